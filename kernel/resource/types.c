/*
 * The rows of the type table. See types.h.
 */
#include "kernel/resource/types.h"

#include "kernel/device/serial.h"
#include "kernel/ipc/endpoint.h"
#include "kernel/ipc/facet.h"
#include "kernel/ipc/scope.h"
#include "kernel/ipc/session.h"
#include "kernel/object/device_mmio.h"
#include "kernel/object/dma_pool.h"
#include "kernel/object/image.h"
#include "kernel/object/interrupt.h"
#include "kernel/object/memory.h"
#include "kernel/object/memory_view.h"
#include "kernel/object/park.h"
#include "kernel/object/process.h"
#include "kernel/object/process_builder.h"
#include "kernel/object/thread.h"
#include "kernel/object/thread_spawn.h"

static bool nothing_to_tear_down(struct object *object)
{
	(void)object;
	return true;
}

static bool always(const struct object *object)
{
	(void)object;
	return true;
}

static bool never(const struct object *object)
{
	(void)object;
	return false;
}

const struct object_type_entry object_types[OBJECT_TYPE_COUNT] = {
	[OBJECT_ROOT] = {.teardown = nothing_to_tear_down, .ends_unheld = never},
	[OBJECT_SERIAL] = {.teardown = nothing_to_tear_down,
			   .ends_unheld = never,
			   .forget = serial_forget},
	/* kernel/resource/ledger.c ends them */
	[OBJECT_LEDGER] = {.teardown = nothing_to_tear_down, .ends_unheld = never},
	[OBJECT_MEMORY] = {.teardown = memory_teardown,
			   .ends_unheld = always,
			   .is_leaf = true,
			   .withdraw = memory_withdraw,
			   .forget = memory_seal_forget},
	[OBJECT_IMAGE] = {.teardown = image_teardown, .ends_unheld = always},
	[OBJECT_BUILDER] = {.teardown = process_builder_teardown,
			    .ends_unheld = always,
			    .is_leaf = true},
	[OBJECT_PROCESS] = {.teardown = process_teardown, .ends_unheld = process_ends_unheld},
	[OBJECT_ENDPOINT] = {.teardown = endpoint_teardown, .ends_unheld = always},
	[OBJECT_FACET] = {.teardown = facet_teardown, .ends_unheld = always},
	[OBJECT_SESSION] = {.teardown = session_teardown,
			    .ends_unheld = always,
			    .unheld = session_unheld},
	[OBJECT_SCOPE] = {.teardown = scope_teardown, .ends_unheld = always},
	[OBJECT_MEMORY_VIEW] = {.teardown = memory_view_teardown,
				.ends_unheld = always,
				.withdraw = memory_view_withdraw},
	[OBJECT_THREAD] = {.teardown = thread_teardown, .ends_unheld = always, .free = thread_free},
	[OBJECT_THREAD_HANDLE] = {.teardown = thread_handle_teardown, .ends_unheld = always},
	[OBJECT_PARK] = {.teardown = park_teardown, .ends_unheld = always, .forget = park_forget},
	[OBJECT_SESSION_REFERENCE] = {.teardown = session_reference_teardown, .ends_unheld = never},
	[OBJECT_DEVICE] = {.teardown = device_teardown,
			   .ends_unheld = always,
			   .forget = device_forget},
	[OBJECT_DEVICE_MMIO] = {.teardown = device_mmio_teardown,
				.ends_unheld = always,
				.withdraw = memory_view_withdraw},
	[OBJECT_DMA_POOL] = {.teardown = dma_pool_teardown, .ends_unheld = always},
	[OBJECT_DMA_BUFFER] = {.teardown = dma_buffer_teardown,
			       .ends_unheld = always,
			       .is_leaf = true,
			       .withdraw = memory_view_withdraw},
	[OBJECT_INTERRUPT] = {.teardown = interrupt_teardown,
			      .ends_unheld = always,
			      .forget = interrupt_forget},
};

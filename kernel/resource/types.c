/*
 * The rows of the type table. See types.h.
 */
#include "kernel/resource/types.h"

#include "kernel/ipc/endpoint.h"
#include "kernel/ipc/facet.h"
#include "kernel/ipc/scope.h"
#include "kernel/ipc/session.h"
#include "kernel/object/image.h"
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
	[OBJECT_ROOT] = {nothing_to_tear_down, never, false, NULL, NULL},
	[OBJECT_SERIAL] = {nothing_to_tear_down, never, false, NULL, NULL},
	[OBJECT_LEDGER] = {nothing_to_tear_down, never, false, NULL, NULL}, /* kernel/resource/ledger.c ends them */
	[OBJECT_MEMORY] = {memory_teardown, always, true, memory_withdraw, NULL},
	[OBJECT_IMAGE] = {image_teardown, always, false, NULL, NULL},
	[OBJECT_BUILDER] = {process_builder_teardown, always, true, NULL, NULL},
	[OBJECT_PROCESS] = {process_teardown, process_ends_unheld, false, NULL, NULL},
	[OBJECT_ENDPOINT] = {endpoint_teardown, always, false, NULL, NULL},
	[OBJECT_FACET] = {facet_teardown, always, false, NULL, NULL},
	[OBJECT_SESSION] = {session_teardown, always, false, NULL, session_unheld},
	[OBJECT_SCOPE] = {scope_teardown, always, false, NULL, NULL},
	[OBJECT_MEMORY_VIEW] = {memory_view_teardown, always, false, memory_view_withdraw, NULL},
	[OBJECT_THREAD] = {thread_teardown, always, false, NULL, NULL},
	[OBJECT_THREAD_HANDLE] = {thread_handle_teardown, always, false, NULL, NULL},
	[OBJECT_PARK] = {park_teardown, always, false, NULL, NULL},
	[OBJECT_SESSION_REFERENCE] = {session_reference_teardown, never, false, NULL, NULL},
};

/*
 * Threads besides each other in one address space.
 */
#include <string.h>

#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "kernel/object/process_builder.h"
#include "tests/sim/sim_ipc.h"
#include "tests/sim/sim_thread.h"
#include "tests/sim/thread/thread.h"

#define BIG_PAGES 1500u

/* A thread that is to end in the middle of something that takes steps finishes it first. */
static void end_while_running(void)
{
	struct sim_held handle, made, object;
	struct thread *thread;
	struct sim_call call;
	struct address_space_map_params_builder params;

	case_begin("a thread is ended while it maps");
	SIM_STATUS(STATUS_OK, sim_memory_create(init, BIG_PAGES, SIM_NO_CAPABILITY, &object));
	/* Page tables stay: they are there before the count. */
	SIM_STATUS(STATUS_OK, sim_map(init, object, ADDRESS_SPACE_METHOD_MAP, 0,
				      BIG_PAGES << PAGE_SHIFT, 0x10000000));
	SIM_STATUS(STATUS_OK, sim_range(init, ADDRESS_SPACE_METHOD_UNMAP, 0x10000000,
					BIG_PAGES << PAGE_SHIFT));
	released(object);
	threads_settle();
	case_base();
	SIM_STATUS(STATUS_OK, sim_memory_create(init, BIG_PAGES, SIM_NO_CAPABILITY, &object));
	thread = thread_make(init, spawner, &handle);
	made = (struct sim_held){thread->self.key, THREAD_INTERFACE_ID};
	sim_call_init(&call, sim_capset(kernel.init, "space"), ADDRESS_SPACE_METHOD_MAP, 0);
	SIM_STATUS(STATUS_OK, address_space_map_params_builder_root(&call.builder, &params));
	address_space_map_params_builder_set_object(
		&params, sim_call_transfer(&call, object, RING_TRANSFER_COPY));
	address_space_map_params_builder_set_bytes(&params, BIG_PAGES << PAGE_SHIFT);
	address_space_map_params_builder_set_address(&params, 0x10000000);
	thread_call_begin(thread, &call, 0);
	SIM_EXPECT(thread->running);
	/* The other thread's slice ends before the steps do. */
	threads_idle(NULL);
	SIM_STATUS(STATUS_OK, sim_plain(init, made, THREAD_METHOD_END));
	threads_settle();
	SIM_EXPECT(kernel.init->thread_count == 1);
	SIM_STATUS(STATUS_OK, sim_range(init, ADDRESS_SPACE_METHOD_UNMAP, 0x10000000,
					BIG_PAGES << PAGE_SHIFT));
	released(object);
	released(handle);
	case_end();
}

static void range_call(struct sim_call *call, uint16_t method, uint64_t address, uint64_t bytes)
{
	struct address_space_unmap_params_builder params;

	sim_call_init(call, sim_capset(kernel.init, "space"), method, 0);
	SIM_STATUS(STATUS_OK, address_space_unmap_params_builder_root(&call->builder, &params));
	address_space_unmap_params_builder_set_address(&params, address);
	address_space_unmap_params_builder_set_bytes(&params, bytes);
}

/*
 * One thread changes a range in steps, and another one meanwhile: it cannot touch what is being
 * changed, and what it maps into places that became free stays as it is.
 */
static void space_race(uint16_t method)
{
	uint64_t first = 0x10000000, second = first + (UINT64_C(900) << PAGE_SHIFT);
	struct sim_held handle, object, small;
	struct memory *memory;
	struct thread *thread;
	struct sim_call call;

	SIM_STATUS(STATUS_OK, sim_memory_create(init, 900, SIM_NO_CAPABILITY, &object));
	SIM_STATUS(STATUS_OK, sim_memory_create(init, 1, SIM_NO_CAPABILITY, &small));
	SIM_STATUS(STATUS_OK, sim_map(init, object, ADDRESS_SPACE_METHOD_MAP, 0,
				      UINT64_C(900) << PAGE_SHIFT, first));
	SIM_STATUS(STATUS_OK, sim_map(init, object, ADDRESS_SPACE_METHOD_MAP, 0,
				      UINT64_C(600) << PAGE_SHIFT, second));
	thread = thread_make(init, spawner, &handle);
	SIM_EXPECT(sim_run_until(thread));
	range_call(&call, method, first, UINT64_C(1500) << PAGE_SHIFT);
	thread_call_begin(thread, &call, 0);
	while (thread->running && !(method == ADDRESS_SPACE_METHOD_UNMAP &&
				    mapping_find(kernel.init, first)->address >= second))
		sim_entry_continue();
	SIM_EXPECT(method != ADDRESS_SPACE_METHOD_UNMAP || thread->running);
	/* Enough time for the other one, while the first is not done. */
	host.now_ns += SCHED_SLICE_NS;
	sim_entry_timer();
	if (thread->running) {
		SIM_STATUS(STATUS_BUSY, sim_range(init, ADDRESS_SPACE_METHOD_UNMAP, second,
						  UINT64_C(600) << PAGE_SHIFT));
		SIM_EXPECT(sim_map(init, small, ADDRESS_SPACE_METHOD_MAP, 0, PAGE_BYTES,
				   first + 5 * PAGE_BYTES) == STATUS_OK);
	}
	SIM_EXPECT(thread_call_finish(thread, &call));
	SIM_STATUS(STATUS_OK, call.status);
	memory = memory_of(sim_object(init, object));
	SIM_EXPECT(memory->writable_maps == 0);
	SIM_EXPECT(memory_of(sim_object(init, small))->writable_maps ==
		   (method == ADDRESS_SPACE_METHOD_UNMAP));
	SIM_STATUS(STATUS_OK, sim_range(init, ADDRESS_SPACE_METHOD_UNMAP, first,
					UINT64_C(1500) << PAGE_SHIFT));
	thread_end_itself(thread);
	threads_settle();
	released(handle);
	released(object);
	released(small);
}

static void space_races(void)
{
	space_race(ADDRESS_SPACE_METHOD_UNMAP); /* its page tables stay */
	case_begin("two threads change one address space");
	space_race(ADDRESS_SPACE_METHOD_UNMAP);
	space_race(ADDRESS_SPACE_METHOD_PROTECT);
	case_end();
}

void thread_space(void)
{
	end_while_running();
	space_races();
}

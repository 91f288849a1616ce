/*
 * Threads of one process and park spaces, case by case, with all predicates after each kernel entry.
 *
 * All threads are always in their programs: one that the test does not act for lets its slice pass. At
 * the end of each case the ledgers are as they were.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "kernel/object/mapping.h"
#include "kernel/object/park.h"
#include "kernel/object/process_builder.h"
#include "kernel/object/thread_spawn.h"
#include "tests/sim/sim_ipc.h"
#include "tests/sim/sim_thread.h"

#define TURNS 400u
#define BIG_PAGES 1500u

static struct thread *init;
static struct sim_held spawner;

/* ---- acting as several threads ----------------------------------------------------------------- */

/* The slice is over, as far as this thread is concerned. */
static void idle(struct thread *thread)
{
	(void)thread;
	host.now_ns += SCHED_SLICE_NS;
	sim_entry_timer();
}

/* Everybody's turn, again and again, until what the kernel takes apart is gone. */
static void settle(void)
{
	for (uint32_t i = 0; i < TURNS && sim.outcome == HOST_RUNNING; i++) {
		if (sim_current())
			idle(sim_current());
		else if (!sim_machine_step())
			return;
	}
}

/* The thread that a capability of a process names. */
static struct thread *thread_of(struct thread *creator, struct sim_held made)
{
	return CONTAINER_OF(sim_object(creator, made), struct thread, object);
}

static struct thread *spawn(struct thread *creator, struct sim_held from, struct sim_held *handle)
{
	struct sim_held made;

	SIM_STATUS(STATUS_OK, sim_thread_create(creator, from, SIM_THREAD_START, handle, &made));
	return thread_of(creator, made);
}

/* Submits and enters; what completes is read later. */
static void begin(struct thread *thread, struct sim_call *call, uint8_t operation)
{
	if (!sim_run_until(thread))
		sim_fail("the thread does not get the processor");
	call->entry.operation = operation;
	call->entry.user_data = UINT64_C(0x900) + operation;
	sim_call_submit(thread, call);
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 0, 0);
}

/* Takes the outcome of a call that was begun; false: it has none yet. */
static bool finish(struct thread *thread, struct sim_call *call)
{
	struct ring_completion completion;

	settle();
	if (!sim_complete(thread, &completion))
		return false;
	SIM_EXPECT(completion.user_data == call->entry.user_data);
	sim_call_finish(thread, call, &completion);
	return true;
}

/* A thread ends itself with the capability that it found in its registers. */
static void end_itself(struct thread *thread)
{
	struct sim_call call;

	sim_call_init(&call,
		      (struct sim_held){thread->context.registers.thread, THREAD_INTERFACE_ID},
		      THREAD_METHOD_END, 0);
	begin(thread, &call, 63);
}

static void released(struct sim_held held)
{
	SIM_STATUS(STATUS_OK, sim_release(init, held));
}

static struct snapshot before;

static void case_begin(const char *name)
{
	settle();
	sim.what = name;
	snapshot_take(&before);
}

static void case_end(void)
{
	settle();
	sim_sweep();
	sim_unchanged(&before, "at the end");
	sim_pass(sim.what);
}

/* ---- processes beside init --------------------------------------------------------------------- */

static struct sim_held image_make(void)
{
	struct sim_held program, image;
	uint16_t refusal;

	SIM_STATUS(STATUS_OK, sim_package_program(init, SIM_PROGRAM_PLAIN, &program));
	SIM_STATUS(STATUS_OK,
		   sim_image_create(init, program, SIM_NO_CAPABILITY, &image, &refusal));
	released(program);
	return image;
}

static enum status builder_threads(struct sim_held builder)
{
	struct process_builder_thread_spawner_params_builder params;
	struct sim_call call;

	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_THREAD_SPAWNER, 0);
	SIM_STATUS(STATUS_OK,
		   process_builder_thread_spawner_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK, process_builder_thread_spawner_params_builder_set_name(
				      &params, CAPNP_TEXT("threads")));
	return sim_call(init, &call);
}

struct child {
	struct sim_held handle;
	struct process *process;
	struct thread *first, *second;
	struct sim_held spawner, watch; /* the child's; watches the second thread */
};

/* A process with a ThreadSpawner, under a ledger (or init's), and with two threads. */
static void child_start(struct child *child, struct sim_held ledger, struct sim_held grant)
{
	struct sim_held image = image_make(), builder;

	SIM_STATUS(STATUS_OK, sim_builder_create(init, image, ledger, &builder));
	SIM_STATUS(STATUS_OK, sim_builder_heap(init, builder, PAGE_BYTES));
	SIM_STATUS(STATUS_OK, builder_threads(builder));
	if (grant.capability)
		SIM_STATUS(STATUS_OK,
			   sim_builder_grant(init, builder, "granted", grant, RING_TRANSFER_COPY));
	SIM_STATUS(STATUS_OK, sim_builder_start(init, builder, &child->handle));
	child->process = process_of(sim_object(init, child->handle));
	child->first = child->process->threads;
	released(builder);
	released(image);
	child->spawner = sim_capset(child->process, "threads");
	child->second = spawn(child->first, child->spawner, &child->watch);
}

static void child_gone(struct child *child, enum exit_cause cause, int64_t code)
{
	settle();
	SIM_EXPECT(child->process->state == PROCESS_ENDED);
	SIM_EXPECT(child->process->record.cause == cause && child->process->record.code == code);
	released(child->handle);
}

/* ---- making and ending ------------------------------------------------------------------------- */

static void create_and_end(void)
{
	struct sim_held handle, made;
	struct thread *thread;
	struct sim_call wait;
	bool ended;

	case_begin("a thread begins and ends");
	SIM_STATUS(STATUS_OK, sim_thread_create(init, spawner, SIM_THREAD_START, &handle, &made));
	thread = thread_of(init, made);
	SIM_EXPECT(thread->context.entry == 0x401000 && thread->context.stack == 0x7f0000);
	SIM_EXPECT(thread->context.thread_pointer == 0x500000);
	SIM_EXPECT(thread->context.registers.argument == 77);
	SIM_EXPECT(thread->context.registers.ring_address == thread->region_address);
	SIM_EXPECT(thread->context.registers.thread == made.capability);
	SIM_EXPECT(thread->process == kernel.init && kernel.init->thread_count == 2);
	SIM_EXPECT(thread->region_address / PROCESS_WINDOW_BYTES ==
		   init->region_address / PROCESS_WINDOW_BYTES);
	SIM_STATUS(STATUS_OK, sim_submit_one(thread, &(struct ring_submission){0}).status);
	SIM_STATUS(STATUS_OK, sim_thread_status(init, handle, &ended));
	SIM_EXPECT(!ended);
	sim_call_init(&wait, handle, THREAD_HANDLE_METHOD_WAIT, 0);
	begin(init, &wait, 1);
	end_itself(thread);
	SIM_EXPECT(finish(init, &wait));
	SIM_STATUS(STATUS_OK, wait.status);
	SIM_STATUS(STATUS_OK, sim_thread_status(init, handle, &ended));
	SIM_EXPECT(ended && kernel.init->thread_count == 1);
	/* Its own capability went with it. */
	SIM_STATUS(STATUS_NO_CAPABILITY, sim_plain(init, made, THREAD_METHOD_END));
	released(handle);
	case_end();
}

static void hostile_addresses(void)
{
	static const uint64_t bad[] = {0, 1, USER_LOW - 16, USER_HIGH, USER_HIGH + 16, UINT64_C(1) << 47,
				       UINT64_C(0xffff800000000000), UINT64_C(0xffffffff80000000),
				       UINT64_MAX - 15, UINT64_C(0x8000000000000000)};
	struct sim_held handle, made;

	case_begin("hostile addresses of threads");
	for (unsigned i = 0; i < ARRAY_COUNT(bad); i++) {
		struct sim_thread_start start = SIM_THREAD_START;

		start.entry = bad[i];
		SIM_STATUS(STATUS_INVALID_ARGUMENT,
			   sim_thread_create(init, spawner, start, &handle, &made));
		start = SIM_THREAD_START;
		start.stack = bad[i] == USER_HIGH ? USER_HIGH + 16 : bad[i];
		SIM_STATUS(STATUS_INVALID_ARGUMENT,
			   sim_thread_create(init, spawner, start, &handle, &made));
		start = SIM_THREAD_START;
		start.thread_pointer = bad[i] < USER_HIGH ? UINT64_MAX - i : bad[i];
		SIM_STATUS(STATUS_INVALID_ARGUMENT,
			   sim_thread_create(init, spawner, start, &handle, &made));
	}
	for (uint64_t i = 1; i < 16; i++) {
		struct sim_thread_start start = SIM_THREAD_START;

		start.stack += i;
		SIM_STATUS(STATUS_INVALID_ARGUMENT,
			   sim_thread_create(init, spawner, start, &handle, &made));
	}
	case_end();
}

static void bomb(void)
{
	struct sim_held handles[THREADS_IN_PROCESS], made[THREADS_IN_PROCESS], more, none;
	uint32_t count = 0;

	case_begin("as many threads as there may be");
	while (sim_thread_create(init, spawner, SIM_THREAD_START, &handles[count], &made[count]) ==
	       STATUS_OK)
		count++;
	SIM_EXPECT(count == THREADS_IN_PROCESS - 1);
	SIM_STATUS(STATUS_LEDGER_LIMIT,
		   sim_thread_create(init, spawner, SIM_THREAD_START, &more, &none));
	for (uint32_t i = 0; i < count; i++) {
		SIM_STATUS(STATUS_OK, sim_plain(init, made[i], THREAD_METHOD_END));
		released(handles[i]);
	}
	case_end();
}

/* A ledger with a share of the processor: its threads get their turn beside init's. */
static void carve(uint64_t frames, uint64_t rings, struct sim_held *ledger)
{
	struct ledger_carve_params_builder params;
	struct columns_builder limit;
	struct sim_call call;

	sim_call_init(&call, sim_capset(kernel.init, "ledger"), LEDGER_METHOD_CARVE, 1);
	SIM_STATUS(STATUS_OK, ledger_carve_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK, ledger_carve_params_builder_new_limit(&params, &limit));
	columns_builder_set_frames(&limit, frames);
	columns_builder_set_ring_regions(&limit, rings);
	columns_builder_set_cpu_share(
		&limit, (uint32_t)kernel.root_ledger.account.limit.value[LEDGER_CPU_SHARE] / 2);
	SIM_STATUS(STATUS_OK, sim_call(init, &call));
	*ledger = sim_call_result(&call, 0);
}

static void limited(void)
{
	struct sim_held ledger, image, handle, made, watch;
	struct child child;

	case_begin("a ledger with two ring regions");
	image = image_make();
	carve(200, 2, &ledger);
	child_start(&child, ledger, SIM_NO_CAPABILITY);
	SIM_STATUS(STATUS_LEDGER_LIMIT, sim_thread_create(child.first, child.spawner,
							  SIM_THREAD_START, &handle, &made));
	end_itself(child.second);
	settle();
	(void)spawn(child.first, child.spawner, &watch);
	SIM_STATUS(STATUS_OK, sim_plain(init, child.handle, PROCESS_HANDLE_METHOD_TERMINATE));
	child_gone(&child, EXIT_CAUSE_TERMINATED, 0);
	released(ledger);
	released(image);
	case_end();
}

/* Each way in which a thread ends, and what becomes of the process. */
static void endings(void)
{
	struct arch_fault fault = {.vector = 14, .address = 1, .instruction = 2};
	struct child child;

	case_begin("the first thread ends, the process goes on");
	child_start(&child, SIM_NO_CAPABILITY, SIM_NO_CAPABILITY);
	SIM_STATUS(STATUS_OK, sim_plain(child.second, sim_capset(child.process, "thread"),
					THREAD_METHOD_END));
	settle();
	SIM_EXPECT(child.process->state == PROCESS_RUNNING && child.process->thread_count == 1);
	end_itself(child.second);
	child_gone(&child, EXIT_CAUSE_EXITED, 0);
	case_end();

	case_begin("one thread exits");
	child_start(&child, SIM_NO_CAPABILITY, SIM_NO_CAPABILITY);
	SIM_EXPECT(sim_run_until(child.second));
	sim_entry_system_call(SYSTEM_CALL_EXIT, 5, 0);
	child_gone(&child, EXIT_CAUSE_EXITED, 5);
	case_end();

	case_begin("one thread faults");
	child_start(&child, SIM_NO_CAPABILITY, SIM_NO_CAPABILITY);
	SIM_EXPECT(sim_run_until(child.second));
	sim_entry_fault(&fault);
	SIM_EXPECT(child.process->record.vector == 14);
	child_gone(&child, EXIT_CAUSE_FAULT, 0);
	case_end();

	case_begin("a thread has ended, and at once the process");
	child_start(&child, SIM_NO_CAPABILITY, SIM_NO_CAPABILITY);
	end_itself(child.second);
	SIM_STATUS(STATUS_OK, sim_plain(init, child.handle, PROCESS_HANDLE_METHOD_TERMINATE));
	child_gone(&child, EXIT_CAUSE_TERMINATED, 0);
	case_end();
}

/* ---- threads beside each other ----------------------------------------------------------------- */

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
	SIM_STATUS(STATUS_OK,
		   sim_range(init, ADDRESS_SPACE_METHOD_UNMAP, 0x10000000, BIG_PAGES << PAGE_SHIFT));
	released(object);
	settle();
	snapshot_take(&before);
	SIM_STATUS(STATUS_OK, sim_memory_create(init, BIG_PAGES, SIM_NO_CAPABILITY, &object));
	thread = spawn(init, spawner, &handle);
	made = (struct sim_held){thread->self.key, THREAD_INTERFACE_ID};
	sim_call_init(&call, sim_capset(kernel.init, "space"), ADDRESS_SPACE_METHOD_MAP, 0);
	SIM_STATUS(STATUS_OK, address_space_map_params_builder_root(&call.builder, &params));
	address_space_map_params_builder_set_object(
		&params, sim_call_transfer(&call, object, RING_TRANSFER_COPY));
	address_space_map_params_builder_set_bytes(&params, BIG_PAGES << PAGE_SHIFT);
	address_space_map_params_builder_set_address(&params, 0x10000000);
	begin(thread, &call, 0);
	SIM_EXPECT(thread->running);
	/* The other thread's slice ends before the steps do. */
	idle(NULL);
	SIM_STATUS(STATUS_OK, sim_plain(init, made, THREAD_METHOD_END));
	settle();
	SIM_EXPECT(kernel.init->thread_count == 1);
	SIM_STATUS(STATUS_OK,
		   sim_range(init, ADDRESS_SPACE_METHOD_UNMAP, 0x10000000, BIG_PAGES << PAGE_SHIFT));
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
 * One thread changes a range in steps, and another one meanwhile: it cannot touch what is being changed,
 * and what it maps into places that became free stays as it is.
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
	thread = spawn(init, spawner, &handle);
	SIM_EXPECT(sim_run_until(thread));
	range_call(&call, method, first, UINT64_C(1500) << PAGE_SHIFT);
	begin(thread, &call, 0);
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
	SIM_EXPECT(finish(thread, &call));
	SIM_STATUS(STATUS_OK, call.status);
	memory = memory_of(sim_object(init, object));
	SIM_EXPECT(memory->writable_maps == 0);
	SIM_EXPECT(memory_of(sim_object(init, small))->writable_maps ==
		   (method == ADDRESS_SPACE_METHOD_UNMAP));
	SIM_STATUS(STATUS_OK, sim_range(init, ADDRESS_SPACE_METHOD_UNMAP, first,
					UINT64_C(1500) << PAGE_SHIFT));
	end_itself(thread);
	settle();
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

/* ---- calls of several threads ------------------------------------------------------------------ */

static struct ring_submission receive_entry(struct sim_held endpoint)
{
	return (struct ring_submission){.opcode = RING_RECV,
					.operation = 30,
					.capability = endpoint.capability,
					.result_offset_words = 3000,
					.result_length_words = 64,
					.user_data = 0xa30};
}

static void enter(struct thread *thread, const struct ring_submission *entry)
{
	SIM_EXPECT(sim_run_until(thread));
	sim_submit(thread, entry);
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 0, 0);
}

static void call_facet(struct thread *thread, struct sim_held facet, uint8_t operation)
{
	enter(thread, &(struct ring_submission){.opcode = RING_CALL,
						.operation = operation,
						.capability = facet.capability,
						.interface = facet.interface,
						.result_offset_words = 3200,
						.result_length_words = 8,
						.user_data = UINT64_C(0xc00) + operation});
}

static void answer(struct thread *thread)
{
	enter(thread, &(struct ring_submission){
			      .opcode = RING_RETURN,
			      .operation = 30,
			      .call_id = thread->operations[30].standing.call_id,
			      .user_data = 0xb30});
}

/* A completion of this number, with this status. */
static void expect_completion(struct thread *thread, uint64_t user_data, enum status status)
{
	struct ring_completion completion;

	while (sim_complete(thread, &completion)) {
		if (completion.user_data != user_data)
			continue;
		SIM_STATUS(status, (enum status)completion.status);
		return;
	}
	sim_fail("%" PRIx64 " has not completed", user_data);
}

static struct ring_completion last_stray;

static void stray_keep(struct thread *thread, const struct ring_completion *completion)
{
	(void)thread;
	last_stray = *completion;
}

static void two_receivers(void)
{
	struct ipc_mint mint = {.index = 1, .interface = SIM_SERVICE_ID};
	struct sim_held endpoint, facet, handles[2];
	struct ring_submission receive;
	struct thread *threads[2];
	struct thread *caller;

	case_begin("two threads receive on one endpoint");
	SIM_STATUS(STATUS_OK, sim_endpoint_create(init, 8, 0, SIM_NO_CAPABILITY, &endpoint));
	SIM_STATUS(STATUS_OK, sim_mint(init, endpoint, &mint, &facet));
	for (unsigned i = 0; i < 2; i++)
		threads[i] = spawn(init, spawner, &handles[i]);
	receive = receive_entry(endpoint);
	enter(threads[0], &receive);
	enter(threads[1], &receive);
	/* Both are served, each by one. */
	call_facet(init, facet, 40);
	call_facet(init, facet, 41);
	SIM_EXPECT(threads[0]->operations[30].state == OPERATION_RECEIVE_BUSY);
	SIM_EXPECT(threads[1]->operations[30].state == OPERATION_RECEIVE_BUSY);
	answer(threads[1]);
	answer(threads[0]);
	expect_completion(init, 0xc29, STATUS_OK);
	expect_completion(init, 0xc28, STATUS_OK);
	/* One of them ends: the next call is the other's, though its receive is younger. */
	end_itself(threads[1]);
	call_facet(init, facet, 42);
	SIM_EXPECT(threads[0]->operations[30].state == OPERATION_RECEIVE_BUSY);
	answer(threads[0]);
	expect_completion(init, 0xc2a, STATUS_OK);
	/* With its call in flight: the caller learns it. */
	call_facet(init, facet, 43);
	sim.stray = stray_keep;
	SIM_STATUS(STATUS_OK, sim_plain(init, (struct sim_held){threads[0]->self.key, THREAD_INTERFACE_ID},
					THREAD_METHOD_END));
	settle();
	SIM_EXPECT(last_stray.user_data == 0xc2b && last_stray.status == STATUS_DISCONNECTED);
	/* A caller that ends while its call waits, and while it is served. */
	released(handles[1]);
	caller = spawn(init, spawner, &handles[1]);
	call_facet(caller, facet, 44);
	call_facet(caller, facet, 45);
	receive = receive_entry(endpoint);
	enter(init, &receive);
	SIM_EXPECT(init->operations[30].state == OPERATION_RECEIVE_BUSY);
	end_itself(caller);
	settle();
	SIM_EXPECT(init->operations[30].standing.call == NULL);
	answer(init);
	expect_completion(init, 0xb30, STATUS_CALLER_GONE);
	SIM_EXPECT(init->operations[30].state == OPERATION_RECEIVE_FREE);
	released(facet);
	settle();
	answer(init); /* the notice */
	released(endpoint);
	settle();
	SIM_STATUS(STATUS_OK, sim_submit_one(init, &(struct ring_submission){0}).status);
	sim.stray = NULL;
	SIM_EXPECT(last_stray.user_data == 0xa30 && last_stray.status == STATUS_DISCONNECTED);
	released(handles[0]);
	released(handles[1]);
	case_end();
}

/* ---- park -------------------------------------------------------------------------------------- */

static void outcome_expect(struct thread *thread, struct sim_call *call, enum park_outcome outcome)
{
	SIM_EXPECT(finish(thread, call));
	SIM_STATUS(STATUS_OK, call->status);
	SIM_EXPECT(sim_wait_outcome(call) == outcome);
}

static void park_words(void)
{
	static const uint64_t misplaced[] = {1, 2, 3, 5, 4097, UINT64_MAX};
	static const uint64_t outside[] = {2 * PAGE_BYTES, 2 * PAGE_BYTES + 4, UINT64_C(1) << 32,
					   UINT64_C(1) << 47, UINT64_MAX - 3};
	struct sim_held object, park, handle;
	struct thread *thread;
	struct sim_call wait;
	uint32_t word = 41, woken;

	case_begin("words, good and bad");
	SIM_STATUS(STATUS_OK, sim_memory_create(init, 2, SIM_NO_CAPABILITY, &object));
	SIM_STATUS(STATUS_OK, sim_park_create(init, object, SIM_NO_CAPABILITY, &park));
	SIM_STATUS(STATUS_OK, sim_memory_write(init, object, 4100, &word, sizeof(word)));
	thread = spawn(init, spawner, &handle);
	for (unsigned i = 0; i < ARRAY_COUNT(misplaced); i++) {
		sim_wait_init(&wait, park, misplaced[i], 0, 0);
		SIM_STATUS(STATUS_INVALID_ARGUMENT, sim_call(init, &wait));
		SIM_STATUS(STATUS_INVALID_ARGUMENT,
			   sim_wake(init, park, misplaced[i], 1, &woken));
	}
	for (unsigned i = 0; i < ARRAY_COUNT(outside); i++) {
		sim_wait_init(&wait, park, outside[i], 0, 0);
		SIM_STATUS(STATUS_OUT_OF_RANGE, sim_call(init, &wait));
		SIM_STATUS(STATUS_OUT_OF_RANGE, sim_wake(init, park, outside[i], 1, &woken));
	}
	sim_wait_init(&wait, park, 4100, 40, 0);
	begin(init, &wait, 1);
	outcome_expect(init, &wait, PARK_DIFFERED);
	/* The time is over, or comes. */
	sim_wait_init(&wait, park, 4100, 41, 1);
	begin(init, &wait, 1);
	outcome_expect(init, &wait, PARK_TIMED_OUT);
	sim_wait_init(&wait, park, 4100, 41, host.now_ns + 1000000000);
	begin(thread, &wait, 1);
	SIM_EXPECT(thread->operations[1].state == OPERATION_WAIT);
	outcome_expect(thread, &wait, PARK_TIMED_OUT);
	/* Woken by the word, and not by another one of the same list. */
	sim_wait_init(&wait, park, 4100, 41, host.now_ns + UINT64_C(100000000000));
	begin(thread, &wait, 1);
	SIM_STATUS(STATUS_OK, sim_wake(init, park, 4096, 9, &woken));
	SIM_EXPECT(woken == 0);
	SIM_STATUS(STATUS_OK, sim_wake(init, park, 4100, 0, &woken));
	SIM_EXPECT(woken == 0);
	SIM_STATUS(STATUS_OK, sim_wake(init, park, 4100, 9, &woken));
	SIM_EXPECT(woken == 1);
	outcome_expect(thread, &wait, PARK_WOKEN);
	/* Withdrawn. */
	sim_wait_init(&wait, park, 4100, 41, 0);
	begin(thread, &wait, 1);
	enter(thread, &(struct ring_submission){.opcode = RING_CANCEL, .operation = 1, .user_data = 9});
	expect_completion(thread, 0x901, STATUS_CANCELLED);
	expect_completion(thread, 9, STATUS_OK);
	SIM_STATUS(STATUS_OK, sim_wake(init, park, 4100, 9, &woken));
	SIM_EXPECT(woken == 0);
	/* The waiting thread ends; later the park space. */
	sim_wait_init(&wait, park, 4100, 41, 0);
	begin(thread, &wait, 1);
	end_itself(thread);
	settle();
	released(handle);
	thread = spawn(init, spawner, &handle);
	sim_wait_init(&wait, park, 4100, 41, 0);
	begin(thread, &wait, 1);
	released(object);
	SIM_EXPECT(memory_of(&park_of(sim_object(init, park))->memory->object)->filled == 2);
	/* A wait holds its park space, as every call does. */
	released(park);
	SIM_EXPECT(thread->operations[1].state == OPERATION_WAIT);
	end_itself(thread);
	settle();
	released(handle);
	case_end();
}

/* A ledger that closes tells those who wait, in another process. */
static void park_closed(void)
{
	struct sim_held ledger, object, park;
	struct child child;
	struct sim_call wait;
	uint32_t woken;

	case_begin("a park space between two processes");
	carve(50, 0, &ledger);
	SIM_STATUS(STATUS_OK, sim_memory_create(init, 1, ledger, &object));
	SIM_STATUS(STATUS_INVALID_ARGUMENT, sim_park_create(init, object, SIM_NO_CAPABILITY, &park));
	SIM_STATUS(STATUS_OK, sim_park_create(init, object, ledger, &park));
	child_start(&child, SIM_NO_CAPABILITY, park);
	sim_wait_init(&wait, sim_capset(child.process, "granted"), 0, 0, 0);
	begin(child.second, &wait, 1);
	SIM_STATUS(STATUS_OK, sim_wake(init, park, 0, 1, &woken));
	SIM_EXPECT(woken == 1);
	outcome_expect(child.second, &wait, PARK_WOKEN);
	sim_wait_init(&wait, sim_capset(child.process, "granted"), 0, 0, 0);
	begin(child.second, &wait, 1);
	SIM_STATUS(STATUS_OK, sim_plain(init, ledger, 2));
	SIM_EXPECT(finish(child.second, &wait));
	SIM_STATUS(STATUS_DISCONNECTED, wait.status);
	sim_wait_init(&wait, sim_capset(child.process, "granted"), 0, 0, 0);
	SIM_STATUS(STATUS_DISCONNECTED, sim_call(child.first, &wait));
	SIM_STATUS(STATUS_OK, sim_plain(init, child.handle, PROCESS_HANDLE_METHOD_TERMINATE));
	child_gone(&child, EXIT_CAUSE_TERMINATED, 0);
	released(ledger);
	released(object);
	released(park);
	case_end();
}

static void park_own(void)
{
	struct sim_held park, again;
	struct child child;
	struct sim_call wait;
	uint32_t *word, woken;

	case_begin("the park space of a process's own memory");
	child_start(&child, SIM_NO_CAPABILITY, SIM_NO_CAPABILITY);
	SIM_STATUS(STATUS_OK, sim_park_own(child.first, child.spawner, &park));
	SIM_STATUS(STATUS_OK, sim_park_own(child.second, child.spawner, &again));
	SIM_EXPECT(sim_object(child.first, park) == sim_object(child.first, again));
	word = arch_direct(memory_frame(child.process->memory, PROCESS_STACK_PAGES));
	word[3] = 5;
	sim_wait_init(&wait, park, PROCESS_STACK_PAGES * PAGE_BYTES + 12, 5, 0);
	begin(child.second, &wait, 1);
	SIM_STATUS(STATUS_OK, sim_wake(child.first, again, PROCESS_STACK_PAGES * PAGE_BYTES + 12, 1,
				       &woken));
	SIM_EXPECT(woken == 1);
	outcome_expect(child.second, &wait, PARK_WOKEN);
	/* Let go of and asked for again; then the process ends with one that waits. */
	SIM_STATUS(STATUS_OK, sim_release(child.first, park));
	SIM_STATUS(STATUS_OK, sim_release(child.first, again));
	SIM_STATUS(STATUS_OK, sim_park_own(child.first, child.spawner, &park));
	sim_wait_init(&wait, park, 0, 0, 0);
	begin(child.second, &wait, 1);
	SIM_STATUS(STATUS_OK, sim_plain(init, child.handle, PROCESS_HANDLE_METHOD_TERMINATE));
	child_gone(&child, EXIT_CAUSE_TERMINATED, 0);
	case_end();
}

/* Many that wait, in one list, for two words: waking goes on in steps, in their order, and is exact. */
static void park_crowd(void)
{
	enum { THREADS = 6, EACH = 50 };
	/* Both stand in the same list. */
	uint64_t offsets[2] = {0, 4 * (PARK_BUCKETS + 1)};
	struct sim_held object, park, handles[THREADS];
	struct thread *threads[THREADS];
	struct sim_call call;
	uint32_t woken;

	case_begin("a crowd at two words of one list");
	SIM_STATUS(STATUS_OK, sim_memory_create(init, 1, SIM_NO_CAPABILITY, &object));
	SIM_STATUS(STATUS_OK, sim_park_create(init, object, SIM_NO_CAPABILITY, &park));
	for (unsigned t = 0; t < THREADS; t++)
		threads[t] = spawn(init, spawner, &handles[t]);
	for (unsigned i = 0; i < EACH; i++) {
		for (unsigned t = 0; t < THREADS; t++) {
			sim_wait_init(&call, park, offsets[(i + t) % 2], 0, 0);
			call.entry.operation = (uint8_t)i;
			begin(threads[t], &call, (uint8_t)i);
		}
	}
	SIM_STATUS(STATUS_OK, sim_wake(init, park, offsets[1], 7, &woken));
	SIM_EXPECT(woken == 7);
	for (unsigned t = 0; t < THREADS; t++)
		SIM_EXPECT(threads[t]->operations[(t + 1) % 2].state == OPERATION_IDLE);
	SIM_STATUS(STATUS_OK, sim_wake(init, park, offsets[1], UINT32_MAX, &woken));
	SIM_EXPECT(woken == THREADS * EACH / 2 - 7);
	for (unsigned t = 0; t < THREADS; t += 2)
		end_itself(threads[t]);
	settle();
	SIM_STATUS(STATUS_OK, sim_wake(init, park, offsets[0], UINT32_MAX, &woken));
	SIM_EXPECT(woken == THREADS / 2 * EACH / 2);
	for (unsigned t = 1; t < THREADS; t += 2)
		end_itself(threads[t]);
	settle();
	for (unsigned t = 0; t < THREADS; t++)
		released(handles[t]);
	released(park);
	released(object);
	case_end();
}

int main(void)
{
	sim.watch = SIM_WATCH_ALL;
	sim_boot(SIM_MEMORY_BYTES * 4, sim_setting("SEED", 1));
	init = sim_init();
	sim.other = idle;
	spawner = sim_capset(kernel.init, "threads");
	create_and_end();
	hostile_addresses();
	bomb();
	limited();
	endings();
	end_while_running();
	space_races();
	two_receivers();
	park_words();
	park_closed();
	park_own();
	park_crowd();
	printf("%" PRIu64 " kernel entries, each swept\n", sim.entries);
	return sim_report();
}

/*
 * Threads that are made, and all ways to end them.
 */
#include "core/generated/process.h"
#include "tests/sim/sim_ipc.h"
#include "tests/sim/sim_thread.h"
#include "tests/sim/thread/thread.h"

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
	thread_call_begin(init, &wait, 1);
	thread_end_itself(thread);
	SIM_EXPECT(thread_call_finish(init, &wait));
	SIM_STATUS(STATUS_OK, wait.status);
	SIM_STATUS(STATUS_OK, sim_thread_status(init, handle, &ended));
	SIM_EXPECT(ended && kernel.init->thread_count == 1);
	/* The thread's own capability went with it. */
	SIM_STATUS(STATUS_NO_CAPABILITY, sim_plain(init, made, THREAD_METHOD_END));
	released(handle);
	case_end();
}

static void hostile_addresses(void)
{
	static const uint64_t bad[] = {0,
				       1,
				       USER_LOW - 16,
				       USER_HIGH,
				       USER_HIGH + 16,
				       UINT64_C(1) << 47,
				       UINT64_C(0xffff800000000000),
				       UINT64_C(0xffffffff80000000),
				       UINT64_MAX - 15,
				       UINT64_C(0x8000000000000000)};
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

static void limited(void)
{
	struct sim_held ledger, image, handle, made, watch;
	struct child child;

	case_begin("a ledger with two ring regions");
	image = image_make();
	thread_ledger(200, 2, &ledger);
	child_start(&child, ledger, SIM_NO_CAPABILITY);
	SIM_STATUS(STATUS_LEDGER_LIMIT,
		   sim_thread_create(child.first, child.spawner, SIM_THREAD_START, &handle, &made));
	thread_end_itself(child.second);
	threads_settle();
	(void)thread_make(child.first, child.spawner, &watch);
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
	SIM_STATUS(STATUS_OK,
		   sim_plain(child.second, sim_capset(child.process, "thread"), THREAD_METHOD_END));
	threads_settle();
	SIM_EXPECT(child.process->state == PROCESS_RUNNING && child.process->thread_count == 1);
	thread_end_itself(child.second);
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
	thread_end_itself(child.second);
	SIM_STATUS(STATUS_OK, sim_plain(init, child.handle, PROCESS_HANDLE_METHOD_TERMINATE));
	child_gone(&child, EXIT_CAUSE_TERMINATED, 0);
	case_end();
}

void thread_life(void)
{
	create_and_end();
	hostile_addresses();
	bomb();
	limited();
	endings();
}

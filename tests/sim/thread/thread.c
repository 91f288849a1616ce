/*
 * Acting as several threads, of init and of processes besides it.
 */
#include <inttypes.h>

#include "core/generated/process.h"
#include "tests/sim/sim_ipc.h"
#include "tests/sim/sim_thread.h"
#include "tests/sim/thread/thread.h"

#define TURNS 400u

struct thread *init;
struct sim_held spawner;
static struct snapshot before;

void threads_idle(struct thread *thread)
{
	(void)thread;
	host.now_ns += SCHED_SLICE_NS;
	sim_entry_timer();
}

void threads_settle(void)
{
	for (uint32_t i = 0; i < TURNS && sim.outcome == HOST_RUNNING; i++) {
		if (sim_current())
			threads_idle(sim_current());
		else if (!sim_machine_step())
			return;
	}
}

struct thread *thread_of(struct thread *creator, struct sim_held made)
{
	return CONTAINER_OF(sim_object(creator, made), struct thread, object);
}

struct thread *thread_make(struct thread *creator, struct sim_held from, struct sim_held *handle)
{
	struct sim_held made;

	SIM_STATUS(STATUS_OK, sim_thread_create(creator, from, SIM_THREAD_START, handle, &made));
	return thread_of(creator, made);
}

void thread_call_begin(struct thread *thread, struct sim_call *call, uint8_t operation)
{
	if (!sim_run_until(thread))
		sim_fail("the thread does not get the processor");
	call->entry.operation = operation;
	call->entry.user_data = UINT64_C(0x900) + operation;
	sim_call_submit(thread, call);
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 0, 0);
}

bool thread_call_finish(struct thread *thread, struct sim_call *call)
{
	struct ring_completion completion;

	threads_settle();
	if (!sim_complete(thread, &completion))
		return false;
	SIM_EXPECT(completion.user_data == call->entry.user_data);
	sim_call_finish(thread, call, &completion);
	return true;
}

void thread_end_itself(struct thread *thread)
{
	struct sim_call call;

	sim_call_init(&call,
		      (struct sim_held){thread->context.registers.thread, THREAD_INTERFACE_ID},
		      THREAD_METHOD_END, 0);
	thread_call_begin(thread, &call, 63);
}

void released(struct sim_held held)
{
	SIM_STATUS(STATUS_OK, sim_release(init, held));
}

void case_base(void)
{
	snapshot_take(&before);
}

void case_begin(const char *name)
{
	threads_settle();
	sim.what = name;
	case_base();
}

void case_end(void)
{
	threads_settle();
	sim_sweep();
	sim_unchanged(&before, "at the end");
	sim_pass(sim.what);
}

void thread_enter(struct thread *thread, const struct ring_submission *entry)
{
	SIM_EXPECT(sim_run_until(thread));
	sim_submit(thread, entry);
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 0, 0);
}

void thread_expect(struct thread *thread, uint64_t user_data, enum status status)
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

/* ---- processes besides init ------------------------------------------------------------------ */

struct sim_held image_make(void)
{
	struct sim_held program, image;
	uint16_t refusal;

	SIM_STATUS(STATUS_OK, sim_package_program(init, SIM_PROGRAM_PLAIN, &program));
	SIM_STATUS(STATUS_OK, sim_image_create(init, program, SIM_NO_CAPABILITY, &image, &refusal));
	released(program);
	return image;
}

enum status builder_threads(struct sim_held builder)
{
	return sim_builder_own(init, builder, PROCESS_BUILDER_METHOD_THREAD_SPAWNER, "threads");
}

void child_start(struct child *child, struct sim_held ledger, struct sim_held grant)
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
	child->second = thread_make(child->first, child->spawner, &child->watch);
}

void child_gone(struct child *child, enum exit_cause cause, int64_t code)
{
	threads_settle();
	SIM_EXPECT(child->process->state == PROCESS_ENDED);
	SIM_EXPECT(child->process->record.cause == cause && child->process->record.code == code);
	released(child->handle);
}

void thread_ledger(uint64_t frames, uint64_t rings, struct sim_held *ledger)
{
	struct ledger_columns limit = sim_unlimited();

	limit.value[LEDGER_FRAMES] = frames;
	limit.value[LEDGER_RING_REGIONS] = rings;
	limit.value[LEDGER_CPU_SHARE] =
		kernel.root_ledger.account.limit.value[LEDGER_CPU_SHARE] / 2;
	SIM_STATUS(STATUS_OK, sim_ledger_carve_limits(init, sim_capset(kernel.init, "ledger"),
						      &limit, ledger));
}

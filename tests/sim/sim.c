/*
 * The simulated machine's run: boot, kernel entries with what is checked after each, and time. See
 * sim.h. Read tests/sim/sim_call.c next.
 */
#include "tests/sim/sim.h"
#include "tests/sim/sim_devices.h"

#include <stdlib.h>
#include <string.h>

#include "kernel/debug/fault.h"
#include "kernel/debug/hook.h"
#include "tests/sim/sim_package.h"

/* Light sweeps between two full ones. */
#define FULL_SWEEP_EVERY 64u
/* How long an entry takes. */
#define ENTRY_NS 5000u
/* More than what any share makes of the slices that settling takes. */
#define SETTLE_WEIGHT (UINT64_C(1) << 20)
#define SETTLE_NS_PER_WEIGHT (UINT64_C(1) << 24)

static uint8_t marks[(HOST_MEMORY_START + HOST_MEMORY_BYTES_LARGEST) >> PAGE_SHIFT];

/*
 * ---- what is checked after an entry ------------------------------------------------------------
 */

static void fault_report(const struct sweep_fault *fault)
{
	sim_fail("S%u does not hold: %s (%p)", fault->number, fault->text, fault->about);
}

void sim_sweep(void)
{
	struct sweep_marks where = {.frames = marks,
				    .frame_count =
					    (HOST_MEMORY_START + host.memory_bytes) >> PAGE_SHIFT};
	struct sweep_fault fault;

	if (!sweep_full(&where, &fault))
		fault_report(&fault);
}

static void state_check(void)
{
	struct sweep_fault fault;

	if (sim.watch == SIM_WATCH_NONE)
		return;
	sim_devices_check();
	if (sim.watch == SIM_WATCH_ALL || sim.entries % FULL_SWEEP_EVERY == 0)
		sim_sweep();
	else if (!sweep_light(&fault))
		fault_report(&fault);
	/* A program resumes with what the processor holds, in its own space. */
	if (sim.context && sim.context != ARCH_CONTINUE) {
		const struct thread *thread = thread_of_entity(kernel.cpu.loaded);

		SIM_EXPECT(sim.context == &thread->context && host.context == sim.context);
		SIM_EXPECT(host.space == &thread->process->space);
		SIM_EXPECT(thread->process->state == PROCESS_RUNNING && !thread->waiting);
	}
}

/*
 * ---- entries -----------------------------------------------------------------------------------
 */

enum entry_kind {
	ENTRY_BOOT,
	ENTRY_SYSTEM_CALL,
	ENTRY_TIMER,
	ENTRY_SERIAL,
	ENTRY_STRAY,
	ENTRY_FAULT,
	ENTRY_CONTINUE,
	ENTRY_DEVICE,
	ENTRY_IOMMU
};

struct entry {
	enum entry_kind kind;
	uint64_t number, first, second;
	const struct arch_fault *fault;
	const struct boot_info *info;
};

static struct arch_context *entry_call(const struct entry *entry)
{
	switch (entry->kind) {
	case ENTRY_BOOT:
		return kernel_entry_boot(entry->info);
	case ENTRY_SYSTEM_CALL:
		return kernel_entry_system_call(entry->number, entry->first, entry->second);
	case ENTRY_TIMER:
		host.timer_ns = UINT64_MAX;
		return kernel_entry_timer();
	case ENTRY_SERIAL:
		return kernel_entry_serial((unsigned)entry->number);
	case ENTRY_STRAY:
		return kernel_entry_stray((uint32_t)entry->number);
	case ENTRY_FAULT:
		return kernel_entry_fault(entry->fault);
	case ENTRY_CONTINUE:
		return kernel_entry_continue();
	case ENTRY_DEVICE:
		return kernel_entry_device((uint32_t)entry->first, (uint32_t)entry->second);
	case ENTRY_IOMMU:
		return kernel_entry_iommu();
	}
	return NULL;
}

/* The kernel leaves an entry by returning, or for good through the machine's end. */
static void enter(const struct entry *entry)
{
	int outcome = setjmp(host.end);

	if (outcome == HOST_RUNNING) {
		SIM_EXPECT(sim.outcome == HOST_RUNNING);
		host.end_is_set = true;
		sim.context = entry_call(entry);
		host.end_is_set = false;
		sim.entries++;
		host.now_ns += ENTRY_NS;
		sim_rings_place();
		if (sim.after)
			sim.after();
		state_check();
		return;
	}
	host.end_is_set = false;
	sim.context = NULL;
	sim.outcome = (enum host_outcome)outcome;
	if (outcome == HOST_PANIC && !sim.panic_expected)
		sim_fail("the kernel panicked");
}

/* Whether the current thread's next submission answers a deferred call. */
static bool answers_late(void)
{
	const struct thread *thread = sim_current();
	const struct ring_submission *entry =
		&thread->region->submissions[thread->sq_head % RING_SUBMISSIONS];

	return entry->opcode == RING_RETURN && (entry->flags & RING_FLAG_DEFERRED);
}

void sim_entry_system_call(uint64_t number, uint64_t first, uint64_t second)
{
	uint64_t before = kernel.sched.hand_overs;
	bool late = answers_late();

	if (sim.calling)
		sim.calling(number, first, second);
	enter(&(struct entry){
		.kind = ENTRY_SYSTEM_CALL, .number = number, .first = first, .second = second});
	if (kernel.sched.hand_overs == before)
		return;
	sim.straight++;
	sim.straight_late += late;
}

void sim_entry_timer(void)
{
	enter(&(struct entry){.kind = ENTRY_TIMER});
}

void sim_entry_serial(unsigned port)
{
	enter(&(struct entry){.kind = ENTRY_SERIAL, .number = port});
}

void sim_entry_stray(uint32_t vector)
{
	enter(&(struct entry){.kind = ENTRY_STRAY, .number = vector});
}

void sim_entry_device(uint32_t index, uint32_t row)
{
	enter(&(struct entry){.kind = ENTRY_DEVICE, .first = index, .second = row});
}

void sim_entry_iommu(void)
{
	enter(&(struct entry){.kind = ENTRY_IOMMU});
}

void sim_entry_fault(const struct arch_fault *fault)
{
	enter(&(struct entry){.kind = ENTRY_FAULT, .fault = fault});
}

void sim_entry_continue(void)
{
	enter(&(struct entry){.kind = ENTRY_CONTINUE});
}

static void machine_reset(uint64_t memory_bytes, uint64_t seed)
{
	memset(&kernel, 0, sizeof(kernel));
	memset(&fault_state, 0, sizeof(fault_state));
	entry_hook = NULL;
	sim.context = NULL;
	sim.outcome = HOST_RUNNING;
	sim.other = NULL;
	sim.after = NULL;
	sim.stray = NULL;
	sim.seed = seed;
	sim.newest = 0;
	host_reset(memory_bytes, seed);
}

bool sim_boot_fault(uint64_t memory_bytes, uint64_t step)
{
	struct boot_info info;

	machine_reset(memory_bytes, 1);
	sim_package_make(&info);
	sim.panic_expected = true;
	fault_state = (struct fault_state){.armed = true, .left = step};
	enter(&(struct entry){.kind = ENTRY_BOOT, .info = &info});
	fault_state = (struct fault_state){0};
	sim.panic_expected = false;
	return sim.outcome == HOST_PANIC;
}

void sim_boot(uint64_t memory_bytes, uint64_t seed)
{
	struct boot_info info;

	machine_reset(memory_bytes, seed);
	sim_package_make(&info);
	enter(&(struct entry){.kind = ENTRY_BOOT, .info = &info});
	if (!sim_run_until(sim_init()))
		sim_fail("init does not start");
}

void sim_boot_package(uint64_t memory_bytes, uint64_t seed, const void *package,
		      uint64_t length_bytes)
{
	struct boot_info info;

	machine_reset(memory_bytes, seed);
	sim_package_place(&info, package, length_bytes);
	enter(&(struct entry){.kind = ENTRY_BOOT, .info = &info});
}

/*
 * ---- the machine -------------------------------------------------------------------------------
 */

struct thread *sim_current(void)
{
	return sim.context && sim.context != ARCH_CONTINUE ? thread_of_entity(kernel.cpu.loaded)
							   : NULL;
}

bool sim_machine_step(void)
{
	if (sim.outcome != HOST_RUNNING)
		return false;
	if (sim.context == ARCH_CONTINUE) {
		sim_entry_continue();
		return true;
	}
	for (unsigned port = 0; port < ARCH_SERIAL_PORTS; port++) {
		if (host_serial_drain(port)) {
			sim_entry_serial(port % ARCH_SERIAL_INTERRUPTS);
			return true;
		}
	}
	if (sim_devices_step())
		return true;
	if (host.timer_ns == UINT64_MAX)
		return false;
	if (host.now_ns < host.timer_ns)
		host.now_ns = host.timer_ns;
	sim_entry_timer();
	return true;
}

bool sim_timer_due(void)
{
	if (sim.outcome != HOST_RUNNING || host.now_ns < host.timer_ns)
		return false;
	sim_entry_timer();
	return true;
}

static void other_run(struct thread *thread)
{
	if (sim.other)
		sim.other(thread);
	else
		sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, RING_COMPLETIONS, TIMEOUT_NEVER);
}

bool sim_run_until(struct thread *thread)
{
	/* The bound is far above what any operation takes. */
	for (uint32_t turns = 0; turns < 1000000 && sim.outcome == HOST_RUNNING; turns++) {
		struct thread *current = sim_current();

		if (current == thread && current)
			return true;
		if (current)
			other_run(current);
		else if (!sim_machine_step())
			return false;
	}
	return false;
}

/*
 * So long a time that everybody else is due after it. A ledger without a share weighs one: charged
 * as much as the others, it would not be due again for a million turns of theirs.
 */
static uint64_t settle_ns(const struct ledger *ledger)
{
	uint64_t weight = ledger->account.limit.value[LEDGER_CPU_SHARE];

	if (weight == 0)
		weight = 1;
	return (weight < SETTLE_WEIGHT ? weight : SETTLE_WEIGHT) * SETTLE_NS_PER_WEIGHT;
}

void sim_settle(void)
{
	struct thread *current = sim_current();

	/* As above; a thread that was current only looks in, so that others get their turn. */
	for (uint32_t turns = 0; turns < 1000000 && sim.outcome == HOST_RUNNING; turns++) {
		struct thread *now = sim_current();

		if (now && now != current) {
			other_run(now);
		} else if (now) {
			if (!kernel.sched.queued && !sim_devices_settle())
				return;
			if (!kernel.sched.queued)
				continue;
			/* As if it had run long enough for everybody else to be due. */
			share_charge(kernel.cpu.running, settle_ns(kernel.cpu.running));
			host.now_ns += SCHED_SLICE_NS;
			sim_entry_timer();
		} else if (!sim_machine_step()) {
			return;
		}
	}
	sim_fail("the machine does not settle");
}

int64_t sim_system_call(struct thread *thread, uint64_t number, uint64_t first, uint64_t second)
{
	if (!sim_run_until(thread))
		sim_fail("the thread does not get the processor");
	sim_entry_system_call(number, first, second);
	if (!sim_run_until(thread))
		sim_fail("a system call does not come back");
	return thread->context.result;
}

struct thread *sim_init(void)
{
	return kernel.init->threads;
}

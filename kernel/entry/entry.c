/*
 * The kernel's entries, which the machine calls, and the common way out.
 *
 * Every entry gets a fresh budget of work units, does its part, and asks the scheduler what this
 * CPU does next. An entry is a function from state to state: nothing in it waits.
 */
#include "kernel/arch/interface.h"
#include "kernel/boot/start.h"
#include "kernel/debug/panic.h"
#include "kernel/device/log.h"
#include "kernel/entry/entry.h"
#include "kernel/ipc/direct.h"
#include "kernel/ipc/enter.h"
#include "kernel/kernel.h"
#include "kernel/object/device_wait.h"
#include "kernel/object/image.h"
#include "kernel/object/process.h"
#include "kernel/object/thread.h"
#include "kernel/resource/reap.h"
#include "kernel/work.h"

/*
 * The thread that this entry comes from; null when the CPU was idle or did the kernel's own work.
 */
static struct thread *current_thread(void)
{
	struct sched_entity *entity = kernel.cpu.current;

	return entity && entity->kind == SCHED_THREAD ? thread_of_entity(entity) : NULL;
}

struct arch_context *kernel_entry_boot(const struct boot_info *info)
{
	start_kernel(info);
	start_init();
	return sched_resume();
}

static __attribute__((noinline)) void system_call_exit(struct thread *thread, uint64_t code)
{
	struct exit_record record = {
		.cause = code & EXIT_ABORT_BIT ? EXIT_CAUSE_ABORTED : EXIT_CAUSE_EXITED,
		.code = (int64_t)(code & ~EXIT_ABORT_BIT),
	};

	process_end(thread->process, &record);
}

/* Every system call but cap_enter. */
static __attribute__((noinline)) struct arch_context *system_call(struct thread *thread,
								  uint64_t number, uint64_t first)
{
	if (number == SYSTEM_CALL_EXIT)
		system_call_exit(thread, first);
	else
		arch_context_set_result(&thread->context, STATUS_BAD_SYSTEM_CALL);
	return sched_resume();
}

/* One piece of code, with all that direct_enter calls: see there. */
__attribute__((flatten, no_stack_protector)) struct arch_context *kernel_entry_system_call(
	uint64_t number, uint64_t first, uint64_t second)
{
	struct thread *thread = current_thread();

	entry_begin(TRACE_SYSTEM_CALL, number, first);
	INVARIANT(thread, STATE, "a system call came while no thread was running");
	return number == SYSTEM_CALL_CAP_ENTER ? direct_enter(thread, first, second)
					       : system_call(thread, number, first);
}

/* The function of a device whose timer it is. */
static uint32_t function_of_timer(struct timer *timer)
{
	return (uint32_t)(CONTAINER_OF(timer, struct device_function, timer) - kernel.functions);
}

/*
 * The ledger that pays for what a timer wakes: of the thread that waited, or of the Device that
 * waits for its hardware; null: the kernel's own.
 */
static struct ledger *payer_of_timer(struct timer *timer)
{
	const struct device *device;

	switch ((enum timer_kind)timer->kind) {
	case TIMER_THREAD:
		return CONTAINER_OF(timer, struct thread, timer)->entity.payer;
	case TIMER_OPERATION:
		return CONTAINER_OF(timer, struct operation, kernel.timer)->thread->entity.payer;
	case TIMER_DEVICE:
		device = kernel.functions[function_of_timer(timer)].device;
		return device ? device->object.ledger : NULL;
	case TIMER_FAULTS:
		break;
	}
	return NULL;
}

static void timer_serve(struct timer *timer)
{
	switch ((enum timer_kind)timer->kind) {
	case TIMER_THREAD:
		enter_timed_out(CONTAINER_OF(timer, struct thread, timer));
		return;
	case TIMER_OPERATION:
		operation_timed_out(CONTAINER_OF(timer, struct operation, kernel.timer));
		return;
	case TIMER_DEVICE:
		device_wake(function_of_timer(timer));
		return;
	case TIMER_FAULTS:
		arch_iommu_faults_unmask();
		return;
	}
}

/*
 * Serves every timer whose deadline has come, as far as the work budget reaches; the rest have
 * their turn at the next entry. Each is charged to the ledger that waited, not to the interrupted
 * one.
 */
static void timers_expire(uint64_t now_ns)
{
	struct timer *timer = timer_due(&kernel.timers, now_ns);

	if (!timer)
		return;
	for (; timer && work_is_left(); timer = timer_due(&kernel.timers, now_ns)) {
		sched_work_for(payer_of_timer(timer));
		timer_stop(timer);
		work_spend(WORK_UNITS_TIMER);
		timer_serve(timer);
	}
	sched_work_for(NULL);
}

struct arch_context *kernel_entry_timer(void)
{
	uint64_t now = arch_now_ns();

	entry_begin(TRACE_TIMER, now, 0);
	kernel.cpu.timer_ns = UINT64_MAX; /* it has fired, and is set again on the way out */
	timers_expire(now);
	sched_slice_check(now);
	return sched_resume();
}

/*
 * Whoever waits for the port goes on: one read and one write, the other writes at later interrupts.
 */
static void serial_dispatch(struct serial_port *port)
{
	struct operation *operation;

	serial_interrupt_begin(port);
	operation = serial_reader_due(port);
	if (operation)
		operation_step(operation);
	operation = serial_writer_due(port);
	if (operation)
		operation_step(operation);
	serial_interrupt_end(port);
}

struct arch_context *kernel_entry_serial(unsigned interrupt)
{
	entry_begin(TRACE_SERIAL, interrupt, 0);
	for (unsigned port = interrupt; port < ARCH_SERIAL_PORTS; port += ARCH_SERIAL_INTERRUPTS)
		if (arch_serial_is_there(port))
			serial_dispatch(&kernel.serial[port]);
	return sched_resume();
}

struct arch_context *kernel_entry_stray(uint32_t vector)
{
	entry_begin(TRACE_STRAY, vector, 0);
	if (kernel.stray_interrupts++ == 0) {
		log_text("a stray interrupt, vector ");
		log_number(vector, LOG_DECIMAL);
		log_text(": further ones are counted\n");
	}
	return sched_resume();
}

struct arch_context *kernel_entry_continue(void)
{
	struct sched_entity *entity = kernel.cpu.current;

	entry_begin(TRACE_CONTINUE, entity ? entity->kind : 0, 0);
	if (entity && entity->kind == SCHED_REAPER)
		reap_step(CONTAINER_OF(entity, struct ledger, work));
	else if (entity && entity->busy)
		enter_advance(thread_of_entity(entity));
	sched_slice_check(arch_now_ns());
	return sched_resume();
}

/* The place of an instruction in the process's program; 0, where no program has code: it stands
 * elsewhere. */
static uint64_t image_offset(const struct process *process, uint64_t instruction)
{
	uint64_t offset = instruction - process->image_address;

	return process->image && offset < process->image->plan.image_bytes ? offset : 0;
}

struct arch_context *kernel_entry_fault(const struct arch_fault *fault)
{
	struct thread *thread = current_thread();
	struct exit_record record = {
		.cause = EXIT_CAUSE_FAULT,
		.vector = (uint16_t)fault->vector,
		.address = fault->address,
		.instruction = fault->instruction,
		.error_code = fault->error_code,
	};

	entry_begin(TRACE_FAULT, fault->vector, fault->instruction);
	INVARIANT(thread, STATE, "a program's fault came while no thread was running");
	record.image_offset = image_offset(thread->process, fault->instruction);
	process_end(thread->process, &record);
	return sched_resume();
}

_Noreturn void kernel_entry_panic(const char *what, const struct arch_fault *fault)
{
	log_panic_text("\nkernel stopped: ");
	log_panic_text(what);
	if (fault) {
		log_panic_text(", vector ");
		log_panic_number(fault->vector, LOG_DECIMAL);
		log_panic_text(", error code ");
		log_panic_number(fault->error_code, LOG_HEX);
		log_panic_text(", address ");
		log_panic_number(fault->address, LOG_HEX);
		log_panic_text(", instruction ");
		log_panic_number(fault->instruction, LOG_HEX);
	}
	log_panic_text("\n");
	PANIC(MACHINE, "the processor reported a fault of the kernel's own, or of the machine");
}

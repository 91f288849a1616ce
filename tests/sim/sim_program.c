/*
 * The coroutines of programs, and which of them runs: see sim_program.h. The memory that a program
 * sees is sim_space.c's.
 */
#include "tests/sim/sim_program.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include <sanitizer/asan_interface.h>
#include <sanitizer/common_interface_defs.h>

#include "abi/boot_package.h"
#include "kernel/object/image.h"
#include "kernel/sched/sched.h"
#include "tests/sim/sim_library.h"
#include "tests/sim/sim_space.h"
#include "tests/sim/sim_virtio.h"

#define FIBERS 128u
#define STACK_BYTES (UINT64_C(1) << 20)
#define ENTRIES_MOST 10000000u
#define SAVED_REGISTERS 6 /* by sim_switch */

/* In tests/sim/sim_switch.S. */
void sim_switch(void **from, void *to);

/* A thread's program. Its place is free while `thread` is 0. */
struct fiber {
	uint64_t thread; /* the number of the kernel's object */
	struct thread_registers registers;
	struct ring_region *region;
	bool is_first; /* of its process */
	const struct sim_host_program *program;
	struct startup_block startup;
	uint64_t state_address; /* where the next RT_STATE begins */
	char *stack;
	void *place;                    /* its stack pointer while it does not run */
	void *fake_stack;               /* AddressSanitizer's */
	uint64_t number, first, second; /* the system call that it makes */
};

static struct fiber fibers[FIBERS];
static struct fiber *running; /* null: the simulation itself */
static const struct sim_host_program *programs;
static void *simulation_place; /* its stack pointer while a program runs */
static const void *simulation_stack;
static size_t simulation_stack_bytes;

/* ---- a program's system calls ---------------------------------------------------------------- */

/* From the program to the simulation; back when the program's thread has the processor again. */
static void call_out(struct fiber *fiber, bool is_last)
{
	__sanitizer_start_switch_fiber(is_last ? NULL : &fiber->fake_stack, simulation_stack,
				       simulation_stack_bytes);
	sim_switch(&fiber->place, simulation_place);
	__sanitizer_finish_switch_fiber(fiber->fake_stack, NULL, NULL);
}

static int64_t host_enter(void *context, struct ring_region *region, uint32_t min_complete,
			  uint64_t timeout_ns)
{
	struct fiber *fiber = running;

	(void)context;
	(void)region;
	fiber->number = SYSTEM_CALL_CAP_ENTER;
	fiber->first = min_complete;
	fiber->second = timeout_ns;
	call_out(fiber, false);
	return sim_current()->context.result;
}

static void host_leave(void *context, uint64_t code)
{
	(void)context;
	running->number = SYSTEM_CALL_EXIT;
	running->first = code;
	running->second = 0;
	call_out(running, true);
}

/* The state lies where the linker has put it on the machine: in the writable image. */
static void *host_state(void *context, size_t bytes)
{
	const uint64_t address = (running->state_address + 15) & ~UINT64_C(15);

	(void)context;
	if (address + bytes > running->startup.heap_address)
		sim_fail("%s has more state than its image", running->program->name);
	running->state_address = address + bytes;
	memset((void *)(uintptr_t)address, 0, bytes);
	return (void *)(uintptr_t)address;
}

static const struct rt_host_kernel host_kernel = {
	.enter = host_enter,
	.leave = host_leave,
	.state = host_state,
	.mmio_read = sim_virtio_read,
	.mmio_write = sim_virtio_write,
};

/* ---- fibers ---------------------------------------------------------------------------------- */

static void fiber_main(void)
{
	__sanitizer_finish_switch_fiber(NULL, &simulation_stack, &simulation_stack_bytes);
	if (running->is_first)
		running->program->run(&running->startup);
	running->program->thread_run(running->registers.argument, running->region,
				     running->registers.thread);
}

static void fiber_free(struct fiber *fiber)
{
	ASAN_UNPOISON_MEMORY_REGION(fiber->stack, STACK_BYTES);
	munmap(fiber->stack, STACK_BYTES);
	*fiber = (struct fiber){0};
}

static bool thread_is_there(uint64_t number)
{
	for (struct object *o = kernel.objects.first; o;
	     o = registry_circle_after(kernel.objects.first, o))
		if (object_number(o) == number)
			return true;
	return false;
}

/* The places of threads that are no more become free; the first free one. */
static struct fiber *fiber_place(void)
{
	struct fiber *place = NULL;

	for (struct fiber *fiber = fibers; fiber < fibers + FIBERS; fiber++) {
		if (fiber->thread && !thread_is_there(fiber->thread))
			fiber_free(fiber);
		if (!fiber->thread && !place)
			place = fiber;
	}
	if (!place)
		sim_fail("more threads than the simulation has places for");
	return place;
}

static struct fiber *fiber_find(const struct thread *thread)
{
	const uint64_t number = object_number(&thread->object);

	for (struct fiber *fiber = fibers; fiber < fibers + FIBERS; fiber++)
		if (fiber->thread == number)
			return fiber;
	return NULL;
}

/* The program of the boot package that a process runs: its image names the package's own pages. */
static const struct sim_host_program *program_of(const struct process *process)
{
	const char *package = arch_direct((struct physical){HOST_MEMORY_START});
	const struct boot_package_header *header = (const void *)package;
	const struct boot_package_program *rows =
		(const void *)(package + BOOT_PACKAGE_PROGRAMS_OFFSET);
	const uint64_t at = memory_frame(process->image->program, 0).address - HOST_MEMORY_START;

	for (uint32_t i = 0; i < header->program_count; i++)
		for (const struct sim_host_program *p = programs; rows[i].offset == at && p->name;
		     p++)
			if (strcmp(p->name, rows[i].name) == 0)
				return p;
	sim_fail("the simulation does not know the program of process %s", process->name);
}

/* As the kernel's block, with the places at which the host has what it names. */
static void startup_fill(struct fiber *fiber, struct thread *thread)
{
	struct process *process = thread->process;

	fiber->startup = *(const struct startup_block *)arch_direct(process->startup);
	sim_space_begin(process, &fiber->startup);
	fiber->startup.ring_address = (uint64_t)(uintptr_t)thread->region;
	fiber->startup.capset_address = (uint64_t)(uintptr_t)arch_direct(process->capset);
	/* The kernel's stack is used by nobody: it seems to lie where the host has nothing. */
	fiber->startup.stack_high =
		fiber->startup.stack_high - fiber->startup.stack_low + PAGE_BYTES;
	fiber->startup.stack_low = PAGE_BYTES;
	fiber->state_address = fiber->startup.data_address;
}

/* As if sim_switch had left it where fiber_main begins. */
static void stack_make(struct fiber *fiber)
{
	uint64_t *top;

	fiber->stack = mmap(NULL, STACK_BYTES, PROT_READ | PROT_WRITE,
			    MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	if (fiber->stack == MAP_FAILED) {
		perror("a simulated program has no stack");
		abort();
	}
	top = (uint64_t *)(uintptr_t)(fiber->stack + STACK_BYTES) - 2;
	top[0] = (uint64_t)(uintptr_t)fiber_main;
	fiber->place = top - SAVED_REGISTERS;
}

static struct fiber *fiber_make(struct thread *thread)
{
	struct fiber *fiber = fiber_place();

	fiber->thread = object_number(&thread->object);
	fiber->program = program_of(thread->process);
	fiber->registers = thread->context.registers;
	fiber->region = thread->region;
	/* A thread that its process has made finds its ring in a register. */
	fiber->is_first = fiber->registers.ring_address == 0;
	if (fiber->is_first)
		startup_fill(fiber, thread);
	stack_make(fiber);
	fiber->program->kernel_set(&host_kernel);
	return fiber;
}

/* The program goes on until it makes a system call. */
static void fiber_run(struct fiber *fiber)
{
	void *fake_stack = NULL;

	running = fiber;
	__sanitizer_start_switch_fiber(&fake_stack, fiber->stack, STACK_BYTES);
	sim_switch(&simulation_place, fiber->place);
	__sanitizer_finish_switch_fiber(fake_stack, NULL, NULL);
	running = NULL;
}

/* ---- the whole system ------------------------------------------------------------------------ */

static char *file_read(const char *path, uint64_t *length_bytes)
{
	FILE *file = fopen(path, "rb");
	long length = -1;
	char *bytes;

	if (file && fseek(file, 0, SEEK_END) == 0)
		length = ftell(file);
	if (length < 0 || fseek(file, 0, SEEK_SET) != 0) {
		perror(path);
		exit(2);
	}
	bytes = malloc((size_t)length);
	if (!bytes || fread(bytes, 1, (size_t)length, file) != (size_t)length) {
		perror(path);
		exit(2);
	}
	fclose(file);
	*length_bytes = (uint64_t)length;
	return bytes;
}

void sim_program_boot(const struct sim_program_boot *boot)
{
	uint64_t length_bytes;
	char *package = file_read(boot->package, &length_bytes);

	for (struct fiber *fiber = fibers; fiber < fibers + FIBERS; fiber++)
		if (fiber->thread)
			fiber_free(fiber);
	sim_spaces_end();
	sim_libraries_end();
	programs = boot->programs;
	sim.entries = 0;
	sim_boot_package(boot->memory_bytes, boot->seed, package, length_bytes);
	free(package);
}

bool sim_program_step(void)
{
	struct thread *thread;
	struct fiber *fiber;

	if (sim_timer_due())
		return true;
	thread = sim_current();
	if (!thread)
		return sim_machine_step();
	fiber = fiber_find(thread);
	if (!fiber)
		fiber = fiber_make(thread);
	sim_space_show(thread->process);
	sim_library_show(thread->process, fiber->program);
	fiber_run(fiber);
	sim_entry_system_call(fiber->number, fiber->first, fiber->second);
	return true;
}

bool sim_program_run(uint64_t until_ns)
{
	for (uint64_t i = 0; i < ENTRIES_MOST; i++)
		if (host.now_ns >= until_ns || !sim_program_step())
			return true;
	return false;
}

const char *sim_program_output(unsigned port)
{
	static char texts[ARCH_SERIAL_PORTS][HOST_CAPTURE_BYTES + 1];
	char *text = texts[port];
	const struct host_serial *chip = &host.serial[port];
	const uint64_t count = chip->captured_count < HOST_CAPTURE_BYTES ? chip->captured_count
									 : HOST_CAPTURE_BYTES;

	for (uint64_t i = 0; i < count; i++)
		text[i] = chip->captured[(chip->captured_count - count + i) % HOST_CAPTURE_BYTES];
	text[count] = 0;
	return text;
}

struct process *sim_program_process(const char *name)
{
	for (struct object *o = kernel.objects.first; o;
	     o = registry_circle_after(kernel.objects.first, o)) {
		struct process *process = process_of(o);

		if (o->type == OBJECT_PROCESS && process->state == PROCESS_RUNNING &&
		    strcmp(process->name, name) == 0)
			return process;
	}
	return NULL;
}

void sim_program_kill(struct process *process)
{
	const struct exit_record record = {.cause = EXIT_CAUSE_TERMINATED};

	process_end(process, &record);
	sim.context = sched_resume();
}

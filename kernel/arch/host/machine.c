/*
 * The processor of the simulated machine: contexts, clock, entropy source, and the ways it ends. It
 * records the kernel's requests; the test acts on them.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kernel/arch/host/host.h"

void arch_context_init(struct arch_context *context, const struct arch_context_start *start)
{
	*context = (struct arch_context){.entry = start->entry,
					 .stack = start->stack,
					 .thread_pointer = start->thread_pointer,
					 .registers = start->registers};
}

void arch_switch(struct arch_context *previous, struct arch_context *next, struct arch_space *space)
{
	if (previous && previous != host.context)
		abort(); /* the kernel saves registers that the processor does not hold */
	host.context = next;
	host.space = space;
}

void arch_counters_read(struct arch_counters *counters)
{
	*counters = (struct arch_counters){0};
}

/*
 * ---- time --------------------------------------------------------------------------------------
 */

uint64_t arch_now_ns(void)
{
	return host.now_ns;
}

void arch_timer_set(uint64_t deadline_ns)
{
	host.timer_ns = deadline_ns;
}

void arch_clock_scale(uint64_t *origin, uint64_t *multiplier)
{
	*origin = 0;
	*multiplier = UINT64_C(1) << 32;
}

const char *arch_clock_remark(void)
{
	return NULL;
}

uint64_t arch_clock_hz(void)
{
	return UINT64_C(1000000000);
}

/*
 * ---- chance ------------------------------------------------------------------------------------
 */

bool arch_random(uint64_t *words, size_t count)
{
	if (host.entropy == HOST_ENTROPY_NONE)
		return false;
	for (size_t i = 0; i < count; i++) {
		/* SplitMix64 (Steele, Lea, Flood 2014). */
		uint64_t word = host.random_state += UINT64_C(0x9e3779b97f4a7c15);

		word = (word ^ (word >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
		word = (word ^ (word >> 27)) * UINT64_C(0x94d049bb133111eb);
		words[i] = word ^ (word >> 31);
	}
	return true;
}

const char *arch_features(void)
{
	return "simulation";
}

/*
 * ---- the end -----------------------------------------------------------------------------------
 */

static _Noreturn void machine_end(enum host_outcome outcome)
{
	if (host.end_is_set)
		longjmp(host.end, (int)outcome);
	fprintf(stderr, "the simulated machine ended (%d):\n%s\n", (int)outcome, host.panic_text);
	abort();
}

_Noreturn void arch_power_off(void)
{
	machine_end(HOST_POWER_OFF);
}

_Noreturn void arch_reboot(void)
{
	machine_end(HOST_REBOOT);
}

_Noreturn void arch_power_off_failed(void)
{
	machine_end(HOST_FAILED);
}

_Noreturn void arch_panic_stop(void)
{
	machine_end(HOST_PANIC);
}

void arch_panic_print(void)
{
}

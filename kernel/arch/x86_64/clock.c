/*
 * Time from the time-stamp counter, and deadlines by the local APIC's one-shot timer. Both are
 * measured against the PIT, whose frequency is the same in every PC. It owns the PIT's channel 2.
 */
#include "kernel/arch/x86_64/clock.h"

#include "kernel/arch/x86_64/apic.h"
#include "kernel/arch/x86_64/cpu.h"
#include "kernel/arch/x86_64/features.h"
#include "kernel/arch/x86_64/instructions.h"

#define PIT_HZ UINT64_C(1193182)
#define PIT_CHANNEL_2 0x42u
#define PIT_COMMAND 0x43u
#define PIT_GATE 0x61u
#define PIT_LATCH_2 0x80u
#define PIT_COUNT_DOWN_2 0xb0u /* low byte then high byte, mode 0 */

/* 0.43 ms. Both ends are measured at a change of the PIT, so that its step of 0.84 us adds no
 * error. */
#define MEASURE_PIT_TICKS 512u
#define MEASURE_POLLS 250000u
/* The PIT changes every 0.84 us. A machine that shows no change in so many looks has no PIT. */
#define EDGE_POLLS 10000u
#define EDGES 5u

#define NS_PER_SECOND UINT64_C(1000000000)

/* The time stamp of the kernel's first instruction: start.S writes it, before anything else. */
extern volatile uint64_t clock_entered;
volatile uint64_t clock_entered __attribute__((section(".settled"), used));

/* Written once by clock_init. ns = ticks * multiplier / 2^32; timer ticks = ns * timer / 2^32. */
static uint64_t clock_origin;
static uint64_t clock_multiplier;
static uint64_t clock_hz;
static uint64_t timer_multiplier;

/* The latest time that was returned, in time stamps since the origin. */
static uint64_t clock_last;

/* The three counters at one moment: when the PIT's was latched. */
struct sample {
	uint64_t time_stamp;
	uint32_t pit;
	uint32_t timer;
	uint64_t width; /* how many time stamps the moment may be off */
};

static void sample_read(struct sample *sample)
{
	uint64_t before = time_stamp();
	uint32_t low, high;

	port_write8(PIT_COMMAND, PIT_LATCH_2);
	sample->width = time_stamp() - before;
	sample->timer = local_apic_timer_left();
	sample->time_stamp = before + sample->width / 2;
	low = port_read8(PIT_CHANNEL_2);
	high = port_read8(PIT_CHANNEL_2);
	sample->pit = high << 8 | low;
}

/*
 * The moment at which the PIT changes, which lies between two looks: as exact as these are close.
 */
static bool edge_find(struct sample *edge)
{
	struct sample before;

	sample_read(&before);
	for (unsigned polls = 0; polls < EDGE_POLLS; polls++) {
		sample_read(edge);
		if (edge->pit != before.pit) {
			edge->width += edge->time_stamp - before.time_stamp;
			return true;
		}
		before = *edge;
	}
	return false;
}

/* The best of a few: a hypervisor may have stopped this machine while we looked. */
static bool sample_take(struct sample *best)
{
	struct sample next;

	if (!edge_find(best))
		return false;
	for (unsigned i = 1; i < EDGES; i++) {
		if (!edge_find(&next))
			return false;
		if (next.width < best->width)
			*best = next;
	}
	return true;
}

static void pit_start(void)
{
	uint8_t gate = port_read8(PIT_GATE);

	port_write8(PIT_GATE, (uint8_t)((gate & ~2u) | 1u)); /* speaker off, gate on */
	port_write8(PIT_COMMAND, PIT_COUNT_DOWN_2);
	port_write8(PIT_CHANNEL_2, 0xff);
	port_write8(PIT_CHANNEL_2, 0xff);
}

static bool measure(struct sample *first, struct sample *last)
{
	struct sample now;

	pit_start();
	local_apic_timer_measure();
	if (!sample_take(first))
		return false;
	for (unsigned polls = 0; polls < MEASURE_POLLS; polls++) {
		sample_read(&now);
		if (first->pit - now.pit >= MEASURE_PIT_TICKS && now.pit <= first->pit)
			return sample_take(last);
	}
	return false;
}

/* a * b / c without losing a digit in between. The result must fit: c > a * b / 2^64. */
static uint64_t multiply_divide(uint64_t a, uint64_t b, uint64_t c)
{
	uint64_t quotient, high;

	__asm__("mulq %3; divq %4" : "=&a"(quotient), "=&d"(high) : "0"(a), "r"(b), "r"(c) : "cc");
	return quotient;
}

const char *clock_init(void)
{
	struct sample first, last;
	uint64_t pit, stamps, ticks;
	uint64_t interval; /* nanoseconds times 2^16 */

	arch_cpu_boot.timer_deadline_ns = UINT64_MAX;
	if (!measure(&first, &last))
		return "the PIT does not count";
	local_apic_timer_start(0);
	pit = first.pit - last.pit;
	stamps = last.time_stamp - first.time_stamp;
	ticks = first.timer - last.timer;
	if (last.pit >= first.pit || stamps == 0 || ticks == 0 || ticks > UINT32_MAX / 2)
		return "the time-stamp counter or the local APIC's timer does not count";
	clock_hz = multiply_divide(stamps, PIT_HZ, pit);
	interval = multiply_divide(pit * NS_PER_SECOND, 1u << 16, PIT_HZ);
	clock_multiplier = multiply_divide(interval, 1u << 16, stamps);
	timer_multiplier = multiply_divide(ticks, UINT64_C(1) << 48, interval);
	if (clock_multiplier == 0 || timer_multiplier == 0)
		return "the clock is too fast or too slow to be measured";
	clock_origin = clock_entered;
	return NULL;
}

uint64_t arch_now_ns(void)
{
	uint64_t ticks = clock_forward(&clock_last, time_stamp() - clock_origin);

	return (uint64_t)((unsigned __int128)ticks * clock_multiplier >> 32);
}

const char *arch_clock_remark(void)
{
	return features.clock_invariant
		       ? NULL
		       : "clock: the time-stamp counter is not invariant; time may pass "
			 "unevenly, and what programs read of it may go back";
}

void arch_clock_scale(uint64_t *origin, uint64_t *multiplier)
{
	*origin = clock_origin;
	*multiplier = clock_multiplier;
}

uint64_t arch_clock_hz(void)
{
	return clock_hz;
}

/* Rounds up, so that the interrupt comes after the deadline more often than before it. */
static void timer_start_until(uint64_t deadline_ns)
{
	uint64_t now_ns = arch_now_ns();
	uint64_t left_ns = deadline_ns > now_ns ? deadline_ns - now_ns : 0;
	unsigned __int128 ticks = ((unsigned __int128)left_ns * timer_multiplier >> 32) + 1;

	local_apic_timer_start(ticks > UINT32_MAX ? UINT32_MAX : (uint32_t)ticks);
}

void arch_timer_set(uint64_t deadline_ns)
{
	struct arch_cpu *cpu = arch_cpu_here();

	if (cpu->timer_deadline_ns == deadline_ns)
		return;
	cpu->timer_deadline_ns = deadline_ns;
	if (deadline_ns == UINT64_MAX)
		local_apic_timer_start(0);
	else
		timer_start_until(deadline_ns);
}

bool clock_interrupt_due(void)
{
	struct arch_cpu *cpu = arch_cpu_here();

	if (cpu->timer_deadline_ns == UINT64_MAX)
		return false; /* it was already pending when the timer was stopped */
	if (arch_now_ns() < cpu->timer_deadline_ns) {
		timer_start_until(cpu->timer_deadline_ns);
		return false;
	}
	cpu->timer_deadline_ns = UINT64_MAX;
	return true;
}

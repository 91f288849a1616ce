/*
 * The work budget: what one kernel entry may do, counted in units of 64 bytes copied.
 * docs/architecture.md says how long that keeps interrupts off, docs/security/loops.md which loop
 * spends what.
 */
#ifndef KERNEL_WORK_H
#define KERNEL_WORK_H

#include "kernel/kernel.h"

/*
 * Work that one kernel entry may do, in units of 64 bytes copied; a page zeroed, with vector
 * registers and nothing read, is 24. An entry
 * that has spent them keeps a cursor and goes on in its invoker's next slice.
 */
#define KERNEL_ENTRY_UNITS 1100u

#define WORK_UNITS_PAGE 24u  /* zeroing a page */
#define WORK_UNITS_FRAME 4u  /* a frame that goes back */
#define WORK_UNITS_STEP 12u  /* a turn of a loop that looks at an object, an entry, a slot */
#define WORK_UNITS_ROW 3u    /* looking at a row of a CapSet that is being made, and at its slot */
#define WORK_UNITS_EDGE 12u  /* dropping an edge */
#define WORK_UNITS_MAP 24u   /* mapping or unmapping a page */
#define WORK_UNITS_ABORT 24u /* withdrawing a call, or ending an object that others hold */
#define WORK_UNITS_CALL 96u  /* calling a method of a kernel object, beside what the method does */
#define WORK_UNITS_TIMER 24u /* a timer that has come, and whom it wakes */
#define WORK_UNITS_QUEUE 8u /* joining or leaving a queue of the scheduler, or one level above it */
/* Copying so many words, or bytes: each unit that is begun. */
#define WORK_UNITS_COPY(words) ((words) / 8u + 1u)
#define WORK_UNITS_COPY_BYTES(bytes) ((bytes) / 64u + 1u)

/* Spends work units of this entry; what is left may become zero, never negative. */
static inline void work_spend(uint32_t units)
{
	kernel.cpu.units_left = kernel.cpu.units_left > units ? kernel.cpu.units_left - units : 0;
}

/* Spends the work of copying a message, or a piece of one. */
static inline void work_copy(uint32_t words)
{
	work_spend(WORK_UNITS_COPY(words));
}

static inline void work_copy_bytes(uint32_t bytes)
{
	work_spend(WORK_UNITS_COPY_BYTES(bytes));
}

/* Whether this entry may do more; what is left is for its invoker's next slice. */
static inline bool work_is_left(void)
{
	return kernel.cpu.units_left != 0;
}

/* How many pieces of `units` each this entry may begin: one at least. */
static inline uint32_t work_pieces(uint32_t units)
{
	const uint32_t left = kernel.cpu.units_left;

	return left > units ? (left + units - 1u) / units : 1u;
}

/*
 * Grants a step its fixed costs and one piece of what it is there for, when less is left: so no
 * step needs more than the smallest budget to get on. `fixed_units` is what it spends before that
 * piece.
 */
static inline void work_grant_step(uint32_t fixed_units)
{
	if (kernel.cpu.units_left <= fixed_units)
		kernel.cpu.units_left = fixed_units + 1;
}

/*
 * A commit that cannot be put off takes what it needs beyond the budget: each by a name and a bound
 * of its own, once an entry. The bound of an entry is the budget and the largest of them.
 */
/*
 * A thread that is made: the 8 pages of its ring are mapped, and of its block 6 pages are zeroed.
 */
#define WORK_GRANT_RING (8u * WORK_UNITS_MAP + 6u * WORK_UNITS_PAGE)
static inline void work_grant(uint32_t units)
{
	kernel.cpu.units_left += units;
}

#endif

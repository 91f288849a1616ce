/*
 * The end of a program whose own invariant is broken.
 *
 * An abort leaves an exit code (EXIT_ABORT_BIT and a reason) that the kernel records as the cause
 * ABORTED, and a line on the Console named `console` when the program holds one. It never runs
 * clean-up code of the program. Read next: abi/exit_record.h.
 */
#ifndef USER_RT_ABORT_H
#define USER_RT_ABORT_H

#include "abi/base.h"

/* The reasons, as an exit record shows them. A number is never reused. */
enum rt_abort_reason {
	RT_ABORT_ASSERTION = 1, /* RT_ASSERT did not hold */
	RT_ABORT_ARENA = 2,     /* a span of the arena was given back wrongly */
	RT_ABORT_HEAP = 3,      /* a heap block was given back wrongly, or its header is damaged */
	RT_ABORT_RING = 4,      /* the kernel refused the ring, or completed an unknown operation */
	RT_ABORT_START = 5,     /* start-up failed */
};

/* Ends the process. `message` is text for a person: it names no secret. */
_Noreturn void rt_abort(enum rt_abort_reason reason, const char *message);

/* The word for a reason, for people; "unknown reason" for a number that is none. */
const char *rt_abort_reason_text(uint64_t reason);

/*
 * rt_abort hands the message to `print` before it exits; null: to nobody. The function may be
 * entered once only: an abort within it exits at once. Set by start-up.
 */
void rt_abort_printer_set(void (*print)(void *context, const char *message), void *context);

#define RT_ABORT_STRING2(text) #text
#define RT_ABORT_STRING(text) RT_ABORT_STRING2(text)

/* States a condition that the program itself guarantees, and never one that a peer or a file can
 * make false. */
#define RT_ASSERT(condition)                                                                 \
	((condition) ? (void)0                                                               \
		     : rt_abort(RT_ABORT_ASSERTION, "assertion: " #condition " at " __FILE__ \
						    ":" RT_ABORT_STRING(__LINE__)))

#endif

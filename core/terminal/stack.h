/*
 * The stack of a terminal's leases: who has the line, and who has it next.
 *
 * The top of the stack is the foreground. A base lease is a session's, and may have one pushed
 * lease directly above it, of the same session. The desk's lease is taken, is one at a time, and
 * has nothing above it: a new base lease goes directly below it. A lease goes from any place, a
 * base lease together with what was pushed above it. The stack owns the places and their order, and
 * knows nothing of what a lease does.
 */
#ifndef CORE_TERMINAL_STACK_H
#define CORE_TERMINAL_STACK_H

#include "abi/base.h"

#define TERMINAL_LEASES 8u
/* The place of no lease. */
#define TERMINAL_NO_LEASE UINT8_MAX

enum terminal_lease_kind {
	TERMINAL_LEASE_FREE,
	TERMINAL_LEASE_BASE,
	TERMINAL_LEASE_PUSHED,
	TERMINAL_LEASE_TAKEN,
};

/* All zero is an empty stack. */
struct terminal_stack {
	uint8_t depth;
	uint8_t order[TERMINAL_LEASES]; /* places, the lowest first */
	enum terminal_lease_kind kinds[TERMINAL_LEASES];
};

enum terminal_stack_result {
	TERMINAL_STACK_OK,
	TERMINAL_STACK_FULL, /* it has TERMINAL_LEASES */
	TERMINAL_STACK_BUSY, /* there is such a lease */
};

/* The place of the foreground; TERMINAL_NO_LEASE: the stack is empty. */
uint8_t terminal_stack_top(const struct terminal_stack *stack);

/*
 * The base lease of the session that `place` is of; `place` itself when it is one or is taken, and
 * TERMINAL_NO_LEASE for no lease.
 */
uint8_t terminal_stack_base(const struct terminal_stack *stack, uint8_t place);

/* The lease that was pushed above a base lease, or TERMINAL_NO_LEASE. */
uint8_t terminal_stack_pushed(const struct terminal_stack *stack, uint8_t base);

/*
 * Each puts in a lease and gives its place, or changes nothing: FULL, or BUSY when the desk, or the
 * base lease, has its one already.
 */
MUST_CHECK enum terminal_stack_result terminal_stack_take(struct terminal_stack *stack,
							  uint8_t *place);
MUST_CHECK enum terminal_stack_result terminal_stack_lease(struct terminal_stack *stack,
							   uint8_t *place);
MUST_CHECK enum terminal_stack_result terminal_stack_push(struct terminal_stack *stack,
							  uint8_t base, uint8_t *place);

/* Takes the lease at `place` out, alone. Its place is free. */
void terminal_stack_remove(struct terminal_stack *stack, uint8_t place);

#endif

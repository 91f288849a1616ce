/*
 * Scenarios of fault injection: an operation, what it needs, and how what it made is let go of. The
 * operation is run with each of its fallible steps failing: fault_test.c.
 */
#ifndef TESTS_SIM_FAULT_FAULT_H
#define TESTS_SIM_FAULT_FAULT_H

#include "tests/sim/sim_ipc.h"

struct scenario {
	const char *name; /* begins with that of the method; null: the end of a table */
	void (*prepare)(void);
	enum status (*run)(void);
	void (*undo)(void);
	bool leaves_tables; /* page tables stay with init when a mapping is gone */
};

/* Readers and views, scopes, sessions, and what takes something away. */
extern const struct scenario fault_ends[];

#endif

/*
 * Directed tests as tables of cases, and the short forms that they are written with. Each case
 * begins with a world that has init alone, and ends with the ledgers as they were: ipc_begin and
 * ipc_end.
 */
#ifndef TESTS_SIM_CASE_H
#define TESTS_SIM_CASE_H

#include "tests/sim/sim_ipc.h"

#define NONE SIM_NO_CAPABILITY
#define EXPECT SIM_EXPECT
#define STATUS(name, ...) SIM_STATUS(STATUS_##name, __VA_ARGS__)
/* A row of a table: a function, by its name. */
#define CASE(function)              \
	{                           \
#function, function \
	}

struct sim_case {
	const char *name; /* null: the end of a table */
	void (*run)(void);
};

/* Runs the case of a table that has this name; with null, all of them. */
void sim_cases_run(const struct sim_case *cases, const char *only);

#endif

/*
 * Cases of work that one entry does not finish: what they share. budget_test.c runs all, with the
 * predicates of the sweep after each kernel entry.
 */
#ifndef TESTS_SIM_BUDGET_BUDGET_H
#define TESTS_SIM_BUDGET_BUDGET_H

struct budget_case {
	const char *name; /* null: the end of a table */
	void (*run)(void);
};

extern const struct budget_case budget_moves[], budget_tables[];

#endif

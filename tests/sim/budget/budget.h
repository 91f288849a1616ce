/*
 * Cases of work that one entry does not finish: what they share. budget_test.c runs all, with the
 * predicates of the sweep after each kernel entry.
 */
#ifndef TESTS_SIM_BUDGET_BUDGET_H
#define TESTS_SIM_BUDGET_BUDGET_H

#include "tests/sim/case.h"

extern const struct sim_case budget_moves[], budget_tables[], budget_deferred[];

#endif

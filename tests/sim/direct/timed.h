/*
 * The straight way of a call whose caller waits for a time (kernel/ipc/direct.c): a table of cases.
 */
#ifndef TESTS_SIM_DIRECT_TIMED_H
#define TESTS_SIM_DIRECT_TIMED_H

#include "tests/sim/case.h"

extern const struct sim_case direct_timed[];

#endif

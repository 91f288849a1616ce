/*
 * The straight way of answers that come late (kernel/ipc/direct_late.c): a table of cases.
 */
#ifndef TESTS_SIM_DIRECT_LATE_H
#define TESTS_SIM_DIRECT_LATE_H

#include "tests/sim/case.h"

extern const struct sim_case direct_late[];

#endif

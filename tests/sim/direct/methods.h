/*
 * The straight way of calls upon kernel objects (kernel/ipc/direct_method.h): a table of cases.
 */
#ifndef TESTS_SIM_DIRECT_METHODS_H
#define TESTS_SIM_DIRECT_METHODS_H

#include "tests/sim/case.h"

extern const struct sim_case direct_methods[];

#endif

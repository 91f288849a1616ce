/*
 * The outcomes that the worlds of the random simulation have shown.
 */
#ifndef TESTS_SIM_RANDOM_SEEN_H
#define TESTS_SIM_RANDOM_SEEN_H

#include "abi/base.h"

/* How often each opcode, and each method, gave each status. */
void seen_statuses_print(void);
void seen_methods_print(void);
/* Every method that the kernel dispatches is in the random programs' table. */
void seen_methods_check(void);
/*
 * No opcode gave a status that it cannot give; with `all`, each of those that it can, and every
 * method succeeded.
 */
void seen_statuses_check(bool all);

#endif

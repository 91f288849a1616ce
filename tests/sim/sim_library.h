/*
 * Variables of foreign libraries in simulated programs: each instance of a program has its own.
 *
 * A foreign library (SQLite, lwIP) keeps state in variables, of which the host's process has one
 * set for each program. mk/sim.mk gathers them in the section program_SYMBOL_state. Before an
 * instance goes on, the section gets the bytes that this instance has left there; a new instance
 * finds them as they were before the first one. So a library needs nothing but
 * `@$(OBJCOPY) $(LIBRARY_SECTIONS) $@` behind its compiler, in the variant host-san.
 */
#ifndef TESTS_SIM_SIM_LIBRARY_H
#define TESTS_SIM_SIM_LIBRARY_H

#include "kernel/object/process.h"
#include "tests/sim/sim_program.h"

/* The variables are those of this process, which runs this program. */
void sim_library_show(const struct process *process, const struct sim_host_program *program);

/* All variables are as before the first instance. */
void sim_libraries_end(void);

#endif

/*
 * The memory of a simulated program: the frames that the kernel has mapped for it, shown to the
 * program that runs on the host. See sim_program.h.
 */
#ifndef TESTS_SIM_SIM_SPACE_H
#define TESTS_SIM_SIM_SPACE_H

#include "abi/startup.h"
#include "kernel/object/process.h"

/*
 * Shows the writable image and the heap of a process that has just begun, and writes their place on
 * the host into the startup block. The host chooses it: the kernel's may be the host's own.
 */
void sim_space_begin(struct process *process, struct startup_block *startup);

/*
 * Shows what the process has mapped since then at the addresses where the kernel has mapped it, and
 * takes away what it has lost. Called before the program goes on.
 */
void sim_space_show(struct process *process);

/* Whether the process of this number has not ended. */
bool sim_process_is_there(uint64_t number);

/* Forgets all of them. */
void sim_spaces_end(void);

#endif

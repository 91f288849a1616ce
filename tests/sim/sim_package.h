/*
 * The synthetic boot package: as many programs as sim.h names, each the smallest of its kind, and
 * init with every root capability. It lies at the beginning of the machine's memory.
 */
#ifndef TESTS_SIM_SIM_PACKAGE_H
#define TESTS_SIM_SIM_PACKAGE_H

#include "kernel/arch/interface.h"

/* Frames that are no memory, after the first piece of memory: a range ends, and another begins. */
#define SIM_PACKAGE_HOLE_FRAMES 3u

/* Writes the package into the machine's memory, and what the boot loader would say. */
void sim_package_make(struct boot_info *info);

/* The same with a package of `length_bytes`, as a file holds it. */
void sim_package_place(struct boot_info *info, const void *package, uint64_t length_bytes);

#endif

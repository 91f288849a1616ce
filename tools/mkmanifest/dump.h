/*
 * A boot package as text, for people.
 */
#ifndef TOOLS_MKMANIFEST_DUMP_H
#define TOOLS_MKMANIFEST_DUMP_H

#include "abi/base.h"

/*
 * Checks the package in the file and prints what it holds: init's capabilities, the programs, the
 * services with their grants. Returns the program's exit code; ends the program when the package or
 * its manifest is refused.
 */
int package_dump(const char *path);

/*
 * The same check; prints how much memory each service takes, and the rest, and what machine will
 * do.
 */
int package_size(const char *path);

/* The part of package_size behind the check: size.c. */
struct boot_package;
struct manifest_reader;
void package_size_print(const struct boot_package *package, const struct manifest_reader *manifest);

#endif

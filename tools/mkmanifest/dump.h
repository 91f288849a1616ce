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

#endif

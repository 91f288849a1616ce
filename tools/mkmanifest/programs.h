/*
 * The programs' files. A file name of a manifest is one component, never a path, and it leads to a
 * regular file of one of the folders of programs or is refused. The file must pass the ELF check:
 * the package holds no program that the running system would refuse.
 */
#ifndef TOOLS_MKMANIFEST_PROGRAMS_H
#define TOOLS_MKMANIFEST_PROGRAMS_H

#include "abi/base.h"
#include "tools/mkmanifest/model.h"

/* The most bytes of a program's file. */
#define PROGRAM_BYTES_MOST (UINT64_C(128) << 20)

struct program_bytes {
	uint8_t *bytes;
	uint64_t length;
};

#define PROGRAM_FOLDERS 4u

/* The folders of programs, in no order: a file's name is in one of them only. */
struct program_folders {
	uint32_t count;
	const char *paths[PROGRAM_FOLDERS];
};

/*
 * Reads and checks the files of all programs, into program_count places. Ends the program on a file
 * that is in none of the folders, or in two.
 */
void programs_load(const struct model *model, const struct program_folders *folders,
		   struct program_bytes *programs);

#endif

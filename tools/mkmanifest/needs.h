/*
 * M18: what a manifest grants is what the programs ask for, as far as they say so
 * (core/elf/needs.h). A grant that a program asks for under another interface would never be found
 * by it, and a program without what it requires can do nothing. A grant that nobody asks for is no
 * mistake that this tool can see; `authgraph unwanted` lists it.
 */
#ifndef TOOLS_MKMANIFEST_NEEDS_H
#define TOOLS_MKMANIFEST_NEEDS_H

#include "core/elf/needs.h"
#include "tools/mkmanifest/model.h"
#include "tools/mkmanifest/programs.h"

/*
 * Reads the needs of a program; none when it is no program, which other checks say. A refusal: its
 * note is not to be believed, and *needs states nothing.
 */
MUST_CHECK enum needs_refusal program_needs(const struct program_bytes *program,
					    struct needs *needs);

/* Judges init's program and every service's. Ends the program on what does not hold. */
void model_needs_judge(const struct model *model, const struct program_bytes *programs);

#endif

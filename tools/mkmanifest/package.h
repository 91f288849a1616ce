/*
 * The boot package: its layout in memory, and its file, which is there whole or not at all.
 */
#ifndef TOOLS_MKMANIFEST_PACKAGE_H
#define TOOLS_MKMANIFEST_PACKAGE_H

#include "abi/base.h"
#include "tools/mkmanifest/model.h"
#include "tools/mkmanifest/programs.h"

struct package {
	uint8_t *bytes;
	uint64_t length;
};

/*
 * Lays the package out as abi/boot_package.h says and checks it as the kernel will. `manifest` is
 * the framed message. The same inputs give the same bytes. Ends the program when it is refused.
 */
struct package package_make(const struct model *model, const uint64_t *manifest,
			    uint32_t manifest_words, const struct program_bytes *programs);

/*
 * Writes the package to a new file beside `path` and renames it: a reader of `path` sees the old
 * package or the new one, never a part. Ends the program when that fails; nothing is left then.
 */
void package_write(const struct package *package, const char *path);

#endif

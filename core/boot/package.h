/*
 * The check of a boot package's header and tables.
 *
 * The format and the numbered conditions stand in abi/boot_package.h; this is their one
 * implementation, used by the kernel before it touches a package and by tools/mkmanifest before it
 * writes one. It owns nothing and changes nothing. It looks at neither the manifest's contents
 * (that is core/manifest/check.h) nor the programs' (core/elf/check.h), and not at condition 12,
 * because only the kernel knows which interfaces it has at its root.
 */
#ifndef CORE_BOOT_PACKAGE_H
#define CORE_BOOT_PACKAGE_H

#include "abi/base.h"
#include "abi/boot_package.h"

#define BOOT_PACKAGE_PAGE_BYTES 4096u

/* The frames that the kernel sets aside for each of the header's ring regions. */
#define BOOT_PACKAGE_RING_FRAMES 13u

enum boot_refusal {
	BOOT_ACCEPTED = 0,
#define BOOT_REFUSAL(name, number, condition, text) BOOT_REFUSED_##name = (number),
#include "core/boot/refusal.def"
#undef BOOT_REFUSAL
};

/* A package that passed the check. The bytes stay the caller's, and must not change. */
struct boot_package {
	const uint8_t *bytes;
	struct boot_package_header header;
};

/*
 * Checks conditions 1 to 11, 13 and 14 over `loaded_bytes` bytes at `bytes` (any alignment), in the
 * order of their numbers, and fills `*package` when it returns BOOT_ACCEPTED. The work is bounded
 * by the square of the number of programs.
 */
MUST_CHECK enum boot_refusal boot_package_check(const uint8_t *bytes, uint64_t loaded_bytes,
						struct boot_package *package);

/* Row `index` of the tables of a checked package; index < program_count, or < grant_count. */
struct boot_package_program boot_package_get_program(const struct boot_package *package,
						     uint32_t index);
struct boot_package_grant boot_package_get_grant(const struct boot_package *package,
						 uint32_t index);

/* Says what the refusal means, in a sentence without an end; never null, for any number. */
const char *boot_refusal_text(uint32_t refusal);

/* The number of the condition that the refusal names; 0 for a number that is no refusal. */
uint32_t boot_refusal_condition(uint32_t refusal);

#endif

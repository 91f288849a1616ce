/*
 * The boot package: the one file that the boot loader hands over besides the kernel.
 *
 *      0  struct boot_package_header
 *    128  grant_count rows of struct boot_package_grant: init's capabilities, in order
 *   4096  program_count rows of struct boot_package_program: programs, and behind them the
 *         manifest's configs, which are messages and differ from programs by the manifest alone
 *         the manifest, the schema description: each page aligned, Cap'n Proto streams
 *         the programs and configs: each page aligned, zero padded to a page
 *
 * All numbers are little endian. The kernel checks the header, the two tables, and the program
 * that `init_program` names; it does not look at the manifest. Validity conditions (core/boot):
 *   1 at least one page is there, and the magic matches
 *   2 the version is BOOT_PACKAGE_VERSION
 *   3 package_bytes is a multiple of the page size and no more than what was loaded
 *   4 1 <= program_count <= BOOT_PACKAGE_PROGRAMS, the table ends inside the package
 *   5 grant_count <= BOOT_PACKAGE_GRANTS
 *   6 manifest, schema and every program begin on a page after the tables, are not empty, and end
 *     inside the package
 *   7 names have 1 to 31 bytes of [a-z0-9-] (programs) or of [A-Za-z0-9_] (grants), then zeros only
 *   8 no two programs and no two grants have the same name
 *   9 init_program is less than program_count
 *  10 reserved fields are zero
 *  11 no grant is named `thread`: that name is the thread's own capability's
 *  12 every grant's interface is one of the kernel's root capabilities, of which there is the one
 *     that its ordinal names: 0, or of SerialPort also 1 to 3 (checked by kernel/boot)
 *  13 1 <= ring_regions <= BOOT_PACKAGE_RING_REGIONS: what init is given for itself, and what the
 *     manifest carves from init's ledger
 *  14 frames <= BOOT_PACKAGE_FRAMES: what the manifest carves from init's ledger
 */
#ifndef ABI_BOOT_PACKAGE_H
#define ABI_BOOT_PACKAGE_H

#include "abi/base.h"

#define BOOT_PACKAGE_MAGIC UINT64_C(0x4b43415053504143) /* "CAPSPACK" */
#define BOOT_PACKAGE_VERSION 1u
#define BOOT_PACKAGE_PROGRAMS 256u
#define BOOT_PACKAGE_GRANTS 32u
#define BOOT_PACKAGE_NAME_BYTES 32u
/* Serial ports that a grant can name by its ordinal. */
#define BOOT_PACKAGE_SERIAL_PORTS 4u
/* Doors of the entropy pool: 0, and 1, whose bytes count. */
#define BOOT_PACKAGE_POOL_DOORS 2u
#define BOOT_PACKAGE_RING_REGIONS 4096u
#define BOOT_PACKAGE_FRAMES (UINT64_C(1) << 42)
#define BOOT_PACKAGE_GRANTS_OFFSET 128u
#define BOOT_PACKAGE_PROGRAMS_OFFSET 4096u

struct boot_package_header {
	uint64_t magic;
	uint32_t version;
	uint32_t reserved0;
	uint64_t package_bytes;
	uint64_t manifest_offset;
	uint64_t manifest_bytes;
	uint64_t schema_offset;
	uint64_t schema_bytes;
	uint32_t program_count;
	uint32_t init_program;
	uint32_t grant_count;
	uint32_t ring_regions; /* as many blocks the kernel sets aside at boot */
	uint64_t frames;       /* without so many left for it, init is not started */
	uint64_t reserved1[6];
};

struct boot_package_grant {
	char name[BOOT_PACKAGE_NAME_BYTES];
	uint64_t interface;
	uint32_t ordinal; /* the one that is meant, where there are several */
	uint32_t reserved;
};

struct boot_package_program {
	char name[BOOT_PACKAGE_NAME_BYTES];
	uint64_t offset;
	uint64_t length_bytes;
};

ABI_SIZE(struct boot_package_header, 128);
ABI_SIZE(struct boot_package_grant, 48);
ABI_SIZE(struct boot_package_program, 48);

#endif

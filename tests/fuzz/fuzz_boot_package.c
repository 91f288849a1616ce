/*
 * Fuzz target at the kernel's first border: any bytes as a boot package. In an accepted package,
 * every byte that a row names is touched, and every name is a string. Read next:
 * core/boot/package.h.
 */
#include "core/boot/package.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool condition)
{
	if (!condition)
		abort();
}

static void piece_judge(const struct boot_package *package, uint64_t offset, uint64_t length)
{
	const volatile uint8_t *bytes = package->bytes;

	must(length > 0 && offset % BOOT_PACKAGE_PAGE_BYTES == 0);
	(void)bytes[offset];
	(void)bytes[offset + length - 1];
}

static void name_judge(const char *name)
{
	must(memchr(name, '\0', BOOT_PACKAGE_NAME_BYTES) && name[0] != '\0');
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct boot_package package;
	enum boot_refusal refusal = boot_package_check(data, size, &package);

	if (refusal != BOOT_ACCEPTED) {
		must(boot_refusal_condition(refusal) != 0);
		return 0;
	}
	must(package.header.init_program < package.header.program_count);
	piece_judge(&package, package.header.manifest_offset, package.header.manifest_bytes);
	piece_judge(&package, package.header.schema_offset, package.header.schema_bytes);
	for (uint32_t i = 0; i < package.header.program_count; i++) {
		struct boot_package_program row = boot_package_get_program(&package, i);

		name_judge(row.name);
		piece_judge(&package, row.offset, row.length_bytes);
	}
	for (uint32_t i = 0; i < package.header.grant_count; i++)
		name_judge(boot_package_get_grant(&package, i).name);
	return 0;
}

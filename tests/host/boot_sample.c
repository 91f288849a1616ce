/*
 * Builds the sample of tests/host/boot_sample.h.
 */
#include "tests/host/boot_sample.h"

#include <string.h>

void boot_sample_init(struct boot_sample *sample)
{
	static const char programs[BOOT_SAMPLE_PROGRAMS][8] = {"init", "shell", "hello-2"};
	static const char grants[BOOT_SAMPLE_GRANTS][8] = {"console", "memory", "A_b9"};

	_Static_assert(offsetof(struct boot_sample, programs) == BOOT_PACKAGE_PROGRAMS_OFFSET, "");
	_Static_assert(offsetof(struct boot_sample, manifest) % 4096 == 0, "");
	memset(sample, 0, sizeof(*sample));
	sample->header = (struct boot_package_header){
		.magic = BOOT_PACKAGE_MAGIC,
		.version = BOOT_PACKAGE_VERSION,
		.package_bytes = sizeof(*sample),
		.manifest_offset = offsetof(struct boot_sample, manifest),
		.manifest_bytes = 100,
		.schema_offset = offsetof(struct boot_sample, schema),
		.schema_bytes = 4096,
		.program_count = BOOT_SAMPLE_PROGRAMS,
		.grant_count = BOOT_SAMPLE_GRANTS,
		.ring_regions = 3,
		.frames = 1000,
	};
	for (uint32_t i = 0; i < BOOT_SAMPLE_PROGRAMS; i++) {
		memcpy(sample->programs[i].name, programs[i], sizeof(programs[i]));
		sample->programs[i].offset = offsetof(struct boot_sample, files[i]);
		sample->programs[i].length_bytes = 4000;
	}
	for (uint32_t i = 0; i < BOOT_SAMPLE_GRANTS; i++) {
		memcpy(sample->grants[i].name, grants[i], sizeof(grants[i]));
		sample->grants[i].interface = i;
	}
}

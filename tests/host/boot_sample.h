/*
 * A small valid boot package for tests, laid out as a structure so that a test can change one
 * field.
 */
#ifndef TESTS_HOST_BOOT_SAMPLE_H
#define TESTS_HOST_BOOT_SAMPLE_H

#include "abi/boot_package.h"

#define BOOT_SAMPLE_PROGRAMS 3u
#define BOOT_SAMPLE_GRANTS 3u

struct boot_sample {
	struct boot_package_header header;
	struct boot_package_grant grants[BOOT_PACKAGE_GRANTS];
	uint8_t gap[4096 - 128 - BOOT_PACKAGE_GRANTS * sizeof(struct boot_package_grant)];
	struct boot_package_program programs[BOOT_PACKAGE_PROGRAMS];
	uint8_t manifest[4096];
	uint8_t schema[4096];
	uint8_t files[BOOT_SAMPLE_PROGRAMS][4096];
};

/* Fills `*sample` with a valid package of three programs and three grants. */
void boot_sample_init(struct boot_sample *sample);

#endif

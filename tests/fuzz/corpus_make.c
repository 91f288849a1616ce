/*
 * Writes the corpora of the checkers from the samples of their tests:
 *
 *     corpus_make FOLDER
 *
 * makes FOLDER/elf, FOLDER/boot_package and FOLDER/manifest. `make fuzz-corpus` runs it over
 * tests/fuzz/corpus; files that a fuzzer found are added there by hand and stay.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "core/capnp/stream.h"
#include "tests/host/boot_sample.h"
#include "tests/host/elf_sample.h"
#include "tests/host/manifest_sample.h"

static const char *root;

static void save(const char *target, const char *name, const void *bytes, size_t size)
{
	char path[4096];
	FILE *file;

	mkdir(root, 0777);
	snprintf(path, sizeof(path), "%s/%s", root, target);
	mkdir(path, 0777);
	snprintf(path, sizeof(path), "%s/%s/%s", root, target, name);
	file = fopen(path, "wb");
	if (!file || fwrite(bytes, 1, size, file) != size || fclose(file) != 0) {
		perror(path);
		exit(1);
	}
}

static void elf_make(void)
{
	static const char *const names[ELF_SAMPLE_KINDS] = {"plain", "two_writable", "many", "bare"};
	static struct elf_sample sample;

	for (uint32_t i = 0; i < ELF_SAMPLE_KINDS; i++) {
		elf_sample_init(&sample, (enum elf_sample_kind)i);
		save("elf", names[i], &sample, sizeof(sample));
	}
	elf_sample_init(&sample, ELF_SAMPLE_PLAIN);
	save("elf", "cut", &sample, SAMPLE_DATA_AT + 8);
	sample.relocations[7].addend = UINT64_MAX;
	save("elf", "last_relocation", &sample, sizeof(sample));
	elf_sample_init(&sample, ELF_SAMPLE_PLAIN);
	sample.headers[SAMPLE_DATA].memory_bytes = UINT64_MAX;
	save("elf", "wrapping_segment", &sample, sizeof(sample));
	elf_sample_init(&sample, ELF_SAMPLE_PLAIN);
	sample.dynamics[4].value = UINT64_MAX / 24 * 24;
	save("elf", "relocation_count", &sample, sizeof(sample));
	sample.header.program_header_offset = UINT64_MAX - 7;
	save("elf", "header_table", &sample, sizeof(sample));
}

/* One page of pieces behind the tables is enough: they may lie upon one another. */
#define SMALL_PACKAGE_BYTES 12288u

static void package_shrink(struct boot_sample *sample)
{
	sample->header.package_bytes = SMALL_PACKAGE_BYTES;
	sample->header.manifest_offset = 8192;
	sample->header.schema_offset = 8192;
	for (uint32_t i = 0; i < BOOT_SAMPLE_PROGRAMS; i++)
		sample->programs[i].offset = 8192;
}

static void boot_package_make(void)
{
	static struct boot_sample sample;

	boot_sample_init(&sample);
	package_shrink(&sample);
	save("boot_package", "plain", &sample, SMALL_PACKAGE_BYTES);
	save("boot_package", "page", &sample, 4096);
	save("boot_package", "cut", &sample, 100);
	sample.header.program_count = BOOT_PACKAGE_PROGRAMS;
	save("boot_package", "full_table", &sample, SMALL_PACKAGE_BYTES);
	sample.header.program_count = BOOT_SAMPLE_PROGRAMS;
	sample.header.grant_count = UINT32_MAX;
	save("boot_package", "grant_count", &sample, SMALL_PACKAGE_BYTES);
	sample.header.grant_count = 0;
	sample.programs[2].length_bytes = UINT64_MAX - 4096;
	save("boot_package", "wrapping_program", &sample, SMALL_PACKAGE_BYTES);
}

static void manifest_save(const char *name, const struct manifest_sample *sample)
{
	static uint64_t words[SAMPLE_MANIFEST_WORDS + 1];
	uint32_t length = manifest_sample_build(sample, words + 1);

	words[0] = capnp_stream_header(length);
	save("manifest", name, words, (length + 1ul) * 8);
}

static void manifest_make(void)
{
	static struct manifest_sample sample;

	manifest_sample_init(&sample);
	manifest_save("plain", &sample);
	sample.services[2].grants[7].service = 2;
	manifest_save("self_reference", &sample);
	manifest_sample_init(&sample);
	sample.services[0].grants[3].source = 77;
	manifest_save("unknown_source", &sample);
	manifest_sample_init(&sample);
	sample.service_count = 0;
	manifest_save("no_services", &sample);
	sample.program_count = 0;
	manifest_save("no_programs", &sample);
	manifest_sample_init(&sample);
	sample.services[0].limits[0] = UINT64_MAX;
	manifest_save("limits", &sample);
	save("manifest", "empty", "", 0);
}

int main(int argc, char **argv)
{
	if (argc != 2) {
		fprintf(stderr, "corpus_make FOLDER\n");
		return 2;
	}
	root = argv[1];
	elf_make();
	boot_package_make();
	manifest_make();
	return 0;
}

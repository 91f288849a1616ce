/*
 * Writes the corpora of the checkers from the samples of their tests:
 *
 *     corpus_make FOLDER
 *
 * makes FOLDER/TARGET for each fuzz target that has such samples. `make fuzz-corpus` runs it over
 * tests/fuzz/corpus; files that a fuzzer found are added there by hand and stay.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "core/audit/log.h"
#include "core/capnp/stream.h"
#include "core/credentials/login.h"
#include "tests/fuzz/corpus_ssh.h"
#include "tests/host/acpi_sample.h"
#include "tests/host/boot_sample.h"
#include "tests/host/elf_sample.h"
#include "tests/host/gpt_sample.h"
#include "tests/host/manifest_sample.h"
#include "tests/host/needs_sample.h"

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
	static const char *const names[ELF_SAMPLE_KINDS] = {"plain", "two_writable", "many",
							    "bare"};
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

static void needs_make(void)
{
	static struct needs_sample sample;

	needs_sample_init(&sample);
	save("needs", "plain", sample.bytes, needs_sample_build(&sample));
	sample.list[1].name = sample.list[0].name;
	save("needs", "name_repeated", sample.bytes, needs_sample_build(&sample));
	needs_sample_init(&sample);
	sample.count = NEEDS_MOST + 1u;
	save("needs", "too_many", sample.bytes, needs_sample_build(&sample));
	needs_sample_init(&sample);
	sample.list[0].presence = 9;
	save("needs", "presence", sample.bytes, needs_sample_build(&sample));
	save("needs", "cut", sample.bytes, needs_sample_build(&sample) - 8u);
	needs_sample_init(&sample);
	sample.count = 0;
	save("needs", "nothing", sample.bytes, needs_sample_build(&sample));
}

/* One page of pieces after the tables is enough: they may lie upon one another. */
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

/* The memory that a loader leaves, in the form of fuzz_pvh.c: addresses are offsets. */
#define DOOR_ROWS 48u
struct door {
	uint32_t magic, version, flags, module_count;
	uint64_t modules, command_line, rsdp, memory;
	uint32_t memory_count, reserved;
	uint64_t module_address, module_bytes, module_reserved[2];
	struct {
		uint64_t address, length_bytes;
		uint32_t type, reserved;
	} rows[DOOR_ROWS];
	char words[1100];
};

static void door_init(struct door *door)
{
	*door = (struct door){
		.magic = 0x336ec578,
		.version = 1,
		.module_count = 1,
		.modules = offsetof(struct door, module_address),
		.command_line = offsetof(struct door, words),
		.memory = offsetof(struct door, rows),
		.memory_count = 4,
		.module_address = 200 << 20,
		.module_bytes = 5000,
		.rows = {{.length_bytes = 640 << 10, .type = 1},
			 {.address = 1 << 20, .length_bytes = 255 << 20, .type = 1},
			 {.address = 100 << 20, .length_bytes = 1 << 20, .type = 2},
			 {.address = UINT64_C(1) << 32,
			  .length_bytes = UINT64_C(1) << 30,
			  .type = 1}},
		.words = "one two=2",
	};
}

static void door_save(const char *name, const struct door *door, uint8_t off)
{
	static uint8_t bytes[1 + sizeof(struct door)];

	bytes[0] = off;
	memcpy(bytes + 1, door, sizeof(*door));
	save("pvh", name, bytes, sizeof(bytes));
}

/* One sentence each; and rows that overlap, out of order. */
static void pvh_refused_make(struct door *door)
{
	door_init(door);
	door->magic = 0;
	door_save("magic", door, 0);
	door_init(door);
	door->version = 0;
	door_save("version", door, 0);
	door_init(door);
	door->command_line = UINT64_C(5) << 30;
	door_save("high_command_line", door, 0);
	door->command_line = 0;
	door->modules = UINT64_C(5) << 30;
	door_save("high_modules", door, 0);
	door->module_count = 2;
	door_save("two_modules", door, 0);
	door->memory_count = 513;
	door_save("row_count", door, 0);
	door_init(door);
	door->module_address++;
	door_save("package_off_a_page", door, 0);
	door->module_bytes = 0;
	door->module_address--;
	door_save("empty_package", door, 0);
	door_init(door);
	door->rows[0].address = UINT64_C(5) << 30;
	door->rows[1].length_bytes = UINT64_C(5) << 30;
	door->rows[2].address = UINT64_MAX - 100;
	door_save("overlapping_rows", door, 0);
}

static void pvh_make(void)
{
	static struct door door;

	pvh_refused_make(&door);
	door_init(&door);
	door_save("plain", &door, 0);
	door_save("not_aligned", &door, 3);
	door.module_count = 0;
	door.command_line = 0;
	door_save("bare", &door, 0);
	door_init(&door);
	door.module_address = UINT64_C(1) << 39;
	door_save("package_beyond", &door, 0);
	door_init(&door);
	door.rows[3].address = (UINT64_C(1) << 39) - 4096;
	door_save("over_the_direct_map", &door, 0);
	door.rows[2].address = UINT64_MAX - 100;
	door.rows[3].address = UINT64_C(1) << 40;
	door.rows[3].length_bytes = UINT64_MAX;
	door_save("at_the_end_of_numbers", &door, 0);
	door_init(&door);
	memset(door.words, 'a', sizeof(door.words));
	door_save("long_command_line", &door, 0);
	door_init(&door);
	door.memory_count = DOOR_ROWS;
	for (uint32_t i = 0; i < DOOR_ROWS; i++) {
		door.rows[i].address = (DOOR_ROWS - i) * UINT64_C(0x300000) + i;
		door.rows[i].length_bytes = i % 3 == 2 ? 0x700000 : 0x200000;
		door.rows[i].type = i % 5 == 4 ? 2 : 1;
	}
	door_save("many_rows", &door, 0);
	door.memory = (UINT64_C(1) << 32) - 100;
	door_save("rows_over_4_gib", &door, 0);
}

/* ---- the audit log --------------------------------------------------------------------------- */

#define AUDIT_BLOCK_SLOTS 48u

/* As tests/fuzz/fuzz_audit.c reads it: the number of writers, whether hashes are made, a block. */
struct audit_seed {
	uint8_t writers, closed;
	uint8_t block[AUDIT_BLOCK_SLOTS * AUDIT_SLOT_BYTES];
};

static void audit_fill(struct audit_slot *block, uint32_t records)
{
	static const struct audit_log_writer writers[] = {
		{"credentials", 60}, {"sessions", 60}, {"launcher", 60}};
	struct audit_damage damage;
	struct capnp_message message;
	struct audit_event_reader event;
	struct audit_log log;

	capnp_message_init(&message, NULL, 0, 64);
	if (audit_log_open(&log, block, AUDIT_BLOCK_SLOTS, writers, ARRAY_COUNT(writers),
			   &damage) != STATUS_OK ||
	    audit_event_root(&message, &event) != STATUS_OK)
		exit(1);
	for (uint32_t i = 0; i < records; i++) {
		struct audit_entry entry = {
			.writer = i % 3u, .event = &event, .now_ns = UINT64_C(60000000000) * i};

		if (audit_log_append(&log, &entry) != STATUS_OK)
			exit(1);
	}
}

static void audit_make(void)
{
	static struct audit_slot block[AUDIT_BLOCK_SLOTS];
	static struct audit_seed seed = {.writers = 3};

	audit_fill(block, 5);
	memcpy(seed.block, block, sizeof(seed.block));
	save("audit", "begun", &seed, sizeof(seed));
	audit_fill(block, 60);
	memcpy(seed.block, block, sizeof(seed.block));
	save("audit", "full", &seed, sizeof(seed));
	seed.closed = 1;
	seed.block[6u * AUDIT_SLOT_BYTES + 8u] ^= 1u;
	save("audit", "hashed_anew", &seed, sizeof(seed));
	save("audit", "cut", &seed, 2u + 7u * AUDIT_SLOT_BYTES + 100u);
}

/* ---- kept memory of passwords ---------------------------------------------------------------- */

/* As tests/fuzz/fuzz_credentials.c reads it: whether hashes are made anew, kept memory. */
struct credentials_seed {
	uint8_t hashed;
	uint8_t kept[sizeof(struct credentials_kept)];
};

static void credentials_make(void)
{
	static struct credentials_kept kept;
	static struct credentials_seed seed;
	static struct credentials credentials = {
		.table = {.count = 1,
			  .cost = CREDENTIALS_COST_SMALL,
			  .accounts = {{.principal = 1, .name = "operator", .setup = true}}}};
	const struct phc_verifier verifier = {.cost = CREDENTIALS_COST_SMALL};
	const struct credentials_start start = {.key = {1}, .token = {2}, .now_ns = 5};
	const uint8_t code[CREDENTIALS_HASH_BYTES] = {3};
	struct credentials_change change;
	char token[CREDENTIALS_TOKEN_TEXT];

	credentials_open(&credentials, &kept, &start, token);
	memcpy(seed.kept, &kept, sizeof(kept));
	save("credentials", "before_setup", &seed, sizeof(seed));
	if (credentials_setup_plan(&credentials, &verifier, code, &change) != CREDENTIALS_SETUP_ASK)
		exit(1);
	credentials_change_commit(&credentials, &change);
	memcpy(seed.kept, &kept, sizeof(kept));
	save("credentials", "after_setup", &seed, sizeof(seed));
	seed.hashed = 1;
	seed.kept[offsetof(struct credentials_kept, records) +
		  offsetof(struct credentials_record, secrets.count)] = 40;
	save("credentials", "hashed_anew", &seed, sizeof(seed));
	save("credentials", "mark_alone", &seed, 9);
}

/* As tests/fuzz/fuzz_gpt.c reads it: whether sums are made right, both copies. */
struct gpt_seed {
	uint8_t summed;
	uint8_t copies[2 * sizeof(struct gpt_sample_copy)];
};

static void gpt_save(const char *name, const struct gpt_sample *sample)
{
	static struct gpt_seed seed = {.summed = 1};

	memcpy(seed.copies, &sample->primary, sizeof(seed.copies));
	save("gpt", name, &seed, sizeof(seed));
}

static void gpt_make(void)
{
	static struct gpt_sample sample;

	gpt_sample_init(&sample);
	gpt_save("plain", &sample);
	sample.primary.header.entry_count = UINT32_MAX;
	gpt_save("entry_count", &sample);
	gpt_sample_init(&sample);
	sample.primary.header.last_usable = UINT64_MAX;
	sample.backup.header.last_usable = UINT64_MAX;
	gpt_save("usable_wraps", &sample);
	gpt_sample_init(&sample);
	sample.backup.entries[0].last_block--;
	gpt_save("copies_differ", &sample);
	sample.primary.entries[0].last_block = UINT64_MAX;
	sample.backup.entries[0].last_block = 90;
	gpt_save("overlap", &sample);
}

/* ---- the firmware's tables ------------------------------------------------------------------- */

static void acpi_make(void)
{
	static const char *const names[ACPI_SAMPLE_KINDS] = {"qemu", "long", "full", "scopes"};
	static struct acpi_sample sample;

	for (uint32_t i = 0; i < ACPI_SAMPLE_KINDS; i++) {
		acpi_sample_init(&sample, (enum acpi_sample_kind)i);
		save("acpi", names[i], sample.bytes, sizeof(sample.bytes));
	}
	sample.bytes[sample.spare_region] = ACPI_DMAR_REGION;
	save("acpi", "too_many_scopes", sample.bytes, sizeof(sample.bytes));
	acpi_sample_init(&sample, ACPI_SAMPLE_QEMU);
	save("acpi", "cut", sample.bytes, ACPI_SAMPLE_DMAR + 70);
	sample.bytes[0]++;
	save("acpi", "no_magic", sample.bytes, sizeof(sample.bytes));
}

/* ---- configuration space --------------------------------------------------------------------- */

/* As tests/fuzz/fuzz_pci.c reads it: changes of the machine that gives three functions out. */
static void pci_make(void)
{
	static const uint8_t nothing[] = {1, 0};
	static const uint8_t port_off[] = {1, 3, 0x19, 0, 9};
	static const uint8_t bar_moved[] = {1, 6, 0x16, 0, 0, 6, 0x17, 0, 0xb0};
	static const uint8_t loop[] = {1, 6, 0x41, 0, 0x40, 0x86, 0x12, 0, 0xf0};
	static uint8_t answers[300];

	save("pci", "plain", nothing, sizeof(nothing));
	save("pci", "port_off", port_off, sizeof(port_off));
	save("pci", "bar_moved", bar_moved, sizeof(bar_moved));
	save("pci", "loop", loop, sizeof(loop));
	for (uint32_t i = 1; i < sizeof(answers); i++)
		answers[i] = (uint8_t)(i * 37u);
	save("pci", "answers", answers, sizeof(answers));
}

int main(int argc, char **argv)
{
	if (argc != 2) {
		fprintf(stderr, "corpus_make FOLDER\n");
		return 2;
	}
	root = argv[1];
	acpi_make();
	elf_make();
	needs_make();
	boot_package_make();
	manifest_make();
	pci_make();
	pvh_make();
	audit_make();
	credentials_make();
	gpt_make();
	corpus_ssh_make(save);
	return 0;
}

/*
 * Printing a package that may have been made by anyone: it is checked as the kernel and init check
 * it, so what is printed are names of the allowed form.
 */
#include "tools/mkmanifest/dump.h"

#include "core/boot/package.h"
#include "core/capnp/stream.h"
#include "core/elf/check.h"
#include "core/manifest/check.h"
#include "tools/mkmanifest/columns.h"
#include "tools/mkmanifest/config.h"
#include "tools/mkmanifest/interfaces.h"
#include "tools/mkmanifest/report.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DUMP_BYTES_MOST (UINT64_C(1) << 30)

static uint8_t *file_read(const char *path, uint64_t *length)
{
	FILE *file = fopen(path, "rb");
	uint8_t *bytes = NULL;
	uint64_t capacity = UINT64_C(1) << 16;

	if (!file)
		refuse(NULL, "cannot be opened: %s", strerror(errno));
	*length = 0;
	do {
		capacity *= 2;
		bytes = realloc(bytes, capacity);
		if (!bytes || capacity > DUMP_BYTES_MOST)
			refuse(NULL, "too long");
		*length += fread(bytes + *length, 1, capacity - *length, file);
	} while (*length == capacity);
	if (ferror(file))
		refuse(NULL, "cannot be read: %s", strerror(errno));
	fclose(file);
	return bytes;
}

static const char *interface_shown(uint64_t id)
{
	static char number[32];
	const char *name = interface_name(id);

	snprintf(number, sizeof(number), "@0x%016" PRIx64, id);
	return name ? name : number;
}

static const char *text_of(enum status status, struct capnp_text text)
{
	return status == STATUS_OK ? text.bytes : "?";
}

static void programs_print(const struct boot_package *package, uint32_t count)
{
	printf("programs\n");
	for (uint32_t i = 0; i < count; i++) {
		struct boot_package_program row = boot_package_get_program(package, i);
		struct elf_source source;
		struct elf_plan plan;
		enum elf_refusal refusal;

		elf_source_init_bytes(&source, package->bytes + row.offset, row.length_bytes);
		refusal = elf_check(&source, &plan);
		printf("  %-31s %8" PRIu64 " bytes at %-9" PRIu64 "%s%s\n", row.name,
		       row.length_bytes, row.offset,
		       i == package->header.init_program ? " init" : "",
		       refusal == ELF_ACCEPTED ? "" : " NOT A PROGRAM");
		if (refusal != ELF_ACCEPTED)
			printf("    %s\n", elf_refusal_text(refusal));
	}
}

/* The configs stand behind the programs, `first` of them. */
static void configs_print(const struct boot_package *package,
			  const struct manifest_reader *manifest, uint32_t first)
{
	struct config_list_reader configs;

	if (manifest_get_configs(manifest, &configs) != STATUS_OK)
		refuse(NULL, "the manifest cannot be read");
	for (uint32_t i = 0; i < configs.raw.count; i++) {
		struct boot_package_program row = boot_package_get_program(package, first + i);
		struct config_reader config = config_list_get(&configs, i);
		const size_t word_count = row.length_bytes / 8u;
		uint64_t *words = malloc(word_count * 8u + 8u);
		struct capnp_text type;
		enum status status = config_get_type(&config, &type);

		if (!words)
			refuse(NULL, "no memory");
		memcpy(words, package->bytes + row.offset, word_count * 8u);
		printf("config %" PRIu32 " %s: %" PRIu64 " bytes at %" PRIu64 "\n  ", i,
		       text_of(status, type), row.length_bytes, row.offset);
		printf("%s\n", config_print(words, word_count, text_of(status, type), stdout)
				       ? ""
				       : " NOT A VALUE OF THIS TYPE");
		free(words);
	}
}

static void roots_print(const struct boot_package *package)
{
	printf("ring regions %" PRIu32 ", frames of the services %" PRIu64 "\n",
	       package->header.ring_regions, package->header.frames);
	printf("init's capabilities\n");
	for (uint32_t i = 0; i < package->header.grant_count; i++) {
		struct boot_package_grant row = boot_package_get_grant(package, i);

		printf("  %-31s %s", row.name, interface_shown(row.interface));
		if (row.ordinal != 0)
			printf(", ordinal %" PRIu32, row.ordinal);
		printf("\n");
	}
}

static void limits_print(const struct columns_reader *reader)
{
	uint64_t columns[LEDGER_COLUMN_COUNT];

	manifest_columns_get(reader, columns);
	for (uint32_t i = 0; i < LEDGER_COLUMN_COUNT; i++) {
		if (columns[i] != LEDGER_UNLIMITED)
			printf(" %s=%" PRIu64, column_names[i], columns[i]);
	}
}

static void reference_print(const struct service_list_reader *services,
			    const struct export_reference_reader *reference)
{
	struct service_reader service =
		service_list_get(services, export_reference_get_service(reference));
	struct export_list_reader exports;
	struct export_reader export;
	struct capnp_text text;
	enum status status = service_get_name(&service, &text);

	printf("service %s", text_of(status, text));
	if (service_get_exports(&service, &exports) != STATUS_OK)
		return;
	export = export_list_get(&exports, export_reference_get_export(reference));
	status = export_get_name(&export, &text);
	printf(" export %s", text_of(status, text));
}

static void source_print(const struct boot_package *package,
			 const struct service_list_reader *services,
			 const struct service_grant_reader *grant)
{
	struct device_choice_reader choice;
	struct export_reference_reader reference;
	struct columns_reader limits;
	struct capnp_text text;
	enum status status;

	switch (service_grant_source_which(grant)) {
	case SERVICE_GRANT_SOURCE_WHICH_ROOT:
		status = service_grant_get_source_root(grant, &text);
		printf("root %s", text_of(status, text));
		break;
	case SERVICE_GRANT_SOURCE_WHICH_PROGRAM:
		printf("program %s",
		       boot_package_get_program(package, service_grant_get_source_program(grant))
			       .name);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_LEDGER:
		printf("ledger");
		if (service_grant_get_source_ledger(grant, &limits) == STATUS_OK)
			limits_print(&limits);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_EXPORT:
		if (service_grant_get_source_export(grant, &reference) == STATUS_OK)
			reference_print(services, &reference);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_ISSUER:
		printf("issuer of ");
		if (service_grant_get_source_issuer(grant, &reference) == STATUS_OK)
			reference_print(services, &reference);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_ROOT_ISSUER:
		status = service_grant_get_source_root_issuer(grant, &text);
		printf("issuer of root %s", text_of(status, text));
		break;
	case SERVICE_GRANT_SOURCE_WHICH_OWN_LEDGER:
		printf("its own ledger");
		break;
	case SERVICE_GRANT_SOURCE_WHICH_ADDRESS_SPACE:
		printf("its own address space");
		break;
	case SERVICE_GRANT_SOURCE_WHICH_THREAD_SPAWNER:
		printf("its own threads");
		break;
	case SERVICE_GRANT_SOURCE_WHICH_CONFIG:
		printf("config %" PRIu32, service_grant_get_source_config(grant));
		break;
	case SERVICE_GRANT_SOURCE_WHICH_KEPT:
		printf("kept memory, %" PRIu32 " frames", service_grant_get_source_kept(grant));
		break;
	case SERVICE_GRANT_SOURCE_WHICH_DEVICE:
		if (service_grant_get_source_device(grant, &choice) == STATUS_OK)
			printf("device %04x:%04x, number %u", device_choice_get_vendor(&choice),
			       device_choice_get_device(&choice),
			       device_choice_get_ordinal(&choice));
		break;
	}
}

static void service_print(const struct boot_package *package,
			  const struct service_list_reader *services, uint32_t index)
{
	struct service_reader service = service_list_get(services, index);
	struct service_grant_list_reader grants;
	struct export_list_reader exports;
	struct columns_reader limits;
	struct capnp_text text;
	enum status status = service_get_name(&service, &text);

	printf("service %s\n", text_of(status, text));
	printf("  program %s, heap %" PRIu64 " bytes, restarts %" PRIu32 "%s\n",
	       boot_package_get_program(package, service_get_program(&service)).name,
	       service_get_heap_bytes(&service), service_get_restart_budget(&service),
	       service_get_essential(&service) ? ", essential" : "");
	printf("  restarts within %" PRIu32 " ms, back-off %" PRIu32 " ms, heartbeat %" PRIu32
	       " ms with deadline %" PRIu32 " ms, stop %" PRIu32 " ms\n",
	       service_get_restart_window_ms(&service), service_get_restart_backoff_ms(&service),
	       service_get_heartbeat_period_ms(&service),
	       service_get_heartbeat_deadline_ms(&service), service_get_stop_ms(&service));
	printf("  messages of %u words and %u capabilities, %u places\n",
	       service_get_message_words(&service), service_get_capabilities(&service),
	       service_get_places(&service));
	if (service_get_limits(&service, &limits) == STATUS_OK) {
		printf("  limits");
		limits_print(&limits);
		printf("\n");
	}
	if (service_get_exports(&service, &exports) != STATUS_OK ||
	    service_get_grants(&service, &grants) != STATUS_OK)
		refuse(NULL, "the services cannot be read");
	for (uint32_t i = 0; i < exports.raw.count; i++) {
		struct export_reader export = export_list_get(&exports, i);

		status = export_get_name(&export, &text);
		printf("  exports %-31s %-15s tag %" PRIu32 "%s\n", text_of(status, text),
		       interface_shown(export_get_interface(&export)), export_get_tag(&export),
		       export_get_issued(&export) ? ", issued" : "");
	}
	for (uint32_t i = 0; i < grants.raw.count; i++) {
		struct service_grant_reader grant = service_grant_list_get(&grants, i);

		status = service_grant_get_name(&grant, &text);
		printf("  %-31s %-15s ", text_of(status, text),
		       interface_shown(service_grant_get_interface(&grant)));
		source_print(package, services, &grant);
		printf("\n");
	}
}

/* Checks the manifest in a copy that is aligned, and opens the copy. */
static void manifest_open(const struct boot_package *package, struct capnp_message *message,
			  struct manifest_reader *manifest)
{
	static struct manifest_check check;
	const size_t word_count = package->header.manifest_bytes / 8u;
	uint64_t *words = malloc(word_count * 8u + 8u);
	struct capnp_segment segment;
	uint32_t segments;
	size_t used_words;

	if (!words)
		refuse(NULL, "no memory");
	memcpy(words, package->bytes + package->header.manifest_offset, word_count * 8u);
	if (capnp_stream_open(words, word_count, &segment, 1, &segments, &used_words) != STATUS_OK)
		refuse(NULL, "the manifest is not a message of one segment");
	if (manifest_check(&segment, &check) != MANIFEST_ACCEPTED)
		refuse(NULL, "%s (M%u)", manifest_refusal_text(check.refusal),
		       manifest_refusal_condition(check.refusal));
	capnp_message_init(message, segment.words, segment.word_count, UINT64_MAX);
	if (manifest_root(message, manifest) != STATUS_OK)
		refuse(NULL, "the manifest cannot be read");
}

/*
 * The manifest and the tables say the same twice; here they must agree. Gives the number of
 * programs.
 */
static uint32_t agreement_check(const struct boot_package *package,
				const struct manifest_reader *manifest)
{
	struct config_list_reader configs;
	struct capnp_list programs;
	struct capnp_text text;

	if (manifest_get_programs(manifest, &programs) != STATUS_OK ||
	    manifest_get_configs(manifest, &configs) != STATUS_OK ||
	    programs.count + configs.raw.count != package->header.program_count)
		refuse(NULL, "the manifest lists other programs than the package");
	for (uint32_t i = 0; i < programs.count; i++) {
		enum status status =
			capnp_pointer_get_text(capnp_list_get_pointer(&programs, i), &text);

		if (strcmp(text_of(status, text), boot_package_get_program(package, i).name) != 0)
			refuse(NULL, "the manifest lists other programs than the package");
	}
	return programs.count;
}

/* Checks the package in the file and opens its manifest; both live as long as the program. */
static void package_open(const char *path, struct boot_package *package,
			 struct capnp_message *message, struct manifest_reader *manifest)
{
	enum boot_refusal refusal;
	uint64_t length;
	uint8_t *bytes;

	report_file_set(path);
	interfaces_init();
	bytes = file_read(path, &length);
	refusal = boot_package_check(bytes, length, package);
	if (refusal != BOOT_ACCEPTED)
		refuse(NULL, "not a boot package: %s", boot_refusal_text(refusal));
	manifest_open(package, message, manifest);
}

int package_size(const char *path)
{
	struct manifest_reader manifest;
	struct capnp_message message;
	struct boot_package package;

	package_open(path, &package, &message, &manifest);
	package_size_print(&package, &manifest);
	return 0;
}

int package_dump(const char *path)
{
	struct service_list_reader services;
	struct manifest_reader manifest;
	struct capnp_message message;
	struct boot_package package;
	struct capnp_text text;
	enum status status;
	uint32_t programs;

	package_open(path, &package, &message, &manifest);
	if (manifest_get_services(&manifest, &services) != STATUS_OK)
		refuse(NULL, "the manifest cannot be read");
	programs = agreement_check(&package, &manifest);
	status = manifest_get_system(&manifest, &text);
	printf("system %s: %" PRIu64 " bytes, manifest %" PRIu64 ", schemas %" PRIu64 "\n",
	       text_of(status, text), package.header.package_bytes, package.header.manifest_bytes,
	       package.header.schema_bytes);
	roots_print(&package);
	programs_print(&package, programs);
	configs_print(&package, &manifest, programs);
	for (uint32_t i = 0; i < services.raw.count; i++)
		service_print(&package, &services, i);
	return 0;
}

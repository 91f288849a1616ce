/*
 * Fuzz target at init's border: any bytes as the manifest of a boot package, framing included. An
 * accepted manifest is read again as init reads it, within the budget that init has, and must make
 * sense. Read next: core/manifest/check.h.
 */
#include "core/capnp/stream.h"
#include "core/generated/system.h"
#include "core/manifest/check.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool condition)
{
	if (!condition)
		abort();
}

static void name_judge(enum status status, struct capnp_text text)
{
	must(status == STATUS_OK && text.length_bytes >= 1);
	must(text.length_bytes <= MANIFEST_NAME_LENGTH && strlen(text.bytes) == text.length_bytes);
}

static void grant_judge(const struct service_grant_reader *grant, uint32_t service,
			uint32_t programs)
{
	struct export_reference_reader reference;
	struct device_choice_reader choice;
	struct columns_reader limits;
	struct capnp_text text;
	enum status status = service_grant_get_name(grant, &text);

	name_judge(status, text);
	must(strcmp(text.bytes, "thread") != 0);
	must(service_grant_get_interface(grant) != 0);
	switch (service_grant_source_which(grant)) {
	case SERVICE_GRANT_SOURCE_WHICH_ROOT:
		must(service_grant_get_source_root(grant, &text) == STATUS_OK);
		must(service_grant_get_interface(grant) != BOOT_PACKAGE_INTERFACE_ID);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_PROGRAM:
		must(service_grant_get_source_program(grant) < programs);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_LEDGER:
		must(service_grant_get_source_ledger(grant, &limits) == STATUS_OK);
		must(columns_get_frames(&limits) <= MANIFEST_FRAMES_MOST);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_EXPORT:
		must(service_grant_get_source_export(grant, &reference) == STATUS_OK);
		must(export_reference_get_service(&reference) < service);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_ISSUER:
		must(service_grant_get_source_issuer(grant, &reference) == STATUS_OK);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_ROOT_ISSUER:
		must(service_grant_get_source_root_issuer(grant, &text) == STATUS_OK);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_KEPT:
		must(service_grant_get_source_kept(grant) - 1u < MANIFEST_KEPT_PAGES_MOST);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_DEVICE:
		must(service_grant_get_source_device(grant, &choice) == STATUS_OK);
		must(device_choice_get_ordinal(&choice) <= MANIFEST_DEVICE_ORDINAL_MOST);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_CONFIG:
	case SERVICE_GRANT_SOURCE_WHICH_OWN_LEDGER:
	case SERVICE_GRANT_SOURCE_WHICH_ADDRESS_SPACE:
	case SERVICE_GRANT_SOURCE_WHICH_THREAD_SPAWNER:
		break;
	}
}

static void service_judge(const struct service_reader *service, uint32_t index, uint32_t programs)
{
	struct service_grant_list_reader grants;
	struct columns_reader limits;
	struct capnp_text text;
	enum status status = service_get_name(service, &text);

	name_judge(status, text);
	must(service_get_program(service) < programs);
	must(service_get_limits(service, &limits) == STATUS_OK && columns_get_frames(&limits) > 0);
	must(service_get_grants(service, &grants) == STATUS_OK);
	must(grants.raw.count <= MANIFEST_GRANTS);
	for (uint32_t i = 0; i < grants.raw.count; i++) {
		struct service_grant_reader grant = service_grant_list_get(&grants, i);

		grant_judge(&grant, index, programs);
	}
}

static void manifest_judge(const struct capnp_segment *segment)
{
	struct service_list_reader services;
	struct manifest_reader manifest;
	struct capnp_message message;
	struct capnp_list programs;
	struct init_reader init;

	capnp_message_init(&message, segment->words, segment->word_count,
			   (uint64_t)MANIFEST_VISITS * segment->word_count);
	must(manifest_root(&message, &manifest) == STATUS_OK);
	must(manifest_get_programs(&manifest, &programs) == STATUS_OK);
	must(programs.count >= 1 && programs.count <= MANIFEST_PROGRAMS);
	must(manifest_get_init(&manifest, &init) == STATUS_OK);
	must(init_get_program(&init) < programs.count);
	must(manifest_get_services(&manifest, &services) == STATUS_OK);
	must(services.raw.count <= MANIFEST_SERVICES);
	for (uint32_t i = 0; i < services.raw.count; i++) {
		struct service_reader service = service_list_get(&services, i);

		service_judge(&service, i, programs.count);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct manifest_check check;
	const size_t word_count = size / 8;
	uint64_t *words = malloc(word_count == 0 ? 1 : word_count * 8);
	struct capnp_segment segment;
	uint32_t segments;
	size_t used_words;

	must(words);
	memcpy(words, data, word_count * 8);
	if (capnp_stream_open(words, word_count, &segment, 1, &segments, &used_words) ==
	    STATUS_OK) {
		if (manifest_check(&segment, &check) == MANIFEST_ACCEPTED)
			manifest_judge(&segment);
		else
			must(manifest_refusal_condition(check.refusal) != 0);
	}
	free(words);
	return 0;
}

/*
 * The sample of tests/host/manifest_sample.h.
 */
#include "tests/host/manifest_sample.h"

#include "core/capnp/builder.h"
#include "core/generated/console.h"
#include "core/generated/device.h"
#include "core/generated/endpoint.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/supervisor.h"
#include "core/generated/system.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void grant_set(struct sample_grant *grant, const char *name, uint64_t interface,
		      enum service_grant_source_which source)
{
	strcpy(grant->name, name);
	grant->interface = interface;
	grant->source = source;
}

static void grants_init(struct sample_service *service, uint32_t index)
{
	static const uint64_t carved[MANIFEST_COLUMNS] = {100, 2, 10, 500, 20};
	struct sample_grant *grants = service->grants;

	grant_set(&grants[0], "out", CONSOLE_INTERFACE_ID, SERVICE_GRANT_SOURCE_WHICH_ROOT);
	strcpy(grants[0].root, "log");
	grant_set(&grants[1], "program", IMAGE_INTERFACE_ID, SERVICE_GRANT_SOURCE_WHICH_PROGRAM);
	grants[1].program = 2;
	grant_set(&grants[2], "jobs", LEDGER_INTERFACE_ID, SERVICE_GRANT_SOURCE_WHICH_LEDGER);
	memcpy(grants[2].limits, carved, sizeof(carved));
	grant_set(&grants[3], "own", LEDGER_INTERFACE_ID, SERVICE_GRANT_SOURCE_WHICH_OWN_LEDGER);
	grant_set(&grants[4], "space", ADDRESS_SPACE_INTERFACE_ID,
		  SERVICE_GRANT_SOURCE_WHICH_ADDRESS_SPACE);
	grant_set(&grants[5], "schema", MEMORY_OBJECT_INTERFACE_ID,
		  SERVICE_GRANT_SOURCE_WHICH_ROOT);
	strcpy(grants[5].root, "schema");
	grant_set(&grants[6], "empty", LEDGER_INTERFACE_ID, SERVICE_GRANT_SOURCE_WHICH_LEDGER);
	grant_set(&grants[7], "policy", MEMORY_OBJECT_INTERFACE_ID,
		  SERVICE_GRANT_SOURCE_WHICH_CONFIG);
	grants[7].number = 1;
	grant_set(&grants[8], "kept", MEMORY_OBJECT_INTERFACE_ID, SERVICE_GRANT_SOURCE_WHICH_KEPT);
	grants[8].number = 16;
	grant_set(&grants[9], "issuer", ISSUER_INTERFACE_ID, SERVICE_GRANT_SOURCE_WHICH_ISSUER);
	grants[9].service = SAMPLE_SERVICES - 1u; /* itself, or a later one */
	grants[9].export = 1;
	grant_set(&grants[10], "states", ISSUER_INTERFACE_ID,
		  SERVICE_GRANT_SOURCE_WHICH_ROOT_ISSUER);
	strcpy(grants[10].root, "supervisor");
	grant_set(&grants[11], "nic", DEVICE_INTERFACE_ID, SERVICE_GRANT_SOURCE_WHICH_DEVICE);
	grants[11].number = 0x1af41041;
	grants[11].export = 1; /* the second one */
	grant_set(&grants[12], "A_b9", TIMER_INTERFACE_ID, SERVICE_GRANT_SOURCE_WHICH_EXPORT);
	grants[12].service = index - 1u;
	service->grant_count = index == 0 ? 12 : 13;
}

static void services_init(struct manifest_sample *sample)
{
	static const char names[SAMPLE_SERVICES][8] = {"first", "2-nd", "third"};
	static const uint64_t limits[MANIFEST_COLUMNS] = {
		1000, 4,          100,        4096,       200,       UINT64_MAX,
		8192, UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX};

	sample->service_count = SAMPLE_SERVICES;
	for (uint32_t i = 0; i < SAMPLE_SERVICES; i++) {
		struct sample_service *service = &sample->services[i];

		strcpy(service->name, names[i]);
		service->program = i;
		service->restart_budget = i;
		memcpy(service->supervision, (uint32_t[]){60000, 100, 500, 1000, 1000},
		       sizeof(service->supervision));
		service->heap_bytes = 262144;
		service->message_words = 128;
		service->capabilities = 4;
		service->places = (uint16_t)(i * 100u);
		memcpy(service->limits, limits, sizeof(limits));
		service->export_count = SAMPLE_EXPORTS;
		service->exports[0] = (struct sample_export){"face", TIMER_INTERFACE_ID, 0, false};
		service->exports[1] = (struct sample_export){"other", 0x1234, 7, true};
		grants_init(service, i);
	}
}

void manifest_sample_init(struct manifest_sample *sample)
{
	static const char programs[SAMPLE_PROGRAMS][8] = {"init", "9-net", "shell", "x", "a-b"};
	static const struct sample_root roots[SAMPLE_ROOTS] = {
		{"log", CONSOLE_INTERFACE_ID, 0},
		{"memory", MEMORY_INTERFACE_ID, 0},
		{"addressSpace", ADDRESS_SPACE_INTERFACE_ID, 0},
		{"bootPackage", BOOT_PACKAGE_INTERFACE_ID, 0},
		{"Z_9", TIMER_INTERFACE_ID, 0},
		{"endpointFactory", ENDPOINT_FACTORY_INTERFACE_ID, 0},
		{"timer", TIMER_INTERFACE_ID, 0},
		{"deviceManager", DEVICE_MANAGER_INTERFACE_ID, 0},
	};

	memset(sample, 0, sizeof(*sample));
	sample->version = 1;
	strcpy(sample->system, "sample");
	sample->memory_mib = 64;
	sample->program_count = SAMPLE_PROGRAMS;
	for (uint32_t i = 0; i < SAMPLE_PROGRAMS; i++)
		strcpy(sample->programs[i], programs[i]);
	sample->config_count = SAMPLE_CONFIGS;
	strcpy(sample->configs[0], "Outer.Inner9");
	strcpy(sample->configs[1], "BrokerPolicy");
	sample->root_count = SAMPLE_ROOTS;
	memcpy(sample->roots, roots, sizeof(roots));
	services_init(sample);
}

/* ---- the message ----------------------------------------------------------------------------- */

/* Only the test's own buffer can be too small. */
static void must(enum status status)
{
	if (status != STATUS_OK)
		abort();
}

static struct capnp_text text_of(const char *string)
{
	return capnp_text_make(string, (uint32_t)strnlen(string, SAMPLE_NAME_BYTES));
}

/* The name of an element beyond the arrays. Valid until the next call. */
static struct capnp_text filler(char letter, uint32_t index)
{
	static char name[SAMPLE_NAME_BYTES];

	snprintf(name, sizeof(name), "%c%u", letter, index);
	return text_of(name);
}

static void limits_build(const struct columns_builder *to, const uint64_t *limits)
{
	columns_builder_set_frames(to, limits[0]);
	columns_builder_set_ring_regions(to, limits[1]);
	columns_builder_set_cpu_share(to, limits[2]);
	columns_builder_set_log_bytes_per_second(to, limits[3]);
	columns_builder_set_slots(to, limits[4]);
	columns_builder_set_page_tables(to, limits[5]);
	columns_builder_set_object_bytes(to, limits[6]);
	columns_builder_set_objects(to, limits[7]);
	columns_builder_set_processes(to, limits[8]);
	columns_builder_set_threads(to, limits[9]);
	columns_builder_set_timers(to, limits[10]);
}

static void source_build(const struct service_grant_builder *to, const struct sample_grant *grant)
{
	struct export_reference_builder reference;
	struct device_choice_builder choice;
	struct columns_builder limits;

	switch (grant->source) {
	case SERVICE_GRANT_SOURCE_WHICH_ROOT:
		must(service_grant_builder_set_source_root(to, text_of(grant->root)));
		break;
	case SERVICE_GRANT_SOURCE_WHICH_PROGRAM:
		service_grant_builder_set_source_program(to, grant->program);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_LEDGER:
		must(service_grant_builder_new_source_ledger(to, &limits));
		limits_build(&limits, grant->limits);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_ROOT_ISSUER:
		must(service_grant_builder_set_source_root_issuer(to, text_of(grant->root)));
		break;
	case SERVICE_GRANT_SOURCE_WHICH_ISSUER:
		must(service_grant_builder_new_source_issuer(to, &reference));
		export_reference_builder_set_service(&reference, grant->service);
		export_reference_builder_set_export(&reference, grant->export);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_EXPORT:
		must(service_grant_builder_new_source_export(to, &reference));
		export_reference_builder_set_service(&reference, grant->service);
		export_reference_builder_set_export(&reference, grant->export);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_CONFIG:
		service_grant_builder_set_source_config(to, grant->number);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_KEPT:
		service_grant_builder_set_source_kept(to, grant->number);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_DEVICE:
		must(service_grant_builder_new_source_device(to, &choice));
		device_choice_builder_set_vendor(&choice, (uint16_t)(grant->number >> 16));
		device_choice_builder_set_device(&choice, (uint16_t)grant->number);
		device_choice_builder_set_ordinal(&choice, (uint16_t)grant->export);
		break;
	default: /* also what the schema does not know */
		capnp_struct_builder_set_uint16(&to->raw, 4, (uint16_t)grant->source, 0);
		break;
	}
}

static void grants_build(const struct service_builder *to, const struct sample_service *service)
{
	struct service_grant_list_builder list;

	must(service_builder_new_grants(to, service->grant_count, &list));
	for (uint32_t i = 0; i < service->grant_count; i++) {
		struct service_grant_builder grant = service_grant_list_builder_get(&list, i);

		if (i >= SAMPLE_GRANTS) {
			must(service_grant_builder_set_name(&grant, filler('g', i)));
			service_grant_builder_set_interface(&grant, LEDGER_INTERFACE_ID);
			service_grant_builder_select_source_own_ledger(&grant);
			continue;
		}
		must(service_grant_builder_set_name(&grant, text_of(service->grants[i].name)));
		service_grant_builder_set_interface(&grant, service->grants[i].interface);
		source_build(&grant, &service->grants[i]);
	}
}

static void exports_build(const struct service_builder *to, const struct sample_service *service)
{
	struct export_list_builder list;

	must(service_builder_new_exports(to, service->export_count, &list));
	for (uint32_t i = 0; i < service->export_count; i++) {
		struct export_builder export = export_list_builder_get(&list, i);
		const struct sample_export *from = &service->exports[i % SAMPLE_EXPORTS];
		bool filled = i >= SAMPLE_EXPORTS;

		must(export_builder_set_name(&export,
					     filled ? filler('e', i) : text_of(from->name)));
		export_builder_set_interface(&export, filled ? 1 : from->interface);
		export_builder_set_tag(&export, filled ? i + 1u : from->tag);
		export_builder_set_issued(&export, from->issued);
	}
}

static void service_build(const struct service_builder *to, const struct sample_service *service)
{
	struct columns_builder limits;

	service_builder_set_program(to, service->program);
	service_builder_set_restart_budget(to, service->restart_budget);
	service_builder_set_restart_window_ms(to, service->supervision[0]);
	service_builder_set_restart_backoff_ms(to, service->supervision[1]);
	service_builder_set_heartbeat_period_ms(to, service->supervision[2]);
	service_builder_set_heartbeat_deadline_ms(to, service->supervision[3]);
	service_builder_set_stop_ms(to, service->supervision[4]);
	service_builder_set_heap_bytes(to, service->heap_bytes);
	service_builder_set_message_words(to, service->message_words);
	service_builder_set_capabilities(to, service->capabilities);
	service_builder_set_places(to, service->places);
	must(service_builder_new_limits(to, &limits));
	limits_build(&limits, service->limits);
	exports_build(to, service);
	grants_build(to, service);
}

static void services_build(const struct manifest_builder *to, const struct manifest_sample *sample)
{
	/* The names of these are fillers. */
	const struct sample_service plain = {
		.heap_bytes = 4096,
		.message_words = 1,
		.limits = {1, 1},
		.export_count = sample->filler_exports,
		.exports = {{"a", 1, 0, true}, {"b", 1, 1, true}},
	};
	struct service_list_builder list;

	must(manifest_builder_new_services(to, sample->service_count, &list));
	for (uint32_t i = 0; i < sample->service_count; i++) {
		struct service_builder service = service_list_builder_get(&list, i);
		bool filled = i >= SAMPLE_SERVICES;

		must(service_builder_set_name(
			&service, filled ? filler('s', i) : text_of(sample->services[i].name)));
		service_build(&service, filled ? &plain : &sample->services[i]);
	}
}

static void init_build(const struct manifest_builder *to, const struct manifest_sample *sample)
{
	struct root_grant_list_builder list;
	struct init_builder init;

	must(manifest_builder_new_init(to, &init));
	init_builder_set_program(&init, sample->init_program);
	must(init_builder_new_grants(&init, sample->root_count, &list));
	for (uint32_t i = 0; i < sample->root_count; i++) {
		struct root_grant_builder grant = root_grant_list_builder_get(&list, i);
		bool filled = i >= SAMPLE_ROOTS;

		must(root_grant_builder_set_name(&grant, filled ? filler('r', i)
								: text_of(sample->roots[i].name)));
		root_grant_builder_set_interface(&grant, filled ? CONSOLE_INTERFACE_ID
								: sample->roots[i].interface);
		root_grant_builder_set_ordinal(&grant, filled ? 0 : sample->roots[i].ordinal);
	}
}

static void configs_build(const struct manifest_builder *to, const struct manifest_sample *sample)
{
	struct config_list_builder list;

	must(manifest_builder_new_configs(to, sample->config_count, &list));
	for (uint32_t i = 0; i < sample->config_count; i++) {
		struct config_builder config = config_list_builder_get(&list, i);
		const char *type = sample->configs[i < SAMPLE_CONFIGS ? i : 0];

		must(config_builder_set_type(
			&config, capnp_text_make(type, (uint32_t)strnlen(
							       type, sizeof(sample->configs[0])))));
	}
}

uint32_t manifest_sample_build(const struct manifest_sample *sample, uint64_t *words)
{
	struct capnp_list_builder programs;
	struct manifest_builder manifest;
	struct capnp_builder builder;

	capnp_builder_init(&builder, words, SAMPLE_MANIFEST_WORDS);
	must(manifest_builder_root(&builder, &manifest));
	manifest_builder_set_version(&manifest, sample->version);
	must(manifest_builder_set_system(&manifest, text_of(sample->system)));
	manifest_builder_set_memory_mebibytes(&manifest, sample->memory_mib);
	must(manifest_builder_new_programs(&manifest, sample->program_count, &programs));
	for (uint32_t i = 0; i < sample->program_count; i++) {
		bool filled = i >= SAMPLE_PROGRAMS;

		must(capnp_pointer_set_text(capnp_list_builder_pointer(&programs, i),
					    filled ? filler('p', i)
						   : text_of(sample->programs[i])));
	}
	configs_build(&manifest, sample);
	init_build(&manifest, sample);
	services_build(&manifest, sample);
	return builder.used_words;
}

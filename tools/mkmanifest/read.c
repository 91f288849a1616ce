/*
 * From JSON to the model: which fields there are and what each may hold. Conditions M1 to M4 and
 * M13. Read next: tools/mkmanifest/read_grant.c, for the sources of grants.
 */
#include "abi/receive.h"
#include "abi/ring.h"
#include "tools/mkmanifest/config.h"
#include "tools/mkmanifest/fields.h"
#include "tools/mkmanifest/read.h"

#include <string.h>

static void programs_read(struct model *model, const json_t *json)
{
	static const char *const fields[] = {"file"};
	const struct where where = {NULL, "programs"};
	json_t *programs = object_field(&where, json);
	const char *name;
	json_t *value;

	count_check(&where, programs, MANIFEST_PROGRAMS, "programs");
	if (json_object_size(programs) == 0)
		refuse(&where, "no programs");
	json_object_foreach(programs, name, value)
	{
		const struct where program = {&where, name}, file = {&program, "file"};

		key_check(&program, MANIFEST_NAME_PROGRAM);
		if (strncmp(name, CONFIG_ROW_NAME, strlen(CONFIG_ROW_NAME)) == 0)
			refuse(&program, "names that begin with %s are those of configs",
			       CONFIG_ROW_NAME);
		fields_check(&program, object_field(&program, programs), fields,
			     ARRAY_COUNT(fields));
		model->programs[model->program_count++] =
			(struct model_program){.name = name, .file = string_field(&file, value)};
	}
}

static const char *interface_read(const struct where *parent, const json_t *object)
{
	const struct where where = {parent, "interface"};

	return string_field(&where, object);
}

static void init_read_json(struct model *model, const json_t *json)
{
	static const char *const fields[] = {"program", "grants", "ringRegions"};
	static const char *const grant_fields[] = {"interface", "ordinal"};
	const struct where where = {NULL, "init"}, program = {&where, "program"},
			   grants_where = {&where, "grants"}, regions = {&where, "ringRegions"};
	const json_t *init = object_field(&where, json);
	json_t *grants, *value;
	const char *name;

	fields_check(&where, init, fields, ARRAY_COUNT(fields));
	model->init_program_name = name_field(&program, init, MANIFEST_NAME_PROGRAM);
	model->init_ring_regions =
		(uint32_t)integer_field(&regions, init, 1, BOOT_PACKAGE_RING_REGIONS);
	grants = object_field(&grants_where, init);
	count_check(&grants_where, grants, MANIFEST_ROOTS, "grants");
	json_object_foreach(grants, name, value)
	{
		const struct where grant = {&grants_where, name}, ordinal = {&grant, "ordinal"};

		key_check(&grant, MANIFEST_NAME_GRANT);
		fields_check(&grant, object_field(&grant, grants), grant_fields,
			     ARRAY_COUNT(grant_fields));
		model->roots[model->root_count++] = (struct model_root){
			.name = name,
			.interface_name = interface_read(&grant, value),
			.ordinal = (uint8_t)integer_field(&ordinal, value, 0, UINT8_MAX)};
	}
}

void limits_read(const struct where *where, const json_t *limits, uint64_t *columns)
{
	fields_check(where, limits, column_names, LEDGER_COLUMN_COUNT);
	for (uint32_t i = 0; i < LEDGER_COLUMN_COUNT; i++) {
		const struct where column = {where, column_names[i]};

		/* Null: no limit but those above. */
		if (i >= LEDGER_CARVED_COUNT &&
		    json_is_null(json_object_get(limits, column_names[i])))
			columns[i] = LEDGER_UNLIMITED;
		else
			columns[i] = integer_field(&column, limits, 0, manifest_column_most(i));
	}
}

static void grants_read(const struct where *parent, const json_t *json, struct model *model,
			struct model_service *service)
{
	const struct where where = {parent, "grants"};
	json_t *grants = object_field(&where, json);
	const char *name;
	json_t *value;

	count_check(&where, grants, MANIFEST_GRANTS, "grants");
	json_object_foreach(grants, name, value)
	{
		const struct where grant = {&where, name};

		key_check(&grant, MANIFEST_NAME_GRANT);
		if (strcmp(name, MANIFEST_THREAD_GRANT) == 0)
			refuse(&grant, "this name is the thread's own capability's");
		grant_read(&grant, object_field(&grant, grants), model,
			   &service->grants[service->grant_count++]);
	}
}

static void exports_read(const struct where *parent, const json_t *json,
			 struct model_service *service)
{
	static const char *const fields[] = {"interface", "tag", "issued"};
	const struct where where = {parent, "exports"};
	json_t *exports = object_field(&where, json);
	const char *name;
	json_t *value;

	count_check(&where, exports, MANIFEST_EXPORTS, "exports");
	json_object_foreach(exports, name, value)
	{
		const struct where export = {&where, name}, tag = {&export, "tag"},
				   issued = {&export, "issued"};

		key_check(&export, MANIFEST_NAME_GRANT);
		fields_check(&export, object_field(&export, exports), fields, ARRAY_COUNT(fields));
		service->exports[service->export_count++] = (struct model_export){
			.name = name,
			.interface_name = interface_read(&export, value),
			.tag = (uint32_t)integer_field(&tag, value, 0, UINT32_MAX),
			.issued = boolean_field(&issued, value),
		};
	}
}

/* One of the counts of an object of them. */
static uint32_t count_field(const struct where *where, const json_t *json, const char *name,
			    uint32_t most)
{
	const struct where field = {where, name};

	return (uint32_t)integer_field(&field, json, 0, most);
}

/* When it is started again, whether it is asked if it lives, and how it is stopped. */
static void supervision_read(const struct where *where, const json_t *json,
			     struct model_service *service)
{
	static const char *const restart_fields[] = {"budget", "windowMs", "backoffMs"};
	static const char *const heartbeat_fields[] = {"periodMs", "deadlineMs"};
	const struct where restart = {where, "restart"}, heartbeat = {where, "heartbeat"};
	const json_t *object = object_field(&restart, json);

	fields_check(&restart, object, restart_fields, ARRAY_COUNT(restart_fields));
	service->restart_budget = count_field(&restart, object, "budget", MANIFEST_RESTARTS_MOST);
	service->restart_window_ms =
		count_field(&restart, object, "windowMs", MANIFEST_WINDOW_MS_MOST);
	service->restart_backoff_ms =
		count_field(&restart, object, "backoffMs", MANIFEST_BACKOFF_MS_MOST);
	object = object_field(&heartbeat, json);
	fields_check(&heartbeat, object, heartbeat_fields, ARRAY_COUNT(heartbeat_fields));
	service->heartbeat_period_ms =
		count_field(&heartbeat, object, "periodMs", MANIFEST_PERIOD_MS_MOST);
	service->heartbeat_deadline_ms =
		count_field(&heartbeat, object, "deadlineMs", MANIFEST_DEADLINE_MS_MOST);
	if (service->heartbeat_period_ms != 0 && service->heartbeat_deadline_ms == 0)
		refuse(&heartbeat, "a heartbeat needs a deadlineMs");
	service->stop_ms = count_field(where, json, "stopMs", MANIFEST_DEADLINE_MS_MOST);
}

static void endpoint_read(const struct where *where, const json_t *json,
			  struct model_service *service)
{
	static const char *const fields[] = {"messageWords", "capabilities", "places"};
	const struct where endpoint = {where, "endpoint"}, words = {&endpoint, "messageWords"},
			   capabilities = {&endpoint, "capabilities"},
			   places = {&endpoint, "places"};
	const json_t *object = object_field(&endpoint, json);

	fields_check(&endpoint, object, fields, ARRAY_COUNT(fields));
	service->message_words = (uint16_t)integer_field(&words, object, 1, RING_MESSAGE_WORDS);
	service->capabilities = (uint8_t)integer_field(&capabilities, object, 0, RING_TRANSFERS);
	service->places = (uint16_t)integer_field(&places, object, 0, ENDPOINT_PLACES);
}

static void service_read_json(const struct where *where, const json_t *json, struct model *model,
			      struct model_service *service)
{
	static const char *const fields[] = {"program",   "grants",    "exports", "limits",
					     "restart",   "heartbeat", "stopMs",  "endpoint",
					     "heapBytes", "essential"};
	const struct where program = {where, "program"}, limits = {where, "limits"},
			   heap = {where, "heapBytes"}, essential = {where, "essential"};

	fields_check(where, json, fields, ARRAY_COUNT(fields));
	service->name = where->name;
	service->program_name = string_field(&program, json);
	limits_read(&limits, object_field(&limits, json), service->limits);
	supervision_read(where, json, service);
	endpoint_read(where, json, service);
	service->heap_bytes =
		integer_field(&heap, json, MANIFEST_PAGE_BYTES, MANIFEST_HEAP_BYTES_MOST);
	if (service->heap_bytes % MANIFEST_PAGE_BYTES != 0)
		refuse(&heap, "not a multiple of %u", MANIFEST_PAGE_BYTES);
	service->essential = boolean_field(&essential, json);
	exports_read(where, json, service);
	grants_read(where, json, model, service);
}

static void machine_read(struct model *model, const json_t *json)
{
	static const char *const fields[] = {"memoryMiB"};
	const struct where where = {NULL, "machine"}, memory = {&where, "memoryMiB"};
	const json_t *machine = object_field(&where, json);

	fields_check(&where, machine, fields, ARRAY_COUNT(fields));
	model->memory_mib = (uint32_t)integer_field(&memory, machine, MANIFEST_MEMORY_MIB_LEAST,
						    MANIFEST_MEMORY_MIB_MOST);
}

void model_read(struct model *model, const json_t *json)
{
	static const char *const fields[] = {"version",  "system", "machine",
					     "programs", "init",   "services"};
	const struct where version = {NULL, "version"}, system = {NULL, "system"},
			   where = {NULL, "services"};
	json_t *services, *value;
	const char *name;

	fields_check(NULL, json, fields, ARRAY_COUNT(fields));
	(void)integer_field(&version, json, MANIFEST_VERSION, MANIFEST_VERSION);
	model->system = name_field(&system, json, MANIFEST_NAME_PROGRAM);
	machine_read(model, json);
	programs_read(model, json);
	init_read_json(model, json);
	services = object_field(&where, json);
	count_check(&where, services, MANIFEST_SERVICES, "services");
	json_object_foreach(services, name, value)
	{
		const struct where service = {&where, name};

		key_check(&service, MANIFEST_NAME_PROGRAM);
		service_read_json(&service, object_field(&service, services), model,
				  &model->services[model->service_count++]);
	}
}

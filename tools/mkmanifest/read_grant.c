/*
 * From JSON to the model: the source of a grant, M4.
 */
#include "tools/mkmanifest/config.h"
#include "tools/mkmanifest/fields.h"
#include "tools/mkmanifest/read.h"

#include <string.h>

/* The keys of each shape of a source: the first one says which shape it is. */
static const struct {
	enum service_grant_source_which source;
	uint32_t field_count;
	const char *fields[2];
} shapes[] = {
	{SERVICE_GRANT_SOURCE_WHICH_ROOT, 1, {"root"}},
	{SERVICE_GRANT_SOURCE_WHICH_PROGRAM, 1, {"program"}},
	{SERVICE_GRANT_SOURCE_WHICH_EXPORT, 2, {"service", "export"}},
	{SERVICE_GRANT_SOURCE_WHICH_LEDGER, 1, {"ledger"}},
	{SERVICE_GRANT_SOURCE_WHICH_OWN_LEDGER, 1, {"ownLedger"}},
	{SERVICE_GRANT_SOURCE_WHICH_ADDRESS_SPACE, 1, {"addressSpace"}},
	{SERVICE_GRANT_SOURCE_WHICH_THREAD_SPAWNER, 1, {"threadSpawner"}},
	{SERVICE_GRANT_SOURCE_WHICH_CONFIG, 1, {"config"}},
	{SERVICE_GRANT_SOURCE_WHICH_KEPT, 1, {"kept"}},
	{SERVICE_GRANT_SOURCE_WHICH_ISSUER, 1, {"issuer"}},
	{SERVICE_GRANT_SOURCE_WHICH_DEVICE, 1, {"device"}},
};

static enum service_grant_source_which shape_of(const struct where *where, const json_t *source)
{
	static const char *const fields[] = {"root",   "program",      "service",       "export",
					     "ledger", "ownLedger",    "config",        "kept",
					     "issuer", "addressSpace", "threadSpawner", "device"};
	struct name_list accepted = {.used = 0};
	const char *key;
	json_t *value;

	for (uint32_t i = 0; i < ARRAY_COUNT(fields); i++)
		name_list_add(&accepted, fields[i]);
	json_object_foreach((json_t *)(uintptr_t)source, key, value)
	{
		const struct where field = {where, key};
		bool known = false;

		for (uint32_t i = 0; i < ARRAY_COUNT(fields); i++)
			known = known || strcmp(fields[i], key) == 0;
		if (!known)
			refuse(&field, "unknown field; accepted: %s", accepted.text);
	}
	for (uint32_t i = 0; i < ARRAY_COUNT(shapes); i++) {
		if (!json_object_get(source, shapes[i].fields[0]))
			continue;
		if (json_object_size(source) > shapes[i].field_count)
			refuse(where, "more than one source");
		fields_check(where, source, shapes[i].fields, shapes[i].field_count);
		return shapes[i].source;
	}
	refuse(where, "no source; accepted: %s", accepted.text);
}

static void must_be_true(const struct where *where, const json_t *source)
{
	if (!boolean_field(where, source))
		refuse(where, "not true");
}

/* Encodes the value of a config; gives its index. */
static uint32_t config_take(const struct where *where, const json_t *source, struct model *model)
{
	static const char *const fields[] = {"type", "value"};
	const struct where type = {where, "type"}, value = {where, "value"};
	const json_t *config = object_field(where, source);
	struct model_config *made = &model->configs[model->config_count];

	fields_check(where, config, fields, ARRAY_COUNT(fields));
	if (model->config_count + model->program_count == MANIFEST_PROGRAMS)
		refuse(where, "more than %u programs and configs", MANIFEST_PROGRAMS);
	made->type = string_field(&type, config);
	made->words =
		config_encode(where, made->type, object_field(&value, config), &made->word_count);
	return model->config_count++;
}

/* {service, export}, or {root}. */
static void issuer_read(const struct where *where, const json_t *source, struct model_grant *grant)
{
	static const char *const fields[] = {"service", "export"}, *const root_fields[] = {"root"};
	const struct where root = {where, "root"}, service = {where, "service"},
			   export = {where, "export"};
	const json_t *issuer = object_field(where, source);

	if (json_object_get(issuer, "root")) {
		fields_check(where, issuer, root_fields, ARRAY_COUNT(root_fields));
		grant->source = SERVICE_GRANT_SOURCE_WHICH_ROOT_ISSUER;
		grant->target = string_field(&root, issuer);
		return;
	}
	fields_check(where, issuer, fields, ARRAY_COUNT(fields));
	grant->target = string_field(&service, issuer);
	grant->export_name = string_field(&export, issuer);
}

static void device_read(const struct where *where, const json_t *source, struct model_grant *grant)
{
	static const char *const fields[] = {"vendor", "device", "ordinal"};
	const struct where vendor = {where, "vendor"}, device = {where, "device"},
			   ordinal = {where, "ordinal"};

	fields_check(where, source, fields, ARRAY_COUNT(fields));
	grant->vendor = (uint16_t)integer_field(&vendor, source, 1, UINT16_MAX - 1);
	grant->device = (uint16_t)integer_field(&device, source, 0, UINT16_MAX);
	grant->index = (uint32_t)integer_field(&ordinal, source, 0, MANIFEST_DEVICE_ORDINAL_MOST);
}

void grant_read(const struct where *where, const json_t *source, struct model *model,
		struct model_grant *grant)
{
	const struct where root = {where, "root"}, program = {where, "program"},
			   service = {where, "service"}, export = {where, "export"},
			   ledger = {where, "ledger"}, own = {where, "ownLedger"},
			   space = {where, "addressSpace"}, threads = {where, "threadSpawner"},
			   config = {where, "config"}, kept = {where, "kept"},
			   issuer = {where, "issuer"}, device = {where, "device"};

	grant->name = where->name;
	grant->source = shape_of(where, source);
	switch (grant->source) {
	case SERVICE_GRANT_SOURCE_WHICH_ROOT:
		grant->target = string_field(&root, source);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_PROGRAM:
		grant->target = string_field(&program, source);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_EXPORT:
		grant->target = string_field(&service, source);
		grant->export_name = string_field(&export, source);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_LEDGER:
		limits_read(&ledger, object_field(&ledger, source), grant->limits);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_OWN_LEDGER:
		must_be_true(&own, source);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_ADDRESS_SPACE:
		must_be_true(&space, source);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_THREAD_SPAWNER:
		must_be_true(&threads, source);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_CONFIG:
		grant->index = config_take(&config, source, model);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_KEPT:
		grant->index = (uint32_t)integer_field(&kept, source, 1, MANIFEST_KEPT_PAGES_MOST);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_ISSUER:
		issuer_read(&issuer, source, grant);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_DEVICE:
		device_read(&device, object_field(&device, source), grant);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_ROOT_ISSUER:
		break; /* never a shape of its own */
	}
}

/*
 * From the manifest to the plan. The manifest has been checked (core/manifest/check.h); here it
 * meets what this system has: the roots that the kernel gave, the programs in the package.
 */
#include "user/services/init/init.h"

#include "core/manifest/check.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/server.h"

_Static_assert(MANIFEST_TAGS == SCOPE_EXPORT_TAGS,
	       "exports have the tags that a scope has for them");
_Static_assert(sizeof(MANIFEST_ENDPOINT_GRANT) == sizeof(RT_SERVICE_ENDPOINT), "one name for both");

static bool refuse(struct init *init, const struct init_service *service, const char *grant,
		   const char *why)
{
	say_loud(init, "service %s, grant %s: %s", service->name, grant, why);
	return false;
}

/* A text of a checked manifest holds no zero byte but the one after it: it is a string. */
static const char *string_of(enum status status, struct capnp_text text)
{
	return status == STATUS_OK ? text.bytes : "";
}

static bool plan_root(struct init *init, const struct init_service *service,
		      const struct service_grant_reader *reader, struct init_grant *grant)
{
	struct capnp_text text;
	enum status status = service_grant_get_source_root(reader, &text);
	const char *root = string_of(status, text);
	uint64_t interface_id = service_grant_get_interface(reader);

	status = rt_capset_get(&init->rt->capset, root, interface_id, &grant->root);
	if (status == STATUS_NOT_FOUND && rt_string_equal(root, MANIFEST_SCHEMA_ROOT)) {
		if (!package_schema_make(init))
			return false;
		grant->root = init->schema.id;
		return true;
	}
	if (status == STATUS_NOT_FOUND && (rt_string_equal(root, MANIFEST_SUPERVISOR_ROOT) ||
					   rt_string_equal(root, MANIFEST_CONTROL_ROOT) ||
					   rt_string_equal(root, MANIFEST_MANAGER_ROOT))) {
		if (control_facet(init, root, &grant->root) == STATUS_OK)
			return true;
		return refuse(init, service, grant->name,
			      "the manifest must grant init \"endpointFactory\"");
	}
	if (status == STATUS_NOT_FOUND)
		return refuse(init, service, grant->name, "init does not hold this root");
	if (status != STATUS_OK)
		return refuse(init, service, grant->name, "the root has another interface");
	return true;
}

/* The manifest's check has seen that both exist, and that the service is started before. */
static bool plan_reference(struct init *init, const struct init_service *service,
			   const struct service_grant_reader *reader, struct init_grant *grant)
{
	struct export_reference_reader reference;

	if (service_grant_get_source_export(reader, &reference) != STATUS_OK)
		return refuse(init, service, grant->name, "its source cannot be read");
	grant->service = export_reference_get_service(&reference);
	grant->export_index = export_reference_get_export(&reference);
	return true;
}

/* The manifest's check has seen that the export or the root exists. */
static bool plan_issuer(struct init *init, const struct init_service *service,
			const struct service_grant_reader *reader, struct init_grant *grant)
{
	uint32_t of = INIT_NO_SERVICE, object;
	struct export_reference_reader reference;
	struct capnp_text text;
	enum status status;

	if (grant->source == SERVICE_GRANT_SOURCE_WHICH_ROOT_ISSUER) {
		status = service_grant_get_source_root_issuer(reader, &text);
		object = control_tag_of(string_of(status, text));
	} else {
		status = service_grant_get_source_issuer(reader, &reference);
		if (status != STATUS_OK)
			return refuse(init, service, grant->name, "its source cannot be read");
		of = export_reference_get_service(&reference);
		object = export_reference_get_export(&reference);
	}
	if (control_endpoint_make(init) != STATUS_OK)
		return refuse(init, service, grant->name,
			      "the manifest must grant init \"endpointFactory\"");
	return issuer_plan(init, of, object, &grant->issuer) ||
	       refuse(init, service, grant->name, "there are too many issuers");
}

/* init's ledger pays, because it outlives every instance. */
static bool plan_kept(struct init *init, const struct init_service *service, uint32_t pages,
		      struct init_grant *grant)
{
	struct memory_create_args args = {.pages = pages};
	struct memory_create_result created;
	enum status status = memory_create(init->rt, init->memory, &args, &created);

	if (status != STATUS_OK)
		return refuse(init, service, grant->name, rt_failure_words(init->rt, status));
	grant->kept = created.object;
	return true;
}

static bool plan_device(struct init *init, const struct init_service *service,
			const struct service_grant_reader *reader, struct init_grant *grant)
{
	struct device_choice_reader choice;

	if (service_grant_get_source_device(reader, &choice) != STATUS_OK)
		return refuse(init, service, grant->name, "its source cannot be read");
	if (init->devices.id.key == 0)
		return refuse(init, service, grant->name,
			      "the manifest must grant init \"deviceManager\"");
	grant->device = (struct init_device){device_choice_get_vendor(&choice),
					     device_choice_get_device(&choice),
					     device_choice_get_ordinal(&choice)};
	return true;
}

static bool plan_grant(struct init *init, const struct init_service *service,
		       const struct service_grant_reader *reader, struct init_grant *grant)
{
	struct capnp_text text;
	enum status status = service_grant_get_name(reader, &text);

	grant->name = string_of(status, text);
	grant->source = service_grant_source_which(reader);
	switch (grant->source) {
	case SERVICE_GRANT_SOURCE_WHICH_ROOT:
		return plan_root(init, service, reader, grant);
	case SERVICE_GRANT_SOURCE_WHICH_PROGRAM:
		grant->program = service_grant_get_source_program(reader);
		return package_image_make(init, grant->program);
	case SERVICE_GRANT_SOURCE_WHICH_LEDGER:
		if (service_grant_get_source_ledger(reader, &grant->limits) != STATUS_OK)
			return refuse(init, service, grant->name, "its limits cannot be read");
		return true;
	case SERVICE_GRANT_SOURCE_WHICH_OWN_LEDGER:
	case SERVICE_GRANT_SOURCE_WHICH_ADDRESS_SPACE:
	case SERVICE_GRANT_SOURCE_WHICH_THREAD_SPAWNER:
		return true;
	case SERVICE_GRANT_SOURCE_WHICH_EXPORT:
		return plan_reference(init, service, reader, grant);
	case SERVICE_GRANT_SOURCE_WHICH_CONFIG:
		grant->config = service_grant_get_source_config(reader);
		return package_config_make(init, grant->config);
	case SERVICE_GRANT_SOURCE_WHICH_ISSUER:
	case SERVICE_GRANT_SOURCE_WHICH_ROOT_ISSUER:
		return plan_issuer(init, service, reader, grant);
	case SERVICE_GRANT_SOURCE_WHICH_KEPT:
		return plan_kept(init, service, service_grant_get_source_kept(reader), grant);
	case SERVICE_GRANT_SOURCE_WHICH_DEVICE:
		return plan_device(init, service, reader, grant);
	}
	return refuse(init, service, grant->name, "its source is unknown");
}

static bool plan_grants(struct init *init, struct init_service *service,
			const struct service_reader *reader)
{
	struct service_grant_list_reader list;

	if (service_get_grants(reader, &list) != STATUS_OK)
		return refuse(init, service, "(all)", "the grants cannot be read");
	service->grant_count = list.raw.count;
	service->grants = rt_heap_allocate_zeroed(&init->rt->heap, service->grant_count,
						  sizeof(service->grants[0]));
	if (!service->grants)
		return refuse(init, service, "(all)", "there is no room for the plan");
	for (uint32_t i = 0; i < service->grant_count; i++) {
		struct service_grant_reader grant = service_grant_list_get(&list, i);

		if (!plan_grant(init, service, &grant, &service->grants[i]))
			return false;
	}
	return true;
}

static bool plan_exports(struct init *init, struct init_service *service,
			 const struct service_reader *reader)
{
	struct export_list_reader list;

	if (service_get_exports(reader, &list) != STATUS_OK)
		return refuse(init, service, "(exports)", "they cannot be read");
	if ((list.raw.count != 0 || service->plan.rules.period_ns != 0) &&
	    init->endpoint_factory.id.key == 0)
		return refuse(init, service, "(exports)",
			      "the manifest must grant init \"endpointFactory\"");
	service->export_count = list.raw.count;
	service->exports = rt_heap_allocate_zeroed(&init->rt->heap, service->export_count,
						   sizeof(service->exports[0]));
	if (!service->exports)
		return refuse(init, service, "(exports)", "there is no room for the plan");
	for (uint32_t i = 0; i < service->export_count; i++) {
		struct export_reader export = export_list_get(&list, i);

		service->exports[i] =
			(struct init_export){.interface_id = export_get_interface(&export),
					     .tag = export_get_tag(&export)};
	}
	return true;
}

/* Without a timer restarts come at once, windows never end, and no service is asked to stop. */
static void rules_make(const struct init *init, struct init_service *service,
		       const struct service_reader *reader)
{
	const uint64_t unit_ns = init->timer.id.key != 0 ? NS_PER_MS : 0;
	const struct planner_rules rules = {
		.budget = service_get_restart_budget(reader),
		.window_ns = service_get_restart_window_ms(reader) * unit_ns,
		.backoff_ns = service_get_restart_backoff_ms(reader) * unit_ns,
		/* A heartbeat without a timer is refused. */
		.period_ns = service_get_heartbeat_period_ms(reader) * NS_PER_MS,
		.deadline_ns = service_get_heartbeat_deadline_ms(reader) * NS_PER_MS,
		.stop_ns = service_get_stop_ms(reader) * unit_ns,
		.essential = service_get_essential(reader),
	};

	planner_init(&service->plan, &rules);
}

static bool plan_service(struct init *init, struct init_service *service,
			 const struct service_reader *reader)
{
	struct capnp_text text;
	enum status status = service_get_name(reader, &text);

	service->name = string_of(status, text);
	service->program = service_get_program(reader);
	service->init = init;
	service->heap_bytes = service_get_heap_bytes(reader);
	service->message_words = service_get_message_words(reader);
	service->capabilities = service_get_capabilities(reader);
	service->places = service_get_places(reader);
	rules_make(init, service, reader);
	if (service_get_limits(reader, &service->limits) != STATUS_OK)
		return refuse(init, service, "(limits)", "they cannot be read");
	if (service->plan.rules.period_ns != 0 && init->timer.id.key == 0)
		return refuse(init, service, "(heartbeat)",
			      "the manifest must grant init \"timer\"");
	return package_image_make(init, service->program) && plan_grants(init, service, reader) &&
	       plan_exports(init, service, reader);
}

bool plan_make(struct init *init)
{
	struct service_list_reader list;

	if (manifest_get_services(&init->manifest, &list) != STATUS_OK)
		return false;
	if (list.raw.count > INIT_SERVICES) {
		say_loud(init, "%u services, and no more than %u can be watched", list.raw.count,
			 INIT_SERVICES);
		return false;
	}
	init->services =
		rt_heap_allocate_zeroed(&init->rt->heap, list.raw.count, sizeof(init->services[0]));
	if (!init->services) {
		say_loud(init, "there is no room for the plan");
		return false;
	}
	init->service_count = list.raw.count;
	for (uint32_t i = 0; i < init->service_count; i++) {
		struct service_reader service = service_list_get(&list, i);

		if (!plan_service(init, &init->services[i], &service))
			return false;
	}
	/* When all of it can be done. */
	for (uint32_t i = 0; i < init->service_count; i++) {
		if (!scope_make(init, &init->services[i]))
			return false;
	}
	return true;
}

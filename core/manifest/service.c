/*
 * The conditions that are about one service: its own figures, its exports, its grants.
 */
#include "abi/receive.h"
#include "abi/ring.h"
#include "core/capnp/builder.h"
#include "core/generated/device.h"
#include "core/generated/endpoint.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/supervisor.h"
#include "core/generated/system.h"
#include "core/manifest/parts.h"

void manifest_columns_get(const struct columns_reader *reader, uint64_t columns[MANIFEST_COLUMNS])
{
	columns[0] = columns_get_frames(reader);
	columns[1] = columns_get_ring_regions(reader);
	columns[2] = columns_get_cpu_share(reader);
	columns[3] = columns_get_log_bytes_per_second(reader);
	columns[4] = columns_get_slots(reader);
	columns[5] = columns_get_page_tables(reader);
	columns[6] = columns_get_object_bytes(reader);
	columns[7] = columns_get_objects(reader);
	columns[8] = columns_get_processes(reader);
	columns[9] = columns_get_threads(reader);
	columns[10] = columns_get_timers(reader);
}

uint64_t manifest_column_most(uint32_t index)
{
	if (index == 0)
		return MANIFEST_FRAMES_MOST;
	return index == 6 ? MANIFEST_OBJECT_BYTES_MOST : UINT32_MAX;
}

/* As the ledger above. */
static bool is_unlimited(const uint64_t columns[MANIFEST_COLUMNS], uint32_t index)
{
	return index >= MANIFEST_CARVED_COLUMNS && columns[index] == UINT64_MAX;
}

static bool columns_in_range(const uint64_t columns[MANIFEST_COLUMNS])
{
	for (uint32_t i = 0; i < MANIFEST_COLUMNS; i++) {
		if (columns[i] > manifest_column_most(i) && !is_unlimited(columns, i))
			return false;
	}
	return true;
}

/* M2 and M17 for what supervision needs. */
static enum manifest_refusal supervision_check(const struct service_reader *service)
{
	if (service_get_restart_budget(service) > MANIFEST_RESTARTS_MOST)
		return MANIFEST_REFUSED_RESTART_BUDGET;
	if (service_get_restart_window_ms(service) > MANIFEST_WINDOW_MS_MOST ||
	    service_get_restart_backoff_ms(service) > MANIFEST_BACKOFF_MS_MOST ||
	    service_get_heartbeat_period_ms(service) > MANIFEST_PERIOD_MS_MOST ||
	    service_get_heartbeat_deadline_ms(service) > MANIFEST_DEADLINE_MS_MOST ||
	    service_get_stop_ms(service) > MANIFEST_DEADLINE_MS_MOST)
		return MANIFEST_REFUSED_SUPERVISION_RANGE;
	if (service_get_heartbeat_period_ms(service) != 0 &&
	    service_get_heartbeat_deadline_ms(service) == 0)
		return MANIFEST_REFUSED_HEARTBEAT;
	return MANIFEST_ACCEPTED;
}

/* M2 for the limits of the service's endpoint, whether or not it has one. */
static bool endpoint_in_range(const struct service_reader *service)
{
	return service_get_message_words(service) != 0 &&
	       service_get_message_words(service) <= RING_MESSAGE_WORDS &&
	       service_get_capabilities(service) <= RING_TRANSFERS &&
	       service_get_places(service) <= ENDPOINT_PLACES;
}

/* M2, M5 and M16 for the service's own fields; gives its limits. */
static enum manifest_refusal figures_check(const struct manifest_check *check,
					   const struct service_reader *service,
					   uint64_t limits[MANIFEST_COLUMNS])
{
	uint64_t heap_bytes = service_get_heap_bytes(service);
	struct columns_reader columns;

	if (service_get_program(service) >= check->program_count)
		return MANIFEST_REFUSED_SERVICE_PROGRAM;
	if (service_get_limits(service, &columns) != STATUS_OK)
		return MANIFEST_REFUSED_MESSAGE;
	manifest_columns_get(&columns, limits);
	if (limits[0] == 0 || limits[1] == 0)
		return MANIFEST_REFUSED_LIMITS_EMPTY;
	if (!columns_in_range(limits))
		return MANIFEST_REFUSED_LIMITS_RANGE;
	if (heap_bytes == 0 || heap_bytes % MANIFEST_PAGE_BYTES != 0 ||
	    heap_bytes > MANIFEST_HEAP_BYTES_MOST)
		return MANIFEST_REFUSED_HEAP_BYTES;
	if (!endpoint_in_range(service))
		return MANIFEST_REFUSED_ENDPOINT_RANGE;
	return supervision_check(service);
}

/* A service that is called, by others or by init, has an endpoint of its own. */
static bool has_endpoint(const struct service_reader *service, uint32_t exports)
{
	return exports != 0 || service_get_heartbeat_period_ms(service) != 0;
}

/* M19 for the service's endpoint and heartbeat. */
static enum manifest_refusal means_check(const struct manifest_check *check,
					 const struct service_reader *service, uint32_t exports)
{
	if (has_endpoint(service, exports) &&
	    !manifest_init_has(check, CAPNP_TEXT(MANIFEST_FACTORY_GRANT),
			       ENDPOINT_FACTORY_INTERFACE_ID))
		return MANIFEST_REFUSED_FACTORY_MISSING;
	if (service_get_heartbeat_period_ms(service) != 0 &&
	    !manifest_init_has(check, CAPNP_TEXT(MANIFEST_TIMER_GRANT), TIMER_INTERFACE_ID))
		return MANIFEST_REFUSED_TIMER_MISSING;
	return MANIFEST_ACCEPTED;
}

/* ---- exports --------------------------------------------------------------------------------- */

static bool tag_is_repeated(const struct export_list_reader *list, uint32_t index, uint32_t tag)
{
	for (uint32_t i = 0; i < index; i++) {
		struct export_reader other = export_list_get(list, i);

		if (export_get_tag(&other) == tag)
			return true;
	}
	return false;
}

static enum manifest_refusal exports_check(struct manifest_check *check,
					   const struct service_reader *service, uint32_t *count)
{
	static const struct manifest_name_refusals refusals = {
		MANIFEST_REFUSED_EXPORT_NAME, MANIFEST_REFUSED_EXPORT_REPEATED, MANIFEST_ACCEPTED};
	enum manifest_refusal refusal;
	struct export_list_reader list;

	if (service_get_exports(service, &list) != STATUS_OK)
		return MANIFEST_REFUSED_MESSAGE;
	if (list.raw.count > MANIFEST_EXPORTS)
		return MANIFEST_REFUSED_EXPORT_COUNT;
	for (uint32_t i = 0; i < list.raw.count; i++) {
		struct export_reader export = export_list_get(&list, i);
		struct capnp_text text;
		enum status status = export_get_name(&export, &text);

		check->item = i;
		refusal = manifest_name_take(check->names, i, status, text, MANIFEST_NAME_GRANT,
					     &refusals);
		if (refusal != MANIFEST_ACCEPTED)
			return refusal;
		if (export_get_interface(&export) == 0)
			return MANIFEST_REFUSED_EXPORT_INTERFACE;
		if (export_get_tag(&export) >= MANIFEST_TAGS)
			return MANIFEST_REFUSED_TAG_RANGE;
		if (tag_is_repeated(&list, i, export_get_tag(&export)))
			return MANIFEST_REFUSED_EXPORT_TAG;
		check->issued_count += export_get_issued(&export) ? 1u : 0u;
		if (check->issued_count > MANIFEST_ISSUED)
			return MANIFEST_REFUSED_ISSUED_COUNT;
	}
	check->item = MANIFEST_NOWHERE;
	*count = list.raw.count;
	return means_check(check, service, *count);
}

/* ---- grants ---------------------------------------------------------------------------------- */

/* One service's grants, as far as they have been checked. */
struct grants {
	uint32_t service;
	bool has_endpoint;
	uint64_t limits[MANIFEST_COLUMNS];
	uint64_t granted[MANIFEST_COLUMNS]; /* the sum of the granted ledgers */
};

/* M19 for a facet of init's own endpoint. */
static enum manifest_refusal factory_check(const struct manifest_check *check)
{
	return manifest_init_has(check, CAPNP_TEXT(MANIFEST_FACTORY_GRANT),
				 ENDPOINT_FACTORY_INTERFACE_ID)
		       ? MANIFEST_ACCEPTED
		       : MANIFEST_REFUSED_GRANT_FACTORY_MISSING;
}

/* M6 and M10 for a root; gives its interface. */
static enum manifest_refusal root_check(const struct manifest_check *check,
					const struct service_grant_reader *grant,
					uint64_t *interface)
{
	struct capnp_text text;

	if (service_grant_get_source_root(grant, &text) != STATUS_OK)
		return MANIFEST_REFUSED_MESSAGE;
	for (uint32_t i = 0; i < check->root_count; i++) {
		if (!manifest_text_equal(check->roots[i], text))
			continue;
		*interface = check->root_interfaces[i];
		return manifest_root_grantable(*interface) ? MANIFEST_ACCEPTED
							   : MANIFEST_REFUSED_GRANT_KEPT;
	}
	if (!manifest_root_is_made(text, interface))
		return MANIFEST_REFUSED_GRANT_ROOT;
	/* All but the schemas are served by init. */
	return manifest_text_equal(text, CAPNP_TEXT(MANIFEST_SCHEMA_ROOT)) ? MANIFEST_ACCEPTED
									   : factory_check(check);
}

/* M6 and M19 for the issuer of a root. */
static enum manifest_refusal root_issuer_check(const struct manifest_check *check,
					       const struct service_grant_reader *grant)
{
	struct capnp_text text;
	uint64_t interface;

	if (service_grant_get_source_root_issuer(grant, &text) != STATUS_OK)
		return MANIFEST_REFUSED_MESSAGE;
	if (!manifest_root_is_made(text, &interface) ||
	    manifest_text_equal(text, CAPNP_TEXT(MANIFEST_SCHEMA_ROOT)))
		return MANIFEST_REFUSED_GRANT_ROOT_ISSUER;
	return factory_check(check);
}

/* M2 and M11 for a ledger. The sum cannot wrap: 84 times 2^48 at most. */
static enum manifest_refusal ledger_check(struct manifest_check *check, struct grants *grants,
					  const struct service_grant_reader *grant)
{
	uint64_t columns[MANIFEST_COLUMNS];
	struct columns_reader reader;

	if (service_grant_get_source_ledger(grant, &reader) != STATUS_OK)
		return MANIFEST_REFUSED_MESSAGE;
	manifest_columns_get(&reader, columns);
	if (!columns_in_range(columns))
		return MANIFEST_REFUSED_GRANT_LEDGER_RANGE;
	for (uint32_t i = 0; i < MANIFEST_COLUMNS; i++) {
		if (is_unlimited(columns, i) || is_unlimited(grants->limits, i))
			continue;
		grants->granted[i] += columns[i];
		if (grants->granted[i] > grants->limits[i])
			return manifest_column_refuse(check, MANIFEST_REFUSED_GRANT_LEDGER_SUM, i,
						      grants->granted[i], grants->limits[i]);
	}
	return MANIFEST_ACCEPTED;
}

/* M7 and M8 for an export; gives its interface. */
static enum manifest_refusal reference_check(const struct manifest_check *check,
					     const struct grants *grants,
					     const struct service_grant_reader *grant,
					     uint64_t *interface)
{
	struct export_reference_reader reference;
	struct export_list_reader list;
	struct service_reader service;
	struct export_reader export;

	if (service_grant_get_source_export(grant, &reference) != STATUS_OK)
		return MANIFEST_REFUSED_MESSAGE;
	if (export_reference_get_service(&reference) >= grants->service)
		return MANIFEST_REFUSED_GRANT_SERVICE;
	service = service_list_get(&check->services, export_reference_get_service(&reference));
	if (service_get_exports(&service, &list) != STATUS_OK)
		return MANIFEST_REFUSED_MESSAGE;
	if (export_reference_get_export(&reference) >= list.raw.count)
		return MANIFEST_REFUSED_GRANT_EXPORT;
	export = export_list_get(&list, export_reference_get_export(&reference));
	*interface = export_get_interface(&export);
	return MANIFEST_ACCEPTED;
}

/* M7 and M19 for the issuer of an export: the services' order does not matter. */
static enum manifest_refusal issuer_check(const struct manifest_check *check,
					  const struct service_grant_reader *grant)
{
	struct export_reference_reader reference;
	struct export_list_reader list;
	struct service_reader service;
	struct export_reader export;

	if (service_grant_get_source_issuer(grant, &reference) != STATUS_OK)
		return MANIFEST_REFUSED_MESSAGE;
	if (export_reference_get_service(&reference) >= check->services.raw.count)
		return MANIFEST_REFUSED_GRANT_ISSUER;
	service = service_list_get(&check->services, export_reference_get_service(&reference));
	if (service_get_exports(&service, &list) != STATUS_OK)
		return MANIFEST_REFUSED_MESSAGE;
	if (export_reference_get_export(&reference) >= list.raw.count)
		return MANIFEST_REFUSED_GRANT_ISSUER;
	export = export_list_get(&list, export_reference_get_export(&reference));
	return export_get_issued(&export) ? factory_check(check) : MANIFEST_REFUSED_GRANT_ISSUER;
}

/* M2 for kept memory; M20 counts it, since init's ledger pays beside what it carves. */
static enum manifest_refusal kept_check(struct manifest_check *check, uint32_t frames)
{
	if (frames == 0 || frames > MANIFEST_KEPT_PAGES_MOST)
		return MANIFEST_REFUSED_GRANT_KEPT_RANGE;
	check->carved[0] += frames;
	return MANIFEST_ACCEPTED;
}

/* M2 and M19 for a device. */
static enum manifest_refusal device_check(const struct manifest_check *check,
					  const struct service_grant_reader *grant)
{
	struct device_choice_reader choice;

	if (service_grant_get_source_device(grant, &choice) != STATUS_OK)
		return MANIFEST_REFUSED_MESSAGE;
	if (device_choice_get_vendor(&choice) == 0 ||
	    device_choice_get_vendor(&choice) == UINT16_MAX ||
	    device_choice_get_ordinal(&choice) > MANIFEST_DEVICE_ORDINAL_MOST)
		return MANIFEST_REFUSED_GRANT_DEVICE_RANGE;
	return manifest_init_has(check, CAPNP_TEXT(MANIFEST_DEVICES_GRANT),
				 DEVICE_MANAGER_INTERFACE_ID)
		       ? MANIFEST_ACCEPTED
		       : MANIFEST_REFUSED_GRANT_DEVICES_MISSING;
}

/* The source of a grant; gives the interface that it has. */
static enum manifest_refusal source_check(struct manifest_check *check, struct grants *grants,
					  const struct service_grant_reader *grant,
					  uint64_t *interface)
{
	switch (service_grant_source_which(grant)) {
	case SERVICE_GRANT_SOURCE_WHICH_ROOT:
		return root_check(check, grant, interface);
	case SERVICE_GRANT_SOURCE_WHICH_PROGRAM:
		*interface = IMAGE_INTERFACE_ID;
		return service_grant_get_source_program(grant) < check->program_count
			       ? MANIFEST_ACCEPTED
			       : MANIFEST_REFUSED_GRANT_PROGRAM;
	case SERVICE_GRANT_SOURCE_WHICH_LEDGER:
		*interface = LEDGER_INTERFACE_ID;
		return ledger_check(check, grants, grant);
	case SERVICE_GRANT_SOURCE_WHICH_EXPORT:
		return reference_check(check, grants, grant, interface);
	case SERVICE_GRANT_SOURCE_WHICH_OWN_LEDGER:
		*interface = LEDGER_INTERFACE_ID;
		return MANIFEST_ACCEPTED;
	case SERVICE_GRANT_SOURCE_WHICH_ADDRESS_SPACE:
		*interface = ADDRESS_SPACE_INTERFACE_ID;
		return MANIFEST_ACCEPTED;
	case SERVICE_GRANT_SOURCE_WHICH_THREAD_SPAWNER:
		*interface = THREAD_SPAWNER_INTERFACE_ID;
		return MANIFEST_ACCEPTED;
	case SERVICE_GRANT_SOURCE_WHICH_CONFIG:
		*interface = MEMORY_OBJECT_INTERFACE_ID;
		return service_grant_get_source_config(grant) < check->config_count
			       ? MANIFEST_ACCEPTED
			       : MANIFEST_REFUSED_GRANT_CONFIG;
	case SERVICE_GRANT_SOURCE_WHICH_KEPT:
		*interface = MEMORY_OBJECT_INTERFACE_ID;
		return kept_check(check, service_grant_get_source_kept(grant));
	case SERVICE_GRANT_SOURCE_WHICH_ISSUER:
		*interface = ISSUER_INTERFACE_ID;
		return issuer_check(check, grant);
	case SERVICE_GRANT_SOURCE_WHICH_ROOT_ISSUER:
		*interface = ISSUER_INTERFACE_ID;
		return root_issuer_check(check, grant);
	case SERVICE_GRANT_SOURCE_WHICH_DEVICE:
		*interface = DEVICE_INTERFACE_ID;
		return device_check(check, grant);
	}
	return MANIFEST_REFUSED_GRANT_SOURCE;
}

static enum manifest_refusal grants_check(struct manifest_check *check, struct grants *grants,
					  const struct service_grant_list_reader *list)
{
	static const struct manifest_name_refusals refusals = {MANIFEST_REFUSED_GRANT_NAME,
							       MANIFEST_REFUSED_GRANT_REPEATED,
							       MANIFEST_REFUSED_GRANT_RESERVED};
	enum manifest_refusal refusal;
	uint64_t interface = 0;

	if (list->raw.count > MANIFEST_GRANTS)
		return MANIFEST_REFUSED_GRANT_COUNT;
	for (uint32_t i = 0; i < list->raw.count; i++) {
		struct service_grant_reader grant = service_grant_list_get(list, i);
		struct capnp_text text;
		enum status status = service_grant_get_name(&grant, &text);

		check->item = i;
		refusal = manifest_name_take(check->names, i, status, text, MANIFEST_NAME_GRANT,
					     &refusals);
		if (refusal == MANIFEST_ACCEPTED && grants->has_endpoint &&
		    manifest_text_equal(text, CAPNP_TEXT(MANIFEST_ENDPOINT_GRANT)))
			return MANIFEST_REFUSED_GRANT_ENDPOINT;
		if (refusal == MANIFEST_ACCEPTED)
			refusal = source_check(check, grants, &grant, &interface);
		if (refusal != MANIFEST_ACCEPTED)
			return refusal;
		if (service_grant_get_interface(&grant) != interface)
			return MANIFEST_REFUSED_GRANT_INTERFACE;
	}
	return MANIFEST_ACCEPTED;
}

enum manifest_refusal manifest_service_check(struct manifest_check *check, uint32_t index)
{
	struct service_reader service = service_list_get(&check->services, index);
	struct grants grants = {.service = index};
	struct service_grant_list_reader list;
	uint32_t exports = 0;
	enum manifest_refusal refusal = figures_check(check, &service, grants.limits);

	if (refusal == MANIFEST_ACCEPTED)
		refusal = exports_check(check, &service, &exports);
	if (refusal != MANIFEST_ACCEPTED)
		return refusal;
	for (uint32_t i = 0; i < MANIFEST_CARVED_COLUMNS; i++)
		check->carved[i] += grants.limits[i];
	grants.has_endpoint = has_endpoint(&service, exports);
	if (service_get_grants(&service, &list) != STATUS_OK)
		return MANIFEST_REFUSED_MESSAGE;
	return grants_check(check, &grants, &list);
}

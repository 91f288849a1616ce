/*
 * The manifest check: the message, the programs, init, and the services' names. Conditions of a
 * single service are in core/manifest/service.c; core/manifest/check.h lists them all.
 */
#include "core/manifest/check.h"

#include "abi/transfer_mode.h"
#include "core/capnp/builder.h"
#include "core/generated/console.h"
#include "core/generated/device.h"
#include "core/generated/endpoint.h"
#include "core/generated/graph.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "core/generated/supervisor.h"
#include "core/generated/system.h"
#include "core/ledger/account.h"
#include "core/manifest/parts.h"

/* The capabilities that the kernel has at its root. */
static const struct {
	uint64_t interface;
	enum transfer_mode mode;
} roots[] = {
	{ADDRESS_SPACE_INTERFACE_ID, TRANSFER_MODE_ADDRESS_SPACE},
	{BOOT_PACKAGE_INTERFACE_ID, TRANSFER_MODE_BOOT_PACKAGE},
	{AUTHORITY_GRAPH_INTERFACE_ID, TRANSFER_MODE_AUTHORITY_GRAPH},
	{CONSOLE_INTERFACE_ID, TRANSFER_MODE_CONSOLE},
	{ENDPOINT_FACTORY_INTERFACE_ID, TRANSFER_MODE_ENDPOINT_FACTORY},
	{ENTROPY_INTERFACE_ID, TRANSFER_MODE_ENTROPY},
	{DEVICE_LIST_INTERFACE_ID, TRANSFER_MODE_DEVICE_LIST},
	{DEVICE_MANAGER_INTERFACE_ID, TRANSFER_MODE_DEVICE_MANAGER},
	{ENTROPY_POOL_INTERFACE_ID, TRANSFER_MODE_ENTROPY_POOL},
	{IMAGE_FACTORY_INTERFACE_ID, TRANSFER_MODE_IMAGE_FACTORY},
	{LEDGER_INTERFACE_ID, TRANSFER_MODE_LEDGER},
	{MEMORY_INTERFACE_ID, TRANSFER_MODE_MEMORY},
	{PROCESS_SPAWNER_INTERFACE_ID, TRANSFER_MODE_PROCESS_SPAWNER},
	{SERIAL_PORT_INTERFACE_ID, TRANSFER_MODE_SERIAL_PORT},
	{SESSION_MINTER_INTERFACE_ID, TRANSFER_MODE_SESSION_MINTER},
	{SYSTEM_INFO_INTERFACE_ID, TRANSFER_MODE_SYSTEM_INFO},
	{THREAD_SPAWNER_INTERFACE_ID, TRANSFER_MODE_THREAD_SPAWNER},
	{TIMER_INTERFACE_ID, TRANSFER_MODE_TIMER},
};

const struct manifest_made_root manifest_made_roots[MANIFEST_MADE_ROOTS] = {
	{MANIFEST_SCHEMA_ROOT, MEMORY_OBJECT_INTERFACE_ID},
	{MANIFEST_SUPERVISOR_ROOT, SUPERVISOR_INTERFACE_ID},
	{MANIFEST_CONTROL_ROOT, SYSTEM_CONTROL_INTERFACE_ID},
	{MANIFEST_MANAGER_ROOT, SERVICE_MANAGER_INTERFACE_ID},
};

bool manifest_root_is_made(struct capnp_text name, uint64_t *interface)
{
	for (uint32_t i = 0; i < MANIFEST_MADE_ROOTS; i++) {
		const char *made = manifest_made_roots[i].name;
		uint32_t length = 0;

		/* Ends at the zero byte after the name at the latest. */
		while (length < name.length_bytes && made[length] == name.bytes[length] &&
		       made[length])
			length++;
		if (length != name.length_bytes || made[length] != '\0')
			continue;
		*interface = manifest_made_roots[i].interface;
		return true;
	}
	return false;
}

bool manifest_root_exists(uint64_t interface)
{
	for (uint32_t i = 0; i < ARRAY_COUNT(roots); i++) {
		if (roots[i].interface == interface)
			return true;
	}
	return false;
}

bool manifest_root_grantable(uint64_t interface)
{
	for (uint32_t i = 0; i < ARRAY_COUNT(roots); i++) {
		if (roots[i].interface == interface)
			return roots[i].mode == TRANSFER_COPY;
	}
	for (uint32_t i = 0; i < MANIFEST_MADE_ROOTS; i++) {
		if (manifest_made_roots[i].interface == interface)
			return true;
	}
	return false;
}

/* ---- names ----------------------------------------------------------------------------------- */

static bool is_between(char c, char low, char high)
{
	return c >= low && c <= high;
}

static bool is_name_character(char c, enum manifest_name form)
{
	if (is_between(c, 'a', 'z') || is_between(c, '0', '9'))
		return true;
	if (form == MANIFEST_NAME_PROGRAM)
		return c == '-';
	return is_between(c, 'A', 'Z') || c == '_';
}

bool manifest_name_check(struct capnp_text text, enum manifest_name form)
{
	if (text.length_bytes == 0 || text.length_bytes > MANIFEST_NAME_LENGTH)
		return false;
	if (text.bytes[0] == '-' || text.bytes[0] == '_')
		return false;
	if (form == MANIFEST_NAME_GRANT && is_between(text.bytes[0], '0', '9'))
		return false;
	for (uint32_t i = 0; i < text.length_bytes; i++) {
		if (!is_name_character(text.bytes[i], form))
			return false;
	}
	return true;
}

enum manifest_refusal manifest_name_take(struct capnp_text *names, uint32_t index,
					 enum status status, struct capnp_text text,
					 enum manifest_name form,
					 const struct manifest_name_refusals *refusals)
{
	if (status != STATUS_OK)
		return MANIFEST_REFUSED_MESSAGE;
	if (!manifest_name_check(text, form))
		return refusals->form;
	for (uint32_t i = 0; i < index; i++) {
		if (manifest_text_equal(names[i], text))
			return refusals->repeated;
	}
	names[index] = text;
	return manifest_text_equal(text, CAPNP_TEXT(MANIFEST_THREAD_GRANT)) ? refusals->reserved
									    : MANIFEST_ACCEPTED;
}

/* ---- the parts, in order --------------------------------------------------------------------- */

/* M1, M14, and the system's name. */
static enum manifest_refusal head_check(struct manifest_check *check)
{
	struct capnp_text text;

	if (manifest_root(&check->message, &check->manifest) != STATUS_OK)
		return MANIFEST_REFUSED_MESSAGE;
	if (manifest_get_version(&check->manifest) != MANIFEST_VERSION)
		return MANIFEST_REFUSED_VERSION;
	if (manifest_get_system(&check->manifest, &text) != STATUS_OK)
		return MANIFEST_REFUSED_MESSAGE;
	return manifest_name_check(text, MANIFEST_NAME_PROGRAM) ? MANIFEST_ACCEPTED
								: MANIFEST_REFUSED_SYSTEM_NAME;
}

static enum manifest_refusal programs_check(struct manifest_check *check)
{
	static const struct manifest_name_refusals refusals = {MANIFEST_REFUSED_PROGRAM_NAME,
							       MANIFEST_REFUSED_PROGRAM_REPEATED,
							       MANIFEST_ACCEPTED};
	enum manifest_refusal refusal = MANIFEST_ACCEPTED;
	struct capnp_list list;

	if (manifest_get_programs(&check->manifest, &list) != STATUS_OK)
		return MANIFEST_REFUSED_MESSAGE;
	if (list.count == 0 || list.count > MANIFEST_PROGRAMS)
		return MANIFEST_REFUSED_PROGRAM_COUNT;
	check->program_count = list.count;
	for (uint32_t i = 0; i < list.count; i++) {
		struct capnp_text text;
		enum status status =
			capnp_pointer_get_text(capnp_list_get_pointer(&list, i), &text);

		check->item = i;
		refusal = manifest_name_take(check->names, i, status, text, MANIFEST_NAME_PROGRAM,
					     &refusals);
		if (refusal != MANIFEST_ACCEPTED)
			return refusal;
	}
	check->item = MANIFEST_NOWHERE;
	return MANIFEST_ACCEPTED;
}

/* The name of a struct of the schemas, which is for people alone. */
static bool type_is_name(struct capnp_text text)
{
	if (text.length_bytes == 0 || text.length_bytes > MANIFEST_TYPE_LENGTH)
		return false;
	for (uint32_t i = 0; i < text.length_bytes; i++) {
		const char c = text.bytes[i];

		if (c != '.' && (c == '_' || !is_name_character(c, MANIFEST_NAME_GRANT)))
			return false;
	}
	return true;
}

static enum manifest_refusal configs_check(struct manifest_check *check)
{
	struct config_list_reader list;
	struct capnp_text text;

	if (manifest_get_configs(&check->manifest, &list) != STATUS_OK)
		return MANIFEST_REFUSED_MESSAGE;
	if (list.raw.count > MANIFEST_PROGRAMS - check->program_count)
		return MANIFEST_REFUSED_CONFIG_COUNT;
	check->config_count = list.raw.count;
	for (uint32_t i = 0; i < list.raw.count; i++) {
		struct config_reader config = config_list_get(&list, i);

		check->item = i;
		if (config_get_type(&config, &text) != STATUS_OK)
			return MANIFEST_REFUSED_MESSAGE;
		if (!type_is_name(text))
			return MANIFEST_REFUSED_CONFIG_TYPE;
	}
	check->item = MANIFEST_NOWHERE;
	return MANIFEST_ACCEPTED;
}

/* How many root capabilities of an interface there are. */
static uint32_t root_count(uint64_t interface)
{
	if (interface == SERIAL_PORT_INTERFACE_ID)
		return BOOT_PACKAGE_SERIAL_PORTS;
	return interface == ENTROPY_POOL_INTERFACE_ID ? BOOT_PACKAGE_POOL_DOORS : 1u;
}

static enum manifest_refusal roots_check(struct manifest_check *check,
					 const struct root_grant_list_reader *list)
{
	static const struct manifest_name_refusals refusals = {MANIFEST_REFUSED_ROOT_NAME,
							       MANIFEST_REFUSED_ROOT_REPEATED,
							       MANIFEST_REFUSED_ROOT_RESERVED};
	enum manifest_refusal refusal;

	for (uint32_t i = 0; i < list->raw.count; i++) {
		struct root_grant_reader grant = root_grant_list_get(list, i);
		struct capnp_text text;
		enum status status = root_grant_get_name(&grant, &text);

		check->item = i;
		refusal = manifest_name_take(check->roots, i, status, text, MANIFEST_NAME_GRANT,
					     &refusals);
		if (refusal != MANIFEST_ACCEPTED)
			return refusal;
		check->root_interfaces[i] = root_grant_get_interface(&grant);
		if (!manifest_root_exists(check->root_interfaces[i]))
			return MANIFEST_REFUSED_ROOT_INTERFACE;
		if (root_grant_get_ordinal(&grant) >= root_count(check->root_interfaces[i]))
			return MANIFEST_REFUSED_ROOT_ORDINAL;
	}
	check->root_count = list->raw.count;
	check->item = MANIFEST_NOWHERE;
	return MANIFEST_ACCEPTED;
}

static enum manifest_refusal init_check(struct manifest_check *check)
{
	struct root_grant_list_reader list;
	struct init_reader init;

	if (manifest_get_init(&check->manifest, &init) != STATUS_OK ||
	    init_get_grants(&init, &list) != STATUS_OK)
		return MANIFEST_REFUSED_MESSAGE;
	if (init_get_program(&init) >= check->program_count)
		return MANIFEST_REFUSED_INIT_PROGRAM;
	if (list.raw.count > MANIFEST_ROOTS)
		return MANIFEST_REFUSED_ROOT_COUNT;
	return roots_check(check, &list);
}

/* The names of all services, before anything that they hold. */
static enum manifest_refusal service_names_check(struct manifest_check *check)
{
	static const struct manifest_name_refusals refusals = {MANIFEST_REFUSED_SERVICE_NAME,
							       MANIFEST_REFUSED_SERVICE_REPEATED,
							       MANIFEST_ACCEPTED};
	enum manifest_refusal refusal;

	if (manifest_get_services(&check->manifest, &check->services) != STATUS_OK)
		return MANIFEST_REFUSED_MESSAGE;
	if (check->services.raw.count > MANIFEST_SERVICES)
		return MANIFEST_REFUSED_SERVICE_COUNT;
	for (uint32_t i = 0; i < check->services.raw.count; i++) {
		struct service_reader service = service_list_get(&check->services, i);
		struct capnp_text text;
		enum status status = service_get_name(&service, &text);

		check->service = i;
		refusal = manifest_name_take(check->names, i, status, text, MANIFEST_NAME_PROGRAM,
					     &refusals);
		if (refusal != MANIFEST_ACCEPTED)
			return refusal;
	}
	return MANIFEST_ACCEPTED;
}

static enum manifest_refusal services_check(struct manifest_check *check)
{
	enum manifest_refusal refusal = MANIFEST_ACCEPTED;

	for (uint32_t i = 0; i < check->services.raw.count && refusal == MANIFEST_ACCEPTED; i++) {
		check->service = i;
		check->item = MANIFEST_NOWHERE;
		refusal = manifest_service_check(check, i);
	}
	return refusal;
}

/* ---- the machine ----------------------------------------------------------------------------- */

bool manifest_init_has(const struct manifest_check *check, struct capnp_text name,
		       uint64_t interface)
{
	for (uint32_t i = 0; i < check->root_count; i++) {
		if (manifest_text_equal(check->roots[i], name))
			return check->root_interfaces[i] == interface;
	}
	return false;
}

enum manifest_refusal manifest_column_refuse(struct manifest_check *check,
					     enum manifest_refusal refusal, uint32_t column,
					     uint64_t needed, uint64_t available)
{
	check->column = column;
	check->needed = needed;
	check->available = available;
	return refusal;
}

/* M20. The sums cannot wrap: there are few services, and each of their limits is in its range. */
static enum manifest_refusal machine_check(struct manifest_check *check)
{
	const uint64_t memory_mib = manifest_get_memory_mebibytes(&check->manifest);
	const uint64_t there_are[MANIFEST_CARVED_COLUMNS] = {
		memory_mib == 0 ? UINT64_MAX
				: memory_mib * MANIFEST_MIB_FRAMES - MANIFEST_KEPT_FRAMES,
		BOOT_PACKAGE_RING_REGIONS - 1u, LEDGER_ROOT_CPU_SHARE,
		LEDGER_ROOT_LOG_BYTES_PER_SECOND};

	check->service = MANIFEST_NOWHERE;
	check->item = MANIFEST_NOWHERE;
	if (memory_mib != 0 &&
	    (memory_mib < MANIFEST_MEMORY_MIB_LEAST || memory_mib > MANIFEST_MEMORY_MIB_MOST))
		return MANIFEST_REFUSED_MACHINE_MEMORY;
	for (uint32_t i = 0; i < MANIFEST_CARVED_COLUMNS; i++) {
		if (check->carved[i] > there_are[i])
			return manifest_column_refuse(check, MANIFEST_REFUSED_MACHINE, i,
						      check->carved[i], there_are[i]);
	}
	return MANIFEST_ACCEPTED;
}

enum manifest_refusal manifest_check(const struct capnp_segment *segment,
				     struct manifest_check *check)
{
	enum manifest_refusal (*const parts[])(struct manifest_check *) = {
		head_check,          programs_check, configs_check, init_check,
		service_names_check, services_check, machine_check};
	enum manifest_refusal refusal = MANIFEST_ACCEPTED;

	capnp_message_init(&check->message, segment->words, segment->word_count,
			   MANIFEST_VISITS * (uint64_t)segment->word_count);
	check->service = MANIFEST_NOWHERE;
	check->item = MANIFEST_NOWHERE;
	check->column = MANIFEST_NOWHERE;
	check->issued_count = 0;
	for (uint32_t i = 0; i < MANIFEST_CARVED_COLUMNS; i++)
		check->carved[i] = 0;
	for (uint32_t i = 0; i < ARRAY_COUNT(parts) && refusal == MANIFEST_ACCEPTED; i++)
		refusal = parts[i](check);
	check->refusal = refusal;
	return refusal;
}

/*
 * The stand-in for the kernel. The name of a process decides what it does: `hello` greets through
 * its console and exits with 0, or with 3 without one; `faulter` faults; `failer` exits with 7,
 * `one` with 1, `giant` with 2^32, `giant-one` with one more; `stopper` exits with 0; all others
 * run until they are terminated or their ledger is closed, or as process_run says. Time goes on
 * when nothing else can happen.
 */
#include "tests/host/rt/fake_system.h"

#include "abi/exit_record.h"
#include "core/generated/console.h"
#include "core/generated/endpoint.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/supervisor.h"
#include "core/generated/system.h"
#include "core/ring/submission.h"

#include <stdio.h>
#include <stdlib.h>

struct reply {
	enum status status;
	uint64_t words[RING_MESSAGE_WORDS];
	struct capnp_builder builder;
	uint32_t objects[RING_TRANSFERS]; /* of the capabilities that go back */
	uint32_t object_count;
};

/* A call that is being served. */
struct service {
	struct fake_system *system;
	const struct ring_submission *entry;
	struct fake_object *target;
	struct capnp_message message;
	const struct ring_transfer *transfers;
	struct reply reply;
};

static const struct {
	uint64_t interface_id;
	const char *name;
} kinds[FAKE_KINDS] = {
	[FAKE_CONSOLE] = {CONSOLE_INTERFACE_ID, "Console"},
	[FAKE_SERIAL_PORT] = {SERIAL_PORT_INTERFACE_ID, "SerialPort"},
	[FAKE_TIMER] = {TIMER_INTERFACE_ID, "Timer"},
	[FAKE_MEMORY] = {MEMORY_INTERFACE_ID, "Memory"},
	[FAKE_MEMORY_OBJECT] = {MEMORY_OBJECT_INTERFACE_ID, "MemoryObject"},
	[FAKE_LEDGER] = {LEDGER_INTERFACE_ID, "Ledger"},
	[FAKE_SPAWNER] = {PROCESS_SPAWNER_INTERFACE_ID, "ProcessSpawner"},
	[FAKE_BUILDER] = {PROCESS_BUILDER_INTERFACE_ID, "ProcessBuilder"},
	[FAKE_HANDLE] = {PROCESS_HANDLE_INTERFACE_ID, "ProcessHandle"},
	[FAKE_IMAGE] = {IMAGE_INTERFACE_ID, "Image"},
	[FAKE_IMAGE_FACTORY] = {IMAGE_FACTORY_INTERFACE_ID, "ImageFactory"},
	[FAKE_BOOT_PACKAGE] = {BOOT_PACKAGE_INTERFACE_ID, "BootPackage"},
	[FAKE_ENDPOINT_FACTORY] = {ENDPOINT_FACTORY_INTERFACE_ID, "EndpointFactory"},
	[FAKE_SCOPE] = {SERVICE_SCOPE_INTERFACE_ID, "ServiceScope"},
	[FAKE_FACET] = {0, "facet"},
};

#define MUST(expression) assert_int_equal((expression), STATUS_OK)

/* ---- objects and capabilities ---------------------------------------------------------------- */

static struct fake_object *object_new(struct fake_system *system, enum fake_kind kind)
{
	assert_true(system->object_count + 1u < FAKE_OBJECTS);

	struct fake_object *object = &system->objects[++system->object_count];

	memset(object, 0, sizeof(*object));
	object->kind = kind;
	return object;
}

static uint64_t capability_new(struct fake_system *system, struct fake_object *object)
{
	assert_true(system->capability_count < FAKE_OBJECTS);
	object->holds++;
	system->capabilities[system->capability_count++] = (uint64_t)(object - system->objects);
	return system->capability_count;
}

static struct fake_object *object_of(struct fake_system *system, uint64_t capability)
{
	if (capability == 0 || capability > system->capability_count ||
		system->capabilities[capability - 1u] == 0)
		return NULL;
	return &system->objects[system->capabilities[capability - 1u]];
}

/* The object that a capability pointer of the message names; null for a null pointer. */
static struct fake_object *passed(struct service *s, uint32_t index)
{
	if (index == CAPNP_NO_CAPABILITY)
		return NULL;
	assert_true(index < s->entry->transfer_count);

	struct fake_object *object = object_of(s->system, s->transfers[index].capability);

	assert_non_null(object);
	return object;
}

static uint32_t give_back(struct service *s, struct fake_object *object)
{
	s->reply.objects[s->reply.object_count] = (uint32_t)(object - s->system->objects);
	return s->reply.object_count++;
}

static void text_take(struct capnp_text text, char *to, size_t size)
{
	assert_true(text.length_bytes < size);
	memcpy(to, text.bytes, text.length_bytes);
	to[text.length_bytes] = '\0';
}

/* ---- processes ------------------------------------------------------------------------------- */

static void print_on(struct fake_system *system, const struct fake_object *console, const char *text,
	size_t length)
{
	char *buffer = strcmp(console->name, "log") == 0 ? system->log : system->terminal;
	size_t used = strlen(buffer);

	assert_true(length < FAKE_OUTPUT_BYTES - used);
	memcpy(buffer + used, text, length);
	buffer[used + length] = '\0';
}

static void process_end(struct fake_object *process, enum exit_cause cause, int64_t code)
{
	if (process->ended)
		return;
	process->ended = true;
	process->cause = (uint16_t)cause;
	process->code = code;
}

/*
 * These processes are told by their names: `brief` and `mortal` fault after a while, `minute` exits
 * after almost a minute, one whose name begins with `deaf` answers nobody, `stubborn` does not stop
 * when it is asked to.
 */
static void process_run(struct fake_system *system, struct fake_object *process)
{
	system->starts++;
	if (strcmp(process->name, "brief") == 0)
		process->ends_ns = system->now_ns + FAKE_BRIEF_NS;
	if (strcmp(process->name, "mortal") == 0)
		process->ends_ns = system->now_ns + FAKE_MORTAL_NS;
	if (strcmp(process->name, "minute") == 0)
		process->ends_ns = system->now_ns + FAKE_MINUTE_NS;
	if (strcmp(process->name, "hello") == 0) {
		if (process->console != 0)
			print_on(system, &system->objects[process->console], "Hello\r\n", 7);
		process_end(process, EXIT_CAUSE_EXITED, process->console != 0 ? 0 : 3);
	} else if (strcmp(process->name, "faulter") == 0) {
		process->address = 0x10;
		process_end(process, EXIT_CAUSE_FAULT, 0);
	} else if (strcmp(process->name, "failer") == 0) {
		process_end(process, EXIT_CAUSE_EXITED, 7);
	} else if (strcmp(process->name, "one") == 0) {
		process_end(process, EXIT_CAUSE_EXITED, 1);
	} else if (strcmp(process->name, "giant") == 0) {
		process_end(process, EXIT_CAUSE_EXITED, INT64_C(1) << 32);
	} else if (strcmp(process->name, "giant-one") == 0) {
		process_end(process, EXIT_CAUSE_EXITED, (INT64_C(1) << 32) + 1);
	} else if (strcmp(process->name, "stopper") == 0) {
		process_end(process, EXIT_CAUSE_EXITED, 0);
	}
}

static void record_write(const struct fake_object *process, const struct exit_record_builder *record)
{
	exit_record_builder_set_cause(record, process->cause);
	exit_record_builder_set_code(record, process->code);
	if (process->cause == EXIT_CAUSE_FAULT) {
		exit_record_builder_set_vector(record, 14);
		exit_record_builder_set_address(record, process->address);
		exit_record_builder_set_instruction(record, 0x401000);
		exit_record_builder_set_image_offset(record, 0x1000);
	}
}

static void spawner_create(struct service *s)
{
	struct process_spawner_create_params_reader params;
	struct process_spawner_create_results_builder results;
	struct fake_object *builder = object_new(s->system, FAKE_BUILDER);
	struct fake_object *object;
	struct capnp_text name;
	uint32_t index;

	MUST(process_spawner_create_params_root(&s->message, &params));
	MUST(process_spawner_create_params_get_image(&params, &index));
	object = passed(s, index);
	assert_non_null(object);
	assert_int_equal(object->kind, FAKE_IMAGE);
	MUST(process_spawner_create_params_get_name(&params, &name));
	text_take(name, builder->name, sizeof(builder->name));
	MUST(process_spawner_create_params_get_ledger(&params, &index));
	object = passed(s, index);
	if (object != NULL) {
		assert_int_equal(object->kind, FAKE_LEDGER);
		builder->ledger = (uint32_t)(object - s->system->objects);
	}
	MUST(process_spawner_create_results_builder_root(&s->reply.builder, &results));
	process_spawner_create_results_builder_set_builder(&results, give_back(s, builder));
}

static void builder_grant(struct service *s)
{
	struct process_builder_grant_params_reader params;
	struct grant_list_reader list;

	MUST(process_builder_grant_params_root(&s->message, &params));
	MUST(process_builder_grant_params_get_grants(&params, &list));
	assert_in_range(list.raw.count, 1, RING_TRANSFERS);
	for (uint32_t i = 0; i < list.raw.count; i++) {
		struct grant_reader grant = grant_list_get(&list, i);
		struct fake_object *object;
		struct capnp_text text;
		char name[CAPSET_NAME_BYTES];
		uint32_t index;

		MUST(grant_get_name(&grant, &text));
		text_take(text, name, sizeof(name));
		MUST(grant_get_capability(&grant, &index));
		object = passed(s, index);
		assert_non_null(object);
		assert_int_equal(s->transfers[index].how, RING_TRANSFER_COPY);
		/* Nobody gets a scope. */
		assert_int_not_equal(object->kind, FAKE_SCOPE);
		if (strcmp(name, "console") == 0 && object->kind == FAKE_CONSOLE)
			s->target->console = (uint32_t)(object - s->system->objects);
		strcat(s->target->granted, name);
		strcat(s->target->granted, "=");
		strcat(s->target->granted, kinds[object->kind].name);
		if (object->kind == FAKE_FACET)
			strcat(s->target->granted, object->name);
		strcat(s->target->granted, " ");
	}
}

static void builder_scoped_endpoint(struct service *s)
{
	struct process_builder_scoped_endpoint_params_reader params;
	struct process_builder_scoped_endpoint_results_builder results;
	struct fake_object *facet = object_new(s->system, FAKE_FACET);
	struct capnp_text name;
	struct tag_reader tag;
	uint32_t index;

	MUST(process_builder_scoped_endpoint_params_root(&s->message, &params));
	MUST(process_builder_scoped_endpoint_params_get_name(&params, &name));
	assert_int_equal(name.length_bytes, strlen("endpoint"));
	MUST(process_builder_scoped_endpoint_params_get_scope(&params, &index));
	assert_int_equal(passed(s, index)->kind, FAKE_SCOPE);
	MUST(process_builder_scoped_endpoint_params_get_tag(&params, &tag));
	assert_int_equal(tag_get_index(&tag), 64);
	s->target->facet = (uint32_t)(facet - s->system->objects);
	facet->interface_id = process_builder_scoped_endpoint_params_get_interface(&params);
	strcat(s->target->granted, "endpoint=Endpoint ");
	MUST(process_builder_scoped_endpoint_results_builder_root(&s->reply.builder, &results));
	process_builder_scoped_endpoint_results_builder_set_facet(&results, give_back(s, facet));
}

/* A ledger has not that many frames, and the kernel tells so. */
static void ledger_refuse(struct service *s, uint64_t needed, uint64_t left)
{
	s->reply.status = STATUS_LEDGER_LIMIT;
	s->system->region->header.refusals++;
	s->system->region->header.refusal =
		(struct ring_refusal){.column = 1, .needed = needed, .left = left};
}

static void builder_call(struct service *s)
{
	struct process_builder_start_results_builder results;
	struct fake_object *process;

	switch ((enum process_builder_method)s->entry->method) {
	case PROCESS_BUILDER_METHOD_GRANT:
		builder_grant(s);
		return;
	case PROCESS_BUILDER_METHOD_HEAP:
		return;
	case PROCESS_BUILDER_METHOD_ADDRESS_SPACE:
		strcat(s->target->granted, "own=AddressSpace ");
		return;
	case PROCESS_BUILDER_METHOD_THREAD_SPAWNER:
		strcat(s->target->granted, "own=ThreadSpawner ");
		return;
	case PROCESS_BUILDER_METHOD_SCOPED_ENDPOINT:
		builder_scoped_endpoint(s);
		return;
	case PROCESS_BUILDER_METHOD_ENDPOINT:
	case PROCESS_BUILDER_METHOD_SESSION:
		s->reply.status = STATUS_UNAVAILABLE;
		return;
	case PROCESS_BUILDER_METHOD_START:
		break;
	}
	if (strcmp(s->target->name, "broken") == 0) {
		ledger_refuse(s, 61, 3);
		return;
	}
	process = object_new(s->system, FAKE_HANDLE);
	strcpy(process->name, s->target->name);
	strcpy(process->granted, s->target->granted);
	process->console = s->target->console;
	process->ledger = s->target->ledger;
	if (s->target->facet != 0)
		s->system->objects[s->target->facet].process =
			(uint32_t)(process - s->system->objects);
	process_run(s->system, process);
	MUST(process_builder_start_results_builder_root(&s->reply.builder, &results));
	process_builder_start_results_builder_set_process(&results, give_back(s, process));
}

static void handle_call(struct service *s)
{
	struct process_handle_wait_results_builder waited;
	struct process_handle_status_results_builder status;
	struct exit_record_builder record;

	switch ((enum process_handle_method)s->entry->method) {
	case PROCESS_HANDLE_METHOD_WAIT:
		MUST(process_handle_wait_results_builder_root(&s->reply.builder, &waited));
		MUST(process_handle_wait_results_builder_new_record(&waited, &record));
		record_write(s->target, &record);
		return;
	case PROCESS_HANDLE_METHOD_TERMINATE:
		process_end(s->target, EXIT_CAUSE_TERMINATED, 0);
		return;
	case PROCESS_HANDLE_METHOD_STATUS:
		MUST(process_handle_status_results_builder_root(&s->reply.builder, &status));
		process_handle_status_results_builder_set_process_id(&status,
			(uint64_t)(s->target - s->system->objects));
		return;
	case PROCESS_HANDLE_METHOD_WATCH:
		fail_msg("nobody asks for a ProcessWatch");
		return;
	}
}

/* ---- the other objects ----------------------------------------------------------------------- */

static void console_write(struct service *s)
{
	struct console_write_params_reader params;
	struct capnp_data data;

	MUST(console_write_params_root(&s->message, &params));
	MUST(console_write_params_get_data(&params, &data));
	assert_in_range(data.length_bytes, 1, RING_DATA_BYTES);
	print_on(s->system, s->target, (const char *)data.bytes, data.length_bytes);
}

/* Nobody else writes here. */
static void serial_port_paint_call(struct service *s)
{
	struct serial_port_paint_params_reader params;
	struct serial_port_paint_results_builder results;
	struct capnp_data data;

	MUST(serial_port_paint_params_root(&s->message, &params));
	MUST(serial_port_paint_params_get_data(&params, &data));
	print_on(s->system, s->target, (const char *)data.bytes, data.length_bytes);
	MUST(serial_port_paint_results_builder_root(&s->reply.builder, &results));
	serial_port_paint_results_builder_set_painted(&results, true);
}

static void serial_port_call(struct service *s)
{
	struct serial_port_console_results_builder console;
	struct serial_port_read_results_builder results;
	const char *end = strchr(s->system->input, '\r');
	size_t length = end != NULL ? (size_t)(end - s->system->input) + 1u : strlen(s->system->input);

	if (s->entry->method == SERIAL_PORT_METHOD_CONSOLE) {
		MUST(serial_port_console_results_builder_root(&s->reply.builder, &console));
		serial_port_console_results_builder_set_console(&console,
			give_back(s, object_new(s->system, FAKE_CONSOLE)));
		return;
	}
	if (s->entry->method == SERIAL_PORT_METHOD_WRITE) {
		console_write(s);
		return;
	}
	if (s->entry->method == SERIAL_PORT_METHOD_PAINT) {
		serial_port_paint_call(s);
		return;
	}
	assert_int_equal(s->entry->method, SERIAL_PORT_METHOD_READ);
	/* An input of control-c comes alone, as a person types it. */
	if (length > 64u)
		length = 64;
	MUST(serial_port_read_results_builder_root(&s->reply.builder, &results));
	MUST(serial_port_read_results_builder_set_data(&results,
		capnp_data_make(s->system->input, (uint32_t)length)));
	s->system->input += length;
}

static void memory_create(struct service *s)
{
	struct memory_create_params_reader params;
	struct memory_create_results_builder results;
	struct fake_object *object = object_new(s->system, FAKE_MEMORY_OBJECT);

	MUST(memory_create_params_root(&s->message, &params));
	object->length = (uint64_t)memory_create_params_get_pages(&params) * 4096u;
	object->bytes = calloc(1, object->length);
	MUST(memory_create_results_builder_root(&s->reply.builder, &results));
	memory_create_results_builder_set_object(&results, give_back(s, object));
}

static void memory_object_write(struct service *s)
{
	struct memory_object_write_params_reader params;
	struct capnp_data data;
	uint64_t offset;

	MUST(memory_object_write_params_root(&s->message, &params));
	MUST(memory_object_write_params_get_data(&params, &data));
	offset = memory_object_write_params_get_offset(&params);
	assert_false(s->target->sealed);
	assert_true(offset <= s->target->length && data.length_bytes <= s->target->length - offset);
	memcpy(s->target->bytes + offset, data.bytes, data.length_bytes);
}

static void memory_object_call(struct service *s)
{
	struct memory_object_size_results_builder size;
	struct memory_object_read_params_reader params;
	struct memory_object_read_results_builder results;
	uint64_t offset;
	uint32_t length;

	switch ((enum memory_object_method)s->entry->method) {
	case MEMORY_OBJECT_METHOD_SIZE:
		MUST(memory_object_size_results_builder_root(&s->reply.builder, &size));
		memory_object_size_results_builder_set_bytes(&size, s->target->length);
		memory_object_size_results_builder_set_sealed(&size, s->target->sealed);
		return;
	case MEMORY_OBJECT_METHOD_READ:
		MUST(memory_object_read_params_root(&s->message, &params));
		offset = memory_object_read_params_get_offset(&params);
		length = memory_object_read_params_get_length(&params);
		assert_in_range(length, 1, RING_DATA_BYTES);
		assert_true(offset <= s->target->length && length <= s->target->length - offset);
		MUST(memory_object_read_results_builder_root(&s->reply.builder, &results));
		MUST(memory_object_read_results_builder_set_data(&results,
			capnp_data_make(s->target->bytes + offset, length)));
		return;
	case MEMORY_OBJECT_METHOD_WRITE:
		memory_object_write(s);
		return;
	case MEMORY_OBJECT_METHOD_SEAL:
		s->target->sealed = true;
		return;
	case MEMORY_OBJECT_METHOD_VIEW:
	case MEMORY_OBJECT_METHOD_READER:
	case MEMORY_OBJECT_METHOD_PARK:
		break;
	}
	fail_msg("the system starts without views and waits");
}

static void ledger_close(struct fake_system *system, struct fake_object *ledger)
{
	uint32_t index = (uint32_t)(ledger - system->objects);

	ledger->closed = true;
	for (uint32_t i = 1; i <= system->object_count; i++) {
		if (system->objects[i].kind == FAKE_HANDLE && system->objects[i].ledger == index)
			process_end(&system->objects[i], EXIT_CAUSE_TERMINATED, 0);
	}
}

/* Nothing is below any of them. */
static void ledger_subtree(struct service *s)
{
	struct ledger_subtree_results_builder results;
	struct ledger_entry_list_builder list;
	struct ledger_entry_builder entry;
	struct columns_builder columns;

	MUST(ledger_subtree_results_builder_root(&s->reply.builder, &results));
	MUST(ledger_subtree_results_builder_new_ledgers(&results, 1, &list));
	entry = ledger_entry_list_builder_get(&list, 0);
	ledger_entry_builder_set_id(&entry, (uint64_t)(s->target - s->system->objects) + 1);
	MUST(ledger_entry_builder_new_limit(&entry, &columns));
	MUST(ledger_entry_builder_new_used(&entry, &columns));
	MUST(ledger_entry_builder_new_carved(&entry, &columns));
}

static void ledger_call(struct service *s)
{
	struct ledger_carve_params_reader params;
	struct ledger_carve_results_builder carved;
	struct ledger_read_results_builder results;
	struct columns_builder columns;
	struct columns_reader limit;

	switch ((enum ledger_method)s->entry->method) {
	case LEDGER_METHOD_READ:
		MUST(ledger_read_results_builder_root(&s->reply.builder, &results));
		MUST(ledger_read_results_builder_new_limit(&results, &columns));
		columns_builder_set_frames(&columns, 4096);
		columns_builder_set_slots(&columns, UINT64_MAX);
		MUST(ledger_read_results_builder_new_used(&results, &columns));
		columns_builder_set_frames(&columns, 17);
		columns_builder_set_slots(&columns, 0);
		MUST(ledger_read_results_builder_new_carved(&results, &columns));
		columns_builder_set_slots(&columns, 0);
		return;
	case LEDGER_METHOD_CARVE:
		MUST(ledger_carve_params_root(&s->message, &params));
		MUST(ledger_carve_params_get_limit(&params, &limit));
		assert_int_not_equal(columns_get_frames(&limit), 0);
		if (s->system->frames_left != 0 &&
			columns_get_frames(&limit) > s->system->frames_left) {
			ledger_refuse(s, columns_get_frames(&limit), s->system->frames_left);
			return;
		}
		MUST(ledger_carve_results_builder_root(&s->reply.builder, &carved));
		ledger_carve_results_builder_set_ledger(&carved,
			give_back(s, object_new(s->system, FAKE_LEDGER)));
		return;
	case LEDGER_METHOD_SUBTREE:
		ledger_subtree(s);
		return;
	case LEDGER_METHOD_CLOSE:
		ledger_close(s->system, s->target);
		return;
	case LEDGER_METHOD_READER:
		fail_msg("nobody asks for a LedgerReader");
		return;
	}
}

static void image_factory_create(struct service *s)
{
	struct image_factory_create_results_builder results;

	MUST(image_factory_create_results_builder_root(&s->reply.builder, &results));
	image_factory_create_results_builder_set_image(&results,
		give_back(s, object_new(s->system, FAKE_IMAGE)));
}

static void boot_package_program(struct service *s)
{
	struct boot_package_program_params_reader params;
	struct boot_package_program_results_builder results;
	uint32_t index;

	MUST(boot_package_program_params_root(&s->message, &params));
	index = boot_package_program_params_get_index(&params);
	if (index >= FAKE_PROGRAMS || s->system->programs[index] == NULL) {
		s->reply.status = STATUS_INVALID_ARGUMENT;
		return;
	}
	MUST(boot_package_program_results_builder_root(&s->reply.builder, &results));
	MUST(boot_package_program_results_builder_set_name(&results,
		capnp_text_make(s->system->programs[index],
			(uint32_t)strlen(s->system->programs[index]))));
	boot_package_program_results_builder_set_object(&results,
		give_back(s, object_new(s->system, FAKE_MEMORY_OBJECT)));
}

static void boot_package_call(struct service *s)
{
	struct boot_package_size_results_builder size;
	struct boot_package_read_manifest_params_reader params;
	struct boot_package_read_manifest_results_builder results;
	bool schema = s->entry->method == BOOT_PACKAGE_METHOD_READ_SCHEMA;
	const uint64_t *words = schema ? s->system->schema_words : s->system->manifest_words;
	uint64_t length = schema ? s->system->schema_bytes : s->system->manifest_bytes;

	if (s->entry->method == BOOT_PACKAGE_METHOD_PROGRAM) {
		boot_package_program(s);
	} else if (s->entry->method == BOOT_PACKAGE_METHOD_SIZE) {
		MUST(boot_package_size_results_builder_root(&s->reply.builder, &size));
		boot_package_size_results_builder_set_manifest_bytes(&size, s->system->manifest_bytes);
		boot_package_size_results_builder_set_schema_bytes(&size, s->system->schema_bytes);
	} else {
		/* readManifest and readSchema have the same form. */
		MUST(boot_package_read_manifest_params_root(&s->message, &params));

		uint64_t offset = boot_package_read_manifest_params_get_offset(&params);
		uint32_t count = boot_package_read_manifest_params_get_length(&params);

		assert_true(count <= RING_DATA_BYTES && offset <= length && count <= length - offset);
		MUST(boot_package_read_manifest_results_builder_root(&s->reply.builder, &results));
		MUST(boot_package_read_manifest_results_builder_set_data(&results,
			capnp_data_make((const uint8_t *)words + offset, count)));
	}
}

static void scope_create(struct service *s)
{
	struct endpoint_factory_create_scope_results_builder results;

	assert_int_equal(s->entry->method, ENDPOINT_FACTORY_METHOD_CREATE_SCOPE);
	MUST(endpoint_factory_create_scope_results_builder_root(&s->reply.builder, &results));
	endpoint_factory_create_scope_results_builder_set_scope(&results,
		give_back(s, object_new(s->system, FAKE_SCOPE)));
}

static void scope_mint(struct service *s)
{
	struct service_scope_mint_params_reader params;
	struct service_scope_mint_results_builder results;
	struct fake_object *facet = object_new(s->system, FAKE_FACET);
	struct tag_reader tag;

	assert_int_equal(s->entry->method, SERVICE_SCOPE_METHOD_MINT);
	MUST(service_scope_mint_params_root(&s->message, &params));
	MUST(service_scope_mint_params_get_tag(&params, &tag));
	facet->interface_id = service_scope_mint_params_get_interface(&params);
	(void)snprintf(facet->name, sizeof(facet->name), "%u", tag_get_index(&tag));
	MUST(service_scope_mint_results_builder_root(&s->reply.builder, &results));
	service_scope_mint_results_builder_set_facet(&results, give_back(s, facet));
}

/* ---- time, and what a parent asks ------------------------------------------------------------ */

static void timer_call(struct service *s)
{
	struct timer_now_results_builder results;

	if (s->entry->method != TIMER_METHOD_NOW)
		return; /* sleep: the time has come */
	MUST(timer_now_results_builder_root(&s->reply.builder, &results));
	timer_now_results_builder_set_time_ns(&results, s->system->now_ns);
}

/* The needs that the test states for the program; none unless it does. */
static void image_call(struct service *s)
{
	struct image_notes_results_builder results;

	assert_int_equal(s->entry->method, IMAGE_METHOD_NOTES);
	MUST(image_notes_results_builder_root(&s->reply.builder, &results));
	MUST(image_notes_results_builder_set_bytes(
		&results, capnp_data_make(s->target->bytes, (uint32_t)s->target->length)));
}

static void control_call(struct service *s)
{
	struct fake_object *process = &s->system->objects[s->target->process];

	assert_int_equal(s->entry->interface, SERVICE_CONTROL_INTERFACE_ID);
	process->pings += s->entry->method == SERVICE_CONTROL_METHOD_PING ? 1u : 0u;
	if (process->ended)
		s->reply.status = STATUS_DISCONNECTED;
	else if (s->entry->method == SERVICE_CONTROL_METHOD_STOP &&
		 strcmp(process->name, "stubborn") != 0)
		process_end(process, EXIT_CAUSE_EXITED, 0);
}

static uint64_t sleeps_until(const struct fake_system *system, const struct ring_submission *entry)
{
	struct timer_sleep_params_reader params;
	struct capnp_message message;

	capnp_message_init(&message, system->region->arena + entry->message_offset_words,
		entry->message_length_words, CAPNP_BORDER_BUDGET_WORDS);
	MUST(timer_sleep_params_root(&message, &params));
	return timer_sleep_params_get_until_ns(&params);
}

/* The next moment at which something happens by itself; false when there is none. */
static bool time_advance(struct fake_system *system)
{
	uint64_t next = UINT64_MAX;

	for (uint32_t i = 0; i < RING_OPERATIONS; i++) {
		const struct ring_submission *entry = &system->waiting[i];
		uint64_t until;

		if ((system->waiting_set >> i & 1) == 0 ||
			object_of(system, entry->capability)->kind != FAKE_TIMER)
			continue;
		until = sleeps_until(system, entry);
		next = until < next ? until : next;
	}
	if (system->log_moves_ns > system->now_ns && system->log_moves_ns < next)
		next = system->log_moves_ns;
	for (uint32_t i = 1; i <= system->object_count; i++) {
		const struct fake_object *object = &system->objects[i];

		if (object->ends_ns != 0 && !object->ended && object->ends_ns < next)
			next = object->ends_ns;
	}
	if (next == UINT64_MAX)
		return false;
	system->now_ns = next > system->now_ns ? next : system->now_ns;
	for (uint32_t i = 1; i <= system->object_count; i++) {
		struct fake_object *object = &system->objects[i];

		if (object->ends_ns != 0 && object->ends_ns <= system->now_ns)
			process_end(object, strcmp(object->name, "minute") == 0 ? EXIT_CAUSE_EXITED
									       : EXIT_CAUSE_FAULT,
				0);
	}
	return true;
}

static void serve(struct service *s)
{
	switch (s->target->kind) {
	case FAKE_CONSOLE:
		console_write(s);
		return;
	case FAKE_SERIAL_PORT:
		serial_port_call(s);
		return;
	case FAKE_MEMORY:
		memory_create(s);
		return;
	case FAKE_MEMORY_OBJECT:
		memory_object_call(s);
		return;
	case FAKE_LEDGER:
		ledger_call(s);
		return;
	case FAKE_SPAWNER:
		spawner_create(s);
		return;
	case FAKE_BUILDER:
		builder_call(s);
		return;
	case FAKE_HANDLE:
		handle_call(s);
		return;
	case FAKE_IMAGE_FACTORY:
		image_factory_create(s);
		return;
	case FAKE_BOOT_PACKAGE:
		boot_package_call(s);
		return;
	case FAKE_ENDPOINT_FACTORY:
		scope_create(s);
		return;
	case FAKE_SCOPE:
		scope_mint(s);
		return;
	case FAKE_FACET:
		control_call(s);
		return;
	case FAKE_TIMER:
		timer_call(s);
		return;
	case FAKE_IMAGE:
		image_call(s);
		return;
	case FAKE_NONE:
	case FAKE_KINDS:
		break;
	}
	s->reply.status = STATUS_UNAVAILABLE;
}

/* ---- the ring -------------------------------------------------------------------------------- */

static void complete(struct fake_system *system, const struct ring_submission *entry,
	struct reply *reply)
{
	struct ring_region *region = system->region;
	struct ring_completion *completion = &region->completions[system->cq_tail % RING_COMPLETIONS];
	uint64_t *result = region->arena + entry->result_offset_words;
	uint32_t records = ring_received_words(entry->result_capabilities);

	assert_true(system->cq_tail - region->header.cq_head < RING_COMPLETIONS);
	*completion = (struct ring_completion){
		.user_data = entry->user_data,
		.status = (int16_t)reply->status,
		.opcode = entry->opcode,
		.capability_count = (uint8_t)reply->object_count,
		.length_words = (uint16_t)reply->builder.used_words,
	};
	assert_true(reply->object_count <= entry->result_capabilities);
	if (entry->opcode == RING_CALL)
		assert_true(records + reply->builder.used_words <= entry->result_length_words);
	for (uint32_t i = 0; i < reply->object_count; i++) {
		struct fake_object *object = &system->objects[reply->objects[i]];

		result[2u * i] = capability_new(system, object);
		result[2u * i + 1u] = object->kind == FAKE_FACET ? object->interface_id
								 : kinds[object->kind].interface_id;
	}
	memcpy(result + records, reply->words, reply->builder.used_words * 8u);
	system->cq_tail++;
	region->header.cq_tail = system->cq_tail;
}

static void answer(struct fake_system *system, const struct ring_submission *entry,
	struct fake_object *target)
{
	struct service s = {
		.system = system,
		.entry = entry,
		.target = target,
		.transfers = (const struct ring_transfer *)(const void *)(system->region->arena +
									  entry->transfer_offset_words),
	};

	capnp_builder_init(&s.reply.builder, s.reply.words, RING_MESSAGE_WORDS);
	capnp_message_init(&s.message, system->region->arena + entry->message_offset_words,
		entry->message_length_words, CAPNP_BORDER_BUDGET_WORDS);
	serve(&s);
	complete(system, entry, &s.reply);
}

static void refuse(struct fake_system *system, const struct ring_submission *entry,
	enum status status)
{
	struct reply reply = {.status = status};

	complete(system, entry, &reply);
}

/* Whether the call can be answered now. */
static bool is_ready(const struct fake_system *system, const struct ring_submission *entry,
	const struct fake_object *target)
{
	if (target->kind == FAKE_HANDLE && entry->method == PROCESS_HANDLE_METHOD_WAIT)
		return target->ended;
	if (target->kind == FAKE_SERIAL_PORT && entry->method == SERIAL_PORT_METHOD_READ)
		return *system->input != '\0';
	if (target->kind == FAKE_TIMER && entry->method == TIMER_METHOD_SLEEP)
		return sleeps_until(system, entry) <= system->now_ns;
	if (target->kind == FAKE_FACET)
		return system->objects[target->process].ended ||
		       strncmp(system->objects[target->process].name, "deaf", 4) != 0;
	if (target->kind == FAKE_CONSOLE && strcmp(target->name, "log") == 0)
		return system->log_moves_ns <= system->now_ns;
	return true;
}

static void take(struct fake_system *system, const struct ring_submission *entry)
{
	struct fake_object *target = object_of(system, entry->capability);
	uint64_t bit = UINT64_C(1) << entry->operation;

	if (entry->opcode == RING_RELEASE) {
		assert_non_null(target);
		target->holds--;
		system->capabilities[entry->capability - 1u] = 0;
	} else if (entry->opcode == RING_CANCEL) {
		if ((system->waiting_set & bit) != 0)
			refuse(system, &system->waiting[entry->operation], STATUS_CANCELLED);
		system->waiting_set &= ~bit;
		refuse(system, entry, STATUS_OK);
	} else if (target == NULL) {
		refuse(system, entry, STATUS_NO_CAPABILITY);
	} else if ((target->kind == FAKE_FACET ? target->interface_id
					       : kinds[target->kind].interface_id) !=
		   entry->interface) {
		refuse(system, entry, STATUS_WRONG_INTERFACE);
	} else if (entry->method == SERIAL_PORT_METHOD_READ && target->kind == FAKE_SERIAL_PORT) {
		/* Input comes only when nothing else happens. */
		system->waiting[entry->operation] = *entry;
		system->waiting_set |= bit;
	} else if (!is_ready(system, entry, target)) {
		system->waiting[entry->operation] = *entry;
		system->waiting_set |= bit;
	} else {
		answer(system, entry, target);
	}
}

/* Answers one waiting call; processes before input. */
static bool answer_one(struct fake_system *system, enum fake_kind kind)
{
	for (uint32_t i = 0; i < RING_OPERATIONS; i++) {
		uint64_t bit = UINT64_C(1) << i;
		struct fake_object *target;

		if ((system->waiting_set & bit) == 0)
			continue;
		target = object_of(system, system->waiting[i].capability);
		assert_non_null(target);
		if (target->kind != kind || !is_ready(system, &system->waiting[i], target))
			continue;
		system->waiting_set &= ~bit;
		answer(system, &system->waiting[i], target);
		return true;
	}
	return false;
}

static int64_t enter(void *context, struct ring_region *region, uint32_t min_complete,
	uint64_t timeout_ns)
{
	struct fake_system *system = context;

	for (uint32_t i = 0; i < RING_SUBMISSIONS && system->sq_head != region->header.sq_tail; i++) {
		const struct ring_submission entry =
			region->submissions[system->sq_head % RING_SUBMISSIONS];

		MUST(ring_submission_check(&entry));
		system->sq_head++;
		region->header.sq_head = system->sq_head;
		take(system, &entry);
	}
	while (system->cq_tail - region->header.cq_head < min_complete) {
		if (answer_one(system, FAKE_HANDLE) || answer_one(system, FAKE_FACET) ||
			answer_one(system, FAKE_CONSOLE) || answer_one(system, FAKE_TIMER))
			continue;
		if (timeout_ns != TIMEOUT_NEVER) {
			system->now_ns += timeout_ns;
			break;
		}
		if (!time_advance(system) && !answer_one(system, FAKE_SERIAL_PORT))
			fail_msg("the program waits for ever; terminal:\n%s\nlog:\n%s",
				system->terminal, system->log);
	}
	return (int64_t)(system->cq_tail - region->header.cq_head);
}

/* ---- set-up ---------------------------------------------------------------------------------- */

static struct capset_entry capset[CAPSET_ENTRIES];
static struct startup_block startup;

struct fake_system *fake_system_new(struct rt **rt)
{
	static _Alignas(4096) struct ring_region region;
	static _Alignas(16) char heap[262144];
	static struct fake_system system;
	static struct rt program;

	for (uint32_t i = 1; i <= system.object_count; i++)
		free(system.objects[i].bytes);
	memset(&region, 0, sizeof(region));
	memset(&system, 0, sizeof(system));
	memset(capset, 0, sizeof(capset));
	system.region = &region;
	system.input = "";
	system.host = (struct rt_host_kernel){.enter = enter, .leave = test_leave, .context = &system};
	rt_host_kernel_set(&system.host);
	startup = (struct startup_block){
		.abi_version = ABI_VERSION,
		.ring_address = (uintptr_t)&region,
		.capset_address = (uintptr_t)capset,
		.capset_entry_bytes = sizeof(struct capset_entry),
		.data_address = (uintptr_t)heap,
		.data_bytes = sizeof(heap),
		.heap_address = (uintptr_t)heap,
	};
	rt_init(&program, &startup);
	*rt = &program;
	return &system;
}

struct fake_object *fake_system_grant(struct fake_system *system, struct rt *rt, const char *name,
	enum fake_kind kind)
{
	struct capset_entry *entry = &capset[startup.capset_count++];
	struct fake_object *object = object_new(system, kind);

	strcpy(entry->name, name);
	strcpy(object->name, name);
	entry->capability = capability_new(system, object);
	entry->interface = kinds[kind].interface_id;
	rt->capset = rt_capset_of(&startup);
	return object;
}

void fake_system_deaf_facet(struct fake_system *system, struct rt *rt, const char *name,
	uint64_t interface_id)
{
	struct fake_object *process = object_new(system, FAKE_HANDLE);
	struct fake_object *facet = fake_system_grant(system, rt, name, FAKE_FACET);

	strcpy(process->name, "deaf");
	facet->process = (uint32_t)(process - system->objects);
	facet->interface_id = interface_id;
	capset[startup.capset_count - 1u].interface = interface_id;
}

uint32_t fake_system_held(const struct fake_system *system, enum fake_kind kind)
{
	uint32_t held = 0;

	for (uint32_t i = 1; i <= system->object_count; i++)
		held += system->objects[i].kind == kind ? system->objects[i].holds : 0;
	return held;
}

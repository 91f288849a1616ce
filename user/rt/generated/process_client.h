/*
 * Typed calls; user/rt/call.h says what each step may answer.
 *
 * Generated from process.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_PROCESS_CLIENT_H
#define USER_RT_GENERATED_PROCESS_CLIENT_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/process.h"
#include "core/generated/memory.h"
#include "core/generated/ledger.h"
#include "core/generated/session.h"
#include "core/generated/endpoint.h"
#include "user/rt/generated/process_types.h"
#include "user/rt/generated/memory_types.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/generated/session_types.h"
#include "user/rt/generated/endpoint_types.h"
#include "core/generated/endpoint.h"
#include "user/rt/call.h"

/* Passes a capability as `program`; one without an id passes none. */
MUST_CHECK static inline enum status image_factory_create_params_pass_program(struct rt_call *call,
	const struct image_factory_create_params_builder *builder, struct memory_object value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	image_factory_create_params_builder_set_program(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `program`; the id is zero when none did. */
MUST_CHECK static inline enum status image_factory_create_params_take_program(struct rt_call *call,
	const struct image_factory_create_params_reader *reader, struct memory_object *value)
{
	uint32_t index;
	enum status status = image_factory_create_params_get_program(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, MEMORY_OBJECT_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `ledger`; one without an id passes none. */
MUST_CHECK static inline enum status image_factory_create_params_pass_ledger(struct rt_call *call,
	const struct image_factory_create_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	image_factory_create_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status image_factory_create_params_take_ledger(struct rt_call *call,
	const struct image_factory_create_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = image_factory_create_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `image`; one without an id passes none. */
MUST_CHECK static inline enum status image_factory_create_results_pass_image(struct rt_call *call,
	const struct image_factory_create_results_builder *builder, struct image value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	image_factory_create_results_builder_set_image(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `image`; the id is zero when none did. */
MUST_CHECK static inline enum status image_factory_create_results_take_image(struct rt_call *call,
	const struct image_factory_create_results_reader *reader, struct image *value)
{
	uint32_t index;
	enum status status = image_factory_create_results_get_image(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, IMAGE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `image`; one without an id passes none. */
MUST_CHECK static inline enum status process_spawner_create_params_pass_image(struct rt_call *call,
	const struct process_spawner_create_params_builder *builder, struct image value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	process_spawner_create_params_builder_set_image(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `image`; the id is zero when none did. */
MUST_CHECK static inline enum status process_spawner_create_params_take_image(struct rt_call *call,
	const struct process_spawner_create_params_reader *reader, struct image *value)
{
	uint32_t index;
	enum status status = process_spawner_create_params_get_image(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, IMAGE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `ledger`; one without an id passes none. */
MUST_CHECK static inline enum status process_spawner_create_params_pass_ledger(struct rt_call *call,
	const struct process_spawner_create_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	process_spawner_create_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status process_spawner_create_params_take_ledger(struct rt_call *call,
	const struct process_spawner_create_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = process_spawner_create_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `builder`; one without an id passes none. */
MUST_CHECK static inline enum status process_spawner_create_results_pass_builder(struct rt_call *call,
	const struct process_spawner_create_results_builder *builder, struct process_builder value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	process_spawner_create_results_builder_set_builder(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `builder`; the id is zero when none did. */
MUST_CHECK static inline enum status process_spawner_create_results_take_builder(struct rt_call *call,
	const struct process_spawner_create_results_reader *reader, struct process_builder *value)
{
	uint32_t index;
	enum status status = process_spawner_create_results_get_builder(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, PROCESS_BUILDER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `capability`; one without an id passes none. */
MUST_CHECK static inline enum status grant_pass_capability(struct rt_call *call,
	const struct grant_builder *builder, struct cap_id value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	grant_builder_set_capability(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `capability`; the id is zero when none did. */
MUST_CHECK static inline enum status grant_take_capability(struct rt_call *call,
	const struct grant_reader *reader, struct cap_id *value)
{
	uint32_t index;
	enum status status = grant_get_capability(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, 0, &*value);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `process`; one without an id passes none. */
MUST_CHECK static inline enum status process_builder_start_results_pass_process(struct rt_call *call,
	const struct process_builder_start_results_builder *builder, struct process_handle value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	process_builder_start_results_builder_set_process(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `process`; the id is zero when none did. */
MUST_CHECK static inline enum status process_builder_start_results_take_process(struct rt_call *call,
	const struct process_builder_start_results_reader *reader, struct process_handle *value)
{
	uint32_t index;
	enum status status = process_builder_start_results_get_process(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, PROCESS_HANDLE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `facet`; one without an id passes none. */
MUST_CHECK static inline enum status process_builder_endpoint_results_pass_facet(struct rt_call *call,
	const struct process_builder_endpoint_results_builder *builder, struct cap_id value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	process_builder_endpoint_results_builder_set_facet(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `facet`; the id is zero when none did. */
MUST_CHECK static inline enum status process_builder_endpoint_results_take_facet(struct rt_call *call,
	const struct process_builder_endpoint_results_reader *reader, struct cap_id *value)
{
	uint32_t index;
	enum status status = process_builder_endpoint_results_get_facet(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, 0, &*value);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `session`; one without an id passes none. */
MUST_CHECK static inline enum status process_builder_session_params_pass_session(struct rt_call *call,
	const struct process_builder_session_params_builder *builder, struct session value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	process_builder_session_params_builder_set_session(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `session`; the id is zero when none did. */
MUST_CHECK static inline enum status process_builder_session_params_take_session(struct rt_call *call,
	const struct process_builder_session_params_reader *reader, struct session *value)
{
	uint32_t index;
	enum status status = process_builder_session_params_get_session(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, SESSION_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `scope`; one without an id passes none. */
MUST_CHECK static inline enum status process_builder_scoped_endpoint_params_pass_scope(struct rt_call *call,
	const struct process_builder_scoped_endpoint_params_builder *builder, struct service_scope value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	process_builder_scoped_endpoint_params_builder_set_scope(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `scope`; the id is zero when none did. */
MUST_CHECK static inline enum status process_builder_scoped_endpoint_params_take_scope(struct rt_call *call,
	const struct process_builder_scoped_endpoint_params_reader *reader, struct service_scope *value)
{
	uint32_t index;
	enum status status = process_builder_scoped_endpoint_params_get_scope(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, SERVICE_SCOPE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `facet`; one without an id passes none. */
MUST_CHECK static inline enum status process_builder_scoped_endpoint_results_pass_facet(struct rt_call *call,
	const struct process_builder_scoped_endpoint_results_builder *builder, struct cap_id value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	process_builder_scoped_endpoint_results_builder_set_facet(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `facet`; the id is zero when none did. */
MUST_CHECK static inline enum status process_builder_scoped_endpoint_results_take_facet(struct rt_call *call,
	const struct process_builder_scoped_endpoint_results_reader *reader, struct cap_id *value)
{
	uint32_t index;
	enum status status = process_builder_scoped_endpoint_results_get_facet(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, 0, &*value);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `watch`; one without an id passes none. */
MUST_CHECK static inline enum status process_handle_watch_results_pass_watch(struct rt_call *call,
	const struct process_handle_watch_results_builder *builder, struct process_watch value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	process_handle_watch_results_builder_set_watch(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `watch`; the id is zero when none did. */
MUST_CHECK static inline enum status process_handle_watch_results_take_watch(struct rt_call *call,
	const struct process_handle_watch_results_reader *reader, struct process_watch *value)
{
	uint32_t index;
	enum status status = process_handle_watch_results_get_watch(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, PROCESS_WATCH_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `handle`; one without an id passes none. */
MUST_CHECK static inline enum status thread_spawner_create_results_pass_handle(struct rt_call *call,
	const struct thread_spawner_create_results_builder *builder, struct thread_handle value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	thread_spawner_create_results_builder_set_handle(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `handle`; the id is zero when none did. */
MUST_CHECK static inline enum status thread_spawner_create_results_take_handle(struct rt_call *call,
	const struct thread_spawner_create_results_reader *reader, struct thread_handle *value)
{
	uint32_t index;
	enum status status = thread_spawner_create_results_get_handle(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, THREAD_HANDLE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `thread`; one without an id passes none. */
MUST_CHECK static inline enum status thread_spawner_create_results_pass_thread(struct rt_call *call,
	const struct thread_spawner_create_results_builder *builder, struct thread value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	thread_spawner_create_results_builder_set_thread(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `thread`; the id is zero when none did. */
MUST_CHECK static inline enum status thread_spawner_create_results_take_thread(struct rt_call *call,
	const struct thread_spawner_create_results_reader *reader, struct thread *value)
{
	uint32_t index;
	enum status status = thread_spawner_create_results_get_thread(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, THREAD_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `park`; one without an id passes none. */
MUST_CHECK static inline enum status thread_spawner_park_results_pass_park(struct rt_call *call,
	const struct thread_spawner_park_results_builder *builder, struct park_space value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	thread_spawner_park_results_builder_set_park(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `park`; the id is zero when none did. */
MUST_CHECK static inline enum status thread_spawner_park_results_take_park(struct rt_call *call,
	const struct thread_spawner_park_results_reader *reader, struct park_space *value)
{
	uint32_t index;
	enum status status = thread_spawner_park_results_get_park(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, PARK_SPACE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* ---- ImageFactory.create: Checks the ELF file in the sealed object (NOT_SEALED otherwise). `refusal` is zero and `image` ---- */

MUST_CHECK enum status image_factory_create_begin(struct rt_call *call, struct rt *rt,
	struct image_factory target, struct image_factory_create_params_builder *params);

MUST_CHECK enum status image_factory_create_finish(struct rt_call *call,
	struct image_factory_create_results_reader *results);

struct image_factory_create_args {
	struct memory_object program;
	enum rt_transfer program_transfer;
	struct ledger ledger;
	enum rt_transfer ledger_transfer;
};

struct image_factory_create_result {
	struct image image;
	uint16_t refusal;
};

MUST_CHECK enum status image_factory_create(struct rt *rt, struct image_factory target,
	const struct image_factory_create_args *args,
	struct image_factory_create_result *result);

/* ---- Image.describe ---- */

MUST_CHECK enum status image_describe_begin(struct rt_call *call, struct rt *rt,
	struct image target, struct image_describe_params_builder *params);

MUST_CHECK enum status image_describe_finish(struct rt_call *call,
	struct image_describe_results_reader *results);

struct image_describe_result {
	uint64_t entry;
	uint16_t segments;
	uint64_t image_bytes;
	uint64_t writable_bytes;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status image_describe_send(struct rt *rt, struct image target,
	uint32_t *operation);

MUST_CHECK enum status image_describe_await(struct rt *rt, uint32_t operation,
	struct image_describe_result *result);

MUST_CHECK enum status image_describe(struct rt *rt, struct image target,
	struct image_describe_result *result);

/* ---- Image.notes: The content of the program's first PT_NOTE, at most 3072 bytes; empty when it has none. core/elf/needs.h ---- */

MUST_CHECK enum status image_notes_begin(struct rt_call *call, struct rt *rt,
	struct image target, struct image_notes_params_builder *params);

MUST_CHECK enum status image_notes_finish(struct rt_call *call,
	struct image_notes_results_reader *results);

struct image_notes_result {
	struct rt_buffer bytes; /* bytes and capacity are the caller's */
};

MUST_CHECK enum status image_notes(struct rt *rt, struct image target,
	struct image_notes_result *result);

/* ---- ProcessSpawner.create: Begins a process. `ledger` pays for it; without one, the caller's own does. `name` has 1 to 31 ---- */

MUST_CHECK enum status process_spawner_create_begin(struct rt_call *call, struct rt *rt,
	struct process_spawner target, struct process_spawner_create_params_builder *params);

MUST_CHECK enum status process_spawner_create_finish(struct rt_call *call,
	struct process_spawner_create_results_reader *results);

struct process_spawner_create_args {
	struct image image;
	enum rt_transfer image_transfer;
	struct ledger ledger;
	enum rt_transfer ledger_transfer;
	struct capnp_text name;
};

struct process_spawner_create_result {
	struct process_builder builder;
};

MUST_CHECK enum status process_spawner_create(struct rt *rt, struct process_spawner target,
	const struct process_spawner_create_args *args,
	struct process_spawner_create_result *result);

/* ---- ProcessBuilder.grant: Adds 1 to 8 capabilities to the child's CapSet, in order; the transfer list says for each how ---- */

MUST_CHECK enum status process_builder_grant_begin(struct rt_call *call, struct rt *rt,
	struct process_builder target, struct process_builder_grant_params_builder *params);

MUST_CHECK enum status process_builder_grant_finish(struct rt_call *call,
	struct process_builder_grant_results_reader *results);

/* ---- ProcessBuilder.heap: The child starts with this much heap (a multiple of the page size, at most 512 MiB); 64 KiB unless it ---- */

MUST_CHECK enum status process_builder_heap_begin(struct rt_call *call, struct rt *rt,
	struct process_builder target, struct process_builder_heap_params_builder *params);

MUST_CHECK enum status process_builder_heap_finish(struct rt_call *call,
	struct process_builder_heap_results_reader *results);

struct process_builder_heap_args {
	uint64_t bytes;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status process_builder_heap_send(struct rt *rt, struct process_builder target,
	const struct process_builder_heap_args *args,
	uint32_t *operation);

MUST_CHECK enum status process_builder_heap_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status process_builder_heap(struct rt *rt, struct process_builder target,
	const struct process_builder_heap_args *args);

/* ---- ProcessBuilder.start: Makes the process, or fails and changes nothing. On success the builder is used up: every ---- */

MUST_CHECK enum status process_builder_start_begin(struct rt_call *call, struct rt *rt,
	struct process_builder target, struct process_builder_start_params_builder *params);

MUST_CHECK enum status process_builder_start_finish(struct rt_call *call,
	struct process_builder_start_results_reader *results);

struct process_builder_start_result {
	struct process_handle process;
};

MUST_CHECK enum status process_builder_start(struct rt *rt, struct process_builder target,
	struct process_builder_start_result *result);

/* ---- ProcessBuilder.addressSpace: Adds the child's own AddressSpace to its CapSet, under `name`. ---- */

MUST_CHECK enum status process_builder_address_space_begin(struct rt_call *call, struct rt *rt,
	struct process_builder target, struct process_builder_address_space_params_builder *params);

MUST_CHECK enum status process_builder_address_space_finish(struct rt_call *call,
	struct process_builder_address_space_results_reader *results);

struct process_builder_address_space_args {
	struct capnp_text name;
};

MUST_CHECK enum status process_builder_address_space(struct rt *rt, struct process_builder target,
	const struct process_builder_address_space_args *args);

/* ---- ProcessBuilder.endpoint: Makes an endpoint that is the child's alone, in its CapSet under `name`, and gives the caller a ---- */

MUST_CHECK enum status process_builder_endpoint_begin(struct rt_call *call, struct rt *rt,
	struct process_builder target, struct process_builder_endpoint_params_builder *params);

MUST_CHECK enum status process_builder_endpoint_finish(struct rt_call *call,
	struct process_builder_endpoint_results_reader *results);

/* ---- ProcessBuilder.session: Sets the session that the child is in. Unless it is set, this is the caller's own, if the child's ---- */

MUST_CHECK enum status process_builder_session_begin(struct rt_call *call, struct rt *rt,
	struct process_builder target, struct process_builder_session_params_builder *params);

MUST_CHECK enum status process_builder_session_finish(struct rt_call *call,
	struct process_builder_session_results_reader *results);

struct process_builder_session_args {
	struct session session;
	enum rt_transfer session_transfer;
};

MUST_CHECK enum status process_builder_session(struct rt *rt, struct process_builder target,
	const struct process_builder_session_args *args);

/* ---- ProcessBuilder.scopedEndpoint: As `endpoint`, and binds the endpoint to the scope (required): calls through the scope's facets ---- */

MUST_CHECK enum status process_builder_scoped_endpoint_begin(struct rt_call *call, struct rt *rt,
	struct process_builder target, struct process_builder_scoped_endpoint_params_builder *params);

MUST_CHECK enum status process_builder_scoped_endpoint_finish(struct rt_call *call,
	struct process_builder_scoped_endpoint_results_reader *results);

/* ---- ProcessBuilder.threadSpawner: Adds the child's own ThreadSpawner to its CapSet, under `name`. ---- */

MUST_CHECK enum status process_builder_thread_spawner_begin(struct rt_call *call, struct rt *rt,
	struct process_builder target, struct process_builder_address_space_params_builder *params);

MUST_CHECK enum status process_builder_thread_spawner_finish(struct rt_call *call,
	struct process_builder_address_space_results_reader *results);

struct process_builder_thread_spawner_args {
	struct capnp_text name;
};

MUST_CHECK enum status process_builder_thread_spawner(struct rt *rt, struct process_builder target,
	const struct process_builder_thread_spawner_args *args);

/* ---- ProcessHandle.wait: Completes when the process has ended and everything that it held has been dropped. ---- */

MUST_CHECK enum status process_handle_wait_begin(struct rt_call *call, struct rt *rt,
	struct process_handle target, struct process_handle_wait_params_builder *params);

MUST_CHECK enum status process_handle_wait_finish(struct rt_call *call,
	struct process_handle_wait_results_reader *results);

/* ---- ProcessHandle.terminate: Ends the process. It runs no further instruction after this has completed. ---- */

MUST_CHECK enum status process_handle_terminate_begin(struct rt_call *call, struct rt *rt,
	struct process_handle target, struct process_handle_terminate_params_builder *params);

MUST_CHECK enum status process_handle_terminate_finish(struct rt_call *call,
	struct process_handle_terminate_results_reader *results);

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status process_handle_terminate_send(struct rt *rt, struct process_handle target,
	uint32_t *operation);

MUST_CHECK enum status process_handle_terminate_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status process_handle_terminate(struct rt *rt, struct process_handle target);

/* ---- ProcessHandle.status ---- */

MUST_CHECK enum status process_handle_status_begin(struct rt_call *call, struct rt *rt,
	struct process_handle target, struct process_handle_status_params_builder *params);

MUST_CHECK enum status process_handle_status_finish(struct rt_call *call,
	struct process_handle_status_results_reader *results);

/* ---- ProcessHandle.watch: A narrower capability: to see how the process ends, and not to end it. ---- */

MUST_CHECK enum status process_handle_watch_begin(struct rt_call *call, struct rt *rt,
	struct process_handle target, struct process_handle_watch_params_builder *params);

MUST_CHECK enum status process_handle_watch_finish(struct rt_call *call,
	struct process_handle_watch_results_reader *results);

struct process_handle_watch_result {
	struct process_watch watch;
};

MUST_CHECK enum status process_handle_watch(struct rt *rt, struct process_handle target,
	struct process_handle_watch_result *result);

/* ---- ProcessWatch.wait: As ProcessHandle.wait. ---- */

MUST_CHECK enum status process_watch_wait_begin(struct rt_call *call, struct rt *rt,
	struct process_watch target, struct process_handle_wait_params_builder *params);

MUST_CHECK enum status process_watch_wait_finish(struct rt_call *call,
	struct process_handle_wait_results_reader *results);

/* ---- ProcessWatch.status: As ProcessHandle.status. ---- */

MUST_CHECK enum status process_watch_status_begin(struct rt_call *call, struct rt *rt,
	struct process_watch target, struct process_handle_status_params_builder *params);

MUST_CHECK enum status process_watch_status_finish(struct rt_call *call,
	struct process_handle_status_results_reader *results);

/* ---- Thread.end: Ends the thread; the process ends with its last one, with code 0. A thread that names itself runs no ---- */

MUST_CHECK enum status thread_end_begin(struct rt_call *call, struct rt *rt,
	struct thread target, struct thread_end_params_builder *params);

MUST_CHECK enum status thread_end_finish(struct rt_call *call,
	struct thread_end_results_reader *results);

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status thread_end_send(struct rt *rt, struct thread target,
	uint32_t *operation);

MUST_CHECK enum status thread_end_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status thread_end(struct rt *rt, struct thread target);

/* ---- Thread.startupDone: Relocation is over: the segments that the program marked so (RELRO) become read-only for good, in ---- */

MUST_CHECK enum status thread_startup_done_begin(struct rt_call *call, struct rt *rt,
	struct thread target, struct thread_startup_done_params_builder *params);

MUST_CHECK enum status thread_startup_done_finish(struct rt_call *call,
	struct thread_startup_done_results_reader *results);

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status thread_startup_done_send(struct rt *rt, struct thread target,
	uint32_t *operation);

MUST_CHECK enum status thread_startup_done_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status thread_startup_done(struct rt *rt, struct thread target);

/* ---- ThreadSpawner.create: Makes a thread in the caller's process, with a ring of its own, and lets it run: at `entry`, with its ---- */

MUST_CHECK enum status thread_spawner_create_begin(struct rt_call *call, struct rt *rt,
	struct thread_spawner target, struct thread_spawner_create_params_builder *params);

MUST_CHECK enum status thread_spawner_create_finish(struct rt_call *call,
	struct thread_spawner_create_results_reader *results);

struct thread_spawner_create_args {
	uint64_t entry;
	uint64_t stack;
	uint64_t argument;
	uint64_t thread_pointer;
};

struct thread_spawner_create_result {
	struct thread_handle handle;
	struct thread thread;
};

MUST_CHECK enum status thread_spawner_create(struct rt *rt, struct thread_spawner target,
	const struct thread_spawner_create_args *args,
	struct thread_spawner_create_result *result);

/* ---- ThreadSpawner.park: The park space of the process's own memory: first its stack, then the writable image and the first ---- */

MUST_CHECK enum status thread_spawner_park_begin(struct rt_call *call, struct rt *rt,
	struct thread_spawner target, struct thread_spawner_park_params_builder *params);

MUST_CHECK enum status thread_spawner_park_finish(struct rt_call *call,
	struct thread_spawner_park_results_reader *results);

struct thread_spawner_park_result {
	struct park_space park;
};

MUST_CHECK enum status thread_spawner_park(struct rt *rt, struct thread_spawner target,
	struct thread_spawner_park_result *result);

/* ---- ThreadHandle.wait: Completes when the thread has ended and everything that it held has come back. ---- */

MUST_CHECK enum status thread_handle_wait_begin(struct rt_call *call, struct rt *rt,
	struct thread_handle target, struct thread_handle_wait_params_builder *params);

MUST_CHECK enum status thread_handle_wait_finish(struct rt_call *call,
	struct thread_handle_wait_results_reader *results);

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status thread_handle_wait_send(struct rt *rt, struct thread_handle target,
	uint32_t *operation);

MUST_CHECK enum status thread_handle_wait_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status thread_handle_wait(struct rt *rt, struct thread_handle target);

/* ---- ThreadHandle.status ---- */

MUST_CHECK enum status thread_handle_status_begin(struct rt_call *call, struct rt *rt,
	struct thread_handle target, struct thread_handle_status_params_builder *params);

MUST_CHECK enum status thread_handle_status_finish(struct rt_call *call,
	struct thread_handle_status_results_reader *results);

struct thread_handle_status_result {
	bool ended;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status thread_handle_status_send(struct rt *rt, struct thread_handle target,
	uint32_t *operation);

MUST_CHECK enum status thread_handle_status_await(struct rt *rt, uint32_t operation,
	struct thread_handle_status_result *result);

MUST_CHECK enum status thread_handle_status(struct rt *rt, struct thread_handle target,
	struct thread_handle_status_result *result);

#endif

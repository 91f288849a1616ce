/*
 * Handlers and dispatchers of services.
 *
 * Generated from process.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_PROCESS_SERVER_H
#define USER_RT_GENERATED_PROCESS_SERVER_H

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
#include "user/rt/request.h"

/* Keeps the capability that came as `program`; the id is zero when none did. */
MUST_CHECK static inline enum status image_factory_create_params_receive_program(struct rt_request *request,
	const struct image_factory_create_params_reader *reader, struct memory_object *value)
{
	uint32_t index;
	enum status status = image_factory_create_params_get_program(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, MEMORY_OBJECT_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `program`; one without an id sends none. */
MUST_CHECK static inline enum status image_factory_create_params_send_program(struct rt_request *request,
	const struct image_factory_create_params_builder *builder, struct memory_object value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	image_factory_create_params_builder_set_program(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status image_factory_create_params_receive_ledger(struct rt_request *request,
	const struct image_factory_create_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = image_factory_create_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `ledger`; one without an id sends none. */
MUST_CHECK static inline enum status image_factory_create_params_send_ledger(struct rt_request *request,
	const struct image_factory_create_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	image_factory_create_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `image`; the id is zero when none did. */
MUST_CHECK static inline enum status image_factory_create_results_receive_image(struct rt_request *request,
	const struct image_factory_create_results_reader *reader, struct image *value)
{
	uint32_t index;
	enum status status = image_factory_create_results_get_image(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, IMAGE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `image`; one without an id sends none. */
MUST_CHECK static inline enum status image_factory_create_results_send_image(struct rt_request *request,
	const struct image_factory_create_results_builder *builder, struct image value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	image_factory_create_results_builder_set_image(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `image`; the id is zero when none did. */
MUST_CHECK static inline enum status process_spawner_create_params_receive_image(struct rt_request *request,
	const struct process_spawner_create_params_reader *reader, struct image *value)
{
	uint32_t index;
	enum status status = process_spawner_create_params_get_image(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, IMAGE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `image`; one without an id sends none. */
MUST_CHECK static inline enum status process_spawner_create_params_send_image(struct rt_request *request,
	const struct process_spawner_create_params_builder *builder, struct image value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	process_spawner_create_params_builder_set_image(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status process_spawner_create_params_receive_ledger(struct rt_request *request,
	const struct process_spawner_create_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = process_spawner_create_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `ledger`; one without an id sends none. */
MUST_CHECK static inline enum status process_spawner_create_params_send_ledger(struct rt_request *request,
	const struct process_spawner_create_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	process_spawner_create_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `builder`; the id is zero when none did. */
MUST_CHECK static inline enum status process_spawner_create_results_receive_builder(struct rt_request *request,
	const struct process_spawner_create_results_reader *reader, struct process_builder *value)
{
	uint32_t index;
	enum status status = process_spawner_create_results_get_builder(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, PROCESS_BUILDER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `builder`; one without an id sends none. */
MUST_CHECK static inline enum status process_spawner_create_results_send_builder(struct rt_request *request,
	const struct process_spawner_create_results_builder *builder, struct process_builder value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	process_spawner_create_results_builder_set_builder(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `capability`; the id is zero when none did. */
MUST_CHECK static inline enum status grant_receive_capability(struct rt_request *request,
	const struct grant_reader *reader, struct cap_id *value)
{
	uint32_t index;
	enum status status = grant_get_capability(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, 0, &*value);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `capability`; one without an id sends none. */
MUST_CHECK static inline enum status grant_send_capability(struct rt_request *request,
	const struct grant_builder *builder, struct cap_id value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	grant_builder_set_capability(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `process`; the id is zero when none did. */
MUST_CHECK static inline enum status process_builder_start_results_receive_process(struct rt_request *request,
	const struct process_builder_start_results_reader *reader, struct process_handle *value)
{
	uint32_t index;
	enum status status = process_builder_start_results_get_process(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, PROCESS_HANDLE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `process`; one without an id sends none. */
MUST_CHECK static inline enum status process_builder_start_results_send_process(struct rt_request *request,
	const struct process_builder_start_results_builder *builder, struct process_handle value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	process_builder_start_results_builder_set_process(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `facet`; the id is zero when none did. */
MUST_CHECK static inline enum status process_builder_endpoint_results_receive_facet(struct rt_request *request,
	const struct process_builder_endpoint_results_reader *reader, struct cap_id *value)
{
	uint32_t index;
	enum status status = process_builder_endpoint_results_get_facet(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, 0, &*value);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `facet`; one without an id sends none. */
MUST_CHECK static inline enum status process_builder_endpoint_results_send_facet(struct rt_request *request,
	const struct process_builder_endpoint_results_builder *builder, struct cap_id value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	process_builder_endpoint_results_builder_set_facet(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `session`; the id is zero when none did. */
MUST_CHECK static inline enum status process_builder_session_params_receive_session(struct rt_request *request,
	const struct process_builder_session_params_reader *reader, struct session *value)
{
	uint32_t index;
	enum status status = process_builder_session_params_get_session(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, SESSION_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `session`; one without an id sends none. */
MUST_CHECK static inline enum status process_builder_session_params_send_session(struct rt_request *request,
	const struct process_builder_session_params_builder *builder, struct session value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	process_builder_session_params_builder_set_session(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `scope`; the id is zero when none did. */
MUST_CHECK static inline enum status process_builder_scoped_endpoint_params_receive_scope(struct rt_request *request,
	const struct process_builder_scoped_endpoint_params_reader *reader, struct service_scope *value)
{
	uint32_t index;
	enum status status = process_builder_scoped_endpoint_params_get_scope(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, SERVICE_SCOPE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `scope`; one without an id sends none. */
MUST_CHECK static inline enum status process_builder_scoped_endpoint_params_send_scope(struct rt_request *request,
	const struct process_builder_scoped_endpoint_params_builder *builder, struct service_scope value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	process_builder_scoped_endpoint_params_builder_set_scope(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `facet`; the id is zero when none did. */
MUST_CHECK static inline enum status process_builder_scoped_endpoint_results_receive_facet(struct rt_request *request,
	const struct process_builder_scoped_endpoint_results_reader *reader, struct cap_id *value)
{
	uint32_t index;
	enum status status = process_builder_scoped_endpoint_results_get_facet(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, 0, &*value);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `facet`; one without an id sends none. */
MUST_CHECK static inline enum status process_builder_scoped_endpoint_results_send_facet(struct rt_request *request,
	const struct process_builder_scoped_endpoint_results_builder *builder, struct cap_id value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	process_builder_scoped_endpoint_results_builder_set_facet(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `watch`; the id is zero when none did. */
MUST_CHECK static inline enum status process_handle_watch_results_receive_watch(struct rt_request *request,
	const struct process_handle_watch_results_reader *reader, struct process_watch *value)
{
	uint32_t index;
	enum status status = process_handle_watch_results_get_watch(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, PROCESS_WATCH_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `watch`; one without an id sends none. */
MUST_CHECK static inline enum status process_handle_watch_results_send_watch(struct rt_request *request,
	const struct process_handle_watch_results_builder *builder, struct process_watch value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	process_handle_watch_results_builder_set_watch(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `handle`; the id is zero when none did. */
MUST_CHECK static inline enum status thread_spawner_create_results_receive_handle(struct rt_request *request,
	const struct thread_spawner_create_results_reader *reader, struct thread_handle *value)
{
	uint32_t index;
	enum status status = thread_spawner_create_results_get_handle(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, THREAD_HANDLE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `handle`; one without an id sends none. */
MUST_CHECK static inline enum status thread_spawner_create_results_send_handle(struct rt_request *request,
	const struct thread_spawner_create_results_builder *builder, struct thread_handle value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	thread_spawner_create_results_builder_set_handle(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `thread`; the id is zero when none did. */
MUST_CHECK static inline enum status thread_spawner_create_results_receive_thread(struct rt_request *request,
	const struct thread_spawner_create_results_reader *reader, struct thread *value)
{
	uint32_t index;
	enum status status = thread_spawner_create_results_get_thread(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, THREAD_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `thread`; one without an id sends none. */
MUST_CHECK static inline enum status thread_spawner_create_results_send_thread(struct rt_request *request,
	const struct thread_spawner_create_results_builder *builder, struct thread value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	thread_spawner_create_results_builder_set_thread(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `park`; the id is zero when none did. */
MUST_CHECK static inline enum status thread_spawner_park_results_receive_park(struct rt_request *request,
	const struct thread_spawner_park_results_reader *reader, struct park_space *value)
{
	uint32_t index;
	enum status status = thread_spawner_park_results_get_park(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, PARK_SPACE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `park`; one without an id sends none. */
MUST_CHECK static inline enum status thread_spawner_park_results_send_park(struct rt_request *request,
	const struct thread_spawner_park_results_builder *builder, struct park_space value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	thread_spawner_park_results_builder_set_park(builder, index);
	return STATUS_OK;
}

/*
 * What a service does for each method of ImageFactory. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct image_factory_handlers {
	/* Checks the ELF file in the sealed object (NOT_SEALED otherwise). `refusal` is zero and `image` */
	enum status (*create)(void *self, struct rt_request *request,
		const struct image_factory_create_params_reader *params,
		const struct image_factory_create_results_builder *results);
};

/*
 * What a service does for each method of Image. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct image_handlers {
	enum status (*describe)(void *self, struct rt_request *request,
		const struct image_describe_params_reader *params,
		const struct image_describe_results_builder *results);
	/* The content of the program's first PT_NOTE, at most 3072 bytes; empty when it has none. core/elf/needs.h */
	enum status (*notes)(void *self, struct rt_request *request,
		const struct image_notes_params_reader *params,
		const struct image_notes_results_builder *results);
};

/*
 * What a service does for each method of ProcessSpawner. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct process_spawner_handlers {
	/* Begins a process. `ledger` pays for it; without one, the caller's own does. `name` has 1 to 31 */
	enum status (*create)(void *self, struct rt_request *request,
		const struct process_spawner_create_params_reader *params,
		const struct process_spawner_create_results_builder *results);
};

/*
 * What a service does for each method of ProcessBuilder. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct process_builder_handlers {
	/* Adds 1 to 8 capabilities to the child's CapSet, in order; the transfer list says for each how */
	enum status (*grant)(void *self, struct rt_request *request,
		const struct process_builder_grant_params_reader *params,
		const struct process_builder_grant_results_builder *results);
	/* The child starts with this much heap (a multiple of the page size, at most 512 MiB); 64 KiB unless it */
	enum status (*heap)(void *self, struct rt_request *request,
		const struct process_builder_heap_params_reader *params,
		const struct process_builder_heap_results_builder *results);
	/* Makes the process, or fails and changes nothing. On success the builder is used up: every */
	enum status (*start)(void *self, struct rt_request *request,
		const struct process_builder_start_params_reader *params,
		const struct process_builder_start_results_builder *results);
	/* Adds the child's own AddressSpace to its CapSet, under `name`. */
	enum status (*address_space)(void *self, struct rt_request *request,
		const struct process_builder_address_space_params_reader *params,
		const struct process_builder_address_space_results_builder *results);
	/* Makes an endpoint that is the child's alone, in its CapSet under `name`, and gives the caller a */
	enum status (*endpoint)(void *self, struct rt_request *request,
		const struct process_builder_endpoint_params_reader *params,
		const struct process_builder_endpoint_results_builder *results);
	/* Sets the session that the child is in. Unless it is set, this is the caller's own, if the child's */
	enum status (*session)(void *self, struct rt_request *request,
		const struct process_builder_session_params_reader *params,
		const struct process_builder_session_results_builder *results);
	/* As `endpoint`, and binds the endpoint to the scope (required): calls through the scope's facets */
	enum status (*scoped_endpoint)(void *self, struct rt_request *request,
		const struct process_builder_scoped_endpoint_params_reader *params,
		const struct process_builder_scoped_endpoint_results_builder *results);
	/* Adds the child's own ThreadSpawner to its CapSet, under `name`. */
	enum status (*thread_spawner)(void *self, struct rt_request *request,
		const struct process_builder_address_space_params_reader *params,
		const struct process_builder_address_space_results_builder *results);
};

/*
 * What a service does for each method of ProcessHandle. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct process_handle_handlers {
	/* Completes when the process has ended and everything that it held has been dropped. */
	enum status (*wait)(void *self, struct rt_request *request,
		const struct process_handle_wait_params_reader *params,
		const struct process_handle_wait_results_builder *results);
	/* Ends the process. It runs no further instruction after this has completed. */
	enum status (*terminate)(void *self, struct rt_request *request,
		const struct process_handle_terminate_params_reader *params,
		const struct process_handle_terminate_results_builder *results);
	enum status (*status)(void *self, struct rt_request *request,
		const struct process_handle_status_params_reader *params,
		const struct process_handle_status_results_builder *results);
	/* A narrower capability: to see how the process ends, and not to end it. */
	enum status (*watch)(void *self, struct rt_request *request,
		const struct process_handle_watch_params_reader *params,
		const struct process_handle_watch_results_builder *results);
};

/*
 * What a service does for each method of ProcessWatch. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct process_watch_handlers {
	/* As ProcessHandle.wait. */
	enum status (*wait)(void *self, struct rt_request *request,
		const struct process_handle_wait_params_reader *params,
		const struct process_handle_wait_results_builder *results);
	/* As ProcessHandle.status. */
	enum status (*status)(void *self, struct rt_request *request,
		const struct process_handle_status_params_reader *params,
		const struct process_handle_status_results_builder *results);
};

/*
 * What a service does for each method of Thread. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct thread_handlers {
	/* Ends the thread; the process ends with its last one, with code 0. A thread that names itself runs no */
	enum status (*end)(void *self, struct rt_request *request,
		const struct thread_end_params_reader *params,
		const struct thread_end_results_builder *results);
	/* Relocation is over: the segments that the program marked so (RELRO) become read-only for good, in */
	enum status (*startup_done)(void *self, struct rt_request *request,
		const struct thread_startup_done_params_reader *params,
		const struct thread_startup_done_results_builder *results);
};

/*
 * What a service does for each method of ThreadSpawner. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct thread_spawner_handlers {
	/* Makes a thread in the caller's process, with a ring of its own, and lets it run: at `entry`, with its */
	enum status (*create)(void *self, struct rt_request *request,
		const struct thread_spawner_create_params_reader *params,
		const struct thread_spawner_create_results_builder *results);
	/* The park space of the process's own memory: first its stack, then the writable image and the first */
	enum status (*park)(void *self, struct rt_request *request,
		const struct thread_spawner_park_params_reader *params,
		const struct thread_spawner_park_results_builder *results);
};

/*
 * What a service does for each method of ThreadHandle. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct thread_handle_handlers {
	/* Completes when the thread has ended and everything that it held has come back. */
	enum status (*wait)(void *self, struct rt_request *request,
		const struct thread_handle_wait_params_reader *params,
		const struct thread_handle_wait_results_builder *results);
	enum status (*status)(void *self, struct rt_request *request,
		const struct thread_handle_status_params_reader *params,
		const struct thread_handle_status_results_builder *results);
};

static inline enum status image_factory_create_answer(const struct image_factory_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct image_factory_create_results_builder results;
	enum status status;
	struct image_factory_create_params_reader params;

	if (!handlers->create)
		return STATUS_BAD_METHOD;
	status = image_factory_create_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = image_factory_create_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->create(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status image_factory_dispatch(const struct image_factory_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != IMAGE_FACTORY_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case IMAGE_FACTORY_METHOD_CREATE:
		return image_factory_create_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status image_describe_answer_data(const struct image_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct image_describe_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct image_describe_results_builder results;
	const enum status status = image_describe_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->describe(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status image_describe_answer_copy(
	const struct image_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return image_describe_answer_data(handlers, self, request, spare);
}

static inline enum status image_describe_answer(const struct image_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->describe)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return image_describe_answer_copy(handlers, self, request);
	return image_describe_answer_data(handlers, self, request, data);
}

static inline enum status image_notes_answer_data(const struct image_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct image_notes_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct image_notes_results_builder results;
	const enum status status = image_notes_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->notes(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status image_notes_answer_copy(
	const struct image_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return image_notes_answer_data(handlers, self, request, spare);
}

static inline enum status image_notes_answer(const struct image_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->notes)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return image_notes_answer_copy(handlers, self, request);
	return image_notes_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status image_dispatch(const struct image_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != IMAGE_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case IMAGE_METHOD_DESCRIBE:
		return image_describe_answer(handlers, self, request);
	case IMAGE_METHOD_NOTES:
		return image_notes_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status process_spawner_create_answer(const struct process_spawner_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct process_spawner_create_results_builder results;
	enum status status;
	struct process_spawner_create_params_reader params;

	if (!handlers->create)
		return STATUS_BAD_METHOD;
	status = process_spawner_create_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = process_spawner_create_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->create(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status process_spawner_dispatch(const struct process_spawner_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != PROCESS_SPAWNER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case PROCESS_SPAWNER_METHOD_CREATE:
		return process_spawner_create_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status process_builder_grant_answer(const struct process_builder_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct process_builder_grant_results_builder results;
	enum status status;
	struct process_builder_grant_params_reader params;

	if (!handlers->grant)
		return STATUS_BAD_METHOD;
	status = process_builder_grant_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = process_builder_grant_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->grant(self, request, &params, &results);
}

static inline enum status process_builder_heap_answer_data(const struct process_builder_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct process_builder_heap_params_reader params = {
		.raw = {.words = data, .word_count = 1, .data_bits = 1 * 64}};
	struct process_builder_heap_results_builder results;
	const enum status status = process_builder_heap_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->heap(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status process_builder_heap_answer_copy(
	const struct process_builder_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 1, spare);

	if (status != STATUS_OK)
		return status;
	return process_builder_heap_answer_data(handlers, self, request, spare);
}

static inline enum status process_builder_heap_answer(const struct process_builder_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->heap)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 1);
	if (__builtin_expect(!data, 0))
		return process_builder_heap_answer_copy(handlers, self, request);
	return process_builder_heap_answer_data(handlers, self, request, data);
}

static inline enum status process_builder_start_answer_data(const struct process_builder_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct process_builder_start_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct process_builder_start_results_builder results;
	const enum status status = process_builder_start_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->start(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status process_builder_start_answer_copy(
	const struct process_builder_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return process_builder_start_answer_data(handlers, self, request, spare);
}

static inline enum status process_builder_start_answer(const struct process_builder_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->start)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return process_builder_start_answer_copy(handlers, self, request);
	return process_builder_start_answer_data(handlers, self, request, data);
}

static inline enum status process_builder_address_space_answer(const struct process_builder_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct process_builder_address_space_results_builder results;
	enum status status;
	struct process_builder_address_space_params_reader params;

	if (!handlers->address_space)
		return STATUS_BAD_METHOD;
	status = process_builder_address_space_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = process_builder_address_space_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->address_space(self, request, &params, &results);
}

static inline enum status process_builder_endpoint_answer(const struct process_builder_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct process_builder_endpoint_results_builder results;
	enum status status;
	struct process_builder_endpoint_params_reader params;

	if (!handlers->endpoint)
		return STATUS_BAD_METHOD;
	status = process_builder_endpoint_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = process_builder_endpoint_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->endpoint(self, request, &params, &results);
}

static inline enum status process_builder_session_answer(const struct process_builder_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct process_builder_session_results_builder results;
	enum status status;
	struct process_builder_session_params_reader params;

	if (!handlers->session)
		return STATUS_BAD_METHOD;
	status = process_builder_session_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = process_builder_session_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->session(self, request, &params, &results);
}

static inline enum status process_builder_scoped_endpoint_answer(const struct process_builder_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct process_builder_scoped_endpoint_results_builder results;
	enum status status;
	struct process_builder_scoped_endpoint_params_reader params;

	if (!handlers->scoped_endpoint)
		return STATUS_BAD_METHOD;
	status = process_builder_scoped_endpoint_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = process_builder_scoped_endpoint_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->scoped_endpoint(self, request, &params, &results);
}

static inline enum status process_builder_thread_spawner_answer(const struct process_builder_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct process_builder_address_space_results_builder results;
	enum status status;
	struct process_builder_address_space_params_reader params;

	if (!handlers->thread_spawner)
		return STATUS_BAD_METHOD;
	status = process_builder_address_space_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = process_builder_address_space_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->thread_spawner(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status process_builder_dispatch(const struct process_builder_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != PROCESS_BUILDER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case PROCESS_BUILDER_METHOD_GRANT:
		return process_builder_grant_answer(handlers, self, request);
	case PROCESS_BUILDER_METHOD_HEAP:
		return process_builder_heap_answer(handlers, self, request);
	case PROCESS_BUILDER_METHOD_START:
		return process_builder_start_answer(handlers, self, request);
	case PROCESS_BUILDER_METHOD_ADDRESS_SPACE:
		return process_builder_address_space_answer(handlers, self, request);
	case PROCESS_BUILDER_METHOD_ENDPOINT:
		return process_builder_endpoint_answer(handlers, self, request);
	case PROCESS_BUILDER_METHOD_SESSION:
		return process_builder_session_answer(handlers, self, request);
	case PROCESS_BUILDER_METHOD_SCOPED_ENDPOINT:
		return process_builder_scoped_endpoint_answer(handlers, self, request);
	case PROCESS_BUILDER_METHOD_THREAD_SPAWNER:
		return process_builder_thread_spawner_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status process_handle_wait_answer_data(const struct process_handle_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct process_handle_wait_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct process_handle_wait_results_builder results;
	const enum status status = process_handle_wait_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->wait(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status process_handle_wait_answer_copy(
	const struct process_handle_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return process_handle_wait_answer_data(handlers, self, request, spare);
}

static inline enum status process_handle_wait_answer(const struct process_handle_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->wait)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return process_handle_wait_answer_copy(handlers, self, request);
	return process_handle_wait_answer_data(handlers, self, request, data);
}

static inline enum status process_handle_terminate_answer_data(const struct process_handle_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct process_handle_terminate_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct process_handle_terminate_results_builder results;
	const enum status status = process_handle_terminate_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->terminate(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status process_handle_terminate_answer_copy(
	const struct process_handle_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return process_handle_terminate_answer_data(handlers, self, request, spare);
}

static inline enum status process_handle_terminate_answer(const struct process_handle_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->terminate)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return process_handle_terminate_answer_copy(handlers, self, request);
	return process_handle_terminate_answer_data(handlers, self, request, data);
}

static inline enum status process_handle_status_answer_data(const struct process_handle_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct process_handle_status_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct process_handle_status_results_builder results;
	const enum status status = process_handle_status_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->status(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status process_handle_status_answer_copy(
	const struct process_handle_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return process_handle_status_answer_data(handlers, self, request, spare);
}

static inline enum status process_handle_status_answer(const struct process_handle_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->status)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return process_handle_status_answer_copy(handlers, self, request);
	return process_handle_status_answer_data(handlers, self, request, data);
}

static inline enum status process_handle_watch_answer_data(const struct process_handle_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct process_handle_watch_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct process_handle_watch_results_builder results;
	const enum status status = process_handle_watch_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->watch(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status process_handle_watch_answer_copy(
	const struct process_handle_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return process_handle_watch_answer_data(handlers, self, request, spare);
}

static inline enum status process_handle_watch_answer(const struct process_handle_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->watch)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return process_handle_watch_answer_copy(handlers, self, request);
	return process_handle_watch_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status process_handle_dispatch(const struct process_handle_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != PROCESS_HANDLE_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case PROCESS_HANDLE_METHOD_WAIT:
		return process_handle_wait_answer(handlers, self, request);
	case PROCESS_HANDLE_METHOD_TERMINATE:
		return process_handle_terminate_answer(handlers, self, request);
	case PROCESS_HANDLE_METHOD_STATUS:
		return process_handle_status_answer(handlers, self, request);
	case PROCESS_HANDLE_METHOD_WATCH:
		return process_handle_watch_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status process_watch_wait_answer_data(const struct process_watch_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct process_handle_wait_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct process_handle_wait_results_builder results;
	const enum status status = process_handle_wait_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->wait(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status process_watch_wait_answer_copy(
	const struct process_watch_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return process_watch_wait_answer_data(handlers, self, request, spare);
}

static inline enum status process_watch_wait_answer(const struct process_watch_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->wait)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return process_watch_wait_answer_copy(handlers, self, request);
	return process_watch_wait_answer_data(handlers, self, request, data);
}

static inline enum status process_watch_status_answer_data(const struct process_watch_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct process_handle_status_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct process_handle_status_results_builder results;
	const enum status status = process_handle_status_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->status(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status process_watch_status_answer_copy(
	const struct process_watch_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return process_watch_status_answer_data(handlers, self, request, spare);
}

static inline enum status process_watch_status_answer(const struct process_watch_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->status)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return process_watch_status_answer_copy(handlers, self, request);
	return process_watch_status_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status process_watch_dispatch(const struct process_watch_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != PROCESS_WATCH_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case PROCESS_WATCH_METHOD_WAIT:
		return process_watch_wait_answer(handlers, self, request);
	case PROCESS_WATCH_METHOD_STATUS:
		return process_watch_status_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status thread_end_answer_data(const struct thread_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct thread_end_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct thread_end_results_builder results;
	const enum status status = thread_end_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->end(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status thread_end_answer_copy(
	const struct thread_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return thread_end_answer_data(handlers, self, request, spare);
}

static inline enum status thread_end_answer(const struct thread_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->end)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return thread_end_answer_copy(handlers, self, request);
	return thread_end_answer_data(handlers, self, request, data);
}

static inline enum status thread_startup_done_answer_data(const struct thread_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct thread_startup_done_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct thread_startup_done_results_builder results;
	const enum status status = thread_startup_done_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->startup_done(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status thread_startup_done_answer_copy(
	const struct thread_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return thread_startup_done_answer_data(handlers, self, request, spare);
}

static inline enum status thread_startup_done_answer(const struct thread_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->startup_done)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return thread_startup_done_answer_copy(handlers, self, request);
	return thread_startup_done_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status thread_dispatch(const struct thread_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != THREAD_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case THREAD_METHOD_END:
		return thread_end_answer(handlers, self, request);
	case THREAD_METHOD_STARTUP_DONE:
		return thread_startup_done_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status thread_spawner_create_answer_data(const struct thread_spawner_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct thread_spawner_create_params_reader params = {
		.raw = {.words = data, .word_count = 4, .data_bits = 4 * 64}};
	struct thread_spawner_create_results_builder results;
	const enum status status = thread_spawner_create_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->create(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status thread_spawner_create_answer_copy(
	const struct thread_spawner_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[4];
	const enum status status =
		capnp_message_data_walk(&request->params, 4, spare);

	if (status != STATUS_OK)
		return status;
	return thread_spawner_create_answer_data(handlers, self, request, spare);
}

static inline enum status thread_spawner_create_answer(const struct thread_spawner_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->create)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 4);
	if (__builtin_expect(!data, 0))
		return thread_spawner_create_answer_copy(handlers, self, request);
	return thread_spawner_create_answer_data(handlers, self, request, data);
}

static inline enum status thread_spawner_park_answer_data(const struct thread_spawner_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct thread_spawner_park_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct thread_spawner_park_results_builder results;
	const enum status status = thread_spawner_park_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->park(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status thread_spawner_park_answer_copy(
	const struct thread_spawner_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return thread_spawner_park_answer_data(handlers, self, request, spare);
}

static inline enum status thread_spawner_park_answer(const struct thread_spawner_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->park)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return thread_spawner_park_answer_copy(handlers, self, request);
	return thread_spawner_park_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status thread_spawner_dispatch(const struct thread_spawner_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != THREAD_SPAWNER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case THREAD_SPAWNER_METHOD_CREATE:
		return thread_spawner_create_answer(handlers, self, request);
	case THREAD_SPAWNER_METHOD_PARK:
		return thread_spawner_park_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status thread_handle_wait_answer_data(const struct thread_handle_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct thread_handle_wait_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct thread_handle_wait_results_builder results;
	const enum status status = thread_handle_wait_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->wait(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status thread_handle_wait_answer_copy(
	const struct thread_handle_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return thread_handle_wait_answer_data(handlers, self, request, spare);
}

static inline enum status thread_handle_wait_answer(const struct thread_handle_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->wait)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return thread_handle_wait_answer_copy(handlers, self, request);
	return thread_handle_wait_answer_data(handlers, self, request, data);
}

static inline enum status thread_handle_status_answer_data(const struct thread_handle_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct thread_handle_status_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct thread_handle_status_results_builder results;
	const enum status status = thread_handle_status_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->status(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status thread_handle_status_answer_copy(
	const struct thread_handle_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return thread_handle_status_answer_data(handlers, self, request, spare);
}

static inline enum status thread_handle_status_answer(const struct thread_handle_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->status)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return thread_handle_status_answer_copy(handlers, self, request);
	return thread_handle_status_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status thread_handle_dispatch(const struct thread_handle_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != THREAD_HANDLE_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case THREAD_HANDLE_METHOD_WAIT:
		return thread_handle_wait_answer(handlers, self, request);
	case THREAD_HANDLE_METHOD_STATUS:
		return thread_handle_status_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

#endif

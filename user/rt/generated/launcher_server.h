/*
 * Handlers and dispatchers of services.
 *
 * Generated from launcher.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_LAUNCHER_SERVER_H
#define USER_RT_GENERATED_LAUNCHER_SERVER_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/launcher.h"
#include "core/generated/ledger.h"
#include "core/generated/process.h"
#include "user/rt/generated/launcher_types.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/generated/process_types.h"
#include "user/rt/request.h"

/* Keeps the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status restricted_launcher_begin_params_receive_ledger(struct rt_request *request,
	const struct restricted_launcher_begin_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = restricted_launcher_begin_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `ledger`; one without an id sends none. */
MUST_CHECK static inline enum status restricted_launcher_begin_params_send_ledger(struct rt_request *request,
	const struct restricted_launcher_begin_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	restricted_launcher_begin_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `launch`; the id is zero when none did. */
MUST_CHECK static inline enum status restricted_launcher_begin_results_receive_launch(struct rt_request *request,
	const struct restricted_launcher_begin_results_reader *reader, struct launch *value)
{
	uint32_t index;
	enum status status = restricted_launcher_begin_results_get_launch(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, LAUNCH_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `launch`; one without an id sends none. */
MUST_CHECK static inline enum status restricted_launcher_begin_results_send_launch(struct rt_request *request,
	const struct restricted_launcher_begin_results_builder *builder, struct launch value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	restricted_launcher_begin_results_builder_set_launch(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `capability`; the id is zero when none did. */
MUST_CHECK static inline enum status launch_grant_params_receive_capability(struct rt_request *request,
	const struct launch_grant_params_reader *reader, struct cap_id *value)
{
	uint32_t index;
	enum status status = launch_grant_params_get_capability(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, 0, &*value);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `capability`; one without an id sends none. */
MUST_CHECK static inline enum status launch_grant_params_send_capability(struct rt_request *request,
	const struct launch_grant_params_builder *builder, struct cap_id value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	launch_grant_params_builder_set_capability(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `process`; the id is zero when none did. */
MUST_CHECK static inline enum status launch_start_results_receive_process(struct rt_request *request,
	const struct launch_start_results_reader *reader, struct process_handle *value)
{
	uint32_t index;
	enum status status = launch_start_results_get_process(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, PROCESS_HANDLE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `process`; one without an id sends none. */
MUST_CHECK static inline enum status launch_start_results_send_process(struct rt_request *request,
	const struct launch_start_results_builder *builder, struct process_handle value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	launch_start_results_builder_set_process(builder, index);
	return STATUS_OK;
}

/*
 * What a service does for each method of RestrictedLauncher. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct restricted_launcher_handlers {
	/* Up to sixteen from `first` on. */
	enum status (*programs)(void *self, struct rt_request *request,
		const struct restricted_launcher_programs_params_reader *params,
		const struct restricted_launcher_programs_results_builder *results);
	/* invalidArgument when the profile has no such program. `ledger` pays; without one, the session's own does. */
	enum status (*begin)(void *self, struct rt_request *request,
		const struct restricted_launcher_begin_params_reader *params,
		const struct restricted_launcher_begin_results_builder *results);
	/* The notes of a program, as Image.notes: they say what it asks for. At most 1024 bytes (overloaded above); */
	enum status (*notes)(void *self, struct rt_request *request,
		const struct restricted_launcher_notes_params_reader *params,
		const struct restricted_launcher_notes_results_builder *results);
};

/*
 * What a service does for each method of Launch. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct launch_handlers {
	enum status (*grant)(void *self, struct rt_request *request,
		const struct launch_grant_params_reader *params,
		const struct launch_grant_results_builder *results);
	enum status (*start)(void *self, struct rt_request *request,
		const struct launch_start_params_reader *params,
		const struct launch_start_results_builder *results);
};

static inline enum status restricted_launcher_programs_answer_data(const struct restricted_launcher_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct restricted_launcher_programs_params_reader params = {
		.raw = {.words = data, .word_count = 1, .data_bits = 1 * 64}};
	struct restricted_launcher_programs_results_builder results;
	const enum status status = restricted_launcher_programs_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->programs(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status restricted_launcher_programs_answer_copy(
	const struct restricted_launcher_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 1, spare);

	if (status != STATUS_OK)
		return status;
	return restricted_launcher_programs_answer_data(handlers, self, request, spare);
}

static inline enum status restricted_launcher_programs_answer(const struct restricted_launcher_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->programs)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 1);
	if (__builtin_expect(!data, 0))
		return restricted_launcher_programs_answer_copy(handlers, self, request);
	return restricted_launcher_programs_answer_data(handlers, self, request, data);
}

static inline enum status restricted_launcher_begin_answer(const struct restricted_launcher_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct restricted_launcher_begin_results_builder results;
	enum status status;
	struct restricted_launcher_begin_params_reader params;

	if (!handlers->begin)
		return STATUS_BAD_METHOD;
	status = restricted_launcher_begin_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = restricted_launcher_begin_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->begin(self, request, &params, &results);
}

static inline enum status restricted_launcher_notes_answer(const struct restricted_launcher_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct restricted_launcher_notes_results_builder results;
	enum status status;
	struct restricted_launcher_notes_params_reader params;

	if (!handlers->notes)
		return STATUS_BAD_METHOD;
	status = restricted_launcher_notes_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = restricted_launcher_notes_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->notes(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status restricted_launcher_dispatch(const struct restricted_launcher_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != RESTRICTED_LAUNCHER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case RESTRICTED_LAUNCHER_METHOD_PROGRAMS:
		return restricted_launcher_programs_answer(handlers, self, request);
	case RESTRICTED_LAUNCHER_METHOD_BEGIN:
		return restricted_launcher_begin_answer(handlers, self, request);
	case RESTRICTED_LAUNCHER_METHOD_NOTES:
		return restricted_launcher_notes_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status launch_grant_answer(const struct launch_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct launch_grant_results_builder results;
	enum status status;
	struct launch_grant_params_reader params;

	if (!handlers->grant)
		return STATUS_BAD_METHOD;
	status = launch_grant_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = launch_grant_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->grant(self, request, &params, &results);
}

static inline enum status launch_start_answer_data(const struct launch_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct launch_start_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct launch_start_results_builder results;
	const enum status status = launch_start_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->start(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status launch_start_answer_copy(
	const struct launch_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return launch_start_answer_data(handlers, self, request, spare);
}

static inline enum status launch_start_answer(const struct launch_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->start)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return launch_start_answer_copy(handlers, self, request);
	return launch_start_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status launch_dispatch(const struct launch_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != LAUNCH_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case LAUNCH_METHOD_GRANT:
		return launch_grant_answer(handlers, self, request);
	case LAUNCH_METHOD_START:
		return launch_start_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

#endif

/*
 * Handlers and dispatchers of services.
 *
 * Generated from terminal.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_TERMINAL_SERVER_H
#define USER_RT_GENERATED_TERMINAL_SERVER_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/terminal.h"
#include "core/generated/session.h"
#include "user/rt/generated/terminal_types.h"
#include "user/rt/generated/session_types.h"
#include "user/rt/request.h"

/* Keeps the capability that came as `lease`; the id is zero when none did. */
MUST_CHECK static inline enum status terminal_control_push_results_receive_lease(struct rt_request *request,
	const struct terminal_control_push_results_reader *reader, struct terminal_session *value)
{
	uint32_t index;
	enum status status = terminal_control_push_results_get_lease(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, TERMINAL_SESSION_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `lease`; one without an id sends none. */
MUST_CHECK static inline enum status terminal_control_push_results_send_lease(struct rt_request *request,
	const struct terminal_control_push_results_builder *builder, struct terminal_session value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	terminal_control_push_results_builder_set_lease(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `output`; the id is zero when none did. */
MUST_CHECK static inline enum status terminal_control_output_results_receive_output(struct rt_request *request,
	const struct terminal_control_output_results_reader *reader, struct terminal_output *value)
{
	uint32_t index;
	enum status status = terminal_control_output_results_get_output(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, TERMINAL_OUTPUT_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `output`; one without an id sends none. */
MUST_CHECK static inline enum status terminal_control_output_results_send_output(struct rt_request *request,
	const struct terminal_control_output_results_builder *builder, struct terminal_output value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	terminal_control_output_results_builder_set_output(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `lease`; the id is zero when none did. */
MUST_CHECK static inline enum status terminal_master_take_results_receive_lease(struct rt_request *request,
	const struct terminal_master_take_results_reader *reader, struct terminal_session *value)
{
	uint32_t index;
	enum status status = terminal_master_take_results_get_lease(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, TERMINAL_SESSION_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `lease`; one without an id sends none. */
MUST_CHECK static inline enum status terminal_master_take_results_send_lease(struct rt_request *request,
	const struct terminal_master_take_results_builder *builder, struct terminal_session value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	terminal_master_take_results_builder_set_lease(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `session`; the id is zero when none did. */
MUST_CHECK static inline enum status terminal_master_lease_params_receive_session(struct rt_request *request,
	const struct terminal_master_lease_params_reader *reader, struct session_reference *value)
{
	uint32_t index;
	enum status status = terminal_master_lease_params_get_session(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, SESSION_REFERENCE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `session`; one without an id sends none. */
MUST_CHECK static inline enum status terminal_master_lease_params_send_session(struct rt_request *request,
	const struct terminal_master_lease_params_builder *builder, struct session_reference value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	terminal_master_lease_params_builder_set_session(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `terminal`; the id is zero when none did. */
MUST_CHECK static inline enum status terminal_master_lease_results_receive_terminal(struct rt_request *request,
	const struct terminal_master_lease_results_reader *reader, struct terminal_session *value)
{
	uint32_t index;
	enum status status = terminal_master_lease_results_get_terminal(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, TERMINAL_SESSION_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `terminal`; one without an id sends none. */
MUST_CHECK static inline enum status terminal_master_lease_results_send_terminal(struct rt_request *request,
	const struct terminal_master_lease_results_builder *builder, struct terminal_session value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	terminal_master_lease_results_builder_set_terminal(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `control`; the id is zero when none did. */
MUST_CHECK static inline enum status terminal_master_lease_results_receive_control(struct rt_request *request,
	const struct terminal_master_lease_results_reader *reader, struct terminal_control *value)
{
	uint32_t index;
	enum status status = terminal_master_lease_results_get_control(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, TERMINAL_CONTROL_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `control`; one without an id sends none. */
MUST_CHECK static inline enum status terminal_master_lease_results_send_control(struct rt_request *request,
	const struct terminal_master_lease_results_builder *builder, struct terminal_control value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	terminal_master_lease_results_builder_set_control(builder, index);
	return STATUS_OK;
}

/*
 * What a service does for each method of TerminalSession. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct terminal_session_handlers {
	/* Reads one line of at most `limitBytes` (1 to 1024) bytes of UTF-8 without control characters; `initial` is */
	enum status (*read_line)(void *self, struct rt_request *request,
		const struct terminal_session_read_line_params_reader *params,
		const struct terminal_session_read_line_results_builder *results);
	/* Writes at most 1024 bytes (invalidArgument above) through the output filter, and waits until the line's buffer */
	enum status (*write)(void *self, struct rt_request *request,
		const struct terminal_session_write_params_reader *params,
		const struct terminal_session_write_results_builder *results);
	/* The readLine that waits, if any, is answered `cancelled`, and what was typed ahead is dropped. Without the */
	enum status (*cancel)(void *self, struct rt_request *request,
		const struct terminal_session_cancel_params_reader *params,
		const struct terminal_session_cancel_results_builder *results);
	/* The line as far as it is known: 80 columns and 24 rows, and no colours, until the terminal has answered the */
	enum status (*describe)(void *self, struct rt_request *request,
		const struct terminal_session_describe_params_reader *params,
		const struct terminal_session_describe_results_builder *results);
};

/*
 * What a service does for each method of TerminalControl. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct terminal_control_handlers {
	/* One lease of the same session directly above this one's own; busy when there is one already, overloaded when */
	enum status (*push)(void *self, struct rt_request *request,
		const struct terminal_control_push_params_reader *params,
		const struct terminal_control_push_results_builder *results);
	/* The next event of this lease; one at a time. */
	enum status (*wait)(void *self, struct rt_request *request,
		const struct terminal_control_wait_params_reader *params,
		const struct terminal_control_wait_results_builder *results);
	/* The lease that was pushed goes, if there is one. */
	enum status (*reclaim)(void *self, struct rt_request *request,
		const struct terminal_control_reclaim_params_reader *params,
		const struct terminal_control_reclaim_results_builder *results);
	/* For a program in the background; at most four at a time (overloaded). `mark` (1 to 23 bytes) stands in */
	enum status (*output)(void *self, struct rt_request *request,
		const struct terminal_control_output_params_reader *params,
		const struct terminal_control_output_results_builder *results);
};

/*
 * What a service does for each method of TerminalOutput. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct terminal_output_handlers {
	/* At most 1024 bytes (invalidArgument above), one at a time (busy). More than 4096 a second waits. Lines that */
	enum status (*write)(void *self, struct rt_request *request,
		const struct terminal_output_write_params_reader *params,
		const struct terminal_output_write_results_builder *results);
};

/*
 * What a service does for each method of TerminalMaster. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct terminal_master_handlers {
	/* A lease on top of the stack for the caller's own session: for a desk. One at a time (busy); overloaded when the */
	enum status (*take)(void *self, struct rt_request *request,
		const struct terminal_master_take_params_reader *params,
		const struct terminal_master_take_results_builder *results);
	/* A lease for this session, directly below a desk's, and its control. `title` (1 to 63 bytes) is shown on the */
	enum status (*lease)(void *self, struct rt_request *request,
		const struct terminal_master_lease_params_reader *params,
		const struct terminal_master_lease_results_builder *results);
	/* The person's next choice on the attention screen, which calls the line by this name from here on: at most 31 */
	enum status (*attention)(void *self, struct rt_request *request,
		const struct terminal_master_attention_params_reader *params,
		const struct terminal_master_attention_results_builder *results);
	/* All leases go. `secret`: somebody may be in the middle of one, which a former instance of the terminal has */
	enum status (*reset)(void *self, struct rt_request *request,
		const struct terminal_master_reset_params_reader *params,
		const struct terminal_master_reset_results_builder *results);
	/* How many leases there are. `lost`: the line has told that nobody is at its other end. `keyNs`: the moment */
	enum status (*describe)(void *self, struct rt_request *request,
		const struct terminal_master_describe_params_reader *params,
		const struct terminal_master_describe_results_builder *results);
};

/*
 * What a service does for each method of TerminalSizes. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct terminal_sizes_handlers {
	/* The size at the first call; then the next one, when it has changed. One at a time (busy). 0: not known. `present` */
	enum status (*next)(void *self, struct rt_request *request,
		const struct terminal_sizes_next_params_reader *params,
		const struct terminal_sizes_next_results_builder *results);
};

static inline enum status terminal_session_read_line_answer(const struct terminal_session_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct terminal_session_read_line_results_builder results;
	enum status status;
	struct terminal_session_read_line_params_reader params;

	if (!handlers->read_line)
		return STATUS_BAD_METHOD;
	status = terminal_session_read_line_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = terminal_session_read_line_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->read_line(self, request, &params, &results);
}

static inline enum status terminal_session_write_answer(const struct terminal_session_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct terminal_session_write_results_builder results;
	enum status status;
	struct terminal_session_write_params_reader params;

	if (!handlers->write)
		return STATUS_BAD_METHOD;
	status = terminal_session_write_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = terminal_session_write_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->write(self, request, &params, &results);
}

static inline enum status terminal_session_cancel_answer_data(const struct terminal_session_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct terminal_session_cancel_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct terminal_session_cancel_results_builder results;
	const enum status status = terminal_session_cancel_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->cancel(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status terminal_session_cancel_answer_copy(
	const struct terminal_session_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return terminal_session_cancel_answer_data(handlers, self, request, spare);
}

static inline enum status terminal_session_cancel_answer(const struct terminal_session_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->cancel)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return terminal_session_cancel_answer_copy(handlers, self, request);
	return terminal_session_cancel_answer_data(handlers, self, request, data);
}

static inline enum status terminal_session_describe_answer_data(const struct terminal_session_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct terminal_session_describe_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct terminal_session_describe_results_builder results;
	const enum status status = terminal_session_describe_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->describe(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status terminal_session_describe_answer_copy(
	const struct terminal_session_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return terminal_session_describe_answer_data(handlers, self, request, spare);
}

static inline enum status terminal_session_describe_answer(const struct terminal_session_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->describe)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return terminal_session_describe_answer_copy(handlers, self, request);
	return terminal_session_describe_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status terminal_session_dispatch(const struct terminal_session_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != TERMINAL_SESSION_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case TERMINAL_SESSION_METHOD_READ_LINE:
		return terminal_session_read_line_answer(handlers, self, request);
	case TERMINAL_SESSION_METHOD_WRITE:
		return terminal_session_write_answer(handlers, self, request);
	case TERMINAL_SESSION_METHOD_CANCEL:
		return terminal_session_cancel_answer(handlers, self, request);
	case TERMINAL_SESSION_METHOD_DESCRIBE:
		return terminal_session_describe_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status terminal_control_push_answer_data(const struct terminal_control_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct terminal_control_push_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct terminal_control_push_results_builder results;
	const enum status status = terminal_control_push_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->push(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status terminal_control_push_answer_copy(
	const struct terminal_control_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return terminal_control_push_answer_data(handlers, self, request, spare);
}

static inline enum status terminal_control_push_answer(const struct terminal_control_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->push)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return terminal_control_push_answer_copy(handlers, self, request);
	return terminal_control_push_answer_data(handlers, self, request, data);
}

static inline enum status terminal_control_wait_answer_data(const struct terminal_control_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct terminal_control_wait_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct terminal_control_wait_results_builder results;
	const enum status status = terminal_control_wait_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->wait(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status terminal_control_wait_answer_copy(
	const struct terminal_control_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return terminal_control_wait_answer_data(handlers, self, request, spare);
}

static inline enum status terminal_control_wait_answer(const struct terminal_control_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->wait)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return terminal_control_wait_answer_copy(handlers, self, request);
	return terminal_control_wait_answer_data(handlers, self, request, data);
}

static inline enum status terminal_control_reclaim_answer_data(const struct terminal_control_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct terminal_control_reclaim_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct terminal_control_reclaim_results_builder results;
	const enum status status = terminal_control_reclaim_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->reclaim(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status terminal_control_reclaim_answer_copy(
	const struct terminal_control_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return terminal_control_reclaim_answer_data(handlers, self, request, spare);
}

static inline enum status terminal_control_reclaim_answer(const struct terminal_control_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->reclaim)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return terminal_control_reclaim_answer_copy(handlers, self, request);
	return terminal_control_reclaim_answer_data(handlers, self, request, data);
}

static inline enum status terminal_control_output_answer(const struct terminal_control_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct terminal_control_output_results_builder results;
	enum status status;
	struct terminal_control_output_params_reader params;

	if (!handlers->output)
		return STATUS_BAD_METHOD;
	status = terminal_control_output_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = terminal_control_output_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->output(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status terminal_control_dispatch(const struct terminal_control_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != TERMINAL_CONTROL_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case TERMINAL_CONTROL_METHOD_PUSH:
		return terminal_control_push_answer(handlers, self, request);
	case TERMINAL_CONTROL_METHOD_WAIT:
		return terminal_control_wait_answer(handlers, self, request);
	case TERMINAL_CONTROL_METHOD_RECLAIM:
		return terminal_control_reclaim_answer(handlers, self, request);
	case TERMINAL_CONTROL_METHOD_OUTPUT:
		return terminal_control_output_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status terminal_output_write_answer(const struct terminal_output_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct terminal_output_write_results_builder results;
	enum status status;
	struct terminal_output_write_params_reader params;

	if (!handlers->write)
		return STATUS_BAD_METHOD;
	status = terminal_output_write_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = terminal_output_write_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->write(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status terminal_output_dispatch(const struct terminal_output_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != TERMINAL_OUTPUT_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case TERMINAL_OUTPUT_METHOD_WRITE:
		return terminal_output_write_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status terminal_master_take_answer_data(const struct terminal_master_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct terminal_master_take_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct terminal_master_take_results_builder results;
	const enum status status = terminal_master_take_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->take(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status terminal_master_take_answer_copy(
	const struct terminal_master_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return terminal_master_take_answer_data(handlers, self, request, spare);
}

static inline enum status terminal_master_take_answer(const struct terminal_master_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->take)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return terminal_master_take_answer_copy(handlers, self, request);
	return terminal_master_take_answer_data(handlers, self, request, data);
}

static inline enum status terminal_master_lease_answer(const struct terminal_master_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct terminal_master_lease_results_builder results;
	enum status status;
	struct terminal_master_lease_params_reader params;

	if (!handlers->lease)
		return STATUS_BAD_METHOD;
	status = terminal_master_lease_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = terminal_master_lease_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->lease(self, request, &params, &results);
}

static inline enum status terminal_master_attention_answer(const struct terminal_master_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct terminal_master_attention_results_builder results;
	enum status status;
	struct terminal_master_attention_params_reader params;

	if (!handlers->attention)
		return STATUS_BAD_METHOD;
	status = terminal_master_attention_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = terminal_master_attention_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->attention(self, request, &params, &results);
}

static inline enum status terminal_master_reset_answer_data(const struct terminal_master_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct terminal_master_reset_params_reader params = {
		.raw = {.words = data, .word_count = 1, .data_bits = 1 * 64}};
	struct terminal_master_reset_results_builder results;
	const enum status status = terminal_master_reset_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->reset(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status terminal_master_reset_answer_copy(
	const struct terminal_master_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 1, spare);

	if (status != STATUS_OK)
		return status;
	return terminal_master_reset_answer_data(handlers, self, request, spare);
}

static inline enum status terminal_master_reset_answer(const struct terminal_master_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->reset)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 1);
	if (__builtin_expect(!data, 0))
		return terminal_master_reset_answer_copy(handlers, self, request);
	return terminal_master_reset_answer_data(handlers, self, request, data);
}

static inline enum status terminal_master_describe_answer_data(const struct terminal_master_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct terminal_master_describe_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct terminal_master_describe_results_builder results;
	const enum status status = terminal_master_describe_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->describe(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status terminal_master_describe_answer_copy(
	const struct terminal_master_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return terminal_master_describe_answer_data(handlers, self, request, spare);
}

static inline enum status terminal_master_describe_answer(const struct terminal_master_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->describe)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return terminal_master_describe_answer_copy(handlers, self, request);
	return terminal_master_describe_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status terminal_master_dispatch(const struct terminal_master_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != TERMINAL_MASTER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case TERMINAL_MASTER_METHOD_TAKE:
		return terminal_master_take_answer(handlers, self, request);
	case TERMINAL_MASTER_METHOD_LEASE:
		return terminal_master_lease_answer(handlers, self, request);
	case TERMINAL_MASTER_METHOD_ATTENTION:
		return terminal_master_attention_answer(handlers, self, request);
	case TERMINAL_MASTER_METHOD_RESET:
		return terminal_master_reset_answer(handlers, self, request);
	case TERMINAL_MASTER_METHOD_DESCRIBE:
		return terminal_master_describe_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status terminal_sizes_next_answer_data(const struct terminal_sizes_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct terminal_sizes_next_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct terminal_sizes_next_results_builder results;
	const enum status status = terminal_sizes_next_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->next(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status terminal_sizes_next_answer_copy(
	const struct terminal_sizes_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return terminal_sizes_next_answer_data(handlers, self, request, spare);
}

static inline enum status terminal_sizes_next_answer(const struct terminal_sizes_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->next)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return terminal_sizes_next_answer_copy(handlers, self, request);
	return terminal_sizes_next_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status terminal_sizes_dispatch(const struct terminal_sizes_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != TERMINAL_SIZES_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case TERMINAL_SIZES_METHOD_NEXT:
		return terminal_sizes_next_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

#endif

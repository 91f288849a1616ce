/*
 * Handlers and dispatchers of services.
 *
 * Generated from echo.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_ECHO_SERVER_H
#define USER_RT_GENERATED_ECHO_SERVER_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/echo.h"
#include "user/rt/generated/echo_types.h"
#include "user/rt/request.h"

/* Keeps the capability that came as `echo`; the id is zero when none did. */
MUST_CHECK static inline enum status carrier_pass_params_receive_echo(struct rt_request *request,
	const struct carrier_pass_params_reader *reader, struct echo *value)
{
	uint32_t index;
	enum status status = carrier_pass_params_get_echo(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, ECHO_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `echo`; one without an id sends none. */
MUST_CHECK static inline enum status carrier_pass_params_send_echo(struct rt_request *request,
	const struct carrier_pass_params_builder *builder, struct echo value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	carrier_pass_params_builder_set_echo(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `echo`; the id is zero when none did. */
MUST_CHECK static inline enum status carrier_pass_results_receive_echo(struct rt_request *request,
	const struct carrier_pass_results_reader *reader, struct echo *value)
{
	uint32_t index;
	enum status status = carrier_pass_results_get_echo(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, ECHO_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `echo`; one without an id sends none. */
MUST_CHECK static inline enum status carrier_pass_results_send_echo(struct rt_request *request,
	const struct carrier_pass_results_builder *builder, struct echo value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	carrier_pass_results_builder_set_echo(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `echo`; the id is zero when none did. */
MUST_CHECK static inline enum status carrier_move_params_receive_echo(struct rt_request *request,
	const struct carrier_move_params_reader *reader, struct echo *value)
{
	uint32_t index;
	enum status status = carrier_move_params_get_echo(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, ECHO_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `echo`; one without an id sends none. */
MUST_CHECK static inline enum status carrier_move_params_send_echo(struct rt_request *request,
	const struct carrier_move_params_builder *builder, struct echo value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	carrier_move_params_builder_set_echo(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `echo`; the id is zero when none did. */
MUST_CHECK static inline enum status carrier_move_results_receive_echo(struct rt_request *request,
	const struct carrier_move_results_reader *reader, struct echo *value)
{
	uint32_t index;
	enum status status = carrier_move_results_get_echo(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, ECHO_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `echo`; one without an id sends none. */
MUST_CHECK static inline enum status carrier_move_results_send_echo(struct rt_request *request,
	const struct carrier_move_results_builder *builder, struct echo value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	carrier_move_results_builder_set_echo(builder, index);
	return STATUS_OK;
}

/*
 * What a service does for each method of Echo. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct echo_handlers {
	enum status (*echo)(void *self, struct rt_request *request,
		const struct echo_echo_params_reader *params,
		const struct echo_echo_results_builder *results);
};

/*
 * What a service does for each method of Carrier. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct carrier_handlers {
	enum status (*text)(void *self, struct rt_request *request,
		const struct carrier_text_params_reader *params,
		const struct carrier_text_results_builder *results);
	/* As much as fits into a message. */
	enum status (*data)(void *self, struct rt_request *request,
		const struct carrier_data_params_reader *params,
		const struct carrier_data_results_builder *results);
	/* A capability comes and goes back, copied both ways. */
	enum status (*pass)(void *self, struct rt_request *request,
		const struct carrier_pass_params_reader *params,
		const struct carrier_pass_results_builder *results);
	/* The same, moved both ways. */
	enum status (*move)(void *self, struct rt_request *request,
		const struct carrier_move_params_reader *params,
		const struct carrier_move_results_builder *results);
};

static inline enum status echo_echo_answer_data(const struct echo_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct echo_echo_params_reader params = {
		.raw = {.words = data, .word_count = 8, .data_bits = 8 * 64}};
	struct echo_echo_results_builder results;
	const enum status status = echo_echo_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->echo(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status echo_echo_answer_copy(
	const struct echo_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[8];
	const enum status status =
		capnp_message_data_walk(&request->params, 8, spare);

	if (status != STATUS_OK)
		return status;
	return echo_echo_answer_data(handlers, self, request, spare);
}

static inline enum status echo_echo_answer(const struct echo_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->echo)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 8);
	if (__builtin_expect(!data, 0))
		return echo_echo_answer_copy(handlers, self, request);
	return echo_echo_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status echo_dispatch(const struct echo_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != ECHO_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case ECHO_METHOD_ECHO:
		return echo_echo_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status carrier_text_answer(const struct carrier_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct carrier_text_results_builder results;
	enum status status;
	struct carrier_text_params_reader params;

	if (!handlers->text)
		return STATUS_BAD_METHOD;
	status = carrier_text_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = carrier_text_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->text(self, request, &params, &results);
}

static inline enum status carrier_data_answer(const struct carrier_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct carrier_data_results_builder results;
	enum status status;
	struct carrier_data_params_reader params;

	if (!handlers->data)
		return STATUS_BAD_METHOD;
	status = carrier_data_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = carrier_data_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->data(self, request, &params, &results);
}

static inline enum status carrier_pass_answer(const struct carrier_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct carrier_pass_results_builder results;
	enum status status;
	struct carrier_pass_params_reader params;

	if (!handlers->pass)
		return STATUS_BAD_METHOD;
	status = carrier_pass_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = carrier_pass_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->pass(self, request, &params, &results);
}

static inline enum status carrier_move_answer(const struct carrier_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct carrier_move_results_builder results;
	enum status status;
	struct carrier_move_params_reader params;

	if (!handlers->move)
		return STATUS_BAD_METHOD;
	status = carrier_move_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = carrier_move_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->move(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status carrier_dispatch(const struct carrier_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != CARRIER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case CARRIER_METHOD_TEXT:
		return carrier_text_answer(handlers, self, request);
	case CARRIER_METHOD_DATA:
		return carrier_data_answer(handlers, self, request);
	case CARRIER_METHOD_PASS:
		return carrier_pass_answer(handlers, self, request);
	case CARRIER_METHOD_MOVE:
		return carrier_move_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

#endif

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

/*
 * What a service does for each method of Echo. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct echo_handlers {
	enum status (*echo)(void *self, struct rt_request *request,
		const struct echo_echo_params_reader *params,
		const struct echo_echo_results_builder *results);
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

#endif

/*
 * Handlers and dispatchers of services.
 *
 * Generated from visits.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_VISITS_SERVER_H
#define USER_RT_GENERATED_VISITS_SERVER_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/visits.h"
#include "user/rt/generated/visits_types.h"
#include "user/rt/request.h"

/*
 * What a service does for each method of Door. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct door_handlers {
	/* Counts the visit. `instance` is the process that counts, `visits` how often this caller has been */
	enum status (*visit)(void *self, struct rt_request *request,
		const struct door_visit_params_reader *params,
		const struct door_visit_results_builder *results);
};

/*
 * What a service does for each method of Fuse. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct fuse_handlers {
	/* Never answers: the service touches what it may not touch. */
	enum status (*crash)(void *self, struct rt_request *request,
		const struct fuse_crash_params_reader *params,
		const struct fuse_crash_results_builder *results);
	/* Never answers: the service turns in a circle. */
	enum status (*hang)(void *self, struct rt_request *request,
		const struct fuse_hang_params_reader *params,
		const struct fuse_hang_results_builder *results);
};

static inline enum status door_visit_answer_data(const struct door_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct door_visit_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct door_visit_results_builder results;
	const enum status status = door_visit_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->visit(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status door_visit_answer_copy(
	const struct door_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return door_visit_answer_data(handlers, self, request, spare);
}

static inline enum status door_visit_answer(const struct door_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->visit)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return door_visit_answer_copy(handlers, self, request);
	return door_visit_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status door_dispatch(const struct door_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != DOOR_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case DOOR_METHOD_VISIT:
		return door_visit_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status fuse_crash_answer_data(const struct fuse_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct fuse_crash_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct fuse_crash_results_builder results;
	const enum status status = fuse_crash_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->crash(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status fuse_crash_answer_copy(
	const struct fuse_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return fuse_crash_answer_data(handlers, self, request, spare);
}

static inline enum status fuse_crash_answer(const struct fuse_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->crash)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return fuse_crash_answer_copy(handlers, self, request);
	return fuse_crash_answer_data(handlers, self, request, data);
}

static inline enum status fuse_hang_answer_data(const struct fuse_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct fuse_hang_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct fuse_hang_results_builder results;
	const enum status status = fuse_hang_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->hang(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status fuse_hang_answer_copy(
	const struct fuse_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return fuse_hang_answer_data(handlers, self, request, spare);
}

static inline enum status fuse_hang_answer(const struct fuse_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->hang)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return fuse_hang_answer_copy(handlers, self, request);
	return fuse_hang_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status fuse_dispatch(const struct fuse_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != FUSE_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case FUSE_METHOD_CRASH:
		return fuse_crash_answer(handlers, self, request);
	case FUSE_METHOD_HANG:
		return fuse_hang_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

#endif

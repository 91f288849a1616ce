/*
 * Handlers and dispatchers of services.
 *
 * Generated from graph.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_GRAPH_SERVER_H
#define USER_RT_GENERATED_GRAPH_SERVER_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/graph.h"
#include "user/rt/generated/graph_types.h"
#include "user/rt/request.h"

/*
 * What a service does for each method of AuthorityGraph. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct authority_graph_handlers {
	/* The rows from a place on; (0, 0) is the beginning, and each answer says where the next one begins. */
	enum status (*edges)(void *self, struct rt_request *request,
		const struct authority_graph_edges_params_reader *params,
		const struct authority_graph_edges_results_builder *results);
};

static inline enum status authority_graph_edges_answer_data(const struct authority_graph_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct authority_graph_edges_params_reader params = {
		.raw = {.words = data, .word_count = 2, .data_bits = 2 * 64}};
	struct authority_graph_edges_results_builder results;
	const enum status status = authority_graph_edges_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->edges(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status authority_graph_edges_answer_copy(
	const struct authority_graph_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[2];
	const enum status status =
		capnp_message_data_walk(&request->params, 2, spare);

	if (status != STATUS_OK)
		return status;
	return authority_graph_edges_answer_data(handlers, self, request, spare);
}

static inline enum status authority_graph_edges_answer(const struct authority_graph_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->edges)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 2);
	if (__builtin_expect(!data, 0))
		return authority_graph_edges_answer_copy(handlers, self, request);
	return authority_graph_edges_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status authority_graph_dispatch(const struct authority_graph_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != AUTHORITY_GRAPH_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case AUTHORITY_GRAPH_METHOD_EDGES:
		return authority_graph_edges_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

#endif

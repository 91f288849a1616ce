/*
 * Typed calls.
 *
 * Generated from graph.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/graph_client.h"

static const struct rt_method authority_graph_edges_method = {
	.interface_id = AUTHORITY_GRAPH_INTERFACE_ID,
	.method = AUTHORITY_GRAPH_METHOD_EDGES,
	.message_words = 3,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status authority_graph_edges_begin(struct rt_call *call, struct rt *rt, struct authority_graph target,
	struct authority_graph_edges_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &authority_graph_edges_method);

	if (status != STATUS_OK)
		return status;
	return authority_graph_edges_params_builder_root(rt_call_message(call), params);
}

enum status authority_graph_edges_finish(struct rt_call *call, struct authority_graph_edges_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return authority_graph_edges_results_root(rt_call_results(call), results);
}

/*
 * Typed calls; user/rt/call.h says what each step may answer.
 *
 * Generated from graph.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_GRAPH_CLIENT_H
#define USER_RT_GENERATED_GRAPH_CLIENT_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/graph.h"
#include "user/rt/generated/graph_types.h"
#include "user/rt/call.h"

/* ---- AuthorityGraph.edges: The rows from a place on; (0, 0) is the beginning, and each answer says where the next one begins. ---- */

MUST_CHECK enum status authority_graph_edges_begin(struct rt_call *call, struct rt *rt,
	struct authority_graph target, struct authority_graph_edges_params_builder *params);

MUST_CHECK enum status authority_graph_edges_finish(struct rt_call *call,
	struct authority_graph_edges_results_reader *results);

#endif

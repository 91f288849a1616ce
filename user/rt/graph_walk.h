/*
 * The authority graph, page by page, from a client's side: it gives rows as plain values, and tells
 * whether the pages are of one moment. It keeps no row and decides nothing. Read next:
 * schema/graph.capnp, abi/graph.h.
 */
#ifndef USER_RT_GRAPH_WALK_H
#define USER_RT_GRAPH_WALK_H

#include "abi/base.h"
#include "abi/graph.h"
#include "abi/startup.h"
#include "abi/status.h"
#include "user/rt/generated/graph_types.h"
#include "user/rt/rt.h"

/* A row as it came: GraphRow of the schema. */
struct rt_graph_row {
	uint64_t object, target, interface, value;
	uint32_t index;
	uint8_t kind, type, state, hold;
	uint8_t name_bytes; /* at most CAPSET_NAME_BYTES; no zero byte follows them */
	char name[CAPSET_NAME_BYTES];
};

/* The progress of a walk. All zero: it is at its beginning. */
struct rt_graph_walk {
	uint64_t object, part; /* where the next page begins */
	uint64_t generation;   /* of the first page */
	bool begun;
	bool torn; /* the world has changed since: the rows are not of one moment */
};

/*
 * Takes the next page, and gives each of its rows to `take`, but none of a page that tears the
 * walk. The walk is at its end when `object` is 0 afterwards. Any status of AuthorityGraph.edges.
 */
MUST_CHECK enum status rt_graph_page(struct rt *rt, struct authority_graph graph,
				     struct rt_graph_walk *walk,
				     void (*take)(void *context, const struct rt_graph_row *row),
				     void *context);

#endif

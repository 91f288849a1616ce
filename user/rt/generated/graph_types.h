/*
 * A type for a capability of each interface; the id zero is none.
 *
 * Generated from graph.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_GRAPH_TYPES_H
#define USER_RT_GENERATED_GRAPH_TYPES_H

#include "abi/cap_id.h"

/* AuthorityGraph. The right to see every hold edge of the system, and to change none. Rows name objects by numbers that */
struct authority_graph {
	struct cap_id id;
};

#endif

/*
 * The parts of reading a manifest into a graph: from_manifest.c and profiles.c share them. No other
 * file includes this one.
 */
#ifndef TOOLS_AUTHGRAPH_PLACES_H
#define TOOLS_AUTHGRAPH_PLACES_H

#include "core/manifest/check.h"
#include "tools/authgraph/graph.h"

/* init chooses the tags of its issuers when it runs. */
#define ISSUER_TAG UINT32_MAX

/* Where the nodes of a manifest are. GRAPH_NONE, all ones: nowhere so far. */
struct places {
	struct graph *graph;
	struct manifest_reader manifest;
	struct capnp_list programs;
	struct service_list_reader services;
	uint32_t root_ledger, session, init;
	uint32_t images[MANIFEST_PROGRAMS]; /* GRAPH_NONE: not named so far */
	uint32_t processes[MANIFEST_SERVICES];
	uint32_t ledgers[MANIFEST_SERVICES];
	uint32_t made[MANIFEST_MADE_ROOTS];
	uint32_t exports[MANIFEST_SERVICES][MANIFEST_EXPORTS];
	uint32_t issuers[MANIFEST_SERVICES][MANIFEST_EXPORTS], made_issuers[MANIFEST_MADE_ROOTS];
};

/* A config, framed. */
struct places_config {
	const uint64_t *words;
	uint32_t word_count;
};

/* Ends the program: what fails here is its own fault, since the manifest was accepted. */
void places_must(enum status status);
void places_name_set(char *to, struct capnp_text text);

uint32_t places_node_add(struct places *places, enum graph_type type, uint32_t ledger);
/* Valid until the next node is added. */
struct node *places_node(struct places *places, uint32_t index);
struct edge *places_edge_add(struct places *places, uint32_t from, uint32_t to, uint64_t interface,
			     struct capnp_text name);
/* A facet that the process `service` answers. */
uint32_t places_facet_add(struct places *places, uint32_t service, uint32_t tag);

/*
 * Adds the sessions that the service of this index, if it holds a policy, may give things to: for
 * each profile a shell and a launcher. Everything else of the manifest has been added.
 */
void places_profiles_add(struct places *places, uint32_t service,
			 const struct places_config *configs);

#endif

/*
 * Nodes, edges, and how they hang together. See tools/authgraph/graph.h.
 */
#include "tools/authgraph/graph.h"

#include "core/generated/process.h"
#include "tools/mkmanifest/report.h"

#include <stdlib.h>

uint32_t graph_node_add(struct graph *graph, const struct node *node)
{
	if (!graph->nodes)
		graph->nodes = calloc(GRAPH_NODES_MOST, sizeof(graph->nodes[0]));
	if (!graph->nodes || graph->node_count == GRAPH_NODES_MOST)
		refuse(NULL, "more than %u objects", GRAPH_NODES_MOST);
	graph->nodes[graph->node_count] = *node;
	return graph->node_count++;
}

struct edge *graph_edge_add(struct graph *graph, uint32_t from, uint32_t to)
{
	struct edge *edge;

	if (!graph->edges)
		graph->edges = calloc(GRAPH_EDGES_MOST, sizeof(graph->edges[0]));
	if (!graph->edges || graph->edge_count == GRAPH_EDGES_MOST)
		refuse(NULL, "more than %u edges", GRAPH_EDGES_MOST);
	edge = &graph->edges[graph->edge_count++];
	*edge = (struct edge){.from = from, .to = to, .state = GRAPH_SLOT_LIVE};
	return edge;
}

uint32_t graph_edge_service(const struct graph *graph, const struct edge *edge)
{
	if (edge->to == GRAPH_NONE || edge->kind != EDGE_HOLDS || edge->state == GRAPH_SLOT_DEAD ||
	    graph->nodes[edge->to].type != GRAPH_TYPE_FACET)
		return GRAPH_NONE;
	return graph->nodes[edge->to].service;
}

bool graph_edge_is_own(const struct graph *graph, const struct edge *edge)
{
	const struct node *to;

	if (edge->to == GRAPH_NONE)
		return false;
	to = &graph->nodes[edge->to];
	if (to->type == GRAPH_TYPE_THREAD || to->type == GRAPH_TYPE_ENDPOINT ||
	    to->type == GRAPH_TYPE_FACET)
		return to->service == edge->from;
	return edge->to == edge->from && edge->interface != PROCESS_HANDLE_INTERFACE_ID;
}

/*
 * Names of nodes and edges for people. See tools/authgraph/graph.h.
 */
#include "tools/authgraph/graph.h"

#include "tools/mkmanifest/interfaces.h"

#include <inttypes.h>
#include <stdio.h>

static const char *const type_words[] = {"nothing",
					 "root",
					 "serial line",
					 "ledger",
					 "memory",
					 "image",
					 "draft of a process",
					 "process",
					 "thread",
					 "endpoint",
					 "facet",
					 "session",
					 "scope",
					 "view",
					 "thread handle",
					 "park space",
					 "session reference",
					 "device",
					 "registers of a device",
					 "DMA pool",
					 "DMA buffer",
					 "interrupt"};
_Static_assert(ARRAY_COUNT(type_words) == GRAPH_TYPE_INTERRUPT + 1, "each kind has its words");

void graph_interface_label(uint64_t interface, char *text)
{
	const char *name = interface_name(interface);

	if (name)
		snprintf(text, GRAPH_LABEL_BYTES, "%s", name);
	else
		snprintf(text, GRAPH_LABEL_BYTES, "@0x%016" PRIx64, interface);
}

void graph_edge_label(const struct edge *edge, char *text)
{
	if (edge->kind != EDGE_HOLDS)
		snprintf(text, GRAPH_LABEL_BYTES, "mapped");
	else if (edge->name[0] != '\0')
		snprintf(text, GRAPH_LABEL_BYTES, "%s", edge->name);
	else
		snprintf(text, GRAPH_LABEL_BYTES, "slot %" PRIu32, edge->slot);
}

void graph_process_label(const struct graph *graph, uint32_t node, char *text)
{
	const struct node *process = &graph->nodes[node];

	if (process->name[0] != '\0')
		snprintf(text, GRAPH_LABEL_BYTES, "%s", process->name);
	else
		snprintf(text, GRAPH_LABEL_BYTES, "#%" PRIu64, process->process_id);
}

/* The name under which somebody holds it: the first that has one. */
static const struct edge *edge_named(const struct graph *graph, uint32_t node, bool any)
{
	for (uint32_t i = 0; i < graph->edge_count; i++) {
		const struct edge *edge = &graph->edges[i];

		if (edge->to == node && edge->kind == EDGE_HOLDS && (any || edge->name[0] != '\0'))
			return edge;
	}
	return NULL;
}

/* The process that a ledger belongs to. */
static uint32_t payer_of(const struct graph *graph, uint32_t ledger)
{
	for (uint32_t i = 0; i < graph->node_count; i++) {
		if (graph->nodes[i].type == GRAPH_TYPE_PROCESS && graph->nodes[i].ledger == ledger)
			return i;
	}
	return GRAPH_NONE;
}

/* Roots and serial lines are what their interfaces say. */
static void interfaces_label(const struct graph *graph, uint32_t node, char *text)
{
	const struct edge *edge = edge_named(graph, node, true);

	if (edge)
		graph_interface_label(edge->interface, text);
	else
		snprintf(text, GRAPH_LABEL_BYTES, "%s", type_words[graph->nodes[node].type]);
}

void graph_node_label(const struct graph *graph, uint32_t node, char *text)
{
	const struct node *n = &graph->nodes[node];
	const char *word = type_words[n->type], *name = n->name;
	const struct edge *edge;
	uint32_t process;

	switch (n->type) {
	case GRAPH_TYPE_ROOT:
	case GRAPH_TYPE_SERIAL:
		interfaces_label(graph, node, text);
		return;
	case GRAPH_TYPE_LEDGER:
		process = n->ledger == GRAPH_NONE ? GRAPH_NONE : payer_of(graph, node);
		if (n->ledger == GRAPH_NONE) {
			snprintf(text, GRAPH_LABEL_BYTES, "root ledger");
			return;
		}
		if (process != GRAPH_NONE && graph->nodes[process].name[0] != '\0') {
			snprintf(text, GRAPH_LABEL_BYTES, "ledger of %s",
				 graph->nodes[process].name);
			return;
		}
		break;
	case GRAPH_TYPE_PROCESS:
	case GRAPH_TYPE_MEMORY:
	case GRAPH_TYPE_IMAGE:
	case GRAPH_TYPE_BUILDER:
	case GRAPH_TYPE_THREAD:
	case GRAPH_TYPE_ENDPOINT:
	case GRAPH_TYPE_FACET:
	case GRAPH_TYPE_SESSION:
	case GRAPH_TYPE_SCOPE:
	case GRAPH_TYPE_VIEW:
	case GRAPH_TYPE_THREAD_HANDLE:
	case GRAPH_TYPE_PARK:
	case GRAPH_TYPE_SESSION_REFERENCE:
	case GRAPH_TYPE_DEVICE:
	case GRAPH_TYPE_DEVICE_MMIO:
	case GRAPH_TYPE_DMA_POOL:
	case GRAPH_TYPE_DMA_BUFFER:
	case GRAPH_TYPE_INTERRUPT:
		break;
	}
	edge = name[0] != '\0' ? NULL : edge_named(graph, node, false);
	if (edge)
		name = edge->name;
	for (uint32_t i = 0; i < graph->node_count && n->type == GRAPH_TYPE_IMAGE && *name == '\0';
	     i++) {
		if (graph->nodes[i].type == GRAPH_TYPE_PROCESS && graph->nodes[i].image == node)
			name = graph->nodes[i].name;
	}
	if (name[0] != '\0')
		snprintf(text, GRAPH_LABEL_BYTES, "%s %s", word, name);
	else
		snprintf(text, GRAPH_LABEL_BYTES, "%s %" PRIu64, word, n->number);
}

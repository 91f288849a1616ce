/*
 * The reach of a process: what it holds, whom it can ask, and what those hold in turn, each with
 * the way that leads there. See tools/authgraph/graph.h.
 *
 * Asking is not having: a service does for its callers what its interface says. So the three are
 * told apart, and the last is the outermost border: what could be reached if every service on the
 * way did whatever it can for whoever asks.
 */
#include "tools/authgraph/graph.h"
#include "tools/mkmanifest/report.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

struct reach {
	const struct graph *graph;
	FILE *out;
	uint32_t start;
	uint32_t *order; /* processes, as they are reached */
	uint32_t count;
	uint32_t *by; /* of each node: the edge through which it was first reached, or GRAPH_NONE */
};

static uint32_t process_find(const struct graph *graph, const char *name)
{
	uint32_t found = GRAPH_NONE;

	for (uint32_t i = 0; i < graph->node_count; i++) {
		const struct node *node = &graph->nodes[i];
		char number[32];

		snprintf(number, sizeof(number), "#%" PRIu64, node->process_id);
		if (node->type != GRAPH_TYPE_PROCESS ||
		    (strcmp(node->name, name) != 0 && strcmp(number, name) != 0))
			continue;
		if (found != GRAPH_NONE)
			refuse(NULL, "more than one process is %s: say #%" PRIu64 " or #%" PRIu64,
			       quoted(name), graph->nodes[found].process_id, node->process_id);
		found = i;
	}
	if (found == GRAPH_NONE)
		refuse(NULL, "no process is %s", quoted(name));
	return found;
}

/*
 * "PROCESS.NAME" for each step from the start to the process, followed by the last step of its own.
 */
static void way_print(const struct reach *reach, const struct edge *last)
{
	const struct graph *graph = reach->graph;
	uint32_t steps[64], count = 0;
	char process[GRAPH_LABEL_BYTES], name[GRAPH_LABEL_BYTES];

	for (uint32_t at = last->from; at != reach->start && count < ARRAY_COUNT(steps);
	     at = graph->edges[reach->by[at]].from)
		steps[count++] = reach->by[at];
	if (count == ARRAY_COUNT(steps))
		fprintf(reach->out, "... -> ");
	while (count > 0) {
		const struct edge *edge = &graph->edges[steps[--count]];

		graph_process_label(graph, edge->from, process);
		graph_edge_label(edge, name);
		fprintf(reach->out, "%s.%s -> ", process, name);
	}
	graph_process_label(graph, last->from, process);
	graph_edge_label(last, name);
	fprintf(reach->out, "%s.%s", process, name);
}

static const char *state_word(const struct edge *edge)
{
	static const char *const words[] = {"", "", " (in transit)", " (in flight)", " (dead)"};

	if (edge->unwanted)
		return " (not asked for)";
	if (edge->kind != EDGE_HOLDS)
		return edge->kind == EDGE_READS ? " (may read)" : " (may write)";
	return words[edge->state];
}

static void edge_print(const struct reach *reach, const struct edge *edge)
{
	char name[GRAPH_LABEL_BYTES], interface[GRAPH_LABEL_BYTES],
		target[GRAPH_LABEL_BYTES] = "nothing";

	graph_edge_label(edge, name);
	interface[0] = '\0';
	if (edge->kind == EDGE_HOLDS)
		graph_interface_label(edge->interface, interface);
	if (edge->to != GRAPH_NONE)
		graph_node_label(reach->graph, edge->to, target);
	fprintf(reach->out, "  %-20s %-20s %s%s", name, interface, target, state_word(edge));
	if (edge->from != reach->start) {
		fprintf(reach->out, "  by ");
		way_print(reach, edge);
	}
	fputc('\n', reach->out);
}

static void asked_print(const struct reach *reach, const struct edge *edge)
{
	const struct graph *graph = reach->graph;
	uint32_t service = graph_edge_service(graph, edge);
	char name[GRAPH_LABEL_BYTES], interface[GRAPH_LABEL_BYTES],
		target[GRAPH_LABEL_BYTES] = "nobody now";

	graph_edge_label(edge, name);
	graph_interface_label(edge->interface, interface);
	if (service != GRAPH_NONE)
		graph_node_label(graph, service, target);
	fprintf(reach->out, "  %-20s %-20s %s, tag %" PRIu32 "%s", name, interface, target,
		graph->nodes[edge->to].tag, state_word(edge));
	if (edge->from != reach->start) {
		fprintf(reach->out, "  by ");
		way_print(reach, edge);
	}
	fputc('\n', reach->out);
}

static bool is_facet(const struct graph *graph, const struct edge *edge)
{
	return edge->to != GRAPH_NONE && edge->kind == EDGE_HOLDS &&
	       graph->nodes[edge->to].type == GRAPH_TYPE_FACET;
}

/*
 * Everything that a process holds: what it has, or whom it can ask. Returns how many lines there
 * were.
 */
static uint32_t edges_print(const struct reach *reach, uint32_t process, bool facets, bool own)
{
	const struct graph *graph = reach->graph;
	uint32_t count = 0;

	for (uint32_t i = 0; i < graph->edge_count; i++) {
		const struct edge *edge = &graph->edges[i];

		if (edge->from != process || is_facet(graph, edge) != facets ||
		    (!own && graph_edge_is_own(graph, edge)))
			continue;
		if (facets)
			asked_print(reach, edge);
		else
			edge_print(reach, edge);
		count++;
	}
	return count;
}

/* Breadth first, so that each is reached by a shortest way. */
static void processes_find(struct reach *reach)
{
	const struct graph *graph = reach->graph;

	reach->order[reach->count++] = reach->start;
	for (uint32_t at = 0; at < reach->count; at++) {
		for (uint32_t i = 0; i < graph->edge_count; i++) {
			const struct edge *edge = &graph->edges[i];
			uint32_t service = graph_edge_service(graph, edge);

			if (edge->from != reach->order[at] || service == GRAPH_NONE ||
			    service == reach->start || reach->by[service] != GRAPH_NONE)
				continue;
			reach->by[service] = i;
			reach->order[reach->count++] = service;
		}
	}
}

void graph_reach(const struct graph *graph, const char *name, FILE *out)
{
	struct reach reach = {.graph = graph, .out = out, .start = process_find(graph, name)};
	char label[GRAPH_LABEL_BYTES];
	uint32_t lines;

	reach.order = calloc(graph->node_count, sizeof(reach.order[0]));
	reach.by = malloc(graph->node_count * sizeof(reach.by[0]));
	if (!reach.order || !reach.by)
		refuse(NULL, "no memory");
	memset(reach.by, 0xff, graph->node_count * sizeof(reach.by[0]));
	processes_find(&reach);
	graph_process_label(graph, reach.start, label);
	fprintf(out, "%s holds itself:\n", label);
	if (edges_print(&reach, reach.start, false, true) == 0)
		fprintf(out, "  nothing\n");
	fprintf(out, "%s can ask, through facets:\n", label);
	if (edges_print(&reach, reach.start, true, true) == 0)
		fprintf(out, "  nobody\n");
	fprintf(out, "%s reaches, by what these hold and whom they can ask:\n", label);
	lines = 0;
	for (uint32_t i = 1; i < reach.count; i++) {
		lines += edges_print(&reach, reach.order[i], false, false);
		lines += edges_print(&reach, reach.order[i], true, false);
	}
	if (lines == 0)
		fprintf(out, "  nothing\n");
	free(reach.order);
	free(reach.by);
}

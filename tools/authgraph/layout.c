/*
 * Where everything in the picture stands: see tools/authgraph/layout.h. The same graph gives the
 * same places.
 */
#include "tools/authgraph/layout.h"

#include "tools/mkmanifest/report.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define CHARACTER 73u /* tenths of a pixel: the width of one */
#define DEPTH_MOST 64u

static void *memory(uint64_t count, size_t size)
{
	void *bytes = calloc(count + 1u, size);

	if (!bytes)
		refuse(NULL, "no memory");
	return bytes;
}

uint32_t picture_text_width(const char *text)
{
	return (uint32_t)(strlen(text) * CHARACTER / 10u + 1u);
}

static void widen(uint32_t *width, const char *text)
{
	if (picture_text_width(text) > *width)
		*width = picture_text_width(text);
}

/*
 * ---- rows --------------------------------------------------------------------------------------
 */

void picture_row_note(const struct picture *picture, const struct row *row, char *note)
{
	static const char *const states[] = {"", "", "in transit", "in flight", "dead"};
	const struct graph *graph = picture->graph;
	const struct edge *edge = row->edge;
	uint32_t service = graph_edge_service(graph, edge);
	char label[GRAPH_LABEL_BYTES];

	note[0] = '\0';
	if (edge->kind != EDGE_HOLDS) {
		strcpy(note, edge->kind == EDGE_READS ? "may read" : "may write");
	} else if (edge->state != GRAPH_SLOT_LIVE) {
		strcpy(note, states[edge->state]);
	} else if (service != GRAPH_NONE) {
		graph_process_label(graph, service, label);
		snprintf(note, GRAPH_LABEL_BYTES, "asks %.180s, tag %" PRIu32, label,
			 graph->nodes[edge->to].tag);
	} else if (edge->to != GRAPH_NONE && graph->nodes[edge->to].type == GRAPH_TYPE_FACET) {
		strcpy(note, "nobody answers");
	} else if (graph_edge_is_own(graph, edge)) {
		strcpy(note, "own");
	}
}

/* Where a row's line leads. */
static void row_lead(const struct picture *picture, struct row *row)
{
	const struct graph *graph = picture->graph;
	const struct edge *edge = row->edge;
	uint32_t service = graph_edge_service(graph, edge);
	const struct node *to;

	row->target = GRAPH_NONE;
	row->left = false;
	if (edge->to == GRAPH_NONE || edge->state == GRAPH_SLOT_DEAD ||
	    graph_edge_is_own(graph, edge))
		return;
	to = &graph->nodes[edge->to];
	if (to->type == GRAPH_TYPE_FACET) {
		row->target = service == edge->from ? GRAPH_NONE : service;
		row->left = true;
		return;
	}
	row->target = edge->to;
	if (to->type == GRAPH_TYPE_PROCESS) {
		row->left = true;
	} else if (to->type == GRAPH_TYPE_SCOPE && to->service != GRAPH_NONE) {
		row->target = to->service;
		row->left = true;
	}
}

/*
 * ---- places ------------------------------------------------------------------------------------
 */

static void process_place(struct picture *picture, uint32_t process)
{
	const struct graph *graph = picture->graph;
	char text[GRAPH_LABEL_BYTES];

	picture->node_y[process] = picture->y + HEADER / 2u;
	picture->y += HEADER;
	for (uint32_t i = 0; i < graph->edge_count; i++) {
		struct row *row = &picture->rows[picture->row_count];

		if (graph->edges[i].from != process)
			continue;
		row->edge = &graph->edges[i];
		row->y = picture->y + ROW / 2u;
		row_lead(picture, row);
		graph_edge_label(row->edge, text);
		widen(&picture->name_width, text);
		graph_interface_label(row->edge->interface, text);
		widen(&picture->interface_width, text);
		picture_row_note(picture, row, text);
		widen(&picture->note_width, text);
		picture->y += ROW;
		picture->row_count++;
	}
	picture->y += PAD;
}

static void processes_place(struct picture *picture, uint32_t ledger)
{
	const struct graph *graph = picture->graph;

	for (uint32_t i = 0; i < graph->node_count; i++) {
		if (graph->nodes[i].type == GRAPH_TYPE_PROCESS && graph->nodes[i].ledger == ledger)
			process_place(picture, i);
	}
}

/* The ledgers that pay for a process, or have one below them that does. */
static bool *payers_find(const struct graph *graph)
{
	bool *pays = memory(graph->node_count, sizeof(*pays));

	for (uint32_t i = 0; i < graph->node_count; i++) {
		if (graph->nodes[i].type != GRAPH_TYPE_PROCESS)
			continue;
		for (uint32_t l = graph->nodes[i].ledger; l != GRAPH_NONE && !pays[l];
		     l = graph->nodes[l].ledger)
			pays[l] = true;
	}
	return pays;
}

/* The next ledger below `ledger`, from node `from` on, that pays for processes. */
static uint32_t child_from(const struct picture *picture, uint32_t ledger, uint32_t from,
			   const bool *pays)
{
	const struct graph *graph = picture->graph;

	for (uint32_t i = from; i < graph->node_count; i++) {
		if (graph->nodes[i].type == GRAPH_TYPE_LEDGER && graph->nodes[i].ledger == ledger &&
		    pays[i])
			return i;
	}
	return GRAPH_NONE;
}

static uint32_t frame_open(struct picture *picture, uint32_t ledger, uint32_t depth)
{
	picture->frames[picture->frame_count] =
		(struct frame){.ledger = ledger, .depth = depth, .top = picture->y};
	picture->y += CAPTION;
	if (depth > picture->depth_most)
		picture->depth_most = depth;
	processes_place(picture, ledger);
	return picture->frame_count++;
}

/* The tree of ledgers that pay for processes, each with its processes in front of those below. */
static void frames_place(struct picture *picture)
{
	uint32_t stack[DEPTH_MOST], depth = 0, top = 0;
	bool *pays = payers_find(picture->graph);

	picture->y = TITLE;
	for (;;) {
		struct frame *frame = depth > 0 ? &picture->frames[stack[depth - 1]] : NULL;
		uint32_t child = child_from(picture, frame != NULL ? frame->ledger : GRAPH_NONE,
					    frame ? frame->next : top, pays);

		if (child == GRAPH_NONE && !frame)
			break;
		if (child == GRAPH_NONE) {
			frame->bottom = picture->y;
			picture->y += PAD;
			depth--;
			continue;
		}
		if (depth == DEPTH_MOST)
			refuse(NULL, "ledgers are more than %u deep", DEPTH_MOST);
		*(frame != NULL ? &frame->next : &top) = child + 1u;
		stack[depth] = frame_open(picture, child, depth);
		depth++;
	}
	free(pays);
}

/*
 * ---- nets --------------------------------------------------------------------------------------
 */

static struct net *net_of(struct picture *picture, const struct row *row, uint32_t *net_index)
{
	uint32_t side = row->left;
	uint32_t *index = &net_index[row->target];

	if (*index == 0) {
		struct net *net = &picture->nets[side][picture->net_count[side]++];

		*index = picture->net_count[side];
		/* An object stands level with the first row that names it. */
		if (!row->left)
			picture->node_y[row->target] = row->y;
		*net = (struct net){.target = row->target, .y = picture->node_y[row->target]};
		net->low = net->y;
		net->high = net->y;
	}
	return &picture->nets[side][*index - 1u];
}

static void nets_make(struct picture *picture)
{
	uint32_t *index = memory(picture->graph->node_count, sizeof(*index));

	for (uint32_t i = 0; i < picture->row_count; i++) {
		struct row *row = &picture->rows[i];
		struct net *net;

		if (row->target == GRAPH_NONE)
			continue;
		/* A process that no ledger of the graph pays for is not drawn. */
		if (row->left && picture->node_y[row->target] == 0) {
			row->target = GRAPH_NONE;
			continue;
		}
		net = net_of(picture, row, index);
		row->net = (uint32_t)(net - picture->nets[row->left]);
		net->bends |= row->y != net->y;
		net->low = row->y < net->low ? row->y : net->low;
		net->high = row->y > net->high ? row->y : net->high;
	}
	free(index);
}

static int by_low(const void *left, const void *right)
{
	const struct net *const *l = left, *const *r = right;

	if ((*l)->low != (*r)->low)
		return (*l)->low < (*r)->low ? -1 : 1;
	return (*l)->target < (*r)->target ? -1 : (*l)->target > (*r)->target;
}

/* From above: each net takes the first track whose last one has ended. */
static void tracks_give(struct picture *picture, uint32_t side)
{
	uint32_t count = picture->net_count[side];
	struct net **order = memory(count, sizeof(*order));
	uint32_t *ends = memory(count, sizeof(*ends));

	for (uint32_t i = 0; i < count; i++)
		order[i] = &picture->nets[side][i];
	qsort(order, count, sizeof(*order), by_low);
	for (uint32_t i = 0; i < count; i++) {
		if (!order[i]->bends)
			continue;
		while (ends[order[i]->track] >= order[i]->low)
			order[i]->track++;
		ends[order[i]->track] = order[i]->high + ROW / 2u;
		if (order[i]->track + 1u > picture->tracks[side])
			picture->tracks[side] = order[i]->track + 1u;
	}
	free(order);
	free(ends);
}

/*
 * ---- all of it ---------------------------------------------------------------------------------
 */

static void widths_set(struct picture *picture)
{
	uint32_t frames = (picture->depth_most + 1u) * PAD;
	char label[GRAPH_LABEL_BYTES];

	picture->box_width =
		picture->name_width + picture->interface_width + picture->note_width + 44u;
	for (uint32_t i = 0; i < picture->graph->node_count; i++) {
		if (picture->graph->nodes[i].type != GRAPH_TYPE_PROCESS)
			continue;
		graph_process_label(picture->graph, i, label);
		if (picture_text_width(label) + 220u > picture->box_width)
			picture->box_width = picture_text_width(label) + 220u;
	}
	picture->box_x = MARGIN + frames + (picture->tracks[1] + 1u) * TRACK + PAD;
	picture->object_x = picture->box_x + picture->box_width + frames +
			    (picture->tracks[0] + 1u) * TRACK + 20u;
	for (uint32_t i = 0; i < picture->net_count[0]; i++) {
		graph_node_label(picture->graph, picture->nets[0][i].target, label);
		widen(&picture->object_width, label);
	}
	picture->width = picture->object_x + picture->object_width + 24u + MARGIN;
	if (picture->width < 640u)
		picture->width = 640u;
}

void picture_init(struct picture *picture, const struct graph *graph)
{
	*picture = (struct picture){.graph = graph};
	picture->rows = memory(graph->edge_count, sizeof(*picture->rows));
	picture->frames = memory(graph->node_count, sizeof(*picture->frames));
	picture->node_y = memory(graph->node_count, sizeof(*picture->node_y));
	for (uint32_t side = 0; side < 2; side++)
		picture->nets[side] = memory(graph->node_count, sizeof(*picture->nets[side]));
	frames_place(picture);
	nets_make(picture);
	tracks_give(picture, 0);
	tracks_give(picture, 1);
	widths_set(picture);
}

void picture_fini(struct picture *picture)
{
	free(picture->rows);
	free(picture->frames);
	free(picture->node_y);
	free(picture->nets[0]);
	free(picture->nets[1]);
}

/*
 * The picture: each process is a box with a row for each thing that it holds. On the right stand kernel
 * objects, each level with the first row that names it, so that this edge is a straight line; further
 * edges to it share one vertical track in the channel between. On the left, edges to other processes do
 * the same. No two rows are level, so horizontal lines never lie on each other, and labels stand in
 * boxes only, where no line runs. Frames show which ledger pays.
 *
 * The same graph gives the same bytes.
 */
#include "tools/authgraph/graph.h"
#include "tools/mkmanifest/report.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define ROW 20u          /* from row to row */
#define HEADER 26u       /* of a process */
#define CAPTION 22u      /* of a frame */
#define PAD 10u          /* between frames, boxes and borders */
#define TRACK 8u         /* from track to track */
#define MARGIN 20u
#define TITLE 84u        /* title and legend */
#define CHARACTER 73u    /* tenths of a pixel: the width of one */
#define DEPTH_MOST 64u

/* One line of a box. */
struct row {
	const struct edge *edge;
	uint32_t y;
	uint32_t target; /* node that a line leads to; GRAPH_NONE: none */
	bool left;       /* it leads to a process */
	uint32_t net;    /* of its side */
};

/* Around the processes that a ledger, and those below it, pay for. */
struct frame {
	uint32_t ledger, depth, top, bottom;
	uint32_t next; /* where to look for the next ledger below it */
};

/* Lines to one target: level with it, or along a track. */
struct net {
	uint32_t target, y;  /* where it ends */
	uint32_t low, high;  /* the rows' and its own y */
	uint32_t track;
	bool bends;
};

struct picture {
	const struct graph *graph;
	FILE *out;
	struct row *rows;
	uint32_t row_count;
	struct frame *frames;
	uint32_t frame_count;
	uint32_t *node_y;      /* of a process its header, of an object its place; 0: not drawn */
	struct net *nets[2];   /* right, left */
	uint32_t net_count[2], tracks[2];
	uint32_t y;            /* of what is placed next */
	uint32_t depth_most;
	uint32_t name_width, interface_width, note_width, box_x, box_width, object_x, object_width;
	uint32_t width;
};

static const char *const colours[] = {"#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#8c564b",
	"#e377c2", "#17a0b0", "#b8860b", "#4b5d67", "#ff7f0e"};

static void *memory(uint64_t count, size_t size)
{
	void *bytes = calloc(count + 1u, size);

	if (bytes == NULL)
		refuse(NULL, "no memory");
	return bytes;
}

static uint32_t text_width(const char *text)
{
	return (uint32_t)(strlen(text) * CHARACTER / 10u + 1u);
}

static void widen(uint32_t *width, const char *text)
{
	if (text_width(text) > *width)
		*width = text_width(text);
}

static void escaped(FILE *out, const char *text)
{
	for (; *text != '\0'; text++) {
		switch (*text) {
		case '&':
			fputs("&amp;", out);
			break;
		case '<':
			fputs("&lt;", out);
			break;
		case '>':
			fputs("&gt;", out);
			break;
		case '"':
			fputs("&quot;", out);
			break;
		default:
			fputc(*text >= ' ' && *text <= '~' ? *text : '?', out);
		}
	}
}

/* ---- rows -------------------------------------------------------------------------------------- */

/* What stands at the right end of a row: where a facet leads, or that the row leads nowhere. */
static void row_note(const struct picture *picture, const struct row *row, char *note)
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
	if (edge->to == GRAPH_NONE || edge->state == GRAPH_SLOT_DEAD || graph_edge_is_own(graph, edge))
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

/* ---- places ------------------------------------------------------------------------------------ */

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
		row_note(picture, row, text);
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

/* Which ledgers pay for a process, or have one below them that does. */
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
			frame != NULL ? frame->next : top, pays);

		if (child == GRAPH_NONE && frame == NULL)
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

/* ---- nets -------------------------------------------------------------------------------------- */

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

/* ---- drawing ----------------------------------------------------------------------------------- */

static void text_draw(const struct picture *picture, const char *class, uint32_t x, uint32_t y,
	const char *text)
{
	fprintf(picture->out, "<text class=\"%s\" x=\"%u\" y=\"%u\">", class, x, y + 4u);
	escaped(picture->out, text);
	fputs("</text>\n", picture->out);
}

static void frame_draw(const struct picture *picture, const struct frame *frame)
{
	uint32_t outside = (picture->depth_most - frame->depth + 1u) * PAD;
	char label[GRAPH_LABEL_BYTES];

	graph_node_label(picture->graph, frame->ledger, label);
	fprintf(picture->out,
		"<rect class=\"frame\" x=\"%u\" y=\"%u\" width=\"%u\" height=\"%u\" rx=\"6\"/>\n",
		picture->box_x - outside, frame->top, picture->box_width + 2u * outside,
		frame->bottom - frame->top);
	text_draw(picture, "caption", picture->box_x - outside + 8u, frame->top + 12u, label);
}

static void line_draw(const struct picture *picture, const struct row *row)
{
	const struct net *net = &picture->nets[row->left][row->net];
	const char *colour;
	uint32_t frames = (picture->depth_most + 1u) * PAD, from, to, track;

	if (row->target == GRAPH_NONE)
		return;
	colour = colours[net->target % ARRAY_COUNT(colours)];
	from = row->left ? picture->box_x : picture->box_x + picture->box_width;
	to = row->left ? picture->box_x : picture->object_x;
	track = row->left ? picture->box_x - frames - (net->track + 1u) * TRACK
			  : from + frames + (net->track + 1u) * TRACK;
	fprintf(picture->out, "<path class=\"%s\" stroke=\"%s\" d=\"M%u %uH%u",
		row->left ? "ask" : "hold", colour, from, row->y,
		row->y == net->y ? to : track);
	if (row->y != net->y)
		fprintf(picture->out, "V%uH%u", net->y, to);
	fputs("\"/>\n", picture->out);
	fprintf(picture->out, "<circle fill=\"%s\" cx=\"%u\" cy=\"%u\" r=\"2.5\"/>\n", colour, from, row->y);
	if (row->left)
		fprintf(picture->out, "<path fill=\"%s\" d=\"M%u %ul-8 -4v8z\"/>\n", colour, to, net->y);
	else
		fprintf(picture->out, "<path fill=\"%s\" d=\"M%u %ul-6 -3v6z\"/>\n", colour, to, net->y);
}

static void row_draw(const struct picture *picture, const struct row *row)
{
	char text[GRAPH_LABEL_BYTES];
	uint32_t x = picture->box_x + 8u;

	graph_edge_label(row->edge, text);
	text_draw(picture, row->edge->name[0] != '\0' ? "name" : "slot", x, row->y, text);
	if (row->edge->kind == EDGE_HOLDS) {
		graph_interface_label(row->edge->interface, text);
		text_draw(picture, "interface", x + picture->name_width + 14u, row->y, text);
	}
	row_note(picture, row, text);
	text_draw(picture, "note", x + picture->name_width + picture->interface_width + 28u, row->y, text);
}

static void process_draw(const struct picture *picture, uint32_t process)
{
	static const char *const states[] = {"", "", ", ending", ", being made", ", ended"};
	const struct graph *graph = picture->graph;
	const struct node *node = &graph->nodes[process];
	char label[GRAPH_LABEL_BYTES], note[GRAPH_LABEL_BYTES];
	uint32_t rows = 0, y = picture->node_y[process];

	for (uint32_t i = 0; i < graph->edge_count; i++)
		rows += graph->edges[i].from == process;
	fprintf(picture->out, "<rect class=\"box\" x=\"%u\" y=\"%u\" width=\"%u\" height=\"%u\" rx=\"3\"/>\n",
		picture->box_x, y - HEADER / 2u, picture->box_width, HEADER + rows * ROW);
	fprintf(picture->out, "<rect class=\"head\" x=\"%u\" y=\"%u\" width=\"%u\" height=\"%u\" rx=\"3\"/>\n",
		picture->box_x, y - HEADER / 2u, picture->box_width, HEADER);
	graph_process_label(graph, process, label);
	text_draw(picture, "process", picture->box_x + 8u, y, label);
	snprintf(note, sizeof(note), "%s%.100s%s",
		node->session != GRAPH_NONE ? "session " : "",
		node->session != GRAPH_NONE ? graph->nodes[node->session].name : "", states[node->state]);
	text_draw(picture, "session", picture->box_x + picture->box_width - text_width(note) - 8u, y, note);
}

/* Ledgers have cut corners, memory and images are sheets, what the machine has is round. */
static void object_draw(const struct picture *picture, const struct net *net)
{
	const struct node *node = &picture->graph->nodes[net->target];
	char label[GRAPH_LABEL_BYTES];
	uint32_t x = picture->object_x, y = net->y - 8u, width;

	graph_node_label(picture->graph, net->target, label);
	width = text_width(label) + 24u;
	if (node->type == GRAPH_TYPE_LEDGER)
		fprintf(picture->out,
			"<path class=\"ledger\" d=\"M%u %uh%ul6 8l-6 8h-%ul-6 -8z\"/>\n", x + 6u, y,
			width - 12u, width - 12u);
	else if (node->type == GRAPH_TYPE_IMAGE || node->type == GRAPH_TYPE_MEMORY ||
		 node->type == GRAPH_TYPE_VIEW)
		fprintf(picture->out, "<path class=\"%s\" d=\"M%u %uh%ul8 8v8h-%uz\"/>\n",
			node->type == GRAPH_TYPE_IMAGE ? "image" : "memory", x, y, width - 8u, width);
	else
		fprintf(picture->out,
			"<rect class=\"root\" x=\"%u\" y=\"%u\" width=\"%u\" height=\"16\" rx=\"8\"/>\n", x, y,
			width);
	text_draw(picture, "object", x + 10u, net->y, label);
}

static void style_write(const struct picture *picture, uint32_t height)
{
	fprintf(picture->out,
		"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%u\" height=\"%u\" "
		"viewBox=\"0 0 %u %u\">\n<title>",
		picture->width, height, picture->width, height);
	escaped(picture->out, picture->graph->title);
	fputs("</title>\n<style>\n"
	      "text { font-family: 'DejaVu Sans Mono', monospace; font-size: 12px; fill: #222 }\n"
	      ".title { font-size: 18px; font-weight: bold; font-family: sans-serif }\n"
	      ".legend, .caption { fill: #666; font-family: sans-serif }\n"
	      ".process { font-weight: bold }\n"
	      ".interface, .session { fill: #556 } .note, .slot { fill: #888 }\n"
	      ".frame { fill: #f6f7f9; stroke: #b9c0c8; stroke-dasharray: 4 3 }\n"
	      ".box { fill: #fff; stroke: #555 } .head { fill: #dde6f0; stroke: #555 }\n"
	      ".hold, .ask { fill: none; stroke-width: 1.3 } .ask { stroke-dasharray: 5 2 }\n"
	      ".root { fill: #fde9c9; stroke: #a67c2d } .ledger { fill: #e4f2dc; stroke: #5d8a4a }\n"
	      ".image { fill: #e9e3f5; stroke: #77619c } .memory { fill: #d9eef2; stroke: #3d7f8c }\n"
	      "</style>\n", picture->out);
	fprintf(picture->out, "<rect width=\"%u\" height=\"%u\" fill=\"#fff\"/>\n", picture->width, height);
	fputs("<text class=\"title\" x=\"20\" y=\"32\">Authority graph: ", picture->out);
	escaped(picture->out, picture->graph->title);
	fputs("</text>\n<text class=\"legend\" x=\"20\" y=\"52\">Boxes are processes, rows what they hold, "
	      "dashed frames the ledgers that pay.</text>\n<text class=\"legend\" x=\"20\" y=\"70\">"
	      "Solid lines lead to kernel objects, broken ones to processes.</text>\n",
		picture->out);
}

static void widths_set(struct picture *picture)
{
	uint32_t frames = (picture->depth_most + 1u) * PAD;
	char label[GRAPH_LABEL_BYTES];

	picture->box_width = picture->name_width + picture->interface_width + picture->note_width + 44u;
	for (uint32_t i = 0; i < picture->graph->node_count; i++) {
		if (picture->graph->nodes[i].type != GRAPH_TYPE_PROCESS)
			continue;
		graph_process_label(picture->graph, i, label);
		if (text_width(label) + 220u > picture->box_width)
			picture->box_width = text_width(label) + 220u;
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

static void all_draw(const struct picture *picture)
{
	style_write(picture, picture->y + MARGIN);
	/* Outer frames stand in front of inner ones: each lies on the one around it. */
	for (uint32_t i = 0; i < picture->frame_count; i++)
		frame_draw(picture, &picture->frames[i]);
	for (uint32_t i = 0; i < picture->row_count; i++)
		line_draw(picture, &picture->rows[i]);
	for (uint32_t i = 0; i < picture->graph->node_count; i++) {
		if (picture->graph->nodes[i].type == GRAPH_TYPE_PROCESS && picture->node_y[i] != 0)
			process_draw(picture, i);
	}
	for (uint32_t i = 0; i < picture->row_count; i++)
		row_draw(picture, &picture->rows[i]);
	for (uint32_t i = 0; i < picture->net_count[0]; i++)
		object_draw(picture, &picture->nets[0][i]);
	fputs("</svg>\n", picture->out);
}

void graph_svg(const struct graph *graph, FILE *out)
{
	struct picture picture = {.graph = graph, .out = out};

	picture.rows = memory(graph->edge_count, sizeof(*picture.rows));
	picture.frames = memory(graph->node_count, sizeof(*picture.frames));
	picture.node_y = memory(graph->node_count, sizeof(*picture.node_y));
	for (uint32_t side = 0; side < 2; side++)
		picture.nets[side] = memory(graph->node_count, sizeof(*picture.nets[side]));
	frames_place(&picture);
	nets_make(&picture);
	tracks_give(&picture, 0);
	tracks_give(&picture, 1);
	widths_set(&picture);
	all_draw(&picture);
	free(picture.rows);
	free(picture.frames);
	free(picture.node_y);
	free(picture.nets[0]);
	free(picture.nets[1]);
}

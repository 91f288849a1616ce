/*
 * The picture as SVG: boxes of processes, objects in the shape of their kind, lines, frames.
 * layout.h says where everything stands. Text of the graph is hostile: it is escaped. The same
 * graph gives the same bytes.
 */
#include "tools/authgraph/layout.h"

#include <inttypes.h>
#include <stdio.h>

static const char *const colours[] = {"#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#8c564b",
				      "#e377c2", "#17a0b0", "#b8860b", "#4b5d67", "#ff7f0e"};

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

/*
 * ---- drawing -----------------------------------------------------------------------------------
 */

static void text_draw(FILE *out, const char *class, uint32_t x, uint32_t y, const char *text)
{
	fprintf(out, "<text class=\"%s\" x=\"%u\" y=\"%u\">", class, x, y + 4u);
	escaped(out, text);
	fputs("</text>\n", out);
}

static void frame_draw(FILE *out, const struct picture *picture, const struct frame *frame)
{
	uint32_t outside = (picture->depth_most - frame->depth + 1u) * PAD;
	char label[GRAPH_LABEL_BYTES];

	graph_node_label(picture->graph, frame->ledger, label);
	fprintf(out,
		"<rect class=\"frame\" x=\"%u\" y=\"%u\" width=\"%u\" height=\"%u\" rx=\"6\"/>\n",
		picture->box_x - outside, frame->top, picture->box_width + 2u * outside,
		frame->bottom - frame->top);
	text_draw(out, "caption", picture->box_x - outside + 8u, frame->top + 12u, label);
}

static void line_draw(FILE *out, const struct picture *picture, const struct row *row)
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
	fprintf(out, "<path class=\"%s\" stroke=\"%s\" d=\"M%u %uH%u", row->left ? "ask" : "hold",
		colour, from, row->y, row->y == net->y ? to : track);
	if (row->y != net->y)
		fprintf(out, "V%uH%u", net->y, to);
	fputs("\"/>\n", out);
	fprintf(out, "<circle fill=\"%s\" cx=\"%u\" cy=\"%u\" r=\"2.5\"/>\n", colour, from, row->y);
	if (row->left)
		fprintf(out, "<path fill=\"%s\" d=\"M%u %ul-8 -4v8z\"/>\n", colour, to, net->y);
	else
		fprintf(out, "<path fill=\"%s\" d=\"M%u %ul-6 -3v6z\"/>\n", colour, to, net->y);
}

static void row_draw(FILE *out, const struct picture *picture, const struct row *row)
{
	char text[GRAPH_LABEL_BYTES];
	uint32_t x = picture->box_x + 8u;

	graph_edge_label(row->edge, text);
	text_draw(out, row->edge->name[0] != '\0' ? "name" : "slot", x, row->y, text);
	if (row->edge->kind == EDGE_HOLDS) {
		graph_interface_label(row->edge->interface, text);
		text_draw(out, "interface", x + picture->name_width + 14u, row->y, text);
	}
	picture_row_note(picture, row, text);
	text_draw(out, "note", x + picture->name_width + picture->interface_width + 28u, row->y,
		  text);
}

static void process_draw(FILE *out, const struct picture *picture, uint32_t process)
{
	static const char *const states[] = {"", "", ", ending", ", being made", ", ended"};
	const struct graph *graph = picture->graph;
	const struct node *node = &graph->nodes[process];
	char label[GRAPH_LABEL_BYTES], note[GRAPH_LABEL_BYTES];
	uint32_t rows = 0, y = picture->node_y[process];

	for (uint32_t i = 0; i < graph->edge_count; i++)
		rows += graph->edges[i].from == process;
	fprintf(out,
		"<rect class=\"box\" x=\"%u\" y=\"%u\" width=\"%u\" height=\"%u\" rx=\"3\"/>\n",
		picture->box_x, y - HEADER / 2u, picture->box_width, HEADER + rows * ROW);
	fprintf(out,
		"<rect class=\"head\" x=\"%u\" y=\"%u\" width=\"%u\" height=\"%u\" rx=\"3\"/>\n",
		picture->box_x, y - HEADER / 2u, picture->box_width, HEADER);
	graph_process_label(graph, process, label);
	text_draw(out, "process", picture->box_x + 8u, y, label);
	snprintf(note, sizeof(note), "%s%.100s%s", node->session != GRAPH_NONE ? "session " : "",
		 node->session != GRAPH_NONE ? graph->nodes[node->session].name : "",
		 states[node->state]);
	text_draw(out, "session",
		  picture->box_x + picture->box_width - picture_text_width(note) - 8u, y, note);
}

/* Ledgers have cut corners, memory and images are sheets, what the machine has is round. */
static void object_draw(FILE *out, const struct picture *picture, const struct net *net)
{
	const struct node *node = &picture->graph->nodes[net->target];
	char label[GRAPH_LABEL_BYTES];
	uint32_t x = picture->object_x, y = net->y - 8u, width;

	graph_node_label(picture->graph, net->target, label);
	width = picture_text_width(label) + 24u;
	if (node->type == GRAPH_TYPE_LEDGER)
		fprintf(out, "<path class=\"ledger\" d=\"M%u %uh%ul6 8l-6 8h-%ul-6 -8z\"/>\n",
			x + 6u, y, width - 12u, width - 12u);
	else if (node->type == GRAPH_TYPE_IMAGE || node->type == GRAPH_TYPE_MEMORY ||
		 node->type == GRAPH_TYPE_VIEW)
		fprintf(out, "<path class=\"%s\" d=\"M%u %uh%ul8 8v8h-%uz\"/>\n",
			node->type == GRAPH_TYPE_IMAGE ? "image" : "memory", x, y, width - 8u,
			width);
	else
		fprintf(out,
			"<rect class=\"root\" x=\"%u\" y=\"%u\" width=\"%u\" height=\"16\" "
			"rx=\"8\"/>\n",
			x, y, width);
	text_draw(out, "object", x + 10u, net->y, label);
}

static void style_write(FILE *out, const struct picture *picture, uint32_t height)
{
	fprintf(out,
		"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%u\" height=\"%u\" "
		"viewBox=\"0 0 %u %u\">\n<title>",
		picture->width, height, picture->width, height);
	escaped(out, picture->graph->title);
	fputs("</title>\n<style>\n"
	      "text { font-family: 'DejaVu Sans Mono', monospace; font-size: 12px; fill: #222 }\n"
	      ".title { font-size: 18px; font-weight: bold; font-family: sans-serif }\n"
	      ".legend, .caption { fill: #666; font-family: sans-serif }\n"
	      ".process { font-weight: bold }\n"
	      ".interface, .session { fill: #556 } .note, .slot { fill: #888 }\n"
	      ".frame { fill: #f6f7f9; stroke: #b9c0c8; stroke-dasharray: 4 3 }\n"
	      ".box { fill: #fff; stroke: #555 } .head { fill: #dde6f0; stroke: #555 }\n"
	      ".hold, .ask { fill: none; stroke-width: 1.3 } .ask { stroke-dasharray: 5 2 }\n"
	      ".root { fill: #fde9c9; stroke: #a67c2d } .ledger { fill: #e4f2dc; stroke: #5d8a4a "
	      "}\n"
	      ".image { fill: #e9e3f5; stroke: #77619c } .memory { fill: #d9eef2; stroke: #3d7f8c "
	      "}\n"
	      "</style>\n",
	      out);
	fprintf(out, "<rect width=\"%u\" height=\"%u\" fill=\"#fff\"/>\n", picture->width, height);
	fputs("<text class=\"title\" x=\"20\" y=\"32\">Authority graph: ", out);
	escaped(out, picture->graph->title);
	fputs("</text>\n<text class=\"legend\" x=\"20\" y=\"52\">Boxes are processes, rows what "
	      "they hold, "
	      "dashed frames the ledgers that pay.</text>\n<text class=\"legend\" x=\"20\" "
	      "y=\"70\">"
	      "Solid lines lead to kernel objects, broken ones to processes.</text>\n",
	      out);
}

static void all_draw(FILE *out, const struct picture *picture)
{
	style_write(out, picture, picture->y + MARGIN);
	/* Outer frames stand in front of inner ones: each lies on the one around it. */
	for (uint32_t i = 0; i < picture->frame_count; i++)
		frame_draw(out, picture, &picture->frames[i]);
	for (uint32_t i = 0; i < picture->row_count; i++)
		line_draw(out, picture, &picture->rows[i]);
	for (uint32_t i = 0; i < picture->graph->node_count; i++) {
		if (picture->graph->nodes[i].type == GRAPH_TYPE_PROCESS && picture->node_y[i] != 0)
			process_draw(out, picture, i);
	}
	for (uint32_t i = 0; i < picture->row_count; i++)
		row_draw(out, picture, &picture->rows[i]);
	for (uint32_t i = 0; i < picture->net_count[0]; i++)
		object_draw(out, picture, &picture->nets[0][i]);
	fputs("</svg>\n", out);
}

void graph_svg(const struct graph *graph, FILE *out)
{
	struct picture picture;

	picture_init(&picture, graph);
	all_draw(out, &picture);
	picture_fini(&picture);
}

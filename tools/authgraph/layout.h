/*
 * Where everything in the picture stands. See svg.c for what it looks like.
 *
 * Each process is a box with a row for each thing that it holds. On the right stand kernel objects,
 * each level with the first row that names it, so that this edge is a straight line; further edges
 * to it share one vertical track in the channel between. On the left, edges to other processes do
 * the same. No two rows are level, so horizontal lines never lie on each other, and labels stand in
 * boxes only, where no line runs. Frames show which ledger pays.
 */
#ifndef TOOLS_AUTHGRAPH_LAYOUT_H
#define TOOLS_AUTHGRAPH_LAYOUT_H

#include "tools/authgraph/graph.h"

/* In pixels. */
#define ROW 20u     /* from row to row */
#define HEADER 26u  /* of a process */
#define CAPTION 22u /* of a frame */
#define PAD 10u     /* between frames, boxes and borders */
#define TRACK 8u    /* from track to track */
#define MARGIN 20u
#define TITLE 84u /* title and legend */

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
	uint32_t target, y; /* where it ends */
	uint32_t low, high; /* the rows' and its own y */
	uint32_t track;
	bool bends;
};

struct picture {
	const struct graph *graph;
	struct row *rows;
	uint32_t row_count;
	struct frame *frames;
	uint32_t frame_count;
	uint32_t *node_y;    /* of a process its header, of an object its place; 0: not drawn */
	struct net *nets[2]; /* right, left */
	uint32_t net_count[2], tracks[2];
	uint32_t y; /* of what is placed next */
	uint32_t depth_most;
	uint32_t name_width, interface_width, note_width, box_x, box_width, object_x, object_width;
	uint32_t width;
};

/*
 * Places everything; the picture is given back with picture_fini. Ends the program without memory.
 */
void picture_init(struct picture *picture, const struct graph *graph);
void picture_fini(struct picture *picture);

/* The words at the right end of a row: where a facet leads, or that the row leads nowhere. */
void picture_row_note(const struct picture *picture, const struct row *row, char *note);

/* How wide a text is. */
uint32_t picture_text_width(const char *text);

#endif

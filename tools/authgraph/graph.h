/*
 * An authority graph between its source and its use: objects, and who holds which of them under
 * which interface. It comes from a manifest, and then says what init will grant, or from the lines
 * that the program `graph` prints, and then says what is held.
 *
 *	source.c         reads any of these sources
 *	from_manifest.c  a boot package, or the JSON that mkmanifest reads
 *	profiles.c       sessions, as the profiles of a policy make them
 *	transcript.c     the last whole walk in a transcript
 *	from_dump.c      its lines: docs/authority-graph.md
 *	labels.c         names for people
 *	reach.c          what a process can reach
 *	unwanted.c       what was granted and not asked for
 *	layout.c         where everything in the picture stands
 *	svg.c            the picture
 *
 * Every source is hostile: what is wrong with it ends the program with a message (report.h of
 * mkmanifest) before anything is written.
 */
#ifndef TOOLS_AUTHGRAPH_GRAPH_H
#define TOOLS_AUTHGRAPH_GRAPH_H

#include "abi/base.h"
#include "abi/graph.h"

#include <stdio.h>

#define GRAPH_NAME_BYTES 128u
#define GRAPH_NODES_MOST 16384u
#define GRAPH_EDGES_MOST 65536u
#define GRAPH_INPUT_BYTES_MOST (UINT64_C(64) << 20)
#define GRAPH_NONE UINT32_MAX

/* An object. */
struct node {
	uint64_t number;     /* ascending */
	uint64_t process_id; /* of a process */
	enum graph_type type;
	enum graph_object_state state;
	char name[GRAPH_NAME_BYTES]; /* empty: none */
	uint32_t ledger;             /* node that pays; GRAPH_NONE: the root ledger's */
	uint32_t session;            /* of a process */
	uint32_t image;              /* of a process */
	uint32_t
		service; /* of a facet, an endpoint or a scope: the process that answers, or NONE */
	uint32_t tag;    /* of a facet */
};

enum edge_kind { EDGE_HOLDS, EDGE_READS, EDGE_WRITES };

/* A process holds an object, or has it mapped. */
struct edge {
	uint32_t from, to; /* nodes; `to` GRAPH_NONE: the object is gone */
	enum edge_kind kind;
	enum graph_slot_state state;
	uint8_t hold; /* enum hold_mode */
	uint32_t slot;
	uint64_t interface;
	char name[GRAPH_NAME_BYTES];
	bool unwanted; /* of a boot package: the program does not ask for it */
};

struct graph {
	char title[GRAPH_NAME_BYTES];
	bool notes_read; /* so `unwanted` of the edges is known */
	uint32_t node_count, edge_count;
	struct node *nodes;
	struct edge *edges; /* those of one process in a row, processes as in `nodes` */
};

/* Adds a node or an edge; ends the program when there are too many. */
uint32_t graph_node_add(struct graph *graph, const struct node *node);
struct edge *graph_edge_add(struct graph *graph, uint32_t from, uint32_t to);

/* A person's name for a node: "process chat", "image hello". `text` has GRAPH_LABEL_BYTES. */
#define GRAPH_LABEL_BYTES (2u * GRAPH_NAME_BYTES + 64u)
void graph_node_label(const struct graph *graph, uint32_t node, char *text);
/* A process's name without the word "process". */
void graph_process_label(const struct graph *graph, uint32_t node, char *text);
/* The name of an edge, or its slot. */
void graph_edge_label(const struct edge *edge, char *text);
/* The interface's name, or its id. */
void graph_interface_label(uint64_t interface, char *text);
/*
 * The process that answers calls through what the edge holds; GRAPH_NONE: it is no facet, or nobody
 * does.
 */
uint32_t graph_edge_service(const struct graph *graph, const struct edge *edge);
/* Whether the edge leads from a process to itself, or to what it is made of. */
bool graph_edge_is_own(const struct graph *graph, const struct edge *edge);

/*
 * Answers what the process of a name, or of "#ID", can reach. Ends the program when there is none.
 */
void graph_reach(const struct graph *graph, const char *name, FILE *out);

/*
 * Marks the edges of a package that their programs do not ask for. Ends the program on a bad note.
 */
struct boot_package;
void graph_unwanted_mark(struct graph *graph, const struct boot_package *package);

/* Lists them. Ends the program unless the graph is a package's. */
void graph_unwanted(const struct graph *graph, FILE *out);

/* Draws it. */
void graph_svg(const struct graph *graph, FILE *out);

#endif

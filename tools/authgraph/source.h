/*
 * Sources of an authority graph. Each is hostile: the program ends with a message on one that is
 * wrong.
 */
#ifndef TOOLS_AUTHGRAPH_SOURCE_H
#define TOOLS_AUTHGRAPH_SOURCE_H

#include "tools/authgraph/graph.h"

/*
 * Reads a file that is a boot package, a manifest's JSON, or a transcript. Ends the program
 * otherwise.
 */
void graph_read(struct graph *graph, const char *path);

/* The same for a source of a known kind, which is in memory or, as JSON, in a file. */
void graph_from_package(struct graph *graph, const uint8_t *bytes, uint64_t length);
void graph_from_json(struct graph *graph, const char *path);
void graph_from_dump(struct graph *graph, char *text, uint64_t length);

#endif

/*
 * Shared by the files of the authority graph's walk, and by no others.
 */
#ifndef KERNEL_METHOD_GRAPH_ROWS_H
#define KERNEL_METHOD_GRAPH_ROWS_H

#include "kernel/method/graph.h"

/* The cost of a row: making it, and writing it into a message, about 450 instructions. */
#define GRAPH_ROW_UNITS 20u
/* Each word of its name, which is measured and written byte by byte. */
#define GRAPH_NAME_WORD_UNITS 5u

/* Adds a row to the page. False: it is full; nothing changed then. */
MUST_CHECK bool graph_row_add(const struct graph_row *row);

/* The object's value of enum graph_type. */
uint8_t graph_type_of(const struct object *object);

/*
 * Adds the links of an object from *link on, counted in their fixed order. True when there are no
 * more; otherwise *link is where to go on, at least one further unless the page is full.
 */
MUST_CHECK bool graph_link_rows(const struct object *object, uint64_t *link);

#endif

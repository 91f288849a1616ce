/*
 * The rows that AuthorityGraph shows, page by page: every object, the slots that every process
 * holds, and the links between objects.
 *
 * The walk follows the register of all objects (kernel/resource/registry.h). A place in it is an
 * object's number and a part of it: part 0 is the object itself, then come the slots of its table
 * by their index, then its links in a fixed order. A place stays valid whatever else changes.
 *
 * The register's `generation` counts whatever changes a row. Code that changes a row, or a field of
 * one, calls graph_changed (kernel/generation.h); tests/sim/graph_test.c sees when one is missing.
 *
 * Guarded by the kernel lock.
 */
#ifndef KERNEL_METHOD_GRAPH_H
#define KERNEL_METHOD_GRAPH_H

#include "abi/graph.h"
#include "abi/startup.h"
#include "abi/status.h"

struct object;
struct ledger;

/*
 * The room of one page, in rows, and in words of a message: each row takes so many, and its name.
 */
#define GRAPH_ROWS 64u
#define GRAPH_PAGE_WORDS 480u
#define GRAPH_ROW_WORDS 6u

struct graph_row {
	uint64_t object, target, interface, value;
	uint32_t index;
	uint8_t kind, type, state, hold;
	const char *name; /* at most CAPSET_NAME_BYTES; null: none */
};

struct graph_place {
	uint64_t object, part;
};

struct graph {
	/* The page that is being filled. */
	struct graph_row rows[GRAPH_ROWS];
	uint32_t row_count, words;
};

/*
 * Fills kernel.graph's page from an object and a part of it on, as far as room and budget reach,
 * but by one row or 64 parts at least. Returns the place where the next page begins; object 0: that
 * was all.
 */
struct graph_place graph_page_fill(struct object *object, uint64_t part);

#endif

/*
 * What the interface AuthorityGraph shows: every object, what every process holds, and what objects
 * hold of each other, as rows, page by page.
 *
 * All objects stand in one list in the order of their numbers, which is the order of their making. A
 * place in the walk is an object's number and a part of it: part 0 is the object itself, then come the
 * slots of its table by their index, then its links in a fixed order. Both survive every change beside
 * them, so nothing of a walk is kept between two calls but marks, which only spare the search from the
 * list's beginning.
 *
 * `generation` counts whatever changes a row. Whoever adds a row, or a field to one, calls graph_changed
 * (kernel/kernel.h) where it changes; tests/sim/graph_test.c sees when one is missing.
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

/* What one page has room for, in rows, and in words of a message: each row takes so many, and its name. */
#define GRAPH_ROWS 64u
#define GRAPH_PAGE_WORDS 480u
#define GRAPH_ROW_WORDS 6u
/* Walks that do not search: more at once go on, but slower. */
#define GRAPH_MARKS 8u

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
	struct object *first, *last;
	uint64_t numbers; /* given so far */
	uint64_t generation;
	struct object *marks[GRAPH_MARKS]; /* where walks go on; null: free */
	uint32_t marked;                   /* those that are not null */
	uint32_t mark_next;                /* to be used anew */
	/* The page that is being filled. */
	struct graph_row rows[GRAPH_ROWS];
	uint32_t row_count, words;
};

/* The object gets its number, and stands in the list of all; is there no more. */
void graph_enlist(struct object *object);
void graph_delist(struct object *object);

/*
 * Finds the first object whose number is not below `number`, within the budget: *found, null when there
 * is none. False: the budget is spent; a mark stands where to go on.
 */
MUST_CHECK bool graph_seek(uint64_t number, struct object **found);

/*
 * Fills kernel.graph's page from an object and a part of it on, as far as room and budget reach, but by
 * one row or 64 parts at least. Returns the place where the next page begins; object 0: that was all.
 */
struct graph_place graph_page_fill(struct object *object, uint64_t part);

#endif

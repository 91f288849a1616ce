/*
 * The authority graph as tests look at it: page by page straight from the kernel's walk, or through
 * the method, and compared with what the sweep's own walks over ledgers, tables and edges find.
 */
#ifndef TESTS_SIM_SIM_GRAPH_H
#define TESTS_SIM_SIM_GRAPH_H

#include "tests/sim/sim.h"

#define SIM_GRAPH_ROWS 65536u

struct sim_graph_row {
	struct graph_row row; /* its name is `text` */
	char text[CAPSET_NAME_BYTES + 1];
};

struct sim_graph {
	uint32_t count, pages;
	uint64_t generation;      /* of the first page */
	bool torn;                /* pages of different generations */
	struct graph_place place; /* where the next page begins */
	struct sim_graph_row rows[SIM_GRAPH_ROWS];
};

extern struct sim_graph sim_graph;

/* All rows from the kernel's walk, each page within `units` of work. */
void sim_graph_walk(uint32_t units);
/* One page more, or all, through AuthorityGraph.edges; sim_graph_begin begins anew. */
void sim_graph_begin(void);
enum status sim_graph_page(struct thread *thread, struct sim_held graph);
enum status sim_graph_read(struct thread *thread, struct sim_held graph);

/*
 * Fails the test when the rows are not what the sweep's walks find. Nothing may have happened
 * since.
 */
void sim_graph_compare(void);
/* A number made from all rows. */
uint64_t sim_graph_digest(void);

/* Looks now and then, for random tests: rows against the sweep, and generations against rows. */
void sim_graph_watch(void);

/* The row of a slot that a process holds; null: none. */
const struct sim_graph_row *sim_graph_slot(const struct process *process, struct sim_held held);
/* The link of an object with this relation; null: none. */
const struct sim_graph_row *sim_graph_link(const struct object *object,
					   enum graph_relation relation);
/* How many rows are about an object itself. */
uint32_t sim_graph_count(uint64_t number);

#endif

/*
 * Prints the authority graph, one row a line, on its Console: docs/authority-graph.md has the form of
 * the lines. Needs `graph`, an AuthorityGraph, and `console`.
 *
 * A walk that the world changed under is begun anew, a few times; each begins with a line of its own,
 * and only the last one counts. Ends with 0; with 1 when the world never stood still, with 3 when it
 * does not hold what it needs, with 4 when the graph is refused.
 */
#include "abi/graph.h"
#include "abi/ring.h"
#include "user/rt/console.h"
#include "user/rt/format.h"
#include "user/rt/generated/graph_client.h"
#include "user/rt/rt.h"
#include "user/rt/words.h"

#define WALKS 8u
/* Each byte of a name may need three. */
#define NAME_BYTES (3u * CAPSET_NAME_BYTES + 1u)

static const char *const types[] = {"none", "root", "serial", "ledger", "memory", "image", "builder",
	"process", "thread", "endpoint", "facet", "session", "scope", "view", "thread-handle", "park"};
static const char *const object_states[] = {"none", "live", "ending", "building", "ended"};
static const char *const slot_states[] = {"none", "live", "transit", "flight", "dead"};
static const char *const holds[] = {"free", "same-session", "non-transferable"};
static const char *const relations[] = {"none", "session", "image", "memory", "park", "reads",
	"writes", "process", "works-on", "builds", "creator", "grant", "service", "bound", "cut-from",
	"watches", "own-ledger"};

/* What a kernel that is newer than this program says is shown, and named by nobody. */
#define WORD(list, value) ((value) < ARRAY_COUNT(list) ? (list)[value] : "unknown")

struct walk {
	struct rt *rt;
	struct rt_console console;
	struct authority_graph graph;
	uint64_t object, part; /* where the next page begins */
	uint64_t generation;
	uint64_t rows;
	bool torn;
};

/* A name as one word: what is not a letter, a digit, '.', '_' or '-' becomes %XX. */
static const char *name_shown(struct capnp_text name, char shown[NAME_BYTES])
{
	static const char digits[] = "0123456789abcdef";
	size_t used = 0;

	for (uint32_t i = 0; i < name.length_bytes && used + 4 <= NAME_BYTES; i++) {
		unsigned char c = (unsigned char)name.bytes[i];
		bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
			     (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';

		if (plain) {
			shown[used++] = (char)c;
			continue;
		}
		shown[used++] = '%';
		shown[used++] = digits[c >> 4];
		shown[used++] = digits[c & 15];
	}
	shown[used] = '\0';
	return shown;
}

static void object_print(struct walk *walk, const struct graph_row_reader *row)
{
	rt_console_print(&walk->console, "graph object %lu %s %s ledger %lu",
		(unsigned long)graph_row_get_object(row), WORD(types, graph_row_get_type(row)),
		WORD(object_states, graph_row_get_state(row)),
		(unsigned long)graph_row_get_target(row));
	if (graph_row_get_type(row) == GRAPH_TYPE_PROCESS)
		rt_console_print(&walk->console, " process %lu",
			(unsigned long)graph_row_get_value(row));
}

static void slot_print(struct walk *walk, const struct graph_row_reader *row)
{
	rt_console_print(&walk->console, "graph slot %lu %u target %lu %s %s %s 0x%016lx",
		(unsigned long)graph_row_get_object(row), graph_row_get_index(row),
		(unsigned long)graph_row_get_target(row), WORD(types, graph_row_get_type(row)),
		WORD(slot_states, graph_row_get_state(row)), WORD(holds, graph_row_get_hold(row)),
		(unsigned long)graph_row_get_interface(row));
}

static void link_print(struct walk *walk, const struct graph_row_reader *row)
{
	rt_console_print(&walk->console, "graph link %lu %s %lu %s",
		(unsigned long)graph_row_get_object(row), WORD(relations, graph_row_get_hold(row)),
		(unsigned long)graph_row_get_target(row), WORD(types, graph_row_get_type(row)));
	if (graph_row_get_hold(row) == GRAPH_RELATION_SERVICE)
		rt_console_print(&walk->console, " tag %u 0x%016lx", graph_row_get_index(row),
			(unsigned long)graph_row_get_value(row));
}

static void row_print(struct walk *walk, const struct graph_row_reader *row)
{
	struct capnp_text name;
	char shown[NAME_BYTES];

	switch ((enum graph_kind)graph_row_get_kind(row)) {
	case GRAPH_KIND_OBJECT:
		object_print(walk, row);
		break;
	case GRAPH_KIND_SLOT:
		slot_print(walk, row);
		break;
	case GRAPH_KIND_LINK:
		link_print(walk, row);
		break;
	default:
		return;
	}
	if (graph_row_get_name(row, &name) == STATUS_OK && name.length_bytes > 0)
		rt_console_print(&walk->console, " name %s", name_shown(name, shown));
	rt_console_print(&walk->console, "\n");
	walk->rows++;
}

static enum status page_print(struct walk *walk, bool first)
{
	struct authority_graph_edges_params_builder params;
	struct authority_graph_edges_results_reader results;
	struct graph_row_list_reader rows;
	struct rt_call call;
	enum status status = authority_graph_edges_begin(&call, walk->rt, walk->graph, &params);

	if (status == STATUS_OK) {
		authority_graph_edges_params_builder_set_object(&params, walk->object);
		authority_graph_edges_params_builder_set_part(&params, walk->part);
		status = authority_graph_edges_finish(&call, &results);
	}
	if (status == STATUS_OK)
		status = authority_graph_edges_results_get_rows(&results, &rows);
	if (status == STATUS_OK) {
		uint64_t generation = authority_graph_edges_results_get_generation(&results);

		if (first) {
			walk->generation = generation;
			rt_console_print(&walk->console, "graph begin 1 generation %lu\n",
				(unsigned long)generation);
		}
		walk->torn = generation != walk->generation;
		walk->object = authority_graph_edges_results_get_object(&results);
		walk->part = authority_graph_edges_results_get_part(&results);
		for (uint32_t i = 0; i < rows.raw.count && !walk->torn; i++) {
			struct graph_row_reader row = graph_row_list_get(&rows, i);

			row_print(walk, &row);
		}
	}
	rt_call_close(&call);
	return status;
}

/* Ends early when it is torn: then the next begins. */
static enum status walk_print(struct walk *walk)
{
	enum status status;

	walk->object = 0;
	walk->part = 0;
	walk->rows = 0;
	status = page_print(walk, true);
	while (status == STATUS_OK && walk->object != 0 && !walk->torn)
		status = page_print(walk, false);
	if (status == STATUS_OK)
		rt_console_print(&walk->console, "graph %s rows %lu\n", walk->torn ? "torn" : "end",
			(unsigned long)walk->rows);
	return status;
}

int capos_main(struct rt *rt)
{
	struct walk walk = {.rt = rt};
	enum status status = STATUS_OK;

	if (rt_console_open(&walk.console, rt, "console") != STATUS_OK)
		return 3;
	if (rt_capset_get(&rt->capset, "graph", AUTHORITY_GRAPH_INTERFACE_ID, &walk.graph.id) !=
		STATUS_OK) {
		rt_console_print(&walk.console, "no AuthorityGraph named graph\n");
		return 3;
	}
	for (uint32_t i = 0; i < WALKS && status == STATUS_OK; i++) {
		status = walk_print(&walk);
		if (status == STATUS_OK && !walk.torn)
			return 0;
	}
	if (status == STATUS_OK)
		return 1;
	rt_console_print(&walk.console, "the graph cannot be seen: %s\n", rt_status_text(status));
	return 4;
}

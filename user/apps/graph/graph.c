/*
 * Prints the authority graph, one row a line, on its Console: docs/authority-graph.md has the form
 * of the lines. Needs `graph`, an AuthorityGraph, and `console`.
 *
 * Rows are kept until the walk is whole, since reading is quick and printing is not, and a walk
 * that the world changed under is begun anew, a few times. Rows beyond KEPT_ROWS are printed as
 * they come: then a torn walk is seen, and ends with a line that says so. Ends with 0; with 1 when
 * the world never stood still, with 3 when it does not hold what it needs, with 4 when the graph is
 * refused.
 */
#include "abi/ring.h"
#include "core/generated/graph.h"
#include "user/rt/console.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/graph_walk.h"
#include "user/rt/rt.h"

#define WALKS 16u
#define KEPT_ROWS 1024u
/* Each byte of a name may need three. */
#define NAME_BYTES (3u * CAPSET_NAME_BYTES + 1u)

static const char *const types[] = {"none",
				    "root",
				    "serial",
				    "ledger",
				    "memory",
				    "image",
				    "builder",
				    "process",
				    "thread",
				    "endpoint",
				    "facet",
				    "session",
				    "scope",
				    "view",
				    "thread-handle",
				    "park",
				    "session-reference",
				    "device",
				    "device-mmio",
				    "dma-pool",
				    "dma-buffer",
				    "interrupt"};
static const char *const object_states[] = {"none", "live", "ending", "building", "ended"};
static const char *const slot_states[] = {"none", "live", "transit", "flight", "dead"};
static const char *const holds[] = {"free", "same-session", "non-transferable"};
static const char *const relations[] = {
	"none",     "session",  "image",      "memory",    "park",   "reads",   "writes",
	"process",  "works-on", "builds",     "creator",   "grant",  "service", "bound",
	"cut-from", "watches",  "own-ledger", "refers-to", "device", "pool"};

_Static_assert(ARRAY_COUNT(types) == GRAPH_TYPE_INTERRUPT + 1 &&
		       ARRAY_COUNT(relations) == GRAPH_RELATION_POOL + 1,
	       "each kind and each relation has its word");

/* A newer kernel may say values that this program has no word for: they are shown as "unknown". */
#define WORD(list, value) ((value) < ARRAY_COUNT(list) ? (list)[value] : "unknown")

struct walk {
	struct rt *rt;
	struct rt_console console;
	struct authority_graph graph;
	struct rt_graph_walk at;
	uint64_t rows;
	bool printing; /* rows are no longer kept */
};

static struct rt_graph_row kept[KEPT_ROWS];

/* A name as one word: any byte but letters, digits, '.', '_' and '-' becomes %XX. */
static const char *name_shown(const struct rt_graph_row *row, char shown[NAME_BYTES])
{
	static const char digits[] = "0123456789abcdef";
	size_t used = 0;

	for (uint32_t i = 0; i < row->name_bytes; i++) {
		unsigned char c = (unsigned char)row->name[i];
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

/* Prints the words of a row that stand before its name. */
static void row_words_print(struct walk *walk, const struct rt_graph_row *row)
{
	struct rt_console *console = &walk->console;
	unsigned long object = row->object, target = row->target;

	switch ((enum graph_kind)row->kind) {
	case GRAPH_KIND_OBJECT:
		rt_console_print(console, "graph object %lu %s %s ledger %lu", object,
				 WORD(types, row->type), WORD(object_states, row->state), target);
		if (row->type == GRAPH_TYPE_PROCESS)
			rt_console_print(console, " process %lu", (unsigned long)row->value);
		break;
	case GRAPH_KIND_SLOT:
		rt_console_print(console, "graph slot %lu %u target %lu %s %s %s 0x%016lx", object,
				 row->index, target, WORD(types, row->type),
				 WORD(slot_states, row->state), WORD(holds, row->hold),
				 (unsigned long)row->interface);
		break;
	case GRAPH_KIND_LINK:
		rt_console_print(console, "graph link %lu %s %lu %s", object,
				 WORD(relations, row->hold), target, WORD(types, row->type));
		if (row->hold == GRAPH_RELATION_SERVICE)
			rt_console_print(console, " tag %u 0x%016lx", row->index,
					 (unsigned long)row->value);
		break;
	}
}

static void row_print(struct walk *walk, const struct rt_graph_row *row)
{
	char shown[NAME_BYTES];

	row_words_print(walk, row);
	if (row->name_bytes > 0)
		rt_console_print(&walk->console, " name %s", name_shown(row, shown));
	rt_console_print(&walk->console, "\n");
}

/* From here on rows are printed as they come. */
static void printing_begin(struct walk *walk)
{
	walk->printing = true;
	rt_console_print(&walk->console, "graph begin 1 generation %lu\n",
			 (unsigned long)walk->at.generation);
	for (uint64_t i = 0; i < walk->rows; i++)
		row_print(walk, &kept[i]);
}

static void row_take(void *context, const struct rt_graph_row *row)
{
	struct walk *walk = context;

	if (row->kind < GRAPH_KIND_OBJECT || row->kind > GRAPH_KIND_LINK)
		return; /* of a kernel that is newer than this program */
	if (!walk->printing && walk->rows == KEPT_ROWS)
		printing_begin(walk);
	if (walk->printing)
		row_print(walk, row);
	else
		kept[walk->rows] = *row;
	walk->rows++;
}

/* Ends early when it is torn: then the next begins. */
static enum status walk_take(struct walk *walk)
{
	enum status status;

	walk->at = (struct rt_graph_walk){0};
	walk->rows = 0;
	walk->printing = false;
	do
		status = rt_graph_page(walk->rt, walk->graph, &walk->at, row_take, walk);
	while (status == STATUS_OK && walk->at.object != 0 && !walk->at.torn);
	if (status != STATUS_OK || (walk->at.torn && !walk->printing))
		return status;
	if (!walk->printing)
		printing_begin(walk);
	rt_console_print(&walk->console, "graph %s rows %lu\n", walk->at.torn ? "torn" : "end",
			 (unsigned long)walk->rows);
	return STATUS_OK;
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
		status = walk_take(&walk);
		if (status == STATUS_OK && !walk.at.torn)
			return 0;
	}
	if (status == STATUS_OK) {
		rt_console_print(&walk.console, "the graph has changed under each of %u walks\n",
				 WALKS);
		return 1;
	}
	rt_console_print(&walk.console, "the graph cannot be seen: %s\n",
			 rt_failure_words(rt, status));
	return 4;
}

/*
 * The graph of a running system: the lines that the program `graph` prints, in a transcript that
 * may hold anything else around them. docs/authority-graph.md has their form. The last walk that
 * has an end counts; a line of it that is missing, out of order or damaged is refused.
 */
#include "core/cap/table.h"
#include "core/generated/process.h"
#include "tools/authgraph/source.h"
#include "tools/authgraph/transcript.h"
#include "tools/mkmanifest/report.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define WORDS_MOST 16u

static const char *const type_names[] = {"none",
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
static const char *const state_names[] = {"none", "live", "ending", "building", "ended"};
static const char *const slot_names[] = {"none", "live", "transit", "flight", "dead"};
static const char *const hold_names[] = {"free", "same-session", "non-transferable"};
static const char *const relation_names[] = {
	"none",     "session",  "image",      "memory",    "park",   "reads",   "writes",
	"process",  "works-on", "builds",     "creator",   "grant",  "service", "bound",
	"cut-from", "watches",  "own-ledger", "refers-to", "device", "pool"};

_Static_assert(ARRAY_COUNT(type_names) == GRAPH_TYPE_INTERRUPT + 1 &&
		       ARRAY_COUNT(relation_names) == GRAPH_RELATION_POOL + 1,
	       "each kind and each relation has its word");

/* A link, and a slot or mapping, before their targets are known as nodes. */
struct link {
	uint32_t from;
	enum graph_relation relation;
	uint64_t target;
	uint8_t type;
	uint32_t tag;
	uint64_t line;
};

struct dump {
	struct graph *graph;
	uint64_t line; /* of the walk, from 1 */
	uint64_t rows;
	uint32_t word_count;
	char *words[WORDS_MOST];
	struct link *links;
	uint32_t link_count;
	uint64_t *ledgers; /* number of each node's payer */
	uint64_t *targets; /* number of each edge's object */
	uint8_t *types;    /* what the edge says that it is */
};

#define BAD(dump, ...) refuse(NULL, "line %" PRIu64 ": " __VA_ARGS__)

/*
 * ---- words -------------------------------------------------------------------------------------
 */

static void words_split(struct dump *dump, char *line)
{
	dump->word_count = 0;
	while (*line != '\0') {
		if (dump->word_count == WORDS_MOST)
			BAD(dump, "too many words", dump->line);
		dump->words[dump->word_count++] = line;
		line += strcspn(line, " ");
		if (*line == ' ')
			*line++ = '\0';
	}
}

static const char *word(const struct dump *dump, uint32_t index)
{
	if (index >= dump->word_count)
		BAD(dump, "it ends too early", dump->line);
	return dump->words[index];
}

static bool number_read(const char *text, uint64_t *value)
{
	*value = 0;
	if (*text == '\0')
		return false;
	for (; *text != '\0'; text++) {
		uint64_t digit = (uint64_t)(*text - '0');

		if (*text < '0' || *text > '9' || *value > (UINT64_MAX - digit) / 10u)
			return false;
		*value = *value * 10u + digit;
	}
	return true;
}

static uint64_t number(const struct dump *dump, uint32_t index, uint64_t most)
{
	const char *text = word(dump, index);
	uint64_t value;

	if (!number_read(text, &value) || value > most)
		BAD(dump, "%s is not a number that can stand here", dump->line, quoted(text));
	return value;
}

static uint64_t interface_id(const struct dump *dump, uint32_t index)
{
	const char *text = word(dump, index);

	if (strlen(text) != 18 || strncmp(text, "0x", 2) != 0 ||
	    strspn(text + 2, "0123456789abcdef") != 16)
		BAD(dump, "%s is not an interface", dump->line, quoted(text));
	return strtoull(text + 2, NULL, 16);
}

static uint8_t one_of(const struct dump *dump, uint32_t index, const char *const *names,
		      uint32_t count)
{
	const char *text = word(dump, index);

	for (uint32_t i = 0; i < count; i++) {
		if (strcmp(names[i], text) == 0)
			return (uint8_t)i;
	}
	BAD(dump, "%s is unknown", dump->line, quoted(text));
}

#define ONE_OF(dump, index, names) one_of(dump, index, names, ARRAY_COUNT(names))

static void literal(const struct dump *dump, uint32_t index, const char *text)
{
	if (strcmp(word(dump, index), text) != 0)
		BAD(dump, "%s where %s should be", dump->line, quoted(dump->words[index]), text);
}

/* The name at the end of a line, from word `index` on; without one, the line ends there. */
static void name_end(const struct dump *dump, uint32_t index, char *name)
{
	const char *text;

	name[0] = '\0';
	if (dump->word_count == index)
		return;
	literal(dump, index, "name");
	text = word(dump, index + 1);
	if (dump->word_count != index + 2)
		BAD(dump, "more than a name", dump->line);
	if (strlen(text) >= GRAPH_NAME_BYTES || text[0] == '\0' ||
	    strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-%") !=
		    strlen(text))
		BAD(dump, "%s is not a name", dump->line, quoted(text));
	strcpy(name, text);
}

/*
 * ---- rows --------------------------------------------------------------------------------------
 */

static void object_row(struct dump *dump)
{
	struct graph *graph = dump->graph;
	struct node node = {.session = GRAPH_NONE,
			    .image = GRAPH_NONE,
			    .service = GRAPH_NONE,
			    .ledger = GRAPH_NONE};
	uint32_t next = 7;
	uint64_t ledger;

	node.number = number(dump, 2, (UINT64_C(1) << 48) - 1);
	if (node.number == 0 ||
	    (graph->node_count > 0 && graph->nodes[graph->node_count - 1].number >= node.number))
		BAD(dump, "object %" PRIu64 " is out of order", dump->line, node.number);
	node.type = (enum graph_type)ONE_OF(dump, 3, type_names);
	node.state = (enum graph_object_state)ONE_OF(dump, 4, state_names);
	if (node.type == 0 || node.state == 0)
		BAD(dump, "an object without type or state", dump->line);
	literal(dump, 5, "ledger");
	ledger = number(dump, 6, UINT64_MAX);
	if (node.type == GRAPH_TYPE_PROCESS) {
		literal(dump, 7, "process");
		node.process_id = number(dump, 8, UINT64_MAX);
		next = 9;
	}
	name_end(dump, next, node.name);
	dump->ledgers[graph_node_add(graph, &node)] = ledger;
}

/* The object of a row is the one of the last object row. */
static uint32_t holder(const struct dump *dump)
{
	const struct graph *graph = dump->graph;
	uint64_t from = number(dump, 2, UINT64_MAX);

	if (graph->node_count == 0 || graph->nodes[graph->node_count - 1].number != from)
		BAD(dump, "a row of object %" PRIu64 ", which is not in front of it", dump->line,
		    from);
	return graph->node_count - 1;
}

static void slot_row(struct dump *dump)
{
	struct graph *graph = dump->graph;
	uint32_t from = holder(dump);
	const struct edge *before =
		graph->edge_count > 0 ? &graph->edges[graph->edge_count - 1] : NULL;
	uint32_t slot = (uint32_t)number(dump, 3, CAP_TABLE_SLOTS - 1u);
	uint64_t target;
	struct edge *edge;

	if (graph->nodes[from].type != GRAPH_TYPE_PROCESS)
		BAD(dump, "a slot of what is no process", dump->line);
	if (before && before->from == from && before->slot >= slot)
		BAD(dump, "slot %" PRIu32 " is out of order", dump->line, slot);
	literal(dump, 4, "target");
	target = number(dump, 5, UINT64_MAX);
	edge = graph_edge_add(graph, from, GRAPH_NONE);
	edge->slot = slot;
	dump->targets[graph->edge_count - 1] = target;
	dump->types[graph->edge_count - 1] = ONE_OF(dump, 6, type_names);
	edge->state = (enum graph_slot_state)ONE_OF(dump, 7, slot_names);
	edge->hold = ONE_OF(dump, 8, hold_names);
	edge->interface = interface_id(dump, 9);
	name_end(dump, 10, edge->name);
	if (edge->state == 0 || (target == 0 && edge->state != GRAPH_SLOT_DEAD))
		BAD(dump, "a slot that holds nothing", dump->line);
}

static void link_row(struct dump *dump)
{
	struct link link = {.from = holder(dump), .line = dump->line};

	link.relation = (enum graph_relation)ONE_OF(dump, 3, relation_names);
	link.target = number(dump, 4, UINT64_MAX);
	link.type = ONE_OF(dump, 5, type_names);
	if (link.relation == GRAPH_RELATION_SERVICE) {
		literal(dump, 6, "tag");
		link.tag = (uint32_t)number(dump, 7, UINT32_MAX);
		(void)interface_id(dump, 8);
	}
	if (link.relation == 0 ||
	    dump->word_count != (link.relation == GRAPH_RELATION_SERVICE ? 9u : 6u))
		BAD(dump, "a link of another form", dump->line);
	if (dump->link_count == GRAPH_EDGES_MOST)
		BAD(dump, "more than %u links", dump->line, GRAPH_EDGES_MOST);
	dump->links[dump->link_count++] = link;
	if (link.relation == GRAPH_RELATION_READS || link.relation == GRAPH_RELATION_WRITES) {
		struct edge *edge = graph_edge_add(dump->graph, link.from, GRAPH_NONE);

		edge->kind = link.relation == GRAPH_RELATION_READS ? EDGE_READS : EDGE_WRITES;
		edge->slot = CAP_TABLE_SLOTS;
		dump->targets[dump->graph->edge_count - 1] = link.target;
		dump->types[dump->graph->edge_count - 1] = link.type;
	}
}

static void row_read(struct dump *dump, char *line)
{
	words_split(dump, line);
	dump->rows++;
	if (strcmp(word(dump, 1), "object") == 0)
		object_row(dump);
	else if (strcmp(dump->words[1], "slot") == 0)
		slot_row(dump);
	else if (strcmp(dump->words[1], "link") == 0)
		link_row(dump);
	else
		BAD(dump, "a row %s", dump->line, quoted(dump->words[1]));
}

/*
 * ---- numbers become nodes ----------------------------------------------------------------------
 */

static uint32_t node_find(const struct graph *graph, uint64_t target)
{
	uint32_t low = 0, high = graph->node_count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (graph->nodes[middle].number < target)
			low = middle + 1;
		else
			high = middle;
	}
	return low < graph->node_count && graph->nodes[low].number == target ? low : GRAPH_NONE;
}

static uint32_t node_must(const struct graph *graph, uint64_t target, uint8_t type)
{
	uint32_t node = node_find(graph, target);

	if (node == GRAPH_NONE)
		refuse(NULL, "object %" PRIu64 " is named, and is nowhere", target);
	if (type != 0 && graph->nodes[node].type != type)
		refuse(NULL, "object %" PRIu64 " is a %s, and is named as a %s", target,
		       type_names[graph->nodes[node].type], type_names[type]);
	return node;
}

static void nodes_resolve(struct dump *dump)
{
	struct graph *graph = dump->graph;

	for (uint32_t i = 0; i < graph->node_count; i++)
		if (dump->ledgers[i] != 0)
			graph->nodes[i].ledger =
				node_must(graph, dump->ledgers[i], GRAPH_TYPE_LEDGER);
	/* A ledger's parent is older, so the tree has no cycle. */
	for (uint32_t i = 0; i < graph->node_count; i++)
		if (graph->nodes[i].type == GRAPH_TYPE_LEDGER &&
		    graph->nodes[i].ledger != GRAPH_NONE && graph->nodes[i].ledger >= i)
			refuse(NULL, "ledger %" PRIu64 " is older than its parent",
			       graph->nodes[i].number);
	for (uint32_t i = 0; i < graph->edge_count; i++)
		if (dump->targets[i] != 0)
			graph->edges[i].to = node_must(graph, dump->targets[i], dump->types[i]);
}

/* The process that answers holds the endpoint; a scope's is the one that is bound. */
static void services_resolve(struct graph *graph, const struct dump *dump)
{
	for (uint32_t i = 0; i < graph->edge_count; i++) {
		const struct edge *edge = &graph->edges[i];

		if (edge->to != GRAPH_NONE && edge->kind == EDGE_HOLDS &&
		    graph->nodes[edge->to].type == GRAPH_TYPE_ENDPOINT)
			graph->nodes[edge->to].service = edge->from;
	}
	for (uint32_t round = 0; round < 2; round++) {
		for (uint32_t i = 0; i < dump->link_count; i++) {
			const struct link *link = &dump->links[i];
			struct node *from = &graph->nodes[link->from];

			if (link->relation ==
			    (round == 0 ? GRAPH_RELATION_BOUND : GRAPH_RELATION_SERVICE))
				from->service =
					graph->nodes[node_must(graph, link->target, link->type)]
						.service;
		}
	}
}

static void links_resolve(struct dump *dump)
{
	struct graph *graph = dump->graph;

	for (uint32_t i = 0; i < dump->link_count; i++) {
		const struct link *link = &dump->links[i];
		struct node *from = &graph->nodes[link->from];
		uint32_t to = node_must(graph, link->target, link->type);

		if (link->relation == GRAPH_RELATION_SERVICE)
			from->tag = link->tag;
		if (link->relation == GRAPH_RELATION_SESSION)
			from->session = to;
		if (link->relation == GRAPH_RELATION_IMAGE && from->type == GRAPH_TYPE_PROCESS)
			from->image = to;
		if (link->relation == GRAPH_RELATION_PROCESS && from->type == GRAPH_TYPE_THREAD)
			from->service = to;
	}
	services_resolve(graph, dump);
}

/* A program's own memory, and its program's, are no more authority than being that process. */
static void edges_thin(struct dump *dump)
{
	struct graph *graph = dump->graph;
	uint8_t *own = calloc(graph->node_count + 1u, 1);
	uint32_t kept = 0;

	if (!own)
		refuse(NULL, "no memory");
	for (uint32_t i = 0; i < dump->link_count; i++)
		if (dump->links[i].relation == GRAPH_RELATION_MEMORY)
			own[node_find(graph, dump->links[i].target)] = 1;
	for (uint32_t i = 0; i < graph->edge_count; i++) {
		const struct edge *edge = &graph->edges[i];

		if (edge->kind == EDGE_HOLDS || edge->to == GRAPH_NONE || !own[edge->to])
			graph->edges[kept++] = *edge;
	}
	graph->edge_count = kept;
	free(own);
}

/*
 * ---- all of it ---------------------------------------------------------------------------------
 */

static void walk_read(struct dump *dump, char *walk, const char *end)
{
	words_split(dump, walk);
	literal(dump, 2, "1");
	literal(dump, 3, "generation");
	(void)number(dump, 4, UINT64_MAX);
	/* Splitting has put ends into the line: the next one begins after its last word. */
	walk = dump->words[dump->word_count - 1];
	for (char *line = transcript_line_next(walk, end); line;
	     line = transcript_line_next(line, end)) {
		char *row = transcript_row(line);

		dump->line++;
		if (transcript_begins(row, "graph end ")) {
			words_split(dump, row);
			literal(dump, 2, "rows");
			if (number(dump, 3, UINT64_MAX) != dump->rows)
				refuse(NULL, "%" PRIu64 " rows, and its end says %s", dump->rows,
				       quoted(dump->words[3]));
			return;
		}
		if (!row)
			continue;
		row_read(dump, row);
		line = dump->words[dump->word_count - 1];
	}
}

void graph_from_dump(struct graph *graph, char *text, uint64_t length)
{
	struct dump dump = {.graph = graph, .line = 1};
	char *walk;

	walk = transcript_walk_find(text, length);
	if (!walk)
		refuse(NULL,
		       "neither a boot package nor a manifest, nor has it a whole walk of `graph`");
	dump.links = calloc(GRAPH_EDGES_MOST, sizeof(dump.links[0]));
	dump.ledgers = calloc(GRAPH_NODES_MOST, sizeof(dump.ledgers[0]));
	dump.targets = calloc(GRAPH_EDGES_MOST, sizeof(dump.targets[0]));
	dump.types = calloc(GRAPH_EDGES_MOST, sizeof(dump.types[0]));
	if (!dump.links || !dump.ledgers || !dump.targets || !dump.types)
		refuse(NULL, "no memory");
	strcpy(graph->title, "a running system");
	walk_read(&dump, walk, text + length);
	nodes_resolve(&dump);
	links_resolve(&dump);
	edges_thin(&dump);
	free(dump.links);
	free(dump.ledgers);
	free(dump.targets);
	free(dump.types);
}

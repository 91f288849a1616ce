/*
 * The command `graph`: who holds what, by names, on one screen; and what one process reaches. The
 * program `graph` prints the rows themselves, for the tool authgraph, which says more.
 *
 * Names of processes and grants are shown as the kernel gives them, which are of the forms that
 * manifests and builders allow. Asking is not having: a service that a process can ask does for it
 * only what the interface says.
 */
#include "user/apps/shell/shell.h"

#include "core/generated/graph.h"
#include "core/generated/process.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/graph_walk.h"
#include "user/rt/memory.h"

#define ROWS_MOST 1024u
#define WALKS 8u
#define PROCESSES_MOST 64u
#define NO_PROCESS UINT32_MAX

struct view {
	struct shell *shell;
	struct rt_graph_row *rows; /* of one moment */
	uint32_t count;
	bool in_line; /* a word stands in the line that is being printed */
	/* The processes that run, in the order in which they were made: indexes of rows. */
	uint32_t process_count;
	uint32_t processes[PROCESSES_MOST];
};

/* ---- reading --------------------------------------------------------------------------------- */

static void row_take(void *context, const struct rt_graph_row *row)
{
	struct view *view = context;

	if (view->count < ROWS_MOST)
		view->rows[view->count++] = *row;
	if (row->kind == GRAPH_KIND_OBJECT && row->type == GRAPH_TYPE_PROCESS &&
	    row->state == GRAPH_OBJECT_LIVE && view->process_count < PROCESSES_MOST)
		view->processes[view->process_count++] = view->count - 1u;
}

/* Walks until one walk is of one moment. */
static bool rows_read(struct view *view, struct authority_graph graph)
{
	enum status status = STATUS_OK;

	for (uint32_t i = 0; i < WALKS && status == STATUS_OK; i++) {
		struct rt_graph_walk walk = {0};

		view->count = 0;
		view->process_count = 0;
		do
			status = rt_graph_page(view->shell->rt, graph, &walk, row_take, view);
		while (status == STATUS_OK && walk.object != 0 && !walk.torn);
		if (status == STATUS_OK && !walk.torn)
			return true;
	}
	if (status == STATUS_OK)
		say_error(view->shell, "the graph changes under each look: try again");
	else
		say_failure(view->shell, status, "the graph cannot be seen");
	return false;
}

/* ---- who answers ----------------------------------------------------------------------------- */

static uint64_t link_find(const struct view *view, uint64_t object, enum graph_relation relation)
{
	for (uint32_t i = 0; i < view->count; i++) {
		const struct rt_graph_row *row = &view->rows[i];

		if (row->kind == GRAPH_KIND_LINK && row->object == object && row->hold == relation)
			return row->target;
	}
	return 0;
}

static uint32_t process_of(const struct view *view, uint64_t object)
{
	for (uint32_t i = 0; i < view->process_count; i++) {
		if (view->rows[view->processes[i]].object == object)
			return i;
	}
	return NO_PROCESS;
}

/* The process that answers calls through what a slot holds. */
static uint32_t asked_by(const struct view *view, const struct rt_graph_row *slot)
{
	uint64_t endpoint, bound;

	if (slot->type != GRAPH_TYPE_FACET)
		return NO_PROCESS;
	endpoint = link_find(view, slot->target, GRAPH_RELATION_SERVICE);
	bound = link_find(view, endpoint, GRAPH_RELATION_BOUND);
	endpoint = bound != 0 ? bound : endpoint;
	for (uint32_t i = 0; i < view->count; i++) {
		const struct rt_graph_row *row = &view->rows[i];

		if (row->kind == GRAPH_KIND_SLOT && row->target == endpoint &&
		    row->type == GRAPH_TYPE_ENDPOINT)
			return process_of(view, row->object);
	}
	return NO_PROCESS;
}

static bool is_slot_of(const struct view *view, uint32_t row, uint32_t process)
{
	return view->rows[row].kind == GRAPH_KIND_SLOT &&
	       view->rows[row].object == view->rows[view->processes[process]].object;
}

static bool is_own(const struct rt_graph_row *row)
{
	return row->type == GRAPH_TYPE_THREAD || row->type == GRAPH_TYPE_ENDPOINT;
}

/* ---- printing -------------------------------------------------------------------------------- */

/* Prints a word after the others of a line. */
static void word_print(struct view *view, const char *word)
{
	say(view->shell, "%s%s", view->in_line ? " " : "", word);
	view->in_line = true;
}

/* "  holds" and the like: words follow, also in further rows. */
static void line_begin(struct view *view, const char *head)
{
	say(view->shell, "  %-8s\t", head);
	view->in_line = false;
}

static void name_of(const struct rt_graph_row *row, char name[CAPSET_NAME_BYTES + 1u])
{
	(void)rt_string_copy(name, CAPSET_NAME_BYTES + 1u, row->name, row->name_bytes);
}

static void process_name(const struct view *view, uint32_t process,
			 char name[CAPSET_NAME_BYTES + 1u])
{
	name_of(&view->rows[view->processes[process]], name);
}

/* The objects that a process holds, without programs and those it asks: names, or in full with
 * their interfaces. */
static void holds_print(struct view *view, uint32_t process, bool in_full)
{
	char name[CAPSET_NAME_BYTES + 1u], interface[CAPSET_NAME_BYTES],
		word[2u * CAPSET_NAME_BYTES + 2u];
	uint32_t programs = 0, unnamed = 0, shown = 0;

	line_begin(view, "holds");
	for (uint32_t i = 0; i < view->count; i++) {
		const struct rt_graph_row *row = &view->rows[i];

		if (!is_slot_of(view, i, process) || is_own(row) ||
		    asked_by(view, row) != NO_PROCESS)
			continue;
		programs += row->type == GRAPH_TYPE_IMAGE;
		unnamed += row->type != GRAPH_TYPE_IMAGE && row->name_bytes == 0;
		if (row->type == GRAPH_TYPE_IMAGE || row->name_bytes == 0)
			continue;
		name_of(row, name);
		describe_interface_name(view->shell, row->interface, interface);
		(void)rt_format(word, sizeof(word), in_full ? "%s:%s" : "%s", name, interface);
		word_print(view, word);
		shown++;
	}
	if (programs > 0) {
		(void)rt_format(word, sizeof(word), "%s%u program%s", shown > 0 ? "and " : "",
				programs, programs == 1 ? "" : "s");
		word_print(view, word);
	}
	if (unnamed > 0) {
		(void)rt_format(word, sizeof(word), "and %u without a name", unnamed);
		word_print(view, word);
	}
	if (shown + programs + unnamed == 0)
		word_print(view, "nothing but itself");
	say(view->shell, "\n");
}

/* The services that a process can ask, and the names by which it can: `chat (room)`. */
static void asks_print(struct view *view, uint32_t process)
{
	char name[CAPSET_NAME_BYTES + 1u], service[CAPSET_NAME_BYTES + 1u],
		word[2u * CAPSET_NAME_BYTES + 8u];
	bool any = false;

	for (uint32_t other = 0; other < view->process_count; other++) {
		bool first = true;

		process_name(view, other, service);
		for (uint32_t i = 0; i < view->count; i++) {
			if (!is_slot_of(view, i, process) || view->rows[i].name_bytes == 0 ||
			    asked_by(view, &view->rows[i]) != other)
				continue;
			if (!any)
				line_begin(view, "asks");
			else if (first)
				say(view->shell, ";");
			any = true;
			name_of(&view->rows[i], name);
			(void)rt_format(word, sizeof(word), first ? "%s by %s" : "and %.0s%s",
					service, name);
			word_print(view, word);
			first = false;
		}
	}
	if (any)
		say(view->shell, "\n");
}

static void all_print(struct view *view)
{
	char name[CAPSET_NAME_BYTES + 1u];

	for (uint32_t i = 0; i < view->process_count; i++) {
		process_name(view, i, name);
		say(view->shell, "%s (pid %lu)\n", name,
		    (unsigned long)view->rows[view->processes[i]].value);
		asks_print(view, i);
		holds_print(view, i, false);
	}
	say(view->shell, "graph NAME shows what a process reaches.\n");
}

/* ---- what a process reaches ------------------------------------------------------------------ */

/*
 * Breadth first: each process that can be asked, with the one through which it was first reached.
 */
static void reach_print(struct view *view, uint32_t start)
{
	uint32_t order[PROCESSES_MOST], by[PROCESSES_MOST], count = 1;
	char name[CAPSET_NAME_BYTES + 1u], through[CAPSET_NAME_BYTES + 1u];

	for (uint32_t i = 0; i < PROCESSES_MOST; i++)
		by[i] = NO_PROCESS;
	order[0] = start;
	by[start] = start;
	for (uint32_t at = 0; at < count; at++) {
		for (uint32_t i = 0; i < view->count; i++) {
			uint32_t other = is_slot_of(view, i, order[at])
						 ? asked_by(view, &view->rows[i])
						 : NO_PROCESS;

			if (other == NO_PROCESS || by[other] != NO_PROCESS)
				continue;
			by[other] = order[at];
			order[count++] = other;
		}
	}
	process_name(view, start, name);
	if (count == 1) {
		say(view->shell, "%s asks nobody, so it reaches nothing else\n", name);
		return;
	}
	say(view->shell, "if those that %s asks do for it all that they can, it reaches also:\n",
	    name);
	for (uint32_t at = 1; at < count; at++) {
		process_name(view, order[at], name);
		process_name(view, by[order[at]], through);
		say(view->shell, "through %s, which %s asks\n", name, through);
		holds_print(view, order[at], true);
	}
}

static void process_unknown(struct view *view, const char *name)
{
	char names[PROCESSES_MOST][CAPSET_NAME_BYTES + 1u];
	struct nearest nearest;

	nearest_begin(&nearest, name);
	for (uint32_t i = 0; i < view->process_count; i++) {
		process_name(view, i, names[i]);
		nearest_offer(&nearest, names[i]);
	}
	say(view->shell, "no process is named \"%s\"%s%s\n", name,
	    nearest.best ? ": did you mean " : "; graph lists them",
	    nearest.best ? nearest.best : "");
}

static void one_print(struct view *view, const char *wanted)
{
	char name[CAPSET_NAME_BYTES + 1u];
	bool any = false;

	for (uint32_t i = 0; i < view->process_count; i++) {
		process_name(view, i, name);
		if (!rt_string_equal(name, wanted))
			continue;
		any = true;
		say(view->shell, "%s (pid %lu)\n", name,
		    (unsigned long)view->rows[view->processes[i]].value);
		asks_print(view, i);
		holds_print(view, i, true);
		reach_print(view, i);
	}
	if (!any)
		process_unknown(view, wanted);
}

void graph_show(struct shell *shell, const char *name)
{
	struct view view = {.shell = shell};
	const struct held *held =
		held_find_for(shell, SHELL_GRAPH, "authority", AUTHORITY_GRAPH_INTERFACE_ID);

	if (!held)
		return;
	view.rows = rt_heap_allocate(&shell->rt->heap, ROWS_MOST * sizeof(view.rows[0]));
	if (!view.rows) {
		say_error(shell, "the shell's heap has no room for the graph: exit, and start "
				 "another shell");
		return;
	}
	if (rows_read(&view, (struct authority_graph){held->capability})) {
		if (name[0] == '\0')
			all_print(&view);
		else
			one_print(&view, name);
		if (view.count == ROWS_MOST)
			say(shell, "there is more than is shown\n");
	}
	rt_heap_free(&shell->rt->heap, view.rows);
}

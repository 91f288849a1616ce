/*
 * The rows of the authority graph: see graph.h. This file only reads, and must never write an
 * address, a session's id or a key into a row.
 *
 * Read next: kernel/method/graph_links.c for what objects hold of each other, graph_methods.c.
 */
#include "kernel/method/graph.h"

#include "kernel/kernel.h"
#include "kernel/method/graph_rows.h"
#include "kernel/object/process.h"
#include "kernel/work.h"

/*
 * ---- rows --------------------------------------------------------------------------------------
 */

static uint32_t name_words(const char *name)
{
	uint32_t length = 0;

	while (name && length < CAPSET_NAME_BYTES && name[length])
		length++;
	return name ? (length + 1 + 7) / 8 : 0;
}

bool graph_row_add(const struct graph_row *row)
{
	struct graph *graph = &kernel.graph;
	uint32_t words = GRAPH_ROW_WORDS + name_words(row->name);

	if (graph->row_count == GRAPH_ROWS || words > GRAPH_PAGE_WORDS - graph->words)
		return false;
	graph->rows[graph->row_count++] = *row;
	graph->words += words;
	work_spend(GRAPH_ROW_UNITS + GRAPH_NAME_WORD_UNITS * (words - GRAPH_ROW_WORDS));
	return true;
}

/* The interface's numbers for the values of enum object_type, in their order. */
uint8_t graph_type_of(const struct object *object)
{
	_Static_assert(OBJECT_ROOT + 1 == GRAPH_TYPE_ROOT && OBJECT_PARK + 1 == GRAPH_TYPE_PARK &&
			       OBJECT_FACET + 1 == GRAPH_TYPE_FACET &&
			       OBJECT_SESSION + 1 == GRAPH_TYPE_SESSION &&
			       OBJECT_DEVICE + 1 == GRAPH_TYPE_DEVICE &&
			       (int)OBJECT_TYPE_COUNT == (int)GRAPH_TYPE_INTERRUPT,
		       "types of objects and of the authority graph");
	return (uint8_t)(object->type + 1);
}

static uint8_t state_of(struct object *object)
{
	const struct process *process = process_of(object);

	if (!object_is_live(object))
		return GRAPH_OBJECT_ENDING;
	if (object->type != OBJECT_PROCESS || process->state == PROCESS_RUNNING)
		return GRAPH_OBJECT_LIVE;
	if (process->state == PROCESS_BUILDING)
		return GRAPH_OBJECT_BUILDING;
	return process->state == PROCESS_ENDED ? GRAPH_OBJECT_ENDED : GRAPH_OBJECT_ENDING;
}

static bool object_row(struct object *object)
{
	struct graph_row row = {.kind = GRAPH_KIND_OBJECT,
				.object = object_number(object),
				.target = object_number(&object->ledger->object),
				.type = graph_type_of(object),
				.state = state_of(object)};

	if (object == &kernel.root_ledger.object)
		row.target = 0;
	if (object->type == OBJECT_PROCESS) {
		row.value = process_of(object)->id;
		row.name = process_of(object)->name;
	} else if (object->type == OBJECT_SESSION) {
		row.name = session_of(object)->label;
	}
	return graph_row_add(&row);
}

/*
 * ---- slots -------------------------------------------------------------------------------------
 */

/*
 * The name in the CapSet, which the kernel wrote and programs only read. The search begins after
 * the last hit, since tables are filled in the CapSet's order.
 */
static const char *slot_name(const struct process *process, const struct cap_slot *slot,
			     uint32_t *hint)
{
	const struct startup_block *block = arch_direct(process->startup);
	const struct capset_entry *rows = arch_direct(process->capset);
	uint64_t key = cap_slot_id(slot).key;
	uint32_t count = block->capset_count, row = *hint;

	/* The number of rows is written when the process starts. */
	if (count == 0 || count > CAPSET_ENTRIES)
		count = CAPSET_ENTRIES;
	for (uint32_t i = 0; i < count; i++, row++) {
		if (row >= count)
			row = 0;
		if (rows[row].capability != key)
			continue;
		work_spend(i / 2);
		*hint = row + 1;
		return rows[row].name;
	}
	work_spend(count / 2);
	return NULL;
}

static bool slot_row(const struct process *process, uint32_t index, uint32_t *hint)
{
	const struct cap_slot *slot = cap_table_slot(&process->table, index);
	struct graph_row row = {.kind = GRAPH_KIND_SLOT,
				.object = object_number(&process->object),
				.interface = slot->interface,
				.index = index,
				.hold = slot->hold,
				.state = GRAPH_SLOT_DEAD};

	switch ((enum cap_slot_state)slot->state) {
	case CAP_SLOT_LIVE:
		row.state = GRAPH_SLOT_LIVE;
		break;
	case CAP_SLOT_TRANSIT:
		row.state = GRAPH_SLOT_TRANSIT;
		break;
	case CAP_SLOT_RELEASED:
		if (!slot->target)
			return true; /* nothing is held any more */
		row.state = GRAPH_SLOT_FLIGHT;
		break;
	case CAP_SLOT_DEAD:
		break;
	case CAP_SLOT_FREE:
	case CAP_SLOT_RETIRED:
		return true;
	}
	if (slot->target) {
		row.target = object_number(object_of(slot->target));
		row.type = graph_type_of(object_of(slot->target));
		if (!object_is_live(object_of(slot->target)))
			row.state = GRAPH_SLOT_DEAD;
	}
	row.name = slot_name(process, slot, hint);
	return graph_row_add(&row);
}

/* The slots from `index` on. True when there are no more; otherwise *index is where to go on. */
static bool slot_rows(const struct process *process, uint32_t *index)
{
	uint32_t hint = 0;

	while (*index < process->table.pages * CAP_PAGE_SLOTS) {
		uint32_t page = *index / CAP_PAGE_SLOTS, place = *index % CAP_PAGE_SLOTS;
		uint64_t used = ~process->table.directory[page].free >> place << place;

		work_spend(1);
		for (bool any = false; used && (!any || work_is_left()); used &= used - 1) {
			*index = page * CAP_PAGE_SLOTS + (uint32_t)__builtin_ctzll(used);
			if (!slot_row(process, *index, &hint))
				return false;
			any = true;
		}
		/* The slot that the budget did not reach is the first that is left. */
		if (used) {
			*index = page * CAP_PAGE_SLOTS + (uint32_t)__builtin_ctzll(used);
			return false;
		}
		*index = (page + 1) * CAP_PAGE_SLOTS;
		if (!work_is_left())
			return false;
	}
	return true;
}

/*
 * ---- a page ------------------------------------------------------------------------------------
 */

/* The parts of an object: itself, its slots by their index, its links in their order. */
#define PART_SLOTS 1u
#define PART_LINKS (PART_SLOTS + CAP_TABLE_SLOTS)

/* True when nothing is left of the object; otherwise *part is where to go on. */
static bool object_rows(struct object *object, uint64_t *part)
{
	if (*part < PART_SLOTS) {
		if (!object_row(object))
			return false;
		*part = PART_SLOTS;
	}
	if (*part < PART_LINKS) {
		const struct process *process = process_of(object);
		uint32_t index = (uint32_t)*part - PART_SLOTS;
		bool done = object->type != OBJECT_PROCESS || process->state == PROCESS_ENDED ||
			    slot_rows(process, &index);

		*part = done ? PART_LINKS : PART_SLOTS + index;
		if (!done)
			return false;
	}
	*part -= PART_LINKS;
	if (graph_link_rows(object, part))
		return true;
	*part += PART_LINKS;
	return false;
}

struct graph_place graph_page_fill(struct object *object, uint64_t part)
{
	struct graph *graph = &kernel.graph;

	graph->row_count = 0;
	graph->words = 0;
	while (object) {
		bool done;

		work_spend(1);
		done = object_rows(object, &part);
		if (done) {
			part = 0;
			object = registry_circle_after(kernel.objects.first, object);
		}
		if (!done || !work_is_left())
			break;
	}
	if (!object)
		return (struct graph_place){0, 0};
	registry_mark(object);
	return (struct graph_place){object_number(object), part};
}

/*
 * The authority graph as tests look at it. See sim_graph.h.
 */
#include "tests/sim/sim_graph.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "core/generated/graph.h"
#include "kernel/work.h"

struct sim_graph sim_graph;

/*
 * ---- reading -----------------------------------------------------------------------------------
 */

static void row_take(const struct graph_row *row, const char *name, uint32_t length)
{
	struct sim_graph_row *taken = &sim_graph.rows[sim_graph.count++];

	SIM_EXPECT(sim_graph.count < SIM_GRAPH_ROWS && length <= CAPSET_NAME_BYTES);
	memset(taken, 0, sizeof(*taken));
	taken->row = *row;
	memcpy(taken->text, name, length);
	taken->row.name = taken->text;
}

void sim_graph_begin(void)
{
	sim_graph.count = 0;
	sim_graph.pages = 0;
	sim_graph.torn = false;
	sim_graph.place = (struct graph_place){0, 0};
}

void sim_graph_walk(uint32_t units)
{
	uint32_t units_before = kernel.cpu.units_left;

	sim_graph_begin();
	sim_graph.generation = kernel.objects.generation;
	do {
		struct object *object;

		kernel.cpu.units_left = units;
		while (!registry_seek(sim_graph.place.object, &object))
			kernel.cpu.units_left = units;
		SIM_EXPECT(!sim_graph.place.object ||
			   (object && object_number(object) == sim_graph.place.object));
		sim_graph.place = graph_page_fill(object, sim_graph.place.part);
		SIM_EXPECT(kernel.graph.words <= GRAPH_PAGE_WORDS);
		for (uint32_t i = 0; i < kernel.graph.row_count; i++) {
			const struct graph_row *row = &kernel.graph.rows[i];

			row_take(row, row->name ? row->name : "",
				 row->name ? (uint32_t)strnlen(row->name, CAPSET_NAME_BYTES) : 0);
		}
		SIM_EXPECT(sim_graph.pages++ < SIM_GRAPH_ROWS);
	} while (sim_graph.place.object);
	kernel.cpu.units_left = units_before;
}

static void rows_decode(struct sim_call *call)
{
	struct authority_graph_edges_results_reader results;
	struct graph_row_list_reader rows;
	uint64_t generation;

	SIM_STATUS(STATUS_OK, authority_graph_edges_results_root(&call->result, &results));
	SIM_STATUS(STATUS_OK, authority_graph_edges_results_get_rows(&results, &rows));
	for (uint32_t i = 0; i < rows.raw.count; i++) {
		struct graph_row_reader row = graph_row_list_get(&rows, i);
		struct capnp_text name;
		struct graph_row taken = {.object = graph_row_get_object(&row),
					  .target = graph_row_get_target(&row),
					  .interface = graph_row_get_interface(&row),
					  .value = graph_row_get_value(&row),
					  .index = graph_row_get_index(&row),
					  .kind = graph_row_get_kind(&row),
					  .type = graph_row_get_type(&row),
					  .state = graph_row_get_state(&row),
					  .hold = graph_row_get_hold(&row)};

		SIM_STATUS(STATUS_OK, graph_row_get_name(&row, &name));
		row_take(&taken, name.bytes, name.length_bytes);
	}
	sim_graph.place.object = authority_graph_edges_results_get_object(&results);
	sim_graph.place.part = authority_graph_edges_results_get_part(&results);
	generation = authority_graph_edges_results_get_generation(&results);
	if (!sim_graph.pages++)
		sim_graph.generation = generation;
	sim_graph.torn |= generation != sim_graph.generation;
}

enum status sim_graph_page(struct thread *thread, struct sim_held graph)
{
	struct authority_graph_edges_params_builder params;
	static struct sim_call call;
	enum status status;

	sim_call_init(&call, graph, AUTHORITY_GRAPH_METHOD_EDGES, 0);
	SIM_STATUS(STATUS_OK, authority_graph_edges_params_builder_root(&call.builder, &params));
	authority_graph_edges_params_builder_set_object(&params, sim_graph.place.object);
	authority_graph_edges_params_builder_set_part(&params, sim_graph.place.part);
	status = sim_call(thread, &call);
	if (status == STATUS_OK)
		rows_decode(&call);
	return status;
}

enum status sim_graph_read(struct thread *thread, struct sim_held graph)
{
	enum status status;

	sim_graph_begin();
	do {
		status = sim_graph_page(thread, graph);
	} while (status == STATUS_OK && sim_graph.place.object);
	return status;
}

/*
 * ---- against the sweep's walks -----------------------------------------------------------------
 */

/* Sorted by number, by kind, by slot: as they came, but for what the comparison leaves out. */
static int by_place(const void *left, const void *right)
{
	const struct graph_row *l = &((const struct sim_graph_row *)left)->row;
	const struct graph_row *r = &((const struct sim_graph_row *)right)->row;

	if (l->object != r->object)
		return l->object < r->object ? -1 : 1;
	if (l->kind != r->kind)
		return l->kind < r->kind ? -1 : 1;
	return l->index < r->index ? -1 : l->index > r->index;
}

static struct sim_graph_row expected[SIM_GRAPH_ROWS];
static uint32_t expected_count;

static struct graph_row *expect(uint64_t object, enum graph_kind kind, uint32_t index)
{
	struct sim_graph_row *row = &expected[expected_count++];

	SIM_EXPECT(expected_count < SIM_GRAPH_ROWS);
	*row = (struct sim_graph_row){
		.row = {.object = object, .kind = (uint8_t)kind, .index = index}};
	return &row->row;
}

/* From the objects' side: the process whose table the slot is in, found by looking at all. */
static const struct process *holder_of(const struct cap_slot *slot)
{
	uint32_t index = (uint32_t)(slot->key & ((1u << CAP_INDEX_BITS) - 1));

	for (struct ledger *l = &kernel.root_ledger; l; l = sweep_ledger_next(l))
		for (struct object *o = sweep_object_first(l); o; o = sweep_object_next(o))
			if (o->type == OBJECT_PROCESS && process_of(o)->state != PROCESS_ENDED &&
			    index < process_of(o)->table.pages * CAP_PAGE_SLOTS &&
			    cap_table_slot(&process_of(o)->table, index) == slot)
				return process_of(o);
	sim_fail("a slot that is in no table");
}

static void edges_expect(struct object *o)
{
	for (const struct cap_slot *slot = o->target.edges; slot; slot = slot->edge_next) {
		struct graph_row *row =
			expect(object_number(&holder_of(slot)->object), GRAPH_KIND_SLOT,
			       (uint32_t)(slot->key & ((1u << CAP_INDEX_BITS) - 1)));

		row->target = object_number(o);
		row->interface = slot->interface;
		row->hold = slot->hold;
		row->state = slot->state == CAP_SLOT_LIVE      ? GRAPH_SLOT_LIVE
			     : slot->state == CAP_SLOT_TRANSIT ? GRAPH_SLOT_TRANSIT
							       : GRAPH_SLOT_FLIGHT;
		if (!object_is_live(o))
			row->state = GRAPH_SLOT_DEAD;
	}
}

/* Slots whose objects have gone are in no object's list. */
static void dead_expect(const struct process *process)
{
	if (process->state == PROCESS_ENDED)
		return;
	for (uint32_t i = 0; i < process->table.pages * CAP_PAGE_SLOTS; i++) {
		const struct cap_slot *slot = cap_table_slot(&process->table, i);
		struct graph_row *row;

		if (slot->state != CAP_SLOT_DEAD)
			continue;
		row = expect(object_number(&process->object), GRAPH_KIND_SLOT, i);
		row->interface = slot->interface;
		row->hold = slot->hold;
		row->state = GRAPH_SLOT_DEAD;
	}
}

static void object_expect(struct object *o)
{
	expect(object_number(o), GRAPH_KIND_OBJECT, 0)->target =
		o == &kernel.root_ledger.object ? 0 : object_number(&o->ledger->object);
	edges_expect(o);
	if (o->type == OBJECT_PROCESS)
		dead_expect(process_of(o));
}

/*
 * ---- links: each object is needed as often as rows say -----------------------------------------
 */

static bool relation_needs(const struct graph_row *row)
{
	switch ((enum graph_relation)row->hold) {
	case GRAPH_RELATION_SESSION:
	case GRAPH_RELATION_IMAGE:
	case GRAPH_RELATION_MEMORY:
	case GRAPH_RELATION_READS:
	case GRAPH_RELATION_WRITES:
	case GRAPH_RELATION_WORKS_ON:
	case GRAPH_RELATION_BUILDS:
	case GRAPH_RELATION_CUT_FROM:
	case GRAPH_RELATION_POOL:
		return true;
	case GRAPH_RELATION_PARK:
	case GRAPH_RELATION_PROCESS:
	case GRAPH_RELATION_CREATOR:
	case GRAPH_RELATION_GRANT:
	case GRAPH_RELATION_SERVICE:
	case GRAPH_RELATION_BOUND:
	case GRAPH_RELATION_WATCHES:
	case GRAPH_RELATION_OWN_LEDGER:
	case GRAPH_RELATION_REFERS_TO:
	case GRAPH_RELATION_DEVICE:
		return false;
	}
	sim_fail("a relation %u", row->hold);
}

static uint32_t needs_by_number[SIM_GRAPH_ROWS * 16];

static void needs_compare_one(const struct object *o)
{
	uint64_t needs = needs_by_number[object_number(o) % ARRAY_COUNT(needs_by_number)];

	needs += o == &kernel.root_ledger.object || o == &kernel.system_session.object ||
		 (kernel.init && o == &kernel.init->object);
	if (o->type == OBJECT_THREAD) {
		const struct thread *thread = CONTAINER_OF(o, const struct thread, object);

		for (const struct thread *t = thread->process->threads; t;
		     t = thread_circle_after(thread->process->threads, t))
			needs += t == thread;
	}
	if (needs != o->needs)
		sim_fail("object %" PRIu64 " of type %u is needed %u times, and rows say %" PRIu64,
			 object_number(o), o->type, o->needs, needs);
}

static void needs_compare(void)
{
	for (uint32_t i = 0; i < sim_graph.count; i++)
		needs_by_number[sim_graph.rows[i].row.target % ARRAY_COUNT(needs_by_number)] = 0;
	for (const struct object *o = kernel.objects.first; o;
	     o = registry_circle_after(kernel.objects.first, o))
		needs_by_number[object_number(o) % ARRAY_COUNT(needs_by_number)] = 0;
	for (uint32_t i = 0; i < sim_graph.count; i++) {
		const struct graph_row *row = &sim_graph.rows[i].row;

		if (row->kind == GRAPH_KIND_LINK && relation_needs(row))
			needs_by_number[row->target % ARRAY_COUNT(needs_by_number)]++;
	}
	for (struct ledger *l = &kernel.root_ledger; l; l = sweep_ledger_next(l)) {
		needs_compare_one(&l->object);
		for (struct object *o = sweep_object_first(l); o; o = sweep_object_next(o))
			needs_compare_one(o);
	}
}

static void row_compare(const struct graph_row *got, const struct graph_row *want)
{
	if (got->object == want->object && got->kind == want->kind && got->index == want->index &&
	    got->target == want->target && got->interface == want->interface &&
	    (got->kind == GRAPH_KIND_OBJECT ||
	     (got->state == want->state && got->hold == want->hold)))
		return;
	sim_fail("row of object %" PRIu64 " kind %u index %u target %" PRIu64
		 " state %u, where the "
		 "sweep finds object %" PRIu64 " kind %u index %u target %" PRIu64 " state %u",
		 got->object, got->kind, got->index, got->target, got->state, want->object,
		 want->kind, want->index, want->target, want->state);
}

void sim_graph_compare(void)
{
	uint32_t compared = 0;

	expected_count = 0;
	for (struct ledger *l = &kernel.root_ledger; l; l = sweep_ledger_next(l)) {
		object_expect(&l->object);
		for (struct object *o = sweep_object_first(l); o; o = sweep_object_next(o))
			object_expect(o);
	}
	qsort(expected, expected_count, sizeof(expected[0]), by_place);
	for (uint32_t i = 0; i < sim_graph.count; i++) {
		const struct graph_row *row = &sim_graph.rows[i].row;

		if (i && row->object < sim_graph.rows[i - 1].row.object)
			sim_fail("rows are not in the order of their objects");
		if (row->kind == GRAPH_KIND_LINK)
			continue;
		if (compared == expected_count)
			sim_fail("a row that the sweep does not find");
		row_compare(row, &expected[compared++].row);
	}
	if (compared != expected_count)
		sim_fail("the sweep finds %u rows, the graph has %u", expected_count, compared);
	needs_compare();
}

uint64_t sim_graph_digest(void)
{
	uint64_t digest = UINT64_C(0xcbf29ce484222325);

	for (uint32_t i = 0; i < sim_graph.count; i++) {
		struct sim_graph_row row = sim_graph.rows[i];
		const unsigned char *bytes = (const unsigned char *)&row;

		row.row.name = NULL;
		for (size_t k = 0; k < sizeof(row); k++)
			digest = (digest ^ bytes[k]) * UINT64_C(0x100000001b3);
	}
	return digest;
}

/* One in 256 entries compares, and four in a row look at generations. */
void sim_graph_watch(void)
{
	static uint64_t generation, digest, at;
	uint64_t now;
	bool same_world = kernel.cpu.entries > at;

	if (sim.entries % 256 >= 4)
		return;
	sim_graph_walk(sim.entries % 512 < 4 ? KERNEL_ENTRY_UNITS
					     : 1 + (uint32_t)(sim.entries / 512 % 97));
	if (sim.entries % 256 == 0)
		sim_graph_compare();
	now = sim_graph_digest();
	if (same_world && sim.entries % 256 && generation == kernel.objects.generation &&
	    digest != now)
		sim_fail("rows have changed, and the generation has not");
	at = kernel.cpu.entries;
	generation = kernel.objects.generation;
	digest = now;
}

/*
 * ---- looking into it ---------------------------------------------------------------------------
 */

const struct sim_graph_row *sim_graph_slot(const struct process *process, struct sim_held held)
{
	uint32_t index = (uint32_t)(held.capability & ((1u << CAP_INDEX_BITS) - 1));

	for (uint32_t i = 0; i < sim_graph.count; i++) {
		const struct graph_row *row = &sim_graph.rows[i].row;

		if (row->kind == GRAPH_KIND_SLOT && row->index == index &&
		    row->object == object_number(&process->object))
			return &sim_graph.rows[i];
	}
	return NULL;
}

const struct sim_graph_row *sim_graph_link(const struct object *object,
					   enum graph_relation relation)
{
	for (uint32_t i = 0; i < sim_graph.count; i++) {
		const struct graph_row *row = &sim_graph.rows[i].row;

		if (row->kind == GRAPH_KIND_LINK && row->hold == relation &&
		    row->object == object_number(object))
			return &sim_graph.rows[i];
	}
	return NULL;
}

uint32_t sim_graph_count(uint64_t number)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < sim_graph.count; i++)
		count += sim_graph.rows[i].row.kind == GRAPH_KIND_OBJECT &&
			 sim_graph.rows[i].row.object == number;
	return count;
}

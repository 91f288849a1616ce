/*
 * The authority graph, case by case: each kind of row, pages that lose and repeat nothing while the
 * world goes on between them, and places that are found whatever they say.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "core/generated/endpoint.h"
#include "core/generated/graph.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "kernel/ipc/facet.h"
#include "kernel/ipc/scope.h"
#include "kernel/object/process_builder.h"
#include "kernel/work.h"
#include "tests/sim/case.h"
#include "tests/sim/sim_graph.h"

enum { C0 = 20, R0 = 30 };

static struct sim_held graph;

static void read_all(void)
{
	STATUS(OK, sim_graph_read(sim_init(), graph));
	EXPECT(!sim_graph.torn);
	sim_graph_compare();
}

static uint64_t number(struct sim_held held)
{
	return object_number(sim_object(sim_init(), held));
}

/*
 * ---- rows --------------------------------------------------------------------------------------
 */

static void the_world_at_rest(void)
{
	const struct sim_graph_row *row;
	uint32_t through_method;

	read_all();
	through_method = sim_graph.count;
	EXPECT(sim_graph.pages >= 1 && sim_graph.generation == kernel.objects.generation);
	row = sim_graph_slot(kernel.init, graph);
	EXPECT(row && !strcmp(row->text, "graph") && row->row.state == GRAPH_SLOT_LIVE);
	EXPECT(row->row.type == GRAPH_TYPE_ROOT && row->row.hold == HOLD_FREE);
	row = sim_graph_slot(kernel.init, sim_capset(kernel.init, "ledger"));
	EXPECT(row && row->row.target == object_number(&kernel.root_ledger.object));
	row = sim_graph_link(&kernel.init->object, GRAPH_RELATION_SESSION);
	EXPECT(row && row->row.target == object_number(&kernel.system_session.object));
	/* Whatever a page may cost, the rows are the same. */
	for (uint32_t units = 1; units < 200; units += 7) {
		sim_graph_walk(units);
		EXPECT(sim_graph.count == through_method);
		sim_graph_compare();
	}
}

static void a_service_and_its_client(void)
{
	struct sim_held scope = ipc_scope(NONE), endpoint, facet;
	struct ipc_party *server = ipc_instance(scope, NONE, &endpoint, NULL);
	struct ipc_party *client = ipc_party();
	const struct sim_graph_row *row;
	struct object *object;

	facet = ipc_facet(ipc_init, scope, 7, client);
	read_all();
	row = sim_graph_slot(client->thread->process, facet);
	EXPECT(row && row->row.type == GRAPH_TYPE_FACET && row->row.interface == SIM_SERVICE_ID);
	object = sim_object(client->thread, facet);
	row = sim_graph_link(object, GRAPH_RELATION_SERVICE);
	EXPECT(row && row->row.target == number(scope) && row->row.index == 7);
	EXPECT(row->row.type == GRAPH_TYPE_SCOPE && row->row.value == SIM_SERVICE_ID);
	row = sim_graph_link(sim_object(sim_init(), scope), GRAPH_RELATION_BOUND);
	EXPECT(row && row->row.target == object_number(sim_object(server->thread, endpoint)));
	row = sim_graph_slot(server->thread->process, endpoint);
	EXPECT(row && !strcmp(row->text, "service") && row->row.type == GRAPH_TYPE_ENDPOINT);
	ipc_kill(server);
	ipc_settle();
	read_all();
	EXPECT(!sim_graph_link(sim_object(sim_init(), scope), GRAPH_RELATION_BOUND));
}

/* A waiting call holds capabilities: a move is in transit, a copy that was released meanwhile in
 * flight. */
static void in_transit_and_in_flight(void)
{
	struct ipc_party *server = ipc_party(), *client = ipc_party();
	struct sim_held endpoint = ipc_endpoint(server, NONE), facet, moved, copied;
	struct ipc_list list = {0};
	const struct sim_graph_row *row;
	uint64_t call;

	facet = ipc_facet(server, endpoint, 3, client);
	moved = ipc_memory(client);
	copied = ipc_memory(client);
	ipc_list_add(&list, moved, RING_TRANSFER_MOVE, HOLD_FREE);
	ipc_list_add(&list, copied, RING_TRANSFER_COPY, HOLD_FREE);
	call = ipc_call(client, C0, facet, &list, 0);
	STATUS(OK, ipc_status(client, ipc_release(client, copied)));
	read_all();
	row = sim_graph_slot(client->thread->process, moved);
	EXPECT(row && row->row.state == GRAPH_SLOT_TRANSIT);
	row = sim_graph_slot(client->thread->process, copied);
	EXPECT(row && row->row.state == GRAPH_SLOT_FLIGHT && row->row.target);
	(void)ipc_receive(server, R0, endpoint);
	read_all();
	EXPECT(!sim_graph_slot(client->thread->process, moved));
	EXPECT(!sim_graph_slot(client->thread->process, copied));
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, call));
}

static void dead_slots(void)
{
	struct sim_held ledger, object;
	const struct sim_graph_row *row;

	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 64, 0, &ledger));
	STATUS(OK, sim_memory_create(sim_init(), 1, ledger, &object));
	read_all();
	row = sim_graph_slot(kernel.init, object);
	EXPECT(row && row->row.state == GRAPH_SLOT_LIVE);
	STATUS(OK, sim_plain(sim_init(), ledger, LEDGER_METHOD_CLOSE));
	read_all();
	row = sim_graph_slot(kernel.init, object);
	EXPECT(row && row->row.state == GRAPH_SLOT_DEAD && !row->row.target);
	STATUS(OK, sim_release(sim_init(), object));
	STATUS(OK, sim_release(sim_init(), ledger));
	read_all();
	EXPECT(!sim_graph_slot(kernel.init, object));
}

static void a_builder(void)
{
	struct sim_held object = ipc_memory(ipc_init), copied = ipc_memory(ipc_init);
	struct sim_held builder = ipc_builder(NONE);
	struct process *child = process_builder_of(sim_object(sim_init(), builder))->process;
	struct object *drafted = sim_object(sim_init(), builder);
	const struct sim_graph_row *row;
	uint64_t moved = number(object);

	STATUS(OK, sim_builder_grant(sim_init(), builder, "moved", object, RING_TRANSFER_MOVE));
	STATUS(OK, sim_builder_grant(sim_init(), builder, "copied", copied, RING_TRANSFER_COPY));
	read_all();
	row = sim_graph_link(drafted, GRAPH_RELATION_GRANT);
	EXPECT(row && row->row.target == moved);
	row = sim_graph_link(drafted, GRAPH_RELATION_BUILDS);
	EXPECT(row && row->row.target == object_number(&child->object));
	row = sim_graph_slot(kernel.init, object);
	EXPECT(row && row->row.state == GRAPH_SLOT_TRANSIT);
	for (uint32_t i = 0; i < sim_graph.count; i++) {
		row = &sim_graph.rows[i];
		if (row->row.object == object_number(&child->object) &&
		    row->row.kind == GRAPH_KIND_OBJECT)
			EXPECT(row->row.state == GRAPH_OBJECT_BUILDING);
		if (row->row.object == object_number(&child->object) &&
		    row->row.kind == GRAPH_KIND_SLOT)
			EXPECT(row->row.target == number(copied) && !strcmp(row->text, "copied"));
	}
	(void)ipc_start(builder);
	read_all();
}

static void shared_memory(void)
{
	struct ipc_party *party = ipc_party();
	struct sim_held object = ipc_memory(party);
	uint64_t mapped = object_number(sim_object(party->thread, object));
	bool found = false;

	STATUS(OK, sim_map(party->thread, object, ADDRESS_SPACE_METHOD_MAP, 0, PAGE_BYTES,
			   UINT64_C(1) << 32));
	/* Mapped memory is reached without a slot. */
	STATUS(OK, sim_release(party->thread, object));
	read_all();
	for (uint32_t i = 0; i < sim_graph.count; i++) {
		const struct graph_row *row = &sim_graph.rows[i].row;

		found |= row->kind == GRAPH_KIND_LINK && row->hold == GRAPH_RELATION_WRITES &&
			 row->target == mapped &&
			 row->object == object_number(&party->thread->process->object);
	}
	EXPECT(found);
}

/*
 * ---- pages -------------------------------------------------------------------------------------
 */

/* Between two pages things come and go; what stays is in exactly one row. */
static void torn(void)
{
	struct sim_held kept[40], gone[40];
	uint64_t numbers[40];

	for (uint32_t i = 0; i < ARRAY_COUNT(kept); i++) {
		gone[i] = ipc_memory(ipc_init);
		kept[i] = ipc_memory(ipc_init);
		numbers[i] = number(kept[i]);
	}
	sim_graph_begin();
	for (uint32_t i = 0; i == 0 || sim_graph.place.object; i++) {
		STATUS(OK, sim_graph_page(sim_init(), graph));
		if (i < ARRAY_COUNT(gone)) {
			STATUS(OK, sim_release(sim_init(), gone[ARRAY_COUNT(gone) - 1 - i]));
			gone[i] = i % 2 ? gone[i] : ipc_memory(ipc_init);
		}
	}
	EXPECT(sim_graph.torn && sim_graph.pages > 3);
	for (uint32_t i = 0; i < ARRAY_COUNT(kept); i++) {
		EXPECT(sim_graph_count(numbers[i]) == 1);
		EXPECT(sim_graph_slot(kernel.init, kept[i]));
	}
	for (uint32_t i = 1; i < sim_graph.count; i++)
		EXPECT(sim_graph.rows[i].row.object >= sim_graph.rows[i - 1].row.object);
}

/* The object that a place is in goes: the walk goes on after it. */
static void place_goes(void)
{
	struct sim_held first = ipc_memory(ipc_init), second = ipc_memory(ipc_init);
	uint64_t place = number(first), next = number(second);

	for (uint64_t part = 0; part < 2; part++) {
		sim_graph_begin();
		sim_graph.place = (struct graph_place){place, part};
		if (part == 1)
			STATUS(OK, sim_release(sim_init(), first));
		STATUS(OK, sim_graph_page(sim_init(), graph));
		EXPECT(sim_graph.rows[0].row.object == (part ? next : place));
		EXPECT(sim_graph.rows[0].row.kind == GRAPH_KIND_OBJECT);
	}
}

static void hostile_places(void)
{
	static const uint64_t parts[] = {0,
					 1,
					 63,
					 64,
					 16384,
					 16385,
					 16386,
					 20000,
					 UINT32_MAX,
					 UINT64_MAX,
					 UINT64_C(1) << 63};
	uint64_t last = kernel.objects.numbers;

	for (uint64_t at = 0; at < last + 4; at++) {
		for (uint32_t i = 0; i < ARRAY_COUNT(parts); i++) {
			sim_graph_begin();
			sim_graph.place = (struct graph_place){at, parts[i]};
			STATUS(OK, sim_graph_page(sim_init(), graph));
			EXPECT(!sim_graph.place.object || sim_graph.place.object >= at);
			EXPECT(!sim_graph.count || sim_graph.rows[0].row.object >= at);
		}
	}
	sim_graph_begin();
	sim_graph.place = (struct graph_place){UINT64_MAX, UINT64_MAX};
	STATUS(OK, sim_graph_page(sim_init(), graph));
	EXPECT(!sim_graph.count && !sim_graph.place.object);
}

/* More walks than marks, in turns, while objects under marks go. */
static void many_walks(void)
{
	struct graph_place places[3 * REGISTRY_MARKS] = {{0, 0}};
	uint32_t counts[ARRAY_COUNT(places)] = {0}, running = ARRAY_COUNT(places);
	struct sim_held objects[24];
	uint32_t turn = 0, all;

	for (uint32_t i = 0; i < ARRAY_COUNT(objects); i++)
		objects[i] = ipc_memory(ipc_init);
	read_all();
	all = sim_graph.count;
	while (running) {
		uint32_t walk = turn++ % ARRAY_COUNT(places);

		if (turn > ARRAY_COUNT(places) && !places[walk].object)
			continue;
		sim_graph_begin();
		sim_graph.place = places[walk];
		STATUS(OK, sim_graph_page(sim_init(), graph));
		places[walk] = sim_graph.place;
		counts[walk] += sim_graph.count;
		running -= !places[walk].object;
	}
	for (uint32_t i = 0; i < ARRAY_COUNT(places); i++)
		EXPECT(counts[i] == all);
	/* Each mark's object goes, one after the other. */
	for (uint32_t i = 0; i < ARRAY_COUNT(objects); i++) {
		sim_graph_begin();
		sim_graph.place.object = number(objects[i]);
		STATUS(OK, sim_graph_page(sim_init(), graph));
		STATUS(OK, sim_release(sim_init(), objects[i]));
		read_all();
	}
}

/* More objects than one entry passes, the last of which is given; and no mark near to it. */
#define HOPS (5 * KERNEL_ENTRY_UNITS)

static struct sim_held crowd_make(struct sim_held *endpoint)
{
	struct sim_held facet = NONE;

	*endpoint = ipc_endpoint(ipc_init, NONE);
	for (uint32_t i = 0; i < HOPS; i++) {
		struct ipc_mint mint = {.index = i, .interface = SIM_SERVICE_ID};

		STATUS(OK, sim_mint(sim_init(), *endpoint, &mint, &facet));
	}
	__builtin_memset(kernel.objects.marks, 0, sizeof(kernel.objects.marks));
	kernel.objects.marked = 0;
	return facet;
}

static void crowd_end(struct sim_held endpoint)
{
	STATUS(OK, sim_release(sim_init(), endpoint));
	ipc_settle();
	read_all();
	for (uint32_t i = 0; i < kernel.init->table.pages * CAP_PAGE_SLOTS; i++) {
		const struct cap_slot *slot = cap_table_slot(&kernel.init->table, i);

		if (slot->state == CAP_SLOT_DEAD && slot->interface == SIM_SERVICE_ID)
			STATUS(OK, sim_release(sim_init(), (struct sim_held){cap_slot_id(slot).key,
									     slot->interface}));
	}
}

static void a_long_search(void)
{
	struct sim_held endpoint, last = crowd_make(&endpoint);
	uint64_t entries;

	sim_graph_begin();
	sim_graph.place.object = number(last);
	entries = sim.entries;
	STATUS(OK, sim_graph_page(sim_init(), graph));
	EXPECT(sim.entries > entries + 1);
	EXPECT(sim_graph.rows[0].row.object == number(last));
	/* All rows, page by page, with and without marks. */
	read_all();
	EXPECT(sim_graph.count > 2 * HOPS);
	crowd_end(endpoint);
}

/* The searcher ends in the middle of a search; then the object that it searches for, and the one
 * that its mark stands on. */
static void a_search_ends(void)
{
	struct authority_graph_edges_params_builder params;
	struct sim_held endpoint, last = crowd_make(&endpoint);
	struct ipc_party *reader = ipc_party();
	struct sim_held seen = ipc_give(ipc_init, graph, reader, false);
	static struct sim_call call;

	sim_call_init(&call, seen, AUTHORITY_GRAPH_METHOD_EDGES, 0);
	STATUS(OK, authority_graph_edges_params_builder_root(&call.builder, &params));
	authority_graph_edges_params_builder_set_object(&params, number(last));
	sim_call_submit(reader->thread, &call);
	(void)ipc_submit_waiting(reader, NULL, 1, TIMEOUT_NEVER);
	EXPECT(reader->thread->running && kernel.objects.marked > 0);
	ipc_kill(reader);
	ipc_settle();
	read_all();
	crowd_end(endpoint);
}

/* Reading changes nothing, so a world at rest has one generation; and whatever happens counts. */
static void generations(void)
{
	uint64_t before;
	struct sim_held held;

	read_all();
	before = kernel.objects.generation;
	read_all();
	EXPECT(kernel.objects.generation == before);
	held = ipc_memory(ipc_init);
	EXPECT(kernel.objects.generation != before);
	before = kernel.objects.generation;
	STATUS(OK, sim_release(sim_init(), held));
	EXPECT(kernel.objects.generation != before);
}

static void too_little_room(void)
{
	struct authority_graph_edges_params_builder params;
	struct sim_call call;

	sim_call_init(&call, graph, AUTHORITY_GRAPH_METHOD_EDGES, 0);
	STATUS(OK, authority_graph_edges_params_builder_root(&call.builder, &params));
	call.entry.result_length_words = 32;
	STATUS(NO_RESULT_ROOM, sim_call(sim_init(), &call));
}

static const struct sim_case cases[] = {
	CASE(the_world_at_rest),
	CASE(a_service_and_its_client),
	CASE(in_transit_and_in_flight),
	CASE(dead_slots),
	CASE(a_builder),
	CASE(shared_memory),
	CASE(torn),
	CASE(place_goes),
	CASE(hostile_places),
	CASE(many_walks),
	CASE(a_long_search),
	CASE(a_search_ends),
	CASE(generations),
	CASE(too_little_room),
	{0},
};

int main(int count, char **arguments)
{
	ipc_world(sim_setting("SEED", 1));
	graph = sim_capset(kernel.init, "graph");
	sim_cases_run(cases, count > 1 ? arguments[1] : NULL);
	printf("%" PRIu64 " kernel entries, each swept\n", sim.entries);
	return sim_report();
}

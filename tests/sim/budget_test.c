/*
 * Work that one entry does not finish, case by case: with a budget that is made small, what is left
 * goes on in later entries, nothing is lost or overtaken meanwhile, and the ledgers are as they were.
 * All predicates of the sweep are looked at after each kernel entry.
 */
#include <stdio.h>

#include "core/generated/memory.h"
#include "kernel/debug/hook.h"
#include "kernel/ipc/endpoint.h"
#include "kernel/ipc/facet.h"
#include "kernel/object/process_builder.h"
#include "tests/sim/sim_ipc.h"

#define NONE SIM_NO_CAPABILITY
#define EXPECT SIM_EXPECT
#define STATUS(name, ...) SIM_STATUS(STATUS_##name, __VA_ARGS__)

enum { C0 = 20, R0 = 40 };
#define SMALL_UNITS 24u
#define DEAD 6u
#define LEAVES 20u
#define HEAP_PAGES 1024u

static struct ipc_party *server, *client;
static struct sim_held endpoint, facet;
static struct ledger *doomed; /* closes when the server enters the kernel next */

static void budget_small(void)
{
	kernel.cpu.units_left = SMALL_UNITS;
	if (!doomed || kernel.cpu.current != &server->thread->entity)
		return;
	ledger_close(doomed);
	doomed = NULL;
}

static void pair(void)
{
	server = ipc_party();
	client = ipc_party();
	endpoint = ipc_endpoint(server, NONE);
	facet = ipc_facet(server, endpoint, 7, client);
}

static struct endpoint *served(void)
{
	return endpoint_of(sim_object(server->thread, endpoint));
}

/* ---- calls that nobody will receive ------------------------------------------------------------ */

/* Processes in a ledger that closes when the server enters the kernel next, and calls of theirs. */
static struct sim_held dead_make(void)
{
	struct sim_held ledger;

	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 600, DEAD,
				    &ledger));
	for (unsigned i = 0; i < DEAD; i++) {
		struct ipc_party *dead = ipc_spawn(ledger, NONE);
		struct sim_held theirs = ipc_give(client, facet, dead, false);

		for (uint8_t n = 0; n < 3; n++)
			(void)ipc_call(dead, (uint8_t)(C0 + n), theirs, NULL, 0);
	}
	doomed = CONTAINER_OF(sim_object(sim_init(), ledger), struct ledger, object);
	return ledger;
}

static void dead_calls(void)
{
	struct sim_held ledger;
	uint64_t calls[2], receive;

	pair();
	ledger = dead_make();
	calls[0] = ipc_call(client, C0, facet, NULL, 0);
	/* Before anything is taken apart a receive becomes free. */
	entry_hook = budget_small;
	receive = ipc_receive(server, R0, endpoint);
	EXPECT(served()->object.state == OBJECT_WORKING);
	EXPECT(served()->free && served()->groups);
	EXPECT(!ipc_record(server, receive)->arrivals);
	/* A call that comes now does not overtake the one that waits. */
	calls[1] = ipc_call(client, C0 + 1, facet, NULL, 0);
	ipc_settle();
	EXPECT(served()->object.state == OBJECT_LIVE);
	EXPECT(ipc_record(server, receive)->arrivals == 1 && ipc_header(server, R0)->method == C0);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	ipc_settle();
	STATUS(OK, ipc_status(client, calls[0]));
	EXPECT(ipc_record(server, receive)->arrivals == 2);
	EXPECT(ipc_header(server, R0)->method == C0 + 1);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, calls[1]));
	entry_hook = NULL;
	STATUS(OK, sim_release(sim_init(), ledger));
}

/* The endpoint goes while it is at that. */
static void dead_calls_and_endpoint(void)
{
	struct sim_held ledger;
	uint64_t receive, call;

	pair();
	ledger = dead_make();
	call = ipc_call(client, C0, facet, NULL, 0);
	entry_hook = budget_small;
	receive = ipc_receive(server, R0, endpoint);
	EXPECT(served()->object.state == OBJECT_WORKING);
	(void)ipc_release(server, endpoint);
	ipc_settle();
	STATUS(DISCONNECTED, ipc_status(client, call));
	STATUS(DISCONNECTED, ipc_status(server, receive));
	entry_hook = NULL;
	STATUS(OK, sim_release(sim_init(), ledger));
}

/* ---- revoking ---------------------------------------------------------------------------------- */

#define REVOKED 9u
#define REVOKED_CALLS 12u

static struct {
	struct facet *facet;
	struct ledger *payer; /* closes after the first step; null: it has */
	unsigned steps;
} revoking;

/* Between the steps of `revoke`: it keeps the facet, whoever else would end it, and the index stays taken. */
static void revoke_watch(void)
{
	kernel.cpu.units_left = SMALL_UNITS;
	if (!server->thread->running)
		return;
	revoking.steps++;
	EXPECT(revoking.facet->object.reason == STATUS_REVOKED && revoking.facet->object.needs == 1);
	EXPECT(endpoint_facet(served(), REVOKED) == revoking.facet);
	if (revoking.payer)
		ledger_close(revoking.payer);
	revoking.payer = NULL;
}

/* The index means what it meant in the first step: the facet's payer closes, and its calls go, meanwhile. */
static void revoke_keeps_its_facet(void)
{
	struct ipc_mint mint = {.index = REVOKED, .word = 1, .interface = IPC_SERVICE};
	struct sim_held ledger, held;
	uint64_t calls[REVOKED_CALLS];

	pair();
	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 20, 0, &ledger));
	mint.ledger = ipc_give(ipc_init, ledger, server, false);
	STATUS(OK, sim_mint(server->thread, endpoint, &mint, &held));
	revoking.facet = facet_of(sim_object(server->thread, held));
	revoking.payer = CONTAINER_OF(sim_object(sim_init(), ledger), struct ledger, object);
	revoking.steps = 0;
	held = ipc_give(server, held, client, true);
	for (uint8_t i = 0; i < REVOKED_CALLS; i++)
		calls[i] = ipc_call(client, (uint8_t)(C0 + i), held, NULL, 0);
	entry_hook = revoke_watch;
	STATUS(OK, sim_revoke(server->thread, endpoint, REVOKED));
	entry_hook = NULL;
	EXPECT(revoking.steps > 1);
	for (uint8_t i = 0; i < REVOKED_CALLS; i++)
		STATUS(REVOKED, ipc_status(client, calls[i]));
	ipc_settle();
	mint.ledger = NONE;
	STATUS(BUSY, sim_mint(server->thread, endpoint, &mint, &held));
	(void)ipc_receive(server, R0, endpoint);
	EXPECT(!ipc_header(server, R0)->call_id && ipc_header(server, R0)->tag_index == REVOKED);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, sim_mint(server->thread, endpoint, &mint, &held));
	STATUS(OK, ipc_look(server, held));
	STATUS(OK, sim_release(sim_init(), ledger));
}

/* ---- leaves of tags ---------------------------------------------------------------------------- */

/* The last tag of many leaves goes: they follow step by step, and one is needed again meanwhile. */
static void leaves(void)
{
	struct ipc_mint mint = {.word = 1, .interface = IPC_SERVICE};
	struct sim_held held[LEAVES], again;
	uint64_t receive;

	pair();
	receive = ipc_receive(server, R0, endpoint);
	for (uint32_t i = 0; i < LEAVES; i++) {
		mint.index = 1000 + i * (uint32_t)ENDPOINT_LEAF_TAGS;
		STATUS(OK, sim_mint(server->thread, endpoint, &mint, &held[i]));
	}
	STATUS(OK, ipc_status(client, ipc_release(client, facet)));
	for (uint32_t i = 0; i < LEAVES; i++)
		STATUS(OK, ipc_status(server, ipc_release(server, held[i])));
	for (uint32_t i = 0; i < LEAVES; i++) {
		ipc_settle();
		EXPECT(!ipc_header(server, R0)->call_id);
		STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	}
	ipc_settle();
	EXPECT(served()->tags_used == 1 && served()->leaves == LEAVES + 1);
	entry_hook = budget_small;
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	EXPECT(served()->tags_used == 0 && served()->object.state == OBJECT_WORKING);
	EXPECT(served()->leaves > 0 && served()->leaves < LEAVES + 1);
	/* What is left of them stays when one is used again before the reaper comes. */
	mint.index = 1000;
	STATUS(OK, sim_mint(server->thread, endpoint, &mint, &again));
	EXPECT(served()->object.state == OBJECT_WORKING);
	ipc_settle();
	EXPECT(served()->object.state == OBJECT_LIVE && served()->tags_used == 1);
	EXPECT(served()->leaves > 0 && endpoint_facet(served(), mint.index));
	STATUS(OK, ipc_status(server, ipc_release(server, again)));
	ipc_settle();
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	ipc_settle();
	EXPECT(served()->leaves == 0 && !served()->tags.address);
	STATUS(OK, sim_mint(server->thread, endpoint, &mint, &again));
	entry_hook = NULL;
	EXPECT(ipc_is_open(server, receive));
}

/* ---- a start that is undone -------------------------------------------------------------------- */

static struct {
	struct process_builder *builder;
	uint64_t flushes, most; /* pages unmapped, and in one entry */
} undo;

/* The moved capability's ledger closes while pages are mapped. */
static void undo_watch(void)
{
	uint64_t now = host.flushes - undo.flushes;

	if (now > undo.most)
		undo.most = now;
	undo.flushes = host.flushes;
	/* So that the reaper has its slices meanwhile. */
	host.now_ns += SCHED_SLICE_NS;
	if (undo.builder->phase != BUILDER_MAP || !doomed)
		return;
	ledger_close(doomed);
	doomed = NULL;
}

static void start_undone(void)
{
	struct sim_held ledger, moved, builder, handle;

	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 20, 0, &ledger));
	STATUS(OK, sim_memory_create(sim_init(), 1, ledger, &moved));
	builder = ipc_builder(NONE);
	STATUS(OK, sim_builder_heap(sim_init(), builder, HEAP_PAGES * PAGE_BYTES));
	STATUS(OK, sim_builder_grant(sim_init(), builder, "moved", moved, RING_TRANSFER_MOVE));
	undo.builder = process_builder_of(sim_object(sim_init(), builder));
	doomed = CONTAINER_OF(sim_object(sim_init(), ledger), struct ledger, object);
	undo.flushes = host.flushes;
	undo.most = 0;
	entry_hook = undo_watch;
	STATUS(DISCONNECTED, sim_builder_start(sim_init(), builder, &handle));
	entry_hook = NULL;
	EXPECT(undo.builder->phase == BUILDER_GRANTS && !undo.builder->process->memory);
	EXPECT(undo.most > 0 && undo.most <= KERNEL_ENTRY_UNITS / WORK_UNITS_MAP + 1);
	STATUS(OK, sim_release(sim_init(), builder));
	(void)sim_release(sim_init(), moved);
	(void)sim_release(sim_init(), ledger);
}

/* ---- a ledger that closes while something is half made ----------------------------------------- */

/*
 * A thread makes a memory object that another ledger pays; the ledger above both closes before it is
 * done. With `beside` that ledger is beside the thread's, without it below.
 */
static void half_made(bool beside)
{
	struct sim_held top, pays, theirs;
	struct ipc_party *maker;
	struct sim_call call;
	struct memory_create_params_builder params;

	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 900, 3, &top));
	STATUS(OK, sim_ledger_carve(sim_init(), top, 400, 0, &pays));
	STATUS(OK, sim_ledger_carve(sim_init(), top, 300, 2, &theirs));
	maker = ipc_spawn(beside ? theirs : top, NONE);
	sim_call_init(&call, ipc_give(ipc_init, sim_capset(kernel.init, "memory"), maker, false),
		      MEMORY_METHOD_CREATE, 1);
	STATUS(OK, memory_create_params_builder_root(&call.builder, &params));
	memory_create_params_builder_set_pages(&params, 300);
	memory_create_params_builder_set_ledger(
		&params, sim_call_transfer(&call, ipc_give(ipc_init, pays, maker, false),
					   RING_TRANSFER_COPY));
	SIM_EXPECT(sim_run_until(maker->thread));
	sim_call_submit(maker->thread, &call);
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 0, 0);
	EXPECT(maker->thread->running);
	ledger_close(CONTAINER_OF(sim_object(sim_init(), top), struct ledger, object));
	sim.context = sched_resume();
	ipc_settle();
	EXPECT(!ipc_alive(maker));
	(void)sim_release(sim_init(), top);
	(void)sim_release(sim_init(), pays);
	(void)sim_release(sim_init(), theirs);
}

static void half_made_below(void)
{
	half_made(false);
}

static void half_made_beside(void)
{
	half_made(true);
}

#define CASE(name) {#name, name}
static const struct {
	const char *name;
	void (*run)(void);
} cases[] = {
	CASE(dead_calls),
	CASE(dead_calls_and_endpoint),
	CASE(revoke_keeps_its_facet),
	CASE(leaves),
	CASE(start_undone),
	CASE(half_made_below),
	CASE(half_made_beside),
};

int main(void)
{
	ipc_world(sim_setting("SEED", 1));
	for (unsigned i = 0; i < ARRAY_COUNT(cases); i++) {
		ipc_begin(cases[i].name);
		cases[i].run();
		ipc_end();
	}
	return sim_report();
}

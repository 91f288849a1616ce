/*
 * Work that one entry does not finish, case by case: with a budget that is made small, the rest
 * goes on in later entries, nothing is lost or overtaken meanwhile, and the ledgers are as they
 * were. All predicates of the sweep are looked at after each kernel entry.
 */
#include <stdio.h>

#include "core/generated/endpoint.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "kernel/cap/slots.h"
#include "kernel/debug/hook.h"
#include "kernel/ipc/endpoint.h"
#include "kernel/ipc/endpoint_tags.h"
#include "kernel/ipc/notice.h"
#include "kernel/ipc/facet.h"
#include "kernel/object/process_builder.h"
#include "kernel/resource/reap.h"
#include "kernel/work.h"
#include "tests/sim/budget/budget.h"
#include "tests/sim/case.h"

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

/*
 * ---- calls that nobody will receive ------------------------------------------------------------
 */

/* Processes in a ledger that closes when the server enters the kernel next, and calls of theirs. */
static struct sim_held dead_make(void)
{
	struct sim_held ledger;

	STATUS(OK,
	       sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 600, DEAD, &ledger));
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
	EXPECT(served()->object.state == OBJECT_WORKED_ON);
	EXPECT(served()->free.first && served()->queue->groups);
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
	EXPECT(served()->object.state == OBJECT_WORKED_ON);
	(void)ipc_release(server, endpoint);
	ipc_settle();
	STATUS(DISCONNECTED, ipc_status(client, call));
	STATUS(DISCONNECTED, ipc_status(server, receive));
	entry_hook = NULL;
	STATUS(OK, sim_release(sim_init(), ledger));
}

/*
 * ---- revoking ----------------------------------------------------------------------------------
 */

#define REVOKED 9u
#define REVOKED_CALLS 20u

static struct {
	struct facet *facet;
	struct ipc_party *revoker;
	struct sim_held fresh; /* minted at the index while it is revoked */
	unsigned steps;
	uint64_t calls[REVOKED_CALLS];
} revoking;

/* A facet that `ledger` pays for, in the client's hands, and more calls through it than one entry
 * aborts. */
static void revoked_prepare(struct sim_held ledger)
{
	struct ipc_mint mint = {.index = REVOKED, .word = 1, .interface = SIM_SERVICE_ID};
	struct sim_held held;

	if (ledger.capability)
		mint.ledger = ipc_give(ipc_init, ledger, server, false);
	STATUS(OK, sim_mint(server->thread, endpoint, &mint, &held));
	revoking.facet = facet_of(sim_object(server->thread, held));
	revoking.steps = 0;
	held = ipc_give(server, held, client, true);
	for (uint8_t i = 0; i < REVOKED_CALLS; i++)
		revoking.calls[i] = ipc_call(client, (uint8_t)(C0 + i), held, NULL, 0);
	(void)ipc_cancel(server, R0); /* the server runs */
}

static void revoked_expect(enum status status)
{
	for (uint8_t i = 0; i < REVOKED_CALLS; i++)
		SIM_EXPECT(ipc_status(client, revoking.calls[i]) == status);
}

/*
 * The test's own hand: the facet is gone, its notice acknowledged, and the index minted for
 * somebody else.
 */
static void facet_replace(void)
{
	struct facet_request request = {.queue = &served()->own,
					.ledger = served()->object.ledger,
					.interface = SIM_SERVICE_ID,
					.tag_index = REVOKED};
	struct cap_edge edge = {.interface = SIM_SERVICE_ID, .interface_index = INTERFACE_FACET};
	struct facet *fresh;

	while (revoking.facet->object.waiters)
		operation_abort(revoking.facet->object.waiters, STATUS_REVOKED);
	for (unsigned i = 0; endpoint_facet(served(), REVOKED) && i < 10; i++) {
		kernel.cpu.units_left = KERNEL_ENTRY_UNITS;
		reap_step(served()->object.ledger);
	}
	EXPECT(!endpoint_facet(served(), REVOKED) && served()->notice_first == REVOKED + 1);
	served()->notice_first = served()->notice_last = 0;
	endpoint_tag(served(), REVOKED)->state = TAG_NOTICED;
	notice_acknowledge(served(), REVOKED);
	STATUS(OK, endpoint_mint(&request, &fresh));
	edge.target = &fresh->object.target;
	STATUS(OK, slots_reserve(client->thread->process, 1));
	revoking.fresh = (struct sim_held){
		cap_slot_id(slots_commit(client->thread->process, &edge)).key, SIM_SERVICE_ID};
}

static void replace_watch(void)
{
	kernel.cpu.units_left = SMALL_UNITS;
	if (!server->thread->running || ++revoking.steps != 2)
		return;
	facet_replace();
	kernel.cpu.units_left = SMALL_UNITS;
}

/* The index means what it meant in the first step, whatever has it afterwards. */
static void revoke_takes_no_other_facet(void)
{
	pair();
	revoked_prepare(NONE);
	entry_hook = replace_watch;
	STATUS(OK, sim_revoke(server->thread, endpoint, REVOKED));
	entry_hook = NULL;
	EXPECT(revoking.steps >= 2);
	revoked_expect(STATUS_REVOKED);
	ipc_settle();
	STATUS(OK, ipc_look(client, revoking.fresh));
}

/* The reaper has a slice between two steps of the server's revoke. */
static void reap_watch(void)
{
	if (server->thread->running && doomed) {
		kernel.cpu.units_left = KERNEL_ENTRY_UNITS / 2;
		reap_step(doomed);
		doomed = NULL;
	}
	kernel.cpu.units_left = SMALL_UNITS;
}

/* The facet is being taken apart already, because its payer closes, when it is revoked. */
static void revoke_of_a_dying_facet(void)
{
	struct sim_held ledger;

	pair();
	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 20, 0, &ledger));
	revoked_prepare(ledger);
	doomed = CONTAINER_OF(sim_object(sim_init(), ledger), struct ledger, object);
	ledger_close(doomed);
	kernel.cpu.units_left = 100;
	reap_step(doomed);
	EXPECT(revoking.facet->object.state == OBJECT_ENDING && revoking.facet->object.waiters);
	entry_hook = reap_watch;
	STATUS(OK, sim_revoke(server->thread, endpoint, REVOKED));
	entry_hook = NULL;
	ipc_settle();
	for (uint8_t i = 0; i < REVOKED_CALLS; i++)
		EXPECT(!ipc_is_open(client, revoking.calls[i]));
	(void)sim_release(sim_init(), ledger);
}

static void revoker_kill_watch(void)
{
	kernel.cpu.units_left = SMALL_UNITS;
	if (!server->thread->running || revoking.steps++)
		return;
	process_end(server->thread->process, &(struct exit_record){.cause = EXIT_CAUSE_TERMINATED});
}

/* A revocation takes effect with its first step: its caller need not live to see the last. */
static void revocation_outlives_its_revoker(void)
{
	struct endpoint_revoke_params_builder params;
	struct ipc_party *owner;
	struct sim_held scope, own, held;
	struct ipc_mint mint = {.index = REVOKED, .word = 1, .interface = SIM_SERVICE_ID};
	struct sim_call call;
	uint64_t receive;

	client = ipc_party();
	scope = ipc_scope(NONE);
	owner = ipc_instance(scope, NONE, &own, NULL);
	server = ipc_party();
	STATUS(OK, sim_mint(sim_init(), scope, &mint, &held));
	held = ipc_give(ipc_init, held, client, true);
	for (uint8_t i = 0; i < REVOKED_CALLS; i++)
		revoking.calls[i] = ipc_call(client, (uint8_t)(C0 + i), held, NULL, 0);
	scope = ipc_give(ipc_init, scope, server, false);
	(void)ipc_cancel(server, R0);
	sim_call_init(&call, scope, ENDPOINT_METHOD_REVOKE, 0);
	STATUS(OK, endpoint_revoke_params_builder_root(&call.builder, &params));
	endpoint_revoke_params_builder_set_index(&params, REVOKED);
	sim_call_submit(server->thread, &call);
	revoking.steps = 0;
	entry_hook = revoker_kill_watch;
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 0, 0);
	for (unsigned i = 0; i < 3 && !revoking.steps; i++)
		sim_entry_continue();
	entry_hook = NULL;
	EXPECT(revoking.steps);
	receive = ipc_receive(owner, R0, own);
	ipc_settle();
	EXPECT(!ipc_record(owner, receive)->arrivals);
	revoked_expect(STATUS_REVOKED);
	STATUS(REVOKED, ipc_look(client, held));
}

/*
 * ---- others that go on in steps ----------------------------------------------------------------
 */

/* A walk over ledgers that is cut off by their end has no result, and says so. */
static void subtree_of_a_closing_ledger(void)
{
	struct ledger_subtree_params_builder params;
	struct sim_held top, reader, below;
	struct ipc_party *party = ipc_party();
	struct ring_completion completion;
	struct sim_call call;

	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 200, 0, &top));
	for (unsigned i = 0; i < 40; i++)
		STATUS(OK, sim_ledger_carve(sim_init(), top, 0, 0, &below));
	STATUS(OK, sim_derive(sim_init(), top, LEDGER_METHOD_READER, &reader));
	reader = ipc_give(ipc_init, reader, party, false);
	(void)ipc_cancel(party, R0);
	sim_call_init(&call, reader, LEDGER_READER_METHOD_SUBTREE, 0);
	STATUS(OK, ledger_subtree_params_builder_root(&call.builder, &params));
	ledger_subtree_params_builder_set_after(&params, UINT64_MAX);
	sim_call_submit(party->thread, &call);
	server = party; /* whom budget_small knows */
	entry_hook = budget_small;
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 0, 0);
	entry_hook = NULL;
	EXPECT(party->thread->running);
	ledger_close(CONTAINER_OF(sim_object(sim_init(), top), struct ledger, object));
	kernel.cpu.units_left = 100 * KERNEL_ENTRY_UNITS;
	reap_step(CONTAINER_OF(sim_object(sim_init(), top), struct ledger, object));
	kernel.cpu.units_left = KERNEL_ENTRY_UNITS;
	SIM_EXPECT(sim_run_until(party->thread));
	EXPECT(sim_complete(party->thread, &completion));
	EXPECT(completion.status == STATUS_DISCONNECTED && completion.length_words == 0);
}

/*
 * A thread that was ended, and stays until one of its operations is done, is told nothing any more:
 * its receives are gone, and waiting calls are for the other thread.
 */
static void ending_thread_takes_no_call(void)
{
	struct memory_create_params_builder params;
	struct ipc_party *second;
	struct sim_held object;
	struct ipc_list list = {0};
	struct sim_call making;
	uint64_t call, receive;

	pair();
	second = ipc_thread(server);
	receive = ipc_receive(second, R0, endpoint);
	EXPECT(ipc_is_open(second, receive));
	sim_call_init(&making, ipc_give(ipc_init, sim_capset(kernel.init, "memory"), second, false),
		      MEMORY_METHOD_CREATE, 1);
	STATUS(OK, memory_create_params_builder_root(&making.builder, &params));
	memory_create_params_builder_set_pages(&params, 60);
	memory_create_params_builder_set_ledger(&params, CAPNP_NO_CAPABILITY);
	SIM_EXPECT(sim_run_until(second->thread));
	sim_call_submit(second->thread, &making);
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 0, 0);
	EXPECT(second->thread->running);
	thread_end(second->thread);
	EXPECT(second->thread->object.state == OBJECT_LIVE &&
	       sched_may_run(&second->thread->entity));
	EXPECT(!sched_is_told(&second->thread->entity) && !served()->receives.first);
	object = ipc_memory(client);
	ipc_list_add(&list, object, RING_TRANSFER_MOVE, HOLD_FREE);
	call = ipc_call(client, C0, facet, &list, 0);
	EXPECT(ipc_is_open(client, call));
	receive = ipc_receive(server, R0, endpoint);
	EXPECT(ipc_record(server, receive)->arrivals == 1);
	STATUS(OK, ipc_look(server, ipc_received(server, R0, 0)));
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, call));
}

/*
 * ---- leaves of tags ----------------------------------------------------------------------------
 */

/* The last tag of many leaves goes: they follow step by step, and one is needed again meanwhile. */
static void leaves(void)
{
	struct ipc_mint mint = {.word = 1, .interface = SIM_SERVICE_ID};
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
	EXPECT(served()->tags_used == 0 && served()->object.state == OBJECT_WORKED_ON);
	EXPECT(served()->leaves > 0 && served()->leaves < LEAVES + 1);
	/* The leaves that are left stay when one is used again before the reaper comes. */
	mint.index = 1000;
	STATUS(OK, sim_mint(server->thread, endpoint, &mint, &again));
	EXPECT(served()->object.state == OBJECT_WORKED_ON);
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

/*
 * ---- a start that is undone --------------------------------------------------------------------
 */

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

/*
 * ---- a ledger that closes while something is half made -----------------------------------------
 */

/*
 * A thread makes a memory object that another ledger pays; the ledger above both closes before it
 * is done. With `beside` that ledger is beside the thread's, without it below.
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

/*
 * ---- mappings in which there is nothing to change ----------------------------------------------
 */

#define MAPPINGS 400u
#define MAPPINGS_AT UINT64_C(0x30000000)

/* To look at a mapping is work, too, even when nothing is to be changed: twice, to mark it and to
 * change it. */
static void protected_again(void)
{
	struct sim_held object;
	uint64_t entries;

	server = ipc_party();
	STATUS(OK, sim_memory_create(server->thread, 1, NONE, &object));
	for (uint64_t i = 0; i < MAPPINGS; i++)
		STATUS(OK, sim_map(server->thread, object, ADDRESS_SPACE_METHOD_MAP_READ_ONLY, 0,
				   PAGE_BYTES, MAPPINGS_AT + 2 * i * PAGE_BYTES));
	entries = kernel.cpu.entries;
	STATUS(OK, sim_range(server->thread, ADDRESS_SPACE_METHOD_PROTECT, MAPPINGS_AT,
			     2 * MAPPINGS * PAGE_BYTES));
	EXPECT(kernel.cpu.entries - entries >= 2 * 8 * MAPPINGS / KERNEL_ENTRY_UNITS);
}

static const struct sim_case cases[] = {
	CASE(dead_calls),
	CASE(dead_calls_and_endpoint),
	CASE(revoke_takes_no_other_facet),
	CASE(revoke_of_a_dying_facet),
	CASE(revocation_outlives_its_revoker),
	CASE(subtree_of_a_closing_ledger),
	CASE(ending_thread_takes_no_call),
	CASE(leaves),
	CASE(start_undone),
	CASE(protected_again),
	CASE(half_made_below),
	CASE(half_made_beside),
	{0},
};

int main(void)
{
	ipc_world(sim_setting("SEED", 1));
	sim_cases_run(cases, NULL);
	sim_cases_run(budget_moves, NULL);
	sim_cases_run(budget_tables, NULL);
	sim_cases_run(budget_deferred, NULL);
	return sim_report();
}

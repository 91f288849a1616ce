/*
 * Ends at every point: each scenario is played once to count its kernel entries, and then once for
 * each process in it and each entry, at whose end that process is killed. Entries in which the kernel
 * goes on with its own work are counted like those of programs, so the ends come within operations of
 * many steps, too. Whoever is left goes on with the scenario as if nothing had happened; then
 *   - each submission of those who live has had exactly one outcome, or is still waiting and can be
 *     withdrawn,
 *   - a capability that is only moved is in one place at most, after every entry,
 *   - all predicates of the sweep hold after every entry,
 *   - the ledgers are as they were when all is over.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "core/generated/endpoint.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "tests/sim/sim_ipc.h"
#include "tests/sim/sim_thread.h"

enum { C0 = 20, C1, C2, C3, R0 = 30, R1, R2 };

/* At most so many entries of one scenario, and processes in it. */
#define ENTRIES_MOST 300u
#define VICTIMS 3u

static struct ipc_party *server, *client, *third;
static struct sim_held endpoint, facet, facet3, job, session, builder;
static const struct object *single; /* an object that is only moved */
static uint64_t entries, kill_at;
static struct ipc_party **victim;
static bool counting;
static uint64_t kills, runs;

static bool single_is_there(void)
{
	for (struct ledger *l = &kernel.root_ledger; l; l = sweep_ledger_next(l))
		for (struct object *o = sweep_object_first(l); o; o = sweep_object_next(o))
			if (o == single)
				return true;
	return false;
}

/* After each entry, before the sweep. */
static void after(void)
{
	if (!counting)
		return;
	entries++;
	if (single && !single_is_there())
		single = NULL; /* gone with the one that died */
	if (single && single->target.edges)
		SIM_EXPECT(!single->target.edges->edge_next);
	if (entries == kill_at && ipc_alive(*victim)) {
		ipc_kill(*victim);
		kills++;
	}
}

static struct ipc_list moved(struct ipc_party *owner, struct sim_held held)
{
	struct ipc_list list = {0};

	ipc_list_add(&list, held, RING_TRANSFER_MOVE, HOLD_FREE);
	single = sim_object(owner->thread, held);
	return list;
}

static struct ipc_list copied(struct sim_held held)
{
	struct ipc_list list = {0};

	ipc_list_add(&list, held, RING_TRANSFER_COPY, HOLD_FREE);
	return list;
}

/* A CALL of a kernel method whose completion nobody insists on; its number. */
static uint64_t method(struct ipc_party *party, struct sim_held target, uint16_t number,
		       uint64_t argument)
{
	struct ring_submission entry = {
		.opcode = RING_CALL,
		.operation = 40,
		.method = number,
		.capability = target.capability,
		.interface = target.interface,
		.result_capabilities = target.interface == PROCESS_BUILDER_INTERFACE_ID,
		.message_offset_words = 40 * IPC_PLACE,
		.message_length_words = 2,
		.result_offset_words = 40 * IPC_PLACE + 24,
		.result_length_words = 30,
	};

	if (!ipc_alive(party))
		return 0;
	/* A root structure of one data word. */
	party->thread->region->arena[40 * IPC_PLACE] = UINT64_C(1) << 32;
	party->thread->region->arena[40 * IPC_PLACE + 1] = argument;
	return ipc_submit(party, &entry, NULL);
}

/* ---- scenarios: what is prepared, and what is played ------------------------------------------- */

static void three_prepare(void)
{
	server = ipc_party();
	client = ipc_party();
	third = ipc_party();
	endpoint = ipc_endpoint(server, SIM_NO_CAPABILITY);
	facet = ipc_facet(server, endpoint, 7, client);
	facet3 = ipc_facet(server, endpoint, 8, third);
}

static void call_play(void)
{
	(void)ipc_receive(server, R0, endpoint);
	for (int i = 0; i < 3; i++) {
		(void)ipc_call(client, C0, facet, NULL, 2);
		(void)ipc_call(third, C0, facet3, NULL, 0);
		(void)ipc_return(server, R0, NULL, 4, 0);
		(void)ipc_return(server, R0, NULL, 4, 0);
	}
}

static struct ipc_list list;

static void move_prepare(void)
{
	three_prepare();
	list = moved(client, ipc_memory(client));
}

static void move_call_play(void)
{
	(void)ipc_call(client, C0, facet, &list, 1);
	(void)ipc_receive(server, R0, endpoint);
	if (ipc_alive(server) && ipc_received(server, R0, 0).capability) {
		struct ipc_list back = {0};

		ipc_list_add(&back, ipc_received(server, R0, 0), RING_TRANSFER_MOVE, HOLD_FREE);
		(void)ipc_return(server, R0, &back, 1, 0);
	}
	(void)ipc_call(client, C1, facet, NULL, 0);
}

static void copy_prepare(void)
{
	three_prepare();
	list = copied(ipc_memory(client));
}

static void copy_call_play(void)
{
	struct sim_held held = {list.entries[0].capability, 0};

	(void)ipc_call(client, C0, facet, &list, 1);
	(void)ipc_call(client, C1, facet, &list, 1);
	(void)ipc_release(client, held);
	(void)ipc_receive(server, R0, endpoint);
	if (ipc_alive(server) && ipc_received(server, R0, 0).capability) {
		struct ipc_list back = copied(ipc_received(server, R0, 0));

		(void)ipc_return(server, R0, &back, 1, 0);
		(void)ipc_return(server, R0, &back, 1, RING_FLAG_END);
	}
}

static void move_endpoint_prepare(void)
{
	three_prepare();
	list = moved(server, endpoint);
	job = ipc_endpoint(third, SIM_NO_CAPABILITY);
	builder = ipc_facet(third, job, 0, server);
}

static void move_endpoint_play(void)
{
	(void)ipc_receive(third, R0, job);
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_receive(server, R1, endpoint);
	(void)ipc_call(client, C0, facet, NULL, 0);
	(void)ipc_call(server, C0, builder, &list, 1);
	(void)ipc_call(client, C1, facet, NULL, 0);
	if (ipc_alive(third) && ipc_received(third, R0, 0).capability) {
		struct ipc_list back = {0};

		(void)ipc_receive(third, R1, ipc_received(third, R0, 0));
		ipc_list_add(&back, ipc_received(third, R0, 0), RING_TRANSFER_MOVE, HOLD_FREE);
		(void)ipc_return(third, R0, &back, 0, 0);
	}
	(void)ipc_return(third, R1, NULL, 0, 0);
	(void)ipc_return(server, R0, NULL, 0, 0);
}

static void queue_play(void)
{
	for (uint8_t i = 0; i < 4; i++) {
		(void)ipc_call(client, (uint8_t)(C0 + i), facet, NULL, 1);
		(void)ipc_call(third, (uint8_t)(C0 + i), facet3, NULL, 1);
	}
	(void)ipc_cancel(client, C1);
	(void)ipc_cancel(third, C0);
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_receive(server, R1, endpoint);
	for (int i = 0; i < 3; i++) {
		(void)ipc_return(server, R0, NULL, 2, 0);
		(void)ipc_return(server, R1, NULL, 2, RING_FLAG_QUIET);
	}
}

static void notice_play(void)
{
	(void)ipc_call(client, C0, facet, NULL, 0);
	(void)ipc_release(client, facet);
	(void)ipc_release(third, facet3);
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_return(server, R0, NULL, 0, 0);
	ipc_settle();
	(void)ipc_cancel(server, R0);
	(void)ipc_receive(server, R1, endpoint);
	(void)ipc_return(server, R1, NULL, 0, 0);
	(void)ipc_return(server, R1, NULL, 0, 0);
	(void)ipc_return(server, R0, NULL, 0, 0);
}

static void revoke_play(void)
{
	(void)ipc_receive(server, R0, endpoint);
	for (uint8_t i = 0; i < 4; i++)
		(void)ipc_call(client, (uint8_t)(C0 + i), facet, NULL, 1);
	(void)ipc_call(third, C0, facet3, NULL, 0);
	(void)method(server, endpoint, 2, 7);
	ipc_settle();
	(void)ipc_return(server, R0, NULL, 0, 0);
	(void)ipc_return(server, R0, NULL, 0, 0);
	(void)ipc_return(server, R0, NULL, 0, 0);
}

static void session_prepare(void)
{
	struct thread *init = sim_init();

	server = ipc_party();
	endpoint = ipc_endpoint(server, SIM_NO_CAPABILITY);
	SIM_STATUS(STATUS_OK,
		   sim_ledger_carve(init, sim_capset(kernel.init, "ledger"), 400, 3, &job));
	SIM_STATUS(STATUS_OK, sim_session_create(init, job, "guest", &session));
	client = ipc_spawn(job, session);
	third = ipc_spawn(job, session);
	facet = ipc_facet(server, endpoint, 7, client);
	facet3 = ipc_facet(server, endpoint, 8, third);
}

static void session_end_play(void)
{
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_call(client, C0, facet, NULL, 1);
	(void)ipc_call(client, C1, facet, NULL, 1);
	(void)ipc_call(third, C0, facet3, NULL, 1);
	SIM_STATUS(STATUS_OK, sim_plain(sim_init(), session, SESSION_METHOD_END));
	ipc_settle();
	(void)ipc_return(server, R0, NULL, 0, 0);
}

static void ledger_prepare(void)
{
	struct thread *init = sim_init();

	SIM_STATUS(STATUS_OK,
		   sim_ledger_carve(init, sim_capset(kernel.init, "ledger"), 400, 3, &job));
	server = ipc_spawn(job, SIM_NO_CAPABILITY);
	client = ipc_party();
	third = ipc_spawn(job, SIM_NO_CAPABILITY);
	endpoint = ipc_endpoint(server, job);
	facet = ipc_facet(server, endpoint, 7, client);
	facet3 = ipc_facet(server, endpoint, 8, third);
}

static void ledger_close_play(void)
{
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_call(client, C0, facet, NULL, 1);
	(void)ipc_call(client, C1, facet, NULL, 1);
	(void)ipc_call(third, C0, facet3, NULL, 1);
	SIM_STATUS(STATUS_OK, sim_plain(sim_init(), job, LEDGER_METHOD_CLOSE));
	(void)ipc_call(client, C2, facet, NULL, 1);
}

static void sleep_play(void)
{
	(void)method(client, sim_capset(client->thread->process, "timer"), 1,
		     host.now_ns + 200000);
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_call(third, C0, facet3, NULL, 0);
	ipc_settle();
	(void)ipc_return(server, R0, NULL, 0, 0);
}

static void serial_prepare(void)
{
	three_prepare();
	job = ipc_give(ipc_init, sim_capset(kernel.init, "serial"), client, false);
}

static void serial_play(void)
{
	(void)method(client, job, 1, 20); /* read: nothing has arrived */
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_call(third, C0, facet3, NULL, 0);
	(void)ipc_return(server, R0, NULL, 0, 0);
	if (host_serial_arrive(0, 'x'))
		sim_entry_serial(0);
	ipc_settle();
}

/* The client makes a child: it can be killed at each step, with what it moves there. */
static void spawn_prepare(void)
{
	struct thread *thread;

	three_prepare();
	thread = client->thread;
	SIM_STATUS(STATUS_OK, sim_builder_create(thread, ipc_image(client), SIM_NO_CAPABILITY,
						 &builder));
	SIM_STATUS(STATUS_OK, sim_builder_heap(thread, builder, 64 * PAGE_BYTES));
	list = moved(client, ipc_memory(client));
	SIM_STATUS(STATUS_OK, sim_builder_grant(thread, builder, "object",
						(struct sim_held){list.entries[0].capability,
								  MEMORY_OBJECT_INTERFACE_ID},
						RING_TRANSFER_MOVE));
}

static void spawn_play(void)
{
	(void)ipc_receive(server, R0, endpoint);
	(void)method(client, builder, PROCESS_BUILDER_METHOD_START, 0);
	(void)ipc_call(third, C0, facet3, NULL, 0);
	(void)ipc_return(server, R0, NULL, 0, 0);
	(void)ipc_release(client, builder);
	ipc_settle();
}

/* An endpoint goes to the child, with calls in flight and waiting. */
static void spawn_endpoint_prepare(void)
{
	struct thread *thread;

	three_prepare();
	thread = server->thread;
	SIM_STATUS(STATUS_OK, sim_builder_create(thread, ipc_image(server), SIM_NO_CAPABILITY,
						 &builder));
	SIM_STATUS(STATUS_OK, sim_builder_heap(thread, builder, 0));
	list = moved(server, endpoint);
	(void)ipc_receive(server, R0, endpoint);
	SIM_STATUS(STATUS_OK,
		   sim_builder_grant(thread, builder, "service", endpoint, RING_TRANSFER_MOVE));
}

static void spawn_endpoint_play(void)
{
	(void)ipc_call(client, C0, facet, NULL, 0);
	(void)ipc_call(third, C0, facet3, NULL, 0);
	(void)method(server, builder, PROCESS_BUILDER_METHOD_START, 0);
	(void)ipc_return(server, R0, NULL, 0, 0);
	ipc_settle();
}

/* The wait of one process for the end of another, which is the victim, too. */
static void wait_prepare(void)
{
	three_prepare();
	job = ipc_give(ipc_init, server->handle, client, false);
}

static void wait_play(void)
{
	(void)method(client, job, PROCESS_HANDLE_METHOD_WAIT, 0);
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_call(third, C0, facet3, NULL, 0);
	(void)ipc_return(server, R0, NULL, 0, 0);
	ipc_terminate(server);
	ipc_settle();
}

/* A large object: filled in steps, by a thread that may be killed at each. */
static void memory_big_play(void)
{
	(void)ipc_receive(server, R0, endpoint);
	(void)method(client, sim_capset(client->thread->process, "memory"), 0, 300);
	(void)ipc_call(client, C0, facet, NULL, 0);
	(void)ipc_return(server, R0, NULL, 0, 0);
}

static void image_play(void)
{
	struct sim_held program, image;
	uint16_t refusal;

	(void)ipc_call(client, C0, facet, NULL, 0);
	SIM_STATUS(STATUS_OK, sim_package_program(sim_init(), SIM_PROGRAM_PLAIN, &program));
	SIM_STATUS(STATUS_OK, sim_image_create(sim_init(), program, SIM_NO_CAPABILITY, &image,
					       &refusal));
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_return(server, R0, NULL, 0, 0);
}

/* ---- a service under a scope ------------------------------------------------------------------- */

static struct sim_held scope, own;

static void service_prepare(void)
{
	scope = ipc_scope(SIM_NO_CAPABILITY);
	server = ipc_instance(scope, SIM_NO_CAPABILITY, &endpoint, NULL);
	client = ipc_party();
	third = ipc_party();
	facet = ipc_facet(ipc_init, scope, 7, client);
	facet3 = ipc_facet(ipc_init, scope, 8, third);
	own = ipc_facet(server, endpoint, 70, client);
	list = moved(client, ipc_memory(client));
}

/* Calls wait and are in flight, through the scope and through the instance's own facet. */
static void service_calls(void)
{
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_call(client, C0, facet, NULL, 1);
	(void)ipc_call(client, C1, own, NULL, 1);
	(void)ipc_call(client, C2, facet, &list, 1);
	(void)ipc_call(third, C0, facet3, NULL, 0);
	(void)ipc_call(client, C3, own, NULL, 1);
	(void)ipc_return(server, R0, NULL, 0, 0);
}

/* The instance ends, and the next one serves what is left. Whoever was killed may be this one. */
static void restart_play(void)
{
	service_calls();
	ipc_kill(server);
	(void)ipc_call(third, C1, facet3, NULL, 0);
	ipc_settle();
	server = ipc_instance(scope, SIM_NO_CAPABILITY, &endpoint, NULL);
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_receive(server, R1, endpoint);
	for (int i = 0; i < 4; i++) {
		(void)ipc_return(server, R0, NULL, 0, 0);
		(void)ipc_return(server, R1, NULL, 0, 0);
	}
}

/* The end of an instance comes in the middle of everything, from its ledger. */
static void instance_ledger_prepare(void)
{
	service_prepare();
	ipc_kill(server);
	ipc_settle();
	SIM_STATUS(STATUS_OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 400, 3,
					       &job));
	server = ipc_instance(scope, job, &endpoint, NULL);
	own = ipc_facet(server, endpoint, 70, client);
}

static void instance_ledger_play(void)
{
	service_calls();
	SIM_STATUS(STATUS_OK, sim_plain(sim_init(), job, LEDGER_METHOD_CLOSE));
	(void)ipc_call(third, C1, facet3, NULL, 0);
	ipc_settle();
}

static void scope_close_play(void)
{
	service_calls();
	SIM_STATUS(STATUS_OK, sim_plain(sim_init(), scope, SERVICE_SCOPE_METHOD_CLOSE));
	(void)ipc_call(third, C1, facet3, NULL, 0);
	ipc_settle();
	(void)ipc_return(server, R0, NULL, 0, 0);
}

/*
 * Shared memory: the server owns it, in a ledger of its own; the client maps it through a view of a
 * view, the third one maps the object itself. Each may go at any entry.
 */
#define SHARED_AT UINT64_C(0x400000)
#define SHARED_PAGES 40u
static struct sim_held object, client_view, third_object;
static struct sim_shared shared;

static void shared_prepare(void)
{
	const struct sim_cut cut = {0, SHARED_PAGES * PAGE_BYTES, SIM_NO_CAPABILITY};
	struct sim_shared below;
	struct thread *init = sim_init();

	SIM_STATUS(STATUS_OK,
		   sim_ledger_carve(init, sim_capset(kernel.init, "ledger"), 400, 3, &job));
	server = ipc_spawn(job, SIM_NO_CAPABILITY);
	client = ipc_party();
	third = ipc_party();
	SIM_STATUS(STATUS_OK, sim_memory_create(server->thread, SHARED_PAGES, SIM_NO_CAPABILITY,
						&object));
	SIM_STATUS(STATUS_OK, sim_view(server->thread, object, MEMORY_OBJECT_METHOD_VIEW, &cut,
				       &shared));
	client_view = ipc_give(server, shared.view, client, false);
	SIM_STATUS(STATUS_OK, sim_view(client->thread, client_view, MEMORY_VIEW_METHOD_READER,
				       &cut, &below));
	SIM_STATUS(STATUS_OK, sim_map(client->thread, below.view, ADDRESS_SPACE_METHOD_MAP_READER,
				      0, SHARED_PAGES * PAGE_BYTES, SHARED_AT));
	third_object = ipc_give(server, object, third, false);
	SIM_STATUS(STATUS_OK, sim_map(third->thread, third_object, ADDRESS_SPACE_METHOD_MAP, 0,
				      SHARED_PAGES * PAGE_BYTES, SHARED_AT));
}

/* Whoever lives sees what is mapped there, whatever became of its owner. */
static void shared_check(struct ipc_party *party)
{
	struct physical frame;
	enum arch_access access;

	for (uint64_t page = 0; ipc_alive(party) && page < SHARED_PAGES; page++)
		SIM_EXPECT(arch_space_find(&party->thread->process->space,
					   SHARED_AT + page * PAGE_BYTES, &frame, &access));
}

static void shared_revoke_play(void)
{
	(void)method(client, client_view, MEMORY_VIEW_METHOD_SIZE, 0);
	(void)method(server, shared.revoker, MEMORY_REVOKER_METHOD_REVOKE, 0);
	(void)method(third, third_object, MEMORY_OBJECT_METHOD_SIZE, 0);
	ipc_settle();
	shared_check(client);
	shared_check(third);
	(void)ipc_release(server, object);
	(void)ipc_release(client, client_view);
	ipc_settle();
	shared_check(client);
	shared_check(third);
}

static void shared_close_play(void)
{
	(void)method(client, client_view, MEMORY_VIEW_METHOD_SIZE, 0);
	SIM_STATUS(STATUS_OK, sim_plain(sim_init(), job, LEDGER_METHOD_CLOSE));
	shared_check(client);
	shared_check(third);
	(void)method(third, third_object, MEMORY_OBJECT_METHOD_SIZE, 0);
}

static void shared_revoke_close_play(void)
{
	(void)method(server, shared.revoker, MEMORY_REVOKER_METHOD_REVOKE, 0);
	SIM_STATUS(STATUS_OK, sim_plain(sim_init(), job, LEDGER_METHOD_CLOSE));
	shared_check(client);
	shared_check(third);
}

static void seal_prepare(void)
{
	shared_prepare();
	SIM_STATUS(STATUS_OK,
		   sim_range(third->thread, ADDRESS_SPACE_METHOD_UNMAP, SHARED_AT,
			     SHARED_PAGES * PAGE_BYTES));
	SIM_STATUS(STATUS_OK, sim_map(server->thread, object, ADDRESS_SPACE_METHOD_MAP, 0,
				      SHARED_PAGES * PAGE_BYTES, SHARED_AT));
}

static void seal_play(void)
{
	(void)method(server, object, MEMORY_OBJECT_METHOD_SEAL, 0);
	(void)method(third, third_object, MEMORY_OBJECT_METHOD_SEAL, 0);
	ipc_settle();
	(void)method(third, third_object, MEMORY_OBJECT_METHOD_SEAL, 0);
	ipc_settle();
}

/* ---- threads ----------------------------------------------------------------------------------- */

/* The third is a second thread of the client, and passes on what both hold. */
static void two_callers_prepare(void)
{
	server = ipc_party();
	client = ipc_party();
	third = ipc_thread(client);
	endpoint = ipc_endpoint(server, SIM_NO_CAPABILITY);
	facet = ipc_facet(server, endpoint, 7, client);
	facet3 = ipc_facet(server, endpoint, 8, third);
	list = moved(client, ipc_memory(client));
}

static void two_callers_play(void)
{
	(void)ipc_call(client, C0, facet, NULL, 1);
	(void)ipc_call(third, C0, facet3, &list, 1);
	(void)ipc_call(third, C1, facet, NULL, 0);
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_return(server, R0, NULL, 2, 0);
	(void)ipc_return(server, R0, NULL, 2, 0);
	(void)ipc_call(client, C1, facet3, NULL, 0);
	(void)ipc_return(server, R0, NULL, 2, 0);
}

/* The third is a second thread of the server; both receive. */
static void two_servers_prepare(void)
{
	server = ipc_party();
	client = ipc_party();
	third = ipc_thread(server);
	endpoint = ipc_endpoint(server, SIM_NO_CAPABILITY);
	facet = ipc_facet(server, endpoint, 7, client);
}

static void two_servers_play(void)
{
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_receive(third, R0, endpoint);
	for (uint8_t i = 0; i < 4; i++)
		(void)ipc_call(client, (uint8_t)(C0 + i), facet, NULL, 1);
	(void)ipc_return(third, R0, NULL, 2, 0);
	(void)ipc_return(server, R0, NULL, 2, 0);
	(void)ipc_return(third, R0, NULL, 2, RING_FLAG_END);
}

/* A method with three words; what is expected of the word is zero. */
static uint64_t park_method(struct ipc_party *party, uint8_t operation, struct sim_held target,
			    uint16_t number, uint64_t count)
{
	struct ring_submission entry = {
		.opcode = RING_CALL,
		.operation = operation,
		.method = number,
		.capability = target.capability,
		.interface = target.interface,
		.message_offset_words = (uint16_t)(operation * IPC_PLACE),
		.message_length_words = 4,
		.result_offset_words = (uint16_t)(operation * IPC_PLACE + 24),
		.result_length_words = 30,
	};
	uint64_t *words;

	if (!ipc_alive(party))
		return 0;
	words = &party->thread->region->arena[operation * IPC_PLACE];
	words[0] = UINT64_C(3) << 32;
	words[1] = 64;
	words[2] = count;
	words[3] = 0;
	return ipc_submit(party, &entry, NULL);
}

static struct sim_held parks[3];

static void park_prepare(void)
{
	struct sim_held words, park;

	two_callers_prepare();
	words = ipc_memory(ipc_init);
	SIM_STATUS(STATUS_OK, sim_park_create(sim_init(), words, SIM_NO_CAPABILITY, &park));
	parks[0] = ipc_give(ipc_init, park, server, false);
	parks[1] = ipc_give(ipc_init, park, client, false);
	parks[2] = parks[1];
}

/* Who waits, and who wakes, may go at any point; the others are woken all the same. */
static void park_play(void)
{
	(void)park_method(client, C0, parks[1], PARK_SPACE_METHOD_WAIT, 0);
	(void)park_method(third, C0, parks[2], PARK_SPACE_METHOD_WAIT, 0);
	(void)park_method(client, C1, parks[1], PARK_SPACE_METHOD_WAIT, 0);
	(void)park_method(server, C0, parks[0], PARK_SPACE_METHOD_WAKE, 1);
	(void)park_method(third, C1, parks[2], PARK_SPACE_METHOD_WAIT, 0);
	(void)park_method(server, C0, parks[0], PARK_SPACE_METHOD_WAKE, 9);
	(void)park_method(client, C2, parks[1], PARK_SPACE_METHOD_WAIT, 0);
	(void)ipc_release(client, parks[1]);
}

/* A thread is ended by the other one while its calls wait and are served. */
static void thread_play(void)
{
	(void)ipc_call(third, C0, facet, &list, 0);
	(void)ipc_call(third, C1, facet3, NULL, 1);
	(void)ipc_receive(server, R0, endpoint);
	if (ipc_alive(third))
		(void)method(client, (struct sim_held){third->thread->self.key, THREAD_INTERFACE_ID},
			     THREAD_METHOD_END, 0);
	(void)ipc_return(server, R0, NULL, 2, 0);
	(void)ipc_call(client, C0, facet, NULL, 1);
	(void)ipc_return(server, R0, NULL, 2, 0);
}

static const struct {
	const char *name;
	void (*prepare)(void);
	void (*play)(void);
} scenarios[] = {
	{"call and return", three_prepare, call_play},
	{"a move in a call, and back", move_prepare, move_call_play},
	{"a copy in a call, and back", copy_prepare, copy_call_play},
	{"an endpoint moves, and back", move_endpoint_prepare, move_endpoint_play},
	{"calls that wait", three_prepare, queue_play},
	{"notices", three_prepare, notice_play},
	{"revoke", three_prepare, revoke_play},
	{"a session ends", session_prepare, session_end_play},
	{"a ledger closes", ledger_prepare, ledger_close_play},
	{"sleep", three_prepare, sleep_play},
	{"a serial port", serial_prepare, serial_play},
	{"a spawn with a move", spawn_prepare, spawn_play},
	{"a spawn with an endpoint", spawn_endpoint_prepare, spawn_endpoint_play},
	{"a wait for a process", wait_prepare, wait_play},
	{"a large object", three_prepare, memory_big_play},
	{"an image", three_prepare, image_play},
	{"a service is started again", service_prepare, restart_play},
	{"an instance's ledger closes", instance_ledger_prepare, instance_ledger_play},
	{"a scope closes", service_prepare, scope_close_play},
	{"shared memory is revoked", shared_prepare, shared_revoke_play},
	{"shared memory's ledger closes", shared_prepare, shared_close_play},
	{"revoked while it closes", shared_prepare, shared_revoke_close_play},
	{"shared memory is sealed", seal_prepare, seal_play},
	{"two threads that call", two_callers_prepare, two_callers_play},
	{"two threads that receive", two_servers_prepare, two_servers_play},
	{"waits for a word", park_prepare, park_play},
	{"a thread ends another", two_callers_prepare, thread_play},
};

/* ---- one run ----------------------------------------------------------------------------------- */

/* Whoever lives withdraws what is open; then each submission has had its outcome. */
static void outcomes_check(struct ipc_party *party)
{
	if (!ipc_alive(party))
		return;
	for (uint8_t i = IPC_FIRST; i < IPC_LAST && ipc_alive(party); i++) {
		uint8_t state = party->thread->operations[i].state;

		if (state >= OPERATION_RECEIVE_BUSY)
			(void)ipc_return(party, i, NULL, 0, RING_FLAG_END);
		else if (state != OPERATION_IDLE)
			(void)ipc_cancel(party, i);
	}
	ipc_settle();
	if (!ipc_alive(party))
		return;
	for (uint32_t i = 0; i < party->logged; i++)
		SIM_EXPECT(party->log[i].completions == 1 ||
			   (party->log[i].quiet && !party->log[i].completions));
}

/* Plays it; the victim goes at the end of entry `at` (0: nobody does). Returns the entries played. */
static uint64_t run(unsigned scenario, unsigned who, uint64_t at)
{
	uint64_t played;

	ipc_begin(scenarios[scenario].name);
	single = NULL;
	scenarios[scenario].prepare();
	victim = (struct ipc_party **[]){&server, &client, &third}[who];
	entries = 0;
	kill_at = at;
	counting = true;
	scenarios[scenario].play();
	played = entries;
	ipc_settle();
	outcomes_check(server);
	outcomes_check(client);
	outcomes_check(third);
	counting = false;
	runs++;
	ipc_end();
	return played;
}

int main(void)
{
	uint64_t total = 0;

	ipc_world(sim_setting("SEED", 1));
	sim.after = after;
	for (unsigned s = 0; s < ARRAY_COUNT(scenarios); s++) {
		uint64_t length = run(s, 0, 0);

		if (length > ENTRIES_MOST)
			length = ENTRIES_MOST;
		printf("%-30s %3" PRIu64 " entries\n", scenarios[s].name, length);
		total += length;
		for (unsigned who = 0; who < VICTIMS; who++)
			for (uint64_t at = 1; at <= length; at++)
				run(s, who, at);
	}
	printf("%zu scenarios of %" PRIu64 " entries, %" PRIu64 " runs, %" PRIu64
	       " kills, %" PRIu64 " kernel entries, each swept\n",
	       ARRAY_COUNT(scenarios), total, runs, kills, sim.entries);
	return sim_report();
}

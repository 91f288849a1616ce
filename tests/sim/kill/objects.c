/*
 * Scenarios of kernel objects: waits, spawns, memory that is filled, shared, withdrawn and sealed.
 * See kill.h.
 */
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "kernel/object/memory.h"
#include "tests/sim/kill/kill.h"

static void sleep_play(void)
{
	(void)kill_method(client, sim_capset(client->thread->process, "timer"), 1,
			  host.now_ns + 200000);
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_call(third, C0, facet3, NULL, 0);
	ipc_settle();
	(void)ipc_return(server, R0, NULL, 0, 0);
}

static void serial_prepare(void)
{
	kill_three_prepare();
	job = ipc_give(ipc_init, sim_capset(kernel.init, "serial"), client, false);
}

static void serial_play(void)
{
	(void)kill_method(client, job, 1, 20); /* read: nothing has arrived */
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

	kill_three_prepare();
	thread = client->thread;
	SIM_STATUS(STATUS_OK,
		   sim_builder_create(thread, ipc_image(client), SIM_NO_CAPABILITY, &builder));
	SIM_STATUS(STATUS_OK, sim_builder_heap(thread, builder, 64 * PAGE_BYTES));
	list = kill_moved(client, ipc_memory(client));
	SIM_STATUS(STATUS_OK, sim_builder_grant(thread, builder, "object",
						(struct sim_held){list.entries[0].capability,
								  MEMORY_OBJECT_INTERFACE_ID},
						RING_TRANSFER_MOVE));
}

static void spawn_play(void)
{
	(void)ipc_receive(server, R0, endpoint);
	(void)kill_method(client, builder, PROCESS_BUILDER_METHOD_START, 0);
	(void)ipc_call(third, C0, facet3, NULL, 0);
	(void)ipc_return(server, R0, NULL, 0, 0);
	(void)ipc_release(client, builder);
	ipc_settle();
}

/* An endpoint goes to the child, with calls in flight and waiting. */
static void spawn_endpoint_prepare(void)
{
	struct thread *thread;

	kill_three_prepare();
	thread = server->thread;
	SIM_STATUS(STATUS_OK,
		   sim_builder_create(thread, ipc_image(server), SIM_NO_CAPABILITY, &builder));
	SIM_STATUS(STATUS_OK, sim_builder_heap(thread, builder, 0));
	list = kill_moved(server, endpoint);
	(void)ipc_receive(server, R0, endpoint);
	SIM_STATUS(STATUS_OK,
		   sim_builder_grant(thread, builder, "service", endpoint, RING_TRANSFER_MOVE));
}

static void spawn_endpoint_play(void)
{
	(void)ipc_call(client, C0, facet, NULL, 0);
	(void)ipc_call(third, C0, facet3, NULL, 0);
	(void)kill_method(server, builder, PROCESS_BUILDER_METHOD_START, 0);
	(void)ipc_return(server, R0, NULL, 0, 0);
	ipc_settle();
}

/* The wait of one process for the end of another, which is the victim, too. */
static void wait_prepare(void)
{
	kill_three_prepare();
	job = ipc_give(ipc_init, server->handle, client, false);
}

static void wait_play(void)
{
	(void)kill_method(client, job, PROCESS_HANDLE_METHOD_WAIT, 0);
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
	(void)kill_method(client, sim_capset(client->thread->process, "memory"), 0, 250);
	(void)ipc_call(client, C0, facet, NULL, 0);
	(void)ipc_return(server, R0, NULL, 0, 0);
}

static void image_play(void)
{
	struct sim_held program, image;
	uint16_t refusal;

	(void)ipc_call(client, C0, facet, NULL, 0);
	SIM_STATUS(STATUS_OK, sim_package_program(sim_init(), SIM_PROGRAM_PLAIN, &program));
	SIM_STATUS(STATUS_OK,
		   sim_image_create(sim_init(), program, SIM_NO_CAPABILITY, &image, &refusal));
	(void)ipc_receive(server, R0, endpoint);
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
	SIM_STATUS(STATUS_OK,
		   sim_memory_create(server->thread, SHARED_PAGES, SIM_NO_CAPABILITY, &object));
	SIM_STATUS(STATUS_OK,
		   sim_view(server->thread, object, MEMORY_OBJECT_METHOD_VIEW, &cut, &shared));
	client_view = ipc_give(server, shared.view, client, false);
	SIM_STATUS(STATUS_OK,
		   sim_view(client->thread, client_view, MEMORY_VIEW_METHOD_READER, &cut, &below));
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
	(void)kill_method(client, client_view, MEMORY_VIEW_METHOD_SIZE, 0);
	(void)kill_method(server, shared.revoker, MEMORY_REVOKER_METHOD_REVOKE, 0);
	(void)kill_method(third, third_object, MEMORY_OBJECT_METHOD_SIZE, 0);
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
	(void)kill_method(client, client_view, MEMORY_VIEW_METHOD_SIZE, 0);
	SIM_STATUS(STATUS_OK, sim_plain(sim_init(), job, LEDGER_METHOD_CLOSE));
	shared_check(client);
	shared_check(third);
	(void)kill_method(third, third_object, MEMORY_OBJECT_METHOD_SIZE, 0);
}

static void shared_revoke_close_play(void)
{
	(void)kill_method(server, shared.revoker, MEMORY_REVOKER_METHOD_REVOKE, 0);
	SIM_STATUS(STATUS_OK, sim_plain(sim_init(), job, LEDGER_METHOD_CLOSE));
	shared_check(client);
	shared_check(third);
}

static void seal_prepare(void)
{
	shared_prepare();
	SIM_STATUS(STATUS_OK, sim_range(third->thread, ADDRESS_SPACE_METHOD_UNMAP, SHARED_AT,
					SHARED_PAGES * PAGE_BYTES));
	SIM_STATUS(STATUS_OK, sim_map(server->thread, object, ADDRESS_SPACE_METHOD_MAP, 0,
				      SHARED_PAGES * PAGE_BYTES, SHARED_AT));
}

static void seal_play(void)
{
	(void)kill_method(server, object, MEMORY_OBJECT_METHOD_SEAL, 0);
	(void)kill_method(third, third_object, MEMORY_OBJECT_METHOD_SEAL, 0);
	ipc_settle();
	(void)kill_method(third, third_object, MEMORY_OBJECT_METHOD_SEAL, 0);
	ipc_settle();
}

/*
 * The same by a second thread, which alone ends: what it was at in steps is done first. The process
 * and the others seal again.
 */
static void seal_thread_prepare(void)
{
	seal_prepare();
	client = server;
	server = ipc_thread(client);
}

static void seal_thread_play(void)
{
	(void)kill_method(server, object, MEMORY_OBJECT_METHOD_SEAL, 0);
	(void)kill_method(client, object, MEMORY_OBJECT_METHOD_SEAL, 0);
	(void)kill_method(third, third_object, MEMORY_OBJECT_METHOD_SEAL, 0);
	ipc_settle();
	if (ipc_alive(third))
		SIM_EXPECT(memory_of(sim_object(third->thread, third_object))->sealed);
}

const struct kill_scenario kill_objects[] = {
	{"sleep", kill_three_prepare, sleep_play},
	{"a serial port", serial_prepare, serial_play},
	{"a spawn with a move", spawn_prepare, spawn_play},
	{"a spawn with an endpoint", spawn_endpoint_prepare, spawn_endpoint_play},
	{"a wait for a process", wait_prepare, wait_play},
	{"a large object", kill_three_prepare, memory_big_play},
	{"an image", kill_three_prepare, image_play},
	{"shared memory is revoked", shared_prepare, shared_revoke_play},
	{"shared memory's ledger closes", shared_prepare, shared_close_play},
	{"revoked while it closes", shared_prepare, shared_revoke_close_play},
	{"shared memory is sealed", seal_prepare, seal_play},
	{"a thread seals, and ends", seal_thread_prepare, seal_thread_play},
	{0},
};

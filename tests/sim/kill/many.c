/*
 * Scenarios of many hundred entries, for the long tier: many objects, many pages, many rounds. See
 * kill.h.
 */
#include "core/generated/ledger.h"
#include "tests/sim/kill/kill.h"

#define OBJECTS 120u
#define PAGES 1500u
#define ROUNDS 60

/* A ledger with many objects, which its process holds, and which wait in no call. */
static void objects_prepare(void)
{
	kill_job_prepare(700);
	for (unsigned i = 0; i < OBJECTS; i++) {
		struct sim_held held = ipc_memory(server);

		(void)ipc_give(server, held, client, false);
		if (i % 2)
			(void)ipc_give(server, held, third, true);
	}
}

static void objects_close_play(void)
{
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_call(client, C0, facet, NULL, 1);
	(void)ipc_call(third, C0, facet3, NULL, 1);
	SIM_STATUS(STATUS_OK, sim_plain(sim_init(), job, LEDGER_METHOD_CLOSE));
	(void)ipc_call(client, C1, facet, NULL, 1);
	ipc_settle();
}

/* The process alone ends, and what it holds with it. */
static void objects_process_play(void)
{
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_call(client, C0, facet, NULL, 1);
	(void)ipc_call(third, C0, facet3, NULL, 1);
	ipc_kill(server);
	(void)ipc_call(client, C1, facet, NULL, 1);
	ipc_settle();
	ipc_kill(third);
	ipc_settle();
}

/* An object of many pages is filled, and taken apart when its maker is killed. */
static void pages_play(void)
{
	(void)ipc_receive(server, R0, endpoint);
	(void)kill_method(client, sim_capset(client->thread->process, "memory"), 0, PAGES);
	(void)ipc_call(third, C0, facet3, NULL, 0);
	(void)ipc_return(server, R0, NULL, 0, 0);
	ipc_settle();
}

/* Round after round of calls that wait, are served, withdrawn, and pass something on and back. */
static void rounds_prepare(void)
{
	kill_three_prepare();
	list = kill_moved(client, ipc_memory(client));
}

static void rounds_play(void)
{
	(void)ipc_receive(server, R0, endpoint);
	for (int i = 0; i < ROUNDS; i++) {
		(void)ipc_call(third, C0, facet3, NULL, 2);
		(void)ipc_call(third, C1, facet3, NULL, 0);
		(void)ipc_call(client, C0, facet, &list, 1);
		(void)ipc_cancel(third, C1);
		(void)ipc_return(server, R0, NULL, 4, 0);
		if (ipc_alive(server) && ipc_header(server, R0)->capability_count) {
			struct ipc_list back = {0};

			ipc_list_add(&back, ipc_received(server, R0, 0), RING_TRANSFER_MOVE,
				     HOLD_FREE);
			(void)ipc_return(server, R0, &back, 2, 0);
		} else {
			(void)ipc_return(server, R0, NULL, 2, 0);
		}
		if (ipc_alive(client) && ipc_received(client, C0, 0).capability)
			list.entries[0].capability = ipc_received(client, C0, 0).capability;
	}
}

const struct kill_scenario kill_many[] = {
	{"a ledger of many objects", objects_prepare, objects_close_play},
	{"a process with many objects", objects_prepare, objects_process_play},
	{"an object of many pages", kill_three_prepare, pages_play},
	{"many rounds of calls", rounds_prepare, rounds_play},
	{0},
};

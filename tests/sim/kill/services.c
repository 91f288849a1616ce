/*
 * Scenarios of services that are started again under a scope, and of processes with several
 * threads. See kill.h.
 */
#include "core/generated/endpoint.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "tests/sim/kill/kill.h"
#include "tests/sim/sim_thread.h"

/*
 * ---- a service under a scope -------------------------------------------------------------------
 */

/* An index of an instance's own range. */
#define OWN (SCOPE_TAGS + 6u)

static struct sim_held scope, own;

static void service_prepare(void)
{
	scope = ipc_scope(SIM_NO_CAPABILITY);
	server = ipc_instance(scope, SIM_NO_CAPABILITY, &endpoint, NULL);
	client = ipc_party();
	third = ipc_party();
	facet = ipc_facet(ipc_init, scope, 7, client);
	facet3 = ipc_facet(ipc_init, scope, 8, third);
	own = ipc_facet(server, endpoint, OWN, client);
	list = kill_moved(client, ipc_memory(client));
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
	SIM_STATUS(STATUS_OK,
		   sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 400, 3, &job));
	server = ipc_instance(scope, job, &endpoint, NULL);
	own = ipc_facet(server, endpoint, OWN, client);
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
 * Facets that are issued: one session ends while a call through its facet is in flight, and the
 * facet of the other one takes an index that nobody had.
 */
static void issue_prepare(void)
{
	struct ipc_issue made = {.interface = SIM_SERVICE_ID, .export = 7};
	struct sim_held reference;

	service_prepare();
	SIM_STATUS(STATUS_OK,
		   sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 400, 3, &job));
	SIM_STATUS(STATUS_OK, sim_session_create(sim_init(), job, "issued", &session));
	SIM_STATUS(STATUS_OK,
		   sim_derive(sim_init(), session, SESSION_METHOD_REFERENCE, &reference));
	third = ipc_spawn(job, session);
	made.session = reference;
	SIM_STATUS(STATUS_OK, sim_issue(sim_init(), scope, &made));
	facet3 = ipc_give(ipc_init, made.facet, third, true);
	SIM_STATUS(STATUS_OK, sim_issue(sim_init(), scope, &made));
	facet = ipc_give(ipc_init, made.facet, client, true);
}

static void issue_play(void)
{
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_call(third, C0, facet3, NULL, 1);
	(void)ipc_call(client, C0, facet, NULL, 1);
	(void)ipc_release(third, facet3);
	SIM_STATUS(STATUS_OK, sim_plain(sim_init(), session, SESSION_METHOD_END));
	ipc_settle();
	(void)ipc_return(server, R0, NULL, 0, 0);
	(void)ipc_return(server, R0, NULL, 0, 0);
	(void)ipc_call(client, C1, facet, NULL, 1);
	SIM_STATUS(STATUS_OK, sim_plain(sim_init(), scope, SERVICE_SCOPE_METHOD_CLOSE));
	ipc_settle();
}

/*
 * ---- threads -----------------------------------------------------------------------------------
 */

/* The third is a second thread of the client, and passes on what both hold. */
static void two_callers_prepare(void)
{
	server = ipc_party();
	client = ipc_party();
	third = ipc_thread(client);
	endpoint = ipc_endpoint(server, SIM_NO_CAPABILITY);
	facet = ipc_facet(server, endpoint, 7, client);
	facet3 = ipc_facet(server, endpoint, 8, third);
	list = kill_moved(client, ipc_memory(client));
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

/* The waiting and the waking thread may go at any point; the others are woken all the same. */
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
		(void)kill_method(client,
				  (struct sim_held){third->thread->self.key, THREAD_INTERFACE_ID},
				  THREAD_METHOD_END, 0);
	(void)ipc_return(server, R0, NULL, 2, 0);
	(void)ipc_call(client, C0, facet, NULL, 1);
	(void)ipc_return(server, R0, NULL, 2, 0);
}

const struct kill_scenario kill_services[] = {
	{"a service is started again", service_prepare, restart_play},
	{"an instance's ledger closes", instance_ledger_prepare, instance_ledger_play},
	{"facets are issued", issue_prepare, issue_play},
	{"a scope closes", service_prepare, scope_close_play},
	{"two threads that call", two_callers_prepare, two_callers_play},
	{"two threads that receive", two_servers_prepare, two_servers_play},
	{"waits for a word", park_prepare, park_play},
	{"a thread ends another", two_callers_prepare, thread_play},
	{0},
};

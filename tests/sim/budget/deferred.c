/*
 * An endpoint with deferred calls that ends in many steps, each of the least work: callers that go
 * meanwhile, before and behind the cursor, and the ledger that closes half-way. See budget.h.
 */
#include "tests/sim/budget/budget.h"

#include "kernel/debug/hook.h"
#include "kernel/ipc/deferred.h"
#include "kernel/ipc/endpoint.h"
#include "kernel/object/process.h"
#include "kernel/work.h"

enum { C0 = 20, R0 = 40 };
#define CALLS 9u

static struct ipc_party *server, *client, *third;
static struct sim_held endpoint, ledger;
static uint64_t calls[CALLS];

/* The places of three leaves, and none of a fourth one between them. */
static const uint16_t places[CALLS] = {0, 1, 2, 126, 127, 128, 129, 400, 511};

/*
 * Calls of two parties by turns, all deferred; one of them is a notice that a receive has been
 * told.
 */
static void deferred_make(void)
{
	struct endpoint_limits limits = {.message_words = IPC_WORDS, .places = 512};
	struct ipc_party *parties[2];
	struct sim_held facets[2];

	server = ipc_party();
	parties[0] = client = ipc_party();
	parties[1] = third = ipc_party();
	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 60, 2, &ledger));
	STATUS(OK, sim_endpoint_make(sim_init(), &limits, ledger, &endpoint));
	endpoint = ipc_give(ipc_init, endpoint, server, true);
	for (unsigned i = 0; i < 2; i++)
		facets[i] = ipc_facet(server, endpoint, 7 + i, parties[i]);
	(void)ipc_receive(server, R0, endpoint);
	for (uint8_t i = 0; i < CALLS; i++) {
		calls[i] = ipc_call(parties[i % 2], (uint8_t)(C0 + i), facets[i % 2], NULL, 0);
		STATUS(OK, ipc_status(server, ipc_defer(server, R0, places[i], 0)));
	}
	EXPECT(endpoint_of(sim_object(server->thread, endpoint))->places_used == CALLS);
	STATUS(OK, ipc_status(client, ipc_cancel(client, C0 + 2)));
	STATUS(OK, ipc_status(client, ipc_cancel(client, C0 + 4)));
	EXPECT(ipc_header(server, R0)->deferred == places[2] + 1u);
}

/* The endpoint while it ends, and what happens when five of its places are left. */
static struct endpoint *dying;
static void (*half_way)(void);

static void budget_least(void)
{
	void (*happens)(void) = half_way;

	kernel.cpu.units_left = 1;
	if (!dying || dying->places_used > 5)
		return;
	EXPECT(dying->object.state == OBJECT_ENDING && dying->places_used == 5);
	dying = NULL;
	happens();
	kernel.cpu.units_left = 1;
}

static void ending_play(void (*happens)(void))
{
	deferred_make();
	dying = endpoint_of(sim_object(server->thread, endpoint));
	half_way = happens;
	entry_hook = budget_least;
	(void)ipc_release(server, endpoint);
	ipc_settle();
	EXPECT(!dying);
	entry_hook = NULL;
	ipc_settle();
	for (unsigned i = 1; i < CALLS; i += 2)
		EXPECT(!ipc_is_open(third, calls[i]));
	STATUS(OK, sim_release(sim_init(), ledger));
}

/* A call of a place that is free already, and two whose turn has not come. */
static void calls_withdraw(void)
{
	STATUS(NO_OPERATION, operation_cancel(&client->thread->operations[C0]));
	STATUS(OK, operation_cancel(&client->thread->operations[C0 + 8]));
	STATUS(OK, operation_cancel(&third->thread->operations[C0 + 5]));
}

static void deferred_calls_end_in_least_steps(void)
{
	ending_play(calls_withdraw);
	STATUS(DISCONNECTED, ipc_status(client, calls[0]));
	STATUS(CANCELLED, ipc_status(client, calls[2]));
	STATUS(CANCELLED, ipc_status(client, calls[8]));
	STATUS(CANCELLED, ipc_status(third, calls[5]));
	STATUS(DISCONNECTED, ipc_status(third, calls[7]));
}

static void payer_close(void)
{
	ledger_close(CONTAINER_OF(sim_object(sim_init(), ledger), struct ledger, object));
}

static void a_ledger_closes_while_its_deferred_calls_end(void)
{
	ending_play(payer_close);
	STATUS(DISCONNECTED, ipc_status(client, calls[8]));
}

static void both_end(void)
{
	struct exit_record record = {.cause = EXIT_CAUSE_EXITED};

	process_end(client->thread->process, &record);
	process_end(server->thread->process, &record);
}

static void service_and_caller_end_while_deferred_calls_do(void)
{
	ending_play(both_end);
	STATUS(DISCONNECTED, ipc_status(third, calls[7]));
}

const struct sim_case budget_deferred[] = {
	CASE(deferred_calls_end_in_least_steps),
	CASE(a_ledger_closes_while_its_deferred_calls_end),
	CASE(service_and_caller_end_while_deferred_calls_do),
	{0},
};

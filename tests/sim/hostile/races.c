/*
 * Races: all orders of a call, its end and its answer, with each way to take one of the parties
 * away between any two of them.
 */
#include "tests/sim/hostile/hostile.h"

#include <stdio.h>

#include "core/generated/ledger.h"

/* The party that does something between any two of the others' entries. */
enum intruder {
	BY_NOBODY,
	BY_REVOKING,
	BY_RELEASING_THE_FACET,
	BY_RELEASING_THE_ENDPOINT,
	BY_RELEASING_WHAT_MOVES,
	BY_CLOSING_THE_LEDGER,
	BY_KILLING_THE_CLIENT,
	BY_KILLING_THE_SERVER,
	INTRUDERS,
};

enum step { STEP_CALL, STEP_CANCEL, STEP_RECEIVE, STEP_RETURN, STEP_INTRUDE, STEPS };

static struct {
	enum intruder intruder;
	struct sim_held ledger, object;
	const struct object *moved;
	uint64_t call, cancel;
	uint32_t outcomes[1 - STATUS_LOWEST];
	uint32_t runs;
} race;

/* The facet, a copy of which the server keeps, hangs on the endpoint; the ledger pays for both. */
static void intrude(void)
{
	switch (race.intruder) {
	case BY_NOBODY:
	case INTRUDERS:
		return;
	case BY_REVOKING:
		(void)sim_revoke(server->thread, endpoint, TAG);
		return;
	case BY_RELEASING_THE_FACET:
		(void)ipc_release(client, facet);
		return;
	case BY_RELEASING_THE_ENDPOINT:
		(void)ipc_release(server, endpoint);
		return;
	case BY_RELEASING_WHAT_MOVES:
		(void)ipc_release(client, race.object);
		return;
	case BY_CLOSING_THE_LEDGER:
		STATUS(OK, sim_plain(sim_init(), race.ledger, LEDGER_METHOD_CLOSE));
		return;
	case BY_KILLING_THE_CLIENT:
		ipc_kill(client);
		return;
	case BY_KILLING_THE_SERVER:
		ipc_kill(server);
		return;
	}
}

/* Whether anybody holds it. */
static bool moved_is_there(void)
{
	for (struct ledger *l = &kernel.root_ledger; l; l = sweep_ledger_next(l))
		for (struct object *o = sweep_object_first(l); o; o = sweep_object_next(o))
			if (o == race.moved)
				return o->target.edges;
	return false;
}

static void race_step(enum step step)
{
	struct ipc_list list = {0};

	switch (step) {
	case STEP_CALL:
		ipc_list_add(&list, race.object, RING_TRANSFER_MOVE, HOLD_FREE);
		race.call = ipc_call(client, C0, facet, &list, 1);
		break;
	case STEP_CANCEL:
		race.cancel = ipc_cancel(client, C0);
		break;
	case STEP_RECEIVE:
		(void)ipc_receive(server, R0, endpoint);
		break;
	case STEP_RETURN:
		(void)ipc_return(server, R0, NULL, 1, 0);
		break;
	case STEP_INTRUDE:
		intrude();
		break;
	case STEPS:
		break;
	}
	EXPECT(!moved_is_there() || !race.moved->target.edges->edge_next);
}

static void race_prepare(void)
{
	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 40, 0,
				    &race.ledger));
	server = ipc_party();
	client = ipc_party();
	endpoint = ipc_endpoint(server, race.ledger);
	facet = ipc_facet(server, endpoint, TAG, client);
	race.object = ipc_memory(client);
	race.moved = sim_object(client->thread, race.object);
	race.call = race.cancel = 0;
}

static void race_run(const enum step *order)
{
	ipc_begin("a race");
	race_prepare();
	for (unsigned i = 0; i < STEPS; i++)
		race_step(order[i]);
	ipc_settle();
	if (ipc_alive(client) && race.call) {
		struct ipc_record *record = ipc_record(client, race.call);

		EXPECT(record->completions <= 1);
		EXPECT(record->completions ||
		       client->thread->operations[C0].state != OPERATION_IDLE);
		if (record->completions)
			race.outcomes[-record->status]++;
		/* Withdrawn before anybody had it: then it is back, unless it was let go. */
		if (record->completions && record->status == STATUS_CANCELLED &&
		    ipc_alive(server) && race.intruder != BY_RELEASING_WHAT_MOVES)
			EXPECT(moved_is_there());
		EXPECT(!race.cancel || !ipc_is_open(client, race.cancel));
	}
	race.runs++;
	ipc_end();
}

void races(void)
{
	for (race.intruder = BY_NOBODY; race.intruder < INTRUDERS; race.intruder++) {
		for (unsigned code = 0; code < 120; code++) {
			enum step left[STEPS] = {STEP_CALL, STEP_CANCEL, STEP_RECEIVE, STEP_RETURN,
						 STEP_INTRUDE};
			enum step order[STEPS];
			unsigned rest = code, called = STEPS, cancelled = STEPS;

			for (unsigned i = 0; i < STEPS; i++) {
				unsigned count = STEPS - i, at = rest % count;

				rest /= count;
				order[i] = left[at];
				left[at] = left[count - 1];
				called = order[i] == STEP_CALL ? i : called;
				cancelled = order[i] == STEP_CANCEL ? i : cancelled;
			}
			if (called < cancelled)
				race_run(order);
		}
	}
	printf("races: %u orders", race.runs);
	for (int status = 0; status >= STATUS_LOWEST; status--)
		if (race.outcomes[-status])
			printf(", %s %u", sim_status_name(status), race.outcomes[-status]);
	printf("\n");
	EXPECT(race.outcomes[0] && race.outcomes[-STATUS_CANCELLED]);
	EXPECT(race.outcomes[-STATUS_REVOKED] && race.outcomes[-STATUS_DISCONNECTED]);
}

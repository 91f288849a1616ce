/*
 * A hostile client or service at an endpoint tries each of these by every encoding that there is:
 * to be seen with another tag, interface or identity; to answer a call that is not its own, or
 * twice; to use somebody else's endpoint; to change what it has submitted; to hold on to its
 * callers. And the races: all orders of a call, its end and its answer, with each way to take one
 * of the parties away between any two of them. docs/security/hostile-inputs.md says what else is
 * tried, and where.
 */
#include <stdio.h>
#include <string.h>

#include "core/generated/endpoint.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "tests/sim/case.h"

enum { C0 = 20, C1, C2, R0 = 30, R1 };

#define TAG 7u
#define PLACE(operation) ((uint16_t)((operation) * IPC_PLACE))
#define LIST_AT 8u
#define RESULT_AT 24u

static struct ipc_party *server, *client;
static struct sim_held endpoint, facet;
static struct receive_header honest; /* of a call that the client makes as it is meant */

static struct ring_submission call_entry(struct sim_held target)
{
	return (struct ring_submission){
		.opcode = RING_CALL,
		.operation = C0,
		.capability = target.capability,
		.interface = target.interface,
		.message_offset_words = PLACE(C0),
		.message_length_words = 3,
		.result_offset_words = PLACE(C0) + RESULT_AT,
		.result_length_words = 8,
	};
}

/* Server, client, a facet with tag 7, and what the service sees of an honest call. */
static void pair(void)
{
	uint64_t call;

	server = ipc_party();
	client = ipc_party();
	endpoint = ipc_endpoint(server, NONE);
	facet = ipc_facet(server, endpoint, TAG, client);
	(void)ipc_receive(server, R0, endpoint);
	call = ipc_call(client, C0, facet, NULL, 0);
	honest = *ipc_header(server, R0);
	EXPECT(honest.tag_index == TAG && honest.interface == SIM_SERVICE_ID && honest.call_id);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, call));
	client->logged = 0;
	server->logged = 1; /* the receive */
}

static uint32_t arrivals(void)
{
	return ipc_record(server, server->log[0].number)->arrivals;
}

/* The minter's words and the caller's identity: the client has no say in either. */
static void same_identity(void)
{
	const struct receive_header *header = ipc_header(server, R0);

	EXPECT(header->tag_index == honest.tag_index && header->tag_word == honest.tag_word);
	EXPECT(header->interface == honest.interface && header->epoch == honest.epoch);
	EXPECT(!memcmp(header->caller, honest.caller, sizeof(honest.caller)));
	EXPECT(header->reserved == 0);
}

/* The entry is tried; a call that arrives says what an honest one says, and is answered. */
static bool tried(struct ring_submission entry, const struct ipc_list *list)
{
	uint32_t before = arrivals();
	uint64_t number = ipc_submit(client, &entry, list);
	bool arrived = (uint8_t)(arrivals() - before) != 0;

	if (arrived) {
		same_identity();
		STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
		server->logged = 1;
	}
	EXPECT(!ipc_is_open(client, number));
	client->logged = 0;
	return arrived;
}

/* A call through what the client was given arrives, with the label of the facet. */
static void same_label(struct sim_held got)
{
	struct ring_submission entry = call_entry(got);
	uint32_t before = arrivals();
	uint64_t number = ipc_submit(client, &entry, NULL);

	EXPECT((uint8_t)(arrivals() - before) == 1);
	same_identity();
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, number));
	server->logged = 1;
}

/* ---- another tag, interface or identity -------------------------------------------------------- */

/* Every bit of a submission, but for the user data, which comes back to the client alone. */
static void relabel_by_a_submission(void)
{
	uint32_t arrived = 0, refused = 0;

	pair();
	for (uint32_t bit = 0; bit < 8 * sizeof(struct ring_submission); bit++) {
		struct ring_submission entry = call_entry(facet);
		uint8_t *byte = (uint8_t *)&entry + bit / 8;

		if (bit / 64 == offsetof(struct ring_submission, user_data) / 8)
			continue;
		*byte = (uint8_t)(*byte ^ 1u << bit % 8);
		if (tried(entry, NULL))
			arrived++;
		else
			refused++;
	}
	/* Method, operation, results, and the places of its own arena are the client's to choose. */
	printf("submissions: %u arrive with the same label, %u are refused\n", arrived, refused);
	EXPECT(arrived > 16 && refused > 200);
}

/* The message looks like the header of another tag's call, at every place that it can have. */
static void relabel_by_a_message(void)
{
	struct receive_header forged;
	uint64_t *arena;

	pair();
	forged = honest;
	forged.tag_index = TAG + 1;
	forged.tag_word ^= 1;
	forged.caller[0] ^= 1;
	arena = client->thread->region->arena;
	for (uint16_t from = 0; from < sizeof(forged) / 8; from++) {
		struct ring_submission entry = call_entry(facet);
		uint16_t words = (uint16_t)(sizeof(forged) / 8 - from);

		entry.message_length_words = words < IPC_WORDS ? words : IPC_WORDS;
		memcpy(arena + PLACE(C0), (const uint64_t *)(const void *)&forged + from,
		       entry.message_length_words * sizeof(uint64_t));
		EXPECT(tried(entry, NULL));
	}
}

/* Every bit of the record by which the facet is passed on: to who gets it, it is the same facet. */
static void relabel_by_a_transfer_record(void)
{
	struct ipc_party *other;
	struct sim_held through, own;
	uint32_t passed = 0;

	pair();
	other = ipc_party();
	own = ipc_endpoint(other, NONE);
	through = ipc_facet(other, own, 1, client);
	(void)ipc_receive(other, R0, own);
	for (uint32_t bit = 0; bit < 8 * sizeof(struct ring_transfer); bit++) {
		struct ipc_list list = {0};
		struct ring_submission entry = call_entry(through);
		struct ipc_party *giver = client;
		struct sim_held got;
		uint8_t *byte;
		uint64_t number;

		ipc_list_add(&list, facet, RING_TRANSFER_COPY, HOLD_FREE);
		byte = (uint8_t *)&list.entries[0] + bit / 8;
		*byte = (uint8_t)(*byte ^ 1u << bit % 8);
		/* The client may pass on any other capability that it holds. */
		if (list.entries[0].capability != facet.capability &&
		    ipc_look(client, (struct sim_held){list.entries[0].capability, 0}) == STATUS_OK)
			continue;
		number = ipc_submit(client, &entry, &list);
		if (!ipc_is_open(client, number)) {
			EXPECT(ipc_status(client, number) != STATUS_OK);
			client->logged = 0;
			continue;
		}
		passed++;
		got = ipc_received(other, R0, 0);
		EXPECT(got.interface == SIM_SERVICE_ID);
		STATUS(OK, ipc_status(other, ipc_return(other, R0, NULL, 0, 0)));
		STATUS(OK, ipc_status(client, number));
		client->logged = 0;
		EXPECT(list.entries[0].capability == facet.capability);
		client = other;
		other->logged = 1; /* the receive */
		same_label(got);
		client = giver;
		if (list.entries[0].how == RING_TRANSFER_MOVE)
			facet = ipc_give(other, got, client, true);
		else
			STATUS(OK, ipc_status(other, ipc_release(other, got)));
		other->logged = 1;
		STATUS(OK, ipc_look(client, facet));
	}
	EXPECT(passed >= 2);
}

/* From hand to hand, copied and moved, into another session and back: the tag stays, the caller is who calls. */
static void relabel_by_passing_on(void)
{
	struct sim_held ledger, session;
	struct ipc_party *hands[3];

	pair();
	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 400, 3, &ledger));
	STATUS(OK, sim_session_create(sim_init(), ledger, "guest", &session));
	hands[0] = ipc_party();
	hands[1] = ipc_spawn(ledger, session);
	hands[2] = ipc_party();
	for (unsigned i = 0; i < ARRAY_COUNT(hands); i++) {
		struct sim_held own = ipc_endpoint(hands[i], NONE);
		struct sim_held through = ipc_facet(hands[i], own, 1, client);
		struct ipc_list list = {0};
		struct ring_submission entry;
		bool same_session;

		ipc_list_add(&list, facet, i % 2 ? RING_TRANSFER_COPY : RING_TRANSFER_MOVE, HOLD_FREE);
		(void)ipc_receive(hands[i], R0, own);
		entry = call_entry(through);
		(void)ipc_submit(client, &entry, &list);
		facet = ipc_received(hands[i], R0, 0);
		client = hands[i];
		same_session = client->thread->process->session == server->thread->process->session;
		entry = call_entry(facet);
		(void)ipc_submit(client, &entry, NULL);
		EXPECT(ipc_header(server, R0)->tag_index == TAG);
		EXPECT(ipc_header(server, R0)->tag_word == honest.tag_word);
		EXPECT(ipc_header(server, R0)->interface == SIM_SERVICE_ID);
		EXPECT(same_session == !memcmp(ipc_header(server, R0)->caller, honest.caller,
					       sizeof(honest.caller)));
		STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	}
}

/* ---- somebody else's endpoint ------------------------------------------------------------------ */

static void foreign_expect(struct ipc_party *party, struct sim_held target, enum status status)
{
	struct ipc_mint mint = {.index = TAG + 1, .word = 1, .interface = SIM_SERVICE_ID};
	struct sim_held made;

	SIM_STATUS(status, sim_mint(party->thread, target, &mint, &made));
	mint.move_only = true;
	SIM_STATUS(status, sim_mint(party->thread, target, &mint, &made));
	SIM_STATUS(status, sim_revoke(party->thread, target, TAG));
	SIM_STATUS(status, ipc_status(party, ipc_receive(party, R1, target)));
}

/* The facet is no endpoint, by whatever interface it is named; the owner's id is the owner's. */
static void somebody_elses_endpoint(void)
{
	struct sim_held as_endpoint, own, theirs;
	struct ipc_party *heir;

	pair();
	as_endpoint = (struct sim_held){facet.capability, ENDPOINT_INTERFACE_ID};
	foreign_expect(client, as_endpoint, STATUS_WRONG_INTERFACE);
	foreign_expect(client, endpoint, ipc_look(client, endpoint) == STATUS_OK
						 ? STATUS_WRONG_INTERFACE
						 : STATUS_NO_CAPABILITY);
	/* The same tag of its own endpoint is the same tag of another service. */
	own = ipc_endpoint(client, NONE);
	theirs = ipc_facet(client, own, TAG, client);
	(void)ipc_receive(client, R0, own);
	EXPECT(ipc_is_open(client, ipc_call(client, C0, theirs, NULL, 0)));
	EXPECT(arrivals() == 1);
	/* Whoever has given it away has it no more, though its facets work on. */
	heir = ipc_party();
	STATUS(OK, ipc_status(server, ipc_cancel(server, R0)));
	endpoint = ipc_give(server, endpoint, heir, true);
	foreign_expect(server, (struct sim_held){1 << 20, ENDPOINT_INTERFACE_ID}, STATUS_NO_CAPABILITY);
	(void)ipc_receive(heir, R0, endpoint);
	(void)ipc_call(client, C1, facet, NULL, 0);
	EXPECT(ipc_header(heir, R0)->tag_index == TAG);
}

/* ---- call ids ---------------------------------------------------------------------------------- */

/* Every bit of a call id; those that were; those of another's call; each changes nothing. */
static void forged_call_ids(void)
{
	struct ring_submission entry = {.opcode = RING_RETURN, .operation = R0};
	uint64_t call, id;

	pair();
	(void)ipc_receive(server, R1, endpoint);
	call = ipc_call(client, C0, facet, NULL, 0);
	id = ipc_header(server, R0)->call_id;
	for (uint32_t bit = 0; bit < 64; bit++) {
		entry.call_id = id ^ UINT64_C(1) << bit;
		STATUS(NO_OPERATION, ipc_status(server, ipc_submit(server, &entry, NULL)));
	}
	entry.call_id = honest.call_id;
	STATUS(NO_OPERATION, ipc_status(server, ipc_submit(server, &entry, NULL)));
	entry.call_id = id;
	for (uint8_t operation = 0; operation < RING_OPERATIONS; operation++) {
		entry.operation = operation;
		if (operation != R0)
			STATUS(NO_OPERATION, ipc_status(server, ipc_submit(server, &entry, NULL)));
		STATUS(NO_OPERATION, ipc_status(client, ipc_submit(client, &entry, NULL)));
	}
	EXPECT(ipc_is_open(client, call));
	entry.operation = R0;
	STATUS(OK, ipc_status(server, ipc_submit(server, &entry, NULL)));
	STATUS(OK, ipc_status(client, call));
}

/* Another thread of the service holds the endpoint, too, but not the call. */
static void answered_by_another_thread(void)
{
	struct ring_submission entry = {.opcode = RING_RETURN, .operation = R0};
	struct ipc_party *second;
	uint64_t calls[2];

	pair();
	second = ipc_thread(server);
	calls[0] = ipc_call(client, C0, facet, NULL, 0);
	entry.call_id = ipc_header(server, R0)->call_id;
	STATUS(NO_OPERATION, ipc_status(second, ipc_submit(second, &entry, NULL)));
	(void)ipc_receive(second, R0, endpoint);
	calls[1] = ipc_call(client, C1, facet, NULL, 0);
	EXPECT(ipc_header(second, R0)->method == C1);
	/* Their ids may be the same number: each thread's are its own. */
	entry.call_id = ipc_header(second, R0)->call_id;
	STATUS(OK, ipc_status(second, ipc_submit(second, &entry, NULL)));
	STATUS(OK, ipc_status(client, calls[1]));
	EXPECT(ipc_is_open(client, calls[0]));
	STATUS(NO_OPERATION, ipc_status(second, ipc_submit(second, &entry, NULL)));
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, calls[0]));
}

/* The second answer names a call that is over, and is not taken for the next one's. */
static void answered_twice(void)
{
	struct ring_submission entry = {.opcode = RING_RETURN, .operation = R0};
	uint64_t calls[2];

	pair();
	calls[0] = ipc_call(client, C0, facet, NULL, 0);
	calls[1] = ipc_call(client, C1, facet, NULL, 0);
	entry.call_id = ipc_header(server, R0)->call_id;
	STATUS(OK, ipc_status(server, ipc_submit(server, &entry, NULL)));
	STATUS(OK, ipc_status(client, calls[0]));
	EXPECT(ipc_header(server, R0)->method == C1);
	STATUS(NO_OPERATION, ipc_status(server, ipc_submit(server, &entry, NULL)));
	EXPECT(ipc_is_open(client, calls[1]));
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, calls[1]));
	EXPECT(ipc_record(client, calls[0])->completions == 1);
}

/* ---- what was submitted is changed ------------------------------------------------------------- */

/*
 * The call waits while its client writes over everything: entry, list and message. The list was taken with
 * the entry; so were target, lengths and places. The words are read once, when it is delivered.
 */
static void rewritten_while_it_waits(void)
{
	struct ring_region *region;
	struct sim_held object, decoy;
	struct ipc_list list = {0};
	uint64_t call;

	pair();
	STATUS(OK, ipc_status(server, ipc_cancel(server, R0)));
	region = client->thread->region;
	object = ipc_memory(client);
	decoy = ipc_memory(client);
	ipc_list_add(&list, object, RING_TRANSFER_MOVE, HOLD_FREE);
	call = ipc_call(client, C0, facet, &list, 1);
	EXPECT(ipc_is_open(client, call));
	memset(region->submissions, 0xff, sizeof(region->submissions));
	for (uint32_t word = 0; word < IPC_PLACE; word++)
		region->arena[PLACE(C0) + word] = decoy.capability;
	(void)ipc_receive(server, R0, endpoint);
	EXPECT(ipc_header(server, R0)->tag_index == TAG && ipc_header(server, R0)->message_words == 3);
	EXPECT(ipc_header(server, R0)->method == C0 && ipc_header(server, R0)->capability_count == 1);
	EXPECT(ipc_header(server, R0)->result_words == 8);
	STATUS(NO_CAPABILITY, ipc_look(client, object));
	STATUS(OK, ipc_look(client, decoy));
	STATUS(OK, ipc_look(server, ipc_received(server, R0, 0)));
	/* The service has a copy of its own. */
	memset(region->arena, 0x55, sizeof(region->arena));
	EXPECT(((const uint64_t *)(const void *)(ipc_header(server, R0) + 1))[2] == decoy.capability);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 4, 0)));
	STATUS(OK, ipc_status(client, call));
	EXPECT(ipc_record(client, call)->words == 4);
}

/* The same by the service, whose buffer and header are its own to spoil. */
static void rewritten_by_the_service(void)
{
	struct ring_submission entry = {.opcode = RING_RETURN, .operation = R0};
	uint64_t call;

	pair();
	call = ipc_call(client, C0, facet, NULL, 0);
	entry.call_id = ipc_header(server, R0)->call_id;
	entry.message_length_words = 9; /* the caller has room for eight, whatever the header says */
	entry.message_offset_words = PLACE(R0);
	memset(ipc_header(server, R0), 0xff, sizeof(struct receive_header));
	STATUS(NO_RESULT_ROOM, ipc_status(server, ipc_submit(server, &entry, NULL)));
	EXPECT(ipc_is_open(client, call));
	entry.message_length_words = 8;
	STATUS(OK, ipc_status(server, ipc_submit(server, &entry, NULL)));
	STATUS(OK, ipc_status(client, call));
}

/* ---- a service that keeps its callers ---------------------------------------------------------- */

/* The service receives and never answers: its callers leave when they want to, and others are not
 * kept. */
static void never_answered(void)
{
	struct ipc_party *other, *good;
	struct sim_held kept, own, fine;
	uint64_t flight, waiting;

	pair();
	other = ipc_party();
	good = ipc_party();
	kept = ipc_give(client, facet, other, false);
	own = ipc_endpoint(good, NONE);
	fine = ipc_facet(good, own, 1, client);
	(void)ipc_receive(good, R0, own);
	flight = ipc_call(client, C0, facet, NULL, 1);
	waiting = ipc_call(client, C1, facet, NULL, 1);
	(void)ipc_call(other, C0, kept, NULL, 1);
	/* Another service serves the same client meanwhile. */
	(void)ipc_call(client, C2, fine, NULL, 0);
	STATUS(OK, ipc_status(good, ipc_return(good, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, ipc_cancel(client, C0)));
	STATUS(OK, ipc_status(client, ipc_cancel(client, C1)));
	STATUS(CANCELLED, ipc_status(client, flight));
	STATUS(CANCELLED, ipc_status(client, waiting));
	/* And one may end, with its call in the queue. */
	ipc_kill(other);
	ipc_settle();
	EXPECT(!ipc_alive(other) && ipc_alive(server));
}

/* ---- races ------------------------------------------------------------------------------------- */

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
				return o->target.edges != NULL;
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
	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 40, 0, &race.ledger));
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
		if (record->completions && record->status == STATUS_CANCELLED && ipc_alive(server) &&
		    race.intruder != BY_RELEASING_WHAT_MOVES)
			EXPECT(moved_is_there());
		EXPECT(!race.cancel || !ipc_is_open(client, race.cancel));
	}
	race.runs++;
	ipc_end();
}

/* Permutations in which a cancel comes after its call; the rest may come in any order. */
static void races(void)
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

static const struct sim_case cases[] = {
	CASE(relabel_by_a_submission), CASE(relabel_by_a_message),
	CASE(relabel_by_a_transfer_record), CASE(relabel_by_passing_on),
	CASE(somebody_elses_endpoint), CASE(forged_call_ids), CASE(answered_by_another_thread),
	CASE(answered_twice),
	CASE(rewritten_while_it_waits), CASE(rewritten_by_the_service), CASE(never_answered),
	{0},
};

int main(int count, char **arguments)
{
	ipc_world(sim_setting("SEED", 1));
	sim_cases_run(cases, count > 1 ? arguments[1] : NULL);
	if (count < 2)
		races();
	printf("%llu kernel entries, each swept\n", (unsigned long long)sim.entries);
	return sim_report();
}

/*
 * A client that wants to be seen with another tag, interface or identity.
 */
#include "tests/sim/hostile/hostile.h"

#include <stdio.h>
#include <string.h>

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
	/*
	 * Method, operation, results, and the places of its own arena are the client's to choose.
	 */
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

/*
 * Every bit of the record by which the facet is passed on: for its receiver it is the same facet.
 */
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

/* A facet goes from hand to hand, copied and moved, into another session and back: the tag stays,
 * and the caller reference is that of the caller. */
static void relabel_by_passing_on(void)
{
	struct sim_held ledger, session;
	struct ipc_party *hands[3];

	pair();
	STATUS(OK,
	       sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 400, 3, &ledger));
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

		ipc_list_add(&list, facet, i % 2 ? RING_TRANSFER_COPY : RING_TRANSFER_MOVE,
			     HOLD_FREE);
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

const struct sim_case hostile_relabel[] = {
	CASE(relabel_by_a_submission),
	CASE(relabel_by_a_message),
	CASE(relabel_by_a_transfer_record),
	CASE(relabel_by_passing_on),
	{0},
};

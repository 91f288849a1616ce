/*
 * Submissions of the random simulation: mostly sensible ones, with every field wrong now and then.
 * generate_call.c makes the calls, method_table.c knows what their parameters mean.
 */
#include "tests/sim/random/generate.h"

#include <string.h>

#include "core/generated/endpoint.h"
#include "core/generated/session.h"
#include "kernel/ipc/deferred.h"
#include "kernel/ipc/endpoint.h"
#include "tests/sim/random/generate_parts.h"

/* One field gets another value. */
static void entry_damage(struct sim_random *random, struct ring_submission *entry)
{
	switch (sim_below(random, 17)) {
	case 0:
		entry->flags = (uint8_t)sim_random(random);
		break;
	case 1:
		entry->reserved0 = (uint8_t)(1u << sim_below(random, 8));
		break;
	case 2:
		entry->reserved1[sim_below(random, 3)] = (uint16_t)(1u << sim_below(random, 16));
		break;
	case 3:
		entry->reserved2 = UINT64_C(1) << sim_below(random, 64);
		break;
	case 4:
		entry->operation = (uint8_t)sim_random(random);
		break;
	case 5:
		if (sim_once_in(random, 2))
			entry->interface =
				method_table[sim_below(random, method_table_rows)].interface;
		else
			entry->interface = sim_random(random);
		break;
	case 6:
		entry->method = (uint16_t)(sim_once_in(random, 2) ? sim_below(random, 8)
								  : sim_random(random));
		break;
	case 7:
	case 8:
		entry->capability = generate_forged_id(random, entry->capability);
		break;
	case 9:
		entry->message_length_words = (uint16_t)PICK(random, RING_MESSAGE_WORDS + 1,
							     RING_MESSAGE_WORDS, 0, UINT16_MAX, 1);
		break;
	case 10:
		entry->message_offset_words =
			(uint16_t)PICK(random, RING_ARENA_WORDS, RING_ARENA_WORDS + 1, UINT16_MAX,
				       RING_ARENA_WORDS - 1, RING_ARENA_WORDS - RING_MESSAGE_WORDS);
		break;
	case 11:
		entry->result_offset_words =
			(uint16_t)PICK(random, RING_ARENA_WORDS, RING_ARENA_WORDS + 1, UINT16_MAX,
				       RING_ARENA_WORDS - 1);
		break;
	case 12:
		entry->result_length_words = (uint16_t)PICK(
			random, 0, 1, RING_ARENA_WORDS, RING_ARENA_WORDS + 1, UINT16_MAX, 15, 16);
		break;
	case 13:
		entry->transfer_count =
			(uint8_t)PICK(random, RING_TRANSFERS, RING_TRANSFERS + 1, UINT8_MAX, 1);
		break;
	case 14:
		entry->transfer_offset_words = (uint16_t)PICK(random, RING_ARENA_WORDS,
							      RING_ARENA_WORDS - 1, UINT16_MAX, 1);
		break;
	case 15:
		entry->result_capabilities =
			(uint8_t)PICK(random, RING_TRANSFERS, RING_TRANSFERS + 1, UINT8_MAX, 1);
		break;
	default:
		entry->call_id = sim_random(random);
		break;
	}
}

static void other_make(struct actor *actor, struct sim_random *random,
		       struct ring_submission *entry)
{
	bool init = actor->nature == ACTOR_INIT;

	switch (sim_below(random, 20)) {
	case 0:
		if (init)
			break; /* a receive that is busy cannot be withdrawn by its script */
		entry->opcode = RING_RECV;
		entry->capability = generate_held_any(actor, random).capability;
		entry->operation = (uint8_t)sim_below(random, 64);
		entry->result_length_words = (uint16_t)sim_below(random, 600);
		break;
	case 1:
		entry->opcode = RING_RETURN;
		entry->call_id = sim_random(random);
		entry->flags = (uint8_t)PICK(random, 0, 0, RING_FLAG_DEFER, RING_FLAG_DEFERRED);
		if (entry->flags & RING_FLAG_DEFERRED)
			entry->capability = generate_held_any(actor, random).capability;
		else
			entry->operation = (uint8_t)sim_below(random, 64);
		if (entry->flags & RING_FLAG_DEFER)
			entry->method = (uint16_t)sim_below(random, 6);
		else
			entry->message_length_words = (uint16_t)sim_below(random, 520);
		break;
	case 2:
		entry->opcode = (uint8_t)sim_random(random);
		break;
	case 3:
	case 4:
	case 5:
		entry->opcode = RING_NOP;
		break;
	case 6:
	case 7:
	case 8:
	case 9:
	case 10:
		entry->opcode = RING_CANCEL;
		entry->operation = (uint8_t)sim_below(random, sim_once_in(random, 4) ? 64 : 7);
		break;
	default:
		if (!sim_once_in(random, 3))
			break;
		entry->opcode = RING_RELEASE;
		entry->capability = generate_held_any(actor, random).capability;
		if (!init && sim_once_in(random, 8))
			entry->capability = generate_forged_id(random, entry->capability);
		if (generate_keeps(actor, (struct sim_held){entry->capability, 0}))
			entry->capability = 0;
		break;
	}
	if ((entry->opcode == RING_NOP || entry->opcode == RING_RELEASE) && sim_once_in(random, 3))
		entry->flags = RING_FLAG_QUIET;
}

/*
 * A standing receive, and the answer to what it has. Init, whose script needs its arena, has none.
 */
static void receive_make(struct actor *actor, struct sim_random *random,
			 struct ring_submission *entry)
{
	bool hostile = actor->nature == ACTOR_HOSTILE;
	struct sim_held held = generate_held_of(actor, random, ENDPOINT_INTERFACE_ID);
	bool session = sim_once_in(random, 8);

	/* A session that has ended answers with that as the status. */
	if (session)
		held = generate_held_of(actor, random, SESSION_INTERFACE_ID);
	if (actor->nature == ACTOR_INIT ||
	    (held.interface != ENDPOINT_INTERFACE_ID && !session && !sim_once_in(random, 20)))
		return;
	entry->opcode = RING_RECV;
	entry->capability = held.capability;
	entry->operation = (uint8_t)(FAIR_OPERATIONS + sim_below(random, FAIR_RECEIVES));
	entry->result_offset_words = (uint16_t)(entry->operation * FAIR_WORDS);
	entry->result_length_words = 400;
	entry->result_capabilities = sim_once_in(random, 20) ? 4 : RING_TRANSFERS;
	if (!hostile)
		return;
	entry->operation = (uint8_t)sim_below(random, sim_once_in(random, 3) ? 64 : 8);
	entry->result_length_words = (uint16_t)(100 + sim_below(random, 500));
	entry->result_offset_words =
		(uint16_t)sim_below(random, RING_ARENA_WORDS - entry->result_length_words + 1);
}

/* The capabilities of an answer; some of them are endpoints and sessions. */
static void answer_fill(struct maker *maker, struct ring_submission *entry)
{
	struct sim_random *random = maker->random;
	struct actor *actor = maker->actor;

	entry->message_length_words =
		(uint16_t)sim_below(random, sim_once_in(random, 10) ? 300 : 30);
	for (uint64_t k = sim_once_in(random, 2) ? 0 : sim_below(random, 4); k > 0; k--)
		(void)maker_transfer(maker, generate_held_any(actor, random));
	if (sim_once_in(random, 8))
		(void)maker_transfer(maker, generate_held_of(actor, random, ENDPOINT_INTERFACE_ID));
	if (sim_once_in(random, 4))
		(void)maker_transfer(maker, generate_held_of(actor, random, SESSION_INTERFACE_ID));
	if (sim_once_in(random, 3))
		(void)maker_token(maker);
	entry->transfer_count = (uint8_t)maker->transfer_count;
	/* The last words of the arena are nobody's place. */
	entry->transfer_offset_words = (uint16_t)(maker->transfer_count ? 3560 : 0);
	if (actor->nature == ACTOR_HOSTILE && maker->transfer_count)
		entry->transfer_offset_words = (uint16_t)sim_below(random, 3560);
	memcpy(actor->thread->region->arena + entry->transfer_offset_words, maker->transfers,
	       maker->transfer_count * sizeof(struct ring_transfer));
}

/* An answer to a deferred call of an endpoint that the actor holds, if there is one. */
static void late_answer_make(struct actor *actor, struct sim_random *random,
			     struct ring_submission *entry)
{
	struct maker maker = {.actor = actor, .random = random};
	struct sim_held held = generate_held_of(actor, random, ENDPOINT_INTERFACE_ID);
	const struct endpoint *endpoint;
	const struct deferred_place *place;
	struct cap_slot *slot;
	uint32_t first = (uint32_t)sim_below(random, 8);

	if (held.interface != ENDPOINT_INTERFACE_ID ||
	    cap_table_find(&actor->thread->process->table, (struct cap_id){held.capability},
			   &slot) != STATUS_OK ||
	    object_of(slot->target)->type != OBJECT_ENDPOINT)
		return;
	endpoint = endpoint_of(object_of(slot->target));
	for (uint32_t i = 0; i < 8; i++) {
		place = deferred_place(endpoint, (first + i) % 8);
		if (!place || place->state == DEFERRED_FREE)
			continue;
		entry->opcode = RING_RETURN;
		entry->flags = (uint8_t)(RING_FLAG_DEFERRED | sim_below(random, 4));
		entry->capability = held.capability;
		entry->method = place->index;
		entry->call_id = place->call_id;
		answer_fill(&maker, entry);
		return;
	}
}

static void return_make(struct actor *actor, struct sim_random *random,
			struct ring_submission *entry)
{
	struct maker maker = {.actor = actor, .random = random};
	const struct operation *operations = actor->thread->operations;
	uint32_t first = (uint32_t)sim_below(random, RING_OPERATIONS);

	for (uint32_t i = 0; i < RING_OPERATIONS; i++) {
		uint32_t at = (first + i) % RING_OPERATIONS;

		if (operations[at].state < OPERATION_RECEIVE_BUSY)
			continue;
		entry->opcode = RING_RETURN;
		entry->operation = (uint8_t)at;
		entry->call_id = operations[at].standing.call_id;
		if (sim_once_in(random, 4)) {
			entry->flags =
				(uint8_t)(RING_FLAG_DEFER |
					  (sim_once_in(random, 3) ? sim_below(random, 8) : 0));
			entry->method = (uint16_t)sim_below(random, 6);
			return;
		}
		entry->flags = (uint8_t)(sim_once_in(random, 2) ? 0 : sim_below(random, 8));
		answer_fill(&maker, entry);
		return;
	}
}

uint64_t generate_number(void)
{
	static uint64_t number;

	return ++number;
}

void generate_entry(struct actor *actor, struct sim_random *random, struct ring_submission *entry)
{
	*entry = (struct ring_submission){.user_data = generate_number()};
	if (sim_once_in(random, 6))
		late_answer_make(actor, random, entry);
	if (entry->opcode == RING_NOP && sim_once_in(random, 3))
		return_make(actor, random, entry);
	else if (sim_once_in(random, 4))
		receive_make(actor, random, entry);
	if (entry->opcode == RING_NOP && sim_once_in(random, 6))
		other_make(actor, random, entry);
	for (uint32_t tries = 0; tries < 4 && entry->opcode == RING_NOP && !entry->flags; tries++)
		generate_call(actor, random, entry);
	if (actor->nature == ACTOR_HOSTILE && sim_once_in(random, 8))
		entry_damage(random, entry);
}

void generate_rewrite(struct actor *actor, struct sim_random *random)
{
	uint64_t *arena = actor->thread->region->arena;
	uint64_t *word = &arena[sim_below(random, RING_ARENA_WORDS)];
	struct ring_submission entry;

	switch (sim_below(random, 4)) {
	case 0:
		memset(word, sim_once_in(random, 2) ? 0 : 0xff,
		       (size_t)(arena + RING_ARENA_WORDS - word) * sizeof(*word) / 4);
		break;
	case 1:
		*word ^= UINT64_C(1) << sim_below(random, 64);
		break;
	case 2:
		*word = sim_random(random);
		break;
	default:
		generate_entry(actor, random, &entry);
		actor_write(actor, actor->sq_tail + (uint32_t)sim_below(random, RING_SUBMISSIONS),
			    &entry);
		break;
	}
}

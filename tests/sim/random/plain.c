/*
 * Turns of a program that does nothing but plain calls: the entries of the straight ways
 * (kernel/ipc/direct.c, direct_late.c), alone in the queue, and a wait for one completion. By
 * chance alone such a turn would hardly ever come.
 */
#include "core/generated/endpoint.h"
#include "kernel/ipc/deferred.h"
#include "kernel/ipc/endpoint.h"
#include "tests/sim/random/generate.h"
#include "tests/sim/random/generate_parts.h"

#define PLACES 4u
#define WORDS 12u

/* An operation of the actor's with this state, among `count` from `first` on; null: none. */
static const struct operation *operation_in(const struct actor *actor, uint32_t first,
					    uint32_t count, uint8_t state)
{
	for (uint32_t i = first; i < first + count; i++)
		if (actor->thread->operations[i].state == state)
			return &actor->thread->operations[i];
	return NULL;
}

/* The endpoint of a capability that the actor has; null when it is none. */
static const struct endpoint *endpoint_find(const struct actor *actor, struct sim_held held)
{
	struct cap_slot *slot;

	if (held.interface != ENDPOINT_INTERFACE_ID ||
	    cap_table_find(&actor->thread->process->table, (struct cap_id){held.capability},
			   &slot) != STATUS_OK ||
	    object_of(slot->target)->type != OBJECT_ENDPOINT)
		return NULL;
	return endpoint_of(object_of(slot->target));
}

static bool late_answer(struct actor *actor, struct sim_random *random,
			struct ring_submission *entry)
{
	struct sim_held held = generate_held_of(actor, random, ENDPOINT_INTERFACE_ID);
	const struct endpoint *endpoint = endpoint_find(actor, held);

	for (uint32_t i = 0; endpoint && i < PLACES; i++) {
		const struct deferred_place *place = deferred_place(endpoint, i);

		if (!place || place->state != DEFERRED_CALL)
			continue;
		*entry = (struct ring_submission){.opcode = RING_RETURN,
						  .flags = RING_FLAG_QUIET | RING_FLAG_DEFERRED,
						  .method = (uint16_t)i,
						  .capability = held.capability,
						  .message_length_words =
							  (uint16_t)sim_below(random, WORDS),
						  .call_id = place->call_id};
		return true;
	}
	return false;
}

/* A busy receive defers its call, or answers it. */
static bool answer(struct actor *actor, struct sim_random *random, bool defer,
		   struct ring_submission *entry)
{
	const struct operation *receive =
		operation_in(actor, FAIR_OPERATIONS, FAIR_RECEIVES, OPERATION_RECEIVE_BUSY);

	if (!receive)
		return false;
	*entry = (struct ring_submission){.opcode = RING_RETURN,
					  .flags = RING_FLAG_QUIET,
					  .operation = receive->index,
					  .call_id = receive->standing.call_id};
	if (defer) {
		entry->flags |= RING_FLAG_DEFER;
		entry->method = (uint16_t)sim_below(random, PLACES);
	} else {
		entry->message_length_words = (uint16_t)sim_below(random, WORDS);
	}
	return true;
}

static bool call(struct actor *actor, struct sim_random *random, struct ring_submission *entry)
{
	const struct operation *idle = operation_in(actor, 0, FAIR_OPERATIONS, OPERATION_IDLE);
	struct sim_held held = generate_held_of(actor, random, SIM_SERVICE_ID);

	if (!idle || held.interface != SIM_SERVICE_ID)
		return false;
	*entry = (struct ring_submission){
		.opcode = RING_CALL,
		.operation = idle->index,
		.method = (uint16_t)sim_below(random, 9),
		.capability = held.capability,
		.interface = held.interface,
		.message_offset_words = (uint16_t)(idle->index * FAIR_WORDS),
		.message_length_words = (uint16_t)sim_below(random, WORDS),
		.result_offset_words = (uint16_t)(idle->index * FAIR_WORDS + FAIR_MESSAGE),
		.result_length_words = WORDS};
	return true;
}

static bool receive(struct actor *actor, struct sim_random *random, struct ring_submission *entry)
{
	const struct operation *idle =
		operation_in(actor, FAIR_OPERATIONS, FAIR_RECEIVES, OPERATION_IDLE);
	struct sim_held held = generate_held_of(actor, random, ENDPOINT_INTERFACE_ID);

	if (!idle || held.interface != ENDPOINT_INTERFACE_ID)
		return false;
	*entry = (struct ring_submission){.opcode = RING_RECV,
					  .operation = idle->index,
					  .capability = held.capability,
					  .result_offset_words =
						  (uint16_t)(idle->index * FAIR_WORDS),
					  .result_length_words = 400};
	return true;
}

uint32_t generate_plain(struct actor *actor, struct sim_random *random,
			struct ring_submission entries[2])
{
	if (late_answer(actor, random, &entries[0]))
		return 1u + answer(actor, random, true, &entries[1]);
	if (answer(actor, random, sim_once_in(random, 2), &entries[0]))
		return 1;
	if (sim_once_in(random, 2))
		return call(actor, random, &entries[0]);
	return receive(actor, random, &entries[0]);
}

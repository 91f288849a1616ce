/*
 * Calls of the random programs: a method, a target that mostly has it, and where the pieces lie in
 * the arena.
 */
#include <string.h>

#include "core/generated/device.h"
#include "core/generated/endpoint.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "tests/sim/random/generate_parts.h"

/* Where an actor's pieces lie: fair ones by their operation, hostile ones anywhere. */
static void places_choose(struct maker *maker, struct ring_submission *entry)
{
	struct sim_random *random = maker->random;
	uint32_t place = entry->operation % FAIR_OPERATIONS * FAIR_WORDS;

	entry->message_length_words = (uint16_t)maker->builder.used_words;
	entry->message_offset_words = (uint16_t)place;
	entry->result_offset_words = (uint16_t)(place + FAIR_MESSAGE);
	entry->result_length_words = FAIR_RESULT;
	if (maker->transfer_count)
		entry->transfer_offset_words = (uint16_t)(place + FAIR_MESSAGE + FAIR_RESULT);
	if (maker->actor->nature != ACTOR_HOSTILE)
		return;
	entry->message_offset_words =
		(uint16_t)sim_below(random, RING_ARENA_WORDS - entry->message_length_words + 1);
	entry->result_length_words =
		(uint16_t)(sim_once_in(random, 4) ? sim_below(random, 100)
						  : 20 + sim_below(random, 600));
	entry->result_offset_words =
		(uint16_t)sim_below(random, RING_ARENA_WORDS - entry->result_length_words + 1);
	if (maker->transfer_count)
		entry->transfer_offset_words = (uint16_t)sim_below(
			random, RING_ARENA_WORDS - 2 * maker->transfer_count + 1);
}

static void arena_write(struct maker *maker, const struct ring_submission *entry)
{
	uint64_t *arena = maker->actor->thread->region->arena;

	memcpy(arena + entry->message_offset_words, maker->words,
	       maker->builder.used_words * sizeof(uint64_t));
	if (entry->transfer_count)
		memcpy(arena + entry->transfer_offset_words, maker->transfers,
		       maker->transfer_count * sizeof(struct ring_transfer));
}

/* Few ever hold one of these parts: it is used, or mapped, before it is lost. */
static const struct {
	uint64_t part, target;
	uint16_t method;
} rare_moves[] = {
	{MEMORY_VIEW_INTERFACE_ID, ADDRESS_SPACE_INTERFACE_ID, ADDRESS_SPACE_METHOD_MAP_VIEW},
	{MEMORY_READER_INTERFACE_ID, ADDRESS_SPACE_INTERFACE_ID, ADDRESS_SPACE_METHOD_MAP_READER},
	{DEVICE_INTERFACE_ID, DEVICE_INTERFACE_ID, DEVICE_METHOD_MEMORY},
	{DEVICE_INTERFACE_ID, DEVICE_INTERFACE_ID, DEVICE_METHOD_POOL},
	{DMA_POOL_INTERFACE_ID, DMA_POOL_INTERFACE_ID, DMA_POOL_METHOD_ALLOCATE},
	{INTERRUPT_INTERFACE_ID, INTERRUPT_INTERFACE_ID, INTERRUPT_METHOD_WAIT},
	{DEVICE_MMIO_INTERFACE_ID, ADDRESS_SPACE_INTERFACE_ID, ADDRESS_SPACE_METHOD_MAP_DEVICE},
	{DMA_BUFFER_INTERFACE_ID, ADDRESS_SPACE_INTERFACE_ID, ADDRESS_SPACE_METHOD_MAP_DMA},
};

/* A method for such a part that the actor holds, and its target; null: it holds none. */
static const struct method *rare_choose(const struct actor *actor, struct sim_random *random,
					struct sim_held *target)
{
	const uint32_t first = (uint32_t)sim_below(random, ARRAY_COUNT(rare_moves));

	for (uint32_t i = 0; i < ARRAY_COUNT(rare_moves); i++) {
		const uint32_t move = (first + i) % ARRAY_COUNT(rare_moves);
		const uint64_t part = rare_moves[move].part, interface = rare_moves[move].target;
		const struct sim_held held = generate_held_of(actor, random, part);
		struct cap_slot *slot;

		if (held.interface != part ||
		    cap_table_find(&actor->thread->process->table, (struct cap_id){held.capability},
				   &slot) != STATUS_OK)
			continue;
		*target = generate_held_of(actor, random, interface);
		if (target->interface == interface)
			return &method_table[method_table_row(interface, rare_moves[move].method)];
	}
	return NULL;
}

static const struct method *method_choose(const struct actor *actor, struct sim_random *random,
					  struct sim_held *target)
{
	const struct method *method;

	*target = generate_held_any(actor, random);
	if (sim_once_in(random, 3)) {
		*target = generate_held_of(actor, random, SIM_SERVICE_ID);
		if (target->interface == SIM_SERVICE_ID)
			return &method_table[sim_below(random, method_table_rows)];
	}
	if (sim_once_in(random, 12)) {
		*target = generate_held_of(actor, random, ENDPOINT_INTERFACE_ID);
		if (target->interface == ENDPOINT_INTERFACE_ID)
			return &method_table[method_table_row(
				ENDPOINT_INTERFACE_ID,
				(uint16_t)sim_below(random, ENDPOINT_METHODS))];
	}
	if (sim_once_in(random, 5)) {
		method = rare_choose(actor, random, target);
		if (method)
			return method;
	}
	/* All methods of what is held are equally likely. */
	do {
		method = &method_table[sim_below(random, method_table_rows)];
	} while (sim_once_in(random, 2));
	if (sim_once_in(random, 3))
		*target = generate_held_of(actor, random, method->interface);
	for (uint32_t tries = 0; tries < 200 && method->interface != target->interface; tries++)
		method = &method_table[sim_below(random, method_table_rows)];
	return method;
}

/* Init must live, and hold what the world is closed with. */
static bool init_must_not(const struct actor *actor, const struct method *method,
			  const struct sim_held *target)
{
	return actor->nature == ACTOR_INIT && (method->interface == ADDRESS_SPACE_INTERFACE_ID ||
					       target->interface == ADDRESS_SPACE_INTERFACE_ID ||
					       method->interface == THREAD_SPAWNER_INTERFACE_ID ||
					       target->interface == THREAD_SPAWNER_INTERFACE_ID ||
					       target->interface == THREAD_INTERFACE_ID ||
					       method->interface == THREAD_INTERFACE_ID);
}

/* A call upon a facet: any message, and anything passed on. */
static void service_call_make(struct maker *maker, struct ring_submission *entry)
{
	struct sim_random *random = maker->random;

	entry->method = (uint16_t)sim_below(random, 5);
	entry->result_capabilities =
		(uint8_t)(sim_once_in(random, 2) ? 0 : sim_below(random, RING_TRANSFERS + 1));
	maker->builder.used_words = (uint32_t)sim_below(random, sim_once_in(random, 6) ? 200 : 20);
	for (uint64_t i = sim_once_in(random, 2) ? 0 : sim_below(random, 5); i > 0; i--)
		(void)maker_transfer(maker, generate_held_any(maker->actor, random));
	if (sim_once_in(random, 3))
		(void)maker_token(maker);
	if (sim_once_in(random, 6))
		(void)maker_transfer(maker,
				     generate_held_of(maker->actor, random, ENDPOINT_INTERFACE_ID));
}

/* Calls that would end too much too often are mostly not made. */
static bool call_spared(struct sim_random *random, const struct method *method,
			const struct sim_held *target)
{
	bool closes =
		(target->interface == LEDGER_INTERFACE_ID &&
		 method->method == LEDGER_METHOD_CLOSE) ||
		(target->interface == SESSION_INTERFACE_ID && method->method == SESSION_METHOD_END);

	if (method->interface == THREAD_INTERFACE_ID && !sim_once_in(random, 10))
		return true;
	if (closes && !sim_once_in(random, 3))
		return true;
	return target->interface == SERVICE_SCOPE_INTERFACE_ID &&
	       method->method == SERVICE_SCOPE_METHOD_CLOSE && !sim_once_in(random, 8);
}

/* Makes a good call wrong: the message of a hostile program, and the capabilities that anybody
 * passes on. */
static void call_damage(struct maker *maker, struct sim_held target)
{
	struct sim_random *random = maker->random;
	bool hostile = maker->actor->nature == ACTOR_HOSTILE;

	/* Capabilities that no parameter names, the target itself among them. */
	if (sim_once_in(random, 30))
		(void)maker_transfer(maker, sim_once_in(random, 2)
						    ? target
						    : generate_held_any(maker->actor, random));
	if (hostile && sim_once_in(random, 10))
		maker_message_damage(maker);
	if (hostile && sim_once_in(random, 30))
		maker->builder.used_words = (uint32_t)sim_below(random, 3) ? 0 : RING_MESSAGE_WORDS;
	if (hostile && sim_once_in(random, 20))
		maker_transfers_damage(maker);
}

void generate_call(struct actor *actor, struct sim_random *random, struct ring_submission *entry)
{
	struct maker maker = {.actor = actor, .random = random};
	struct sim_held target;
	const struct method *method = method_choose(actor, random, &target);
	bool hostile = actor->nature == ACTOR_HOSTILE;
	bool service = target.interface == SIM_SERVICE_ID;

	if (service)
		method = &method_table[0]; /* the row does not matter */
	if (init_must_not(actor, method, &target) || call_spared(random, method, &target))
		return;
	capnp_builder_init(&maker.builder, maker.words,
			   hostile ? RING_MESSAGE_WORDS : FAIR_MESSAGE);
	entry->opcode = RING_CALL;
	entry->method = method->method;
	entry->capability = target.capability;
	entry->interface = target.interface;
	entry->operation = (uint8_t)(hostile ? sim_below(random, sim_once_in(random, 4) ? 64 : 4)
					     : sim_below(random, FAIR_OPERATIONS));
	entry->result_capabilities = method->results;
	if (sim_once_in(random, 20))
		entry->result_capabilities = (uint8_t)sim_below(random, RING_TRANSFERS + 1);
	if (service)
		service_call_make(&maker, entry);
	else
		maker_message(&maker, method);
	call_damage(&maker, target);
	entry->transfer_count = (uint8_t)maker.transfer_count;
	places_choose(&maker, entry);
	arena_write(&maker, entry);
}

/*
 * Messages of the random programs, with their transfer lists: the parameters of a method, and
 * damage done to them.
 */
#include <string.h>

#include "core/generated/device.h"
#include "core/generated/endpoint.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "abi/receive.h"
#include "tests/sim/random/generate_parts.h"

uint32_t maker_transfer(struct maker *maker, struct sim_held held)
{
	struct sim_random *random = maker->random;
	struct ring_transfer *transfer = &maker->transfers[maker->transfer_count];

	if (maker->transfer_count >= RING_TRANSFERS || !held.capability)
		return CAPNP_NO_CAPABILITY;
	if (maker->actor->nature != ACTOR_INIT && sim_once_in(random, 30))
		held.capability = generate_forged_id(random, held.capability);
	*transfer = (struct ring_transfer){.capability = held.capability,
					   .how = sim_once_in(random, 4) ? RING_TRANSFER_MOVE
									 : RING_TRANSFER_COPY};
	if (generate_keeps(maker->actor, held))
		transfer->how = RING_TRANSFER_COPY;
	if (sim_once_in(random, 12) || held.interface == DEVICE_MMIO_INTERFACE_ID ||
	    held.interface == DMA_BUFFER_INTERFACE_ID)
		transfer->how = RING_TRANSFER_NAME;
	if (sim_once_in(random, 4))
		transfer->hold = (uint8_t)sim_below(random, 3);
	return maker->transfer_count++;
}

uint32_t maker_token(struct maker *maker)
{
	struct sim_random *random = maker->random;
	struct sim_held held = generate_held_token(maker->actor, random);
	struct cap_slot *slot;
	uint32_t index = maker_transfer(maker, held);

	if (index != CAPNP_NO_CAPABILITY && !sim_once_in(random, 8) &&
	    cap_table_find(&maker->actor->thread->process->table, (struct cap_id){held.capability},
			   &slot) == STATUS_OK)
		maker->transfers[index].hold =
			(uint8_t)(slot->hold + sim_below(random, 3u - slot->hold));
	return index;
}

static uint32_t capability_make(struct maker *maker, const struct method_pointer *pointer)
{
	struct sim_random *random = maker->random;

	if (pointer->kind == POINTER_OPTIONAL && sim_once_in(random, 2))
		return CAPNP_NO_CAPABILITY;
	switch (sim_below(random, 20)) {
	case 0:
		return CAPNP_NO_CAPABILITY;
	case 1:
		return (uint32_t)sim_below(random, 12);
	case 2:
		return maker_transfer(maker, generate_held_any(maker->actor, random));
	default:
		return maker_transfer(maker,
				      generate_held_of(maker->actor, random, pointer->interface));
	}
}

/* A facet of whatever service, mostly given away. */
static uint32_t facet_make(struct maker *maker)
{
	struct sim_held held = generate_held_of(maker->actor, maker->random, SIM_SERVICE_ID);
	uint32_t index = maker_transfer(maker, held);

	if (index != CAPNP_NO_CAPABILITY && !generate_keeps(maker->actor, held) &&
	    !sim_once_in(maker->random, 4))
		maker->transfers[index].how = RING_TRANSFER_MOVE;
	return index;
}

static struct capnp_text text_make(struct sim_random *random)
{
	static const char *const texts[] = {"a",
					    "b",
					    "console",
					    "thread",
					    "",
					    "space",
					    "x-1",
					    "not this",
					    "abcdefghijklmnopqrstuvwxyz01234",
					    "abcdefghijklmnopqrstuvwxyz012345",
					    "c_d",
					    "q",
					    "r"};
	const char *text = texts[sim_below(random, ARRAY_COUNT(texts))];

	return capnp_text_make(text, (uint32_t)strlen(text));
}

static enum status grants_make(struct maker *maker, struct capnp_pointer_builder pointer)
{
	uint32_t count = sim_once_in(maker->random, 10) ? (uint32_t)sim_below(maker->random, 10)
							: 1 + (uint32_t)sim_below(maker->random, 3);
	struct grant_list_builder list;
	enum status status = grant_list_builder_new(pointer, count, &list);

	for (uint32_t i = 0; status == STATUS_OK && i < count; i++) {
		struct grant_builder grant = grant_list_builder_get(&list, i);
		char name[8] = {'g', (char)('a' + sim_below(maker->random, 26)),
				(char)('a' + sim_below(maker->random, 26))};

		status = grant_builder_set_name(&grant, sim_once_in(maker->random, 10)
								? text_make(maker->random)
								: capnp_text_make(name, 3));
		grant_builder_set_capability(
			&grant,
			sim_once_in(maker->random, 20) ? (uint32_t)sim_below(maker->random, 9)
			: sim_once_in(maker->random, 3)
				? maker_token(maker)
				: maker_transfer(maker,
						 generate_held_any(maker->actor, maker->random)));
	}
	return status;
}

static enum status columns_make(struct maker *maker, struct capnp_pointer_builder pointer)
{
	struct columns_builder columns;
	enum status status = columns_builder_new(pointer, &columns);

	if (status != STATUS_OK)
		return status;
	columns_builder_set_frames(&columns, sim_below(maker->random, 80));
	columns_builder_set_ring_regions(&columns, sim_below(maker->random, 2));
	if (sim_once_in(maker->random, 2))
		columns_builder_set_log_bytes_per_second(&columns, sim_below(maker->random, 500));
	for (uint32_t column = 2; column < LEDGER_COLUMN_COUNT; column++)
		if (sim_once_in(maker->random, 6))
			columns.raw.words[columns.raw.data_word + column] =
				sim_random(maker->random) >> sim_below(maker->random, 64);
	return STATUS_OK;
}

static enum status data_make(struct maker *maker, struct capnp_pointer_builder pointer)
{
	static const uint8_t bytes[RING_DATA_BYTES + 28];
	uint32_t length = (uint32_t)sim_below(maker->random, 100);

	if (maker->actor->nature == ACTOR_HOSTILE && sim_once_in(maker->random, 6))
		length = (uint32_t)PICK(maker->random, RING_DATA_BYTES, RING_DATA_BYTES + 1, 3000,
					0);
	else if (sim_once_in(maker->random, 10))
		length = 1500;
	return capnp_pointer_set_data(pointer, capnp_data_make(bytes, length));
}

/* `first` is the first index of an instance's own range, or 0 where the whole range is good. */
static enum status tag_make(struct maker *maker, struct capnp_pointer_builder pointer,
			    uint32_t first)
{
	struct tag_builder tag;
	enum status status = tag_builder_new(pointer, &tag);

	if (status != STATUS_OK)
		return status;
	if (sim_once_in(maker->random, 3))
		first = first ? 0 : SCOPE_EXPORT_TAGS;
	tag_builder_set_index(&tag,
			      sim_once_in(maker->random, 6)
				      ? (uint32_t)PICK(maker->random, 65535, 65536, 1023, 1024, 127)
				      : first + (uint32_t)sim_below(maker->random, 10));
	tag_builder_set_word(&tag, sim_random(maker->random));
	return STATUS_OK;
}

static enum status pointer_make(struct maker *maker, const struct method_pointer *kind,
				struct capnp_pointer_builder pointer)
{
	switch (kind->kind) {
	case POINTER_CAPABILITY:
	case POINTER_OPTIONAL:
		capnp_pointer_set_capability(pointer, capability_make(maker, kind));
		return STATUS_OK;
	case POINTER_FACET:
		capnp_pointer_set_capability(pointer, facet_make(maker));
		return STATUS_OK;
	case POINTER_DATA:
		return data_make(maker, pointer);
	case POINTER_TEXT:
		return capnp_pointer_set_text(pointer, text_make(maker->random));
	case POINTER_GRANTS:
		return grants_make(maker, pointer);
	case POINTER_COLUMNS:
		return columns_make(maker, pointer);
	case POINTER_TAG:
		return tag_make(maker, pointer, 0);
	case POINTER_INSTANCE_TAG:
		return tag_make(maker, pointer, SCOPE_TAGS);
	case POINTER_NONE:
		break;
	}
	return STATUS_OK;
}

void maker_message(struct maker *maker, const struct method *method)
{
	struct capnp_struct_builder root;
	uint16_t data_words = 0, pointers = 0;

	while (data_words < ARRAY_COUNT(method->values) && method->values[data_words] != VALUE_NONE)
		data_words++;
	while (pointers < METHOD_POINTERS && method->pointers[pointers].kind != POINTER_NONE)
		pointers++;
	if (capnp_builder_root(&maker->builder, data_words, pointers, &root) != STATUS_OK)
		return;
	for (uint16_t i = 0; i < data_words; i++)
		capnp_struct_builder_set_uint64(
			&root, i, generate_value(maker->actor, maker->random, method->values[i]),
			0);
	for (uint16_t i = 0; i < pointers; i++)
		if (pointer_make(maker, &method->pointers[i],
				 capnp_struct_builder_pointer(&root, i)) != STATUS_OK)
			return;
}

void maker_message_damage(struct maker *maker)
{
	struct sim_random *random = maker->random;

	if (!maker->builder.used_words)
		return;
	for (uint64_t i = 1 + sim_below(random, 3); i > 0; i--) {
		uint64_t *word = &maker->words[sim_below(random, maker->builder.used_words)];

		*word = sim_once_in(random, 4) ? sim_random(random)
					       : *word ^ UINT64_C(1) << sim_below(random, 64);
	}
}

void maker_transfers_damage(struct maker *maker)
{
	struct sim_random *random = maker->random;
	struct ring_transfer *transfer = &maker->transfers[sim_below(random, RING_TRANSFERS)];

	switch (sim_below(random, 4)) {
	case 0:
		transfer->how = (uint8_t)sim_random(random);
		break;
	case 1:
		transfer->hold = (uint8_t)sim_random(random);
		break;
	case 2:
		transfer->reserved[sim_below(random, 6)] = 1;
		break;
	default:
		transfer->capability = maker->transfers[0].capability;
		break;
	}
}

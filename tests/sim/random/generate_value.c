/*
 * Single values of the random programs: numbers for what a parameter means, and ids of what is
 * held, right or forged.
 */
#include "core/generated/endpoint.h"
#include "core/generated/memory.h"
#include "tests/sim/random/generate_parts.h"

uint64_t generate_pick(struct sim_random *random, const uint64_t *values, uint64_t count)
{
	return values[sim_below(random, count)];
}

static uint64_t address_any(struct actor *actor, struct sim_random *random)
{
	switch (sim_below(random, 8)) {
	case 0:
		return PICK(random, 0, USER_LOW - PAGE_BYTES, USER_LOW, USER_HIGH - PAGE_BYTES,
			    USER_HIGH, UINT64_MAX - PAGE_BYTES + 1, UINT64_C(1) << 47, 1);
	case 1:
	case 2:
	case 3:
		if (actor->map_address)
			return actor->map_address + (sim_below(random, 3) << PAGE_SHIFT);
		break;
	case 4:
		return actor->thread->region_address;
	default:
		break;
	}
	actor->map_address = UINT64_C(0x200000) + (sim_below(random, 2000) << PAGE_SHIFT) +
			     (sim_below(random, 4) << 39);
	return actor->map_address;
}

uint64_t generate_value(struct actor *actor, struct sim_random *random, enum method_value value)
{
	if (sim_once_in(random, 40))
		return sim_random(random) >> sim_below(random, 64);
	switch (value) {
	case VALUE_PAGES:
		return sim_once_in(random, 30) ? PICK(random, 0, 65536, 65537, 600, 1500)
					       : 1 + sim_below(random, 8);
	case VALUE_OFFSET:
		return sim_once_in(random, 8) ? PICK(random, PAGE_BYTES, 32768, UINT64_MAX, 3500)
					      : sim_below(random, 300);
	case VALUE_PAGE_OFFSET:
		return sim_below(random, 3) << PAGE_SHIFT;
	case VALUE_LENGTH:
		return sim_once_in(random, 10) ? PICK(random, 0, RING_DATA_BYTES,
						      RING_DATA_BYTES + 1, 1024, 1025, UINT32_MAX)
					       : 1 + sim_below(random, 200);
	case VALUE_MAP_ADDRESS:
		return address_any(actor, random);
	case VALUE_MAP_BYTES:
		return sim_once_in(random, 10) ? PICK(random, 0, 1, USER_HIGH,
						      UINT64_MAX - PAGE_BYTES + 1, 512 << 12)
					       : (1 + sim_below(random, 4)) << PAGE_SHIFT;
	case VALUE_DEADLINE:
		return sim_once_in(random, 10) ? PICK(random, 0, UINT64_MAX, INT64_MAX)
					       : host.now_ns + sim_below(random, 3000000);
	case VALUE_PROGRAM:
		return sim_below(random, SIM_PROGRAM_COUNT + 1);
	case VALUE_HEAP_BYTES:
		return sim_once_in(random, 8) ? PICK(random, 1, UINT64_C(1) << 29,
						     (UINT64_C(1) << 29) + 4096, 1 << 20)
					      : sim_below(random, 3) << PAGE_SHIFT;
	case VALUE_COUNT:
		return sim_below(random, 10);
	case VALUE_ENDPOINT_LIMITS:
		return (sim_once_in(random, 6) ? PICK(random, 0, 1, 512, 513)
					       : 20 + sim_below(random, 60)) |
		       (sim_once_in(random, 8) ? PICK(random, 0, 1, 9, 255) : 8) << 16 |
		       (sim_once_in(random, 8) ? PICK(random, 0, 129, 4096, 4097, 65535)
					       : sim_below(random, 5))
			       << 32;
	case VALUE_SERVICE:
		return sim_once_in(random, 12)
			       ? PICK(random, 0, MEMORY_OBJECT_INTERFACE_ID, ENDPOINT_INTERFACE_ID)
			       : SIM_SERVICE_ID;
	case VALUE_CODE_ADDRESS:
	case VALUE_STACK_ADDRESS:
		return sim_once_in(random, 8)
			       ? PICK(random, 0, USER_LOW - 1, USER_HIGH, UINT64_MAX,
				      UINT64_C(1) << 47, UINT64_C(1) << 63, USER_LOW + 8)
			       : USER_LOW + 0x1000 + (sim_below(random, 64) << 4);
	case VALUE_PARK_EXPECTED:
		return sim_once_in(random, 6) ? sim_random(random) : 0;
	case VALUE_PARK_OFFSET:
		return sim_once_in(random, 8)
			       ? PICK(random, 1, 2, PAGE_BYTES, UINT64_MAX - 3, 1 << 30)
			       : sim_below(random, 3) * 68;
	case VALUE_OBJECT_NUMBER:
		return sim_once_in(random, 4) ? PICK(random, 0, UINT64_MAX, UINT64_C(1) << 48, 1)
					      : sim_below(random, kernel.objects.numbers + 3);
	case VALUE_GRAPH_PART:
		return sim_once_in(random, 3) ? PICK(random, 0, 1, CAP_TABLE_SLOTS,
						     CAP_TABLE_SLOTS + 1, UINT64_MAX)
					      : sim_below(random, CAP_TABLE_SLOTS + 100);
	case VALUE_FUNCTION:
		return sim_below(random, HOST_DEVICES + 2);
	case VALUE_CONFIG:
		return (sim_below(random, 66) << 2) | PICK(random, 1, 2, 4, 4, 3, 0) << 32;
	case VALUE_ROW:
		return sim_below(random, 4);
	case VALUE_BAR:
		return sim_below(random, 3) | sim_below(random, 5) << 32;
	case VALUE_INTERRUPTS:
		return sim_once_in(random, 4) ? sim_below(random, 40) : 0;
	case VALUE_NONE:
		break;
	}
	return 0;
}

struct sim_held generate_held_any(const struct actor *actor, struct sim_random *random)
{
	if (!actor->held_count)
		return SIM_NO_CAPABILITY;
	return actor->held[sim_below(random, actor->held_count)];
}

struct sim_held generate_held_of(const struct actor *actor, struct sim_random *random,
				 uint64_t interface)
{
	uint32_t count = actor->held_count;
	uint32_t first = count ? (uint32_t)sim_below(random, count) : 0;

	for (uint32_t i = 0; i < count; i++)
		if (actor->held[(first + i) % count].interface == interface)
			return actor->held[(first + i) % count];
	return generate_held_any(actor, random);
}

struct sim_held generate_held_token(const struct actor *actor, struct sim_random *random)
{
	uint32_t count = actor->kept_count;
	uint32_t first = count ? (uint32_t)sim_below(random, count) : 0;

	for (uint32_t i = 0; actor->nature != ACTOR_INIT && i < count; i++)
		if (actor->held[(first + i) % count].interface == MEMORY_OBJECT_INTERFACE_ID)
			return actor->held[(first + i) % count];
	return generate_held_any(actor, random);
}

uint64_t generate_forged_id(struct sim_random *random, uint64_t capability)
{
	const struct actor *other = &actors[sim_below(random, ACTORS)];

	switch (sim_below(random, 6)) {
	case 0:
		return capability ^ UINT64_C(1) << sim_below(random, 64);
	case 1:
		return capability + (UINT64_C(1) << CAP_INDEX_BITS);
	case 2:
		return generate_held_any(other, random).capability;
	case 3:
		return sim_random(random);
	case 4:
		return sim_below(random, 0x30000);
	default:
		return PICK(random, 0, UINT64_MAX, UINT64_C(1) << 63, 0xffff, 0x1ffff);
	}
}

bool generate_keeps(const struct actor *actor, struct sim_held held)
{
	for (uint32_t i = 0; actor->nature == ACTOR_INIT && i < actor->kept_count; i++)
		if (actor->held[i].capability == held.capability)
			return true;
	return false;
}

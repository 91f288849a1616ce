/*
 * The capabilities that the searcher holds, by interface: see searcher.h.
 */
#include "core/generated/console.h"
#include "core/generated/endpoint.h"
#include "core/generated/graph.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "core/generated/system.h"
#include "tests/proofs/proof.h"
#include "tests/proofs/searcher/searcher.h"

static const uint64_t interfaces[POOL_COUNT] = {
#define INTERFACE(name) [POOL_##name] = name##_INTERFACE_ID,
#include "tests/proofs/searcher/kinds.def"
	[POOL_FACET] = SEARCH_INTERFACE,
};

uint64_t searcher_random(struct searcher *searcher, uint64_t below)
{
	return random_next(&searcher->random) % below;
}

static uint32_t place_of(struct searcher *searcher, const struct pool *pool)
{
	switch (searcher->choice.order) {
	case ORDER_NEWEST:
		return pool->count - 1;
	case ORDER_RANDOM:
		return (uint32_t)searcher_random(searcher, pool->count);
	case ORDER_OLDEST:
	case ORDER_SAME:
	default:
		return 0;
	}
}

uint64_t pool_pick(struct searcher *searcher, enum pool_index index, bool made)
{
	const struct pool *pool = &searcher->pools[index];
	const bool root = !made && pool->root &&
			  (pool->count == 0 || searcher->choice.order == ORDER_SAME ||
			   searcher_random(searcher, 8) == 0);

	if (root || pool->count == 0)
		return made ? 0 : pool->root;
	return pool->keys[(pool->first + place_of(searcher, pool)) % POOL_KEYS];
}

uint64_t pool_take(struct searcher *searcher, enum pool_index index)
{
	struct pool *pool = &searcher->pools[index];
	uint32_t at;
	uint64_t key;

	if (pool->count == 0)
		return 0;
	at = (pool->first + place_of(searcher, pool)) % POOL_KEYS;
	key = pool->keys[at];
	if (at == pool->first)
		pool->first = (pool->first + 1) % POOL_KEYS;
	else
		pool->keys[at] = pool->keys[(pool->first + pool->count - 1) % POOL_KEYS];
	pool->count--;
	return key;
}

/* One that finds no room is held, and no more used. */
void pool_add(struct searcher *searcher, uint64_t interface, uint64_t key)
{
	for (uint32_t i = 0; i < POOL_COUNT; i++) {
		struct pool *pool = &searcher->pools[i];

		if (interfaces[i] == interface && pool->count < POOL_KEYS)
			pool->keys[(pool->first + pool->count++) % POOL_KEYS] = key;
	}
}

void pools_open(struct searcher *searcher)
{
	const struct rt_capset *capset = &searcher->rt->capset;

	for (uint32_t row = 0; row < capset->count; row++) {
		for (uint32_t i = 0; i < POOL_COUNT; i++) {
			if (interfaces[i] == capset->entries[row].interface)
				searcher->pools[i].root = capset->entries[row].capability;
		}
	}
}

/*
 * Where a word is, and the two calls: see park.h.
 */
#include "user/rt/park.h"

#include "user/rt/abort.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/generated/process_client.h"
#include "user/rt/rt.h"

/* How long a thread sleeps that could not wait for its word: its arena is full, say. */
#define NAP_NS 1000000u

enum status rt_park_open(struct rt_park *park, struct rt *rt, struct thread_spawner spawner)
{
	const struct startup_block *startup = rt->startup;
	struct thread_spawner_park_result got = {{{0}}};
	uint64_t at = (uint64_t)(uintptr_t)park;
	enum status status;

	RT_ASSERT(at >= startup->data_address &&
		  at - startup->data_address <= startup->data_bytes - sizeof(*park));
	status = thread_spawner_park(rt, spawner, &got);
	if (status != STATUS_OK)
		return status;
	*park = (struct rt_park){
		.space = got.park,
		.stack_low = startup->stack_low,
		.stack_bytes = startup->stack_high - startup->stack_low,
		.data_low = startup->data_address,
		.data_bytes = startup->data_bytes,
	};
	rt->park = park;
	return STATUS_OK;
}

/* The offset of a word in the process's own memory; false: it is elsewhere. */
static bool own_offset(const struct rt_park *park, const uint32_t *word, uint64_t *offset)
{
	uint64_t at = (uint64_t)(uintptr_t)word;

	if (at >= park->data_low && at - park->data_low < park->data_bytes) {
		*offset = at - park->data_low + park->stack_bytes;
		return true;
	}
	*offset = at - park->stack_low;
	return at >= park->stack_low && *offset < park->stack_bytes;
}

static uint32_t *counter_of(struct rt_park *park, const uint32_t *word)
{
	uint64_t at = (uint64_t)(uintptr_t)word;

	return &park->counters[(at >> 2 ^ at >> 8 ^ at >> 14) % RT_PARK_COUNTERS];
}

static enum status wait_at(struct rt *rt, uint64_t offset, uint32_t expected, uint64_t until_ns)
{
	struct park_space_wait_args args = {
		.offset = offset, .expected = expected, .until_ns = until_ns};
	struct park_space_wait_result result = {0};
	enum status status = park_space_wait(rt, rt->park->space, &args, &result);

	if (status != STATUS_OK)
		return status;
	return result.outcome == PARK_TIMED_OUT ? STATUS_TIMED_OUT : STATUS_OK;
}

enum status rt_park_wait(struct rt *rt, const uint32_t *word, uint32_t expected, uint64_t until_ns)
{
	uint32_t *counter = word ? counter_of(rt->park, word) : NULL;
	uint32_t seen;
	uint64_t offset;

	RT_ASSERT(rt->park && counter);
	if (own_offset(rt->park, word, &offset))
		return wait_at(rt, offset, expected, until_ns);
	/* In this order: a change of the word after the look raises the counter after `seen` was
	 * read. */
	seen = __atomic_load_n(counter, __ATOMIC_SEQ_CST);
	if (__atomic_load_n(word, __ATOMIC_SEQ_CST) != expected)
		return STATUS_OK;
	(void)own_offset(rt->park, counter, &offset);
	return wait_at(rt, offset, seen, until_ns);
}

void rt_park_wake(struct rt *rt, const uint32_t *word, uint32_t count)
{
	struct park_space_wake_args args = {.count = count};
	struct park_space_wake_result result;

	RT_ASSERT(rt->park);
	if (!own_offset(rt->park, word, &args.offset)) {
		uint32_t *counter = counter_of(rt->park, word);

		/* Others of the same counter look at their own words and wait again. */
		__atomic_fetch_add(counter, 1u, __ATOMIC_SEQ_CST);
		(void)own_offset(rt->park, counter, &args.offset);
		args.count = UINT32_MAX;
	}
	/* A wake that is not sent would be lost: the arena has room again some time. */
	while (park_space_wake(rt, rt->park->space, &args, &result) == STATUS_NO_ROOM)
		rt_ring_enter(&rt->ring, NAP_NS);
}

/*
 * The searcher's peers: its own threads, which stand in receives of its endpoints, and processes
 * that it starts, which receive on each endpoint and call each facet that they are granted. None
 * answers: what waits goes on waiting until its other side ends.
 */
#include "core/generated/endpoint.h"
#include "tests/proofs/searcher/searcher.h"
#include "user/rt/barrier.h"
#include "user/rt/enter.h"

#define RECEIVES 20u
#define BUFFER_WORDS 26u
#define CALLS 40u

uint8_t thread_stacks[THREAD_STACKS][THREAD_STACK_BYTES] __attribute__((aligned(16)));

static void submit(struct ring_region *region, const struct ring_submission *entry)
{
	const uint32_t tail = region->header.sq_tail;

	region->submissions[tail % RING_SUBMISSIONS] = *entry;
	rt_store_release(&region->header.sq_tail, tail + 1);
	(void)rt_cap_enter(region, 0, 0);
}

/* Takes what comes and does nothing with it. */
static _Noreturn void wait_for_ever(struct ring_region *region)
{
	for (;;) {
		(void)rt_cap_enter(region, 1, TIMEOUT_NEVER);
		rt_store_release(&region->header.cq_head, rt_load_acquire(&region->header.cq_tail));
	}
}

static void receives_post(struct ring_region *region, uint64_t endpoint, uint32_t from,
			  uint32_t count)
{
	for (uint32_t i = from; i < from + count; i++) {
		const struct ring_submission entry = {.opcode = RING_RECV,
						      .operation = (uint8_t)i,
						      .capability = endpoint,
						      .result_capabilities = RING_TRANSFERS,
						      .result_offset_words =
							      (uint16_t)(i * BUFFER_WORDS),
						      .result_length_words = BUFFER_WORDS};

		submit(region, &entry);
	}
}

void search_thread_main(uint64_t endpoint, struct ring_region *region)
{
	receives_post(region, endpoint, 0, RECEIVES);
	wait_for_ever(region);
}

static void call_post(struct ring_region *region, uint64_t facet, uint32_t operation)
{
	const struct ring_submission entry = {.opcode = RING_CALL,
					      .operation = (uint8_t)operation,
					      .capability = facet,
					      .interface = SEARCH_INTERFACE,
					      .message_length_words = 1,
					      .result_offset_words =
						      (uint16_t)(1024 + operation * 8),
					      .result_length_words = 8};

	submit(region, &entry);
}

int peer_play(struct rt *rt)
{
	struct ring_region *region = rt->ring.region;
	uint32_t operation = 0;

	for (uint32_t row = 0; row < rt->capset.count && operation < CALLS; row++) {
		const struct capset_entry *held = &rt->capset.entries[row];

		if (held->interface == ENDPOINT_INTERFACE_ID)
			receives_post(region, held->capability, operation++, 1);
		else if (held->interface == SEARCH_INTERFACE)
			call_post(region, held->capability, operation++);
	}
	wait_for_ever(region);
}

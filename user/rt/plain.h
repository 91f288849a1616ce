/*
 * Plain calls: those whose parameters and results are numbers only, and few. Generated clients use
 * them by themselves.
 *
 * Nothing has to be searched for such a call. The first words of the arena are rooms, one for each
 * of the lowest operation indexes: parameters go into the room's first part, results come back in
 * its second. A call is a few stores; its completion is usually the only one that is there, and
 * then it is taken where it lies. Whatever is not so goes the way of all operations
 * (user/rt/ring.h). Everything stands in this header, because a generated stub is to be one
 * straight piece of code.
 */
#ifndef USER_RT_PLAIN_H
#define USER_RT_PLAIN_H

#include "abi/cap_id.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"
#include "user/rt/arena.h"
#include "user/rt/barrier.h"
#include "user/rt/call.h"
#include "user/rt/rt.h"

/*
 * The parts of a room: parameters of up to RT_PLAIN_DATA_WORDS words, with their root pointer; and
 * results, which have more room, for a service with a newer schema.
 */
#define RT_PLAIN_DATA_WORDS 9u
#define RT_PLAIN_PARAMS_WORDS (1u + RT_PLAIN_DATA_WORDS)
#define RT_PLAIN_RESULT_WORDS (RT_PLAIN_ROOM_WORDS - RT_PLAIN_PARAMS_WORDS)

static inline uint64_t *rt_plain_params(const struct rt *rt, uint32_t operation)
{
	return rt->ring.region->arena + operation * RT_PLAIN_ROOM_WORDS;
}

static inline const uint64_t *rt_plain_results(const struct rt *rt, uint32_t operation)
{
	return rt_plain_params(rt, operation) + RT_PLAIN_PARAMS_WORDS;
}

/* The uncommon part of rt_plain_finish: reads results of another form into `data`. */
MUST_CHECK enum status rt_plain_read(const uint64_t *results, uint32_t length_words,
				     uint16_t data_words, uint64_t *data);

/*
 * The rare outcome of rt_plain_finish that is not OK: keeps what an exception says. Gives the
 * status.
 */
MUST_CHECK enum status rt_plain_failed(struct rt *rt, enum status status, const uint64_t *results,
				       uint32_t length_words);

/*
 * Begins a call: finds an operation with its room, and makes the root of the parameters, of
 * `data_words` (at most RT_PLAIN_DATA_WORDS), whose words the caller writes, all of them. NO_ROOM:
 * RT_PLAIN_ROOMS plain calls are in progress, or too many operations at all.
 */
MUST_CHECK static inline enum status rt_plain_open(struct rt *rt, uint16_t data_words,
						   struct capnp_struct_builder *root,
						   uint32_t *operation)
{
	uint64_t free = ~rt->ring.in_use & ((UINT64_C(1) << RT_PLAIN_ROOMS) - 1u);
	uint64_t *words;

	if (__builtin_expect(free == 0 || rt->ring.in_progress >= RT_RING_IN_PROGRESS, 0))
		return STATUS_NO_ROOM;
	*operation = (uint32_t)__builtin_ctzll(free);
	words = rt_plain_params(rt, *operation);
	words[0] = capnp_word_root(data_words, 0);
	*root = (struct capnp_struct_builder){.words = words, .data_word = 1};
	return STATUS_OK;
}

/* Queues the call that was opened; nothing enters the kernel yet. */
static inline void rt_plain_submit(struct rt *rt, struct cap_id target,
				   const struct rt_method *method, uint16_t data_words,
				   uint32_t operation)
{
	struct rt_ring *ring = &rt->ring;
	struct ring_region *region = ring->region;
	uint32_t tail = ring->sq_tail;
	uint64_t *words = (uint64_t *)(void *)&region->submissions[tail % RING_SUBMISSIONS];
	uint32_t params = operation * RT_PLAIN_ROOM_WORDS;

	rt_ring_make_room(ring);
	words[RING_WORD_HEAD] = ring_head_call(method->method, operation);
	words[RING_WORD_CAPABILITY] = target.key;
	words[RING_WORD_INTERFACE] = method->interface_id;
	words[RING_WORD_RANGES] = ring_ranges_word(
		ring_range_word(params, data_words + 1u),
		ring_range_word(params + RT_PLAIN_PARAMS_WORDS, RT_PLAIN_RESULT_WORDS));
	words[RING_WORD_TRANSFERS] = 0;
	words[RING_WORD_USER_DATA] = operation;
	words[RING_WORD_CALL_ID] = 0;
	words[RING_WORD_RESERVED] = 0;
	ring->in_use |= UINT64_C(1) << operation;
	ring->in_progress++;
	ring->sq_tail = tail + 1;
	rt_store_release(&region->header.sq_tail, tail + 1);
}

/*
 * Waits for the call, and ends it. `*data` is where the results' `data_words` words of data are
 * then, until the next plain call is opened: in the room, or in `spare` (of that length), when they
 * came in another form than our own builder's. Statuses as of rt_call_perform; BAD_MESSAGE: R1 to
 * R8 of core/capnp/reader.h.
 */
MUST_CHECK static inline __attribute__((always_inline)) enum status rt_plain_finish(
	struct rt *rt, uint32_t operation, uint16_t data_words, uint64_t *spare,
	const uint64_t **data)
{
	struct rt_completion outcome = rt_ring_outcome(&rt->ring, operation);
	const uint64_t *results = rt_plain_results(rt, operation);

	if (__builtin_expect(outcome.status != STATUS_OK, 0))
		return rt_plain_failed(rt, outcome.status, results, outcome.length_words);
	*data = results + 1;
	if (__builtin_expect(outcome.length_words > data_words &&
				     results[0] == capnp_word_root(data_words, 0),
			     1))
		return STATUS_OK;
	*data = spare;
	return rt_plain_read(results, outcome.length_words, data_words, spare);
}

#endif

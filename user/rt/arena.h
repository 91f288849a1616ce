/*
 * The arena: the words of the ring region in which messages, results and transfer lists lie.
 *
 * The record of which words are taken is kept in the program's own memory: nothing that the kernel
 * or a message writes can change it. Room is given out in granules of 16 words: the span that came
 * back last when it has the length, and the lowest piece that fits otherwise. It never touches the
 * arena's contents. Read next: user/rt/call.h, which takes one span for each call.
 */
#ifndef USER_RT_ARENA_H
#define USER_RT_ARENA_H

#include "abi/base.h"
#include "abi/ring.h"
#include "abi/status.h"

#define RT_ARENA_GRANULE_WORDS 16u
#define RT_ARENA_GRANULES (RING_ARENA_WORDS / RT_ARENA_GRANULE_WORDS)
#define RT_ARENA_MAP_WORDS 4u
/*
 * The first words are never given out: they are rooms for plain calls (user/rt/plain.h), one for
 * each of the lowest operation indexes.
 */
#define RT_PLAIN_ROOMS 16u
#define RT_PLAIN_ROOM_WORDS 24u
#define RT_ARENA_FIRST_GRANULE (RT_PLAIN_ROOMS * RT_PLAIN_ROOM_WORDS / RT_ARENA_GRANULE_WORDS)
#define RT_ARENA_WORDS (RING_ARENA_WORDS - RT_ARENA_FIRST_GRANULE * RT_ARENA_GRANULE_WORDS)

/* A piece of the arena. A length of zero is no piece. */
struct rt_arena_span {
	uint16_t offset_words;
	uint16_t length_words; /* rounded up to granules */
};

/* The longest span: a transfer list, a message, records, and a message. */
#define RT_ARENA_SPAN_WORDS                                                                     \
	(2u * RING_MESSAGE_WORDS + RING_TRANSFERS * (uint32_t)((sizeof(struct ring_transfer) +  \
								sizeof(struct ring_received)) / \
							       sizeof(uint64_t)))

struct rt_arena {
	uint64_t free[RT_ARENA_MAP_WORDS]; /* one bit a granule; those of `last` are zero */
	struct rt_arena_span last;         /* came back last, and is free */
};

/* So many words, rounded up to granules. */
static inline uint32_t rt_arena_length(uint32_t words)
{
	return (words + RT_ARENA_GRANULE_WORDS - 1u) & ~(RT_ARENA_GRANULE_WORDS - 1u);
}

/* Makes all of the arena free. */
void rt_arena_init(struct rt_arena *arena);

/*
 * Takes `words` words (1 to RT_ARENA_SPAN_WORDS), side by side. The span is the caller's until
 * rt_arena_free. NO_ROOM: there is no free piece of that length. INVALID_ARGUMENT: words is zero or
 * too large. `span` is the empty span after a failure.
 */
MUST_CHECK enum status rt_arena_allocate_any(struct rt_arena *arena, uint32_t words,
					     struct rt_arena_span *span);
MUST_CHECK static inline enum status rt_arena_allocate(struct rt_arena *arena, uint32_t words,
						       struct rt_arena_span *span)
{
	if (__builtin_expect(words == 0 || arena->last.length_words != rt_arena_length(words), 0))
		return rt_arena_allocate_any(arena, words, span);
	*span = arena->last;
	arena->last = (struct rt_arena_span){0};
	return STATUS_OK;
}

/*
 * Gives a span back; the empty span is accepted. Aborts the program when some of it is free
 * already: then two owners have used one piece.
 */
void rt_arena_free(struct rt_arena *arena, struct rt_arena_span span);

/* The number of free words. */
uint32_t rt_arena_free_words(const struct rt_arena *arena);

#endif

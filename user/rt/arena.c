/*
 * The arena's book. The map is one number of 256 bits, lowest granule first; free runs are walked,
 * lowest first, until one is long enough. Most searches end at the first or second run, and most
 * calls need none: a program that makes one call after the other takes the span again that it has
 * just given back.
 */
#include "user/rt/arena.h"

#include "user/rt/abort.h"

_Static_assert(RT_ARENA_GRANULES <= RT_ARENA_MAP_WORDS * 64u, "the map holds every granule");
_Static_assert(RT_PLAIN_ROOMS *RT_PLAIN_ROOM_WORDS % RT_ARENA_GRANULE_WORDS == 0 &&
		       RT_ARENA_FIRST_GRANULE < 64u,
	       "the rooms of plain calls are whole granules of the map's first word");
_Static_assert(RING_ARENA_WORDS % RT_ARENA_GRANULE_WORDS == 0, "granules fill the arena");

void rt_arena_init(struct rt_arena *arena)
{
	for (uint32_t i = 0; i < RT_ARENA_MAP_WORDS; i++) {
		uint32_t first = i * 64u;
		uint32_t count = RT_ARENA_GRANULES > first ? RT_ARENA_GRANULES - first : 0;

		arena->free[i] = count >= 64u ? UINT64_MAX : (UINT64_C(1) << count) - 1u;
	}
	arena->last = (struct rt_arena_span){0};
	arena->free[0] &= ~((UINT64_C(1) << RT_ARENA_FIRST_GRANULE) - 1u);
}

#define MAP_BITS (RT_ARENA_MAP_WORDS * 64u)

/*
 * The first granule from `from` on that is free, with `taken` 0, or not, with all its bits set;
 * MAP_BITS when there is none.
 */
static uint32_t granule_next(const struct rt_arena *arena, uint32_t from, uint64_t taken)
{
	uint32_t word = from / 64u;
	uint64_t bits;

	if (from >= MAP_BITS)
		return MAP_BITS;
	bits = (arena->free[word] ^ taken) >> (from % 64u);
	if (bits != 0)
		return from + (uint32_t)__builtin_ctzll(bits);
	while (++word < RT_ARENA_MAP_WORDS) {
		bits = arena->free[word] ^ taken;
		if (bits != 0)
			return word * 64u + (uint32_t)__builtin_ctzll(bits);
	}
	return MAP_BITS;
}

/* The lowest granule at which `count` free ones begin, or MAP_BITS. */
static uint32_t run_find(const struct rt_arena *arena, uint32_t count)
{
	uint32_t begin = granule_next(arena, 0, 0);

	while (begin < MAP_BITS) {
		uint32_t end = granule_next(arena, begin, UINT64_MAX);

		if (end - begin >= count)
			return begin;
		begin = granule_next(arena, end, 0);
	}
	return MAP_BITS;
}

/* The bits of granules [first, first + count) that lie in map word `index`; some do. */
static uint64_t run_bits(uint32_t first, uint32_t count, uint32_t index)
{
	uint32_t low = index * 64u;
	uint32_t begin = first > low ? first - low : 0;
	uint32_t end = first + count - low;
	uint64_t below_end = end >= 64u ? UINT64_MAX : (UINT64_C(1) << end) - 1u;

	return below_end & ~((UINT64_C(1) << begin) - 1u);
}

/* Notes in the map that the granules of a span are free, or that they are taken. */
static void span_note(struct rt_arena *arena, struct rt_arena_span span, bool is_free)
{
	uint32_t first = span.offset_words / RT_ARENA_GRANULE_WORDS;
	uint32_t count = span.length_words / RT_ARENA_GRANULE_WORDS;

	for (uint32_t i = first / 64u; i <= (first + count - 1u) / 64u; i++) {
		uint64_t bits = run_bits(first, count, i);

		if ((arena->free[i] & bits) != (is_free ? 0 : bits))
			rt_abort(RT_ABORT_ARENA, "arena: a span was given back twice");
		arena->free[i] ^= bits;
	}
}

/* The span that came back last is like all other free room. */
static NOT_INLINE void last_note(struct rt_arena *arena)
{
	span_note(arena, arena->last, true);
	arena->last = (struct rt_arena_span){0};
}

static inline void last_forget(struct rt_arena *arena)
{
	if (arena->last.length_words != 0)
		last_note(arena);
}

enum status rt_arena_allocate_any(struct rt_arena *arena, uint32_t words,
				  struct rt_arena_span *span)
{
	uint32_t length_words = rt_arena_length(words);
	uint32_t first;

	*span = (struct rt_arena_span){0};
	if (words == 0 || words > RT_ARENA_SPAN_WORDS)
		return STATUS_INVALID_ARGUMENT;
	first = run_find(arena, length_words / RT_ARENA_GRANULE_WORDS);
	if (first == MAP_BITS) {
		last_forget(arena);
		first = run_find(arena, length_words / RT_ARENA_GRANULE_WORDS);
	}
	if (first == MAP_BITS)
		return STATUS_NO_ROOM;
	span->offset_words = (uint16_t)(first * RT_ARENA_GRANULE_WORDS);
	span->length_words = (uint16_t)length_words;
	span_note(arena, *span, false);
	return STATUS_OK;
}

static bool granule_is_free(const struct rt_arena *arena, uint32_t granule)
{
	return (arena->free[granule / 64u] >> (granule % 64u) & 1u) != 0;
}

/* Whether a span that is given back lies where spans are given out. */
static bool span_is_inside(struct rt_arena_span span)
{
	return span.offset_words >= RT_ARENA_FIRST_GRANULE * RT_ARENA_GRANULE_WORDS &&
	       (uint32_t)span.offset_words + span.length_words <= RING_ARENA_WORDS;
}

/* Whether it is known to be free already; the rest of it is looked at when it goes into the map. */
static bool span_is_free(const struct rt_arena *arena, struct rt_arena_span span)
{
	return granule_is_free(arena, span.offset_words / RT_ARENA_GRANULE_WORDS) ||
	       (arena->last.length_words != 0 && arena->last.offset_words == span.offset_words);
}

void rt_arena_free(struct rt_arena *arena, struct rt_arena_span span)
{
	if (span.length_words == 0)
		return;
	if (!span_is_inside(span))
		rt_abort(RT_ABORT_ARENA, "arena: a span that lies outside was given back");
	if (span_is_free(arena, span))
		rt_abort(RT_ABORT_ARENA, "arena: a span was given back twice");
	last_forget(arena);
	arena->last = span;
}

uint32_t rt_arena_free_words(const struct rt_arena *arena)
{
	uint32_t granules = arena->last.length_words / RT_ARENA_GRANULE_WORDS;

	for (uint32_t i = 0; i < RT_ARENA_GRANULES; i++)
		granules += (uint32_t)(arena->free[i / 64u] >> (i % 64u)) & 1u;
	return granules * RT_ARENA_GRANULE_WORDS;
}

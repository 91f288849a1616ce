/*
 * The arena's contract: spans never overlap, what is given back can be taken again, and a wrong
 * owner ends the program.
 */
#include "tests/host/rt/test.h"

#include "user/rt/arena.h"

#include <stdio.h>
#include <stdlib.h>

/* The granules of the longest span. */
#define LONGEST (RT_ARENA_SPAN_WORDS / RT_ARENA_GRANULE_WORDS)

static void whole_arena_is_free_at_first(void **state)
{
	struct rt_arena arena;

	(void)state;
	rt_arena_init(&arena);
	assert_int_equal(rt_arena_free_words(&arena), RT_ARENA_WORDS);
}

static void sizes_outside_the_range_are_refused(void **state)
{
	struct rt_arena arena;
	struct rt_arena_span span;

	(void)state;
	rt_arena_init(&arena);
	assert_int_equal(rt_arena_allocate(&arena, 0, &span), STATUS_INVALID_ARGUMENT);
	assert_int_equal(rt_arena_allocate(&arena, RT_ARENA_SPAN_WORDS + 1u, &span),
			 STATUS_INVALID_ARGUMENT);
	assert_int_equal(span.length_words, 0);
	assert_int_equal(rt_arena_allocate(&arena, RT_ARENA_SPAN_WORDS, &span), STATUS_OK);
	assert_int_equal(span.length_words, RT_ARENA_SPAN_WORDS);
}

static void every_granule_can_be_taken_alone(void **state)
{
	struct rt_arena arena;
	struct rt_arena_span span;

	(void)state;
	rt_arena_init(&arena);
	for (uint32_t i = RT_ARENA_FIRST_GRANULE; i < RT_ARENA_GRANULES; i++) {
		assert_int_equal(rt_arena_allocate(&arena, 1, &span), STATUS_OK);
		assert_int_equal(span.offset_words, i * RT_ARENA_GRANULE_WORDS);
	}
	assert_int_equal(rt_arena_allocate(&arena, 1, &span), STATUS_NO_ROOM);
	assert_int_equal(rt_arena_free_words(&arena), 0);
}

static void every_run_length_at_every_place_is_found(void **state)
{
	(void)state;
	/*
	 * Exactly one hole of `count` granules at `first`: it is found, and one granule more is
	 * not.
	 */
	for (uint32_t count = 1; count <= LONGEST; count++) {
		for (uint32_t first = RT_ARENA_FIRST_GRANULE; first + count <= RT_ARENA_GRANULES;
		     first++) {
			struct rt_arena arena = {.free = {0}};
			struct rt_arena_span span = {
				.offset_words = (uint16_t)(first * RT_ARENA_GRANULE_WORDS),
				.length_words = (uint16_t)(count * RT_ARENA_GRANULE_WORDS),
			};
			struct rt_arena_span found;

			rt_arena_free(&arena, span);
			if (count < LONGEST)
				assert_int_equal(
					rt_arena_allocate(&arena,
							  (count + 1u) * RT_ARENA_GRANULE_WORDS,
							  &found),
					STATUS_NO_ROOM);
			assert_int_equal(rt_arena_allocate(&arena, span.length_words, &found),
					 STATUS_OK);
			assert_int_equal(found.offset_words, span.offset_words);
			assert_int_equal(found.length_words, span.length_words);
			assert_int_equal(rt_arena_free_words(&arena), 0);
		}
	}
}

static void random_use_never_overlaps_and_returns_to_the_beginning(void **state)
{
	static uint8_t owner[RING_ARENA_WORDS];
	struct rt_arena_span spans[64] = {{0}};
	struct rt_arena arena;
	unsigned int seed = 20240607u;

	(void)state;
	print_message("seed %u\n", seed);
	srand(seed);
	memset(owner, 0, sizeof(owner));
	rt_arena_init(&arena);
	for (uint32_t step = 0; step < 20000u; step++) {
		uint32_t i = (uint32_t)rand() % 64u;

		if (spans[i].length_words != 0) {
			for (uint32_t w = 0; w < spans[i].length_words; w++) {
				assert_int_equal(owner[spans[i].offset_words + w], i + 1u);
				owner[spans[i].offset_words + w] = 0;
			}
			rt_arena_free(&arena, spans[i]);
			spans[i] = (struct rt_arena_span){0};
		} else if (rt_arena_allocate(&arena, 1u + (uint32_t)rand() % 200u, &spans[i]) ==
			   STATUS_OK) {
			for (uint32_t w = 0; w < spans[i].length_words; w++) {
				assert_int_equal(owner[spans[i].offset_words + w], 0);
				owner[spans[i].offset_words + w] = (uint8_t)(i + 1u);
			}
		}
	}
	for (uint32_t i = 0; i < 64u; i++)
		rt_arena_free(&arena, spans[i]);
	assert_int_equal(rt_arena_free_words(&arena), RT_ARENA_WORDS);
}

static void the_span_that_came_back_last_is_room_for_any_other(void **state)
{
	struct rt_arena arena;
	struct rt_arena_span first, second, found;

	(void)state;
	rt_arena_init(&arena);
	assert_int_equal(rt_arena_allocate(&arena, 100, &first), STATUS_OK);
	assert_int_equal(rt_arena_allocate(&arena, 200, &second), STATUS_OK);
	rt_arena_free(&arena, first);
	assert_int_equal(rt_arena_free_words(&arena), RT_ARENA_WORDS - second.length_words);
	/* The same length gets it; each other one, too, when there is no other room. */
	assert_int_equal(rt_arena_allocate(&arena, 100, &found), STATUS_OK);
	assert_int_equal(found.offset_words, first.offset_words);
	while (rt_arena_allocate(&arena, 1, &found) == STATUS_OK)
		continue;
	rt_arena_free(&arena, first);
	assert_int_equal(rt_arena_allocate(&arena, 1, &found), STATUS_OK);
	assert_int_equal(found.offset_words, first.offset_words);
}

static void a_span_given_back_twice_aborts(void **state)
{
	struct rt_arena arena;
	struct rt_arena_span span;

	(void)state;
	rt_arena_init(&arena);
	assert_int_equal(rt_arena_allocate(&arena, 40, &span), STATUS_OK);
	rt_arena_free(&arena, span);
	ASSERT_ABORTS(RT_ABORT_ARENA, rt_arena_free(&arena, span));
}

static void a_span_outside_aborts(void **state)
{
	struct rt_arena arena;

	(void)state;
	rt_arena_init(&arena);
	ASSERT_ABORTS(RT_ABORT_ARENA,
		      rt_arena_free(&arena, (struct rt_arena_span){.offset_words = 3584,
								   .length_words = 16}));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whole_arena_is_free_at_first),
		cmocka_unit_test(sizes_outside_the_range_are_refused),
		cmocka_unit_test(every_granule_can_be_taken_alone),
		cmocka_unit_test(every_run_length_at_every_place_is_found),
		cmocka_unit_test(random_use_never_overlaps_and_returns_to_the_beginning),
		cmocka_unit_test(the_span_that_came_back_last_is_room_for_any_other),
		cmocka_unit_test(a_span_given_back_twice_aborts),
		cmocka_unit_test(a_span_outside_aborts),
	};

	return cmocka_run_group_tests_name("rt arena", tests, NULL, NULL);
}

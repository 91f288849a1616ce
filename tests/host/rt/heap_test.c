/*
 * The heap's contract: blocks are aligned, disjoint, and come back whole; misuse ends the program.
 */
#include "tests/host/rt/test.h"

#include "user/rt/heap.h"

#include <stdlib.h>

#define REGION_BYTES 65536u

static _Alignas(16) char region[REGION_BYTES];

static struct rt_heap heap_new(void)
{
	struct rt_heap heap;

	rt_heap_init(&heap, region, sizeof(region), UINT64_C(0x123456789abcdef0));
	return heap;
}

static void blocks_are_aligned_and_zeroed_on_request(void **state)
{
	struct rt_heap heap = heap_new();

	(void)state;
	memset(region + 4096, 0xaa, 4096);
	for (size_t bytes = 0; bytes < 200u; bytes++) {
		unsigned char *block = rt_heap_allocate_zeroed(&heap, 1, bytes);

		assert_non_null(block);
		assert_int_equal((uintptr_t)block % RT_HEAP_ALIGNMENT, 0);
		for (size_t i = 0; i < bytes; i++)
			assert_int_equal(block[i], 0);
	}
	rt_heap_check(&heap);
}

static void what_does_not_fit_gives_null_and_changes_nothing(void **state)
{
	struct rt_heap heap = heap_new();
	size_t before = heap.free_bytes;

	(void)state;
	assert_null(rt_heap_allocate(&heap, REGION_BYTES));
	assert_null(rt_heap_allocate(&heap, SIZE_MAX));
	assert_null(rt_heap_allocate(&heap, SIZE_MAX - 8u));
	assert_null(rt_heap_allocate_zeroed(&heap, SIZE_MAX / 2u, 4));
	assert_int_equal(heap.free_bytes, before);
}

static void regions_too_small_hold_nothing(void **state)
{
	struct rt_heap heap;

	(void)state;
	for (size_t bytes = 0; bytes < 64u; bytes++) {
		rt_heap_init(&heap, region, bytes, 1);
		assert_null(rt_heap_allocate(&heap, 1));
		rt_heap_check(&heap);
	}
}

static void all_of_it_comes_back_in_any_order(void **state)
{
	struct rt_heap heap = heap_new();
	size_t before = heap.free_bytes;
	unsigned char *blocks[96] = {NULL};
	size_t sizes[96] = {0};
	unsigned int seed = 71u;

	(void)state;
	print_message("seed %u\n", seed);
	srand(seed);
	for (uint32_t step = 0; step < 30000u; step++) {
		uint32_t i = (uint32_t)rand() % 96u;

		if (blocks[i]) {
			for (size_t b = 0; b < sizes[i]; b++)
				assert_int_equal(blocks[i][b], (unsigned char)i);
			rt_heap_free(&heap, blocks[i]);
			blocks[i] = NULL;
		} else {
			sizes[i] = (size_t)rand() % (rand() % 8 == 0 ? 6000u : 150u);
			blocks[i] = rt_heap_allocate(&heap, sizes[i]);
			if (blocks[i])
				memset(blocks[i], (int)i, sizes[i]);
		}
		if (step % 256u == 0)
			rt_heap_check(&heap);
	}
	for (uint32_t i = 0; i < 96u; i++)
		rt_heap_free(&heap, blocks[i]);
	rt_heap_check(&heap);
	assert_int_equal(heap.free_bytes, before);
	/* One block again: nearly all of it can be had at once. */
	assert_non_null(rt_heap_allocate(&heap, before - 64u));
}

static void a_block_given_back_twice_aborts(void **state)
{
	struct rt_heap heap = heap_new();
	void *first = rt_heap_allocate(&heap, 100);
	void *second = rt_heap_allocate(&heap, 100);
	void *third = rt_heap_allocate(&heap, 100);

	(void)state;
	assert_non_null(third);
	rt_heap_free(&heap, second);
	ASSERT_ABORTS(RT_ABORT_HEAP, rt_heap_free(&heap, second));
	/* Also when it has become part of the block before it. */
	heap = heap_new();
	first = rt_heap_allocate(&heap, 100);
	second = rt_heap_allocate(&heap, 100);
	third = rt_heap_allocate(&heap, 100);
	assert_non_null(third);
	rt_heap_free(&heap, first);
	rt_heap_free(&heap, second);
	ASSERT_ABORTS(RT_ABORT_HEAP, rt_heap_free(&heap, second));
}

static void what_is_no_block_aborts(void **state)
{
	struct rt_heap heap = heap_new();
	char *block = rt_heap_allocate(&heap, 100);
	char outside[64];

	(void)state;
	ASSERT_ABORTS(RT_ABORT_HEAP, rt_heap_free(&heap, block + 16));
	ASSERT_ABORTS(RT_ABORT_HEAP, rt_heap_free(&heap, block + 1));
	ASSERT_ABORTS(RT_ABORT_HEAP, rt_heap_free(&heap, outside));
}

static void a_block_written_beyond_its_end_aborts(void **state)
{
	struct rt_heap heap = heap_new();
	char *block = rt_heap_allocate(&heap, 96);
	void *next = rt_heap_allocate(&heap, 96);

	(void)state;
	memset(block, 0x41, 96u + 24u);
	ASSERT_ABORTS(RT_ABORT_HEAP, rt_heap_free(&heap, block));
	ASSERT_ABORTS(RT_ABORT_HEAP, rt_heap_free(&heap, next));
	ASSERT_ABORTS(RT_ABORT_HEAP, rt_heap_check(&heap));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(blocks_are_aligned_and_zeroed_on_request),
		cmocka_unit_test(what_does_not_fit_gives_null_and_changes_nothing),
		cmocka_unit_test(regions_too_small_hold_nothing),
		cmocka_unit_test(all_of_it_comes_back_in_any_order),
		cmocka_unit_test(a_block_given_back_twice_aborts),
		cmocka_unit_test(what_is_no_block_aborts),
		cmocka_unit_test(a_block_written_beyond_its_end_aborts),
	};

	return cmocka_run_group_tests_name("rt heap", tests, NULL, NULL);
}

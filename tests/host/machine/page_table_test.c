/*
 * The page-table walkers against a plain model: an array that says what is mapped where. "Physical
 * memory" is a block of this process. SEED=N in the environment replays a random run.
 */
#include "kernel/arch/interface.h"
#include "kernel/arch/x86_64/page_table.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#define FRAMES 4096u
#define STEPS 100000u
#define KERNEL_ROW UINT64_C(0x123456789abcd003)

char *host_memory_origin;

static char *memory;
static uint32_t frame_next;
static uint64_t flushed_address;
static unsigned flushes;

void arch_tlb_flush_page(const struct arch_space *space, uint64_t address)
{
	(void)space;
	flushed_address = address;
	flushes++;
}

void page_table_kernel_half(uint64_t *root)
{
	root[511] = KERNEL_ROW;
}

/* Physical address 0 is no frame: it means none. */
static struct physical frame_make(void)
{
	struct physical frame = {(uint64_t)(1 + frame_next) * PAGE_BYTES};

	assert_in_range(frame_next, 0, FRAMES - 2);
	frame_next++;
	memset(arch_direct(frame), 0, PAGE_BYTES);
	return frame;
}

static void stock_fill(struct frame_stock *stock, uint32_t frames)
{
	for (uint32_t i = 0; i < frames; i++) {
		struct physical frame = frame_make();

		*(uint64_t *)arch_direct(frame) = stock->first.address;
		stock->first = frame;
		stock->count++;
	}
}

static int fresh(void **state)
{
	(void)state;
	if (!memory)
		memory = aligned_alloc(PAGE_BYTES, FRAMES * PAGE_BYTES);
	host_memory_origin = memory;
	frame_next = 0;
	flushes = 0;
	return 0;
}

static int dropped(void **state)
{
	(void)state;
	free(memory);
	memory = NULL;
	return 0;
}

static void space_make(struct arch_space *space)
{
	struct frame_stock stock = {{0}, 0};

	stock_fill(&stock, 1);
	arch_space_init(space, &stock);
	assert_int_equal(stock.count, 0);
	assert_int_equal(stock.first.address, 0);
}

/* Fills a stock with what is said to be missing, maps, and returns how many tables were taken. */
static uint32_t map(struct arch_space *space, uint64_t address, struct physical frame,
		    enum arch_access access)
{
	uint32_t missing = arch_space_tables_missing(space, address, 1);
	const struct arch_run run = {.first = frame, .count = 1, .access = access};
	struct frame_stock stock = {{0}, 0};
	uint32_t taken;

	stock_fill(&stock, missing);
	taken = arch_space_map(space, address, &run, &stock);
	assert_int_equal(taken, missing);
	assert_int_equal(stock.count, 0);
	return taken;
}

static void expect(const struct arch_space *space, uint64_t address, struct physical frame,
		   enum arch_access access)
{
	struct physical found_frame;
	enum arch_access found_access;

	assert_true(arch_space_find(space, address, &found_frame, &found_access));
	assert_int_equal(found_frame.address, frame.address);
	assert_int_equal(found_access, access);
}

static void expect_nothing(const struct arch_space *space, uint64_t address)
{
	struct physical frame;
	enum arch_access access;

	assert_false(arch_space_find(space, address, &frame, &access));
}

static void a_fresh_space_is_empty_but_for_the_kernel_half(void **state)
{
	struct arch_space space;
	const uint64_t *root;

	(void)state;
	space_make(&space);
	root = arch_direct(space.root);
	for (unsigned i = 0; i < PAGE_TABLE_ENTRIES; i++)
		assert_int_equal(root[i], i == 511 ? KERNEL_ROW : 0);
	expect_nothing(&space, USER_LOW);
	expect_nothing(&space, USER_HIGH - PAGE_BYTES);
}

/* The bits that the processor reads, for each kind of access: none is writable and executable. */
static void entries_have_the_bits_of_their_access(void **state)
{
	static const struct {
		enum arch_access access;
		uint64_t flags;
	} cases[] = {
		{ARCH_READ, PAGE_PRESENT | PAGE_USER | PAGE_NO_EXECUTE},
		{ARCH_READ_WRITE, PAGE_PRESENT | PAGE_USER | PAGE_WRITABLE | PAGE_NO_EXECUTE},
		{ARCH_READ_EXECUTE, PAGE_PRESENT | PAGE_USER},
	};
	struct arch_space space;

	(void)state;
	space_make(&space);
	for (size_t i = 0; i < ARRAY_COUNT(cases); i++) {
		struct physical frame = frame_make();
		uint64_t address = USER_LOW + i * PAGE_BYTES;
		uint64_t *table = arch_direct(space.root);

		(void)map(&space, address, frame, cases[i].access);
		for (unsigned level = 4; level > 1; level--) {
			uint64_t entry = table[page_table_index(address, level)];

			assert_int_equal(entry & ~PAGE_FRAME_MASK,
					 PAGE_PRESENT | PAGE_WRITABLE | PAGE_USER);
			table = arch_direct((struct physical){entry & PAGE_FRAME_MASK});
		}
		assert_int_equal(table[page_table_index(address, 1)],
				 frame.address | cases[i].flags);
	}
}

static void missing_tables_are_counted_exactly(void **state)
{
	static const struct {
		uint64_t address, pages;
		uint32_t missing;
	} cases[] = {
		{USER_LOW, 0, 0},
		{USER_LOW, 1, 3},
		{0x1ff000, 1, 3},
		{0x1ff000, 2, 4},
		{0x200000, 512, 3},
		{0x200000, 513, 4},
		{0x3ffff000, 2, 5},
		{0x7ffffff000, 2, 6},
		{USER_HIGH - PAGE_BYTES, 1, 3},
		{0x200000, 512 * 512, 1 + 2 + 513 - 1},
	};
	struct arch_space space;

	(void)state;
	space_make(&space);
	for (size_t i = 0; i < ARRAY_COUNT(cases); i++)
		assert_int_equal(
			arch_space_tables_missing(&space, cases[i].address, cases[i].pages),
			cases[i].missing);
	(void)map(&space, 0x200000, frame_make(), ARCH_READ);
	assert_int_equal(arch_space_tables_missing(&space, 0x200000, 512), 0);
	assert_int_equal(arch_space_tables_missing(&space, 0x200000, 513), 1);
	assert_int_equal(arch_space_tables_missing(&space, 0x3ffff000, 2), 3);
}

static void changes_of_a_mapped_page_flush_it(void **state)
{
	struct physical frame, other;
	struct arch_space space;
	uint64_t address = 0x12345000;

	(void)state;
	space_make(&space);
	frame = frame_make();
	other = frame_make();
	(void)map(&space, address, frame, ARCH_READ_WRITE);
	assert_int_equal(flushes, 0);
	arch_space_replace(&space, address, other);
	expect(&space, address, other, ARCH_READ_WRITE);
	assert_int_equal(flushes, 1);
	arch_space_protect(&space, address);
	expect(&space, address, other, ARCH_READ);
	assert_int_equal(flushes, 2);
	assert_int_equal(flushed_address, address);
	arch_space_replace(&space, address, frame);
	expect(&space, address, frame, ARCH_READ);
	assert_int_equal(flushes, 3);
	arch_space_unmap(&space, address, 1);
	expect_nothing(&space, address);
	assert_int_equal(flushes, 4);
}

static void changes_where_nothing_is_mapped_do_nothing(void **state)
{
	struct arch_space space;
	struct physical frame;

	(void)state;
	space_make(&space);
	frame = frame_make();
	(void)map(&space, 0x200000, frame, ARCH_READ);
	arch_space_unmap(&space, 0x201000, 1);
	arch_space_protect(&space, 0x201000);
	arch_space_replace(&space, 0x201000, frame);
	arch_space_unmap(&space, 0x40000000, 1);
	expect_nothing(&space, 0x201000);
	assert_int_equal(flushes, 0);
}

/* Takes a space apart with one budget after another; every table comes back exactly once. */
static void teardown_all(struct arch_space *space, uint32_t budget, uint32_t tables)
{
	static uint8_t seen[FRAMES];
	struct frame_stock freed = {{0}, 0};
	struct physical frame;
	uint32_t before = 0;

	while (!arch_space_teardown(space, budget, &freed)) {
		assert_int_equal(freed.count, before + budget);
		before = freed.count;
	}
	assert_int_equal(freed.count, tables);
	assert_int_equal(space->root.address, 0);
	memset(seen, 0, sizeof(seen));
	frame = freed.first;
	for (uint32_t i = 0; i < tables; i++) {
		assert_false(seen[frame.address / PAGE_BYTES]);
		seen[frame.address / PAGE_BYTES] = 1;
		frame.address = *(uint64_t *)arch_direct(frame);
	}
	assert_int_equal(frame.address, 0);
}

static void teardown_gives_every_table_back_in_pieces(void **state)
{
	static const uint64_t pages[] = {USER_LOW,      0x1ff000,       0x200000,
					 0x3fffffff000, 0x40000000,     0x7fffffffff & ~0xfffu,
					 0x8000000000,  0x7f0000000000, USER_HIGH - PAGE_BYTES};

	(void)state;
	for (uint32_t budget = 1; budget < 40; budget++) {
		struct arch_space space;
		uint32_t tables = 1;

		(void)fresh(NULL);
		space_make(&space);
		for (size_t i = 0; i < ARRAY_COUNT(pages); i++)
			tables += map(&space, pages[i], (struct physical){0xabc000}, ARCH_READ);
		teardown_all(&space, budget, tables);
	}
}

static void teardown_of_nothing_is_done(void **state)
{
	struct arch_space space = {{0}, 0};
	struct frame_stock freed = {{0}, 0};

	(void)state;
	assert_true(arch_space_teardown(&space, 1, &freed));
	assert_int_equal(freed.count, 0);
	space_make(&space);
	assert_false(arch_space_teardown(&space, 0, &freed));
	assert_true(arch_space_teardown(&space, 1, &freed));
	assert_int_equal(freed.count, 1);
}

/* The model: 256 places all over the user half. */
#define PLACES 256u
static struct {
	uint64_t address;
	struct physical frame;
	enum arch_access access;
	bool mapped;
} places[PLACES];

static uint64_t random_state;

static uint64_t random_next(void)
{
	random_state ^= random_state << 13;
	random_state ^= random_state >> 7;
	random_state ^= random_state << 17;
	return random_state;
}

static void places_make(void)
{
	for (uint64_t i = 0; i < PLACES; i++) {
		uint64_t far = (i % 5) << 39 | (i % 3) << 30 | (i % 7) << 21 | i << 12;

		memset(&places[i], 0, sizeof(places[i]));
		places[i].address = USER_LOW + far;
	}
}

static uint32_t step(struct arch_space *space, size_t i)
{
	struct physical frame = {(1 + random_next() % 0xfffffff) * PAGE_BYTES};

	switch (random_next() % 4) {
	case 0:
		if (places[i].mapped)
			return 0;
		places[i].mapped = true;
		places[i].frame = frame;
		places[i].access = (enum arch_access)(random_next() % 3);
		return map(space, places[i].address, frame, places[i].access);
	case 1:
		arch_space_unmap(space, places[i].address, 1);
		places[i].mapped = false;
		return 0;
	case 2:
		arch_space_protect(space, places[i].address);
		places[i].access = ARCH_READ;
		return 0;
	default:
		arch_space_replace(space, places[i].address, frame);
		places[i].frame = frame;
		return 0;
	}
}

/* A whole table at once, with frames in no order, and then some of it again. */
static void a_run_is_mapped_and_unmapped_page_by_page(void **state)
{
	struct physical frames[PAGE_TABLE_ENTRIES];
	struct arch_run run = {.frames = frames, .count = PAGE_TABLE_ENTRIES, .access = ARCH_READ};
	struct frame_stock stock = {{0}, 0};
	const uint64_t address = 0x40200000, in_the_middle = 100;
	struct arch_space space;

	(void)state;
	for (uint64_t i = 0; i < PAGE_TABLE_ENTRIES; i++)
		frames[i].address = (0x10000 + (i * 7) % PAGE_TABLE_ENTRIES) * PAGE_BYTES;
	space_make(&space);
	stock_fill(&stock, 3);
	assert_int_equal(arch_space_map(&space, address, &run, &stock), 3);
	for (uint64_t i = 0; i < PAGE_TABLE_ENTRIES; i++)
		expect(&space, address + i * PAGE_BYTES, frames[i], ARCH_READ);
	expect_nothing(&space, address - PAGE_BYTES);
	expect_nothing(&space, address + PAGE_TABLE_ENTRIES * PAGE_BYTES);
	assert_int_equal(flushes, 0);
	arch_space_unmap(&space, address, PAGE_TABLE_ENTRIES);
	assert_int_equal(flushes, PAGE_TABLE_ENTRIES);
	run = (struct arch_run){.first = {0x30000000}, .count = 3, .access = ARCH_READ_WRITE};
	assert_int_equal(arch_space_map(&space, address + in_the_middle * PAGE_BYTES, &run, &stock),
			 0);
	for (uint64_t i = 0; i < PAGE_TABLE_ENTRIES; i++) {
		if (i < in_the_middle || i >= in_the_middle + 3)
			expect_nothing(&space, address + i * PAGE_BYTES);
		else
			expect(&space, address + i * PAGE_BYTES,
			       (struct physical){0x30000000 + (i - in_the_middle) * PAGE_BYTES},
			       ARCH_READ_WRITE);
	}
	/* Where nothing is mapped, nothing is flushed. */
	arch_space_unmap(&space, address, PAGE_TABLE_ENTRIES);
	assert_int_equal(flushes, PAGE_TABLE_ENTRIES + 3);
}

static void random_changes_agree_with_a_model(void **state)
{
	const char *seed = getenv("SEED");
	struct arch_space space;
	uint32_t tables = 1;

	(void)state;
	random_state = seed ? strtoull(seed, NULL, 0) | 1 : 20260101;
	printf("  %u steps, SEED=%llu\n", STEPS, (unsigned long long)random_state);
	places_make();
	space_make(&space);
	for (unsigned n = 0; n < STEPS; n++) {
		size_t i = random_next() % PLACES;

		tables += step(&space, i);
		if (places[i].mapped)
			expect(&space, places[i].address, places[i].frame, places[i].access);
		else
			expect_nothing(&space, places[i].address);
	}
	for (size_t i = 0; i < PLACES; i++) {
		if (places[i].mapped)
			expect(&space, places[i].address, places[i].frame, places[i].access);
		else
			expect_nothing(&space, places[i].address);
	}
	teardown_all(&space, 3, tables);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(a_fresh_space_is_empty_but_for_the_kernel_half, fresh),
		cmocka_unit_test_setup(entries_have_the_bits_of_their_access, fresh),
		cmocka_unit_test_setup(missing_tables_are_counted_exactly, fresh),
		cmocka_unit_test_setup(changes_of_a_mapped_page_flush_it, fresh),
		cmocka_unit_test_setup(changes_where_nothing_is_mapped_do_nothing, fresh),
		cmocka_unit_test_setup(teardown_gives_every_table_back_in_pieces, fresh),
		cmocka_unit_test_setup(teardown_of_nothing_is_done, fresh),
		cmocka_unit_test_setup(a_run_is_mapped_and_unmapped_page_by_page, fresh),
		cmocka_unit_test_setup(random_changes_agree_with_a_model, fresh),
	};

	return cmocka_run_group_tests_name("page_table", tests, NULL, dropped);
}

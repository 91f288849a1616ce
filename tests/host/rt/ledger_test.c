/*
 * Reading a ledger and carving one, on a stand-in for the kernel.
 */
#include "tests/host/rt/fake_system.h"

#include "user/rt/ledger.h"

static struct ledger granted(struct rt **rt, struct fake_system **system)
{
	struct ledger ledger = {{0}};

	*system = fake_system_new(rt);
	(void)fake_system_grant(*system, *rt, "ledger", FAKE_LEDGER);
	ledger.id.key = rt_capset_find(&(*rt)->capset, "ledger")->capability;
	return ledger;
}

static void every_column_is_read_into_its_place(void **state)
{
	struct rt_ledger_state read;
	struct fake_system *system;
	struct rt *rt;
	struct ledger ledger = granted(&rt, &system);

	(void)state;
	memset(&read, 0xff, sizeof(read));
	assert_int_equal(rt_ledger_read(rt, ledger, &read), STATUS_OK);
	assert_int_equal(read.limit[RT_LEDGER_FRAMES], 4096);
	assert_int_equal(read.used[RT_LEDGER_FRAMES], 17);
	assert_int_equal(read.carved[RT_LEDGER_FRAMES], 0);
	assert_true(read.limit[RT_LEDGER_SLOTS] == UINT64_MAX);
	assert_int_equal(read.used[RT_LEDGER_SLOTS], 0);
	for (uint32_t i = 0; i < RT_LEDGER_COLUMNS; i++)
		assert_non_null(rt_ledger_column_names[i]);
	assert_int_equal(rt_arena_free_words(&rt->arena), RT_ARENA_WORDS);
}

static void a_ledger_is_carved_or_the_id_is_zero(void **state)
{
	const struct rt_ledger_part part = {.frames = 300, .ring_regions = 2};
	struct fake_system *system;
	struct ledger carved = {{9}};
	struct rt *rt;
	struct ledger ledger = granted(&rt, &system);

	(void)state;
	assert_int_equal(rt_ledger_carve(rt, ledger, &part, &carved), STATUS_OK);
	assert_int_not_equal(carved.id.key, 0);
	assert_int_equal(fake_system_held(system, FAKE_LEDGER), 2);
	system->frames_left = 299;
	assert_int_equal(rt_ledger_carve(rt, ledger, &part, &carved), STATUS_LEDGER_LIMIT);
	assert_int_equal(carved.id.key, 0);
	assert_int_equal(fake_system_held(system, FAKE_LEDGER), 2);
	assert_int_equal(rt_arena_free_words(&rt->arena), RT_ARENA_WORDS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_column_is_read_into_its_place),
		cmocka_unit_test(a_ledger_is_carved_or_the_id_is_zero),
	};

	return cmocka_run_group_tests_name("ledger", tests, NULL, NULL);
}

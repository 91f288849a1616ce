/*
 * The roll of sessions (core/login/roll.h): what an instance leaves and the next one takes over,
 * also when every bit of it was changed.
 */
#include <string.h>

#include "core/login/roll.h"
#include "tests/host/core/check.h"

static struct login_roll roll;
static uint64_t cases;

static const uint8_t *id_of(unsigned number)
{
	static uint8_t id[LOGIN_ROLL_ID_BYTES];

	memset(id, 0xa5, sizeof(id));
	memcpy(id, &number, sizeof(number));
	return id;
}

static unsigned open_count(void)
{
	unsigned count = 0;

	for (unsigned i = 0; i < LOGIN_ROLL_ROWS; i++)
		count += roll.rows[i].state == LOGIN_ROLL_OPEN;
	return count;
}

/* The next instance reads the rows, and knows nothing else. */
static void anew(void)
{
	struct login_roll_row rows[LOGIN_ROLL_ROWS];

	memcpy(rows, roll.rows, sizeof(rows));
	memset(&roll, 0xff, sizeof(roll));
	memcpy(roll.rows, rows, sizeof(rows));
	login_roll_open(&roll);
}

static void next_is(unsigned number, enum session_end_reason reason)
{
	const struct login_roll_row *row = login_roll_next(&roll);

	CHECK(row && memcmp(row->id, id_of(number), LOGIN_ROLL_ID_BYTES) == 0);
	CHECK(row->reason == reason && row->state == LOGIN_ROLL_ENDED);
	CHECK(login_roll_remove(&roll, id_of(number)) == row);
	cases++;
}

static void memory_of_zeros_has_no_session(void)
{
	memset(&roll, 0, sizeof(roll));
	anew();
	CHECK(!login_roll_next(&roll) && open_count() == 0);
	CHECK(!login_roll_end(&roll, id_of(1), SESSION_END_REASON_LOGOUT));
	CHECK(!login_roll_remove(&roll, id_of(1)));
	cases++;
}

static void an_instance_that_ends_leaves_its_open_sessions_to_the_next(void)
{
	memset(&roll, 0, sizeof(roll));
	CHECK(login_roll_add(&roll, id_of(1), true)->anonymous == 1);
	CHECK(login_roll_add(&roll, id_of(2), false)->anonymous == 0);
	CHECK(login_roll_add(&roll, id_of(3), false));
	CHECK(!login_roll_next(&roll));
	CHECK(login_roll_end(&roll, id_of(3), SESSION_END_REASON_LOGOUT));
	CHECK(!login_roll_end(&roll, id_of(3), SESSION_END_REASON_IDLE));
	anew();
	/* A further one ends before the log was told of any. */
	anew();
	CHECK(login_roll_add(&roll, id_of(4), false));
	next_is(1, SESSION_END_REASON_SERVICE_ENDED);
	next_is(2, SESSION_END_REASON_SERVICE_ENDED);
	next_is(3, SESSION_END_REASON_LOGOUT);
	CHECK(!login_roll_next(&roll));
	anew();
	next_is(4, SESSION_END_REASON_SERVICE_ENDED);
}

static void an_open_session_is_never_displaced(void)
{
	memset(&roll, 0, sizeof(roll));
	for (unsigned i = 0; i < LOGIN_ROLL_ROWS; i++)
		CHECK(login_roll_add(&roll, id_of(i), false));
	CHECK(!login_roll_add(&roll, id_of(1000), false));
	CHECK(login_roll_end(&roll, id_of(7), SESSION_END_REASON_LOGOUT));
	CHECK(login_roll_add(&roll, id_of(1000), false));
	CHECK(!login_roll_add(&roll, id_of(1001), false) && open_count() == LOGIN_ROLL_ROWS);
	cases++;
}

/* Damage of one row is the loss of that row, or of nothing. */
static void every_changed_bit_costs_its_own_row_at_most(void)
{
	struct login_roll whole;

	memset(&roll, 0, sizeof(roll));
	for (unsigned i = 0; i < LOGIN_ROLL_ROWS; i++)
		CHECK(login_roll_add(&roll, id_of(i), i % 2 == 0));
	whole = roll;
	for (size_t bit = 0; bit < sizeof(roll.rows) * 8u; bit++) {
		unsigned seen = 0;

		roll = whole;
		((uint8_t *)roll.rows)[bit / 8u] ^= (uint8_t)(1u << bit % 8u);
		anew();
		for (const struct login_roll_row *row; (row = login_roll_next(&roll)); seen++) {
			uint8_t id[LOGIN_ROLL_ID_BYTES];

			memcpy(id, row->id, sizeof(id));
			CHECK(login_roll_remove(&roll, id));
		}
		CHECK(seen == LOGIN_ROLL_ROWS - 1u);
		cases++;
	}
}

static void an_id_that_stands_twice_counts_once(void)
{
	memset(&roll, 0, sizeof(roll));
	CHECK(login_roll_add(&roll, id_of(1), false));
	roll.rows[5] = roll.rows[0];
	anew();
	next_is(1, SESSION_END_REASON_SERVICE_ENDED);
	CHECK(!login_roll_next(&roll));
}

/* Whatever stands there: the roll is usable, and nothing is told for ever. */
static void any_memory_is_taken_over(uint64_t *random, uint64_t rounds)
{
	for (uint64_t round = 0; round < rounds; round++) {
		unsigned told = 0;

		for (size_t i = 0; i < sizeof(roll.rows); i += 8u) {
			const uint64_t word = random_next(random);

			memcpy((uint8_t *)roll.rows + i, &word, sizeof(word));
		}
		anew();
		while (login_roll_next(&roll) && told <= LOGIN_ROLL_ROWS) {
			uint8_t id[LOGIN_ROLL_ID_BYTES];

			memcpy(id, login_roll_next(&roll)->id, sizeof(id));
			CHECK(login_roll_remove(&roll, id));
			told++;
		}
		CHECK(told <= LOGIN_ROLL_ROWS && open_count() == 0);
		CHECK(login_roll_add(&roll, id_of(1), true));
		cases++;
	}
}

int main(void)
{
	uint64_t seed = check_setting("SEED", 1), random = seed;

	printf("roll: SEED=%" PRIu64 "\n", seed);
	memory_of_zeros_has_no_session();
	an_instance_that_ends_leaves_its_open_sessions_to_the_next();
	an_open_session_is_never_displaced();
	every_changed_bit_costs_its_own_row_at_most();
	an_id_that_stands_twice_counts_once();
	any_memory_is_taken_over(&random, 500);
	printf("%" PRIu64 " passed, 0 failed\n", cases);
	return 0;
}

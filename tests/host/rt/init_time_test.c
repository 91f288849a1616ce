/*
 * init on a stand-in for the kernel, as time goes on: back-offs, windows, heartbeats, a log that
 * stands still, and the stop.
 */
#include "tests/host/rt/init_world.h"

#include "user/services/init/init.h"

#include <stdio.h>

static void the_backoff_doubles(void **state)
{
	static const struct wanted wanted[] = {
		{.name = "brief", .program = 2, .budget = 3, .backoff_ms = 100}};
	struct fake_system *system;
	int code;

	(void)state;
	system = init_run(wanted, 1, &code);
	assert_int_equal(code, INIT_EXIT_FAILED);
	assert_int_equal(system->starts, 4);
	assert_logs(system, "init: restarting brief in 100 ms (1 of 3)\r\n");
	assert_logs(system, "init: restarting brief in 200 ms (2 of 3)\r\n");
	assert_logs(system, "init: restarting brief in 400 ms (3 of 3)\r\n");
	assert_logs(system, "init: brief has failed too often and is given up\r\n");
	assert_int_equal(system->now_ns, 4u * FAKE_BRIEF_NS + UINT64_C(700000000));
}

static void a_window_makes_the_budget_whole(void **state)
{
	static const struct wanted wanted[] = {
		{.name = "mortal", .program = 2, .budget = 1, .window_ms = 5000},
		{.name = "minute", .program = 1, .essential = true},
	};
	struct wanted longer[ARRAY_COUNT(wanted)];
	struct fake_system *system;
	int code;

	(void)state;
	system = init_run(wanted, 2, &code);
	assert_int_equal(code, 0);
	/* Every ten seconds it ends, and its window is over. */
	assert_int_equal(logged(system, "init: restarting mortal (1 of 1)\r\n"), 5);
	assert_int_equal(logged(system, "given up"), 0);
	memcpy(longer, wanted, sizeof(longer));
	longer[0].window_ms = 15000;
	system = init_run(longer, 2, &code);
	assert_int_equal(logged(system, "init: restarting mortal (1 of 1)\r\n"), 1);
	assert_logs(system, "init: mortal has failed too often and is given up\r\n");
}

static void who_does_not_answer_is_started_again(void **state)
{
	static const struct wanted wanted[] = {
		{.name = "deaf",
		 .program = 3,
		 .budget = 1,
		 .exports = true,
		 .period_ms = 100,
		 .deadline_ms = 300},
		{.name = "spinner",
		 .program = 3,
		 .budget = 1,
		 .exports = true,
		 .period_ms = 1000,
		 .deadline_ms = 1},
		{.name = "minute", .program = 1, .essential = true},
	};
	struct fake_system *system;
	int code;

	(void)state;
	system = init_run(wanted, 3, &code);
	assert_int_equal(code, 0);
	assert_int_equal(logged(system, "has not answered for 300 ms\r\n"), 2);
	assert_int_equal(logged(system, "has not answered"), 2);
	assert_logs(system, "init: deaf has failed too often and is given up\r\n");
	assert_int_equal(logged(system, "init: started spinner"), 1);
}

/* As many as there can be, and all of them at once. */
static void many_hearts_beat(void **state)
{
	struct wanted wanted[INIT_SERVICES];
	char names[INIT_SERVICES][16];
	struct fake_system *system;
	int code;

	(void)state;
	for (uint32_t i = 0; i < INIT_SERVICES - 1u; i++) {
		(void)snprintf(names[i], sizeof(names[i]), "quick-%u", i);
		wanted[i] = (struct wanted){.name = names[i],
					    .program = 3,
					    .exports = true,
					    .period_ms = 50,
					    .deadline_ms = 100};
	}
	wanted[INIT_SERVICES - 1u] =
		(struct wanted){.name = "minute", .program = 1, .essential = true};
	system = init_run(wanted, INIT_SERVICES, &code);
	assert_int_equal(code, 0);
	assert_int_equal(system->starts, INIT_SERVICES);
	assert_int_equal(logged(system, "has not answered"), 0);
	/* Each of them has been asked all the time. */
	for (uint32_t i = 1; i <= system->object_count; i++) {
		const struct fake_object *object = &system->objects[i];

		if (object->kind == FAKE_HANDLE && strncmp(object->name, "quick", 5) == 0)
			assert_in_range(object->pings, 59000u / 50u - 5u, 59000u / 50u);
	}
}

/* All but one hang with a long deadline; the last one's is a second, and is a second. */
static void who_hangs_hides_no_other(void **state)
{
	struct wanted wanted[INIT_SERVICES];
	char names[INIT_SERVICES][16];
	struct fake_system *system;
	int code;

	(void)state;
	for (uint32_t i = 0; i < INIT_SERVICES; i++) {
		(void)snprintf(names[i], sizeof(names[i]), "deaf-%u", i);
		wanted[i] = (struct wanted){.name = names[i],
					    .program = 3,
					    .exports = true,
					    .period_ms = 100,
					    .deadline_ms = 20000};
	}
	wanted[INIT_SERVICES - 1u].deadline_ms = 1000;
	wanted[INIT_SERVICES - 1u].essential = true;
	system = init_run(wanted, INIT_SERVICES, &code);
	assert_int_equal(code, INIT_EXIT_FAILED);
	assert_says(system, "is essential and is given up, so the system has failed and stops: it "
			    "has not answered "
			    "for 1000 ms\r\n");
	assert_int_equal(system->now_ns, 1100 * MS);
}

static void a_log_that_nobody_reads_stops_nothing(void **state)
{
	static const struct wanted wanted[] = {
		{.name = "mortal",
		 .program = 2,
		 .budget = 9,
		 .backoff_ms = 100,
		 .exports = true,
		 .period_ms = 100,
		 .deadline_ms = 300},
		{.name = "minute", .program = 1, .essential = true},
	};
	struct fake_system *system;
	int code;

	(void)state;
	init_given.log_moves_ns = UINT64_MAX;
	system = init_run(wanted, 2, &code);
	init_given.log_moves_ns = 0;
	assert_int_equal(code, 0);
	/* Every ten seconds and a back-off. */
	assert_int_equal(system->starts, 7);
	assert_string_equal(system->log, "");
	/* At the end it waits for the log for a moment, with a bound. */
	assert_in_range(system->now_ns, FAKE_MINUTE_NS, FAKE_MINUTE_NS + 10000 * MS);
}

static void lines_that_a_log_had_no_room_for_are_reported(void **state)
{
	static const struct wanted wanted[] = {
		{.name = "brief", .program = 2, .budget = 1000, .backoff_ms = 1, .window_ms = 1},
		{.name = "minute", .program = 1, .essential = true},
	};
	struct fake_system *system;
	int code;

	(void)state;
	init_given.log_moves_ns = FAKE_MINUTE_NS / 2;
	system = init_run(wanted, 2, &code);
	init_given.log_moves_ns = 0;
	assert_int_equal(code, 0);
	assert_logs(system, "init: the manifest is valid: 2 services\r\n");
	assert_int_equal(logged(system, "lines were lost here: the output stood still\r\n"), 1);
	assert_logs(system, "init: the system ends, and powers off\r\n");
}

static void services_stop_in_reverse_order(void **state)
{
	static const struct wanted wanted[] = {
		{.name = "spinner", .program = 3, .exports = true, .stop_ms = 500},
		{.name = "stubborn", .program = 3, .exports = true, .stop_ms = 500},
		{.name = "minute", .program = 1, .essential = true},
	};
	static const char *const lines[] = {
		"init: stopping stubborn\r\n",
		"init: stubborn has not stopped for 500 ms\r\n",
		") terminated\r\ninit: stopping spinner\r\n",
		") exited with code 0\r\ninit: the system ends, and powers off\r\n",
	};
	struct fake_system *system;
	const char *at;
	int code;

	(void)state;
	system = init_run(wanted, 3, &code);
	assert_int_equal(code, 0);
	at = system->log;
	for (uint32_t i = 0; i < ARRAY_COUNT(lines); i++) {
		at = strstr(at, lines[i]);
		if (!at)
			fail_msg("\"%s\" is not in its place:\n%s", lines[i], system->log);
	}
	assert_int_equal(system->now_ns, FAKE_MINUTE_NS + UINT64_C(500000000));
}

/* One that would be started again is over, and its callers hear of it. */
static void the_stop_waits_for_no_backoff(void **state)
{
	static const struct wanted wanted[] = {
		{.name = "mortal", .program = 2, .budget = 9, .exports = true, .backoff_ms = 60000},
		{.name = "minute", .program = 1, .essential = true},
	};
	struct fake_system *system;
	int code;

	(void)state;
	system = init_run(wanted, 2, &code);
	assert_int_equal(code, 0);
	assert_logs(system, "init: restarting mortal in 30000 ms (1 of 9)\r\n");
	/* Ten seconds, thirty, ten, and it waits when the minute is over. */
	assert_int_equal(system->starts, 3);
	assert_int_equal(system->now_ns, FAKE_MINUTE_NS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_backoff_doubles),
		cmocka_unit_test(a_window_makes_the_budget_whole),
		cmocka_unit_test(who_does_not_answer_is_started_again),
		cmocka_unit_test(many_hearts_beat),
		cmocka_unit_test(who_hangs_hides_no_other),
		cmocka_unit_test(a_log_that_nobody_reads_stops_nothing),
		cmocka_unit_test(lines_that_a_log_had_no_room_for_are_reported),
		cmocka_unit_test(services_stop_in_reverse_order),
		cmocka_unit_test(the_stop_waits_for_no_backoff),
	};

	return cmocka_run_group_tests_name("init, as time goes on", tests, NULL, NULL);
}

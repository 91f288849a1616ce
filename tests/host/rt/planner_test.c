/*
 * The planner of supervision, driven by a clock of the test's own: budgets that are used up,
 * windows that end by healthy running alone, deadlines that depend on nobody else's, and turns for
 * all.
 */
#include "tests/host/rt/test.h"

#include "user/services/init/planner.h"

#define MS UINT64_C(1000000)
#define MANY 40u

static struct planner made(const struct planner_rules *rules)
{
	struct planner planner;

	planner_init(&planner, rules);
	return planner;
}

/*
 * Starts a service that lives for `life_ns` each time, until it is given up or has been started
 * again `most` times; gives the restarts.
 */
static uint32_t restarts(const struct planner_rules *rules, uint64_t life_ns, uint32_t most)
{
	struct planner planner = made(rules);
	uint64_t now_ns = MS;

	planner_started(&planner, now_ns);
	while (planner.restarts < most) {
		now_ns += life_ns;
		if (planner_failed(&planner, now_ns) == PLANNER_GIVE_UP)
			break;
		now_ns = planner.due_ns != 0 ? planner.due_ns : now_ns;
		planner_started(&planner, now_ns);
	}
	return planner.restarts;
}

static void a_start_that_waits_is_tried_again_and_uses_no_budget(void **state)
{
	const struct planner_rules rules = {.budget = 1, .backoff_ns = 5};
	struct planner planner;

	(void)state;
	planner_init(&planner, &rules);
	for (uint64_t now_ns = 1; now_ns < 1000; now_ns++) {
		planner_waits(&planner, now_ns);
		assert_int_equal(planner.state, SERVICE_STATE_WAITING);
		assert_int_equal(planner.due_ns, now_ns + PLANNER_AGAIN_NS);
		assert_int_equal(planner_action(&planner), PLANNER_START);
	}
	assert_int_equal(planner_spent(&planner, 1000), 0);
	assert_int_equal(planner_failed(&planner, 1000), PLANNER_WAIT);
	assert_int_equal(planner_failed(&planner, 2000), PLANNER_GIVE_UP);
}

/* A wish ends the instance and starts the next one: as often as wanted, and without a back-off. */
static void a_wish_for_another_instance_spends_nothing_and_waits_for_nothing(void **state)
{
	const struct planner_rules rules = {.budget = 1, .window_ns = 0, .backoff_ns = 5000 * MS};
	struct planner planner = made(&rules);
	uint64_t now_ns = MS;

	(void)state;
	planner_started(&planner, now_ns);
	for (uint32_t i = 1; i <= 100; i++) {
		planner_renew(&planner, now_ns += MS);
		assert_true(planner.renewing);
		assert_int_equal(planner.due_ns, 0);
		planner_renewed(&planner, now_ns += MS);
		assert_int_equal(planner.restarts, i);
		assert_int_equal(planner_spent(&planner, now_ns), 0);
		planner_started(&planner, now_ns);
		assert_false(planner.renewing);
	}
	/* An end that nobody wished for is a failure, as before. */
	assert_int_equal(planner_failed(&planner, now_ns), PLANNER_WAIT);
	planner_renew(&planner, now_ns += MS);
	assert_int_equal(planner.due_ns, now_ns);
	assert_int_equal(planner_action(&planner), PLANNER_START);
	planner_started(&planner, now_ns);
	assert_int_equal(planner_failed(&planner, now_ns), PLANNER_GIVE_UP);
	planner_renew(&planner, now_ns += MS);
	assert_int_equal(planner.state, SERVICE_STATE_GAVE_UP);
	assert_int_equal(planner.due_ns, 0);
}

/* A window that a failure has opened goes on over wishes: they neither end it nor hold it up. */
static void a_wish_does_not_make_the_budget_whole(void **state)
{
	const struct planner_rules rules = {.budget = 1, .window_ns = 1000 * MS, .backoff_ns = MS};
	struct planner planner = made(&rules);

	(void)state;
	planner_started(&planner, MS);
	assert_int_equal(planner_failed(&planner, 2 * MS), PLANNER_WAIT);
	planner_started(&planner, 10 * MS);
	planner_renew(&planner, 500 * MS);
	planner_renewed(&planner, 510 * MS);
	planner_started(&planner, 600 * MS);
	assert_int_equal(planner_spent(&planner, 1000 * MS), 1);
	assert_int_equal(planner_spent(&planner, 1100 * MS), 0);
}

static void who_fails_at_once_is_given_up_however_long_the_backoffs_are(void **state)
{
	static const struct {
		uint32_t budget, window_ms, backoff_ms;
	} cases[] = {{2, 200, 300},     {10, 2000, 50},     {11, 60000, 100},
		     {100, 60000, 100}, {1000, 60000, 100}, {1000, 1, 60000},
		     {5, 0, 0},         {5, 60000, 0},      {1, 86400000, 1}};

	(void)state;
	for (uint32_t i = 0; i < ARRAY_COUNT(cases); i++) {
		const struct planner_rules rules = {
			.budget = cases[i].budget,
			.window_ns = cases[i].window_ms * MS,
			.backoff_ns = cases[i].backoff_ms * MS,
		};

		assert_int_equal(restarts(&rules, 0, 5000), cases[i].budget);
	}
}

static void a_window_ends_when_instances_have_run_well_for_so_long(void **state)
{
	struct planner_rules rules = {.budget = 3, .window_ns = 60000 * MS, .backoff_ns = 100 * MS};

	(void)state;
	/* Three lives fill the window, so the fourth failure opens another one. */
	assert_int_equal(restarts(&rules, 20000 * MS, 500), 500);
	assert_int_equal(restarts(&rules, 19999 * MS, 500), 3);
	assert_int_equal(restarts(&rules, 60000 * MS, 500), 500);
	rules.window_ns = 0;
	assert_int_equal(restarts(&rules, 60000 * MS, 500), 3);
	rules.budget = 0;
	assert_int_equal(restarts(&rules, 60000 * MS, 500), 0);
}

static void what_is_spent_is_whole_again_while_it_runs(void **state)
{
	const struct planner_rules rules = {.budget = 2, .window_ns = 1000 * MS, .backoff_ns = MS};
	struct planner planner = made(&rules);

	(void)state;
	planner_started(&planner, MS);
	assert_int_equal(planner_failed(&planner, 5 * MS), PLANNER_WAIT);
	assert_int_equal(planner_spent(&planner, 9999 * MS), 1);
	planner_started(&planner, 10000 * MS);
	assert_int_equal(planner_spent(&planner, 10999 * MS), 1);
	assert_int_equal(planner_spent(&planner, 11000 * MS), 0);
}

/* Each instance is asked after 10 ms and never answers: its deadline is no healthy running. */
static void a_service_that_hangs_uses_its_budget_up(void **state)
{
	const struct planner_rules rules = {.budget = 2,
					    .window_ns = 1000 * MS,
					    .backoff_ns = MS,
					    .period_ns = 10 * MS,
					    .deadline_ns = 20000 * MS};
	struct planner planner = made(&rules);
	uint64_t now_ns = MS;

	(void)state;
	do {
		planner_started(&planner, now_ns);
		now_ns = planner.due_ns;
		assert_int_equal(planner_action(&planner), PLANNER_ASK);
		planner_asked(&planner, now_ns);
		now_ns = planner.due_ns;
		assert_int_equal(planner_action(&planner), PLANNER_END);
		planner_ending(&planner);
		assert_true(planner.restarts < 10);
		if (planner_failed(&planner, now_ns) == PLANNER_GIVE_UP)
			break;
		now_ns = planner.due_ns;
	} while (true);
	assert_int_equal(planner.restarts, 2);
	assert_int_equal(planner.state, SERVICE_STATE_GAVE_UP);
}

static void the_backoff_doubles_up_to_its_limit(void **state)
{
	const struct planner_rules rules = {.budget = 1000, .backoff_ns = 100 * MS};
	struct planner planner = made(&rules);
	uint64_t wanted = 100 * MS;

	(void)state;
	for (uint32_t i = 0; i < 1000; i++) {
		planner_started(&planner, MS);
		assert_int_equal(planner_failed(&planner, MS), PLANNER_WAIT);
		assert_int_equal(planner.due_ns - MS, wanted);
		wanted =
			wanted * 2 < PLANNER_BACKOFF_NS_MOST ? wanted * 2 : PLANNER_BACKOFF_NS_MOST;
	}
}

/* ---- several services ------------------------------------------------------------------------ */

/* A service as a test knows it, besides its plan. */
struct played {
	struct planner planner;
	bool deaf;
	uint64_t answers_ns; /* when the answer comes; 0: it owes none */
	uint64_t ended_ns;   /* when it was found to hang; 0: it was not */
	uint32_t asked;
};

static struct planner_list list_of(struct played *played, uint32_t count)
{
	return (struct planner_list){
		.first = &played[0].planner, .stride_bytes = sizeof(played[0]), .count = count};
}

static void played_due(struct played *played, uint64_t now_ns)
{
	switch (planner_action(&played->planner)) {
	case PLANNER_ASK:
		planner_asked(&played->planner, now_ns);
		played->asked++;
		played->answers_ns = played->deaf ? 0 : now_ns + MS;
		return;
	case PLANNER_END:
		planner_ending(&played->planner);
		played->ended_ns = now_ns;
		return;
	case PLANNER_START:
	case PLANNER_NOTHING:
		break;
	}
	fail_msg("nothing else can be due");
}

/* Plays until `until_ns`. Each deed for a service takes `deed_ns`. */
static void play(struct played *played, uint32_t count, uint64_t until_ns, uint64_t deed_ns)
{
	const struct planner_list list = list_of(played, count);
	uint64_t now_ns = 0;

	for (uint32_t i = 0; i < count; i++)
		planner_started(&played[i].planner, now_ns);
	while (now_ns < until_ns) {
		uint32_t who;

		for (uint32_t i = 0; i < count; i++) {
			if (played[i].answers_ns == 0 || played[i].answers_ns > now_ns)
				continue;
			planner_answered(&played[i].planner, now_ns);
			played[i].answers_ns = 0;
		}
		who = planner_due(&list, now_ns);
		if (who != PLANNER_NOBODY)
			played_due(&played[who], now_ns);
		now_ns += who != PLANNER_NOBODY ? deed_ns : MS;
	}
}

static void a_deadline_depends_on_no_other_service(void **state)
{
	struct played played[MANY] = {{.asked = 0}};

	(void)state;
	for (uint32_t i = 0; i < MANY; i++) {
		const struct planner_rules rules = {
			.period_ns = 100 * MS, .deadline_ns = (i == MANY - 1 ? 1000 : 20000) * MS};

		played[i].planner = made(&rules);
		played[i].deaf = true;
	}
	play(played, MANY, 30000 * MS, MS / 10);
	assert_in_range(played[MANY - 1].ended_ns, 1100 * MS, 1110 * MS);
	for (uint32_t i = 0; i < MANY - 1; i++)
		assert_in_range(played[i].ended_ns, 20100 * MS, 20110 * MS);
}

static void healthy_services_are_all_asked_in_time(void **state)
{
	struct played played[MANY] = {{.asked = 0}};
	const struct planner_rules rules = {.period_ns = 50 * MS, .deadline_ns = 2000 * MS};

	(void)state;
	for (uint32_t i = 0; i < MANY; i++)
		played[i].planner = made(&rules);
	play(played, MANY, 10000 * MS, MS / 10);
	for (uint32_t i = 0; i < MANY; i++) {
		/* Every 51 ms, and at most the others' deeds later. */
		assert_in_range(played[i].asked, 10000 / 56, 10000 / 50);
		assert_int_equal(played[i].ended_ns, 0);
	}
}

/* More is due than can be done: everybody gets the same, and nobody is taken for hung. */
static void when_too_much_is_due_everybody_has_a_turn(void **state)
{
	struct played played[MANY] = {{.asked = 0}};
	const struct planner_rules rules = {.period_ns = 50 * MS, .deadline_ns = 2000 * MS};
	uint32_t least = UINT32_MAX, most = 0;

	(void)state;
	for (uint32_t i = 0; i < MANY; i++)
		played[i].planner = made(&rules);
	play(played, MANY, 60000 * MS, 10 * MS);
	for (uint32_t i = 0; i < MANY; i++) {
		least = played[i].asked < least ? played[i].asked : least;
		most = played[i].asked > most ? played[i].asked : most;
		assert_int_equal(played[i].ended_ns, 0);
	}
	assert_true(least > 0 && most - least <= 1);
}

static void who_is_due_longest_is_first(void **state)
{
	struct planner planners[3] = {{.due_ns = 30}, {.due_ns = 10}, {.due_ns = 20}};
	const struct planner_list list = {planners, sizeof(planners[0]), 3};

	(void)state;
	assert_int_equal(planner_next_ns(&list), 10);
	assert_int_equal(planner_due(&list, 9), PLANNER_NOBODY);
	assert_int_equal(planner_due(&list, 50), 1);
	planners[1].due_ns = 0;
	assert_int_equal(planner_due(&list, 50), 2);
	planners[2].due_ns = 0;
	planners[0].due_ns = 0;
	assert_int_equal(planner_due(&list, UINT64_MAX), PLANNER_NOBODY);
	assert_int_equal(planner_next_ns(&list), 0);
}

static void a_stop_has_its_own_time(void **state)
{
	const struct planner_rules rules = {
		.period_ns = 10 * MS, .deadline_ns = MS, .stop_ns = 7 * MS};
	struct planner planner = made(&rules);

	(void)state;
	planner_started(&planner, MS);
	planner_asked(&planner, 11 * MS);
	planner_stopping(&planner, 11 * MS);
	assert_int_equal(planner.due_ns, 18 * MS);
	assert_int_equal(planner_action(&planner), PLANNER_END);
	planner_ended(&planner);
	assert_int_equal(planner.due_ns, 0);
	assert_int_equal(planner_action(&planner), PLANNER_NOTHING);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_start_that_waits_is_tried_again_and_uses_no_budget),
		cmocka_unit_test(a_wish_for_another_instance_spends_nothing_and_waits_for_nothing),
		cmocka_unit_test(a_wish_does_not_make_the_budget_whole),
		cmocka_unit_test(who_fails_at_once_is_given_up_however_long_the_backoffs_are),
		cmocka_unit_test(a_window_ends_when_instances_have_run_well_for_so_long),
		cmocka_unit_test(what_is_spent_is_whole_again_while_it_runs),
		cmocka_unit_test(a_service_that_hangs_uses_its_budget_up),
		cmocka_unit_test(the_backoff_doubles_up_to_its_limit),
		cmocka_unit_test(a_deadline_depends_on_no_other_service),
		cmocka_unit_test(healthy_services_are_all_asked_in_time),
		cmocka_unit_test(when_too_much_is_due_everybody_has_a_turn),
		cmocka_unit_test(who_is_due_longest_is_first),
		cmocka_unit_test(a_stop_has_its_own_time),
	};

	return cmocka_run_group_tests_name("planner", tests, NULL, NULL);
}

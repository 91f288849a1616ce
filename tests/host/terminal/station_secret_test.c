/*
 * The station, scenario by scenario: secrets, the attention screen, and what the terminal says of
 * itself.
 */
#include "tests/host/terminal/station_case.h"

/* ---- secrets --------------------------------------------------------------------------------- */

static void a_masked_line_shows_a_star_for_each_character(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "first");

	(void)state;
	read_begin(play, base, TERMINAL_ECHO_MASKED);
	play_type(play, "s\xc3\xa9\xc3\xa9");
	assert_true(play_shows(play, "> ***"));
	play_type(play, "\177\r");
	assert_line(play, base, "s\xc3\xa9");
	assert_null(strstr(play->seen, "\xc3\xa9"));
	free(play);
}

static void a_hidden_line_shows_nothing_and_leaves_nothing(void **state)
{
	static const enum terminal_line_echo echoes[] = {TERMINAL_ECHO_MASKED,
							 TERMINAL_ECHO_HIDDEN};

	(void)state;
	for (size_t i = 0; i < ARRAY_COUNT(echoes); i++) {
		struct play *play = play_new();
		uint8_t base = play_lease(play, "first");

		read_begin(play, base, echoes[i]);
		play_type(play, "opensesame\033[D\033[D\tx\001y\005\022\020");
		assert_null(strstr(play->seen, "sesam"));
		assert_int_not_equal(play_finds(play, "sesa"), 0);
		play_type(play, "\r");
		assert_line(play, base, "yopensesaxme");
		assert_int_equal(play_finds(play, "opensesa"), 0);
		/* Cancelled, it leaves nothing either; and none of what follows. */
		read_begin(play, base, echoes[i]);
		play_type(play, "opensesame");
		terminal_station_cancel(&play->station, base);
		play_run(play);
		play_type(play, "opensesame");
		assert_int_equal(play_finds(play, "opensesame"), 0);
		assert_null(strstr(play->seen, "sesam"));
		free(play);
	}
}

static void the_desks_secret_begins_behind_the_attention_key_alone(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "first"), desk = play_take(play);

	(void)state;
	(void)base;
	read_begin(play, desk, TERMINAL_ECHO_HIDDEN);
	assert_true(play_shows(play, "press Ctrl-] to type it"));
	play_type(play, "too early\r");
	assert_false(play->reads[desk].is_there);
	play_type(play, KEY "secret\r");
	assert_line(play, desk, "secret");
	assert_true(play_shows(play, "line test: what you type goes to the login desk"));
	/* The desk keeps the line, so nobody can have come in between. */
	read_begin(play, desk, TERMINAL_ECHO_HIDDEN);
	play_type(play, "again\r");
	assert_line(play, desk, "again");
	play_end(play, desk);
	/* The next desk begins anew; a visible line needs no key. */
	desk = play_take(play);
	read_begin(play, desk, TERMINAL_ECHO_VISIBLE);
	play_type(play, "name\r");
	assert_line(play, desk, "name");
	read_begin(play, desk, TERMINAL_ECHO_HIDDEN);
	play_type(play, "\003");
	assert_outcome(play, desk, TERMINAL_OUTCOME_INTERRUPTED);
	read_begin(play, desk, TERMINAL_ECHO_MASKED);
	terminal_station_break(&play->station);
	play_type(play, "secret\r");
	assert_line(play, desk, "secret");
	free(play);
}

/* A secret ends without the person, who types on; `end` is what ends the discarding. */
static void tail_is_discarded(const char *end, void (*stop)(struct play *play, uint8_t lease))
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "first"), pushed = play_push(play, base);
	struct terminal_read read = {.prompt = "",
				     .initial = "",
				     .limit = 64,
				     .echo = TERMINAL_ECHO_HIDDEN,
				     .deadline_ns = play->now_ns + SECOND_NS};
	uint8_t reader = base;

	assert_int_equal(terminal_station_read(&play->station, pushed, &read), TERMINAL_STATION_OK);
	play_run(play);
	play_type(play, "pass");
	stop(play, pushed);
	play_run(play);
	if (play->station.stack.kinds[pushed] != TERMINAL_LEASE_FREE)
		reader = pushed;
	assert_true(play_shows(play, "the line has ended: press Enter"));
	read_begin(play, reader, TERMINAL_ECHO_VISIBLE);
	play_type(play, "word");
	play_check(play);
	play_type(play, end);
	play_type(play, "after\r");
	assert_line(play, reader, "after");
	assert_int_equal(play_finds(play, "word"), 0);
	free(play);
}

static void stop_by_cancel(struct play *play, uint8_t lease)
{
	terminal_station_cancel(&play->station, lease);
}

static void stop_by_time(struct play *play, uint8_t lease)
{
	(void)lease;
	play_time(play, play->now_ns + 2u * SECOND_NS);
}

static void stop_by_end(struct play *play, uint8_t lease)
{
	terminal_station_end(&play->station, lease);
}

static void stop_by_caller(struct play *play, uint8_t lease)
{
	terminal_station_gone(&play->station, TERMINAL_WAIT_READ, lease);
}

static void after_a_secret_that_the_person_did_not_end_nobody_reads(void **state)
{
	(void)state;
	tail_is_discarded("\r", stop_by_cancel);
	tail_is_discarded("\003", stop_by_cancel);
	tail_is_discarded("\r\n", stop_by_time);
	tail_is_discarded("\r", stop_by_end);
	tail_is_discarded("\n", stop_by_caller);
	/* The attention key opens its screen, from which one goes back. */
	tail_is_discarded(KEY "b", stop_by_cancel);
}

static void after_a_secret_that_the_person_ended_the_next_line_is_read(void **state)
{
	static const char *const ends[] = {"\r", "\003", "\n"};

	(void)state;
	for (size_t i = 0; i < ARRAY_COUNT(ends); i++) {
		struct play *play = play_new();
		uint8_t base = play_lease(play, "first");

		read_begin(play, base, TERMINAL_ECHO_HIDDEN);
		play_type(play, "secret");
		play_type(play, ends[i]);
		(void)play_outcome(play, base);
		read_begin(play, base, TERMINAL_ECHO_VISIBLE);
		play_type(play, "next\r");
		assert_line(play, base, "next");
		free(play);
	}
}

static void a_line_that_hangs_up_in_a_secret_leaves_nothing(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "first"), desk = play_take(play);

	(void)state;
	read_begin(play, desk, TERMINAL_ECHO_HIDDEN);
	play_type(play, KEY "half a secret");
	terminal_station_hangup(&play->station);
	play_run(play);
	assert_outcome(play, desk, TERMINAL_OUTCOME_END);
	assert_int_equal(play_finds(play, "half a secret"), 0);
	assert_int_equal(play_read(play, desk, TERMINAL_ECHO_VISIBLE), TERMINAL_STATION_LOST);
	assert_int_equal(play_write(play, desk, "x"), TERMINAL_STATION_LOST);
	assert_int_equal(play_notice(play, base), TERMINAL_NOTICE_HANGUP);
	free(play);
}

/* ---- attention ------------------------------------------------------------------------------- */

static void the_attention_screen_says_who_has_the_line(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "operator, since 12:00"), pushed = play_push(play, base);

	(void)state;
	assert_int_equal(play_write(play, pushed, "held by: the login desk\n"),
			 TERMINAL_STATION_OK);
	read_begin(play, pushed, TERMINAL_ECHO_VISIBLE);
	play_type(play, "half");
	(void)play_shows(play, "");
	play_type(play, KEY);
	assert_true(play_shows(play, "\033[2Jline test, which is held by: operator, since 12:00"));
	assert_true(strstr(play->seen, "login is not available") != NULL);
	/* Nothing that is typed there reaches the line, and nothing is shown beside it. */
	play->writes[pushed].is_there = false;
	assert_int_equal(play_write(play, pushed, "fake"), TERMINAL_STATION_OK);
	assert_false(play->writes[pushed].is_there);
	play_type(play, "xl\033[A\004e");
	assert_true(play->station.attention.is_up);
	assert_null(strstr(play->seen, "fake"));
	play_type(play, "b");
	assert_true(play_shows(play, "fake"));
	assert_true(strstr(play->seen + play->seen_from - 40, "> half") != NULL);
	play_type(play, " a line\r");
	assert_line(play, pushed, "half a line");
	free(play);
}

static void a_choice_is_told_to_who_waits_for_it_once(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "first");

	(void)state;
	read_begin(play, base, TERMINAL_ECHO_VISIBLE);
	play_type(play, KEY);
	assert_true(play_shows(play, "login is not available"));
	assert_int_equal(terminal_station_attend(&play->station), TERMINAL_STATION_OK);
	assert_int_equal(terminal_station_attend(&play->station), TERMINAL_STATION_BUSY);
	play_run(play);
	assert_true(play_shows(play, "log in"));
	/* A pasted text chooses nothing. */
	play_type(play, "\033[200~e\r\033[201~");
	assert_true(play->station.attention.is_up);
	play_type(play, "l");
	assert_true(play->choice.is_there);
	assert_int_equal(play->choice.answer.choice, TERMINAL_CHOICE_LOGIN);
	play->choice.is_there = false;
	play_type(play, KEY "e");
	assert_false(play->choice.is_there);
	play_type(play, "b");
	assert_int_equal(terminal_station_attend(&play->station), TERMINAL_STATION_OK);
	terminal_station_break(&play->station);
	play_type(play, "e");
	assert_int_equal(play->choice.answer.choice, TERMINAL_CHOICE_END_SESSION);
	play_type(play, "on\r");
	assert_line(play, base, "on");
	free(play);
}

static void the_attention_key_reaches_no_holder_wherever_it_is_typed(void **state)
{
	static const char *const begun[] = {"",        "a\033",     "a\033[",      "a\033[1;",
					    "a\033O",  "a\033]",    "a\033Px\033", "a\xe6\x97",
					    "a\033[M", "a\033[200~"};

	(void)state;
	for (size_t i = 0; i < ARRAY_COUNT(begun); i++) {
		struct play *play = play_new();
		uint8_t base = play_lease(play, "first");

		read_begin(play, base, TERMINAL_ECHO_VISIBLE);
		play_type(play, begun[i]);
		play_type(play, KEY);
		assert_true(play->station.attention.is_up);
		play_type(play, "b");
		play_type(play, "z\r");
		assert_null(strchr(play_outcome(play, base)->text, 0x1d));
		assert_non_null(strchr(play->reads[base].text, 'z'));
		free(play);
	}
}

/* ---- the terminal itself --------------------------------------------------------------------- */

/* A serial line tells of no change: the next answer to the question does. */
static void another_size_is_told_to_who_has_leased_the_line(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "first"), pushed;

	(void)state;
	assert_int_equal(terminal_station_wait(&play->station, base), TERMINAL_STATION_OK);
	play_run(play);
	assert_false(play->station.line.is_known);
	read_begin(play, base, TERMINAL_ECHO_VISIBLE);
	play_type(play, "\033[24;80R");
	assert_true(play->station.line.is_known);
	/* As large as it was taken for: nothing has changed. */
	assert_false(play->notices[base].is_there);
	play_type(play, "a\r");
	pushed = play_push(play, base);
	read_begin(play, pushed, TERMINAL_ECHO_VISIBLE);
	play_type(play, "\033[40;132R");
	assert_true(play->notices[base].is_there);
	assert_int_equal(play->notices[base].answer.notice, TERMINAL_NOTICE_RESIZED);
	assert_int_equal(play->station.line.view.columns, 132);
	/* An answer that nobody has asked for is none. */
	play->notices[base].is_there = false;
	assert_int_equal(terminal_station_wait(&play->station, base), TERMINAL_STATION_OK);
	play_type(play, "\033[10;20R");
	assert_false(play->notices[base].is_there);
	free(play);
}

static void the_line_is_called_as_its_holder_says(void **state)
{
	struct play *play = play_new();

	(void)state;
	assert_int_equal(terminal_station_rename(&play->station, "far", 3), TERMINAL_STATION_OK);
	play_type(play, KEY);
	assert_true(play_shows(play, "line far, which is held by: nobody"));
	assert_int_equal(terminal_station_rename(&play->station, "", 0), TERMINAL_STATION_INVALID);
	assert_int_equal(terminal_station_rename(&play->station, "a\033[2J", 5),
			 TERMINAL_STATION_INVALID);
	assert_int_equal(
		terminal_station_rename(&play->station, "abcdefghijklmnopqrstuvwxyz012345", 32),
		TERMINAL_STATION_INVALID);
	assert_string_equal(play->station.name, "far");
	free(play);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_masked_line_shows_a_star_for_each_character),
		cmocka_unit_test(a_hidden_line_shows_nothing_and_leaves_nothing),
		cmocka_unit_test(the_desks_secret_begins_behind_the_attention_key_alone),
		cmocka_unit_test(after_a_secret_that_the_person_did_not_end_nobody_reads),
		cmocka_unit_test(after_a_secret_that_the_person_ended_the_next_line_is_read),
		cmocka_unit_test(a_line_that_hangs_up_in_a_secret_leaves_nothing),
		cmocka_unit_test(the_attention_screen_says_who_has_the_line),
		cmocka_unit_test(a_choice_is_told_to_who_waits_for_it_once),
		cmocka_unit_test(the_attention_key_reaches_no_holder_wherever_it_is_typed),
		cmocka_unit_test(another_size_is_told_to_who_has_leased_the_line),
		cmocka_unit_test(the_line_is_called_as_its_holder_says),
	};

	return cmocka_run_group_tests_name("station, secrets", tests, NULL, NULL);
}

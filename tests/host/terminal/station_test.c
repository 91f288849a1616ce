/*
 * The station, scenario by scenario: who has the line, and what becomes of what is typed.
 */
#include "tests/host/terminal/station_case.h"

/* ---- the stack ------------------------------------------------------------------------------- */

static void the_top_of_the_stack_alone_reads_and_writes(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "anonymous"), pushed = play_push(play, base);

	(void)state;
	assert_int_equal(play_read(play, base, TERMINAL_ECHO_VISIBLE),
			 TERMINAL_STATION_NOT_FOREGROUND);
	assert_int_equal(play_write(play, base, "below"), TERMINAL_STATION_NOT_FOREGROUND);
	assert_int_equal(play_write(play, pushed, "above"), TERMINAL_STATION_OK);
	assert_int_equal(play->writes[pushed].answer.result, TERMINAL_STATION_OK);
	read_begin(play, pushed, TERMINAL_ECHO_VISIBLE);
	assert_int_equal(play_read(play, pushed, TERMINAL_ECHO_VISIBLE), TERMINAL_STATION_BUSY);
	play_type(play, "hello\r");
	assert_line(play, pushed, "hello");
	assert_true(play_shows(play, "above"));
	assert_null(strstr(play->seen, "below"));
	free(play);
}

static void a_session_has_one_pushed_lease_directly_above_its_own(void **state)
{
	struct play *play = play_new();
	uint8_t first = play_lease(play, "first"), second = play_lease(play, "second");

	(void)state;
	assert_int_equal(terminal_stack_top(&play->station.stack), second);
	assert_int_not_equal(play_push(play, first), TERMINAL_NO_LEASE);
	assert_int_equal(play_push(play, first), TERMINAL_NO_LEASE);
	/* The new one stands below the other session's. */
	assert_int_equal(terminal_stack_top(&play->station.stack), second);
	assert_int_equal(play_read(play, second, TERMINAL_ECHO_VISIBLE), TERMINAL_STATION_OK);
	free(play);
}

static void a_new_lease_goes_directly_below_the_desks(void **state)
{
	struct play *play = play_new();
	uint8_t anonymous = play_lease(play, "anonymous");
	uint8_t desk = play_take(play);
	uint8_t person = play_lease(play, "operator");

	(void)state;
	assert_int_equal(play_take(play), TERMINAL_NO_LEASE);
	assert_int_equal(terminal_stack_top(&play->station.stack), desk);
	play_end(play, desk);
	assert_int_equal(terminal_stack_top(&play->station.stack), person);
	assert_int_equal(play_notice(play, person), TERMINAL_NOTICE_RETURNED);
	assert_int_equal(play_notice(play, anonymous), TERMINAL_NOTICES);
	free(play);
}

static void a_stack_is_at_most_eight_deep(void **state)
{
	struct play *play = play_new();
	uint8_t base = TERMINAL_NO_LEASE;

	(void)state;
	for (uint32_t i = 0; i < TERMINAL_LEASES; i++) {
		base = play_lease(play, "one of many");
		assert_int_not_equal(base, TERMINAL_NO_LEASE);
	}
	assert_int_equal(play_lease(play, "another"), TERMINAL_NO_LEASE);
	assert_int_equal(play_push(play, base), TERMINAL_NO_LEASE);
	assert_int_equal(play_take(play), TERMINAL_NO_LEASE);
	play_end(play, base);
	assert_int_equal(play_take(play), base);
	free(play);
}

static void a_lease_goes_from_any_place_and_the_one_below_has_the_line(void **state)
{
	struct play *play = play_new();
	uint8_t first = play_lease(play, "first"), second = play_lease(play, "second");
	uint8_t third = play_lease(play, "third"), pushed = play_push(play, second);

	(void)state;
	read_begin(play, third, TERMINAL_ECHO_VISIBLE);
	play_end(play, second);
	assert_int_equal(play->station.stack.kinds[pushed], TERMINAL_LEASE_FREE);
	play_type(play, "x\r");
	assert_line(play, third, "x");
	play_end(play, third);
	assert_int_equal(play_notice(play, first), TERMINAL_NOTICE_RETURNED);
	read_begin(play, first, TERMINAL_ECHO_VISIBLE);
	play_type(play, "y\r");
	assert_line(play, first, "y");
	free(play);
}

static void all_leases_go_at_a_reset(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "first"), desk;

	(void)state;
	assert_int_equal(play_notice(play, base), TERMINAL_NOTICES);
	desk = play_take(play);
	read_begin(play, desk, TERMINAL_ECHO_VISIBLE);
	terminal_station_reset(&play->station);
	play_run(play);
	assert_outcome(play, desk, TERMINAL_OUTCOME_NOT_FOREGROUND);
	assert_int_equal(play_notice(play, base), TERMINAL_NOTICE_HANGUP);
	assert_int_equal(play->station.stack.depth, 0);
	free(play);
}

static void who_loses_the_line_is_told_and_gets_it_back_clean(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "first"), pushed;

	(void)state;
	read_begin(play, base, TERMINAL_ECHO_VISIBLE);
	play_type(play, "half a li");
	pushed = play_push(play, base);
	assert_outcome(play, base, TERMINAL_OUTCOME_NOT_FOREGROUND);
	assert_int_equal(play_write(play, pushed, "\033[31mred, and half a \033["),
			 TERMINAL_STATION_OK);
	(void)play_shows(play, "");
	play_end(play, pushed);
	/* The sequence that had begun is shown, attributes are off, and a row begins. */
	assert_true(play_shows(play, R "[\033[0m\r\n"));
	assert_int_equal(play_notice(play, base), TERMINAL_NOTICE_RETURNED);
	assert_int_equal(play_write(play, base, "1m"), TERMINAL_STATION_OK);
	assert_true(play_shows(play, "1m"));
	free(play);
}

/* ---- what is typed --------------------------------------------------------------------------- */

static void what_is_typed_ahead_is_read_by_the_same_lease(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "first");

	(void)state;
	play_type(play, "one\rtwo\rthr");
	read_begin(play, base, TERMINAL_ECHO_VISIBLE);
	assert_line(play, base, "one");
	read_begin(play, base, TERMINAL_ECHO_VISIBLE);
	assert_line(play, base, "two");
	read_begin(play, base, TERMINAL_ECHO_VISIBLE);
	play_type(play, "ee\r");
	assert_line(play, base, "three");
	free(play);
}

static void keys_from_before_the_first_lease_are_for_it(void **state)
{
	struct play *play = play_new();
	uint8_t base;

	(void)state;
	play_type(play, "early\r");
	base = play_lease(play, "first");
	read_begin(play, base, TERMINAL_ECHO_VISIBLE);
	assert_line(play, base, "early");
	free(play);
}

static void unread_input_is_dropped_when_a_lease_is_pushed_or_goes_or_is_cancelled(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "first"), pushed;

	(void)state;
	play_type(play, "for the shell\r");
	pushed = play_push(play, base);
	read_begin(play, pushed, TERMINAL_ECHO_VISIBLE);
	play_type(play, "mine\rleft over\r");
	assert_line(play, pushed, "mine");
	play_end(play, pushed);
	read_begin(play, base, TERMINAL_ECHO_VISIBLE);
	play_type(play, "shell\rahead\r");
	assert_line(play, base, "shell");
	terminal_station_cancel(&play->station, base);
	read_begin(play, base, TERMINAL_ECHO_VISIBLE);
	play_type(play, "\r");
	assert_line(play, base, "");
	/* In front of a secret, too. */
	play_type(play, "ahead\r");
	read_begin(play, base, TERMINAL_ECHO_HIDDEN);
	play_type(play, "secret\r");
	assert_line(play, base, "secret");
	assert_int_equal(play_finds(play, "left over"), 0);
	free(play);
}

static void what_is_dropped_ends_no_sequence_in_its_middle(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "first"), pushed;

	(void)state;
	play_type(play, "x\033[");
	pushed = play_push(play, base);
	read_begin(play, pushed, TERMINAL_ECHO_VISIBLE);
	play_type(play, "Cok\r");
	assert_line(play, pushed, "ok");
	free(play);
}

static void only_the_foreground_cancels_and_its_line_says_so(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "first"), pushed = play_push(play, base);

	(void)state;
	read_begin(play, pushed, TERMINAL_ECHO_VISIBLE);
	play_type(play, "abc");
	terminal_station_cancel(&play->station, base);
	play_type(play, "d\r");
	assert_line(play, pushed, "abcd");
	read_begin(play, pushed, TERMINAL_ECHO_VISIBLE);
	terminal_station_cancel(&play->station, pushed);
	play_run(play);
	assert_outcome(play, pushed, TERMINAL_OUTCOME_CANCELLED);
	free(play);
}

static void control_c_reaches_the_line_or_who_waits_for_notices(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "first"), pushed;

	(void)state;
	read_begin(play, base, TERMINAL_ECHO_VISIBLE);
	play_type(play, "abc\003");
	assert_outcome(play, base, TERMINAL_OUTCOME_INTERRUPTED);
	assert_int_equal(play_notice(play, base), TERMINAL_NOTICES);
	play_type(play, "ahead\r\003");
	assert_true(play->notices[base].is_there);
	assert_int_equal(play_notice(play, base), TERMINAL_NOTICE_INTERRUPTED);
	read_begin(play, base, TERMINAL_ECHO_VISIBLE);
	assert_false(play->reads[base].is_there);
	/* Typed in one go, it is about what the line has begun, not about the next line. */
	play_type(play, "run\r\003");
	assert_line(play, base, "run");
	assert_int_equal(play_notice(play, base), TERMINAL_NOTICE_INTERRUPTED);
	/* The key of a pushed lease is told to its pusher, also when the program reads. */
	pushed = play_push(play, base);
	assert_int_equal(play_notice(play, base), TERMINAL_NOTICES);
	play_type(play, "\003");
	assert_int_equal(play_notice(play, base), TERMINAL_NOTICE_INTERRUPTED);
	read_begin(play, pushed, TERMINAL_ECHO_VISIBLE);
	play_type(play, "\003");
	assert_outcome(play, pushed, TERMINAL_OUTCOME_INTERRUPTED);
	assert_int_equal(play_notice(play, base), TERMINAL_NOTICE_INTERRUPTED);
	free(play);
}

static void a_line_ends_in_each_of_the_ways_that_it_can(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "first");
	struct terminal_read read = {.prompt = "", .initial = "", .limit = 4};

	(void)state;
	read_begin(play, base, TERMINAL_ECHO_VISIBLE);
	play_type(play, "\004");
	assert_outcome(play, base, TERMINAL_OUTCOME_END);
	assert_int_equal(terminal_station_read(&play->station, base, &read), TERMINAL_STATION_OK);
	play_type(play, "12345\r");
	assert_outcome(play, base, TERMINAL_OUTCOME_TOO_LONG);
	assert_int_equal(terminal_station_read(&play->station, base, &read), TERMINAL_STATION_OK);
	play_type(play, "12345\0251234\r");
	assert_line(play, base, "1234");
	read.deadline_ns = play->now_ns + SECOND_NS;
	assert_int_equal(terminal_station_read(&play->station, base, &read), TERMINAL_STATION_OK);
	play_type(play, "12");
	play_time(play, play->now_ns + SECOND_NS / 2u);
	assert_false(play->reads[base].is_there);
	play_time(play, play->now_ns + SECOND_NS);
	assert_outcome(play, base, TERMINAL_OUTCOME_TIMED_OUT);
	free(play);
}

static void initial_text_stands_in_the_line_and_is_refused_when_it_is_none(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "first");
	struct terminal_read read = {.prompt = "name\033[2J: ",
				     .prompt_length = 10,
				     .initial = "a\xc3\xa9z",
				     .initial_length = 4,
				     .cursor = 1,
				     .limit = 16};

	(void)state;
	assert_int_equal(terminal_station_read(&play->station, base, &read), TERMINAL_STATION_OK);
	play_type(play, "b\r");
	assert_line(play, base, "ab\xc3\xa9z");
	assert_true(play_shows(play, "name"));
	assert_null(strstr(play->seen, "\033[2J"));
	read.cursor = 2;
	assert_int_equal(terminal_station_read(&play->station, base, &read),
			 TERMINAL_STATION_INVALID);
	read.cursor = 5;
	assert_int_equal(terminal_station_read(&play->station, base, &read),
			 TERMINAL_STATION_INVALID);
	read.cursor = 0;
	read.initial = "a\033zz";
	assert_int_equal(terminal_station_read(&play->station, base, &read),
			 TERMINAL_STATION_INVALID);
	read.initial = "a\xc3zz";
	assert_int_equal(terminal_station_read(&play->station, base, &read),
			 TERMINAL_STATION_INVALID);
	read.initial = "good";
	read.limit = 3;
	assert_int_equal(terminal_station_read(&play->station, base, &read),
			 TERMINAL_STATION_INVALID);
	read.limit = 0;
	assert_int_equal(terminal_station_read(&play->station, base, &read),
			 TERMINAL_STATION_INVALID);
	read.limit = TERMINAL_LINE_BYTES + 1u;
	assert_int_equal(terminal_station_read(&play->station, base, &read),
			 TERMINAL_STATION_INVALID);
	free(play);
}

static void a_program_answers_completion_and_history_in_the_same_place(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "first");
	struct terminal_read read = {.prompt = "> ",
				     .prompt_length = 2,
				     .initial = "help me",
				     .initial_length = 7,
				     .cursor = 4,
				     .limit = 64};
	const struct play_answer *answer;

	(void)state;
	read_begin(play, base, TERMINAL_ECHO_VISIBLE);
	play_type(play, "he\tx");
	answer = play_outcome(play, base);
	assert_int_equal(answer->answer.outcome, TERMINAL_OUTCOME_COMPLETION);
	assert_string_equal(answer->text, "he");
	assert_int_equal(answer->answer.cursor, 2);
	(void)play_shows(play, "");
	assert_int_equal(terminal_station_read(&play->station, base, &read), TERMINAL_STATION_OK);
	play_run(play);
	/* The character typed meanwhile follows; no row has begun. */
	assert_null(strchr(play->seen + play->seen_from, '\n'));
	assert_true(play_shows(play, "> helpx me"));
	play_type(play, "\033[A");
	answer = play_outcome(play, base);
	assert_int_equal(answer->answer.outcome, TERMINAL_OUTCOME_HISTORY);
	assert_int_equal(answer->answer.direction, TERMINAL_DIRECTION_OLDER);
	assert_string_equal(answer->text, "helpx me");
	/* A list that the program writes stands below the line. */
	assert_int_equal(play_write(play, base, "help hello\n"), TERMINAL_STATION_OK);
	assert_true(play_shows(play, "\r\nhelp hello\r\n") ||
		    strstr(play->seen, "\n\033[?2004lhelp hello\r\n"));
	read_begin(play, base, TERMINAL_ECHO_VISIBLE);
	play_type(play, "\022");
	assert_int_equal(play_outcome(play, base)->answer.direction, TERMINAL_DIRECTION_SEARCH);
	read_begin(play, base, TERMINAL_ECHO_VISIBLE);
	play_type(play, "\016");
	assert_int_equal(play_outcome(play, base)->answer.direction, TERMINAL_DIRECTION_NEWER);
	free(play);
}

static void lines_are_utf8_without_control_characters_whatever_is_typed(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "first");

	(void)state;
	read_begin(play, base, TERMINAL_ECHO_VISIBLE);
	play_type_bytes(play, "a\0b\xff\xc3(\x9b\xe2\x80\xae\r", 12);
	assert_line(play, base, "ab" R R "(" R R);
	play_check(play);
	free(play);
}

static void floods_and_lines_without_end_stay_within_their_buffers(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "first");
	char *flood = malloc(100000);

	(void)state;
	memset(flood, 'a', 100000);
	play_type_bytes(play, flood, 100000);
	assert_true(play->station.ahead.count <= TERMINAL_AHEAD_BYTES);
	play_type(play, "\rnext\r");
	read_begin(play, base, TERMINAL_ECHO_VISIBLE);
	assert_line(play, base, "next");
	assert_true(play_shows(play, "1 line typed ahead had no room and was dropped"));
	read_begin(play, base, TERMINAL_ECHO_VISIBLE);
	for (size_t i = 0; i < 100000; i += 100)
		play_type_bytes(play, flood + i, 100);
	assert_int_equal(play->station.line.text.length, TERMINAL_LINE_BYTES);
	play_type(play, "\r");
	assert_outcome(play, base, TERMINAL_OUTCOME_TOO_LONG);
	/* On a line that takes no bytes nothing overflows, and the rest is typed ahead. */
	read_begin(play, base, TERMINAL_ECHO_VISIBLE);
	play->is_stuck = true;
	play_type_bytes(play, flood, 100000);
	assert_true(play->station.out_length <= TERMINAL_OUT_BYTES);
	play->is_stuck = false;
	play_run(play);
	play_check(play);
	free(flood);
	free(play);
}

static void bytes_that_were_lost_drop_their_line_and_no_other(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "first");

	(void)state;
	read_begin(play, base, TERMINAL_ECHO_VISIBLE);
	play_type(play, "kill ");
	terminal_station_bytes_lost(&play->station);
	play_type(play, "1\rjobs\r");
	assert_line(play, base, "jobs");
	play_type(play, "one\rtw");
	terminal_station_bytes_lost(&play->station);
	play_type(play, "o\rthree\r");
	read_begin(play, base, TERMINAL_ECHO_VISIBLE);
	assert_line(play, base, "one");
	read_begin(play, base, TERMINAL_ECHO_VISIBLE);
	assert_line(play, base, "three");
	free(play);
}

static void bells_are_a_few_a_second(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "first");
	uint32_t bells = 0;

	(void)state;
	read_begin(play, base, TERMINAL_ECHO_VISIBLE);
	for (uint32_t i = 0; i < 50; i++) {
		struct terminal_read read = {.prompt = "", .initial = "", .limit = 1};

		terminal_station_cancel(&play->station, base);
		play_run(play);
		assert_int_equal(terminal_station_read(&play->station, base, &read),
				 TERMINAL_STATION_OK);
		play_type(play, "aaaa");
	}
	for (size_t i = 0; i < play->seen_length; i++)
		bells += play->seen[i] == '\a';
	assert_int_equal(bells, TERMINAL_FILTER_BELLS_A_SECOND);
	free(play);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_top_of_the_stack_alone_reads_and_writes),
		cmocka_unit_test(a_session_has_one_pushed_lease_directly_above_its_own),
		cmocka_unit_test(a_new_lease_goes_directly_below_the_desks),
		cmocka_unit_test(a_stack_is_at_most_eight_deep),
		cmocka_unit_test(a_lease_goes_from_any_place_and_the_one_below_has_the_line),
		cmocka_unit_test(all_leases_go_at_a_reset),
		cmocka_unit_test(who_loses_the_line_is_told_and_gets_it_back_clean),
		cmocka_unit_test(what_is_typed_ahead_is_read_by_the_same_lease),
		cmocka_unit_test(keys_from_before_the_first_lease_are_for_it),
		cmocka_unit_test(
			unread_input_is_dropped_when_a_lease_is_pushed_or_goes_or_is_cancelled),
		cmocka_unit_test(what_is_dropped_ends_no_sequence_in_its_middle),
		cmocka_unit_test(only_the_foreground_cancels_and_its_line_says_so),
		cmocka_unit_test(control_c_reaches_the_line_or_who_waits_for_notices),
		cmocka_unit_test(a_line_ends_in_each_of_the_ways_that_it_can),
		cmocka_unit_test(initial_text_stands_in_the_line_and_is_refused_when_it_is_none),
		cmocka_unit_test(a_program_answers_completion_and_history_in_the_same_place),
		cmocka_unit_test(lines_are_utf8_without_control_characters_whatever_is_typed),
		cmocka_unit_test(floods_and_lines_without_end_stay_within_their_buffers),
		cmocka_unit_test(bytes_that_were_lost_drop_their_line_and_no_other),
		cmocka_unit_test(bells_are_a_few_a_second),
	};

	return cmocka_run_group_tests_name("station", tests, NULL, NULL);
}

/*
 * The station, scenario by scenario: who has the line, what becomes of what is typed, and what a
 * person sees of it.
 */
#include "tests/host/rt/test.h"

#include "tests/host/terminal/play.h"

#include <stdio.h>
#include <stdlib.h>

#define KEY "\x1d"
#define SECOND_NS UINT64_C(1000000000)
#define R "\xef\xbf\xbd" /* U+FFFD */

static struct play *play_new(void)
{
	struct play *play = calloc(1, sizeof(*play));

	play_init(play);
	return play;
}

static void assert_line(struct play *play, uint8_t lease, const char *text)
{
	const struct play_answer *answer = play_outcome(play, lease);

	assert_int_equal(answer->answer.outcome, TERMINAL_OUTCOME_LINE);
	assert_string_equal(answer->text, text);
}

static void assert_outcome(struct play *play, uint8_t lease, enum terminal_outcome outcome)
{
	assert_int_equal(play_outcome(play, lease)->answer.outcome, outcome);
}

static void read_begin(struct play *play, uint8_t lease, enum terminal_line_echo echo)
{
	assert_int_equal(play_read(play, lease, echo), TERMINAL_STATION_OK);
}

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

/* ---- what is written ------------------------------------------------------------------------- */

static void writing_passes_the_filter_and_stands_above_the_line(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "first");

	(void)state;
	read_begin(play, base, TERMINAL_ECHO_VISIBLE);
	play_type(play, "typed");
	(void)play_shows(play, "");
	assert_int_equal(play_write(play, base, "\033]0;title\a\033[6n\033[?25lnews\n"),
			 TERMINAL_STATION_OK);
	assert_true(play->writes[base].is_there);
	assert_non_null(strstr(play->seen + play->seen_from, "news\r\n> typed"));
	assert_null(strstr(play->seen + play->seen_from, "\033]"));
	assert_null(strstr(play->seen + play->seen_from, "\033[6n"));
	assert_null(strstr(play->seen + play->seen_from, "\033[?25l"));
	play_check(play);
	free(play);
}

/* A holder that writes without a pause, for a second; the bytes that came out. */
static size_t written_in_a_second(struct play *play, uint8_t lease)
{
	uint64_t end_ns = play->now_ns + SECOND_NS;
	size_t before = play->total;
	char text[TERMINAL_WRITE_BYTES + 1u];

	memset(text, 'x', sizeof(text) - 1u);
	text[sizeof(text) - 1u] = '\0';
	while (play->now_ns < end_ns) {
		if (play_write(play, lease, text) == TERMINAL_STATION_BUSY)
			play_time(play, play->due_ns < end_ns ? play->due_ns : end_ns);
	}
	return play->total - before;
}

static void a_quarter_of_the_lines_bytes_is_the_desks(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "first"), desk;
	size_t most = PLAY_BYTES_PER_SECOND / 4u * 3u + 256u;

	(void)state;
	assert_in_range(written_in_a_second(play, base), PLAY_BYTES_PER_SECOND / 2u, most);
	assert_in_range(written_in_a_second(play, base), PLAY_BYTES_PER_SECOND / 2u, most);
	/* The desk's output waits for nothing. */
	desk = play_take(play);
	assert_int_equal(play_write(play, desk, "login:"), TERMINAL_STATION_OK);
	assert_true(play->writes[desk].is_there);
	assert_true(play_shows(play, "login:"));
	free(play);
}

static void prompts_count_as_what_their_holder_puts_out(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "first");
	uint64_t end_ns = play->now_ns + SECOND_NS;

	(void)state;
	while (play->now_ns < end_ns) {
		(void)!play_read(play, base, TERMINAL_ECHO_VISIBLE);
		terminal_station_cancel(&play->station, base);
		play_run(play);
		play_time(play, play->now_ns + SECOND_NS / 10000u);
	}
	assert_in_range(play->total, 4096, PLAY_BYTES_PER_SECOND / 4u * 3u + 256u);
	free(play);
}

/* ---- in the background ----------------------------------------------------------------------- */

static uint8_t output_open(struct play *play, uint8_t base, const char *mark)
{
	uint8_t output = TERMINAL_OUTPUTS;

	assert_int_equal(
		terminal_station_output_open(&play->station, base, mark, strlen(mark), &output),
		TERMINAL_STATION_OK);
	return output;
}

static void output_write(struct play *play, uint8_t output, const char *text)
{
	play->outputs[output].is_there = false;
	assert_int_equal(terminal_station_output_write(&play->station, output, text, strlen(text)),
			 TERMINAL_STATION_OK);
	play_run(play);
}

static void background_output_is_whole_marked_lines_without_escapes(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "first"), output = output_open(play, base, "1 clock");

	(void)state;
	read_begin(play, base, TERMINAL_ECHO_VISIBLE);
	play_type(play, "typed");
	(void)play_shows(play, "");
	output_write(play, output, "half");
	assert_false(play_shows(play, "half"));
	output_write(play, output, " a line\r\n\033[31mred\xff\n> ");
	assert_non_null(strstr(play->seen,
			       "[1 clock] half a line\r\n[1 clock] " R "[31mred" R "\r\n> typed"));
	terminal_station_output_close(&play->station, output);
	play_run(play);
	assert_true(play_shows(play, "[1 clock] > \r\n"));
	assert_int_equal(play->station.outputs[output].state, TERMINAL_OUTPUT_FREE);
	free(play);
}

static void background_output_is_dropped_and_counted_while_it_cannot_be_shown(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "first"), output = output_open(play, base, "clock");
	uint8_t desk = play_take(play);

	(void)state;
	output_write(play, output, "one\ntwo\n");
	assert_true(play->outputs[output].is_there);
	play_end(play, desk);
	read_begin(play, base, TERMINAL_ECHO_HIDDEN);
	play_type(play, "sec");
	output_write(play, output, "three\n");
	play_type(play, "ret\r");
	assert_line(play, base, "secret");
	output_write(play, output, "four\n");
	assert_true(play_shows(play, "[clock] 3 lines before this one were not shown\r\n"
				     "[clock] four\r\n"));
	assert_null(strstr(play->seen, "two"));
	assert_null(strstr(play->seen, "three"));
	free(play);
}

static void a_control_has_four_outputs_and_they_end_with_its_lease(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "first"), output = 0, other;

	(void)state;
	for (uint32_t i = 0; i < TERMINAL_OUTPUTS_A_LEASE; i++)
		output = output_open(play, base, "one");
	assert_int_equal(terminal_station_output_open(&play->station, base, "five", 4, &other),
			 TERMINAL_STATION_FULL);
	assert_int_equal(terminal_station_output_open(&play->station, base, "\033[2J", 4, &other),
			 TERMINAL_STATION_INVALID);
	output_write(play, output, "half");
	play_end(play, base);
	base = play_lease(play, "another");
	play_run(play);
	assert_null(strstr(play->seen, "half"));
	for (uint32_t i = 0; i < TERMINAL_OUTPUTS; i++)
		assert_int_equal(play->station.outputs[i].state, TERMINAL_OUTPUT_FREE);
	free(play);
}

static void background_output_is_bounded_in_a_second(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "first"), output = output_open(play, base, "flood");
	char text[TERMINAL_WRITE_BYTES];

	(void)state;
	memset(text, '\n', sizeof(text));
	for (uint64_t end_ns = play->now_ns + SECOND_NS; play->now_ns < end_ns;) {
		enum terminal_station_result result =
			terminal_station_output_write(&play->station, output, text, sizeof(text));

		play_run(play);
		if (result == TERMINAL_STATION_BUSY)
			play_time(play, play->due_ns < end_ns ? play->due_ns : end_ns);
	}
	assert_in_range(play->total, TERMINAL_OUTPUT_BYTES_PER_SECOND / 2u,
			TERMINAL_OUTPUT_BYTES_PER_SECOND * 9u / 8u + 64u);
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
		cmocka_unit_test(a_masked_line_shows_a_star_for_each_character),
		cmocka_unit_test(a_hidden_line_shows_nothing_and_leaves_nothing),
		cmocka_unit_test(the_desks_secret_begins_behind_the_attention_key_alone),
		cmocka_unit_test(after_a_secret_that_the_person_did_not_end_nobody_reads),
		cmocka_unit_test(after_a_secret_that_the_person_ended_the_next_line_is_read),
		cmocka_unit_test(a_line_that_hangs_up_in_a_secret_leaves_nothing),
		cmocka_unit_test(the_attention_screen_says_who_has_the_line),
		cmocka_unit_test(a_choice_is_told_to_who_waits_for_it_once),
		cmocka_unit_test(the_attention_key_reaches_no_holder_wherever_it_is_typed),
		cmocka_unit_test(writing_passes_the_filter_and_stands_above_the_line),
		cmocka_unit_test(a_quarter_of_the_lines_bytes_is_the_desks),
		cmocka_unit_test(prompts_count_as_what_their_holder_puts_out),
		cmocka_unit_test(background_output_is_whole_marked_lines_without_escapes),
		cmocka_unit_test(background_output_is_dropped_and_counted_while_it_cannot_be_shown),
		cmocka_unit_test(a_control_has_four_outputs_and_they_end_with_its_lease),
		cmocka_unit_test(background_output_is_bounded_in_a_second),
	};

	return cmocka_run_group_tests_name("terminal station", tests, NULL, NULL);
}

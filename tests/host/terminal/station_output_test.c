/*
 * The station, scenario by scenario: what holders write, and programs in the background.
 */
#include "tests/host/terminal/station_case.h"

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

/* Nobody types meanwhile: the moment at which the next line may be shown has to be told. */
static void a_line_that_takes_anothers_place_begins_by_itself_when_it_may(void **state)
{
	struct play *play = play_new();
	uint8_t base = play_lease(play, "first");
	unsigned waits = 0;

	(void)state;
	for (unsigned i = 0; i < 4000u; i++) {
		read_begin(play, base, TERMINAL_ECHO_VISIBLE);
		play_type(play, "\t");
		for (; !play->reads[base].is_there; waits++) {
			assert_true(play->due_ns != TERMINAL_NEVER_NS);
			play->now_ns = play->due_ns;
			play_run(play);
		}
		assert_outcome(play, base, TERMINAL_OUTCOME_COMPLETION);
	}
	assert_true(waits > 0);
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
		cmocka_unit_test(writing_passes_the_filter_and_stands_above_the_line),
		cmocka_unit_test(a_quarter_of_the_lines_bytes_is_the_desks),
		cmocka_unit_test(prompts_count_as_what_their_holder_puts_out),
		cmocka_unit_test(a_line_that_takes_anothers_place_begins_by_itself_when_it_may),
		cmocka_unit_test(background_output_is_whole_marked_lines_without_escapes),
		cmocka_unit_test(background_output_is_dropped_and_counted_while_it_cannot_be_shown),
		cmocka_unit_test(a_control_has_four_outputs_and_they_end_with_its_lease),
		cmocka_unit_test(background_output_is_bounded_in_a_second),
	};

	return cmocka_run_group_tests_name("station, output", tests, NULL, NULL);
}

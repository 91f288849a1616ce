/*
 * The short forms that the scenarios of a station are written with; read next: play.h.
 */
#ifndef TESTS_HOST_TERMINAL_STATION_CASE_H
#define TESTS_HOST_TERMINAL_STATION_CASE_H

#include "tests/host/rt/test.h"

#include "tests/host/terminal/play.h"

#include <stdio.h>
#include <stdlib.h>

#define KEY "\x1d"
#define SECOND_NS UINT64_C(1000000000)
#define R "\xef\xbf\xbd" /* U+FFFD */

static inline struct play *play_new(void)
{
	struct play *play = calloc(1, sizeof(*play));

	play_init(play);
	return play;
}

static inline void assert_line(struct play *play, uint8_t lease, const char *text)
{
	const struct play_answer *answer = play_outcome(play, lease);

	assert_int_equal(answer->answer.outcome, TERMINAL_OUTCOME_LINE);
	assert_string_equal(answer->text, text);
}

static inline void assert_outcome(struct play *play, uint8_t lease, enum terminal_outcome outcome)
{
	assert_int_equal(play_outcome(play, lease)->answer.outcome, outcome);
}

static inline void read_begin(struct play *play, uint8_t lease, enum terminal_line_echo echo)
{
	assert_int_equal(play_read(play, lease, echo), TERMINAL_STATION_OK);
}

#endif

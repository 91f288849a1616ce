/*
 * Lines that wait for an output which stands still: whole or counted, in order, and reported.
 */
#include "tests/host/rt/test.h"

#include "user/services/init/lines.h"

#include <stdio.h>

#define LINE "twenty bytes long.\r\n"
#define LINE_LENGTH 20u
#define FIT (LINES_BYTES / LINE_LENGTH)

static uint32_t put(struct lines *lines, uint32_t count)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < count; i++)
		kept += lines_put(lines, LINE, LINE_LENGTH) ? 1u : 0u;
	return kept;
}

static void what_fits_comes_out_in_order(void **state)
{
	struct lines lines = {0};
	char text[64];

	(void)state;
	assert_true(lines_put(&lines, "one\r\n", 5));
	assert_true(lines_put(&lines, "two\r\n", 5));
	assert_int_equal(lines_take(&lines, text, 7), 7);
	assert_memory_equal(text, "one\r\ntw", 7);
	assert_true(lines_put(&lines, "three\r\n", 7));
	assert_int_equal(lines_take(&lines, text, sizeof(text)), 10);
	assert_memory_equal(text, "o\r\nthree\r\n", 10);
	assert_int_equal(lines_take(&lines, text, sizeof(text)), 0);
}

static void lines_that_find_no_room_are_counted_and_reported_in_their_place(void **state)
{
	struct lines lines = {0};
	char text[LINES_BYTES];
	uint32_t length;

	(void)state;
	assert_int_equal(put(&lines, FIT + 3u), FIT);
	length = lines_take(&lines, text, LINES_BYTES);
	assert_int_equal(length, FIT * LINE_LENGTH);
	assert_true(lines_put(&lines, "later\r\n", 7));
	length = lines_take(&lines, text, LINES_BYTES);
	text[length] = '\0';
	assert_string_equal(text,
			    "init: 3 lines were lost here: the output stood still\r\nlater\r\n");
}

static void the_report_comes_also_when_nothing_follows(void **state)
{
	struct lines lines = {0};
	char text[LINES_BYTES];
	uint32_t length;

	(void)state;
	(void)put(&lines, FIT + 1u);
	(void)lines_take(&lines, text, LINES_BYTES);
	length = lines_take(&lines, text, LINES_BYTES);
	text[length] = '\0';
	assert_string_equal(text, "init: 1 line was lost here: the output stood still\r\n");
	assert_int_equal(lines_take(&lines, text, LINES_BYTES), 0);
}

/* A shorter line must not slip in front of the report of a longer one. */
static void no_line_overtakes_the_report(void **state)
{
	struct lines lines = {0};
	char text[LINES_BYTES];

	(void)state;
	(void)put(&lines, FIT + 1u);
	(void)lines_take(&lines, text, LINE_LENGTH);
	assert_false(lines_put(&lines, "x\r\n", 3));
	assert_int_equal(lines.lost, 2);
}

/* The queue wraps at every place. */
static void every_byte_of_it_comes_out_once(void **state)
{
	struct lines lines = {0};
	uint32_t in = 0, out = 0, lost = 0;

	(void)state;
	for (uint32_t i = 0; i < 100000; i++) {
		char line[32], text[37];
		uint32_t length;

		if (i % 5 != 4) {
			length = (uint32_t)snprintf(line, sizeof(line), "%05u\r\n", in);
			lost += lines_put(&lines, line, length) ? 0u : 1u;
			in++;
			/* So that nothing is lost. */
			if (lines.count + 200u < LINES_BYTES)
				continue;
		}
		length = lines_take(&lines, text, 35);
		for (uint32_t at = 0; at < length; at += 7u) {
			(void)snprintf(line, sizeof(line), "%05u\r\n", out++);
			assert_memory_equal(text + at, line, 7);
		}
	}
	assert_int_equal(lost, 0);
	assert_true(out > 10000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_fits_comes_out_in_order),
		cmocka_unit_test(lines_that_find_no_room_are_counted_and_reported_in_their_place),
		cmocka_unit_test(the_report_comes_also_when_nothing_follows),
		cmocka_unit_test(no_line_overtakes_the_report),
		cmocka_unit_test(every_byte_of_it_comes_out_once),
	};

	return cmocka_run_group_tests_name("lines", tests, NULL, NULL);
}

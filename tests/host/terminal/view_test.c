/*
 * Long lines on terminals of many sizes, and sizes that change: what a person sees is what plain
 * writing of prompt and line shows on a terminal of that width.
 */
#include "tests/host/rt/test.h"

#include "core/terminal/width.h"
#include "tests/host/terminal/screen.h"

#include <stdio.h>
#include <stdlib.h>

#define PROMPT "capos> "

static struct screen *screen_new(uint32_t rows, uint32_t columns)
{
	struct screen *screen = calloc(1, sizeof(*screen));

	screen_init(screen, rows, columns);
	/* Before it has said its size, the prompt may not fit. */
	screen->model.wrap = MODEL_WRAPS;
	terminal_line_begin(&screen->line, PROMPT, TERMINAL_ECHO_VISIBLE);
	screen_answer(screen);
	screen->model.wrap = MODEL_NEVER_WRAPS;
	return screen;
}

static void type_checked(struct screen *screen, const char *bytes)
{
	for (; *bytes != '\0'; bytes++) {
		assert_int_equal(screen_type(screen, (uint8_t)*bytes), TERMINAL_LINE_NONE);
		screen_check(screen);
	}
}

static void long_lines_take_rows_at_every_width(void **state)
{
	static const uint32_t widths[] = {4, 5, 20, 50, 80, 120, 200};

	(void)state;
	for (size_t i = 0; i < ARRAY_COUNT(widths); i++) {
		struct screen *screen = screen_new(24, widths[i]);
		uint32_t bytes;

		assert_int_equal(screen->line.view.columns, widths[i]);
		for (int n = 0; n < 30; n++)
			type_checked(screen, n % 3 == 0 ? "word \xe6\x97\xa5\xe6\x9c\xac"
							: "lo\xcc\x88ng ");
		/* In the middle, over row ends, and back. */
		for (int n = 0; n < 40; n++)
			type_checked(screen, "\033[D");
		type_checked(screen,
			     "x\xe8\xaa\x9e\177y\001\033[C\033[3~\005z\033b\033b\027\001\013");
		/* A key at the end sends itself, and not the line once more. */
		for (int n = 0; n < 300; n++) {
			screen->answers = false;
			bytes = screen->model.bytes;
			type_checked(screen, "a");
			assert_true(screen->model.bytes - bytes <= 30u || widths[i] < 20u);
		}
		free(screen);
	}
}

static void a_line_with_more_rows_than_the_terminal_shows_those_about_the_cursor(void **state)
{
	struct screen *screen = screen_new(5, 20);

	(void)state;
	for (int n = 0; n < 60; n++)
		type_checked(screen, "abcd ");
	assert_int_equal(screen->line.view.bottom, 4);
	type_checked(screen, "\001x\005y");
	for (int n = 0; n < 200; n++)
		type_checked(screen, "\002");
	type_checked(screen, "insert\177\177\013");
	free(screen);
}

/* The size is asked for with each line, and again while it is typed. */
static void the_width_is_the_terminals_and_is_followed(void **state)
{
	struct screen *screen = screen_new(24, 120);

	(void)state;
	for (int n = 0; n < 15; n++)
		type_checked(screen, "word word ");
	assert_int_equal(screen->line.view.columns, 120);
	assert_int_equal(screen->line.view.bottom, 1);
	model_resize(&screen->model, 24, 200);
	for (int n = 0; n < 20; n++)
		(void)screen_type(screen, 'x');
	assert_int_equal(screen->line.view.columns, 200);
	screen_check(screen);
	free(screen);
}

/* The terminal may have broken the rows: below, the line is shown once more, correctly. */
static void on_a_terminal_that_became_narrower_the_line_is_right_again(void **state)
{
	struct screen *screen = screen_new(24, 120);

	(void)state;
	for (int n = 0; n < 15; n++)
		type_checked(screen, "word word ");
	screen->model.wrap = MODEL_WRAPS;
	model_resize(&screen->model, 24, 50);
	for (int n = 0; n < 20; n++)
		(void)screen_type(screen, 'x');
	screen->model.wrap = MODEL_NEVER_WRAPS;
	assert_int_equal(screen->line.view.columns, 50);
	type_checked(screen, "yz\001a\005b");
	free(screen);
}

static void a_terminal_that_says_nothing_has_eighty_columns(void **state)
{
	struct screen *screen = calloc(1, sizeof(*screen));

	(void)state;
	screen_init(screen, 24, 80);
	screen->answers = false;
	terminal_line_begin(&screen->line, PROMPT, TERMINAL_ECHO_VISIBLE);
	for (int n = 0; n < 100; n++)
		type_checked(screen, "ab");
	assert_int_equal(screen->line.view.columns, 80);
	free(screen);
}

/* A key of a terminal looks like an answer: nobody has asked. */
static void answers_that_nobody_asked_for_change_nothing(void **state)
{
	struct screen *screen = screen_new(24, 80);

	(void)state;
	type_checked(screen, "abc\033[1;5R\033[8;5;5td");
	assert_int_equal(screen->line.view.columns, 80);
	free(screen);
}

static void the_line_makes_room_for_other_output_and_comes_back(void **state)
{
	struct screen *screen = screen_new(24, 20);
	struct terminal_sink sink = {.put = model_put, .context = &screen->model};
	char guard[TERMINAL_GUARD_BYTES];
	char row[64];
	size_t length;

	(void)state;
	type_checked(screen, "a long line of more than a row\033b\033b");
	terminal_line_hide(&screen->line);
	assert_int_equal(screen->model.row, 0);
	assert_int_equal(screen->model.column, 0);
	model_put(&screen->model, "done\r\n", 6);
	terminal_line_show(&screen->line);
	screen_check(screen);
	/* The same by the guard, which somebody else sends. */
	length = terminal_line_guard(&screen->line, guard);
	model_put(&screen->model, guard, length);
	model_put(&screen->model, "tick\r\n", 6);
	terminal_line_again(&screen->line, &sink);
	screen_check(screen);
	type_checked(screen, "x\005y");
	model_row_text(&screen->model, 0, row, sizeof(row));
	assert_string_equal(row, "done");
	model_row_text(&screen->model, 1, row, sizeof(row));
	assert_string_equal(row, "tick");
	free(screen);
}

static void widths_are_those_of_the_tables(void **state)
{
	(void)state;
	assert_int_equal(terminal_width('a'), 1);
	assert_int_equal(terminal_width(0xe9), 1);
	assert_int_equal(terminal_width(0x301), 0);
	assert_int_equal(terminal_width(0x200d), 0);
	assert_int_equal(terminal_width(0x20ac), 1);
	assert_int_equal(terminal_width(0x65e5), 2);
	assert_int_equal(terminal_width(0xac00), 2);
	assert_int_equal(terminal_width(0xff21), 2);
	assert_int_equal(terminal_width(0x1f600), 2);
	assert_int_equal(terminal_width(0x1fae8), 2);
	assert_int_equal(terminal_width(0xe0100), 0);
	assert_int_equal(terminal_width(0x10ffff), 1);
}

static void any_bytes_leave_editor_and_screen_whole(void **state)
{
	static const char keys[] =
		"\033[ABCDFHO~31;5\001\002\005\013\025\027\020\016\t\022\007bfd\177";
	static const char *const wide[] = {"\xe6\x97\xa5", "\xcc\x81", "\xf0\x9f\x98\x80",
					   "\xc3\xa9"};
	const char *text = getenv("SEED");
	unsigned int seed = text ? (unsigned int)strtoul(text, NULL, 10) : 4711u;

	(void)state;
	print_message("seed %u\n", seed);
	srand(seed);
	for (int run = 0; run < 40; run++) {
		struct screen *screen =
			screen_new(1u + (uint32_t)rand() % 20u, 10u + (uint32_t)rand() % 90u);

		for (int i = 0; i < 1500; i++) {
			enum terminal_line_event event;
			int kind = rand() % 4;

			if (kind == 0)
				event = screen_type_all(screen,
							wide[(size_t)rand() % ARRAY_COUNT(wide)]);
			else
				event = screen_type(screen,
						    kind == 1 ? (uint8_t)rand()
							      : (uint8_t)keys[(size_t)rand() %
									      (sizeof(keys) - 1u)]);
			if (event != TERMINAL_LINE_NONE)
				terminal_line_begin(&screen->line, PROMPT, TERMINAL_ECHO_VISIBLE);
			assert_int_equal(screen->line.text.bytes[screen->line.text.length], '\0');
			assert_int_equal(strlen(screen->line.text.bytes), screen->line.text.length);
			screen_check(screen);
		}
		free(screen);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(long_lines_take_rows_at_every_width),
		cmocka_unit_test(
			a_line_with_more_rows_than_the_terminal_shows_those_about_the_cursor),
		cmocka_unit_test(the_width_is_the_terminals_and_is_followed),
		cmocka_unit_test(on_a_terminal_that_became_narrower_the_line_is_right_again),
		cmocka_unit_test(a_terminal_that_says_nothing_has_eighty_columns),
		cmocka_unit_test(answers_that_nobody_asked_for_change_nothing),
		cmocka_unit_test(the_line_makes_room_for_other_output_and_comes_back),
		cmocka_unit_test(widths_are_those_of_the_tables),
		cmocka_unit_test(any_bytes_leave_editor_and_screen_whole),
	};

	return cmocka_run_group_tests_name("terminal view", tests, NULL, NULL);
}

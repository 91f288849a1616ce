/*
 * The line editor, seen through what it hands out and through a terminal that shows its output:
 * keys, hostile bytes, history, completion, secrets.
 */
#include "tests/host/rt/test.h"

#include "tests/host/terminal/screen.h"

#include <stdio.h>
#include <stdlib.h>

#define PROMPT "capos> "

static struct screen *screen_new(uint32_t rows, uint32_t columns)
{
	struct screen *screen = calloc(1, sizeof(*screen));

	screen_init(screen, rows, columns);
	terminal_line_begin(&screen->line, PROMPT, TERMINAL_ECHO_VISIBLE);
	screen_answer(screen);
	return screen;
}

/* After these bytes the line is this, a person sees it, and it is what is entered. */
static void check(const char *typed, const char *line)
{
	struct screen *screen = screen_new(24, 80);

	for (const char *byte = typed; *byte != '\0'; byte++) {
		assert_int_equal(screen_type(screen, (uint8_t)*byte), TERMINAL_LINE_NONE);
		screen_check(screen);
	}
	assert_string_equal(screen->line.text.bytes, line);
	assert_int_equal(screen->line.text.length, strlen(line));
	assert_int_equal(screen_type_all(screen, "\r"), TERMINAL_LINE_ENTERED);
	assert_string_equal(screen->line.text.bytes, line);
	assert_int_equal(screen->model.column, 0);
	assert_false(screen->model.marks_pastes);
	free(screen);
}

static void typed_bytes_make_the_line(void **state)
{
	(void)state;
	check("", "");
	check("help", "help");
	check("run hello with { console: @console }", "run hello with { console: @console }");
}

static void keys_edit_at_the_cursor(void **state)
{
	(void)state;
	check("abc\177", "ab");
	check("abc\010\010", "a");
	check("\177", "");
	check("abc\033[D\033[Dx", "axbc");
	check("abc\033[D\033[D\033[Cx", "abxc");
	check("abc\033[Hx", "xabc");
	check("abc\033[1~x\033[4~y", "xabcy");
	check("abc\033[7~x\033[8~y", "xabcy");
	check("abc\033OHx\033OFy", "xabcy");
	check("abc\001x\005y", "xabcy");
	check("abc\001\033[3~", "bc");
	check("abc\001\004", "bc");
	check("abc\002\002\013", "a");
	check("abc\002\025", "c");
	check("run hello  \027", "run ");
	check("run hello\027\027\027", "");
	check("abc\002\006\006d", "abcd");
	check("abc\014d", "abcd");
}

static void words_are_passed_and_cut_as_one(void **state)
{
	(void)state;
	check("run hello\033bx", "run xhello");
	check("run hello\033[1;5Dx", "run xhello");
	check("run hello\033[1;3Dx", "run xhello");
	check("run hello\033Odx", "run xhello");
	check("run hello\001\033fx", "runx hello");
	check("run hello\001\033[1;5Cx", "runx hello");
	check("run { a: @timer }\033\177\033\177", "run { ");
	check("run hello\001\033d", " hello");
	check("run hello\033b\033b\033b\033d", " hello");
	check("run hello\001\033[1;2Cx", "rxun hello");
}

static void sequences_of_no_key_leave_nothing(void **state)
{
	(void)state;
	check("a\033[5~b", "ab");
	check("a\033[[Ab", "ab");
	check("a\033[[E\033[[Cb", "ab");
	check("a\033OPb\033[15~\033[1;2P\033[23;5~", "ab");
	check("a\033[99999999999999999999~b", "ab");
	check("a\033[7$b\033[Zc", "bca");
	check("a\033[M !!b", "ab");
	check("a\033[<0;10;10Mb\033[<0;10;10m", "ab");
	check("a\033[I\033[Ob", "ab");
	check("a\032\037\034b", "ab");
	check("a\033[\177b", "b");
	check("a\033\001x", "xa");
	check("a\033\033[Db", "ba");
}

static void replies_of_a_terminal_never_become_text(void **state)
{
	(void)state;
	check("a\033]11;rgb:0000/0000/0000\033\\b", "ab");
	check("a\033]11;rgb:0000/0000/0000\007b", "ab");
	check("a\033P>|XTerm(370)\033\\b", "ab");
	check("a\033P1+r544e=787465726d\033\\b", "ab");
	check("a\033_Gi=31;OK\033\\b\033^pm\033\\\033Xsos\033\\c", "abc");
	check("a\033[?62;1;6c\033[>0;276;0cb\033[0n", "ab");
	check("a\033[?2026;2$yb\033[4;2$y", "ab");
	check("a\033[?1;2$yb", "ab");
	check("a\033[8;24;80tb\033[4;600;800t", "ab");
	check("a\033[5;10R\033[1;1Rb", "ab");
	check("a\033]l\xe2\x9c\x93 title\033\\b", "ab");
}

static void c1_controls_open_what_their_seven_bit_forms_open(void **state)
{
	(void)state;
	check("a\xc2\x9b"
	      "Db",
	      "ba");
	check("a\xc2\x9b"
	      "31mb",
	      "ab");
	check("a\xc2\x9d"
	      "0;title\xc2\x9c"
	      "b",
	      "ab");
	check("a\xc2\x90q\xc2\x9c\xc2\x85\xc2\x84"
	      "b",
	      "ab");
	check("a\xc2\x8f"
	      "Hb",
	      "ba");
}

static void what_is_no_utf8_becomes_the_replacement_character(void **state)
{
	(void)state;
	check("a\x9b"
	      "31mb",
	      "a\xef\xbf\xbd"
	      "31mb");
	check("a\xc3"
	      "b",
	      "a\xef\xbf\xbd"
	      "b");
	check("a\xc3\033[Db", "ab\xef\xbf\xbd");
	check("\xed\xa0\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
	check("\xc0\xaf\xff", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
	check("\xf4\x90\x80\x80"
	      "a",
	      "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"
	      "a");
}

/* A line that is read in another order than it is run deceives its reader. */
static void invisible_and_turning_characters_are_shown(void **state)
{
	(void)state;
	check("a\xe2\x80\xae"
	      "b",
	      "a\xef\xbf\xbd"
	      "b");
	check("a\xe2\x80\x8b\xef\xbb\xbf"
	      "b",
	      "a\xef\xbf\xbd\xef\xbf\xbd"
	      "b");
	check("a\xe2\x80\xa8"
	      "b",
	      "a\xef\xbf\xbd"
	      "b");
}

static void a_lone_escape_eats_no_key(void **state)
{
	struct screen *screen = screen_new(24, 80);

	(void)state;
	check("a\033x", "ax");
	check("a\033\xc3\xa9", "a\xc3\xa9");
	(void)screen_type_all(screen, "a\033");
	assert_true(terminal_line_is_undecided(&screen->line));
	terminal_line_idle(&screen->line);
	assert_false(terminal_line_is_undecided(&screen->line));
	(void)screen_type_all(screen, "b[D");
	assert_string_equal(screen->line.text.bytes, "ab[D");
	/* Time does not end a sequence that has begun for certain: the rest of it may come late. */
	(void)screen_type_all(screen, "\033[");
	terminal_line_idle(&screen->line);
	(void)screen_type_all(screen, "D!");
	assert_string_equal(screen->line.text.bytes, "ab[!D");
	free(screen);
}

static void characters_move_as_one_and_have_their_width(void **state)
{
	(void)state;
	check("a\xc3\xa9z\033[D\033[Dx", "ax\xc3\xa9z");
	check("a\xc3\xa9\177", "a");
	check("a\xc3\xa9\001\033[C\033[3~", "a");
	/* Wide: columns are two, and a backspace takes both. */
	check("\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e\177\177x", "\xe6\x97\xa5x");
	check("\xf0\x9f\x98\x80"
	      "ab\033[D\033[D\177",
	      "ab");
	/* A mark joins the character before it, and goes with it. */
	check("ae\xcc\x81z\033[D\177", "az");
	check("e\xcc\x81\xcc\xa7x\001\033[Cy", "e\xcc\x81\xcc\xa7yx");
}

static void at_the_limit_no_half_character_stays(void **state)
{
	struct screen *screen = screen_new(24, 80);

	(void)state;
	for (size_t i = 0; i < TERMINAL_LINE_BYTES - 2u; i++)
		assert_int_equal(screen_type(screen, 'a'), TERMINAL_LINE_NONE);
	assert_int_equal(screen->model.bells, 0);
	(void)screen_type_all(screen, "\xe6\x97\xa5");
	assert_int_equal(screen->model.bells, 1);
	assert_int_equal(screen->line.text.length, TERMINAL_LINE_BYTES - 2u);
	(void)screen_type_all(screen, "\xc3\xa9");
	assert_int_equal(screen->line.text.length, TERMINAL_LINE_BYTES);
	(void)screen_type_all(screen, "b");
	assert_int_equal(screen->model.bells, 2);
	screen_check(screen);
	free(screen);
}

static void a_paste_is_text_up_to_its_line_ends(void **state)
{
	struct screen *screen = screen_new(24, 80);

	(void)state;
	assert_true(screen->model.marks_pastes);
	check("\033[200~he\tx\177y\001z\033[D!\033[201~", "he xyz!");
	assert_int_equal(screen_type_all(screen, "\033[200~one\r"), TERMINAL_LINE_ENTERED);
	assert_string_equal(screen->line.text.bytes, "one");
	terminal_line_begin(&screen->line, PROMPT, TERMINAL_ECHO_VISIBLE);
	(void)screen_type_all(screen, "tw\to\033[201~\177");
	assert_string_equal(screen->line.text.bytes, "tw ");
	/* Control-c ends a paste whose end was lost. */
	assert_int_equal(screen_type_all(screen, "\033[200~x\003"), TERMINAL_LINE_INTERRUPT);
	terminal_line_begin(&screen->line, PROMPT, TERMINAL_ECHO_VISIBLE);
	(void)screen_type_all(screen, "he\177");
	assert_string_equal(screen->line.text.bytes, "h");
	free(screen);
}

static void keys_of_history_and_completion_are_events_and_change_nothing(void **state)
{
	static const struct {
		const char *key;
		enum terminal_line_event event;
	} keys[] = {
		{"\t", TERMINAL_LINE_COMPLETE}, {"\033[A", TERMINAL_LINE_OLDER},
		{"\020", TERMINAL_LINE_OLDER},  {"\033[B", TERMINAL_LINE_NEWER},
		{"\016", TERMINAL_LINE_NEWER},  {"\022", TERMINAL_LINE_SEARCH},
	};
	struct screen *screen = screen_new(24, 80);

	(void)state;
	(void)screen_type_all(screen, "typed\033[D");
	for (size_t i = 0; i < ARRAY_COUNT(keys); i++) {
		assert_int_equal(screen_type_all(screen, keys[i].key), keys[i].event);
		assert_string_equal(screen->line.text.bytes, "typed");
		assert_int_equal(screen->line.text.cursor, 4);
		screen_check(screen);
	}
	free(screen);
}

static void a_line_ends_once_for_return_and_line_feed(void **state)
{
	struct screen *screen = screen_new(24, 80);

	(void)state;
	assert_int_equal(screen_type_all(screen, "a\r"), TERMINAL_LINE_ENTERED);
	terminal_line_begin(&screen->line, PROMPT, TERMINAL_ECHO_VISIBLE);
	screen_answer(screen);
	assert_int_equal(screen_type_all(screen, "\n"), TERMINAL_LINE_NONE);
	assert_int_equal(screen_type_all(screen, "b\n"), TERMINAL_LINE_ENTERED);
	assert_string_equal(screen->line.text.bytes, "b");
	free(screen);
}

static void control_c_and_control_d_are_events_in_every_state(void **state)
{
	static const char *const begun[] = {
		"",      "secret",     "\033",     "\033[",  "\033[[",    "\033O", "\033]",
		"\033P", "\033]x\033", "\xe6\x97", "\033[M", "\033[200~", "\022",  "\033[1;"};

	(void)state;
	for (size_t i = 0; i < ARRAY_COUNT(begun); i++) {
		struct screen *screen = screen_new(24, 80);

		(void)screen_type_all(screen, begun[i]);
		assert_int_equal(screen_type_all(screen, "\003"), TERMINAL_LINE_INTERRUPT);
		assert_int_equal(screen->model.column, 0);
		for (size_t at = 0; at <= TERMINAL_LINE_BYTES; at++)
			assert_int_equal(screen->line.text.bytes[at], 0);
		terminal_line_begin(&screen->line, PROMPT, TERMINAL_ECHO_VISIBLE);
		assert_int_equal(screen_type_all(screen, "\004"), TERMINAL_LINE_END);
		free(screen);
	}
}

static void a_hidden_line_shows_and_remembers_nothing(void **state)
{
	struct screen *screen = screen_new(24, 80);

	(void)state;
	(void)screen_type_all(screen, "\r");
	terminal_line_begin(&screen->line, "password: ", TERMINAL_ECHO_HIDDEN);
	screen->model.bytes = 0;
	(void)screen_type_all(screen, "secret\033[Dx\001y\022\033bab");
	assert_int_equal(screen->model.bytes, screen->model.bells);
	assert_string_equal(screen->line.text.bytes, "abysecrext");
	screen->model.bytes = 0;
	assert_int_equal(screen_type_all(screen, "\r"), TERMINAL_LINE_ENTERED);
	assert_int_equal(screen->model.bytes, 2);
	terminal_line_wipe(&screen->line);
	for (size_t i = 0; i < sizeof(screen->line.text.bytes); i++)
		assert_int_equal(screen->line.text.bytes[i], 0);
	free(screen);
}

static void a_line_that_lost_bytes_is_dropped_to_its_end(void **state)
{
	struct screen *screen = screen_new(24, 80);
	char row[128];

	(void)state;
	(void)screen_type_all(screen, "run he");
	terminal_line_lost(&screen->line);
	screen_answer(screen);
	screen_check(screen);
	model_row_text(&screen->model, 0, row, sizeof(row));
	assert_string_equal(row, "input was lost: the line is dropped, up to its Enter");
	/* The tail of a line is not a line: nothing of it is run. */
	assert_int_equal(screen_type_all(screen, "kill 1\r"), TERMINAL_LINE_NONE);
	assert_int_equal(screen->line.text.length, 0);
	assert_int_equal(screen_type_all(screen, "\njobs\r"), TERMINAL_LINE_ENTERED);
	assert_string_equal(screen->line.text.bytes, "jobs");
	free(screen);
}

static void prompts_show_no_controls(void **state)
{
	struct screen *screen = screen_new(24, 80);

	(void)state;
	(void)screen_type_all(screen, "\r");
	terminal_line_begin(&screen->line,
			    "a\033[2J\xc2\x9b"
			    "b\xff> ",
			    TERMINAL_ECHO_VISIBLE);
	assert_string_equal(screen->line.prompt, "a[2Jb\xef\xbf\xbd> ");
	screen_check(screen);
	free(screen);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(typed_bytes_make_the_line),
		cmocka_unit_test(keys_edit_at_the_cursor),
		cmocka_unit_test(words_are_passed_and_cut_as_one),
		cmocka_unit_test(sequences_of_no_key_leave_nothing),
		cmocka_unit_test(replies_of_a_terminal_never_become_text),
		cmocka_unit_test(c1_controls_open_what_their_seven_bit_forms_open),
		cmocka_unit_test(what_is_no_utf8_becomes_the_replacement_character),
		cmocka_unit_test(invisible_and_turning_characters_are_shown),
		cmocka_unit_test(a_lone_escape_eats_no_key),
		cmocka_unit_test(characters_move_as_one_and_have_their_width),
		cmocka_unit_test(at_the_limit_no_half_character_stays),
		cmocka_unit_test(a_paste_is_text_up_to_its_line_ends),
		cmocka_unit_test(keys_of_history_and_completion_are_events_and_change_nothing),
		cmocka_unit_test(a_line_ends_once_for_return_and_line_feed),
		cmocka_unit_test(control_c_and_control_d_are_events_in_every_state),
		cmocka_unit_test(a_hidden_line_shows_and_remembers_nothing),
		cmocka_unit_test(a_line_that_lost_bytes_is_dropped_to_its_end),
		cmocka_unit_test(prompts_show_no_controls),
	};

	return cmocka_run_group_tests_name("terminal line", tests, NULL, NULL);
}

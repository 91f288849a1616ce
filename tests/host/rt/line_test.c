/*
 * The line editor, seen through what it hands out and through a small terminal that shows its
 * output.
 */
#include "tests/host/rt/test.h"

#include "user/rt/line.h"

#include <stdio.h>
#include <stdlib.h>

/* One line of a terminal: enough to know what a person sees, and where the cursor is. */
struct screen {
	char cells[256];
	size_t column;
	size_t columns;
	size_t bells;
	size_t bytes;
	size_t lines;
	char control[16];
	size_t control_length; /* 0: not in an escape sequence */
};

static void screen_control(struct screen *screen, char final)
{
	unsigned int count = 1;

	(void)sscanf(screen->control + 1, "%u", &count);
	if (final == 'C')
		screen->column += count;
	else if (final == 'K')
		memset(screen->cells + screen->column, 0, sizeof(screen->cells) - screen->column);
	else if (final == 'J' || final == 'H')
		screen->column = 0;
	else
		fail_msg("the editor sent an unknown sequence");
	if (final == 'J')
		memset(screen->cells, 0, sizeof(screen->cells));
}

static void screen_put(void *context, const char *bytes, size_t length)
{
	struct screen *screen = context;

	for (size_t i = 0; i < length; i++) {
		char byte = bytes[i];

		screen->bytes++;
		if (screen->control_length == 1) {
			assert_int_equal(byte, '[');
			screen->control[screen->control_length++ - 1u] = byte;
		} else if (screen->control_length > 1) {
			if (byte >= '@') {
				screen->control[screen->control_length - 1u] = '\0';
				screen_control(screen, byte);
				screen->control_length = 0;
			} else {
				assert_true(screen->control_length < sizeof(screen->control));
				screen->control[screen->control_length++ - 1u] = byte;
			}
		} else if (byte == 0x1b) {
			screen->control_length = 1;
		} else if (byte == '\r') {
			screen->column = 0;
		} else if (byte == '\n') {
			memset(screen->cells, 0, sizeof(screen->cells));
			screen->lines++;
		} else if (byte == '\a') {
			screen->bells++;
		} else {
			assert_true((unsigned char)byte >= ' ' && byte != 0x7f);
			if (((unsigned char)byte & 0xc0u) == 0x80u)
				continue;
			assert_true(screen->column < screen->columns);
			screen->cells[screen->column++] = byte;
		}
	}
}

struct fixture {
	struct line line;
	struct screen screen;
};

static size_t complete_for_test(void *context, const char *text, size_t cursor, char *insertion,
	size_t size)
{
	(void)context;
	(void)size;
	if (cursor == 2 && memcmp(text, "he", 2) == 0) {
		memcpy(insertion, "l\001p ", 4);
		return 4;
	}
	return 0;
}

static struct fixture *fixture_new(void)
{
	struct fixture *f = calloc(1, sizeof(*f));
	struct line_sink sink = {.put = screen_put, .context = &f->screen};
	struct line_completer completer = {.complete = complete_for_test};

	f->screen.columns = LINE_COLUMNS_DEFAULT;
	line_init(&f->line, &sink, &completer);
	line_begin(&f->line, "> ", LINE_ECHO_VISIBLE);
	return f;
}

static enum line_event type(struct fixture *f, const char *bytes)
{
	enum line_event event = LINE_EVENT_NONE;

	for (; *bytes != '\0'; bytes++)
		event = line_feed(&f->line, (uint8_t)*bytes);
	return event;
}

static void check(const char *typed, const char *line)
{
	struct fixture *f = fixture_new();

	assert_int_equal(type(f, typed), LINE_EVENT_NONE);
	assert_string_equal(f->line.text, line);
	assert_int_equal(f->line.length, strlen(line));
	/* What a person sees is the prompt and the line. */
	assert_memory_equal(f->screen.cells, "> ", 2);
	if (strlen(line) < 70u && strchr(typed, '\xc3') == NULL)
		assert_string_equal(f->screen.cells + 2, line);
	assert_int_equal(type(f, "\r"), LINE_EVENT_LINE);
	assert_string_equal(f->line.text, line);
	free(f);
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

static void unknown_sequences_and_controls_are_swallowed(void **state)
{
	(void)state;
	check("a\033[5~b", "ab");
	check("a\033[200;300;1Rb", "ab");
	check("a\033[99999999999999999999~b", "ab");
	check("a\033Pb", "ab");
	check("a\033\001x", "xa");
	check("a\033[\177b", "b");
	check("a\032\037\034b", "ab");
	check("a\033\033[Db", "ba");
}

static void completion_inserts_printable_bytes_only(void **state)
{
	struct fixture *f = fixture_new();

	(void)state;
	check("he\t", "help ");
	assert_int_equal(type(f, "x\t"), LINE_EVENT_NONE);
	assert_int_equal(f->screen.bells, 1);
	assert_string_equal(f->line.text, "x");
	free(f);
}

static void characters_of_several_bytes_move_as_one(void **state)
{
	(void)state;
	check("a\xc3\xa9z\033[D\033[Dx", "ax\xc3\xa9z");
	check("a\xc3\xa9\177", "a");
	check("a\xc3\xa9\001\033[C\033[3~", "a");
}

static void a_line_ends_once_for_return_and_line_feed(void **state)
{
	struct fixture *f = fixture_new();

	(void)state;
	assert_int_equal(type(f, "a\r"), LINE_EVENT_LINE);
	line_begin(&f->line, "> ", LINE_ECHO_VISIBLE);
	assert_int_equal(type(f, "\n"), LINE_EVENT_NONE);
	assert_int_equal(type(f, "b\n"), LINE_EVENT_LINE);
	assert_string_equal(f->line.text, "b");
	free(f);
}

static void control_c_and_control_d_are_events(void **state)
{
	struct fixture *f = fixture_new();

	(void)state;
	assert_int_equal(type(f, "secret\003"), LINE_EVENT_INTERRUPT);
	assert_int_equal(f->line.length, 0);
	for (size_t i = 0; i <= LINE_BYTES; i++)
		assert_int_equal(f->line.text[i], 0);
	line_begin(&f->line, "> ", LINE_ECHO_VISIBLE);
	assert_int_equal(type(f, "\004"), LINE_EVENT_END);
	free(f);
}

static void history_is_bounded_and_keeps_what_was_being_typed(void **state)
{
	struct fixture *f = fixture_new();
	char text[16];

	(void)state;
	for (unsigned int i = 0; i < LINE_HISTORY + 5u; i++) {
		(void)snprintf(text, sizeof(text), "line%u\r", i);
		assert_int_equal(type(f, text), LINE_EVENT_LINE);
		line_begin(&f->line, "> ", LINE_ECHO_VISIBLE);
	}
	(void)type(f, "new\033[A\033[A");
	assert_string_equal(f->line.text, "line19");
	assert_string_equal(f->screen.cells, "> line19");
	(void)type(f, "\033[B\033[B");
	assert_string_equal(f->line.text, "new");
	(void)type(f, "\033[B");
	assert_int_equal(f->screen.bells, 1);
	for (unsigned int i = 0; i < LINE_HISTORY + 3u; i++)
		(void)type(f, "\020");
	assert_string_equal(f->line.text, "line5");
	assert_int_equal(f->screen.bells, 4);
	free(f);
}

static void repeated_and_empty_lines_are_remembered_once(void **state)
{
	struct fixture *f = fixture_new();

	(void)state;
	for (int i = 0; i < 3; i++) {
		assert_int_equal(type(f, "same\r"), LINE_EVENT_LINE);
		line_begin(&f->line, "> ", LINE_ECHO_VISIBLE);
		assert_int_equal(type(f, "\r"), LINE_EVENT_LINE);
		line_begin(&f->line, "> ", LINE_ECHO_VISIBLE);
	}
	assert_int_equal(f->line.history_count, 1);
	free(f);
}

static void a_hidden_line_shows_and_remembers_nothing(void **state)
{
	struct fixture *f = fixture_new();

	(void)state;
	line_begin(&f->line, "password: ", LINE_ECHO_HIDDEN);
	f->screen.bytes = 0;
	(void)type(f, "secret\033[Dx\001y");
	assert_int_equal(f->screen.bytes, 0);
	assert_string_equal(f->line.text, "ysecrext");
	assert_int_equal(type(f, "\r"), LINE_EVENT_LINE);
	assert_int_equal(f->screen.bytes, 2);
	assert_int_equal(f->line.history_count, 0);
	line_wipe(&f->line);
	for (size_t i = 0; i < sizeof(f->line.text); i++)
		assert_int_equal(f->line.text[i], 0);
	free(f);
}

static void a_line_is_bounded(void **state)
{
	struct fixture *f = fixture_new();

	(void)state;
	for (size_t i = 0; i < LINE_BYTES; i++)
		assert_int_equal(line_feed(&f->line, 'a'), LINE_EVENT_NONE);
	assert_int_equal(f->screen.bells, 0);
	assert_int_equal(line_feed(&f->line, 'b'), LINE_EVENT_NONE);
	assert_int_equal(f->screen.bells, 1);
	assert_int_equal(f->line.length, LINE_BYTES);
	free(f);
}

static void any_bytes_leave_the_editor_whole(void **state)
{
	unsigned int seed = 4711u;

	(void)state;
	print_message("seed %u\n", seed);
	srand(seed);
	for (int run = 0; run < 60; run++) {
		struct fixture *f = fixture_new();
		uint32_t columns = 1u + (uint32_t)rand() % 100u;

		line_columns_set(&f->line, columns);
		f->screen.columns = f->line.columns;
		for (int i = 0; i < 4000; i++) {
			static const char keys[] = "\033[ABCDFHO~31\001\002\005\013\025\027\020\016\t";
			uint8_t byte = rand() % 3 == 0 ? (uint8_t)keys[(size_t)rand() % (sizeof(keys) - 1u)]
						       : (uint8_t)rand();

			/* The two signs that show an interrupt may stand behind a full line. */
			f->screen.columns = f->line.columns + (byte == 3 ? 2u : 0u);
			if (line_feed(&f->line, byte) != LINE_EVENT_NONE)
				line_begin(&f->line, "capos> ", LINE_ECHO_VISIBLE);
			assert_true(f->line.length <= LINE_BYTES);
			assert_true(f->line.cursor <= f->line.length);
			assert_int_equal(f->line.text[f->line.length], '\0');
			assert_int_equal(strlen(f->line.text), f->line.length);
		}
		free(f);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(typed_bytes_make_the_line),
		cmocka_unit_test(keys_edit_at_the_cursor),
		cmocka_unit_test(unknown_sequences_and_controls_are_swallowed),
		cmocka_unit_test(completion_inserts_printable_bytes_only),
		cmocka_unit_test(characters_of_several_bytes_move_as_one),
		cmocka_unit_test(a_line_ends_once_for_return_and_line_feed),
		cmocka_unit_test(control_c_and_control_d_are_events),
		cmocka_unit_test(history_is_bounded_and_keeps_what_was_being_typed),
		cmocka_unit_test(repeated_and_empty_lines_are_remembered_once),
		cmocka_unit_test(a_hidden_line_shows_and_remembers_nothing),
		cmocka_unit_test(a_line_is_bounded),
		cmocka_unit_test(any_bytes_leave_the_editor_whole),
	};

	return cmocka_run_group_tests_name("rt line", tests, NULL, NULL);
}

/*
 * The filter of output, case by case: what a program may send to a person's terminal, and what
 * comes of the rest.
 */
#include "tests/host/rt/test.h"

#include "core/terminal/filter.h"

#include <string.h>

#define R "\xef\xbf\xbd" /* U+FFFD */
#define SECOND_NS UINT64_C(1000000000)

static char seen[4096];
static size_t seen_length;

static void collect(void *context, const char *bytes, size_t length)
{
	(void)context;
	assert_true(seen_length + length < sizeof(seen));
	memcpy(seen + seen_length, bytes, length);
	seen_length += length;
	seen[seen_length] = '\0';
}

static const struct terminal_sink sink = {.put = collect};

static void put_all(struct terminal_filter *filter, const char *bytes, size_t length)
{
	terminal_filter_put(filter, bytes, length, 0, &sink);
}

/* Whole, and a byte at a time: a program's writes are cut anywhere. */
static void assert_filtered(const char *bytes, size_t length, const char *expected)
{
	struct terminal_filter filter = {0};

	seen_length = 0;
	collect(NULL, "", 0);
	put_all(&filter, bytes, length);
	assert_string_equal(seen, expected);
	filter = (struct terminal_filter){0};
	seen_length = 0;
	collect(NULL, "", 0);
	for (size_t i = 0; i < length; i++)
		put_all(&filter, bytes + i, 1);
	assert_string_equal(seen, expected);
}

struct row {
	const char *bytes, *expected; /* null: the same */
};

static void assert_rows(const struct row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_filtered(rows[i].bytes, strlen(rows[i].bytes),
				rows[i].expected ? rows[i].expected : rows[i].bytes);
}

static void text_colours_movement_and_erasing_pass(void **state)
{
	static const struct row rows[] = {
		{"plain text, ~", NULL},
		{"\xc3\xa9\xe6\x97\xa5\xf0\x9f\x98\x80", NULL},
		{"e\xcc\x81", NULL},
		{"\tat\ba\r", NULL},
		{"one\ntwo\n", "one\r\ntwo\r\n"},
		{"one\r\ntwo\r\n", NULL},
		{"\033[m\033[0m\033[1;31mred\033[39;49m\033[97;107m", NULL},
		{"\033[38;5;8mgrey\033[48;2;8;8;8m\033[38;2;1;2;3;48;5;8;1m", NULL},
		{"\033[A\033[2B\033[3C\033[4D\033[E\033[F\033[10G\033[5d\033[2;3H\033[1;1f\033[H",
		 NULL},
		{"\033[J\033[1J\033[2J\033[K\033[1K\033[2K\033[3X", NULL},
	};

	(void)state;
	assert_rows(rows, ARRAY_COUNT(rows));
}

static void whatever_answers_hides_or_changes_the_terminal_is_shown(void **state)
{
	static const struct row rows[] = {
		/*
		 * Concealed, alone and among others, and where a colour's numbers may be read as
		 * it.
		 */
		{"\033[8mx", R "[8mx"},
		{"\033[1;8;31mx", R "[1;8;31mx"},
		{"\033[38;8mx", R "[38;8mx"},
		{"\033[38;5mx", R "[38;5mx"},
		{"\033[38;2;8;8mx", R "[38;2;8;8mx"},
		{"\033[38;3;8;8;8mx", R "[38;3;8;8;8mx"},
		{"\033[58;5;8mx", R "[58;5;8mx"},
		{"\033[38:2::8:8:8mx", R "[38:2::8:8:8mx"},
		/* Questions: a terminal's answer is typed. */
		{"\033[6n\033[c\033[>c\033[=c\033[x", R "[6n" R "[c" R "[>c" R "[=c" R "[x"},
		{"\033Z\005", R "Z" R},
		{"\033[18t\033[21t", R "[18t" R "[21t"},
		/*
		 * Modes, margins, tabs, resets, character sets, keys, the status line, what has
		 * scrolled away.
		 */
		{"\033[?1049h\033[?25l\033[4h\033[20h", R "[?1049h" R "[?25l" R "[4h" R "[20h"},
		{"\033[1;5r\033[3g\033H\033c\033[!p\033(0\016\017\033=\033>",
		 R "[1;5r" R "[3g" R "H" R "c" R "[!p" R "(0" R R R "=" R ">"},
		{"\033[3J\033[L\033[M\033[P\033[@\033[S\033[T\033[b\033[s\033[u\0337\0338", R
		 "[3J" R "[L" R "[M" R "[P" R "[@" R "[S" R "[T" R "[b" R "[s" R "[u" R "7" R "8"},
		/* Strings: titles, the clipboard, terminal's own files. */
		{"\033]0;title\a", R "]0;title\a"},
		{"\033]52;c;aGk=\033\\", R "]52;c;aGk=" R "\\"},
		{"\033P+q544e\033\\\033_G\033\\\033^x\033\\\033Xx\033\\",
		 R "P+q544e" R "\\" R "_G" R "\\" R "^x" R "\\" R "Xx" R "\\"},
		/* C1, as UTF-8 and as bytes. */
		{"\xc2\x9b"
		 "31m\xc2\x85\xc2\x9d"
		 "0;x\xc2\x9c",
		 R "31m" R R "0;x" R},
		{"\x9b"
		 "6n\x90\x9c",
		 R "6n" R R},
		/* Controls. */
		{"a\001\013\014\020\030\032\177z", "a" R R R R R R R "z"},
		/* Order and width. */
		{"a\xe2\x80\xae"
		 "b\xe2\x80\x8b\xe2\x81\xa6\xef\xbb\xbf",
		 "a" R "b" R R R},
		{"\xe2\x80\xa8\xe2\x80\xa9", R R},
	};

	(void)state;
	assert_rows(rows, ARRAY_COUNT(rows));
	assert_filtered("a\0b", 3, "a" R "b");
}

static void damaged_text_is_replaced_and_nothing_around_it(void **state)
{
	static const struct row rows[] = {
		{"\xff"
		 "a\xc3"
		 "b\xe6\x97"
		 "c\x80",
		 R "a" R "b" R "c" R},
		{"\xc3\033[31mx", R "\033[31mx"},
		{"\xed\xa0\x80\xc0\xaf\xf4\x90\x80\x80", R R R R R R R R R},
		{"\033[3\xc3\xa9", R "[3\xc3\xa9"},
		{"\033\033[31mx", R "\033[31mx"},
		{"\033[31\033[32mx", R "[31\033[32mx"},
		{"\033[31\r\n", R "[31\r\n"},
		{"\033[1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1mx",
		 R "[1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1mx"},
		{"\033[1000A\033[4294967298B", R "[1000A" R "[4294967298B"},
		{"\033[1;1A\033[1;1;1H", R "[1;1A" R "[1;1;1H"},
	};

	(void)state;
	assert_rows(rows, ARRAY_COUNT(rows));
}

static void a_sequence_without_end_is_let_go_at_its_bound(void **state)
{
	char bytes[200] = "\033[", expected[400] = R "[";

	(void)state;
	memset(bytes + 2, '1', 100);
	memset(expected + 4, '1', 100);
	assert_filtered(bytes, strlen(bytes), expected);
}

static void marks_do_not_pile_up_without_end(void **state)
{
	char bytes[200] = "e", expected[400] = "e";

	(void)state;
	for (unsigned i = 0; i < TERMINAL_FILTER_MARKS_MOST; i++) {
		strcat(bytes, "\xcc\x81");
		strcat(expected, "\xcc\x81");
	}
	strcat(bytes, "\xcc\x81x\xcc\x81");
	strcat(expected, R "x\xcc\x81");
	assert_filtered(bytes, strlen(bytes), expected);
}

static void of_many_bells_a_few_a_second_ring(void **state)
{
	struct terminal_filter filter = {0};

	(void)state;
	seen_length = 0;
	for (uint64_t at = 0; at < 10; at++)
		terminal_filter_put(&filter, "\a\a\a\a\a", 5, 3 * SECOND_NS + at, &sink);
	assert_int_equal(seen_length, TERMINAL_FILTER_BELLS_A_SECOND);
	terminal_filter_put(&filter, "\a\a\a\a\a", 5, 4 * SECOND_NS, &sink);
	assert_int_equal(seen_length, 2 * TERMINAL_FILTER_BELLS_A_SECOND);
}

static void assert_ends(const char *bytes, const char *expected)
{
	struct terminal_filter filter = {0};

	seen_length = 0;
	put_all(&filter, bytes, strlen(bytes));
	seen_length = 0;
	collect(NULL, "", 0);
	terminal_filter_end(&filter, &sink);
	assert_string_equal(seen, expected);
	/* And nothing of it comes after that. */
	seen_length = 0;
	put_all(&filter, "31m", 3);
	assert_string_equal(seen, "31m");
}

static void at_an_end_nothing_is_left_for_the_next_one(void **state)
{
	(void)state;
	assert_ends("", "");
	assert_ends("whole\n", "");
	assert_ends("half", "\r\n");
	assert_ends("half\r", "\n");
	assert_ends("\033[31mred\n", "\033[0m");
	assert_ends("\033[31mred", "\033[0m\r\n");
	assert_ends("\033[", R "[\r\n");
	assert_ends("\xe6\x97", R "\r\n");
	assert_ends("\033[A", "\r\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_colours_movement_and_erasing_pass),
		cmocka_unit_test(whatever_answers_hides_or_changes_the_terminal_is_shown),
		cmocka_unit_test(damaged_text_is_replaced_and_nothing_around_it),
		cmocka_unit_test(a_sequence_without_end_is_let_go_at_its_bound),
		cmocka_unit_test(marks_do_not_pile_up_without_end),
		cmocka_unit_test(of_many_bells_a_few_a_second_ring),
		cmocka_unit_test(at_an_end_nothing_is_left_for_the_next_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/*
 * Text that is broken between words: short lines by hand, and random ones against plain reading.
 */
#include "tests/host/rt/test.h"
#include "tests/random.h"

#include "core/terminal/width.h"
#include "core/terminal/wrap.h"

#include <stdio.h>
#include <stdlib.h>

#define SHOWN_BYTES 8192u

static char shown[SHOWN_BYTES];
static size_t shown_length;

static void show(void *context, const char *bytes, size_t length)
{
	(void)context;
	assert_true(length < sizeof(shown) - shown_length);
	memcpy(shown + shown_length, bytes, length);
	shown_length += length;
	shown[shown_length] = '\0';
}

static const struct terminal_sink sink = {.put = show};

static const char *wrapped(const char *text, uint32_t columns)
{
	struct terminal_wrap wrap;

	shown_length = 0;
	shown[0] = '\0';
	terminal_wrap_init(&wrap, &sink, columns);
	terminal_wrap_put(&wrap, text, strlen(text));
	terminal_wrap_flush(&wrap);
	return shown;
}

static void a_line_breaks_between_words_and_goes_on_indented(void **state)
{
	(void)state;
	assert_string_equal(wrapped("one two three four\n", 20), "one two three four\r\n");
	assert_string_equal(wrapped("one two three fourx\n", 20), "one two three fourx\r\n");
	assert_string_equal(wrapped("one two three fourxx\n", 20), "one two three\r\n  fourxx\r\n");
	assert_string_equal(wrapped("  one two three four\n", 20),
			    "  one two three\r\n    four\r\n");
	assert_string_equal(wrapped("one two three four\nfive\n", 18),
			    "one two three\r\n  four\r\nfive\r\n");
	assert_string_equal(wrapped("one two three four five six\n", 0),
			    "one two three four five six\r\n");
}

static void a_tab_marks_where_it_goes_on(void **state)
{
	(void)state;
	assert_string_equal(wrapped("  name   \tone two three four five\n", 30),
			    "  name   one two three four\r\n         five\r\n");
	/* With less than sixteen columns left it goes on further to the left. */
	assert_string_equal(wrapped("  name   \tone two three four five\n", 24),
			    "  name   one two three\r\n  four five\r\n");
}

static void a_word_that_is_too_wide_is_put_as_it_is(void **state)
{
	(void)state;
	assert_string_equal(wrapped("abcdefghijklmnopqrstuvwxyz 1\n", 20),
			    "abcdefghijklmnopqrstuvwxyz\r\n  1\r\n");
}

static void blanks_and_half_lines_stay(void **state)
{
	struct terminal_wrap wrap;

	(void)state;
	assert_string_equal(wrapped("a  b ", 20), "a  b ");
	shown_length = 0;
	terminal_wrap_init(&wrap, &sink, 20);
	terminal_wrap_put(&wrap, "one two thr", 11);
	terminal_wrap_flush(&wrap);
	terminal_wrap_put(&wrap, "ee four five\n", 13);
	assert_string_equal(shown, "one two three four\r\n  five\r\n");
}

static void colours_and_joined_marks_have_no_width(void **state)
{
	(void)state;
	assert_string_equal(wrapped("\033[1mone\033[0m \033[31mtwo three four\033[0m\n", 20),
			    "\033[1mone\033[0m \033[31mtwo three four\033[0m\r\n");
	/* Two columns each; then an e with an accent that stands by itself. */
	assert_string_equal(wrapped("\xe4\xb8\xad\xe4\xb8\xad \xe4\xb8\xad\xe4\xb8\xad a\n", 11),
			    "\xe4\xb8\xad\xe4\xb8\xad \xe4\xb8\xad\xe4\xb8\xad\r\n  a\r\n");
	assert_string_equal(wrapped("e\xcc\x81"
				    "e\xcc\x81 abc\n",
				    7),
			    "e\xcc\x81"
			    "e\xcc\x81 abc\r\n");
}

/* A random word: letters, and now and then something that is none. */
static size_t word_make(uint64_t *random, char *word)
{
	static const char *const parts[] = {"a",       "b",   "\xc3\xa9", "\xe4\xb8\xad",
					    "\033[7m", "\xff"};
	size_t length = 0;
	uint64_t count = 1u + random_next(random) % 9u;

	for (uint64_t i = 0; i < count; i++) {
		const char *part = parts[random_next(random) % ARRAY_COUNT(parts)];

		memcpy(word + length, part, strlen(part) + 1u);
		length += strlen(part);
	}
	return length;
}

/* The words of the text, in their order and whole, whatever stands between them. */
static void assert_same_words(const char *text, const char *seen)
{
	static const char between[] = " \t\r\n";

	for (;;) {
		text += strspn(text, between);
		seen += strspn(seen, between);

		size_t length = strcspn(text, between);

		assert_int_equal(strcspn(seen, between), length);
		assert_memory_equal(text, seen, length);
		if (length == 0)
			return;
		text += length;
		seen += length;
	}
}

static void whatever_is_written_no_word_is_broken_or_lost(void **state)
{
	const char *given = getenv("SEED");
	uint64_t random = given ? strtoull(given, NULL, 10) : 4711u;

	static const char *const gaps[] = {" ", "   ", "\n", " \t"};

	(void)state;
	print_message("seed %llu\n", (unsigned long long)random);
	for (int round = 0; round < 2000; round++) {
		char text[1024] = "";
		size_t length = 0;

		while (length < sizeof(text) - 80u) {
			length += word_make(&random, text + length);
			length += (size_t)sprintf(text + length, "%s",
						  gaps[random_next(&random) % ARRAY_COUNT(gaps)]);
		}
		assert_same_words(text, wrapped(text, (uint32_t)(random_next(&random) % 60u)));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_breaks_between_words_and_goes_on_indented),
		cmocka_unit_test(a_tab_marks_where_it_goes_on),
		cmocka_unit_test(a_word_that_is_too_wide_is_put_as_it_is),
		cmocka_unit_test(blanks_and_half_lines_stay),
		cmocka_unit_test(colours_and_joined_marks_have_no_width),
		cmocka_unit_test(whatever_is_written_no_word_is_broken_or_lost),
	};

	return cmocka_run_group_tests_name("wrap", tests, NULL, NULL);
}

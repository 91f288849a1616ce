/*
 * Formatting agrees with the C library's snprintf on everything that both understand, and never
 * writes beyond its buffer.
 */
#include "tests/host/rt/test.h"

#include "user/rt/format.h"

#include <limits.h>
#include <stdio.h>

#define SAME(...)                                                                           \
	do {                                                                                \
		char ours_[256];                                                            \
		char theirs_[256];                                                          \
		size_t length_ = rt_format(ours_, sizeof(ours_), __VA_ARGS__);              \
		assert_int_equal(length_, snprintf(theirs_, sizeof(theirs_), __VA_ARGS__)); \
		assert_string_equal(ours_, theirs_);                                        \
	} while (0)

static void numbers_are_as_the_c_library_prints_them(void **state)
{
	(void)state;
	SAME("%d %d %d", 0, -1, INT_MIN);
	SAME("%d %i", INT_MAX, 42);
	SAME("%ld %ld", LONG_MIN, LONG_MAX);
	SAME("%u %u", 0u, UINT_MAX);
	SAME("%lu %zu", ULONG_MAX, (size_t)12345);
	SAME("%x %X %lx", 0xbeefu, 0xbeefu, 0xfedcba9876543210ul);
	SAME("[%5d][%-5d][%05d]", 42, 42, 42);
	SAME("[%5d][%-5d][%05d]", -42, -42, -42);
	SAME("[%016lx][%3x][%08x]", 0x1234ul, 0x12345u, 7u);
	SAME("[%*d][%-*d]", 7, 42, 7, 42);
}

static void strings_and_characters_are_as_the_c_library_prints_them(void **state)
{
	(void)state;
	SAME("%s|%10s|%-10s|%.3s|%-10.2s|%.*s", "abc", "abc", "abc", "abcdef", "abcdef", 4,
	     "abcdef");
	SAME("%c%c%%%5c", 'a', 'b', 'c');
	SAME("nothing");
	SAME("%s", "");
}

static void a_null_string_is_named(void **state)
{
	char text[32];
	const char *volatile nothing = NULL;

	(void)state;
	assert_int_equal(rt_format(text, sizeof(text), "<%s>", nothing), 8);
	assert_string_equal(text, "<(null)>");
}

static void an_unknown_conversion_prints_itself(void **state)
{
	char text[32];
	const char *volatile format = "a%qb%";

	(void)state;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
#pragma GCC diagnostic ignored "-Wformat-security"
	(void)rt_format(text, sizeof(text), format);
#pragma GCC diagnostic pop
	assert_string_equal(text, "a%qb");
}

static void text_is_cut_at_the_buffer_and_counted_whole(void **state)
{
	(void)state;
	for (size_t size = 0; size < 12u; size++) {
		char text[16];

		memset(text, '#', sizeof(text));
		assert_int_equal(rt_format(text, size, "%s-%d", "abcd", 1234), 9);
		for (size_t i = size; i < sizeof(text); i++)
			assert_int_equal(text[i], '#');
		if (size != 0)
			assert_int_equal(
				strncmp(text, "abcd-1234", size - 1u < 9u ? size - 1u : 9u), 0);
		if (size != 0)
			assert_int_equal(text[size - 1u < 9u ? size - 1u : 9u], '\0');
	}
}

static void a_width_is_bounded(void **state)
{
	char text[8];
	volatile int most = INT_MAX;
	volatile int least = INT_MIN;

	(void)state;
	assert_int_equal(rt_format(text, sizeof(text), "%*d", most, 1), 4096);
	assert_int_equal(rt_format(text, sizeof(text), "%*d", least, 1), 1);
}

static void numbers_are_read_whole_or_not_at_all(void **state)
{
	static const char *const bad[] = {"",
					  "0x",
					  "-1",
					  "1 ",
					  " 1",
					  "12a",
					  "0xg",
					  "18446744073709551616",
					  "0x10000000000000000"};
	uint64_t value = 77;

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_false(rt_string_to_u64(bad[i], &value));
	assert_int_equal(value, 77);
	assert_true(rt_string_to_u64("18446744073709551615", &value));
	assert_int_equal(value, UINT64_MAX);
	assert_true(rt_string_to_u64("0xFFffffffffffffff", &value));
	assert_int_equal(value, UINT64_MAX);
	assert_true(rt_string_to_u64("0007", &value));
	assert_int_equal(value, 7);
}

static void strings_are_copied_to_fit(void **state)
{
	char to[4];

	(void)state;
	assert_true(rt_string_copy(to, sizeof(to), "abc", 3));
	assert_string_equal(to, "abc");
	assert_false(rt_string_copy(to, sizeof(to), "abcd", 4));
	assert_string_equal(to, "abc");
	assert_true(rt_string_equal("abc", to));
	assert_false(rt_string_equal("ab", to));
	assert_int_equal(rt_string_length_bounded("abcdef", 4), 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_are_as_the_c_library_prints_them),
		cmocka_unit_test(strings_and_characters_are_as_the_c_library_prints_them),
		cmocka_unit_test(a_null_string_is_named),
		cmocka_unit_test(an_unknown_conversion_prints_itself),
		cmocka_unit_test(text_is_cut_at_the_buffer_and_counted_whole),
		cmocka_unit_test(a_width_is_bounded),
		cmocka_unit_test(numbers_are_read_whole_or_not_at_all),
		cmocka_unit_test(strings_are_copied_to_fit),
	};

	return cmocka_run_group_tests_name("rt format", tests, NULL, NULL);
}

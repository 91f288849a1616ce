/*
 * The conditions of core/elf/needs.h, one test a condition, by its number: valid notes with one
 * thing changed are refused for the stated reason.
 */
#include "tests/host/needs_sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

static struct needs_sample sample;
static struct needs needs;
static uint32_t length;

static uint32_t parse(void)
{
	return needs_parse(sample.bytes, length, &needs);
}

static uint32_t build(void)
{
	length = needs_sample_build(&sample);
	return parse();
}

static int plain(void **state)
{
	(void)state;
	needs_sample_init(&sample);
	length = needs_sample_build(&sample);
	return 0;
}

/* Builds with a field changed, expects the refusal, and puts the field back. */
#define REFUSES(field, value, reason)                              \
	do {                                                       \
		__typeof__(field) kept = (field);                  \
		(field) = (value);                                 \
		assert_int_equal(build(), NEEDS_REFUSED_##reason); \
		assert_false(needs.stated);                        \
		(field) = kept;                                    \
		assert_int_equal(build(), NEEDS_ACCEPTED);         \
	} while (0)

static void what_is_stated_is_read(void **state)
{
	(void)state;
	assert_int_equal(build(), NEEDS_ACCEPTED);
	assert_true(needs.stated);
	assert_false(needs.others);
	assert_string_equal(needs.help, "Does what a sample does.");
	assert_int_equal(needs.count, 4);
	assert_string_equal(needs.list[1].name, "timer");
	assert_int_equal(needs.list[1].presence, NEEDS_PRESENCE_OPTIONAL);
	assert_true(need_is_required(&needs.list[0]));
	assert_ptr_equal(needs_find(&needs, "right"), &needs.list[3]);
	assert_null(needs_find(&needs, "righ"));
	assert_null(needs_find(&needs, "rights"));
	sample.others = true;
	sample.count = NEEDS_MOST;
	assert_int_equal(build(), NEEDS_ACCEPTED);
	assert_true(needs.others);
	assert_int_equal(needs.count, NEEDS_MOST);
	sample.count = 0;
	assert_int_equal(build(), NEEDS_ACCEPTED);
	assert_true(needs.stated);
}

static void a_program_may_say_nothing(void **state)
{
	(void)state;
	length = 0;
	assert_int_equal(parse(), NEEDS_ACCEPTED);
	assert_false(needs.stated);
	length = NEEDS_SAMPLE_OTHER_BYTES;
	assert_int_equal(parse(), NEEDS_ACCEPTED);
	assert_false(needs.stated);
	(void)needs_sample_build(&sample);
	needs_sample_note(&sample)->type = 2;
	length = needs_sample_build(&sample);
	needs_sample_note(&sample)->type = 2;
	assert_int_equal(parse(), NEEDS_ACCEPTED);
	assert_false(needs.stated);
}

/* Every length is either accepted without needs, or refused; none is read beyond. */
static void n1_notes_inside_the_notes(void **state)
{
	uint32_t whole = length;

	(void)state;
	for (length = 0; length < whole; length++) {
		uint8_t cut[sizeof(sample.bytes)];
		uint32_t refusal;

		memcpy(cut, sample.bytes, length);
		refusal = needs_parse(cut, length, &needs);
		assert_false(needs.stated);
		if (length >= NEEDS_SAMPLE_OTHER_BYTES + sizeof(struct needs_note))
			assert_int_equal(refusal, NEEDS_REFUSED_CUT);
	}
	length = whole;
	needs_sample_note(&sample)->descriptor_bytes = UINT32_MAX;
	assert_int_equal(parse(), NEEDS_REFUSED_CUT);
	(void)needs_sample_build(&sample);
	needs_sample_note(&sample)->owner_bytes = UINT32_MAX - 2;
	assert_int_equal(parse(), NEEDS_REFUSED_CUT);
}

static void n2_one_note(void **state)
{
	uint32_t own = length - NEEDS_SAMPLE_OTHER_BYTES;

	(void)state;
	sample.count = 0;
	length = needs_sample_build(&sample);
	own = length - NEEDS_SAMPLE_OTHER_BYTES;
	memcpy(sample.bytes + length, sample.bytes + NEEDS_SAMPLE_OTHER_BYTES, own);
	length += own;
	assert_int_equal(parse(), NEEDS_REFUSED_REPEATED);
	length -= own;
	assert_int_equal(parse(), NEEDS_ACCEPTED);
}

static void n3_whole_words(void **state)
{
	(void)state;
	needs_sample_note(&sample)->descriptor_bytes -= 4;
	assert_int_equal(parse(), NEEDS_REFUSED_SIZE);
	needs_sample_note(&sample)->descriptor_bytes = 0;
	length = NEEDS_SAMPLE_OTHER_BYTES + NEEDS_SAMPLE_HEAD_BYTES;
	assert_int_equal(parse(), NEEDS_REFUSED_SIZE);
	needs_sample_note(&sample)->descriptor_bytes = 8 * (NEEDS_WORDS + 1);
	length = NEEDS_SAMPLE_OTHER_BYTES + NEEDS_SAMPLE_HEAD_BYTES + 8 * (NEEDS_WORDS + 1);
	assert_int_equal(parse(), NEEDS_REFUSED_SIZE);
}

static void n4_the_message(void **state)
{
	uint8_t *root = sample.bytes + NEEDS_SAMPLE_OTHER_BYTES + NEEDS_SAMPLE_HEAD_BYTES;

	(void)state;
	root[0] = 2; /* a far pointer */
	assert_int_equal(parse(), NEEDS_REFUSED_MESSAGE);
	(void)needs_sample_build(&sample);
	root[4] = 0xff; /* more data than there is */
	root[5] = 0xff;
	assert_int_equal(parse(), NEEDS_REFUSED_MESSAGE);
}

static void n5_help_is_a_line(void **state)
{
	char longest[NEEDS_HELP_LENGTH + 2];

	(void)state;
	memset(longest, 'x', sizeof(longest));
	longest[NEEDS_HELP_LENGTH + 1] = '\0';
	REFUSES(sample.help, longest, HELP);
	longest[NEEDS_HELP_LENGTH] = '\0';
	sample.help = longest;
	assert_int_equal(build(), NEEDS_ACCEPTED);
	REFUSES(sample.help, NULL, HELP);
	REFUSES(sample.help, "", HELP);
	REFUSES(sample.help, "two\nlines", HELP);
	REFUSES(sample.help, "\033[2J", HELP);
	REFUSES(sample.help, "\302\233", HELP);
	REFUSES(sample.help, "\177", HELP);
}

static void n6_count(void **state)
{
	(void)state;
	REFUSES(sample.count, NEEDS_MOST + 1, COUNT);
}

static void n7_names(void **state)
{
	(void)state;
	REFUSES(sample.list[2].name, NULL, NAME);
	REFUSES(sample.list[2].name, "", NAME);
	REFUSES(sample.list[2].name, "thread", NAME);
	REFUSES(sample.list[2].name, "1st", NAME);
	REFUSES(sample.list[2].name, "a-b", NAME);
	REFUSES(sample.list[2].name, "a b", NAME);
	REFUSES(sample.list[2].name, "a2345678901234567890123456789012", NAME);
	sample.list[2].name = "a234567890123456789012345678901";
	assert_int_equal(build(), NEEDS_ACCEPTED);
	sample.list[2].name = "threads";
	assert_int_equal(build(), NEEDS_ACCEPTED);
}

static void n8_no_name_twice(void **state)
{
	(void)state;
	REFUSES(sample.list[3].name, "console", NAME_REPEATED);
}

static void n9_interface(void **state)
{
	(void)state;
	REFUSES(sample.list[3].interface, 0, INTERFACE);
}

static void n10_presence(void **state)
{
	(void)state;
	REFUSES(sample.list[3].presence, 3, PRESENCE);
	REFUSES(sample.list[3].presence, UINT16_MAX, PRESENCE);
}

static void every_refusal_has_a_text_and_a_condition(void **state)
{
	(void)state;
	for (uint32_t i = 1; i <= NEEDS_REFUSED_PRESENCE; i++) {
		assert_int_equal(needs_refusal_condition(i), i);
		assert_true(strlen(needs_refusal_text(i)) > 10);
	}
	assert_int_equal(needs_refusal_condition(NEEDS_REFUSED_PRESENCE + 1), 0);
	assert_string_equal(needs_refusal_text(NEEDS_ACCEPTED), "accepted");
	assert_string_equal(needs_refusal_text(99), "unknown refusal");
}

#define T(name) cmocka_unit_test_setup(name, plain)

int main(void)
{
	const struct CMUnitTest tests[] = {
		T(what_is_stated_is_read),
		T(a_program_may_say_nothing),
		T(n1_notes_inside_the_notes),
		T(n2_one_note),
		T(n3_whole_words),
		T(n4_the_message),
		T(n5_help_is_a_line),
		T(n6_count),
		T(n7_names),
		T(n8_no_name_twice),
		T(n9_interface),
		T(n10_presence),
		T(every_refusal_has_a_text_and_a_condition),
	};

	return cmocka_run_group_tests_name("needs", tests, NULL, NULL);
}

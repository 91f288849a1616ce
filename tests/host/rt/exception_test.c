/*
 * The words of an exception outlive the call that ended with it, also when a generated function has
 * closed that call; and whatever a service says, nothing in them is harmful to a terminal.
 */
#include "tests/host/rt/fake_kernel.h"

#include "core/capnp/builder.h"
#include "user/rt/exception.h"
#include "user/rt/generated/echo_client.h"
#include "user/rt/generated/keyvalue_client.h"

#define WORDS 40u

static uint64_t words[WORDS];

/* Writes an exception into `words`; gives its length. */
static uint32_t exception_make(enum call_exception_kind kind, const char *text)
{
	struct call_exception_builder exception;
	struct capnp_builder builder;

	capnp_builder_init(&builder, words, WORDS);
	assert_int_equal(call_exception_builder_root(&builder, &exception), STATUS_OK);
	call_exception_builder_set_kind(&exception, kind);
	assert_int_equal(call_exception_builder_set_text(
				 &exception, capnp_text_make(text, (uint32_t)strlen(text))),
			 STATUS_OK);
	return builder.used_words;
}

/* Makes the next call end with an exception. */
static void refuse(struct fake_kernel *kernel, enum call_exception_kind kind, const char *text)
{
	kernel->exception = words;
	kernel->exception_words = exception_make(kind, text);
}

static enum status put(struct rt *rt)
{
	const struct key_value_table_put_args args = {.key = CAPNP_TEXT("k")};

	return key_value_table_put(rt, (struct key_value_table){{1}}, &args);
}

static void a_call_of_one_step_leaves_its_words(void **state)
{
	struct rt *rt;
	struct fake_kernel *kernel = fake_kernel_new(&rt);

	(void)state;
	refuse(kernel, CALL_EXCEPTION_KIND_OVERLOADED, "The table is full.");
	assert_int_equal(put(rt), STATUS_EXCEPTION);
	assert_int_equal(rt->exception.kind, CALL_EXCEPTION_KIND_OVERLOADED);
	assert_string_equal(rt->exception.text, "The table is full.");
	assert_string_equal(rt_failure_words(rt, STATUS_EXCEPTION),
			    "overloaded: The table is full.");
	assert_int_equal(rt_arena_free_words(&rt->arena), RT_ARENA_WORDS);
}

static void so_does_a_plain_call(void **state)
{
	const struct echo_echo_args args = {.a = 1};
	struct echo_echo_result result;
	struct rt *rt;
	struct fake_kernel *kernel = fake_kernel_new(&rt);

	(void)state;
	refuse(kernel, CALL_EXCEPTION_KIND_INVALID_ARGUMENT, "Not that.");
	assert_int_equal(echo_echo(rt, (struct echo){{1}}, &args, &result), STATUS_EXCEPTION);
	assert_string_equal(rt_failure_words(rt, STATUS_EXCEPTION), "invalid argument: Not that.");
}

static void an_exception_without_words_is_its_kind(void **state)
{
	struct rt *rt;
	struct fake_kernel *kernel = fake_kernel_new(&rt);

	(void)state;
	refuse(kernel, CALL_EXCEPTION_KIND_DISCONNECTED, "first");
	assert_int_equal(put(rt), STATUS_EXCEPTION);
	kernel->exception = words;
	kernel->exception_words = 0;
	assert_int_equal(put(rt), STATUS_EXCEPTION);
	assert_string_equal(rt_failure_words(rt, STATUS_EXCEPTION), "failed");
}

static void what_is_no_exception_is_the_words_of_the_status(void **state)
{
	struct rt *rt;

	(void)state;
	(void)fake_kernel_new(&rt);
	assert_string_equal(rt_failure_words(rt, STATUS_LEDGER_LIMIT),
			    "LEDGER_LIMIT: The paying ledger does not hold enough of what the "
			    "operation needs.");
}

static void a_ledgers_refusal_names_column_need_and_rest(void **state)
{
	struct rt *rt;
	struct ring_refusal *told;

	(void)state;
	(void)fake_kernel_new(&rt);
	told = &rt->ring.region->header.refusal;
	*told = (struct ring_refusal){.column = 1, .needed = 61, .left = 3};
	assert_string_equal(rt_failure_words(rt, STATUS_LEDGER_LIMIT),
			    "LEDGER_LIMIT: frames: 61 needed, 3 left");
	*told = (struct ring_refusal){.column = 11, .needed = 1, .above = 1};
	assert_string_equal(rt_failure_words(rt, STATUS_LEDGER_LIMIT),
			    "LEDGER_LIMIT: timers: 1 needed, 0 left in a ledger above");
	told->column = 12;
	assert_string_equal(rt_failure_words(rt, STATUS_LEDGER_LIMIT),
			    "LEDGER_LIMIT: ?: 1 needed, 0 left in a ledger above");
	assert_non_null(strstr(rt_failure_words(rt, STATUS_BUSY), "BUSY: "));
}

static void no_words_move_a_cursor(void **state)
{
	static const struct {
		const char *said, *kept;
	} rows[] = {
		{"\x1b[2Jclear", "?[2Jclear"},
		{"two\r\nlines\t\x7f", "two??lines??"},
		{"c1 \xc2\x9b as a character", "c1 ?? as a character"},
		{"c1 \x9b as a byte", "c1 ? as a byte"},
		{"overlong \xc0\x9b \xe0\x82\x9b \xf0\x80\x82\x9b", "overlong ?? ??? ????"},
		{"surrogate \xed\xa0\x80, beyond \xf4\x90\x80\x80 \xff",
		 "surrogate ???, beyond ???? ?"},
		{"cut \xe2\x82", "cut ??"},
		{"Z\xc3\xbcrich \xe2\x82\xac \xf0\x9f\x9a\xaa",
		 "Z\xc3\xbcrich \xe2\x82\xac \xf0\x9f\x9a\xaa"},
	};
	struct rt *rt;
	struct fake_kernel *kernel = fake_kernel_new(&rt);

	(void)state;
	for (uint32_t i = 0; i < ARRAY_COUNT(rows); i++) {
		refuse(kernel, CALL_EXCEPTION_KIND_FAILED, rows[i].said);
		assert_int_equal(put(rt), STATUS_EXCEPTION);
		assert_string_equal(rt->exception.text, rows[i].kept);
	}
}

static void long_words_are_cut_between_characters(void **state)
{
	char said[RT_EXCEPTION_TEXT_BYTES * 2u + 1u];
	struct rt *rt;
	size_t length;

	(void)state;
	(void)fake_kernel_new(&rt);
	for (uint32_t shift = 0; shift < 2; shift++) {
		memset(said, 'x', sizeof(said));
		for (uint32_t i = shift; i + 1u < sizeof(said); i += 2)
			memcpy(said + i, "\xc3\xbc", 2);
		said[sizeof(said) - 1u] = '\0';
		rt_exception_note(rt, words, exception_make(CALL_EXCEPTION_KIND_FAILED, said));
		length = strlen(rt->exception.text);
		assert_in_range(length, RT_EXCEPTION_TEXT_BYTES - 5u, RT_EXCEPTION_TEXT_BYTES - 1u);
		assert_memory_equal(rt->exception.text, said, length);
		assert_int_equal((uint8_t)rt->exception.text[length - 1u], 0xbc);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_call_of_one_step_leaves_its_words),
		cmocka_unit_test(so_does_a_plain_call),
		cmocka_unit_test(an_exception_without_words_is_its_kind),
		cmocka_unit_test(what_is_no_exception_is_the_words_of_the_status),
		cmocka_unit_test(a_ledgers_refusal_names_column_need_and_rest),
		cmocka_unit_test(no_words_move_a_cursor),
		cmocka_unit_test(long_words_are_cut_between_characters),
	};

	return cmocka_run_group_tests_name("exceptions", tests, NULL, NULL);
}

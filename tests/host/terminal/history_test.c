/*
 * Entered lines, and the words that complete one: what a program keeps for the questions of its
 * terminal.
 */
#include "tests/host/rt/test.h"

#include "core/terminal/completion.h"
#include "core/terminal/history.h"

#include <stdio.h>
#include <stdlib.h>

static void enter(struct terminal_history *history, const char *line)
{
	struct terminal_text text = {.length = 0};

	terminal_text_set(&text, line, strlen(line));
	terminal_history_add(history, &text);
}

static void history_is_bounded_and_the_oldest_line_makes_room(void **state)
{
	struct terminal_history *history = calloc(1, sizeof(*history));
	char text[16];

	(void)state;
	for (unsigned int i = 0; i < TERMINAL_HISTORY_LINES + 5u; i++) {
		(void)snprintf(text, sizeof(text), "line%u", i);
		enter(history, text);
	}
	assert_int_equal(history->count, TERMINAL_HISTORY_LINES);
	assert_string_equal(terminal_history_line(history, 1), "line36");
	assert_string_equal(terminal_history_line(history, TERMINAL_HISTORY_LINES), "line5");
	free(history);
}

static void repeated_and_empty_lines_are_remembered_once(void **state)
{
	struct terminal_history *history = calloc(1, sizeof(*history));

	(void)state;
	for (int i = 0; i < 3; i++) {
		enter(history, "same");
		enter(history, "");
	}
	assert_int_equal(history->count, 1);
	free(history);
}

static void words_are_found_in_the_latest_line_first(void **state)
{
	struct terminal_history *history = calloc(1, sizeof(*history));
	size_t place;

	(void)state;
	enter(history, "run hello");
	enter(history, "inspect timer");
	enter(history, "run clock");
	enter(history, "jobs");
	assert_int_equal(terminal_history_find(history, 1, "run", &place), 2);
	assert_int_equal(place, 0);
	assert_int_equal(terminal_history_find(history, 3, "run", &place), 4);
	assert_int_equal(terminal_history_find(history, 1, "timer", &place), 3);
	assert_int_equal(place, 8);
	assert_int_equal(terminal_history_find(history, 1, "nothing", &place), 0);
	free(history);
}

/* Words begin after a space; the first one is a command. */
static void complete_for_test(void *context, struct terminal_completion *completion)
{
	size_t begin = completion->cursor;

	(void)context;
	while (begin > 0 && completion->text[begin - 1u] != ' ')
		begin--;
	terminal_completion_word(completion, begin);
	terminal_completion_offer(completion, "inspect", " ");
	terminal_completion_offer(completion, "info", "");
	terminal_completion_offer(completion, "i\033[2J", " ");
}

static char listed[256];

static void list_put(void *context, const char *bytes, size_t length)
{
	(void)context;
	strncat(listed, bytes, length);
}

static void words_that_fit_and_may_be_shown_are_collected_and_listed(void **state)
{
	const struct terminal_completer completer = {.complete = complete_for_test};
	const struct terminal_sink sink = {.put = list_put};
	struct terminal_completion completion;
	struct terminal_text text = {.length = 0};
	struct terminal_view view;

	(void)state;
	terminal_text_set(&text, "help i", 6);
	terminal_completion_collect(&completion, &completer, &text);
	assert_int_equal(completion.count, 2);
	assert_int_equal(completion.begin, 5);
	assert_int_equal(completion.common_length, 2);
	terminal_view_init(&view, &sink);
	terminal_completion_list(&completion, &completer, &view);
	assert_string_equal(listed, "inspect  info\r\n");
	terminal_text_set(&text, "inf", 3);
	terminal_completion_collect(&completion, &completer, &text);
	assert_int_equal(completion.count, 1);
	assert_string_equal(completion.ending, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(history_is_bounded_and_the_oldest_line_makes_room),
		cmocka_unit_test(repeated_and_empty_lines_are_remembered_once),
		cmocka_unit_test(words_are_found_in_the_latest_line_first),
		cmocka_unit_test(words_that_fit_and_may_be_shown_are_collected_and_listed),
	};

	return cmocka_run_group_tests_name("terminal history", tests, NULL, NULL);
}

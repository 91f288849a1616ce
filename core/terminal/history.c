/*
 * Entered lines: see history.h.
 */
#include "core/terminal/history.h"

#include "core/terminal/string.h"

const char *terminal_history_line(const struct terminal_history *history, uint32_t back)
{
	return history->lines[(history->first + history->count - back) % TERMINAL_HISTORY_LINES];
}

void terminal_history_add(struct terminal_history *history, const struct terminal_text *text)
{
	uint32_t place;

	if (text->length == 0)
		return;
	if (history->count > 0 && terminal_string_begins(terminal_history_line(history, 1),
							 text->bytes, text->length + 1u))
		return;
	place = (history->first + history->count) % TERMINAL_HISTORY_LINES;
	if (history->count == TERMINAL_HISTORY_LINES)
		history->first = (history->first + 1u) % TERMINAL_HISTORY_LINES;
	else
		history->count++;
	__builtin_memcpy(history->lines[place], text->bytes, text->length + 1u);
}

/* Where the words begin in the line; false: nowhere. At most the product of both lengths. */
static bool line_find(const char *line, const char *words, size_t length, size_t *place)
{
	for (size_t at = 0; line[at] != '\0'; at++) {
		if (terminal_string_begins(line + at, words, length)) {
			*place = at;
			return true;
		}
	}
	return false;
}

uint32_t terminal_history_find(const struct terminal_history *history, uint32_t back,
			       const char *words, size_t *place)
{
	size_t length = terminal_string_length(words);

	for (; back > 0 && back <= history->count; back++) {
		if (line_find(terminal_history_line(history, back), words, length, place))
			return back;
	}
	return 0;
}

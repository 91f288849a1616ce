/*
 * Looking through the entered lines while typing (control-r). The line that is found stands after a
 * prompt of its own, which has the words; what was typed before is kept.
 */
#include "core/terminal/line_parts.h"

#include "core/terminal/string.h"
#include "core/terminal/utf8.h"
#include "core/terminal/width.h"

#define PROMPT_BEGIN "search \""
#define PROMPT_END "\": "

static void prompt_make(struct terminal_line_search *search)
{
	size_t begin = sizeof(PROMPT_BEGIN) - 1u;

	__builtin_memcpy(search->prompt, PROMPT_BEGIN, begin);
	__builtin_memcpy(search->prompt + begin, search->words, search->length);
	__builtin_memcpy(search->prompt + begin + search->length, PROMPT_END, sizeof(PROMPT_END));
}

void line_search_begin(struct terminal_line *line)
{
	if (line->echo != TERMINAL_ECHO_VISIBLE || line->history.count == 0) {
		line_bell(line);
		return;
	}
	if (line->history_back == 0)
		line->typed = line->text;
	line->search.is_active = true;
	line->search.length = 0;
	line->search.words[0] = '\0';
	line->search.back = 0;
	prompt_make(&line->search);
	line_draw(line);
}

/*
 * Shows the latest line with the words, `back` lines ago or longer. False, after ringing: there is
 * none.
 */
static bool find(struct terminal_line *line, uint32_t back)
{
	size_t place;
	uint32_t found = terminal_history_find(&line->history, back, line->search.words, &place);
	const char *shown;

	if (found == 0) {
		line_bell(line);
		return false;
	}
	shown = terminal_history_line(&line->history, found);
	line->search.back = found;
	line->history_back = found;
	terminal_text_set(&line->text, shown, terminal_string_length(shown));
	line->text.cursor = place;
	prompt_make(&line->search);
	line_draw(line);
	return true;
}

static void words_add(struct terminal_line *line, uint32_t code)
{
	struct terminal_line_search *search = &line->search;
	char bytes[TERMINAL_UTF8_BYTES];
	size_t count = terminal_utf8_encode(code, bytes);

	if (terminal_is_deceptive(code) || count > TERMINAL_SEARCH_BYTES - search->length) {
		line_bell(line);
		return;
	}
	__builtin_memcpy(search->words + search->length, bytes, count);
	search->length += count;
	search->words[search->length] = '\0';
	if (find(line, search->back > 0 ? search->back : 1u))
		return;
	search->length -= count;
	search->words[search->length] = '\0';
}

/* At most the bytes of one character. */
static void words_shorten(struct terminal_line *line)
{
	struct terminal_line_search *search = &line->search;

	if (search->length == 0) {
		line_bell(line);
		return;
	}
	do {
		search->length--;
	} while (search->length > 0 && ((uint8_t)search->words[search->length] & 0xc0u) == 0x80u);
	search->words[search->length] = '\0';
	(void)find(line, 1);
}

/* The line is again as it was typed before the search. */
static void give_up(struct terminal_line *line)
{
	line->search.is_active = false;
	line->history_back = 0;
	line->text = line->typed;
	line_draw(line);
}

bool line_search_key(struct terminal_line *line, const struct terminal_key_event *event)
{
	if (event->key == TERMINAL_KEY_TEXT && (event->modifiers & TERMINAL_ALT) == 0) {
		words_add(line, event->code);
		return true;
	}
	if (event->key == TERMINAL_KEY_BACKSPACE && (event->modifiers & TERMINAL_ALT) == 0) {
		words_shorten(line);
		return true;
	}
	if (event->key == TERMINAL_KEY_CONTROL && event->code == 'R') {
		(void)find(line, line->search.back + 1u);
		return true;
	}
	if (event->key == TERMINAL_KEY_CONTROL && event->code == 'G') {
		give_up(line);
		return true;
	}
	line->search.is_active = false;
	line_draw(line);
	return false;
}

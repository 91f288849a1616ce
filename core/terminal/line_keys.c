/*
 * The editor's keys, and how they change the line: see line.h.
 */
#include "core/terminal/line_parts.h"

#include "core/terminal/string.h"
#include "core/terminal/utf8.h"
#include "core/terminal/width.h"

static void cut(struct terminal_line *line, size_t from, size_t to)
{
	if (from == to)
		return;
	terminal_text_cut(&line->text, from, to);
	if (line->text.length == 0)
		line->is_too_long = false;
	if (line->echo != TERMINAL_ECHO_HIDDEN)
		line_draw(line);
}

static void insert_code(struct terminal_line *line, uint32_t code)
{
	char bytes[TERMINAL_UTF8_BYTES];

	if (terminal_is_deceptive(code))
		code = TERMINAL_UTF8_REPLACEMENT;
	(void)line_insert(line, bytes, terminal_utf8_encode(code, bytes));
}

/* ---- keys ------------------------------------------------------------------------------------ */

static void delete_left(struct terminal_line *line)
{
	cut(line, terminal_text_left(&line->text, line->text.cursor), line->text.cursor);
}

static void delete_right(struct terminal_line *line)
{
	cut(line, line->text.cursor, terminal_text_right(&line->text, line->text.cursor));
}

static void clear_screen(struct terminal_line *line)
{
	terminal_view_put_string(&line->view, "\033[H\033[2J");
	terminal_view_forget(&line->view);
	line_draw(line);
}

static void control_key(struct terminal_line *line, uint32_t letter)
{
	struct terminal_text *text = &line->text;

	switch (letter) {
	case 'A':
		line_move(line, 0);
		return;
	case 'B':
		line_move(line, terminal_text_left(text, text->cursor));
		return;
	case 'D':
		delete_right(line);
		return;
	case 'E':
		line_move(line, text->length);
		return;
	case 'F':
		line_move(line, terminal_text_right(text, text->cursor));
		return;
	case 'K':
		cut(line, text->cursor, text->length);
		return;
	case 'L':
		clear_screen(line);
		return;
	case 'U':
		cut(line, 0, text->cursor);
		return;
	case 'W':
		cut(line, terminal_text_field_left(text, text->cursor), text->cursor);
		return;
	default:
		return;
	}
}

/* A key with alt that means nothing may be one after a lone Escape: it counts for itself. */
static void alt_text(struct terminal_line *line, uint32_t code)
{
	struct terminal_text *text = &line->text;

	if (code == 'b')
		line_move(line, terminal_text_word_left(text, text->cursor));
	else if (code == 'f')
		line_move(line, terminal_text_word_right(text, text->cursor));
	else if (code == 'd')
		cut(line, text->cursor, terminal_text_word_right(text, text->cursor));
	else
		insert_code(line, code);
}

static void arrow(struct terminal_line *line, const struct terminal_key_event *event)
{
	struct terminal_text *text = &line->text;
	bool by_word = (event->modifiers & (TERMINAL_ALT | TERMINAL_WITH_CONTROL)) != 0;

	if (event->key == TERMINAL_KEY_LEFT)
		line_move(line, by_word ? terminal_text_word_left(text, text->cursor)
					: terminal_text_left(text, text->cursor));
	else
		line_move(line, by_word ? terminal_text_word_right(text, text->cursor)
					: terminal_text_right(text, text->cursor));
}

static void backspace(struct terminal_line *line, const struct terminal_key_event *event)
{
	if ((event->modifiers & TERMINAL_ALT) != 0)
		cut(line, terminal_text_word_left(&line->text, line->text.cursor),
		    line->text.cursor);
	else
		delete_left(line);
}

void line_key(struct terminal_line *line, const struct terminal_key_event *event)
{
	switch (event->key) {
	case TERMINAL_KEY_TEXT:
		if ((event->modifiers & TERMINAL_ALT) != 0)
			alt_text(line, event->code);
		else
			insert_code(line, event->code);
		return;
	case TERMINAL_KEY_CONTROL:
		control_key(line, event->code);
		return;
	case TERMINAL_KEY_BACKSPACE:
		backspace(line, event);
		return;
	case TERMINAL_KEY_DELETE:
		delete_right(line);
		return;
	case TERMINAL_KEY_LEFT:
	case TERMINAL_KEY_RIGHT:
		arrow(line, event);
		return;
	case TERMINAL_KEY_HOME:
		line_move(line, 0);
		return;
	case TERMINAL_KEY_END:
		line_move(line, line->text.length);
		return;
	case TERMINAL_KEY_TAB:
	case TERMINAL_KEY_UP:
	case TERMINAL_KEY_DOWN:
		/* A secret is neither completed nor remembered. */
		line_bell(line);
		return;
	case TERMINAL_KEY_NONE:
	case TERMINAL_KEY_ENTER:
	case TERMINAL_KEY_PASTE_BEGIN:
	case TERMINAL_KEY_PASTE_END:
	case TERMINAL_KEY_SIZE:
		return;
	}
}

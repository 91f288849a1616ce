/*
 * The line editor's beginning and end of a line, and its terminal: see line.h. Keys are
 * line_keys.c's.
 */
#include "core/terminal/line_parts.h"

#include "core/terminal/string.h"
#include "core/terminal/utf8.h"
#include "core/terminal/width.h"

#define PASTE_MARKS_ON "\033[?2004h"
#define PASTE_MARKS_OFF "\033[?2004l"
/* After so many keys the terminal is asked again whether it still has the same size. */
#define KEYS_UNTIL_ASKED 16u

/* A hidden line shows nothing after its prompt. */
static const struct terminal_text nothing;

/* ---- what the parts share -------------------------------------------------------------------- */

static void ask(struct terminal_line *line)
{
	terminal_view_ask(&line->view);
	line->is_asked = true;
	line->keys = 0;
}

/* A star for each character, and the cursor between them where it is in the line. */
static void stars_make(const struct terminal_text *text, struct terminal_text *stars)
{
	size_t count = 0;

	stars->cursor = 0;
	for (size_t at = 0; at < text->length; at = terminal_text_right(text, at)) {
		if (at == text->cursor)
			stars->cursor = count;
		stars->bytes[count++] = '*';
	}
	if (text->cursor == text->length)
		stars->cursor = count;
	stars->bytes[count] = '\0';
	stars->length = count;
}

static void draw_on(const struct terminal_line *line, struct terminal_view *view)
{
	struct terminal_text stars;

	if (line->echo == TERMINAL_ECHO_HIDDEN) {
		terminal_view_draw(view, line->prompt, &nothing);
	} else if (line->echo == TERMINAL_ECHO_MASKED) {
		stars_make(&line->text, &stars);
		terminal_view_draw(view, line->prompt, &stars);
	} else {
		terminal_view_draw(view, line->prompt, &line->text);
	}
}

void line_draw(struct terminal_line *line)
{
	draw_on(line, &line->view);
}

void line_bell(struct terminal_line *line)
{
	terminal_view_put_string(&line->view, "\a");
}

bool line_insert(struct terminal_line *line, const char *bytes, size_t length)
{
	uint32_t code;
	bool is_one;

	if (line->text.length > line->limit || length > line->limit - line->text.length ||
	    !terminal_text_insert(&line->text, bytes, length)) {
		line->is_too_long = true;
		line_bell(line);
		return false;
	}
	if (line->echo == TERMINAL_ECHO_HIDDEN)
		return true;
	is_one = terminal_utf8_next(bytes, length, 0, &code) == length;
	if (is_one && line->echo == TERMINAL_ECHO_VISIBLE && line->text.cursor == line->text.length)
		terminal_view_type(&line->view, line->prompt, &line->text, length);
	else
		line_draw(line);
	return true;
}

void line_move(struct terminal_line *line, size_t place)
{
	if (place == line->text.cursor)
		return;
	line->text.cursor = place;
	if (line->echo != TERMINAL_ECHO_HIDDEN)
		line_draw(line);
}

/* ---- beginning and end ----------------------------------------------------------------------- */

void terminal_line_init(struct terminal_line *line, const struct terminal_sink *sink)
{
	__builtin_memset(line, 0, sizeof(*line));
	terminal_view_init(&line->view, sink);
}

static void prompt_set(struct terminal_line *line, const char *prompt)
{
	size_t length = terminal_string_length(prompt), used = 0;
	char bytes[TERMINAL_UTF8_BYTES];
	uint32_t code;

	for (size_t at = 0; at < length;) {
		size_t count;

		at = terminal_utf8_next(prompt, length, at, &code);
		if (terminal_is_deceptive(code))
			continue;
		count = terminal_utf8_encode(code, bytes);
		if (count >= sizeof(line->prompt) - used)
			break;
		__builtin_memcpy(line->prompt + used, bytes, count);
		used += count;
	}
	line->prompt[used] = '\0';
}

void terminal_line_start(struct terminal_line *line, const struct terminal_line_start *start)
{
	bool goes_on = line->is_open && line->view.is_shown && line->echo == start->echo;

	prompt_set(line, start->prompt);
	line->echo = start->echo;
	line->limit = start->limit;
	terminal_text_set(&line->text, start->initial, start->initial_length);
	line->text.cursor = start->cursor;
	line->is_open = true;
	line->is_too_long = false;
	if (start->echo == TERMINAL_ECHO_VISIBLE && !goes_on)
		terminal_view_put_string(&line->view, PASTE_MARKS_ON);
	line_draw(line);
	if (start->echo == TERMINAL_ECHO_VISIBLE && !goes_on)
		ask(line);
}

void terminal_line_begin(struct terminal_line *line, const char *prompt,
			 enum terminal_line_echo echo)
{
	struct terminal_line_start start = {
		.prompt = prompt, .initial = "", .limit = TERMINAL_LINE_BYTES, .echo = echo};

	terminal_line_start(line, &start);
}

/* The line is over: what comes next on the screen stands below it. */
static void leave(struct terminal_line *line)
{
	line->is_open = false;
	terminal_view_leave(&line->view);
	if (line->echo == TERMINAL_ECHO_VISIBLE)
		terminal_view_put_string(&line->view, PASTE_MARKS_OFF);
}

static enum terminal_line_event line_enter(struct terminal_line *line)
{
	line_move(line, line->text.length);
	leave(line);
	if (line->is_too_long) {
		terminal_line_wipe(line);
		return TERMINAL_LINE_TOO_LONG;
	}
	return TERMINAL_LINE_ENTERED;
}

static enum terminal_line_event line_interrupt(struct terminal_line *line)
{
	line_move(line, line->text.length);
	/* Where the signs have no room they stand in the next row. */
	if (line->view.column + 2u >= line->view.columns)
		terminal_view_leave(&line->view);
	terminal_view_put_string(&line->view, "^C\r\n" PASTE_MARKS_OFF);
	terminal_view_forget(&line->view);
	line->is_open = false;
	line->in_paste = false;
	terminal_line_wipe(line);
	return TERMINAL_LINE_INTERRUPT;
}

void terminal_line_stop(struct terminal_line *line)
{
	if (!line->is_open)
		return;
	leave(line);
	terminal_line_wipe(line);
}

static bool is_control(const struct terminal_key_event *event, char letter)
{
	return event->key == TERMINAL_KEY_CONTROL && event->code == (uint32_t)letter;
}

/* ---- events ---------------------------------------------------------------------------------- */

static void size_answered(struct terminal_line *line, const struct terminal_key_event *event)
{
	if (!line->is_asked)
		return;
	line->is_asked = false;
	line->is_known = true;
	if (terminal_view_resize(&line->view, event->row, event->column))
		line_draw(line);
}

/* Pasted keys are text: none of them does anything. */
static void pasted(struct terminal_line *line, const struct terminal_key_event *event)
{
	struct terminal_key_event space = {.key = TERMINAL_KEY_TEXT, .code = ' '};

	if (event->key == TERMINAL_KEY_TAB)
		line_key(line, &space);
	else if (event->key == TERMINAL_KEY_TEXT)
		line_key(line, event);
}

/* While a damaged line is dropped, only its end counts. */
static enum terminal_line_event dropped(struct terminal_line *line,
					const struct terminal_key_event *event)
{
	if (event->key == TERMINAL_KEY_ENTER || is_control(event, 'C'))
		line->is_dropping = false;
	return TERMINAL_LINE_NONE;
}

/* Takes what is about the terminal, and the second byte of a line's end; false: it is a key. */
static bool is_taken(struct terminal_line *line, const struct terminal_key_event *event)
{
	bool after_return = line->after_return;

	if (event->key == TERMINAL_KEY_SIZE) {
		size_answered(line, event);
		return true;
	}
	line->after_return = event->key == TERMINAL_KEY_ENTER && event->code == '\r';
	if (event->key == TERMINAL_KEY_ENTER && event->code == '\n' && after_return)
		return true;
	if (event->key != TERMINAL_KEY_PASTE_BEGIN && event->key != TERMINAL_KEY_PASTE_END)
		return false;
	line->in_paste = event->key == TERMINAL_KEY_PASTE_BEGIN;
	return true;
}

/* The event of a key that asks the line's program; NONE: it is another key, or asks nobody. */
static enum terminal_line_event asked(const struct terminal_line *line,
				      const struct terminal_key_event *event)
{
	if (line->echo != TERMINAL_ECHO_VISIBLE)
		return TERMINAL_LINE_NONE;
	if (event->key == TERMINAL_KEY_TAB)
		return TERMINAL_LINE_COMPLETE;
	if (event->key == TERMINAL_KEY_UP || is_control(event, 'P'))
		return TERMINAL_LINE_OLDER;
	if (event->key == TERMINAL_KEY_DOWN || is_control(event, 'N'))
		return TERMINAL_LINE_NEWER;
	return is_control(event, 'R') ? TERMINAL_LINE_SEARCH : TERMINAL_LINE_NONE;
}

static enum terminal_line_event handle(struct terminal_line *line,
				       const struct terminal_key_event *event)
{
	enum terminal_line_event question;

	if (is_taken(line, event))
		return TERMINAL_LINE_NONE;
	if (line->is_dropping)
		return dropped(line, event);
	if (event->key == TERMINAL_KEY_ENTER)
		return line_enter(line);
	if (is_control(event, 'C'))
		return line_interrupt(line);
	if (line->in_paste) {
		pasted(line, event);
		return TERMINAL_LINE_NONE;
	}
	if (is_control(event, 'D') && line->text.length == 0) {
		leave(line);
		return TERMINAL_LINE_END;
	}
	question = asked(line, event);
	if (question != TERMINAL_LINE_NONE)
		return question;
	line_key(line, event);
	if (line->keys++ >= KEYS_UNTIL_ASKED && !line->is_asked &&
	    line->echo == TERMINAL_ECHO_VISIBLE)
		ask(line);
	return TERMINAL_LINE_NONE;
}

enum terminal_line_event terminal_line_feed(struct terminal_line *line, uint8_t byte)
{
	struct terminal_key_event events[TERMINAL_INPUT_EVENTS];
	unsigned count = terminal_input_feed(&line->input, byte, events);
	enum terminal_line_event event = TERMINAL_LINE_NONE;

	/*
	 * When there are two events, the first is a character that was cut off, which ends no line.
	 */
	for (unsigned i = 0; i < count; i++)
		event = handle(line, &events[i]);
	return event;
}

enum terminal_line_event terminal_line_skip(struct terminal_line *line, uint8_t byte)
{
	struct terminal_key_event events[TERMINAL_INPUT_EVENTS];
	unsigned count = terminal_input_feed(&line->input, byte, events);
	enum terminal_line_event event = TERMINAL_LINE_NONE;

	for (unsigned i = 0; i < count; i++) {
		if (is_taken(line, &events[i]))
			continue;
		if (events[i].key == TERMINAL_KEY_ENTER)
			event = TERMINAL_LINE_ENTERED;
		else if (is_control(&events[i], 'C'))
			event = TERMINAL_LINE_INTERRUPT;
	}
	if (event != TERMINAL_LINE_NONE)
		line->is_dropping = false;
	if (event == TERMINAL_LINE_INTERRUPT)
		line->in_paste = false;
	return event;
}

/* ---- the rest of the world ------------------------------------------------------------------- */

void terminal_line_lost(struct terminal_line *line)
{
	line->input = (struct terminal_input){0};
	line->in_paste = false;
	if (line->is_dropping)
		return;
	line->is_dropping = true;
	terminal_line_wipe(line);
	terminal_view_erase(&line->view);
	terminal_view_put_string(&line->view,
				 "\ainput was lost: the line is dropped, up to its Enter\r\n");
	line_draw(line);
}

bool terminal_line_is_undecided(const struct terminal_line *line)
{
	return terminal_input_is_undecided(&line->input);
}

void terminal_line_idle(struct terminal_line *line)
{
	terminal_input_idle(&line->input);
}

void terminal_line_hide(struct terminal_line *line)
{
	terminal_view_erase(&line->view);
}

void terminal_line_show(struct terminal_line *line)
{
	line_draw(line);
}

size_t terminal_line_guard(const struct terminal_line *line, char bytes[TERMINAL_GUARD_BYTES])
{
	return terminal_view_guard(&line->view, bytes, TERMINAL_GUARD_BYTES);
}

void terminal_line_again(const struct terminal_line *line, const struct terminal_sink *sink)
{
	struct terminal_view view = line->view;

	if (!view.is_shown)
		return;
	terminal_view_forget(&view);
	view.sink = *sink;
	draw_on(line, &view);
}

void terminal_line_wipe(struct terminal_line *line)
{
	terminal_text_wipe(&line->text);
	line->is_too_long = false;
}

/*
 * The line editor. Three layers: editing changes the text and cursor, drawing shows them, and the
 * decoder turns bytes into editing. A line that is wider than the terminal is shown through a
 * window that follows the cursor, so that nothing depends on how the terminal wraps.
 */
#include "user/rt/line.h"

#include "user/rt/format.h"
#include "user/rt/memory.h"

#define KEY_CONTROL(letter) ((letter) & 0x1f)
#define BYTE_ESCAPE 0x1b
#define BYTE_DELETE 0x7f
#define PARAMETER_MOST 999u

/* ---- drawing --------------------------------------------------------------------------------- */

static void put(struct line *line, const char *bytes, size_t length)
{
	line->sink.put(line->sink.context, bytes, length);
}

static void put_string(struct line *line, const char *string)
{
	put(line, string, rt_string_length(string));
}

static void bell(struct line *line)
{
	put(line, "\a", 1);
}

static bool is_continuation(char byte)
{
	return ((uint8_t)byte & 0xc0u) == 0x80u;
}

/* Columns that text[from, to) takes: one for each byte that begins a character. */
static size_t columns_between(const struct line *line, size_t from, size_t to)
{
	size_t columns = 0;

	for (size_t i = from; i < to; i++)
		columns += is_continuation(line->text[i]) ? 0u : 1u;
	return columns;
}

static size_t step_left(const struct line *line, size_t place)
{
	while (place > 0) {
		place--;
		if (!is_continuation(line->text[place]))
			break;
	}
	return place;
}

static size_t step_right(const struct line *line, size_t place)
{
	while (place < line->length) {
		place++;
		if (place == line->length || !is_continuation(line->text[place]))
			break;
	}
	return place;
}

/* Columns for the text: the last one stays free, because terminals differ in what happens there. */
static size_t window_columns(const struct line *line)
{
	size_t prompt = rt_string_length(line->prompt);
	size_t all = line->columns - 1u;

	return all > prompt + 8u ? all - prompt : 8u;
}

void line_redraw(struct line *line)
{
	char move[24];
	size_t window = window_columns(line);
	size_t first = 0;

	put_string(line, "\r");
	put_string(line, line->prompt);
	if (line->echo == LINE_ECHO_HIDDEN) {
		put_string(line, "\033[K");
		return;
	}
	/* Each step leaves out one character on the left until the cursor is in the window. */
	for (size_t over = columns_between(line, 0, line->cursor); over >= window; over--)
		first = step_right(line, first);

	size_t last = first;

	for (size_t shown = 0; shown < window && last < line->length; shown++)
		last = step_right(line, last);
	put(line, line->text + first, last - first);
	put_string(line, "\033[K\r");

	size_t column = rt_string_length(line->prompt) + columns_between(line, first, line->cursor);

	/* A move by zero columns would move by one. */
	if (column == 0)
		return;
	(void)rt_format(move, sizeof(move), "\033[%zuC", column);
	put_string(line, move);
}

static void redraw_if_visible(struct line *line)
{
	if (line->echo == LINE_ECHO_VISIBLE)
		line_redraw(line);
}

/* ---- editing --------------------------------------------------------------------------------- */

/* Takes text[from, to) out; the cursor ends at `from`. */
static void cut(struct line *line, size_t from, size_t to)
{
	if (from == to)
		return;
	memmove(line->text + from, line->text + to, line->length - to + 1u);
	line->length -= to - from;
	line->cursor = from;
	redraw_if_visible(line);
}

static void insert(struct line *line, const char *bytes, size_t length)
{
	if (length > LINE_BYTES - line->length) {
		bell(line);
		return;
	}
	memmove(line->text + line->cursor + length, line->text + line->cursor,
		line->length - line->cursor + 1u);
	memcpy(line->text + line->cursor, bytes, length);
	line->length += length;
	line->cursor += length;
	if (line->echo == LINE_ECHO_HIDDEN)
		return;
	/* Typing at the end of a short line, the common case, sends no more than was typed. */
	if (line->cursor == line->length &&
		columns_between(line, 0, line->length) < window_columns(line))
		put(line, bytes, length);
	else
		line_redraw(line);
}

static void move_to(struct line *line, size_t place)
{
	if (place == line->cursor)
		return;
	line->cursor = place;
	redraw_if_visible(line);
}

static void cut_word(struct line *line)
{
	size_t from = line->cursor;

	while (from > 0 && line->text[from - 1u] == ' ')
		from--;
	while (from > 0 && line->text[from - 1u] != ' ')
		from--;
	cut(line, from, line->cursor);
}

static void complete(struct line *line)
{
	char insertion[LINE_COMPLETION_BYTES];
	size_t kept = 0;

	if (line->completer.complete == NULL || line->echo == LINE_ECHO_HIDDEN) {
		bell(line);
		return;
	}

	size_t length = line->completer.complete(line->completer.context, line->text, line->cursor,
		insertion, sizeof(insertion));

	for (size_t i = 0; i < length && i < sizeof(insertion); i++) {
		if ((uint8_t)insertion[i] >= ' ' && insertion[i] != BYTE_DELETE)
			insertion[kept++] = insertion[i];
	}
	if (kept == 0)
		bell(line);
	else
		insert(line, insertion, kept);
}

/* ---- history --------------------------------------------------------------------------------- */

/* The line that was entered `back` lines ago, from 1 to history_count. */
static char *history_line(struct line *line, uint32_t back)
{
	return line->history[(line->history_first + line->history_count - back) % LINE_HISTORY];
}

static void history_remember(struct line *line)
{
	if (line->length == 0 || line->echo == LINE_ECHO_HIDDEN)
		return;
	if (line->history_count > 0 && rt_string_equal(history_line(line, 1), line->text))
		return;
	if (line->history_count == LINE_HISTORY)
		line->history_first = (line->history_first + 1u) % LINE_HISTORY;
	else
		line->history_count++;
	memcpy(history_line(line, 1), line->text, line->length + 1u);
}

static void history_show(struct line *line, uint32_t back)
{
	if (line->echo == LINE_ECHO_HIDDEN || back > line->history_count) {
		bell(line);
		return;
	}
	if (line->history_back == 0)
		memcpy(line->typed, line->text, line->length + 1u);

	const char *shown = back == 0 ? line->typed : history_line(line, back);

	line->history_back = back;
	line->length = rt_string_length(shown);
	line->cursor = line->length;
	memcpy(line->text, shown, line->length + 1u);
	line_redraw(line);
}

static void history_newer(struct line *line)
{
	if (line->history_back == 0)
		bell(line);
	else
		history_show(line, line->history_back - 1u);
}

/* ---- decoding -------------------------------------------------------------------------------- */

static void delete_right(struct line *line)
{
	cut(line, line->cursor, step_right(line, line->cursor));
}

static void delete_left(struct line *line)
{
	cut(line, step_left(line, line->cursor), line->cursor);
}

/* The letter that ends ESC [ ... or ESC O. */
static void escape_key(struct line *line, uint8_t final, uint32_t parameter)
{
	switch (final) {
	case 'A':
		history_show(line, line->history_back + 1u);
		return;
	case 'B':
		history_newer(line);
		return;
	case 'C':
		move_to(line, step_right(line, line->cursor));
		return;
	case 'D':
		move_to(line, step_left(line, line->cursor));
		return;
	case 'F':
		move_to(line, line->length);
		return;
	case 'H':
		move_to(line, 0);
		return;
	case '~':
		break;
	default:
		return;
	}
	if (parameter == 1u || parameter == 7u)
		move_to(line, 0);
	else if (parameter == 4u || parameter == 8u)
		move_to(line, line->length);
	else if (parameter == 3u)
		delete_right(line);
}

/* Returns whether the byte belonged to an escape sequence. */
static bool escape_feed(struct line *line, uint8_t byte)
{
	enum line_escape escape = line->escape;

	line->escape = LINE_ESCAPE_NONE;
	/* A control character cannot stand inside a sequence: it ends it, and counts for itself. */
	if (escape == LINE_ESCAPE_NONE || byte < ' ' || byte >= BYTE_DELETE)
		return false;
	if (escape == LINE_ESCAPE_BEGUN) {
		if (byte == '[')
			line->escape = LINE_ESCAPE_CSI;
		else if (byte == 'O')
			line->escape = LINE_ESCAPE_SINGLE;
		line->parameter = 0;
		line->parameter_ended = false;
		return true;
	}
	if (escape == LINE_ESCAPE_CSI && byte < '@') {
		line->escape = LINE_ESCAPE_CSI;
		if (byte < '0' || byte > '9')
			line->parameter_ended = true;
		else if (!line->parameter_ended && line->parameter <= PARAMETER_MOST / 10u)
			line->parameter = line->parameter * 10u + (uint32_t)(byte - '0');
		return true;
	}
	escape_key(line, byte, line->parameter);
	return true;
}

static void control_key(struct line *line, uint8_t byte)
{
	switch (byte) {
	case KEY_CONTROL('a'):
		move_to(line, 0);
		return;
	case KEY_CONTROL('b'):
		move_to(line, step_left(line, line->cursor));
		return;
	case KEY_CONTROL('e'):
		move_to(line, line->length);
		return;
	case KEY_CONTROL('f'):
		move_to(line, step_right(line, line->cursor));
		return;
	case KEY_CONTROL('h'):
	case BYTE_DELETE:
		delete_left(line);
		return;
	case KEY_CONTROL('i'):
		complete(line);
		return;
	case KEY_CONTROL('k'):
		cut(line, line->cursor, line->length);
		return;
	case KEY_CONTROL('l'):
		put_string(line, "\033[H\033[2J");
		line_redraw(line);
		return;
	case KEY_CONTROL('n'):
		history_newer(line);
		return;
	case KEY_CONTROL('p'):
		history_show(line, line->history_back + 1u);
		return;
	case KEY_CONTROL('u'):
		cut(line, 0, line->cursor);
		return;
	case KEY_CONTROL('w'):
		cut_word(line);
		return;
	case BYTE_ESCAPE:
		line->escape = LINE_ESCAPE_BEGUN;
		return;
	default:
		return;
	}
}

static enum line_event line_end(struct line *line)
{
	/* The cursor may stand in the middle; the next output belongs below the line. */
	if (line->echo == LINE_ECHO_VISIBLE && line->cursor != line->length)
		move_to(line, line->length);
	put_string(line, "\r\n");
	history_remember(line);
	return LINE_EVENT_LINE;
}

enum line_event line_feed(struct line *line, uint8_t byte)
{
	bool after_return = line->after_return;
	char typed = (char)byte;

	line->after_return = byte == '\r';
	if (escape_feed(line, byte))
		return LINE_EVENT_NONE;
	if (byte == '\n' && after_return)
		return LINE_EVENT_NONE;
	if (byte == '\r' || byte == '\n')
		return line_end(line);
	if (byte == KEY_CONTROL('c')) {
		put_string(line, "^C\r\n");
		line_wipe(line);
		return LINE_EVENT_INTERRUPT;
	}
	if (byte == KEY_CONTROL('d')) {
		if (line->length == 0) {
			put_string(line, "\r\n");
			return LINE_EVENT_END;
		}
		delete_right(line);
		return LINE_EVENT_NONE;
	}
	if (byte < ' ' || byte == BYTE_DELETE)
		control_key(line, byte);
	else
		insert(line, &typed, 1);
	return LINE_EVENT_NONE;
}

/* ---- set-up ---------------------------------------------------------------------------------- */

void line_init(struct line *line, const struct line_sink *sink, const struct line_completer *completer)
{
	memset(line, 0, sizeof(*line));
	line->sink = *sink;
	line->columns = LINE_COLUMNS_DEFAULT;
	if (completer != NULL)
		line->completer = *completer;
}

void line_columns_set(struct line *line, uint32_t columns)
{
	line->columns = columns < LINE_COLUMNS_LEAST ? LINE_COLUMNS_LEAST : columns;
}

void line_begin(struct line *line, const char *prompt, enum line_echo echo)
{
	(void)rt_string_copy(line->prompt, sizeof(line->prompt), prompt, rt_string_length(prompt));
	line->echo = echo;
	line->length = 0;
	line->cursor = 0;
	line->text[0] = '\0';
	line->history_back = 0;
	line->escape = LINE_ESCAPE_NONE;
	put_string(line, line->prompt);
}

void line_wipe(struct line *line)
{
	rt_wipe(line->text, sizeof(line->text));
	rt_wipe(line->typed, sizeof(line->typed));
	line->length = 0;
	line->cursor = 0;
}

/*
 * Prompt and line on rows: see view.h. Measuring and painting go over the characters in the same
 * steps, so they cannot differ about where a row ends. Each loop goes over the bytes of a prompt or
 * a line, or over the digits of a number.
 */
#include "core/terminal/view.h"

#include "core/terminal/string.h"
#include "core/terminal/utf8.h"
#include "core/terminal/width.h"

#define NUMBER_DIGITS 4u
#define MOVE_BYTES (NUMBER_DIGITS + 3u)
#define ERASE_BELOW "\033[J"
#define GUARD_BYTES (1u + MOVE_BYTES + sizeof(ERASE_BELOW))

struct place {
	uint32_t row, column;
};

struct measure {
	struct place cursor;
	uint32_t last_row;
	uint32_t widest;
};

void terminal_view_init(struct terminal_view *view, const struct terminal_sink *sink)
{
	*view = (struct terminal_view){
		.sink = *sink, .columns = TERMINAL_COLUMNS_DEFAULT, .rows = TERMINAL_ROWS_DEFAULT};
}

/* ---- sending --------------------------------------------------------------------------------- */

void terminal_view_put(struct terminal_view *view, const char *bytes, size_t length)
{
	if (length > 0)
		view->sink.put(view->sink.context, bytes, length);
}

void terminal_view_put_string(struct terminal_view *view, const char *string)
{
	terminal_view_put(view, string, terminal_string_length(string));
}

/*
 * Writes the sequence that moves the cursor by `count`, at most the rows or columns of a terminal.
 */
static size_t move_write(char sequence[MOVE_BYTES], uint32_t count, char letter)
{
	char digits[NUMBER_DIGITS];
	size_t used = 0, at = sizeof(digits);

	sequence[used++] = '\033';
	sequence[used++] = '[';
	for (; count > 0 && at > 0; count /= 10u)
		digits[--at] = (char)('0' + count % 10u);
	while (at < sizeof(digits))
		sequence[used++] = digits[at++];
	sequence[used++] = letter;
	return used;
}

/* Moves the cursor in the direction that `letter` names; by none, nothing is sent. */
static void move(struct terminal_view *view, uint32_t count, char letter)
{
	char sequence[MOVE_BYTES];

	if (count > 0)
		terminal_view_put(view, sequence, move_write(sequence, count, letter));
}

/* ---- measuring ------------------------------------------------------------------------------- */

/* Whether a character of this width begins the next row. */
static bool breaks(const struct terminal_view *view, const struct place *place, unsigned width)
{
	return width > 0 && place->column + width > view->columns;
}

static void step(const struct terminal_view *view, struct place *place, unsigned width)
{
	if (breaks(view, place, width))
		*place = (struct place){.row = place->row + 1u};
	place->column += width;
}

static void measure_prompt(const struct terminal_view *view, const char *prompt,
			   struct place *place, struct measure *measure)
{
	size_t length = terminal_string_length(prompt);
	uint32_t code;

	for (size_t at = 0; at < length;) {
		at = terminal_utf8_next(prompt, length, at, &code);
		step(view, place, terminal_width(code));
		if (place->column > measure->widest)
			measure->widest = place->column;
	}
}

static void measure_text(const struct terminal_view *view, const struct terminal_text *text,
			 struct place *place, struct measure *measure)
{
	uint32_t code;

	for (size_t at = 0; at < text->length;) {
		size_t next = terminal_utf8_next(text->bytes, text->length, at, &code);
		unsigned width = terminal_width(code);

		step(view, place, width);
		if (at == text->cursor) {
			measure->cursor = (struct place){place->row, place->column - width};
			/* A mark at the end of a full row has no column of its own. */
			if (measure->cursor.column == view->columns)
				measure->cursor.column--;
		}
		if (place->column > measure->widest)
			measure->widest = place->column;
		at = next;
	}
	/* Behind a full row the cursor is in the next one. */
	if (text->cursor == text->length) {
		if (breaks(view, place, 1))
			*place = (struct place){.row = place->row + 1u};
		measure->cursor = *place;
	}
	measure->last_row = place->row;
}

/* Chooses the rows that are shown: as they are, as long as the cursor is among them. */
static void choose_top(struct terminal_view *view, const struct measure *measure)
{
	uint32_t most = measure->last_row < view->rows ? 0 : measure->last_row - view->rows + 1u;

	if (view->top > most)
		view->top = most;
	if (view->top > measure->cursor.row)
		view->top = measure->cursor.row;
	if (view->top + view->rows <= measure->cursor.row)
		view->top = measure->cursor.row - view->rows + 1u;
}

/* ---- painting -------------------------------------------------------------------------------- */

static bool is_visible(const struct terminal_view *view, uint32_t row)
{
	return row >= view->top && row < view->top + view->rows;
}

static void row_break(struct terminal_view *view, struct place *place)
{
	if (is_visible(view, place->row) && is_visible(view, place->row + 1u))
		terminal_view_put_string(view, "\r\n");
	*place = (struct place){.row = place->row + 1u};
}

static void paint(struct terminal_view *view, const char *bytes, size_t length, struct place *place)
{
	size_t from = 0;
	uint32_t code;

	for (size_t at = 0; at < length;) {
		size_t next = terminal_utf8_next(bytes, length, at, &code);
		unsigned width = terminal_width(code);

		if (breaks(view, place, width)) {
			if (is_visible(view, place->row))
				terminal_view_put(view, bytes + from, at - from);
			row_break(view, place);
			from = at;
		}
		place->column += width;
		at = next;
	}
	if (is_visible(view, place->row))
		terminal_view_put(view, bytes + from, length - from);
}

void terminal_view_draw(struct terminal_view *view, const char *prompt,
			const struct terminal_text *text)
{
	struct measure measure = {0};
	struct place place = {0};
	uint32_t last;

	terminal_view_erase(view);
	measure_prompt(view, prompt, &place, &measure);
	measure_text(view, text, &place, &measure);
	choose_top(view, &measure);

	place = (struct place){0};
	paint(view, prompt, terminal_string_length(prompt), &place);
	paint(view, text->bytes, text->length, &place);
	view->at_end = text->cursor == text->length;
	if (view->at_end && breaks(view, &place, 1))
		row_break(view, &place);

	last = view->top + view->rows - 1u;
	if (last > place.row)
		last = place.row;
	if (!view->at_end) {
		terminal_view_put_string(view, "\r");
		move(view, last - measure.cursor.row, 'A');
		move(view, measure.cursor.column, 'C');
	}
	view->row = measure.cursor.row - view->top;
	view->column = measure.cursor.column;
	view->bottom = last - view->top;
	view->widest = measure.widest;
	view->is_shown = true;
}

void terminal_view_type(struct terminal_view *view, const char *prompt,
			const struct terminal_text *text, size_t length)
{
	size_t at = text->length - length;
	struct place place = {view->top + view->row, view->column};
	unsigned width;
	uint32_t code;

	(void)terminal_utf8_next(text->bytes, text->length, at, &code);
	width = terminal_width(code);
	/* Two rows may begin: before the character and after it. */
	if (!view->is_shown || !view->at_end || text->cursor != text->length || width == 0 ||
	    view->row + 2u >= view->rows) {
		terminal_view_draw(view, prompt, text);
		return;
	}
	if (breaks(view, &place, width))
		row_break(view, &place);
	terminal_view_put(view, text->bytes + at, length);
	place.column += width;
	if (place.column > view->widest)
		view->widest = place.column;
	if (breaks(view, &place, 1))
		row_break(view, &place);
	view->row = place.row - view->top;
	view->column = place.column;
	view->bottom = view->row;
}

/* ---- the block ------------------------------------------------------------------------------- */

void terminal_view_forget(struct terminal_view *view)
{
	view->row = 0;
	view->column = 0;
	view->bottom = 0;
	view->widest = 0;
	view->is_shown = false;
}

size_t terminal_view_guard(const struct terminal_view *view, char *bytes, size_t size)
{
	size_t used = 0;

	if (!view->is_shown || size < GUARD_BYTES)
		return 0;
	if (view->row > 0 || view->column > 0)
		bytes[used++] = '\r';
	if (view->row > 0)
		used += move_write(bytes + used, view->row, 'A');
	__builtin_memcpy(bytes + used, ERASE_BELOW, sizeof(ERASE_BELOW) - 1u);
	return used + sizeof(ERASE_BELOW) - 1u;
}

void terminal_view_erase(struct terminal_view *view)
{
	char bytes[GUARD_BYTES];

	terminal_view_put(view, bytes, terminal_view_guard(view, bytes, sizeof(bytes)));
	terminal_view_forget(view);
}

void terminal_view_leave(struct terminal_view *view)
{
	if (!view->is_shown)
		return;
	terminal_view_put_string(view, "\r");
	move(view, view->bottom - view->row, 'B');
	/* Behind a full row the cursor is below the block already. */
	if (!view->at_end || view->column > 0 || view->bottom == 0)
		terminal_view_put_string(view, "\n");
	terminal_view_forget(view);
	view->top = 0;
}

void terminal_view_ask(struct terminal_view *view)
{
	/* Save the cursor, go as far as there is room, ask where that is, and go back. */
	terminal_view_put_string(view, "\0337\033[999;999H\033[6n\0338");
}

static uint32_t clamp(uint32_t value, uint32_t least)
{
	if (value < least)
		return least;
	return value < TERMINAL_SIZE_MOST ? value : TERMINAL_SIZE_MOST;
}

bool terminal_view_resize(struct terminal_view *view, uint32_t rows, uint32_t columns)
{
	bool was_shown = view->is_shown, is_other;

	rows = clamp(rows, 1);
	columns = clamp(columns, TERMINAL_COLUMNS_LEAST);
	is_other = rows != view->rows || columns != view->columns;
	view->rows = rows;
	view->columns = columns;
	if (!is_other || !was_shown || (view->bottom == 0 && view->widest < columns))
		return false;
	if (view->widest > columns || view->bottom >= rows)
		terminal_view_leave(view);
	return true;
}

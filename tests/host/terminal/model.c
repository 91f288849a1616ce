/*
 * The terminal of the editor's tests: see model.h.
 */
#include "tests/host/terminal/model.h"

#include "core/terminal/width.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void model_fail(const char *message)
{
	(void)fprintf(stderr, "terminal model: %s\n", message);
	abort();
}

void model_init(struct model *model, uint32_t rows, uint32_t columns, enum model_wrap wrap)
{
	memset(model->cells, 0, model->used * sizeof(model->cells[0]));
	memset(model, 0, offsetof(struct model, cells));
	model->rows = rows;
	model->columns = columns;
	model->wrap = wrap;
}

static void clear(struct model *model, uint32_t row, uint32_t column)
{
	memset(&model->cells[row][column], 0, (MODEL_COLUMNS - column) * sizeof(struct model_cell));
	for (row++; row < model->used; row++)
		memset(model->cells[row], 0, sizeof(model->cells[row]));
}

static void line_feed(struct model *model)
{
	if (model->row + 1u < model->rows) {
		model->row++;
		return;
	}
	memmove(model->cells[0], model->cells[1], (model->rows - 1u) * sizeof(model->cells[0]));
	memset(model->cells[model->row], 0, sizeof(model->cells[0]));
	model->used = model->rows;
	if (model->last_row > 0)
		model->last_row--;
}

static void character(struct model *model, uint32_t code)
{
	unsigned width = terminal_width(code);

	if (width == 0) {
		model->cells[model->last_row][model->last_column].marks += code;
		return;
	}
	if (model->wrap_waits || model->column + width > model->columns) {
		if (model->wrap == MODEL_NEVER_WRAPS)
			model_fail("a character behind the last column");
		model->column = 0;
		line_feed(model);
	}
	model->wrap_waits = false;
	if (model->used <= model->row)
		model->used = model->row + 1u;
	model->last_row = model->row;
	model->last_column = model->column;
	model->cells[model->row][model->column] = (struct model_cell){.code = code};
	if (width == 2)
		model->cells[model->row][model->column + 1u] =
			(struct model_cell){.code = MODEL_HALF};
	model->column += width;
	if (model->column == model->columns) {
		model->column--;
		model->wrap_waits = true;
	}
}

/* ---- sequences ------------------------------------------------------------------------------- */

static void cursor_move(struct model *model, char letter, uint32_t count)
{
	model->wrap_waits = false;
	if (count == 0)
		model_fail("a move by nothing moves by one");
	if (letter == 'A') {
		if (count > model->row)
			model_fail("a move above the screen");
		model->row -= count;
	} else if (letter == 'B') {
		if (model->row + count >= model->rows)
			model_fail("a move below the screen");
		model->row += count;
	} else {
		if (model->column + count >= model->columns)
			model_fail("a move behind the last column");
		model->column += count;
	}
}

static void cursor_save(struct model *model)
{
	model->saved_row = model->row;
	model->saved_column = model->column;
	model->saved_wait = model->wrap_waits;
}

static void cursor_restore(struct model *model)
{
	model->row = model->saved_row;
	model->column = model->saved_column;
	model->wrap_waits = model->saved_wait;
}

/* A whole sequence is in `control`, without its ESC. */
static void sequence(struct model *model)
{
	const char *s = model->control;
	char letter = s[model->control_length - 1u];

	if (strcmp(s, "7") == 0) {
		cursor_save(model);
	} else if (strcmp(s, "8") == 0) {
		cursor_restore(model);
	} else if (strcmp(s, "[H") == 0) {
		model->row = 0;
		model->column = 0;
		model->wrap_waits = false;
	} else if (strcmp(s, "[999;999H") == 0) {
		model->row = model->rows - 1u;
		model->column = model->columns - 1u;
		model->wrap_waits = false;
	} else if (strcmp(s, "[6n") == 0) {
		model->is_asked = true;
		model->asked_row = model->row + 1u;
		model->asked_column = model->column + 1u;
	} else if (strcmp(s, "[J") == 0) {
		if (model->wrap_waits)
			model_fail("erasing behind a full row takes its last character");
		clear(model, model->row, model->column);
	} else if (strcmp(s, "[2J") == 0) {
		clear(model, 0, 0);
	} else if (strcmp(s, "[?2004h") == 0 || strcmp(s, "[?2004l") == 0) {
		model->marks_pastes = letter == 'h';
	} else if (s[0] == '[' && letter >= 'A' && letter <= 'C') {
		cursor_move(model, letter, (uint32_t)strtoul(s + 1, NULL, 10));
	} else {
		model_fail("a sequence that the editor has no reason to send");
	}
}

static void control_byte(struct model *model, char byte)
{
	if (model->control_length + 1u >= sizeof(model->control))
		model_fail("a sequence without end");
	model->control[model->control_length++] = byte;
	model->control[model->control_length] = '\0';
	if (model->control_length == 1 && byte == '[')
		return;
	if (byte >= '0' && byte <= '?' && model->control_length > 1)
		return;
	sequence(model);
	model->control_length = 0;
	model->control[0] = '\0';
}

static void code(struct model *model, uint32_t value)
{
	if (value == '\r') {
		model->column = 0;
		model->wrap_waits = false;
	} else if (value == '\n') {
		model->wrap_waits = false;
		line_feed(model);
	} else if (value == '\a') {
		model->bells++;
	} else if (terminal_is_control(value)) {
		model_fail("a raw control character");
	} else {
		character(model, value);
	}
}

void model_put(void *context, const char *bytes, size_t length)
{
	struct model *model = context;

	for (size_t i = 0; i < length; i++) {
		model->bytes++;
		if (model->in_control) {
			control_byte(model, bytes[i]);
			model->in_control = model->control_length > 0;
			continue;
		}
		if (bytes[i] == '\033') {
			model->in_control = true;
			continue;
		}
		switch (terminal_utf8_feed(&model->utf8, (uint8_t)bytes[i])) {
		case TERMINAL_UTF8_MORE:
			break;
		case TERMINAL_UTF8_CODE:
			code(model, model->utf8.code);
			break;
		case TERMINAL_UTF8_BAD:
		case TERMINAL_UTF8_BAD_AGAIN:
			model_fail("half a character");
		}
	}
}

/* ---- looking --------------------------------------------------------------------------------- */

void model_resize(struct model *model, uint32_t rows, uint32_t columns)
{
	/* The rows that go are the upper ones, so that the cursor's stays. */
	while (model->row >= rows) {
		memmove(model->cells[0], model->cells[1],
			(model->rows - 1u) * sizeof(model->cells[0]));
		memset(model->cells[model->rows - 1u], 0, sizeof(model->cells[0]));
		model->row--;
	}
	model->rows = rows;
	model->columns = columns;
	for (uint32_t row = 0; row < MODEL_ROWS; row++)
		memset(&model->cells[row][columns], 0,
		       (MODEL_COLUMNS - columns) * sizeof(struct model_cell));
	if (model->column >= columns)
		model->column = columns - 1u;
}

size_t model_answer(struct model *model, char *bytes, size_t size)
{
	if (!model->is_asked)
		return 0;
	model->is_asked = false;
	return (size_t)snprintf(bytes, size, "\033[%u;%uR", model->asked_row, model->asked_column);
}

void model_row_text(const struct model *model, uint32_t row, char *text, size_t size)
{
	uint32_t end = model->columns;
	size_t used = 0;

	while (end > 0 && model->cells[row][end - 1u].code == 0)
		end--;
	for (uint32_t i = 0; i < end && used + TERMINAL_UTF8_BYTES < size; i++) {
		uint32_t value = model->cells[row][i].code;

		if (value != MODEL_HALF)
			used += terminal_utf8_encode(value == 0 ? ' ' : value, text + used);
	}
	text[used] = '\0';
}

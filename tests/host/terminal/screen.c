/*
 * Comparing screens: see screen.h.
 */
#include "tests/host/terminal/screen.h"

#include "core/terminal/string.h"
#include "core/terminal/width.h"

#include <string.h>

void screen_init(struct screen *screen, uint32_t rows, uint32_t columns)
{
	struct terminal_sink sink = {.put = model_put, .context = &screen->model};

	model_init(&screen->model, rows, columns, MODEL_NEVER_WRAPS);
	terminal_line_init(&screen->line, &sink);
	screen->answers = true;
}

void screen_answer(struct screen *screen)
{
	char answer[32];

	while (screen->answers) {
		size_t length = model_answer(&screen->model, answer, sizeof(answer));

		if (length == 0)
			break;
		for (size_t i = 0; i < length; i++) {
			if (terminal_line_feed(&screen->line, (uint8_t)answer[i]) !=
			    TERMINAL_LINE_NONE)
				model_fail("an answer ends a line");
		}
	}
}

enum terminal_line_event screen_type(struct screen *screen, uint8_t byte)
{
	enum terminal_line_event event = terminal_line_feed(&screen->line, byte);

	/* In the middle of a sequence an answer would end it. */
	if (screen->line.input.state == TERMINAL_INPUT_GROUND && screen->line.input.utf8.left == 0)
		screen_answer(screen);
	return event;
}

enum terminal_line_event screen_type_all(struct screen *screen, const char *bytes)
{
	enum terminal_line_event event = TERMINAL_LINE_NONE;

	for (; *bytes != '\0'; bytes++)
		event = screen_type(screen, (uint8_t)*bytes);
	return event;
}

/* Writes prompt and line plainly; the cursor's place is where the next character would be put. */
static void reference_write(struct screen *screen, uint32_t *row, uint32_t *column)
{
	const struct terminal_line *line = &screen->line;
	const struct terminal_text *text = &line->text;
	const char *prompt = line->prompt;
	struct model *reference = &screen->reference;
	uint32_t code = ' ';

	model_init(reference, MODEL_ROWS, screen->model.columns, MODEL_WRAPS);
	model_put(reference, prompt, strlen(prompt));
	model_put(reference, text->bytes, text->cursor);
	*row = reference->row;
	*column = reference->column;
	if (text->cursor < text->length)
		(void)terminal_utf8_next(text->bytes, text->length, text->cursor, &code);
	if (reference->wrap_waits && terminal_width(code) > 0) {
		*row += 1u;
		*column = 0;
	} else if (reference->column + terminal_width(code) > reference->columns) {
		*row += 1u;
		*column = 0;
	}
	model_put(reference, text->bytes + text->cursor, text->length - text->cursor);
}

void screen_check(struct screen *screen)
{
	const struct terminal_view *view = &screen->line.view;
	const struct model *model = &screen->model;
	static const struct model_cell none[MODEL_COLUMNS];
	uint32_t first = model->row - view->row;
	uint32_t row, column;

	reference_write(screen, &row, &column);
	if (model->wrap_waits || model->column != column || view->top + view->row != row)
		model_fail("the cursor is elsewhere");
	for (uint32_t i = 0; first + i < model->rows; i++) {
		const struct model_cell *want =
			i <= view->bottom ? screen->reference.cells[view->top + i] : none;

		if (memcmp(model->cells[first + i], want, sizeof(none)) != 0)
			model_fail(i <= view->bottom ? "a row differs from the line"
						     : "something stands below the line");
	}
	if (view->bottom + 1u < view->rows && view->top + view->bottom < screen->reference.row)
		model_fail("rows of the line are missing");
}

/*
 * Fuzzes the line editor on a model terminal: any bytes, on terminals of any size, visible and
 * hidden. Whatever is typed, the terminal gets no control that the editor has no reason for and no
 * half character; and prompt, line and cursor are where plain writing puts them.
 *
 * The first two bytes are the terminal's size. In the rest, a byte that the editor never sees from
 * a terminal (0xff) is an event of another kind: the next byte says which.
 */
#include "tests/host/terminal/screen.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void begin(struct screen *screen, enum terminal_line_echo echo)
{
	/* Until it has said its size, the prompt may not fit. */
	screen->model.wrap = MODEL_WRAPS;
	terminal_line_begin(&screen->line, "capos> ", echo);
	screen_answer(screen);
	screen->model.wrap = MODEL_NEVER_WRAPS;
}

static void beside(struct screen *screen, uint8_t what)
{
	struct terminal_sink sink = {.put = model_put, .context = &screen->model};
	char guard[TERMINAL_GUARD_BYTES];
	size_t length;

	switch (what % 4u) {
	case 0:
		terminal_line_lost(&screen->line);
		break;
	case 1:
		terminal_line_hide(&screen->line);
		terminal_line_show(&screen->line);
		break;
	case 2:
		length = terminal_line_guard(&screen->line, guard);
		model_put(&screen->model, guard, length);
		model_put(&screen->model, "tick\r\n", 6);
		terminal_line_again(&screen->line, &sink);
		break;
	default:
		terminal_line_idle(&screen->line);
		break;
	}
	if (screen->line.input.state == TERMINAL_INPUT_GROUND && screen->line.input.utf8.left == 0)
		screen_answer(screen);
}

static void check(struct screen *screen)
{
	const struct terminal_text *text = &screen->line.text;

	if (text->length > TERMINAL_LINE_BYTES || text->cursor > text->length ||
	    strlen(text->bytes) != text->length)
		model_fail("the line is none");
	if (screen->line.echo == TERMINAL_ECHO_VISIBLE)
		screen_check(screen);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct screen screen;

	/* Every byte compares a screen: long inputs take the time of many. */
	if (size < 2 || size > 1200)
		return 0;
	/* A sentence of the editor's own is of so many columns. */
	screen_init(&screen, 4u + data[0] % 60u, 60u + data[1] % 150u);
	begin(&screen, TERMINAL_ECHO_VISIBLE);
	for (size_t i = 2; i < size; i++) {
		if (data[i] == 0xff && i + 1u < size)
			beside(&screen, data[++i]);
		else if (screen_type(&screen, data[i]) != TERMINAL_LINE_NONE)
			begin(&screen,
			      data[i] == '\n' ? TERMINAL_ECHO_HIDDEN : TERMINAL_ECHO_VISIBLE);
		check(&screen);
	}
	return 0;
}

/*
 * An editor on a model terminal, and the comparison of what a person sees with what there is to
 * see.
 */
#ifndef TESTS_HOST_TERMINAL_SCREEN_H
#define TESTS_HOST_TERMINAL_SCREEN_H

#include "core/terminal/line.h"
#include "tests/host/terminal/model.h"

struct screen {
	struct terminal_line line;
	struct model model;
	struct model reference;
	bool answers; /* the terminal says its size when it is asked */
};

/* A new editor on an empty screen; no line has been begun. */
void screen_init(struct screen *screen, uint32_t rows, uint32_t columns);

/* The terminal answers what it was asked; its answers go to the editor. */
void screen_answer(struct screen *screen);

/* Types a byte, and lets the terminal answer. */
enum terminal_line_event screen_type(struct screen *screen, uint8_t byte);

/* Types all bytes; gives the last event. */
enum terminal_line_event screen_type_all(struct screen *screen, const char *bytes);

/*
 * Ends the test unless the rows of the block, and the cursor, are where plain writing of prompt and
 * line puts them on a terminal of this width, and nothing stands below. Only while a visible line
 * is typed.
 */
void screen_check(struct screen *screen);

#endif

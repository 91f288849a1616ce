/*
 * A small terminal: rows of cells, a cursor, and the sequences that the line editor may send. A
 * sequence that the model does not know ends the test, so nothing that was typed reaches a terminal
 * as a control.
 *
 * It wraps as terminals do: past the last column the cursor waits for the next character. The
 * editor breaks rows itself, so that must not happen to it; a reference screen, which text is
 * written to plainly, wraps by itself. So the two say independently where each character belongs.
 */
#ifndef TESTS_HOST_TERMINAL_MODEL_H
#define TESTS_HOST_TERMINAL_MODEL_H

#include "core/terminal/utf8.h"

#define MODEL_COLUMNS 256u
#define MODEL_ROWS 320u

enum model_wrap {
	MODEL_WRAPS,
	MODEL_NEVER_WRAPS, /* a character past the last column ends the test */
};

struct model_cell {
	uint32_t code;  /* 0: empty; MODEL_HALF: the second half of the one before */
	uint32_t marks; /* a sum of the characters without width that joined it */
};

#define MODEL_HALF 0xffffffffu

struct model {
	uint32_t columns, rows;
	enum model_wrap wrap;
	uint32_t row, column;
	bool wrap_waits;
	uint32_t saved_row, saved_column;
	bool saved_wait;
	uint32_t last_row, last_column; /* the cell that was written last */
	uint32_t used;                  /* rows from here on are empty */
	uint32_t bells, bytes;
	bool marks_pastes;
	bool is_asked; /* where the cursor is: the answer is in `asked_row` and `asked_column` */
	uint32_t asked_row, asked_column;
	struct terminal_utf8 utf8;
	bool in_control;
	char control[16]; /* a sequence, without its ESC */
	uint32_t control_length;
	struct model_cell cells[MODEL_ROWS]
			       [MODEL_COLUMNS]; /* the last field: it is cleared by itself */
};

/* An empty screen, the cursor in its first cell. The model is all zero, or has been one before. */
void model_init(struct model *model, uint32_t rows, uint32_t columns, enum model_wrap wrap);

/* Does as a terminal does with these bytes. `context` is the model. */
void model_put(void *context, const char *bytes, size_t length);

/* Makes the screen another size; what no longer has room is cut off, as most terminals do it. */
void model_resize(struct model *model, uint32_t rows, uint32_t columns);

/*
 * The answer to the question where the cursor is, as the terminal types it; its length, 0: not
 * asked.
 */
size_t model_answer(struct model *model, char *bytes, size_t size);

/* The characters of a row, without the empty end, as UTF-8; without marks. */
void model_row_text(const struct model *model, uint32_t row, char *text, size_t size);

/* Ends the test with a message. */
void model_fail(const char *message) __attribute__((noreturn));

#endif

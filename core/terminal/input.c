/*
 * The decoder of terminal input: see input.h. One function a state; each takes a byte and leaves
 * the state that follows. A byte that ends a state without belonging to it is looked at again in
 * the ground state, at most once.
 */
#include "core/terminal/input.h"

#include "core/terminal/width.h"

#define BYTE_BELL 0x07u
#define BYTE_ESCAPE 0x1bu
#define BYTE_DELETE 0x7fu
#define C1_FIRST 0x80u
#define NUMBER_MOST 9999u
/* The bytes of a mouse report in its oldest form: button, column, row. */
#define MOUSE_BYTES 3u

struct output {
	struct terminal_key_event *events;
	unsigned count;
};

static void emit(struct output *out, struct terminal_key_event event)
{
	if (out->count < TERMINAL_INPUT_EVENTS)
		out->events[out->count++] = event;
}

static void emit_text(struct output *out, uint32_t code, uint8_t modifiers)
{
	emit(out, (struct terminal_key_event){
			  .key = TERMINAL_KEY_TEXT, .code = code, .modifiers = modifiers});
}

static void control(struct output *out, uint8_t byte, uint8_t modifiers)
{
	struct terminal_key_event event = {.code = byte, .modifiers = modifiers};

	if (byte == '\r' || byte == '\n')
		event.key = TERMINAL_KEY_ENTER;
	else if (byte == '\t')
		event.key = TERMINAL_KEY_TAB;
	else if (byte == '\b' || byte == BYTE_DELETE)
		event.key = TERMINAL_KEY_BACKSPACE;
	else {
		event.key = TERMINAL_KEY_CONTROL;
		event.code = byte | 0x40u;
	}
	emit(out, event);
}

/* ---- openings -------------------------------------------------------------------------------- */

static void csi_open(struct terminal_input *input)
{
	input->state = TERMINAL_INPUT_CSI;
	__builtin_memset(input->numbers, 0, sizeof(input->numbers));
	input->number_count = 0;
	input->is_private = false;
	input->is_empty = true;
}

/* Opens the sequence of ESC and `letter`, from '@' to '_'; false: they open none. */
static bool sequence_open(struct terminal_input *input, uint32_t letter)
{
	switch (letter) {
	case '[':
		csi_open(input);
		return true;
	case 'O':
		input->state = TERMINAL_INPUT_SINGLE;
		return true;
	case ']':
	case 'P':
	case 'X':
	case '^':
	case '_':
		input->state = TERMINAL_INPUT_STRING;
		return true;
	default:
		return false;
	}
}

/* ---- keys ------------------------------------------------------------------------------------ */

static enum terminal_key letter_key(uint8_t letter)
{
	switch (letter) {
	case 'A':
		return TERMINAL_KEY_UP;
	case 'B':
		return TERMINAL_KEY_DOWN;
	case 'C':
		return TERMINAL_KEY_RIGHT;
	case 'D':
		return TERMINAL_KEY_LEFT;
	case 'F':
		return TERMINAL_KEY_END;
	case 'H':
		return TERMINAL_KEY_HOME;
	default:
		return TERMINAL_KEY_NONE;
	}
}

static enum terminal_key number_key(uint16_t number)
{
	switch (number) {
	case 1:
	case 7:
		return TERMINAL_KEY_HOME;
	case 3:
		return TERMINAL_KEY_DELETE;
	case 4:
	case 8:
		return TERMINAL_KEY_END;
	case 200:
		return TERMINAL_KEY_PASTE_BEGIN;
	case 201:
		return TERMINAL_KEY_PASTE_END;
	default:
		return TERMINAL_KEY_NONE;
	}
}

/* xterm's number for a key's modifiers is one more than their bits. */
static uint8_t modifiers_of(const struct terminal_input *input)
{
	uint16_t number = input->number_count >= 2 ? input->numbers[1] : 0;

	return number >= 1 && number <= 8 ? (uint8_t)(number - 1u) : 0;
}

static void csi_end(struct terminal_input *input, uint8_t final, struct output *out)
{
	struct terminal_key_event event = {.modifiers = modifiers_of(input)};

	input->state = TERMINAL_INPUT_GROUND;
	if (input->is_private)
		return;
	if (final == 'M' && input->is_empty) {
		input->state = TERMINAL_INPUT_SKIP;
		input->skip = MOUSE_BYTES;
		return;
	}
	if (final == 'R' && input->number_count == 2) {
		event = (struct terminal_key_event){.key = TERMINAL_KEY_SIZE,
						    .row = input->numbers[0],
						    .column = input->numbers[1]};
	} else if (final == 't' && input->number_count >= 3 &&
		   (input->numbers[0] == 8 || input->numbers[0] == 48)) {
		event = (struct terminal_key_event){.key = TERMINAL_KEY_SIZE,
						    .row = input->numbers[1],
						    .column = input->numbers[2]};
	} else if (final >= 'a' && final <= 'd') {
		/* rxvt's arrows with shift. */
		event.key = letter_key((uint8_t)(final - 'a' + 'A'));
		event.modifiers = TERMINAL_SHIFT;
	} else if (final == '~' || final == '^' || final == '$' || final == '@') {
		event.key = number_key(input->numbers[0]);
	} else {
		event.key = letter_key(final);
	}
	if (event.key != TERMINAL_KEY_NONE)
		emit(out, event);
}

/* ---- states ---------------------------------------------------------------------------------- */

static void ground_code(struct terminal_input *input, uint32_t code, struct output *out)
{
	if (code < 0x20 || code == BYTE_DELETE) {
		if (code == BYTE_ESCAPE)
			input->state = TERMINAL_INPUT_ESCAPE;
		else
			control(out, (uint8_t)code, 0);
	} else if (terminal_is_control(code)) {
		(void)sequence_open(input, code - C1_FIRST + '@');
	} else {
		emit_text(out, code, 0);
	}
}

static void ground(struct terminal_input *input, uint8_t byte, struct output *out)
{
	enum terminal_utf8_result result = terminal_utf8_feed(&input->utf8, byte);

	if (result == TERMINAL_UTF8_BAD_AGAIN) {
		emit_text(out, TERMINAL_UTF8_REPLACEMENT, 0);
		result = terminal_utf8_feed(&input->utf8, byte);
	}
	if (result == TERMINAL_UTF8_CODE)
		ground_code(input, input->utf8.code, out);
	else if (result != TERMINAL_UTF8_MORE)
		emit_text(out, TERMINAL_UTF8_REPLACEMENT, 0);
}

/* The byte does not belong to what has begun: that is over, and the byte counts for itself. */
static void begin_anew(struct terminal_input *input, uint8_t byte, struct output *out)
{
	input->state = TERMINAL_INPUT_GROUND;
	input->utf8 = (struct terminal_utf8){0};
	ground(input, byte, out);
}

static bool is_printable(uint8_t byte)
{
	return byte >= 0x20 && byte < BYTE_DELETE;
}

static void escape(struct terminal_input *input, uint8_t byte, struct output *out)
{
	/* Escape twice: the first one was a key. */
	if (byte == BYTE_ESCAPE) {
		input->state = TERMINAL_INPUT_ESCAPE;
		return;
	}
	input->state = TERMINAL_INPUT_GROUND;
	if (byte == BYTE_DELETE || byte == '\b')
		control(out, byte, TERMINAL_ALT);
	else if (!is_printable(byte))
		begin_anew(input, byte, out);
	else if (!sequence_open(input, byte) && byte != '\\')
		emit_text(out, byte, TERMINAL_ALT);
}

static void csi_number(struct terminal_input *input, uint8_t byte)
{
	if (input->number_count == 0)
		input->number_count = 1;
	if (byte == ';' || byte == ':') {
		if (input->number_count < UINT8_MAX)
			input->number_count++;
	} else if (input->number_count <= TERMINAL_INPUT_NUMBERS) {
		uint16_t *number = &input->numbers[input->number_count - 1u];
		unsigned next = *number * 10u + (unsigned)(byte - '0');

		*number = (uint16_t)(next < NUMBER_MOST ? next : NUMBER_MOST);
	}
}

static void csi(struct terminal_input *input, uint8_t byte, struct output *out)
{
	if (!is_printable(byte)) {
		begin_anew(input, byte, out);
		return;
	}
	/* ESC [ [ and a letter: F1 to F5 of a Linux console. */
	if (byte == '[' && input->is_empty) {
		input->state = TERMINAL_INPUT_SKIP;
		input->skip = 1;
		return;
	}
	if (byte >= '@' || (byte == '$' && !input->is_private && input->number_count == 1)) {
		csi_end(input, byte, out);
		return;
	}
	input->is_empty = false;
	if ((byte >= '0' && byte <= ';'))
		csi_number(input, byte);
	else
		input->is_private = true;
}

/* Some terminals put a modifier's number before the letter; it is passed over. */
static void single(struct terminal_input *input, uint8_t byte, struct output *out)
{
	struct terminal_key_event event = {0};

	if (!is_printable(byte)) {
		begin_anew(input, byte, out);
		return;
	}
	if (byte >= '0' && byte <= ';')
		return;
	input->state = TERMINAL_INPUT_GROUND;
	if (byte >= 'a' && byte <= 'd') {
		event.key = letter_key((uint8_t)(byte - 'a' + 'A'));
		event.modifiers = TERMINAL_WITH_CONTROL;
	} else {
		event.key = letter_key(byte);
	}
	if (event.key != TERMINAL_KEY_NONE)
		emit(out, event);
}

static void skip(struct terminal_input *input, uint8_t byte, struct output *out)
{
	if (byte < 0x20) {
		begin_anew(input, byte, out);
		return;
	}
	input->skip--;
	if (input->skip == 0)
		input->state = TERMINAL_INPUT_GROUND;
}

/* Ends at ST in its two forms, at BEL, and at every other control character. */
static void string(struct terminal_input *input, uint8_t byte, struct output *out)
{
	if (byte == BYTE_ESCAPE) {
		input->state = TERMINAL_INPUT_STRING_ESCAPE;
		return;
	}
	if (byte == BYTE_BELL) {
		input->state = TERMINAL_INPUT_GROUND;
		return;
	}
	if (byte < 0x20 || byte == BYTE_DELETE) {
		begin_anew(input, byte, out);
		return;
	}

	enum terminal_utf8_result result = terminal_utf8_feed(&input->utf8, byte);

	if (result == TERMINAL_UTF8_BAD_AGAIN)
		result = terminal_utf8_feed(&input->utf8, byte);
	if (result == TERMINAL_UTF8_CODE && terminal_is_control(input->utf8.code)) {
		input->state = TERMINAL_INPUT_GROUND;
		(void)sequence_open(input, input->utf8.code - C1_FIRST + '@');
	}
}

unsigned terminal_input_feed(struct terminal_input *input, uint8_t byte,
			     struct terminal_key_event events[TERMINAL_INPUT_EVENTS])
{
	struct output out = {.events = events};

	switch (input->state) {
	case TERMINAL_INPUT_GROUND:
		ground(input, byte, &out);
		break;
	case TERMINAL_INPUT_ESCAPE:
	case TERMINAL_INPUT_STRING_ESCAPE:
		input->utf8 = (struct terminal_utf8){0};
		escape(input, byte, &out);
		break;
	case TERMINAL_INPUT_CSI:
		csi(input, byte, &out);
		break;
	case TERMINAL_INPUT_SINGLE:
		single(input, byte, &out);
		break;
	case TERMINAL_INPUT_SKIP:
		skip(input, byte, &out);
		break;
	case TERMINAL_INPUT_STRING:
		string(input, byte, &out);
		break;
	}
	return out.count;
}

void terminal_input_idle(struct terminal_input *input)
{
	if (terminal_input_is_undecided(input))
		input->state = TERMINAL_INPUT_GROUND;
}

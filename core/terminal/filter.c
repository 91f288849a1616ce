/*
 * The filter of a program's output: see filter.h. The syntax of control sequences is that of
 * ECMA-48, section 5.4: parameter bytes, then a final byte. Sequences with other parameter bytes
 * than digits and semicolons, or with intermediate bytes, are private or rare, and are refused.
 */
#include "core/terminal/filter.h"

#include "core/terminal/width.h"

#define SECOND_NS UINT64_C(1000000000)
#define ESCAPE '\033'
#define ATTRIBUTES_OFF "\033[0m"
#define OUT_BYTES 128u
#define NUMBERS_MOST 16u
#define NUMBER_MOST 999u
/* Numbers of SGR, ECMA-48 section 8.3.117, and of ISO 8613-6 for colours. */
#define SGR_CONCEALED 8u
#define SGR_FOREGROUND 38u
#define SGR_BACKGROUND 48u
#define COLOUR_OF_TABLE 5u
#define COLOUR_OF_PARTS 2u
/* "Erase in display": the lines that have scrolled away, too (an extension of xterm's). */
#define ERASE_SCROLLED 3u

/* On its way to the sink, a piece at a time. */
struct out {
	const struct terminal_sink *sink;
	size_t length;
	char bytes[OUT_BYTES];
};

struct numbers {
	uint32_t count;
	uint32_t value[NUMBERS_MOST];
};

static void out_flush(struct out *out)
{
	if (out->length > 0)
		out->sink->put(out->sink->context, out->bytes, out->length);
	out->length = 0;
}

static void out_put(struct out *out, const char *bytes, size_t length)
{
	if (length > OUT_BYTES - out->length)
		out_flush(out);
	__builtin_memcpy(out->bytes + out->length, bytes, length);
	out->length += length;
}

/* ---- characters ------------------------------------------------------------------------------ */

static void character_put(struct terminal_filter *filter, uint32_t code, struct out *out)
{
	char bytes[TERMINAL_UTF8_BYTES];

	out_put(out, bytes, terminal_utf8_encode(code, bytes));
	filter->after_return = false;
	filter->is_mid_line = true;
}

static void refuse(struct terminal_filter *filter, struct out *out)
{
	filter->marks = 0;
	character_put(filter, TERMINAL_UTF8_REPLACEMENT, out);
}

static void text(struct terminal_filter *filter, uint32_t code, struct out *out)
{
	if (terminal_is_deceptive(code)) {
		refuse(filter, out);
		return;
	}
	if (terminal_width(code) > 0) {
		filter->marks = 0;
	} else if (filter->marks == TERMINAL_FILTER_MARKS_MOST) {
		refuse(filter, out);
		return;
	} else {
		filter->marks++;
	}
	character_put(filter, code, out);
}

static void bell(struct terminal_filter *filter, uint64_t now_ns, struct out *out)
{
	if (filter->bell_second != now_ns / SECOND_NS) {
		filter->bell_second = now_ns / SECOND_NS;
		filter->bells = 0;
	}
	if (filter->bells == TERMINAL_FILTER_BELLS_A_SECOND)
		return;
	filter->bells++;
	out_put(out, "\a", 1);
}

static void line_feed(struct terminal_filter *filter, struct out *out)
{
	if (filter->after_return)
		out_put(out, "\n", 1);
	else
		out_put(out, "\r\n", 2);
	filter->after_return = false;
	filter->is_mid_line = false;
	filter->marks = 0;
}

/* A control character other than ESC. */
static void control(struct terminal_filter *filter, char byte, uint64_t now_ns, struct out *out)
{
	if (byte == '\a') {
		bell(filter, now_ns, out);
	} else if (byte == '\n') {
		line_feed(filter, out);
	} else if (byte == '\r' || byte == '\t' || byte == '\b') {
		out_put(out, &byte, 1);
		filter->after_return = byte == '\r';
		filter->is_mid_line = true;
		filter->marks = 0;
	} else {
		refuse(filter, out);
	}
}

/* ---- control sequences ----------------------------------------------------------------------- */

/* Reads the numbers between "ESC [" and the final byte; false: too many, or one is too large. */
static bool numbers_read(const struct terminal_filter *filter, struct numbers *numbers)
{
	*numbers = (struct numbers){.count = 1};
	for (uint32_t i = 2; i < filter->length; i++) {
		uint32_t *last = &numbers->value[numbers->count - 1u];

		if (filter->sequence[i] == ';') {
			if (numbers->count++ == NUMBERS_MOST)
				return false;
			continue;
		}
		*last = *last * 10u + (uint32_t)(filter->sequence[i] - '0');
		if (*last > NUMBER_MOST)
			return false;
	}
	return true;
}

/*
 * The numbers of one colour, from its first on; 0: it is none that every terminal reads the same
 * way.
 */
static uint32_t colour_length(const struct numbers *numbers, uint32_t at)
{
	uint32_t left = numbers->count - at;

	if (left >= 3 && numbers->value[at + 1u] == COLOUR_OF_TABLE)
		return 3;
	if (left >= 5 && numbers->value[at + 1u] == COLOUR_OF_PARTS)
		return 5;
	return 0;
}

static bool attributes_are_allowed(const struct numbers *numbers)
{
	uint32_t taken;

	for (uint32_t at = 0; at < numbers->count; at += taken) {
		uint32_t value = numbers->value[at];

		taken = 1;
		if (value == SGR_CONCEALED)
			return false;
		if (value == SGR_FOREGROUND || value == SGR_BACKGROUND)
			taken = colour_length(numbers, at);
		if (taken == 0)
			return false;
	}
	return true;
}

/* Whether the numbers of a sequence, which ends with m, are none but 0. */
static bool resets_attributes(const struct terminal_filter *filter)
{
	for (uint32_t i = 2; i < filter->length; i++) {
		if (filter->sequence[i] != '0' && filter->sequence[i] != ';')
			return false;
	}
	return true;
}

static bool is_allowed(const struct terminal_filter *filter, char final)
{
	struct numbers numbers;

	if (!numbers_read(filter, &numbers))
		return false;
	switch (final) {
	case 'A':
	case 'B':
	case 'C':
	case 'D':
	case 'E':
	case 'F':
	case 'G':
	case 'X':
	case 'd':
		return numbers.count == 1;
	case 'H':
	case 'f':
		return numbers.count <= 2;
	case 'J':
	case 'K':
		return numbers.count == 1 && numbers.value[0] < ERASE_SCROLLED;
	case 'm':
		return attributes_are_allowed(&numbers);
	default:
		return false;
	}
}

/* The sequence that has begun does not pass: its ESC is refused, the rest is text. */
static void sequence_refuse(struct terminal_filter *filter, struct out *out)
{
	uint32_t length = filter->length;

	filter->length = 0;
	refuse(filter, out);
	for (uint32_t i = 1; i < length; i++)
		text(filter, (uint8_t)filter->sequence[i], out);
}

static void sequence_end(struct terminal_filter *filter, char final, struct out *out)
{
	if (!is_allowed(filter, final)) {
		sequence_refuse(filter, out);
		text(filter, (uint8_t) final, out);
		return;
	}
	if (final == 'm') {
		filter->has_attributes = !resets_attributes(filter);
	} else {
		filter->is_mid_line = true;
		filter->after_return = false;
	}
	filter->sequence[filter->length++] = final;
	out_put(out, filter->sequence, filter->length);
	filter->length = 0;
	filter->marks = 0;
}

/*
 * A byte after ESC. False: it does not belong to the sequence, which is over, and counts for
 * itself.
 */
static bool sequence_feed(struct terminal_filter *filter, char byte, struct out *out)
{
	bool is_parameter = (byte >= '0' && byte <= '9') || byte == ';';

	if (filter->length == 1
		    ? byte == '['
		    : is_parameter && filter->length < TERMINAL_FILTER_SEQUENCE_BYTES - 1u) {
		filter->sequence[filter->length++] = byte;
		return true;
	}
	if (filter->length >= 2 && byte >= '@' && byte <= '~') {
		sequence_end(filter, byte, out);
		return true;
	}
	sequence_refuse(filter, out);
	return false;
}

/* ---- all bytes ------------------------------------------------------------------------------- */

/* A whole character of UTF-8, outside of a sequence. */
static void code_take(struct terminal_filter *filter, uint32_t code, uint64_t now_ns,
		      struct out *out)
{
	if (code == ESCAPE)
		filter->sequence[filter->length++] = ESCAPE;
	else if (code < ' ')
		control(filter, (char)code, now_ns, out);
	else
		text(filter, code, out);
}

static void byte_take(struct terminal_filter *filter, char byte, uint64_t now_ns, struct out *out)
{
	enum terminal_utf8_result result;

	if (filter->length > 0 && sequence_feed(filter, byte, out))
		return;
	result = terminal_utf8_feed(&filter->utf8, (uint8_t)byte);
	if (result == TERMINAL_UTF8_BAD_AGAIN) {
		refuse(filter, out);
		result = terminal_utf8_feed(&filter->utf8, (uint8_t)byte);
	}
	if (result == TERMINAL_UTF8_BAD)
		refuse(filter, out);
	else if (result == TERMINAL_UTF8_CODE)
		code_take(filter, filter->utf8.code, now_ns, out);
}

void terminal_filter_put(struct terminal_filter *filter, const char *bytes, size_t length,
			 uint64_t now_ns, const struct terminal_sink *sink)
{
	struct out out = {.sink = sink};

	for (size_t i = 0; i < length; i++)
		byte_take(filter, bytes[i], now_ns, &out);
	out_flush(&out);
}

void terminal_filter_end(struct terminal_filter *filter, const struct terminal_sink *sink)
{
	struct out out = {.sink = sink};

	if (filter->length > 0)
		sequence_refuse(filter, &out);
	if (filter->utf8.left > 0)
		refuse(filter, &out);
	filter->utf8.left = 0;
	if (filter->has_attributes)
		out_put(&out, ATTRIBUTES_OFF, sizeof(ATTRIBUTES_OFF) - 1u);
	filter->has_attributes = false;
	if (filter->is_mid_line)
		line_feed(filter, &out);
	out_flush(&out);
}

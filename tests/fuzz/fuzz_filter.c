/*
 * The filter of a program's output with any bytes: what comes out is text and the few sequences
 * that may pass, is the same however the bytes are cut, and passes the filter once more as it is.
 */
#include "core/terminal/filter.h"

#include "core/terminal/width.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define INPUT_MOST 4096u
#define OUTPUT_MOST (3u * INPUT_MOST + 64u)

struct output {
	size_t length;
	char bytes[OUTPUT_MOST];
};

static void must(bool holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "the filter's output: %s\n", what);
	abort();
}

static void collect(void *context, const char *bytes, size_t length)
{
	struct output *output = context;

	must(length <= OUTPUT_MOST - output->length, "longer than it may be");
	memcpy(output->bytes + output->length, bytes, length);
	output->length += length;
}

/* Goes over the numbers of an SGR sequence as a terminal does: none may conceal. */
static void attributes_check(const char *parameters)
{
	unsigned skipped = 0, colour_at = 0, at = 0;

	for (const char *number = parameters; number; number = strchr(number, ';')) {
		unsigned long value = strtoul(number + (*number == ';'), NULL, 10);

		number += *number == ';';
		at++;
		if (colour_at != 0 && at == colour_at + 1u) {
			must(value == 2 || value == 5,
			     "a colour of a kind that terminals do not agree about");
			skipped = value == 2 ? 3 : 1;
		} else if (skipped > 0) {
			skipped--;
		} else {
			must(value != 8, "concealed");
			colour_at = value == 38 || value == 48 ? at : 0;
		}
	}
	must(skipped == 0 && at != colour_at, "a colour without its numbers");
}

/* A sequence, looked at in another way than the filter does; gives the place after it. */
static size_t sequence_check(const struct output *output, size_t at)
{
	char parameters[64] = "";
	size_t length = 0;
	char final;

	must(at + 2u < output->length && output->bytes[at + 1u] == '[', "ESC without a sequence");
	for (at += 2; at < output->length && strchr("0123456789;", output->bytes[at]); at++) {
		must(length < sizeof(parameters) - 1u, "a sequence that is too long");
		parameters[length++] = output->bytes[at];
	}
	must(at < output->length, "a sequence without an end");
	final = output->bytes[at];
	must(final != '\0' && strchr("ABCDEFGHJKXdfm", final), "a sequence that may not pass");
	if (final == 'm')
		attributes_check(parameters);
	must(final != 'J' || strtoul(parameters, NULL, 10) < 3, "erases what has scrolled away");
	return at + 1u;
}

static void check(const struct output *output)
{
	uint32_t bells = 0, code;

	for (size_t at = 0; at < output->length;) {
		char byte = output->bytes[at];
		size_t next;

		if (byte == '\033') {
			at = sequence_check(output, at);
			continue;
		}
		next = terminal_utf8_next(output->bytes, output->length, at, &code);
		bells += byte == '\a';
		if (next == at + 1u)
			must(byte > 0, "a byte that is no UTF-8");
		must(strchr("\a\b\t\r\n", byte) || !terminal_is_deceptive(code),
		     "a character that deceives");
		at = next;
	}
	must(bells <= TERMINAL_FILTER_BELLS_A_SECOND, "too many bells");
}

static void run(const char *bytes, size_t length, size_t piece, struct output *output)
{
	struct terminal_sink sink = {.put = collect, .context = output};
	struct terminal_filter filter = {0};

	output->length = 0;
	for (size_t at = 0; at < length; at += piece)
		terminal_filter_put(&filter, bytes + at, piece < length - at ? piece : length - at,
				    0, &sink);
	terminal_filter_end(&filter, &sink);
}

static void must_be_same(const struct output *a, const struct output *b, const char *what)
{
	must(a->length == b->length && memcmp(a->bytes, b->bytes, a->length) == 0, what);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct output whole, pieces, again;

	if (size < 2 || size > INPUT_MOST)
		return 0;
	run((const char *)data + 1, size - 1u, size, &whole);
	check(&whole);
	run((const char *)data + 1, size - 1u, 1u + data[0] % 16u, &pieces);
	must_be_same(&whole, &pieces, "depends on how the bytes are cut");
	run(whole.bytes, whole.length, OUTPUT_MOST, &again);
	must_be_same(&whole, &again, "is not what passes the filter");
	return 0;
}

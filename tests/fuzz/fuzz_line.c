/*
 * Fuzzes the line editor: any bytes, on terminals of any width, visible and hidden.
 */
#include "user/rt/line.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void drop(void *context, const char *bytes, size_t length)
{
	size_t *count = context;

	for (size_t i = 0; i < length; i++)
		*count += (unsigned char)bytes[i];
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct line line;
	size_t count = 0;
	struct line_sink sink = {.put = drop, .context = &count};

	if (size < 2)
		return 0;
	line_init(&line, &sink, NULL);
	line_columns_set(&line, data[0]);
	line_begin(&line, "capos> ", LINE_ECHO_VISIBLE);
	for (size_t i = 1; i < size; i++) {
		if (line_feed(&line, data[i]) == LINE_EVENT_NONE)
			continue;
		if (strlen(line.text) != line.length)
			abort();
		line_begin(&line, "capos> ", data[i] == '\n' ? LINE_ECHO_HIDDEN : LINE_ECHO_VISIBLE);
	}
	if (line.length > LINE_BYTES || line.cursor > line.length)
		abort();
	return 0;
}

/*
 * Lines that wait: see lines.h.
 */
#include "user/services/init/lines.h"

#include "user/rt/format.h"

#define REPORT_BYTES 80u

static void bytes_put(struct lines *lines, const char *text, uint32_t length)
{
	for (uint32_t i = 0; i < length; i++)
		lines->bytes[(lines->first + lines->count + i) % LINES_BYTES] = text[i];
	lines->count += length;
}

/* Puts the report in the place of lost lines. False: there is no room for it and `more` bytes. */
static bool report_put(struct lines *lines, uint32_t more)
{
	char report[REPORT_BYTES];
	uint32_t length;

	if (lines->lost == 0)
		return true;
	length = (uint32_t)rt_format(report, sizeof(report),
				     "init: %u %s lost here: the output stood still\r\n",
				     lines->lost, lines->lost == 1 ? "line was" : "lines were");
	if (length + more > LINES_BYTES - lines->count)
		return false;
	bytes_put(lines, report, length);
	lines->lost = 0;
	return true;
}

bool lines_put(struct lines *lines, const char *text, uint32_t length)
{
	if (!report_put(lines, length) || length > LINES_BYTES - lines->count) {
		lines->lost++;
		return false;
	}
	bytes_put(lines, text, length);
	return true;
}

uint32_t lines_take(struct lines *lines, char *bytes, uint32_t room)
{
	uint32_t length;

	if (lines->count == 0)
		(void)report_put(lines, 0);
	length = lines->count < room ? lines->count : room;
	for (uint32_t i = 0; i < length; i++)
		bytes[i] = lines->bytes[(lines->first + i) % LINES_BYTES];
	lines->first = (lines->first + length) % LINES_BYTES;
	lines->count -= length;
	return length;
}

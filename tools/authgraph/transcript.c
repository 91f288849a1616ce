/*
 * Finds the last whole walk in what a terminal showed: prompts, other programs' lines, carriage
 * returns and escape sequences may stand around it. See tools/authgraph/transcript.h.
 */
#include "tools/authgraph/transcript.h"

#include <string.h>

char *transcript_row(char *line)
{
	for (;;) {
		if (*line == '\r') {
			line++;
		} else if (line[0] == '\x1b' && line[1] == '[') {
			line += 2;
			line += strspn(line, "0123456789;?");
			if (*line == '\0')
				return NULL;
			line++;
		} else {
			return strncmp(line, "graph ", 6) == 0 ? line : NULL;
		}
	}
}

/* Both ends of a line that ends with carriage returns and a line feed become ends of strings. */
static void lines_split(char *text, uint64_t length)
{
	for (uint64_t i = 0; i < length; i++) {
		if (text[i] == '\0')
			text[i] = '?';
		if (text[i] == '\r' &&
		    (i + 1 == length || text[i + 1] == '\n' || text[i + 1] == '\r'))
			text[i] = '\0';
		if (text[i] == '\n')
			text[i] = '\0';
	}
	text[length] = '\0';
}

char *transcript_line_next(char *line, const char *end)
{
	line += strlen(line) + 1;
	return line <= end ? line : NULL;
}

bool transcript_begins(const char *row, const char *with)
{
	return row && strncmp(row, with, strlen(with)) == 0;
}

char *transcript_walk_find(char *text, uint64_t length)
{
	const char *end = text + length;
	char *begin = NULL, *last = NULL;

	lines_split(text, length);
	for (char *line = text; line; line = transcript_line_next(line, end)) {
		char *row = transcript_row(line);

		if (transcript_begins(row, "graph begin "))
			begin = row;
		else if (transcript_begins(row, "graph torn "))
			begin = NULL;
		else if (transcript_begins(row, "graph end ") && begin) {
			last = begin;
			begin = NULL;
		}
	}
	return last;
}

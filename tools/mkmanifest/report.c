/*
 * Messages; see tools/mkmanifest/report.h.
 */
#include "tools/mkmanifest/report.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DEPTH_MOST 8u
#define SHOWN_MOST 80u

static const char *file_path = "mkmanifest";

void report_file_set(const char *path)
{
	file_path = path;
}

/* Writes `text` to `to`, which has room for 4 * SHOWN_MOST + 4 bytes. */
static void escape(char *to, const char *text)
{
	uint32_t shown = 0;

	for (; *text != '\0' && shown < SHOWN_MOST; text++, shown++) {
		unsigned char c = (unsigned char)*text;

		if (c >= ' ' && c <= '~')
			*to++ = (char)c;
		else
			to += sprintf(to, "\\x%02x", c);
	}
	strcpy(to, *text != '\0' ? "..." : "");
}

const char *quoted(const char *text)
{
	static char buffers[4][4 * SHOWN_MOST + 8];
	static uint32_t next;
	char *buffer = buffers[next++ % ARRAY_COUNT(buffers)];

	buffer[0] = '"';
	escape(buffer + 1, text);
	strcat(buffer, "\"");
	return buffer;
}

void name_list_add(struct name_list *list, const char *name)
{
	const char *separator = list->used == 0 ? "" : ", ";
	size_t needed = strlen(separator) + strlen(name);

	if (needed + sizeof(", ...") > sizeof(list->text) - list->used) {
		if (strstr(list->text, "...") == NULL)
			list->used += (uint32_t)sprintf(list->text + list->used, "%s...", separator);
		return;
	}
	list->used += (uint32_t)sprintf(list->text + list->used, "%s%s", separator, name);
}

static void path_print(const struct where *where)
{
	const struct where *path[DEPTH_MOST];
	char shown[4 * SHOWN_MOST + 8];
	uint32_t depth = 0;

	for (; where != NULL && depth < DEPTH_MOST; where = where->parent)
		path[depth++] = where;
	for (uint32_t i = depth; i > 0; i--) {
		escape(shown, path[i - 1]->name);
		fprintf(stderr, "%s%s", i == depth ? "" : ".", shown);
	}
	if (depth > 0)
		fputs(": ", stderr);
}

void refuse(const struct where *where, const char *format, ...)
{
	va_list arguments;

	fprintf(stderr, "%s: ", file_path);
	path_print(where);
	va_start(arguments, format);
	vfprintf(stderr, format, arguments);
	va_end(arguments);
	fputc('\n', stderr);
	exit(EXIT_REFUSED);
}

/*
 * Messages; see tools/mkmanifest/report.h.
 */
#include "tools/mkmanifest/report.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DEPTH_MOST 48u
#define SHOWN_MOST 80u

#define PATH_BYTES (DEPTH_MOST * (4u * SHOWN_MOST + 8u))
#define PLACES_BYTES (4u << 20)

static const char *file_path = "mkmanifest";

/* The list of places, a zero byte after each path and each place; empty without one. */
static char places[PLACES_BYTES + 1u];
static size_t places_length;

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
		if (!strstr(list->text, "..."))
			list->used +=
				(uint32_t)sprintf(list->text + list->used, "%s...", separator);
		return;
	}
	list->used += (uint32_t)sprintf(list->text + list->used, "%s%s", separator, name);
}

/* Writes the path, its parts with dots between, to `text`, which has PATH_BYTES. */
static void path_write(char *text, const struct where *where)
{
	const struct where *path[DEPTH_MOST];
	uint32_t depth = 0;

	*text = '\0';
	for (; where && depth < DEPTH_MOST; where = where->parent)
		path[depth++] = where;
	for (uint32_t i = depth; i > 0; i--) {
		if (i != depth)
			strcat(text, ".");
		escape(text + strlen(text), path[i - 1]->name);
	}
}

/* ---- places ---------------------------------------------------------------------------------- */

void report_places_read(const char *path)
{
	FILE *file = fopen(path, "rb");

	if (!file)
		refuse(NULL, "the list of places %s cannot be opened: %s", quoted(path),
		       strerror(errno));
	places_length = fread(places, 1, PLACES_BYTES, file);
	if (ferror(file) || fgetc(file) != EOF)
		refuse(NULL, "the list of places %s cannot be read, or is too long", quoted(path));
	fclose(file);
	for (size_t i = 0; i < places_length; i++) {
		if (places[i] == ' ' || places[i] == '\n')
			places[i] = '\0';
	}
}

/* The place of a path, or NULL. */
static const char *place_find(const char *path)
{
	const char *end = places + places_length;

	for (const char *row = places; row < end;) {
		const char *place = row + strlen(row) + 1;

		if (place >= end)
			return NULL;
		if (strcmp(row, path) == 0)
			return place;
		row = place + strlen(place) + 1;
	}
	return NULL;
}

/* Prints where the field is: its own place, that of the nearest one around it, or the file. */
static void place_print(const char *path)
{
	char shown[4 * SHOWN_MOST + 8], around[PATH_BYTES];
	const char *place = NULL;

	strcpy(around, path);
	while (places_length > 0 && *around != '\0' && (place = place_find(around)) == NULL) {
		char *dot = strrchr(around, '.');

		*(dot != NULL ? dot : around) = '\0';
	}
	if (!place)
		place = place_find(".");
	escape(shown, place ? place : file_path);
	fprintf(stderr, "%s: ", shown);
}

void refuse(const struct where *where, const char *format, ...)
{
	char path[PATH_BYTES];
	va_list arguments;

	path_write(path, where);
	place_print(path);
	if (*path != '\0')
		fprintf(stderr, "%s: ", path);
	va_start(arguments, format);
	vfprintf(stderr, format, arguments);
	va_end(arguments);
	fputc('\n', stderr);
	exit(EXIT_REFUSED);
}

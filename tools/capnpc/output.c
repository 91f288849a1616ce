/*
 * Generated text in memory, and its way to the disk.
 */
#define _GNU_SOURCE
#include "tools/capnpc/output.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

void give_up(const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	fputs("capnpc-capos: ", stderr);
	vfprintf(stderr, format, arguments);
	fputc('\n', stderr);
	va_end(arguments);
	exit(1);
}

void *allocate(size_t count, size_t size)
{
	void *memory = calloc(count == 0 ? 1 : count, size);

	if (memory == NULL)
		give_up("out of memory");
	return memory;
}

char *text_format(const char *format, ...)
{
	va_list arguments;
	char *text;

	va_start(arguments, format);
	if (vasprintf(&text, format, arguments) < 0)
		give_up("out of memory");
	va_end(arguments);
	return text;
}

void output_init(struct output *out)
{
	out->capacity_bytes = 65536;
	out->bytes = allocate(1, out->capacity_bytes);
	out->length_bytes = 0;
}

void output_fini(struct output *out)
{
	free(out->bytes);
	out->bytes = NULL;
}

void emit(struct output *out, const char *format, ...)
{
	va_list arguments;
	va_list again;
	int length;

	va_start(arguments, format);
	va_copy(again, arguments);
	length = vsnprintf(NULL, 0, format, arguments);
	va_end(arguments);
	if (length < 0)
		give_up("bad format");
	while (out->capacity_bytes - out->length_bytes <= (size_t)length) {
		out->capacity_bytes *= 2;
		out->bytes = realloc(out->bytes, out->capacity_bytes);
		if (out->bytes == NULL)
			give_up("out of memory");
	}
	vsnprintf(out->bytes + out->length_bytes, (size_t)length + 1, format, again);
	va_end(again);
	out->length_bytes += (size_t)length;
}

static void folders_make(const char *path)
{
	char *copy = text_format("%s", path);

	for (char *slash = strchr(copy, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		if (*copy != '\0' && mkdir(copy, 0777) != 0 && errno != EEXIST)
			give_up("%s: %s", copy, strerror(errno));
		*slash = '/';
	}
	free(copy);
}

/* Whether the file holds exactly this text already. */
static int file_is_same(const struct output *out, const char *path)
{
	FILE *file = fopen(path, "rb");
	char *bytes;
	size_t length;
	int same;

	if (file == NULL)
		return 0;
	bytes = allocate(1, out->length_bytes + 1);
	length = fread(bytes, 1, out->length_bytes + 1, file);
	same = length == out->length_bytes && memcmp(bytes, out->bytes, length) == 0;
	free(bytes);
	fclose(file);
	return same;
}

void output_write(const struct output *out, const char *path)
{
	FILE *file;

	if (file_is_same(out, path))
		return;
	folders_make(path);
	file = fopen(path, "wb");
	if (file == NULL)
		give_up("%s: %s", path, strerror(errno));
	if (fwrite(out->bytes, 1, out->length_bytes, file) != out->length_bytes ||
		fclose(file) != 0)
		give_up("%s: cannot be written", path);
}

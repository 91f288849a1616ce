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

	if (!memory)
		give_up("out of memory");
	return memory;
}

void *reallocate(void *memory, size_t count, size_t size)
{
	memory = realloc(memory, count * size);
	if (!memory)
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
	out->marks = NULL;
	out->mark_count = 0;
	out->mark_capacity = 0;
	out->is_foreign = false;
}

void output_owner(struct output *out, const char *owner)
{
	if (out->mark_count == out->mark_capacity) {
		out->mark_capacity = out->mark_capacity == 0 ? 256 : 2 * out->mark_capacity;
		out->marks = reallocate(out->marks, out->mark_capacity, sizeof(*out->marks));
	}
	out->marks[out->mark_count++] =
		(struct output_mark){.offset_bytes = out->length_bytes, .owner = owner};
}

const char *output_owner_at(const struct output *out, size_t offset_bytes)
{
	uint32_t low = 0;
	uint32_t high = out->mark_count;

	/* The last mark that does not stand after the offset; the range halves each time. */
	while (high - low > 1) {
		const uint32_t middle = low + (high - low) / 2;

		if (out->marks[middle].offset_bytes <= offset_bytes)
			low = middle;
		else
			high = middle;
	}
	return out->mark_count == 0 ? "?" : out->marks[low].owner;
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
		out->bytes = reallocate(out->bytes, out->capacity_bytes, 1);
	}
	vsnprintf(out->bytes + out->length_bytes, (size_t)length + 1, format, again);
	va_end(again);
	out->length_bytes += (size_t)length;
}

static void folders_make(const char *path)
{
	char *copy = text_format("%s", path);

	for (char *slash = strchr(copy, '/'); slash; slash = strchr(slash + 1, '/')) {
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

	if (!file)
		return 0;
	bytes = allocate(1, out->length_bytes + 1);
	length = fread(bytes, 1, out->length_bytes + 1, file);
	same = length == out->length_bytes && memcmp(bytes, out->bytes, length) == 0;
	free(bytes);
	fclose(file);
	return same;
}

static struct output_file *files_first;
static struct output_file **files_end = &files_first;

void output_finish(struct output *out, const char *path)
{
	struct output_file *file = allocate(1, sizeof(*file));

	for (const struct output_file *other = files_first; other; other = other->next) {
		if (strcmp(other->path, path) == 0)
			give_up("%s, and %s, would both write %s", output_owner_at(&other->text, 0),
				output_owner_at(out, 0), path);
	}
	file->text = *out;
	file->path = path;
	*files_end = file;
	files_end = &file->next;
}

const struct output_file *output_files(void)
{
	return files_first;
}

static void file_write(const struct output_file *file)
{
	FILE *stream;

	if (file->text.is_foreign || file_is_same(&file->text, file->path))
		return;
	folders_make(file->path);
	stream = fopen(file->path, "wb");
	if (!stream)
		give_up("%s: %s", file->path, strerror(errno));
	if (fwrite(file->text.bytes, 1, file->text.length_bytes, stream) !=
		    file->text.length_bytes ||
	    fclose(stream) != 0)
		give_up("%s: cannot be written", file->path);
}

void output_files_write(void)
{
	for (const struct output_file *file = files_first; file; file = file->next)
		file_write(file);
}

/*
 * Text that becomes a generated file, and the way to give up.
 *
 * A generated file is put together in memory and written when it is whole, and only if it differs
 * from what stands on the disk, so that nothing is rebuilt for nothing.
 */
#ifndef TOOLS_CAPNPC_OUTPUT_H
#define TOOLS_CAPNPC_OUTPUT_H

#include <stddef.h>

struct output {
	char *bytes; /* allocated; length_bytes of them in use, and a zero byte behind */
	size_t length_bytes;
	size_t capacity_bytes;
};

void output_init(struct output *out);
void output_fini(struct output *out);

/* Appends formatted text. */
__attribute__((format(printf, 2, 3))) void emit(struct output *out, const char *format, ...);

/* Writes the text to the file `path`, and makes the folders that it names. */
void output_write(const struct output *out, const char *path);

/* Memory that is never freed: the plug-in runs once and is short. Never NULL. */
void *allocate(size_t count, size_t size);
__attribute__((format(printf, 1, 2))) char *text_format(const char *format, ...);

/* Prints one line to standard error and ends with status 1: the schema cannot be compiled. */
__attribute__((noreturn, format(printf, 1, 2))) void give_up(const char *format, ...);

#endif

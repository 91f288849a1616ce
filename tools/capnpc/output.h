/*
 * Text that becomes a generated file, and the way to give up.
 *
 * A generated file is put together in memory. Nothing is written before every file of the run is
 * whole and its names are known to be distinct, and then only what differs from what stands on the
 * disk, so that a refusal leaves no half of a run behind and nothing is rebuilt for nothing.
 * Read next: tools/capnpc/table.h for the names.
 */
#ifndef TOOLS_CAPNPC_OUTPUT_H
#define TOOLS_CAPNPC_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* From `offset_bytes` on, what is declared comes from the declaration `owner` of a schema. */
struct output_mark {
	size_t offset_bytes;
	const char *owner;
};

struct output {
	char *bytes; /* allocated; length_bytes of them in use, and a zero byte after them */
	size_t length_bytes;
	size_t capacity_bytes;
	struct output_mark *marks; /* allocated, in ascending order */
	uint32_t mark_count;
	uint32_t mark_capacity;
	bool is_foreign; /* another run writes the file; its names count in this one, too */
};

/* A file that is whole. */
struct output_file {
	struct output text;
	const char *path;
	struct output_file *next; /* in the order in which they were finished */
};

void output_init(struct output *out);

/* Appends formatted text. */
__attribute__((format(printf, 2, 3))) void emit(struct output *out, const char *format, ...);

/* Text that is appended from here on comes from the declaration `owner`, which must stay. */
void output_owner(struct output *out, const char *owner);

/* The owner of what stands at this offset. */
const char *output_owner_at(const struct output *out, size_t offset_bytes);

/*
 * The text is the whole file `path`, and is given up to the list of finished files. Gives up when
 * the run has finished a file of this path before.
 */
void output_finish(struct output *out, const char *path);

/* The finished files. */
const struct output_file *output_files(void);

/* Writes the finished files, those that are foreign aside, and makes the folders that they name. */
void output_files_write(void);

/* Memory that is never freed: the plug-in runs once and is short. Never NULL. */
void *allocate(size_t count, size_t size);

/* The same memory with room for more; what is new is not zero. `memory` may be NULL. Never NULL. */
void *reallocate(void *memory, size_t count, size_t size);
__attribute__((format(printf, 1, 2))) char *text_format(const char *format, ...);

/* Prints one line to standard error and ends with status 1: the schema cannot be compiled. */
__attribute__((noreturn, format(printf, 1, 2))) void give_up(const char *format, ...);

#endif

/*
 * How mkmanifest says what is wrong: one line that names the manifest's file and the path of the
 * field, and then the end of the program. Nothing has been written by then.
 *
 * Text of the manifest is hostile: a person reads the message on a terminal, so nothing but
 * printable ASCII is passed on as it is.
 */
#ifndef TOOLS_MKMANIFEST_REPORT_H
#define TOOLS_MKMANIFEST_REPORT_H

#include "abi/base.h"

/* The exit codes of the program. */
#define EXIT_REFUSED 1
#define EXIT_USAGE 2

/* A field, and the object that it stands in. NULL: the whole manifest. */
struct where {
	const struct where *parent;
	const char *name;
};

/* A list of names for a message: `a, b, c`. All zero: empty. Names that do not fit become `...`. */
struct name_list {
	char text[2048];
	uint32_t used;
};

/* Each message begins with this: the file that is read. */
void report_file_set(const char *path);

/*
 * Reads where the manifest's fields stand in its source, which tools/cue/export.mjs writes: lines
 * of a path, a blank, and `FILE:LINE`. Then a message begins with the place of its field, or of the
 * nearest one around it, in place of the file's name. Ends the program when the file cannot be read
 * or is no such list.
 */
void report_places_read(const char *path);

void name_list_add(struct name_list *list, const char *name);

/* `text` as a message may show it: in quotes, at most 80 characters. Valid for three more calls. */
const char *quoted(const char *text);

/*
 * Prints `FILE: PATH: MESSAGE`, or `FILE:LINE: PATH: MESSAGE`, and ends the program with
 * EXIT_REFUSED.
 */
_Noreturn void refuse(const struct where *where, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

#endif

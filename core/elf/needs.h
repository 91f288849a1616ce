/*
 * The needs of a program: reads them from a note of its file.
 *
 * It owns the note's form and the conditions below. The notes are hostile: the author of the
 * program wrote them, and a person decides by them. A need grants nothing. Notes of other owners
 * are passed over; a program that says nothing is an ordinary one.
 *
 * The notes of a file are those of its first PT_NOTE (condition 29 of core/elf/check.h):
 *
 *   bytes 0..3   length of the owner's name, its zero byte included
 *   4..7         length of the descriptor
 *   8..11        type
 *   12..         name, then descriptor, each padded to 4 bytes
 *
 * The needs are the note with owner "capOS" and type 1; its descriptor is a message of
 * schema/needs.capnp, one segment without framing.
 *
 *  N1  Each note lies inside the notes; the rest after the last one is shorter than a note's head.
 *  N2  There is at most one note of needs.
 *  N3  Its descriptor has whole words, 1 to 381.
 *  N4  The message is well formed as far as it is read (core/capnp/reader.h).
 *  N5  The help is a line of 1 to 100 printable ASCII characters: it is shown as it is.
 *  N6  There are at most 64 needs.
 *  N7  A name is that of a grant, [A-Za-z][A-Za-z0-9_]{0,30}, and not `thread`, which every program
 *      has.
 *  N8  No two needs have the same name.
 *  N9  Each has an interface.
 *  N10 Its presence is one that the schema names.
 *
 * Read next: schema/needs.capnp, tools/needs for how a note comes to be.
 */
#ifndef CORE_ELF_NEEDS_H
#define CORE_ELF_NEEDS_H

#include "abi/base.h"
#include "abi/startup.h"
#include "core/generated/needs.h"

#define NEEDS_OWNER "capOS"
#define NEEDS_NOTE_TYPE 1u
#define NEEDS_MOST 64u
#define NEEDS_HELP_LENGTH 100u
#define NEEDS_WORDS 381u

/* The head of a note, as it lies in the file. */
struct needs_note {
	uint32_t owner_bytes;
	uint32_t descriptor_bytes;
	uint32_t type;
};

struct need {
	char name[CAPSET_NAME_BYTES]; /* ends with a zero byte */
	uint64_t interface;
	enum needs_presence presence;
};

struct needs {
	bool stated; /* false: the program says nothing, and all else is zero */
	bool others; /* it also has a use for capabilities that it did not name */
	uint32_t count;
	char help[NEEDS_HELP_LENGTH + 1u];
	struct need list[NEEDS_MOST];
};

enum needs_refusal {
	NEEDS_ACCEPTED = 0,
#define NEEDS_REFUSAL(name, condition, text) NEEDS_REFUSED_##name,
#include "core/elf/needs_refusal.def"
#undef NEEDS_REFUSAL
};

/*
 * Reads the needs out of a program's notes; the bytes need not be aligned, and are not used
 * afterwards. NEEDS_ACCEPTED: `*needs` is what the program states, which may be nothing. Otherwise
 * the first condition that does not hold is named, and `*needs` states nothing.
 */
MUST_CHECK enum needs_refusal needs_parse(const uint8_t *notes, uint32_t length_bytes,
					  struct needs *needs);

/*
 * Whether the program can do anything while it holds no capability of this name, the others aside.
 */
static inline bool need_is_required(const struct need *need)
{
	return need->presence == NEEDS_PRESENCE_REQUIRED;
}

/* Whether a program that says this has a use for a capability of this name, as far as it says. */
MUST_CHECK bool needs_wants(const struct needs *needs, const char *name);

/* The need of this name, or null. */
const struct need *needs_find(const struct needs *needs, const char *name);

/* Says what the refusal means, in a sentence without an end; never null, for any number. */
const char *needs_refusal_text(uint32_t refusal);

/* The number of the condition above that the refusal names; 0 for a number that is no refusal. */
uint32_t needs_refusal_condition(uint32_t refusal);

#endif

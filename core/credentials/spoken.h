/*
 * Secrets that people read from a screen and type: letters and digits in groups of four, with
 * dashes between. Capitals, blanks and missing dashes make no difference.
 */
#ifndef CORE_CREDENTIALS_SPOKEN_H
#define CORE_CREDENTIALS_SPOKEN_H

#include "abi/base.h"

#define SPOKEN_GROUP 4u
/* The text of so many characters, with its zero byte. */
#define SPOKEN_TEXT(characters) ((characters) + ((characters)-1u) / SPOKEN_GROUP + 1u)

/* Writes characters in groups; `text` has SPOKEN_TEXT(count) bytes. */
void spoken_write(const char *characters, size_t count, char *text);

/*
 * The characters that count in what was typed, at most one more than `most`, which is the room in
 * `characters`; gives their number.
 */
size_t spoken_read(const char *typed, size_t length, char *characters, size_t most);

/* Overwrites a secret with zeros, which no compiler leaves out. */
void spoken_wipe(void *bytes, size_t length);

#endif

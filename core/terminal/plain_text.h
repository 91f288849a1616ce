/*
 * Text that is fit to be kept and shown: strict UTF-8 without control characters.
 *
 * Control characters are those below U+0020, U+007F, and U+0080 to U+009F; NUL is one of them.
 */
#ifndef CORE_TERMINAL_PLAIN_TEXT_H
#define CORE_TERMINAL_PLAIN_TEXT_H

#include "abi/base.h"

/* Whether all `length` bytes are such text; no bytes are. */
MUST_CHECK bool plain_text_check(const char *bytes, size_t length);

/* How many characters (code points) such text has. */
size_t plain_text_characters(const char *bytes, size_t length);

#endif

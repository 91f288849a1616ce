/*
 * Configs: values that a manifest gives to services, each a message of a struct of schema/.
 *
 * The JSON is hostile. It is turned into the text that core/schema/value.h reads, so that numbers,
 * enums and unions mean the same here as at the shell's prompt, and the message is made there. A
 * fault ends the program with the path of the field.
 *
 *	JSON                        is
 *	object                      a struct, or a group; of a union one member at most
 *	array                       a list
 *	string                      a text; data, byte by byte; the name of an enum's value
 *	{"hex": "01 ff"}            data
 *	integer                     a number; "0x12ab" also is one, for those beyond 2^63
 *	null                        for a UInt64, all ones: no limit, as in LIMITS
 *	number                      a fraction
 *	true, false                 a truth value
 *	true                        void
 */
#ifndef TOOLS_MKMANIFEST_CONFIG_H
#define TOOLS_MKMANIFEST_CONFIG_H

#include "abi/base.h"
#include "tools/mkmanifest/report.h"

#include <jansson.h>
#include <stdio.h>

/* The rows of configs in the package's table have this name and a number. */
#define CONFIG_ROW_NAME "config-"

/* The most bytes of a text or of data, and the most words of a config, framed. */
#define CONFIG_TEXT_BYTES_MOST 4096u
#define CONFIG_WORDS_MOST (1u << 15)

/*
 * Makes the framed message of `value`, an object, by the struct `type`; `where` is the config that
 * has both. Gives the words, which are allocated, and their number. The same value gives the same
 * words.
 */
uint64_t *config_encode(const struct where *where, const char *type, const json_t *value,
			uint32_t *word_count);

/*
 * Prints a framed config, of any origin, in the form of core/schema/value.h. False: it is none of
 * this type, or the schemas of this tool have no such struct.
 */
MUST_CHECK bool config_print(const uint64_t *words, size_t word_count, const char *type, FILE *out);

#endif

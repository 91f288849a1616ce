/*
 * Finds the C identifiers that a text declares.
 *
 * The text is C that compiles: what the plug-in generates, or a preprocessed header of the
 * run-time. Only what other files can see is found: declarations outside of functions, enumerators,
 * macros, and the direct members of structs. Names of parameters and of locals are not declarations
 * here. It owns nothing. Read next: tools/capnpc/table.h, which keeps what is found.
 */
#ifndef TOOLS_CAPNPC_IDENTIFIERS_H
#define TOOLS_CAPNPC_IDENTIFIERS_H

#include <stddef.h>

/* C keeps a name space for each of these; a macro is visible in all of them. */
enum identifier_space {
	IDENTIFIER_ORDINARY, /* a function, an object, an enumerator, a typedef */
	IDENTIFIER_TAG,      /* of a struct, union or enum that the text defines */
	IDENTIFIER_MACRO,
	IDENTIFIER_MEMBER, /* of the struct whose tag is the scope */
};

/* One identifier: `name` and `scope` point into the text and do not end with a zero byte. */
struct identifier {
	enum identifier_space space;
	const char *name;
	size_t length_bytes;
	const char *scope; /* of a member; NULL otherwise */
	size_t scope_length_bytes;
};

typedef void identifier_visitor(void *context, const struct identifier *identifier);

/* Calls `visit` for each identifier that the text, which ends with a zero byte, declares. */
void identifiers_scan(const char *text, identifier_visitor *visit, void *context);

#endif

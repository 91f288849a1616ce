/*
 * Names: from the schema's camelCase to the C of capOS.
 */
#include "tools/capnpc/names.h"

#include <ctype.h>
#include <string.h>

#include "abi/base.h"
#include "tools/capnpc/output.h"

static bool is_upper(char c)
{
	return isupper((unsigned char)c) != 0;
}

static bool is_word_start(const char *name, size_t i)
{
	if (i == 0 || !is_upper(name[i]))
		return false;
	if (!is_upper(name[i - 1]))
		return name[i - 1] != '_';
	return name[i + 1] != '\0' && islower((unsigned char)name[i + 1]);
}

static char *name_convert(const char *name, int (*convert)(int))
{
	char *out = allocate(2 * strlen(name) + 1, 1);
	size_t length = 0;

	for (size_t i = 0; name[i] != '\0'; i++) {
		if (is_word_start(name, i))
			out[length++] = '_';
		out[length++] = isalnum((unsigned char)name[i])
					? (char)convert((unsigned char)name[i])
					: '_';
	}
	out[length] = '\0';
	return out;
}

char *name_snake(const char *name)
{
	return name_convert(name, tolower);
}

char *name_upper(const char *name)
{
	return name_convert(name, toupper);
}

char *name_member(const char *snake)
{
	/* The keywords of C, and the macros in small letters of its compilers and headers. */
	static const char *const keywords[] = {
		"alignas",  "alignof",  "asm",      "assert",   "auto",      "bool",     "break",
		"case",     "char",     "complex",  "const",    "constexpr", "continue", "default",
		"do",       "double",   "else",     "enum",     "errno",     "extern",   "false",
		"float",    "for",      "goto",     "if",       "inline",    "int",      "linux",
		"long",     "noreturn", "nullptr",  "offsetof", "register",  "restrict", "return",
		"short",    "signed",   "sizeof",   "static",   "stderr",    "stdin",    "stdout",
		"struct",   "switch",   "true",     "typedef",  "typeof",    "union",    "unix",
		"unsigned", "void",     "volatile", "while",
	};

	for (size_t i = 0; i < ARRAY_COUNT(keywords); i++) {
		if (strcmp(snake, keywords[i]) == 0)
			return text_format("%s_", snake);
	}
	return text_format("%s", snake);
}

bool name_is_rights(const char *name)
{
	static const char *const words[] = {"right",  "rights", "permission", "permissions",
					    "access", "flags",  "authority"};
	const char *snake = name_snake(name);
	const char *underscore = strrchr(snake, '_');
	const char *last = !underscore ? snake : underscore + 1;

	if (strcmp(snake, "mode") == 0)
		return true;
	for (size_t i = 0; i < ARRAY_COUNT(words); i++) {
		if (strcmp(last, words[i]) == 0)
			return true;
	}
	return false;
}

/*
 * Finds the C identifiers that a text declares. It reads tokens, never looks inside the bodies of
 * functions, and knows only as much of C's grammar as the generated code and the headers need.
 */
#include "tools/capnpc/identifiers.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

/* One token: an identifier, a number or literal, or one character of punctuation. */
struct token {
	const char *start;
	size_t length_bytes; /* zero at the end of the text */
};

struct scanner {
	const char *at;
	bool line_start; /* only blanks since the last newline: a directive may begin */
	struct token token;
	identifier_visitor *visit;
	void *context;
};

static bool is_word(char c)
{
	return isalnum((unsigned char)c) != 0 || c == '_';
}

static void report(struct scanner *scanner, enum identifier_space space, const struct token *name,
		   const struct token *scope)
{
	const struct identifier identifier = {
		.space = space,
		.name = name->start,
		.length_bytes = name->length_bytes,
		.scope = !scope ? NULL : scope->start,
		.scope_length_bytes = !scope ? 0 : scope->length_bytes,
	};

	scanner->visit(scanner->context, &identifier);
}

/*
 * A line that begins with a hash: reports a macro, and leaves the scanner at the end of the line.
 */
static void directive_skip(struct scanner *scanner)
{
	const char *at = scanner->at + 1 + strspn(scanner->at + 1, " \t");

	if (strncmp(at, "define", 6) == 0 && !is_word(at[6])) {
		struct token name = {.start = at + 6 + strspn(at + 6, " \t")};

		while (is_word(name.start[name.length_bytes]))
			name.length_bytes++;
		report(scanner, IDENTIFIER_MACRO, &name, NULL);
	}
	while (*at != '\0' && (*at != '\n' || at[-1] == '\\'))
		at++;
	scanner->at = at;
}

static void comment_skip(struct scanner *scanner)
{
	const char *end = strstr(scanner->at + 2, "*/");

	scanner->at = !end ? scanner->at + strlen(scanner->at) : end + 2;
}

/* Leaves the scanner at the first character of a token, or at the end. */
static void blanks_skip(struct scanner *scanner)
{
	for (;;) {
		const char c = *scanner->at;

		if (c == '\n')
			scanner->line_start = true;
		if (c != '\0' && isspace((unsigned char)c) != 0)
			scanner->at++;
		else if (c == '/' && scanner->at[1] == '*')
			comment_skip(scanner);
		else if (c == '#' && scanner->line_start)
			directive_skip(scanner);
		else
			return;
	}
}

static size_t literal_length(const char *start)
{
	size_t length = 1;

	while (start[length] != '\0' && start[length] != start[0])
		length += start[length] == '\\' && start[length + 1] != '\0' ? 2 : 1;
	return start[length] == '\0' ? length : length + 1;
}

static void next(struct scanner *scanner)
{
	size_t length = 0;

	blanks_skip(scanner);
	scanner->line_start = false;
	while (is_word(scanner->at[length]))
		length++;
	if (length == 0 && (*scanner->at == '"' || *scanner->at == '\''))
		length = literal_length(scanner->at);
	else if (length == 0 && *scanner->at != '\0')
		length = 1;
	scanner->token = (struct token){.start = scanner->at, .length_bytes = length};
	scanner->at += length;
}

static bool is(const struct token *token, const char *text)
{
	return token->length_bytes == strlen(text) &&
	       memcmp(token->start, text, token->length_bytes) == 0;
}

static bool is_name(const struct token *token)
{
	return token->length_bytes > 0 && is_word(token->start[0]) &&
	       isdigit((unsigned char)token->start[0]) == 0;
}

/* The scanner stands at an opening bracket of any kind; it then stands after the closing one. */
static void brackets_skip(struct scanner *scanner)
{
	size_t depth = 0;

	while (scanner->token.length_bytes > 0) {
		const char c = *scanner->token.start;

		if (c == '(' || c == '[' || c == '{')
			depth++;
		if (c == ')' || c == ']' || c == '}')
			depth--;
		next(scanner);
		if (depth == 0)
			return;
	}
}

/* The scanner stands after the opening brace of an enum; it then stands at the closing one. */
static void enumerators_read(struct scanner *scanner)
{
	bool at_item = true;

	while (scanner->token.length_bytes > 0 && !is(&scanner->token, "}")) {
		if (at_item && is_name(&scanner->token))
			report(scanner, IDENTIFIER_ORDINARY, &scanner->token, NULL);
		at_item = is(&scanner->token, ",");
		if (is(&scanner->token, "(") || is(&scanner->token, "{"))
			brackets_skip(scanner);
		else
			next(scanner);
	}
}

/* `(*NAME` or `(*const NAME`: the name of a pointer to a function, or of an array of them. */
static bool pointer_read(struct scanner *scanner, struct token *name)
{
	const char *at = scanner->at + strspn(scanner->at, " \t\n");
	bool found = false;

	if (*at != '*')
		return false;
	while (scanner->token.length_bytes > 0 && !is(&scanner->token, ")") &&
	       !is(&scanner->token, "[")) {
		if (is_name(&scanner->token)) {
			*name = scanner->token;
			found = true;
		}
		next(scanner);
	}
	return found;
}

/* One member up to its semicolon; structs inside of a struct are passed over. */
static void member_read(struct scanner *scanner, const struct token *scope)
{
	struct token name = {0};
	bool fixed = false;

	while (scanner->token.length_bytes > 0 && !is(&scanner->token, ";") &&
	       !is(&scanner->token, "}")) {
		const struct token token = scanner->token;

		if (is(&token, "(") && !fixed && pointer_read(scanner, &name)) {
			fixed = true;
		} else if (is(&token, "(") || is(&token, "{") || is(&token, "[")) {
			fixed = fixed || is(&token, "[");
			brackets_skip(scanner);
		} else {
			if (is_name(&token) && !fixed)
				name = token;
			next(scanner);
		}
	}
	if (name.length_bytes > 0)
		report(scanner, IDENTIFIER_MEMBER, &name, scope);
}

static void members_read(struct scanner *scanner, const struct token *scope)
{
	while (scanner->token.length_bytes > 0 && !is(&scanner->token, "}")) {
		member_read(scanner, scope);
		if (is(&scanner->token, ";"))
			next(scanner);
	}
}

/* The scanner stands after `struct`, `union` or `enum`: reports the tag that is defined here. */
static void tag_read(struct scanner *scanner, bool is_enum)
{
	struct token tag = {0};

	if (is_name(&scanner->token)) {
		tag = scanner->token;
		next(scanner);
	}
	if (!is(&scanner->token, "{"))
		return;
	if (tag.length_bytes > 0)
		report(scanner, IDENTIFIER_TAG, &tag, NULL);
	next(scanner);
	if (is_enum)
		enumerators_read(scanner);
	else
		members_read(scanner, &tag);
	next(scanner);
}

static bool is_aside(const struct token *token)
{
	return is(token, "__attribute__") || is(token, "_Static_assert") || is(token, "__asm__");
}

/* Passes over parameters, an array's length, or an initializer up to the semicolon. */
static void part_skip(struct scanner *scanner)
{
	if (!is(&scanner->token, "=")) {
		brackets_skip(scanner);
		return;
	}
	while (scanner->token.length_bytes > 0 && !is(&scanner->token, ";")) {
		if (is(&scanner->token, "{") || is(&scanner->token, "("))
			brackets_skip(scanner);
		else
			next(scanner);
	}
}

/*
 * One declaration or definition. Its name is the last one in front of an opening parenthesis, a
 * bracket, an equals sign or the end.
 */
static void declaration_read(struct scanner *scanner)
{
	struct token name = {0};
	bool named = false;

	while (scanner->token.length_bytes > 0 && !is(&scanner->token, ";")) {
		const struct token token = scanner->token;

		if (is(&token, "}")) {
			next(scanner);
			break;
		}
		if (is(&token, "{")) {
			brackets_skip(scanner);
			break;
		}
		if (is(&token, "(") && !named && pointer_read(scanner, &name)) {
			named = true;
		} else if (is(&token, "(") || is(&token, "[") || is(&token, "=")) {
			named = true;
			part_skip(scanner);
		} else if (is_aside(&token)) {
			next(scanner);
			brackets_skip(scanner);
		} else if (is(&token, "struct") || is(&token, "union") || is(&token, "enum")) {
			next(scanner);
			tag_read(scanner, is(&token, "enum"));
		} else {
			if (is_name(&token) && !named)
				name = token;
			next(scanner);
		}
	}
	if (name.length_bytes > 0)
		report(scanner, IDENTIFIER_ORDINARY, &name, NULL);
	if (is(&scanner->token, ";"))
		next(scanner);
}

void identifiers_scan(const char *text, identifier_visitor *visit, void *context)
{
	struct scanner scanner = {
		.at = text, .line_start = true, .visit = visit, .context = context};

	next(&scanner);
	while (scanner.token.length_bytes > 0)
		declaration_read(&scanner);
}

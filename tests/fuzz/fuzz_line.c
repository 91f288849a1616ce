/*
 * Lines for the shell from somebody who types anything: a command is understood whole, with names
 * that end, or refused in words that a terminal can show.
 */
#include "user/apps/shell/parse.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* More than the shell's editor lets through. */
#define LINE_MOST 4096u

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "the shell's line: %s\n", what);
	abort();
}

static void name_check(const char *name)
{
	must(memchr(name, 0, CAPSET_NAME_BYTES) != NULL, "a name without an end");
}

static void names_check(const struct shell_command *command)
{
	name_check(command->name);
	name_check(command->method);
	name_check(command->keep);
	name_check(command->ledger);
	must(command->grant_count <= SHELL_GRANTS, "more grants than there can be");
	for (uint32_t i = 0; i < command->grant_count; i++) {
		name_check(command->grants[i].child);
		name_check(command->grants[i].held);
		must(command->grants[i].child[0] && command->grants[i].held[0],
		     "a grant without a name");
		for (uint32_t k = 0; k < i; k++)
			must(strcmp(command->grants[i].child, command->grants[k].child) != 0,
			     "two grants under one name");
	}
}

/* One to three lines, without the last line's end, and nothing that moves a terminal. */
static void error_check(const char *error)
{
	uint32_t lines = 1;

	must(memchr(error, 0, SHELL_ERROR_BYTES) != NULL, "an error without an end");
	must(error[0] != 0, "an error without words");
	for (const char *c = error; *c; c++) {
		const uint8_t byte = (uint8_t)*c;

		lines += byte == '\n';
		must(byte == '\n' || (byte >= 0x20 && byte != 0x7f), "a control in an error");
	}
	must(lines <= 3 && error[strlen(error) - 1] != '\n', "an error of many lines");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct shell_command command;
	char line[LINE_MOST + 1u], error[SHELL_ERROR_BYTES];

	if (size > LINE_MOST)
		return 0;
	memcpy(line, data, size);
	line[size] = 0;
	memset(&command, 0xa5, sizeof(command));
	memset(error, 0xa5, sizeof(error));
	if (!shell_parse(line, &command, error)) {
		if (command.verb == SHELL_NOTHING)
			name_check(command.name);
		error_check(error);
		return 0;
	}
	must(command.verb <= SHELL_NOTHING, "a verb that there is not");
	if (command.verb == SHELL_NOTHING)
		return 0;
	names_check(&command);
	if (command.verb == SHELL_CALL || command.verb == SHELL_LET)
		must(command.arguments >= line && command.arguments <= line + strlen(line),
		     "parameters that stand elsewhere");
	if (command.verb == SHELL_HELP)
		must(command.about <= SHELL_NOTHING, "help about nothing that there is");
	return 0;
}

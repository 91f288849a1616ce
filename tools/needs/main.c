/*
 * needs: makes the note in which a program says what it asks for.
 *
 *	needs FILE -o OUTPUT.S
 *
 * FILE is a text of lines; words are separated by blanks, and a line that begins with # says
 * nothing:
 *
 *	help TEXT                   what the program does: one line for a person; once, and first
 *	needs NAME INTERFACE        without it the program can do nothing
 *	optional NAME INTERFACE     without it the program does less
 *	either NAME INTERFACE       one of those that say so is needed
 *	others                      it has a use for capabilities under other names, too
 *
 * INTERFACE is a name of schema/. OUTPUT is assembler text for the section .note.capos; the note is
 * read back by core/elf/needs.h before it is written, and the same file gives the same bytes.
 *
 * Exit codes: 0 written; 1 refused, with one line that names the file and the line; 2 wrong usage.
 */
#include "core/elf/needs.h"
#include "core/generated/needs.h"
#include "tools/mkmanifest/interfaces.h"
#include "tools/mkmanifest/report.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LINE_BYTES 256u
#define BLANKS " \t\r\n"

/* The file's needs; the names were looked up. */
struct text {
	char help[LINE_BYTES];
	bool others;
	uint32_t count;
	struct {
		char name[LINE_BYTES];
		uint64_t interface;
		enum needs_presence presence;
	} list[NEEDS_MOST];
};

/*
 * ---- the file ----------------------------------------------------------------------------------
 */

static uint64_t interface_of(const struct where *where, const char *name)
{
	struct name_list accepted = {.used = 0};
	uint64_t id;

	if (interface_find(name, &id))
		return id;
	interfaces_list(&accepted, INTERFACES_ALL);
	refuse(where, "unknown interface %s; accepted: %s", quoted(name), accepted.text);
}

static void need_add(struct text *text, const struct where *where, char *words,
		     enum needs_presence presence)
{
	const char *name = strtok(words, BLANKS), *interface = strtok(NULL, BLANKS);

	if (!name || !interface || strtok(NULL, BLANKS))
		refuse(where, "a need is a name and an interface, such as `needs console Console`");
	if (text->count == NEEDS_MOST)
		refuse(where, "a program has at most %u needs", NEEDS_MOST);
	strcpy(text->list[text->count].name, name);
	text->list[text->count].interface = interface_of(where, interface);
	text->list[text->count].presence = presence;
	text->count++;
}

static void line_take(struct text *text, const struct where *where, char *line)
{
	char *word = line + strspn(line, BLANKS), *rest = word + strcspn(word, BLANKS);

	if (*word == '\0' || *word == '#')
		return;
	if (*rest != '\0')
		*rest++ = '\0';
	rest += strspn(rest, BLANKS);
	if (strcmp(word, "help") == 0) {
		if (text->help[0] != '\0')
			refuse(where, "there is one line of help");
		rest[strcspn(rest, "\r\n")] = '\0';
		strcpy(text->help, rest);
	} else if (strcmp(word, "needs") == 0) {
		need_add(text, where, rest, NEEDS_PRESENCE_REQUIRED);
	} else if (strcmp(word, "optional") == 0) {
		need_add(text, where, rest, NEEDS_PRESENCE_OPTIONAL);
	} else if (strcmp(word, "either") == 0) {
		need_add(text, where, rest, NEEDS_PRESENCE_EITHER);
	} else if (strcmp(word, "others") == 0) {
		text->others = true;
	} else {
		refuse(where, "unknown word %s; accepted: help, needs, optional, either, others",
		       quoted(word));
	}
}

static void file_read(struct text *text, const char *path)
{
	FILE *file = fopen(path, "r");
	char line[LINE_BYTES], number[32];

	if (!file)
		refuse(NULL, "cannot be opened: %s", strerror(errno));
	for (uint32_t i = 1; fgets(line, sizeof(line), file); i++) {
		const struct where where = {NULL, number};

		snprintf(number, sizeof(number), "line %" PRIu32, i);
		if (!strchr(line, '\n') && !feof(file))
			refuse(&where, "a line has at most %u characters", LINE_BYTES - 2u);
		line_take(text, &where, line);
	}
	fclose(file);
	if (text->help[0] == '\0')
		refuse(NULL, "say what the program does: a line `help ...`");
}

/*
 * ---- the note ----------------------------------------------------------------------------------
 */

static struct capnp_text text_of(const char *string)
{
	return capnp_text_make(string, (uint32_t)strlen(string));
}

static enum status message_build(const struct text *text, struct capnp_builder *message)
{
	struct needs_builder needs;
	struct needs_need_list_builder list;
	enum status status = needs_builder_root(message, &needs);

	if (status == STATUS_OK)
		status = needs_builder_set_help(&needs, text_of(text->help));
	if (status == STATUS_OK)
		status = needs_builder_new_needs(&needs, text->count, &list);
	if (status != STATUS_OK)
		return status;
	needs_builder_set_others(&needs, text->others);
	for (uint32_t i = 0; i < text->count && status == STATUS_OK; i++) {
		struct needs_need_builder need = needs_need_list_builder_get(&list, i);

		needs_need_builder_set_interface(&need, text->list[i].interface);
		needs_need_builder_set_presence(&need, text->list[i].presence);
		status = needs_need_builder_set_name(&need, text_of(text->list[i].name));
	}
	return status;
}

/*
 * The note as the program's file will have it; ends the program when core/elf/needs.h refuses it.
 */
static void note_check(const uint64_t *words, uint32_t word_count)
{
	static uint8_t bytes[sizeof(struct needs_note) + 8u + 8u * NEEDS_WORDS];
	static struct needs needs;
	struct needs_note note = {sizeof(NEEDS_OWNER), 8u * word_count, NEEDS_NOTE_TYPE};
	enum needs_refusal refusal;

	memcpy(bytes, &note, sizeof(note));
	memcpy(bytes + sizeof(note), NEEDS_OWNER, sizeof(NEEDS_OWNER));
	memcpy(bytes + sizeof(note) + 8u, words, 8u * (size_t)word_count);
	refusal = needs_parse(bytes, (uint32_t)sizeof(note) + 8u + 8u * word_count, &needs);
	if (refusal != NEEDS_ACCEPTED || !needs.stated)
		refuse(NULL, "%s (N%" PRIu32 ")", needs_refusal_text(refusal),
		       needs_refusal_condition(refusal));
}

static void note_write(const uint64_t *words, uint32_t word_count, const char *path)
{
	FILE *file = fopen(path, "w");

	if (!file)
		refuse(NULL, "%s cannot be written: %s", quoted(path), strerror(errno));
	fprintf(file,
		"\t.section .note.capos, \"a\", @note\n\t.balign 4\n"
		"\t.long %zu, %" PRIu32 ", %u\n\t.asciz \"%s\"\n\t.balign 4\n",
		sizeof(NEEDS_OWNER), 8u * word_count, NEEDS_NOTE_TYPE, NEEDS_OWNER);
	for (uint32_t i = 0; i < word_count; i++)
		fprintf(file, "\t.quad 0x%016" PRIx64 "\n", words[i]);
	fprintf(file, "\t.section .note.GNU-stack, \"\", @progbits\n");
	if (fclose(file) != 0)
		refuse(NULL, "%s cannot be written: %s", quoted(path), strerror(errno));
}

int main(int argc, char **argv)
{
	static uint64_t words[NEEDS_WORDS];
	static struct text text;
	struct capnp_builder message;

	if (argc != 4 || strcmp(argv[2], "-o") != 0) {
		fputs("usage: needs FILE -o OUTPUT.S\n", stderr);
		return EXIT_USAGE;
	}
	report_file_set(argv[1]);
	interfaces_init();
	file_read(&text, argv[1]);
	capnp_builder_init(&message, words, NEEDS_WORDS);
	if (message_build(&text, &message) != STATUS_OK)
		refuse(NULL, "the needs are longer than %u bytes", 8u * NEEDS_WORDS);
	note_check(words, message.used_words);
	note_write(words, message.used_words, argv[3]);
	return 0;
}

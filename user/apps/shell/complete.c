/*
 * The tab key: completes the word in front of the cursor.
 */
#include "user/apps/shell/shell.h"

#include "user/rt/format.h"

struct candidates {
	const char *begun; /* the word in front of the cursor */
	size_t begun_length;
	const char *first; /* the first one that fits; null: none yet */
	size_t common; /* how much of it all that fit have in common */
	size_t count;
};

static void offer(struct candidates *c, const char *word)
{
	size_t same = 0;

	if (rt_string_length(word) < c->begun_length ||
		__builtin_memcmp(word, c->begun, c->begun_length) != 0)
		return;
	c->count++;
	if (c->first == NULL) {
		c->first = word;
		c->common = rt_string_length(word);
		return;
	}
	while (same < c->common && word[same] == c->first[same])
		same++;
	c->common = same;
}

static bool is_separator(char byte)
{
	return byte == ' ' || byte == '@' || byte == '{' || byte == ',' || byte == ':';
}

size_t complete_word(const char *const *names, size_t name_count, const char *text, size_t cursor,
	char *insertion, size_t size)
{
	struct candidates c = {0};
	size_t begin = cursor;
	size_t first = 0;
	size_t length;

	while (begin > 0 && !is_separator(text[begin - 1u]))
		begin--;
	while (first < begin && text[first] == ' ')
		first++;
	c.begun = text + begin;
	c.begun_length = cursor - begin;
	if (first == begin) {
		for (uint32_t i = 0; i < SHELL_VERB_COUNT; i++)
			offer(&c, shell_verb_text((enum shell_verb)i)->word);
	} else {
		for (size_t i = 0; i < name_count; i++)
			offer(&c, names[i]);
	}
	if (c.first == NULL)
		return 0;
	length = c.common - c.begun_length;
	if (length > size)
		length = size;
	__builtin_memcpy(insertion, c.first + c.begun_length, length);
	if (c.count == 1 && length < size)
		insertion[length++] = ' ';
	return length;
}

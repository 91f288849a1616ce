/*
 * Fuzz target at the border of configs: the JSON of a value, which tools/mkmanifest encodes by a
 * struct of the schemas, and the message itself, as a service reads it. The first byte says which
 * of the two it is, then the name of the struct and a line's end stand in front of it.
 *
 * A refusal names a field. An encoded value is a message that can be printed to its end, and the
 * same JSON gives the same words. Read next: tools/mkmanifest/config.h.
 */
#include "tools/mkmanifest/config.h"

#include "core/capnp/stream.h"
#include "core/schema/value.h"
#include "tools/mkmanifest/interfaces.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static jmp_buf refused;

static void must(bool condition)
{
	if (!condition)
		abort();
}

/* ---- the part of report.h that ends the program ---------------------------------------------- */

_Noreturn void refuse(const struct where *where, const char *format, ...)
{
	uint32_t depth = 0;

	must(format != NULL);
	for (; where; where = where->parent)
		must(where->name != NULL && depth++ < 64u);
	must(depth >= 2);
	longjmp(refused, 1);
}

const char *quoted(const char *text)
{
	return text;
}

void name_list_add(struct name_list *list, const char *name)
{
	must(*name != '\0');
	list->used++;
}

/* ---- the two borders ------------------------------------------------------------------------- */

static void json_try(const char *type, const uint8_t *data, size_t size)
{
	static const struct where where = {NULL, "config"};
	static FILE *nothing;
	static json_t *json;
	static uint64_t *volatile first;
	uint32_t count, again;
	uint64_t *second;

	json_decref(json);
	json = json_loadb((const char *)data, size, JSON_REJECT_DUPLICATES, NULL);
	if (!json || setjmp(refused) != 0)
		return;
	if (!nothing)
		nothing = fopen("/dev/null", "w");
	must(nothing != NULL);
	first = config_encode(&where, type, json, &count);
	must(count <= CONFIG_WORDS_MOST && config_print(first, count, type, nothing));
	second = config_encode(&where, type, json, &again);
	must(again == count && memcmp(first, second, count * sizeof(*second)) == 0);
	free(first);
	free(second);
}

static void message_try(const char *type, const uint8_t *data, size_t size)
{
	static uint64_t words[CONFIG_WORDS_MOST];
	static FILE *nothing;

	if (!nothing)
		nothing = fopen("/dev/null", "w");
	must(nothing != NULL && size <= sizeof(words));
	memset(words, 0, sizeof(words));
	memcpy(words, data, size);
	if (config_print(words, size / 8u, type, nothing))
		must(size >= 8);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char type[64];
	size_t length = 0;

	if (size < 2 || size > 65536)
		return 0;
	while (length < sizeof(type) - 1u && length + 1u < size && data[length + 1u] != '\n')
		length++;
	memcpy(type, data + 1, length);
	type[length] = '\0';
	if (length + 2u > size)
		return 0;
	if (data[0] == 'j')
		json_try(type, data + length + 2u, size - length - 2u);
	else
		message_try(type, data + length + 2u, size - length - 2u);
	return 0;
}

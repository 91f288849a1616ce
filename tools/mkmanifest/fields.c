/*
 * Typed access to JSON; see tools/mkmanifest/fields.h.
 */
#include "tools/mkmanifest/fields.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PROGRAM_FORM "a name is 1 to 31 characters a-z, 0-9 and -, not beginning with -"
#define GRANT_FORM "a name is a letter and up to 30 characters A-Z, a-z, 0-9 and _"

static size_t file_read(const char *path, char *bytes, size_t capacity)
{
	FILE *file = fopen(path, "rb");
	size_t length;

	if (!file)
		refuse(NULL, "cannot be opened: %s", strerror(errno));
	length = fread(bytes, 1, capacity, file);
	if (ferror(file))
		refuse(NULL, "cannot be read: %s", strerror(errno));
	fclose(file);
	return length;
}

json_t *json_read(const char *path)
{
	char *bytes = malloc(JSON_BYTES_MOST + 1u);
	json_error_t error;
	size_t length;
	json_t *value;

	if (!bytes)
		refuse(NULL, "no memory");
	length = file_read(path, bytes, JSON_BYTES_MOST + 1u);
	if (length > JSON_BYTES_MOST)
		refuse(NULL, "longer than %u bytes", JSON_BYTES_MOST);
	value = json_loadb(bytes, length, JSON_REJECT_DUPLICATES, &error);
	free(bytes);
	if (!value)
		refuse(NULL, "line %d: not JSON: %s", error.line, quoted(error.text));
	if (!json_is_object(value))
		refuse(NULL, "not an object");
	return value;
}

static const json_t *value_of(const struct where *where, const json_t *parent)
{
	const json_t *value = json_object_get(parent, where->name);

	if (!value)
		refuse(where, "missing");
	return value;
}

json_t *object_field(const struct where *where, const json_t *parent)
{
	const json_t *value = value_of(where, parent);

	if (!json_is_object(value))
		refuse(where, "not an object");
	/* The library's own loops take no constant object. */
	return (json_t *)(uintptr_t)value;
}

void fields_check(const struct where *where, const json_t *object, const char *const *fields,
		  uint32_t count)
{
	struct name_list accepted = {.used = 0};
	const char *key;
	json_t *value;

	for (uint32_t i = 0; i < count; i++)
		name_list_add(&accepted, fields[i]);
	json_object_foreach((json_t *)(uintptr_t)object, key, value)
	{
		const struct where field = {where, key};
		bool known = false;

		for (uint32_t i = 0; i < count; i++)
			known = known || strcmp(fields[i], key) == 0;
		if (!known)
			refuse(&field, "unknown field; accepted: %s", accepted.text);
	}
	for (uint32_t i = 0; i < count; i++) {
		const struct where field = {where, fields[i]};

		(void)value_of(&field, object);
	}
}

uint64_t integer_field(const struct where *where, const json_t *parent, uint64_t least,
		       uint64_t most)
{
	const json_t *value = value_of(where, parent);
	json_int_t number;

	if (!json_is_integer(value))
		refuse(where, "not an integer");
	number = json_integer_value(value);
	if (number < 0 || (uint64_t)number < least || (uint64_t)number > most)
		refuse(where, "%lld is not in %" PRIu64 " to %" PRIu64, (long long)number, least,
		       most);
	return (uint64_t)number;
}

bool boolean_field(const struct where *where, const json_t *parent)
{
	const json_t *value = value_of(where, parent);

	if (!json_is_boolean(value))
		refuse(where, "not true or false");
	return json_is_true(value);
}

const char *string_field(const struct where *where, const json_t *parent)
{
	const json_t *value = value_of(where, parent);

	if (!json_is_string(value))
		refuse(where, "not a string");
	return json_string_value(value);
}

static bool is_name(const char *text, enum manifest_name form)
{
	/* The JSON has at most JSON_BYTES_MOST, so the length fits. */
	struct capnp_text name = capnp_text_make(text, (uint32_t)strlen(text));

	return manifest_name_check(name, form);
}

const char *name_field(const struct where *where, const json_t *parent, enum manifest_name form)
{
	const char *text = string_field(where, parent);

	if (!is_name(text, form))
		refuse(where, "%s: %s", quoted(text),
		       form == MANIFEST_NAME_PROGRAM ? PROGRAM_FORM : GRANT_FORM);
	return text;
}

void key_check(const struct where *where, enum manifest_name form)
{
	if (!is_name(where->name, form))
		refuse(where, "%s", form == MANIFEST_NAME_PROGRAM ? PROGRAM_FORM : GRANT_FORM);
}

void count_check(const struct where *where, const json_t *object, uint32_t most, const char *what)
{
	if (json_object_size(object) > most)
		refuse(where, "%zu %s, at most %u", json_object_size(object), what, most);
}

void keys_list(struct name_list *list, const json_t *object)
{
	const char *key;
	json_t *value;

	json_object_foreach((json_t *)(uintptr_t)object, key, value) name_list_add(list, key);
}

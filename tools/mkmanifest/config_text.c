/*
 * From JSON to the text of a value; see tools/mkmanifest/config.h for the form. Whatever the text
 * cannot say, or would say otherwise, is refused here; the rest is judged when the text is read.
 */
#include "tools/mkmanifest/config_text.h"

#include <string.h>

/* ---- text ------------------------------------------------------------------------------------ */

static void put(struct config_text *c, uint32_t place, const char *bytes, size_t length)
{
	/* A zero byte follows. */
	if (length >= CONFIG_TEXT_BYTES - c->length)
		config_refuse(c, place, "the config is too long");
	memcpy(c->text + c->length, bytes, length);
	c->length += (uint32_t)length;
}

static void put_string(struct config_text *c, uint32_t place, const char *string)
{
	put(c, place, string, strlen(string));
}

/* In quotes. Controls are escaped by their number. */
static void quoted_put(struct config_text *c, uint32_t place, const char *bytes, size_t length)
{
	if (length > CONFIG_TEXT_BYTES_MOST)
		config_refuse(c, place, "%zu bytes, at most %u", length, CONFIG_TEXT_BYTES_MOST);
	put_string(c, place, "\"");
	for (size_t i = 0; i < length; i++) {
		char escape[5] = {'\\', bytes[i]};

		if (bytes[i] == '"' || bytes[i] == '\\')
			put(c, place, escape, 2);
		else if ((unsigned char)bytes[i] < ' ')
			put(c, place, escape,
			    (size_t)snprintf(escape, sizeof(escape), "\\%03o",
					     (unsigned int)bytes[i]));
		else
			put(c, place, bytes + i, 1);
	}
	put_string(c, place, "\"");
}

static void text_put(struct config_text *c, uint32_t place, const json_t *value)
{
	if (!json_is_string(value))
		config_refuse(c, place, "not a string");
	quoted_put(c, place, json_string_value(value), json_string_length(value));
}

static void data_put(struct config_text *c, uint32_t place, const json_t *value)
{
	const json_t *hex = json_object_get(value, "hex");
	const char *digits = json_string_value(hex);

	if (json_is_string(value)) {
		quoted_put(c, place, json_string_value(value), json_string_length(value));
		return;
	}
	if (!json_is_string(hex) || json_object_size(value) != 1 ||
	    strspn(digits, "0123456789abcdefABCDEF ") != strlen(digits))
		config_refuse(c, place, "not a string, nor {\"hex\": \"01 ff\"}");
	if (strlen(digits) > 3u * CONFIG_TEXT_BYTES_MOST)
		config_refuse(c, place, "more than %u bytes", CONFIG_TEXT_BYTES_MOST);
	put_string(c, place, *digits != '\0' ? "0x\"" : "\"");
	put_string(c, place, digits);
	put_string(c, place, "\"");
}

static void truth_put(struct config_text *c, uint32_t place, enum description_kind kind,
		      const json_t *value)
{
	const bool is_void = kind == DESCRIPTION_KIND_VOID;

	if (is_void ? !json_is_true(value) : !json_is_boolean(value))
		config_refuse(c, place, is_void ? "not true" : "not true or false");
	put_string(c, place, is_void ? "void" : json_is_true(value) ? "true" : "false");
}

static void integer_put(struct config_text *c, uint32_t place, enum description_kind kind,
			const json_t *value)
{
	const char *text = json_is_string(value) ? json_string_value(value) : "";
	char digits[32];

	if (json_is_null(value) && kind == DESCRIPTION_KIND_UINT64) {
		(void)snprintf(digits, sizeof(digits), "%llu", (unsigned long long)UINT64_MAX);
	} else if (strncmp(text, "0x", 2) == 0 && strlen(text) < sizeof(digits) &&
		   strspn(text + 2, "0123456789abcdefABCDEF") == strlen(text + 2)) {
		(void)snprintf(digits, sizeof(digits), "%s", text);
	} else if (json_is_integer(value)) {
		(void)snprintf(digits, sizeof(digits), "%lld",
			       (long long)json_integer_value(value));
	} else {
		config_refuse(c, place, "not an integer");
	}
	put_string(c, place, digits);
}

static void fraction_put(struct config_text *c, uint32_t place, const json_t *value)
{
	char digits[40];

	if (!json_is_number(value))
		config_refuse(c, place, "not a number");
	(void)snprintf(digits, sizeof(digits), "%.17g", json_number_value(value));
	put_string(c, place, digits);
}

static void enum_put(struct config_text *c, uint32_t place, uint16_t type, const json_t *value)
{
	const char *word = json_is_string(value) ? json_string_value(value) : "";
	struct name_list accepted = {.used = 0};
	struct capnp_text name;

	for (uint32_t i = 0;
	     i <= UINT16_MAX && schema_enum_name(&c->schema, type, (uint16_t)i, &name); i++) {
		if (schema_text_is(name, word)) {
			put_string(c, place, word);
			return;
		}
		name_list_add(&accepted, name.bytes);
	}
	config_refuse(c, place, "not one of: %s", accepted.text);
}

/* ---- values ---------------------------------------------------------------------------------- */

static void any_put(struct config_text *c, uint32_t place, const struct value_type *type,
		    const json_t *value);

static void list_put(struct config_text *c, uint32_t place, const struct value_type *type,
		     const json_t *value)
{
	struct value_type element = *type;

	element.list_depth--;
	if (!json_is_array(value))
		config_refuse(c, place, "not a list");
	put_string(c, place, "[");
	for (size_t i = 0; i < json_array_size(value); i++) {
		if (i > 0)
			put_string(c, place, ",");
		any_put(c, config_place_add(c, place, NULL, i), &element, json_array_get(value, i));
	}
	put_string(c, place, "]");
}

static void plain_put(struct config_text *c, uint32_t place, const struct value_type *type,
		      const json_t *value)
{
	switch (type->kind) {
	case DESCRIPTION_KIND_VOID:
	case DESCRIPTION_KIND_BOOL:
		truth_put(c, place, type->kind, value);
		return;
	case DESCRIPTION_KIND_FLOAT32:
	case DESCRIPTION_KIND_FLOAT64:
		fraction_put(c, place, value);
		return;
	case DESCRIPTION_KIND_TEXT:
		text_put(c, place, value);
		return;
	case DESCRIPTION_KIND_DATA:
		data_put(c, place, value);
		return;
	case DESCRIPTION_KIND_ENUM:
		enum_put(c, place, type->type, value);
		return;
	case DESCRIPTION_KIND_INT8:
	case DESCRIPTION_KIND_INT16:
	case DESCRIPTION_KIND_INT32:
	case DESCRIPTION_KIND_INT64:
	case DESCRIPTION_KIND_UINT8:
	case DESCRIPTION_KIND_UINT16:
	case DESCRIPTION_KIND_UINT32:
	case DESCRIPTION_KIND_UINT64:
		integer_put(c, place, type->kind, value);
		return;
	case DESCRIPTION_KIND_LIST:
	case DESCRIPTION_KIND_STRUCT:
	case DESCRIPTION_KIND_CAPABILITY:
	case DESCRIPTION_KIND_ANY_POINTER:
		break;
	}
	config_refuse(c, place, "a config cannot have a value of this type");
}

static void any_put(struct config_text *c, uint32_t place, const struct value_type *type,
		    const json_t *value)
{
	c->places[place].kind = type->kind;
	if (++c->depth > VALUE_DEPTH)
		config_refuse(c, place, "more than %u deep", VALUE_DEPTH);
	if (type->list_depth > 0)
		list_put(c, place, type, value);
	else if (type->kind == DESCRIPTION_KIND_STRUCT)
		config_struct_put(c, place, type->type, "", value);
	else
		plain_put(c, place, type, value);
	c->depth--;
}

/* ---- structs --------------------------------------------------------------------------------- */

/*
 * A field of the struct by its path, its groups and points in front; or, at the end of the path, a
 * group. False: neither.
 */
static bool field_find(const struct config_text *c, uint16_t structure, const char *path,
		       struct description_field_reader *field, bool *is_group)
{
	struct description_field_list_reader fields = schema_fields(&c->schema, structure);
	const size_t length = strlen(path);

	for (uint32_t i = 0; i < fields.raw.count; i++) {
		struct capnp_text name;

		*field = description_field_list_get(&fields, i);
		if (description_field_get_name(field, &name) != STATUS_OK ||
		    strncmp(name.bytes, path, length) != 0)
			continue;
		*is_group = name.bytes[length] == '.';
		if (*is_group || name.bytes[length] == '\0')
			return true;
	}
	return false;
}

static _Noreturn void field_refuse(const struct config_text *c, uint32_t place, uint16_t structure,
				   const char *prefix)
{
	struct description_field_list_reader fields = schema_fields(&c->schema, structure);
	struct name_list accepted = {.used = 0};
	char last[VALUE_PATH_BYTES] = "";

	for (uint32_t i = 0; i < fields.raw.count; i++) {
		struct description_field_reader field = description_field_list_get(&fields, i);
		struct capnp_text name;
		char part[VALUE_PATH_BYTES];

		if (description_field_get_name(&field, &name) != STATUS_OK ||
		    strncmp(name.bytes, prefix, strlen(prefix)) != 0)
			continue;
		(void)snprintf(part, sizeof(part), "%s", name.bytes + strlen(prefix));
		part[strcspn(part, ".")] = '\0';
		/* The fields of a group stand side by side. */
		if (strcmp(part, last) != 0)
			name_list_add(&accepted, part);
		memcpy(last, part, sizeof(last));
	}
	config_refuse(c, place, "unknown field; accepted: %s", accepted.text);
}

/* NAME = VALUE of a struct, or of its group `prefix`. */
static void member_put(struct config_text *c, uint32_t place, uint16_t structure,
		       const char *prefix, const json_t *value)
{
	const char *name = c->places[place].key;
	struct description_field_reader field;
	char path[VALUE_PATH_BYTES];
	struct value_type type;
	bool is_group = false;

	if (*name == '\0' || strchr(name, '.') ||
	    snprintf(path, sizeof(path), "%s%s", prefix, name) >= (int)sizeof(path) - 1 ||
	    !field_find(c, structure, path, &field, &is_group))
		field_refuse(c, place, structure, prefix);
	put_string(c, place, name);
	put_string(c, place, "=");
	if (is_group) {
		strcat(path, ".");
		if (++c->depth > VALUE_DEPTH)
			config_refuse(c, place, "more than %u deep", VALUE_DEPTH);
		config_struct_put(c, place, structure, path, value);
		c->depth--;
		return;
	}
	type = (struct value_type){
		.kind = description_field_get_kind(&field),
		.list_depth = description_field_get_list_depth(&field),
		.type = description_field_get_type(&field),
	};
	any_put(c, place, &type, value);
}

void config_struct_put(struct config_text *c, uint32_t place, uint16_t structure,
		       const char *prefix, const json_t *value)
{
	const char *separator = "(";
	const char *key;
	json_t *member;

	if (!json_is_object(value))
		config_refuse(c, place, "not an object");
	json_object_foreach((json_t *)(uintptr_t)value, key, member)
	{
		put_string(c, place, separator);
		member_put(c, config_place_add(c, place, key, 0), structure, prefix, member);
		separator = ",";
	}
	put_string(c, place, *separator == '(' ? "()" : ")");
}

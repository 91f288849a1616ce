/*
 * The tab key after `call NAME.METHOD`: the parameters of the method, and their values.
 *
 * The text is read from its opening bracket up to the word being typed, with the method's schema at
 * hand: which struct's fields may stand there, or which field's value. It is no judge: what the
 * call would refuse ends the reading, and then nothing is offered.
 */
#include "user/apps/shell/complete.h"

#include "core/schema/value.h"
#include "user/rt/format.h"
#include "user/rt/memory.h"

/* Fields beyond so many, and values of an enum, are not offered. */
#define OFFERED_MOST 64u

enum expected {
	EXPECTED_OPENING,
	EXPECTED_FIELD,
	EXPECTED_SIGN, /* : or = after a field's name */
	EXPECTED_VALUE,
	EXPECTED_SEPARATOR, /* after a value */
	EXPECTED_NOTHING,
};

/* A struct whose fields are being given. */
struct level {
	uint16_t structure;
	uint64_t given; /* one bit for each of the first OFFERED_MOST fields */
	struct description_field_reader field; /* the last one that was named */
	uint8_t lists;                         /* square brackets that are open in its value */
	const char *closing;                   /* the bracket's other half */
};

struct reading {
	const struct schema *schema;
	struct level levels[VALUE_DEPTH];
	uint32_t depth;
	enum expected expected;
};

static struct level *innermost(struct reading *reading)
{
	return &reading->levels[reading->depth - 1u];
}

/* ---- reading --------------------------------------------------------------------------------- */

static void level_open(struct reading *reading, char sign, uint16_t structure)
{
	if (reading->depth == VALUE_DEPTH) {
		reading->expected = EXPECTED_NOTHING;
		return;
	}
	reading->levels[reading->depth++] =
		(struct level){.structure = structure, .closing = sign == '{' ? "}" : ")"};
	reading->expected = EXPECTED_FIELD;
}

static void bracket_open(struct reading *reading, char sign, uint16_t parameters)
{
	const struct level *level;

	if (reading->expected == EXPECTED_OPENING) {
		level_open(reading, sign, parameters);
		return;
	}
	if (reading->expected != EXPECTED_VALUE) {
		reading->expected = EXPECTED_NOTHING;
		return;
	}
	level = innermost(reading);
	if (description_field_get_kind(&level->field) == DESCRIPTION_KIND_STRUCT &&
	    level->lists == description_field_get_list_depth(&level->field))
		level_open(reading, sign, description_field_get_type(&level->field));
	else
		reading->expected = EXPECTED_NOTHING;
}

static void bracket_close(struct reading *reading)
{
	reading->depth--;
	reading->expected = reading->depth > 0 ? EXPECTED_SEPARATOR : EXPECTED_NOTHING;
}

static void list_close(struct reading *reading)
{
	innermost(reading)->lists--;
	reading->expected = EXPECTED_SEPARATOR;
}

static void sign_take(struct reading *reading, char sign, uint16_t parameters)
{
	if (sign == '{' || sign == '(') {
		bracket_open(reading, sign, parameters);
		return;
	}
	if (reading->depth == 0) {
		reading->expected = EXPECTED_NOTHING;
		return;
	}

	struct level *level = innermost(reading);

	if (sign == '}' || sign == ')')
		bracket_close(reading);
	else if (sign == '[' && reading->expected == EXPECTED_VALUE && level->lists < UINT8_MAX)
		level->lists++;
	else if (sign == ']' && level->lists > 0)
		list_close(reading);
	else if (sign == ',')
		reading->expected = level->lists > 0 ? EXPECTED_VALUE : EXPECTED_FIELD;
	else if ((sign == ':' || sign == '=') && reading->expected == EXPECTED_SIGN)
		reading->expected = EXPECTED_VALUE;
	else if (sign != '@' && sign != '-' && sign != '+' && sign != '.')
		reading->expected = EXPECTED_NOTHING;
}

static void field_take(struct reading *reading, struct capnp_text word)
{
	struct level *level = innermost(reading);
	struct description_field_list_reader fields =
		schema_fields(reading->schema, level->structure);

	reading->expected = EXPECTED_NOTHING;
	for (uint32_t i = 0; i < fields.raw.count && i < OFFERED_MOST; i++) {
		struct description_field_reader field = description_field_list_get(&fields, i);
		struct capnp_text name;

		if (description_field_get_name(&field, &name) != STATUS_OK ||
		    name.length_bytes != word.length_bytes ||
		    memcmp(name.bytes, word.bytes, word.length_bytes) != 0)
			continue;
		level->given |= UINT64_C(1) << i;
		level->field = field;
		reading->expected = EXPECTED_SIGN;
		return;
	}
}

static void word_take(struct reading *reading, struct capnp_text word)
{
	if (reading->expected == EXPECTED_FIELD)
		field_take(reading, word);
	else if (reading->expected == EXPECTED_VALUE)
		reading->expected = EXPECTED_SEPARATOR;
	else if (reading->expected != EXPECTED_SEPARATOR)
		reading->expected = EXPECTED_NOTHING;
}

/* The place after a text in quotes that begins at `at`, or `end` when it has no closing one. */
static size_t quoted_end(const char *text, size_t at, size_t end)
{
	for (at++; at < end && text[at] != '"'; at++) {
		if (text[at] == '\\')
			at++;
	}
	return at < end ? at + 1u : end + 1u;
}

static void read_up_to(struct reading *reading, const char *text, size_t at, size_t end,
		       uint16_t parameters)
{
	while (at < end && reading->expected != EXPECTED_NOTHING) {
		size_t begin = at;

		while (at < end && complete_is_word_byte(text[at]))
			at++;
		if (at > begin) {
			word_take(reading, capnp_text_make(text + begin, (uint32_t)(at - begin)));
		} else if (text[at] == '"') {
			at = quoted_end(text, at, end);
			reading->expected = at > end || reading->expected != EXPECTED_VALUE
						    ? EXPECTED_NOTHING
						    : EXPECTED_SEPARATOR;
		} else {
			if (text[at] != ' ')
				sign_take(reading, text[at], parameters);
			at++;
		}
	}
}

/* ---- offers ---------------------------------------------------------------------------------- */

static void offer_fields(struct reading *reading, struct terminal_completion *completion)
{
	const struct level *level = innermost(reading);
	struct description_field_list_reader fields =
		schema_fields(reading->schema, level->structure);
	bool any = false;

	for (uint32_t i = 0; i < fields.raw.count && i < OFFERED_MOST; i++) {
		struct description_field_reader field = description_field_list_get(&fields, i);
		bool is_held = description_field_get_kind(&field) == DESCRIPTION_KIND_CAPABILITY &&
			       description_field_get_list_depth(&field) == 0;
		struct capnp_text name;

		if ((level->given >> i & 1u) != 0 ||
		    description_field_get_name(&field, &name) != STATUS_OK ||
		    !schema_text_is_name(name))
			continue;
		any = true;
		/* A zero byte follows a text. */
		terminal_completion_offer(completion, name.bytes, is_held ? ": @" : ": ");
	}
	if (!any)
		terminal_completion_offer(completion, level->closing, " ");
}

static void offer_enum(struct reading *reading, struct terminal_completion *completion,
		       uint16_t type)
{
	struct capnp_text name;

	for (uint16_t i = 0; i < OFFERED_MOST && schema_enum_name(reading->schema, type, i, &name);
	     i++) {
		if (schema_text_is_name(name))
			terminal_completion_offer(completion, name.bytes, " ");
	}
}

static void offer_value(struct shell *shell, struct reading *reading,
			struct terminal_completion *completion)
{
	const struct level *level = innermost(reading);
	const struct description_field_reader *field = &level->field;
	enum description_kind kind = description_field_get_kind(field);

	if (level->lists < description_field_get_list_depth(field)) {
		terminal_completion_offer(completion, "[", "");
	} else if (kind == DESCRIPTION_KIND_CAPABILITY) {
		complete_offer_held(shell, completion, description_field_get_interface(field), "@");
	} else if (kind == DESCRIPTION_KIND_BOOL) {
		terminal_completion_offer(completion, "true", " ");
		terminal_completion_offer(completion, "false", " ");
	} else if (kind == DESCRIPTION_KIND_ENUM) {
		offer_enum(reading, completion, description_field_get_type(field));
	} else if (kind == DESCRIPTION_KIND_STRUCT) {
		terminal_completion_offer(completion, "{", " ");
	} else if (kind == DESCRIPTION_KIND_TEXT || kind == DESCRIPTION_KIND_DATA) {
		terminal_completion_offer(completion, "\"", "");
	}
}

static void offer_separator(struct reading *reading, struct terminal_completion *completion)
{
	const struct level *level = innermost(reading);

	terminal_completion_offer(completion, level->lists > 0 ? "]" : level->closing, " ");
}

void complete_offer_parameters(struct shell *shell, struct terminal_completion *completion,
			       const struct complete_call *call, size_t end)
{
	const struct held *held = held_named(shell, call->target);
	struct description_interface_reader interface;
	struct schema_method method;
	struct schema schema;
	struct reading reading = {.schema = &schema};
	uint16_t parameters;

	if (!held || !describe_open(shell, &schema) ||
	    !schema_interface_find(&schema, held->interface_id, &interface) ||
	    !schema_method_find(&schema, &interface, call->method, &method))
		return;
	parameters = description_method_get_parameters(&method.method);
	read_up_to(&reading, completion->text, call->behind, end, parameters);
	switch (reading.expected) {
	case EXPECTED_OPENING:
		if (schema_fields(&schema, parameters).raw.count > 0)
			terminal_completion_offer(completion, "{", " ");
		return;
	case EXPECTED_FIELD:
		offer_fields(&reading, completion);
		return;
	case EXPECTED_VALUE:
		offer_value(shell, &reading, completion);
		return;
	case EXPECTED_SEPARATOR:
		offer_separator(&reading, completion);
		return;
	case EXPECTED_SIGN:
	case EXPECTED_NOTHING:
		return;
	}
}

/*
 * Looking things up in a description of schemas; see core/schema/schema.h.
 */
#include "core/schema/schema.h"

/* Structs of structs: the description itself is four deep. */
#define NESTING 16u
/* An interface and those that it extends, as far as there are numbers for their methods. */
#define OWNERS_MOST ((UINT16_MAX + 1u) / SCHEMA_METHODS_EACH)

enum status schema_open(struct schema *schema, const uint64_t *words, uint32_t word_count,
			uint64_t budget_words)
{
	struct description_reader description;
	enum status status;

	capnp_message_init(&schema->message, words, word_count, budget_words);
	schema->message.nesting_limit = NESTING;
	status = description_root(&schema->message, &description);
	if (status == STATUS_OK)
		status = description_get_interfaces(&description, &schema->interfaces);
	if (status == STATUS_OK)
		status = description_get_structs(&description, &schema->structs);
	if (status == STATUS_OK)
		status = description_get_enums(&description, &schema->enums);
	if (status == STATUS_OK)
		status = description_get_defaults(&description, &schema->defaults);
	return status;
}

bool schema_text_is(struct capnp_text text, const char *string)
{
	for (uint32_t i = 0; i < text.length_bytes; i++) {
		if (string[i] == '\0' || text.bytes[i] != string[i])
			return false;
	}
	return string[text.length_bytes] == '\0';
}

bool schema_text_is_name(struct capnp_text text)
{
	for (uint32_t i = 0; i < text.length_bytes; i++) {
		const char c = text.bytes[i];

		if ((c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z') &&
		    c != '_' && c != '.' && c != ' ')
			return false;
	}
	return text.length_bytes > 0;
}

bool schema_interface_find(const struct schema *schema, uint64_t id,
			   struct description_interface_reader *found)
{
	for (uint32_t i = 0; i < schema->interfaces.raw.count; i++) {
		*found = description_interface_list_get(&schema->interfaces, i);
		if (description_interface_get_id(found) == id)
			return true;
	}
	return false;
}

bool schema_interface_find_name(const struct schema *schema, const char *name,
				struct description_interface_reader *found)
{
	struct capnp_text text;

	for (uint32_t i = 0; i < schema->interfaces.raw.count; i++) {
		*found = description_interface_list_get(&schema->interfaces, i);
		if (description_interface_get_name(found, &text) == STATUS_OK &&
		    schema_text_is(text, name))
			return true;
	}
	return false;
}

bool schema_struct_find(const struct schema *schema, const char *name, uint16_t *found)
{
	struct capnp_text text;
	uint32_t count = 0;

	for (uint32_t i = 0; i < schema->structs.raw.count && i <= UINT16_MAX; i++) {
		struct description_struct_reader one =
			description_struct_list_get(&schema->structs, i);

		if (description_struct_get_name(&one, &text) != STATUS_OK ||
		    !schema_text_is(text, name))
			continue;
		*found = (uint16_t)i;
		count++;
	}
	return count == 1;
}

/* Goes on with the methods of `owner`; NULL: of one that the schemas do not have. */
static void owner_begin(struct schema_methods *walk,
			const struct description_interface_reader *owner)
{
	walk->next = 0;
	walk->owners++;
	walk->methods = (struct description_method_list_reader){0};
	if (!owner)
		return;
	walk->owner = *owner;
	if (description_interface_get_methods(owner, &walk->methods) != STATUS_OK)
		walk->methods = (struct description_method_list_reader){0};
}

/* How many methods of the owner have numbers: an interface that extends none has all of them. */
static uint32_t owner_methods(const struct schema_methods *walk)
{
	const uint32_t most = walk->extends.count > 0 ? SCHEMA_METHODS_EACH : UINT16_MAX + 1u;

	return walk->methods.raw.count < most ? walk->methods.raw.count : most;
}

void schema_methods_begin(struct schema_methods *walk, const struct schema *schema,
			  const struct description_interface_reader *interface)
{
	*walk = (struct schema_methods){.schema = schema};
	owner_begin(walk, interface);
	if (description_interface_get_extends(interface, &walk->extends) != STATUS_OK)
		walk->extends = (struct capnp_list){0};
}

bool schema_methods_next(struct schema_methods *walk, struct schema_method *found)
{
	/*
	 * Each turn begins the next of the interfaces that are extended; the budget bounds the
	 * look-ups.
	 */
	while (walk->next >= owner_methods(walk)) {
		struct description_interface_reader owner;
		bool found_owner;

		if (walk->owners > walk->extends.count || walk->owners == OWNERS_MOST)
			return false;
		found_owner = schema_interface_find(
			walk->schema, capnp_list_get_uint64(&walk->extends, walk->owners - 1u),
			&owner);
		owner_begin(walk, found_owner ? &owner : NULL);
	}
	found->method = description_method_list_get(&walk->methods, walk->next);
	found->owner = walk->owner;
	found->number = (uint16_t)((walk->owners - 1u) * SCHEMA_METHODS_EACH + walk->next);
	found->is_inherited = walk->owners > 1u;
	walk->next++;
	return true;
}

bool schema_method_find(const struct schema *schema,
			const struct description_interface_reader *interface, const char *name,
			struct schema_method *found)
{
	struct schema_methods walk;
	struct capnp_text text;

	schema_methods_begin(&walk, schema, interface);
	while (schema_methods_next(&walk, found)) {
		if (description_method_get_name(&found->method, &text) == STATUS_OK &&
		    schema_text_is(text, name))
			return true;
	}
	return false;
}

struct description_field_list_reader schema_fields(const struct schema *schema, uint16_t structure)
{
	struct description_struct_reader type =
		description_struct_list_get(&schema->structs, structure);
	struct description_field_list_reader fields;

	if (description_struct_get_fields(&type, &fields) != STATUS_OK)
		return (struct description_field_list_reader){0};
	return fields;
}

struct description_union_list_reader schema_unions(const struct schema *schema, uint16_t structure)
{
	struct description_struct_reader type =
		description_struct_list_get(&schema->structs, structure);
	struct description_union_list_reader unions;

	if (description_struct_get_unions(&type, &unions) != STATUS_OK)
		return (struct description_union_list_reader){0};
	return unions;
}

bool schema_default_find(const struct schema *schema, uint16_t structure, uint32_t field,
			 struct capnp_pointer *value)
{
	for (uint32_t i = 0; i < schema->defaults.raw.count; i++) {
		struct description_default_reader one =
			description_default_list_get(&schema->defaults, i);

		if (description_default_get_struct(&one) != structure ||
		    description_default_get_field(&one) != field)
			continue;
		*value = description_default_pointer_value(&one);
		return true;
	}
	return false;
}

bool schema_enum_name(const struct schema *schema, uint16_t enumeration, uint16_t value,
		      struct capnp_text *name)
{
	struct description_enum_reader type =
		description_enum_list_get(&schema->enums, enumeration);
	struct capnp_list values;

	return description_enum_get_values(&type, &values) == STATUS_OK && value < values.count &&
	       capnp_pointer_get_text(capnp_list_get_pointer(&values, value), name) == STATUS_OK;
}

uint32_t schema_kind_bits(enum description_kind kind)
{
	switch (kind) {
	case DESCRIPTION_KIND_BOOL:
		return 1;
	case DESCRIPTION_KIND_INT8:
	case DESCRIPTION_KIND_UINT8:
		return 8;
	case DESCRIPTION_KIND_INT16:
	case DESCRIPTION_KIND_UINT16:
	case DESCRIPTION_KIND_ENUM:
		return 16;
	case DESCRIPTION_KIND_INT32:
	case DESCRIPTION_KIND_UINT32:
	case DESCRIPTION_KIND_FLOAT32:
		return 32;
	case DESCRIPTION_KIND_INT64:
	case DESCRIPTION_KIND_UINT64:
	case DESCRIPTION_KIND_FLOAT64:
		return 64;
	case DESCRIPTION_KIND_VOID:
	case DESCRIPTION_KIND_TEXT:
	case DESCRIPTION_KIND_DATA:
	case DESCRIPTION_KIND_LIST:
	case DESCRIPTION_KIND_STRUCT:
	case DESCRIPTION_KIND_CAPABILITY:
	case DESCRIPTION_KIND_ANY_POINTER:
		break;
	}
	return 0;
}

bool schema_kind_is_signed(enum description_kind kind)
{
	return kind == DESCRIPTION_KIND_INT8 || kind == DESCRIPTION_KIND_INT16 ||
	       kind == DESCRIPTION_KIND_INT32 || kind == DESCRIPTION_KIND_INT64;
}

enum capnp_element schema_element_of(enum description_kind kind, uint8_t list_depth)
{
	if (list_depth > 0)
		return CAPNP_POINTER;
	switch (schema_kind_bits(kind)) {
	case 1:
		return CAPNP_BIT;
	case 8:
		return CAPNP_BYTE;
	case 16:
		return CAPNP_TWO_BYTES;
	case 32:
		return CAPNP_FOUR_BYTES;
	case 64:
		return CAPNP_EIGHT_BYTES;
	default:
		break;
	}
	if (kind == DESCRIPTION_KIND_STRUCT)
		return CAPNP_COMPOSITE;
	return kind == DESCRIPTION_KIND_VOID ? CAPNP_VOID : CAPNP_POINTER;
}

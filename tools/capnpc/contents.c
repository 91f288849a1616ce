/*
 * Loads what is inside of each node: types, fields, enumerants, methods, constants.
 *
 * C has no type parameters, so a type that is one becomes AnyPointer, and so does a list of such:
 * how its elements are encoded depends on what the parameter stands for.
 * Read next: tools/capnpc/damage.c for what is checked once all is loaded.
 */
#include "tools/capnpc/load.h"

#include <string.h>

#include "core/capnp/copy.h"
#include "tools/capnpc/names.h"
#include "tools/capnpc/output.h"

/* The struct that the schema compiler gives a method whose results are `stream`. */
#define STREAM_RESULT_ID UINT64_C(0x995f9a3377c0b16e)

/* Whether a list of this type has no encoding of its own: AnyPointer says no size. */
static bool type_has_no_size(const struct type *type)
{
	return type->kind == TYPE_ANY_POINTER && type->any != ANY_CAPABILITY &&
	       type->any != ANY_LIST;
}

static void any_load(const struct capnp_struct *raw, struct type *type)
{
	type->any = type_any_which(raw) == 0 ? (enum any_kind)type_any_kind(raw) : ANY_KIND;
	if (type->any > ANY_CAPABILITY)
		malformed("a type of unknown kind");
}
static void type_load(const struct model *model, const struct capnp_struct *raw, struct type *type)
{
	type->kind = (enum type_kind)type_which(raw);
	switch (type->kind) {
	case TYPE_LIST: {
		struct capnp_struct element = struct_read(raw, TYPE_ELEMENT);
		struct type *inner = allocate(1, sizeof(*inner));

		type_load(model, &element, inner);
		type->element = inner;
		if (type_has_no_size(inner))
			*type = *inner;
		break;
	}
	case TYPE_ENUM:
	case TYPE_STRUCT:
	case TYPE_INTERFACE:
		type->node = node_need(model, type_node_id(raw));
		break;
	case TYPE_ANY_POINTER:
		any_load(raw, type);
		break;
	case TYPE_VOID:
	case TYPE_BOOL:
	case TYPE_INT8:
	case TYPE_INT16:
	case TYPE_INT32:
	case TYPE_INT64:
	case TYPE_UINT8:
	case TYPE_UINT16:
	case TYPE_UINT32:
	case TYPE_UINT64:
	case TYPE_FLOAT32:
	case TYPE_FLOAT64:
	case TYPE_TEXT:
	case TYPE_DATA:
		break;
	default:
		malformed("a type of unknown kind");
	}
}

/* No value is longer than the request that holds it. */
#define VALUE_WORDS_MAX (REQUEST_BYTES_MAX / 8)

/* Copies the words that a value points at out of the request, far pointers resolved. */
static void value_load(const struct capnp_struct *raw, struct value *value)
{
	static uint64_t room[VALUE_WORDS_MAX];
	const struct capnp_pointer pointer = capnp_struct_pointer(raw, VALUE_POINTER);
	struct capnp_builder builder;
	enum status status;

	if (capnp_pointer_is_null(pointer))
		return;
	capnp_builder_init(&builder, room, VALUE_WORDS_MAX);
	builder.used_words = 1;
	status = capnp_pointer_copy(pointer, (struct capnp_pointer_builder){.builder = &builder},
				    NULL);
	if (status != STATUS_OK)
		malformed("a value leads nowhere");
	value->word_count = builder.used_words;
	value->words = allocate(value->word_count, sizeof(uint64_t));
	memcpy(value->words, room, value->word_count * sizeof(uint64_t));
}

static void field_load(const struct model *model, const struct capnp_struct *raw,
		       struct field *field)
{
	struct capnp_struct type;
	struct capnp_struct value;

	field->schema_name = name_read(raw, FIELD_NAME);
	field->name = name_snake(field->schema_name);
	field->upper = name_upper(field->schema_name);
	field->discriminant = field_discriminant(raw);
	if (field_is_group(raw)) {
		field->group = node_need(model, field_group_id(raw));
		return;
	}
	type = struct_read(raw, FIELD_TYPE);
	value = struct_read(raw, FIELD_DEFAULT);
	field->offset = field_slot_offset(raw);
	type_load(model, &type, &field->type);
	field->default_bits = value_bits(&value);
	if (type_is_pointer(&field->type))
		value_load(&value, &field->default_value);
}

static void struct_load(const struct model *model, struct node *node)
{
	struct capnp_list fields = list_read(&node->raw, NODE_FIELDS);

	node->data_words = struct_data_words(&node->raw);
	node->pointer_count = struct_pointer_count(&node->raw);
	node->is_group = struct_is_group(&node->raw);
	node->discriminant_count = struct_discriminant_count(&node->raw);
	node->discriminant_offset = struct_discriminant_offset(&node->raw);
	node->field_count = fields.count;
	node->fields = allocate(fields.count, sizeof(*node->fields));
	for (uint32_t i = 0; i < fields.count; i++) {
		struct capnp_struct raw = capnp_list_get_struct(&fields, i);

		field_load(model, &raw, &node->fields[i]);
	}
}

static void enum_load(struct node *node)
{
	struct capnp_list enumerants = list_read(&node->raw, NODE_ENUMERANTS);

	node->enumerant_count = enumerants.count;
	node->enumerants = allocate(enumerants.count, sizeof(*node->enumerants));
	for (uint32_t i = 0; i < enumerants.count; i++) {
		struct capnp_struct raw = capnp_list_get_struct(&enumerants, i);

		node->enumerants[i] = name_read(&raw, ENUMERANT_NAME);
	}
}

/* The results of a streaming method: an empty struct, of which each such method gets its own. */
static struct node *stream_result_make(void)
{
	struct node *node = allocate(1, sizeof(*node));

	node->kind = NODE_STRUCT;
	node->doc = "";
	node->tag = "";
	return node;
}

/* The struct of a method's parameters or results; names it when the compiler made it up. */
static struct node *method_struct_load(const struct model *model, const struct node *interface,
				       const struct method *method, uint64_t id, const char *suffix)
{
	struct node *node = id == STREAM_RESULT_ID ? stream_result_make() : node_need(model, id);

	if (node->kind != NODE_STRUCT || node->is_method_struct)
		malformed("a method needs structs of its own");
	if (node->scope_id != 0)
		return node;
	node->is_method_struct = true;
	node->file = interface->file;
	node->name = text_format("%s_%s_%s", interface->name, method->name, suffix);
	node->upper = name_upper(node->name);
	node->schema_name =
		text_format("%s.%s %s", interface->schema_name, method->schema_name, suffix);
	return node;
}

void interface_load(const struct model *model, struct node *node)
{
	struct capnp_list methods = list_read(&node->raw, NODE_METHODS);

	node->method_count = methods.count;
	node->own_method_count = methods.count;
	node->methods = allocate(methods.count, sizeof(*node->methods));
	for (uint32_t i = 0; i < methods.count; i++) {
		struct capnp_struct raw = capnp_list_get_struct(&methods, i);
		struct method *method = &node->methods[i];

		method->schema_name = name_read(&raw, METHOD_NAME);
		method->path = method->schema_name;
		method->number = (uint16_t)i;
		method->name = name_snake(method->schema_name);
		method->member = name_member(method->name);
		method->upper = name_upper(method->schema_name);
		method->doc = "";
		method->like = like_load(&raw);
		method->function = text_format("%s_%s", node->name, method->name);
		method->own_params =
			method_struct_load(model, node, method, method_params_id(&raw), "params");
		method->own_results =
			method_struct_load(model, node, method, method_results_id(&raw), "results");
		method->params = method->own_params;
		method->results = method->own_results;
	}
}

/* Adds an interface to those that `node` extends, unless it is there. */
static void superclass_add(struct node *node, struct node *superclass)
{
	for (uint32_t i = 0; i < node->superclass_count; i++) {
		if (node->superclasses[i] == superclass)
			return;
	}
	if (superclass->kind != NODE_INTERFACE || superclass == node)
		malformed("an interface extends none");
	if (node->superclass_count == SUPERCLASSES_MAX)
		give_up("%s extends more than %u interfaces", node_place(node, NULL),
			SUPERCLASSES_MAX);
	node->superclasses[node->superclass_count++] = superclass;
}

/* The direct superclasses, then those of each of them: each added one is looked at in turn. */
static void superclasses_load(const struct model *model, struct node *node)
{
	const struct node *next = node;

	node->superclasses = allocate(SUPERCLASSES_MAX, sizeof(struct node *));
	for (uint32_t done = 0;; done++) {
		struct capnp_list list = list_read(&next->raw, NODE_SUPERCLASSES);

		for (uint32_t i = 0; i < list.count; i++) {
			struct capnp_struct raw = capnp_list_get_struct(&list, i);

			superclass_add(node, node_need(model, raw_id(&raw)));
		}
		if (done == node->superclass_count)
			return;
		next = node->superclasses[done];
	}
}

/* A method of a superclass, after `count` others, one of which may have its name in C. */
static struct method method_inherit(const struct method *methods, uint32_t count,
				    const struct node *superclass, const struct method *inherited)
{
	struct method method = *inherited;

	method.path = text_format("%s (of %s)", method.schema_name, superclass->schema_name);
	for (uint32_t i = 0; i < count; i++) {
		if (strcmp(methods[i].name, inherited->name) != 0)
			continue;
		method.name = text_format("%s_%s", superclass->name, inherited->name);
		method.member = name_member(method.name);
		method.upper = name_upper(method.name);
		break;
	}
	return method;
}

void interface_flatten(const struct model *model, struct node *node)
{
	uint32_t count = node->own_method_count;
	struct method *methods;

	superclasses_load(model, node);
	for (uint32_t s = 0; s < node->superclass_count; s++)
		count += node->superclasses[s]->own_method_count;
	methods = allocate(count, sizeof(*methods));
	memcpy(methods, node->methods, node->own_method_count * sizeof(*methods));
	count = node->own_method_count;
	for (uint32_t s = 0; s < node->superclass_count; s++) {
		const struct node *superclass = node->superclasses[s];

		if (superclass->own_method_count > METHODS_MAX ||
		    node->own_method_count > METHODS_MAX)
			give_up("%s: an interface that extends or is extended has at most %u "
				"methods",
				node_place(node, NULL), METHODS_MAX);
		for (uint32_t i = 0; i < superclass->own_method_count; i++) {
			methods[count] =
				method_inherit(methods, count, superclass, &superclass->methods[i]);
			methods[count].number = (uint16_t)((s + 1) * METHODS_MAX + i);
			count++;
		}
	}
	node->methods = methods;
	node->method_count = count;
}

static void const_load(const struct model *model, struct node *node)
{
	struct capnp_struct type = struct_read(&node->raw, NODE_CONST_TYPE);
	struct capnp_struct value = struct_read(&node->raw, NODE_CONST_VALUE);

	type_load(model, &type, &node->const_type);
	node->const_bits = value_bits(&value);
	if (node->const_type.kind == TYPE_TEXT)
		node->const_text = text_view(&value, VALUE_POINTER);
	else if (type_is_pointer(&node->const_type))
		value_load(&value, &node->const_value);
}

void contents_load(const struct model *model, struct node *node)
{
	if (node->kind == NODE_STRUCT)
		struct_load(model, node);
	else if (node->kind == NODE_ENUM)
		enum_load(node);
	else if (node->kind == NODE_CONST)
		const_load(model, node);
}

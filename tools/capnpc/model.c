/*
 * Loads the compiler's request into the model.
 *
 * The request comes from the pinned schema compiler and is still read with every check of the
 * reader: a malformed one ends the run. Read next: tools/capnpc/rules.c for what is refused.
 */
#include "tools/capnpc/model.h"

#include <stdlib.h>
#include <string.h>

#include "tools/capnpc/names.h"
#include "tools/capnpc/output.h"

static void need(enum status status)
{
	if (status != STATUS_OK)
		give_up("the compiler's request is malformed");
}

static char *text_read(const struct capnp_struct *s, uint32_t pointer)
{
	struct capnp_text text;

	need(capnp_pointer_get_text(capnp_struct_pointer(s, pointer), &text));
	return text_format("%.*s", (int)text.length_bytes, text.bytes);
}

static struct capnp_list list_read(const struct capnp_struct *s, uint32_t pointer)
{
	struct capnp_list list;

	need(capnp_pointer_get_list(capnp_struct_pointer(s, pointer), CAPNP_COMPOSITE, &list));
	return list;
}

static struct capnp_struct struct_read(const struct capnp_struct *s, uint32_t pointer)
{
	struct capnp_struct child;

	need(capnp_pointer_get_struct(capnp_struct_pointer(s, pointer), &child));
	return child;
}

static struct node *node_find(const struct model *model, uint64_t id)
{
	for (uint32_t i = 0; i < model->node_count; i++) {
		if (model->nodes[i].id == id)
			return &model->nodes[i];
	}
	return NULL;
}

static struct node *node_need(const struct model *model, uint64_t id)
{
	struct node *node = node_find(model, id);

	if (node == NULL)
		give_up("the compiler's request names a node that it does not hold");
	return node;
}

/* The first line of a doc comment, as one line without the end of a comment in it. */
static char *doc_first_line(char *doc)
{
	char *end;

	doc[strcspn(doc, "\n")] = '\0';
	for (end = strstr(doc, "*/"); end != NULL; end = strstr(end, "*/"))
		end[1] = '|';
	return doc;
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
		break;
	}
	case TYPE_ENUM:
	case TYPE_STRUCT:
	case TYPE_INTERFACE:
		type->node = node_need(model, type_node_id(raw));
		break;
	case TYPE_ANY_POINTER:
		if (type_any_which(raw) != 0)
			give_up("type parameters (generics) have no C form");
		type->any = (enum any_kind)type_any_kind(raw);
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
		give_up("the compiler's request has a type of unknown kind");
	}
}

static void field_load(const struct model *model, const struct node *node,
	const struct capnp_struct *raw, struct field *field)
{
	struct capnp_struct type;
	struct capnp_struct value;

	field->schema_name = text_read(raw, FIELD_NAME);
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
	if (type_is_pointer(&field->type) &&
		!capnp_pointer_is_null(capnp_struct_pointer(&value, VALUE_POINTER)))
		give_up("%s.%s: a default for a text, data, list or struct has no C form",
			node->schema_name, field->schema_name);
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

		field_load(model, node, &raw, &node->fields[i]);
	}
}

static void enum_load(struct node *node)
{
	struct capnp_list enumerants = list_read(&node->raw, NODE_ENUMERANTS);

	node->enumerant_count = enumerants.count;
	node->enumerants = allocate(enumerants.count, sizeof(*node->enumerants));
	for (uint32_t i = 0; i < enumerants.count; i++) {
		struct capnp_struct raw = capnp_list_get_struct(&enumerants, i);

		node->enumerants[i] = text_read(&raw, ENUMERANT_NAME);
	}
}

/* The struct of a method's parameters or results; names it when the compiler made it up. */
static struct node *method_struct_load(const struct model *model, struct node *interface,
	const struct method *method, uint64_t id, const char *suffix)
{
	struct node *node = node_need(model, id);

	if (node->kind != NODE_STRUCT)
		give_up("%s.%s: a method needs a struct", interface->schema_name,
			method->schema_name);
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

static void interface_load(const struct model *model, struct node *node)
{
	struct capnp_list methods = list_read(&node->raw, NODE_METHODS);
	struct capnp_list superclasses = list_read(&node->raw, NODE_SUPERCLASSES);

	if (superclasses.count != 0)
		give_up("%s extends another interface: an interface id matches exactly, there is "
			"no "
			"inheritance",
			node->schema_name);
	node->method_count = methods.count;
	node->methods = allocate(methods.count, sizeof(*node->methods));
	for (uint32_t i = 0; i < methods.count; i++) {
		struct capnp_struct raw = capnp_list_get_struct(&methods, i);
		struct capnp_list implicit = list_read(&raw, METHOD_IMPLICIT);
		struct method *method = &node->methods[i];

		method->schema_name = text_read(&raw, METHOD_NAME);
		method->name = name_snake(method->schema_name);
		method->member = name_member(method->name);
		method->upper = name_upper(method->schema_name);
		method->doc = "";
		if (implicit.count != 0)
			give_up("%s.%s: type parameters (generics) have no C form",
				node->schema_name, method->schema_name);
		method->params =
			method_struct_load(model, node, method, method_params_id(&raw), "params");
		method->results =
			method_struct_load(model, node, method, method_results_id(&raw), "results");
	}
}

static void const_load(const struct model *model, struct node *node)
{
	struct capnp_struct type = struct_read(&node->raw, NODE_CONST_TYPE);
	struct capnp_struct value = struct_read(&node->raw, NODE_CONST_VALUE);

	type_load(model, &type, &node->const_type);
	node->const_bits = value_bits(&value);
	if (node->const_type.kind == TYPE_TEXT)
		need(capnp_pointer_get_text(
			capnp_struct_pointer(&value, VALUE_POINTER), &node->const_text));
	else if (type_is_pointer(&node->const_type) || node->const_type.kind == TYPE_FLOAT32 ||
		 node->const_type.kind == TYPE_FLOAT64)
		give_up("%s: only numbers and texts can be constants in C", node->schema_name);
}

/* Everything of a node but what refers to other nodes' names. */
static void node_load(struct node *node, const struct capnp_struct *raw)
{
	node->raw = *raw;
	node->id = raw_id(raw);
	node->scope_id = node_scope_id(raw);
	node->kind = (enum node_kind)node_which(raw);
	node->doc = "";
	node->schema_name = text_read(raw, NODE_NAME);
	if (node->kind == NODE_FILE)
		node->file = node;
	if (node->kind != NODE_FILE && node_is_generic(raw))
		give_up("%s: type parameters (generics) have no C form", node->schema_name);
}

static char *file_base_name(const char *path)
{
	const char *slash = strrchr(path, '/');
	char *base = text_format("%s", slash == NULL ? path : slash + 1);
	char *dot = strrchr(base, '.');

	if (dot != NULL)
		*dot = '\0';
	return base;
}

/* Names a node and, in turn, all that is declared inside of it. */
static void nested_name(const struct model *model, struct node *node)
{
	struct capnp_list nested = list_read(&node->raw, NODE_NESTED);
	const bool in_file = node->kind == NODE_FILE;

	node->nested_count = nested.count;
	node->nested = allocate(nested.count, sizeof(struct node *));
	for (uint32_t i = 0; i < nested.count; i++) {
		struct capnp_struct raw = capnp_list_get_struct(&nested, i);
		char *name = text_read(&raw, NESTED_NAME);
		struct node *child = node_find(model, nested_id(&raw));

		/* The compiler leaves out what no requested file needs. */
		if (child == NULL) {
			node->nested[i] = NULL;
			continue;
		}
		node->nested[i] = child;
		child->file = node->file;
		child->schema_name = in_file ? name : text_format("%s.%s", node->schema_name, name);
		child->name = in_file ? name_snake(name)
				      : text_format("%s_%s", node->name, name_snake(name));
		child->upper = name_upper(child->name);
		nested_name(model, child);
	}
}

static int file_order(const void *a, const void *b)
{
	struct node *const *first = a;
	struct node *const *second = b;

	return strcmp((*first)->name, (*second)->name);
}

static void files_load(struct model *model, const struct capnp_struct *root)
{
	struct capnp_list files = list_read(root, REQUEST_FILES);

	model->file_count = files.count;
	model->files = allocate(files.count, sizeof(struct node *));
	for (uint32_t i = 0; i < files.count; i++) {
		struct capnp_struct raw = capnp_list_get_struct(&files, i);

		model->files[i] = node_need(model, raw_id(&raw));
		model->files[i]->requested = true;
	}
	qsort(model->files, model->file_count, sizeof(struct node *), file_order);
}

static void annotations_load(const struct model *model, struct node *node)
{
	struct capnp_list annotations = list_read(&node->raw, NODE_ANNOTATIONS);

	for (uint32_t i = 0; i < annotations.count; i++) {
		struct capnp_struct raw = capnp_list_get_struct(&annotations, i);
		const struct node *annotation = node_find(model, raw_id(&raw));

		if (annotation != NULL && strcmp(annotation->schema_name, "kernel") == 0)
			node->is_kernel = true;
	}
}

static void docs_load(const struct model *model, const struct capnp_struct *root)
{
	struct capnp_list infos = list_read(root, REQUEST_SOURCE_INFO);

	for (uint32_t i = 0; i < infos.count; i++) {
		struct capnp_struct raw = capnp_list_get_struct(&infos, i);
		struct node *node = node_find(model, raw_id(&raw));
		struct capnp_list members = list_read(&raw, 1);

		if (node == NULL)
			continue;
		node->doc = doc_first_line(text_read(&raw, SOURCE_DOC));
		for (uint32_t m = 0; m < members.count && m < node->method_count; m++) {
			struct capnp_struct member = capnp_list_get_struct(&members, m);

			node->methods[m].doc = doc_first_line(text_read(&member, SOURCE_DOC));
		}
	}
}

static void version_check(const struct capnp_struct *root)
{
	struct capnp_struct version = struct_read(root, REQUEST_VERSION);

	if (version_major(&version) != 0 || version_minor(&version) != 9 ||
		version_micro(&version) != 2)
		give_up("this is not the schema compiler of Cap'n Proto 0.9.2, but of %u.%u.%u",
			version_major(&version), version_minor(&version), version_micro(&version));
}

static void contents_load(const struct model *model, struct node *node)
{
	if (node->kind == NODE_STRUCT)
		struct_load(model, node);
	else if (node->kind == NODE_ENUM)
		enum_load(node);
	else if (node->kind == NODE_CONST)
		const_load(model, node);
}

void model_load(struct model *model, struct capnp_message *message)
{
	struct capnp_struct root;
	struct capnp_list nodes;

	need(capnp_message_root(message, 0, REQUEST_POINTERS, &root));
	version_check(&root);
	nodes = list_read(&root, REQUEST_NODES);
	model->node_count = nodes.count;
	model->nodes = allocate(nodes.count, sizeof(*model->nodes));
	for (uint32_t i = 0; i < nodes.count; i++) {
		struct capnp_struct raw = capnp_list_get_struct(&nodes, i);

		node_load(&model->nodes[i], &raw);
	}
	for (uint32_t i = 0; i < model->node_count; i++) {
		struct node *node = &model->nodes[i];

		if (node->kind != NODE_FILE)
			continue;
		node->name = file_base_name(node->schema_name);
		node->upper = name_upper(node->name);
		nested_name(model, node);
	}
	files_load(model, &root);
	for (uint32_t i = 0; i < model->node_count; i++) {
		annotations_load(model, &model->nodes[i]);
		if (model->nodes[i].kind == NODE_INTERFACE)
			interface_load(model, &model->nodes[i]);
	}
	for (uint32_t i = 0; i < model->node_count; i++)
		contents_load(model, &model->nodes[i]);
	docs_load(model, &root);
}

/*
 * capOS refuses these in a schema that the compiler accepts.
 *
 *   C1  the interface is the permission: no method takes a rights argument, not in its own
 *       parameters and not in a struct, group or list among them
 *   C2  an interface of the kernel extends no other one
 *   C3  a method that is like another one has the same parameters and results
 * That no two declarations have one C name is checked on what was generated: tools/capnpc/table.c.
 * tests/host/capnp/bad holds a schema for each.
 */
#include <string.h>

#include "tools/capnpc/model.h"
#include "tools/capnpc/names.h"
#include "tools/capnpc/output.h"

/* The structs that were entered on the way, so that a struct that holds itself ends the walk. */
struct walk {
	const struct node **seen; /* allocated */
	uint32_t count;
	const struct node *interface;
	const struct method *method;
};

static bool walk_enter(struct walk *walk, const struct node *node)
{
	for (uint32_t i = 0; i < walk->count; i++) {
		if (walk->seen[i] == node)
			return false;
	}
	if (walk->count % 64 == 0)
		walk->seen = reallocate(walk->seen, walk->count + 64, sizeof(struct node *));
	walk->seen[walk->count++] = node;
	return true;
}

static void rights_check(struct walk *walk, const struct node *node)
{
	if (!walk_enter(walk, node))
		return;
	for (uint32_t i = 0; i < node->field_count; i++) {
		const struct field *field = &node->fields[i];
		const struct type *type = &field->type;

		if (name_is_rights(field->schema_name))
			give_up("%s.%s: the parameter `%s` (in %s) would be a rights argument. The "
				"interface is the permission: to grant less, define a narrower "
				"interface",
				walk->interface->schema_name, walk->method->schema_name,
				field->schema_name, node->schema_name);
		if (field->group) {
			rights_check(walk, field->group);
			continue;
		}
		while (type->kind == TYPE_LIST)
			type = type->element;
		if (type->kind == TYPE_STRUCT)
			rights_check(walk, type->node);
	}
}

static bool types_are_alike(const struct type *a, const struct type *b)
{
	while (a->kind == TYPE_LIST && b->kind == TYPE_LIST) {
		a = a->element;
		b = b->element;
	}
	return a->kind == b->kind && a->any == b->any && a->node == b->node;
}

/* Fields with groups, or with defaults behind a pointer, are like no other ones. */
static bool fields_are_alike(const struct field *a, const struct field *b)
{
	return strcmp(a->schema_name, b->schema_name) == 0 && !a->group && !b->group &&
	       a->discriminant == b->discriminant && a->offset == b->offset &&
	       a->default_bits == b->default_bits && a->default_value.word_count == 0 &&
	       b->default_value.word_count == 0 && types_are_alike(&a->type, &b->type);
}

static bool structs_are_alike(const struct node *a, const struct node *b)
{
	if (a == b)
		return true;
	if (a->data_words != b->data_words || a->pointer_count != b->pointer_count ||
	    a->field_count != b->field_count)
		return false;
	for (uint32_t i = 0; i < a->field_count; i++) {
		if (!fields_are_alike(&a->fields[i], &b->fields[i]))
			return false;
	}
	return true;
}

static void method_check(const struct node *interface, const struct method *method)
{
	struct walk walk = {.interface = interface, .method = method};

	rights_check(&walk, method->params);
	if (!structs_are_alike(method->own_params, method->params) ||
	    !structs_are_alike(method->own_results, method->results))
		give_up("%s: is like `%s`, and has other parameters or results",
			node_place(interface, method->schema_name), method->like);
}

static void node_check(const struct node *node)
{
	if (node->is_kernel && node->superclass_count > 0)
		give_up("%s: an interface of the kernel extends no other one",
			node_place(node, NULL));
	for (uint32_t i = 0; i < node->method_count; i++)
		method_check(node, &node->methods[i]);
}

void rules_check(const struct model *model)
{
	for (uint32_t f = 0; f < model->file_count; f++) {
		struct node **nodes;
		const uint32_t count = file_nodes(model->files[f], &nodes);

		for (uint32_t i = 0; i < count; i++)
			node_check(nodes[i]);
	}
}

/*
 * What capOS refuses in a schema that the compiler accepts.
 *
 *   C1  the interface is the permission: no method takes a rights argument, not in its own
 *       parameters and not in a struct, group or list among them
 *   C2  no two types of the requested files have one C name
 *   C3  nothing is built on what another file is imported for, unless that file is requested too
 *   C4  a method does not answer with a stream
 * tests/host/capnp/bad holds a schema for each.
 */
#include <string.h>

#include "tools/capnpc/model.h"
#include "tools/capnpc/names.h"
#include "tools/capnpc/output.h"

/* The structs that were entered on the way, so that a struct that holds itself ends the walk. */
struct walk {
	const struct node *seen[256];
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
	if (walk->count == ARRAY_COUNT(walk->seen))
		give_up("%s.%s: parameters of more than 256 structs", walk->interface->schema_name,
			walk->method->schema_name);
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
		if (field->group != NULL) {
			rights_check(walk, field->group);
			continue;
		}
		while (type->kind == TYPE_LIST)
			type = type->element;
		if (type->kind == TYPE_STRUCT)
			rights_check(walk, type->node);
	}
}

static void type_check(const struct node *node, const char *member, const struct type *type)
{
	while (type->kind == TYPE_LIST)
		type = type->element;
	if (type->node != NULL && !type->node->file->requested)
		give_up("%s.%s: %s is declared in a file that is not compiled with this one",
			node->schema_name, member, type->node->schema_name);
}

static void method_check(const struct node *interface, const struct method *method)
{
	struct walk walk = {.interface = interface, .method = method};

	if (strcmp(method->results->schema_name, "StreamResult") == 0)
		give_up("%s.%s: streaming methods have no C form", interface->schema_name,
			method->schema_name);
	if (!method->params->file->requested || !method->results->file->requested)
		give_up("%s.%s: its structs are declared in a file that is not compiled with this "
			"one",
			interface->schema_name, method->schema_name);
	rights_check(&walk, method->params);
}

static void node_check(const struct node *node)
{
	for (uint32_t i = 0; i < node->field_count; i++) {
		if (node->fields[i].group == NULL)
			type_check(node, node->fields[i].schema_name, &node->fields[i].type);
		else
			node_check(node->fields[i].group);
	}
	for (uint32_t i = 0; i < node->method_count; i++)
		method_check(node, &node->methods[i]);
}

static void names_check(struct node **nodes, uint32_t count)
{
	for (uint32_t a = 0; a < count; a++) {
		for (uint32_t b = 0; b < a; b++) {
			if (nodes[a]->kind != NODE_ANNOTATION &&
				nodes[b]->kind != NODE_ANNOTATION &&
				strcmp(nodes[a]->name, nodes[b]->name) == 0)
				give_up("%s.capnp: %s, and %s.capnp: %s, have one name in C: %s",
					nodes[b]->file->name, nodes[b]->schema_name,
					nodes[a]->file->name, nodes[a]->schema_name,
					nodes[a]->name);
		}
	}
}

void rules_check(const struct model *model)
{
	struct node **all = allocate(2 * (size_t)model->node_count + 1, sizeof(struct node *));
	uint32_t all_count = 0;

	for (uint32_t f = 0; f < model->file_count; f++) {
		struct node **nodes;
		uint32_t count = file_nodes(model->files[f], &nodes);

		for (uint32_t i = 0; i < count; i++) {
			node_check(nodes[i]);
			all[all_count++] = nodes[i];
		}
	}
	names_check(all, all_count);
}

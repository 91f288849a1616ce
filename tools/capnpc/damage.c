/*
 * Conditions that the generators rely on, and that the schema compiler never breaks.
 *
 * A request that a stranger changed can say it all the same: a field that lies outside of its
 * struct would become an accessor that writes past a message, and a group inside of itself would
 * never end.
 */
#include "tools/capnpc/load.h"

#define GROUPS_MAX 1024u

static void slot_check(const struct node *top, const struct field *field)
{
	const uint64_t bits = type_bits(&field->type);

	if (type_is_pointer(&field->type)
		    ? field->offset >= top->pointer_count
		    : (uint64_t)field->offset * bits + bits > (uint64_t)top->data_words * 64)
		malformed("a field lies outside of its struct");
	if (field->type.kind == TYPE_STRUCT && field->type.node->is_group)
		malformed("a group is the type of a field");
}

/* The union of a struct or group, and that as many members as it says select it. */
static void union_check(const struct node *top, const struct node *node)
{
	uint32_t members = 0;

	for (uint32_t i = 0; i < node->field_count; i++) {
		if (node->fields[i].discriminant == 0xffff)
			continue;
		if (node->fields[i].discriminant >= node->discriminant_count)
			malformed("a member of a union has no number in it");
		members++;
	}
	if (members != node->discriminant_count)
		malformed("a union has not as many members as it says");
	if (members > 0 &&
	    ((uint64_t)node->discriminant_offset + 1) * 16 > (uint64_t)top->data_words * 64)
		malformed("a discriminant lies outside of its struct");
}

/* A struct's fields, or those of a group in it; each group stands in one place. */
static void fields_check(struct node *top, struct node *node, uint32_t depth)
{
	if (depth == GROUPS_MAX)
		malformed("groups are nested too deep");
	union_check(top, node);
	for (uint32_t i = 0; i < node->field_count; i++) {
		const struct field *field = &node->fields[i];

		if (!field->group) {
			slot_check(top, field);
			continue;
		}
		if (field->group->kind != NODE_STRUCT || !field->group->is_group ||
		    field->group->is_entered)
			malformed("a group stands in two places");
		field->group->is_entered = true;
		fields_check(top, field->group, depth + 1);
	}
}

static void type_kind_check(const struct type *type)
{
	while (type->kind == TYPE_LIST)
		type = type->element;
	if ((type->kind == TYPE_STRUCT && type->node->kind != NODE_STRUCT) ||
	    (type->kind == TYPE_ENUM && type->node->kind != NODE_ENUM) ||
	    (type->kind == TYPE_INTERFACE && type->node->kind != NODE_INTERFACE))
		malformed("a type is of another kind than its declaration");
}

void damage_check(const struct model *model)
{
	for (uint32_t i = 0; i < model->node_count; i++) {
		struct node *node = &model->nodes[i];

		for (uint32_t f = 0; f < node->field_count; f++) {
			if (!node->fields[f].group)
				type_kind_check(&node->fields[f].type);
		}
		if (node->kind == NODE_CONST)
			type_kind_check(&node->const_type);
		if (node->kind == NODE_STRUCT && !node->is_group)
			fields_check(node, node, 0);
		if (node->kind == NODE_STRUCT && node->is_group && node->nested_count > 0)
			malformed("a group has declarations");
	}
}

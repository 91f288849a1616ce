/*
 * Walks the fields of a struct for the generators, with groups taken apart.
 */
#include <string.h>

#include "tools/capnpc/emit.h"
#include "tools/capnpc/names.h"

/* The conditions of what a union's member is in, and its own. */
static struct place_condition *conditions_make(const struct place *outer, const struct node *node,
					       const struct field *field)
{
	struct place_condition *conditions =
		allocate((size_t)outer->condition_count + 1, sizeof(*conditions));

	for (uint32_t i = 0; i < outer->condition_count; i++)
		conditions[i] = outer->conditions[i];
	conditions[outer->condition_count].offset = node->discriminant_offset;
	conditions[outer->condition_count].value = field->discriminant;
	return conditions;
}

static struct place place_inside(const struct place *outer, const struct node *node,
				 const struct field *field)
{
	struct place place = *outer;

	place.field = field;
	place.name = !outer->name ? field->name : text_format("%s_%s", outer->name, field->name);
	place.schema_name = !outer->name
				    ? field->schema_name
				    : text_format("%s.%s", outer->schema_name, field->schema_name);
	place.upper = name_upper(place.name);
	if (field->discriminant != 0xffff) {
		place.conditions = conditions_make(outer, node, field);
		place.condition_count++;
	}
	return place;
}

static void places_walk(struct output *out, const struct node *top, const struct node *node,
			const struct place *outer, place_visitor *visit)
{
	for (uint32_t i = 0; i < node->field_count; i++) {
		struct place place = place_inside(outer, node, &node->fields[i]);

		emit_owner(out, top, place.schema_name);
		visit(out, top, &place);
		if (node->fields[i].group)
			places_walk(out, top, node->fields[i].group, &place, visit);
	}
}

void places_visit(struct output *out, const struct node *top, place_visitor *visit)
{
	const struct place outer = {0};

	places_walk(out, top, top, &outer, visit);
	emit_owner(out, top, NULL);
}

bool struct_has_capabilities(const struct node *node)
{
	for (uint32_t i = 0; i < node->field_count; i++) {
		const struct field *field = &node->fields[i];

		if (field->group ? struct_has_capabilities(field->group)
				 : type_is_capability(&field->type))
			return true;
	}
	return false;
}

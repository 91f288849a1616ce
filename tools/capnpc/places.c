/*
 * Walks the fields of a struct for the generators, with groups taken apart.
 */
#include <string.h>

#include "tools/capnpc/emit.h"
#include "tools/capnpc/names.h"

static struct place place_inside(
	const struct place *outer, const struct node *node, const struct field *field)
{
	struct place place = *outer;

	place.field = field;
	place.name =
		outer->name == NULL ? field->name : text_format("%s_%s", outer->name, field->name);
	place.schema_name = outer->name == NULL ? field->schema_name
						: text_format("%s.%s", outer->schema_name,
							  field->schema_name);
	place.upper = name_upper(place.name);
	if (field->discriminant != 0xffff) {
		if (place.condition_count == PLACE_CONDITIONS)
			give_up("%s: unions nested more than %d deep", node->schema_name,
				PLACE_CONDITIONS);
		place.conditions[place.condition_count].offset = node->discriminant_offset;
		place.conditions[place.condition_count].value = field->discriminant;
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
		if (node->fields[i].group != NULL)
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

		if (field->group != NULL ? struct_has_capabilities(field->group)
					 : type_is_capability(&field->type))
			return true;
	}
	return false;
}

struct file_set {
	const struct node **list;
	uint32_t count;
};

static void file_add(struct file_set *set, const struct node *file, const struct node *own)
{
	if (file == own)
		return;
	for (uint32_t i = 0; i < set->count; i++) {
		if (set->list[i] == file)
			return;
	}
	if (set->count == 64)
		give_up("%s.capnp uses types of more than 64 files", own->name);
	set->list[set->count++] = file;
}

static void file_of_type(
	struct file_set *set, const struct type *type, type_filter *filter, const struct node *own)
{
	while (type->kind == TYPE_LIST)
		type = type->element;
	if (type->node != NULL && filter(type))
		file_add(set, type->node->file, own);
}

static void files_of_struct(
	struct file_set *set, const struct node *node, type_filter *filter, const struct node *own)
{
	for (uint32_t i = 0; i < node->field_count; i++) {
		const struct type *type = &node->fields[i].type;

		if (node->fields[i].group != NULL) {
			files_of_struct(set, node->fields[i].group, filter, own);
			continue;
		}
		file_of_type(set, type, filter, own);
	}
}

uint32_t files_used(const struct node *file, type_filter *filter, const struct node ***list)
{
	struct node **nodes;
	const uint32_t count = file_nodes(file, &nodes);
	struct file_set set = {.list = allocate(64, sizeof(struct node *))};

	for (uint32_t i = 0; i < count; i++) {
		files_of_struct(&set, nodes[i], filter, file);
		if (nodes[i]->kind == NODE_CONST)
			file_of_type(&set, &nodes[i]->const_type, filter, file);
		for (uint32_t m = 0; m < nodes[i]->method_count; m++) {
			const struct method *method = &nodes[i]->methods[m];
			const struct type types[2] = {
				{.kind = TYPE_STRUCT, .node = method->params},
				{.kind = TYPE_STRUCT, .node = method->results},
			};

			for (uint32_t t = 0; t < 2; t++) {
				if (filter(&types[t]))
					file_add(&set, types[t].node->file, file);
				/* A flat client names the fields of a struct of another file. */
				files_of_struct(&set, types[t].node, filter, file);
			}
		}
	}
	*list = set.list;
	return set.count;
}

/*
 * tools/generated/schema_description.h: what the schemas say, as a Cap'n Proto message.
 *
 * The message is of the schema description.capnp, built with the accessors that this plug-in
 * generated for it. When that schema changes, `make generated` runs the plug-in twice.
 */
#include <string.h>

#include "core/capnp/copy.h"
#include "core/generated/description.h"
#include "core/schema/schema.h"
#include "tools/capnpc/emit.h"

#define DESCRIPTION_WORDS_MAX (1u << 22)

/* The nodes of each kind that are described; an index into one of these is what fields refer to. */
struct described {
	struct node **interfaces;
	struct node **structs;
	struct node **enums;
	uint32_t interface_count;
	uint32_t struct_count;
	uint32_t enum_count;
};

static void need(enum status status)
{
	if (status != STATUS_OK)
		give_up("the description of the schemas is longer than %u words",
			DESCRIPTION_WORDS_MAX);
}

static struct capnp_text text_of(const char *text)
{
	return capnp_text_make(text, (uint32_t)strlen(text));
}

static void described_collect(const struct model *model, struct described *all)
{
	/* Structs of methods can be counted twice by file_nodes when two methods share one. */
	all->interfaces = allocate(2 * (size_t)model->node_count, sizeof(struct node *));
	all->structs = allocate(2 * (size_t)model->node_count, sizeof(struct node *));
	all->enums = allocate(2 * (size_t)model->node_count, sizeof(struct node *));
	for (uint32_t f = 0; f < model->all_file_count; f++) {
		struct node **nodes;
		const uint32_t count = file_nodes(model->files[f], &nodes);

		for (uint32_t i = 0; i < count; i++) {
			if (nodes[i]->kind == NODE_INTERFACE)
				all->interfaces[all->interface_count++] = nodes[i];
			else if (nodes[i]->kind == NODE_STRUCT)
				all->structs[all->struct_count++] = nodes[i];
			else if (nodes[i]->kind == NODE_ENUM)
				all->enums[all->enum_count++] = nodes[i];
		}
	}
	if (all->struct_count > UINT16_MAX || all->enum_count > UINT16_MAX)
		give_up("more than 65535 structs or enums");
}

static uint16_t index_of(struct node **list, uint32_t count, const struct node *node)
{
	for (uint32_t i = 0; i < count; i++) {
		if (list[i] == node)
			return (uint16_t)i;
	}
	give_up("%s is not described", node->schema_name);
}

_Static_assert(METHODS_MAX == SCHEMA_METHODS_EACH, "the shell counts as the dispatchers do");

static void extends_describe(const struct node *node,
			     const struct description_interface_builder *builder)
{
	struct capnp_list_builder extends;

	if (node->superclass_count == 0)
		return;
	need(description_interface_builder_new_extends(builder, node->superclass_count, &extends));
	for (uint32_t i = 0; i < node->superclass_count; i++)
		capnp_list_builder_set_uint64(&extends, i, node->superclasses[i]->id);
}

static void interface_describe(const struct described *all, const struct node *node,
			       const struct description_interface_builder *builder)
{
	struct description_method_list_builder methods;

	extends_describe(node, builder);

	description_interface_builder_set_id(builder, node->id);
	need(description_interface_builder_set_name(builder, text_of(node->schema_name)));
	need(description_interface_builder_set_doc(builder, text_of(node->doc)));
	description_interface_builder_set_kernel(builder, node->is_kernel);
	need(description_interface_builder_new_methods(builder, node->own_method_count, &methods));
	for (uint32_t i = 0; i < node->own_method_count; i++) {
		const struct method *method = &node->methods[i];
		const struct description_method_builder one =
			description_method_list_builder_get(&methods, i);

		need(description_method_builder_set_name(&one, text_of(method->schema_name)));
		need(description_method_builder_set_doc(&one, text_of(method->doc)));
		description_method_builder_set_parameters(
			&one, index_of(all->structs, all->struct_count, method->params));
		description_method_builder_set_results(
			&one, index_of(all->structs, all->struct_count, method->results));
	}
}

/* The fields of a struct in one row, those of its groups among them. */
struct field_row {
	const struct field *field;
	const struct node *parent; /* the struct or group that it is declared in */
	const struct node *member; /* the innermost union that it depends on, or NULL */
	uint16_t discriminant;
	uint32_t union_index; /* of that union among those of the struct, and one */
	uint8_t depth;        /* the number of groups around it */
	const char *name;
};

/* The unions of a struct, those in its groups among them. */
struct union_row {
	const struct node *node;
	uint32_t outer; /* the union in a member of which it lies: its index and one, or 0 */
	uint16_t outer_discriminant;
	uint8_t depth;
};

struct union_rows {
	uint32_t count;
	struct union_row *rows; /* allocated */
};

/* The index of the union that a node is, and one; a new one is inside of what `outer` says. */
static uint32_t union_find(struct union_rows *unions, const struct node *node,
			   const struct field_row *outer)
{
	for (uint32_t i = 0; i < unions->count; i++) {
		if (unions->rows[i].node == node)
			return i + 1;
	}
	if (unions->count % 64 == 0)
		unions->rows = reallocate(unions->rows, unions->count + 64, sizeof(*unions->rows));
	unions->rows[unions->count] =
		(struct union_row){.node = node,
				   .outer = outer->union_index,
				   .outer_discriminant = outer->discriminant,
				   .depth = !outer->name ? 0 : (uint8_t)(outer->depth + 1)};
	return ++unions->count;
}

static uint32_t fields_collect(const struct node *node, const struct field_row *outer,
			       struct union_rows *unions, struct field_row *rows, uint32_t count)
{
	for (uint32_t i = 0; i < node->field_count; i++) {
		struct field_row row = *outer;

		row.field = &node->fields[i];
		row.parent = node;
		row.name = !outer->name ? row.field->schema_name
					: text_format("%s.%s", outer->name, row.field->schema_name);
		if (row.field->discriminant != 0xffff) {
			row.member = node;
			row.discriminant = row.field->discriminant;
			row.union_index = union_find(unions, node, outer);
		}
		row.depth = !outer->name ? 0 : (uint8_t)(outer->depth + 1);
		if (row.field->group)
			count = fields_collect(row.field->group, &row, unions, rows, count);
		else if (rows)
			rows[count++] = row;
		else
			count++;
	}
	return count;
}

static void field_describe(const struct described *all, const struct field_row *row,
			   const struct description_field_builder *builder)
{
	const struct type *type = &row->field->type;
	uint8_t depth = 0;

	for (; type->kind == TYPE_LIST; type = type->element)
		depth++;
	need(description_field_builder_set_name(builder, text_of(row->name)));
	description_field_builder_set_kind(builder, type_is_capability(type)
							    ? DESCRIPTION_KIND_CAPABILITY
							    : (enum description_kind)type->kind);
	description_field_builder_set_list_depth(builder, depth);
	description_field_builder_set_offset(builder, row->field->offset);
	description_field_builder_set_default(builder, row->field->default_bits);
	if (type->kind == TYPE_STRUCT)
		description_field_builder_set_type(
			builder, index_of(all->structs, all->struct_count, type->node));
	else if (type->kind == TYPE_ENUM)
		description_field_builder_set_type(
			builder, index_of(all->enums, all->enum_count, type->node));
	else if (type->kind == TYPE_INTERFACE)
		description_field_builder_set_interface(builder, type->node->id);
	if (row->member) {
		description_field_builder_set_is_member(builder, true);
		description_field_builder_set_discriminant(builder, row->discriminant);
		description_field_builder_set_discriminant_offset(builder,
								  row->member->discriminant_offset);
		description_field_builder_set_union_index(builder, (uint16_t)row->union_index);
	}
}

static void unions_describe(const struct union_rows *unions,
			    const struct description_struct_builder *builder)
{
	struct description_union_list_builder list;

	need(description_struct_builder_new_unions(builder, unions->count, &list));
	for (uint32_t i = 0; i < unions->count; i++) {
		const struct description_union_builder one =
			description_union_list_builder_get(&list, i);

		description_union_builder_set_discriminant_offset(
			&one, unions->rows[i].node->discriminant_offset);
		description_union_builder_set_outer(&one, (uint16_t)unions->rows[i].outer);
		description_union_builder_set_outer_discriminant(
			&one, unions->rows[i].outer_discriminant);
		description_union_builder_set_depth(&one, unions->rows[i].depth);
	}
}

/* The fields of a struct, those of its groups among them, and its unions. Allocated. */
static uint32_t rows_make(const struct node *node, struct union_rows *unions,
			  struct field_row **rows)
{
	const struct field_row outer = {0};
	uint32_t count;

	*unions = (struct union_rows){0};
	count = fields_collect(node, &outer, unions, NULL, 0);
	*rows = allocate(count, sizeof(**rows));
	return fields_collect(node, &outer, unions, *rows, 0);
}

static void struct_describe(const struct described *all, const struct node *node,
			    const struct description_struct_builder *builder)
{
	struct union_rows unions;
	struct field_row *rows;
	const uint32_t count = rows_make(node, &unions, &rows);
	struct description_field_list_builder fields;

	need(description_struct_builder_set_name(builder, text_of(node->schema_name)));
	description_struct_builder_set_data_words(builder, node->data_words);
	description_struct_builder_set_pointers(builder, node->pointer_count);
	need(description_struct_builder_new_fields(builder, count, &fields));
	for (uint32_t i = 0; i < count; i++) {
		const struct description_field_builder one =
			description_field_list_builder_get(&fields, i);

		field_describe(all, &rows[i], &one);
	}
	unions_describe(&unions, builder);
}

static void enum_describe(const struct node *node, const struct description_enum_builder *builder)
{
	struct capnp_list_builder values;

	need(description_enum_builder_set_name(builder, text_of(node->schema_name)));
	need(description_enum_builder_new_values(builder, node->enumerant_count, &values));
	for (uint32_t i = 0; i < node->enumerant_count; i++)
		need(capnp_pointer_set_text(capnp_list_builder_pointer(&values, i),
					    text_of(node->enumerants[i])));
}

/* Copies the value that the null pointer of a field reads as into the description. */
static void default_describe(const struct value *value, uint32_t structure, uint32_t field,
			     const struct description_default_builder *builder)
{
	struct capnp_message message;
	struct capnp_pointer pointer = {.message = &message};

	capnp_message_init(&message, value->words, value->word_count,
			   64 * (uint64_t)value->word_count);
	pointer = capnp_pointer_or(pointer, value->words, value->word_count);
	description_default_builder_set_struct(builder, (uint16_t)structure);
	description_default_builder_set_field(builder, (uint16_t)field);
	need(capnp_pointer_copy(pointer, description_default_builder_pointer_value(builder), NULL));
}

/* Describes the defaults of all structs; `list` NULL: only counts them. */
static uint32_t defaults_walk(const struct described *all,
			      const struct description_default_list_builder *list)
{
	struct union_rows unions;
	uint32_t count = 0;

	for (uint32_t s = 0; s < all->struct_count; s++) {
		struct field_row *rows;
		const uint32_t fields = rows_make(all->structs[s], &unions, &rows);

		for (uint32_t f = 0; f < fields; f++) {
			struct description_default_builder one;

			if (rows[f].field->default_value.word_count == 0)
				continue;
			if (list) {
				one = description_default_list_builder_get(list, count);
				default_describe(&rows[f].field->default_value, s, f, &one);
			}
			count++;
		}
	}
	return count;
}

static void describe(const struct described *all, struct capnp_builder *message)
{
	struct description_builder root;
	struct description_interface_list_builder interfaces;
	struct description_struct_list_builder structs;
	struct description_enum_list_builder enums;
	struct description_default_list_builder defaults;

	need(description_builder_root(message, &root));
	need(description_builder_new_interfaces(&root, all->interface_count, &interfaces));
	need(description_builder_new_structs(&root, all->struct_count, &structs));
	need(description_builder_new_enums(&root, all->enum_count, &enums));
	for (uint32_t i = 0; i < all->interface_count; i++) {
		const struct description_interface_builder one =
			description_interface_list_builder_get(&interfaces, i);

		interface_describe(all, all->interfaces[i], &one);
	}
	for (uint32_t i = 0; i < all->struct_count; i++) {
		const struct description_struct_builder one =
			description_struct_list_builder_get(&structs, i);

		struct_describe(all, all->structs[i], &one);
	}
	for (uint32_t i = 0; i < all->enum_count; i++) {
		const struct description_enum_builder one =
			description_enum_list_builder_get(&enums, i);

		enum_describe(all->enums[i], &one);
	}
	need(description_builder_new_defaults(&root, defaults_walk(all, NULL), &defaults));
	defaults_walk(all, &defaults);
}

void emit_description(const struct model *model)
{
	struct described all = {0};
	struct capnp_builder message;
	struct output out;

	described_collect(model, &all);
	capnp_builder_init(&message, allocate(DESCRIPTION_WORDS_MAX, 8), DESCRIPTION_WORDS_MAX);
	describe(&all, &message);
	output_init(&out);
	emit_heading(
		&out,
		"What the schemas say: a message of description.capnp, one segment, no framing.",
		NULL);
	emit(&out,
	     "#ifndef TOOLS_GENERATED_SCHEMA_DESCRIPTION_H\n"
	     "#define TOOLS_GENERATED_SCHEMA_DESCRIPTION_H\n\n#include <stdint.h>\n\n"
	     "#define SCHEMA_DESCRIPTION_WORDS %uu\n\n"
	     "static const uint64_t schema_description_words[SCHEMA_DESCRIPTION_WORDS] = {\n",
	     message.used_words);
	emit_words(&out, message.words, message.used_words);
	emit(&out, "};\n\n#endif\n");
	output_finish(&out, "tools/generated/schema_description.h");
}

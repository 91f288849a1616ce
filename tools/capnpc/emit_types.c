/*
 * user/rt/generated/NAME_types.h: a C type of its own for a capability of each interface, so that
 * one cannot be passed where another is meant; and what clients and servers share.
 */
#include "tools/capnpc/emit_user.h"

static bool is_interface(const struct type *type)
{
	return type->kind == TYPE_INTERFACE;
}

bool file_has_interfaces(const struct node *file)
{
	struct node **nodes;
	const uint32_t count = file_nodes(file, &nodes);

	for (uint32_t i = 0; i < count; i++) {
		if (nodes[i]->kind == NODE_INTERFACE)
			return true;
	}
	return false;
}

bool file_has_capabilities(const struct node *file)
{
	struct node **nodes;
	const uint32_t count = file_nodes(file, &nodes);

	for (uint32_t i = 0; i < count; i++) {
		if (nodes[i]->kind == NODE_STRUCT && struct_has_capabilities(nodes[i]))
			return true;
	}
	return false;
}

char *capability_c_type(const struct type *type)
{
	if (type->kind == TYPE_INTERFACE)
		return text_format("struct %s", type->node->tag);
	return text_format("struct cap_id");
}

char *capability_id_text(const struct type *type)
{
	if (type->kind == TYPE_INTERFACE)
		return text_format("%s_INTERFACE_ID", type->node->upper);
	return text_format("0");
}

char *capability_id_of(const struct type *type, const char *variable)
{
	return text_format(type->kind == TYPE_INTERFACE ? "%s.id" : "%s", variable);
}

void emit_user_includes(struct output *out, const struct node *file)
{
	const struct node **used;
	uint32_t count = files_used(file, is_interface, &used);

	emit(out, "#include \"abi/cap_id.h\"\n#include \"abi/status.h\"\n");
	emit(out, "#include \"core/generated/%s.h\"\n", file->name);
	for (uint32_t i = 0; i < count; i++)
		emit(out, "#include \"core/generated/%s.h\"\n", used[i]->name);
	if (file_has_interfaces(file))
		emit(out, "#include \"user/rt/generated/%s_types.h\"\n", file->name);
	for (uint32_t i = 0; i < count; i++)
		emit(out, "#include \"user/rt/generated/%s_types.h\"\n", used[i]->name);
	count = files_used(file, type_is_data, &used);
	for (uint32_t i = 0; i < count; i++)
		emit(out, "#include \"core/generated/%s.h\"\n", used[i]->name);
}

void emit_user_types(const struct node *file)
{
	struct output out;
	struct node **nodes;
	const uint32_t count = file_nodes(file, &nodes);

	if (!file_has_interfaces(file))
		return;
	output_init(&out);
	emit_heading(&out, "A type for a capability of each interface; the id zero is none.", file);
	emit(&out, "#ifndef USER_RT_GENERATED_%s_TYPES_H\n#define USER_RT_GENERATED_%s_TYPES_H\n\n",
	     file->upper, file->upper);
	emit(&out, "#include \"abi/cap_id.h\"\n");
	for (uint32_t i = 0; i < count; i++) {
		emit_owner(&out, nodes[i], NULL);
		if (nodes[i]->kind == NODE_INTERFACE)
			emit(&out, "\n/* %s.%s%s */\nstruct %s {\n\tstruct cap_id id;\n};\n",
			     nodes[i]->schema_name, nodes[i]->doc[0] != '\0' ? " " : "",
			     nodes[i]->doc, nodes[i]->tag);
	}
	emit(&out, "\n#endif\n");
	output_finish(&out, text_format("user/rt/generated/%s_types.h", file->name));
}

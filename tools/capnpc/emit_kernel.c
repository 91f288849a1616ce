/*
 * kernel/generated/interfaces.h and .c: the table through which the kernel dispatches.
 *
 * The order is that of the files' names, and inside of a file that of the declarations.
 */
#include "tools/capnpc/emit.h"

#include <string.h>

/* The kernel's interfaces, in the order of the table. */
static uint32_t interfaces_collect(const struct model *model, struct node ***list)
{
	uint32_t collected = 0;

	*list = allocate(model->node_count, sizeof(struct node *));
	for (uint32_t f = 0; f < model->file_count; f++) {
		struct node **nodes;
		const uint32_t count = file_nodes(model->files[f], &nodes);

		for (uint32_t i = 0; i < count; i++) {
			if (nodes[i]->kind == NODE_INTERFACE && nodes[i]->is_kernel)
				(*list)[collected++] = nodes[i];
		}
	}
	return collected;
}

/* Whether a method has a function of its own: none that another interface's method has. */
static bool has_function(const struct node *node, const struct method *method)
{
	return strcmp(method->function, text_format("%s_%s", node->name, method->name)) == 0;
}

static void functions_declare(struct output *out, const struct node *node)
{
	bool begun = false;

	for (uint32_t m = 0; m < node->method_count; m++) {
		const struct method *method = &node->methods[m];

		if (!has_function(node, method))
			continue;
		if (!begun)
			emit(out, "\n/* %s.%s%s */\n", node->schema_name,
			     node->doc[0] != '\0' ? " " : "", node->doc);
		begun = true;
		emit_owner(out, node, method->schema_name);
		emit(out, "enum status method_%s(struct invocation *invocation);\n",
		     method->function);
	}
}

static void header_emit(struct node **list, uint32_t count)
{
	struct output out;

	output_init(&out);
	emit_heading(&out, "The kernel's interfaces, and the handler of each method.", NULL);
	emit(&out,
	     "#ifndef KERNEL_GENERATED_INTERFACES_H\n#define KERNEL_GENERATED_INTERFACES_H\n\n"
	     "#include \"abi/status.h\"\n#include \"kernel/method/invoke.h\"\n\n"
	     "enum interface_index {\n");
	for (uint32_t i = 0; i < count; i++) {
		emit_owner(&out, list[i], NULL);
		emit(&out, "\tINTERFACE_%s,\n", list[i]->upper);
	}
	output_owner(&out, "the kernel's table");
	emit(&out, "\tINTERFACE_COUNT\n};\n\n"
		   "extern const struct interface_entry interface_table[INTERFACE_COUNT];\n");
	for (uint32_t i = 0; i < count; i++) {
		functions_declare(&out, list[i]);
	}
	emit(&out, "\n#endif\n");
	output_finish(&out, "kernel/generated/interfaces.h");
}

static void entry_emit(struct output *out, const struct node *node)
{
	emit(out,
	     "\t[INTERFACE_%s] = {\n\t\t.id = %s_INTERFACE_ID,\n\t\t.name = \"%s\",\n"
	     "\t\t.method_count = %u,\n",
	     node->upper, node->upper, node->schema_name, node->method_count);
	if (node->method_count > 0)
		emit(out, "\t\t.methods = %s_methods,\n", node->name);
	emit(out, "\t\t.mode = TRANSFER_MODE_%s,\n\t},\n", node->upper);
}

void emit_kernel(const struct model *model)
{
	struct output out;
	struct node **list;
	const uint32_t count = interfaces_collect(model, &list);

	if (count == 0)
		return;
	header_emit(list, count);
	output_init(&out);
	emit_heading(&out, "The table through which the kernel dispatches.", NULL);
	emit(&out,
	     "#include \"kernel/generated/interfaces.h\"\n\n#include \"abi/transfer_mode.h\"\n");
	for (uint32_t i = 0; i < count; i++) {
		if (i == 0 || list[i]->file != list[i - 1]->file)
			emit(&out, "#include \"core/generated/%s.h\"\n", list[i]->file->name);
	}
	for (uint32_t i = 0; i < count; i++) {
		if (list[i]->method_count == 0)
			continue;
		emit_owner(&out, list[i], NULL);
		emit(&out,
		     "\nstatic enum status (*const %s_methods[%s_METHODS])(struct "
		     "invocation *) = {\n",
		     list[i]->name, list[i]->upper);
		for (uint32_t m = 0; m < list[i]->method_count; m++)
			emit(&out, "\t[%s_METHOD_%s] = method_%s,\n", list[i]->upper,
			     list[i]->methods[m].upper, list[i]->methods[m].function);
		emit(&out, "};\n");
	}
	output_owner(&out, "the kernel's table");
	emit(&out, "\nconst struct interface_entry interface_table[INTERFACE_COUNT] = {\n");
	for (uint32_t i = 0; i < count; i++)
		entry_emit(&out, list[i]);
	emit(&out, "};\n");
	output_finish(&out, "kernel/generated/interfaces.c");
}

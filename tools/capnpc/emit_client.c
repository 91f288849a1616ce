/*
 * user/rt/generated/NAME_client.h and .c: typed calls.
 *
 * Every method gets the form in two steps, between which the caller fills in the parameters and
 * after which it reads the results in place. A method whose parameters and results are numbers,
 * texts, data and capabilities also gets the form in one step. Read next: user/rt/call.h, on which
 * the generated code stands.
 */
#include <string.h>

#include "abi/ring.h"
#include "tools/capnpc/emit_client.h"
#include "tools/capnpc/names.h"

static bool file_has_plain_calls(struct node **nodes, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		for (uint32_t m = 0; m < nodes[i]->method_count; m++) {
			if (client_method_is_plain(&nodes[i]->methods[m]))
				return true;
		}
	}
	return false;
}

static bool has_capabilities(const struct type *type)
{
	return type->kind == TYPE_STRUCT && struct_has_capabilities(type->node);
}

static void source_emit(const struct node *file, struct node **nodes, uint32_t count)
{
	const struct node **used;
	uint32_t used_count;
	struct output out;

	output_init(&out);
	emit_heading(&out, "Typed calls.", file);
	emit(&out, "#include \"user/rt/generated/%s_client.h\"\n", file->name);
	/* How the capabilities of another file's structs are passed and taken stands there. */
	used_count = files_used(file, has_capabilities, &used);
	for (uint32_t i = 0; i < used_count; i++)
		emit(&out, "#include \"user/rt/generated/%s_client.h\"\n", used[i]->name);
	if (file_has_plain_calls(nodes, count))
		emit(&out, "#include \"user/rt/plain.h\"\n");
	for (uint32_t i = 0; i < count; i++) {
		for (uint32_t m = 0; m < nodes[i]->method_count; m++) {
			const struct method *method = &nodes[i]->methods[m];
			const char *name = text_format("%s_%s", nodes[i]->name, method->name);

			emit_owner(&out, nodes[i], method->path);
			client_steps_define(&out, nodes[i], method, name);
			if (client_method_is_plain(method))
				client_plain_define(&out, nodes[i], method, name);
			else if (client_method_is_flat(method))
				client_flat_define(&out, nodes[i], method, name);
		}
	}
	output_finish(&out, text_format("user/rt/generated/%s_client.c", file->name));
}

void emit_client(const struct node *file)
{
	struct node **nodes;
	const uint32_t count = file_nodes(file, &nodes);

	if (!file_has_interfaces(file) && !file_has_capabilities(file))
		return;
	client_header_emit(file, nodes, count);
	if (file_has_interfaces(file))
		source_emit(file, nodes, count);
}

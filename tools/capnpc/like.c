/*
 * Methods that are like another one: `$Capos.like("Interface.method")`, a method of the same file.
 *
 * Such a method has the parameters and results of the other one, and in C the other one's structs,
 * so that one piece of code reads and builds them for both. Where both have one name as well, they
 * are one method under several interfaces, and the kernel has one function for it. Read next:
 * tools/capnpc/rules.c, which holds the schema to it.
 */
#include <string.h>

#include "tools/capnpc/load.h"
#include "tools/capnpc/output.h"

/* The annotation `like` in schema/capos.capnp. */
#define ANNOTATION_LIKE UINT64_C(0xbeada0d86eb1efac)

char *like_load(const struct capnp_struct *raw)
{
	struct capnp_list annotations = list_read(raw, METHOD_ANNOTATIONS);

	for (uint32_t i = 0; i < annotations.count; i++) {
		struct capnp_struct annotation = capnp_list_get_struct(&annotations, i);
		struct capnp_struct value;

		if (raw_id(&annotation) != ANNOTATION_LIKE)
			continue;
		value = struct_read(&annotation, ANNOTATION_VALUE);
		return text_read(&value, VALUE_POINTER);
	}
	return NULL;
}

static const struct method *method_find(const struct model *model, const struct node *file,
					const char *path)
{
	for (uint32_t i = 0; i < model->node_count; i++) {
		const struct node *node = &model->nodes[i];

		for (uint32_t m = 0; m < node->own_method_count && node->file == file; m++) {
			const struct method *method = &node->methods[m];

			if (strcmp(path, text_format("%s.%s", node->schema_name,
						     method->schema_name)) == 0)
				return method;
		}
	}
	return NULL;
}

static void method_resolve(const struct model *model, const struct node *node,
			   struct method *method)
{
	const struct method *at = method;
	bool is_same = true;

	for (uint32_t steps = 0; at->like; steps++) {
		const struct method *next = method_find(model, node->file, at->like);

		if (!next || steps == METHODS_MAX)
			give_up("%s: is like `%s`, which is no method of the file, or like itself",
				node_place(node, method->schema_name), at->like);
		at = next;
		is_same = is_same && strcmp(at->schema_name, method->schema_name) == 0;
		if (is_same)
			method->function = at->function;
	}
	method->params = at->params;
	method->results = at->results;
}

void likes_resolve(const struct model *model)
{
	for (uint32_t i = 0; i < model->node_count; i++) {
		const struct node *node = &model->nodes[i];

		for (uint32_t m = 0; m < node->own_method_count; m++)
			method_resolve(model, node, &node->methods[m]);
	}
}

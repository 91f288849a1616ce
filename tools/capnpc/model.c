/*
 * Loads the compiler's request into the model.
 *
 * The request comes from the pinned schema compiler and is still read with every check of the
 * reader: a malformed one ends the run. Read next: tools/capnpc/rules.c for what is refused.
 */
#include "tools/capnpc/load.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "tools/capnpc/names.h"
#include "tools/capnpc/output.h"

/* Nothing nests deeper than this: the walks over the model recurse. */
#define NESTING_MAX 1024u

/* Where a node stands that no file of the request names. */
static struct node nowhere = {.kind = NODE_FILE,
			      .schema_name = "a file that is not in the request",
			      .name = "",
			      .tag = "",
			      .upper = "",
			      .doc = "",
			      .file = &nowhere};

/* The first line of a doc comment, without the beginning or the end of a comment in it. */
static char *doc_first_line(char *doc)
{
	doc[strcspn(doc, "\n")] = '\0';
	for (char *at = doc; at[0] != '\0'; at++) {
		if (at[0] == '*' && at[1] == '/')
			at[1] = '|';
		if (at[0] == '/' && at[1] == '*')
			at[0] = '|';
		if (iscntrl((unsigned char)at[0]) != 0)
			at[0] = ' ';
	}
	return doc;
}

/* Everything of a node but what refers to other nodes' names. */
static void node_load(struct node *node, const struct capnp_struct *raw)
{
	node->raw = *raw;
	node->id = raw_id(raw);
	node->scope_id = node_scope_id(raw);
	node->kind = (enum node_kind)node_which(raw);
	node->doc = "";
	node->schema_name = text_read(raw, NODE_NAME);
	node->name = "";
	node->tag = "";
	node->upper = "";
	node->file = node->kind == NODE_FILE ? node : &nowhere;
}

/*
 * The file's name without folders and ending, as it stands in paths, in includes and in comments:
 * what does not belong there is an underscore.
 */
static char *file_base_name(const char *path)
{
	const char *slash = strrchr(path, '/');
	char *base = text_format("%s", !slash ? path : slash + 1);
	char *dot = strrchr(base, '.');

	if (dot)
		*dot = '\0';
	for (size_t i = 0; base[i] != '\0'; i++) {
		if (isalnum((unsigned char)base[i]) == 0 && !strchr("_-+.", base[i]))
			base[i] = '_';
	}
	return isalnum((unsigned char)base[0]) == 0 ? text_format("file%s", base) : base;
}

static void node_name(struct node *node, const struct node *outer, char *name)
{
	const bool in_file = outer->kind == NODE_FILE;

	if (node->file != &nowhere || node->scope_id != outer->id || node->kind == NODE_FILE)
		malformed("a declaration stands in two places");
	node->file = outer->file;
	node->schema_name = in_file ? name : text_format("%s.%s", outer->schema_name, name);
	node->name =
		in_file ? name_snake(name) : text_format("%s_%s", outer->name, name_snake(name));
	node->tag = name_member(node->name);
	node->upper = name_upper(node->name);
}

/* Names all that is declared inside of a node. */
static void nested_name(const struct model *model, struct node *node, uint32_t depth)
{
	struct capnp_list nested = list_read(&node->raw, NODE_NESTED);

	if (depth == NESTING_MAX)
		give_up("%s: declarations nested more than %u deep", node->schema_name,
			NESTING_MAX);
	node->nested_count = nested.count;
	node->nested = allocate(nested.count, sizeof(struct node *));
	for (uint32_t i = 0; i < nested.count; i++) {
		struct capnp_struct raw = capnp_list_get_struct(&nested, i);
		struct node *child = node_find(model, nested_id(&raw));

		/* The compiler leaves out what no requested file needs. */
		node->nested[i] = child;
		if (!child)
			continue;
		node_name(child, node, name_read(&raw, NESTED_NAME));
		nested_name(model, child, depth + 1);
	}
}

static int file_order(const void *a, const void *b)
{
	struct node *const *first = a;
	struct node *const *second = b;

	return strcmp((*first)->name, (*second)->name);
}

static void files_load(struct model *model, const struct capnp_struct *root)
{
	struct capnp_list files = list_read(root, REQUEST_FILES);

	model->file_count = files.count;
	model->files = allocate((size_t)files.count + model->node_count, sizeof(struct node *));
	for (uint32_t i = 0; i < files.count; i++) {
		struct capnp_struct raw = capnp_list_get_struct(&files, i);

		model->files[i] = node_need(model, raw_id(&raw));
		if (model->files[i]->kind != NODE_FILE || model->files[i]->requested)
			malformed("a requested file is none, or is requested twice");
		model->files[i]->requested = true;
	}
	qsort(model->files, model->file_count, sizeof(struct node *), file_order);
}

/* The annotation `kernel` in schema/capos.capnp. */
#define ANNOTATION_KERNEL UINT64_C(0xeb834e37c27abcf7)

static void annotations_load(struct node *node)
{
	struct capnp_list annotations = list_read(&node->raw, NODE_ANNOTATIONS);

	for (uint32_t i = 0; i < annotations.count; i++) {
		struct capnp_struct raw = capnp_list_get_struct(&annotations, i);

		if (raw_id(&raw) == ANNOTATION_KERNEL)
			node->is_kernel = true;
	}
}

static void docs_load(const struct model *model, const struct capnp_struct *root)
{
	struct capnp_list infos = list_read(root, REQUEST_SOURCE_INFO);

	for (uint32_t i = 0; i < infos.count; i++) {
		struct capnp_struct raw = capnp_list_get_struct(&infos, i);
		struct node *node = node_find(model, raw_id(&raw));
		struct capnp_list members = list_read(&raw, 1);

		if (!node)
			continue;
		node->doc = doc_first_line(text_read(&raw, SOURCE_DOC));
		for (uint32_t m = 0; m < members.count && m < node->own_method_count; m++) {
			struct capnp_struct member = capnp_list_get_struct(&members, m);

			node->methods[m].doc = doc_first_line(text_read(&member, SOURCE_DOC));
		}
	}
}

static void version_check(const struct capnp_struct *root)
{
	struct capnp_struct version = struct_read(root, REQUEST_VERSION);

	if (version_major(&version) != 0 || version_minor(&version) != 9 ||
	    version_micro(&version) != 2)
		give_up("this is not the schema compiler of Cap'n Proto 0.9.2, but of %u.%u.%u",
			version_major(&version), version_minor(&version), version_micro(&version));
}

void model_load(struct model *model, struct capnp_message *message)
{
	struct capnp_struct root;
	struct capnp_list nodes;

	if (capnp_message_root(message, 0, REQUEST_POINTERS, &root) != STATUS_OK)
		malformed("it has no root");
	version_check(&root);
	nodes = list_read(&root, REQUEST_NODES);
	model->node_count = nodes.count;
	model->nodes = allocate(nodes.count, sizeof(*model->nodes));
	for (uint32_t i = 0; i < nodes.count; i++) {
		struct capnp_struct raw = capnp_list_get_struct(&nodes, i);

		node_load(&model->nodes[i], &raw);
	}
	for (uint32_t i = 0; i < model->node_count; i++) {
		struct node *node = &model->nodes[i];

		if (node->kind != NODE_FILE)
			continue;
		node->name = file_base_name(node->schema_name);
		node->upper = name_upper(node->name);
		nested_name(model, node, 0);
	}
	files_load(model, &root);
	for (uint32_t i = 0; i < model->node_count; i++) {
		annotations_load(&model->nodes[i]);
		if (model->nodes[i].kind == NODE_INTERFACE)
			interface_load(model, &model->nodes[i]);
	}
	docs_load(model, &root);
	likes_resolve(model);
	for (uint32_t i = 0; i < model->node_count; i++) {
		if (model->nodes[i].kind == NODE_INTERFACE)
			interface_flatten(model, &model->nodes[i]);
	}
	for (uint32_t i = 0; i < model->node_count; i++)
		contents_load(model, &model->nodes[i]);
	damage_check(model);
	files_complete(model);
}

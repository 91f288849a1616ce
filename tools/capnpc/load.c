/*
 * How the parts of the compiler's request are read: with every check of the reader, and a message
 * and the end of the run when one of them fails.
 */
#include "tools/capnpc/load.h"

#include <ctype.h>
#include <string.h>

#include "tools/capnpc/output.h"

void malformed(const char *what)
{
	give_up("the compiler's request is malformed: %s", what);
}

static void need(enum status status)
{
	if (status != STATUS_OK)
		malformed("a pointer leads nowhere");
}

struct capnp_text text_view(const struct capnp_struct *s, uint32_t pointer)
{
	struct capnp_text text;

	need(capnp_pointer_get_text(capnp_struct_pointer(s, pointer), &text));
	return text;
}

char *text_read(const struct capnp_struct *s, uint32_t pointer)
{
	const struct capnp_text text = text_view(s, pointer);

	return text_format("%.*s", (int)text.length_bytes, text.bytes);
}

struct capnp_list list_read(const struct capnp_struct *s, uint32_t pointer)
{
	struct capnp_list list;

	need(capnp_pointer_get_list(capnp_struct_pointer(s, pointer), CAPNP_COMPOSITE, &list));
	return list;
}

struct capnp_struct struct_read(const struct capnp_struct *s, uint32_t pointer)
{
	struct capnp_struct child;

	need(capnp_pointer_get_struct(capnp_struct_pointer(s, pointer), &child));
	return child;
}

struct node *node_find(const struct model *model, uint64_t id)
{
	for (uint32_t i = 0; i < model->node_count; i++) {
		if (model->nodes[i].id == id)
			return &model->nodes[i];
	}
	return NULL;
}

struct node *node_need(const struct model *model, uint64_t id)
{
	struct node *node = node_find(model, id);

	if (!node)
		malformed("it names a node that it does not hold");
	return node;
}

char *name_read(const struct capnp_struct *s, uint32_t pointer)
{
	char *name = text_read(s, pointer);

	if (isalpha((unsigned char)name[0]) == 0)
		malformed("a name is none");
	for (size_t i = 0; name[i] != '\0'; i++) {
		if (isalnum((unsigned char)name[i]) == 0 && name[i] != '_')
			malformed("a name is none");
	}
	return name;
}

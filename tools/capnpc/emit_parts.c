/*
 * The parts that every generated file has: its first lines, the declarations that its text comes
 * from, and messages as rows of an array.
 */
#include <inttypes.h>

#include "tools/capnpc/emit.h"

void emit_owner(struct output *out, const struct node *node, const char *member)
{
	output_owner(out, node_place(node, member));
}

void emit_heading(struct output *out, const char *what, const struct node *file)
{
	output_owner(out, !file ? "the plug-in" : node_place(file, NULL));
	out->is_foreign = file && !file->requested;
	emit(out, "/*\n * %s\n *\n", what);
	if (!file)
		emit(out, " * Generated from the schemas by tools/capnpc. Do not edit:");
	else
		emit(out, " * Generated from %s.capnp by tools/capnpc. Do not edit:", file->name);
	emit(out, " `make generated` writes it anew.\n */\n");
}

void emit_words(struct output *out, const uint64_t *words, uint32_t word_count)
{
	for (uint32_t i = 0; i < word_count; i++)
		emit(out, "%sUINT64_C(0x%" PRIx64 "),%s", i % 3 == 0 ? "\t" : " ", words[i],
		     i % 3 == 2 || i + 1 == word_count ? "\n" : "");
}

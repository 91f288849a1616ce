/*
 * Questions about types, numbers and files that more than one generator asks.
 */
#include <inttypes.h>

#include "tools/capnpc/emit.h"
#include "tools/capnpc/model.h"
#include "tools/capnpc/names.h"
#include "tools/capnpc/output.h"

bool type_is_pointer(const struct type *type)
{
	switch (type->kind) {
	case TYPE_TEXT:
	case TYPE_DATA:
	case TYPE_LIST:
	case TYPE_STRUCT:
	case TYPE_INTERFACE:
	case TYPE_ANY_POINTER:
		return true;
	case TYPE_VOID:
	case TYPE_BOOL:
	case TYPE_INT8:
	case TYPE_INT16:
	case TYPE_INT32:
	case TYPE_INT64:
	case TYPE_UINT8:
	case TYPE_UINT16:
	case TYPE_UINT32:
	case TYPE_UINT64:
	case TYPE_FLOAT32:
	case TYPE_FLOAT64:
	case TYPE_ENUM:
	default:
		return false;
	}
}

bool type_is_capability(const struct type *type)
{
	return type->kind == TYPE_INTERFACE ||
	       (type->kind == TYPE_ANY_POINTER && type->any == ANY_CAPABILITY);
}

uint32_t type_bits(const struct type *type)
{
	static const uint8_t bits[] = {
		[TYPE_BOOL] = 1,       [TYPE_INT8] = 8,     [TYPE_INT16] = 16,   [TYPE_INT32] = 32,
		[TYPE_INT64] = 64,     [TYPE_UINT8] = 8,    [TYPE_UINT16] = 16,  [TYPE_UINT32] = 32,
		[TYPE_UINT64] = 64,    [TYPE_FLOAT32] = 32, [TYPE_FLOAT64] = 64, [TYPE_ENUM] = 16,
		[TYPE_ANY_POINTER] = 0};

	return bits[type->kind];
}

const char *type_element_name(const struct type *type)
{
	if (type->kind == TYPE_STRUCT)
		return "CAPNP_COMPOSITE";
	if (type_is_pointer(type))
		return "CAPNP_POINTER";
	switch (type_bits(type)) {
	case 0:
		return "CAPNP_VOID";
	case 1:
		return "CAPNP_BIT";
	case 8:
		return "CAPNP_BYTE";
	case 16:
		return "CAPNP_TWO_BYTES";
	case 32:
		return "CAPNP_FOUR_BYTES";
	default:
		return "CAPNP_EIGHT_BYTES";
	}
}

char *type_schema_name(const struct type *type)
{
	static const char *const names[] = {"Void",    "Bool",    "Int8",   "Int16",  "Int32",
					    "Int64",   "UInt8",   "UInt16", "UInt32", "UInt64",
					    "Float32", "Float64", "Text",   "Data"};

	if (type->kind <= TYPE_DATA)
		return text_format("%s", names[type->kind]);
	if (type->kind == TYPE_LIST)
		return text_format("List(%s)", type_schema_name(type->element));
	if (type->kind == TYPE_ANY_POINTER)
		return text_format("%s", type->any == ANY_CAPABILITY ? "Capability" : "AnyPointer");
	return text_format("%s", type->node->schema_name);
}

/*
 * ---- numbers
 * --------------------------------------------------------------------------------------
 */

char *number_c_type(const struct type *type)
{
	static const char *const names[] = {
		[TYPE_VOID] = "void",        [TYPE_BOOL] = "bool",
		[TYPE_INT8] = "int8_t",      [TYPE_INT16] = "int16_t",
		[TYPE_INT32] = "int32_t",    [TYPE_INT64] = "int64_t",
		[TYPE_UINT8] = "uint8_t",    [TYPE_UINT16] = "uint16_t",
		[TYPE_UINT32] = "uint32_t",  [TYPE_UINT64] = "uint64_t",
		[TYPE_FLOAT32] = "uint32_t", [TYPE_FLOAT64] = "uint64_t"};

	if (type->kind == TYPE_ENUM)
		return text_format("enum %s", type->node->tag);
	return text_format("%s", names[type->kind]);
}

const char *number_accessor(const struct type *type)
{
	switch (type_bits(type)) {
	case 1:
		return "bool";
	case 8:
		return "uint8";
	case 16:
		return "uint16";
	case 32:
		return "uint32";
	default:
		return "uint64";
	}
}

static char *signed_text(int64_t value, uint32_t bits)
{
	/* The smallest number has no literal: it is one less than its neighbour. */
	if (value == (bits == 64 ? INT64_MIN : -(INT64_C(1) << (bits - 1))))
		return text_format("(-INT%u_C(%" PRId64 ") - 1)", bits, -(value + 1));
	return text_format(value < 0 ? "(-INT%u_C(%" PRIu64 "))" : "INT%u_C(%" PRIu64 ")", bits,
			   (uint64_t)(value < 0 ? -value : value));
}

char *number_text(const struct type *type, uint64_t bits)
{
	switch (type->kind) {
	case TYPE_BOOL:
		return text_format("%s", bits != 0 ? "true" : "false");
	case TYPE_INT8:
		return signed_text((int8_t)bits, 8);
	case TYPE_INT16:
		return signed_text((int16_t)bits, 16);
	case TYPE_INT32:
		return signed_text((int32_t)bits, 32);
	case TYPE_INT64:
		return signed_text((int64_t)bits, 64);
	case TYPE_ENUM:
		if (bits < type->node->enumerant_count)
			return text_format("%s_%s", type->node->upper,
					   name_upper(type->node->enumerants[bits]));
		return text_format("(enum %s)%" PRIu64, type->node->tag, bits);
	case TYPE_VOID:
	case TYPE_UINT8:
	case TYPE_UINT16:
	case TYPE_UINT32:
	case TYPE_UINT64:
	case TYPE_FLOAT32:
	case TYPE_FLOAT64:
	case TYPE_TEXT:
	case TYPE_DATA:
	case TYPE_LIST:
	case TYPE_STRUCT:
	case TYPE_INTERFACE:
	case TYPE_ANY_POINTER:
	default:
		return text_format("UINT%u_C(%" PRIu64 ")", type_bits(type), bits);
	}
}

/*
 * ---- nodes
 * ----------------------------------------------------------------------------------------
 */

char *node_place(const struct node *node, const char *member)
{
	if (node->kind == NODE_FILE)
		return text_format("%s", node->schema_name);
	return text_format("%s: %s%s%s", node->file->schema_name, node->schema_name,
			   !member ? "" : ".", !member ? "" : member);
}

static uint32_t nodes_collect(struct node *node, struct node **list, uint32_t count)
{
	if (!node)
		return count;
	if (node->kind != NODE_FILE)
		list[count++] = node;
	for (uint32_t i = 0; i < node->own_method_count; i++) {
		if (node->methods[i].like)
			continue;
		if (node->methods[i].params->is_method_struct)
			list[count++] = node->methods[i].params;
		if (node->methods[i].results->is_method_struct)
			list[count++] = node->methods[i].results;
	}
	for (uint32_t i = 0; i < node->nested_count; i++)
		count = nodes_collect(node->nested[i], list, count);
	return count;
}

static uint32_t nodes_count(const struct node *node)
{
	uint32_t count = 1;

	if (!node)
		return 0;
	count += 2 * node->own_method_count;
	for (uint32_t i = 0; i < node->nested_count; i++)
		count += nodes_count(node->nested[i]);
	return count;
}

uint32_t file_nodes(const struct node *file, struct node ***list)
{
	*list = allocate(nodes_count(file), sizeof(struct node *));
	return nodes_collect((struct node *)(uintptr_t)file, *list, 0);
}

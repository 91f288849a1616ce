/*
 * Accessors for the schema compiler's CodeGeneratorRequest, written by hand.
 *
 * The plug-in generates accessors like these for every other schema; for its own input it cannot,
 * because that schema is not ours. Only what the plug-in needs is here. Numbers are offsets in
 * units of the field's size, as `capnp compile -ocapnp` prints them for schema.capnp of Cap'n Proto
 * 0.9.2. It owns nothing and checks nothing. Read next: tools/capnpc/model.h, which loads it all.
 */
#ifndef TOOLS_CAPNPC_REQUEST_H
#define TOOLS_CAPNPC_REQUEST_H

#include "core/capnp/reader.h"

/* Places in the pointer section. */
enum {
	REQUEST_NODES = 0,
	REQUEST_FILES = 1,
	REQUEST_VERSION = 2,
	REQUEST_SOURCE_INFO = 3,
	REQUEST_POINTERS = 4,

	FILE_NAME = 0,

	SOURCE_DOC = 0,

	NODE_NAME = 0,
	NODE_NESTED = 1,
	NODE_ANNOTATIONS = 2,
	NODE_FIELDS = 3,
	NODE_ENUMERANTS = 3,
	NODE_METHODS = 3,
	NODE_SUPERCLASSES = 4,
	NODE_CONST_TYPE = 3,
	NODE_CONST_VALUE = 4,

	NESTED_NAME = 0,

	FIELD_NAME = 0,
	FIELD_TYPE = 2,
	FIELD_DEFAULT = 3,

	ENUMERANT_NAME = 0,
	METHOD_NAME = 0,
	METHOD_ANNOTATIONS = 1,
	METHOD_IMPLICIT = 4,

	ANNOTATION_VALUE = 0,

	TYPE_ELEMENT = 0,
	VALUE_POINTER = 0,
};

/* The members of Node's union. */
enum node_kind {
	NODE_FILE = 0,
	NODE_STRUCT = 1,
	NODE_ENUM = 2,
	NODE_INTERFACE = 3,
	NODE_CONST = 4,
	NODE_ANNOTATION = 5,
};

/* The members of Type's union, and of Value's. */
enum type_kind {
	TYPE_VOID = 0,
	TYPE_BOOL = 1,
	TYPE_INT8 = 2,
	TYPE_INT16 = 3,
	TYPE_INT32 = 4,
	TYPE_INT64 = 5,
	TYPE_UINT8 = 6,
	TYPE_UINT16 = 7,
	TYPE_UINT32 = 8,
	TYPE_UINT64 = 9,
	TYPE_FLOAT32 = 10,
	TYPE_FLOAT64 = 11,
	TYPE_TEXT = 12,
	TYPE_DATA = 13,
	TYPE_LIST = 14,
	TYPE_ENUM = 15,
	TYPE_STRUCT = 16,
	TYPE_INTERFACE = 17,
	TYPE_ANY_POINTER = 18,
};

/* Kinds of an unconstrained AnyPointer. */
enum any_kind {
	ANY_KIND = 0,
	ANY_STRUCT = 1,
	ANY_LIST = 2,
	ANY_CAPABILITY = 3,
};

static inline uint64_t raw_id(const struct capnp_struct *s)
{
	return capnp_struct_get_uint64(s, 0, 0);
}

static inline uint16_t version_major(const struct capnp_struct *version)
{
	return capnp_struct_get_uint16(version, 0, 0);
}

static inline uint8_t version_minor(const struct capnp_struct *version)
{
	return capnp_struct_get_uint8(version, 2, 0);
}

static inline uint8_t version_micro(const struct capnp_struct *version)
{
	return capnp_struct_get_uint8(version, 3, 0);
}

static inline uint32_t node_prefix_length(const struct capnp_struct *node)
{
	return capnp_struct_get_uint32(node, 2, 0);
}

static inline uint64_t node_scope_id(const struct capnp_struct *node)
{
	return capnp_struct_get_uint64(node, 2, 0);
}

static inline uint16_t node_which(const struct capnp_struct *node)
{
	return capnp_struct_get_uint16(node, 6, 0);
}

static inline bool node_is_generic(const struct capnp_struct *node)
{
	return capnp_struct_get_bool(node, 288, false);
}

static inline uint16_t struct_data_words(const struct capnp_struct *node)
{
	return capnp_struct_get_uint16(node, 7, 0);
}

static inline uint16_t struct_pointer_count(const struct capnp_struct *node)
{
	return capnp_struct_get_uint16(node, 12, 0);
}

static inline bool struct_is_group(const struct capnp_struct *node)
{
	return capnp_struct_get_bool(node, 224, false);
}

static inline uint16_t struct_discriminant_count(const struct capnp_struct *node)
{
	return capnp_struct_get_uint16(node, 15, 0);
}

static inline uint32_t struct_discriminant_offset(const struct capnp_struct *node)
{
	return capnp_struct_get_uint32(node, 8, 0);
}

static inline uint64_t nested_id(const struct capnp_struct *nested)
{
	return raw_id(nested);
}

static inline uint16_t field_discriminant(const struct capnp_struct *field)
{
	return capnp_struct_get_uint16(field, 1, 0xffff);
}

static inline bool field_is_group(const struct capnp_struct *field)
{
	return capnp_struct_get_uint16(field, 4, 0) == 1;
}

static inline uint32_t field_slot_offset(const struct capnp_struct *field)
{
	return capnp_struct_get_uint32(field, 1, 0);
}

static inline uint64_t field_group_id(const struct capnp_struct *field)
{
	return capnp_struct_get_uint64(field, 2, 0);
}

static inline uint64_t method_params_id(const struct capnp_struct *method)
{
	return capnp_struct_get_uint64(method, 1, 0);
}

static inline uint64_t method_results_id(const struct capnp_struct *method)
{
	return capnp_struct_get_uint64(method, 2, 0);
}

static inline uint16_t type_which(const struct capnp_struct *type)
{
	return capnp_struct_get_uint16(type, 0, 0);
}

static inline uint64_t type_node_id(const struct capnp_struct *type)
{
	return capnp_struct_get_uint64(type, 1, 0);
}

/* 0: unconstrained; 1, 2: a type parameter. */
static inline uint16_t type_any_which(const struct capnp_struct *type)
{
	return capnp_struct_get_uint16(type, 4, 0);
}

static inline uint16_t type_any_kind(const struct capnp_struct *type)
{
	return capnp_struct_get_uint16(type, 5, 0);
}

/* The bits of a number, bool or enum value; zero for other kinds. */
static inline uint64_t value_bits(const struct capnp_struct *value)
{
	switch (capnp_struct_get_uint16(value, 0, 0)) {
	case TYPE_BOOL:
		return capnp_struct_get_bool(value, 16, false);
	case TYPE_INT8:
	case TYPE_UINT8:
		return capnp_struct_get_uint8(value, 2, 0);
	case TYPE_INT16:
	case TYPE_UINT16:
	case TYPE_ENUM:
		return capnp_struct_get_uint16(value, 1, 0);
	case TYPE_INT32:
	case TYPE_UINT32:
	case TYPE_FLOAT32:
		return capnp_struct_get_uint32(value, 1, 0);
	case TYPE_INT64:
	case TYPE_UINT64:
	case TYPE_FLOAT64:
		return capnp_struct_get_uint64(value, 1, 0);
	default:
		return 0;
	}
}

#endif

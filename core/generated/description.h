/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from description.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_DESCRIPTION_H
#define CORE_GENERATED_DESCRIPTION_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"

/* Description.Kind. */
enum description_kind {
	DESCRIPTION_KIND_VOID = 0,
	DESCRIPTION_KIND_BOOL = 1,
	DESCRIPTION_KIND_INT8 = 2,
	DESCRIPTION_KIND_INT16 = 3,
	DESCRIPTION_KIND_INT32 = 4,
	DESCRIPTION_KIND_INT64 = 5,
	DESCRIPTION_KIND_UINT8 = 6,
	DESCRIPTION_KIND_UINT16 = 7,
	DESCRIPTION_KIND_UINT32 = 8,
	DESCRIPTION_KIND_UINT64 = 9,
	DESCRIPTION_KIND_FLOAT32 = 10,
	DESCRIPTION_KIND_FLOAT64 = 11,
	DESCRIPTION_KIND_TEXT = 12,
	DESCRIPTION_KIND_DATA = 13,
	DESCRIPTION_KIND_LIST = 14,
	DESCRIPTION_KIND_ENUM = 15,
	DESCRIPTION_KIND_STRUCT = 16,
	DESCRIPTION_KIND_CAPABILITY = 17,
	DESCRIPTION_KIND_ANY_POINTER = 18,
};

/* Whether this program knows the value: a message can hold any number. */
static inline bool description_kind_is_known(enum description_kind value)
{
	return (uint32_t)value < 19u;
}

/* Description: 0 bytes of data, 4 pointers. */
#define DESCRIPTION_DATA_WORDS 0u
#define DESCRIPTION_POINTERS 4u

struct description_reader {
	struct capnp_struct raw;
};

struct description_builder {
	struct capnp_struct_builder raw;
};

struct description_list_reader {
	struct capnp_list raw;
};

struct description_list_builder {
	struct capnp_list_builder raw;
};

/* Description.Interface: 16 bytes of data, 4 pointers. */
#define DESCRIPTION_INTERFACE_DATA_WORDS 2u
#define DESCRIPTION_INTERFACE_POINTERS 4u

struct description_interface_reader {
	struct capnp_struct raw;
};

struct description_interface_builder {
	struct capnp_struct_builder raw;
};

struct description_interface_list_reader {
	struct capnp_list raw;
};

struct description_interface_list_builder {
	struct capnp_list_builder raw;
};

/* Description.Method: 8 bytes of data, 2 pointers. */
#define DESCRIPTION_METHOD_DATA_WORDS 1u
#define DESCRIPTION_METHOD_POINTERS 2u

struct description_method_reader {
	struct capnp_struct raw;
};

struct description_method_builder {
	struct capnp_struct_builder raw;
};

struct description_method_list_reader {
	struct capnp_list raw;
};

struct description_method_list_builder {
	struct capnp_list_builder raw;
};

/* Description.Struct: 8 bytes of data, 3 pointers. */
#define DESCRIPTION_STRUCT_DATA_WORDS 1u
#define DESCRIPTION_STRUCT_POINTERS 3u

struct description_struct_reader {
	struct capnp_struct raw;
};

struct description_struct_builder {
	struct capnp_struct_builder raw;
};

struct description_struct_list_reader {
	struct capnp_list raw;
};

struct description_struct_list_builder {
	struct capnp_list_builder raw;
};

/* Description.Union: 16 bytes of data, 0 pointers. */
#define DESCRIPTION_UNION_DATA_WORDS 2u
#define DESCRIPTION_UNION_POINTERS 0u

struct description_union_reader {
	struct capnp_struct raw;
};

struct description_union_builder {
	struct capnp_struct_builder raw;
};

struct description_union_list_reader {
	struct capnp_list raw;
};

struct description_union_list_builder {
	struct capnp_list_builder raw;
};

/* Description.Field: 40 bytes of data, 1 pointers. */
#define DESCRIPTION_FIELD_DATA_WORDS 5u
#define DESCRIPTION_FIELD_POINTERS 1u

struct description_field_reader {
	struct capnp_struct raw;
};

struct description_field_builder {
	struct capnp_struct_builder raw;
};

struct description_field_list_reader {
	struct capnp_list raw;
};

struct description_field_list_builder {
	struct capnp_list_builder raw;
};

/* Description.Default: 8 bytes of data, 1 pointers. */
#define DESCRIPTION_DEFAULT_DATA_WORDS 1u
#define DESCRIPTION_DEFAULT_POINTERS 1u

struct description_default_reader {
	struct capnp_struct raw;
};

struct description_default_builder {
	struct capnp_struct_builder raw;
};

struct description_default_list_reader {
	struct capnp_list raw;
};

struct description_default_list_builder {
	struct capnp_list_builder raw;
};

/* Description.Enum: 0 bytes of data, 2 pointers. */
#define DESCRIPTION_ENUM_DATA_WORDS 0u
#define DESCRIPTION_ENUM_POINTERS 2u

struct description_enum_reader {
	struct capnp_struct raw;
};

struct description_enum_builder {
	struct capnp_struct_builder raw;
};

struct description_enum_list_reader {
	struct capnp_list raw;
};

struct description_enum_list_builder {
	struct capnp_list_builder raw;
};

/* ---- Description ---- */

MUST_CHECK static inline enum status description_root(struct capnp_message *message,
	struct description_reader *reader)
{
	return capnp_message_root(message, DESCRIPTION_DATA_WORDS, DESCRIPTION_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status description_read(struct capnp_pointer pointer,
	struct description_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool description_is_complete(const struct description_reader *reader)
{
	return reader->raw.pointer_count >= DESCRIPTION_POINTERS;
}

MUST_CHECK static inline enum status description_builder_root(struct capnp_builder *builder,
	struct description_builder *out)
{
	return capnp_builder_root(builder, DESCRIPTION_DATA_WORDS, DESCRIPTION_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status description_builder_new(
	struct capnp_pointer_builder pointer, struct description_builder *out)
{
	return capnp_pointer_new_struct(pointer, DESCRIPTION_DATA_WORDS, DESCRIPTION_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status description_list_read(struct capnp_pointer pointer,
	struct description_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct description_reader description_list_get(const struct description_list_reader *list,
	uint32_t index)
{
	return (struct description_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status description_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct description_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, DESCRIPTION_DATA_WORDS, DESCRIPTION_POINTERS, count,
		&list->raw);
}

static inline struct description_builder description_list_builder_get(
	const struct description_list_builder *list, uint32_t index)
{
	return (struct description_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- Description.Interface ---- */

MUST_CHECK static inline enum status description_interface_root(struct capnp_message *message,
	struct description_interface_reader *reader)
{
	return capnp_message_root(message, DESCRIPTION_INTERFACE_DATA_WORDS, DESCRIPTION_INTERFACE_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status description_interface_read(struct capnp_pointer pointer,
	struct description_interface_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool description_interface_is_complete(const struct description_interface_reader *reader)
{
	return reader->raw.data_bits >= DESCRIPTION_INTERFACE_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= DESCRIPTION_INTERFACE_POINTERS;
}

MUST_CHECK static inline enum status description_interface_builder_root(struct capnp_builder *builder,
	struct description_interface_builder *out)
{
	return capnp_builder_root(builder, DESCRIPTION_INTERFACE_DATA_WORDS, DESCRIPTION_INTERFACE_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status description_interface_builder_new(
	struct capnp_pointer_builder pointer, struct description_interface_builder *out)
{
	return capnp_pointer_new_struct(pointer, DESCRIPTION_INTERFACE_DATA_WORDS, DESCRIPTION_INTERFACE_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status description_interface_list_read(struct capnp_pointer pointer,
	struct description_interface_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct description_interface_reader description_interface_list_get(const struct description_interface_list_reader *list,
	uint32_t index)
{
	return (struct description_interface_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status description_interface_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct description_interface_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, DESCRIPTION_INTERFACE_DATA_WORDS, DESCRIPTION_INTERFACE_POINTERS, count,
		&list->raw);
}

static inline struct description_interface_builder description_interface_list_builder_get(
	const struct description_interface_list_builder *list, uint32_t index)
{
	return (struct description_interface_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- Description.Method ---- */

MUST_CHECK static inline enum status description_method_root(struct capnp_message *message,
	struct description_method_reader *reader)
{
	return capnp_message_root(message, DESCRIPTION_METHOD_DATA_WORDS, DESCRIPTION_METHOD_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status description_method_read(struct capnp_pointer pointer,
	struct description_method_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool description_method_is_complete(const struct description_method_reader *reader)
{
	return reader->raw.data_bits >= DESCRIPTION_METHOD_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= DESCRIPTION_METHOD_POINTERS;
}

MUST_CHECK static inline enum status description_method_builder_root(struct capnp_builder *builder,
	struct description_method_builder *out)
{
	return capnp_builder_root(builder, DESCRIPTION_METHOD_DATA_WORDS, DESCRIPTION_METHOD_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status description_method_builder_new(
	struct capnp_pointer_builder pointer, struct description_method_builder *out)
{
	return capnp_pointer_new_struct(pointer, DESCRIPTION_METHOD_DATA_WORDS, DESCRIPTION_METHOD_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status description_method_list_read(struct capnp_pointer pointer,
	struct description_method_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct description_method_reader description_method_list_get(const struct description_method_list_reader *list,
	uint32_t index)
{
	return (struct description_method_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status description_method_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct description_method_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, DESCRIPTION_METHOD_DATA_WORDS, DESCRIPTION_METHOD_POINTERS, count,
		&list->raw);
}

static inline struct description_method_builder description_method_list_builder_get(
	const struct description_method_list_builder *list, uint32_t index)
{
	return (struct description_method_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- Description.Struct ---- */

MUST_CHECK static inline enum status description_struct_root(struct capnp_message *message,
	struct description_struct_reader *reader)
{
	return capnp_message_root(message, DESCRIPTION_STRUCT_DATA_WORDS, DESCRIPTION_STRUCT_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status description_struct_read(struct capnp_pointer pointer,
	struct description_struct_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool description_struct_is_complete(const struct description_struct_reader *reader)
{
	return reader->raw.data_bits >= DESCRIPTION_STRUCT_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= DESCRIPTION_STRUCT_POINTERS;
}

MUST_CHECK static inline enum status description_struct_builder_root(struct capnp_builder *builder,
	struct description_struct_builder *out)
{
	return capnp_builder_root(builder, DESCRIPTION_STRUCT_DATA_WORDS, DESCRIPTION_STRUCT_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status description_struct_builder_new(
	struct capnp_pointer_builder pointer, struct description_struct_builder *out)
{
	return capnp_pointer_new_struct(pointer, DESCRIPTION_STRUCT_DATA_WORDS, DESCRIPTION_STRUCT_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status description_struct_list_read(struct capnp_pointer pointer,
	struct description_struct_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct description_struct_reader description_struct_list_get(const struct description_struct_list_reader *list,
	uint32_t index)
{
	return (struct description_struct_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status description_struct_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct description_struct_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, DESCRIPTION_STRUCT_DATA_WORDS, DESCRIPTION_STRUCT_POINTERS, count,
		&list->raw);
}

static inline struct description_struct_builder description_struct_list_builder_get(
	const struct description_struct_list_builder *list, uint32_t index)
{
	return (struct description_struct_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- Description.Union ---- */

MUST_CHECK static inline enum status description_union_root(struct capnp_message *message,
	struct description_union_reader *reader)
{
	return capnp_message_root(message, DESCRIPTION_UNION_DATA_WORDS, DESCRIPTION_UNION_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status description_union_read(struct capnp_pointer pointer,
	struct description_union_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool description_union_is_complete(const struct description_union_reader *reader)
{
	return reader->raw.data_bits >= DESCRIPTION_UNION_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status description_union_builder_root(struct capnp_builder *builder,
	struct description_union_builder *out)
{
	return capnp_builder_root(builder, DESCRIPTION_UNION_DATA_WORDS, DESCRIPTION_UNION_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status description_union_builder_new(
	struct capnp_pointer_builder pointer, struct description_union_builder *out)
{
	return capnp_pointer_new_struct(pointer, DESCRIPTION_UNION_DATA_WORDS, DESCRIPTION_UNION_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status description_union_list_read(struct capnp_pointer pointer,
	struct description_union_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct description_union_reader description_union_list_get(const struct description_union_list_reader *list,
	uint32_t index)
{
	return (struct description_union_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status description_union_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct description_union_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, DESCRIPTION_UNION_DATA_WORDS, DESCRIPTION_UNION_POINTERS, count,
		&list->raw);
}

static inline struct description_union_builder description_union_list_builder_get(
	const struct description_union_list_builder *list, uint32_t index)
{
	return (struct description_union_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- Description.Field ---- */

MUST_CHECK static inline enum status description_field_root(struct capnp_message *message,
	struct description_field_reader *reader)
{
	return capnp_message_root(message, DESCRIPTION_FIELD_DATA_WORDS, DESCRIPTION_FIELD_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status description_field_read(struct capnp_pointer pointer,
	struct description_field_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool description_field_is_complete(const struct description_field_reader *reader)
{
	return reader->raw.data_bits >= DESCRIPTION_FIELD_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= DESCRIPTION_FIELD_POINTERS;
}

MUST_CHECK static inline enum status description_field_builder_root(struct capnp_builder *builder,
	struct description_field_builder *out)
{
	return capnp_builder_root(builder, DESCRIPTION_FIELD_DATA_WORDS, DESCRIPTION_FIELD_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status description_field_builder_new(
	struct capnp_pointer_builder pointer, struct description_field_builder *out)
{
	return capnp_pointer_new_struct(pointer, DESCRIPTION_FIELD_DATA_WORDS, DESCRIPTION_FIELD_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status description_field_list_read(struct capnp_pointer pointer,
	struct description_field_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct description_field_reader description_field_list_get(const struct description_field_list_reader *list,
	uint32_t index)
{
	return (struct description_field_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status description_field_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct description_field_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, DESCRIPTION_FIELD_DATA_WORDS, DESCRIPTION_FIELD_POINTERS, count,
		&list->raw);
}

static inline struct description_field_builder description_field_list_builder_get(
	const struct description_field_list_builder *list, uint32_t index)
{
	return (struct description_field_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- Description.Default ---- */

MUST_CHECK static inline enum status description_default_root(struct capnp_message *message,
	struct description_default_reader *reader)
{
	return capnp_message_root(message, DESCRIPTION_DEFAULT_DATA_WORDS, DESCRIPTION_DEFAULT_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status description_default_read(struct capnp_pointer pointer,
	struct description_default_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool description_default_is_complete(const struct description_default_reader *reader)
{
	return reader->raw.data_bits >= DESCRIPTION_DEFAULT_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= DESCRIPTION_DEFAULT_POINTERS;
}

MUST_CHECK static inline enum status description_default_builder_root(struct capnp_builder *builder,
	struct description_default_builder *out)
{
	return capnp_builder_root(builder, DESCRIPTION_DEFAULT_DATA_WORDS, DESCRIPTION_DEFAULT_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status description_default_builder_new(
	struct capnp_pointer_builder pointer, struct description_default_builder *out)
{
	return capnp_pointer_new_struct(pointer, DESCRIPTION_DEFAULT_DATA_WORDS, DESCRIPTION_DEFAULT_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status description_default_list_read(struct capnp_pointer pointer,
	struct description_default_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct description_default_reader description_default_list_get(const struct description_default_list_reader *list,
	uint32_t index)
{
	return (struct description_default_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status description_default_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct description_default_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, DESCRIPTION_DEFAULT_DATA_WORDS, DESCRIPTION_DEFAULT_POINTERS, count,
		&list->raw);
}

static inline struct description_default_builder description_default_list_builder_get(
	const struct description_default_list_builder *list, uint32_t index)
{
	return (struct description_default_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- Description.Enum ---- */

MUST_CHECK static inline enum status description_enum_root(struct capnp_message *message,
	struct description_enum_reader *reader)
{
	return capnp_message_root(message, DESCRIPTION_ENUM_DATA_WORDS, DESCRIPTION_ENUM_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status description_enum_read(struct capnp_pointer pointer,
	struct description_enum_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool description_enum_is_complete(const struct description_enum_reader *reader)
{
	return reader->raw.pointer_count >= DESCRIPTION_ENUM_POINTERS;
}

MUST_CHECK static inline enum status description_enum_builder_root(struct capnp_builder *builder,
	struct description_enum_builder *out)
{
	return capnp_builder_root(builder, DESCRIPTION_ENUM_DATA_WORDS, DESCRIPTION_ENUM_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status description_enum_builder_new(
	struct capnp_pointer_builder pointer, struct description_enum_builder *out)
{
	return capnp_pointer_new_struct(pointer, DESCRIPTION_ENUM_DATA_WORDS, DESCRIPTION_ENUM_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status description_enum_list_read(struct capnp_pointer pointer,
	struct description_enum_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct description_enum_reader description_enum_list_get(const struct description_enum_list_reader *list,
	uint32_t index)
{
	return (struct description_enum_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status description_enum_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct description_enum_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, DESCRIPTION_ENUM_DATA_WORDS, DESCRIPTION_ENUM_POINTERS, count,
		&list->raw);
}

static inline struct description_enum_builder description_enum_list_builder_get(
	const struct description_enum_list_builder *list, uint32_t index)
{
	return (struct description_enum_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* interfaces :List(Description.Interface), pointer 0 */
static inline struct capnp_pointer description_pointer_interfaces(const struct description_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool description_has_interfaces(const struct description_reader *reader)
{
	return !capnp_pointer_is_null(description_pointer_interfaces(reader));
}

MUST_CHECK static inline enum status description_get_interfaces(const struct description_reader *reader,
	struct description_interface_list_reader *value)
{
	return description_interface_list_read(description_pointer_interfaces(reader), value);
}

/* structs :List(Description.Struct), pointer 1 */
static inline struct capnp_pointer description_pointer_structs(const struct description_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool description_has_structs(const struct description_reader *reader)
{
	return !capnp_pointer_is_null(description_pointer_structs(reader));
}

MUST_CHECK static inline enum status description_get_structs(const struct description_reader *reader,
	struct description_struct_list_reader *value)
{
	return description_struct_list_read(description_pointer_structs(reader), value);
}

/* enums :List(Description.Enum), pointer 2 */
static inline struct capnp_pointer description_pointer_enums(const struct description_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool description_has_enums(const struct description_reader *reader)
{
	return !capnp_pointer_is_null(description_pointer_enums(reader));
}

MUST_CHECK static inline enum status description_get_enums(const struct description_reader *reader,
	struct description_enum_list_reader *value)
{
	return description_enum_list_read(description_pointer_enums(reader), value);
}

/* defaults :List(Description.Default), pointer 3 */
static inline struct capnp_pointer description_pointer_defaults(const struct description_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 3);
}

static inline bool description_has_defaults(const struct description_reader *reader)
{
	return !capnp_pointer_is_null(description_pointer_defaults(reader));
}

MUST_CHECK static inline enum status description_get_defaults(const struct description_reader *reader,
	struct description_default_list_reader *value)
{
	return description_default_list_read(description_pointer_defaults(reader), value);
}

MUST_CHECK static inline enum status description_builder_new_interfaces(
	const struct description_builder *builder, uint32_t count,
	struct description_interface_list_builder *list)
{
	return description_interface_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), count, list);
}

MUST_CHECK static inline enum status description_builder_new_structs(
	const struct description_builder *builder, uint32_t count,
	struct description_struct_list_builder *list)
{
	return description_struct_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 1), count, list);
}

MUST_CHECK static inline enum status description_builder_new_enums(
	const struct description_builder *builder, uint32_t count,
	struct description_enum_list_builder *list)
{
	return description_enum_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 2), count, list);
}

MUST_CHECK static inline enum status description_builder_new_defaults(
	const struct description_builder *builder, uint32_t count,
	struct description_default_list_builder *list)
{
	return description_default_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 3), count, list);
}

/* id :UInt64, bits [0, 64) */
static inline uint64_t description_interface_get_id(const struct description_interface_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer description_interface_pointer_name(const struct description_interface_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool description_interface_has_name(const struct description_interface_reader *reader)
{
	return !capnp_pointer_is_null(description_interface_pointer_name(reader));
}

MUST_CHECK static inline enum status description_interface_get_name(const struct description_interface_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(description_interface_pointer_name(reader), value);
}

/* doc :Text, pointer 1 */
static inline struct capnp_pointer description_interface_pointer_doc(const struct description_interface_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool description_interface_has_doc(const struct description_interface_reader *reader)
{
	return !capnp_pointer_is_null(description_interface_pointer_doc(reader));
}

MUST_CHECK static inline enum status description_interface_get_doc(const struct description_interface_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(description_interface_pointer_doc(reader), value);
}

/* kernel :Bool, bits [64, 65) */
static inline bool description_interface_get_kernel(const struct description_interface_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 64, false);
}

/* methods :List(Description.Method), pointer 2 */
static inline struct capnp_pointer description_interface_pointer_methods(const struct description_interface_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool description_interface_has_methods(const struct description_interface_reader *reader)
{
	return !capnp_pointer_is_null(description_interface_pointer_methods(reader));
}

MUST_CHECK static inline enum status description_interface_get_methods(const struct description_interface_reader *reader,
	struct description_method_list_reader *value)
{
	return description_method_list_read(description_interface_pointer_methods(reader), value);
}

/* extends :List(UInt64), pointer 3 */
static inline struct capnp_pointer description_interface_pointer_extends(const struct description_interface_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 3);
}

static inline bool description_interface_has_extends(const struct description_interface_reader *reader)
{
	return !capnp_pointer_is_null(description_interface_pointer_extends(reader));
}

MUST_CHECK static inline enum status description_interface_get_extends(const struct description_interface_reader *reader,
	struct capnp_list *value)
{
	return capnp_pointer_get_list(description_interface_pointer_extends(reader), CAPNP_EIGHT_BYTES, value);
}

static inline void description_interface_builder_set_id(const struct description_interface_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

MUST_CHECK static inline enum status description_interface_builder_set_name(
	const struct description_interface_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status description_interface_builder_set_doc(
	const struct description_interface_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

static inline void description_interface_builder_set_kernel(const struct description_interface_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 64, value, false);
}

MUST_CHECK static inline enum status description_interface_builder_new_methods(
	const struct description_interface_builder *builder, uint32_t count,
	struct description_method_list_builder *list)
{
	return description_method_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 2), count, list);
}

MUST_CHECK static inline enum status description_interface_builder_new_extends(
	const struct description_interface_builder *builder, uint32_t count, struct capnp_list_builder *list)
{
	return capnp_pointer_new_list(capnp_struct_builder_pointer(&builder->raw, 3), CAPNP_EIGHT_BYTES, count, list);
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer description_method_pointer_name(const struct description_method_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool description_method_has_name(const struct description_method_reader *reader)
{
	return !capnp_pointer_is_null(description_method_pointer_name(reader));
}

MUST_CHECK static inline enum status description_method_get_name(const struct description_method_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(description_method_pointer_name(reader), value);
}

/* doc :Text, pointer 1 */
static inline struct capnp_pointer description_method_pointer_doc(const struct description_method_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool description_method_has_doc(const struct description_method_reader *reader)
{
	return !capnp_pointer_is_null(description_method_pointer_doc(reader));
}

MUST_CHECK static inline enum status description_method_get_doc(const struct description_method_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(description_method_pointer_doc(reader), value);
}

/* parameters :UInt16, bits [0, 16) */
static inline uint16_t description_method_get_parameters(const struct description_method_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* results :UInt16, bits [16, 32) */
static inline uint16_t description_method_get_results(const struct description_method_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 1, UINT16_C(0));
}

MUST_CHECK static inline enum status description_method_builder_set_name(
	const struct description_method_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status description_method_builder_set_doc(
	const struct description_method_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

static inline void description_method_builder_set_parameters(const struct description_method_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void description_method_builder_set_results(const struct description_method_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 1, (uint16_t)value, (uint16_t)UINT64_C(0));
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer description_struct_pointer_name(const struct description_struct_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool description_struct_has_name(const struct description_struct_reader *reader)
{
	return !capnp_pointer_is_null(description_struct_pointer_name(reader));
}

MUST_CHECK static inline enum status description_struct_get_name(const struct description_struct_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(description_struct_pointer_name(reader), value);
}

/* data_words :UInt16, bits [0, 16) */
static inline uint16_t description_struct_get_data_words(const struct description_struct_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* pointers :UInt16, bits [16, 32) */
static inline uint16_t description_struct_get_pointers(const struct description_struct_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 1, UINT16_C(0));
}

/* fields :List(Description.Field), pointer 1 */
static inline struct capnp_pointer description_struct_pointer_fields(const struct description_struct_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool description_struct_has_fields(const struct description_struct_reader *reader)
{
	return !capnp_pointer_is_null(description_struct_pointer_fields(reader));
}

MUST_CHECK static inline enum status description_struct_get_fields(const struct description_struct_reader *reader,
	struct description_field_list_reader *value)
{
	return description_field_list_read(description_struct_pointer_fields(reader), value);
}

/* unions :List(Description.Union), pointer 2 */
static inline struct capnp_pointer description_struct_pointer_unions(const struct description_struct_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool description_struct_has_unions(const struct description_struct_reader *reader)
{
	return !capnp_pointer_is_null(description_struct_pointer_unions(reader));
}

MUST_CHECK static inline enum status description_struct_get_unions(const struct description_struct_reader *reader,
	struct description_union_list_reader *value)
{
	return description_union_list_read(description_struct_pointer_unions(reader), value);
}

MUST_CHECK static inline enum status description_struct_builder_set_name(
	const struct description_struct_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void description_struct_builder_set_data_words(const struct description_struct_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void description_struct_builder_set_pointers(const struct description_struct_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 1, (uint16_t)value, (uint16_t)UINT64_C(0));
}

MUST_CHECK static inline enum status description_struct_builder_new_fields(
	const struct description_struct_builder *builder, uint32_t count,
	struct description_field_list_builder *list)
{
	return description_field_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 1), count, list);
}

MUST_CHECK static inline enum status description_struct_builder_new_unions(
	const struct description_struct_builder *builder, uint32_t count,
	struct description_union_list_builder *list)
{
	return description_union_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 2), count, list);
}

/* discriminant_offset :UInt32, bits [0, 32) */
static inline uint32_t description_union_get_discriminant_offset(const struct description_union_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

/* outer :UInt16, bits [32, 48) */
static inline uint16_t description_union_get_outer(const struct description_union_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 2, UINT16_C(0));
}

/* outer_discriminant :UInt16, bits [48, 64) */
static inline uint16_t description_union_get_outer_discriminant(const struct description_union_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 3, UINT16_C(0));
}

/* depth :UInt8, bits [64, 72) */
static inline uint8_t description_union_get_depth(const struct description_union_reader *reader)
{
	return (uint8_t)capnp_struct_get_uint8(&reader->raw, 8, UINT8_C(0));
}

static inline void description_union_builder_set_discriminant_offset(const struct description_union_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void description_union_builder_set_outer(const struct description_union_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 2, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void description_union_builder_set_outer_discriminant(const struct description_union_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 3, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void description_union_builder_set_depth(const struct description_union_builder *builder, uint8_t value)
{
	capnp_struct_builder_set_uint8(&builder->raw, 8, (uint8_t)value, (uint8_t)UINT64_C(0));
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer description_field_pointer_name(const struct description_field_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool description_field_has_name(const struct description_field_reader *reader)
{
	return !capnp_pointer_is_null(description_field_pointer_name(reader));
}

MUST_CHECK static inline enum status description_field_get_name(const struct description_field_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(description_field_pointer_name(reader), value);
}

/* kind :Description.Kind, bits [0, 16) */
static inline enum description_kind description_field_get_kind(const struct description_field_reader *reader)
{
	return (enum description_kind)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* list_depth :UInt8, bits [16, 24) */
static inline uint8_t description_field_get_list_depth(const struct description_field_reader *reader)
{
	return (uint8_t)capnp_struct_get_uint8(&reader->raw, 2, UINT8_C(0));
}

/* is_member :Bool, bits [24, 25) */
static inline bool description_field_get_is_member(const struct description_field_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 24, false);
}

/* type :UInt16, bits [32, 48) */
static inline uint16_t description_field_get_type(const struct description_field_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 2, UINT16_C(0));
}

/* offset :UInt32, bits [64, 96) */
static inline uint32_t description_field_get_offset(const struct description_field_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 2, UINT32_C(0));
}

/* interface :UInt64, bits [128, 192) */
static inline uint64_t description_field_get_interface(const struct description_field_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 2, UINT64_C(0));
}

/* discriminant :UInt16, bits [48, 64) */
static inline uint16_t description_field_get_discriminant(const struct description_field_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 3, UINT16_C(0));
}

/* discriminant_offset :UInt32, bits [96, 128) */
static inline uint32_t description_field_get_discriminant_offset(const struct description_field_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 3, UINT32_C(0));
}

/* default :UInt64, bits [192, 256) */
static inline uint64_t description_field_get_default(const struct description_field_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 3, UINT64_C(0));
}

/* union_index :UInt16, bits [256, 272) */
static inline uint16_t description_field_get_union_index(const struct description_field_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 16, UINT16_C(0));
}

MUST_CHECK static inline enum status description_field_builder_set_name(
	const struct description_field_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void description_field_builder_set_kind(const struct description_field_builder *builder, enum description_kind value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void description_field_builder_set_list_depth(const struct description_field_builder *builder, uint8_t value)
{
	capnp_struct_builder_set_uint8(&builder->raw, 2, (uint8_t)value, (uint8_t)UINT64_C(0));
}

static inline void description_field_builder_set_is_member(const struct description_field_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 24, value, false);
}

static inline void description_field_builder_set_type(const struct description_field_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 2, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void description_field_builder_set_offset(const struct description_field_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 2, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void description_field_builder_set_interface(const struct description_field_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 2, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void description_field_builder_set_discriminant(const struct description_field_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 3, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void description_field_builder_set_discriminant_offset(const struct description_field_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 3, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void description_field_builder_set_default(const struct description_field_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 3, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void description_field_builder_set_union_index(const struct description_field_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 16, (uint16_t)value, (uint16_t)UINT64_C(0));
}

/* struct :UInt16, bits [0, 16) */
static inline uint16_t description_default_get_struct(const struct description_default_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* field :UInt16, bits [16, 32) */
static inline uint16_t description_default_get_field(const struct description_default_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 1, UINT16_C(0));
}

/* value :AnyPointer, pointer 0 */
static inline struct capnp_pointer description_default_pointer_value(const struct description_default_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool description_default_has_value(const struct description_default_reader *reader)
{
	return !capnp_pointer_is_null(description_default_pointer_value(reader));
}

static inline void description_default_builder_set_struct(const struct description_default_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void description_default_builder_set_field(const struct description_default_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 1, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline struct capnp_pointer_builder description_default_builder_pointer_value(
	const struct description_default_builder *builder)
{
	return capnp_struct_builder_pointer(&builder->raw, 0);
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer description_enum_pointer_name(const struct description_enum_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool description_enum_has_name(const struct description_enum_reader *reader)
{
	return !capnp_pointer_is_null(description_enum_pointer_name(reader));
}

MUST_CHECK static inline enum status description_enum_get_name(const struct description_enum_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(description_enum_pointer_name(reader), value);
}

/* values :List(Text), pointer 1 */
static inline struct capnp_pointer description_enum_pointer_values(const struct description_enum_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool description_enum_has_values(const struct description_enum_reader *reader)
{
	return !capnp_pointer_is_null(description_enum_pointer_values(reader));
}

MUST_CHECK static inline enum status description_enum_get_values(const struct description_enum_reader *reader,
	struct capnp_list *value)
{
	return capnp_pointer_get_list(description_enum_pointer_values(reader), CAPNP_POINTER, value);
}

MUST_CHECK static inline enum status description_enum_builder_set_name(
	const struct description_enum_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status description_enum_builder_new_values(
	const struct description_enum_builder *builder, uint32_t count, struct capnp_list_builder *list)
{
	return capnp_pointer_new_list(capnp_struct_builder_pointer(&builder->raw, 1), CAPNP_POINTER, count, list);
}

#endif

/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from needs.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_NEEDS_H
#define CORE_GENERATED_NEEDS_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"

/* Needs.Presence. */
enum needs_presence {
	NEEDS_PRESENCE_REQUIRED = 0,
	NEEDS_PRESENCE_OPTIONAL = 1,
	NEEDS_PRESENCE_EITHER = 2,
};

/* Whether this program knows the value: a message can hold any number. */
static inline bool needs_presence_is_known(enum needs_presence value)
{
	return (uint32_t)value < 3u;
}

/* Needs: 8 bytes of data, 2 pointers. */
#define NEEDS_DATA_WORDS 1u
#define NEEDS_POINTERS 2u

struct needs_reader {
	struct capnp_struct raw;
};

struct needs_builder {
	struct capnp_struct_builder raw;
};

struct needs_list_reader {
	struct capnp_list raw;
};

struct needs_list_builder {
	struct capnp_list_builder raw;
};

/* Needs.Need: 16 bytes of data, 1 pointers. */
#define NEEDS_NEED_DATA_WORDS 2u
#define NEEDS_NEED_POINTERS 1u

struct needs_need_reader {
	struct capnp_struct raw;
};

struct needs_need_builder {
	struct capnp_struct_builder raw;
};

struct needs_need_list_reader {
	struct capnp_list raw;
};

struct needs_need_list_builder {
	struct capnp_list_builder raw;
};

/* ---- Needs ---- */

MUST_CHECK static inline enum status needs_root(struct capnp_message *message,
	struct needs_reader *reader)
{
	return capnp_message_root(message, NEEDS_DATA_WORDS, NEEDS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status needs_read(struct capnp_pointer pointer,
	struct needs_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool needs_is_complete(const struct needs_reader *reader)
{
	return reader->raw.data_bits >= NEEDS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= NEEDS_POINTERS;
}

MUST_CHECK static inline enum status needs_builder_root(struct capnp_builder *builder,
	struct needs_builder *out)
{
	return capnp_builder_root(builder, NEEDS_DATA_WORDS, NEEDS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status needs_builder_new(
	struct capnp_pointer_builder pointer, struct needs_builder *out)
{
	return capnp_pointer_new_struct(pointer, NEEDS_DATA_WORDS, NEEDS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status needs_list_read(struct capnp_pointer pointer,
	struct needs_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct needs_reader needs_list_get(const struct needs_list_reader *list,
	uint32_t index)
{
	return (struct needs_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status needs_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct needs_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, NEEDS_DATA_WORDS, NEEDS_POINTERS, count,
		&list->raw);
}

static inline struct needs_builder needs_list_builder_get(
	const struct needs_list_builder *list, uint32_t index)
{
	return (struct needs_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- Needs.Need ---- */

MUST_CHECK static inline enum status needs_need_root(struct capnp_message *message,
	struct needs_need_reader *reader)
{
	return capnp_message_root(message, NEEDS_NEED_DATA_WORDS, NEEDS_NEED_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status needs_need_read(struct capnp_pointer pointer,
	struct needs_need_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool needs_need_is_complete(const struct needs_need_reader *reader)
{
	return reader->raw.data_bits >= NEEDS_NEED_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= NEEDS_NEED_POINTERS;
}

MUST_CHECK static inline enum status needs_need_builder_root(struct capnp_builder *builder,
	struct needs_need_builder *out)
{
	return capnp_builder_root(builder, NEEDS_NEED_DATA_WORDS, NEEDS_NEED_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status needs_need_builder_new(
	struct capnp_pointer_builder pointer, struct needs_need_builder *out)
{
	return capnp_pointer_new_struct(pointer, NEEDS_NEED_DATA_WORDS, NEEDS_NEED_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status needs_need_list_read(struct capnp_pointer pointer,
	struct needs_need_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct needs_need_reader needs_need_list_get(const struct needs_need_list_reader *list,
	uint32_t index)
{
	return (struct needs_need_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status needs_need_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct needs_need_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, NEEDS_NEED_DATA_WORDS, NEEDS_NEED_POINTERS, count,
		&list->raw);
}

static inline struct needs_need_builder needs_need_list_builder_get(
	const struct needs_need_list_builder *list, uint32_t index)
{
	return (struct needs_need_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* help :Text, pointer 0 */
static inline struct capnp_pointer needs_pointer_help(const struct needs_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool needs_has_help(const struct needs_reader *reader)
{
	return !capnp_pointer_is_null(needs_pointer_help(reader));
}

MUST_CHECK static inline enum status needs_get_help(const struct needs_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(needs_pointer_help(reader), value);
}

/* needs :List(Needs.Need), pointer 1 */
static inline struct capnp_pointer needs_pointer_needs(const struct needs_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool needs_has_needs(const struct needs_reader *reader)
{
	return !capnp_pointer_is_null(needs_pointer_needs(reader));
}

MUST_CHECK static inline enum status needs_get_needs(const struct needs_reader *reader,
	struct needs_need_list_reader *value)
{
	return needs_need_list_read(needs_pointer_needs(reader), value);
}

/* others :Bool, bits [0, 1) */
static inline bool needs_get_others(const struct needs_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

MUST_CHECK static inline enum status needs_builder_set_help(
	const struct needs_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status needs_builder_new_needs(
	const struct needs_builder *builder, uint32_t count,
	struct needs_need_list_builder *list)
{
	return needs_need_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 1), count, list);
}

static inline void needs_builder_set_others(const struct needs_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer needs_need_pointer_name(const struct needs_need_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool needs_need_has_name(const struct needs_need_reader *reader)
{
	return !capnp_pointer_is_null(needs_need_pointer_name(reader));
}

MUST_CHECK static inline enum status needs_need_get_name(const struct needs_need_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(needs_need_pointer_name(reader), value);
}

/* interface :UInt64, bits [0, 64) */
static inline uint64_t needs_need_get_interface(const struct needs_need_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* presence :Needs.Presence, bits [64, 80) */
static inline enum needs_presence needs_need_get_presence(const struct needs_need_reader *reader)
{
	return (enum needs_presence)capnp_struct_get_uint16(&reader->raw, 4, UINT16_C(0));
}

MUST_CHECK static inline enum status needs_need_builder_set_name(
	const struct needs_need_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void needs_need_builder_set_interface(const struct needs_need_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void needs_need_builder_set_presence(const struct needs_need_builder *builder, enum needs_presence value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 4, (uint16_t)value, (uint16_t)UINT64_C(0));
}

#endif

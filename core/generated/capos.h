/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from capos.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_CAPOS_H
#define CORE_GENERATED_CAPOS_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"

/* CallException.Kind. */
enum call_exception_kind {
	CALL_EXCEPTION_KIND_FAILED = 0,
	CALL_EXCEPTION_KIND_OVERLOADED = 1,
	CALL_EXCEPTION_KIND_DISCONNECTED = 2,
	CALL_EXCEPTION_KIND_UNIMPLEMENTED = 3,
	CALL_EXCEPTION_KIND_INVALID_ARGUMENT = 4,
};

/* Whether this program knows the value: a message can hold any number. */
static inline bool call_exception_kind_is_known(enum call_exception_kind value)
{
	return (uint32_t)value < 5u;
}

/* CallException: 8 bytes of data, 1 pointers. The message of a call that ended with the status EXCEPTION. An empty message means `failed`. */
#define CALL_EXCEPTION_DATA_WORDS 1u
#define CALL_EXCEPTION_POINTERS 1u

struct call_exception_reader {
	struct capnp_struct raw;
};

struct call_exception_builder {
	struct capnp_struct_builder raw;
};

struct call_exception_list_reader {
	struct capnp_list raw;
};

struct call_exception_list_builder {
	struct capnp_list_builder raw;
};

/* ---- CallException ---- */

MUST_CHECK static inline enum status call_exception_root(struct capnp_message *message,
	struct call_exception_reader *reader)
{
	return capnp_message_root(message, CALL_EXCEPTION_DATA_WORDS, CALL_EXCEPTION_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status call_exception_read(struct capnp_pointer pointer,
	struct call_exception_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool call_exception_is_complete(const struct call_exception_reader *reader)
{
	return reader->raw.data_bits >= CALL_EXCEPTION_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= CALL_EXCEPTION_POINTERS;
}

MUST_CHECK static inline enum status call_exception_builder_root(struct capnp_builder *builder,
	struct call_exception_builder *out)
{
	return capnp_builder_root(builder, CALL_EXCEPTION_DATA_WORDS, CALL_EXCEPTION_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status call_exception_builder_new(
	struct capnp_pointer_builder pointer, struct call_exception_builder *out)
{
	return capnp_pointer_new_struct(pointer, CALL_EXCEPTION_DATA_WORDS, CALL_EXCEPTION_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status call_exception_list_read(struct capnp_pointer pointer,
	struct call_exception_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct call_exception_reader call_exception_list_get(const struct call_exception_list_reader *list,
	uint32_t index)
{
	return (struct call_exception_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status call_exception_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct call_exception_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, CALL_EXCEPTION_DATA_WORDS, CALL_EXCEPTION_POINTERS, count,
		&list->raw);
}

static inline struct call_exception_builder call_exception_list_builder_get(
	const struct call_exception_list_builder *list, uint32_t index)
{
	return (struct call_exception_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* kind :CallException.Kind, bits [0, 16) */
static inline enum call_exception_kind call_exception_get_kind(const struct call_exception_reader *reader)
{
	return (enum call_exception_kind)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* text :Text, pointer 0 */
static inline struct capnp_pointer call_exception_pointer_text(const struct call_exception_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool call_exception_has_text(const struct call_exception_reader *reader)
{
	return !capnp_pointer_is_null(call_exception_pointer_text(reader));
}

MUST_CHECK static inline enum status call_exception_get_text(const struct call_exception_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(call_exception_pointer_text(reader), value);
}

static inline void call_exception_builder_set_kind(const struct call_exception_builder *builder, enum call_exception_kind value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

MUST_CHECK static inline enum status call_exception_builder_set_text(
	const struct call_exception_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

#endif

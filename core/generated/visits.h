/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from visits.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_VISITS_H
#define CORE_GENERATED_VISITS_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"

/* Door. The right to visit. */
#define DOOR_INTERFACE_ID UINT64_C(0x978f56a4f6051116)
#define DOOR_METHODS 1u

enum door_method {
	DOOR_METHOD_VISIT = 0,
};

/* Fuse. The right to make the service fail, which is a right of its own. */
#define FUSE_INTERFACE_ID UINT64_C(0xd7e8d50bf17048fe)
#define FUSE_METHODS 2u

enum fuse_method {
	FUSE_METHOD_CRASH = 0,
	FUSE_METHOD_HANG = 1,
};

/* Door.visit params: 0 bytes of data, 0 pointers. */
#define DOOR_VISIT_PARAMS_DATA_WORDS 0u
#define DOOR_VISIT_PARAMS_POINTERS 0u

struct door_visit_params_reader {
	struct capnp_struct raw;
};

struct door_visit_params_builder {
	struct capnp_struct_builder raw;
};

/* Door.visit results: 16 bytes of data, 1 pointers. */
#define DOOR_VISIT_RESULTS_DATA_WORDS 2u
#define DOOR_VISIT_RESULTS_POINTERS 1u

struct door_visit_results_reader {
	struct capnp_struct raw;
};

struct door_visit_results_builder {
	struct capnp_struct_builder raw;
};

/* Fuse.crash params: 0 bytes of data, 0 pointers. */
#define FUSE_CRASH_PARAMS_DATA_WORDS 0u
#define FUSE_CRASH_PARAMS_POINTERS 0u

struct fuse_crash_params_reader {
	struct capnp_struct raw;
};

struct fuse_crash_params_builder {
	struct capnp_struct_builder raw;
};

/* Fuse.crash results: 0 bytes of data, 0 pointers. */
#define FUSE_CRASH_RESULTS_DATA_WORDS 0u
#define FUSE_CRASH_RESULTS_POINTERS 0u

struct fuse_crash_results_reader {
	struct capnp_struct raw;
};

struct fuse_crash_results_builder {
	struct capnp_struct_builder raw;
};

/* Fuse.hang params: 0 bytes of data, 0 pointers. */
#define FUSE_HANG_PARAMS_DATA_WORDS 0u
#define FUSE_HANG_PARAMS_POINTERS 0u

struct fuse_hang_params_reader {
	struct capnp_struct raw;
};

struct fuse_hang_params_builder {
	struct capnp_struct_builder raw;
};

/* Fuse.hang results: 0 bytes of data, 0 pointers. */
#define FUSE_HANG_RESULTS_DATA_WORDS 0u
#define FUSE_HANG_RESULTS_POINTERS 0u

struct fuse_hang_results_reader {
	struct capnp_struct raw;
};

struct fuse_hang_results_builder {
	struct capnp_struct_builder raw;
};

/* ---- Door.visit params ---- */

MUST_CHECK static inline enum status door_visit_params_root(struct capnp_message *message,
	struct door_visit_params_reader *reader)
{
	return capnp_message_root(message, DOOR_VISIT_PARAMS_DATA_WORDS, DOOR_VISIT_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status door_visit_params_read(struct capnp_pointer pointer,
	struct door_visit_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status door_visit_params_builder_root(struct capnp_builder *builder,
	struct door_visit_params_builder *out)
{
	return capnp_builder_root(builder, DOOR_VISIT_PARAMS_DATA_WORDS, DOOR_VISIT_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status door_visit_params_builder_new(
	struct capnp_pointer_builder pointer, struct door_visit_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, DOOR_VISIT_PARAMS_DATA_WORDS, DOOR_VISIT_PARAMS_POINTERS, &out->raw);
}

/* ---- Door.visit results ---- */

MUST_CHECK static inline enum status door_visit_results_root(struct capnp_message *message,
	struct door_visit_results_reader *reader)
{
	return capnp_message_root(message, DOOR_VISIT_RESULTS_DATA_WORDS, DOOR_VISIT_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status door_visit_results_read(struct capnp_pointer pointer,
	struct door_visit_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool door_visit_results_is_complete(const struct door_visit_results_reader *reader)
{
	return reader->raw.data_bits >= DOOR_VISIT_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= DOOR_VISIT_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status door_visit_results_builder_root(struct capnp_builder *builder,
	struct door_visit_results_builder *out)
{
	return capnp_builder_root(builder, DOOR_VISIT_RESULTS_DATA_WORDS, DOOR_VISIT_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status door_visit_results_builder_new(
	struct capnp_pointer_builder pointer, struct door_visit_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, DOOR_VISIT_RESULTS_DATA_WORDS, DOOR_VISIT_RESULTS_POINTERS, &out->raw);
}

/* ---- Fuse.crash params ---- */

MUST_CHECK static inline enum status fuse_crash_params_root(struct capnp_message *message,
	struct fuse_crash_params_reader *reader)
{
	return capnp_message_root(message, FUSE_CRASH_PARAMS_DATA_WORDS, FUSE_CRASH_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status fuse_crash_params_read(struct capnp_pointer pointer,
	struct fuse_crash_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status fuse_crash_params_builder_root(struct capnp_builder *builder,
	struct fuse_crash_params_builder *out)
{
	return capnp_builder_root(builder, FUSE_CRASH_PARAMS_DATA_WORDS, FUSE_CRASH_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status fuse_crash_params_builder_new(
	struct capnp_pointer_builder pointer, struct fuse_crash_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, FUSE_CRASH_PARAMS_DATA_WORDS, FUSE_CRASH_PARAMS_POINTERS, &out->raw);
}

/* ---- Fuse.crash results ---- */

MUST_CHECK static inline enum status fuse_crash_results_root(struct capnp_message *message,
	struct fuse_crash_results_reader *reader)
{
	return capnp_message_root(message, FUSE_CRASH_RESULTS_DATA_WORDS, FUSE_CRASH_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status fuse_crash_results_read(struct capnp_pointer pointer,
	struct fuse_crash_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status fuse_crash_results_builder_root(struct capnp_builder *builder,
	struct fuse_crash_results_builder *out)
{
	return capnp_builder_root(builder, FUSE_CRASH_RESULTS_DATA_WORDS, FUSE_CRASH_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status fuse_crash_results_builder_new(
	struct capnp_pointer_builder pointer, struct fuse_crash_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, FUSE_CRASH_RESULTS_DATA_WORDS, FUSE_CRASH_RESULTS_POINTERS, &out->raw);
}

/* ---- Fuse.hang params ---- */

MUST_CHECK static inline enum status fuse_hang_params_root(struct capnp_message *message,
	struct fuse_hang_params_reader *reader)
{
	return capnp_message_root(message, FUSE_HANG_PARAMS_DATA_WORDS, FUSE_HANG_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status fuse_hang_params_read(struct capnp_pointer pointer,
	struct fuse_hang_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status fuse_hang_params_builder_root(struct capnp_builder *builder,
	struct fuse_hang_params_builder *out)
{
	return capnp_builder_root(builder, FUSE_HANG_PARAMS_DATA_WORDS, FUSE_HANG_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status fuse_hang_params_builder_new(
	struct capnp_pointer_builder pointer, struct fuse_hang_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, FUSE_HANG_PARAMS_DATA_WORDS, FUSE_HANG_PARAMS_POINTERS, &out->raw);
}

/* ---- Fuse.hang results ---- */

MUST_CHECK static inline enum status fuse_hang_results_root(struct capnp_message *message,
	struct fuse_hang_results_reader *reader)
{
	return capnp_message_root(message, FUSE_HANG_RESULTS_DATA_WORDS, FUSE_HANG_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status fuse_hang_results_read(struct capnp_pointer pointer,
	struct fuse_hang_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status fuse_hang_results_builder_root(struct capnp_builder *builder,
	struct fuse_hang_results_builder *out)
{
	return capnp_builder_root(builder, FUSE_HANG_RESULTS_DATA_WORDS, FUSE_HANG_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status fuse_hang_results_builder_new(
	struct capnp_pointer_builder pointer, struct fuse_hang_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, FUSE_HANG_RESULTS_DATA_WORDS, FUSE_HANG_RESULTS_POINTERS, &out->raw);
}

/* instance :UInt64, bits [0, 64) */
static inline uint64_t door_visit_results_get_instance(const struct door_visit_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* visits :UInt32, bits [64, 96) */
static inline uint32_t door_visit_results_get_visits(const struct door_visit_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 2, UINT32_C(0));
}

/* caller :Data, pointer 0 */
static inline struct capnp_pointer door_visit_results_pointer_caller(const struct door_visit_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool door_visit_results_has_caller(const struct door_visit_results_reader *reader)
{
	return !capnp_pointer_is_null(door_visit_results_pointer_caller(reader));
}

MUST_CHECK static inline enum status door_visit_results_get_caller(const struct door_visit_results_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(door_visit_results_pointer_caller(reader), value);
}

static inline void door_visit_results_builder_set_instance(const struct door_visit_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void door_visit_results_builder_set_visits(const struct door_visit_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 2, (uint32_t)value, (uint32_t)UINT64_C(0));
}

MUST_CHECK static inline enum status door_visit_results_builder_set_caller(
	const struct door_visit_results_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status door_visit_results_builder_new_caller(
	const struct door_visit_results_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

#endif

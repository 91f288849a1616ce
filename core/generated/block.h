/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from block.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_BLOCK_H
#define CORE_GENERATED_BLOCK_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"

/* BlockDevice. The right to read and write all blocks of a disk, or of one partition of it. Whoever has a queue works on */
#define BLOCK_DEVICE_INTERFACE_ID UINT64_C(0x9b41f7e82d06c35a)
#define BLOCK_DEVICE_METHODS 2u

enum block_device_method {
	BLOCK_DEVICE_METHOD_DESCRIBE = 0,
	BLOCK_DEVICE_METHOD_ATTACH = 1,
};

/* BlockQueue. Requests to a disk, over the view that was attached. It is not for passing on: whoever holds it is the */
#define BLOCK_QUEUE_INTERFACE_ID UINT64_C(0xe80c53a9174fbd26)
#define BLOCK_QUEUE_METHODS 3u

enum block_queue_method {
	BLOCK_QUEUE_METHOD_READ = 0,
	BLOCK_QUEUE_METHOD_WRITE = 1,
	BLOCK_QUEUE_METHOD_FLUSH = 2,
};

/* BlockDevice.describe params: 0 bytes of data, 0 pointers. */
#define BLOCK_DEVICE_DESCRIBE_PARAMS_DATA_WORDS 0u
#define BLOCK_DEVICE_DESCRIBE_PARAMS_POINTERS 0u

struct block_device_describe_params_reader {
	struct capnp_struct raw;
};

struct block_device_describe_params_builder {
	struct capnp_struct_builder raw;
};

/* BlockDevice.describe results: 24 bytes of data, 0 pointers. */
#define BLOCK_DEVICE_DESCRIBE_RESULTS_DATA_WORDS 3u
#define BLOCK_DEVICE_DESCRIBE_RESULTS_POINTERS 0u

struct block_device_describe_results_reader {
	struct capnp_struct raw;
};

struct block_device_describe_results_builder {
	struct capnp_struct_builder raw;
};

/* BlockDevice.attach params: 0 bytes of data, 1 pointers. */
#define BLOCK_DEVICE_ATTACH_PARAMS_DATA_WORDS 0u
#define BLOCK_DEVICE_ATTACH_PARAMS_POINTERS 1u

struct block_device_attach_params_reader {
	struct capnp_struct raw;
};

struct block_device_attach_params_builder {
	struct capnp_struct_builder raw;
};

/* BlockDevice.attach results: 0 bytes of data, 1 pointers. */
#define BLOCK_DEVICE_ATTACH_RESULTS_DATA_WORDS 0u
#define BLOCK_DEVICE_ATTACH_RESULTS_POINTERS 1u

struct block_device_attach_results_reader {
	struct capnp_struct raw;
};

struct block_device_attach_results_builder {
	struct capnp_struct_builder raw;
};

/* BlockQueue.read params: 24 bytes of data, 0 pointers. */
#define BLOCK_QUEUE_READ_PARAMS_DATA_WORDS 3u
#define BLOCK_QUEUE_READ_PARAMS_POINTERS 0u

struct block_queue_read_params_reader {
	struct capnp_struct raw;
};

struct block_queue_read_params_builder {
	struct capnp_struct_builder raw;
};

/* BlockQueue.read results: 0 bytes of data, 0 pointers. */
#define BLOCK_QUEUE_READ_RESULTS_DATA_WORDS 0u
#define BLOCK_QUEUE_READ_RESULTS_POINTERS 0u

struct block_queue_read_results_reader {
	struct capnp_struct raw;
};

struct block_queue_read_results_builder {
	struct capnp_struct_builder raw;
};

/* BlockQueue.write params: 24 bytes of data, 0 pointers. */
#define BLOCK_QUEUE_WRITE_PARAMS_DATA_WORDS 3u
#define BLOCK_QUEUE_WRITE_PARAMS_POINTERS 0u

struct block_queue_write_params_reader {
	struct capnp_struct raw;
};

struct block_queue_write_params_builder {
	struct capnp_struct_builder raw;
};

/* BlockQueue.write results: 0 bytes of data, 0 pointers. */
#define BLOCK_QUEUE_WRITE_RESULTS_DATA_WORDS 0u
#define BLOCK_QUEUE_WRITE_RESULTS_POINTERS 0u

struct block_queue_write_results_reader {
	struct capnp_struct raw;
};

struct block_queue_write_results_builder {
	struct capnp_struct_builder raw;
};

/* BlockQueue.flush params: 0 bytes of data, 0 pointers. */
#define BLOCK_QUEUE_FLUSH_PARAMS_DATA_WORDS 0u
#define BLOCK_QUEUE_FLUSH_PARAMS_POINTERS 0u

struct block_queue_flush_params_reader {
	struct capnp_struct raw;
};

struct block_queue_flush_params_builder {
	struct capnp_struct_builder raw;
};

/* BlockQueue.flush results: 0 bytes of data, 0 pointers. */
#define BLOCK_QUEUE_FLUSH_RESULTS_DATA_WORDS 0u
#define BLOCK_QUEUE_FLUSH_RESULTS_POINTERS 0u

struct block_queue_flush_results_reader {
	struct capnp_struct raw;
};

struct block_queue_flush_results_builder {
	struct capnp_struct_builder raw;
};

/* ---- BlockDevice.describe params ---- */

MUST_CHECK static inline enum status block_device_describe_params_root(struct capnp_message *message,
	struct block_device_describe_params_reader *reader)
{
	return capnp_message_root(message, BLOCK_DEVICE_DESCRIBE_PARAMS_DATA_WORDS, BLOCK_DEVICE_DESCRIBE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status block_device_describe_params_read(struct capnp_pointer pointer,
	struct block_device_describe_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status block_device_describe_params_builder_root(struct capnp_builder *builder,
	struct block_device_describe_params_builder *out)
{
	return capnp_builder_root(builder, BLOCK_DEVICE_DESCRIBE_PARAMS_DATA_WORDS, BLOCK_DEVICE_DESCRIBE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status block_device_describe_params_builder_new(
	struct capnp_pointer_builder pointer, struct block_device_describe_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, BLOCK_DEVICE_DESCRIBE_PARAMS_DATA_WORDS, BLOCK_DEVICE_DESCRIBE_PARAMS_POINTERS, &out->raw);
}

/* ---- BlockDevice.describe results ---- */

MUST_CHECK static inline enum status block_device_describe_results_root(struct capnp_message *message,
	struct block_device_describe_results_reader *reader)
{
	return capnp_message_root(message, BLOCK_DEVICE_DESCRIBE_RESULTS_DATA_WORDS, BLOCK_DEVICE_DESCRIBE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status block_device_describe_results_read(struct capnp_pointer pointer,
	struct block_device_describe_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool block_device_describe_results_is_complete(const struct block_device_describe_results_reader *reader)
{
	return reader->raw.data_bits >= BLOCK_DEVICE_DESCRIBE_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status block_device_describe_results_builder_root(struct capnp_builder *builder,
	struct block_device_describe_results_builder *out)
{
	return capnp_builder_root(builder, BLOCK_DEVICE_DESCRIBE_RESULTS_DATA_WORDS, BLOCK_DEVICE_DESCRIBE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status block_device_describe_results_builder_new(
	struct capnp_pointer_builder pointer, struct block_device_describe_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, BLOCK_DEVICE_DESCRIBE_RESULTS_DATA_WORDS, BLOCK_DEVICE_DESCRIBE_RESULTS_POINTERS, &out->raw);
}

/* ---- BlockDevice.attach params ---- */

MUST_CHECK static inline enum status block_device_attach_params_root(struct capnp_message *message,
	struct block_device_attach_params_reader *reader)
{
	return capnp_message_root(message, BLOCK_DEVICE_ATTACH_PARAMS_DATA_WORDS, BLOCK_DEVICE_ATTACH_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status block_device_attach_params_read(struct capnp_pointer pointer,
	struct block_device_attach_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool block_device_attach_params_is_complete(const struct block_device_attach_params_reader *reader)
{
	return reader->raw.pointer_count >= BLOCK_DEVICE_ATTACH_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status block_device_attach_params_builder_root(struct capnp_builder *builder,
	struct block_device_attach_params_builder *out)
{
	return capnp_builder_root(builder, BLOCK_DEVICE_ATTACH_PARAMS_DATA_WORDS, BLOCK_DEVICE_ATTACH_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status block_device_attach_params_builder_new(
	struct capnp_pointer_builder pointer, struct block_device_attach_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, BLOCK_DEVICE_ATTACH_PARAMS_DATA_WORDS, BLOCK_DEVICE_ATTACH_PARAMS_POINTERS, &out->raw);
}

/* ---- BlockDevice.attach results ---- */

MUST_CHECK static inline enum status block_device_attach_results_root(struct capnp_message *message,
	struct block_device_attach_results_reader *reader)
{
	return capnp_message_root(message, BLOCK_DEVICE_ATTACH_RESULTS_DATA_WORDS, BLOCK_DEVICE_ATTACH_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status block_device_attach_results_read(struct capnp_pointer pointer,
	struct block_device_attach_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool block_device_attach_results_is_complete(const struct block_device_attach_results_reader *reader)
{
	return reader->raw.pointer_count >= BLOCK_DEVICE_ATTACH_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status block_device_attach_results_builder_root(struct capnp_builder *builder,
	struct block_device_attach_results_builder *out)
{
	return capnp_builder_root(builder, BLOCK_DEVICE_ATTACH_RESULTS_DATA_WORDS, BLOCK_DEVICE_ATTACH_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status block_device_attach_results_builder_new(
	struct capnp_pointer_builder pointer, struct block_device_attach_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, BLOCK_DEVICE_ATTACH_RESULTS_DATA_WORDS, BLOCK_DEVICE_ATTACH_RESULTS_POINTERS, &out->raw);
}

/* ---- BlockQueue.read params ---- */

MUST_CHECK static inline enum status block_queue_read_params_root(struct capnp_message *message,
	struct block_queue_read_params_reader *reader)
{
	return capnp_message_root(message, BLOCK_QUEUE_READ_PARAMS_DATA_WORDS, BLOCK_QUEUE_READ_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status block_queue_read_params_read(struct capnp_pointer pointer,
	struct block_queue_read_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool block_queue_read_params_is_complete(const struct block_queue_read_params_reader *reader)
{
	return reader->raw.data_bits >= BLOCK_QUEUE_READ_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status block_queue_read_params_builder_root(struct capnp_builder *builder,
	struct block_queue_read_params_builder *out)
{
	return capnp_builder_root(builder, BLOCK_QUEUE_READ_PARAMS_DATA_WORDS, BLOCK_QUEUE_READ_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status block_queue_read_params_builder_new(
	struct capnp_pointer_builder pointer, struct block_queue_read_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, BLOCK_QUEUE_READ_PARAMS_DATA_WORDS, BLOCK_QUEUE_READ_PARAMS_POINTERS, &out->raw);
}

/* ---- BlockQueue.read results ---- */

MUST_CHECK static inline enum status block_queue_read_results_root(struct capnp_message *message,
	struct block_queue_read_results_reader *reader)
{
	return capnp_message_root(message, BLOCK_QUEUE_READ_RESULTS_DATA_WORDS, BLOCK_QUEUE_READ_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status block_queue_read_results_read(struct capnp_pointer pointer,
	struct block_queue_read_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status block_queue_read_results_builder_root(struct capnp_builder *builder,
	struct block_queue_read_results_builder *out)
{
	return capnp_builder_root(builder, BLOCK_QUEUE_READ_RESULTS_DATA_WORDS, BLOCK_QUEUE_READ_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status block_queue_read_results_builder_new(
	struct capnp_pointer_builder pointer, struct block_queue_read_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, BLOCK_QUEUE_READ_RESULTS_DATA_WORDS, BLOCK_QUEUE_READ_RESULTS_POINTERS, &out->raw);
}

/* ---- BlockQueue.write params ---- */

MUST_CHECK static inline enum status block_queue_write_params_root(struct capnp_message *message,
	struct block_queue_write_params_reader *reader)
{
	return capnp_message_root(message, BLOCK_QUEUE_WRITE_PARAMS_DATA_WORDS, BLOCK_QUEUE_WRITE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status block_queue_write_params_read(struct capnp_pointer pointer,
	struct block_queue_write_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool block_queue_write_params_is_complete(const struct block_queue_write_params_reader *reader)
{
	return reader->raw.data_bits >= BLOCK_QUEUE_WRITE_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status block_queue_write_params_builder_root(struct capnp_builder *builder,
	struct block_queue_write_params_builder *out)
{
	return capnp_builder_root(builder, BLOCK_QUEUE_WRITE_PARAMS_DATA_WORDS, BLOCK_QUEUE_WRITE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status block_queue_write_params_builder_new(
	struct capnp_pointer_builder pointer, struct block_queue_write_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, BLOCK_QUEUE_WRITE_PARAMS_DATA_WORDS, BLOCK_QUEUE_WRITE_PARAMS_POINTERS, &out->raw);
}

/* ---- BlockQueue.write results ---- */

MUST_CHECK static inline enum status block_queue_write_results_root(struct capnp_message *message,
	struct block_queue_write_results_reader *reader)
{
	return capnp_message_root(message, BLOCK_QUEUE_WRITE_RESULTS_DATA_WORDS, BLOCK_QUEUE_WRITE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status block_queue_write_results_read(struct capnp_pointer pointer,
	struct block_queue_write_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status block_queue_write_results_builder_root(struct capnp_builder *builder,
	struct block_queue_write_results_builder *out)
{
	return capnp_builder_root(builder, BLOCK_QUEUE_WRITE_RESULTS_DATA_WORDS, BLOCK_QUEUE_WRITE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status block_queue_write_results_builder_new(
	struct capnp_pointer_builder pointer, struct block_queue_write_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, BLOCK_QUEUE_WRITE_RESULTS_DATA_WORDS, BLOCK_QUEUE_WRITE_RESULTS_POINTERS, &out->raw);
}

/* ---- BlockQueue.flush params ---- */

MUST_CHECK static inline enum status block_queue_flush_params_root(struct capnp_message *message,
	struct block_queue_flush_params_reader *reader)
{
	return capnp_message_root(message, BLOCK_QUEUE_FLUSH_PARAMS_DATA_WORDS, BLOCK_QUEUE_FLUSH_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status block_queue_flush_params_read(struct capnp_pointer pointer,
	struct block_queue_flush_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status block_queue_flush_params_builder_root(struct capnp_builder *builder,
	struct block_queue_flush_params_builder *out)
{
	return capnp_builder_root(builder, BLOCK_QUEUE_FLUSH_PARAMS_DATA_WORDS, BLOCK_QUEUE_FLUSH_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status block_queue_flush_params_builder_new(
	struct capnp_pointer_builder pointer, struct block_queue_flush_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, BLOCK_QUEUE_FLUSH_PARAMS_DATA_WORDS, BLOCK_QUEUE_FLUSH_PARAMS_POINTERS, &out->raw);
}

/* ---- BlockQueue.flush results ---- */

MUST_CHECK static inline enum status block_queue_flush_results_root(struct capnp_message *message,
	struct block_queue_flush_results_reader *reader)
{
	return capnp_message_root(message, BLOCK_QUEUE_FLUSH_RESULTS_DATA_WORDS, BLOCK_QUEUE_FLUSH_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status block_queue_flush_results_read(struct capnp_pointer pointer,
	struct block_queue_flush_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status block_queue_flush_results_builder_root(struct capnp_builder *builder,
	struct block_queue_flush_results_builder *out)
{
	return capnp_builder_root(builder, BLOCK_QUEUE_FLUSH_RESULTS_DATA_WORDS, BLOCK_QUEUE_FLUSH_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status block_queue_flush_results_builder_new(
	struct capnp_pointer_builder pointer, struct block_queue_flush_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, BLOCK_QUEUE_FLUSH_RESULTS_DATA_WORDS, BLOCK_QUEUE_FLUSH_RESULTS_POINTERS, &out->raw);
}

/* block_bytes :UInt32, bits [0, 32) */
static inline uint32_t block_device_describe_results_get_block_bytes(const struct block_device_describe_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

/* physical_bytes :UInt32, bits [32, 64) */
static inline uint32_t block_device_describe_results_get_physical_bytes(const struct block_device_describe_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 1, UINT32_C(0));
}

/* blocks :UInt64, bits [64, 128) */
static inline uint64_t block_device_describe_results_get_blocks(const struct block_device_describe_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* volatile_cache :Bool, bits [128, 129) */
static inline bool block_device_describe_results_get_volatile_cache(const struct block_device_describe_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 128, false);
}

/* read_only :Bool, bits [129, 130) */
static inline bool block_device_describe_results_get_read_only(const struct block_device_describe_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 129, false);
}

static inline void block_device_describe_results_builder_set_block_bytes(const struct block_device_describe_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void block_device_describe_results_builder_set_physical_bytes(const struct block_device_describe_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 1, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void block_device_describe_results_builder_set_blocks(const struct block_device_describe_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void block_device_describe_results_builder_set_volatile_cache(const struct block_device_describe_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 128, value, false);
}

static inline void block_device_describe_results_builder_set_read_only(const struct block_device_describe_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 129, value, false);
}

/* view :MemoryView, pointer 0 */
static inline struct capnp_pointer block_device_attach_params_pointer_view(const struct block_device_attach_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool block_device_attach_params_has_view(const struct block_device_attach_params_reader *reader)
{
	return !capnp_pointer_is_null(block_device_attach_params_pointer_view(reader));
}

MUST_CHECK static inline enum status block_device_attach_params_get_view(const struct block_device_attach_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(block_device_attach_params_pointer_view(reader), value);
}

static inline void block_device_attach_params_builder_set_view(const struct block_device_attach_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* queue :BlockQueue, pointer 0 */
static inline struct capnp_pointer block_device_attach_results_pointer_queue(const struct block_device_attach_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool block_device_attach_results_has_queue(const struct block_device_attach_results_reader *reader)
{
	return !capnp_pointer_is_null(block_device_attach_results_pointer_queue(reader));
}

MUST_CHECK static inline enum status block_device_attach_results_get_queue(const struct block_device_attach_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(block_device_attach_results_pointer_queue(reader), value);
}

static inline void block_device_attach_results_builder_set_queue(const struct block_device_attach_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* block :UInt64, bits [0, 64) */
static inline uint64_t block_queue_read_params_get_block(const struct block_queue_read_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* count :UInt32, bits [64, 96) */
static inline uint32_t block_queue_read_params_get_count(const struct block_queue_read_params_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 2, UINT32_C(0));
}

/* offset :UInt64, bits [128, 192) */
static inline uint64_t block_queue_read_params_get_offset(const struct block_queue_read_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 2, UINT64_C(0));
}

static inline void block_queue_read_params_builder_set_block(const struct block_queue_read_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void block_queue_read_params_builder_set_count(const struct block_queue_read_params_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 2, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void block_queue_read_params_builder_set_offset(const struct block_queue_read_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 2, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* block :UInt64, bits [0, 64) */
static inline uint64_t block_queue_write_params_get_block(const struct block_queue_write_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* count :UInt32, bits [64, 96) */
static inline uint32_t block_queue_write_params_get_count(const struct block_queue_write_params_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 2, UINT32_C(0));
}

/* offset :UInt64, bits [128, 192) */
static inline uint64_t block_queue_write_params_get_offset(const struct block_queue_write_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 2, UINT64_C(0));
}

static inline void block_queue_write_params_builder_set_block(const struct block_queue_write_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void block_queue_write_params_builder_set_count(const struct block_queue_write_params_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 2, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void block_queue_write_params_builder_set_offset(const struct block_queue_write_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 2, (uint64_t)value, (uint64_t)UINT64_C(0));
}

#endif

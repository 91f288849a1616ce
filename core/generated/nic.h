/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from nic.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_NIC_H
#define CORE_GENERATED_NIC_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"

/* Nic. The right to send any frame on one network, and to get what arrives there. It is for one network */
#define NIC_INTERFACE_ID UINT64_C(0xa8d35f1c07be4926)
#define NIC_METHODS 4u

enum nic_method {
	NIC_METHOD_DESCRIBE = 0,
	NIC_METHOD_SEND = 1,
	NIC_METHOD_RECEIVE = 2,
	NIC_METHOD_COUNTERS = 3,
};

/* Nic.describe params: 0 bytes of data, 0 pointers. */
#define NIC_DESCRIBE_PARAMS_DATA_WORDS 0u
#define NIC_DESCRIBE_PARAMS_POINTERS 0u

struct nic_describe_params_reader {
	struct capnp_struct raw;
};

struct nic_describe_params_builder {
	struct capnp_struct_builder raw;
};

/* Nic.describe results: 8 bytes of data, 1 pointers. */
#define NIC_DESCRIBE_RESULTS_DATA_WORDS 1u
#define NIC_DESCRIBE_RESULTS_POINTERS 1u

struct nic_describe_results_reader {
	struct capnp_struct raw;
};

struct nic_describe_results_builder {
	struct capnp_struct_builder raw;
};

/* Nic.send params: 0 bytes of data, 1 pointers. */
#define NIC_SEND_PARAMS_DATA_WORDS 0u
#define NIC_SEND_PARAMS_POINTERS 1u

struct nic_send_params_reader {
	struct capnp_struct raw;
};

struct nic_send_params_builder {
	struct capnp_struct_builder raw;
};

/* Nic.send results: 0 bytes of data, 0 pointers. */
#define NIC_SEND_RESULTS_DATA_WORDS 0u
#define NIC_SEND_RESULTS_POINTERS 0u

struct nic_send_results_reader {
	struct capnp_struct raw;
};

struct nic_send_results_builder {
	struct capnp_struct_builder raw;
};

/* Nic.receive params: 0 bytes of data, 0 pointers. */
#define NIC_RECEIVE_PARAMS_DATA_WORDS 0u
#define NIC_RECEIVE_PARAMS_POINTERS 0u

struct nic_receive_params_reader {
	struct capnp_struct raw;
};

struct nic_receive_params_builder {
	struct capnp_struct_builder raw;
};

/* Nic.receive results: 0 bytes of data, 1 pointers. */
#define NIC_RECEIVE_RESULTS_DATA_WORDS 0u
#define NIC_RECEIVE_RESULTS_POINTERS 1u

struct nic_receive_results_reader {
	struct capnp_struct raw;
};

struct nic_receive_results_builder {
	struct capnp_struct_builder raw;
};

/* Nic.counters params: 0 bytes of data, 0 pointers. */
#define NIC_COUNTERS_PARAMS_DATA_WORDS 0u
#define NIC_COUNTERS_PARAMS_POINTERS 0u

struct nic_counters_params_reader {
	struct capnp_struct raw;
};

struct nic_counters_params_builder {
	struct capnp_struct_builder raw;
};

/* Nic.counters results: 32 bytes of data, 0 pointers. */
#define NIC_COUNTERS_RESULTS_DATA_WORDS 4u
#define NIC_COUNTERS_RESULTS_POINTERS 0u

struct nic_counters_results_reader {
	struct capnp_struct raw;
};

struct nic_counters_results_builder {
	struct capnp_struct_builder raw;
};

/* ---- Nic.describe params ---- */

MUST_CHECK static inline enum status nic_describe_params_root(struct capnp_message *message,
	struct nic_describe_params_reader *reader)
{
	return capnp_message_root(message, NIC_DESCRIBE_PARAMS_DATA_WORDS, NIC_DESCRIBE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status nic_describe_params_read(struct capnp_pointer pointer,
	struct nic_describe_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status nic_describe_params_builder_root(struct capnp_builder *builder,
	struct nic_describe_params_builder *out)
{
	return capnp_builder_root(builder, NIC_DESCRIBE_PARAMS_DATA_WORDS, NIC_DESCRIBE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status nic_describe_params_builder_new(
	struct capnp_pointer_builder pointer, struct nic_describe_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, NIC_DESCRIBE_PARAMS_DATA_WORDS, NIC_DESCRIBE_PARAMS_POINTERS, &out->raw);
}

/* ---- Nic.describe results ---- */

MUST_CHECK static inline enum status nic_describe_results_root(struct capnp_message *message,
	struct nic_describe_results_reader *reader)
{
	return capnp_message_root(message, NIC_DESCRIBE_RESULTS_DATA_WORDS, NIC_DESCRIBE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status nic_describe_results_read(struct capnp_pointer pointer,
	struct nic_describe_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool nic_describe_results_is_complete(const struct nic_describe_results_reader *reader)
{
	return reader->raw.data_bits >= NIC_DESCRIBE_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= NIC_DESCRIBE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status nic_describe_results_builder_root(struct capnp_builder *builder,
	struct nic_describe_results_builder *out)
{
	return capnp_builder_root(builder, NIC_DESCRIBE_RESULTS_DATA_WORDS, NIC_DESCRIBE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status nic_describe_results_builder_new(
	struct capnp_pointer_builder pointer, struct nic_describe_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, NIC_DESCRIBE_RESULTS_DATA_WORDS, NIC_DESCRIBE_RESULTS_POINTERS, &out->raw);
}

/* ---- Nic.send params ---- */

MUST_CHECK static inline enum status nic_send_params_root(struct capnp_message *message,
	struct nic_send_params_reader *reader)
{
	return capnp_message_root(message, NIC_SEND_PARAMS_DATA_WORDS, NIC_SEND_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status nic_send_params_read(struct capnp_pointer pointer,
	struct nic_send_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool nic_send_params_is_complete(const struct nic_send_params_reader *reader)
{
	return reader->raw.pointer_count >= NIC_SEND_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status nic_send_params_builder_root(struct capnp_builder *builder,
	struct nic_send_params_builder *out)
{
	return capnp_builder_root(builder, NIC_SEND_PARAMS_DATA_WORDS, NIC_SEND_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status nic_send_params_builder_new(
	struct capnp_pointer_builder pointer, struct nic_send_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, NIC_SEND_PARAMS_DATA_WORDS, NIC_SEND_PARAMS_POINTERS, &out->raw);
}

/* ---- Nic.send results ---- */

MUST_CHECK static inline enum status nic_send_results_root(struct capnp_message *message,
	struct nic_send_results_reader *reader)
{
	return capnp_message_root(message, NIC_SEND_RESULTS_DATA_WORDS, NIC_SEND_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status nic_send_results_read(struct capnp_pointer pointer,
	struct nic_send_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status nic_send_results_builder_root(struct capnp_builder *builder,
	struct nic_send_results_builder *out)
{
	return capnp_builder_root(builder, NIC_SEND_RESULTS_DATA_WORDS, NIC_SEND_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status nic_send_results_builder_new(
	struct capnp_pointer_builder pointer, struct nic_send_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, NIC_SEND_RESULTS_DATA_WORDS, NIC_SEND_RESULTS_POINTERS, &out->raw);
}

/* ---- Nic.receive params ---- */

MUST_CHECK static inline enum status nic_receive_params_root(struct capnp_message *message,
	struct nic_receive_params_reader *reader)
{
	return capnp_message_root(message, NIC_RECEIVE_PARAMS_DATA_WORDS, NIC_RECEIVE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status nic_receive_params_read(struct capnp_pointer pointer,
	struct nic_receive_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status nic_receive_params_builder_root(struct capnp_builder *builder,
	struct nic_receive_params_builder *out)
{
	return capnp_builder_root(builder, NIC_RECEIVE_PARAMS_DATA_WORDS, NIC_RECEIVE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status nic_receive_params_builder_new(
	struct capnp_pointer_builder pointer, struct nic_receive_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, NIC_RECEIVE_PARAMS_DATA_WORDS, NIC_RECEIVE_PARAMS_POINTERS, &out->raw);
}

/* ---- Nic.receive results ---- */

MUST_CHECK static inline enum status nic_receive_results_root(struct capnp_message *message,
	struct nic_receive_results_reader *reader)
{
	return capnp_message_root(message, NIC_RECEIVE_RESULTS_DATA_WORDS, NIC_RECEIVE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status nic_receive_results_read(struct capnp_pointer pointer,
	struct nic_receive_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool nic_receive_results_is_complete(const struct nic_receive_results_reader *reader)
{
	return reader->raw.pointer_count >= NIC_RECEIVE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status nic_receive_results_builder_root(struct capnp_builder *builder,
	struct nic_receive_results_builder *out)
{
	return capnp_builder_root(builder, NIC_RECEIVE_RESULTS_DATA_WORDS, NIC_RECEIVE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status nic_receive_results_builder_new(
	struct capnp_pointer_builder pointer, struct nic_receive_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, NIC_RECEIVE_RESULTS_DATA_WORDS, NIC_RECEIVE_RESULTS_POINTERS, &out->raw);
}

/* ---- Nic.counters params ---- */

MUST_CHECK static inline enum status nic_counters_params_root(struct capnp_message *message,
	struct nic_counters_params_reader *reader)
{
	return capnp_message_root(message, NIC_COUNTERS_PARAMS_DATA_WORDS, NIC_COUNTERS_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status nic_counters_params_read(struct capnp_pointer pointer,
	struct nic_counters_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status nic_counters_params_builder_root(struct capnp_builder *builder,
	struct nic_counters_params_builder *out)
{
	return capnp_builder_root(builder, NIC_COUNTERS_PARAMS_DATA_WORDS, NIC_COUNTERS_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status nic_counters_params_builder_new(
	struct capnp_pointer_builder pointer, struct nic_counters_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, NIC_COUNTERS_PARAMS_DATA_WORDS, NIC_COUNTERS_PARAMS_POINTERS, &out->raw);
}

/* ---- Nic.counters results ---- */

MUST_CHECK static inline enum status nic_counters_results_root(struct capnp_message *message,
	struct nic_counters_results_reader *reader)
{
	return capnp_message_root(message, NIC_COUNTERS_RESULTS_DATA_WORDS, NIC_COUNTERS_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status nic_counters_results_read(struct capnp_pointer pointer,
	struct nic_counters_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool nic_counters_results_is_complete(const struct nic_counters_results_reader *reader)
{
	return reader->raw.data_bits >= NIC_COUNTERS_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status nic_counters_results_builder_root(struct capnp_builder *builder,
	struct nic_counters_results_builder *out)
{
	return capnp_builder_root(builder, NIC_COUNTERS_RESULTS_DATA_WORDS, NIC_COUNTERS_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status nic_counters_results_builder_new(
	struct capnp_pointer_builder pointer, struct nic_counters_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, NIC_COUNTERS_RESULTS_DATA_WORDS, NIC_COUNTERS_RESULTS_POINTERS, &out->raw);
}

/* mac :Data, pointer 0 */
static inline struct capnp_pointer nic_describe_results_pointer_mac(const struct nic_describe_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool nic_describe_results_has_mac(const struct nic_describe_results_reader *reader)
{
	return !capnp_pointer_is_null(nic_describe_results_pointer_mac(reader));
}

MUST_CHECK static inline enum status nic_describe_results_get_mac(const struct nic_describe_results_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(nic_describe_results_pointer_mac(reader), value);
}

/* mtu :UInt16, bits [0, 16) */
static inline uint16_t nic_describe_results_get_mtu(const struct nic_describe_results_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* link :Bool, bits [16, 17) */
static inline bool nic_describe_results_get_link(const struct nic_describe_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 16, false);
}

MUST_CHECK static inline enum status nic_describe_results_builder_set_mac(
	const struct nic_describe_results_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status nic_describe_results_builder_new_mac(
	const struct nic_describe_results_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

static inline void nic_describe_results_builder_set_mtu(const struct nic_describe_results_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void nic_describe_results_builder_set_link(const struct nic_describe_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 16, value, false);
}

/* frames :List(Data), pointer 0 */
static inline struct capnp_pointer nic_send_params_pointer_frames(const struct nic_send_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool nic_send_params_has_frames(const struct nic_send_params_reader *reader)
{
	return !capnp_pointer_is_null(nic_send_params_pointer_frames(reader));
}

MUST_CHECK static inline enum status nic_send_params_get_frames(const struct nic_send_params_reader *reader,
	struct capnp_list *value)
{
	return capnp_pointer_get_list(nic_send_params_pointer_frames(reader), CAPNP_POINTER, value);
}

MUST_CHECK static inline enum status nic_send_params_builder_new_frames(
	const struct nic_send_params_builder *builder, uint32_t count, struct capnp_list_builder *list)
{
	return capnp_pointer_new_list(capnp_struct_builder_pointer(&builder->raw, 0), CAPNP_POINTER, count, list);
}

/* frames :List(Data), pointer 0 */
static inline struct capnp_pointer nic_receive_results_pointer_frames(const struct nic_receive_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool nic_receive_results_has_frames(const struct nic_receive_results_reader *reader)
{
	return !capnp_pointer_is_null(nic_receive_results_pointer_frames(reader));
}

MUST_CHECK static inline enum status nic_receive_results_get_frames(const struct nic_receive_results_reader *reader,
	struct capnp_list *value)
{
	return capnp_pointer_get_list(nic_receive_results_pointer_frames(reader), CAPNP_POINTER, value);
}

MUST_CHECK static inline enum status nic_receive_results_builder_new_frames(
	const struct nic_receive_results_builder *builder, uint32_t count, struct capnp_list_builder *list)
{
	return capnp_pointer_new_list(capnp_struct_builder_pointer(&builder->raw, 0), CAPNP_POINTER, count, list);
}

/* received :UInt64, bits [0, 64) */
static inline uint64_t nic_counters_results_get_received(const struct nic_counters_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* sent :UInt64, bits [64, 128) */
static inline uint64_t nic_counters_results_get_sent(const struct nic_counters_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* lost :UInt64, bits [128, 192) */
static inline uint64_t nic_counters_results_get_lost(const struct nic_counters_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 2, UINT64_C(0));
}

/* damaged :UInt64, bits [192, 256) */
static inline uint64_t nic_counters_results_get_damaged(const struct nic_counters_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 3, UINT64_C(0));
}

static inline void nic_counters_results_builder_set_received(const struct nic_counters_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void nic_counters_results_builder_set_sent(const struct nic_counters_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void nic_counters_results_builder_set_lost(const struct nic_counters_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 2, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void nic_counters_results_builder_set_damaged(const struct nic_counters_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 3, (uint64_t)value, (uint64_t)UINT64_C(0));
}

#endif

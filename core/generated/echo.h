/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from echo.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_ECHO_H
#define CORE_GENERATED_ECHO_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"

/* Echo. Gives back what it is given. */
#define ECHO_INTERFACE_ID UINT64_C(0xf91e454ccf48d1c1)
#define ECHO_METHODS 1u

enum echo_method {
	ECHO_METHOD_ECHO = 0,
};

/* Carrier. Gives back what it is given, too: what no plain message carries. */
#define CARRIER_INTERFACE_ID UINT64_C(0xc4a7e90d5b3f1862)
#define CARRIER_METHODS 4u

enum carrier_method {
	CARRIER_METHOD_TEXT = 0,
	CARRIER_METHOD_DATA = 1,
	CARRIER_METHOD_PASS = 2,
	CARRIER_METHOD_MOVE = 3,
};

/* Echo.echo params: 64 bytes of data, 0 pointers. */
#define ECHO_ECHO_PARAMS_DATA_WORDS 8u
#define ECHO_ECHO_PARAMS_POINTERS 0u

struct echo_echo_params_reader {
	struct capnp_struct raw;
};

struct echo_echo_params_builder {
	struct capnp_struct_builder raw;
};

/* Echo.echo results: 64 bytes of data, 0 pointers. */
#define ECHO_ECHO_RESULTS_DATA_WORDS 8u
#define ECHO_ECHO_RESULTS_POINTERS 0u

struct echo_echo_results_reader {
	struct capnp_struct raw;
};

struct echo_echo_results_builder {
	struct capnp_struct_builder raw;
};

/* Carrier.text params: 0 bytes of data, 1 pointers. */
#define CARRIER_TEXT_PARAMS_DATA_WORDS 0u
#define CARRIER_TEXT_PARAMS_POINTERS 1u

struct carrier_text_params_reader {
	struct capnp_struct raw;
};

struct carrier_text_params_builder {
	struct capnp_struct_builder raw;
};

/* Carrier.text results: 0 bytes of data, 1 pointers. */
#define CARRIER_TEXT_RESULTS_DATA_WORDS 0u
#define CARRIER_TEXT_RESULTS_POINTERS 1u

struct carrier_text_results_reader {
	struct capnp_struct raw;
};

struct carrier_text_results_builder {
	struct capnp_struct_builder raw;
};

/* Carrier.data params: 0 bytes of data, 1 pointers. */
#define CARRIER_DATA_PARAMS_DATA_WORDS 0u
#define CARRIER_DATA_PARAMS_POINTERS 1u

struct carrier_data_params_reader {
	struct capnp_struct raw;
};

struct carrier_data_params_builder {
	struct capnp_struct_builder raw;
};

/* Carrier.data results: 0 bytes of data, 1 pointers. */
#define CARRIER_DATA_RESULTS_DATA_WORDS 0u
#define CARRIER_DATA_RESULTS_POINTERS 1u

struct carrier_data_results_reader {
	struct capnp_struct raw;
};

struct carrier_data_results_builder {
	struct capnp_struct_builder raw;
};

/* Carrier.pass params: 0 bytes of data, 1 pointers. */
#define CARRIER_PASS_PARAMS_DATA_WORDS 0u
#define CARRIER_PASS_PARAMS_POINTERS 1u

struct carrier_pass_params_reader {
	struct capnp_struct raw;
};

struct carrier_pass_params_builder {
	struct capnp_struct_builder raw;
};

/* Carrier.pass results: 0 bytes of data, 1 pointers. */
#define CARRIER_PASS_RESULTS_DATA_WORDS 0u
#define CARRIER_PASS_RESULTS_POINTERS 1u

struct carrier_pass_results_reader {
	struct capnp_struct raw;
};

struct carrier_pass_results_builder {
	struct capnp_struct_builder raw;
};

/* Carrier.move params: 0 bytes of data, 1 pointers. */
#define CARRIER_MOVE_PARAMS_DATA_WORDS 0u
#define CARRIER_MOVE_PARAMS_POINTERS 1u

struct carrier_move_params_reader {
	struct capnp_struct raw;
};

struct carrier_move_params_builder {
	struct capnp_struct_builder raw;
};

/* Carrier.move results: 0 bytes of data, 1 pointers. */
#define CARRIER_MOVE_RESULTS_DATA_WORDS 0u
#define CARRIER_MOVE_RESULTS_POINTERS 1u

struct carrier_move_results_reader {
	struct capnp_struct raw;
};

struct carrier_move_results_builder {
	struct capnp_struct_builder raw;
};

/* ---- Echo.echo params ---- */

MUST_CHECK static inline enum status echo_echo_params_root(struct capnp_message *message,
	struct echo_echo_params_reader *reader)
{
	return capnp_message_root(message, ECHO_ECHO_PARAMS_DATA_WORDS, ECHO_ECHO_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status echo_echo_params_read(struct capnp_pointer pointer,
	struct echo_echo_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool echo_echo_params_is_complete(const struct echo_echo_params_reader *reader)
{
	return reader->raw.data_bits >= ECHO_ECHO_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status echo_echo_params_builder_root(struct capnp_builder *builder,
	struct echo_echo_params_builder *out)
{
	return capnp_builder_root(builder, ECHO_ECHO_PARAMS_DATA_WORDS, ECHO_ECHO_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status echo_echo_params_builder_new(
	struct capnp_pointer_builder pointer, struct echo_echo_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, ECHO_ECHO_PARAMS_DATA_WORDS, ECHO_ECHO_PARAMS_POINTERS, &out->raw);
}

/* ---- Echo.echo results ---- */

MUST_CHECK static inline enum status echo_echo_results_root(struct capnp_message *message,
	struct echo_echo_results_reader *reader)
{
	return capnp_message_root(message, ECHO_ECHO_RESULTS_DATA_WORDS, ECHO_ECHO_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status echo_echo_results_read(struct capnp_pointer pointer,
	struct echo_echo_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool echo_echo_results_is_complete(const struct echo_echo_results_reader *reader)
{
	return reader->raw.data_bits >= ECHO_ECHO_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status echo_echo_results_builder_root(struct capnp_builder *builder,
	struct echo_echo_results_builder *out)
{
	return capnp_builder_root(builder, ECHO_ECHO_RESULTS_DATA_WORDS, ECHO_ECHO_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status echo_echo_results_builder_new(
	struct capnp_pointer_builder pointer, struct echo_echo_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, ECHO_ECHO_RESULTS_DATA_WORDS, ECHO_ECHO_RESULTS_POINTERS, &out->raw);
}

/* ---- Carrier.text params ---- */

MUST_CHECK static inline enum status carrier_text_params_root(struct capnp_message *message,
	struct carrier_text_params_reader *reader)
{
	return capnp_message_root(message, CARRIER_TEXT_PARAMS_DATA_WORDS, CARRIER_TEXT_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status carrier_text_params_read(struct capnp_pointer pointer,
	struct carrier_text_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool carrier_text_params_is_complete(const struct carrier_text_params_reader *reader)
{
	return reader->raw.pointer_count >= CARRIER_TEXT_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status carrier_text_params_builder_root(struct capnp_builder *builder,
	struct carrier_text_params_builder *out)
{
	return capnp_builder_root(builder, CARRIER_TEXT_PARAMS_DATA_WORDS, CARRIER_TEXT_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status carrier_text_params_builder_new(
	struct capnp_pointer_builder pointer, struct carrier_text_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, CARRIER_TEXT_PARAMS_DATA_WORDS, CARRIER_TEXT_PARAMS_POINTERS, &out->raw);
}

/* ---- Carrier.text results ---- */

MUST_CHECK static inline enum status carrier_text_results_root(struct capnp_message *message,
	struct carrier_text_results_reader *reader)
{
	return capnp_message_root(message, CARRIER_TEXT_RESULTS_DATA_WORDS, CARRIER_TEXT_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status carrier_text_results_read(struct capnp_pointer pointer,
	struct carrier_text_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool carrier_text_results_is_complete(const struct carrier_text_results_reader *reader)
{
	return reader->raw.pointer_count >= CARRIER_TEXT_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status carrier_text_results_builder_root(struct capnp_builder *builder,
	struct carrier_text_results_builder *out)
{
	return capnp_builder_root(builder, CARRIER_TEXT_RESULTS_DATA_WORDS, CARRIER_TEXT_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status carrier_text_results_builder_new(
	struct capnp_pointer_builder pointer, struct carrier_text_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, CARRIER_TEXT_RESULTS_DATA_WORDS, CARRIER_TEXT_RESULTS_POINTERS, &out->raw);
}

/* ---- Carrier.data params ---- */

MUST_CHECK static inline enum status carrier_data_params_root(struct capnp_message *message,
	struct carrier_data_params_reader *reader)
{
	return capnp_message_root(message, CARRIER_DATA_PARAMS_DATA_WORDS, CARRIER_DATA_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status carrier_data_params_read(struct capnp_pointer pointer,
	struct carrier_data_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool carrier_data_params_is_complete(const struct carrier_data_params_reader *reader)
{
	return reader->raw.pointer_count >= CARRIER_DATA_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status carrier_data_params_builder_root(struct capnp_builder *builder,
	struct carrier_data_params_builder *out)
{
	return capnp_builder_root(builder, CARRIER_DATA_PARAMS_DATA_WORDS, CARRIER_DATA_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status carrier_data_params_builder_new(
	struct capnp_pointer_builder pointer, struct carrier_data_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, CARRIER_DATA_PARAMS_DATA_WORDS, CARRIER_DATA_PARAMS_POINTERS, &out->raw);
}

/* ---- Carrier.data results ---- */

MUST_CHECK static inline enum status carrier_data_results_root(struct capnp_message *message,
	struct carrier_data_results_reader *reader)
{
	return capnp_message_root(message, CARRIER_DATA_RESULTS_DATA_WORDS, CARRIER_DATA_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status carrier_data_results_read(struct capnp_pointer pointer,
	struct carrier_data_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool carrier_data_results_is_complete(const struct carrier_data_results_reader *reader)
{
	return reader->raw.pointer_count >= CARRIER_DATA_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status carrier_data_results_builder_root(struct capnp_builder *builder,
	struct carrier_data_results_builder *out)
{
	return capnp_builder_root(builder, CARRIER_DATA_RESULTS_DATA_WORDS, CARRIER_DATA_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status carrier_data_results_builder_new(
	struct capnp_pointer_builder pointer, struct carrier_data_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, CARRIER_DATA_RESULTS_DATA_WORDS, CARRIER_DATA_RESULTS_POINTERS, &out->raw);
}

/* ---- Carrier.pass params ---- */

MUST_CHECK static inline enum status carrier_pass_params_root(struct capnp_message *message,
	struct carrier_pass_params_reader *reader)
{
	return capnp_message_root(message, CARRIER_PASS_PARAMS_DATA_WORDS, CARRIER_PASS_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status carrier_pass_params_read(struct capnp_pointer pointer,
	struct carrier_pass_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool carrier_pass_params_is_complete(const struct carrier_pass_params_reader *reader)
{
	return reader->raw.pointer_count >= CARRIER_PASS_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status carrier_pass_params_builder_root(struct capnp_builder *builder,
	struct carrier_pass_params_builder *out)
{
	return capnp_builder_root(builder, CARRIER_PASS_PARAMS_DATA_WORDS, CARRIER_PASS_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status carrier_pass_params_builder_new(
	struct capnp_pointer_builder pointer, struct carrier_pass_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, CARRIER_PASS_PARAMS_DATA_WORDS, CARRIER_PASS_PARAMS_POINTERS, &out->raw);
}

/* ---- Carrier.pass results ---- */

MUST_CHECK static inline enum status carrier_pass_results_root(struct capnp_message *message,
	struct carrier_pass_results_reader *reader)
{
	return capnp_message_root(message, CARRIER_PASS_RESULTS_DATA_WORDS, CARRIER_PASS_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status carrier_pass_results_read(struct capnp_pointer pointer,
	struct carrier_pass_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool carrier_pass_results_is_complete(const struct carrier_pass_results_reader *reader)
{
	return reader->raw.pointer_count >= CARRIER_PASS_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status carrier_pass_results_builder_root(struct capnp_builder *builder,
	struct carrier_pass_results_builder *out)
{
	return capnp_builder_root(builder, CARRIER_PASS_RESULTS_DATA_WORDS, CARRIER_PASS_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status carrier_pass_results_builder_new(
	struct capnp_pointer_builder pointer, struct carrier_pass_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, CARRIER_PASS_RESULTS_DATA_WORDS, CARRIER_PASS_RESULTS_POINTERS, &out->raw);
}

/* ---- Carrier.move params ---- */

MUST_CHECK static inline enum status carrier_move_params_root(struct capnp_message *message,
	struct carrier_move_params_reader *reader)
{
	return capnp_message_root(message, CARRIER_MOVE_PARAMS_DATA_WORDS, CARRIER_MOVE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status carrier_move_params_read(struct capnp_pointer pointer,
	struct carrier_move_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool carrier_move_params_is_complete(const struct carrier_move_params_reader *reader)
{
	return reader->raw.pointer_count >= CARRIER_MOVE_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status carrier_move_params_builder_root(struct capnp_builder *builder,
	struct carrier_move_params_builder *out)
{
	return capnp_builder_root(builder, CARRIER_MOVE_PARAMS_DATA_WORDS, CARRIER_MOVE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status carrier_move_params_builder_new(
	struct capnp_pointer_builder pointer, struct carrier_move_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, CARRIER_MOVE_PARAMS_DATA_WORDS, CARRIER_MOVE_PARAMS_POINTERS, &out->raw);
}

/* ---- Carrier.move results ---- */

MUST_CHECK static inline enum status carrier_move_results_root(struct capnp_message *message,
	struct carrier_move_results_reader *reader)
{
	return capnp_message_root(message, CARRIER_MOVE_RESULTS_DATA_WORDS, CARRIER_MOVE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status carrier_move_results_read(struct capnp_pointer pointer,
	struct carrier_move_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool carrier_move_results_is_complete(const struct carrier_move_results_reader *reader)
{
	return reader->raw.pointer_count >= CARRIER_MOVE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status carrier_move_results_builder_root(struct capnp_builder *builder,
	struct carrier_move_results_builder *out)
{
	return capnp_builder_root(builder, CARRIER_MOVE_RESULTS_DATA_WORDS, CARRIER_MOVE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status carrier_move_results_builder_new(
	struct capnp_pointer_builder pointer, struct carrier_move_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, CARRIER_MOVE_RESULTS_DATA_WORDS, CARRIER_MOVE_RESULTS_POINTERS, &out->raw);
}

/* a :UInt64, bits [0, 64) */
static inline uint64_t echo_echo_params_get_a(const struct echo_echo_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* b :UInt64, bits [64, 128) */
static inline uint64_t echo_echo_params_get_b(const struct echo_echo_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* c :UInt64, bits [128, 192) */
static inline uint64_t echo_echo_params_get_c(const struct echo_echo_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 2, UINT64_C(0));
}

/* d :UInt64, bits [192, 256) */
static inline uint64_t echo_echo_params_get_d(const struct echo_echo_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 3, UINT64_C(0));
}

/* e :UInt64, bits [256, 320) */
static inline uint64_t echo_echo_params_get_e(const struct echo_echo_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 4, UINT64_C(0));
}

/* f :UInt64, bits [320, 384) */
static inline uint64_t echo_echo_params_get_f(const struct echo_echo_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 5, UINT64_C(0));
}

/* g :UInt64, bits [384, 448) */
static inline uint64_t echo_echo_params_get_g(const struct echo_echo_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 6, UINT64_C(0));
}

/* h :UInt64, bits [448, 512) */
static inline uint64_t echo_echo_params_get_h(const struct echo_echo_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 7, UINT64_C(0));
}

static inline void echo_echo_params_builder_set_a(const struct echo_echo_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void echo_echo_params_builder_set_b(const struct echo_echo_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void echo_echo_params_builder_set_c(const struct echo_echo_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 2, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void echo_echo_params_builder_set_d(const struct echo_echo_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 3, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void echo_echo_params_builder_set_e(const struct echo_echo_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 4, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void echo_echo_params_builder_set_f(const struct echo_echo_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 5, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void echo_echo_params_builder_set_g(const struct echo_echo_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 6, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void echo_echo_params_builder_set_h(const struct echo_echo_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 7, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* a :UInt64, bits [0, 64) */
static inline uint64_t echo_echo_results_get_a(const struct echo_echo_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* b :UInt64, bits [64, 128) */
static inline uint64_t echo_echo_results_get_b(const struct echo_echo_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* c :UInt64, bits [128, 192) */
static inline uint64_t echo_echo_results_get_c(const struct echo_echo_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 2, UINT64_C(0));
}

/* d :UInt64, bits [192, 256) */
static inline uint64_t echo_echo_results_get_d(const struct echo_echo_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 3, UINT64_C(0));
}

/* e :UInt64, bits [256, 320) */
static inline uint64_t echo_echo_results_get_e(const struct echo_echo_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 4, UINT64_C(0));
}

/* f :UInt64, bits [320, 384) */
static inline uint64_t echo_echo_results_get_f(const struct echo_echo_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 5, UINT64_C(0));
}

/* g :UInt64, bits [384, 448) */
static inline uint64_t echo_echo_results_get_g(const struct echo_echo_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 6, UINT64_C(0));
}

/* h :UInt64, bits [448, 512) */
static inline uint64_t echo_echo_results_get_h(const struct echo_echo_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 7, UINT64_C(0));
}

static inline void echo_echo_results_builder_set_a(const struct echo_echo_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void echo_echo_results_builder_set_b(const struct echo_echo_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void echo_echo_results_builder_set_c(const struct echo_echo_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 2, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void echo_echo_results_builder_set_d(const struct echo_echo_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 3, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void echo_echo_results_builder_set_e(const struct echo_echo_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 4, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void echo_echo_results_builder_set_f(const struct echo_echo_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 5, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void echo_echo_results_builder_set_g(const struct echo_echo_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 6, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void echo_echo_results_builder_set_h(const struct echo_echo_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 7, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* text :Text, pointer 0 */
static inline struct capnp_pointer carrier_text_params_pointer_text(const struct carrier_text_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool carrier_text_params_has_text(const struct carrier_text_params_reader *reader)
{
	return !capnp_pointer_is_null(carrier_text_params_pointer_text(reader));
}

MUST_CHECK static inline enum status carrier_text_params_get_text(const struct carrier_text_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(carrier_text_params_pointer_text(reader), value);
}

MUST_CHECK static inline enum status carrier_text_params_builder_set_text(
	const struct carrier_text_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

/* text :Text, pointer 0 */
static inline struct capnp_pointer carrier_text_results_pointer_text(const struct carrier_text_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool carrier_text_results_has_text(const struct carrier_text_results_reader *reader)
{
	return !capnp_pointer_is_null(carrier_text_results_pointer_text(reader));
}

MUST_CHECK static inline enum status carrier_text_results_get_text(const struct carrier_text_results_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(carrier_text_results_pointer_text(reader), value);
}

MUST_CHECK static inline enum status carrier_text_results_builder_set_text(
	const struct carrier_text_results_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

/* data :Data, pointer 0 */
static inline struct capnp_pointer carrier_data_params_pointer_data(const struct carrier_data_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool carrier_data_params_has_data(const struct carrier_data_params_reader *reader)
{
	return !capnp_pointer_is_null(carrier_data_params_pointer_data(reader));
}

MUST_CHECK static inline enum status carrier_data_params_get_data(const struct carrier_data_params_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(carrier_data_params_pointer_data(reader), value);
}

MUST_CHECK static inline enum status carrier_data_params_builder_set_data(
	const struct carrier_data_params_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status carrier_data_params_builder_new_data(
	const struct carrier_data_params_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

/* data :Data, pointer 0 */
static inline struct capnp_pointer carrier_data_results_pointer_data(const struct carrier_data_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool carrier_data_results_has_data(const struct carrier_data_results_reader *reader)
{
	return !capnp_pointer_is_null(carrier_data_results_pointer_data(reader));
}

MUST_CHECK static inline enum status carrier_data_results_get_data(const struct carrier_data_results_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(carrier_data_results_pointer_data(reader), value);
}

MUST_CHECK static inline enum status carrier_data_results_builder_set_data(
	const struct carrier_data_results_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status carrier_data_results_builder_new_data(
	const struct carrier_data_results_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

/* echo :Echo, pointer 0 */
static inline struct capnp_pointer carrier_pass_params_pointer_echo(const struct carrier_pass_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool carrier_pass_params_has_echo(const struct carrier_pass_params_reader *reader)
{
	return !capnp_pointer_is_null(carrier_pass_params_pointer_echo(reader));
}

MUST_CHECK static inline enum status carrier_pass_params_get_echo(const struct carrier_pass_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(carrier_pass_params_pointer_echo(reader), value);
}

static inline void carrier_pass_params_builder_set_echo(const struct carrier_pass_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* echo :Echo, pointer 0 */
static inline struct capnp_pointer carrier_pass_results_pointer_echo(const struct carrier_pass_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool carrier_pass_results_has_echo(const struct carrier_pass_results_reader *reader)
{
	return !capnp_pointer_is_null(carrier_pass_results_pointer_echo(reader));
}

MUST_CHECK static inline enum status carrier_pass_results_get_echo(const struct carrier_pass_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(carrier_pass_results_pointer_echo(reader), value);
}

static inline void carrier_pass_results_builder_set_echo(const struct carrier_pass_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* echo :Echo, pointer 0 */
static inline struct capnp_pointer carrier_move_params_pointer_echo(const struct carrier_move_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool carrier_move_params_has_echo(const struct carrier_move_params_reader *reader)
{
	return !capnp_pointer_is_null(carrier_move_params_pointer_echo(reader));
}

MUST_CHECK static inline enum status carrier_move_params_get_echo(const struct carrier_move_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(carrier_move_params_pointer_echo(reader), value);
}

static inline void carrier_move_params_builder_set_echo(const struct carrier_move_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* echo :Echo, pointer 0 */
static inline struct capnp_pointer carrier_move_results_pointer_echo(const struct carrier_move_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool carrier_move_results_has_echo(const struct carrier_move_results_reader *reader)
{
	return !capnp_pointer_is_null(carrier_move_results_pointer_echo(reader));
}

MUST_CHECK static inline enum status carrier_move_results_get_echo(const struct carrier_move_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(carrier_move_results_pointer_echo(reader), value);
}

static inline void carrier_move_results_builder_set_echo(const struct carrier_move_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

#endif

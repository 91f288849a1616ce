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

#endif

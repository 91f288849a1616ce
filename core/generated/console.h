/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from console.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_CONSOLE_H
#define CORE_GENERATED_CONSOLE_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"

/* Console. Output only: text for the log, or for a terminal line whose holder hands this narrower */
#define CONSOLE_INTERFACE_ID UINT64_C(0x88d090c16bf69180)
#define CONSOLE_METHODS 1u

enum console_method {
	CONSOLE_METHOD_WRITE = 0,
};

/* SerialPort. One serial line: both directions. */
#define SERIAL_PORT_INTERFACE_ID UINT64_C(0x92bbfb9878698627)
#define SERIAL_PORT_METHODS 4u

enum serial_port_method {
	SERIAL_PORT_METHOD_WRITE = 0,
	SERIAL_PORT_METHOD_READ = 1,
	SERIAL_PORT_METHOD_CONSOLE = 2,
	SERIAL_PORT_METHOD_PAINT = 3,
};

/* Console.write params: 0 bytes of data, 1 pointers. */
#define CONSOLE_WRITE_PARAMS_DATA_WORDS 0u
#define CONSOLE_WRITE_PARAMS_POINTERS 1u

struct console_write_params_reader {
	struct capnp_struct raw;
};

struct console_write_params_builder {
	struct capnp_struct_builder raw;
};

/* Console.write results: 0 bytes of data, 0 pointers. */
#define CONSOLE_WRITE_RESULTS_DATA_WORDS 0u
#define CONSOLE_WRITE_RESULTS_POINTERS 0u

struct console_write_results_reader {
	struct capnp_struct raw;
};

struct console_write_results_builder {
	struct capnp_struct_builder raw;
};

/* SerialPort.write params: 0 bytes of data, 1 pointers. */
#define SERIAL_PORT_WRITE_PARAMS_DATA_WORDS 0u
#define SERIAL_PORT_WRITE_PARAMS_POINTERS 1u

struct serial_port_write_params_reader {
	struct capnp_struct raw;
};

struct serial_port_write_params_builder {
	struct capnp_struct_builder raw;
};

/* SerialPort.write results: 0 bytes of data, 0 pointers. */
#define SERIAL_PORT_WRITE_RESULTS_DATA_WORDS 0u
#define SERIAL_PORT_WRITE_RESULTS_POINTERS 0u

struct serial_port_write_results_reader {
	struct capnp_struct raw;
};

struct serial_port_write_results_builder {
	struct capnp_struct_builder raw;
};

/* SerialPort.read params: 8 bytes of data, 0 pointers. */
#define SERIAL_PORT_READ_PARAMS_DATA_WORDS 1u
#define SERIAL_PORT_READ_PARAMS_POINTERS 0u

struct serial_port_read_params_reader {
	struct capnp_struct raw;
};

struct serial_port_read_params_builder {
	struct capnp_struct_builder raw;
};

/* SerialPort.read results: 16 bytes of data, 1 pointers. */
#define SERIAL_PORT_READ_RESULTS_DATA_WORDS 2u
#define SERIAL_PORT_READ_RESULTS_POINTERS 1u

struct serial_port_read_results_reader {
	struct capnp_struct raw;
};

struct serial_port_read_results_builder {
	struct capnp_struct_builder raw;
};

/* SerialPort.console params: 0 bytes of data, 0 pointers. */
#define SERIAL_PORT_CONSOLE_PARAMS_DATA_WORDS 0u
#define SERIAL_PORT_CONSOLE_PARAMS_POINTERS 0u

struct serial_port_console_params_reader {
	struct capnp_struct raw;
};

struct serial_port_console_params_builder {
	struct capnp_struct_builder raw;
};

/* SerialPort.console results: 0 bytes of data, 1 pointers. */
#define SERIAL_PORT_CONSOLE_RESULTS_DATA_WORDS 0u
#define SERIAL_PORT_CONSOLE_RESULTS_POINTERS 1u

struct serial_port_console_results_reader {
	struct capnp_struct raw;
};

struct serial_port_console_results_builder {
	struct capnp_struct_builder raw;
};

/* SerialPort.paint params: 0 bytes of data, 2 pointers. */
#define SERIAL_PORT_PAINT_PARAMS_DATA_WORDS 0u
#define SERIAL_PORT_PAINT_PARAMS_POINTERS 2u

struct serial_port_paint_params_reader {
	struct capnp_struct raw;
};

struct serial_port_paint_params_builder {
	struct capnp_struct_builder raw;
};

/* SerialPort.paint results: 8 bytes of data, 0 pointers. */
#define SERIAL_PORT_PAINT_RESULTS_DATA_WORDS 1u
#define SERIAL_PORT_PAINT_RESULTS_POINTERS 0u

struct serial_port_paint_results_reader {
	struct capnp_struct raw;
};

struct serial_port_paint_results_builder {
	struct capnp_struct_builder raw;
};

/* ---- Console.write params ---- */

MUST_CHECK static inline enum status console_write_params_root(struct capnp_message *message,
	struct console_write_params_reader *reader)
{
	return capnp_message_root(message, CONSOLE_WRITE_PARAMS_DATA_WORDS, CONSOLE_WRITE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status console_write_params_read(struct capnp_pointer pointer,
	struct console_write_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool console_write_params_is_complete(const struct console_write_params_reader *reader)
{
	return reader->raw.pointer_count >= CONSOLE_WRITE_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status console_write_params_builder_root(struct capnp_builder *builder,
	struct console_write_params_builder *out)
{
	return capnp_builder_root(builder, CONSOLE_WRITE_PARAMS_DATA_WORDS, CONSOLE_WRITE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status console_write_params_builder_new(
	struct capnp_pointer_builder pointer, struct console_write_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, CONSOLE_WRITE_PARAMS_DATA_WORDS, CONSOLE_WRITE_PARAMS_POINTERS, &out->raw);
}

/* ---- Console.write results ---- */

MUST_CHECK static inline enum status console_write_results_root(struct capnp_message *message,
	struct console_write_results_reader *reader)
{
	return capnp_message_root(message, CONSOLE_WRITE_RESULTS_DATA_WORDS, CONSOLE_WRITE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status console_write_results_read(struct capnp_pointer pointer,
	struct console_write_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status console_write_results_builder_root(struct capnp_builder *builder,
	struct console_write_results_builder *out)
{
	return capnp_builder_root(builder, CONSOLE_WRITE_RESULTS_DATA_WORDS, CONSOLE_WRITE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status console_write_results_builder_new(
	struct capnp_pointer_builder pointer, struct console_write_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, CONSOLE_WRITE_RESULTS_DATA_WORDS, CONSOLE_WRITE_RESULTS_POINTERS, &out->raw);
}

/* ---- SerialPort.write params ---- */

MUST_CHECK static inline enum status serial_port_write_params_root(struct capnp_message *message,
	struct serial_port_write_params_reader *reader)
{
	return capnp_message_root(message, SERIAL_PORT_WRITE_PARAMS_DATA_WORDS, SERIAL_PORT_WRITE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status serial_port_write_params_read(struct capnp_pointer pointer,
	struct serial_port_write_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool serial_port_write_params_is_complete(const struct serial_port_write_params_reader *reader)
{
	return reader->raw.pointer_count >= SERIAL_PORT_WRITE_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status serial_port_write_params_builder_root(struct capnp_builder *builder,
	struct serial_port_write_params_builder *out)
{
	return capnp_builder_root(builder, SERIAL_PORT_WRITE_PARAMS_DATA_WORDS, SERIAL_PORT_WRITE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status serial_port_write_params_builder_new(
	struct capnp_pointer_builder pointer, struct serial_port_write_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SERIAL_PORT_WRITE_PARAMS_DATA_WORDS, SERIAL_PORT_WRITE_PARAMS_POINTERS, &out->raw);
}

/* ---- SerialPort.write results ---- */

MUST_CHECK static inline enum status serial_port_write_results_root(struct capnp_message *message,
	struct serial_port_write_results_reader *reader)
{
	return capnp_message_root(message, SERIAL_PORT_WRITE_RESULTS_DATA_WORDS, SERIAL_PORT_WRITE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status serial_port_write_results_read(struct capnp_pointer pointer,
	struct serial_port_write_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status serial_port_write_results_builder_root(struct capnp_builder *builder,
	struct serial_port_write_results_builder *out)
{
	return capnp_builder_root(builder, SERIAL_PORT_WRITE_RESULTS_DATA_WORDS, SERIAL_PORT_WRITE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status serial_port_write_results_builder_new(
	struct capnp_pointer_builder pointer, struct serial_port_write_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SERIAL_PORT_WRITE_RESULTS_DATA_WORDS, SERIAL_PORT_WRITE_RESULTS_POINTERS, &out->raw);
}

/* ---- SerialPort.read params ---- */

MUST_CHECK static inline enum status serial_port_read_params_root(struct capnp_message *message,
	struct serial_port_read_params_reader *reader)
{
	return capnp_message_root(message, SERIAL_PORT_READ_PARAMS_DATA_WORDS, SERIAL_PORT_READ_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status serial_port_read_params_read(struct capnp_pointer pointer,
	struct serial_port_read_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool serial_port_read_params_is_complete(const struct serial_port_read_params_reader *reader)
{
	return reader->raw.data_bits >= SERIAL_PORT_READ_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status serial_port_read_params_builder_root(struct capnp_builder *builder,
	struct serial_port_read_params_builder *out)
{
	return capnp_builder_root(builder, SERIAL_PORT_READ_PARAMS_DATA_WORDS, SERIAL_PORT_READ_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status serial_port_read_params_builder_new(
	struct capnp_pointer_builder pointer, struct serial_port_read_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SERIAL_PORT_READ_PARAMS_DATA_WORDS, SERIAL_PORT_READ_PARAMS_POINTERS, &out->raw);
}

/* ---- SerialPort.read results ---- */

MUST_CHECK static inline enum status serial_port_read_results_root(struct capnp_message *message,
	struct serial_port_read_results_reader *reader)
{
	return capnp_message_root(message, SERIAL_PORT_READ_RESULTS_DATA_WORDS, SERIAL_PORT_READ_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status serial_port_read_results_read(struct capnp_pointer pointer,
	struct serial_port_read_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool serial_port_read_results_is_complete(const struct serial_port_read_results_reader *reader)
{
	return reader->raw.data_bits >= SERIAL_PORT_READ_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= SERIAL_PORT_READ_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status serial_port_read_results_builder_root(struct capnp_builder *builder,
	struct serial_port_read_results_builder *out)
{
	return capnp_builder_root(builder, SERIAL_PORT_READ_RESULTS_DATA_WORDS, SERIAL_PORT_READ_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status serial_port_read_results_builder_new(
	struct capnp_pointer_builder pointer, struct serial_port_read_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SERIAL_PORT_READ_RESULTS_DATA_WORDS, SERIAL_PORT_READ_RESULTS_POINTERS, &out->raw);
}

/* ---- SerialPort.console params ---- */

MUST_CHECK static inline enum status serial_port_console_params_root(struct capnp_message *message,
	struct serial_port_console_params_reader *reader)
{
	return capnp_message_root(message, SERIAL_PORT_CONSOLE_PARAMS_DATA_WORDS, SERIAL_PORT_CONSOLE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status serial_port_console_params_read(struct capnp_pointer pointer,
	struct serial_port_console_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status serial_port_console_params_builder_root(struct capnp_builder *builder,
	struct serial_port_console_params_builder *out)
{
	return capnp_builder_root(builder, SERIAL_PORT_CONSOLE_PARAMS_DATA_WORDS, SERIAL_PORT_CONSOLE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status serial_port_console_params_builder_new(
	struct capnp_pointer_builder pointer, struct serial_port_console_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SERIAL_PORT_CONSOLE_PARAMS_DATA_WORDS, SERIAL_PORT_CONSOLE_PARAMS_POINTERS, &out->raw);
}

/* ---- SerialPort.console results ---- */

MUST_CHECK static inline enum status serial_port_console_results_root(struct capnp_message *message,
	struct serial_port_console_results_reader *reader)
{
	return capnp_message_root(message, SERIAL_PORT_CONSOLE_RESULTS_DATA_WORDS, SERIAL_PORT_CONSOLE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status serial_port_console_results_read(struct capnp_pointer pointer,
	struct serial_port_console_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool serial_port_console_results_is_complete(const struct serial_port_console_results_reader *reader)
{
	return reader->raw.pointer_count >= SERIAL_PORT_CONSOLE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status serial_port_console_results_builder_root(struct capnp_builder *builder,
	struct serial_port_console_results_builder *out)
{
	return capnp_builder_root(builder, SERIAL_PORT_CONSOLE_RESULTS_DATA_WORDS, SERIAL_PORT_CONSOLE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status serial_port_console_results_builder_new(
	struct capnp_pointer_builder pointer, struct serial_port_console_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SERIAL_PORT_CONSOLE_RESULTS_DATA_WORDS, SERIAL_PORT_CONSOLE_RESULTS_POINTERS, &out->raw);
}

/* ---- SerialPort.paint params ---- */

MUST_CHECK static inline enum status serial_port_paint_params_root(struct capnp_message *message,
	struct serial_port_paint_params_reader *reader)
{
	return capnp_message_root(message, SERIAL_PORT_PAINT_PARAMS_DATA_WORDS, SERIAL_PORT_PAINT_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status serial_port_paint_params_read(struct capnp_pointer pointer,
	struct serial_port_paint_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool serial_port_paint_params_is_complete(const struct serial_port_paint_params_reader *reader)
{
	return reader->raw.pointer_count >= SERIAL_PORT_PAINT_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status serial_port_paint_params_builder_root(struct capnp_builder *builder,
	struct serial_port_paint_params_builder *out)
{
	return capnp_builder_root(builder, SERIAL_PORT_PAINT_PARAMS_DATA_WORDS, SERIAL_PORT_PAINT_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status serial_port_paint_params_builder_new(
	struct capnp_pointer_builder pointer, struct serial_port_paint_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SERIAL_PORT_PAINT_PARAMS_DATA_WORDS, SERIAL_PORT_PAINT_PARAMS_POINTERS, &out->raw);
}

/* ---- SerialPort.paint results ---- */

MUST_CHECK static inline enum status serial_port_paint_results_root(struct capnp_message *message,
	struct serial_port_paint_results_reader *reader)
{
	return capnp_message_root(message, SERIAL_PORT_PAINT_RESULTS_DATA_WORDS, SERIAL_PORT_PAINT_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status serial_port_paint_results_read(struct capnp_pointer pointer,
	struct serial_port_paint_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool serial_port_paint_results_is_complete(const struct serial_port_paint_results_reader *reader)
{
	return reader->raw.data_bits >= SERIAL_PORT_PAINT_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status serial_port_paint_results_builder_root(struct capnp_builder *builder,
	struct serial_port_paint_results_builder *out)
{
	return capnp_builder_root(builder, SERIAL_PORT_PAINT_RESULTS_DATA_WORDS, SERIAL_PORT_PAINT_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status serial_port_paint_results_builder_new(
	struct capnp_pointer_builder pointer, struct serial_port_paint_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SERIAL_PORT_PAINT_RESULTS_DATA_WORDS, SERIAL_PORT_PAINT_RESULTS_POINTERS, &out->raw);
}

/* data :Data, pointer 0 */
static inline struct capnp_pointer console_write_params_pointer_data(const struct console_write_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool console_write_params_has_data(const struct console_write_params_reader *reader)
{
	return !capnp_pointer_is_null(console_write_params_pointer_data(reader));
}

MUST_CHECK static inline enum status console_write_params_get_data(const struct console_write_params_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(console_write_params_pointer_data(reader), value);
}

MUST_CHECK static inline enum status console_write_params_builder_set_data(
	const struct console_write_params_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status console_write_params_builder_new_data(
	const struct console_write_params_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

/* data :Data, pointer 0 */
static inline struct capnp_pointer serial_port_write_params_pointer_data(const struct serial_port_write_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool serial_port_write_params_has_data(const struct serial_port_write_params_reader *reader)
{
	return !capnp_pointer_is_null(serial_port_write_params_pointer_data(reader));
}

MUST_CHECK static inline enum status serial_port_write_params_get_data(const struct serial_port_write_params_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(serial_port_write_params_pointer_data(reader), value);
}

MUST_CHECK static inline enum status serial_port_write_params_builder_set_data(
	const struct serial_port_write_params_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status serial_port_write_params_builder_new_data(
	const struct serial_port_write_params_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

/* limit :UInt32, bits [0, 32) */
static inline uint32_t serial_port_read_params_get_limit(const struct serial_port_read_params_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

static inline void serial_port_read_params_builder_set_limit(const struct serial_port_read_params_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* data :Data, pointer 0 */
static inline struct capnp_pointer serial_port_read_results_pointer_data(const struct serial_port_read_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool serial_port_read_results_has_data(const struct serial_port_read_results_reader *reader)
{
	return !capnp_pointer_is_null(serial_port_read_results_pointer_data(reader));
}

MUST_CHECK static inline enum status serial_port_read_results_get_data(const struct serial_port_read_results_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(serial_port_read_results_pointer_data(reader), value);
}

/* lost :UInt32, bits [0, 32) */
static inline uint32_t serial_port_read_results_get_lost(const struct serial_port_read_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

/* guard_used :Bool, bits [32, 33) */
static inline bool serial_port_read_results_get_guard_used(const struct serial_port_read_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 32, false);
}

/* breaks :UInt32, bits [64, 96) */
static inline uint32_t serial_port_read_results_get_breaks(const struct serial_port_read_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 2, UINT32_C(0));
}

MUST_CHECK static inline enum status serial_port_read_results_builder_set_data(
	const struct serial_port_read_results_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status serial_port_read_results_builder_new_data(
	const struct serial_port_read_results_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

static inline void serial_port_read_results_builder_set_lost(const struct serial_port_read_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void serial_port_read_results_builder_set_guard_used(const struct serial_port_read_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 32, value, false);
}

static inline void serial_port_read_results_builder_set_breaks(const struct serial_port_read_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 2, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* console :Console, pointer 0 */
static inline struct capnp_pointer serial_port_console_results_pointer_console(const struct serial_port_console_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool serial_port_console_results_has_console(const struct serial_port_console_results_reader *reader)
{
	return !capnp_pointer_is_null(serial_port_console_results_pointer_console(reader));
}

MUST_CHECK static inline enum status serial_port_console_results_get_console(const struct serial_port_console_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(serial_port_console_results_pointer_console(reader), value);
}

static inline void serial_port_console_results_builder_set_console(const struct serial_port_console_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* data :Data, pointer 0 */
static inline struct capnp_pointer serial_port_paint_params_pointer_data(const struct serial_port_paint_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool serial_port_paint_params_has_data(const struct serial_port_paint_params_reader *reader)
{
	return !capnp_pointer_is_null(serial_port_paint_params_pointer_data(reader));
}

MUST_CHECK static inline enum status serial_port_paint_params_get_data(const struct serial_port_paint_params_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(serial_port_paint_params_pointer_data(reader), value);
}

/* before :Data, pointer 1 */
static inline struct capnp_pointer serial_port_paint_params_pointer_before(const struct serial_port_paint_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool serial_port_paint_params_has_before(const struct serial_port_paint_params_reader *reader)
{
	return !capnp_pointer_is_null(serial_port_paint_params_pointer_before(reader));
}

MUST_CHECK static inline enum status serial_port_paint_params_get_before(const struct serial_port_paint_params_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(serial_port_paint_params_pointer_before(reader), value);
}

MUST_CHECK static inline enum status serial_port_paint_params_builder_set_data(
	const struct serial_port_paint_params_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status serial_port_paint_params_builder_new_data(
	const struct serial_port_paint_params_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

MUST_CHECK static inline enum status serial_port_paint_params_builder_set_before(
	const struct serial_port_paint_params_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

MUST_CHECK static inline enum status serial_port_paint_params_builder_new_before(
	const struct serial_port_paint_params_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 1), length_bytes, bytes);
}

/* painted :Bool, bits [0, 1) */
static inline bool serial_port_paint_results_get_painted(const struct serial_port_paint_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

/* mid_line :Bool, bits [1, 2) */
static inline bool serial_port_paint_results_get_mid_line(const struct serial_port_paint_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 1, false);
}

static inline void serial_port_paint_results_builder_set_painted(const struct serial_port_paint_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

static inline void serial_port_paint_results_builder_set_mid_line(const struct serial_port_paint_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 1, value, false);
}

#endif

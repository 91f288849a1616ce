/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from keyvalue.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_KEYVALUE_H
#define CORE_GENERATED_KEYVALUE_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"

/* KeyValueStore. All keys. */
#define KEY_VALUE_STORE_INTERFACE_ID UINT64_C(0xa37fd08e51c4b926)
#define KEY_VALUE_STORE_METHODS 1u

enum key_value_store_method {
	KEY_VALUE_STORE_METHOD_OPEN = 0,
};

/* KeyValueTable. Reads and writes the keys of one prefix. */
#define KEY_VALUE_TABLE_INTERFACE_ID UINT64_C(0x8d15e7c3024fba96)
#define KEY_VALUE_TABLE_METHODS 5u

enum key_value_table_method {
	KEY_VALUE_TABLE_METHOD_GET = 0,
	KEY_VALUE_TABLE_METHOD_PUT = 1,
	KEY_VALUE_TABLE_METHOD_REMOVE = 2,
	KEY_VALUE_TABLE_METHOD_LIST = 3,
	KEY_VALUE_TABLE_METHOD_READ_ONLY = 4,
};

/* KeyValueReader. Reads the keys of one prefix. */
#define KEY_VALUE_READER_INTERFACE_ID UINT64_C(0xf2a96b48d73c0e15)
#define KEY_VALUE_READER_METHODS 2u

enum key_value_reader_method {
	KEY_VALUE_READER_METHOD_GET = 0,
	KEY_VALUE_READER_METHOD_LIST = 1,
};

/* KeyValueStore.open params: 0 bytes of data, 1 pointers. */
#define KEY_VALUE_STORE_OPEN_PARAMS_DATA_WORDS 0u
#define KEY_VALUE_STORE_OPEN_PARAMS_POINTERS 1u

struct key_value_store_open_params_reader {
	struct capnp_struct raw;
};

struct key_value_store_open_params_builder {
	struct capnp_struct_builder raw;
};

/* KeyValueStore.open results: 0 bytes of data, 1 pointers. */
#define KEY_VALUE_STORE_OPEN_RESULTS_DATA_WORDS 0u
#define KEY_VALUE_STORE_OPEN_RESULTS_POINTERS 1u

struct key_value_store_open_results_reader {
	struct capnp_struct raw;
};

struct key_value_store_open_results_builder {
	struct capnp_struct_builder raw;
};

/* KeyValueTable.get params: 0 bytes of data, 1 pointers. */
#define KEY_VALUE_TABLE_GET_PARAMS_DATA_WORDS 0u
#define KEY_VALUE_TABLE_GET_PARAMS_POINTERS 1u

struct key_value_table_get_params_reader {
	struct capnp_struct raw;
};

struct key_value_table_get_params_builder {
	struct capnp_struct_builder raw;
};

/* KeyValueTable.get results: 8 bytes of data, 1 pointers. */
#define KEY_VALUE_TABLE_GET_RESULTS_DATA_WORDS 1u
#define KEY_VALUE_TABLE_GET_RESULTS_POINTERS 1u

struct key_value_table_get_results_reader {
	struct capnp_struct raw;
};

struct key_value_table_get_results_builder {
	struct capnp_struct_builder raw;
};

/* KeyValueTable.put params: 0 bytes of data, 2 pointers. */
#define KEY_VALUE_TABLE_PUT_PARAMS_DATA_WORDS 0u
#define KEY_VALUE_TABLE_PUT_PARAMS_POINTERS 2u

struct key_value_table_put_params_reader {
	struct capnp_struct raw;
};

struct key_value_table_put_params_builder {
	struct capnp_struct_builder raw;
};

/* KeyValueTable.put results: 0 bytes of data, 0 pointers. */
#define KEY_VALUE_TABLE_PUT_RESULTS_DATA_WORDS 0u
#define KEY_VALUE_TABLE_PUT_RESULTS_POINTERS 0u

struct key_value_table_put_results_reader {
	struct capnp_struct raw;
};

struct key_value_table_put_results_builder {
	struct capnp_struct_builder raw;
};

/* KeyValueTable.remove params: 0 bytes of data, 1 pointers. */
#define KEY_VALUE_TABLE_REMOVE_PARAMS_DATA_WORDS 0u
#define KEY_VALUE_TABLE_REMOVE_PARAMS_POINTERS 1u

struct key_value_table_remove_params_reader {
	struct capnp_struct raw;
};

struct key_value_table_remove_params_builder {
	struct capnp_struct_builder raw;
};

/* KeyValueTable.remove results: 8 bytes of data, 0 pointers. */
#define KEY_VALUE_TABLE_REMOVE_RESULTS_DATA_WORDS 1u
#define KEY_VALUE_TABLE_REMOVE_RESULTS_POINTERS 0u

struct key_value_table_remove_results_reader {
	struct capnp_struct raw;
};

struct key_value_table_remove_results_builder {
	struct capnp_struct_builder raw;
};

/* KeyValueTable.list params: 0 bytes of data, 1 pointers. */
#define KEY_VALUE_TABLE_LIST_PARAMS_DATA_WORDS 0u
#define KEY_VALUE_TABLE_LIST_PARAMS_POINTERS 1u

struct key_value_table_list_params_reader {
	struct capnp_struct raw;
};

struct key_value_table_list_params_builder {
	struct capnp_struct_builder raw;
};

/* KeyValueTable.list results: 8 bytes of data, 1 pointers. */
#define KEY_VALUE_TABLE_LIST_RESULTS_DATA_WORDS 1u
#define KEY_VALUE_TABLE_LIST_RESULTS_POINTERS 1u

struct key_value_table_list_results_reader {
	struct capnp_struct raw;
};

struct key_value_table_list_results_builder {
	struct capnp_struct_builder raw;
};

/* KeyValueTable.readOnly params: 0 bytes of data, 0 pointers. */
#define KEY_VALUE_TABLE_READ_ONLY_PARAMS_DATA_WORDS 0u
#define KEY_VALUE_TABLE_READ_ONLY_PARAMS_POINTERS 0u

struct key_value_table_read_only_params_reader {
	struct capnp_struct raw;
};

struct key_value_table_read_only_params_builder {
	struct capnp_struct_builder raw;
};

/* KeyValueTable.readOnly results: 0 bytes of data, 1 pointers. */
#define KEY_VALUE_TABLE_READ_ONLY_RESULTS_DATA_WORDS 0u
#define KEY_VALUE_TABLE_READ_ONLY_RESULTS_POINTERS 1u

struct key_value_table_read_only_results_reader {
	struct capnp_struct raw;
};

struct key_value_table_read_only_results_builder {
	struct capnp_struct_builder raw;
};

/* ---- KeyValueStore.open params ---- */

MUST_CHECK static inline enum status key_value_store_open_params_root(struct capnp_message *message,
	struct key_value_store_open_params_reader *reader)
{
	return capnp_message_root(message, KEY_VALUE_STORE_OPEN_PARAMS_DATA_WORDS, KEY_VALUE_STORE_OPEN_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status key_value_store_open_params_read(struct capnp_pointer pointer,
	struct key_value_store_open_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool key_value_store_open_params_is_complete(const struct key_value_store_open_params_reader *reader)
{
	return reader->raw.pointer_count >= KEY_VALUE_STORE_OPEN_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status key_value_store_open_params_builder_root(struct capnp_builder *builder,
	struct key_value_store_open_params_builder *out)
{
	return capnp_builder_root(builder, KEY_VALUE_STORE_OPEN_PARAMS_DATA_WORDS, KEY_VALUE_STORE_OPEN_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status key_value_store_open_params_builder_new(
	struct capnp_pointer_builder pointer, struct key_value_store_open_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, KEY_VALUE_STORE_OPEN_PARAMS_DATA_WORDS, KEY_VALUE_STORE_OPEN_PARAMS_POINTERS, &out->raw);
}

/* ---- KeyValueStore.open results ---- */

MUST_CHECK static inline enum status key_value_store_open_results_root(struct capnp_message *message,
	struct key_value_store_open_results_reader *reader)
{
	return capnp_message_root(message, KEY_VALUE_STORE_OPEN_RESULTS_DATA_WORDS, KEY_VALUE_STORE_OPEN_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status key_value_store_open_results_read(struct capnp_pointer pointer,
	struct key_value_store_open_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool key_value_store_open_results_is_complete(const struct key_value_store_open_results_reader *reader)
{
	return reader->raw.pointer_count >= KEY_VALUE_STORE_OPEN_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status key_value_store_open_results_builder_root(struct capnp_builder *builder,
	struct key_value_store_open_results_builder *out)
{
	return capnp_builder_root(builder, KEY_VALUE_STORE_OPEN_RESULTS_DATA_WORDS, KEY_VALUE_STORE_OPEN_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status key_value_store_open_results_builder_new(
	struct capnp_pointer_builder pointer, struct key_value_store_open_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, KEY_VALUE_STORE_OPEN_RESULTS_DATA_WORDS, KEY_VALUE_STORE_OPEN_RESULTS_POINTERS, &out->raw);
}

/* ---- KeyValueTable.get params ---- */

MUST_CHECK static inline enum status key_value_table_get_params_root(struct capnp_message *message,
	struct key_value_table_get_params_reader *reader)
{
	return capnp_message_root(message, KEY_VALUE_TABLE_GET_PARAMS_DATA_WORDS, KEY_VALUE_TABLE_GET_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status key_value_table_get_params_read(struct capnp_pointer pointer,
	struct key_value_table_get_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool key_value_table_get_params_is_complete(const struct key_value_table_get_params_reader *reader)
{
	return reader->raw.pointer_count >= KEY_VALUE_TABLE_GET_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status key_value_table_get_params_builder_root(struct capnp_builder *builder,
	struct key_value_table_get_params_builder *out)
{
	return capnp_builder_root(builder, KEY_VALUE_TABLE_GET_PARAMS_DATA_WORDS, KEY_VALUE_TABLE_GET_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status key_value_table_get_params_builder_new(
	struct capnp_pointer_builder pointer, struct key_value_table_get_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, KEY_VALUE_TABLE_GET_PARAMS_DATA_WORDS, KEY_VALUE_TABLE_GET_PARAMS_POINTERS, &out->raw);
}

/* ---- KeyValueTable.get results ---- */

MUST_CHECK static inline enum status key_value_table_get_results_root(struct capnp_message *message,
	struct key_value_table_get_results_reader *reader)
{
	return capnp_message_root(message, KEY_VALUE_TABLE_GET_RESULTS_DATA_WORDS, KEY_VALUE_TABLE_GET_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status key_value_table_get_results_read(struct capnp_pointer pointer,
	struct key_value_table_get_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool key_value_table_get_results_is_complete(const struct key_value_table_get_results_reader *reader)
{
	return reader->raw.data_bits >= KEY_VALUE_TABLE_GET_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= KEY_VALUE_TABLE_GET_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status key_value_table_get_results_builder_root(struct capnp_builder *builder,
	struct key_value_table_get_results_builder *out)
{
	return capnp_builder_root(builder, KEY_VALUE_TABLE_GET_RESULTS_DATA_WORDS, KEY_VALUE_TABLE_GET_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status key_value_table_get_results_builder_new(
	struct capnp_pointer_builder pointer, struct key_value_table_get_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, KEY_VALUE_TABLE_GET_RESULTS_DATA_WORDS, KEY_VALUE_TABLE_GET_RESULTS_POINTERS, &out->raw);
}

/* ---- KeyValueTable.put params ---- */

MUST_CHECK static inline enum status key_value_table_put_params_root(struct capnp_message *message,
	struct key_value_table_put_params_reader *reader)
{
	return capnp_message_root(message, KEY_VALUE_TABLE_PUT_PARAMS_DATA_WORDS, KEY_VALUE_TABLE_PUT_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status key_value_table_put_params_read(struct capnp_pointer pointer,
	struct key_value_table_put_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool key_value_table_put_params_is_complete(const struct key_value_table_put_params_reader *reader)
{
	return reader->raw.pointer_count >= KEY_VALUE_TABLE_PUT_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status key_value_table_put_params_builder_root(struct capnp_builder *builder,
	struct key_value_table_put_params_builder *out)
{
	return capnp_builder_root(builder, KEY_VALUE_TABLE_PUT_PARAMS_DATA_WORDS, KEY_VALUE_TABLE_PUT_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status key_value_table_put_params_builder_new(
	struct capnp_pointer_builder pointer, struct key_value_table_put_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, KEY_VALUE_TABLE_PUT_PARAMS_DATA_WORDS, KEY_VALUE_TABLE_PUT_PARAMS_POINTERS, &out->raw);
}

/* ---- KeyValueTable.put results ---- */

MUST_CHECK static inline enum status key_value_table_put_results_root(struct capnp_message *message,
	struct key_value_table_put_results_reader *reader)
{
	return capnp_message_root(message, KEY_VALUE_TABLE_PUT_RESULTS_DATA_WORDS, KEY_VALUE_TABLE_PUT_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status key_value_table_put_results_read(struct capnp_pointer pointer,
	struct key_value_table_put_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status key_value_table_put_results_builder_root(struct capnp_builder *builder,
	struct key_value_table_put_results_builder *out)
{
	return capnp_builder_root(builder, KEY_VALUE_TABLE_PUT_RESULTS_DATA_WORDS, KEY_VALUE_TABLE_PUT_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status key_value_table_put_results_builder_new(
	struct capnp_pointer_builder pointer, struct key_value_table_put_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, KEY_VALUE_TABLE_PUT_RESULTS_DATA_WORDS, KEY_VALUE_TABLE_PUT_RESULTS_POINTERS, &out->raw);
}

/* ---- KeyValueTable.remove params ---- */

MUST_CHECK static inline enum status key_value_table_remove_params_root(struct capnp_message *message,
	struct key_value_table_remove_params_reader *reader)
{
	return capnp_message_root(message, KEY_VALUE_TABLE_REMOVE_PARAMS_DATA_WORDS, KEY_VALUE_TABLE_REMOVE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status key_value_table_remove_params_read(struct capnp_pointer pointer,
	struct key_value_table_remove_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool key_value_table_remove_params_is_complete(const struct key_value_table_remove_params_reader *reader)
{
	return reader->raw.pointer_count >= KEY_VALUE_TABLE_REMOVE_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status key_value_table_remove_params_builder_root(struct capnp_builder *builder,
	struct key_value_table_remove_params_builder *out)
{
	return capnp_builder_root(builder, KEY_VALUE_TABLE_REMOVE_PARAMS_DATA_WORDS, KEY_VALUE_TABLE_REMOVE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status key_value_table_remove_params_builder_new(
	struct capnp_pointer_builder pointer, struct key_value_table_remove_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, KEY_VALUE_TABLE_REMOVE_PARAMS_DATA_WORDS, KEY_VALUE_TABLE_REMOVE_PARAMS_POINTERS, &out->raw);
}

/* ---- KeyValueTable.remove results ---- */

MUST_CHECK static inline enum status key_value_table_remove_results_root(struct capnp_message *message,
	struct key_value_table_remove_results_reader *reader)
{
	return capnp_message_root(message, KEY_VALUE_TABLE_REMOVE_RESULTS_DATA_WORDS, KEY_VALUE_TABLE_REMOVE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status key_value_table_remove_results_read(struct capnp_pointer pointer,
	struct key_value_table_remove_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool key_value_table_remove_results_is_complete(const struct key_value_table_remove_results_reader *reader)
{
	return reader->raw.data_bits >= KEY_VALUE_TABLE_REMOVE_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status key_value_table_remove_results_builder_root(struct capnp_builder *builder,
	struct key_value_table_remove_results_builder *out)
{
	return capnp_builder_root(builder, KEY_VALUE_TABLE_REMOVE_RESULTS_DATA_WORDS, KEY_VALUE_TABLE_REMOVE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status key_value_table_remove_results_builder_new(
	struct capnp_pointer_builder pointer, struct key_value_table_remove_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, KEY_VALUE_TABLE_REMOVE_RESULTS_DATA_WORDS, KEY_VALUE_TABLE_REMOVE_RESULTS_POINTERS, &out->raw);
}

/* ---- KeyValueTable.list params ---- */

MUST_CHECK static inline enum status key_value_table_list_params_root(struct capnp_message *message,
	struct key_value_table_list_params_reader *reader)
{
	return capnp_message_root(message, KEY_VALUE_TABLE_LIST_PARAMS_DATA_WORDS, KEY_VALUE_TABLE_LIST_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status key_value_table_list_params_read(struct capnp_pointer pointer,
	struct key_value_table_list_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool key_value_table_list_params_is_complete(const struct key_value_table_list_params_reader *reader)
{
	return reader->raw.pointer_count >= KEY_VALUE_TABLE_LIST_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status key_value_table_list_params_builder_root(struct capnp_builder *builder,
	struct key_value_table_list_params_builder *out)
{
	return capnp_builder_root(builder, KEY_VALUE_TABLE_LIST_PARAMS_DATA_WORDS, KEY_VALUE_TABLE_LIST_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status key_value_table_list_params_builder_new(
	struct capnp_pointer_builder pointer, struct key_value_table_list_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, KEY_VALUE_TABLE_LIST_PARAMS_DATA_WORDS, KEY_VALUE_TABLE_LIST_PARAMS_POINTERS, &out->raw);
}

/* ---- KeyValueTable.list results ---- */

MUST_CHECK static inline enum status key_value_table_list_results_root(struct capnp_message *message,
	struct key_value_table_list_results_reader *reader)
{
	return capnp_message_root(message, KEY_VALUE_TABLE_LIST_RESULTS_DATA_WORDS, KEY_VALUE_TABLE_LIST_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status key_value_table_list_results_read(struct capnp_pointer pointer,
	struct key_value_table_list_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool key_value_table_list_results_is_complete(const struct key_value_table_list_results_reader *reader)
{
	return reader->raw.data_bits >= KEY_VALUE_TABLE_LIST_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= KEY_VALUE_TABLE_LIST_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status key_value_table_list_results_builder_root(struct capnp_builder *builder,
	struct key_value_table_list_results_builder *out)
{
	return capnp_builder_root(builder, KEY_VALUE_TABLE_LIST_RESULTS_DATA_WORDS, KEY_VALUE_TABLE_LIST_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status key_value_table_list_results_builder_new(
	struct capnp_pointer_builder pointer, struct key_value_table_list_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, KEY_VALUE_TABLE_LIST_RESULTS_DATA_WORDS, KEY_VALUE_TABLE_LIST_RESULTS_POINTERS, &out->raw);
}

/* ---- KeyValueTable.readOnly params ---- */

MUST_CHECK static inline enum status key_value_table_read_only_params_root(struct capnp_message *message,
	struct key_value_table_read_only_params_reader *reader)
{
	return capnp_message_root(message, KEY_VALUE_TABLE_READ_ONLY_PARAMS_DATA_WORDS, KEY_VALUE_TABLE_READ_ONLY_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status key_value_table_read_only_params_read(struct capnp_pointer pointer,
	struct key_value_table_read_only_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status key_value_table_read_only_params_builder_root(struct capnp_builder *builder,
	struct key_value_table_read_only_params_builder *out)
{
	return capnp_builder_root(builder, KEY_VALUE_TABLE_READ_ONLY_PARAMS_DATA_WORDS, KEY_VALUE_TABLE_READ_ONLY_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status key_value_table_read_only_params_builder_new(
	struct capnp_pointer_builder pointer, struct key_value_table_read_only_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, KEY_VALUE_TABLE_READ_ONLY_PARAMS_DATA_WORDS, KEY_VALUE_TABLE_READ_ONLY_PARAMS_POINTERS, &out->raw);
}

/* ---- KeyValueTable.readOnly results ---- */

MUST_CHECK static inline enum status key_value_table_read_only_results_root(struct capnp_message *message,
	struct key_value_table_read_only_results_reader *reader)
{
	return capnp_message_root(message, KEY_VALUE_TABLE_READ_ONLY_RESULTS_DATA_WORDS, KEY_VALUE_TABLE_READ_ONLY_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status key_value_table_read_only_results_read(struct capnp_pointer pointer,
	struct key_value_table_read_only_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool key_value_table_read_only_results_is_complete(const struct key_value_table_read_only_results_reader *reader)
{
	return reader->raw.pointer_count >= KEY_VALUE_TABLE_READ_ONLY_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status key_value_table_read_only_results_builder_root(struct capnp_builder *builder,
	struct key_value_table_read_only_results_builder *out)
{
	return capnp_builder_root(builder, KEY_VALUE_TABLE_READ_ONLY_RESULTS_DATA_WORDS, KEY_VALUE_TABLE_READ_ONLY_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status key_value_table_read_only_results_builder_new(
	struct capnp_pointer_builder pointer, struct key_value_table_read_only_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, KEY_VALUE_TABLE_READ_ONLY_RESULTS_DATA_WORDS, KEY_VALUE_TABLE_READ_ONLY_RESULTS_POINTERS, &out->raw);
}

/* prefix :Text, pointer 0 */
static inline struct capnp_pointer key_value_store_open_params_pointer_prefix(const struct key_value_store_open_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool key_value_store_open_params_has_prefix(const struct key_value_store_open_params_reader *reader)
{
	return !capnp_pointer_is_null(key_value_store_open_params_pointer_prefix(reader));
}

MUST_CHECK static inline enum status key_value_store_open_params_get_prefix(const struct key_value_store_open_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(key_value_store_open_params_pointer_prefix(reader), value);
}

MUST_CHECK static inline enum status key_value_store_open_params_builder_set_prefix(
	const struct key_value_store_open_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

/* table :KeyValueTable, pointer 0 */
static inline struct capnp_pointer key_value_store_open_results_pointer_table(const struct key_value_store_open_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool key_value_store_open_results_has_table(const struct key_value_store_open_results_reader *reader)
{
	return !capnp_pointer_is_null(key_value_store_open_results_pointer_table(reader));
}

MUST_CHECK static inline enum status key_value_store_open_results_get_table(const struct key_value_store_open_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(key_value_store_open_results_pointer_table(reader), value);
}

static inline void key_value_store_open_results_builder_set_table(const struct key_value_store_open_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* key :Text, pointer 0 */
static inline struct capnp_pointer key_value_table_get_params_pointer_key(const struct key_value_table_get_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool key_value_table_get_params_has_key(const struct key_value_table_get_params_reader *reader)
{
	return !capnp_pointer_is_null(key_value_table_get_params_pointer_key(reader));
}

MUST_CHECK static inline enum status key_value_table_get_params_get_key(const struct key_value_table_get_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(key_value_table_get_params_pointer_key(reader), value);
}

MUST_CHECK static inline enum status key_value_table_get_params_builder_set_key(
	const struct key_value_table_get_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

/* found :Bool, bits [0, 1) */
static inline bool key_value_table_get_results_get_found(const struct key_value_table_get_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

/* value :Data, pointer 0 */
static inline struct capnp_pointer key_value_table_get_results_pointer_value(const struct key_value_table_get_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool key_value_table_get_results_has_value(const struct key_value_table_get_results_reader *reader)
{
	return !capnp_pointer_is_null(key_value_table_get_results_pointer_value(reader));
}

MUST_CHECK static inline enum status key_value_table_get_results_get_value(const struct key_value_table_get_results_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(key_value_table_get_results_pointer_value(reader), value);
}

static inline void key_value_table_get_results_builder_set_found(const struct key_value_table_get_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

MUST_CHECK static inline enum status key_value_table_get_results_builder_set_value(
	const struct key_value_table_get_results_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status key_value_table_get_results_builder_new_value(
	const struct key_value_table_get_results_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

/* key :Text, pointer 0 */
static inline struct capnp_pointer key_value_table_put_params_pointer_key(const struct key_value_table_put_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool key_value_table_put_params_has_key(const struct key_value_table_put_params_reader *reader)
{
	return !capnp_pointer_is_null(key_value_table_put_params_pointer_key(reader));
}

MUST_CHECK static inline enum status key_value_table_put_params_get_key(const struct key_value_table_put_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(key_value_table_put_params_pointer_key(reader), value);
}

/* value :Data, pointer 1 */
static inline struct capnp_pointer key_value_table_put_params_pointer_value(const struct key_value_table_put_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool key_value_table_put_params_has_value(const struct key_value_table_put_params_reader *reader)
{
	return !capnp_pointer_is_null(key_value_table_put_params_pointer_value(reader));
}

MUST_CHECK static inline enum status key_value_table_put_params_get_value(const struct key_value_table_put_params_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(key_value_table_put_params_pointer_value(reader), value);
}

MUST_CHECK static inline enum status key_value_table_put_params_builder_set_key(
	const struct key_value_table_put_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status key_value_table_put_params_builder_set_value(
	const struct key_value_table_put_params_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

MUST_CHECK static inline enum status key_value_table_put_params_builder_new_value(
	const struct key_value_table_put_params_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 1), length_bytes, bytes);
}

/* key :Text, pointer 0 */
static inline struct capnp_pointer key_value_table_remove_params_pointer_key(const struct key_value_table_remove_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool key_value_table_remove_params_has_key(const struct key_value_table_remove_params_reader *reader)
{
	return !capnp_pointer_is_null(key_value_table_remove_params_pointer_key(reader));
}

MUST_CHECK static inline enum status key_value_table_remove_params_get_key(const struct key_value_table_remove_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(key_value_table_remove_params_pointer_key(reader), value);
}

MUST_CHECK static inline enum status key_value_table_remove_params_builder_set_key(
	const struct key_value_table_remove_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

/* found :Bool, bits [0, 1) */
static inline bool key_value_table_remove_results_get_found(const struct key_value_table_remove_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

static inline void key_value_table_remove_results_builder_set_found(const struct key_value_table_remove_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

/* after :Text, pointer 0 */
static inline struct capnp_pointer key_value_table_list_params_pointer_after(const struct key_value_table_list_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool key_value_table_list_params_has_after(const struct key_value_table_list_params_reader *reader)
{
	return !capnp_pointer_is_null(key_value_table_list_params_pointer_after(reader));
}

MUST_CHECK static inline enum status key_value_table_list_params_get_after(const struct key_value_table_list_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(key_value_table_list_params_pointer_after(reader), value);
}

MUST_CHECK static inline enum status key_value_table_list_params_builder_set_after(
	const struct key_value_table_list_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

/* keys :List(Text), pointer 0 */
static inline struct capnp_pointer key_value_table_list_results_pointer_keys(const struct key_value_table_list_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool key_value_table_list_results_has_keys(const struct key_value_table_list_results_reader *reader)
{
	return !capnp_pointer_is_null(key_value_table_list_results_pointer_keys(reader));
}

MUST_CHECK static inline enum status key_value_table_list_results_get_keys(const struct key_value_table_list_results_reader *reader,
	struct capnp_list *value)
{
	return capnp_pointer_get_list(key_value_table_list_results_pointer_keys(reader), CAPNP_POINTER, value);
}

/* more :Bool, bits [0, 1) */
static inline bool key_value_table_list_results_get_more(const struct key_value_table_list_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

MUST_CHECK static inline enum status key_value_table_list_results_builder_new_keys(
	const struct key_value_table_list_results_builder *builder, uint32_t count, struct capnp_list_builder *list)
{
	return capnp_pointer_new_list(capnp_struct_builder_pointer(&builder->raw, 0), CAPNP_POINTER, count, list);
}

static inline void key_value_table_list_results_builder_set_more(const struct key_value_table_list_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

/* reader :KeyValueReader, pointer 0 */
static inline struct capnp_pointer key_value_table_read_only_results_pointer_reader(const struct key_value_table_read_only_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool key_value_table_read_only_results_has_reader(const struct key_value_table_read_only_results_reader *reader)
{
	return !capnp_pointer_is_null(key_value_table_read_only_results_pointer_reader(reader));
}

MUST_CHECK static inline enum status key_value_table_read_only_results_get_reader(const struct key_value_table_read_only_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(key_value_table_read_only_results_pointer_reader(reader), value);
}

static inline void key_value_table_read_only_results_builder_set_reader(const struct key_value_table_read_only_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

#endif

/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from ledger.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_LEDGER_H
#define CORE_GENERATED_LEDGER_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"

/* Ledger. An account of resources, and a lifetime: everything that it pays for ends with it. */
#define LEDGER_INTERFACE_ID UINT64_C(0xf59933dd56bb873c)
#define LEDGER_METHODS 5u

enum ledger_method {
	LEDGER_METHOD_READ = 0,
	LEDGER_METHOD_CARVE = 1,
	LEDGER_METHOD_CLOSE = 2,
	LEDGER_METHOD_SUBTREE = 3,
	LEDGER_METHOD_READER = 4,
};

/* LedgerReader. Reads a ledger. It cannot be named as a paying ledger. While somebody holds it, a ledger that pays for */
#define LEDGER_READER_INTERFACE_ID UINT64_C(0xe27c4a91d05b68f3)
#define LEDGER_READER_METHODS 2u

enum ledger_reader_method {
	LEDGER_READER_METHOD_READ = 0,
	LEDGER_READER_METHOD_SUBTREE = 1,
};

/* Columns: 88 bytes of data, 0 pointers. One amount for each thing that a ledger counts. The first four are carved; a limit of the others that */
#define COLUMNS_DATA_WORDS 11u
#define COLUMNS_POINTERS 0u

struct columns_reader {
	struct capnp_struct raw;
};

struct columns_builder {
	struct capnp_struct_builder raw;
};

struct columns_list_reader {
	struct capnp_list raw;
};

struct columns_list_builder {
	struct capnp_list_builder raw;
};

/* LedgerEntry: 24 bytes of data, 3 pointers. One ledger of a tree. */
#define LEDGER_ENTRY_DATA_WORDS 3u
#define LEDGER_ENTRY_POINTERS 3u

struct ledger_entry_reader {
	struct capnp_struct raw;
};

struct ledger_entry_builder {
	struct capnp_struct_builder raw;
};

struct ledger_entry_list_reader {
	struct capnp_list raw;
};

struct ledger_entry_list_builder {
	struct capnp_list_builder raw;
};

/* Ledger.read params: 0 bytes of data, 0 pointers. */
#define LEDGER_READ_PARAMS_DATA_WORDS 0u
#define LEDGER_READ_PARAMS_POINTERS 0u

struct ledger_read_params_reader {
	struct capnp_struct raw;
};

struct ledger_read_params_builder {
	struct capnp_struct_builder raw;
};

/* Ledger.read results: 0 bytes of data, 3 pointers. */
#define LEDGER_READ_RESULTS_DATA_WORDS 0u
#define LEDGER_READ_RESULTS_POINTERS 3u

struct ledger_read_results_reader {
	struct capnp_struct raw;
};

struct ledger_read_results_builder {
	struct capnp_struct_builder raw;
};

/* Ledger.carve params: 0 bytes of data, 1 pointers. */
#define LEDGER_CARVE_PARAMS_DATA_WORDS 0u
#define LEDGER_CARVE_PARAMS_POINTERS 1u

struct ledger_carve_params_reader {
	struct capnp_struct raw;
};

struct ledger_carve_params_builder {
	struct capnp_struct_builder raw;
};

/* Ledger.carve results: 0 bytes of data, 1 pointers. */
#define LEDGER_CARVE_RESULTS_DATA_WORDS 0u
#define LEDGER_CARVE_RESULTS_POINTERS 1u

struct ledger_carve_results_reader {
	struct capnp_struct raw;
};

struct ledger_carve_results_builder {
	struct capnp_struct_builder raw;
};

/* Ledger.close params: 0 bytes of data, 0 pointers. */
#define LEDGER_CLOSE_PARAMS_DATA_WORDS 0u
#define LEDGER_CLOSE_PARAMS_POINTERS 0u

struct ledger_close_params_reader {
	struct capnp_struct raw;
};

struct ledger_close_params_builder {
	struct capnp_struct_builder raw;
};

/* Ledger.close results: 0 bytes of data, 0 pointers. */
#define LEDGER_CLOSE_RESULTS_DATA_WORDS 0u
#define LEDGER_CLOSE_RESULTS_POINTERS 0u

struct ledger_close_results_reader {
	struct capnp_struct raw;
};

struct ledger_close_results_builder {
	struct capnp_struct_builder raw;
};

/* Ledger.subtree params: 8 bytes of data, 0 pointers. */
#define LEDGER_SUBTREE_PARAMS_DATA_WORDS 1u
#define LEDGER_SUBTREE_PARAMS_POINTERS 0u

struct ledger_subtree_params_reader {
	struct capnp_struct raw;
};

struct ledger_subtree_params_builder {
	struct capnp_struct_builder raw;
};

/* Ledger.subtree results: 8 bytes of data, 1 pointers. */
#define LEDGER_SUBTREE_RESULTS_DATA_WORDS 1u
#define LEDGER_SUBTREE_RESULTS_POINTERS 1u

struct ledger_subtree_results_reader {
	struct capnp_struct raw;
};

struct ledger_subtree_results_builder {
	struct capnp_struct_builder raw;
};

/* Ledger.reader params: 0 bytes of data, 0 pointers. */
#define LEDGER_READER_PARAMS_DATA_WORDS 0u
#define LEDGER_READER_PARAMS_POINTERS 0u

struct ledger_reader_params_reader {
	struct capnp_struct raw;
};

struct ledger_reader_params_builder {
	struct capnp_struct_builder raw;
};

/* Ledger.reader results: 0 bytes of data, 1 pointers. */
#define LEDGER_READER_RESULTS_DATA_WORDS 0u
#define LEDGER_READER_RESULTS_POINTERS 1u

struct ledger_reader_results_reader {
	struct capnp_struct raw;
};

struct ledger_reader_results_builder {
	struct capnp_struct_builder raw;
};

/* ---- Columns ---- */

MUST_CHECK static inline enum status columns_root(struct capnp_message *message,
	struct columns_reader *reader)
{
	return capnp_message_root(message, COLUMNS_DATA_WORDS, COLUMNS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status columns_read(struct capnp_pointer pointer,
	struct columns_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool columns_is_complete(const struct columns_reader *reader)
{
	return reader->raw.data_bits >= COLUMNS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status columns_builder_root(struct capnp_builder *builder,
	struct columns_builder *out)
{
	return capnp_builder_root(builder, COLUMNS_DATA_WORDS, COLUMNS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status columns_builder_new(
	struct capnp_pointer_builder pointer, struct columns_builder *out)
{
	return capnp_pointer_new_struct(pointer, COLUMNS_DATA_WORDS, COLUMNS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status columns_list_read(struct capnp_pointer pointer,
	struct columns_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct columns_reader columns_list_get(const struct columns_list_reader *list,
	uint32_t index)
{
	return (struct columns_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status columns_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct columns_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, COLUMNS_DATA_WORDS, COLUMNS_POINTERS, count,
		&list->raw);
}

static inline struct columns_builder columns_list_builder_get(
	const struct columns_list_builder *list, uint32_t index)
{
	return (struct columns_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- LedgerEntry ---- */

MUST_CHECK static inline enum status ledger_entry_root(struct capnp_message *message,
	struct ledger_entry_reader *reader)
{
	return capnp_message_root(message, LEDGER_ENTRY_DATA_WORDS, LEDGER_ENTRY_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ledger_entry_read(struct capnp_pointer pointer,
	struct ledger_entry_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool ledger_entry_is_complete(const struct ledger_entry_reader *reader)
{
	return reader->raw.data_bits >= LEDGER_ENTRY_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= LEDGER_ENTRY_POINTERS;
}

MUST_CHECK static inline enum status ledger_entry_builder_root(struct capnp_builder *builder,
	struct ledger_entry_builder *out)
{
	return capnp_builder_root(builder, LEDGER_ENTRY_DATA_WORDS, LEDGER_ENTRY_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ledger_entry_builder_new(
	struct capnp_pointer_builder pointer, struct ledger_entry_builder *out)
{
	return capnp_pointer_new_struct(pointer, LEDGER_ENTRY_DATA_WORDS, LEDGER_ENTRY_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ledger_entry_list_read(struct capnp_pointer pointer,
	struct ledger_entry_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct ledger_entry_reader ledger_entry_list_get(const struct ledger_entry_list_reader *list,
	uint32_t index)
{
	return (struct ledger_entry_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status ledger_entry_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct ledger_entry_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, LEDGER_ENTRY_DATA_WORDS, LEDGER_ENTRY_POINTERS, count,
		&list->raw);
}

static inline struct ledger_entry_builder ledger_entry_list_builder_get(
	const struct ledger_entry_list_builder *list, uint32_t index)
{
	return (struct ledger_entry_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- Ledger.read params ---- */

MUST_CHECK static inline enum status ledger_read_params_root(struct capnp_message *message,
	struct ledger_read_params_reader *reader)
{
	return capnp_message_root(message, LEDGER_READ_PARAMS_DATA_WORDS, LEDGER_READ_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ledger_read_params_read(struct capnp_pointer pointer,
	struct ledger_read_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status ledger_read_params_builder_root(struct capnp_builder *builder,
	struct ledger_read_params_builder *out)
{
	return capnp_builder_root(builder, LEDGER_READ_PARAMS_DATA_WORDS, LEDGER_READ_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ledger_read_params_builder_new(
	struct capnp_pointer_builder pointer, struct ledger_read_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, LEDGER_READ_PARAMS_DATA_WORDS, LEDGER_READ_PARAMS_POINTERS, &out->raw);
}

/* ---- Ledger.read results ---- */

MUST_CHECK static inline enum status ledger_read_results_root(struct capnp_message *message,
	struct ledger_read_results_reader *reader)
{
	return capnp_message_root(message, LEDGER_READ_RESULTS_DATA_WORDS, LEDGER_READ_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ledger_read_results_read(struct capnp_pointer pointer,
	struct ledger_read_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool ledger_read_results_is_complete(const struct ledger_read_results_reader *reader)
{
	return reader->raw.pointer_count >= LEDGER_READ_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status ledger_read_results_builder_root(struct capnp_builder *builder,
	struct ledger_read_results_builder *out)
{
	return capnp_builder_root(builder, LEDGER_READ_RESULTS_DATA_WORDS, LEDGER_READ_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ledger_read_results_builder_new(
	struct capnp_pointer_builder pointer, struct ledger_read_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, LEDGER_READ_RESULTS_DATA_WORDS, LEDGER_READ_RESULTS_POINTERS, &out->raw);
}

/* ---- Ledger.carve params ---- */

MUST_CHECK static inline enum status ledger_carve_params_root(struct capnp_message *message,
	struct ledger_carve_params_reader *reader)
{
	return capnp_message_root(message, LEDGER_CARVE_PARAMS_DATA_WORDS, LEDGER_CARVE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ledger_carve_params_read(struct capnp_pointer pointer,
	struct ledger_carve_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool ledger_carve_params_is_complete(const struct ledger_carve_params_reader *reader)
{
	return reader->raw.pointer_count >= LEDGER_CARVE_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status ledger_carve_params_builder_root(struct capnp_builder *builder,
	struct ledger_carve_params_builder *out)
{
	return capnp_builder_root(builder, LEDGER_CARVE_PARAMS_DATA_WORDS, LEDGER_CARVE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ledger_carve_params_builder_new(
	struct capnp_pointer_builder pointer, struct ledger_carve_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, LEDGER_CARVE_PARAMS_DATA_WORDS, LEDGER_CARVE_PARAMS_POINTERS, &out->raw);
}

/* ---- Ledger.carve results ---- */

MUST_CHECK static inline enum status ledger_carve_results_root(struct capnp_message *message,
	struct ledger_carve_results_reader *reader)
{
	return capnp_message_root(message, LEDGER_CARVE_RESULTS_DATA_WORDS, LEDGER_CARVE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ledger_carve_results_read(struct capnp_pointer pointer,
	struct ledger_carve_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool ledger_carve_results_is_complete(const struct ledger_carve_results_reader *reader)
{
	return reader->raw.pointer_count >= LEDGER_CARVE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status ledger_carve_results_builder_root(struct capnp_builder *builder,
	struct ledger_carve_results_builder *out)
{
	return capnp_builder_root(builder, LEDGER_CARVE_RESULTS_DATA_WORDS, LEDGER_CARVE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ledger_carve_results_builder_new(
	struct capnp_pointer_builder pointer, struct ledger_carve_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, LEDGER_CARVE_RESULTS_DATA_WORDS, LEDGER_CARVE_RESULTS_POINTERS, &out->raw);
}

/* ---- Ledger.close params ---- */

MUST_CHECK static inline enum status ledger_close_params_root(struct capnp_message *message,
	struct ledger_close_params_reader *reader)
{
	return capnp_message_root(message, LEDGER_CLOSE_PARAMS_DATA_WORDS, LEDGER_CLOSE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ledger_close_params_read(struct capnp_pointer pointer,
	struct ledger_close_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status ledger_close_params_builder_root(struct capnp_builder *builder,
	struct ledger_close_params_builder *out)
{
	return capnp_builder_root(builder, LEDGER_CLOSE_PARAMS_DATA_WORDS, LEDGER_CLOSE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ledger_close_params_builder_new(
	struct capnp_pointer_builder pointer, struct ledger_close_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, LEDGER_CLOSE_PARAMS_DATA_WORDS, LEDGER_CLOSE_PARAMS_POINTERS, &out->raw);
}

/* ---- Ledger.close results ---- */

MUST_CHECK static inline enum status ledger_close_results_root(struct capnp_message *message,
	struct ledger_close_results_reader *reader)
{
	return capnp_message_root(message, LEDGER_CLOSE_RESULTS_DATA_WORDS, LEDGER_CLOSE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ledger_close_results_read(struct capnp_pointer pointer,
	struct ledger_close_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status ledger_close_results_builder_root(struct capnp_builder *builder,
	struct ledger_close_results_builder *out)
{
	return capnp_builder_root(builder, LEDGER_CLOSE_RESULTS_DATA_WORDS, LEDGER_CLOSE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ledger_close_results_builder_new(
	struct capnp_pointer_builder pointer, struct ledger_close_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, LEDGER_CLOSE_RESULTS_DATA_WORDS, LEDGER_CLOSE_RESULTS_POINTERS, &out->raw);
}

/* ---- Ledger.subtree params ---- */

MUST_CHECK static inline enum status ledger_subtree_params_root(struct capnp_message *message,
	struct ledger_subtree_params_reader *reader)
{
	return capnp_message_root(message, LEDGER_SUBTREE_PARAMS_DATA_WORDS, LEDGER_SUBTREE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ledger_subtree_params_read(struct capnp_pointer pointer,
	struct ledger_subtree_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool ledger_subtree_params_is_complete(const struct ledger_subtree_params_reader *reader)
{
	return reader->raw.data_bits >= LEDGER_SUBTREE_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status ledger_subtree_params_builder_root(struct capnp_builder *builder,
	struct ledger_subtree_params_builder *out)
{
	return capnp_builder_root(builder, LEDGER_SUBTREE_PARAMS_DATA_WORDS, LEDGER_SUBTREE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ledger_subtree_params_builder_new(
	struct capnp_pointer_builder pointer, struct ledger_subtree_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, LEDGER_SUBTREE_PARAMS_DATA_WORDS, LEDGER_SUBTREE_PARAMS_POINTERS, &out->raw);
}

/* ---- Ledger.subtree results ---- */

MUST_CHECK static inline enum status ledger_subtree_results_root(struct capnp_message *message,
	struct ledger_subtree_results_reader *reader)
{
	return capnp_message_root(message, LEDGER_SUBTREE_RESULTS_DATA_WORDS, LEDGER_SUBTREE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ledger_subtree_results_read(struct capnp_pointer pointer,
	struct ledger_subtree_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool ledger_subtree_results_is_complete(const struct ledger_subtree_results_reader *reader)
{
	return reader->raw.data_bits >= LEDGER_SUBTREE_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= LEDGER_SUBTREE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status ledger_subtree_results_builder_root(struct capnp_builder *builder,
	struct ledger_subtree_results_builder *out)
{
	return capnp_builder_root(builder, LEDGER_SUBTREE_RESULTS_DATA_WORDS, LEDGER_SUBTREE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ledger_subtree_results_builder_new(
	struct capnp_pointer_builder pointer, struct ledger_subtree_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, LEDGER_SUBTREE_RESULTS_DATA_WORDS, LEDGER_SUBTREE_RESULTS_POINTERS, &out->raw);
}

/* ---- Ledger.reader params ---- */

MUST_CHECK static inline enum status ledger_reader_params_root(struct capnp_message *message,
	struct ledger_reader_params_reader *reader)
{
	return capnp_message_root(message, LEDGER_READER_PARAMS_DATA_WORDS, LEDGER_READER_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ledger_reader_params_read(struct capnp_pointer pointer,
	struct ledger_reader_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status ledger_reader_params_builder_root(struct capnp_builder *builder,
	struct ledger_reader_params_builder *out)
{
	return capnp_builder_root(builder, LEDGER_READER_PARAMS_DATA_WORDS, LEDGER_READER_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ledger_reader_params_builder_new(
	struct capnp_pointer_builder pointer, struct ledger_reader_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, LEDGER_READER_PARAMS_DATA_WORDS, LEDGER_READER_PARAMS_POINTERS, &out->raw);
}

/* ---- Ledger.reader results ---- */

MUST_CHECK static inline enum status ledger_reader_results_root(struct capnp_message *message,
	struct ledger_reader_results_reader *reader)
{
	return capnp_message_root(message, LEDGER_READER_RESULTS_DATA_WORDS, LEDGER_READER_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ledger_reader_results_read(struct capnp_pointer pointer,
	struct ledger_reader_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool ledger_reader_results_is_complete(const struct ledger_reader_results_reader *reader)
{
	return reader->raw.pointer_count >= LEDGER_READER_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status ledger_reader_results_builder_root(struct capnp_builder *builder,
	struct ledger_reader_results_builder *out)
{
	return capnp_builder_root(builder, LEDGER_READER_RESULTS_DATA_WORDS, LEDGER_READER_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ledger_reader_results_builder_new(
	struct capnp_pointer_builder pointer, struct ledger_reader_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, LEDGER_READER_RESULTS_DATA_WORDS, LEDGER_READER_RESULTS_POINTERS, &out->raw);
}

/* frames :UInt64, bits [0, 64) */
static inline uint64_t columns_get_frames(const struct columns_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* ring_regions :UInt64, bits [64, 128) */
static inline uint64_t columns_get_ring_regions(const struct columns_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* cpu_share :UInt64, bits [128, 192) */
static inline uint64_t columns_get_cpu_share(const struct columns_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 2, UINT64_C(0));
}

/* log_bytes_per_second :UInt64, bits [192, 256) */
static inline uint64_t columns_get_log_bytes_per_second(const struct columns_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 3, UINT64_C(0));
}

/* slots :UInt64, bits [256, 320) */
static inline uint64_t columns_get_slots(const struct columns_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 4, UINT64_C(18446744073709551615));
}

/* page_tables :UInt64, bits [320, 384) */
static inline uint64_t columns_get_page_tables(const struct columns_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 5, UINT64_C(18446744073709551615));
}

/* object_bytes :UInt64, bits [384, 448) */
static inline uint64_t columns_get_object_bytes(const struct columns_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 6, UINT64_C(18446744073709551615));
}

/* objects :UInt64, bits [448, 512) */
static inline uint64_t columns_get_objects(const struct columns_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 7, UINT64_C(18446744073709551615));
}

/* processes :UInt64, bits [512, 576) */
static inline uint64_t columns_get_processes(const struct columns_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 8, UINT64_C(18446744073709551615));
}

/* threads :UInt64, bits [576, 640) */
static inline uint64_t columns_get_threads(const struct columns_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 9, UINT64_C(18446744073709551615));
}

/* timers :UInt64, bits [640, 704) */
static inline uint64_t columns_get_timers(const struct columns_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 10, UINT64_C(18446744073709551615));
}

static inline void columns_builder_set_frames(const struct columns_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void columns_builder_set_ring_regions(const struct columns_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void columns_builder_set_cpu_share(const struct columns_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 2, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void columns_builder_set_log_bytes_per_second(const struct columns_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 3, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void columns_builder_set_slots(const struct columns_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 4, (uint64_t)value, (uint64_t)UINT64_C(18446744073709551615));
}

static inline void columns_builder_set_page_tables(const struct columns_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 5, (uint64_t)value, (uint64_t)UINT64_C(18446744073709551615));
}

static inline void columns_builder_set_object_bytes(const struct columns_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 6, (uint64_t)value, (uint64_t)UINT64_C(18446744073709551615));
}

static inline void columns_builder_set_objects(const struct columns_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 7, (uint64_t)value, (uint64_t)UINT64_C(18446744073709551615));
}

static inline void columns_builder_set_processes(const struct columns_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 8, (uint64_t)value, (uint64_t)UINT64_C(18446744073709551615));
}

static inline void columns_builder_set_threads(const struct columns_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 9, (uint64_t)value, (uint64_t)UINT64_C(18446744073709551615));
}

static inline void columns_builder_set_timers(const struct columns_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 10, (uint64_t)value, (uint64_t)UINT64_C(18446744073709551615));
}

/* id :UInt64, bits [0, 64) */
static inline uint64_t ledger_entry_get_id(const struct ledger_entry_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* parent :UInt64, bits [64, 128) */
static inline uint64_t ledger_entry_get_parent(const struct ledger_entry_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* depth :UInt32, bits [128, 160) */
static inline uint32_t ledger_entry_get_depth(const struct ledger_entry_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 4, UINT32_C(0));
}

/* closing :Bool, bits [160, 161) */
static inline bool ledger_entry_get_closing(const struct ledger_entry_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 160, false);
}

/* limit :Columns, pointer 0 */
static inline struct capnp_pointer ledger_entry_pointer_limit(const struct ledger_entry_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool ledger_entry_has_limit(const struct ledger_entry_reader *reader)
{
	return !capnp_pointer_is_null(ledger_entry_pointer_limit(reader));
}

MUST_CHECK static inline enum status ledger_entry_get_limit(const struct ledger_entry_reader *reader,
	struct columns_reader *value)
{
	return columns_read(ledger_entry_pointer_limit(reader), value);
}

/* used :Columns, pointer 1 */
static inline struct capnp_pointer ledger_entry_pointer_used(const struct ledger_entry_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool ledger_entry_has_used(const struct ledger_entry_reader *reader)
{
	return !capnp_pointer_is_null(ledger_entry_pointer_used(reader));
}

MUST_CHECK static inline enum status ledger_entry_get_used(const struct ledger_entry_reader *reader,
	struct columns_reader *value)
{
	return columns_read(ledger_entry_pointer_used(reader), value);
}

/* carved :Columns, pointer 2 */
static inline struct capnp_pointer ledger_entry_pointer_carved(const struct ledger_entry_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool ledger_entry_has_carved(const struct ledger_entry_reader *reader)
{
	return !capnp_pointer_is_null(ledger_entry_pointer_carved(reader));
}

MUST_CHECK static inline enum status ledger_entry_get_carved(const struct ledger_entry_reader *reader,
	struct columns_reader *value)
{
	return columns_read(ledger_entry_pointer_carved(reader), value);
}

static inline void ledger_entry_builder_set_id(const struct ledger_entry_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void ledger_entry_builder_set_parent(const struct ledger_entry_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void ledger_entry_builder_set_depth(const struct ledger_entry_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 4, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void ledger_entry_builder_set_closing(const struct ledger_entry_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 160, value, false);
}

MUST_CHECK static inline enum status ledger_entry_builder_new_limit(
	const struct ledger_entry_builder *builder, struct columns_builder *child)
{
	return columns_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), child);
}

MUST_CHECK static inline enum status ledger_entry_builder_new_used(
	const struct ledger_entry_builder *builder, struct columns_builder *child)
{
	return columns_builder_new(capnp_struct_builder_pointer(&builder->raw, 1), child);
}

MUST_CHECK static inline enum status ledger_entry_builder_new_carved(
	const struct ledger_entry_builder *builder, struct columns_builder *child)
{
	return columns_builder_new(capnp_struct_builder_pointer(&builder->raw, 2), child);
}

/* limit :Columns, pointer 0 */
static inline struct capnp_pointer ledger_read_results_pointer_limit(const struct ledger_read_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool ledger_read_results_has_limit(const struct ledger_read_results_reader *reader)
{
	return !capnp_pointer_is_null(ledger_read_results_pointer_limit(reader));
}

MUST_CHECK static inline enum status ledger_read_results_get_limit(const struct ledger_read_results_reader *reader,
	struct columns_reader *value)
{
	return columns_read(ledger_read_results_pointer_limit(reader), value);
}

/* used :Columns, pointer 1 */
static inline struct capnp_pointer ledger_read_results_pointer_used(const struct ledger_read_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool ledger_read_results_has_used(const struct ledger_read_results_reader *reader)
{
	return !capnp_pointer_is_null(ledger_read_results_pointer_used(reader));
}

MUST_CHECK static inline enum status ledger_read_results_get_used(const struct ledger_read_results_reader *reader,
	struct columns_reader *value)
{
	return columns_read(ledger_read_results_pointer_used(reader), value);
}

/* carved :Columns, pointer 2 */
static inline struct capnp_pointer ledger_read_results_pointer_carved(const struct ledger_read_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool ledger_read_results_has_carved(const struct ledger_read_results_reader *reader)
{
	return !capnp_pointer_is_null(ledger_read_results_pointer_carved(reader));
}

MUST_CHECK static inline enum status ledger_read_results_get_carved(const struct ledger_read_results_reader *reader,
	struct columns_reader *value)
{
	return columns_read(ledger_read_results_pointer_carved(reader), value);
}

MUST_CHECK static inline enum status ledger_read_results_builder_new_limit(
	const struct ledger_read_results_builder *builder, struct columns_builder *child)
{
	return columns_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), child);
}

MUST_CHECK static inline enum status ledger_read_results_builder_new_used(
	const struct ledger_read_results_builder *builder, struct columns_builder *child)
{
	return columns_builder_new(capnp_struct_builder_pointer(&builder->raw, 1), child);
}

MUST_CHECK static inline enum status ledger_read_results_builder_new_carved(
	const struct ledger_read_results_builder *builder, struct columns_builder *child)
{
	return columns_builder_new(capnp_struct_builder_pointer(&builder->raw, 2), child);
}

/* limit :Columns, pointer 0 */
static inline struct capnp_pointer ledger_carve_params_pointer_limit(const struct ledger_carve_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool ledger_carve_params_has_limit(const struct ledger_carve_params_reader *reader)
{
	return !capnp_pointer_is_null(ledger_carve_params_pointer_limit(reader));
}

MUST_CHECK static inline enum status ledger_carve_params_get_limit(const struct ledger_carve_params_reader *reader,
	struct columns_reader *value)
{
	return columns_read(ledger_carve_params_pointer_limit(reader), value);
}

MUST_CHECK static inline enum status ledger_carve_params_builder_new_limit(
	const struct ledger_carve_params_builder *builder, struct columns_builder *child)
{
	return columns_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), child);
}

/* ledger :Ledger, pointer 0 */
static inline struct capnp_pointer ledger_carve_results_pointer_ledger(const struct ledger_carve_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool ledger_carve_results_has_ledger(const struct ledger_carve_results_reader *reader)
{
	return !capnp_pointer_is_null(ledger_carve_results_pointer_ledger(reader));
}

MUST_CHECK static inline enum status ledger_carve_results_get_ledger(const struct ledger_carve_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(ledger_carve_results_pointer_ledger(reader), value);
}

static inline void ledger_carve_results_builder_set_ledger(const struct ledger_carve_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* after :UInt64, bits [0, 64) */
static inline uint64_t ledger_subtree_params_get_after(const struct ledger_subtree_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

static inline void ledger_subtree_params_builder_set_after(const struct ledger_subtree_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* ledgers :List(LedgerEntry), pointer 0 */
static inline struct capnp_pointer ledger_subtree_results_pointer_ledgers(const struct ledger_subtree_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool ledger_subtree_results_has_ledgers(const struct ledger_subtree_results_reader *reader)
{
	return !capnp_pointer_is_null(ledger_subtree_results_pointer_ledgers(reader));
}

MUST_CHECK static inline enum status ledger_subtree_results_get_ledgers(const struct ledger_subtree_results_reader *reader,
	struct ledger_entry_list_reader *value)
{
	return ledger_entry_list_read(ledger_subtree_results_pointer_ledgers(reader), value);
}

/* more :Bool, bits [0, 1) */
static inline bool ledger_subtree_results_get_more(const struct ledger_subtree_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

MUST_CHECK static inline enum status ledger_subtree_results_builder_new_ledgers(
	const struct ledger_subtree_results_builder *builder, uint32_t count,
	struct ledger_entry_list_builder *list)
{
	return ledger_entry_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), count, list);
}

static inline void ledger_subtree_results_builder_set_more(const struct ledger_subtree_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

/* reader :LedgerReader, pointer 0 */
static inline struct capnp_pointer ledger_reader_results_pointer_reader(const struct ledger_reader_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool ledger_reader_results_has_reader(const struct ledger_reader_results_reader *reader)
{
	return !capnp_pointer_is_null(ledger_reader_results_pointer_reader(reader));
}

MUST_CHECK static inline enum status ledger_reader_results_get_reader(const struct ledger_reader_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(ledger_reader_results_pointer_reader(reader), value);
}

static inline void ledger_reader_results_builder_set_reader(const struct ledger_reader_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

#endif

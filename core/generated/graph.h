/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from graph.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_GRAPH_H
#define CORE_GENERATED_GRAPH_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"

/* AuthorityGraph. The right to see every hold edge of the system, and to change none. Rows name objects by numbers that */
#define AUTHORITY_GRAPH_INTERFACE_ID UINT64_C(0xe5d9a13c7706b24f)
#define AUTHORITY_GRAPH_METHODS 1u

enum authority_graph_method {
	AUTHORITY_GRAPH_METHOD_EDGES = 0,
};

/* AuthorityGraph.edges params: 16 bytes of data, 0 pointers. */
#define AUTHORITY_GRAPH_EDGES_PARAMS_DATA_WORDS 2u
#define AUTHORITY_GRAPH_EDGES_PARAMS_POINTERS 0u

struct authority_graph_edges_params_reader {
	struct capnp_struct raw;
};

struct authority_graph_edges_params_builder {
	struct capnp_struct_builder raw;
};

/* AuthorityGraph.edges results: 24 bytes of data, 1 pointers. */
#define AUTHORITY_GRAPH_EDGES_RESULTS_DATA_WORDS 3u
#define AUTHORITY_GRAPH_EDGES_RESULTS_POINTERS 1u

struct authority_graph_edges_results_reader {
	struct capnp_struct raw;
};

struct authority_graph_edges_results_builder {
	struct capnp_struct_builder raw;
};

/* GraphRow: 40 bytes of data, 1 pointers. */
#define GRAPH_ROW_DATA_WORDS 5u
#define GRAPH_ROW_POINTERS 1u

struct graph_row_reader {
	struct capnp_struct raw;
};

struct graph_row_builder {
	struct capnp_struct_builder raw;
};

struct graph_row_list_reader {
	struct capnp_list raw;
};

struct graph_row_list_builder {
	struct capnp_list_builder raw;
};

/* ---- AuthorityGraph.edges params ---- */

MUST_CHECK static inline enum status authority_graph_edges_params_root(struct capnp_message *message,
	struct authority_graph_edges_params_reader *reader)
{
	return capnp_message_root(message, AUTHORITY_GRAPH_EDGES_PARAMS_DATA_WORDS, AUTHORITY_GRAPH_EDGES_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status authority_graph_edges_params_read(struct capnp_pointer pointer,
	struct authority_graph_edges_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool authority_graph_edges_params_is_complete(const struct authority_graph_edges_params_reader *reader)
{
	return reader->raw.data_bits >= AUTHORITY_GRAPH_EDGES_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status authority_graph_edges_params_builder_root(struct capnp_builder *builder,
	struct authority_graph_edges_params_builder *out)
{
	return capnp_builder_root(builder, AUTHORITY_GRAPH_EDGES_PARAMS_DATA_WORDS, AUTHORITY_GRAPH_EDGES_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status authority_graph_edges_params_builder_new(
	struct capnp_pointer_builder pointer, struct authority_graph_edges_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUTHORITY_GRAPH_EDGES_PARAMS_DATA_WORDS, AUTHORITY_GRAPH_EDGES_PARAMS_POINTERS, &out->raw);
}

/* ---- AuthorityGraph.edges results ---- */

MUST_CHECK static inline enum status authority_graph_edges_results_root(struct capnp_message *message,
	struct authority_graph_edges_results_reader *reader)
{
	return capnp_message_root(message, AUTHORITY_GRAPH_EDGES_RESULTS_DATA_WORDS, AUTHORITY_GRAPH_EDGES_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status authority_graph_edges_results_read(struct capnp_pointer pointer,
	struct authority_graph_edges_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool authority_graph_edges_results_is_complete(const struct authority_graph_edges_results_reader *reader)
{
	return reader->raw.data_bits >= AUTHORITY_GRAPH_EDGES_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= AUTHORITY_GRAPH_EDGES_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status authority_graph_edges_results_builder_root(struct capnp_builder *builder,
	struct authority_graph_edges_results_builder *out)
{
	return capnp_builder_root(builder, AUTHORITY_GRAPH_EDGES_RESULTS_DATA_WORDS, AUTHORITY_GRAPH_EDGES_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status authority_graph_edges_results_builder_new(
	struct capnp_pointer_builder pointer, struct authority_graph_edges_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUTHORITY_GRAPH_EDGES_RESULTS_DATA_WORDS, AUTHORITY_GRAPH_EDGES_RESULTS_POINTERS, &out->raw);
}

/* ---- GraphRow ---- */

MUST_CHECK static inline enum status graph_row_root(struct capnp_message *message,
	struct graph_row_reader *reader)
{
	return capnp_message_root(message, GRAPH_ROW_DATA_WORDS, GRAPH_ROW_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status graph_row_read(struct capnp_pointer pointer,
	struct graph_row_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool graph_row_is_complete(const struct graph_row_reader *reader)
{
	return reader->raw.data_bits >= GRAPH_ROW_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= GRAPH_ROW_POINTERS;
}

MUST_CHECK static inline enum status graph_row_builder_root(struct capnp_builder *builder,
	struct graph_row_builder *out)
{
	return capnp_builder_root(builder, GRAPH_ROW_DATA_WORDS, GRAPH_ROW_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status graph_row_builder_new(
	struct capnp_pointer_builder pointer, struct graph_row_builder *out)
{
	return capnp_pointer_new_struct(pointer, GRAPH_ROW_DATA_WORDS, GRAPH_ROW_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status graph_row_list_read(struct capnp_pointer pointer,
	struct graph_row_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct graph_row_reader graph_row_list_get(const struct graph_row_list_reader *list,
	uint32_t index)
{
	return (struct graph_row_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status graph_row_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct graph_row_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, GRAPH_ROW_DATA_WORDS, GRAPH_ROW_POINTERS, count,
		&list->raw);
}

static inline struct graph_row_builder graph_row_list_builder_get(
	const struct graph_row_list_builder *list, uint32_t index)
{
	return (struct graph_row_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* object :UInt64, bits [0, 64) */
static inline uint64_t authority_graph_edges_params_get_object(const struct authority_graph_edges_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* part :UInt64, bits [64, 128) */
static inline uint64_t authority_graph_edges_params_get_part(const struct authority_graph_edges_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

static inline void authority_graph_edges_params_builder_set_object(const struct authority_graph_edges_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void authority_graph_edges_params_builder_set_part(const struct authority_graph_edges_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* rows :List(GraphRow), pointer 0 */
static inline struct capnp_pointer authority_graph_edges_results_pointer_rows(const struct authority_graph_edges_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool authority_graph_edges_results_has_rows(const struct authority_graph_edges_results_reader *reader)
{
	return !capnp_pointer_is_null(authority_graph_edges_results_pointer_rows(reader));
}

MUST_CHECK static inline enum status authority_graph_edges_results_get_rows(const struct authority_graph_edges_results_reader *reader,
	struct graph_row_list_reader *value)
{
	return graph_row_list_read(authority_graph_edges_results_pointer_rows(reader), value);
}

/* object :UInt64, bits [0, 64) */
static inline uint64_t authority_graph_edges_results_get_object(const struct authority_graph_edges_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* part :UInt64, bits [64, 128) */
static inline uint64_t authority_graph_edges_results_get_part(const struct authority_graph_edges_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* generation :UInt64, bits [128, 192) */
static inline uint64_t authority_graph_edges_results_get_generation(const struct authority_graph_edges_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 2, UINT64_C(0));
}

MUST_CHECK static inline enum status authority_graph_edges_results_builder_new_rows(
	const struct authority_graph_edges_results_builder *builder, uint32_t count,
	struct graph_row_list_builder *list)
{
	return graph_row_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), count, list);
}

static inline void authority_graph_edges_results_builder_set_object(const struct authority_graph_edges_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void authority_graph_edges_results_builder_set_part(const struct authority_graph_edges_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void authority_graph_edges_results_builder_set_generation(const struct authority_graph_edges_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 2, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* object :UInt64, bits [0, 64) */
static inline uint64_t graph_row_get_object(const struct graph_row_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* target :UInt64, bits [64, 128) */
static inline uint64_t graph_row_get_target(const struct graph_row_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* interface :UInt64, bits [128, 192) */
static inline uint64_t graph_row_get_interface(const struct graph_row_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 2, UINT64_C(0));
}

/* value :UInt64, bits [192, 256) */
static inline uint64_t graph_row_get_value(const struct graph_row_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 3, UINT64_C(0));
}

/* index :UInt32, bits [256, 288) */
static inline uint32_t graph_row_get_index(const struct graph_row_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 8, UINT32_C(0));
}

/* kind :UInt8, bits [288, 296) */
static inline uint8_t graph_row_get_kind(const struct graph_row_reader *reader)
{
	return (uint8_t)capnp_struct_get_uint8(&reader->raw, 36, UINT8_C(0));
}

/* type :UInt8, bits [296, 304) */
static inline uint8_t graph_row_get_type(const struct graph_row_reader *reader)
{
	return (uint8_t)capnp_struct_get_uint8(&reader->raw, 37, UINT8_C(0));
}

/* state :UInt8, bits [304, 312) */
static inline uint8_t graph_row_get_state(const struct graph_row_reader *reader)
{
	return (uint8_t)capnp_struct_get_uint8(&reader->raw, 38, UINT8_C(0));
}

/* hold :UInt8, bits [312, 320) */
static inline uint8_t graph_row_get_hold(const struct graph_row_reader *reader)
{
	return (uint8_t)capnp_struct_get_uint8(&reader->raw, 39, UINT8_C(0));
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer graph_row_pointer_name(const struct graph_row_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool graph_row_has_name(const struct graph_row_reader *reader)
{
	return !capnp_pointer_is_null(graph_row_pointer_name(reader));
}

MUST_CHECK static inline enum status graph_row_get_name(const struct graph_row_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(graph_row_pointer_name(reader), value);
}

static inline void graph_row_builder_set_object(const struct graph_row_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void graph_row_builder_set_target(const struct graph_row_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void graph_row_builder_set_interface(const struct graph_row_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 2, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void graph_row_builder_set_value(const struct graph_row_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 3, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void graph_row_builder_set_index(const struct graph_row_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 8, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void graph_row_builder_set_kind(const struct graph_row_builder *builder, uint8_t value)
{
	capnp_struct_builder_set_uint8(&builder->raw, 36, (uint8_t)value, (uint8_t)UINT64_C(0));
}

static inline void graph_row_builder_set_type(const struct graph_row_builder *builder, uint8_t value)
{
	capnp_struct_builder_set_uint8(&builder->raw, 37, (uint8_t)value, (uint8_t)UINT64_C(0));
}

static inline void graph_row_builder_set_state(const struct graph_row_builder *builder, uint8_t value)
{
	capnp_struct_builder_set_uint8(&builder->raw, 38, (uint8_t)value, (uint8_t)UINT64_C(0));
}

static inline void graph_row_builder_set_hold(const struct graph_row_builder *builder, uint8_t value)
{
	capnp_struct_builder_set_uint8(&builder->raw, 39, (uint8_t)value, (uint8_t)UINT64_C(0));
}

MUST_CHECK static inline enum status graph_row_builder_set_name(
	const struct graph_row_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

#endif

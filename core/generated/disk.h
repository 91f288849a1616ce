/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from disk.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_DISK_H
#define CORE_GENERATED_DISK_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"

/* DiskConfig: 0 bytes of data, 1 pointers. The partitions that are served, each by its label. */
#define DISK_CONFIG_DATA_WORDS 0u
#define DISK_CONFIG_POINTERS 1u

struct disk_config_reader {
	struct capnp_struct raw;
};

struct disk_config_builder {
	struct capnp_struct_builder raw;
};

struct disk_config_list_reader {
	struct capnp_list raw;
};

struct disk_config_list_builder {
	struct capnp_list_builder raw;
};

/* DiskConfig.Range: 8 bytes of data, 1 pointers. */
#define DISK_CONFIG_RANGE_DATA_WORDS 1u
#define DISK_CONFIG_RANGE_POINTERS 1u

struct disk_config_range_reader {
	struct capnp_struct raw;
};

struct disk_config_range_builder {
	struct capnp_struct_builder raw;
};

struct disk_config_range_list_reader {
	struct capnp_list raw;
};

struct disk_config_range_list_builder {
	struct capnp_list_builder raw;
};

/* ---- DiskConfig ---- */

MUST_CHECK static inline enum status disk_config_root(struct capnp_message *message,
	struct disk_config_reader *reader)
{
	return capnp_message_root(message, DISK_CONFIG_DATA_WORDS, DISK_CONFIG_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status disk_config_read(struct capnp_pointer pointer,
	struct disk_config_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool disk_config_is_complete(const struct disk_config_reader *reader)
{
	return reader->raw.pointer_count >= DISK_CONFIG_POINTERS;
}

MUST_CHECK static inline enum status disk_config_builder_root(struct capnp_builder *builder,
	struct disk_config_builder *out)
{
	return capnp_builder_root(builder, DISK_CONFIG_DATA_WORDS, DISK_CONFIG_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status disk_config_builder_new(
	struct capnp_pointer_builder pointer, struct disk_config_builder *out)
{
	return capnp_pointer_new_struct(pointer, DISK_CONFIG_DATA_WORDS, DISK_CONFIG_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status disk_config_list_read(struct capnp_pointer pointer,
	struct disk_config_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct disk_config_reader disk_config_list_get(const struct disk_config_list_reader *list,
	uint32_t index)
{
	return (struct disk_config_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status disk_config_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct disk_config_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, DISK_CONFIG_DATA_WORDS, DISK_CONFIG_POINTERS, count,
		&list->raw);
}

static inline struct disk_config_builder disk_config_list_builder_get(
	const struct disk_config_list_builder *list, uint32_t index)
{
	return (struct disk_config_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- DiskConfig.Range ---- */

MUST_CHECK static inline enum status disk_config_range_root(struct capnp_message *message,
	struct disk_config_range_reader *reader)
{
	return capnp_message_root(message, DISK_CONFIG_RANGE_DATA_WORDS, DISK_CONFIG_RANGE_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status disk_config_range_read(struct capnp_pointer pointer,
	struct disk_config_range_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool disk_config_range_is_complete(const struct disk_config_range_reader *reader)
{
	return reader->raw.data_bits >= DISK_CONFIG_RANGE_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= DISK_CONFIG_RANGE_POINTERS;
}

MUST_CHECK static inline enum status disk_config_range_builder_root(struct capnp_builder *builder,
	struct disk_config_range_builder *out)
{
	return capnp_builder_root(builder, DISK_CONFIG_RANGE_DATA_WORDS, DISK_CONFIG_RANGE_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status disk_config_range_builder_new(
	struct capnp_pointer_builder pointer, struct disk_config_range_builder *out)
{
	return capnp_pointer_new_struct(pointer, DISK_CONFIG_RANGE_DATA_WORDS, DISK_CONFIG_RANGE_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status disk_config_range_list_read(struct capnp_pointer pointer,
	struct disk_config_range_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct disk_config_range_reader disk_config_range_list_get(const struct disk_config_range_list_reader *list,
	uint32_t index)
{
	return (struct disk_config_range_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status disk_config_range_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct disk_config_range_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, DISK_CONFIG_RANGE_DATA_WORDS, DISK_CONFIG_RANGE_POINTERS, count,
		&list->raw);
}

static inline struct disk_config_range_builder disk_config_range_list_builder_get(
	const struct disk_config_range_list_builder *list, uint32_t index)
{
	return (struct disk_config_range_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ranges :List(DiskConfig.Range), pointer 0 */
static inline struct capnp_pointer disk_config_pointer_ranges(const struct disk_config_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool disk_config_has_ranges(const struct disk_config_reader *reader)
{
	return !capnp_pointer_is_null(disk_config_pointer_ranges(reader));
}

MUST_CHECK static inline enum status disk_config_get_ranges(const struct disk_config_reader *reader,
	struct disk_config_range_list_reader *value)
{
	return disk_config_range_list_read(disk_config_pointer_ranges(reader), value);
}

MUST_CHECK static inline enum status disk_config_builder_new_ranges(
	const struct disk_config_builder *builder, uint32_t count,
	struct disk_config_range_list_builder *list)
{
	return disk_config_range_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), count, list);
}

/* label :Text, pointer 0 */
static inline struct capnp_pointer disk_config_range_pointer_label(const struct disk_config_range_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool disk_config_range_has_label(const struct disk_config_range_reader *reader)
{
	return !capnp_pointer_is_null(disk_config_range_pointer_label(reader));
}

MUST_CHECK static inline enum status disk_config_range_get_label(const struct disk_config_range_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(disk_config_range_pointer_label(reader), value);
}

/* tag :UInt16, bits [0, 16) */
static inline uint16_t disk_config_range_get_tag(const struct disk_config_range_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

MUST_CHECK static inline enum status disk_config_range_builder_set_label(
	const struct disk_config_range_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void disk_config_range_builder_set_tag(const struct disk_config_range_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

#endif

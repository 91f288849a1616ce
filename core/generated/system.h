/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from system.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_SYSTEM_H
#define CORE_GENERATED_SYSTEM_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"

/* Timer. */
#define TIMER_INTERFACE_ID UINT64_C(0xcff70979354929bf)
#define TIMER_METHODS 2u

enum timer_method {
	TIMER_METHOD_NOW = 0,
	TIMER_METHOD_SLEEP = 1,
};

/* Entropy. */
#define ENTROPY_INTERFACE_ID UINT64_C(0xe19e9f68eb452313)
#define ENTROPY_METHODS 1u

enum entropy_method {
	ENTROPY_METHOD_FILL = 0,
};

/* EntropyPool. The right to mix bytes into what Entropy gives, for a driver of a source that nobody has to trust. */
#define ENTROPY_POOL_INTERFACE_ID UINT64_C(0x9d27c4b85e10fa63)
#define ENTROPY_POOL_METHODS 1u

enum entropy_pool_method {
	ENTROPY_POOL_METHOD_ADD = 0,
};

/* SystemInfo. */
#define SYSTEM_INFO_INTERFACE_ID UINT64_C(0xec83a5cf5b618ae5)
#define SYSTEM_INFO_METHODS 2u

enum system_info_method {
	SYSTEM_INFO_METHOD_DESCRIBE = 0,
	SYSTEM_INFO_METHOD_COUNTERS = 1,
};

/* BootPackage. The package that the system was booted from. Its holder can read every program in it. */
#define BOOT_PACKAGE_INTERFACE_ID UINT64_C(0xcd9de2ca21594167)
#define BOOT_PACKAGE_METHODS 4u

enum boot_package_method {
	BOOT_PACKAGE_METHOD_SIZE = 0,
	BOOT_PACKAGE_METHOD_READ_MANIFEST = 1,
	BOOT_PACKAGE_METHOD_READ_SCHEMA = 2,
	BOOT_PACKAGE_METHOD_PROGRAM = 3,
};

/* Timer.now params: 0 bytes of data, 0 pointers. */
#define TIMER_NOW_PARAMS_DATA_WORDS 0u
#define TIMER_NOW_PARAMS_POINTERS 0u

struct timer_now_params_reader {
	struct capnp_struct raw;
};

struct timer_now_params_builder {
	struct capnp_struct_builder raw;
};

/* Timer.now results: 8 bytes of data, 0 pointers. */
#define TIMER_NOW_RESULTS_DATA_WORDS 1u
#define TIMER_NOW_RESULTS_POINTERS 0u

struct timer_now_results_reader {
	struct capnp_struct raw;
};

struct timer_now_results_builder {
	struct capnp_struct_builder raw;
};

/* Timer.sleep params: 8 bytes of data, 0 pointers. */
#define TIMER_SLEEP_PARAMS_DATA_WORDS 1u
#define TIMER_SLEEP_PARAMS_POINTERS 0u

struct timer_sleep_params_reader {
	struct capnp_struct raw;
};

struct timer_sleep_params_builder {
	struct capnp_struct_builder raw;
};

/* Timer.sleep results: 0 bytes of data, 0 pointers. */
#define TIMER_SLEEP_RESULTS_DATA_WORDS 0u
#define TIMER_SLEEP_RESULTS_POINTERS 0u

struct timer_sleep_results_reader {
	struct capnp_struct raw;
};

struct timer_sleep_results_builder {
	struct capnp_struct_builder raw;
};

/* Entropy.fill params: 8 bytes of data, 0 pointers. */
#define ENTROPY_FILL_PARAMS_DATA_WORDS 1u
#define ENTROPY_FILL_PARAMS_POINTERS 0u

struct entropy_fill_params_reader {
	struct capnp_struct raw;
};

struct entropy_fill_params_builder {
	struct capnp_struct_builder raw;
};

/* Entropy.fill results: 0 bytes of data, 1 pointers. */
#define ENTROPY_FILL_RESULTS_DATA_WORDS 0u
#define ENTROPY_FILL_RESULTS_POINTERS 1u

struct entropy_fill_results_reader {
	struct capnp_struct raw;
};

struct entropy_fill_results_builder {
	struct capnp_struct_builder raw;
};

/* EntropyPool.add params: 0 bytes of data, 1 pointers. */
#define ENTROPY_POOL_ADD_PARAMS_DATA_WORDS 0u
#define ENTROPY_POOL_ADD_PARAMS_POINTERS 1u

struct entropy_pool_add_params_reader {
	struct capnp_struct raw;
};

struct entropy_pool_add_params_builder {
	struct capnp_struct_builder raw;
};

/* EntropyPool.add results: 0 bytes of data, 0 pointers. */
#define ENTROPY_POOL_ADD_RESULTS_DATA_WORDS 0u
#define ENTROPY_POOL_ADD_RESULTS_POINTERS 0u

struct entropy_pool_add_results_reader {
	struct capnp_struct raw;
};

struct entropy_pool_add_results_builder {
	struct capnp_struct_builder raw;
};

/* SystemInfo.describe params: 0 bytes of data, 0 pointers. */
#define SYSTEM_INFO_DESCRIBE_PARAMS_DATA_WORDS 0u
#define SYSTEM_INFO_DESCRIBE_PARAMS_POINTERS 0u

struct system_info_describe_params_reader {
	struct capnp_struct raw;
};

struct system_info_describe_params_builder {
	struct capnp_struct_builder raw;
};

/* SystemInfo.describe results: 48 bytes of data, 2 pointers. */
#define SYSTEM_INFO_DESCRIBE_RESULTS_DATA_WORDS 6u
#define SYSTEM_INFO_DESCRIBE_RESULTS_POINTERS 2u

struct system_info_describe_results_reader {
	struct capnp_struct raw;
};

struct system_info_describe_results_builder {
	struct capnp_struct_builder raw;
};

/* SystemInfo.counters params: 0 bytes of data, 0 pointers. */
#define SYSTEM_INFO_COUNTERS_PARAMS_DATA_WORDS 0u
#define SYSTEM_INFO_COUNTERS_PARAMS_POINTERS 0u

struct system_info_counters_params_reader {
	struct capnp_struct raw;
};

struct system_info_counters_params_builder {
	struct capnp_struct_builder raw;
};

/* SystemInfo.counters results: 48 bytes of data, 0 pointers. */
#define SYSTEM_INFO_COUNTERS_RESULTS_DATA_WORDS 6u
#define SYSTEM_INFO_COUNTERS_RESULTS_POINTERS 0u

struct system_info_counters_results_reader {
	struct capnp_struct raw;
};

struct system_info_counters_results_builder {
	struct capnp_struct_builder raw;
};

/* BootPackage.size params: 0 bytes of data, 0 pointers. */
#define BOOT_PACKAGE_SIZE_PARAMS_DATA_WORDS 0u
#define BOOT_PACKAGE_SIZE_PARAMS_POINTERS 0u

struct boot_package_size_params_reader {
	struct capnp_struct raw;
};

struct boot_package_size_params_builder {
	struct capnp_struct_builder raw;
};

/* BootPackage.size results: 24 bytes of data, 0 pointers. */
#define BOOT_PACKAGE_SIZE_RESULTS_DATA_WORDS 3u
#define BOOT_PACKAGE_SIZE_RESULTS_POINTERS 0u

struct boot_package_size_results_reader {
	struct capnp_struct raw;
};

struct boot_package_size_results_builder {
	struct capnp_struct_builder raw;
};

/* BootPackage.readManifest params: 16 bytes of data, 0 pointers. */
#define BOOT_PACKAGE_READ_MANIFEST_PARAMS_DATA_WORDS 2u
#define BOOT_PACKAGE_READ_MANIFEST_PARAMS_POINTERS 0u

struct boot_package_read_manifest_params_reader {
	struct capnp_struct raw;
};

struct boot_package_read_manifest_params_builder {
	struct capnp_struct_builder raw;
};

/* BootPackage.readManifest results: 0 bytes of data, 1 pointers. */
#define BOOT_PACKAGE_READ_MANIFEST_RESULTS_DATA_WORDS 0u
#define BOOT_PACKAGE_READ_MANIFEST_RESULTS_POINTERS 1u

struct boot_package_read_manifest_results_reader {
	struct capnp_struct raw;
};

struct boot_package_read_manifest_results_builder {
	struct capnp_struct_builder raw;
};

/* BootPackage.program params: 8 bytes of data, 0 pointers. */
#define BOOT_PACKAGE_PROGRAM_PARAMS_DATA_WORDS 1u
#define BOOT_PACKAGE_PROGRAM_PARAMS_POINTERS 0u

struct boot_package_program_params_reader {
	struct capnp_struct raw;
};

struct boot_package_program_params_builder {
	struct capnp_struct_builder raw;
};

/* BootPackage.program results: 8 bytes of data, 2 pointers. */
#define BOOT_PACKAGE_PROGRAM_RESULTS_DATA_WORDS 1u
#define BOOT_PACKAGE_PROGRAM_RESULTS_POINTERS 2u

struct boot_package_program_results_reader {
	struct capnp_struct raw;
};

struct boot_package_program_results_builder {
	struct capnp_struct_builder raw;
};

/* ---- Timer.now params ---- */

MUST_CHECK static inline enum status timer_now_params_root(struct capnp_message *message,
	struct timer_now_params_reader *reader)
{
	return capnp_message_root(message, TIMER_NOW_PARAMS_DATA_WORDS, TIMER_NOW_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status timer_now_params_read(struct capnp_pointer pointer,
	struct timer_now_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status timer_now_params_builder_root(struct capnp_builder *builder,
	struct timer_now_params_builder *out)
{
	return capnp_builder_root(builder, TIMER_NOW_PARAMS_DATA_WORDS, TIMER_NOW_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status timer_now_params_builder_new(
	struct capnp_pointer_builder pointer, struct timer_now_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, TIMER_NOW_PARAMS_DATA_WORDS, TIMER_NOW_PARAMS_POINTERS, &out->raw);
}

/* ---- Timer.now results ---- */

MUST_CHECK static inline enum status timer_now_results_root(struct capnp_message *message,
	struct timer_now_results_reader *reader)
{
	return capnp_message_root(message, TIMER_NOW_RESULTS_DATA_WORDS, TIMER_NOW_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status timer_now_results_read(struct capnp_pointer pointer,
	struct timer_now_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool timer_now_results_is_complete(const struct timer_now_results_reader *reader)
{
	return reader->raw.data_bits >= TIMER_NOW_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status timer_now_results_builder_root(struct capnp_builder *builder,
	struct timer_now_results_builder *out)
{
	return capnp_builder_root(builder, TIMER_NOW_RESULTS_DATA_WORDS, TIMER_NOW_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status timer_now_results_builder_new(
	struct capnp_pointer_builder pointer, struct timer_now_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, TIMER_NOW_RESULTS_DATA_WORDS, TIMER_NOW_RESULTS_POINTERS, &out->raw);
}

/* ---- Timer.sleep params ---- */

MUST_CHECK static inline enum status timer_sleep_params_root(struct capnp_message *message,
	struct timer_sleep_params_reader *reader)
{
	return capnp_message_root(message, TIMER_SLEEP_PARAMS_DATA_WORDS, TIMER_SLEEP_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status timer_sleep_params_read(struct capnp_pointer pointer,
	struct timer_sleep_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool timer_sleep_params_is_complete(const struct timer_sleep_params_reader *reader)
{
	return reader->raw.data_bits >= TIMER_SLEEP_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status timer_sleep_params_builder_root(struct capnp_builder *builder,
	struct timer_sleep_params_builder *out)
{
	return capnp_builder_root(builder, TIMER_SLEEP_PARAMS_DATA_WORDS, TIMER_SLEEP_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status timer_sleep_params_builder_new(
	struct capnp_pointer_builder pointer, struct timer_sleep_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, TIMER_SLEEP_PARAMS_DATA_WORDS, TIMER_SLEEP_PARAMS_POINTERS, &out->raw);
}

/* ---- Timer.sleep results ---- */

MUST_CHECK static inline enum status timer_sleep_results_root(struct capnp_message *message,
	struct timer_sleep_results_reader *reader)
{
	return capnp_message_root(message, TIMER_SLEEP_RESULTS_DATA_WORDS, TIMER_SLEEP_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status timer_sleep_results_read(struct capnp_pointer pointer,
	struct timer_sleep_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status timer_sleep_results_builder_root(struct capnp_builder *builder,
	struct timer_sleep_results_builder *out)
{
	return capnp_builder_root(builder, TIMER_SLEEP_RESULTS_DATA_WORDS, TIMER_SLEEP_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status timer_sleep_results_builder_new(
	struct capnp_pointer_builder pointer, struct timer_sleep_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, TIMER_SLEEP_RESULTS_DATA_WORDS, TIMER_SLEEP_RESULTS_POINTERS, &out->raw);
}

/* ---- Entropy.fill params ---- */

MUST_CHECK static inline enum status entropy_fill_params_root(struct capnp_message *message,
	struct entropy_fill_params_reader *reader)
{
	return capnp_message_root(message, ENTROPY_FILL_PARAMS_DATA_WORDS, ENTROPY_FILL_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status entropy_fill_params_read(struct capnp_pointer pointer,
	struct entropy_fill_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool entropy_fill_params_is_complete(const struct entropy_fill_params_reader *reader)
{
	return reader->raw.data_bits >= ENTROPY_FILL_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status entropy_fill_params_builder_root(struct capnp_builder *builder,
	struct entropy_fill_params_builder *out)
{
	return capnp_builder_root(builder, ENTROPY_FILL_PARAMS_DATA_WORDS, ENTROPY_FILL_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status entropy_fill_params_builder_new(
	struct capnp_pointer_builder pointer, struct entropy_fill_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, ENTROPY_FILL_PARAMS_DATA_WORDS, ENTROPY_FILL_PARAMS_POINTERS, &out->raw);
}

/* ---- Entropy.fill results ---- */

MUST_CHECK static inline enum status entropy_fill_results_root(struct capnp_message *message,
	struct entropy_fill_results_reader *reader)
{
	return capnp_message_root(message, ENTROPY_FILL_RESULTS_DATA_WORDS, ENTROPY_FILL_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status entropy_fill_results_read(struct capnp_pointer pointer,
	struct entropy_fill_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool entropy_fill_results_is_complete(const struct entropy_fill_results_reader *reader)
{
	return reader->raw.pointer_count >= ENTROPY_FILL_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status entropy_fill_results_builder_root(struct capnp_builder *builder,
	struct entropy_fill_results_builder *out)
{
	return capnp_builder_root(builder, ENTROPY_FILL_RESULTS_DATA_WORDS, ENTROPY_FILL_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status entropy_fill_results_builder_new(
	struct capnp_pointer_builder pointer, struct entropy_fill_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, ENTROPY_FILL_RESULTS_DATA_WORDS, ENTROPY_FILL_RESULTS_POINTERS, &out->raw);
}

/* ---- EntropyPool.add params ---- */

MUST_CHECK static inline enum status entropy_pool_add_params_root(struct capnp_message *message,
	struct entropy_pool_add_params_reader *reader)
{
	return capnp_message_root(message, ENTROPY_POOL_ADD_PARAMS_DATA_WORDS, ENTROPY_POOL_ADD_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status entropy_pool_add_params_read(struct capnp_pointer pointer,
	struct entropy_pool_add_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool entropy_pool_add_params_is_complete(const struct entropy_pool_add_params_reader *reader)
{
	return reader->raw.pointer_count >= ENTROPY_POOL_ADD_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status entropy_pool_add_params_builder_root(struct capnp_builder *builder,
	struct entropy_pool_add_params_builder *out)
{
	return capnp_builder_root(builder, ENTROPY_POOL_ADD_PARAMS_DATA_WORDS, ENTROPY_POOL_ADD_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status entropy_pool_add_params_builder_new(
	struct capnp_pointer_builder pointer, struct entropy_pool_add_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, ENTROPY_POOL_ADD_PARAMS_DATA_WORDS, ENTROPY_POOL_ADD_PARAMS_POINTERS, &out->raw);
}

/* ---- EntropyPool.add results ---- */

MUST_CHECK static inline enum status entropy_pool_add_results_root(struct capnp_message *message,
	struct entropy_pool_add_results_reader *reader)
{
	return capnp_message_root(message, ENTROPY_POOL_ADD_RESULTS_DATA_WORDS, ENTROPY_POOL_ADD_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status entropy_pool_add_results_read(struct capnp_pointer pointer,
	struct entropy_pool_add_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status entropy_pool_add_results_builder_root(struct capnp_builder *builder,
	struct entropy_pool_add_results_builder *out)
{
	return capnp_builder_root(builder, ENTROPY_POOL_ADD_RESULTS_DATA_WORDS, ENTROPY_POOL_ADD_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status entropy_pool_add_results_builder_new(
	struct capnp_pointer_builder pointer, struct entropy_pool_add_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, ENTROPY_POOL_ADD_RESULTS_DATA_WORDS, ENTROPY_POOL_ADD_RESULTS_POINTERS, &out->raw);
}

/* ---- SystemInfo.describe params ---- */

MUST_CHECK static inline enum status system_info_describe_params_root(struct capnp_message *message,
	struct system_info_describe_params_reader *reader)
{
	return capnp_message_root(message, SYSTEM_INFO_DESCRIBE_PARAMS_DATA_WORDS, SYSTEM_INFO_DESCRIBE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status system_info_describe_params_read(struct capnp_pointer pointer,
	struct system_info_describe_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status system_info_describe_params_builder_root(struct capnp_builder *builder,
	struct system_info_describe_params_builder *out)
{
	return capnp_builder_root(builder, SYSTEM_INFO_DESCRIBE_PARAMS_DATA_WORDS, SYSTEM_INFO_DESCRIBE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status system_info_describe_params_builder_new(
	struct capnp_pointer_builder pointer, struct system_info_describe_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SYSTEM_INFO_DESCRIBE_PARAMS_DATA_WORDS, SYSTEM_INFO_DESCRIBE_PARAMS_POINTERS, &out->raw);
}

/* ---- SystemInfo.describe results ---- */

MUST_CHECK static inline enum status system_info_describe_results_root(struct capnp_message *message,
	struct system_info_describe_results_reader *reader)
{
	return capnp_message_root(message, SYSTEM_INFO_DESCRIBE_RESULTS_DATA_WORDS, SYSTEM_INFO_DESCRIBE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status system_info_describe_results_read(struct capnp_pointer pointer,
	struct system_info_describe_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool system_info_describe_results_is_complete(const struct system_info_describe_results_reader *reader)
{
	return reader->raw.data_bits >= SYSTEM_INFO_DESCRIBE_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= SYSTEM_INFO_DESCRIBE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status system_info_describe_results_builder_root(struct capnp_builder *builder,
	struct system_info_describe_results_builder *out)
{
	return capnp_builder_root(builder, SYSTEM_INFO_DESCRIBE_RESULTS_DATA_WORDS, SYSTEM_INFO_DESCRIBE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status system_info_describe_results_builder_new(
	struct capnp_pointer_builder pointer, struct system_info_describe_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SYSTEM_INFO_DESCRIBE_RESULTS_DATA_WORDS, SYSTEM_INFO_DESCRIBE_RESULTS_POINTERS, &out->raw);
}

/* ---- SystemInfo.counters params ---- */

MUST_CHECK static inline enum status system_info_counters_params_root(struct capnp_message *message,
	struct system_info_counters_params_reader *reader)
{
	return capnp_message_root(message, SYSTEM_INFO_COUNTERS_PARAMS_DATA_WORDS, SYSTEM_INFO_COUNTERS_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status system_info_counters_params_read(struct capnp_pointer pointer,
	struct system_info_counters_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status system_info_counters_params_builder_root(struct capnp_builder *builder,
	struct system_info_counters_params_builder *out)
{
	return capnp_builder_root(builder, SYSTEM_INFO_COUNTERS_PARAMS_DATA_WORDS, SYSTEM_INFO_COUNTERS_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status system_info_counters_params_builder_new(
	struct capnp_pointer_builder pointer, struct system_info_counters_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SYSTEM_INFO_COUNTERS_PARAMS_DATA_WORDS, SYSTEM_INFO_COUNTERS_PARAMS_POINTERS, &out->raw);
}

/* ---- SystemInfo.counters results ---- */

MUST_CHECK static inline enum status system_info_counters_results_root(struct capnp_message *message,
	struct system_info_counters_results_reader *reader)
{
	return capnp_message_root(message, SYSTEM_INFO_COUNTERS_RESULTS_DATA_WORDS, SYSTEM_INFO_COUNTERS_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status system_info_counters_results_read(struct capnp_pointer pointer,
	struct system_info_counters_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool system_info_counters_results_is_complete(const struct system_info_counters_results_reader *reader)
{
	return reader->raw.data_bits >= SYSTEM_INFO_COUNTERS_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status system_info_counters_results_builder_root(struct capnp_builder *builder,
	struct system_info_counters_results_builder *out)
{
	return capnp_builder_root(builder, SYSTEM_INFO_COUNTERS_RESULTS_DATA_WORDS, SYSTEM_INFO_COUNTERS_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status system_info_counters_results_builder_new(
	struct capnp_pointer_builder pointer, struct system_info_counters_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SYSTEM_INFO_COUNTERS_RESULTS_DATA_WORDS, SYSTEM_INFO_COUNTERS_RESULTS_POINTERS, &out->raw);
}

/* ---- BootPackage.size params ---- */

MUST_CHECK static inline enum status boot_package_size_params_root(struct capnp_message *message,
	struct boot_package_size_params_reader *reader)
{
	return capnp_message_root(message, BOOT_PACKAGE_SIZE_PARAMS_DATA_WORDS, BOOT_PACKAGE_SIZE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status boot_package_size_params_read(struct capnp_pointer pointer,
	struct boot_package_size_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status boot_package_size_params_builder_root(struct capnp_builder *builder,
	struct boot_package_size_params_builder *out)
{
	return capnp_builder_root(builder, BOOT_PACKAGE_SIZE_PARAMS_DATA_WORDS, BOOT_PACKAGE_SIZE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status boot_package_size_params_builder_new(
	struct capnp_pointer_builder pointer, struct boot_package_size_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, BOOT_PACKAGE_SIZE_PARAMS_DATA_WORDS, BOOT_PACKAGE_SIZE_PARAMS_POINTERS, &out->raw);
}

/* ---- BootPackage.size results ---- */

MUST_CHECK static inline enum status boot_package_size_results_root(struct capnp_message *message,
	struct boot_package_size_results_reader *reader)
{
	return capnp_message_root(message, BOOT_PACKAGE_SIZE_RESULTS_DATA_WORDS, BOOT_PACKAGE_SIZE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status boot_package_size_results_read(struct capnp_pointer pointer,
	struct boot_package_size_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool boot_package_size_results_is_complete(const struct boot_package_size_results_reader *reader)
{
	return reader->raw.data_bits >= BOOT_PACKAGE_SIZE_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status boot_package_size_results_builder_root(struct capnp_builder *builder,
	struct boot_package_size_results_builder *out)
{
	return capnp_builder_root(builder, BOOT_PACKAGE_SIZE_RESULTS_DATA_WORDS, BOOT_PACKAGE_SIZE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status boot_package_size_results_builder_new(
	struct capnp_pointer_builder pointer, struct boot_package_size_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, BOOT_PACKAGE_SIZE_RESULTS_DATA_WORDS, BOOT_PACKAGE_SIZE_RESULTS_POINTERS, &out->raw);
}

/* ---- BootPackage.readManifest params ---- */

MUST_CHECK static inline enum status boot_package_read_manifest_params_root(struct capnp_message *message,
	struct boot_package_read_manifest_params_reader *reader)
{
	return capnp_message_root(message, BOOT_PACKAGE_READ_MANIFEST_PARAMS_DATA_WORDS, BOOT_PACKAGE_READ_MANIFEST_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status boot_package_read_manifest_params_read(struct capnp_pointer pointer,
	struct boot_package_read_manifest_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool boot_package_read_manifest_params_is_complete(const struct boot_package_read_manifest_params_reader *reader)
{
	return reader->raw.data_bits >= BOOT_PACKAGE_READ_MANIFEST_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status boot_package_read_manifest_params_builder_root(struct capnp_builder *builder,
	struct boot_package_read_manifest_params_builder *out)
{
	return capnp_builder_root(builder, BOOT_PACKAGE_READ_MANIFEST_PARAMS_DATA_WORDS, BOOT_PACKAGE_READ_MANIFEST_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status boot_package_read_manifest_params_builder_new(
	struct capnp_pointer_builder pointer, struct boot_package_read_manifest_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, BOOT_PACKAGE_READ_MANIFEST_PARAMS_DATA_WORDS, BOOT_PACKAGE_READ_MANIFEST_PARAMS_POINTERS, &out->raw);
}

/* ---- BootPackage.readManifest results ---- */

MUST_CHECK static inline enum status boot_package_read_manifest_results_root(struct capnp_message *message,
	struct boot_package_read_manifest_results_reader *reader)
{
	return capnp_message_root(message, BOOT_PACKAGE_READ_MANIFEST_RESULTS_DATA_WORDS, BOOT_PACKAGE_READ_MANIFEST_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status boot_package_read_manifest_results_read(struct capnp_pointer pointer,
	struct boot_package_read_manifest_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool boot_package_read_manifest_results_is_complete(const struct boot_package_read_manifest_results_reader *reader)
{
	return reader->raw.pointer_count >= BOOT_PACKAGE_READ_MANIFEST_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status boot_package_read_manifest_results_builder_root(struct capnp_builder *builder,
	struct boot_package_read_manifest_results_builder *out)
{
	return capnp_builder_root(builder, BOOT_PACKAGE_READ_MANIFEST_RESULTS_DATA_WORDS, BOOT_PACKAGE_READ_MANIFEST_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status boot_package_read_manifest_results_builder_new(
	struct capnp_pointer_builder pointer, struct boot_package_read_manifest_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, BOOT_PACKAGE_READ_MANIFEST_RESULTS_DATA_WORDS, BOOT_PACKAGE_READ_MANIFEST_RESULTS_POINTERS, &out->raw);
}

/* ---- BootPackage.program params ---- */

MUST_CHECK static inline enum status boot_package_program_params_root(struct capnp_message *message,
	struct boot_package_program_params_reader *reader)
{
	return capnp_message_root(message, BOOT_PACKAGE_PROGRAM_PARAMS_DATA_WORDS, BOOT_PACKAGE_PROGRAM_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status boot_package_program_params_read(struct capnp_pointer pointer,
	struct boot_package_program_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool boot_package_program_params_is_complete(const struct boot_package_program_params_reader *reader)
{
	return reader->raw.data_bits >= BOOT_PACKAGE_PROGRAM_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status boot_package_program_params_builder_root(struct capnp_builder *builder,
	struct boot_package_program_params_builder *out)
{
	return capnp_builder_root(builder, BOOT_PACKAGE_PROGRAM_PARAMS_DATA_WORDS, BOOT_PACKAGE_PROGRAM_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status boot_package_program_params_builder_new(
	struct capnp_pointer_builder pointer, struct boot_package_program_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, BOOT_PACKAGE_PROGRAM_PARAMS_DATA_WORDS, BOOT_PACKAGE_PROGRAM_PARAMS_POINTERS, &out->raw);
}

/* ---- BootPackage.program results ---- */

MUST_CHECK static inline enum status boot_package_program_results_root(struct capnp_message *message,
	struct boot_package_program_results_reader *reader)
{
	return capnp_message_root(message, BOOT_PACKAGE_PROGRAM_RESULTS_DATA_WORDS, BOOT_PACKAGE_PROGRAM_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status boot_package_program_results_read(struct capnp_pointer pointer,
	struct boot_package_program_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool boot_package_program_results_is_complete(const struct boot_package_program_results_reader *reader)
{
	return reader->raw.data_bits >= BOOT_PACKAGE_PROGRAM_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= BOOT_PACKAGE_PROGRAM_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status boot_package_program_results_builder_root(struct capnp_builder *builder,
	struct boot_package_program_results_builder *out)
{
	return capnp_builder_root(builder, BOOT_PACKAGE_PROGRAM_RESULTS_DATA_WORDS, BOOT_PACKAGE_PROGRAM_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status boot_package_program_results_builder_new(
	struct capnp_pointer_builder pointer, struct boot_package_program_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, BOOT_PACKAGE_PROGRAM_RESULTS_DATA_WORDS, BOOT_PACKAGE_PROGRAM_RESULTS_POINTERS, &out->raw);
}

/* time_ns :UInt64, bits [0, 64) */
static inline uint64_t timer_now_results_get_time_ns(const struct timer_now_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

static inline void timer_now_results_builder_set_time_ns(const struct timer_now_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* until_ns :UInt64, bits [0, 64) */
static inline uint64_t timer_sleep_params_get_until_ns(const struct timer_sleep_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

static inline void timer_sleep_params_builder_set_until_ns(const struct timer_sleep_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* length :UInt32, bits [0, 32) */
static inline uint32_t entropy_fill_params_get_length(const struct entropy_fill_params_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

static inline void entropy_fill_params_builder_set_length(const struct entropy_fill_params_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* data :Data, pointer 0 */
static inline struct capnp_pointer entropy_fill_results_pointer_data(const struct entropy_fill_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool entropy_fill_results_has_data(const struct entropy_fill_results_reader *reader)
{
	return !capnp_pointer_is_null(entropy_fill_results_pointer_data(reader));
}

MUST_CHECK static inline enum status entropy_fill_results_get_data(const struct entropy_fill_results_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(entropy_fill_results_pointer_data(reader), value);
}

MUST_CHECK static inline enum status entropy_fill_results_builder_set_data(
	const struct entropy_fill_results_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status entropy_fill_results_builder_new_data(
	const struct entropy_fill_results_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

/* data :Data, pointer 0 */
static inline struct capnp_pointer entropy_pool_add_params_pointer_data(const struct entropy_pool_add_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool entropy_pool_add_params_has_data(const struct entropy_pool_add_params_reader *reader)
{
	return !capnp_pointer_is_null(entropy_pool_add_params_pointer_data(reader));
}

MUST_CHECK static inline enum status entropy_pool_add_params_get_data(const struct entropy_pool_add_params_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(entropy_pool_add_params_pointer_data(reader), value);
}

MUST_CHECK static inline enum status entropy_pool_add_params_builder_set_data(
	const struct entropy_pool_add_params_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status entropy_pool_add_params_builder_new_data(
	const struct entropy_pool_add_params_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

/* version :Text, pointer 0 */
static inline struct capnp_pointer system_info_describe_results_pointer_version(const struct system_info_describe_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool system_info_describe_results_has_version(const struct system_info_describe_results_reader *reader)
{
	return !capnp_pointer_is_null(system_info_describe_results_pointer_version(reader));
}

MUST_CHECK static inline enum status system_info_describe_results_get_version(const struct system_info_describe_results_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(system_info_describe_results_pointer_version(reader), value);
}

/* frames_total :UInt64, bits [0, 64) */
static inline uint64_t system_info_describe_results_get_frames_total(const struct system_info_describe_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* frames_free :UInt64, bits [64, 128) */
static inline uint64_t system_info_describe_results_get_frames_free(const struct system_info_describe_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* page_bytes :UInt32, bits [128, 160) */
static inline uint32_t system_info_describe_results_get_page_bytes(const struct system_info_describe_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 4, UINT32_C(0));
}

/* cpus :UInt32, bits [160, 192) */
static inline uint32_t system_info_describe_results_get_cpus(const struct system_info_describe_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 5, UINT32_C(0));
}

/* clock_hz :UInt64, bits [192, 256) */
static inline uint64_t system_info_describe_results_get_clock_hz(const struct system_info_describe_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 3, UINT64_C(0));
}

/* processes :UInt32, bits [256, 288) */
static inline uint32_t system_info_describe_results_get_processes(const struct system_info_describe_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 8, UINT32_C(0));
}

/* threads :UInt32, bits [288, 320) */
static inline uint32_t system_info_describe_results_get_threads(const struct system_info_describe_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 9, UINT32_C(0));
}

/* uptime_ns :UInt64, bits [320, 384) */
static inline uint64_t system_info_describe_results_get_uptime_ns(const struct system_info_describe_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 5, UINT64_C(0));
}

/* features :Text, pointer 1 */
static inline struct capnp_pointer system_info_describe_results_pointer_features(const struct system_info_describe_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool system_info_describe_results_has_features(const struct system_info_describe_results_reader *reader)
{
	return !capnp_pointer_is_null(system_info_describe_results_pointer_features(reader));
}

MUST_CHECK static inline enum status system_info_describe_results_get_features(const struct system_info_describe_results_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(system_info_describe_results_pointer_features(reader), value);
}

MUST_CHECK static inline enum status system_info_describe_results_builder_set_version(
	const struct system_info_describe_results_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void system_info_describe_results_builder_set_frames_total(const struct system_info_describe_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void system_info_describe_results_builder_set_frames_free(const struct system_info_describe_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void system_info_describe_results_builder_set_page_bytes(const struct system_info_describe_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 4, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void system_info_describe_results_builder_set_cpus(const struct system_info_describe_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 5, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void system_info_describe_results_builder_set_clock_hz(const struct system_info_describe_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 3, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void system_info_describe_results_builder_set_processes(const struct system_info_describe_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 8, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void system_info_describe_results_builder_set_threads(const struct system_info_describe_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 9, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void system_info_describe_results_builder_set_uptime_ns(const struct system_info_describe_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 5, (uint64_t)value, (uint64_t)UINT64_C(0));
}

MUST_CHECK static inline enum status system_info_describe_results_builder_set_features(
	const struct system_info_describe_results_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

/* entries :UInt64, bits [0, 64) */
static inline uint64_t system_info_counters_results_get_entries(const struct system_info_counters_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* space_loads :UInt64, bits [64, 128) */
static inline uint64_t system_info_counters_results_get_space_loads(const struct system_info_counters_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* page_flushes :UInt64, bits [128, 192) */
static inline uint64_t system_info_counters_results_get_page_flushes(const struct system_info_counters_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 2, UINT64_C(0));
}

/* allocations :UInt64, bits [192, 256) */
static inline uint64_t system_info_counters_results_get_allocations(const struct system_info_counters_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 3, UINT64_C(0));
}

/* picks :UInt64, bits [256, 320) */
static inline uint64_t system_info_counters_results_get_picks(const struct system_info_counters_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 4, UINT64_C(0));
}

/* hand_overs :UInt64, bits [320, 384) */
static inline uint64_t system_info_counters_results_get_hand_overs(const struct system_info_counters_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 5, UINT64_C(0));
}

static inline void system_info_counters_results_builder_set_entries(const struct system_info_counters_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void system_info_counters_results_builder_set_space_loads(const struct system_info_counters_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void system_info_counters_results_builder_set_page_flushes(const struct system_info_counters_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 2, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void system_info_counters_results_builder_set_allocations(const struct system_info_counters_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 3, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void system_info_counters_results_builder_set_picks(const struct system_info_counters_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 4, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void system_info_counters_results_builder_set_hand_overs(const struct system_info_counters_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 5, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* manifest_bytes :UInt64, bits [0, 64) */
static inline uint64_t boot_package_size_results_get_manifest_bytes(const struct boot_package_size_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* schema_bytes :UInt64, bits [64, 128) */
static inline uint64_t boot_package_size_results_get_schema_bytes(const struct boot_package_size_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* programs :UInt32, bits [128, 160) */
static inline uint32_t boot_package_size_results_get_programs(const struct boot_package_size_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 4, UINT32_C(0));
}

static inline void boot_package_size_results_builder_set_manifest_bytes(const struct boot_package_size_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void boot_package_size_results_builder_set_schema_bytes(const struct boot_package_size_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void boot_package_size_results_builder_set_programs(const struct boot_package_size_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 4, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* offset :UInt64, bits [0, 64) */
static inline uint64_t boot_package_read_manifest_params_get_offset(const struct boot_package_read_manifest_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* length :UInt32, bits [64, 96) */
static inline uint32_t boot_package_read_manifest_params_get_length(const struct boot_package_read_manifest_params_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 2, UINT32_C(0));
}

static inline void boot_package_read_manifest_params_builder_set_offset(const struct boot_package_read_manifest_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void boot_package_read_manifest_params_builder_set_length(const struct boot_package_read_manifest_params_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 2, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* data :Data, pointer 0 */
static inline struct capnp_pointer boot_package_read_manifest_results_pointer_data(const struct boot_package_read_manifest_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool boot_package_read_manifest_results_has_data(const struct boot_package_read_manifest_results_reader *reader)
{
	return !capnp_pointer_is_null(boot_package_read_manifest_results_pointer_data(reader));
}

MUST_CHECK static inline enum status boot_package_read_manifest_results_get_data(const struct boot_package_read_manifest_results_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(boot_package_read_manifest_results_pointer_data(reader), value);
}

MUST_CHECK static inline enum status boot_package_read_manifest_results_builder_set_data(
	const struct boot_package_read_manifest_results_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status boot_package_read_manifest_results_builder_new_data(
	const struct boot_package_read_manifest_results_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

/* index :UInt32, bits [0, 32) */
static inline uint32_t boot_package_program_params_get_index(const struct boot_package_program_params_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

static inline void boot_package_program_params_builder_set_index(const struct boot_package_program_params_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer boot_package_program_results_pointer_name(const struct boot_package_program_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool boot_package_program_results_has_name(const struct boot_package_program_results_reader *reader)
{
	return !capnp_pointer_is_null(boot_package_program_results_pointer_name(reader));
}

MUST_CHECK static inline enum status boot_package_program_results_get_name(const struct boot_package_program_results_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(boot_package_program_results_pointer_name(reader), value);
}

/* bytes :UInt64, bits [0, 64) */
static inline uint64_t boot_package_program_results_get_bytes(const struct boot_package_program_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* object :MemoryObject, pointer 1 */
static inline struct capnp_pointer boot_package_program_results_pointer_object(const struct boot_package_program_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool boot_package_program_results_has_object(const struct boot_package_program_results_reader *reader)
{
	return !capnp_pointer_is_null(boot_package_program_results_pointer_object(reader));
}

MUST_CHECK static inline enum status boot_package_program_results_get_object(const struct boot_package_program_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(boot_package_program_results_pointer_object(reader), value);
}

MUST_CHECK static inline enum status boot_package_program_results_builder_set_name(
	const struct boot_package_program_results_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void boot_package_program_results_builder_set_bytes(const struct boot_package_program_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void boot_package_program_results_builder_set_object(const struct boot_package_program_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 1), index);
}

#endif

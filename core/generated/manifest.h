/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from manifest.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_MANIFEST_H
#define CORE_GENERATED_MANIFEST_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"
#include "core/generated/ledger.h"

/* Manifest: 8 bytes of data, 5 pointers. */
#define MANIFEST_DATA_WORDS 1u
#define MANIFEST_POINTERS 5u

struct manifest_reader {
	struct capnp_struct raw;
};

struct manifest_builder {
	struct capnp_struct_builder raw;
};

struct manifest_list_reader {
	struct capnp_list raw;
};

struct manifest_list_builder {
	struct capnp_list_builder raw;
};

/* Config: 0 bytes of data, 1 pointers. A value that the manifest gives to a service: a message in the boot package. */
#define CONFIG_DATA_WORDS 0u
#define CONFIG_POINTERS 1u

struct config_reader {
	struct capnp_struct raw;
};

struct config_builder {
	struct capnp_struct_builder raw;
};

struct config_list_reader {
	struct capnp_list raw;
};

struct config_list_builder {
	struct capnp_list_builder raw;
};

/* Init: 8 bytes of data, 1 pointers. */
#define INIT_DATA_WORDS 1u
#define INIT_POINTERS 1u

struct init_reader {
	struct capnp_struct raw;
};

struct init_builder {
	struct capnp_struct_builder raw;
};

struct init_list_reader {
	struct capnp_list raw;
};

struct init_list_builder {
	struct capnp_list_builder raw;
};

/* RootGrant: 16 bytes of data, 1 pointers. A capability of the kernel's, given to init when it starts. */
#define ROOT_GRANT_DATA_WORDS 2u
#define ROOT_GRANT_POINTERS 1u

struct root_grant_reader {
	struct capnp_struct raw;
};

struct root_grant_builder {
	struct capnp_struct_builder raw;
};

struct root_grant_list_reader {
	struct capnp_list raw;
};

struct root_grant_list_builder {
	struct capnp_list_builder raw;
};

/* Service: 48 bytes of data, 4 pointers. */
#define SERVICE_DATA_WORDS 6u
#define SERVICE_POINTERS 4u

struct service_reader {
	struct capnp_struct raw;
};

struct service_builder {
	struct capnp_struct_builder raw;
};

struct service_list_reader {
	struct capnp_list raw;
};

struct service_list_builder {
	struct capnp_list_builder raw;
};

/* Export: 16 bytes of data, 1 pointers. A facet of the service's endpoint that other services may be granted. */
#define EXPORT_DATA_WORDS 2u
#define EXPORT_POINTERS 1u

struct export_reader {
	struct capnp_struct raw;
};

struct export_builder {
	struct capnp_struct_builder raw;
};

struct export_list_reader {
	struct capnp_list raw;
};

struct export_list_builder {
	struct capnp_list_builder raw;
};

/* ServiceGrant: 16 bytes of data, 2 pointers. */
#define SERVICE_GRANT_DATA_WORDS 2u
#define SERVICE_GRANT_POINTERS 2u

struct service_grant_reader {
	struct capnp_struct raw;
};

struct service_grant_builder {
	struct capnp_struct_builder raw;
};

struct service_grant_list_reader {
	struct capnp_list raw;
};

struct service_grant_list_builder {
	struct capnp_list_builder raw;
};

enum service_grant_source_which {
	SERVICE_GRANT_SOURCE_WHICH_ROOT = 0,
	SERVICE_GRANT_SOURCE_WHICH_PROGRAM = 1,
	SERVICE_GRANT_SOURCE_WHICH_LEDGER = 2,
	SERVICE_GRANT_SOURCE_WHICH_EXPORT = 3,
	SERVICE_GRANT_SOURCE_WHICH_OWN_LEDGER = 4,
	SERVICE_GRANT_SOURCE_WHICH_ADDRESS_SPACE = 5,
	SERVICE_GRANT_SOURCE_WHICH_THREAD_SPAWNER = 6,
	SERVICE_GRANT_SOURCE_WHICH_CONFIG = 7,
	SERVICE_GRANT_SOURCE_WHICH_KEPT = 8,
	SERVICE_GRANT_SOURCE_WHICH_ISSUER = 9,
	SERVICE_GRANT_SOURCE_WHICH_ROOT_ISSUER = 10,
	SERVICE_GRANT_SOURCE_WHICH_DEVICE = 11,
};

/* DeviceChoice: 8 bytes of data, 0 pointers. A function of the machine, by what it says it is. */
#define DEVICE_CHOICE_DATA_WORDS 1u
#define DEVICE_CHOICE_POINTERS 0u

struct device_choice_reader {
	struct capnp_struct raw;
};

struct device_choice_builder {
	struct capnp_struct_builder raw;
};

struct device_choice_list_reader {
	struct capnp_list raw;
};

struct device_choice_list_builder {
	struct capnp_list_builder raw;
};

/* ExportReference: 8 bytes of data, 0 pointers. */
#define EXPORT_REFERENCE_DATA_WORDS 1u
#define EXPORT_REFERENCE_POINTERS 0u

struct export_reference_reader {
	struct capnp_struct raw;
};

struct export_reference_builder {
	struct capnp_struct_builder raw;
};

struct export_reference_list_reader {
	struct capnp_list raw;
};

struct export_reference_list_builder {
	struct capnp_list_builder raw;
};

/* ---- Manifest ---- */

MUST_CHECK static inline enum status manifest_root(struct capnp_message *message,
	struct manifest_reader *reader)
{
	return capnp_message_root(message, MANIFEST_DATA_WORDS, MANIFEST_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status manifest_read(struct capnp_pointer pointer,
	struct manifest_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool manifest_is_complete(const struct manifest_reader *reader)
{
	return reader->raw.data_bits >= MANIFEST_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= MANIFEST_POINTERS;
}

MUST_CHECK static inline enum status manifest_builder_root(struct capnp_builder *builder,
	struct manifest_builder *out)
{
	return capnp_builder_root(builder, MANIFEST_DATA_WORDS, MANIFEST_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status manifest_builder_new(
	struct capnp_pointer_builder pointer, struct manifest_builder *out)
{
	return capnp_pointer_new_struct(pointer, MANIFEST_DATA_WORDS, MANIFEST_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status manifest_list_read(struct capnp_pointer pointer,
	struct manifest_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct manifest_reader manifest_list_get(const struct manifest_list_reader *list,
	uint32_t index)
{
	return (struct manifest_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status manifest_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct manifest_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, MANIFEST_DATA_WORDS, MANIFEST_POINTERS, count,
		&list->raw);
}

static inline struct manifest_builder manifest_list_builder_get(
	const struct manifest_list_builder *list, uint32_t index)
{
	return (struct manifest_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- Config ---- */

MUST_CHECK static inline enum status config_root(struct capnp_message *message,
	struct config_reader *reader)
{
	return capnp_message_root(message, CONFIG_DATA_WORDS, CONFIG_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status config_read(struct capnp_pointer pointer,
	struct config_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool config_is_complete(const struct config_reader *reader)
{
	return reader->raw.pointer_count >= CONFIG_POINTERS;
}

MUST_CHECK static inline enum status config_builder_root(struct capnp_builder *builder,
	struct config_builder *out)
{
	return capnp_builder_root(builder, CONFIG_DATA_WORDS, CONFIG_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status config_builder_new(
	struct capnp_pointer_builder pointer, struct config_builder *out)
{
	return capnp_pointer_new_struct(pointer, CONFIG_DATA_WORDS, CONFIG_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status config_list_read(struct capnp_pointer pointer,
	struct config_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct config_reader config_list_get(const struct config_list_reader *list,
	uint32_t index)
{
	return (struct config_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status config_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct config_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, CONFIG_DATA_WORDS, CONFIG_POINTERS, count,
		&list->raw);
}

static inline struct config_builder config_list_builder_get(
	const struct config_list_builder *list, uint32_t index)
{
	return (struct config_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- Init ---- */

MUST_CHECK static inline enum status init_root(struct capnp_message *message,
	struct init_reader *reader)
{
	return capnp_message_root(message, INIT_DATA_WORDS, INIT_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status init_read(struct capnp_pointer pointer,
	struct init_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool init_is_complete(const struct init_reader *reader)
{
	return reader->raw.data_bits >= INIT_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= INIT_POINTERS;
}

MUST_CHECK static inline enum status init_builder_root(struct capnp_builder *builder,
	struct init_builder *out)
{
	return capnp_builder_root(builder, INIT_DATA_WORDS, INIT_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status init_builder_new(
	struct capnp_pointer_builder pointer, struct init_builder *out)
{
	return capnp_pointer_new_struct(pointer, INIT_DATA_WORDS, INIT_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status init_list_read(struct capnp_pointer pointer,
	struct init_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct init_reader init_list_get(const struct init_list_reader *list,
	uint32_t index)
{
	return (struct init_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status init_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct init_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, INIT_DATA_WORDS, INIT_POINTERS, count,
		&list->raw);
}

static inline struct init_builder init_list_builder_get(
	const struct init_list_builder *list, uint32_t index)
{
	return (struct init_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- RootGrant ---- */

MUST_CHECK static inline enum status root_grant_root(struct capnp_message *message,
	struct root_grant_reader *reader)
{
	return capnp_message_root(message, ROOT_GRANT_DATA_WORDS, ROOT_GRANT_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status root_grant_read(struct capnp_pointer pointer,
	struct root_grant_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool root_grant_is_complete(const struct root_grant_reader *reader)
{
	return reader->raw.data_bits >= ROOT_GRANT_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= ROOT_GRANT_POINTERS;
}

MUST_CHECK static inline enum status root_grant_builder_root(struct capnp_builder *builder,
	struct root_grant_builder *out)
{
	return capnp_builder_root(builder, ROOT_GRANT_DATA_WORDS, ROOT_GRANT_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status root_grant_builder_new(
	struct capnp_pointer_builder pointer, struct root_grant_builder *out)
{
	return capnp_pointer_new_struct(pointer, ROOT_GRANT_DATA_WORDS, ROOT_GRANT_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status root_grant_list_read(struct capnp_pointer pointer,
	struct root_grant_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct root_grant_reader root_grant_list_get(const struct root_grant_list_reader *list,
	uint32_t index)
{
	return (struct root_grant_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status root_grant_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct root_grant_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, ROOT_GRANT_DATA_WORDS, ROOT_GRANT_POINTERS, count,
		&list->raw);
}

static inline struct root_grant_builder root_grant_list_builder_get(
	const struct root_grant_list_builder *list, uint32_t index)
{
	return (struct root_grant_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- Service ---- */

MUST_CHECK static inline enum status service_root(struct capnp_message *message,
	struct service_reader *reader)
{
	return capnp_message_root(message, SERVICE_DATA_WORDS, SERVICE_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status service_read(struct capnp_pointer pointer,
	struct service_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool service_is_complete(const struct service_reader *reader)
{
	return reader->raw.data_bits >= SERVICE_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= SERVICE_POINTERS;
}

MUST_CHECK static inline enum status service_builder_root(struct capnp_builder *builder,
	struct service_builder *out)
{
	return capnp_builder_root(builder, SERVICE_DATA_WORDS, SERVICE_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status service_builder_new(
	struct capnp_pointer_builder pointer, struct service_builder *out)
{
	return capnp_pointer_new_struct(pointer, SERVICE_DATA_WORDS, SERVICE_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status service_list_read(struct capnp_pointer pointer,
	struct service_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct service_reader service_list_get(const struct service_list_reader *list,
	uint32_t index)
{
	return (struct service_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status service_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct service_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, SERVICE_DATA_WORDS, SERVICE_POINTERS, count,
		&list->raw);
}

static inline struct service_builder service_list_builder_get(
	const struct service_list_builder *list, uint32_t index)
{
	return (struct service_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- Export ---- */

MUST_CHECK static inline enum status export_root(struct capnp_message *message,
	struct export_reader *reader)
{
	return capnp_message_root(message, EXPORT_DATA_WORDS, EXPORT_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status export_read(struct capnp_pointer pointer,
	struct export_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool export_is_complete(const struct export_reader *reader)
{
	return reader->raw.data_bits >= EXPORT_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= EXPORT_POINTERS;
}

MUST_CHECK static inline enum status export_builder_root(struct capnp_builder *builder,
	struct export_builder *out)
{
	return capnp_builder_root(builder, EXPORT_DATA_WORDS, EXPORT_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status export_builder_new(
	struct capnp_pointer_builder pointer, struct export_builder *out)
{
	return capnp_pointer_new_struct(pointer, EXPORT_DATA_WORDS, EXPORT_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status export_list_read(struct capnp_pointer pointer,
	struct export_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct export_reader export_list_get(const struct export_list_reader *list,
	uint32_t index)
{
	return (struct export_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status export_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct export_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, EXPORT_DATA_WORDS, EXPORT_POINTERS, count,
		&list->raw);
}

static inline struct export_builder export_list_builder_get(
	const struct export_list_builder *list, uint32_t index)
{
	return (struct export_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- ServiceGrant ---- */

MUST_CHECK static inline enum status service_grant_root(struct capnp_message *message,
	struct service_grant_reader *reader)
{
	return capnp_message_root(message, SERVICE_GRANT_DATA_WORDS, SERVICE_GRANT_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status service_grant_read(struct capnp_pointer pointer,
	struct service_grant_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool service_grant_is_complete(const struct service_grant_reader *reader)
{
	return reader->raw.data_bits >= SERVICE_GRANT_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= SERVICE_GRANT_POINTERS;
}

MUST_CHECK static inline enum status service_grant_builder_root(struct capnp_builder *builder,
	struct service_grant_builder *out)
{
	return capnp_builder_root(builder, SERVICE_GRANT_DATA_WORDS, SERVICE_GRANT_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status service_grant_builder_new(
	struct capnp_pointer_builder pointer, struct service_grant_builder *out)
{
	return capnp_pointer_new_struct(pointer, SERVICE_GRANT_DATA_WORDS, SERVICE_GRANT_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status service_grant_list_read(struct capnp_pointer pointer,
	struct service_grant_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct service_grant_reader service_grant_list_get(const struct service_grant_list_reader *list,
	uint32_t index)
{
	return (struct service_grant_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status service_grant_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct service_grant_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, SERVICE_GRANT_DATA_WORDS, SERVICE_GRANT_POINTERS, count,
		&list->raw);
}

static inline struct service_grant_builder service_grant_list_builder_get(
	const struct service_grant_list_builder *list, uint32_t index)
{
	return (struct service_grant_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- DeviceChoice ---- */

MUST_CHECK static inline enum status device_choice_root(struct capnp_message *message,
	struct device_choice_reader *reader)
{
	return capnp_message_root(message, DEVICE_CHOICE_DATA_WORDS, DEVICE_CHOICE_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status device_choice_read(struct capnp_pointer pointer,
	struct device_choice_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool device_choice_is_complete(const struct device_choice_reader *reader)
{
	return reader->raw.data_bits >= DEVICE_CHOICE_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status device_choice_builder_root(struct capnp_builder *builder,
	struct device_choice_builder *out)
{
	return capnp_builder_root(builder, DEVICE_CHOICE_DATA_WORDS, DEVICE_CHOICE_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status device_choice_builder_new(
	struct capnp_pointer_builder pointer, struct device_choice_builder *out)
{
	return capnp_pointer_new_struct(pointer, DEVICE_CHOICE_DATA_WORDS, DEVICE_CHOICE_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status device_choice_list_read(struct capnp_pointer pointer,
	struct device_choice_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct device_choice_reader device_choice_list_get(const struct device_choice_list_reader *list,
	uint32_t index)
{
	return (struct device_choice_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status device_choice_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct device_choice_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, DEVICE_CHOICE_DATA_WORDS, DEVICE_CHOICE_POINTERS, count,
		&list->raw);
}

static inline struct device_choice_builder device_choice_list_builder_get(
	const struct device_choice_list_builder *list, uint32_t index)
{
	return (struct device_choice_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- ExportReference ---- */

MUST_CHECK static inline enum status export_reference_root(struct capnp_message *message,
	struct export_reference_reader *reader)
{
	return capnp_message_root(message, EXPORT_REFERENCE_DATA_WORDS, EXPORT_REFERENCE_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status export_reference_read(struct capnp_pointer pointer,
	struct export_reference_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool export_reference_is_complete(const struct export_reference_reader *reader)
{
	return reader->raw.data_bits >= EXPORT_REFERENCE_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status export_reference_builder_root(struct capnp_builder *builder,
	struct export_reference_builder *out)
{
	return capnp_builder_root(builder, EXPORT_REFERENCE_DATA_WORDS, EXPORT_REFERENCE_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status export_reference_builder_new(
	struct capnp_pointer_builder pointer, struct export_reference_builder *out)
{
	return capnp_pointer_new_struct(pointer, EXPORT_REFERENCE_DATA_WORDS, EXPORT_REFERENCE_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status export_reference_list_read(struct capnp_pointer pointer,
	struct export_reference_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct export_reference_reader export_reference_list_get(const struct export_reference_list_reader *list,
	uint32_t index)
{
	return (struct export_reference_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status export_reference_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct export_reference_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, EXPORT_REFERENCE_DATA_WORDS, EXPORT_REFERENCE_POINTERS, count,
		&list->raw);
}

static inline struct export_reference_builder export_reference_list_builder_get(
	const struct export_reference_list_builder *list, uint32_t index)
{
	return (struct export_reference_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* version :UInt32, bits [0, 32) */
static inline uint32_t manifest_get_version(const struct manifest_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

/* system :Text, pointer 0 */
static inline struct capnp_pointer manifest_pointer_system(const struct manifest_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool manifest_has_system(const struct manifest_reader *reader)
{
	return !capnp_pointer_is_null(manifest_pointer_system(reader));
}

MUST_CHECK static inline enum status manifest_get_system(const struct manifest_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(manifest_pointer_system(reader), value);
}

/* programs :List(Text), pointer 1 */
static inline struct capnp_pointer manifest_pointer_programs(const struct manifest_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool manifest_has_programs(const struct manifest_reader *reader)
{
	return !capnp_pointer_is_null(manifest_pointer_programs(reader));
}

MUST_CHECK static inline enum status manifest_get_programs(const struct manifest_reader *reader,
	struct capnp_list *value)
{
	return capnp_pointer_get_list(manifest_pointer_programs(reader), CAPNP_POINTER, value);
}

/* init :Init, pointer 2 */
static inline struct capnp_pointer manifest_pointer_init(const struct manifest_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool manifest_has_init(const struct manifest_reader *reader)
{
	return !capnp_pointer_is_null(manifest_pointer_init(reader));
}

MUST_CHECK static inline enum status manifest_get_init(const struct manifest_reader *reader,
	struct init_reader *value)
{
	return init_read(manifest_pointer_init(reader), value);
}

/* services :List(Service), pointer 3 */
static inline struct capnp_pointer manifest_pointer_services(const struct manifest_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 3);
}

static inline bool manifest_has_services(const struct manifest_reader *reader)
{
	return !capnp_pointer_is_null(manifest_pointer_services(reader));
}

MUST_CHECK static inline enum status manifest_get_services(const struct manifest_reader *reader,
	struct service_list_reader *value)
{
	return service_list_read(manifest_pointer_services(reader), value);
}

/* memory_mebibytes :UInt32, bits [32, 64) */
static inline uint32_t manifest_get_memory_mebibytes(const struct manifest_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 1, UINT32_C(0));
}

/* configs :List(Config), pointer 4 */
static inline struct capnp_pointer manifest_pointer_configs(const struct manifest_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 4);
}

static inline bool manifest_has_configs(const struct manifest_reader *reader)
{
	return !capnp_pointer_is_null(manifest_pointer_configs(reader));
}

MUST_CHECK static inline enum status manifest_get_configs(const struct manifest_reader *reader,
	struct config_list_reader *value)
{
	return config_list_read(manifest_pointer_configs(reader), value);
}

static inline void manifest_builder_set_version(const struct manifest_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

MUST_CHECK static inline enum status manifest_builder_set_system(
	const struct manifest_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status manifest_builder_new_programs(
	const struct manifest_builder *builder, uint32_t count, struct capnp_list_builder *list)
{
	return capnp_pointer_new_list(capnp_struct_builder_pointer(&builder->raw, 1), CAPNP_POINTER, count, list);
}

MUST_CHECK static inline enum status manifest_builder_new_init(
	const struct manifest_builder *builder, struct init_builder *child)
{
	return init_builder_new(capnp_struct_builder_pointer(&builder->raw, 2), child);
}

MUST_CHECK static inline enum status manifest_builder_new_services(
	const struct manifest_builder *builder, uint32_t count,
	struct service_list_builder *list)
{
	return service_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 3), count, list);
}

static inline void manifest_builder_set_memory_mebibytes(const struct manifest_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 1, (uint32_t)value, (uint32_t)UINT64_C(0));
}

MUST_CHECK static inline enum status manifest_builder_new_configs(
	const struct manifest_builder *builder, uint32_t count,
	struct config_list_builder *list)
{
	return config_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 4), count, list);
}

/* type :Text, pointer 0 */
static inline struct capnp_pointer config_pointer_type(const struct config_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool config_has_type(const struct config_reader *reader)
{
	return !capnp_pointer_is_null(config_pointer_type(reader));
}

MUST_CHECK static inline enum status config_get_type(const struct config_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(config_pointer_type(reader), value);
}

MUST_CHECK static inline enum status config_builder_set_type(
	const struct config_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

/* program :UInt32, bits [0, 32) */
static inline uint32_t init_get_program(const struct init_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

/* grants :List(RootGrant), pointer 0 */
static inline struct capnp_pointer init_pointer_grants(const struct init_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool init_has_grants(const struct init_reader *reader)
{
	return !capnp_pointer_is_null(init_pointer_grants(reader));
}

MUST_CHECK static inline enum status init_get_grants(const struct init_reader *reader,
	struct root_grant_list_reader *value)
{
	return root_grant_list_read(init_pointer_grants(reader), value);
}

static inline void init_builder_set_program(const struct init_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

MUST_CHECK static inline enum status init_builder_new_grants(
	const struct init_builder *builder, uint32_t count,
	struct root_grant_list_builder *list)
{
	return root_grant_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), count, list);
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer root_grant_pointer_name(const struct root_grant_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool root_grant_has_name(const struct root_grant_reader *reader)
{
	return !capnp_pointer_is_null(root_grant_pointer_name(reader));
}

MUST_CHECK static inline enum status root_grant_get_name(const struct root_grant_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(root_grant_pointer_name(reader), value);
}

/* interface :UInt64, bits [0, 64) */
static inline uint64_t root_grant_get_interface(const struct root_grant_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* ordinal :UInt8, bits [64, 72) */
static inline uint8_t root_grant_get_ordinal(const struct root_grant_reader *reader)
{
	return (uint8_t)capnp_struct_get_uint8(&reader->raw, 8, UINT8_C(0));
}

MUST_CHECK static inline enum status root_grant_builder_set_name(
	const struct root_grant_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void root_grant_builder_set_interface(const struct root_grant_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void root_grant_builder_set_ordinal(const struct root_grant_builder *builder, uint8_t value)
{
	capnp_struct_builder_set_uint8(&builder->raw, 8, (uint8_t)value, (uint8_t)UINT64_C(0));
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer service_pointer_name(const struct service_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool service_has_name(const struct service_reader *reader)
{
	return !capnp_pointer_is_null(service_pointer_name(reader));
}

MUST_CHECK static inline enum status service_get_name(const struct service_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(service_pointer_name(reader), value);
}

/* program :UInt32, bits [0, 32) */
static inline uint32_t service_get_program(const struct service_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

/* grants :List(ServiceGrant), pointer 1 */
static inline struct capnp_pointer service_pointer_grants(const struct service_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool service_has_grants(const struct service_reader *reader)
{
	return !capnp_pointer_is_null(service_pointer_grants(reader));
}

MUST_CHECK static inline enum status service_get_grants(const struct service_reader *reader,
	struct service_grant_list_reader *value)
{
	return service_grant_list_read(service_pointer_grants(reader), value);
}

/* exports :List(Export), pointer 2 */
static inline struct capnp_pointer service_pointer_exports(const struct service_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool service_has_exports(const struct service_reader *reader)
{
	return !capnp_pointer_is_null(service_pointer_exports(reader));
}

MUST_CHECK static inline enum status service_get_exports(const struct service_reader *reader,
	struct export_list_reader *value)
{
	return export_list_read(service_pointer_exports(reader), value);
}

/* limits :Columns, pointer 3 */
static inline struct capnp_pointer service_pointer_limits(const struct service_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 3);
}

static inline bool service_has_limits(const struct service_reader *reader)
{
	return !capnp_pointer_is_null(service_pointer_limits(reader));
}

MUST_CHECK static inline enum status service_get_limits(const struct service_reader *reader,
	struct columns_reader *value)
{
	return columns_read(service_pointer_limits(reader), value);
}

/* restart_budget :UInt32, bits [32, 64) */
static inline uint32_t service_get_restart_budget(const struct service_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 1, UINT32_C(0));
}

/* heap_bytes :UInt64, bits [64, 128) */
static inline uint64_t service_get_heap_bytes(const struct service_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* essential :Bool, bits [128, 129) */
static inline bool service_get_essential(const struct service_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 128, false);
}

/* restart_window_ms :UInt32, bits [160, 192) */
static inline uint32_t service_get_restart_window_ms(const struct service_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 5, UINT32_C(0));
}

/* restart_backoff_ms :UInt32, bits [192, 224) */
static inline uint32_t service_get_restart_backoff_ms(const struct service_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 6, UINT32_C(0));
}

/* heartbeat_period_ms :UInt32, bits [224, 256) */
static inline uint32_t service_get_heartbeat_period_ms(const struct service_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 7, UINT32_C(0));
}

/* heartbeat_deadline_ms :UInt32, bits [256, 288) */
static inline uint32_t service_get_heartbeat_deadline_ms(const struct service_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 8, UINT32_C(0));
}

/* stop_ms :UInt32, bits [288, 320) */
static inline uint32_t service_get_stop_ms(const struct service_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 9, UINT32_C(0));
}

/* message_words :UInt16, bits [144, 160) */
static inline uint16_t service_get_message_words(const struct service_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 9, UINT16_C(0));
}

/* capabilities :UInt8, bits [136, 144) */
static inline uint8_t service_get_capabilities(const struct service_reader *reader)
{
	return (uint8_t)capnp_struct_get_uint8(&reader->raw, 17, UINT8_C(0));
}

/* places :UInt16, bits [320, 336) */
static inline uint16_t service_get_places(const struct service_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 20, UINT16_C(0));
}

MUST_CHECK static inline enum status service_builder_set_name(
	const struct service_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void service_builder_set_program(const struct service_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

MUST_CHECK static inline enum status service_builder_new_grants(
	const struct service_builder *builder, uint32_t count,
	struct service_grant_list_builder *list)
{
	return service_grant_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 1), count, list);
}

MUST_CHECK static inline enum status service_builder_new_exports(
	const struct service_builder *builder, uint32_t count,
	struct export_list_builder *list)
{
	return export_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 2), count, list);
}

MUST_CHECK static inline enum status service_builder_new_limits(
	const struct service_builder *builder, struct columns_builder *child)
{
	return columns_builder_new(capnp_struct_builder_pointer(&builder->raw, 3), child);
}

static inline void service_builder_set_restart_budget(const struct service_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 1, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void service_builder_set_heap_bytes(const struct service_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void service_builder_set_essential(const struct service_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 128, value, false);
}

static inline void service_builder_set_restart_window_ms(const struct service_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 5, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void service_builder_set_restart_backoff_ms(const struct service_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 6, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void service_builder_set_heartbeat_period_ms(const struct service_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 7, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void service_builder_set_heartbeat_deadline_ms(const struct service_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 8, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void service_builder_set_stop_ms(const struct service_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 9, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void service_builder_set_message_words(const struct service_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 9, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void service_builder_set_capabilities(const struct service_builder *builder, uint8_t value)
{
	capnp_struct_builder_set_uint8(&builder->raw, 17, (uint8_t)value, (uint8_t)UINT64_C(0));
}

static inline void service_builder_set_places(const struct service_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 20, (uint16_t)value, (uint16_t)UINT64_C(0));
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer export_pointer_name(const struct export_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool export_has_name(const struct export_reader *reader)
{
	return !capnp_pointer_is_null(export_pointer_name(reader));
}

MUST_CHECK static inline enum status export_get_name(const struct export_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(export_pointer_name(reader), value);
}

/* interface :UInt64, bits [0, 64) */
static inline uint64_t export_get_interface(const struct export_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* tag :UInt32, bits [64, 96) */
static inline uint32_t export_get_tag(const struct export_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 2, UINT32_C(0));
}

/* issued :Bool, bits [96, 97) */
static inline bool export_get_issued(const struct export_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 96, false);
}

MUST_CHECK static inline enum status export_builder_set_name(
	const struct export_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void export_builder_set_interface(const struct export_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void export_builder_set_tag(const struct export_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 2, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void export_builder_set_issued(const struct export_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 96, value, false);
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer service_grant_pointer_name(const struct service_grant_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool service_grant_has_name(const struct service_grant_reader *reader)
{
	return !capnp_pointer_is_null(service_grant_pointer_name(reader));
}

MUST_CHECK static inline enum status service_grant_get_name(const struct service_grant_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(service_grant_pointer_name(reader), value);
}

/* interface :UInt64, bits [0, 64) */
static inline uint64_t service_grant_get_interface(const struct service_grant_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* Which member of the union is selected; a message can hold any number. */
static inline enum service_grant_source_which service_grant_source_which(const struct service_grant_reader *reader)
{
	return (enum service_grant_source_which)capnp_struct_get_uint16(&reader->raw, 4, 0);
}

/* source_root :Text, pointer 1 */
static inline struct capnp_pointer service_grant_pointer_source_root(const struct service_grant_reader *reader)
{
	if (capnp_struct_get_uint16(&reader->raw, 4, 0) != 0)
		return (struct capnp_pointer){ .message = reader->raw.message };
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool service_grant_has_source_root(const struct service_grant_reader *reader)
{
	return !capnp_pointer_is_null(service_grant_pointer_source_root(reader));
}

MUST_CHECK static inline enum status service_grant_get_source_root(const struct service_grant_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(service_grant_pointer_source_root(reader), value);
}

/* source_program :UInt32, bits [96, 128) */
static inline uint32_t service_grant_get_source_program(const struct service_grant_reader *reader)
{
	if (capnp_struct_get_uint16(&reader->raw, 4, 0) != 1)
		return UINT32_C(0);
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 3, UINT32_C(0));
}

/* source_ledger :Columns, pointer 1 */
static inline struct capnp_pointer service_grant_pointer_source_ledger(const struct service_grant_reader *reader)
{
	if (capnp_struct_get_uint16(&reader->raw, 4, 0) != 2)
		return (struct capnp_pointer){ .message = reader->raw.message };
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool service_grant_has_source_ledger(const struct service_grant_reader *reader)
{
	return !capnp_pointer_is_null(service_grant_pointer_source_ledger(reader));
}

MUST_CHECK static inline enum status service_grant_get_source_ledger(const struct service_grant_reader *reader,
	struct columns_reader *value)
{
	return columns_read(service_grant_pointer_source_ledger(reader), value);
}

/* source_export :ExportReference, pointer 1 */
static inline struct capnp_pointer service_grant_pointer_source_export(const struct service_grant_reader *reader)
{
	if (capnp_struct_get_uint16(&reader->raw, 4, 0) != 3)
		return (struct capnp_pointer){ .message = reader->raw.message };
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool service_grant_has_source_export(const struct service_grant_reader *reader)
{
	return !capnp_pointer_is_null(service_grant_pointer_source_export(reader));
}

MUST_CHECK static inline enum status service_grant_get_source_export(const struct service_grant_reader *reader,
	struct export_reference_reader *value)
{
	return export_reference_read(service_grant_pointer_source_export(reader), value);
}

/* source_config :UInt32, bits [96, 128) */
static inline uint32_t service_grant_get_source_config(const struct service_grant_reader *reader)
{
	if (capnp_struct_get_uint16(&reader->raw, 4, 0) != 7)
		return UINT32_C(0);
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 3, UINT32_C(0));
}

/* source_kept :UInt32, bits [96, 128) */
static inline uint32_t service_grant_get_source_kept(const struct service_grant_reader *reader)
{
	if (capnp_struct_get_uint16(&reader->raw, 4, 0) != 8)
		return UINT32_C(0);
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 3, UINT32_C(0));
}

/* source_issuer :ExportReference, pointer 1 */
static inline struct capnp_pointer service_grant_pointer_source_issuer(const struct service_grant_reader *reader)
{
	if (capnp_struct_get_uint16(&reader->raw, 4, 0) != 9)
		return (struct capnp_pointer){ .message = reader->raw.message };
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool service_grant_has_source_issuer(const struct service_grant_reader *reader)
{
	return !capnp_pointer_is_null(service_grant_pointer_source_issuer(reader));
}

MUST_CHECK static inline enum status service_grant_get_source_issuer(const struct service_grant_reader *reader,
	struct export_reference_reader *value)
{
	return export_reference_read(service_grant_pointer_source_issuer(reader), value);
}

/* source_root_issuer :Text, pointer 1 */
static inline struct capnp_pointer service_grant_pointer_source_root_issuer(const struct service_grant_reader *reader)
{
	if (capnp_struct_get_uint16(&reader->raw, 4, 0) != 10)
		return (struct capnp_pointer){ .message = reader->raw.message };
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool service_grant_has_source_root_issuer(const struct service_grant_reader *reader)
{
	return !capnp_pointer_is_null(service_grant_pointer_source_root_issuer(reader));
}

MUST_CHECK static inline enum status service_grant_get_source_root_issuer(const struct service_grant_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(service_grant_pointer_source_root_issuer(reader), value);
}

/* source_device :DeviceChoice, pointer 1 */
static inline struct capnp_pointer service_grant_pointer_source_device(const struct service_grant_reader *reader)
{
	if (capnp_struct_get_uint16(&reader->raw, 4, 0) != 11)
		return (struct capnp_pointer){ .message = reader->raw.message };
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool service_grant_has_source_device(const struct service_grant_reader *reader)
{
	return !capnp_pointer_is_null(service_grant_pointer_source_device(reader));
}

MUST_CHECK static inline enum status service_grant_get_source_device(const struct service_grant_reader *reader,
	struct device_choice_reader *value)
{
	return device_choice_read(service_grant_pointer_source_device(reader), value);
}

MUST_CHECK static inline enum status service_grant_builder_set_name(
	const struct service_grant_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void service_grant_builder_set_interface(const struct service_grant_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

MUST_CHECK static inline enum status service_grant_builder_set_source_root(
	const struct service_grant_builder *builder, struct capnp_text value)
{
	const enum status status = capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);

	if (status != STATUS_OK)
		return status;
	capnp_struct_builder_set_uint16(&builder->raw, 4, 0, 0);
	return STATUS_OK;
}

static inline void service_grant_builder_set_source_program(const struct service_grant_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 4, 1, 0);
	capnp_struct_builder_set_uint32(&builder->raw, 3, (uint32_t)value, (uint32_t)UINT64_C(0));
}

MUST_CHECK static inline enum status service_grant_builder_new_source_ledger(
	const struct service_grant_builder *builder, struct columns_builder *child)
{
	const enum status status = columns_builder_new(capnp_struct_builder_pointer(&builder->raw, 1), child);

	if (status != STATUS_OK)
		return status;
	capnp_struct_builder_set_uint16(&builder->raw, 4, 2, 0);
	return STATUS_OK;
}

MUST_CHECK static inline enum status service_grant_builder_new_source_export(
	const struct service_grant_builder *builder, struct export_reference_builder *child)
{
	const enum status status = export_reference_builder_new(capnp_struct_builder_pointer(&builder->raw, 1), child);

	if (status != STATUS_OK)
		return status;
	capnp_struct_builder_set_uint16(&builder->raw, 4, 3, 0);
	return STATUS_OK;
}

static inline void service_grant_builder_select_source_own_ledger(const struct service_grant_builder *builder)
{
	capnp_struct_builder_set_uint16(&builder->raw, 4, 4, 0);
}

static inline void service_grant_builder_select_source_address_space(const struct service_grant_builder *builder)
{
	capnp_struct_builder_set_uint16(&builder->raw, 4, 5, 0);
}

static inline void service_grant_builder_select_source_thread_spawner(const struct service_grant_builder *builder)
{
	capnp_struct_builder_set_uint16(&builder->raw, 4, 6, 0);
}

static inline void service_grant_builder_set_source_config(const struct service_grant_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 4, 7, 0);
	capnp_struct_builder_set_uint32(&builder->raw, 3, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void service_grant_builder_set_source_kept(const struct service_grant_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 4, 8, 0);
	capnp_struct_builder_set_uint32(&builder->raw, 3, (uint32_t)value, (uint32_t)UINT64_C(0));
}

MUST_CHECK static inline enum status service_grant_builder_new_source_issuer(
	const struct service_grant_builder *builder, struct export_reference_builder *child)
{
	const enum status status = export_reference_builder_new(capnp_struct_builder_pointer(&builder->raw, 1), child);

	if (status != STATUS_OK)
		return status;
	capnp_struct_builder_set_uint16(&builder->raw, 4, 9, 0);
	return STATUS_OK;
}

MUST_CHECK static inline enum status service_grant_builder_set_source_root_issuer(
	const struct service_grant_builder *builder, struct capnp_text value)
{
	const enum status status = capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);

	if (status != STATUS_OK)
		return status;
	capnp_struct_builder_set_uint16(&builder->raw, 4, 10, 0);
	return STATUS_OK;
}

MUST_CHECK static inline enum status service_grant_builder_new_source_device(
	const struct service_grant_builder *builder, struct device_choice_builder *child)
{
	const enum status status = device_choice_builder_new(capnp_struct_builder_pointer(&builder->raw, 1), child);

	if (status != STATUS_OK)
		return status;
	capnp_struct_builder_set_uint16(&builder->raw, 4, 11, 0);
	return STATUS_OK;
}

/* vendor :UInt16, bits [0, 16) */
static inline uint16_t device_choice_get_vendor(const struct device_choice_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* device :UInt16, bits [16, 32) */
static inline uint16_t device_choice_get_device(const struct device_choice_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 1, UINT16_C(0));
}

/* ordinal :UInt16, bits [32, 48) */
static inline uint16_t device_choice_get_ordinal(const struct device_choice_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 2, UINT16_C(0));
}

static inline void device_choice_builder_set_vendor(const struct device_choice_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void device_choice_builder_set_device(const struct device_choice_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 1, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void device_choice_builder_set_ordinal(const struct device_choice_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 2, (uint16_t)value, (uint16_t)UINT64_C(0));
}

/* service :UInt32, bits [0, 32) */
static inline uint32_t export_reference_get_service(const struct export_reference_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

/* export :UInt32, bits [32, 64) */
static inline uint32_t export_reference_get_export(const struct export_reference_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 1, UINT32_C(0));
}

static inline void export_reference_builder_set_service(const struct export_reference_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void export_reference_builder_set_export(const struct export_reference_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 1, (uint32_t)value, (uint32_t)UINT64_C(0));
}

#endif

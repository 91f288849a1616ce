/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from endpoint.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_ENDPOINT_H
#define CORE_GENERATED_ENDPOINT_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"

/* EndpointFactory. The right to make endpoints. */
#define ENDPOINT_FACTORY_INTERFACE_ID UINT64_C(0xa1485f37125db1d8)
#define ENDPOINT_FACTORY_METHODS 2u

enum endpoint_factory_method {
	ENDPOINT_FACTORY_METHOD_CREATE = 0,
	ENDPOINT_FACTORY_METHOD_CREATE_SCOPE = 1,
};

/* ServiceScope. A service, whichever instance of it is running. The starter of a service holds its scope, and never */
#define SERVICE_SCOPE_INTERFACE_ID UINT64_C(0xc3a19d5e7f0b2846)
#define SERVICE_SCOPE_METHODS 5u

enum service_scope_method {
	SERVICE_SCOPE_METHOD_MINT = 0,
	SERVICE_SCOPE_METHOD_MINT_MOVE_ONLY = 1,
	SERVICE_SCOPE_METHOD_REVOKE = 2,
	SERVICE_SCOPE_METHOD_CLOSE = 3,
	SERVICE_SCOPE_METHOD_ISSUE = 4,
};

/* Endpoint. The receiving side. It moves and is never copied. RECV and RETURN work on it. */
#define ENDPOINT_INTERFACE_ID UINT64_C(0xf5cdc3cca03774fd)
#define ENDPOINT_METHODS 5u

enum endpoint_method {
	ENDPOINT_METHOD_MINT = 0,
	ENDPOINT_METHOD_MINT_MOVE_ONLY = 1,
	ENDPOINT_METHOD_REVOKE = 2,
	ENDPOINT_METHOD_LIMITS = 3,
	ENDPOINT_METHOD_IDENTIFY = 4,
};

/* EndpointFactory.create params: 8 bytes of data, 1 pointers. */
#define ENDPOINT_FACTORY_CREATE_PARAMS_DATA_WORDS 1u
#define ENDPOINT_FACTORY_CREATE_PARAMS_POINTERS 1u

struct endpoint_factory_create_params_reader {
	struct capnp_struct raw;
};

struct endpoint_factory_create_params_builder {
	struct capnp_struct_builder raw;
};

/* EndpointFactory.create results: 0 bytes of data, 1 pointers. */
#define ENDPOINT_FACTORY_CREATE_RESULTS_DATA_WORDS 0u
#define ENDPOINT_FACTORY_CREATE_RESULTS_POINTERS 1u

struct endpoint_factory_create_results_reader {
	struct capnp_struct raw;
};

struct endpoint_factory_create_results_builder {
	struct capnp_struct_builder raw;
};

/* EndpointFactory.createScope params: 8 bytes of data, 1 pointers. */
#define ENDPOINT_FACTORY_CREATE_SCOPE_PARAMS_DATA_WORDS 1u
#define ENDPOINT_FACTORY_CREATE_SCOPE_PARAMS_POINTERS 1u

struct endpoint_factory_create_scope_params_reader {
	struct capnp_struct raw;
};

struct endpoint_factory_create_scope_params_builder {
	struct capnp_struct_builder raw;
};

/* EndpointFactory.createScope results: 0 bytes of data, 1 pointers. */
#define ENDPOINT_FACTORY_CREATE_SCOPE_RESULTS_DATA_WORDS 0u
#define ENDPOINT_FACTORY_CREATE_SCOPE_RESULTS_POINTERS 1u

struct endpoint_factory_create_scope_results_reader {
	struct capnp_struct raw;
};

struct endpoint_factory_create_scope_results_builder {
	struct capnp_struct_builder raw;
};

/* ServiceScope.close params: 0 bytes of data, 0 pointers. */
#define SERVICE_SCOPE_CLOSE_PARAMS_DATA_WORDS 0u
#define SERVICE_SCOPE_CLOSE_PARAMS_POINTERS 0u

struct service_scope_close_params_reader {
	struct capnp_struct raw;
};

struct service_scope_close_params_builder {
	struct capnp_struct_builder raw;
};

/* ServiceScope.close results: 0 bytes of data, 0 pointers. */
#define SERVICE_SCOPE_CLOSE_RESULTS_DATA_WORDS 0u
#define SERVICE_SCOPE_CLOSE_RESULTS_POINTERS 0u

struct service_scope_close_results_reader {
	struct capnp_struct raw;
};

struct service_scope_close_results_builder {
	struct capnp_struct_builder raw;
};

/* ServiceScope.issue params: 16 bytes of data, 2 pointers. */
#define SERVICE_SCOPE_ISSUE_PARAMS_DATA_WORDS 2u
#define SERVICE_SCOPE_ISSUE_PARAMS_POINTERS 2u

struct service_scope_issue_params_reader {
	struct capnp_struct raw;
};

struct service_scope_issue_params_builder {
	struct capnp_struct_builder raw;
};

/* ServiceScope.issue results: 8 bytes of data, 1 pointers. */
#define SERVICE_SCOPE_ISSUE_RESULTS_DATA_WORDS 1u
#define SERVICE_SCOPE_ISSUE_RESULTS_POINTERS 1u

struct service_scope_issue_results_reader {
	struct capnp_struct raw;
};

struct service_scope_issue_results_builder {
	struct capnp_struct_builder raw;
};

/* Tag: 16 bytes of data, 0 pointers. The service's mark of one of its objects. Only the endpoint's owner chooses it, and no holder of the */
#define TAG_DATA_WORDS 2u
#define TAG_POINTERS 0u

struct tag_reader {
	struct capnp_struct raw;
};

struct tag_builder {
	struct capnp_struct_builder raw;
};

struct tag_list_reader {
	struct capnp_list raw;
};

struct tag_list_builder {
	struct capnp_list_builder raw;
};

/* Endpoint.mint params: 8 bytes of data, 3 pointers. */
#define ENDPOINT_MINT_PARAMS_DATA_WORDS 1u
#define ENDPOINT_MINT_PARAMS_POINTERS 3u

struct endpoint_mint_params_reader {
	struct capnp_struct raw;
};

struct endpoint_mint_params_builder {
	struct capnp_struct_builder raw;
};

/* Endpoint.mint results: 0 bytes of data, 1 pointers. */
#define ENDPOINT_MINT_RESULTS_DATA_WORDS 0u
#define ENDPOINT_MINT_RESULTS_POINTERS 1u

struct endpoint_mint_results_reader {
	struct capnp_struct raw;
};

struct endpoint_mint_results_builder {
	struct capnp_struct_builder raw;
};

/* Endpoint.revoke params: 8 bytes of data, 0 pointers. */
#define ENDPOINT_REVOKE_PARAMS_DATA_WORDS 1u
#define ENDPOINT_REVOKE_PARAMS_POINTERS 0u

struct endpoint_revoke_params_reader {
	struct capnp_struct raw;
};

struct endpoint_revoke_params_builder {
	struct capnp_struct_builder raw;
};

/* Endpoint.revoke results: 0 bytes of data, 0 pointers. */
#define ENDPOINT_REVOKE_RESULTS_DATA_WORDS 0u
#define ENDPOINT_REVOKE_RESULTS_POINTERS 0u

struct endpoint_revoke_results_reader {
	struct capnp_struct raw;
};

struct endpoint_revoke_results_builder {
	struct capnp_struct_builder raw;
};

/* Endpoint.limits params: 0 bytes of data, 0 pointers. */
#define ENDPOINT_LIMITS_PARAMS_DATA_WORDS 0u
#define ENDPOINT_LIMITS_PARAMS_POINTERS 0u

struct endpoint_limits_params_reader {
	struct capnp_struct raw;
};

struct endpoint_limits_params_builder {
	struct capnp_struct_builder raw;
};

/* Endpoint.limits results: 8 bytes of data, 0 pointers. */
#define ENDPOINT_LIMITS_RESULTS_DATA_WORDS 1u
#define ENDPOINT_LIMITS_RESULTS_POINTERS 0u

struct endpoint_limits_results_reader {
	struct capnp_struct raw;
};

struct endpoint_limits_results_builder {
	struct capnp_struct_builder raw;
};

/* Endpoint.identify params: 0 bytes of data, 1 pointers. */
#define ENDPOINT_IDENTIFY_PARAMS_DATA_WORDS 0u
#define ENDPOINT_IDENTIFY_PARAMS_POINTERS 1u

struct endpoint_identify_params_reader {
	struct capnp_struct raw;
};

struct endpoint_identify_params_builder {
	struct capnp_struct_builder raw;
};

/* Endpoint.identify results: 0 bytes of data, 1 pointers. */
#define ENDPOINT_IDENTIFY_RESULTS_DATA_WORDS 0u
#define ENDPOINT_IDENTIFY_RESULTS_POINTERS 1u

struct endpoint_identify_results_reader {
	struct capnp_struct raw;
};

struct endpoint_identify_results_builder {
	struct capnp_struct_builder raw;
};

/* ---- EndpointFactory.create params ---- */

MUST_CHECK static inline enum status endpoint_factory_create_params_root(struct capnp_message *message,
	struct endpoint_factory_create_params_reader *reader)
{
	return capnp_message_root(message, ENDPOINT_FACTORY_CREATE_PARAMS_DATA_WORDS, ENDPOINT_FACTORY_CREATE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status endpoint_factory_create_params_read(struct capnp_pointer pointer,
	struct endpoint_factory_create_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool endpoint_factory_create_params_is_complete(const struct endpoint_factory_create_params_reader *reader)
{
	return reader->raw.data_bits >= ENDPOINT_FACTORY_CREATE_PARAMS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= ENDPOINT_FACTORY_CREATE_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status endpoint_factory_create_params_builder_root(struct capnp_builder *builder,
	struct endpoint_factory_create_params_builder *out)
{
	return capnp_builder_root(builder, ENDPOINT_FACTORY_CREATE_PARAMS_DATA_WORDS, ENDPOINT_FACTORY_CREATE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status endpoint_factory_create_params_builder_new(
	struct capnp_pointer_builder pointer, struct endpoint_factory_create_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, ENDPOINT_FACTORY_CREATE_PARAMS_DATA_WORDS, ENDPOINT_FACTORY_CREATE_PARAMS_POINTERS, &out->raw);
}

/* ---- EndpointFactory.create results ---- */

MUST_CHECK static inline enum status endpoint_factory_create_results_root(struct capnp_message *message,
	struct endpoint_factory_create_results_reader *reader)
{
	return capnp_message_root(message, ENDPOINT_FACTORY_CREATE_RESULTS_DATA_WORDS, ENDPOINT_FACTORY_CREATE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status endpoint_factory_create_results_read(struct capnp_pointer pointer,
	struct endpoint_factory_create_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool endpoint_factory_create_results_is_complete(const struct endpoint_factory_create_results_reader *reader)
{
	return reader->raw.pointer_count >= ENDPOINT_FACTORY_CREATE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status endpoint_factory_create_results_builder_root(struct capnp_builder *builder,
	struct endpoint_factory_create_results_builder *out)
{
	return capnp_builder_root(builder, ENDPOINT_FACTORY_CREATE_RESULTS_DATA_WORDS, ENDPOINT_FACTORY_CREATE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status endpoint_factory_create_results_builder_new(
	struct capnp_pointer_builder pointer, struct endpoint_factory_create_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, ENDPOINT_FACTORY_CREATE_RESULTS_DATA_WORDS, ENDPOINT_FACTORY_CREATE_RESULTS_POINTERS, &out->raw);
}

/* ---- EndpointFactory.createScope params ---- */

MUST_CHECK static inline enum status endpoint_factory_create_scope_params_root(struct capnp_message *message,
	struct endpoint_factory_create_scope_params_reader *reader)
{
	return capnp_message_root(message, ENDPOINT_FACTORY_CREATE_SCOPE_PARAMS_DATA_WORDS, ENDPOINT_FACTORY_CREATE_SCOPE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status endpoint_factory_create_scope_params_read(struct capnp_pointer pointer,
	struct endpoint_factory_create_scope_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool endpoint_factory_create_scope_params_is_complete(const struct endpoint_factory_create_scope_params_reader *reader)
{
	return reader->raw.data_bits >= ENDPOINT_FACTORY_CREATE_SCOPE_PARAMS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= ENDPOINT_FACTORY_CREATE_SCOPE_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status endpoint_factory_create_scope_params_builder_root(struct capnp_builder *builder,
	struct endpoint_factory_create_scope_params_builder *out)
{
	return capnp_builder_root(builder, ENDPOINT_FACTORY_CREATE_SCOPE_PARAMS_DATA_WORDS, ENDPOINT_FACTORY_CREATE_SCOPE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status endpoint_factory_create_scope_params_builder_new(
	struct capnp_pointer_builder pointer, struct endpoint_factory_create_scope_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, ENDPOINT_FACTORY_CREATE_SCOPE_PARAMS_DATA_WORDS, ENDPOINT_FACTORY_CREATE_SCOPE_PARAMS_POINTERS, &out->raw);
}

/* ---- EndpointFactory.createScope results ---- */

MUST_CHECK static inline enum status endpoint_factory_create_scope_results_root(struct capnp_message *message,
	struct endpoint_factory_create_scope_results_reader *reader)
{
	return capnp_message_root(message, ENDPOINT_FACTORY_CREATE_SCOPE_RESULTS_DATA_WORDS, ENDPOINT_FACTORY_CREATE_SCOPE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status endpoint_factory_create_scope_results_read(struct capnp_pointer pointer,
	struct endpoint_factory_create_scope_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool endpoint_factory_create_scope_results_is_complete(const struct endpoint_factory_create_scope_results_reader *reader)
{
	return reader->raw.pointer_count >= ENDPOINT_FACTORY_CREATE_SCOPE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status endpoint_factory_create_scope_results_builder_root(struct capnp_builder *builder,
	struct endpoint_factory_create_scope_results_builder *out)
{
	return capnp_builder_root(builder, ENDPOINT_FACTORY_CREATE_SCOPE_RESULTS_DATA_WORDS, ENDPOINT_FACTORY_CREATE_SCOPE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status endpoint_factory_create_scope_results_builder_new(
	struct capnp_pointer_builder pointer, struct endpoint_factory_create_scope_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, ENDPOINT_FACTORY_CREATE_SCOPE_RESULTS_DATA_WORDS, ENDPOINT_FACTORY_CREATE_SCOPE_RESULTS_POINTERS, &out->raw);
}

/* ---- ServiceScope.close params ---- */

MUST_CHECK static inline enum status service_scope_close_params_root(struct capnp_message *message,
	struct service_scope_close_params_reader *reader)
{
	return capnp_message_root(message, SERVICE_SCOPE_CLOSE_PARAMS_DATA_WORDS, SERVICE_SCOPE_CLOSE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status service_scope_close_params_read(struct capnp_pointer pointer,
	struct service_scope_close_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status service_scope_close_params_builder_root(struct capnp_builder *builder,
	struct service_scope_close_params_builder *out)
{
	return capnp_builder_root(builder, SERVICE_SCOPE_CLOSE_PARAMS_DATA_WORDS, SERVICE_SCOPE_CLOSE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status service_scope_close_params_builder_new(
	struct capnp_pointer_builder pointer, struct service_scope_close_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SERVICE_SCOPE_CLOSE_PARAMS_DATA_WORDS, SERVICE_SCOPE_CLOSE_PARAMS_POINTERS, &out->raw);
}

/* ---- ServiceScope.close results ---- */

MUST_CHECK static inline enum status service_scope_close_results_root(struct capnp_message *message,
	struct service_scope_close_results_reader *reader)
{
	return capnp_message_root(message, SERVICE_SCOPE_CLOSE_RESULTS_DATA_WORDS, SERVICE_SCOPE_CLOSE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status service_scope_close_results_read(struct capnp_pointer pointer,
	struct service_scope_close_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status service_scope_close_results_builder_root(struct capnp_builder *builder,
	struct service_scope_close_results_builder *out)
{
	return capnp_builder_root(builder, SERVICE_SCOPE_CLOSE_RESULTS_DATA_WORDS, SERVICE_SCOPE_CLOSE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status service_scope_close_results_builder_new(
	struct capnp_pointer_builder pointer, struct service_scope_close_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SERVICE_SCOPE_CLOSE_RESULTS_DATA_WORDS, SERVICE_SCOPE_CLOSE_RESULTS_POINTERS, &out->raw);
}

/* ---- ServiceScope.issue params ---- */

MUST_CHECK static inline enum status service_scope_issue_params_root(struct capnp_message *message,
	struct service_scope_issue_params_reader *reader)
{
	return capnp_message_root(message, SERVICE_SCOPE_ISSUE_PARAMS_DATA_WORDS, SERVICE_SCOPE_ISSUE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status service_scope_issue_params_read(struct capnp_pointer pointer,
	struct service_scope_issue_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool service_scope_issue_params_is_complete(const struct service_scope_issue_params_reader *reader)
{
	return reader->raw.data_bits >= SERVICE_SCOPE_ISSUE_PARAMS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= SERVICE_SCOPE_ISSUE_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status service_scope_issue_params_builder_root(struct capnp_builder *builder,
	struct service_scope_issue_params_builder *out)
{
	return capnp_builder_root(builder, SERVICE_SCOPE_ISSUE_PARAMS_DATA_WORDS, SERVICE_SCOPE_ISSUE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status service_scope_issue_params_builder_new(
	struct capnp_pointer_builder pointer, struct service_scope_issue_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SERVICE_SCOPE_ISSUE_PARAMS_DATA_WORDS, SERVICE_SCOPE_ISSUE_PARAMS_POINTERS, &out->raw);
}

/* ---- ServiceScope.issue results ---- */

MUST_CHECK static inline enum status service_scope_issue_results_root(struct capnp_message *message,
	struct service_scope_issue_results_reader *reader)
{
	return capnp_message_root(message, SERVICE_SCOPE_ISSUE_RESULTS_DATA_WORDS, SERVICE_SCOPE_ISSUE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status service_scope_issue_results_read(struct capnp_pointer pointer,
	struct service_scope_issue_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool service_scope_issue_results_is_complete(const struct service_scope_issue_results_reader *reader)
{
	return reader->raw.data_bits >= SERVICE_SCOPE_ISSUE_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= SERVICE_SCOPE_ISSUE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status service_scope_issue_results_builder_root(struct capnp_builder *builder,
	struct service_scope_issue_results_builder *out)
{
	return capnp_builder_root(builder, SERVICE_SCOPE_ISSUE_RESULTS_DATA_WORDS, SERVICE_SCOPE_ISSUE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status service_scope_issue_results_builder_new(
	struct capnp_pointer_builder pointer, struct service_scope_issue_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SERVICE_SCOPE_ISSUE_RESULTS_DATA_WORDS, SERVICE_SCOPE_ISSUE_RESULTS_POINTERS, &out->raw);
}

/* ---- Tag ---- */

MUST_CHECK static inline enum status tag_root(struct capnp_message *message,
	struct tag_reader *reader)
{
	return capnp_message_root(message, TAG_DATA_WORDS, TAG_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status tag_read(struct capnp_pointer pointer,
	struct tag_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool tag_is_complete(const struct tag_reader *reader)
{
	return reader->raw.data_bits >= TAG_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status tag_builder_root(struct capnp_builder *builder,
	struct tag_builder *out)
{
	return capnp_builder_root(builder, TAG_DATA_WORDS, TAG_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status tag_builder_new(
	struct capnp_pointer_builder pointer, struct tag_builder *out)
{
	return capnp_pointer_new_struct(pointer, TAG_DATA_WORDS, TAG_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status tag_list_read(struct capnp_pointer pointer,
	struct tag_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct tag_reader tag_list_get(const struct tag_list_reader *list,
	uint32_t index)
{
	return (struct tag_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status tag_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct tag_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, TAG_DATA_WORDS, TAG_POINTERS, count,
		&list->raw);
}

static inline struct tag_builder tag_list_builder_get(
	const struct tag_list_builder *list, uint32_t index)
{
	return (struct tag_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- Endpoint.mint params ---- */

MUST_CHECK static inline enum status endpoint_mint_params_root(struct capnp_message *message,
	struct endpoint_mint_params_reader *reader)
{
	return capnp_message_root(message, ENDPOINT_MINT_PARAMS_DATA_WORDS, ENDPOINT_MINT_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status endpoint_mint_params_read(struct capnp_pointer pointer,
	struct endpoint_mint_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool endpoint_mint_params_is_complete(const struct endpoint_mint_params_reader *reader)
{
	return reader->raw.data_bits >= ENDPOINT_MINT_PARAMS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= ENDPOINT_MINT_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status endpoint_mint_params_builder_root(struct capnp_builder *builder,
	struct endpoint_mint_params_builder *out)
{
	return capnp_builder_root(builder, ENDPOINT_MINT_PARAMS_DATA_WORDS, ENDPOINT_MINT_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status endpoint_mint_params_builder_new(
	struct capnp_pointer_builder pointer, struct endpoint_mint_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, ENDPOINT_MINT_PARAMS_DATA_WORDS, ENDPOINT_MINT_PARAMS_POINTERS, &out->raw);
}

/* ---- Endpoint.mint results ---- */

MUST_CHECK static inline enum status endpoint_mint_results_root(struct capnp_message *message,
	struct endpoint_mint_results_reader *reader)
{
	return capnp_message_root(message, ENDPOINT_MINT_RESULTS_DATA_WORDS, ENDPOINT_MINT_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status endpoint_mint_results_read(struct capnp_pointer pointer,
	struct endpoint_mint_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool endpoint_mint_results_is_complete(const struct endpoint_mint_results_reader *reader)
{
	return reader->raw.pointer_count >= ENDPOINT_MINT_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status endpoint_mint_results_builder_root(struct capnp_builder *builder,
	struct endpoint_mint_results_builder *out)
{
	return capnp_builder_root(builder, ENDPOINT_MINT_RESULTS_DATA_WORDS, ENDPOINT_MINT_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status endpoint_mint_results_builder_new(
	struct capnp_pointer_builder pointer, struct endpoint_mint_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, ENDPOINT_MINT_RESULTS_DATA_WORDS, ENDPOINT_MINT_RESULTS_POINTERS, &out->raw);
}

/* ---- Endpoint.revoke params ---- */

MUST_CHECK static inline enum status endpoint_revoke_params_root(struct capnp_message *message,
	struct endpoint_revoke_params_reader *reader)
{
	return capnp_message_root(message, ENDPOINT_REVOKE_PARAMS_DATA_WORDS, ENDPOINT_REVOKE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status endpoint_revoke_params_read(struct capnp_pointer pointer,
	struct endpoint_revoke_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool endpoint_revoke_params_is_complete(const struct endpoint_revoke_params_reader *reader)
{
	return reader->raw.data_bits >= ENDPOINT_REVOKE_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status endpoint_revoke_params_builder_root(struct capnp_builder *builder,
	struct endpoint_revoke_params_builder *out)
{
	return capnp_builder_root(builder, ENDPOINT_REVOKE_PARAMS_DATA_WORDS, ENDPOINT_REVOKE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status endpoint_revoke_params_builder_new(
	struct capnp_pointer_builder pointer, struct endpoint_revoke_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, ENDPOINT_REVOKE_PARAMS_DATA_WORDS, ENDPOINT_REVOKE_PARAMS_POINTERS, &out->raw);
}

/* ---- Endpoint.revoke results ---- */

MUST_CHECK static inline enum status endpoint_revoke_results_root(struct capnp_message *message,
	struct endpoint_revoke_results_reader *reader)
{
	return capnp_message_root(message, ENDPOINT_REVOKE_RESULTS_DATA_WORDS, ENDPOINT_REVOKE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status endpoint_revoke_results_read(struct capnp_pointer pointer,
	struct endpoint_revoke_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status endpoint_revoke_results_builder_root(struct capnp_builder *builder,
	struct endpoint_revoke_results_builder *out)
{
	return capnp_builder_root(builder, ENDPOINT_REVOKE_RESULTS_DATA_WORDS, ENDPOINT_REVOKE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status endpoint_revoke_results_builder_new(
	struct capnp_pointer_builder pointer, struct endpoint_revoke_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, ENDPOINT_REVOKE_RESULTS_DATA_WORDS, ENDPOINT_REVOKE_RESULTS_POINTERS, &out->raw);
}

/* ---- Endpoint.limits params ---- */

MUST_CHECK static inline enum status endpoint_limits_params_root(struct capnp_message *message,
	struct endpoint_limits_params_reader *reader)
{
	return capnp_message_root(message, ENDPOINT_LIMITS_PARAMS_DATA_WORDS, ENDPOINT_LIMITS_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status endpoint_limits_params_read(struct capnp_pointer pointer,
	struct endpoint_limits_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status endpoint_limits_params_builder_root(struct capnp_builder *builder,
	struct endpoint_limits_params_builder *out)
{
	return capnp_builder_root(builder, ENDPOINT_LIMITS_PARAMS_DATA_WORDS, ENDPOINT_LIMITS_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status endpoint_limits_params_builder_new(
	struct capnp_pointer_builder pointer, struct endpoint_limits_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, ENDPOINT_LIMITS_PARAMS_DATA_WORDS, ENDPOINT_LIMITS_PARAMS_POINTERS, &out->raw);
}

/* ---- Endpoint.limits results ---- */

MUST_CHECK static inline enum status endpoint_limits_results_root(struct capnp_message *message,
	struct endpoint_limits_results_reader *reader)
{
	return capnp_message_root(message, ENDPOINT_LIMITS_RESULTS_DATA_WORDS, ENDPOINT_LIMITS_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status endpoint_limits_results_read(struct capnp_pointer pointer,
	struct endpoint_limits_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool endpoint_limits_results_is_complete(const struct endpoint_limits_results_reader *reader)
{
	return reader->raw.data_bits >= ENDPOINT_LIMITS_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status endpoint_limits_results_builder_root(struct capnp_builder *builder,
	struct endpoint_limits_results_builder *out)
{
	return capnp_builder_root(builder, ENDPOINT_LIMITS_RESULTS_DATA_WORDS, ENDPOINT_LIMITS_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status endpoint_limits_results_builder_new(
	struct capnp_pointer_builder pointer, struct endpoint_limits_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, ENDPOINT_LIMITS_RESULTS_DATA_WORDS, ENDPOINT_LIMITS_RESULTS_POINTERS, &out->raw);
}

/* ---- Endpoint.identify params ---- */

MUST_CHECK static inline enum status endpoint_identify_params_root(struct capnp_message *message,
	struct endpoint_identify_params_reader *reader)
{
	return capnp_message_root(message, ENDPOINT_IDENTIFY_PARAMS_DATA_WORDS, ENDPOINT_IDENTIFY_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status endpoint_identify_params_read(struct capnp_pointer pointer,
	struct endpoint_identify_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool endpoint_identify_params_is_complete(const struct endpoint_identify_params_reader *reader)
{
	return reader->raw.pointer_count >= ENDPOINT_IDENTIFY_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status endpoint_identify_params_builder_root(struct capnp_builder *builder,
	struct endpoint_identify_params_builder *out)
{
	return capnp_builder_root(builder, ENDPOINT_IDENTIFY_PARAMS_DATA_WORDS, ENDPOINT_IDENTIFY_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status endpoint_identify_params_builder_new(
	struct capnp_pointer_builder pointer, struct endpoint_identify_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, ENDPOINT_IDENTIFY_PARAMS_DATA_WORDS, ENDPOINT_IDENTIFY_PARAMS_POINTERS, &out->raw);
}

/* ---- Endpoint.identify results ---- */

MUST_CHECK static inline enum status endpoint_identify_results_root(struct capnp_message *message,
	struct endpoint_identify_results_reader *reader)
{
	return capnp_message_root(message, ENDPOINT_IDENTIFY_RESULTS_DATA_WORDS, ENDPOINT_IDENTIFY_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status endpoint_identify_results_read(struct capnp_pointer pointer,
	struct endpoint_identify_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool endpoint_identify_results_is_complete(const struct endpoint_identify_results_reader *reader)
{
	return reader->raw.pointer_count >= ENDPOINT_IDENTIFY_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status endpoint_identify_results_builder_root(struct capnp_builder *builder,
	struct endpoint_identify_results_builder *out)
{
	return capnp_builder_root(builder, ENDPOINT_IDENTIFY_RESULTS_DATA_WORDS, ENDPOINT_IDENTIFY_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status endpoint_identify_results_builder_new(
	struct capnp_pointer_builder pointer, struct endpoint_identify_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, ENDPOINT_IDENTIFY_RESULTS_DATA_WORDS, ENDPOINT_IDENTIFY_RESULTS_POINTERS, &out->raw);
}

/* message_words :UInt16, bits [0, 16) */
static inline uint16_t endpoint_factory_create_params_get_message_words(const struct endpoint_factory_create_params_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* capabilities :UInt8, bits [16, 24) */
static inline uint8_t endpoint_factory_create_params_get_capabilities(const struct endpoint_factory_create_params_reader *reader)
{
	return (uint8_t)capnp_struct_get_uint8(&reader->raw, 2, UINT8_C(0));
}

/* ledger :Ledger, pointer 0 */
static inline struct capnp_pointer endpoint_factory_create_params_pointer_ledger(const struct endpoint_factory_create_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool endpoint_factory_create_params_has_ledger(const struct endpoint_factory_create_params_reader *reader)
{
	return !capnp_pointer_is_null(endpoint_factory_create_params_pointer_ledger(reader));
}

MUST_CHECK static inline enum status endpoint_factory_create_params_get_ledger(const struct endpoint_factory_create_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(endpoint_factory_create_params_pointer_ledger(reader), value);
}

/* places :UInt16, bits [32, 48) */
static inline uint16_t endpoint_factory_create_params_get_places(const struct endpoint_factory_create_params_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 2, UINT16_C(0));
}

static inline void endpoint_factory_create_params_builder_set_message_words(const struct endpoint_factory_create_params_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void endpoint_factory_create_params_builder_set_capabilities(const struct endpoint_factory_create_params_builder *builder, uint8_t value)
{
	capnp_struct_builder_set_uint8(&builder->raw, 2, (uint8_t)value, (uint8_t)UINT64_C(0));
}

static inline void endpoint_factory_create_params_builder_set_ledger(const struct endpoint_factory_create_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

static inline void endpoint_factory_create_params_builder_set_places(const struct endpoint_factory_create_params_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 2, (uint16_t)value, (uint16_t)UINT64_C(0));
}

/* endpoint :Endpoint, pointer 0 */
static inline struct capnp_pointer endpoint_factory_create_results_pointer_endpoint(const struct endpoint_factory_create_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool endpoint_factory_create_results_has_endpoint(const struct endpoint_factory_create_results_reader *reader)
{
	return !capnp_pointer_is_null(endpoint_factory_create_results_pointer_endpoint(reader));
}

MUST_CHECK static inline enum status endpoint_factory_create_results_get_endpoint(const struct endpoint_factory_create_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(endpoint_factory_create_results_pointer_endpoint(reader), value);
}

static inline void endpoint_factory_create_results_builder_set_endpoint(const struct endpoint_factory_create_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* message_words :UInt16, bits [0, 16) */
static inline uint16_t endpoint_factory_create_scope_params_get_message_words(const struct endpoint_factory_create_scope_params_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* capabilities :UInt8, bits [16, 24) */
static inline uint8_t endpoint_factory_create_scope_params_get_capabilities(const struct endpoint_factory_create_scope_params_reader *reader)
{
	return (uint8_t)capnp_struct_get_uint8(&reader->raw, 2, UINT8_C(0));
}

/* ledger :Ledger, pointer 0 */
static inline struct capnp_pointer endpoint_factory_create_scope_params_pointer_ledger(const struct endpoint_factory_create_scope_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool endpoint_factory_create_scope_params_has_ledger(const struct endpoint_factory_create_scope_params_reader *reader)
{
	return !capnp_pointer_is_null(endpoint_factory_create_scope_params_pointer_ledger(reader));
}

MUST_CHECK static inline enum status endpoint_factory_create_scope_params_get_ledger(const struct endpoint_factory_create_scope_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(endpoint_factory_create_scope_params_pointer_ledger(reader), value);
}

static inline void endpoint_factory_create_scope_params_builder_set_message_words(const struct endpoint_factory_create_scope_params_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void endpoint_factory_create_scope_params_builder_set_capabilities(const struct endpoint_factory_create_scope_params_builder *builder, uint8_t value)
{
	capnp_struct_builder_set_uint8(&builder->raw, 2, (uint8_t)value, (uint8_t)UINT64_C(0));
}

static inline void endpoint_factory_create_scope_params_builder_set_ledger(const struct endpoint_factory_create_scope_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* scope :ServiceScope, pointer 0 */
static inline struct capnp_pointer endpoint_factory_create_scope_results_pointer_scope(const struct endpoint_factory_create_scope_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool endpoint_factory_create_scope_results_has_scope(const struct endpoint_factory_create_scope_results_reader *reader)
{
	return !capnp_pointer_is_null(endpoint_factory_create_scope_results_pointer_scope(reader));
}

MUST_CHECK static inline enum status endpoint_factory_create_scope_results_get_scope(const struct endpoint_factory_create_scope_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(endpoint_factory_create_scope_results_pointer_scope(reader), value);
}

static inline void endpoint_factory_create_scope_results_builder_set_scope(const struct endpoint_factory_create_scope_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* interface :UInt64, bits [0, 64) */
static inline uint64_t service_scope_issue_params_get_interface(const struct service_scope_issue_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* export :UInt16, bits [64, 80) */
static inline uint16_t service_scope_issue_params_get_export(const struct service_scope_issue_params_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 4, UINT16_C(0));
}

/* session :SessionReference, pointer 0 */
static inline struct capnp_pointer service_scope_issue_params_pointer_session(const struct service_scope_issue_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool service_scope_issue_params_has_session(const struct service_scope_issue_params_reader *reader)
{
	return !capnp_pointer_is_null(service_scope_issue_params_pointer_session(reader));
}

MUST_CHECK static inline enum status service_scope_issue_params_get_session(const struct service_scope_issue_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(service_scope_issue_params_pointer_session(reader), value);
}

/* ledger :Ledger, pointer 1 */
static inline struct capnp_pointer service_scope_issue_params_pointer_ledger(const struct service_scope_issue_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool service_scope_issue_params_has_ledger(const struct service_scope_issue_params_reader *reader)
{
	return !capnp_pointer_is_null(service_scope_issue_params_pointer_ledger(reader));
}

MUST_CHECK static inline enum status service_scope_issue_params_get_ledger(const struct service_scope_issue_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(service_scope_issue_params_pointer_ledger(reader), value);
}

static inline void service_scope_issue_params_builder_set_interface(const struct service_scope_issue_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void service_scope_issue_params_builder_set_export(const struct service_scope_issue_params_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 4, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void service_scope_issue_params_builder_set_session(const struct service_scope_issue_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

static inline void service_scope_issue_params_builder_set_ledger(const struct service_scope_issue_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 1), index);
}

/* facet :Capability, pointer 0 */
static inline struct capnp_pointer service_scope_issue_results_pointer_facet(const struct service_scope_issue_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool service_scope_issue_results_has_facet(const struct service_scope_issue_results_reader *reader)
{
	return !capnp_pointer_is_null(service_scope_issue_results_pointer_facet(reader));
}

MUST_CHECK static inline enum status service_scope_issue_results_get_facet(const struct service_scope_issue_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(service_scope_issue_results_pointer_facet(reader), value);
}

/* index :UInt16, bits [0, 16) */
static inline uint16_t service_scope_issue_results_get_index(const struct service_scope_issue_results_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

static inline void service_scope_issue_results_builder_set_facet(const struct service_scope_issue_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

static inline void service_scope_issue_results_builder_set_index(const struct service_scope_issue_results_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

/* index :UInt32, bits [0, 32) */
static inline uint32_t tag_get_index(const struct tag_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

/* word :UInt64, bits [64, 128) */
static inline uint64_t tag_get_word(const struct tag_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

static inline void tag_builder_set_index(const struct tag_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void tag_builder_set_word(const struct tag_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* interface :UInt64, bits [0, 64) */
static inline uint64_t endpoint_mint_params_get_interface(const struct endpoint_mint_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* tag :Tag, pointer 0 */
static inline struct capnp_pointer endpoint_mint_params_pointer_tag(const struct endpoint_mint_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool endpoint_mint_params_has_tag(const struct endpoint_mint_params_reader *reader)
{
	return !capnp_pointer_is_null(endpoint_mint_params_pointer_tag(reader));
}

MUST_CHECK static inline enum status endpoint_mint_params_get_tag(const struct endpoint_mint_params_reader *reader,
	struct tag_reader *value)
{
	return tag_read(endpoint_mint_params_pointer_tag(reader), value);
}

/* ledger :Ledger, pointer 1 */
static inline struct capnp_pointer endpoint_mint_params_pointer_ledger(const struct endpoint_mint_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool endpoint_mint_params_has_ledger(const struct endpoint_mint_params_reader *reader)
{
	return !capnp_pointer_is_null(endpoint_mint_params_pointer_ledger(reader));
}

MUST_CHECK static inline enum status endpoint_mint_params_get_ledger(const struct endpoint_mint_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(endpoint_mint_params_pointer_ledger(reader), value);
}

/* session :SessionReference, pointer 2 */
static inline struct capnp_pointer endpoint_mint_params_pointer_session(const struct endpoint_mint_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool endpoint_mint_params_has_session(const struct endpoint_mint_params_reader *reader)
{
	return !capnp_pointer_is_null(endpoint_mint_params_pointer_session(reader));
}

MUST_CHECK static inline enum status endpoint_mint_params_get_session(const struct endpoint_mint_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(endpoint_mint_params_pointer_session(reader), value);
}

static inline void endpoint_mint_params_builder_set_interface(const struct endpoint_mint_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

MUST_CHECK static inline enum status endpoint_mint_params_builder_new_tag(
	const struct endpoint_mint_params_builder *builder, struct tag_builder *child)
{
	return tag_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), child);
}

static inline void endpoint_mint_params_builder_set_ledger(const struct endpoint_mint_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 1), index);
}

static inline void endpoint_mint_params_builder_set_session(const struct endpoint_mint_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 2), index);
}

/* facet :Capability, pointer 0 */
static inline struct capnp_pointer endpoint_mint_results_pointer_facet(const struct endpoint_mint_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool endpoint_mint_results_has_facet(const struct endpoint_mint_results_reader *reader)
{
	return !capnp_pointer_is_null(endpoint_mint_results_pointer_facet(reader));
}

MUST_CHECK static inline enum status endpoint_mint_results_get_facet(const struct endpoint_mint_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(endpoint_mint_results_pointer_facet(reader), value);
}

static inline void endpoint_mint_results_builder_set_facet(const struct endpoint_mint_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* index :UInt32, bits [0, 32) */
static inline uint32_t endpoint_revoke_params_get_index(const struct endpoint_revoke_params_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

static inline void endpoint_revoke_params_builder_set_index(const struct endpoint_revoke_params_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* message_words :UInt16, bits [0, 16) */
static inline uint16_t endpoint_limits_results_get_message_words(const struct endpoint_limits_results_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* capabilities :UInt8, bits [16, 24) */
static inline uint8_t endpoint_limits_results_get_capabilities(const struct endpoint_limits_results_reader *reader)
{
	return (uint8_t)capnp_struct_get_uint8(&reader->raw, 2, UINT8_C(0));
}

/* places :UInt16, bits [32, 48) */
static inline uint16_t endpoint_limits_results_get_places(const struct endpoint_limits_results_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 2, UINT16_C(0));
}

static inline void endpoint_limits_results_builder_set_message_words(const struct endpoint_limits_results_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void endpoint_limits_results_builder_set_capabilities(const struct endpoint_limits_results_builder *builder, uint8_t value)
{
	capnp_struct_builder_set_uint8(&builder->raw, 2, (uint8_t)value, (uint8_t)UINT64_C(0));
}

static inline void endpoint_limits_results_builder_set_places(const struct endpoint_limits_results_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 2, (uint16_t)value, (uint16_t)UINT64_C(0));
}

/* facet :Capability, pointer 0 */
static inline struct capnp_pointer endpoint_identify_params_pointer_facet(const struct endpoint_identify_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool endpoint_identify_params_has_facet(const struct endpoint_identify_params_reader *reader)
{
	return !capnp_pointer_is_null(endpoint_identify_params_pointer_facet(reader));
}

MUST_CHECK static inline enum status endpoint_identify_params_get_facet(const struct endpoint_identify_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(endpoint_identify_params_pointer_facet(reader), value);
}

static inline void endpoint_identify_params_builder_set_facet(const struct endpoint_identify_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* tag :Tag, pointer 0 */
static inline struct capnp_pointer endpoint_identify_results_pointer_tag(const struct endpoint_identify_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool endpoint_identify_results_has_tag(const struct endpoint_identify_results_reader *reader)
{
	return !capnp_pointer_is_null(endpoint_identify_results_pointer_tag(reader));
}

MUST_CHECK static inline enum status endpoint_identify_results_get_tag(const struct endpoint_identify_results_reader *reader,
	struct tag_reader *value)
{
	return tag_read(endpoint_identify_results_pointer_tag(reader), value);
}

MUST_CHECK static inline enum status endpoint_identify_results_builder_new_tag(
	const struct endpoint_identify_results_builder *builder, struct tag_builder *child)
{
	return tag_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), child);
}

#endif

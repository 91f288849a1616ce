/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from broker.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_BROKER_H
#define CORE_GENERATED_BROKER_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"
#include "core/generated/login.h"
#include "core/generated/ledger.h"

/* GrantKind. */
enum grant_kind {
	GRANT_KIND_ISSUER = 0,
	GRANT_KIND_ROOT = 1,
	GRANT_KIND_IMAGE = 2,
};

/* Whether this program knows the value: a message can hold any number. */
static inline bool grant_kind_is_known(enum grant_kind value)
{
	return (uint32_t)value < 3u;
}

/* Bundle. The capabilities that one session is given; it moves, and is never copied. */
#define BUNDLE_INTERFACE_ID UINT64_C(0xe905a380c1f57e53)
#define BUNDLE_METHODS 1u

enum bundle_method {
	BUNDLE_METHOD_NEXT = 0,
};

/* AuthorityBroker. */
#define AUTHORITY_BROKER_INTERFACE_ID UINT64_C(0xffdc01e2aee15563)
#define AUTHORITY_BROKER_METHODS 4u

enum authority_broker_method {
	AUTHORITY_BROKER_METHOD_DESCRIBE = 0,
	AUTHORITY_BROKER_METHOD_ISSUE = 1,
	AUTHORITY_BROKER_METHOD_STEP_UP = 2,
	AUTHORITY_BROKER_METHOD_STEP_UP_DESCRIPTION = 3,
};

/* BrokerPolicy: 0 bytes of data, 1 pointers. */
#define BROKER_POLICY_DATA_WORDS 0u
#define BROKER_POLICY_POINTERS 1u

struct broker_policy_reader {
	struct capnp_struct raw;
};

struct broker_policy_builder {
	struct capnp_struct_builder raw;
};

struct broker_policy_list_reader {
	struct capnp_list raw;
};

struct broker_policy_list_builder {
	struct capnp_list_builder raw;
};

/* Profile: 16 bytes of data, 5 pointers. */
#define PROFILE_DATA_WORDS 2u
#define PROFILE_POINTERS 5u

struct profile_reader {
	struct capnp_struct raw;
};

struct profile_builder {
	struct capnp_struct_builder raw;
};

struct profile_list_reader {
	struct capnp_list raw;
};

struct profile_list_builder {
	struct capnp_list_builder raw;
};

/* ProfileGrant: 8 bytes of data, 2 pointers. */
#define PROFILE_GRANT_DATA_WORDS 1u
#define PROFILE_GRANT_POINTERS 2u

struct profile_grant_reader {
	struct capnp_struct raw;
};

struct profile_grant_builder {
	struct capnp_struct_builder raw;
};

struct profile_grant_list_reader {
	struct capnp_list raw;
};

struct profile_grant_list_builder {
	struct capnp_list_builder raw;
};

/* StepUp: 8 bytes of data, 3 pointers. */
#define STEP_UP_DATA_WORDS 1u
#define STEP_UP_POINTERS 3u

struct step_up_reader {
	struct capnp_struct raw;
};

struct step_up_builder {
	struct capnp_struct_builder raw;
};

struct step_up_list_reader {
	struct capnp_list raw;
};

struct step_up_list_builder {
	struct capnp_list_builder raw;
};

/* ProfileDescription: 16 bytes of data, 4 pointers. */
#define PROFILE_DESCRIPTION_DATA_WORDS 2u
#define PROFILE_DESCRIPTION_POINTERS 4u

struct profile_description_reader {
	struct capnp_struct raw;
};

struct profile_description_builder {
	struct capnp_struct_builder raw;
};

struct profile_description_list_reader {
	struct capnp_list raw;
};

struct profile_description_list_builder {
	struct capnp_list_builder raw;
};

/* BundleItem: 8 bytes of data, 2 pointers. */
#define BUNDLE_ITEM_DATA_WORDS 1u
#define BUNDLE_ITEM_POINTERS 2u

struct bundle_item_reader {
	struct capnp_struct raw;
};

struct bundle_item_builder {
	struct capnp_struct_builder raw;
};

struct bundle_item_list_reader {
	struct capnp_list raw;
};

struct bundle_item_list_builder {
	struct capnp_list_builder raw;
};

/* Bundle.next params: 0 bytes of data, 0 pointers. */
#define BUNDLE_NEXT_PARAMS_DATA_WORDS 0u
#define BUNDLE_NEXT_PARAMS_POINTERS 0u

struct bundle_next_params_reader {
	struct capnp_struct raw;
};

struct bundle_next_params_builder {
	struct capnp_struct_builder raw;
};

/* Bundle.next results: 8 bytes of data, 1 pointers. */
#define BUNDLE_NEXT_RESULTS_DATA_WORDS 1u
#define BUNDLE_NEXT_RESULTS_POINTERS 1u

struct bundle_next_results_reader {
	struct capnp_struct raw;
};

struct bundle_next_results_builder {
	struct capnp_struct_builder raw;
};

/* AuthorityBroker.describe params: 0 bytes of data, 1 pointers. */
#define AUTHORITY_BROKER_DESCRIBE_PARAMS_DATA_WORDS 0u
#define AUTHORITY_BROKER_DESCRIBE_PARAMS_POINTERS 1u

struct authority_broker_describe_params_reader {
	struct capnp_struct raw;
};

struct authority_broker_describe_params_builder {
	struct capnp_struct_builder raw;
};

/* AuthorityBroker.describe results: 8 bytes of data, 1 pointers. */
#define AUTHORITY_BROKER_DESCRIBE_RESULTS_DATA_WORDS 1u
#define AUTHORITY_BROKER_DESCRIBE_RESULTS_POINTERS 1u

struct authority_broker_describe_results_reader {
	struct capnp_struct raw;
};

struct authority_broker_describe_results_builder {
	struct capnp_struct_builder raw;
};

/* AuthorityBroker.issue params: 0 bytes of data, 4 pointers. */
#define AUTHORITY_BROKER_ISSUE_PARAMS_DATA_WORDS 0u
#define AUTHORITY_BROKER_ISSUE_PARAMS_POINTERS 4u

struct authority_broker_issue_params_reader {
	struct capnp_struct raw;
};

struct authority_broker_issue_params_builder {
	struct capnp_struct_builder raw;
};

/* AuthorityBroker.issue results: 16 bytes of data, 2 pointers. */
#define AUTHORITY_BROKER_ISSUE_RESULTS_DATA_WORDS 2u
#define AUTHORITY_BROKER_ISSUE_RESULTS_POINTERS 2u

struct authority_broker_issue_results_reader {
	struct capnp_struct raw;
};

struct authority_broker_issue_results_builder {
	struct capnp_struct_builder raw;
};

/* AuthorityBroker.stepUp params: 0 bytes of data, 5 pointers. */
#define AUTHORITY_BROKER_STEP_UP_PARAMS_DATA_WORDS 0u
#define AUTHORITY_BROKER_STEP_UP_PARAMS_POINTERS 5u

struct authority_broker_step_up_params_reader {
	struct capnp_struct raw;
};

struct authority_broker_step_up_params_builder {
	struct capnp_struct_builder raw;
};

/* AuthorityBroker.stepUp results: 8 bytes of data, 1 pointers. */
#define AUTHORITY_BROKER_STEP_UP_RESULTS_DATA_WORDS 1u
#define AUTHORITY_BROKER_STEP_UP_RESULTS_POINTERS 1u

struct authority_broker_step_up_results_reader {
	struct capnp_struct raw;
};

struct authority_broker_step_up_results_builder {
	struct capnp_struct_builder raw;
};

/* AuthorityBroker.stepUpDescription params: 0 bytes of data, 2 pointers. */
#define AUTHORITY_BROKER_STEP_UP_DESCRIPTION_PARAMS_DATA_WORDS 0u
#define AUTHORITY_BROKER_STEP_UP_DESCRIPTION_PARAMS_POINTERS 2u

struct authority_broker_step_up_description_params_reader {
	struct capnp_struct raw;
};

struct authority_broker_step_up_description_params_builder {
	struct capnp_struct_builder raw;
};

/* AuthorityBroker.stepUpDescription results: 8 bytes of data, 1 pointers. */
#define AUTHORITY_BROKER_STEP_UP_DESCRIPTION_RESULTS_DATA_WORDS 1u
#define AUTHORITY_BROKER_STEP_UP_DESCRIPTION_RESULTS_POINTERS 1u

struct authority_broker_step_up_description_results_reader {
	struct capnp_struct raw;
};

struct authority_broker_step_up_description_results_builder {
	struct capnp_struct_builder raw;
};

/* ---- BrokerPolicy ---- */

MUST_CHECK static inline enum status broker_policy_root(struct capnp_message *message,
	struct broker_policy_reader *reader)
{
	return capnp_message_root(message, BROKER_POLICY_DATA_WORDS, BROKER_POLICY_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status broker_policy_read(struct capnp_pointer pointer,
	struct broker_policy_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool broker_policy_is_complete(const struct broker_policy_reader *reader)
{
	return reader->raw.pointer_count >= BROKER_POLICY_POINTERS;
}

MUST_CHECK static inline enum status broker_policy_builder_root(struct capnp_builder *builder,
	struct broker_policy_builder *out)
{
	return capnp_builder_root(builder, BROKER_POLICY_DATA_WORDS, BROKER_POLICY_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status broker_policy_builder_new(
	struct capnp_pointer_builder pointer, struct broker_policy_builder *out)
{
	return capnp_pointer_new_struct(pointer, BROKER_POLICY_DATA_WORDS, BROKER_POLICY_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status broker_policy_list_read(struct capnp_pointer pointer,
	struct broker_policy_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct broker_policy_reader broker_policy_list_get(const struct broker_policy_list_reader *list,
	uint32_t index)
{
	return (struct broker_policy_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status broker_policy_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct broker_policy_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, BROKER_POLICY_DATA_WORDS, BROKER_POLICY_POINTERS, count,
		&list->raw);
}

static inline struct broker_policy_builder broker_policy_list_builder_get(
	const struct broker_policy_list_builder *list, uint32_t index)
{
	return (struct broker_policy_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- Profile ---- */

MUST_CHECK static inline enum status profile_root(struct capnp_message *message,
	struct profile_reader *reader)
{
	return capnp_message_root(message, PROFILE_DATA_WORDS, PROFILE_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status profile_read(struct capnp_pointer pointer,
	struct profile_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool profile_is_complete(const struct profile_reader *reader)
{
	return reader->raw.data_bits >= PROFILE_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= PROFILE_POINTERS;
}

MUST_CHECK static inline enum status profile_builder_root(struct capnp_builder *builder,
	struct profile_builder *out)
{
	return capnp_builder_root(builder, PROFILE_DATA_WORDS, PROFILE_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status profile_builder_new(
	struct capnp_pointer_builder pointer, struct profile_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROFILE_DATA_WORDS, PROFILE_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status profile_list_read(struct capnp_pointer pointer,
	struct profile_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct profile_reader profile_list_get(const struct profile_list_reader *list,
	uint32_t index)
{
	return (struct profile_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status profile_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct profile_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, PROFILE_DATA_WORDS, PROFILE_POINTERS, count,
		&list->raw);
}

static inline struct profile_builder profile_list_builder_get(
	const struct profile_list_builder *list, uint32_t index)
{
	return (struct profile_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- ProfileGrant ---- */

MUST_CHECK static inline enum status profile_grant_root(struct capnp_message *message,
	struct profile_grant_reader *reader)
{
	return capnp_message_root(message, PROFILE_GRANT_DATA_WORDS, PROFILE_GRANT_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status profile_grant_read(struct capnp_pointer pointer,
	struct profile_grant_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool profile_grant_is_complete(const struct profile_grant_reader *reader)
{
	return reader->raw.data_bits >= PROFILE_GRANT_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= PROFILE_GRANT_POINTERS;
}

MUST_CHECK static inline enum status profile_grant_builder_root(struct capnp_builder *builder,
	struct profile_grant_builder *out)
{
	return capnp_builder_root(builder, PROFILE_GRANT_DATA_WORDS, PROFILE_GRANT_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status profile_grant_builder_new(
	struct capnp_pointer_builder pointer, struct profile_grant_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROFILE_GRANT_DATA_WORDS, PROFILE_GRANT_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status profile_grant_list_read(struct capnp_pointer pointer,
	struct profile_grant_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct profile_grant_reader profile_grant_list_get(const struct profile_grant_list_reader *list,
	uint32_t index)
{
	return (struct profile_grant_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status profile_grant_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct profile_grant_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, PROFILE_GRANT_DATA_WORDS, PROFILE_GRANT_POINTERS, count,
		&list->raw);
}

static inline struct profile_grant_builder profile_grant_list_builder_get(
	const struct profile_grant_list_builder *list, uint32_t index)
{
	return (struct profile_grant_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- StepUp ---- */

MUST_CHECK static inline enum status step_up_root(struct capnp_message *message,
	struct step_up_reader *reader)
{
	return capnp_message_root(message, STEP_UP_DATA_WORDS, STEP_UP_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status step_up_read(struct capnp_pointer pointer,
	struct step_up_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool step_up_is_complete(const struct step_up_reader *reader)
{
	return reader->raw.data_bits >= STEP_UP_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= STEP_UP_POINTERS;
}

MUST_CHECK static inline enum status step_up_builder_root(struct capnp_builder *builder,
	struct step_up_builder *out)
{
	return capnp_builder_root(builder, STEP_UP_DATA_WORDS, STEP_UP_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status step_up_builder_new(
	struct capnp_pointer_builder pointer, struct step_up_builder *out)
{
	return capnp_pointer_new_struct(pointer, STEP_UP_DATA_WORDS, STEP_UP_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status step_up_list_read(struct capnp_pointer pointer,
	struct step_up_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct step_up_reader step_up_list_get(const struct step_up_list_reader *list,
	uint32_t index)
{
	return (struct step_up_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status step_up_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct step_up_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, STEP_UP_DATA_WORDS, STEP_UP_POINTERS, count,
		&list->raw);
}

static inline struct step_up_builder step_up_list_builder_get(
	const struct step_up_list_builder *list, uint32_t index)
{
	return (struct step_up_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- ProfileDescription ---- */

MUST_CHECK static inline enum status profile_description_root(struct capnp_message *message,
	struct profile_description_reader *reader)
{
	return capnp_message_root(message, PROFILE_DESCRIPTION_DATA_WORDS, PROFILE_DESCRIPTION_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status profile_description_read(struct capnp_pointer pointer,
	struct profile_description_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool profile_description_is_complete(const struct profile_description_reader *reader)
{
	return reader->raw.data_bits >= PROFILE_DESCRIPTION_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= PROFILE_DESCRIPTION_POINTERS;
}

MUST_CHECK static inline enum status profile_description_builder_root(struct capnp_builder *builder,
	struct profile_description_builder *out)
{
	return capnp_builder_root(builder, PROFILE_DESCRIPTION_DATA_WORDS, PROFILE_DESCRIPTION_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status profile_description_builder_new(
	struct capnp_pointer_builder pointer, struct profile_description_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROFILE_DESCRIPTION_DATA_WORDS, PROFILE_DESCRIPTION_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status profile_description_list_read(struct capnp_pointer pointer,
	struct profile_description_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct profile_description_reader profile_description_list_get(const struct profile_description_list_reader *list,
	uint32_t index)
{
	return (struct profile_description_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status profile_description_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct profile_description_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, PROFILE_DESCRIPTION_DATA_WORDS, PROFILE_DESCRIPTION_POINTERS, count,
		&list->raw);
}

static inline struct profile_description_builder profile_description_list_builder_get(
	const struct profile_description_list_builder *list, uint32_t index)
{
	return (struct profile_description_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- BundleItem ---- */

MUST_CHECK static inline enum status bundle_item_root(struct capnp_message *message,
	struct bundle_item_reader *reader)
{
	return capnp_message_root(message, BUNDLE_ITEM_DATA_WORDS, BUNDLE_ITEM_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status bundle_item_read(struct capnp_pointer pointer,
	struct bundle_item_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool bundle_item_is_complete(const struct bundle_item_reader *reader)
{
	return reader->raw.data_bits >= BUNDLE_ITEM_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= BUNDLE_ITEM_POINTERS;
}

MUST_CHECK static inline enum status bundle_item_builder_root(struct capnp_builder *builder,
	struct bundle_item_builder *out)
{
	return capnp_builder_root(builder, BUNDLE_ITEM_DATA_WORDS, BUNDLE_ITEM_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status bundle_item_builder_new(
	struct capnp_pointer_builder pointer, struct bundle_item_builder *out)
{
	return capnp_pointer_new_struct(pointer, BUNDLE_ITEM_DATA_WORDS, BUNDLE_ITEM_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status bundle_item_list_read(struct capnp_pointer pointer,
	struct bundle_item_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct bundle_item_reader bundle_item_list_get(const struct bundle_item_list_reader *list,
	uint32_t index)
{
	return (struct bundle_item_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status bundle_item_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct bundle_item_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, BUNDLE_ITEM_DATA_WORDS, BUNDLE_ITEM_POINTERS, count,
		&list->raw);
}

static inline struct bundle_item_builder bundle_item_list_builder_get(
	const struct bundle_item_list_builder *list, uint32_t index)
{
	return (struct bundle_item_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- Bundle.next params ---- */

MUST_CHECK static inline enum status bundle_next_params_root(struct capnp_message *message,
	struct bundle_next_params_reader *reader)
{
	return capnp_message_root(message, BUNDLE_NEXT_PARAMS_DATA_WORDS, BUNDLE_NEXT_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status bundle_next_params_read(struct capnp_pointer pointer,
	struct bundle_next_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status bundle_next_params_builder_root(struct capnp_builder *builder,
	struct bundle_next_params_builder *out)
{
	return capnp_builder_root(builder, BUNDLE_NEXT_PARAMS_DATA_WORDS, BUNDLE_NEXT_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status bundle_next_params_builder_new(
	struct capnp_pointer_builder pointer, struct bundle_next_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, BUNDLE_NEXT_PARAMS_DATA_WORDS, BUNDLE_NEXT_PARAMS_POINTERS, &out->raw);
}

/* ---- Bundle.next results ---- */

MUST_CHECK static inline enum status bundle_next_results_root(struct capnp_message *message,
	struct bundle_next_results_reader *reader)
{
	return capnp_message_root(message, BUNDLE_NEXT_RESULTS_DATA_WORDS, BUNDLE_NEXT_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status bundle_next_results_read(struct capnp_pointer pointer,
	struct bundle_next_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool bundle_next_results_is_complete(const struct bundle_next_results_reader *reader)
{
	return reader->raw.data_bits >= BUNDLE_NEXT_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= BUNDLE_NEXT_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status bundle_next_results_builder_root(struct capnp_builder *builder,
	struct bundle_next_results_builder *out)
{
	return capnp_builder_root(builder, BUNDLE_NEXT_RESULTS_DATA_WORDS, BUNDLE_NEXT_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status bundle_next_results_builder_new(
	struct capnp_pointer_builder pointer, struct bundle_next_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, BUNDLE_NEXT_RESULTS_DATA_WORDS, BUNDLE_NEXT_RESULTS_POINTERS, &out->raw);
}

/* ---- AuthorityBroker.describe params ---- */

MUST_CHECK static inline enum status authority_broker_describe_params_root(struct capnp_message *message,
	struct authority_broker_describe_params_reader *reader)
{
	return capnp_message_root(message, AUTHORITY_BROKER_DESCRIBE_PARAMS_DATA_WORDS, AUTHORITY_BROKER_DESCRIBE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status authority_broker_describe_params_read(struct capnp_pointer pointer,
	struct authority_broker_describe_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool authority_broker_describe_params_is_complete(const struct authority_broker_describe_params_reader *reader)
{
	return reader->raw.pointer_count >= AUTHORITY_BROKER_DESCRIBE_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status authority_broker_describe_params_builder_root(struct capnp_builder *builder,
	struct authority_broker_describe_params_builder *out)
{
	return capnp_builder_root(builder, AUTHORITY_BROKER_DESCRIBE_PARAMS_DATA_WORDS, AUTHORITY_BROKER_DESCRIBE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status authority_broker_describe_params_builder_new(
	struct capnp_pointer_builder pointer, struct authority_broker_describe_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUTHORITY_BROKER_DESCRIBE_PARAMS_DATA_WORDS, AUTHORITY_BROKER_DESCRIBE_PARAMS_POINTERS, &out->raw);
}

/* ---- AuthorityBroker.describe results ---- */

MUST_CHECK static inline enum status authority_broker_describe_results_root(struct capnp_message *message,
	struct authority_broker_describe_results_reader *reader)
{
	return capnp_message_root(message, AUTHORITY_BROKER_DESCRIBE_RESULTS_DATA_WORDS, AUTHORITY_BROKER_DESCRIBE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status authority_broker_describe_results_read(struct capnp_pointer pointer,
	struct authority_broker_describe_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool authority_broker_describe_results_is_complete(const struct authority_broker_describe_results_reader *reader)
{
	return reader->raw.data_bits >= AUTHORITY_BROKER_DESCRIBE_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= AUTHORITY_BROKER_DESCRIBE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status authority_broker_describe_results_builder_root(struct capnp_builder *builder,
	struct authority_broker_describe_results_builder *out)
{
	return capnp_builder_root(builder, AUTHORITY_BROKER_DESCRIBE_RESULTS_DATA_WORDS, AUTHORITY_BROKER_DESCRIBE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status authority_broker_describe_results_builder_new(
	struct capnp_pointer_builder pointer, struct authority_broker_describe_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUTHORITY_BROKER_DESCRIBE_RESULTS_DATA_WORDS, AUTHORITY_BROKER_DESCRIBE_RESULTS_POINTERS, &out->raw);
}

/* ---- AuthorityBroker.issue params ---- */

MUST_CHECK static inline enum status authority_broker_issue_params_root(struct capnp_message *message,
	struct authority_broker_issue_params_reader *reader)
{
	return capnp_message_root(message, AUTHORITY_BROKER_ISSUE_PARAMS_DATA_WORDS, AUTHORITY_BROKER_ISSUE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status authority_broker_issue_params_read(struct capnp_pointer pointer,
	struct authority_broker_issue_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool authority_broker_issue_params_is_complete(const struct authority_broker_issue_params_reader *reader)
{
	return reader->raw.pointer_count >= AUTHORITY_BROKER_ISSUE_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status authority_broker_issue_params_builder_root(struct capnp_builder *builder,
	struct authority_broker_issue_params_builder *out)
{
	return capnp_builder_root(builder, AUTHORITY_BROKER_ISSUE_PARAMS_DATA_WORDS, AUTHORITY_BROKER_ISSUE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status authority_broker_issue_params_builder_new(
	struct capnp_pointer_builder pointer, struct authority_broker_issue_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUTHORITY_BROKER_ISSUE_PARAMS_DATA_WORDS, AUTHORITY_BROKER_ISSUE_PARAMS_POINTERS, &out->raw);
}

/* ---- AuthorityBroker.issue results ---- */

MUST_CHECK static inline enum status authority_broker_issue_results_root(struct capnp_message *message,
	struct authority_broker_issue_results_reader *reader)
{
	return capnp_message_root(message, AUTHORITY_BROKER_ISSUE_RESULTS_DATA_WORDS, AUTHORITY_BROKER_ISSUE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status authority_broker_issue_results_read(struct capnp_pointer pointer,
	struct authority_broker_issue_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool authority_broker_issue_results_is_complete(const struct authority_broker_issue_results_reader *reader)
{
	return reader->raw.data_bits >= AUTHORITY_BROKER_ISSUE_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= AUTHORITY_BROKER_ISSUE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status authority_broker_issue_results_builder_root(struct capnp_builder *builder,
	struct authority_broker_issue_results_builder *out)
{
	return capnp_builder_root(builder, AUTHORITY_BROKER_ISSUE_RESULTS_DATA_WORDS, AUTHORITY_BROKER_ISSUE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status authority_broker_issue_results_builder_new(
	struct capnp_pointer_builder pointer, struct authority_broker_issue_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUTHORITY_BROKER_ISSUE_RESULTS_DATA_WORDS, AUTHORITY_BROKER_ISSUE_RESULTS_POINTERS, &out->raw);
}

/* ---- AuthorityBroker.stepUp params ---- */

MUST_CHECK static inline enum status authority_broker_step_up_params_root(struct capnp_message *message,
	struct authority_broker_step_up_params_reader *reader)
{
	return capnp_message_root(message, AUTHORITY_BROKER_STEP_UP_PARAMS_DATA_WORDS, AUTHORITY_BROKER_STEP_UP_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status authority_broker_step_up_params_read(struct capnp_pointer pointer,
	struct authority_broker_step_up_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool authority_broker_step_up_params_is_complete(const struct authority_broker_step_up_params_reader *reader)
{
	return reader->raw.pointer_count >= AUTHORITY_BROKER_STEP_UP_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status authority_broker_step_up_params_builder_root(struct capnp_builder *builder,
	struct authority_broker_step_up_params_builder *out)
{
	return capnp_builder_root(builder, AUTHORITY_BROKER_STEP_UP_PARAMS_DATA_WORDS, AUTHORITY_BROKER_STEP_UP_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status authority_broker_step_up_params_builder_new(
	struct capnp_pointer_builder pointer, struct authority_broker_step_up_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUTHORITY_BROKER_STEP_UP_PARAMS_DATA_WORDS, AUTHORITY_BROKER_STEP_UP_PARAMS_POINTERS, &out->raw);
}

/* ---- AuthorityBroker.stepUp results ---- */

MUST_CHECK static inline enum status authority_broker_step_up_results_root(struct capnp_message *message,
	struct authority_broker_step_up_results_reader *reader)
{
	return capnp_message_root(message, AUTHORITY_BROKER_STEP_UP_RESULTS_DATA_WORDS, AUTHORITY_BROKER_STEP_UP_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status authority_broker_step_up_results_read(struct capnp_pointer pointer,
	struct authority_broker_step_up_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool authority_broker_step_up_results_is_complete(const struct authority_broker_step_up_results_reader *reader)
{
	return reader->raw.data_bits >= AUTHORITY_BROKER_STEP_UP_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= AUTHORITY_BROKER_STEP_UP_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status authority_broker_step_up_results_builder_root(struct capnp_builder *builder,
	struct authority_broker_step_up_results_builder *out)
{
	return capnp_builder_root(builder, AUTHORITY_BROKER_STEP_UP_RESULTS_DATA_WORDS, AUTHORITY_BROKER_STEP_UP_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status authority_broker_step_up_results_builder_new(
	struct capnp_pointer_builder pointer, struct authority_broker_step_up_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUTHORITY_BROKER_STEP_UP_RESULTS_DATA_WORDS, AUTHORITY_BROKER_STEP_UP_RESULTS_POINTERS, &out->raw);
}

/* ---- AuthorityBroker.stepUpDescription params ---- */

MUST_CHECK static inline enum status authority_broker_step_up_description_params_root(struct capnp_message *message,
	struct authority_broker_step_up_description_params_reader *reader)
{
	return capnp_message_root(message, AUTHORITY_BROKER_STEP_UP_DESCRIPTION_PARAMS_DATA_WORDS, AUTHORITY_BROKER_STEP_UP_DESCRIPTION_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status authority_broker_step_up_description_params_read(struct capnp_pointer pointer,
	struct authority_broker_step_up_description_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool authority_broker_step_up_description_params_is_complete(const struct authority_broker_step_up_description_params_reader *reader)
{
	return reader->raw.pointer_count >= AUTHORITY_BROKER_STEP_UP_DESCRIPTION_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status authority_broker_step_up_description_params_builder_root(struct capnp_builder *builder,
	struct authority_broker_step_up_description_params_builder *out)
{
	return capnp_builder_root(builder, AUTHORITY_BROKER_STEP_UP_DESCRIPTION_PARAMS_DATA_WORDS, AUTHORITY_BROKER_STEP_UP_DESCRIPTION_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status authority_broker_step_up_description_params_builder_new(
	struct capnp_pointer_builder pointer, struct authority_broker_step_up_description_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUTHORITY_BROKER_STEP_UP_DESCRIPTION_PARAMS_DATA_WORDS, AUTHORITY_BROKER_STEP_UP_DESCRIPTION_PARAMS_POINTERS, &out->raw);
}

/* ---- AuthorityBroker.stepUpDescription results ---- */

MUST_CHECK static inline enum status authority_broker_step_up_description_results_root(struct capnp_message *message,
	struct authority_broker_step_up_description_results_reader *reader)
{
	return capnp_message_root(message, AUTHORITY_BROKER_STEP_UP_DESCRIPTION_RESULTS_DATA_WORDS, AUTHORITY_BROKER_STEP_UP_DESCRIPTION_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status authority_broker_step_up_description_results_read(struct capnp_pointer pointer,
	struct authority_broker_step_up_description_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool authority_broker_step_up_description_results_is_complete(const struct authority_broker_step_up_description_results_reader *reader)
{
	return reader->raw.data_bits >= AUTHORITY_BROKER_STEP_UP_DESCRIPTION_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= AUTHORITY_BROKER_STEP_UP_DESCRIPTION_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status authority_broker_step_up_description_results_builder_root(struct capnp_builder *builder,
	struct authority_broker_step_up_description_results_builder *out)
{
	return capnp_builder_root(builder, AUTHORITY_BROKER_STEP_UP_DESCRIPTION_RESULTS_DATA_WORDS, AUTHORITY_BROKER_STEP_UP_DESCRIPTION_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status authority_broker_step_up_description_results_builder_new(
	struct capnp_pointer_builder pointer, struct authority_broker_step_up_description_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, AUTHORITY_BROKER_STEP_UP_DESCRIPTION_RESULTS_DATA_WORDS, AUTHORITY_BROKER_STEP_UP_DESCRIPTION_RESULTS_POINTERS, &out->raw);
}

/* profiles :List(Profile), pointer 0 */
static inline struct capnp_pointer broker_policy_pointer_profiles(const struct broker_policy_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool broker_policy_has_profiles(const struct broker_policy_reader *reader)
{
	return !capnp_pointer_is_null(broker_policy_pointer_profiles(reader));
}

MUST_CHECK static inline enum status broker_policy_get_profiles(const struct broker_policy_reader *reader,
	struct profile_list_reader *value)
{
	return profile_list_read(broker_policy_pointer_profiles(reader), value);
}

MUST_CHECK static inline enum status broker_policy_builder_new_profiles(
	const struct broker_policy_builder *builder, uint32_t count,
	struct profile_list_builder *list)
{
	return profile_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), count, list);
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer profile_pointer_name(const struct profile_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool profile_has_name(const struct profile_reader *reader)
{
	return !capnp_pointer_is_null(profile_pointer_name(reader));
}

MUST_CHECK static inline enum status profile_get_name(const struct profile_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(profile_pointer_name(reader), value);
}

/* kind :SessionKind, bits [0, 16) */
static inline enum session_kind profile_get_kind(const struct profile_reader *reader)
{
	return (enum session_kind)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* limits :Columns, pointer 1 */
static inline struct capnp_pointer profile_pointer_limits(const struct profile_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool profile_has_limits(const struct profile_reader *reader)
{
	return !capnp_pointer_is_null(profile_pointer_limits(reader));
}

MUST_CHECK static inline enum status profile_get_limits(const struct profile_reader *reader,
	struct columns_reader *value)
{
	return columns_read(profile_pointer_limits(reader), value);
}

/* expiry_seconds :UInt32, bits [32, 64) */
static inline uint32_t profile_get_expiry_seconds(const struct profile_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 1, UINT32_C(0));
}

/* longest_seconds :UInt32, bits [64, 96) */
static inline uint32_t profile_get_longest_seconds(const struct profile_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 2, UINT32_C(0));
}

/* idle_seconds :UInt32, bits [96, 128) */
static inline uint32_t profile_get_idle_seconds(const struct profile_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 3, UINT32_C(0));
}

/* shell :Text, pointer 2 */
static inline struct capnp_pointer profile_pointer_shell(const struct profile_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool profile_has_shell(const struct profile_reader *reader)
{
	return !capnp_pointer_is_null(profile_pointer_shell(reader));
}

MUST_CHECK static inline enum status profile_get_shell(const struct profile_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(profile_pointer_shell(reader), value);
}

/* capabilities :List(ProfileGrant), pointer 3 */
static inline struct capnp_pointer profile_pointer_capabilities(const struct profile_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 3);
}

static inline bool profile_has_capabilities(const struct profile_reader *reader)
{
	return !capnp_pointer_is_null(profile_pointer_capabilities(reader));
}

MUST_CHECK static inline enum status profile_get_capabilities(const struct profile_reader *reader,
	struct profile_grant_list_reader *value)
{
	return profile_grant_list_read(profile_pointer_capabilities(reader), value);
}

/* step_ups :List(StepUp), pointer 4 */
static inline struct capnp_pointer profile_pointer_step_ups(const struct profile_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 4);
}

static inline bool profile_has_step_ups(const struct profile_reader *reader)
{
	return !capnp_pointer_is_null(profile_pointer_step_ups(reader));
}

MUST_CHECK static inline enum status profile_get_step_ups(const struct profile_reader *reader,
	struct step_up_list_reader *value)
{
	return step_up_list_read(profile_pointer_step_ups(reader), value);
}

MUST_CHECK static inline enum status profile_builder_set_name(
	const struct profile_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void profile_builder_set_kind(const struct profile_builder *builder, enum session_kind value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

MUST_CHECK static inline enum status profile_builder_new_limits(
	const struct profile_builder *builder, struct columns_builder *child)
{
	return columns_builder_new(capnp_struct_builder_pointer(&builder->raw, 1), child);
}

static inline void profile_builder_set_expiry_seconds(const struct profile_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 1, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void profile_builder_set_longest_seconds(const struct profile_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 2, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void profile_builder_set_idle_seconds(const struct profile_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 3, (uint32_t)value, (uint32_t)UINT64_C(0));
}

MUST_CHECK static inline enum status profile_builder_set_shell(
	const struct profile_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 2), value);
}

MUST_CHECK static inline enum status profile_builder_new_capabilities(
	const struct profile_builder *builder, uint32_t count,
	struct profile_grant_list_builder *list)
{
	return profile_grant_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 3), count, list);
}

MUST_CHECK static inline enum status profile_builder_new_step_ups(
	const struct profile_builder *builder, uint32_t count,
	struct step_up_list_builder *list)
{
	return step_up_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 4), count, list);
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer profile_grant_pointer_name(const struct profile_grant_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool profile_grant_has_name(const struct profile_grant_reader *reader)
{
	return !capnp_pointer_is_null(profile_grant_pointer_name(reader));
}

MUST_CHECK static inline enum status profile_grant_get_name(const struct profile_grant_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(profile_grant_pointer_name(reader), value);
}

/* kind :GrantKind, bits [0, 16) */
static inline enum grant_kind profile_grant_get_kind(const struct profile_grant_reader *reader)
{
	return (enum grant_kind)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* from :Text, pointer 1 */
static inline struct capnp_pointer profile_grant_pointer_from(const struct profile_grant_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool profile_grant_has_from(const struct profile_grant_reader *reader)
{
	return !capnp_pointer_is_null(profile_grant_pointer_from(reader));
}

MUST_CHECK static inline enum status profile_grant_get_from(const struct profile_grant_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(profile_grant_pointer_from(reader), value);
}

/* launcher :Bool, bits [16, 17) */
static inline bool profile_grant_get_launcher(const struct profile_grant_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 16, false);
}

MUST_CHECK static inline enum status profile_grant_builder_set_name(
	const struct profile_grant_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void profile_grant_builder_set_kind(const struct profile_grant_builder *builder, enum grant_kind value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

MUST_CHECK static inline enum status profile_grant_builder_set_from(
	const struct profile_grant_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

static inline void profile_grant_builder_set_launcher(const struct profile_grant_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 16, value, false);
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer step_up_pointer_name(const struct step_up_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool step_up_has_name(const struct step_up_reader *reader)
{
	return !capnp_pointer_is_null(step_up_pointer_name(reader));
}

MUST_CHECK static inline enum status step_up_get_name(const struct step_up_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(step_up_pointer_name(reader), value);
}

/* issuer :Text, pointer 1 */
static inline struct capnp_pointer step_up_pointer_issuer(const struct step_up_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool step_up_has_issuer(const struct step_up_reader *reader)
{
	return !capnp_pointer_is_null(step_up_pointer_issuer(reader));
}

MUST_CHECK static inline enum status step_up_get_issuer(const struct step_up_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(step_up_pointer_issuer(reader), value);
}

/* seconds :UInt32, bits [0, 32) */
static inline uint32_t step_up_get_seconds(const struct step_up_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

/* description :Text, pointer 2 */
static inline struct capnp_pointer step_up_pointer_description(const struct step_up_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool step_up_has_description(const struct step_up_reader *reader)
{
	return !capnp_pointer_is_null(step_up_pointer_description(reader));
}

MUST_CHECK static inline enum status step_up_get_description(const struct step_up_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(step_up_pointer_description(reader), value);
}

MUST_CHECK static inline enum status step_up_builder_set_name(
	const struct step_up_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status step_up_builder_set_issuer(
	const struct step_up_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

static inline void step_up_builder_set_seconds(const struct step_up_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

MUST_CHECK static inline enum status step_up_builder_set_description(
	const struct step_up_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 2), value);
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer profile_description_pointer_name(const struct profile_description_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool profile_description_has_name(const struct profile_description_reader *reader)
{
	return !capnp_pointer_is_null(profile_description_pointer_name(reader));
}

MUST_CHECK static inline enum status profile_description_get_name(const struct profile_description_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(profile_description_pointer_name(reader), value);
}

/* kind :SessionKind, bits [0, 16) */
static inline enum session_kind profile_description_get_kind(const struct profile_description_reader *reader)
{
	return (enum session_kind)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* limits :Columns, pointer 1 */
static inline struct capnp_pointer profile_description_pointer_limits(const struct profile_description_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool profile_description_has_limits(const struct profile_description_reader *reader)
{
	return !capnp_pointer_is_null(profile_description_pointer_limits(reader));
}

MUST_CHECK static inline enum status profile_description_get_limits(const struct profile_description_reader *reader,
	struct columns_reader *value)
{
	return columns_read(profile_description_pointer_limits(reader), value);
}

/* expiry_seconds :UInt32, bits [32, 64) */
static inline uint32_t profile_description_get_expiry_seconds(const struct profile_description_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 1, UINT32_C(0));
}

/* longest_seconds :UInt32, bits [64, 96) */
static inline uint32_t profile_description_get_longest_seconds(const struct profile_description_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 2, UINT32_C(0));
}

/* idle_seconds :UInt32, bits [96, 128) */
static inline uint32_t profile_description_get_idle_seconds(const struct profile_description_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 3, UINT32_C(0));
}

/* shell :Text, pointer 2 */
static inline struct capnp_pointer profile_description_pointer_shell(const struct profile_description_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool profile_description_has_shell(const struct profile_description_reader *reader)
{
	return !capnp_pointer_is_null(profile_description_pointer_shell(reader));
}

MUST_CHECK static inline enum status profile_description_get_shell(const struct profile_description_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(profile_description_pointer_shell(reader), value);
}

/* step_ups :List(StepUpOffer), pointer 3 */
static inline struct capnp_pointer profile_description_pointer_step_ups(const struct profile_description_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 3);
}

static inline bool profile_description_has_step_ups(const struct profile_description_reader *reader)
{
	return !capnp_pointer_is_null(profile_description_pointer_step_ups(reader));
}

MUST_CHECK static inline enum status profile_description_get_step_ups(const struct profile_description_reader *reader,
	struct step_up_offer_list_reader *value)
{
	return step_up_offer_list_read(profile_description_pointer_step_ups(reader), value);
}

MUST_CHECK static inline enum status profile_description_builder_set_name(
	const struct profile_description_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void profile_description_builder_set_kind(const struct profile_description_builder *builder, enum session_kind value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

MUST_CHECK static inline enum status profile_description_builder_new_limits(
	const struct profile_description_builder *builder, struct columns_builder *child)
{
	return columns_builder_new(capnp_struct_builder_pointer(&builder->raw, 1), child);
}

static inline void profile_description_builder_set_expiry_seconds(const struct profile_description_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 1, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void profile_description_builder_set_longest_seconds(const struct profile_description_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 2, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void profile_description_builder_set_idle_seconds(const struct profile_description_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 3, (uint32_t)value, (uint32_t)UINT64_C(0));
}

MUST_CHECK static inline enum status profile_description_builder_set_shell(
	const struct profile_description_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 2), value);
}

MUST_CHECK static inline enum status profile_description_builder_new_step_ups(
	const struct profile_description_builder *builder, uint32_t count,
	struct step_up_offer_list_builder *list)
{
	return step_up_offer_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 3), count, list);
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer bundle_item_pointer_name(const struct bundle_item_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool bundle_item_has_name(const struct bundle_item_reader *reader)
{
	return !capnp_pointer_is_null(bundle_item_pointer_name(reader));
}

MUST_CHECK static inline enum status bundle_item_get_name(const struct bundle_item_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(bundle_item_pointer_name(reader), value);
}

/* launcher :Bool, bits [0, 1) */
static inline bool bundle_item_get_launcher(const struct bundle_item_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

/* capability :Capability, pointer 1 */
static inline struct capnp_pointer bundle_item_pointer_capability(const struct bundle_item_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool bundle_item_has_capability(const struct bundle_item_reader *reader)
{
	return !capnp_pointer_is_null(bundle_item_pointer_capability(reader));
}

MUST_CHECK static inline enum status bundle_item_get_capability(const struct bundle_item_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(bundle_item_pointer_capability(reader), value);
}

MUST_CHECK static inline enum status bundle_item_builder_set_name(
	const struct bundle_item_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void bundle_item_builder_set_launcher(const struct bundle_item_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

static inline void bundle_item_builder_set_capability(const struct bundle_item_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 1), index);
}

/* items :List(BundleItem), pointer 0 */
static inline struct capnp_pointer bundle_next_results_pointer_items(const struct bundle_next_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool bundle_next_results_has_items(const struct bundle_next_results_reader *reader)
{
	return !capnp_pointer_is_null(bundle_next_results_pointer_items(reader));
}

MUST_CHECK static inline enum status bundle_next_results_get_items(const struct bundle_next_results_reader *reader,
	struct bundle_item_list_reader *value)
{
	return bundle_item_list_read(bundle_next_results_pointer_items(reader), value);
}

/* more :Bool, bits [0, 1) */
static inline bool bundle_next_results_get_more(const struct bundle_next_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

MUST_CHECK static inline enum status bundle_next_results_builder_new_items(
	const struct bundle_next_results_builder *builder, uint32_t count,
	struct bundle_item_list_builder *list)
{
	return bundle_item_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), count, list);
}

static inline void bundle_next_results_builder_set_more(const struct bundle_next_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

/* profile :Text, pointer 0 */
static inline struct capnp_pointer authority_broker_describe_params_pointer_profile(const struct authority_broker_describe_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool authority_broker_describe_params_has_profile(const struct authority_broker_describe_params_reader *reader)
{
	return !capnp_pointer_is_null(authority_broker_describe_params_pointer_profile(reader));
}

MUST_CHECK static inline enum status authority_broker_describe_params_get_profile(const struct authority_broker_describe_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(authority_broker_describe_params_pointer_profile(reader), value);
}

MUST_CHECK static inline enum status authority_broker_describe_params_builder_set_profile(
	const struct authority_broker_describe_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

/* found :Bool, bits [0, 1) */
static inline bool authority_broker_describe_results_get_found(const struct authority_broker_describe_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

/* profile :ProfileDescription, pointer 0 */
static inline struct capnp_pointer authority_broker_describe_results_pointer_profile(const struct authority_broker_describe_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool authority_broker_describe_results_has_profile(const struct authority_broker_describe_results_reader *reader)
{
	return !capnp_pointer_is_null(authority_broker_describe_results_pointer_profile(reader));
}

MUST_CHECK static inline enum status authority_broker_describe_results_get_profile(const struct authority_broker_describe_results_reader *reader,
	struct profile_description_reader *value)
{
	return profile_description_read(authority_broker_describe_results_pointer_profile(reader), value);
}

static inline void authority_broker_describe_results_builder_set_found(const struct authority_broker_describe_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

MUST_CHECK static inline enum status authority_broker_describe_results_builder_new_profile(
	const struct authority_broker_describe_results_builder *builder, struct profile_description_builder *child)
{
	return profile_description_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), child);
}

/* session :SessionReference, pointer 0 */
static inline struct capnp_pointer authority_broker_issue_params_pointer_session(const struct authority_broker_issue_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool authority_broker_issue_params_has_session(const struct authority_broker_issue_params_reader *reader)
{
	return !capnp_pointer_is_null(authority_broker_issue_params_pointer_session(reader));
}

MUST_CHECK static inline enum status authority_broker_issue_params_get_session(const struct authority_broker_issue_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(authority_broker_issue_params_pointer_session(reader), value);
}

/* profile :Text, pointer 1 */
static inline struct capnp_pointer authority_broker_issue_params_pointer_profile(const struct authority_broker_issue_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool authority_broker_issue_params_has_profile(const struct authority_broker_issue_params_reader *reader)
{
	return !capnp_pointer_is_null(authority_broker_issue_params_pointer_profile(reader));
}

MUST_CHECK static inline enum status authority_broker_issue_params_get_profile(const struct authority_broker_issue_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(authority_broker_issue_params_pointer_profile(reader), value);
}

/* proof :PasswordProof, pointer 2 */
static inline struct capnp_pointer authority_broker_issue_params_pointer_proof(const struct authority_broker_issue_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool authority_broker_issue_params_has_proof(const struct authority_broker_issue_params_reader *reader)
{
	return !capnp_pointer_is_null(authority_broker_issue_params_pointer_proof(reader));
}

MUST_CHECK static inline enum status authority_broker_issue_params_get_proof(const struct authority_broker_issue_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(authority_broker_issue_params_pointer_proof(reader), value);
}

/* key_proof :KeyProof, pointer 3 */
static inline struct capnp_pointer authority_broker_issue_params_pointer_key_proof(const struct authority_broker_issue_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 3);
}

static inline bool authority_broker_issue_params_has_key_proof(const struct authority_broker_issue_params_reader *reader)
{
	return !capnp_pointer_is_null(authority_broker_issue_params_pointer_key_proof(reader));
}

MUST_CHECK static inline enum status authority_broker_issue_params_get_key_proof(const struct authority_broker_issue_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(authority_broker_issue_params_pointer_key_proof(reader), value);
}

static inline void authority_broker_issue_params_builder_set_session(const struct authority_broker_issue_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

MUST_CHECK static inline enum status authority_broker_issue_params_builder_set_profile(
	const struct authority_broker_issue_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

static inline void authority_broker_issue_params_builder_set_proof(const struct authority_broker_issue_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 2), index);
}

static inline void authority_broker_issue_params_builder_set_key_proof(const struct authority_broker_issue_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 3), index);
}

/* issued :Bool, bits [0, 1) */
static inline bool authority_broker_issue_results_get_issued(const struct authority_broker_issue_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

/* principal :UInt64, bits [64, 128) */
static inline uint64_t authority_broker_issue_results_get_principal(const struct authority_broker_issue_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* account :Text, pointer 0 */
static inline struct capnp_pointer authority_broker_issue_results_pointer_account(const struct authority_broker_issue_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool authority_broker_issue_results_has_account(const struct authority_broker_issue_results_reader *reader)
{
	return !capnp_pointer_is_null(authority_broker_issue_results_pointer_account(reader));
}

MUST_CHECK static inline enum status authority_broker_issue_results_get_account(const struct authority_broker_issue_results_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(authority_broker_issue_results_pointer_account(reader), value);
}

/* bundle :Bundle, pointer 1 */
static inline struct capnp_pointer authority_broker_issue_results_pointer_bundle(const struct authority_broker_issue_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool authority_broker_issue_results_has_bundle(const struct authority_broker_issue_results_reader *reader)
{
	return !capnp_pointer_is_null(authority_broker_issue_results_pointer_bundle(reader));
}

MUST_CHECK static inline enum status authority_broker_issue_results_get_bundle(const struct authority_broker_issue_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(authority_broker_issue_results_pointer_bundle(reader), value);
}

static inline void authority_broker_issue_results_builder_set_issued(const struct authority_broker_issue_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

static inline void authority_broker_issue_results_builder_set_principal(const struct authority_broker_issue_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

MUST_CHECK static inline enum status authority_broker_issue_results_builder_set_account(
	const struct authority_broker_issue_results_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void authority_broker_issue_results_builder_set_bundle(const struct authority_broker_issue_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 1), index);
}

/* session :SessionReference, pointer 0 */
static inline struct capnp_pointer authority_broker_step_up_params_pointer_session(const struct authority_broker_step_up_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool authority_broker_step_up_params_has_session(const struct authority_broker_step_up_params_reader *reader)
{
	return !capnp_pointer_is_null(authority_broker_step_up_params_pointer_session(reader));
}

MUST_CHECK static inline enum status authority_broker_step_up_params_get_session(const struct authority_broker_step_up_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(authority_broker_step_up_params_pointer_session(reader), value);
}

/* name :Text, pointer 1 */
static inline struct capnp_pointer authority_broker_step_up_params_pointer_name(const struct authority_broker_step_up_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool authority_broker_step_up_params_has_name(const struct authority_broker_step_up_params_reader *reader)
{
	return !capnp_pointer_is_null(authority_broker_step_up_params_pointer_name(reader));
}

MUST_CHECK static inline enum status authority_broker_step_up_params_get_name(const struct authority_broker_step_up_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(authority_broker_step_up_params_pointer_name(reader), value);
}

/* nonce :Data, pointer 2 */
static inline struct capnp_pointer authority_broker_step_up_params_pointer_nonce(const struct authority_broker_step_up_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool authority_broker_step_up_params_has_nonce(const struct authority_broker_step_up_params_reader *reader)
{
	return !capnp_pointer_is_null(authority_broker_step_up_params_pointer_nonce(reader));
}

MUST_CHECK static inline enum status authority_broker_step_up_params_get_nonce(const struct authority_broker_step_up_params_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(authority_broker_step_up_params_pointer_nonce(reader), value);
}

/* ledger :Ledger, pointer 3 */
static inline struct capnp_pointer authority_broker_step_up_params_pointer_ledger(const struct authority_broker_step_up_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 3);
}

static inline bool authority_broker_step_up_params_has_ledger(const struct authority_broker_step_up_params_reader *reader)
{
	return !capnp_pointer_is_null(authority_broker_step_up_params_pointer_ledger(reader));
}

MUST_CHECK static inline enum status authority_broker_step_up_params_get_ledger(const struct authority_broker_step_up_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(authority_broker_step_up_params_pointer_ledger(reader), value);
}

/* proof :PasswordProof, pointer 4 */
static inline struct capnp_pointer authority_broker_step_up_params_pointer_proof(const struct authority_broker_step_up_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 4);
}

static inline bool authority_broker_step_up_params_has_proof(const struct authority_broker_step_up_params_reader *reader)
{
	return !capnp_pointer_is_null(authority_broker_step_up_params_pointer_proof(reader));
}

MUST_CHECK static inline enum status authority_broker_step_up_params_get_proof(const struct authority_broker_step_up_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(authority_broker_step_up_params_pointer_proof(reader), value);
}

static inline void authority_broker_step_up_params_builder_set_session(const struct authority_broker_step_up_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

MUST_CHECK static inline enum status authority_broker_step_up_params_builder_set_name(
	const struct authority_broker_step_up_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

MUST_CHECK static inline enum status authority_broker_step_up_params_builder_set_nonce(
	const struct authority_broker_step_up_params_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 2), value);
}

MUST_CHECK static inline enum status authority_broker_step_up_params_builder_new_nonce(
	const struct authority_broker_step_up_params_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 2), length_bytes, bytes);
}

static inline void authority_broker_step_up_params_builder_set_ledger(const struct authority_broker_step_up_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 3), index);
}

static inline void authority_broker_step_up_params_builder_set_proof(const struct authority_broker_step_up_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 4), index);
}

/* issued :Bool, bits [0, 1) */
static inline bool authority_broker_step_up_results_get_issued(const struct authority_broker_step_up_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

/* capability :Capability, pointer 0 */
static inline struct capnp_pointer authority_broker_step_up_results_pointer_capability(const struct authority_broker_step_up_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool authority_broker_step_up_results_has_capability(const struct authority_broker_step_up_results_reader *reader)
{
	return !capnp_pointer_is_null(authority_broker_step_up_results_pointer_capability(reader));
}

MUST_CHECK static inline enum status authority_broker_step_up_results_get_capability(const struct authority_broker_step_up_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(authority_broker_step_up_results_pointer_capability(reader), value);
}

/* seconds :UInt32, bits [32, 64) */
static inline uint32_t authority_broker_step_up_results_get_seconds(const struct authority_broker_step_up_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 1, UINT32_C(0));
}

static inline void authority_broker_step_up_results_builder_set_issued(const struct authority_broker_step_up_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

static inline void authority_broker_step_up_results_builder_set_capability(const struct authority_broker_step_up_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

static inline void authority_broker_step_up_results_builder_set_seconds(const struct authority_broker_step_up_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 1, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* profile :Text, pointer 0 */
static inline struct capnp_pointer authority_broker_step_up_description_params_pointer_profile(const struct authority_broker_step_up_description_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool authority_broker_step_up_description_params_has_profile(const struct authority_broker_step_up_description_params_reader *reader)
{
	return !capnp_pointer_is_null(authority_broker_step_up_description_params_pointer_profile(reader));
}

MUST_CHECK static inline enum status authority_broker_step_up_description_params_get_profile(const struct authority_broker_step_up_description_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(authority_broker_step_up_description_params_pointer_profile(reader), value);
}

/* name :Text, pointer 1 */
static inline struct capnp_pointer authority_broker_step_up_description_params_pointer_name(const struct authority_broker_step_up_description_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool authority_broker_step_up_description_params_has_name(const struct authority_broker_step_up_description_params_reader *reader)
{
	return !capnp_pointer_is_null(authority_broker_step_up_description_params_pointer_name(reader));
}

MUST_CHECK static inline enum status authority_broker_step_up_description_params_get_name(const struct authority_broker_step_up_description_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(authority_broker_step_up_description_params_pointer_name(reader), value);
}

MUST_CHECK static inline enum status authority_broker_step_up_description_params_builder_set_profile(
	const struct authority_broker_step_up_description_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status authority_broker_step_up_description_params_builder_set_name(
	const struct authority_broker_step_up_description_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

/* found :Bool, bits [0, 1) */
static inline bool authority_broker_step_up_description_results_get_found(const struct authority_broker_step_up_description_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

/* seconds :UInt32, bits [32, 64) */
static inline uint32_t authority_broker_step_up_description_results_get_seconds(const struct authority_broker_step_up_description_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 1, UINT32_C(0));
}

/* description :Text, pointer 0 */
static inline struct capnp_pointer authority_broker_step_up_description_results_pointer_description(const struct authority_broker_step_up_description_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool authority_broker_step_up_description_results_has_description(const struct authority_broker_step_up_description_results_reader *reader)
{
	return !capnp_pointer_is_null(authority_broker_step_up_description_results_pointer_description(reader));
}

MUST_CHECK static inline enum status authority_broker_step_up_description_results_get_description(const struct authority_broker_step_up_description_results_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(authority_broker_step_up_description_results_pointer_description(reader), value);
}

static inline void authority_broker_step_up_description_results_builder_set_found(const struct authority_broker_step_up_description_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

static inline void authority_broker_step_up_description_results_builder_set_seconds(const struct authority_broker_step_up_description_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 1, (uint32_t)value, (uint32_t)UINT64_C(0));
}

MUST_CHECK static inline enum status authority_broker_step_up_description_results_builder_set_description(
	const struct authority_broker_step_up_description_results_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

#endif

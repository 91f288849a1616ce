/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from credentials.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_CREDENTIALS_H
#define CORE_GENERATED_CREDENTIALS_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"

/* CredentialOutcome. */
enum credential_outcome {
	CREDENTIAL_OUTCOME_ACCEPTED = 0,
	CREDENTIAL_OUTCOME_DENIED = 1,
	CREDENTIAL_OUTCOME_TRY_LATER = 2,
	CREDENTIAL_OUTCOME_CANCELLED = 3,
	CREDENTIAL_OUTCOME_UNAVAILABLE = 4,
	CREDENTIAL_OUTCOME_ALREADY_SET_UP = 5,
};

/* Whether this program knows the value: a message can hold any number. */
static inline bool credential_outcome_is_known(enum credential_outcome value)
{
	return (uint32_t)value < 6u;
}

/* PasswordProof. That somebody has just typed the password of an account: good once, for who redeems it, for two minutes. It */
#define PASSWORD_PROOF_INTERFACE_ID UINT64_C(0xfb9cc109a06dbc69)
#define PASSWORD_PROOF_METHODS 0u

/* CredentialStore. Asks a person for a secret on a lease that is moved here, and moves it back with the answer. */
#define CREDENTIAL_STORE_INTERFACE_ID UINT64_C(0x85d5aa446e89fa4e)
#define CREDENTIAL_STORE_METHODS 4u

enum credential_store_method {
	CREDENTIAL_STORE_METHOD_VERIFY = 0,
	CREDENTIAL_STORE_METHOD_SETUP = 1,
	CREDENTIAL_STORE_METHOD_CHANGE = 2,
	CREDENTIAL_STORE_METHOD_STATE = 3,
};

/* ProofRedeemer. The broker's: what a proof says. */
#define PROOF_REDEEMER_INTERFACE_ID UINT64_C(0xdc86ef2000919db9)
#define PROOF_REDEEMER_METHODS 1u

enum proof_redeemer_method {
	PROOF_REDEEMER_METHOD_REDEEM = 0,
};

/* Verifier: 16 bytes of data, 2 pointers. The knowledge that the store has of one account's password. */
#define VERIFIER_DATA_WORDS 2u
#define VERIFIER_POINTERS 2u

struct verifier_reader {
	struct capnp_struct raw;
};

struct verifier_builder {
	struct capnp_struct_builder raw;
};

struct verifier_list_reader {
	struct capnp_list raw;
};

struct verifier_list_builder {
	struct capnp_list_builder raw;
};

/* CredentialConfig: 8 bytes of data, 1 pointers. */
#define CREDENTIAL_CONFIG_DATA_WORDS 1u
#define CREDENTIAL_CONFIG_POINTERS 1u

struct credential_config_reader {
	struct capnp_struct raw;
};

struct credential_config_builder {
	struct capnp_struct_builder raw;
};

struct credential_config_list_reader {
	struct capnp_list raw;
};

struct credential_config_list_builder {
	struct capnp_list_builder raw;
};

/* CredentialSource: 8 bytes of data, 1 pointers. Where somebody sits: the desk's word, on which backoff depends. */
#define CREDENTIAL_SOURCE_DATA_WORDS 1u
#define CREDENTIAL_SOURCE_POINTERS 1u

struct credential_source_reader {
	struct capnp_struct raw;
};

struct credential_source_builder {
	struct capnp_struct_builder raw;
};

struct credential_source_list_reader {
	struct capnp_list raw;
};

struct credential_source_list_builder {
	struct capnp_list_builder raw;
};

/* CredentialStore.verify params: 0 bytes of data, 5 pointers. */
#define CREDENTIAL_STORE_VERIFY_PARAMS_DATA_WORDS 0u
#define CREDENTIAL_STORE_VERIFY_PARAMS_POINTERS 5u

struct credential_store_verify_params_reader {
	struct capnp_struct raw;
};

struct credential_store_verify_params_builder {
	struct capnp_struct_builder raw;
};

/* CredentialStore.verify results: 8 bytes of data, 2 pointers. */
#define CREDENTIAL_STORE_VERIFY_RESULTS_DATA_WORDS 1u
#define CREDENTIAL_STORE_VERIFY_RESULTS_POINTERS 2u

struct credential_store_verify_results_reader {
	struct capnp_struct raw;
};

struct credential_store_verify_results_builder {
	struct capnp_struct_builder raw;
};

/* CredentialStore.setup params: 0 bytes of data, 2 pointers. */
#define CREDENTIAL_STORE_SETUP_PARAMS_DATA_WORDS 0u
#define CREDENTIAL_STORE_SETUP_PARAMS_POINTERS 2u

struct credential_store_setup_params_reader {
	struct capnp_struct raw;
};

struct credential_store_setup_params_builder {
	struct capnp_struct_builder raw;
};

/* CredentialStore.setup results: 8 bytes of data, 2 pointers. */
#define CREDENTIAL_STORE_SETUP_RESULTS_DATA_WORDS 1u
#define CREDENTIAL_STORE_SETUP_RESULTS_POINTERS 2u

struct credential_store_setup_results_reader {
	struct capnp_struct raw;
};

struct credential_store_setup_results_builder {
	struct capnp_struct_builder raw;
};

/* CredentialStore.change params: 16 bytes of data, 2 pointers. */
#define CREDENTIAL_STORE_CHANGE_PARAMS_DATA_WORDS 2u
#define CREDENTIAL_STORE_CHANGE_PARAMS_POINTERS 2u

struct credential_store_change_params_reader {
	struct capnp_struct raw;
};

struct credential_store_change_params_builder {
	struct capnp_struct_builder raw;
};

/* CredentialStore.change results: 8 bytes of data, 1 pointers. */
#define CREDENTIAL_STORE_CHANGE_RESULTS_DATA_WORDS 1u
#define CREDENTIAL_STORE_CHANGE_RESULTS_POINTERS 1u

struct credential_store_change_results_reader {
	struct capnp_struct raw;
};

struct credential_store_change_results_builder {
	struct capnp_struct_builder raw;
};

/* CredentialStore.state params: 0 bytes of data, 0 pointers. */
#define CREDENTIAL_STORE_STATE_PARAMS_DATA_WORDS 0u
#define CREDENTIAL_STORE_STATE_PARAMS_POINTERS 0u

struct credential_store_state_params_reader {
	struct capnp_struct raw;
};

struct credential_store_state_params_builder {
	struct capnp_struct_builder raw;
};

/* CredentialStore.state results: 8 bytes of data, 0 pointers. */
#define CREDENTIAL_STORE_STATE_RESULTS_DATA_WORDS 1u
#define CREDENTIAL_STORE_STATE_RESULTS_POINTERS 0u

struct credential_store_state_results_reader {
	struct capnp_struct raw;
};

struct credential_store_state_results_builder {
	struct capnp_struct_builder raw;
};

/* ProofRedeemer.redeem params: 0 bytes of data, 2 pointers. */
#define PROOF_REDEEMER_REDEEM_PARAMS_DATA_WORDS 0u
#define PROOF_REDEEMER_REDEEM_PARAMS_POINTERS 2u

struct proof_redeemer_redeem_params_reader {
	struct capnp_struct raw;
};

struct proof_redeemer_redeem_params_builder {
	struct capnp_struct_builder raw;
};

/* ProofRedeemer.redeem results: 16 bytes of data, 1 pointers. */
#define PROOF_REDEEMER_REDEEM_RESULTS_DATA_WORDS 2u
#define PROOF_REDEEMER_REDEEM_RESULTS_POINTERS 1u

struct proof_redeemer_redeem_results_reader {
	struct capnp_struct raw;
};

struct proof_redeemer_redeem_results_builder {
	struct capnp_struct_builder raw;
};

/* ---- Verifier ---- */

MUST_CHECK static inline enum status verifier_root(struct capnp_message *message,
	struct verifier_reader *reader)
{
	return capnp_message_root(message, VERIFIER_DATA_WORDS, VERIFIER_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status verifier_read(struct capnp_pointer pointer,
	struct verifier_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool verifier_is_complete(const struct verifier_reader *reader)
{
	return reader->raw.data_bits >= VERIFIER_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= VERIFIER_POINTERS;
}

MUST_CHECK static inline enum status verifier_builder_root(struct capnp_builder *builder,
	struct verifier_builder *out)
{
	return capnp_builder_root(builder, VERIFIER_DATA_WORDS, VERIFIER_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status verifier_builder_new(
	struct capnp_pointer_builder pointer, struct verifier_builder *out)
{
	return capnp_pointer_new_struct(pointer, VERIFIER_DATA_WORDS, VERIFIER_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status verifier_list_read(struct capnp_pointer pointer,
	struct verifier_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct verifier_reader verifier_list_get(const struct verifier_list_reader *list,
	uint32_t index)
{
	return (struct verifier_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status verifier_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct verifier_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, VERIFIER_DATA_WORDS, VERIFIER_POINTERS, count,
		&list->raw);
}

static inline struct verifier_builder verifier_list_builder_get(
	const struct verifier_list_builder *list, uint32_t index)
{
	return (struct verifier_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- CredentialConfig ---- */

MUST_CHECK static inline enum status credential_config_root(struct capnp_message *message,
	struct credential_config_reader *reader)
{
	return capnp_message_root(message, CREDENTIAL_CONFIG_DATA_WORDS, CREDENTIAL_CONFIG_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status credential_config_read(struct capnp_pointer pointer,
	struct credential_config_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool credential_config_is_complete(const struct credential_config_reader *reader)
{
	return reader->raw.data_bits >= CREDENTIAL_CONFIG_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= CREDENTIAL_CONFIG_POINTERS;
}

MUST_CHECK static inline enum status credential_config_builder_root(struct capnp_builder *builder,
	struct credential_config_builder *out)
{
	return capnp_builder_root(builder, CREDENTIAL_CONFIG_DATA_WORDS, CREDENTIAL_CONFIG_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status credential_config_builder_new(
	struct capnp_pointer_builder pointer, struct credential_config_builder *out)
{
	return capnp_pointer_new_struct(pointer, CREDENTIAL_CONFIG_DATA_WORDS, CREDENTIAL_CONFIG_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status credential_config_list_read(struct capnp_pointer pointer,
	struct credential_config_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct credential_config_reader credential_config_list_get(const struct credential_config_list_reader *list,
	uint32_t index)
{
	return (struct credential_config_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status credential_config_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct credential_config_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, CREDENTIAL_CONFIG_DATA_WORDS, CREDENTIAL_CONFIG_POINTERS, count,
		&list->raw);
}

static inline struct credential_config_builder credential_config_list_builder_get(
	const struct credential_config_list_builder *list, uint32_t index)
{
	return (struct credential_config_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- CredentialSource ---- */

MUST_CHECK static inline enum status credential_source_root(struct capnp_message *message,
	struct credential_source_reader *reader)
{
	return capnp_message_root(message, CREDENTIAL_SOURCE_DATA_WORDS, CREDENTIAL_SOURCE_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status credential_source_read(struct capnp_pointer pointer,
	struct credential_source_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool credential_source_is_complete(const struct credential_source_reader *reader)
{
	return reader->raw.data_bits >= CREDENTIAL_SOURCE_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= CREDENTIAL_SOURCE_POINTERS;
}

MUST_CHECK static inline enum status credential_source_builder_root(struct capnp_builder *builder,
	struct credential_source_builder *out)
{
	return capnp_builder_root(builder, CREDENTIAL_SOURCE_DATA_WORDS, CREDENTIAL_SOURCE_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status credential_source_builder_new(
	struct capnp_pointer_builder pointer, struct credential_source_builder *out)
{
	return capnp_pointer_new_struct(pointer, CREDENTIAL_SOURCE_DATA_WORDS, CREDENTIAL_SOURCE_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status credential_source_list_read(struct capnp_pointer pointer,
	struct credential_source_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct credential_source_reader credential_source_list_get(const struct credential_source_list_reader *list,
	uint32_t index)
{
	return (struct credential_source_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status credential_source_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct credential_source_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, CREDENTIAL_SOURCE_DATA_WORDS, CREDENTIAL_SOURCE_POINTERS, count,
		&list->raw);
}

static inline struct credential_source_builder credential_source_list_builder_get(
	const struct credential_source_list_builder *list, uint32_t index)
{
	return (struct credential_source_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- CredentialStore.verify params ---- */

MUST_CHECK static inline enum status credential_store_verify_params_root(struct capnp_message *message,
	struct credential_store_verify_params_reader *reader)
{
	return capnp_message_root(message, CREDENTIAL_STORE_VERIFY_PARAMS_DATA_WORDS, CREDENTIAL_STORE_VERIFY_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status credential_store_verify_params_read(struct capnp_pointer pointer,
	struct credential_store_verify_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool credential_store_verify_params_is_complete(const struct credential_store_verify_params_reader *reader)
{
	return reader->raw.pointer_count >= CREDENTIAL_STORE_VERIFY_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status credential_store_verify_params_builder_root(struct capnp_builder *builder,
	struct credential_store_verify_params_builder *out)
{
	return capnp_builder_root(builder, CREDENTIAL_STORE_VERIFY_PARAMS_DATA_WORDS, CREDENTIAL_STORE_VERIFY_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status credential_store_verify_params_builder_new(
	struct capnp_pointer_builder pointer, struct credential_store_verify_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, CREDENTIAL_STORE_VERIFY_PARAMS_DATA_WORDS, CREDENTIAL_STORE_VERIFY_PARAMS_POINTERS, &out->raw);
}

/* ---- CredentialStore.verify results ---- */

MUST_CHECK static inline enum status credential_store_verify_results_root(struct capnp_message *message,
	struct credential_store_verify_results_reader *reader)
{
	return capnp_message_root(message, CREDENTIAL_STORE_VERIFY_RESULTS_DATA_WORDS, CREDENTIAL_STORE_VERIFY_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status credential_store_verify_results_read(struct capnp_pointer pointer,
	struct credential_store_verify_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool credential_store_verify_results_is_complete(const struct credential_store_verify_results_reader *reader)
{
	return reader->raw.data_bits >= CREDENTIAL_STORE_VERIFY_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= CREDENTIAL_STORE_VERIFY_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status credential_store_verify_results_builder_root(struct capnp_builder *builder,
	struct credential_store_verify_results_builder *out)
{
	return capnp_builder_root(builder, CREDENTIAL_STORE_VERIFY_RESULTS_DATA_WORDS, CREDENTIAL_STORE_VERIFY_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status credential_store_verify_results_builder_new(
	struct capnp_pointer_builder pointer, struct credential_store_verify_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, CREDENTIAL_STORE_VERIFY_RESULTS_DATA_WORDS, CREDENTIAL_STORE_VERIFY_RESULTS_POINTERS, &out->raw);
}

/* ---- CredentialStore.setup params ---- */

MUST_CHECK static inline enum status credential_store_setup_params_root(struct capnp_message *message,
	struct credential_store_setup_params_reader *reader)
{
	return capnp_message_root(message, CREDENTIAL_STORE_SETUP_PARAMS_DATA_WORDS, CREDENTIAL_STORE_SETUP_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status credential_store_setup_params_read(struct capnp_pointer pointer,
	struct credential_store_setup_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool credential_store_setup_params_is_complete(const struct credential_store_setup_params_reader *reader)
{
	return reader->raw.pointer_count >= CREDENTIAL_STORE_SETUP_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status credential_store_setup_params_builder_root(struct capnp_builder *builder,
	struct credential_store_setup_params_builder *out)
{
	return capnp_builder_root(builder, CREDENTIAL_STORE_SETUP_PARAMS_DATA_WORDS, CREDENTIAL_STORE_SETUP_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status credential_store_setup_params_builder_new(
	struct capnp_pointer_builder pointer, struct credential_store_setup_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, CREDENTIAL_STORE_SETUP_PARAMS_DATA_WORDS, CREDENTIAL_STORE_SETUP_PARAMS_POINTERS, &out->raw);
}

/* ---- CredentialStore.setup results ---- */

MUST_CHECK static inline enum status credential_store_setup_results_root(struct capnp_message *message,
	struct credential_store_setup_results_reader *reader)
{
	return capnp_message_root(message, CREDENTIAL_STORE_SETUP_RESULTS_DATA_WORDS, CREDENTIAL_STORE_SETUP_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status credential_store_setup_results_read(struct capnp_pointer pointer,
	struct credential_store_setup_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool credential_store_setup_results_is_complete(const struct credential_store_setup_results_reader *reader)
{
	return reader->raw.data_bits >= CREDENTIAL_STORE_SETUP_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= CREDENTIAL_STORE_SETUP_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status credential_store_setup_results_builder_root(struct capnp_builder *builder,
	struct credential_store_setup_results_builder *out)
{
	return capnp_builder_root(builder, CREDENTIAL_STORE_SETUP_RESULTS_DATA_WORDS, CREDENTIAL_STORE_SETUP_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status credential_store_setup_results_builder_new(
	struct capnp_pointer_builder pointer, struct credential_store_setup_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, CREDENTIAL_STORE_SETUP_RESULTS_DATA_WORDS, CREDENTIAL_STORE_SETUP_RESULTS_POINTERS, &out->raw);
}

/* ---- CredentialStore.change params ---- */

MUST_CHECK static inline enum status credential_store_change_params_root(struct capnp_message *message,
	struct credential_store_change_params_reader *reader)
{
	return capnp_message_root(message, CREDENTIAL_STORE_CHANGE_PARAMS_DATA_WORDS, CREDENTIAL_STORE_CHANGE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status credential_store_change_params_read(struct capnp_pointer pointer,
	struct credential_store_change_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool credential_store_change_params_is_complete(const struct credential_store_change_params_reader *reader)
{
	return reader->raw.data_bits >= CREDENTIAL_STORE_CHANGE_PARAMS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= CREDENTIAL_STORE_CHANGE_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status credential_store_change_params_builder_root(struct capnp_builder *builder,
	struct credential_store_change_params_builder *out)
{
	return capnp_builder_root(builder, CREDENTIAL_STORE_CHANGE_PARAMS_DATA_WORDS, CREDENTIAL_STORE_CHANGE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status credential_store_change_params_builder_new(
	struct capnp_pointer_builder pointer, struct credential_store_change_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, CREDENTIAL_STORE_CHANGE_PARAMS_DATA_WORDS, CREDENTIAL_STORE_CHANGE_PARAMS_POINTERS, &out->raw);
}

/* ---- CredentialStore.change results ---- */

MUST_CHECK static inline enum status credential_store_change_results_root(struct capnp_message *message,
	struct credential_store_change_results_reader *reader)
{
	return capnp_message_root(message, CREDENTIAL_STORE_CHANGE_RESULTS_DATA_WORDS, CREDENTIAL_STORE_CHANGE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status credential_store_change_results_read(struct capnp_pointer pointer,
	struct credential_store_change_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool credential_store_change_results_is_complete(const struct credential_store_change_results_reader *reader)
{
	return reader->raw.data_bits >= CREDENTIAL_STORE_CHANGE_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= CREDENTIAL_STORE_CHANGE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status credential_store_change_results_builder_root(struct capnp_builder *builder,
	struct credential_store_change_results_builder *out)
{
	return capnp_builder_root(builder, CREDENTIAL_STORE_CHANGE_RESULTS_DATA_WORDS, CREDENTIAL_STORE_CHANGE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status credential_store_change_results_builder_new(
	struct capnp_pointer_builder pointer, struct credential_store_change_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, CREDENTIAL_STORE_CHANGE_RESULTS_DATA_WORDS, CREDENTIAL_STORE_CHANGE_RESULTS_POINTERS, &out->raw);
}

/* ---- CredentialStore.state params ---- */

MUST_CHECK static inline enum status credential_store_state_params_root(struct capnp_message *message,
	struct credential_store_state_params_reader *reader)
{
	return capnp_message_root(message, CREDENTIAL_STORE_STATE_PARAMS_DATA_WORDS, CREDENTIAL_STORE_STATE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status credential_store_state_params_read(struct capnp_pointer pointer,
	struct credential_store_state_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status credential_store_state_params_builder_root(struct capnp_builder *builder,
	struct credential_store_state_params_builder *out)
{
	return capnp_builder_root(builder, CREDENTIAL_STORE_STATE_PARAMS_DATA_WORDS, CREDENTIAL_STORE_STATE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status credential_store_state_params_builder_new(
	struct capnp_pointer_builder pointer, struct credential_store_state_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, CREDENTIAL_STORE_STATE_PARAMS_DATA_WORDS, CREDENTIAL_STORE_STATE_PARAMS_POINTERS, &out->raw);
}

/* ---- CredentialStore.state results ---- */

MUST_CHECK static inline enum status credential_store_state_results_root(struct capnp_message *message,
	struct credential_store_state_results_reader *reader)
{
	return capnp_message_root(message, CREDENTIAL_STORE_STATE_RESULTS_DATA_WORDS, CREDENTIAL_STORE_STATE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status credential_store_state_results_read(struct capnp_pointer pointer,
	struct credential_store_state_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool credential_store_state_results_is_complete(const struct credential_store_state_results_reader *reader)
{
	return reader->raw.data_bits >= CREDENTIAL_STORE_STATE_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status credential_store_state_results_builder_root(struct capnp_builder *builder,
	struct credential_store_state_results_builder *out)
{
	return capnp_builder_root(builder, CREDENTIAL_STORE_STATE_RESULTS_DATA_WORDS, CREDENTIAL_STORE_STATE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status credential_store_state_results_builder_new(
	struct capnp_pointer_builder pointer, struct credential_store_state_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, CREDENTIAL_STORE_STATE_RESULTS_DATA_WORDS, CREDENTIAL_STORE_STATE_RESULTS_POINTERS, &out->raw);
}

/* ---- ProofRedeemer.redeem params ---- */

MUST_CHECK static inline enum status proof_redeemer_redeem_params_root(struct capnp_message *message,
	struct proof_redeemer_redeem_params_reader *reader)
{
	return capnp_message_root(message, PROOF_REDEEMER_REDEEM_PARAMS_DATA_WORDS, PROOF_REDEEMER_REDEEM_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status proof_redeemer_redeem_params_read(struct capnp_pointer pointer,
	struct proof_redeemer_redeem_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool proof_redeemer_redeem_params_is_complete(const struct proof_redeemer_redeem_params_reader *reader)
{
	return reader->raw.pointer_count >= PROOF_REDEEMER_REDEEM_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status proof_redeemer_redeem_params_builder_root(struct capnp_builder *builder,
	struct proof_redeemer_redeem_params_builder *out)
{
	return capnp_builder_root(builder, PROOF_REDEEMER_REDEEM_PARAMS_DATA_WORDS, PROOF_REDEEMER_REDEEM_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status proof_redeemer_redeem_params_builder_new(
	struct capnp_pointer_builder pointer, struct proof_redeemer_redeem_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROOF_REDEEMER_REDEEM_PARAMS_DATA_WORDS, PROOF_REDEEMER_REDEEM_PARAMS_POINTERS, &out->raw);
}

/* ---- ProofRedeemer.redeem results ---- */

MUST_CHECK static inline enum status proof_redeemer_redeem_results_root(struct capnp_message *message,
	struct proof_redeemer_redeem_results_reader *reader)
{
	return capnp_message_root(message, PROOF_REDEEMER_REDEEM_RESULTS_DATA_WORDS, PROOF_REDEEMER_REDEEM_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status proof_redeemer_redeem_results_read(struct capnp_pointer pointer,
	struct proof_redeemer_redeem_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool proof_redeemer_redeem_results_is_complete(const struct proof_redeemer_redeem_results_reader *reader)
{
	return reader->raw.data_bits >= PROOF_REDEEMER_REDEEM_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= PROOF_REDEEMER_REDEEM_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status proof_redeemer_redeem_results_builder_root(struct capnp_builder *builder,
	struct proof_redeemer_redeem_results_builder *out)
{
	return capnp_builder_root(builder, PROOF_REDEEMER_REDEEM_RESULTS_DATA_WORDS, PROOF_REDEEMER_REDEEM_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status proof_redeemer_redeem_results_builder_new(
	struct capnp_pointer_builder pointer, struct proof_redeemer_redeem_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, PROOF_REDEEMER_REDEEM_RESULTS_DATA_WORDS, PROOF_REDEEMER_REDEEM_RESULTS_POINTERS, &out->raw);
}

/* principal :UInt64, bits [0, 64) */
static inline uint64_t verifier_get_principal(const struct verifier_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer verifier_pointer_name(const struct verifier_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool verifier_has_name(const struct verifier_reader *reader)
{
	return !capnp_pointer_is_null(verifier_pointer_name(reader));
}

MUST_CHECK static inline enum status verifier_get_name(const struct verifier_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(verifier_pointer_name(reader), value);
}

/* phc :Text, pointer 1 */
static inline struct capnp_pointer verifier_pointer_phc(const struct verifier_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool verifier_has_phc(const struct verifier_reader *reader)
{
	return !capnp_pointer_is_null(verifier_pointer_phc(reader));
}

MUST_CHECK static inline enum status verifier_get_phc(const struct verifier_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(verifier_pointer_phc(reader), value);
}

/* disabled :Bool, bits [64, 65) */
static inline bool verifier_get_disabled(const struct verifier_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 64, false);
}

/* setup :Bool, bits [65, 66) */
static inline bool verifier_get_setup(const struct verifier_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 65, false);
}

static inline void verifier_builder_set_principal(const struct verifier_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

MUST_CHECK static inline enum status verifier_builder_set_name(
	const struct verifier_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status verifier_builder_set_phc(
	const struct verifier_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

static inline void verifier_builder_set_disabled(const struct verifier_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 64, value, false);
}

static inline void verifier_builder_set_setup(const struct verifier_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 65, value, false);
}

/* verifiers :List(Verifier), pointer 0 */
static inline struct capnp_pointer credential_config_pointer_verifiers(const struct credential_config_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool credential_config_has_verifiers(const struct credential_config_reader *reader)
{
	return !capnp_pointer_is_null(credential_config_pointer_verifiers(reader));
}

MUST_CHECK static inline enum status credential_config_get_verifiers(const struct credential_config_reader *reader,
	struct verifier_list_reader *value)
{
	return verifier_list_read(credential_config_pointer_verifiers(reader), value);
}

/* small_hash :Bool, bits [0, 1) */
static inline bool credential_config_get_small_hash(const struct credential_config_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

/* setup_token_seconds :UInt32, bits [32, 64) */
static inline uint32_t credential_config_get_setup_token_seconds(const struct credential_config_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 1, UINT32_C(3600));
}

MUST_CHECK static inline enum status credential_config_builder_new_verifiers(
	const struct credential_config_builder *builder, uint32_t count,
	struct verifier_list_builder *list)
{
	return verifier_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), count, list);
}

static inline void credential_config_builder_set_small_hash(const struct credential_config_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

static inline void credential_config_builder_set_setup_token_seconds(const struct credential_config_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 1, (uint32_t)value, (uint32_t)UINT64_C(3600));
}

/* line :Text, pointer 0 */
static inline struct capnp_pointer credential_source_pointer_line(const struct credential_source_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool credential_source_has_line(const struct credential_source_reader *reader)
{
	return !capnp_pointer_is_null(credential_source_pointer_line(reader));
}

MUST_CHECK static inline enum status credential_source_get_line(const struct credential_source_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(credential_source_pointer_line(reader), value);
}

/* local :Bool, bits [0, 1) */
static inline bool credential_source_get_local(const struct credential_source_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

MUST_CHECK static inline enum status credential_source_builder_set_line(
	const struct credential_source_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void credential_source_builder_set_local(const struct credential_source_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer credential_store_verify_params_pointer_name(const struct credential_store_verify_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool credential_store_verify_params_has_name(const struct credential_store_verify_params_reader *reader)
{
	return !capnp_pointer_is_null(credential_store_verify_params_pointer_name(reader));
}

MUST_CHECK static inline enum status credential_store_verify_params_get_name(const struct credential_store_verify_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(credential_store_verify_params_pointer_name(reader), value);
}

/* source :CredentialSource, pointer 1 */
static inline struct capnp_pointer credential_store_verify_params_pointer_source(const struct credential_store_verify_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool credential_store_verify_params_has_source(const struct credential_store_verify_params_reader *reader)
{
	return !capnp_pointer_is_null(credential_store_verify_params_pointer_source(reader));
}

MUST_CHECK static inline enum status credential_store_verify_params_get_source(const struct credential_store_verify_params_reader *reader,
	struct credential_source_reader *value)
{
	return credential_source_read(credential_store_verify_params_pointer_source(reader), value);
}

/* lease :TerminalSession, pointer 2 */
static inline struct capnp_pointer credential_store_verify_params_pointer_lease(const struct credential_store_verify_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool credential_store_verify_params_has_lease(const struct credential_store_verify_params_reader *reader)
{
	return !capnp_pointer_is_null(credential_store_verify_params_pointer_lease(reader));
}

MUST_CHECK static inline enum status credential_store_verify_params_get_lease(const struct credential_store_verify_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(credential_store_verify_params_pointer_lease(reader), value);
}

/* nonce :Data, pointer 3 */
static inline struct capnp_pointer credential_store_verify_params_pointer_nonce(const struct credential_store_verify_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 3);
}

static inline bool credential_store_verify_params_has_nonce(const struct credential_store_verify_params_reader *reader)
{
	return !capnp_pointer_is_null(credential_store_verify_params_pointer_nonce(reader));
}

MUST_CHECK static inline enum status credential_store_verify_params_get_nonce(const struct credential_store_verify_params_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(credential_store_verify_params_pointer_nonce(reader), value);
}

/* purpose :Text, pointer 4 */
static inline struct capnp_pointer credential_store_verify_params_pointer_purpose(const struct credential_store_verify_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 4);
}

static inline bool credential_store_verify_params_has_purpose(const struct credential_store_verify_params_reader *reader)
{
	return !capnp_pointer_is_null(credential_store_verify_params_pointer_purpose(reader));
}

MUST_CHECK static inline enum status credential_store_verify_params_get_purpose(const struct credential_store_verify_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(credential_store_verify_params_pointer_purpose(reader), value);
}

MUST_CHECK static inline enum status credential_store_verify_params_builder_set_name(
	const struct credential_store_verify_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status credential_store_verify_params_builder_new_source(
	const struct credential_store_verify_params_builder *builder, struct credential_source_builder *child)
{
	return credential_source_builder_new(capnp_struct_builder_pointer(&builder->raw, 1), child);
}

static inline void credential_store_verify_params_builder_set_lease(const struct credential_store_verify_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 2), index);
}

MUST_CHECK static inline enum status credential_store_verify_params_builder_set_nonce(
	const struct credential_store_verify_params_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 3), value);
}

MUST_CHECK static inline enum status credential_store_verify_params_builder_new_nonce(
	const struct credential_store_verify_params_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 3), length_bytes, bytes);
}

MUST_CHECK static inline enum status credential_store_verify_params_builder_set_purpose(
	const struct credential_store_verify_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 4), value);
}

/* outcome :CredentialOutcome, bits [0, 16) */
static inline enum credential_outcome credential_store_verify_results_get_outcome(const struct credential_store_verify_results_reader *reader)
{
	return (enum credential_outcome)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* lease :TerminalSession, pointer 0 */
static inline struct capnp_pointer credential_store_verify_results_pointer_lease(const struct credential_store_verify_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool credential_store_verify_results_has_lease(const struct credential_store_verify_results_reader *reader)
{
	return !capnp_pointer_is_null(credential_store_verify_results_pointer_lease(reader));
}

MUST_CHECK static inline enum status credential_store_verify_results_get_lease(const struct credential_store_verify_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(credential_store_verify_results_pointer_lease(reader), value);
}

/* proof :PasswordProof, pointer 1 */
static inline struct capnp_pointer credential_store_verify_results_pointer_proof(const struct credential_store_verify_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool credential_store_verify_results_has_proof(const struct credential_store_verify_results_reader *reader)
{
	return !capnp_pointer_is_null(credential_store_verify_results_pointer_proof(reader));
}

MUST_CHECK static inline enum status credential_store_verify_results_get_proof(const struct credential_store_verify_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(credential_store_verify_results_pointer_proof(reader), value);
}

/* seconds :UInt32, bits [32, 64) */
static inline uint32_t credential_store_verify_results_get_seconds(const struct credential_store_verify_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 1, UINT32_C(0));
}

static inline void credential_store_verify_results_builder_set_outcome(const struct credential_store_verify_results_builder *builder, enum credential_outcome value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void credential_store_verify_results_builder_set_lease(const struct credential_store_verify_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

static inline void credential_store_verify_results_builder_set_proof(const struct credential_store_verify_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 1), index);
}

static inline void credential_store_verify_results_builder_set_seconds(const struct credential_store_verify_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 1, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* source :CredentialSource, pointer 0 */
static inline struct capnp_pointer credential_store_setup_params_pointer_source(const struct credential_store_setup_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool credential_store_setup_params_has_source(const struct credential_store_setup_params_reader *reader)
{
	return !capnp_pointer_is_null(credential_store_setup_params_pointer_source(reader));
}

MUST_CHECK static inline enum status credential_store_setup_params_get_source(const struct credential_store_setup_params_reader *reader,
	struct credential_source_reader *value)
{
	return credential_source_read(credential_store_setup_params_pointer_source(reader), value);
}

/* lease :TerminalSession, pointer 1 */
static inline struct capnp_pointer credential_store_setup_params_pointer_lease(const struct credential_store_setup_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool credential_store_setup_params_has_lease(const struct credential_store_setup_params_reader *reader)
{
	return !capnp_pointer_is_null(credential_store_setup_params_pointer_lease(reader));
}

MUST_CHECK static inline enum status credential_store_setup_params_get_lease(const struct credential_store_setup_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(credential_store_setup_params_pointer_lease(reader), value);
}

MUST_CHECK static inline enum status credential_store_setup_params_builder_new_source(
	const struct credential_store_setup_params_builder *builder, struct credential_source_builder *child)
{
	return credential_source_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), child);
}

static inline void credential_store_setup_params_builder_set_lease(const struct credential_store_setup_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 1), index);
}

/* outcome :CredentialOutcome, bits [0, 16) */
static inline enum credential_outcome credential_store_setup_results_get_outcome(const struct credential_store_setup_results_reader *reader)
{
	return (enum credential_outcome)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* lease :TerminalSession, pointer 0 */
static inline struct capnp_pointer credential_store_setup_results_pointer_lease(const struct credential_store_setup_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool credential_store_setup_results_has_lease(const struct credential_store_setup_results_reader *reader)
{
	return !capnp_pointer_is_null(credential_store_setup_results_pointer_lease(reader));
}

MUST_CHECK static inline enum status credential_store_setup_results_get_lease(const struct credential_store_setup_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(credential_store_setup_results_pointer_lease(reader), value);
}

/* name :Text, pointer 1 */
static inline struct capnp_pointer credential_store_setup_results_pointer_name(const struct credential_store_setup_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool credential_store_setup_results_has_name(const struct credential_store_setup_results_reader *reader)
{
	return !capnp_pointer_is_null(credential_store_setup_results_pointer_name(reader));
}

MUST_CHECK static inline enum status credential_store_setup_results_get_name(const struct credential_store_setup_results_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(credential_store_setup_results_pointer_name(reader), value);
}

static inline void credential_store_setup_results_builder_set_outcome(const struct credential_store_setup_results_builder *builder, enum credential_outcome value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void credential_store_setup_results_builder_set_lease(const struct credential_store_setup_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

MUST_CHECK static inline enum status credential_store_setup_results_builder_set_name(
	const struct credential_store_setup_results_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

/* principal :UInt64, bits [0, 64) */
static inline uint64_t credential_store_change_params_get_principal(const struct credential_store_change_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* source :CredentialSource, pointer 0 */
static inline struct capnp_pointer credential_store_change_params_pointer_source(const struct credential_store_change_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool credential_store_change_params_has_source(const struct credential_store_change_params_reader *reader)
{
	return !capnp_pointer_is_null(credential_store_change_params_pointer_source(reader));
}

MUST_CHECK static inline enum status credential_store_change_params_get_source(const struct credential_store_change_params_reader *reader,
	struct credential_source_reader *value)
{
	return credential_source_read(credential_store_change_params_pointer_source(reader), value);
}

/* lease :TerminalSession, pointer 1 */
static inline struct capnp_pointer credential_store_change_params_pointer_lease(const struct credential_store_change_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool credential_store_change_params_has_lease(const struct credential_store_change_params_reader *reader)
{
	return !capnp_pointer_is_null(credential_store_change_params_pointer_lease(reader));
}

MUST_CHECK static inline enum status credential_store_change_params_get_lease(const struct credential_store_change_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(credential_store_change_params_pointer_lease(reader), value);
}

/* code :Bool, bits [64, 65) */
static inline bool credential_store_change_params_get_code(const struct credential_store_change_params_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 64, false);
}

static inline void credential_store_change_params_builder_set_principal(const struct credential_store_change_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

MUST_CHECK static inline enum status credential_store_change_params_builder_new_source(
	const struct credential_store_change_params_builder *builder, struct credential_source_builder *child)
{
	return credential_source_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), child);
}

static inline void credential_store_change_params_builder_set_lease(const struct credential_store_change_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 1), index);
}

static inline void credential_store_change_params_builder_set_code(const struct credential_store_change_params_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 64, value, false);
}

/* outcome :CredentialOutcome, bits [0, 16) */
static inline enum credential_outcome credential_store_change_results_get_outcome(const struct credential_store_change_results_reader *reader)
{
	return (enum credential_outcome)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* lease :TerminalSession, pointer 0 */
static inline struct capnp_pointer credential_store_change_results_pointer_lease(const struct credential_store_change_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool credential_store_change_results_has_lease(const struct credential_store_change_results_reader *reader)
{
	return !capnp_pointer_is_null(credential_store_change_results_pointer_lease(reader));
}

MUST_CHECK static inline enum status credential_store_change_results_get_lease(const struct credential_store_change_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(credential_store_change_results_pointer_lease(reader), value);
}

static inline void credential_store_change_results_builder_set_outcome(const struct credential_store_change_results_builder *builder, enum credential_outcome value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void credential_store_change_results_builder_set_lease(const struct credential_store_change_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* set_up :Bool, bits [0, 1) */
static inline bool credential_store_state_results_get_set_up(const struct credential_store_state_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

/* available :Bool, bits [1, 2) */
static inline bool credential_store_state_results_get_available(const struct credential_store_state_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 1, false);
}

static inline void credential_store_state_results_builder_set_set_up(const struct credential_store_state_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

static inline void credential_store_state_results_builder_set_available(const struct credential_store_state_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 1, value, false);
}

/* proof :PasswordProof, pointer 0 */
static inline struct capnp_pointer proof_redeemer_redeem_params_pointer_proof(const struct proof_redeemer_redeem_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool proof_redeemer_redeem_params_has_proof(const struct proof_redeemer_redeem_params_reader *reader)
{
	return !capnp_pointer_is_null(proof_redeemer_redeem_params_pointer_proof(reader));
}

MUST_CHECK static inline enum status proof_redeemer_redeem_params_get_proof(const struct proof_redeemer_redeem_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(proof_redeemer_redeem_params_pointer_proof(reader), value);
}

/* nonce :Data, pointer 1 */
static inline struct capnp_pointer proof_redeemer_redeem_params_pointer_nonce(const struct proof_redeemer_redeem_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool proof_redeemer_redeem_params_has_nonce(const struct proof_redeemer_redeem_params_reader *reader)
{
	return !capnp_pointer_is_null(proof_redeemer_redeem_params_pointer_nonce(reader));
}

MUST_CHECK static inline enum status proof_redeemer_redeem_params_get_nonce(const struct proof_redeemer_redeem_params_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(proof_redeemer_redeem_params_pointer_nonce(reader), value);
}

static inline void proof_redeemer_redeem_params_builder_set_proof(const struct proof_redeemer_redeem_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

MUST_CHECK static inline enum status proof_redeemer_redeem_params_builder_set_nonce(
	const struct proof_redeemer_redeem_params_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

MUST_CHECK static inline enum status proof_redeemer_redeem_params_builder_new_nonce(
	const struct proof_redeemer_redeem_params_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 1), length_bytes, bytes);
}

/* accepted :Bool, bits [0, 1) */
static inline bool proof_redeemer_redeem_results_get_accepted(const struct proof_redeemer_redeem_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

/* principal :UInt64, bits [64, 128) */
static inline uint64_t proof_redeemer_redeem_results_get_principal(const struct proof_redeemer_redeem_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer proof_redeemer_redeem_results_pointer_name(const struct proof_redeemer_redeem_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool proof_redeemer_redeem_results_has_name(const struct proof_redeemer_redeem_results_reader *reader)
{
	return !capnp_pointer_is_null(proof_redeemer_redeem_results_pointer_name(reader));
}

MUST_CHECK static inline enum status proof_redeemer_redeem_results_get_name(const struct proof_redeemer_redeem_results_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(proof_redeemer_redeem_results_pointer_name(reader), value);
}

static inline void proof_redeemer_redeem_results_builder_set_accepted(const struct proof_redeemer_redeem_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

static inline void proof_redeemer_redeem_results_builder_set_principal(const struct proof_redeemer_redeem_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

MUST_CHECK static inline enum status proof_redeemer_redeem_results_builder_set_name(
	const struct proof_redeemer_redeem_results_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

#endif

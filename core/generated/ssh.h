/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from ssh.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_SSH_H
#define CORE_GENERATED_SSH_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"

/* SshHostKeys. The gateway's: a facet for each connection. */
#define SSH_HOST_KEYS_INTERFACE_ID UINT64_C(0xb1f8620ec93d754a)
#define SSH_HOST_KEYS_METHODS 2u

enum ssh_host_keys_method {
	SSH_HOST_KEYS_METHOD_OPEN = 0,
	SSH_HOST_KEYS_METHOD_DESCRIBE = 1,
};

/* SshHostKey. Key exchanges of one connection. The service makes the hash itself, over parts that it gets in pieces. */
#define SSH_HOST_KEY_INTERFACE_ID UINT64_C(0x8e27d40a5fb6913c)
#define SSH_HOST_KEY_METHODS 3u

enum ssh_host_key_method {
	SSH_HOST_KEY_METHOD_BEGIN = 0,
	SSH_HOST_KEY_METHOD_ADD = 1,
	SSH_HOST_KEY_METHOD_SIGN = 2,
};

/* SshIdentifier. A connection's session identifier, which is not known yet. It moves and is never copied, and has no methods. */
#define SSH_IDENTIFIER_INTERFACE_ID UINT64_C(0xf63a0b91d27c48e5)
#define SSH_IDENTIFIER_METHODS 0u

/* SshIdentifiers. The session identifiers of connections, for whoever checks signatures. */
#define SSH_IDENTIFIERS_INTERFACE_ID UINT64_C(0x9cd5017be8f2a364)
#define SSH_IDENTIFIERS_METHODS 2u

enum ssh_identifiers_method {
	SSH_IDENTIFIERS_METHOD_CLAIM = 0,
	SSH_IDENTIFIERS_METHOD_TELL = 1,
};

/* KeyProof. That somebody has just shown to have a key of an account: good once, for who redeems it, for two minutes. It */
#define KEY_PROOF_INTERFACE_ID UINT64_C(0xa80c5ef1372db946)
#define KEY_PROOF_METHODS 0u

/* SshAuthorizers. The gateway's: a facet for each connection. */
#define SSH_AUTHORIZERS_INTERFACE_ID UINT64_C(0xe4920fd86b17ca53)
#define SSH_AUTHORIZERS_METHODS 1u

enum ssh_authorizers_method {
	SSH_AUTHORIZERS_METHOD_OPEN = 0,
};

/* SshAuthorizer. One connection's logins. */
#define SSH_AUTHORIZER_INTERFACE_ID UINT64_C(0x97b64ac3f10e285d)
#define SSH_AUTHORIZER_METHODS 1u

enum ssh_authorizer_method {
	SSH_AUTHORIZER_METHOD_AUTHENTICATE = 0,
};

/* KeyProofRedeemer. The broker's: what a proof says. */
#define KEY_PROOF_REDEEMER_INTERFACE_ID UINT64_C(0xcb3d7182a69f40e1)
#define KEY_PROOF_REDEEMER_METHODS 1u

enum key_proof_redeemer_method {
	KEY_PROOF_REDEEMER_METHOD_REDEEM = 0,
};

/* SshConfig: 24 bytes of data, 0 pointers. How the gateway `ssh` is set up. */
#define SSH_CONFIG_DATA_WORDS 3u
#define SSH_CONFIG_POINTERS 0u

struct ssh_config_reader {
	struct capnp_struct raw;
};

struct ssh_config_builder {
	struct capnp_struct_builder raw;
};

struct ssh_config_list_reader {
	struct capnp_list raw;
};

struct ssh_config_list_builder {
	struct capnp_list_builder raw;
};

/* SshHostKeys.open params: 0 bytes of data, 1 pointers. */
#define SSH_HOST_KEYS_OPEN_PARAMS_DATA_WORDS 0u
#define SSH_HOST_KEYS_OPEN_PARAMS_POINTERS 1u

struct ssh_host_keys_open_params_reader {
	struct capnp_struct raw;
};

struct ssh_host_keys_open_params_builder {
	struct capnp_struct_builder raw;
};

/* SshHostKeys.open results: 0 bytes of data, 2 pointers. */
#define SSH_HOST_KEYS_OPEN_RESULTS_DATA_WORDS 0u
#define SSH_HOST_KEYS_OPEN_RESULTS_POINTERS 2u

struct ssh_host_keys_open_results_reader {
	struct capnp_struct raw;
};

struct ssh_host_keys_open_results_builder {
	struct capnp_struct_builder raw;
};

/* SshHostKeys.describe params: 0 bytes of data, 0 pointers. */
#define SSH_HOST_KEYS_DESCRIBE_PARAMS_DATA_WORDS 0u
#define SSH_HOST_KEYS_DESCRIBE_PARAMS_POINTERS 0u

struct ssh_host_keys_describe_params_reader {
	struct capnp_struct raw;
};

struct ssh_host_keys_describe_params_builder {
	struct capnp_struct_builder raw;
};

/* SshHostKeys.describe results: 0 bytes of data, 2 pointers. */
#define SSH_HOST_KEYS_DESCRIBE_RESULTS_DATA_WORDS 0u
#define SSH_HOST_KEYS_DESCRIBE_RESULTS_POINTERS 2u

struct ssh_host_keys_describe_results_reader {
	struct capnp_struct raw;
};

struct ssh_host_keys_describe_results_builder {
	struct capnp_struct_builder raw;
};

/* SshHostKey.begin params: 0 bytes of data, 0 pointers. */
#define SSH_HOST_KEY_BEGIN_PARAMS_DATA_WORDS 0u
#define SSH_HOST_KEY_BEGIN_PARAMS_POINTERS 0u

struct ssh_host_key_begin_params_reader {
	struct capnp_struct raw;
};

struct ssh_host_key_begin_params_builder {
	struct capnp_struct_builder raw;
};

/* SshHostKey.begin results: 0 bytes of data, 2 pointers. */
#define SSH_HOST_KEY_BEGIN_RESULTS_DATA_WORDS 0u
#define SSH_HOST_KEY_BEGIN_RESULTS_POINTERS 2u

struct ssh_host_key_begin_results_reader {
	struct capnp_struct raw;
};

struct ssh_host_key_begin_results_builder {
	struct capnp_struct_builder raw;
};

/* SshHostKey.add params: 8 bytes of data, 1 pointers. */
#define SSH_HOST_KEY_ADD_PARAMS_DATA_WORDS 1u
#define SSH_HOST_KEY_ADD_PARAMS_POINTERS 1u

struct ssh_host_key_add_params_reader {
	struct capnp_struct raw;
};

struct ssh_host_key_add_params_builder {
	struct capnp_struct_builder raw;
};

/* SshHostKey.add results: 0 bytes of data, 0 pointers. */
#define SSH_HOST_KEY_ADD_RESULTS_DATA_WORDS 0u
#define SSH_HOST_KEY_ADD_RESULTS_POINTERS 0u

struct ssh_host_key_add_results_reader {
	struct capnp_struct raw;
};

struct ssh_host_key_add_results_builder {
	struct capnp_struct_builder raw;
};

/* SshHostKey.sign params: 0 bytes of data, 0 pointers. */
#define SSH_HOST_KEY_SIGN_PARAMS_DATA_WORDS 0u
#define SSH_HOST_KEY_SIGN_PARAMS_POINTERS 0u

struct ssh_host_key_sign_params_reader {
	struct capnp_struct raw;
};

struct ssh_host_key_sign_params_builder {
	struct capnp_struct_builder raw;
};

/* SshHostKey.sign results: 0 bytes of data, 2 pointers. */
#define SSH_HOST_KEY_SIGN_RESULTS_DATA_WORDS 0u
#define SSH_HOST_KEY_SIGN_RESULTS_POINTERS 2u

struct ssh_host_key_sign_results_reader {
	struct capnp_struct raw;
};

struct ssh_host_key_sign_results_builder {
	struct capnp_struct_builder raw;
};

/* SshIdentifiers.claim params: 0 bytes of data, 1 pointers. */
#define SSH_IDENTIFIERS_CLAIM_PARAMS_DATA_WORDS 0u
#define SSH_IDENTIFIERS_CLAIM_PARAMS_POINTERS 1u

struct ssh_identifiers_claim_params_reader {
	struct capnp_struct raw;
};

struct ssh_identifiers_claim_params_builder {
	struct capnp_struct_builder raw;
};

/* SshIdentifiers.claim results: 16 bytes of data, 0 pointers. */
#define SSH_IDENTIFIERS_CLAIM_RESULTS_DATA_WORDS 2u
#define SSH_IDENTIFIERS_CLAIM_RESULTS_POINTERS 0u

struct ssh_identifiers_claim_results_reader {
	struct capnp_struct raw;
};

struct ssh_identifiers_claim_results_builder {
	struct capnp_struct_builder raw;
};

/* SshIdentifiers.tell params: 8 bytes of data, 0 pointers. */
#define SSH_IDENTIFIERS_TELL_PARAMS_DATA_WORDS 1u
#define SSH_IDENTIFIERS_TELL_PARAMS_POINTERS 0u

struct ssh_identifiers_tell_params_reader {
	struct capnp_struct raw;
};

struct ssh_identifiers_tell_params_builder {
	struct capnp_struct_builder raw;
};

/* SshIdentifiers.tell results: 8 bytes of data, 1 pointers. */
#define SSH_IDENTIFIERS_TELL_RESULTS_DATA_WORDS 1u
#define SSH_IDENTIFIERS_TELL_RESULTS_POINTERS 1u

struct ssh_identifiers_tell_results_reader {
	struct capnp_struct raw;
};

struct ssh_identifiers_tell_results_builder {
	struct capnp_struct_builder raw;
};

/* SshAuthorizers.open params: 0 bytes of data, 2 pointers. */
#define SSH_AUTHORIZERS_OPEN_PARAMS_DATA_WORDS 0u
#define SSH_AUTHORIZERS_OPEN_PARAMS_POINTERS 2u

struct ssh_authorizers_open_params_reader {
	struct capnp_struct raw;
};

struct ssh_authorizers_open_params_builder {
	struct capnp_struct_builder raw;
};

/* SshAuthorizers.open results: 0 bytes of data, 1 pointers. */
#define SSH_AUTHORIZERS_OPEN_RESULTS_DATA_WORDS 0u
#define SSH_AUTHORIZERS_OPEN_RESULTS_POINTERS 1u

struct ssh_authorizers_open_results_reader {
	struct capnp_struct raw;
};

struct ssh_authorizers_open_results_builder {
	struct capnp_struct_builder raw;
};

/* SshAuthorizer.authenticate params: 0 bytes of data, 3 pointers. */
#define SSH_AUTHORIZER_AUTHENTICATE_PARAMS_DATA_WORDS 0u
#define SSH_AUTHORIZER_AUTHENTICATE_PARAMS_POINTERS 3u

struct ssh_authorizer_authenticate_params_reader {
	struct capnp_struct raw;
};

struct ssh_authorizer_authenticate_params_builder {
	struct capnp_struct_builder raw;
};

/* SshAuthorizer.authenticate results: 8 bytes of data, 1 pointers. */
#define SSH_AUTHORIZER_AUTHENTICATE_RESULTS_DATA_WORDS 1u
#define SSH_AUTHORIZER_AUTHENTICATE_RESULTS_POINTERS 1u

struct ssh_authorizer_authenticate_results_reader {
	struct capnp_struct raw;
};

struct ssh_authorizer_authenticate_results_builder {
	struct capnp_struct_builder raw;
};

/* KeyProofRedeemer.redeem params: 0 bytes of data, 1 pointers. */
#define KEY_PROOF_REDEEMER_REDEEM_PARAMS_DATA_WORDS 0u
#define KEY_PROOF_REDEEMER_REDEEM_PARAMS_POINTERS 1u

struct key_proof_redeemer_redeem_params_reader {
	struct capnp_struct raw;
};

struct key_proof_redeemer_redeem_params_builder {
	struct capnp_struct_builder raw;
};

/* KeyProofRedeemer.redeem results: 16 bytes of data, 1 pointers. */
#define KEY_PROOF_REDEEMER_REDEEM_RESULTS_DATA_WORDS 2u
#define KEY_PROOF_REDEEMER_REDEEM_RESULTS_POINTERS 1u

struct key_proof_redeemer_redeem_results_reader {
	struct capnp_struct raw;
};

struct key_proof_redeemer_redeem_results_builder {
	struct capnp_struct_builder raw;
};

/* ---- SshConfig ---- */

MUST_CHECK static inline enum status ssh_config_root(struct capnp_message *message,
	struct ssh_config_reader *reader)
{
	return capnp_message_root(message, SSH_CONFIG_DATA_WORDS, SSH_CONFIG_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ssh_config_read(struct capnp_pointer pointer,
	struct ssh_config_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool ssh_config_is_complete(const struct ssh_config_reader *reader)
{
	return reader->raw.data_bits >= SSH_CONFIG_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status ssh_config_builder_root(struct capnp_builder *builder,
	struct ssh_config_builder *out)
{
	return capnp_builder_root(builder, SSH_CONFIG_DATA_WORDS, SSH_CONFIG_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ssh_config_builder_new(
	struct capnp_pointer_builder pointer, struct ssh_config_builder *out)
{
	return capnp_pointer_new_struct(pointer, SSH_CONFIG_DATA_WORDS, SSH_CONFIG_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ssh_config_list_read(struct capnp_pointer pointer,
	struct ssh_config_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct ssh_config_reader ssh_config_list_get(const struct ssh_config_list_reader *list,
	uint32_t index)
{
	return (struct ssh_config_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status ssh_config_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct ssh_config_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, SSH_CONFIG_DATA_WORDS, SSH_CONFIG_POINTERS, count,
		&list->raw);
}

static inline struct ssh_config_builder ssh_config_list_builder_get(
	const struct ssh_config_list_builder *list, uint32_t index)
{
	return (struct ssh_config_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- SshHostKeys.open params ---- */

MUST_CHECK static inline enum status ssh_host_keys_open_params_root(struct capnp_message *message,
	struct ssh_host_keys_open_params_reader *reader)
{
	return capnp_message_root(message, SSH_HOST_KEYS_OPEN_PARAMS_DATA_WORDS, SSH_HOST_KEYS_OPEN_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ssh_host_keys_open_params_read(struct capnp_pointer pointer,
	struct ssh_host_keys_open_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool ssh_host_keys_open_params_is_complete(const struct ssh_host_keys_open_params_reader *reader)
{
	return reader->raw.pointer_count >= SSH_HOST_KEYS_OPEN_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status ssh_host_keys_open_params_builder_root(struct capnp_builder *builder,
	struct ssh_host_keys_open_params_builder *out)
{
	return capnp_builder_root(builder, SSH_HOST_KEYS_OPEN_PARAMS_DATA_WORDS, SSH_HOST_KEYS_OPEN_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ssh_host_keys_open_params_builder_new(
	struct capnp_pointer_builder pointer, struct ssh_host_keys_open_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SSH_HOST_KEYS_OPEN_PARAMS_DATA_WORDS, SSH_HOST_KEYS_OPEN_PARAMS_POINTERS, &out->raw);
}

/* ---- SshHostKeys.open results ---- */

MUST_CHECK static inline enum status ssh_host_keys_open_results_root(struct capnp_message *message,
	struct ssh_host_keys_open_results_reader *reader)
{
	return capnp_message_root(message, SSH_HOST_KEYS_OPEN_RESULTS_DATA_WORDS, SSH_HOST_KEYS_OPEN_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ssh_host_keys_open_results_read(struct capnp_pointer pointer,
	struct ssh_host_keys_open_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool ssh_host_keys_open_results_is_complete(const struct ssh_host_keys_open_results_reader *reader)
{
	return reader->raw.pointer_count >= SSH_HOST_KEYS_OPEN_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status ssh_host_keys_open_results_builder_root(struct capnp_builder *builder,
	struct ssh_host_keys_open_results_builder *out)
{
	return capnp_builder_root(builder, SSH_HOST_KEYS_OPEN_RESULTS_DATA_WORDS, SSH_HOST_KEYS_OPEN_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ssh_host_keys_open_results_builder_new(
	struct capnp_pointer_builder pointer, struct ssh_host_keys_open_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SSH_HOST_KEYS_OPEN_RESULTS_DATA_WORDS, SSH_HOST_KEYS_OPEN_RESULTS_POINTERS, &out->raw);
}

/* ---- SshHostKeys.describe params ---- */

MUST_CHECK static inline enum status ssh_host_keys_describe_params_root(struct capnp_message *message,
	struct ssh_host_keys_describe_params_reader *reader)
{
	return capnp_message_root(message, SSH_HOST_KEYS_DESCRIBE_PARAMS_DATA_WORDS, SSH_HOST_KEYS_DESCRIBE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ssh_host_keys_describe_params_read(struct capnp_pointer pointer,
	struct ssh_host_keys_describe_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status ssh_host_keys_describe_params_builder_root(struct capnp_builder *builder,
	struct ssh_host_keys_describe_params_builder *out)
{
	return capnp_builder_root(builder, SSH_HOST_KEYS_DESCRIBE_PARAMS_DATA_WORDS, SSH_HOST_KEYS_DESCRIBE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ssh_host_keys_describe_params_builder_new(
	struct capnp_pointer_builder pointer, struct ssh_host_keys_describe_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SSH_HOST_KEYS_DESCRIBE_PARAMS_DATA_WORDS, SSH_HOST_KEYS_DESCRIBE_PARAMS_POINTERS, &out->raw);
}

/* ---- SshHostKeys.describe results ---- */

MUST_CHECK static inline enum status ssh_host_keys_describe_results_root(struct capnp_message *message,
	struct ssh_host_keys_describe_results_reader *reader)
{
	return capnp_message_root(message, SSH_HOST_KEYS_DESCRIBE_RESULTS_DATA_WORDS, SSH_HOST_KEYS_DESCRIBE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ssh_host_keys_describe_results_read(struct capnp_pointer pointer,
	struct ssh_host_keys_describe_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool ssh_host_keys_describe_results_is_complete(const struct ssh_host_keys_describe_results_reader *reader)
{
	return reader->raw.pointer_count >= SSH_HOST_KEYS_DESCRIBE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status ssh_host_keys_describe_results_builder_root(struct capnp_builder *builder,
	struct ssh_host_keys_describe_results_builder *out)
{
	return capnp_builder_root(builder, SSH_HOST_KEYS_DESCRIBE_RESULTS_DATA_WORDS, SSH_HOST_KEYS_DESCRIBE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ssh_host_keys_describe_results_builder_new(
	struct capnp_pointer_builder pointer, struct ssh_host_keys_describe_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SSH_HOST_KEYS_DESCRIBE_RESULTS_DATA_WORDS, SSH_HOST_KEYS_DESCRIBE_RESULTS_POINTERS, &out->raw);
}

/* ---- SshHostKey.begin params ---- */

MUST_CHECK static inline enum status ssh_host_key_begin_params_root(struct capnp_message *message,
	struct ssh_host_key_begin_params_reader *reader)
{
	return capnp_message_root(message, SSH_HOST_KEY_BEGIN_PARAMS_DATA_WORDS, SSH_HOST_KEY_BEGIN_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ssh_host_key_begin_params_read(struct capnp_pointer pointer,
	struct ssh_host_key_begin_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status ssh_host_key_begin_params_builder_root(struct capnp_builder *builder,
	struct ssh_host_key_begin_params_builder *out)
{
	return capnp_builder_root(builder, SSH_HOST_KEY_BEGIN_PARAMS_DATA_WORDS, SSH_HOST_KEY_BEGIN_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ssh_host_key_begin_params_builder_new(
	struct capnp_pointer_builder pointer, struct ssh_host_key_begin_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SSH_HOST_KEY_BEGIN_PARAMS_DATA_WORDS, SSH_HOST_KEY_BEGIN_PARAMS_POINTERS, &out->raw);
}

/* ---- SshHostKey.begin results ---- */

MUST_CHECK static inline enum status ssh_host_key_begin_results_root(struct capnp_message *message,
	struct ssh_host_key_begin_results_reader *reader)
{
	return capnp_message_root(message, SSH_HOST_KEY_BEGIN_RESULTS_DATA_WORDS, SSH_HOST_KEY_BEGIN_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ssh_host_key_begin_results_read(struct capnp_pointer pointer,
	struct ssh_host_key_begin_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool ssh_host_key_begin_results_is_complete(const struct ssh_host_key_begin_results_reader *reader)
{
	return reader->raw.pointer_count >= SSH_HOST_KEY_BEGIN_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status ssh_host_key_begin_results_builder_root(struct capnp_builder *builder,
	struct ssh_host_key_begin_results_builder *out)
{
	return capnp_builder_root(builder, SSH_HOST_KEY_BEGIN_RESULTS_DATA_WORDS, SSH_HOST_KEY_BEGIN_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ssh_host_key_begin_results_builder_new(
	struct capnp_pointer_builder pointer, struct ssh_host_key_begin_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SSH_HOST_KEY_BEGIN_RESULTS_DATA_WORDS, SSH_HOST_KEY_BEGIN_RESULTS_POINTERS, &out->raw);
}

/* ---- SshHostKey.add params ---- */

MUST_CHECK static inline enum status ssh_host_key_add_params_root(struct capnp_message *message,
	struct ssh_host_key_add_params_reader *reader)
{
	return capnp_message_root(message, SSH_HOST_KEY_ADD_PARAMS_DATA_WORDS, SSH_HOST_KEY_ADD_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ssh_host_key_add_params_read(struct capnp_pointer pointer,
	struct ssh_host_key_add_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool ssh_host_key_add_params_is_complete(const struct ssh_host_key_add_params_reader *reader)
{
	return reader->raw.data_bits >= SSH_HOST_KEY_ADD_PARAMS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= SSH_HOST_KEY_ADD_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status ssh_host_key_add_params_builder_root(struct capnp_builder *builder,
	struct ssh_host_key_add_params_builder *out)
{
	return capnp_builder_root(builder, SSH_HOST_KEY_ADD_PARAMS_DATA_WORDS, SSH_HOST_KEY_ADD_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ssh_host_key_add_params_builder_new(
	struct capnp_pointer_builder pointer, struct ssh_host_key_add_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SSH_HOST_KEY_ADD_PARAMS_DATA_WORDS, SSH_HOST_KEY_ADD_PARAMS_POINTERS, &out->raw);
}

/* ---- SshHostKey.add results ---- */

MUST_CHECK static inline enum status ssh_host_key_add_results_root(struct capnp_message *message,
	struct ssh_host_key_add_results_reader *reader)
{
	return capnp_message_root(message, SSH_HOST_KEY_ADD_RESULTS_DATA_WORDS, SSH_HOST_KEY_ADD_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ssh_host_key_add_results_read(struct capnp_pointer pointer,
	struct ssh_host_key_add_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status ssh_host_key_add_results_builder_root(struct capnp_builder *builder,
	struct ssh_host_key_add_results_builder *out)
{
	return capnp_builder_root(builder, SSH_HOST_KEY_ADD_RESULTS_DATA_WORDS, SSH_HOST_KEY_ADD_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ssh_host_key_add_results_builder_new(
	struct capnp_pointer_builder pointer, struct ssh_host_key_add_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SSH_HOST_KEY_ADD_RESULTS_DATA_WORDS, SSH_HOST_KEY_ADD_RESULTS_POINTERS, &out->raw);
}

/* ---- SshHostKey.sign params ---- */

MUST_CHECK static inline enum status ssh_host_key_sign_params_root(struct capnp_message *message,
	struct ssh_host_key_sign_params_reader *reader)
{
	return capnp_message_root(message, SSH_HOST_KEY_SIGN_PARAMS_DATA_WORDS, SSH_HOST_KEY_SIGN_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ssh_host_key_sign_params_read(struct capnp_pointer pointer,
	struct ssh_host_key_sign_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status ssh_host_key_sign_params_builder_root(struct capnp_builder *builder,
	struct ssh_host_key_sign_params_builder *out)
{
	return capnp_builder_root(builder, SSH_HOST_KEY_SIGN_PARAMS_DATA_WORDS, SSH_HOST_KEY_SIGN_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ssh_host_key_sign_params_builder_new(
	struct capnp_pointer_builder pointer, struct ssh_host_key_sign_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SSH_HOST_KEY_SIGN_PARAMS_DATA_WORDS, SSH_HOST_KEY_SIGN_PARAMS_POINTERS, &out->raw);
}

/* ---- SshHostKey.sign results ---- */

MUST_CHECK static inline enum status ssh_host_key_sign_results_root(struct capnp_message *message,
	struct ssh_host_key_sign_results_reader *reader)
{
	return capnp_message_root(message, SSH_HOST_KEY_SIGN_RESULTS_DATA_WORDS, SSH_HOST_KEY_SIGN_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ssh_host_key_sign_results_read(struct capnp_pointer pointer,
	struct ssh_host_key_sign_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool ssh_host_key_sign_results_is_complete(const struct ssh_host_key_sign_results_reader *reader)
{
	return reader->raw.pointer_count >= SSH_HOST_KEY_SIGN_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status ssh_host_key_sign_results_builder_root(struct capnp_builder *builder,
	struct ssh_host_key_sign_results_builder *out)
{
	return capnp_builder_root(builder, SSH_HOST_KEY_SIGN_RESULTS_DATA_WORDS, SSH_HOST_KEY_SIGN_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ssh_host_key_sign_results_builder_new(
	struct capnp_pointer_builder pointer, struct ssh_host_key_sign_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SSH_HOST_KEY_SIGN_RESULTS_DATA_WORDS, SSH_HOST_KEY_SIGN_RESULTS_POINTERS, &out->raw);
}

/* ---- SshIdentifiers.claim params ---- */

MUST_CHECK static inline enum status ssh_identifiers_claim_params_root(struct capnp_message *message,
	struct ssh_identifiers_claim_params_reader *reader)
{
	return capnp_message_root(message, SSH_IDENTIFIERS_CLAIM_PARAMS_DATA_WORDS, SSH_IDENTIFIERS_CLAIM_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ssh_identifiers_claim_params_read(struct capnp_pointer pointer,
	struct ssh_identifiers_claim_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool ssh_identifiers_claim_params_is_complete(const struct ssh_identifiers_claim_params_reader *reader)
{
	return reader->raw.pointer_count >= SSH_IDENTIFIERS_CLAIM_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status ssh_identifiers_claim_params_builder_root(struct capnp_builder *builder,
	struct ssh_identifiers_claim_params_builder *out)
{
	return capnp_builder_root(builder, SSH_IDENTIFIERS_CLAIM_PARAMS_DATA_WORDS, SSH_IDENTIFIERS_CLAIM_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ssh_identifiers_claim_params_builder_new(
	struct capnp_pointer_builder pointer, struct ssh_identifiers_claim_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SSH_IDENTIFIERS_CLAIM_PARAMS_DATA_WORDS, SSH_IDENTIFIERS_CLAIM_PARAMS_POINTERS, &out->raw);
}

/* ---- SshIdentifiers.claim results ---- */

MUST_CHECK static inline enum status ssh_identifiers_claim_results_root(struct capnp_message *message,
	struct ssh_identifiers_claim_results_reader *reader)
{
	return capnp_message_root(message, SSH_IDENTIFIERS_CLAIM_RESULTS_DATA_WORDS, SSH_IDENTIFIERS_CLAIM_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ssh_identifiers_claim_results_read(struct capnp_pointer pointer,
	struct ssh_identifiers_claim_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool ssh_identifiers_claim_results_is_complete(const struct ssh_identifiers_claim_results_reader *reader)
{
	return reader->raw.data_bits >= SSH_IDENTIFIERS_CLAIM_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status ssh_identifiers_claim_results_builder_root(struct capnp_builder *builder,
	struct ssh_identifiers_claim_results_builder *out)
{
	return capnp_builder_root(builder, SSH_IDENTIFIERS_CLAIM_RESULTS_DATA_WORDS, SSH_IDENTIFIERS_CLAIM_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ssh_identifiers_claim_results_builder_new(
	struct capnp_pointer_builder pointer, struct ssh_identifiers_claim_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SSH_IDENTIFIERS_CLAIM_RESULTS_DATA_WORDS, SSH_IDENTIFIERS_CLAIM_RESULTS_POINTERS, &out->raw);
}

/* ---- SshIdentifiers.tell params ---- */

MUST_CHECK static inline enum status ssh_identifiers_tell_params_root(struct capnp_message *message,
	struct ssh_identifiers_tell_params_reader *reader)
{
	return capnp_message_root(message, SSH_IDENTIFIERS_TELL_PARAMS_DATA_WORDS, SSH_IDENTIFIERS_TELL_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ssh_identifiers_tell_params_read(struct capnp_pointer pointer,
	struct ssh_identifiers_tell_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool ssh_identifiers_tell_params_is_complete(const struct ssh_identifiers_tell_params_reader *reader)
{
	return reader->raw.data_bits >= SSH_IDENTIFIERS_TELL_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status ssh_identifiers_tell_params_builder_root(struct capnp_builder *builder,
	struct ssh_identifiers_tell_params_builder *out)
{
	return capnp_builder_root(builder, SSH_IDENTIFIERS_TELL_PARAMS_DATA_WORDS, SSH_IDENTIFIERS_TELL_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ssh_identifiers_tell_params_builder_new(
	struct capnp_pointer_builder pointer, struct ssh_identifiers_tell_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SSH_IDENTIFIERS_TELL_PARAMS_DATA_WORDS, SSH_IDENTIFIERS_TELL_PARAMS_POINTERS, &out->raw);
}

/* ---- SshIdentifiers.tell results ---- */

MUST_CHECK static inline enum status ssh_identifiers_tell_results_root(struct capnp_message *message,
	struct ssh_identifiers_tell_results_reader *reader)
{
	return capnp_message_root(message, SSH_IDENTIFIERS_TELL_RESULTS_DATA_WORDS, SSH_IDENTIFIERS_TELL_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ssh_identifiers_tell_results_read(struct capnp_pointer pointer,
	struct ssh_identifiers_tell_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool ssh_identifiers_tell_results_is_complete(const struct ssh_identifiers_tell_results_reader *reader)
{
	return reader->raw.data_bits >= SSH_IDENTIFIERS_TELL_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= SSH_IDENTIFIERS_TELL_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status ssh_identifiers_tell_results_builder_root(struct capnp_builder *builder,
	struct ssh_identifiers_tell_results_builder *out)
{
	return capnp_builder_root(builder, SSH_IDENTIFIERS_TELL_RESULTS_DATA_WORDS, SSH_IDENTIFIERS_TELL_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ssh_identifiers_tell_results_builder_new(
	struct capnp_pointer_builder pointer, struct ssh_identifiers_tell_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SSH_IDENTIFIERS_TELL_RESULTS_DATA_WORDS, SSH_IDENTIFIERS_TELL_RESULTS_POINTERS, &out->raw);
}

/* ---- SshAuthorizers.open params ---- */

MUST_CHECK static inline enum status ssh_authorizers_open_params_root(struct capnp_message *message,
	struct ssh_authorizers_open_params_reader *reader)
{
	return capnp_message_root(message, SSH_AUTHORIZERS_OPEN_PARAMS_DATA_WORDS, SSH_AUTHORIZERS_OPEN_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ssh_authorizers_open_params_read(struct capnp_pointer pointer,
	struct ssh_authorizers_open_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool ssh_authorizers_open_params_is_complete(const struct ssh_authorizers_open_params_reader *reader)
{
	return reader->raw.pointer_count >= SSH_AUTHORIZERS_OPEN_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status ssh_authorizers_open_params_builder_root(struct capnp_builder *builder,
	struct ssh_authorizers_open_params_builder *out)
{
	return capnp_builder_root(builder, SSH_AUTHORIZERS_OPEN_PARAMS_DATA_WORDS, SSH_AUTHORIZERS_OPEN_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ssh_authorizers_open_params_builder_new(
	struct capnp_pointer_builder pointer, struct ssh_authorizers_open_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SSH_AUTHORIZERS_OPEN_PARAMS_DATA_WORDS, SSH_AUTHORIZERS_OPEN_PARAMS_POINTERS, &out->raw);
}

/* ---- SshAuthorizers.open results ---- */

MUST_CHECK static inline enum status ssh_authorizers_open_results_root(struct capnp_message *message,
	struct ssh_authorizers_open_results_reader *reader)
{
	return capnp_message_root(message, SSH_AUTHORIZERS_OPEN_RESULTS_DATA_WORDS, SSH_AUTHORIZERS_OPEN_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ssh_authorizers_open_results_read(struct capnp_pointer pointer,
	struct ssh_authorizers_open_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool ssh_authorizers_open_results_is_complete(const struct ssh_authorizers_open_results_reader *reader)
{
	return reader->raw.pointer_count >= SSH_AUTHORIZERS_OPEN_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status ssh_authorizers_open_results_builder_root(struct capnp_builder *builder,
	struct ssh_authorizers_open_results_builder *out)
{
	return capnp_builder_root(builder, SSH_AUTHORIZERS_OPEN_RESULTS_DATA_WORDS, SSH_AUTHORIZERS_OPEN_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ssh_authorizers_open_results_builder_new(
	struct capnp_pointer_builder pointer, struct ssh_authorizers_open_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SSH_AUTHORIZERS_OPEN_RESULTS_DATA_WORDS, SSH_AUTHORIZERS_OPEN_RESULTS_POINTERS, &out->raw);
}

/* ---- SshAuthorizer.authenticate params ---- */

MUST_CHECK static inline enum status ssh_authorizer_authenticate_params_root(struct capnp_message *message,
	struct ssh_authorizer_authenticate_params_reader *reader)
{
	return capnp_message_root(message, SSH_AUTHORIZER_AUTHENTICATE_PARAMS_DATA_WORDS, SSH_AUTHORIZER_AUTHENTICATE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ssh_authorizer_authenticate_params_read(struct capnp_pointer pointer,
	struct ssh_authorizer_authenticate_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool ssh_authorizer_authenticate_params_is_complete(const struct ssh_authorizer_authenticate_params_reader *reader)
{
	return reader->raw.pointer_count >= SSH_AUTHORIZER_AUTHENTICATE_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status ssh_authorizer_authenticate_params_builder_root(struct capnp_builder *builder,
	struct ssh_authorizer_authenticate_params_builder *out)
{
	return capnp_builder_root(builder, SSH_AUTHORIZER_AUTHENTICATE_PARAMS_DATA_WORDS, SSH_AUTHORIZER_AUTHENTICATE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ssh_authorizer_authenticate_params_builder_new(
	struct capnp_pointer_builder pointer, struct ssh_authorizer_authenticate_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SSH_AUTHORIZER_AUTHENTICATE_PARAMS_DATA_WORDS, SSH_AUTHORIZER_AUTHENTICATE_PARAMS_POINTERS, &out->raw);
}

/* ---- SshAuthorizer.authenticate results ---- */

MUST_CHECK static inline enum status ssh_authorizer_authenticate_results_root(struct capnp_message *message,
	struct ssh_authorizer_authenticate_results_reader *reader)
{
	return capnp_message_root(message, SSH_AUTHORIZER_AUTHENTICATE_RESULTS_DATA_WORDS, SSH_AUTHORIZER_AUTHENTICATE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status ssh_authorizer_authenticate_results_read(struct capnp_pointer pointer,
	struct ssh_authorizer_authenticate_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool ssh_authorizer_authenticate_results_is_complete(const struct ssh_authorizer_authenticate_results_reader *reader)
{
	return reader->raw.data_bits >= SSH_AUTHORIZER_AUTHENTICATE_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= SSH_AUTHORIZER_AUTHENTICATE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status ssh_authorizer_authenticate_results_builder_root(struct capnp_builder *builder,
	struct ssh_authorizer_authenticate_results_builder *out)
{
	return capnp_builder_root(builder, SSH_AUTHORIZER_AUTHENTICATE_RESULTS_DATA_WORDS, SSH_AUTHORIZER_AUTHENTICATE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status ssh_authorizer_authenticate_results_builder_new(
	struct capnp_pointer_builder pointer, struct ssh_authorizer_authenticate_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SSH_AUTHORIZER_AUTHENTICATE_RESULTS_DATA_WORDS, SSH_AUTHORIZER_AUTHENTICATE_RESULTS_POINTERS, &out->raw);
}

/* ---- KeyProofRedeemer.redeem params ---- */

MUST_CHECK static inline enum status key_proof_redeemer_redeem_params_root(struct capnp_message *message,
	struct key_proof_redeemer_redeem_params_reader *reader)
{
	return capnp_message_root(message, KEY_PROOF_REDEEMER_REDEEM_PARAMS_DATA_WORDS, KEY_PROOF_REDEEMER_REDEEM_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status key_proof_redeemer_redeem_params_read(struct capnp_pointer pointer,
	struct key_proof_redeemer_redeem_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool key_proof_redeemer_redeem_params_is_complete(const struct key_proof_redeemer_redeem_params_reader *reader)
{
	return reader->raw.pointer_count >= KEY_PROOF_REDEEMER_REDEEM_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status key_proof_redeemer_redeem_params_builder_root(struct capnp_builder *builder,
	struct key_proof_redeemer_redeem_params_builder *out)
{
	return capnp_builder_root(builder, KEY_PROOF_REDEEMER_REDEEM_PARAMS_DATA_WORDS, KEY_PROOF_REDEEMER_REDEEM_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status key_proof_redeemer_redeem_params_builder_new(
	struct capnp_pointer_builder pointer, struct key_proof_redeemer_redeem_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, KEY_PROOF_REDEEMER_REDEEM_PARAMS_DATA_WORDS, KEY_PROOF_REDEEMER_REDEEM_PARAMS_POINTERS, &out->raw);
}

/* ---- KeyProofRedeemer.redeem results ---- */

MUST_CHECK static inline enum status key_proof_redeemer_redeem_results_root(struct capnp_message *message,
	struct key_proof_redeemer_redeem_results_reader *reader)
{
	return capnp_message_root(message, KEY_PROOF_REDEEMER_REDEEM_RESULTS_DATA_WORDS, KEY_PROOF_REDEEMER_REDEEM_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status key_proof_redeemer_redeem_results_read(struct capnp_pointer pointer,
	struct key_proof_redeemer_redeem_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool key_proof_redeemer_redeem_results_is_complete(const struct key_proof_redeemer_redeem_results_reader *reader)
{
	return reader->raw.data_bits >= KEY_PROOF_REDEEMER_REDEEM_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= KEY_PROOF_REDEEMER_REDEEM_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status key_proof_redeemer_redeem_results_builder_root(struct capnp_builder *builder,
	struct key_proof_redeemer_redeem_results_builder *out)
{
	return capnp_builder_root(builder, KEY_PROOF_REDEEMER_REDEEM_RESULTS_DATA_WORDS, KEY_PROOF_REDEEMER_REDEEM_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status key_proof_redeemer_redeem_results_builder_new(
	struct capnp_pointer_builder pointer, struct key_proof_redeemer_redeem_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, KEY_PROOF_REDEEMER_REDEEM_RESULTS_DATA_WORDS, KEY_PROOF_REDEEMER_REDEEM_RESULTS_POINTERS, &out->raw);
}

/* port :UInt16, bits [0, 16) */
static inline uint16_t ssh_config_get_port(const struct ssh_config_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(22));
}

/* backlog :UInt16, bits [16, 32) */
static inline uint16_t ssh_config_get_backlog(const struct ssh_config_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 1, UINT16_C(32));
}

/* connections :UInt16, bits [32, 48) */
static inline uint16_t ssh_config_get_connections(const struct ssh_config_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 2, UINT16_C(16));
}

/* frames :UInt32, bits [64, 96) */
static inline uint32_t ssh_config_get_frames(const struct ssh_config_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 2, UINT32_C(512));
}

/* ring_regions :UInt32, bits [96, 128) */
static inline uint32_t ssh_config_get_ring_regions(const struct ssh_config_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 3, UINT32_C(2));
}

/* cpu_share :UInt32, bits [128, 160) */
static inline uint32_t ssh_config_get_cpu_share(const struct ssh_config_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 4, UINT32_C(100));
}

static inline void ssh_config_builder_set_port(const struct ssh_config_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(22));
}

static inline void ssh_config_builder_set_backlog(const struct ssh_config_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 1, (uint16_t)value, (uint16_t)UINT64_C(32));
}

static inline void ssh_config_builder_set_connections(const struct ssh_config_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 2, (uint16_t)value, (uint16_t)UINT64_C(16));
}

static inline void ssh_config_builder_set_frames(const struct ssh_config_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 2, (uint32_t)value, (uint32_t)UINT64_C(512));
}

static inline void ssh_config_builder_set_ring_regions(const struct ssh_config_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 3, (uint32_t)value, (uint32_t)UINT64_C(2));
}

static inline void ssh_config_builder_set_cpu_share(const struct ssh_config_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 4, (uint32_t)value, (uint32_t)UINT64_C(100));
}

/* peer :Text, pointer 0 */
static inline struct capnp_pointer ssh_host_keys_open_params_pointer_peer(const struct ssh_host_keys_open_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool ssh_host_keys_open_params_has_peer(const struct ssh_host_keys_open_params_reader *reader)
{
	return !capnp_pointer_is_null(ssh_host_keys_open_params_pointer_peer(reader));
}

MUST_CHECK static inline enum status ssh_host_keys_open_params_get_peer(const struct ssh_host_keys_open_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(ssh_host_keys_open_params_pointer_peer(reader), value);
}

MUST_CHECK static inline enum status ssh_host_keys_open_params_builder_set_peer(
	const struct ssh_host_keys_open_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

/* host_key :SshHostKey, pointer 0 */
static inline struct capnp_pointer ssh_host_keys_open_results_pointer_host_key(const struct ssh_host_keys_open_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool ssh_host_keys_open_results_has_host_key(const struct ssh_host_keys_open_results_reader *reader)
{
	return !capnp_pointer_is_null(ssh_host_keys_open_results_pointer_host_key(reader));
}

MUST_CHECK static inline enum status ssh_host_keys_open_results_get_host_key(const struct ssh_host_keys_open_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(ssh_host_keys_open_results_pointer_host_key(reader), value);
}

/* identifier :SshIdentifier, pointer 1 */
static inline struct capnp_pointer ssh_host_keys_open_results_pointer_identifier(const struct ssh_host_keys_open_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool ssh_host_keys_open_results_has_identifier(const struct ssh_host_keys_open_results_reader *reader)
{
	return !capnp_pointer_is_null(ssh_host_keys_open_results_pointer_identifier(reader));
}

MUST_CHECK static inline enum status ssh_host_keys_open_results_get_identifier(const struct ssh_host_keys_open_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(ssh_host_keys_open_results_pointer_identifier(reader), value);
}

static inline void ssh_host_keys_open_results_builder_set_host_key(const struct ssh_host_keys_open_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

static inline void ssh_host_keys_open_results_builder_set_identifier(const struct ssh_host_keys_open_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 1), index);
}

/* public_key :Data, pointer 0 */
static inline struct capnp_pointer ssh_host_keys_describe_results_pointer_public_key(const struct ssh_host_keys_describe_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool ssh_host_keys_describe_results_has_public_key(const struct ssh_host_keys_describe_results_reader *reader)
{
	return !capnp_pointer_is_null(ssh_host_keys_describe_results_pointer_public_key(reader));
}

MUST_CHECK static inline enum status ssh_host_keys_describe_results_get_public_key(const struct ssh_host_keys_describe_results_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(ssh_host_keys_describe_results_pointer_public_key(reader), value);
}

/* fingerprint :Text, pointer 1 */
static inline struct capnp_pointer ssh_host_keys_describe_results_pointer_fingerprint(const struct ssh_host_keys_describe_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool ssh_host_keys_describe_results_has_fingerprint(const struct ssh_host_keys_describe_results_reader *reader)
{
	return !capnp_pointer_is_null(ssh_host_keys_describe_results_pointer_fingerprint(reader));
}

MUST_CHECK static inline enum status ssh_host_keys_describe_results_get_fingerprint(const struct ssh_host_keys_describe_results_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(ssh_host_keys_describe_results_pointer_fingerprint(reader), value);
}

MUST_CHECK static inline enum status ssh_host_keys_describe_results_builder_set_public_key(
	const struct ssh_host_keys_describe_results_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status ssh_host_keys_describe_results_builder_new_public_key(
	const struct ssh_host_keys_describe_results_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

MUST_CHECK static inline enum status ssh_host_keys_describe_results_builder_set_fingerprint(
	const struct ssh_host_keys_describe_results_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

/* cookie :Data, pointer 0 */
static inline struct capnp_pointer ssh_host_key_begin_results_pointer_cookie(const struct ssh_host_key_begin_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool ssh_host_key_begin_results_has_cookie(const struct ssh_host_key_begin_results_reader *reader)
{
	return !capnp_pointer_is_null(ssh_host_key_begin_results_pointer_cookie(reader));
}

MUST_CHECK static inline enum status ssh_host_key_begin_results_get_cookie(const struct ssh_host_key_begin_results_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(ssh_host_key_begin_results_pointer_cookie(reader), value);
}

/* public_key :Data, pointer 1 */
static inline struct capnp_pointer ssh_host_key_begin_results_pointer_public_key(const struct ssh_host_key_begin_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool ssh_host_key_begin_results_has_public_key(const struct ssh_host_key_begin_results_reader *reader)
{
	return !capnp_pointer_is_null(ssh_host_key_begin_results_pointer_public_key(reader));
}

MUST_CHECK static inline enum status ssh_host_key_begin_results_get_public_key(const struct ssh_host_key_begin_results_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(ssh_host_key_begin_results_pointer_public_key(reader), value);
}

MUST_CHECK static inline enum status ssh_host_key_begin_results_builder_set_cookie(
	const struct ssh_host_key_begin_results_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status ssh_host_key_begin_results_builder_new_cookie(
	const struct ssh_host_key_begin_results_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

MUST_CHECK static inline enum status ssh_host_key_begin_results_builder_set_public_key(
	const struct ssh_host_key_begin_results_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

MUST_CHECK static inline enum status ssh_host_key_begin_results_builder_new_public_key(
	const struct ssh_host_key_begin_results_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 1), length_bytes, bytes);
}

/* kex :UInt16, bits [0, 16) */
static inline uint16_t ssh_host_key_add_params_get_kex(const struct ssh_host_key_add_params_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* part :UInt16, bits [16, 32) */
static inline uint16_t ssh_host_key_add_params_get_part(const struct ssh_host_key_add_params_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 1, UINT16_C(0));
}

/* length :UInt32, bits [32, 64) */
static inline uint32_t ssh_host_key_add_params_get_length(const struct ssh_host_key_add_params_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 1, UINT32_C(0));
}

/* data :Data, pointer 0 */
static inline struct capnp_pointer ssh_host_key_add_params_pointer_data(const struct ssh_host_key_add_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool ssh_host_key_add_params_has_data(const struct ssh_host_key_add_params_reader *reader)
{
	return !capnp_pointer_is_null(ssh_host_key_add_params_pointer_data(reader));
}

MUST_CHECK static inline enum status ssh_host_key_add_params_get_data(const struct ssh_host_key_add_params_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(ssh_host_key_add_params_pointer_data(reader), value);
}

static inline void ssh_host_key_add_params_builder_set_kex(const struct ssh_host_key_add_params_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void ssh_host_key_add_params_builder_set_part(const struct ssh_host_key_add_params_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 1, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void ssh_host_key_add_params_builder_set_length(const struct ssh_host_key_add_params_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 1, (uint32_t)value, (uint32_t)UINT64_C(0));
}

MUST_CHECK static inline enum status ssh_host_key_add_params_builder_set_data(
	const struct ssh_host_key_add_params_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status ssh_host_key_add_params_builder_new_data(
	const struct ssh_host_key_add_params_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

/* hash :Data, pointer 0 */
static inline struct capnp_pointer ssh_host_key_sign_results_pointer_hash(const struct ssh_host_key_sign_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool ssh_host_key_sign_results_has_hash(const struct ssh_host_key_sign_results_reader *reader)
{
	return !capnp_pointer_is_null(ssh_host_key_sign_results_pointer_hash(reader));
}

MUST_CHECK static inline enum status ssh_host_key_sign_results_get_hash(const struct ssh_host_key_sign_results_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(ssh_host_key_sign_results_pointer_hash(reader), value);
}

/* signature :Data, pointer 1 */
static inline struct capnp_pointer ssh_host_key_sign_results_pointer_signature(const struct ssh_host_key_sign_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool ssh_host_key_sign_results_has_signature(const struct ssh_host_key_sign_results_reader *reader)
{
	return !capnp_pointer_is_null(ssh_host_key_sign_results_pointer_signature(reader));
}

MUST_CHECK static inline enum status ssh_host_key_sign_results_get_signature(const struct ssh_host_key_sign_results_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(ssh_host_key_sign_results_pointer_signature(reader), value);
}

MUST_CHECK static inline enum status ssh_host_key_sign_results_builder_set_hash(
	const struct ssh_host_key_sign_results_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status ssh_host_key_sign_results_builder_new_hash(
	const struct ssh_host_key_sign_results_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

MUST_CHECK static inline enum status ssh_host_key_sign_results_builder_set_signature(
	const struct ssh_host_key_sign_results_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

MUST_CHECK static inline enum status ssh_host_key_sign_results_builder_new_signature(
	const struct ssh_host_key_sign_results_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 1), length_bytes, bytes);
}

/* identifier :SshIdentifier, pointer 0 */
static inline struct capnp_pointer ssh_identifiers_claim_params_pointer_identifier(const struct ssh_identifiers_claim_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool ssh_identifiers_claim_params_has_identifier(const struct ssh_identifiers_claim_params_reader *reader)
{
	return !capnp_pointer_is_null(ssh_identifiers_claim_params_pointer_identifier(reader));
}

MUST_CHECK static inline enum status ssh_identifiers_claim_params_get_identifier(const struct ssh_identifiers_claim_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(ssh_identifiers_claim_params_pointer_identifier(reader), value);
}

static inline void ssh_identifiers_claim_params_builder_set_identifier(const struct ssh_identifiers_claim_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* found :Bool, bits [0, 1) */
static inline bool ssh_identifiers_claim_results_get_found(const struct ssh_identifiers_claim_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

/* number :UInt64, bits [64, 128) */
static inline uint64_t ssh_identifiers_claim_results_get_number(const struct ssh_identifiers_claim_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

static inline void ssh_identifiers_claim_results_builder_set_found(const struct ssh_identifiers_claim_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

static inline void ssh_identifiers_claim_results_builder_set_number(const struct ssh_identifiers_claim_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* number :UInt64, bits [0, 64) */
static inline uint64_t ssh_identifiers_tell_params_get_number(const struct ssh_identifiers_tell_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

static inline void ssh_identifiers_tell_params_builder_set_number(const struct ssh_identifiers_tell_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* found :Bool, bits [0, 1) */
static inline bool ssh_identifiers_tell_results_get_found(const struct ssh_identifiers_tell_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

/* session :Data, pointer 0 */
static inline struct capnp_pointer ssh_identifiers_tell_results_pointer_session(const struct ssh_identifiers_tell_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool ssh_identifiers_tell_results_has_session(const struct ssh_identifiers_tell_results_reader *reader)
{
	return !capnp_pointer_is_null(ssh_identifiers_tell_results_pointer_session(reader));
}

MUST_CHECK static inline enum status ssh_identifiers_tell_results_get_session(const struct ssh_identifiers_tell_results_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(ssh_identifiers_tell_results_pointer_session(reader), value);
}

static inline void ssh_identifiers_tell_results_builder_set_found(const struct ssh_identifiers_tell_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

MUST_CHECK static inline enum status ssh_identifiers_tell_results_builder_set_session(
	const struct ssh_identifiers_tell_results_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status ssh_identifiers_tell_results_builder_new_session(
	const struct ssh_identifiers_tell_results_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 0), length_bytes, bytes);
}

/* identifier :SshIdentifier, pointer 0 */
static inline struct capnp_pointer ssh_authorizers_open_params_pointer_identifier(const struct ssh_authorizers_open_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool ssh_authorizers_open_params_has_identifier(const struct ssh_authorizers_open_params_reader *reader)
{
	return !capnp_pointer_is_null(ssh_authorizers_open_params_pointer_identifier(reader));
}

MUST_CHECK static inline enum status ssh_authorizers_open_params_get_identifier(const struct ssh_authorizers_open_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(ssh_authorizers_open_params_pointer_identifier(reader), value);
}

/* peer :Text, pointer 1 */
static inline struct capnp_pointer ssh_authorizers_open_params_pointer_peer(const struct ssh_authorizers_open_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool ssh_authorizers_open_params_has_peer(const struct ssh_authorizers_open_params_reader *reader)
{
	return !capnp_pointer_is_null(ssh_authorizers_open_params_pointer_peer(reader));
}

MUST_CHECK static inline enum status ssh_authorizers_open_params_get_peer(const struct ssh_authorizers_open_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(ssh_authorizers_open_params_pointer_peer(reader), value);
}

static inline void ssh_authorizers_open_params_builder_set_identifier(const struct ssh_authorizers_open_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

MUST_CHECK static inline enum status ssh_authorizers_open_params_builder_set_peer(
	const struct ssh_authorizers_open_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

/* authorizer :SshAuthorizer, pointer 0 */
static inline struct capnp_pointer ssh_authorizers_open_results_pointer_authorizer(const struct ssh_authorizers_open_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool ssh_authorizers_open_results_has_authorizer(const struct ssh_authorizers_open_results_reader *reader)
{
	return !capnp_pointer_is_null(ssh_authorizers_open_results_pointer_authorizer(reader));
}

MUST_CHECK static inline enum status ssh_authorizers_open_results_get_authorizer(const struct ssh_authorizers_open_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(ssh_authorizers_open_results_pointer_authorizer(reader), value);
}

static inline void ssh_authorizers_open_results_builder_set_authorizer(const struct ssh_authorizers_open_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* user :Text, pointer 0 */
static inline struct capnp_pointer ssh_authorizer_authenticate_params_pointer_user(const struct ssh_authorizer_authenticate_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool ssh_authorizer_authenticate_params_has_user(const struct ssh_authorizer_authenticate_params_reader *reader)
{
	return !capnp_pointer_is_null(ssh_authorizer_authenticate_params_pointer_user(reader));
}

MUST_CHECK static inline enum status ssh_authorizer_authenticate_params_get_user(const struct ssh_authorizer_authenticate_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(ssh_authorizer_authenticate_params_pointer_user(reader), value);
}

/* key :Data, pointer 1 */
static inline struct capnp_pointer ssh_authorizer_authenticate_params_pointer_key(const struct ssh_authorizer_authenticate_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool ssh_authorizer_authenticate_params_has_key(const struct ssh_authorizer_authenticate_params_reader *reader)
{
	return !capnp_pointer_is_null(ssh_authorizer_authenticate_params_pointer_key(reader));
}

MUST_CHECK static inline enum status ssh_authorizer_authenticate_params_get_key(const struct ssh_authorizer_authenticate_params_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(ssh_authorizer_authenticate_params_pointer_key(reader), value);
}

/* signature :Data, pointer 2 */
static inline struct capnp_pointer ssh_authorizer_authenticate_params_pointer_signature(const struct ssh_authorizer_authenticate_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool ssh_authorizer_authenticate_params_has_signature(const struct ssh_authorizer_authenticate_params_reader *reader)
{
	return !capnp_pointer_is_null(ssh_authorizer_authenticate_params_pointer_signature(reader));
}

MUST_CHECK static inline enum status ssh_authorizer_authenticate_params_get_signature(const struct ssh_authorizer_authenticate_params_reader *reader,
	struct capnp_data *value)
{
	return capnp_pointer_get_data(ssh_authorizer_authenticate_params_pointer_signature(reader), value);
}

MUST_CHECK static inline enum status ssh_authorizer_authenticate_params_builder_set_user(
	const struct ssh_authorizer_authenticate_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status ssh_authorizer_authenticate_params_builder_set_key(
	const struct ssh_authorizer_authenticate_params_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

MUST_CHECK static inline enum status ssh_authorizer_authenticate_params_builder_new_key(
	const struct ssh_authorizer_authenticate_params_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 1), length_bytes, bytes);
}

MUST_CHECK static inline enum status ssh_authorizer_authenticate_params_builder_set_signature(
	const struct ssh_authorizer_authenticate_params_builder *builder, struct capnp_data value)
{
	return capnp_pointer_set_data(capnp_struct_builder_pointer(&builder->raw, 2), value);
}

MUST_CHECK static inline enum status ssh_authorizer_authenticate_params_builder_new_signature(
	const struct ssh_authorizer_authenticate_params_builder *builder, uint32_t length_bytes, uint8_t **bytes)
{
	return capnp_pointer_new_data(capnp_struct_builder_pointer(&builder->raw, 2), length_bytes, bytes);
}

/* accepted :Bool, bits [0, 1) */
static inline bool ssh_authorizer_authenticate_results_get_accepted(const struct ssh_authorizer_authenticate_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

/* proof :KeyProof, pointer 0 */
static inline struct capnp_pointer ssh_authorizer_authenticate_results_pointer_proof(const struct ssh_authorizer_authenticate_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool ssh_authorizer_authenticate_results_has_proof(const struct ssh_authorizer_authenticate_results_reader *reader)
{
	return !capnp_pointer_is_null(ssh_authorizer_authenticate_results_pointer_proof(reader));
}

MUST_CHECK static inline enum status ssh_authorizer_authenticate_results_get_proof(const struct ssh_authorizer_authenticate_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(ssh_authorizer_authenticate_results_pointer_proof(reader), value);
}

static inline void ssh_authorizer_authenticate_results_builder_set_accepted(const struct ssh_authorizer_authenticate_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

static inline void ssh_authorizer_authenticate_results_builder_set_proof(const struct ssh_authorizer_authenticate_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* proof :KeyProof, pointer 0 */
static inline struct capnp_pointer key_proof_redeemer_redeem_params_pointer_proof(const struct key_proof_redeemer_redeem_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool key_proof_redeemer_redeem_params_has_proof(const struct key_proof_redeemer_redeem_params_reader *reader)
{
	return !capnp_pointer_is_null(key_proof_redeemer_redeem_params_pointer_proof(reader));
}

MUST_CHECK static inline enum status key_proof_redeemer_redeem_params_get_proof(const struct key_proof_redeemer_redeem_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(key_proof_redeemer_redeem_params_pointer_proof(reader), value);
}

static inline void key_proof_redeemer_redeem_params_builder_set_proof(const struct key_proof_redeemer_redeem_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* accepted :Bool, bits [0, 1) */
static inline bool key_proof_redeemer_redeem_results_get_accepted(const struct key_proof_redeemer_redeem_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

/* principal :UInt64, bits [64, 128) */
static inline uint64_t key_proof_redeemer_redeem_results_get_principal(const struct key_proof_redeemer_redeem_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer key_proof_redeemer_redeem_results_pointer_name(const struct key_proof_redeemer_redeem_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool key_proof_redeemer_redeem_results_has_name(const struct key_proof_redeemer_redeem_results_reader *reader)
{
	return !capnp_pointer_is_null(key_proof_redeemer_redeem_results_pointer_name(reader));
}

MUST_CHECK static inline enum status key_proof_redeemer_redeem_results_get_name(const struct key_proof_redeemer_redeem_results_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(key_proof_redeemer_redeem_results_pointer_name(reader), value);
}

static inline void key_proof_redeemer_redeem_results_builder_set_accepted(const struct key_proof_redeemer_redeem_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

static inline void key_proof_redeemer_redeem_results_builder_set_principal(const struct key_proof_redeemer_redeem_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

MUST_CHECK static inline enum status key_proof_redeemer_redeem_results_builder_set_name(
	const struct key_proof_redeemer_redeem_results_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

#endif

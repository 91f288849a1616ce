/*
 * Typed calls; user/rt/call.h says what each step may answer.
 *
 * Generated from accounts.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_ACCOUNTS_CLIENT_H
#define USER_RT_GENERATED_ACCOUNTS_CLIENT_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/accounts.h"
#include "user/rt/generated/accounts_types.h"
#include "user/rt/call.h"

/* ---- AccountStoreReader.find ---- */

MUST_CHECK enum status account_store_reader_find_begin(struct rt_call *call, struct rt *rt,
	struct account_store_reader target, struct account_store_reader_find_params_builder *params);

MUST_CHECK enum status account_store_reader_find_finish(struct rt_call *call,
	struct account_store_reader_find_results_reader *results);

/* ---- AccountStoreReader.get ---- */

MUST_CHECK enum status account_store_reader_get_begin(struct rt_call *call, struct rt *rt,
	struct account_store_reader target, struct account_store_reader_get_params_builder *params);

MUST_CHECK enum status account_store_reader_get_finish(struct rt_call *call,
	struct account_store_reader_get_results_reader *results);

/* ---- AccountStoreReader.list: Up to four accounts whose principals are above `after`, in order. ---- */

MUST_CHECK enum status account_store_reader_list_begin(struct rt_call *call, struct rt *rt,
	struct account_store_reader target, struct account_store_reader_list_params_builder *params);

MUST_CHECK enum status account_store_reader_list_finish(struct rt_call *call,
	struct account_store_reader_list_results_reader *results);

/* ---- AccountStoreReader.state: `version` counts all changes. ---- */

MUST_CHECK enum status account_store_reader_state_begin(struct rt_call *call, struct rt *rt,
	struct account_store_reader target, struct account_store_reader_state_params_builder *params);

MUST_CHECK enum status account_store_reader_state_finish(struct rt_call *call,
	struct account_store_reader_state_results_reader *results);

struct account_store_reader_state_result {
	enum account_store_state state;
	uint64_t version;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status account_store_reader_state_send(struct rt *rt, struct account_store_reader target,
	uint32_t *operation);

MUST_CHECK enum status account_store_reader_state_await(struct rt *rt, uint32_t operation,
	struct account_store_reader_state_result *result);

MUST_CHECK enum status account_store_reader_state(struct rt *rt, struct account_store_reader target,
	struct account_store_reader_state_result *result);

/* ---- AccountStoreReader.keys: Up to four keys of an account, from the one of this number on. ---- */

MUST_CHECK enum status account_store_reader_keys_begin(struct rt_call *call, struct rt *rt,
	struct account_store_reader target, struct account_store_reader_keys_params_builder *params);

MUST_CHECK enum status account_store_reader_keys_finish(struct rt_call *call,
	struct account_store_reader_keys_results_reader *results);

/* ---- AccountStoreManager.setDisabled ---- */

MUST_CHECK enum status account_store_manager_set_disabled_begin(struct rt_call *call, struct rt *rt,
	struct account_store_manager target, struct account_store_manager_set_disabled_params_builder *params);

MUST_CHECK enum status account_store_manager_set_disabled_finish(struct rt_call *call,
	struct account_store_manager_set_disabled_results_reader *results);

struct account_store_manager_set_disabled_args {
	uint64_t principal;
	bool disabled;
	uint64_t version;
};

struct account_store_manager_set_disabled_result {
	bool found;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status account_store_manager_set_disabled_send(struct rt *rt, struct account_store_manager target,
	const struct account_store_manager_set_disabled_args *args,
	uint32_t *operation);

MUST_CHECK enum status account_store_manager_set_disabled_await(struct rt *rt, uint32_t operation,
	struct account_store_manager_set_disabled_result *result);

MUST_CHECK enum status account_store_manager_set_disabled(struct rt *rt, struct account_store_manager target,
	const struct account_store_manager_set_disabled_args *args,
	struct account_store_manager_set_disabled_result *result);

/* ---- AccountStoreManager.setProfiles: One to four names. ---- */

MUST_CHECK enum status account_store_manager_set_profiles_begin(struct rt_call *call, struct rt *rt,
	struct account_store_manager target, struct account_store_manager_set_profiles_params_builder *params);

MUST_CHECK enum status account_store_manager_set_profiles_finish(struct rt_call *call,
	struct account_store_manager_set_profiles_results_reader *results);

/* ---- AccountStoreManager.create: The principal was never another account's. An account without a password logs in by a key, or by a code of ---- */

MUST_CHECK enum status account_store_manager_create_begin(struct rt_call *call, struct rt *rt,
	struct account_store_manager target, struct account_store_manager_create_params_builder *params);

MUST_CHECK enum status account_store_manager_create_finish(struct rt_call *call,
	struct account_store_manager_create_results_reader *results);

/* ---- AccountStoreManager.addKey: A public key as OpenSSH writes it: `ssh-ed25519 AAAA... comment`, without options. ---- */

MUST_CHECK enum status account_store_manager_add_key_begin(struct rt_call *call, struct rt *rt,
	struct account_store_manager target, struct account_store_manager_add_key_params_builder *params);

MUST_CHECK enum status account_store_manager_add_key_finish(struct rt_call *call,
	struct account_store_manager_add_key_results_reader *results);

struct account_store_manager_add_key_args {
	uint64_t principal;
	struct capnp_text line;
	uint64_t version;
};

struct account_store_manager_add_key_result {
	bool found;
	struct rt_buffer fingerprint; /* bytes and capacity are the caller's */
};

MUST_CHECK enum status account_store_manager_add_key(struct rt *rt, struct account_store_manager target,
	const struct account_store_manager_add_key_args *args,
	struct account_store_manager_add_key_result *result);

/* ---- AccountStoreManager.removeKey: `found`: there was such an account, and it had this key. ---- */

MUST_CHECK enum status account_store_manager_remove_key_begin(struct rt_call *call, struct rt *rt,
	struct account_store_manager target, struct account_store_manager_remove_key_params_builder *params);

MUST_CHECK enum status account_store_manager_remove_key_finish(struct rt_call *call,
	struct account_store_manager_remove_key_results_reader *results);

struct account_store_manager_remove_key_args {
	uint64_t principal;
	struct capnp_text fingerprint;
	uint64_t version;
};

struct account_store_manager_remove_key_result {
	bool found;
};

MUST_CHECK enum status account_store_manager_remove_key(struct rt *rt, struct account_store_manager target,
	const struct account_store_manager_remove_key_args *args,
	struct account_store_manager_remove_key_result *result);

/* ---- AuthorizedKeyStore.find: Whether the key (32 bytes of Ed25519) is one of this account's, and the account is not disabled. The search ---- */

MUST_CHECK enum status authorized_key_store_find_begin(struct rt_call *call, struct rt *rt,
	struct authorized_key_store target, struct authorized_key_store_find_params_builder *params);

MUST_CHECK enum status authorized_key_store_find_finish(struct rt_call *call,
	struct authorized_key_store_find_results_reader *results);

struct authorized_key_store_find_args {
	struct capnp_text user;
	struct capnp_data key;
};

struct authorized_key_store_find_result {
	bool found;
	uint64_t principal;
};

MUST_CHECK enum status authorized_key_store_find(struct rt *rt, struct authorized_key_store target,
	const struct authorized_key_store_find_args *args,
	struct authorized_key_store_find_result *result);

#endif

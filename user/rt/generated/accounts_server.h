/*
 * Handlers and dispatchers of services.
 *
 * Generated from accounts.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_ACCOUNTS_SERVER_H
#define USER_RT_GENERATED_ACCOUNTS_SERVER_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/accounts.h"
#include "user/rt/generated/accounts_types.h"
#include "user/rt/request.h"

/*
 * What a service does for each method of AccountStoreReader. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct account_store_reader_handlers {
	enum status (*find)(void *self, struct rt_request *request,
		const struct account_store_reader_find_params_reader *params,
		const struct account_store_reader_find_results_builder *results);
	enum status (*get)(void *self, struct rt_request *request,
		const struct account_store_reader_get_params_reader *params,
		const struct account_store_reader_get_results_builder *results);
	/* Up to four accounts whose principals are above `after`, in order. */
	enum status (*list)(void *self, struct rt_request *request,
		const struct account_store_reader_list_params_reader *params,
		const struct account_store_reader_list_results_builder *results);
	/* `version` counts all changes. */
	enum status (*state)(void *self, struct rt_request *request,
		const struct account_store_reader_state_params_reader *params,
		const struct account_store_reader_state_results_builder *results);
	/* Up to four keys of an account, from the one of this number on. */
	enum status (*keys)(void *self, struct rt_request *request,
		const struct account_store_reader_keys_params_reader *params,
		const struct account_store_reader_keys_results_builder *results);
};

/*
 * What a service does for each method of AccountStoreManager. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct account_store_manager_handlers {
	enum status (*set_disabled)(void *self, struct rt_request *request,
		const struct account_store_manager_set_disabled_params_reader *params,
		const struct account_store_manager_set_disabled_results_builder *results);
	/* One to four names. */
	enum status (*set_profiles)(void *self, struct rt_request *request,
		const struct account_store_manager_set_profiles_params_reader *params,
		const struct account_store_manager_set_profiles_results_builder *results);
	/* The principal was never another account's. An account without a password logs in by a key, or by a code of */
	enum status (*create)(void *self, struct rt_request *request,
		const struct account_store_manager_create_params_reader *params,
		const struct account_store_manager_create_results_builder *results);
	/* A public key as OpenSSH writes it: `ssh-ed25519 AAAA... comment`, without options. */
	enum status (*add_key)(void *self, struct rt_request *request,
		const struct account_store_manager_add_key_params_reader *params,
		const struct account_store_manager_add_key_results_builder *results);
	/* `found`: there was such an account, and it had this key. */
	enum status (*remove_key)(void *self, struct rt_request *request,
		const struct account_store_manager_remove_key_params_reader *params,
		const struct account_store_manager_remove_key_results_builder *results);
};

/*
 * What a service does for each method of AuthorizedKeyStore. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct authorized_key_store_handlers {
	/* Whether the key (32 bytes of Ed25519) is one of this account's, and the account is not disabled. The search */
	enum status (*find)(void *self, struct rt_request *request,
		const struct authorized_key_store_find_params_reader *params,
		const struct authorized_key_store_find_results_builder *results);
};

static inline enum status account_store_reader_find_answer(const struct account_store_reader_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct account_store_reader_find_results_builder results;
	enum status status;
	struct account_store_reader_find_params_reader params;

	if (!handlers->find)
		return STATUS_BAD_METHOD;
	status = account_store_reader_find_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = account_store_reader_find_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->find(self, request, &params, &results);
}

static inline enum status account_store_reader_get_answer_data(const struct account_store_reader_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct account_store_reader_get_params_reader params = {
		.raw = {.words = data, .word_count = 1, .data_bits = 1 * 64}};
	struct account_store_reader_get_results_builder results;
	const enum status status = account_store_reader_get_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->get(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status account_store_reader_get_answer_copy(
	const struct account_store_reader_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 1, spare);

	if (status != STATUS_OK)
		return status;
	return account_store_reader_get_answer_data(handlers, self, request, spare);
}

static inline enum status account_store_reader_get_answer(const struct account_store_reader_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->get)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 1);
	if (__builtin_expect(!data, 0))
		return account_store_reader_get_answer_copy(handlers, self, request);
	return account_store_reader_get_answer_data(handlers, self, request, data);
}

static inline enum status account_store_reader_list_answer_data(const struct account_store_reader_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct account_store_reader_list_params_reader params = {
		.raw = {.words = data, .word_count = 1, .data_bits = 1 * 64}};
	struct account_store_reader_list_results_builder results;
	const enum status status = account_store_reader_list_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->list(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status account_store_reader_list_answer_copy(
	const struct account_store_reader_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 1, spare);

	if (status != STATUS_OK)
		return status;
	return account_store_reader_list_answer_data(handlers, self, request, spare);
}

static inline enum status account_store_reader_list_answer(const struct account_store_reader_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->list)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 1);
	if (__builtin_expect(!data, 0))
		return account_store_reader_list_answer_copy(handlers, self, request);
	return account_store_reader_list_answer_data(handlers, self, request, data);
}

static inline enum status account_store_reader_state_answer_data(const struct account_store_reader_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct account_store_reader_state_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct account_store_reader_state_results_builder results;
	const enum status status = account_store_reader_state_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->state(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status account_store_reader_state_answer_copy(
	const struct account_store_reader_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return account_store_reader_state_answer_data(handlers, self, request, spare);
}

static inline enum status account_store_reader_state_answer(const struct account_store_reader_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->state)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return account_store_reader_state_answer_copy(handlers, self, request);
	return account_store_reader_state_answer_data(handlers, self, request, data);
}

static inline enum status account_store_reader_keys_answer_data(const struct account_store_reader_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct account_store_reader_keys_params_reader params = {
		.raw = {.words = data, .word_count = 2, .data_bits = 2 * 64}};
	struct account_store_reader_keys_results_builder results;
	const enum status status = account_store_reader_keys_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->keys(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status account_store_reader_keys_answer_copy(
	const struct account_store_reader_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[2];
	const enum status status =
		capnp_message_data_walk(&request->params, 2, spare);

	if (status != STATUS_OK)
		return status;
	return account_store_reader_keys_answer_data(handlers, self, request, spare);
}

static inline enum status account_store_reader_keys_answer(const struct account_store_reader_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->keys)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 2);
	if (__builtin_expect(!data, 0))
		return account_store_reader_keys_answer_copy(handlers, self, request);
	return account_store_reader_keys_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status account_store_reader_dispatch(const struct account_store_reader_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != ACCOUNT_STORE_READER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case ACCOUNT_STORE_READER_METHOD_FIND:
		return account_store_reader_find_answer(handlers, self, request);
	case ACCOUNT_STORE_READER_METHOD_GET:
		return account_store_reader_get_answer(handlers, self, request);
	case ACCOUNT_STORE_READER_METHOD_LIST:
		return account_store_reader_list_answer(handlers, self, request);
	case ACCOUNT_STORE_READER_METHOD_STATE:
		return account_store_reader_state_answer(handlers, self, request);
	case ACCOUNT_STORE_READER_METHOD_KEYS:
		return account_store_reader_keys_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status account_store_manager_set_disabled_answer_data(const struct account_store_manager_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct account_store_manager_set_disabled_params_reader params = {
		.raw = {.words = data, .word_count = 3, .data_bits = 3 * 64}};
	struct account_store_manager_set_disabled_results_builder results;
	const enum status status = account_store_manager_set_disabled_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->set_disabled(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status account_store_manager_set_disabled_answer_copy(
	const struct account_store_manager_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[3];
	const enum status status =
		capnp_message_data_walk(&request->params, 3, spare);

	if (status != STATUS_OK)
		return status;
	return account_store_manager_set_disabled_answer_data(handlers, self, request, spare);
}

static inline enum status account_store_manager_set_disabled_answer(const struct account_store_manager_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->set_disabled)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 3);
	if (__builtin_expect(!data, 0))
		return account_store_manager_set_disabled_answer_copy(handlers, self, request);
	return account_store_manager_set_disabled_answer_data(handlers, self, request, data);
}

static inline enum status account_store_manager_set_profiles_answer(const struct account_store_manager_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct account_store_manager_set_profiles_results_builder results;
	enum status status;
	struct account_store_manager_set_profiles_params_reader params;

	if (!handlers->set_profiles)
		return STATUS_BAD_METHOD;
	status = account_store_manager_set_profiles_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = account_store_manager_set_profiles_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->set_profiles(self, request, &params, &results);
}

static inline enum status account_store_manager_create_answer(const struct account_store_manager_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct account_store_manager_create_results_builder results;
	enum status status;
	struct account_store_manager_create_params_reader params;

	if (!handlers->create)
		return STATUS_BAD_METHOD;
	status = account_store_manager_create_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = account_store_manager_create_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->create(self, request, &params, &results);
}

static inline enum status account_store_manager_add_key_answer(const struct account_store_manager_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct account_store_manager_add_key_results_builder results;
	enum status status;
	struct account_store_manager_add_key_params_reader params;

	if (!handlers->add_key)
		return STATUS_BAD_METHOD;
	status = account_store_manager_add_key_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = account_store_manager_add_key_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->add_key(self, request, &params, &results);
}

static inline enum status account_store_manager_remove_key_answer(const struct account_store_manager_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct account_store_manager_remove_key_results_builder results;
	enum status status;
	struct account_store_manager_remove_key_params_reader params;

	if (!handlers->remove_key)
		return STATUS_BAD_METHOD;
	status = account_store_manager_remove_key_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = account_store_manager_remove_key_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->remove_key(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status account_store_manager_dispatch(const struct account_store_manager_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != ACCOUNT_STORE_MANAGER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case ACCOUNT_STORE_MANAGER_METHOD_SET_DISABLED:
		return account_store_manager_set_disabled_answer(handlers, self, request);
	case ACCOUNT_STORE_MANAGER_METHOD_SET_PROFILES:
		return account_store_manager_set_profiles_answer(handlers, self, request);
	case ACCOUNT_STORE_MANAGER_METHOD_CREATE:
		return account_store_manager_create_answer(handlers, self, request);
	case ACCOUNT_STORE_MANAGER_METHOD_ADD_KEY:
		return account_store_manager_add_key_answer(handlers, self, request);
	case ACCOUNT_STORE_MANAGER_METHOD_REMOVE_KEY:
		return account_store_manager_remove_key_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status authorized_key_store_find_answer(const struct authorized_key_store_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct authorized_key_store_find_results_builder results;
	enum status status;
	struct authorized_key_store_find_params_reader params;

	if (!handlers->find)
		return STATUS_BAD_METHOD;
	status = authorized_key_store_find_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = authorized_key_store_find_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->find(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status authorized_key_store_dispatch(const struct authorized_key_store_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != AUTHORIZED_KEY_STORE_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case AUTHORIZED_KEY_STORE_METHOD_FIND:
		return authorized_key_store_find_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

#endif

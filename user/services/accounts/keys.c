/*
 * Keys that people log in with over SSH: added from a line, shown by their fingerprints, found for
 * whoever checks signatures.
 */
#include "user/services/accounts/service.h"

#include "core/generated/capos.h"
#include "user/rt/format.h"
#include "user/rt/generated/accounts_server.h"
#include "user/rt/memory.h"

static struct capnp_text text_of(const char *string)
{
	return capnp_text_make(string, (uint32_t)rt_string_length(string));
}

/* ---- questions ------------------------------------------------------------------------------- */

enum status accounts_keys_list(struct accounts_service *service,
			       const struct account_store_reader_keys_params_reader *params,
			       const struct account_store_reader_keys_results_builder *results)
{
	const uint64_t principal = account_store_reader_keys_params_get_principal(params);
	const uint32_t first = account_store_reader_keys_params_get_first(params);
	const struct accounts_key *found[ACCOUNTS_LISTED + 1u];
	struct key_description_list_builder list;
	uint32_t count = 0;
	enum status status;

	while (first < ACCOUNTS_KEYS && count <= ACCOUNTS_LISTED &&
	       (found[count] = accounts_key_next(&service->accounts, principal, first + count)))
		count++;
	account_store_reader_keys_results_builder_set_more(results, count > ACCOUNTS_LISTED);
	count = count > ACCOUNTS_LISTED ? ACCOUNTS_LISTED : count;
	status = account_store_reader_keys_results_builder_new_keys(results, count, &list);
	for (uint32_t i = 0; status == STATUS_OK && i < count; i++) {
		const struct key_description_builder key =
			key_description_list_builder_get(&list, i);
		char fingerprint[SSH_FINGERPRINT_BYTES];

		ssh_fingerprint_write(found[i]->line.key, fingerprint);
		status = key_description_builder_set_fingerprint(&key, text_of(fingerprint));
		if (status == STATUS_OK)
			status = key_description_builder_set_comment(
				&key, text_of(found[i]->line.comment));
	}
	return status;
}

static enum status keys_find(void *self, struct rt_request *request,
			     const struct authorized_key_store_find_params_reader *params,
			     const struct authorized_key_store_find_results_builder *results)
{
	struct accounts_service *service = self;
	struct capnp_text user;
	struct capnp_data key;
	uint64_t principal;
	enum status status = authorized_key_store_find_params_get_user(params, &user);

	(void)request;
	if (status == STATUS_OK)
		status = authorized_key_store_find_params_get_key(params, &key);
	if (status != STATUS_OK)
		return status;
	if (key.length_bytes != SSH_PUBLIC_KEY_BYTES)
		return STATUS_INVALID_ARGUMENT;
	principal = accounts_key_find(&service->accounts, user, key.bytes);
	authorized_key_store_find_results_builder_set_found(results, principal != 0);
	authorized_key_store_find_results_builder_set_principal(results, principal);
	return STATUS_OK;
}

static const struct authorized_key_store_handlers keys_handlers = {.find = keys_find};
RT_SERVER_DISPATCH(authorized_key_store, keys_handlers)

const struct rt_server_class accounts_keys_class = {
	.interface_id = AUTHORIZED_KEY_STORE_INTERFACE_ID,
	.dispatch = authorized_key_store_serve,
};

/* ---- changes --------------------------------------------------------------------------------- */

static enum status line_refuse(struct rt_request *request, enum ssh_key_line_refusal refusal)
{
	return rt_request_fail(request, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
			       text_of(ssh_key_line_text(refusal)));
}

/* Makes a change of an account's keys durable and then true. */
static enum status key_add(struct accounts_service *service, struct rt_request *request,
			   struct accounts_account *account, const struct accounts_key *key)
{
	struct accounts *accounts = &service->accounts;
	struct accounts_account changed = *account;
	enum status status;

	if (accounts_key_has(accounts, key->principal, key->line.key))
		return rt_request_fail(request, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
				       CAPNP_TEXT("The account has this key."));
	if (accounts->key_count == ACCOUNTS_KEYS)
		return accounts_full(request);
	status = accounts_change_record(service, account->principal);
	if (status != STATUS_OK)
		return status;
	changed.version++;
	if (!accounts_store_key_put(service, &changed, key))
		return accounts_full(request);
	*account = changed;
	return accounts_key_add(accounts, key);
}

enum status accounts_manager_add_key(
	void *self, struct rt_request *request,
	const struct account_store_manager_add_key_params_reader *params,
	const struct account_store_manager_add_key_results_builder *results)
{
	struct accounts_service *service = self;
	struct accounts_key key = {
		.principal = account_store_manager_add_key_params_get_principal(params)};
	struct accounts_account *account = accounts_get(&service->accounts, key.principal);
	const uint64_t version = account_store_manager_add_key_params_get_version(params);
	char fingerprint[SSH_FINGERPRINT_BYTES];
	enum ssh_key_line_refusal refusal;
	struct capnp_text line;
	enum status status = account_store_manager_add_key_params_get_line(params, &line);

	if (status != STATUS_OK)
		return status;
	refusal = ssh_key_line_read(ssh_span_of(line.bytes, line.length_bytes), &key.line);
	if (refusal != SSH_KEY_LINE_GOOD)
		return line_refuse(request, refusal);
	account_store_manager_add_key_results_builder_set_found(results, account != NULL);
	if (!account || !accounts_change_allowed(service, request, account, version, &status))
		return status;
	ssh_fingerprint_write(key.line.key, fingerprint);
	status = account_store_manager_add_key_results_builder_set_fingerprint(
		results, text_of(fingerprint));
	return status == STATUS_OK ? key_add(service, request, account, &key) : status;
}

static const struct accounts_key *key_by_fingerprint(const struct accounts *accounts,
						     uint64_t principal,
						     struct capnp_text fingerprint)
{
	const struct accounts_key *key;

	if (fingerprint.length_bytes != SSH_FINGERPRINT_BYTES - 1u)
		return NULL;
	for (uint32_t i = 0; i < ACCOUNTS_KEYS; i++) {
		char text[SSH_FINGERPRINT_BYTES];

		key = accounts_key_next(accounts, principal, i);
		if (!key)
			return NULL;
		ssh_fingerprint_write(key->line.key, text);
		if (memcmp(text, fingerprint.bytes, fingerprint.length_bytes) == 0)
			return key;
	}
	return NULL;
}

enum status accounts_manager_remove_key(
	void *self, struct rt_request *request,
	const struct account_store_manager_remove_key_params_reader *params,
	const struct account_store_manager_remove_key_results_builder *results)
{
	struct accounts_service *service = self;
	const uint64_t principal = account_store_manager_remove_key_params_get_principal(params);
	const uint64_t version = account_store_manager_remove_key_params_get_version(params);
	struct accounts_account *account = accounts_get(&service->accounts, principal);
	const struct accounts_key *found;
	struct accounts_account changed;
	struct accounts_key key;
	struct capnp_text fingerprint;
	enum status status =
		account_store_manager_remove_key_params_get_fingerprint(params, &fingerprint);

	if (status != STATUS_OK)
		return status;
	found = account ? key_by_fingerprint(&service->accounts, principal, fingerprint) : NULL;
	account_store_manager_remove_key_results_builder_set_found(results, found != NULL);
	if (!found || !accounts_change_allowed(service, request, account, version, &status))
		return status;
	status = accounts_change_record(service, principal);
	if (status != STATUS_OK)
		return status;
	changed = *account;
	changed.version++;
	key = *found;
	if (!accounts_store_key_drop(service, &changed, &key))
		return accounts_full(request);
	*account = changed;
	return accounts_key_remove(&service->accounts, principal, key.line.key)
		       ? STATUS_OK
		       : STATUS_INVALID_ARGUMENT;
}

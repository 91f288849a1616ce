/*
 * The service of accounts (schema/accounts.capnp): a reader and a manager over the table of
 * core/accounts, which comes from the manifest. Changes last until the service ends, and each is
 * told to the audit log.
 *
 * Ends with 2 when something that it needs is missing, with 3 when its configuration is not right,
 * otherwise when its endpoint is gone, with 4.
 */
#include "core/accounts/accounts.h"
#include "core/generated/endpoint.h"
#include "core/generated/system.h"
#include "user/rt/audit.h"
#include "user/rt/config.h"
#include "user/rt/console.h"
#include "user/rt/generated/accounts_server.h"
#include "user/rt/rt.h"
#include "user/rt/server.h"
#include "user/rt/server_ask.h"
#include "user/rt/state.h"

#define TAG_READER 0u
#define TAG_MANAGER 1u
#define TAG_KEYS 2u
#define RECEIVES 4u
#define LISTED 4u
/* Four accounts with the longest names. */
#define RESULT_WORDS 224u

struct service {
	struct rt_server server;
	struct rt_server_clock clock;
	struct rt_server_object objects[RT_SERVER_FIRST_MINTED_PLACE];
	struct accounts accounts;
	struct rt_console console;
	struct rt_audit audit;
};

/* Tells the audit log of a change. Any status of rt_audit_begin and rt_audit_send. */
static enum status change_record(struct service *service, uint64_t principal)
{
	struct rt_audit_record *record;
	struct audit_event_builder event;
	enum status status = rt_audit_begin(&service->audit, &event, &record);

	if (status != STATUS_OK)
		return status;
	audit_event_builder_set_account_changed(&event, principal);
	return rt_audit_send(&service->audit, record, STATUS_OK);
}

/* ---- the reader ------------------------------------------------------------------------------ */

static enum status reader_find(void *self, struct rt_request *request,
			       const struct account_store_reader_find_params_reader *params,
			       const struct account_store_reader_find_results_builder *results)
{
	struct service *service = self;
	const struct accounts_account *found;
	struct account_builder account;
	struct capnp_text name;
	enum status status = account_store_reader_find_params_get_name(params, &name);

	(void)request;
	if (status != STATUS_OK)
		return status;
	found = accounts_find(&service->accounts, name.bytes, name.length_bytes);
	account_store_reader_find_results_builder_set_found(results, found != NULL);
	if (!found)
		return STATUS_OK;
	status = account_store_reader_find_results_builder_new_account(results, &account);
	return status == STATUS_OK ? accounts_write(found, &account) : status;
}

static enum status reader_get(void *self, struct rt_request *request,
			      const struct account_store_reader_get_params_reader *params,
			      const struct account_store_reader_get_results_builder *results)
{
	struct service *service = self;
	const struct accounts_account *found = accounts_get(
		&service->accounts, account_store_reader_get_params_get_principal(params));
	struct account_builder account;
	enum status status;

	(void)request;
	account_store_reader_get_results_builder_set_found(results, found != NULL);
	if (!found)
		return STATUS_OK;
	status = account_store_reader_get_results_builder_new_account(results, &account);
	return status == STATUS_OK ? accounts_write(found, &account) : status;
}

static enum status reader_list(void *self, struct rt_request *request,
			       const struct account_store_reader_list_params_reader *params,
			       const struct account_store_reader_list_results_builder *results)
{
	struct service *service = self;
	const struct accounts_account *found[LISTED + 1u];
	uint64_t after = account_store_reader_list_params_get_after(params);
	struct account_list_builder list;
	uint32_t count = 0;
	enum status status;

	(void)request;
	while (count <= LISTED && (found[count] = accounts_next(&service->accounts, after)) != NULL)
		after = found[count++]->principal;
	account_store_reader_list_results_builder_set_more(results, count > LISTED);
	count = count > LISTED ? LISTED : count;
	status = account_store_reader_list_results_builder_new_accounts(results, count, &list);
	for (uint32_t i = 0; status == STATUS_OK && i < count; i++) {
		const struct account_builder account = account_list_builder_get(&list, i);

		status = accounts_write(found[i], &account);
	}
	return status;
}

static const struct account_store_reader_handlers reader_handlers = {
	.find = reader_find,
	.get = reader_get,
	.list = reader_list,
};
RT_SERVER_DISPATCH(account_store_reader, reader_handlers)

static const struct rt_server_class reader_class = {
	.interface_id = ACCOUNT_STORE_READER_INTERFACE_ID,
	.dispatch = account_store_reader_serve,
};

/* ---- the manager ----------------------------------------------------------------------------- */

static enum status manager_set_disabled(
	void *self, struct rt_request *request,
	const struct account_store_manager_set_disabled_params_reader *params,
	const struct account_store_manager_set_disabled_results_builder *results)
{
	struct service *service = self;
	struct accounts_account *account =
		accounts_get(&service->accounts,
			     account_store_manager_set_disabled_params_get_principal(params));
	enum status status;

	(void)request;
	account_store_manager_set_disabled_results_builder_set_found(results, account != NULL);
	if (!account)
		return STATUS_OK;
	status = change_record(service, account->principal);
	if (status == STATUS_OK)
		account->disabled = account_store_manager_set_disabled_params_get_disabled(params);
	return status;
}

static enum status manager_set_profiles(
	void *self, struct rt_request *request,
	const struct account_store_manager_set_profiles_params_reader *params,
	const struct account_store_manager_set_profiles_results_builder *results)
{
	struct service *service = self;
	struct accounts_account *account =
		accounts_get(&service->accounts,
			     account_store_manager_set_profiles_params_get_principal(params));
	struct accounts_profiles profiles;
	struct capnp_list names;
	enum status status = account_store_manager_set_profiles_params_get_profiles(params, &names);

	if (status == STATUS_OK)
		status = accounts_profiles_read(&profiles, &names);
	if (status == STATUS_INVALID_ARGUMENT)
		return rt_request_fail(
			request, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
			CAPNP_TEXT("An account has one to four different profiles, by name."));
	account_store_manager_set_profiles_results_builder_set_found(results, account != NULL);
	if (status != STATUS_OK || !account)
		return status;
	status = change_record(service, account->principal);
	if (status == STATUS_OK)
		account->profiles = profiles;
	return status;
}

static const struct account_store_manager_handlers manager_handlers = {
	.set_disabled = manager_set_disabled,
	.set_profiles = manager_set_profiles,
};
RT_SERVER_DISPATCH(account_store_manager, manager_handlers)

static const struct rt_server_class manager_class = {
	.interface_id = ACCOUNT_STORE_MANAGER_INTERFACE_ID,
	.dispatch = account_store_manager_serve,
};

/* ---- keys ------------------------------------------------------------------------------------ */

static enum status keys_find(void *self, struct rt_request *request,
			     const struct authorized_key_store_find_params_reader *params,
			     const struct authorized_key_store_find_results_builder *results)
{
	struct service *service = self;
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

static const struct rt_server_class keys_class = {
	.interface_id = AUTHORIZED_KEY_STORE_INTERFACE_ID,
	.dispatch = authorized_key_store_serve,
};

/* ---- starting -------------------------------------------------------------------------------- */

static bool accounts_open(struct service *service, struct rt *rt)
{
	struct account_config_reader root;
	struct rt_config config;
	bool right = rt_config_open(rt, "config", &config) == STATUS_OK;

	right = right && account_config_root(&config.message, &root) == STATUS_OK &&
		accounts_read(&service->accounts, &root) == STATUS_OK;
	rt_config_close(rt, &config);
	return right;
}

int capos_main(struct rt *rt)
{
	struct service *service = RT_STATE(struct service);
	struct audit_sink sink;
	struct timer timer;
	struct rt_server_config config = {
		.rt = rt,
		.result_words = RESULT_WORDS,
		.receives = RECEIVES,
		.objects = service->objects,
		.object_count = ARRAY_COUNT(service->objects),
	};
	const struct rt_capset_want wants[] = {
		{RT_SERVICE_ENDPOINT, ENDPOINT_INTERFACE_ID, &config.endpoint.id},
		{"timer", TIMER_INTERFACE_ID, &timer.id},
		{"audit", AUDIT_SINK_INTERFACE_ID, &sink.id},
	};

	if (rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants)) != NULL ||
	    rt_console_open(&service->console, rt, "console") != STATUS_OK ||
	    rt_server_init(&service->server, &config) != STATUS_OK)
		return 2;
	if (!accounts_open(service, rt)) {
		rt_console_print(&service->console, "accounts: the configuration is not right\n");
		return 3;
	}
	rt_server_clock_init(&service->clock, &service->server, timer);
	rt_audit_init(&service->audit, &service->clock, sink);
	rt_server_add(&service->server, TAG_READER, &reader_class, service);
	rt_server_add(&service->server, TAG_MANAGER, &manager_class, service);
	rt_server_add(&service->server, TAG_KEYS, &keys_class, service);
	return rt_server_run(&service->server) == STATUS_OK ? 0 : 4;
}

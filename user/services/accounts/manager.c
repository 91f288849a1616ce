/*
 * Changes of accounts: looked at, told to the audit log, made durable, and then made in the table.
 */
#include "user/services/accounts/service.h"

#include "core/generated/capos.h"
#include "user/rt/generated/accounts_server.h"

enum status accounts_change_record(struct accounts_service *service, uint64_t principal)
{
	struct rt_audit_record *record;
	struct audit_event_builder event;
	enum status status = rt_audit_begin(&service->audit, &event, &record);

	if (status != STATUS_OK)
		return status;
	audit_event_builder_set_account_changed(&event, principal);
	return rt_audit_send(&service->audit, record, STATUS_OK);
}

enum status accounts_full(struct rt_request *request)
{
	return rt_request_fail(request, CALL_EXCEPTION_KIND_OVERLOADED,
			       CAPNP_TEXT("There is no room for more."));
}

static bool store_is_there(struct accounts_service *service, struct rt_request *request,
			   enum status *status)
{
	if (service->state != ACCOUNT_STORE_STATE_BROKEN)
		return true;
	*status = rt_request_fail(request, CALL_EXCEPTION_KIND_FAILED,
				  CAPNP_TEXT("The disk of the accounts cannot be used."));
	return false;
}

bool accounts_change_allowed(struct accounts_service *service, struct rt_request *request,
			     const struct accounts_account *account, uint64_t version,
			     enum status *status)
{
	if (!store_is_there(service, request, status))
		return false;
	if (version == 0 || version == account->version)
		return true;
	*status = rt_request_fail(request, CALL_EXCEPTION_KIND_FAILED,
				  CAPNP_TEXT("The account has been changed meanwhile."));
	return false;
}

/* Puts a changed account in the place of what it was. */
static enum status account_change(struct accounts_service *service, struct rt_request *request,
				  struct accounts_account *account,
				  struct accounts_account *changed)
{
	enum status status = accounts_change_record(service, account->principal);

	if (status != STATUS_OK)
		return status;
	changed->version++;
	if (!accounts_store_put(service, changed))
		return accounts_full(request);
	*account = *changed;
	return STATUS_OK;
}

static enum status manager_set_disabled(
	void *self, struct rt_request *request,
	const struct account_store_manager_set_disabled_params_reader *params,
	const struct account_store_manager_set_disabled_results_builder *results)
{
	struct accounts_service *service = self;
	struct accounts_account *account =
		accounts_get(&service->accounts,
			     account_store_manager_set_disabled_params_get_principal(params));
	const uint64_t version = account_store_manager_set_disabled_params_get_version(params);
	struct accounts_account changed;
	enum status status = STATUS_OK;

	account_store_manager_set_disabled_results_builder_set_found(results, account != NULL);
	if (!account || !accounts_change_allowed(service, request, account, version, &status))
		return status;
	changed = *account;
	changed.disabled = account_store_manager_set_disabled_params_get_disabled(params);
	return account_change(service, request, account, &changed);
}

static enum status profiles_refuse(struct rt_request *request, enum status status)
{
	if (status != STATUS_INVALID_ARGUMENT)
		return status;
	return rt_request_fail(
		request, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
		CAPNP_TEXT("An account has one to four different profiles, by name."));
}

static enum status manager_set_profiles(
	void *self, struct rt_request *request,
	const struct account_store_manager_set_profiles_params_reader *params,
	const struct account_store_manager_set_profiles_results_builder *results)
{
	struct accounts_service *service = self;
	struct accounts_account *account =
		accounts_get(&service->accounts,
			     account_store_manager_set_profiles_params_get_principal(params));
	const uint64_t version = account_store_manager_set_profiles_params_get_version(params);
	struct accounts_account changed;
	struct accounts_profiles profiles;
	struct capnp_list names;
	enum status status = account_store_manager_set_profiles_params_get_profiles(params, &names);

	if (status == STATUS_OK)
		status = accounts_profiles_read(&profiles, &names);
	if (status != STATUS_OK)
		return profiles_refuse(request, status);
	account_store_manager_set_profiles_results_builder_set_found(results, account != NULL);
	if (!account || !accounts_change_allowed(service, request, account, version, &status))
		return status;
	changed = *account;
	changed.profiles = profiles;
	return account_change(service, request, account, &changed);
}

/* ---- a new account --------------------------------------------------------------------------- */

static enum status create_read(struct rt_request *request,
			       const struct account_store_manager_create_params_reader *params,
			       struct accounts_account *account)
{
	struct capnp_text name, full_name;
	struct capnp_list profiles;
	enum status status = account_store_manager_create_params_get_name(params, &name);

	if (status == STATUS_OK)
		status = account_store_manager_create_params_get_full_name(params, &full_name);
	if (status == STATUS_OK)
		status = account_store_manager_create_params_get_profiles(params, &profiles);
	if (status == STATUS_OK && !accounts_names_set(account, name, full_name))
		return rt_request_fail(
			request, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
			CAPNP_TEXT("A name is 1 to 31 of a-z 0-9 _ -, a full name at most 63 "
				   "bytes of plain text."));
	if (status != STATUS_OK)
		return status;
	status = accounts_profiles_read(&account->profiles, &profiles);
	return status == STATUS_OK ? status : profiles_refuse(request, status);
}

static enum status manager_create(
	void *self, struct rt_request *request,
	const struct account_store_manager_create_params_reader *params,
	const struct account_store_manager_create_results_builder *results)
{
	struct accounts_service *service = self;
	struct accounts *accounts = &service->accounts;
	struct accounts_account account = {
		.principal = accounts_principal_next(accounts),
		.version = 1,
	};
	enum status status = create_read(request, params, &account);

	if (status != STATUS_OK || !store_is_there(service, request, &status))
		return status;
	if (accounts->count == ACCOUNTS || account.principal == 0)
		return accounts_full(request);
	if (accounts_find(accounts, account.name, accounts_name_length(&account)))
		return rt_request_fail(request, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
				       CAPNP_TEXT("There is an account of this name."));
	status = accounts_change_record(service, account.principal);
	if (status != STATUS_OK)
		return status;
	if (!accounts_store_put(service, &account))
		return accounts_full(request);
	account_store_manager_create_results_builder_set_principal(results, account.principal);
	return accounts_add(accounts, &account);
}

static const struct account_store_manager_handlers manager_handlers = {
	.set_disabled = manager_set_disabled,
	.set_profiles = manager_set_profiles,
	.create = manager_create,
	.add_key = accounts_manager_add_key,
	.remove_key = accounts_manager_remove_key,
};
RT_SERVER_DISPATCH(account_store_manager, manager_handlers)

const struct rt_server_class accounts_manager_class = {
	.interface_id = ACCOUNT_STORE_MANAGER_INTERFACE_ID,
	.dispatch = account_store_manager_serve,
};

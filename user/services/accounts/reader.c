/*
 * Questions about accounts, answered from the table in memory.
 */
#include "user/services/accounts/service.h"

#include "user/rt/generated/accounts_server.h"

static enum status reader_find(void *self, struct rt_request *request,
			       const struct account_store_reader_find_params_reader *params,
			       const struct account_store_reader_find_results_builder *results)
{
	struct accounts_service *service = self;
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
	struct accounts_service *service = self;
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
	struct accounts_service *service = self;
	const struct accounts_account *found[ACCOUNTS_LISTED + 1u];
	uint64_t after = account_store_reader_list_params_get_after(params);
	struct account_list_builder list;
	uint32_t count = 0;
	enum status status;

	(void)request;
	while (count <= ACCOUNTS_LISTED &&
	       (found[count] = accounts_next(&service->accounts, after)) != NULL)
		after = found[count++]->principal;
	account_store_reader_list_results_builder_set_more(results, count > ACCOUNTS_LISTED);
	count = count > ACCOUNTS_LISTED ? ACCOUNTS_LISTED : count;
	status = account_store_reader_list_results_builder_new_accounts(results, count, &list);
	for (uint32_t i = 0; status == STATUS_OK && i < count; i++) {
		const struct account_builder account = account_list_builder_get(&list, i);

		status = accounts_write(found[i], &account);
	}
	return status;
}

static enum status reader_state(void *self, struct rt_request *request,
				const struct account_store_reader_state_params_reader *params,
				const struct account_store_reader_state_results_builder *results)
{
	const struct accounts_service *service = self;

	(void)request;
	(void)params;
	account_store_reader_state_results_builder_set_state(results, service->state);
	account_store_reader_state_results_builder_set_version(results, service->accounts.version);
	return STATUS_OK;
}

static enum status reader_keys(void *self, struct rt_request *request,
			       const struct account_store_reader_keys_params_reader *params,
			       const struct account_store_reader_keys_results_builder *results)
{
	(void)request;
	return accounts_keys_list(self, params, results);
}

static const struct account_store_reader_handlers reader_handlers = {
	.find = reader_find,
	.get = reader_get,
	.list = reader_list,
	.state = reader_state,
	.keys = reader_keys,
};
RT_SERVER_DISPATCH(account_store_reader, reader_handlers)

const struct rt_server_class accounts_reader_class = {
	.interface_id = ACCOUNT_STORE_READER_INTERFACE_ID,
	.dispatch = account_store_reader_serve,
};

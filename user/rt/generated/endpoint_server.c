/*
 * Dispatchers of services.
 *
 * Generated from endpoint.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/endpoint_server.h"

static enum status endpoint_factory_create_answer(const struct endpoint_factory_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct endpoint_factory_create_params_reader params;
	struct endpoint_factory_create_results_builder results;
	enum status status;

	if (handlers->create == NULL)
		return STATUS_BAD_METHOD;
	status = endpoint_factory_create_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = endpoint_factory_create_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->create(self, request, &params, &results);
}

static enum status endpoint_factory_create_scope_answer(const struct endpoint_factory_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct endpoint_factory_create_scope_params_reader params;
	struct endpoint_factory_create_scope_results_builder results;
	enum status status;

	if (handlers->create_scope == NULL)
		return STATUS_BAD_METHOD;
	status = endpoint_factory_create_scope_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = endpoint_factory_create_scope_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->create_scope(self, request, &params, &results);
}

enum status endpoint_factory_dispatch(const struct endpoint_factory_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != ENDPOINT_FACTORY_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case ENDPOINT_FACTORY_METHOD_CREATE:
		return endpoint_factory_create_answer(handlers, self, request);
	case ENDPOINT_FACTORY_METHOD_CREATE_SCOPE:
		return endpoint_factory_create_scope_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static enum status service_scope_mint_answer(const struct service_scope_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct service_scope_mint_params_reader params;
	struct service_scope_mint_results_builder results;
	enum status status;

	if (handlers->mint == NULL)
		return STATUS_BAD_METHOD;
	status = service_scope_mint_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = service_scope_mint_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->mint(self, request, &params, &results);
}

static enum status service_scope_mint_move_only_answer(const struct service_scope_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct service_scope_mint_move_only_params_reader params;
	struct service_scope_mint_move_only_results_builder results;
	enum status status;

	if (handlers->mint_move_only == NULL)
		return STATUS_BAD_METHOD;
	status = service_scope_mint_move_only_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = service_scope_mint_move_only_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->mint_move_only(self, request, &params, &results);
}

static enum status service_scope_revoke_answer(const struct service_scope_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct service_scope_revoke_params_reader params;
	struct service_scope_revoke_results_builder results;
	enum status status;

	if (handlers->revoke == NULL)
		return STATUS_BAD_METHOD;
	status = service_scope_revoke_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = service_scope_revoke_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->revoke(self, request, &params, &results);
}

static enum status service_scope_close_answer(const struct service_scope_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct service_scope_close_params_reader params;
	struct service_scope_close_results_builder results;
	enum status status;

	if (handlers->close == NULL)
		return STATUS_BAD_METHOD;
	status = service_scope_close_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = service_scope_close_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->close(self, request, &params, &results);
}

enum status service_scope_dispatch(const struct service_scope_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != SERVICE_SCOPE_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case SERVICE_SCOPE_METHOD_MINT:
		return service_scope_mint_answer(handlers, self, request);
	case SERVICE_SCOPE_METHOD_MINT_MOVE_ONLY:
		return service_scope_mint_move_only_answer(handlers, self, request);
	case SERVICE_SCOPE_METHOD_REVOKE:
		return service_scope_revoke_answer(handlers, self, request);
	case SERVICE_SCOPE_METHOD_CLOSE:
		return service_scope_close_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static enum status endpoint_mint_answer(const struct endpoint_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct endpoint_mint_params_reader params;
	struct endpoint_mint_results_builder results;
	enum status status;

	if (handlers->mint == NULL)
		return STATUS_BAD_METHOD;
	status = endpoint_mint_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = endpoint_mint_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->mint(self, request, &params, &results);
}

static enum status endpoint_mint_move_only_answer(const struct endpoint_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct endpoint_mint_move_only_params_reader params;
	struct endpoint_mint_move_only_results_builder results;
	enum status status;

	if (handlers->mint_move_only == NULL)
		return STATUS_BAD_METHOD;
	status = endpoint_mint_move_only_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = endpoint_mint_move_only_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->mint_move_only(self, request, &params, &results);
}

static enum status endpoint_revoke_answer(const struct endpoint_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct endpoint_revoke_params_reader params;
	struct endpoint_revoke_results_builder results;
	enum status status;

	if (handlers->revoke == NULL)
		return STATUS_BAD_METHOD;
	status = endpoint_revoke_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = endpoint_revoke_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->revoke(self, request, &params, &results);
}

enum status endpoint_dispatch(const struct endpoint_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != ENDPOINT_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case ENDPOINT_METHOD_MINT:
		return endpoint_mint_answer(handlers, self, request);
	case ENDPOINT_METHOD_MINT_MOVE_ONLY:
		return endpoint_mint_move_only_answer(handlers, self, request);
	case ENDPOINT_METHOD_REVOKE:
		return endpoint_revoke_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

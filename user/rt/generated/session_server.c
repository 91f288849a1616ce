/*
 * Dispatchers of services.
 *
 * Generated from session.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/session_server.h"

static enum status session_minter_create_answer(const struct session_minter_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct session_minter_create_params_reader params;
	struct session_minter_create_results_builder results;
	enum status status;

	if (handlers->create == NULL)
		return STATUS_BAD_METHOD;
	status = session_minter_create_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = session_minter_create_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->create(self, request, &params, &results);
}

enum status session_minter_dispatch(const struct session_minter_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != SESSION_MINTER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case SESSION_MINTER_METHOD_CREATE:
		return session_minter_create_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static enum status session_describe_answer(const struct session_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct session_describe_params_reader params;
	struct session_describe_results_builder results;
	enum status status;

	if (handlers->describe == NULL)
		return STATUS_BAD_METHOD;
	status = session_describe_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = session_describe_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->describe(self, request, &params, &results);
}

static enum status session_renew_answer(const struct session_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct session_renew_params_reader params;
	struct session_renew_results_builder results;
	enum status status;

	if (handlers->renew == NULL)
		return STATUS_BAD_METHOD;
	status = session_renew_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = session_renew_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->renew(self, request, &params, &results);
}

static enum status session_end_answer(const struct session_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct session_end_params_reader params;
	struct session_end_results_builder results;
	enum status status;

	if (handlers->end == NULL)
		return STATUS_BAD_METHOD;
	status = session_end_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = session_end_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->end(self, request, &params, &results);
}

enum status session_dispatch(const struct session_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != SESSION_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case SESSION_METHOD_DESCRIBE:
		return session_describe_answer(handlers, self, request);
	case SESSION_METHOD_RENEW:
		return session_renew_answer(handlers, self, request);
	case SESSION_METHOD_END:
		return session_end_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

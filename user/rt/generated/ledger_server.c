/*
 * Dispatchers of services.
 *
 * Generated from ledger.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/ledger_server.h"

static enum status ledger_read_answer(const struct ledger_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct ledger_read_params_reader params;
	struct ledger_read_results_builder results;
	enum status status;

	if (handlers->read == NULL)
		return STATUS_BAD_METHOD;
	status = ledger_read_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = ledger_read_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->read(self, request, &params, &results);
}

static enum status ledger_carve_answer(const struct ledger_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct ledger_carve_params_reader params;
	struct ledger_carve_results_builder results;
	enum status status;

	if (handlers->carve == NULL)
		return STATUS_BAD_METHOD;
	status = ledger_carve_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = ledger_carve_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->carve(self, request, &params, &results);
}

static enum status ledger_close_answer(const struct ledger_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct ledger_close_params_reader params;
	struct ledger_close_results_builder results;
	enum status status;

	if (handlers->close == NULL)
		return STATUS_BAD_METHOD;
	status = ledger_close_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = ledger_close_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->close(self, request, &params, &results);
}

enum status ledger_dispatch(const struct ledger_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != LEDGER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case LEDGER_METHOD_READ:
		return ledger_read_answer(handlers, self, request);
	case LEDGER_METHOD_CARVE:
		return ledger_carve_answer(handlers, self, request);
	case LEDGER_METHOD_CLOSE:
		return ledger_close_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

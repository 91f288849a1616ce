/*
 * Dispatchers of services.
 *
 * Generated from echo.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/echo_server.h"

static enum status echo_echo_answer(const struct echo_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct echo_echo_params_reader params;
	struct echo_echo_results_builder results;
	enum status status;

	if (handlers->echo == NULL)
		return STATUS_BAD_METHOD;
	status = echo_echo_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = echo_echo_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->echo(self, request, &params, &results);
}

enum status echo_dispatch(const struct echo_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != ECHO_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case ECHO_METHOD_ECHO:
		return echo_echo_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

/*
 * Dispatchers of services.
 *
 * Generated from supervisor.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/supervisor_server.h"

static enum status service_control_ping_answer(const struct service_control_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct service_control_ping_params_reader params;
	struct service_control_ping_results_builder results;
	enum status status;

	if (handlers->ping == NULL)
		return STATUS_BAD_METHOD;
	status = service_control_ping_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = service_control_ping_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->ping(self, request, &params, &results);
}

static enum status service_control_stop_answer(const struct service_control_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct service_control_stop_params_reader params;
	struct service_control_stop_results_builder results;
	enum status status;

	if (handlers->stop == NULL)
		return STATUS_BAD_METHOD;
	status = service_control_stop_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = service_control_stop_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->stop(self, request, &params, &results);
}

enum status service_control_dispatch(const struct service_control_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != SERVICE_CONTROL_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case SERVICE_CONTROL_METHOD_PING:
		return service_control_ping_answer(handlers, self, request);
	case SERVICE_CONTROL_METHOD_STOP:
		return service_control_stop_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static enum status supervisor_list_answer(const struct supervisor_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct supervisor_list_params_reader params;
	struct supervisor_list_results_builder results;
	enum status status;

	if (handlers->list == NULL)
		return STATUS_BAD_METHOD;
	status = supervisor_list_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = supervisor_list_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->list(self, request, &params, &results);
}

enum status supervisor_dispatch(const struct supervisor_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != SUPERVISOR_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case SUPERVISOR_METHOD_LIST:
		return supervisor_list_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static enum status system_control_power_off_answer(const struct system_control_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct system_control_power_off_params_reader params;
	struct system_control_power_off_results_builder results;
	enum status status;

	if (handlers->power_off == NULL)
		return STATUS_BAD_METHOD;
	status = system_control_power_off_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = system_control_power_off_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->power_off(self, request, &params, &results);
}

static enum status system_control_reboot_answer(const struct system_control_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct system_control_reboot_params_reader params;
	struct system_control_reboot_results_builder results;
	enum status status;

	if (handlers->reboot == NULL)
		return STATUS_BAD_METHOD;
	status = system_control_reboot_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = system_control_reboot_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->reboot(self, request, &params, &results);
}

enum status system_control_dispatch(const struct system_control_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != SYSTEM_CONTROL_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case SYSTEM_CONTROL_METHOD_POWER_OFF:
		return system_control_power_off_answer(handlers, self, request);
	case SYSTEM_CONTROL_METHOD_REBOOT:
		return system_control_reboot_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

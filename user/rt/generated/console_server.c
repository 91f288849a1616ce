/*
 * Dispatchers of services.
 *
 * Generated from console.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/console_server.h"

static enum status console_write_answer(const struct console_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct console_write_params_reader params;
	struct console_write_results_builder results;
	enum status status;

	if (handlers->write == NULL)
		return STATUS_BAD_METHOD;
	status = console_write_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = console_write_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->write(self, request, &params, &results);
}

enum status console_dispatch(const struct console_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != CONSOLE_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case CONSOLE_METHOD_WRITE:
		return console_write_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static enum status serial_port_write_answer(const struct serial_port_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct serial_port_write_params_reader params;
	struct serial_port_write_results_builder results;
	enum status status;

	if (handlers->write == NULL)
		return STATUS_BAD_METHOD;
	status = serial_port_write_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = serial_port_write_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->write(self, request, &params, &results);
}

static enum status serial_port_read_answer(const struct serial_port_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct serial_port_read_params_reader params;
	struct serial_port_read_results_builder results;
	enum status status;

	if (handlers->read == NULL)
		return STATUS_BAD_METHOD;
	status = serial_port_read_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = serial_port_read_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->read(self, request, &params, &results);
}

static enum status serial_port_console_answer(const struct serial_port_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct serial_port_console_params_reader params;
	struct serial_port_console_results_builder results;
	enum status status;

	if (handlers->console == NULL)
		return STATUS_BAD_METHOD;
	status = serial_port_console_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = serial_port_console_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->console(self, request, &params, &results);
}

enum status serial_port_dispatch(const struct serial_port_handlers *handlers, void *self,
	struct rt_request *request)
{
	if (request->interface_id != SERIAL_PORT_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case SERIAL_PORT_METHOD_WRITE:
		return serial_port_write_answer(handlers, self, request);
	case SERIAL_PORT_METHOD_READ:
		return serial_port_read_answer(handlers, self, request);
	case SERIAL_PORT_METHOD_CONSOLE:
		return serial_port_console_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

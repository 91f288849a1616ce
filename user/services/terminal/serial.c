/*
 * A SerialPort as the port of the service: see terminal.h.
 */
#include "user/services/terminal/terminal.h"

#include "core/generated/console.h"
#include "user/rt/generated/console_client.h"

/* As generated, but with as much room as is used. */
static const struct rt_method read_method = {
	.interface_id = SERIAL_PORT_INTERFACE_ID,
	.method = SERIAL_PORT_METHOD_READ,
	.message_words = 4,
	.result_words = 8u + PORT_READ_BYTES / 8u,
};

static const struct rt_method write_method = {
	.interface_id = SERIAL_PORT_INTERFACE_ID,
	.method = SERIAL_PORT_METHOD_WRITE,
	.message_words = 4u + PORT_WRITE_BYTES / 8u,
	.result_words = 2,
};

static enum status read_open(struct terminal_service *service, struct rt_call *call)
{
	struct serial_port_read_params_builder params;
	enum status status = rt_call_open(call, service->server.config.rt, service->port.capability,
					  &read_method);

	if (status == STATUS_OK)
		status = serial_port_read_params_builder_root(rt_call_message(call), &params);
	if (status == STATUS_OK)
		serial_port_read_params_builder_set_limit(&params, PORT_READ_BYTES);
	return status;
}

static enum status read_take(struct terminal_service *service, struct rt_call *call)
{
	struct serial_port_read_results_reader results;
	struct capnp_data data;
	enum status status = serial_port_read_finish(call, &results);

	if (status == STATUS_OK)
		status = serial_port_read_results_get_data(&results, &data);
	if (status != STATUS_OK)
		return status;
	if (serial_port_read_results_get_lost(&results) > 0)
		terminal_station_bytes_lost(&service->station);
	terminal_station_input(&service->station, data.bytes, data.length_bytes,
			       rt_server_clock_now(&service->clock));
	return STATUS_OK;
}

static enum status write_open(struct terminal_service *service, struct rt_call *call,
			      struct capnp_data bytes)
{
	struct serial_port_write_params_builder params;
	enum status status = rt_call_open(call, service->server.config.rt, service->port.capability,
					  &write_method);

	if (status == STATUS_OK)
		status = serial_port_write_params_builder_root(rt_call_message(call), &params);
	return status == STATUS_OK ? serial_port_write_params_builder_set_data(&params, bytes)
				   : status;
}

static enum status write_take(struct rt_call *call)
{
	struct serial_port_write_results_reader results;

	return serial_port_write_finish(call, &results);
}

const struct port_kind serial_kind = {read_open, write_open, read_take, write_take};

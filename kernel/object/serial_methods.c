/*
 * The methods of Console and SerialPort, over the byte queues of kernel/device/serial.c.
 */
#include "core/generated/console.h"

#include "kernel/generated/interfaces.h"
#include "kernel/ipc/operation.h"

static enum status port_write(struct invocation *invocation, struct capnp_data data)
{
	if (data.length_bytes > SERIAL_PIECE_BYTES)
		return STATUS_OUT_OF_RANGE;
	/* Whoever waits was first. */
	if (serial_others_wait(serial_of(invocation->object), invocation->operation) ||
	    !serial_write(serial_of(invocation->object), data.bytes, data.length_bytes))
		invocation_wait(invocation);
	return STATUS_OK;
}

enum status object_console_write(struct invocation *invocation)
{
	struct console_write_params_reader params;
	struct capnp_data data;
	enum status status = console_write_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = console_write_params_get_data(&params, &data);
	return status == STATUS_OK ? port_write(invocation, data) : status;
}

enum status object_serial_port_write(struct invocation *invocation)
{
	struct serial_port_write_params_reader params;
	struct capnp_data data;
	enum status status = serial_port_write_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = serial_port_write_params_get_data(&params, &data);
	return status == STATUS_OK ? port_write(invocation, data) : status;
}

/* Takes what has arrived into the results: there is something. */
static enum status port_read(struct invocation *invocation, struct serial_port *port,
			     uint32_t limit)
{
	struct serial_port_read_results_builder results;
	uint32_t count = limit < port->input_count ? limit : port->input_count;
	uint8_t *bytes;
	enum status status =
		serial_port_read_results_builder_root(&invocation->results, &results);

	if (status == STATUS_OK)
		status = serial_port_read_results_builder_new_data(&results, count, &bytes);
	if (status != STATUS_OK)
		return status;
	serial_port_read_results_builder_set_lost(&results, port->input_lost);
	port->input_lost = 0;
	(void)serial_read(port, bytes, count);
	return STATUS_OK;
}

enum status object_serial_port_read(struct invocation *invocation)
{
	struct serial_port *port = serial_of(invocation->object);
	struct serial_port_read_params_reader params;
	uint32_t limit;
	enum status status = serial_port_read_params_root(&invocation->message, &params);

	if (status != STATUS_OK)
		return status;
	limit = serial_port_read_params_get_limit(&params);
	if (limit == 0 || limit > SERIAL_PIECE_BYTES)
		return STATUS_INVALID_ARGUMENT;
	if (port->reader && port->reader != invocation->operation)
		return STATUS_BUSY;
	if (port->input_count > 0)
		return port_read(invocation, port, limit);
	port->reader = invocation->operation;
	invocation_wait(invocation);
	return STATUS_OK;
}

enum status object_serial_port_console(struct invocation *invocation)
{
	struct serial_port_console_params_reader params;
	struct serial_port_console_results_builder results;
	uint32_t index;
	enum status status = serial_port_console_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = serial_port_console_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		status = invocation_result(invocation, CONSOLE_INTERFACE_ID, &index);
	if (status != STATUS_OK)
		return status;
	serial_port_console_results_builder_set_console(&results, index);
	invocation_result_object(invocation, index, invocation->object);
	return STATUS_OK;
}

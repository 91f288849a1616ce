/*
 * The methods of Console and SerialPort, over the byte queues of kernel/device/serial.c.
 */
#include "core/generated/console.h"

#include "kernel/generated/interfaces.h"
#include "kernel/ipc/operation.h"
#include "kernel/object/process.h"

/* Whether the caller's ledger has paid for the bytes; until when to wait otherwise. */
static enum status write_pay(struct invocation *invocation, uint32_t bytes, bool *paid)
{
	struct operation *operation = invocation->operation;
	struct ledger *ledger = invocation->process->object.ledger;
	uint64_t until_ns = ledger_log_take(ledger, bytes, arch_now_ns());
	enum status status;

	*paid = until_ns == 0;
	if (*paid)
		return STATUS_OK;
	if (until_ns == UINT64_MAX)
		return ledger_refuse(&(struct ledger_refusal){.column = LEDGER_LOG_BYTES_PER_SECOND,
							      .needed = bytes});
	if (!operation->kernel.has_timer) {
		status = ledger_charge(ledger, LEDGER_TIMERS, 1);
		if (status != STATUS_OK)
			return status;
		operation->kernel.has_timer = true;
	}
	if (!operation->kernel.timer.place)
		timer_start(&operation->kernel.timer, until_ns);
	invocation_wait(invocation);
	return STATUS_OK;
}

/* How bytes go into the queue. */
typedef bool serial_writer(struct serial_port *port, const uint8_t *bytes, uint32_t length);

/*
 * A write pays, then waits for room, then is taken. cursor[1] remembers that it has paid, and the
 * length that it paid for: its bytes are read anew from the arena in each step.
 */
static enum status port_write(struct invocation *invocation, struct capnp_data data,
			      serial_writer *write)
{
	struct serial_port *port = serial_of(invocation->object);
	struct operation *operation = invocation->operation;
	uint64_t *paid_for = &operation->kernel.cursor[1];
	bool paid = true;
	enum status status;

	invocation->is_secret = true;
	if (data.length_bytes > SERIAL_PIECE_BYTES)
		return STATUS_OUT_OF_RANGE;
	if (data.length_bytes > *paid_for) {
		/* One that has grown while it waited for room: nobody waits until it has paid. */
		serial_line_leave(port, operation);
		status = write_pay(invocation, data.length_bytes - (uint32_t)*paid_for, &paid);
		if (status != STATUS_OK || !paid)
			return status;
		*paid_for = data.length_bytes;
	}
	/* Writes that wait came first. */
	if (serial_others_wait(port, operation) || !write(port, data.bytes, data.length_bytes)) {
		serial_line_join(port, operation);
		invocation_wait(invocation);
		return STATUS_OK;
	}
	serial_line_leave(port, operation);
	return STATUS_OK;
}

enum status method_console_write(struct invocation *invocation)
{
	struct console_write_params_reader params;
	struct capnp_data data;
	enum status status = console_write_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = console_write_params_get_data(&params, &data);
	return status == STATUS_OK ? port_write(invocation, data, serial_write_guarded) : status;
}

enum status method_serial_port_write(struct invocation *invocation)
{
	struct serial_port_write_params_reader params;
	struct capnp_data data;
	enum status status = serial_port_write_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = serial_port_write_params_get_data(&params, &data);
	return status == STATUS_OK ? port_write(invocation, data, serial_write) : status;
}

/* Writes the waiting input into the results. */
static enum status port_read(struct invocation *invocation, struct serial_port *port,
			     const struct serial_input *input)
{
	struct serial_port_read_results_builder results;
	uint8_t *bytes;
	enum status status = serial_port_read_results_builder_root(&invocation->results, &results);

	if (status == STATUS_OK)
		status = serial_port_read_results_builder_new_data(&results, input->count, &bytes);
	if (status != STATUS_OK)
		return status;
	serial_port_read_results_builder_set_lost(&results, input->lost);
	serial_port_read_results_builder_set_guard_used(&results, input->guard_used);
	serial_port_read_results_builder_set_breaks(&results, input->breaks);
	serial_input_take(port, input, bytes);
	invocation->is_secret = true;
	return STATUS_OK;
}

enum status method_serial_port_read(struct invocation *invocation)
{
	struct serial_port *port = serial_of(invocation->object);
	struct serial_port_read_params_reader params;
	struct serial_input input;
	uint32_t limit;
	enum status status = serial_port_read_params_root(&invocation->message, &params);

	if (status != STATUS_OK)
		return status;
	limit = serial_port_read_params_get_limit(&params);
	if (limit == 0 || limit > SERIAL_PIECE_BYTES)
		return STATUS_INVALID_ARGUMENT;
	if (port->reader && port->reader != invocation->operation)
		return STATUS_BUSY;
	if (serial_input_look(port, limit, &input))
		return port_read(invocation, port, &input);
	port->reader = invocation->operation;
	invocation_wait(invocation);
	return STATUS_OK;
}

enum status method_serial_port_console(struct invocation *invocation)
{
	struct serial_port_console_params_reader params;
	struct serial_port_console_results_builder results;
	uint32_t index;
	enum status status = serial_port_console_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = serial_port_console_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		status = invocation_result_derived(invocation, INTERFACE_CONSOLE, &index);
	if (status != STATUS_OK)
		return status;
	serial_port_console_results_builder_set_console(&results, index);
	invocation_result_object(invocation, index, invocation->object);
	return STATUS_OK;
}

/*
 * Writes the bytes and sets the guard, or says that the screen is another one. Its results are
 * there.
 */
static enum status port_paint(struct invocation *invocation, struct capnp_data data,
			      struct capnp_data before,
			      struct serial_port_paint_results_builder *results)
{
	struct serial_port *port = serial_of(invocation->object);
	enum status status;

	if (serial_is_covered(port)) {
		serial_line_leave(port, invocation->operation);
		serial_port_paint_results_builder_set_mid_line(results, serial_uncover(port));
		return STATUS_OK;
	}
	status = port_write(invocation, data, serial_write);
	if (status != STATUS_OK || invocation->outcome == INVOCATION_WAIT)
		return status;
	serial_guard_set(port, before.bytes, before.length_bytes);
	serial_port_paint_results_builder_set_painted(results, true);
	return STATUS_OK;
}

enum status method_serial_port_paint(struct invocation *invocation)
{
	struct serial_port_paint_params_reader params;
	struct serial_port_paint_results_builder results;
	struct capnp_data data, before;
	enum status status = serial_port_paint_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = serial_port_paint_params_get_data(&params, &data);
	if (status == STATUS_OK)
		status = serial_port_paint_params_get_before(&params, &before);
	if (status == STATUS_OK &&
	    (before.length_bytes > SERIAL_GUARD_BYTES || data.length_bytes > SERIAL_PIECE_BYTES))
		status = STATUS_OUT_OF_RANGE;
	if (status == STATUS_OK)
		status = serial_port_paint_results_builder_root(&invocation->results, &results);
	return status == STATUS_OK ? port_paint(invocation, data, before, &results) : status;
}

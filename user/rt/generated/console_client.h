/*
 * Typed calls; user/rt/call.h says what each step may answer.
 *
 * Generated from console.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_CONSOLE_CLIENT_H
#define USER_RT_GENERATED_CONSOLE_CLIENT_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/console.h"
#include "user/rt/generated/console_types.h"
#include "user/rt/call.h"

/* Passes a capability as `console`; one without an id passes none. */
MUST_CHECK static inline enum status serial_port_console_results_pass_console(struct rt_call *call,
	const struct serial_port_console_results_builder *builder, struct console value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	serial_port_console_results_builder_set_console(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `console`; the id is zero when none did. */
MUST_CHECK static inline enum status serial_port_console_results_take_console(struct rt_call *call,
	const struct serial_port_console_results_reader *reader, struct console *value)
{
	uint32_t index;
	enum status status = serial_port_console_results_get_console(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, CONSOLE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* ---- Console.write: Queues all of `data` for output; completes when the port's queue has taken it. Takes at most ---- */

MUST_CHECK enum status console_write_begin(struct rt_call *call, struct rt *rt,
	struct console target, struct console_write_params_builder *params);

MUST_CHECK enum status console_write_finish(struct rt_call *call,
	struct console_write_results_reader *results);

struct console_write_args {
	struct capnp_data data;
};

MUST_CHECK enum status console_write(struct rt *rt, struct console target,
	const struct console_write_args *args);

/* ---- SerialPort.write: As Console.write. ---- */

MUST_CHECK enum status serial_port_write_begin(struct rt_call *call, struct rt *rt,
	struct serial_port target, struct serial_port_write_params_builder *params);

MUST_CHECK enum status serial_port_write_finish(struct rt_call *call,
	struct serial_port_write_results_reader *results);

struct serial_port_write_args {
	struct capnp_data data;
};

MUST_CHECK enum status serial_port_write(struct rt *rt, struct serial_port target,
	const struct serial_port_write_args *args);

/* ---- SerialPort.read: Waits until at least one byte or a break has arrived, bytes were lost, or the guard was used, and returns up ---- */

MUST_CHECK enum status serial_port_read_begin(struct rt_call *call, struct rt *rt,
	struct serial_port target, struct serial_port_read_params_builder *params);

MUST_CHECK enum status serial_port_read_finish(struct rt_call *call,
	struct serial_port_read_results_reader *results);

struct serial_port_read_args {
	uint32_t limit;
};

struct serial_port_read_result {
	struct rt_buffer data; /* bytes and capacity are the caller's */
	uint32_t lost;
	bool guard_used;
	uint32_t breaks;
};

MUST_CHECK enum status serial_port_read(struct rt *rt, struct serial_port target,
	const struct serial_port_read_args *args,
	struct serial_port_read_result *result);

/* ---- SerialPort.console: A Console that writes to this line. ---- */

MUST_CHECK enum status serial_port_console_begin(struct rt_call *call, struct rt *rt,
	struct serial_port target, struct serial_port_console_params_builder *params);

MUST_CHECK enum status serial_port_console_finish(struct rt_call *call,
	struct serial_port_console_results_reader *results);

struct serial_port_console_result {
	struct console console;
};

MUST_CHECK enum status serial_port_console(struct rt *rt, struct serial_port target,
	struct serial_port_console_result *result);

/* ---- SerialPort.paint: For an editor, whose bytes are right only while the screen is as it left it. Writes `data` like write and, in ---- */

MUST_CHECK enum status serial_port_paint_begin(struct rt_call *call, struct rt *rt,
	struct serial_port target, struct serial_port_paint_params_builder *params);

MUST_CHECK enum status serial_port_paint_finish(struct rt_call *call,
	struct serial_port_paint_results_reader *results);

struct serial_port_paint_args {
	struct capnp_data data;
	struct capnp_data before;
};

struct serial_port_paint_result {
	bool painted;
	bool mid_line;
};

MUST_CHECK enum status serial_port_paint(struct rt *rt, struct serial_port target,
	const struct serial_port_paint_args *args,
	struct serial_port_paint_result *result);

#endif

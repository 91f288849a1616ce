/*
 * Handlers and dispatchers of services.
 *
 * Generated from console.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_CONSOLE_SERVER_H
#define USER_RT_GENERATED_CONSOLE_SERVER_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/console.h"
#include "user/rt/generated/console_types.h"
#include "user/rt/request.h"

/* Keeps the capability that came as `console`; the id is zero when none did. */
MUST_CHECK static inline enum status serial_port_console_results_receive_console(struct rt_request *request,
	const struct serial_port_console_results_reader *reader, struct console *value)
{
	uint32_t index;
	enum status status = serial_port_console_results_get_console(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, CONSOLE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `console`; one without an id sends none. */
MUST_CHECK static inline enum status serial_port_console_results_send_console(struct rt_request *request,
	const struct serial_port_console_results_builder *builder, struct console value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	serial_port_console_results_builder_set_console(builder, index);
	return STATUS_OK;
}

/*
 * What a service does for each method of Console. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct console_handlers {
	/* Queues all of `data` for output; completes when the port's queue has taken it. Takes at most */
	enum status (*write)(void *self, struct rt_request *request,
		const struct console_write_params_reader *params,
		const struct console_write_results_builder *results);
};

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK enum status console_dispatch(const struct console_handlers *handlers, void *self,
	struct rt_request *request);

/*
 * What a service does for each method of SerialPort. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct serial_port_handlers {
	/* As Console.write. */
	enum status (*write)(void *self, struct rt_request *request,
		const struct serial_port_write_params_reader *params,
		const struct serial_port_write_results_builder *results);
	/* Waits until at least one byte has arrived, and returns up to `limit` (1 to 3072) of those that */
	enum status (*read)(void *self, struct rt_request *request,
		const struct serial_port_read_params_reader *params,
		const struct serial_port_read_results_builder *results);
	/* A Console that writes to this line. */
	enum status (*console)(void *self, struct rt_request *request,
		const struct serial_port_console_params_reader *params,
		const struct serial_port_console_results_builder *results);
};

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK enum status serial_port_dispatch(const struct serial_port_handlers *handlers, void *self,
	struct rt_request *request);

#endif

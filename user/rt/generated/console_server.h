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
 * What a service does for each method of SerialPort. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct serial_port_handlers {
	/* As Console.write. */
	enum status (*write)(void *self, struct rt_request *request,
		const struct serial_port_write_params_reader *params,
		const struct serial_port_write_results_builder *results);
	/* Waits until at least one byte or a break has arrived, bytes were lost, or the guard was used, and returns up */
	enum status (*read)(void *self, struct rt_request *request,
		const struct serial_port_read_params_reader *params,
		const struct serial_port_read_results_builder *results);
	/* A Console that writes to this line. */
	enum status (*console)(void *self, struct rt_request *request,
		const struct serial_port_console_params_reader *params,
		const struct serial_port_console_results_builder *results);
	/* For an editor, whose bytes are right only while the screen is as it left it. Writes `data` like write and, in */
	enum status (*paint)(void *self, struct rt_request *request,
		const struct serial_port_paint_params_reader *params,
		const struct serial_port_paint_results_builder *results);
};

static inline enum status console_write_answer(const struct console_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct console_write_results_builder results;
	enum status status;
	struct console_write_params_reader params;

	if (!handlers->write)
		return STATUS_BAD_METHOD;
	status = console_write_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = console_write_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->write(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status console_dispatch(const struct console_handlers *handlers,
	void *self, struct rt_request *request)
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

static inline enum status serial_port_write_answer(const struct serial_port_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct serial_port_write_results_builder results;
	enum status status;
	struct serial_port_write_params_reader params;

	if (!handlers->write)
		return STATUS_BAD_METHOD;
	status = serial_port_write_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = serial_port_write_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->write(self, request, &params, &results);
}

static inline enum status serial_port_read_answer_data(const struct serial_port_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct serial_port_read_params_reader params = {
		.raw = {.words = data, .word_count = 1, .data_bits = 1 * 64}};
	struct serial_port_read_results_builder results;
	const enum status status = serial_port_read_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->read(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status serial_port_read_answer_copy(
	const struct serial_port_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 1, spare);

	if (status != STATUS_OK)
		return status;
	return serial_port_read_answer_data(handlers, self, request, spare);
}

static inline enum status serial_port_read_answer(const struct serial_port_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->read)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 1);
	if (__builtin_expect(!data, 0))
		return serial_port_read_answer_copy(handlers, self, request);
	return serial_port_read_answer_data(handlers, self, request, data);
}

static inline enum status serial_port_console_answer_data(const struct serial_port_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct serial_port_console_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct serial_port_console_results_builder results;
	const enum status status = serial_port_console_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->console(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status serial_port_console_answer_copy(
	const struct serial_port_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return serial_port_console_answer_data(handlers, self, request, spare);
}

static inline enum status serial_port_console_answer(const struct serial_port_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->console)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return serial_port_console_answer_copy(handlers, self, request);
	return serial_port_console_answer_data(handlers, self, request, data);
}

static inline enum status serial_port_paint_answer(const struct serial_port_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct serial_port_paint_results_builder results;
	enum status status;
	struct serial_port_paint_params_reader params;

	if (!handlers->paint)
		return STATUS_BAD_METHOD;
	status = serial_port_paint_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = serial_port_paint_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->paint(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status serial_port_dispatch(const struct serial_port_handlers *handlers,
	void *self, struct rt_request *request)
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
	case SERIAL_PORT_METHOD_PAINT:
		return serial_port_paint_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

#endif

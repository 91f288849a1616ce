/*
 * Typed calls.
 *
 * Generated from console.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/console_client.h"

static const struct rt_method console_write_method = {
	.interface_id = CONSOLE_INTERFACE_ID,
	.method = CONSOLE_METHOD_WRITE,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status console_write_begin(struct rt_call *call, struct rt *rt, struct console target,
	struct console_write_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &console_write_method);

	if (status != STATUS_OK)
		return status;
	return console_write_params_builder_root(rt_call_message(call), params);
}

enum status console_write_finish(struct rt_call *call, struct console_write_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return console_write_results_root(rt_call_results(call), results);
}

static enum status console_write_encode(struct rt_call *call, const struct console_write_args *args,
	const struct console_write_params_builder *params)
{
	enum status status;

	(void)call;
	status = console_write_params_builder_set_data(params, args->data);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status console_write(struct rt *rt, struct console target,
	const struct console_write_args *args)
{
	struct rt_call call;
	struct console_write_params_builder params;
	struct console_write_results_reader results;
	enum status status;

	status = console_write_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = console_write_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = console_write_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

static const struct rt_method serial_port_write_method = {
	.interface_id = SERIAL_PORT_INTERFACE_ID,
	.method = SERIAL_PORT_METHOD_WRITE,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status serial_port_write_begin(struct rt_call *call, struct rt *rt, struct serial_port target,
	struct serial_port_write_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &serial_port_write_method);

	if (status != STATUS_OK)
		return status;
	return serial_port_write_params_builder_root(rt_call_message(call), params);
}

enum status serial_port_write_finish(struct rt_call *call, struct serial_port_write_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return serial_port_write_results_root(rt_call_results(call), results);
}

static enum status serial_port_write_encode(struct rt_call *call, const struct serial_port_write_args *args,
	const struct serial_port_write_params_builder *params)
{
	enum status status;

	(void)call;
	status = serial_port_write_params_builder_set_data(params, args->data);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status serial_port_write(struct rt *rt, struct serial_port target,
	const struct serial_port_write_args *args)
{
	struct rt_call call;
	struct serial_port_write_params_builder params;
	struct serial_port_write_results_reader results;
	enum status status;

	status = serial_port_write_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = serial_port_write_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = serial_port_write_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

static const struct rt_method serial_port_read_method = {
	.interface_id = SERIAL_PORT_INTERFACE_ID,
	.method = SERIAL_PORT_METHOD_READ,
	.message_words = 2,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status serial_port_read_begin(struct rt_call *call, struct rt *rt, struct serial_port target,
	struct serial_port_read_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &serial_port_read_method);

	if (status != STATUS_OK)
		return status;
	return serial_port_read_params_builder_root(rt_call_message(call), params);
}

enum status serial_port_read_finish(struct rt_call *call, struct serial_port_read_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return serial_port_read_results_root(rt_call_results(call), results);
}

static enum status serial_port_read_encode(struct rt_call *call, const struct serial_port_read_args *args,
	const struct serial_port_read_params_builder *params)
{
	(void)call;
	serial_port_read_params_builder_set_limit(params, args->limit);
	return STATUS_OK;
}

static enum status serial_port_read_decode(struct rt_call *call, const struct serial_port_read_results_reader *results,
	struct serial_port_read_result *result)
{
	struct capnp_data data;
	enum status status;

	(void)call;
	status = serial_port_read_results_get_data(results, &data);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->data, data.bytes, data.length_bytes);
	if (status != STATUS_OK)
		return status;
	result->lost = serial_port_read_results_get_lost(results);
	result->guard_used = serial_port_read_results_get_guard_used(results);
	result->breaks = serial_port_read_results_get_breaks(results);
	return STATUS_OK;
}

enum status serial_port_read(struct rt *rt, struct serial_port target,
	const struct serial_port_read_args *args,
	struct serial_port_read_result *result)
{
	struct rt_call call;
	struct serial_port_read_params_builder params;
	struct serial_port_read_results_reader results;
	enum status status;

	status = serial_port_read_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = serial_port_read_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = serial_port_read_finish(&call, &results);
	if (status == STATUS_OK)
		status = serial_port_read_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method serial_port_console_method = {
	.interface_id = SERIAL_PORT_INTERFACE_ID,
	.method = SERIAL_PORT_METHOD_CONSOLE,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status serial_port_console_begin(struct rt_call *call, struct rt *rt, struct serial_port target,
	struct serial_port_console_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &serial_port_console_method);

	if (status != STATUS_OK)
		return status;
	return serial_port_console_params_builder_root(rt_call_message(call), params);
}

enum status serial_port_console_finish(struct rt_call *call, struct serial_port_console_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return serial_port_console_results_root(rt_call_results(call), results);
}

static enum status serial_port_console_decode(struct rt_call *call, const struct serial_port_console_results_reader *results,
	struct serial_port_console_result *result)
{
	uint32_t console_index;
	enum status status;

	status = serial_port_console_results_get_console(results, &console_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, console_index, CONSOLE_INTERFACE_ID,
		&result->console.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, console_index);
	return STATUS_OK;
}

enum status serial_port_console(struct rt *rt, struct serial_port target,
	struct serial_port_console_result *result)
{
	struct rt_call call;
	struct serial_port_console_params_builder params;
	struct serial_port_console_results_reader results;
	enum status status;

	result->console = (struct console){ 0 };
	status = serial_port_console_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = serial_port_console_finish(&call, &results);
	if (status == STATUS_OK)
		status = serial_port_console_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->console = (struct console){ 0 };
	}
	return status;
}

static const struct rt_method serial_port_paint_method = {
	.interface_id = SERIAL_PORT_INTERFACE_ID,
	.method = SERIAL_PORT_METHOD_PAINT,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status serial_port_paint_begin(struct rt_call *call, struct rt *rt, struct serial_port target,
	struct serial_port_paint_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &serial_port_paint_method);

	if (status != STATUS_OK)
		return status;
	return serial_port_paint_params_builder_root(rt_call_message(call), params);
}

enum status serial_port_paint_finish(struct rt_call *call, struct serial_port_paint_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return serial_port_paint_results_root(rt_call_results(call), results);
}

static enum status serial_port_paint_encode(struct rt_call *call, const struct serial_port_paint_args *args,
	const struct serial_port_paint_params_builder *params)
{
	enum status status;

	(void)call;
	status = serial_port_paint_params_builder_set_data(params, args->data);
	if (status != STATUS_OK)
		return status;
	status = serial_port_paint_params_builder_set_before(params, args->before);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status serial_port_paint_decode(struct rt_call *call, const struct serial_port_paint_results_reader *results,
	struct serial_port_paint_result *result)
{
	(void)call;
	result->painted = serial_port_paint_results_get_painted(results);
	result->mid_line = serial_port_paint_results_get_mid_line(results);
	return STATUS_OK;
}

enum status serial_port_paint(struct rt *rt, struct serial_port target,
	const struct serial_port_paint_args *args,
	struct serial_port_paint_result *result)
{
	struct rt_call call;
	struct serial_port_paint_params_builder params;
	struct serial_port_paint_results_reader results;
	enum status status;

	status = serial_port_paint_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = serial_port_paint_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = serial_port_paint_finish(&call, &results);
	if (status == STATUS_OK)
		status = serial_port_paint_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

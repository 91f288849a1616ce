/*
 * Typed calls.
 *
 * Generated from network.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/network_client.h"
#include "user/rt/plain.h"

static const struct rt_method tcp_listen_authority_listen_method = {
	.interface_id = TCP_LISTEN_AUTHORITY_INTERFACE_ID,
	.method = TCP_LISTEN_AUTHORITY_METHOD_LISTEN,
	.message_words = 3,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status tcp_listen_authority_listen_begin(struct rt_call *call, struct rt *rt, struct tcp_listen_authority target,
	struct tcp_listen_authority_listen_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &tcp_listen_authority_listen_method);

	if (status != STATUS_OK)
		return status;
	return tcp_listen_authority_listen_params_builder_root(rt_call_message(call), params);
}

enum status tcp_listen_authority_listen_finish(struct rt_call *call, struct tcp_listen_authority_listen_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return tcp_listen_authority_listen_results_root(rt_call_results(call), results);
}

static enum status tcp_listen_authority_listen_encode(struct rt_call *call, const struct tcp_listen_authority_listen_args *args,
	const struct tcp_listen_authority_listen_params_builder *params)
{
	enum status status;

	tcp_listen_authority_listen_params_builder_set_port(params, args->port);
	tcp_listen_authority_listen_params_builder_set_backlog(params, args->backlog);
	status = tcp_listen_authority_listen_params_pass_ledger(call, params, args->ledger, args->ledger_transfer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status tcp_listen_authority_listen_decode(struct rt_call *call, const struct tcp_listen_authority_listen_results_reader *results,
	struct tcp_listen_authority_listen_result *result)
{
	uint32_t listener_index;
	enum status status;

	result->port = tcp_listen_authority_listen_results_get_port(results);
	status = tcp_listen_authority_listen_results_get_listener(results, &listener_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, listener_index, TCP_LISTENER_INTERFACE_ID,
		&result->listener.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, listener_index);
	return STATUS_OK;
}

enum status tcp_listen_authority_listen(struct rt *rt, struct tcp_listen_authority target,
	const struct tcp_listen_authority_listen_args *args,
	struct tcp_listen_authority_listen_result *result)
{
	struct rt_call call;
	struct tcp_listen_authority_listen_params_builder params;
	struct tcp_listen_authority_listen_results_reader results;
	enum status status;

	result->listener = (struct tcp_listener){ 0 };
	status = tcp_listen_authority_listen_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = tcp_listen_authority_listen_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = tcp_listen_authority_listen_finish(&call, &results);
	if (status == STATUS_OK)
		status = tcp_listen_authority_listen_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->listener = (struct tcp_listener){ 0 };
	}
	return status;
}

static const struct rt_method tcp_listen_authority_describe_method = {
	.interface_id = TCP_LISTEN_AUTHORITY_INTERFACE_ID,
	.method = TCP_LISTEN_AUTHORITY_METHOD_DESCRIBE,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status tcp_listen_authority_describe_begin(struct rt_call *call, struct rt *rt, struct tcp_listen_authority target,
	struct tcp_listen_authority_describe_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &tcp_listen_authority_describe_method);

	if (status != STATUS_OK)
		return status;
	return tcp_listen_authority_describe_params_builder_root(rt_call_message(call), params);
}

enum status tcp_listen_authority_describe_finish(struct rt_call *call, struct tcp_listen_authority_describe_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return tcp_listen_authority_describe_results_root(rt_call_results(call), results);
}

static const struct rt_method tcp_listener_accept_method = {
	.interface_id = TCP_LISTENER_INTERFACE_ID,
	.method = TCP_LISTENER_METHOD_ACCEPT,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 1,
};

enum status tcp_listener_accept_begin(struct rt_call *call, struct rt *rt, struct tcp_listener target,
	struct tcp_listener_accept_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &tcp_listener_accept_method);

	if (status != STATUS_OK)
		return status;
	return tcp_listener_accept_params_builder_root(rt_call_message(call), params);
}

enum status tcp_listener_accept_finish(struct rt_call *call, struct tcp_listener_accept_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return tcp_listener_accept_results_root(rt_call_results(call), results);
}

static enum status tcp_listener_accept_decode(struct rt_call *call, const struct tcp_listener_accept_results_reader *results,
	struct tcp_listener_accept_result *result)
{
	uint32_t stream_index;
	struct capnp_text text;
	enum status status;

	status = tcp_listener_accept_results_get_address(results, &text);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->address, text.bytes, text.length_bytes);
	if (status != STATUS_OK)
		return status;
	result->port = tcp_listener_accept_results_get_port(results);
	status = tcp_listener_accept_results_get_stream(results, &stream_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, stream_index, BYTE_STREAM_INTERFACE_ID,
		&result->stream.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, stream_index);
	return STATUS_OK;
}

enum status tcp_listener_accept(struct rt *rt, struct tcp_listener target,
	struct tcp_listener_accept_result *result)
{
	struct rt_call call;
	struct tcp_listener_accept_params_builder params;
	struct tcp_listener_accept_results_reader results;
	enum status status;

	result->stream = (struct byte_stream){ 0 };
	status = tcp_listener_accept_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = tcp_listener_accept_finish(&call, &results);
	if (status == STATUS_OK)
		status = tcp_listener_accept_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->stream = (struct byte_stream){ 0 };
	}
	return status;
}

static const struct rt_method tcp_connect_authority_connect_method = {
	.interface_id = TCP_CONNECT_AUTHORITY_INTERFACE_ID,
	.method = TCP_CONNECT_AUTHORITY_METHOD_CONNECT,
	.message_words = 512,
	.result_words = 512,
	.result_capabilities = 1,
};

enum status tcp_connect_authority_connect_begin(struct rt_call *call, struct rt *rt, struct tcp_connect_authority target,
	struct tcp_connect_authority_connect_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &tcp_connect_authority_connect_method);

	if (status != STATUS_OK)
		return status;
	return tcp_connect_authority_connect_params_builder_root(rt_call_message(call), params);
}

enum status tcp_connect_authority_connect_finish(struct rt_call *call, struct tcp_connect_authority_connect_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return tcp_connect_authority_connect_results_root(rt_call_results(call), results);
}

static enum status tcp_connect_authority_connect_encode(struct rt_call *call, const struct tcp_connect_authority_connect_args *args,
	const struct tcp_connect_authority_connect_params_builder *params)
{
	enum status status;

	status = tcp_connect_authority_connect_params_builder_set_host(params, args->host);
	if (status != STATUS_OK)
		return status;
	tcp_connect_authority_connect_params_builder_set_port(params, args->port);
	status = tcp_connect_authority_connect_params_pass_ledger(call, params, args->ledger, args->ledger_transfer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status tcp_connect_authority_connect_decode(struct rt_call *call, const struct tcp_connect_authority_connect_results_reader *results,
	struct tcp_connect_authority_connect_result *result)
{
	uint32_t stream_index;
	struct capnp_text text;
	enum status status;

	status = tcp_connect_authority_connect_results_get_address(results, &text);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->address, text.bytes, text.length_bytes);
	if (status != STATUS_OK)
		return status;
	status = tcp_connect_authority_connect_results_get_stream(results, &stream_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, stream_index, BYTE_STREAM_INTERFACE_ID,
		&result->stream.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, stream_index);
	return STATUS_OK;
}

enum status tcp_connect_authority_connect(struct rt *rt, struct tcp_connect_authority target,
	const struct tcp_connect_authority_connect_args *args,
	struct tcp_connect_authority_connect_result *result)
{
	struct rt_call call;
	struct tcp_connect_authority_connect_params_builder params;
	struct tcp_connect_authority_connect_results_reader results;
	enum status status;

	result->stream = (struct byte_stream){ 0 };
	status = tcp_connect_authority_connect_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = tcp_connect_authority_connect_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = tcp_connect_authority_connect_finish(&call, &results);
	if (status == STATUS_OK)
		status = tcp_connect_authority_connect_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->stream = (struct byte_stream){ 0 };
	}
	return status;
}

static const struct rt_method tcp_connect_authority_describe_method = {
	.interface_id = TCP_CONNECT_AUTHORITY_INTERFACE_ID,
	.method = TCP_CONNECT_AUTHORITY_METHOD_DESCRIBE,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status tcp_connect_authority_describe_begin(struct rt_call *call, struct rt *rt, struct tcp_connect_authority target,
	struct tcp_listen_authority_describe_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &tcp_connect_authority_describe_method);

	if (status != STATUS_OK)
		return status;
	return tcp_listen_authority_describe_params_builder_root(rt_call_message(call), params);
}

enum status tcp_connect_authority_describe_finish(struct rt_call *call, struct tcp_listen_authority_describe_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return tcp_listen_authority_describe_results_root(rt_call_results(call), results);
}

static const struct rt_method byte_stream_read_method = {
	.interface_id = BYTE_STREAM_INTERFACE_ID,
	.method = BYTE_STREAM_METHOD_READ,
	.message_words = 2,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status byte_stream_read_begin(struct rt_call *call, struct rt *rt, struct byte_stream target,
	struct byte_stream_read_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &byte_stream_read_method);

	if (status != STATUS_OK)
		return status;
	return byte_stream_read_params_builder_root(rt_call_message(call), params);
}

enum status byte_stream_read_finish(struct rt_call *call, struct byte_stream_read_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return byte_stream_read_results_root(rt_call_results(call), results);
}

static enum status byte_stream_read_encode(struct rt_call *call, const struct byte_stream_read_args *args,
	const struct byte_stream_read_params_builder *params)
{
	(void)call;
	byte_stream_read_params_builder_set_limit(params, args->limit);
	return STATUS_OK;
}

static enum status byte_stream_read_decode(struct rt_call *call, const struct byte_stream_read_results_reader *results,
	struct byte_stream_read_result *result)
{
	struct capnp_data data;
	enum status status;

	(void)call;
	status = byte_stream_read_results_get_data(results, &data);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->data, data.bytes, data.length_bytes);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status byte_stream_read(struct rt *rt, struct byte_stream target,
	const struct byte_stream_read_args *args,
	struct byte_stream_read_result *result)
{
	struct rt_call call;
	struct byte_stream_read_params_builder params;
	struct byte_stream_read_results_reader results;
	enum status status;

	status = byte_stream_read_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = byte_stream_read_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = byte_stream_read_finish(&call, &results);
	if (status == STATUS_OK)
		status = byte_stream_read_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method byte_stream_write_method = {
	.interface_id = BYTE_STREAM_INTERFACE_ID,
	.method = BYTE_STREAM_METHOD_WRITE,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status byte_stream_write_begin(struct rt_call *call, struct rt *rt, struct byte_stream target,
	struct byte_stream_write_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &byte_stream_write_method);

	if (status != STATUS_OK)
		return status;
	return byte_stream_write_params_builder_root(rt_call_message(call), params);
}

enum status byte_stream_write_finish(struct rt_call *call, struct byte_stream_write_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return byte_stream_write_results_root(rt_call_results(call), results);
}

static enum status byte_stream_write_encode(struct rt_call *call, const struct byte_stream_write_args *args,
	const struct byte_stream_write_params_builder *params)
{
	enum status status;

	(void)call;
	status = byte_stream_write_params_builder_set_data(params, args->data);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status byte_stream_write(struct rt *rt, struct byte_stream target,
	const struct byte_stream_write_args *args)
{
	struct rt_call call;
	struct byte_stream_write_params_builder params;
	struct byte_stream_write_results_reader results;
	enum status status;

	status = byte_stream_write_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = byte_stream_write_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = byte_stream_write_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

static const struct rt_method byte_stream_shutdown_method = {
	.interface_id = BYTE_STREAM_INTERFACE_ID,
	.method = BYTE_STREAM_METHOD_SHUTDOWN,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status byte_stream_shutdown_begin(struct rt_call *call, struct rt *rt, struct byte_stream target,
	struct byte_stream_shutdown_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &byte_stream_shutdown_method);

	if (status != STATUS_OK)
		return status;
	return byte_stream_shutdown_params_builder_root(rt_call_message(call), params);
}

enum status byte_stream_shutdown_finish(struct rt_call *call, struct byte_stream_shutdown_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return byte_stream_shutdown_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status byte_stream_shutdown_send_inline(struct rt *rt, struct byte_stream target,
	uint32_t *operation)
{
	struct byte_stream_shutdown_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &byte_stream_shutdown_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status byte_stream_shutdown_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status byte_stream_shutdown_send(struct rt *rt, struct byte_stream target,
	uint32_t *operation)
{
	return byte_stream_shutdown_send_inline(rt, target, operation);
}

enum status byte_stream_shutdown_await(struct rt *rt, uint32_t operation)
{
	return byte_stream_shutdown_await_inline(rt, operation);
}

enum status byte_stream_shutdown(struct rt *rt, struct byte_stream target)
{
	uint32_t operation;
	const enum status status = byte_stream_shutdown_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return byte_stream_shutdown_await_inline(rt, operation);
}

static const struct rt_method byte_stream_abort_method = {
	.interface_id = BYTE_STREAM_INTERFACE_ID,
	.method = BYTE_STREAM_METHOD_ABORT,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status byte_stream_abort_begin(struct rt_call *call, struct rt *rt, struct byte_stream target,
	struct byte_stream_abort_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &byte_stream_abort_method);

	if (status != STATUS_OK)
		return status;
	return byte_stream_abort_params_builder_root(rt_call_message(call), params);
}

enum status byte_stream_abort_finish(struct rt_call *call, struct byte_stream_abort_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return byte_stream_abort_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status byte_stream_abort_send_inline(struct rt *rt, struct byte_stream target,
	uint32_t *operation)
{
	struct byte_stream_abort_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &byte_stream_abort_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status byte_stream_abort_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status byte_stream_abort_send(struct rt *rt, struct byte_stream target,
	uint32_t *operation)
{
	return byte_stream_abort_send_inline(rt, target, operation);
}

enum status byte_stream_abort_await(struct rt *rt, uint32_t operation)
{
	return byte_stream_abort_await_inline(rt, operation);
}

enum status byte_stream_abort(struct rt *rt, struct byte_stream target)
{
	uint32_t operation;
	const enum status status = byte_stream_abort_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return byte_stream_abort_await_inline(rt, operation);
}

static const struct rt_method udp_authority_open_method = {
	.interface_id = UDP_AUTHORITY_INTERFACE_ID,
	.method = UDP_AUTHORITY_METHOD_OPEN,
	.message_words = 3,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status udp_authority_open_begin(struct rt_call *call, struct rt *rt, struct udp_authority target,
	struct udp_authority_open_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &udp_authority_open_method);

	if (status != STATUS_OK)
		return status;
	return udp_authority_open_params_builder_root(rt_call_message(call), params);
}

enum status udp_authority_open_finish(struct rt_call *call, struct udp_authority_open_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return udp_authority_open_results_root(rt_call_results(call), results);
}

static enum status udp_authority_open_encode(struct rt_call *call, const struct udp_authority_open_args *args,
	const struct udp_authority_open_params_builder *params)
{
	enum status status;

	udp_authority_open_params_builder_set_port(params, args->port);
	status = udp_authority_open_params_pass_ledger(call, params, args->ledger, args->ledger_transfer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status udp_authority_open_decode(struct rt_call *call, const struct udp_authority_open_results_reader *results,
	struct udp_authority_open_result *result)
{
	uint32_t socket_index;
	enum status status;

	result->port = udp_authority_open_results_get_port(results);
	status = udp_authority_open_results_get_socket(results, &socket_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, socket_index, UDP_SOCKET_INTERFACE_ID,
		&result->socket.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, socket_index);
	return STATUS_OK;
}

enum status udp_authority_open(struct rt *rt, struct udp_authority target,
	const struct udp_authority_open_args *args,
	struct udp_authority_open_result *result)
{
	struct rt_call call;
	struct udp_authority_open_params_builder params;
	struct udp_authority_open_results_reader results;
	enum status status;

	result->socket = (struct udp_socket){ 0 };
	status = udp_authority_open_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = udp_authority_open_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = udp_authority_open_finish(&call, &results);
	if (status == STATUS_OK)
		status = udp_authority_open_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->socket = (struct udp_socket){ 0 };
	}
	return status;
}

static const struct rt_method udp_authority_describe_method = {
	.interface_id = UDP_AUTHORITY_INTERFACE_ID,
	.method = UDP_AUTHORITY_METHOD_DESCRIBE,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status udp_authority_describe_begin(struct rt_call *call, struct rt *rt, struct udp_authority target,
	struct tcp_listen_authority_describe_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &udp_authority_describe_method);

	if (status != STATUS_OK)
		return status;
	return tcp_listen_authority_describe_params_builder_root(rt_call_message(call), params);
}

enum status udp_authority_describe_finish(struct rt_call *call, struct tcp_listen_authority_describe_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return tcp_listen_authority_describe_results_root(rt_call_results(call), results);
}

static const struct rt_method udp_socket_send_method = {
	.interface_id = UDP_SOCKET_INTERFACE_ID,
	.method = UDP_SOCKET_METHOD_SEND,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status udp_socket_send_begin(struct rt_call *call, struct rt *rt, struct udp_socket target,
	struct udp_socket_send_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &udp_socket_send_method);

	if (status != STATUS_OK)
		return status;
	return udp_socket_send_params_builder_root(rt_call_message(call), params);
}

enum status udp_socket_send_finish(struct rt_call *call, struct udp_socket_send_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return udp_socket_send_results_root(rt_call_results(call), results);
}

static enum status udp_socket_send_encode(struct rt_call *call, const struct udp_socket_send_args *args,
	const struct udp_socket_send_params_builder *params)
{
	enum status status;

	(void)call;
	status = udp_socket_send_params_builder_set_address(params, args->address);
	if (status != STATUS_OK)
		return status;
	udp_socket_send_params_builder_set_port(params, args->port);
	status = udp_socket_send_params_builder_set_data(params, args->data);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status udp_socket_send(struct rt *rt, struct udp_socket target,
	const struct udp_socket_send_args *args)
{
	struct rt_call call;
	struct udp_socket_send_params_builder params;
	struct udp_socket_send_results_reader results;
	enum status status;

	status = udp_socket_send_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = udp_socket_send_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = udp_socket_send_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

static const struct rt_method udp_socket_receive_method = {
	.interface_id = UDP_SOCKET_INTERFACE_ID,
	.method = UDP_SOCKET_METHOD_RECEIVE,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status udp_socket_receive_begin(struct rt_call *call, struct rt *rt, struct udp_socket target,
	struct udp_socket_receive_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &udp_socket_receive_method);

	if (status != STATUS_OK)
		return status;
	return udp_socket_receive_params_builder_root(rt_call_message(call), params);
}

enum status udp_socket_receive_finish(struct rt_call *call, struct udp_socket_receive_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return udp_socket_receive_results_root(rt_call_results(call), results);
}

static enum status udp_socket_receive_decode(struct rt_call *call, const struct udp_socket_receive_results_reader *results,
	struct udp_socket_receive_result *result)
{
	struct capnp_text text;
	struct capnp_data data;
	enum status status;

	(void)call;
	status = udp_socket_receive_results_get_address(results, &text);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->address, text.bytes, text.length_bytes);
	if (status != STATUS_OK)
		return status;
	result->port = udp_socket_receive_results_get_port(results);
	status = udp_socket_receive_results_get_data(results, &data);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->data, data.bytes, data.length_bytes);
	if (status != STATUS_OK)
		return status;
	result->lost = udp_socket_receive_results_get_lost(results);
	return STATUS_OK;
}

enum status udp_socket_receive(struct rt *rt, struct udp_socket target,
	struct udp_socket_receive_result *result)
{
	struct rt_call call;
	struct udp_socket_receive_params_builder params;
	struct udp_socket_receive_results_reader results;
	enum status status;

	status = udp_socket_receive_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = udp_socket_receive_finish(&call, &results);
	if (status == STATUS_OK)
		status = udp_socket_receive_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method network_status_describe_method = {
	.interface_id = NETWORK_STATUS_INTERFACE_ID,
	.method = NETWORK_STATUS_METHOD_DESCRIBE,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status network_status_describe_begin(struct rt_call *call, struct rt *rt, struct network_status target,
	struct network_status_describe_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &network_status_describe_method);

	if (status != STATUS_OK)
		return status;
	return network_status_describe_params_builder_root(rt_call_message(call), params);
}

enum status network_status_describe_finish(struct rt_call *call, struct network_status_describe_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return network_status_describe_results_root(rt_call_results(call), results);
}

static const struct rt_method network_status_counters_method = {
	.interface_id = NETWORK_STATUS_INTERFACE_ID,
	.method = NETWORK_STATUS_METHOD_COUNTERS,
	.message_words = 1,
	.result_words = 22,
	.result_capabilities = 0,
};

enum status network_status_counters_begin(struct rt_call *call, struct rt *rt, struct network_status target,
	struct network_status_counters_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &network_status_counters_method);

	if (status != STATUS_OK)
		return status;
	return network_status_counters_params_builder_root(rt_call_message(call), params);
}

enum status network_status_counters_finish(struct rt_call *call, struct network_status_counters_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return network_status_counters_results_root(rt_call_results(call), results);
}

static enum status network_status_counters_decode(struct rt_call *call, const struct network_status_counters_results_reader *results,
	struct network_status_counters_result *result)
{
	(void)call;
	result->frames_in = network_status_counters_results_get_frames_in(results);
	result->frames_out = network_status_counters_results_get_frames_out(results);
	result->frames_dropped = network_status_counters_results_get_frames_dropped(results);
	result->tcp_segments_in = network_status_counters_results_get_tcp_segments_in(results);
	result->tcp_segments_out = network_status_counters_results_get_tcp_segments_out(results);
	result->tcp_retransmitted = network_status_counters_results_get_tcp_retransmitted(results);
	result->half_open_dropped = network_status_counters_results_get_half_open_dropped(results);
	result->spoofed_dropped = network_status_counters_results_get_spoofed_dropped(results);
	result->streams = network_status_counters_results_get_streams(results);
	result->listeners = network_status_counters_results_get_listeners(results);
	result->udp_sockets = network_status_counters_results_get_udp_sockets(results);
	result->driver_lost = network_status_counters_results_get_driver_lost(results);
	return STATUS_OK;
}

enum status network_status_counters(struct rt *rt, struct network_status target,
	struct network_status_counters_result *result)
{
	struct rt_call call;
	struct network_status_counters_params_builder params;
	struct network_status_counters_results_reader results;
	enum status status;

	status = network_status_counters_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = network_status_counters_finish(&call, &results);
	if (status == STATUS_OK)
		status = network_status_counters_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method ping_ping_method = {
	.interface_id = PING_INTERFACE_ID,
	.method = PING_METHOD_PING,
	.message_words = 512,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status ping_ping_begin(struct rt_call *call, struct rt *rt, struct ping target,
	struct ping_ping_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &ping_ping_method);

	if (status != STATUS_OK)
		return status;
	return ping_ping_params_builder_root(rt_call_message(call), params);
}

enum status ping_ping_finish(struct rt_call *call, struct ping_ping_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return ping_ping_results_root(rt_call_results(call), results);
}

static enum status ping_ping_encode(struct rt_call *call, const struct ping_ping_args *args,
	const struct ping_ping_params_builder *params)
{
	enum status status;

	(void)call;
	status = ping_ping_params_builder_set_host(params, args->host);
	if (status != STATUS_OK)
		return status;
	ping_ping_params_builder_set_timeout_ms(params, args->timeout_ms);
	return STATUS_OK;
}

static enum status ping_ping_decode(struct rt_call *call, const struct ping_ping_results_reader *results,
	struct ping_ping_result *result)
{
	struct capnp_text text;
	enum status status;

	(void)call;
	status = ping_ping_results_get_address(results, &text);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->address, text.bytes, text.length_bytes);
	if (status != STATUS_OK)
		return status;
	result->round_trip_ns = ping_ping_results_get_round_trip_ns(results);
	return STATUS_OK;
}

enum status ping_ping(struct rt *rt, struct ping target,
	const struct ping_ping_args *args,
	struct ping_ping_result *result)
{
	struct rt_call call;
	struct ping_ping_params_builder params;
	struct ping_ping_results_reader results;
	enum status status;

	status = ping_ping_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = ping_ping_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = ping_ping_finish(&call, &results);
	if (status == STATUS_OK)
		status = ping_ping_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method resolver_resolve_method = {
	.interface_id = RESOLVER_INTERFACE_ID,
	.method = RESOLVER_METHOD_RESOLVE,
	.message_words = 512,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status resolver_resolve_begin(struct rt_call *call, struct rt *rt, struct resolver target,
	struct resolver_resolve_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &resolver_resolve_method);

	if (status != STATUS_OK)
		return status;
	return resolver_resolve_params_builder_root(rt_call_message(call), params);
}

enum status resolver_resolve_finish(struct rt_call *call, struct resolver_resolve_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return resolver_resolve_results_root(rt_call_results(call), results);
}

static enum status resolver_resolve_encode(struct rt_call *call, const struct resolver_resolve_args *args,
	const struct resolver_resolve_params_builder *params)
{
	enum status status;

	(void)call;
	status = resolver_resolve_params_builder_set_name(params, args->name);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status resolver_resolve_decode(struct rt_call *call, const struct resolver_resolve_results_reader *results,
	struct resolver_resolve_result *result)
{
	struct capnp_text text;
	enum status status;

	(void)call;
	status = resolver_resolve_results_get_address(results, &text);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->address, text.bytes, text.length_bytes);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status resolver_resolve(struct rt *rt, struct resolver target,
	const struct resolver_resolve_args *args,
	struct resolver_resolve_result *result)
{
	struct rt_call call;
	struct resolver_resolve_params_builder params;
	struct resolver_resolve_results_reader results;
	enum status status;

	status = resolver_resolve_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = resolver_resolve_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = resolver_resolve_finish(&call, &results);
	if (status == STATUS_OK)
		status = resolver_resolve_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

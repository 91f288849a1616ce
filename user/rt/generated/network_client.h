/*
 * Typed calls; user/rt/call.h says what each step may answer.
 *
 * Generated from network.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_NETWORK_CLIENT_H
#define USER_RT_GENERATED_NETWORK_CLIENT_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/network.h"
#include "core/generated/ledger.h"
#include "user/rt/generated/network_types.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/call.h"

/* Passes a capability as `ledger`; one without an id passes none. */
MUST_CHECK static inline enum status tcp_listen_authority_listen_params_pass_ledger(struct rt_call *call,
	const struct tcp_listen_authority_listen_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	tcp_listen_authority_listen_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status tcp_listen_authority_listen_params_take_ledger(struct rt_call *call,
	const struct tcp_listen_authority_listen_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = tcp_listen_authority_listen_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `listener`; one without an id passes none. */
MUST_CHECK static inline enum status tcp_listen_authority_listen_results_pass_listener(struct rt_call *call,
	const struct tcp_listen_authority_listen_results_builder *builder, struct tcp_listener value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	tcp_listen_authority_listen_results_builder_set_listener(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `listener`; the id is zero when none did. */
MUST_CHECK static inline enum status tcp_listen_authority_listen_results_take_listener(struct rt_call *call,
	const struct tcp_listen_authority_listen_results_reader *reader, struct tcp_listener *value)
{
	uint32_t index;
	enum status status = tcp_listen_authority_listen_results_get_listener(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, TCP_LISTENER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `stream`; one without an id passes none. */
MUST_CHECK static inline enum status tcp_listener_accept_results_pass_stream(struct rt_call *call,
	const struct tcp_listener_accept_results_builder *builder, struct byte_stream value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	tcp_listener_accept_results_builder_set_stream(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `stream`; the id is zero when none did. */
MUST_CHECK static inline enum status tcp_listener_accept_results_take_stream(struct rt_call *call,
	const struct tcp_listener_accept_results_reader *reader, struct byte_stream *value)
{
	uint32_t index;
	enum status status = tcp_listener_accept_results_get_stream(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, BYTE_STREAM_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `ledger`; one without an id passes none. */
MUST_CHECK static inline enum status tcp_connect_authority_connect_params_pass_ledger(struct rt_call *call,
	const struct tcp_connect_authority_connect_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	tcp_connect_authority_connect_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status tcp_connect_authority_connect_params_take_ledger(struct rt_call *call,
	const struct tcp_connect_authority_connect_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = tcp_connect_authority_connect_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `stream`; one without an id passes none. */
MUST_CHECK static inline enum status tcp_connect_authority_connect_results_pass_stream(struct rt_call *call,
	const struct tcp_connect_authority_connect_results_builder *builder, struct byte_stream value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	tcp_connect_authority_connect_results_builder_set_stream(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `stream`; the id is zero when none did. */
MUST_CHECK static inline enum status tcp_connect_authority_connect_results_take_stream(struct rt_call *call,
	const struct tcp_connect_authority_connect_results_reader *reader, struct byte_stream *value)
{
	uint32_t index;
	enum status status = tcp_connect_authority_connect_results_get_stream(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, BYTE_STREAM_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `ledger`; one without an id passes none. */
MUST_CHECK static inline enum status udp_authority_open_params_pass_ledger(struct rt_call *call,
	const struct udp_authority_open_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	udp_authority_open_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status udp_authority_open_params_take_ledger(struct rt_call *call,
	const struct udp_authority_open_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = udp_authority_open_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `socket`; one without an id passes none. */
MUST_CHECK static inline enum status udp_authority_open_results_pass_socket(struct rt_call *call,
	const struct udp_authority_open_results_builder *builder, struct udp_socket value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	udp_authority_open_results_builder_set_socket(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `socket`; the id is zero when none did. */
MUST_CHECK static inline enum status udp_authority_open_results_take_socket(struct rt_call *call,
	const struct udp_authority_open_results_reader *reader, struct udp_socket *value)
{
	uint32_t index;
	enum status status = udp_authority_open_results_get_socket(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, UDP_SOCKET_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* ---- TcpListenAuthority.listen: Waits for peers at `port`, which a rule must allow (invalidArgument); 0: at the first one of the rule that ---- */

MUST_CHECK enum status tcp_listen_authority_listen_begin(struct rt_call *call, struct rt *rt,
	struct tcp_listen_authority target, struct tcp_listen_authority_listen_params_builder *params);

MUST_CHECK enum status tcp_listen_authority_listen_finish(struct rt_call *call,
	struct tcp_listen_authority_listen_results_reader *results);

struct tcp_listen_authority_listen_args {
	uint16_t port;
	uint16_t backlog;
	struct ledger ledger;
	enum rt_transfer ledger_transfer;
};

struct tcp_listen_authority_listen_result {
	struct tcp_listener listener;
	uint16_t port;
};

MUST_CHECK enum status tcp_listen_authority_listen(struct rt *rt, struct tcp_listen_authority target,
	const struct tcp_listen_authority_listen_args *args,
	struct tcp_listen_authority_listen_result *result);

/* ---- TcpListenAuthority.describe: The rule: the peers that are heard, and the ports. ---- */

MUST_CHECK enum status tcp_listen_authority_describe_begin(struct rt_call *call, struct rt *rt,
	struct tcp_listen_authority target, struct tcp_listen_authority_describe_params_builder *params);

MUST_CHECK enum status tcp_listen_authority_describe_finish(struct rt_call *call,
	struct tcp_listen_authority_describe_results_reader *results);

/* ---- TcpListener.accept: The next connection, and its peer; waits until there is one. The listener's ledger pays for the stream, ---- */

MUST_CHECK enum status tcp_listener_accept_begin(struct rt_call *call, struct rt *rt,
	struct tcp_listener target, struct tcp_listener_accept_params_builder *params);

MUST_CHECK enum status tcp_listener_accept_finish(struct rt_call *call,
	struct tcp_listener_accept_results_reader *results);

struct tcp_listener_accept_result {
	struct byte_stream stream;
	struct rt_buffer address; /* bytes and capacity are the caller's */
	uint16_t port;
};

MUST_CHECK enum status tcp_listener_accept(struct rt *rt, struct tcp_listener target,
	struct tcp_listener_accept_result *result);

/* ---- TcpConnectAuthority.connect: Waits until the connection stands, and says with whom. Without a rule that allows host and port: ---- */

MUST_CHECK enum status tcp_connect_authority_connect_begin(struct rt_call *call, struct rt *rt,
	struct tcp_connect_authority target, struct tcp_connect_authority_connect_params_builder *params);

MUST_CHECK enum status tcp_connect_authority_connect_finish(struct rt_call *call,
	struct tcp_connect_authority_connect_results_reader *results);

struct tcp_connect_authority_connect_args {
	struct capnp_text host;
	uint16_t port;
	struct ledger ledger;
	enum rt_transfer ledger_transfer;
};

struct tcp_connect_authority_connect_result {
	struct byte_stream stream;
	struct rt_buffer address; /* bytes and capacity are the caller's */
};

MUST_CHECK enum status tcp_connect_authority_connect(struct rt *rt, struct tcp_connect_authority target,
	const struct tcp_connect_authority_connect_args *args,
	struct tcp_connect_authority_connect_result *result);

/* ---- TcpConnectAuthority.describe: The rule: the hosts and ports that may be called. ---- */

MUST_CHECK enum status tcp_connect_authority_describe_begin(struct rt_call *call, struct rt *rt,
	struct tcp_connect_authority target, struct tcp_listen_authority_describe_params_builder *params);

MUST_CHECK enum status tcp_connect_authority_describe_finish(struct rt_call *call,
	struct tcp_listen_authority_describe_results_reader *results);

/* ---- ByteStream.read: The next bytes of the peer, at most `limit` (1 to 3072, invalidArgument); waits until there is one. No ---- */

MUST_CHECK enum status byte_stream_read_begin(struct rt_call *call, struct rt *rt,
	struct byte_stream target, struct byte_stream_read_params_builder *params);

MUST_CHECK enum status byte_stream_read_finish(struct rt_call *call,
	struct byte_stream_read_results_reader *results);

struct byte_stream_read_args {
	uint32_t limit;
};

struct byte_stream_read_result {
	struct rt_buffer data; /* bytes and capacity are the caller's */
};

MUST_CHECK enum status byte_stream_read(struct rt *rt, struct byte_stream target,
	const struct byte_stream_read_args *args,
	struct byte_stream_read_result *result);

/* ---- ByteStream.write: Takes at most 3072 bytes (invalidArgument), and completes when all of them lie with the service, which ---- */

MUST_CHECK enum status byte_stream_write_begin(struct rt_call *call, struct rt *rt,
	struct byte_stream target, struct byte_stream_write_params_builder *params);

MUST_CHECK enum status byte_stream_write_finish(struct rt_call *call,
	struct byte_stream_write_results_reader *results);

struct byte_stream_write_args {
	struct capnp_data data;
};

MUST_CHECK enum status byte_stream_write(struct rt *rt, struct byte_stream target,
	const struct byte_stream_write_args *args);

/* ---- ByteStream.shutdown: Nothing more will be written: the peer is told after the bytes that were taken. ---- */

MUST_CHECK enum status byte_stream_shutdown_begin(struct rt_call *call, struct rt *rt,
	struct byte_stream target, struct byte_stream_shutdown_params_builder *params);

MUST_CHECK enum status byte_stream_shutdown_finish(struct rt_call *call,
	struct byte_stream_shutdown_results_reader *results);

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status byte_stream_shutdown_send(struct rt *rt, struct byte_stream target,
	uint32_t *operation);

MUST_CHECK enum status byte_stream_shutdown_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status byte_stream_shutdown(struct rt *rt, struct byte_stream target);

/* ---- ByteStream.abort: The connection ends at once, and the peer is told with a reset. Calls that wait get `disconnected`. ---- */

MUST_CHECK enum status byte_stream_abort_begin(struct rt_call *call, struct rt *rt,
	struct byte_stream target, struct byte_stream_abort_params_builder *params);

MUST_CHECK enum status byte_stream_abort_finish(struct rt_call *call,
	struct byte_stream_abort_results_reader *results);

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status byte_stream_abort_send(struct rt *rt, struct byte_stream target,
	uint32_t *operation);

MUST_CHECK enum status byte_stream_abort_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status byte_stream_abort(struct rt *rt, struct byte_stream target);

/* ---- UdpAuthority.open: A socket at the machine's own `port`, 1024 or above (invalidArgument); 0: at one of chance. It moves. ---- */

MUST_CHECK enum status udp_authority_open_begin(struct rt_call *call, struct rt *rt,
	struct udp_authority target, struct udp_authority_open_params_builder *params);

MUST_CHECK enum status udp_authority_open_finish(struct rt_call *call,
	struct udp_authority_open_results_reader *results);

struct udp_authority_open_args {
	uint16_t port;
	struct ledger ledger;
	enum rt_transfer ledger_transfer;
};

struct udp_authority_open_result {
	struct udp_socket socket;
	uint16_t port;
};

MUST_CHECK enum status udp_authority_open(struct rt *rt, struct udp_authority target,
	const struct udp_authority_open_args *args,
	struct udp_authority_open_result *result);

/* ---- UdpAuthority.describe: The rule: the hosts and ports with which datagrams may be exchanged. ---- */

MUST_CHECK enum status udp_authority_describe_begin(struct rt_call *call, struct rt *rt,
	struct udp_authority target, struct tcp_listen_authority_describe_params_builder *params);

MUST_CHECK enum status udp_authority_describe_finish(struct rt_call *call,
	struct tcp_listen_authority_describe_results_reader *results);

/* ---- UdpSocket.send: Sends at most 1472 bytes (invalidArgument) to an address that a rule allows. Nobody hears of its arrival. ---- */

MUST_CHECK enum status udp_socket_send_begin(struct rt_call *call, struct rt *rt,
	struct udp_socket target, struct udp_socket_send_params_builder *params);

MUST_CHECK enum status udp_socket_send_finish(struct rt_call *call,
	struct udp_socket_send_results_reader *results);

struct udp_socket_send_args {
	struct capnp_text address;
	uint16_t port;
	struct capnp_data data;
};

MUST_CHECK enum status udp_socket_send(struct rt *rt, struct udp_socket target,
	const struct udp_socket_send_args *args);

/* ---- UdpSocket.receive: The next datagram of a peer that a rule allows; waits until there is one. Eight are kept, and `lost` says ---- */

MUST_CHECK enum status udp_socket_receive_begin(struct rt_call *call, struct rt *rt,
	struct udp_socket target, struct udp_socket_receive_params_builder *params);

MUST_CHECK enum status udp_socket_receive_finish(struct rt_call *call,
	struct udp_socket_receive_results_reader *results);

struct udp_socket_receive_result {
	struct rt_buffer address; /* bytes and capacity are the caller's */
	uint16_t port;
	struct rt_buffer data; /* bytes and capacity are the caller's */
	uint32_t lost;
};

MUST_CHECK enum status udp_socket_receive(struct rt *rt, struct udp_socket target,
	struct udp_socket_receive_result *result);

/* ---- NetworkStatus.describe: `card`: a driver answers; `link`: and its card is connected. Addresses with their prefixes. ---- */

MUST_CHECK enum status network_status_describe_begin(struct rt_call *call, struct rt *rt,
	struct network_status target, struct network_status_describe_params_builder *params);

MUST_CHECK enum status network_status_describe_finish(struct rt_call *call,
	struct network_status_describe_results_reader *results);

/* ---- NetworkStatus.counters: Since the service started; the last four are how many there are, and how often a call to the driver had ---- */

MUST_CHECK enum status network_status_counters_begin(struct rt_call *call, struct rt *rt,
	struct network_status target, struct network_status_counters_params_builder *params);

MUST_CHECK enum status network_status_counters_finish(struct rt_call *call,
	struct network_status_counters_results_reader *results);

struct network_status_counters_result {
	uint64_t frames_in;
	uint64_t frames_out;
	uint64_t frames_dropped;
	uint64_t tcp_segments_in;
	uint64_t tcp_segments_out;
	uint64_t tcp_retransmitted;
	uint64_t half_open_dropped;
	uint64_t spoofed_dropped;
	uint32_t streams;
	uint32_t listeners;
	uint32_t udp_sockets;
	uint32_t driver_lost;
};

MUST_CHECK enum status network_status_counters(struct rt *rt, struct network_status target,
	struct network_status_counters_result *result);

/* ---- Ping.ping: Sends one echo request, and waits for its answer, at most `timeoutMs` (1 to 10000, invalidArgument). ---- */

MUST_CHECK enum status ping_ping_begin(struct rt_call *call, struct rt *rt,
	struct ping target, struct ping_ping_params_builder *params);

MUST_CHECK enum status ping_ping_finish(struct rt_call *call,
	struct ping_ping_results_reader *results);

struct ping_ping_args {
	struct capnp_text host;
	uint32_t timeout_ms;
};

struct ping_ping_result {
	struct rt_buffer address; /* bytes and capacity are the caller's */
	uint64_t round_trip_ns;
};

MUST_CHECK enum status ping_ping(struct rt *rt, struct ping target,
	const struct ping_ping_args *args,
	struct ping_ping_result *result);

/* ---- Resolver.resolve: One address of a name of at most 253 bytes. `failed` when there is none, or the name server does not ---- */

MUST_CHECK enum status resolver_resolve_begin(struct rt_call *call, struct rt *rt,
	struct resolver target, struct resolver_resolve_params_builder *params);

MUST_CHECK enum status resolver_resolve_finish(struct rt_call *call,
	struct resolver_resolve_results_reader *results);

struct resolver_resolve_args {
	struct capnp_text name;
};

struct resolver_resolve_result {
	struct rt_buffer address; /* bytes and capacity are the caller's */
};

MUST_CHECK enum status resolver_resolve(struct rt *rt, struct resolver target,
	const struct resolver_resolve_args *args,
	struct resolver_resolve_result *result);

#endif

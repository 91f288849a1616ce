/*
 * Handlers and dispatchers of services.
 *
 * Generated from network.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_NETWORK_SERVER_H
#define USER_RT_GENERATED_NETWORK_SERVER_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/network.h"
#include "core/generated/ledger.h"
#include "user/rt/generated/network_types.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/request.h"

/* Keeps the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status tcp_listen_authority_listen_params_receive_ledger(struct rt_request *request,
	const struct tcp_listen_authority_listen_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = tcp_listen_authority_listen_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `ledger`; one without an id sends none. */
MUST_CHECK static inline enum status tcp_listen_authority_listen_params_send_ledger(struct rt_request *request,
	const struct tcp_listen_authority_listen_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	tcp_listen_authority_listen_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `listener`; the id is zero when none did. */
MUST_CHECK static inline enum status tcp_listen_authority_listen_results_receive_listener(struct rt_request *request,
	const struct tcp_listen_authority_listen_results_reader *reader, struct tcp_listener *value)
{
	uint32_t index;
	enum status status = tcp_listen_authority_listen_results_get_listener(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, TCP_LISTENER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `listener`; one without an id sends none. */
MUST_CHECK static inline enum status tcp_listen_authority_listen_results_send_listener(struct rt_request *request,
	const struct tcp_listen_authority_listen_results_builder *builder, struct tcp_listener value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	tcp_listen_authority_listen_results_builder_set_listener(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `stream`; the id is zero when none did. */
MUST_CHECK static inline enum status tcp_listener_accept_results_receive_stream(struct rt_request *request,
	const struct tcp_listener_accept_results_reader *reader, struct byte_stream *value)
{
	uint32_t index;
	enum status status = tcp_listener_accept_results_get_stream(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, BYTE_STREAM_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `stream`; one without an id sends none. */
MUST_CHECK static inline enum status tcp_listener_accept_results_send_stream(struct rt_request *request,
	const struct tcp_listener_accept_results_builder *builder, struct byte_stream value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	tcp_listener_accept_results_builder_set_stream(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status tcp_connect_authority_connect_params_receive_ledger(struct rt_request *request,
	const struct tcp_connect_authority_connect_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = tcp_connect_authority_connect_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `ledger`; one without an id sends none. */
MUST_CHECK static inline enum status tcp_connect_authority_connect_params_send_ledger(struct rt_request *request,
	const struct tcp_connect_authority_connect_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	tcp_connect_authority_connect_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `stream`; the id is zero when none did. */
MUST_CHECK static inline enum status tcp_connect_authority_connect_results_receive_stream(struct rt_request *request,
	const struct tcp_connect_authority_connect_results_reader *reader, struct byte_stream *value)
{
	uint32_t index;
	enum status status = tcp_connect_authority_connect_results_get_stream(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, BYTE_STREAM_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `stream`; one without an id sends none. */
MUST_CHECK static inline enum status tcp_connect_authority_connect_results_send_stream(struct rt_request *request,
	const struct tcp_connect_authority_connect_results_builder *builder, struct byte_stream value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	tcp_connect_authority_connect_results_builder_set_stream(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status udp_authority_open_params_receive_ledger(struct rt_request *request,
	const struct udp_authority_open_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = udp_authority_open_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `ledger`; one without an id sends none. */
MUST_CHECK static inline enum status udp_authority_open_params_send_ledger(struct rt_request *request,
	const struct udp_authority_open_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	udp_authority_open_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `socket`; the id is zero when none did. */
MUST_CHECK static inline enum status udp_authority_open_results_receive_socket(struct rt_request *request,
	const struct udp_authority_open_results_reader *reader, struct udp_socket *value)
{
	uint32_t index;
	enum status status = udp_authority_open_results_get_socket(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, UDP_SOCKET_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `socket`; one without an id sends none. */
MUST_CHECK static inline enum status udp_authority_open_results_send_socket(struct rt_request *request,
	const struct udp_authority_open_results_builder *builder, struct udp_socket value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	udp_authority_open_results_builder_set_socket(builder, index);
	return STATUS_OK;
}

/*
 * What a service does for each method of TcpListenAuthority. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct tcp_listen_authority_handlers {
	/* Waits for peers at `port`, which a rule must allow (invalidArgument); 0: at the first one of the rule that */
	enum status (*listen)(void *self, struct rt_request *request,
		const struct tcp_listen_authority_listen_params_reader *params,
		const struct tcp_listen_authority_listen_results_builder *results);
	/* The rule: the peers that are heard, and the ports. */
	enum status (*describe)(void *self, struct rt_request *request,
		const struct tcp_listen_authority_describe_params_reader *params,
		const struct tcp_listen_authority_describe_results_builder *results);
};

/*
 * What a service does for each method of TcpListener. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct tcp_listener_handlers {
	/* The next connection, and its peer; waits until there is one. The listener's ledger pays for the stream, */
	enum status (*accept)(void *self, struct rt_request *request,
		const struct tcp_listener_accept_params_reader *params,
		const struct tcp_listener_accept_results_builder *results);
};

/*
 * What a service does for each method of TcpConnectAuthority. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct tcp_connect_authority_handlers {
	/* Waits until the connection stands, and says with whom. Without a rule that allows host and port: */
	enum status (*connect)(void *self, struct rt_request *request,
		const struct tcp_connect_authority_connect_params_reader *params,
		const struct tcp_connect_authority_connect_results_builder *results);
	/* The rule: the hosts and ports that may be called. */
	enum status (*describe)(void *self, struct rt_request *request,
		const struct tcp_listen_authority_describe_params_reader *params,
		const struct tcp_listen_authority_describe_results_builder *results);
};

/*
 * What a service does for each method of ByteStream. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct byte_stream_handlers {
	/* The next bytes of the peer, at most `limit` (1 to 3072, invalidArgument); waits until there is one. No */
	enum status (*read)(void *self, struct rt_request *request,
		const struct byte_stream_read_params_reader *params,
		const struct byte_stream_read_results_builder *results);
	/* Takes at most 3072 bytes (invalidArgument), and completes when all of them lie with the service, which */
	enum status (*write)(void *self, struct rt_request *request,
		const struct byte_stream_write_params_reader *params,
		const struct byte_stream_write_results_builder *results);
	/* Nothing more will be written: the peer is told after the bytes that were taken. */
	enum status (*shutdown)(void *self, struct rt_request *request,
		const struct byte_stream_shutdown_params_reader *params,
		const struct byte_stream_shutdown_results_builder *results);
	/* The connection ends at once, and the peer is told with a reset. Calls that wait get `disconnected`. */
	enum status (*abort)(void *self, struct rt_request *request,
		const struct byte_stream_abort_params_reader *params,
		const struct byte_stream_abort_results_builder *results);
};

/*
 * What a service does for each method of UdpAuthority. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct udp_authority_handlers {
	/* A socket at the machine's own `port`, 1024 or above (invalidArgument); 0: at one of chance. It moves. */
	enum status (*open)(void *self, struct rt_request *request,
		const struct udp_authority_open_params_reader *params,
		const struct udp_authority_open_results_builder *results);
	/* The rule: the hosts and ports with which datagrams may be exchanged. */
	enum status (*describe)(void *self, struct rt_request *request,
		const struct tcp_listen_authority_describe_params_reader *params,
		const struct tcp_listen_authority_describe_results_builder *results);
};

/*
 * What a service does for each method of UdpSocket. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct udp_socket_handlers {
	/* Sends at most 1472 bytes (invalidArgument) to an address that a rule allows. Nobody hears of its arrival. */
	enum status (*send)(void *self, struct rt_request *request,
		const struct udp_socket_send_params_reader *params,
		const struct udp_socket_send_results_builder *results);
	/* The next datagram of a peer that a rule allows; waits until there is one. Eight are kept, and `lost` says */
	enum status (*receive)(void *self, struct rt_request *request,
		const struct udp_socket_receive_params_reader *params,
		const struct udp_socket_receive_results_builder *results);
};

/*
 * What a service does for each method of NetworkStatus. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct network_status_handlers {
	/* `card`: a driver answers; `link`: and its card is connected. Addresses with their prefixes. */
	enum status (*describe)(void *self, struct rt_request *request,
		const struct network_status_describe_params_reader *params,
		const struct network_status_describe_results_builder *results);
	/* Since the service started; the last four are how many there are, and how often a call to the driver had */
	enum status (*counters)(void *self, struct rt_request *request,
		const struct network_status_counters_params_reader *params,
		const struct network_status_counters_results_builder *results);
};

/*
 * What a service does for each method of Ping. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct ping_handlers {
	/* Sends one echo request, and waits for its answer, at most `timeoutMs` (1 to 10000, invalidArgument). */
	enum status (*ping)(void *self, struct rt_request *request,
		const struct ping_ping_params_reader *params,
		const struct ping_ping_results_builder *results);
};

/*
 * What a service does for each method of Resolver. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct resolver_handlers {
	/* One address of a name of at most 253 bytes. `failed` when there is none, or the name server does not */
	enum status (*resolve)(void *self, struct rt_request *request,
		const struct resolver_resolve_params_reader *params,
		const struct resolver_resolve_results_builder *results);
};

static inline enum status tcp_listen_authority_listen_answer(const struct tcp_listen_authority_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct tcp_listen_authority_listen_results_builder results;
	enum status status;
	struct tcp_listen_authority_listen_params_reader params;

	if (!handlers->listen)
		return STATUS_BAD_METHOD;
	status = tcp_listen_authority_listen_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = tcp_listen_authority_listen_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->listen(self, request, &params, &results);
}

static inline enum status tcp_listen_authority_describe_answer_data(const struct tcp_listen_authority_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct tcp_listen_authority_describe_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct tcp_listen_authority_describe_results_builder results;
	const enum status status = tcp_listen_authority_describe_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->describe(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status tcp_listen_authority_describe_answer_copy(
	const struct tcp_listen_authority_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return tcp_listen_authority_describe_answer_data(handlers, self, request, spare);
}

static inline enum status tcp_listen_authority_describe_answer(const struct tcp_listen_authority_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->describe)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return tcp_listen_authority_describe_answer_copy(handlers, self, request);
	return tcp_listen_authority_describe_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status tcp_listen_authority_dispatch(const struct tcp_listen_authority_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != TCP_LISTEN_AUTHORITY_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case TCP_LISTEN_AUTHORITY_METHOD_LISTEN:
		return tcp_listen_authority_listen_answer(handlers, self, request);
	case TCP_LISTEN_AUTHORITY_METHOD_DESCRIBE:
		return tcp_listen_authority_describe_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status tcp_listener_accept_answer_data(const struct tcp_listener_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct tcp_listener_accept_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct tcp_listener_accept_results_builder results;
	const enum status status = tcp_listener_accept_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->accept(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status tcp_listener_accept_answer_copy(
	const struct tcp_listener_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return tcp_listener_accept_answer_data(handlers, self, request, spare);
}

static inline enum status tcp_listener_accept_answer(const struct tcp_listener_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->accept)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return tcp_listener_accept_answer_copy(handlers, self, request);
	return tcp_listener_accept_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status tcp_listener_dispatch(const struct tcp_listener_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != TCP_LISTENER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case TCP_LISTENER_METHOD_ACCEPT:
		return tcp_listener_accept_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status tcp_connect_authority_connect_answer(const struct tcp_connect_authority_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct tcp_connect_authority_connect_results_builder results;
	enum status status;
	struct tcp_connect_authority_connect_params_reader params;

	if (!handlers->connect)
		return STATUS_BAD_METHOD;
	status = tcp_connect_authority_connect_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = tcp_connect_authority_connect_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->connect(self, request, &params, &results);
}

static inline enum status tcp_connect_authority_describe_answer_data(const struct tcp_connect_authority_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct tcp_listen_authority_describe_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct tcp_listen_authority_describe_results_builder results;
	const enum status status = tcp_listen_authority_describe_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->describe(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status tcp_connect_authority_describe_answer_copy(
	const struct tcp_connect_authority_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return tcp_connect_authority_describe_answer_data(handlers, self, request, spare);
}

static inline enum status tcp_connect_authority_describe_answer(const struct tcp_connect_authority_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->describe)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return tcp_connect_authority_describe_answer_copy(handlers, self, request);
	return tcp_connect_authority_describe_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status tcp_connect_authority_dispatch(const struct tcp_connect_authority_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != TCP_CONNECT_AUTHORITY_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case TCP_CONNECT_AUTHORITY_METHOD_CONNECT:
		return tcp_connect_authority_connect_answer(handlers, self, request);
	case TCP_CONNECT_AUTHORITY_METHOD_DESCRIBE:
		return tcp_connect_authority_describe_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status byte_stream_read_answer_data(const struct byte_stream_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct byte_stream_read_params_reader params = {
		.raw = {.words = data, .word_count = 1, .data_bits = 1 * 64}};
	struct byte_stream_read_results_builder results;
	const enum status status = byte_stream_read_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->read(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status byte_stream_read_answer_copy(
	const struct byte_stream_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 1, spare);

	if (status != STATUS_OK)
		return status;
	return byte_stream_read_answer_data(handlers, self, request, spare);
}

static inline enum status byte_stream_read_answer(const struct byte_stream_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->read)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 1);
	if (__builtin_expect(!data, 0))
		return byte_stream_read_answer_copy(handlers, self, request);
	return byte_stream_read_answer_data(handlers, self, request, data);
}

static inline enum status byte_stream_write_answer(const struct byte_stream_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct byte_stream_write_results_builder results;
	enum status status;
	struct byte_stream_write_params_reader params;

	if (!handlers->write)
		return STATUS_BAD_METHOD;
	status = byte_stream_write_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = byte_stream_write_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->write(self, request, &params, &results);
}

static inline enum status byte_stream_shutdown_answer_data(const struct byte_stream_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct byte_stream_shutdown_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct byte_stream_shutdown_results_builder results;
	const enum status status = byte_stream_shutdown_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->shutdown(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status byte_stream_shutdown_answer_copy(
	const struct byte_stream_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return byte_stream_shutdown_answer_data(handlers, self, request, spare);
}

static inline enum status byte_stream_shutdown_answer(const struct byte_stream_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->shutdown)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return byte_stream_shutdown_answer_copy(handlers, self, request);
	return byte_stream_shutdown_answer_data(handlers, self, request, data);
}

static inline enum status byte_stream_abort_answer_data(const struct byte_stream_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct byte_stream_abort_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct byte_stream_abort_results_builder results;
	const enum status status = byte_stream_abort_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->abort(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status byte_stream_abort_answer_copy(
	const struct byte_stream_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return byte_stream_abort_answer_data(handlers, self, request, spare);
}

static inline enum status byte_stream_abort_answer(const struct byte_stream_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->abort)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return byte_stream_abort_answer_copy(handlers, self, request);
	return byte_stream_abort_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status byte_stream_dispatch(const struct byte_stream_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != BYTE_STREAM_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case BYTE_STREAM_METHOD_READ:
		return byte_stream_read_answer(handlers, self, request);
	case BYTE_STREAM_METHOD_WRITE:
		return byte_stream_write_answer(handlers, self, request);
	case BYTE_STREAM_METHOD_SHUTDOWN:
		return byte_stream_shutdown_answer(handlers, self, request);
	case BYTE_STREAM_METHOD_ABORT:
		return byte_stream_abort_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status udp_authority_open_answer(const struct udp_authority_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct udp_authority_open_results_builder results;
	enum status status;
	struct udp_authority_open_params_reader params;

	if (!handlers->open)
		return STATUS_BAD_METHOD;
	status = udp_authority_open_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = udp_authority_open_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->open(self, request, &params, &results);
}

static inline enum status udp_authority_describe_answer_data(const struct udp_authority_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct tcp_listen_authority_describe_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct tcp_listen_authority_describe_results_builder results;
	const enum status status = tcp_listen_authority_describe_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->describe(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status udp_authority_describe_answer_copy(
	const struct udp_authority_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return udp_authority_describe_answer_data(handlers, self, request, spare);
}

static inline enum status udp_authority_describe_answer(const struct udp_authority_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->describe)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return udp_authority_describe_answer_copy(handlers, self, request);
	return udp_authority_describe_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status udp_authority_dispatch(const struct udp_authority_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != UDP_AUTHORITY_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case UDP_AUTHORITY_METHOD_OPEN:
		return udp_authority_open_answer(handlers, self, request);
	case UDP_AUTHORITY_METHOD_DESCRIBE:
		return udp_authority_describe_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status udp_socket_send_answer(const struct udp_socket_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct udp_socket_send_results_builder results;
	enum status status;
	struct udp_socket_send_params_reader params;

	if (!handlers->send)
		return STATUS_BAD_METHOD;
	status = udp_socket_send_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = udp_socket_send_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->send(self, request, &params, &results);
}

static inline enum status udp_socket_receive_answer_data(const struct udp_socket_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct udp_socket_receive_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct udp_socket_receive_results_builder results;
	const enum status status = udp_socket_receive_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->receive(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status udp_socket_receive_answer_copy(
	const struct udp_socket_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return udp_socket_receive_answer_data(handlers, self, request, spare);
}

static inline enum status udp_socket_receive_answer(const struct udp_socket_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->receive)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return udp_socket_receive_answer_copy(handlers, self, request);
	return udp_socket_receive_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status udp_socket_dispatch(const struct udp_socket_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != UDP_SOCKET_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case UDP_SOCKET_METHOD_SEND:
		return udp_socket_send_answer(handlers, self, request);
	case UDP_SOCKET_METHOD_RECEIVE:
		return udp_socket_receive_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status network_status_describe_answer_data(const struct network_status_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct network_status_describe_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct network_status_describe_results_builder results;
	const enum status status = network_status_describe_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->describe(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status network_status_describe_answer_copy(
	const struct network_status_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return network_status_describe_answer_data(handlers, self, request, spare);
}

static inline enum status network_status_describe_answer(const struct network_status_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->describe)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return network_status_describe_answer_copy(handlers, self, request);
	return network_status_describe_answer_data(handlers, self, request, data);
}

static inline enum status network_status_counters_answer_data(const struct network_status_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct network_status_counters_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct network_status_counters_results_builder results;
	const enum status status = network_status_counters_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->counters(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status network_status_counters_answer_copy(
	const struct network_status_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return network_status_counters_answer_data(handlers, self, request, spare);
}

static inline enum status network_status_counters_answer(const struct network_status_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->counters)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return network_status_counters_answer_copy(handlers, self, request);
	return network_status_counters_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status network_status_dispatch(const struct network_status_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != NETWORK_STATUS_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case NETWORK_STATUS_METHOD_DESCRIBE:
		return network_status_describe_answer(handlers, self, request);
	case NETWORK_STATUS_METHOD_COUNTERS:
		return network_status_counters_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status ping_ping_answer(const struct ping_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct ping_ping_results_builder results;
	enum status status;
	struct ping_ping_params_reader params;

	if (!handlers->ping)
		return STATUS_BAD_METHOD;
	status = ping_ping_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = ping_ping_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->ping(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status ping_dispatch(const struct ping_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != PING_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case PING_METHOD_PING:
		return ping_ping_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status resolver_resolve_answer(const struct resolver_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct resolver_resolve_results_builder results;
	enum status status;
	struct resolver_resolve_params_reader params;

	if (!handlers->resolve)
		return STATUS_BAD_METHOD;
	status = resolver_resolve_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = resolver_resolve_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->resolve(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status resolver_dispatch(const struct resolver_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != RESOLVER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case RESOLVER_METHOD_RESOLVE:
		return resolver_resolve_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

#endif

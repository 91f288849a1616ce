/*
 * TcpListenAuthority and TcpListener: who may be called upon which ports, and the calls that wait
 * for a connection.
 */
#include "core/generated/ledger.h"
#include "core/generated/network.h"
#include "user/rt/generated/network_server.h"
#include "user/rt/memory.h"
#include "user/services/net/net.h"

/* ---- connections that arrive ----------------------------------------------------------------- */

static struct net_connection *room(void *context)
{
	const struct net_listen_socket *socket = context;
	struct net_stream *stream = net_stream_place(socket->net);

	return stream ? &stream->connection : NULL;
}

static bool hears(void *context, const struct net_address *peer)
{
	const struct net_listen_socket *socket = context;

	return net_rule_has_address(&socket->authority->rule, peer);
}

static void arrived(void *context)
{
	struct net_listen_socket *socket = context;

	socket->is_changed = true;
	socket->net->is_changed = true;
}

/* ---- accepting ------------------------------------------------------------------------------- */

static enum status accept_fill(struct net_listen_socket *socket, struct rt_request *request,
			       const struct tcp_listener_accept_results_builder *results)
{
	struct net_connection *connection = net_listener_accept(&socket->listener);
	struct net_stream *stream = CONTAINER_OF(connection, struct net_stream, connection);
	char text[NET_ADDRESS_TEXT_BYTES];
	struct byte_stream facet;
	enum status status = net_stream_give(stream, request, socket->payer, &facet);

	if (status != STATUS_OK) {
		net_connection_abort(connection);
		return status;
	}
	status = tcp_listener_accept_results_send_stream(request, results, facet, RT_TRANSFER_MOVE);
	if (status != STATUS_OK) {
		rt_ring_release(&socket->net->rt->ring, facet.id);
		return status;
	}
	tcp_listener_accept_results_builder_set_port(results, connection->peer_port);
	return tcp_listener_accept_results_builder_set_address(
		results, capnp_text_make(text, net_address_print(&connection->peer, text)));
}

static struct rt_server_deferred *accept_next(struct net_listen_socket *socket)
{
	struct rt_server_deferred *first = socket->accepting[0];

	for (uint32_t i = 1; i < NET_ACCEPTS; i++)
		socket->accepting[i - 1u] = socket->accepting[i];
	socket->accepting[NET_ACCEPTS - 1u] = NULL;
	return first;
}

static void listener_changed(struct net_listen_socket *socket)
{
	struct rt_server *server = &socket->net->server;

	socket->is_changed = false;
	/* As often as calls wait, at most. */
	while (socket->used && socket->accepting[0] && socket->listener.waiting > 0) {
		struct rt_request *answer = rt_server_answer(server, accept_next(socket));
		struct tcp_listener_accept_results_builder results;
		enum status status =
			tcp_listener_accept_results_builder_root(&answer->results, &results);

		if (status == STATUS_OK)
			status = accept_fill(socket, answer, &results);
		rt_server_reply(server, answer, status);
	}
}

void net_listeners_settle(struct net_service *net)
{
	for (uint32_t i = 0; i < NET_LISTENERS; i++) {
		if (net->listeners[i].used && net->listeners[i].is_changed)
			listener_changed(&net->listeners[i]);
	}
}

static void acceptor_gone(void *context, struct rt_server_deferred *deferred)
{
	struct net_listen_socket *socket = context;
	uint32_t i = 0;

	while (i < NET_ACCEPTS && socket->accepting[i] != deferred)
		i++;
	for (; i + 1u < NET_ACCEPTS; i++)
		socket->accepting[i] = socket->accepting[i + 1u];
	socket->accepting[NET_ACCEPTS - 1u] = NULL;
}

static enum status listener_accept(void *self, struct rt_request *request,
				   const struct tcp_listener_accept_params_reader *params,
				   const struct tcp_listener_accept_results_builder *results)
{
	struct net_listen_socket *socket = self;
	uint32_t i = 0;
	enum status status;

	(void)params;
	if (socket->listener.waiting > 0) {
		net_enter(socket->net);
		status = accept_fill(socket, request, results);
		net_leave(socket->net);
		return status;
	}
	while (i < NET_ACCEPTS && socket->accepting[i])
		i++;
	if (i == NET_ACCEPTS)
		return STATUS_BUSY;
	return rt_server_defer(&socket->net->server, request, acceptor_gone, socket,
			       &socket->accepting[i]);
}

static void listener_closed(void *self)
{
	struct net_listen_socket *socket = self;
	struct net_service *net = socket->net;

	net_enter(net);
	net_listener_close(&socket->listener);
	if (socket->payer.id.key != 0)
		rt_ring_release(&net->rt->ring, socket->payer.id);
	socket->used = false;
	net_leave(net);
}

static const struct tcp_listener_handlers listener_handlers = {.accept = listener_accept};
RT_SERVER_DISPATCH(tcp_listener, listener_handlers)

const struct rt_server_class net_listener_class = {
	.interface_id = TCP_LISTENER_INTERFACE_ID,
	.dispatch = tcp_listener_serve,
	.closed = listener_closed,
	.objects_per_caller = RT_SERVER_NO_BOUND,
	.waiting_per_caller = RT_SERVER_NO_BOUND,
};

/* ---- listening ------------------------------------------------------------------------------- */

static struct net_listen_socket *place_of(struct net_service *net)
{
	for (uint32_t i = 0; i < NET_LISTENERS; i++) {
		if (!net->listeners[i].used)
			return &net->listeners[i];
	}
	return NULL;
}

/* The port that is asked for, or the first one of the rule that is free; 0 if none is. */
static enum status port_open(struct net_listen_socket *socket, uint16_t *port)
{
	const struct net_rule *rule = &socket->authority->rule;
	enum status status;

	if (*port != 0)
		return net_listener_open(&socket->listener, *port);
	status = STATUS_BUSY;
	/* As many ports as the rule has: 65536 at most. */
	for (uint16_t next = net_rule_next_port(rule, 0); next != 0 && status == STATUS_BUSY;
	     next = net_rule_next_port(rule, next)) {
		status = net_listener_open(&socket->listener, next);
		*port = next;
	}
	return status;
}

static enum status failure_of(struct rt_request *request, enum status status)
{
	if (status == STATUS_BUSY)
		return rt_request_fail(request, CALL_EXCEPTION_KIND_FAILED,
				       CAPNP_TEXT("Somebody listens there already."));
	if (status == STATUS_NO_ROOM)
		return rt_request_fail(request, CALL_EXCEPTION_KIND_OVERLOADED,
				       CAPNP_TEXT("You have as many sockets as one client may."));
	return status;
}

/* A listener that is open, for whoever asks. The ledger is kept. */
static enum status socket_give(struct net_listen_socket *socket, struct rt_request *request,
			       const struct tcp_listen_authority_listen_results_builder *results)
{
	const struct rt_server_object object = {.class = &net_listener_class, .self = socket};
	const struct rt_server_life life = {.payer = socket->payer, .move_only = true};
	struct rt_server_facet facet;
	enum status status =
		rt_server_mint_for(&socket->net->server, request, &object, &life, &facet);

	if (status != STATUS_OK) {
		net_listener_close(&socket->listener);
		return status;
	}
	/* From here on it ends by being let go of. */
	socket->used = true;
	status = tcp_listen_authority_listen_results_send_listener(
		request, results, (struct tcp_listener){facet.capability}, RT_TRANSFER_MOVE);
	if (status != STATUS_OK)
		rt_ring_release(&socket->net->rt->ring, facet.capability);
	return status;
}

static enum status listen_at(const struct net_authority *authority, struct rt_request *request,
			     const struct tcp_listen_authority_listen_params_reader *params,
			     const struct tcp_listen_authority_listen_results_builder *results)
{
	struct net_service *net = authority->net;
	struct net_listen_socket *socket = place_of(net);
	struct net_share *share = net_share_of(net, request);
	uint16_t port = tcp_listen_authority_listen_params_get_port(params);
	enum status status;

	if (!socket || !share)
		return STATUS_NO_ROOM;
	*socket = (struct net_listen_socket){.net = net, .authority = authority};
	socket->listener = (struct net_listener){
		.stack = &net->stack,
		.shares = &net->shares,
		.share = share,
		.owner = {.room = room, .hears = hears, .arrived = arrived, .context = socket},
		.backlog = tcp_listen_authority_listen_params_get_backlog(params),
		.number = ++net->listener_number,
	};
	status = port_open(socket, &port);
	if (status != STATUS_OK)
		return failure_of(request, status);
	status = tcp_listen_authority_listen_params_receive_ledger(request, params, &socket->payer);
	if (status != STATUS_OK) {
		net_listener_close(&socket->listener);
		return status;
	}
	status = socket_give(socket, request, results);
	tcp_listen_authority_listen_results_builder_set_port(results, port);
	return status;
}

static enum status authority_listen(
	void *self, struct rt_request *request,
	const struct tcp_listen_authority_listen_params_reader *params,
	const struct tcp_listen_authority_listen_results_builder *results)
{
	const struct net_authority *authority = self;
	const uint16_t port = tcp_listen_authority_listen_params_get_port(params);
	const uint16_t backlog = tcp_listen_authority_listen_params_get_backlog(params);
	enum status status;

	if (backlog == 0 || backlog > NET_BACKLOG_MOST)
		return STATUS_INVALID_ARGUMENT;
	if (port != 0 && !net_rule_has_port(&authority->rule, port))
		return rt_request_fail(request, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
				       CAPNP_TEXT("No rule allows this port."));
	net_enter(authority->net);
	status = listen_at(authority, request, params, results);
	net_leave(authority->net);
	return status;
}

static const struct tcp_listen_authority_handlers listen_handlers = {
	.listen = authority_listen, .describe = net_authority_describe};
RT_SERVER_DISPATCH(tcp_listen_authority, listen_handlers)

const struct rt_server_class net_listen_class = {
	.interface_id = TCP_LISTEN_AUTHORITY_INTERFACE_ID,
	.dispatch = tcp_listen_authority_serve,
};

/*
 * UdpAuthority and UdpSocket: datagrams, of peers that a rule allows.
 *
 * A datagram waits in its socket's queue, behind a header that says from whom it is. Eight wait at
 * most; further ones are counted as lost.
 */
#include <lwip/udp.h>

#include "core/generated/ledger.h"
#include "core/generated/network.h"
#include "user/rt/generated/network_server.h"
#include "user/rt/memory.h"
#include "user/services/net/net.h"

#define DATAGRAMS 8u
#define SEND_BYTES 1472u
#define OWN_PORT_LEAST 1024u
#define TRIES 8u

struct header {
	struct net_address from;
	uint16_t port;
	uint16_t length;
};

/* ---- receiving ------------------------------------------------------------------------------- */

static bool datagram_put(struct net_udp_socket *socket, const struct header *header,
			 const struct pbuf *packet)
{
	struct net_pool *pool = &socket->net->stack.pool;

	if (socket->count == DATAGRAMS || packet->tot_len > NET_DATA_BYTES ||
	    packet->tot_len + sizeof(*header) > pool->free_count * NET_PIECE_BYTES)
		return false;
	if (!net_queue_put(pool, &socket->queue, header, sizeof(*header)))
		return false;
	/* As many parts as the packet has. */
	for (const struct pbuf *part = packet; part; part = part->next) {
		if (!net_queue_put(pool, &socket->queue, part->payload, part->len))
			return false;
	}
	socket->count++;
	return true;
}

/* lwIP's callback. */
static void arrived(void *argument, struct udp_pcb *pcb, struct pbuf *packet,
		    const ip_addr_t *address, u16_t port)
{
	struct net_udp_socket *socket = argument;
	const struct header header = {
		.from = net_address_of(address), .port = port, .length = packet->tot_len};

	(void)pcb;
	if (net_rule_has_port(&socket->authority->rule, port) &&
	    net_rule_has_address(&socket->authority->rule, &header.from)) {
		if (!datagram_put(socket, &header, packet))
			socket->lost++;
		socket->is_changed = true;
		socket->net->is_changed = true;
	}
	pbuf_free(packet);
}

static enum status receive_fill(struct net_udp_socket *socket,
				const struct udp_socket_receive_results_builder *results)
{
	struct net_pool *pool = &socket->net->stack.pool;
	char text[NET_ADDRESS_TEXT_BYTES];
	struct header header = {.length = 0};
	uint8_t *bytes;
	enum status status;

	(void)net_queue_take(pool, &socket->queue, &header, sizeof(header));
	socket->count--;
	status = udp_socket_receive_results_builder_new_data(results, header.length, &bytes);
	if (status != STATUS_OK) {
		net_queue_drop(pool, &socket->queue, header.length);
		return status;
	}
	(void)net_queue_take(pool, &socket->queue, bytes, header.length);
	udp_socket_receive_results_builder_set_port(results, header.port);
	udp_socket_receive_results_builder_set_lost(results, socket->lost);
	socket->lost = 0;
	return udp_socket_receive_results_builder_set_address(
		results, capnp_text_make(text, net_address_print(&header.from, text)));
}

static void receiver_gone(void *context, struct rt_server_deferred *deferred)
{
	struct net_udp_socket *socket = context;

	(void)deferred;
	socket->receiving = NULL;
}

static enum status socket_receive(void *self, struct rt_request *request,
				  const struct udp_socket_receive_params_reader *params,
				  const struct udp_socket_receive_results_builder *results)
{
	struct net_udp_socket *socket = self;

	(void)params;
	if (socket->receiving)
		return STATUS_BUSY;
	if (socket->count > 0)
		return receive_fill(socket, results);
	return rt_server_defer(&socket->net->server, request, receiver_gone, socket,
			       &socket->receiving);
}

static void receive_answer(struct net_udp_socket *socket)
{
	struct rt_server *server = &socket->net->server;
	struct rt_request *answer = rt_server_answer(server, socket->receiving);
	struct udp_socket_receive_results_builder results;
	enum status status = udp_socket_receive_results_builder_root(&answer->results, &results);

	socket->receiving = NULL;
	if (status == STATUS_OK)
		status = receive_fill(socket, &results);
	rt_server_reply(server, answer, status);
}

void net_udp_settle(struct net_service *net)
{
	for (uint32_t i = 0; i < NET_UDP_SOCKETS; i++) {
		struct net_udp_socket *socket = &net->udp[i];

		if (!socket->used || !socket->is_changed)
			continue;
		socket->is_changed = false;
		if (socket->receiving && socket->count > 0)
			receive_answer(socket);
	}
}

/* ---- sending --------------------------------------------------------------------------------- */

static enum status datagram_send(struct net_udp_socket *socket, const struct net_address *host,
				 uint16_t port, struct capnp_data data)
{
	const ip_addr_t to = net_lwip_address(host);
	struct pbuf *packet = pbuf_alloc(PBUF_TRANSPORT, (u16_t)data.length_bytes, PBUF_RAM);
	err_t error;

	if (!packet)
		return STATUS_NO_ROOM;
	(void)pbuf_take(packet, data.bytes, (u16_t)data.length_bytes);
	error = udp_sendto(socket->pcb, packet, &to, port);
	pbuf_free(packet);
	if (error == ERR_OK)
		return STATUS_OK;
	return error == ERR_RTE ? STATUS_UNAVAILABLE : STATUS_NO_ROOM;
}

static enum status socket_send(void *self, struct rt_request *request,
			       const struct udp_socket_send_params_reader *params,
			       const struct udp_socket_send_results_builder *results)
{
	struct net_udp_socket *socket = self;
	const struct net_rule *rule = &socket->authority->rule;
	const uint16_t port = udp_socket_send_params_get_port(params);
	struct net_address host;
	struct capnp_text text;
	struct capnp_data data;
	enum status status = udp_socket_send_params_get_address(params, &text);

	(void)results;
	if (status == STATUS_OK)
		status = udp_socket_send_params_get_data(params, &data);
	if (status != STATUS_OK)
		return status;
	if (data.length_bytes > SEND_BYTES ||
	    !net_address_parse(text.bytes, text.length_bytes, &host))
		return STATUS_INVALID_ARGUMENT;
	if (!net_rule_has_port(rule, port) || !net_rule_has_address(rule, &host))
		return rt_request_fail(request, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
				       CAPNP_TEXT("No rule allows this host and port."));
	net_enter(socket->net);
	status = datagram_send(socket, &host, port, data);
	net_leave(socket->net);
	return status != STATUS_UNAVAILABLE
		       ? status
		       : rt_request_fail(request, CALL_EXCEPTION_KIND_FAILED,
					 CAPNP_TEXT("No network leads to this host."));
}

static void socket_end(struct net_udp_socket *socket)
{
	udp_remove(socket->pcb);
	net_queue_clear(&socket->net->stack.pool, &socket->queue);
	net_share_give(socket->share, NET_SHARE_SOCKETS, 1);
	socket->used = false;
}

static void socket_closed(void *self)
{
	socket_end(self);
}

static const struct udp_socket_handlers socket_handlers = {.send = socket_send,
							   .receive = socket_receive};
RT_SERVER_DISPATCH(udp_socket, socket_handlers)

const struct rt_server_class net_udp_socket_class = {
	.interface_id = UDP_SOCKET_INTERFACE_ID,
	.dispatch = udp_socket_serve,
	.closed = socket_closed,
	.objects_per_caller = RT_SERVER_NO_BOUND,
	.waiting_per_caller = RT_SERVER_NO_BOUND,
};

/* ---- opening --------------------------------------------------------------------------------- */

static struct net_udp_socket *place_of(struct net_service *net)
{
	for (uint32_t i = 0; i < NET_UDP_SOCKETS; i++) {
		if (!net->udp[i].used)
			return &net->udp[i];
	}
	return NULL;
}

/* Binds to the port, or to one of chance. */
static enum status socket_bind(struct net_udp_socket *socket, uint16_t port)
{
	const uint32_t tries = port == 0 ? TRIES : 1u;

	socket->pcb = udp_new_ip_type(IPADDR_TYPE_ANY);
	if (!socket->pcb)
		return STATUS_NO_ROOM;
	for (uint32_t i = 0; i < tries; i++) {
		const uint16_t at = port == 0 ? net_port_chance(socket->net) : port;

		if (udp_bind(socket->pcb, IP_ANY_TYPE, at) != ERR_OK)
			continue;
		udp_recv(socket->pcb, arrived, socket);
		return STATUS_OK;
	}
	udp_remove(socket->pcb);
	return STATUS_BUSY;
}

static enum status socket_give(struct net_udp_socket *socket, struct rt_request *request,
			       struct ledger payer,
			       const struct udp_authority_open_results_builder *results)
{
	const struct rt_server_object object = {.class = &net_udp_socket_class, .self = socket};
	const struct rt_server_life life = {.payer = payer, .move_only = true};
	struct rt_server_facet facet;
	enum status status =
		rt_server_mint_for(&socket->net->server, request, &object, &life, &facet);

	if (status != STATUS_OK) {
		socket_end(socket);
		return status;
	}
	/* From here on it ends by being let go of. */
	udp_authority_open_results_builder_set_port(results, socket->pcb->local_port);
	status = udp_authority_open_results_send_socket(
		request, results, (struct udp_socket){facet.capability}, RT_TRANSFER_MOVE);
	if (status != STATUS_OK)
		rt_ring_release(&socket->net->rt->ring, facet.capability);
	return status;
}

static enum status authority_open(void *self, struct rt_request *request,
				  const struct udp_authority_open_params_reader *params,
				  const struct udp_authority_open_results_builder *results)
{
	const struct net_authority *authority = self;
	struct net_service *net = authority->net;
	struct net_udp_socket *socket = place_of(net);
	struct net_share *share = net_share_of(net, request);
	const uint16_t port = udp_authority_open_params_get_port(params);
	struct ledger payer;
	uint32_t index;
	enum status status = udp_authority_open_params_get_ledger(params, &index);

	if (status == STATUS_OK)
		status = rt_request_capability(request, index, LEDGER_INTERFACE_ID, &payer.id);
	if (status != STATUS_OK)
		return status;
	if (port != 0 && port < OWN_PORT_LEAST)
		return STATUS_INVALID_ARGUMENT;
	if (!socket || !share || !net_share_take(&net->shares, share, NET_SHARE_SOCKETS, 1))
		return STATUS_NO_ROOM;
	*socket = (struct net_udp_socket){
		.net = net, .authority = authority, .used = true, .share = share};
	status = socket_bind(socket, port);
	if (status != STATUS_OK) {
		net_share_give(share, NET_SHARE_SOCKETS, 1);
		socket->used = false;
		return status;
	}
	return socket_give(socket, request, payer, results);
}

static const struct udp_authority_handlers udp_handlers = {.open = authority_open,
							   .describe = net_authority_describe};
RT_SERVER_DISPATCH(udp_authority, udp_handlers)

const struct rt_server_class net_udp_class = {
	.interface_id = UDP_AUTHORITY_INTERFACE_ID,
	.dispatch = udp_authority_serve,
};

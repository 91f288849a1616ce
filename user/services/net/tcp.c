/*
 * Connections over lwIP's callbacks: see tcp.h. Listeners are in listen.c.
 */
#include "user/services/net/tcp.h"

#include <lwip/tcp.h>

#include "user/rt/memory.h"
#include "user/services/net/tcp_parts.h"

#define LEAVING_NS UINT64_C(60000000000)
/* Bytes of a packet that are put together when they lie apart. */
#define PEEK_BYTES 1460u

/* ---- what has changed ------------------------------------------------------------------------ */

void net_connection_note(struct net_connection *connection)
{
	struct net_stack *stack = connection->stack;

	if (connection->is_changed)
		return;
	connection->is_changed = true;
	connection->next_changed = NULL;
	connection->previous_changed = stack->changed_last;
	if (stack->changed_last)
		stack->changed_last->next_changed = connection;
	else
		stack->changed_first = connection;
	stack->changed_last = connection;
}

static void unnote(struct net_connection *connection)
{
	struct net_stack *stack = connection->stack;

	if (!connection->is_changed)
		return;
	connection->is_changed = false;
	if (connection->previous_changed)
		connection->previous_changed->next_changed = connection->next_changed;
	else
		stack->changed_first = connection->next_changed;
	if (connection->next_changed)
		connection->next_changed->previous_changed = connection->previous_changed;
	else
		stack->changed_last = connection->previous_changed;
}

/* lwIP is done with it, and so is its owner. */
static void release(struct net_connection *connection)
{
	unnote(connection);
	net_queue_clear(&connection->stack->pool, &connection->received);
	net_queue_clear(&connection->stack->pool, &connection->writing);
	net_share_give(connection->share, NET_SHARE_SENT, connection->sent);
	net_share_give(connection->share, NET_SHARE_WINDOWS, connection->window);
	net_share_give(connection->share, NET_SHARE_SOCKETS, 1);
	connection->state = NET_CONNECTION_FREE;
	connection->released(connection->context);
}

void net_tcp_settle(struct net_stack *stack)
{
	/* An owner that does something about it may change another one: each time a bit is lost. */
	while (stack->changed_first) {
		struct net_connection *connection = stack->changed_first;

		unnote(connection);
		if (connection->state == NET_CONNECTION_LEAVING)
			net_connection_look(connection);
		else if (connection->changed)
			connection->changed(connection->context);
	}
}

/* ---- bytes out ------------------------------------------------------------------------------- */

/* Gives lwIP what it and the client's share have room for. */
static void writing_push(struct net_connection *connection)
{
	struct tcp_pcb *pcb = connection->pcb;

	/* Once for each piece. */
	while (pcb && connection->writing.length_bytes > 0) {
		const uint8_t *bytes;
		uint32_t length = net_queue_front(&connection->writing, &bytes);
		const uint32_t left =
			net_share_left(connection->shares, connection->share, NET_SHARE_SENT);

		if (length > tcp_sndbuf(pcb))
			length = tcp_sndbuf(pcb);
		if (length > left)
			length = left;
		if (length == 0 ||
		    tcp_write(pcb, bytes, (u16_t)length, TCP_WRITE_FLAG_COPY) != ERR_OK)
			break;
		if (net_share_take(connection->shares, connection->share, NET_SHARE_SENT, length))
			connection->sent += length;
		net_queue_drop(&connection->stack->pool, &connection->writing, length);
	}
	if (!pcb || connection->writing.length_bytes > 0)
		return;
	if (connection->fin_waits && tcp_shutdown(pcb, 0, 1) == ERR_OK)
		connection->fin_waits = false;
}

enum status net_connection_write(struct net_connection *connection, const void *bytes,
				 uint32_t length_bytes)
{
	if (!net_queue_put(&connection->stack->pool, &connection->writing, bytes, length_bytes))
		return STATUS_NO_ROOM;
	writing_push(connection);
	if (connection->pcb)
		(void)tcp_output(connection->pcb);
	return STATUS_OK;
}

void net_connection_end(struct net_connection *connection)
{
	connection->ended = true;
	connection->fin_waits = true;
	writing_push(connection);
}

/* ---- bytes in -------------------------------------------------------------------------------- */

uint32_t net_connection_read(struct net_connection *connection, void *bytes, uint32_t most)
{
	const uint32_t taken =
		net_queue_take(&connection->stack->pool, &connection->received, bytes, most);

	if (connection->pcb && taken > 0)
		tcp_recved(connection->pcb, (u16_t)taken);
	return taken;
}

/* All of a packet, or nothing: lwIP keeps it then, and asks again. */
static bool packet_take(struct net_connection *connection, const struct pbuf *packet)
{
	struct net_pool *pool = &connection->stack->pool;

	if (packet->tot_len > pool->free_count * NET_PIECE_BYTES)
		return false;
	/* As many parts as the packet has. */
	for (const struct pbuf *part = packet; part; part = part->next) {
		if (!net_queue_put(pool, &connection->received, part->payload, part->len))
			return false;
	}
	return true;
}

/* ---- lwIP's callbacks ------------------------------------------------------------------------ */

static err_t received(void *argument, struct tcp_pcb *pcb, struct pbuf *packet, err_t error)
{
	struct net_connection *connection = argument;

	(void)pcb;
	(void)error;
	if (!packet) {
		connection->peer_ended = true;
		net_connection_note(connection);
		return ERR_OK;
	}
	if (!packet_take(connection, packet))
		return ERR_MEM;
	pbuf_free(packet);
	net_connection_note(connection);
	return ERR_OK;
}

static err_t acknowledged(void *argument, struct tcp_pcb *pcb, u16_t length)
{
	struct net_connection *connection = argument;
	const uint32_t part = length < connection->sent ? length : connection->sent;

	(void)pcb;
	connection->sent -= part;
	net_share_give(connection->share, NET_SHARE_SENT, part);
	writing_push(connection);
	net_connection_note(connection);
	return ERR_OK;
}

static void pcb_gone(struct net_connection *connection)
{
	connection->pcb = NULL;
	if (connection->state != NET_CONNECTION_LEAVING)
		connection->state = NET_CONNECTION_LOST;
	net_connection_note(connection);
}

static void failed(void *argument, err_t error)
{
	struct net_connection *connection = argument;

	if (connection->state == NET_CONNECTION_BEGINNING && error == ERR_RST)
		connection->refused = true;
	pcb_gone(connection);
}

/* lwIP frees the pcb, for whatever reason. */
static void destroyed(u8_t id, void *data)
{
	(void)id;
	if (data)
		pcb_gone(data);
}

/* Tries again what had no room: twice a second. */
static err_t polled(void *argument, struct tcp_pcb *pcb)
{
	struct net_connection *connection = argument;

	(void)pcb;
	if (connection->writing.length_bytes == 0 && !connection->fin_waits)
		return ERR_OK;
	writing_push(connection);
	net_connection_note(connection);
	return ERR_OK;
}

static err_t connected(void *argument, struct tcp_pcb *pcb, err_t error)
{
	struct net_connection *connection = argument;

	(void)pcb;
	(void)error;
	connection->state = NET_CONNECTION_OPEN;
	net_connection_note(connection);
	return ERR_OK;
}

void tcp_connection_adopt(struct net_connection *connection, struct tcp_pcb *pcb)
{
	static const struct tcp_ext_arg_callbacks callbacks = {.destroy = destroyed};
	const uint8_t note = connection->stack->tcp_note;

	connection->pcb = pcb;
	connection->received = (struct net_queue){NULL, NULL, 0};
	connection->writing = (struct net_queue){NULL, NULL, 0};
	connection->sent = 0;
	connection->peer_ended = false;
	connection->ended = false;
	connection->fin_waits = false;
	connection->refused = false;
	connection->is_changed = false;
	connection->next_waiting = NULL;
	tcp_arg(pcb, connection);
	tcp_recv(pcb, received);
	tcp_sent(pcb, acknowledged);
	tcp_err(pcb, failed);
	tcp_poll(pcb, polled, 1);
	tcp_ext_arg_set_callbacks(pcb, note, &callbacks);
	tcp_ext_arg_set(pcb, note, connection);
}

/* ---- beginning ------------------------------------------------------------------------------- */

static void window_set(struct tcp_pcb *pcb, uint32_t window)
{
	pcb->rcv_wnd = (tcpwnd_size_t)window;
	pcb->rcv_ann_wnd = (tcpwnd_size_t)window;
}

enum status net_connection_open(struct net_connection *connection,
				const struct net_connection_wish *wish)
{
	const ip_addr_t host = net_lwip_address(&wish->host);
	struct tcp_pcb *pcb;
	err_t error;

	if (!net_share_take(connection->shares, connection->share, NET_SHARE_SOCKETS, 1))
		return STATUS_NO_ROOM;
	pcb = tcp_new_ip_type(IP_GET_TYPE(&host));
	error = pcb ? tcp_bind(pcb, IP_ANY_TYPE, wish->local_port) : ERR_MEM;
	if (error == ERR_OK)
		error = tcp_connect(pcb, &host, wish->port, connected);
	if (error != ERR_OK) {
		/* Nobody listens to it yet. */
		if (pcb)
			tcp_abort(pcb);
		net_share_give(connection->share, NET_SHARE_SOCKETS, 1);
		if (error == ERR_USE || error == ERR_ISCONN)
			return STATUS_BUSY;
		return error == ERR_RTE || error == ERR_VAL ? STATUS_UNAVAILABLE : STATUS_NO_ROOM;
	}
	tcp_connection_adopt(connection, pcb);
	connection->state = NET_CONNECTION_BEGINNING;
	connection->peer = wish->host;
	connection->peer_port = wish->port;
	connection->window = net_share_window(connection->shares, connection->share,
					      NET_WINDOW_LEAST, NET_WINDOW_MOST);
	window_set(pcb, connection->window);
	return STATUS_OK;
}

/* ---- the end --------------------------------------------------------------------------------- */

/* lwIP need not tell anything more. */
static void pcb_forget(struct net_connection *connection)
{
	struct tcp_pcb *pcb = connection->pcb;
	static const struct tcp_ext_arg_callbacks no_callbacks;
	const uint8_t note = connection->stack->tcp_note;

	tcp_ext_arg_set_callbacks(pcb, note, &no_callbacks);
	tcp_ext_arg_set(pcb, note, NULL);
	tcp_arg(pcb, NULL);
	tcp_recv(pcb, NULL);
	tcp_sent(pcb, NULL);
	tcp_err(pcb, NULL);
	tcp_poll(pcb, NULL, 0);
	connection->pcb = NULL;
}

void net_connection_reset(struct net_connection *connection)
{
	struct tcp_pcb *pcb = connection->pcb;

	if (pcb) {
		pcb_forget(connection);
		tcp_abort(pcb);
	}
	connection->state = NET_CONNECTION_LOST;
	net_queue_clear(&connection->stack->pool, &connection->received);
	net_queue_clear(&connection->stack->pool, &connection->writing);
	net_connection_note(connection);
}

void net_connection_abort(struct net_connection *connection)
{
	net_connection_reset(connection);
	release(connection);
}

/* The owner is gone, and everything was given to lwIP. */
static void leave(struct net_connection *connection)
{
	/*
	 * lwIP resets a connection whose window is not as it was at first, because it takes that
	 * for bytes that were not read.
	 */
	connection->pcb->rcv_wnd = TCP_WND_MAX(connection->pcb);
	(void)tcp_close(connection->pcb);
}

void net_connection_close(struct net_connection *connection)
{
	if (!connection->pcb) {
		release(connection);
		return;
	}
	/* The peer learns that bytes of it were not read. */
	if (connection->state == NET_CONNECTION_BEGINNING ||
	    connection->received.length_bytes > 0) {
		net_connection_abort(connection);
		return;
	}
	connection->state = NET_CONNECTION_LEAVING;
	connection->leaving_ns = connection->stack->now_ns;
	connection->fin_waits = false;
	net_connection_note(connection);
}

void net_connection_look(struct net_connection *connection)
{
	struct tcp_pcb *pcb = connection->pcb;

	if (connection->state != NET_CONNECTION_LEAVING)
		return;
	if (pcb && connection->writing.length_bytes == 0 && !connection->fin_waits) {
		/* Once. A pcb that is freed at once is told by `destroyed`. */
		connection->fin_waits = true;
		leave(connection);
		pcb = connection->pcb;
	}
	if (pcb && pcb->state == TIME_WAIT) {
		pcb_forget(connection);
		pcb = NULL;
	}
	if (!pcb)
		release(connection);
	else if (connection->stack->now_ns - connection->leaving_ns > LEAVING_NS)
		net_connection_abort(connection);
}

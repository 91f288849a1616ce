/*
 * Listeners over lwIP's callbacks: see tcp.h.
 *
 * lwIP tells of each connection that begins (`passive_open`), before it answers. That is where the
 * bounds for half-open connections are kept: the note at the pcb says which place of the table it
 * has, until it is accepted or gone.
 */
#include <lwip/priv/tcp_priv.h>
#include <lwip/tcp.h>

#include "user/services/net/tcp_parts.h"

/* ---- half-open connections ------------------------------------------------------------------- */

/* The note of a half-open pcb: its place in the table and one more, so that it is not null. */
static void *note_of(uint32_t place)
{
	return (void *)(uintptr_t)(place + 1u);
}

static void half_open_gone(u8_t id, void *data)
{
	struct net_stack *stack = net_stack_here();

	(void)id;
	if (stack && data)
		net_half_open_remove(&stack->half_open, (uint32_t)(uintptr_t)data - 1u);
}

static const struct tcp_ext_arg_callbacks half_open_callbacks = {.destroy = half_open_gone};

/* Makes room for one more. The one that goes gets no reset: perhaps it never was who it said. */
static void half_open_make_room(struct net_stack *stack, uint32_t listener,
				const struct net_address *peer)
{
	uint32_t victim = net_half_open_victim(&stack->half_open, listener, peer);

	while (victim != NET_HALF_OPEN_NONE) {
		tcp_abandon(stack->half_open.entries[victim].owner, 0);
		net_half_open_remove(&stack->half_open, victim);
		stack->counters.half_open_dropped++;
		victim = net_half_open_victim(&stack->half_open, listener, peer);
	}
}

static err_t begins(u8_t id, struct tcp_pcb_listen *lpcb, struct tcp_pcb *pcb)
{
	struct net_listener *listener = lpcb->callback_arg;
	const struct net_address peer = net_address_of(&pcb->remote_ip);
	struct net_stack *stack;
	uint32_t place;

	if (!listener || !listener->owner.hears(listener->owner.context, &peer) ||
	    listener->waiting >= listener->backlog)
		return ERR_VAL;
	stack = listener->stack;
	half_open_make_room(stack, listener->number, &peer);
	place = net_half_open_add(&stack->half_open, listener->number, &peer, pcb);
	tcp_ext_arg_set_callbacks(pcb, id, &half_open_callbacks);
	tcp_ext_arg_set(pcb, id, note_of(place));
	pcb->rcv_wnd = NET_WINDOW_LEAST;
	pcb->rcv_ann_wnd = NET_WINDOW_LEAST;
	return ERR_OK;
}

static const struct tcp_ext_arg_callbacks listen_callbacks = {.passive_open = begins};

/* ---- connections that stand ------------------------------------------------------------------ */

static void waiting_append(struct net_listener *listener, struct net_connection *connection)
{
	if (listener->last)
		listener->last->next_waiting = connection;
	else
		listener->first = connection;
	listener->last = connection;
	listener->waiting++;
}

static err_t stands(void *argument, struct tcp_pcb *pcb, err_t error)
{
	struct net_listener *listener = argument;
	struct net_connection *connection;
	struct net_stack *stack;

	/* With an error there is no pcb: lwIP had no room for one. */
	if (!listener || error != ERR_OK || !pcb)
		return ERR_VAL;
	stack = listener->stack;
	connection = listener->waiting < listener->backlog
			     ? listener->owner.room(listener->owner.context)
			     : NULL;
	if (!connection || !net_share_take(listener->shares, listener->share, NET_SHARE_SOCKETS, 1))
		return ERR_MEM;
	half_open_gone(stack->tcp_note, tcp_ext_arg_get(pcb, stack->tcp_note));
	connection->stack = stack;
	connection->shares = listener->shares;
	connection->share = listener->share;
	connection->state = NET_CONNECTION_OPEN;
	connection->peer = net_address_of(&pcb->remote_ip);
	connection->peer_port = pcb->remote_port;
	tcp_connection_adopt(connection, pcb);
	connection->window = net_share_window(listener->shares, listener->share, NET_WINDOW_LEAST,
					      NET_WINDOW_MOST);
	if (connection->window > NET_WINDOW_LEAST)
		tcp_recved(pcb, (u16_t)(connection->window - NET_WINDOW_LEAST));
	waiting_append(listener, connection);
	listener->owner.arrived(listener->owner.context);
	return ERR_OK;
}

struct net_connection *net_listener_accept(struct net_listener *listener)
{
	struct net_connection *connection = listener->first;

	if (!connection)
		return NULL;
	listener->first = connection->next_waiting;
	if (!listener->first)
		listener->last = NULL;
	connection->next_waiting = NULL;
	listener->waiting--;
	return connection;
}

/* ---- opening and closing --------------------------------------------------------------------- */

static struct tcp_pcb *pcb_listen(uint16_t port, enum status *status)
{
	struct tcp_pcb *pcb = tcp_new_ip_type(IPADDR_TYPE_ANY), *listening;
	err_t error;

	*status = STATUS_NO_ROOM;
	if (!pcb)
		return NULL;
	/* Connections of an earlier listener at this port are no hindrance, a listener is. */
	ip_set_option(pcb, SOF_REUSEADDR);
	if (tcp_bind(pcb, IP_ANY_TYPE, port) != ERR_OK) {
		*status = STATUS_BUSY;
		tcp_abort(pcb);
		return NULL;
	}
	listening = tcp_listen_with_backlog_and_err(pcb, TCP_DEFAULT_LISTEN_BACKLOG, &error);
	*status = error == ERR_USE ? STATUS_BUSY : STATUS_NO_ROOM;
	if (!listening)
		tcp_abort(pcb);
	else
		*status = STATUS_OK;
	return listening;
}

enum status net_listener_open(struct net_listener *listener, uint16_t port)
{
	enum status status;

	if (!net_share_take(listener->shares, listener->share, NET_SHARE_SOCKETS, 1))
		return STATUS_NO_ROOM;
	listener->pcb = pcb_listen(port, &status);
	if (!listener->pcb) {
		net_share_give(listener->share, NET_SHARE_SOCKETS, 1);
		return status;
	}
	listener->first = NULL;
	listener->last = NULL;
	listener->waiting = 0;
	tcp_arg(listener->pcb, listener);
	tcp_accept(listener->pcb, stands);
	tcp_ext_arg_set_callbacks(listener->pcb, listener->stack->tcp_note, &listen_callbacks);
	return STATUS_OK;
}

void net_listener_close(struct net_listener *listener)
{
	struct net_connection *connection;

	if (!listener->pcb)
		return;
	tcp_arg(listener->pcb, NULL);
	(void)tcp_close(listener->pcb);
	listener->pcb = NULL;
	/* At most the backlog. */
	for (connection = net_listener_accept(listener); connection;
	     connection = net_listener_accept(listener))
		net_connection_abort(connection);
	net_share_give(listener->share, NET_SHARE_SOCKETS, 1);
}

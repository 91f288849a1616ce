/*
 * TcpConnectAuthority: the name is asked for, the rule looks at what came, the peer answers.
 *
 * A host that is allowed by its name is allowed at whatever address the name has; one that is not
 * must have an address that is allowed.
 */
#include "core/generated/ledger.h"
#include "core/generated/network.h"
#include "user/rt/generated/network_server.h"
#include "user/rt/memory.h"
#include "user/services/net/net.h"

#define TRIES 4u

/* ---- the end of an attempt ------------------------------------------------------------------- */

/* Everything but the stream goes. */
static void attempt_free(struct net_attempt *attempt)
{
	net_question_drop(attempt->question);
	attempt->question = NULL;
	if (attempt->payer.id.key != 0)
		rt_ring_release(&attempt->net->rt->ring, attempt->payer.id);
	attempt->payer.id.key = 0;
	attempt->used = false;
}

static void attempt_fail(struct net_attempt *attempt, enum call_exception_kind kind,
			 struct capnp_text text)
{
	struct rt_server *server = &attempt->net->server;
	struct rt_request *answer;

	if (attempt->stream)
		net_connection_abort(&attempt->stream->connection);
	attempt->stream = NULL;
	if (attempt->deferred) {
		answer = rt_server_answer(server, attempt->deferred);
		rt_server_reply(server, answer, rt_request_fail(answer, kind, text));
	}
	attempt_free(attempt);
}

/* The caller is gone. */
static void caller_gone(void *context, struct rt_server_deferred *deferred)
{
	struct net_attempt *attempt = context;

	(void)deferred;
	attempt->deferred = NULL;
	net_question_drop(attempt->question);
	attempt->question = NULL;
	if (attempt->stream) {
		/* Ended by whoever settles next. */
		net_connection_note(&attempt->stream->connection);
		return;
	}
	attempt_free(attempt);
}

/* ---- the connection -------------------------------------------------------------------------- */

static enum status give_fill(struct net_attempt *attempt, struct rt_request *answer)
{
	struct tcp_connect_authority_connect_results_builder results;
	char text[NET_ADDRESS_TEXT_BYTES];
	struct byte_stream facet;
	enum status status =
		tcp_connect_authority_connect_results_builder_root(&answer->results, &results);

	if (status == STATUS_OK)
		status = tcp_connect_authority_connect_results_builder_set_address(
			&results,
			capnp_text_make(
				text, net_address_print(&attempt->stream->connection.peer, text)));
	if (status == STATUS_OK)
		status = net_stream_give(attempt->stream, answer, attempt->payer, &facet);
	if (status != STATUS_OK) {
		net_connection_abort(&attempt->stream->connection);
		return status;
	}
	status = tcp_connect_authority_connect_results_send_stream(answer, &results, facet,
								   RT_TRANSFER_MOVE);
	if (status != STATUS_OK)
		rt_ring_release(&attempt->net->rt->ring, facet.id);
	return status;
}

static void attempt_give(struct net_attempt *attempt)
{
	struct rt_server *server = &attempt->net->server;
	struct rt_request *answer = rt_server_answer(server, attempt->deferred);

	attempt->stream->attempt = NULL;
	rt_server_reply(server, answer, give_fill(attempt, answer));
	attempt->stream = NULL;
	attempt_free(attempt);
}

void net_attempt_changed(struct net_attempt *attempt)
{
	const struct net_connection *connection = &attempt->stream->connection;

	if (!attempt->deferred)
		attempt_fail(attempt, CALL_EXCEPTION_KIND_DISCONNECTED, CAPNP_TEXT(""));
	else if (connection->state == NET_CONNECTION_OPEN)
		attempt_give(attempt);
	else if (connection->state == NET_CONNECTION_LOST)
		attempt_fail(attempt, CALL_EXCEPTION_KIND_FAILED,
			     connection->refused ? CAPNP_TEXT("The host refuses.")
						 : CAPNP_TEXT("The host does not answer."));
}

/* The first local port of chance that is free. */
static enum status connection_open(struct net_attempt *attempt, const struct net_address *host)
{
	struct net_connection_wish wish = {.host = *host, .port = attempt->port};
	enum status status = STATUS_BUSY;

	for (uint32_t i = 0; i < TRIES && status == STATUS_BUSY; i++) {
		wish.local_port = net_port_chance(attempt->net);
		status = net_connection_open(&attempt->stream->connection, &wish);
	}
	return status;
}

static void attempt_connect(struct net_attempt *attempt, const struct net_address *host)
{
	struct net_service *net = attempt->net;
	enum status status;

	attempt->stream = net_stream_place(net);
	if (!attempt->stream) {
		attempt_fail(attempt, CALL_EXCEPTION_KIND_OVERLOADED,
			     CAPNP_TEXT("All connections are in use."));
		return;
	}
	attempt->stream->connection.share = attempt->share;
	attempt->stream->attempt = attempt;
	status = connection_open(attempt, host);
	if (status == STATUS_OK)
		return;
	/* lwIP has none of it. */
	attempt->stream->used = false;
	attempt->stream = NULL;
	if (status == STATUS_UNAVAILABLE)
		attempt_fail(attempt, CALL_EXCEPTION_KIND_FAILED,
			     CAPNP_TEXT("No network leads to this host."));
	else
		attempt_fail(attempt, CALL_EXCEPTION_KIND_OVERLOADED,
			     CAPNP_TEXT("You have as many sockets as one client may."));
}

/* ---- the name -------------------------------------------------------------------------------- */

static void named(void *context, const struct net_address *address)
{
	struct net_attempt *attempt = context;
	const struct net_own *own = &attempt->net->stack.own;
	bool is_own = net_address_is_loopback(address);

	attempt->question = NULL;
	if (!attempt->deferred) {
		attempt_free(attempt);
		return;
	}
	if (address->length == 0) {
		attempt_fail(attempt, CALL_EXCEPTION_KIND_FAILED, net_question_unanswered());
		return;
	}
	for (uint32_t i = 0; i < NET_OWN_ADDRESSES; i++)
		is_own = is_own || net_address_equal(&own->addresses[i], address);
	if (is_own)
		attempt_fail(attempt, CALL_EXCEPTION_KIND_FAILED,
			     CAPNP_TEXT("The host is this machine."));
	else if (!attempt->by_name && !net_rule_has_address(&attempt->authority->rule, address))
		attempt_fail(attempt, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
			     CAPNP_TEXT("No rule allows this host."));
	else
		attempt_connect(attempt, address);
}

static struct net_attempt *place_of(struct net_service *net)
{
	for (uint32_t i = 0; i < NET_QUESTIONS; i++) {
		if (!net->attempts[i].used)
			return &net->attempts[i];
	}
	return NULL;
}

/* A name that no rule has is not even asked for, if no rule has addresses that it could have. */
static bool is_allowed(struct net_attempt *attempt, const struct net_text *host, uint16_t port)
{
	const struct net_rule *rule = &attempt->authority->rule;
	struct net_address address;

	if (!net_rule_has_port(rule, port))
		return false;
	if (net_address_parse(host->bytes, host->length, &address))
		return net_rule_has_address(rule, &address);
	attempt->by_name = net_rule_has_name(rule, host->bytes, host->length);
	for (uint32_t i = 0; i < rule->host_count && !attempt->by_name; i++) {
		if (rule->hosts[i].name[0] == '\0')
			return true;
	}
	return attempt->by_name;
}

static enum status attempt_begin(struct net_attempt *attempt, struct rt_request *request,
				 const struct tcp_connect_authority_connect_params_reader *params,
				 const struct net_text *host)
{
	struct net_service *net = attempt->net;
	enum status status = tcp_connect_authority_connect_params_receive_ledger(request, params,
										 &attempt->payer);

	if (status != STATUS_OK)
		return status;
	attempt->used = true;
	status = net_question_ask(net, attempt->share, host, named, attempt, &attempt->question);
	if (status == STATUS_OK)
		status = rt_server_defer(&net->server, request, caller_gone, attempt,
					 &attempt->deferred);
	if (status != STATUS_OK)
		attempt_free(attempt);
	return status;
}

static enum status authority_connect(
	void *self, struct rt_request *request,
	const struct tcp_connect_authority_connect_params_reader *params,
	const struct tcp_connect_authority_connect_results_builder *results)
{
	const struct net_authority *authority = self;
	struct net_service *net = authority->net;
	struct net_attempt *attempt = place_of(net);
	struct capnp_text text;
	struct net_text host;
	enum status status = tcp_connect_authority_connect_params_get_host(params, &text);

	(void)results;
	if (status != STATUS_OK)
		return status;
	if (!net_text_take(&host, text))
		return STATUS_INVALID_ARGUMENT;
	if (!attempt)
		return STATUS_NO_ROOM;
	*attempt =
		(struct net_attempt){.net = net,
				     .authority = authority,
				     .share = net_share_of(net, request),
				     .port = tcp_connect_authority_connect_params_get_port(params)};
	if (!attempt->share)
		return STATUS_NO_ROOM;
	if (!is_allowed(attempt, &host, attempt->port))
		return rt_request_fail(request, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
				       CAPNP_TEXT("No rule allows this host and port."));
	net_enter(net);
	status = attempt_begin(attempt, request, params, &host);
	net_leave(net);
	return status;
}

static const struct tcp_connect_authority_handlers connect_handlers = {
	.connect = authority_connect, .describe = net_authority_describe};
RT_SERVER_DISPATCH(tcp_connect_authority, connect_handlers)

const struct rt_server_class net_connect_class = {
	.interface_id = TCP_CONNECT_AUTHORITY_INTERFACE_ID,
	.dispatch = tcp_connect_authority_serve,
	.waiting_per_caller = NET_ASKED_PER_CLIENT,
};

/*
 * Probes the network as a client: datagrams to and fro, and those that the rule forbids; sockets
 * whose ledger closes under them; sockets until a ledger of its own has no room for one more, while
 * other sockets work.
 *
 * Both peers send back what they get; the rules name them. Ends with 0; with 3 when something was
 * not granted, with 5 when something did not hold, and a line says what.
 */
#include "core/generated/ledger.h"
#include "core/generated/network.h"
#include "core/generated/system.h"
#include "user/rt/console.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/ledger_client.h"
#include "user/rt/generated/network_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/memory.h"
#include "user/rt/pending.h"
#include "user/rt/rt.h"
#include "user/rt/state.h"

#define HOST_BYTES 64u
#define DATAGRAM_BYTES 1472u
#define DATAGRAMS 8u
#define TRIES 600u
#define PAUSE_NS UINT64_C(50000000)
/* The objects that the narrow ledger pays for, and so the most sockets. */
#define OBJECTS 6u
#define NO_PORT 9999u

struct peer {
	char host[HOST_BYTES];
	uint16_t port;
};

struct prober {
	struct rt *rt;
	struct rt_console console;
	struct timer timer;
	struct udp_authority udp;
	struct tcp_connect_authority tcp;
	struct network_status status;
	struct ledger ledger;
	struct peer datagrams, streams;
	struct rt_call read, receive;
	uint8_t bytes[DATAGRAM_BYTES + 1u];
	uint8_t back[DATAGRAM_BYTES];
};

static bool worked(struct prober *p, const char *what, enum status status)
{
	if (status == STATUS_OK)
		return true;
	rt_console_print(&p->console, "prober: %s: %s\n", what, rt_failure_words(p->rt, status));
	return false;
}

static bool holds(struct prober *p, const char *what, bool right)
{
	if (!right)
		rt_console_print(&p->console, "prober: not so: %s\n", what);
	return right;
}

static struct capnp_text text_of(const char *string)
{
	return capnp_text_make(string, (uint32_t)rt_string_length(string));
}

static bool pause(struct prober *p)
{
	struct timer_now_result now;
	struct timer_sleep_args until;

	if (!worked(p, "timer", timer_now(p->rt, p->timer, &now)))
		return false;
	until.until_ns = now.time_ns + PAUSE_NS;
	return worked(p, "timer", timer_sleep(p->rt, p->timer, &until));
}

/* ---- the rules ------------------------------------------------------------------------------- */

/* The answer of `describe` of either authority: its first host and port. */
static enum status rule_take(const struct tcp_listen_authority_describe_results_reader *results,
			     struct peer *peer)
{
	struct port_range_list_reader ports;
	struct port_range_reader range;
	struct capnp_list hosts;
	struct capnp_text host;
	enum status status = tcp_listen_authority_describe_results_get_hosts(results, &hosts);

	if (status == STATUS_OK)
		status = tcp_listen_authority_describe_results_get_ports(results, &ports);
	if (status == STATUS_OK)
		status = capnp_pointer_get_text(capnp_list_get_pointer(&hosts, 0), &host);
	if (status != STATUS_OK)
		return status;
	range = port_range_list_get(&ports, 0);
	peer->port = port_range_get_first(&range);
	return rt_string_copy(peer->host, sizeof(peer->host), host.bytes, host.length_bytes)
		       ? STATUS_OK
		       : STATUS_NO_ROOM;
}

static bool rules_read(struct prober *p)
{
	struct tcp_listen_authority_describe_params_builder params;
	struct tcp_listen_authority_describe_results_reader results;
	struct rt_call call;
	enum status status = udp_authority_describe_begin(&call, p->rt, p->udp, &params);

	if (status == STATUS_OK)
		status = udp_authority_describe_finish(&call, &results);
	if (status == STATUS_OK)
		status = rule_take(&results, &p->datagrams);
	rt_call_close(&call);
	if (!worked(p, "describe", status))
		return false;
	status = tcp_connect_authority_describe_begin(&call, p->rt, p->tcp, &params);
	if (status == STATUS_OK)
		status = tcp_connect_authority_describe_finish(&call, &results);
	if (status == STATUS_OK)
		status = rule_take(&results, &p->streams);
	rt_call_close(&call);
	return worked(p, "describe", status);
}

/* ---- sockets --------------------------------------------------------------------------------- */

static enum status socket_open(struct prober *p, struct ledger payer, struct udp_socket *socket)
{
	const struct udp_authority_open_args args = {.ledger = payer};
	struct udp_authority_open_result result;
	const enum status status = udp_authority_open(p->rt, p->udp, &args, &result);

	*socket = result.socket;
	return status;
}

static enum status stream_open(struct prober *p, struct ledger payer, struct byte_stream *stream)
{
	char address[HOST_BYTES];
	const struct tcp_connect_authority_connect_args args = {
		.host = text_of(p->streams.host), .port = p->streams.port, .ledger = payer};
	struct tcp_connect_authority_connect_result result = {
		.address = {.bytes = address, .capacity_bytes = sizeof(address)}};
	const enum status status = tcp_connect_authority_connect(p->rt, p->tcp, &args, &result);

	*stream = result.stream;
	return status;
}

static enum status send(struct prober *p, struct udp_socket socket, const struct peer *to,
			uint32_t length)
{
	const struct udp_socket_send_args args = {.address = text_of(to->host),
						  .port = to->port,
						  .data = capnp_data_make(p->bytes, length)};

	return udp_socket_send(p->rt, socket, &args);
}

/* Until so many of both are there. */
static bool sockets_are(struct prober *p, uint32_t streams, uint32_t sockets)
{
	struct network_status_counters_result counters = {.streams = UINT32_MAX};

	for (uint32_t i = 0; i < TRIES; i++) {
		if (!worked(p, "counters", network_status_counters(p->rt, p->status, &counters)))
			return false;
		if (counters.streams == streams && counters.udp_sockets == sockets)
			return true;
		if (!pause(p))
			return false;
	}
	rt_console_print(&p->console, "prober: %u streams, %u sockets\n", counters.streams,
			 counters.udp_sockets);
	return false;
}

/* ---- datagrams ------------------------------------------------------------------------------- */

static bool datagram_there_and_back(struct prober *p, struct udp_socket socket, uint32_t length)
{
	char address[HOST_BYTES];
	struct udp_socket_receive_result result = {
		.address = {.bytes = address, .capacity_bytes = sizeof(address)},
		.data = {.bytes = p->back, .capacity_bytes = sizeof(p->back)}};

	for (uint32_t i = 0; i < length; i++)
		p->bytes[i] = (uint8_t)(i * 7u + length);
	return worked(p, "send", send(p, socket, &p->datagrams, length)) &&
	       worked(p, "receive", udp_socket_receive(p->rt, socket, &result)) &&
	       holds(p, "the same datagram comes back, from its peer",
		     result.data.length_bytes == length && result.port == p->datagrams.port &&
			     memcmp(p->bytes, p->back, length) == 0);
}

static bool is_refused(struct prober *p, enum status status, enum call_exception_kind kind)
{
	return status == STATUS_EXCEPTION && p->rt->exception.kind == kind;
}

static bool datagrams(struct prober *p)
{
	const struct ledger none = {{0}};
	struct peer wrong = p->datagrams;
	struct udp_socket socket;
	bool right = worked(p, "open", socket_open(p, none, &socket));

	for (uint32_t i = 1; i <= DATAGRAMS && right; i++)
		right = datagram_there_and_back(p, socket, i * DATAGRAM_BYTES / DATAGRAMS);
	if (!right)
		return false;
	wrong.port = NO_PORT;
	right = holds(p, "a port without a rule is refused",
		      is_refused(p, send(p, socket, &wrong, 1),
				 CALL_EXCEPTION_KIND_INVALID_ARGUMENT)) &&
		holds(p, "a datagram that is too long is refused",
		      is_refused(p, send(p, socket, &p->datagrams, DATAGRAM_BYTES + 1u),
				 CALL_EXCEPTION_KIND_INVALID_ARGUMENT));
	rt_ring_release(&p->rt->ring, socket.id);
	if (right)
		rt_console_print(&p->console, "prober: datagrams come back, others are refused\n");
	return right;
}

/* ---- a ledger that closes -------------------------------------------------------------------- */

/* Below this program's own; 0: any number of objects. */
static enum status ledger_make(struct prober *p, uint64_t objects, struct ledger *made)
{
	struct ledger_carve_params_builder params;
	struct ledger_carve_results_reader results;
	struct columns_builder columns;
	struct rt_call call;
	enum status status = ledger_carve_begin(&call, p->rt, p->ledger, &params);

	if (status == STATUS_OK)
		status = ledger_carve_params_builder_new_limit(&params, &columns);
	if (status == STATUS_OK) {
		columns_builder_set_frames(&columns, 16);
		if (objects != 0)
			columns_builder_set_objects(&columns, objects);
		status = ledger_carve_finish(&call, &results);
	}
	if (status == STATUS_OK)
		status = ledger_carve_results_take_ledger(&call, &results, made);
	rt_call_close(&call);
	return status;
}

/* A read and a receive that wait. */
static bool waits_begin(struct prober *p, struct byte_stream stream, struct udp_socket socket)
{
	struct byte_stream_read_params_builder read;
	struct udp_socket_receive_params_builder receive;
	enum status status = byte_stream_read_begin(&p->read, p->rt, stream, &read);

	if (status == STATUS_OK) {
		byte_stream_read_params_builder_set_limit(&read, 1);
		status = rt_call_submit(&p->read);
	}
	if (status == STATUS_OK)
		status = udp_socket_receive_begin(&p->receive, p->rt, socket, &receive);
	if (status == STATUS_OK)
		status = rt_call_submit(&p->receive);
	return worked(p, "waiting", status);
}

static bool ledger_closes_under_sockets(struct prober *p)
{
	struct byte_stream stream;
	struct udp_socket socket;
	struct ledger payer;
	enum status read, received;

	if (!worked(p, "carve", ledger_make(p, 0, &payer)) ||
	    !worked(p, "open", socket_open(p, payer, &socket)) ||
	    !worked(p, "connect", stream_open(p, payer, &stream)) || !sockets_are(p, 1, 1) ||
	    !waits_begin(p, stream, socket) || !worked(p, "close", ledger_close(p->rt, payer)))
		return false;
	rt_ring_release(&p->rt->ring, payer.id);
	read = rt_call_finish(&p->read);
	received = rt_call_finish(&p->receive);
	rt_call_close(&p->read);
	rt_call_close(&p->receive);
	if (!holds(p, "calls that wait have ended", read != STATUS_OK && received != STATUS_OK) ||
	    !holds(p, "the service has heard that its sockets are gone", sockets_are(p, 0, 0)))
		return false;
	rt_console_print(&p->console, "prober: a ledger has closed under its sockets\n");
	return true;
}

/* ---- a ledger without room ------------------------------------------------------------------- */

static bool others_work(struct prober *p)
{
	const struct ledger none = {{0}};
	struct udp_socket socket;
	struct byte_stream stream;
	bool right = worked(p, "open", socket_open(p, none, &socket)) &&
		     datagram_there_and_back(p, socket, 100) &&
		     worked(p, "connect", stream_open(p, none, &stream));

	if (!right)
		return false;
	rt_ring_release(&p->rt->ring, stream.id);
	rt_ring_release(&p->rt->ring, socket.id);
	return true;
}

static bool ledger_stops_sockets(struct prober *p)
{
	struct udp_socket sockets[OBJECTS + 1u];
	struct ledger payer;
	uint32_t opened = 0;
	enum status status = ledger_make(p, OBJECTS, &payer);

	if (!worked(p, "carve", status))
		return false;
	while (opened <= OBJECTS && status == STATUS_OK) {
		status = socket_open(p, payer, &sockets[opened]);
		opened += status == STATUS_OK ? 1u : 0u;
	}
	rt_console_print(&p->console, "prober: after %u sockets: %s\n", opened,
			 rt_failure_words(p->rt, status));
	if (!holds(p, "the ledger stops them", status != STATUS_OK && opened > 0) ||
	    !holds(p, "the one that was refused is not there", sockets_are(p, 0, opened)) ||
	    !others_work(p))
		return false;
	for (uint32_t i = 0; i < opened; i++)
		rt_ring_release(&p->rt->ring, sockets[i].id);
	rt_ring_release(&p->rt->ring, payer.id);
	if (!holds(p, "no socket is left", sockets_are(p, 0, 0)))
		return false;
	rt_console_print(&p->console, "prober: a ledger stops its sockets, and others work\n");
	return true;
}

int capos_main(struct rt *rt)
{
	struct prober *p = RT_STATE(struct prober);
	const struct rt_capset_want wants[] = {
		{"timer", TIMER_INTERFACE_ID, &p->timer.id},
		{"udp", UDP_AUTHORITY_INTERFACE_ID, &p->udp.id},
		{"peer", TCP_CONNECT_AUTHORITY_INTERFACE_ID, &p->tcp.id},
		{"status", NETWORK_STATUS_INTERFACE_ID, &p->status.id},
		{"ledger", LEDGER_INTERFACE_ID, &p->ledger.id},
	};

	p->rt = rt;
	if (rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants)) != NULL ||
	    rt_console_open(&p->console, rt, "console") != STATUS_OK)
		return 3;
	if (!rules_read(p) || !datagrams(p) || !ledger_closes_under_sockets(p) ||
	    !ledger_stops_sockets(p))
		return 5;
	rt_console_print(&p->console, "prober: all is well\n");
	return 0;
}

/*
 * Connections in which nothing happens. With the right to call a host it makes forty, and waits in
 * a read of each; with the right to be called it accepts all that come, and says nothing to them.
 *
 * Ends with 3 when something was not granted, with 4 when a call failed, or when a read that was to
 * wait has its answer.
 */
#include "core/generated/network.h"
#include "core/generated/system.h"
#include "user/rt/console.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/network_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/memory.h"
#include "user/rt/pending.h"
#include "user/rt/rt.h"
#include "user/rt/state.h"

#define READS 40u
#define HOST_BYTES 64u
#define BACKLOG 64u
#define TRIES 2000u
#define PAUSE_NS UINT64_C(50000000)

/* As generated, but with just the room that many of them find at once. */
static const struct rt_method read_method = {
	.interface_id = BYTE_STREAM_INTERFACE_ID,
	.method = BYTE_STREAM_METHOD_READ,
	.message_words = 4,
	.result_words = 24,
};

struct waiter {
	struct rt *rt;
	struct rt_console console;
	struct tcp_connect_authority peer;
	char host[HOST_BYTES];
	uint16_t port;
	struct timer timer; /* the id zero: it tries again at once */
	struct tcp_listen_authority listen;
	struct rt_call reads[READS];
};

static bool worked(struct waiter *w, const char *what, enum status status)
{
	if (status != STATUS_OK)
		rt_console_print(&w->console, "waiter: %s: %s\n", what,
				 rt_failure_words(w->rt, status));
	return status == STATUS_OK;
}

/* ---- being called ---------------------------------------------------------------------------- */

static int be_called(struct waiter *w)
{
	const struct tcp_listen_authority_listen_args args = {.backlog = BACKLOG};
	struct tcp_listen_authority_listen_result listening;
	enum status status = tcp_listen_authority_listen(w->rt, w->listen, &args, &listening);

	/* Until the network ends. Whatever was accepted is kept. */
	while (status == STATUS_OK) {
		char address[HOST_BYTES];
		struct tcp_listener_accept_result accepted = {
			.address = {.bytes = address, .capacity_bytes = sizeof(address)}};

		status = tcp_listener_accept(w->rt, listening.listener, &accepted);
	}
	return worked(w, "accept", status) ? 0 : 4;
}

/* ---- calling --------------------------------------------------------------------------------- */

/* The first host and port of the authority's rule. */
static enum status rule_take(struct waiter *w, struct rt_call *call)
{
	struct tcp_listen_authority_describe_results_reader results;
	struct port_range_list_reader ports;
	struct port_range_reader range;
	struct capnp_list hosts;
	struct capnp_text host;
	enum status status = tcp_connect_authority_describe_finish(call, &results);

	if (status == STATUS_OK)
		status = tcp_listen_authority_describe_results_get_hosts(&results, &hosts);
	if (status == STATUS_OK)
		status = tcp_listen_authority_describe_results_get_ports(&results, &ports);
	if (status == STATUS_OK)
		status = capnp_pointer_get_text(capnp_list_get_pointer(&hosts, 0), &host);
	if (status != STATUS_OK)
		return status;
	range = port_range_list_get(&ports, 0);
	w->port = port_range_get_first(&range);
	return rt_string_copy(w->host, sizeof(w->host), host.bytes, host.length_bytes)
		       ? STATUS_OK
		       : STATUS_NO_ROOM;
}

static bool peer_find(struct waiter *w)
{
	struct tcp_listen_authority_describe_params_builder params;
	struct rt_call call;
	enum status status = tcp_connect_authority_describe_begin(&call, w->rt, w->peer, &params);

	if (status == STATUS_OK)
		status = rule_take(w, &call);
	rt_call_close(&call);
	return worked(w, "describe", status);
}

static void pause(struct waiter *w)
{
	struct timer_now_result now;
	struct timer_sleep_args until;

	if (w->timer.id.key == 0 || timer_now(w->rt, w->timer, &now) != STATUS_OK)
		return;
	until.until_ns = now.time_ns + PAUSE_NS;
	(void)!timer_sleep(w->rt, w->timer, &until);
}

static enum status call_one(struct waiter *w, struct byte_stream *stream)
{
	char address[HOST_BYTES];
	const struct tcp_connect_authority_connect_args args = {
		.host = capnp_text_make(w->host, (uint32_t)rt_string_length(w->host)),
		.port = w->port};
	struct tcp_connect_authority_connect_result result = {
		.address = {.bytes = address, .capacity_bytes = sizeof(address)}};
	enum status status = tcp_connect_authority_connect(w->rt, w->peer, &args, &result);

	/* The other end may not listen yet, or many call at once. */
	for (uint32_t i = 1; i < TRIES && status == STATUS_EXCEPTION; i++) {
		pause(w);
		status = tcp_connect_authority_connect(w->rt, w->peer, &args, &result);
	}
	*stream = result.stream;
	return status;
}

static enum status read_begin(struct waiter *w, struct rt_call *call, struct byte_stream stream)
{
	struct byte_stream_read_params_builder params;
	enum status status = rt_call_open(call, w->rt, stream.id, &read_method);

	if (status == STATUS_OK)
		status = byte_stream_read_params_builder_root(rt_call_message(call), &params);
	if (status != STATUS_OK)
		return status;
	byte_stream_read_params_builder_set_limit(&params, 1);
	return rt_call_submit(call);
}

static int call_and_wait(struct waiter *w)
{
	struct byte_stream streams[READS];
	struct rt_call *calls[READS];

	/* First all of these, whose messages need more room than is left then. */
	for (uint32_t i = 0; i < READS; i++) {
		if (!worked(w, "connect", call_one(w, &streams[i])))
			return 4;
	}
	for (uint32_t i = 0; i < READS; i++) {
		if (!worked(w, "read", read_begin(w, &w->reads[i], streams[i])))
			return 4;
		calls[i] = &w->reads[i];
	}
	rt_console_print(&w->console, "waiter: %u reads wait\n", READS);
	(void)rt_call_wait_any(w->rt, calls, READS);
	rt_console_print(&w->console, "waiter: a read has its answer\n");
	return 4;
}

int capos_main(struct rt *rt)
{
	struct waiter *w = RT_STATE(struct waiter);

	w->rt = rt;
	if (rt_console_open(&w->console, rt, "console") != STATUS_OK)
		return 3;
	if (rt_capset_get(&rt->capset, "listen", TCP_LISTEN_AUTHORITY_INTERFACE_ID,
			  &w->listen.id) == STATUS_OK)
		return be_called(w);
	if (rt_capset_get(&rt->capset, "peer", TCP_CONNECT_AUTHORITY_INTERFACE_ID, &w->peer.id) !=
	    STATUS_OK)
		return 3;
	if (rt_capset_get(&rt->capset, "timer", TIMER_INTERFACE_ID, &w->timer.id) != STATUS_OK)
		w->timer.id.key = 0;
	return peer_find(w) ? call_and_wait(w) : 4;
}

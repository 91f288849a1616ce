/*
 * Talks to an echo service over TCP: 1 MiB that must come back intact, while as much is on its way
 * as the network takes; one byte to and fro; and a hundred short connections.
 *
 * With a NetworkStatus it waits first until a thousand other connections are there. The authority
 * says whom it may call. It waits for the network and its peer, a minute at most.
 * Ends with 0; with 3 when something was not granted, with 4 when a call failed, with 5 when other
 * bytes come back than were sent.
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

#define HOST_BYTES 64u
#define PART_BYTES 2920u
#define ALL_BYTES (UINT64_C(1) << 20)
#define SHORT_ONES 100u
#define ROUND_TRIPS 100u
#define TRIES 600u
#define OTHERS 1000u
#define PAUSE_NS UINT64_C(100000000)

struct talker {
	struct rt *rt;
	struct rt_console console;
	struct timer timer;
	struct tcp_connect_authority peer;
	char host[HOST_BYTES];
	uint16_t port;
	struct rt_call read, write;
	uint8_t bytes[PART_BYTES];
};

static bool worked(struct talker *t, const char *what, enum status status)
{
	if (status == STATUS_OK)
		return true;
	rt_console_print(&t->console, "talker: %s: %s\n", what, rt_failure_words(t->rt, status));
	return false;
}

static uint64_t now_ns(struct talker *t)
{
	struct timer_now_result now;

	return timer_now(t->rt, t->timer, &now) == STATUS_OK ? now.time_ns : 0;
}

/* ---- the peer -------------------------------------------------------------------------------- */

static bool peer_find(struct talker *t)
{
	struct tcp_listen_authority_describe_params_builder params;
	struct tcp_listen_authority_describe_results_reader results;
	struct port_range_list_reader ports;
	struct port_range_reader range;
	struct capnp_list hosts;
	struct capnp_text host;
	struct rt_call call;
	enum status status = tcp_connect_authority_describe_begin(&call, t->rt, t->peer, &params);

	if (status == STATUS_OK)
		status = tcp_connect_authority_describe_finish(&call, &results);
	if (status == STATUS_OK)
		status = tcp_listen_authority_describe_results_get_hosts(&results, &hosts);
	if (status == STATUS_OK)
		status = tcp_listen_authority_describe_results_get_ports(&results, &ports);
	if (status == STATUS_OK)
		status = capnp_pointer_get_text(capnp_list_get_pointer(&hosts, 0), &host);
	if (status == STATUS_OK) {
		range = port_range_list_get(&ports, 0);
		t->port = port_range_get_first(&range);
		(void)!rt_string_copy(t->host, sizeof(t->host), host.bytes, host.length_bytes);
	}
	rt_call_close(&call);
	return worked(t, "describe", status);
}

static enum status peer_call(struct talker *t, struct byte_stream *stream)
{
	char address[HOST_BYTES];
	const struct tcp_connect_authority_connect_args args = {
		.host = capnp_text_make(t->host, (uint32_t)rt_string_length(t->host)),
		.port = t->port};
	struct tcp_connect_authority_connect_result result = {
		.address = {.bytes = address, .capacity_bytes = sizeof(address)}};
	const enum status status = tcp_connect_authority_connect(t->rt, t->peer, &args, &result);

	*stream = result.stream;
	return status;
}

/* Until the network is there, and somebody listens. */
static bool peer_wait(struct talker *t, struct byte_stream *stream)
{
	struct timer_sleep_args until = {.until_ns = now_ns(t)};
	enum status status = STATUS_UNAVAILABLE;

	for (uint32_t i = 0; i < TRIES && status != STATUS_OK; i++) {
		status = peer_call(t, stream);
		until.until_ns += PAUSE_NS;
		if (status != STATUS_OK && timer_sleep(t->rt, t->timer, &until) != STATUS_OK)
			return false;
	}
	return worked(t, "connect", status);
}

/* ---- much ------------------------------------------------------------------------------------ */

/* The byte at this place of all that is sent. */
static uint8_t byte_at(uint64_t at)
{
	return (uint8_t)(at * 131u + (at >> 8) * 7u + (at >> 16));
}

static bool write_begin(struct talker *t, struct byte_stream stream, uint64_t at, uint32_t length)
{
	struct byte_stream_write_params_builder params;
	enum status status = byte_stream_write_begin(&t->write, t->rt, stream, &params);

	for (uint32_t i = 0; i < length; i++)
		t->bytes[i] = byte_at(at + i);
	if (status == STATUS_OK)
		status = byte_stream_write_params_builder_set_data(
			&params, capnp_data_make(t->bytes, length));
	if (status == STATUS_OK)
		status = rt_call_submit(&t->write);
	return worked(t, "write", status);
}

static bool read_begin(struct talker *t, struct byte_stream stream)
{
	struct byte_stream_read_params_builder params;
	enum status status = byte_stream_read_begin(&t->read, t->rt, stream, &params);

	byte_stream_read_params_builder_set_limit(&params, PART_BYTES);
	if (status == STATUS_OK)
		status = rt_call_submit(&t->read);
	return worked(t, "read", status);
}

/* The bytes that came, checked; 0: none, or wrong ones. */
static uint32_t read_take(struct talker *t, uint64_t at)
{
	struct byte_stream_read_results_reader results;
	struct capnp_data data = {.length_bytes = 0};
	enum status status = byte_stream_read_finish(&t->read, &results);

	if (status == STATUS_OK)
		status = byte_stream_read_results_get_data(&results, &data);
	for (uint32_t i = 0; status == STATUS_OK && i < data.length_bytes; i++) {
		if (((const uint8_t *)data.bytes)[i] != byte_at(at + i)) {
			rt_console_print(&t->console, "talker: byte %lu is wrong\n",
					 (unsigned long)(at + i));
			data.length_bytes = 0;
		}
	}
	rt_call_close(&t->read);
	return worked(t, "read", status) ? data.length_bytes : 0;
}

static bool much(struct talker *t, struct byte_stream stream)
{
	struct rt_call *const both[] = {&t->read, &t->write};
	uint64_t sent = 0, received = 0;
	uint32_t part;

	if (!read_begin(t, stream) || !write_begin(t, stream, 0, PART_BYTES))
		return false;
	sent = PART_BYTES;
	while (received < ALL_BYTES) {
		if (rt_call_wait_any(t->rt, both, sent < ALL_BYTES + PART_BYTES ? 2 : 1) == 0) {
			part = read_take(t, received);
			received += part;
			if (part == 0 || (received < ALL_BYTES && !read_begin(t, stream)))
				return false;
			continue;
		}
		if (!worked(t, "write", rt_call_finish(&t->write)))
			return false;
		rt_call_close(&t->write);
		part = ALL_BYTES - sent < PART_BYTES ? (uint32_t)(ALL_BYTES - sent) : PART_BYTES;
		/* Beyond the end: nothing more is written. */
		if (part == 0)
			sent = ALL_BYTES + PART_BYTES;
		else if (!write_begin(t, stream, sent, part))
			return false;
		else
			sent += part;
	}
	rt_call_close(&t->write);
	return true;
}

/* ---- little ---------------------------------------------------------------------------------- */

static bool one_byte(struct talker *t, struct byte_stream stream, uint8_t byte)
{
	const struct byte_stream_write_args args = {.data = capnp_data_make(&byte, 1)};
	const struct byte_stream_read_args read = {.limit = 1};
	uint8_t back = 0;
	struct byte_stream_read_result result = {.data = {.bytes = &back, .capacity_bytes = 1}};

	if (!worked(t, "write", byte_stream_write(t->rt, stream, &args)) ||
	    !worked(t, "read", byte_stream_read(t->rt, stream, &read, &result)))
		return false;
	return result.data.length_bytes == 1 && back == byte;
}

static bool short_one(struct talker *t, uint8_t byte)
{
	struct byte_stream stream;
	bool right;

	if (!worked(t, "connect", peer_call(t, &stream)))
		return false;
	right = one_byte(t, stream, byte) &&
		worked(t, "shutdown", byte_stream_shutdown(t->rt, stream));
	rt_ring_release(&t->rt->ring, stream.id);
	return right;
}

/* ---- all of it ------------------------------------------------------------------------------- */

static void told(struct talker *t, const char *what, uint64_t from_ns)
{
	rt_console_print(&t->console, "talker: %s in %lu us\n", what,
			 (unsigned long)((now_ns(t) - from_ns) / 1000u));
}

static void ping_try(struct talker *t)
{
	char text[HOST_BYTES];
	const struct ping_ping_args args = {
		.host = capnp_text_make(t->host, (uint32_t)rt_string_length(t->host)),
		.timeout_ms = 2000};
	struct ping_ping_result result = {
		.address = {.bytes = text, .capacity_bytes = sizeof(text)}};
	struct ping ping;

	if (rt_capset_get(&t->rt->capset, "ping", PING_INTERFACE_ID, &ping.id) != STATUS_OK)
		return;
	if (worked(t, "ping", ping_ping(t->rt, ping, &args, &result)))
		rt_console_print(&t->console, "talker: %s answered in %lu us\n", t->host,
				 (unsigned long)(result.round_trip_ns / 1000u));
}

/* With the right to look: until so many connections are there besides its own. */
static bool others_wait(struct talker *t)
{
	struct timer_sleep_args until = {.until_ns = now_ns(t)};
	struct network_status_counters_result counters = {.streams = 0};
	struct network_status status;

	if (rt_capset_get(&t->rt->capset, "status", NETWORK_STATUS_INTERFACE_ID, &status.id) !=
	    STATUS_OK)
		return true;
	for (uint32_t i = 0; i < TRIES && counters.streams < OTHERS; i++) {
		until.until_ns += PAUSE_NS;
		if (!worked(t, "counters", network_status_counters(t->rt, status, &counters)) ||
		    timer_sleep(t->rt, t->timer, &until) != STATUS_OK)
			return false;
	}
	rt_console_print(&t->console, "talker: %u connections are there\n", counters.streams);
	return counters.streams >= OTHERS;
}

int capos_main(struct rt *rt)
{
	struct talker *t = RT_STATE(struct talker);
	struct byte_stream stream;
	uint64_t from_ns;
	bool right = true;

	t->rt = rt;
	if (rt_console_open(&t->console, rt, "console") != STATUS_OK ||
	    rt_capset_get(&rt->capset, "timer", TIMER_INTERFACE_ID, &t->timer.id) != STATUS_OK ||
	    rt_capset_get(&rt->capset, "peer", TCP_CONNECT_AUTHORITY_INTERFACE_ID, &t->peer.id) !=
		    STATUS_OK)
		return 3;
	if (!others_wait(t) || !peer_find(t) || !peer_wait(t, &stream))
		return 4;
	ping_try(t);
	from_ns = now_ns(t);
	if (!much(t, stream))
		return 5;
	told(t, "1 MiB came back", from_ns);
	from_ns = now_ns(t);
	for (uint32_t i = 0; i < ROUND_TRIPS && right; i++)
		right = one_byte(t, stream, (uint8_t)i);
	told(t, "100 round trips of a byte", from_ns);
	rt_ring_release(&rt->ring, stream.id);
	from_ns = now_ns(t);
	for (uint32_t i = 0; i < SHORT_ONES && right; i++)
		right = short_one(t, (uint8_t)i);
	told(t, "100 short connections", from_ns);
	rt_console_print(&t->console, "talker: %s\n", right ? "all is well" : "failed");
	return right ? 0 : 5;
}

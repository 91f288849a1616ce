/*
 * How many instructions the machine works for bytes over TCP, through the service of the network
 * and the driver of the card. The peer is outside of the machine (tests/peers/network.py); the
 * first byte of a connection asks it for what it does.
 *
 * It runs on the kernel that counts while it works (tests/bench/busy.h), so that the time in which
 * the machine waits for the peer is not in the figures. Lines are `bench NAME INSTRUCTIONS`, as
 * those of tests/bench/bench. Ends with 0; with 3 when something was not granted, with 4 when
 * nobody answered, with 5 when a part did not work.
 */
#include "core/generated/network.h"
#include "core/generated/system.h"
#include "tests/bench/busy.h"
#include "tests/proofs/raw.h"
#include "user/rt/console.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/network_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/rt.h"
#include "user/rt/state.h"

#define HOST_BYTES 64u
#define PART_BYTES 2920u
#define ALL_BYTES (UINT32_C(1) << 20)
#define FRAME_BYTES 1460u /* of data */
#define WARM_UP 16u
#define ROUND_TRIPS 256u
#define TRIES 600u
#define PAUSE_NS UINT64_C(100000000)

struct bench {
	struct rt *rt;
	struct rt_console console;
	struct timer timer;
	struct tcp_connect_authority peer;
	char host[HOST_BYTES];
	uint16_t port;
	uint8_t bytes[PART_BYTES];
};

static uint64_t worked(void)
{
	uint64_t idle = (uint64_t)raw_call(BUSY_IDLE, 0, 0);
	uint32_t low, high;

	__asm__ volatile("rdtsc" : "=a"(low), "=d"(high));
	return ((uint64_t)high << 32 | low) - idle;
}

static void say(struct bench *bench, const char *name, uint64_t value)
{
	rt_console_print(&bench->console, "bench %s %lu\n", name, (unsigned long)value);
}

/* ---- the peer -------------------------------------------------------------------------------- */

/* The one host and port that the authority allows. */
static bool peer_find(struct bench *bench)
{
	struct tcp_listen_authority_describe_params_builder params;
	struct tcp_listen_authority_describe_results_reader results;
	struct port_range_list_reader ports;
	struct port_range_reader range;
	struct capnp_list hosts;
	struct capnp_text host;
	struct rt_call call;
	enum status status =
		tcp_connect_authority_describe_begin(&call, bench->rt, bench->peer, &params);

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
		bench->port = port_range_get_first(&range);
		(void)!rt_string_copy(bench->host, sizeof(bench->host), host.bytes,
				      host.length_bytes);
	}
	rt_call_close(&call);
	return status == STATUS_OK;
}

static enum status peer_call(struct bench *bench, struct byte_stream *stream)
{
	char address[HOST_BYTES];
	const struct tcp_connect_authority_connect_args args = {
		.host = capnp_text_make(bench->host, (uint32_t)rt_string_length(bench->host)),
		.port = bench->port};
	struct tcp_connect_authority_connect_result result = {
		.address = {.bytes = address, .capacity_bytes = sizeof(address)}};
	const enum status status =
		tcp_connect_authority_connect(bench->rt, bench->peer, &args, &result);

	*stream = result.stream;
	return status;
}

/* Until the network is there, and somebody listens. */
static bool peer_wait(struct bench *bench)
{
	struct timer_now_result now;
	struct timer_sleep_args until;
	struct byte_stream stream;

	for (uint32_t i = 0; i < TRIES; i++) {
		if (peer_call(bench, &stream) == STATUS_OK) {
			rt_ring_release(&bench->rt->ring, stream.id);
			return true;
		}
		if (timer_now(bench->rt, bench->timer, &now) != STATUS_OK)
			return false;
		until.until_ns = now.time_ns + PAUSE_NS;
		if (timer_sleep(bench->rt, bench->timer, &until) != STATUS_OK)
			return false;
	}
	return false;
}

/* ---- bytes ----------------------------------------------------------------------------------- */

static bool write(struct bench *bench, struct byte_stream stream, uint32_t length)
{
	const struct byte_stream_write_args args = {.data = capnp_data_make(bench->bytes, length)};

	return byte_stream_write(bench->rt, stream, &args) == STATUS_OK;
}

/* How many bytes came, at most PART_BYTES; 0: none. */
static uint32_t read(struct bench *bench, struct byte_stream stream)
{
	const struct byte_stream_read_args args = {.limit = PART_BYTES};
	struct byte_stream_read_result result = {
		.data = {.bytes = bench->bytes, .capacity_bytes = PART_BYTES}};

	if (byte_stream_read(bench->rt, stream, &args, &result) != STATUS_OK)
		return 0;
	return result.data.length_bytes;
}

/* A connection to the peer, which was asked for one of its services. */
static bool ask(struct bench *bench, char service, struct byte_stream *stream)
{
	bench->bytes[0] = (uint8_t)service;
	return peer_call(bench, stream) == STATUS_OK && write(bench, *stream, 1);
}

static bool receive_measure(struct bench *bench, struct byte_stream stream)
{
	uint32_t there = 0, part;
	uint64_t begin;

	while (there < ALL_BYTES / 4) {
		part = read(bench, stream);
		if (part == 0)
			return false;
		there += part;
	}
	begin = worked();
	for (uint32_t least = there + ALL_BYTES; there < least; there += part) {
		part = read(bench, stream);
		if (part == 0)
			return false;
	}
	say(bench, "tcp_frame_received", (worked() - begin) / (ALL_BYTES / FRAME_BYTES));
	return true;
}

/* The peer answers with a byte when it has all. */
static bool send_measure(struct bench *bench, struct byte_stream stream)
{
	uint64_t begin = worked();

	for (uint32_t sent = 0; sent < ALL_BYTES; sent += FRAME_BYTES * 2)
		if (!write(bench, stream, FRAME_BYTES * 2))
			return false;
	if (read(bench, stream) != 1)
		return false;
	say(bench, "tcp_frame_sent", (worked() - begin) / (ALL_BYTES / FRAME_BYTES));
	return true;
}

static bool round_trips_measure(struct bench *bench, struct byte_stream stream)
{
	uint64_t begin = 0;

	for (uint32_t i = 0; i < WARM_UP + ROUND_TRIPS; i++) {
		if (i == WARM_UP)
			begin = worked();
		if (!write(bench, stream, 1) || read(bench, stream) != 1)
			return false;
	}
	say(bench, "tcp_round_trip", (worked() - begin) / ROUND_TRIPS);
	return true;
}

static bool part(struct bench *bench, char service,
		 bool (*measure)(struct bench *bench, struct byte_stream stream))
{
	struct byte_stream stream;
	bool good = ask(bench, service, &stream) && measure(bench, stream);

	if (good)
		rt_ring_release(&bench->rt->ring, stream.id);
	return good;
}

int capos_main(struct rt *rt)
{
	struct bench *bench = RT_STATE(struct bench);

	bench->rt = rt;
	if (rt_console_open(&bench->console, rt, "console") != STATUS_OK ||
	    rt_capset_get(&rt->capset, "timer", TIMER_INTERFACE_ID, &bench->timer.id) !=
		    STATUS_OK ||
	    rt_capset_get(&rt->capset, "peer", TCP_CONNECT_AUTHORITY_INTERFACE_ID,
			  &bench->peer.id) != STATUS_OK)
		return 3;
	if (!peer_find(bench) || !peer_wait(bench))
		return 4;
	if (!part(bench, 'e', round_trips_measure) || !part(bench, 's', receive_measure) ||
	    !part(bench, 'k', send_measure))
		return 5;
	rt_console_print(&bench->console, "bench done 1\n");
	rt_console_flush(&bench->console);
	return 0;
}

/*
 * Fetches a page by HTTP from a server, and prints it.
 *
 * The program holds the right to call some host at some port, and nothing else of the network: the
 * authority itself says which. It asks for `/`, and prints what comes behind the header.
 *
 * Ends with 0; with 3 when something was not granted, with 4 when a call failed, with 5 when the
 * server answers with anything but 200.
 */
#include "core/generated/ledger.h"
#include "core/generated/network.h"
#include "user/rt/console.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/network_client.h"
#include "user/rt/memory.h"
#include "user/rt/rt.h"
#include "user/rt/state.h"

#define HOST_BYTES 64u
#define PART_BYTES 1024u
/* A header has at most so much in front of the page. */
#define HEADER_BYTES 4096u

struct fetch {
	struct rt *rt;
	struct rt_console console;
	struct tcp_connect_authority server;
	struct ledger ledger; /* the id zero: the network's own pays */
	struct byte_stream stream;
	char host[HOST_BYTES];
	uint16_t port;
	char header[HEADER_BYTES];
	uint32_t header_length;
	bool header_over;
	uint32_t line_breaks; /* in a row, at the end of what was read of the header */
};

static bool worked(struct fetch *f, const char *what, enum status status)
{
	if (status == STATUS_OK)
		return true;
	rt_console_print(&f->console, "%s: %s\n", what, rt_failure_words(f->rt, status));
	return false;
}

/* ---- the server ------------------------------------------------------------------------------ */

/* The first host and port of the authority. */
static enum status rule_take(struct fetch *f, struct rt_call *call)
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
	if (status == STATUS_OK && (hosts.count == 0 || ports.raw.count == 0))
		status = STATUS_NOT_FOUND;
	if (status == STATUS_OK)
		status = capnp_pointer_get_text(capnp_list_get_pointer(&hosts, 0), &host);
	if (status != STATUS_OK)
		return status;
	range = port_range_list_get(&ports, 0);
	f->port = port_range_get_first(&range);
	return rt_string_copy(f->host, sizeof(f->host), host.bytes, host.length_bytes)
		       ? STATUS_OK
		       : STATUS_NO_ROOM;
}

static bool server_find(struct fetch *f)
{
	struct tcp_listen_authority_describe_params_builder params;
	struct rt_call call;
	enum status status = tcp_connect_authority_describe_begin(&call, f->rt, f->server, &params);

	if (status == STATUS_OK)
		status = rule_take(f, &call);
	rt_call_close(&call);
	return worked(f, "describe", status);
}

static bool server_call(struct fetch *f)
{
	char address[HOST_BYTES];
	const struct tcp_connect_authority_connect_args args = {
		.host = capnp_text_make(f->host, (uint32_t)rt_string_length(f->host)),
		.port = f->port,
		.ledger = f->ledger};
	struct tcp_connect_authority_connect_result result = {
		.address = {.bytes = address, .capacity_bytes = sizeof(address)}};

	if (!worked(f, "connect", tcp_connect_authority_connect(f->rt, f->server, &args, &result)))
		return false;
	f->stream = result.stream;
	return true;
}

static bool page_ask(struct fetch *f)
{
	char text[HOST_BYTES + 64u];
	const size_t length =
		rt_format(text, sizeof(text), "GET / HTTP/1.0\r\nHost: %s\r\n\r\n", f->host);
	const struct byte_stream_write_args args = {
		.data = capnp_data_make(text, (uint32_t)length)};

	return worked(f, "write", byte_stream_write(f->rt, f->stream, &args));
}

/* ---- the answer ------------------------------------------------------------------------------ */

/* Takes bytes of the header; how many were the header's. */
static uint32_t header_take(struct fetch *f, const char *bytes, uint32_t length)
{
	uint32_t at = 0;

	while (at < length && !f->header_over && f->header_length < HEADER_BYTES) {
		const char c = bytes[at++];

		f->header[f->header_length++] = c;
		if (c == '\n')
			f->line_breaks++;
		else if (c != '\r')
			f->line_breaks = 0;
		f->header_over = f->line_breaks == 2;
	}
	return at;
}

/* Whether a next part is to be read. */
static bool part_print(struct fetch *f, const char *bytes, uint32_t length)
{
	const uint32_t at = f->header_over ? 0 : header_take(f, bytes, length);

	if (!f->header_over && f->header_length == HEADER_BYTES)
		return false;
	for (uint32_t i = at; i < length; i++) {
		const char c = bytes[i];

		/* The server is a stranger: nothing of it may move the cursor. */
		rt_console_print(&f->console, "%c", c == '\n' || (c >= 0x20 && c < 0x7f) ? c : '.');
	}
	return true;
}

static bool page_print(struct fetch *f)
{
	char bytes[PART_BYTES];
	const struct byte_stream_read_args args = {.limit = PART_BYTES};
	bool more = true;

	while (more) {
		struct byte_stream_read_result result = {
			.data = {.bytes = bytes, .capacity_bytes = sizeof(bytes)}};

		if (!worked(f, "read", byte_stream_read(f->rt, f->stream, &args, &result)))
			return false;
		more = result.data.length_bytes != 0 &&
		       part_print(f, bytes, result.data.length_bytes);
	}
	rt_console_flush(&f->console);
	return f->header_over;
}

/* `HTTP/1.x 200` */
static bool is_good(const struct fetch *f)
{
	return f->header_length >= 12 && memcmp(f->header, "HTTP/1.", 7) == 0 &&
	       memcmp(f->header + 8, " 200", 4) == 0;
}

int capos_main(struct rt *rt)
{
	struct fetch *f = RT_STATE(struct fetch);

	f->rt = rt;
	if (rt_console_open(&f->console, rt, "console") != STATUS_OK ||
	    rt_capset_get(&rt->capset, "server", TCP_CONNECT_AUTHORITY_INTERFACE_ID,
			  &f->server.id) != STATUS_OK)
		return 3;
	if (rt_capset_get(&rt->capset, "ledger", LEDGER_INTERFACE_ID, &f->ledger.id) != STATUS_OK)
		f->ledger.id.key = 0;
	if (!server_find(f) || !server_call(f) || !page_ask(f) || !page_print(f))
		return 4;
	return is_good(f) ? 0 : 5;
}

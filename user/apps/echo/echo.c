/*
 * An echo service for the network: whoever calls gets back what they send.
 *
 * It serves a few callers at a time, each with one call of its own in progress: a read, then a
 * write of what came. Others wait in the listener's backlog. When the service of the network ends,
 * so do its streams and the listener; the authority stays, and the program listens again.
 *
 * Ends with 3 when the authority is missing, and with 4 when nobody lets it listen.
 */
#include "core/generated/ledger.h"
#include "core/generated/network.h"
#include "user/rt/console.h"
#include "user/rt/exception.h"
#include "user/rt/generated/network_client.h"
#include "user/rt/memory.h"
#include "user/rt/pending.h"
#include "user/rt/rt.h"
#include "user/rt/state.h"

#define CALLERS 8u
#define BACKLOG 32u
#define BYTES 2048u
#define WORDS (BYTES / 8u + 8u)
#define LISTENS_MOST 100u

/* As generated, but with just the room that so many find at once. */
static const struct rt_method read_method = {
	.interface_id = BYTE_STREAM_INTERFACE_ID,
	.method = BYTE_STREAM_METHOD_READ,
	.message_words = 4,
	.result_words = WORDS,
};
static const struct rt_method write_method = {
	.interface_id = BYTE_STREAM_INTERFACE_ID,
	.method = BYTE_STREAM_METHOD_WRITE,
	.message_words = WORDS,
	.result_words = 24,
};
static const struct rt_method accept_method = {
	.interface_id = TCP_LISTENER_INTERFACE_ID,
	.method = TCP_LISTENER_METHOD_ACCEPT,
	.message_words = 4,
	.result_words = 24,
	.result_capabilities = 1,
};

enum caller_state {
	CALLER_FREE,
	CALLER_READING,
	CALLER_WRITING,
};

struct caller {
	enum caller_state state;
	struct byte_stream stream;
	struct rt_call call;
	uint8_t bytes[BYTES];
};

struct echo_service {
	struct rt *rt;
	struct rt_console console;
	struct tcp_listen_authority authority;
	struct ledger ledger; /* the id zero: the network's own pays */
	struct tcp_listener listener;
	struct rt_call accept;
	bool accepting;
	bool lost; /* the listener */
	struct caller callers[CALLERS];
};

/* ---- one caller ------------------------------------------------------------------------------ */

static void caller_end(struct echo_service *e, struct caller *caller)
{
	rt_ring_release(&e->rt->ring, caller->stream.id);
	caller->state = CALLER_FREE;
}

static void read_begin(struct echo_service *e, struct caller *caller)
{
	struct byte_stream_read_params_builder params;
	enum status status = rt_call_open(&caller->call, e->rt, caller->stream.id, &read_method);

	if (status == STATUS_OK)
		status = byte_stream_read_params_builder_root(rt_call_message(&caller->call),
							      &params);
	if (status == STATUS_OK) {
		byte_stream_read_params_builder_set_limit(&params, BYTES);
		status = rt_call_submit(&caller->call);
	}
	caller->state = CALLER_READING;
	if (status != STATUS_OK) {
		rt_call_close(&caller->call);
		caller_end(e, caller);
	}
}

static void write_begin(struct echo_service *e, struct caller *caller, uint32_t length)
{
	struct byte_stream_write_params_builder params;
	enum status status = rt_call_open(&caller->call, e->rt, caller->stream.id, &write_method);

	if (status == STATUS_OK)
		status = byte_stream_write_params_builder_root(rt_call_message(&caller->call),
							       &params);
	if (status == STATUS_OK)
		status = byte_stream_write_params_builder_set_data(
			&params, capnp_data_make(caller->bytes, length));
	if (status == STATUS_OK)
		status = rt_call_submit(&caller->call);
	caller->state = CALLER_WRITING;
	if (status != STATUS_OK) {
		rt_call_close(&caller->call);
		caller_end(e, caller);
	}
}

/* The number of bytes that came; 0: no more come. */
static uint32_t read_take(struct caller *caller)
{
	struct byte_stream_read_results_reader results;
	struct capnp_data data = {.length_bytes = 0};
	enum status status = rt_call_finish(&caller->call);

	if (status == STATUS_OK)
		status = byte_stream_read_results_root(rt_call_results(&caller->call), &results);
	if (status == STATUS_OK)
		status = byte_stream_read_results_get_data(&results, &data);
	if (status != STATUS_OK || data.length_bytes > BYTES)
		data.length_bytes = 0;
	if (data.length_bytes != 0)
		memcpy(caller->bytes, data.bytes, data.length_bytes);
	return data.length_bytes;
}

static void caller_go_on(struct echo_service *e, struct caller *caller)
{
	const enum caller_state state = caller->state;
	const uint32_t length = state == CALLER_READING ? read_take(caller) : 0;
	const enum status status =
		state == CALLER_WRITING ? rt_call_finish(&caller->call) : STATUS_OK;

	rt_call_close(&caller->call);
	if (status != STATUS_OK || (state == CALLER_READING && length == 0))
		caller_end(e, caller);
	else if (state == CALLER_READING)
		write_begin(e, caller, length);
	else
		read_begin(e, caller);
}

/* ---- accepting ------------------------------------------------------------------------------- */

static struct caller *caller_free(struct echo_service *e)
{
	for (uint32_t i = 0; i < CALLERS; i++) {
		if (e->callers[i].state == CALLER_FREE)
			return &e->callers[i];
	}
	return NULL;
}

static void accept_begin(struct echo_service *e)
{
	if (e->accepting || e->lost || !caller_free(e))
		return;
	if (rt_call_open(&e->accept, e->rt, e->listener.id, &accept_method) != STATUS_OK)
		return;
	e->accepting = rt_call_submit(&e->accept) == STATUS_OK;
	if (!e->accepting)
		rt_call_close(&e->accept);
}

static void accept_take(struct echo_service *e)
{
	struct tcp_listener_accept_results_reader results;
	struct caller *caller = caller_free(e);
	enum status status = rt_call_finish(&e->accept);

	e->accepting = false;
	e->lost = status != STATUS_OK;
	if (status == STATUS_OK)
		status = tcp_listener_accept_results_root(rt_call_results(&e->accept), &results);
	if (status == STATUS_OK)
		status = tcp_listener_accept_results_take_stream(&e->accept, &results,
								 &caller->stream);
	rt_call_close(&e->accept);
	if (status == STATUS_OK)
		read_begin(e, caller);
}

/* ---- the loop -------------------------------------------------------------------------------- */

/* Serves until the listener is lost and the last caller is gone. */
static void serve(struct echo_service *e)
{
	struct rt_call *calls[CALLERS + 1u];

	for (;;) {
		bool any;
		uint32_t done;

		accept_begin(e);
		calls[CALLERS] = e->accepting ? &e->accept : NULL;
		any = e->accepting;
		for (uint32_t i = 0; i < CALLERS; i++) {
			const bool busy = e->callers[i].state != CALLER_FREE;

			calls[i] = busy ? &e->callers[i].call : NULL;
			any = any || busy;
		}
		if (!any)
			return;
		done = rt_call_wait_any(e->rt, calls, CALLERS + 1u);
		if (done == CALLERS)
			accept_take(e);
		else
			caller_go_on(e, &e->callers[done]);
	}
}

static enum status listen(struct echo_service *e)
{
	const struct tcp_listen_authority_listen_args args = {.backlog = BACKLOG,
							      .ledger = e->ledger};
	struct tcp_listen_authority_listen_result result;
	const enum status status = tcp_listen_authority_listen(e->rt, e->authority, &args, &result);

	if (status != STATUS_OK)
		return status;
	e->listener = result.listener;
	e->lost = false;
	rt_console_print(&e->console, "echo: listening at port %u\n", result.port);
	return STATUS_OK;
}

int capos_main(struct rt *rt)
{
	struct echo_service *e = RT_STATE(struct echo_service);
	enum status status = STATUS_OK;

	e->rt = rt;
	(void)!rt_console_open(&e->console, rt, "console");
	if (rt_capset_get(&rt->capset, "listen", TCP_LISTEN_AUTHORITY_INTERFACE_ID,
			  &e->authority.id) != STATUS_OK)
		return 3;
	if (rt_capset_get(&rt->capset, "ledger", LEDGER_INTERFACE_ID, &e->ledger.id) != STATUS_OK)
		e->ledger.id.key = 0;
	/* A network that comes and goes so often is none. */
	for (uint32_t i = 0; i < LISTENS_MOST && status == STATUS_OK; i++) {
		status = listen(e);
		if (status == STATUS_OK) {
			serve(e);
			rt_ring_release(&rt->ring, e->listener.id);
		}
	}
	rt_console_print(&e->console, "echo: listen: %s\n", rt_failure_words(rt, status));
	return 4;
}

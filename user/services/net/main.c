/*
 * The service of the network: read user/services/net/net.h first.
 *
 * Ends with 2 when something that it needs is missing, with 3 when its configuration is not right,
 * otherwise when its endpoint is gone, with 4.
 */
#include "core/generated/endpoint.h"
#include "core/generated/nic.h"
#include "core/generated/system.h"
#include "user/rt/abort.h"
#include "user/rt/format.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/memory.h"
#include "user/rt/rt.h"
#include "user/rt/state.h"
#include "user/services/net/net.h"

#include "lwip_port_early.h"

/* A call with NET_DATA_BYTES, and its frame. */
#define RESULT_WORDS 392u
#define RECEIVES 2u
#define PORT_CHANCE_FIRST 49152u

/* ---- chance ---------------------------------------------------------------------------------- */

/* As generated, but with just the room that is needed: the frames on their way have most of it. */
static const struct rt_method fill_method = {
	.interface_id = ENTROPY_INTERFACE_ID,
	.method = ENTROPY_METHOD_FILL,
	.message_words = 4,
	.result_words = 8u + NET_CHANCE_WORDS / 2u,
};

static enum status chance_fill(struct net_service *net)
{
	struct entropy_fill_params_builder params;
	struct entropy_fill_results_reader results;
	struct capnp_data data = {.length_bytes = 0};
	struct rt_call call;
	enum status status = rt_call_open(&call, net->rt, net->entropy.id, &fill_method);

	if (status == STATUS_OK)
		status = entropy_fill_params_builder_root(rt_call_message(&call), &params);
	if (status == STATUS_OK) {
		entropy_fill_params_builder_set_length(&params, sizeof(net->chance));
		status = entropy_fill_finish(&call, &results);
	}
	if (status == STATUS_OK)
		status = entropy_fill_results_get_data(&results, &data);
	if (status == STATUS_OK && data.length_bytes == sizeof(net->chance))
		memcpy(net->chance, data.bytes, sizeof(net->chance));
	rt_call_close(&call);
	return data.length_bytes == sizeof(net->chance) ? status : STATUS_UNAVAILABLE;
}

uint32_t net_chance(void *service)
{
	struct net_service *net = service;

	if (net->chance_left == 0) {
		/* Without chance the network is not safe to use. */
		if (chance_fill(net) != STATUS_OK)
			rt_abort(RT_ABORT_ASSERTION, "net: there is no entropy");
		net->chance_left = NET_CHANCE_WORDS;
	}
	return net->chance[--net->chance_left];
}

uint16_t net_port_chance(struct net_service *net)
{
	return (uint16_t)(PORT_CHANCE_FIRST +
			  net_chance(net) % (UINT16_MAX - PORT_CHANCE_FIRST + 1u));
}

_Noreturn void lwip_port_failed(const char *text)
{
	rt_abort(RT_ABORT_ASSERTION, text);
}

/* ---- what all parts use ---------------------------------------------------------------------- */

struct net_share *net_share_of(struct net_service *net, const struct rt_request *request)
{
	return net_share_find(&net->shares, request->caller.reference);
}

struct net_stream *net_stream_place(struct net_service *net)
{
	for (uint32_t i = 0; i < NET_STREAMS; i++) {
		struct net_stream *stream = &net->streams[i];

		if (stream->used)
			continue;
		*stream = (struct net_stream){.net = net, .used = true};
		stream->connection = (struct net_connection){.stack = &net->stack,
							     .shares = &net->shares,
							     .changed = net_stream_changed,
							     .released = net_stream_released,
							     .context = stream};
		return stream;
	}
	return NULL;
}

bool net_text_take(struct net_text *to, struct capnp_text from)
{
	to->length = from.length_bytes;
	return from.length_bytes != 0 &&
	       rt_string_copy(to->bytes, sizeof(to->bytes), from.bytes, from.length_bytes);
}

struct capnp_text net_text_of(const char *string)
{
	return capnp_text_make(string, (uint32_t)rt_string_length(string));
}

/* ---- the start ------------------------------------------------------------------------------- */

static void key_make(struct net_service *net, struct net_setup *setup)
{
	for (uint32_t i = 0; i < NET_SEQUENCE_KEY_BYTES; i += sizeof(uint32_t)) {
		const uint32_t word = net_chance(net);

		memcpy(setup->key + i, &word, sizeof(word));
	}
}

static int begin(struct net_service *net)
{
	struct net_setup setup = {.random = net_chance, .context = net};

	rt_server_add(&net->server, NET_TAG_STATUS, &net_status_class, net);
	rt_server_add(&net->server, NET_TAG_PING, &net_ping_class, net);
	rt_server_add(&net->server, NET_TAG_RESOLVER, &net_resolver_class, net);
	if (!net_config_read(net, &setup)) {
		rt_console_print(&net->log, "net: the configuration is not right\n");
		return 3;
	}
	key_make(net, &setup);
	net->stack.now_ns = rt_server_clock_now(&net->clock);
	net_stack_init(&net->stack, &setup, net->pieces, NET_PIECES);
	if (!net_ping_prepare(net))
		return 2;
	net_link_begin(net);
	return 0;
}

int capos_main(struct rt *rt)
{
	struct net_service *net = RT_STATE(struct net_service);
	struct timer timer;
	struct rt_server_config config = {
		.rt = rt,
		.result_words = RESULT_WORDS,
		.receives = RECEIVES,
		.objects = net->objects,
		.object_count = NET_OBJECTS,
	};
	const struct rt_capset_want wants[] = {
		{RT_SERVICE_ENDPOINT, ENDPOINT_INTERFACE_ID, &config.endpoint.id},
		{"timer", TIMER_INTERFACE_ID, &timer.id},
		{"entropy", ENTROPY_INTERFACE_ID, &net->entropy.id},
	};
	int code;

	net->rt = rt;
	if (rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants)) != NULL ||
	    rt_console_open(&net->log, rt, "console") != STATUS_OK ||
	    rt_server_init(&net->server, &config) != STATUS_OK)
		return 2;
	/* The driver may have been given up. */
	if (rt_capset_get(&rt->capset, "nic", NIC_INTERFACE_ID, &net->link.nic.id) != STATUS_OK)
		net->link.nic.id.key = 0;
	rt_server_clock_init(&net->clock, &net->server, timer);
	code = begin(net);
	if (code != 0)
		return code;
	return rt_server_run(&net->server) == STATUS_OK ? 0 : 4;
}

/*
 * Frames to and from the driver, and time.
 *
 * One call to the driver receives, and one sends, at a time: each has as many frames as a message
 * takes. A driver that ends costs the frames that were on their way, and no more: the calls come
 * back without an answer, are made again, and wait for its next instance.
 */
#include "core/generated/nic.h"
#include "user/rt/generated/nic_client.h"
#include "user/rt/memory.h"
#include "user/services/net/net.h"

#define FRAMES_WORDS 384u
/* A driver that is started again answers soon; one that is given up never does. */
#define PAUSE_FIRST_NS UINT64_C(10000000)
#define PAUSE_MOST_NS UINT64_C(1000000000)
/* The words of a message beside its list: the root, and the struct with one pointer. */
#define FRAME_LIST_AT 2u

static const struct rt_method describe_method = {
	.interface_id = NIC_INTERFACE_ID,
	.method = NIC_METHOD_DESCRIBE,
	.message_words = 4,
	.result_words = 24,
};
static const struct rt_method send_method = {
	.interface_id = NIC_INTERFACE_ID,
	.method = NIC_METHOD_SEND,
	.message_words = FRAMES_WORDS,
	.result_words = 24,
};
static const struct rt_method receive_method = {
	.interface_id = NIC_INTERFACE_ID,
	.method = NIC_METHOD_RECEIVE,
	.message_words = 4,
	.result_words = FRAMES_WORDS,
};

/* ---- asking ---------------------------------------------------------------------------------- */

static enum status ask(struct net_service *net, struct rt_server_ask *call,
		       void (*done)(void *context, enum status status), uint32_t seconds)
{
	enum status status;

	call->done = done;
	call->context = net;
	status = rt_server_ask(&net->clock, call, seconds);
	if (status != STATUS_OK)
		rt_call_close(&call->call);
	return status;
}

/* The driver gave no answer: it is asked again in a moment, from the beginning. */
static void lost(struct net_service *net)
{
	struct net_link *link = &net->link;

	link->lost++;
	link->is_known = false;
	if (link->again.is_set)
		return;
	rt_server_moment_set(&net->clock, &link->again,
			     rt_server_clock_now(&net->clock) + link->pause_ns);
	if (link->pause_ns < PAUSE_MOST_NS)
		link->pause_ns *= 2u;
}

/* ---- frames in ------------------------------------------------------------------------------- */

static void receive_ask(struct net_service *net);

static void frames_take(struct net_service *net, struct rt_call *call)
{
	struct nic_receive_results_reader results;
	struct capnp_list frames;

	if (nic_receive_results_root(rt_call_results(call), &results) != STATUS_OK ||
	    nic_receive_results_get_frames(&results, &frames) != STATUS_OK)
		return;
	/* No more than fit into a message. */
	for (uint32_t i = 0; i < frames.count; i++) {
		struct capnp_data frame;

		if (capnp_pointer_get_data(capnp_list_get_pointer(&frames, i), &frame) != STATUS_OK)
			return;
		net_stack_input(&net->stack, frame.bytes, frame.length_bytes);
	}
}

static void received(void *context, enum status status)
{
	struct net_service *net = context;

	net_enter(net);
	if (status == STATUS_OK)
		frames_take(net, &net->link.receive.call);
	rt_call_close(&net->link.receive.call);
	if (status == STATUS_OK)
		receive_ask(net);
	else
		lost(net);
	net_leave(net);
}

static void receive_ask(struct net_service *net)
{
	struct rt_server_ask *call = &net->link.receive;

	if (call->asked)
		return;
	if (rt_call_open(&call->call, net->rt, net->link.nic.id, &receive_method) != STATUS_OK ||
	    ask(net, call, received, 0) != STATUS_OK)
		lost(net);
}

/* ---- frames out ------------------------------------------------------------------------------ */

static void sent(void *context, enum status status)
{
	struct net_service *net = context;

	rt_call_close(&net->link.send.call);
	if (status != STATUS_OK)
		lost(net);
	net_enter(net);
	net_leave(net);
}

/* How many of the frames that wait fit into one message. */
static uint32_t frames_fit(const struct net_stack *stack)
{
	uint32_t words = FRAME_LIST_AT, count = 0, length;

	/* Each takes two words at least. */
	for (length = net_stack_out_length(stack, 0); length != 0;
	     length = net_stack_out_length(stack, count)) {
		words += 1u + (length + 7u) / 8u;
		if (words > FRAMES_WORDS)
			break;
		count++;
	}
	return count;
}

static enum status frames_put(struct net_stack *stack, struct rt_call *call, uint32_t count)
{
	struct nic_send_params_builder params;
	struct capnp_list_builder list;
	enum status status = nic_send_params_builder_root(rt_call_message(call), &params);

	if (status == STATUS_OK)
		status = nic_send_params_builder_new_frames(&params, count, &list);
	for (uint32_t i = 0; i < count && status == STATUS_OK; i++) {
		uint8_t *frame;

		status = capnp_pointer_new_data(capnp_list_builder_pointer(&list, i),
						net_stack_out_length(stack, 0), &frame);
		if (status == STATUS_OK)
			net_stack_out_take(stack, frame);
	}
	return status;
}

static void frames_send(struct net_service *net)
{
	struct rt_server_ask *call = &net->link.send;
	const uint32_t count = frames_fit(&net->stack);

	if (call->asked || !net->link.is_known || count == 0)
		return;
	/* Without room now, they go with the next ones. */
	if (rt_call_open(&call->call, net->rt, net->link.nic.id, &send_method) != STATUS_OK)
		return;
	if (frames_put(&net->stack, &call->call, count) != STATUS_OK) {
		rt_call_close(&call->call);
		return;
	}
	if (ask(net, call, sent, 0) != STATUS_OK)
		lost(net);
}

/* ---- the driver ------------------------------------------------------------------------------ */

static bool description_take(struct net_service *net, struct rt_call *call)
{
	struct nic_describe_results_reader results;
	struct capnp_data mac;

	if (nic_describe_results_root(rt_call_results(call), &results) != STATUS_OK ||
	    nic_describe_results_get_mac(&results, &mac) != STATUS_OK ||
	    mac.length_bytes != NET_MAC_BYTES)
		return false;
	net_stack_card(&net->stack, mac.bytes, nic_describe_results_get_mtu(&results),
		       nic_describe_results_get_link(&results));
	return true;
}

static void described(void *context, enum status status)
{
	struct net_service *net = context;
	bool right;

	net_enter(net);
	right = status == STATUS_OK && description_take(net, &net->link.describe.call);
	rt_call_close(&net->link.describe.call);
	if (right) {
		net->link.is_known = true;
		net->link.pause_ns = PAUSE_FIRST_NS;
		receive_ask(net);
	} else {
		lost(net);
	}
	net_leave(net);
}

/* Without a driver the call waits for one: nothing else does. */
static void describe_ask(struct net_service *net)
{
	struct rt_server_ask *call = &net->link.describe;

	if (call->asked)
		return;
	if (rt_call_open(&call->call, net->rt, net->link.nic.id, &describe_method) != STATUS_OK ||
	    ask(net, call, described, 0) != STATUS_OK)
		lost(net);
}

static void again_come(void *context)
{
	describe_ask(context);
}

/* ---- time ------------------------------------------------------------------------------------ */

static void leaving_look(struct net_service *net)
{
	for (uint32_t i = 0; i < NET_STREAMS && net->leaving != 0; i++)
		net_connection_look(&net->streams[i].connection);
}

static void due_come(void *context)
{
	struct net_service *net = context;

	net->link.due_ns = 0;
	net_enter(net);
	leaving_look(net);
	net_leave(net);
}

void net_enter(struct net_service *net)
{
	const uint64_t now_ns = rt_server_clock_now(&net->clock);

	if (now_ns > net->stack.now_ns)
		net->stack.now_ns = now_ns;
}

/* A moment that comes too early does nothing: one for later is set only then. */
static void due_set(struct net_service *net, uint64_t after_ns)
{
	const uint64_t at_ns = net->stack.now_ns + after_ns;

	if (net->link.due_ns != 0 && net->link.due_ns <= at_ns)
		return;
	net->link.due_ns = at_ns;
	rt_server_moment_set(&net->clock, &net->link.due, at_ns);
}

void net_leave(struct net_service *net)
{
	uint64_t after_ns = net_stack_tick(&net->stack);

	net_tcp_settle(&net->stack);
	/* An answer may ask for more: each round ends some that wait. */
	while (net->is_changed) {
		net->is_changed = false;
		net_listeners_settle(net);
		net_udp_settle(net);
		net_questions_settle(net);
		net_pings_settle(net);
		net_tcp_settle(&net->stack);
	}
	frames_send(net);
	due_set(net, after_ns);
}

void net_link_begin(struct net_service *net)
{
	net->link.again = (struct rt_server_moment){.come = again_come, .context = net};
	net->link.due = (struct rt_server_moment){.come = due_come, .context = net};
	net->link.pause_ns = PAUSE_FIRST_NS;
	if (net->link.nic.id.key != 0)
		describe_ask(net);
}

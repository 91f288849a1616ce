/*
 * A wire: two network cards, and each has what the other one sends. In the place of a driver, where
 * two instances of the service `net` are to talk to each other.
 *
 * Ends with 2 when it has no endpoint, otherwise when the endpoint is gone, with 4.
 */
#include "core/generated/endpoint.h"
#include "core/generated/nic.h"
#include "user/rt/generated/nic_server.h"
#include "user/rt/memory.h"
#include "user/rt/rt.h"
#include "user/rt/server.h"
#include "user/rt/state.h"

#define ENDS 2u
#define FRAMES 128u
#define FRAME_BYTES 1514u
#define HEADER_BYTES 14u
#define RESULT_WORDS 384u
#define RECEIVES 3u

struct frame {
	uint32_t length;
	uint8_t bytes[FRAME_BYTES];
};

struct wire;

struct end {
	struct wire *wire;
	uint32_t number;
	struct frame frames[FRAMES]; /* that wait to be received here */
	uint32_t first, count;
	uint64_t sent, received, lost;
	struct rt_server_deferred *receiving;
};

struct wire {
	struct rt_server server;
	struct end ends[ENDS];
	struct rt_server_object objects[ENDS];
};

static enum status nic_describe_handle(void *self, struct rt_request *request,
				       const struct nic_describe_params_reader *params,
				       const struct nic_describe_results_builder *results)
{
	const struct end *end = self;
	const uint8_t mac[] = {0x52, 0x54, 0, 0, 0, (uint8_t)(end->number + 1u)};

	(void)request;
	(void)params;
	nic_describe_results_builder_set_mtu(results, FRAME_BYTES - HEADER_BYTES);
	nic_describe_results_builder_set_link(results, true);
	return nic_describe_results_builder_set_mac(results, capnp_data_make(mac, sizeof(mac)));
}

/* ---- receiving ------------------------------------------------------------------------------- */

/* How many of the frames that wait fit into a message. */
static uint32_t frames_fit(const struct end *end)
{
	uint32_t words = 2, count = 0;

	for (; count < end->count; count++) {
		words += 1u + (end->frames[(end->first + count) % FRAMES].length + 7u) / 8u;
		if (words > RESULT_WORDS)
			break;
	}
	return count;
}

static enum status receive_fill(struct end *end, const struct nic_receive_results_builder *results)
{
	const uint32_t count = frames_fit(end);
	struct capnp_list_builder list;
	enum status status = nic_receive_results_builder_new_frames(results, count, &list);

	for (uint32_t i = 0; i < count && status == STATUS_OK; i++) {
		const struct frame *frame = &end->frames[end->first];

		status = capnp_pointer_set_data(capnp_list_builder_pointer(&list, i),
						capnp_data_make(frame->bytes, frame->length));
		end->first = (end->first + 1u) % FRAMES;
		end->count--;
		end->received++;
	}
	return status;
}

static void receiver_gone(void *context, struct rt_server_deferred *deferred)
{
	struct end *end = context;

	(void)deferred;
	end->receiving = NULL;
}

static enum status nic_receive_handle(void *self, struct rt_request *request,
				      const struct nic_receive_params_reader *params,
				      const struct nic_receive_results_builder *results)
{
	struct end *end = self;

	(void)params;
	if (end->count > 0)
		return receive_fill(end, results);
	if (end->receiving)
		return STATUS_BUSY;
	return rt_server_defer(&end->wire->server, request, receiver_gone, end, &end->receiving);
}

static void receive_answer(struct end *end)
{
	struct rt_server *server = &end->wire->server;
	struct rt_request *answer = rt_server_answer(server, end->receiving);
	struct nic_receive_results_builder results;
	enum status status = nic_receive_results_builder_root(&answer->results, &results);

	end->receiving = NULL;
	if (status == STATUS_OK)
		status = receive_fill(end, &results);
	rt_server_reply(server, answer, status);
}

/* ---- sending --------------------------------------------------------------------------------- */

static void frame_put(struct end *end, struct capnp_data data)
{
	struct frame *frame = &end->frames[(end->first + end->count) % FRAMES];

	if (end->count == FRAMES) {
		end->lost++;
		return;
	}
	frame->length = data.length_bytes;
	memcpy(frame->bytes, data.bytes, data.length_bytes);
	end->count++;
}

static enum status nic_send_handle(void *self, struct rt_request *request,
				   const struct nic_send_params_reader *params,
				   const struct nic_send_results_builder *results)
{
	struct end *end = self, *other = &end->wire->ends[1u - end->number];
	struct capnp_list list;
	enum status status = nic_send_params_get_frames(params, &list);

	(void)request;
	(void)results;
	/* No more than fit into a message. */
	for (uint32_t i = 0; i < list.count && status == STATUS_OK; i++) {
		struct capnp_data data;

		status = capnp_pointer_get_data(capnp_list_get_pointer(&list, i), &data);
		if (status == STATUS_OK &&
		    (data.length_bytes < HEADER_BYTES || data.length_bytes > FRAME_BYTES))
			status = STATUS_INVALID_ARGUMENT;
		if (status == STATUS_OK)
			frame_put(other, data);
		end->sent++;
	}
	if (other->receiving && other->count > 0)
		receive_answer(other);
	return status;
}

static enum status nic_counters_handle(void *self, struct rt_request *request,
				       const struct nic_counters_params_reader *params,
				       const struct nic_counters_results_builder *results)
{
	const struct end *end = self;

	(void)request;
	(void)params;
	nic_counters_results_builder_set_received(results, end->received);
	nic_counters_results_builder_set_sent(results, end->sent);
	nic_counters_results_builder_set_lost(results, end->lost);
	return STATUS_OK;
}

static const struct nic_handlers handlers = {.describe = nic_describe_handle,
					     .send = nic_send_handle,
					     .receive = nic_receive_handle,
					     .counters = nic_counters_handle};
RT_SERVER_DISPATCH(nic, handlers)

static const struct rt_server_class class = {.interface_id = NIC_INTERFACE_ID,
					     .dispatch = nic_serve};

int capos_main(struct rt *rt)
{
	struct wire *wire = RT_STATE(struct wire);
	struct rt_server_config config = {
		.rt = rt,
		.result_words = RESULT_WORDS,
		.receives = RECEIVES,
		.objects = wire->objects,
		.object_count = ENDS,
	};

	if (rt_capset_get(&rt->capset, RT_SERVICE_ENDPOINT, ENDPOINT_INTERFACE_ID,
			  &config.endpoint.id) != STATUS_OK ||
	    rt_server_init(&wire->server, &config) != STATUS_OK)
		return 2;
	for (uint32_t i = 0; i < ENDS; i++) {
		wire->ends[i].wire = wire;
		wire->ends[i].number = i;
		rt_server_add(&wire->server, i, &class, &wire->ends[i]);
	}
	return rt_server_run(&wire->server) == STATUS_OK ? 0 : 4;
}

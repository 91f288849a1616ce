/*
 * The driver of a virtio network card: read net.h first.
 *
 * Ends with a code of enum virtio_driver_end: when the device breaks a rule or is gone, or when the
 * endpoint is gone. Whoever started it starts another one, and its clients keep their facets.
 */
#include "user/drivers/virtio-net/net.h"

#include "core/generated/endpoint.h"
#include "user/rt/memory.h"
#include "user/rt/rt.h"
#include "user/rt/state.h"

#define TAG_NIC 0u
#define RECEIVES 2u
#define RESULT_WORDS 384u /* two full frames */
#define ROW 0u            /* of the interrupt table: for both queues, and for changes */
#define SLOT_PAGES (NET_QUEUE_SIZE * NET_SLOT_BYTES / 4096u)
#define QUEUE_PAGES ((VIRTIO_QUEUE_BYTES(NET_QUEUE_SIZE) + 4095u) / 4096u)
#define POOL_PAGES (2u * (SLOT_PAGES + QUEUE_PAGES))

void net_broken(struct net *net, const char *what)
{
	if (net->end == VIRTIO_DRIVER_DONE)
		net->end = virtio_driver_broken(&net->driver, what);
	rt_server_end(&net->server);
}

/* Ends the driver: a method of the kernel failed. */
static void net_end(struct net *net, const char *what, enum status status)
{
	if (net->end == VIRTIO_DRIVER_DONE)
		net->end = virtio_driver_check(&net->driver, what, status);
	rt_server_end(&net->server);
}

void net_queue_show(struct net *net, struct net_queue *queue)
{
	if (virtio_queue_publish(&queue->queue))
		virtio_notify(&net->driver.virtio, queue->notify_offset, queue->index);
}

/* ---- the interrupt --------------------------------------------------------------------------- */

static void watch_failed(void *context, const char *what, enum status status)
{
	net_end(context, what, status);
}

/*
 * Looks at both queues, and asks for an interrupt with the next frame. A device that never stops
 * has one queue taken at a time, and clients' calls come between.
 */
static void queues_poll(void *context)
{
	struct net *net = context;
	uint32_t count = net_send_poll(net) + net_receive_poll(net);

	if (count == 0 && virtio_is_broken(&net->driver.virtio))
		net_broken(net, "it asks for a reset");
	if (net->end == VIRTIO_DRIVER_DONE && virtio_queue_wake(&net->receive.queue))
		virtio_watch_again(&net->watch);
}

/* ---- the card -------------------------------------------------------------------------------- */

/* Whether the card says that it is connected; without the feature, it is. */
static bool link_is_up(struct net *net)
{
	const struct virtio_piece piece = {
		.offset = VIRTIO_NET_STATUS, .length_bytes = 2, .width_bytes = 2};
	uint8_t bytes[2];

	if ((net->driver.virtio.features & VIRTIO_NET_F_STATUS) == 0)
		return true;
	return virtio_config_read(&net->driver.virtio, &piece, bytes) == VIRTIO_ACCEPTED &&
	       (bytes[0] & VIRTIO_NET_STATUS_LINK) != 0;
}

static enum status net_describe(void *self, struct rt_request *request,
				const struct nic_describe_params_reader *params,
				const struct nic_describe_results_builder *results)
{
	struct net *net = self;

	(void)request;
	(void)params;
	nic_describe_results_builder_set_mtu(results, NET_MTU);
	nic_describe_results_builder_set_link(results, link_is_up(net));
	return nic_describe_results_builder_set_mac(results,
						    capnp_data_make(net->mac, sizeof(net->mac)));
}

static enum status net_counters(void *self, struct rt_request *request,
				const struct nic_counters_params_reader *params,
				const struct nic_counters_results_builder *results)
{
	const struct net *net = self;

	(void)request;
	(void)params;
	nic_counters_results_builder_set_received(results, net->received);
	nic_counters_results_builder_set_sent(results, net->sent);
	nic_counters_results_builder_set_lost(results, net->lost);
	nic_counters_results_builder_set_damaged(results, net->damaged);
	return STATUS_OK;
}

static const struct nic_handlers nic_handlers = {.describe = net_describe,
						 .send = net_send,
						 .receive = net_receive,
						 .counters = net_counters};
RT_SERVER_DISPATCH(nic, nic_handlers)

static const struct rt_server_class nic_class = {
	.interface_id = NIC_INTERFACE_ID,
	.dispatch = nic_serve,
	.waiting_per_caller = RT_SERVER_NO_BOUND, /* one network service, and nobody else */
};

/* ---- opening --------------------------------------------------------------------------------- */

static enum virtio_driver_end queue_open(struct net *net, struct net_queue *queue, uint16_t index)
{
	const struct virtio_driver_queue wish = {
		.index = index, .size = NET_QUEUE_SIZE, .vector = ROW};
	enum virtio_driver_end end = virtio_driver_memory(&net->driver, SLOT_PAGES, &queue->slots);

	queue->index = index;
	if (end == VIRTIO_DRIVER_DONE)
		end = virtio_driver_queue(&net->driver, &wish, &queue->queue,
					  &queue->notify_offset);
	return end;
}

static enum virtio_refusal card_read(struct net *net)
{
	const struct virtio_piece piece = {
		.offset = VIRTIO_NET_MAC, .length_bytes = VIRTIO_NET_MAC_BYTES, .width_bytes = 1};
	struct virtio *virtio = &net->driver.virtio;
	enum virtio_refusal refusal = virtio_negotiate(virtio, VIRTIO_NET_F_MAC,
						       VIRTIO_NET_F_STATUS | VIRTIO_F_EVENT_INDEX);

	if (refusal == VIRTIO_ACCEPTED)
		refusal = virtio_config_read(virtio, &piece, net->mac);
	return refusal == VIRTIO_ACCEPTED ? virtio_config_vector(virtio, ROW) : refusal;
}

static enum virtio_driver_end card_open(struct net *net, struct rt *rt)
{
	struct virtio_driver *driver = &net->driver;
	enum virtio_driver_end end = virtio_driver_open(driver, rt, "virtio-net", VIRTIO_TYPE_NET);

	if (end == VIRTIO_DRIVER_DONE)
		end = virtio_driver_pool(driver, POOL_PAGES);
	if (end == VIRTIO_DRIVER_DONE)
		end = virtio_driver_interrupt(driver, ROW, &net->watch.interrupt);
	if (end == VIRTIO_DRIVER_DONE)
		end = virtio_driver_judge(driver, card_read(net));
	if (end == VIRTIO_DRIVER_DONE)
		end = queue_open(net, &net->receive, VIRTIO_NET_RECEIVE_QUEUE);
	if (end == VIRTIO_DRIVER_DONE)
		end = queue_open(net, &net->send, VIRTIO_NET_SEND_QUEUE);
	if (end == VIRTIO_DRIVER_DONE)
		end = virtio_driver_judge(driver, virtio_start(&driver->virtio));
	return end;
}

static enum status serve_begin(struct net *net, struct rt *rt)
{
	struct rt_server_config config = {
		.rt = rt,
		.result_words = RESULT_WORDS,
		.receives = RECEIVES,
		.objects = net->objects,
		.object_count = ARRAY_COUNT(net->objects),
	};
	enum status status = rt_capset_get(&rt->capset, RT_SERVICE_ENDPOINT, ENDPOINT_INTERFACE_ID,
					   &config.endpoint.id);

	if (status == STATUS_OK)
		status = rt_server_init(&net->server, &config);
	if (status != STATUS_OK)
		return status;
	rt_server_add(&net->server, TAG_NIC, &nic_class, net);
	net->watch.poll = queues_poll;
	net->watch.failed = watch_failed;
	net->watch.context = net;
	net->watch.driver = &net->driver;
	net->watch.server = &net->server;
	return virtio_watch_begin(&net->watch);
}

int capos_main(struct rt *rt)
{
	struct net *net = RT_STATE(struct net);
	enum virtio_driver_end end = card_open(net, rt);

	if (end == VIRTIO_DRIVER_DONE)
		end = virtio_driver_check(&net->driver, "its endpoint", serve_begin(net, rt));
	if (end != VIRTIO_DRIVER_DONE)
		return (int)end;
	net_receive_fill(net);
	queues_poll(net);
	if (rt_server_run(&net->server) == STATUS_OK)
		return (int)net->end;
	return VIRTIO_DRIVER_GONE;
}

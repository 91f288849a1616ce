/*
 * Frames that arrive: see net.h.
 */
#include "user/drivers/virtio-net/net.h"

#include "user/rt/memory.h"

static uint8_t *slot_frame(const struct net *net, uint16_t slot)
{
	return net->receive.slots.bytes + slot * NET_SLOT_BYTES + NET_FRAME_AT;
}

static void slot_give(struct net *net, uint16_t slot)
{
	const struct virtio_buffer buffer = {
		.address = net->receive.slots.address + slot * NET_SLOT_BYTES + NET_HEADER_AT,
		.length_bytes = VIRTIO_NET_HEADER_BYTES + NET_FRAME_MOST,
		.direction = VIRTIO_DEVICE_WRITES};

	virtio_queue_give(&net->receive.queue, slot, &buffer);
}

void net_receive_fill(struct net *net)
{
	/* Bounded by the queue's size. */
	while (virtio_queue_room(&net->receive.queue) > 0)
		slot_give(net, virtio_queue_claim(&net->receive.queue));
	net_queue_show(net, &net->receive);
}

/* ---- fetching -------------------------------------------------------------------------------- */

static struct net_frame *kept_at(struct net *net, uint32_t place)
{
	return &net->kept[(net->kept_first + place) % NET_FRAMES_KEPT];
}

/* How many of the kept frames fit into a message that has its root and struct already. */
static uint32_t frames_fit(struct net *net, const struct capnp_builder *message)
{
	uint32_t room = message->capacity_words - message->used_words;
	uint32_t count = 0;

	while (count < net->kept_count) {
		const uint32_t words = 1u + (kept_at(net, count)->length_bytes + 7u) / 8u;

		if (words > room)
			break;
		room -= words;
		count++;
	}
	return count;
}

/*
 * Fills in the oldest frames, and gives their slots back to the device. NO_ROOM: not even one fits.
 */
static enum status frames_fill(struct net *net, const struct nic_receive_results_builder *results,
			       const struct capnp_builder *message)
{
	const uint32_t count = frames_fit(net, message);
	struct capnp_list_builder list;
	enum status status;

	if (count == 0)
		return STATUS_NO_ROOM;
	status = nic_receive_results_builder_new_frames(results, count, &list);
	for (uint32_t i = 0; i < count && status == STATUS_OK; i++) {
		const struct net_frame *frame = kept_at(net, i);

		status = capnp_pointer_set_data(
			capnp_list_builder_pointer(&list, i),
			capnp_data_make(slot_frame(net, frame->slot), frame->length_bytes));
	}
	if (status != STATUS_OK)
		return status;
	for (uint32_t i = 0; i < count; i++)
		slot_give(net, kept_at(net, i)->slot);
	net->kept_first = (net->kept_first + count) % NET_FRAMES_KEPT;
	net->kept_count -= count;
	net_queue_show(net, &net->receive);
	return STATUS_OK;
}

/* Takes a reader out of the line, which stays in order. */
static void reader_remove(struct net *net, uint32_t place)
{
	net->reader_count--;
	for (uint32_t i = place; i < net->reader_count; i++)
		net->readers[i] = net->readers[i + 1];
}

/* The reader was ended, or has given up. */
static void reader_gone(void *context, struct rt_server_deferred *deferred)
{
	struct net *net = context;
	uint32_t place = 0;

	while (place < net->reader_count && net->readers[place] != deferred)
		place++;
	if (place < net->reader_count)
		reader_remove(net, place);
}

static void readers_answer(struct net *net)
{
	/* Each turn answers one of at most NET_READERS. */
	while (net->reader_count > 0 && net->kept_count > 0) {
		struct rt_request *answer = rt_server_answer(&net->server, net->readers[0]);
		struct nic_receive_results_builder results;
		enum status status = nic_receive_results_builder_root(&answer->results, &results);

		reader_remove(net, 0);
		if (status == STATUS_OK)
			status = frames_fill(net, &results, &answer->results);
		rt_server_reply(&net->server, answer, status);
	}
}

enum status net_receive(void *self, struct rt_request *request,
			const struct nic_receive_params_reader *params,
			const struct nic_receive_results_builder *results)
{
	struct net *net = self;
	struct rt_server_deferred **place = &net->readers[net->reader_count];
	enum status status;

	(void)params;
	if (net->kept_count > 0)
		return frames_fill(net, results, &request->results);
	if (net->reader_count == NET_READERS)
		return STATUS_NO_ROOM;
	status = rt_server_defer(&net->server, request, reader_gone, net, place);
	if (status == STATUS_OK)
		net->reader_count++;
	return status;
}

/* ---- arriving -------------------------------------------------------------------------------- */

static void frame_take(struct net *net, uint16_t slot, uint32_t length_bytes)
{
	if (length_bytes < VIRTIO_NET_HEADER_BYTES + NET_FRAME_LEAST) {
		net->damaged++;
		slot_give(net, slot);
		return;
	}
	net->received++;
	if (net->kept_count == NET_FRAMES_KEPT) {
		net->lost++;
		slot_give(net, slot);
		return;
	}
	*kept_at(net, net->kept_count++) = (struct net_frame){
		.slot = slot, .length_bytes = (uint16_t)(length_bytes - VIRTIO_NET_HEADER_BYTES)};
}

uint32_t net_receive_poll(struct net *net)
{
	uint32_t count = 0;

	/* At most one whole queue. */
	while (count < NET_QUEUE_SIZE) {
		uint32_t length_bytes = 0;
		uint16_t slot = 0;
		enum virtio_taken taken =
			virtio_queue_take(&net->receive.queue, &slot, &length_bytes);

		if (taken == VIRTIO_BROKEN)
			net_broken(net, "its receive queue");
		if (taken == VIRTIO_BROKEN || taken == VIRTIO_NOTHING)
			break;
		/* The length of a damaged one is zero. */
		frame_take(net, slot, length_bytes);
		count++;
	}
	readers_answer(net);
	net_queue_show(net, &net->receive);
	return count;
}

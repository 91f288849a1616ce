/*
 * Frames to be sent: see net.h. The card interrupts for them only while somebody waits for room;
 * otherwise their slots are taken back with the next frames.
 */
#include "user/drivers/virtio-net/net.h"

#include "user/rt/memory.h"

/* Copies a frame to a free slot and gives it to the device. There is room. */
static void frame_give(struct net *net, const void *bytes, uint32_t length_bytes)
{
	struct net_queue *send = &net->send;
	const uint16_t slot = virtio_queue_claim(&send->queue);
	uint8_t *at = send->slots.bytes + slot * NET_SLOT_BYTES;
	const struct virtio_buffer buffer = {.address = send->slots.address +
							slot * NET_SLOT_BYTES + NET_HEADER_AT,
					     .length_bytes = VIRTIO_NET_HEADER_BYTES + length_bytes,
					     .direction = VIRTIO_DEVICE_READS};

	/* The device may have written over the header: it asks for nothing of the card. */
	memset(at + NET_HEADER_AT, 0, VIRTIO_NET_HEADER_BYTES);
	memcpy(at + NET_FRAME_AT, bytes, length_bytes);
	virtio_queue_give(&send->queue, slot, &buffer);
	net->sent++;
}

/* Takes back the slots of frames that were sent. */
static uint32_t slots_take(struct net *net)
{
	uint32_t count = 0;

	/* At most so many are with the device. */
	while (count < NET_QUEUE_SIZE) {
		uint32_t length_bytes;
		uint16_t slot;
		enum virtio_taken taken = virtio_queue_take(&net->send.queue, &slot, &length_bytes);

		if (taken == VIRTIO_BROKEN)
			net_broken(net, "its send queue");
		if (taken == VIRTIO_BROKEN || taken == VIRTIO_NOTHING)
			break;
		virtio_queue_release(&net->send.queue, slot);
		count++;
	}
	return count;
}

/* ---- callers that wait ----------------------------------------------------------------------- */

static void sender_remove(struct net *net, uint32_t place)
{
	struct net_sender *sender = net->senders[place];

	net->sender_count--;
	for (uint32_t i = place; i < net->sender_count; i++)
		net->senders[i] = net->senders[i + 1];
	sender->deferred = NULL;
}

/* The caller was ended, or has given up: its frames are not sent. */
static void sender_gone(void *context, struct rt_server_deferred *deferred)
{
	struct net *net = context;

	for (uint32_t i = 0; i < net->sender_count; i++) {
		if (net->senders[i]->deferred == deferred) {
			sender_remove(net, i);
			return;
		}
	}
}

static struct net_sender *sender_place(struct net *net)
{
	for (uint32_t i = 0; i < NET_SENDERS; i++) {
		if (!net->sender_places[i].deferred)
			return &net->sender_places[i];
	}
	return NULL;
}

/* Keeps the frames of a call, which go when there is room. */
static enum status sender_keep(struct net *net, struct rt_request *request,
			       const struct capnp_list *frames)
{
	struct net_sender *sender = sender_place(net);
	uint32_t used = 0;
	enum status status;

	if (!sender)
		return STATUS_NO_ROOM;
	for (uint32_t i = 0; i < frames->count; i++) {
		struct capnp_data frame;

		status = capnp_pointer_get_data(capnp_list_get_pointer(frames, i), &frame);
		if (status != STATUS_OK)
			return status;
		memcpy(sender->bytes + used, frame.bytes, frame.length_bytes);
		used += frame.length_bytes;
		sender->lengths[i] = (uint16_t)frame.length_bytes;
	}
	sender->count = frames->count;
	status = rt_server_defer(&net->server, request, sender_gone, net, &sender->deferred);
	if (status == STATUS_OK)
		net->senders[net->sender_count++] = sender;
	else
		sender->deferred = NULL;
	return status;
}

static void sender_send(struct net *net, struct net_sender *sender)
{
	struct rt_request *answer = rt_server_answer(&net->server, sender->deferred);
	struct nic_send_results_builder results;
	const uint8_t *at = sender->bytes;

	for (uint32_t i = 0; i < sender->count; i++) {
		frame_give(net, at, sender->lengths[i]);
		at += sender->lengths[i];
	}
	sender_remove(net, 0);
	rt_server_reply(&net->server, answer,
			nic_send_results_builder_root(&answer->results, &results));
}

uint32_t net_send_poll(struct net *net)
{
	uint32_t count = 0;

	/* Each turn but the last takes a slot back: of those with the device, and of who waits. */
	do {
		count += slots_take(net);
		/* At most NET_SENDERS of them. */
		while (net->sender_count > 0 &&
		       net->senders[0]->count <= virtio_queue_room(&net->send.queue))
			sender_send(net, net->senders[0]);
		net_queue_show(net, &net->send);
	} while (net->end == VIRTIO_DRIVER_DONE && net->sender_count > 0 &&
		 virtio_queue_wake(&net->send.queue));
	return count;
}

/* ---- sending --------------------------------------------------------------------------------- */

/* All frames of a call, before the first of them is sent. */
static enum status frames_check(struct rt_request *request, const struct capnp_list *frames)
{
	uint32_t total = 0;

	if (frames->count == 0 || frames->count > NET_SENT_FRAMES)
		return rt_request_fail(request, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
				       CAPNP_TEXT("A call sends 1 to 128 frames."));
	for (uint32_t i = 0; i < frames->count; i++) {
		struct capnp_data frame;
		enum status status =
			capnp_pointer_get_data(capnp_list_get_pointer(frames, i), &frame);

		if (status != STATUS_OK)
			return status;
		if (frame.length_bytes < NET_FRAME_LEAST || frame.length_bytes > NET_FRAME_MOST ||
		    frame.length_bytes > NET_SENT_BYTES - total)
			return rt_request_fail(request, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
					       CAPNP_TEXT("A frame has 14 to 1514 bytes."));
		total += frame.length_bytes;
	}
	return STATUS_OK;
}

enum status net_send(void *self, struct rt_request *request,
		     const struct nic_send_params_reader *params,
		     const struct nic_send_results_builder *results)
{
	struct net *net = self;
	struct capnp_list frames;
	enum status status = nic_send_params_get_frames(params, &frames);

	(void)results;
	if (status == STATUS_OK)
		status = frames_check(request, &frames);
	if (status != STATUS_OK)
		return status;
	if (net->sender_count > 0 || frames.count > virtio_queue_room(&net->send.queue))
		(void)net_send_poll(net);
	if (net->sender_count > 0 || frames.count > virtio_queue_room(&net->send.queue)) {
		status = sender_keep(net, request, &frames);
		if (status == STATUS_OK)
			/* From here on the card interrupts, and a slot that is back is seen. */
			(void)net_send_poll(net);
		return status;
	}
	for (uint32_t i = 0; i < frames.count; i++) {
		struct capnp_data frame;

		status = capnp_pointer_get_data(capnp_list_get_pointer(&frames, i), &frame);
		if (status != STATUS_OK)
			return status;
		frame_give(net, frame.bytes, frame.length_bytes);
	}
	net_queue_show(net, &net->send);
	return STATUS_OK;
}

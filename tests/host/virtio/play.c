/*
 * A driver in front of a device: see play.h.
 */
#include "tests/host/virtio/play.h"

#include <stdlib.h>
#include <string.h>

#define RESET_TRIES 4u
#define SLOT_BYTES 128u
#define BUFFERS_AT 16384u
#define SIZE_WISHED 32u

/* The driver's own idea of who has which buffer. */
struct play {
	struct model *device;
	struct virtio virtio;
	struct virtio_queue queue;
	uint16_t number; /* of the queue */
	uint16_t size;
	uint32_t notify_offset;
	uint32_t with_device[VIRTIO_QUEUE_MOST]; /* bytes that were given; 0: ours */
	uint16_t tails[VIRTIO_QUEUE_MOST][VIRTIO_CHAIN_MOST - 1u]; /* of a chain */
	uint32_t tail_count[VIRTIO_QUEUE_MOST];
	uint32_t given;
	struct play_tally *tally;
};

static void must(bool condition)
{
	if (!condition)
		abort();
}

static enum virtio_refusal queue_open(struct play *play)
{
	struct virtio_queue_wish wish = {
		.index = play->number, .size = SIZE_WISHED, .vector = play->number};
	struct virtio_queue_addresses at;
	enum virtio_refusal refusal = virtio_queue_size(&play->virtio, &wish, &play->size);

	if (refusal != VIRTIO_ACCEPTED)
		return refusal;
	must(play->size >= 1 && play->size <= SIZE_WISHED && (play->size & (play->size - 1)) == 0);
	memset(play->device->memory, 0, VIRTIO_QUEUE_BYTES(play->size));
	virtio_queue_init(&play->queue, play->device->memory, play->size, play->virtio.features);
	at = virtio_queue_addresses(MODEL_MEMORY_AT, play->size);
	refusal = virtio_queue_enable(&play->virtio, &wish, play->size, &at, &play->notify_offset);
	must(refusal != VIRTIO_ACCEPTED ||
	     play->notify_offset <= play->virtio.layout.regions[VIRTIO_NOTIFY].length_bytes - 2u);
	return refusal;
}

static enum virtio_refusal open(struct play *play)
{
	struct virtio_piece address = {
		.offset = VIRTIO_NET_MAC, .length_bytes = VIRTIO_NET_MAC_BYTES, .width_bytes = 1};
	uint8_t mac[VIRTIO_NET_MAC_BYTES];
	enum virtio_refusal refusal =
		virtio_negotiate(&play->virtio, VIRTIO_NET_F_MAC, VIRTIO_F_EVENT_INDEX);

	if (refusal == VIRTIO_ACCEPTED)
		refusal = virtio_config_vector(&play->virtio, 0);
	if (refusal == VIRTIO_ACCEPTED)
		refusal = virtio_config_read(&play->virtio, &address, mac);
	if (refusal == VIRTIO_ACCEPTED)
		refusal = queue_open(play);
	return refusal == VIRTIO_ACCEPTED ? virtio_start(&play->virtio) : refusal;
}

static struct virtio_buffer buffer_of(struct play *play, uint32_t slot)
{
	uint32_t length = 1u + (uint32_t)model_below(&play->device->source, SLOT_BYTES);

	return (struct virtio_buffer){.address = MODEL_MEMORY_AT + BUFFERS_AT + slot * SLOT_BYTES,
				      .length_bytes = length,
				      .direction = play->number == 0 ? VIRTIO_DEVICE_WRITES
								     : VIRTIO_DEVICE_READS};
}

/* Gives a chain of one to three buffers: at most the last one is written. */
static void chain_give(struct play *play, uint32_t count)
{
	struct virtio_buffer buffers[VIRTIO_CHAIN_MOST];
	uint16_t ids[VIRTIO_CHAIN_MOST];

	for (uint32_t i = 0; i < count; i++) {
		buffers[i] = buffer_of(play, (play->given + i) % SIZE_WISHED);
		buffers[i].direction = i + 1 == count ? VIRTIO_DEVICE_WRITES : VIRTIO_DEVICE_READS;
		ids[i] = virtio_queue_claim(&play->queue);
		must(ids[i] < play->size && play->with_device[ids[i]] == 0);
		if (i > 0)
			play->tails[ids[0]][i - 1] = ids[i];
	}
	virtio_queue_give_chain(&play->queue, ids, buffers, count);
	play->with_device[ids[0]] = buffers[count - 1].length_bytes;
	play->tail_count[ids[0]] = count - 1;
}

static void give(struct play *play)
{
	uint32_t count = 1u + (uint32_t)model_below(&play->device->source, VIRTIO_CHAIN_MOST);
	struct virtio_buffer buffer = buffer_of(play, play->given % SIZE_WISHED);
	uint16_t id;

	if (virtio_queue_room(&play->queue) < count)
		return;
	if (model_below(&play->device->source, 2) == 0) {
		chain_give(play, count);
	} else {
		id = virtio_queue_claim(&play->queue);
		must(id < play->size && play->with_device[id] == 0);
		virtio_queue_give(&play->queue, id, &buffer);
		play->with_device[id] = buffer.length_bytes;
	}
	play->given++;
	if (virtio_queue_publish(&play->queue))
		virtio_notify(&play->virtio, play->notify_offset, play->number);
}

/* The other buffers of a chain that came back. */
static void tails_release(struct play *play, uint16_t id)
{
	for (uint32_t i = 0; i < play->tail_count[id]; i++)
		virtio_queue_release(&play->queue, play->tails[id][i]);
	play->tail_count[id] = 0;
}

static void take(struct play *play)
{
	uint32_t length = 0;
	uint16_t id = 0;
	enum virtio_taken taken = virtio_queue_take(&play->queue, &id, &length);
	struct virtio_buffer buffer;

	play->tally->taken[taken]++;
	if (taken == VIRTIO_NOTHING || taken == VIRTIO_BROKEN)
		return;
	must(id < play->size && play->with_device[id] != 0 && length <= play->with_device[id]);
	must(taken == VIRTIO_TAKEN || length == 0);
	play->with_device[id] = 0;
	tails_release(play, id);
	if (model_below(&play->device->source, 2) == 0) {
		virtio_queue_release(&play->queue, id);
		return;
	}
	buffer = buffer_of(play, id % SIZE_WISHED);
	virtio_queue_give(&play->queue, id, &buffer);
	play->with_device[id] = buffer.length_bytes;
}

/* The library has counted as this driver has seen. */
static void compare(const struct play *play)
{
	uint32_t with_device = 0, tails = 0;

	for (uint32_t i = 0; i < play->size; i++) {
		with_device += play->with_device[i] != 0 ? 1u : 0u;
		tails += play->tail_count[i];
	}
	must(play->queue.with_device == with_device);
	must(play->queue.free_count + with_device + tails == play->size);
}

static void use(struct play *play, uint32_t steps)
{
	for (uint32_t i = 0; i < steps; i++) {
		switch (model_below(&play->device->source, 5)) {
		case 0:
		case 1:
			give(play);
			break;
		case 2:
			take(play);
			break;
		case 3:
			(void)!virtio_queue_wake(&play->queue);
			break;
		default:
			virtio_queue_quiet(&play->queue);
		}
		compare(play);
		model_step(play->device, play->number);
	}
	if (virtio_is_broken(&play->virtio))
		play->tally->asked_for_reset++;
}

static bool reset(struct play *play)
{
	virtio_reset_begin(&play->virtio);
	for (unsigned i = 0; i < RESET_TRIES; i++) {
		if (virtio_reset_is_done(&play->virtio))
			return true;
	}
	return false;
}

void play_driver(struct model *device, uint32_t steps, struct play_tally *tally)
{
	struct virtio_io io = model_io(device);
	struct virtio_layout layout;
	struct play play = {.device = device, .tally = tally};
	enum virtio_refusal refusal =
		virtio_layout_read(device->config, device->bar_bytes, &layout);

	if (refusal != VIRTIO_ACCEPTED) {
		tally->refusals[refusal]++;
		return;
	}
	play.number = (uint16_t)model_below(&device->source, MODEL_QUEUES);
	virtio_init(&play.virtio, &io, &layout);
	if (!reset(&play)) {
		tally->never_reset++;
		return;
	}
	refusal = open(&play);
	tally->refusals[refusal]++;
	if (refusal == VIRTIO_ACCEPTED)
		use(&play, steps);
	else
		virtio_fail(&play.virtio);
}

/*
 * A split queue: see queue.h.
 */
#include "core/virtio/queue.h"

#include "core/ring/shared.h"

/* Words of 16 bits: a ring's flags and index stand before its elements. */
#define FLAGS 0u
#define INDEX 1u
#define RING 2u
#define USED_ELEMENT_WORDS 4u

/* 2.7.7.2: the used index at which the driver wants an interrupt, behind the available ring. */
static uint16_t *used_event(struct virtio_queue *queue)
{
	return &queue->available[RING + queue->size];
}

/* 2.7.10: the available index at which the device wants to be notified, behind the used ring. */
static const uint16_t *available_event(const struct virtio_queue *queue)
{
	return &queue->used[RING + queue->size * USED_ELEMENT_WORDS];
}

void virtio_queue_init(struct virtio_queue *queue, uint8_t *memory, uint16_t size,
		       uint64_t features)
{
	*queue = (struct virtio_queue){
		.descriptors = (struct virtio_descriptor *)(void *)memory,
		.available = (uint16_t *)(void *)(memory + VIRTIO_QUEUE_AVAILABLE_AT(size)),
		.used = (uint16_t *)(void *)(memory + VIRTIO_QUEUE_USED_AT(size)),
		.size = size,
		.free_count = size,
		.event_index = (features & VIRTIO_F_EVENT_INDEX) != 0,
	};
	for (uint16_t i = 0; i < size; i++)
		queue->free[i] = (uint16_t)(size - 1u - i);
	virtio_queue_quiet(queue);
}

struct virtio_queue_addresses virtio_queue_addresses(uint64_t address, uint16_t size)
{
	return (struct virtio_queue_addresses){
		.descriptors = address,
		.available = address + VIRTIO_QUEUE_AVAILABLE_AT(size),
		.used = address + VIRTIO_QUEUE_USED_AT(size),
	};
}

static void descriptor_write(struct virtio_queue *queue, uint16_t id,
			     const struct virtio_buffer *buffer, uint16_t flags, uint16_t next)
{
	struct virtio_descriptor *descriptor = &queue->descriptors[id];

	if (buffer->direction == VIRTIO_DEVICE_WRITES)
		flags = (uint16_t)(flags | VIRTIO_DESCRIPTOR_WRITE);
	shared_store64(&descriptor->address, buffer->address);
	shared_store32(&descriptor->length_bytes, buffer->length_bytes);
	shared_store16(&descriptor->flags, flags);
	shared_store16(&descriptor->next, next);
}

/* The buffer or chain that begins with `id` is the device's, which may write so many bytes. */
static void first_give(struct virtio_queue *queue, uint16_t id, uint32_t bytes)
{
	shared_store16(&queue->available[RING + queue->available_index % queue->size], id);
	queue->available_index++;
	queue->given_bytes[id] = bytes;
	queue->with_device++;
}

void virtio_queue_give(struct virtio_queue *queue, uint16_t id, const struct virtio_buffer *buffer)
{
	descriptor_write(queue, id, buffer, 0, 0);
	first_give(queue, id, buffer->length_bytes);
}

void virtio_queue_give_chain(struct virtio_queue *queue, const uint16_t *ids,
			     const struct virtio_buffer *buffers, uint32_t count)
{
	uint32_t bytes = 0;

	for (uint32_t i = 0; i < count; i++) {
		bool last = i + 1 == count;

		descriptor_write(queue, ids[i], &buffers[i],
				 last ? (uint16_t)0 : (uint16_t)VIRTIO_DESCRIPTOR_NEXT,
				 last ? (uint16_t)0 : ids[i + 1]);
		if (buffers[i].direction == VIRTIO_DEVICE_WRITES)
			bytes += buffers[i].length_bytes;
	}
	first_give(queue, ids[0], bytes);
}

bool virtio_queue_publish(struct virtio_queue *queue)
{
	uint16_t before = queue->published_index;
	uint16_t until = queue->available_index;

	if (before == until)
		return false;
	queue->published_index = until;
	shared_store16_release(&queue->available[INDEX], until);
	/* The device either sees the index, or has asked before the next line to be notified. */
	shared_fence();
	if (!queue->event_index)
		return (shared_load16(&queue->used[FLAGS]) & VIRTIO_USED_NO_NOTIFY) == 0;
	return (uint16_t)(until - shared_load16(available_event(queue)) - 1u) <
	       (uint16_t)(until - before);
}

static enum virtio_taken broken(struct virtio_queue *queue)
{
	queue->broken = true;
	return VIRTIO_BROKEN;
}

enum virtio_taken virtio_queue_take(struct virtio_queue *queue, uint16_t *id,
				    uint32_t *length_bytes)
{
	uint16_t place = queue->used_index % queue->size;
	uint16_t fresh = (uint16_t)(shared_load16_acquire(&queue->used[INDEX]) - queue->used_index);
	const uint32_t *element;
	uint32_t named, written;

	if (queue->broken)
		return VIRTIO_BROKEN;
	if (fresh == 0)
		return VIRTIO_NOTHING;
	if (fresh > queue->with_device)
		return broken(queue);
	element = (const uint32_t *)(const void *)&queue->used[RING + place * USED_ELEMENT_WORDS];
	named = shared_load32(&element[0]);
	written = shared_load32(&element[1]);
	if (named >= queue->size || queue->given_bytes[named] == 0)
		return broken(queue);
	queue->used_index++;
	queue->with_device--;
	*id = (uint16_t)named;
	*length_bytes = written <= queue->given_bytes[named] ? written : 0;
	written -= *length_bytes; /* what there is no room for */
	queue->given_bytes[named] = 0;
	return written == 0 ? VIRTIO_TAKEN : VIRTIO_DAMAGED;
}

bool virtio_queue_wake(struct virtio_queue *queue)
{
	if (queue->event_index)
		shared_store16(used_event(queue), queue->used_index);
	else
		shared_store16(&queue->available[FLAGS], 0);
	/* The device either sees the wish, or has moved its index before the next line. */
	shared_fence();
	return shared_load16(&queue->used[INDEX]) != queue->used_index;
}

void virtio_queue_quiet(struct virtio_queue *queue)
{
	/* With event indexes the flags mean nothing: an index that was passed long ago asks for
	 * nothing, until the index has come round. */
	if (queue->event_index)
		shared_store16(used_event(queue), (uint16_t)(queue->used_index - 1u));
	else
		shared_store16(&queue->available[FLAGS], VIRTIO_AVAILABLE_NO_INTERRUPT);
}

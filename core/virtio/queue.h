/*
 * A split queue of a virtio device (virtio 1.2, 2.7), from its driver's side.
 *
 * The queue lies in memory that the device can write at any time: descriptors, the available ring,
 * the used ring. The driver keeps all that it relies on in `struct virtio_queue`, which the device
 * cannot reach: the indexes, which buffers are with the device, and how long each is. It reads of
 * the shared memory the used index and the elements that it covers, each word once, and believes
 * none of them:
 *
 *  1  the used index says at most as many new elements as there are buffers with the device
 *  2  an element names a descriptor that is with the device, and so each one once
 *  3  a length is at most that of the buffer that was given
 *
 * Behind a breach of 1 or 2 nobody knows who has which buffer: the queue is broken until the device
 * was reset. Behind one of 3 the buffer is the driver's again, and its contents mean nothing.
 *
 * A buffer is one piece of memory and takes one descriptor. A chain is a few of them, and comes
 * back as one: by the descriptor of the first. Bytes are copied out before they are looked at: a
 * device may write to a buffer even when it has given it back.
 *
 * Nothing here allocates or waits. Read next: core/virtio/transport.h, user/drivers/virtio.
 */
#ifndef CORE_VIRTIO_QUEUE_H
#define CORE_VIRTIO_QUEUE_H

#include "core/virtio/format.h"
#include "core/virtio/transport.h"

#define VIRTIO_QUEUE_MOST 256u
#define VIRTIO_CHAIN_MOST 3u

/* A power of two up to VIRTIO_QUEUE_MOST: the bytes of the three parts, one behind the other. */
#define VIRTIO_QUEUE_AVAILABLE_AT(size) ((size)*16u)
#define VIRTIO_QUEUE_USED_AT(size) ((VIRTIO_QUEUE_AVAILABLE_AT(size) + 6u + (size)*2u + 3u) & ~3u)
#define VIRTIO_QUEUE_BYTES(size) (VIRTIO_QUEUE_USED_AT(size) + 6u + (size)*8u)

enum virtio_direction {
	VIRTIO_DEVICE_READS,
	VIRTIO_DEVICE_WRITES,
};

/* A buffer that is given to the device. */
struct virtio_buffer {
	uint64_t address;      /* as the device reaches it */
	uint32_t length_bytes; /* not 0 */
	enum virtio_direction direction;
};

enum virtio_taken {
	VIRTIO_NOTHING, /* the device has given nothing back */
	VIRTIO_TAKEN,   /* a buffer is the driver's again */
	VIRTIO_DAMAGED, /* it is, and the device says that it wrote more than there is room */
	VIRTIO_BROKEN,  /* the queue is of no use any more */
};

/* All fields are the queue's. */
struct virtio_queue {
	/* Shared with the device, which may write to all of it. */
	struct virtio_descriptor *descriptors;
	uint16_t *available; /* flags, index, the ring, the used event */
	uint16_t *used;      /* flags, index, the ring, the available event */
	/* The driver's own. */
	uint16_t size;
	uint16_t available_index, published_index, used_index;
	uint16_t with_device; /* buffers and chains */
	uint16_t free_count;
	bool event_index; /* VIRTIO_F_EVENT_INDEX was negotiated */
	bool broken;
	uint16_t free[VIRTIO_QUEUE_MOST];
	/* 0: the descriptor is not the first of what is with the device. */
	uint32_t given_bytes[VIRTIO_QUEUE_MOST];
};

/*
 * An empty queue in `memory`: VIRTIO_QUEUE_BYTES(size) zeroed bytes, aligned to 16. `features` are
 * those that were negotiated. No interrupt is asked for.
 */
void virtio_queue_init(struct virtio_queue *queue, uint8_t *memory, uint16_t size,
		       uint64_t features);

/* The three parts of a queue whose memory is at `address` for the device. */
struct virtio_queue_addresses virtio_queue_addresses(uint64_t address, uint16_t size);

/* How many descriptors can be claimed. */
static inline uint16_t virtio_queue_room(const struct virtio_queue *queue)
{
	return queue->free_count;
}

/*
 * Takes a descriptor that nobody uses; there is room. Gives its number, below the queue's size. A
 * new queue's descriptors come in the order of their numbers.
 */
static inline uint16_t virtio_queue_claim(struct virtio_queue *queue)
{
	return queue->free[--queue->free_count];
}

/* Nobody uses the descriptor `id` any more, which was claimed and is not with the device. */
static inline void virtio_queue_release(struct virtio_queue *queue, uint16_t id)
{
	queue->free[queue->free_count++] = id;
}

/*
 * Gives a buffer to the device with the descriptor `id`, which was claimed and is not with the
 * device. virtio_queue_publish shows it.
 */
void virtio_queue_give(struct virtio_queue *queue, uint16_t id, const struct virtio_buffer *buffer);

/*
 * Gives a chain of `count` buffers, 1 to VIRTIO_CHAIN_MOST, those that the device reads first, and
 * the last one to be written. `ids`: their descriptors, as above. The chain comes back as ids[0],
 * with the bytes that were written to all of it; the other descriptors stay claimed, too.
 */
void virtio_queue_give_chain(struct virtio_queue *queue, const uint16_t *ids,
			     const struct virtio_buffer *buffers, uint32_t count);

/* Shows the device what was given. True: it wants to be notified. */
MUST_CHECK bool virtio_queue_publish(struct virtio_queue *queue);

/*
 * Takes a buffer back: its descriptor, which stays claimed, and how many bytes the device says that
 * it wrote.
 */
MUST_CHECK enum virtio_taken virtio_queue_take(struct virtio_queue *queue, uint16_t *id,
					       uint32_t *length_bytes);

/*
 * Asks for an interrupt with the next buffer that comes back. True: one is there already, perhaps
 * without an interrupt, so the caller looks again. virtio_queue_quiet takes the wish back; an
 * interrupt may come all the same.
 */
MUST_CHECK bool virtio_queue_wake(struct virtio_queue *queue);
void virtio_queue_quiet(struct virtio_queue *queue);

#endif

/*
 * A modern virtio device on PCI: where its registers are, and how it is brought to work.
 *
 * The device is not trusted: each number that it says is read once, into a local, and must satisfy
 * these conditions before it is used. The first that does not hold is the refusal
 * (core/virtio/refusal.def), and the driver does without the device.
 *
 * the structures (virtio 1.2, 4.1.4), in bytes of configuration space that were copied
 *  1  the list of capabilities is there, lies in 256 bytes behind the header, and ends
 *  2  a vendor's capability is as long as its kind needs, and names one of six BARs
 *  3  a structure that is used lies inside its BAR, has room for its registers, and is aligned
 *     for them
 *  4  common, notify and ISR are there; of several of a kind, the first counts
 *
 * the device
 *  5  it offers each feature that is needed: VERSION_1, ACCESS_PLATFORM, and the driver's own
 *  6  it takes the features: FEATURES_OK can be read back
 *  7  a queue that is wanted is there, and its size is a power of two
 *  8  it is not enabled yet
 *  9  the place where it is notified lies in the notify structure
 * 10  its vector, and that it is enabled, can be read back
 * 11  a piece of the device's own structure lies inside it, and can be read while the generation
 *     stays the same, within some tries
 * 12  it does not ask for a reset
 *
 * Nothing here waits: a device that never ends its reset is the driver's to give up. This owns no
 * memory, and reaches registers only through `struct virtio_io`. Read next: core/virtio/queue.h.
 */
#ifndef CORE_VIRTIO_TRANSPORT_H
#define CORE_VIRTIO_TRANSPORT_H

#include "core/virtio/format.h"

enum virtio_refusal {
	VIRTIO_ACCEPTED = 0,
#define VIRTIO_REFUSAL(name, number, condition, text) VIRTIO_REFUSED_##name = (number),
#include "core/virtio/refusal.def"
#undef VIRTIO_REFUSAL
};

enum virtio_region { VIRTIO_COMMON, VIRTIO_NOTIFY, VIRTIO_ISR, VIRTIO_DEVICE, VIRTIO_REGIONS };

/* A structure of the device's, in bytes of a BAR. No bytes: there is none. */
struct virtio_place {
	uint8_t bar;
	uint32_t offset;
	uint32_t length_bytes;
};

struct virtio_layout {
	struct virtio_place regions[VIRTIO_REGIONS];
	uint32_t notify_multiplier;
};

/*
 * The device's registers. `offset` lies in the region, aligned to `bytes`, which is 1, 2 or 4. Each
 * call is one access.
 */
struct virtio_io {
	uint32_t (*read)(void *context, enum virtio_region region, uint32_t offset, uint32_t bytes);
	void (*write)(void *context, enum virtio_region region, uint32_t offset, uint32_t bytes,
		      uint32_t value);
	void *context;
};

/* All fields are read only for others. */
struct virtio {
	struct virtio_io io;
	struct virtio_layout layout;
	uint64_t features; /* that both sides have */
};

/* The request of a driver for a queue. */
struct virtio_queue_wish {
	uint16_t index;
	uint16_t size;   /* the most that is wanted: a power of two */
	uint16_t vector; /* a row of the MSI-X table, or VIRTIO_NO_VECTOR */
};

/* The addresses of a queue's three parts, as the device reaches them. */
struct virtio_queue_addresses {
	uint64_t descriptors, available, used;
};

/* Fields of one width in the device's own structure. */
struct virtio_piece {
	uint32_t offset;
	uint32_t length_bytes; /* a multiple of the width */
	uint32_t width_bytes;  /* 1, 2 or 4: of a field, which is read at once (4.1.3.1) */
};

/* Conditions 1 to 4. `bar_bytes`: the length of each BAR; 0: there is none. */
MUST_CHECK enum virtio_refusal virtio_layout_read(const uint8_t config[VIRTIO_PCI_CONFIG_BYTES],
						  const uint64_t bar_bytes[VIRTIO_PCI_BARS],
						  struct virtio_layout *layout);

/* A device of this layout, of which nothing is known yet. */
void virtio_init(struct virtio *virtio, const struct virtio_io *io,
		 const struct virtio_layout *layout);

/* Begins a reset. Until virtio_reset_is_done, the device may still use what it had. */
void virtio_reset_begin(struct virtio *virtio);
MUST_CHECK bool virtio_reset_is_done(struct virtio *virtio);

/*
 * Conditions 5 and 6: `needed` features beside those that each device needs, and `wanted` ones,
 * which may be missing. Once behind each reset.
 */
MUST_CHECK enum virtio_refusal virtio_negotiate(struct virtio *virtio, uint64_t needed,
						uint64_t wanted);

/* Condition 7: the size that the queue will have, at most the wished one. */
MUST_CHECK enum virtio_refusal virtio_queue_size(struct virtio *virtio,
						 const struct virtio_queue_wish *wish,
						 uint16_t *size);

/*
 * Conditions 8 to 10: gives the device a queue of `size`, from virtio_queue_size, and says at which
 * offset of the notify structure it is notified.
 */
MUST_CHECK enum virtio_refusal virtio_queue_enable(struct virtio *virtio,
						   const struct virtio_queue_wish *wish,
						   uint16_t size,
						   const struct virtio_queue_addresses *at,
						   uint32_t *notify_offset);

/* Condition 10, for the vector of changes of the device's own structure. */
MUST_CHECK enum virtio_refusal virtio_config_vector(struct virtio *virtio, uint16_t vector);

/* Condition 11: a piece of the device's own structure, all of one generation. */
MUST_CHECK enum virtio_refusal virtio_config_read(struct virtio *virtio,
						  const struct virtio_piece *piece, uint8_t *bytes);

/* Condition 12, and the device begins to work. */
MUST_CHECK enum virtio_refusal virtio_start(struct virtio *virtio);

/* Whether a device that was started asks for a reset, or does not answer any more. */
MUST_CHECK bool virtio_is_broken(struct virtio *virtio);

/* Tells the device that the queue `index` has something new. */
static inline void virtio_notify(struct virtio *virtio, uint32_t notify_offset, uint16_t index)
{
	virtio->io.write(virtio->io.context, VIRTIO_NOTIFY, notify_offset, 2, index);
}

/* Tells the device that its driver gives it up. */
void virtio_fail(struct virtio *virtio);

/* A line for a person; for 0 "accepted". The number of the condition; 0 for none. */
const char *virtio_refusal_text(uint32_t refusal);
uint32_t virtio_refusal_condition(uint32_t refusal);

#endif

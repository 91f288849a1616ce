/*
 * The part that all drivers of virtio devices share: from the Device that a driver was given to
 * mapped registers, memory that the device reaches, queues and an interrupt. core/virtio has the
 * device's own rules, and everything that can be tested without a kernel.
 *
 * A driver holds in its CapSet
 *	device         Device, its function
 *	addressSpace   AddressSpace, its own
 *	timer          Timer, to give up a device that does not answer
 *	console        Console, to say why it ends; may be missing
 * and ends when something is wrong: whoever started it starts another one, with a device that was
 * reset. Read next: user/drivers/virtio-rng/main.c, the smallest driver; docs/devices.md.
 */
#ifndef USER_DRIVERS_VIRTIO_DRIVER_H
#define USER_DRIVERS_VIRTIO_DRIVER_H

#include "core/virtio/queue.h"
#include "core/virtio/transport.h"
#include "user/rt/console.h"
#include "user/rt/generated/device_types.h"
#include "user/rt/generated/system_types.h"
#include "user/rt/share.h"

/* The codes with which drivers end. */
enum virtio_driver_end {
	VIRTIO_DRIVER_DONE = 0,
	VIRTIO_DRIVER_LACKS = 2, /* something is not in the CapSet, or there is too little of it */
	VIRTIO_DRIVER_REFUSED = 3, /* the device is not what the driver is for, or not right */
	VIRTIO_DRIVER_GONE = 4,    /* the device, or the endpoint, is no more */
	VIRTIO_DRIVER_BROKEN = 5,  /* the device has broken a rule, or asks for a reset */
};

struct virtio_driver {
	struct rt *rt;
	const char *name;
	struct rt_mapper mapper;
	struct rt_console console; /* without a capability when there is none */
	struct device device;
	struct timer timer;
	struct dma_pool pool;
	struct virtio virtio;
	volatile uint8_t *regions[VIRTIO_REGIONS]; /* null: there is none */
};

/* Memory that the device reaches, and may change at any time. */
struct virtio_memory {
	uint8_t *bytes;   /* where this program sees it */
	uint64_t address; /* where the device does */
};

/* The request of a driver for the queue `index`. */
struct virtio_driver_queue {
	uint16_t index;
	uint16_t size;   /* the most that is wanted: a power of two, at most VIRTIO_QUEUE_MOST */
	uint16_t vector; /* of the interrupt that tells of it */
};

/*
 * Takes the CapSet, checks that the device is a modern virtio device of `type`, maps its registers,
 * and resets it. On the first thing that is wrong it says what, and gives the code to end with;
 * VIRTIO_DRIVER_DONE: nothing is.
 */
MUST_CHECK enum virtio_driver_end virtio_driver_open(struct virtio_driver *driver, struct rt *rt,
						     const char *name, uint16_t type);

/* The same for a device that the program has claimed itself: the id zero is that of the CapSet. */
MUST_CHECK enum virtio_driver_end virtio_driver_open_device(struct virtio_driver *driver,
							    struct rt *rt, const char *name,
							    uint16_t type, struct device device);

/* Says a refusal of the device, unless it is none. Code as above. */
MUST_CHECK enum virtio_driver_end virtio_driver_judge(struct virtio_driver *driver,
						      enum virtio_refusal refusal);

/* Says the status of a method of the kernel, unless it is OK. Code as above. */
MUST_CHECK enum virtio_driver_end virtio_driver_check(struct virtio_driver *driver,
						      const char *what, enum status status);

/* Makes the one pool of the device. Code as above. */
MUST_CHECK enum virtio_driver_end virtio_driver_pool(struct virtio_driver *driver, uint32_t pages);

/* So many pages of the pool, zeroed, mapped here. Code as above. */
MUST_CHECK enum virtio_driver_end virtio_driver_memory(struct virtio_driver *driver, uint32_t pages,
						       struct virtio_memory *memory);

/*
 * Sets up a queue in memory of its own, and says where it is notified. Behind virtio_negotiate and
 * before virtio_start. Code as above.
 */
MUST_CHECK enum virtio_driver_end virtio_driver_queue(struct virtio_driver *driver,
						      const struct virtio_driver_queue *wish,
						      struct virtio_queue *queue,
						      uint32_t *notify_offset);

/* The interrupt of a row of the device's table. Code as above. */
MUST_CHECK enum virtio_driver_end virtio_driver_interrupt(struct virtio_driver *driver,
							  uint32_t row,
							  struct interrupt *interrupt);

/* Says that the device has broken a rule, and gives the code to end with. */
MUST_CHECK enum virtio_driver_end virtio_driver_broken(struct virtio_driver *driver,
						       const char *what);

#endif

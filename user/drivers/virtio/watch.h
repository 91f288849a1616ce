/*
 * The interrupt of a driver that serves: watched from the server loop, so that calls come between.
 *
 * One call of Interrupt.wait is in progress. When it ends, the driver polls its queues, and the
 * next one begins: an interrupt that comes meanwhile ends it at once.
 */
#ifndef USER_DRIVERS_VIRTIO_WATCH_H
#define USER_DRIVERS_VIRTIO_WATCH_H

#include "user/drivers/virtio/driver.h"
#include "user/rt/pending.h"
#include "user/rt/server.h"

/* The fields from `interrupts` on are the watch's. */
struct virtio_watch {
	struct virtio_driver *driver;
	struct rt_server *server;
	struct interrupt interrupt;
	/* Looks at all queues. */
	void (*poll)(void *context);
	/* A method of the kernel has failed: the driver ends. */
	void (*failed)(void *context, const char *what, enum status status);
	void *context;
	uint64_t interrupts; /* that have come */
	struct rt_call wait;
	struct rt_server_watch watch;
	/* A moment that has come: the device has given something back without an interrupt. */
	struct rt_server_timer again;
	bool is_again;
};

/* Begins to wait. Any status of Interrupt.wait; then nothing is watched. */
MUST_CHECK enum status virtio_watch_begin(struct virtio_watch *watch);

/*
 * Polls once more, and clients' calls come before: for a device that has given something back
 * already, and may never stop.
 */
void virtio_watch_again(struct virtio_watch *watch);

#endif

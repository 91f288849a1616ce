/*
 * A driver in front of a device that may be hostile: everything that the library tells is compared
 * with what this driver did itself. It aborts where the library believed too much.
 */
#ifndef TESTS_HOST_VIRTIO_PLAY_H
#define TESTS_HOST_VIRTIO_PLAY_H

#include "tests/host/virtio/model.h"

/* The outcomes of a play, counted by play_driver. */
struct play_tally {
	uint64_t refusals[64];              /* by enum virtio_refusal; 0: it worked */
	uint64_t taken[VIRTIO_BROKEN + 1u]; /* by enum virtio_taken */
	uint64_t never_reset, asked_for_reset;
};

/* The whole life of a device: found, reset, set up, used for `steps` steps of the driver. */
void play_driver(struct model *device, uint32_t steps, struct play_tally *tally);

#endif

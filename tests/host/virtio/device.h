/*
 * A virtio device for tests, honest or hostile: its configuration space, its registers, and its
 * side of the queues. Its decisions come from a seed or from bytes, so each run can be had again.
 *
 * The driver under test reaches registers through device_io and shares `memory` with the device.
 * Between any two of the driver's steps the test calls device_step.
 */
#ifndef TESTS_HOST_VIRTIO_DEVICE_H
#define TESTS_HOST_VIRTIO_DEVICE_H

#include <stddef.h>

#include "core/virtio/queue.h"
#include "core/virtio/transport.h"

#define DEVICE_QUEUES 2u
#define DEVICE_MEMORY_BYTES 65536u
#define DEVICE_MEMORY_AT UINT64_C(0x40000000) /* as the device reaches it */
#define DEVICE_BAR 4u
#define DEVICE_BAR_BYTES 16384u
#define DEVICE_REGION_BYTES 4096u
#define DEVICE_MULTIPLIER 4u
#define DEVICE_OWN_BYTES 12u

/* Where decisions come from: bytes until they end, and zeros behind them; or a seed. */
struct device_source {
	const uint8_t *bytes;
	size_t left;
	uint64_t state;
};

/* A number below `limit`; 0 when the bytes have ended. */
uint64_t device_below(struct device_source *source, uint64_t limit);

struct device_queue {
	uint16_t size, vector, enabled, notify_at;
	uint64_t parts[3];                    /* descriptors, available, used */
	uint16_t available_index, used_index; /* the device's own */
	uint16_t interrupted_index;
	bool notified;
	uint32_t interrupts;
};

struct device {
	struct device_source source;
	bool restless;      /* its own structure changes with each look at it */
	uint32_t hostility; /* one register in so many lies, one step does harm; 0: honest */
	uint8_t config[VIRTIO_PCI_CONFIG_BYTES];
	uint64_t bar_bytes[VIRTIO_PCI_BARS];
	uint64_t offered, accepted;
	uint32_t feature_select[2]; /* the device's, the driver's */
	uint8_t status, generation;
	uint16_t config_vector, queue_select;
	struct device_queue queues[DEVICE_QUEUES];
	uint8_t own[DEVICE_OWN_BYTES];
	_Alignas(16) uint8_t memory[DEVICE_MEMORY_BYTES];
};

/* An honest device that was just reset, with an honest configuration space. */
void device_init(struct device *device);

struct virtio_io device_io(struct device *device);

/* Puts the honest list of capabilities into the configuration space. */
void device_config_make(struct device *device);

/* The device does some of what was asked of it, or some harm. */
void device_step(struct device *device, uint16_t queue);

/* The honest device does all that it was notified of. */
void device_work(struct device *device, uint16_t queue);

#endif

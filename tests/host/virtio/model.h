/*
 * A virtio device for tests, honest or hostile: its configuration space, its registers, and its
 * side of the queues. Its decisions come from a seed or from bytes, so each run can be had again.
 *
 * The driver under test reaches registers through model_io and shares `memory` with the device.
 * Between any two of the driver's steps the test calls model_step.
 */
#ifndef TESTS_HOST_VIRTIO_MODEL_H
#define TESTS_HOST_VIRTIO_MODEL_H

#include <stddef.h>

#include "core/virtio/queue.h"
#include "core/virtio/transport.h"

#define MODEL_QUEUES 2u
#define MODEL_MEMORY_BYTES 65536u
#define MODEL_MEMORY_AT UINT64_C(0x40000000) /* as the device reaches it */
#define MODEL_BAR 4u
#define MODEL_BAR_BYTES 16384u
#define MODEL_REGION_BYTES 4096u
#define MODEL_MULTIPLIER 4u
#define MODEL_OWN_BYTES 32u

/* Where decisions come from: bytes until they end, and zeros behind them; or a seed. */
struct model_source {
	const uint8_t *bytes;
	size_t left;
	uint64_t state;
};

/* A number below `limit`; 0 when the bytes have ended. */
uint64_t model_below(struct model_source *source, uint64_t limit);

struct model_queue {
	uint16_t size, vector, enabled, notify_at;
	uint64_t parts[3];                    /* descriptors, available, used */
	uint16_t available_index, used_index; /* the device's own */
	uint16_t interrupted_index;
	bool notified;
	uint32_t interrupts;
};

struct model;

/*
 * The bytes of a buffer that the device was given, of a chain one after the other: it reads them,
 * or writes some and says how many. False: it does nothing with this buffer now, which is the first
 * one of its chain.
 */
typedef bool model_exchange(struct model *device, uint16_t queue, uint8_t *bytes, uint32_t length,
			    uint32_t *written);

struct model {
	struct model_source source;
	model_exchange *exchange;
	/* Memory at an address; null when it has not that many bytes there. */
	void *(*reach)(struct model *device, uint64_t address, uint64_t bytes);
	void *context;      /* of the test */
	bool restless;      /* its own structure changes with each look at it */
	uint32_t hostility; /* one register in so many lies, one step does harm; 0: honest */
	uint8_t config[VIRTIO_PCI_CONFIG_BYTES];
	uint64_t bar_bytes[VIRTIO_PCI_BARS];
	uint64_t offered, accepted;
	uint32_t feature_select[2]; /* the device's, the driver's */
	uint8_t status, generation;
	uint16_t config_vector, queue_select;
	struct model_queue queues[MODEL_QUEUES];
	uint8_t own[MODEL_OWN_BYTES];
	_Alignas(16) uint8_t memory[MODEL_MEMORY_BYTES];
};

/* An honest device that was just reset, with an honest configuration space. */
void model_init(struct model *device);

struct virtio_io model_io(struct model *device);

/* As after a reset of the function: its registers only. */
void model_registers_reset(struct model *device);

/* Puts the honest list of capabilities into the configuration space. */
void model_config_make(struct model *device);

/* The device does some of what was asked of it, or some harm. */
void model_step(struct model *device, uint16_t queue);

/* One harm in the used ring, or anywhere in the memory that both share. */
void model_harm(struct model *device, uint16_t queue);

/* The honest device does all that it was notified of. */
void model_work(struct model *device, uint16_t queue);

#endif

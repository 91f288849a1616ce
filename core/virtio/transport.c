/*
 * Conditions 5 to 12 of core/virtio/transport.h: bringing a device to work (virtio 1.2, 3.1).
 */
#include "core/virtio/transport.h"

#include "core/base/checked.h"

/* A device that changes its configuration between any two reads is left alone after so many. */
#define CONFIG_TRIES 8u
#define EVERY_DEVICE (VIRTIO_F_VERSION_1 | VIRTIO_F_ACCESS_PLATFORM)
/* A function that is gone reads as all ones. */
#define STATUS_GONE 0xffu

static uint32_t common_read(struct virtio *virtio, uint32_t offset, uint32_t bytes)
{
	return virtio->io.read(virtio->io.context, VIRTIO_COMMON, offset, bytes);
}

static void common_write(struct virtio *virtio, uint32_t offset, uint32_t bytes, uint32_t value)
{
	virtio->io.write(virtio->io.context, VIRTIO_COMMON, offset, bytes, value);
}

static void common_write64(struct virtio *virtio, uint32_t offset, uint64_t value)
{
	common_write(virtio, offset, 4, (uint32_t)value);
	common_write(virtio, offset + 4, 4, (uint32_t)(value >> 32));
}

static uint8_t status_read(struct virtio *virtio)
{
	return (uint8_t)common_read(virtio, VIRTIO_COMMON_STATUS, 1);
}

static void status_add(struct virtio *virtio, uint8_t bits)
{
	common_write(virtio, VIRTIO_COMMON_STATUS, 1, status_read(virtio) | (uint32_t)bits);
}

void virtio_init(struct virtio *virtio, const struct virtio_io *io,
		 const struct virtio_layout *layout)
{
	*virtio = (struct virtio){.io = *io, .layout = *layout};
}

void virtio_reset_begin(struct virtio *virtio)
{
	virtio->features = 0;
	common_write(virtio, VIRTIO_COMMON_STATUS, 1, 0);
}

bool virtio_reset_is_done(struct virtio *virtio)
{
	return status_read(virtio) == 0;
}

static uint64_t features_read(struct virtio *virtio)
{
	uint64_t features;

	common_write(virtio, VIRTIO_COMMON_DEVICE_FEATURE_SELECT, 4, 0);
	features = common_read(virtio, VIRTIO_COMMON_DEVICE_FEATURE, 4);
	common_write(virtio, VIRTIO_COMMON_DEVICE_FEATURE_SELECT, 4, 1);
	return features | (uint64_t)common_read(virtio, VIRTIO_COMMON_DEVICE_FEATURE, 4) << 32;
}

static void features_write(struct virtio *virtio, uint64_t features)
{
	common_write(virtio, VIRTIO_COMMON_DRIVER_FEATURE_SELECT, 4, 0);
	common_write(virtio, VIRTIO_COMMON_DRIVER_FEATURE, 4, (uint32_t)features);
	common_write(virtio, VIRTIO_COMMON_DRIVER_FEATURE_SELECT, 4, 1);
	common_write(virtio, VIRTIO_COMMON_DRIVER_FEATURE, 4, (uint32_t)(features >> 32));
}

enum virtio_refusal virtio_negotiate(struct virtio *virtio, uint64_t needed, uint64_t wanted)
{
	uint64_t offered;

	needed |= EVERY_DEVICE;
	status_add(virtio, VIRTIO_STATUS_ACKNOWLEDGE);
	status_add(virtio, VIRTIO_STATUS_DRIVER);
	offered = features_read(virtio);
	if ((offered & needed) != needed)
		return VIRTIO_REFUSED_FEATURES;
	offered &= needed | wanted;
	features_write(virtio, offered);
	status_add(virtio, VIRTIO_STATUS_FEATURES_OK);
	if ((status_read(virtio) & VIRTIO_STATUS_FEATURES_OK) == 0)
		return VIRTIO_REFUSED_FEATURES_NOT_TAKEN;
	virtio->features = offered;
	return VIRTIO_ACCEPTED;
}

enum virtio_refusal virtio_queue_size(struct virtio *virtio, const struct virtio_queue_wish *wish,
				      uint16_t *size)
{
	uint16_t most;

	if (wish->index >= common_read(virtio, VIRTIO_COMMON_QUEUES, 2))
		return VIRTIO_REFUSED_NO_QUEUE;
	common_write(virtio, VIRTIO_COMMON_QUEUE_SELECT, 2, wish->index);
	most = (uint16_t)common_read(virtio, VIRTIO_COMMON_QUEUE_SIZE, 2);
	if (most == 0)
		return VIRTIO_REFUSED_NO_QUEUE;
	if ((most & (most - 1u)) != 0)
		return VIRTIO_REFUSED_QUEUE_SIZE;
	*size = most < wish->size ? most : wish->size;
	return VIRTIO_ACCEPTED;
}

/* Condition 9. */
static enum virtio_refusal notify_place(struct virtio *virtio, uint32_t *notify_offset)
{
	uint64_t place = (uint64_t)common_read(virtio, VIRTIO_COMMON_QUEUE_NOTIFY_AT, 2) *
			 virtio->layout.notify_multiplier;

	if (place % 2 != 0 ||
	    !range_inside(place, 2, virtio->layout.regions[VIRTIO_NOTIFY].length_bytes))
		return VIRTIO_REFUSED_NOTIFY_PLACE;
	*notify_offset = (uint32_t)place;
	return VIRTIO_ACCEPTED;
}

enum virtio_refusal virtio_queue_enable(struct virtio *virtio, const struct virtio_queue_wish *wish,
					uint16_t size, const struct virtio_queue_addresses *at,
					uint32_t *notify_offset)
{
	enum virtio_refusal refusal;

	common_write(virtio, VIRTIO_COMMON_QUEUE_SELECT, 2, wish->index);
	if (common_read(virtio, VIRTIO_COMMON_QUEUE_ENABLE, 2) != 0)
		return VIRTIO_REFUSED_QUEUE_IN_USE;
	refusal = notify_place(virtio, notify_offset);
	if (refusal != VIRTIO_ACCEPTED)
		return refusal;
	common_write(virtio, VIRTIO_COMMON_QUEUE_VECTOR, 2, wish->vector);
	if (common_read(virtio, VIRTIO_COMMON_QUEUE_VECTOR, 2) != wish->vector)
		return VIRTIO_REFUSED_VECTOR;
	common_write(virtio, VIRTIO_COMMON_QUEUE_SIZE, 2, size);
	common_write64(virtio, VIRTIO_COMMON_QUEUE_DESCRIPTORS, at->descriptors);
	common_write64(virtio, VIRTIO_COMMON_QUEUE_AVAILABLE, at->available);
	common_write64(virtio, VIRTIO_COMMON_QUEUE_USED, at->used);
	common_write(virtio, VIRTIO_COMMON_QUEUE_ENABLE, 2, 1);
	return common_read(virtio, VIRTIO_COMMON_QUEUE_ENABLE, 2) == 1
		       ? VIRTIO_ACCEPTED
		       : VIRTIO_REFUSED_QUEUE_NOT_ENABLED;
}

enum virtio_refusal virtio_config_vector(struct virtio *virtio, uint16_t vector)
{
	common_write(virtio, VIRTIO_COMMON_CONFIG_VECTOR, 2, vector);
	return common_read(virtio, VIRTIO_COMMON_CONFIG_VECTOR, 2) == vector
		       ? VIRTIO_ACCEPTED
		       : VIRTIO_REFUSED_VECTOR;
}

enum virtio_refusal virtio_config_read(struct virtio *virtio, const struct virtio_piece *piece,
				       uint8_t *bytes)
{
	const uint32_t length = piece->length_bytes, width = piece->width_bytes;

	if (!range_inside(piece->offset, length,
			  virtio->layout.regions[VIRTIO_DEVICE].length_bytes))
		return VIRTIO_REFUSED_CONFIG_RANGE;
	for (unsigned i = 0; i < CONFIG_TRIES; i++) {
		uint32_t before = common_read(virtio, VIRTIO_COMMON_GENERATION, 1);

		for (uint32_t at = 0; at < length; at += width) {
			uint32_t field = virtio->io.read(virtio->io.context, VIRTIO_DEVICE,
							 piece->offset + at, width);

			__builtin_memcpy(bytes + at, &field, width);
		}
		if (common_read(virtio, VIRTIO_COMMON_GENERATION, 1) == before)
			return VIRTIO_ACCEPTED;
	}
	return VIRTIO_REFUSED_GENERATION;
}

enum virtio_refusal virtio_start(struct virtio *virtio)
{
	if (virtio_is_broken(virtio))
		return VIRTIO_REFUSED_NOT_STARTED;
	status_add(virtio, VIRTIO_STATUS_DRIVER_OK);
	return VIRTIO_ACCEPTED;
}

bool virtio_is_broken(struct virtio *virtio)
{
	uint8_t status = status_read(virtio);

	return status == STATUS_GONE ||
	       (status & (VIRTIO_STATUS_NEEDS_RESET | VIRTIO_STATUS_FAILED)) != 0;
}

void virtio_fail(struct virtio *virtio)
{
	status_add(virtio, VIRTIO_STATUS_FAILED);
}

/*
 * A virtio device for tests: see model.h.
 */
#include "tests/host/virtio/model.h"

#include <string.h>

#include "tests/random.h"

uint64_t model_below(struct model_source *source, uint64_t limit)
{
	uint64_t value = 0;

	if (!source->bytes)
		return random_next(&source->state) % limit;
	for (uint64_t most = limit - 1; most != 0; most >>= 8) {
		value <<= 8;
		if (source->left != 0) {
			source->left--;
			value |= *source->bytes++;
		}
	}
	return value % limit;
}

static bool harms(struct model *device)
{
	return device->hostility != 0 && model_below(&device->source, device->hostility) == 0;
}

/* ---- configuration space --------------------------------------------------------------------- */

static void capability_put(struct model *device, uint8_t at, uint8_t next, uint8_t type,
			   uint32_t offset)
{
	uint8_t length = type == VIRTIO_PCI_TYPE_NOTIFY ? VIRTIO_PCI_CAP_SHORTEST_NOTIFY
							: VIRTIO_PCI_CAP_SHORTEST;
	uint32_t bytes = MODEL_REGION_BYTES, multiplier = MODEL_MULTIPLIER;
	uint8_t *to = device->config + at;

	to[0] = VIRTIO_PCI_CAP_VENDOR;
	to[1] = next;
	to[VIRTIO_PCI_CAP_LENGTH] = length;
	to[VIRTIO_PCI_CAP_TYPE] = type;
	to[VIRTIO_PCI_CAP_BAR] = MODEL_BAR;
	memcpy(to + VIRTIO_PCI_CAP_OFFSET, &offset, 4);
	memcpy(to + VIRTIO_PCI_CAP_BYTES, &bytes, 4);
	if (type == VIRTIO_PCI_TYPE_NOTIFY)
		memcpy(to + VIRTIO_PCI_CAP_MULTIPLIER, &multiplier, 4);
}

void model_config_make(struct model *device)
{
	memset(device->config, 0, sizeof(device->config));
	device->config[VIRTIO_PCI_STATUS] = VIRTIO_PCI_STATUS_LIST;
	device->config[VIRTIO_PCI_LIST] = 0x40;
	/* MSI-X, which is no vendor's; and an access window of PCI, which nobody here uses. */
	device->config[0x40] = 0x11;
	device->config[0x41] = 0x50;
	capability_put(device, 0x50, 0x60, VIRTIO_PCI_TYPE_COMMON, 0);
	capability_put(device, 0x60, 0x70, VIRTIO_PCI_TYPE_ISR, 0x1000);
	capability_put(device, 0x70, 0x80, VIRTIO_PCI_TYPE_DEVICE, 0x2000);
	capability_put(device, 0x80, 0x98, VIRTIO_PCI_TYPE_NOTIFY, 0x3000);
	capability_put(device, 0x98, 0, 5, 0);
}

static model_exchange own_exchange;
static void *own_reach(struct model *device, uint64_t address, uint64_t bytes);

void model_registers_reset(struct model *device)
{
	device->status = 0;
	device->accepted = 0;
	device->config_vector = VIRTIO_NO_VECTOR;
	device->queue_select = 0;
	for (uint16_t i = 0; i < MODEL_QUEUES; i++)
		device->queues[i] = (struct model_queue){
			.size = 256, .vector = VIRTIO_NO_VECTOR, .notify_at = i};
}

void model_init(struct model *device)
{
	static const uint8_t own[MODEL_OWN_BYTES] = {0x52, 0x54, 0, 0x12, 0x34, 0x56, 1};

	memset(device, 0, sizeof(*device));
	device->exchange = own_exchange;
	device->reach = own_reach;
	device->bar_bytes[MODEL_BAR] = MODEL_BAR_BYTES;
	device->offered = VIRTIO_F_VERSION_1 | VIRTIO_F_ACCESS_PLATFORM | VIRTIO_F_EVENT_INDEX |
			  VIRTIO_NET_F_MAC | VIRTIO_NET_F_STATUS | VIRTIO_FEATURE(0);
	memcpy(device->own, own, sizeof(own));
	model_config_make(device);
	model_registers_reset(device);
}

/* ---- registers ------------------------------------------------------------------------------- */

static struct model_queue *selected(struct model *device)
{
	static struct model_queue none;

	none = (struct model_queue){.size = 0};
	return device->queue_select < MODEL_QUEUES ? &device->queues[device->queue_select] : &none;
}

static uint32_t common_read(struct model *device, uint32_t offset)
{
	switch (offset) {
	case VIRTIO_COMMON_DEVICE_FEATURE:
		return device->feature_select[0] < 2
			       ? (uint32_t)(device->offered >> 32 * device->feature_select[0])
			       : 0;
	case VIRTIO_COMMON_CONFIG_VECTOR:
		return device->config_vector;
	case VIRTIO_COMMON_QUEUES:
		return MODEL_QUEUES;
	case VIRTIO_COMMON_STATUS:
		return device->status;
	case VIRTIO_COMMON_GENERATION:
		return device->generation;
	case VIRTIO_COMMON_QUEUE_SIZE:
		return selected(device)->size;
	case VIRTIO_COMMON_QUEUE_VECTOR:
		return selected(device)->vector;
	case VIRTIO_COMMON_QUEUE_ENABLE:
		return selected(device)->enabled;
	case VIRTIO_COMMON_QUEUE_NOTIFY_AT:
		return selected(device)->notify_at;
	default:
		return 0;
	}
}

static void part_write(struct model *device, uint32_t offset, uint32_t value)
{
	uint64_t *part = &selected(device)->parts[(offset - VIRTIO_COMMON_QUEUE_DESCRIPTORS) / 8];

	if (offset % 8 == 0)
		*part = (*part & ~(uint64_t)UINT32_MAX) | value;
	else
		*part = (*part & UINT32_MAX) | (uint64_t)value << 32;
}

static void status_write(struct model *device, uint8_t value)
{
	if (value == 0)
		model_registers_reset(device);
	else
		device->status = value;
}

static void common_write(struct model *device, uint32_t offset, uint32_t value)
{
	uint32_t half = 32 * (device->feature_select[1] & 1);

	if (offset == VIRTIO_COMMON_DEVICE_FEATURE_SELECT)
		device->feature_select[0] = value;
	else if (offset == VIRTIO_COMMON_DRIVER_FEATURE_SELECT)
		device->feature_select[1] = value;
	else if (offset == VIRTIO_COMMON_DRIVER_FEATURE)
		device->accepted = (device->accepted & ~((uint64_t)UINT32_MAX << half)) |
				   (uint64_t)value << half;
	else if (offset == VIRTIO_COMMON_CONFIG_VECTOR)
		device->config_vector = (uint16_t)value;
	else if (offset == VIRTIO_COMMON_STATUS)
		status_write(device, (uint8_t)value);
	else if (offset == VIRTIO_COMMON_QUEUE_SELECT)
		device->queue_select = (uint16_t)value;
	else if (offset == VIRTIO_COMMON_QUEUE_SIZE)
		selected(device)->size = (uint16_t)value;
	else if (offset == VIRTIO_COMMON_QUEUE_VECTOR)
		selected(device)->vector = (uint16_t)value;
	else if (offset == VIRTIO_COMMON_QUEUE_ENABLE)
		selected(device)->enabled = (uint16_t)value;
	else if (offset >= VIRTIO_COMMON_QUEUE_DESCRIPTORS && offset < VIRTIO_COMMON_BYTES)
		part_write(device, offset, value);
}

/* All ones, as a function that is gone; nothing; or anything. */
static uint32_t lie(struct model *device)
{
	switch (model_below(&device->source, 3)) {
	case 0:
		return UINT32_MAX;
	case 1:
		return 0;
	default:
		return (uint32_t)model_below(&device->source, UINT64_C(1) << 32);
	}
}

static uint32_t io_read(void *context, enum virtio_region region, uint32_t offset, uint32_t bytes)
{
	struct model *device = context;
	uint32_t value = 0;

	if (harms(device))
		value = lie(device);
	else if (region == VIRTIO_COMMON)
		value = common_read(device, offset);
	else if (region == VIRTIO_DEVICE && offset + bytes <= MODEL_OWN_BYTES)
		memcpy(&value, device->own + offset, bytes);
	if (region == VIRTIO_DEVICE && device->restless)
		device->generation++;
	return bytes == 4 ? value : value & ((1u << 8 * bytes) - 1u);
}

static void io_write(void *context, enum virtio_region region, uint32_t offset, uint32_t bytes,
		     uint32_t value)
{
	struct model *device = context;

	(void)bytes;
	if (region == VIRTIO_COMMON && !harms(device))
		common_write(device, offset, value);
	if (region == VIRTIO_NOTIFY && value < MODEL_QUEUES)
		device->queues[value].notified = true;
}

struct virtio_io model_io(struct model *device)
{
	return (struct virtio_io){.read = io_read, .write = io_write, .context = device};
}

/* ---- queues ---------------------------------------------------------------------------------- */

/* The memory of its own that a device has in tests without a kernel. */
static void *own_reach(struct model *device, uint64_t address, uint64_t bytes)
{
	uint64_t offset = address - MODEL_MEMORY_AT;

	return offset <= MODEL_MEMORY_BYTES && bytes <= MODEL_MEMORY_BYTES - offset
		       ? device->memory + offset
		       : NULL;
}

static uint16_t *ring_of(struct model *device, uint16_t queue, unsigned part)
{
	return device->reach(device, device->queues[queue].parts[part],
			     6 + (part == 1 ? 2u : 8u) * device->queues[queue].size);
}

static bool wants_interrupt(struct model *device, struct model_queue *queue,
			    const uint16_t *available)
{
	uint16_t before = queue->interrupted_index, until = queue->used_index;

	queue->interrupted_index = until;
	if ((device->accepted & VIRTIO_F_EVENT_INDEX) == 0)
		return (available[0] & VIRTIO_AVAILABLE_NO_INTERRUPT) == 0;
	return (uint16_t)(until - available[2 + queue->size] - 1u) < (uint16_t)(until - before);
}

/* Some bytes, which depend on the buffer; nothing is done with those that are to be read. */
static bool own_exchange(struct model *device, uint16_t queue, uint8_t *bytes, uint32_t length,
			 uint32_t *written)
{
	(void)device;
	(void)queue;
	*written = 1u + (uint32_t)((uintptr_t)bytes / 128u % length);
	memset(bytes, (int)*written, *written);
	return true;
}

/* One buffer of a chain. False: the device has no use for it yet. */
static bool buffer_serve(struct model *device, uint16_t number,
			 const struct virtio_descriptor *descriptor, uint32_t *written)
{
	uint8_t *bytes = device->reach(device, descriptor->address, descriptor->length_bytes);
	uint32_t more = 0;

	if (!bytes || descriptor->length_bytes == 0 ||
	    (device->exchange == own_exchange &&
	     (descriptor->flags & VIRTIO_DESCRIPTOR_WRITE) == 0))
		return true;
	if (!device->exchange(device, number, bytes, descriptor->length_bytes, &more))
		return false;
	*written += more;
	return true;
}

/* The honest device: the next chain. False: there is none, or it has no use for it yet. */
static bool serve(struct model *device, uint16_t number)
{
	struct model_queue *queue = &device->queues[number];
	uint16_t *available = ring_of(device, number, 1), *used = ring_of(device, number, 2);
	const struct virtio_descriptor *descriptor;
	struct virtio_used element = {0};
	uint32_t id;

	if (!available || !used || queue->size == 0 || available[1] == queue->available_index)
		return false;
	id = element.id = available[2 + queue->available_index % queue->size];
	for (uint32_t i = 0; i < VIRTIO_CHAIN_MOST; i++) {
		descriptor = device->reach(device, queue->parts[0] + 16u * id, sizeof(*descriptor));
		if (!descriptor || !buffer_serve(device, number, descriptor, &element.length_bytes))
			return false;
		if ((descriptor->flags & VIRTIO_DESCRIPTOR_NEXT) == 0)
			break;
		id = descriptor->next;
	}
	queue->available_index++;
	memcpy(&used[2 + 4 * (queue->used_index++ % queue->size)], &element, sizeof(element));
	used[1] = queue->used_index;
	return true;
}

void model_work(struct model *device, uint16_t number)
{
	struct model_queue *queue = &device->queues[number];
	uint16_t *available, *used;

	/* A queue that the driver has not enabled lies nowhere, and is never notified. */
	if (!queue->notified)
		return;
	available = ring_of(device, number, 1);
	used = ring_of(device, number, 2);
	if (!available || !used)
		return;
	queue->notified = false;
	while (serve(device, number))
		continue;
	used[2 + 4 * queue->size] = queue->available_index;
	if (queue->interrupted_index != queue->used_index &&
	    wants_interrupt(device, queue, available))
		queue->interrupts++;
}

void model_harm(struct model *device, uint16_t number)
{
	struct model_queue *queue = &device->queues[number];
	struct model_source *source = &device->source;
	uint16_t *used = ring_of(device, number, 2);
	uint32_t last = queue->used_index - 1u;
	struct virtio_used element;

	if (!used || queue->size == 0)
		return;
	memcpy(&element, &used[2 + 4 * (last % queue->size)], sizeof(element));
	switch (model_below(source, 6)) {
	case 0: /* an id out of range, or of a buffer that was given back already */
		element.id = (uint32_t)model_below(source, 2u * queue->size);
		break;
	case 1:
		element.length_bytes = (uint32_t)model_below(source, UINT64_C(1) << 32);
		break;
	case 2: /* an index that jumps */
		queue->used_index = (uint16_t)model_below(source, 65536);
		break;
	case 3: /* the last one twice */
		memcpy(&used[2 + 4 * (queue->used_index++ % queue->size)], &element,
		       sizeof(element));
		break;
	case 4:
		device->memory[model_below(source, MODEL_MEMORY_BYTES)] ^=
			(uint8_t)(1u + model_below(source, 255));
		break;
	default:
		device->status |= VIRTIO_STATUS_NEEDS_RESET;
	}
	memcpy(&used[2 + 4 * (last % queue->size)], &element, sizeof(element));
	used[1] = queue->used_index;
}

void model_step(struct model *device, uint16_t number)
{
	if (model_below(&device->source, 4) == 0)
		return;
	if (harms(device))
		model_harm(device, number);
	else if (model_below(&device->source, 2) == 0)
		model_work(device, number);
	else
		(void)serve(device, number);
	device->generation = (uint8_t)(device->generation + model_below(&device->source, 2));
}

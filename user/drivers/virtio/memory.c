/*
 * The memory that a device reaches, its queues and its interrupts: see driver.h.
 */
#include "core/generated/device.h"
#include "user/drivers/virtio/driver.h"
#include "user/rt/generated/device_client.h"
#include "user/rt/memory.h"
#include "user/rt/rt.h"

enum virtio_driver_end virtio_driver_pool(struct virtio_driver *driver, uint32_t pages)
{
	const struct device_pool_args args = {.pages = pages};
	struct device_pool_result result;
	enum status status = device_pool(driver->rt, driver->device, &args, &result);

	if (status == STATUS_OK)
		driver->pool = result.pool;
	return virtio_driver_check(driver, "its pool of memory", status);
}

/* A buffer of the pool: where the device finds it, and where it is mapped here. */
static enum status buffer_map(struct virtio_driver *driver, struct dma_buffer buffer,
			      struct virtio_memory *memory)
{
	struct dma_buffer_address_result at;
	struct rt_mapped mapped;
	enum status status = dma_buffer_address(driver->rt, buffer, &at);

	if (status == STATUS_OK)
		status = rt_map_dma(&driver->mapper, buffer,
				    (struct rt_pages){.length_bytes = at.bytes}, &mapped);
	if (status != STATUS_OK)
		return status;
	memory->address = at.address;
	/* Shared with the device: core/virtio/queue.c reads and writes each word once. */
	memory->bytes = (uint8_t *)(uintptr_t)mapped.bytes;
	return STATUS_OK;
}

enum virtio_driver_end virtio_driver_memory(struct virtio_driver *driver, uint32_t pages,
					    struct virtio_memory *memory)
{
	const struct dma_pool_allocate_args args = {.pages = pages};
	struct dma_pool_allocate_result result;
	enum status status = dma_pool_allocate(driver->rt, driver->pool, &args, &result);

	if (status == STATUS_OK) {
		status = buffer_map(driver, result.buffer, memory);
		/* The mapping keeps it. */
		rt_ring_release(&driver->rt->ring, result.buffer.id);
	}
	return virtio_driver_check(driver, "memory for its device", status);
}

enum virtio_driver_end virtio_driver_queue(struct virtio_driver *driver,
					   const struct virtio_driver_queue *wish,
					   struct virtio_queue *queue, uint32_t *notify_offset)
{
	const uint32_t page = driver->rt->startup->page_bytes;
	const struct virtio_queue_wish wished = {
		.index = wish->index, .size = wish->size, .vector = wish->vector};
	struct virtio_queue_addresses at;
	struct virtio_memory memory;
	uint16_t size;
	enum virtio_driver_end end =
		virtio_driver_judge(driver, virtio_queue_size(&driver->virtio, &wished, &size));

	if (end == VIRTIO_DRIVER_DONE)
		end = virtio_driver_memory(driver, (VIRTIO_QUEUE_BYTES(size) + page - 1) / page,
					   &memory);
	if (end != VIRTIO_DRIVER_DONE)
		return end;
	at = virtio_queue_addresses(memory.address, size);
	virtio_queue_init(queue, memory.bytes, size, driver->virtio.features);
	return virtio_driver_judge(
		driver, virtio_queue_enable(&driver->virtio, &wished, size, &at, notify_offset));
}

enum virtio_driver_end virtio_driver_interrupt(struct virtio_driver *driver, uint32_t row,
					       struct interrupt *interrupt)
{
	const struct device_interrupt_args args = {.index = row};
	struct device_interrupt_result result;
	enum status status = device_interrupt(driver->rt, driver->device, &args, &result);

	if (status == STATUS_OK)
		*interrupt = result.interrupt;
	return virtio_driver_check(driver, "its interrupt", status);
}

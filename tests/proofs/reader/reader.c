/*
 * A hostile driver of a virtio disk (virtio 1.2, 5.2), which does what it is told: see reader.h. A
 * request is three descriptors, which the library's queue does not give: they are written here.
 * Ends with 0; with 3 when something that cannot fail did.
 */
#include "tests/proofs/reader/reader.h"

#include "core/generated/device.h"
#include "core/generated/memory.h"
#include "user/drivers/virtio/driver.h"
#include "user/rt/generated/device_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/memory.h"
#include "user/rt/state.h"

#define FAILED 3
#define PAGE PROOF_PAGE
#define TYPE_BLOCK 2u
#define QUEUE 0u
#define QUEUE_SIZE 16u
#define DESCRIPTOR_NEXT 1u
#define NO_INTERRUPT 1u
#define RESET_TRIES 1000u
#define REQUEST_DESCRIPTORS 3u
/* In the page of requests: a header of 16 bytes, 0 everywhere: read, from the first block on. */
#define STATUS_AT 16u
/* Words of 16 bits: a ring's flags and index stand before its elements. */
#define INDEX 1u
#define RING 2u

struct reader {
	struct told_side side;
	struct virtio_driver driver;
	struct virtio_memory ring, request;
	struct dma_buffer buffer;
	struct rt_mapped mapped;
	uint64_t address; /* of the buffer */
	uint32_t notify_offset;
	uint16_t size;  /* of the queue */
	uint16_t given; /* requests since the start */
};

static enum status buffer_make(struct reader *reader)
{
	const struct dma_pool_allocate_args args = {.pages = READER_PAGES};
	const struct rt_pages pages = {.length_bytes = (uint64_t)READER_PAGES * PAGE};
	struct dma_pool_allocate_result result;
	struct dma_buffer_address_result at;
	struct rt *rt = reader->driver.rt;
	enum status status = dma_pool_allocate(rt, reader->driver.pool, &args, &result);

	if (status == STATUS_OK)
		status = dma_buffer_address(rt, result.buffer, &at);
	if (status == STATUS_OK)
		status = rt_map_dma(&reader->driver.mapper, result.buffer, pages, &reader->mapped);
	if (status != STATUS_OK)
		return status;
	reader->buffer = result.buffer;
	reader->address = at.address;
	return STATUS_OK;
}

/* The queue in its memory, anew. */
static uint64_t start(struct reader *reader)
{
	const struct virtio_queue_wish wish = {
		.index = QUEUE, .size = QUEUE_SIZE, .vector = VIRTIO_NO_VECTOR};
	struct virtio *virtio = &reader->driver.virtio;
	struct virtio_queue_addresses at;
	enum virtio_refusal refusal = virtio_negotiate(virtio, 0, 0);

	if (refusal == VIRTIO_ACCEPTED)
		refusal = virtio_queue_size(virtio, &wish, &reader->size);
	if (refusal != VIRTIO_ACCEPTED)
		return READER_BROKEN | (uint64_t)refusal;
	memset(reader->ring.bytes, 0, PAGE);
	reader->given = 0;
	at = virtio_queue_addresses(reader->ring.address, reader->size);
	refusal = virtio_queue_enable(virtio, &wish, reader->size, &at, &reader->notify_offset);
	if (refusal == VIRTIO_ACCEPTED)
		refusal = virtio_start(virtio);
	return refusal == VIRTIO_ACCEPTED ? 0 : READER_BROKEN | (uint64_t)refusal;
}

static uint64_t open(struct reader *reader)
{
	struct virtio_driver *driver = &reader->driver;
	enum virtio_driver_end end =
		virtio_driver_open(driver, reader->side.rt, "reader", TYPE_BLOCK);
	enum status status;

	if (end == VIRTIO_DRIVER_DONE)
		end = virtio_driver_pool(driver, (uint32_t)reader->side.control->words.value);
	if (end == VIRTIO_DRIVER_DONE)
		end = virtio_driver_memory(driver, 1, &reader->ring);
	if (end == VIRTIO_DRIVER_DONE)
		end = virtio_driver_memory(driver, 1, &reader->request);
	if (end != VIRTIO_DRIVER_DONE)
		return READER_BROKEN;
	status = buffer_make(reader);
	return status == STATUS_OK ? start(reader) : told_failed(status);
}

static uint64_t restart(struct reader *reader)
{
	struct virtio *virtio = &reader->driver.virtio;

	virtio_reset_begin(virtio);
	for (uint32_t i = 0; i < RESET_TRIES; i++) {
		if (virtio_reset_is_done(virtio))
			return start(reader);
		told_side_nap(&reader->side);
	}
	return READER_BROKEN;
}

/* One request: the header, the piece of memory, the status. */
static uint64_t read_begin(struct reader *reader)
{
	const struct virtio_descriptor request[REQUEST_DESCRIPTORS] = {
		{reader->request.address, STATUS_AT, DESCRIPTOR_NEXT, 1},
		{reader->side.control->words.first, (uint32_t)reader->side.control->words.value,
		 DESCRIPTOR_NEXT | VIRTIO_DESCRIPTOR_WRITE, 2},
		{reader->request.address + STATUS_AT, 1, VIRTIO_DESCRIPTOR_WRITE, 0}};
	const uint16_t first = (uint16_t)(reader->given * REQUEST_DESCRIPTORS);
	volatile uint16_t *available =
		(volatile uint16_t *)(void *)(reader->ring.bytes +
					      VIRTIO_QUEUE_AVAILABLE_AT(reader->size));
	volatile struct virtio_descriptor *descriptors =
		(volatile struct virtio_descriptor *)(void *)reader->ring.bytes;

	/* Descriptors are used once: a start has room for some requests. */
	if (first + REQUEST_DESCRIPTORS > reader->size)
		return told_failed(STATUS_NO_ROOM);
	for (uint16_t i = 0; i < REQUEST_DESCRIPTORS; i++) {
		descriptors[first + i].address = request[i].address;
		descriptors[first + i].length_bytes = request[i].length_bytes;
		descriptors[first + i].flags = request[i].flags;
		descriptors[first + i].next = (uint16_t)(first + request[i].next);
	}
	available[0] = NO_INTERRUPT;
	available[RING + reader->given] = first;
	__atomic_thread_fence(__ATOMIC_SEQ_CST);
	available[INDEX] = ++reader->given;
	__atomic_thread_fence(__ATOMIC_SEQ_CST);
	virtio_notify(&reader->driver.virtio, reader->notify_offset, QUEUE);
	return 0;
}

static uint64_t done(const struct reader *reader)
{
	const volatile uint16_t *used =
		(const volatile uint16_t *)(const void *)(reader->ring.bytes +
							  VIRTIO_QUEUE_USED_AT(reader->size));

	return used[INDEX];
}

static uint64_t sum(const struct reader *reader)
{
	const volatile uint64_t *words = reader->mapped.bytes;
	uint64_t count = 0;

	for (uint64_t i = 0; i < reader->mapped.length_bytes / sizeof(*words); i++)
		count += words[i] != 0;
	return count;
}

static uint64_t renew(struct reader *reader)
{
	const uint64_t before = reader->address;
	enum status status = rt_unmap(&reader->driver.mapper, &reader->mapped);

	rt_ring_release(&reader->driver.rt->ring, reader->buffer.id);
	if (status == STATUS_OK)
		status = buffer_make(reader);
	/* The pool has no other pages: BUSY while the disk is losing them. */
	for (uint32_t i = 0; i < RESET_TRIES && status == STATUS_BUSY; i++) {
		told_side_nap(&reader->side);
		status = buffer_make(reader);
	}
	if (status == STATUS_OK && reader->address != before)
		status = STATUS_OUT_OF_RANGE;
	return told_failed(status);
}

/* The sum is that of the new buffer then. */
static uint64_t grow(struct reader *reader)
{
	enum status status = buffer_make(reader);

	return status == STATUS_OK ? reader->address : told_failed(status);
}

static uint64_t interrupt_take(struct reader *reader)
{
	const struct virtio_driver *driver = &reader->driver;
	const struct device_interrupt_args args = {.index = 0};
	struct device_interrupt_result result;

	return told_failed(device_interrupt(driver->rt, driver->device, &args, &result));
}

static uint64_t faults(struct reader *reader)
{
	struct device_counts_result counts;
	enum status status = device_counts(reader->driver.rt, reader->driver.device, &counts);

	return status == STATUS_OK ? counts.faults : told_failed(status);
}

static uint64_t perform(struct reader *reader)
{
	switch ((enum reader_command)reader->side.control->command) {
	case READER_OPEN:
		return open(reader);
	case READER_ADDRESS:
		return reader->address;
	case READER_READ:
		return read_begin(reader);
	case READER_DONE:
		return done(reader);
	case READER_SUM:
		return sum(reader);
	case READER_RENEW:
		return renew(reader);
	case READER_GROW:
		return grow(reader);
	case READER_RESTART:
		return restart(reader);
	case READER_FAULTS:
		return faults(reader);
	case READER_INTERRUPT:
		return interrupt_take(reader);
	case READER_END:
		break;
	}
	return 0;
}

int capos_main(struct rt *rt)
{
	struct reader *reader = RT_STATE(struct reader);

	if (!told_side_open(&reader->side, rt))
		return FAILED;
	for (;;) {
		told_side_await(&reader->side);
		told_side_answer(&reader->side, perform(reader));
		if (reader->side.control->command == READER_END)
			return 0;
	}
}

/*
 * Requests of a store to its disk, a piece of the shared memory at a time.
 */
#include "user/store/queue.h"

#include "core/generated/capos.h"
#include "user/rt/exception.h"
#include "user/rt/generated/block_client.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/generated/system_client.h"

#define SHARE_PAGES 4u
#define SHARE_BYTES ((uint32_t)(SHARE_PAGES * 4096u))
#define RANDOM_BYTES_MOST 256u

/* ---- the device ------------------------------------------------------------------------------ */

/*
 * Bytes of the shared memory, in whole words: the driver may write them at the same time. A piece
 * is whole blocks.
 */
static void shared_read(const struct store_queue *queue, uint8_t *to, uint32_t bytes)
{
	const volatile uint64_t *from = queue->share.mapped.bytes;

	for (uint32_t i = 0; i < bytes / sizeof(*from); i++) {
		const uint64_t word = from[i];

		__builtin_memcpy(to + i * sizeof(word), &word, sizeof(word));
	}
}

static void shared_write(const struct store_queue *queue, const uint8_t *from, uint32_t bytes)
{
	volatile uint64_t *to = queue->share.mapped.bytes;
	uint64_t word;

	for (uint32_t i = 0; i < bytes / sizeof(word); i++) {
		__builtin_memcpy(&word, from + i * sizeof(word), sizeof(word));
		to[i] = word;
	}
}

static bool went(struct store_queue *queue, enum status status)
{
	if (status != STATUS_OK)
		queue->broken = true;
	if (status == STATUS_DISCONNECTED || status == STATUS_NO_CAPABILITY ||
	    (status == STATUS_EXCEPTION &&
	     queue->rt->exception.kind == CALL_EXCEPTION_KIND_DISCONNECTED))
		queue->lost = true;
	return !queue->broken;
}

static uint32_t piece_bytes(uint32_t left)
{
	return left < SHARE_BYTES ? left : SHARE_BYTES;
}

static bool queue_read(void *context, uint64_t offset, uint8_t *bytes, uint32_t length)
{
	struct store_queue *queue = context;
	uint32_t piece;

	for (; length > 0 && !queue->broken; length -= piece) {
		piece = piece_bytes(length);
		const struct block_queue_read_args args = {
			.block = offset / queue->unit_bytes,
			.count = piece / queue->unit_bytes,
		};

		if (!went(queue, block_queue_read(queue->rt, queue->queue, &args)))
			return false;
		shared_read(queue, bytes, piece);
		offset += piece;
		bytes += piece;
	}
	return !queue->broken;
}

static bool queue_write(void *context, uint64_t offset, const uint8_t *bytes, uint32_t length)
{
	struct store_queue *queue = context;
	uint32_t piece;

	for (; length > 0 && !queue->broken; length -= piece) {
		piece = piece_bytes(length);
		const struct block_queue_write_args args = {
			.block = offset / queue->unit_bytes,
			.count = piece / queue->unit_bytes,
		};

		shared_write(queue, bytes, piece);
		if (!went(queue, block_queue_write(queue->rt, queue->queue, &args)))
			return false;
		offset += piece;
		bytes += piece;
	}
	return !queue->broken;
}

static bool queue_flush(void *context)
{
	struct store_queue *queue = context;

	return !queue->broken && went(queue, block_queue_flush(queue->rt, queue->queue));
}

/* Without random bytes nothing is written any more: a store's id is not to be guessed. */
static void queue_random(void *context, uint8_t *bytes, uint32_t length)
{
	struct store_queue *queue = context;
	uint32_t piece;

	for (; length > 0; length -= piece, bytes += piece) {
		piece = length < RANDOM_BYTES_MOST ? length : RANDOM_BYTES_MOST;
		const struct entropy_fill_args args = {.length = piece};
		struct entropy_fill_result result = {
			.data = {.bytes = bytes, .capacity_bytes = piece}};

		if (!went(queue, entropy_fill(queue->rt, queue->entropy, &args, &result)) ||
		    result.data.length_bytes != piece) {
			queue->broken = true;
			__builtin_memset(bytes, 0, piece);
		}
	}
}

/* ---- opening --------------------------------------------------------------------------------- */

static bool size_is_known(const struct block_device_describe_result *size)
{
	const uint64_t bytes_most = UINT64_MAX / 2;

	return size->block_bytes >= STORE_BLOCK_BYTES_LEAST && size->block_bytes <= SHARE_BYTES &&
	       (size->block_bytes & (size->block_bytes - 1)) == 0 &&
	       size->physical_bytes >= size->block_bytes &&
	       size->physical_bytes % size->block_bytes == 0 &&
	       size->blocks <= bytes_most / size->block_bytes;
}

static enum store_range_opened queue_take(struct store_queue *queue,
					  const struct store_range_parts *parts)
{
	const struct block_device_attach_args args = {.view = queue->share.view,
						      .view_transfer = RT_TRANSFER_COPY};
	struct block_device_attach_result attached = {{{0}}};
	struct block_device_describe_result size;

	if (!went(queue, block_device_describe(queue->rt, parts->device, &size)) ||
	    !size_is_known(&size))
		return STORE_RANGE_NO_DISK;
	if (!went(queue, block_device_attach(queue->rt, parts->device, &args, &attached)) ||
	    attached.queue.id.key == 0)
		return STORE_RANGE_NO_DISK;
	queue->queue = attached.queue;
	queue->unit_bytes = size.block_bytes;
	queue->read_only = size.read_only;
	queue->device = (struct store_device){
		.range_bytes = size.blocks * size.block_bytes,
		.block_bytes = size.physical_bytes,
		.context = queue,
		.read = queue_read,
		.write = queue_write,
		.flush = queue_flush,
		.random = queue_random,
	};
	return STORE_RANGE_OPENED;
}

enum store_range_opened store_queue_open(struct store_queue *queue,
					 const struct store_range_parts *parts)
{
	const struct rt_share_request share = {.memory = parts->memory, .pages = SHARE_PAGES};
	enum store_range_opened opened;

	*queue = (struct store_queue){.rt = parts->mapper->rt, .entropy = parts->entropy};
	if (rt_share_open(parts->mapper, &share, &queue->share) != STATUS_OK)
		return STORE_RANGE_NO_MEMORY;
	opened = queue_take(queue, parts);
	return queue->lost ? STORE_RANGE_LOST : opened;
}

/*
 * Requests of a store to its disk, a piece of the shared memory at a time.
 */
#include "user/store/range.h"

#include "core/generated/capos.h"
#include "user/rt/exception.h"
#include "user/rt/generated/block_client.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/generated/system_client.h"

#define PAGE_BYTES UINT64_C(4096)
#define SHARE_PAGES 4u
#define SHARE_BYTES ((uint32_t)(SHARE_PAGES * PAGE_BYTES))
#define RANDOM_BYTES_MOST 256u

/* ---- the device ------------------------------------------------------------------------------ */

/* Bytes of the shared memory: the driver may write them at the same time. */
static void shared_read(const struct store_range *range, uint8_t *to, uint32_t bytes)
{
	const volatile uint8_t *from = range->share.mapped.bytes;

	for (uint32_t i = 0; i < bytes; i++)
		to[i] = from[i];
}

static void shared_write(const struct store_range *range, const uint8_t *from, uint32_t bytes)
{
	volatile uint8_t *to = range->share.mapped.bytes;

	for (uint32_t i = 0; i < bytes; i++)
		to[i] = from[i];
}

static bool went(struct store_range *range, enum status status)
{
	if (status != STATUS_OK)
		range->broken = true;
	if (status == STATUS_DISCONNECTED || status == STATUS_NO_CAPABILITY ||
	    (status == STATUS_EXCEPTION &&
	     range->rt->exception.kind == CALL_EXCEPTION_KIND_DISCONNECTED))
		range->lost = true;
	return !range->broken;
}

static uint32_t piece_bytes(uint32_t left)
{
	return left < SHARE_BYTES ? left : SHARE_BYTES;
}

static bool range_read(void *context, uint64_t offset, uint8_t *bytes, uint32_t length)
{
	struct store_range *range = context;
	uint32_t piece;

	for (; length > 0 && !range->broken; length -= piece) {
		piece = piece_bytes(length);
		const struct block_queue_read_args args = {
			.block = offset / range->unit_bytes,
			.count = piece / range->unit_bytes,
		};

		if (!went(range, block_queue_read(range->rt, range->queue, &args)))
			return false;
		shared_read(range, bytes, piece);
		offset += piece;
		bytes += piece;
	}
	return !range->broken;
}

static bool range_write(void *context, uint64_t offset, const uint8_t *bytes, uint32_t length)
{
	struct store_range *range = context;
	uint32_t piece;

	for (; length > 0 && !range->broken; length -= piece) {
		piece = piece_bytes(length);
		const struct block_queue_write_args args = {
			.block = offset / range->unit_bytes,
			.count = piece / range->unit_bytes,
		};

		shared_write(range, bytes, piece);
		if (!went(range, block_queue_write(range->rt, range->queue, &args)))
			return false;
		offset += piece;
		bytes += piece;
	}
	return !range->broken;
}

static bool range_flush(void *context)
{
	struct store_range *range = context;

	return !range->broken && went(range, block_queue_flush(range->rt, range->queue));
}

/* Without random bytes nothing is written any more: a store's id is not to be guessed. */
static void range_random(void *context, uint8_t *bytes, uint32_t length)
{
	struct store_range *range = context;
	uint32_t piece;

	for (; length > 0; length -= piece, bytes += piece) {
		piece = length < RANDOM_BYTES_MOST ? length : RANDOM_BYTES_MOST;
		const struct entropy_fill_args args = {.length = piece};
		struct entropy_fill_result result = {
			.data = {.bytes = bytes, .capacity_bytes = piece}};

		if (!went(range, entropy_fill(range->rt, range->entropy, &args, &result)) ||
		    result.data.length_bytes != piece) {
			range->broken = true;
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

static enum store_range_opened queue_take(struct store_range *range,
					  const struct store_range_parts *parts)
{
	const struct block_device_attach_args args = {.view = range->share.view,
						      .view_transfer = RT_TRANSFER_COPY};
	struct block_device_attach_result attached = {{{0}}};
	struct block_device_describe_result size;

	if (!went(range, block_device_describe(range->rt, parts->device, &size)) ||
	    !size_is_known(&size))
		return STORE_RANGE_NO_DISK;
	if (!went(range, block_device_attach(range->rt, parts->device, &args, &attached)) ||
	    attached.queue.id.key == 0)
		return STORE_RANGE_NO_DISK;
	range->queue = attached.queue;
	range->unit_bytes = size.block_bytes;
	range->device = (struct store_device){
		.range_bytes = size.blocks * size.block_bytes,
		.block_bytes = size.physical_bytes,
		.context = range,
		.read = range_read,
		.write = range_write,
		.flush = range_flush,
		.random = range_random,
	};
	return STORE_RANGE_OPENED;
}

static bool memory_take(struct store_range *range, const struct store_range_parts *parts)
{
	const struct rt_share_request share = {.memory = parts->memory, .pages = SHARE_PAGES};
	const struct memory_create_args args = {.pages = STORE_RANGE_MEMORY_BYTES / PAGE_BYTES};
	struct memory_create_result made = {{{0}}};

	return memory_create(range->rt, parts->memory, &args, &made) == STATUS_OK &&
	       rt_map_object(parts->mapper, made.object,
			     (struct rt_pages){0, STORE_RANGE_MEMORY_BYTES},
			     &range->memory) == STATUS_OK &&
	       rt_share_open(parts->mapper, &share, &range->share) == STATUS_OK;
}

static enum store_range_opened outcome(enum store_opened opened)
{
	switch (opened) {
	case STORE_OPENED:
		return STORE_RANGE_OPENED;
	case STORE_MADE:
		return STORE_RANGE_MADE;
	case STORE_IS_DAMAGED:
	case STORE_IS_NO_RANGE:
		return STORE_RANGE_DAMAGED;
	case STORE_IS_BROKEN:
		break;
	}
	return STORE_RANGE_NO_DISK;
}

enum store_range_opened store_range_open(struct store_range *range,
					 const struct store_range_parts *parts,
					 enum store_blank blank)
{
	enum store_range_opened opened;

	*range = (struct store_range){.rt = parts->mapper->rt, .entropy = parts->entropy};
	if (!memory_take(range, parts))
		return STORE_RANGE_NO_MEMORY;
	opened = queue_take(range, parts);
	if (opened == STORE_RANGE_OPENED)
		opened = outcome(store_engine_open(&range->engine, &range->device, blank,
						   (void *)(uintptr_t)range->memory.bytes,
						   STORE_RANGE_MEMORY_BYTES));
	return range->lost ? STORE_RANGE_LOST : opened;
}

/*
 * Pieces of requests, and their slots: see blk.h.
 *
 * The device may write to a slot's page and cell at any time. So the header is written anew for
 * each piece, and the outcome is copied before it is looked at; what the data is, is the holder's
 * affair.
 */
#include "user/drivers/virtio-blk/blk.h"

#include "user/rt/memory.h"

/* A piece that is with the device in two looks of the patience is not coming back. */
#define PATIENCE_NS UINT64_C(12000000000)
#define OUTCOME_NONE 0xffu

/* ---- the memory of a slot -------------------------------------------------------------------- */

static uint32_t slot_index(const struct blk *blk, const struct blk_slot *slot)
{
	return (uint32_t)(slot - blk->slots);
}

static uint8_t *slot_page(const struct blk *blk, const struct blk_slot *slot)
{
	return blk->pages.bytes + slot_index(blk, slot) * BLK_SLOT_BYTES;
}

static uint8_t *slot_cell(const struct blk *blk, const struct blk_slot *slot)
{
	return blk->cells.bytes + slot_index(blk, slot) * BLK_CELL_BYTES;
}

/* The bytes of the piece in the holder's view. */
static uint8_t *slot_view(const struct blk_slot *slot)
{
	const struct blk_request *request = slot->request;

	/* Shared with the holder, and perhaps no longer there: nothing is decided by them. */
	return (uint8_t *)(uintptr_t)request->queue->mapped.bytes + request->offset + slot->at;
}

/* ---- patience -------------------------------------------------------------------------------- */

static void patience_set(struct blk *blk)
{
	if (!blk->patience.is_set)
		rt_server_moment_set(&blk->clock, &blk->patience,
				     rt_server_clock_now(&blk->clock) + PATIENCE_NS);
}

static void patience_come(void *context)
{
	struct blk *blk = context;

	for (uint32_t i = 0; i < blk->slot_count; i++) {
		if (blk->slots[i].request && blk->slots[i].round < blk->round)
			blk_broken(blk, "it does not answer");
	}
	blk->round++;
	if (blk->slots_used > 0)
		patience_set(blk);
}

bool blk_slots_init(struct blk *blk)
{
	blk->slot_count = virtio_queue_room(&blk->queue) / BLK_DESCRIPTORS;
	if (blk->slot_count > BLK_SLOTS)
		blk->slot_count = BLK_SLOTS;
	for (uint32_t i = 0; i < blk->slot_count; i++) {
		for (uint32_t k = 0; k < BLK_DESCRIPTORS; k++)
			blk->slots[i].ids[k] = virtio_queue_claim(&blk->queue);
		blk->slot_of[blk->slots[i].ids[0]] = (uint8_t)i;
	}
	blk->patience = (struct rt_server_moment){.come = patience_come, .context = blk};
	return blk->slot_count > 0;
}

/* ---- giving ---------------------------------------------------------------------------------- */

static void header_write(struct blk *blk, const struct blk_slot *slot)
{
	static const uint32_t types[] = {[BLK_READ] = VIRTIO_BLOCK_READ,
					 [BLK_WRITE] = VIRTIO_BLOCK_WRITE,
					 [BLK_FLUSH] = VIRTIO_BLOCK_FLUSH};
	const struct blk_request *request = slot->request;
	const struct virtio_block_header header = {
		.type = types[request->kind],
		.sector = request->block * (blk->block_bytes / VIRTIO_BLOCK_SECTOR_BYTES) +
			  slot->at / VIRTIO_BLOCK_SECTOR_BYTES};

	memcpy(slot_cell(blk, slot), &header, sizeof(header));
	slot_cell(blk, slot)[BLK_CELL_OUTCOME] = OUTCOME_NONE;
}

static void slot_give(struct blk *blk, const struct blk_slot *slot)
{
	const uint64_t cell = blk->cells.address + slot_index(blk, slot) * BLK_CELL_BYTES;
	const struct virtio_buffer buffers[BLK_DESCRIPTORS] = {
		{.address = cell,
		 .length_bytes = sizeof(struct virtio_block_header),
		 .direction = VIRTIO_DEVICE_READS},
		{.address = blk->pages.address + slot_index(blk, slot) * BLK_SLOT_BYTES,
		 .length_bytes = slot->bytes,
		 .direction = slot->request->kind == BLK_READ ? VIRTIO_DEVICE_WRITES
							      : VIRTIO_DEVICE_READS},
		{.address = cell + BLK_CELL_OUTCOME,
		 .length_bytes = 1,
		 .direction = VIRTIO_DEVICE_WRITES},
	};
	const struct virtio_buffer flush[] = {buffers[0], buffers[2]};

	if (slot->bytes > 0)
		virtio_queue_give_chain(&blk->queue, slot->ids, buffers, BLK_DESCRIPTORS);
	else
		virtio_queue_give_chain(&blk->queue, slot->ids, flush, BLK_DESCRIPTORS - 1);
}

/* The next piece of a request that has one, in a slot that is free. */
static void piece_send(struct blk *blk, struct blk_request *request, struct blk_slot *slot)
{
	const uint32_t left = request->bytes - request->sent_bytes;

	slot->request = request;
	slot->at = request->sent_bytes;
	slot->bytes = left < BLK_SLOT_BYTES ? left : BLK_SLOT_BYTES;
	slot->round = blk->round;
	request->sent_bytes += slot->bytes;
	request->sent = request->sent_bytes == request->bytes;
	request->slots++;
	blk->slots_used++;
	if (request->kind == BLK_WRITE)
		memcpy(slot_page(blk, slot), slot_view(slot), slot->bytes);
	header_write(blk, slot);
	slot_give(blk, slot);
}

/* The request whose turn it is; null: none has a piece to send. */
static struct blk_request *request_next(struct blk *blk)
{
	for (uint32_t i = 0; i < BLK_REQUESTS; i++) {
		struct blk_request *request = &blk->requests[(blk->turn + i) % BLK_REQUESTS];

		if (request->queue && !request->sent && !request->failed) {
			blk->turn = (uint32_t)(request - blk->requests) + 1u;
			return request;
		}
	}
	return NULL;
}

void blk_slots_fill(struct blk *blk)
{
	for (uint32_t i = 0; i < blk->slot_count; i++) {
		struct blk_request *request;

		if (blk->slots[i].request)
			continue;
		request = request_next(blk);
		if (!request)
			break;
		piece_send(blk, request, &blk->slots[i]);
	}
	if (blk->slots_used > 0)
		patience_set(blk);
	if (virtio_queue_publish(&blk->queue))
		virtio_notify(&blk->driver.virtio, blk->notify_offset, 0);
}

/* ---- taking ---------------------------------------------------------------------------------- */

/* Whether the device did the piece; `length` is what it says that it wrote. */
static bool piece_is_done(const struct blk *blk, const struct blk_slot *slot,
			  enum virtio_taken taken, uint32_t length)
{
	const volatile uint8_t *cell = slot_cell(blk, slot);

	if (taken != VIRTIO_TAKEN || cell[BLK_CELL_OUTCOME] != VIRTIO_BLOCK_DONE)
		return false;
	/* Less was not read, and the page holds what was there before. */
	return slot->request->kind != BLK_READ || length == slot->bytes + 1u;
}

static void piece_take(struct blk *blk, struct blk_slot *slot, enum virtio_taken taken,
		       uint32_t length)
{
	struct blk_request *request = slot->request;

	if (!piece_is_done(blk, slot, taken, length))
		request->failed = true;
	else if (request->kind == BLK_READ && request->queue->state == BLK_QUEUE_LIVE)
		memcpy(slot_view(slot), slot_page(blk, slot), slot->bytes);
	/* Nothing of a store stays where the device reaches it. */
	memset(slot_page(blk, slot), 0, slot->bytes);
	request->slots--;
	blk->slots_used--;
	slot->request = NULL;
}

uint32_t blk_slots_take(struct blk *blk)
{
	uint32_t count = 0;

	/* At most so many are with the device. */
	while (count < BLK_SLOTS) {
		uint32_t length;
		uint16_t id;
		enum virtio_taken taken = virtio_queue_take(&blk->queue, &id, &length);

		if (taken == VIRTIO_BROKEN)
			blk_broken(blk, "its queue");
		if (taken == VIRTIO_BROKEN || taken == VIRTIO_NOTHING)
			break;
		piece_take(blk, &blk->slots[blk->slot_of[id]], taken, length);
		count++;
	}
	return count;
}

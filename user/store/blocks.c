/*
 * The kept block is the only thing between SQLite's bytes and the device, so every path that
 * reaches the device asks for it first.
 */
#include "user/store/blocks.h"

#define NOTHING_KEPT UINT64_MAX

/* ---- the device ------------------------------------------------------------------------------ */

static bool device_read(struct store *store, uint64_t offset, uint8_t *bytes, uint32_t length)
{
	const struct store_device *device = store->device;

	if (!store->broken && !device->read(device->context, offset, bytes, length))
		store->broken = true;
	return !store->broken;
}

static bool device_write(struct store *store, uint64_t offset, const uint8_t *bytes,
			 uint32_t length)
{
	const struct store_device *device = store->device;

	if (!store->broken && !device->write(device->context, offset, bytes, length))
		store->broken = true;
	return !store->broken;
}

static bool device_flush(struct store *store)
{
	const struct store_device *device = store->device;

	if (!store->broken && !device->flush(device->context))
		store->broken = true;
	return !store->broken;
}

/* ---- the kept block -------------------------------------------------------------------------- */

static bool kept_write(struct store *store)
{
	if (!store->kept_dirty)
		return !store->broken;
	store->kept_dirty = false;
	return device_write(store, store->kept_at, store->kept, store->device->block_bytes);
}

static bool kept_load(struct store *store, uint64_t block_at)
{
	if (store->kept_at == block_at)
		return !store->broken;
	if (!kept_write(store))
		return false;
	store->kept_at = NOTHING_KEPT;
	if (!device_read(store, block_at, store->kept, store->device->block_bytes))
		return false;
	store->kept_at = block_at;
	return true;
}

static bool kept_is_in(const struct store *store, uint64_t offset, uint32_t length)
{
	return store->kept_at != NOTHING_KEPT && store->kept_at >= offset &&
	       store->kept_at - offset < length;
}

/* How many of the bytes are whole blocks from `offset` on; 0: the first one is not whole. */
static uint32_t whole_bytes(const struct store *store, uint64_t offset, uint32_t length)
{
	uint32_t mask = store->device->block_bytes - 1;

	return (offset & mask) != 0 ? 0 : length & ~mask;
}

/* How many of the bytes lie in the first block. */
static uint32_t part_bytes(const struct store *store, uint64_t offset, uint32_t length)
{
	uint32_t block = store->device->block_bytes;
	uint32_t left = block - (uint32_t)(offset & (block - 1));

	return left < length ? left : length;
}

bool blocks_read(struct store *store, uint64_t offset, uint8_t *bytes, uint32_t length_bytes)
{
	uint32_t mask = store->device->block_bytes - 1;

	while (length_bytes > 0) {
		uint32_t whole = whole_bytes(store, offset, length_bytes);
		uint32_t done = whole > 0 ? whole : part_bytes(store, offset, length_bytes);

		if (whole > 0) {
			if (kept_is_in(store, offset, whole) && !kept_write(store))
				return false;
			if (!device_read(store, offset, bytes, whole))
				return false;
		} else {
			if (!kept_load(store, offset & ~(uint64_t)mask))
				return false;
			__builtin_memcpy(bytes, store->kept + (offset & mask), done);
		}
		offset += done;
		bytes += done;
		length_bytes -= done;
	}
	return !store->broken;
}

bool blocks_write(struct store *store, uint64_t offset, const uint8_t *bytes, uint32_t length_bytes)
{
	uint32_t mask = store->device->block_bytes - 1;

	while (length_bytes > 0) {
		uint32_t whole = whole_bytes(store, offset, length_bytes);
		uint32_t done = whole > 0 ? whole : part_bytes(store, offset, length_bytes);

		if (whole > 0) {
			/* The kept block is overwritten, so it is not written first. */
			if (kept_is_in(store, offset, whole)) {
				store->kept_at = NOTHING_KEPT;
				store->kept_dirty = false;
			}
			if (!device_write(store, offset, bytes, whole))
				return false;
		} else {
			if (!kept_load(store, offset & ~(uint64_t)mask))
				return false;
			__builtin_memcpy(store->kept + (offset & mask), bytes, done);
			store->kept_dirty = true;
		}
		offset += done;
		bytes += done;
		length_bytes -= done;
	}
	return !store->broken;
}

/* ---- the superblock -------------------------------------------------------------------------- */

/* Writes the next superblock, with the lengths that SQLite sees, and makes it durable. */
static bool superblock_next(struct store *store)
{
	struct store_superblock next = store->superblock;
	uint32_t slot;

	next.sequence++;
	next.database_bytes = store->length_bytes[STORE_DATABASE];
	next.journal_bytes = store->length_bytes[STORE_JOURNAL];
	slot = store_superblock_slot(next.sequence);
	store_superblock_write(&next, &store->layout, store->slots[slot]);
	if (!device_write(store, (uint64_t)slot * STORE_SLOT_BYTES, store->slots[slot],
			  STORE_SLOT_BYTES) ||
	    !device_flush(store))
		return false;
	store->superblock = next;
	return true;
}

bool blocks_sync(struct store *store)
{
	if (!kept_write(store) || !device_flush(store))
		return false;
	if (store->length_bytes[STORE_DATABASE] == store->superblock.database_bytes &&
	    store->length_bytes[STORE_JOURNAL] == store->superblock.journal_bytes)
		return true;
	return superblock_next(store);
}

/* ---- opening --------------------------------------------------------------------------------- */

struct blocks_area blocks_area(const struct store *store, enum store_file_kind kind)
{
	const struct store_layout *layout = &store->layout;

	if (kind == STORE_DATABASE)
		return (struct blocks_area){layout->database_at, layout->database_bytes};
	return (struct blocks_area){layout->journal_at, layout->journal_bytes};
}

static bool block_is_known(uint32_t block_bytes)
{
	return block_bytes >= STORE_BLOCK_BYTES_LEAST && block_bytes <= STORE_BLOCK_BYTES_MOST &&
	       (block_bytes & (block_bytes - 1)) == 0;
}

/* Both slots, slot 0 first: a store that was made half is seen to be blank. */
static enum store_opened blank_make(struct store *store)
{
	const struct store_device *device = store->device;

	device->random(device->context, store->superblock.id, STORE_ID_BYTES);
	store->superblock.id[0] |= 1; /* an id is never zero */
	if (!superblock_next(store) || !superblock_next(store))
		return STORE_IS_BROKEN;
	return STORE_MADE;
}

enum store_opened blocks_open(struct store *store, const struct store_device *device,
			      enum store_blank blank)
{
	const uint8_t *const slots[2] = {store->slots[0], store->slots[1]};
	enum store_state state;

	store->device = device;
	store->kept_at = NOTHING_KEPT;
	if (!block_is_known(device->block_bytes) ||
	    !store_layout_make(device->range_bytes, &store->layout))
		return STORE_IS_NO_RANGE;
	if (!device_read(store, 0, store->slots[0], sizeof(store->slots)))
		return STORE_IS_BROKEN;
	state = store_superblock_open(slots, &store->layout, &store->superblock);
	if (state == STORE_FRESH && blank == STORE_BLANK_IS_MADE)
		return blank_make(store);
	if (state != STORE_GOOD)
		return STORE_IS_DAMAGED;
	store->length_bytes[STORE_DATABASE] = store->superblock.database_bytes;
	store->length_bytes[STORE_JOURNAL] = store->superblock.journal_bytes;
	/* The slot that the next one follows may be the only good one: then the other is behind. */
	return STORE_OPENED;
}

/*
 * Bytes of a store over blocks of its device: the kept block, the order of a sync, the superblock.
 *
 * It knows lengths and areas, and nothing of SQLite. Every function answers false for good after
 * the device has failed once. Read next: core/store/superblock.h.
 */
#ifndef USER_STORE_BLOCKS_H
#define USER_STORE_BLOCKS_H

#include "user/store/vfs.h"

struct blocks_area {
	uint64_t at, bytes;
};

/* Where the file's area is in the range. */
struct blocks_area blocks_area(const struct store *store, enum store_file_kind kind);

/*
 * Looks at the device and its superblock; fills the store, but for its VFS. The store is zeros
 * before. The answers are store_open's.
 */
MUST_CHECK enum store_opened blocks_open(struct store *store, const struct store_device *device,
					 enum store_blank blank);

/* Any bytes of the range's areas, at `offset` from its beginning. False: the device failed. */
MUST_CHECK bool blocks_read(struct store *store, uint64_t offset, uint8_t *bytes,
			    uint32_t length_bytes);
MUST_CHECK bool blocks_write(struct store *store, uint64_t offset, const uint8_t *bytes,
			     uint32_t length_bytes);

/* Data, flush; and when a length has changed, superblock, flush. False: the device failed. */
MUST_CHECK bool blocks_sync(struct store *store);

#endif

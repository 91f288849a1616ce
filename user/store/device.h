/*
 * The disk under a store, as the VFS sees it: a range of blocks that is read, written and flushed.
 *
 * A service's device calls a BlockRange; a test's is a disk of its own, with power cuts. A write is
 * on the disk when a flush that was called after it has returned. Read next: user/store/vfs.h.
 */
#ifndef USER_STORE_DEVICE_H
#define USER_STORE_DEVICE_H

#include "abi/base.h"

#define STORE_BLOCK_BYTES_LEAST 512u
#define STORE_BLOCK_BYTES_MOST 4096u

struct store_device {
	uint64_t range_bytes;
	/* The physical block: a power of two, 512 to 4,096. Every call is for whole ones. */
	uint32_t block_bytes;
	void *context;
	/* Offsets are in bytes from the range's beginning. False: it failed, or may have. */
	bool (*read)(void *context, uint64_t offset, uint8_t *bytes, uint32_t length_bytes);
	bool (*write)(void *context, uint64_t offset, const uint8_t *bytes, uint32_t length_bytes);
	bool (*flush)(void *context);
	void (*random)(void *context, uint8_t *bytes, uint32_t length_bytes);
};

#endif

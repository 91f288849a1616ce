/*
 * A simulated disk under a store: it logs writes and flushes, fails where a test says so, and can
 * be cut off at any point of its log, with every outcome that a disk may show then.
 *
 * The rules of a cut (docs/disk.md): a flush covers the writes that completed before it was
 * submitted. Any subset of the writes that no completed flush covers is there, in any order;
 * sectors are atomic. On a disk whose physical blocks are larger than its sectors, a block that was
 * being written may come out with any of its sectors spoilt.
 */
#ifndef TESTS_HOST_STORE_DISK_H
#define TESTS_HOST_STORE_DISK_H

#include "user/store/device.h"

#define DISK_BYTES (UINT32_C(384) << 10)
#define DISK_EVENTS 4096u
#define DISK_LOG_BYTES (UINT32_C(16) << 20)

/* The next call of this kind fails, once `fail_after` of them have succeeded. */
enum disk_failure {
	DISK_FAILS_NEVER,
	DISK_FAILS_READ,
	DISK_FAILS_WRITE, /* and half of the bytes are written */
	DISK_FAILS_FLUSH,
	DISK_FAILS_ANY,
};

struct disk_event {
	uint64_t offset;
	uint32_t length_bytes; /* 0: a flush, unless it lies */
	bool lies;
	uint32_t data_at; /* in the log's bytes */
};

struct disk_log {
	uint32_t count;
	uint32_t bytes_used;
	struct disk_event events[DISK_EVENTS];
	uint8_t bytes[DISK_LOG_BYTES];
};

struct disk {
	uint32_t sector_bytes;
	uint8_t content[DISK_BYTES];
	struct disk_log *log; /* null: nothing is logged */
	uint64_t random;
	uint64_t reads, writes, flushes;
	enum disk_failure failure;
	uint64_t fail_after;
	bool failed;
};

/* A blank disk with this sector size, and the device over it with this physical block. */
void disk_init(struct disk *disk, struct store_device *device, uint32_t sector_bytes,
	       uint32_t block_bytes, uint64_t seed);

/* A number from the state; below `limit`, which is not 0. */
uint64_t disk_random(uint64_t *state);
uint64_t disk_below(uint64_t *state, uint64_t limit);

/*
 * Makes `disk->content` what may be found after a cut behind `events` events of `log`, on a disk
 * that had `before` as its content when the log began. `spoils`: blocks of `block_bytes` bytes that
 * were being written may be spoilt.
 */
void disk_cut(struct disk *disk, const uint8_t *before, const struct disk_log *log, uint32_t events,
	      uint32_t block_bytes, bool spoils, uint64_t *random);

/* Makes every flush of the log one that covers nothing, as of a disk that lies. */
void disk_log_lie(struct disk_log *log);

#endif

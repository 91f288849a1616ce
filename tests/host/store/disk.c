/*
 * The simulated disk of tests/host/store/disk.h.
 */
#include "tests/host/store/disk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

uint64_t disk_random(uint64_t *state)
{
	/* splitmix64 */
	uint64_t z = (*state += UINT64_C(0x9e3779b97f4a7c15));

	z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
	return z ^ z >> 31;
}

uint64_t disk_below(uint64_t *state, uint64_t limit)
{
	return disk_random(state) % limit;
}

static void must(bool condition, const char *what)
{
	if (condition)
		return;
	fprintf(stderr, "simulated disk: %s\n", what);
	abort();
}

/* Whether this call fails. */
static bool call_fails(struct disk *disk, enum disk_failure kind)
{
	if (disk->failure != kind && disk->failure != DISK_FAILS_ANY)
		return false;
	if (disk->fail_after > 0) {
		disk->fail_after--;
		return false;
	}
	disk->failure = DISK_FAILS_NEVER;
	disk->failed = true;
	return true;
}

static void log_add(struct disk_log *log, uint64_t offset, const uint8_t *bytes, uint32_t length)
{
	if (!log)
		return;
	must(log->count < DISK_EVENTS && length <= DISK_LOG_BYTES - log->bytes_used,
	     "the log is full");
	log->events[log->count++] = (struct disk_event){
		.offset = offset, .length_bytes = length, .data_at = log->bytes_used};
	if (length > 0)
		memcpy(log->bytes + log->bytes_used, bytes, length);
	log->bytes_used += length;
}

static void call_check(const struct disk *disk, uint64_t offset, uint32_t length)
{
	must(!disk->failed, "a call after one that failed");
	must(length > 0 && offset % disk->sector_bytes == 0 && length % disk->sector_bytes == 0,
	     "a call for no whole sectors");
	must(offset <= DISK_BYTES && length <= DISK_BYTES - offset, "a call outside of the range");
}

static bool disk_read(void *context, uint64_t offset, uint8_t *bytes, uint32_t length)
{
	struct disk *disk = context;

	call_check(disk, offset, length);
	disk->reads++;
	memcpy(bytes, disk->content + offset, length);
	return !call_fails(disk, DISK_FAILS_READ);
}

static bool disk_write(void *context, uint64_t offset, const uint8_t *bytes, uint32_t length)
{
	struct disk *disk = context;
	bool fails;

	call_check(disk, offset, length);
	disk->writes++;
	fails = call_fails(disk, DISK_FAILS_WRITE);
	if (fails)
		length = length / 2 / disk->sector_bytes * disk->sector_bytes;
	memcpy(disk->content + offset, bytes, length);
	if (!fails)
		log_add(disk->log, offset, bytes, length);
	return !fails;
}

static bool disk_flush(void *context)
{
	struct disk *disk = context;

	must(!disk->failed, "a flush after a call that failed");
	disk->flushes++;
	if (call_fails(disk, DISK_FAILS_FLUSH))
		return false;
	log_add(disk->log, 0, NULL, 0);
	return true;
}

static void disk_random_bytes(void *context, uint8_t *bytes, uint32_t length)
{
	struct disk *disk = context;

	for (uint32_t i = 0; i < length; i++)
		bytes[i] = (uint8_t)disk_random(&disk->random);
}

void disk_init(struct disk *disk, struct store_device *device, uint32_t sector_bytes,
	       uint32_t block_bytes, uint64_t seed)
{
	memset(disk, 0, sizeof(*disk));
	disk->sector_bytes = sector_bytes;
	disk->random = seed;
	*device = (struct store_device){
		.range_bytes = DISK_BYTES,
		.block_bytes = block_bytes,
		.context = disk,
		.read = disk_read,
		.write = disk_write,
		.flush = disk_flush,
		.random = disk_random_bytes,
	};
}

/* ---- a cut ----------------------------------------------------------------------------------- */

/* The events before `end` that no flush before `end` covers begin here. */
static uint32_t uncovered_from(const struct disk_log *log, uint32_t end)
{
	while (end > 0 && (log->events[end - 1].length_bytes > 0 || log->events[end - 1].lies))
		end--;
	return end;
}

static void event_apply(struct disk *disk, const struct disk_log *log,
			const struct disk_event *event)
{
	memcpy(disk->content + event->offset, log->bytes + event->data_at, event->length_bytes);
}

/*
 * One write of those in flight, sector by sector: each is there or not. Where a sector was written
 * more than once, the last one that is applied counts, so a random order gives any of them.
 */
static void event_apply_some(struct disk *disk, const struct disk_log *log,
			     const struct disk_event *event, uint64_t *random)
{
	/* All, none, or some: the first two are what disks do mostly. */
	uint64_t way = disk_below(random, 4);

	for (uint32_t i = 0; i < event->length_bytes; i += disk->sector_bytes) {
		if (way == 0 || (way > 1 && disk_below(random, 2)))
			continue;
		memcpy(disk->content + event->offset + i, log->bytes + event->data_at + i,
		       disk->sector_bytes);
	}
}

static void block_spoil(struct disk *disk, const struct disk_event *event, uint32_t block_bytes,
			uint64_t *random)
{
	uint64_t blocks = (event->length_bytes + block_bytes - 1) / block_bytes;
	uint64_t at = event->offset / block_bytes * block_bytes +
		      disk_below(random, blocks) * block_bytes;

	for (uint32_t i = 0; i < block_bytes; i += disk->sector_bytes) {
		if (disk_below(random, 2))
			continue;
		for (uint32_t k = 0; k < disk->sector_bytes; k++)
			disk->content[at + i + k] = (uint8_t)disk_random(random);
	}
}

void disk_log_lie(struct disk_log *log)
{
	for (uint32_t i = 0; i < log->count; i++)
		log->events[i].lies = true;
}

void disk_cut(struct disk *disk, const uint8_t *before, const struct disk_log *log, uint32_t events,
	      uint32_t block_bytes, bool spoils, uint64_t *random)
{
	uint32_t from = uncovered_from(log, events);
	uint32_t in_flight = events - from;
	uint32_t order[DISK_EVENTS];

	memcpy(disk->content, before, DISK_BYTES);
	for (uint32_t i = 0; i < from; i++) {
		if (log->events[i].length_bytes > 0)
			event_apply(disk, log, &log->events[i]);
	}
	for (uint32_t i = 0; i < in_flight; i++)
		order[i] = from + i;
	for (uint32_t i = in_flight; i > 1; i--) {
		uint32_t k = (uint32_t)disk_below(random, i);
		uint32_t kept = order[i - 1];

		order[i - 1] = order[k];
		order[k] = kept;
	}
	for (uint32_t i = 0; i < in_flight; i++)
		event_apply_some(disk, log, &log->events[order[i]], random);
	if (spoils && in_flight > 0 && log->events[order[0]].length_bytes > 0 &&
	    disk_below(random, 3) == 0)
		block_spoil(disk, &log->events[order[0]], block_bytes, random);
	disk->failed = false;
	disk->failure = DISK_FAILS_NEVER;
}

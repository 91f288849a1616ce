/*
 * A simulated disk, its driver, the service of its partitions, and a client: each ended at each
 * moment; and the disk does harm, or does not answer, at each of the first requests.
 */
#include <stdio.h>
#include <string.h>

#include "tests/proofs/memdisk/memdisk.h"
#include "tests/sim/sim_devices.h"
#include "tests/sim/sim_virtio.h"
#include "tests/sim/system/system.h"

SIM_PROGRAM_DECLARE(init);
SIM_PROGRAM_DECLARE(virtio_blk);
SIM_PROGRAM_DECLARE(disk);
SIM_PROGRAM_DECLARE(storer);

static const struct sim_host_program programs[] = {
	SIM_PROGRAM("init", init),
	SIM_PROGRAM("virtio-blk", virtio_blk),
	SIM_PROGRAM("disk", disk),
	SIM_PROGRAM("storer", storer),
	{0},
};

#define DISK 0u
#define LOG_LINE 1u
#define DISK_BYTES (MEMDISK_BLOCKS * MEMDISK_BLOCK_BYTES)
#define OUTCOME_FAILED 1u
/* The place in `first` that the client writes and flushes. */
#define WRITTEN_AT ((64u + 248u) * MEMDISK_BLOCK_BYTES)
#define WRITTEN_BYTES 4096u
#define WRITTEN_FIRST 7u

/* Each harm at each of the first requests. */
enum harm {
	HARM_NONE,
	HARM_OUTCOME, /* the request has failed */
	HARM_SILENCE, /* no outcome is written */
	HARM_SHORT,   /* less was read than was asked for */
	HARM_LONG,    /* more was written than there is room for */
	HARM_HANGS,   /* nothing is answered until the function is reset */
	HARM_RING,    /* the used ring is written over: a number of these, by chance */
	HARM_RING_LAST = HARM_RING + 20,
};
#define REQUESTS 16u

static struct {
	uint8_t cached[DISK_BYTES], durable[DISK_BYTES]; /* as the device reads; behind a flush */
	struct virtio_block_header header;
	bool in_request, failed;
	uint32_t data_bytes;
	uint64_t requests, resets;
	enum harm harm;
	uint64_t harm_at;
	bool harmed;
} disk;

static bool harm_is_now(enum harm harm)
{
	return disk.harm == harm && disk.requests == disk.harm_at;
}

static bool is_bad(uint64_t sector)
{
	return disk.header.type == VIRTIO_BLOCK_WRITE && sector >= MEMDISK_BAD_FIRST &&
	       sector < MEMDISK_BAD_FIRST + MEMDISK_RANGE_BLOCKS;
}

static void header_take(const uint8_t *bytes, uint32_t length)
{
	SIM_EXPECT(length == sizeof(disk.header));
	memcpy(&disk.header, bytes, sizeof(disk.header));
	disk.in_request = true;
	disk.data_bytes = 0;
	disk.failed = is_bad(disk.header.sector);
}

static void data_move(uint8_t *bytes, uint32_t length, uint32_t *written)
{
	const uint64_t at = disk.header.sector * MEMDISK_BLOCK_BYTES;

	SIM_EXPECT(length % MEMDISK_BLOCK_BYTES == 0 && at <= DISK_BYTES &&
		   length <= DISK_BYTES - at);
	disk.data_bytes = length;
	if (disk.header.type == VIRTIO_BLOCK_WRITE) {
		if (!disk.failed)
			memcpy(disk.cached + at, bytes, length);
		return;
	}
	SIM_EXPECT(disk.header.type == VIRTIO_BLOCK_READ);
	memcpy(bytes, disk.cached + at, length);
	*written = harm_is_now(HARM_SHORT) ? length - MEMDISK_BLOCK_BYTES : length;
}

static void outcome_write(uint8_t *bytes, uint32_t *written)
{
	if (disk.header.type == VIRTIO_BLOCK_FLUSH)
		memcpy(disk.durable, disk.cached, DISK_BYTES);
	else
		SIM_EXPECT(disk.data_bytes > 0);
	if (!harm_is_now(HARM_SILENCE))
		*bytes = disk.failed || harm_is_now(HARM_OUTCOME) ? OUTCOME_FAILED
								  : VIRTIO_BLOCK_DONE;
	*written = harm_is_now(HARM_LONG) ? UINT32_C(0x80000000) : 1;
	disk.in_request = false;
	disk.requests++;
}

static bool exchange(struct model *model, uint16_t queue, uint8_t *bytes, uint32_t length,
		     uint32_t *written)
{
	(void)model;
	SIM_EXPECT(queue == 0);
	if (!disk.in_request) {
		if (disk.harm == HARM_HANGS && disk.requests >= disk.harm_at &&
		    host.devices[DISK].resets == disk.resets) {
			disk.harmed = true;
			return false;
		}
		header_take(bytes, length);
	} else if (length == 1) {
		outcome_write(bytes, written);
	} else {
		data_move(bytes, length, written);
	}
	return true;
}

static void begin(void)
{
	const uint64_t sectors = MEMDISK_BLOCKS;
	struct model *model;

	memset(disk.cached, 0, DISK_BYTES);
	memdisk_format(disk.cached);
	memcpy(disk.durable, disk.cached, DISK_BYTES);
	disk.requests = 0;
	disk.in_request = false;
	disk.harmed = false;
	sim_virtio_make(DISK, VIRTIO_TYPE_BLOCK, exchange);
	disk.resets = host.devices[DISK].resets;
	model = sim_virtio_model(DISK);
	model->offered = VIRTIO_F_VERSION_1 | VIRTIO_F_ACCESS_PLATFORM | VIRTIO_F_EVENT_INDEX |
			 VIRTIO_BLOCK_F_FLUSH;
	memset(model->own, 0, sizeof(model->own));
	memcpy(model->own + VIRTIO_BLOCK_SECTORS, &sectors, sizeof(sectors));
}

static void harm(unsigned number)
{
	disk.harm = (enum harm)(HARM_OUTCOME + number / REQUESTS);
	disk.harm_at = number % REQUESTS;
}

/* The log goes out while the programs keep the machine busy, too. */
static bool work(void)
{
	struct model *model = sim_virtio_model(DISK);

	if (host_serial_drain(LOG_LINE)) {
		sim_entry_serial(LOG_LINE % ARCH_SERIAL_INTERRUPTS);
		return true;
	}
	if (disk.harm >= HARM_RING && disk.requests > disk.harm_at && !disk.harmed &&
	    (model->status & VIRTIO_STATUS_DRIVER_OK) != 0) {
		disk.harmed = true;
		model->source.state = (uint64_t)disk.harm * REQUESTS + disk.harm_at;
		model_harm(model, 0);
	}
	return sim_virtio_step();
}

static void check(const char *victim)
{
	const char *log = sim_program_output(LOG_LINE);

	sim_devices_check();
	/* A request that the device fails is a promise that the client sees broken. */
	if (victim && strcmp(victim, "the device") == 0) {
		SIM_EXPECT(strstr(log, "init: storer (pid 4) exited with code"));
		SIM_EXPECT(!strstr(log, "fault"));
		SIM_EXPECT(disk.harm != HARM_HANGS || !disk.harmed ||
			   strstr(log, "it does not answer"));
		return;
	}
	SIM_EXPECT(!strstr(log, ": NO"));
	if (victim)
		return;
	SIM_EXPECT(strstr(log, "gives no queue: yes") &&
		   strstr(log, "init: storer (pid 4) exited with code 0"));
	SIM_EXPECT(!strstr(log, "restarting"));
	for (uint32_t i = 0; i < WRITTEN_BYTES; i++)
		SIM_EXPECT(disk.durable[WRITTEN_AT + i] ==
			   (uint8_t)(WRITTEN_FIRST + i / MEMDISK_BLOCK_BYTES));
}

const struct system_case system_virtio_disk = {
	.name = "a disk, its driver and its partitions",
	.boot = {.package = "build/system/proofs/virtio-disk.pkg",
		 .memory_bytes = UINT64_C(16) << 20,
		 .programs = programs},
	.over_ns = UINT64_C(60000000000),
	.begin = begin,
	.person = work,
	.victims = {"virtio-blk", "disk", "storer"},
	.frames_by_use = 1,
	.harm_plays = (HARM_RING_LAST - HARM_OUTCOME) * REQUESTS,
	.harm = harm,
	.check = check,
};

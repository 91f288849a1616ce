/*
 * Keeps a generation on a partition: looks for the one that an earlier start has left, writes the
 * next one over it, and flushes. The test ends the machine and starts it again.
 *
 * A generation is 256 blocks, written in requests of several lengths, whose every word depends on
 * the generation and the place. Prints `keeper: found N`, `keeper: wrote N`, or the first thing
 * that went wrong. Ends with 0; with 1 when what is there is no generation, with 3 when something
 * was not granted, with 4 when the disk has failed, with 5 when it is only read.
 */
#include "core/generated/block.h"
#include "core/generated/memory.h"
#include "core/generated/system.h"
#include "user/rt/console.h"
#include "user/rt/generated/block_client.h"
#include "user/rt/rt.h"
#include "user/rt/share.h"
#include "user/rt/state.h"

#define PAGES 32u
#define BYTES (PAGES * 4096u)
#define BLOCK_BYTES 512u
#define BLOCKS (BYTES / BLOCK_BYTES)
#define FIRST_BLOCK 8u
#define WORDS (BYTES / 8u)

struct keeper {
	struct rt *rt;
	struct rt_console console;
	struct rt_mapper mapper;
	struct rt_share share;
	struct block_device range;
	struct block_queue queue;
};

static uint64_t word_of(uint64_t generation, uint32_t at)
{
	return generation == 0 ? 0 : (generation << 32 | at) * UINT64_C(0x9e3779b97f4a7c15);
}

static volatile uint64_t *words(const struct keeper *keeper)
{
	return keeper->share.mapped.bytes;
}

static bool failed(struct keeper *keeper, const char *what, enum status status)
{
	if (status != STATUS_OK)
		rt_console_print(&keeper->console, "keeper: %s has failed\n", what);
	return status != STATUS_OK;
}

/* Reads or writes all of a generation, in requests of 1, 2, 4 ... blocks, and the rest. */
static bool generation_move(struct keeper *keeper, bool writes)
{
	uint32_t done = 0;

	for (uint32_t count = 1; done < BLOCKS; count *= 2) {
		const uint32_t now = count < BLOCKS - done ? count : BLOCKS - done;
		const uint64_t block = FIRST_BLOCK + done, offset = (uint64_t)done * BLOCK_BYTES;
		const struct block_queue_write_args write = {block, now, offset};
		const struct block_queue_read_args read = {block, now, offset};

		if (failed(keeper, writes ? "a write" : "a read",
			   writes ? block_queue_write(keeper->rt, keeper->queue, &write)
				  : block_queue_read(keeper->rt, keeper->queue, &read)))
			return false;
		done += now;
	}
	return true;
}

/* The generation that the shared pages hold; -1: it is none. */
static int64_t generation_find(const struct keeper *keeper)
{
	const uint64_t generation =
		words(keeper)[0] == 0 ? 0 : words(keeper)[0] * UINT64_C(0xf1de83e19937733d) >> 32;

	for (uint32_t i = 0; i < WORDS; i++) {
		if (words(keeper)[i] != word_of(generation, i))
			return -1;
	}
	return (int64_t)generation;
}

static int play(struct keeper *keeper)
{
	const struct block_device_attach_args args = {.view = keeper->share.view,
						      .view_transfer = RT_TRANSFER_COPY};
	struct block_device_describe_result disk;
	struct block_device_attach_result result;
	int64_t generation;

	if (failed(keeper, "describe", block_device_describe(keeper->rt, keeper->range, &disk)) ||
	    failed(keeper, "attach",
		   block_device_attach(keeper->rt, keeper->range, &args, &result)))
		return 4;
	keeper->queue = result.queue;
	if (!generation_move(keeper, false))
		return 4;
	generation = generation_find(keeper);
	rt_console_print(&keeper->console, "keeper: found %ld\n", (long)generation);
	if (generation < 0)
		return 1;
	if (disk.read_only) {
		rt_console_print(&keeper->console, "keeper: the disk is only read\n");
		return 5;
	}
	for (uint32_t i = 0; i < WORDS; i++)
		words(keeper)[i] = word_of((uint64_t)generation + 1, i);
	if (!generation_move(keeper, true) ||
	    failed(keeper, "a flush", block_queue_flush(keeper->rt, keeper->queue)))
		return 4;
	rt_console_print(&keeper->console, "keeper: wrote %ld\n", (long)generation + 1);
	return 0;
}

int capos_main(struct rt *rt)
{
	struct keeper *keeper = RT_STATE(struct keeper);
	struct rt_share_request wanted = {.pages = PAGES};
	struct address_space space;
	const struct rt_capset_want wants[] = {
		{"range", BLOCK_DEVICE_INTERFACE_ID, &keeper->range.id},
		{"addressSpace", ADDRESS_SPACE_INTERFACE_ID, &space.id},
		{"memory", MEMORY_INTERFACE_ID, &wanted.memory.id},
	};

	keeper->rt = rt;
	if (rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants)) != NULL ||
	    rt_console_open(&keeper->console, rt, "console") != STATUS_OK)
		return 3;
	rt_mapper_init(&keeper->mapper, rt, space);
	if (rt_share_open(&keeper->mapper, &wanted, &keeper->share) != STATUS_OK)
		return 3;
	return play(keeper);
}

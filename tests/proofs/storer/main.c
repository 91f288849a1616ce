/*
 * Works on partitions through the service `disk`, and asks for what it may not have.
 *
 * Prints a line for each promise. Ends with 0; with 1 when a promise was broken, with 3 when
 * something was not granted, with 4 when a service was lost on the way.
 */
#include "core/generated/block.h"
#include "core/generated/capos.h"
#include "core/generated/memory.h"
#include "user/rt/console.h"
#include "user/rt/exception.h"
#include "user/rt/generated/block_client.h"
#include "user/rt/rt.h"
#include "user/rt/share.h"
#include "user/rt/state.h"

#define PAGE_BYTES 4096u
#define BLOCK_BYTES 512u
#define BLOCKS_A_PAGE (PAGE_BYTES / BLOCK_BYTES)

struct storer {
	struct rt *rt;
	struct rt_console console;
	struct rt_mapper mapper;
	struct rt_share share;
	struct block_device first, second, bad, missing;
	struct block_queue queue;
	bool lost;   /* a service is gone: nothing more is a promise */
	bool broken; /* a promise */
};

/* Whether the call went well; a service that is gone is no broken promise. */
static bool went(struct storer *storer, enum status status)
{
	if (status == STATUS_DISCONNECTED || status == STATUS_NO_CAPABILITY ||
	    (status == STATUS_EXCEPTION &&
	     storer->rt->exception.kind == CALL_EXCEPTION_KIND_DISCONNECTED))
		storer->lost = true;
	return status == STATUS_OK;
}

/* Whether the call was refused with an exception of this kind. */
static bool refused(struct storer *storer, enum status status, enum call_exception_kind kind)
{
	if (status == STATUS_EXCEPTION && storer->rt->exception.kind == kind)
		return true;
	(void)went(storer, status);
	return false;
}

static void says(struct storer *storer, const char *promise, bool kept)
{
	/* A service that was started again has forgotten the queue. */
	if (!kept && storer->queue.id.key != 0)
		(void)went(storer, block_queue_flush(storer->rt, storer->queue));
	if (storer->lost)
		return;
	rt_console_print(&storer->console, "storer: %s: %s\n", promise, kept ? "yes" : "NO");
	storer->broken = storer->broken || !kept;
}

static bool attach(struct storer *storer, struct block_device device)
{
	const struct block_device_attach_args args = {.view = storer->share.view,
						      .view_transfer = RT_TRANSFER_COPY};
	struct block_device_attach_result result = {{{0}}};
	bool done = went(storer, block_device_attach(storer->rt, device, &args, &result));

	storer->queue = result.queue;
	return done;
}

static bool attach_is_refused(struct storer *storer, struct block_device device,
			      enum call_exception_kind kind)
{
	const struct block_device_attach_args args = {.view = storer->share.view,
						      .view_transfer = RT_TRANSFER_COPY};
	struct block_device_attach_result result;

	return refused(storer, block_device_attach(storer->rt, device, &args, &result), kind);
}

static void detach(struct storer *storer)
{
	if (storer->queue.id.key != 0)
		rt_ring_release(&storer->rt->ring, storer->queue.id);
	storer->queue.id.key = 0;
}

static enum status read_blocks(struct storer *storer, uint64_t block, uint32_t count,
			       uint64_t offset)
{
	const struct block_queue_read_args args = {block, count, offset};

	return block_queue_read(storer->rt, storer->queue, &args);
}

static enum status write_blocks(struct storer *storer, uint64_t block, uint32_t count,
				uint64_t offset)
{
	const struct block_queue_write_args args = {block, count, offset};

	return block_queue_write(storer->rt, storer->queue, &args);
}

static void page_fill(struct storer *storer, uint8_t value)
{
	volatile uint8_t *bytes = storer->share.mapped.bytes;

	for (uint32_t i = 0; i < PAGE_BYTES; i++)
		bytes[i] = (uint8_t)(value + i / BLOCK_BYTES);
}

static bool page_is(struct storer *storer, uint8_t value)
{
	const volatile uint8_t *bytes = storer->share.mapped.bytes;

	for (uint32_t i = 0; i < PAGE_BYTES; i++) {
		if (bytes[i] != (uint8_t)(value + i / BLOCK_BYTES))
			return false;
	}
	return true;
}

static void range_is_described(struct storer *storer)
{
	struct block_device_describe_result result;
	bool done = went(storer, block_device_describe(storer->rt, storer->first, &result));

	says(storer, "a range has its partition's size",
	     done && result.blocks == 256 && result.block_bytes == BLOCK_BYTES);
}

static void bytes_come_back(struct storer *storer)
{
	bool done = attach(storer, storer->first);

	page_fill(storer, 7);
	done = done && went(storer, write_blocks(storer, 248, BLOCKS_A_PAGE, 0)) &&
	       went(storer, block_queue_flush(storer->rt, storer->queue));
	page_fill(storer, 100);
	done = done && went(storer, read_blocks(storer, 248, BLOCKS_A_PAGE, 0));
	says(storer, "bytes come back", done && page_is(storer, 7));
}

static void pieces_outside_are_refused(struct storer *storer)
{
	static const struct {
		uint64_t block;
		uint32_t count;
		uint64_t offset;
	} pieces[] = {
		{0, 0, 0},
		{256, 1, 0},
		{255, 2, 0},
		{UINT64_MAX, 1, 0},
		{UINT64_MAX, 2, 0},
		{0, UINT32_MAX, 0},
		{0, 1, 4},
		{0, 1, PAGE_BYTES},
		{0, 2, PAGE_BYTES - BLOCK_BYTES},
		{0, 1, UINT64_MAX - 7},
		{1, 257, 0},
		{UINT64_MAX - 255, 256, 0},
	};
	bool good = true;

	for (uint32_t i = 0; i < ARRAY_COUNT(pieces); i++) {
		enum status read =
			read_blocks(storer, pieces[i].block, pieces[i].count, pieces[i].offset);
		enum status write;

		good = good && refused(storer, read, CALL_EXCEPTION_KIND_INVALID_ARGUMENT);
		write = write_blocks(storer, pieces[i].block, pieces[i].count, pieces[i].offset);
		good = good && refused(storer, write, CALL_EXCEPTION_KIND_INVALID_ARGUMENT);
	}
	says(storer, "pieces outside are refused", good);
}

static void a_range_has_one_holder(struct storer *storer)
{
	bool done = attach_is_refused(storer, storer->first, CALL_EXCEPTION_KIND_OVERLOADED);

	says(storer, "a range has one holder", done);
	detach(storer);
	done = attach(storer, storer->first) &&
	       went(storer, read_blocks(storer, 248, BLOCKS_A_PAGE, 0));
	says(storer, "the next holder finds what was written", done && page_is(storer, 7));
}

static void ranges_are_apart(struct storer *storer)
{
	bool done;

	detach(storer);
	done = attach(storer, storer->second) &&
	       went(storer, read_blocks(storer, 248, BLOCKS_A_PAGE, 0));
	says(storer, "another range has other bytes", done && !page_is(storer, 7));
	detach(storer);
}

static void a_failure_ends_the_queue(struct storer *storer)
{
	bool done = attach(storer, storer->bad) &&
		    refused(storer, write_blocks(storer, 3, 1, 0), CALL_EXCEPTION_KIND_FAILED) &&
		    refused(storer, read_blocks(storer, 3, 1, 0), CALL_EXCEPTION_KIND_DISCONNECTED);

	detach(storer);
	done = done && attach(storer, storer->bad) && went(storer, read_blocks(storer, 3, 1, 0));
	detach(storer);
	says(storer, "a failure ends the queue, and the next one works", done);
	says(storer, "a partition that is not there gives no queue",
	     attach_is_refused(storer, storer->missing, CALL_EXCEPTION_KIND_FAILED));
}

int capos_main(struct rt *rt)
{
	struct storer *storer = RT_STATE(struct storer);
	struct rt_share_request wanted = {.pages = 1};
	struct address_space space;
	const struct rt_capset_want wants[] = {
		{"first", BLOCK_DEVICE_INTERFACE_ID, &storer->first.id},
		{"second", BLOCK_DEVICE_INTERFACE_ID, &storer->second.id},
		{"bad", BLOCK_DEVICE_INTERFACE_ID, &storer->bad.id},
		{"missing", BLOCK_DEVICE_INTERFACE_ID, &storer->missing.id},
		{"addressSpace", ADDRESS_SPACE_INTERFACE_ID, &space.id},
		{"memory", MEMORY_INTERFACE_ID, &wanted.memory.id},
	};

	storer->rt = rt;
	if (rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants)) != NULL ||
	    rt_console_open(&storer->console, rt, "console") != STATUS_OK)
		return 3;
	rt_mapper_init(&storer->mapper, rt, space);
	if (rt_share_open(&storer->mapper, &wanted, &storer->share) != STATUS_OK)
		return 3;
	range_is_described(storer);
	bytes_come_back(storer);
	pieces_outside_are_refused(storer);
	a_range_has_one_holder(storer);
	ranges_are_apart(storer);
	a_failure_ends_the_queue(storer);
	rt_share_close(&storer->mapper, &storer->share);
	if (storer->broken)
		return 1;
	return storer->lost ? 4 : 0;
}

/*
 * Reads the partition table, through a queue of the service's own over a few pages.
 *
 * The pages are shared with the driver, so what is judged is a copy. Nothing is served yet, so
 * calls are waited for.
 */
#include "user/rt/generated/block_client.h"
#include "user/rt/memory.h"
#include "user/rt/share.h"
#include "user/services/disk/disk.h"

#define PAGE_BYTES 4096u
/* The entries, and the block in which they end. */
#define SHARED_PAGES ((DISK_ENTRIES_BYTES + 2 * GPT_BLOCK_BYTES_MOST) / PAGE_BYTES)

/* Copies the first bytes of the shared pages. */
static void shared_copy(const struct disk_reading *reading, uint8_t *to, uint32_t length)
{
	const volatile uint8_t *from = reading->share.mapped.bytes;

	for (uint32_t i = 0; i < length; i++)
		to[i] = from[i];
}

/* Reads `length` bytes from the beginning of `block` on. */
static enum status blocks_read(struct disk_reading *reading, uint64_t block, uint8_t *to,
			       uint32_t length)
{
	uint32_t block_bytes = reading->geometry.block_bytes;
	const struct block_queue_read_args args = {
		.block = block,
		.count = (length + block_bytes - 1) / block_bytes,
	};
	enum status status = block_queue_read(reading->disk->rt, reading->queue, &args);

	if (status == STATUS_OK)
		shared_copy(reading, to, length);
	/* An exception is the disk's word; anything else says that the driver is gone. */
	else if (status != STATUS_EXCEPTION)
		reading->lost = true;
	return status;
}

/* One copy's header and, when that is good, its entries. A block that cannot be read is zeros. */
static void copy_read(struct disk_reading *reading, enum gpt_copy_role role, struct gpt_copy *copy)
{
	const struct gpt_geometry *geometry = &reading->geometry;
	uint8_t *block = reading->headers[role], *entries = reading->entries[role];
	struct gpt_header header;

	*copy = (struct gpt_copy){block, NULL};
	if (blocks_read(reading,
			role == GPT_PRIMARY ? GPT_PRIMARY_BLOCK : geometry->block_count - 1, block,
			geometry->block_bytes) != STATUS_OK ||
	    gpt_header_check(block, geometry, role, &header) != GPT_ACCEPTED)
		return;
	if (blocks_read(reading, header.entries_block, entries,
			header.entry_count * GPT_ENTRY_BYTES) == STATUS_OK)
		copy->entries = entries;
}

static void copy_report(struct disk *disk, const char *which, enum gpt_refusal refusal)
{
	if (refusal != GPT_ACCEPTED)
		rt_console_print(&disk->console, "disk: the %s table is not good: %s\n", which,
				 gpt_refusal_text(refusal));
}

/* Fills the table, or says why it stays empty. False: the driver was lost. */
static bool table_judge(struct disk_reading *reading)
{
	struct disk *disk = reading->disk;
	struct gpt_copy primary, backup;
	struct gpt_finding finding;
	enum gpt_refusal refusal;

	copy_read(reading, GPT_PRIMARY, &primary);
	copy_read(reading, GPT_BACKUP, &backup);
	if (reading->lost) {
		rt_console_print(&disk->console, "disk: the driver was lost\n");
		return false;
	}
	refusal = gpt_disk_check(&reading->geometry, &primary, &backup, &finding, &disk->table);
	copy_report(disk, "primary", finding.primary);
	copy_report(disk, "backup", finding.backup);
	if (refusal != GPT_ACCEPTED)
		rt_console_print(&disk->console, "disk: nothing is served: %s\n",
				 gpt_refusal_text(refusal));
	return true;
}

static bool device_describe(struct disk *disk, struct gpt_geometry *geometry)
{
	struct block_device_describe_result result;

	if (block_device_describe(disk->rt, disk->device, &result) != STATUS_OK)
		return false;
	disk->block_bytes = result.block_bytes;
	disk->physical_bytes = result.physical_bytes;
	disk->block_count = result.blocks;
	disk->volatile_cache = result.volatile_cache;
	disk->read_only = result.read_only;
	*geometry = (struct gpt_geometry){result.block_bytes, result.blocks};
	return true;
}

/* A hostile device may say anything: a size that is none is refused before it is used. */
static bool geometry_is_good(const struct disk *disk, const struct gpt_geometry *geometry)
{
	static const uint8_t zeros[GPT_BLOCK_BYTES_LEAST];
	struct gpt_header header;
	uint32_t physical = disk->physical_bytes;

	return gpt_header_check(
		       zeros, &(struct gpt_geometry){GPT_BLOCK_BYTES_LEAST, geometry->block_count},
		       GPT_PRIMARY, &header) != GPT_REFUSED_GEOMETRY &&
	       geometry->block_bytes >= GPT_BLOCK_BYTES_LEAST &&
	       geometry->block_bytes <= GPT_BLOCK_BYTES_MOST &&
	       (geometry->block_bytes & (geometry->block_bytes - 1)) == 0 &&
	       physical >= geometry->block_bytes && (physical & (physical - 1)) == 0;
}

static bool queue_open(struct disk_reading *reading)
{
	struct disk *disk = reading->disk;
	const struct rt_share_request wanted = {.memory = disk->memory, .pages = SHARED_PAGES};
	struct block_device_attach_args args = {.view_transfer = RT_TRANSFER_COPY};
	struct block_device_attach_result result;

	rt_mapper_init(&reading->mapper, disk->rt, disk->space);
	if (rt_share_open(&reading->mapper, &wanted, &reading->share) != STATUS_OK)
		return false;
	args.view = reading->share.view;
	if (block_device_attach(disk->rt, disk->device, &args, &result) != STATUS_OK)
		return false;
	reading->queue = result.queue;
	return reading->queue.id.key != 0;
}

/* Reads the table of a device that has a size. False: the driver was lost. */
static bool table_read(struct disk_reading *reading)
{
	struct disk *disk = reading->disk;
	bool kept = queue_open(reading);

	if (kept)
		kept = table_judge(reading);
	else
		rt_console_print(&disk->console, "disk: the device gives no queue\n");
	if (reading->queue.id.key != 0)
		rt_ring_release(&disk->rt->ring, reading->queue.id);
	rt_share_close(&reading->mapper, &reading->share);
	return kept;
}

bool disk_table_read(struct disk *disk)
{
	struct disk_reading *reading = &disk->reading;

	reading->disk = disk;
	if (disk->device.id.key == 0) {
		rt_console_print(&disk->console, "disk: there is no disk\n");
		return true;
	}
	if (!device_describe(disk, &reading->geometry)) {
		rt_console_print(&disk->console, "disk: the driver was lost\n");
		return false;
	}
	if (!geometry_is_good(disk, &reading->geometry)) {
		rt_console_print(&disk->console, "disk: the device has no size that is known\n");
		return true;
	}
	return table_read(reading);
}

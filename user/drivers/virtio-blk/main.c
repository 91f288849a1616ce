/*
 * The driver of a virtio disk: read blk.h first.
 *
 * Ends with a code of enum virtio_driver_end: when the device breaks a rule, does not answer or is
 * gone, or when the endpoint is gone. Whoever started it starts another one, on a device that was
 * reset: so what a queue was doing is over before anybody attaches anew.
 */
#include "user/drivers/virtio-blk/blk.h"

#include "core/generated/endpoint.h"
#include "user/rt/rt.h"
#include "user/rt/state.h"

#define TAG_DISK 0u
#define RECEIVES 4u
#define RESULT_WORDS 24u
#define ROW 0u /* of the interrupt table */
#define QUEUE 0u
#define QUEUE_PAGES ((VIRTIO_QUEUE_BYTES(BLK_QUEUE_SIZE) + 4095u) / 4096u)
#define POOL_PAGES (BLK_SLOTS + 1u + QUEUE_PAGES)
/* Numbers of sectors and bytes stay far from the end of theirs. */
#define SECTORS_MOST (UINT64_C(1) << 54)
#define PHYSICAL_LOG_MOST 8u

void blk_broken(struct blk *blk, const char *what)
{
	if (blk->end == VIRTIO_DRIVER_DONE)
		blk->end = virtio_driver_broken(&blk->driver, what);
	rt_server_end(&blk->server);
}

/* ---- the interrupt --------------------------------------------------------------------------- */

static void watch_failed(void *context, const char *what, enum status status)
{
	struct blk *blk = context;

	if (blk->end == VIRTIO_DRIVER_DONE)
		blk->end = virtio_driver_check(&blk->driver, what, status);
	rt_server_end(&blk->server);
}

static void queue_poll(void *context)
{
	struct blk *blk = context;
	uint32_t count = blk_slots_take(blk);

	if (count == 0 && virtio_is_broken(&blk->driver.virtio))
		blk_broken(blk, "it asks for a reset");
	if (blk->end != VIRTIO_DRIVER_DONE)
		return;
	if (count > 0)
		blk_requests_go_on(blk);
	if (virtio_queue_wake(&blk->queue))
		virtio_watch_again(&blk->watch);
}

/* ---- opening --------------------------------------------------------------------------------- */

/* A number of the device's own structure, if it has the feature; else `absent`. */
static enum virtio_refusal number_read(struct blk *blk, uint64_t feature, uint32_t offset,
				       uint32_t width, uint32_t *number)
{
	const struct virtio_piece piece = {
		.offset = offset, .length_bytes = width, .width_bytes = width};
	uint8_t bytes[4] = {0};
	enum virtio_refusal refusal;

	if ((blk->driver.virtio.features & feature) == 0)
		return VIRTIO_ACCEPTED;
	refusal = virtio_config_read(&blk->driver.virtio, &piece, bytes);
	if (refusal == VIRTIO_ACCEPTED)
		__builtin_memcpy(number, bytes, sizeof(bytes));
	return refusal;
}

static enum virtio_refusal disk_read(struct blk *blk, uint64_t *sectors, uint32_t *physical_log)
{
	const struct virtio_piece size = {
		.offset = VIRTIO_BLOCK_SECTORS, .length_bytes = sizeof(*sectors), .width_bytes = 4};
	struct virtio *virtio = &blk->driver.virtio;
	uint8_t bytes[sizeof(*sectors)];
	enum virtio_refusal refusal = virtio_negotiate(
		virtio, 0,
		VIRTIO_BLOCK_F_READ_ONLY | VIRTIO_BLOCK_F_BLOCK_BYTES | VIRTIO_BLOCK_F_FLUSH |
			VIRTIO_BLOCK_F_TOPOLOGY | VIRTIO_F_EVENT_INDEX);

	if (refusal == VIRTIO_ACCEPTED)
		refusal = virtio_config_read(virtio, &size, bytes);
	if (refusal == VIRTIO_ACCEPTED)
		refusal = number_read(blk, VIRTIO_BLOCK_F_BLOCK_BYTES, VIRTIO_BLOCK_BLOCK_BYTES, 4,
				      &blk->block_bytes);
	if (refusal == VIRTIO_ACCEPTED)
		refusal = number_read(blk, VIRTIO_BLOCK_F_TOPOLOGY, VIRTIO_BLOCK_PHYSICAL_LOG, 1,
				      physical_log);
	if (refusal != VIRTIO_ACCEPTED)
		return refusal;
	__builtin_memcpy(sectors, bytes, sizeof(bytes));
	blk->volatile_cache = (virtio->features & VIRTIO_BLOCK_F_FLUSH) != 0;
	blk->read_only = (virtio->features & VIRTIO_BLOCK_F_READ_ONLY) != 0;
	return virtio_config_vector(virtio, ROW);
}

/* The device's words about its size, judged. */
static enum virtio_driver_end disk_open(struct blk *blk)
{
	uint64_t sectors = 0;
	uint32_t physical_log = 0;
	enum virtio_driver_end end;

	blk->block_bytes = VIRTIO_BLOCK_SECTOR_BYTES;
	end = virtio_driver_judge(&blk->driver, disk_read(blk, &sectors, &physical_log));
	if (end != VIRTIO_DRIVER_DONE)
		return end;
	if (blk->block_bytes < VIRTIO_BLOCK_SECTOR_BYTES || blk->block_bytes > BLK_SLOT_BYTES ||
	    (blk->block_bytes & (blk->block_bytes - 1)) != 0 || physical_log > PHYSICAL_LOG_MOST ||
	    sectors > SECTORS_MOST) {
		rt_console_print(&blk->driver.console,
				 "virtio-blk: no disk: %lu sectors, blocks of %u bytes, log %u\n",
				 (unsigned long)sectors, blk->block_bytes, physical_log);
		virtio_fail(&blk->driver.virtio);
		return VIRTIO_DRIVER_REFUSED;
	}
	blk->blocks = sectors / (blk->block_bytes / VIRTIO_BLOCK_SECTOR_BYTES);
	blk->physical_bytes = blk->block_bytes << physical_log;
	return VIRTIO_DRIVER_DONE;
}

static enum virtio_driver_end memory_open(struct blk *blk)
{
	const struct virtio_driver_queue wish = {
		.index = QUEUE, .size = BLK_QUEUE_SIZE, .vector = ROW};
	struct virtio_driver *driver = &blk->driver;
	enum virtio_driver_end end = virtio_driver_memory(driver, 1, &blk->cells);

	if (end == VIRTIO_DRIVER_DONE)
		end = virtio_driver_memory(driver, BLK_SLOTS, &blk->pages);
	if (end == VIRTIO_DRIVER_DONE)
		end = virtio_driver_queue(driver, &wish, &blk->queue, &blk->notify_offset);
	if (end == VIRTIO_DRIVER_DONE && !blk_slots_init(blk))
		end = virtio_driver_broken(driver, "its queue has no room for a request");
	return end;
}

static enum virtio_driver_end device_open(struct blk *blk, struct rt *rt)
{
	struct virtio_driver *driver = &blk->driver;
	enum virtio_driver_end end =
		virtio_driver_open(driver, rt, "virtio-blk", VIRTIO_TYPE_BLOCK);

	if (end == VIRTIO_DRIVER_DONE)
		end = virtio_driver_pool(driver, POOL_PAGES);
	if (end == VIRTIO_DRIVER_DONE)
		end = virtio_driver_interrupt(driver, ROW, &blk->watch.interrupt);
	if (end == VIRTIO_DRIVER_DONE)
		end = disk_open(blk);
	if (end == VIRTIO_DRIVER_DONE)
		end = memory_open(blk);
	if (end == VIRTIO_DRIVER_DONE)
		end = virtio_driver_judge(driver, virtio_start(&driver->virtio));
	return end;
}

static enum status serve_begin(struct blk *blk, struct rt *rt)
{
	struct rt_server_config config = {
		.rt = rt,
		.result_words = RESULT_WORDS,
		.receives = RECEIVES,
		.objects = blk->objects,
		.object_count = ARRAY_COUNT(blk->objects),
	};
	enum status status = rt_capset_get(&rt->capset, RT_SERVICE_ENDPOINT, ENDPOINT_INTERFACE_ID,
					   &config.endpoint.id);

	if (status == STATUS_OK)
		status = rt_server_init(&blk->server, &config);
	if (status != STATUS_OK)
		return status;
	rt_server_clock_init(&blk->clock, &blk->server, blk->driver.timer);
	rt_server_add(&blk->server, TAG_DISK, &blk_device_class, blk);
	blk_attach_init(blk);
	blk->watch.driver = &blk->driver;
	blk->watch.server = &blk->server;
	blk->watch.poll = queue_poll;
	blk->watch.failed = watch_failed;
	blk->watch.context = blk;
	return virtio_watch_begin(&blk->watch);
}

int capos_main(struct rt *rt)
{
	struct blk *blk = RT_STATE(struct blk);
	enum virtio_driver_end end = device_open(blk, rt);

	if (end == VIRTIO_DRIVER_DONE)
		end = virtio_driver_check(&blk->driver, "its endpoint", serve_begin(blk, rt));
	if (end != VIRTIO_DRIVER_DONE)
		return (int)end;
	queue_poll(blk);
	if (rt_server_run(&blk->server) == STATUS_OK)
		return (int)blk->end;
	return VIRTIO_DRIVER_GONE;
}

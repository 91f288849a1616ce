/*
 * Starts the service of partitions: read user/services/disk/disk.h first.
 *
 * Ends with 2 when something that it needs is missing, with 3 when its configuration is not right
 * or the driver is lost while the table is read, otherwise when its endpoint is gone, with 4.
 */
#include "core/generated/block.h"
#include "core/generated/disk.h"
#include "core/generated/endpoint.h"
#include "core/generated/memory.h"
#include "core/generated/system.h"
#include "user/rt/config.h"
#include "user/rt/format.h"
#include "user/rt/state.h"
#include "user/services/disk/disk.h"

#define RECEIVES 4u
#define RESULT_WORDS 24u

/* The range that the row names; the disk may have no such partition. */
static bool range_add(struct disk *disk, struct disk_range *range,
		      const struct disk_config_range_reader *row)
{
	const struct gpt_partition *partition;
	uint16_t tag = disk_config_range_get_tag(row);
	struct capnp_text label;

	if (disk_config_range_get_label(row, &label) != STATUS_OK || label.length_bytes == 0 ||
	    !rt_string_copy(range->label, sizeof(range->label), label.bytes, label.length_bytes) ||
	    tag >= SCOPE_EXPORT_TAGS || disk->objects[tag].class)
		return false;
	partition = gpt_table_find(&disk->table, range->label);
	disk_range_init(range, disk);
	if (partition) {
		range->first_block = partition->first_block;
		range->block_count = partition->block_count;
	} else if (disk->table.count > 0) {
		rt_console_print(&disk->console, "disk: there is no partition %s\n", range->label);
	}
	rt_server_add(&disk->server, tag, &disk_range_class, range);
	return true;
}

static bool ranges_read(struct disk *disk, const struct disk_config_reader *root)
{
	struct disk_config_range_list_reader list;

	if (disk_config_get_ranges(root, &list) != STATUS_OK || list.raw.count == 0 ||
	    list.raw.count > DISK_RANGES)
		return false;
	for (uint32_t i = 0; i < list.raw.count; i++) {
		const struct disk_config_range_reader row = disk_config_range_list_get(&list, i);

		if (!range_add(disk, &disk->ranges[i], &row))
			return false;
	}
	return true;
}

static bool config_read(struct disk *disk)
{
	struct disk_config_reader root;
	struct rt_config config;
	bool right = rt_config_open(disk->rt, "config", &config) == STATUS_OK;

	right = right && disk_config_root(&config.message, &root) == STATUS_OK &&
		ranges_read(disk, &root);
	rt_config_close(disk->rt, &config);
	return right;
}

int capos_main(struct rt *rt)
{
	struct disk *disk = RT_STATE(struct disk);
	struct timer timer;
	struct rt_server_config config = {
		.rt = rt,
		.result_words = RESULT_WORDS,
		.receives = RECEIVES,
		.objects = disk->objects,
		.object_count = ARRAY_COUNT(disk->objects),
	};
	const struct rt_capset_want wants[] = {
		{RT_SERVICE_ENDPOINT, ENDPOINT_INTERFACE_ID, &config.endpoint.id},
		{"addressSpace", ADDRESS_SPACE_INTERFACE_ID, &disk->space.id},
		{"memory", MEMORY_INTERFACE_ID, &disk->memory.id},
		{"timer", TIMER_INTERFACE_ID, &timer.id},
	};

	disk->rt = rt;
	if (rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants)) != NULL ||
	    rt_console_open(&disk->console, rt, "console") != STATUS_OK ||
	    rt_server_init(&disk->server, &config) != STATUS_OK)
		return 2;
	if (rt_capset_get(&rt->capset, "disk", BLOCK_DEVICE_INTERFACE_ID, &disk->device.id) !=
	    STATUS_OK)
		disk->device.id.key = 0;
	if (!disk_table_read(disk))
		return 3;
	if (!config_read(disk)) {
		rt_console_print(&disk->console, "disk: the configuration is not right\n");
		return 3;
	}
	rt_server_clock_init(&disk->clock, &disk->server, timer);
	return rt_server_run(&disk->server) == STATUS_OK ? 0 : 4;
}

/*
 * Opens a service's store: its disk, memory for SQLite, and the engine.
 */
#include "user/store/range.h"

#include "user/rt/generated/memory_client.h"

#define PAGE_BYTES UINT64_C(4096)

static bool memory_take(struct store_range *range, const struct store_range_parts *parts)
{
	const struct memory_create_args args = {.pages = STORE_RANGE_MEMORY_BYTES / PAGE_BYTES};
	struct memory_create_result made = {{{0}}};

	return memory_create(parts->mapper->rt, parts->memory, &args, &made) == STATUS_OK &&
	       rt_map_object(parts->mapper, made.object,
			     (struct rt_pages){0, STORE_RANGE_MEMORY_BYTES},
			     &range->memory) == STATUS_OK;
}

static enum store_range_opened outcome(enum store_opened opened)
{
	switch (opened) {
	case STORE_OPENED:
		return STORE_RANGE_OPENED;
	case STORE_MADE:
		return STORE_RANGE_MADE;
	case STORE_IS_DAMAGED:
	case STORE_IS_NO_RANGE:
		return STORE_RANGE_DAMAGED;
	case STORE_IS_BROKEN:
		break;
	}
	return STORE_RANGE_NO_DISK;
}

enum store_range_opened store_range_open(struct store_range *range,
					 const struct store_range_parts *parts,
					 enum store_blank blank)
{
	enum store_range_opened opened;

	if (!memory_take(range, parts))
		return STORE_RANGE_NO_MEMORY;
	opened = store_queue_open(&range->disk, parts);
	if (opened == STORE_RANGE_OPENED)
		opened = outcome(store_engine_open(&range->engine, &range->disk.device, blank,
						   (void *)(uintptr_t)range->memory.bytes,
						   STORE_RANGE_MEMORY_BYTES));
	return range->disk.lost ? STORE_RANGE_LOST : opened;
}

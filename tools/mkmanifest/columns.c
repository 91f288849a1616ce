/*
 * Columns; see tools/mkmanifest/columns.h.
 */
#include "tools/mkmanifest/columns.h"

static void (*const setters[LEDGER_COLUMN_COUNT])(const struct columns_builder *, uint64_t) = {
	[LEDGER_FRAMES] = columns_builder_set_frames,
	[LEDGER_RING_REGIONS] = columns_builder_set_ring_regions,
	[LEDGER_CPU_SHARE] = columns_builder_set_cpu_share,
	[LEDGER_LOG_BYTES_PER_SECOND] = columns_builder_set_log_bytes_per_second,
	[LEDGER_SLOTS] = columns_builder_set_slots,
	[LEDGER_PAGE_TABLES] = columns_builder_set_page_tables,
	[LEDGER_OBJECT_BYTES] = columns_builder_set_object_bytes,
	[LEDGER_OBJECTS] = columns_builder_set_objects,
	[LEDGER_PROCESSES] = columns_builder_set_processes,
	[LEDGER_THREADS] = columns_builder_set_threads,
	[LEDGER_TIMERS] = columns_builder_set_timers,
};

const char *const column_names[LEDGER_COLUMN_COUNT] = {
	[LEDGER_FRAMES] = "frames",
	[LEDGER_RING_REGIONS] = "ringRegions",
	[LEDGER_CPU_SHARE] = "cpuShare",
	[LEDGER_LOG_BYTES_PER_SECOND] = "logBytesPerSecond",
	[LEDGER_SLOTS] = "slots",
	[LEDGER_PAGE_TABLES] = "pageTables",
	[LEDGER_OBJECT_BYTES] = "objectBytes",
	[LEDGER_OBJECTS] = "objects",
	[LEDGER_PROCESSES] = "processes",
	[LEDGER_THREADS] = "threads",
	[LEDGER_TIMERS] = "timers",
};

void columns_build(const struct columns_builder *to, const uint64_t columns[LEDGER_COLUMN_COUNT])
{
	for (uint32_t i = 0; i < LEDGER_COLUMN_COUNT; i++)
		setters[i](to, columns[i]);
}

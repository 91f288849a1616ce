/*
 * Reading and carving ledgers. See ledger.h.
 */
#include "user/rt/ledger.h"

#include "user/rt/generated/ledger_client.h"

const char *const rt_ledger_column_names[RT_LEDGER_COLUMNS] = {
	[RT_LEDGER_FRAMES] = "frames",
	[RT_LEDGER_RING_REGIONS] = "ringRegions",
	[RT_LEDGER_CPU_SHARE] = "cpuShare",
	[RT_LEDGER_LOG_BYTES_PER_SECOND] = "logBytesPerSecond",
	[RT_LEDGER_SLOTS] = "slots",
	[RT_LEDGER_PAGE_TABLES] = "pageTables",
	[RT_LEDGER_OBJECT_BYTES] = "objectBytes",
	[RT_LEDGER_OBJECTS] = "objects",
	[RT_LEDGER_PROCESSES] = "processes",
	[RT_LEDGER_THREADS] = "threads",
	[RT_LEDGER_TIMERS] = "timers",
};

static void columns_copy(const struct columns_reader *from, uint64_t to[RT_LEDGER_COLUMNS])
{
	to[RT_LEDGER_FRAMES] = columns_get_frames(from);
	to[RT_LEDGER_RING_REGIONS] = columns_get_ring_regions(from);
	to[RT_LEDGER_CPU_SHARE] = columns_get_cpu_share(from);
	to[RT_LEDGER_LOG_BYTES_PER_SECOND] = columns_get_log_bytes_per_second(from);
	to[RT_LEDGER_SLOTS] = columns_get_slots(from);
	to[RT_LEDGER_PAGE_TABLES] = columns_get_page_tables(from);
	to[RT_LEDGER_OBJECT_BYTES] = columns_get_object_bytes(from);
	to[RT_LEDGER_OBJECTS] = columns_get_objects(from);
	to[RT_LEDGER_PROCESSES] = columns_get_processes(from);
	to[RT_LEDGER_THREADS] = columns_get_threads(from);
	to[RT_LEDGER_TIMERS] = columns_get_timers(from);
}

enum status rt_ledger_read(struct rt *rt, struct ledger ledger, struct rt_ledger_state *state)
{
	struct ledger_read_params_builder params;
	struct ledger_read_results_reader results;
	struct columns_reader limit, used, carved;
	struct rt_call call;
	enum status status = ledger_read_begin(&call, rt, ledger, &params);

	if (status == STATUS_OK)
		status = ledger_read_finish(&call, &results);
	if (status == STATUS_OK)
		status = ledger_read_results_get_limit(&results, &limit);
	if (status == STATUS_OK)
		status = ledger_read_results_get_used(&results, &used);
	if (status == STATUS_OK)
		status = ledger_read_results_get_carved(&results, &carved);
	if (status == STATUS_OK) {
		columns_copy(&limit, state->limit);
		columns_copy(&used, state->used);
		columns_copy(&carved, state->carved);
	}
	rt_call_close(&call);
	return status;
}

/* As generated, but with just the room that limits need. */
static const struct rt_method carve_method = {
	.interface_id = LEDGER_INTERFACE_ID,
	.method = LEDGER_METHOD_CARVE,
	.message_words = 16,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status rt_ledger_carve(struct rt *rt, struct ledger parent, const struct rt_ledger_part *part,
			    struct ledger *ledger)
{
	struct ledger_carve_params_builder params;
	struct ledger_carve_results_reader results;
	struct columns_builder limit;
	struct rt_call call;
	enum status status = rt_call_open(&call, rt, parent.id, &carve_method);

	*ledger = (struct ledger){{0}};
	if (status == STATUS_OK)
		status = ledger_carve_params_builder_root(rt_call_message(&call), &params);
	if (status == STATUS_OK)
		status = ledger_carve_params_builder_new_limit(&params, &limit);
	if (status == STATUS_OK) {
		columns_builder_set_frames(&limit, part->frames);
		columns_builder_set_ring_regions(&limit, part->ring_regions);
		columns_builder_set_cpu_share(&limit, part->cpu_share);
		columns_builder_set_log_bytes_per_second(&limit, part->log_bytes_per_second);
		status = ledger_carve_finish(&call, &results);
	}
	if (status == STATUS_OK)
		status = ledger_carve_results_take_ledger(&call, &results, ledger);
	rt_call_close(&call);
	return status;
}

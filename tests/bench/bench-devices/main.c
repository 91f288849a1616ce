/*
 * The bench of devices: how many instructions an interrupt, a buffer and a frame take. It runs as
 * init under a clock that counts instructions, on the standard machine with devices.
 *
 * Lines are `bench NAME INSTRUCTIONS`, as those of tests/bench/bench. Ends with 0; with 3 when
 * something was not granted, with 5 or 6 when a part did not work.
 */
#include "tests/bench/bench-devices/devices.h"

#include "core/generated/endpoint.h"
#include "core/generated/process.h"
#include "user/rt/rt.h"
#include "user/rt/state.h"

void say(struct bench *bench, const char *name, uint64_t value)
{
	rt_console_print(&bench->console, "bench %s %lu\n", name, (unsigned long)value);
}

/* Looks through one page of the list. NOT_FOUND: it is on none so far. */
static enum status page_look(struct bench *bench, uint32_t *first, uint32_t ids, uint32_t *index)
{
	struct device_manager_list_params_builder params;
	struct device_manager_list_results_reader results;
	struct device_row_list_reader rows;
	struct rt_call call;
	enum status status = device_manager_list_begin(&call, bench->rt, bench->manager, &params);

	if (status == STATUS_OK) {
		device_manager_list_params_builder_set_first(&params, *first);
		status = device_manager_list_finish(&call, &results);
	}
	if (status == STATUS_OK)
		status = device_manager_list_results_get_devices(&results, &rows);
	if (status == STATUS_OK && rows.raw.count == 0)
		status = STATUS_OUT_OF_RANGE;
	for (uint32_t i = 0; status == STATUS_OK && i < rows.raw.count; i++) {
		struct device_row_reader row = device_row_list_get(&rows, i);

		*first = device_row_get_index(&row) + 1;
		*index = device_row_get_index(&row);
		if ((uint32_t)device_row_get_vendor(&row) << 16 == (ids & 0xffff0000u) &&
		    device_row_get_device(&row) == (ids & 0xffffu)) {
			rt_call_close(&call);
			return STATUS_OK;
		}
	}
	rt_call_close(&call);
	return status == STATUS_OK ? STATUS_NOT_FOUND : status;
}

bool device_claim(struct bench *bench, uint16_t vendor, uint16_t id, struct device *device)
{
	struct device_manager_claim_args args = {.index = 0};
	struct device_manager_claim_result result;
	uint32_t first = 0;
	enum status status = STATUS_NOT_FOUND;

	while (status == STATUS_NOT_FOUND)
		status = page_look(bench, &first, (uint32_t)vendor << 16 | id, &args.index);
	if (status == STATUS_OK)
		status = device_manager_claim(bench->rt, bench->manager, &args, &result);
	if (status == STATUS_OK)
		*device = result.device;
	return status == STATUS_OK;
}

static bool roots_find(struct bench *bench)
{
	const struct rt_capset_want wants[] = {
		{"deviceManager", DEVICE_MANAGER_INTERFACE_ID, &bench->manager.id},
		{"timer", TIMER_INTERFACE_ID, &bench->timer.id},
		{"bootPackage", BOOT_PACKAGE_INTERFACE_ID, &bench->package.id},
		{"imageFactory", IMAGE_FACTORY_INTERFACE_ID, &bench->image_factory.id},
		{"processSpawner", PROCESS_SPAWNER_INTERFACE_ID, &bench->spawner.id},
		{"endpointFactory", ENDPOINT_FACTORY_INTERFACE_ID, &bench->endpoint_factory.id},
	};

	return rt_console_open(&bench->console, bench->rt, "console") == STATUS_OK &&
	       !rt_capset_get_all(&bench->rt->capset, wants, ARRAY_COUNT(wants));
}

int capos_main(struct rt *rt)
{
	struct bench *bench = RT_STATE(struct bench);

	bench->rt = rt;
	if (!roots_find(bench))
		return 3;
	if (!interrupts_measure(bench))
		return 5;
	if (!frames_measure(bench))
		return 6;
	rt_console_print(&bench->console, "bench done 1\n");
	rt_console_flush(&bench->console);
	return 0;
}

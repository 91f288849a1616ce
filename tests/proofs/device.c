/*
 * Functions of the machine for proofs: see device.h.
 */
#include "tests/proofs/device.h"

#include "user/rt/generated/device_client.h"
#include "user/rt/generated/system_client.h"

#define NAP_NS UINT64_C(5000000)
#define NAPS_MOST 2000u
#define FUNCTIONS_MOST 64u
#define EXIT_NO_DEVICES 93

/* The parts of a row that are looked at. */
struct row {
	uint16_t vendor, device;
	enum device_state state;
};

void proof_devices_open(struct proof_devices *devices, struct proof *proof)
{
	devices->proof = proof;
	if (rt_capset_get(&proof->rt->capset, "devices", DEVICE_MANAGER_INTERFACE_ID,
			  &devices->manager.id) != STATUS_OK)
		rt_exit(EXIT_NO_DEVICES);
}

void proof_nap(struct proof *proof)
{
	struct timer_now_result now = {0};
	struct timer_sleep_args args;

	proof_ignore(timer_now(proof->rt, proof->timer, &now));
	args.until_ns = now.time_ns + NAP_NS;
	proof_ignore(timer_sleep(proof->rt, proof->timer, &args));
}

static struct row row_read(struct proof_devices *devices, uint32_t index)
{
	struct device_manager_list_params_builder params;
	struct device_manager_list_results_reader results;
	struct device_row_list_reader rows;
	struct row row = {0};
	struct rt_call call;
	enum status status =
		device_manager_list_begin(&call, devices->proof->rt, devices->manager, &params);

	if (status == STATUS_OK) {
		device_manager_list_params_builder_set_first(&params, index);
		status = device_manager_list_finish(&call, &results);
	}
	if (status == STATUS_OK)
		status = device_manager_list_results_get_devices(&results, &rows);
	if (status == STATUS_OK && rows.raw.count > 0) {
		const struct device_row_reader reader = device_row_list_get(&rows, 0);

		row.vendor = device_row_get_vendor(&reader);
		row.device = device_row_get_device(&reader);
		row.state = device_row_get_state(&reader);
	}
	rt_call_close(&call);
	return row;
}

uint32_t proof_device_find(struct proof_devices *devices, uint16_t vendor, uint16_t device,
			   uint32_t ordinal)
{
	for (uint32_t index = 0; index < FUNCTIONS_MOST; index++) {
		const struct row row = row_read(devices, index);

		if (row.vendor == vendor && row.device == device && ordinal-- == 0)
			return index;
	}
	return PROOF_NO_DEVICE;
}

enum device_state proof_device_state(struct proof_devices *devices, uint32_t index)
{
	return row_read(devices, index).state;
}

enum status proof_device_claim(struct proof_devices *devices, uint32_t index, struct ledger ledger,
			       struct device *device)
{
	const struct device_manager_claim_args args = {.index = index, .ledger = ledger};
	struct device_manager_claim_result result = {{{0}}};
	enum status status =
		device_manager_claim(devices->proof->rt, devices->manager, &args, &result);

	*device = result.device;
	return status;
}

void proof_device_await_free(struct proof_devices *devices, uint32_t index)
{
	for (uint32_t i = 0; i < NAPS_MOST; i++) {
		if (proof_device_state(devices, index) == DEVICE_STATE_FREE)
			return;
		proof_nap(devices->proof);
	}
}

/*
 * Drivers of a world: processes that are given a function of the machine.
 */
#include "core/generated/device.h"
#include "core/generated/process.h"
#include "tests/sim/random/world.h"

/* A function that nobody has, in the name of the job. */
static struct sim_held function_claim(struct sim_held job)
{
	struct device_manager_claim_params_builder params;
	struct sim_held device;
	struct sim_call call;

	sim_call_init(&call, sim_capset(kernel.init, "devices"), DEVICE_MANAGER_METHOD_CLAIM, 1);
	SIM_STATUS(STATUS_OK, device_manager_claim_params_builder_root(&call.builder, &params));
	device_manager_claim_params_builder_set_index(
		&params, (uint32_t)sim_below(&world.chance, HOST_DEVICES));
	device_manager_claim_params_builder_set_ledger(
		&params, sim_call_transfer(&call, job, RING_TRANSFER_COPY));
	return script_call(&call, &device) == STATUS_OK ? device : SIM_NO_CAPABILITY;
}

void job_driver(struct sim_held builder, struct sim_held job)
{
	struct process_builder_grant_params_builder params;
	struct sim_held device = function_claim(job);
	struct grant_list_builder list;
	struct sim_call call;

	if (!device.capability)
		return;
	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_GRANT, 0);
	SIM_STATUS(STATUS_OK, process_builder_grant_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK, process_builder_grant_params_builder_new_grants(&params, 1, &list));
	script_grant_add(&call, &list, 0, "device", device);
	call.transfers[0].how = RING_TRANSFER_MOVE;
	if (script_call(&call, NULL) != STATUS_OK)
		script_release(device);
}

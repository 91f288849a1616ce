/*
 * The methods of ThreadSpawner, ThreadHandle and ParkSpace, one function each. See sim_thread.h.
 */
#include "tests/sim/sim_thread.h"

#include "core/generated/memory.h"
#include "core/generated/process.h"

enum status sim_thread_create(struct thread *thread, struct sim_held spawner,
			      struct sim_thread_start start, struct sim_held *handle,
			      struct sim_held *made)
{
	struct thread_spawner_create_params_builder params;
	struct sim_call call;
	enum status status;

	sim_call_init(&call, spawner, THREAD_SPAWNER_METHOD_CREATE, 2);
	SIM_STATUS(STATUS_OK, thread_spawner_create_params_builder_root(&call.builder, &params));
	thread_spawner_create_params_builder_set_entry(&params, start.entry);
	thread_spawner_create_params_builder_set_stack(&params, start.stack);
	thread_spawner_create_params_builder_set_argument(&params, start.argument);
	thread_spawner_create_params_builder_set_thread_pointer(&params, start.thread_pointer);
	status = sim_call(thread, &call);
	*handle = status == STATUS_OK ? sim_call_result(&call, 0) : SIM_NO_CAPABILITY;
	*made = status == STATUS_OK ? sim_call_result(&call, 1) : SIM_NO_CAPABILITY;
	return status;
}

enum status sim_thread_status(struct thread *thread, struct sim_held handle, bool *ended)
{
	struct thread_handle_status_results_reader results;
	struct sim_call call;
	enum status status;

	sim_call_init(&call, handle, THREAD_HANDLE_METHOD_STATUS, 0);
	status = sim_call(thread, &call);
	if (status != STATUS_OK)
		return status;
	SIM_STATUS(STATUS_OK, thread_handle_status_results_root(&call.result, &results));
	*ended = thread_handle_status_results_get_ended(&results);
	return status;
}

enum status sim_park_own(struct thread *thread, struct sim_held spawner, struct sim_held *park)
{
	struct sim_call call;

	sim_call_init(&call, spawner, THREAD_SPAWNER_METHOD_PARK, 1);
	return sim_call_for_one(thread, &call, park);
}

enum status sim_park_create(struct thread *thread, struct sim_held object, struct sim_held ledger,
			    struct sim_held *park)
{
	struct memory_object_park_params_builder params;
	struct sim_call call;

	sim_call_init(&call, object, MEMORY_OBJECT_METHOD_PARK, 1);
	SIM_STATUS(STATUS_OK, memory_object_park_params_builder_root(&call.builder, &params));
	memory_object_park_params_builder_set_ledger(
		&params, sim_call_transfer(&call, ledger, RING_TRANSFER_COPY));
	return sim_call_for_one(thread, &call, park);
}

enum status sim_wake(struct thread *thread, struct sim_held park, uint64_t offset, uint32_t count,
		     uint32_t *woken)
{
	struct park_space_wake_params_builder params;
	struct park_space_wake_results_reader results;
	struct sim_call call;
	enum status status;

	sim_call_init(&call, park, PARK_SPACE_METHOD_WAKE, 0);
	SIM_STATUS(STATUS_OK, park_space_wake_params_builder_root(&call.builder, &params));
	park_space_wake_params_builder_set_offset(&params, offset);
	park_space_wake_params_builder_set_count(&params, count);
	status = sim_call(thread, &call);
	*woken = 0;
	if (status != STATUS_OK)
		return status;
	SIM_STATUS(STATUS_OK, park_space_wake_results_root(&call.result, &results));
	*woken = park_space_wake_results_get_woken(&results);
	return status;
}

void sim_wait_init(struct sim_call *call, struct sim_held park, uint64_t offset, uint32_t expected,
		   uint64_t until_ns)
{
	struct park_space_wait_params_builder params;

	sim_call_init(call, park, PARK_SPACE_METHOD_WAIT, 0);
	SIM_STATUS(STATUS_OK, park_space_wait_params_builder_root(&call->builder, &params));
	park_space_wait_params_builder_set_offset(&params, offset);
	park_space_wait_params_builder_set_expected(&params, expected);
	park_space_wait_params_builder_set_until_ns(&params, until_ns);
}

enum park_outcome sim_wait_outcome(const struct sim_call *call)
{
	struct park_space_wait_results_reader results;
	struct capnp_message result = call->result;

	SIM_STATUS(STATUS_OK, park_space_wait_results_root(&result, &results));
	return (enum park_outcome)park_space_wait_results_get_outcome(&results);
}

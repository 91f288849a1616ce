/*
 * Operations that take time: an index in use, cancelling, time limits.
 */
#include "core/generated/system.h"
#include "tests/sim/ring/ring.h"

void sleep_submit(uint8_t operation, uint64_t until_ns, uint64_t user_data)
{
	struct timer_sleep_params_builder params;
	struct sim_call call;

	sim_call_init(&call, targets[TARGET_TIMER], TIMER_METHOD_SLEEP, 0);
	SIM_STATUS(STATUS_OK, timer_sleep_params_builder_root(&call.builder, &params));
	timer_sleep_params_builder_set_until_ns(&params, until_ns);
	call.entry.operation = operation;
	call.entry.user_data = user_data;
	sim_call_submit(init, &call);
}

void completion_expect(uint64_t user_data, enum status status)
{
	struct ring_completion completion;

	SIM_EXPECT(sim_complete(init, &completion));
	SIM_EXPECT(completion.user_data == user_data);
	SIM_STATUS(status, (enum status)completion.status);
}

void busy_and_cancel(void)
{
	struct snapshot before;

	snapshot_take(&before);
	sleep_submit(3, UINT64_MAX, 1);
	sleep_submit(3, UINT64_MAX, 2);
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 1, TIMEOUT_NEVER) == 1);
	completion_expect(2, STATUS_OPERATION_BUSY);
	sim_submit(init, &(struct ring_submission){
				 .opcode = RING_CANCEL, .operation = 3, .user_data = 4});
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 2, TIMEOUT_NEVER) == 2);
	completion_expect(1, STATUS_CANCELLED);
	completion_expect(4, STATUS_OK);
	ring_unchanged(&before, "a cancelled sleep");
	sim_pass("OPERATION_BUSY, CANCEL and CANCELLED");
}

void sleeps_end(void)
{
	uint64_t now = host.now_ns;

	sleep_submit(0, now + 3000000, 1);
	sleep_submit(1, now + 1000000, 2);
	sleep_submit(2, now, 3);
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 3, TIMEOUT_NEVER) == 3);
	completion_expect(3, STATUS_OK);
	completion_expect(2, STATUS_OK);
	completion_expect(1, STATUS_OK);
	SIM_EXPECT(host.now_ns >= now + 3000000);
	sim_pass("sleeps end in their order");
}

void timeout(void)
{
	uint64_t now = host.now_ns;

	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 1, 0) == 0);
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 1, 500000) == 0);
	SIM_EXPECT(host.now_ns >= now + 500000);
	sim_pass("cap_enter's timeout");
}

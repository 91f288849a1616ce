/*
 * Waiting for one of several calls, and calls with a deadline.
 */
#include "user/rt/pending.h"

#include "user/rt/abort.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/rt.h"

uint32_t rt_call_wait_any(struct rt *rt, struct rt_call *const *calls, uint32_t count)
{
	uint64_t set = 0;

	for (uint32_t i = 0; i < count; i++)
		set |= calls[i] ? rt_call_bit(calls[i]) : 0;

	uint64_t done = UINT64_C(1) << rt_ring_wait_any(&rt->ring, set);

	for (uint32_t i = 0; i < count; i++) {
		if (calls[i] && rt_call_bit(calls[i]) == done)
			return i;
	}
	rt_abort(RT_ABORT_RING, "pending: a call vanished while it was waited for");
}

enum status rt_call_perform_until(struct rt_call *call, struct timer timer, uint64_t until_ns)
{
	struct timer_sleep_params_builder params;
	struct rt_call sleep;
	struct rt_call *const both[] = {call, &sleep};
	enum status status = timer_sleep_begin(&sleep, call->rt, timer, &params);

	if (status == STATUS_OK) {
		timer_sleep_params_builder_set_until_ns(&params, until_ns);
		status = rt_call_submit(&sleep);
	}
	if (status == STATUS_OK)
		status = rt_call_submit(call);
	if (status != STATUS_OK) {
		rt_call_close(&sleep);
		return status;
	}
	/* The call that is done first decides; the other one is withdrawn. */
	if (rt_call_wait_any(call->rt, both, 2) == 1u)
		rt_call_cancel(call);

	bool slept = rt_call_is_done(&sleep);
	enum status slept_status = slept ? rt_call_finish(&sleep) : STATUS_OK;

	rt_call_close(&sleep);
	status = rt_call_finish(call);
	if (status != STATUS_CANCELLED)
		return status;
	return slept_status == STATUS_OK ? STATUS_TIMED_OUT : slept_status;
}

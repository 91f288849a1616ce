/*
 * Waiting for one of several calls, and calls with a deadline.
 */
#include "user/rt/pending.h"

#include "user/rt/abort.h"
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

enum status rt_call_perform_within(struct rt_call *call, uint64_t timeout_ns)
{
	enum status status = rt_call_submit(call);

	if (status != STATUS_OK)
		return status;
	rt_ring_limit(&call->rt->ring, call->operation, timeout_ns);
	status = rt_call_finish(call);
	return status == STATUS_CANCELLED ? STATUS_TIMED_OUT : status;
}

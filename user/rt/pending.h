/*
 * Calls that go on while the program does something else: the second half of user/rt/call.h.
 *
 *	status = rt_call_submit(&call);                      instead of rt_call_perform
 *	... other calls; rt_call_wait_any(rt, calls, count) ...
 *	status = rt_call_finish(&call);                      then the results, then rt_call_close
 *
 * A generated NAME_finish does what rt_call_finish does, for a call that was submitted. A call that
 * is in progress must stay where it is in memory. Closing it withdraws it first.
 */
#ifndef USER_RT_PENDING_H
#define USER_RT_PENDING_H

#include "user/rt/call.h"

/*
 * Queues an open call; it reaches the kernel with the next entry, together with others. NO_ROOM:
 * too many are in progress (RT_RING_IN_PROGRESS); the call stays open.
 */
MUST_CHECK enum status rt_call_submit(struct rt_call *call);

/* Whether a submitted call has its outcome, which rt_call_finish then takes without waiting. */
MUST_CHECK bool rt_call_is_done(struct rt_call *call);

/*
 * Waits for the outcome of a submitted call; the status and results are those of rt_call_perform.
 */
MUST_CHECK enum status rt_call_finish(struct rt_call *call);

/*
 * Withdraws a submitted call and waits until it has an outcome: rt_call_finish then gives
 * CANCELLED, or the answer if that came first. Does nothing to a call that is not in progress.
 */
void rt_call_cancel(struct rt_call *call);

/*
 * Waits until one of `count` calls has its outcome, and returns its place in the array. Entries may
 * be null or not in progress, but not all of them. Looks round robin, so that no call hides
 * another.
 */
uint32_t rt_call_wait_any(struct rt *rt, struct rt_call *const *calls, uint32_t count);

/*
 * rt_call_perform, but the call is withdrawn when it takes longer than `timeout_ns`: see
 * rt_ring_limit. TIMED_OUT: it was withdrawn. An answer that comes meanwhile counts. Every status
 * of rt_call_perform but CANCELLED.
 */
MUST_CHECK enum status rt_call_perform_within(struct rt_call *call, uint64_t timeout_ns);

/* The bit of a submitted call for rt_ring_wait_any; zero for any other call. */
uint64_t rt_call_bit(const struct rt_call *call);

#endif

/*
 * Rows of the ring: nop, nop_batch, kernel_call_batch, call_deadline.
 */
#include "core/generated/echo.h"
#include "tests/bench/paths/paths.h"
#include "tests/proofs/raw.h"
#include "user/rt/enter.h"
#include "user/rt/generated/echo_client.h"
#include "user/rt/generated/system_client.h"

/* A time that never comes while the bench runs. */
#define FAR_NS (UINT64_MAX / 4)

static bool nops(struct paths *paths, uint32_t count)
{
	const struct ring_submission nop = {.opcode = RING_NOP};
	struct ring_completion completion;
	uint32_t taken = 0;

	for (uint32_t i = 0; i < count; i++)
		raw_submit(paths->rt, &nop);
	if (rt_cap_enter(paths->rt->ring.region, 0, 0) != (int64_t)count)
		return false;
	while (raw_take(paths->rt, &completion))
		taken += completion.status == STATUS_OK;
	return taken == count;
}

static bool step_nop(struct paths *paths)
{
	return nops(paths, 1);
}

static bool step_nop_batch(struct paths *paths)
{
	return nops(paths, PATHS_BATCH);
}

static bool step_kernel_batch(struct paths *paths)
{
	struct timer_now_result now;
	uint32_t operations[PATHS_BATCH];
	bool good = true;

	for (uint32_t i = 0; i < PATHS_BATCH; i++)
		good = good && timer_now_send(paths->rt, paths->timer, &operations[i]) == STATUS_OK;
	for (uint32_t i = 0; i < PATHS_BATCH && good; i++)
		good = timer_now_await(paths->rt, operations[i], &now) == STATUS_OK;
	return good;
}

static bool step_deadline(struct paths *paths)
{
	static const struct echo_echo_args args = {.a = 1, .h = 8};
	struct echo_echo_result result;
	uint32_t operation;

	if (echo_echo_send(paths->rt, paths->echo, &args, &operation) != STATUS_OK)
		return false;
	rt_ring_limit(&paths->rt->ring, operation, FAR_NS);
	return echo_echo_await(paths->rt, operation, &result) == STATUS_OK && result.h == 8;
}

bool paths_ring(struct paths *paths)
{
	return paths_measure(paths, "nop", 1024, 1, step_nop) &&
	       paths_measure(paths, "nop_batch", 64, PATHS_BATCH, step_nop_batch) &&
	       paths_measure(paths, "kernel_call_batch", 64, PATHS_BATCH, step_kernel_batch) &&
	       paths_measure(paths, "call_deadline", 256, 1, step_deadline);
}

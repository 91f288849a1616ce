/*
 * Token buckets: see bucket.h.
 */
#include "core/ledger/bucket.h"

#define SECOND_NS UINT64_C(1000000000)

/* The time that the rate needs for an amount. `rate` is not zero. */
static uint64_t cost_ns(uint64_t rate, uint64_t amount)
{
	return amount * SECOND_NS / rate;
}

uint64_t ledger_bucket_wait_ns(const struct ledger_bucket *bucket, uint64_t rate, uint64_t amount,
			       uint64_t now_ns)
{
	uint64_t missing = bucket->full_ns > now_ns ? bucket->full_ns - now_ns : 0;
	uint64_t cost, there;

	if (amount == 0)
		return 0;
	if (rate == 0)
		return LEDGER_BUCKET_NEVER;
	cost = cost_ns(rate, amount);
	there = SECOND_NS - (cost < SECOND_NS ? cost : SECOND_NS);
	return missing > there ? missing - there : 0;
}

void ledger_bucket_take(struct ledger_bucket *bucket, uint64_t rate, uint64_t amount,
			uint64_t now_ns)
{
	if (amount == 0)
		return;
	if (bucket->full_ns < now_ns)
		bucket->full_ns = now_ns;
	bucket->full_ns += cost_ns(rate, amount);
}

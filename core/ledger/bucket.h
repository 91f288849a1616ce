/*
 * A token bucket: how much of a rate (bytes a second) may be used now. Pure; the clock is the
 * caller's.
 *
 * The bucket holds one second of its rate. It is full when nothing was taken for so long that the
 * rate has filled it; so one number is all its state: the time at which it will be full again. A
 * piece that is larger than the bucket may be taken from a full one, and is paid off before the
 * next: over any longer time no more is taken than the rate and one bucket.
 */
#ifndef CORE_LEDGER_BUCKET_H
#define CORE_LEDGER_BUCKET_H

#include "abi/base.h"

/* The largest piece: its time at a rate of 1 stays far from overflow. */
#define LEDGER_BUCKET_PIECE UINT64_C(1000000)
#define LEDGER_BUCKET_NEVER UINT64_MAX

struct ledger_bucket {
	uint64_t full_ns; /* when it is, or was, full */
};

/*
 * The time until `amount` (at most LEDGER_BUCKET_PIECE) can be taken; 0: now. NEVER when the rate
 * is 0 and something is to be taken.
 */
uint64_t ledger_bucket_wait_ns(const struct ledger_bucket *bucket, uint64_t rate, uint64_t amount,
			       uint64_t now_ns);

/* Takes the amount: ledger_bucket_wait_ns has said 0 for it at the same time. */
void ledger_bucket_take(struct ledger_bucket *bucket, uint64_t rate, uint64_t amount,
			uint64_t now_ns);

#endif

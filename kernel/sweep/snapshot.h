/*
 * The contents of every ledger and pool at one moment, so that a test can say that an operation
 * left everything exactly as it was. It copies numbers and never looks at what they were spent for.
 */
#ifndef KERNEL_SWEEP_SNAPSHOT_H
#define KERNEL_SWEEP_SNAPSHOT_H

#include "core/ledger/account.h"

/* The most ledgers that one snapshot holds; others are only counted. */
#define SNAPSHOT_LEDGERS 128u

/* Numbers of the machine as a whole. */
enum snapshot_total {
	SNAPSHOT_FRAMES_FREE,
	SNAPSHOT_RINGS_FREE,
	SNAPSHOT_LEDGERS_ALIVE,
	SNAPSHOT_PROCESSES,
	SNAPSHOT_THREADS,
	SNAPSHOT_TIMERS,
	SNAPSHOT_OPERATIONS, /* that wait for something */
	SNAPSHOT_EDGES,
	SNAPSHOT_TOTAL_COUNT,
};

struct snapshot {
	uint64_t total[SNAPSHOT_TOTAL_COUNT];
	struct ledger_account accounts[SNAPSHOT_LEDGERS]; /* in the order of the tree */
};

/* Where two snapshots differ first. */
struct snapshot_difference {
	const char *column;
	uint64_t ledger; /* in the order of the tree; 0 is the root, and the machine as a whole */
	uint64_t before, after;
};

void snapshot_take(struct snapshot *snapshot);

/* Whether both are the same in every number; *difference is the first that is not. */
MUST_CHECK bool snapshot_equal(const struct snapshot *before, const struct snapshot *after,
			       struct snapshot_difference *difference);

#endif

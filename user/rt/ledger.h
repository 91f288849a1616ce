/*
 * Reading a ledger, and carving one from it.
 *
 * The generated client has all of Ledger; these are the two calls whose messages are structs.
 * Nothing here owns a capability: a carved ledger is the caller's. Read next: schema/ledger.capnp,
 * docs/ledger.md.
 */
#ifndef USER_RT_LEDGER_H
#define USER_RT_LEDGER_H

#include "abi/base.h"
#include "abi/status.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/rt.h"

/* The columns, in the order of `Columns` in schema/ledger.capnp. */
enum rt_ledger_column {
	RT_LEDGER_FRAMES,
	RT_LEDGER_RING_REGIONS,
	RT_LEDGER_CPU_SHARE,
	RT_LEDGER_LOG_BYTES_PER_SECOND,
	RT_LEDGER_SLOTS,
	RT_LEDGER_PAGE_TABLES,
	RT_LEDGER_OBJECT_BYTES,
	RT_LEDGER_OBJECTS,
	RT_LEDGER_PROCESSES,
	RT_LEDGER_THREADS,
	RT_LEDGER_TIMERS,
	RT_LEDGER_COLUMNS
};

/* The names of the columns in the schema. */
extern const char *const rt_ledger_column_names[RT_LEDGER_COLUMNS];

/* A limit of all ones: the column is counted, and not limited. */
struct rt_ledger_state {
	uint64_t limit[RT_LEDGER_COLUMNS], used[RT_LEDGER_COLUMNS], carved[RT_LEDGER_COLUMNS];
};

/* Ledger.read, with its statuses. `*state` is written on success only. */
MUST_CHECK enum status rt_ledger_read(struct rt *rt, struct ledger ledger,
				      struct rt_ledger_state *state);

/* The columns of a new ledger that are carved; the others have no limit. */
struct rt_ledger_part {
	uint64_t frames, ring_regions, cpu_share, log_bytes_per_second;
};

/*
 * Ledger.carve, with its statuses: LEDGER_LIMIT when the parent has not that much left. The id of
 * `*ledger` is zero after a failure.
 */
MUST_CHECK enum status rt_ledger_carve(struct rt *rt, struct ledger parent,
				       const struct rt_ledger_part *part, struct ledger *ledger);

#endif

/*
 * The arithmetic of a ledger: how much of each resource it was given, how much its objects hold,
 * and how much it has promised to ledgers below it. Pure: who pays for what, and the tree, are
 * kernel/mem/ledger.c's.
 */
#ifndef CORE_LEDGER_ACCOUNT_H
#define CORE_LEDGER_ACCOUNT_H

#include "abi/base.h"
#include "abi/status.h"

/* In the order of struct Columns in schema/ledger.capnp. The first ones are carved. */
enum ledger_column {
	LEDGER_FRAMES,
	LEDGER_RING_REGIONS,
	LEDGER_CPU_SHARE,
	LEDGER_LOG_BYTES_PER_SECOND,
	LEDGER_CARVED_COUNT,
	LEDGER_SLOTS = LEDGER_CARVED_COUNT,
	LEDGER_PAGE_TABLES,
	LEDGER_OBJECT_BYTES,
	LEDGER_OBJECTS,
	LEDGER_PROCESSES,
	LEDGER_THREADS,
	LEDGER_TIMERS,
	LEDGER_COLUMN_COUNT,
};

#define LEDGER_UNLIMITED UINT64_MAX

struct ledger_columns {
	uint64_t value[LEDGER_COLUMN_COUNT];
};

struct ledger_account {
	struct ledger_columns limit;
	struct ledger_columns used;
	struct ledger_columns carved; /* zero beyond LEDGER_CARVED_COUNT */
};

/* What is left of a column. */
uint64_t ledger_account_left(const struct ledger_account *account, enum ledger_column column);

/* Adds `amount` to what is used. LEDGER_LIMIT when less is left; then nothing changes. */
MUST_CHECK enum status ledger_account_charge(struct ledger_account *account,
					     enum ledger_column column, uint64_t amount);

/* Gives back what was charged before. */
void ledger_account_refund(struct ledger_account *account, enum ledger_column column,
			   uint64_t amount);

/*
 * Whether `limit` can be carved. A zero in a counted column means the parent's limit; a larger one
 * than the parent's is a LEDGER_LIMIT, too. Changes nothing.
 */
MUST_CHECK enum status ledger_account_carve_plan(const struct ledger_account *parent,
						 const struct ledger_columns *limit);

/* Carves what was planned: the parent promises, the child gets its limit and has used nothing. */
void ledger_account_carve_commit(struct ledger_account *parent, struct ledger_account *child,
				 const struct ledger_columns *limit);

/* Takes back what was carved for `child`, which uses nothing any more. */
void ledger_account_uncarve(struct ledger_account *parent, const struct ledger_account *child);

#endif

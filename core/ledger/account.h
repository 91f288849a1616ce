/*
 * The arithmetic of a ledger: for each resource, the amount that it was given, the amount that its
 * objects hold, and the amount that it has promised to ledgers below it, or that these hold of its
 * limit. It is pure: kernel/resource/ledger.c knows the tree, and who pays for what.
 *
 * A counted limit bounds the ledger and all below it. Each account knows the nearest one above that
 * has a limit of its own in a column, so a charge looks at those accounts and at no other: levels
 * that have no limit cost nothing.
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

/* The root ledger's limits in the two columns that no machine limits. */
#define LEDGER_ROOT_CPU_SHARE 1000000u
#define LEDGER_ROOT_LOG_BYTES_PER_SECOND 1000000u

/* In a counted column, no limit but those above. */
#define LEDGER_UNLIMITED UINT64_MAX
#define LEDGER_COUNTED_COUNT (LEDGER_COLUMN_COUNT - LEDGER_CARVED_COUNT)

struct ledger_columns {
	uint64_t value[LEDGER_COLUMN_COUNT];
};

/* An account stays where it is while there are accounts below it. */
struct ledger_account {
	struct ledger_columns limit;
	struct ledger_columns used; /* by what the ledger itself pays for */
	struct ledger_columns
		carved; /* counted: what those below use, when there is a limit; or 0 */
	/*
	 * For each counted column, the nearest account above that has a limit; null: there is none.
	 */
	struct ledger_account *above[LEDGER_COUNTED_COUNT];
};

/* Why an account refuses; `needed` is 0 when it does not. */
struct ledger_refusal {
	enum ledger_column column;
	bool above; /* an account above has no more */
	uint64_t needed, left;
};

/* The rest of a column in this account. Accounts above may have less left of a counted one. */
uint64_t ledger_account_left(const struct ledger_account *account, enum ledger_column column);

/*
 * Adds `amount` to what is used, here and in each account above that limits the column.
 * LEDGER_LIMIT when less is left in one of them; then nothing changes.
 */
MUST_CHECK enum status ledger_account_charge(struct ledger_account *account,
					     enum ledger_column column, uint64_t amount);

/* The reason why such a charge is refused at this moment: the account that has too little. */
struct ledger_refusal ledger_account_charge_refusal(const struct ledger_account *account,
						    enum ledger_column column, uint64_t amount);

/* The same for an amount that was charged and refunded a moment before, which is there. */
void ledger_account_charge_again(struct ledger_account *account, enum ledger_column column,
				 uint64_t amount);

/* Gives back what was charged before. */
void ledger_account_refund(struct ledger_account *account, enum ledger_column column,
			   uint64_t amount);

/*
 * Whether `limit` can be carved. LEDGER_UNLIMITED in a counted column means: none but the parent's;
 * a limit larger than the nearest above is a LEDGER_LIMIT, too. Changes nothing.
 */
MUST_CHECK enum status ledger_account_carve_plan(struct ledger_account *parent,
						 const struct ledger_columns *limit);

/* The reason why such a plan is refused at this moment: the first column of which there is too
 * little. */
struct ledger_refusal ledger_account_carve_refusal(struct ledger_account *parent,
						   const struct ledger_columns *limit);

/*
 * Carves what was planned: the parent promises, the child gets its limit and has used nothing. The
 * parent's address is remembered.
 */
void ledger_account_carve_commit(struct ledger_account *parent, struct ledger_account *child,
				 const struct ledger_columns *limit);

/*
 * An amount of a carved column that `child` has used becomes the parent's: what was carved for the
 * child is less by it, and the parent uses it. Neither has more or less left than before.
 */
void ledger_account_pass_up(struct ledger_account *parent, struct ledger_account *child,
			    enum ledger_column column, uint64_t amount);

/* Takes back what was carved for `child`, which uses nothing any more. */
void ledger_account_uncarve(struct ledger_account *parent, const struct ledger_account *child);

#endif

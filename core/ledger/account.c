/*
 * Ledger arithmetic. See account.h. Invariant of every column, for all that this file writes:
 * used + carved <= limit, without wrapping.
 */
#include "core/ledger/account.h"

uint64_t ledger_account_left(const struct ledger_account *account, enum ledger_column column)
{
	return account->limit.value[column] - account->used.value[column] -
	       account->carved.value[column];
}

/* The nearest account above `account` that limits the column; null: none does. */
static inline struct ledger_account *above_of(const struct ledger_account *account,
					      enum ledger_column column)
{
	return column < LEDGER_CARVED_COUNT ? NULL : account->above[column - LEDGER_CARVED_COUNT];
}

struct ledger_refusal ledger_account_charge_refusal(const struct ledger_account *account,
						    enum ledger_column column, uint64_t amount)
{
	/* As many steps as there are levels of ledgers. */
	for (const struct ledger_account *a = account; a; a = above_of(a, column))
		if (amount > ledger_account_left(a, column))
			return (struct ledger_refusal){.column = column,
						       .above = a != account,
						       .needed = amount,
						       .left = ledger_account_left(a, column)};
	return (struct ledger_refusal){.needed = 0};
}

enum status ledger_account_charge(struct ledger_account *account, enum ledger_column column,
				  uint64_t amount)
{
	if (amount > ledger_account_left(account, column))
		return STATUS_LEDGER_LIMIT;
	/* As many steps as there are levels of ledgers. */
	for (const struct ledger_account *a = above_of(account, column); a; a = above_of(a, column))
		if (amount > ledger_account_left(a, column))
			return STATUS_LEDGER_LIMIT;
	ledger_account_charge_again(account, column, amount);
	return STATUS_OK;
}

void ledger_account_charge_again(struct ledger_account *account, enum ledger_column column,
				 uint64_t amount)
{
	account->used.value[column] += amount;
	for (struct ledger_account *a = above_of(account, column); a; a = above_of(a, column))
		a->carved.value[column] += amount;
}

void ledger_account_refund(struct ledger_account *account, enum ledger_column column,
			   uint64_t amount)
{
	account->used.value[column] -= amount;
	for (struct ledger_account *a = above_of(account, column); a; a = above_of(a, column))
		a->carved.value[column] -= amount;
}

/* The account that limits a counted column of a child of `parent`; null: none does. */
static struct ledger_account *limiting(struct ledger_account *parent, enum ledger_column column)
{
	return parent->limit.value[column] != LEDGER_UNLIMITED ? parent : above_of(parent, column);
}

struct ledger_refusal ledger_account_carve_refusal(struct ledger_account *parent,
						   const struct ledger_columns *limit)
{
	for (unsigned i = 0; i < LEDGER_CARVED_COUNT; i++)
		if (limit->value[i] > ledger_account_left(parent, (enum ledger_column)i))
			return (struct ledger_refusal){
				.column = (enum ledger_column)i,
				.needed = limit->value[i],
				.left = ledger_account_left(parent, (enum ledger_column)i)};
	for (unsigned i = LEDGER_CARVED_COUNT; i < LEDGER_COLUMN_COUNT; i++) {
		const struct ledger_account *above = limiting(parent, (enum ledger_column)i);

		if (above && limit->value[i] != LEDGER_UNLIMITED &&
		    limit->value[i] > above->limit.value[i])
			return (struct ledger_refusal){.column = (enum ledger_column)i,
						       .above = above != parent,
						       .needed = limit->value[i],
						       .left = above->limit.value[i]};
	}
	return (struct ledger_refusal){.needed = 0};
}

enum status ledger_account_carve_plan(struct ledger_account *parent,
				      const struct ledger_columns *limit)
{
	return ledger_account_carve_refusal(parent, limit).needed > 0 ? STATUS_LEDGER_LIMIT
								      : STATUS_OK;
}

void ledger_account_carve_commit(struct ledger_account *parent, struct ledger_account *child,
				 const struct ledger_columns *limit)
{
	*child = (struct ledger_account){.limit = *limit};
	for (unsigned i = 0; i < LEDGER_CARVED_COUNT; i++)
		parent->carved.value[i] += limit->value[i];
	for (unsigned i = LEDGER_CARVED_COUNT; i < LEDGER_COLUMN_COUNT; i++)
		child->above[i - LEDGER_CARVED_COUNT] = limiting(parent, (enum ledger_column)i);
}

void ledger_account_pass_up(struct ledger_account *parent, struct ledger_account *child,
			    enum ledger_column column, uint64_t amount)
{
	child->used.value[column] -= amount;
	child->limit.value[column] -= amount;
	parent->carved.value[column] -= amount;
	parent->used.value[column] += amount;
}

void ledger_account_uncarve(struct ledger_account *parent, const struct ledger_account *child)
{
	for (unsigned i = 0; i < LEDGER_CARVED_COUNT; i++)
		parent->carved.value[i] -= child->limit.value[i];
}

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

enum status ledger_account_charge(struct ledger_account *account, enum ledger_column column,
				  uint64_t amount)
{
	if (amount > ledger_account_left(account, column))
		return STATUS_LEDGER_LIMIT;
	account->used.value[column] += amount;
	return STATUS_OK;
}

void ledger_account_refund(struct ledger_account *account, enum ledger_column column,
			   uint64_t amount)
{
	account->used.value[column] -= amount;
}

enum status ledger_account_carve_plan(const struct ledger_account *parent,
				      const struct ledger_columns *limit)
{
	for (unsigned i = 0; i < LEDGER_CARVED_COUNT; i++)
		if (limit->value[i] > ledger_account_left(parent, (enum ledger_column)i))
			return STATUS_LEDGER_LIMIT;
	for (unsigned i = LEDGER_CARVED_COUNT; i < LEDGER_COLUMN_COUNT; i++)
		if (limit->value[i] > parent->limit.value[i])
			return STATUS_LEDGER_LIMIT;
	return STATUS_OK;
}

void ledger_account_carve_commit(struct ledger_account *parent, struct ledger_account *child,
				 const struct ledger_columns *limit)
{
	*child = (struct ledger_account){.limit = *limit};
	for (unsigned i = 0; i < LEDGER_CARVED_COUNT; i++)
		parent->carved.value[i] += limit->value[i];
	for (unsigned i = LEDGER_CARVED_COUNT; i < LEDGER_COLUMN_COUNT; i++)
		if (limit->value[i] == 0)
			child->limit.value[i] = parent->limit.value[i];
}

void ledger_account_uncarve(struct ledger_account *parent, const struct ledger_account *child)
{
	for (unsigned i = 0; i < LEDGER_CARVED_COUNT; i++)
		parent->carved.value[i] -= child->limit.value[i];
}

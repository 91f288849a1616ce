/*
 * Ledger arithmetic: at every border of a column, and against a model of a tree of ledgers. The
 * invariant of every column, used + carved <= limit, is looked at after each operation.
 */
#include <string.h>

#include "core/ledger/account.h"
#include "tests/host/core/check.h"

#define ACCOUNTS 12u

static uint64_t cases;

static const uint64_t borders[] = {
	0, 1, 2, 99, 100, 101, UINT32_MAX, UINT64_C(1) << 63, UINT64_MAX - 1, UINT64_MAX};

/* Every amount at a border against every limit, used and carved amount that fit each other. */
static void charges(void)
{
	for (unsigned l = 0; l < ARRAY_COUNT(borders); l++)
		for (unsigned u = 0; u < ARRAY_COUNT(borders); u++)
			for (unsigned c = 0; c < ARRAY_COUNT(borders); c++)
				for (unsigned a = 0; a < ARRAY_COUNT(borders); a++) {
					uint64_t limit = borders[l], used = borders[u];
					uint64_t carved = borders[c], amount = borders[a];
					struct ledger_account account = {0};
					struct ledger_refusal refusal;
					bool fits;

					if (used > limit || carved > limit - used)
						continue;
					account.limit.value[LEDGER_FRAMES] = limit;
					account.used.value[LEDGER_FRAMES] = used;
					account.carved.value[LEDGER_FRAMES] = carved;
					fits = amount <= limit - used - carved;
					refusal = ledger_account_charge_refusal(
						&account, LEDGER_FRAMES, amount);
					CHECK((refusal.needed == 0) == fits);
					CHECK(fits || (refusal.column == LEDGER_FRAMES &&
						       refusal.needed == amount && !refusal.above &&
						       refusal.left == limit - used - carved));
					CHECK(ledger_account_charge(&account, LEDGER_FRAMES,
								    amount) ==
					      (fits ? STATUS_OK : STATUS_LEDGER_LIMIT));
					CHECK(account.used.value[LEDGER_FRAMES] ==
					      (fits ? used + amount : used));
					if (fits)
						ledger_account_refund(&account, LEDGER_FRAMES,
								      amount);
					CHECK(account.used.value[LEDGER_FRAMES] == used);
					cases++;
				}
}

/* Each column alone: one too many in any of them refuses the whole, and changes nothing. */
static void carve_each(void)
{
	for (unsigned column = 0; column < LEDGER_COLUMN_COUNT; column++) {
		struct ledger_account parent = {0}, before;
		struct ledger_columns limit = {0};
		struct ledger_refusal refusal;

		for (unsigned i = 0; i < LEDGER_COLUMN_COUNT; i++) {
			parent.limit.value[i] = 100;
			parent.used.value[i] = 40;
			limit.value[i] = i < LEDGER_CARVED_COUNT ? 60 : 100;
		}
		before = parent;
		CHECK(ledger_account_carve_plan(&parent, &limit) == STATUS_OK);
		limit.value[column]++;
		CHECK(ledger_account_carve_plan(&parent, &limit) == STATUS_LEDGER_LIMIT);
		refusal = ledger_account_carve_refusal(&parent, &limit);
		CHECK(refusal.column == column && refusal.needed == limit.value[column] &&
		      refusal.left + 1 == refusal.needed && !refusal.above);
		/* In a counted column, no limit but the parent's. */
		limit.value[column] = UINT64_MAX;
		CHECK(ledger_account_carve_plan(&parent, &limit) ==
		      (column < LEDGER_CARVED_COUNT ? STATUS_LEDGER_LIMIT : STATUS_OK));
		CHECK(!memcmp(&before, &parent, sizeof(parent)));
		cases += 3;
	}
}

/* Zero is none at all; no limit reaches through to the nearest account above that has one. */
static void carve_zero(void)
{
	struct ledger_account parent = {0}, child, grandchild, none;
	struct ledger_columns limit = {0};
	struct ledger_refusal refusal;

	for (unsigned i = 0; i < LEDGER_COLUMN_COUNT; i++) {
		parent.limit.value[i] = 50 + i;
		limit.value[i] = i < LEDGER_CARVED_COUNT ? 0 : LEDGER_UNLIMITED;
	}
	ledger_account_carve_commit(&parent, &child, &limit);
	ledger_account_carve_commit(&child, &grandchild, &limit);
	ledger_account_carve_commit(&grandchild, &none, &(struct ledger_columns){0});
	for (unsigned i = LEDGER_CARVED_COUNT; i < LEDGER_COLUMN_COUNT; i++) {
		enum ledger_column column = (enum ledger_column)i;

		CHECK(ledger_account_charge(&none, column, 1) == STATUS_LEDGER_LIMIT);
		CHECK(ledger_account_charge(&child, column, 20) == STATUS_OK);
		CHECK(ledger_account_charge(&grandchild, column, 31 + i) == STATUS_LEDGER_LIMIT);
		/* The account above the two that have no limit of their own says it. */
		refusal = ledger_account_charge_refusal(&grandchild, column, 31 + i);
		CHECK(refusal.column == column && refusal.needed == 31 + i &&
		      refusal.left == 30 + i && refusal.above);
		CHECK(ledger_account_charge(&grandchild, column, 30 + i) == STATUS_OK);
		CHECK(ledger_account_charge(&parent, column, 1) == STATUS_LEDGER_LIMIT);
		CHECK(parent.carved.value[i] == 50 + i && child.carved.value[i] == 0);
		ledger_account_refund(&grandchild, column, 30 + i);
		ledger_account_refund(&child, column, 20);
		CHECK(parent.carved.value[i] == 0 && parent.used.value[i] == 0);
	}
	ledger_account_uncarve(&parent, &child);
	for (unsigned i = 0; i < LEDGER_COLUMN_COUNT; i++)
		CHECK(parent.carved.value[i] == 0);
	cases++;
}

static bool sound(const struct ledger_account *account)
{
	for (unsigned i = 0; i < LEDGER_COLUMN_COUNT; i++)
		if (account->used.value[i] > account->limit.value[i] ||
		    account->carved.value[i] > account->limit.value[i] - account->used.value[i])
			return false;
	return true;
}

/*
 * How much more the model lets an account of the chain use: each limit above it bounds all below
 * it.
 */
static uint64_t model_left(const struct ledger_account *accounts,
			   uint64_t charged[ACCOUNTS][LEDGER_COLUMN_COUNT], unsigned count,
			   unsigned at, unsigned column)
{
	uint64_t least = ledger_account_left(&accounts[at], (enum ledger_column)column);

	for (unsigned i = 0; column >= LEDGER_CARVED_COUNT && i <= at; i++) {
		uint64_t held = 0, limit = accounts[i].limit.value[column];

		for (unsigned k = i; k < count; k++)
			held += charged[k][column];
		if (limit != LEDGER_UNLIMITED && limit - held < least)
			least = limit - held;
	}
	return least;
}

/* A chain of ledgers, each carved from the one above it, charged and refunded at random. */
static void chain(uint64_t seed)
{
	struct ledger_account accounts[ACCOUNTS] = {0};
	uint64_t charged[ACCOUNTS][LEDGER_COLUMN_COUNT] = {0};
	unsigned count = 1;

	for (unsigned i = 0; i < LEDGER_COLUMN_COUNT; i++)
		accounts[0].limit.value[i] = 1000;
	for (unsigned turn = 0; turn < 2000; turn++) {
		unsigned at = (unsigned)(random_next(&seed) % count);
		enum ledger_column column =
			(enum ledger_column)(random_next(&seed) % LEDGER_COLUMN_COUNT);
		uint64_t amount = random_next(&seed) % 300;
		struct ledger_columns limit = {0};

		cases++;
		switch (random_next(&seed) % 5) {
		case 0:
		case 1: {
			bool fits = amount <= model_left(accounts, charged, count, at, column);

			CHECK(ledger_account_charge(&accounts[at], column, amount) ==
			      (fits ? STATUS_OK : STATUS_LEDGER_LIMIT));
			if (fits)
				charged[at][column] += amount;
			break;
		}
		case 2:
			amount %= charged[at][column] + 1;
			ledger_account_refund(&accounts[at], column, amount);
			charged[at][column] -= amount;
			break;
		case 3:
			for (unsigned c = LEDGER_CARVED_COUNT; c < LEDGER_COLUMN_COUNT; c++)
				limit.value[c] = LEDGER_UNLIMITED;
			limit.value[column] = amount;
			if (count < ACCOUNTS &&
			    ledger_account_carve_plan(&accounts[count - 1], &limit) == STATUS_OK) {
				ledger_account_carve_commit(&accounts[count - 1], &accounts[count],
							    &limit);
				memset(charged[count], 0, sizeof(charged[count]));
				count++;
			}
			break;
		default:
			if (count > 1 && random_next(&seed) % 4 == 0) {
				count--;
				for (unsigned c = 0; c < LEDGER_COLUMN_COUNT; c++)
					ledger_account_refund(&accounts[count],
							      (enum ledger_column)c,
							      charged[count][c]);
				memset(charged[count], 0, sizeof(charged[count]));
				ledger_account_uncarve(&accounts[count - 1], &accounts[count]);
			}
			break;
		}
		for (unsigned i = 0; i < count; i++) {
			CHECK(sound(&accounts[i]));
			for (unsigned c = 0; c < LEDGER_COLUMN_COUNT; c++)
				CHECK(accounts[i].used.value[c] == charged[i][c]);
		}
	}
	while (count > 1) {
		count--;
		for (unsigned c = 0; c < LEDGER_COLUMN_COUNT; c++)
			ledger_account_refund(&accounts[count], (enum ledger_column)c,
					      charged[count][c]);
		ledger_account_uncarve(&accounts[count - 1], &accounts[count]);
	}
	for (unsigned c = 0; c < LEDGER_COLUMN_COUNT; c++)
		CHECK(accounts[0].carved.value[c] == 0);
}

int main(void)
{
	uint64_t seed = check_setting("SEED", 1);

	charges();
	carve_each();
	carve_zero();
	for (uint64_t i = 0; i < 100; i++)
		chain(seed + i);
	printf("ledger arithmetic: %" PRIu64 " cases, seeds %" PRIu64 " to %" PRIu64 "\n", cases,
	       seed, seed + 99);
	printf("4 passed, 0 failed\n");
	return 0;
}

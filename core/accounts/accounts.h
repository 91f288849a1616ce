/*
 * Accounts: who there is, and which profiles they may have. No secret is here.
 *
 * The table is filled from AccountConfig of schema/accounts.capnp, and lives as long as its
 * service. A configuration is *right* when
 *
 *	A1  there are at most ACCOUNTS
 *	A2  each name is right (1 to 31 bytes of [a-z0-9_-]), and there once
 *	A3  each principal is not zero, and there once
 *	A4  each full name has at most 63 bytes of UTF-8 without control characters
 *	A5  each account has one to four profiles, whose names are right and different
 */
#ifndef CORE_ACCOUNTS_ACCOUNTS_H
#define CORE_ACCOUNTS_ACCOUNTS_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/generated/accounts.h"

#define ACCOUNTS 32u
#define ACCOUNTS_NAME_BYTES 32u /* with the zero byte at its end */
#define ACCOUNTS_FULL_NAME_BYTES 64u
#define ACCOUNTS_PROFILES 4u

struct accounts_profiles {
	uint32_t count;
	char names[ACCOUNTS_PROFILES][ACCOUNTS_NAME_BYTES];
};

struct accounts_account {
	uint64_t principal;
	char name[ACCOUNTS_NAME_BYTES];
	char full_name[ACCOUNTS_FULL_NAME_BYTES];
	struct accounts_profiles profiles;
	bool disabled;
};

struct accounts {
	uint32_t count;
	struct accounts_account accounts[ACCOUNTS];
};

/*
 * Reads a configuration. INVALID_ARGUMENT: A1 to A5. BAD_MESSAGE: as the message's reader says. The
 * table has no meaning after a failure.
 */
MUST_CHECK enum status accounts_read(struct accounts *accounts,
				     const struct account_config_reader *config);

/* An account by its name, or by its principal; null: there is none. */
struct accounts_account *accounts_find(struct accounts *accounts, const char *name, size_t length);
struct accounts_account *accounts_get(struct accounts *accounts, uint64_t principal);

/* The account with the lowest principal above `after`; null: there is none. */
struct accounts_account *accounts_next(struct accounts *accounts, uint64_t after);

/*
 * Reads a list of profiles. INVALID_ARGUMENT: A5. BAD_MESSAGE: as the message's reader says.
 * `*profiles` has no meaning after a failure.
 */
MUST_CHECK enum status accounts_profiles_read(struct accounts_profiles *profiles,
					      const struct capnp_list *names);

/* Writes an account as the schema's struct. NO_ROOM: as in the builder. */
MUST_CHECK enum status accounts_write(const struct accounts_account *account,
				      const struct account_builder *to);

#endif

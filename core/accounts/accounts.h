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
 *	A6  there are at most ACCOUNTS_KEYS keys, each of an account that is there and a good line
 *	    of core/ssh/key.h, and no account has one twice
 */
#ifndef CORE_ACCOUNTS_ACCOUNTS_H
#define CORE_ACCOUNTS_ACCOUNTS_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/generated/accounts.h"
#include "core/ssh/key.h"

#define ACCOUNTS 32u
#define ACCOUNTS_NAME_BYTES 32u /* with the zero byte at its end */
#define ACCOUNTS_FULL_NAME_BYTES 64u
#define ACCOUNTS_PROFILES 4u
#define ACCOUNTS_KEYS 128u
/* The first principal that is given here; a manifest has lower ones for its seeds. */
#define ACCOUNTS_PRINCIPAL_FIRST 1000u

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
	uint64_t version; /* counts its changes, from 1 */
};

/* A key that its owner may log in with. */
struct accounts_key {
	uint64_t principal;
	struct ssh_key_line line;
};

struct accounts {
	uint64_t version;        /* counts all changes */
	uint64_t last_principal; /* the highest that was ever given */
	uint32_t count;
	struct accounts_account accounts[ACCOUNTS];
	uint32_t key_count;
	struct accounts_key keys[ACCOUNTS_KEYS];
};

/*
 * Reads a configuration. INVALID_ARGUMENT: A1 to A6. BAD_MESSAGE: as the message's reader says. The
 * table has no meaning after a failure.
 */
MUST_CHECK enum status accounts_read(struct accounts *accounts,
				     const struct account_config_reader *config);

/*
 * Gives an account its names. False: they are not right (A2, A4), and nothing has changed.
 */
MUST_CHECK bool accounts_names_set(struct accounts_account *account, struct capnp_text name,
				   struct capnp_text full_name);

/* How long its name is. */
size_t accounts_name_length(const struct accounts_account *account);

/* A principal that no account has or had, 1,000 at least; 0: there is none left. */
uint64_t accounts_principal_next(const struct accounts *accounts);

/*
 * Adds an account with right names and profiles. NO_ROOM: A1. INVALID_ARGUMENT: A2 or A3, or it has
 * no profile.
 */
MUST_CHECK enum status accounts_add(struct accounts *accounts,
				    const struct accounts_account *account);

/*
 * Adds a key. INVALID_ARGUMENT: there is no such account, or it has the key already. NO_ROOM: there
 * are ACCOUNTS_KEYS.
 */
MUST_CHECK enum status accounts_key_add(struct accounts *accounts, const struct accounts_key *key);

/* Takes a key from an account. False: it has no such key. */
MUST_CHECK bool accounts_key_remove(struct accounts *accounts, uint64_t principal,
				    const uint8_t bytes[SSH_PUBLIC_KEY_BYTES]);

/* Whether an account has a key. */
bool accounts_key_has(struct accounts *accounts, uint64_t principal,
		      const uint8_t bytes[SSH_PUBLIC_KEY_BYTES]);

/* The key of this number of an account; null: it has not so many. */
const struct accounts_key *accounts_key_next(const struct accounts *accounts, uint64_t principal,
					     uint32_t number);

/* An account by its name, or by its principal; null: there is none. */
struct accounts_account *accounts_find(struct accounts *accounts, const char *name, size_t length);
struct accounts_account *accounts_get(struct accounts *accounts, uint64_t principal);

/* The account with the lowest principal above `after`; null: there is none. */
struct accounts_account *accounts_next(struct accounts *accounts, uint64_t after);

/*
 * The principal of the account of this name that has this key; 0: there is no such account, it has
 * not this key, or it is disabled. All keys are looked at, whatever the answer.
 */
uint64_t accounts_key_find(struct accounts *accounts, struct capnp_text name,
			   const uint8_t key[SSH_PUBLIC_KEY_BYTES]);

/*
 * Reads a list of profiles. INVALID_ARGUMENT: A5. BAD_MESSAGE: as the message's reader says.
 * `*profiles` has no meaning after a failure.
 */
MUST_CHECK enum status accounts_profiles_read(struct accounts_profiles *profiles,
					      const struct capnp_list *names);

/* Adds a profile behind the others. False: A5. The rest of `profiles` is zeros before. */
MUST_CHECK bool accounts_profile_add(struct accounts_profiles *profiles, struct capnp_text name);

/* Writes an account as the schema's struct. NO_ROOM: as in the builder. */
MUST_CHECK enum status accounts_write(const struct accounts_account *account,
				      const struct account_builder *to);

#endif

/*
 * Accounts, for the commands `accounts` and `keys`: finding one, and telling what came of a change.
 */
#ifndef USER_APPS_SHELL_ACCOUNTS_H
#define USER_APPS_SHELL_ACCOUNTS_H

#include "user/apps/shell/shell.h"

#include "user/rt/generated/accounts_client.h"

#define SHELL_FULL_NAME_BYTES 64u

/* An account as the service tells it. */
struct shell_account {
	uint64_t principal, version;
	bool disabled;
	uint32_t profile_count;
	char name[CAPSET_NAME_BYTES];
	char full_name[SHELL_FULL_NAME_BYTES];
	char profiles[SHELL_PROFILES][CAPSET_NAME_BYTES];
};

/* Both faces of the service; false after saying which of them is not held. */
MUST_CHECK bool accounts_reader_find(struct shell *shell, enum shell_verb verb,
				     struct account_store_reader *reader);
MUST_CHECK bool accounts_manager_find(struct shell *shell, enum shell_verb verb,
				      struct account_store_manager *manager);

/* Asks for an account by its name; false after saying that there is none. */
MUST_CHECK bool accounts_ask(struct shell *shell, struct account_store_reader reader,
			     const char *name, struct shell_account *account);

/*
 * Tells that a change was not made, and why: `status` of the call, or, with OK, that the account
 * was not `found`. False: it was made.
 */
MUST_CHECK bool accounts_not_done(struct shell *shell, enum status status, bool found);

/* Tells, behind a change, that it does not last where accounts have no disk. */
void accounts_say_whether_it_lasts(struct shell *shell, struct account_store_reader reader);

/* Prints the keys of an account, a row each. Any status of AccountStoreReader.keys. */
MUST_CHECK enum status keys_print(struct shell *shell, struct account_store_reader reader,
				  uint64_t principal);

#endif

/*
 * The accounts that have a password, as the configuration gives them: CredentialConfig of
 * schema/credentials.capnp.
 *
 * It holds nothing that changes: a verifier that somebody sets later stands in kept memory
 * (core/credentials/kept.h) and goes before the one here. A configuration is *right* when
 *
 *	C1  there are at most CREDENTIALS_ACCOUNTS
 *	C2  each name is right, and there once
 *	C3  each principal is not zero, and there once
 *	C4  each verifier is empty, or a PHC string within the costs that the reader allows
 *	C5  at most one account is that of `setup`
 */
#ifndef CORE_CREDENTIALS_TABLE_H
#define CORE_CREDENTIALS_TABLE_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/credentials/phc.h"
#include "core/credentials/rules.h"
#include "core/generated/credentials.h"

#define CREDENTIALS_ACCOUNTS 32u
#define CREDENTIALS_NO_ACCOUNT UINT32_MAX

/* The two profiles of hashes, and the least that a verifier may cost. docs/credentials.md. */
#define CREDENTIALS_COST_DEFAULT ((struct phc_cost){.memory_kib = 65536, .passes = 3, .lanes = 1})
#define CREDENTIALS_COST_SMALL ((struct phc_cost){.memory_kib = 12288, .passes = 3, .lanes = 1})
#define CREDENTIALS_COST_FLOOR ((struct phc_cost){.memory_kib = 9216, .passes = 3, .lanes = 1})
/* A verifier may take so many passes, whatever its memory. */
#define CREDENTIALS_PASSES_MOST 10u

struct credentials_account {
	uint64_t principal;
	char name[CREDENTIALS_NAME_BYTES]; /* filled up with zeros */
	struct phc_verifier verifier;      /* when `has_verifier` */
	bool has_verifier;
	bool disabled;
	bool setup;
};

struct credentials_table {
	uint32_t count;
	/* The place of setup's account, when it has no verifier; or CREDENTIALS_NO_ACCOUNT. */
	uint32_t setup;
	struct phc_cost cost; /* of hashes that are made here */
	uint64_t token_ns;    /* how long a setup token is good */
	struct credentials_account accounts[CREDENTIALS_ACCOUNTS];
};

/*
 * Reads a configuration. INVALID_ARGUMENT: C1 to C5. BAD_MESSAGE: as the message's reader says.
 * The table has no meaning after a failure.
 */
MUST_CHECK enum status credentials_table_read(struct credentials_table *table,
					      const struct credential_config_reader *config);

/*
 * The place of an account by its name, or CREDENTIALS_NO_ACCOUNT. Every account is looked at,
 * whichever it is.
 */
uint32_t credentials_table_find(const struct credentials_table *table, const char *name,
				size_t length);

/* The place of an account by its principal, or CREDENTIALS_NO_ACCOUNT. */
uint32_t credentials_table_of(const struct credentials_table *table, uint64_t principal);

#endif

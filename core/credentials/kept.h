/*
 * Kept memory of the service of passwords: what must outlive an instance of it.
 *
 *	byte   length
 *	    0  8      the mark: not zero: the system was set up
 *	    8  16     the committed generation, and its complement
 *	   24  40     zero
 *	   64  2 x R  two records (struct credentials_record), written in turn
 *	  ...         backoff (core/credentials/backoff.h)
 *
 * A record is *good* when
 *
 *	K1  its magic number is CREDENTIALS_KEPT_MAGIC, and its generation is not 0 and below
 *	    CREDENTIALS_GENERATIONS
 *	K2  SHA-256 of all its bytes but the last 32 are those
 *	K3  its secrets are right (credentials_secrets_are_right)
 *
 * A change is written into the older record whole, with the next generation, then the generation is
 * committed; so an instance that is ended at any moment leaves the record of before or of after.
 * The mark is written last, and is never taken back. When memory is opened it is
 *
 *	FRESH    mark, commit and the first of the two records are zero, so nothing was committed
 *	         since the machine was started
 *	GOOD     the good record with the highest generation is not below the one that was
 *	         committed, and if the mark stands, the record has the verifier that setup made
 *	DAMAGED  everything else: nobody logs in, and nobody sets up
 *
 * Somebody who can write all of it can make it fresh: that is whoever grants it.
 */
#ifndef CORE_CREDENTIALS_KEPT_H
#define CORE_CREDENTIALS_KEPT_H

#include "abi/base.h"
#include "core/credentials/backoff.h"
#include "core/credentials/rules.h"
#include "core/credentials/secrets.h"
#include "core/credentials/table.h"

#define CREDENTIALS_KEPT_MAGIC UINT64_C(0x54504b5344455243) /* "CREDSKPT" */
#define CREDENTIALS_TOKEN_TRIES 3u
#define CREDENTIALS_GENERATIONS (UINT64_C(1) << 48)

struct credentials_record {
	uint64_t magic;
	uint64_t generation;
	uint8_t key[CREDENTIALS_KEY_BYTES]; /* of keyed hashes; random */
	/* The token for setup: a keyed hash of its text, until when it is good, tries left. */
	uint8_t token[CREDENTIALS_HASH_BYTES];
	uint64_t token_until_ns;
	uint32_t token_tries;
	uint32_t zero;
	struct credentials_secrets secrets; /* zeros while they stand on a disk */
	uint8_t hash[32];
};

struct credentials_kept {
	uint64_t mark;
	uint64_t committed, complement;
	uint64_t zero[5];
	struct credentials_record records[2];
	struct credentials_backoff backoff;
};

_Static_assert(sizeof(struct credentials_record) ==
		       16 + 64 + 16 + sizeof(struct credentials_secrets) + 32,
	       "no padding");

enum credentials_kept_state {
	CREDENTIALS_KEPT_FRESH,
	CREDENTIALS_KEPT_GOOD,
	CREDENTIALS_KEPT_DAMAGED,
};

/*
 * Looks at kept memory, whatever is in it. GOOD: the record is copied to `*record`, and a mark that
 * is missing is made. Otherwise `*record` is zeros and nothing was written.
 */
enum credentials_kept_state credentials_kept_open(struct credentials_kept *kept,
						  const struct credentials_table *table,
						  struct credentials_record *record);

/*
 * Writes `record` as the next generation, which it gets. A record that says that the system is set
 * up also makes the mark. Cannot fail.
 */
void credentials_kept_write(struct credentials_kept *kept, struct credentials_record *record);

#endif

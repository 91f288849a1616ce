/*
 * Kept memory of passwords: see kept.h.
 */
#include "core/credentials/kept.h"

#include <sodium/crypto_hash_sha256.h>

static void record_hash(const struct credentials_record *record, uint8_t hash[32])
{
	crypto_hash_sha256_state state;

	(void)crypto_hash_sha256_init(&state);
	(void)crypto_hash_sha256_update(&state, (const unsigned char *)record,
					offsetof(struct credentials_record, hash));
	(void)crypto_hash_sha256_final(&state, hash);
}

static bool all_zero(const void *bytes, size_t count)
{
	const uint8_t *byte = bytes;
	uint8_t any = 0;

	for (size_t i = 0; i < count; i++)
		any = (uint8_t)(any | byte[i]);
	return any == 0;
}

/* ---- records --------------------------------------------------------------------------------- */

static bool record_is_good(const struct credentials_record *record, uint32_t memory_kib)
{
	uint8_t hash[32];

	if (record->magic != CREDENTIALS_KEPT_MAGIC || record->generation == 0 ||
	    record->generation >= CREDENTIALS_GENERATIONS)
		return false;
	record_hash(record, hash);
	return credentials_equal(hash, record->hash, sizeof(hash)) &&
	       credentials_secrets_are_right(&record->secrets, memory_kib);
}

/* ---- the memory ------------------------------------------------------------------------------ */

/*
 * The generation that was committed. An instance that was ended between the two stores has left the
 * complement of the new one and the old one: the higher of both then.
 */
static uint64_t committed_of(const struct credentials_kept *kept)
{
	const uint64_t other = ~kept->complement;

	return kept->committed > other ? kept->committed : other;
}

/* The first generation goes to the second record, so the other one is untouched until a commit. */
static bool nothing_was_committed(const struct credentials_kept *kept)
{
	return all_zero(kept, offsetof(struct credentials_kept, records[1]));
}

/* The good record of the highest generation; null: none is good. */
static const struct credentials_record *youngest(const struct credentials_kept *kept,
						 uint32_t memory_kib)
{
	const struct credentials_record *found = NULL;

	for (uint32_t i = 0; i < ARRAY_COUNT(kept->records); i++) {
		const struct credentials_record *record = &kept->records[i];

		if (record_is_good(record, memory_kib) &&
		    (!found || record->generation > found->generation))
			found = record;
	}
	return found;
}

static bool setup_is_whole(const struct credentials_table *table,
			   const struct credentials_secrets *secrets)
{
	const struct credentials_secret *secret = NULL;

	if (table->setup != CREDENTIALS_NO_ACCOUNT && secrets->set_up == 1)
		secret = credentials_secrets_find(secrets, table->accounts[table->setup].principal);
	return secret && (secret->has & CREDENTIALS_HAS_PASSWORD) != 0;
}

enum credentials_kept_state credentials_kept_open(struct credentials_kept *kept,
						  const struct credentials_table *table,
						  struct credentials_record *record)
{
	const struct credentials_record *found = youngest(kept, table->cost.memory_kib);

	*record = (struct credentials_record){0};
	if (nothing_was_committed(kept) && (!found || found->generation == 1))
		return CREDENTIALS_KEPT_FRESH;
	if (!found || found->generation < committed_of(kept))
		return CREDENTIALS_KEPT_DAMAGED;
	if ((kept->mark != 0 || found->secrets.set_up == 1) &&
	    !setup_is_whole(table, &found->secrets))
		return CREDENTIALS_KEPT_DAMAGED;
	if (found->secrets.set_up == 1)
		kept->mark = CREDENTIALS_KEPT_MAGIC;
	*record = *found;
	return CREDENTIALS_KEPT_GOOD;
}

void credentials_kept_write(struct credentials_kept *kept, struct credentials_record *record)
{
	struct credentials_record *target;

	record->magic = CREDENTIALS_KEPT_MAGIC;
	record->generation++;
	record_hash(record, record->hash);
	target = &kept->records[record->generation % 2u];
	*target = *record;
	/* The order of the stores is what an instance that is ended in between relies on. */
	__asm__ volatile("" : : : "memory");
	kept->complement = ~record->generation;
	__asm__ volatile("" : : : "memory");
	kept->committed = record->generation;
	__asm__ volatile("" : : : "memory");
	if (record->secrets.set_up == 1)
		kept->mark = CREDENTIALS_KEPT_MAGIC;
}

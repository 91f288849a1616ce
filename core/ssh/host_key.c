/* See host_key.h. */
#include "core/ssh/host_key.h"

#include <sodium/crypto_hash_sha256.h>

#define AT_SEQUENCE 8u
#define AT_LENGTH 16u
#define AT_SEED 20u
#define AT_HASH (AT_SEED + SSH_SEED_BYTES)

static const uint8_t mark[8] = {'c', 'a', 'p', 'O', 'S', 'k', 'e', 'y'};

bool ssh_host_key_is_blank(const uint8_t *bytes, uint32_t length)
{
	uint8_t any = 0;

	for (uint32_t i = 0; i < length; i++)
		any |= bytes[i];
	return any == 0;
}

static bool slot_read(const uint8_t *slot, struct ssh_host_key_record *record)
{
	uint8_t hash[crypto_hash_sha256_BYTES];

	(void)crypto_hash_sha256(hash, slot, AT_HASH);
	if (__builtin_memcmp(slot, mark, sizeof(mark)) != 0 || slot[AT_LENGTH] != SSH_SEED_BYTES ||
	    !ssh_host_key_is_blank(slot + AT_LENGTH + 1u, 3) ||
	    __builtin_memcmp(slot + AT_HASH, hash, sizeof(hash)) != 0 ||
	    !ssh_host_key_is_blank(slot + AT_HASH + sizeof(hash),
				   SSH_HOST_KEY_SLOT_BYTES - AT_HASH - sizeof(hash)))
		return false;
	record->is_twice = false;
	record->sequence = 0;
	for (uint32_t i = 0; i < 8; i++)
		record->sequence |= (uint64_t)slot[AT_SEQUENCE + i] << (8u * i);
	__builtin_memcpy(record->seed, slot + AT_SEED, SSH_SEED_BYTES);
	return record->sequence != 0;
}

enum ssh_host_key_state ssh_host_key_read(
	const uint8_t range[SSH_HOST_KEY_SLOTS * SSH_HOST_KEY_SLOT_BYTES],
	struct ssh_host_key_record *record)
{
	struct ssh_host_key_record read, best = {.sequence = 0};
	bool is_twice = false;

	if (ssh_host_key_is_blank(range, SSH_HOST_KEY_SLOTS * SSH_HOST_KEY_SLOT_BYTES))
		return SSH_HOST_KEY_BLANK;
	for (uint32_t i = 0; i < SSH_HOST_KEY_SLOTS; i++) {
		if (!slot_read(range + i * SSH_HOST_KEY_SLOT_BYTES, &read))
			continue;
		is_twice = best.sequence != 0 &&
			   __builtin_memcmp(read.seed, best.seed, SSH_SEED_BYTES) == 0;
		if (read.sequence > best.sequence)
			best = read;
	}
	if (best.sequence == 0)
		return SSH_HOST_KEY_DAMAGED;
	*record = best;
	record->is_twice = is_twice;
	ssh_wipe(&read, sizeof(read));
	ssh_wipe(&best, sizeof(best));
	return SSH_HOST_KEY_GOOD;
}

uint32_t ssh_host_key_write(const struct ssh_host_key_record *record,
			    uint8_t slot[SSH_HOST_KEY_SLOT_BYTES])
{
	__builtin_memset(slot, 0, SSH_HOST_KEY_SLOT_BYTES);
	__builtin_memcpy(slot, mark, sizeof(mark));
	for (uint32_t i = 0; i < 8; i++)
		slot[AT_SEQUENCE + i] = (uint8_t)(record->sequence >> (8u * i));
	slot[AT_LENGTH] = SSH_SEED_BYTES;
	__builtin_memcpy(slot + AT_SEED, record->seed, SSH_SEED_BYTES);
	(void)crypto_hash_sha256(slot + AT_HASH, slot, AT_HASH);
	return (uint32_t)(record->sequence % SSH_HOST_KEY_SLOTS);
}

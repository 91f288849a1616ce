/*
 * Slots of the audit log: see slot.h.
 */
#include "core/audit/slot.h"

#include <sodium/crypto_hash_sha256.h>

_Static_assert(AUDIT_HASH_BYTES == crypto_hash_sha256_BYTES, "the hash of the format");

static void slot_hash(const struct audit_slot *slot, uint8_t hash[AUDIT_HASH_BYTES])
{
	crypto_hash_sha256_state state;

	(void)crypto_hash_sha256_init(&state);
	(void)crypto_hash_sha256_update(&state, (const unsigned char *)slot,
					offsetof(struct audit_slot, hash));
	(void)crypto_hash_sha256_final(&state, hash);
}

static bool all_zero(const void *bytes, size_t count)
{
	const uint8_t *byte = bytes;
	uint64_t any = 0, word;
	size_t done = 0;

	for (; count - done >= sizeof(word); done += sizeof(word)) {
		__builtin_memcpy(&word, byte + done, sizeof(word));
		any |= word;
	}
	for (; done < count; done++)
		any |= byte[done];
	return any == 0;
}

bool audit_name_is_right(const char *name, size_t length)
{
	if (length == 0 || length >= AUDIT_NAME_BYTES)
		return false;
	for (size_t i = 0; i < length; i++) {
		const char c = name[i];

		if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-'))
			return false;
	}
	return true;
}

size_t audit_name_length(const char name[AUDIT_NAME_BYTES])
{
	size_t length = 0;

	while (length < AUDIT_NAME_BYTES && name[length] != '\0')
		length++;
	return length;
}

static bool writer_is_right(const char writer[AUDIT_NAME_BYTES])
{
	const size_t length = audit_name_length(writer);

	return audit_name_is_right(writer, length) &&
	       all_zero(writer + length, AUDIT_NAME_BYTES - length);
}

static bool fields_are_right(const struct audit_slot *slot)
{
	if (slot->magic != AUDIT_SLOT_MAGIC || slot->version != AUDIT_SLOT_VERSION ||
	    !all_zero(slot->zero, sizeof(slot->zero)))
		return false;
	if (slot->sequence == 0 || slot->sequence >= AUDIT_NUMBER_LIMIT || slot->ordinal == 0 ||
	    slot->ordinal >= AUDIT_NUMBER_LIMIT || slot->refused >= AUDIT_NUMBER_LIMIT)
		return false;
	if (slot->event_words == 0 || slot->event_words > AUDIT_EVENT_WORDS)
		return false;
	if (slot->unflushed >= AUDIT_IN_FLIGHT || slot->unflushed >= slot->sequence)
		return false;
	return writer_is_right(slot->writer) &&
	       all_zero(slot->event + slot->event_words,
			(AUDIT_EVENT_WORDS - slot->event_words) * sizeof(slot->event[0]));
}

enum audit_slot_state audit_slot_check(const struct audit_slot *slot)
{
	uint8_t hash[AUDIT_HASH_BYTES];

	if (slot->magic == 0 && all_zero(slot, sizeof(*slot)))
		return AUDIT_SLOT_EMPTY;
	if (!fields_are_right(slot))
		return AUDIT_SLOT_BAD;
	slot_hash(slot, hash);
	return __builtin_memcmp(hash, slot->hash, sizeof(hash)) == 0 ? AUDIT_SLOT_GOOD
								     : AUDIT_SLOT_BAD;
}

void audit_slot_close(struct audit_slot *slot)
{
	slot->magic = AUDIT_SLOT_MAGIC;
	slot->version = AUDIT_SLOT_VERSION;
	slot_hash(slot, slot->hash);
}

/*
 * Keys and values. A search looks at every entry: there are few.
 */
#include "user/rt/memory.h"
#include "user/services/keyvalue/keyvalue.h"

enum status key_make(const struct key *prefix, const char *bytes, uint32_t length, struct key *key)
{
	if (length == 0 || length > KEY_BYTES)
		return STATUS_INVALID_ARGUMENT;
	*key = *prefix;
	memcpy(key->bytes + key->length, bytes, length);
	key->length += length;
	return STATUS_OK;
}

static int key_compare(const struct key *left, const struct key *right)
{
	uint32_t common = left->length < right->length ? left->length : right->length;
	int order = memcmp(left->bytes, right->bytes, common);

	if (order != 0)
		return order;
	return left->length < right->length ? -1 : left->length > right->length;
}

static bool key_begins(const struct key *key, const struct key *prefix)
{
	return key->length > prefix->length &&
	       memcmp(key->bytes, prefix->bytes, prefix->length) == 0;
}

struct entry *entries_find(struct entries *entries, const struct key *key)
{
	for (uint32_t i = 0; i < ENTRIES; i++) {
		struct entry *entry = &entries->entries[i];

		if (entry->used && key_compare(&entry->key, key) == 0)
			return entry;
	}
	return NULL;
}

struct entry *entries_make(struct entries *entries, const struct key *key, const uint8_t *maker)
{
	for (uint32_t i = 0; i < ENTRIES; i++) {
		struct entry *entry = &entries->entries[i];

		if (entry->used)
			continue;
		entry->used = true;
		entry->key = *key;
		memcpy(entry->maker, maker, sizeof(entry->maker));
		return entry;
	}
	return NULL;
}

uint32_t entries_of(const struct entries *entries, const uint8_t *maker)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < ENTRIES; i++) {
		const struct entry *entry = &entries->entries[i];

		count += entry->used && memcmp(entry->maker, maker, sizeof(entry->maker)) == 0 ? 1u
											       : 0u;
	}
	return count;
}

struct entry *entries_next(struct entries *entries, const struct key *prefix,
			   const struct key *after)
{
	struct entry *next = NULL;

	for (uint32_t i = 0; i < ENTRIES; i++) {
		struct entry *entry = &entries->entries[i];

		if (!entry->used || !key_begins(&entry->key, prefix) ||
		    key_compare(&entry->key, after) <= 0)
			continue;
		if (!next || key_compare(&entry->key, &next->key) < 0)
			next = entry;
	}
	return next;
}

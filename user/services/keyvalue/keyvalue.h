/*
 * The key-value store's one structure, and what its parts ask of each other.
 *
 * 	main.c     the objects: store, tables, readers, and their exports
 * 	entries.c  keys and values, in memory
 *
 * Authority narrows by interfaces: a store opens tables, a table hides its prefix, a reader is a
 * table without the methods that write. The object that a caller calls alone decides what the
 * caller may do; its session decides only how much of the store it may fill.
 */
#ifndef USER_SERVICES_KEYVALUE_KEYVALUE_H
#define USER_SERVICES_KEYVALUE_KEYVALUE_H

#include "abi/base.h"
#include "abi/status.h"
#include "user/rt/request.h"

#define KEY_BYTES 31u /* the longest prefix, and the longest key after it */
#define VALUE_BYTES 256u
#define ENTRIES 128u
/* So that no caller fills the store for all others. A key counts for whoever first put it. */
#define ENTRIES_PER_CALLER (ENTRIES / 4u)

/* A prefix and a key: together they name an entry. */
struct key {
	char bytes[2u * KEY_BYTES];
	uint32_t length;
};

struct entry {
	bool used;
	uint8_t maker[RT_CALLER_REFERENCE_BYTES]; /* the caller reference of who first put it */
	struct key key;
	uint8_t value[VALUE_BYTES];
	uint32_t value_length;
};

struct entries {
	struct entry entries[ENTRIES];
};

/* Joins a prefix and a key (1 to KEY_BYTES bytes). INVALID_ARGUMENT: the key has another length. */
MUST_CHECK enum status key_make(const struct key *prefix, const char *bytes, uint32_t length,
				struct key *key);

/* The entry of a key, or null. */
struct entry *entries_find(struct entries *entries, const struct key *key);

/* Makes the entry of a key that has none, for a caller; null when the store is full. */
struct entry *entries_make(struct entries *entries, const struct key *key, const uint8_t *maker);

/* How many entries a caller has made that are there. */
uint32_t entries_of(const struct entries *entries, const uint8_t *maker);

/*
 * The first entry whose key begins with the prefix and follows `after`, in the order of bytes; null
 * when there is none.
 */
struct entry *entries_next(struct entries *entries, const struct key *prefix,
			   const struct key *after);

#endif

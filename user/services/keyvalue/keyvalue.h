/*
 * The key-value store's one structure, and what its parts ask of each other.
 *
 *	main.c     the objects: store, tables, readers, and their exports
 *	entries.c  keys and values, in memory
 *
 * Authority narrows by interfaces: a store opens tables, a table hides its prefix, a reader is a
 * table without the methods that write. No handler asks who calls.
 */
#ifndef USER_SERVICES_KEYVALUE_KEYVALUE_H
#define USER_SERVICES_KEYVALUE_KEYVALUE_H

#include "abi/base.h"
#include "abi/status.h"

#define KEY_BYTES 31u    /* the longest prefix, and the longest key behind it */
#define VALUE_BYTES 256u
#define ENTRIES 128u

/* A prefix and a key: together they name an entry. */
struct key {
	char bytes[2u * KEY_BYTES];
	uint32_t length;
};

struct entry {
	bool used;
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

/* The entry of a key, made when need be; null when the store is full. */
struct entry *entries_make(struct entries *entries, const struct key *key);

/*
 * The first entry whose key begins with the prefix and stands behind `after`, in the order of
 * bytes; null when there is none.
 */
struct entry *entries_next(struct entries *entries, const struct key *prefix, const struct key *after);

#endif

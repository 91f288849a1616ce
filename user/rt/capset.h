/*
 * The CapSet: the capabilities that this program was given, by name.
 *
 * The kernel writes it once, into pages that the program can only read. It owns nothing: the
 * capabilities are the program's. Read next: abi/startup.h.
 */
#ifndef USER_RT_CAPSET_H
#define USER_RT_CAPSET_H

#include "abi/base.h"
#include "abi/cap_id.h"
#include "abi/startup.h"
#include "abi/status.h"

struct rt_capset {
	const struct capset_entry *entries;
	uint32_t count;
};

/*
 * The CapSet of a startup block. A block whose rows have another size, or too many, gives an empty
 * one: the program then finds no capability by name.
 */
struct rt_capset rt_capset_of(const struct startup_block *startup);

/* The row of this name, or null. */
const struct capset_entry *rt_capset_find(const struct rt_capset *capset, const char *name);

/*
 * The capability of this name, into `*capability`. NOT_FOUND: there is none. WRONG_INTERFACE: it
 * has another interface than `interface_id`. `*capability` is not written after a failure.
 */
MUST_CHECK enum status rt_capset_get(const struct rt_capset *capset, const char *name,
				     uint64_t interface_id, struct cap_id *capability);

/* A capability that a program wants. */
struct rt_capset_want {
	const char *name;
	uint64_t interface_id;
	struct cap_id *capability; /* its id; zero when there is none of that name and interface */
};

/* Looks all of them up. The name of the first one that is missing; null when none is. */
const char *rt_capset_get_all(const struct rt_capset *capset, const struct rt_capset_want *wants,
			      uint32_t count);

#endif

/*
 * The hook that every fallible step passes through.
 *
 * A step that can fail because something is missing (a frame, a slot, a ledger's column) is written
 * FALLIBLE(call, failure) at its one call site. Each site is a record in a link section, so that
 * tests can list all of them, make the n-th passage fail, and say which ones no test reached. In a
 * running system nothing is armed, and the hook is one comparison.
 */
#ifndef KERNEL_DEBUG_FAULT_H
#define KERNEL_DEBUG_FAULT_H

#include "abi/base.h"

struct fault_site {
	const char *file;
	const char *function;
	uint32_t line;
	uint32_t passed; /* tests only: how often this site was passed, wrapping */
	uint32_t failed; /* tests only: how often it was made to fail */
	uint32_t reserved;
};

/* Set by tests alone, which run on one CPU. */
struct fault_state {
	bool armed;
	bool for_ever;     /* every passage after the first failing one fails too */
	uint64_t left;     /* passages before the first one that fails */
	uint64_t passages; /* since it was armed */
};

extern struct fault_state fault_state;

/* The slow half of FALLIBLE: counts, and says whether this passage fails. Only when armed. */
bool fault_pass(struct fault_site *site);

/* A site that says where it is written. */
#define FAULT_SITE_INIT                                                  \
	{                                                                \
		.file = __FILE__, .function = __func__, .line = __LINE__ \
	}

/* A step whose site stands elsewhere: one of several at one place. */
#define FALLIBLE_AT(site, call, failure) \
	(__builtin_expect(fault_state.armed, 0) && fault_pass(site) ? (failure) : (call))

#define FALLIBLE(call, failure)                                                          \
	({                                                                               \
		static struct fault_site fault_site_here                                 \
			__attribute__((used, section("fault_sites"))) = FAULT_SITE_INIT; \
		FALLIBLE_AT(&fault_site_here, call, failure);                            \
	})

#endif

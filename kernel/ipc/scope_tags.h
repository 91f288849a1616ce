/*
 * The tags of a service scope: which facet has which index, and which index is issued next.
 *
 * A scope has SCOPE_TAGS indexes. The first SCOPE_EXPORT_TAGS of them are named by whoever mints;
 * of the others scope_issue takes the one that has been free longest, so that a service meets an
 * index again as late as can be. Those that were never used come first, in their order; then those
 * that were, as they became free.
 *
 * The entries stand in leaves of one frame each. The scope's ledger pays for a leaf from the first
 * use of one of its indexes until the scope's end: it remembers the order.
 */
#ifndef KERNEL_IPC_SCOPE_TAGS_H
#define KERNEL_IPC_SCOPE_TAGS_H

#include "abi/receive.h"
#include "abi/status.h"
#include "kernel/arch/interface.h"

struct facet;
struct facet_request;
struct scope;

/* One tag index. */
struct scope_tag {
	struct facet *facet;   /* null: the index is free */
	uint16_t next, before; /* in the queue of free ones, by indexes; 0: none */
	bool was_used;
};

#define SCOPE_LEAF_TAGS (PAGE_BYTES / sizeof(struct scope_tag))
#define SCOPE_LEAVES (SCOPE_TAGS / SCOPE_LEAF_TAGS)

/* The part of a scope that knows its tags: all zeros at first. Guarded by the one kernel lock. */
struct scope_tags {
	struct physical leaves[4]; /* SCOPE_LEAVES; address 0: none of its indexes was used */
	/*
	 * So many of the issued indexes were looked at, and used. The queue has those that are
	 * free again, by indexes; 0: none.
	 */
	uint16_t fresh_passed;
	uint16_t free_first, free_last;
	uint16_t teardown; /* cursor */
};

_Static_assert(SCOPE_LEAVES == 4, "a scope has another number of leaves");

/*
 * A facet of the scope; request->queue is its queue. BUSY: the index is in use; OUT_OF_RANGE: it is
 * not the scope's; LEDGER_LIMIT, of the request's ledger or of the scope's. Nothing changed then.
 */
MUST_CHECK enum status scope_mint(const struct facet_request *request, struct facet **facet);

/*
 * The same under the index that has been free longest, which request->tag_index then is. BUSY: all
 * are in use.
 */
MUST_CHECK enum status scope_issue(struct facet_request *request, struct facet **facet);

/* The entry of an index; null when its leaf is not there, or there is no such index. */
struct scope_tag *scope_tag(const struct scope *scope, uint32_t tag_index);

/* The facet of an index; null when there is none. */
struct facet *scope_facet(const struct scope *scope, uint32_t tag_index);

/* A facet's end reaches its tag: the index is free. */
void scope_tag_end(struct scope *scope, uint32_t tag_index);

/* The leaves that are there. */
uint32_t scope_leaves(const struct scope *scope);

/*
 * A step of an ending scope: every facet loses it, and ends, and the leaves go back. True when all
 * have.
 */
MUST_CHECK bool scope_tags_disconnect(struct scope *scope);

#endif

/*
 * The tags of an endpoint: by its tag, a service knows through which facet it was called.
 *
 * They stand in leaves of one frame each, below one frame of the leaves' addresses; the endpoint's
 * ledger pays for all of them, and they stay while any tag is in use. A tag is free, or live with
 * its facet, or its facet has ended: then its notice waits for a receive, and the service
 * acknowledges it when it has been received. Notices that wait are linked by tag indexes, since
 * they outlive their facets.
 */
#ifndef KERNEL_IPC_ENDPOINT_TAGS_H
#define KERNEL_IPC_ENDPOINT_TAGS_H

#include "abi/receive.h"
#include "abi/status.h"
#include "kernel/arch/interface.h"

struct endpoint;
struct facet;
struct facet_request;

enum tag_state { TAG_FREE, TAG_LIVE, TAG_NOTICE, TAG_NOTICED };

/* One tag index. */
struct endpoint_tag {
	struct facet *facet; /* TAG_LIVE */
	uint64_t word;
	uint64_t interface;
	uint32_t next; /* TAG_NOTICE: see notice.h */
	uint8_t state; /* enum tag_state */
};

#define ENDPOINT_LEAF_TAGS (PAGE_BYTES / sizeof(struct endpoint_tag))
#define ENDPOINT_LEAVES (ENDPOINT_TAGS / ENDPOINT_LEAF_TAGS)

/*
 * BUSY: the index is in use; OUT_OF_RANGE: there is no such index, or it is in the range of the
 * scope that the endpoint is bound to; LEDGER_LIMIT.
 */
MUST_CHECK enum status endpoint_mint(const struct facet_request *request, struct facet **facet);

/* The entry of an index; null when its leaf is not there, or there is no such index. */
struct endpoint_tag *endpoint_tag(const struct endpoint *endpoint, uint32_t tag_index);

/* The facet of an index; null when there is none. */
struct facet *endpoint_facet(const struct endpoint *endpoint, uint32_t tag_index);

/* A facet has ended: its tag's notice waits for a receive. */
void endpoint_tag_end(struct endpoint *endpoint, uint32_t tag_index);

/* The service has acknowledged the notice of this tag: the index can be minted again. */
void endpoint_tag_acknowledge(struct endpoint *endpoint, uint32_t tag_index);

/*
 * Gives the leaves back when no tag is in use: a service that is idle pays for none. False: the
 * budget is spent, and some are still there.
 */
MUST_CHECK bool endpoint_tags_settle(struct endpoint *endpoint);

/* A step of an ending endpoint: every facet loses it, and ends. True when all have. */
MUST_CHECK bool endpoint_tags_disconnect(struct endpoint *endpoint);

#endif

/*
 * What the methods of Endpoint and ServiceScope share: minting and revoking facets.
 */
#ifndef KERNEL_OBJECT_ENDPOINT_METHODS_H
#define KERNEL_OBJECT_ENDPOINT_METHODS_H

#include "core/generated/endpoint.h"
#include "kernel/ipc/endpoint.h"
#include "kernel/object/invoke.h"

/*
 * Mints from the endpoint or scope that is called: `request` has interface and move_only, the rest is
 * filled in. `ledger_index` names the capability parameter that pays, or none. *index is the result's.
 */
MUST_CHECK enum status invocation_mint(struct invocation *invocation, struct facet_request *request,
				       const struct tag_reader *tag, uint32_t ledger_index,
				       uint32_t *index);

/*
 * A step of revoking a facet, null when it is gone. New calls are refused from the first step on; it
 * completes when none is left in flight. NOT_FOUND in the first step.
 */
MUST_CHECK enum status invocation_revoke(struct invocation *invocation, struct facet *facet);

#endif

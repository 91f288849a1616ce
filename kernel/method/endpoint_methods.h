/*
 * The common part of the methods of Endpoint and ServiceScope: minting and revoking facets.
 */
#ifndef KERNEL_METHOD_ENDPOINT_METHODS_H
#define KERNEL_METHOD_ENDPOINT_METHODS_H

#include "core/generated/endpoint.h"
#include "kernel/ipc/endpoint.h"
#include "kernel/method/invoke.h"

/*
 * The payer of a facet, as indexes of the message's capabilities; CAPNP_NO_CAPABILITY: not named.
 */
struct mint_payer {
	uint32_t ledger_index, session_index;
};

/*
 * Mints from the endpoint or scope that is called: `request` has interface and move_only, the rest is
 * filled in. `payer` names the capability parameters that pay and bound its life. *index is the result's.
 */
MUST_CHECK enum status invocation_mint(struct invocation *invocation, struct facet_request *request,
				       const struct tag_reader *tag, const struct mint_payer *payer,
				       uint32_t *index);

/*
 * A step of revoking the facet that has the operation's index, null when there is none. The first
 * step ends it and remembers its number: so no later step takes a facet that was minted at the
 * index meanwhile, and the reaper finishes a revocation whose caller has ended. It completes when
 * no call is left in flight. NOT_FOUND: the first step finds none.
 */
MUST_CHECK enum status invocation_revoke(struct invocation *invocation, struct facet *facet);

#endif

/*
 * One call that has arrived at a service: what generated dispatchers and handlers see of it.
 *
 * It owns nothing and knows no transport: the server loop fills one in from a standing receive, a
 * host test fills one in from an array. A handler must take everything that it wants to keep before
 * it returns: texts and data are views into the received message.
 *
 * The server loop answers by the status that a dispatcher returns:
 *   STATUS_OK         RETURN of request->results with the capabilities of request->sent
 *   STATUS_EXCEPTION  RETURN of request->results as an exception, without capabilities
 *   any other         RETURN of an exception that the loop makes from the status
 * and in all cases releases the received capabilities that were not kept. A RETURN that failed
 * moved nothing: the loop releases what was to be moved, so that nothing stays for a caller
 * that is gone.
 * Read next: user/rt/generated/NAME_server.h for the dispatchers.
 */
#ifndef USER_RT_REQUEST_H
#define USER_RT_REQUEST_H

#include "abi/base.h"
#include "abi/cap_id.h"
#include "abi/ring.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"
#include "core/generated/capos.h"
#include "user/rt/call.h"
#include "user/rt/memory.h"

#define RT_CALLER_REFERENCE_BYTES 16u

/* The caller, as the kernel vouches for it. A label for policy and audit, never authority. */
struct rt_caller {
	/*
	 * The same for every call of one session to this service; zeros on a machine without
	 * entropy.
	 */
	uint8_t reference[RT_CALLER_REFERENCE_BYTES];
	uint64_t epoch; /* of the session; grows at renewal, step-up, password change */
};

struct rt_request {
	uint64_t interface_id;
	uint16_t method;
	uint16_t tag_index; /* the tag index of the caller's facet, as the service minted it */
	uint64_t tag_word;  /* the opaque word that was minted with it */
	struct rt_caller caller;
	struct capnp_message params;  /* the received message, not yet read */
	struct capnp_builder results; /* empty, with as much room as the caller has */
	struct ring_received received[RING_TRANSFERS];
	struct ring_transfer sent[RING_TRANSFERS];
	uint8_t sent_capacity;  /* how many the caller takes */
	uint8_t received_count; /* after the other, as in the header of an arrival */
	uint8_t sent_count;
	uint8_t kept; /* one bit for each received capability that the handler took */
};

/*
 * Looks at the received capability of this index and changes nothing. CAPNP_NO_CAPABILITY gives the
 * id zero. STATUS_BAD_MESSAGE: the index is not below the number of received capabilities.
 * STATUS_WRONG_INTERFACE: it has another interface than `interface_id`; zero accepts any. `out` is
 * zero after a failure.
 */
MUST_CHECK static inline enum status rt_request_capability(const struct rt_request *request,
							   uint32_t index, uint64_t interface_id,
							   struct cap_id *out)
{
	out->key = 0;
	if (index == CAPNP_NO_CAPABILITY)
		return STATUS_OK;
	if (index >= request->received_count)
		return STATUS_BAD_MESSAGE;
	if (interface_id != 0 && request->received[index].interface != interface_id)
		return STATUS_WRONG_INTERFACE;
	out->key = request->received[index].capability;
	return STATUS_OK;
}

/* Takes the received capability of this index: the server loop will not release it. */
static inline void rt_request_keep(struct rt_request *request, uint32_t index)
{
	if (index < request->received_count)
		request->kept = (uint8_t)(request->kept | 1u << index);
}

/*
 * Overwrites the parameters where they lie, for those that may be secrets. Whatever was read from
 * them and not copied is gone then.
 */
static inline void rt_request_wipe(struct rt_request *request)
{
	rt_wipe((void *)(uintptr_t)request->params.first.words,
		request->params.first.word_count * sizeof(uint64_t));
}

/*
 * Adds a capability that goes back with the results; `*index` is its number in a capability pointer
 * of the results. A moved one is the loop's from then on. STATUS_NO_ROOM: the caller takes no more.
 */
MUST_CHECK static inline enum status rt_request_add_capability(struct rt_request *request,
							       struct cap_id capability,
							       enum rt_transfer how,
							       uint32_t *index)
{
	struct ring_transfer *transfer;

	*index = CAPNP_NO_CAPABILITY;
	if (request->sent_count >= request->sent_capacity || request->sent_count >= RING_TRANSFERS)
		return STATUS_NO_ROOM;
	transfer = &request->sent[request->sent_count];
	*transfer = (struct ring_transfer){.capability = capability.key,
					   .how = how == RT_TRANSFER_MOVE ? RING_TRANSFER_MOVE
									  : RING_TRANSFER_COPY};
	*index = request->sent_count++;
	return STATUS_OK;
}

/* Narrows the hold mode in which the caller gets the capability of this index. */
static inline void rt_request_narrow(struct rt_request *request, uint32_t index,
				     enum hold_mode hold)
{
	if (index < request->sent_count && request->sent[index].hold < (uint8_t)hold)
		request->sent[index].hold = (uint8_t)hold;
}

/*
 * Makes the results an exception, and returns STATUS_EXCEPTION for the handler to return.
 * Capabilities that were added stay in the list: the loop releases those that were to be moved.
 */
static inline enum status rt_request_fail(struct rt_request *request, enum call_exception_kind kind,
					  struct capnp_text text)
{
	struct call_exception_builder exception;

	request->results.used_words = 0;
	if (call_exception_builder_root(&request->results, &exception) != STATUS_OK)
		return STATUS_EXCEPTION;
	call_exception_builder_set_kind(&exception, kind);
	/* Without room for the text the kind alone is the answer. */
	if (call_exception_builder_set_text(&exception, text) != STATUS_OK)
		return STATUS_EXCEPTION;
	return STATUS_EXCEPTION;
}

#endif

/*
 * One call to a capability, from the client's side: what generated clients (user/rt/generated) and
 * hand-written ones stand on.
 *
 * A call owns, from rt_call_open to rt_call_close, a span of the thread's arena (for the message
 * with its transfer list, and the result buffer) and one operation of the ring. It must never wait
 * while it is open and not performed. It knows nothing of schemas: messages are built and read with
 * core/capnp.
 *
 *	struct rt_call call;
 *	status = rt_call_open(&call, rt, target, &method);
 *	... build into rt_call_message(&call), rt_call_add_capability(&call, ...) ...
 *	status = rt_call_perform(&call);
 *	... read rt_call_results(&call), rt_call_capability(&call, ...), rt_call_keep(&call, ...)
 *	rt_call_close(&call);
 *
 * Read next: user/rt/ring.h and user/rt/arena.h beneath it.
 */
#ifndef USER_RT_CALL_H
#define USER_RT_CALL_H

#include "abi/base.h"
#include "abi/cap_id.h"
#include "abi/ring.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"
#include "user/rt/arena.h"

struct rt;

/* How a capability is passed on. Zero is the harmless one. */
enum rt_transfer {
	RT_TRANSFER_COPY = 0,
	RT_TRANSFER_MOVE = 1, /* no longer ours once the receiver has it */
	RT_TRANSFER_NAME = 2, /* shown to a method of the kernel, which passes nothing on */
};

/* A method as a generated client knows it before a call. */
struct rt_method {
	uint64_t interface_id;
	uint16_t method;
	uint16_t message_words;      /* room for the parameters: 1 to RING_MESSAGE_WORDS */
	uint16_t result_words;       /* room for the result message: 1 to RING_MESSAGE_WORDS */
	uint8_t result_capabilities; /* at most this many are taken: 0 to RING_TRANSFERS */
};

/* A caller-supplied place for a text or data of a result. */
struct rt_buffer {
	void *bytes;
	uint32_t capacity_bytes;
	uint32_t length_bytes; /* out: the length of the value, even when it did not fit */
};

/*
 * Copies a value into a buffer. STATUS_NO_ROOM: it is longer than the capacity; nothing was copied,
 * and length_bytes is the length that it needs.
 */
MUST_CHECK static inline enum status rt_buffer_fill(struct rt_buffer *buffer, const void *bytes,
						    uint32_t length_bytes)
{
	buffer->length_bytes = length_bytes;
	if (length_bytes > buffer->capacity_bytes)
		return STATUS_NO_ROOM;
	if (length_bytes > 0)
		__builtin_memcpy(buffer->bytes, bytes, length_bytes);
	return STATUS_OK;
}

/* A call in the caller's storage. All fields belong to user/rt/call.c. */
struct rt_call {
	struct rt *rt;
	const struct rt_method *method;
	struct cap_id target;
	struct capnp_builder message;
	struct capnp_message results;
	/* The transfer list and the message; the received records and the result message. */
	struct rt_arena_span span;
	uint16_t results_offset; /* of the records */
	struct ring_transfer transfers[RING_TRANSFERS];
	struct ring_received received[RING_TRANSFERS]; /* copied out of the arena once */
	uint32_t operation;
	uint8_t transfer_count;
	uint8_t received_count;
	uint8_t kept; /* one bit for each received capability */
	uint8_t state;
};

/*
 * Begins a call of `method` on `target`. The message is empty. `method` must outlive the call.
 * STATUS_NO_ROOM: the arena has no span for both messages. After a failure the call is closed:
 * rt_call_close is allowed and does nothing.
 */
MUST_CHECK enum status rt_call_open(struct rt_call *call, struct rt *rt, struct cap_id target,
				    const struct rt_method *method);

/* The builder of the parameters. Empty parameters may be left out: no words are all defaults. */
static inline struct capnp_builder *rt_call_message(struct rt_call *call)
{
	return &call->message;
}

/*
 * Adds a capability to the transfer list; `*index` is what a capability pointer in the message
 * says. It stays usable until rt_call_perform; a moved one is back when that fails before delivery.
 * STATUS_NO_ROOM: RING_TRANSFERS are in the list.
 */
MUST_CHECK enum status rt_call_add_capability(struct rt_call *call, struct cap_id capability,
					      enum rt_transfer how, uint32_t *index);

/* Narrows the hold mode with which the receiver gets the capability of this index. */
void rt_call_narrow(struct rt_call *call, uint32_t index, enum hold_mode hold);

/*
 * Submits the call and waits for its outcome. Exactly once in a call's life. The status is the
 * transport's (any of abi/status.def), or STATUS_EXCEPTION: then rt_call_results holds a
 * CallException of schema/capos.capnp. STATUS_OK: it holds the method's results.
 */
MUST_CHECK enum status rt_call_perform(struct rt_call *call);

/*
 * The result message, to be read with the border's limits, once: every call of it continues with
 * the budget that is left. Valid until rt_call_close; views into it too. Empty before
 * rt_call_perform.
 */
static inline struct capnp_message *rt_call_results(struct rt_call *call)
{
	return &call->results;
}

/*
 * Looks at the received capability of this index and changes nothing. CAPNP_NO_CAPABILITY gives the
 * id zero. STATUS_BAD_MESSAGE: the index is not below the number of received capabilities.
 * STATUS_WRONG_INTERFACE: it has another interface than `interface_id`; zero accepts any. `out` is
 * zero after a failure.
 */
MUST_CHECK enum status rt_call_capability(const struct rt_call *call, uint32_t index,
					  uint64_t interface_id, struct cap_id *out);

/*
 * Takes the received capability of this index out of the call: it is the caller's now, and
 * rt_call_close does not release it. CAPNP_NO_CAPABILITY is accepted. Cannot fail after
 * rt_call_capability said OK for the same index.
 */
static inline void rt_call_keep(struct rt_call *call, uint32_t index)
{
	if (index < RING_TRANSFERS)
		call->kept = (uint8_t)(call->kept | 1u << index);
}

/*
 * Overwrites parameters and results in the arena, for those that are secrets. The call is open, and
 * not in progress (rt_call_cancel sees to that); its results are gone then.
 */
void rt_call_wipe(struct rt_call *call);

/* Ends the call: releases received capabilities that were not kept, and gives the arena back. */
void rt_call_close(struct rt_call *call);

#endif

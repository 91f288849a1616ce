/*
 * Standing receives, and the answer to a call: the server's half.
 */
#ifndef KERNEL_IPC_RECEIVE_H
#define KERNEL_IPC_RECEIVE_H

#include "abi/ring.h"
#include "abi/status.h"

struct operation;
struct thread;
struct endpoint_tag;

/*
 * Takes a RECV. *pending is set on success. Statuses: OPERATION_BUSY; those of a look-up;
 * WRONG_INTERFACE; BAD_RESULT_RANGE when the buffer is smaller than the endpoint's limits need;
 * NO_SLOTS, LEDGER_LIMIT when the slots cannot be promised.
 */
MUST_CHECK enum status receive_submit(struct thread *thread, const struct ring_submission *entry,
				      bool *pending);

/*
 * Takes a RETURN. NO_OPERATION: no receive of this thread is busy with this call; CALLER_GONE: the
 * caller is gone, the capabilities are kept, the receive is free again; NO_RESULT_ROOM: it does not
 * fit, the call stays open.
 */
MUST_CHECK enum status receive_return(struct thread *thread, const struct ring_submission *entry);

/* Delivers a waiting call into a free receive: one copy, capabilities, an event. Cannot fail. */
void receive_deliver(struct operation *receive, struct operation *call);

/* Delivers the notice that nobody holds a tag. */
void receive_notice(struct operation *receive, uint32_t tag_index,
		    const struct endpoint_tag *tag);

/* The caller's half of a busy receive is gone: one event. */
void receive_caller_gone(struct operation *receive);

/* Ends a free receive with a completion, or detaches a busy one: it may answer once. */
void receive_end(struct operation *receive, enum status status);

/* Forgets a receive whose thread is gone; its caller gets DISCONNECTED. */
void receive_drop(struct operation *receive);

#endif

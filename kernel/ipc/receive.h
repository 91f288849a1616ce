/*
 * Standing receives, and the answer to a call: the server's half.
 */
#ifndef KERNEL_IPC_RECEIVE_H
#define KERNEL_IPC_RECEIVE_H

#include "abi/receive.h"
#include "abi/ring.h"
#include "abi/status.h"
#include "kernel/ipc/operation.h"

struct thread;

/*
 * Takes a RECV. *pending is set on success. Statuses: OPERATION_BUSY; those of a look-up;
 * WRONG_INTERFACE; BAD_RESULT_RANGE when the buffer is smaller than the endpoint's limits need;
 * NO_SLOTS, LEDGER_LIMIT when the slots cannot be promised.
 */
MUST_CHECK enum status receive_submit(struct thread *thread, const struct ring_submission *entry,
				      bool *pending);

/*
 * Takes a RETURN. NO_OPERATION: no receive of this thread is busy with this call; CALLER_GONE: the
 * caller is gone, the capabilities are kept, the receive is free again; NO_RESULT_ROOM: the answer
 * does not fit, the call stays open.
 *
 * With DEFER the call goes into a place instead, and the receive is free again. NO_OPERATION also
 * for a notice; DISCONNECTED: the receive is detached; OUT_OF_RANGE, BUSY: see deferred_put.
 *
 * With DEFERRED it answers the call in a place of an endpoint that this process holds. The statuses
 * are those of a look-up; WRONG_INTERFACE; DISCONNECTED; NO_OPERATION: this call is not in this
 * place; CALLER_GONE: the notice that says so comes, or has come; NO_RESULT_ROOM.
 */
MUST_CHECK enum status receive_return(struct thread *thread, const struct ring_submission *entry);

/* Whether a call or its receive passes capabilities on. */
enum receive_form {
	RECEIVE_PLAIN, /* nothing: no records on either side, and nothing is passed on */
	RECEIVE_BARE,  /* nothing is passed on, but the receive has records, which are zeros */
	RECEIVE_ANY,
};

/*
 * A free receive, the one that has waited longest for its endpoint, takes a call that waits in no
 * queue: it becomes busy; one copy, capabilities, an event. Cannot fail. receive_tell follows, or
 * the receive's thread runs at once.
 */
void receive_deliver(struct operation *receive, struct operation *call, enum receive_form form);

/* Whether the slots that a receive has promised are all there: it was given no capabilities. */
static inline bool receive_keeps_slots(const struct operation *receive)
{
	return receive->standing.slots_used == 0;
}

/* Spends the work of a delivery, of a header and the message, and tells the receive's thread. */
void receive_tell(struct operation *receive, const struct operation *call);

/*
 * A free receive, the one that has waited longest, takes a notice (notice.h), which is known to be
 * told.
 */
void receive_notice(struct operation *receive, uint32_t notice);

/* The caller's half of a busy receive is gone: one event. */
void receive_caller_gone(struct operation *receive);

/* The part of a RETURN that is about its message. */
struct receive_answer {
	enum status status;                                  /* OK or EXCEPTION */
	uint16_t message_offset_words, message_length_words; /* in the server's arena */
	uint8_t capability_count;
};

/*
 * The answer of `server` reaches the caller: the message at `to`, in its arena, where there is room
 * for it, and its completion. *call, of the receive or the place, is null then, and the caller's
 * operation_answered ends the call. receive_answer_tell follows, or the caller's thread runs at
 * once.
 */
void receive_answer(struct thread *server, struct operation **call,
		    const struct receive_answer *answer, uint64_t *to);

/* Spends the work of an answer and of the call's end, and tells the caller's thread. */
void receive_answer_tell(struct thread *caller, uint32_t message_words);

/*
 * A receive that has answered is free again; its thread has places for its events. endpoint_pump
 * follows where something may wait for it.
 */
void receive_rearm_commit(struct operation *receive);

/* Ends a free receive with a completion, or detaches a busy one: it may answer once. */
void receive_end(struct operation *receive, enum status status);

/*
 * The order in which a thread that ends forgets its receives. The free ones go first, so that a
 * notice which a busy one had finds another thread's receive; and notices of places go back before
 * those of tags.
 */
enum receive_rank { RECEIVE_RANK_FREE, RECEIVE_RANK_PLACE, RECEIVE_RANK_OTHER };
enum receive_rank receive_rank(const struct operation *receive);

/* Forgets a receive whose thread is gone; its caller gets DISCONNECTED. */
void receive_drop(struct operation *receive);

#endif

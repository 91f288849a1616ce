/*
 * An operation: one CALL that has been accepted and has no outcome yet; or one standing receive.
 *
 * The records stand in the kernel's half of their thread's ring block, 64 of them, so accepting a
 * call allocates nothing. The record of a call is linked into the list of those that wait for its
 * object, whether it runs in steps, waits for an event, waits for a receive or is being served:
 * when the object goes, it is told. The record of a receive stands in its endpoint's lists.
 */
#ifndef KERNEL_IPC_OPERATION_H
#define KERNEL_IPC_OPERATION_H

#include "abi/ring.h"
#include "abi/status.h"
#include "core/base/tree.h"
#include "core/ring/submission.h"
#include "kernel/arch/interface.h"
#include "kernel/ipc/transfer.h"
#include "kernel/list.h"
#include "kernel/sched/timer.h"

struct thread;
struct object;
struct invocation;
struct endpoint;
struct deferred_place;

enum operation_state {
	OPERATION_IDLE,
	OPERATION_RUN,      /* a kernel object works on it, in steps: cannot be cancelled */
	OPERATION_WAIT,     /* for something to happen: a kernel object, a time */
	OPERATION_QUEUED,   /* a call to a service: no receive has it yet */
	OPERATION_FLIGHT,   /* a call to a service: a receive is busy with it */
	OPERATION_DEFERRED, /* a call to a service: it stands in a place until its answer comes */
	OPERATION_RECEIVE_FREE,
	OPERATION_RECEIVE_BUSY,
	OPERATION_RECEIVE_DETACHED, /* busy, and no endpoint's any more: it may answer once */
};

/* The memory of a kernel object's method between its steps. */
struct operation_method {
	struct timer timer;
	struct object
		*part; /* half-built or needed: kept alive by it; the method's file frees it */
	uint64_t cursor[3];
	uint64_t payload[2];
	bool has_timer; /* the ledger counts it */
	uint8_t hold;   /* enum hold_mode of derived results: the narrowest involved */
	/*
	 * In one circle at most: a park space's bucket, a ledger's `parts`, a serial port's line.
	 */
	CIRCLE_LINK(struct operation) peers;
};

/* A call to a service: its place in a call queue, and the capabilities that it holds. */
struct operation_call {
	CIRCLE_LINK(struct operation) groups; /* of the first of its process: in the endpoint */
	CIRCLE_LINK(struct operation) chain;  /* all of its process in this queue */
	union {
		struct tree_node node; /* first of its process: among those; the key is the queue */
		struct operation *receive;    /* in flight: the receive that is busy with it */
		struct deferred_place *place; /* deferred: where it stands; null: that has gone */
	};
	uint64_t reference[2]; /* of the caller, for this service */
	struct transfer_list transfers;
};

/* A standing receive. */
struct operation_receive {
	struct endpoint *endpoint;             /* null when detached */
	QUEUE_LINK(struct operation) free;     /* free: in the endpoint's queue of those */
	QUEUE_LINK(struct operation) receives; /* in the endpoint's, or its `leaving` */
	struct operation *call; /* busy: the caller's half; null when the caller is gone */
	uint64_t call_id;       /* busy; 0: a notice */
	uint32_t notice;        /* busy with call id 0: see notice.h */
	uint32_t moves;         /* of the endpoint, when the receive was added */
	uint8_t slots_used;     /* promised ones that its call has taken; promised anew when free */
	uint8_t event_places;   /* completions promised for events */
};

/*
 * Nothing is kept yet. Field by field, because each call upon a kernel object begins with it, and
 * the compiler would clear the whole by a loop.
 */
static inline void operation_method_begin(struct operation_method *method, uint8_t hold)
{
	method->timer.place = 0;
	method->timer.kind = TIMER_OPERATION;
	method->part = NULL;
	method->cursor[0] = 0;
	method->cursor[1] = 0;
	method->cursor[2] = 0;
	method->payload[0] = 0;
	method->payload[1] = 0;
	method->has_timer = false;
	method->hold = hold;
	method->peers.next = NULL;
	method->peers.before = NULL;
}

struct operation {
	struct thread *thread;
	struct object *object;               /* of a call: linked among its waiters */
	CIRCLE_LINK(struct operation) waits; /* undefined in one that does not wait */
	uint64_t user_data;
	/* These are the submission's, checked: */
	uint64_t interface;
	union {
		struct {
			uint16_t message_offset_words, message_length_words;
			uint16_t result_offset_words, result_length_words;
		};
		uint64_t ranges;
	};
	union {
		struct {
			uint16_t interface_index;
			uint16_t method;
		};
		uint32_t target; /* both, in one word */
	};
	uint8_t result_records;      /* records before the result */
	uint8_t result_capabilities; /* slots that are still promised for them */
	uint8_t state;               /* enum operation_state */
	uint8_t index;               /* its place in its thread's array */
	union {
		struct operation_method kernel;
		struct operation_call call;
		struct operation_receive standing;
	};
}
__attribute__((aligned(32))); /* 9 times 32: its place follows from its index by few instructions */
ABI_SIZE(struct operation, 288);

CIRCLE_FUNCTIONS(peer_circle, struct operation, kernel.peers)

QUEUE_HEAD(free_queue, struct operation);
QUEUE_HEAD(receive_queue, struct operation);

/* Whether it is a call upon a kernel object: then `kernel` is what it remembers. */
static inline bool operation_is_method(const struct operation *operation)
{
	return operation->state == OPERATION_RUN || operation->state == OPERATION_WAIT;
}

/* Whether it is a standing receive: then `standing` is what it remembers. */
static inline bool operation_is_receive(const struct operation *operation)
{
	return operation->state >= OPERATION_RECEIVE_FREE;
}

/* Makes the record of `thread` with this index idle, whatever its memory held. */
void operation_init(struct operation *operation, struct thread *thread, uint8_t index);

/* The method's next step, for OPERATION_RUN; or again from the beginning, for OPERATION_WAIT. */
void operation_step(struct operation *operation);

/* Ends it with a status and no result: the object is gone, or the method failed half-way. */
void operation_abort(struct operation *operation, enum status status);

/* Withdraws it, for CANCEL. TOO_LATE: it runs, or is done; NO_OPERATION: there is none. */
MUST_CHECK enum status operation_cancel(struct operation *operation);

/* Forgets an operation without a completion: its thread is gone. */
void operation_drop(struct operation *operation);

/* The operation's timer has come: Timer.sleep is over. */
void operation_timed_out(struct operation *operation);

/* The first operation that waits for `object`, and the one after `operation`; null at the end. */
struct operation *operation_after(const struct object *object, const struct operation *operation);

/*
 * A method needs `part` until it ends, with DISCONNECTED when the ledger closes that pays for the
 * part. The need is there already, and becomes the operation's.
 */
void operation_part_take(struct operation *operation, struct object *part);

/* Used by kernel/method/invoke.c and kernel/ipc: takes the record into use, and out of it. */
void operation_begin(struct operation *operation, struct object *object);
void operation_finish(struct operation *operation);

/* The same as operation_finish for a method of a kernel object that runs. */
void operation_finish_method(struct operation *operation);

/* The same as operation_finish for a call in flight whose receive knows of it no more. */
void operation_answered(struct operation *operation);

/* The same for one that has promised no slots, upon an object that somebody holds. */
void operation_answered_plain(struct operation *operation);

/*
 * The room of a CALL for its result message, in words: after the records, for which there is room.
 */
static inline uint16_t operation_result_words(const struct operation *operation)
{
	return (uint16_t)(operation->result_length_words -
			  ring_received_words(operation->result_records));
}

/* The fields of a CALL that its operation keeps. */
struct operation_form {
	uint64_t user_data;
	uint64_t interface;
	uint64_t ranges;
	uint32_t target; /* operation_target */
	uint8_t result_capabilities;
};

static inline uint32_t operation_target(uint16_t interface_index, uint16_t method)
{
	return interface_index | (uint32_t)method << 16;
}

static inline void operation_fill(struct operation *operation, const struct operation_form *form)
{
	operation->user_data = form->user_data;
	operation->interface = form->interface;
	operation->ranges = form->ranges;
	operation->target = form->target;
	operation->result_records = form->result_capabilities;
	operation->result_capabilities = form->result_capabilities;
}

/* The same, from a CALL that was checked, and the slot of what it calls. */
void operation_fill_call(struct operation *operation, const struct ring_submission *entry,
			 const struct cap_slot *slot);

#endif

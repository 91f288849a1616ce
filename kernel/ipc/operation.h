/*
 * An operation: one CALL that has been accepted and has no outcome yet.
 *
 * The records stand in the kernel's half of their thread's ring block, 64 of them, so accepting a
 * call allocates nothing. A record that is not idle is linked into the list of those that wait for
 * its object, whether it runs in steps or waits for an event: when the object goes, it is told.
 */
#ifndef KERNEL_IPC_OPERATION_H
#define KERNEL_IPC_OPERATION_H

#include "abi/ring.h"
#include "abi/status.h"
#include "kernel/arch/interface.h"
#include "kernel/sched/timer.h"

struct thread;
struct object;
struct invocation;

enum operation_state {
	OPERATION_IDLE,
	OPERATION_RUN,  /* a kernel object works on it, in steps: cannot be cancelled */
	OPERATION_WAIT, /* for something to happen: a kernel object, a time */
};

struct operation {
	struct thread *thread;
	struct object *object;         /* that it was invoked on; linked among its waiters */
	struct operation *wait_next;   /* circular */
	struct operation *wait_before;
	struct timer timer;
	uint64_t user_data;
	/* Of the submission, checked: */
	uint16_t interface_index;
	uint16_t method;
	uint16_t message_offset_words, message_length_words;
	uint16_t result_offset_words, result_length_words;
	uint8_t result_capabilities; /* slots promised for them */
	uint8_t state;               /* enum operation_state */
	bool has_timer;              /* the ledger counts it */
	/* What the method remembers between steps. */
	struct object *part; /* half-built or needed: kept alive by it; the method's file frees it */
	uint64_t cursor[3];
	uint64_t payload[2];
};

/* Makes a record of `thread` idle, whatever its memory held. */
void operation_init(struct operation *operation, struct thread *thread);

/* The method's next step, for OPERATION_RUN; or again from the beginning, for OPERATION_WAIT. */
void operation_step(struct operation *operation);

/* Ends it with a status and no result: the object is gone, or the method failed half-way. */
void operation_abort(struct operation *operation, enum status status);

/* Withdraws it, for CANCEL. TOO_LATE: it runs, or is done; NO_OPERATION: there is none. */
MUST_CHECK enum status operation_cancel(struct operation *operation);

/* Forgets it without a completion: its thread is gone. */
void operation_drop(struct operation *operation);

/* Its timer has come: Timer.sleep is over. */
void operation_timed_out(struct operation *operation);

/* The first operation that waits for `object`, and the one behind it; null at the end. */
struct operation *operation_after(const struct object *object, const struct operation *operation);

/* Used by kernel/object/invoke.c: takes the record into use, and out of it. */
void operation_begin(struct operation *operation, struct object *object);
void operation_finish(struct operation *operation);

#endif

/*
 * Passing capabilities on: the list of a submission, what holds them until they are delivered, and
 * the delivery.
 *
 * A list is copied out of shared memory and looked up once, when its submission is taken. From then
 * on the submission holds the capabilities: it pins their slots, and a move puts its slot into
 * transit. The receiver reserves the room beforehand, so delivery cannot fail.
 */
#ifndef KERNEL_IPC_TRANSFER_H
#define KERNEL_IPC_TRANSFER_H

#include "abi/ring.h"
#include "abi/status.h"
#include "core/cap/table.h"

struct process;
struct session;
struct thread;

struct transfer {
	struct cap_slot *slot; /* in the sender's table */
	uint8_t how;           /* enum ring_transfer_how */
	uint8_t hold;          /* enum hold_mode, for the receiver */
};

/*
 * Part of an operation, or of a submission that is being taken: guarded as these are, by the one
 * kernel lock.
 */
struct transfer_list {
	uint32_t count;
	bool bound; /* of a call that asks for capabilities: they belong to its session */
	struct transfer entries[RING_TRANSFERS];
};

/*
 * The one rule of calls, answers and grants: whether a holder in session `from`, in the mode
 * `held`, may pass a capability on in the mode `hold` to a process in session `to`. The sender's
 * mode decides: a free holder may hand it into another session in any mode, where it stays if that
 * is HOLD_SAME_SESSION; a holder in that mode may not hand it to another session in any mode.
 */
static inline bool transfer_may_pass(enum hold_mode held, enum hold_mode hold,
				     const struct session *from, const struct session *to)
{
	return held != HOLD_NON_TRANSFERABLE && hold >= held && (held == HOLD_FREE || from == to);
}

/*
 * Copies the list of a submission and looks every capability up. Changes nothing. Statuses: those
 * of a look-up; BAD_TRANSFER_LIST; DISCONNECTED; TRANSFER_DENIED when a mode forbids it to every
 * receiver, or an entry names a capability to somebody who is no method of the kernel's.
 */
enum transfer_to {
	TRANSFER_TO_KERNEL, /* a method of the kernel's: it may be shown a name */
	TRANSFER_TO_PROCESS,
};
MUST_CHECK enum status transfer_list_plan_some(struct thread *thread,
					       const struct ring_submission *entry,
					       enum transfer_to to, struct transfer_list *list);
static inline MUST_CHECK enum status transfer_list_plan(struct thread *thread,
							const struct ring_submission *entry,
							enum transfer_to to,
							struct transfer_list *list)
{
	list->count = entry->transfer_count;
	return list->count ? transfer_list_plan_some(thread, entry, to, list) : STATUS_OK;
}

/* The submission holds the capabilities that the list names. */
void transfer_list_hold_some(struct transfer_list *list);
static inline void transfer_list_hold(struct transfer_list *list)
{
	if (list->count)
		transfer_list_hold_some(list);
}

/* Whether all of a list that was planned or is held may reach `receiver`: see transfer_may_pass. */
MUST_CHECK bool transfer_list_may_reach(const struct transfer_list *list,
					const struct process *sender,
					const struct process *receiver);

/* All capabilities of the list arrive in the mode `hold` at least. */
void transfer_list_narrow(struct transfer_list *list, enum hold_mode hold);

/* The submission ends before delivery: copies are let go, moves are usable again. */
void transfer_list_return(struct process *sender, struct transfer_list *list);

/*
 * Delivers a list that is held, and may reach the receiver, into promised slots of the receiver,
 * and writes the records. A capability whose object has gone meanwhile gives a record of zeros, and
 * its promise stays. Returns how many slots were used.
 */
uint32_t transfer_list_deliver(struct process *sender, struct transfer_list *list,
			       struct process *receiver, struct ring_received *records);

#endif

/*
 * The choice of the next entity on this CPU: slices, direct switches and preemption.
 * kernel/sched/share.h chooses the ledger whose turn it is.
 *
 * Callers say only which entity became ready and which stopped, and ask for the next one.
 *
 * struct sched and the shares in the ledgers are guarded by the one kernel lock. The state of one
 * CPU (who is current, its slice, what it is to be charged for) stands in struct kernel_cpu.
 */
#ifndef KERNEL_SCHED_SCHED_H
#define KERNEL_SCHED_SCHED_H

#include "kernel/arch/interface.h"
#include "kernel/resource/ledger.h"
#include "kernel/sched/entity.h"

#define SCHED_SLICE_NS UINT64_C(10000000)
/* An entity that wakes must be owed so much more to interrupt a slice. */
#define SCHED_PREEMPT_NS UINT64_C(500000)

struct sched {
	uint64_t queued; /* entities in the queues of all ledgers: without current and handoff */
	uint64_t passes; /* picks through the tree of ledgers, since boot */
	uint64_t hand_overs; /* direct switches of kernel/ipc/direct.c, without a pick */
};

/* No entity is ready. Once, at boot. */
void sched_init(struct sched *sched);

/* Makes an entity ready; nothing changes when it already is. Its payer is set. */
void sched_ready(struct sched_entity *entity);

/* Makes an entity not ready; it is no longer current, either. */
void sched_stop(struct sched_entity *entity);

/*
 * Chooses what this CPU does next, sets the timer, and says what the machine resumes: a context,
 * ARCH_CONTINUE when the choice has kernel work to do, or null for idling.
 */
struct arch_context *sched_resume(void);

/*
 * Sets the timer of this CPU to the next thing that it is for, as sched_resume does: for a direct
 * switch after which another timer is the earliest.
 */
void sched_timer_program(void);

/*
 * Whether the current entity may hand the rest of its slice to `to`, which waits: no other entity
 * is ready, or it was found in this slice that none is owed more than a slice against the ledger of
 * `to`. A direct switch, without a pick; the end of the slice stays where it is, and each is
 * charged for its own time. False means that it is not known: sched_resume asks the others, once a
 * slice.
 */
MUST_CHECK bool sched_is_known_to_hand_over(const struct sched_entity *to);

/* Whether it is the running ledger's: then the switch charges no time. */
MUST_CHECK bool sched_is_of_running(const struct sched_entity *entity);

/* Does it: `from` is current and stops, `to` becomes ready and current. */
void sched_hand_over(struct sched_entity *from, struct sched_entity *to);

/*
 * Whether an entity may run, as far as one comparison tells: it has not ended and is not about to,
 * and the ledger that pays for it is open. False means that it is not known.
 */
static inline bool sched_is_known_to_run(const struct sched_entity *entity)
{
	return entity->checked == ledger_closings;
}

/* The same, but false means that the entity never runs again, nor any operation that goes on for it
 * in steps. */
NOT_INLINE bool sched_may_run_slow(struct sched_entity *entity);
static inline bool sched_may_run(struct sched_entity *entity)
{
	return sched_is_known_to_run(entity) || sched_may_run_slow(entity);
}

/*
 * Whether a thread's program will run again: if not, nothing is delivered to it. A thread that ends
 * as soon as an operation is done may run, and is not told anything.
 */
NOT_INLINE bool sched_is_told_slow(struct sched_entity *entity);
static inline bool sched_is_told(struct sched_entity *entity)
{
	return sched_is_known_to_run(entity) || sched_is_told_slow(entity);
}

/* The end of the current slice may have come: then others have their turn. */
void sched_slice_check(uint64_t now_ns);

/*
 * An interrupt works for `ledger` from here on, and not for what it has interrupted, until the next
 * call. The last call gives null, for the entity that runs again.
 */
void sched_work_for(struct ledger *ledger);

/*
 * Entities that still run in the share of `ledger`, which is about to go, go on in its parent's.
 * False when the budget did not suffice.
 */
MUST_CHECK bool sched_leave(struct ledger *ledger);

#endif

/*
 * Who runs next: round robin among everything that is ready, a slice each, preemptive.
 *
 * This interface is the one that CPU shares by ledger subtree use; callers say only what became
 * ready and what stopped, and ask who is next.
 */
#ifndef KERNEL_SCHED_SCHED_H
#define KERNEL_SCHED_SCHED_H

#include "kernel/arch/interface.h"
#include "kernel/sched/entity.h"

#define SCHED_SLICE_NS UINT64_C(10000000)

struct sched {
	struct sched_entity *first;
	struct sched_entity **last; /* where the next one is linked */
};

/* Nobody is ready. Once, at boot. */
void sched_init(struct sched *sched);

/* Makes an entity ready; nothing changes when it already is. */
void sched_ready(struct sched_entity *entity);

/* Makes an entity not ready; it stops being current, too. */
void sched_stop(struct sched_entity *entity);

/*
 * Chooses what this CPU does next, sets the timer, and says what the machine resumes: a context,
 * ARCH_CONTINUE when the choice has kernel work to do, or null for idling.
 */
struct arch_context *sched_resume(void);

/* The end of the current slice has come: the next one in the queue has its turn. */
void sched_slice_check(uint64_t now_ns);

#endif

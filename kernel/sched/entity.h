/*
 * An entity is a unit of scheduling: a thread, or a ledger's work of taking things apart.
 */
#ifndef KERNEL_SCHED_ENTITY_H
#define KERNEL_SCHED_ENTITY_H

#include "abi/base.h"
#include "kernel/list.h"

struct arch_context;
struct arch_space;
struct ledger;

enum sched_kind { SCHED_THREAD, SCHED_REAPER };

/*
 * Guarded by the one kernel lock. With several CPUs an entity is current on one of them, or a CPU's
 * handoff, or in its payer's queue, and never in two of these places.
 */
struct sched_entity {
	struct ledger *payer;         /* it runs in this ledger's share */
	struct arch_context *context; /* of a thread; null: all that it does is the kernel's work */
	struct arch_space *space;     /* with a context */
	QUEUE_LINK(struct sched_entity) queued; /* in its payer's queue */
	uint32_t used_ns;                       /* of a slice that was interrupted before its end */
	uint8_t kind;                           /* enum sched_kind */
	bool ready;  /* queued, current, or about to follow the current one */
	bool busy;   /* the kernel has work to do before its program runs on */
	bool halted; /* a thread that has ended, or its process: it never runs again */
	bool ending; /* a thread that ends when its operation in steps is done */
	/* ledger_closings when it was last seen that it may run; UINT64_MAX: never. */
	uint64_t checked;
};

QUEUE_HEAD(entity_queue, struct sched_entity);
QUEUE_FUNCTIONS(entity_queue, struct sched_entity, queued)

#endif

/*
 * What the scheduler schedules: a thread, or a ledger's work of taking things apart.
 */
#ifndef KERNEL_SCHED_ENTITY_H
#define KERNEL_SCHED_ENTITY_H

#include "abi/base.h"

enum sched_kind { SCHED_THREAD, SCHED_REAPER };

struct sched_entity {
	struct sched_entity *next; /* in the queue of those that are ready */
	struct sched_entity **link; /* null: not queued */
	uint8_t kind;              /* enum sched_kind */
	bool ready;                /* queued, or current */
};

#endif

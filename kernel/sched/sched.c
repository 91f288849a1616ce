/*
 * The choice of the next entity on this CPU: see sched.h. The current entity is in no queue; it
 * goes after the others of its ledger when its slice is over, and before them when it is
 * interrupted within its slice.
 *
 * An entity that becomes ready is first only noted, as the CPU's handoff. If what runs stops in the
 * same entry, the noted one may follow at once, without any queue: a call, and its answer.
 * Otherwise it is queued on the way out (sched_resume), so between entries there is no handoff.
 */
#include "kernel/sched/sched.h"

#include "kernel/kernel.h"
#include "kernel/work.h"

void sched_init(struct sched *sched)
{
	*sched = (struct sched){0};
}

/*
 * ---- charging ----------------------------------------------------------------------------------
 */

/* Charges the time until now to the ledger that it belongs to. */
static void charge(void)
{
	struct kernel_cpu *cpu = &kernel.cpu;
	uint64_t now_ns = arch_now_ns();

	if (cpu->charged)
		share_charge(cpu->charged, now_ns - cpu->charged_ns);
	cpu->charged_ns = now_ns;
}

void sched_work_for(struct ledger *ledger)
{
	charge();
	kernel.cpu.charged = ledger ? ledger : kernel.cpu.running;
}

/* From here on an entity of `ledger` runs; null: none. */
static void runs_set(struct ledger *ledger)
{
	kernel.cpu.running = ledger;
	if (kernel.cpu.charged == ledger)
		return;
	charge();
	kernel.cpu.charged = ledger;
}

/*
 * ---- ready and not ready -----------------------------------------------------------------------
 */

/* Queues an entity; the running one is charged first, since the turn of one that joins depends on
 * it. */
static void enqueue(struct sched_entity *entity, enum share_place place)
{
	struct ledger *runs = kernel.cpu.running;

	charge();
	if (runs)
		share_settle(runs);
	share_enqueue(entity, place);
	if (runs && share_is_owed(entity->payer, runs, SCHED_PREEMPT_NS)) {
		kernel.cpu.preempt = true;
		kernel.cpu.may_switch = false;
		kernel.cpu.others_ready = true;
	}
}

static void handoff_queue(void)
{
	struct sched_entity *entity = kernel.cpu.handoff;

	kernel.cpu.handoff = NULL;
	if (entity)
		enqueue(entity, SHARE_LAST);
}

void sched_ready(struct sched_entity *entity)
{
	if (entity->ready)
		return;
	entity->ready = true;
	if (kernel.cpu.handoff)
		handoff_queue();
	kernel.cpu.handoff = entity;
	kernel.cpu.others_ready = true;
}

void sched_stop(struct sched_entity *entity)
{
	struct kernel_cpu *cpu = &kernel.cpu;

	entity->ready = false;
	if (cpu->current == entity) {
		cpu->current = NULL;
		return;
	}
	entity->used_ns = 0;
	if (cpu->handoff == entity)
		cpu->handoff = NULL;
	if (entity_queue_has(entity))
		share_dequeue(entity);
}

/*
 * ---- slices ------------------------------------------------------------------------------------
 */

/* The current entity goes back into its queue: after the others, or before them with the rest of
 * its slice. */
static void current_queue(uint64_t now_ns)
{
	struct kernel_cpu *cpu = &kernel.cpu;
	struct sched_entity *entity = cpu->current;
	uint64_t left_ns = cpu->slice_end_ns > now_ns ? cpu->slice_end_ns - now_ns : 0;

	entity->used_ns = left_ns ? (uint32_t)(SCHED_SLICE_NS - left_ns) : 0;
	enqueue(entity, left_ns ? SHARE_FIRST : SHARE_LAST);
	cpu->current = NULL;
	cpu->may_switch = false;
}

void sched_slice_check(uint64_t now_ns)
{
	struct kernel_cpu *cpu = &kernel.cpu;

	if (!cpu->current || now_ns < cpu->slice_end_ns)
		return;
	handoff_queue();
	if (kernel.sched.queued)
		current_queue(now_ns);
}

/* The entity whose turn it is begins a slice. False: none is ready. */
static __attribute__((noinline)) bool slice_begin(void)
{
	struct kernel_cpu *cpu = &kernel.cpu;
	struct sched_entity *entity;

	charge();
	entity = share_pick(&kernel.root_ledger);
	cpu->preempt = false;
	cpu->may_switch = entity;
	if (!entity) {
		runs_set(NULL);
		return false;
	}
	kernel.sched.passes++;
	share_dequeue(entity);
	runs_set(entity->payer);
	cpu->current = entity;
	cpu->slice++;
	cpu->slice_end_ns = cpu->charged_ns + SCHED_SLICE_NS - entity->used_ns;
	entity->used_ns = 0;
	return true;
}

/* Whether no ledger is owed more than a slice against `ledger`, which then may run for all of this
 * one. */
static __attribute__((noinline)) bool ledger_is_due(struct ledger *ledger)
{
	struct kernel_cpu *cpu = &kernel.cpu;

	charge();
	share_settle(cpu->running);
	if (!share_is_due(ledger, SCHED_SLICE_NS))
		return false;
	ledger->share.handoff_slice = cpu->slice;
	return true;
}

/* The part of ledger_is_due that takes a few instructions: false means that it is not known. */
static inline bool is_known_due(const struct ledger *ledger)
{
	return ledger == kernel.cpu.running || !kernel.sched.queued ||
	       ledger->share.handoff_slice == kernel.cpu.slice;
}

bool sched_is_known_to_hand_over(const struct sched_entity *to)
{
	return kernel.cpu.may_switch && is_known_due(to->payer);
}

/* The same, but false means that it is not due. */
static bool may_hand_over(const struct sched_entity *to)
{
	return kernel.cpu.may_switch && (is_known_due(to->payer) || ledger_is_due(to->payer));
}

bool sched_is_of_running(const struct sched_entity *entity)
{
	return entity->payer == kernel.cpu.running;
}

void sched_hand_over(struct sched_entity *from, struct sched_entity *to)
{
	from->ready = false;
	to->ready = true;
	if (to->payer != kernel.cpu.running)
		runs_set(to->payer);
	kernel.cpu.current = to;
	kernel.sched.hand_overs++;
}

bool sched_may_run_slow(struct sched_entity *entity)
{
	if (entity->halted || !ledger_is_open(entity->payer))
		return false;
	if (!entity->ending)
		entity->checked = ledger_closings;
	return true;
}

bool sched_is_told_slow(struct sched_entity *entity)
{
	return sched_may_run_slow(entity) && !entity->ending;
}

/* A closed ledger is still taken apart. */
static inline bool may_run(struct sched_entity *entity)
{
	return entity->kind != SCHED_THREAD || sched_may_run(entity);
}

/* The common case of what next_take does: a call, and its answer. Null: it is another one. */
static inline struct sched_entity *handoff_take(void)
{
	struct kernel_cpu *cpu = &kernel.cpu;
	struct sched_entity *entity = cpu->handoff;

	if (cpu->current || !entity || !sched_is_known_to_hand_over(entity) || !may_run(entity))
		return NULL;
	cpu->handoff = NULL;
	cpu->others_ready = false;
	cpu->current = entity;
	if (entity->payer != cpu->running)
		runs_set(entity->payer);
	return entity;
}

/*
 * Takes the entity that follows when the current one has stopped. One that this entry has just made
 * ready goes on in the same slice, whose end stays where it is: a call and its answer are one piece
 * of work. False: no entity is ready.
 */
static bool next_take(void)
{
	struct kernel_cpu *cpu = &kernel.cpu;
	struct sched_entity *entity = cpu->handoff;

	if (entity && may_hand_over(entity)) {
		cpu->handoff = NULL;
		if (entity->payer != cpu->running)
			runs_set(entity->payer);
		cpu->current = entity;
		return true;
	}
	if (entity)
		handoff_queue();
	return slice_begin();
}

/* Another entity is ready, too: it takes the CPU if it is owed more than the running one. */
static __attribute__((noinline)) void others_heed(void)
{
	struct kernel_cpu *cpu = &kernel.cpu;

	handoff_queue();
	if (cpu->preempt)
		current_queue(cpu->charged_ns);
}

/*
 * The next entity that may run; null for idling, and when the budget was spent on dropping entities
 * that never run again because their ledger closes.
 */
static __attribute__((noinline)) struct sched_entity *choose(void)
{
	struct kernel_cpu *cpu = &kernel.cpu;

	cpu->others_ready = false;
	if (__builtin_expect(cpu->current != NULL, 0))
		others_heed();
	/* Each turn but the last spends work. */
	while (cpu->current || next_take()) {
		if (may_run(cpu->current))
			return cpu->current;
		sched_stop(cpu->current);
		work_spend(WORK_UNITS_QUEUE);
		if (!work_is_left())
			break;
	}
	return NULL;
}

void sched_timer_program(void)
{
	struct kernel_cpu *cpu = &kernel.cpu;
	uint64_t deadline = timer_next_ns(&kernel.timers);

	if (kernel.sched.queued && cpu->current && cpu->slice_end_ns < deadline)
		deadline = cpu->slice_end_ns;
	if (deadline == cpu->timer_ns)
		return;
	cpu->timer_ns = deadline;
	arch_timer_set(deadline);
}

struct arch_context *sched_resume(void)
{
	struct sched_entity *entity = kernel.cpu.current;

	if (!entity || kernel.cpu.others_ready || !may_run(entity)) {
		entity = handoff_take();
		if (!entity)
			entity = choose();
	}
	sched_timer_program();
	if (!entity)
		return kernel.sched.queued ? ARCH_CONTINUE : NULL;
	if (!entity->context || entity->busy)
		return ARCH_CONTINUE;
	if (kernel.cpu.loaded != entity) {
		arch_switch(kernel.cpu.loaded ? kernel.cpu.loaded->context : NULL, entity->context,
			    entity->space);
		kernel.cpu.loaded = entity;
	}
	return entity->context;
}

/*
 * ---- whose work it is --------------------------------------------------------------------------
 */

bool sched_leave(struct ledger *ledger)
{
	struct kernel_cpu *cpu = &kernel.cpu;

	while (ledger->share.ready.first && work_is_left()) {
		struct sched_entity *entity = ledger->share.ready.first;

		share_dequeue(entity);
		entity->payer = ledger->parent;
		enqueue(entity, SHARE_LAST);
	}
	if (ledger->share.ready.first)
		return false;
	if (cpu->handoff && cpu->handoff->payer == ledger)
		cpu->handoff->payer = ledger->parent;
	if (cpu->running == ledger)
		runs_set(ledger->parent);
	return true;
}

/*
 * Round robin: see sched.h. The current entity is not in the queue; it goes to the end of it when
 * its slice is over.
 */
#include "kernel/sched/sched.h"

#include "kernel/kernel.h"
#include "kernel/object/process.h"
#include "kernel/sched/thread.h"

void sched_init(struct sched *sched)
{
	sched->first = NULL;
	sched->last = &sched->first;
}

static void queue_append(struct sched_entity *entity)
{
	struct sched *sched = &kernel.sched;

	entity->next = NULL;
	entity->link = sched->last;
	*sched->last = entity;
	sched->last = &entity->next;
}

static void queue_unlink(struct sched_entity *entity)
{
	if (!entity->link)
		return;
	*entity->link = entity->next;
	if (entity->next)
		entity->next->link = entity->link;
	else
		kernel.sched.last = entity->link;
	entity->next = NULL;
	entity->link = NULL;
}

void sched_ready(struct sched_entity *entity)
{
	if (entity->ready)
		return;
	entity->ready = true;
	queue_append(entity);
	kernel.cpu.handoff = entity;
}

void sched_stop(struct sched_entity *entity)
{
	entity->ready = false;
	queue_unlink(entity);
	if (kernel.cpu.handoff == entity)
		kernel.cpu.handoff = NULL;
	if (kernel.cpu.current == entity)
		kernel.cpu.current = NULL;
}

void sched_slice_check(uint64_t now_ns)
{
	struct kernel_cpu *cpu = &kernel.cpu;

	if (!cpu->current || now_ns < cpu->slice_end_ns || !kernel.sched.first)
		return;
	queue_append(cpu->current);
	cpu->current = NULL;
	cpu->in_slice = false;
}

/*
 * Who follows when the current entity has stopped. One that this entry has just made ready goes on in
 * the same slice, whose end stays where it is: a call and its answer are one piece of work. Otherwise
 * the first of the queue begins a slice.
 */
static struct sched_entity *handoff_take(void)
{
	struct kernel_cpu *cpu = &kernel.cpu;
	struct sched_entity *entity = cpu->handoff;

	cpu->handoff = NULL;
	if (entity && entity->link && cpu->in_slice)
		return entity;
	cpu->slice_end_ns = arch_now_ns() + SCHED_SLICE_NS;
	cpu->in_slice = kernel.sched.first != NULL;
	return kernel.sched.first;
}

/* The next entity that may run. A thread whose ledger closes never runs again: it is dropped. */
static struct sched_entity *pick(void)
{
	struct kernel_cpu *cpu = &kernel.cpu;

	/* Every turn takes one entity off for good, or ends the loop. */
	for (;;) {
		struct sched_entity *entity = cpu->current;

		if (!entity) {
			entity = handoff_take();
			if (!entity)
				return NULL;
			queue_unlink(entity);
			cpu->current = entity;
		}
		if (entity->kind != SCHED_THREAD || process_may_run((thread_of_entity(entity))->process))
			return entity;
		sched_stop(entity);
	}
}

static void timer_program(void)
{
	struct kernel_cpu *cpu = &kernel.cpu;
	uint64_t deadline = timer_next_ns();

	if (cpu->current && kernel.sched.first && cpu->slice_end_ns < deadline)
		deadline = cpu->slice_end_ns;
	if (deadline == cpu->timer_ns)
		return;
	cpu->timer_ns = deadline;
	arch_timer_set(deadline);
}

struct arch_context *sched_resume(void)
{
	struct sched_entity *entity = pick();
	struct thread *thread;

	timer_program();
	if (!entity)
		return NULL;
	if (entity->kind != SCHED_THREAD)
		return ARCH_CONTINUE;
	thread = thread_of_entity(entity);
	if (thread->busy)
		return ARCH_CONTINUE;
	if (kernel.cpu.loaded != thread) {
		arch_switch(kernel.cpu.loaded ? &kernel.cpu.loaded->context : NULL,
			    &thread->context, &thread->process->space);
		kernel.cpu.loaded = thread;
	}
	return &thread->context;
}

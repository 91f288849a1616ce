/*
 * The observer of the random simulation: see actor.h.
 */
#include "tests/sim/random/actor.h"

#include <inttypes.h>
#include <string.h>

#include "core/generated/process.h"
#include "core/ring/submission.h"
#include "tests/sim/method_table.h"

struct actor actors[ACTORS];
struct actor_counts actor_counts;
struct ring_completion actor_script_completion;
bool actor_script_done;

void actors_reset(void)
{
	memset(actors, 0, sizeof(actors));
	actor_script_done = false;
}

struct actor *actor_of(const struct thread *thread)
{
	for (unsigned i = 0; i < ACTORS; i++)
		if (actors[i].id && actors[i].thread == thread)
			return &actors[i];
	return NULL;
}

uint32_t actors_alive(void)
{
	uint32_t count = 0;

	for (unsigned i = 0; i < ACTORS; i++)
		count += actors[i].id != 0;
	return count;
}

void actor_learn(struct actor *actor, struct sim_held held)
{
	uint32_t place = actor->held_count;

	if (place >= ACTOR_HELD)
		place = actor->kept_count +
			(uint32_t)(held.capability * 31 % (ACTOR_HELD - actor->kept_count));
	else
		actor->held_count++;
	actor->held[place] = held;
}

void actor_write(struct actor *actor, uint32_t position, const struct ring_submission *entry)
{
	actor->thread->region->submissions[position % RING_SUBMISSIONS] = *entry;
	actor->written[position % RING_SUBMISSIONS] = *entry;
}

static struct actor *actor_begin(struct thread *thread)
{
	const struct startup_block *block = arch_direct(thread->process->startup);
	const struct capset_entry *rows = arch_direct(thread->process->capset);
	struct actor *actor = NULL;

	for (unsigned i = 0; i < ACTORS && !actor; i++)
		if (!actors[i].id)
			actor = &actors[i];
	if (!actor)
		return NULL;
	memset(actor, 0, sizeof(*actor));
	actor->id = thread->process->id;
	actor->thread = thread;
	actor->sq_tail = thread->sq_head;
	actor->sq_seen = thread->sq_head;
	actor->cq_seen = thread->cq_tail;
	actor->nature = thread->process == kernel.init ? ACTOR_INIT
						       : (enum actor_nature)(1 + actor->id % 2);
	for (uint32_t i = 0; i < block->capset_count; i++)
		actor_learn(actor, (struct sim_held){rows[i].capability, rows[i].interface});
	if (thread->context.registers.thread)
		actor_learn(actor, (struct sim_held){thread->context.registers.thread,
						     THREAD_INTERFACE_ID});
	actor->kept_count = actor->held_count < ACTOR_HELD / 2 ? actor->held_count : ACTOR_HELD / 2;
	if (actor->nature != ACTOR_INIT)
		actor->kept_count = 0;
	actor_counts.actors++;
	return actor;
}

/* ---- one completion for each submission ------------------------------------------------------ */

static void taken(struct actor *actor)
{
	actor->taken_now = actor->thread->sq_head - actor->sq_seen;
	while (actor->sq_seen != actor->thread->sq_head) {
		const struct ring_submission *entry =
			&actor->written[actor->sq_seen % RING_SUBMISSIONS];
		uint32_t place = 0;

		while (place < ACTOR_PENDING && actor->pending[place].used)
			place++;
		SIM_EXPECT(place < ACTOR_PENDING);
		actor->pending[place] = (struct actor_pending){.entry = *entry, .used = true};
		actor->sq_seen++;
		actor_counts.submitted++;
	}
}

/* The records in front of a result are capabilities that the process holds now. */
static void records_learn(struct actor *actor, const struct ring_submission *entry, uint32_t count)
{
	const struct ring_received *records =
		(const struct ring_received *)(const void *)(actor->thread->region->arena +
							     entry->result_offset_words);

	SIM_EXPECT(count <= entry->result_capabilities);
	for (uint32_t i = 0; i < count; i++) {
		struct sim_held held = {records[i].capability, records[i].interface};
		struct cap_slot *slot;

		if (!held.capability)
			continue; /* gone on the way, or may not leave its session */
		actor_learn(actor, held);
		if (actor->nature == ACTOR_HOSTILE)
			continue;
		/* A later entry may have guessed its id, and let it go or passed it on. */
		if (cap_table_find_releasable(&actor->thread->process->table,
					      (struct cap_id){held.capability},
					      &slot) != STATUS_OK) {
			SIM_EXPECT(actor->taken_now > 0);
			continue;
		}
		SIM_EXPECT(slot->interface == held.interface);
	}
}

static void results_learn(struct actor *actor, const struct ring_submission *entry,
			  const struct ring_completion *completion)
{
	SIM_EXPECT(completion->length_words <=
		   entry->result_length_words - ring_received_words(entry->result_capabilities));
	records_learn(actor, entry, completion->capability_count);
}

/* An event of a standing receive: it goes on. */
static void event(struct actor *actor, const struct ring_submission *entry,
		  const struct ring_completion *completion)
{
	SIM_EXPECT(completion->opcode == RING_RECV && entry->opcode == RING_RECV);
	SIM_EXPECT(completion->status == STATUS_OK);
	if (completion->flags & RING_COMPLETION_CALLER_GONE) {
		SIM_EXPECT(!completion->capability_count && !completion->length_words);
		actor_counts.gone++;
		return;
	}
	actor_counts.arrivals++;
	records_learn(actor, entry, completion->capability_count);
}

/* Most programs forget what turned out not to be theirs. */
static void held_forget(struct actor *actor, uint64_t capability)
{
	for (uint32_t i = actor->kept_count; i < actor->held_count; i++)
		if (actor->held[i].capability == capability && capability % 7)
			actor->held[i--] = actor->held[--actor->held_count];
}

static void completion_count(const struct ring_submission *entry,
			     const struct ring_completion *completion)
{
	unsigned row = entry->opcode < RING_OPCODE_COUNT ? entry->opcode : RING_OPCODE_COUNT;

	SIM_EXPECT(completion->status <= 0 && completion->status >= STATUS_LOWEST);
	actor_counts.status[row][-completion->status]++;
	actor_counts.completed++;
	if (entry->opcode == RING_CALL)
		actor_counts.method_status[method_table_row(entry->interface, entry->method)]
					  [-completion->status]++;
}

static void completed(struct actor *actor, const struct ring_completion *completion)
{
	for (unsigned i = 0; i < ACTOR_PENDING; i++) {
		struct actor_pending *pending = &actor->pending[i];

		if (!pending->used || pending->entry.user_data != completion->user_data)
			continue;
		SIM_EXPECT(completion->opcode == pending->entry.opcode);
		if (completion->flags & RING_COMPLETION_EVENT) {
			event(actor, &pending->entry, completion);
			return;
		}
		SIM_EXPECT(completion->flags == 0);
		completion_count(&pending->entry, completion);
		pending->used = false;
		if (completion->status == STATUS_NO_CAPABILITY)
			held_forget(actor, pending->entry.capability);
		if (completion->status != STATUS_OK && completion->status != STATUS_EXCEPTION)
			SIM_EXPECT(!completion->capability_count && !completion->length_words);
		else if (pending->entry.opcode == RING_CALL)
			results_learn(actor, &pending->entry, completion);
		if (completion->user_data >> 16 == ACTOR_SCRIPT_DATA >> 16) {
			actor_script_completion = *completion;
			actor_script_done = true;
		}
		return;
	}
	sim_fail("process %" PRIu64 ": a completion of nothing that is pending, user data %" PRIx64
		 ", status %s",
		 actor->id, completion->user_data, sim_status_name(completion->status));
}

/*
 * A pending submission is an operation in progress, or asked for no completion and has succeeded.
 */
static void pending_check(struct actor *actor)
{
	const struct thread *thread = actor->thread;
	uint32_t pending = 0, operations = 0;

	for (unsigned i = 0; i < ACTOR_PENDING; i++) {
		struct ring_submission *entry = &actor->pending[i].entry;

		if (!actor->pending[i].used)
			continue;
		if (entry->opcode != RING_CALL && entry->opcode != RING_RECV) {
			SIM_EXPECT(entry->flags & RING_FLAG_QUIET);
			SIM_EXPECT(entry->opcode == RING_NOP || entry->opcode == RING_RELEASE ||
				   entry->opcode == RING_RETURN);
			actor_counts.status[entry->opcode][0]++;
			actor->pending[i].used = false;
			continue;
		}
		/* A thread that is about to end has no receives any more, and is told nothing. */
		if (thread->entity.ending && entry->opcode == RING_RECV) {
			SIM_EXPECT(!operation_is_receive(&thread->operations[entry->operation]));
			actor->pending[i].used = false;
			continue;
		}
		pending++;
		SIM_EXPECT(thread->operations[entry->operation].state != OPERATION_IDLE);
		SIM_EXPECT(thread->operations[entry->operation].user_data == entry->user_data);
	}
	for (unsigned i = 0; i < RING_OPERATIONS; i++)
		operations += thread->operations[i].state != OPERATION_IDLE;
	SIM_EXPECT(pending == operations);
}

static void actor_observe(struct actor *actor)
{
	struct thread *thread = actor->thread;

	taken(actor);
	while (actor->cq_seen != thread->cq_tail) {
		struct ring_completion completion =
			thread->region->completions[actor->cq_seen % RING_COMPLETIONS];

		actor->cq_seen++;
		actor_counts.wraps += actor->cq_seen == 0;
		completed(actor, &completion);
	}
	pending_check(actor);
}

void actors_observe(void)
{
	for (unsigned i = 0; i < ACTORS; i++)
		actors[i].seen = false;
	for (struct ledger *l = &kernel.root_ledger; l; l = sweep_ledger_next(l)) {
		for (struct object *o = sweep_object_first(l); o; o = sweep_object_next(o)) {
			struct thread *thread = CONTAINER_OF(o, struct thread, object);
			struct actor *actor;

			/* A thread that ends is not looked at: its completions reach nobody. */
			if (o->type != OBJECT_THREAD || o->state == OBJECT_ENDING ||
			    thread->process->state != PROCESS_RUNNING)
				continue;
			actor = actor_of(thread);
			if (!actor)
				actor = actor_begin(thread);
			if (!actor)
				continue;
			actor->seen = true;
			actor_observe(actor);
		}
	}
	for (unsigned i = 0; i < ACTORS; i++)
		if (actors[i].id && !actors[i].seen)
			actors[i].id = 0;
}

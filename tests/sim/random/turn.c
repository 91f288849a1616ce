/*
 * A turn of one program: it writes entries and indexes, and enters the kernel, or ends.
 */
#include "tests/sim/random/generate.h"
#include "tests/sim/random/world.h"

static void entries_write(struct actor *actor)
{
	struct ring_submission entry;
	uint32_t in_queue = actor->sq_tail - actor->thread->sq_head;
	uint32_t count =
		(uint32_t)sim_below(&world.chance, sim_once_in(&world.chance, 10) ? 33 : 7);

	if (in_queue > RING_SUBMISSIONS || (actor->nature != ACTOR_HOSTILE && in_queue))
		return;
	for (uint32_t i = 0; i < count && in_queue + i < RING_SUBMISSIONS; i++) {
		generate_entry(actor, &world.chance, &entry);
		/* A fair actor's operations have one place each, used once a queue. */
		if (actor->nature != ACTOR_HOSTILE && entry.opcode == RING_CALL &&
		    entry.operation != i)
			continue;
		actor_write(actor, actor->sq_tail++, &entry);
	}
}

/* Stores the indexes: true ones, or a lie. */
static void indexes_store(struct actor *actor)
{
	struct ring_header *header = &actor->thread->region->header;
	uint32_t unread = actor->thread->cq_tail - actor->thread->cq_head;

	header->sq_tail = actor->sq_tail;
	header->cq_head = actor->thread->cq_tail;
	if (sim_once_in(&world.chance, 4))
		header->cq_head =
			actor->thread->cq_head + (uint32_t)sim_below(&world.chance, unread + 1);
	if (actor->nature != ACTOR_HOSTILE || !sim_once_in(&world.chance, 25))
		return;
	if (sim_once_in(&world.chance, 2))
		header->sq_tail +=
			(uint32_t)(sim_random(&world.chance) >> sim_below(&world.chance, 32));
	else
		header->cq_head +=
			(uint32_t)(sim_random(&world.chance) >> sim_below(&world.chance, 32));
	/* The kernel's own fields may be overwritten, too. */
	header->sq_head = (uint32_t)sim_random(&world.chance);
	header->cq_tail = (uint32_t)sim_random(&world.chance);
}

static void actor_enter(struct actor *actor)
{
	struct thread *thread = actor->thread;
	uint32_t sq_head = thread->sq_head;
	uint64_t minimum = sim_below(&world.chance, 4);
	uint64_t timeout_ns = sim_below(&world.chance, 100000);

	if (sim_once_in(&world.chance, 2))
		timeout_ns = 0;
	else if (actor->nature != ACTOR_INIT && sim_once_in(&world.chance, 30))
		timeout_ns =
			sim_once_in(&world.chance, 2) ? TIMEOUT_NEVER : sim_random(&world.chance);
	if (sim_once_in(&world.chance, 50))
		minimum = sim_random(&world.chance);
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, minimum, timeout_ns);
	if (sim_current() == thread && thread->context.result == STATUS_BAD_RING_INDEX) {
		actor_counts.bad_index++;
		SIM_EXPECT(thread->sq_head == sq_head);
		actor->sq_tail = thread->sq_head;
	}
	/* A lie about the tail that was possible has made the kernel take what stood there. */
	if (sim_current() == thread && (int32_t)(actor->sq_tail - thread->sq_head) < 0)
		actor->sq_tail = thread->sq_head;
}

/* A turn of plain calls only: see plain.c. False: there was none. */
static bool plain_turn(struct actor *actor)
{
	struct thread *thread = actor->thread;
	struct ring_submission entries[2] = {0};
	uint32_t count;

	if (actor->nature == ACTOR_INIT || actor->sq_tail != thread->sq_head)
		return false;
	count = generate_plain(actor, &world.chance, entries);
	if (count == 0)
		return false;
	for (uint32_t i = 0; i < count; i++) {
		entries[i].user_data = generate_number();
		actor_write(actor, actor->sq_tail++, &entries[i]);
	}
	thread->region->header.sq_tail = actor->sq_tail;
	thread->region->header.cq_head = thread->cq_tail;
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 1,
			      sim_once_in(&world.chance, 8) ? 100000 : TIMEOUT_NEVER);
	return true;
}

void actor_turn(struct thread *thread)
{
	struct actor *actor = actor_of(thread);
	struct arch_fault fault = {.vector = 6, .instruction = 1};

	if (!actor || (world.closing && actor->nature != ACTOR_INIT)) {
		sim_entry_system_call(SYSTEM_CALL_EXIT, sim_random(&world.chance), 0);
		return;
	}
	actor->turns++;
	if (actor->nature != ACTOR_INIT && sim_once_in(&world.chance, 200)) {
		if (sim_once_in(&world.chance, 2))
			sim_entry_fault(&fault);
		else
			sim_entry_system_call(SYSTEM_CALL_EXIT, sim_random(&world.chance), 0);
		return;
	}
	if (sim_once_in(&world.chance, 100)) {
		sim_entry_system_call(2 + sim_random(&world.chance) % 1000, 1, 2);
		return;
	}
	if ((int32_t)(actor->sq_tail - thread->sq_head) < 0)
		actor->sq_tail = thread->sq_head;
	if (sim_once_in(&world.chance, 3) && plain_turn(actor))
		return;
	entries_write(actor);
	indexes_store(actor);
	actor_enter(actor);
}

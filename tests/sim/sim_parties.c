/*
 * Parties, and the worlds and cases in which they play. See sim_ipc.h.
 */
#include "tests/sim/sim_ipc.h"

#include <string.h>

#include "core/generated/process.h"
#include "kernel/cap/slots.h"
#include "kernel/generated/interfaces.h"
#include "tests/sim/sim_thread.h"

static struct sim_held image;
static struct snapshot base;
static uint64_t base_keys[64];
static uint32_t base_key_count;

static struct ipc_party *party_take(struct thread *thread)
{
	/* Threads stand in ring blocks: one that is gone may have been at the same place. */
	for (unsigned i = 0; i < IPC_PARTIES; i++)
		if (ipc_parties[i].thread == thread)
			ipc_parties[i].id = 0;
	for (unsigned i = 0; i < IPC_PARTIES; i++) {
		if (ipc_parties[i].id)
			continue;
		ipc_parties[i] = (struct ipc_party){.thread = thread, .id = thread->process->id};
		return &ipc_parties[i];
	}
	sim_fail("too many parties");
}

struct sim_held ipc_builder(struct sim_held ledger)
{
	struct sim_held builder;

	SIM_STATUS(STATUS_OK, sim_builder_create(sim_init(), image, ledger, &builder));
	SIM_STATUS(STATUS_OK, sim_builder_heap(sim_init(), builder, 0));
	return builder;
}

struct sim_held ipc_image(struct ipc_party *party)
{
	return ipc_give(ipc_init, image, party, false);
}

struct ipc_party *ipc_start(struct sim_held builder)
{
	static const char *const names[] = {"memory", "timer", "endpoints", "spawner"};
	struct thread *init = sim_init();
	struct ipc_party *party;
	struct sim_held handle;

	for (unsigned i = 0; i < ARRAY_COUNT(names); i++)
		SIM_STATUS(STATUS_OK, sim_builder_grant(init, builder, names[i],
							sim_capset(init->process, names[i]),
							RING_TRANSFER_COPY));
	/* The child's own address space cannot be granted by a transfer. */
	SIM_STATUS(STATUS_OK, sim_builder_own(sim_init(), builder,
					      PROCESS_BUILDER_METHOD_ADDRESS_SPACE, "space"));
	SIM_STATUS(STATUS_OK, sim_builder_start(init, builder, &handle));
	SIM_STATUS(STATUS_OK, sim_release(init, builder));
	party = party_take(process_of(sim_object(init, handle))->threads);
	party->handle = handle;
	/* A test that kills at every entry may kill it already now. */
	SIM_EXPECT(ipc_run_until(party) || sim.after);
	return party;
}

struct ipc_party *ipc_spawn(struct sim_held ledger, struct sim_held session)
{
	struct sim_held builder = ipc_builder(ledger);

	if (session.capability)
		SIM_STATUS(STATUS_OK, sim_builder_session(sim_init(), builder, session));
	return ipc_start(builder);
}

struct ipc_party *ipc_party(void)
{
	return ipc_spawn(SIM_NO_CAPABILITY, SIM_NO_CAPABILITY);
}

struct ipc_party *ipc_thread(struct ipc_party *of)
{
	struct process *process = of->thread->process;
	struct cap_edge edge = {.target = &process->object.target,
				.interface = THREAD_SPAWNER_INTERFACE_ID,
				.interface_index = INTERFACE_THREAD_SPAWNER};
	struct sim_held spawner = {.interface = edge.interface}, handle, made;
	struct ipc_party *party;

	SIM_STATUS(STATUS_OK, slots_reserve(process, 1));
	spawner.capability = cap_slot_id(slots_commit(process, &edge)).key;
	SIM_STATUS(STATUS_OK,
		   sim_thread_create(of->thread, spawner, SIM_THREAD_START, &handle, &made));
	party = party_take(CONTAINER_OF(sim_object(of->thread, made), struct thread, object));
	party->second = true;
	SIM_EXPECT(ipc_run_until(party));
	return party;
}

void ipc_kill(struct ipc_party *party)
{
	struct exit_record record = {.cause = EXIT_CAUSE_TERMINATED};

	if (!ipc_alive(party))
		return;
	if (party->second)
		thread_end(party->thread);
	else
		process_end(party->thread->process, &record);
	sim.context = sched_resume();
}

void ipc_terminate(struct ipc_party *party)
{
	SIM_STATUS(STATUS_OK,
		   sim_plain(sim_init(), party->handle, PROCESS_HANDLE_METHOD_TERMINATE));
}

struct sim_held ipc_give(struct ipc_party *from, struct sim_held held, struct ipc_party *to,
			 bool move)
{
	struct cap_slot *slot, *made;
	struct cap_edge edge;

	SIM_STATUS(STATUS_OK, cap_table_find(&from->thread->process->table,
					     (struct cap_id){held.capability}, &slot));
	edge = (struct cap_edge){.target = slot->target,
				 .interface = slot->interface,
				 .interface_index = slot->interface_index,
				 .hold = slot->hold};
	SIM_STATUS(STATUS_OK, slots_reserve(to->thread->process, 1));
	made = slots_commit(to->thread->process, &edge);
	if (move)
		slots_drop(from->thread->process, slot);
	return (struct sim_held){cap_slot_id(made).key, made->interface};
}

struct sim_held ipc_endpoint(struct ipc_party *owner, struct sim_held ledger)
{
	static const struct endpoint_limits limits = {
		.message_words = IPC_WORDS, .places = IPC_PLACES, .capabilities = IPC_CAPABILITIES};
	struct sim_held endpoint;

	SIM_STATUS(STATUS_OK, sim_endpoint_make(sim_init(), &limits, ledger, &endpoint));
	return owner == ipc_init ? endpoint : ipc_give(ipc_init, endpoint, owner, true);
}

struct sim_held ipc_facet(struct ipc_party *owner, struct sim_held endpoint, uint32_t index,
			  struct ipc_party *client)
{
	struct ipc_mint mint = {.index = index, .word = index * 3u, .interface = SIM_SERVICE_ID};
	struct sim_held facet;

	SIM_STATUS(STATUS_OK, sim_mint(owner->thread, endpoint, &mint, &facet));
	return owner == client ? facet : ipc_give(owner, facet, client, true);
}

struct sim_held ipc_memory(struct ipc_party *owner)
{
	struct sim_held object;

	SIM_STATUS(STATUS_OK, sim_memory_create(owner->thread, 1, SIM_NO_CAPABILITY, &object));
	return object;
}

/* ---- worlds and cases ------------------------------------------------------------------------ */

static bool is_base(uint64_t key)
{
	for (uint32_t i = 0; i < base_key_count; i++)
		if (base_keys[i] == key)
			return true;
	return false;
}

/* Calls `sim_release` for what init holds beyond its beginning. */
static void init_release_extra(void)
{
	const struct cap_table *table = &kernel.init->table;

	for (uint32_t i = table->pages * CAP_PAGE_SLOTS; i > 0; i--) {
		const struct cap_slot *slot;

		if (i > table->pages * CAP_PAGE_SLOTS)
			continue;
		slot = cap_table_slot(table, i - 1);
		if ((slot->state == CAP_SLOT_LIVE || slot->state == CAP_SLOT_DEAD) &&
		    !is_base(cap_slot_id(slot).key))
			SIM_STATUS(STATUS_OK,
				   sim_release(sim_init(),
					       (struct sim_held){cap_slot_id(slot).key, 0}));
	}
}

void ipc_world(uint64_t seed)
{
	struct sim_held program;
	uint16_t refusal;

	sim.watch = SIM_WATCH_ALL;
	sim_boot(SIM_MEMORY_BYTES, seed);
	sim.other = ipc_nap;
	sim.stray = ipc_note;
	memset(ipc_parties, 0, sizeof(ipc_parties));
	SIM_STATUS(STATUS_OK, sim_package_program(sim_init(), SIM_PROGRAM_BARE, &program));
	SIM_STATUS(STATUS_OK,
		   sim_image_create(sim_init(), program, SIM_NO_CAPABILITY, &image, &refusal));
	SIM_STATUS(STATUS_OK, sim_release(sim_init(), program));
	(void)party_take(sim_init());
	base_key_count = 0;
	for (uint32_t i = 0; i < kernel.init->table.pages * CAP_PAGE_SLOTS; i++) {
		const struct cap_slot *slot = cap_table_slot(&kernel.init->table, i);

		if (slot->state == CAP_SLOT_LIVE)
			base_keys[base_key_count++] = cap_slot_id(slot).key;
	}
}

void ipc_begin(const char *name)
{
	sim.what = name;
	ipc_settle();
	snapshot_take(&base);
}

/* Any other thread that runs, besides init, parties and their children. */
static void everybody_end(void)
{
	struct exit_record record = {.cause = EXIT_CAUSE_TERMINATED};

	for (struct ledger *l = &kernel.root_ledger; l; l = sweep_ledger_next(l)) {
		struct object *next;

		for (struct object *o = sweep_object_first(l); o; o = next) {
			next = sweep_object_next(o);
			if (o->type == OBJECT_PROCESS && process_of(o) != kernel.init)
				process_end(process_of(o), &record);
		}
	}
	sim.context = sched_resume();
}

void ipc_end(void)
{
	everybody_end();
	for (unsigned i = IPC_FIRST; i < IPC_LAST; i++)
		if (sim_init()->operations[i].state != OPERATION_IDLE)
			(void)ipc_cancel(ipc_init, (uint8_t)i);
	ipc_settle();
	init_release_extra();
	/* Pages at the end of a long table go with what is submitted later, a few at a time. */
	for (unsigned i = 0; kernel.init->table_is_long && i < CAP_TABLE_SLOTS / CAP_PAGE_SLOTS;
	     i++)
		(void)ipc_submit_waiting(ipc_init, &(struct ring_submission){.opcode = RING_NOP}, 0,
					 0);
	memset(&ipc_parties[1], 0, sizeof(ipc_parties) - sizeof(ipc_parties[0]));
	ipc_settle();
	ipc_init->logged = 0;
	sim_sweep();
	sim_unchanged(&base, "at the end");
	sim_pass(sim.what);
}

/*
 * A capability table of many pages, in which only the last slot is used: the pages go with the
 * slot, a few with each entry of the process. See budget.h.
 */
#include "tests/sim/budget/budget.h"

#include "core/generated/system.h"
#include "kernel/cap/slots.h"
#include "kernel/debug/hook.h"
#include "kernel/generated/interfaces.h"
#include "tests/sim/case.h"

#define PAGES 30u
#define SLOTS (PAGES * CAP_PAGE_SLOTS)
/* One step gives back a few pages, whatever is left of the budget. */
#define PAGES_OF_A_STEP 4u

static struct {
	const struct process *process;
	uint32_t pages, most; /* at the last entry; the most that went in one */
	unsigned entries;
} shrinking;

static void shrink_watch(void)
{
	uint32_t gone = shrinking.pages - shrinking.process->table.pages;

	if (gone > shrinking.most)
		shrinking.most = gone;
	shrinking.entries += gone > 0;
	shrinking.pages = shrinking.process->table.pages;
	kernel.cpu.units_left = 1;
}

/* The test's own hand: slots that name the timer. */
static void table_fill(struct process *process, struct sim_held *held)
{
	struct object *timer = sim_object(sim_init(), sim_capset(kernel.init, "timer"));
	struct cap_edge edge = {.target = &timer->target,
				.interface = TIMER_INTERFACE_ID,
				.interface_index = INTERFACE_TIMER};

	for (uint32_t i = 0; i < SLOTS; i++) {
		STATUS(OK, slots_reserve(process, 1));
		held[i] = (struct sim_held){cap_slot_id(slots_commit(process, &edge)).key,
					    edge.interface};
	}
}

static void last_slot_of_many_pages(void)
{
	static struct sim_held held[SLOTS];
	struct ipc_party *party = ipc_party();
	struct process *process = party->thread->process;
	struct cap_slot *slot;
	uint32_t before = process->table.pages;

	table_fill(process, held);
	EXPECT(process->table.pages >= PAGES);
	for (uint32_t i = 0; i + 1 < SLOTS; i++) {
		STATUS(OK,
		       cap_table_find(&process->table, (struct cap_id){held[i].capability}, &slot));
		slots_drop(process, slot);
	}
	EXPECT(process->table.pages >= PAGES);
	SIM_EXPECT(sim_run_until(party->thread));
	shrinking.process = process;
	shrinking.pages = process->table.pages;
	shrinking.most = 0;
	shrinking.entries = 0;
	entry_hook = shrink_watch;
	STATUS(OK, ipc_status(party, ipc_release(party, held[SLOTS - 1])));
	EXPECT(process->table_is_long);
	for (unsigned i = 0; process->table_is_long; i++) {
		EXPECT(i < PAGES / PAGES_OF_A_STEP + 1);
		(void)ipc_submit_waiting(party, &(struct ring_submission){.opcode = RING_NOP}, 0,
					 0);
	}
	entry_hook = NULL;
	EXPECT(process->table.pages == before);
	EXPECT(shrinking.most > 0 && shrinking.most <= PAGES_OF_A_STEP);
	EXPECT(shrinking.entries >= PAGES / PAGES_OF_A_STEP);
}

const struct sim_case budget_tables[] = {
	CASE(last_slot_of_many_pages),
	{0},
};

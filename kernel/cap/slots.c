/*
 * The slots of a process's capability table: see slots.h. The table itself is core/cap/table.h's;
 * this file pays for its pages, and tells an object when a slot that named it has gone.
 */
#include "kernel/cap/slots.h"

#include "kernel/debug/fault.h"
#include "kernel/generation.h"
#include "kernel/kernel.h"
#include "kernel/resource/bill.h"
#include "kernel/work.h"

enum status slots_find(struct process *process, struct cap_id id)
{
	struct cap_slot *slot;
	enum status status = cap_table_find(&process->table, id, &slot);

	if (status != STATUS_OK)
		return status;
	if (!object_is_live(object_of(slot->target)))
		return object_end_status(object_of(slot->target));
	return STATUS_OK;
}

/* The pages of the table that one step gives back, and the cost of one without its frame. */
#define TABLE_PAGES_A_STEP 4u
#define TABLE_PAGE_UNITS 8u

static void table_page_give(struct process *process, struct cap_slot *page)
{
	frame_give(arch_physical(page));
	ledger_refund(process->object.ledger, LEDGER_FRAMES, 1);
	work_spend(TABLE_PAGE_UNITS);
}

void slots_table_shrink(struct process *process)
{
	struct cap_slot *page;
	uint32_t given = 0;

	while (given < TABLE_PAGES_A_STEP &&
	       (page = cap_table_page_take(&process->table)) != NULL) {
		table_page_give(process, page);
		given++;
	}
	process->table_is_long = given == TABLE_PAGES_A_STEP;
}

enum status slots_reserve_some(struct process *process, uint32_t count)
{
	struct ledger *ledger = process->object.ledger;
	const uint32_t missing = cap_table_pages_missing(&process->table, count);
	const bool is_full = missing == UINT32_MAX;
	const struct bill_line bill[] = {
		{LEDGER_SLOTS, count},
		{LEDGER_FRAMES, is_full ? 0 : missing},
	};
	enum status status = bill_charge(ledger, bill);

	if (status != STATUS_OK)
		return status;
	/* The ledger's limit is told first. */
	if (is_full) {
		bill_refund(ledger, bill);
		return STATUS_NO_SLOTS;
	}
	for (uint32_t i = 0; i < missing; i++)
		cap_table_page_give(&process->table, arch_direct(frame_take_zeroed()));
	work_spend(missing * CAP_PAGE_SLOTS);
	return cap_table_reserve(&process->table, count);
}

void slots_unreserve_some(struct process *process, uint32_t count)
{
	cap_table_unreserve(&process->table, count);
	ledger_refund(process->object.ledger, LEDGER_SLOTS, count);
	slots_table_shrink(process);
}

struct cap_slot *slots_commit(struct process *process, const struct cap_edge *edge)
{
	graph_changed();
	return cap_table_commit(&process->table, edge);
}

void slots_drop(struct process *process, struct cap_slot *slot)
{
	struct cap_target *target = slot->target;

	graph_changed();
	cap_table_drop(&process->table, slot);
	ledger_refund(process->object.ledger, LEDGER_SLOTS, 1);
	slots_table_shrink(process);
	work_spend(WORK_UNITS_EDGE);
	if (target)
		object_let_go(object_of(target));
}

enum status slots_release(struct process *process, struct cap_id id)
{
	struct cap_slot *slot;
	enum status status = cap_table_find_releasable(&process->table, id, &slot);

	if (status != STATUS_OK)
		return status;
	graph_changed();
	if (slot->pins > 0)
		cap_slot_release_pinned(slot);
	else
		slots_drop(process, slot);
	return STATUS_OK;
}

/*
 * ---- taking apart ------------------------------------------------------------------------------
 */

bool slots_teardown(struct process *process)
{
	if (process->cursor == 0)
		process->cursor = process->table.pages * CAP_PAGE_SLOTS;
	while (process->table.used > 0 && work_is_left()) {
		/* slots_drop may have given pages at the end back. */
		if (process->cursor > process->table.pages * CAP_PAGE_SLOTS)
			process->cursor = process->table.pages * CAP_PAGE_SLOTS;
		struct cap_slot *slot = cap_table_slot(&process->table, --process->cursor);

		work_spend(2);
		if (slot->state != CAP_SLOT_FREE && slot->state != CAP_SLOT_RETIRED)
			slots_drop(process, slot);
	}
	if (process->table.used > 0)
		return false;
	/* Pages that never held anything, and those with retired slots. */
	while (process->table.pages > 0 && work_is_left())
		table_page_give(process, cap_table_page_drop(&process->table));
	return process->table.pages == 0;
}

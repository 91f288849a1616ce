/*
 * Ledger.subtree and LedgerReader.subtree: who funds whom, a few ledgers a call.
 *
 * A call finds its place by walking from the top, so that nothing is kept for a reader between
 * calls. A walk that does not fit into one kernel entry keeps a pointer, which is good as long as
 * no ledger was taken out of any tree.
 */
#include "kernel/generated/interfaces.h"
#include "kernel/ipc/operation.h"
#include "kernel/kernel.h"
#include "kernel/method/ledger_tree.h"
#include "kernel/work.h"

#define ENTRIES 4u

/* payload[0]: the id after which to go on; payload[1]: where the walk is; cursor[0]:
 * ledger_unlinks. */
static enum status walk_begin(struct invocation *invocation)
{
	struct operation *operation = invocation->operation;
	struct ledger_subtree_params_reader params;
	enum status status = ledger_subtree_params_root(&invocation->message, &params);

	if (status != STATUS_OK)
		return status;
	operation->kernel.payload[0] = ledger_subtree_params_get_after(&params);
	operation->kernel.payload[1] =
		(uint64_t)(uintptr_t)CONTAINER_OF(invocation->object, struct ledger, object);
	operation->kernel.cursor[0] = ledger_unlinks;
	return STATUS_OK;
}

/*
 * The first ledger to be reported. *found is false when the budget is spent; null: there is none.
 */
static enum status walk_on(struct invocation *invocation, struct ledger **first, bool *found)
{
	struct operation *operation = invocation->operation;
	const struct ledger *top = CONTAINER_OF(invocation->object, struct ledger, object);
	struct ledger *at = (struct ledger *)(uintptr_t)operation->kernel.payload[1];
	uint64_t after = operation->kernel.payload[0];

	*found = false;
	*first = at;
	if (operation->kernel.cursor[0] != ledger_unlinks)
		return STATUS_BUSY;
	while (after && at && at->id != after && work_is_left()) {
		work_spend(2);
		at = ledger_next_below(at, top);
	}
	operation->kernel.payload[1] = (uint64_t)(uintptr_t)at;
	if (!at)
		return STATUS_OUT_OF_RANGE;
	*found = !after || at->id == after;
	if (*found)
		*first = after ? ledger_next_below(at, top) : at;
	return STATUS_OK;
}

static enum status entry_write(const struct ledger_entry_builder *entry,
			       const struct ledger *ledger, const struct ledger *top)
{
	struct columns_builder limit, used, carved;
	enum status status = ledger_entry_builder_new_limit(entry, &limit);

	if (status == STATUS_OK)
		status = ledger_entry_builder_new_used(entry, &used);
	if (status == STATUS_OK)
		status = ledger_entry_builder_new_carved(entry, &carved);
	if (status != STATUS_OK)
		return status;
	ledger_entry_builder_set_id(entry, ledger->id);
	/* The caller learns nothing of the ledgers above. */
	ledger_entry_builder_set_parent(entry, ledger == top ? 0 : ledger->parent->id);
	ledger_entry_builder_set_depth(entry, ledger->depth - top->depth);
	ledger_entry_builder_set_closing(entry, ledger->closing);
	ledger_columns_to_message(&limit, &ledger->account.limit);
	ledger_columns_to_message(&used, &ledger->account.used);
	ledger_columns_to_message(&carved, &ledger->account.carved);
	work_spend(WORK_UNITS_EDGE);
	return STATUS_OK;
}

static enum status entries_write(struct invocation *invocation, struct ledger *first)
{
	const struct ledger *top = CONTAINER_OF(invocation->object, struct ledger, object);
	struct ledger_subtree_results_builder results;
	struct ledger_entry_list_builder list;
	struct ledger *ledgers[ENTRIES];
	struct ledger *at = first;
	uint32_t count = 0;
	enum status status = ledger_subtree_results_builder_root(&invocation->results, &results);

	for (; at && count < ENTRIES; at = ledger_next_below(at, top))
		ledgers[count++] = at;
	if (status == STATUS_OK)
		status = ledger_subtree_results_builder_new_ledgers(&results, count, &list);
	if (status != STATUS_OK)
		return status;
	ledger_subtree_results_builder_set_more(&results, at != NULL);
	for (uint32_t i = 0; i < count && status == STATUS_OK; i++) {
		struct ledger_entry_builder entry = ledger_entry_list_builder_get(&list, i);

		status = entry_write(&entry, ledgers[i], top);
	}
	return status;
}

enum status method_ledger_subtree(struct invocation *invocation)
{
	struct ledger *first;
	bool found;
	enum status status = invocation->first ? walk_begin(invocation) : STATUS_OK;

	if (status == STATUS_OK)
		status = walk_on(invocation, &first, &found);
	if (status != STATUS_OK)
		return status;
	if (!found)
		return invocation_continue(invocation);
	return entries_write(invocation, first);
}

/*
 * Passing capabilities on: see transfer.h. abi/transfer_mode.h says what a mode allows for kernel
 * objects; for a facet, its minter decided.
 */
#include "kernel/ipc/transfer.h"

#include "core/ring/submission.h"
#include "kernel/cap/slots.h"
#include "kernel/generated/interfaces.h"
#include "kernel/generation.h"
#include "kernel/ipc/endpoint.h"
#include "kernel/ipc/facet.h"
#include "kernel/ipc/ring.h"
#include "kernel/kernel.h"
#include "kernel/object/process.h"
#include "kernel/object/thread.h"
#include "kernel/work.h"

static enum transfer_mode mode_of(const struct cap_slot *slot)
{
	if (slot->interface_index != INTERFACE_FACET)
		return interface_table[slot->interface_index].mode;
	return facet_of(object_of(slot->target))->move_only ? TRANSFER_MOVE : TRANSFER_COPY;
}

/* One entry of a list: the slot is there and may be passed on in this way. */
static enum status transfer_find(struct process *process, const struct ring_transfer *entry,
				 enum transfer_to to, struct transfer *transfer)
{
	struct cap_slot *slot;
	enum transfer_mode mode;
	uint8_t hold;
	enum status status =
		cap_table_find(&process->table, (struct cap_id){entry->capability}, &slot);

	if (status != STATUS_OK)
		return status;
	if (!object_is_live(object_of(slot->target)))
		return object_end_status(object_of(slot->target));
	if (entry->how == RING_TRANSFER_NAME) {
		*transfer = (struct transfer){
			.slot = slot, .how = RING_TRANSFER_NAME, .hold = slot->hold};
		return to == TRANSFER_TO_KERNEL ? STATUS_OK : STATUS_TRANSFER_DENIED;
	}
	mode = mode_of(slot);
	if (mode == TRANSFER_NONE || (entry->how == RING_TRANSFER_COPY && mode != TRANSFER_COPY))
		return STATUS_TRANSFER_DENIED;
	/* The capability may be passed on at least within its own session. */
	hold = entry->hold > slot->hold ? entry->hold : slot->hold;
	if (!transfer_may_pass(slot->hold, hold, process->session, process->session))
		return STATUS_TRANSFER_DENIED;
	/* A slot that a copy in flight holds cannot move away under it. */
	if (entry->how == RING_TRANSFER_MOVE && slot->pins > 0)
		return STATUS_IN_TRANSIT;
	*transfer = (struct transfer){.slot = slot, .how = entry->how, .hold = hold};
	return STATUS_OK;
}

enum status transfer_list_plan_some(struct thread *thread, const struct ring_submission *entry,
				    enum transfer_to to, struct transfer_list *list)
{
	struct ring_transfer raw[RING_TRANSFERS];
	uint32_t words = entry->transfer_count * (uint32_t)(sizeof(raw[0]) / sizeof(uint64_t));
	enum status status;

	arch_copy_words(raw, ring_arena(thread, entry->transfer_offset_words), words);
	status = ring_transfers_check(raw, list->count);
	for (uint32_t i = 0; i < list->count && status == STATUS_OK; i++)
		status = transfer_find(thread->process, &raw[i], to, &list->entries[i]);
	work_spend(list->count);
	return status;
}

void transfer_list_hold_some(struct transfer_list *list)
{
	graph_changed();
	for (uint32_t i = 0; i < list->count; i++) {
		/* Moves are counted, too: the object may end meanwhile, and the owner may release
		 * the dead slot. */
		cap_slot_pin(list->entries[i].slot);
		if (list->entries[i].how == RING_TRANSFER_MOVE)
			cap_slot_transit_begin(list->entries[i].slot);
	}
}

bool transfer_list_may_reach(const struct transfer_list *list, const struct process *sender,
			     const struct process *receiver)
{
	for (uint32_t i = 0; i < list->count; i++)
		if (!transfer_may_pass(list->entries[i].slot->hold, list->entries[i].hold,
				       sender->session, receiver->session))
			return false;
	return true;
}

void transfer_list_narrow(struct transfer_list *list, enum hold_mode hold)
{
	for (uint32_t i = 0; i < list->count; i++)
		if (list->entries[i].hold < hold)
			list->entries[i].hold = (uint8_t)hold;
}

/* One hold less; a slot that was released meanwhile goes with the last. */
static void slot_let_go(struct process *sender, struct cap_slot *slot)
{
	if (cap_slot_unpin(slot))
		slots_drop(sender, slot);
}

void transfer_list_return(struct process *sender, struct transfer_list *list)
{
	graph_changed();
	for (uint32_t i = 0; i < list->count; i++) {
		if (list->entries[i].how == RING_TRANSFER_MOVE)
			cap_slot_transit_end(list->entries[i].slot);
		slot_let_go(sender, list->entries[i].slot);
	}
	list->count = 0;
}

/* The new edge is there before the old one goes, so that the object does not lose its last holder
 * in between. */
static bool deliver_one(struct process *sender, const struct transfer *transfer,
			struct process *receiver, struct ring_received *record)
{
	struct cap_slot *slot = transfer->slot;
	struct cap_edge edge = cap_slot_edge(slot, transfer->hold);
	bool delivered = slot->target && object_is_live(object_of(slot->target));

	*record = (struct ring_received){0};
	if (delivered) {
		struct cap_slot *made = slots_commit(receiver, &edge);

		if (sender->session == receiver->session) {
			made->reference[0] = slot->reference[0];
			made->reference[1] = slot->reference[1];
		}
		record->capability = cap_slot_id(made).key;
		record->interface = made->interface;
	}
	if (transfer->how == RING_TRANSFER_COPY) {
		slot_let_go(sender, slot);
		return delivered;
	}
	if (delivered && edge.interface_index == INTERFACE_ENDPOINT)
		endpoint_moved(endpoint_of(object_of(edge.target)));
	(void)!cap_slot_unpin(slot);
	slots_drop(sender, slot);
	return delivered;
}

uint32_t transfer_list_deliver(struct process *sender, struct transfer_list *list,
			       struct process *receiver, struct ring_received *records)
{
	uint32_t used = 0;

	graph_changed();
	for (uint32_t i = 0; i < list->count; i++)
		used += deliver_one(sender, &list->entries[i], receiver, &records[i]);
	work_spend(list->count * WORK_UNITS_EDGE);
	list->count = 0;
	return used;
}

/*
 * Mappings: see mapping.h. The AddressSpace methods that use them are address_space_methods.c's.
 */
#include "kernel/object/mapping.h"

#include "kernel/kernel.h"
#include "kernel/object/memory_view.h"
#include "kernel/object/process.h"

struct mapping *mapping_find(const struct process *process, uint64_t address)
{
	struct mapping *mapping = process->mappings;

	/* At most PROCESS_MAPPINGS steps. */
	while (mapping && mapping_end(mapping) <= address)
		mapping = mapping->next;
	return mapping;
}

/* The link at which a mapping of this range belongs; null when the range is not free. */
static struct mapping **place_of(struct process *process, uint64_t address, uint64_t end)
{
	struct mapping **link = &process->mappings;

	while (*link && mapping_end(*link) <= address)
		link = &(*link)->next;
	return *link && (*link)->address < end ? NULL : link;
}

/* Whether its pages can be withdrawn while its process lives. */
static bool needs_spare(const struct mapping_request *request)
{
	return request->view || (request->memory &&
				 !ledger_is_within(request->process->object.ledger,
						   request->memory->object.ledger));
}

/* What the mapping keeps alive; null for the kernel's own, and when its pages were withdrawn. */
static struct object *needed_by(const struct mapping *mapping)
{
	if (mapping->view)
		return &mapping->view->object;
	return mapping->memory ? &mapping->memory->object : NULL;
}

/* The spare frame, and the place in the list of those that can lose their pages. */
static void spare_add(struct mapping *mapping)
{
	struct memory_users *users =
		mapping->view ? &mapping->view->users : &mapping->memory->users;

	mapping->spare = frame_take_zeroed();
	mapping->user_next = users->mappings;
	mapping->user_link = &users->mappings;
	if (users->mappings)
		users->mappings->user_link = &mapping->user_next;
	users->mappings = mapping;
}

static void link_in(struct mapping *mapping, struct mapping **link)
{
	struct object *needed = needed_by(mapping);

	mapping->next = *link;
	*link = mapping;
	mapping->process->mapping_count++;
	if (!needed)
		return;
	object_need(needed);
	mapping->memory->writable_maps += mapping->access == ARCH_READ_WRITE;
}

enum status mapping_create(const struct mapping_request *request, struct mapping **created)
{
	struct process *process = request->process;
	struct ledger *ledger = process->object.ledger;
	uint64_t end = request->address + ((uint64_t)request->pages << PAGE_SHIFT);
	struct mapping **link = place_of(process, request->address, end);
	uint32_t tables = arch_space_tables_missing(&process->space, request->address,
						    request->pages);
	uint32_t spares = needs_spare(request);
	struct mapping *mapping;
	void *memory;
	enum status status;

	if (!link)
		return STATUS_BUSY;
	if (process->mapping_count >= PROCESS_MAPPINGS)
		return STATUS_LEDGER_LIMIT;
	status = ledger_charge(ledger, LEDGER_FRAMES, tables + spares);
	if (status != STATUS_OK)
		return status;
	status = ledger_charge(ledger, LEDGER_PAGE_TABLES, tables);
	if (status != STATUS_OK) {
		ledger_refund(ledger, LEDGER_FRAMES, tables + spares);
		return status;
	}
	status = slab_take(ledger, sizeof(*mapping), &memory);
	if (status != STATUS_OK) {
		ledger_refund(ledger, LEDGER_PAGE_TABLES, tables);
		ledger_refund(ledger, LEDGER_FRAMES, tables + spares);
		return status;
	}
	mapping = memory;
	*mapping = (struct mapping){
		.process = process,
		.memory = request->memory,
		.view = request->view,
		.start = request->start,
		.address = request->address,
		.page_offset = request->page_offset,
		.pages = request->pages,
		.tables_charged = tables,
		.access = (uint8_t)request->access,
		.changing = true,
	};
	link_in(mapping, link);
	if (spares)
		spare_add(mapping);
	*created = mapping;
	return STATUS_OK;
}

struct physical mapping_frame(const struct mapping *mapping, uint32_t page)
{
	if (mapping->memory && (!mapping->withdrawing || (page >= mapping->withdrawn &&
							  page < mapping->withdrawn_from)))
		return memory_frame(mapping->memory, mapping->page_offset + page);
	if (mapping->spare.address)
		return mapping->spare;
	return (struct physical){mapping->start.address + ((uint64_t)page << PAGE_SHIFT)};
}

/* What was charged for page tables and is not needed goes back. */
static void tables_settle(struct mapping *mapping)
{
	struct ledger *ledger = mapping->process->object.ledger;

	ledger_refund(ledger, LEDGER_FRAMES, mapping->tables_charged);
	ledger_refund(ledger, LEDGER_PAGE_TABLES, mapping->tables_charged);
	mapping->tables_charged = 0;
}

bool mapping_map(struct mapping *mapping)
{
	struct process *process = mapping->process;

	while (mapping->done < mapping->pages && work_is_left()) {
		uint64_t address = mapping->address + ((uint64_t)mapping->done << PAGE_SHIFT);
		uint32_t need = arch_space_tables_missing(&process->space, address, 1);
		struct frame_stock stock = {0};
		uint32_t used;

		frame_stock_fill(&stock, need);
		used = arch_space_map(&process->space, address, mapping_frame(mapping, mapping->done),
				      (enum arch_access)mapping->access, &stock);
		(void)frame_stock_empty(&stock);
		mapping->tables_charged -= used;
		process->page_tables += used;
		mapping->done++;
		work_spend(WORK_UNITS_MAP);
	}
	if (mapping->done < mapping->pages)
		return false;
	tables_settle(mapping);
	mapping->changing = false;
	return true;
}

/*
 * The mapping shows nothing of its memory object any more: it lets go. With several CPUs, this is where
 * the others must have acknowledged that they dropped the old translations of the space, and the
 * mapping stays listed until they have: the memory object keeps its frames as long as it is needed.
 */
static void memory_leave(struct mapping *mapping)
{
	struct object *needed = needed_by(mapping);

	if (mapping->user_link) {
		*mapping->user_link = mapping->user_next;
		if (mapping->user_next)
			mapping->user_next->user_link = mapping->user_link;
		mapping->user_link = NULL;
		mapping->user_next = NULL;
	}
	if (!needed)
		return;
	mapping->memory->writable_maps -= mapping->access == ARCH_READ_WRITE;
	mapping->memory = NULL;
	mapping->view = NULL;
	object_unneed(needed);
}

void mapping_withdraw(struct mapping *mapping)
{
	if (!mapping->withdrawing) {
		mapping->withdrawing = true;
		mapping->withdrawn = 0;
		mapping->withdrawn_from = mapping->done;
	}
	/* It may be unmapped, or mapped further, at the same time: what is mapped now is the spare. */
	while (mapping->withdrawn < mapping->withdrawn_from &&
	       mapping->withdrawn < mapping->done && work_is_left()) {
		arch_space_replace(&mapping->process->space,
				   mapping->address + ((uint64_t)mapping->withdrawn << PAGE_SHIFT),
				   mapping->spare);
		mapping->withdrawn++;
		work_spend(WORK_UNITS_MAP);
	}
	if (mapping->withdrawn < mapping->withdrawn_from && mapping->withdrawn < mapping->done)
		return;
	mapping->withdrawing = false;
	memory_leave(mapping);
}

static void mapping_destroy(struct mapping *mapping)
{
	struct process *process = mapping->process;
	struct ledger *ledger = process->object.ledger;
	struct mapping **link = &process->mappings;

	/* At most PROCESS_MAPPINGS steps. */
	while (*link != mapping)
		link = &(*link)->next;
	*link = mapping->next;
	process->mapping_count--;
	tables_settle(mapping);
	if (mapping->spare.address) {
		frame_give(mapping->spare);
		ledger_refund(ledger, LEDGER_FRAMES, 1);
	}
	memory_leave(mapping);
	slab_give(ledger, mapping, sizeof(*mapping));
}

bool mapping_unmap(struct mapping *mapping)
{
	mapping->changing = true;
	while (mapping->done > 0 && work_is_left()) {
		mapping->done--;
		arch_space_unmap(&mapping->process->space,
				 mapping->address + ((uint64_t)mapping->done << PAGE_SHIFT));
		work_spend(WORK_UNITS_MAP);
	}
	if (mapping->done > 0)
		return false;
	mapping_destroy(mapping);
	return true;
}

bool mapping_protect(struct mapping *mapping, uint64_t *cursor)
{
	while (*cursor < mapping->pages && work_is_left()) {
		arch_space_protect(&mapping->process->space,
				   mapping->address + (*cursor << PAGE_SHIFT));
		(*cursor)++;
		work_spend(WORK_UNITS_MAP);
	}
	if (*cursor < mapping->pages)
		return false;
	if (mapping->memory && mapping->access == ARCH_READ_WRITE)
		mapping->memory->writable_maps--;
	mapping->access = ARCH_READ;
	graph_changed();
	return true;
}

/*
 * Mappings: see mapping.h. The AddressSpace methods that use them are address_space_methods.c's.
 */
#include "kernel/object/mapping.h"

#include "kernel/kernel.h"
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

enum status mapping_create(const struct mapping_request *request, struct mapping **created)
{
	struct process *process = request->process;
	struct ledger *ledger = process->object.ledger;
	uint64_t end = request->address + ((uint64_t)request->pages << PAGE_SHIFT);
	struct mapping **link = place_of(process, request->address, end);
	uint32_t tables = arch_space_tables_missing(&process->space, request->address,
						    request->pages);
	struct mapping *mapping;
	void *memory;
	enum status status;

	if (!link)
		return STATUS_BUSY;
	if (process->mapping_count >= PROCESS_MAPPINGS)
		return STATUS_LEDGER_LIMIT;
	status = ledger_charge(ledger, LEDGER_FRAMES, tables);
	if (status != STATUS_OK)
		return status;
	status = slab_take(ledger, sizeof(*mapping), &memory);
	if (status != STATUS_OK) {
		ledger_refund(ledger, LEDGER_FRAMES, tables);
		return status;
	}
	mapping = memory;
	*mapping = (struct mapping){
		.next = *link,
		.process = process,
		.memory = request->memory,
		.start = request->start,
		.address = request->address,
		.page_offset = request->page_offset,
		.pages = request->pages,
		.tables_charged = tables,
		.access = (uint8_t)request->access,
		.changing = true,
	};
	*link = mapping;
	process->mapping_count++;
	if (mapping->memory) {
		object_need(&mapping->memory->object);
		mapping->memory->writable_maps += request->access == ARCH_READ_WRITE;
	}
	*created = mapping;
	return STATUS_OK;
}

static struct physical frame_of(const struct mapping *mapping, uint32_t page)
{
	if (mapping->memory)
		return memory_frame(mapping->memory, mapping->page_offset + page);
	return (struct physical){mapping->start.address + ((uint64_t)page << PAGE_SHIFT)};
}

/* What was charged for page tables and is not needed goes back. */
static void tables_settle(struct mapping *mapping)
{
	ledger_refund(mapping->process->object.ledger, LEDGER_FRAMES, mapping->tables_charged);
	mapping->tables_charged = 0;
}

bool mapping_map(struct mapping *mapping)
{
	struct process *process = mapping->process;
	struct ledger *ledger = process->object.ledger;

	while (mapping->done < mapping->pages && work_is_left()) {
		uint64_t address = mapping->address + ((uint64_t)mapping->done << PAGE_SHIFT);
		uint32_t need = arch_space_tables_missing(&process->space, address, 1);
		struct frame_stock stock = {0};
		uint32_t used;

		frame_stock_fill(&stock, need);
		used = arch_space_map(&process->space, address, frame_of(mapping, mapping->done),
				      (enum arch_access)mapping->access, &stock);
		(void)frame_stock_empty(&stock);
		mapping->tables_charged -= used;
		process->page_tables += used;
		ledger->account.used.value[LEDGER_PAGE_TABLES] += used;
		mapping->done++;
		work_spend(WORK_UNITS_MAP);
	}
	if (mapping->done < mapping->pages)
		return false;
	tables_settle(mapping);
	mapping->changing = false;
	return true;
}

static void mapping_destroy(struct mapping *mapping)
{
	struct process *process = mapping->process;
	struct memory *memory = mapping->memory;
	struct mapping **link = &process->mappings;

	/* At most PROCESS_MAPPINGS steps. */
	while (*link != mapping)
		link = &(*link)->next;
	*link = mapping->next;
	process->mapping_count--;
	tables_settle(mapping);
	if (memory)
		memory->writable_maps -= mapping->access == ARCH_READ_WRITE;
	slab_give(process->object.ledger, mapping, sizeof(*mapping));
	if (memory)
		object_unneed(&memory->object);
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
	return true;
}

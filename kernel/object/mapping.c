/*
 * Mappings: see mapping.h. address_space_methods.c has the methods that use them.
 */
#include "kernel/object/mapping.h"

#include "kernel/generation.h"
#include "kernel/kernel.h"
#include "kernel/object/memory_view.h"
#include "kernel/object/process.h"
#include "kernel/resource/bill.h"
#include "kernel/resource/ring_pool.h"
#include "kernel/resource/slab.h"
#include "kernel/work.h"

/* To count tables is to look at one entry for each 512 pages of a range, and at two more tables. */
#define MAPPING_PAGES_A_UNIT 2048u

LIST_FUNCTIONS(user_list, struct mapping, in_users)
LIST_FUNCTIONS(writable_list, struct mapping, in_writable)

/* The neighbours of a node; null for none. */
static struct mapping *mapping_of(struct tree_node *node)
{
	return node ? CONTAINER_OF(node, struct mapping, node) : NULL;
}

struct mapping *mapping_find(const struct process *process, uint64_t address)
{
	struct mapping *before = mapping_of(tree_find_before(&process->mappings, address));

	if (before)
		return mapping_end(before) > address ? before : mapping_next(before);
	return mapping_of(tree_first(&process->mappings));
}

struct mapping *mapping_next(const struct mapping *mapping)
{
	return mapping_of(tree_next(&mapping->node));
}

/* Whether nothing is mapped in a range. */
static bool range_is_free(const struct process *process, uint64_t address, uint64_t end)
{
	const struct mapping *mapping = mapping_find(process, address);

	return !mapping || mapping->address >= end;
}

/* Whether its pages can be withdrawn while its process lives. */
static bool needs_spare(const struct mapping_request *request)
{
	return request->view ||
	       (request->memory &&
		!ledger_is_within(request->process->object.ledger, request->memory->object.ledger));
}

/*
 * The object that the mapping keeps alive; null for the kernel's own, and when its pages were
 * withdrawn.
 */
static struct object *needed_by(const struct mapping *mapping)
{
	if (mapping->view)
		return &mapping->view->object;
	return mapping->memory ? &mapping->memory->object : NULL;
}

/* Takes the spare frame, and a place in the list of mappings that can lose their pages. */
static void spare_add(struct mapping *mapping)
{
	struct memory_users *users =
		mapping->view ? &mapping->view->users : &mapping->memory->users;

	mapping->spare = frame_take_zeroed();
	/* As a device that is gone reads. */
	if (arch_access_of_memory((enum arch_access)mapping->access) != mapping->access)
		__builtin_memset(arch_direct(mapping->spare), 0xff, PAGE_BYTES);
	user_list_insert(&users->mappings, mapping);
}

/* A program can write through the mapping: a seal of the memory object finds it. */
static void writable_link(struct mapping *mapping)
{
	struct memory *memory = mapping->memory;

	memory->writable_maps++;
	writable_list_insert(&memory->writable, mapping);
}

/* No program writes through it any more. */
static void writable_unlink(struct mapping *mapping)
{
	struct memory *memory = mapping->memory;

	memory->writable_maps--;
	if (memory->seal_next == mapping)
		memory->seal_next = mapping->in_writable.next;
	writable_list_remove(mapping);
}

static void link_in(struct mapping *mapping)
{
	struct object *needed = needed_by(mapping);

	tree_insert(&mapping->process->mappings, &mapping->node, mapping->address);
	mapping->process->mapping_count++;
	if (!needed)
		return;
	object_need(needed);
	if (mapping->access == ARCH_READ_WRITE)
		writable_link(mapping);
}

enum status mapping_create(const struct mapping_request *request, struct mapping **created)
{
	struct process *process = request->process;
	struct ledger *ledger = process->object.ledger;
	uint64_t end = request->address + ((uint64_t)request->pages << PAGE_SHIFT);
	uint32_t tables, spares = needs_spare(request);
	struct bill_line bill[2];
	struct mapping *mapping;
	void *memory;
	enum status status;

	if (!range_is_free(process, request->address, end))
		return STATUS_BUSY;
	tables = arch_space_tables_missing(&process->space, request->address, request->pages);
	work_spend(request->pages / MAPPING_PAGES_A_UNIT);
	bill[0] = (struct bill_line){LEDGER_FRAMES, tables + spares};
	bill[1] = (struct bill_line){LEDGER_PAGE_TABLES, tables};
	status = bill_charge(ledger, bill);
	if (status != STATUS_OK)
		return status;
	status = slab_take(ledger, sizeof(*mapping), &memory);
	if (status != STATUS_OK) {
		bill_refund(ledger, bill);
		return status;
	}
	mapping = memory; /* all zero */
	mapping->process = process;
	mapping->memory = request->memory;
	mapping->view = request->view;
	mapping->start = request->start;
	mapping->address = request->address;
	mapping->page_offset = request->page_offset;
	mapping->pages = request->pages;
	mapping->tables_charged = tables;
	mapping->access = (uint8_t)request->access;
	mapping->changing = true;
	link_in(mapping);
	if (spares)
		spare_add(mapping);
	*created = mapping;
	return STATUS_OK;
}

struct physical mapping_frame(const struct mapping *mapping, uint32_t page)
{
	if (mapping->memory && (!mapping->withdrawing ||
				(page >= mapping->withdrawn && page < mapping->withdrawn_from)))
		return memory_frame(mapping->memory, mapping->page_offset + page);
	if (mapping->spare.address)
		return mapping->spare;
	return (struct physical){mapping->start.address + ((uint64_t)page << PAGE_SHIFT)};
}

/* The frames of pages that are to be mapped, from `page` on: 1 to `most` of them. */
static inline void frames_from(const struct mapping *mapping, uint32_t page, uint32_t most,
			       struct arch_run *run)
{
	run->access = (enum arch_access)mapping->access;
	if (mapping->memory && !mapping->withdrawing) {
		memory_frames(mapping->memory, mapping->page_offset + page, most, run);
		return;
	}
	run->frames = NULL;
	run->first = mapping_frame(mapping, page);
	run->count = mapping->spare.address ? 1 : most;
}

/* `pages`, but not more than this entry may map or unmap, nor than `in_table`. */
static uint32_t pages_limited(uint32_t pages, uint64_t in_table)
{
	uint32_t most;

	if (pages == 1)
		return 1;
	most = work_pieces(WORK_UNITS_MAP);
	if (pages > in_table)
		pages = (uint32_t)in_table;
	return pages < most ? pages : most;
}

/* How many of `pages` from `address` on are below one lowest table, and can be worked on yet. */
static uint32_t pages_at_once(uint64_t address, uint32_t pages)
{
	return pages_limited(pages, (ARCH_TABLE_BYTES - address % ARCH_TABLE_BYTES) >> PAGE_SHIFT);
}

/* The same of the `pages` that end with the one at `last`. */
static uint32_t pages_before(uint64_t last, uint32_t pages)
{
	uint64_t in_table = (last % ARCH_TABLE_BYTES >> PAGE_SHIFT) + 1u;

	return pages_limited(pages, in_table);
}

/* Refunds the page tables that were not needed. */
static void tables_settle(struct mapping *mapping)
{
	process_tables_refund(mapping->process->object.ledger, mapping->tables_charged);
	mapping->tables_charged = 0;
}

bool mapping_map(struct mapping *mapping)
{
	struct process *process = mapping->process;

	while (mapping->done < mapping->pages && work_is_left()) {
		uint64_t address = mapping->address + ((uint64_t)mapping->done << PAGE_SHIFT);
		struct frame_stock stock = {0};
		WRITTEN_BEFORE_READ struct arch_run run;
		uint32_t used;

		/* The page before has made the table, or it was there when tables were counted. */
		if (mapping->tables_charged > 0 &&
		    (mapping->done == 0 || address % ARCH_TABLE_BYTES == 0))
			frame_stock_fill(&stock,
					 arch_space_tables_missing(&process->space, address, 1));
		frames_from(mapping, mapping->done,
			    pages_at_once(address, mapping->pages - mapping->done), &run);
		used = arch_space_map(&process->space, address, &run, &stock);
		mapping->tables_charged -= used;
		process->page_tables += used;
		mapping->done += run.count;
		work_spend(run.count * WORK_UNITS_MAP);
	}
	if (mapping->done < mapping->pages)
		return false;
	tables_settle(mapping);
	mapping->changing = false;
	return true;
}

_Static_assert(WORK_GRANT_RING >= RING_BLOCK_REGION_PAGES * WORK_UNITS_MAP,
	       "a ring region is mapped with what it is granted");

void mapping_map_ring(struct mapping *mapping)
{
	/* Each turn maps at least one page; a missing table has spent the rest of the budget. */
	do
		work_grant(WORK_GRANT_RING);
	while (!mapping_map(mapping));
}

/*
 * The mapping shows nothing of its memory object any more: it lets go. With several CPUs, this is
 * where the others must have acknowledged that they dropped the old translations of the space, and
 * the mapping stays listed until they have: the memory object keeps its frames as long as it is
 * needed.
 */
static void memory_leave(struct mapping *mapping)
{
	struct object *needed = needed_by(mapping);

	if (user_list_has(mapping))
		user_list_remove(mapping);
	if (!needed)
		return;
	if (writable_list_has(mapping))
		writable_unlink(mapping);
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
	/* The mapping may be unmapped, or mapped further, at the same time: pages mapped from here
	 * on are the spare. */
	while (mapping->withdrawn < mapping->withdrawn_from && mapping->withdrawn < mapping->done &&
	       work_is_left()) {
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

	tree_remove(&process->mappings, &mapping->node);
	process->mapping_count--;
	if (process->relro == mapping)
		process->relro = NULL;
	tables_settle(mapping);
	if (mapping->spare.address) {
		frame_give(mapping->spare);
		ledger_refund(ledger, LEDGER_FRAMES, 1);
	}
	memory_leave(mapping);
	slab_give(ledger, mapping, sizeof(*mapping));
}

void mapping_cancel(struct mapping *mapping)
{
	mapping_destroy(mapping);
}

bool mapping_unmap(struct mapping *mapping)
{
	mapping->changing = true;
	while (mapping->done > 0 && work_is_left()) {
		uint64_t last = mapping->address + ((uint64_t)(mapping->done - 1u) << PAGE_SHIFT);
		uint32_t count = pages_before(last, mapping->done);

		mapping->done -= count;
		arch_space_unmap(&mapping->process->space,
				 mapping->address + ((uint64_t)mapping->done << PAGE_SHIFT), count);
		work_spend(count * WORK_UNITS_MAP);
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
	work_spend(WORK_UNITS_STEP);
	if (writable_list_has(mapping))
		writable_unlink(mapping);
	mapping->access = (uint8_t)arch_access_read_only((enum arch_access)mapping->access);
	graph_changed();
	return true;
}

/*
 * The sweep over frames: S17 to S24. See sweep.h; S40 to S42 are sweep_view.c's. It walks page
 * tables as they are, on both machines those of kernel/arch/x86_64/page_table.h.
 */
#include "kernel/sweep/sweep.h"

#include "kernel/arch/x86_64/page_table.h"
#include "kernel/ipc/deferred.h"
#include "kernel/ipc/endpoint.h"
#include "kernel/ipc/endpoint_tags.h"
#include "kernel/ipc/scope.h"
#include "kernel/ipc/operation.h"
#include "kernel/kernel.h"
#include "kernel/object/dma_pool.h"
#include "kernel/object/mapping.h"
#include "kernel/object/memory_view.h"
#include "kernel/object/process.h"
#include "kernel/object/thread.h"

enum mark {
	MARK_HELD = 1,
	MARK_SLAB = 2,
	MARK_WRITABLE = 4,
	MARK_EXECUTABLE = 8,
};

struct memory_sweep {
	const struct sweep_marks *marks;
	struct sweep_fault *fault;
	uint64_t held;    /* frames in all */
	uint64_t charged; /* what the ledger in question should have been charged */
};

static uint8_t *mark_of(struct memory_sweep *sweep, struct physical frame)
{
	uint64_t number = frame.address >> PAGE_SHIFT;

	if (frame.address == 0 || (frame.address & (PAGE_BYTES - 1)) ||
	    number >= sweep->marks->frame_count) {
		(void)sweep_expect(sweep->fault, 20, false, "an address of no frame", NULL);
		return NULL;
	}
	return &sweep->marks->frames[number];
}

static bool frame_hold(struct memory_sweep *sweep, struct physical frame)
{
	uint8_t *mark = mark_of(sweep, frame);

	if (!mark ||
	    !sweep_expect(sweep->fault, 20, !(*mark & MARK_HELD), "a frame in two places", NULL))
		return false;
	*mark |= MARK_HELD;
	sweep->held++;
	return true;
}

/* The page that a slab piece lies in; the first piece of a page charges it. */
static bool piece_hold(struct memory_sweep *sweep, const void *piece)
{
	struct physical frame = {arch_physical(piece).address & ~(uint64_t)(PAGE_BYTES - 1)};
	uint8_t *mark = mark_of(sweep, frame);

	if (mark && (*mark & MARK_SLAB))
		return true;
	if (!frame_hold(sweep, frame))
		return false;
	*mark |= MARK_SLAB;
	sweep->charged++;
	return true;
}

/*
 * ---- S19, S20: memory objects ------------------------------------------------------------------
 */

static bool index_hold(struct memory_sweep *sweep, const struct memory *memory)
{
	const struct physical *index = arch_direct(memory->index);
	uint64_t leaves = (memory->pages + MEMORY_INDEX_ENTRIES - 1) / MEMORY_INDEX_ENTRIES;

	sweep->charged += memory->pages + (memory->two_levels ? leaves + 1 : 1);
	if (!frame_hold(sweep, memory->index))
		return false;
	for (uint64_t i = 0; memory->two_levels && i < leaves; i++)
		if (index[i].address && !frame_hold(sweep, index[i]))
			return false;
	return true;
}

/* The list of those who can write, and a seal that goes on. */
static bool writable_check(struct memory_sweep *sweep, const struct memory *memory)
{
	struct mapping *const *link = &memory->writable;
	bool next_is_there = !memory->seal_next;
	uint32_t count = 0;

	for (const struct mapping *m = *link; m; m = *link) {
		if (!sweep_expect(sweep->fault, 19,
				  m->in_writable.place == link && m->memory == memory &&
					  m->access == ARCH_READ_WRITE,
				  "a list of writable mappings", memory))
			return false;
		next_is_there |= m == memory->seal_next;
		link = &m->in_writable.next;
		count++;
	}
	return sweep_expect(sweep->fault, 19, count == memory->writable_maps && next_is_there,
			    "the list of writable mappings", memory) &&
	       sweep_expect(
		       sweep->fault, 19,
		       memory->sealing == (memory->sealer != NULL) &&
			       (!memory->sealer || (memory->sealer->state == OPERATION_RUN &&
						    memory->sealer->object == &memory->object)),
		       "nobody goes on with a seal", memory);
}

static bool memory_hold(struct memory_sweep *sweep, const struct memory *memory)
{
	if (!sweep_expect(sweep->fault, 19, !memory->sealed || !memory->writable_maps,
			  "sealed, and mapped writable", memory) ||
	    !sweep_expect(sweep->fault, 19, memory->filled <= memory->pages, "filled", memory))
		return false;
	if (!writable_check(sweep, memory))
		return false;
	if (!memory->index.address)
		return true;
	if (!index_hold(sweep, memory))
		return false;
	for (uint32_t page = 0; page < memory->filled; page++)
		if (!frame_hold(sweep, memory_frame(memory, page)))
			return false;
	return true;
}

/*
 * ---- S17, S18, S21: address spaces -------------------------------------------------------------
 */

struct space_sweep {
	struct memory_sweep *memory;
	const struct process *process;
	uint64_t leaves;
	uint32_t tables;
};

static bool leaf_marks(struct space_sweep *space, uint64_t entry)
{
	uint8_t *mark;

	/* Registers of a device are no frame. */
	if (entry & PAGE_UNCACHED)
		return sweep_expect(space->memory->fault, 21, entry & PAGE_NO_EXECUTE,
				    "registers that are executable", space->process);
	mark = mark_of(space->memory, (struct physical){entry & PAGE_FRAME_MASK});

	if (!mark)
		return false;
	if (entry & PAGE_WRITABLE)
		*mark |= MARK_WRITABLE;
	if (!(entry & PAGE_NO_EXECUTE))
		*mark |= MARK_EXECUTABLE;
	return sweep_expect(space->memory->fault, 21,
			    (*mark & (MARK_WRITABLE | MARK_EXECUTABLE)) !=
				    (MARK_WRITABLE | MARK_EXECUTABLE),
			    "a frame both writable and executable", space->process);
}

/* Whether a page of a mapping shows registers of a device, and not what took their place. */
static bool is_registers(const struct mapping *m, uint32_t page)
{
	return arch_access_of_memory((enum arch_access)m->access) != m->access &&
	       mapping_frame(m, page).address != m->spare.address;
}

/* One mapped page against the mapping that it belongs to. Narrower than the mapping is allowed. */
static bool leaf_check(struct space_sweep *space, uint64_t address, uint64_t entry)
{
	const struct mapping *m = mapping_find(space->process, address);
	struct sweep_fault *fault = space->memory->fault;
	bool writable = entry & PAGE_WRITABLE, executable = !(entry & PAGE_NO_EXECUTE);
	uint32_t page;

	if (!sweep_expect(fault, 17, m && m->address <= address, "a page of no mapping",
			  space->process))
		return false;
	page = (uint32_t)((address - m->address) >> PAGE_SHIFT);
	space->leaves++;
	return sweep_expect(fault, 17, page < m->done, "a page that is not mapped yet", m) &&
	       sweep_expect(fault, 17, mapping_frame(m, page).address == (entry & PAGE_FRAME_MASK),
			    "another frame than the mapping's", m) &&
	       sweep_expect(fault, 17, (entry & PAGE_PRESENT) && (entry & PAGE_USER),
			    "an entry that is no user page", m) &&
	       sweep_expect(fault, 17, !writable || arch_access_writes((enum arch_access)m->access),
			    "writable against the mapping", m) &&
	       sweep_expect(fault, 17, executable == (m->access == ARCH_READ_EXECUTE),
			    "executable against the mapping", m) &&
	       sweep_expect(fault, 17, ((entry & PAGE_UNCACHED) != 0) == is_registers(m, page),
			    "uncached against the mapping", m) &&
	       sweep_expect(fault, 19, !writable || !m->memory || !m->memory->sealed,
			    "a sealed page is writable", m) &&
	       leaf_marks(space, entry);
}

/* A walk without recursion: one cursor for each level, from the root (4) down. */
static bool space_walk(struct space_sweep *space)
{
	const uint64_t *tables[5] = {0};
	unsigned at[5] = {0};
	unsigned level = 4;
	uint64_t address = 0;

	tables[4] = arch_direct(space->process->space.root);
	space->tables = 1;
	if (!frame_hold(space->memory, space->process->space.root))
		return false;
	/* Each turn takes one entry, or goes up. */
	while (level <= 4) {
		unsigned entries = level == 4 ? PAGE_TABLE_ENTRIES / 2 : PAGE_TABLE_ENTRIES;
		uint64_t entry;

		if (at[level] == entries) {
			level++;
			continue;
		}
		entry = tables[level][at[level]];
		address = (address & ~(page_table_span(level + 1) - 1)) +
			  at[level] * page_table_span(level);
		at[level]++;
		if (!entry)
			continue;
		if (level == 1) {
			if (!leaf_check(space, address, entry))
				return false;
			continue;
		}
		level--;
		tables[level] = arch_direct((struct physical){entry & PAGE_FRAME_MASK});
		at[level] = 0;
		space->tables++;
		if (!frame_hold(space->memory, (struct physical){entry & PAGE_FRAME_MASK}))
			return false;
	}
	return true;
}

static bool space_check(struct memory_sweep *sweep, const struct process *process)
{
	struct space_sweep space = {.memory = sweep, .process = process};
	uint64_t done = 0;

	for (const struct mapping *m = mapping_find(process, 0); m; m = mapping_next(m))
		if (!sweep_mapping(m, sweep->fault))
			return false;
	if (process->has_space && !space_walk(&space))
		return false;
	for (const struct mapping *m = mapping_find(process, 0); m; m = mapping_next(m)) {
		done += m->done;
		sweep->charged += m->tables_charged + (m->spare.address != 0);
		if (!piece_hold(sweep, m) || (m->spare.address && !frame_hold(sweep, m->spare)))
			return false;
	}
	sweep->charged += process->page_tables;
	return sweep_expect(sweep->fault, 17, done == space.leaves, "pages that are mapped",
			    process) &&
	       sweep_expect(sweep->fault, 18, space.tables == process->page_tables,
			    "page tables that are charged", process);
}

static bool process_hold(struct memory_sweep *sweep, const struct process *process)
{
	if (process->state == PROCESS_ENDED)
		return sweep_expect(sweep->fault, 20,
				    !process->mappings.root && !process->has_space,
				    "an ended process with a space", process);
	sweep->charged += 3 + process->table.pages;
	if (!frame_hold(sweep, process->directory) || !frame_hold(sweep, process->startup) ||
	    !frame_hold(sweep, process->capset))
		return false;
	for (uint32_t i = 0; i < process->table.pages; i++)
		if (!frame_hold(sweep, arch_physical(process->table.directory[i].slots)))
			return false;
	return space_check(sweep, process);
}

/*
 * ---- S22: ledgers ------------------------------------------------------------------------------
 */

/* A frame of the addresses of leaves, and those of the first `count` leaves that are there. */
static bool leaves_hold(struct memory_sweep *sweep, struct physical directory, uint32_t count)
{
	const struct physical *leaves;

	if (!directory.address)
		return true;
	if (!frame_hold(sweep, directory))
		return false;
	leaves = arch_direct(directory);
	for (uint32_t i = 0; i < count; i++)
		if (leaves[i].address && !frame_hold(sweep, leaves[i]))
			return false;
	return true;
}

/* The frames of an endpoint's tags, and of its places, which are charged before they are taken. */
static bool endpoint_hold(struct memory_sweep *sweep, const struct endpoint *endpoint)
{
	if (endpoint->tags.address)
		sweep->charged += 1 + endpoint->leaves;
	sweep->charged += deferred_frames(endpoint->place_count);
	return leaves_hold(sweep, endpoint->tags, ENDPOINT_LEAVES) &&
	       leaves_hold(sweep, endpoint->places, DEFERRED_LEAVES);
}

static bool scope_hold(struct memory_sweep *sweep, const struct scope *scope)
{
	sweep->charged += scope_leaves(scope);
	for (uint32_t i = 0; i < SCOPE_LEAVES; i++)
		if (scope->tags.leaves[i].address && !frame_hold(sweep, scope->tags.leaves[i]))
			return false;
	return true;
}

static bool object_hold(struct memory_sweep *sweep, struct object *object)
{
	if (object->size_bytes && !piece_hold(sweep, object))
		return false;
	if (object->type == OBJECT_MEMORY)
		return memory_hold(sweep, memory_of(object)) &&
		       sweep_users(object, &memory_of(object)->users, sweep->fault);
	if (object->type == OBJECT_MEMORY_VIEW)
		return sweep_view(memory_view_of(object), sweep->fault) &&
		       sweep_users(object, &memory_view_of(object)->users, sweep->fault);
	/* A device's parts begin with a view. */
	if (object->type == OBJECT_DEVICE_MMIO || object->type == OBJECT_DMA_BUFFER)
		return sweep_users(object, &memory_view_of(object)->users, sweep->fault);
	if (object->type == OBJECT_PROCESS)
		return process_hold(sweep, process_of(object));
	if (object->type == OBJECT_ENDPOINT)
		return endpoint_hold(sweep, endpoint_of(object));
	if (object->type == OBJECT_SCOPE)
		return scope_hold(sweep, scope_of(object));
	return true;
}

static bool ledger_hold(struct memory_sweep *sweep, struct ledger *ledger)
{
	sweep->charged = ledger->frames_retired;
	for (struct object *o = sweep_object_first(ledger); o; o = sweep_object_next(o))
		if (!object_hold(sweep, o))
			return false;
	for (struct ledger *child = ledger->first_child; child; child = child->siblings.next)
		if (!piece_hold(sweep, child))
			return false;
	return sweep_expect(sweep->fault, 22,
			    ledger->account.used.value[LEDGER_FRAMES] == sweep->charged,
			    "a ledger's frames", ledger);
}

/* Writable mappings are counted by their objects: the sums agree. */
static bool writable_maps_check(struct memory_sweep *sweep)
{
	uint64_t counted = 0, found = 0;

	for (struct ledger *l = &kernel.root_ledger; l; l = sweep_ledger_next(l)) {
		for (struct object *o = sweep_object_first(l); o; o = sweep_object_next(o)) {
			if (o->type == OBJECT_MEMORY)
				counted += memory_of(o)->writable_maps;
			if (o->type != OBJECT_PROCESS)
				continue;
			for (const struct mapping *m = mapping_find(process_of(o), 0); m;
			     m = mapping_next(m))
				found += m->memory && m->access == ARCH_READ_WRITE;
		}
	}
	return sweep_expect(sweep->fault, 19, counted == found, "the count of writable mappings",
			    NULL);
}

/*
 * ---- S23, S24: pools ---------------------------------------------------------------------------
 */

static bool free_list_check(struct memory_sweep *sweep)
{
	const struct frame_pool *pool = &kernel.frames;
	struct physical frame = pool->free;
	uint64_t untouched = 0, listed = 0;

	for (uint32_t i = pool->range; i < pool->range_count; i++)
		untouched += pool->ranges[i].length_bytes >> PAGE_SHIFT;
	untouched -= pool->range_used >> PAGE_SHIFT;
	for (; frame.address && listed <= pool->total; listed++) {
		uint8_t *mark = mark_of(sweep, frame);

		if (!mark || !sweep_expect(sweep->fault, 23, !(*mark & MARK_HELD),
					   "a frame is free and held", NULL))
			return false;
		*mark |= MARK_HELD;
		frame = *(struct physical *)arch_direct(frame);
	}
	return sweep_expect(sweep->fault, 23, listed + untouched == pool->free_count,
			    "the count of free frames", NULL);
}

bool sweep_memory(const struct sweep_marks *marks, struct sweep_fault *fault)
{
	struct memory_sweep sweep = {.marks = marks, .fault = fault};

	__builtin_memset(marks->frames, 0, marks->frame_count);
	for (unsigned i = 0; i < ARCH_DEVICES; i++)
		if (!memory_hold(&sweep, &kernel.functions[i].lost))
			return false;
	for (struct ledger *l = &kernel.root_ledger; l; l = sweep_ledger_next(l))
		if (!ledger_hold(&sweep, l))
			return false;
	return writable_maps_check(&sweep) &&
	       sweep_expect(fault, 23, kernel.frames.total - kernel.frames.free_count == sweep.held,
			    "frames that nobody holds are not free", NULL) &&
	       free_list_check(&sweep);
}

bool sweep_pools(struct sweep_fault *fault)
{
	const struct frame_pool *frames = &kernel.frames;
	const struct ring_pool *rings = &kernel.rings;

	return sweep_expect(fault, 23, frames->free_count <= frames->total, "free frames", NULL) &&
	       sweep_expect(fault, 24,
			    rings->free_count <= rings->total &&
				    rings->total - rings->free_count == kernel.threads,
			    "ring regions in use", NULL);
}

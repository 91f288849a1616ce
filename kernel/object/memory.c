/*
 * Memory objects: see memory.h. Methods stand in memory_methods.c, mappings in mapping.c.
 */
#include "kernel/object/memory.h"

#include "kernel/ipc/operation.h"
#include "kernel/kernel.h"
#include "kernel/work.h"

static uint64_t index_frames(uint32_t pages)
{
	uint64_t leaves = (pages + MEMORY_INDEX_ENTRIES - 1) / MEMORY_INDEX_ENTRIES;

	return pages <= MEMORY_INDEX_ENTRIES ? 1 : leaves + 1;
}

enum status memory_create(struct ledger *ledger, uint32_t pages, struct memory **created)
{
	struct memory *memory;
	struct object *object;
	uint64_t frames = pages + index_frames(pages);
	enum status status = ledger_charge(ledger, LEDGER_FRAMES, frames);

	if (status != STATUS_OK)
		return status;
	status = object_create(ledger, OBJECT_MEMORY, sizeof(struct memory), &object);
	if (status != STATUS_OK) {
		ledger_refund(ledger, LEDGER_FRAMES, frames);
		return status;
	}
	memory = memory_of(object);
	memory->pages = pages;
	memory->two_levels = pages > MEMORY_INDEX_ENTRIES;
	memory->index = frame_take_zeroed();
	memory->length_bytes = (uint64_t)pages << PAGE_SHIFT;
	*created = memory;
	return STATUS_OK;
}

enum status memory_create_contiguous(struct ledger *ledger, struct physical start,
				     uint64_t length_bytes, struct memory **created)
{
	struct memory *memory;
	struct object *object;
	enum status status = object_create(ledger, OBJECT_MEMORY, sizeof(struct memory), &object);

	if (status != STATUS_OK)
		return status;
	memory = memory_of(object);
	memory->pages = (uint32_t)((length_bytes + PAGE_BYTES - 1) >> PAGE_SHIFT);
	memory->filled = memory->pages;
	memory->sealed = true;
	memory->start = start;
	memory->length_bytes = length_bytes;
	*created = memory;
	return STATUS_OK;
}

/* The entry of a page in the index, whose leaf is there. */
static inline struct physical *index_entry(const struct memory *memory, uint32_t page)
{
	struct physical *index = arch_direct(memory->index);

	if (!memory->two_levels)
		return &index[page];
	index = arch_direct(index[page / MEMORY_INDEX_ENTRIES]);
	return &index[page % MEMORY_INDEX_ENTRIES];
}

/* Makes the leaf of a page, if it is missing. */
static void leaf_make(const struct memory *memory, uint32_t page)
{
	struct physical *index = arch_direct(memory->index);
	struct physical *leaf = &index[page / MEMORY_INDEX_ENTRIES];

	if (memory->two_levels && !leaf->address)
		*leaf = frame_take_zeroed();
}

/* How many of `most` pages from `page` on stand in one frame of the index. */
static uint32_t run_length(uint32_t page, uint32_t most)
{
	uint32_t in_leaf = MEMORY_INDEX_ENTRIES - page % (uint32_t)MEMORY_INDEX_ENTRIES;

	return in_leaf < most ? in_leaf : most;
}

bool memory_fill(struct memory *memory)
{
	while (memory->filled < memory->pages && work_is_left()) {
		uint32_t left = memory->pages - memory->filled, most, count;

		leaf_make(memory, memory->filled);
		most = work_pieces(WORK_UNITS_PAGE);
		count = run_length(memory->filled, left < most ? left : most);
		frames_take_zeroed(index_entry(memory, memory->filled), count);
		memory->filled += count;
	}
	return memory->filled == memory->pages;
}

void memory_frames(const struct memory *memory, uint32_t page, uint32_t most, struct arch_run *run)
{
	run->frames = memory->index.address ? index_entry(memory, page) : NULL;
	run->first = run->frames ? *run->frames : memory_frame(memory, page);
	run->count = run->frames ? run_length(page, most) : most;
}

struct physical memory_frame(const struct memory *memory, uint32_t page)
{
	if (!memory->index.address)
		return (struct physical){memory->start.address + ((uint64_t)page << PAGE_SHIFT)};
	return *index_entry(memory, page);
}

/* The length of the part of a copy that lies in the page of `offset`. */
static uint32_t piece_bytes(uint64_t offset, uint32_t length_bytes)
{
	uint32_t in_page = PAGE_BYTES - (uint32_t)(offset & (PAGE_BYTES - 1));

	return length_bytes < in_page ? length_bytes : in_page;
}

static char *byte_at(const struct memory *memory, uint64_t offset)
{
	char *page = arch_direct(memory_frame(memory, (uint32_t)(offset >> PAGE_SHIFT)));

	return page + (offset & (PAGE_BYTES - 1));
}

void memory_read(const struct memory *memory, uint64_t offset, void *to, uint32_t length_bytes)
{
	char *next = to;

	while (length_bytes > 0) {
		uint32_t piece = piece_bytes(offset, length_bytes);

		__builtin_memcpy(next, byte_at(memory, offset), piece);
		work_copy_bytes(piece);
		next += piece;
		offset += piece;
		length_bytes -= piece;
	}
}

void memory_write(struct memory *memory, uint64_t offset, const void *from, uint32_t length_bytes)
{
	const char *next = from;

	while (length_bytes > 0) {
		uint32_t piece = piece_bytes(offset, length_bytes);

		__builtin_memcpy(byte_at(memory, offset), next, piece);
		work_copy_bytes(piece);
		next += piece;
		offset += piece;
		length_bytes -= piece;
	}
}

void memory_seal_forget(struct operation *operation)
{
	struct memory *memory = memory_of(operation->object);

	if (memory->sealer != operation)
		return;
	memory->sealer = NULL;
	memory->seal_next = NULL;
	memory->sealing = false;
}

/* Gives the index frames back, and refunds their charge. */
static void index_give(struct memory *memory)
{
	uint64_t leaves = (memory->pages + MEMORY_INDEX_ENTRIES - 1) / MEMORY_INDEX_ENTRIES;
	struct physical *index = arch_direct(memory->index);

	/* At most 512 leaves, each one unit. */
	for (uint64_t i = 0; memory->two_levels && i < leaves; i++)
		if (index[i].address)
			frame_give(index[i]);
	frame_give(memory->index);
	memory->index.address = 0;
	ledger_refund(memory->object.ledger, LEDGER_FRAMES,
		      memory->pages + index_frames(memory->pages));
}

void memory_retire(struct memory *memory, struct memory *lost)
{
	*lost = (struct memory){.pages = memory->pages,
				.filled = memory->filled,
				.two_levels = memory->two_levels,
				.index = memory->index};
	ledger_retire(memory->object.ledger, memory->pages + index_frames(memory->pages));
	memory->index.address = 0;
	memory->filled = 0;
}

bool memory_teardown(struct object *object)
{
	struct memory *memory = memory_of(object);

	if (!memory->index.address)
		return true;
	/* Processes that map it are taken apart first. */
	if (object->needs)
		return false;
	while (memory->filled > 0 && work_is_left())
		frame_give(memory_frame(memory, --memory->filled));
	if (memory->filled > 0)
		return false;
	index_give(memory);
	return true;
}

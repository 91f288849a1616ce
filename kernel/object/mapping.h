/*
 * A mapping: a piece of a memory object at an address of one process.
 *
 * The records of a process are kept in the order of their addresses. Page tables are charged when a
 * mapping is made, for the worst case, and what was not needed comes back when it is done; so
 * mapping, once begun, cannot fail. A mapping without a memory object is a page of the kernel's own
 * (startup, CapSet, ring): programs cannot unmap those.
 */
#ifndef KERNEL_OBJECT_MAPPING_H
#define KERNEL_OBJECT_MAPPING_H

#include "kernel/arch/interface.h"
#include "kernel/object/memory.h"

struct process;

struct mapping {
	struct mapping *next;
	struct process *process;
	struct memory *memory;   /* needed; null: the frames follow `start` */
	struct physical start;
	uint64_t address;
	uint32_t page_offset;
	uint32_t pages;
	uint32_t done;           /* pages that are mapped, from the beginning */
	uint32_t tables_charged; /* not used so far */
	uint8_t access;          /* enum arch_access */
	bool changing;           /* being mapped or unmapped, in steps */
};

struct mapping_request {
	struct process *process;
	struct memory *memory;
	struct physical start; /* when there is no memory object */
	uint64_t address;
	uint32_t page_offset;
	uint32_t pages;
	enum arch_access access;
};

/*
 * Makes the record; nothing is mapped yet. The range lies in user space, is not empty, and its pages
 * are the object's. BUSY: something is mapped there; LEDGER_LIMIT: too many mappings, or no frames
 * for page tables.
 */
MUST_CHECK enum status mapping_create(const struct mapping_request *request,
				      struct mapping **mapping);

/* Maps pages, as far as the budget reaches. True when all are. */
MUST_CHECK bool mapping_map(struct mapping *mapping);

/* Unmaps pages, as far as the budget reaches. True when the mapping is gone, its record, too. */
MUST_CHECK bool mapping_unmap(struct mapping *mapping);

/* Makes mapped pages read-only, from page `*cursor` on, within the budget. True when all are. */
MUST_CHECK bool mapping_protect(struct mapping *mapping, uint64_t *cursor);

/* The mapping at or behind `address`; null when there is none. */
struct mapping *mapping_find(const struct process *process, uint64_t address);

static inline uint64_t mapping_end(const struct mapping *mapping)
{
	return mapping->address + ((uint64_t)mapping->pages << PAGE_SHIFT);
}

#endif

/*
 * A mapping: a piece of a memory object at an address of one process.
 *
 * The records of a process stand in an ordered index by their addresses (core/base/tree.h), so that
 * an operation on one of them costs the same among ten and among ten thousand. Page tables are
 * charged when a mapping is made, for the worst case, and what was not needed comes back when it is
 * done; so mapping, once begun, cannot fail. A mapping without a memory object is a page of the
 * kernel's own (startup, CapSet, ring): programs cannot unmap those.
 *
 * A process keeps what its own ledger, or one above it, pays for, as long as it lives. Any other
 * mapping, and each one through a view, can lose its pages while the process runs. It has a *spare*
 * frame, which its process's ledger paid for when it was made: one zeroed frame, which takes the
 * place of all of its pages, with the access that they had. A program that reads finds zeros, or in
 * the place of a device's registers ones; one
 * that may write can write, and reads back what it wrote at every page of the mapping. No other
 * program ever sees that frame, and nothing faults.
 */
#ifndef KERNEL_OBJECT_MAPPING_H
#define KERNEL_OBJECT_MAPPING_H

#include "core/base/tree.h"
#include "kernel/arch/interface.h"
#include "kernel/list.h"
#include "kernel/object/memory.h"

struct operation;
struct process;

/*
 * Guarded by the one kernel lock. Where its pages are unmapped, protected or withdrawn this CPU's
 * TLB is flushed; a shootdown to the other CPUs that run the process would go there, and its
 * answers would be waited for before the frames are given back.
 */
struct mapping {
	struct tree_node node; /* in its process's index; the key is the address */
	struct process *process;
	struct memory *memory; /* null: the frames follow `start`, or are all the spare one */
	/* That it was made through, perhaps a device's part; it, or else the memory, is needed. */
	struct memory_view *view;
	struct physical start;
	struct physical spare;                 /* address 0: none, its pages cannot be withdrawn */
	LIST_LINK(struct mapping) in_users;    /* with a spare: in the list of the view or memory */
	LIST_LINK(struct mapping) in_writable; /* writable: in the list of the memory object */
	uint64_t address;
	uint32_t page_offset;
	uint32_t pages;
	uint32_t done;           /* pages that are mapped, from the beginning */
	uint32_t tables_charged; /* not used so far */
	uint32_t withdrawn;      /* pages that show the spare frame: those from the beginning ... */
	uint32_t withdrawn_from; /* ... and from this one on */
	uint8_t access;          /* enum arch_access */
	bool changing;           /* being mapped, unmapped or protected, in steps */
	bool withdrawing;        /* pages are being replaced, in steps */
	const struct operation *changer; /* the only one that may unmap or protect it; or null */
};

struct mapping_request {
	struct process *process;
	struct memory *memory;
	struct memory_view *view; /* null: the memory object itself */
	struct physical start;    /* when there is no memory object */
	uint64_t address;
	uint32_t page_offset;
	uint32_t pages;
	enum arch_access access;
};

/*
 * Makes the record; nothing is mapped yet. The range lies in user space, is not empty, and its
 * pages are the object's, and the view's. BUSY: something is mapped there; LEDGER_LIMIT: no frames
 * for page tables and the spare one, or no room for the record.
 */
MUST_CHECK enum status mapping_create(const struct mapping_request *request,
				      struct mapping **mapping);

/* Takes back a record whose pages were not mapped yet. */
void mapping_cancel(struct mapping *mapping);

/* Maps pages, as far as the budget reaches. True when all are. */
MUST_CHECK bool mapping_map(struct mapping *mapping);

/* Maps all pages of a ring region, whose table is there or charged for, whatever the budget. */
void mapping_map_ring(struct mapping *mapping);

/* Unmaps pages, as far as the budget reaches. True when the mapping is gone, its record, too. */
MUST_CHECK bool mapping_unmap(struct mapping *mapping);

/* Makes mapped pages read-only, from page `*cursor` on, within the budget. True when all are. */
MUST_CHECK bool mapping_protect(struct mapping *mapping, uint64_t *cursor);

/*
 * Replaces pages by the spare frame of a mapping that has one, within the budget. After the last
 * one the mapping has forgotten its view or memory object, and needs neither.
 */
void mapping_withdraw(struct mapping *mapping);

/* The frame that page `page` of a mapping shows, or will. */
struct physical mapping_frame(const struct mapping *mapping, uint32_t page);

/* Whether a program made it, and may unmap it. */
static inline bool mapping_is_programs(const struct mapping *mapping)
{
	return mapping->memory || mapping->spare.address;
}

/* The mapping at or after `address`, and the one after a mapping; null when there is none. */
struct mapping *mapping_find(const struct process *process, uint64_t address);
struct mapping *mapping_next(const struct mapping *mapping);

static inline uint64_t mapping_end(const struct mapping *mapping)
{
	return mapping->address + ((uint64_t)mapping->pages << PAGE_SHIFT);
}

#endif

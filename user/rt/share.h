/*
 * Memory that is shared: places in the address space, mappings of objects and views, and a buffer
 * that another program is given a view of.
 *
 * A mapping made through a view, or of what another ledger pays for, never faults: when its pages
 * are withdrawn there are zeros. So whoever works on shared memory copies what it decides upon, and
 * asks (MemoryView.size) where it must know whether the memory is still there.
 */
#ifndef USER_RT_SHARE_H
#define USER_RT_SHARE_H

#include "user/rt/generated/device_types.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/generated/memory_types.h"
#include "user/rt/rt.h"

/* Where the next mapping may go. The address space is the caller's; it is not released here. */
struct rt_mapper {
	struct rt *rt;
	struct address_space space;
	uint64_t next_address;
};

/* A mapping. `bytes` is null when there is none. */
struct rt_mapped {
	volatile void *bytes;
	uint64_t length_bytes;
};

/* Places begin at random, where neither programs nor stacks are put. */
void rt_mapper_init(struct rt_mapper *mapper, struct rt *rt, struct address_space space);

/* A row of pages of what is to be mapped: multiples of the page size. */
struct rt_pages {
	uint64_t offset_bytes, length_bytes;
};

/*
 * Map pages at a free place: of a memory object or a view so that they can be written, of a reader
 * so that they can be read. Any status of the AddressSpace method, and NO_ROOM when no place was
 * free; then nothing is mapped.
 */
MUST_CHECK enum status rt_map_object(struct rt_mapper *mapper, struct memory_object object,
				     struct rt_pages pages, struct rt_mapped *mapped);
MUST_CHECK enum status rt_map_view(struct rt_mapper *mapper, struct memory_view view,
				   struct rt_pages pages, struct rt_mapped *mapped);
MUST_CHECK enum status rt_map_reader(struct rt_mapper *mapper, struct memory_reader reader,
				     struct rt_pages pages, struct rt_mapped *mapped);

/*
 * Map pages of a device's registers, for user/rt/mmio.h, and of memory that a device reaches, which
 * the device may change at any time. As above.
 */
MUST_CHECK enum status rt_map_device(struct rt_mapper *mapper, struct device_mmio mmio,
				     struct rt_pages pages, struct rt_mapped *mapped);
MUST_CHECK enum status rt_map_dma(struct rt_mapper *mapper, struct dma_buffer buffer,
				  struct rt_pages pages, struct rt_mapped *mapped);

/* Takes a mapping away, if there is one. Any status of AddressSpace.unmap. */
MUST_CHECK enum status rt_unmap(struct rt_mapper *mapper, struct rt_mapped *mapped);

/* Memory of this program, mapped here, with a view of all of it to be given away. */
struct rt_share {
	struct memory_object object;
	struct memory_view view;     /* copy or move it to whoever shall write, too */
	struct memory_reader reader; /* to whoever shall only read */
	struct memory_revoker view_revoker, reader_revoker;
	struct rt_mapped mapped;
};

struct rt_share_request {
	struct memory memory;
	struct ledger ledger; /* that pays; the id zero: the caller's own */
	uint32_t pages;
};

/* Makes one. Any status of the methods; then nothing is left of it. */
MUST_CHECK enum status rt_share_open(struct rt_mapper *mapper,
				     const struct rt_share_request *request,
				     struct rt_share *buffer);

/*
 * Takes it away from everybody: revokes both views, so that others find zeros from here on, unmaps
 * it and lets go of all capabilities that are left. Also after a failed rt_share_open, where it
 * does nothing.
 */
void rt_share_close(struct rt_mapper *mapper, struct rt_share *buffer);

#endif

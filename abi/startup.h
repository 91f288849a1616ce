/*
 * The state in which a program starts.
 *
 * The program is entered at its ELF entry point with the address of its startup block in rdi, rsp
 * at the top of its stack (16-byte aligned), and every other general register zero. The startup
 * block lies at the beginning of a read-only page and names the place of the CapSet, which has
 * another one. No address in it is part of the ABI: they differ from start to start.
 */
#ifndef ABI_STARTUP_H
#define ABI_STARTUP_H

#include "abi/base.h"

#define ABI_VERSION 1u
#define CAPSET_NAME_BYTES 32u
/* The most entries of a CapSet, the thread's own capability included: what fits into one page. */
#define CAPSET_ENTRIES 85u

struct startup_block {
	uint32_t abi_version;
	uint32_t page_bytes;
	uint64_t process_id;
	uint64_t ring_address;
	uint64_t ring_bytes;
	uint64_t capset_address;
	uint32_t capset_count;
	uint32_t capset_entry_bytes;
	uint64_t stack_low;
	uint64_t stack_high;
	uint64_t image_base;  /* where the lowest segment was loaded */
	uint64_t image_bytes; /* from there to the end of the last segment */
	/* The writable image and the heap are one memory object, mapped at data_address. */
	uint64_t data_address;
	uint64_t data_bytes; /* what is mapped: the writable image, then the first heap pages */
	uint64_t heap_address;
	/* Nanoseconds = (time-stamp counter - clock_origin) * clock_multiplier / 2^32. */
	uint64_t clock_origin;
	uint64_t clock_multiplier;
	uint64_t random;   /* zero when the machine has no entropy source */
	uint64_t argument; /* of a thread that was made by its process; zero for the first one */
	uint64_t reserved[3];
};

/* One row of the CapSet, in the order in which the capabilities were granted. */
struct capset_entry {
	char name[CAPSET_NAME_BYTES]; /* zero padded; at most 31 bytes */
	uint64_t capability;
	uint64_t interface;
};

ABI_SIZE(struct startup_block, 160);
ABI_OFFSET(struct startup_block, process_id, 8);
ABI_OFFSET(struct startup_block, capset_address, 32);
ABI_OFFSET(struct startup_block, clock_origin, 104);
ABI_SIZE(struct capset_entry, 48);

#endif

/*
 * Programs that make one kernel entry as long as they can: each attack is one that took longer than
 * any entry may, in some kernel of the past or in a search (make search-longest).
 *
 * An attack prepares what it needs, says timing_begin, does it, and says timing_end. On the kernel
 * that notes its entries (tests/proofs/longest.h) each gives one line; on others this is a proof
 * that nothing but time is lost. Read next: timing.c.
 */
#ifndef TESTS_PROOFS_TIMING_TIMING_H
#define TESTS_PROOFS_TIMING_TIMING_H

#include "tests/proofs/proof.h"
#include "user/rt/generated/endpoint_types.h"
#include "user/rt/pending.h"
#include "user/rt/thread.h"

/* The most that one entry takes. */
#define TIMING_BATCH RING_SUBMISSIONS
/* Where attacks map: mappings of one page, or a range of many. */
#define TIMING_ADDRESS UINT64_C(0x200000000000)
#define TIMING_PAGE 4096u
/* A child maps so many ranges of one page, each two pages from the next, and unmaps so many at
 * random. */
#define TIMING_MAPPINGS 10000u
#define TIMING_UNMAPPINGS 2000u
#define TIMING_INTERFACE UINT64_C(0xb0b0b0b0b0b0b0b2)

struct timing {
	struct proof proof;
	struct proof_group group;
	struct endpoint_factory factory;
	struct rt_thread_maker maker;
	struct image image, child; /* bench-child, timing-child */
	struct rt_call calls[TIMING_BATCH];
	uint32_t open; /* of the calls */
};

extern struct timing timing;

/* The attack of this name, of at most 16 characters, lies between the two. */
void timing_begin(void);
void timing_end(const char *name);

/* A place for one call more of the batch. */
struct rt_call *timing_call(void);

/* Submits all of them with one entry, and waits for their outcome; how many were successful. */
uint32_t timing_batch(void);

/* Submits the only one `count` times with one entry, likewise. */
uint32_t timing_again(uint32_t count);

/* Releases `count` capabilities, as many as fit with each entry. */
void timing_release(const struct cap_id *ids, uint32_t count);

/* A memory object; and pages of one at an address. */
struct memory_object timing_memory(uint32_t pages);
enum status timing_map(struct memory_object object, uint64_t bytes, uint64_t address);
enum status timing_unmap(uint64_t address, uint64_t bytes);

/* A builder in a ledger (the id zero: the proof's own). */
struct process_builder timing_builder(struct ledger ledger);

struct endpoint timing_endpoint(uint8_t capabilities);
struct cap_id timing_facet(struct endpoint endpoint);

/* The attacks. */
void timing_builders(void);
void timing_grants(void);
void timing_starts(void);
void timing_moved_grants(void);
void timing_unmaps(void);
void timing_unmap_many(void);
void timing_maps(void);
void timing_seal(void);
void timing_moved_endpoints(void);
void timing_serving(void);
void timing_terminates(void);
void timing_mapped(void);
void timing_table(void);

#endif

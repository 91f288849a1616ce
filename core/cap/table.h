/*
 * The capability table of one process, as pure logic over memory that the kernel hands to it.
 *
 * A table is a directory of up to CAP_TABLE_PAGES pages of 64 slots. A slot holds one edge: "this
 * process holds that object, as this interface, in this hold mode". Its 64-bit key is the CapId:
 * the slot's index in the low 16 bits and the slot's generation above. A look-up is one comparison
 * of the key. A generation is never used twice, not even when a page of slots was given back and
 * another one took its place; a slot that has used all of them retires.
 *
 * Every slot of one object is linked into the object's list of edges, so that an object that ends
 * can tell its holders. The table never frees or allocates: pages are given and taken by its owner,
 * who pays for them. Reserved room is a count, not a state of slots: what has been reserved can be
 * committed later without a failure.
 */
#ifndef CORE_CAP_TABLE_H
#define CORE_CAP_TABLE_H

#include "abi/base.h"
#include "abi/cap_id.h"
#include "abi/ring.h"
#include "abi/status.h"

#define CAP_PAGE_SLOTS 64u
#define CAP_TABLE_PAGES 256u
#define CAP_TABLE_SLOTS (CAP_PAGE_SLOTS * CAP_TABLE_PAGES)
#define CAP_INDEX_BITS 16u
/* The last generation of a slot; a table can be made with a smaller one to test retirement. */
#define CAP_GENERATION_LAST ((UINT64_C(1) << 47) - 1)

enum cap_slot_state {
	CAP_SLOT_FREE,
	CAP_SLOT_LIVE,
	CAP_SLOT_TRANSIT,  /* being moved by an operation: neither usable nor releasable */
	CAP_SLOT_DEAD,     /* the object is gone; `reason` says how; releasable */
	CAP_SLOT_RELEASED, /* its holder let go; submissions in flight still hold it */
	CAP_SLOT_RETIRED,  /* no generation left */
};

/* An object that can be held. The first field of every kernel object that a slot can name. */
struct cap_target {
	struct cap_slot *edges; /* every slot that names it, live, in transit or held in a draft */
};

struct cap_slot {
	uint64_t key; /* of the live edge; in a free slot the last one, with CAP_KEY_FREE set */
	struct cap_target *target;
	struct cap_slot *edge_next;
	struct cap_slot **edge_link; /* the pointer that points here */
	uint64_t interface;
	uint16_t interface_index; /* of a kernel interface in the kernel's table */
	uint8_t state;            /* enum cap_slot_state */
	uint8_t hold;             /* enum hold_mode */
	int8_t reason;            /* CAP_SLOT_DEAD: the status that look-ups give */
	bool bound;               /* see struct cap_edge */
	uint16_t pins;            /* submissions in flight that pass a copy of it on */
	uint64_t reference[2];    /* the caller reference through this edge; zero: not computed */
};
ABI_SIZE(struct cap_slot, 64);

/* One entry of the directory. */
struct cap_page {
	struct cap_slot *slots; /* null: no page here */
	uint64_t free;          /* bit i: slot i is free */
};

/* A directory is one page of the machine. */
_Static_assert(sizeof(struct cap_page) * CAP_TABLE_PAGES == 4096, "the directory has another size");

struct cap_table {
	struct cap_page *directory; /* CAP_TABLE_PAGES entries, zeroed by the owner */
	uint32_t pages;             /* in use, from the beginning of the directory */
	uint32_t free;              /* free slots */
	uint32_t reserved;          /* of those, promised */
	uint32_t used;
	uint64_t generation_floor; /* of slots in pages that come next */
	uint64_t generation_last;
	uint64_t generation_next; /* above every one that a slot of the table has had */
	uint64_t summary[CAP_TABLE_PAGES / 64]; /* bit p: page p has a free slot */
};

/* The object, interface and hold mode of a look-up, or of a commit. */
struct cap_edge {
	struct cap_target *target;
	uint64_t interface;
	uint16_t interface_index;
	uint8_t hold;
	/* An earlier holder held it in HOLD_SAME_SESSION: a narrower mode does not undo that. */
	bool bound;
};

_Static_assert(STATUS_LOWEST >= INT8_MIN, "a status does not fit into a slot");

/* Whether capabilities that come by way of this slot belong to its holder's session. */
static inline bool cap_slot_is_bound(const struct cap_slot *slot)
{
	return slot->bound || slot->hold == HOLD_SAME_SESSION;
}

/* The edge for a receiver of the capability in `slot`, in a mode that the holder may pass on. */
static inline struct cap_edge cap_slot_edge(const struct cap_slot *slot, uint8_t hold)
{
	return (struct cap_edge){.target = slot->target,
				 .interface = slot->interface,
				 .interface_index = slot->interface_index,
				 .hold = hold,
				 .bound = cap_slot_is_bound(slot)};
}

/* Makes an empty table without pages. `directory` is zeroed and outlives the table. */
void cap_table_init(struct cap_table *table, struct cap_page *directory, uint64_t generation_last);

/*
 * How many more pages the table needs before `count` more slots can be reserved; UINT32_MAX when
 * the directory cannot hold that many.
 */
uint32_t cap_table_pages_missing(const struct cap_table *table, uint32_t count);

/* Adds a page: `slots` is CAP_PAGE_SLOTS zeroed slots, now the table's until it gives it back. */
void cap_table_page_give(struct cap_table *table, struct cap_slot *slots);

/*
 * Gives back the last page when it holds nothing and no reservation needs it; null otherwise, and
 * when some slot of the table has had its last generation: then pages stay. The page belongs to the
 * caller again. Its generations are remembered by the floor.
 */
struct cap_slot *cap_table_page_take(struct cap_table *table);

/*
 * Takes the last page, of at least one, of a table in which nothing is held or promised any more
 * and no look-up will come: also one with slots that have had their last generation.
 */
struct cap_slot *cap_table_page_drop(struct cap_table *table);

/* Promises `count` slots. NO_SLOTS when fewer are free and unpromised; then nothing changes. */
MUST_CHECK enum status cap_table_reserve(struct cap_table *table, uint32_t count);

/* Takes back a promise of `count` slots that was made and not used. */
void cap_table_unreserve(struct cap_table *table, uint32_t count);

/*
 * Uses one promised slot for `edge`, and returns it; its key is the new capability id. The caller
 * has reserved.
 */
struct cap_slot *cap_table_commit(struct cap_table *table, const struct cap_edge *edge);

/*
 * The slot of a capability id. NO_CAPABILITY when the id never existed, was released or is another
 * table's; IN_TRANSIT while it is being moved; the slot's reason when its object is gone.
 */
MUST_CHECK enum status cap_table_find(const struct cap_table *table, struct cap_id id,
				      struct cap_slot **slot);

/* As cap_table_find, but a slot whose object is gone is found, too: for release. */
MUST_CHECK enum status cap_table_find_releasable(const struct cap_table *table, struct cap_id id,
						 struct cap_slot **found);

/* Frees a slot in any state but free: the edge is gone and the id will never be valid again. */
void cap_table_drop(struct cap_table *table, struct cap_slot *slot);

/*
 * A submission in flight holds a live slot that it passes on as a copy: the edge stays even if its
 * holder releases it. cap_slot_unpin says whether the slot was released meanwhile and is nobody's
 * any more: then the caller drops it.
 */
void cap_slot_pin(struct cap_slot *slot);
MUST_CHECK bool cap_slot_unpin(struct cap_slot *slot);

/* The holder lets go of a pinned slot: it cannot be found any more, the edge stays. */
void cap_slot_release_pinned(struct cap_slot *slot);

/* Puts a live slot into transit, and back. */
void cap_slot_transit_begin(struct cap_slot *slot);
void cap_slot_transit_end(struct cap_slot *slot);

/*
 * Tells a holder that the object is gone: the edge is unlinked, look-ups give `reason` from now on.
 */
void cap_slot_kill(struct cap_slot *slot, enum status reason);

/*
 * The slot of an id that its owner put into transit; null when it is not in transit any more,
 * because its object is gone or its owner has gone on.
 */
struct cap_slot *cap_table_find_transit(const struct cap_table *table, struct cap_id id);

/* The slot at `index`, below pages * 64, in whatever state: for teardown and for the sweep. */
struct cap_slot *cap_table_slot(const struct cap_table *table, uint32_t index);

/* The capability id of a slot that is not free. */
struct cap_id cap_slot_id(const struct cap_slot *slot);

/*
 * Checks the table against itself: counts, bitmaps, keys, list links. False when something is
 * wrong.
 */
MUST_CHECK bool cap_table_check(const struct cap_table *table);

#endif

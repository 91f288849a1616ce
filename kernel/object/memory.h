/*
 * A memory object: a row of frames that one ledger pays for.
 *
 * Its frames are named by index frames (one of 512 entries, or two levels of them), which the
 * ledger also pays for. A memory object over the boot package has no frames of its own: it names a
 * contiguous run that is not any ledger's. The object lives while anyone holds it, maps it, or uses
 * it as a program; when its ledger closes, users of other ledgers lose it (memory_view.h). Its
 * frames go back only after the last of these users has lost it: until then they stay in
 * quarantine, since they are still the object's.
 */
#ifndef KERNEL_OBJECT_MEMORY_H
#define KERNEL_OBJECT_MEMORY_H

#include "kernel/resource/object.h"

#define MEMORY_INDEX_ENTRIES (PAGE_BYTES / sizeof(struct physical))
#define MEMORY_PAGES_LARGEST (256u * 1024u)

struct mapping;
struct memory_view;
struct operation;

/*
 * The users that can lose a memory object, or a view of it, while they use it: see memory_view.h.
 */
struct memory_users {
	struct memory_view *views; /* cut from it; by `siblings` */
	struct mapping *mappings;  /* made through it, with a spare frame each; by `in_users` */
};

/*
 * Guarded by the one kernel lock. The last mapping has been flushed everywhere before frames go
 * back.
 */
struct memory {
	struct object object;
	uint32_t pages;
	uint32_t filled;        /* pages that have a frame; they are filled and emptied in order */
	uint32_t writable_maps; /* mappings through which a program can write ... */
	struct mapping *writable;       /* ... and the list of them, by `in_writable` */
	struct mapping *seal_next;      /* of these, the next one for a seal to look at */
	const struct operation *sealer; /* the seal that goes on; null: none */
	bool sealed;
	bool sealing; /* by `sealer`: no new writers; mappings are being made read-only */
	bool two_levels;
	struct physical index; /* address 0: contiguous */
	struct physical start; /* contiguous: of page 0 */
	uint64_t length_bytes; /* what is visible: contiguous ones may end inside their last page */
	struct memory_users users;
};

/* Whether it can no longer be written, or mapped so that it could. */
static inline bool memory_is_frozen(const struct memory *memory)
{
	return memory->sealed || memory->sealing;
}

/*
 * Makes a memory object of `pages` (1 to MEMORY_PAGES_LARGEST) pages, none filled yet; its ledger
 * is charged for all of them. LEDGER_LIMIT; nothing changed then.
 */
MUST_CHECK enum status memory_create(struct ledger *ledger, uint32_t pages,
				     struct memory **created);

/* Makes a sealed one over frames that no other code changes. LEDGER_LIMIT. */
MUST_CHECK enum status memory_create_contiguous(struct ledger *ledger, struct physical start,
						uint64_t length_bytes, struct memory **created);

/* Fills zeroed frames in, as far as the budget reaches. True when all pages are there. */
MUST_CHECK bool memory_fill(struct memory *memory);

/* The frame of a page below `filled`. */
struct physical memory_frame(const struct memory *memory, uint32_t page);

/*
 * The frames of pages from `page` on, of which `most` are there: sets all of the run but its
 * access. It has 1 to `most` pages.
 */
void memory_frames(const struct memory *memory, uint32_t page, uint32_t most, struct arch_run *run);

/* Copies bytes that lie inside the object, for the kernel's own use and for read and write. */
void memory_read(const struct memory *memory, uint64_t offset, void *to, uint32_t length_bytes);
void memory_write(struct memory *memory, uint64_t offset, const void *from, uint32_t length_bytes);

/*
 * The frames of a memory object never come back: they are what `lost`, which is no object, names
 * from here on, and the ledgers know it (ledger_retire). The object has none.
 */
void memory_retire(struct memory *memory, struct memory *lost);

/*
 * A method call upon a memory object ends: if it was a seal that is not done, it can be written
 * again.
 */
void memory_seal_forget(struct operation *operation);

/* See object_teardown_function: gives the frames back. Nobody maps or needs the object. */
bool memory_teardown(struct object *object);

static inline struct memory *memory_of(struct object *object)
{
	return CONTAINER_OF(object, struct memory, object);
}

#endif

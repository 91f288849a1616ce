/*
 * A view: some pages of a memory object, as an object of its own that can be ended.
 *
 * The interface under which a view is held says what it allows: MemoryView reads and writes,
 * MemoryReader reads. The holders of its MemoryRevoker, a third name of the same object, end it. A
 * view names the memory object itself, however many views it was cut from in turn, so nothing is
 * looked up through a chain; what it was cut from is remembered as a tree, so that ending a view
 * ends all that was cut from it. A view needs what it was cut from.
 *
 * Mappings that may lose their pages stand in the list of what they were made through: a view, or
 * the memory object of a ledger that is not the mapper's. See mapping.h for how they lose them.
 */
#ifndef KERNEL_OBJECT_MEMORY_VIEW_H
#define KERNEL_OBJECT_MEMORY_VIEW_H

#include "kernel/object/memory.h"

/* Views of views of views: bounds each walk up and down. */
#define MEMORY_VIEW_DEPTH 8u

/*
 * Guarded by the one kernel lock. Revoking it withdraws the pages of its mappings: see struct
 * mapping for the shootdown.
 */
struct memory_view {
	struct object object;
	struct memory *memory;      /* null: the view has ended */
	struct memory_view *parent; /* that it was cut from; null: from the memory object itself */
	LIST_LINK(struct memory_view) siblings; /* in the list of what it was cut from */
	struct memory_users users;
	uint32_t page_offset, pages; /* of the memory object */
	uint32_t depth;              /* 1: cut from the memory object */
	bool revoked;
};

/* Memory as a method or a mapping sees it: all of a memory object, or what a view shows. */
struct memory_window {
	struct memory *memory;
	struct memory_view *view; /* null: none */
	uint32_t page_offset, pages;
	uint64_t length_bytes; /* visible: the last page may be there in part */
};

static inline struct memory_view *memory_view_of(struct object *object)
{
	return CONTAINER_OF(object, struct memory_view, object);
}

/*
 * The window of a memory object, of a view, or of a device's part, which begins with one. REVOKED,
 * DISCONNECTED: the view, one that it was cut from, or the memory has ended or is about to.
 */
MUST_CHECK enum status memory_window_find(struct object *object, struct memory_window *window);

/*
 * Cuts a view out of a window: `pages` pages (not zero) from page `first` of it. OUT_OF_RANGE,
 * INVALID_ARGUMENT (too deep), LEDGER_LIMIT; nothing changed then.
 */
struct memory_view_request {
	struct ledger *ledger;
	uint32_t first, pages;
};
MUST_CHECK enum status memory_view_create(const struct memory_window *window,
					  const struct memory_view_request *request,
					  struct memory_view **view);

/*
 * Marks the view revoked, takes pages away from mappings and ends views that were cut from it,
 * within the budget. True when nothing is left; then the view has ended.
 */
MUST_CHECK bool memory_view_revoke(struct memory_view *view);

/*
 * Takes the pages of all mappings through a view away, within the budget; no view was cut from it.
 * True when there is no mapping left.
 */
MUST_CHECK bool memory_view_mappings_withdraw(struct memory_view *view);

/* See object_type_entry: for views, and for memory objects. */
bool memory_view_teardown(struct object *object);
void memory_view_withdraw(struct object *object);
void memory_withdraw(struct object *object);

#endif

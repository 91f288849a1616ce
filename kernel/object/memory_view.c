/*
 * Views of memory objects: see memory_view.h. memory_methods.c has their methods; in mapping.c, a
 * mapping loses its pages.
 */
#include "kernel/object/memory_view.h"

#include "kernel/kernel.h"
#include "kernel/object/mapping.h"
#include "kernel/object/process.h"
#include "kernel/work.h"

LIST_FUNCTIONS(view_list, struct memory_view, siblings)

enum status memory_window_find(struct object *object, struct memory_window *window)
{
	struct memory_view *view;
	uint64_t offset, left;

	*window = (struct memory_window){0};
	if (object->type == OBJECT_MEMORY) {
		window->memory = memory_of(object);
		window->pages = window->memory->pages;
		window->length_bytes = window->memory->length_bytes;
		return STATUS_OK;
	}
	/* At most MEMORY_VIEW_DEPTH steps up. */
	for (view = memory_view_of(object); view; view = view->parent) {
		if (view->revoked)
			return STATUS_REVOKED;
		if (!object_is_live(&view->object))
			return object_end_status(&view->object);
	}
	view = memory_view_of(object);
	if (!view->memory || !object_is_live(&view->memory->object))
		return STATUS_DISCONNECTED;
	window->memory = view->memory;
	window->view = view;
	window->page_offset = view->page_offset;
	window->pages = view->pages;
	offset = (uint64_t)view->page_offset << PAGE_SHIFT;
	left = view->memory->length_bytes - offset;
	window->length_bytes = (uint64_t)view->pages << PAGE_SHIFT;
	if (left < window->length_bytes)
		window->length_bytes = left;
	return STATUS_OK;
}

enum status memory_view_create(const struct memory_window *window,
			       const struct memory_view_request *request,
			       struct memory_view **created)
{
	struct memory_view *parent = window->view;
	struct memory_view *view;
	struct object *object;
	enum status status;

	if (request->first >= window->pages || request->pages > window->pages - request->first)
		return STATUS_OUT_OF_RANGE;
	if (parent && parent->depth >= MEMORY_VIEW_DEPTH)
		return STATUS_INVALID_ARGUMENT;
	status = object_create(request->ledger, OBJECT_MEMORY_VIEW, sizeof(*view), &object);
	if (status != STATUS_OK)
		return status;
	view = memory_view_of(object);
	view->memory = window->memory;
	view->parent = parent;
	view->page_offset = window->page_offset + request->first;
	view->pages = request->pages;
	view->depth = parent ? parent->depth + 1 : 1;
	view_list_insert(parent ? &parent->users.views : &window->memory->users.views, view);
	object_need(parent ? &parent->object : &window->memory->object);
	*created = view;
	return STATUS_OK;
}

/* Nothing uses the view any more: it lets go of what it was cut from. */
static void view_detach(struct memory_view *view)
{
	struct object *needed = view->parent ? &view->parent->object : &view->memory->object;

	view_list_remove(view);
	view->memory = NULL;
	view->parent = NULL;
	work_spend(WORK_UNITS_EDGE);
	object_unneed(needed);
}

/* The view is revoked, or what it was cut from ends: its holders learn it. */
static void view_end(struct memory_view *view, enum status reason)
{
	if (reason == STATUS_REVOKED) {
		view->revoked = true;
		view->object.reason = STATUS_REVOKED;
	}
	view_detach(view);
	object_end(&view->object);
}

/* The closer of a ledger does not pay for the pages of it that others have mapped: each mapper
 * does. */
static void mapping_take(struct mapping *mapping, enum status reason)
{
	if (reason == STATUS_DISCONNECTED)
		sched_work_for(mapping->process->object.ledger);
	mapping_withdraw(mapping);
	if (reason == STATUS_DISCONNECTED)
		sched_work_for(NULL);
}

/*
 * Takes the memory away from all that use it through `users`: the views, last cut first, and the
 * mappings of each. True when none is left. DISCONNECTED: their payer's ledger closes; REVOKED.
 */
static bool users_withdraw(struct memory_users *users, enum status reason)
{
	/* Spent after each turn, so that one gets on with the smallest budget. */
	for (; work_is_left(); work_spend(1)) {
		struct memory_users *last = users;
		struct memory_view *view = NULL;

		/* At most MEMORY_VIEW_DEPTH steps down. */
		while (last->views) {
			view = last->views;
			last = &view->users;
		}
		if (last->mappings)
			mapping_take(last->mappings, reason);
		else if (view)
			view_end(view, reason);
		else
			return true;
	}
	return !users->views && !users->mappings;
}

bool memory_view_revoke(struct memory_view *view)
{
	view->revoked = true;
	view->object.reason = STATUS_REVOKED;
	if (!users_withdraw(&view->users, STATUS_REVOKED))
		return false;
	/* The closing of its payer may have come first. */
	if (view->memory)
		view_end(view, STATUS_REVOKED);
	return true;
}

bool memory_view_teardown(struct object *object)
{
	struct memory_view *view = memory_view_of(object);

	if (view->memory)
		view_detach(view);
	return true;
}

bool memory_view_mappings_withdraw(struct memory_view *view)
{
	return users_withdraw(&view->users, STATUS_DISCONNECTED);
}

void memory_view_withdraw(struct object *object)
{
	(void)!users_withdraw(&memory_view_of(object)->users, STATUS_DISCONNECTED);
}

void memory_withdraw(struct object *object)
{
	(void)!users_withdraw(&memory_of(object)->users, STATUS_DISCONNECTED);
}

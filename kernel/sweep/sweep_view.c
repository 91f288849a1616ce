/*
 * The sweep over shared memory: S40 to S42. See sweep.h. That no spare frame is anybody else's is
 * S20; that pages are what their mapping says is S17.
 */
#include "kernel/sweep/sweep.h"

#include "kernel/kernel.h"
#include "kernel/object/mapping.h"
#include "kernel/object/memory_view.h"
#include "kernel/object/process.h"

/*
 * Whether something names the mapping or the view that is looked for; lists are followed to its
 * end.
 */
static bool mapping_is_listed(const struct mapping *mapping, const struct memory_users *users)
{
	const struct mapping *m = users->mappings;

	while (m && m != mapping)
		m = m->in_users.next;
	return m == mapping;
}

static bool view_is_listed(const struct memory_view *view, const struct memory_users *users)
{
	const struct memory_view *v = users->views;

	while (v && v != view)
		v = v->siblings.next;
	return v == view;
}

static bool withdrawn_check(const struct mapping *m, struct sweep_fault *fault)
{
	return sweep_expect(fault, 40, !m->withdrawing || (m->spare.address && m->memory),
			    "pages are withdrawn, and there is no spare frame", m) &&
	       sweep_expect(fault, 40,
			    m->memory || m->spare.address || m->start.address || !m->done,
			    "a mapping of nothing", m) &&
	       sweep_expect(fault, 41, m->memory || (!m->in_users.place && !m->view),
			    "a mapping that lost its pages hangs on something", m);
}

bool sweep_mapping(const struct mapping *m, struct sweep_fault *fault)
{
	const struct memory_users *users;
	uint32_t from = 0, pages;
	bool can_lose;

	if (!withdrawn_check(m, fault))
		return false;
	if (!m->memory)
		return true;
	can_lose =
		m->view || !ledger_is_within(m->process->object.ledger, m->memory->object.ledger);
	users = m->view ? &m->view->users : &m->memory->users;
	pages = m->memory->pages;
	if (m->view) {
		from = m->view->page_offset;
		pages = m->view->pages;
	}
	return sweep_expect(fault, 40, can_lose == (m->spare.address != 0),
			    "a spare frame that is missing, or for nothing", m) &&
	       sweep_expect(fault, 41, can_lose == mapping_is_listed(m, users),
			    "a mapping that its memory cannot find", m) &&
	       sweep_expect(fault, 42, !m->view || m->view->memory == m->memory,
			    "a mapping and its view of another object", m) &&
	       sweep_expect(fault, 42,
			    m->page_offset >= from && m->page_offset - from < pages &&
				    m->pages <= pages - (m->page_offset - from),
			    "a mapping beyond its view", m);
}

bool sweep_users(const struct object *object, const struct memory_users *users,
		 struct sweep_fault *fault)
{
	struct mapping *const *link = &users->mappings;
	struct memory_view *const *view_link = &users->views;

	for (const struct mapping *m = *link; m; m = *link) {
		const struct object *on = m->view ? &m->view->object : &m->memory->object;

		if (!sweep_expect(fault, 41, m->in_users.place == link && m->memory && on == object,
				  "a list of mappings", object))
			return false;
		link = &m->in_users.next;
	}
	for (const struct memory_view *v = *view_link; v; v = *view_link) {
		const struct object *on = v->parent ? &v->parent->object : &v->memory->object;

		if (!sweep_expect(fault, 41,
				  v->siblings.place == view_link && v->memory && on == object,
				  "a list of views", object))
			return false;
		view_link = &v->siblings.next;
	}
	return true;
}

bool sweep_view(const struct memory_view *view, struct sweep_fault *fault)
{
	const struct memory_view *parent = view->parent;
	uint32_t from = parent ? parent->page_offset : 0;
	uint32_t pages;

	if (!view->memory)
		return sweep_expect(fault, 41, !view->users.views && !view->users.mappings,
				    "a view that has ended, and is in use", view);
	pages = parent ? parent->pages : view->memory->pages;
	return sweep_expect(fault, 41,
			    view_is_listed(view, parent ? &parent->users : &view->memory->users),
			    "a view that its memory cannot find", view) &&
	       sweep_expect(fault, 42,
			    view->page_offset >= from && view->page_offset - from < pages &&
				    view->pages > 0 &&
				    view->pages <= pages - (view->page_offset - from),
			    "a view beyond what it was cut from", view) &&
	       sweep_expect(fault, 42,
			    view->depth == (parent ? parent->depth + 1 : 1) &&
				    view->depth <= MEMORY_VIEW_DEPTH &&
				    (!parent || parent->memory == view->memory),
			    "a view's place among views", view);
}

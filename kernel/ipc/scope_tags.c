/*
 * The tags of a service scope: see scope_tags.h.
 */
#include "kernel/ipc/scope_tags.h"

#include "kernel/ipc/facet.h"
#include "kernel/ipc/scope.h"
#include "kernel/kernel.h"
#include "kernel/work.h"

struct scope_tag *scope_tag(const struct scope *scope, uint32_t tag_index)
{
	struct physical leaf;

	if (tag_index >= SCOPE_TAGS)
		return NULL;
	leaf = scope->tags.leaves[tag_index / SCOPE_LEAF_TAGS];
	if (!leaf.address)
		return NULL;
	return (struct scope_tag *)arch_direct(leaf) + tag_index % SCOPE_LEAF_TAGS;
}

/* The entry of an index that was used: its leaf is there. */
static struct scope_tag *tag_in_use(const struct scope *scope, uint32_t tag_index)
{
	const struct physical leaf = scope->tags.leaves[tag_index / SCOPE_LEAF_TAGS];

	return (struct scope_tag *)arch_direct(leaf) + tag_index % SCOPE_LEAF_TAGS;
}

/* The entry of an index; its leaf is made when need be, and the scope's ledger pays for it. */
static enum status tag_reserve(struct scope *scope, uint32_t tag_index, struct scope_tag **tag)
{
	enum status status;

	*tag = scope_tag(scope, tag_index);
	if (*tag)
		return STATUS_OK;
	status = ledger_charge(scope->object.ledger, LEDGER_FRAMES, 1);
	if (status != STATUS_OK)
		return status;
	scope->tags.leaves[tag_index / SCOPE_LEAF_TAGS] = frame_take_zeroed();
	*tag = tag_in_use(scope, tag_index);
	return STATUS_OK;
}

/* ---- the order of free ones ------------------------------------------------------------------ */

static void free_append(struct scope *scope, uint32_t tag_index)
{
	struct scope_tags *tags = &scope->tags;
	struct scope_tag *tag = tag_in_use(scope, tag_index);

	tag->next = 0;
	tag->before = tags->free_last;
	if (tags->free_last)
		tag_in_use(scope, tags->free_last)->next = (uint16_t)tag_index;
	else
		tags->free_first = (uint16_t)tag_index;
	tags->free_last = (uint16_t)tag_index;
}

static void free_remove(struct scope *scope, const struct scope_tag *tag)
{
	struct scope_tags *tags = &scope->tags;

	if (tag->before)
		tag_in_use(scope, tag->before)->next = tag->next;
	else
		tags->free_first = tag->next;
	if (tag->next)
		tag_in_use(scope, tag->next)->before = tag->before;
	else
		tags->free_last = tag->before;
}

/* The index that has been free longest; 0: none is free. It passes those that were used for good.
 */
static uint32_t free_longest(struct scope *scope)
{
	struct scope_tags *tags = &scope->tags;
	const struct scope_tag *tag;

	/* Each index is passed once in the scope's life. */
	while (SCOPE_EXPORT_TAGS + tags->fresh_passed < SCOPE_TAGS) {
		tag = scope_tag(scope, SCOPE_EXPORT_TAGS + tags->fresh_passed);
		if (!tag || !tag->was_used)
			return SCOPE_EXPORT_TAGS + tags->fresh_passed;
		tags->fresh_passed++;
		work_spend(1);
	}
	return tags->free_first;
}

/* ---- minting --------------------------------------------------------------------------------- */

/* Whether a facet is ending, and none of its calls is left. */
static bool facet_has_ended(const struct facet *facet)
{
	return facet->object.state >= OBJECT_PARKED && !facet->object.waiters;
}

static void tag_take(struct scope *scope, struct scope_tag *tag, struct facet *facet)
{
	if (tag->facet)
		tag->facet->queue = NULL; /* the reaper has not reached it yet */
	else if (facet->tag_index >= SCOPE_EXPORT_TAGS && tag->was_used)
		free_remove(scope, tag);
	*tag = (struct scope_tag){.facet = facet, .was_used = true};
}

enum status scope_mint(const struct facet_request *request, struct facet **facet)
{
	struct scope *scope = scope_of(request->queue->owner);
	struct scope_tag *tag;
	enum status status;

	if (request->tag_index >= SCOPE_TAGS)
		return STATUS_OUT_OF_RANGE;
	tag = scope_tag(scope, request->tag_index);
	if (tag && tag->facet && !facet_has_ended(tag->facet))
		return STATUS_BUSY;
	status = facet_create(request, facet);
	if (status != STATUS_OK)
		return status;
	/* Last, because the leaf that it makes stays. */
	status = tag_reserve(scope, request->tag_index, &tag);
	if (status != STATUS_OK) {
		object_destroy(&(*facet)->object);
		return status;
	}
	tag_take(scope, tag, *facet);
	return STATUS_OK;
}

enum status scope_issue(struct facet_request *request, struct facet **facet)
{
	request->tag_index = free_longest(scope_of(request->queue->owner));
	return request->tag_index ? scope_mint(request, facet) : STATUS_BUSY;
}

struct facet *scope_facet(const struct scope *scope, uint32_t tag_index)
{
	const struct scope_tag *tag = scope_tag(scope, tag_index);

	return tag ? tag->facet : NULL;
}

void scope_tag_end(struct scope *scope, uint32_t tag_index)
{
	tag_in_use(scope, tag_index)->facet = NULL;
	if (tag_index >= SCOPE_EXPORT_TAGS)
		free_append(scope, tag_index);
}

/* ---- the end --------------------------------------------------------------------------------- */

uint32_t scope_leaves(const struct scope *scope)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < SCOPE_LEAVES; i++)
		count += scope->tags.leaves[i].address ? 1u : 0u;
	return count;
}

/* The next index of the walk loses its facet. */
static void tag_disconnect(struct scope *scope)
{
	struct scope_tags *tags = &scope->tags;
	struct scope_tag *tag = scope_tag(scope, tags->teardown);
	struct facet *facet = tag ? tag->facet : NULL;

	work_spend(1);
	tags->teardown =
		(uint16_t)(tag ? tags->teardown + 1u : tags->teardown + (uint32_t)SCOPE_LEAF_TAGS);
	if (!facet)
		return;
	tag->facet = NULL;
	facet->queue = NULL;
	object_end(&facet->object);
	work_spend(WORK_UNITS_EDGE);
}

bool scope_tags_disconnect(struct scope *scope)
{
	struct scope_tags *tags = &scope->tags;

	/* Each turn is a tag, or a leaf that is not there. */
	while (tags->teardown < SCOPE_TAGS) {
		if (!work_is_left())
			return false;
		tag_disconnect(scope);
	}
	for (uint32_t i = 0; i < SCOPE_LEAVES; i++) {
		if (!tags->leaves[i].address)
			continue;
		if (!work_is_left())
			return false;
		frame_give(tags->leaves[i]);
		tags->leaves[i].address = 0;
		ledger_refund(scope->object.ledger, LEDGER_FRAMES, 1);
		work_spend(WORK_UNITS_EDGE);
	}
	return true;
}

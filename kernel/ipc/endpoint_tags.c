/*
 * The tags of an endpoint: see endpoint_tags.h.
 */
#include "kernel/ipc/endpoint_tags.h"

#include "kernel/generation.h"
#include "kernel/ipc/endpoint.h"
#include "kernel/ipc/facet.h"
#include "kernel/ipc/notice.h"
#include "kernel/ipc/scope.h"
#include "kernel/kernel.h"
#include "kernel/work.h"

struct endpoint_tag *endpoint_tag(const struct endpoint *endpoint, uint32_t index)
{
	struct physical *leaves;

	if (!endpoint->tags.address || index >= ENDPOINT_TAGS)
		return NULL;
	leaves = (struct physical *)arch_direct(endpoint->tags) + index / ENDPOINT_LEAF_TAGS;
	if (!leaves->address)
		return NULL;
	return (struct endpoint_tag *)arch_direct(*leaves) + index % ENDPOINT_LEAF_TAGS;
}

/* The entry of an index that is in use: its leaf is there. */
static struct endpoint_tag *tag_in_use(const struct endpoint *endpoint, uint32_t index)
{
	const struct physical *leaves = arch_direct(endpoint->tags);

	return (struct endpoint_tag *)arch_direct(leaves[index / ENDPOINT_LEAF_TAGS]) +
	       index % ENDPOINT_LEAF_TAGS;
}

/* The entry of an index; its leaf is made when need be, and the endpoint's ledger pays for it. */
static enum status tag_reserve(struct endpoint *endpoint, uint32_t index, struct endpoint_tag **tag)
{
	struct ledger *ledger = endpoint->object.ledger;
	uint32_t missing = endpoint->tags.address ? 1 : 2;
	struct physical *leaf;
	enum status status;

	*tag = endpoint_tag(endpoint, index);
	if (*tag)
		return STATUS_OK;
	status = ledger_charge(ledger, LEDGER_FRAMES, missing);
	if (status != STATUS_OK)
		return status;
	if (!endpoint->tags.address)
		endpoint->tags = frame_take_zeroed();
	leaf = (struct physical *)arch_direct(endpoint->tags) + index / ENDPOINT_LEAF_TAGS;
	*leaf = frame_take_zeroed();
	endpoint->leaves++;
	*tag = tag_in_use(endpoint, index);
	return STATUS_OK;
}

bool endpoint_tags_settle(struct endpoint *endpoint)
{
	struct physical *leaves = arch_direct(endpoint->tags);
	uint32_t absent = 0;

	if (endpoint->tags_used > 0 || !endpoint->tags.address)
		return true;
	/* At most ENDPOINT_LEAVES steps. */
	for (uint32_t i = 0; i < ENDPOINT_LEAVES && endpoint->leaves > 0; i++) {
		if (!leaves[i].address) {
			absent++;
			continue;
		}
		if (!work_is_left())
			return false;
		frame_give(leaves[i]);
		leaves[i].address = 0;
		endpoint->leaves--;
		ledger_refund(endpoint->object.ledger, LEDGER_FRAMES, 1);
		work_spend(WORK_UNITS_EDGE);
	}
	/* Three entries of the directory are a unit to look at. */
	work_spend(absent / 3);
	frame_give(endpoint->tags);
	ledger_refund(endpoint->object.ledger, LEDGER_FRAMES, 1);
	endpoint->tags.address = 0;
	return true;
}

enum status endpoint_mint(const struct facet_request *request, struct facet **facet)
{
	struct endpoint *endpoint = endpoint_of(request->queue->owner);
	struct endpoint_tag *tag;
	enum status status;

	if (request->tag_index >= ENDPOINT_TAGS ||
	    (endpoint->queue != &endpoint->own && request->tag_index < SCOPE_TAGS))
		return STATUS_OUT_OF_RANGE;
	tag = endpoint_tag(endpoint, request->tag_index);
	if (tag && tag->state != TAG_FREE)
		return STATUS_BUSY;
	status = facet_create(request, facet);
	if (status != STATUS_OK)
		return status;
	/* Last, because the leaf that it makes stays as long as another tag is in use. */
	status = tag_reserve(endpoint, request->tag_index, &tag);
	if (status != STATUS_OK) {
		object_destroy(&(*facet)->object);
		return status;
	}
	*tag = (struct endpoint_tag){.facet = *facet,
				     .word = request->tag_word,
				     .interface = request->interface,
				     .state = TAG_LIVE};
	endpoint->tags_used++;
	return STATUS_OK;
}

struct facet *endpoint_facet(const struct endpoint *endpoint, uint32_t tag_index)
{
	const struct endpoint_tag *tag = endpoint_tag(endpoint, tag_index);

	return tag && tag->state == TAG_LIVE ? tag->facet : NULL;
}

void endpoint_tag_end(struct endpoint *endpoint, uint32_t tag_index)
{
	struct endpoint_tag *tag = tag_in_use(endpoint, tag_index);

	tag->facet = NULL;
	tag->state = TAG_NOTICE;
	notice_append(endpoint, tag_index);
}

void endpoint_tag_acknowledge(struct endpoint *endpoint, uint32_t tag_index)
{
	struct endpoint_tag *tag = endpoint_tag(endpoint, tag_index);

	if (!tag || tag->state != TAG_NOTICED)
		return;
	tag->state = TAG_FREE;
	endpoint->tags_used--;
	if (!endpoint_tags_settle(endpoint))
		object_work(&endpoint->object);
}

bool endpoint_tags_disconnect(struct endpoint *endpoint)
{
	/* Each turn is a tag, or a leaf that is not there. */
	while (endpoint->tags.address && endpoint->teardown_tag < ENDPOINT_TAGS) {
		struct endpoint_tag *tag = endpoint_tag(endpoint, endpoint->teardown_tag);
		struct facet *facet = tag ? tag->facet : NULL;

		if (!work_is_left())
			return false;
		work_spend(WORK_UNITS_STEP / 3);
		if (!tag)
			endpoint->teardown_tag |= ENDPOINT_LEAF_TAGS - 1;
		endpoint->teardown_tag++;
		if (!facet)
			continue;
		tag->facet = NULL;
		facet->queue = NULL;
		graph_changed(); /* also for a facet that is ending already */
		object_end(&facet->object);
		work_spend(WORK_UNITS_ABORT);
	}
	return true;
}

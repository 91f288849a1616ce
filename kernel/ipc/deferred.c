/*
 * The places of deferred calls: see deferred.h. RETURN, which puts calls there and answers them, is
 * receive.c's.
 */
#include "kernel/ipc/deferred.h"

#include "kernel/ipc/endpoint.h"
#include "kernel/ipc/notice.h"
#include "kernel/ipc/operation.h"
#include "kernel/kernel.h"
#include "kernel/work.h"

static struct physical *leaf_of(const struct endpoint *endpoint, uint32_t index)
{
	return (struct physical *)arch_direct(endpoint->places) + index / DEFERRED_LEAF_PLACES;
}

struct deferred_place *deferred_place(const struct endpoint *endpoint, uint32_t index)
{
	const struct physical *leaf;

	if (index >= endpoint->place_count || !endpoint->places.address)
		return NULL;
	leaf = leaf_of(endpoint, index);
	if (!leaf->address)
		return NULL;
	return (struct deferred_place *)arch_direct(*leaf) + index % DEFERRED_LEAF_PLACES;
}

/* Takes a frame that was paid for when the endpoint was made, if that has not happened yet. */
static void frame_use(struct physical *frame)
{
	if (!frame->address)
		*frame = frame_take_zeroed();
}

/* The place of an index below the endpoint's number of them. */
static struct deferred_place *place_take(struct endpoint *endpoint, uint32_t index)
{
	struct physical *leaf;

	frame_use(&endpoint->places);
	leaf = leaf_of(endpoint, index);
	frame_use(leaf);
	return (struct deferred_place *)arch_direct(*leaf) + index % DEFERRED_LEAF_PLACES;
}

void deferred_put_commit(struct operation *receive, struct deferred_place *place, uint32_t index)
{
	struct endpoint *endpoint = receive->standing.endpoint;
	struct operation *call = receive->standing.call;

	*place = (struct deferred_place){.call = call,
					 .endpoint = endpoint,
					 .call_id = receive->standing.call_id,
					 .index = (uint16_t)index,
					 .state = DEFERRED_CALL};
	call->state = OPERATION_DEFERRED;
	call->call.place = place;
	receive->standing.call = NULL;
	endpoint->places_used++;
}

enum status deferred_put(struct operation *receive, uint32_t index)
{
	struct endpoint *endpoint = receive->standing.endpoint;
	const struct deferred_place *place = deferred_place(endpoint, index);

	if (index >= endpoint->place_count)
		return STATUS_OUT_OF_RANGE;
	if (place && place->state != DEFERRED_FREE)
		return STATUS_BUSY;
	deferred_put_commit(receive, place_take(endpoint, index), index);
	return STATUS_OK;
}

static void place_free(struct deferred_place *place)
{
	place->endpoint->places_used--;
	*place = (struct deferred_place){.state = DEFERRED_FREE};
}

void deferred_answered(struct deferred_place *place)
{
	place_free(place);
}

void deferred_caller_gone(struct deferred_place *place)
{
	place->call = NULL;
	place->state = DEFERRED_NOTICE;
	notice_append(place->endpoint, NOTICE_OF_PLACE((uint32_t)place->index));
}

void deferred_acknowledge(struct endpoint *endpoint, uint32_t index)
{
	struct deferred_place *place = deferred_place(endpoint, index);

	if (place && place->state == DEFERRED_NOTICED)
		place_free(place);
}

/* The call of a place loses its service, without a notice: nobody would receive it. */
static void place_disconnect(struct deferred_place *place)
{
	struct operation *call = place->call;

	place_free(place);
	if (!call)
		return;
	call->call.place = NULL;
	operation_abort(call, STATUS_DISCONNECTED);
	work_spend(WORK_UNITS_ABORT);
}

bool deferred_disconnect(struct endpoint *endpoint)
{
	/* Each turn is a place, or a leaf that is not there. */
	while (endpoint->places_used > 0 && endpoint->teardown_place < endpoint->place_count) {
		struct deferred_place *place = deferred_place(endpoint, endpoint->teardown_place);

		if (!work_is_left())
			return false;
		work_spend(WORK_UNITS_STEP / 3);
		if (!place)
			endpoint->teardown_place |= DEFERRED_LEAF_PLACES - 1;
		endpoint->teardown_place++;
		if (place && place->state != DEFERRED_FREE)
			place_disconnect(place);
	}
	return true;
}

bool deferred_frames_give(struct endpoint *endpoint)
{
	/* At most DEFERRED_LEAVES steps. */
	for (uint32_t i = 0; endpoint->places.address && i < DEFERRED_LEAVES; i++) {
		struct physical *leaf = (struct physical *)arch_direct(endpoint->places) + i;

		if (!leaf->address)
			continue;
		if (!work_is_left())
			return false;
		frame_give(*leaf);
		leaf->address = 0;
		work_spend(WORK_UNITS_EDGE);
	}
	if (endpoint->places.address)
		frame_give(endpoint->places);
	endpoint->places.address = 0;
	ledger_refund(endpoint->object.ledger, LEDGER_FRAMES,
		      deferred_frames(endpoint->place_count));
	endpoint->place_count = 0;
	return true;
}

/*
 * Transfers that come to nothing: a moved capability is with its owner, or with its receiver, or
 * gone with the one that died, and never in two places.
 */
#include "core/generated/system.h"
#include "tests/proofs/transfer/transfer.h"
#include "user/rt/generated/process_client.h"
#include "user/rt/pending.h"

#define ROUNDS 30u

/* A call that waits for a receive gives back what it would have moved. */
static void cancelled(struct transfer_proof *t)
{
	struct proof_group group;
	struct endpoint endpoint;
	struct cap_id facet, moved;

	proof_group_begin(&group, &t->proof, "cancelled-before-delivery");
	endpoint_make(t, &group, &endpoint);
	facet = facet_make(t, &group, endpoint, 1);
	moved = facet_make_move_only(t, &group, endpoint, 2);
	for (uint32_t i = 0; i < ROUNDS; i++) {
		struct courier_call in = {
			.method = COURIER_KEEP, .sent = moved, .how = RT_TRANSFER_MOVE};
		struct courier_call again = in;
		struct rt_call call;

		proof_expect_status(&group, "begin", i, courier_begin(t, facet, &in, &call),
				    STATUS_OK);
		/* On its way it is nobody's to send. */
		courier_expect(t, &group, facet, &again, STATUS_IN_TRANSIT);
		rt_call_cancel(&call);
		proof_expect_status(&group, "finish", i, courier_finish(&call, &in),
				    STATUS_CANCELLED);
	}
	proof_release(&t->proof, moved);
	proof_release(&t->proof, facet);
	proof_release(&t->proof, endpoint.id);
	proof_group_end(&group);
}

/* The endpoint ends while a call waits: the same. */
static void disconnected(struct transfer_proof *t)
{
	struct proof_group group;

	proof_group_begin(&group, &t->proof, "disconnected-before-delivery");
	for (uint32_t i = 0; i < ROUNDS; i++) {
		struct courier_call in = {.method = COURIER_KEEP, .how = RT_TRANSFER_MOVE};
		struct endpoint endpoint, other;
		struct cap_id facet;
		struct rt_call call;

		endpoint_make(t, &group, &endpoint);
		endpoint_make(t, &group, &other);
		facet = facet_make(t, &group, endpoint, 1);
		in.sent = other.id;
		proof_expect_status(&group, "begin", i, courier_begin(t, facet, &in, &call),
				    STATUS_OK);
		rt_ring_enter(&t->proof.rt->ring, 0);
		proof_release(&t->proof, endpoint.id);
		proof_expect_status(&group, "finish", i, courier_finish(&call, &in),
				    STATUS_DISCONNECTED);
		proof_release(&t->proof, facet);
		/* The other endpoint is here still: it mints. */
		proof_release(&t->proof, facet_make(t, &group, other, 9));
		proof_release(&t->proof, other.id);
	}
	proof_group_end(&group);
}

/* The capabilities of a courier end with it, and the service behind them hears so. */
static void killed(struct transfer_proof *t)
{
	struct proof_group group;
	struct endpoint endpoint;
	struct receiver receiver;

	proof_group_begin(&group, &t->proof, "killed-with-what-it-holds");
	endpoint_make(t, &group, &endpoint);
	receiver_raise(t, &group, endpoint, &receiver);
	for (uint32_t i = 0; i < 5; i++) {
		struct courier_call keep = {.method = COURIER_KEEP, .how = RT_TRANSFER_MOVE};
		struct courier courier;
		struct rt_exit_record record;

		courier_start(t, &group, &courier);
		keep.sent = facet_make(t, &group, endpoint, 4);
		courier_expect(t, &group, courier.facet, &keep, STATUS_OK);
		proof_expect_status(&group, "terminate", i,
				    process_handle_terminate(t->proof.rt, courier.process),
				    STATUS_OK);
		proof_expect_status(&group, "wait", i,
				    proof_wait(&t->proof, courier.process, &record), STATUS_OK);
		courier_expect(t, &group, courier.facet, &keep, STATUS_DISCONNECTED);
		proof_release(&t->proof, courier.facet);
		receiver_next(t, &receiver);
		proof_expect(&group, receiver.header.call_id == 0 && receiver.header.tag_index == 4,
			     "no notice of the tag");
		receiver_answer(t, &receiver, 0, (struct cap_id){0});
	}
	receiver_end(t, &receiver);
	proof_release(&t->proof, endpoint.id);
	proof_group_end(&group);
}

/* A caller without a slot for the answer gets an exception, and nobody keeps what was to come. */
static void no_slots(struct transfer_proof *t)
{
	struct proof_group group;
	struct courier courier;
	struct endpoint endpoint;
	struct receiver receiver;

	proof_group_begin(&group, &t->proof, "no-slots-for-the-answer");
	courier_start(t, &group, &courier);
	endpoint_make(t, &group, &endpoint);
	receiver_raise(t, &group, endpoint, &receiver);
	for (uint32_t i = 0; i < 5; i++) {
		struct courier_call copy = {
			.method = COURIER_COPY_BACK, .sent = t->proof.timer.id, .no_room = true};
		struct courier_call keep = {.method = COURIER_KEEP, .how = RT_TRANSFER_MOVE};
		struct courier_call drop = {.method = COURIER_DROP};

		courier_expect(t, &group, courier.facet, &copy, STATUS_EXCEPTION);
		keep.sent = facet_make(t, &group, endpoint, 6);
		courier_expect(t, &group, courier.facet, &keep, STATUS_OK);
		courier_expect(t, &group, courier.facet, &drop, STATUS_OK);
		receiver_next(t, &receiver);
		proof_expect(&group, receiver.header.call_id == 0 && receiver.header.tag_index == 6,
			     "no notice of the tag");
		receiver_answer(t, &receiver, 0, (struct cap_id){0});
	}
	receiver_end(t, &receiver);
	proof_release(&t->proof, endpoint.id);
	courier_stop(t, &group, &courier);
	proof_group_end(&group);
}

void transfer_endings(struct transfer_proof *t)
{
	cancelled(t);
	disconnected(t);
	killed(t);
	no_slots(t);
}

/*
 * Tags that are seen when a facet is handed on, and an endpoint that is itself on its way.
 */
#include "core/generated/endpoint.h"
#include "tests/proofs/transfer/transfer.h"
#include "user/rt/memory.h"
#include "user/rt/pending.h"

#define ROUNDS 20u

/* Whoever calls through a facet that was handed on is seen with the tag that was minted. */
static void delegated(struct transfer_proof *t)
{
	struct proof_group group;
	struct courier courier;
	struct endpoint endpoint;
	struct receiver receiver;
	struct cap_id facet;

	proof_group_begin(&group, &t->proof, "tags-of-what-is-handed-on");
	courier_start(t, &group, &courier);
	endpoint_make(t, &group, &endpoint);
	receiver_raise(t, &group, endpoint, &receiver);
	facet = facet_make(t, &group, endpoint, 9);
	for (uint64_t i = 0; i < ROUNDS; i++) {
		struct courier_call use = {.method = COURIER_USE_FACET, .sent = facet};
		struct courier_call own = {.method = COURIER_DOUBLE, .value = i};
		struct receive_header seen;
		struct rt_call call;

		proof_expect_status(&group, "use", i, courier_begin(t, courier.facet, &use, &call),
				    STATUS_OK);
		receiver_next(t, &receiver);
		seen = receiver.header;
		proof_expect(&group,
			     seen.tag_index == 9 && seen.tag_word == ~UINT64_C(9) &&
				     seen.interface == COURIER_INTERFACE,
			     "tag %u", seen.tag_index);
		receiver_answer(t, &receiver, 1000 + i, (struct cap_id){0});
		proof_expect_status(&group, "used", i, courier_finish(&call, &use), STATUS_OK);
		proof_expect(&group, use.answer == 1000 + i, "another answer");
		/* One session, one service: the reference is the same for both callers. */
		proof_expect_status(&group, "own", i, courier_begin(t, facet, &own, &call),
				    STATUS_OK);
		receiver_next(t, &receiver);
		proof_expect(&group,
			     memcmp(receiver.header.caller, seen.caller, sizeof(seen.caller)) ==
					     0 &&
				     (seen.caller[0] | seen.caller[1]) != 0,
			     "another caller reference");
		proof_expect(&group, receiver.value == i, "another message");
		receiver_answer(t, &receiver, 0, (struct cap_id){0});
		proof_expect_status(&group, "owned", i, courier_finish(&call, &own), STATUS_OK);
	}
	receiver_end(t, &receiver);
	proof_release(&t->proof, facet);
	proof_release(&t->proof, endpoint.id);
	courier_stop(t, &group, &courier);
	proof_group_end(&group);
}

/* An endpoint moves in a call: who waits for it follows, and the new owner answers. */
static void endpoint_in_call(struct transfer_proof *t)
{
	struct proof_group group;

	proof_group_begin(&group, &t->proof, "endpoint-in-a-call");
	for (uint64_t i = 0; i < 5; i++) {
		struct courier_call copy = {.method = COURIER_SERVE_OTHER};
		struct courier_call move = {.method = COURIER_SERVE_OTHER, .how = RT_TRANSFER_MOVE};
		struct courier_call ask = {.method = COURIER_DOUBLE, .value = i};
		struct courier_call end = {.method = COURIER_END};
		struct courier courier;
		struct endpoint endpoint;
		struct cap_id facet;
		struct rt_call call;

		courier_start(t, &group, &courier);
		endpoint_make(t, &group, &endpoint);
		facet = facet_make(t, &group, endpoint, 7);
		copy.sent = move.sent = endpoint.id;
		courier_expect(t, &group, courier.facet, &copy, STATUS_TRANSFER_DENIED);
		/* This one waits at its caller until there is an owner who receives. */
		proof_expect_status(&group, "ask", i, courier_begin(t, facet, &ask, &call),
				    STATUS_OK);
		courier_expect(t, &group, courier.facet, &move, STATUS_OK);
		proof_expect_status(&group, "asked", i, courier_finish(&call, &ask), STATUS_OK);
		proof_expect(&group, ask.answer == COURIER_SECOND_ANSWER, "another answered: %lu",
			     (unsigned long)ask.answer);
		courier_expect(t, &group, courier.facet, &move, STATUS_NO_CAPABILITY);
		courier_expect(t, &group, facet, &end, STATUS_OK);
		proof_release(&t->proof, facet);
		courier_stop(t, &group, &courier);
	}
	proof_group_end(&group);
}

/* An endpoint moves in the answer to a call through itself. */
static void endpoint_in_answer(struct transfer_proof *t)
{
	struct proof_group group;

	proof_group_begin(&group, &t->proof, "endpoint-in-an-answer");
	for (uint64_t i = 0; i < 5; i++) {
		struct courier_call take = {.method = COURIER_GIVE_ENDPOINT};
		struct courier_call own = {.method = COURIER_DOUBLE, .value = i};
		struct courier courier;
		struct receiver receiver;
		struct rt_call call;

		courier_start(t, &group, &courier);
		courier_expect(t, &group, courier.facet, &take, STATUS_OK);
		proof_expect(&group, take.received_interface == ENDPOINT_INTERFACE_ID,
			     "no endpoint came");
		/* The facet is the same as before; now the proof answers. */
		receiver_raise(t, &group, (struct endpoint){take.received}, &receiver);
		proof_expect_status(&group, "own", i, courier_begin(t, courier.facet, &own, &call),
				    STATUS_OK);
		receiver_next(t, &receiver);
		proof_expect(&group,
			     receiver.header.tag_index == COURIER_TAG && receiver.value == i,
			     "tag %u, value %lu", receiver.header.tag_index,
			     (unsigned long)receiver.value);
		receiver_answer(t, &receiver, 5 * i, (struct cap_id){0});
		proof_expect_status(&group, "owned", i, courier_finish(&call, &own), STATUS_OK);
		proof_expect(&group, own.answer == 5 * i, "another answer");
		receiver_end(t, &receiver);
		proof_release(&t->proof, take.received);
		courier_stop(t, &group, &courier);
	}
	proof_group_end(&group);
}

/* The owner moves it away while it is to answer: it may answer once, and that is all. */
static void endpoint_moved_while_busy(struct transfer_proof *t)
{
	struct proof_group group;
	struct courier courier;
	struct endpoint endpoint;
	struct receiver receiver;
	struct courier_call ask = {.method = COURIER_DOUBLE, .value = 4};
	struct courier_call later = {.method = COURIER_DOUBLE, .value = 4};
	struct courier_call move = {.method = COURIER_SERVE_OTHER, .how = RT_TRANSFER_MOVE};
	struct courier_call end = {.method = COURIER_END};
	struct cap_id facet;
	struct rt_call call;

	proof_group_begin(&group, &t->proof, "endpoint-moved-while-busy");
	courier_start(t, &group, &courier);
	endpoint_make(t, &group, &endpoint);
	facet = facet_make(t, &group, endpoint, 7);
	receiver_raise(t, &group, endpoint, &receiver);
	proof_expect_status(&group, "ask", 0, courier_begin(t, facet, &ask, &call), STATUS_OK);
	receiver_next(t, &receiver);
	move.sent = endpoint.id;
	courier_expect(t, &group, courier.facet, &move, STATUS_OK);
	receiver_answer(t, &receiver, 123, (struct cap_id){0});
	proof_expect_status(&group, "asked", 0, courier_finish(&call, &ask), STATUS_OK);
	proof_expect(&group, ask.answer == 123, "the answer that was owed is lost");
	rt_ring_wait(&t->proof.rt->ring, receiver.operation);
	proof_expect_status(&group, "the receive", 0,
			    rt_ring_finish(&t->proof.rt->ring, receiver.operation).status,
			    STATUS_DISCONNECTED);
	courier_expect(t, &group, facet, &later, STATUS_OK);
	proof_expect(&group, later.answer == COURIER_SECOND_ANSWER, "the new owner does not serve");
	courier_expect(t, &group, facet, &end, STATUS_OK);
	proof_release(&t->proof, facet);
	courier_stop(t, &group, &courier);
	proof_group_end(&group);
}

void transfer_endpoint(struct transfer_proof *t)
{
	delegated(t);
	endpoint_in_call(t);
	endpoint_in_answer(t);
	endpoint_moved_while_busy(t);
}

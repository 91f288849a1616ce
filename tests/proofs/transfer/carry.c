/*
 * Copies and moves, in calls and in answers.
 */
#include "core/generated/system.h"
#include "tests/proofs/transfer/transfer.h"

#define ROUNDS 50u

/* A copy leaves the original where it is. */
static void copies(struct transfer_proof *t)
{
	struct proof_group group;
	struct courier courier;

	proof_group_begin(&group, &t->proof, "copies");
	courier_start(t, &group, &courier);
	for (uint32_t i = 0; i < ROUNDS; i++) {
		struct courier_call back = {.method = COURIER_COPY_BACK, .sent = t->proof.timer.id};
		struct courier_call use = {.method = COURIER_USE_TIMER, .sent = t->proof.timer.id};

		courier_expect(t, &group, courier.facet, &back, STATUS_OK);
		proof_expect(&group,
			     back.received.key != 0 && back.received.key != t->proof.timer.id.key &&
				     back.received_interface == TIMER_INTERFACE_ID,
			     "no copy came back");
		proof_expect(&group, timer_works(t, back.received), "the copy does not work");
		proof_expect(&group, timer_works(t, t->proof.timer.id), "the original is gone");
		proof_release(&t->proof, back.received);
		proof_expect(&group, !timer_works(t, back.received), "a released copy works");
		courier_expect(t, &group, courier.facet, &use, STATUS_OK);
		proof_expect(&group, use.answer == 1, "the courier could not use its copy");
	}
	courier_stop(t, &group, &courier);
	proof_group_end(&group);
}

/* A move takes it along: first in a call, then in the answer. */
static void moves(struct transfer_proof *t)
{
	struct proof_group group;
	struct courier courier;
	struct courier_call copy = {.method = COURIER_COPY_BACK, .sent = t->proof.timer.id};

	proof_group_begin(&group, &t->proof, "moves");
	courier_start(t, &group, &courier);
	courier_expect(t, &group, courier.facet, &copy, STATUS_OK);
	for (uint32_t i = 0; i < ROUNDS; i++) {
		struct courier_call back = {.method = COURIER_MOVE_BACK,
					    .sent = copy.received,
					    .how = RT_TRANSFER_MOVE};

		courier_expect(t, &group, courier.facet, &back, STATUS_OK);
		proof_expect(&group, !timer_works(t, copy.received),
			     "what was moved is still here");
		proof_expect(&group, timer_works(t, back.received), "what came back does not work");
		copy.received = back.received;
	}
	proof_release(&t->proof, copy.received);
	courier_stop(t, &group, &courier);
	proof_group_end(&group);
}

/* The capability may stay there for a while, and be given back in another call. */
static void kept(struct transfer_proof *t)
{
	struct proof_group group;
	struct courier courier;

	proof_group_begin(&group, &t->proof, "kept-and-given");
	courier_start(t, &group, &courier);
	for (uint64_t i = 1; i <= 4; i++) {
		struct courier_call keep = {.method = COURIER_KEEP, .sent = t->proof.timer.id};

		courier_expect(t, &group, courier.facet, &keep, STATUS_OK);
		proof_expect(&group, keep.answer == i, "%lu are kept, not %lu",
			     (unsigned long)keep.answer, (unsigned long)i);
	}
	for (uint64_t i = 0; i < 2; i++) {
		struct courier_call give = {.method = COURIER_GIVE};

		courier_expect(t, &group, courier.facet, &give, STATUS_OK);
		proof_expect(&group, timer_works(t, give.received), "what was given does not work");
		proof_release(&t->proof, give.received);
	}
	/* The other two end with the courier. */
	courier_stop(t, &group, &courier);
	proof_group_end(&group);
}

/* A move-only capability is never copied, and is with one holder only. */
static void move_only(struct transfer_proof *t)
{
	struct proof_group group;
	struct courier courier;
	struct endpoint endpoint;
	struct cap_id facet;
	struct courier_call keep = {.method = COURIER_KEEP};
	struct courier_call give = {.method = COURIER_GIVE};

	proof_group_begin(&group, &t->proof, "move-only");
	courier_start(t, &group, &courier);
	endpoint_make(t, &group, &endpoint);
	facet = facet_make_move_only(t, &group, endpoint, 3);
	keep.sent = facet;
	courier_expect(t, &group, courier.facet, &keep, STATUS_TRANSFER_DENIED);
	keep.how = RT_TRANSFER_MOVE;
	courier_expect(t, &group, courier.facet, &keep, STATUS_OK);
	courier_expect(t, &group, courier.facet, &keep, STATUS_NO_CAPABILITY);
	courier_expect(t, &group, courier.facet, &give, STATUS_OK);
	proof_expect(&group, give.received_interface == COURIER_INTERFACE,
		     "something else came back");
	proof_release(&t->proof, give.received);
	proof_release(&t->proof, endpoint.id);
	courier_stop(t, &group, &courier);
	proof_group_end(&group);
}

/*
 * A capability that may not be passed on is not, and a receiver cannot undo that it was narrowed.
 */
static void held_modes(struct transfer_proof *t)
{
	struct proof_group group;
	struct courier courier;
	struct courier_call own = {.method = COURIER_KEEP};
	struct courier_call narrowed = {.method = COURIER_COPY_BACK,
					.sent = t->proof.timer.id,
					.hold = HOLD_NON_TRANSFERABLE};
	struct courier_call use = {.method = COURIER_USE_TIMER,
				   .sent = t->proof.timer.id,
				   .hold = HOLD_NON_TRANSFERABLE};
	struct courier_call wide = {.method = COURIER_DOUBLE, .value = 21};

	proof_group_begin(&group, &t->proof, "hold-modes");
	courier_start(t, &group, &courier);
	own.sent = courier.facet;
	courier_expect(t, &group, courier.facet, &own, STATUS_TRANSFER_DENIED);
	own.how = RT_TRANSFER_MOVE;
	courier_expect(t, &group, courier.facet, &own, STATUS_TRANSFER_DENIED);
	/* The courier can use it, and cannot send it back: its answer becomes an exception. */
	courier_expect(t, &group, courier.facet, &use, STATUS_OK);
	courier_expect(t, &group, courier.facet, &narrowed, STATUS_EXCEPTION);
	courier_expect(t, &group, courier.facet, &wide, STATUS_OK);
	proof_expect(&group, wide.answer == 42, "the courier does not go on");
	courier_stop(t, &group, &courier);
	proof_group_end(&group);
}

void transfer_carry(struct transfer_proof *t)
{
	copies(t);
	moves(t);
	kept(t);
	move_only(t);
	held_modes(t);
}

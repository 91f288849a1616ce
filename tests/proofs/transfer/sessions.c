/*
 * A capability that is held within a session stays there: a courier of another session that was
 * given something so may use it, and neither its answers nor the proof's calls take it across, in
 * whatever mode they ask. And a session that nobody holds ends.
 */
#include "tests/proofs/transfer/transfer.h"

#include "core/generated/session.h"
#include "user/rt/generated/session_client.h"

#define SESSION_FRAMES 300u
#define SESSION_RINGS 1u

/* A session with a ledger of its own. */
static void session_open(struct transfer_proof *t, struct proof_group *group,
			 struct courier_home *home)
{
	struct session_minter_create_args args = {.label = capnp_text_make("other", 5)};
	struct session_minter_create_result made = {{{0}}};

	*home = (struct courier_home){{{0}}, {{0}}};
	proof_expect_status(group, "a ledger", 0,
			    proof_carve(&t->proof, SESSION_FRAMES, SESSION_RINGS, &home->ledger),
			    STATUS_OK);
	args.ledger = home->ledger;
	proof_expect_status(group, "a session", 0,
			    session_minter_create(t->proof.rt, t->sessions, &args, &made),
			    STATUS_OK);
	home->session = made.session;
}

/*
 * Nobody holds the session any more: all that is in it goes, and all comes back by the group's end.
 */
static void session_let_go(struct transfer_proof *t, struct proof_group *group,
			   struct courier_home *home, struct courier *courier)
{
	struct courier_call call = {.method = COURIER_DOUBLE, .value = 1};

	courier_expect(t, group, courier->facet, &call, STATUS_OK);
	proof_release(&t->proof, home->session.id);
	courier_expect(t, group, courier->facet, &call, STATUS_DISCONNECTED);
	proof_release(&t->proof, courier->facet);
	proof_release(&t->proof, courier->process.id);
	proof_release(&t->proof, home->ledger.id);
}

/* A free holder hands it into the other session; from there it does not come back. */
static void answers_stay(struct transfer_proof *t, struct proof_group *group, struct courier *other)
{
	struct courier_call keep = {
		.method = COURIER_KEEP, .sent = t->proof.timer.id, .hold = HOLD_SAME_SESSION};
	struct courier_call use = {
		.method = COURIER_USE_TIMER, .sent = t->proof.timer.id, .hold = HOLD_SAME_SESSION};

	courier_expect(t, group, other->facet, &use, STATUS_OK);
	proof_expect(group, use.answer == 1, "the courier could not use what it was given");
	for (enum hold_mode hold = HOLD_FREE; hold <= HOLD_NON_TRANSFERABLE; hold++) {
		struct courier_call copy = {.method = COURIER_COPY_BACK,
					    .value = hold,
					    .sent = t->proof.timer.id,
					    .hold = HOLD_SAME_SESSION};
		struct courier_call give = {.method = COURIER_GIVE, .value = hold};

		courier_expect(t, group, other->facet, &copy, STATUS_EXCEPTION);
		courier_expect(t, group, other->facet, &keep, STATUS_OK);
		courier_expect(t, group, other->facet, &give, STATUS_EXCEPTION);
		proof_expect(group, give.received.key == 0 && copy.received.key == 0,
			     "something came out of the other session");
	}
}

/* The proof's own capability, held within its session, goes to its own courier, and not to the
 * other one. */
static void calls_stay(struct transfer_proof *t, struct proof_group *group, struct courier *own,
		       struct courier *other)
{
	struct courier_call back = {.method = COURIER_COPY_BACK,
				    .value = HOLD_SAME_SESSION,
				    .sent = t->proof.timer.id,
				    .hold = HOLD_SAME_SESSION};

	courier_expect(t, group, own->facet, &back, STATUS_OK);
	proof_expect(group, timer_works(t, back.received), "what came back does not work");
	for (enum rt_transfer how = RT_TRANSFER_COPY; how <= RT_TRANSFER_MOVE; how++) {
		for (enum hold_mode hold = HOLD_FREE; hold <= HOLD_NON_TRANSFERABLE; hold++) {
			struct courier_call keep = {.method = COURIER_KEEP,
						    .sent = back.received,
						    .how = how,
						    .hold = hold};

			courier_expect(t, group, other->facet, &keep, STATUS_TRANSFER_DENIED);
			proof_expect(group, timer_works(t, back.received),
				     "what was refused has not stayed");
		}
	}
	back.method = COURIER_KEEP;
	back.sent = back.received;
	courier_expect(t, group, own->facet, &back, STATUS_OK);
	proof_release(&t->proof, back.sent);
}

static void same_session(struct transfer_proof *t)
{
	struct proof_group group;
	struct courier own, other;
	struct courier_home home;

	proof_group_begin(&group, &t->proof, "same-session");
	courier_start(t, &group, &own);
	session_open(t, &group, &home);
	courier_start_in(t, &group, &other, &home);
	answers_stay(t, &group, &other);
	calls_stay(t, &group, &own, &other);
	courier_stop(t, &group, &own);
	session_let_go(t, &group, &home, &other);
	proof_group_end(&group);
}

void transfer_sessions(struct transfer_proof *t)
{
	same_session(t);
}

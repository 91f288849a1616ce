/*
 * The transfer proof: what its two programs share, and what its parts ask of each other.
 *
 * The proof stands in the place of init and spawns couriers (tests/proofs/courier): programs with
 * an endpoint of their own that keep, use, and give back what is sent to them. Every group ends
 * with the ledger as it was at its beginning.
 *
 *	transfer.c   set-up, calls to a courier, the order of groups
 *	carry.c      copies and moves, in calls and in answers
 *	endings.c    transfers that come to nothing
 *	endpoint.c   tags, and the endpoint itself on its way
 *	sessions.c   what may not leave a session, and who tries
 */
#ifndef TESTS_PROOFS_TRANSFER_TRANSFER_H
#define TESTS_PROOFS_TRANSFER_TRANSFER_H

#include "abi/receive.h"
#include "tests/proofs/proof.h"
#include "user/rt/call.h"
#include "user/rt/generated/endpoint_types.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/generated/session_types.h"

/* The interface of couriers and of the proof's own endpoints: no schema has it. */
#define COURIER_INTERFACE UINT64_C(0x9e117c0a8d3b5f21)
#define COURIER_MESSAGE_WORDS 8u
#define COURIER_CAPABILITIES 4u
#define COURIER_TAG 5u
#define COURIER_SECOND_ANSWER 77u

/* Each takes and gives one struct with one word. */
enum courier_method {
	COURIER_DOUBLE,      /* answers twice the value */
	COURIER_COPY_BACK,   /* answers with a copy, in the mode `value`, and lets go of its own */
	COURIER_MOVE_BACK,   /* answers with what came */
	COURIER_KEEP,        /* keeps what came; answers how many it keeps */
	COURIER_GIVE,        /* moves what it kept to the caller, in the mode `value`, backwards */
	COURIER_DROP,        /* lets go of all that it kept */
	COURIER_USE_TIMER,   /* answers 1 when the Timer that came tells the time */
	COURIER_USE_FACET,   /* calls DOUBLE of the facet that came; answers that answer */
	COURIER_SERVE_OTHER, /* serves the endpoint that came from now on, and its own no more */
	COURIER_GIVE_ENDPOINT, /* answers with the endpoint that the call came through, and ends */
	COURIER_END,
	COURIER_METHODS
};

struct transfer_proof {
	struct proof proof;
	struct endpoint_factory factory;
	struct session_minter sessions;
	struct image image; /* of the program courier */
};

struct courier {
	struct process_handle process;
	struct cap_id facet; /* of its endpoint; it may not be passed on */
};

/* One call, and what came of it. */
struct courier_call {
	/* In. */
	enum courier_method method;
	uint64_t value;
	struct cap_id sent; /* the id zero: none */
	enum rt_transfer how;
	enum hold_mode hold;
	bool no_room; /* the caller has no slots for what comes back */
	/* Out. */
	uint64_t answer;
	struct cap_id received;
	uint64_t received_interface;
};

/* ---- transfer.c ------------------------------------------------------------------------------ */

/*
 * Spawns a courier, into a session and paid by its ledger when these are not zero; a failure is a
 * wrong case, and calls then fail too.
 */
struct courier_home {
	struct ledger ledger;
	struct session session;
};
void courier_start_in(struct transfer_proof *t, struct proof_group *group, struct courier *courier,
		      const struct courier_home *home);
void courier_start(struct transfer_proof *t, struct proof_group *group, struct courier *courier);

/* Tells it to end, waits for it, and lets go of it. Ends it from outside if it does not obey. */
void courier_stop(struct transfer_proof *t, struct proof_group *group, struct courier *courier);

/* Calls a facet of the courier's interface. */
MUST_CHECK enum status courier_perform(struct transfer_proof *t, struct cap_id facet,
				       struct courier_call *call);

/* The same, one case of the group: the status must be `expected`. */
void courier_expect(struct transfer_proof *t, struct proof_group *group, struct cap_id facet,
		    struct courier_call *call, enum status expected);

/* The first half of such a call: it is in progress afterwards. */
MUST_CHECK enum status courier_begin(struct transfer_proof *t, struct cap_id facet,
				     const struct courier_call *in, struct rt_call *call);

/* The second half. */
MUST_CHECK enum status courier_finish(struct rt_call *call, struct courier_call *out);

/* An endpoint of the proof's own, and a facet of it under a tag. */
void endpoint_make(struct transfer_proof *t, struct proof_group *group, struct endpoint *endpoint);
struct cap_id facet_make(struct transfer_proof *t, struct proof_group *group,
			 struct endpoint endpoint, uint32_t tag);
struct cap_id facet_make_move_only(struct transfer_proof *t, struct proof_group *group,
				   struct endpoint endpoint, uint32_t tag);

/* A standing receive of the proof's own; one at a time. */
struct receiver {
	uint32_t operation;
	struct receive_header header; /* of what has arrived */
	uint64_t value;
	struct ring_received received;
};

void receiver_raise(struct transfer_proof *t, struct proof_group *group, struct endpoint endpoint,
		    struct receiver *receiver);
/* Waits for the next arrival. */
void receiver_next(struct transfer_proof *t, struct receiver *receiver);
/* Answers it, or acknowledges the notice; `sent` is moved when it is not zero. */
void receiver_answer(struct transfer_proof *t, struct receiver *receiver, uint64_t value,
		     struct cap_id sent);
/* Withdraws the receive. */
void receiver_end(struct transfer_proof *t, struct receiver *receiver);

/* Whether the proof holds a capability that works: a Timer, or a facet in nobody's call. */
MUST_CHECK bool timer_works(struct transfer_proof *t, struct cap_id timer);

/* ---- the groups ------------------------------------------------------------------------------ */

void transfer_carry(struct transfer_proof *t);
void transfer_endings(struct transfer_proof *t);
void transfer_endpoint(struct transfer_proof *t);
void transfer_sessions(struct transfer_proof *t);

#endif

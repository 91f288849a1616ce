/*
 * Directed tests of calls between processes: parties, each a thread, and mostly the only one of its
 * process, that the test drives entry by entry, and the few things that they do with endpoints. A
 * party's arena is divided into places of IPC_PLACE words, one for each operation; operations below
 * IPC_FIRST are the shorthands' of sim.h. Every submission gets a number of its own, by which its
 * completion is found.
 */
#ifndef TESTS_SIM_SIM_IPC_H
#define TESTS_SIM_SIM_IPC_H

#include "abi/receive.h"
#include "kernel/ipc/endpoint.h"
#include "tests/sim/sim.h"

#define IPC_PLACE 56u
#define IPC_FIRST 20u
#define IPC_LAST 60u
#define IPC_PARTIES 24u
/* Limits of the endpoints that ipc_endpoint makes. */
#define IPC_WORDS 8u
#define IPC_CAPABILITIES 8u
#define IPC_PLACES 3u
#define IPC_LOG 512u

/* A submission, and what came of it. */
struct ipc_record {
	uint64_t number;
	uint8_t opcode;
	uint8_t completions;    /* that are no events */
	uint8_t arrivals, gone; /* events */
	bool quiet;
	int16_t status;
	uint8_t capabilities;
	uint16_t words;
};

struct ipc_party {
	struct thread *thread;
	uint64_t id;            /* of the process; 0: there is none */
	struct sim_held handle; /* init's */
	bool second;            /* a thread that another party's process made: it ends alone */
	struct ipc_record log[IPC_LOG];
	uint32_t logged;
};

struct ipc_list {
	uint32_t count;
	struct ring_transfer entries[RING_TRANSFERS];
};

extern struct ipc_party ipc_parties[IPC_PARTIES];
extern struct ipc_party *const ipc_init;

/* A world with init, an image, and no other process. */
void ipc_world(uint64_t seed);
/* The beginning of a case, and its end: everybody is ended, the ledgers must be as they were. */
void ipc_begin(const char *name);
void ipc_end(void);

/* A new process, in the ledger and the session that are named. */
struct ipc_party *ipc_spawn(struct sim_held ledger, struct sim_held session);
struct ipc_party *ipc_party(void); /* in init's */
struct sim_held ipc_builder(struct sim_held ledger);
struct sim_held ipc_image(struct ipc_party *party); /* one that a builder can be made of */
struct ipc_party *ipc_start(struct sim_held builder);
/* A second thread of a party's process, as a party of its own. */
struct ipc_party *ipc_thread(struct ipc_party *of);
bool ipc_alive(const struct ipc_party *party);
/* Ends a process from outside, at once; of a second thread, only the thread. */
void ipc_kill(struct ipc_party *party);
void ipc_terminate(struct ipc_party *party);
/* The machine runs until nothing is to be done; completions are collected. */
void ipc_settle(void);

/* The test's own hand: an edge that nobody transferred. With `move` the giver's goes. */
struct sim_held ipc_give(struct ipc_party *from, struct sim_held held, struct ipc_party *to,
			 bool move);

/* An endpoint of init's ledger, or of another, in the hands of `owner`. */
struct sim_held ipc_endpoint(struct ipc_party *owner, struct sim_held ledger);
/* A facet of it in the hands of `client`, minted by the owner. */
struct sim_held ipc_facet(struct ipc_party *owner, struct sim_held endpoint, uint32_t index,
			  struct ipc_party *client);
struct sim_held ipc_memory(struct ipc_party *owner);

/* Submissions; each enters the kernel once and gives its number, 0 when the party is no more. */
uint64_t ipc_submit(struct ipc_party *party, struct ring_submission *entry,
		    const struct ipc_list *list);
/* One that the next submission takes along; the kernel is not entered. */
uint64_t ipc_put(struct ipc_party *party, struct ring_submission *entry);
/* One entry, or none, with which the party waits: what runs then is whatever the kernel chose. */
uint64_t ipc_submit_waiting(struct ipc_party *party, struct ring_submission *entry,
			    uint64_t minimum, uint64_t timeout_ns);
uint64_t ipc_call(struct ipc_party *party, uint8_t operation, struct sim_held facet,
		  const struct ipc_list *list, uint8_t result_capabilities);
uint64_t ipc_receive(struct ipc_party *party, uint8_t operation, struct sim_held endpoint);
uint64_t ipc_return(struct ipc_party *party, uint8_t operation, const struct ipc_list *list,
		    uint16_t words, uint8_t flags);
/*
 * The call that a receive is busy with goes into a place; and the answer, with words of
 * `operation`.
 */
uint64_t ipc_defer(struct ipc_party *party, uint8_t operation, uint16_t place, uint8_t flags);
struct ipc_answer {
	struct sim_held endpoint;
	uint64_t call_id;
	uint16_t place, words;
	uint8_t operation, flags;
};
uint64_t ipc_answer(struct ipc_party *party, const struct ipc_answer *answer,
		    const struct ipc_list *list);
uint64_t ipc_cancel(struct ipc_party *party, uint8_t operation);
uint64_t ipc_release(struct ipc_party *party, struct sim_held held);
void ipc_list_add(struct ipc_list *list, struct sim_held held, enum ring_transfer_how how,
		  enum hold_mode hold);

/* The record of a submission; ipc_status fails the test when it is not complete. */
struct ipc_record *ipc_record(struct ipc_party *party, uint64_t number);
enum status ipc_status(struct ipc_party *party, uint64_t number);
bool ipc_is_open(struct ipc_party *party, uint64_t number);

/* A number for a submission's user data that no other one has. */
uint64_t ipc_number_next(void);
/* The machine runs until the party is in its program. False: the party is no more. */
bool ipc_run_until(const struct ipc_party *party);
/*
 * For sim.stray and sim.other: completions of parties that the test does not drive, and their
 * turns.
 */
void ipc_note(struct thread *thread, const struct ring_completion *completion);
void ipc_nap(struct thread *thread);

/* The contents of an operation's buffer: of a receive, and of a call with `result_capabilities`. */
struct receive_header *ipc_header(struct ipc_party *party, uint8_t operation);
struct ring_received *ipc_records(struct ipc_party *party, uint8_t operation);
struct sim_held ipc_received(struct ipc_party *party, uint8_t operation, uint32_t index);
/* The status that a look-up of a capability gives. */
enum status ipc_look(const struct ipc_party *party, struct sim_held held);

/*
 * ---- methods, for any thread: see sim.h --------------------------------------------------------
 */

struct ipc_mint {
	uint32_t index;
	uint64_t word;
	uint64_t interface;
	struct sim_held ledger, session; /* the session as a SessionReference */
	bool move_only;
};

enum status sim_endpoint_create(struct thread *thread, uint16_t words, uint8_t capabilities,
				struct sim_held ledger, struct sim_held *endpoint);
/* The same, with places for deferred calls. */
enum status sim_endpoint_make(struct thread *thread, const struct endpoint_limits *limits,
			      struct sim_held ledger, struct sim_held *endpoint);
enum status sim_mint(struct thread *thread, struct sim_held endpoint, const struct ipc_mint *mint,
		     struct sim_held *facet);
enum status sim_revoke(struct thread *thread, struct sim_held endpoint, uint32_t index);
/* Endpoint.limits. */
enum status sim_endpoint_limits(struct thread *thread, struct sim_held endpoint,
				struct endpoint_limits *limits);
/* Endpoint.identify. */
struct ipc_identify {
	struct sim_held endpoint, facet;
	enum ring_transfer_how how;
	enum hold_mode hold;
	/* The outcome: */
	uint32_t index;
	uint64_t word;
};
enum status sim_identify(struct thread *thread, struct ipc_identify *identify);
enum status sim_session_create(struct thread *thread, struct sim_held ledger, const char *label,
			       struct sim_held *session);
/*
 * The one result capability of a method without parameters: Session.reference, ProcessHandle.watch
 * ...
 */
enum status sim_derive(struct thread *thread, struct sim_held from, uint16_t method,
		       struct sim_held *derived);
enum status sim_builder_session(struct thread *thread, struct sim_held builder,
				struct sim_held session);
enum status sim_builder_endpoint(struct thread *thread, struct sim_held builder, const char *name,
				 struct sim_held *facet);

/*
 * ---- service scopes: sim_scope.c ---------------------------------------------------------------
 */

/* Limits and tag of an instance's endpoint. */
struct ipc_instance {
	struct sim_held scope;
	uint16_t words;
	uint8_t capabilities;
	uint32_t tag; /* of the parent's facet */
};

/* sim_mint and sim_revoke take scopes, too. */
enum status sim_scope_create(struct thread *thread, uint16_t words, uint8_t capabilities,
			     struct sim_held ledger, struct sim_held *scope);
/* ServiceScope.issue. */
struct ipc_issue {
	uint64_t interface;
	uint16_t export;
	struct sim_held session, ledger; /* the session as a SessionReference */
	/* The outcome: */
	struct sim_held facet;
	uint32_t index;
};
enum status sim_issue(struct thread *thread, struct sim_held scope, struct ipc_issue *issue);
/* ProcessBuilder.scopedEndpoint, in the child's CapSet as `service`. */
enum status sim_builder_scoped(struct thread *thread, struct sim_held builder,
			       const struct ipc_instance *instance, struct sim_held *facet);
/* A scope of init's, with the limits of ipc_endpoint. */
struct sim_held ipc_scope(struct sim_held ledger);
/*
 * A process with an endpoint that is bound to the scope: *endpoint is its own, and *parent, unless
 * null, init's facet of it, whose tag is SCOPE_TAGS. Both are gone with the process.
 */
struct ipc_party *ipc_instance(struct sim_held scope, struct sim_held ledger,
			       struct sim_held *endpoint, struct sim_held *parent);

#endif

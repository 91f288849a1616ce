/*
 * Starts programs, and waits for their end.
 *
 * It puts the calls of ProcessSpawner, ProcessBuilder and ProcessHandle together, and does not
 * decide who gets what. Read next: schema/process.capnp.
 */
#ifndef USER_RT_PROCESS_H
#define USER_RT_PROCESS_H

#include "abi/base.h"
#include "abi/cap_id.h"
#include "abi/ring.h"
#include "abi/startup.h"
#include "abi/status.h"
#include "user/rt/call.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/generated/endpoint_types.h"
#include "user/rt/generated/process_types.h"
#include "user/rt/generated/session_types.h"
#include "user/rt/words.h"

/* The most grants of one spawn: a CapSet holds no more, besides the thread's own row. */
#define RT_SPAWN_GRANTS (CAPSET_ENTRIES - 1u)

enum rt_spawn_grant_kind {
	RT_SPAWN_GRANT_COPY,
	RT_SPAWN_GRANT_MOVE,           /* gone from here once the program has started */
	RT_SPAWN_GRANT_ADDRESS_SPACE,  /* the child's own */
	RT_SPAWN_GRANT_THREAD_SPAWNER, /* likewise */
};

struct rt_spawn_grant {
	const char *name; /* in the child's CapSet: 1 to 31 bytes */
	enum rt_spawn_grant_kind kind;
	struct cap_id capability;
	enum hold_mode hold; /* at least as narrow as this in the child; FREE: as it is here */
};

/* An endpoint that is the child's alone, made for it; the scope that it is bound to outlives it. */
struct rt_spawn_endpoint {
	const char *name;           /* in the child's CapSet, in front of the grants */
	struct service_scope scope; /* the id zero: it is bound to none */
	uint16_t message_words;
	uint16_t places;
	uint8_t capabilities;
	uint64_t interface_id; /* of the parent's facet, and its tag */
	uint32_t tag_index;
	uint64_t tag_word;
};

struct rt_spawn {
	struct process_spawner spawner;
	struct image image;
	struct ledger ledger; /* that pays; the id zero: the caller's own */
	/* The session that the child is in; the id zero: the caller's own. The ledger must be the
	 * session's or below it. */
	struct session session;
	const struct rt_spawn_endpoint *endpoint; /* null: none */
	const char *name;                         /* for people: 1 to 31 bytes */
	uint64_t heap_bytes;                      /* 0: as much as the kernel gives unless told */
	const struct rt_spawn_grant *grants;
	uint32_t grant_count; /* at most RT_SPAWN_GRANTS */
	/* Where the index of a grant goes that fails; null: nobody asks, and calls are saved. */
	uint32_t *failed_grant;
};

/* The step that a spawn has reached: named when it fails. */
enum rt_spawn_step {
	RT_SPAWN_CREATE,
	RT_SPAWN_SESSION,
	RT_SPAWN_HEAP,
	RT_SPAWN_ENDPOINT,
	RT_SPAWN_GRANT,
	RT_SPAWN_START,
	RT_SPAWN_DONE,
};

/*
 * Starts a program with exactly the grants named, in that order. On success `*process` is the
 * caller's, who releases it. On failure nothing has started, nothing was moved, `process` has the
 * id zero, and `*step` says which step gave the status: any of the calls', or NO_ROOM with more
 * grants than RT_SPAWN_GRANTS.
 */
MUST_CHECK enum status rt_process_spawn(struct rt *rt, const struct rt_spawn *spawn,
					struct process_handle *process, enum rt_spawn_step *step);

/*
 * The same for a program with an endpoint (spawn->endpoint is not null). `*facet` is the parent's
 * own facet of it: the caller's, who can pass it on to nobody; the id zero after a failure.
 */
MUST_CHECK enum status rt_process_spawn_service(struct rt *rt, const struct rt_spawn *spawn,
						struct process_handle *process,
						struct cap_id *facet, enum rt_spawn_step *step);

/* The words for a step that failed, such as "granting a capability". */
const char *rt_spawn_step_text(enum rt_spawn_step step);

/*
 * Begins to wait for the end of a process: `call` is in progress afterwards (user/rt/pending.h),
 * and closed after a failure. It takes little of the arena, so that many may wait at once. NO_ROOM.
 */
MUST_CHECK enum status rt_process_wait_begin(struct rt_call *call, struct rt *rt,
					     struct process_handle process);

/*
 * Takes the outcome of such a wait, waiting for it if need be, and closes the call. `*record` is
 * written on STATUS_OK only.
 */
MUST_CHECK enum status rt_process_wait_finish(struct rt_call *call, struct rt_exit_record *record);

/* The process id, for people. Any status of ProcessHandle.status. */
MUST_CHECK enum status rt_process_id(struct rt *rt, struct process_handle process, uint64_t *id);

#endif

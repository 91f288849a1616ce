/*
 * The server loop: many objects behind one endpoint, told apart by their tags.
 *
 * A service fills a table of objects; a facet's tag says at which place its object stands. The
 * loop keeps several receives standing, gives every call to its object's generated dispatcher
 * (user/rt/request.h) and returns what the handler says. It owns the receives, their buffers in
 * the arena, and the table. Everything that it calls back is called from rt_server_run and from
 * nowhere else: a handler that makes calls of its own, and waits for them, is never entered anew
 * meanwhile; what arrives then waits. A handler may
 *
 *	answer at once           fill in the results and return STATUS_OK
 *	answer later             rt_server_defer, and some time rt_server_answer, rt_server_reply
 *	refuse                   rt_request_fail, or return any status
 *
 * Tags 0 to 63 are those of the service's exports in the manifest, and so are the places 0 to 63.
 * Init may issue further facets of an export, each for one session: their tags have the export in
 * the word, and lead to the same object. rt_server_mint takes others. Calls that are answered
 * later wait in the endpoint's places, of which the manifest gives as many as it says, and hold no
 * receive. Objects and places are few, and clients are hostile: of both, one caller has at most so
 * many (user/rt/server_caller.c), so that no client locks a service for the others. The parent's
 * own facet (schema/supervisor.capnp) is answered by the loop itself: a ping, and a request to
 * stop, which is what rt_server_end does. One server belongs to one thread, and takes all receives
 * of its ring. Read next: user/services/chat for a service with answers that wait,
 * user/services/keyvalue for one that hands out objects; docs/services.md.
 */
#ifndef USER_RT_SERVER_H
#define USER_RT_SERVER_H

#include "abi/base.h"
#include "abi/cap_id.h"
#include "abi/receive.h"
#include "abi/status.h"
#include "user/rt/arena.h"
#include "user/rt/call.h"
#include "user/rt/generated/endpoint_types.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/generated/session_types.h"
#include "user/rt/generated/system_types.h"
#include "user/rt/request.h"

struct rt;
struct rt_server_deferred;
struct rt_server_slot;

/* The name in the CapSet of the endpoint that init makes for a service with exports. */
#define RT_SERVICE_ENDPOINT "endpoint"

/*
 * The service's own tags begin behind those of its scope, with that of the parent's facet. In the
 * table of objects they follow the exports at once: of tag t, the place t - RT_SERVER_PARENT_TAG +
 * SCOPE_EXPORT_TAGS.
 */
#define RT_SERVER_PARENT_TAG SCOPE_TAGS
/* The first place for an object that the service mints a facet of. */
#define RT_SERVER_FIRST_MINTED_PLACE (SCOPE_EXPORT_TAGS + 1u)
#define RT_SERVER_RECEIVES 16u

/* A kind of object. */
struct rt_server_class {
	uint64_t interface_id;
	/* A generated NAME_dispatch, through RT_SERVER_DISPATCH. */
	enum status (*dispatch)(void *self, struct rt_request *request);
	/*
	 * Nobody holds the object any more; its place is free again. Calls to it that waited have
	 * been told as if their callers were gone, and are answered `disconnected`. Null: nothing
	 * is to be done.
	 */
	void (*closed)(void *self);
	/*
	 * How many objects of this class one caller may have, and how many calls to objects of this
	 * class may wait for it at a time. 0: of all classes together that say nothing, a quarter
	 * of what there is.
	 */
	uint32_t objects_per_caller;
	uint32_t waiting_per_caller;
};

/*
 * Defines the function NAME_serve, for struct rt_server_class, from the generated NAME_dispatch and
 * a constant table of handlers.
 */
#define RT_SERVER_DISPATCH(name, handlers)                                      \
	static enum status name##_serve(void *self, struct rt_request *request) \
	{                                                                       \
		return name##_dispatch(&(handlers), self, request);             \
	}

/* One object; without a class the place is free. */
struct rt_server_object {
	const struct rt_server_class *class;
	void *self;
	/*
	 * The server's: the reference of the caller for whom it was minted; zeros: the service
	 * itself.
	 */
	uint8_t caller[RT_CALLER_REFERENCE_BYTES];
};

/* For a service in which nothing but its whole table bounds a caller: because the caller pays. */
#define RT_SERVER_NO_BOUND UINT32_MAX

struct rt_server_config {
	struct rt *rt;
	struct endpoint
		endpoint;      /* held; its owner is this program. The id zero: with no receives */
	uint16_t result_words; /* room for an answer: 1 to RING_MESSAGE_WORDS */
	uint32_t receives; /* standing at once: 1 to RT_SERVER_RECEIVES, 0 without an endpoint */
	struct rt_server_object *objects; /* zeroed; the server's from now on */
	uint32_t object_count;
};

enum rt_server_slot_state {
	RT_SERVER_SLOT_DOWN,      /* no receive */
	RT_SERVER_SLOT_WAITING,   /* for a call, or for the outcome of a RETURN */
	RT_SERVER_SLOT_BUSY,      /* in a handler */
	RT_SERVER_SLOT_DEFERRED,  /* in a handler that has deferred the answer */
	RT_SERVER_SLOT_DEFERRING, /* for a call, or for the outcome of a RETURN that defers */
};

/* A standing receive. All fields belong to user/rt/server.c. */
struct rt_server_slot {
	struct rt_request request;
	const struct rt_server_object *object; /* that the request is given to */
	struct rt_arena_span buffer;           /* records, header, message */
	struct rt_arena_span reply;            /* transfer list, results */
	const struct receive_header *header;   /* in the buffer */
	uint16_t message_words, result_words;  /* the most of them, as the configuration says */
	uint8_t capabilities;
	uint32_t operation;
	enum rt_server_slot_state state;
	uint64_t call_id;
	bool refused; /* the last RETURN was an exception that the loop made */
	struct rt_server_deferred *deferred; /* while it is DEFERRED or DEFERRING */
};

enum rt_server_deferred_state {
	RT_SERVER_DEFERRED_FREE,
	RT_SERVER_DEFERRED_WAITING,  /* for rt_server_answer and rt_server_reply */
	RT_SERVER_DEFERRED_ANSWERED, /* the outcome of the answer is not known yet */
	RT_SERVER_DEFERRED_OVER,    /* nobody waits; the kernel's word that it is free is to come */
	RT_SERVER_DEFERRED_FOREIGN, /* an earlier owner of the endpoint has a call in this place */
};

/* A place of the endpoint, and the call that waits in it. All fields belong to the server. */
struct rt_server_deferred {
	enum rt_server_deferred_state state;
	uint16_t result_words;       /* room for an answer */
	uint8_t result_capabilities; /* that the caller takes */
	uint16_t place;              /* its own */
	uint16_t next; /* place plus 1: of those of callers like its own, or of the free ones */
	uint64_t call_id;
	struct rt_caller caller;
	const struct rt_server_class *class;   /* of the object that was called */
	const struct rt_server_object *object; /* that was called */
	struct rt_server_slot *slot;           /* that it came through */
	void (*gone)(void *context, struct rt_server_deferred *deferred);
	void *context;
};

/* The answer to a deferred call that is being made, or on its way. The server's. */
struct rt_server_answer {
	struct rt_request request;
	struct rt_arena_span span;           /* transfer list, results */
	struct rt_server_deferred *deferred; /* null: there is none */
	bool submitted;
	bool refused; /* it is an exception that the loop made */
};

/* The waiting calls are found by a part of their caller's reference. */
#define RT_SERVER_CALLERS 64u

/* A call of the service's own that goes on while it serves. Stays where it is until it is done. */
struct rt_server_watch {
	struct rt_call *call; /* submitted (user/rt/pending.h) */
	/* The call is done and no longer watched: finish and close it. */
	void (*done)(void *context, struct rt_call *call);
	void *context;
	struct rt_server_watch *next; /* the server's */
};

/* A moment to wait for. All fields but the first two belong to the server. */
struct rt_server_timer {
	/*
	 * The moment has come (OK), or Timer.sleep failed with the status. It may be started again.
	 */
	void (*expired)(void *context, enum status status);
	void *context;
	struct rt_call call;
	struct rt_server_watch watch;
};

/* The endpoint's limits, which the endpoint itself tells: its maker chose them. */
struct rt_server_limits {
	uint16_t message_words;
	uint16_t places;
	uint8_t capabilities;
};

struct rt_server {
	struct rt_server_config config;
	struct rt_server_limits limits;
	struct rt_server_slot slots[RT_SERVER_RECEIVES];
	struct rt_server_watch *watches;
	struct rt_server_slot *slot_of_operation[RING_OPERATIONS];
	struct rt_server_deferred *places; /* as many as the endpoint has; on the heap */
	uint16_t places_free;              /* the first one plus 1 */
	uint16_t waiting[RT_SERVER_CALLERS];
	struct rt_server_answer answer;
	uint32_t down; /* slots without a receive */
	bool ending;
	bool progress;      /* since receives were raised last */
	enum status status; /* why no receive can stand */
};

/* The result of rt_server_mint. */
struct rt_server_facet {
	struct cap_id capability; /* the program's, to be sent away, best by moving it */
	uint32_t tag_index;
};

/*
 * Prepares to serve; nothing is received before rt_server_run. INVALID_ARGUMENT: a number of the
 * configuration is out of its range. NO_ROOM: the arena has not that much, or the heap has not
 * sizeof(struct rt_server_deferred) bytes for each place of the endpoint. Any status of
 * Endpoint.limits.
 */
MUST_CHECK enum status rt_server_init(struct rt_server *server,
				      const struct rt_server_config *config);

/* Serves an object as an export of the manifest: at a place that is free and below object_count. */
void rt_server_add(struct rt_server *server, uint32_t export, const struct rt_server_class *class,
		   void *self);

/* How long a facet lives, and whether it has one holder. All zeros: the endpoint's ledger pays. */
struct rt_server_life {
	/* Pays and bounds the life; the id zero: the session's ledger, or the endpoint's. */
	struct ledger payer;
	/* The facet is gone with this session; the id zero: it does not depend on one. */
	struct session_reference session;
	bool move_only; /* it moves, and is never copied */
};

/*
 * Mints a facet for a new object, at a free place from RT_SERVER_FIRST_MINTED_PLACE on, for whoever
 * makes `request`; null: for the service itself, and counted for no caller. Whoever pays, the place
 * in the table counts. When the last holder has let go, the class's `closed` is called, also when
 * that was the service itself: whoever gives the facet up releases it, and does nothing else.
 * EXCEPTION: the caller has as many objects as it may, and the request's results say so
 * (rt_request_fail); the handler returns it. NO_ROOM: the table is full; any status of
 * Endpoint.mint.
 */
MUST_CHECK enum status rt_server_mint_for(struct rt_server *server, struct rt_request *request,
					  const struct rt_server_object *object,
					  const struct rt_server_life *life,
					  struct rt_server_facet *facet);

/*
 * The same, for a facet that can be copied and for which `payer` pays; the id zero: the endpoint's
 * ledger.
 */
MUST_CHECK enum status rt_server_mint(struct rt_server *server, struct rt_request *request,
				      const struct rt_server_object *object, struct ledger payer,
				      struct rt_server_facet *facet);

/*
 * Takes a facet that somebody has sent here, and tells its tag: so a service knows what it has
 * minted. The facet is gone, whatever the answer. Any status of Endpoint.identify, such as
 * INVALID_ARGUMENT: it is not one of this endpoint's.
 */
MUST_CHECK enum status rt_server_identify(struct rt_server *server, struct cap_id facet,
					  uint32_t *tag);

/* The object that a facet of this tag, which the service has minted, leads to; null: none does. */
void *rt_server_object_of(const struct rt_server *server, uint32_t tag,
			  const struct rt_server_class *class);

/*
 * Serves until rt_server_end, or until nothing can be received or awaited any more: then that
 * status, such as DISCONNECTED when the endpoint is gone. Afterwards no receive stands, deferred
 * calls have been answered `disconnected` (their `gone` was called), arena and heap are given back,
 * and watched calls are still in progress. Once in a server's life.
 */
MUST_CHECK enum status rt_server_run(struct rt_server *server);

/* Makes rt_server_run return when the present handler has returned. */
void rt_server_end(struct rt_server *server);

/*
 * Answers the present request later. It moves into a place of the endpoint when the handler
 * returns, and the receive is free for the next call: so the handler copies what it wants to keep
 * of the parameters, and takes the capabilities that it wants (the others are released).
 * `*deferred` stands for the call until it is answered, or until `gone` is called, once: the caller
 * went first, or the server ends; then it must not be answered. NO_ROOM: no place is free.
 * EXCEPTION: as many calls of this caller wait as may, and the request's results say so; the
 * handler returns it. A handler that fails after it has deferred gives the deferring up.
 */
MUST_CHECK enum status rt_server_defer(struct rt_server *server, struct rt_request *request,
				       void (*gone)(void *context,
						    struct rt_server_deferred *deferred),
				       void *context, struct rt_server_deferred **deferred);

/*
 * Begins the answer to a deferred call: the request has the caller, room for results and for
 * capabilities, and nothing of what was received. It is the server's; the next function finishes
 * it, and before that no other answer is begun.
 */
struct rt_request *rt_server_answer(struct rt_server *server, struct rt_server_deferred *deferred);

/*
 * Finishes the answer that rt_server_answer has begun; `status` means what a handler's does. The
 * deferred call is over. An answer that the caller does not get, because it is gone, is no failure:
 * what was to be moved to it is released.
 */
void rt_server_reply(struct rt_server *server, struct rt_request *request, enum status status);

/*
 * The same for an answer that holds a secret: when this returns, the kernel has taken the answer,
 * and its words in the arena are overwritten.
 */
void rt_server_reply_and_wipe(struct rt_server *server, struct rt_request *request,
			      enum status status);

/* Whether the caller is gone meanwhile: for a handler that takes long. */
MUST_CHECK bool rt_server_caller_is_gone(struct rt_server *server, struct rt_request *request);

/* Calls `watch->done` when the call is done. */
void rt_server_watch(struct rt_server *server, struct rt_server_watch *watch);

/* Forgets a watch; does nothing when it is not watched. The call goes on. */
void rt_server_unwatch(struct rt_server *server, struct rt_server_watch *watch);

/* Waits for a moment of the Timer `source`. NO_ROOM, as for any call. Not for one that runs. */
MUST_CHECK enum status rt_server_timer_start(struct rt_server *server,
					     struct rt_server_timer *timer, struct timer source,
					     uint64_t until_ns);

/* Stops a timer; does nothing when it does not run. */
void rt_server_timer_stop(struct rt_server *server, struct rt_server_timer *timer);

#endif

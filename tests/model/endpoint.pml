/*
 * An endpoint as a Promela model: calls that wait, standing receives, answers, and every way out.
 *
 * It follows kernel/ipc/call_queue.c, endpoint.c, endpoint_tags.c, receive.c, operation.c and
 * transfer.c, and of kernel/method and
 * kernel/resource what ends facets, endpoints and processes. The kernel runs one entry at a time and an
 * entry is one step here; what it does within a work budget is one step for each part, so anything
 * may come between two parts. docs/model.md says what is left out.
 *
 * Client 0 has two operations and client 1 has one; each holds a facet with its own tag. The server
 * holds the endpoint and has receive 0. Receive 1 is the server's, too, or with HEIR the receive of a
 * process that the endpoint may move to. One capability can be moved with any call and any answer.
 * tests/model/run.py checks it; MISTAKE_n seeds a mistake, and the check must then report an error.
 */
#define CLIENTS 2
#define SERVER  2
#ifdef HEIR
#define PROCESSES 4
#define RECEIVER(r) (SERVER + (r))
#else
#define PROCESSES 3
#define RECEIVER(r) (SERVER)
#endif
#define OPERATIONS 3
#define RECEIVES 2
#ifndef RECEIVES_USED
#define RECEIVES_USED RECEIVES
#endif
#define EVENTS 2
#define CALLER(o) ((o) / 2)
#define NOBODY 7

mtype:process = { RUNNING, ENDING, GONE };
mtype:slot = { NONE, USABLE, TRANSIT };
mtype:call = { IDLE, QUEUED, FLIGHT };
mtype:receive = { UNUSED, FREE, BUSY, DETACHED };
mtype:object = { LIVE, REVOKING, DYING, ENDED };
mtype:tag = { UNMINTED, MINTED, NOTICE, NOTICED };

mtype:process process[PROCESSES] = RUNNING;
mtype:slot slot[PROCESSES] = NONE; /* of the one capability that moves */
bool capability_gone;              /* ghost: who had it is gone */

mtype:object endpoint = LIVE;
byte holder = SERVER; /* of the endpoint */

mtype:object facet[CLIENTS] = LIVE;
bool held[CLIENTS] = true; /* the client's slot */
mtype:tag tag[CLIENTS] = MINTED;
byte notices;            /* tags that wait for a receive, oldest first */
byte notice[CLIENTS];

mtype:call call[OPERATIONS] = IDLE;
byte serves[OPERATIONS] = NOBODY; /* in flight: the receive */
bool moves[OPERATIONS];           /* waits, and holds the capability in transit */
bool owed[OPERATIONS];            /* ghost: accepted, and no outcome yet */

byte groups;             /* clients with waiting calls, in turn */
byte group[CLIENTS];
byte chained;            /* the waiting calls of client 0, in order; client 1 has one at most */
byte chain[2];
byte passed[CLIENTS];    /* ghost: calls of the other one that were served while it waited */

mtype:receive receive[RECEIVES] = UNUSED;
byte serving[RECEIVES] = NOBODY; /* the caller's half */
byte call_id[RECEIVES];          /* 0: a notice; else the last call's, which alternates */
byte notice_tag[RECEIVES];
byte places[RECEIVES];           /* promised for events */
byte read_id[RECEIVES] = NOBODY; /* what the program last read */
bool gone_told[RECEIVES];        /* ghost: the notice `caller gone` was given for this call */

bool pump; /* the entry must match what waits with receives before it ends */
byte o, r, c, n;
bool move;
bool answered; /* ghost: the call that this entry finishes has its answer */

/* Any x for which it may; the entry does not take place when there is none. */
#define PICK_2(x, may) if :: may(0) -> x = 0 :: may(1) -> x = 1 fi
#define PICK_3(x, may) if :: may(0) -> x = 0 :: may(1) -> x = 1 :: may(2) -> x = 2 fi
#ifdef HEIR
#define PICK_PROCESS(x, may) \
	if :: may(0) -> x = 0 :: may(1) -> x = 1 :: may(2) -> x = 2 :: may(3) -> x = 3 fi
#else
#define PICK_PROCESS(x, may) PICK_3(x, may)
#endif

#define CALLS_OF(c) ((c) == 0 && (call[0] != IDLE || call[1] != IDLE) || (c) == 1 && call[2] != IDLE)

/* ---- objects ------------------------------------------------------------------------------------ */

/* object_settle: a facet that nobody holds and nobody waits for ends. */
inline facet_settle(f)
{
	if
#ifdef MISTAKE_8 /* calls in flight do not keep the facet: the notice comes before the last call */
	:: (facet[f] == LIVE || facet[f] == REVOKING) && !held[f] -> facet[f] = DYING
#else
	:: (facet[f] == LIVE || facet[f] == REVOKING) && !held[f] && !CALLS_OF(f) -> facet[f] = DYING
#endif
	:: else
	fi
}

inline endpoint_tag_end(f)
{
	tag[f] = NOTICE;
	notice[notices] = f;
	notices++;
	pump = true
}

/* ---- operations --------------------------------------------------------------------------------- */

inline outcome(op)
{
	assert(owed[op]); /* exactly one */
	owed[op] = false
}

inline group_remove(f)
{
	if
	:: group[0] == f -> group[0] = group[1]
	:: else
	fi;
	groups--;
	group[groups] = 0
}

inline group_append(f)
{
	group[groups] = f;
	groups++
}

inline endpoint_unqueue(op)
{
	n = CALLER(op);
	if
	:: n == 1 -> group_remove(1)
	:: n == 0 && chained == 1 -> group_remove(0); chained = 0; chain[0] = 0
	:: n == 0 && chained == 2 && chain[1] == op -> chained = 1; chain[1] = 0
	:: n == 0 && chained == 2 && chain[0] == op ->
		chain[0] = chain[1];
		chain[1] = 0;
		chained = 1;
#ifndef MISTAKE_11 /* a client's next call keeps its turn */
		group_remove(0);
		group_append(0)
#endif
	fi;
	passed[n] = 0;
	n = 0
}

inline receive_caller_gone(rec)
{
	assert(receive[rec] == BUSY || receive[rec] == DETACHED);
	assert(call_id[rec] != 0 && !gone_told[rec] && !answered);
	gone_told[rec] = true;
#ifdef MISTAKE_5 /* the receive still points at the call that was withdrawn */
#else
	serving[rec] = NOBODY;
#endif
	assert(places[rec] > 0);
	places[rec]--
}

inline move_return(op)
{
	if
#ifndef MISTAKE_2 /* a call that is withdrawn does not give its move back */
	:: moves[op] -> slot[CALLER(op)] = USABLE
#endif
	:: else
	fi;
	moves[op] = false
}

/* operation_finish, for calls. */
inline operation_finish(op)
{
	if
	:: call[op] == QUEUED ->
		call[op] = IDLE;
#ifndef MISTAKE_3 /* a call that is withdrawn stays in the queue */
		endpoint_unqueue(op);
#endif
		move_return(op)
	:: else ->
		call[op] = IDLE;
		if
		:: serves[op] != NOBODY -> receive_caller_gone(serves[op])
		:: else
		fi;
		serves[op] = NOBODY
	fi;
	facet_settle(CALLER(op))
}

inline operation_abort(op)
{
	operation_finish(op);
	outcome(op)
}

/* ---- receives ----------------------------------------------------------------------------------- */

/* transfer_list_deliver: the new edge first, then the old one goes. */
inline deliver_move(from, to)
{
	assert(slot[from] == TRANSIT && slot[to] == NONE);
	slot[to] = USABLE;
#ifndef MISTAKE_4 /* the sender's slot stays */
	slot[from] = NONE
#endif
}

inline event_post(rec)
{
	assert(places[rec] > 0); /* a place was promised */
	places[rec]--
}

inline receive_deliver(rec, op)
{
	assert(call[op] == QUEUED);
	/* Only who holds the endpoint is served from it, as long as anyone does. */
	assert(endpoint != LIVE || holder == RECEIVER(rec));
	if
	:: moves[op] -> deliver_move(CALLER(op), RECEIVER(rec))
	:: else
	fi;
	moves[op] = false;
	call_id[rec] = (call_id[rec] == 1 -> 2 : 1);
	gone_told[rec] = false;
	serving[rec] = op;
	serves[op] = rec;
	call[op] = FLIGHT;
	event_post(rec)
}

inline receive_notice(rec)
{
	n = notice[0];
	notice[0] = notice[1];
	notices--;
	notice[notices] = 0;
	/* Never for a tag that somebody holds, and behind all its calls. */
	assert(tag[n] == NOTICE && facet[n] == ENDED && !CALLS_OF(n));
	tag[n] = NOTICED;
	call_id[rec] = 0;
	serving[rec] = NOBODY;
	notice_tag[rec] = n;
	n = 0;
	event_post(rec)
}

/* The receive's one completion; its promises go back. */
inline receive_complete(rec)
{
	receive[rec] = UNUSED;
	places[rec] = 0;
	call_id[rec] = 0;
	notice_tag[rec] = 0;
	read_id[rec] = NOBODY;
	gone_told[rec] = false
}

inline notice_again(rec)
{
	if
	:: call_id[rec] == 0 && tag[notice_tag[rec]] == NOTICED -> endpoint_tag_end(notice_tag[rec])
	:: else
	fi
}

inline receive_end(rec)
{
	if
	:: receive[rec] == FREE -> receive_complete(rec)
	:: receive[rec] == BUSY ->
		receive[rec] = DETACHED;
#ifndef MISTAKE_9 /* a notice that was not acknowledged is lost with its receive */
		if
		:: endpoint == LIVE -> notice_again(rec)
		:: else
		fi
#endif
	fi
}

inline receive_drop(rec)
{
	if
	:: serving[rec] != NOBODY ->
		o = serving[rec];
		serving[rec] = NOBODY;
		serves[o] = NOBODY;
#ifndef MISTAKE_12 /* the caller does not learn that the server is gone */
		operation_abort(o);
#endif
		o = 0
	:: else
	fi;
	if
	:: receive[rec] == BUSY -> notice_again(rec)
	:: else
	fi;
	receive_complete(rec)
}

inline endpoint_moved()
{
#ifdef MISTAKE_14 /* the free receives of the old owner stay */
	if :: receive[0] == BUSY -> receive_end(0) :: else fi;
	if :: receive[1] == BUSY -> receive_end(1) :: else fi
#else
	if :: receive[0] == FREE || receive[0] == BUSY -> receive_end(0) :: else fi;
	if :: receive[1] == FREE || receive[1] == BUSY -> receive_end(1) :: else fi
#endif
}

/* After an answer: free again, or at its end. Slots and places may be missing. */
inline receive_rearm(rec)
{
	if
	:: receive[rec] == DETACHED -> receive_complete(rec)
	:: receive[rec] == BUSY -> receive_complete(rec) /* RETURN with END, or no room */
	:: receive[rec] == BUSY ->
		receive[rec] = FREE;
		gone_told[rec] = false;
#ifndef MISTAKE_10 /* promises no places for the next call's events */
		places[rec] = EVENTS;
#endif
#ifndef MISTAKE_1 /* does not look whether a call waits */
		pump = true
#endif
	fi
}

/* ---- the queue ---------------------------------------------------------------------------------- */

inline endpoint_queue(op)
{
	n = CALLER(op);
	if
	:: n == 0 && chained > 0 -> chain[1] = op; chained = 2
	:: n == 0 && chained == 0 -> chain[0] = op; chained = 1; passed[0] = 0; group_append(0)
	:: n == 1 -> passed[1] = 0; group_append(1)
	fi;
	n = 0;
	pump = true
}

/* Waiting calls and notices meet free receives. The receive that became free first is not always r 0. */
inline endpoint_pump()
{
	do
	:: pump && (receive[0] == FREE || receive[1] == FREE) && (notices > 0 || groups > 0) ->
		if
		:: receive[0] == FREE -> r = 0
		:: receive[1] == FREE -> r = 1
		fi;
		if
		:: notices > 0 ->
			receive[r] = BUSY;
			receive_notice(r)
		:: else ->
			o = (group[0] == 0 -> chain[0] : 2);
			if
			:: process[CALLER(o)] != RUNNING -> operation_abort(o)
			:: else ->
				receive[r] = BUSY;
				c = CALLER(o);
				endpoint_unqueue(o);
				/* Round robin: one call of the other client at most. */
				if
				:: groups > 0 && group[0] != c || groups > 1 ->
					passed[1 - c]++;
					assert(passed[1 - c] <= 1)
				:: else
				fi;
				receive_deliver(r, o)
			fi
		fi;
		r = 0;
		o = 0;
		c = 0
	:: else -> break
	od;
	pump = false
}

/* ---- what must hold after every entry ----------------------------------------------------------- */

#define HAS(p) (slot[p] != NONE)
#ifdef HEIR
#define HOLDERS (HAS(0) + HAS(1) + HAS(2) + HAS(3))
#else
#define HOLDERS (HAS(0) + HAS(1) + HAS(2))
#endif
#define IN_QUEUE(op) ((op) == 2 && groups > 0 && (group[0] == 1 || groups > 1 && group[1] == 1) || \
	(op) < 2 && (chained > 0 && chain[0] == (op) || chained > 1 && chain[1] == (op)))
#define HAS_NOTICE(rec, f) (receive[rec] == BUSY && call_id[rec] == 0 && notice_tag[rec] == (f))
#define WAITS(f) (notices > 0 && notice[0] == (f) || notices > 1 && notice[1] == (f))

inline call_check(op)
{
	assert(owed[op] == (call[op] != IDLE));
	assert((call[op] == QUEUED) == IN_QUEUE(op));
	assert(!moves[op] || call[op] == QUEUED && slot[CALLER(op)] == TRANSIT);
	assert((call[op] == FLIGHT) == (serves[op] != NOBODY));
	assert(call[op] != FLIGHT || serving[serves[op]] == op)
}

inline receive_check(rec)
{
	assert(places[rec] <= EVENTS);
	assert(receive[rec] != FREE || places[rec] == EVENTS && serving[rec] == NOBODY);
	assert(serving[rec] == NOBODY || call[serving[rec]] == FLIGHT && serves[serving[rec]] == rec);
	/* The caller's going is told once, and never of a call that has its answer. */
	assert(!(receive[rec] == BUSY || receive[rec] == DETACHED) || call_id[rec] == 0 ||
	       gone_told[rec] == (serving[rec] == NOBODY));
	/* A waiting call and a free receive never stand together. */
	assert(receive[rec] != FREE || groups == 0 && notices == 0)
}

inline tag_check(f)
{
	/* The notice is never lost: it waits, or one receive has it. */
	assert(endpoint != LIVE || (tag[f] == NOTICE) == WAITS(f));
	assert(endpoint != LIVE || (tag[f] == NOTICED) == (HAS_NOTICE(0, f) + HAS_NOTICE(1, f) == 1));
	assert(endpoint != LIVE || (tag[f] == MINTED) == (facet[f] != ENDED));
	assert(HAS_NOTICE(0, f) + HAS_NOTICE(1, f) <= 1);
	assert(facet[f] != ENDED || !held[f] && !CALLS_OF(f))
}

inline check()
{
	/* In one place, or gone with the dead. */
	assert(HOLDERS == (capability_gone -> 0 : 1));
	assert((slot[0] == TRANSIT) == (moves[0] || moves[1]) && !(moves[0] && moves[1]));
	assert((slot[1] == TRANSIT) == moves[2] && slot[SERVER] != TRANSIT);
	call_check(0);
	call_check(1);
	call_check(2);
	receive_check(0);
	receive_check(1);
	tag_check(0);
	tag_check(1);
	/* Every call has had its outcome when there is nobody left to answer. */
	assert(endpoint != ENDED || facet[0] != ENDED || facet[1] != ENDED ||
	       call[0] == IDLE && call[1] == IDLE && call[2] == IDLE)
}

inline entry_end()
{
	endpoint_pump();
	o = 0;
	r = 0;
	c = 0;
	move = false;
	answered = false;
	d_step { check() }
}

/* ---- what programs ask for ---------------------------------------------------------------------- */

#ifdef SINGLE /* one operation a client */
#define OPERATION_USED(op) ((op) != 1)
#else
#define OPERATION_USED(op) true
#endif
#define MAY_CALL(op) (OPERATION_USED(op) && process[CALLER(op)] == RUNNING && call[op] == IDLE && held[CALLER(op)] && \
	facet[CALLER(op)] == LIVE && endpoint == LIVE)

inline submit_call()
{
	PICK_3(o, MAY_CALL);
	if
	:: slot[CALLER(o)] == USABLE -> slot[CALLER(o)] = TRANSIT; moves[o] = true
	:: true
	fi;
	call[o] = QUEUED;
	owed[o] = true;
	endpoint_queue(o)
}

#define MAY_CANCEL(op) (process[CALLER(op)] == RUNNING && call[op] != IDLE)

inline submit_cancel()
{
	PICK_3(o, MAY_CANCEL);
	operation_abort(o)
}

#define MAY_RECV(rec) ((rec) < RECEIVES_USED && process[RECEIVER(rec)] == RUNNING && \
	receive[rec] == UNUSED && holder == RECEIVER(rec) && endpoint == LIVE)

inline submit_recv()
{
	PICK_2(r, MAY_RECV);
	receive[r] = FREE;
	places[r] = EVENTS;
	pump = true
}

/* The program reads the event, and the header with the call id. */
#define MAY_READ(rec) (process[RECEIVER(rec)] == RUNNING && read_id[rec] != call_id[rec] && \
	(receive[rec] == BUSY || receive[rec] == DETACHED))

inline read_event()
{
	PICK_2(r, MAY_READ);
	read_id[r] = call_id[r]
}

inline answer_commit(rec, op)
{
	if
	:: move -> slot[RECEIVER(rec)] = TRANSIT; deliver_move(RECEIVER(rec), CALLER(op))
	:: else
	fi;
#ifndef MISTAKE_7 /* the answered call is finished as if it were still being served */
	serves[op] = NOBODY;
	serving[rec] = NOBODY;
#endif
	answered = true;
	operation_finish(op);
	outcome(op)
}

inline acknowledge(f)
{
	if
	:: tag[f] == NOTICED -> tag[f] = UNMINTED
	:: else
	fi
}

/* A RETURN may be submitted again after it was taken: then it names a call that is over. */
#ifdef MISTAKE_13 /* does not compare the call id */
#define NAMES_CALL(rec) (read_id[rec] != NOBODY)
#else
#define NAMES_CALL(rec) (read_id[rec] == call_id[rec])
#endif
#define MAY_RETURN(rec) (process[RECEIVER(rec)] == RUNNING && NAMES_CALL(rec) && \
	(receive[rec] == BUSY || receive[rec] == DETACHED))

inline submit_return()
{
	PICK_2(r, MAY_RETURN);
	assert(read_id[r] == call_id[r]); /* what is answered has been read */
	if
	:: call_id[r] == 0 ->
		if
		:: receive[r] == BUSY -> acknowledge(notice_tag[r])
		:: else
		fi;
		/* A second RETURN of the same notice is the program's own mistake. */
		read_id[r] = NOBODY;
		receive_rearm(r)
	:: call_id[r] != 0 && serving[r] == NOBODY -> receive_rearm(r) /* caller gone */
	:: call_id[r] != 0 && serving[r] != NOBODY -> /* one that does not fit changes nothing */
		if
		:: slot[RECEIVER(r)] == USABLE -> move = true
		:: true
		fi;
		o = serving[r];
		answer_commit(r, o);
		receive_rearm(r)
	fi
}

#define MAY_END_RECEIVE(rec) (process[RECEIVER(rec)] == RUNNING && \
	(receive[rec] == FREE || receive[rec] == BUSY))

inline submit_receive_cancel()
{
	PICK_2(r, MAY_END_RECEIVE);
	receive_end(r)
}

#define MAY_RELEASE(f) (process[f] == RUNNING && held[f])

inline release_facet()
{
	PICK_2(c, MAY_RELEASE);
	held[c] = false;
	facet_settle(c)
}

#define OWNER_RUNS (holder != NOBODY && process[holder] == RUNNING && endpoint == LIVE)
#ifdef MISTAKE_15 /* the tag is used again before its notice was acknowledged */
#define MAY_MINT(f) (OWNER_RUNS && process[f] == RUNNING && facet[f] == ENDED && tag[f] != MINTED)
#else
#define MAY_MINT(f) (OWNER_RUNS && process[f] == RUNNING && tag[f] == UNMINTED)
#endif
#define MAY_REVOKE(f) (OWNER_RUNS && facet[f] == LIVE)

/* A new facet for a tag that is free, and it reaches its client. */
inline mint()
{
	PICK_2(c, MAY_MINT);
	tag[c] = MINTED;
	facet[c] = LIVE;
	held[c] = true
}

inline revoke()
{
	PICK_2(c, MAY_REVOKE);
	facet[c] = REVOKING
}

/* ---- the rest of the kernel --------------------------------------------------------------------- */

#define MAY_ABORT(op) (call[op] != IDLE && \
	(facet[CALLER(op)] == REVOKING || facet[CALLER(op)] == DYING))
#ifdef MISTAKE_8
#define MAY_END_FACET(f) (facet[f] == REVOKING || facet[f] == DYING)
#else
#define MAY_END_FACET(f) ((facet[f] == REVOKING || facet[f] == DYING) && !CALLS_OF(f))
#endif

/* One operation that waits for a facet that is being revoked, or ends. */
inline waiter_abort()
{
	PICK_3(o, MAY_ABORT);
	operation_abort(o)
}

inline facet_step()
{
	PICK_2(c, MAY_END_FACET);
	if
	:: facet[c] == REVOKING -> facet[c] = DYING
	:: else ->
		held[c] = false;
		facet[c] = ENDED;
		if
		:: endpoint != ENDED -> endpoint_tag_end(c)
		:: else
		fi
	fi
}

inline endpoint_step()
{
	if
	:: endpoint == DYING && groups > 0 ->
		o = (group[0] == 0 -> chain[0] : 2);
		operation_abort(o)
	:: endpoint == DYING && groups == 0 ->
		endpoint_moved();
		c = 0;
		do
		:: c < CLIENTS ->
			if
			:: facet[c] != ENDED -> facet[c] = DYING
			:: else
			fi;
			tag[c] = UNMINTED;
			notice[c] = 0;
			c++
		:: else -> break
		od;
		notices = 0;
		c = 0;
		endpoint = ENDED
	fi
}

inline endpoint_release()
{
	if
	:: holder != NOBODY && process[holder] == RUNNING -> holder = NOBODY; endpoint = DYING
	fi
}

#ifdef HEIR
inline endpoint_move()
{
	if
	:: holder == SERVER && process[SERVER] == RUNNING && process[SERVER + 1] != GONE &&
	   endpoint == LIVE ->
		endpoint_moved();
		holder = SERVER + 1
	fi
}
#endif

#define MAY_DIE(p) (process[p] == RUNNING)

inline process_end()
{
	PICK_PROCESS(c, MAY_DIE);
	process[c] = ENDING
}

#define MAY_DROP_CALL(op) (process[CALLER(op)] == ENDING && call[op] != IDLE)
#define MAY_DROP_RECEIVE(rec) (process[RECEIVER(rec)] == ENDING && receive[rec] != UNUSED)

/* One operation of a process that ends. */
inline operation_drop()
{
	PICK_3(o, MAY_DROP_CALL);
#ifdef MISTAKE_6 /* the receive does not learn that its caller has died */
	if
	:: serves[o] != NOBODY -> serving[serves[o]] = NOBODY; serves[o] = NOBODY
	:: else
	fi;
#endif
	operation_finish(o);
	owed[o] = false
}

inline operation_drop_receive()
{
	PICK_2(r, MAY_DROP_RECEIVE);
	receive_drop(r)
}

#define THREADS_DONE(p) ((p) < CLIENTS && !CALLS_OF(p) || \
	(p) >= CLIENTS && (RECEIVER(0) != (p) || receive[0] == UNUSED) && \
	(RECEIVER(1) != (p) || receive[1] == UNUSED))

#define MAY_GO(p) (process[p] == ENDING && THREADS_DONE(p))

/* A process's table goes after its threads. */
inline process_step()
{
	PICK_PROCESS(c, MAY_GO);
	process[c] = GONE;
	if
	:: slot[c] != NONE -> slot[c] = NONE; capability_gone = true
	:: else
	fi;
	if
	:: holder == c -> holder = NOBODY; endpoint = DYING
	:: else
	fi;
	if
	:: c < CLIENTS -> held[c] = false; facet_settle(c)
	:: else
	fi
}

active proctype system()
{
	/* The client or the server holds the capability in the beginning. */
	if
	:: slot[0] = USABLE
	:: slot[SERVER] = USABLE
	fi;
end:	do
	:: atomic {
		if
		:: submit_call()
		:: submit_cancel()
		:: submit_recv()
		:: read_event()
		:: submit_return()
		:: submit_receive_cancel()
#ifdef TAGS
		:: release_facet()
		:: mint()
		:: revoke()
#endif
		:: waiter_abort()
		:: facet_step()
		:: endpoint_step()
		:: endpoint_release()
#ifdef HEIR
		:: endpoint_move()
#endif
		:: process_end()
		:: operation_drop()
		:: operation_drop_receive()
		:: process_step()
		fi;
		entry_end()
	   }
	od
}

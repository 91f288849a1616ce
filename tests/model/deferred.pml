/*
 * Calls that are answered late, as a Promela model: places of an endpoint, RETURN with DEFER and with
 * DEFERRED, callers that go first, and an endpoint that moves or ends.
 *
 * It follows kernel/ipc/deferred.c, notice.c, receive.c, operation.c and endpoint.c, as endpoint.pml does
 * for calls that are answered at once; what that model has is left out or coarser here. An entry of the
 * kernel is one step, and each part of a teardown is one.
 *
 * Each of two clients has one operation, and a facet with its own tag. Service 0 holds the endpoint, which
 * may move to service 1; each has one receive. The endpoint has two places. A service answers what it once
 * put into a place, also a second time or too late. So many calls are made in all that ids need not wrap.
 * tests/model/run.py checks it; MISTAKE_n seeds a mistake, and the check must then report an error.
 */
#define CLIENTS 2
#define SERVICES 2
#define PLACES 2
#ifndef CALLS
#define CALLS 4
#endif
#define NOBODY 7
/* Notices are numbers: a tag's is its client's, a place's stands behind all of those. */
#define OF_PLACE(p) (CLIENTS + (p))
#define IS_OF_PLACE(number) ((number) >= CLIENTS)
#define NOTICES (CLIENTS + PLACES)

mtype:call = { IDLE, QUEUED, FLIGHT, DEFERRED };
mtype:receive = { UNUSED, FREE, BUSY, DETACHED };
mtype:place = { EMPTY, CALL, NOTICE, NOTICED };
mtype:tag = { MINTED, TAG_NOTICE, TAG_NOTICED, UNMINTED };
mtype:object = { LIVE, DYING, ENDED };

bool client_lives[CLIENTS] = true;
bool held[CLIENTS] = true; /* the client's facet */
bool service_lives[SERVICES] = true;
mtype:object endpoint = LIVE;
byte holder = 0; /* of the endpoint; NOBODY: it ends */

mtype:call call[CLIENTS] = IDLE;
bool owed[CLIENTS];              /* ghost: accepted, and no outcome yet */
byte serves[CLIENTS] = NOBODY;   /* in flight: the receive */
byte stands[CLIENTS] = NOBODY;   /* deferred: the place */
byte waiting;                    /* clients with a waiting call, in order */
byte queue[CLIENTS];
byte made;                       /* calls */

mtype:receive receive[SERVICES] = UNUSED;
byte serving[SERVICES] = NOBODY; /* the caller's half */
byte call_id[SERVICES];          /* 0: a notice */
byte notice_of[SERVICES];        /* its number */

mtype:place place[PLACES] = EMPTY;
byte place_call[PLACES] = NOBODY;
byte place_id[PLACES];
byte used;                       /* places that are not empty */
byte untold;                     /* ghost: deferred callers that went, and the service has not seen it */

mtype:tag tag[CLIENTS] = MINTED;
byte notices;
byte notice[NOTICES];

byte delivered;                  /* calls: for ids */
byte serial[CLIENTS];            /* ghost: the number of the call that is in progress, never used twice */
/* The calls that the service put into a place: the last one, and the one before that. */
byte known_id[PLACES];
byte known_serial[PLACES];       /* ghost */
byte old_id[PLACES];
byte old_serial[PLACES];         /* ghost */

bool pump;
byte c, r, p, n, i;

/* ---- notices ------------------------------------------------------------------------------------ */

/* Behind the last notice of a place; all those of tags move up. */
inline notice_insert_place_last(number)
{
	i = notices;
	do
	:: i > 0 && !IS_OF_PLACE(notice[i - 1]) -> notice[i] = notice[i - 1]; i--
	:: else -> break
	od;
	notice[i] = number;
	notices++;
	i = 0
}

inline notice_insert_first(number)
{
	i = notices;
	do
	:: i > 0 -> notice[i] = notice[i - 1]; i--
	:: else -> break
	od;
	notice[0] = number;
	notices++
}

inline notice_insert_end(number)
{
	notice[notices] = number;
	notices++
}

inline notice_append_place(index)
{
#ifdef MISTAKE_9 /* behind the notices of tags */
	notice_insert_end(OF_PLACE(index));
#else
	notice_insert_place_last(OF_PLACE(index));
#endif
	pump = true
}

inline notice_append_tag(f)
{
	notice_insert_end(f);
	pump = true
}

/* The receive that had a notice is gone, and nobody has acknowledged it: the first of its kind. */
inline notice_again(number)
{
	if
	:: IS_OF_PLACE(number) && place[number - CLIENTS] == NOTICED ->
		place[number - CLIENTS] = NOTICE;
#ifdef MISTAKE_8
		notice_insert_end(number);
#else
		notice_insert_first(number);
#endif
		pump = true
	:: !IS_OF_PLACE(number) && tag[number] == TAG_NOTICED ->
		tag[number] = TAG_NOTICE;
		notice_insert_place_last(number);
		pump = true
	:: else
	fi
}

/* ---- facets and operations ---------------------------------------------------------------------- */

/* A facet that nobody holds and no call needs ends, and its tag says so. */
inline facet_settle(f)
{
	if
#ifdef MISTAKE_14 /* calls in places do not keep it */
	:: tag[f] == MINTED && !held[f] && (call[f] == IDLE || call[f] == DEFERRED) ->
#else
	:: tag[f] == MINTED && !held[f] && call[f] == IDLE ->
#endif
		tag[f] = TAG_NOTICE;
		if
		:: endpoint != ENDED -> notice_append_tag(f)
		:: else
		fi
	:: else
	fi
}

inline outcome(f)
{
	assert(owed[f]); /* exactly one */
	owed[f] = false
}

inline unqueue(f)
{
	if
	:: queue[0] == f -> queue[0] = queue[1]
	:: else
	fi;
	waiting--;
	queue[waiting] = 0
}

inline place_free(index)
{
	place[index] = EMPTY;
	place_call[index] = NOBODY;
	place_id[index] = 0;
	used--
}

inline deferred_caller_gone(index)
{
#ifndef MISTAKE_12 /* the place still points at the call */
	place_call[index] = NOBODY;
#endif
	untold++;
#ifdef MISTAKE_3 /* the place is free at once, and nobody is told */
	place_free(index)
#else
	place[index] = NOTICE;
	notice_append_place(index)
#endif
}

/* The caller's half goes; the service learns of it where it knows of the call. */
inline operation_finish(f)
{
	if
	:: call[f] == QUEUED -> unqueue(f)
	:: call[f] == FLIGHT -> serving[serves[f]] = NOBODY; serves[f] = NOBODY
	:: call[f] == DEFERRED ->
		if
		:: stands[f] != NOBODY -> n = stands[f]; stands[f] = NOBODY; deferred_caller_gone(n); n = 0
		:: else
		fi
	fi;
	call[f] = IDLE;
	serial[f] = 0;
	facet_settle(f)
}

inline operation_abort(f)
{
	outcome(f);
	operation_finish(f)
}

/* ---- receives ----------------------------------------------------------------------------------- */

inline receive_complete(rec)
{
	receive[rec] = UNUSED;
	serving[rec] = NOBODY;
	call_id[rec] = 0;
	notice_of[rec] = NOBODY
}

inline receive_rearm(rec)
{
	if
	:: receive[rec] == BUSY ->
		receive[rec] = FREE;
		serving[rec] = NOBODY;
		call_id[rec] = 0;
		notice_of[rec] = NOBODY;
		pump = true
	:: else -> receive_complete(rec)
	fi
}

inline notice_keep(rec)
{
#ifndef MISTAKE_7 /* a notice is lost with its receive */
	if
	:: receive[rec] == BUSY && call_id[rec] == 0 && endpoint == LIVE -> notice_again(notice_of[rec])
	:: else
	fi
#else
	skip
#endif
}

inline receive_end(rec)
{
	if
	:: receive[rec] == FREE -> receive_complete(rec)
	:: receive[rec] == BUSY -> notice_keep(rec); receive[rec] = DETACHED
	:: else
	fi
}

inline receive_drop(rec)
{
	if
	:: serving[rec] != NOBODY ->
		c = serving[rec];
		serving[rec] = NOBODY;
		serves[c] = NOBODY;
		outcome(c);
		call[c] = IDLE;
		serial[c] = 0;
		facet_settle(c);
		c = 0
	:: else
	fi;
	notice_keep(rec);
	receive_complete(rec)
}

/* ---- matching ----------------------------------------------------------------------------------- */

inline receive_deliver(rec, f)
{
	unqueue(f);
	delivered++;
	serial[f] = delivered;
#ifdef MISTAKE_2 /* ids are used again */
	call_id[rec] = 1 + delivered % 2;
#else
	call_id[rec] = delivered;
#endif
	serving[rec] = f;
	serves[f] = rec;
	call[f] = FLIGHT;
	receive[rec] = BUSY
}

inline receive_notice(rec)
{
	n = notice[0];
	i = 0;
	do
	:: i + 1 < notices -> notice[i] = notice[i + 1]; i++
	:: else -> break
	od;
	notices--;
	notice[notices] = 0;
	i = 0;
	if
	:: IS_OF_PLACE(n) ->
		assert(place[n - CLIENTS] == NOTICE);
		place[n - CLIENTS] = NOTICED
	:: else ->
		/* Behind all calls of its tag, and behind all notices of places that wait. */
		assert(tag[n] == TAG_NOTICE && !held[n] && call[n] == IDLE);
		assert(place[0] != NOTICE && place[1] != NOTICE);
		tag[n] = TAG_NOTICED
	fi;
	receive[rec] = BUSY;
	call_id[rec] = 0;
	serving[rec] = NOBODY;
	notice_of[rec] = n;
	n = 0
}

#define FREE_OF_HOLDER (holder != NOBODY && receive[holder] == FREE)

inline endpoint_pump()
{
	do
	:: pump && endpoint == LIVE && FREE_OF_HOLDER && notices > 0 -> receive_notice(holder)
	:: pump && endpoint == LIVE && FREE_OF_HOLDER && notices == 0 && waiting > 0 ->
		c = queue[0];
		receive_deliver(holder, c);
		c = 0
	:: else -> break
	od;
	pump = false
}

/* ---- what must hold after every entry ----------------------------------------------------------- */

#define WAITS(number) (notices > 0 && notice[0] == (number) || notices > 1 && notice[1] == (number) || \
	notices > 2 && notice[2] == (number) || notices > 3 && notice[3] == (number))
#define TIMES(number) ((notices > 0 && notice[0] == (number)) + (notices > 1 && notice[1] == (number)) + \
	(notices > 2 && notice[2] == (number)) + (notices > 3 && notice[3] == (number)))
#define HAS_NOTICE(rec, number) (receive[rec] == BUSY && call_id[rec] == 0 && notice_of[rec] == (number))
#define TOLD(number) (HAS_NOTICE(0, number) + HAS_NOTICE(1, number))

inline call_check(f)
{
	assert(owed[f] == (call[f] != IDLE));
	assert((call[f] == FLIGHT) == (serves[f] != NOBODY));
	assert(call[f] != FLIGHT || serving[serves[f]] == f);
	/* A deferred call stands in one place, which points at it. */
	assert((call[f] == DEFERRED) == (stands[f] != NOBODY));
	assert(call[f] != DEFERRED || place[stands[f]] == CALL && place_call[stands[f]] == f)
}

inline place_check(index)
{
	assert((place[index] == CALL) == (place_call[index] != NOBODY));
	assert(place[index] != CALL || call[place_call[index]] == DEFERRED && stands[place_call[index]] == index);
	/* The notice of a caller that is gone is never lost, and never there twice. */
	assert(endpoint != LIVE || TIMES(OF_PLACE(index)) == (place[index] == NOTICE));
	assert(endpoint != LIVE || TOLD(OF_PLACE(index)) == (place[index] == NOTICED))
}

inline tag_check(f)
{
	assert(endpoint != LIVE || TIMES(f) == (tag[f] == TAG_NOTICE));
	assert(endpoint != LIVE || TOLD(f) == (tag[f] == TAG_NOTICED));
	assert(tag[f] == MINTED || !held[f] && call[f] == IDLE)
}

inline check()
{
	call_check(0);
	call_check(1);
	place_check(0);
	place_check(1);
	tag_check(0);
	tag_check(1);
	assert(used == (place[0] != EMPTY) + (place[1] != EMPTY));
	/* Whoever went before the answer is told of, each once. */
	assert(endpoint != LIVE || untold == (place[0] == NOTICE || place[0] == NOTICED) +
					     (place[1] == NOTICE || place[1] == NOTICED));
	assert(!FREE_OF_HOLDER || endpoint != LIVE || notices == 0 && waiting == 0);
	/* Nobody waits at an endpoint that has ended, and it has its places back. */
	assert(endpoint != ENDED || used == 0 && call[0] == IDLE && call[1] == IDLE)
}

inline entry_end()
{
	endpoint_pump();
	c = 0;
	r = 0;
	p = 0;
	d_step { check() }
}

/* ---- what programs ask for ---------------------------------------------------------------------- */

#define PICK_2(x, may) if :: may(0) -> x = 0 :: may(1) -> x = 1 fi

#define MAY_CALL(f) (client_lives[f] && held[f] && call[f] == IDLE && endpoint == LIVE && made < CALLS)
#define MAY_CANCEL(f) (client_lives[f] && call[f] != IDLE)
#define MAY_RELEASE(f) (client_lives[f] && held[f])

inline submit_call()
{
	PICK_2(c, MAY_CALL);
	made++;
	call[c] = QUEUED;
	owed[c] = true;
	queue[waiting] = c;
	waiting++;
	pump = true
}

inline submit_cancel()
{
	PICK_2(c, MAY_CANCEL);
	operation_abort(c)
}

inline submit_release()
{
	PICK_2(c, MAY_RELEASE);
	held[c] = false;
	facet_settle(c)
}

#define SERVES(s) (service_lives[s] && (receive[s] == BUSY || receive[s] == DETACHED))
#define MAY_RECV(s) (service_lives[s] && receive[s] == UNUSED && holder == (s) && endpoint == LIVE)
#define MAY_END_RECEIVE(s) (service_lives[s] && (receive[s] == FREE || receive[s] == BUSY))

inline submit_recv()
{
	PICK_2(r, MAY_RECV);
	receive[r] = FREE;
	pump = true
}

inline submit_receive_cancel()
{
	PICK_2(r, MAY_END_RECEIVE);
	receive_end(r)
}

inline acknowledge(number)
{
	if
	:: IS_OF_PLACE(number) && place[number - CLIENTS] == NOTICED -> place_free(number - CLIENTS); untold--
	:: !IS_OF_PLACE(number) && tag[number] == TAG_NOTICED -> tag[number] = UNMINTED
	:: else
	fi
}

inline submit_return()
{
	PICK_2(r, SERVES);
	if
	:: call_id[r] == 0 ->
		if
		:: receive[r] == BUSY -> acknowledge(notice_of[r])
		:: else
		fi
	:: call_id[r] != 0 && serving[r] == NOBODY /* caller gone */
	:: call_id[r] != 0 && serving[r] != NOBODY ->
		c = serving[r];
		serving[r] = NOBODY;
		serves[c] = NOBODY;
		outcome(c);
		call[c] = IDLE;
		serial[c] = 0;
		facet_settle(c)
	fi;
	receive_rearm(r)
}

#ifdef MISTAKE_10 /* does not look whether the place is free */
#define TAKES(index) true
#else
#define TAKES(index) (place[index] == EMPTY)
#endif
#define MAY_DEFER(s) (service_lives[s] && receive[s] == BUSY && call_id[s] != 0 && endpoint == LIVE)

inline submit_defer()
{
	PICK_2(r, MAY_DEFER);
	if
	:: p = 0
	:: p = 1
	fi;
	if
	:: serving[r] == NOBODY -> receive_rearm(r) /* caller gone */
	:: serving[r] != NOBODY && !TAKES(p)        /* BUSY: nothing has changed */
	:: serving[r] != NOBODY && TAKES(p) ->
		c = serving[r];
		place[p] = CALL;
		place_call[p] = c;
		place_id[p] = call_id[r];
		used++;
		old_id[p] = known_id[p];
		old_serial[p] = known_serial[p];
		known_id[p] = call_id[r];
		known_serial[p] = serial[c];
		call[c] = DEFERRED;
		stands[c] = p;
		serves[c] = NOBODY;
#ifdef MISTAKE_11 /* the receive still points at the call */
		receive[r] = FREE;
		pump = true
#else
		serving[r] = NOBODY;
		receive_rearm(r)
#endif
	fi
}

#ifdef MISTAKE_13 /* whoever has held the endpoint may answer */
#define MAY_ANSWER(s) (service_lives[s] && endpoint == LIVE)
#else
#define MAY_ANSWER(s) (service_lives[s] && holder == (s) && endpoint == LIVE)
#endif
#ifdef MISTAKE_1 /* does not compare the call id */
#define NAMES(index, id) (place[index] != EMPTY)
#else
#define NAMES(index, id) (place[index] != EMPTY && place_id[index] == (id))
#endif

inline answer(index, named)
{
	c = place_call[index];
	assert(holder == r);              /* who answers holds the endpoint */
	assert(serial[c] == named);       /* the answer is to the call that was meant */
	outcome(c);
	call[c] = IDLE;
	serial[c] = 0;
	stands[c] = NOBODY;
#ifndef MISTAKE_5 /* the place stays taken */
	place_free(index);
#endif
	facet_settle(c)
}

/* A call that is no longer there gives NO_OPERATION or CALLER_GONE: nothing changes. */
inline submit_late_answer()
{
	PICK_2(r, MAY_ANSWER);
	if
	:: p = 0
	:: p = 1
	fi;
	if
	:: known_id[p] != 0 && NAMES(p, known_id[p]) && place[p] == CALL -> answer(p, known_serial[p])
	:: old_id[p] != 0 && NAMES(p, old_id[p]) && place[p] == CALL -> answer(p, old_serial[p])
	:: else
	fi
}

/* ---- the rest of the kernel --------------------------------------------------------------------- */

inline endpoint_move()
{
	if
	:: holder == 0 && endpoint == LIVE && service_lives[0] && service_lives[1] ->
		receive_end(0);
		holder = 1;
		pump = true;
#ifdef MISTAKE_4 /* the places are those of the old holder */
		place[0] = EMPTY;
		place_call[0] = NOBODY;
		used = (place[1] != EMPTY)
#endif
	fi
}

inline endpoint_release()
{
	if
	:: holder != NOBODY && service_lives[holder] -> holder = NOBODY; endpoint = DYING
	fi
}

/* Deferred calls first, then those that wait, then its receives: one a step. */
inline endpoint_step()
{
	if
#ifndef MISTAKE_6 /* deferred calls are forgotten */
	:: endpoint == DYING && (place[0] != EMPTY || place[1] != EMPTY) ->
		if
		:: place[0] != EMPTY -> p = 0
		:: else -> p = 1
		fi;
		c = place_call[p];
		place_free(p);
		if
		:: c != NOBODY -> stands[c] = NOBODY; operation_abort(c)
		:: else
		fi
	:: endpoint == DYING && place[0] == EMPTY && place[1] == EMPTY && waiting > 0 ->
#else
	:: endpoint == DYING && waiting > 0 ->
#endif
		c = queue[0];
		operation_abort(c)
#ifndef MISTAKE_6
	:: endpoint == DYING && place[0] == EMPTY && place[1] == EMPTY && waiting == 0 ->
#else
	:: endpoint == DYING && waiting == 0 ->
#endif
		r = 0;
		do
		:: r < SERVICES ->
			if
			:: receive[r] == BUSY && serving[r] != NOBODY ->
				c = serving[r];
				serving[r] = NOBODY;
				serves[c] = NOBODY;
				outcome(c);
				call[c] = IDLE;
				serial[c] = 0;
				facet_settle(c)
			:: receive[r] == DETACHED && serving[r] != NOBODY ->
				c = serving[r];
				serving[r] = NOBODY;
				serves[c] = NOBODY;
				outcome(c);
				call[c] = IDLE;
				serial[c] = 0;
				facet_settle(c)
			:: else
			fi;
			receive_end(r);
			r++
		:: else -> break
		od;
		notices = 0;
		notice[0] = 0;
		notice[1] = 0;
		notice[2] = 0;
		notice[3] = 0;
		untold = 0;
		endpoint = ENDED
	fi
}

#define MAY_DIE(f) (client_lives[f])
#define MAY_STOP(s) (service_lives[s])

inline client_dies()
{
	PICK_2(c, MAY_DIE);
	client_lives[c] = false;
	held[c] = false;
	if
	:: call[c] != IDLE -> owed[c] = false; operation_finish(c)
	:: else -> facet_settle(c)
	fi
}

inline service_dies()
{
	PICK_2(r, MAY_STOP);
	service_lives[r] = false;
	if
	:: holder == r -> holder = NOBODY; endpoint = DYING
	:: else
	fi;
	if
	:: receive[r] != UNUSED -> receive_drop(r)
	:: else
	fi
}

active proctype system()
{
	notice_of[0] = NOBODY;
	notice_of[1] = NOBODY;
end:	do
	:: atomic {
		if
		:: submit_call()
		:: submit_cancel()
		:: submit_release()
		:: submit_recv()
		:: submit_receive_cancel()
		:: submit_return()
		:: submit_defer()
		:: submit_late_answer()
		:: endpoint_move()
		:: endpoint_release()
		:: endpoint_step()
		:: client_dies()
		:: service_dies()
		fi;
		entry_end()
	   }
	od
}

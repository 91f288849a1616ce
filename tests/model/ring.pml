/*
 * The ring of a thread as a Promela model: submission queue, completion queue, cap_enter, wake-up.
 *
 * It follows kernel/ipc/ring.c, kernel/ipc/enter.c and kernel/object/thread.c function by function, under the same names.
 * The kernel's entries exclude each other, as on the real one; a program's own loads and stores come
 * between any two of its steps. docs/model.md says what is left out, and tests/model/run.py with
 * which of these the model is checked:
 *
 *   HOSTILE      one ring whose program may store anything at any time, in full. Each load that the
 *                kernel makes of what the program owns gives any value: that is exactly such a writer
 *   HONEST       one ring of a program that does what user/rt/ring.c does; every completion must name
 *                an entry that is in progress. With CALLS it calls and withdraws, without it receives and
 *                answers; with STUMBLE it also stores impossible indexes, and heals them
 *   BOTH         a hostile ring beside an honest one, which must get on (non-progress cycles)
 *   MISTAKE_n    a seeded mistake; the check must then report an error
 *
 * Sizes: SQ submissions, CQ completions, KEPT of them kept from CALL and RECV, EVENTS promised to a
 * receive, OPS operation records, submission indexes count
 * modulo SQ_SPACE and completion indexes modulo CQ_SPACE, both powers of two. The kernel may be left after each entry
 * of a drain, as when its work budget is spent: a larger budget is a special case.
 */
#ifndef SQ
#define SQ 4
#endif
#ifndef CQ
#define CQ 8
#endif
#ifndef KEPT
#define KEPT 2
#endif
#ifndef EVENTS
#define EVENTS 2
#endif
#ifndef OPS
#define OPS 2
#endif
#ifndef SQ_SPACE
#define SQ_SPACE 8
#endif
#ifndef CQ_SPACE
#define CQ_SPACE 16
#endif

/* Free-running indexes that wrap: their difference, and the next one. */
#define SQ_DIFF(a, b) (((a) - (b)) & (SQ_SPACE - 1))
#define SQ_NEXT(a)    (((a) + 1) & (SQ_SPACE - 1))
#define CQ_DIFF(a, b) (((a) - (b)) & (CQ_SPACE - 1))
#define CQ_NEXT(a)    (((a) + 1) & (CQ_SPACE - 1))

/* Opcodes. */
#define NOP     0 /* and RELEASE: they complete at once, and may be quiet */
#define CALL    1
#define RECV    2
#define RETURN  3
#define CANCEL  4
#define INVALID 5 /* refused for its form */
#define OPCODES 6

/* Records. */
#define IDLE     0
#define PENDING  1 /* a CALL without an outcome */
#define FREE     2 /* a receive */
#define BUSY     3
#define DETACHED 4

/* user_data of what is not a record. The record's own is its index. */
#define DATA_NOP    (OPS)
#define DATA_CANCEL (OPS + 1)
#define DATA_RETURN (OPS + 2)
#define DATA_COUNT  (OPS + 3)
#define EVENT_FLAG  16

/* Timeouts. */
#define NOW    0
#define SOON   1
#define NEVER  2

typedef entry {
	byte opcode;
	byte index;
	bool quiet;
	bool end
}

typedef thread {
	/* the kernel's half */
	byte sq_head;
	byte sq_end;
	byte cq_tail;
	byte cq_head;
	byte places;
	byte minimum;
	byte deadline;
	bool busy;
	bool waiting;
	bool timer;
	byte record[OPS];
	byte events[OPS]; /* places promised for events */
	byte owed;        /* ghost: accepted entries without a completion */
#ifdef MISTAKE_1
	byte unread_before;
#endif
	/* shared, the kernel writes; kept for the honest ring only */
	byte shared_sq_head;
	byte shared_cq_tail;
	byte completions[CQ];
	/* shared, the program writes */
	byte shared_sq_tail;
	byte shared_cq_head;
	entry submissions[SQ];
	byte read /* ghost: completions that the honest program has read, as an index */
}

#ifdef BOTH
#define THREADS 2
#else
#define THREADS 1
#endif
thread th[THREADS];

#if defined(HOSTILE)
#define HOSTILE_RING(t) (true)
#elif defined(BOTH)
#define HOSTILE_RING(t) ((t) == 1)
#else
#define HOSTILE_RING(t) (false)
#endif

/* Nobody looks into a hostile ring's memory, so nothing comes between what the kernel stores there. */
#ifdef HONEST
#define STEPS
#else
#define STEPS atomic
#endif

bool kernel_locked; /* an entry of the kernel is not over */

/* Locals of the kernel; zero between entries, so that they are no state. */
byte claim_sq, claim_cq; /* what was loaded */
bool accepted, stalled, pending, completes;
byte promised, k;
byte e_opcode, e_index;
bool e_quiet, e_end;
byte data;
byte count_before;

#define UNREAD(t) CQ_DIFF(th[t].cq_tail, th[t].cq_head)
#define PLACES_FREE(t) (CQ - UNREAD(t) - th[t].places)

/* ---- what must hold whenever the kernel is left ------------------------------------------------- */

inline check(t)
{
	/* Every promise and every unread completion has its own place. */
	assert(UNREAD(t) + th[t].places <= CQ);
	/* One place is never promised for good: who reads can always RETURN and CANCEL. */
	assert(th[t].places < CQ);
	assert(SQ_DIFF(th[t].sq_end, th[t].sq_head) <= SQ);
	/* No lost wake-up. */
	assert(!th[t].waiting || UNREAD(t) < th[t].minimum);
	assert(!(th[t].waiting && th[t].deadline == SOON) || th[t].timer);
	assert(!(th[t].waiting && th[t].busy));
	/* Each accepted entry has one completion to come, as long as a record stands for it. */
	k = 0;
	promised = 0;
	count_before = 0;
	do
	:: k < OPS ->
		if
		:: th[t].record[k] != IDLE -> count_before++
		:: else
		fi;
		assert(th[t].record[k] >= FREE || th[t].events[k] == 0);
		promised = promised + th[t].events[k];
		k++
	:: else -> break
	od;
	assert(th[t].owed == count_before);
	assert(th[t].places == th[t].owed + promised);
	k = 0;
	promised = 0;
	count_before = 0
}

/* ---- completions -------------------------------------------------------------------------------- */

inline leave(t)
{
	th[t].timer = false;
	th[t].busy = false;
	th[t].waiting = false;
	th[t].minimum = 0;
	th[t].deadline = NOW
}

inline enter_completed(t)
{
	if
#ifdef MISTAKE_10 /* wakes one completion too late */
	:: th[t].waiting && UNREAD(t) > th[t].minimum -> leave(t)
#else
	:: th[t].waiting && UNREAD(t) >= th[t].minimum -> leave(t)
#endif
	:: else
	fi
}

inline completion_write(t, value)
{
	/* The kernel's own copy, and for the honest ring the truth. */
	assert(UNREAD(t) < CQ);
	assert(th[t].places > 0);
	if
	:: !HOSTILE_RING(t) ->
		assert(CQ_DIFF(th[t].cq_tail, th[t].read) < CQ);
		th[t].completions[th[t].cq_tail % CQ] = value
	:: else
	fi
}

/*
 * ring_complete while the thread is busy: published when the drain ends. The value is user_data, and
 * EVENT_FLAG for an event.
 */
inline complete_busy(t, value)
{
	completion_write(t, value);
	th[t].cq_tail = CQ_NEXT(th[t].cq_tail);
	th[t].places--
}

/* The same from another thread's entry; the program may run meanwhile, so these are steps. */
inline ring_complete(t, value)
{
	if
	:: th[t].busy -> complete_busy(t, value)
	:: else ->
#ifdef MISTAKE_6 /* publishes the index before the completion is written */
		if
		:: !HOSTILE_RING(t) -> th[t].shared_cq_tail = CQ_NEXT(th[t].cq_tail)
		:: else
		fi;
		atomic { complete_busy(t, value) };
#else
		atomic { complete_busy(t, value) };
		if
		:: !HOSTILE_RING(t) -> th[t].shared_cq_tail = th[t].cq_tail
		:: else
		fi;
#endif
		atomic { enter_completed(t) }
	fi
}

/* An entry's own completion, or that of the record that stands for it. */
inline pay(t)
{
	assert(th[t].owed > 0);
	th[t].owed--
}

/* ---- taking entries ----------------------------------------------------------------------------- */

/* Loads of what the program owns: from a hostile one, anything. */
inline load_indexes(t)
{
	if
	:: HOSTILE_RING(t) ->
		select(claim_sq : 0 .. SQ_SPACE - 1);
		select(claim_cq : 0 .. CQ_SPACE - 1)
	:: else ->
		claim_sq = th[t].shared_sq_tail;
		claim_cq = th[t].shared_cq_head
	fi
}

inline load_entry(t)
{
	if
	:: HOSTILE_RING(t) ->
		select(e_opcode : 0 .. OPCODES - 1);
		if
		:: e_opcode != NOP && e_opcode != INVALID -> select(e_index : 0 .. OPS - 1)
		:: else -> e_index = 0
		fi;
		if
		:: e_quiet = false
		:: e_opcode == NOP || e_opcode == RETURN -> e_quiet = true
		fi;
		if
		:: e_end = false
		:: e_opcode == RETURN -> e_end = true
		fi
	:: else ->
		e_opcode = th[t].submissions[th[t].sq_head % SQ].opcode;
		e_index = th[t].submissions[th[t].sq_head % SQ].index;
		e_quiet = th[t].submissions[th[t].sq_head % SQ].quiet;
		e_end = th[t].submissions[th[t].sq_head % SQ].end
	fi
}

inline ring_begin(t)
{
	load_indexes(t);
	accepted = true;
#ifndef MISTAKE_3 /* trusts the program's tail */
	if
	:: SQ_DIFF(claim_sq, th[t].sq_head) > SQ -> accepted = false
	:: else
	fi;
#endif
#if defined(MISTAKE_5) /* lets the head go back over what was read */
	if
	:: CQ_DIFF(th[t].cq_tail, claim_cq) > CQ -> accepted = false
	:: else
	fi;
#elif !defined(MISTAKE_4) /* trusts the program's head */
	if
	:: CQ_DIFF(th[t].cq_tail, claim_cq) > UNREAD(t) -> accepted = false
	:: else
	fi;
#endif
	if
	:: accepted ->
		th[t].sq_end = claim_sq;
		th[t].cq_head = claim_cq
#ifdef MISTAKE_13 /* a wrong claim is refused too late: one of the two has been believed */
	:: else -> th[t].cq_head = claim_cq
#else
	:: else
#endif
	fi;
	claim_sq = 0;
	claim_cq = 0
}

inline place_is_free(t)
{
	if
#ifdef MISTAKE_9 /* CALL and RECV may take the last places, too */
	:: e_opcode == CALL -> stalled = !(PLACES_FREE(t) > 0)
	:: e_opcode == RECV -> stalled = !(PLACES_FREE(t) > EVENTS)
#else
	:: e_opcode == CALL -> stalled = !(PLACES_FREE(t) > KEPT)
	:: e_opcode == RECV -> stalled = !(PLACES_FREE(t) > KEPT + EVENTS)
#endif
	:: else -> stalled = !(PLACES_FREE(t) > 0)
	fi
}

/* The completion of a receive: what it had promised to events goes back. */
inline receive_complete_busy(t, r)
{
	th[t].record[r] = IDLE;
#ifndef MISTAKE_11 /* forgets to give the places of events back */
	th[t].places = th[t].places - th[t].events[r];
#endif
	th[t].events[r] = 0;
	pay(t);
	complete_busy(t, r)
}

inline receive_rearm(t, r)
{
	if
	:: th[t].record[r] == DETACHED || e_end -> receive_complete_busy(t, r)
	:: else ->
#ifdef MISTAKE_8 /* re-arms without a look at the places */
		th[t].places = th[t].places + EVENTS - th[t].events[r];
		th[t].events[r] = EVENTS;
		th[t].record[r] = FREE
#else
		if
		:: EVENTS - th[t].events[r] > PLACES_FREE(t) -> receive_complete_busy(t, r)
		:: else ->
			th[t].places = th[t].places + EVENTS - th[t].events[r];
			th[t].events[r] = EVENTS;
			th[t].record[r] = FREE
		fi
#endif
	fi
}

inline take_cancel(t, r)
{
	if
	:: th[t].record[r] == PENDING ->
#ifndef MISTAKE_14 /* the record stays: its method completes it again */
		th[t].record[r] = IDLE;
#endif
		pay(t);
		complete_busy(t, r)
	:: th[t].record[r] == FREE -> receive_complete_busy(t, r)
	:: th[t].record[r] == BUSY -> th[t].record[r] = DETACHED
	:: else /* no operation; too late */
	fi
}

/* entry_perform: sets `pending` and `completes`. */
inline entry_perform(t)
{
	completes = true;
	if
	:: e_opcode == NOP && e_quiet -> completes = false
	:: e_opcode == CALL && th[t].record[e_index] == IDLE ->
		/* A look-up that fails, or a method that ends at once, is a status. */
		if
		:: true
		:: th[t].record[e_index] = PENDING; pending = true
		fi
	:: e_opcode == RECV && th[t].record[e_index] == IDLE ->
		if
		:: true
		:: th[t].record[e_index] = FREE;
#ifndef MISTAKE_12 /* a receive promises no places for its events */
			th[t].places = th[t].places + EVENTS;
#endif
			th[t].events[e_index] = EVENTS;
			pending = true
		fi
	:: e_opcode == RETURN && (th[t].record[e_index] == BUSY || th[t].record[e_index] == DETACHED) ->
		completes = !e_quiet;
		receive_rearm(t, e_index)
	:: e_opcode == CANCEL -> take_cancel(t, e_index)
	:: else /* a status */
	fi
}

inline entry_data()
{
	if
	:: e_opcode == CALL || e_opcode == RECV -> data = e_index
	:: e_opcode == CANCEL -> data = DATA_CANCEL
	:: e_opcode == RETURN -> data = DATA_RETURN
	:: else -> data = DATA_NOP
	fi
}

inline ring_take(t)
{
	load_entry(t);
	place_is_free(t);
#ifdef MISTAKE_7 /* looks at the entry again after the check */
	load_entry(t);
#endif
	if
	:: stalled ->
		/* A program that has read everything can always answer and withdraw. */
		assert(e_opcode == CALL || e_opcode == RECV || UNREAD(t) > 0)
	:: else ->
		th[t].places++;
		th[t].owed++;
		if
		:: !HOSTILE_RING(t) -> /* no more to be seen of it; the model forgets it, too */
			th[t].submissions[th[t].sq_head % SQ].opcode = NOP;
			th[t].submissions[th[t].sq_head % SQ].index = 0;
			th[t].submissions[th[t].sq_head % SQ].quiet = false;
			th[t].submissions[th[t].sq_head % SQ].end = false
		:: else
		fi;
		th[t].sq_head = SQ_NEXT(th[t].sq_head);
		entry_data();
		entry_perform(t);
		if
		:: pending
		:: !pending && !completes ->
			pay(t);
#ifndef MISTAKE_2 /* a quiet entry keeps its place */
			th[t].places--
#endif
		:: else -> pay(t); complete_busy(t, data)
		fi
	fi;
	e_opcode = 0;
	e_index = 0;
	e_quiet = false;
	e_end = false;
	data = 0;
	pending = false;
	completes = false
}

/* ---- cap_enter ---------------------------------------------------------------------------------- */

inline ring_publish(t)
{
	if
	:: !HOSTILE_RING(t) ->
		th[t].shared_cq_tail = th[t].cq_tail;
		th[t].shared_sq_head = th[t].sq_head
	:: else
	fi
}

inline drained(t)
{
	ring_publish(t);
	if
#ifdef MISTAKE_1 /* decides on what was unread before the drain */
	:: th[t].unread_before >= th[t].minimum || th[t].deadline == NOW -> leave(t)
#else
	:: UNREAD(t) >= th[t].minimum || th[t].deadline == NOW -> leave(t)
#endif
	:: else ->
		th[t].busy = false;
		th[t].waiting = true;
		th[t].timer = (th[t].deadline == SOON)
	fi
}

/* One slice of a drain: an entry, or its end. */
inline enter_advance(t)
{
	if
	:: th[t].sq_head == th[t].sq_end -> drained(t)
	:: else ->
		ring_take(t);
		if
		:: stalled ->
			th[t].sq_end = th[t].sq_head;
#ifndef MISTAKE_15 /* waits for entries that were never taken */
			th[t].minimum = 0;
#endif
			stalled = false
		:: else
		fi;
		ring_publish(t)
	fi;
	check(t)
}

/* The program's system call. Others come between the slices of a long drain. */
inline enter_begin(t, minimum_wanted, deadline_wanted)
{
	ring_begin(t);
	if
	:: accepted ->
		th[t].minimum = minimum_wanted;
		th[t].deadline = deadline_wanted;
		th[t].busy = true;
#ifdef MISTAKE_1
		th[t].unread_before = UNREAD(t)
#endif
	:: else
	fi
}

inline thread_in_kernel(t)
{
	do
	:: atomic { th[t].busy && !kernel_locked -> enter_advance(t) }
	:: !th[t].busy && !th[t].waiting -> break
	od
}

/* ---- the rest of the kernel: what completes operations, and time -------------------------------- */

inline kernel_leave(t)
{
	atomic { check(t); kernel_locked = false }
}

proctype completer(byte t)
{
	byte r;
end:	do
	:: atomic { !kernel_locked && th[t].waiting && th[t].timer -> leave(t); check(t) }
	:: STEPS {
		atomic {
			!kernel_locked && th[t].owed > 0 ->
			kernel_locked = true;
			select(r : 0 .. OPS - 1)
		};
		if
		:: atomic { th[t].record[r] == PENDING ->
			th[t].record[r] = IDLE;
			pay(t) };
			ring_complete(t, r)
		:: atomic { th[t].record[r] == FREE -> /* a call, or a notice */
			th[t].record[r] = BUSY;
			assert(th[t].events[r] > 0);
			th[t].events[r]-- };
			ring_complete(t, r + EVENT_FLAG)
		:: atomic { (th[t].record[r] == BUSY || th[t].record[r] == DETACHED) &&
			    th[t].events[r] > 0 -> /* the caller is gone: once */
			th[t].events[r]-- };
			ring_complete(t, r + EVENT_FLAG)
		:: atomic { th[t].record[r] == FREE -> /* the endpoint is gone */
			th[t].record[r] = IDLE;
			th[t].places = th[t].places - th[t].events[r];
			th[t].events[r] = 0;
			pay(t) };
			ring_complete(t, r)
		:: atomic { th[t].record[r] == BUSY -> th[t].record[r] = DETACHED }
		:: th[t].record[r] == IDLE || (th[t].record[r] == DETACHED && th[t].events[r] == 0)
		fi;
		r = 0;
		kernel_leave(t)
	   }
	od
}

/* ---- programs ----------------------------------------------------------------------------------- */

/* A hostile thread always has a timer, which may pass at any time or never. */
proctype hostile(byte t)
{
	byte minimum;
	byte before_sq, before_end, before_cq, before_head, before_places;
end:	do
	:: atomic {
		!kernel_locked;
		if :: minimum = 0 :: minimum = 2 :: minimum = CQ + 1 fi;
		before_sq = th[t].sq_head;
		before_end = th[t].sq_end;
		before_cq = th[t].cq_tail;
		before_head = th[t].cq_head;
		before_places = th[t].places;
		enter_begin(t, minimum, SOON);
		if
		:: accepted
		:: else -> /* A wrong claim consumes nothing. */
			assert(before_sq == th[t].sq_head && before_end == th[t].sq_end &&
			       before_cq == th[t].cq_tail && before_head == th[t].cq_head &&
			       before_places == th[t].places && !th[t].busy)
		fi;
		accepted = false;
		before_sq = 0;
		before_end = 0;
		before_cq = 0;
		before_head = 0;
		before_places = 0;
		minimum = 0
	   };
#ifdef MISTAKE_16 /* goes on with what is submitted meanwhile, before anyone else has a turn */
		do
		:: atomic {
			th[t].busy ->
			kernel_locked = true;
			th[t].sq_end = SQ_NEXT(th[t].sq_head);
			enter_advance(t)
		   }
		:: else -> break
		od;
#endif
		thread_in_kernel(t)
	od
}

#if defined(HONEST) || defined(BOTH)
/* The state that user/rt/ring.c keeps. */
byte sq_tail, cq_head, tail_seen;
byte state[DATA_COUNT]; /* 0: not in progress; 1: one completion to come; 2: a receive */
bool arrived[OPS];      /* a receive: a call has arrived and is not answered */
byte in_progress;       /* entries that will have one completion, for sure and without more ado */
byte wanted, patience;
byte value;

inline submission_write(t, the_opcode, the_index, the_quiet, the_end)
{
	th[t].submissions[sq_tail % SQ].opcode = the_opcode;
	th[t].submissions[sq_tail % SQ].index = the_index;
	th[t].submissions[sq_tail % SQ].quiet = the_quiet;
	th[t].submissions[sq_tail % SQ].end = the_end;
	sq_tail = SQ_NEXT(sq_tail);
	th[t].shared_sq_tail = sq_tail
}

inline completion_store(t)
{
	if
	:: value >= EVENT_FLAG ->
		value = value - EVENT_FLAG;
		/* Only of a receive that is in progress. */
		assert(value < OPS && state[value] == 2);
		arrived[value] = true
	:: else ->
		/* Exactly one completion for each entry: this one must be in progress. */
		assert(value < DATA_COUNT && state[value] != 0);
		if
		:: state[value] == 1 -> in_progress--
		:: else
		fi;
		if
		:: value < OPS -> arrived[value] = false
		:: else
		fi;
		state[value] = 0
	fi
}

inline collect(t)
{
	atomic { tail_seen = th[t].shared_cq_tail; assert(CQ_DIFF(tail_seen, cq_head) <= CQ) };
	do
	:: atomic { cq_head != tail_seen ->
		value = th[t].completions[cq_head % CQ];
		th[t].completions[cq_head % CQ] = 0;
		cq_head = CQ_NEXT(cq_head);
		th[t].read = cq_head;
		completion_store(t);
		value = 0 }
	:: atomic { cq_head == tail_seen -> th[t].shared_cq_head = cq_head; tail_seen = 0; break }
	od
}

/* Impossible claims: refused, nothing consumed, and healed by storing the right ones. */
inline stumble(t)
{
	atomic {
		!kernel_locked;
		if
		:: select(value : SQ + 1 .. SQ_SPACE - 1);
			th[t].shared_sq_tail = (th[t].sq_head + value) & (SQ_SPACE - 1)
		:: select(value : 1 .. CQ_SPACE - CQ - 1);
			th[t].shared_cq_head = (th[t].cq_tail + value) & (CQ_SPACE - 1)
		fi;
		ring_begin(t);
		assert(!accepted);
		value = 0;
		th[t].shared_sq_tail = sq_tail;
		th[t].shared_cq_head = cq_head
	}
}
#endif

#ifdef HONEST
proctype honest(byte t)
{
	byte i;
end:	do
	:: atomic { SQ_DIFF(sq_tail, th[t].shared_sq_head) < SQ ->
		if
#ifdef CALLS
		:: state[DATA_NOP] == 0 ->
			state[DATA_NOP] = 1;
			in_progress++;
			submission_write(t, NOP, 0, false, false)
		:: select(i : 0 .. OPS - 1);
			if
			:: state[i] == 0 ->
				state[i] = 1;
				in_progress++;
				submission_write(t, CALL, i, false, false)
			:: state[i] == 1 && state[DATA_CANCEL] == 0 ->
				state[DATA_CANCEL] = 1;
				in_progress++;
				submission_write(t, CANCEL, i, false, false)
			:: else
			fi
#else
		:: submission_write(t, NOP, 0, true, false)
		:: state[0] == 0 ->
			state[0] = 2;
			submission_write(t, RECV, 0, false, false)
		:: state[0] == 2 && state[DATA_CANCEL] == 0 ->
			state[DATA_CANCEL] = 1;
			in_progress++;
			submission_write(t, CANCEL, 0, false, false)
		:: state[0] == 2 && arrived[0] && state[DATA_RETURN] == 0 ->
			arrived[0] = false;
			state[DATA_RETURN] = 1;
			in_progress++;
			if
			:: submission_write(t, RETURN, 0, false, false)
			:: submission_write(t, RETURN, 0, false, true)
			fi
#endif
		fi;
		i = 0
	   }
	:: th[t].shared_cq_tail != cq_head -> collect(t)
#ifdef STUMBLE
	:: stumble(t)
#endif
	:: atomic {
		!kernel_locked;
		/* An honest program waits for no more than must come. */
		select(wanted : 0 .. 4);
		if
		:: wanted > in_progress -> wanted = in_progress
		:: else
		fi;
		if
		:: wanted == 0 -> patience = NOW
		:: wanted > 0 -> patience = SOON
		:: wanted > 0 -> patience = NEVER
		fi;
		enter_begin(t, wanted, patience);
		assert(accepted);
		accepted = false;
		wanted = 0;
		patience = NOW
	   };
		thread_in_kernel(t)
	od
}
#endif

#ifdef BOTH
/* One call after another, each waited for: what rt_ring_call and rt_ring_wait do. */
proctype honest(byte t)
{
end:	do
	:: atomic { state[0] = 1; in_progress++; submission_write(t, CALL, 0, false, false) };
		do
		:: state[0] == 1 ->
			atomic {
				!kernel_locked;
				enter_begin(t, 1, NEVER);
				assert(accepted);
				accepted = false
			};
			thread_in_kernel(t);
			collect(t)
		:: else -> break
		od;
progress:	skip
	od
}
#endif

init {
	atomic {
#ifdef HOSTILE
		run hostile(0);
#endif
#if defined(HONEST) || defined(BOTH)
		run honest(0);
#endif
#ifdef BOTH
		run hostile(1);
		run completer(1);
#endif
		run completer(0)
	}
}

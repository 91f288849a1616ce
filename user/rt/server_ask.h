/*
 * The calls that a service makes while it serves, each with a deadline, and moments.
 *
 * A service must not wait in a handler. So it submits a call here and goes on; when the answer
 * comes, or the deadline passes, it is called back from rt_server_run. One clock serves all
 * deadlines and moments of a service with one call of its Timer in progress, whatever their
 * number.
 *
 *	status = rt_call_open(&ask->call, rt, target, &method);
 *	... the parameters ...
 *	status = rt_server_ask(clock, ask, seconds);
 *	... later ask->done(context, status) is called:
 *	... the results of &ask->call, then rt_call_close(&ask->call) ...
 */
#ifndef USER_RT_SERVER_ASK_H
#define USER_RT_SERVER_ASK_H

#include "user/rt/server.h"

#define RT_SECOND_NS UINT64_C(1000000000)

/* A moment that is waited for. Stays where it is in memory while it is set. */
struct rt_server_moment {
	void (*come)(void *context);
	void *context;
	uint64_t at_ns;
	struct rt_server_moment *next; /* the clock's; in order */
	bool is_set;
};

struct rt_server_clock {
	struct rt_server *server;
	struct timer source;
	struct rt_server_timer timer;
	uint64_t timer_ns; /* at which it expires; 0: it does not run */
	struct rt_server_moment *first;
};

/* A call that is asked. Its fields but the first three belong to this file. */
struct rt_server_ask {
	struct rt_call call;
	/*
	 * The call has its outcome: the status of rt_call_finish, or TIMED_OUT when the deadline
	 * passed and it was withdrawn. The results are there until rt_call_close, which the callee
	 * calls.
	 */
	void (*done)(void *context, enum status status);
	void *context;
	struct rt_server_watch watch;
	struct rt_server_moment deadline;
	struct rt_server_clock *clock;
	bool asked;
};

/* `source` is a Timer; the id zero: no moment ever comes. */
void rt_server_clock_init(struct rt_server_clock *clock, struct rt_server *server,
			  struct timer source);

/* The Timer's time; 0 when it does not tell. */
uint64_t rt_server_clock_now(const struct rt_server_clock *clock);

/* Waits for a moment; one that is set already is set anew. 0 is never. */
void rt_server_moment_set(struct rt_server_clock *clock, struct rt_server_moment *moment,
			  uint64_t at_ns);

/* Forgets a moment; does nothing when it is not set. */
void rt_server_moment_unset(struct rt_server_clock *clock, struct rt_server_moment *moment);

/*
 * Submits the open call `ask->call`; `seconds` is its deadline from now on, 0: none. NO_ROOM, and
 * nothing is asked: `done` is not called, and the call is still to be closed.
 */
MUST_CHECK enum status rt_server_ask(struct rt_server_clock *clock, struct rt_server_ask *ask,
				     uint32_t seconds);

/* Withdraws a call, closes it and forgets it, without `done`. Does nothing when none is asked. */
void rt_server_ask_drop(struct rt_server_ask *ask);

#endif

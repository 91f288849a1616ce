/*
 * The one object that a program has from its start: start-up hands it to capos_main.
 *
 * It ties together the parts of user/rt that belong to one thread. Whoever holds it may use them
 * all; nothing in user/rt is reached by any other way, but for the abort path. Read next:
 * user/rt/capset.h for what the program was given, user/rt/call.h and user/rt/generated for calls,
 * user/rt/console.h for text. docs/tutorial.md builds a program from nothing.
 */
#ifndef USER_RT_RT_H
#define USER_RT_RT_H

#include "abi/base.h"
#include "abi/startup.h"
#include "user/rt/arena.h"
#include "user/rt/capset.h"
#include "user/rt/heap.h"
#include "user/rt/ring.h"

struct rt_park;

#define RT_EXCEPTION_TEXT_BYTES 128u
#define RT_FAILURE_WORDS_BYTES 160u

/* The exception with which a call ended: user/rt/exception.h. */
struct rt_exception {
	uint16_t kind;                      /* enum call_exception_kind */
	char text[RT_EXCEPTION_TEXT_BYTES]; /* fit for a terminal; may be empty */
};

/* The run-time of one thread; see user/rt/thread.h for a second thread's. */
struct rt {
	const struct startup_block *startup;
	struct rt_capset capset;
	struct rt_ring ring;
	struct rt_arena arena;
	struct rt_heap heap;
	struct rt_park *park;                       /* null until rt_park_open: user/rt/park.h */
	struct rt_exception exception;              /* of the call that ended with one last */
	char failure_words[RT_FAILURE_WORDS_BYTES]; /* rt_failure_words's */
};

/* Sets up everything in `rt` from a startup block, without entering the kernel. */
void rt_init(struct rt *rt, const struct startup_block *startup);

/*
 * The program: every program defines it. Its result is the exit code; only the low 32 bits are
 * used, so that no program looks as if it had aborted.
 */
int capos_main(struct rt *rt);

/* Ends the program at once with an exit code, from anywhere. */
_Noreturn void rt_exit(uint32_t code);

#endif

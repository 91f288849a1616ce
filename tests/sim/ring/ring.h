/*
 * The ring, row by row and case by case: the parts that the files of this folder share.
 */
#ifndef TESTS_SIM_RING_RING_H
#define TESTS_SIM_RING_RING_H

#include "tests/sim/sim.h"

/* Capabilities of init's, by what is the matter with them. */
enum target {
	TARGET_NONE,
	TARGET_TIMER,
	TARGET_MEMORY,   /* the factory */
	TARGET_OBJECT,   /* a memory object of two pages */
	TARGET_SEALED,   /* a sealed one */
	TARGET_RELEASED, /* an id that was valid once */
	TARGET_FORGED,   /* the next generation of a valid one */
	TARGET_HIDDEN,   /* a valid one with the bit that marks free slots */
	TARGET_OUTSIDE,  /* an index past the table */
	TARGET_TRANSIT,  /* a memory object that is being moved */
	TARGET_DEAD,     /* a memory object whose ledger has closed */
	TARGET_LEDGER,
	TARGET_SPAWNER,
	TARGET_THREAD,
	TARGET_PACKAGE,
	TARGET_ENTROPY,
	TARGET_SERIAL,
	TARGET_INFO,
	TARGET_COUNT,
};

extern struct sim_held targets[TARGET_COUNT];
extern struct thread *init;
extern struct sim_held builder;

/* Makes all of them. */
void targets_make(void);
/* Nothing has changed, and everything holds. */
void ring_unchanged(const struct snapshot *before, const char *name);
/* A Timer.sleep, not entered with. */
void sleep_submit(uint8_t operation, uint64_t until_ns, uint64_t user_data);
/* The next completion is this one. */
void completion_expect(uint64_t user_data, enum status status);

/* The cases of each file. */
void ring_rows(void);
/* An index in use is refused; CANCEL withdraws what waits, and completes after it. */
void busy_and_cancel(void);
void sleeps_end(void);
void timeout(void);
void system_calls(void);
void indexes(void);
void quiet(void);
/* No completion is lost: what has no place stays in the queue. */
void full_queue(void);
/* CALL leaves two places to the others. */
void kept_places(void);
/*
 * A CALL without a place in front of the CANCEL that would give it one: whoever would wait is told,
 * and can take the submissions back.
 */
void stalled_queue(void);
/*
 * A capability that is moved with an accepted call is gone, whether the call has one step or many.
 */
void moves(uint32_t pages);
/* A call with its own target as a move has one outcome, and ends the object. */
void moves_itself(void);
void no_entropy(void);
/* Bytes of drivers, in the pool of entropy: how they are mixed in, and when they count. */
void chance(void);
/* Interrupts that nobody asked for, while a program runs and while nothing does. */
void stray_interrupts(void);
/* Object statuses that need a second step. */
void memory_statuses(void);
/* The machine ends with init, as abi/exit_record.h says. */
void machine_ends(void);

#endif

/*
 * Threads of one process: the parts that the cases of this folder share.
 */
#ifndef TESTS_SIM_THREAD_THREAD_H
#define TESTS_SIM_THREAD_THREAD_H

#include "kernel/object/process.h"
#include "tests/sim/sim.h"

extern struct thread *init;
extern struct sim_held spawner; /* init's */

/* The slice is over, as far as this thread is concerned. */
void threads_idle(struct thread *thread);
/* Everybody's turn, again and again, until what the kernel takes apart is gone. */
void threads_settle(void);
/* The thread that a capability of a process names. */
struct thread *thread_of(struct thread *creator, struct sim_held made);
/* Makes a thread with a ThreadSpawner of its creator. */
struct thread *thread_make(struct thread *creator, struct sim_held from, struct sim_held *handle);
/* Submits and enters; what completes is read later. */
void thread_call_begin(struct thread *thread, struct sim_call *call, uint8_t operation);
/* Takes the outcome of a call that was begun; false: it has none yet. */
bool thread_call_finish(struct thread *thread, struct sim_call *call);
/* A thread ends itself with the capability that it found in its registers. */
void thread_end_itself(struct thread *thread);
/* Init lets go of it. */
void released(struct sim_held held);
/* A case begins, and ends with the ledgers as they were; case_base: as they are at this point. */
void case_begin(const char *name);
void case_base(void);
void case_end(void);
/* Submits and enters, without waiting. */
void thread_enter(struct thread *thread, const struct ring_submission *entry);
/* A completion of this number, with this status. */
void thread_expect(struct thread *thread, uint64_t user_data, enum status status);

/* ---- processes besides init ------------------------------------------------------------------ */

struct child {
	struct sim_held handle;
	struct process *process;
	struct thread *first, *second;
	struct sim_held spawner, watch; /* the child's; watches the second thread */
};

/* An image of init's. */
struct sim_held image_make(void);
/* ProcessBuilder.threadSpawner. */
enum status builder_threads(struct sim_held builder);
/* A process with a ThreadSpawner, under a ledger (or init's), and with two threads. */
void child_start(struct child *child, struct sim_held ledger, struct sim_held grant);
/* The child has ended with this record; init lets go of it. */
void child_gone(struct child *child, enum exit_cause cause, int64_t code);
/* A ledger with a share of the processor: its threads get their turn beside init's. */
void thread_ledger(uint64_t frames, uint64_t rings, struct sim_held *ledger);

/* The cases of each file. */
void thread_life(void);
void thread_space(void);
void thread_calls(void);
void thread_parks(void);

#endif

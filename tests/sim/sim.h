/*
 * The simulation: boots the portable kernel on the host's machine, and is that machine and all of
 * its programs at once. docs/simulation.md tells how it works.
 *
 * There are two ways to use it. A directed test acts as one thread: sim_call writes a submission,
 * enters the kernel, and lets the machine run until that thread is back in its program. A random
 * test makes every step itself: sim_entry_* and sim_machine_step.
 */
#ifndef TESTS_SIM_SIM_H
#define TESTS_SIM_SIM_H

#include "core/capnp/builder.h"
#include "core/capnp/reader.h"
#include "kernel/arch/host/host.h"
#include "kernel/kernel.h"
#include "kernel/object/process.h"
#include "kernel/object/thread.h"
#include "kernel/sweep/snapshot.h"
#include "kernel/sweep/sweep.h"

#define SIM_MEMORY_BYTES (UINT64_C(16) << 20)
/* The interface id that facets of the tests' services have. */
#define SIM_SERVICE_ID UINT64_C(0xabcdef0123456789)

/* Programs of the synthetic boot package, by their index. */
enum sim_program {
	SIM_PROGRAM_INIT,
	SIM_PROGRAM_PLAIN,  /* three segments, RELRO, relocations */
	SIM_PROGRAM_TWO,    /* two writable segments */
	SIM_PROGRAM_MANY,   /* the most segments, none writable */
	SIM_PROGRAM_BARE,   /* one executable segment */
	SIM_PROGRAM_BROKEN, /* refused by the ELF check */
	SIM_PROGRAM_COUNT
};

/* A generator for tests: the same seed gives the same numbers everywhere. */
struct sim_random {
	uint64_t state;
};

uint64_t sim_random(struct sim_random *random);
/* Below `limit`, which is at least 1. */
uint64_t sim_below(struct sim_random *random, uint64_t limit);
/* True once in `times`. */
bool sim_once_in(struct sim_random *random, uint64_t times);

/* How deep the kernel is looked at after each entry. */
enum sim_watch {
	SIM_WATCH_NONE,
	SIM_WATCH_SOME, /* light after each, full every 64th */
	SIM_WATCH_ALL,  /* full after each */
};

struct sim {
	struct arch_context *context; /* what the last entry returned */
	uint64_t entries;
	enum sim_watch watch;
	enum host_outcome outcome; /* the machine has ended; nothing is to be entered any more */
	bool panic_expected;
	uint64_t seed;
	uint64_t newest;  /* the number of the newest object whose ring, if any, has its place */
	const char *what; /* printed when something is wrong; null: nothing */
	uint32_t passed;
	/* Called for other threads when they get the processor in a directed test; null: they
	 * sleep. */
	void (*other)(struct thread *thread);
	/* Takes completions that a waiting test did not ask for; null: there must be none. */
	void (*stray)(struct thread *thread, const struct ring_completion *completion);
	/* Called after each entry, before anything is checked; may be null. */
	void (*after)(void);
	/*
	 * For whoever writes down what programs do: before a submission, before a system call. May
	 * be null.
	 */
	void (*submitting)(struct thread *thread, const struct ring_submission *entry);
	void (*calling)(uint64_t number, uint64_t first, uint64_t second);
	/* Counted since the program's beginning: system calls that went a straight way, and of
	 * these the answers to deferred calls. */
	uint64_t straight, straight_late;
};

extern struct sim sim;

/* Starts the machine and the kernel, with init as the current thread. */
void sim_boot(uint64_t memory_bytes, uint64_t seed);

/* The same with a boot package as it is on a machine; who is current then is the package's. */
void sim_boot_package(uint64_t memory_bytes, uint64_t seed, const void *package,
		      uint64_t length_bytes);

/*
 * Boots with the fallible step of this number failing. True: the kernel has panicked, as it must;
 * false: boot has fewer steps.
 */
bool sim_boot_fault(uint64_t memory_bytes, uint64_t step);

/*
 * Keeps the whole simulation as it is between two entries, and brings that state back: the machine,
 * the kernel, and sim itself, but for the count of checks. It costs a thousandth of a boot.
 * sim_digest is a digest of the same; sim_kept_expect fails the test when the state is not what was
 * kept.
 */
void sim_keep(void);
void sim_restore(void);
uint64_t sim_digest(void);
void sim_kept_expect(void);

/*
 * Half of all rings begin just below the wrap of their indexes at 2^32, by the seed: called after
 * each entry, before sim.after. The rings that were made since the process began, and those that
 * were moved.
 */
void sim_rings_place(void);
struct sim_ring_counts {
	uint64_t made, near_wrap;
};
extern struct sim_ring_counts sim_ring_counts;

/* Prints what is wrong with the seed, the panic's text, and the place; ends the test program. */
_Noreturn void sim_fail(const char *text, ...) __attribute__((format(printf, 1, 2)));
/* Counts a check that held, and prints the sum as the suite's last line. */
void sim_pass(const char *name);
int sim_report(void);

#define SIM_EXPECT(condition) \
	((condition) ? (void)0 : sim_fail("%s:%d: %s", __FILE__, __LINE__, #condition))
/* The status that a statement gives. */
#define SIM_STATUS(expected, expression) \
	sim_status_expect((expected), (expression), #expression, __FILE__, __LINE__)
void sim_status_expect(enum status expected, enum status got, const char *text, const char *file,
		       int line);
const char *sim_status_name(int status);
/* A number from the environment, for SEED and the like. */
uint64_t sim_setting(const char *name, uint64_t otherwise);

/* Checks everything now; fails the test when a predicate does not hold. */
void sim_sweep(void);

/*
 * Fails the test when any column of a ledger, or anything else that a snapshot counts, is not as it
 * was. The text says when that was looked at.
 */
void sim_unchanged(const struct snapshot *before, const char *text, ...)
	__attribute__((format(printf, 2, 3)));

/*
 * ---- kernel entries ----------------------------------------------------------------------------
 */

void sim_entry_system_call(uint64_t number, uint64_t first, uint64_t second);
void sim_entry_timer(void);
void sim_entry_serial(unsigned port);
void sim_entry_stray(uint32_t vector);
void sim_entry_device(uint32_t index, uint32_t row);
void sim_entry_iommu(void);
void sim_entry_fault(const struct arch_fault *fault);
void sim_entry_continue(void);

/* The thread whose program runs now; null when the kernel goes on itself, or the machine idles. */
struct thread *sim_current(void);

/*
 * One step of the machine when no program runs: the kernel's own work, the serial chips, or the
 * next timer. False: nothing is left that could happen.
 */
bool sim_machine_step(void);

/* The timer interrupts when its time has come. False: it has not. */
bool sim_timer_due(void);

/* Lets the machine run until `thread` is in its program. False: that never happens. */
bool sim_run_until(struct thread *thread);

/* Lets the machine run until it idles with no work of the kernel's left. Others sleep. */
void sim_settle(void);

/* A system call of `thread`, which is current or becomes it; its result when it is back. */
int64_t sim_system_call(struct thread *thread, uint64_t number, uint64_t first, uint64_t second);

/*
 * ---- submissions -------------------------------------------------------------------------------
 */

/* Writes an entry at the user's tail and moves it. The test keeps the queue from overflowing. */
void sim_submit(struct thread *thread, const struct ring_submission *entry);

/* Reads the next completion; false: there is none. */
bool sim_complete(struct thread *thread, struct ring_completion *completion);

/* One entry, alone in the queue: its completion, after waiting for it. */
struct ring_completion sim_submit_one(struct thread *thread, const struct ring_submission *entry);

/*
 * A CALL, put together and taken apart. Its arena places follow from the operation index (0 to 2).
 */
struct sim_call {
	struct ring_submission entry;
	uint64_t words[RING_MESSAGE_WORDS];
	struct capnp_builder builder;
	struct ring_transfer transfers[RING_TRANSFERS];
	/* The outcome. */
	enum status status;
	struct ring_completion completion;
	struct ring_received received[RING_TRANSFERS];
	uint64_t result_words[RING_MESSAGE_WORDS];
	struct capnp_message result;
};

struct sim_held {
	uint64_t capability;
	uint64_t interface;
};

void sim_call_init(struct sim_call *call, struct sim_held target, uint16_t method,
		   uint8_t result_capabilities);
/* Adds a capability to the transfer list; returns its index. */
uint32_t sim_call_transfer(struct sim_call *call, struct sim_held held, enum ring_transfer_how how);
/* Writes it into the arena and the queue, and does not enter. */
void sim_call_submit(struct thread *thread, struct sim_call *call);
/* Takes the outcome of a completion that was read. */
void sim_call_finish(struct thread *thread, struct sim_call *call,
		     const struct ring_completion *completion);
/* All of it: the status, with results in the call. */
enum status sim_call(struct thread *thread, struct sim_call *call);
/* The same of a call with one result capability, which is none when the call fails. */
enum status sim_call_for_one(struct thread *thread, struct sim_call *call, struct sim_held *held);
/* The result capability of an index. */
struct sim_held sim_call_result(const struct sim_call *call, uint32_t index);

/*
 * ---- what programs do: typed shorthands --------------------------------------------------------
 */

#define SIM_NO_CAPABILITY ((struct sim_held){0, 0})

/* The capability of a name in a process's CapSet. */
struct sim_held sim_capset(const struct process *process, const char *name);
enum status sim_release(struct thread *thread, struct sim_held held);
enum status sim_memory_create(struct thread *thread, uint32_t pages, struct sim_held ledger,
			      struct sim_held *object);
enum status sim_memory_write(struct thread *thread, struct sim_held object, uint64_t offset,
			     const void *bytes, uint32_t length);
enum status sim_plain(struct thread *thread, struct sim_held target, uint16_t method);
struct sim_cut {
	uint64_t offset, bytes;
	struct sim_held ledger;
};
struct sim_shared {
	struct sim_held view, revoker; /* the view as MemoryView or MemoryReader */
};
enum status sim_view(struct thread *thread, struct sim_held from, uint16_t method,
		     const struct sim_cut *cut, struct sim_shared *shared);
enum status sim_memory_read(struct thread *thread, struct sim_held object, uint64_t offset,
			    void *bytes, uint32_t length);
enum status sim_map(struct thread *thread, struct sim_held object, uint16_t method, uint64_t offset,
		    uint64_t bytes, uint64_t address);
enum status sim_range(struct thread *thread, uint16_t method, uint64_t address, uint64_t bytes);
enum status sim_package_program(struct thread *thread, uint32_t index, struct sim_held *object);
enum status sim_image_create(struct thread *thread, struct sim_held program, struct sim_held ledger,
			     struct sim_held *image, uint16_t *refusal);
/*
 * A ledger with frames and ring regions alone, or with exactly these limits. sim_unlimited gives
 * limits that carve nothing and limit nothing.
 */
enum status sim_ledger_carve(struct thread *thread, struct sim_held parent, uint64_t frames,
			     uint64_t rings, struct sim_held *ledger);
enum status sim_ledger_carve_limits(struct thread *thread, struct sim_held parent,
				    const struct ledger_columns *limit, struct sim_held *ledger);
struct ledger_columns sim_unlimited(void);
enum status sim_builder_create(struct thread *thread, struct sim_held image, struct sim_held ledger,
			       struct sim_held *builder);
enum status sim_builder_grant(struct thread *thread, struct sim_held builder, const char *name,
			      struct sim_held held, enum ring_transfer_how how);
/* ProcessBuilder.addressSpace and .threadSpawner: the child's own, under a name in its CapSet. */
enum status sim_builder_own(struct thread *thread, struct sim_held builder, uint16_t method,
			    const char *name);
enum status sim_builder_heap(struct thread *thread, struct sim_held builder, uint64_t bytes);
enum status sim_builder_start(struct thread *thread, struct sim_held builder,
			      struct sim_held *process);
enum status sim_sleep(struct thread *thread, uint64_t until_ns);

/* Init's thread. */
struct thread *sim_init(void);
/*
 * The kernel's object behind a capability that a thread's process holds; fails when there is none.
 */
struct object *sim_object(const struct thread *thread, struct sim_held held);

#endif

/*
 * A process: an address space, a capability table, threads, and in the end a record of how it
 * ended.
 *
 * One ledger pays for all of it. When a process ends, its threads stop at once, and the reaper
 * takes the rest apart; the object with the record stays as long as anyone holds a handle.
 */
#ifndef KERNEL_OBJECT_PROCESS_H
#define KERNEL_OBJECT_PROCESS_H

#include "abi/exit_record.h"
#include "abi/startup.h"
#include "core/base/tree.h"
#include "core/cap/table.h"
#include "kernel/resource/ledger.h"
#include "kernel/resource/object.h"

struct image;
struct memory;
struct session;
struct mapping;
struct thread;
struct process_builder;
struct park;

#define PROCESS_NAME_BYTES 32u
/* The kernel's own mappings in a process's space lie in a window of this size. */
#define PROCESS_WINDOW_BYTES (UINT64_C(1) << 21)
/* A space is taken apart a few page tables at a time. Each costs a look at its 512 entries. */
#define PROCESS_TABLES_A_STEP 4u
#define PROCESS_TABLE_UNITS (3u * WORK_UNITS_PAGE)

enum process_state {
	PROCESS_BUILDING,
	PROCESS_RUNNING,
	PROCESS_ENDING,
	PROCESS_ENDED,
};

struct exit_record {
	uint16_t cause; /* enum exit_cause */
	uint16_t vector;
	int64_t code;
	uint64_t address;
	uint64_t instruction;
	uint64_t error_code;
	uint64_t image_offset; /* of the instruction; 0: it lay outside of the image */
};

/*
 * Guarded by the one kernel lock, its table and its mappings too. With several CPUs its threads
 * may run on several of them at once: what they share, table and space, would have the lock that
 * stands here.
 */
struct process {
	struct object object;
	uint64_t id;
	uint8_t state; /* enum process_state */
	char name[PROCESS_NAME_BYTES];
	struct cap_table table;
	struct physical directory; /* of the table: one frame */
	struct arch_space space;
	bool has_space;
	uint32_t page_tables; /* charged, the root included */
	struct tree mappings; /* by their addresses */
	uint32_t mapping_count;
	/* Circles through `siblings`. Any CPU may change them, under the kernel lock. */
	struct thread *threads;
	struct thread *ended_threads; /* never to run again, and not yet taken apart */
	uint32_t thread_count;        /* of both lists */
	struct park *park;            /* of its own memory; null until it is asked for */
	uint64_t window_address;      /* aligned to its size */
	/* Needed, its ledger's or above; null: not set yet; once it runs, fixed. */
	struct session *session;
	struct image *image;     /* needed */
	uint64_t image_address;  /* where it lies, for reports of a fault */
	struct memory *memory;   /* needed: stack, writable image, heap */
	struct physical startup; /* the page of the startup block */
	struct physical capset;
	struct tree call_groups; /* the first waiting call for each queue, by the queue's address */
	struct process_builder *builders; /* that this process made */
	/*
	 * To be made read-only once, by Thread.startupDone, in the mapping that `start` has made.
	 */
	struct mapping *relro;               /* null: it was unmapped */
	uint64_t relro_address, relro_pages; /* no pages: it is done, or there is nothing to do */
	uint32_t cursor;                     /* of taking the table apart */
	bool table_is_long; /* it may have pages at its end that hold nothing: slots_table_shrink */
	struct exit_record record;
};

/* Gives back what page tables cost: each is counted, and is a frame. */
static inline void process_tables_refund(struct ledger *ledger, uint32_t count)
{
	ledger_refund(ledger, LEDGER_FRAMES, count);
	ledger_refund(ledger, LEDGER_PAGE_TABLES, count);
}

static inline struct process *process_of(struct object *object)
{
	return CONTAINER_OF(object, struct process, object);
}

/*
 * An empty process that is being built: a table, a space, the two pages that it starts from.
 * LEDGER_LIMIT; nothing changed then.
 */
MUST_CHECK enum status process_create(struct ledger *ledger, struct process **process);

/* The session of a process that has not started; replaces the one before. */
void process_session_set(struct process *process, struct session *session);

/* Undoes process_create at once: the process holds nothing, maps nothing, and nobody names it. */
void process_discard(struct process *process);

/* Ends a process: its threads never run again. Only the first record counts. */
void process_end(struct process *process, const struct exit_record *record);

/* The first process has ended, and the system with it. Does not return. */
void process_init_ended(const struct exit_record *record);

/*
 * See object_teardown_function: threads, then the table, then the space. A process that has exited
 * is live again afterwards, with its record, until nobody holds it.
 */
bool process_teardown(struct object *object);

/* Whether a process ends when nobody holds it: one that runs goes on without a handle. */
bool process_ends_unheld(const struct object *object);

#endif

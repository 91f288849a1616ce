/*
 * A thread: registers, one ring, and the operations that go through it. It lives in the kernel's
 * half of its ring block.
 */
#ifndef KERNEL_OBJECT_THREAD_H
#define KERNEL_OBJECT_THREAD_H

#include "kernel/ipc/operation.h"
#include "kernel/resource/ledger.h"
#include "kernel/resource/bill.h"
#include "kernel/resource/object.h"
#include "kernel/resource/ring_pool.h"
#include "kernel/sched/entity.h"
#include "kernel/sched/timer.h"

/*
 * Guarded by the kernel lock, but for `context`, which the CPU that runs the thread writes at
 * entry. With several CPUs, ending a thread that another one runs is a message to that CPU, which
 * stops it and acknowledges; thread_leave goes on after that.
 */
struct thread {
	struct arch_context context; /* first: its alignment is the block's */
	struct object object;
	struct sched_entity entity;
	struct timer timer; /* the end of a cap_enter that waits */
	struct process *process;
	CIRCLE_LINK(struct thread) siblings; /* in one of the two circles of the process */
	struct mapping
		*ring_mapping; /* of the region in the process's space; null when it is unmapped */
	struct cap_id self;    /* its own capability in the process's table */
	struct thread_handle *handle; /* that watches it; null when there is none */

	/* The ring. The kernel's own copies; what the region says is a claim. */
	struct ring_region *region;
	union {
		struct {
			uint32_t sq_head; /* the next submission to take */
			uint32_t cq_tail; /* the next completion to write */
		};
		uint64_t indexes; /* both of them */
	};
	union {
		struct {
			uint32_t sq_end;  /* where this drain ends */
			uint32_t cq_head; /* the user's last good claim */
		};
		uint64_t claims; /* both of them, as the user's half of the header has them */
	};
	uint32_t places;  /* completions that are promised and not yet written */
	uint32_t put_off; /* the submission that was put off to the next entry; see ring_take */
	uint32_t refused;
	uint64_t region_address; /* in user space */

	/* The cap_enter that the thread is in. */
	bool waiting; /* for completions or its timer */
	/*
	 * The value of cq_tail while the thread waits for one more completion and nothing else:
	 * whoever posts that one can hand over to the thread. THREAD_NOT_NEXT otherwise.
	 */
	uint64_t next_at;
	uint32_t minimum;
	uint32_t refusals; /* completions with LEDGER_LIMIT */
	uint64_t timeout_ns;
	struct operation *running; /* an operation that goes on in the next step */

	struct operation operations[RING_OPERATIONS];
};

CIRCLE_FUNCTIONS(thread_circle, struct thread, siblings)

_Static_assert(sizeof(struct thread) <= RING_BLOCK_KERNEL_PAGES * PAGE_BYTES,
	       "a thread does not fit into the kernel's half of a ring block");

#define THREAD_NOT_NEXT UINT64_MAX

static inline struct thread *thread_of_entity(struct sched_entity *entity)
{
	return CONTAINER_OF(entity, struct thread, entity);
}

/* The bill of a thread. The column that is used up most easily comes first. */
#define THREAD_BILL_LINES 3u
extern const struct bill_line thread_bill[THREAD_BILL_LINES];

/*
 * Makes a thread of a process, the last of its list; it is not ready. The process's ledger has been
 * charged `thread_bill`. Cannot fail.
 */
struct thread *thread_create(struct process *process, uint64_t region_address);

/* The physical address of the ring region's first page. */
struct physical thread_region(const struct thread *thread);

/*
 * Ends a thread, at once or, when an operation runs for it in steps, as soon as that is done: so
 * work that the operation has begun in its process is finished. The process ends with its last
 * thread, code 0.
 */
void thread_end(struct thread *thread);

/* The thread never runs again, is on its process's list of ended ones, and is ending. */
void thread_leave(struct thread *thread);

/*
 * The thread never runs again, because its process has ended: the scheduler drops it when its turn
 * comes, and nobody hands over to it. A few instructions; thread_halt follows when it is taken
 * apart.
 */
void thread_forbid(struct thread *thread);

/* The thread never runs again: not scheduled, no timer. Its operations stay until it is taken
 * apart. */
void thread_halt(struct thread *thread);

/*
 * See object_teardown_function: stops it, forgets its operations without completions, drops its own
 * capability, and unmaps its ring region.
 */
bool thread_teardown(struct object *object);

/* Gives its ring block back and what its ledger was charged: object_destroy calls it last. */
void thread_free(struct object *object);

#endif

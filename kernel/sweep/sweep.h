/*
 * The sweep: a numbered list of predicates that the kernel's state fulfils between any two kernel
 * entries. It reads everything, changes nothing, and trusts no count that it can take itself.
 *
 *   S1   ledgers form a tree: links, depth, and closing marks fit
 *   S2   every object stands in exactly one list of the ledger that pays, the one its state says
 *   S3   ledgers' columns of objects and object bytes are what those objects are
 *   S4   used and carved amounts stay within limits, and what is carved is what children have
 *   S5   columns of ring regions, slots, processes, threads, timers are what their objects hold
 *   S6   every capability table is consistent in itself
 *   S7   every held slot is in its object's list of edges, and every edge is a held slot
 *   S8   promised slots are those of operations and of children that are being built
 *   S9   promised completion places are the operations in progress, and the queue has room for them
 *   S10  every operation in progress is in its object's list, and its state says who goes on with
 *        it
 *   S11  timers are in order, know their place, and stand in something that waits
 *   S12  everything that is ready is in the queue or current, once, and nothing that waits is
 *   S13  objects are needed as often as others name them
 *   S14  an object that nobody holds or needs does not stay
 *   S15  builders and the capabilities in transit to them fit
 *   S16  mappings of a process are in order, disjoint, inside user space, and counted
 *   S17  page tables say what the mappings say, and nothing else
 *   S18  page-table frames are charged, one by one
 *   S19  memory objects: nothing sealed is mapped writable, and writable mappings are counted
 *   S20  no frame is in two places
 *   S21  no frame is mapped writable here and executable there
 *   S22  every ledger's frames are exactly what its objects hold
 *   S23  free frames are those that nobody holds
 *   S24  ring regions in use are the threads'
 *   S25  serial queues are in bounds, and writes that wait for room stand in the line and are told
 *        of it
 *   S26  a receive stands in its endpoint's list, and a free one in the queue of those, too
 *   S27  a call in flight and its receive name each other
 *   S28  a slot is pinned as often as calls that wait pass it on
 *   S29  an endpoint's queue has one group for each process, in both directions, and waiting calls
 *        and free receives do not stand beside each other
 *   S30  a live tag and its facet name each other; notices are those of tags without a facet, and
 *        of places without a caller
 *   S31  a process's two lists hold all its threads, each ring is mapped, handles and threads fit
 *   S32  who waits for a word stands once, in order, in the list of the word
 *   S33  a process and the park space of its memory name each other; changes of mappings go on
 *   S34  what is queued stands in the queue of its payer, and of nobody else; nothing waits to be
 *        queued
 *   S35  a ledger is in its parent's heap exactly while somebody below it is queued, in the order
 *        of turns
 *   S36  nobody who is queued has saved up more than the credit, and who runs is charged
 *   S37  each queue of calls knows its endpoint or scope; a scope and the endpoint that is bound to
 *        it name each other, and the endpoint has the scope's id and takes what the scope takes
 *   S38  a scope's tags and facets name each other, and an endpoint that is bound has no tag of its
 *        range
 *   S39  no call waits in the own queue of an endpoint that is bound, and no live endpoint has the
 *        id of a scope to which it is not bound
 *   S40  a mapping has a spare frame when it can lose its pages, and shows it where it has lost
 *        them
 *   S41  a mapping that can lose its pages, and every view, stand in the list of what they hang on
 *   S42  a view's pages lie inside what it was cut from, and so do those of its mappings
 *   S43  all objects stand in one list, in the order of their numbers, and marks of walks stand on
 *        some
 *   S44  what is on its way in a call that waits, or to a child that is being built, may be passed
 *        on by its holder: in no wider mode, and out of its session only when it is held freely
 *   S45  a session that lives is held, but for the system's; it and its reference name each other
 *   S46  a deferred call and its place name each other, and places that are not free are counted
 *   S47  tags of a scope that were issued and are free stand once in its queue, in both directions
 *   S48  a function and its Device name each other, and so do a Device and all that it has made
 *   S49  a pool's buffers are disjoint, inside it, and counted
 *   S50  a domain shows the pages of its pool's buffers, and nothing else
 *   S51  what waits for hardware will be woken
 *   S52  frames that are charged for ever are those of functions that are retired
 */
#ifndef KERNEL_SWEEP_SWEEP_H
#define KERNEL_SWEEP_SWEEP_H

#include "abi/base.h"
#include "kernel/arch/interface.h"

struct ledger;
struct object;
struct process;
struct thread;

#define SWEEP_PREDICATES 52u

/* The fault that a sweep has found. */
struct sweep_fault {
	unsigned number; /* of the predicate; 0: none */
	const char *text;
	const void *about; /* the object, ledger or process; may be null */
};

/* One byte for each frame of the machine, the caller's; the sweep clears it. */
struct sweep_marks {
	uint8_t *frames;
	uint64_t frame_count; /* frames above are not looked at */
};

/* Everything. False: *fault says what does not hold. */
MUST_CHECK bool sweep_full(const struct sweep_marks *marks, struct sweep_fault *fault);

/*
 * The state that a kernel entry is likely to have touched: pools, queues, the process on the CPU.
 */
MUST_CHECK bool sweep_light(struct sweep_fault *fault);

/* kernel/sweep/sweep_walk.c: the ledgers, each before those below it; null at the end. */
struct ledger *sweep_ledger_next(struct ledger *ledger);

/* The objects that a ledger pays for, without ledgers; null at the end. */
struct object *sweep_object_first(struct ledger *ledger);
struct object *sweep_object_next(const struct object *object);

/*
 * ---- between the files of the sweep ------------------------------------------------------------
 */

/* kernel/sweep/sweep_walk.c: remembers the first fault. Returns whether `holds` does. */
bool sweep_expect(struct sweep_fault *fault, unsigned number, bool holds, const char *text,
		  const void *about);

/* kernel/sweep/sweep_session.c: S45. */
struct session;
struct session_reference;
bool sweep_session(const struct session *session, struct sweep_fault *fault);
bool sweep_session_reference(const struct session_reference *reference, struct sweep_fault *fault);

/* kernel/sweep/sweep_process.c: S6, S8, S9, S16 of one process, and S7, S10 to S13, S15 of all. */
bool sweep_process(const struct process *process, struct sweep_fault *fault);
bool sweep_links(struct sweep_fault *fault);
bool sweep_schedule(struct sweep_fault *fault);

/* kernel/sweep/sweep_share.c: S34 to S36. Adds what is queued to *queued. */
bool sweep_shares(uint64_t *queued, struct sweep_fault *fault);

/* kernel/sweep/sweep_endpoint.c: S26, S27, S29, S30. Adds the receives in its lists to *listed. */
struct call_queue;
struct endpoint;
struct facet;
bool sweep_endpoint(struct endpoint *endpoint, uint64_t *listed, struct sweep_fault *fault);
bool sweep_facet(const struct facet *facet, struct sweep_fault *fault);

/* kernel/sweep/sweep_scope.c: S37 to S39; sweep_queue is sweep_endpoint.c's. */
struct scope;
bool sweep_scope(struct scope *scope, struct sweep_fault *fault);
bool sweep_bound(const struct endpoint *endpoint, struct sweep_fault *fault);
bool sweep_queue(const struct call_queue *queue, struct sweep_fault *fault);

/* kernel/sweep/sweep_thread.c: S31 to S33. */
struct park;
struct thread_handle;
bool sweep_threads(const struct process *process, struct sweep_fault *fault);
bool sweep_changes(const struct process *process, struct sweep_fault *fault);
bool sweep_thread_handle(const struct thread_handle *handle, struct sweep_fault *fault);
bool sweep_park(const struct park *park, struct sweep_fault *fault);

/* kernel/sweep/sweep_device.c: S48 to S52. */
struct device;
struct device_mmio;
struct dma_pool;
struct interrupt;
bool sweep_mmio(const struct device_mmio *mmio, struct sweep_fault *fault);
bool sweep_interrupt(const struct interrupt *interrupt, struct sweep_fault *fault);
bool sweep_device(const struct device *device, struct sweep_fault *fault);
bool sweep_pool(const struct dma_pool *pool, struct sweep_fault *fault);
bool sweep_functions(struct sweep_fault *fault);

/* kernel/sweep/sweep_graph.c: S43. */
bool sweep_graph(struct sweep_fault *fault);

/* kernel/sweep/sweep_memory.c: S17 to S24. */
bool sweep_memory(const struct sweep_marks *marks, struct sweep_fault *fault);
bool sweep_pools(struct sweep_fault *fault);

/* kernel/sweep/sweep_view.c: S40 to S42, of a mapping, of what hangs on an object, of a view. */
struct mapping;
struct memory_users;
struct memory_view;
bool sweep_mapping(const struct mapping *mapping, struct sweep_fault *fault);
bool sweep_users(const struct object *object, const struct memory_users *users,
		 struct sweep_fault *fault);
bool sweep_view(const struct memory_view *view, struct sweep_fault *fault);

#endif

/*
 * Calling a method of a kernel object: the one dispatch for all of them.
 *
 * A method is one function of type invocation_function, found by interface and method number in the
 * generated table (kernel/generated/interfaces.c). It is called with its parameters copied out of
 * shared memory, and builds its results in kernel memory; it must
 *   1. read and check all parameters,
 *   2. build its results, which may fail for want of room,
 *   3. reserve what it needs, which may fail,
 *   4. commit, which cannot, so that a status other than OK means that nothing has changed. A
 * method that needs more work than one entry's budget calls invocation_continue after step 3 and is
 * called again; one that must wait calls invocation_wait and is called again, from the beginning,
 * when its object wakes it.
 */
#ifndef KERNEL_METHOD_INVOKE_H
#define KERNEL_METHOD_INVOKE_H

#include "abi/ring.h"
#include "abi/transfer_mode.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"
#include "kernel/ipc/transfer.h"
#include "kernel/kernel.h"
#include "kernel/resource/object.h"

struct invocation;
typedef enum status invocation_function(struct invocation *invocation);

/* One row of the generated table. */
struct interface_entry {
	uint64_t id;
	const char *name;
	uint16_t method_count;
	enum status (*const *methods)(struct invocation *);
	enum transfer_mode mode;
};

enum invocation_outcome {
	INVOCATION_COMPLETE, /* with the status that the method returned */
	INVOCATION_CONTINUE, /* call again in the next step */
	INVOCATION_WAIT,     /* call again when the object or the timer says so */
};

/*
 * One method call while it is carried out, on the CPU that does it, with its scratch pages: per
 * CPU.
 */
struct invocation {
	struct operation *operation;
	struct thread *thread;
	struct process *process; /* the caller */
	struct object *object;
	bool first; /* not a later step of the same operation */
	enum invocation_outcome outcome;
	/* The method has read or written what nobody shall find in the kernel's memory: its
	 * messages are wiped. */
	bool is_secret;
	struct capnp_message message; /* parameters, in the scratch page */
	struct capnp_builder results;
	struct transfer_list transfers;
	uint32_t transfers_taken;              /* bit i: the method took charge of entry i */
	struct cap_edge edges[RING_TRANSFERS]; /* result capabilities */
	uint32_t edge_count;
};

/*
 * A CALL upon a kernel object, whose slot was looked up: its first step. On OK its completion
 * comes, or has come; other statuses change nothing.
 */
NOT_INLINE MUST_CHECK enum status invoke_submit(struct thread *thread,
						const struct ring_submission *entry,
						const struct cap_slot *slot);

/*
 * The same for a plain call (core/ring/submission.h), which can only be accepted: no capabilities
 * go either way, the record was idle, and operation_fill has filled it. Its completion comes, or
 * has come.
 */
NOT_INLINE void invoke_plain(struct operation *operation, const struct cap_slot *slot);

/* One more step of an operation that runs or waits. */
void invoke_step(struct operation *operation);

/*
 * Makes `part` needed, in `operation->kernel.part`, until the operation ends; the operation ends
 * with DISCONNECTED when the ledger that pays for the part closes. invocation_part_take takes over
 * a need that is there already.
 */
void invocation_part(struct invocation *invocation, struct object *part);
void invocation_part_take(struct invocation *invocation, struct object *part);

/*
 * A method calls one of these before it returns OK without having finished: see above.
 * invocation_continue gives that OK.
 */
MUST_CHECK enum status invocation_continue(struct invocation *invocation);
void invocation_wait(struct invocation *invocation);

/*
 * The object behind capability parameter `index` of the message, when it has the interface `id`.
 * CAPNP_NO_CAPABILITY gives null. BAD_TRANSFER_LIST: the list is shorter; WRONG_INTERFACE.
 */
MUST_CHECK enum status invocation_parameter(struct invocation *invocation, uint32_t index,
					    uint64_t id, struct object **object);

/* The ledger of a parameter, or the caller's own for a null one. Statuses as above. */
MUST_CHECK enum status invocation_ledger(struct invocation *invocation, uint32_t index,
					 struct ledger **ledger);

/*
 * Adds a result capability of a kernel object's interface (enum interface_index), and says its
 * index in the results. NO_RESULT_ROOM: the caller asked for fewer. The method names the object
 * before it returns with its outcome complete; the edge is made then.
 */
MUST_CHECK enum status invocation_result(struct invocation *invocation, uint16_t interface_index,
					 uint32_t *index);

/* The same for a facet, of an interface that is none of the kernel's. */
MUST_CHECK enum status invocation_result_facet(struct invocation *invocation, uint64_t interface,
					       uint32_t *index);

/*
 * The same for a capability that is derived from the object, or from an argument: it is held in the
 * narrowest mode of the capability that was called and of those that were passed along, so that a
 * capability that may not be passed on cannot be passed on under another name. Objects that carry
 * only the maker's own resources are results of invocation_result.
 */
MUST_CHECK enum status invocation_result_derived(struct invocation *invocation,
						 uint16_t interface_index, uint32_t *index);
void invocation_result_object(struct invocation *invocation, uint32_t index, struct object *object);

/*
 * Begins the results anew: for a method that has made other operations complete, which use the same
 * page. Building the same results once more cannot fail.
 */
void invocation_results_again(struct invocation *invocation);

/* The row of an interface id, or INTERFACE_COUNT. */
uint16_t interface_index_of(uint64_t id);

#endif

/*
 * A process that has not started, with the capabilities that it will hold and the progress of its
 * making.
 *
 * Copied capabilities go into the child's table at once; moved ones stay in their owner's slot, in
 * transit, with room for them promised in the child's table, until the commit of `start`.
 */
#ifndef KERNEL_OBJECT_PROCESS_BUILDER_H
#define KERNEL_OBJECT_PROCESS_BUILDER_H

#include "abi/startup.h"
#include "kernel/ipc/endpoint.h"
#include "kernel/list.h"
#include "kernel/object/image.h"
#include "kernel/object/mapping.h"
#include "kernel/object/process.h"

#define PROCESS_STACK_PAGES 8u
#define PROCESS_HEAP_BYTES (64u * 1024u)
#define PROCESS_HEAP_BYTES_LARGEST (UINT64_C(1) << 29)
/* Segments of the image that are not writable, stack, data, ring, startup block, CapSet. */
#define BUILDER_MAPPINGS (ELF_SEGMENTS + 5u)

enum builder_phase {
	BUILDER_GRANTS, /* open: nothing of `start` has happened */
	BUILDER_FILL,   /* memory gets its frames */
	BUILDER_COPY,   /* writable segments are copied */
	BUILDER_MAP,    /* mappings are mapped */
	BUILDER_READY,  /* all is there, and nothing was moved yet */
	BUILDER_MOVE,   /* moved capabilities change tables: from here on it cannot fail */
	BUILDER_UNDO,   /* an object to be moved has gone: back to BUILDER_GRANTS */
	BUILDER_DONE,
};

/* Guarded by the one kernel lock. No CPU sees anything of the process before `start`. */
struct process_builder {
	struct object object;
	struct process *process; /* being built, needed; null when it has started */
	struct process *creator; /* the moves are in its table; null when it is gone */
	LIST_LINK(struct process_builder) made; /* in the list of the creator's */
	struct image *image;                    /* needed */
	uint8_t phase;                          /* enum builder_phase */
	uint16_t rows;                          /* of the CapSet; row 0 is the thread's */
	uint16_t row_next;                      /* cursor of BUILDER_MOVE */
	uint64_t heap_bytes;
	uint64_t image_address, data_address, stack_address, window_address;
	uint32_t segment, page; /* cursor of BUILDER_COPY */
	uint32_t mapping_count, mapping_next;
	struct mapping *mappings[BUILDER_MAPPINGS];
	uint8_t move_holds[CAPSET_ENTRIES];  /* hold modes of the moves, for the child */
	struct cap_id moves[CAPSET_ENTRIES]; /* of row i in the creator's table; zero: not a move */
};

static inline struct process_builder *process_builder_of(struct object *object)
{
	return CONTAINER_OF(object, struct process_builder, object);
}

/* One capability for the child. */
struct facet;
struct scope;

struct builder_grant {
	char name[CAPSET_NAME_BYTES]; /* zero padded, checked */
	struct cap_edge edge;         /* hold is the child's */
	struct cap_slot *move;        /* in the creator's table; null for a copy */
};

/*
 * Begins a process of `image`, which `ledger` pays for and `creator` makes (null for init).
 * INVALID_ARGUMENT: neither the ledger nor one above it pays for the image; LEDGER_LIMIT. Nothing
 * changed then.
 */
MUST_CHECK enum status process_builder_create(struct process *creator, struct image *image,
					      struct ledger *ledger,
					      struct process_builder **builder);

/*
 * Plans `count` (1 to 8) grants: BUSY when the builder has started; INVALID_ARGUMENT for a name
 * that is taken or appears twice; NO_SLOTS when the CapSet is full; what slots_reserve says. After
 * OK, process_builder_grants_commit must follow.
 */
MUST_CHECK enum status process_builder_grants_plan(struct process_builder *builder,
						   const struct builder_grant *grants,
						   uint32_t count);
void process_builder_grants_commit(struct process_builder *builder,
				   const struct builder_grant *grants, uint32_t count);

/* An endpoint that is the child's alone, and the facet of it that its parent gets. */
struct child_endpoint {
	struct builder_grant *grant; /* its name; the edge is filled in */
	struct scope *scope;         /* that it is bound to; may be null */
	uint64_t interface, tag_word;
	uint32_t tag_index;
	struct endpoint_limits limits;
};

/*
 * Makes the endpoint, grants it to the child, and mints the facet. Statuses of
 * process_builder_grants_plan, endpoint_create, endpoint_mint and scope_bind_check; nothing changed
 * then.
 */
MUST_CHECK enum status process_builder_endpoint_add(struct process_builder *builder,
						    const struct child_endpoint *child,
						    struct facet **facet);

/* The first step of starting: charges everything. After a failure nothing has changed. */
MUST_CHECK enum status process_builder_start_plan(struct process_builder *builder);

/*
 * The next steps, within the budget. True when all is ready to be committed. Cannot fail.
 */
MUST_CHECK bool process_builder_start_step(struct process_builder *builder);

/*
 * Whether every capability that is to be moved can still be: DISCONNECTED when the object of one
 * has gone meanwhile.
 */
MUST_CHECK enum status process_builder_moves_check(const struct process_builder *builder);

/*
 * Undoes process_builder_start_plan and its steps, within the budget; the grants stay. True when
 * all is undone; until then the phase is BUILDER_UNDO.
 */
MUST_CHECK bool process_builder_start_undo(struct process_builder *builder);

/*
 * After that check: capabilities that are to be moved change tables, within the budget. One whose
 * object goes meanwhile is dead in the child's table. True when the commit may follow, in the same
 * entry.
 */
MUST_CHECK bool process_builder_moves_step(struct process_builder *builder);

/* The child runs. The builder's need of it goes to the caller, who ends the need with
 * object_unneed. */
struct process *process_builder_start_commit(struct process_builder *builder);

/* The creator ends: capabilities that it was to move end with it. */
void process_builders_disown(struct process *creator);

/*
 * See object_teardown_function: moves go back to their owner, and what start charged is refunded.
 */
bool process_builder_teardown(struct object *object);

/* Checks a CapSet or process name and copies it, zero padded. INVALID_ARGUMENT. */
MUST_CHECK enum status process_name_copy(char to[CAPSET_NAME_BYTES], const char *bytes,
					 uint32_t length_bytes);

#endif

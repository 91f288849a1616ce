/*
 * The dispatch of calls upon kernel objects: see invoke.h. It knows no method; it copies, looks up,
 * reserves, calls, and completes.
 */
#include "kernel/method/invoke.h"

#include "core/ring/submission.h"
#include "kernel/cap/slots.h"
#include "kernel/generated/interfaces.h"
#include "kernel/ipc/endpoint.h"
#include "kernel/ipc/ring.h"
#include "kernel/object/process.h"
#include "kernel/object/thread.h"
#include "kernel/object/thread_spawn.h"
#include "kernel/work.h"

uint16_t interface_index_of(uint64_t id)
{
	uint16_t index = 0;

	while (index < INTERFACE_COUNT && interface_table[index].id != id)
		index++;
	return index;
}

enum status invocation_continue(struct invocation *invocation)
{
	invocation->outcome = INVOCATION_CONTINUE;
	return STATUS_OK;
}

void invocation_wait(struct invocation *invocation)
{
	invocation->outcome = INVOCATION_WAIT;
}

enum status invocation_parameter(struct invocation *invocation, uint32_t index, uint64_t id,
				 struct object **object)
{
	const struct cap_slot *slot;

	*object = NULL;
	if (index == CAPNP_NO_CAPABILITY)
		return STATUS_OK;
	if (index >= invocation->transfers.count)
		return STATUS_BAD_TRANSFER_LIST;
	slot = invocation->transfers.entries[index].slot;
	if (slot->interface != id)
		return STATUS_WRONG_INTERFACE;
	*object = object_of(slot->target);
	return object_is_live(*object) ? STATUS_OK : object_end_status(*object);
}

enum status invocation_ledger(struct invocation *invocation, uint32_t index, struct ledger **ledger)
{
	struct object *object;
	enum status status = invocation_parameter(invocation, index,
						  interface_table[INTERFACE_LEDGER].id, &object);

	if (status != STATUS_OK)
		return status;
	*ledger = object ? CONTAINER_OF(object, struct ledger, object)
			 : invocation->process->object.ledger;
	return STATUS_OK;
}

static enum status result_add(struct invocation *invocation, const struct cap_edge *edge,
			      uint32_t *index)
{
	if (invocation->edge_count >= invocation->operation->result_capabilities)
		return STATUS_NO_RESULT_ROOM;
	*index = invocation->edge_count++;
	invocation->edges[*index] = *edge;
	return STATUS_OK;
}

enum status invocation_result(struct invocation *invocation, uint16_t interface_index,
			      uint32_t *index)
{
	return result_add(invocation,
			  &(struct cap_edge){.interface = interface_table[interface_index].id,
					     .interface_index = interface_index,
					     .hold = HOLD_FREE},
			  index);
}

enum status invocation_result_derived(struct invocation *invocation, uint16_t interface_index,
				      uint32_t *index)
{
	return result_add(invocation,
			  &(struct cap_edge){.interface = interface_table[interface_index].id,
					     .interface_index = interface_index,
					     .hold = invocation->operation->kernel.hold},
			  index);
}

enum status invocation_result_facet(struct invocation *invocation, uint64_t interface,
				    uint32_t *index)
{
	return result_add(invocation,
			  &(struct cap_edge){.interface = interface,
					     .interface_index = INTERFACE_FACET,
					     .hold = HOLD_FREE},
			  index);
}

void invocation_result_object(struct invocation *invocation, uint32_t index, struct object *object)
{
	invocation->edges[index].target = &object->target;
}

void invocation_part_take(struct invocation *invocation, struct object *part)
{
	operation_part_take(invocation->operation, part);
}

void invocation_part(struct invocation *invocation, struct object *part)
{
	object_need(part);
	invocation_part_take(invocation, part);
}

/*
 * ---- accepting a call --------------------------------------------------------------------------
 */

/*
 * A capability that was moved to a kernel object, and not kept by it, is gone: its sender has given
 * it away.
 */
static NOT_INLINE void transfers_commit_some(struct invocation *invocation)
{
	for (uint32_t i = 0; i < invocation->transfers.count; i++) {
		const struct transfer *transfer = &invocation->transfers.entries[i];

		if (transfer->how == RING_TRANSFER_MOVE && !(invocation->transfers_taken >> i & 1))
			slots_drop(invocation->process, transfer->slot);
	}
}

static inline void transfers_commit(struct invocation *invocation)
{
	if (invocation->transfers.count)
		transfers_commit_some(invocation);
}

/*
 * ---- calling the method ------------------------------------------------------------------------
 */

void invocation_results_again(struct invocation *invocation)
{
	const struct operation *operation = invocation->operation;
	uint32_t room = operation_result_words(operation);

	capnp_builder_init(&invocation->results, kernel.cpu.result,
			   room < RING_MESSAGE_WORDS ? room : RING_MESSAGE_WORDS);
}

/* The cost of copying the message, in every step. */
static inline uint32_t message_units(const struct operation *operation)
{
	return WORK_UNITS_COPY(operation->message_length_words);
}

/* Copies the message to the scratch page and prepares the results. */
static inline void messages_prepare(struct invocation *invocation)
{
	struct operation *operation = invocation->operation;

	arch_copy_words(kernel.cpu.scratch,
			ring_arena(invocation->thread, operation->message_offset_words),
			operation->message_length_words);
	work_spend(message_units(operation));
	capnp_message_init(&invocation->message, kernel.cpu.scratch,
			   operation->message_length_words, CAPNP_BORDER_BUDGET_WORDS);
	invocation_results_again(invocation);
}

/* Result capabilities become slots, whose records stand before the message. */
static NOT_INLINE void results_records(struct invocation *invocation, uint64_t *to)
{
	struct operation *operation = invocation->operation;
	struct ring_received received[RING_TRANSFERS] = {0};
	uint32_t records = ring_received_words(operation->result_records);

	for (uint32_t i = 0; i < invocation->edge_count; i++) {
		struct cap_slot *slot = slots_commit(invocation->process, &invocation->edges[i]);

		operation->result_capabilities--;
		received[i].capability = cap_slot_id(slot).key;
		/* A new thread learns the id of its own capability before it runs. */
		if (invocation->edges[i].interface_index == INTERFACE_THREAD)
			thread_spawn_run(CONTAINER_OF(object_of(invocation->edges[i].target),
						      struct thread, object),
					 cap_slot_id(slot));
		received[i].interface = slot->interface;
	}
	arch_copy_words(to, received, records);
	work_spend(WORK_UNITS_COPY(records));
}

/* Records and the message go to the caller's arena. */
static inline void results_commit(struct invocation *invocation)
{
	struct operation *operation = invocation->operation;
	uint64_t *to = ring_arena(invocation->thread, operation->result_offset_words);

	if (operation->result_records) {
		results_records(invocation, to);
		to += ring_received_words(operation->result_records);
	}
	arch_copy_words(to, kernel.cpu.result, invocation->results.used_words);
	work_copy(invocation->results.used_words);
}

static inline void invocation_succeed(struct invocation *invocation)
{
	struct operation *operation = invocation->operation;
	struct thread *thread = invocation->thread;
	const uint64_t outcome =
		ring_outcome_word(STATUS_OK, RING_CALL, (uint8_t)invocation->edge_count,
				  (uint16_t)invocation->results.used_words, 0);

	results_commit(invocation);
	/* First, so that no operation waits for an object that ends with its last, moved edge. */
	operation_finish_method(operation);
	transfers_commit(invocation);
	ring_post(thread, operation->user_data, outcome);
	ring_tell(thread);
}

static NOT_INLINE void invocation_fail(struct invocation *invocation, enum status status)
{
	struct operation *operation = invocation->operation;

	operation_finish(operation);
	ring_complete(invocation->thread,
		      &(struct ring_completion){
			      .user_data = operation->user_data,
			      .status = (int16_t)(status == STATUS_NO_ROOM ? STATUS_NO_RESULT_ROOM
									   : status),
			      .opcode = RING_CALL,
		      });
}

static inline void invocation_complete(struct invocation *invocation, enum status status)
{
	if (__builtin_expect(status == STATUS_OK, 1))
		invocation_succeed(invocation);
	else
		invocation_fail(invocation, status);
}

/* Nothing of the messages stays in the pages that they were read from and built in. */
static void messages_wipe(const struct invocation *invocation, uint32_t length_words)
{
	__builtin_memset(kernel.cpu.scratch, 0, length_words * sizeof(uint64_t));
	__builtin_memset(kernel.cpu.result, 0, invocation->results.used_words * sizeof(uint64_t));
	work_copy(length_words + invocation->results.used_words);
}

/* Calls the method once and does what it says. */
static inline __attribute__((always_inline)) void invocation_run(struct invocation *invocation)
{
	struct operation *operation = invocation->operation;
	invocation_function *method =
		interface_table[operation->interface_index].methods[operation->method];
	enum status status;

	messages_prepare(invocation);
	status = method(invocation);
	/* Spent after the method, so that each step has the budget to get on. */
	work_spend(WORK_UNITS_CALL);
	if (operation->state == OPERATION_IDLE)
		return; /* the method ended its own caller */
	if (status != STATUS_OK || invocation->outcome == INVOCATION_COMPLETE) {
		uint32_t length_words = operation->message_length_words;

		invocation_complete(invocation, status);
		if (invocation->is_secret)
			messages_wipe(invocation, length_words);
		return;
	}
	operation->state = invocation->outcome == INVOCATION_WAIT ? OPERATION_WAIT : OPERATION_RUN;
	invocation->thread->running = invocation->outcome == INVOCATION_WAIT ? NULL : operation;
	/* The call is accepted, so moved capabilities have been given away. Later steps have no
	 * transfers. */
	transfers_commit(invocation);
}

/* The same, for the calls that do not come on the straight way. */
static NOT_INLINE void invocation_run_any(struct invocation *invocation)
{
	invocation_run(invocation);
}

/* The narrowest mode of the called capability and of those that are passed along. */
static enum hold_mode hold_narrowest(const struct cap_slot *slot, const struct transfer_list *list)
{
	enum hold_mode hold = slot->hold;

	for (uint32_t i = 0; i < list->count; i++)
		if (list->entries[i].hold > hold)
			hold = list->entries[i].hold;
	return hold;
}

/*
 * Sets all fields of an invocation that are read before a method or messages_prepare writes them.
 */
static inline void invocation_begin(struct invocation *invocation, struct operation *operation,
				    struct object *object, bool first)
{
	invocation->operation = operation;
	invocation->thread = operation->thread;
	invocation->process = operation->thread->process;
	invocation->object = object;
	invocation->first = first;
	invocation->outcome = INVOCATION_COMPLETE;
	invocation->is_secret = false;
	invocation->transfers.count = 0;
	invocation->transfers_taken = 0;
	invocation->edge_count = 0;
}

/* A builder passes on to its child: a name, which passes nothing on, is not enough. */
static enum transfer_to transfers_go_to(const struct object *object)
{
	return object->type == OBJECT_BUILDER ? TRANSFER_TO_PROCESS : TRANSFER_TO_KERNEL;
}

/* Before the first step of an operation whose record is filled. */
static inline void invocation_accept(struct invocation *invocation, enum hold_mode hold)
{
	struct operation *operation = invocation->operation;

	operation_method_begin(&operation->kernel, (uint8_t)hold);
	operation->state = OPERATION_RUN;
	operation_begin(operation, invocation->object);
}

enum status invoke_submit(struct thread *thread, const struct ring_submission *entry,
			  const struct cap_slot *slot)
{
	struct operation *operation = &thread->operations[entry->operation];
	WRITTEN_BEFORE_READ struct invocation invocation;
	enum status status;

	invocation_begin(&invocation, operation, object_of(slot->target), true);
	status = transfer_list_plan(thread, entry, transfers_go_to(invocation.object),
				    &invocation.transfers);
	if (status == STATUS_OK)
		status = slots_reserve(thread->process, entry->result_capabilities);
	if (status != STATUS_OK)
		return status;
	operation_fill_call(operation, entry, slot);
	invocation_accept(&invocation, hold_narrowest(slot, &invocation.transfers));
	invocation_run_any(&invocation);
	return STATUS_OK;
}

void invoke_plain(struct operation *operation, const struct cap_slot *slot)
{
	WRITTEN_BEFORE_READ struct invocation invocation;

	invocation_begin(&invocation, operation, object_of(slot->target), true);
	invocation_accept(&invocation, slot->hold);
	invocation_run(&invocation);
}

void invoke_step(struct operation *operation)
{
	WRITTEN_BEFORE_READ struct invocation invocation;

	invocation_begin(&invocation, operation, operation->object, false);
	work_grant_step(message_units(operation));
	invocation_run_any(&invocation);
}

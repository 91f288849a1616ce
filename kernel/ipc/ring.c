/*
 * The drain of a ring: one submission at a time, each with its completion's place promised before
 * it is taken. Everything is copied once out of shared memory and then checked; see
 * core/ring/submission.h for the form, kernel/ipc/call.c for calls.
 */
#include "kernel/ipc/ring.h"

#include "core/ring/shared.h"
#include "core/ring/submission.h"
#include "kernel/cap/slots.h"
#include "kernel/ipc/direct.h"
#include "kernel/ipc/direct_late.h"
#include "kernel/ipc/enter.h"
#include "kernel/ipc/receive.h"
#include "kernel/kernel.h"
#include "kernel/ipc/call.h"
#include "kernel/object/process.h"
#include "kernel/object/thread.h"
#include "kernel/work.h"

enum status ring_begin(struct thread *thread)
{
	uint64_t claims = ring_claims(thread);
	uint32_t sq_tail = ring_claims_sq_tail(claims), cq_head = ring_claims_cq_head(claims);

	if (sq_tail - thread->sq_head > RING_SUBMISSIONS)
		return STATUS_BAD_RING_INDEX;
	if (thread->cq_tail - cq_head > thread->cq_tail - thread->cq_head)
		return STATUS_BAD_RING_INDEX;
	thread->claims = claims;
	return STATUS_OK;
}

void ring_publish(struct thread *thread)
{
	struct ring_header *header = &thread->region->header;

	shared_store32_release(&header->cq_tail, thread->cq_tail);
	shared_store32_release(&header->sq_head, thread->sq_head);
	shared_store32_release(&header->refused, thread->refused);
}

void ring_tell(struct thread *thread)
{
	if (thread->entity.busy)
		return; /* published when the drain ends */
	shared_store32_release(&thread->region->header.cq_tail, thread->cq_tail);
	enter_completed(thread);
}

/* The header says why it is LEDGER_LIMIT, for a program that wants to say it. */
static NOT_INLINE void refusal_tell(struct thread *thread)
{
	const struct ledger_refusal *noted = &kernel.cpu.refusal;
	struct ring_header *header = &thread->region->header;

	shared_store64(&header->refusal.needed, noted->needed);
	shared_store64(&header->refusal.left, noted->left);
	shared_store32(&header->refusal.column,
		       noted->needed > 0 ? (uint32_t)noted->column + 1u : 0u);
	shared_store32(&header->refusal.above, noted->above);
	shared_store32(&header->refusals, ++thread->refusals);
	kernel.cpu.refusal = (struct ledger_refusal){.needed = 0};
}

void ring_complete(struct thread *thread, const struct ring_completion *completion)
{
	if (__builtin_expect(completion->status == STATUS_LEDGER_LIMIT, 0))
		refusal_tell(thread);
	ring_post(thread, completion->user_data,
		  ring_outcome_word((enum status)completion->status,
				    (enum ring_opcode)completion->opcode,
				    completion->capability_count, completion->length_words,
				    completion->flags));
	ring_tell(thread);
}

/*
 * Whether a completion of this opcode has a place: CALL and RECV leave two places to the other
 * opcodes, and RECV needs two more for its events. Where there is room for a RECV, there is for
 * all.
 */
static bool place_is_free(const struct thread *thread, uint8_t opcode)
{
	uint32_t free = ring_places_free(thread);

	if (__builtin_expect(free > RING_KEPT_COMPLETIONS + RING_RECEIVE_EVENTS, 1))
		return true;
	if (opcode == RING_CALL)
		return free > RING_KEPT_COMPLETIONS;
	if (opcode == RING_RECV)
		return false;
	return free > 0;
}

static enum status take_release(struct thread *thread, const struct ring_submission *entry)
{
	return slots_release(thread->process, (struct cap_id){entry->capability});
}

static enum status take_cancel(struct thread *thread, const struct ring_submission *entry)
{
	return operation_cancel(&thread->operations[entry->operation]);
}

/*
 * Does what a well-formed entry asks. Returns the status of its completion; sets *pending when the
 * completion comes later.
 */
static enum status entry_perform(struct thread *thread, const struct ring_submission *entry,
				 bool *pending)
{
	switch ((enum ring_opcode)entry->opcode) {
	case RING_NOP:
		return STATUS_OK;
	case RING_CALL:
		return call_submit(thread, entry, pending);
	case RING_RELEASE:
		return take_release(thread, entry);
	case RING_CANCEL:
		return take_cancel(thread, entry);
	case RING_RECV:
		return receive_submit(thread, entry, pending);
	case RING_RETURN:
		return receive_return(thread, entry);
	case RING_OPCODE_COUNT:
		break;
	}
	return STATUS_BAD_OPCODE;
}

/*
 * Leaves a submission that was just taken to the next kernel entry, where it comes first: once, so
 * that it gets on with any budget. False: it is to be done now.
 */
static NOT_INLINE bool is_put_off(struct thread *thread, const struct ring_submission *entry)
{
	/* sq_head has passed it already. */
	if (thread->put_off == thread->sq_head || !call_needs_budget(thread, entry))
		return false;
	thread->put_off = thread->sq_head;
	thread->sq_head--;
	thread->places--;
	work_spend(KERNEL_ENTRY_UNITS);
	return true;
}

bool ring_take(struct thread *thread)
{
	WRITTEN_BEFORE_READ union ring_submission_copy copy;
	const struct ring_submission *entry = &copy.entry;
	bool pending = false;
	enum direct_outcome direct;
	enum status status;

	ring_submission_read(
		&copy, &thread->region->submissions[thread->sq_head & (RING_SUBMISSIONS - 1)]);
	if (!place_is_free(thread, entry->opcode))
		return false;
	thread->places++;
	thread->sq_head++;
	work_spend(WORK_UNITS_STEP);
	direct = direct_perform(thread, &copy);
	if (direct == DIRECT_DONE)
		return true;
	if (direct == DIRECT_OTHER && entry->opcode == RING_RETURN) {
		direct = direct_late_perform(thread, &copy);
		if (direct == DIRECT_DONE)
			return true;
	}
	if (__builtin_expect(kernel.cpu.units_left < WORK_UNITS_REFERENCE, 0) &&
	    entry->opcode == RING_CALL && is_put_off(thread, entry))
		return true;
	status = direct == DIRECT_NOT_NOW ? STATUS_OK : ring_submission_check(entry);
	if (status != STATUS_OK)
		thread->refused++;
	else
		status = entry_perform(thread, entry, &pending);
	if (pending)
		return true;
	if (status == STATUS_OK && (entry->flags & RING_FLAG_QUIET)) {
		thread->places--;
		return true;
	}
	ring_complete(thread, &(struct ring_completion){.user_data = entry->user_data,
							.status = (int16_t)status,
							.opcode = entry->opcode});
	return true;
}

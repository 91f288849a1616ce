/*
 * Raw ring access: see raw.h.
 */
#include "tests/proofs/raw.h"

#include "user/rt/barrier.h"

uint32_t raw_registers_dirty;

int64_t raw_call(uint64_t number, uint64_t first, uint64_t second)
{
	const uint64_t nonsense = UINT64_C(0xdeadbeefcafef00d);
	struct raw_registers r = {
		.rax = number,
		.rdi = first,
		.rsi = second,
		.rbx = nonsense,
		.rcx = nonsense,
		.rdx = nonsense,
		.rbp = nonsense,
		.r8 = nonsense,
		.r9 = nonsense,
		.r10 = nonsense,
		.r11 = nonsense,
		.r12 = nonsense,
		.r13 = nonsense,
		.r14 = nonsense,
		.r15 = nonsense,
	};

	raw_system_call(&r);
	/* rcx and r11 are the processor's: where the program goes on, and its flags. */
	if ((r.rbx | r.rdx | r.rsi | r.rdi | r.rbp | r.r8 | r.r9 | r.r10 | r.r12 | r.r13 | r.r14 |
	     r.r15) != 0 ||
	    r.r11 > UINT32_MAX || r.rcx >> 47 != 0)
		raw_registers_dirty++;
	return (int64_t)r.rax;
}

uint64_t *raw_arena(struct rt *rt, uint32_t offset_words)
{
	return &rt->ring.region->arena[offset_words];
}

void raw_submit(struct rt *rt, const struct ring_submission *entry)
{
	struct rt_ring *ring = &rt->ring;

	ring->region->submissions[ring->sq_tail % RING_SUBMISSIONS] = *entry;
	ring->sq_tail++;
	rt_store_release(&ring->region->header.sq_tail, ring->sq_tail);
}

bool raw_take(struct rt *rt, struct ring_completion *completion)
{
	struct rt_ring *ring = &rt->ring;

	if (rt_load_acquire(&ring->region->header.cq_tail) == ring->cq_head)
		return false;
	*completion = ring->region->completions[ring->cq_head % RING_COMPLETIONS];
	ring->cq_head++;
	rt_store_release(&ring->region->header.cq_head, ring->cq_head);
	return true;
}

enum status raw_one(struct rt *rt, const struct ring_submission *entry,
		    struct ring_completion *completion)
{
	struct ring_completion second;
	bool failed;

	raw_submit(rt, entry);
	if (raw_call(SYSTEM_CALL_CAP_ENTER, 0, 0) < 0)
		return RAW_WRONG;
	if (!raw_take(rt, completion))
		return RAW_PENDING;
	if (raw_take(rt, &second))
		return RAW_WRONG;
	failed = completion->status != STATUS_OK &&
		 (completion->capability_count != 0 || completion->length_words != 0);
	if (completion->user_data != entry->user_data || completion->opcode != entry->opcode ||
	    completion->flags != 0 || failed)
		return RAW_WRONG;
	return (enum status)completion->status;
}

enum status raw_cancel(struct rt *rt, const struct ring_submission *entry)
{
	const struct ring_submission cancel = {.opcode = RING_CANCEL,
					       .operation = entry->operation,
					       .user_data = ~entry->user_data};
	struct ring_completion completion;
	enum status status = RAW_WRONG;
	uint32_t count = 0;

	raw_submit(rt, &cancel);
	if (raw_call(SYSTEM_CALL_CAP_ENTER, 2, 1000000000) < 0)
		return RAW_WRONG;
	while (raw_take(rt, &completion)) {
		count++;
		if (completion.user_data == entry->user_data)
			status = (enum status)completion.status;
		else if (completion.user_data != cancel.user_data || completion.status != STATUS_OK)
			return RAW_WRONG;
	}
	return count == 2 ? status : RAW_WRONG;
}

struct ring_submission raw_call_entry(struct cap_id capability, uint64_t interface, uint16_t method)
{
	static uint64_t user_data = UINT64_C(0x5151000000000000);

	return (struct ring_submission){
		.opcode = RING_CALL,
		.method = method,
		.operation = 7,
		.capability = capability.key,
		.interface = interface,
		.message_offset_words = RAW_MESSAGE_OFFSET,
		.result_offset_words = RAW_RESULT_OFFSET,
		.result_length_words = RAW_RESULT_WORDS,
		.user_data = user_data++,
	};
}

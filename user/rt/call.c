/*
 * Calls from the client's side. The message is built where it will be read, in the arena; the
 * results are read there too. Lengths and counts from the kernel are compared with the request: a
 * completion that does not fit ends the program.
 */
#include "user/rt/call.h"

#include "user/rt/abort.h"
#include "user/rt/exception.h"
#include "user/rt/memory.h"
#include "user/rt/pending.h"
#include "user/rt/rt.h"

/* struct rt_call.state. Zero is a call for which rt_call_close has nothing to do. */
enum call_state {
	CALL_CLOSED = 0,
	CALL_OPEN = 1,
	CALL_IN_PROGRESS = 2,
	CALL_DONE = 3,
};

/* The transfer list lies before the message, whether or not it is used. */
#define LIST_WORDS (RING_TRANSFERS * (uint32_t)(sizeof(struct ring_transfer) / sizeof(uint64_t)))

static uint32_t record_words(const struct rt_method *method)
{
	return method->result_capabilities *
	       (uint32_t)(sizeof(struct ring_received) / sizeof(uint64_t));
}

static uint64_t *arena_at(const struct rt *rt, uint32_t offset_words)
{
	return rt->ring.region->arena + offset_words;
}

enum status rt_call_open(struct rt_call *call, struct rt *rt, struct cap_id target,
			 const struct rt_method *method)
{
	call->rt = rt;
	call->method = method;
	call->target = target;
	capnp_message_init(&call->results, NULL, 0, CAPNP_BORDER_BUDGET_WORDS);
	call->transfer_count = 0;
	call->received_count = 0;
	call->kept = 0;
	call->state = CALL_CLOSED;

	enum status status = rt_arena_allocate(&rt->arena,
					       LIST_WORDS + method->message_words +
						       record_words(method) + method->result_words,
					       &call->span);

	if (status != STATUS_OK)
		return status;
	capnp_builder_init(&call->message, arena_at(rt, call->span.offset_words + LIST_WORDS),
			   method->message_words);
	call->results_offset =
		(uint16_t)(call->span.offset_words + LIST_WORDS + method->message_words);
	call->state = CALL_OPEN;
	return STATUS_OK;
}

enum status rt_call_add_capability(struct rt_call *call, struct cap_id capability,
				   enum rt_transfer how, uint32_t *index)
{
	*index = CAPNP_NO_CAPABILITY;
	if (call->transfer_count == RING_TRANSFERS)
		return STATUS_NO_ROOM;
	call->transfers[call->transfer_count] = (struct ring_transfer){
		.capability = capability.key,
		.how = (uint8_t)(how == RT_TRANSFER_MOVE   ? RING_TRANSFER_MOVE
				 : how == RT_TRANSFER_NAME ? RING_TRANSFER_NAME
							   : RING_TRANSFER_COPY),
		.hold = HOLD_FREE,
	};
	*index = call->transfer_count++;
	return STATUS_OK;
}

void rt_call_narrow(struct rt_call *call, uint32_t index, enum hold_mode hold)
{
	RT_ASSERT(index < call->transfer_count);
	if (call->transfers[index].hold < (uint8_t)hold)
		call->transfers[index].hold = (uint8_t)hold;
}

static inline __attribute__((always_inline)) enum status call_submit(struct rt_call *call)
{
	RT_ASSERT(call->state == CALL_OPEN);

	const struct rt_method *method = call->method;
	uint32_t list = call->span.offset_words;
	const struct rt_ring_call entry = {
		.capability = call->target,
		.interface_id = method->interface_id,
		.method = method->method,
		.transfer_count = call->transfer_count,
		.result_capabilities = method->result_capabilities,
		.message_offset_words = (uint16_t)(list + LIST_WORDS),
		.message_length_words = (uint16_t)call->message.used_words,
		.result_offset_words = call->results_offset,
		.result_length_words = (uint16_t)(record_words(method) + method->result_words),
		.transfer_offset_words = call->transfer_count != 0 ? (uint16_t)list : 0,
	};

	if (call->transfer_count != 0)
		memcpy(arena_at(call->rt, list), call->transfers,
		       call->transfer_count * sizeof(call->transfers[0]));

	enum status status = rt_ring_call(&call->rt->ring, &entry, &call->operation);

	if (status == STATUS_OK)
		call->state = CALL_IN_PROGRESS;
	return status;
}

enum status rt_call_submit(struct rt_call *call)
{
	return call_submit(call);
}

/* Takes the completion over: records and results become readable. */
static inline __attribute__((always_inline)) enum status results_take(
	struct rt_call *call, const struct rt_completion *completion)
{
	uint32_t records = record_words(call->method);
	const uint64_t *buffer = arena_at(call->rt, call->results_offset);

	if (__builtin_expect(completion->status != STATUS_OK, 0) &&
	    completion->status != STATUS_EXCEPTION)
		return completion->status;
	if (completion->capability_count > call->method->result_capabilities ||
	    completion->length_words > call->method->result_words)
		rt_abort(RT_ABORT_RING, "call: more results than there is room for");
	call->received_count = completion->capability_count;
	if (__builtin_expect(call->received_count != 0, 0))
		memcpy(call->received, buffer, call->received_count * sizeof(call->received[0]));
	call->results.first.words = buffer + records;
	capnp_message_again(&call->results, completion->length_words, CAPNP_BORDER_BUDGET_WORDS);
	if (__builtin_expect(completion->status == STATUS_EXCEPTION, 0))
		rt_exception_note(call->rt, buffer + records, completion->length_words);
	return completion->status;
}

bool rt_call_is_done(struct rt_call *call)
{
	return call->state == CALL_IN_PROGRESS && rt_ring_is_done(&call->rt->ring, call->operation);
}

uint64_t rt_call_bit(const struct rt_call *call)
{
	return call->state == CALL_IN_PROGRESS ? UINT64_C(1) << call->operation : 0;
}

static inline __attribute__((always_inline)) enum status call_finish(struct rt_call *call)
{
	RT_ASSERT(call->state == CALL_IN_PROGRESS);

	struct rt_completion completion = rt_ring_outcome(&call->rt->ring, call->operation);

	call->state = CALL_DONE;
	return results_take(call, &completion);
}

enum status rt_call_finish(struct rt_call *call)
{
	return call_finish(call);
}

void rt_call_cancel(struct rt_call *call)
{
	if (call->state == CALL_IN_PROGRESS)
		rt_ring_cancel(&call->rt->ring, call->operation);
}

enum status rt_call_perform(struct rt_call *call)
{
	/*
	 * A call that was submitted before is only waited for, so that generated clients end it
	 * too.
	 */
	enum status status = call->state == CALL_IN_PROGRESS ? STATUS_OK : call_submit(call);

	return status == STATUS_OK ? call_finish(call) : status;
}

enum status rt_call_capability(const struct rt_call *call, uint32_t index, uint64_t interface_id,
			       struct cap_id *out)
{
	out->key = 0;
	if (index == CAPNP_NO_CAPABILITY)
		return STATUS_OK;
	if (index >= call->received_count)
		return STATUS_BAD_MESSAGE;
	if (interface_id != 0 && call->received[index].interface != interface_id)
		return STATUS_WRONG_INTERFACE;
	out->key = call->received[index].capability;
	return STATUS_OK;
}

void rt_call_wipe(struct rt_call *call)
{
	rt_wipe(arena_at(call->rt, call->span.offset_words),
		call->span.length_words * sizeof(uint64_t));
}

/* The call is not closed, and may be in progress or have received capabilities. */
static NOT_INLINE void capabilities_drop(struct rt_call *call)
{
	if (call->state == CALL_IN_PROGRESS) {
		rt_call_cancel(call);
		/* An answer that came before the withdrawal may have brought capabilities. */
		if (rt_call_finish(call) != STATUS_OK)
			call->kept = 0;
	}
	for (uint32_t i = 0; i < call->received_count; i++) {
		if ((call->kept & (1u << i)) == 0)
			rt_ring_release(&call->rt->ring,
					(struct cap_id){.key = call->received[i].capability});
	}
	call->received_count = 0;
}

void rt_call_close(struct rt_call *call)
{
	if (call->state == CALL_CLOSED)
		return;
	if (call->state == CALL_IN_PROGRESS || call->received_count != 0)
		capabilities_drop(call);
	call->state = CALL_CLOSED;
	rt_arena_free(&call->rt->arena, call->span);
}

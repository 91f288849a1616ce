/*
 * Submissions of every kind, and what comes of them: see searcher.h.
 */
#include "abi/receive.h"
#include "core/generated/console.h"
#include "core/generated/endpoint.h"
#include "core/generated/graph.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "core/generated/system.h"
#include "tests/proofs/raw.h"
#include "tests/proofs/searcher/searcher.h"

static const struct method methods[] = {
#define METHOD(name, method, shape, results) \
	{name##_INTERFACE_ID, shape, name##_METHOD_##method, POOL_##name, results},
#include "tests/proofs/searcher/kinds.def"
};

/* The kinds after the methods and after the releases, one for each pool. */
enum other_kind {
	OTHER_RECEIVE,
	OTHER_RETURN,
	OTHER_CANCEL,
	OTHER_CALL,
	OTHER_NOP,
	OTHER_NOISE,
	OTHER_COUNT
};

#define RELEASES_FROM ARRAY_COUNT(methods)
#define OTHERS_FROM (RELEASES_FROM + POOL_COUNT)

uint32_t entry_kinds(void)
{
	return (uint32_t)OTHERS_FROM + OTHER_COUNT;
}

static bool operation_take(struct searcher *searcher, uint32_t from, uint32_t to,
			   uint8_t *operation)
{
	for (uint32_t i = from; i < to; i++) {
		if ((searcher->busy >> i & 1) == 0) {
			searcher->busy |= UINT64_C(1) << i;
			*operation = (uint8_t)i;
			return true;
		}
	}
	return false;
}

static bool call_take(struct searcher *searcher, struct ring_submission *entry)
{
	if (!operation_take(searcher, 0, CALL_OPERATIONS, &entry->operation))
		return false;
	entry->opcode = RING_CALL;
	entry->message_offset_words = (uint16_t)(entry->operation * CALL_WORDS);
	entry->transfer_offset_words = (uint16_t)(entry->message_offset_words + MESSAGE_WORDS);
	entry->result_offset_words = (uint16_t)(entry->transfer_offset_words + LIST_WORDS);
	entry->result_length_words = RESULT_WORDS;
	return true;
}

/* The granted ledger pays for the searcher, and the granted thread is its own. */
static bool spares_itself(const struct method *method)
{
	return (method->pool == POOL_LEDGER && method->method == LEDGER_METHOD_CLOSE) ||
	       (method->pool == POOL_THREAD && method->method == THREAD_METHOD_END);
}

static bool method_call(struct searcher *searcher, const struct method *method,
			struct ring_submission *entry)
{
	const uint64_t key =
		pool_pick(searcher, (enum pool_index)method->pool, spares_itself(method));

	if (!key || !call_take(searcher, entry))
		return false;
	entry->method = method->method;
	entry->capability = key;
	entry->interface = method->interface;
	entry->result_capabilities = method->results;
	if (method->shape[0] == 'D' || (method->shape[0] && method->shape[1] == 'D'))
		entry->message_offset_words = SHARED_OFFSET;
	if (method->results == 0) {
		entry->result_offset_words = SHARED_OFFSET;
		entry->result_length_words = SHARED_WORDS;
	}
	message_make(searcher, method, entry);
	return true;
}

static bool release(struct searcher *searcher, enum pool_index index, struct ring_submission *entry)
{
	entry->opcode = RING_RELEASE;
	entry->flags = searcher->choice.many ? RING_FLAG_QUIET : 0;
	entry->capability = pool_take(searcher, index);
	return entry->capability != 0;
}

static void luggage_add(struct searcher *searcher, struct ring_submission *entry)
{
	const uint32_t count =
		searcher->choice.many ? RING_TRANSFERS : (uint32_t)searcher_random(searcher, 3);

	for (uint32_t i = 0; i < count; i++) {
		const uint64_t key = searcher->choice.move ? pool_take(searcher, POOL_ENDPOINT)
							   : pool_pick(searcher, POOL_FACET, false);

		if (key)
			(void)transfer_add(searcher, entry, key);
	}
	if (entry->transfer_count == 0)
		entry->transfer_offset_words = 0;
}

static bool facet_call(struct searcher *searcher, struct ring_submission *entry)
{
	const uint64_t key = pool_pick(searcher, POOL_FACET, true);

	if (!key || !call_take(searcher, entry))
		return false;
	entry->capability = key;
	entry->interface = SEARCH_INTERFACE;
	entry->message_length_words = 1;
	entry->result_capabilities = 2;
	searcher->rt->ring.region->arena[entry->message_offset_words] = 0;
	luggage_add(searcher, entry);
	return true;
}

static bool receive(struct searcher *searcher, struct ring_submission *entry)
{
	const uint64_t key = pool_pick(searcher, POOL_ENDPOINT, true);

	if (!key || !operation_take(searcher, CALL_OPERATIONS, RING_OPERATIONS, &entry->operation))
		return false;
	entry->opcode = RING_RECV;
	entry->capability = key;
	entry->result_capabilities = (uint8_t)(searcher->choice.many ? RING_TRANSFERS : 2);
	entry->result_offset_words =
		(uint16_t)(RECEIVES_OFFSET + (entry->operation - CALL_OPERATIONS) * RECEIVE_WORDS);
	entry->result_length_words = RECEIVE_WORDS;
	searcher->capabilities[entry->operation] = entry->result_capabilities;
	searcher->call_ids[entry->operation] = 0;
	return true;
}

/* An answer to the first call that has arrived; to none, if none has. */
static bool answer(struct searcher *searcher, struct ring_submission *entry)
{
	uint32_t at = CALL_OPERATIONS;

	while (at < RING_OPERATIONS - 1 && !searcher->call_ids[at])
		at++;
	entry->opcode = RING_RETURN;
	entry->flags = searcher->choice.sizes == SIZES_LARGE ? RING_FLAG_END : 0;
	entry->operation = (uint8_t)at;
	entry->call_id = searcher->call_ids[at];
	searcher->call_ids[at] = 0;
	entry->message_offset_words = SHARED_OFFSET;
	entry->message_length_words = 1;
	entry->transfer_offset_words = SHARED_OFFSET + 1;
	searcher->rt->ring.region->arena[SHARED_OFFSET] = 0;
	luggage_add(searcher, entry);
	return true;
}

static bool cancel(struct searcher *searcher, struct ring_submission *entry)
{
	uint32_t at = searcher->choice.order == ORDER_RANDOM
			      ? (uint32_t)searcher_random(searcher, RING_OPERATIONS)
			      : 0;

	entry->opcode = RING_CANCEL;
	while (at < RING_OPERATIONS - 1 && (searcher->busy >> at & 1) == 0)
		at++;
	entry->operation = (uint8_t)at;
	return true;
}

static bool noise(struct searcher *searcher, struct ring_submission *entry)
{
	uint64_t *words = (uint64_t *)(void *)entry;
	const uint32_t bits = 1 + (uint32_t)searcher_random(searcher, 4);

	if (!facet_call(searcher, entry) && !receive(searcher, entry))
		return false;
	/* Not the first two words: what is submitted stays a call of this facet, or a receive. */
	for (uint32_t i = 0; i < bits; i++)
		words[2 + searcher_random(searcher, 3)] ^= UINT64_C(1)
							   << searcher_random(searcher, 64);
	return true;
}

static bool other_make(struct searcher *searcher, enum other_kind kind,
		       struct ring_submission *entry)
{
	switch (kind) {
	case OTHER_RECEIVE:
		return receive(searcher, entry);
	case OTHER_RETURN:
		return answer(searcher, entry);
	case OTHER_CANCEL:
		return cancel(searcher, entry);
	case OTHER_CALL:
		return facet_call(searcher, entry);
	case OTHER_NOISE:
		return noise(searcher, entry);
	case OTHER_NOP:
	case OTHER_COUNT:
	default:
		return true; /* a NOP is all zeros */
	}
}

bool entry_make(struct searcher *searcher, uint32_t kind, struct ring_submission *entry)
{
	bool made;

	*entry = (struct ring_submission){0};
	if (kind < RELEASES_FROM)
		made = method_call(searcher, &methods[kind], entry);
	else if (kind < OTHERS_FROM)
		made = release(searcher, (enum pool_index)(kind - RELEASES_FROM), entry);
	else
		made = other_make(searcher, (enum other_kind)(kind - OTHERS_FROM), entry);
	entry->user_data = entry->operation;
	return made;
}

/*
 * ---- completions -------------------------------------------------------------------------------
 */

static void call_completed(struct searcher *searcher, uint32_t operation, uint32_t count)
{
	const uint64_t *result =
		&searcher->rt->ring.region
			 ->arena[operation * CALL_WORDS + MESSAGE_WORDS + LIST_WORDS];
	const struct ring_received *records = (const struct ring_received *)(const void *)result;

	searcher->busy &= ~(UINT64_C(1) << operation);
	for (uint32_t i = 0; i < count && i < 2; i++) {
		if (records[i].capability)
			pool_add(searcher, records[i].interface, records[i].capability);
	}
}

static void receive_completed(struct searcher *searcher, uint32_t operation, uint32_t flags)
{
	const uint32_t offset = RECEIVES_OFFSET + (operation - CALL_OPERATIONS) * RECEIVE_WORDS;
	const uint64_t *buffer = &searcher->rt->ring.region->arena[offset];

	if ((flags & RING_COMPLETION_EVENT) == 0)
		searcher->busy &= ~(UINT64_C(1) << operation);
	else if ((flags & RING_COMPLETION_CALLER_GONE) == 0)
		searcher->call_ids[operation] = buffer[2 * searcher->capabilities[operation]];
}

void completions_take(struct searcher *searcher)
{
	struct ring_completion completion;

	while (raw_take(searcher->rt, &completion)) {
		const uint32_t operation = (uint32_t)completion.user_data % RING_OPERATIONS;

		if (completion.opcode == RING_CALL && operation < CALL_OPERATIONS)
			call_completed(searcher, operation,
				       completion.status == STATUS_OK ? completion.capability_count
								      : 0);
		if (completion.opcode == RING_RECV && operation >= CALL_OPERATIONS)
			receive_completed(searcher, operation, completion.flags);
	}
}

/*
 * Checks the form of submissions. It owns nothing and reads only what its caller has copied out of
 * shared memory. The table below says, for each opcode, which fields it uses; docs/abi.md shows the
 * same table to programmers.
 */
#include "core/ring/submission.h"

#include "core/base/checked.h"

/* The fields that an opcode may use, as bits. */
enum {
	USES_METHOD = 1u << 0,
	USES_OPERATION = 1u << 1,
	USES_TRANSFERS = 1u << 2,
	USES_RESULT_CAPABILITIES = 1u << 3,
	USES_CAPABILITY = 1u << 4,
	USES_INTERFACE = 1u << 5,
	USES_MESSAGE = 1u << 6,
	USES_RESULT = 1u << 7,
	USES_CALL_ID = 1u << 8,
};

struct form {
	uint16_t uses;
	uint8_t flags;
};

static const struct form opcode_form[RING_OPCODE_COUNT] = {
	[RING_NOP] = {0, RING_FLAG_QUIET},
	[RING_CALL] = {USES_METHOD | USES_OPERATION | USES_TRANSFERS | USES_RESULT_CAPABILITIES |
			       USES_CAPABILITY | USES_INTERFACE | USES_MESSAGE | USES_RESULT,
		       0},
	[RING_RECV] = {USES_OPERATION | USES_RESULT_CAPABILITIES | USES_CAPABILITY | USES_RESULT,
		       0},
	[RING_RETURN] = {USES_OPERATION | USES_TRANSFERS | USES_MESSAGE | USES_CALL_ID,
			 RING_FLAG_QUIET | RING_FLAG_EXCEPTION | RING_FLAG_END},
	[RING_RELEASE] = {USES_CAPABILITY, RING_FLAG_QUIET},
	[RING_CANCEL] = {USES_OPERATION, 0},
};

/* A RETURN that puts its call into a place, and one that answers a call in a place. */
static const struct form defer_form = {USES_OPERATION | USES_METHOD | USES_CALL_ID,
				       RING_FLAG_DEFER | RING_FLAG_QUIET | RING_FLAG_END};
static const struct form deferred_form = {
	USES_CAPABILITY | USES_METHOD | USES_TRANSFERS | USES_MESSAGE | USES_CALL_ID,
	RING_FLAG_DEFERRED | RING_FLAG_QUIET | RING_FLAG_EXCEPTION};

static const struct form *form_of(const struct ring_submission *entry)
{
	if (entry->opcode == RING_RETURN && (entry->flags & RING_FLAG_DEFER))
		return &defer_form;
	if (entry->opcode == RING_RETURN && (entry->flags & RING_FLAG_DEFERRED))
		return &deferred_form;
	return &opcode_form[entry->opcode];
}

/* Everything that must be zero because this opcode does not use it, or because none does. */
static bool unused_fields_are_zero(const struct ring_submission *entry, unsigned uses)
{
	uint64_t set = entry->reserved0 | entry->reserved1[0] | entry->reserved1[1] |
		       entry->reserved1[2] | entry->reserved2;

	if (!(uses & USES_METHOD))
		set |= entry->method;
	if (!(uses & USES_OPERATION))
		set |= entry->operation;
	if (!(uses & USES_TRANSFERS))
		set |= entry->transfer_count;
	if (!entry->transfer_count || !(uses & USES_TRANSFERS))
		set |= entry->transfer_offset_words;
	if (!(uses & USES_RESULT_CAPABILITIES))
		set |= entry->result_capabilities;
	if (!(uses & USES_CAPABILITY))
		set |= entry->capability;
	if (!(uses & USES_INTERFACE))
		set |= entry->interface;
	if (!(uses & USES_MESSAGE))
		set |= (uint64_t)entry->message_offset_words | entry->message_length_words;
	if (!(uses & USES_RESULT))
		set |= (uint64_t)entry->result_offset_words | entry->result_length_words;
	if (!(uses & USES_CALL_ID))
		set |= entry->call_id;
	return set == 0;
}

static enum status ranges_check(const struct ring_submission *entry)
{
	if (entry->message_length_words > RING_MESSAGE_WORDS)
		return STATUS_MESSAGE_TOO_LARGE;
	if (!range_inside(entry->message_offset_words, entry->message_length_words,
			  RING_ARENA_WORDS))
		return STATUS_BAD_MESSAGE_RANGE;
	if (entry->result_capabilities > RING_TRANSFERS)
		return STATUS_BAD_TRANSFER_LIST;
	if (!range_inside(entry->result_offset_words, entry->result_length_words,
			  RING_ARENA_WORDS) ||
	    (entry->opcode == RING_CALL &&
	     entry->result_length_words < ring_received_words(entry->result_capabilities)))
		return STATUS_BAD_RESULT_RANGE;
	if (entry->transfer_count > RING_TRANSFERS ||
	    !range_inside(entry->transfer_offset_words,
			  entry->transfer_count * (sizeof(struct ring_transfer) / sizeof(uint64_t)),
			  RING_ARENA_WORDS))
		return STATUS_BAD_TRANSFER_LIST;
	return STATUS_OK;
}

enum status ring_submission_check(const struct ring_submission *entry)
{
	const struct form *form;

	if (entry->opcode >= RING_OPCODE_COUNT)
		return STATUS_BAD_OPCODE;
	form = form_of(entry);
	if (entry->flags & ~(unsigned)form->flags)
		return STATUS_BAD_FLAGS;
	if (!unused_fields_are_zero(entry, form->uses))
		return STATUS_RESERVED_BITS;
	if (entry->operation >= RING_OPERATIONS)
		return STATUS_BAD_OPERATION;
	return ranges_check(entry);
}

enum status ring_transfers_check(const struct ring_transfer *list, unsigned count)
{
	for (unsigned i = 0; i < count; i++) {
		uint8_t reserved = 0;

		if (list[i].how < RING_TRANSFER_COPY || list[i].how > RING_TRANSFER_NAME)
			return STATUS_BAD_TRANSFER_LIST;
		if (list[i].hold > HOLD_NON_TRANSFERABLE)
			return STATUS_BAD_TRANSFER_LIST;
		for (unsigned k = 0; k < sizeof(list[i].reserved); k++)
			reserved |= list[i].reserved[k];
		if (reserved)
			return STATUS_BAD_TRANSFER_LIST;
		for (unsigned k = 0; k < i; k++)
			if (list[k].capability == list[i].capability)
				return STATUS_BAD_TRANSFER_LIST;
	}
	return STATUS_OK;
}

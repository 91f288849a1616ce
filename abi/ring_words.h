/*
 * The words of a submission and of a completion: for code that writes or reads an entry word by
 * word and not field by field, because each word of shared memory is loaded or stored exactly once,
 * or because one comparison of a word decides about several fields. The fields are those of
 * abi/ring.h; their places in the words are stated here and nowhere else, and held against the
 * structures.
 */
#ifndef ABI_RING_WORDS_H
#define ABI_RING_WORDS_H

#include "abi/ring.h"
#include "abi/status.h"

/* A submission's words of 64 bits. */
enum ring_submission_word {
	RING_WORD_HEAD, /* opcode, flags, method, operation, transfer_count, result_capabilities */
	RING_WORD_CAPABILITY,
	RING_WORD_INTERFACE,
	RING_WORD_RANGES,
	RING_WORD_TRANSFERS, /* transfer_offset_words */
	RING_WORD_USER_DATA,
	RING_WORD_CALL_ID,
	RING_WORD_RESERVED,
	RING_SUBMISSION_WORDS
};

ABI_SIZE(struct ring_submission, RING_SUBMISSION_WORDS * 8);
ABI_OFFSET(struct ring_submission, opcode, RING_WORD_HEAD * 8);
ABI_OFFSET(struct ring_submission, flags, 1);
ABI_OFFSET(struct ring_submission, method, 2);
ABI_OFFSET(struct ring_submission, operation, 4);
ABI_OFFSET(struct ring_submission, transfer_count, 5);
ABI_OFFSET(struct ring_submission, result_capabilities, 6);
ABI_OFFSET(struct ring_submission, capability, RING_WORD_CAPABILITY * 8);
ABI_OFFSET(struct ring_submission, interface, RING_WORD_INTERFACE * 8);
ABI_OFFSET(struct ring_submission, ranges, RING_WORD_RANGES * 8);
ABI_OFFSET(struct ring_submission, transfer_offset_words, RING_WORD_TRANSFERS * 8);
ABI_OFFSET(struct ring_submission, user_data, RING_WORD_USER_DATA * 8);
ABI_OFFSET(struct ring_submission, call_id, RING_WORD_CALL_ID * 8);
ABI_OFFSET(struct ring_submission, reserved2, RING_WORD_RESERVED * 8);

/* The head of a CALL that passes no capabilities and takes none. */
static inline uint64_t ring_head_call(uint16_t method, uint32_t operation)
{
	return RING_CALL | (uint64_t)method << 16 | (uint64_t)operation << 32;
}

/* In the head of a CALL: how many capabilities it passes, and how many it takes. */
static inline uint64_t ring_head_capabilities(uint8_t transfer_count, uint8_t result_capabilities)
{
	return (uint64_t)transfer_count << 40 | (uint64_t)result_capabilities << 48;
}

/* The head of a RETURN. */
static inline uint64_t ring_head_return(uint32_t flags, uint32_t operation, uint8_t transfer_count)
{
	return RING_RETURN | flags << 8 | (uint64_t)operation << 32 |
	       (uint64_t)transfer_count << 40;
}

/* In the head of a RETURN with DEFER or DEFERRED: the place. */
static inline uint64_t ring_head_place(uint16_t place)
{
	return (uint64_t)place << 16;
}

static inline uint16_t ring_head_method(uint64_t head)
{
	return (uint16_t)(head >> 16);
}

/* The head was checked: its operation is below RING_OPERATIONS. */
static inline uint32_t ring_head_operation(uint64_t head)
{
	return (uint32_t)(head >> 32) & (RING_OPERATIONS - 1);
}

/* A range of the arena, as it stands in the lower half of the word of ranges. */
static inline uint64_t ring_range_word(uint32_t offset_words, uint32_t length_words)
{
	return offset_words | (uint64_t)length_words << 16;
}

static inline uint64_t ring_ranges_word(uint64_t message, uint64_t result)
{
	return message | result << 32;
}

static inline uint16_t ring_ranges_message_offset(uint64_t ranges)
{
	return (uint16_t)ranges;
}

static inline uint32_t ring_ranges_message_length(uint64_t ranges)
{
	return (uint32_t)(ranges >> 16) & 0xffff;
}

/* A completion's words of 64 bits. */
enum ring_completion_word {
	RING_WORD_COMPLETED_DATA, /* user_data */
	RING_WORD_OUTCOME,        /* status, opcode, capability_count, length_words, flags */
	RING_COMPLETION_WORDS
};

ABI_SIZE(struct ring_completion, RING_COMPLETION_WORDS * 8);
ABI_OFFSET(struct ring_completion, user_data, RING_WORD_COMPLETED_DATA * 8);
ABI_OFFSET(struct ring_completion, status, RING_WORD_OUTCOME * 8);
ABI_OFFSET(struct ring_completion, opcode, 10);
ABI_OFFSET(struct ring_completion, capability_count, 11);
ABI_OFFSET(struct ring_completion, length_words, 12);
ABI_OFFSET(struct ring_completion, flags, 14);

static inline uint64_t ring_outcome_word(enum status status, enum ring_opcode opcode,
					 uint8_t capability_count, uint16_t length_words,
					 uint16_t flags)
{
	return (uint16_t)status | (uint64_t)opcode << 16 | (uint64_t)capability_count << 24 |
	       (uint64_t)length_words << 32 | (uint64_t)flags << 48;
}

/* The two indexes that the user owns, its claims, stand in one word of the header. */
ABI_OFFSET(struct ring_header, sq_tail, 0);
ABI_OFFSET(struct ring_header, cq_head, 4);

static inline uint32_t ring_claims_sq_tail(uint64_t claims)
{
	return (uint32_t)claims;
}

static inline uint32_t ring_claims_cq_head(uint64_t claims)
{
	return (uint32_t)(claims >> 32);
}

#endif

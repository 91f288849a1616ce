/*
 * The form of a submission: everything that can be said of an entry without looking at the state of
 * the system. Pure, so that every entry of a queue can be tried on the host. Read abi/ring.h first;
 * kernel/ipc/ring.c is what takes entries.
 */
#ifndef CORE_RING_SUBMISSION_H
#define CORE_RING_SUBMISSION_H

#include "abi/ring.h"
#include "abi/status.h"
#include "core/ring/shared.h"

/* A submission that was copied out of the queue, as fields and as words. */
union ring_submission_copy {
	struct ring_submission entry;
	uint64_t words[sizeof(struct ring_submission) / sizeof(uint64_t)];
};

/* Reads one submission out of shared memory, each word once, and in order. */
static inline void ring_submission_read(union ring_submission_copy *copy,
					const struct ring_submission *shared)
{
	const uint64_t *from = (const uint64_t *)(const void *)shared;

	copy->words[0] = shared_load64(&from[0]);
	copy->words[1] = shared_load64(&from[1]);
	copy->words[2] = shared_load64(&from[2]);
	copy->words[3] = shared_load64(&from[3]);
	copy->words[4] = shared_load64(&from[4]);
	copy->words[5] = shared_load64(&from[5]);
	copy->words[6] = shared_load64(&from[6]);
	copy->words[7] = shared_load64(&from[7]);
}

/* Whether [offset, offset + length) of 16-bit words, in the low half of `range`, is a good message. */
static inline bool ring_range_is_plain(uint32_t range, uint32_t most)
{
	uint32_t offset = range & 0xffff, length = range >> 16;

	return length <= most && offset + length <= RING_ARENA_WORDS;
}

/*
 * A quick answer for the two entries that services live by: true only for a CALL or a RETURN without
 * capabilities and without flags (RETURN: QUIET is allowed) that ring_submission_check accepts. False
 * says nothing. A few tests of whole words, before anything is written.
 */
static inline bool ring_submission_is_plain(const union ring_submission_copy *copy)
{
	/* Bytes: opcode, flags, method (2), operation, transfers, result capabilities, reserved. */
	const uint64_t call_mask = UINT64_C(0xffffffc00000ffff);
	const uint64_t return_mask = UINT64_C(0xffffffc0fffffeff);
	const uint64_t *w = copy->words;

	if ((w[4] | w[7]) != 0 || !ring_range_is_plain((uint32_t)w[3], RING_MESSAGE_WORDS))
		return false;
	if ((w[0] & call_mask) == RING_CALL)
		return w[6] == 0 &&
		       ring_range_is_plain((uint32_t)(w[3] >> 32), RING_ARENA_WORDS);
	return (w[0] & return_mask) == RING_RETURN && (w[1] | w[2] | w[3] >> 32) == 0;
}

/* What the words of a plain entry hold. */
static inline uint16_t ring_plain_method(const union ring_submission_copy *copy)
{
	return (uint16_t)(copy->words[0] >> 16);
}

static inline unsigned ring_plain_operation(const union ring_submission_copy *copy)
{
	return (unsigned)(copy->words[0] >> 32) & (RING_OPERATIONS - 1);
}

static inline uint32_t ring_plain_message_words(const union ring_submission_copy *copy)
{
	return (uint32_t)(copy->words[3] >> 16) & 0xffff;
}

/*
 * Checks the form of an entry that was copied out of the queue. The first condition that fails, in
 * this order, gives the status:
 *   BAD_OPCODE         the opcode has no meaning
 *   BAD_FLAGS          a flag is set that the opcode does not define
 *   RESERVED_BITS      a reserved field, or one that the opcode does not use, is not zero
 *   BAD_OPERATION      the operation index is above 63
 *   MESSAGE_TOO_LARGE  the message is longer than RING_MESSAGE_WORDS
 *   BAD_MESSAGE_RANGE  the message does not lie inside the arena
 *   BAD_TRANSFER_LIST  more than 8 result capabilities are asked for
 *   BAD_RESULT_RANGE   the result buffer does not lie inside the arena, or is too small for the
 *                      records of the capabilities that it asks for
 *   BAD_TRANSFER_LIST  the transfer list is longer than 8, or does not lie inside the arena
 */
MUST_CHECK enum status ring_submission_check(const struct ring_submission *entry);

/*
 * Checks the form of a transfer list of `count` entries (0 to 8): BAD_TRANSFER_LIST for an undefined
 * way or hold mode, a reserved byte that is not zero, or a capability that appears twice.
 */
MUST_CHECK enum status ring_transfers_check(const struct ring_transfer *list, unsigned count);

/* The words that the records of `count` received capabilities take. */
static inline unsigned ring_received_words(unsigned count)
{
	return count * (unsigned)(sizeof(struct ring_received) / sizeof(uint64_t));
}

#endif

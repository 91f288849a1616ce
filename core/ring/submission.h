/*
 * The form of a submission: everything that can be said of an entry without looking at the state of
 * the system. Pure, so that every entry of a queue can be tried on the host. Read abi/ring.h first;
 * kernel/ipc/ring.c is what takes entries.
 */
#ifndef CORE_RING_SUBMISSION_H
#define CORE_RING_SUBMISSION_H

#include "abi/ring.h"
#include "abi/ring_words.h"
#include "abi/status.h"
#include "core/ring/shared.h"

/* A submission that was copied out of the queue, as fields and as words. */
union ring_submission_copy {
	struct ring_submission entry;
	uint64_t words[RING_SUBMISSION_WORDS];
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

/*
 * Whether both [offset, offset + length) of `ranges`, four numbers of 16 bits, lie inside the
 * arena, and the first one is no longer than a message. All four at once: when each is below 4096,
 * no sum of two of them runs over into the next.
 */
static inline bool ring_ranges_are_plain(uint64_t ranges)
{
	const uint64_t too_large = UINT64_C(0xf000f000f000f000);
	const uint64_t sign = UINT64_C(0x0000800000008000);
	/* Sets the sign of a sum that is larger than the arena. */
	const uint64_t bias = sign - UINT64_C(0x0000000100000001) * (RING_ARENA_WORDS + 1);

	return (uint32_t)ranges < (RING_MESSAGE_WORDS + 1) << 16 && (ranges & too_large) == 0 &&
	       ((ranges + (ranges >> 16) + bias) & sign) == 0;
}

/* The same for the first of them, with nothing in the second one. */
static inline bool ring_range_is_plain(uint64_t ranges)
{
	return ranges < (RING_MESSAGE_WORDS + 1) << 16 &&
	       (ranges & 0xffff) + (ranges >> 16) <= RING_ARENA_WORDS;
}

/*
 * Quick answers for the entries that services live by: true only for a CALL without capabilities
 * and flags; a RETURN without capabilities and with QUIET alone; one with QUIET and DEFER; or one
 * without capabilities, with QUIET and DEFERRED; that ring_submission_check accepts. False says
 * nothing. A few tests of whole words, before anything is written.
 */
static inline bool ring_call_is_plain(const union ring_submission_copy *copy)
{
	/* Any method and operation; all other bits are those of the opcode. */
	const uint64_t free =
		ring_head_call(0, 0) ^ ring_head_call(UINT16_MAX, RING_OPERATIONS - 1);
	const uint64_t *words = copy->words;

	return (words[RING_WORD_HEAD] & ~free) == ring_head_call(0, 0) &&
	       (words[RING_WORD_TRANSFERS] | words[RING_WORD_CALL_ID] |
		words[RING_WORD_RESERVED]) == 0 &&
	       ring_ranges_are_plain(words[RING_WORD_RANGES]);
}

static inline bool ring_return_is_plain(const union ring_submission_copy *copy)
{
	/* Any operation. */
	const uint64_t quiet = ring_head_return(RING_FLAG_QUIET, 0, 0);
	const uint64_t free = quiet ^ ring_head_return(RING_FLAG_QUIET, RING_OPERATIONS - 1, 0);
	const uint64_t *words = copy->words;

	return (words[RING_WORD_HEAD] & ~free) == quiet &&
	       (words[RING_WORD_CAPABILITY] | words[RING_WORD_INTERFACE] |
		words[RING_WORD_TRANSFERS] | words[RING_WORD_RESERVED]) == 0 &&
	       ring_range_is_plain(words[RING_WORD_RANGES]);
}

static inline bool ring_defer_is_plain(const union ring_submission_copy *copy)
{
	/* Any place and operation. */
	const uint64_t quiet = ring_head_return(RING_FLAG_QUIET | RING_FLAG_DEFER, 0, 0);
	const uint64_t free = ring_head_place(UINT16_MAX) |
			      (quiet ^ ring_head_return(RING_FLAG_QUIET | RING_FLAG_DEFER,
							RING_OPERATIONS - 1, 0));
	const uint64_t *words = copy->words;

	return (words[RING_WORD_HEAD] & ~free) == quiet &&
	       (words[RING_WORD_CAPABILITY] | words[RING_WORD_INTERFACE] | words[RING_WORD_RANGES] |
		words[RING_WORD_TRANSFERS] | words[RING_WORD_RESERVED]) == 0;
}

static inline bool ring_late_answer_is_plain(const union ring_submission_copy *copy)
{
	/* Any place. */
	const uint64_t quiet = ring_head_return(RING_FLAG_QUIET | RING_FLAG_DEFERRED, 0, 0);
	const uint64_t *words = copy->words;

	return (words[RING_WORD_HEAD] & ~ring_head_place(UINT16_MAX)) == quiet &&
	       (words[RING_WORD_INTERFACE] | words[RING_WORD_TRANSFERS] |
		words[RING_WORD_RESERVED]) == 0 &&
	       ring_range_is_plain(words[RING_WORD_RANGES]);
}

/*
 * The fields of a plain entry that are parts of a word. They are cut out of that word, because it
 * is in a register already, and a load of the field would be one more.
 */
static inline uint16_t ring_plain_method(const union ring_submission_copy *copy)
{
	return ring_head_method(copy->words[RING_WORD_HEAD]);
}

/* For an entry with DEFER or DEFERRED. */
static inline uint16_t ring_plain_place(const union ring_submission_copy *copy)
{
	return ring_head_method(copy->words[RING_WORD_HEAD]);
}

static inline uint32_t ring_plain_operation(const union ring_submission_copy *copy)
{
	return ring_head_operation(copy->words[RING_WORD_HEAD]);
}

static inline uint16_t ring_plain_message_offset(const union ring_submission_copy *copy)
{
	return ring_ranges_message_offset(copy->words[RING_WORD_RANGES]);
}

static inline uint32_t ring_plain_message_words(const union ring_submission_copy *copy)
{
	return ring_ranges_message_length(copy->words[RING_WORD_RANGES]);
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
 * Checks the form of a transfer list of `count` entries (0 to 8): BAD_TRANSFER_LIST for an
 * undefined way or hold mode, a reserved byte that is not zero, or a capability that appears twice.
 */
MUST_CHECK enum status ring_transfers_check(const struct ring_transfer *list, unsigned count);

/* The words that the records of `count` received capabilities take. */
static inline unsigned ring_received_words(unsigned count)
{
	return count * (unsigned)(sizeof(struct ring_received) / sizeof(uint64_t));
}

#endif

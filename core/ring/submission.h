/*
 * The form of a submission: everything that can be said of an entry without looking at the state of
 * the system. Pure, so that every entry of a queue can be tried on the host. Read abi/ring.h first;
 * kernel/ipc/ring.c is what takes entries.
 */
#ifndef CORE_RING_SUBMISSION_H
#define CORE_RING_SUBMISSION_H

#include "abi/ring.h"
#include "abi/status.h"

/*
 * Reads one submission out of shared memory, each word once, and in order.
 */
void ring_submission_read(struct ring_submission *entry, const struct ring_submission *shared);

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

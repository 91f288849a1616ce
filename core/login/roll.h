/*
 * The roll of sessions: who is in, and whose end the audit log is still to be told of.
 *
 * It lies in kept memory, a row for each session from before its opening is recorded until its end
 * is. So a service that ends without warning leaves the ids of the sessions that ended with it, and
 * the next instance tells the log of each. A row is one write of the kernel's: it is there or not.
 *
 *	byte   length
 *	    0  16     the id under which the audit log knows the session
 *	   16  4      the order in which rows were written
 *	   20  1      the state: free, open, ended
 *	   21  1      why it ended
 *	   22  1      1: it was a session of nobody in particular
 *	   23  5      zero
 *	   28  4      CRC-32 of the bytes before
 *
 * Rows that are read at a start are taken as hostile. They give nothing: at worst the log is told
 * of the end of a session that it has not heard of. A row is *good* when its sum is right, its
 * zeros are zeros, its state and its reason are known, and no good row before it has its id; every
 * other one is cleared.
 */
#ifndef CORE_LOGIN_ROLL_H
#define CORE_LOGIN_ROLL_H

#include "abi/base.h"
#include "core/generated/audit.h"

#define LOGIN_ROLL_ROWS 64u
#define LOGIN_ROLL_ID_BYTES 16u

enum login_roll_state {
	LOGIN_ROLL_FREE,
	LOGIN_ROLL_OPEN,
	LOGIN_ROLL_ENDED,
};

struct login_roll_row {
	uint8_t id[LOGIN_ROLL_ID_BYTES];
	uint32_t order;
	uint8_t state, reason, anonymous, zero[5];
	uint32_t sum;
};

_Static_assert(sizeof(struct login_roll_row) == 32, "no padding");

struct login_roll {
	struct login_roll_row rows[LOGIN_ROLL_ROWS]; /* as they stand in kept memory */
	uint32_t order;                              /* the last one */
};

/*
 * Takes over the rows that an earlier instance has left: good rows of open sessions are now of
 * ended ones, SERVICE_ENDED. Nothing is written back: a row that is read again says the same.
 */
void login_roll_open(struct login_roll *roll);

/*
 * Writes a session down, in a free row or in place of the oldest ended one; its row, to be kept.
 * Null: so many sessions are open.
 */
const struct login_roll_row *login_roll_add(struct login_roll *roll,
					    const uint8_t id[LOGIN_ROLL_ID_BYTES], bool anonymous);

/* An open session has ended: its row, to be kept; null when the roll has none of this id. */
const struct login_roll_row *login_roll_end(struct login_roll *roll,
					    const uint8_t id[LOGIN_ROLL_ID_BYTES],
					    enum session_end_reason reason);

/* The ended session that was written down first; null: there is none. */
const struct login_roll_row *login_roll_next(const struct login_roll *roll);

/* The log has been told: the row of an id is free; it is to be kept. Null when there is none. */
const struct login_roll_row *login_roll_remove(struct login_roll *roll,
					       const uint8_t id[LOGIN_ROLL_ID_BYTES]);

#endif

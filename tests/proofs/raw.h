/*
 * The ring and the system call without anybody's checks: what a hostile program would write itself.
 *
 * It shares the library's two indexes, so that a proof may use both by turns, as long as no call of
 * the library's is in progress. Every system call starts with nonsense in all registers and looks
 * at all of them when it is back. Read next: abi/ring.h.
 */
#ifndef TESTS_PROOFS_RAW_H
#define TESTS_PROOFS_RAW_H

#include "abi/base.h"
#include "abi/ring.h"
#include "abi/status.h"
#include "user/rt/rt.h"

/* In the order in which tests/proofs/system_call.S stores them. */
struct raw_registers {
	uint64_t rax, rbx, rcx, rdx, rsi, rdi, rbp, r8, r9, r10, r11, r12, r13, r14, r15;
};

/* Loads all of them, makes the system call, stores all of them. */
void raw_system_call(struct raw_registers *registers);

/* How often a register that must be zero was not, so far. */
extern uint32_t raw_registers_dirty;

/* A system call with a number and two arguments; counts registers that are not zero afterwards. */
int64_t raw_call(uint64_t number, uint64_t first, uint64_t second);

/* The next place of the submission queue is written and published. */
void raw_submit(struct rt *rt, const struct ring_submission *entry);

/* Takes the next completion, when there is one. */
MUST_CHECK bool raw_take(struct rt *rt, struct ring_completion *completion);

/* raw_one returns this when the operation goes on. */
#define RAW_PENDING ((enum status)1)
/* And when what came is not exactly one completion, of this entry. */
#define RAW_WRONG ((enum status)2)

/*
 * Submits one entry, enters once without waiting, and takes its completion into `*completion`. A
 * failed one must have no results.
 */
enum status raw_one(struct rt *rt, const struct ring_submission *entry,
		    struct ring_completion *completion);

/* Withdraws the operation of a pending entry; the status with which it ended. */
enum status raw_cancel(struct rt *rt, const struct ring_submission *entry);

/* The arena as words, and where raw messages, lists and results go in it. */
#define RAW_MESSAGE_OFFSET 1024u
#define RAW_LIST_OFFSET 1600u
#define RAW_RESULT_OFFSET 2048u
#define RAW_RESULT_WORDS 560u
uint64_t *raw_arena(struct rt *rt, uint32_t offset_words);

/* A well-formed CALL without message, with room for results. */
struct ring_submission raw_call_entry(struct cap_id capability, uint64_t interface,
				      uint16_t method);

#endif

/*
 * The ring region: the memory that one thread shares with the kernel.
 *
 * 32 KiB, page aligned:
 *
 *      0  header: indexes and counters                  1024 bytes
 *   1024  submission queue: 32 entries of 64 bytes      2048 bytes
 *   3072  completion queue: 64 entries of 16 bytes      1024 bytes
 *   4096  arena: messages, results, transfer lists      28672 bytes = 3584 words
 *
 * Offsets and lengths in entries are counts of 8-byte words from the beginning of the arena.
 * Indexes are free-running 32-bit counters; the place of entry i is i modulo the queue's size.
 * The user writes sq_tail and cq_head, the submissions and the arena; the kernel writes sq_head,
 * cq_tail, the completions, the counters and what it delivers into the arena. Each side keeps its
 * own copy of what it owns and treats what it reads of the other as a claim.
 */
#ifndef ABI_RING_H
#define ABI_RING_H

#include "abi/base.h"

#define RING_REGION_BYTES 32768u
#define RING_SUBMISSIONS 32u
#define RING_COMPLETIONS 64u
#define RING_OPERATIONS 64u
#define RING_ARENA_OFFSET 4096u
#define RING_ARENA_WORDS 3584u

/* The longest message, in words: 4 KiB. */
#define RING_MESSAGE_WORDS 512u

/*
 * The most bytes that a method of the kernel takes or gives as data: they fit into a message with
 * its frame.
 */
#define RING_DATA_BYTES 3072u
/* The most capabilities that one call or one return carries. */
#define RING_TRANSFERS 8u
/* Completion places that RECV and CALL cannot take, so that RETURN and CANCEL never stall. */
#define RING_KEPT_COMPLETIONS 2u

/* Completion places that a free standing receive holds for its events, besides its own. */
#define RING_RECEIVE_EVENTS 2u

/* System call numbers, in rax; rdi and rsi carry the arguments, rax the result. */
#define SYSTEM_CALL_CAP_ENTER 0u
#define SYSTEM_CALL_EXIT 1u
/* cap_enter's timeout that never passes. */
#define TIMEOUT_NEVER UINT64_MAX

enum ring_opcode {
	RING_NOP = 0,
	RING_CALL = 1,
	RING_RECV = 2,
	RING_RETURN = 3,
	RING_RELEASE = 4,
	RING_CANCEL = 5,
	RING_OPCODE_COUNT
};

/* Submission flags. docs/abi.md says which opcode defines which flag. */
#define RING_FLAG_QUIET 0x01u     /* NOP, RELEASE, RETURN: no completion on success */
#define RING_FLAG_EXCEPTION 0x02u /* RETURN: the message is an exception */
#define RING_FLAG_END 0x04u       /* RETURN: do not re-arm the receive */
#define RING_FLAG_DEFER 0x08u /* RETURN: no answer yet; the call waits in a place of the endpoint */
#define RING_FLAG_DEFERRED 0x10u /* RETURN: the answer to a call that waits in a place */

/*
 * A submission. Fields that an opcode does not use are zero:
 *   NOP      nothing but user_data
 *   CALL     method, operation, transfer_count, result_capabilities, capability, interface,
 *            message, result, transfer_offset
 *   RECV     operation, result_capabilities, capability (the endpoint), result (the buffer)
 *   RETURN   operation, transfer_count, message, transfer_offset, call_id
 *            with DEFER: operation, method (the place), call_id
 *            with DEFERRED: transfer_count, capability (the endpoint), method (the place), message,
 *            transfer_offset, call_id
 *   RELEASE  capability
 *   CANCEL   operation
 */
struct ring_submission {
	uint8_t opcode;
	uint8_t flags;
	uint16_t method;
	uint8_t operation;
	uint8_t transfer_count;
	uint8_t result_capabilities;
	uint8_t reserved0;
	uint64_t capability;
	uint64_t interface;
	union {
		struct {
			uint16_t message_offset_words;
			uint16_t message_length_words;
			uint16_t result_offset_words;
			uint16_t result_length_words;
		};
		uint64_t ranges; /* the four of them, in one word */
	};
	uint16_t transfer_offset_words;
	uint16_t reserved1[3];
	uint64_t user_data;
	uint64_t call_id;
	uint64_t reserved2;
};

/* Completion flags. */
#define RING_COMPLETION_EVENT 0x0001u       /* a standing receive tells something and goes on */
#define RING_COMPLETION_CALLER_GONE 0x0002u /* with EVENT: the caller of the busy call is gone */

/*
 * A completion. For a CALL to an object that answered, length_words is the length of the result
 * message and capability_count the number of records in front of it.
 */
struct ring_completion {
	uint64_t user_data;
	int16_t status;
	uint8_t opcode;
	uint8_t capability_count;
	uint16_t length_words;
	uint16_t flags;
};

/*
 * Why an operation of this thread has completed with LEDGER_LIMIT last: the paying ledger has
 * `left` of a column, and the next step of the operation needed `needed`. The columns are numbered
 * from 1 in the order of struct Columns in schema/ledger.capnp; 0: there was no such completion.
 */
struct ring_refusal {
	uint64_t needed;
	uint64_t left;
	uint32_t column;
	/* 1: a ledger above the paying one has no more, of a limit for all below it. */
	uint32_t above;
};

/* The header. User-written and kernel-written words lie in different cache lines. */
struct ring_header {
	uint32_t sq_tail; /* user: one past the last submission */
	uint32_t cq_head; /* user: the next completion to read */
	uint32_t reserved_user[14];
	uint32_t sq_head;  /* kernel: the next submission to take */
	uint32_t cq_tail;  /* kernel: one past the last completion */
	uint32_t refused;  /* kernel: entries that completed with a status of form, wrapping */
	uint32_t refusals; /* kernel: completions with LEDGER_LIMIT, wrapping */
	struct ring_refusal refusal; /* kernel: the last of them */
	uint32_t reserved_kernel[6];
	uint8_t reserved[896];
};

struct ring_region {
	struct ring_header header;
	struct ring_submission submissions[RING_SUBMISSIONS];
	struct ring_completion completions[RING_COMPLETIONS];
	uint64_t arena[RING_ARENA_WORDS];
};

/* How an entry of a transfer list passes its capability on. */
enum ring_transfer_how {
	RING_TRANSFER_COPY = 1,
	RING_TRANSFER_MOVE = 2,
	/* Shows it to a method of the kernel, and passes nothing on, whatever mode and hold. */
	RING_TRANSFER_NAME = 3,
};

/* Hold modes, from wide to narrow. A transfer may narrow the mode for the receiver. */
enum hold_mode {
	HOLD_FREE = 0,
	HOLD_SAME_SESSION = 1,
	HOLD_NON_TRANSFERABLE = 2,
};

/* One entry of a transfer list, in the arena. */
struct ring_transfer {
	uint64_t capability;
	uint8_t how;  /* enum ring_transfer_how */
	uint8_t hold; /* enum hold_mode: the receiver's; the sender's, where that is narrower */
	uint8_t reserved[6];
};

/*
 * One received capability. result_capabilities records lie at the beginning of the result buffer,
 * whether or not all are used; the message follows them.
 */
struct ring_received {
	uint64_t capability;
	uint64_t interface;
};

ABI_SIZE(struct ring_submission, 64);
ABI_OFFSET(struct ring_submission, capability, 8);
ABI_OFFSET(struct ring_submission, interface, 16);
ABI_OFFSET(struct ring_submission, message_offset_words, 24);
ABI_OFFSET(struct ring_submission, transfer_offset_words, 32);
ABI_OFFSET(struct ring_submission, user_data, 40);
ABI_OFFSET(struct ring_submission, call_id, 48);
ABI_SIZE(struct ring_completion, 16);
ABI_OFFSET(struct ring_completion, status, 8);
ABI_OFFSET(struct ring_completion, length_words, 12);
ABI_SIZE(struct ring_header, 1024);
ABI_OFFSET(struct ring_header, sq_head, 64);
ABI_OFFSET(struct ring_header, refusal, 80);
ABI_OFFSET(struct ring_header, reserved, 128);
ABI_SIZE(struct ring_refusal, 24);
ABI_OFFSET(struct ring_region, submissions, 1024);
ABI_OFFSET(struct ring_region, completions, 3072);
ABI_OFFSET(struct ring_region, arena, RING_ARENA_OFFSET);
ABI_SIZE(struct ring_region, RING_REGION_BYTES);
ABI_SIZE(struct ring_transfer, 16);
ABI_SIZE(struct ring_received, 16);

#endif

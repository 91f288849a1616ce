/*
 * Shared by the proofs about devices: a child that was given the Device of a function, and does
 * what it is told. The two talk by a *control* page that both map: the proof stores a command and
 * then a new number; the child does what it says and answers with that number. A command's meaning
 * is the two programs' own.
 *
 * A ledger of its own pays for the Device, beside the child's, so that it can be taken away.
 */
#ifndef TESTS_PROOFS_TOLD_H
#define TESTS_PROOFS_TOLD_H

#include "tests/proofs/device.h"
#include "user/rt/share.h"

/* The capabilities that a child is started with: device, addressSpace, timer, control. */
#define TOLD_GRANTS 4u
#define TOLD_NO_ANSWER (UINT64_MAX - 1)

/* Arguments of a command: those that it looks at need be there. */
struct told_words {
	uint64_t bar, first, count, value;
};

struct told_control {
	uint64_t number; /* of the latest command; stored last */
	uint64_t command;
	struct told_words words;
	uint64_t answered; /* number of the latest answer; stored last */
	uint64_t answer;
};

/*
 * ---- the proof's side --------------------------------------------------------------------------
 */

struct told {
	struct proof_devices devices;
	struct rt_mapper mapper;
	struct image image; /* of the children's program */
	uint64_t place;     /* where mappings begin in each group */
};

/* The frames that a child and its Device may use. */
struct told_limits {
	uint64_t child_frames, device_frames;
};

struct told_child {
	struct told *told;
	uint32_t index;
	struct ledger ledger, device_ledger;
	struct process_handle process;
	struct rt_share share;
	volatile struct told_control *control;
	uint64_t number;
	bool is_taken; /* the device's ledger is closed */
};

/* Takes grants, and makes the page tables that groups use: those stay with a space. */
void told_open(struct told *told, struct proof *proof, const char *program);
void told_group_begin(struct told *told, struct proof_group *group, const char *name);

/* A child with the Device of a function; without one the proof ends. */
void told_start(struct told *told, struct proof_group *group, uint32_t index,
		const struct told_limits *limits, struct told_child *child);

/* Stores a command. told_ask waits for its answer, too; TOLD_NO_ANSWER: none came. */
void told_tell(struct told_child *child, uint64_t command, struct told_words words);
uint64_t told_ask(struct told_child *child, uint64_t command, struct told_words words);
void told_expect(struct proof_group *group, struct told_child *child, uint64_t command,
		 struct told_words words, uint64_t expected);

/* Closes the device's ledger: the function must be free when that is done. */
void told_device_close(struct proof_group *group, struct told_child *child);

/* Waits for the child's end, and takes everything back. */
void told_end(struct proof_group *group, struct told_child *child, struct rt_exit_record *record);

/* The command `command` ends the child: it must do so with 0. */
void told_stop(struct proof_group *group, struct told_child *child, uint64_t command);

/* Ends the child from outside. */
void told_kill(struct proof_group *group, struct told_child *child);

/*
 * ---- the child's side --------------------------------------------------------------------------
 */

struct told_side {
	struct rt *rt;
	struct address_space space;
	struct timer timer;
	volatile struct told_control *control;
	uint64_t number; /* of the latest command */
};

/* Takes grants and maps the control page. False: something is missing. */
MUST_CHECK bool told_side_open(struct told_side *side, struct rt *rt);

/* A nap of a millisecond; ends the program when there is no timer any more. */
void told_side_nap(struct told_side *side);

/* Waits for the next command. */
void told_side_await(struct told_side *side);
void told_side_answer(struct told_side *side, uint64_t answer);

/* An answer that says that a status was not OK; 0 for OK. */
static inline uint64_t told_failed(enum status status)
{
	return (uint64_t) - (int64_t)status;
}

#endif

/*
 * Shared by the proofs: groups of cases with one line of outcome each, the ledger before and after,
 * and children to be watched.
 *
 * A proof is a program that a manifest of system/proofs starts in the place of init, or a child of
 * one. It prints `PASS name` or `FAIL name: why` on its console; a script in tests/smoke reads them
 * and knows which names must come. Nothing here hides a failure: a group whose ledger differs at
 * its end has failed. Read next: tests/proofs/raw.h for the ring without the library's checks.
 */
#ifndef TESTS_PROOFS_PROOF_H
#define TESTS_PROOFS_PROOF_H

#include "abi/base.h"
#include "tests/proofs/raw.h"
#include "tests/random.h"
#include "user/rt/console.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/generated/memory_types.h"
#include "user/rt/generated/process_types.h"
#include "user/rt/generated/system_types.h"
#include "user/rt/ledger.h"
#include "user/rt/process.h"
#include "user/rt/rt.h"

#define PROOF_WHY_BYTES 200u

struct proof {
	struct rt *rt;
	struct rt_console console;
	uint32_t passed, failed;
	/* The manifest's grants; the id zero for one that it does not have. */
	struct cap_id console_id;
	struct ledger ledger;
	struct memory memory;
	struct image_factory factory;
	struct process_spawner spawner;
	struct boot_package package;
	struct timer timer;
	struct address_space space;
};

/* Cases that are told about in one line. */
struct proof_group {
	struct proof *proof;
	const char *name;
	uint32_t cases, wrong;
	struct rt_ledger_state before;
	char why[PROOF_WHY_BYTES]; /* of the first wrong case */
};

/* Finds the grants by their usual names. Without a console it ends the program with code 90. */
void proof_open(struct proof *proof, struct rt *rt);

/* The exit code: 0 when nothing has failed; prints the sum. */
int proof_close(struct proof *proof);

/* Reads a ledger, or ends the program with code 91. */
void proof_ledger_read(struct proof *proof, struct ledger ledger, struct rt_ledger_state *to);

void proof_group_begin(struct proof_group *group, struct proof *proof, const char *name);

/* One case. The format says what was seen; the first wrong case's text is printed. */
void proof_expect(struct proof_group *group, bool holds, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* One case that has to end with a status. */
void proof_expect_status(struct proof_group *group, const char *what, uint64_t number,
			 enum status status, enum status expected);

/* Compares the ledger, registers and entry counts, and prints the outcome. */
void proof_group_end(struct proof_group *group);

/* An image of a program of the boot package, by its name; ends the program with 92 without one. */
struct image proof_image(struct proof *proof, const char *name);

/* Spawns an image under a ledger (the id zero: the proof's own) with grants. */
MUST_CHECK enum status proof_spawn(struct proof *proof, struct image image, struct ledger ledger,
				   const struct rt_spawn_grant *grants, uint32_t count,
				   struct process_handle *process);

/* Waits for the end of a process and releases the handle. */
MUST_CHECK enum status proof_wait(struct proof *proof, struct process_handle process,
				  struct rt_exit_record *record);

/* The first word of a memory object; 0 when it cannot be read. */
uint64_t proof_word(struct proof *proof, struct memory_object object);

/*
 * Waits, for a minute at most, until the first word of an object is above `before`; gives the word.
 */
uint64_t proof_word_await(struct proof *proof, struct memory_object object, uint64_t before);

/* Releases a capability and waits until the kernel has heard of it. */
void proof_release(struct proof *proof, struct cap_id capability);

/* A ledger below the proof's own, with these frames and ring regions. */
MUST_CHECK enum status proof_carve(struct proof *proof, uint64_t frames, uint64_t rings,
				   struct ledger *ledger);

/* For what may fail, and where the ledger shows whether it mattered. */
static inline void proof_ignore(enum status status)
{
	(void)status;
}

#endif

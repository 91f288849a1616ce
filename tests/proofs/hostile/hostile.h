/*
 * The groups of the hostile proof, one file each. Every function runs one or more groups of cases,
 * prints their outcome, and leaves everything as it was.
 */
#ifndef TESTS_PROOFS_HOSTILE_HOSTILE_H
#define TESTS_PROOFS_HOSTILE_HOSTILE_H

#include "tests/proofs/proof.h"
#include "user/rt/generated/console_types.h"

/* The means of the groups' attacks. */
struct hostile {
	struct proof proof;
	struct image attacker;
	struct cap_id thread;
	struct entropy entropy;
	struct system_info info;
	struct serial_port terminal;
};

/* forms.c: the form of submissions. */
void hostile_forms(struct hostile *hostile);
/* ranges.c: messages, results and transfer lists in the arena. */
void hostile_ranges(struct hostile *hostile);
/* indexes.c: ring indexes, full queues, cancelling, system calls. */
void hostile_indexes(struct hostile *hostile);
/* names.c: capability ids, interfaces, methods. */
void hostile_names(struct hostile *hostile);
/* messages.c: malformed messages to every method of the kernel. */
void hostile_messages(struct hostile *hostile);
/* waiting.c: messages that change while their operation waits. */
void hostile_waiting(struct hostile *hostile);
/* spaces.c: address spaces and memory. */
void hostile_spaces(struct hostile *hostile);
/* children.c: a child for every attack of attacks.def and every interrupt vector. */
void hostile_children(struct hostile *hostile);

/* One raw case: submits the entry and expects a status. */
void hostile_case(struct proof_group *group, const char *what, uint64_t number,
		  const struct ring_submission *entry, enum status expected);

/* A call that is right in every way: Ledger.read of the proof's own ledger. */
struct ring_submission hostile_good_call(const struct hostile *hostile);

#endif

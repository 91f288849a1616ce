/*
 * The groups of the spawn proof. Each spawns, rightly or wrongly, says how often it tried, and
 * leaves everything as it was.
 */
#ifndef TESTS_PROOFS_SPAWN_SPAWN_H
#define TESTS_PROOFS_SPAWN_SPAWN_H

#include "tests/proofs/proof.h"

struct spawn_proof {
	struct proof proof;
	struct image image; /* of the program attacker */
	uint32_t tried;     /* processes that were begun */
};

/* endings.c: processes that start, and how they end. */
void spawn_endings(struct spawn_proof *spawn);
/* images.c: damaged programs. */
void spawn_images(struct spawn_proof *spawn);
/* grants.c: names, lists, moves. */
void spawn_grants(struct spawn_proof *spawn);
/* limits.c: what a ledger or a table does not hold. */
void spawn_limits(struct spawn_proof *spawn);
/* hoarders.c: processes whose tables are full, and their end. */
void spawn_hoarders(struct spawn_proof *spawn);

/* A builder of the attacker's image under a ledger; the id zero: the proof's own. */
MUST_CHECK enum status spawn_begin(struct spawn_proof *spawn, struct ledger ledger,
				   struct process_builder *builder);

/* One grant to a builder. */
MUST_CHECK enum status spawn_grant(struct spawn_proof *spawn, struct process_builder builder,
				   const char *name, struct cap_id capability,
				   enum rt_transfer how);

/* Starts a builder; the handle is the caller's. */
MUST_CHECK enum status spawn_start(struct spawn_proof *spawn, struct process_builder builder,
				   struct process_handle *process);

/* Spawns the attacker with one behaviour, waits, and compares the record. */
void spawn_expect(struct spawn_proof *spawn, struct proof_group *group, const char *behaviour,
		  enum exit_cause cause, uint64_t code_or_vector);

/* Ends a process from outside, and waits for it; its record must say so. */
void spawn_kill(struct spawn_proof *spawn, struct proof_group *group,
		struct process_handle process);

#endif

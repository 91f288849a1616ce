/*
 * Shared by the mutation tests: a seeded generator of numbers, values that break things, and the
 * tally of outcomes with the figures that a run must reach.
 *
 * A mutation test that only ever sees one refusal proves nothing, so mutation_tally_check demands
 * that every refusal was met often and that enough mutants were accepted.
 */
#ifndef TESTS_HOST_MUTATION_H
#define TESTS_HOST_MUTATION_H

#include "abi/base.h"

#define MUTATION_OUTCOMES 128u
#define MUTATION_EACH_REFUSAL 100u /* how often every refusal must be met */
#define MUTATION_ACCEPTED_PART 20u /* at least one mutant in so many must be accepted */

struct mutation {
	uint64_t state;
	uint64_t seed;
	uint64_t count;                    /* how many mutants the run makes */
	uint64_t tally[MUTATION_OUTCOMES]; /* by refusal; 0 is acceptance */
};

/*
 * Takes the seed from the environment's SEED, or else from the clock, and the count from MUTANTS,
 * or else 1,000,000; prints both with `what`.
 */
void mutation_init(struct mutation *mutation, const char *what);

uint64_t mutation_random(struct mutation *mutation);

/* A number in [0, limit); limit > 0. */
uint64_t mutation_below(struct mutation *mutation, uint64_t limit);

/*
 * A value to put in the place of `old`, a field of `bytes` bytes: near the old one, at a border, a
 * small number, or anything.
 */
uint64_t mutation_value(struct mutation *mutation, uint64_t old, uint32_t bytes);

/* Puts such a value in the place of the little-endian field of 1, 2, 4 or 8 bytes at `field`. */
void mutation_field(struct mutation *mutation, void *field, uint32_t bytes);

/*
 * Prints how often each outcome was met, and returns how many of the figures were missed. `text`
 * names an outcome; `outcomes` is one more than the highest. An outcome for which `text` returns
 * null is not demanded.
 */
MUST_CHECK uint32_t mutation_tally_check(const struct mutation *mutation, uint32_t outcomes,
					 const char *(*text)(uint32_t outcome));

#endif

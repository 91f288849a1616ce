/*
 * A person at a serial line of the simulated machine: waits to see something, and types then.
 */
#ifndef TESTS_SIM_SYSTEM_PERSON_H
#define TESTS_SIM_SYSTEM_PERSON_H

#include "tests/sim/sim.h"

struct person_step {
	const char *sees;  /* text that must come out after what was seen before; null: the end */
	const char *types; /* then; null: nothing */
};

struct person {
	unsigned port;
	const struct person_step *steps;
	uint32_t step;
	uint64_t seen;       /* bytes that came out and were looked at */
	const char *typing;  /* the rest of what is being typed; null: nothing */
	uint64_t types_from; /* the first byte of output that may hold the next text */
};

/* Sits down at a line; `steps` ends with a null text. */
void person_begin(struct person *person, unsigned port, const struct person_step *steps);

/*
 * Types a key, if it is time to and the chip has room: true. Called between two kernel entries, and
 * until it has nothing to type before time passes: people are faster than any deadline.
 */
bool person_act(struct person *person);

/* Whether all was seen, and everything typed. */
bool person_is_done(const struct person *person);

/*
 * Looks for bytes in all of the machine's memory, whoever has it or had it last, and outside of
 * the boot package. True: they are there, and *address says where first.
 */
MUST_CHECK bool secret_find(const void *bytes, size_t length, uint64_t *address);

#endif

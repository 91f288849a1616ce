/*
 * Tokens: memory objects that the random simulation gives to one process each, in one hold mode,
 * and keeps no other hold of. Wherever capabilities to them, or to what was made of them, are found
 * later, the mode that the first holder had them in must have allowed it.
 */
#ifndef TESTS_SIM_SIM_TOKENS_H
#define TESTS_SIM_SIM_TOKENS_H

#include "tests/sim/sim.h"

/* Forgets all tokens: a new world. */
void sim_tokens_reset(void);

/* The holder, by the numbers of objects, which are never used again. */
struct sim_token {
	uint64_t object, process, session;
	enum hold_mode hold;
};

/* The object is held by this process alone, in this mode, until it passes it on. */
void sim_token_add(const struct sim_token *token);

/* Looks at every table. Fails the test where a token is held that may not be. */
void sim_tokens_check(void);

/* How many there were, and how many were seen outside of their first process, by mode. */
void sim_tokens_print(void);

#endif

/*
 * The word of a list that is nearest to a mistyped one: probably the one that was meant.
 *
 * It is pure. The distance is the least number of letters put in, left out, changed, or exchanged
 * with their neighbour; upper and lower case are the same.
 */
#ifndef USER_APPS_SHELL_NEAREST_H
#define USER_APPS_SHELL_NEAREST_H

#include "abi/base.h"

/* Longer words have no neighbours. */
#define NEAREST_WORD_BYTES 48u

/* A search in progress: `word` is what was typed; `best` is null while nothing is near enough. */
struct nearest {
	const char *word;
	const char *best;
	uint32_t distance; /* of `best` */
};

/* Begins a search for what `word` may have meant. The words stay the caller's. */
void nearest_begin(struct nearest *nearest, const char *word);

/*
 * Offers a word. It is taken when it is nearer than all before it, and near enough: one step for
 * each three letters that were typed, and at least one. A word that begins with what was typed is
 * one step off.
 */
void nearest_offer(struct nearest *nearest, const char *candidate);

#endif

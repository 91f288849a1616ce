/*
 * The results of ParkSpace.wait. The numbers travel in its result.
 */
#ifndef ABI_PARK_H
#define ABI_PARK_H

#include "abi/base.h"

enum park_outcome {
	PARK_WOKEN = 1,     /* by ParkSpace.wake */
	PARK_DIFFERED = 2,  /* the word did not hold what was expected: there was no wait */
	PARK_TIMED_OUT = 3, /* the time came first */
};

/* A word's bytes, and what its offset is a multiple of. */
#define PARK_WORD_BYTES 4u

#endif

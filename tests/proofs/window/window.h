/*
 * The proof of windows on registers: what its two programs agree on.
 *
 * The proof (tests/proofs/devicemmio) stands in the place of init, claims a function, and gives its
 * Device to a child (tests/proofs/window), which has nothing else to reach the machine by, and does
 * what it is told (tests/proofs/told.h).
 */
#ifndef TESTS_PROOFS_WINDOW_WINDOW_H
#define TESTS_PROOFS_WINDOW_WINDOW_H

#include "tests/proofs/told.h"

/* The answers are a word that was read, or minus a status. */
enum window_command {
	WINDOW_GRANTS,         /* answer: how many capabilities the child was started with */
	WINDOW_CUT,            /* Device.memory of BAR `bar`, `count` pages from `first` on */
	WINDOW_MAP,            /* mapDevice of `count` pages from `first` on */
	WINDOW_MAP_COPY,       /* the same, with the capability passed on instead of named */
	WINDOW_MAP_MEMORY,     /* AddressSpace.map of the registers */
	WINDOW_MAP_EXECUTABLE, /* AddressSpace.mapExecutable of them */
	WINDOW_MAP_DMA,        /* AddressSpace.mapDma of them */
	WINDOW_READ,           /* 4 bytes at `first` of the mapping */
	WINDOW_WRITE,          /* `value` there */
	WINDOW_PROTECT,        /* the mapping can only be read from here on */
	WINDOW_EXECUTE,        /* calls what stands at `first` of the mapping */
	WINDOW_UNMAP,
	WINDOW_LET_GO, /* of the Device; the mapping stays */
	WINDOW_END,
};

#endif

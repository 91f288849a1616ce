/*
 * Writes down what programs of the simulation do, as an input of the ring's fuzz target: see
 * ring_command.h. Played, the bytes give the very same kernel entries, as long as the programs keep
 * to submissions and to cap_enter with no timeout, a short one, or one that never passes.
 */
#ifndef TESTS_FUZZ_RING_RECORD_H
#define TESTS_FUZZ_RING_RECORD_H

#include <stddef.h>
#include <stdint.h>

#define RING_RECORD_BYTES 4096u

struct ring_record {
	uint8_t bytes[RING_RECORD_BYTES];
	size_t length;
	uint64_t actor; /* the number of the thread that acts; 0: init's */
	uint32_t read;  /* how far its completions are known to be read */
};

/* Begins with the simulation's next step: init's thread acts. The record stays the caller's. */
void ring_record_begin(struct ring_record *record);
/* Nothing more is written. */
void ring_record_end(void);

/* A byte comes at a serial port, and is written down. */
void ring_record_serial(unsigned port);

#endif

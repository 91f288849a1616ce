/*
 * A program's notes with its needs, to be damaged by tests: fields that a test changes before it
 * builds the notes anew.
 */
#ifndef TESTS_HOST_NEEDS_SAMPLE_H
#define TESTS_HOST_NEEDS_SAMPLE_H

#include "core/elf/needs.h"

#define NEEDS_SAMPLE_NEEDS (NEEDS_MOST + 2u)
#define NEEDS_SAMPLE_WORDS 600u
/* A note of somebody else's stands in front. */
#define NEEDS_SAMPLE_OTHER_BYTES 20u
#define NEEDS_SAMPLE_HEAD_BYTES (sizeof(struct needs_note) + 8u)

struct needs_sample {
	const char *help;
	bool others;
	uint32_t count;
	struct {
		const char *name; /* null: no text */
		uint64_t interface;
		uint16_t presence;
	} list[NEEDS_SAMPLE_NEEDS];
	uint8_t bytes[NEEDS_SAMPLE_OTHER_BYTES + NEEDS_SAMPLE_HEAD_BYTES + 8u * NEEDS_SAMPLE_WORDS +
		      64u];
};

/* A valid one: `console` is required, `timer` optional, `left` or `right` is needed. */
void needs_sample_init(struct needs_sample *sample);

/* Writes the notes to `bytes`; gives their length. */
uint32_t needs_sample_build(struct needs_sample *sample);

/* The head of the needs' note in the bytes that were built. */
struct needs_note *needs_sample_note(struct needs_sample *sample);

#endif

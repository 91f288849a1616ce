/*
 * The bytes of the ring's fuzz target: fuzz_ring.c plays them and says what they mean,
 * ring_record.c writes them.
 */
#ifndef TESTS_FUZZ_RING_COMMAND_H
#define TESTS_FUZZ_RING_COMMAND_H

#include <stddef.h>
#include <stdint.h>

/* The low three bits of a command's first byte. */
enum ring_command {
	RING_COMMAND_SUBMIT,
	RING_COMMAND_ARENA,
	RING_COMMAND_ENTER,
	RING_COMMAND_INDEXES,
	RING_COMMAND_READ,
	RING_COMMAND_TIME,
	RING_COMMAND_SERIAL,
	RING_COMMAND_TRANSFERS,
};

/*
 * In bits 3 to 5 of RING_COMMAND_ENTER: what it waits, in RING_TIMEOUT_NS; this value is for ever.
 */
#define RING_TIMEOUT_NEVER 7u
#define RING_TIMEOUT_NS 1000u
/* In the high bits of RING_COMMAND_READ: so many threads can be told to act. */
#define RING_THREADS 31u

struct thread;

/* The threads that may run, the oldest first: their count. */
uint32_t ring_threads(struct thread *threads[RING_THREADS]);

/* The end of an input: the kernel gets done with its work, and nobody naps any more. */
void ring_settle(void);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif

/*
 * Writes the seeds of the ring's fuzz target:
 *
 *	ring_corpus FOLDER
 *
 * Each is played, written down, and played once more from what was written: the kernel entries must
 * be the same, one by one, so that no seed fails to do what its name says. `make fuzz-corpus` runs
 * this over tests/fuzz/corpus/ring; files that a fuzzer found are added there by hand and stay.
 */
#include <inttypes.h>
#include <stdio.h>

#include "tests/fuzz/ring_command.h"
#include "tests/fuzz/ring_record.h"
#include "tests/fuzz/ring_seeds.h"

static uint64_t trace; /* of the kernel entries since the state after the boot */

static void entry_seen(void)
{
	const struct trace_entry *last =
		&kernel.trace[(kernel.cpu.entries + KERNEL_TRACE - 1) % KERNEL_TRACE];
	const uint64_t seen[] = {last->kind, last->first, last->second, host.now_ns,
				 sim_current() ? (uint64_t)sim.context->result : 0};

	for (unsigned i = 0; i < ARRAY_COUNT(seen); i++) {
		trace = (trace ^ seen[i]) * UINT64_C(0x9e3779b97f4a7c15);
		trace ^= trace >> 31;
	}
}

/* A completion that the seed did not ask for by a call of the simulation's. */
static void stray(struct thread *thread, const struct ring_completion *completion)
{
	(void)thread;
	(void)completion;
}

/* The state after the boot, as the target has it for each input. */
static void booted(void)
{
	static bool kept;

	(void)LLVMFuzzerTestOneInput(NULL, 0);
	if (!kept) {
		kept = true;
		sim_restore();
		sim.after = entry_seen;
		sim_keep();
	}
	sim_restore();
	trace = 0;
}

static void save(const char *folder, const char *name, const struct ring_record *record)
{
	char path[4096];
	FILE *file;

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	file = fopen(path, "wb");
	if (!file || fwrite(record->bytes, 1, record->length, file) != record->length ||
	    fclose(file) != 0)
		sim_fail("%s was not written", path);
}

static void seed_make(const char *folder, const struct ring_seed *seed)
{
	static struct ring_record record;
	uint64_t played, entries;

	booted();
	sim.what = seed->name;
	sim.stray = stray;
	ring_record_begin(&record);
	seed->play();
	ring_record_end();
	played = trace;
	entries = sim.entries;
	trace = 0;
	(void)LLVMFuzzerTestOneInput(record.bytes, record.length);
	sim.what = seed->name;
	if (trace != played || sim.entries != entries)
		sim_fail("played from its bytes it is another one: %" PRIu64
			 " entries, not %" PRIu64,
			 sim.entries, entries);
	save(folder, seed->name, &record);
}

static void seeds_make(const char *folder, const struct ring_seed *seeds, unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		seed_make(folder, &seeds[i]);
}

int main(int argc, char **argv)
{
	if (argc != 2) {
		fprintf(stderr, "ring_corpus FOLDER\n");
		return 2;
	}
	seeds_make(argv[1], ring_seeds_ipc, ring_seeds_ipc_count);
	seeds_make(argv[1], ring_seeds_ends, ring_seeds_ends_count);
	seeds_make(argv[1], ring_seeds_object, ring_seeds_object_count);
	seeds_make(argv[1], ring_seeds_process, ring_seeds_process_count);
	return 0;
}

/*
 * The state that fuzz_ring keeps comes back whole: whatever an input did, the next one finds the
 * machine as it was after its boot, and the same input gives the same entries and the same state
 * for the first and for the thousandth time.
 *
 * 	ring_reset_test FOLDER        the folder of kept inputs
 */
#include <dirent.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "tests/fuzz/ring_command.h"
#include "tests/sim/sim.h"

#define INPUTS_MOST 512u
#define INPUT_BYTES_MOST 4096u
#define RUNS_BETWEEN 1000u

struct outcome {
	uint64_t trace, state;
};

static struct input {
	uint8_t bytes[INPUT_BYTES_MOST];
	size_t length;
	struct outcome first;
} inputs[INPUTS_MOST];

static uint32_t input_count;
static uint64_t trace;

static void inputs_read(const char *folder)
{
	DIR *directory = opendir(folder);
	struct dirent *entry;

	while (directory && input_count < INPUTS_MOST && (entry = readdir(directory))) {
		char path[512];
		FILE *file;

		snprintf(path, sizeof(path), "%s/%s", folder, entry->d_name);
		file = entry->d_name[0] == '.' ? NULL : fopen(path, "rb");
		if (!file)
			continue;
		inputs[input_count].length =
			fread(inputs[input_count].bytes, 1, INPUT_BYTES_MOST, file);
		input_count++;
		fclose(file);
	}
	if (directory)
		closedir(directory);
	if (input_count < 2)
		sim_fail("%s has no inputs", folder);
}

/* After each kernel entry: the trace is which entry it was, when, and what it gave. */
static void entry_seen(void)
{
	const struct trace_entry *last =
		&kernel.trace[(kernel.cpu.entries + KERNEL_TRACE - 1) % KERNEL_TRACE];
	const uint64_t seen[] = {last->kind,
				 last->first,
				 last->second,
				 host.now_ns,
				 sim_current() ? (uint64_t)sim.context->result : 0,
				 (uint64_t)(uintptr_t)sim.context};

	for (unsigned i = 0; i < ARRAY_COUNT(seen); i++) {
		trace = (trace ^ seen[i]) * UINT64_C(0x9e3779b97f4a7c15);
		trace ^= trace >> 31;
	}
}

static struct outcome run(const struct input *input)
{
	trace = 0;
	(void)LLVMFuzzerTestOneInput(input->bytes, input->length);
	return (struct outcome){.trace = trace, .state = sim_digest()};
}

static void everything_comes_back(void)
{
	for (uint32_t i = 0; i < input_count; i++) {
		inputs[i].first = run(&inputs[i]);
		sim_restore();
		sim_kept_expect();
	}
	sim_pass("behind every input, all of the state comes back");
}

static void a_difference_is_seen(void)
{
	(void)run(&inputs[0]);
	SIM_EXPECT(host_kept_differs() != 0);
	for (uint32_t i = 1; i < input_count; i++)
		if (inputs[i].first.trace != inputs[0].first.trace &&
		    inputs[i].first.state != inputs[0].first.state) {
			sim_pass("a state that is another one is told apart");
			return;
		}
	sim_fail("all inputs end in the same state");
}

static void same_again(uint64_t seed)
{
	struct sim_random chance = {seed};

	for (uint32_t i = 0; i < RUNS_BETWEEN; i++) {
		struct input damaged = inputs[sim_below(&chance, input_count)];

		if (damaged.length)
			damaged.bytes[sim_below(&chance, damaged.length)] ^=
				(uint8_t)(1 + sim_below(&chance, 255));
		(void)LLVMFuzzerTestOneInput(damaged.bytes, damaged.length);
	}
	for (uint32_t i = 0; i < input_count; i++) {
		struct outcome again = run(&inputs[i]);

		SIM_EXPECT(again.trace == inputs[i].first.trace);
		SIM_EXPECT(again.state == inputs[i].first.state);
	}
	sim_pass("an input gives the same trace and state behind a thousand others");
}

int main(int argc, char **argv)
{
	uint64_t seed = sim_setting("SEED", 1);

	printf("SEED=%" PRIu64 "\n", seed);
	inputs_read(argc == 2 ? argv[1] : "");
	/* The first one boots; the kept state gets the hook, which is part of it. */
	(void)LLVMFuzzerTestOneInput(NULL, 0);
	sim_restore();
	sim.after = entry_seen;
	sim_keep();
	everything_comes_back();
	a_difference_is_seen();
	same_again(seed);
	return sim_report();
}

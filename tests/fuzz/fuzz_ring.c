/*
 * Fuzz target at the border of the kernel: bytes become what init does with its ring, in the simulation.
 *
 * The bytes are a row of commands; each begins with one byte, of which the low three bits say what it is:
 *
 *   0  a submission: 64 bytes follow. A capability below 64 stands for the id in that slot of init's
 *      table, an interface below 64 for that slot's interface, so that ids need not be guessed.
 *   1  arena: two bytes of word offset, one of length; so many words follow
 *   2  cap_enter: one byte, completions to wait for in its low bits
 *   3  the indexes are stored: four bytes each for sq_tail and cq_head, added to the true ones
 *   4  all completions are read
 *   5  time passes
 *   6  a byte arrives at the serial port
 *   7  as 1, for a transfer list: every other word, if below 64, stands for the id in that slot
 *
 * After every kernel entry the light predicates are swept, at the end all of them. Read next:
 * tests/sim/sim.h.
 */
#include <string.h>

#include "tests/sim/sim.h"

#define FUZZ_MEMORY_BYTES (UINT64_C(8) << 20)
#define ENTRIES_LARGEST 2000u

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct input {
	const uint8_t *bytes;
	size_t left;
};

/* Bytes behind the end are zero. */
static void input_take(struct input *input, void *to, size_t length)
{
	size_t there = length < input->left ? length : input->left;

	memset(to, 0, length);
	if (there)
		memcpy(to, input->bytes, there);
	input->bytes += there;
	input->left -= there;
}

static uint8_t input_byte(struct input *input)
{
	uint8_t byte;

	input_take(input, &byte, 1);
	return byte;
}

static const struct cap_slot *slot_at(uint64_t number)
{
	return cap_table_slot(&kernel.init->table, (uint32_t)number);
}

static void submission(struct thread *init, struct input *input)
{
	struct ring_submission entry;

	input_take(input, &entry, sizeof(entry));
	if (entry.capability < CAP_PAGE_SLOTS &&
	    (entry.opcode == RING_CALL || entry.opcode == RING_RECV || entry.opcode == RING_RELEASE))
		entry.capability = cap_slot_id(slot_at(entry.capability)).key;
	if (entry.interface < CAP_PAGE_SLOTS && entry.opcode == RING_CALL)
		entry.interface = slot_at(entry.interface)->interface;
	sim_submit(init, &entry);
}

/* Every other word of a transfer list is an id: one below 64 stands for a slot, where asked for. */
static void arena_write(struct thread *init, struct input *input, bool ids)
{
	uint16_t offset;
	uint8_t count;
	uint64_t word;

	input_take(input, &offset, sizeof(offset));
	count = input_byte(input);
	for (unsigned i = 0; i < count && input->left; i++) {
		input_take(input, &word, sizeof(word));
		if (ids && i % 2 == 0 && word < CAP_PAGE_SLOTS)
			word = cap_slot_id(slot_at(word)).key;
		init->region->arena[(offset + i) % RING_ARENA_WORDS] = word;
	}
}

static void indexes_store(struct thread *init, struct input *input)
{
	uint32_t tail, head;

	input_take(input, &tail, sizeof(tail));
	input_take(input, &head, sizeof(head));
	init->region->header.sq_tail = init->sq_head + tail;
	init->region->header.cq_head = init->cq_tail + head;
}

/* False: the machine has ended, or nothing will happen any more. */
static bool command(struct thread *init, struct input *input)
{
	uint8_t kind = input_byte(input);

	switch (kind & 7) {
	case 0:
		submission(init, input);
		return true;
	case 1:
		arena_write(init, input, false);
		return true;
	case 2:
		sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, kind >> 6, (kind >> 3 & 7) * 1000u);
		break;
	case 3:
		indexes_store(init, input);
		return true;
	case 4:
		init->region->header.cq_head = init->cq_tail;
		return true;
	case 5:
		host.now_ns += UINT64_C(1) << (kind >> 3);
		sim_entry_timer();
		break;
	case 6:
		if (host_serial_arrive(kind >> 3 & 1, kind))
			sim_entry_serial(kind >> 3 & 1);
		break;
	default:
		arena_write(init, input, true);
		return true;
	}
	return sim_run_until(init);
}

/* The machine just behind its boot, which is made once and kept. */
static void booted(void)
{
	static bool kept;

	if (kept) {
		sim_restore();
		return;
	}
	kept = true;
	sim.what = "the fuzzed ring";
	sim.watch = SIM_WATCH_NONE;
	sim_boot(FUZZ_MEMORY_BYTES, 1);
	sim.watch = SIM_WATCH_SOME;
	sim_keep();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct input input = {.bytes = data, .left = size};
	struct thread *init;
	uint64_t end;

	booted();
	init = sim_init();
	end = sim.entries + ENTRIES_LARGEST;
	while (input.left && sim.entries < end)
		if (!command(init, &input))
			break;
	if (sim.outcome == HOST_RUNNING)
		sim_sweep();
	return 0;
}

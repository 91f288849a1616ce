/*
 * Fuzz target at the border of the kernel: bytes become what programs do with their rings, in the
 * simulation. init acts first; what it makes, other threads and other processes, may act, too.
 *
 * The bytes are a row of commands; each begins with one byte, of which the low three bits say what
 * it is (enum ring_command). "The table" is that of the thread that acts:
 *
 *   0  a submission: 64 bytes follow. A capability below 64 stands for the id in that slot of the
 *      table, an interface below 64 for that slot's interface, so that ids need not be guessed.
 *   1  arena: two bytes of word offset, one of length; so many words follow
 *   2  cap_enter: completions to wait for in the two high bits; the other three are the timeout, in
 *      microseconds, or for ever
 *   3  the indexes are stored: four bytes each for sq_tail and cq_head, added to the true ones
 *   4  all completions are read; or with a number in the high bits, that thread acts from here on,
 *      the first being 1, as soon as the kernel has no work of its own
 *   5  time passes
 *   6  a byte arrives at the serial port
 *   7  as 1, for a transfer list: every other word, if below 64, stands for the id in that slot
 *
 * Before a thread acts, the machine runs until that thread has the processor; others that have it
 * nap. At the end the kernel gets done with all of its work. After every kernel entry the light
 * predicates are swept, at the end all of them. Read next: tests/sim/sim.h, and ring_record.h,
 * which writes such bytes.
 */
#include <string.h>

#include "tests/fuzz/ring_command.h"
#include "tests/sim/sim.h"

#define FUZZ_MEMORY_BYTES (UINT64_C(8) << 20)
#define ENTRIES_LARGEST 2000u
/* A thread that does not act looks for something to do so often; then it sleeps for good. */
#define NAPS_MOST 100u
#define NAP_NS 20000u
/* After that, so many threads may still wake; then each that does exits. */
#define WAKES_MOST 200u

struct input {
	const uint8_t *bytes;
	size_t left;
};

/* Bytes past the end are zero. */
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

static uint64_t acting; /* the number of the thread that acts; 0: init's */
static uint32_t naps;

/* The thread that acts: init's, when the one that did is no more. */
static struct thread *actor(void)
{
	for (struct object *object = acting ? kernel.objects.first->registered.before : NULL;
	     object; object = registry_circle_before(kernel.objects.first, object))
		if (object_number(object) == acting) {
			struct thread *thread = CONTAINER_OF(object, struct thread, object);

			if (sched_may_run(&thread->entity))
				return thread;
			break;
		}
	acting = 0;
	return sim_init();
}

uint32_t ring_threads(struct thread *threads[RING_THREADS])
{
	uint32_t count = 0;

	for (struct object *object = kernel.objects.first; object && count < RING_THREADS;
	     object = registry_circle_after(kernel.objects.first, object)) {
		struct thread *thread = CONTAINER_OF(object, struct thread, object);

		if (object->type == OBJECT_THREAD && sched_may_run(&thread->entity))
			threads[count++] = thread;
	}
	return count;
}

/* The kernel first gets done with what it works at: that may be making the thread. */
static void actor_choose(uint32_t number)
{
	struct thread *threads[RING_THREADS];
	uint32_t count;

	while (sim.context == ARCH_CONTINUE) /* each step gets on */
		(void)sim_machine_step();
	count = ring_threads(threads);
	if (count)
		acting = object_number(&threads[(number - 1) % count]->object);
}

static void nap(struct thread *thread)
{
	bool tired = ++naps > NAPS_MOST;

	(void)thread;
	/* A ring in which nothing gets on lets nobody sleep. */
	if (naps > NAPS_MOST + WAKES_MOST) {
		sim_entry_system_call(SYSTEM_CALL_EXIT, 0, 0);
		return;
	}
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, RING_COMPLETIONS,
			      tired ? TIMEOUT_NEVER : NAP_NS);
}

void ring_settle(void)
{
	naps = NAPS_MOST;
	if (sim.outcome == HOST_RUNNING)
		sim_settle();
	naps = 0; /* of the next input */
}

static const struct cap_slot *slot_at(const struct thread *thread, uint64_t number)
{
	static const struct cap_slot none;

	/* A process that has released everything has no page of slots. */
	if (!thread->process->table.pages)
		return &none;
	return cap_table_slot(&thread->process->table, (uint32_t)number);
}

static bool names_capability(const struct ring_submission *entry)
{
	return entry->opcode == RING_CALL || entry->opcode == RING_RECV ||
	       entry->opcode == RING_RELEASE ||
	       (entry->opcode == RING_RETURN && (entry->flags & RING_FLAG_DEFERRED));
}

static void submission(struct thread *thread, struct input *input)
{
	struct ring_submission entry;

	input_take(input, &entry, sizeof(entry));
	if (entry.capability < CAP_PAGE_SLOTS && names_capability(&entry))
		entry.capability = cap_slot_id(slot_at(thread, entry.capability)).key;
	if (entry.interface < CAP_PAGE_SLOTS && entry.opcode == RING_CALL)
		entry.interface = slot_at(thread, entry.interface)->interface;
	sim_submit(thread, &entry);
}

/* Every other word of a transfer list is an id: one below 64 stands for a slot, where asked for. */
static void arena_write(struct thread *thread, struct input *input, bool ids)
{
	uint16_t offset;
	uint8_t count;
	uint64_t word;

	input_take(input, &offset, sizeof(offset));
	count = input_byte(input);
	for (unsigned i = 0; i < count && input->left; i++) {
		input_take(input, &word, sizeof(word));
		if (ids && i % 2 == 0 && word < CAP_PAGE_SLOTS)
			word = cap_slot_id(slot_at(thread, word)).key;
		thread->region->arena[(offset + i) % RING_ARENA_WORDS] = word;
	}
}

static void indexes_store(struct thread *thread, struct input *input)
{
	uint32_t tail, head;

	input_take(input, &tail, sizeof(tail));
	input_take(input, &head, sizeof(head));
	thread->region->header.sq_tail = thread->sq_head + tail;
	thread->region->header.cq_head = thread->cq_tail + head;
}

static uint64_t timeout_of(uint8_t kind)
{
	uint32_t value = kind >> 3 & RING_TIMEOUT_NEVER;

	return value == RING_TIMEOUT_NEVER ? TIMEOUT_NEVER : value * RING_TIMEOUT_NS;
}

/* Events of the machine, whoever has the processor. */
static void interrupt(uint8_t kind)
{
	if ((kind & 7) == RING_COMMAND_TIME) {
		host.now_ns += UINT64_C(1) << (kind >> 3);
		sim_entry_timer();
	} else if (host_serial_arrive(kind >> 3 & 1, kind)) {
		sim_entry_serial(kind >> 3 & 1);
	}
}

/* An action of the thread that has the processor. */
static void act(struct thread *thread, uint8_t kind, struct input *input)
{
	switch ((enum ring_command)(kind & 7)) {
	case RING_COMMAND_SUBMIT:
		submission(thread, input);
		break;
	case RING_COMMAND_ARENA:
		arena_write(thread, input, false);
		break;
	case RING_COMMAND_TRANSFERS:
		arena_write(thread, input, true);
		break;
	case RING_COMMAND_INDEXES:
		indexes_store(thread, input);
		break;
	case RING_COMMAND_READ:
		thread->region->header.cq_head = thread->cq_tail;
		break;
	case RING_COMMAND_ENTER:
		sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, kind >> 6, timeout_of(kind));
		break;
	case RING_COMMAND_TIME:
	case RING_COMMAND_SERIAL:
		break; /* nobody's */
	}
}

/* False: who is to act never has the processor again. */
static bool command(struct input *input)
{
	uint8_t kind = input_byte(input);
	struct thread *thread;

	if ((kind & 7) == RING_COMMAND_TIME || (kind & 7) == RING_COMMAND_SERIAL) {
		interrupt(kind);
		return true;
	}
	if ((kind & 7) == RING_COMMAND_READ && kind >> 3) {
		actor_choose(kind >> 3);
		return true;
	}
	thread = actor();
	if (!thread || !sim_run_until(thread))
		return false;
	act(thread, kind, input);
	return true;
}

/* The machine just after its boot, which is made once and kept. */
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
	sim.other = nap;
	sim_keep();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct input input = {.bytes = data, .left = size};
	uint64_t end;

	acting = 0;
	booted();
	end = sim.entries + ENTRIES_LARGEST;
	while (input.left && sim.entries < end && sim.outcome == HOST_RUNNING)
		if (!command(&input))
			break;
	if (sim.outcome == HOST_RUNNING && actor())
		(void)sim_run_until(actor());
	ring_settle();
	if (sim.outcome == HOST_RUNNING)
		sim_sweep();
	return 0;
}

/*
 * The recorder: see ring_record.h. It stands at two hooks of the simulation, and translates what
 * depends on the run (capability ids, indexes) into what the fuzz target translates back.
 */
#include "tests/fuzz/ring_record.h"

#include <string.h>

#include "tests/fuzz/ring_command.h"
#include "tests/sim/sim.h"

/* The longest piece of arena that one command writes. */
#define PIECE_WORDS 255u

static struct ring_record *into;

static void put(const void *bytes, size_t length)
{
	if (into->length + length > RING_RECORD_BYTES)
		sim_fail("a seed has over %u bytes", RING_RECORD_BYTES);
	memcpy(into->bytes + into->length, bytes, length);
	into->length += length;
}

static void put_command(enum ring_command command, unsigned high)
{
	put(&(uint8_t){(uint8_t)(command | high << 3)}, 1);
}

/*
 * The number that stands for an id in the table: its slot's, or the id when there is no such slot.
 */
static uint64_t slot_number(const struct thread *thread, uint64_t id)
{
	const struct cap_table *table = &thread->process->table;

	for (uint32_t i = 0; table->pages && i < CAP_PAGE_SLOTS; i++) {
		const struct cap_slot *slot = cap_table_slot(table, i);

		if (slot->state != CAP_SLOT_FREE && cap_slot_id(slot).key == id)
			return i;
	}
	return id;
}

static void actor_be(const struct thread *thread)
{
	struct thread *threads[RING_THREADS];
	uint32_t count = ring_threads(threads), index = 0;

	if (object_number(&thread->object) == into->actor)
		return;
	while (index < count && threads[index] != thread)
		index++;
	if (index == count)
		sim_fail("who acts is no thread that may run");
	put_command(RING_COMMAND_READ, index + 1);
	into->actor = object_number(&thread->object);
	into->read = thread->cq_head;
}

static void put_arena(const struct thread *thread, uint32_t offset, uint32_t words)
{
	if (offset + words > RING_ARENA_WORDS)
		return;
	while (words) { /* at most RING_ARENA_WORDS / PIECE_WORDS turns */
		uint8_t piece = (uint8_t)(words < PIECE_WORDS ? words : PIECE_WORDS);

		put_command(RING_COMMAND_ARENA, 0);
		put(&(uint16_t){(uint16_t)offset}, 2);
		put(&piece, 1);
		put(&thread->region->arena[offset], piece * sizeof(uint64_t));
		offset += piece;
		words -= piece;
	}
}

static void put_transfers(const struct thread *thread, const struct ring_submission *entry)
{
	uint8_t words = (uint8_t)(entry->transfer_count * 2u);

	if (!words)
		return;
	put_command(RING_COMMAND_TRANSFERS, 0);
	put(&(uint16_t){entry->transfer_offset_words}, 2);
	put(&words, 1);
	for (uint8_t i = 0; i < words; i++) {
		uint64_t word = thread->region->arena[entry->transfer_offset_words + i];

		put(&(uint64_t){i % 2 ? word : slot_number(thread, word)}, sizeof(word));
	}
}

/* Records how far the program has read since then. */
static void put_reading(const struct thread *thread)
{
	const struct ring_header *header = &thread->region->header;

	if (header->cq_head == into->read)
		return;
	into->read = header->cq_head;
	if (header->cq_head == thread->cq_tail) {
		put_command(RING_COMMAND_READ, 0);
		return;
	}
	put_command(RING_COMMAND_INDEXES, 0);
	put(&(uint32_t){header->sq_tail - thread->sq_head}, sizeof(uint32_t));
	put(&(uint32_t){header->cq_head - thread->cq_tail}, sizeof(uint32_t));
}

static void submitting(struct thread *thread, const struct ring_submission *entry)
{
	struct ring_submission written = *entry;

	actor_be(thread);
	put_arena(thread, entry->message_offset_words, entry->message_length_words);
	put_transfers(thread, entry);
	written.capability = slot_number(thread, entry->capability);
	if (entry->opcode == RING_CALL && written.capability < CAP_PAGE_SLOTS &&
	    cap_table_slot(&thread->process->table, (uint32_t)written.capability)->interface ==
		    entry->interface)
		written.interface = written.capability;
	put_command(RING_COMMAND_SUBMIT, 0);
	put(&written, sizeof(written));
}

static void calling(uint64_t number, uint64_t first, uint64_t second)
{
	const struct thread *thread = sim_current();
	uint64_t timeout = second == TIMEOUT_NEVER ? RING_TIMEOUT_NEVER : second / RING_TIMEOUT_NS;

	/* A nap: whoever plays the input takes it, too. It tells the kernel what was read. */
	if (first == RING_COMPLETIONS) {
		if (object_number(&thread->object) == into->actor)
			put_reading(thread);
		return;
	}
	SIM_EXPECT(number == SYSTEM_CALL_CAP_ENTER && first < 4 && timeout <= RING_TIMEOUT_NEVER);
	actor_be(thread);
	put_reading(thread);
	put_command(RING_COMMAND_ENTER, (unsigned)(first << 3 | timeout));
}

void ring_record_begin(struct ring_record *record)
{
	into = record;
	record->length = 0;
	record->actor = object_number(&sim_init()->object);
	record->read = sim_init()->cq_head;
	sim.submitting = submitting;
	sim.calling = calling;
}

/* Whoever plays the input waits, at its end, until the thread that acts has the processor. */
static void actor_wait(void)
{
	struct thread *threads[RING_THREADS];
	uint32_t count = ring_threads(threads), index = 0;

	while (index < count && object_number(&threads[index]->object) != into->actor)
		index++;
	(void)sim_run_until(index < count ? threads[index] : sim_init());
}

void ring_record_end(void)
{
	actor_wait();
	ring_settle();
	sim.submitting = NULL;
	sim.calling = NULL;
	into = NULL;
}

void ring_record_serial(unsigned port)
{
	SIM_EXPECT(port < 2);
	put_command(RING_COMMAND_SERIAL, port);
	if (host_serial_arrive(port, (uint8_t)(RING_COMMAND_SERIAL | port << 3)))
		sim_entry_serial(port);
}

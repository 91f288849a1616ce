/*
 * Seeds: memory, its views and its park spaces, and what is mapped of them. See ring_seeds.h.
 */
#include "tests/fuzz/ring_seeds.h"

#include "abi/park.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "tests/sim/sim_thread.h"

#define ADDRESS UINT64_C(0x400000)
/* Operations that wait for words. */
#define W0 SEED_FIRST
#define W1 (SEED_FIRST + 1u)
/*
 * These waits use sim_call's places of the arena: those of the operation with the same remainder.
 */
#define PLACES_OF_CALLS 3u

static struct sim_held object_make(uint32_t pages)
{
	struct sim_held object;

	SIM_STATUS(STATUS_OK, sim_memory_create(sim_init(), pages, NONE, &object));
	return object;
}

static void memory(void)
{
	struct thread *init = sim_init();
	struct sim_held object = object_make(2);
	uint64_t word = 77, read;

	SIM_STATUS(STATUS_OK, sim_memory_write(init, object, 4092, &word, sizeof(word)));
	SIM_STATUS(STATUS_OK, sim_memory_read(init, object, 4092, &read, sizeof(read)));
	SIM_STATUS(STATUS_OUT_OF_RANGE, sim_memory_read(init, object, 8190, &read, sizeof(read)));
	SIM_STATUS(STATUS_OK, sim_plain(init, object, MEMORY_OBJECT_METHOD_SIZE));
	seed_release(init, object);
	seed_enter(init);
}

static void map(void)
{
	struct thread *init = sim_init();
	struct sim_held object = object_make(4);

	SIM_STATUS(STATUS_OK,
		   sim_map(init, object, ADDRESS_SPACE_METHOD_MAP, 0, 4 * PAGE_BYTES, ADDRESS));
	SIM_STATUS(STATUS_OK, sim_map(init, object, ADDRESS_SPACE_METHOD_MAP_READ_ONLY, PAGE_BYTES,
				      PAGE_BYTES, ADDRESS + 8 * PAGE_BYTES));
	SIM_STATUS(STATUS_OK,
		   sim_range(init, ADDRESS_SPACE_METHOD_PROTECT, ADDRESS, 4 * PAGE_BYTES));
	(void)sim_map(init, object, ADDRESS_SPACE_METHOD_MAP, 0, PAGE_BYTES, ADDRESS + PAGE_BYTES);
	(void)sim_range(init, ADDRESS_SPACE_METHOD_UNMAP, ADDRESS, PAGE_BYTES);
	SIM_STATUS(STATUS_OK,
		   sim_range(init, ADDRESS_SPACE_METHOD_UNMAP, ADDRESS, 16 * PAGE_BYTES));
}

static void sealed(void)
{
	struct thread *init = sim_init();
	struct sim_held object = object_make(1);

	SIM_STATUS(STATUS_OK,
		   sim_map(init, object, ADDRESS_SPACE_METHOD_MAP, 0, PAGE_BYTES, ADDRESS));
	(void)sim_plain(init, object, MEMORY_OBJECT_METHOD_SEAL);
	SIM_STATUS(STATUS_OK, sim_map(init, object, ADDRESS_SPACE_METHOD_MAP_EXECUTABLE, 0,
				      PAGE_BYTES, ADDRESS + 4 * PAGE_BYTES));
	(void)sim_map(init, object, ADDRESS_SPACE_METHOD_MAP, 0, PAGE_BYTES,
		      ADDRESS + 6 * PAGE_BYTES);
	(void)sim_memory_write(init, object, 0, "x", 1);
}

static void views(void)
{
	struct thread *init = sim_init();
	struct sim_held object = object_make(4);
	struct sim_cut cut = {PAGE_BYTES, 2 * PAGE_BYTES, NONE};
	struct sim_shared whole, part, reader;
	uint64_t word = 5;

	SIM_STATUS(STATUS_OK, sim_view(init, object, MEMORY_OBJECT_METHOD_VIEW, &cut, &whole));
	cut.bytes = PAGE_BYTES;
	SIM_STATUS(STATUS_OK, sim_view(init, whole.view, MEMORY_VIEW_METHOD_VIEW, &cut, &part));
	cut.offset = 0;
	SIM_STATUS(STATUS_OK, sim_view(init, part.view, MEMORY_VIEW_METHOD_READER, &cut, &reader));
	SIM_STATUS(STATUS_OK, sim_map(init, whole.view, ADDRESS_SPACE_METHOD_MAP_VIEW, 0,
				      2 * PAGE_BYTES, ADDRESS));
	SIM_STATUS(STATUS_OK, sim_map(init, reader.view, ADDRESS_SPACE_METHOD_MAP_READER, 0,
				      PAGE_BYTES, ADDRESS + 8 * PAGE_BYTES));
	SIM_STATUS(STATUS_OK, sim_memory_write(init, whole.view, 8, &word, sizeof(word)));
	SIM_STATUS(STATUS_OK, sim_plain(init, whole.revoker, MEMORY_REVOKER_METHOD_REVOKE));
	(void)sim_memory_write(init, whole.view, 8, &word, sizeof(word));
	(void)sim_view(init, part.view, MEMORY_VIEW_METHOD_VIEW, &cut, &reader);
}

static void readers(void)
{
	struct thread *init = sim_init();
	struct sim_held object = object_make(2);
	const struct sim_cut cut = {0, PAGE_BYTES, NONE};
	struct sim_shared reader, second;

	SIM_STATUS(STATUS_OK, sim_view(init, object, MEMORY_OBJECT_METHOD_READER, &cut, &reader));
	SIM_STATUS(STATUS_OK,
		   sim_view(init, reader.view, MEMORY_READER_METHOD_READER, &cut, &second));
	SIM_STATUS(STATUS_OK, sim_plain(init, second.view, MEMORY_READER_METHOD_SIZE));
	(void)sim_map(init, second.view, ADDRESS_SPACE_METHOD_MAP_VIEW, 0, PAGE_BYTES, ADDRESS);
	seed_release(init, object);
	seed_release(init, reader.view);
	seed_release(init, reader.revoker);
	seed_enter(init);
	SIM_STATUS(STATUS_OK, sim_plain(init, second.view, MEMORY_READER_METHOD_SIZE));
}

/* The ledger that pays for a mapped object closes: zeros take its place. */
static void view_is_withdrawn(void)
{
	struct thread *init = sim_init();
	const struct sim_cut cut = {0, PAGE_BYTES, NONE};
	struct sim_held ledger, object;
	struct sim_shared shared;

	SIM_STATUS(STATUS_OK,
		   sim_ledger_carve(init, sim_capset(init->process, "ledger"), 20, 0, &ledger));
	SIM_STATUS(STATUS_OK, sim_memory_create(init, 2, ledger, &object));
	SIM_STATUS(STATUS_OK, sim_view(init, object, MEMORY_OBJECT_METHOD_VIEW, &cut, &shared));
	SIM_STATUS(STATUS_OK, sim_map(init, shared.view, ADDRESS_SPACE_METHOD_MAP_VIEW, 0,
				      PAGE_BYTES, ADDRESS));
	SIM_STATUS(STATUS_OK, sim_map(init, object, ADDRESS_SPACE_METHOD_MAP, 0, 2 * PAGE_BYTES,
				      ADDRESS + 4 * PAGE_BYTES));
	SIM_STATUS(STATUS_OK, sim_plain(init, ledger, LEDGER_METHOD_CLOSE));
	(void)sim_plain(init, shared.view, MEMORY_VIEW_METHOD_SIZE);
}

static void word_wait(struct thread *thread, uint8_t operation, struct sim_held park,
		      uint64_t offset, uint32_t expected, uint64_t until_ns)
{
	struct sim_call wait;

	sim_wait_init(&wait, park, offset, expected, until_ns);
	wait.entry.operation = operation;
	SIM_EXPECT(sim_run_until(thread));
	sim_call_submit(thread, &wait);
	seed_enter(thread);
}

static void park_words(void)
{
	struct thread *init = sim_init();
	struct sim_held park, object = object_make(1);
	uint32_t word = 9, woken;

	_Static_assert(W0 % PLACES_OF_CALLS != 0 && W1 % PLACES_OF_CALLS == 0,
		       "W0 keeps its place");
	SIM_STATUS(STATUS_OK, sim_memory_write(init, object, 64, &word, sizeof(word)));
	SIM_STATUS(STATUS_OK, sim_park_create(init, object, NONE, &park));
	word_wait(init, W0, park, 64, 9, 0);
	word_wait(init, W1, park, 64, 9, UINT64_MAX);
	word_wait(init, W0 + 2, park, 64, 8, 0); /* differs */
	word_wait(init, W0 + 3, park, 64, 9, 1); /* too late */
	word_wait(init, W0 + 4, park, 63, 9, 0); /* no word */
	word_wait(init, W0 + 5, park, 128, 0, 0);
	SIM_STATUS(STATUS_OK, sim_wake(init, park, 64, 1, &woken));
	SIM_STATUS(STATUS_OK, sim_wake(init, park, 64, 10, &woken));
	seed_cancel(init, W0 + 5);
	seed_enter(init);
}

static void park_ends(void)
{
	struct thread *init = sim_init();
	struct sim_held park, own, object = object_make(1);

	SIM_STATUS(STATUS_OK, sim_park_create(init, object, NONE, &park));
	SIM_STATUS(STATUS_OK, sim_park_own(init, sim_capset(init->process, "threads"), &own));
	word_wait(init, W0, park, 0, 0, 0);
	word_wait(init, W0 + 2, own, 0, 0, 500000);
	seed_release(init, park);
	seed_release(init, object);
	seed_enter(init);
	SIM_STATUS(STATUS_OK, sim_sleep(init, host.now_ns + 600000));
}

const struct ring_seed ring_seeds_object[] = {
	{"memory", memory},         {"map", map},
	{"sealed", sealed},         {"views", views},
	{"readers", readers},       {"view_is_withdrawn", view_is_withdrawn},
	{"park_words", park_words}, {"park_ends", park_ends},
};
const unsigned ring_seeds_object_count = ARRAY_COUNT(ring_seeds_object);

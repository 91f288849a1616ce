/*
 * Memory that processes share, case by case: views, mappings across ledgers, and every way in which they
 * are lost. All predicates are swept after each kernel entry, and ledgers compared after each case.
 *
 * There are three parties: the owner, whose ledger pays for the memory; the mapper, in a ledger
 * beside that one; and init above both. Pages are read through the page tables, as a program would
 * see them.
 */
#include <stdio.h>
#include <string.h>

#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "kernel/object/mapping.h"
#include "kernel/object/memory_view.h"
#include "kernel/work.h"
#include "tests/sim/case.h"

#define AT UINT64_C(0x400000)
#define MANY 600u

static struct ipc_party *owner, *mapper;
static struct sim_held owner_ledger, mapper_ledger;

static struct sim_held ledger_make(uint64_t frames)
{
	struct sim_held ledger;

	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), frames, 2,
				    &ledger));
	return ledger;
}

static void parties(const char *name)
{
	ipc_begin(name);
	owner_ledger = ledger_make(900);
	mapper_ledger = ledger_make(150);
	owner = ipc_spawn(owner_ledger, SIM_NO_CAPABILITY);
	mapper = ipc_spawn(mapper_ledger, SIM_NO_CAPABILITY);
}

static struct sim_held memory_make(uint32_t pages)
{
	struct sim_held object;

	STATUS(OK, sim_memory_create(owner->thread, pages, SIM_NO_CAPABILITY, &object));
	return object;
}

/* Cuts, and hands the view on. */
static struct sim_shared share(struct sim_held from, uint16_t method, uint64_t first,
			       uint64_t pages)
{
	const struct sim_cut cut = {first * PAGE_BYTES, pages * PAGE_BYTES, SIM_NO_CAPABILITY};
	struct sim_shared shared;

	STATUS(OK, sim_view(owner->thread, from, method, &cut, &shared));
	return shared;
}

static struct sim_held hand(struct sim_held view)
{
	return ipc_give(owner, view, mapper, false);
}

static enum status map_view(struct ipc_party *party, struct sim_held view, uint64_t pages)
{
	return sim_map(party->thread, view,
		       view.interface == MEMORY_VIEW_INTERFACE_ID ? ADDRESS_SPACE_METHOD_MAP_VIEW
		       : view.interface == MEMORY_READER_INTERFACE_ID
			       ? ADDRESS_SPACE_METHOD_MAP_READER
			       : ADDRESS_SPACE_METHOD_MAP,
		       0, pages * PAGE_BYTES, AT);
}

/* Reads as a program of the party at an address; fails when it would fault. */
static uint8_t *seen(const struct ipc_party *party, uint64_t address, enum arch_access access)
{
	const struct process *process = party->thread->process;
	struct physical frame;
	enum arch_access found;

	EXPECT(arch_space_find(&process->space, address & ~(uint64_t)(PAGE_BYTES - 1), &frame,
			       &found));
	EXPECT(found == access);
	return (uint8_t *)arch_direct(frame) + (address & (PAGE_BYTES - 1));
}

static uint64_t frames_used(struct sim_held ledger)
{
	const struct object *object = sim_object(sim_init(), ledger);

	return CONTAINER_OF(object, const struct ledger, object)->account.used.value[LEDGER_FRAMES];
}

static void expect_zeros(uint32_t pages, enum arch_access access)
{
	for (uint32_t page = 0; page < pages; page++)
		EXPECT(*seen(mapper, AT + page * (uint64_t)PAGE_BYTES + 5, access) == 0);
}

static enum status unmap(struct ipc_party *party, uint64_t pages)
{
	return sim_range(party->thread, ADDRESS_SPACE_METHOD_UNMAP, AT, pages * PAGE_BYTES);
}

/* ---- what a view shows ------------------------------------------------------------------------- */

static void writable_view_is_shared(void)
{
	struct sim_held object, view;
	uint8_t byte;

	parties("a writable view is the same memory");
	object = memory_make(2);
	view = hand(share(object, MEMORY_OBJECT_METHOD_VIEW, 0, 2).view);
	STATUS(OK, sim_memory_write(owner->thread, object, 4095, "ab", 2));
	STATUS(OK, map_view(mapper, view, 2));
	EXPECT(*seen(mapper, AT + 4095, ARCH_READ_WRITE) == 'a');
	EXPECT(*seen(mapper, AT + 4096, ARCH_READ_WRITE) == 'b');
	*seen(mapper, AT + 8191, ARCH_READ_WRITE) = 'c';
	STATUS(OK, sim_memory_read(owner->thread, object, 8191, &byte, 1));
	EXPECT(byte == 'c');
	STATUS(OK, sim_memory_write(mapper->thread, view, 1, "d", 1));
	STATUS(OK, sim_memory_read(owner->thread, object, 1, &byte, 1));
	EXPECT(byte == 'd');
	ipc_end();
}

static void reader_cannot_write(void)
{
	struct sim_held object, reader, forged;
	struct sim_shared below;
	const struct sim_cut cut = {0, PAGE_BYTES, SIM_NO_CAPABILITY};
	uint8_t byte;

	parties("a reader cannot write");
	object = memory_make(1);
	reader = hand(share(object, MEMORY_OBJECT_METHOD_READER, 0, 1).view);
	STATUS(OK, sim_memory_write(owner->thread, object, 9, "x", 1));
	STATUS(OK, sim_memory_read(mapper->thread, reader, 9, &byte, 1));
	EXPECT(byte == 'x');
	STATUS(OK, map_view(mapper, reader, 1));
	EXPECT(*seen(mapper, AT + 9, ARCH_READ) == 'x');
	/* The same object under the names that would allow more. */
	forged = (struct sim_held){reader.capability, MEMORY_OBJECT_INTERFACE_ID};
	STATUS(WRONG_INTERFACE, sim_memory_write(mapper->thread, forged, 0, "y", 1));
	forged.interface = MEMORY_VIEW_INTERFACE_ID;
	STATUS(WRONG_INTERFACE, sim_memory_write(mapper->thread, forged, 0, "y", 1));
	forged.interface = MEMORY_REVOKER_INTERFACE_ID;
	STATUS(WRONG_INTERFACE,
	       sim_plain(mapper->thread, forged, MEMORY_REVOKER_METHOD_REVOKE));
	STATUS(WRONG_INTERFACE, sim_map(mapper->thread, reader, ADDRESS_SPACE_METHOD_MAP_VIEW, 0,
					PAGE_BYTES, AT + PAGE_BYTES));
	STATUS(WRONG_INTERFACE, sim_map(mapper->thread, reader, ADDRESS_SPACE_METHOD_MAP, 0,
					PAGE_BYTES, AT + PAGE_BYTES));
	STATUS(OK, sim_view(mapper->thread, reader, MEMORY_READER_METHOD_READER, &cut, &below));
	EXPECT(below.view.interface == MEMORY_READER_INTERFACE_ID);
	ipc_end();
}

static void partial_view_shows_its_pages(void)
{
	struct sim_held object, view;
	struct sim_shared below;
	struct sim_cut cut = {PAGE_BYTES, PAGE_BYTES, SIM_NO_CAPABILITY};
	uint8_t byte;

	parties("a partial view shows its own pages");
	object = memory_make(4);
	for (uint32_t page = 0; page < 4; page++)
		STATUS(OK, sim_memory_write(owner->thread, object, page * (uint64_t)PAGE_BYTES,
					    &"0123"[page], 1));
	view = hand(share(object, MEMORY_OBJECT_METHOD_VIEW, 1, 2).view);
	STATUS(OK, sim_memory_read(mapper->thread, view, 0, &byte, 1));
	EXPECT(byte == '1');
	STATUS(OUT_OF_RANGE, sim_memory_read(mapper->thread, view, 2 * PAGE_BYTES, &byte, 1));
	STATUS(OUT_OF_RANGE, map_view(mapper, view, 3));
	STATUS(OK, map_view(mapper, view, 2));
	EXPECT(*seen(mapper, AT, ARCH_READ_WRITE) == '1');
	EXPECT(*seen(mapper, AT + PAGE_BYTES, ARCH_READ_WRITE) == '2');
	/* A view of the view names the same memory. */
	STATUS(OK, sim_view(mapper->thread, view, MEMORY_VIEW_METHOD_READER, &cut, &below));
	STATUS(OK, sim_memory_read(mapper->thread, below.view, 0, &byte, 1));
	EXPECT(byte == '2');
	EXPECT(memory_view_of(sim_object(mapper->thread, below.view))->memory ==
	       memory_of(sim_object(owner->thread, object)));
	cut.offset = 0;
	cut.bytes = 2 * PAGE_BYTES;
	STATUS(OUT_OF_RANGE,
	       sim_view(mapper->thread, below.view, MEMORY_READER_METHOD_READER, &cut, &below));
	ipc_end();
}

static void hostile_ranges_are_refused(void)
{
	static const struct {
		uint64_t offset, bytes;
		enum status status;
	} rows[] = {
		{0, 0, STATUS_INVALID_ARGUMENT},
		{1, PAGE_BYTES, STATUS_INVALID_ARGUMENT},
		{0, 1, STATUS_INVALID_ARGUMENT},
		{0, PAGE_BYTES + 8, STATUS_INVALID_ARGUMENT},
		{0, 3 * PAGE_BYTES, STATUS_OUT_OF_RANGE},
		{PAGE_BYTES, 2 * PAGE_BYTES, STATUS_OUT_OF_RANGE},
		{2 * PAGE_BYTES, PAGE_BYTES, STATUS_OUT_OF_RANGE},
		{UINT64_C(1) << 44, PAGE_BYTES, STATUS_OUT_OF_RANGE},
		{UINT64_MAX - PAGE_BYTES + 1, PAGE_BYTES, STATUS_OUT_OF_RANGE},
		{UINT64_MAX - PAGE_BYTES + 1, 2 * PAGE_BYTES, STATUS_OUT_OF_RANGE},
		{PAGE_BYTES, UINT64_MAX - PAGE_BYTES + 1, STATUS_OUT_OF_RANGE},
		{0, UINT64_C(1) << 44, STATUS_OUT_OF_RANGE},
	};
	struct sim_held object, view;
	struct sim_shared shared;
	uint8_t byte;

	parties("hostile offsets and lengths");
	object = memory_make(2);
	view = share(object, MEMORY_OBJECT_METHOD_VIEW, 0, 2).view;
	for (unsigned i = 0; i < ARRAY_COUNT(rows); i++) {
		const struct sim_cut cut = {rows[i].offset, rows[i].bytes, SIM_NO_CAPABILITY};

		SIM_STATUS(rows[i].status, sim_view(owner->thread, object,
						    MEMORY_OBJECT_METHOD_VIEW, &cut, &shared));
		SIM_STATUS(rows[i].status, sim_view(owner->thread, view,
						    MEMORY_VIEW_METHOD_READER, &cut, &shared));
		/* A range that no address space could hold is refused before the view is asked. */
		SIM_STATUS(rows[i].bytes > USER_HIGH - AT ? STATUS_INVALID_ARGUMENT : rows[i].status,
			   sim_map(owner->thread, view, ADDRESS_SPACE_METHOD_MAP_VIEW,
				   rows[i].offset, rows[i].bytes, AT));
	}
	STATUS(OUT_OF_RANGE, sim_memory_read(owner->thread, view, UINT64_MAX, &byte, 1));
	STATUS(OUT_OF_RANGE, sim_memory_write(owner->thread, view, 2 * PAGE_BYTES - 1, "ab", 2));
	STATUS(OUT_OF_RANGE, sim_memory_write(owner->thread, view, UINT64_MAX - 1, "ab", 2));
	ipc_end();
}

static void views_are_so_deep(void)
{
	struct sim_held at;
	struct sim_shared shared;
	const struct sim_cut cut = {0, PAGE_BYTES, SIM_NO_CAPABILITY};

	parties("views of views are eight deep");
	at = memory_make(1);
	shared = share(at, MEMORY_OBJECT_METHOD_VIEW, 0, 1);
	for (unsigned depth = 2; depth <= MEMORY_VIEW_DEPTH; depth++)
		STATUS(OK, sim_view(owner->thread, shared.view, MEMORY_VIEW_METHOD_VIEW, &cut,
				    &shared));
	STATUS(INVALID_ARGUMENT,
	       sim_view(owner->thread, shared.view, MEMORY_VIEW_METHOD_VIEW, &cut, &shared));
	ipc_end();
}

/* ---- who loses it ------------------------------------------------------------------------------ */

static void revoked_under_a_mapper(enum arch_access access)
{
	struct sim_held object, view;
	struct sim_shared shared;
	uint64_t before;

	parties(access == ARCH_READ ? "a mapped reader is revoked" : "a mapped view is revoked");
	object = memory_make(3);
	shared = share(object,
		       access == ARCH_READ ? MEMORY_OBJECT_METHOD_READER : MEMORY_OBJECT_METHOD_VIEW,
		       0, 3);
	view = hand(shared.view);
	STATUS(OK, sim_memory_write(owner->thread, object, 5, "secret", 6));
	before = frames_used(mapper_ledger);
	STATUS(OK, map_view(mapper, view, 3));
	STATUS(OK, sim_plain(owner->thread, shared.revoker, MEMORY_REVOKER_METHOD_REVOKE));
	/* At its completion nothing reaches the memory any more. */
	expect_zeros(3, access);
	STATUS(REVOKED, sim_memory_write(mapper->thread, view, 0, "x", 1));
	STATUS(REVOKED, sim_plain(owner->thread, shared.view, MEMORY_VIEW_METHOD_SIZE));
	if (access == ARCH_READ_WRITE) {
		/* The frame is the mapper's own: it can write, and nobody else sees it. */
		uint8_t byte;

		*seen(mapper, AT + 5, access) = 'm';
		EXPECT(*seen(mapper, AT + 2 * PAGE_BYTES + 5, access) == 'm');
		STATUS(OK, sim_memory_read(owner->thread, object, 5, &byte, 1));
		EXPECT(byte == 's');
		STATUS(OK, sim_range(mapper->thread, ADDRESS_SPACE_METHOD_PROTECT, AT,
				     3 * PAGE_BYTES));
		EXPECT(*seen(mapper, AT + 5, ARCH_READ) == 'm');
	}
	STATUS(OK, unmap(mapper, 3));
	STATUS(OK, sim_release(mapper->thread, view));
	ipc_settle();
	/* Page tables stay with the process: two or three of them. */
	EXPECT(frames_used(mapper_ledger) - before <= 3);
	ipc_end();
}

static void writable_is_revoked(void)
{
	revoked_under_a_mapper(ARCH_READ_WRITE);
}

static void readable_is_revoked(void)
{
	revoked_under_a_mapper(ARCH_READ);
}

static void views_of_a_revoked_view_end(void)
{
	const struct sim_cut cut = {0, PAGE_BYTES, SIM_NO_CAPABILITY};
	struct sim_held object, view;
	struct sim_shared top, below, beside;
	uint8_t byte;

	parties("revoking a view ends what was cut from it");
	object = memory_make(1);
	top = share(object, MEMORY_OBJECT_METHOD_VIEW, 0, 1);
	beside = share(object, MEMORY_OBJECT_METHOD_READER, 0, 1);
	view = hand(top.view);
	STATUS(OK, sim_view(mapper->thread, view, MEMORY_VIEW_METHOD_READER, &cut, &below));
	STATUS(OK, map_view(mapper, below.view, 1));
	STATUS(OK, sim_release(mapper->thread, view));
	STATUS(OK, sim_plain(owner->thread, top.revoker, MEMORY_REVOKER_METHOD_REVOKE));
	STATUS(REVOKED, sim_memory_read(mapper->thread, below.view, 0, &byte, 1));
	STATUS(REVOKED, sim_plain(mapper->thread, below.revoker, MEMORY_REVOKER_METHOD_REVOKE));
	expect_zeros(1, ARCH_READ);
	STATUS(OK, sim_memory_read(owner->thread, beside.view, 0, &byte, 1));
	/* The other way round, what it was cut from stays. */
	top = share(object, MEMORY_OBJECT_METHOD_VIEW, 0, 1);
	view = hand(top.view);
	STATUS(OK, sim_view(mapper->thread, view, MEMORY_VIEW_METHOD_READER, &cut, &below));
	STATUS(OK, sim_plain(mapper->thread, below.revoker, MEMORY_REVOKER_METHOD_REVOKE));
	STATUS(OK, sim_memory_read(mapper->thread, view, 0, &byte, 1));
	ipc_end();
}

static void payer_closes(bool direct)
{
	struct sim_held object, given;
	struct sim_held beside = SIM_NO_CAPABILITY;

	parties(direct ? "the payer of a mapped object closes" : "the payer of a viewed object closes");
	object = memory_make(3);
	STATUS(OK, sim_memory_write(owner->thread, object, 5, "secret", 6));
	given = hand(direct ? object : share(object, MEMORY_OBJECT_METHOD_VIEW, 0, 3).view);
	STATUS(OK, map_view(mapper, given, 3));
	if (direct) {
		/* Nothing that others may take away is executed. */
		STATUS(OK, unmap(mapper, 3));
		STATUS(INVALID_ARGUMENT,
		       sim_map(mapper->thread, given, ADDRESS_SPACE_METHOD_MAP_EXECUTABLE, 0,
			       PAGE_BYTES, AT));
		STATUS(OK, map_view(mapper, given, 3));
		beside = share(object, MEMORY_OBJECT_METHOD_READER, 0, 1).view;
		(void)hand(beside);
	}
	EXPECT(*seen(mapper, AT + 5, ARCH_READ_WRITE) == 's');
	STATUS(OK, sim_plain(sim_init(), owner_ledger, LEDGER_METHOD_CLOSE));
	EXPECT(!ipc_alive(owner));
	expect_zeros(3, ARCH_READ_WRITE);
	STATUS(DISCONNECTED, sim_memory_write(mapper->thread, given, 0, "x", 1));
	*seen(mapper, AT + 5, ARCH_READ_WRITE) = 'm';
	STATUS(OK, unmap(mapper, 3));
	ipc_end();
}

static void payer_of_the_object_closes(void)
{
	payer_closes(true);
}

static void payer_of_the_viewed_closes(void)
{
	payer_closes(false);
}

static void payer_of_the_view_closes(void)
{
	struct sim_held third, object, view;
	struct sim_shared shared;
	struct sim_cut cut = {0, PAGE_BYTES, SIM_NO_CAPABILITY};
	uint8_t byte;

	parties("the payer of a view closes");
	third = ledger_make(20);
	object = memory_make(1);
	STATUS(OK, sim_memory_write(owner->thread, object, 5, "s", 1));
	cut.ledger = ipc_give(ipc_init, third, owner, false);
	STATUS(OK, sim_view(owner->thread, object, MEMORY_OBJECT_METHOD_VIEW, &cut, &shared));
	view = hand(shared.view);
	STATUS(OK, map_view(mapper, view, 1));
	STATUS(OK, sim_plain(sim_init(), third, LEDGER_METHOD_CLOSE));
	expect_zeros(1, ARCH_READ_WRITE);
	STATUS(DISCONNECTED, sim_memory_read(mapper->thread, view, 5, &byte, 1));
	STATUS(OK, sim_memory_read(owner->thread, object, 5, &byte, 1));
	EXPECT(byte == 's');
	ipc_end();
}

static void mapper_dies_first(void)
{
	struct sim_held object;
	struct sim_shared shared;
	uint8_t byte;

	parties("the mapper dies first");
	object = memory_make(2);
	shared = share(object, MEMORY_OBJECT_METHOD_VIEW, 0, 2);
	STATUS(OK, map_view(mapper, hand(shared.view), 2));
	*seen(mapper, AT, ARCH_READ_WRITE) = 'm';
	ipc_kill(mapper);
	ipc_settle();
	STATUS(OK, sim_memory_read(owner->thread, object, 0, &byte, 1));
	EXPECT(byte == 'm');
	EXPECT(!memory_of(sim_object(owner->thread, object))->writable_maps);
	STATUS(OK, sim_plain(owner->thread, object, MEMORY_OBJECT_METHOD_SEAL));
	ipc_end();
}

static void mapping_keeps_the_view(void)
{
	struct sim_held object, view;
	struct sim_shared shared;

	parties("a mapping keeps what it shows");
	object = memory_make(1);
	shared = share(object, MEMORY_OBJECT_METHOD_VIEW, 0, 1);
	view = hand(shared.view);
	STATUS(OK, map_view(mapper, view, 1));
	STATUS(OK, sim_release(mapper->thread, view));
	STATUS(OK, sim_release(owner->thread, shared.view));
	STATUS(OK, sim_memory_write(owner->thread, object, 5, "k", 1));
	STATUS(OK, sim_release(owner->thread, object));
	ipc_settle();
	EXPECT(*seen(mapper, AT + 5, ARCH_READ_WRITE) == 'k');
	STATUS(OK, sim_plain(owner->thread, shared.revoker, MEMORY_REVOKER_METHOD_REVOKE));
	expect_zeros(1, ARCH_READ_WRITE);
	ipc_end();
}

/* More pages than one kernel entry may replace. */
static void many_pages_are_withdrawn_in_steps(void)
{
	struct sim_held object;
	struct sim_shared shared;
	uint64_t entries;

	parties("many pages are withdrawn in steps");
	object = memory_make(MANY);
	shared = share(object, MEMORY_OBJECT_METHOD_VIEW, 0, MANY);
	STATUS(OK, map_view(mapper, hand(shared.view), MANY));
	entries = kernel.cpu.entries;
	STATUS(OK, sim_plain(owner->thread, shared.revoker, MEMORY_REVOKER_METHOD_REVOKE));
	EXPECT(kernel.cpu.entries - entries >= MANY * WORK_UNITS_MAP / KERNEL_ENTRY_UNITS);
	expect_zeros(MANY, ARCH_READ_WRITE);
	ipc_end();
}

/* ---- what it costs, and sealing ---------------------------------------------------------------- */

static void spare_frame_is_the_mappers(void)
{
	struct sim_held object, view, below;
	uint64_t before, owners;

	parties("the mapper pays for its spare frame");
	object = memory_make(1);
	view = hand(share(object, MEMORY_OBJECT_METHOD_VIEW, 0, 1).view);
	/* The page tables, and the slab of the records, are there after the first mapping. */
	STATUS(OK, map_view(mapper, view, 1));
	STATUS(OK, unmap(mapper, 1));
	below = ipc_give(ipc_init, mapper_ledger, mapper, false);
	before = frames_used(mapper_ledger);
	owners = frames_used(owner_ledger);
	STATUS(OK, map_view(mapper, view, 1));
	EXPECT(frames_used(mapper_ledger) > before && frames_used(mapper_ledger) <= before + 2);
	EXPECT(frames_used(owner_ledger) == owners);
	STATUS(OK, unmap(mapper, 1));
	EXPECT(frames_used(mapper_ledger) == before);
	STATUS(OK, sim_release(mapper->thread, below));
	ipc_end();
}

static void seal_asks_all_others(void)
{
	struct sim_held object, view;
	struct sim_shared shared;
	const struct sim_cut cut = {0, PAGE_BYTES, SIM_NO_CAPABILITY};

	parties("seal is BUSY while another one can write");
	object = memory_make(2);
	shared = share(object, MEMORY_OBJECT_METHOD_VIEW, 0, 1);
	view = hand(shared.view);
	STATUS(OK, map_view(mapper, view, 1));
	STATUS(OK, map_view(owner, object, 2));
	STATUS(BUSY, sim_plain(owner->thread, object, MEMORY_OBJECT_METHOD_SEAL));
	EXPECT(*seen(owner, AT, ARCH_READ_WRITE) == 0);
	STATUS(OK, sim_range(mapper->thread, ADDRESS_SPACE_METHOD_PROTECT, AT, PAGE_BYTES));
	STATUS(OK, sim_plain(owner->thread, object, MEMORY_OBJECT_METHOD_SEAL));
	/* The caller's own pages have become read-only. */
	EXPECT(*seen(owner, AT, ARCH_READ) == 0 && *seen(owner, AT + PAGE_BYTES, ARCH_READ) == 0);
	STATUS(SEALED, sim_memory_write(mapper->thread, view, 0, "x", 1));
	STATUS(OK, unmap(mapper, 1));
	STATUS(SEALED, map_view(mapper, view, 1));
	STATUS(SEALED,
	       sim_view(mapper->thread, view, MEMORY_VIEW_METHOD_VIEW, &cut, &shared));
	STATUS(OK, sim_view(mapper->thread, view, MEMORY_VIEW_METHOD_READER, &cut, &shared));
	STATUS(OK, map_view(mapper, shared.view, 1));
	ipc_end();
}

static void seal_of_many_pages(void)
{
	struct sim_held object;

	parties("seal makes many pages read-only");
	object = memory_make(MANY);
	STATUS(OK, map_view(owner, object, MANY));
	STATUS(OK, sim_plain(owner->thread, object, MEMORY_OBJECT_METHOD_SEAL));
	for (uint32_t page = 0; page < MANY; page++)
		(void)seen(owner, AT + page * (uint64_t)PAGE_BYTES, ARCH_READ);
	STATUS(OK, sim_plain(owner->thread, object, MEMORY_OBJECT_METHOD_SEAL));
	ipc_end();
}

/* The thread's own capability, by which it says that its start-up is done. */
static enum status startup_done(void)
{
	const struct sim_held self = {owner->thread->self.key, THREAD_INTERFACE_ID};

	return sim_plain(owner->thread, self, THREAD_METHOD_STARTUP_DONE);
}

/* As if the program had been started with these pages, the first two of them RELRO. */
static void relro_make(struct sim_held object)
{
	struct process *process = owner->thread->process;

	STATUS(OK, map_view(owner, object, 3));
	process->relro = mapping_find(process, AT);
	process->relro_address = AT;
	process->relro_pages = 2;
}

static void startup_done_protects_once(void)
{
	struct sim_held object;

	parties("startupDone protects once");
	object = memory_make(3);
	relro_make(object);
	STATUS(OK, startup_done());
	(void)seen(owner, AT, ARCH_READ);
	(void)seen(owner, AT + PAGE_BYTES, ARCH_READ);
	(void)seen(owner, AT + 2 * PAGE_BYTES, ARCH_READ_WRITE);
	/* Pages that are mapped there later are not touched. */
	STATUS(OK, unmap(owner, 3));
	STATUS(OK, map_view(owner, object, 3));
	STATUS(OK, startup_done());
	(void)seen(owner, AT, ARCH_READ_WRITE);
	ipc_end();
}

static void startup_done_protects_nothing_else(void)
{
	struct sim_held object;

	parties("startupDone protects nothing but what the program was started with");
	object = memory_make(3);
	relro_make(object);
	STATUS(OK, unmap(owner, 3));
	STATUS(OUT_OF_RANGE, startup_done());
	STATUS(OK, map_view(owner, memory_make(3), 3));
	STATUS(OUT_OF_RANGE, startup_done());
	(void)seen(owner, AT, ARCH_READ_WRITE);
	ipc_end();
}

int main(void)
{
	static void (*const cases[])(void) = {
		writable_view_is_shared,
		reader_cannot_write,
		partial_view_shows_its_pages,
		hostile_ranges_are_refused,
		views_are_so_deep,
		writable_is_revoked,
		readable_is_revoked,
		views_of_a_revoked_view_end,
		payer_of_the_object_closes,
		payer_of_the_viewed_closes,
		payer_of_the_view_closes,
		mapper_dies_first,
		mapping_keeps_the_view,
		many_pages_are_withdrawn_in_steps,
		spare_frame_is_the_mappers,
		seal_asks_all_others,
		seal_of_many_pages,
		startup_done_protects_once,
		startup_done_protects_nothing_else,
	};

	ipc_world(sim_setting("SEED", 1));
	for (unsigned i = 0; i < ARRAY_COUNT(cases); i++)
		cases[i]();
	return sim_report();
}

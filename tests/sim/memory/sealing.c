/*
 * The cost of a mapping, and sealing.
 */
#include <string.h>

#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "kernel/object/mapping.h"
#include "tests/sim/memory/memory.h"

static void spare_frame_is_the_mappers(void)
{
	struct sim_held object, view, below;
	uint64_t before, owners;

	memory_begin("the mapper pays for its spare frame");
	object = memory_make(1);
	view = memory_hand(memory_share(object, MEMORY_OBJECT_METHOD_VIEW, 0, 1).view);
	/* The page tables, and the slab of the records, are there after the first mapping. */
	STATUS(OK, map_view(mapper, view, 1));
	STATUS(OK, memory_unmap(mapper, 1));
	below = ipc_give(ipc_init, mapper_ledger, mapper, false);
	before = frames_used(mapper_ledger);
	owners = frames_used(owner_ledger);
	STATUS(OK, map_view(mapper, view, 1));
	EXPECT(frames_used(mapper_ledger) > before && frames_used(mapper_ledger) <= before + 2);
	EXPECT(frames_used(owner_ledger) == owners);
	STATUS(OK, memory_unmap(mapper, 1));
	EXPECT(frames_used(mapper_ledger) == before);
	STATUS(OK, sim_release(mapper->thread, below));
	ipc_end();
}

static void seal_asks_all_others(void)
{
	struct sim_held object, view;
	struct sim_shared shared;
	const struct sim_cut cut = {0, PAGE_BYTES, SIM_NO_CAPABILITY};

	memory_begin("seal is BUSY while another one can write");
	object = memory_make(2);
	shared = memory_share(object, MEMORY_OBJECT_METHOD_VIEW, 0, 1);
	view = memory_hand(shared.view);
	STATUS(OK, map_view(mapper, view, 1));
	STATUS(OK, map_view(owner, object, 2));
	STATUS(BUSY, sim_plain(owner->thread, object, MEMORY_OBJECT_METHOD_SEAL));
	EXPECT(*memory_seen(owner, AT, ARCH_READ_WRITE) == 0);
	STATUS(OK, sim_range(mapper->thread, ADDRESS_SPACE_METHOD_PROTECT, AT, PAGE_BYTES));
	STATUS(OK, sim_plain(owner->thread, object, MEMORY_OBJECT_METHOD_SEAL));
	/* The caller's own pages have become read-only. */
	EXPECT(*memory_seen(owner, AT, ARCH_READ) == 0 &&
	       *memory_seen(owner, AT + PAGE_BYTES, ARCH_READ) == 0);
	STATUS(SEALED, sim_memory_write(mapper->thread, view, 0, "x", 1));
	STATUS(OK, memory_unmap(mapper, 1));
	STATUS(SEALED, map_view(mapper, view, 1));
	STATUS(SEALED, sim_view(mapper->thread, view, MEMORY_VIEW_METHOD_VIEW, &cut, &shared));
	STATUS(OK, sim_view(mapper->thread, view, MEMORY_VIEW_METHOD_READER, &cut, &shared));
	STATUS(OK, map_view(mapper, shared.view, 1));
	ipc_end();
}

static void seal_of_many_pages(void)
{
	struct sim_held object;

	memory_begin("seal makes many pages read-only");
	object = memory_make(MANY);
	STATUS(OK, map_view(owner, object, MANY));
	STATUS(OK, sim_plain(owner->thread, object, MEMORY_OBJECT_METHOD_SEAL));
	for (uint32_t page = 0; page < MANY; page++)
		(void)memory_seen(owner, AT + page * (uint64_t)PAGE_BYTES, ARCH_READ);
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

	memory_begin("startupDone protects once");
	object = memory_make(3);
	relro_make(object);
	STATUS(OK, startup_done());
	(void)memory_seen(owner, AT, ARCH_READ);
	(void)memory_seen(owner, AT + PAGE_BYTES, ARCH_READ);
	(void)memory_seen(owner, AT + 2 * PAGE_BYTES, ARCH_READ_WRITE);
	/* Pages that are mapped there later are not touched. */
	STATUS(OK, memory_unmap(owner, 3));
	STATUS(OK, map_view(owner, object, 3));
	STATUS(OK, startup_done());
	(void)memory_seen(owner, AT, ARCH_READ_WRITE);
	ipc_end();
}

static void startup_done_protects_nothing_else(void)
{
	struct sim_held object;

	memory_begin("startupDone protects nothing but what the program was started with");
	object = memory_make(3);
	relro_make(object);
	STATUS(OK, memory_unmap(owner, 3));
	STATUS(OUT_OF_RANGE, startup_done());
	STATUS(OK, map_view(owner, memory_make(3), 3));
	STATUS(OUT_OF_RANGE, startup_done());
	(void)memory_seen(owner, AT, ARCH_READ_WRITE);
	ipc_end();
}

void memory_sealing(void)
{
	spare_frame_is_the_mappers();
	seal_asks_all_others();
	seal_of_many_pages();
	startup_done_protects_once();
	startup_done_protects_nothing_else();
}

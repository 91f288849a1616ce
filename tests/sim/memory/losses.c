/*
 * The ways to lose shared memory: revoked, its payer closed, the mapper gone.
 */
#include <string.h>

#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "kernel/object/memory_view.h"
#include "kernel/work.h"
#include "tests/sim/memory/memory.h"

static void revoked_under_a_mapper(enum arch_access access)
{
	struct sim_held object, view;
	struct sim_shared shared;
	uint64_t before;

	memory_begin(access == ARCH_READ ? "a mapped reader is revoked"
					 : "a mapped view is revoked");
	object = memory_make(3);
	shared = memory_share(object,
			      access == ARCH_READ ? MEMORY_OBJECT_METHOD_READER
						  : MEMORY_OBJECT_METHOD_VIEW,
			      0, 3);
	view = memory_hand(shared.view);
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

		*memory_seen(mapper, AT + 5, access) = 'm';
		EXPECT(*memory_seen(mapper, AT + 2 * PAGE_BYTES + 5, access) == 'm');
		STATUS(OK, sim_memory_read(owner->thread, object, 5, &byte, 1));
		EXPECT(byte == 's');
		STATUS(OK,
		       sim_range(mapper->thread, ADDRESS_SPACE_METHOD_PROTECT, AT, 3 * PAGE_BYTES));
		EXPECT(*memory_seen(mapper, AT + 5, ARCH_READ) == 'm');
	}
	STATUS(OK, memory_unmap(mapper, 3));
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

	memory_begin("revoking a view ends what was cut from it");
	object = memory_make(1);
	top = memory_share(object, MEMORY_OBJECT_METHOD_VIEW, 0, 1);
	beside = memory_share(object, MEMORY_OBJECT_METHOD_READER, 0, 1);
	view = memory_hand(top.view);
	STATUS(OK, sim_view(mapper->thread, view, MEMORY_VIEW_METHOD_READER, &cut, &below));
	STATUS(OK, map_view(mapper, below.view, 1));
	STATUS(OK, sim_release(mapper->thread, view));
	STATUS(OK, sim_plain(owner->thread, top.revoker, MEMORY_REVOKER_METHOD_REVOKE));
	STATUS(REVOKED, sim_memory_read(mapper->thread, below.view, 0, &byte, 1));
	STATUS(REVOKED, sim_plain(mapper->thread, below.revoker, MEMORY_REVOKER_METHOD_REVOKE));
	expect_zeros(1, ARCH_READ);
	STATUS(OK, sim_memory_read(owner->thread, beside.view, 0, &byte, 1));
	/* The other way round, what it was cut from stays. */
	top = memory_share(object, MEMORY_OBJECT_METHOD_VIEW, 0, 1);
	view = memory_hand(top.view);
	STATUS(OK, sim_view(mapper->thread, view, MEMORY_VIEW_METHOD_READER, &cut, &below));
	STATUS(OK, sim_plain(mapper->thread, below.revoker, MEMORY_REVOKER_METHOD_REVOKE));
	STATUS(OK, sim_memory_read(mapper->thread, view, 0, &byte, 1));
	ipc_end();
}

static void payer_closes(bool direct)
{
	struct sim_held object, given;
	struct sim_held beside = SIM_NO_CAPABILITY;

	memory_begin(direct ? "the payer of a mapped object closes"
			    : "the payer of a viewed object closes");
	object = memory_make(3);
	STATUS(OK, sim_memory_write(owner->thread, object, 5, "secret", 6));
	given = memory_hand(direct ? object
				   : memory_share(object, MEMORY_OBJECT_METHOD_VIEW, 0, 3).view);
	STATUS(OK, map_view(mapper, given, 3));
	if (direct) {
		/* Nothing that others may take away is executed. */
		STATUS(OK, memory_unmap(mapper, 3));
		STATUS(INVALID_ARGUMENT,
		       sim_map(mapper->thread, given, ADDRESS_SPACE_METHOD_MAP_EXECUTABLE, 0,
			       PAGE_BYTES, AT));
		STATUS(OK, map_view(mapper, given, 3));
		beside = memory_share(object, MEMORY_OBJECT_METHOD_READER, 0, 1).view;
		(void)memory_hand(beside);
	}
	EXPECT(*memory_seen(mapper, AT + 5, ARCH_READ_WRITE) == 's');
	STATUS(OK, sim_plain(sim_init(), owner_ledger, LEDGER_METHOD_CLOSE));
	EXPECT(!ipc_alive(owner));
	expect_zeros(3, ARCH_READ_WRITE);
	STATUS(DISCONNECTED, sim_memory_write(mapper->thread, given, 0, "x", 1));
	*memory_seen(mapper, AT + 5, ARCH_READ_WRITE) = 'm';
	STATUS(OK, memory_unmap(mapper, 3));
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

	memory_begin("the payer of a view closes");
	third = ledger_make(20);
	object = memory_make(1);
	STATUS(OK, sim_memory_write(owner->thread, object, 5, "s", 1));
	cut.ledger = ipc_give(ipc_init, third, owner, false);
	STATUS(OK, sim_view(owner->thread, object, MEMORY_OBJECT_METHOD_VIEW, &cut, &shared));
	view = memory_hand(shared.view);
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

	memory_begin("the mapper dies first");
	object = memory_make(2);
	shared = memory_share(object, MEMORY_OBJECT_METHOD_VIEW, 0, 2);
	STATUS(OK, map_view(mapper, memory_hand(shared.view), 2));
	*memory_seen(mapper, AT, ARCH_READ_WRITE) = 'm';
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

	memory_begin("a mapping keeps what it shows");
	object = memory_make(1);
	shared = memory_share(object, MEMORY_OBJECT_METHOD_VIEW, 0, 1);
	view = memory_hand(shared.view);
	STATUS(OK, map_view(mapper, view, 1));
	STATUS(OK, sim_release(mapper->thread, view));
	STATUS(OK, sim_release(owner->thread, shared.view));
	STATUS(OK, sim_memory_write(owner->thread, object, 5, "k", 1));
	STATUS(OK, sim_release(owner->thread, object));
	ipc_settle();
	EXPECT(*memory_seen(mapper, AT + 5, ARCH_READ_WRITE) == 'k');
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

	memory_begin("many pages are withdrawn in steps");
	object = memory_make(MANY);
	shared = memory_share(object, MEMORY_OBJECT_METHOD_VIEW, 0, MANY);
	STATUS(OK, map_view(mapper, memory_hand(shared.view), MANY));
	entries = kernel.cpu.entries;
	STATUS(OK, sim_plain(owner->thread, shared.revoker, MEMORY_REVOKER_METHOD_REVOKE));
	EXPECT(kernel.cpu.entries - entries >= MANY * WORK_UNITS_MAP / KERNEL_ENTRY_UNITS);
	expect_zeros(MANY, ARCH_READ_WRITE);
	ipc_end();
}

void memory_losses(void)
{
	writable_is_revoked();
	readable_is_revoked();
	views_of_a_revoked_view_end();
	payer_of_the_object_closes();
	payer_of_the_viewed_closes();
	payer_of_the_view_closes();
	mapper_dies_first();
	mapping_keeps_the_view();
	many_pages_are_withdrawn_in_steps();
}

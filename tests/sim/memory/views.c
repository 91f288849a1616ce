/*
 * The pages that a view shows, and the ranges that it does not.
 */
#include <string.h>

#include "core/generated/memory.h"
#include "kernel/object/memory_view.h"
#include "tests/sim/memory/memory.h"

static void writable_view_is_shared(void)
{
	struct sim_held object, view;
	uint8_t byte;

	memory_begin("a writable view is the same memory");
	object = memory_make(2);
	view = memory_hand(memory_share(object, MEMORY_OBJECT_METHOD_VIEW, 0, 2).view);
	STATUS(OK, sim_memory_write(owner->thread, object, 4095, "ab", 2));
	STATUS(OK, map_view(mapper, view, 2));
	EXPECT(*memory_seen(mapper, AT + 4095, ARCH_READ_WRITE) == 'a');
	EXPECT(*memory_seen(mapper, AT + 4096, ARCH_READ_WRITE) == 'b');
	*memory_seen(mapper, AT + 8191, ARCH_READ_WRITE) = 'c';
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

	memory_begin("a reader cannot write");
	object = memory_make(1);
	reader = memory_hand(memory_share(object, MEMORY_OBJECT_METHOD_READER, 0, 1).view);
	STATUS(OK, sim_memory_write(owner->thread, object, 9, "x", 1));
	STATUS(OK, sim_memory_read(mapper->thread, reader, 9, &byte, 1));
	EXPECT(byte == 'x');
	STATUS(OK, map_view(mapper, reader, 1));
	EXPECT(*memory_seen(mapper, AT + 9, ARCH_READ) == 'x');
	/* The same object under the names that would allow more. */
	forged = (struct sim_held){reader.capability, MEMORY_OBJECT_INTERFACE_ID};
	STATUS(WRONG_INTERFACE, sim_memory_write(mapper->thread, forged, 0, "y", 1));
	forged.interface = MEMORY_VIEW_INTERFACE_ID;
	STATUS(WRONG_INTERFACE, sim_memory_write(mapper->thread, forged, 0, "y", 1));
	forged.interface = MEMORY_REVOKER_INTERFACE_ID;
	STATUS(WRONG_INTERFACE, sim_plain(mapper->thread, forged, MEMORY_REVOKER_METHOD_REVOKE));
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

	memory_begin("a partial view shows its own pages");
	object = memory_make(4);
	for (uint32_t page = 0; page < 4; page++)
		STATUS(OK, sim_memory_write(owner->thread, object, page * (uint64_t)PAGE_BYTES,
					    &"0123"[page], 1));
	view = memory_hand(memory_share(object, MEMORY_OBJECT_METHOD_VIEW, 1, 2).view);
	STATUS(OK, sim_memory_read(mapper->thread, view, 0, &byte, 1));
	EXPECT(byte == '1');
	STATUS(OUT_OF_RANGE, sim_memory_read(mapper->thread, view, 2 * PAGE_BYTES, &byte, 1));
	STATUS(OUT_OF_RANGE, map_view(mapper, view, 3));
	STATUS(OK, map_view(mapper, view, 2));
	EXPECT(*memory_seen(mapper, AT, ARCH_READ_WRITE) == '1');
	EXPECT(*memory_seen(mapper, AT + PAGE_BYTES, ARCH_READ_WRITE) == '2');
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

	memory_begin("hostile offsets and lengths");
	object = memory_make(2);
	view = memory_share(object, MEMORY_OBJECT_METHOD_VIEW, 0, 2).view;
	for (unsigned i = 0; i < ARRAY_COUNT(rows); i++) {
		const struct sim_cut cut = {rows[i].offset, rows[i].bytes, SIM_NO_CAPABILITY};

		SIM_STATUS(rows[i].status, sim_view(owner->thread, object,
						    MEMORY_OBJECT_METHOD_VIEW, &cut, &shared));
		SIM_STATUS(rows[i].status,
			   sim_view(owner->thread, view, MEMORY_VIEW_METHOD_READER, &cut, &shared));
		/* A range that no address space could hold is refused before the view is asked. */
		SIM_STATUS(rows[i].bytes > USER_HIGH - AT ? STATUS_INVALID_ARGUMENT
							  : rows[i].status,
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

	memory_begin("views of views are eight deep");
	at = memory_make(1);
	shared = memory_share(at, MEMORY_OBJECT_METHOD_VIEW, 0, 1);
	for (unsigned depth = 2; depth <= MEMORY_VIEW_DEPTH; depth++)
		STATUS(OK, sim_view(owner->thread, shared.view, MEMORY_VIEW_METHOD_VIEW, &cut,
				    &shared));
	STATUS(INVALID_ARGUMENT,
	       sim_view(owner->thread, shared.view, MEMORY_VIEW_METHOD_VIEW, &cut, &shared));
	ipc_end();
}

void memory_views(void)
{
	writable_view_is_shared();
	reader_cannot_write();
	partial_view_shows_its_pages();
	hostile_ranges_are_refused();
	views_are_so_deep();
}

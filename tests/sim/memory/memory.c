/*
 * The owner and the mapper of shared memory, and their views of it.
 */
#include <string.h>

#include "core/generated/memory.h"
#include "tests/sim/memory/memory.h"

struct ipc_party *owner, *mapper;
struct sim_held owner_ledger, mapper_ledger;

struct sim_held ledger_make(uint64_t frames)
{
	struct sim_held ledger;

	STATUS(OK,
	       sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), frames, 2, &ledger));
	return ledger;
}

void memory_begin(const char *name)
{
	ipc_begin(name);
	owner_ledger = ledger_make(900);
	mapper_ledger = ledger_make(150);
	owner = ipc_spawn(owner_ledger, SIM_NO_CAPABILITY);
	mapper = ipc_spawn(mapper_ledger, SIM_NO_CAPABILITY);
}

struct sim_held memory_make(uint32_t pages)
{
	struct sim_held object;

	STATUS(OK, sim_memory_create(owner->thread, pages, SIM_NO_CAPABILITY, &object));
	return object;
}

struct sim_shared memory_share(struct sim_held from, uint16_t method, uint64_t first,
			       uint64_t pages)
{
	const struct sim_cut cut = {first * PAGE_BYTES, pages * PAGE_BYTES, SIM_NO_CAPABILITY};
	struct sim_shared shared;

	STATUS(OK, sim_view(owner->thread, from, method, &cut, &shared));
	return shared;
}

struct sim_held memory_hand(struct sim_held view)
{
	return ipc_give(owner, view, mapper, false);
}

enum status map_view(struct ipc_party *party, struct sim_held view, uint64_t pages)
{
	return sim_map(party->thread, view,
		       view.interface == MEMORY_VIEW_INTERFACE_ID ? ADDRESS_SPACE_METHOD_MAP_VIEW
		       : view.interface == MEMORY_READER_INTERFACE_ID
			       ? ADDRESS_SPACE_METHOD_MAP_READER
			       : ADDRESS_SPACE_METHOD_MAP,
		       0, pages * PAGE_BYTES, AT);
}

uint8_t *memory_seen(const struct ipc_party *party, uint64_t address, enum arch_access access)
{
	const struct process *process = party->thread->process;
	struct physical frame;
	enum arch_access found;

	EXPECT(arch_space_find(&process->space, address & ~(uint64_t)(PAGE_BYTES - 1), &frame,
			       &found));
	EXPECT(found == access);
	return (uint8_t *)arch_direct(frame) + (address & (PAGE_BYTES - 1));
}

uint64_t frames_used(struct sim_held ledger)
{
	const struct object *object = sim_object(sim_init(), ledger);

	return CONTAINER_OF(object, const struct ledger, object)->account.used.value[LEDGER_FRAMES];
}

void expect_zeros(uint32_t pages, enum arch_access access)
{
	for (uint32_t page = 0; page < pages; page++)
		EXPECT(*memory_seen(mapper, AT + page * (uint64_t)PAGE_BYTES + 5, access) == 0);
}

enum status memory_unmap(struct ipc_party *party, uint64_t pages)
{
	return sim_range(party->thread, ADDRESS_SPACE_METHOD_UNMAP, AT, pages * PAGE_BYTES);
}

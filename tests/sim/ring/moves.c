/*
 * Transfers that move, the machine's limits, and its end.
 */
#include <string.h>

#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/system.h"
#include "tests/sim/ring/ring.h"

void moves(uint32_t pages)
{
	struct memory_create_params_builder params;
	struct sim_held ledger, object;
	struct sim_call call;

	SIM_STATUS(STATUS_OK,
		   sim_ledger_carve(init, targets[TARGET_LEDGER], pages + 20, 0, &ledger));
	sim_call_init(&call, targets[TARGET_MEMORY], MEMORY_METHOD_CREATE, 1);
	SIM_STATUS(STATUS_OK, memory_create_params_builder_root(&call.builder, &params));
	memory_create_params_builder_set_pages(&params, pages);
	memory_create_params_builder_set_ledger(
		&params, sim_call_transfer(&call, ledger, RING_TRANSFER_MOVE));
	SIM_STATUS(STATUS_OK, sim_call(init, &call));
	object = sim_call_result(&call, 0);
	SIM_STATUS(STATUS_NO_CAPABILITY, sim_plain(init, ledger, LEDGER_METHOD_READ));
	SIM_STATUS(STATUS_OK, sim_release(init, object));
	sim_settle();
	SIM_EXPECT(!kernel.root_ledger.first_child || kernel.root_ledger.first_child->closing);
	sim_pass("a moved capability is gone");
}

void moves_itself(void)
{
	struct snapshot before;
	struct sim_held object;
	struct sim_call call;

	snapshot_take(&before);
	SIM_STATUS(STATUS_OK, sim_memory_create(init, 1, SIM_NO_CAPABILITY, &object));
	sim_call_init(&call, object, MEMORY_OBJECT_METHOD_SIZE, 0);
	(void)sim_call_transfer(&call, object, RING_TRANSFER_MOVE);
	SIM_STATUS(STATUS_OK, sim_call(init, &call));
	SIM_EXPECT(!sim_complete(init, &(struct ring_completion){0}));
	ring_unchanged(&before, "a call that moves its target");
	sim_pass("a call that moves its target");
}

void no_entropy(void)
{
	struct entropy_fill_params_builder params;
	struct sim_call call;

	sim_call_init(&call, targets[TARGET_ENTROPY], ENTROPY_METHOD_FILL, 0);
	SIM_STATUS(STATUS_OK, entropy_fill_params_builder_root(&call.builder, &params));
	entropy_fill_params_builder_set_length(&params, 8);
	host.entropy = HOST_ENTROPY_NONE;
	SIM_STATUS(STATUS_UNAVAILABLE, sim_call(init, &call));
	host.entropy = HOST_ENTROPY_SEEDED;
	SIM_STATUS(STATUS_OK, sim_call(init, &call));
	sim_pass("UNAVAILABLE");
}

static uint32_t log_lines(const char *text)
{
	uint32_t count = 0;

	for (const char *at = host.serial[1].captured; (at = strstr(at, text)) != NULL; at++)
		count++;
	return count;
}

void stray_interrupts(void)
{
	const struct thread *running;

	SIM_EXPECT(sim_run_until(init));
	running = sim_current();
	for (unsigned i = 0; i < 3; i++)
		sim_entry_stray(85);
	SIM_EXPECT(sim_current() == running);
	(void)sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 1, 50000000);
	SIM_EXPECT(kernel.stray_interrupts == 3);
	sim_settle();
	sim_entry_stray(86);
	sim_settle();
	SIM_EXPECT(kernel.stray_interrupts == 4);
	SIM_EXPECT(log_lines("a stray interrupt, vector 8") == 1);
	sim_pass("stray interrupts are counted, and the first is logged");
}

void memory_statuses(void)
{
	struct sim_held object;

	SIM_STATUS(STATUS_OK, sim_memory_create(init, 2, SIM_NO_CAPABILITY, &object));
	SIM_STATUS(STATUS_OUT_OF_RANGE, sim_memory_write(init, object, 8190, "abc", 3));
	SIM_STATUS(STATUS_OUT_OF_RANGE, sim_memory_write(init, object, UINT64_MAX, "abc", 3));
	SIM_STATUS(STATUS_NOT_SEALED, sim_map(init, object, ADDRESS_SPACE_METHOD_MAP_EXECUTABLE, 0,
					      PAGE_BYTES, 0x400000));
	SIM_STATUS(STATUS_OK,
		   sim_map(init, object, ADDRESS_SPACE_METHOD_MAP, 0, 2 * PAGE_BYTES, 0x400000));
	SIM_STATUS(STATUS_BUSY,
		   sim_map(init, object, ADDRESS_SPACE_METHOD_MAP, 0, PAGE_BYTES, 0x401000));
	SIM_STATUS(STATUS_OUT_OF_RANGE,
		   sim_range(init, ADDRESS_SPACE_METHOD_UNMAP, 0x400000, PAGE_BYTES));
	SIM_STATUS(STATUS_OK,
		   sim_range(init, ADDRESS_SPACE_METHOD_PROTECT, 0x400000, 2 * PAGE_BYTES));
	SIM_STATUS(STATUS_OK, sim_plain(init, object, MEMORY_OBJECT_METHOD_SEAL));
	SIM_STATUS(STATUS_SEALED,
		   sim_map(init, object, ADDRESS_SPACE_METHOD_MAP, 0, PAGE_BYTES, 0x410000));
	SIM_STATUS(STATUS_OK, sim_map(init, object, ADDRESS_SPACE_METHOD_MAP_EXECUTABLE, 0,
				      PAGE_BYTES, 0x410000));
	SIM_STATUS(STATUS_INVALID_ARGUMENT, sim_range(init, ADDRESS_SPACE_METHOD_UNMAP,
						      init->region_address, RING_REGION_BYTES));
	SIM_STATUS(STATUS_OK, sim_release(init, object));
	SIM_STATUS(STATUS_OK, sim_range(init, ADDRESS_SPACE_METHOD_UNMAP, 0x400000, 0x20000));
	sim_sweep();
	sim_pass("SEALED, NOT_SEALED, BUSY, OUT_OF_RANGE of memory");
}

void machine_ends(void)
{
	static const uint64_t failures[] = {1,
					    INIT_EXIT_FAILED,
					    5,
					    UINT32_MAX,
					    UINT64_C(1) << 32,
					    (UINT64_C(1) << 32) + 1,
					    (UINT64_C(1) << 32) + INIT_EXIT_REBOOT,
					    INT64_MAX};

	sim_boot(SIM_MEMORY_BYTES, 1);
	sim_entry_system_call(SYSTEM_CALL_EXIT, INIT_EXIT_POWER_OFF, 0);
	SIM_EXPECT(sim.outcome == HOST_POWER_OFF);
	sim_boot(SIM_MEMORY_BYTES, 1);
	sim_entry_system_call(SYSTEM_CALL_EXIT, INIT_EXIT_REBOOT, 0);
	SIM_EXPECT(sim.outcome == HOST_REBOOT);
	/* All 64 bits of a code count; no other code is a wish, and none of them is a panic. */
	for (uint32_t i = 0; i < ARRAY_COUNT(failures); i++) {
		sim_boot(SIM_MEMORY_BYTES, 1);
		sim_entry_system_call(SYSTEM_CALL_EXIT, failures[i], 0);
		SIM_EXPECT(sim.outcome == HOST_FAILED);
	}
	sim_boot(SIM_MEMORY_BYTES, 1);
	sim.panic_expected = true;
	sim_entry_system_call(SYSTEM_CALL_EXIT, EXIT_ABORT_BIT | 1, 0);
	sim.panic_expected = false;
	SIM_EXPECT(sim.outcome == HOST_PANIC && strstr(host.panic_text, "PANIC INIT"));
	sim_pass("the end of init");
}

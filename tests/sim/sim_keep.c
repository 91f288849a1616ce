/*
 * One state of the simulation is kept and comes back: see sim.h. kernel/arch/host/keep.c does the
 * same for the machine. The portable kernel has no other writable data than what stands in the
 * table below, but for the counters of fallible steps, which count only when a test arms them: rule
 * L5 of tests/checks/layers.py compares the table with the kernel's objects.
 */
#include <string.h>

#include "kernel/debug/fault.h"
#include "kernel/debug/hook.h"
#include "kernel/resource/ledger.h"
#include "tests/sim/sim.h"

#define KEPT_BYTES (sizeof(struct kernel) + 4096u)

#define KEPT(variable)                        \
	{                                     \
		&(variable), sizeof(variable) \
	}
static const struct {
	void *memory;
	size_t length_bytes;
} kept_variables[] = {
	KEPT(kernel),          KEPT(fault_state),    KEPT(entry_hook),
	KEPT(ledger_closings), KEPT(ledger_unlinks), KEPT(ledger_ids),
};

static uint8_t kept_bytes[KEPT_BYTES];
static struct sim kept_sim;

void sim_keep(void)
{
	size_t used = 0;

	for (unsigned i = 0; i < ARRAY_COUNT(kept_variables); i++) {
		SIM_EXPECT(used + kept_variables[i].length_bytes <= KEPT_BYTES);
		memcpy(kept_bytes + used, kept_variables[i].memory, kept_variables[i].length_bytes);
		used += kept_variables[i].length_bytes;
	}
	kept_sim = sim;
	host_keep();
}

void sim_restore(void)
{
	uint32_t passed = sim.passed;
	size_t used = 0;

	host_restore();
	for (unsigned i = 0; i < ARRAY_COUNT(kept_variables); i++) {
		memcpy(kept_variables[i].memory, kept_bytes + used, kept_variables[i].length_bytes);
		used += kept_variables[i].length_bytes;
	}
	sim = kept_sim;
	sim.passed = passed;
}

void sim_kept_expect(void)
{
	uint64_t place = host_kept_differs();
	size_t used = 0;

	if (place)
		sim_fail("the memory at %#lx is not what was kept", (unsigned long)place);
	for (unsigned i = 0; i < ARRAY_COUNT(kept_variables); i++) {
		SIM_EXPECT(!memcmp(kept_variables[i].memory, kept_bytes + used,
				   kept_variables[i].length_bytes));
		used += kept_variables[i].length_bytes;
	}
}

uint64_t sim_digest(void)
{
	uint64_t digest = host_digest();

	for (unsigned i = 0; i < ARRAY_COUNT(kept_variables); i++) {
		const uint8_t *bytes = kept_variables[i].memory;

		for (size_t at = 0; at < kept_variables[i].length_bytes; at++)
			digest = (digest ^ bytes[at]) * UINT64_C(0x100000001b3);
	}
	return (digest ^ sim.entries) * UINT64_C(0x100000001b3);
}

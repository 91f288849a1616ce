/*
 * Capabilities of init's for the tests of the ring, each with something the matter.
 */
#include "core/generated/ledger.h"
#include "core/generated/system.h"
#include "tests/sim/ring/ring.h"

struct sim_held targets[TARGET_COUNT];
struct thread *init;
struct sim_held builder;

void targets_make(void)
{
	static const struct {
		enum target target;
		const char *name;
	} roots[] = {
		{TARGET_TIMER, "timer"},     {TARGET_MEMORY, "memory"}, {TARGET_LEDGER, "ledger"},
		{TARGET_SPAWNER, "spawner"}, {TARGET_THREAD, "thread"}, {TARGET_PACKAGE, "package"},
		{TARGET_ENTROPY, "entropy"}, {TARGET_SERIAL, "serial"}, {TARGET_INFO, "info"}};
	struct sim_held ledger, image;
	uint16_t refusal;

	for (unsigned i = 0; i < ARRAY_COUNT(roots); i++)
		targets[roots[i].target] = sim_capset(kernel.init, roots[i].name);
	SIM_STATUS(STATUS_OK,
		   sim_memory_create(init, 2, SIM_NO_CAPABILITY, &targets[TARGET_OBJECT]));
	SIM_STATUS(STATUS_OK,
		   sim_package_program(init, SIM_PROGRAM_PLAIN, &targets[TARGET_SEALED]));
	SIM_STATUS(STATUS_OK,
		   sim_memory_create(init, 1, SIM_NO_CAPABILITY, &targets[TARGET_RELEASED]));
	SIM_STATUS(STATUS_OK, sim_release(init, targets[TARGET_RELEASED]));
	targets[TARGET_FORGED] = targets[TARGET_TIMER];
	targets[TARGET_FORGED].capability += UINT64_C(1) << CAP_INDEX_BITS;
	targets[TARGET_HIDDEN] = targets[TARGET_TIMER];
	targets[TARGET_HIDDEN].capability |= UINT64_C(1) << 63;
	targets[TARGET_OUTSIDE] = (struct sim_held){0x1ffff, TIMER_INTERFACE_ID};
	SIM_STATUS(STATUS_OK, sim_ledger_carve(init, targets[TARGET_LEDGER], 20, 0, &ledger));
	SIM_STATUS(STATUS_OK, sim_memory_create(init, 1, ledger, &targets[TARGET_DEAD]));
	SIM_STATUS(STATUS_OK, sim_plain(init, ledger, LEDGER_METHOD_CLOSE));
	SIM_STATUS(STATUS_OK, sim_release(init, ledger));
	SIM_STATUS(STATUS_OK, sim_image_create(init, targets[TARGET_SEALED], SIM_NO_CAPABILITY,
					       &image, &refusal));
	SIM_STATUS(STATUS_OK, sim_builder_create(init, image, SIM_NO_CAPABILITY, &builder));
	SIM_STATUS(STATUS_OK,
		   sim_memory_create(init, 1, SIM_NO_CAPABILITY, &targets[TARGET_TRANSIT]));
	SIM_STATUS(STATUS_OK, sim_builder_grant(init, builder, "moved", targets[TARGET_TRANSIT],
						RING_TRANSFER_MOVE));
	sim_settle();
}

void ring_unchanged(const struct snapshot *before, const char *name)
{
	sim_sweep();
	sim_unchanged(before, "%s", name);
}

/*
 * Devices, case by case: what a driver gets of one, how each of it ends, and functions that are as
 * hostile as functions can be. All predicates are swept after each kernel entry, no function may
 * remember a frame that is not its own, and ledgers are compared after each case.
 *
 * There are two parties: the driver, in a ledger of its own that pays for its Device, and init, who
 * claims. SEED=N replays the random part, ROUNDS=N says how long it is.
 */
#include "tests/sim/device/device.h"

int main(void)
{
	ipc_world(sim_setting("SEED", 1));
	device_parts();
	device_interrupts();
	device_ends();
	device_hostile();
	device_silence();
	return sim_report();
}

/*
 * Hostile functions at random: drivers that set up, share, release, reset and are killed, while at
 * each kernel entry some function may read or write any address that it remembers, raise any row,
 * or be refused; and the IOMMU takes its time. After each entry no function remembers a frame that
 * is not its own (sim_devices_check), and at the end all is as it was. SEED=N replays.
 */
#include <inttypes.h>
#include <stdio.h>

#include "kernel/object/dma_pool.h"
#include "tests/sim/device/device.h"

#define ROUNDS 16u
#define TURNS 60u
#define THINGS 12u

static struct sim_random random_numbers;
static bool in_mischief;
static uint64_t reached, done[8];

/* After each entry: the functions and the IOMMU do something, too. */
static void mischief(void)
{
	if (in_mischief || sim.outcome != HOST_RUNNING)
		return;
	in_mischief = true;
	while (!sim_once_in(&random_numbers, 3))
		sim_devices_mischief(&random_numbers);
	in_mischief = false;
}

struct thing {
	struct sim_held held;
	uint64_t address; /* where it is mapped; 0: nowhere */
};
static struct thing things[THINGS];
static struct sim_held pool;

static struct thing *thing_any(void)
{
	return &things[sim_below(&random_numbers, THINGS)];
}

static void thing_make(struct thing *thing)
{
	struct thread *thread = driver->thread;

	if (thing->held.capability)
		return;
	switch (sim_below(&random_numbers, 4)) {
	case 0:
		(void)sim_device_interrupt(thread, device, (uint32_t)sim_below(&random_numbers, 4),
					   &thing->held);
		break;
	case 1:
		(void)sim_device_memory(thread, device, 0, 2, 2, &thing->held);
		break;
	default:
		if (pool.capability)
			(void)sim_dma_allocate(thread, pool,
					       1 + (uint32_t)sim_below(&random_numbers, 6),
					       &thing->held);
		break;
	}
}

static void thing_map(struct thing *thing)
{
	uint64_t address = AT + (uint64_t)(thing - things) * 16 * PAGE_BYTES;
	uint16_t method = thing->held.interface == DMA_BUFFER_INTERFACE_ID
				  ? ADDRESS_SPACE_METHOD_MAP_DMA
				  : ADDRESS_SPACE_METHOD_MAP_DEVICE;

	if (!thing->held.capability || thing->held.interface == INTERRUPT_INTERFACE_ID ||
	    thing->address)
		return;
	if (sim_map_named(driver->thread, thing->held, method, 0, PAGE_BYTES, address) == STATUS_OK)
		thing->address = address;
}

static void thing_release(struct thing *thing)
{
	if (thing->address && sim_once_in(&random_numbers, 2)) {
		(void)sim_range(driver->thread, ADDRESS_SPACE_METHOD_UNMAP, thing->address,
				PAGE_BYTES);
		thing->address = 0;
	}
	if (thing->held.capability && !thing->address) {
		(void)sim_release(driver->thread, thing->held);
		thing->held = NONE;
	}
}

static void turn(void)
{
	uint32_t choice = (uint32_t)sim_below(&random_numbers, 8);
	uint64_t count;

	done[choice]++;
	switch (choice) {
	case 0:
		if (!pool.capability)
			(void)sim_device_pool(driver->thread, device, 24, &pool);
		break;
	case 1:
	case 2:
	case 3:
		thing_make(thing_any());
		break;
	case 4:
		thing_map(thing_any());
		break;
	case 5:
	case 6:
		thing_release(thing_any());
		break;
	default:
		if (things[0].held.interface == INTERRUPT_INTERFACE_ID && host_device_raise(0, 0))
			(void)sim_interrupt_wait(driver->thread, things[0].held, 0, &count);
		else if (sim_once_in(&random_numbers, 6))
			(void)sim_plain(driver->thread, device, DEVICE_METHOD_RESET);
		break;
	}
}

/* The driver, or its Device, or its ledger, goes; or all of them at the end of the case. */
static void leave(void)
{
	switch (sim_below(&random_numbers, 4)) {
	case 0:
		ipc_kill(driver);
		break;
	case 1:
		(void)sim_release(driver->thread, device);
		break;
	case 2:
		STATUS(OK, sim_plain(sim_init(), driver_ledger, LEDGER_METHOD_CLOSE));
		break;
	default:
		break;
	}
}

static void hostile_round(void)
{
	uint32_t index = (uint32_t)sim_below(&random_numbers, 2);

	device_begin("hostile functions at random", index);
	pool = NONE;
	for (uint32_t i = 0; i < THINGS; i++)
		things[i] = (struct thing){0};
	sim.after = mischief;
	for (uint32_t i = 0; i < TURNS && ipc_alive(driver); i++)
		turn();
	leave();
	sim.after = NULL;
	for (uint32_t i = 0; i < HOST_DEVICE_HELD; i++)
		reached += host.devices[index].held[i].frame.address != 0;
	device_finish();
}

void device_hostile(void)
{
	uint64_t rounds = sim_setting("ROUNDS", ROUNDS);

	random_numbers.state = sim.seed;
	for (uint64_t i = 0; i < rounds; i++)
		hostile_round();
	printf("%" PRIu64 " rounds, %" PRIu64 " frames remembered at their ends\n", rounds,
	       reached);
	SIM_EXPECT(reached > 0);
}

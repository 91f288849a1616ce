/*
 * Scenarios of devices: a driver sets up, lets its device work, resets it, and lets go; the server
 * is the driver. Hardware takes its time: a reset, and requests of the IOMMU, go on while others
 * play. The function remembers a frame of its pool until it is reset. See kill.h.
 */
#include "core/generated/device.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "kernel/object/dma_pool.h"
#include "tests/sim/kill/kill.h"
#include "tests/sim/sim_devices.h"

#define FUNCTION 0u
#define JOB_FRAMES 600u
#define POOL_PAGES 24u
#define BUFFER_PAGES 8u
#define MAPPED_AT UINT64_C(0x600000)
#define REGISTERS_AT UINT64_C(0x700000)

static struct sim_held device, pool, buffer, interrupt;

/* A driver that was given a device, and two clients of it. */
static void claimed_prepare(void)
{
	struct ledger_columns limit = sim_unlimited();
	struct sim_held claimed;

	limit.value[LEDGER_FRAMES] = JOB_FRAMES;
	limit.value[LEDGER_RING_REGIONS] = 3;
	limit.value[LEDGER_CPU_SHARE] = 100000;
	SIM_STATUS(STATUS_OK, sim_ledger_carve_limits(sim_init(), sim_capset(kernel.init, "ledger"),
						      &limit, &job));
	server = ipc_spawn(job, SIM_NO_CAPABILITY);
	client = ipc_party();
	third = ipc_spawn(job, SIM_NO_CAPABILITY);
	endpoint = ipc_endpoint(server, job);
	facet = ipc_facet(server, endpoint, 7, client);
	facet3 = ipc_facet(server, endpoint, 8, third);
	SIM_STATUS(STATUS_OK, sim_claim(sim_init(), FUNCTION, job, &claimed));
	device = ipc_give(ipc_init, claimed, server, true);
	host.iommu.is_slow = true;
}

static void pool_prepare(void)
{
	claimed_prepare();
	SIM_STATUS(STATUS_OK, sim_device_pool(server->thread, device, POOL_PAGES, &pool));
}

/* Everything is there, and mapped; the function has reached for its buffer. */
static void working_prepare(void)
{
	struct thread *thread;
	struct sim_held mmio;
	struct physical frame;

	pool_prepare();
	thread = server->thread;
	SIM_STATUS(STATUS_OK, sim_dma_allocate(thread, pool, BUFFER_PAGES, &buffer));
	SIM_STATUS(STATUS_OK, sim_device_interrupt(thread, device, 0, &interrupt));
	SIM_STATUS(STATUS_OK, sim_device_memory(thread, device, 0, 2, 2, &mmio));
	SIM_STATUS(STATUS_OK, sim_map_named(thread, mmio, ADDRESS_SPACE_METHOD_MAP_DEVICE, 0,
					    2 * PAGE_BYTES, REGISTERS_AT));
	SIM_STATUS(STATUS_OK, sim_map_named(thread, buffer, ADDRESS_SPACE_METHOD_MAP_DMA, 0,
					    BUFFER_PAGES * PAGE_BYTES, MAPPED_AT));
	SIM_EXPECT(host_device_reach(FUNCTION, DMA_FIRST, &frame));
}

/* A buffer that nobody has mapped. */
static void loose_prepare(void)
{
	struct physical frame;

	pool_prepare();
	SIM_STATUS(STATUS_OK, sim_dma_allocate(server->thread, pool, BUFFER_PAGES, &buffer));
	SIM_EXPECT(host_device_reach(FUNCTION, DMA_FIRST, &frame));
}

/* Clients call while the driver is at something, and have their answer, or its end. */
static void calls_begin(void)
{
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_call(client, C0, facet, NULL, 0);
	(void)ipc_call(third, C0, facet3, NULL, 0);
}

/* After this no function has anything that it should not have, and the IOMMU is quick again. */
static void calls_end(void)
{
	(void)ipc_return(server, R0, NULL, 0, 0);
	ipc_settle();
	sim_devices_check();
	sim_devices_calm();
}

static void pool_play(void)
{
	calls_begin();
	(void)kill_method(server, device, DEVICE_METHOD_POOL, POOL_PAGES);
	calls_end();
}

static void buffer_play(void)
{
	calls_begin();
	(void)kill_method(server, pool, DMA_POOL_METHOD_ALLOCATE, BUFFER_PAGES);
	calls_end();
}

static void registers_play(void)
{
	calls_begin();
	(void)kill_method(server, device, DEVICE_METHOD_MEMORY, 2);
	(void)kill_method(server, device, DEVICE_METHOD_INTERRUPT, 1);
	calls_end();
}

/* An interrupt comes while its driver waits, or when it is gone. */
static void interrupt_play(void)
{
	calls_begin();
	(void)kill_method(server, interrupt, INTERRUPT_METHOD_WAIT, 0);
	if (host_device_raise(FUNCTION, 0))
		sim_entry_device(FUNCTION, 0);
	calls_end();
}

static void reset_play(void)
{
	calls_begin();
	(void)kill_method(server, device, DEVICE_METHOD_RESET, 0);
	if (host_device_raise(FUNCTION, 0))
		sim_entry_device(FUNCTION, 0);
	calls_end();
}

static void buffer_release_play(void)
{
	calls_begin();
	(void)ipc_release(server, buffer);
	(void)kill_method(server, pool, DMA_POOL_METHOD_ALLOCATE, POOL_PAGES);
	ipc_settle();
	(void)kill_method(server, pool, DMA_POOL_METHOD_ALLOCATE, POOL_PAGES);
	calls_end();
}

static void device_release_play(void)
{
	calls_begin();
	(void)ipc_release(server, device);
	(void)kill_method(server, interrupt, INTERRUPT_METHOD_WAIT, 0);
	calls_end();
}

/* A client holds the ledger of the driver, and of its device. */
static void ledger_prepare(void)
{
	working_prepare();
	job = ipc_give(ipc_init, job, client, false);
}

/* The ledger closes; that completes behind the reset, and then the function is free. */
static void ledger_play(void)
{
	struct sim_held again;

	calls_begin();
	(void)kill_method(client, job, LEDGER_METHOD_CLOSE, 0);
	(void)kill_method(server, interrupt, INTERRUPT_METHOD_WAIT, 0);
	ipc_settle();
	/* The client may have gone before it has asked for the end. */
	if (!kernel.functions[FUNCTION].device) {
		SIM_STATUS(STATUS_OK, sim_claim(sim_init(), FUNCTION, SIM_NO_CAPABILITY, &again));
		SIM_STATUS(STATUS_OK, sim_release(sim_init(), again));
	}
	calls_end();
}

/* The device goes to another process, with all that it has made left behind. */
static void moved_prepare(void)
{
	working_prepare();
	list = kill_moved(server, device);
}

static void moved_play(void)
{
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_call(client, C0, facet, NULL, 1);
	(void)ipc_return(server, R0, &list, 0, 0);
	(void)ipc_call(third, C0, facet3, NULL, 0);
	ipc_settle();
	calls_end();
}

/* Too many refused accesses end the device under its driver. */
static void taken_out_play(void)
{
	struct physical frame;

	calls_begin();
	(void)kill_method(server, interrupt, INTERRUPT_METHOD_WAIT, 0);
	/* The kernel is told of them all at once. */
	for (uint32_t i = 0; i <= DEVICE_FAULTS_MOST; i++)
		(void)!host_device_reach(FUNCTION, DMA_FIRST + (UINT64_C(1) << 40), &frame);
	if (host_iommu_interrupts())
		sim_entry_iommu();
	calls_end();
}

const struct kill_scenario kill_devices[] = {
	{"a device's pool", claimed_prepare, pool_play},
	{"a device's registers", claimed_prepare, registers_play},
	{"a device's buffer", pool_prepare, buffer_play},
	{"a buffer goes", loose_prepare, buffer_release_play},
	{"an interrupt is waited for", working_prepare, interrupt_play},
	{"a device is reset", working_prepare, reset_play},
	{"a device is let go of", working_prepare, device_release_play},
	{"a device's ledger closes", ledger_prepare, ledger_play},
	{"a device moves", moved_prepare, moved_play},
	{"a device is taken out", working_prepare, taken_out_play},
	{0},
};

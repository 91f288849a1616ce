/*
 * Interrupts: none is lost, none comes that nobody waits for, and a storm ends its device.
 */
#include "kernel/object/interrupt.h"
#include "tests/sim/device/device.h"

/* The function raises a row; what arrives is delivered. */
static bool raise(uint32_t index, uint32_t row)
{
	if (!host_device_raise(index, row))
		return false;
	sim_entry_device(index, row);
	return true;
}

/* A wait that is not waited for, for the first interrupt. */
static uint64_t wait_begin(struct sim_held interrupt)
{
	uint64_t *arena = driver->thread->region->arena + 3000;

	/* A root structure of one data word. */
	arena[0] = UINT64_C(1) << 32;
	arena[1] = 0;
	return ipc_submit(driver,
			  &(struct ring_submission){.opcode = RING_CALL,
						    .operation = 40,
						    .method = INTERRUPT_METHOD_WAIT,
						    .capability = interrupt.capability,
						    .interface = interrupt.interface,
						    .message_offset_words = 3000,
						    .message_length_words = 2,
						    .result_offset_words = 3100,
						    .result_length_words = 20},
			  NULL);
}

static void each_is_counted(void)
{
	struct sim_held interrupt, other;
	uint64_t count = 0;

	device_begin("interrupts are counted, and masked when nobody waits", 0);
	EXPECT(!raise(0, 0)); /* it is no bus master */
	STATUS(OUT_OF_RANGE, sim_device_interrupt(driver->thread, device, 4, &other));
	STATUS(OK, sim_device_interrupt(driver->thread, device, 1, &interrupt));
	STATUS(BUSY, sim_device_interrupt(driver->thread, device, 1, &other));
	EXPECT(!raise(0, 0)); /* another row */
	EXPECT(raise(0, 1));
	STATUS(OK, sim_interrupt_wait(driver->thread, interrupt, 0, &count));
	EXPECT(count == 1);
	/* The first one since the wait comes, the second masks the row, the third is kept. */
	EXPECT(raise(0, 1) && raise(0, 1) && !raise(0, 1));
	STATUS(OK, sim_interrupt_wait(driver->thread, interrupt, 1, &count));
	EXPECT(count == 3);
	STATUS(OK, sim_interrupt_wait(driver->thread, interrupt, 3, &count));
	EXPECT(count == 4);
	STATUS(OK, sim_interrupt_wait(driver->thread, interrupt, 0, &count));
	EXPECT(count == 4);
	device_finish();
}

static void a_wait_is_woken(void)
{
	struct sim_held interrupt;
	uint64_t count, number;

	device_begin("a wait completes when the interrupt comes", 0);
	STATUS(OK, sim_device_interrupt(driver->thread, device, 0, &interrupt));
	number = wait_begin(interrupt);
	STATUS(BUSY, sim_interrupt_wait(driver->thread, interrupt, 0, &count));
	EXPECT(ipc_is_open(driver, number));
	EXPECT(raise(0, 0));
	SIM_STATUS(STATUS_OK, ipc_status(driver, number));
	device_finish();
}

static void a_wait_ends_with_its_device(void)
{
	struct sim_held interrupt;
	uint64_t number;

	device_begin("a wait ends when its device does", 0);
	STATUS(OK, sim_device_interrupt(driver->thread, device, 0, &interrupt));
	number = wait_begin(interrupt);
	(void)ipc_release(driver, device);
	ipc_settle();
	SIM_STATUS(STATUS_DISCONNECTED, ipc_status(driver, number));
	EXPECT(!raise(0, 0));
	device_finish();
}

static void a_storm_ends_its_device(void)
{
	struct sim_held interrupt;
	uint32_t delivered = 0;

	device_begin("a function that ignores its mask ends its device", 0);
	STATUS(OK, sim_device_interrupt(driver->thread, device, 0, &interrupt));
	host.devices[0].ignores_mask = true;
	while (delivered < 1000 && raise(0, 0))
		delivered++;
	EXPECT(delivered == DEVICE_IGNORED_MOST + 3);
	ipc_settle();
	EXPECT(device_state_of(0) == DEVICE_STATE_FREE);
	STATUS(DISCONNECTED, sim_plain(driver->thread, device, DEVICE_METHOD_COUNTS));
	device_finish();
}

/* Nobody has the row any more, and its interrupts are on their way: the machine delivers them. */
static void what_is_nobodys_is_charged(void)
{
	struct sim_held interrupt;
	uint64_t before = host.devices[0].resets;

	device_begin("interrupts of a row whose Interrupt has ended count for the device", 0);
	STATUS(OK, sim_device_interrupt(driver->thread, device, 0, &interrupt));
	STATUS(OK, sim_release(driver->thread, interrupt));
	ipc_settle();
	for (uint32_t i = 0; i < DEVICE_IGNORED_MOST; i++)
		sim_entry_device(0, 0);
	EXPECT(kernel.functions[0].device->interrupted == DEVICE_IGNORED_MOST);
	STATUS(OK, sim_plain(driver->thread, device, DEVICE_METHOD_COUNTS));
	sim_entry_device(0, 0);
	ipc_settle();
	EXPECT(host.devices[0].resets == before + 1);
	STATUS(DISCONNECTED, sim_plain(driver->thread, device, DEVICE_METHOD_COUNTS));
	/* While the function is nobody's there is nobody to charge. */
	sim_entry_device(0, 0);
	device_finish();
}

static void vectors_are_bounded(void)
{
	struct sim_held interrupt, last;
	uint32_t left = host.iommu.vectors_left;

	device_begin("vectors of the processor run out, and come back", 0);
	host.iommu.vectors_left = 2;
	STATUS(OK, sim_device_interrupt(driver->thread, device, 0, &interrupt));
	STATUS(OK, sim_device_interrupt(driver->thread, device, 1, &last));
	STATUS(UNAVAILABLE, sim_device_interrupt(driver->thread, device, 2, &last));
	/* A row has its vector until the function is free. */
	STATUS(OK, sim_release(driver->thread, interrupt));
	ipc_settle();
	EXPECT(!raise(0, 0));
	STATUS(UNAVAILABLE, sim_device_interrupt(driver->thread, device, 2, &last));
	STATUS(OK, sim_device_interrupt(driver->thread, device, 0, &interrupt));
	STATUS(OK, sim_release(driver->thread, device));
	ipc_settle();
	EXPECT(host.iommu.vectors_left == 2);
	host.iommu.vectors_left = left;
	device_finish();
}

static const struct sim_case cases[] = {
	CASE(each_is_counted),
	CASE(a_wait_is_woken),
	CASE(a_wait_ends_with_its_device),
	CASE(a_storm_ends_its_device),
	CASE(what_is_nobodys_is_charged),
	CASE(vectors_are_bounded),
	{0},
};

void device_interrupts(void)
{
	sim_cases_run(cases, NULL);
}

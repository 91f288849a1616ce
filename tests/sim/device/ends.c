/*
 * The end of a device: nothing of it is anybody else's before its function was reset.
 */
#include <string.h>

#include "kernel/object/device.h"
#include "kernel/object/dma_pool.h"
#include "tests/sim/device/device.h"

/* A driver with a pool whose first page the function remembers. */
static struct physical remembered(const char *name)
{
	struct sim_held pool, buffer;
	struct physical frame;

	device_begin(name, 0);
	pool = device_pool_make(32);
	buffer = device_buffer_make(pool, 8);
	EXPECT(device_reach(0, sim_dma_address(driver->thread, buffer), &frame));
	return frame;
}

/* Lets the machine run until the function is being reset. */
static void run_until_resetting(void)
{
	for (uint32_t turns = 0; turns < 1000 && !host.devices[0].resetting; turns++)
		if (sim_current())
			sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, RING_COMPLETIONS,
					      TIMEOUT_NEVER);
		else
			EXPECT(sim_machine_step());
	EXPECT(host.devices[0].resetting);
}

static void frames_stay_until_the_reset(void)
{
	struct sim_held other;
	struct physical frame = remembered("frames leave their pool only after the reset");
	uint64_t resets = host.devices[0].resets;

	STATUS(OK, sim_release(driver->thread, device));
	run_until_resetting();
	/* The function still writes, and the frame is nobody else's: it is the pool's. */
	EXPECT(host.devices[0].held[0].frame.address || frame.address);
	EXPECT(sim_devices_hold());
	for (uint32_t i = 0; i < HOST_DEVICE_HELD; i++)
		(void)!host_device_write(0, i, UINT64_MAX);
	EXPECT(device_state_of(0) == DEVICE_STATE_ENDING);
	STATUS(BUSY, sim_claim(sim_init(), 0, NONE, &other));
	ipc_settle();
	EXPECT(host.devices[0].resets == resets + 1);
	EXPECT(device_state_of(0) == DEVICE_STATE_FREE);
	STATUS(OK, sim_claim(sim_init(), 0, NONE, &other));
	device_finish();
}

static void closing_waits_for_the_reset(void)
{
	struct sim_held other;

	(void)remembered("when Ledger.close completes, the function can be claimed");
	STATUS(OK, sim_plain(sim_init(), driver_ledger, LEDGER_METHOD_CLOSE));
	STATUS(OK, sim_claim(sim_init(), 0, NONE, &other));
	STATUS(OK, sim_release(sim_init(), other));
	device_finish();
}

static void killed_drivers_leave_nothing(void)
{
	(void)remembered("a driver that is killed leaves nothing");
	ipc_kill(driver);
	ipc_settle();
	EXPECT(device_state_of(0) == DEVICE_STATE_FREE);
	device_finish();
}

static void others_do_not_wait(void)
{
	struct sim_held above, below, beside, memory, claimed;
	uint64_t resets = host.devices[1].resets;

	device_begin("a ledger that waits for hardware holds up no other one", 0);
	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 300, 2, &above));
	STATUS(OK, sim_ledger_carve(sim_init(), above, 60, 0, &beside));
	STATUS(OK, sim_ledger_carve(sim_init(), above, 60, 0, &below));
	STATUS(OK, sim_claim(sim_init(), 1, below, &claimed));
	STATUS(OK, sim_memory_create(sim_init(), 10, beside, &memory));
	STATUS(OK, sim_plain(sim_init(), above, LEDGER_METHOD_CLOSE));
	EXPECT(host.devices[1].resets == resets + 1);
	EXPECT(device_state_of(1) == DEVICE_STATE_FREE);
	EXPECT(device_state_of(0) == DEVICE_STATE_CLAIMED);
	device_finish();
}

static void faults_end_a_device(void)
{
	struct sim_held pool;
	struct physical frame;

	device_begin("a function that is refused too often is taken out", 0);
	pool = device_pool_make(4);
	(void)device_buffer_make(pool, 1);
	for (uint32_t i = 0; i <= DEVICE_FAULTS_MOST; i++) {
		EXPECT(!device_reach(0, DMA_FIRST + UINT64_C(0x100000000), &frame));
		host.now_ns += UINT64_C(200000000);
		(void)sim_timer_due();
	}
	EXPECT(!host.devices[0].has_domain && !host.devices[0].master);
	ipc_settle();
	EXPECT(device_state_of(0) == DEVICE_STATE_FREE);
	device_finish();
}

static void a_reset_restores(void)
{
	struct sim_held pool, interrupt;
	uint64_t resets = host.devices[0].resets, count;
	struct physical frame;

	device_begin("a device that is reset is as it was", 0);
	pool = device_pool_make(4);
	STATUS(OK, sim_device_interrupt(driver->thread, device, 0, &interrupt));
	(void)device_buffer_make(pool, 1);
	EXPECT(device_reach(0, DMA_FIRST, &frame));
	STATUS(OK, sim_plain(driver->thread, device, DEVICE_METHOD_RESET));
	EXPECT(host.devices[0].resets == resets + 1);
	EXPECT(host_device_raise(0, 0));
	sim_entry_device(0, 0);
	STATUS(OK, sim_interrupt_wait(driver->thread, interrupt, 0, &count));
	EXPECT(device_reach(0, DMA_FIRST, &frame));
	device_finish();
}

static void a_reset_that_is_left_ends_the_device(void)
{
	device_begin("a reset whose caller goes ends the device", 0);
	EXPECT(sim_run_until(driver->thread));
	sim_submit(driver->thread, &(struct ring_submission){.opcode = RING_CALL,
							     .capability = device.capability,
							     .interface = device.interface,
							     .method = DEVICE_METHOD_RESET,
							     .message_length_words = 1,
							     .result_length_words = 20,
							     .result_offset_words = 100,
							     .user_data = 1});
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 0, 0);
	EXPECT(host.devices[0].resetting);
	ipc_kill(driver);
	ipc_settle();
	EXPECT(device_state_of(0) == DEVICE_STATE_FREE);
	device_finish();
}

/* The IOMMU wakes whoever waits for a function: a reset that is not due is left alone. */
static void a_reset_has_its_time(void)
{
	uint64_t resets = host.devices[0].resets, start_ns;

	(void)remembered("a reset has its time, however often the IOMMU interrupts");
	STATUS(OK, sim_release(driver->thread, device));
	run_until_resetting();
	start_ns = host.devices[0].reset_ns;
	for (uint32_t i = 0; i < 50; i++) {
		sim_entry_iommu();
		host.now_ns += HOST_RESET_NS / 100;
	}
	EXPECT(host.devices[0].resetting && host.devices[0].resets == resets);
	ipc_settle();
	EXPECT(host.devices[0].resets == resets + 1 && host.now_ns - start_ns >= HOST_RESET_NS);
	EXPECT(device_state_of(0) == DEVICE_STATE_FREE);
	device_finish();
}

/* Whoever is late has not found the function silent. */
static void a_late_look_retires_nothing(void)
{
	device_begin("a function that is looked at late after its reset is not retired", 0);
	STATUS(OK, sim_release(driver->thread, device));
	run_until_resetting();
	host.now_ns += 3 * DEVICE_RESET_NS;
	ipc_settle();
	EXPECT(device_state_of(0) == DEVICE_STATE_FREE);
	device_finish();
}

/* The last case: its frames are lost, to this world. */
static void silence_costs_its_owner(void)
{
	struct sim_held other, pool;
	const struct ledger *root = &kernel.root_ledger;
	uint64_t used = root->account.used.value[LEDGER_FRAMES];
	uint64_t carved = root->account.carved.value[LEDGER_FRAMES];
	uint64_t free = kernel.frames.free_count;

	device_begin("a function that stays silent is retired, and its frames with it", 0);
	pool = device_pool_make(600 - 100);
	(void)device_buffer_make(pool, 1);
	host.devices[0].is_silent = true;
	STATUS(OK, sim_plain(sim_init(), driver_ledger, LEDGER_METHOD_CLOSE));
	STATUS(OK, sim_release(sim_init(), driver_ledger));
	EXPECT(device_state_of(0) == DEVICE_STATE_RETIRED);
	STATUS(UNAVAILABLE, sim_claim(sim_init(), 0, NONE, &other));
	ipc_settle();
	/* 500 pages, five tables, an index of one frame. */
	EXPECT(root->account.used.value[LEDGER_FRAMES] == used + 506);
	EXPECT(root->account.carved.value[LEDGER_FRAMES] == carved);
	EXPECT(kernel.frames.free_count == free - 506);
	EXPECT(root->frames_retired == 506);
	sim_sweep();
	sim_pass("ends");
}

/* Nothing can be said of frames that the IOMMU may still lead to: the machine stops. */
static void a_broken_iommu_stops_the_machine(void)
{
	device_begin("an IOMMU that carries out no request stops the machine", 1);
	(void)device_buffer_make(device_pool_make(1), 1);
	host.iommu.is_slow = true;
	host.iommu.is_broken = true;
	STATUS(OK, sim_release(driver->thread, device));
	sim.panic_expected = true;
	for (uint32_t turns = 0; turns < 1000 && sim.outcome == HOST_RUNNING; turns++) {
		if (sim_current())
			sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, RING_COMPLETIONS,
					      TIMEOUT_NEVER);
		else
			EXPECT(sim_machine_step());
		host.now_ns += DEVICE_REQUEST_NS / 100;
	}
	sim.panic_expected = false;
	EXPECT(sim.outcome == HOST_PANIC);
	EXPECT(strstr(host.panic_text, "PANIC MACHINE: the IOMMU does not carry out a request"));
	sim_pass("a broken IOMMU");
}

static const struct sim_case cases[] = {
	CASE(frames_stay_until_the_reset),
	CASE(closing_waits_for_the_reset),
	CASE(killed_drivers_leave_nothing),
	CASE(others_do_not_wait),
	CASE(faults_end_a_device),
	CASE(a_reset_restores),
	CASE(a_reset_that_is_left_ends_the_device),
	CASE(a_reset_has_its_time),
	CASE(a_late_look_retires_nothing),
	{0},
};

void device_ends(void)
{
	sim_cases_run(cases, NULL);
}

void device_silence(void)
{
	silence_costs_its_owner();
	a_broken_iommu_stops_the_machine();
}

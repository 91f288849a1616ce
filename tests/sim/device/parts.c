/*
 * The parts of a Device: itself once, its facts, its registers, its pool.
 */
#include <string.h>

#include "kernel/object/dma_pool.h"
#include "tests/sim/device/device.h"

static void a_function_has_one_device(void)
{
	struct sim_held other;

	device_begin("a function is claimed once", 0);
	STATUS(BUSY, sim_claim(sim_init(), 0, NONE, &other));
	STATUS(OUT_OF_RANGE, sim_claim(sim_init(), HOST_DEVICES, NONE, &other));
	STATUS(UNAVAILABLE, sim_claim(sim_init(), 2, NONE, &other));
	EXPECT(device_state_of(0) == DEVICE_STATE_CLAIMED);
	EXPECT(device_state_of(1) == DEVICE_STATE_FREE);
	EXPECT(device_state_of(2) == DEVICE_STATE_WITHHELD);
	EXPECT(!host.devices[0].master && host.devices[0].decoding);
	device_finish();
}

static uint32_t config_read(uint32_t offset, uint32_t bytes, enum status expected)
{
	struct device_config_read_params_builder params;
	struct device_config_read_results_reader results;
	struct sim_call call;

	sim_call_init(&call, device, DEVICE_METHOD_CONFIG_READ, 0);
	STATUS(OK, device_config_read_params_builder_root(&call.builder, &params));
	device_config_read_params_builder_set_offset(&params, offset);
	device_config_read_params_builder_set_bytes(&params, (uint8_t)bytes);
	SIM_STATUS(expected, sim_call(driver->thread, &call));
	if (expected != STATUS_OK)
		return 0;
	STATUS(OK, device_config_read_results_root(&call.result, &results));
	return device_config_read_results_get_value(&results);
}

static void configuration_hides_addresses(void)
{
	device_begin("configuration space shows ids and no address", 0);
	EXPECT(config_read(0, 4, STATUS_OK) == 0x10001234);
	EXPECT(config_read(2, 2, STATUS_OK) == 0x1000);
	EXPECT(config_read(0x10, 1, STATUS_OK) == 0);
	(void)config_read(256, 1, STATUS_OUT_OF_RANGE);
	(void)config_read(1, 2, STATUS_INVALID_ARGUMENT);
	(void)config_read(0, 3, STATUS_INVALID_ARGUMENT);
	device_finish();
}

static void registers_are_whole_pages_of_a_bar(void)
{
	struct sim_held mmio;

	device_begin("registers are pages of a BAR, without those of MSI-X", 0);
	STATUS(INVALID_ARGUMENT, sim_device_memory(driver->thread, device, 0, 0, 2, &mmio));
	STATUS(INVALID_ARGUMENT, sim_device_memory(driver->thread, device, 0, 1, 1, &mmio));
	STATUS(OUT_OF_RANGE, sim_device_memory(driver->thread, device, 0, 2, 3, &mmio));
	STATUS(OUT_OF_RANGE, sim_device_memory(driver->thread, device, 0, 4, 1, &mmio));
	STATUS(OUT_OF_RANGE, sim_device_memory(driver->thread, device, 0, 3, UINT32_MAX, &mmio));
	STATUS(OUT_OF_RANGE, sim_device_memory(driver->thread, device, 0, 0, 0, &mmio));
	STATUS(OUT_OF_RANGE, sim_device_memory(driver->thread, device, 1, 0, 1, &mmio));
	STATUS(OUT_OF_RANGE, sim_device_memory(driver->thread, device, 6, 0, 1, &mmio));
	STATUS(OK, sim_device_memory(driver->thread, device, 0, 2, 2, &mmio));
	/* Registers cannot be passed on, and are named. */
	STATUS(TRANSFER_DENIED,
	       sim_map(driver->thread, mmio, ADDRESS_SPACE_METHOD_MAP_DEVICE, 0, PAGE_BYTES, AT));
	STATUS(OUT_OF_RANGE, sim_map_named(driver->thread, mmio, ADDRESS_SPACE_METHOD_MAP_DEVICE, 0,
					   3 * PAGE_BYTES, AT));
	STATUS(WRONG_INTERFACE,
	       sim_map_named(driver->thread, mmio, ADDRESS_SPACE_METHOD_MAP_EXECUTABLE, 0,
			     PAGE_BYTES, AT));
	STATUS(WRONG_INTERFACE,
	       sim_map_named(driver->thread, mmio, ADDRESS_SPACE_METHOD_MAP, 0, PAGE_BYTES, AT));
	STATUS(OK, sim_map_named(driver->thread, mmio, ADDRESS_SPACE_METHOD_MAP_DEVICE, PAGE_BYTES,
				 PAGE_BYTES, AT));
	EXPECT(driver_page(AT, ARCH_DEVICE_READ_WRITE).address ==
	       host.devices[0].found.bars[0].start.address + 3 * PAGE_BYTES);
	STATUS(OK, sim_range(driver->thread, ADDRESS_SPACE_METHOD_PROTECT, AT, PAGE_BYTES));
	EXPECT(driver_page(AT, ARCH_DEVICE_READ).address ==
	       host.devices[0].found.bars[0].start.address + 3 * PAGE_BYTES);
	STATUS(OK, sim_range(driver->thread, ADDRESS_SPACE_METHOD_UNMAP, AT, PAGE_BYTES));
	STATUS(OK, sim_release(driver->thread, mmio));
	device_finish();
}

static void registers_that_are_gone_read_as_ones(void)
{
	struct sim_held mmio;
	const uint64_t *words;

	device_begin("registers of a device that has ended read as ones", 0);
	STATUS(OK, sim_device_memory(driver->thread, device, 0, 2, 2, &mmio));
	STATUS(OK, sim_map_named(driver->thread, mmio, ADDRESS_SPACE_METHOD_MAP_DEVICE, 0,
				 2 * PAGE_BYTES, AT));
	STATUS(OK, sim_release(driver->thread, device));
	ipc_settle();
	words = arch_direct(driver_page(AT + PAGE_BYTES, ARCH_READ_WRITE));
	EXPECT(words[0] == UINT64_MAX && words[511] == UINT64_MAX);
	STATUS(DISCONNECTED, sim_map_named(driver->thread, mmio, ADDRESS_SPACE_METHOD_MAP_DEVICE, 0,
					   PAGE_BYTES, AT + (1 << 20)));
	device_finish();
}

static void a_pool_is_charged_whole(void)
{
	struct sim_held pool, buffer;
	uint64_t before;

	device_begin("a pool is charged whole, and buffers cost no frame", 0);
	STATUS(INVALID_ARGUMENT, sim_device_pool(driver->thread, device, 0, &pool));
	STATUS(INVALID_ARGUMENT, sim_device_pool(driver->thread, device, 65537, &pool));
	STATUS(LEDGER_LIMIT, sim_device_pool(driver->thread, device, DRIVER_FRAMES, &pool));
	before = driver_frames();
	pool = device_pool_make(64);
	/* The pages, four tables, the index, and a slab page or two for the records. */
	EXPECT(driver_frames() - before >= 69 && driver_frames() - before <= 71);
	STATUS(BUSY, sim_device_pool(driver->thread, device, 1, &buffer));
	buffer = device_buffer_make(pool, 10);
	before = driver_frames();
	EXPECT(sim_dma_address(driver->thread, buffer) == DMA_FIRST);
	STATUS(INVALID_ARGUMENT, sim_dma_allocate(driver->thread, pool, 65, &buffer));
	STATUS(INVALID_ARGUMENT, sim_dma_allocate(driver->thread, pool, 0, &buffer));
	STATUS(LEDGER_LIMIT, sim_dma_allocate(driver->thread, pool, 55, &buffer));
	buffer = device_buffer_make(pool, 54);
	EXPECT(sim_dma_address(driver->thread, buffer) == DMA_FIRST + 10 * PAGE_BYTES);
	EXPECT(driver_frames() <= before + 1);
	STATUS(LEDGER_LIMIT, sim_dma_allocate(driver->thread, pool, 1, &buffer));
	device_finish();
}

static void buffers_in_a_loop_cost_the_quota(void)
{
	struct sim_held pool, buffer;
	uint64_t before;

	device_begin("allocating and releasing in a loop costs the quota and no more", 0);
	pool = device_pool_make(16);
	buffer = device_buffer_make(pool, 16);
	STATUS(OK, sim_release(driver->thread, buffer));
	before = driver_frames();
	for (uint32_t i = 0; i < 300; i++) {
		buffer = device_buffer_make(pool, 1 + i % 16);
		STATUS(OK, sim_release(driver->thread, buffer));
	}
	EXPECT(driver_frames() <= before + 1);
	device_finish();
}

static void a_buffer_is_shared_with_its_device(void)
{
	struct sim_held pool, buffer, again;
	struct physical frame, seen;

	device_begin("a buffer shows the same frames to its driver and its device", 0);
	pool = device_pool_make(8);
	buffer = device_buffer_make(pool, 2);
	STATUS(TRANSFER_DENIED,
	       sim_map(driver->thread, buffer, ADDRESS_SPACE_METHOD_MAP_DMA, 0, PAGE_BYTES, AT));
	STATUS(OK, sim_map_named(driver->thread, buffer, ADDRESS_SPACE_METHOD_MAP_DMA, 0,
				 2 * PAGE_BYTES, AT));
	EXPECT(device_reach(0, sim_dma_address(driver->thread, buffer) + PAGE_BYTES, &frame));
	seen = driver_page(AT + PAGE_BYTES, ARCH_READ_WRITE);
	EXPECT(seen.address == frame.address);
	memset(arch_direct(frame), 0x5a, 64);
	EXPECT(!device_reach(0, DMA_FIRST + 2 * PAGE_BYTES, &frame));
	EXPECT(!device_reach(0, 0, &frame));
	EXPECT(!device_reach(1, DMA_FIRST, &frame));
	/* The buffer stays as long as it is mapped, and its pages come back zeroed. */
	STATUS(OK, sim_release(driver->thread, buffer));
	ipc_settle();
	EXPECT(driver_page(AT, ARCH_READ_WRITE).address);
	again = device_buffer_make(pool, 2);
	EXPECT(sim_dma_address(driver->thread, again) == DMA_FIRST + 2 * PAGE_BYTES);
	STATUS(OK, sim_release(driver->thread, again));
	STATUS(OK, sim_range(driver->thread, ADDRESS_SPACE_METHOD_UNMAP, AT, 2 * PAGE_BYTES));
	ipc_settle();
	again = device_buffer_make(pool, 2);
	EXPECT(sim_dma_address(driver->thread, again) == DMA_FIRST);
	EXPECT(*(const uint8_t *)arch_direct(seen) == 0);
	device_finish();
}

static void pages_come_back_when_they_are_forgotten(void)
{
	struct sim_held pool, buffer;

	device_begin("pages come back when the IOMMU has forgotten them", 0);
	pool = device_pool_make(4);
	buffer = device_buffer_make(pool, 4);
	host.iommu.is_slow = true;
	STATUS(OK, sim_release(driver->thread, buffer));
	STATUS(BUSY, sim_dma_allocate(driver->thread, pool, 3, &buffer));
	EXPECT(host_iommu_work());
	sim_entry_iommu();
	ipc_settle();
	STATUS(OK, sim_dma_allocate(driver->thread, pool, 3, &buffer));
	device_finish();
}

static void a_name_passes_nothing_on(void)
{
	struct sim_held builder, pool;
	const struct ipc_list named = {
		.count = 1,
		.entries = {{.capability = sim_capset(kernel.init, "timer").capability,
			     .how = RING_TRANSFER_NAME}}};
	struct ipc_party *server;
	struct sim_held endpoint, facet;
	uint64_t number;

	device_begin("a name is for methods of the kernel, and passes nothing on", 0);
	pool = device_pool_make(1);
	STATUS(OK, sim_builder_create(driver->thread, ipc_image(driver), NONE, &builder));
	STATUS(TRANSFER_DENIED,
	       sim_builder_grant(driver->thread, builder, "pool", pool, RING_TRANSFER_NAME));
	STATUS(TRANSFER_DENIED,
	       sim_builder_grant(driver->thread, builder, "timer",
				 sim_capset(driver->thread->process, "timer"), RING_TRANSFER_NAME));
	server = ipc_party();
	endpoint = ipc_endpoint(server, NONE);
	facet = ipc_facet(server, endpoint, 1, ipc_init);
	number = ipc_call(ipc_init, 20, facet, &named, 0);
	SIM_STATUS(STATUS_TRANSFER_DENIED, ipc_status(ipc_init, number));
	device_finish();
}

static const struct sim_case cases[] = {
	CASE(a_function_has_one_device),
	CASE(configuration_hides_addresses),
	CASE(registers_are_whole_pages_of_a_bar),
	CASE(registers_that_are_gone_read_as_ones),
	CASE(a_pool_is_charged_whole),
	CASE(buffers_in_a_loop_cost_the_quota),
	CASE(a_buffer_is_shared_with_its_device),
	CASE(pages_come_back_when_they_are_forgotten),
	CASE(a_name_passes_nothing_on),
	{0},
};

void device_parts(void)
{
	sim_cases_run(cases, NULL);
}

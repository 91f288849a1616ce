/*
 * Scenarios of devices, and of what they make.
 */
#include "tests/sim/fault/scene.h"

#include "core/generated/device.h"
#include "core/generated/memory.h"
#include "tests/sim/sim_devices.h"

static struct sim_held device, part, pool;

static void device_prepare(void)
{
	SIM_STATUS(STATUS_OK, sim_claim(scene.init, 0, SIM_NO_CAPABILITY, &device));
}

static void mmio_prepare(void)
{
	device_prepare();
	SIM_STATUS(STATUS_OK, sim_device_memory(scene.init, device, 0, 2, 2, &part));
}

static void interrupt_prepare(void)
{
	device_prepare();
	SIM_STATUS(STATUS_OK, sim_device_interrupt(scene.init, device, 0, &part));
	if (host_device_raise(0, 0))
		sim_entry_device(0, 0);
}

static void pool_prepare(void)
{
	device_prepare();
	SIM_STATUS(STATUS_OK, sim_device_pool(scene.init, device, 20, &pool));
}

static void buffer_prepare(void)
{
	pool_prepare();
	SIM_STATUS(STATUS_OK, sim_dma_allocate(scene.init, pool, 2, &part));
}

/* The machine waits for the reset of the function, so that all is back. */
static void device_undo(void)
{
	scene_release(&part);
	scene_release(&pool);
	scene_release(&scene.made);
	scene_release(&device);
	sim_settle();
}

static enum status list_of(const char *name, uint64_t method)
{
	struct device_manager_list_params_builder params;
	struct sim_call call;

	sim_call_init(&call, scene_own(name), (uint16_t)method, 0);
	SIM_STATUS(STATUS_OK, device_manager_list_params_builder_root(&call.builder, &params));
	return sim_call(scene.init, &call);
}

static enum status manager_list(void)
{
	return list_of("devices", DEVICE_MANAGER_METHOD_LIST);
}

static enum status list_list(void)
{
	return list_of("deviceList", DEVICE_LIST_METHOD_LIST);
}

static enum status claim_run(void)
{
	return sim_claim(scene.init, 0, SIM_NO_CAPABILITY, &scene.made);
}

static enum status describe_run(void)
{
	return sim_plain(scene.init, device, DEVICE_METHOD_DESCRIBE);
}

static enum status config_run(void)
{
	struct device_config_read_params_builder params;
	struct sim_call call;

	sim_call_init(&call, device, DEVICE_METHOD_CONFIG_READ, 0);
	SIM_STATUS(STATUS_OK, device_config_read_params_builder_root(&call.builder, &params));
	device_config_read_params_builder_set_bytes(&params, 4);
	return sim_call(scene.init, &call);
}

static enum status memory_run(void)
{
	return sim_device_memory(scene.init, device, 0, 2, 2, &scene.made);
}

static enum status interrupt_run(void)
{
	return sim_device_interrupt(scene.init, device, 0, &scene.made);
}

static enum status pool_run(void)
{
	return sim_device_pool(scene.init, device, 20, &scene.made);
}

static enum status reset_run(void)
{
	return sim_plain(scene.init, device, DEVICE_METHOD_RESET);
}

static enum status counts_run(void)
{
	return sim_plain(scene.init, device, DEVICE_METHOD_COUNTS);
}

static enum status size_run(void)
{
	return sim_plain(scene.init, part, DEVICE_MMIO_METHOD_SIZE);
}

static enum status allocate_run(void)
{
	return sim_dma_allocate(scene.init, pool, 3, &scene.made);
}

static enum status state_run(void)
{
	return sim_plain(scene.init, pool, DMA_POOL_METHOD_STATE);
}

static enum status address_run(void)
{
	return sim_plain(scene.init, part, DMA_BUFFER_METHOD_ADDRESS);
}

static enum status wait_run(void)
{
	uint64_t count;

	return sim_interrupt_wait(scene.init, part, 0, &count);
}

#define DEVICE_AT UINT64_C(0x200000000000)

static enum status map_device_run(void)
{
	return sim_map_named(scene.init, part, ADDRESS_SPACE_METHOD_MAP_DEVICE, 0, 2 * PAGE_BYTES,
			     DEVICE_AT);
}

static enum status map_dma_run(void)
{
	return sim_map_named(scene.init, part, ADDRESS_SPACE_METHOD_MAP_DMA, 0, 2 * PAGE_BYTES,
			     DEVICE_AT);
}

static void map_undo(void)
{
	(void)sim_range(scene.init, ADDRESS_SPACE_METHOD_UNMAP, DEVICE_AT, 2 * PAGE_BYTES);
	device_undo();
}

const struct scenario fault_devices[] = {
	{OF(DEVICE_MANAGER, LIST), "", NULL, manager_list, NULL, false},
	{OF(DEVICE_LIST, LIST), "", NULL, list_list, NULL, false},
	{OF(DEVICE_MANAGER, CLAIM), "", NULL, claim_run, device_undo, false},
	{OF(DEVICE, DESCRIBE), "", device_prepare, describe_run, device_undo, false},
	{OF(DEVICE, CONFIG_READ), "", device_prepare, config_run, device_undo, false},
	{OF(DEVICE, MEMORY), "", device_prepare, memory_run, device_undo, false},
	{OF(DEVICE, INTERRUPT), "", device_prepare, interrupt_run, device_undo, false},
	{OF(DEVICE, POOL), "", device_prepare, pool_run, device_undo, false},
	{OF(DEVICE, RESET), "", device_prepare, reset_run, device_undo, false},
	{OF(DEVICE, COUNTS), "", device_prepare, counts_run, device_undo, false},
	{OF(DEVICE_MMIO, SIZE), "", mmio_prepare, size_run, device_undo, false},
	{OF(DMA_POOL, ALLOCATE), "", pool_prepare, allocate_run, device_undo, false},
	{OF(DMA_POOL, STATE), "", pool_prepare, state_run, device_undo, false},
	{OF(DMA_BUFFER, ADDRESS), "", buffer_prepare, address_run, device_undo, false},
	{OF(INTERRUPT, WAIT), "", interrupt_prepare, wait_run, device_undo, false},
	{OF(ADDRESS_SPACE, MAP_DEVICE), "", mmio_prepare, map_device_run, map_undo, true},
	{OF(ADDRESS_SPACE, MAP_DMA), "", buffer_prepare, map_dma_run, map_undo, true},
	{0},
};

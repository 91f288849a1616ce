/*
 * The driver of the device tests: see device.h.
 */
#include "tests/sim/device/device.h"

struct ipc_party *driver;
struct sim_held driver_ledger, device;

void device_begin(const char *name, uint32_t index)
{
	struct ledger_columns limit = sim_unlimited();
	struct sim_held claimed;

	ipc_begin(name);
	host.iommu.is_slow = false;
	limit.value[LEDGER_FRAMES] = DRIVER_FRAMES;
	limit.value[LEDGER_RING_REGIONS] = 4;
	limit.value[LEDGER_CPU_SHARE] = 100000;
	STATUS(OK, sim_ledger_carve_limits(sim_init(), sim_capset(kernel.init, "ledger"), &limit,
					   &driver_ledger));
	driver = ipc_spawn(driver_ledger, SIM_NO_CAPABILITY);
	STATUS(OK, sim_claim(sim_init(), index, driver_ledger, &claimed));
	device = ipc_give(ipc_init, claimed, driver, true);
}

void device_finish(void)
{
	sim_devices_calm();
	ipc_settle();
	ipc_end();
}

struct sim_held device_pool_make(uint32_t pages)
{
	struct sim_held pool;

	STATUS(OK, sim_device_pool(driver->thread, device, pages, &pool));
	return pool;
}

struct sim_held device_buffer_make(struct sim_held pool, uint32_t pages)
{
	struct sim_held buffer;

	STATUS(OK, sim_dma_allocate(driver->thread, pool, pages, &buffer));
	return buffer;
}

struct physical driver_page(uint64_t address, enum arch_access access)
{
	struct physical frame = {0};
	enum arch_access found;

	EXPECT(arch_space_find(&driver->thread->process->space, address, &frame, &found));
	EXPECT(found == access);
	return frame;
}

uint64_t driver_frames(void)
{
	const struct object *object = sim_object(sim_init(), driver_ledger);

	return CONTAINER_OF(object, const struct ledger, object)->account.used.value[LEDGER_FRAMES];
}

enum device_state device_state_of(uint32_t index)
{
	struct device_manager_list_params_builder params;
	struct device_manager_list_results_reader results;
	struct device_row_list_reader list;
	struct device_row_reader row;
	struct sim_call call;

	sim_call_init(&call, sim_capset(kernel.init, "deviceList"), DEVICE_LIST_METHOD_LIST, 0);
	SIM_STATUS(STATUS_OK, device_manager_list_params_builder_root(&call.builder, &params));
	device_manager_list_params_builder_set_first(&params, index);
	STATUS(OK, sim_call(sim_init(), &call));
	STATUS(OK, device_manager_list_results_root(&call.result, &results));
	STATUS(OK, device_manager_list_results_get_devices(&results, &list));
	EXPECT(device_manager_list_results_get_total(&results) == HOST_DEVICES);
	row = device_row_list_get(&list, 0);
	EXPECT(device_row_get_index(&row) == index);
	return device_row_get_state(&row);
}

bool device_reach(uint32_t index, uint64_t address, struct physical *frame)
{
	bool reached = host_device_reach(index, address, frame);

	if (host_iommu_interrupts())
		sim_entry_iommu();
	return reached;
}

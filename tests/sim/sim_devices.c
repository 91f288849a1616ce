/*
 * Devices in the simulation: see sim_devices.h.
 */
#include "tests/sim/sim_devices.h"

#include "core/generated/device.h"
#include "core/generated/memory.h"
#include "kernel/object/dma_pool.h"

/*
 * ---- the hardware ------------------------------------------------------------------------------
 */

bool sim_devices_step(void)
{
	for (uint32_t index = 0; index < HOST_DEVICES; index++) {
		uint32_t row = host_device_pending(index);

		if (row < ARCH_DEVICE_VECTORS) {
			sim_entry_device(index, row);
			return true;
		}
	}
	if (!host_iommu_interrupts())
		return false;
	sim_entry_iommu();
	return true;
}

bool sim_devices_settle(void)
{
	uint64_t deadline_ns = UINT64_MAX;

	if (host_iommu_work()) {
		sim_entry_iommu();
		return true;
	}
	for (uint32_t index = 0; index < HOST_DEVICES; index++) {
		const struct timer *timer = &kernel.functions[index].timer;

		if (timer->place && timer->deadline_ns < deadline_ns)
			deadline_ns = timer->deadline_ns;
	}
	if (deadline_ns == UINT64_MAX)
		return false;
	if (host.now_ns < deadline_ns)
		host.now_ns = deadline_ns;
	sim_entry_timer();
	return true;
}

static bool memory_has(const struct memory *memory, struct physical frame)
{
	for (uint32_t page = 0; memory && page < memory->filled; page++)
		if (memory_frame(memory, page).address == frame.address)
			return true;
	return false;
}

/* Whether it is in the function's pool, also in one that is ending, or lost to it. */
static bool frame_is_its_own(uint32_t index, struct physical frame)
{
	const struct device_function *function = &kernel.functions[index];
	const struct dma_pool *pool = function->device ? function->device->pool : NULL;

	return (pool && memory_has(pool->memory, frame)) ||
	       (function->lost.index.address && memory_has(&function->lost, frame));
}

static bool translations_hold(uint32_t index, const struct host_translation *row)
{
	for (uint32_t i = 0; i < HOST_DEVICE_HELD; i++)
		if (row[i].frame.address && !frame_is_its_own(index, row[i].frame))
			return false;
	return true;
}

bool sim_devices_hold(void)
{
	for (uint32_t index = 0; index < HOST_DEVICES; index++)
		if (!translations_hold(index, host.devices[index].held) ||
		    !translations_hold(index, host.devices[index].iotlb))
			return false;
	return true;
}

void sim_devices_check(void)
{
	SIM_EXPECT(sim_devices_hold());
}

/* An address of the function's pool, mostly; or one that it made up. */
static uint64_t address_choose(uint32_t index, struct sim_random *random)
{
	const struct device *device = kernel.functions[index].device;
	uint64_t pages = device && device->pool ? device->pool->pages + 1 : 8;

	if (sim_once_in(random, 6))
		return sim_random(random) & UINT64_C(0xfffffffff000);
	return dma_address((uint32_t)sim_below(random, pages));
}

void sim_devices_mischief(struct sim_random *random)
{
	uint32_t index = (uint32_t)sim_below(random, HOST_DEVICES);
	uint32_t row = (uint32_t)sim_below(random, 5);
	struct host_device *device = &host.devices[index];
	struct physical frame;

	switch (sim_below(random, 10)) {
	case 0:
	case 1:
	case 2:
		(void)!host_device_reach(index, address_choose(index, random), &frame);
		break;
	case 3:
	case 4:
		(void)!host_device_write(index, (uint32_t)sim_random(random), sim_random(random));
		break;
	case 5:
	case 6:
		if (host_device_raise(index, row))
			sim_entry_device(index, row);
		break;
	case 7:
		if (host_iommu_work())
			sim_entry_iommu();
		break;
	case 8:
		host.iommu.is_slow = !sim_once_in(random, 3);
		device->ignores_mask = sim_once_in(random, 4);
		device->sticks_master = sim_once_in(random, 8);
		break;
	default:
		if (host_iommu_interrupts())
			sim_entry_iommu();
		break;
	}
}

void sim_devices_calm(void)
{
	for (uint32_t i = 0; i < HOST_DEVICES; i++) {
		host.devices[i].ignores_mask = false;
		host.devices[i].sticks_master = false;
	}
	if (host_iommu_work())
		sim_entry_iommu();
	host.iommu.is_slow = false;
	for (uint32_t turns = 0; kernel.faults_timer.place && turns < 10; turns++) {
		host.now_ns += UINT64_C(200000000);
		sim_entry_timer();
		if (host_iommu_interrupts())
			sim_entry_iommu();
	}
}

/*
 * ---- calls of drivers --------------------------------------------------------------------------
 */

enum status sim_claim(struct thread *thread, uint32_t index, struct sim_held ledger,
		      struct sim_held *device)
{
	struct device_manager_claim_params_builder params;
	struct sim_call call;

	sim_call_init(&call, sim_capset(thread->process, "devices"), DEVICE_MANAGER_METHOD_CLAIM,
		      1);
	SIM_STATUS(STATUS_OK, device_manager_claim_params_builder_root(&call.builder, &params));
	device_manager_claim_params_builder_set_index(&params, index);
	device_manager_claim_params_builder_set_ledger(
		&params, sim_call_transfer(&call, ledger, RING_TRANSFER_COPY));
	return sim_call_for_one(thread, &call, device);
}

enum status sim_device_memory(struct thread *thread, struct sim_held device, uint32_t bar,
			      uint32_t first, uint32_t pages, struct sim_held *mmio)
{
	struct device_memory_params_builder params;
	struct sim_call call;

	sim_call_init(&call, device, DEVICE_METHOD_MEMORY, 1);
	SIM_STATUS(STATUS_OK, device_memory_params_builder_root(&call.builder, &params));
	device_memory_params_builder_set_bar(&params, (uint8_t)bar);
	device_memory_params_builder_set_first_page(&params, first);
	device_memory_params_builder_set_pages(&params, pages);
	return sim_call_for_one(thread, &call, mmio);
}

enum status sim_device_interrupt(struct thread *thread, struct sim_held device, uint32_t row,
				 struct sim_held *interrupt)
{
	struct device_interrupt_params_builder params;
	struct sim_call call;

	sim_call_init(&call, device, DEVICE_METHOD_INTERRUPT, 1);
	SIM_STATUS(STATUS_OK, device_interrupt_params_builder_root(&call.builder, &params));
	device_interrupt_params_builder_set_index(&params, row);
	return sim_call_for_one(thread, &call, interrupt);
}

enum status sim_device_pool(struct thread *thread, struct sim_held device, uint32_t pages,
			    struct sim_held *pool)
{
	struct device_pool_params_builder params;
	struct sim_call call;

	sim_call_init(&call, device, DEVICE_METHOD_POOL, 1);
	SIM_STATUS(STATUS_OK, device_pool_params_builder_root(&call.builder, &params));
	device_pool_params_builder_set_pages(&params, pages);
	return sim_call_for_one(thread, &call, pool);
}

enum status sim_dma_allocate(struct thread *thread, struct sim_held pool, uint32_t pages,
			     struct sim_held *buffer)
{
	struct dma_pool_allocate_params_builder params;
	struct sim_call call;

	sim_call_init(&call, pool, DMA_POOL_METHOD_ALLOCATE, 1);
	SIM_STATUS(STATUS_OK, dma_pool_allocate_params_builder_root(&call.builder, &params));
	dma_pool_allocate_params_builder_set_pages(&params, pages);
	return sim_call_for_one(thread, &call, buffer);
}

uint64_t sim_dma_address(struct thread *thread, struct sim_held buffer)
{
	struct dma_buffer_address_results_reader results;
	struct sim_call call;

	sim_call_init(&call, buffer, DMA_BUFFER_METHOD_ADDRESS, 0);
	SIM_STATUS(STATUS_OK, sim_call(thread, &call));
	SIM_STATUS(STATUS_OK, dma_buffer_address_results_root(&call.result, &results));
	return dma_buffer_address_results_get_address(&results);
}

static void wait_init(struct sim_call *call, struct sim_held interrupt, uint64_t after)
{
	struct interrupt_wait_params_builder params;

	sim_call_init(call, interrupt, INTERRUPT_METHOD_WAIT, 0);
	SIM_STATUS(STATUS_OK, interrupt_wait_params_builder_root(&call->builder, &params));
	interrupt_wait_params_builder_set_after(&params, after);
}

enum status sim_interrupt_wait(struct thread *thread, struct sim_held interrupt, uint64_t after,
			       uint64_t *count)
{
	struct interrupt_wait_results_reader results;
	struct sim_call call;
	enum status status;

	wait_init(&call, interrupt, after);
	status = sim_call(thread, &call);
	if (status != STATUS_OK)
		return status;
	SIM_STATUS(STATUS_OK, interrupt_wait_results_root(&call.result, &results));
	*count = interrupt_wait_results_get_count(&results);
	return status;
}

enum status sim_map_named(struct thread *thread, struct sim_held object, uint16_t method,
			  uint64_t offset, uint64_t bytes, uint64_t address)
{
	struct address_space_map_params_builder params;
	struct sim_call call;

	sim_call_init(&call, sim_capset(thread->process, "space"), method, 0);
	SIM_STATUS(STATUS_OK, address_space_map_params_builder_root(&call.builder, &params));
	address_space_map_params_builder_set_object(
		&params, sim_call_transfer(&call, object, RING_TRANSFER_NAME));
	address_space_map_params_builder_set_offset(&params, offset);
	address_space_map_params_builder_set_bytes(&params, bytes);
	address_space_map_params_builder_set_address(&params, address);
	return sim_call(thread, &call);
}

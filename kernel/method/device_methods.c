/*
 * The methods of DeviceManager, DeviceList and Device, over kernel/object/device.c. The
 * methods of a Device's parts stand in device_part_methods.c.
 */
#include "core/generated/device.h"

#include "core/pci/config_view.h"
#include "kernel/generated/interfaces.h"
#include "kernel/ipc/operation.h"
#include "kernel/kernel.h"
#include "kernel/object/device.h"
#include "kernel/object/device_mmio.h"
#include "kernel/object/dma_pool.h"
#include "kernel/object/interrupt.h"
#include "kernel/work.h"

/* The most rows of one answer. */
#define LIST_ROWS 8u
/* The most bytes of a reason for which a function is withheld. */
#define REASON_BYTES 160u
/* A read of configuration space follows a list, and each step of it is slow. */
#define CONFIG_READ_UNITS 200u

/*
 * ---- DeviceManager, DeviceList -----------------------------------------------------------------
 */

static enum device_state state_of(const struct arch_device *found,
				  const struct device_function *function)
{
	if (found->withheld)
		return DEVICE_STATE_WITHHELD;
	if (function->is_retired)
		return DEVICE_STATE_RETIRED;
	if (!function->device)
		return DEVICE_STATE_FREE;
	return object_is_live(&function->device->object) ? DEVICE_STATE_CLAIMED
							 : DEVICE_STATE_ENDING;
}

static enum status row_write(const struct device_row_builder *row, uint32_t index)
{
	const struct arch_device *found = arch_device_get(index);
	const struct device_function *function = &kernel.functions[index];
	struct capnp_text reason = {.bytes = found->withheld};

	device_row_builder_set_index(row, index);
	device_row_builder_set_place(row, found->place);
	device_row_builder_set_vendor(row, found->vendor);
	device_row_builder_set_device(row, found->device);
	device_row_builder_set_class(row, found->class);
	device_row_builder_set_state(row, state_of(found, function));
	device_row_builder_set_faults(row, function->faults);
	device_row_builder_set_interrupts(row, function->interrupts);
	device_row_builder_set_frames_retired(row, function->lost.pages);
	if (function->device)
		device_row_builder_set_owner(row, function->device->object.ledger->id);
	work_spend(WORK_UNITS_EDGE);
	while (reason.bytes && reason.length_bytes < REASON_BYTES &&
	       found->withheld[reason.length_bytes])
		reason.length_bytes++;
	return !reason.bytes ? STATUS_OK : device_row_builder_set_reason(row, reason);
}

enum status method_device_manager_list(struct invocation *invocation)
{
	struct device_manager_list_params_reader params;
	struct device_manager_list_results_builder results;
	struct device_row_list_builder list;
	uint32_t first, rows, total = arch_device_count();
	enum status status = device_manager_list_params_root(&invocation->message, &params);

	if (status != STATUS_OK)
		return status;
	first = device_manager_list_params_get_first(&params);
	if (first > total)
		return STATUS_OUT_OF_RANGE;
	rows = total - first < LIST_ROWS ? total - first : LIST_ROWS;
	status = device_manager_list_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		status = device_manager_list_results_builder_new_devices(&results, rows, &list);
	for (uint32_t i = 0; i < rows && status == STATUS_OK; i++) {
		struct device_row_builder row = device_row_list_builder_get(&list, i);

		status = row_write(&row, first + i);
	}
	if (status == STATUS_OK)
		device_manager_list_results_builder_set_total(&results, total);
	return status;
}

enum status method_device_manager_claim(struct invocation *invocation)
{
	struct device_manager_claim_params_reader params;
	struct device_manager_claim_results_builder results;
	struct ledger *ledger;
	struct device *device;
	uint32_t index, result;
	enum status status = device_manager_claim_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = device_manager_claim_params_get_ledger(&params, &index);
	if (status == STATUS_OK)
		status = invocation_ledger(invocation, index, &ledger);
	if (status == STATUS_OK)
		status = device_manager_claim_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		status = invocation_result_derived(invocation, INTERFACE_DEVICE, &result);
	if (status != STATUS_OK)
		return status;
	index = device_manager_claim_params_get_index(&params);
	if (index >= arch_device_count())
		return STATUS_OUT_OF_RANGE;
	status = device_create(index, ledger, &device);
	if (status != STATUS_OK)
		return status;
	device_manager_claim_results_builder_set_device(&results, result);
	invocation_result_object(invocation, result, &device->object);
	return STATUS_OK;
}

/*
 * ---- Device ------------------------------------------------------------------------------------
 */

static enum status bars_write(const struct device_describe_results_builder *results,
			      const struct arch_device *found)
{
	struct device_bar_list_builder list;
	enum status status =
		device_describe_results_builder_new_bars(results, ARCH_DEVICE_BARS, &list);

	for (unsigned i = 0; i < ARCH_DEVICE_BARS && status == STATUS_OK; i++) {
		struct device_bar_builder bar = device_bar_list_builder_get(&list, i);

		device_bar_builder_set_pages(&bar, found->bars[i].pages);
	}
	return status;
}

enum status method_device_describe(struct invocation *invocation)
{
	const struct arch_device *found = arch_device_get(device_of(invocation->object)->index);
	struct device_describe_params_reader params;
	struct device_describe_results_builder results;
	enum status status = device_describe_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = device_describe_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		status = bars_write(&results, found);
	if (status != STATUS_OK)
		return status;
	device_describe_results_builder_set_vendor(&results, found->vendor);
	device_describe_results_builder_set_device(&results, found->device);
	device_describe_results_builder_set_subsystem_vendor(&results, found->subsystem_vendor);
	device_describe_results_builder_set_subsystem(&results, found->subsystem);
	device_describe_results_builder_set_class(&results, found->class);
	device_describe_results_builder_set_revision(&results, found->revision);
	device_describe_results_builder_set_vectors(&results, found->vectors);
	device_describe_results_builder_set_address_bits(&results, found->address_bits);
	return STATUS_OK;
}

static uint32_t config_read(const void *context, uint32_t offset)
{
	return arch_device_config_read(((const struct device *)context)->index, offset);
}

enum status method_device_config_read(struct invocation *invocation)
{
	const struct pci_config_source source = {.read = config_read,
						 .context = device_of(invocation->object)};
	struct device_config_read_params_reader params;
	struct device_config_read_results_builder results;
	uint32_t offset, bytes;
	enum status status = device_config_read_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = device_config_read_results_builder_root(&invocation->results, &results);
	if (status != STATUS_OK)
		return status;
	offset = device_config_read_params_get_offset(&params);
	bytes = device_config_read_params_get_bytes(&params);
	if (offset >= PCI_CONFIG_VIEW_BYTES)
		return STATUS_OUT_OF_RANGE;
	if ((bytes != 1 && bytes != 2 && bytes != 4) || offset % bytes != 0)
		return STATUS_INVALID_ARGUMENT;
	work_spend(CONFIG_READ_UNITS);
	device_config_read_results_builder_set_value(&results,
						     pci_config_view(&source, offset, bytes));
	return STATUS_OK;
}

/* A Device makes nothing while it is being reset. */
static enum status device_makes(const struct device *device)
{
	return device->resetter ? STATUS_BUSY : STATUS_OK;
}

enum status method_device_memory(struct invocation *invocation)
{
	struct device *device = device_of(invocation->object);
	struct device_memory_params_reader params;
	struct device_memory_results_builder results;
	struct device_mmio_request request;
	struct device_mmio *mmio;
	uint32_t index;
	enum status status = device_memory_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = device_memory_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		status = invocation_result_derived(invocation, INTERFACE_DEVICE_MMIO, &index);
	if (status == STATUS_OK)
		status = device_makes(device);
	if (status != STATUS_OK)
		return status;
	request.bar = device_memory_params_get_bar(&params);
	request.first = device_memory_params_get_first_page(&params);
	request.pages = device_memory_params_get_pages(&params);
	status = device_mmio_create(device, &request, &mmio);
	if (status != STATUS_OK)
		return status;
	device_memory_results_builder_set_mmio(&results, index);
	invocation_result_object(invocation, index, &mmio->view.object);
	return STATUS_OK;
}

enum status method_device_interrupt(struct invocation *invocation)
{
	struct device *device = device_of(invocation->object);
	struct device_interrupt_params_reader params;
	struct device_interrupt_results_builder results;
	struct interrupt *interrupt;
	uint32_t row, index;
	enum status status = device_interrupt_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = device_interrupt_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		status = invocation_result_derived(invocation, INTERFACE_INTERRUPT, &index);
	if (status == STATUS_OK)
		status = device_makes(device);
	if (status != STATUS_OK)
		return status;
	row = device_interrupt_params_get_index(&params);
	if (row >= arch_device_get(device->index)->vectors)
		return STATUS_OUT_OF_RANGE;
	status = interrupt_create(device, row, &interrupt);
	if (status != STATUS_OK)
		return status;
	device_interrupt_results_builder_set_interrupt(&results, index);
	invocation_result_object(invocation, index, &interrupt->object);
	return STATUS_OK;
}

/* Checks and charges; the frames come in the steps that follow. */
static enum status pool_begin(struct invocation *invocation)
{
	struct device *device = device_of(invocation->object);
	struct device_pool_params_reader params;
	struct dma_pool *pool;
	uint32_t pages;
	enum status status = device_pool_params_root(&invocation->message, &params);

	if (status != STATUS_OK)
		return status;
	pages = device_pool_params_get_pages(&params);
	if (pages == 0 || pages > DMA_POOL_PAGES_LARGEST)
		return STATUS_INVALID_ARGUMENT;
	if (device->pool)
		return STATUS_BUSY;
	status = dma_pool_create(device->object.ledger, pages, &pool);
	if (status == STATUS_OK)
		invocation_part(invocation, &pool->object);
	return status;
}

enum status method_device_pool(struct invocation *invocation)
{
	struct device *device = device_of(invocation->object);
	struct device_pool_results_builder results;
	struct dma_pool *pool;
	uint32_t index;
	enum status status = device_pool_results_builder_root(&invocation->results, &results);

	if (status == STATUS_OK)
		status = invocation_result_derived(invocation, INTERFACE_DMA_POOL, &index);
	if (status == STATUS_OK)
		status = device_makes(device);
	if (status == STATUS_OK && invocation->first)
		status = pool_begin(invocation);
	if (status != STATUS_OK)
		return status;
	pool = dma_pool_of(invocation->operation->kernel.part);
	if (!dma_pool_fill(pool))
		return invocation_continue(invocation);
	/* Another call may have been faster. */
	if (device->pool || !object_is_live(&device->object))
		return STATUS_BUSY;
	dma_pool_bind(pool, device);
	device_pool_results_builder_set_pool(&results, index);
	invocation_result_object(invocation, index, &pool->object);
	return STATUS_OK;
}

enum status method_device_reset(struct invocation *invocation)
{
	struct device *device = device_of(invocation->object);
	struct device_reset_params_reader params;
	struct device_reset_results_builder results;
	enum status status = device_reset_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = device_reset_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK && invocation->first) {
		status = device_makes(device);
		if (status == STATUS_OK)
			device_reset_begin(device, invocation->operation);
	}
	if (status == STATUS_OK && !device_reset_step(device))
		invocation_wait(invocation);
	return status;
}

enum status method_device_counts(struct invocation *invocation)
{
	const struct device *device = device_of(invocation->object);
	struct device_counts_params_reader params;
	struct device_counts_results_builder results;
	enum status status = device_counts_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = device_counts_results_builder_root(&invocation->results, &results);
	if (status != STATUS_OK)
		return status;
	device_counts_results_builder_set_faults(&results, device->faults);
	device_counts_results_builder_set_interrupts(&results, device->interrupted);
	return STATUS_OK;
}

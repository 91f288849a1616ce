/*
 * The methods of what a Device makes: DeviceMmio, DMAPool, DMABuffer and Interrupt.
 */
#include "core/generated/device.h"

#include "kernel/generated/interfaces.h"
#include "kernel/ipc/operation.h"
#include "kernel/object/device_mmio.h"
#include "kernel/object/dma_pool.h"
#include "kernel/object/interrupt.h"

enum status method_device_mmio_size(struct invocation *invocation)
{
	const struct device_mmio *mmio = device_mmio_of(invocation->object);
	struct device_mmio_size_params_reader params;
	struct device_mmio_size_results_builder results;
	enum status status = device_mmio_size_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = device_mmio_size_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		device_mmio_size_results_builder_set_bytes(&results, (uint64_t)mmio->view.pages
									     << PAGE_SHIFT);
	return status;
}

/* Sets pages aside. */
static enum status allocate_begin(struct invocation *invocation)
{
	struct dma_pool *pool = dma_pool_of(invocation->object);
	struct dma_pool_allocate_params_reader params;
	struct dma_buffer *buffer;
	uint32_t pages;
	enum status status = dma_pool_allocate_params_root(&invocation->message, &params);

	if (status != STATUS_OK)
		return status;
	pages = dma_pool_allocate_params_get_pages(&params);
	if (pages == 0 || pages > pool->pages)
		return STATUS_INVALID_ARGUMENT;
	status = dma_buffer_create(pool, pages, &buffer);
	if (status == STATUS_OK)
		invocation_part(invocation, &buffer->view.object);
	return status;
}

enum status method_dma_pool_allocate(struct invocation *invocation)
{
	struct operation *operation = invocation->operation;
	struct dma_pool_allocate_results_builder results;
	struct dma_buffer *buffer;
	uint32_t index;
	enum status status = dma_pool_allocate_results_builder_root(&invocation->results, &results);

	if (status == STATUS_OK)
		status = invocation_result_derived(invocation, INTERFACE_DMA_BUFFER, &index);
	/* The device was taken out: it and its pool are about to end. */
	if (status == STATUS_OK && !dma_pool_of(invocation->object)->device)
		status = STATUS_DISCONNECTED;
	if (status == STATUS_OK && invocation->first)
		status = allocate_begin(invocation);
	if (status != STATUS_OK)
		return status;
	buffer = dma_buffer_of(operation->kernel.part);
	if (!dma_buffer_fill(buffer))
		return invocation_continue(invocation);
	dma_pool_allocate_results_builder_set_buffer(&results, index);
	invocation_result_object(invocation, index, &buffer->view.object);
	return STATUS_OK;
}

enum status method_dma_pool_state(struct invocation *invocation)
{
	const struct dma_pool *pool = dma_pool_of(invocation->object);
	struct dma_pool_state_params_reader params;
	struct dma_pool_state_results_builder results;
	enum status status = dma_pool_state_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = dma_pool_state_results_builder_root(&invocation->results, &results);
	if (status != STATUS_OK)
		return status;
	dma_pool_state_results_builder_set_pages(&results, pool->pages);
	dma_pool_state_results_builder_set_free(&results, pool->pages - pool->pages_used);
	dma_pool_state_results_builder_set_buffers(&results, pool->buffer_count);
	return STATUS_OK;
}

enum status method_dma_buffer_address(struct invocation *invocation)
{
	const struct dma_buffer *buffer = dma_buffer_of(invocation->object);
	struct dma_buffer_address_params_reader params;
	struct dma_buffer_address_results_builder results;
	enum status status = dma_buffer_address_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = dma_buffer_address_results_builder_root(&invocation->results, &results);
	if (status != STATUS_OK)
		return status;
	dma_buffer_address_results_builder_set_address(&results,
						       dma_address(buffer->view.page_offset));
	dma_buffer_address_results_builder_set_bytes(&results,
						     (uint64_t)buffer->view.pages << PAGE_SHIFT);
	return STATUS_OK;
}

/* The first step acknowledges what the caller has seen; later ones come when it has fired. */
enum status method_interrupt_wait(struct invocation *invocation)
{
	struct interrupt *interrupt = interrupt_of(invocation->object);
	struct interrupt_wait_params_reader params;
	struct interrupt_wait_results_builder results;
	enum status status = interrupt_wait_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = interrupt_wait_results_builder_root(&invocation->results, &results);
	if (status != STATUS_OK)
		return status;
	if (interrupt->waiter && interrupt->waiter != invocation->operation)
		return STATUS_BUSY;
	if (invocation->first)
		interrupt_acknowledge(interrupt);
	if (interrupt->count <= interrupt_wait_params_get_after(&params)) {
		interrupt->waiter = invocation->operation;
		invocation_wait(invocation);
		return STATUS_OK;
	}
	interrupt_wait_results_builder_set_count(&results, interrupt->count);
	return STATUS_OK;
}

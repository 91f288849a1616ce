/*
 * The methods of Memory, and of memory objects and their views, over memory.c and memory_view.c.
 */
#include "core/base/checked.h"
#include "core/generated/memory.h"

#include "kernel/generated/interfaces.h"
#include "kernel/ipc/operation.h"
#include "kernel/object/mapping.h"
#include "kernel/object/memory_view.h"
#include "kernel/object/process.h"
#include "kernel/work.h"

#define CREATE_PAGES_LARGEST 65536u

/* Checks and charges; the frames come in the steps that follow. */
static enum status create_begin(struct invocation *invocation)
{
	struct memory_create_params_reader params;
	struct ledger *ledger;
	struct memory *memory;
	uint32_t pages, index;
	enum status status = memory_create_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = memory_create_params_get_ledger(&params, &index);
	if (status == STATUS_OK)
		status = invocation_ledger(invocation, index, &ledger);
	if (status != STATUS_OK)
		return status;
	pages = memory_create_params_get_pages(&params);
	if (pages == 0 || pages > CREATE_PAGES_LARGEST)
		return STATUS_INVALID_ARGUMENT;
	status = memory_create(ledger, pages, &memory);
	if (status != STATUS_OK)
		return status;
	invocation_part(invocation, &memory->object);
	return STATUS_OK;
}

enum status method_memory_create(struct invocation *invocation)
{
	struct operation *operation = invocation->operation;
	struct memory_create_results_builder results;
	uint32_t index;
	enum status status = memory_create_results_builder_root(&invocation->results, &results);

	if (status == STATUS_OK)
		status = invocation_result(invocation, INTERFACE_MEMORY_OBJECT, &index);
	if (status == STATUS_OK && invocation->first)
		status = create_begin(invocation);
	if (status != STATUS_OK)
		return status;
	if (!object_is_live(operation->kernel.part))
		return STATUS_DISCONNECTED;
	if (!memory_fill(memory_of(operation->kernel.part)))
		return invocation_continue(invocation);
	memory_create_results_builder_set_object(&results, index);
	invocation_result_object(invocation, index, operation->kernel.part);
	return STATUS_OK;
}

/*
 * Methods that memory objects and views share: what they read and write is the window that the
 * called object shows.
 */
enum status method_memory_object_size(struct invocation *invocation)
{
	struct memory_object_size_params_reader params;
	struct memory_object_size_results_builder results;
	struct memory_window window;
	enum status status = memory_object_size_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = memory_window_find(invocation->object, &window);
	if (status == STATUS_OK)
		status = memory_object_size_results_builder_root(&invocation->results, &results);
	if (status != STATUS_OK)
		return status;
	memory_object_size_results_builder_set_bytes(&results, window.length_bytes);
	memory_object_size_results_builder_set_sealed(&results, window.memory->sealed);
	return STATUS_OK;
}

enum status method_memory_object_read(struct invocation *invocation)
{
	struct memory_object_read_params_reader params;
	struct memory_object_read_results_builder results;
	struct memory_window window;
	uint64_t offset;
	uint32_t length;
	uint8_t *bytes;
	enum status status = memory_object_read_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = memory_window_find(invocation->object, &window);
	if (status != STATUS_OK)
		return status;
	invocation->is_secret = true;
	offset = memory_object_read_params_get_offset(&params);
	length = memory_object_read_params_get_length(&params);
	if (length > RING_DATA_BYTES || !range_inside(offset, length, window.length_bytes))
		return STATUS_OUT_OF_RANGE;
	status = memory_object_read_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		status = memory_object_read_results_builder_new_data(&results, length, &bytes);
	if (status == STATUS_OK)
		memory_read(window.memory, ((uint64_t)window.page_offset << PAGE_SHIFT) + offset,
			    bytes, length);
	return status;
}

enum status method_memory_object_write(struct invocation *invocation)
{
	struct memory_object_write_params_reader params;
	struct memory_window window;
	struct capnp_data data;
	uint64_t offset;
	enum status status = memory_object_write_params_root(&invocation->message, &params);

	invocation->is_secret = true;
	if (status == STATUS_OK)
		status = memory_object_write_params_get_data(&params, &data);
	if (status == STATUS_OK)
		status = memory_window_find(invocation->object, &window);
	if (status != STATUS_OK)
		return status;
	offset = memory_object_write_params_get_offset(&params);
	if (memory_is_frozen(window.memory))
		return STATUS_SEALED;
	if (data.length_bytes > RING_DATA_BYTES ||
	    !range_inside(offset, data.length_bytes, window.length_bytes))
		return STATUS_OUT_OF_RANGE;
	memory_write(window.memory, ((uint64_t)window.page_offset << PAGE_SHIFT) + offset,
		     data.bytes, data.length_bytes);
	return STATUS_OK;
}

/* The pages and the ledger of a view that is to be cut. */
static enum status view_request(struct invocation *invocation, struct memory_view_request *request)
{
	struct memory_object_view_params_reader params;
	uint64_t offset, bytes;
	uint32_t index;
	enum status status = memory_object_view_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = memory_object_view_params_get_ledger(&params, &index);
	if (status == STATUS_OK)
		status = invocation_ledger(invocation, index, &request->ledger);
	if (status != STATUS_OK)
		return status;
	offset = memory_object_view_params_get_offset(&params);
	bytes = memory_object_view_params_get_bytes(&params);
	if (!bytes || ((offset | bytes) & (PAGE_BYTES - 1)))
		return STATUS_INVALID_ARGUMENT;
	if (offset >> PAGE_SHIFT > MEMORY_PAGES_LARGEST ||
	    bytes >> PAGE_SHIFT > MEMORY_PAGES_LARGEST)
		return STATUS_OUT_OF_RANGE;
	request->first = (uint32_t)(offset >> PAGE_SHIFT);
	request->pages = (uint32_t)(bytes >> PAGE_SHIFT);
	return STATUS_OK;
}

/* `view` and `reader` differ by the interface under which the caller gets the new object. */
static enum status window_cut(struct invocation *invocation, uint16_t interface)
{
	struct memory_object_view_results_builder results;
	struct memory_view_request request;
	struct memory_window window;
	struct memory_view *view;
	uint32_t index, revoker;
	enum status status =
		memory_object_view_results_builder_root(&invocation->results, &results);

	if (status == STATUS_OK)
		status = view_request(invocation, &request);
	if (status == STATUS_OK)
		status = memory_window_find(invocation->object, &window);
	if (status == STATUS_OK)
		status = invocation_result_derived(invocation, interface, &index);
	if (status == STATUS_OK)
		status = invocation_result_derived(invocation, INTERFACE_MEMORY_REVOKER, &revoker);
	if (status != STATUS_OK)
		return status;
	if (interface == INTERFACE_MEMORY_VIEW && memory_is_frozen(window.memory))
		return STATUS_SEALED;
	status = memory_view_create(&window, &request, &view);
	if (status != STATUS_OK)
		return status;
	memory_object_view_results_builder_set_view(&results, index);
	memory_object_view_results_builder_set_revoker(&results, revoker);
	invocation_result_object(invocation, index, &view->object);
	invocation_result_object(invocation, revoker, &view->object);
	return STATUS_OK;
}

enum status method_memory_object_view(struct invocation *invocation)
{
	return window_cut(invocation, INTERFACE_MEMORY_VIEW);
}

enum status method_memory_object_reader(struct invocation *invocation)
{
	return window_cut(invocation, INTERFACE_MEMORY_READER);
}

enum status method_memory_revoker_revoke(struct invocation *invocation)
{
	struct memory_revoker_revoke_params_reader params;
	enum status status = STATUS_OK;

	if (invocation->first)
		status = memory_revoker_revoke_params_root(&invocation->message, &params);
	if (status != STATUS_OK)
		return status;
	if (!memory_view_revoke(memory_view_of(invocation->object)))
		return invocation_continue(invocation);
	return STATUS_OK;
}

/*
 * ---- seal --------------------------------------------------------------------------------------
 */

/* From the first step on no new mapping can write; the object is sealed when no old one can,
 * either. */
static enum status seal_begin(struct invocation *invocation, struct memory *memory)
{
	struct memory_object_seal_params_reader params;
	enum status status = memory_object_seal_params_root(&invocation->message, &params);

	if (status != STATUS_OK)
		return status;
	if (memory->sealer)
		return STATUS_BUSY;
	if (memory->sealed)
		return STATUS_OK;
	memory->sealing = true;
	memory->sealer = invocation->operation;
	memory->seal_next = memory->writable;
	return STATUS_OK;
}

/*
 * Whether all writable mappings are the caller's. BUSY: one is another process's, or another thread
 * is mapping or unmapping it; nothing has changed then. *done: all were looked at.
 */
static enum status seal_look(const struct invocation *invocation, struct memory *memory, bool *done)
{
	*done = false;
	while (memory->seal_next) {
		const struct mapping *mapping = memory->seal_next;

		if (!work_is_left())
			return STATUS_OK;
		work_spend(1);
		if (mapping->process != invocation->process || mapping->changing)
			return STATUS_BUSY;
		memory->seal_next = mapping->in_writable.next;
	}
	*done = true;
	return STATUS_OK;
}

/* The writable mappings become read-only, within the budget. True when all are. */
static bool seal_protect(struct memory *memory, struct operation_method *kept)
{
	while (memory->writable) {
		struct mapping *mapping = memory->writable;

		/* If the mapping of the step before was unmapped meanwhile, this is another one. */
		if (kept->payload[0] != mapping->address)
			kept->cursor[0] = 0;
		kept->payload[0] = mapping->address;
		if (!work_is_left() || !mapping_protect(mapping, &kept->cursor[0]))
			return false;
		kept->payload[0] = 0;
	}
	return true;
}

enum status method_memory_object_seal(struct invocation *invocation)
{
	struct memory *memory = memory_of(invocation->object);
	enum status status = invocation->first ? seal_begin(invocation, memory) : STATUS_OK;
	bool done = false;

	if (status == STATUS_OK)
		status = seal_look(invocation, memory, &done);
	if (status != STATUS_OK)
		return status;
	if (!done || !seal_protect(memory, &invocation->operation->kernel))
		return invocation_continue(invocation);
	memory->sealed = true;
	return STATUS_OK;
}

/*
 * The methods of AddressSpace, over mapping.c. The object of these calls is the calling process
 * itself: an AddressSpace cannot be passed on.
 */
#include "core/base/checked.h"
#include "core/generated/memory.h"

#include "kernel/generated/interfaces.h"
#include "kernel/ipc/operation.h"
#include "kernel/object/mapping.h"
#include "kernel/object/memory_view.h"
#include "kernel/object/process.h"

/* The parameters that all ways of mapping share. */
struct map_parameters {
	uint64_t interface; /* of what is mapped */
	uint32_t object_index;
	uint64_t offset, bytes, address;
	enum arch_access access;
};

static bool page_aligned(uint64_t value)
{
	return (value & (PAGE_BYTES - 1)) == 0;
}

/* Whether [address, address + bytes) is a row of pages in user space. */
static bool range_is_user(uint64_t address, uint64_t bytes)
{
	return bytes > 0 && page_aligned(address) && page_aligned(bytes) && address >= USER_LOW &&
	       address < USER_HIGH && bytes <= USER_HIGH - address;
}

/* Whether the memory may be mapped in this way. */
static enum status memory_allows(const struct process *process, const struct memory *memory,
				 enum arch_access access)
{
	if (access == ARCH_READ_WRITE && memory_is_frozen(memory))
		return STATUS_SEALED;
	if (access != ARCH_READ_EXECUTE)
		return STATUS_OK;
	/* Zeros are no program: what is executed is never withdrawn. */
	if (!ledger_is_within(process->object.ledger, memory->object.ledger))
		return STATUS_INVALID_ARGUMENT;
	return memory->sealed ? STATUS_OK : STATUS_NOT_SEALED;
}

/* What is to be mapped: the object of the parameter, or what a view shows. */
static enum status window_of(struct invocation *invocation, const struct map_parameters *map,
			     struct memory_window *window)
{
	struct object *object;
	enum status status =
		invocation_parameter(invocation, map->object_index, map->interface, &object);

	if (status != STATUS_OK)
		return status;
	if (!object || !range_is_user(map->address, map->bytes) || !page_aligned(map->offset))
		return STATUS_INVALID_ARGUMENT;
	status = memory_window_find(object, window);
	if (status != STATUS_OK)
		return status;
	return range_inside(map->offset, map->bytes, (uint64_t)window->pages << PAGE_SHIFT)
		       ? STATUS_OK
		       : STATUS_OUT_OF_RANGE;
}

static enum status map_begin(struct invocation *invocation, const struct map_parameters *map)
{
	struct mapping_request request = {.process = process_of(invocation->object),
					  .address = map->address,
					  .access = map->access};
	struct memory_window window;
	struct mapping *mapping;
	enum status status = window_of(invocation, map, &window);

	if (status == STATUS_OK)
		status = memory_allows(request.process, window.memory, map->access);
	if (status != STATUS_OK)
		return status;
	request.memory = window.memory;
	request.view = window.view;
	request.page_offset = window.page_offset + (uint32_t)(map->offset >> PAGE_SHIFT);
	request.pages = (uint32_t)(map->bytes >> PAGE_SHIFT);
	status = mapping_create(&request, &mapping);
	if (status == STATUS_OK)
		invocation->operation->kernel.payload[0] = (uint64_t)(uintptr_t)mapping;
	return status;
}

/* The steps behind map_begin. */
static enum status map_continue(struct invocation *invocation)
{
	struct mapping *mapping =
		(struct mapping *)(uintptr_t)invocation->operation->kernel.payload[0];

	if (!mapping_map(mapping))
		invocation_continue(invocation);
	return STATUS_OK;
}

/* All ways of mapping have parameters of the same form, so the reader of one serves them all. */
static enum status map_any(struct invocation *invocation, uint64_t interface,
			   enum arch_access access)
{
	struct address_space_map_params_reader params;
	struct map_parameters map = {.interface = interface, .access = access};
	enum status status;

	if (!invocation->first)
		return map_continue(invocation);
	status = address_space_map_params_root(&invocation->message, &params);
	if (status == STATUS_OK)
		status = address_space_map_params_get_object(&params, &map.object_index);
	if (status != STATUS_OK)
		return status;
	map.offset = address_space_map_params_get_offset(&params);
	map.bytes = address_space_map_params_get_bytes(&params);
	map.address = address_space_map_params_get_address(&params);
	status = map_begin(invocation, &map);
	return status == STATUS_OK ? map_continue(invocation) : status;
}

enum status object_address_space_map(struct invocation *invocation)
{
	return map_any(invocation, MEMORY_OBJECT_INTERFACE_ID, ARCH_READ_WRITE);
}

enum status object_address_space_map_read_only(struct invocation *invocation)
{
	return map_any(invocation, MEMORY_OBJECT_INTERFACE_ID, ARCH_READ);
}

enum status object_address_space_map_executable(struct invocation *invocation)
{
	return map_any(invocation, MEMORY_OBJECT_INTERFACE_ID, ARCH_READ_EXECUTE);
}

enum status object_address_space_map_view(struct invocation *invocation)
{
	return map_any(invocation, MEMORY_VIEW_INTERFACE_ID, ARCH_READ_WRITE);
}

enum status object_address_space_map_reader(struct invocation *invocation)
{
	return map_any(invocation, MEMORY_READER_INTERFACE_ID, ARCH_READ);
}

/*
 * Whether [address, end) holds whole mappings of the program's own: OUT_OF_RANGE when it cuts one,
 * INVALID_ARGUMENT when one is the kernel's, BUSY when one is changing.
 */
static enum status range_is_whole(const struct process *process, uint64_t address, uint64_t end)
{
	const struct mapping *mapping = mapping_find(process, address);

	/* At most PROCESS_MAPPINGS steps. */
	for (; mapping && mapping->address < end; mapping = mapping->next) {
		if (mapping->address < address || mapping_end(mapping) > end)
			return STATUS_OUT_OF_RANGE;
		if (!mapping_is_programs(mapping))
			return STATUS_INVALID_ARGUMENT;
		if (mapping->changing)
			return STATUS_BUSY;
		work_spend(1);
	}
	return STATUS_OK;
}

/*
 * Remembers the range in the operation, and marks its mappings as the operation's: between its steps,
 * other threads of the process cannot change them, and what they map there meanwhile is not touched.
 */
static enum status range_begin(struct invocation *invocation, uint64_t address, uint64_t bytes)
{
	struct process *process = process_of(invocation->object);
	struct operation *operation = invocation->operation;
	struct mapping *mapping;
	enum status status;

	if (!range_is_user(address, bytes))
		return STATUS_INVALID_ARGUMENT;
	operation->kernel.payload[0] = address;
	operation->kernel.payload[1] = address + bytes;
	status = range_is_whole(process, address, address + bytes);
	if (status != STATUS_OK)
		return status;
	/* At most PROCESS_MAPPINGS steps. */
	for (mapping = mapping_find(process, address);
	     mapping && mapping->address < address + bytes; mapping = mapping->next) {
		mapping->changing = true;
		mapping->changer = operation;
	}
	return STATUS_OK;
}

/* The next mapping of the range that is the operation's; null when none is left. */
static struct mapping *range_next(const struct invocation *invocation)
{
	const struct operation *operation = invocation->operation;
	struct mapping *mapping =
		mapping_find(process_of(invocation->object), operation->kernel.payload[0]);

	/* At most PROCESS_MAPPINGS steps. */
	while (mapping && mapping->changer != operation)
		mapping = mapping->address < operation->kernel.payload[1] ? mapping->next : NULL;
	return mapping;
}

enum status object_address_space_unmap(struct invocation *invocation)
{
	struct address_space_unmap_params_reader params;
	struct mapping *mapping;
	enum status status = STATUS_OK;

	if (invocation->first) {
		status = address_space_unmap_params_root(&invocation->message, &params);
		if (status == STATUS_OK)
			status = range_begin(invocation,
					     address_space_unmap_params_get_address(&params),
					     address_space_unmap_params_get_bytes(&params));
	}
	while (status == STATUS_OK && (mapping = range_next(invocation)) != NULL) {
		if (!work_is_left() || !mapping_unmap(mapping)) {
			invocation_continue(invocation);
			break;
		}
	}
	return status;
}

/* One mapping of the range: true when it is done, and anybody's again. */
static bool protect_step(struct mapping *mapping, struct operation *operation)
{
	if (mapping->access == ARCH_READ_WRITE &&
	    !mapping_protect(mapping, &operation->kernel.cursor[0]))
		return false;
	mapping->changing = false;
	mapping->changer = NULL;
	operation->kernel.payload[0] = mapping_end(mapping);
	operation->kernel.cursor[0] = 0;
	return true;
}

enum status object_address_space_protect(struct invocation *invocation)
{
	struct address_space_protect_params_reader params;
	struct mapping *mapping;
	enum status status = STATUS_OK;

	if (invocation->first) {
		status = address_space_protect_params_root(&invocation->message, &params);
		if (status == STATUS_OK)
			status = range_begin(invocation,
					     address_space_protect_params_get_address(&params),
					     address_space_protect_params_get_bytes(&params));
	}
	while (status == STATUS_OK && (mapping = range_next(invocation)) != NULL) {
		if (!protect_step(mapping, invocation->operation)) {
			invocation_continue(invocation);
			break;
		}
	}
	return status;
}

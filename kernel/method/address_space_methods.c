/*
 * The methods of AddressSpace, over mapping.c. The object of these calls is the calling process
 * itself: an AddressSpace cannot be passed on.
 */
#include "core/base/checked.h"
#include "core/generated/device.h"
#include "core/generated/memory.h"

#include "kernel/generated/interfaces.h"
#include "kernel/ipc/operation.h"
#include "kernel/object/mapping.h"
#include "kernel/object/memory_view.h"
#include "kernel/object/process.h"
#include "kernel/work.h"

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
	/* Memory that is executed is never withdrawn: zeros are no program. */
	if (!ledger_is_within(process->object.ledger, memory->object.ledger))
		return STATUS_INVALID_ARGUMENT;
	return memory->sealed ? STATUS_OK : STATUS_NOT_SEALED;
}

/* The pages to be mapped: those of the parameter's object, or those that a view shows. */
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

/* The steps after map_begin. */
static enum status map_continue(struct invocation *invocation)
{
	struct mapping *mapping =
		(struct mapping *)(uintptr_t)invocation->operation->kernel.payload[0];

	return mapping_map(mapping) ? STATUS_OK : invocation_continue(invocation);
}

/*
 * A view and a reader stand in the parameters where the object does, so one reader serves all ways.
 */
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
	if (status != STATUS_OK)
		return status;
	return map_continue(invocation);
}

enum status method_address_space_map(struct invocation *invocation)
{
	return map_any(invocation, MEMORY_OBJECT_INTERFACE_ID, ARCH_READ_WRITE);
}

enum status method_address_space_map_read_only(struct invocation *invocation)
{
	return map_any(invocation, MEMORY_OBJECT_INTERFACE_ID, ARCH_READ);
}

enum status method_address_space_map_executable(struct invocation *invocation)
{
	return map_any(invocation, MEMORY_OBJECT_INTERFACE_ID, ARCH_READ_EXECUTE);
}

enum status method_address_space_map_view(struct invocation *invocation)
{
	return map_any(invocation, MEMORY_VIEW_INTERFACE_ID, ARCH_READ_WRITE);
}

enum status method_address_space_map_reader(struct invocation *invocation)
{
	return map_any(invocation, MEMORY_READER_INTERFACE_ID, ARCH_READ);
}

enum status method_address_space_map_device(struct invocation *invocation)
{
	return map_any(invocation, DEVICE_MMIO_INTERFACE_ID, ARCH_DEVICE_READ_WRITE);
}

enum status method_address_space_map_dma(struct invocation *invocation)
{
	return map_any(invocation, DMA_BUFFER_INTERFACE_ID, ARCH_READ_WRITE);
}

/*
 * ---- a range of mappings -----------------------------------------------------------------------
 */

/*
 * The common steps of unmap and protect: all mappings of the range are looked at and marked as the
 * operation's, then each is changed. Between the steps other threads of the process cannot change
 * them, and mappings that they make there meanwhile are not touched. When a mapping may not be
 * changed, the marks are taken back.
 */
enum range_phase { RANGE_MARK, RANGE_CHANGE, RANGE_UNMARK };

/* Looking at a mapping of a range, and finding the next one. */
#define RANGE_UNITS 8u

/* The operation's memory of the range between steps. */
enum { RANGE_PLACE, RANGE_END }; /* payload: where it goes on, and where it ends */
enum {
	RANGE_CURSOR,
	RANGE_PHASE,
	RANGE_BEGIN
}; /* cursor; the first is the status of RANGE_UNMARK */

/* OUT_OF_RANGE: the range cuts the mapping; INVALID_ARGUMENT: it is the kernel's; BUSY: it is
 * changing. */
static enum status range_allows(const struct operation_method *kept, const struct mapping *mapping)
{
	if (mapping->address < kept->cursor[RANGE_BEGIN] ||
	    mapping_end(mapping) > kept->payload[RANGE_END])
		return STATUS_OUT_OF_RANGE;
	if (!mapping_is_programs(mapping))
		return STATUS_INVALID_ARGUMENT;
	return mapping->changing ? STATUS_BUSY : STATUS_OK;
}

/*
 * The next mapping of the range; null when there is none, or, with *later, when the budget is
 * spent.
 */
static struct mapping *range_next(struct invocation *invocation, bool *later)
{
	struct operation_method *kept = &invocation->operation->kernel;
	struct mapping *mapping =
		mapping_find(process_of(invocation->object), kept->payload[RANGE_PLACE]);

	*later = false;
	if (!mapping || mapping->address >= kept->payload[RANGE_END])
		return NULL;
	*later = !work_is_left();
	work_spend(RANGE_UNITS);
	return *later ? NULL : mapping;
}

static void range_restart(struct operation_method *kept, enum range_phase phase)
{
	kept->payload[RANGE_PLACE] = kept->cursor[RANGE_BEGIN];
	kept->cursor[RANGE_PHASE] = phase;
	kept->cursor[RANGE_CURSOR] = 0;
}

/* True when the phase is over. */
static bool range_mark(struct invocation *invocation)
{
	struct operation_method *kept = &invocation->operation->kernel;
	struct mapping *mapping;
	bool later;

	while ((mapping = range_next(invocation, &later)) != NULL) {
		enum status status = range_allows(kept, mapping);

		if (status != STATUS_OK) {
			/* The status of the mappings before it. */
			kept->payload[RANGE_END] = mapping->address;
			range_restart(kept, RANGE_UNMARK);
			kept->cursor[RANGE_CURSOR] = (uint64_t)(int64_t)status;
			return true;
		}
		mapping->changing = true;
		mapping->changer = invocation->operation;
		kept->payload[RANGE_PLACE] = mapping_end(mapping);
	}
	if (!later)
		range_restart(kept, RANGE_CHANGE);
	return !later;
}

/* A mapping that the operation held is anybody's again. */
static void mapping_unmark(struct mapping *mapping, const struct operation *operation)
{
	if (mapping->changer != operation)
		return;
	mapping->changing = false;
	mapping->changer = NULL;
}

static bool range_unmark(struct invocation *invocation)
{
	struct mapping *mapping;
	bool later;

	while ((mapping = range_next(invocation, &later)) != NULL) {
		mapping_unmark(mapping, invocation->operation);
		invocation->operation->kernel.payload[RANGE_PLACE] = mapping_end(mapping);
	}
	return !later;
}

/* True when the mapping is done; an unmapped one is then gone. */
typedef bool range_function(struct mapping *mapping, uint64_t *cursor);

static bool range_change(struct invocation *invocation, range_function *change)
{
	struct operation_method *kept = &invocation->operation->kernel;
	struct mapping *mapping;
	bool later, any = false;

	while ((mapping = range_next(invocation, &later)) != NULL) {
		uint64_t end = mapping_end(mapping);

		/* The search may have spent the rest of the budget. One mapping is changed all the
		 * same, so that each turn gets on. */
		if (any && !work_is_left())
			return false;
		any = true;
		work_grant_step(0);
		if (mapping->changer == invocation->operation &&
		    !change(mapping, &kept->cursor[RANGE_CURSOR]))
			return false;
		kept->payload[RANGE_PLACE] = end;
		kept->cursor[RANGE_CURSOR] = 0;
	}
	return !later;
}

static enum status range_begin(struct invocation *invocation)
{
	struct operation_method *kept = &invocation->operation->kernel;
	struct address_space_unmap_params_reader params;
	enum status status = address_space_unmap_params_root(&invocation->message, &params);
	uint64_t address, bytes;

	if (status != STATUS_OK)
		return status;
	address = address_space_unmap_params_get_address(&params);
	bytes = address_space_unmap_params_get_bytes(&params);
	if (!range_is_user(address, bytes))
		return STATUS_INVALID_ARGUMENT;
	kept->cursor[RANGE_BEGIN] = address;
	kept->payload[RANGE_END] = address + bytes;
	range_restart(kept, RANGE_MARK);
	return STATUS_OK;
}

/* All of it, as far as the budget reaches. */
static enum status range_go(struct invocation *invocation, range_function *change)
{
	struct operation_method *kept = &invocation->operation->kernel;
	enum status status = invocation->first ? range_begin(invocation) : STATUS_OK;

	if (status != STATUS_OK)
		return status;
	if (kept->cursor[RANGE_PHASE] == RANGE_MARK && !range_mark(invocation))
		return invocation_continue(invocation);
	if (kept->cursor[RANGE_PHASE] == RANGE_UNMARK)
		return range_unmark(invocation) ? (enum status)(int64_t)kept->cursor[RANGE_CURSOR]
						: invocation_continue(invocation);
	return range_change(invocation, change) ? STATUS_OK : invocation_continue(invocation);
}

static bool change_unmap(struct mapping *mapping, uint64_t *cursor)
{
	(void)cursor;
	return mapping_unmap(mapping);
}

enum status method_address_space_unmap(struct invocation *invocation)
{
	return range_go(invocation, change_unmap);
}

static bool change_protect(struct mapping *mapping, uint64_t *cursor)
{
	if (arch_access_writes((enum arch_access)mapping->access) &&
	    !mapping_protect(mapping, cursor))
		return false;
	mapping_unmark(mapping, mapping->changer);
	return true;
}

enum status method_address_space_protect(struct invocation *invocation)
{
	return range_go(invocation, change_protect);
}

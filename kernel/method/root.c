/*
 * The root capabilities: see root.h.
 */
#include "kernel/method/root.h"

#include "kernel/generated/interfaces.h"
#include "kernel/device/log.h"
#include "kernel/kernel.h"
#include "kernel/method/invoke.h"
#include "kernel/object/process.h"

void root_init(void)
{
	for (unsigned i = 0; i < ROOT_COUNT; i++)
		object_init(&kernel.roots[i].object, &kernel.root_ledger, OBJECT_ROOT);
}

/* The object of an interface's root capability; null when there is none. */
static struct object *root_object(uint16_t interface_index, struct process *process)
{
	switch (interface_index) {
	case INTERFACE_ADDRESS_SPACE:
	case INTERFACE_THREAD_SPAWNER:
		return &process->object;
	case INTERFACE_AUTHORITY_GRAPH:
		return &kernel.roots[ROOT_AUTHORITY_GRAPH].object;
	case INTERFACE_BOOT_PACKAGE:
		return &kernel.roots[ROOT_BOOT_PACKAGE].object;
	case INTERFACE_CONSOLE:
		return &kernel.serial[LOG_PORT].object;
	case INTERFACE_DEVICE_LIST:
		return &kernel.roots[ROOT_DEVICE_LIST].object;
	case INTERFACE_DEVICE_MANAGER:
		return &kernel.roots[ROOT_DEVICE_MANAGER].object;
	case INTERFACE_ENDPOINT_FACTORY:
		return &kernel.roots[ROOT_ENDPOINT_FACTORY].object;
	case INTERFACE_ENTROPY:
		return &kernel.roots[ROOT_ENTROPY].object;
	case INTERFACE_ENTROPY_POOL:
		return &kernel.roots[ROOT_ENTROPY_POOL].object;
	case INTERFACE_IMAGE_FACTORY:
		return &kernel.roots[ROOT_IMAGE_FACTORY].object;
	case INTERFACE_LEDGER:
		return &kernel.root_ledger.object;
	case INTERFACE_MEMORY:
		return &kernel.roots[ROOT_MEMORY].object;
	case INTERFACE_PROCESS_SPAWNER:
		return &kernel.roots[ROOT_PROCESS_SPAWNER].object;
	case INTERFACE_SERIAL_PORT:
		return &kernel.serial[0].object;
	case INTERFACE_SESSION_MINTER:
		return &kernel.roots[ROOT_SESSION_MINTER].object;
	case INTERFACE_SYSTEM_INFO:
		return &kernel.roots[ROOT_SYSTEM_INFO].object;
	case INTERFACE_TIMER:
		return &kernel.roots[ROOT_TIMER].object;
	default:
		return NULL;
	}
}

/* Whether there is a root capability of this ordinal; of most interfaces there is one. */
static enum status ordinal_check(uint16_t interface_index, uint32_t ordinal)
{
	if (ordinal == 0 ||
	    (interface_index == INTERFACE_ENTROPY_POOL && ordinal < BOOT_PACKAGE_POOL_DOORS))
		return STATUS_OK;
	if (interface_index != INTERFACE_SERIAL_PORT || ordinal >= ARCH_SERIAL_PORTS)
		return STATUS_INVALID_ARGUMENT;
	return arch_serial_is_there(ordinal) ? STATUS_OK : STATUS_UNAVAILABLE;
}

enum status root_edge(uint64_t interface, uint32_t ordinal, struct process *process,
		      struct cap_edge *edge)
{
	uint16_t index = interface_index_of(interface);
	struct object *object = root_object(index, process);
	enum status status = ordinal_check(index, ordinal);

	if (!object)
		return STATUS_INVALID_ARGUMENT;
	if (status != STATUS_OK)
		return status;
	if (index == INTERFACE_SERIAL_PORT)
		object = &kernel.serial[ordinal].object;
	if (index == INTERFACE_ENTROPY_POOL && ordinal != 0)
		object = &kernel.roots[ROOT_ENTROPY_POOL_CREDITED].object;
	*edge = (struct cap_edge){.target = &object->target,
				  .interface = interface,
				  .interface_index = index,
				  .hold = HOLD_FREE};
	return STATUS_OK;
}

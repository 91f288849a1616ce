/*
 * The root capabilities: they exist from boot on, and no other capability makes them.
 */
#ifndef KERNEL_METHOD_ROOT_H
#define KERNEL_METHOD_ROOT_H

#include "core/boot/package.h"
#include "kernel/resource/object.h"

/*
 * Objects that have no state of their own. Console, SerialPort and Ledger have their own objects.
 */
enum root_index {
	ROOT_MEMORY,
	ROOT_IMAGE_FACTORY,
	ROOT_PROCESS_SPAWNER,
	ROOT_TIMER,
	ROOT_ENTROPY,
	ROOT_ENTROPY_POOL,
	ROOT_ENTROPY_POOL_CREDITED,
	ROOT_SYSTEM_INFO,
	ROOT_BOOT_PACKAGE,
	ROOT_ENDPOINT_FACTORY,
	ROOT_SESSION_MINTER,
	ROOT_AUTHORITY_GRAPH,
	ROOT_DEVICE_MANAGER,
	ROOT_DEVICE_LIST,
	ROOT_COUNT
};

/* Guarded by the one kernel lock; it never ends. */
struct root_object {
	struct object object;
};

/* Sets up the root objects, which the root ledger pays for. */
void root_init(void);

struct process;

/*
 * The root capability of a kernel interface, for init's grants: INVALID_ARGUMENT when the kernel
 * has none of this interface and ordinal, UNAVAILABLE when this machine has no such serial port.
 * The first port is there on every machine, though perhaps without a chip. `process` is who it is
 * for.
 */
MUST_CHECK enum status root_edge(uint64_t interface, uint32_t ordinal, struct process *process,
				 struct cap_edge *edge);

#endif

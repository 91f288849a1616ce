/*
 * Devices while they live: see device.h. Their end is device_end.c's.
 */
#include "kernel/object/device.h"

#include "kernel/generation.h"
#include "kernel/ipc/operation.h"
#include "kernel/kernel.h"
#include "kernel/object/device_wait.h"
#include "kernel/object/dma_pool.h"
#include "kernel/object/interrupt.h"
#include "kernel/work.h"

_Static_assert(ARCH_DEVICE_VECTORS <= 64, "the rows of a table are a short loop");

void device_functions_init(void)
{
	for (unsigned i = 0; i < ARCH_DEVICES; i++)
		kernel.functions[i].timer.kind = TIMER_DEVICE;
	kernel.faults_timer.kind = TIMER_FAULTS;
}

enum status device_create(uint32_t index, struct ledger *ledger, struct device **created)
{
	struct device_function *function = &kernel.functions[index];
	struct object *object;
	struct device *device;
	enum status status;

	if (arch_device_get(index)->withheld || function->is_retired)
		return STATUS_UNAVAILABLE;
	if (function->device)
		return STATUS_BUSY;
	status = object_create(ledger, OBJECT_DEVICE, sizeof(*device), &object);
	if (status != STATUS_OK)
		return status;
	device = device_of(object);
	device->index = index;
	function->device = device;
	arch_device_open(index);
	*created = device;
	return STATUS_OK;
}

void device_master(struct device *device)
{
	if (device->is_master)
		return;
	device->is_master = true;
	arch_device_master_on(device->index);
}

void device_take_out(struct device *device)
{
	if (device->stage != DEVICE_LIVE)
		return;
	arch_domain_close(device->index);
	/* The reset comes in any case, and is what counts. */
	(void)!arch_device_master_off(device->index);
	if (device->pool)
		device->pool->device = NULL;
	object_end(&device->object);
}

void device_interrupted(struct device *device)
{
	device->interrupted++;
	if (++device->ignored > DEVICE_IGNORED_MOST)
		device_take_out(device);
}

void device_faulted(uint32_t index, uint32_t count)
{
	struct device_function *function = &kernel.functions[index];
	struct device *device = function->device;

	function->faults += count;
	if (!device)
		return;
	device->faults += count;
	if (device->faults > DEVICE_FAULTS_MOST)
		device_take_out(device);
}

/*
 * ---- reset -------------------------------------------------------------------------------------
 */

void device_reset_start(struct device *device)
{
	device->reset_due_ns = 0;
	device->reset_waits_ns = 0;
	/* Whether that worked does not matter: the reset does, or the function is retired. */
	(void)!arch_device_master_off(device->index);
	arch_device_reset_begin(device->index);
}

enum device_reset device_reset_go_on(struct device *device)
{
	uint64_t now_ns = arch_now_ns();

	if (now_ns >= device->reset_due_ns) {
		uint64_t wait_ns = arch_device_reset_step(device->index);

		if (wait_ns == 0)
			return DEVICE_RESET_DONE;
		if (device->reset_waits_ns >= DEVICE_RESET_NS)
			return DEVICE_RESET_SILENT;
		device->reset_waits_ns += wait_ns;
		device->reset_due_ns = now_ns + wait_ns;
	}
	device_wait_until(device->index, device->reset_due_ns);
	return DEVICE_RESET_WAITS;
}

void device_reset_begin(struct device *device, struct operation *operation)
{
	device->resetter = operation;
	device_reset_start(device);
}

/* The function is as after power-on: it gets back what the kernel had set up. */
static void device_restore(struct device *device)
{
	device->resetter = NULL;
	arch_device_open(device->index);
	for (unsigned row = 0; row < ARCH_DEVICE_VECTORS; row++)
		if (device->interrupts[row])
			interrupt_restore(device->interrupts[row]);
	if (device->is_master)
		arch_device_master_on(device->index);
}

bool device_reset_step(struct device *device)
{
	enum device_reset reset = device_reset_go_on(device);

	if (reset == DEVICE_RESET_DONE)
		device_restore(device);
	else if (reset == DEVICE_RESET_SILENT)
		object_end(&device->object);
	return reset == DEVICE_RESET_DONE;
}

void device_forget(struct operation *operation)
{
	struct device *device = device_of(operation->object);

	if (device->resetter != operation)
		return;
	device->resetter = NULL;
	object_end(&device->object);
}

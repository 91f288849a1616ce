/*
 * Interrupts of devices: see interrupt.h. kernel/entry/device.c is where they come in.
 */
#include "kernel/object/interrupt.h"

#include "kernel/generation.h"
#include "kernel/ipc/operation.h"
#include "kernel/kernel.h"

enum status interrupt_create(struct device *device, uint32_t row, struct interrupt **created)
{
	struct interrupt *interrupt;
	struct object *object;
	enum status status;

	if (device->interrupts[row])
		return STATUS_BUSY;
	status =
		object_create(device->object.ledger, OBJECT_INTERRUPT, sizeof(*interrupt), &object);
	if (status != STATUS_OK)
		return status;
	if (!arch_device_vector_bind(device->index, row)) {
		object_destroy(object);
		return STATUS_UNAVAILABLE;
	}
	interrupt = interrupt_of(object);
	interrupt->device = device;
	interrupt->row = row;
	device->interrupts[row] = interrupt;
	device_master(device);
	arch_device_vector_unmask(device->index, row);
	*created = interrupt;
	return STATUS_OK;
}

void interrupt_acknowledge(struct interrupt *interrupt)
{
	interrupt->fired = false;
	interrupt->ignored = 0;
	if (!interrupt->masked || !interrupt->device)
		return;
	interrupt->masked = false;
	arch_device_vector_unmask(interrupt->device->index, interrupt->row);
}

void interrupt_fire(struct interrupt *interrupt)
{
	struct device *device = interrupt->device;

	interrupt->count++;
	device->interrupted++;
	if (interrupt->masked && ++interrupt->ignored > DEVICE_IGNORED_MOST) {
		arch_device_vector_clear(device->index, interrupt->row);
		device_take_out(device);
		return;
	}
	if (interrupt->fired && !interrupt->masked) {
		interrupt->masked = true;
		arch_device_vector_mask(device->index, interrupt->row);
	}
	interrupt->fired = true;
	if (interrupt->waiter)
		operation_step(interrupt->waiter);
}

void interrupt_restore(struct interrupt *interrupt)
{
	/* The row has had a vector since the function was claimed. */
	(void)!arch_device_vector_bind(interrupt->device->index, interrupt->row);
	if (!interrupt->masked)
		arch_device_vector_unmask(interrupt->device->index, interrupt->row);
}

/* The row is free, and brings nothing any more. */
static void interrupt_leave(struct interrupt *interrupt)
{
	struct device *device = interrupt->device;

	arch_device_vector_clear(device->index, interrupt->row);
	device->interrupts[interrupt->row] = NULL;
	interrupt->device = NULL;
	graph_changed();
}

void interrupt_cut(struct interrupt *interrupt)
{
	interrupt_leave(interrupt);
	object_end(&interrupt->object);
}

void interrupt_forget(struct operation *operation)
{
	struct interrupt *interrupt = interrupt_of(operation->object);

	if (interrupt->waiter == operation)
		interrupt->waiter = NULL;
}

bool interrupt_teardown(struct object *object)
{
	struct interrupt *interrupt = interrupt_of(object);

	if (interrupt->device)
		interrupt_leave(interrupt);
	return true;
}

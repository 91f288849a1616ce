/*
 * A DeviceMmio: pages of a device's registers, which its driver may map.
 *
 * It is a view, of a memory object over the pages of the BAR that no slot ever names: so it is
 * mapped, and loses its pages, as every view does. See memory_view.h, mapping.h.
 */
#ifndef KERNEL_OBJECT_DEVICE_MMIO_H
#define KERNEL_OBJECT_DEVICE_MMIO_H

#include "kernel/object/device.h"
#include "kernel/object/memory_view.h"

/* Guarded by the one kernel lock. */
struct device_mmio {
	struct memory_view view; /* first: it is the object */
	struct device *device;   /* that lists it; null: that has let go of it */
	LIST_LINK(struct device_mmio) siblings;
};

static inline struct device_mmio *device_mmio_of(struct object *object)
{
	return CONTAINER_OF(object, struct device_mmio, view.object);
}

struct device_mmio_request {
	uint32_t bar, first, pages;
};

/*
 * OUT_OF_RANGE: the pages are not all the BAR's, or none; INVALID_ARGUMENT: one of them is kept for
 * the kernel; LEDGER_LIMIT, of the device's ledger. Nothing changed then.
 */
MUST_CHECK enum status device_mmio_create(struct device *device,
					  const struct device_mmio_request *request,
					  struct device_mmio **created);

/*
 * Takes the pages of the Device's registers away from whoever has mapped them, within the budget.
 * True when nobody has; then all of them have ended.
 */
MUST_CHECK bool device_mmios_withdraw(struct device *device);

/* See object_teardown_function. */
bool device_mmio_teardown(struct object *object);

#endif

/*
 * A type for a capability of each interface; the id zero is none.
 *
 * Generated from device.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_DEVICE_TYPES_H
#define USER_RT_GENERATED_DEVICE_TYPES_H

#include "abi/cap_id.h"

/* DeviceManager. The right to every device of the machine. */
struct device_manager {
	struct cap_id id;
};

/* DeviceList. The right to see which devices there are, and who has them. */
struct device_list {
	struct cap_id id;
};

/* Device. One function of the machine, for its driver. There is at most one Device of a function. */
struct device {
	struct cap_id id;
};

/* DeviceMmio. Registers of a device: whole pages of a BAR. AddressSpace.mapDevice maps them, uncached, never executable. */
struct device_mmio {
	struct cap_id id;
};

/* DMAPool. The one memory that a device can reach. Its frames leave it only after the device was reset. */
struct dma_pool {
	struct cap_id id;
};

/* DMABuffer. Pages that a device and its driver share: AddressSpace.mapDma maps them. The device may change them at any time. */
struct dma_buffer {
	struct cap_id id;
};

/* Interrupt. One interrupt of a device. */
struct interrupt {
	struct cap_id id;
};

#endif

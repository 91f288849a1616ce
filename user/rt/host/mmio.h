/*
 * Registers of devices on the host, where a test stands for the device: see user/rt/mmio.h.
 */
#ifndef USER_RT_HOST_MMIO_H
#define USER_RT_HOST_MMIO_H

#include "abi/base.h"

uint32_t rt_mmio_read(const volatile void *at, uint32_t bytes);
void rt_mmio_write(volatile void *at, uint32_t bytes, uint32_t value);

#endif

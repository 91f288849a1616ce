/*
 * Registers of devices on the real machine: see user/rt/mmio.h.
 */
#ifndef USER_RT_X86_64_MMIO_H
#define USER_RT_X86_64_MMIO_H

#include "abi/base.h"

static inline uint32_t rt_mmio_read(const volatile void *at, uint32_t bytes)
{
	if (bytes == 1)
		return *(const volatile uint8_t *)at;
	return bytes == 2 ? *(const volatile uint16_t *)at : *(const volatile uint32_t *)at;
}

static inline void rt_mmio_write(volatile void *at, uint32_t bytes, uint32_t value)
{
	if (bytes == 1)
		*(volatile uint8_t *)at = (uint8_t)value;
	else if (bytes == 2)
		*(volatile uint16_t *)at = (uint16_t)value;
	else
		*(volatile uint32_t *)at = value;
}

#endif

/*
 * uint32_t rt_mmio_read(const volatile void *at, uint32_t bytes)
 * void rt_mmio_write(volatile void *at, uint32_t bytes, uint32_t value)
 *
 * One access to a register of a device, of 1, 2 or 4 bytes, at a place where AddressSpace.mapDevice
 * has mapped it. On the real machine that is one load or store; in the simulation there is no
 * memory at such a place, and the access goes to the test.
 */
#ifndef USER_RT_MMIO_H
#define USER_RT_MMIO_H

#include "machine/mmio.h" /* of user/rt/x86_64 or user/rt/host: the build picks one */

#endif

/*
 * The driver of the device tests, and what the files of this folder share.
 */
#ifndef TESTS_SIM_DEVICE_DEVICE_H
#define TESTS_SIM_DEVICE_DEVICE_H

#include "core/generated/device.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "tests/sim/case.h"
#include "tests/sim/sim_devices.h"

#define AT UINT64_C(0x400000)
#define DRIVER_FRAMES 600u

extern struct ipc_party *driver;
extern struct sim_held driver_ledger, device;

/* A case begins: a driver in a ledger of its own, which has claimed function `index`. */
void device_begin(const char *name, uint32_t index);
/* Everybody is ended, and the machine waits for its hardware: all is as it was. */
void device_finish(void);
/* The driver's Device has a pool of so many pages, and a buffer of one. */
struct sim_held device_pool_make(uint32_t pages);
struct sim_held device_buffer_make(struct sim_held pool, uint32_t pages);

/* The frame that a page of the driver shows; fails when that would fault. */
struct physical driver_page(uint64_t address, enum arch_access access);
/* The frames that the driver's ledger has used. */
uint64_t driver_frames(void);
/* The state of a function in DeviceManager.list. */
enum device_state device_state_of(uint32_t index);
/* One reach of the driver's function: as host_device_reach, with what the kernel does about it. */
bool device_reach(uint32_t index, uint64_t address, struct physical *frame);

/* The cases of each file. */
void device_parts(void);
void device_interrupts(void);
void device_ends(void);
void device_hostile(void);
/* Last: frames of this world are lost, and then the machine stops. */
void device_silence(void);

#endif

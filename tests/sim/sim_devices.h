/*
 * Devices in the simulation: what their hardware does between two kernel entries, calls of drivers,
 * and the one rule that everything is about: no function reaches a frame that is not of its own
 * pool.
 */
#ifndef TESTS_SIM_SIM_DEVICES_H
#define TESTS_SIM_SIM_DEVICES_H

#include "tests/sim/sim.h"

/* A row that is due, or the IOMMU's interrupt: enters the kernel. False: there is none. */
bool sim_devices_step(void);

/*
 * While a thread runs: what is waited for of the hardware is done. False: nothing is.
 */
bool sim_devices_settle(void);

/*
 * Fails the test when a function remembers, or the IOMMU for it, a frame that is neither of its own
 * pool nor lost to it for ever.
 */
void sim_devices_check(void);
/* The same, for the test of that check: false when it does not hold. */
bool sim_devices_hold(void);

/* Something that a hostile function or a slow IOMMU might do now. May enter the kernel. */
void sim_devices_mischief(struct sim_random *random);

/*
 * No function misbehaves any more, and no fault is masked or not counted: before the end of a test.
 */
void sim_devices_calm(void);

/*
 * Calls of drivers. The thread's CapSet has `devices`, a DeviceManager.
 */
enum status sim_claim(struct thread *thread, uint32_t index, struct sim_held ledger,
		      struct sim_held *device);
enum status sim_device_memory(struct thread *thread, struct sim_held device, uint32_t bar,
			      uint32_t first, uint32_t pages, struct sim_held *mmio);
enum status sim_device_interrupt(struct thread *thread, struct sim_held device, uint32_t row,
				 struct sim_held *interrupt);
enum status sim_device_pool(struct thread *thread, struct sim_held device, uint32_t pages,
			    struct sim_held *pool);
enum status sim_dma_allocate(struct thread *thread, struct sim_held pool, uint32_t pages,
			     struct sim_held *buffer);
uint64_t sim_dma_address(struct thread *thread, struct sim_held buffer);
enum status sim_interrupt_wait(struct thread *thread, struct sim_held interrupt, uint64_t after,
			       uint64_t *count);
/* As sim_map, naming what is mapped. */
enum status sim_map_named(struct thread *thread, struct sim_held object, uint16_t method,
			  uint64_t offset, uint64_t bytes, uint64_t address);

#endif

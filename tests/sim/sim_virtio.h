/*
 * Virtio devices in the simulation: a function of the simulated machine whose registers and queues
 * are those of tests/host/virtio/model.h, and whose memory is behind the simulated IOMMU.
 *
 * The driver is a program that runs as a coroutine. Its accesses to registers come here
 * (user/rt/host/mmio.h); its queues lie in frames of its DMAPool, which the function reaches
 * through the IOMMU and through nothing else. A test makes the functions after each boot, and lets
 * them work with sim_virtio_step.
 */
#ifndef TESTS_SIM_SIM_VIRTIO_H
#define TESTS_SIM_SIM_VIRTIO_H

#include "tests/host/virtio/model.h"
#include "tests/sim/sim.h"

/* Makes one of the simulated functions a virtio device of this type, which exchanges bytes so. */
void sim_virtio_make(uint32_t index, uint16_t type, model_exchange *exchange);

/* The device that was made there, for a test that gives it features of its own, or harms it. */
struct model *sim_virtio_model(uint32_t index);

/* Devices do what they were notified of. True: one interrupted, and the kernel was entered. */
bool sim_virtio_step(void);

/* A register, at an address of the process that runs. */
uint32_t sim_virtio_read(void *context, uint64_t address, uint32_t bytes);
void sim_virtio_write(void *context, uint64_t address, uint32_t bytes, uint32_t value);

#endif

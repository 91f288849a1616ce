/*
 * Interrupts of functions: rows of MSI-X tables, and vectors of the CPU. The portable kernel's part
 * is in kernel/arch/device.h.
 */
#ifndef KERNEL_ARCH_X86_64_DEVICE_VECTOR_H
#define KERNEL_ARCH_X86_64_DEVICE_VECTOR_H

#include "abi/base.h"

/* With memory decoding on: masks each row of the function's table, then switches MSI-X on. */
void device_vectors_open(uint32_t index);

/* Switches MSI-X off, and frees the vectors of the function. */
void device_vectors_close(uint32_t index);

/* The function and row that a vector of the CPU belongs to; false: nobody's. */
MUST_CHECK bool device_vector_find(uint32_t vector, uint32_t *index, uint32_t *row);

#endif

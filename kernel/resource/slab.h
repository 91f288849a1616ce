/*
 * Slabs: memory for objects, cut from frames of the ledger that pays.
 */
#ifndef KERNEL_RESOURCE_SLAB_H
#define KERNEL_RESOURCE_SLAB_H

#include "kernel/resource/ledger.h"

/* Bytes of the largest object. */
#define SLAB_LARGEST 4032u

/*
 * `size_bytes` zeroed bytes, 1 to SLAB_LARGEST, cut from a frame of the ledger's, and counted as
 * object bytes. LEDGER_LIMIT when a frame is missing or the column is full; nothing changed then.
 */
MUST_CHECK enum status slab_take(struct ledger *ledger, uint32_t size_bytes, void **memory);

/* Gives the memory back; a frame that is empty goes back to the pool. */
void slab_give(struct ledger *ledger, void *memory, uint32_t size_bytes);

/* The bytes that an object of this size counts as: those of its size class. */
uint32_t slab_bytes(uint32_t size_bytes);

#endif

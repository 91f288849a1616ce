/*
 * A disk in kept memory, for proofs of what stands on a BlockDevice: it serves what a driver would,
 * without a device.
 *
 *	main.c      serves the disk: queues, requests that take some time
 *	format.c    writes the partition table of a disk that is blank
 *
 * Writes to the partition `bad` fail. Requests are done in order, each some time after it came, so
 * that there is a moment in which everything can end.
 */
#ifndef TESTS_PROOFS_MEMDISK_MEMDISK_H
#define TESTS_PROOFS_MEMDISK_MEMDISK_H

#include "abi/base.h"

#define MEMDISK_BLOCK_BYTES 512u
#define MEMDISK_BLOCKS 4736u
#define MEMDISK_RANGE_BLOCKS 256u
#define MEMDISK_STORE_BLOCKS 1280u
#define MEMDISK_FIRST_BLOCK 64u
#define MEMDISK_BAD_FIRST (MEMDISK_FIRST_BLOCK + 2 * MEMDISK_RANGE_BLOCKS)

/* Writes both copies of the table, unless there is one. `bytes` are all of the disk. */
void memdisk_format(uint8_t *bytes);

#endif

/*
 * The proof of disks that reach for memory: what its two programs agree on.
 *
 * The proof (tests/proofs/dma-disk) stands in the place of init and gives the Device of a virtio
 * disk to a child (tests/proofs/reader), a hostile driver: it lets the disk read its blocks to any
 * address, and does what it is told (tests/proofs/told.h).
 */
#ifndef TESTS_PROOFS_READER_READER_H
#define TESTS_PROOFS_READER_READER_H

#include "tests/proofs/told.h"

/* Pages of the buffer that reads are for. */
#define READER_PAGES 32u
/* Beside them the pool has a page with the queue and one with requests. */
#define READER_POOL_PAGES (READER_PAGES + 2u)

/* The answers of commands that may fail: 0, or minus a status, or READER_BROKEN. */
enum reader_command {
	READER_OPEN,    /* with a pool of `value` pages */
	READER_ADDRESS, /* answer: where the disk finds the buffer */
	READER_READ,    /* begins to read `value` bytes to the disk's address `first` */
	READER_DONE,    /* answer: how many reads have been done since the start */
	READER_SUM,     /* answer: how many words of the buffer are not zero */
	READER_RENEW,   /* lets go of the buffer, and takes another one with the same address */
	READER_GROW,    /* takes another buffer beside the first; answer: where the disk finds it */
	READER_RESTART, /* the disk forgets its queue, and gets it again */
	READER_FAULTS,  /* answer: accesses that were refused, or minus a status */
	READER_INTERRUPT, /* takes the interrupt of the disk's first row, and waits for none */
	READER_END,
};

#define READER_BROKEN UINT64_C(0x100000000)

#endif

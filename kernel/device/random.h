/*
 * Random numbers for the kernel's own use and for Entropy.
 */
#ifndef KERNEL_DEVICE_RANDOM_H
#define KERNEL_DEVICE_RANDOM_H

#include "abi/base.h"

/* Whether the machine has a source. */
bool random_is_available(void);

/*
 * A word for placing things in memory: from the machine's source, or, where there is none, from the
 * clock, which an attacker could guess.
 */
uint64_t random_word(void);

/* Fills `count` words from the machine's source. False: there is none, or it failed. */
MUST_CHECK bool random_fill(uint64_t *words, size_t count);

#endif

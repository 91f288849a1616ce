/*
 * CRC-32 as in ISO 3309 and the GUID partition table (UEFI 2.10, section 5.3.2): it tells damage by
 * chance, and nothing about an author.
 */
#ifndef CORE_BASE_CRC32_H
#define CORE_BASE_CRC32_H

#include "abi/base.h"

#define CRC32_BEGIN 0u

/*
 * The check sum of what was summed before, `sum`, followed by `length_bytes` bytes at `bytes`.
 * CRC32_BEGIN stands for nothing summed.
 */
uint32_t crc32_add(uint32_t sum, const void *bytes, uint64_t length_bytes);

#endif

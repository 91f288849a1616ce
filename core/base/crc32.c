/*
 * Four bits at a time: a table of 16 words, since a partition table is read once a start.
 */
#include "core/base/crc32.h"

uint32_t crc32_add(uint32_t sum, const void *bytes, uint64_t length_bytes)
{
	/* The remainders of the reversed polynomial 0xedb88320 for four bits. */
	static const uint32_t remainders[16] = {
		0x00000000, 0x1db71064, 0x3b6e20c8, 0x26d930ac, 0x76dc4190, 0x6b6b51f4,
		0x4db26158, 0x5005713c, 0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c,
		0x9b64c2b0, 0x86d3d2d4, 0xa00ae278, 0xbdbdf21c,
	};
	const uint8_t *next = bytes;
	uint32_t remainder = ~sum;

	for (uint64_t i = 0; i < length_bytes; i++) {
		remainder ^= next[i];
		remainder = remainder >> 4 ^ remainders[remainder & 15];
		remainder = remainder >> 4 ^ remainders[remainder & 15];
	}
	return ~remainder;
}

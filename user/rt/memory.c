/*
 * The four memory functions that a compiler may call by itself.
 *
 * String instructions, because a loop here would be turned into a call of the function it stands
 * in. Programs on the host use the C library's.
 */
#include "user/rt/memory.h"

void *memcpy(void *restrict to, const void *restrict from, size_t bytes)
{
	void *place = to;
	size_t words = bytes / 8u;
	size_t rest = bytes % 8u;

	__asm__ volatile("rep movsq" : "+D"(place), "+S"(from), "+c"(words) : : "memory");
	__asm__ volatile("rep movsb" : "+D"(place), "+S"(from), "+c"(rest) : : "memory");
	return to;
}

void *memmove(void *to, const void *from, size_t bytes)
{
	/* Forward is right unless the target begins inside the source. */
	if ((uintptr_t)to - (uintptr_t)from >= bytes)
		return memcpy(to, from, bytes);

	char *last_to = (char *)to + bytes - 1u;
	const char *last_from = (const char *)from + bytes - 1u;

	__asm__ volatile("std\n\trep movsb\n\tcld"
			 : "+D"(last_to), "+S"(last_from), "+c"(bytes)
			 :
			 : "memory", "cc");
	return to;
}

void *memset(void *to, int value, size_t bytes)
{
	void *place = to;
	uint64_t pattern = (uint64_t)(uint8_t)value * UINT64_C(0x0101010101010101);
	size_t words = bytes / 8u;
	size_t rest = bytes % 8u;

	__asm__ volatile("rep stosq" : "+D"(place), "+c"(words) : "a"(pattern) : "memory");
	__asm__ volatile("rep stosb" : "+D"(place), "+c"(rest) : "a"(pattern) : "memory");
	return to;
}

int memcmp(const void *left, const void *right, size_t bytes)
{
	const uint8_t *a = left;
	const uint8_t *b = right;

	for (size_t i = 0; i < bytes; i++) {
		if (a[i] != b[i])
			return a[i] < b[i] ? -1 : 1;
	}
	return 0;
}

/*
 * Random numbers: see random.h.
 */
#include "kernel/device/random.h"

#include "kernel/kernel.h"

bool random_fill(uint64_t *words, size_t count)
{
	return arch_random(words, count);
}

bool random_is_available(void)
{
	uint64_t word;

	return arch_random(&word, 1);
}

uint64_t random_word(void)
{
	uint64_t word;

	if (arch_random(&word, 1))
		return word;
	/* SplitMix64 (Steele, Lea, Flood 2014) over the clock: spreads, and promises no secrecy. */
	word = arch_now_ns() + (kernel.random_counter += UINT64_C(0x9e3779b97f4a7c15));
	word = (word ^ (word >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	word = (word ^ (word >> 27)) * UINT64_C(0x94d049bb133111eb);
	return word ^ (word >> 31);
}

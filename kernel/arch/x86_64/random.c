/*
 * Random words from the processor. RDRAND may be empty for a moment, so it is asked several times;
 * a machine without it, or with a broken one that repeats itself, has no source.
 */
#include "kernel/arch/interface.h"
#include "kernel/arch/x86_64/features.h"

#define RANDOM_TRIES 16u

static bool random_word(uint64_t *word)
{
	for (unsigned i = 0; i < RANDOM_TRIES; i++) {
		bool ok;

		__asm__ volatile("rdrand %0" : "=r"(*word), "=@ccc"(ok));
		if (ok)
			return true;
	}
	return false;
}

bool arch_random(uint64_t *words, size_t count)
{
	uint64_t before = 0;

	if (!features.random || !random_word(&before))
		return false;
	for (size_t i = 0; i < count; i++) {
		if (!random_word(&words[i]) || words[i] == before)
			return false;
		before = words[i];
	}
	return true;
}

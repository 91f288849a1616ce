/*
 * Beside a program with lwIP, in the simulation: lwIP's variables are those of the host's process,
 * and would still be those of an instance that has ended. So each instance begins with them as they
 * were before the first one. mk/sim.mk has this called in the place of lwip_init.
 */
#include <stddef.h>
#include <stdlib.h>

extern unsigned char __start_lwip_state[], __stop_lwip_state[];

void __real_lwip_init(void);
void __wrap_lwip_init(void);

/* Between the variables lie the sanitizer's own bytes, which nobody else may touch. */
static __attribute__((no_sanitize("address"), noinline)) void copy(
	volatile unsigned char *to, const volatile unsigned char *from, size_t length)
{
	for (size_t i = 0; i < length; i++)
		to[i] = from[i];
}

void __wrap_lwip_init(void)
{
	static unsigned char *kept;
	const size_t length = (size_t)(__stop_lwip_state - __start_lwip_state);

	if (kept) {
		copy(__start_lwip_state, kept, length);
	} else {
		kept = malloc(length);
		if (!kept)
			abort();
		copy(kept, __start_lwip_state, length);
	}
	__real_lwip_init();
}

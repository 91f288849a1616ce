/*
 * How the kernel stops.
 *
 * The kernel stops only when its own invariant is broken. Each place where it can is written with
 * INVARIANT or PANIC, with a class and a reason; the list of all of them, docs/security/
 * panic-surface.md, is made from the code and checked. A condition that any program can make false
 * does not belong here: it is a status.
 *
 * Classes:
 *   BOOT      only before the first process runs
 *   STATE     the kernel's own data contradicts itself
 *   MACHINE   the processor or a device reports what it must not
 *   INIT      the first process ended in a way that leaves nothing to run
 */
#ifndef KERNEL_DEBUG_PANIC_H
#define KERNEL_DEBUG_PANIC_H

#include "abi/base.h"

/*
 * Prints the reason, the last kernel entries and the root ledger on the log port, and leaves the
 * machine. Does not return, does not allocate.
 */
_Noreturn NOT_INLINE void panic_stop(const char *class, const char *reason, const char *file,
				     uint32_t line);

#define PANIC(class, reason) panic_stop(#class, reason, __FILE__, __LINE__)

#define INVARIANT(condition, class, reason)            \
	do {                                           \
		if (__builtin_expect(!(condition), 0)) \
			PANIC(class, reason);          \
	} while (0)

#endif

/*
 * The few macros that every layer shares.
 *
 * This header owns no type and no policy. Read abi/ring.h next for the border between user space
 * and the kernel, and abi/status.h for what can go wrong at it.
 */
#ifndef ABI_BASE_H
#define ABI_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A result that must not be dropped: every function that can fail carries it. */
#define MUST_CHECK __attribute__((warn_unused_result))

/* A function off the common way: the common way's registers are not spent on it. */
#define NOT_INLINE __attribute__((noinline))

/*
 * A local that is written in full before it is read, on a path where every instruction counts: the
 * compiler does not fill it with zeros first, as it does with all others.
 */
#define WRITTEN_BEFORE_READ __attribute__((uninitialized))

/*
 * The pointer itself, of which the compiler forgets how it was computed: otherwise it computes it
 * anew at each use, because that takes no register.
 */
#define POINTER_KEPT(pointer)                  \
	__extension__({                        \
		__auto_type kept_ = (pointer); \
		__asm__("" : "+r"(kept_));     \
		kept_;                         \
	})

/*
 * The condition has been made certain before, on a path where every instruction counts: the
 * compiler leaves out the other case. Where a test runs with sanitizers, it is checked.
 */
#define KNOWN(condition)                         \
	do {                                     \
		if (!(condition))                \
			__builtin_unreachable(); \
	} while (0)

/* States the size of a structure, or the place of a field, that both sides of a border rely on. */
#define ABI_SIZE(type, bytes) _Static_assert(sizeof(type) == (bytes), #type " has another size")
#define ABI_OFFSET(type, field, bytes) \
	_Static_assert(offsetof(type, field) == (bytes), #type "." #field " is elsewhere")

#define ARRAY_COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* The structure of type `type` that contains `pointer` as its `member`. */
#define CONTAINER_OF(pointer, type, member) \
	((type *)(void *)((char *)(pointer)-offsetof(type, member)))

#endif

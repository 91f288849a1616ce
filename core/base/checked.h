/*
 * Arithmetic on sizes that come from outside: each function says whether the result is exact, and
 * writes it only then. Nothing else in core/ or kernel/ adds or multiplies an untrusted size.
 */
#ifndef CORE_BASE_CHECKED_H
#define CORE_BASE_CHECKED_H

#include "abi/base.h"

static inline MUST_CHECK bool checked_add(uint64_t a, uint64_t b, uint64_t *sum)
{
	return !__builtin_add_overflow(a, b, sum);
}

static inline MUST_CHECK bool checked_multiply(uint64_t a, uint64_t b, uint64_t *product)
{
	return !__builtin_mul_overflow(a, b, product);
}

/* Whether [offset, offset + length) lies inside [0, size). */
static inline MUST_CHECK bool range_inside(uint64_t offset, uint64_t length, uint64_t size)
{
	return offset <= size && length <= size - offset;
}

#endif

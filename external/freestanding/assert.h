/*
 * <assert.h> for foreign sources, where there is no C library: an assertion is not looked at.
 */
#ifndef EXTERNAL_FREESTANDING_ASSERT_H
#define EXTERNAL_FREESTANDING_ASSERT_H

#define assert(condition) ((void)0)

#endif

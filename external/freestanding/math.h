/*
 * <math.h> for foreign sources, where there is no C library: nothing, so a function of it does
 * not link.
 */
#ifndef EXTERNAL_FREESTANDING_MATH_H
#define EXTERNAL_FREESTANDING_MATH_H

#include <stddef.h>

#endif

/*
 * lwIP's view of the compiler: gcc or clang, little-endian, with or without a C library.
 */
#ifndef EXTERNAL_LWIP_ARCH_CC_H
#define EXTERNAL_LWIP_ARCH_CC_H

#include <limits.h>
#include <stddef.h>

#include "lwip_port_early.h"

/* The same type as the C library's, where there is one. */
typedef ptrdiff_t ssize_t;
#ifndef SSIZE_MAX
#define SSIZE_MAX LONG_MAX
#endif

#define BYTE_ORDER LITTLE_ENDIAN
#define LWIP_NO_INTTYPES_H 1
#define LWIP_NO_CTYPE_H 1
#define LWIP_NO_UNISTD_H 1

#define X8_F "02x"
#define U16_F "u"
#define S16_F "d"
#define X16_F "x"
#define U32_F "u"
#define S32_F "d"
#define X32_F "x"
#define SZT_F "zu"

/* Nothing is printed; a failed assertion ends the program. */
#define LWIP_PLATFORM_DIAG(x) \
	do {                  \
	} while (0)
#define LWIP_PLATFORM_ASSERT(x) lwip_port_failed(x)

#endif

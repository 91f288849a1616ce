/*
 * Bytes as base32 in small letters, without padding: the alphabet of RFC 4648, a to z and 2 to 7.
 */
#ifndef CORE_BASE_BASE32_H
#define CORE_BASE_BASE32_H

#include "abi/base.h"

/* The characters that so many bytes take. */
#define BASE32_CHARACTERS(bytes) (((bytes)*8u + 4u) / 5u)

/* Writes `length` bytes as BASE32_CHARACTERS(length) characters and a zero byte. */
void base32_write(const uint8_t *bytes, size_t length, char *text);

/*
 * Reads a zero-terminated text of exactly `length` bytes in the form that base32_write gives.
 * False: it is none; then `bytes` has no meaning.
 */
MUST_CHECK bool base32_read(const char *text, uint8_t *bytes, size_t length);

#endif

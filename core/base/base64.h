/*
 * Base64 without padding and line ends (RFC 4648, section 4), in its one canonical form: bits that
 * belong to no byte are zero, so two different texts never stand for the same bytes.
 */
#ifndef CORE_BASE_BASE64_H
#define CORE_BASE_BASE64_H

#include "abi/base.h"

/* The characters for `bytes` bytes. */
#define BASE64_LENGTH(bytes) (((bytes)*4u + 2u) / 3u)

/* Writes BASE64_LENGTH(length) characters to `text`, without a zero byte at the end. */
void base64_encode(const uint8_t *bytes, size_t length, char *text);

/*
 * Reads all `length` characters of `text`. False: one is no character of base64, the length is none
 * that bytes give, or the form is not canonical, or `capacity` bytes are not enough; then `bytes`
 * has no meaning. How many bytes there are goes to `*count`.
 */
MUST_CHECK bool base64_decode(const char *text, size_t length, uint8_t *bytes, size_t capacity,
			      size_t *count);

#endif

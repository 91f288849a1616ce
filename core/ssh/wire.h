/*
 * The data types of RFC 4251, section 5, read from and written to a span of bytes.
 *
 * A reader or writer that has met an end is *bad*: it gives zeros and empty strings, takes nothing
 * more, and says so when it is asked. So a parser reads all its fields and asks once.
 */
#ifndef CORE_SSH_WIRE_H
#define CORE_SSH_WIRE_H

#include "abi/base.h"

/* Bytes that somebody else owns. */
struct ssh_span {
	const uint8_t *bytes;
	uint32_t length;
};

struct ssh_reader {
	const uint8_t *bytes;
	uint32_t length, at;
	bool is_bad;
};

struct ssh_writer {
	uint8_t *bytes;
	uint32_t capacity, length;
	bool is_bad; /* there was no room */
};

static inline struct ssh_reader ssh_reader_of(struct ssh_span span)
{
	return (struct ssh_reader){.bytes = span.bytes, .length = span.length};
}

static inline struct ssh_writer ssh_writer_of(uint8_t *bytes, uint32_t capacity)
{
	return (struct ssh_writer){.bytes = bytes, .capacity = capacity};
}

static inline struct ssh_span ssh_span_of(const void *bytes, size_t length)
{
	return (struct ssh_span){.bytes = bytes, .length = (uint32_t)length};
}

/* The written bytes. */
static inline struct ssh_span ssh_written(const struct ssh_writer *writer)
{
	return (struct ssh_span){.bytes = writer->bytes, .length = writer->length};
}

/* A span of a constant text without its zero. */
#define SSH_TEXT(text) ((struct ssh_span){(const uint8_t *)(text), (uint32_t)sizeof(text) - 1u})

/* The next `length` bytes. */
struct ssh_span ssh_read_bytes(struct ssh_reader *reader, uint32_t length);

uint8_t ssh_read_u8(struct ssh_reader *reader);

/* Any byte but zero is true. */
bool ssh_read_bool(struct ssh_reader *reader);
uint32_t ssh_read_u32(struct ssh_reader *reader);
struct ssh_span ssh_read_string(struct ssh_reader *reader);

/* Whether everything was there, and nothing is behind it. */
MUST_CHECK bool ssh_read_end(const struct ssh_reader *reader);

void ssh_write_bytes(struct ssh_writer *writer, struct ssh_span bytes);
void ssh_write_u8(struct ssh_writer *writer, uint8_t value);
void ssh_write_u32(struct ssh_writer *writer, uint32_t value);
void ssh_write_string(struct ssh_writer *writer, struct ssh_span bytes);

/* Big-endian numbers in place. */
uint32_t ssh_load_u32(const uint8_t *bytes);
void ssh_store_u32(uint8_t *bytes, uint32_t value);

MUST_CHECK bool ssh_span_equal(struct ssh_span left, struct ssh_span right);

/* Whether a name is in a list of names that are separated by commas. */
MUST_CHECK bool ssh_names_have(struct ssh_span list, struct ssh_span name);

/* The first name of a list, which may be empty. */
struct ssh_span ssh_names_first(struct ssh_span list);

#endif

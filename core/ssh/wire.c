/* See wire.h. */
#include "core/ssh/wire.h"

/* ---- reading --------------------------------------------------------------------------------- */

struct ssh_span ssh_read_bytes(struct ssh_reader *reader, uint32_t length)
{
	struct ssh_span span = {.bytes = reader->bytes, .length = 0};

	if (reader->is_bad || length > reader->length - reader->at) {
		reader->is_bad = true;
		return span;
	}
	span = (struct ssh_span){reader->bytes + reader->at, length};
	reader->at += length;
	return span;
}

uint8_t ssh_read_u8(struct ssh_reader *reader)
{
	struct ssh_span span = ssh_read_bytes(reader, 1);

	return span.length == 1 ? span.bytes[0] : 0;
}

bool ssh_read_bool(struct ssh_reader *reader)
{
	return ssh_read_u8(reader) != 0;
}

uint32_t ssh_read_u32(struct ssh_reader *reader)
{
	struct ssh_span span = ssh_read_bytes(reader, 4);

	return span.length == 4 ? ssh_load_u32(span.bytes) : 0;
}

struct ssh_span ssh_read_string(struct ssh_reader *reader)
{
	return ssh_read_bytes(reader, ssh_read_u32(reader));
}

bool ssh_read_end(const struct ssh_reader *reader)
{
	return !reader->is_bad && reader->at == reader->length;
}

/* ---- writing --------------------------------------------------------------------------------- */

void ssh_write_bytes(struct ssh_writer *writer, struct ssh_span bytes)
{
	if (writer->is_bad || bytes.length > writer->capacity - writer->length) {
		writer->is_bad = true;
		return;
	}
	if (bytes.length > 0)
		__builtin_memcpy(writer->bytes + writer->length, bytes.bytes, bytes.length);
	writer->length += bytes.length;
}

void ssh_write_u8(struct ssh_writer *writer, uint8_t value)
{
	ssh_write_bytes(writer, (struct ssh_span){&value, 1});
}

void ssh_write_u32(struct ssh_writer *writer, uint32_t value)
{
	uint8_t bytes[4];

	ssh_store_u32(bytes, value);
	ssh_write_bytes(writer, (struct ssh_span){bytes, sizeof(bytes)});
}

void ssh_write_string(struct ssh_writer *writer, struct ssh_span bytes)
{
	ssh_write_u32(writer, bytes.length);
	ssh_write_bytes(writer, bytes);
}

/* ---- numbers and names ----------------------------------------------------------------------- */

uint32_t ssh_load_u32(const uint8_t *bytes)
{
	return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 |
	       (uint32_t)bytes[3];
}

void ssh_store_u32(uint8_t *bytes, uint32_t value)
{
	for (uint32_t i = 0; i < 4; i++)
		bytes[i] = (uint8_t)(value >> (24u - 8u * i));
}

bool ssh_span_equal(struct ssh_span left, struct ssh_span right)
{
	return left.length == right.length &&
	       (left.length == 0 || __builtin_memcmp(left.bytes, right.bytes, left.length) == 0);
}

/* Takes the first name off a list; false when the list is over. */
static bool name_take(struct ssh_span *list, struct ssh_span *name)
{
	uint32_t length = 0;

	if (list->length == 0)
		return false;
	while (length < list->length && list->bytes[length] != ',')
		length++;
	*name = (struct ssh_span){list->bytes, length};
	length += length < list->length ? 1u : 0u;
	list->bytes += length;
	list->length -= length;
	return true;
}

bool ssh_names_have(struct ssh_span list, struct ssh_span name)
{
	struct ssh_span found;

	while (name_take(&list, &found)) {
		if (ssh_span_equal(found, name))
			return true;
	}
	return false;
}

struct ssh_span ssh_names_first(struct ssh_span list)
{
	struct ssh_span name = {.bytes = list.bytes, .length = 0};

	(void)name_take(&list, &name);
	return name;
}

/*
 * Inputs of the fuzz targets of SSH: records, each with a byte of the target's own, the length of a
 * payload, and the payload. The last one may be cut off.
 */
#ifndef TESTS_FUZZ_SSH_RECORDS_H
#define TESTS_FUZZ_SSH_RECORDS_H

#include "core/ssh/wire.h"

#include <stdlib.h>

#define SSH_RECORD_HEAD_BYTES 3u

struct ssh_record {
	uint8_t head;
	struct ssh_span payload;
};

/* Takes the record in front. False: there is none. */
static inline bool ssh_record_next(struct ssh_span *input, struct ssh_record *record)
{
	uint32_t length;

	if (input->length < SSH_RECORD_HEAD_BYTES)
		return false;
	length = (uint32_t)input->bytes[1] << 8 | input->bytes[2];
	record->head = input->bytes[0];
	input->bytes += SSH_RECORD_HEAD_BYTES;
	input->length -= SSH_RECORD_HEAD_BYTES;
	length = length < input->length ? length : input->length;
	record->payload = (struct ssh_span){input->bytes, length};
	input->bytes += length;
	input->length -= length;
	return true;
}

static inline void must(bool condition)
{
	if (!condition)
		abort();
}

#endif

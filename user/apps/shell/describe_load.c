/*
 * Reads the schemas that describe.c speaks of out of the MemoryObject that the shell was given.
 */
#include "user/apps/shell/shell.h"

#include "core/capnp/stream.h"
#include "user/rt/exception.h"
#include "user/rt/generated/memory_client.h"

#define READ_BYTES RING_DATA_BYTES
/* Larger than any schema of ours; the object that is held under this name may be any. */
#define DESCRIPTION_BYTES_MOST (1u << 20)

static enum status read_all(struct shell *shell, struct memory_object object, uint8_t *bytes,
			    uint64_t size)
{
	for (uint64_t offset = 0; offset < size;) {
		uint64_t left = size - offset;
		uint32_t length = left < READ_BYTES ? (uint32_t)left : READ_BYTES;
		struct memory_object_read_args args = {.offset = offset, .length = length};
		struct memory_object_read_result result = {
			.data = {.bytes = bytes + offset, .capacity_bytes = length}};
		enum status status = memory_object_read(shell->rt, object, &args, &result);

		if (status == STATUS_OK && result.data.length_bytes != length)
			status = STATUS_OUT_OF_RANGE;
		if (status != STATUS_OK)
			return status;
		offset += length;
	}
	return STATUS_OK;
}

static enum status load(struct shell *shell, struct memory_object object)
{
	struct memory_object_size_result size;
	uint32_t segments;
	size_t used_words;
	enum status status = memory_object_size(shell->rt, object, &size);

	if (status != STATUS_OK)
		return status;
	if (size.bytes == 0 || size.bytes > DESCRIPTION_BYTES_MOST)
		return STATUS_BAD_FORMAT;
	shell->description_words = rt_heap_allocate(&shell->rt->heap, size.bytes);
	if (!shell->description_words)
		return STATUS_NO_ROOM;
	status = read_all(shell, object, (uint8_t *)shell->description_words, size.bytes);
	if (status == STATUS_OK)
		status = capnp_stream_open(shell->description_words, size.bytes / 8u,
					   &shell->description, 1, &segments, &used_words);
	if (status != STATUS_OK) {
		rt_heap_free(&shell->rt->heap, shell->description_words);
		shell->description_words = NULL;
	}
	return status;
}

void describe_init(struct shell *shell)
{
	struct memory_object object;
	enum status status =
		rt_capset_get(&shell->rt->capset, "schema", MEMORY_OBJECT_INTERFACE_ID, &object.id);

	if (status == STATUS_OK)
		status = load(shell, object);
	if (status != STATUS_OK)
		rt_console_print(&shell->out, "no schemas, so interfaces have no names: %s\n",
				 rt_failure_words(shell->rt, status));
}

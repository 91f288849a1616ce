/*
 * Configs and kept memory: see config.h. Over the typed clients of schema/memory.capnp.
 */
#include "user/rt/config.h"

#include "core/capnp/stream.h"
#include "core/generated/memory.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/memory.h"

/* A config may hold verifiers: they do not stay where a piece of it came. */
static enum status piece_copy(struct rt *rt, struct memory_object object, uint64_t offset,
			      uint32_t length, uint8_t *bytes)
{
	struct memory_object_read_params_builder params;
	struct memory_object_read_results_reader results;
	struct capnp_data data;
	struct rt_call call;
	enum status status = memory_object_read_begin(&call, rt, object, &params);

	if (status == STATUS_OK) {
		memory_object_read_params_builder_set_offset(&params, offset);
		memory_object_read_params_builder_set_length(&params, length);
		status = memory_object_read_finish(&call, &results);
	}
	if (status == STATUS_OK)
		status = memory_object_read_results_get_data(&results, &data);
	if (status == STATUS_OK && data.length_bytes != length)
		status = STATUS_OUT_OF_RANGE;
	if (status == STATUS_OK) {
		memcpy(bytes, data.bytes, length);
		rt_call_wipe(&call);
	}
	rt_call_close(&call);
	return status;
}

static enum status object_copy(struct rt *rt, struct memory_object object, uint8_t *bytes,
			       uint64_t size)
{
	for (uint64_t offset = 0; offset < size;) {
		const uint64_t left = size - offset;
		const uint32_t length = left < RING_DATA_BYTES ? (uint32_t)left : RING_DATA_BYTES;
		enum status status = piece_copy(rt, object, offset, length, bytes + offset);

		if (status != STATUS_OK)
			return status;
		offset += length;
	}
	return STATUS_OK;
}

enum status rt_config_read(struct rt *rt, struct memory_object object, uint64_t bytes_most,
			   struct rt_config *config)
{
	struct memory_object_size_result size;
	uint32_t segments;
	size_t used_words;
	enum status status = memory_object_size(rt, object, &size);

	*config = (struct rt_config){.words = NULL};
	if (status != STATUS_OK)
		return status;
	if (size.bytes == 0 || size.bytes > bytes_most)
		return STATUS_BAD_FORMAT;
	config->words = rt_heap_allocate(&rt->heap, size.bytes);
	if (!config->words)
		return STATUS_NO_ROOM;
	config->bytes = size.bytes;
	status = object_copy(rt, object, (uint8_t *)config->words, size.bytes);
	if (status == STATUS_OK)
		status = capnp_stream_open(config->words, size.bytes / 8u, &config->segment, 1,
					   &segments, &used_words);
	if (status != STATUS_OK) {
		rt_config_close(rt, config);
		return status;
	}
	capnp_message_init(&config->message, config->segment.words, config->segment.word_count,
			   RT_CONFIG_VISITS * (uint64_t)config->segment.word_count);
	return STATUS_OK;
}

enum status rt_config_open(struct rt *rt, const char *name, struct rt_config *config)
{
	struct memory_object object;
	enum status status =
		rt_capset_get(&rt->capset, name, MEMORY_OBJECT_INTERFACE_ID, &object.id);

	*config = (struct rt_config){.words = NULL};
	return status == STATUS_OK ? rt_config_read(rt, object, RT_CONFIG_BYTES_MOST, config)
				   : status;
}

void rt_config_close(struct rt *rt, struct rt_config *config)
{
	if (!config->words)
		return;
	rt_wipe(config->words, config->bytes);
	rt_heap_free(&rt->heap, config->words);
	*config = (struct rt_config){.words = NULL};
}

enum status rt_kept_open(struct rt_mapper *mapper, const char *name, struct rt_kept *kept)
{
	struct memory_object_size_result size;
	struct rt_pages pages = {.offset_bytes = 0};
	enum status status = rt_capset_get(&mapper->rt->capset, name, MEMORY_OBJECT_INTERFACE_ID,
					   &kept->object.id);

	kept->mapped = (struct rt_mapped){.bytes = NULL};
	if (status == STATUS_OK)
		status = memory_object_size(mapper->rt, kept->object, &size);
	if (status != STATUS_OK)
		return status;
	pages.length_bytes = size.bytes;
	return rt_map_object(mapper, kept->object, pages, &kept->mapped);
}

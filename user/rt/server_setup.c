/*
 * A server before its loop: the configuration is checked, and each receive gets its pieces of the
 * arena.
 */
#include "user/rt/memory.h"
#include "user/rt/rt.h"
#include "user/rt/server_parts.h"

void server_spans_free(struct rt_server *server)
{
	struct rt_arena *arena = &server->config.rt->arena;

	for (uint32_t i = 0; i < server->config.receives; i++) {
		rt_arena_free(arena, server->slots[i].buffer);
		rt_arena_free(arena, server->slots[i].reply);
		server->slots[i].buffer = (struct rt_arena_span){0};
		server->slots[i].reply = (struct rt_arena_span){0};
	}
}

/* The fields that stay the same whatever arrives. */
static void slot_init(struct rt_server *server, struct rt_server_slot *slot)
{
	const struct rt_server_config *config = &server->config;
	uint64_t *buffer = server_arena_at(server, slot->buffer.offset_words);

	slot->header =
		(const struct receive_header *)(const void *)(buffer + config->capabilities *
									       SERVER_RECORD_WORDS);
	slot->message_words = config->message_words;
	slot->result_words = config->result_words;
	slot->capabilities = config->capabilities;
	capnp_message_init(&slot->request.params, (const uint64_t *)(slot->header + 1), 0, 0);
	capnp_builder_init(&slot->request.results,
			   server_arena_at(server, slot->reply.offset_words + SERVER_LIST_WORDS),
			   0);
}

enum status rt_server_init(struct rt_server *server, const struct rt_server_config *config)
{
	struct rt_arena *arena = &config->rt->arena;
	enum status status = STATUS_OK;

	/* Without an endpoint the loop serves only what is watched. */
	if ((config->receives == 0) != (config->endpoint.id.key == 0) ||
	    config->receives > RT_SERVER_RECEIVES || config->result_words == 0 ||
	    config->result_words > RING_MESSAGE_WORDS ||
	    config->message_words > RING_MESSAGE_WORDS || config->capabilities > RING_TRANSFERS)
		return STATUS_INVALID_ARGUMENT;
	memset(server, 0, sizeof(*server));
	server->config = *config;
	server->progress = true;
	server->down = config->receives;
	for (uint32_t i = 0; i < config->receives && status == STATUS_OK; i++) {
		status = rt_arena_allocate(arena, server_buffer_words(config),
					   &server->slots[i].buffer);
		if (status == STATUS_OK)
			status = rt_arena_allocate(arena, SERVER_LIST_WORDS + config->result_words,
						   &server->slots[i].reply);
	}
	if (status != STATUS_OK) {
		server_spans_free(server);
		return status;
	}
	for (uint32_t i = 0; i < config->receives; i++)
		slot_init(server, &server->slots[i]);
	return STATUS_OK;
}

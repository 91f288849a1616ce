/*
 * A server before its loop: the configuration is checked, and each receive gets its pieces of the
 * arena.
 */
#include "user/rt/generated/endpoint_client.h"
#include "user/rt/memory.h"
#include "user/rt/rt.h"
#include "user/rt/server_parts.h"

void server_rooms_free(struct rt_server *server)
{
	struct rt_arena *arena = &server->config.rt->arena;

	for (uint32_t i = 0; i < server->config.receives; i++) {
		rt_arena_free(arena, server->slots[i].buffer);
		rt_arena_free(arena, server->slots[i].reply);
		server->slots[i].buffer = (struct rt_arena_span){0};
		server->slots[i].reply = (struct rt_arena_span){0};
	}
	rt_arena_free(arena, server->answer.span);
	server->answer.span = (struct rt_arena_span){0};
	rt_heap_free(&server->config.rt->heap, server->places);
	server->places = NULL;
}

/* The fields that stay the same whatever arrives. */
static void slot_init(struct rt_server *server, struct rt_server_slot *slot)
{
	const struct rt_server_limits *limits = &server->limits;
	uint64_t *buffer = server_arena_at(server, slot->buffer.offset_words);

	slot->header =
		(const struct receive_header *)(const void *)(buffer + limits->capabilities *
									       SERVER_RECORD_WORDS);
	slot->message_words = limits->message_words;
	slot->result_words = server->config.result_words;
	slot->capabilities = limits->capabilities;
	capnp_message_init(&slot->request.params, (const uint64_t *)(slot->header + 1), 0, 0);
	capnp_builder_init(&slot->request.results,
			   server_arena_at(server, slot->reply.offset_words + SERVER_LIST_WORDS),
			   0);
}

/* Asks the endpoint, which knows them: so a service is made for no particular ones. */
static enum status limits_ask(struct rt_server *server)
{
	struct endpoint_limits_result limits;
	enum status status = endpoint_limits(server->config.rt, server->config.endpoint, &limits);

	if (status != STATUS_OK)
		return status;
	server->limits = (struct rt_server_limits){.message_words = limits.message_words,
						   .places = limits.places,
						   .capabilities = limits.capabilities};
	return STATUS_OK;
}

static enum status spans_allocate(struct rt_server *server)
{
	struct rt_arena *arena = &server->config.rt->arena;
	const uint32_t reply_words = SERVER_LIST_WORDS + server->config.result_words;
	enum status status = STATUS_OK;

	if (server->limits.places != 0)
		status = rt_arena_allocate(arena, reply_words, &server->answer.span);
	for (uint32_t i = 0; i < server->config.receives && status == STATUS_OK; i++) {
		status = rt_arena_allocate(arena, server_buffer_words(&server->limits),
					   &server->slots[i].buffer);
		if (status == STATUS_OK)
			status = rt_arena_allocate(arena, reply_words, &server->slots[i].reply);
	}
	return status;
}

enum status rt_server_init(struct rt_server *server, const struct rt_server_config *config)
{
	enum status status = STATUS_OK;

	/* Without an endpoint the loop serves only what is watched. */
	if ((config->receives == 0) != (config->endpoint.id.key == 0) ||
	    config->receives > RT_SERVER_RECEIVES || config->result_words == 0 ||
	    config->result_words > RING_MESSAGE_WORDS)
		return STATUS_INVALID_ARGUMENT;
	memset(server, 0, sizeof(*server));
	server->config = *config;
	server->progress = true;
	server->down = config->receives;
	if (config->receives != 0)
		status = limits_ask(server);
	if (status == STATUS_OK)
		status = spans_allocate(server);
	if (status == STATUS_OK)
		status = server_deferred_init(server);
	if (status != STATUS_OK) {
		server_rooms_free(server);
		return status;
	}
	for (uint32_t i = 0; i < config->receives; i++)
		slot_init(server, &server->slots[i]);
	return STATUS_OK;
}

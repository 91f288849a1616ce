/*
 * Bytes that wait: see queue.h.
 */
#include "core/net/queue.h"

_Static_assert(sizeof(struct net_piece) == 512, "pieces fill pages");

void net_pool_init(struct net_pool *pool, struct net_piece *pieces, uint32_t count)
{
	*pool = (struct net_pool){.free_count = count};
	for (uint32_t i = count; i > 0; i--) {
		pieces[i - 1u].next = pool->free;
		pool->free = &pieces[i - 1u];
	}
}

static uint32_t room_of(const struct net_queue *queue)
{
	return queue->last ? NET_PIECE_BYTES - queue->last->end : 0;
}

/* One more piece at the end; the pool has one. */
static void piece_add(struct net_pool *pool, struct net_queue *queue)
{
	struct net_piece *piece = pool->free;

	pool->free = piece->next;
	pool->free_count--;
	piece->next = NULL;
	piece->begin = 0;
	piece->end = 0;
	if (queue->last)
		queue->last->next = piece;
	else
		queue->first = piece;
	queue->last = piece;
}

bool net_queue_put(struct net_pool *pool, struct net_queue *queue, const void *bytes,
		   uint32_t length_bytes)
{
	const uint8_t *from = bytes;
	const uint64_t most = room_of(queue) + (uint64_t)pool->free_count * NET_PIECE_BYTES;

	if (length_bytes > most)
		return false;
	for (uint32_t left = length_bytes; left > 0;) {
		struct net_piece *piece;
		uint32_t part;

		if (room_of(queue) == 0)
			piece_add(pool, queue);
		piece = queue->last;
		part = room_of(queue) < left ? room_of(queue) : left;
		__builtin_memcpy(piece->bytes + piece->end, from, part);
		piece->end = (uint16_t)(piece->end + part);
		from += part;
		left -= part;
	}
	queue->length_bytes += length_bytes;
	return true;
}

uint32_t net_queue_front(const struct net_queue *queue, const uint8_t **bytes)
{
	const struct net_piece *piece = queue->first;

	*bytes = piece ? piece->bytes + piece->begin : NULL;
	return piece ? (uint32_t)(piece->end - piece->begin) : 0;
}

static void piece_free(struct net_pool *pool, struct net_queue *queue)
{
	struct net_piece *piece = queue->first;

	queue->first = piece->next;
	if (!queue->first)
		queue->last = NULL;
	piece->next = pool->free;
	pool->free = piece;
	pool->free_count++;
}

void net_queue_drop(struct net_pool *pool, struct net_queue *queue, uint32_t length_bytes)
{
	uint32_t left = length_bytes < queue->length_bytes ? length_bytes : queue->length_bytes;

	queue->length_bytes -= left;
	/* Once for each piece, and a last time. */
	while (left > 0) {
		struct net_piece *piece = queue->first;
		const uint32_t here = (uint32_t)(piece->end - piece->begin);
		const uint32_t part = here < left ? here : left;

		piece->begin = (uint16_t)(piece->begin + part);
		left -= part;
		if (part == here)
			piece_free(pool, queue);
	}
}

uint32_t net_queue_take(struct net_pool *pool, struct net_queue *queue, void *bytes, uint32_t most)
{
	uint8_t *to = bytes;
	uint32_t taken = 0;

	while (taken < most && queue->first) {
		const uint8_t *from;
		const uint32_t here = net_queue_front(queue, &from);
		const uint32_t part = here < most - taken ? here : most - taken;

		__builtin_memcpy(to + taken, from, part);
		taken += part;
		net_queue_drop(pool, queue, part);
	}
	return taken;
}

void net_queue_clear(struct net_pool *pool, struct net_queue *queue)
{
	net_queue_drop(pool, queue, queue->length_bytes);
}

/*
 * Bytes that wait, in pieces from a pool: what a peer sent and nobody has read, what a client wrote
 * and nobody has sent.
 *
 * Many small parts lie close together, so what a queue takes of the pool is its bytes and at most
 * two pieces: a peer that sends byte by byte costs no more memory than one that sends full packets.
 */
#ifndef CORE_NET_QUEUE_H
#define CORE_NET_QUEUE_H

#include "abi/base.h"

#define NET_PIECE_BYTES 500u

struct net_piece {
	struct net_piece *next;
	uint16_t begin, end; /* of the bytes that wait */
	uint8_t bytes[NET_PIECE_BYTES];
};

struct net_pool {
	struct net_piece *free;
	uint32_t free_count;
};

/* All zero: empty. */
struct net_queue {
	struct net_piece *first, *last;
	uint32_t length_bytes;
};

/* Makes `count` pieces at `pieces` free. */
void net_pool_init(struct net_pool *pool, struct net_piece *pieces, uint32_t count);

/* Appends all of the bytes. False, and nothing is appended: the pool has not so many. */
MUST_CHECK bool net_queue_put(struct net_pool *pool, struct net_queue *queue, const void *bytes,
			      uint32_t length_bytes);

/* The first bytes that lie side by side: their number. */
uint32_t net_queue_front(const struct net_queue *queue, const uint8_t **bytes);

/* Drops as many of the first bytes, at most as there are. */
void net_queue_drop(struct net_pool *pool, struct net_queue *queue, uint32_t length_bytes);

/* Takes the first bytes, at most `most`: their number. */
uint32_t net_queue_take(struct net_pool *pool, struct net_queue *queue, void *bytes, uint32_t most);

/* Drops all. */
void net_queue_clear(struct net_pool *pool, struct net_queue *queue);

#endif

/*
 * Half-open connections: see half_open.h.
 */
#include "core/net/half_open.h"

#define NEIGHBOUR_BYTES_4 3u

/* A new one, by what the bounds look at. */
static struct net_half_open_entry entry_of(uint32_t listener, const struct net_address *peer)
{
	struct net_half_open_entry entry = {.listener = listener, .length = peer->length};

	__builtin_memcpy(entry.neighbours, peer->bytes,
			 peer->length == NET_ADDRESS_4_BYTES ? NEIGHBOUR_BYTES_4
							     : NET_NEIGHBOUR_BYTES);
	return entry;
}

static bool are_neighbours(const struct net_half_open_entry *left,
			   const struct net_half_open_entry *right)
{
	return left->length == right->length &&
	       __builtin_memcmp(left->neighbours, right->neighbours, NET_NEIGHBOUR_BYTES) == 0;
}

/* Those that one bound counts: how many, and the oldest. */
struct count {
	uint32_t count, oldest, most;
};

static void count_add(struct count *count, const struct net_half_open *table, uint32_t place)
{
	if (count->count++ == 0 ||
	    table->entries[place].order < table->entries[count->oldest].order)
		count->oldest = place;
}

uint32_t net_half_open_victim(const struct net_half_open *table, uint32_t listener,
			      const struct net_address *peer)
{
	const struct net_half_open_entry new = entry_of(listener, peer);
	struct count bounds[] = {{.most = NET_HALF_OPEN_NEIGHBOURS},
				 {.most = NET_HALF_OPEN_LISTENER},
				 {.most = NET_HALF_OPEN_ALL}};

	for (uint32_t i = 0; i < NET_HALF_OPEN_ALL; i++) {
		const struct net_half_open_entry *entry = &table->entries[i];

		if (!entry->owner)
			continue;
		if (are_neighbours(entry, &new))
			count_add(&bounds[0], table, i);
		if (entry->listener == listener)
			count_add(&bounds[1], table, i);
		count_add(&bounds[2], table, i);
	}
	for (uint32_t i = 0; i < ARRAY_COUNT(bounds); i++) {
		if (bounds[i].count >= bounds[i].most)
			return bounds[i].oldest;
	}
	return NET_HALF_OPEN_NONE;
}

uint32_t net_half_open_add(struct net_half_open *table, uint32_t listener,
			   const struct net_address *peer, void *owner)
{
	uint32_t place = 0;

	/* One is free: no bound is reached, and that for all is the number of places. */
	while (place < NET_HALF_OPEN_ALL - 1u && table->entries[place].owner)
		place++;
	table->entries[place] = entry_of(listener, peer);
	table->entries[place].owner = owner;
	table->entries[place].order = ++table->order;
	return place;
}

void net_half_open_remove(struct net_half_open *table, uint32_t place)
{
	if (place < NET_HALF_OPEN_ALL)
		table->entries[place].owner = NULL;
}

/*
 * Shares of clients: see share.h.
 */
#include "core/net/share.h"

#define WINDOW_DIVISOR 4u

static bool is_free(const struct net_share *share)
{
	uint32_t any = 0;

	for (uint32_t i = 0; i < NET_SHARE_KINDS; i++)
		any |= share->used[i];
	return any == 0;
}

struct net_share *net_share_find(struct net_shares *shares, const uint8_t client[NET_CLIENT_BYTES])
{
	struct net_share *place = NULL;

	for (uint32_t i = 0; i < NET_SHARES; i++) {
		struct net_share *share = &shares->rows[i];

		if (is_free(share)) {
			place = place ? place : share;
			continue;
		}
		if (__builtin_memcmp(share->client, client, NET_CLIENT_BYTES) == 0)
			return share;
	}
	if (place)
		__builtin_memcpy(place->client, client, NET_CLIENT_BYTES);
	return place;
}

uint32_t net_share_left(const struct net_shares *shares, const struct net_share *share,
			enum net_share_kind kind)
{
	const uint32_t most = shares->most[kind], used = share->used[kind];

	return used < most ? most - used : 0;
}

bool net_share_take(const struct net_shares *shares, struct net_share *share,
		    enum net_share_kind kind, uint32_t amount)
{
	if (amount > net_share_left(shares, share, kind))
		return false;
	share->used[kind] += amount;
	return true;
}

void net_share_give(struct net_share *share, enum net_share_kind kind, uint32_t amount)
{
	share->used[kind] -= amount < share->used[kind] ? amount : share->used[kind];
}

uint32_t net_share_window(const struct net_shares *shares, struct net_share *share, uint32_t least,
			  uint32_t most)
{
	uint32_t window = net_share_left(shares, share, NET_SHARE_WINDOWS) / WINDOW_DIVISOR;

	if (window > most)
		window = most;
	if (window < least)
		window = least;
	share->used[NET_SHARE_WINDOWS] += window;
	return window;
}

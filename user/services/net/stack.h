/*
 * lwIP with one network card, as the service `net` uses it: frames in, frames out, time, chance.
 *
 * Nothing here knows of capabilities, calls or clients, so that the host's tests and the fuzzer run
 * it as it is. lwIP keeps its state in variables of its own, of which there is one set a program;
 * ours is in struct net_stack, which lwIP's card points to. Whoever calls sets `now_ns` first,
 * calls into lwIP from one place at a time, and calls net_tcp_settle (tcp.h) afterwards: lwIP's
 * callbacks only note what has happened.
 */
#ifndef USER_SERVICES_NET_STACK_H
#define USER_SERVICES_NET_STACK_H

#include "abi/base.h"
#include "core/net/address.h"
#include "core/net/half_open.h"
#include "core/net/ingress.h"
#include "core/net/queue.h"
#include "core/net/sequence.h"

#include <lwip/ip_addr.h>
#include <lwip/netif.h>
#include <lwip/pbuf.h>

/* Frames that wait for the card. A further one is dropped, as on any network. */
#define NET_OUT_FRAMES 256u
#define NET_MAC_BYTES 6u

struct net_connection;

struct net_counters {
	uint64_t frames_in, frames_out, frames_dropped, spoofed, half_open_dropped;
};

/* How the stack is set up. */
struct net_setup {
	struct net_prefix address; /* none: DHCP asks */
	struct net_address gateway, name_server;
	uint16_t name_server_port;
	bool ipv6;
	uint8_t key[NET_SEQUENCE_KEY_BYTES]; /* of chance */
	/* A number that nobody can guess. */
	uint32_t (*random)(void *context);
	void *context;
};

struct net_stack {
	struct netif netif;
	struct net_setup setup;
	uint64_t now_ns;
	struct net_own own;
	struct net_half_open half_open;
	struct net_pool pool;
	struct net_counters counters;
	struct pbuf *out[NET_OUT_FRAMES];
	uint32_t out_first, out_count;
	struct net_connection *changed_first, *changed_last; /* for net_tcp_settle */
	uint8_t tcp_note; /* lwIP's number of our note at a pcb */
	uint8_t mac[NET_MAC_BYTES];
	uint16_t mtu;
	bool is_up;
};

/* Sets lwIP up, once in a program's life. No card is there yet. `pieces` serve all queues. */
void net_stack_init(struct net_stack *stack, const struct net_setup *setup,
		    struct net_piece *pieces, uint32_t piece_count);

/* The card is there, for the first time or again, with this hardware address. */
void net_stack_card(struct net_stack *stack, const uint8_t mac[NET_MAC_BYTES], uint16_t mtu,
		    bool link);

/* A frame that has arrived. Any bytes of any length. */
void net_stack_input(struct net_stack *stack, const uint8_t *frame, size_t length_bytes);

/* The length of the n-th frame that waits to be sent; 0: there are no more. */
uint32_t net_stack_out_length(const struct net_stack *stack, uint32_t n);

/* Copies the first frame that waits, and forgets it; there is one. */
void net_stack_out_take(struct net_stack *stack, uint8_t *frame);

/* Does what is due at `now_ns`; gives the time until something is due again. */
uint64_t net_stack_tick(struct net_stack *stack);

/* The machine's own addresses, anew: after anything that may have changed them. */
void net_stack_own_take(struct net_stack *stack);

/* Between lwIP's form of an address and ours. */
struct net_address net_address_of(const ip_addr_t *address);
ip_addr_t net_lwip_address(const struct net_address *address);

/* The one stack of this program; null before net_stack_init. */
struct net_stack *net_stack_here(void);

#endif

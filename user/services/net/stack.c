/*
 * lwIP with one card: see stack.h. The functions that lwIP calls of its port stand at the end.
 */
#include "user/services/net/stack.h"

#include <lwip/dhcp.h>
#include <lwip/dns.h>
#include <lwip/etharp.h>
#include <lwip/ethip6.h>
#include <lwip/init.h>
#include <lwip/sys.h>
#include <lwip/tcp.h>
#include <lwip/timeouts.h>

#include "lwip_port.h"
#include "user/rt/memory.h"
#include "user/services/net/tcp.h"

#define MILLISECOND_NS UINT64_C(1000000)
#define TYPE_AT 12u

/* ---- addresses ------------------------------------------------------------------------------- */

struct net_address net_address_of(const ip_addr_t *address)
{
	if (IP_IS_V6(address))
		return net_address_make(ip_2_ip6(address)->addr, NET_ADDRESS_BYTES);
	return net_address_make(&ip_2_ip4(address)->addr, NET_ADDRESS_4_BYTES);
}

ip_addr_t net_lwip_address(const struct net_address *address)
{
	ip_addr_t found;

	memset(&found, 0, sizeof(found));
	if (address->length == NET_ADDRESS_BYTES) {
		IP_SET_TYPE_VAL(found, IPADDR_TYPE_V6);
		memcpy(ip_2_ip6(&found)->addr, address->bytes, NET_ADDRESS_BYTES);
	} else {
		memcpy(&ip_2_ip4(&found)->addr, address->bytes, NET_ADDRESS_4_BYTES);
	}
	return found;
}

void net_stack_own_take(struct net_stack *stack)
{
	const ip_addr_t *four = netif_ip_addr4(&stack->netif);

	memset(&stack->own, 0, sizeof(stack->own));
	if (!ip_addr_isany(four))
		stack->own.addresses[0] = net_address_of(four);
	for (uint8_t i = 0; i < LWIP_IPV6_NUM_ADDRESSES && i + 1u < NET_OWN_ADDRESSES; i++) {
		if (ip6_addr_isvalid(netif_ip6_addr_state(&stack->netif, i)))
			stack->own.addresses[i + 1u] =
				net_address_of(netif_ip_addr6(&stack->netif, i));
	}
}

/* ---- frames out ------------------------------------------------------------------------------ */

/* lwIP sends. The frame stays as it is while it is referred to. */
static err_t card_output(struct netif *netif, struct pbuf *frame)
{
	struct net_stack *stack = netif->state;

	if (stack->out_count == NET_OUT_FRAMES || frame->tot_len > NET_FRAME_BYTES) {
		stack->counters.frames_dropped++;
		return ERR_MEM;
	}
	pbuf_ref(frame);
	stack->out[(stack->out_first + stack->out_count++) % NET_OUT_FRAMES] = frame;
	return ERR_OK;
}

uint32_t net_stack_out_length(const struct net_stack *stack, uint32_t n)
{
	return n < stack->out_count ? stack->out[(stack->out_first + n) % NET_OUT_FRAMES]->tot_len
				    : 0;
}

void net_stack_out_take(struct net_stack *stack, uint8_t *frame)
{
	struct pbuf *first = stack->out[stack->out_first];

	(void)pbuf_copy_partial(first, frame, first->tot_len, 0);
	pbuf_free(first);
	stack->out_first = (stack->out_first + 1u) % NET_OUT_FRAMES;
	stack->out_count--;
	stack->counters.frames_out++;
}

/* ---- frames in ------------------------------------------------------------------------------- */

static bool is_wanted(const struct net_stack *stack, const uint8_t *frame, size_t length_bytes)
{
	const uint32_t type = (uint32_t)frame[TYPE_AT] << 8 | frame[TYPE_AT + 1u];

	return stack->is_up && length_bytes <= stack->mtu + NET_FRAME_HEADER_BYTES &&
	       (type != ETHTYPE_IPV6 || stack->setup.ipv6);
}

/* The configured name server, if any, whatever DHCP says. */
static void name_server_set(const struct net_stack *stack)
{
	const ip_addr_t server = net_lwip_address(&stack->setup.name_server);

	if (stack->setup.name_server.length != 0)
		dns_setserver(0, &server);
}

void net_stack_input(struct net_stack *stack, const uint8_t *frame, size_t length_bytes)
{
	const enum net_ingress verdict = net_ingress_check(&stack->own, frame, length_bytes);
	struct pbuf *packet = NULL;

	stack->counters.frames_in++;
	if (verdict == NET_INGRESS_SPOOFED)
		stack->counters.spoofed++;
	if (verdict == NET_INGRESS_PASS && is_wanted(stack, frame, length_bytes))
		packet = pbuf_alloc(PBUF_RAW, (u16_t)length_bytes, PBUF_POOL);
	if (!packet) {
		stack->counters.frames_dropped++;
		return;
	}
	(void)pbuf_take(packet, frame, (u16_t)length_bytes);
	if (stack->netif.input(packet, &stack->netif) != ERR_OK)
		pbuf_free(packet);
	/* An answer may have given or taken an address, and may have named a name server. */
	net_stack_own_take(stack);
	name_server_set(stack);
}

/* ---- time ------------------------------------------------------------------------------------ */

uint64_t net_stack_tick(struct net_stack *stack)
{
	sys_check_timeouts();
	net_stack_own_take(stack);
	return sys_timeouts_sleeptime() * MILLISECOND_NS;
}

/* ---- setting up ------------------------------------------------------------------------------ */

static err_t card_init(struct netif *netif)
{
	netif->name[0] = 'e';
	netif->name[1] = 'n';
	netif->hwaddr_len = NET_MAC_BYTES;
	netif->mtu = NET_FRAME_BYTES - NET_FRAME_HEADER_BYTES;
	netif->flags =
		NETIF_FLAG_BROADCAST | NETIF_FLAG_ETHARP | NETIF_FLAG_ETHERNET | NETIF_FLAG_MLD6;
	netif->output = etharp_output;
	netif->output_ip6 = ethip6_output;
	netif->linkoutput = card_output;
	return ERR_OK;
}

void net_stack_init(struct net_stack *stack, const struct net_setup *setup,
		    struct net_piece *pieces, uint32_t piece_count)
{
	stack->setup = *setup;
	net_pool_init(&stack->pool, pieces, piece_count);
	lwip_init();
	stack->tcp_note = tcp_ext_arg_alloc_id();
	(void)netif_add(&stack->netif, NULL, NULL, NULL, stack, card_init, netif_input);
	netif_set_default(&stack->netif);
	name_server_set(stack);
}

static void address_set(struct net_stack *stack)
{
	const struct net_prefix *own = &stack->setup.address;
	const uint32_t mask = own->bits == 0 ? 0 : ~UINT32_C(0) << (32u - own->bits);
	const struct net_address mask_bytes =
		net_address_make((const uint8_t[]){(uint8_t)(mask >> 24), (uint8_t)(mask >> 16),
						   (uint8_t)(mask >> 8), (uint8_t)mask},
				 NET_ADDRESS_4_BYTES);
	const ip_addr_t address = net_lwip_address(&own->address);
	const ip_addr_t netmask = net_lwip_address(&mask_bytes);
	const ip_addr_t gateway = net_lwip_address(&stack->setup.gateway);

	netif_set_addr(&stack->netif, ip_2_ip4(&address), ip_2_ip4(&netmask), ip_2_ip4(&gateway));
}

/* For the first time: addresses are set, or asked for. */
static void card_begin(struct net_stack *stack)
{
	netif_set_up(&stack->netif);
	if (stack->setup.address.address.length == NET_ADDRESS_4_BYTES)
		address_set(stack);
	else
		(void)dhcp_start(&stack->netif);
	if (stack->setup.ipv6) {
		netif_create_ip6_linklocal_address(&stack->netif, 1);
		netif_set_ip6_autoconfig_enabled(&stack->netif, 1);
	}
	stack->is_up = true;
}

void net_stack_card(struct net_stack *stack, const uint8_t mac[NET_MAC_BYTES], uint16_t mtu,
		    bool link)
{
	memcpy(stack->mac, mac, NET_MAC_BYTES);
	memcpy(stack->netif.hwaddr, mac, NET_MAC_BYTES);
	stack->mtu = mtu < NET_FRAME_BYTES - NET_FRAME_HEADER_BYTES
			     ? mtu
			     : NET_FRAME_BYTES - NET_FRAME_HEADER_BYTES;
	stack->netif.mtu = stack->mtu;
	if (link)
		netif_set_link_up(&stack->netif);
	else
		netif_set_link_down(&stack->netif);
	if (!stack->is_up)
		card_begin(stack);
	net_stack_own_take(stack);
}

/* ---- the port -------------------------------------------------------------------------------- */

struct net_stack *net_stack_here(void)
{
	return netif_default ? netif_default->state : NULL;
}

u32_t sys_now(void)
{
	const struct net_stack *stack = net_stack_here();

	return stack ? (u32_t)(stack->now_ns / MILLISECOND_NS) : 0;
}

uint32_t lwip_port_random(void)
{
	const struct net_stack *stack = net_stack_here();

	return stack ? stack->setup.random(stack->setup.context) : 0;
}

uint16_t lwip_port_dns_port(void)
{
	const struct net_stack *stack = net_stack_here();

	return stack ? stack->setup.name_server_port : 0;
}

uint32_t lwip_port_sequence_first(const ip_addr_t *local, uint16_t local_port,
				  const ip_addr_t *remote, uint16_t remote_port)
{
	const struct net_stack *stack = net_stack_here();
	const struct net_ends ends = {net_address_of(local), net_address_of(remote), local_port,
				      remote_port};

	return net_sequence_first(stack->setup.key, &ends, stack->now_ns);
}

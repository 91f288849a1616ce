/*
 * NetworkStatus: what there is, and what was counted. It changes nothing.
 */
#include <lwip/dhcp.h>
#include <lwip/dns.h>
#include <lwip/stats.h>

#include "core/generated/network.h"
#include "user/rt/format.h"
#include "user/rt/generated/network_server.h"
#include "user/rt/memory.h"
#include "user/services/net/net.h"

#define PREFIX_OF_16 64u

/* ---- describe -------------------------------------------------------------------------------- */

static uint8_t bits_of(const struct netif *netif)
{
	uint8_t bits = 0;

	for (uint32_t mask = lwip_ntohl(netif_ip4_netmask(netif)->addr); mask != 0; mask <<= 1)
		bits++;
	return bits;
}

static enum status addresses_put(const struct net_service *net,
				 const struct network_status_describe_results_builder *results)
{
	const struct net_own *own = &net->stack.own;
	struct capnp_list_builder list;
	uint32_t count = 0, at = 0;
	enum status status;

	for (uint32_t i = 0; i < NET_OWN_ADDRESSES; i++)
		count += own->addresses[i].length != 0 ? 1u : 0u;
	status = network_status_describe_results_builder_new_addresses(results, count, &list);
	for (uint32_t i = 0; i < NET_OWN_ADDRESSES && status == STATUS_OK; i++) {
		struct net_prefix prefix = {.address = own->addresses[i], .bits = PREFIX_OF_16};
		char text[NET_PREFIX_TEXT_BYTES];

		if (own->addresses[i].length == 0)
			continue;
		if (own->addresses[i].length == NET_ADDRESS_4_BYTES)
			prefix.bits = bits_of(&net->stack.netif);
		status = capnp_pointer_set_text(
			capnp_list_builder_pointer(&list, at++),
			capnp_text_make(text, net_prefix_print(&prefix, text)));
	}
	return status;
}

static struct capnp_text address_text(const ip_addr_t *address, char text[NET_ADDRESS_TEXT_BYTES])
{
	const struct net_address found = net_address_of(address);

	if (ip_addr_isany(address))
		return CAPNP_TEXT("");
	return capnp_text_make(text, net_address_print(&found, text));
}

static enum status status_describe(void *self, struct rt_request *request,
				   const struct network_status_describe_params_reader *params,
				   const struct network_status_describe_results_builder *results)
{
	const struct net_service *net = self;
	const uint8_t *mac = net->stack.mac;
	char text[NET_ADDRESS_TEXT_BYTES];
	enum status status;

	(void)request;
	(void)params;
	network_status_describe_results_builder_set_card(results, net->link.is_known);
	network_status_describe_results_builder_set_link(
		results, net->link.is_known && netif_is_link_up(&net->stack.netif));
	network_status_describe_results_builder_set_dhcp(
		results, net->stack.setup.address.address.length == 0);
	(void)rt_format(text, sizeof(text), "%02x:%02x:%02x:%02x:%02x:%02x", mac[0], mac[1], mac[2],
			mac[3], mac[4], mac[5]);
	status = network_status_describe_results_builder_set_mac(results, net_text_of(text));
	if (status == STATUS_OK)
		status = addresses_put(net, results);
	if (status == STATUS_OK)
		status = network_status_describe_results_builder_set_gateway(
			results, address_text(netif_ip_gw4(&net->stack.netif), text));
	if (status == STATUS_OK)
		status = network_status_describe_results_builder_set_name_server(
			results, address_text(dns_getserver(0), text));
	return status;
}

/* ---- counters -------------------------------------------------------------------------------- */

static uint32_t streams_count(const struct net_service *net)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < NET_STREAMS; i++)
		count += net->streams[i].used ? 1u : 0u;
	return count;
}

static uint32_t sockets_count(const struct net_service *net, bool listeners)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < NET_LISTENERS && listeners; i++)
		count += net->listeners[i].used ? 1u : 0u;
	for (uint32_t i = 0; i < NET_UDP_SOCKETS && !listeners; i++)
		count += net->udp[i].used ? 1u : 0u;
	return count;
}

static enum status status_counters(void *self, struct rt_request *request,
				   const struct network_status_counters_params_reader *params,
				   const struct network_status_counters_results_builder *results)
{
	const struct net_service *net = self;
	const struct net_counters *counters = &net->stack.counters;
	const struct stats_mib2 *mib = &lwip_stats.mib2;

	(void)request;
	(void)params;
	network_status_counters_results_builder_set_frames_in(results, counters->frames_in);
	network_status_counters_results_builder_set_frames_out(results, counters->frames_out);
	network_status_counters_results_builder_set_frames_dropped(results,
								   counters->frames_dropped);
	network_status_counters_results_builder_set_tcp_segments_in(results, mib->tcpinsegs);
	network_status_counters_results_builder_set_tcp_segments_out(results, mib->tcpoutsegs);
	network_status_counters_results_builder_set_tcp_retransmitted(results, mib->tcpretranssegs);
	network_status_counters_results_builder_set_half_open_dropped(results,
								      counters->half_open_dropped);
	network_status_counters_results_builder_set_spoofed_dropped(results, counters->spoofed);
	network_status_counters_results_builder_set_streams(results, streams_count(net));
	network_status_counters_results_builder_set_listeners(results, sockets_count(net, true));
	network_status_counters_results_builder_set_udp_sockets(results, sockets_count(net, false));
	network_status_counters_results_builder_set_driver_lost(results, net->link.lost);
	return STATUS_OK;
}

static const struct network_status_handlers status_handlers = {.describe = status_describe,
							       .counters = status_counters};
RT_SERVER_DISPATCH(network_status, status_handlers)

const struct rt_server_class net_status_class = {
	.interface_id = NETWORK_STATUS_INTERFACE_ID,
	.dispatch = network_status_serve,
};

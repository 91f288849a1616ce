/*
 * The method that all authorities have: the rule, as its holder may know it.
 */
#include "core/generated/network.h"
#include "user/rt/format.h"
#include "user/services/net/net.h"

static enum status host_put(const struct net_rule_host *host, struct capnp_pointer_builder to)
{
	char text[NET_PREFIX_TEXT_BYTES];
	const uint32_t whole = host->prefix.address.length * 8u;

	if (host->name[0] != '\0')
		return capnp_pointer_set_text(to, net_text_of(host->name));
	if (host->prefix.bits == whole)
		(void)net_address_print(&host->prefix.address, text);
	else
		(void)net_prefix_print(&host->prefix, text);
	return capnp_pointer_set_text(to, net_text_of(text));
}

enum status net_authority_describe(
	void *self, struct rt_request *request,
	const struct tcp_listen_authority_describe_params_reader *params,
	const struct tcp_listen_authority_describe_results_builder *results)
{
	const struct net_authority *authority = self;
	const struct net_rule *rule = &authority->rule;
	struct port_range_list_builder ports;
	struct capnp_list_builder hosts;
	enum status status = tcp_listen_authority_describe_results_builder_new_hosts(
		results, rule->host_count, &hosts);

	(void)request;
	(void)params;
	for (uint32_t i = 0; i < rule->host_count && status == STATUS_OK; i++)
		status = host_put(&rule->hosts[i], capnp_list_builder_pointer(&hosts, i));
	if (status == STATUS_OK)
		status = tcp_listen_authority_describe_results_builder_new_ports(
			results, rule->port_count, &ports);
	for (uint32_t i = 0; i < rule->port_count && status == STATUS_OK; i++) {
		const struct port_range_builder range = port_range_list_builder_get(&ports, i);

		port_range_builder_set_first(&range, rule->ports[i].first);
		port_range_builder_set_last(&range, rule->ports[i].last);
	}
	return status;
}

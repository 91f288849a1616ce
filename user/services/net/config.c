/*
 * The configuration (NetworkConfig): read once, at the start. A text that is not understood, or a
 * rule that does not fit, is refused: a service that guessed would allow something else than was
 * meant.
 */
#include "core/generated/network.h"
#include "user/rt/config.h"
#include "user/services/net/net.h"

static bool hosts_read(const struct network_rule_reader *from, struct net_rule *rule)
{
	struct capnp_list list;

	if (network_rule_get_hosts(from, &list) != STATUS_OK || list.count > NET_RULE_HOSTS)
		return false;
	for (uint32_t i = 0; i < list.count; i++) {
		struct capnp_text text;

		if (capnp_pointer_get_text(capnp_list_get_pointer(&list, i), &text) != STATUS_OK ||
		    !net_rule_add_host(rule, text.bytes, text.length_bytes))
			return false;
	}
	return true;
}

static bool ports_read(const struct network_rule_reader *from, struct net_rule *rule)
{
	struct port_range_list_reader list;

	if (network_rule_get_ports(from, &list) != STATUS_OK || list.raw.count > NET_RULE_PORTS)
		return false;
	for (uint32_t i = 0; i < list.raw.count; i++) {
		const struct port_range_reader range = port_range_list_get(&list, i);

		if (!net_rule_add_ports(rule, port_range_get_first(&range),
					port_range_get_last(&range)))
			return false;
	}
	return true;
}

/* The rules of one kind become exports. */
static bool rules_read(struct net_service *net, const struct network_rule_list_reader *list,
		       enum net_authority_kind kind, const struct rt_server_class *class)
{
	for (uint32_t i = 0; i < list->raw.count; i++) {
		const struct network_rule_reader from = network_rule_list_get(list, i);
		const uint32_t tag = network_rule_get_tag(&from);
		struct net_authority *authority = &net->authorities[net->authority_count];

		if (net->authority_count == NET_AUTHORITIES || tag < NET_TAG_RULES ||
		    tag >= SCOPE_EXPORT_TAGS || net->objects[tag].class)
			return false;
		*authority = (struct net_authority){.net = net, .kind = kind};
		if (!hosts_read(&from, &authority->rule) || !ports_read(&from, &authority->rule))
			return false;
		net->authority_count++;
		rt_server_add(&net->server, tag, class, authority);
	}
	return true;
}

static bool all_rules_read(struct net_service *net, const struct network_config_reader *config)
{
	struct network_rule_list_reader list;

	if (network_config_get_listen(config, &list) != STATUS_OK ||
	    !rules_read(net, &list, NET_AUTHORITY_LISTEN, &net_listen_class))
		return false;
	if (network_config_get_connect(config, &list) != STATUS_OK ||
	    !rules_read(net, &list, NET_AUTHORITY_CONNECT, &net_connect_class))
		return false;
	return network_config_get_udp(config, &list) == STATUS_OK &&
	       rules_read(net, &list, NET_AUTHORITY_UDP, &net_udp_class);
}

/* An address, or none when the text is empty. */
static bool address_read(enum status status, struct capnp_text text, struct net_address *address)
{
	if (status != STATUS_OK)
		return false;
	return text.length_bytes == 0 || net_address_parse(text.bytes, text.length_bytes, address);
}

static bool setup_read(const struct network_config_reader *config, struct net_setup *setup)
{
	struct capnp_text text;
	enum status status = network_config_get_address(config, &text);

	if (status != STATUS_OK ||
	    (text.length_bytes != 0 &&
	     (!net_prefix_parse(text.bytes, text.length_bytes, &setup->address) ||
	      setup->address.address.length != NET_ADDRESS_4_BYTES)))
		return false;
	status = network_config_get_gateway(config, &text);
	if (!address_read(status, text, &setup->gateway) ||
	    setup->gateway.length == NET_ADDRESS_BYTES)
		return false;
	status = network_config_get_name_server(config, &text);
	setup->name_server_port = network_config_get_name_server_port(config);
	setup->ipv6 = network_config_get_ipv6(config);
	return address_read(status, text, &setup->name_server) && setup->name_server_port != 0;
}

bool net_config_read(struct net_service *net, struct net_setup *setup)
{
	struct rt_config config;
	struct network_config_reader root;
	bool right = rt_config_open(net->rt, "config", &config) == STATUS_OK;

	right = right && network_config_root(&config.message, &root) == STATUS_OK &&
		setup_read(&root, setup) && all_rules_read(net, &root);
	if (right) {
		const uint32_t bytes = network_config_get_bytes_per_client(&root);

		net->shares.most[NET_SHARE_SOCKETS] = network_config_get_sockets_per_client(&root);
		net->shares.most[NET_SHARE_SENT] = bytes;
		net->shares.most[NET_SHARE_WINDOWS] = bytes;
		net->shares.most[NET_SHARE_ASKED] = NET_ASKED_PER_CLIENT;
	}
	rt_config_close(net->rt, &config);
	return right;
}

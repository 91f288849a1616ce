/*
 * Rules of authorities: see rule.h.
 */
#include "core/net/rule.h"

#define LABEL_BYTES 63u

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_of_label(char c)
{
	return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
}

static size_t without_dot(const char *name, size_t length)
{
	return length > 0 && name[length - 1u] == '.' ? length - 1u : length;
}

bool net_name_is_right(const char *name, size_t length_bytes)
{
	const size_t length = without_dot(name, length_bytes);
	size_t label = 0, digits = 0;

	if (length == 0 || length >= NET_NAME_BYTES)
		return false;
	for (size_t i = 0; i < length; i++) {
		if (name[i] == '.') {
			if (label == 0)
				return false;
			label = 0;
			digits = 0;
			continue;
		}
		if (!is_of_label(name[i]) || ++label > LABEL_BYTES)
			return false;
		digits += is_digit(name[i]) ? 1u : 0u;
	}
	return label > 0 && digits < label;
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool name_is(const char *kept, const char *name, size_t length)
{
	size_t i = 0;

	while (i < length && kept[i] != '\0' && kept[i] == lower(name[i]))
		i++;
	return i == length && kept[i] == '\0';
}

bool net_rule_add_host(struct net_rule *rule, const char *text, size_t length_bytes)
{
	struct net_rule_host *host = &rule->hosts[rule->host_count];
	const size_t length = without_dot(text, length_bytes);

	if (rule->host_count == NET_RULE_HOSTS)
		return false;
	*host = (struct net_rule_host){.name = {0}};
	if (!net_prefix_parse(text, length_bytes, &host->prefix)) {
		if (!net_name_is_right(text, length) || length >= NET_RULE_NAME_BYTES)
			return false;
		for (size_t i = 0; i < length; i++)
			host->name[i] = lower(text[i]);
	}
	rule->host_count++;
	return true;
}

bool net_rule_add_ports(struct net_rule *rule, uint16_t first, uint16_t last)
{
	if (rule->port_count == NET_RULE_PORTS || first == 0 || last < first)
		return false;
	rule->ports[rule->port_count++] = (struct net_port_range){first, last};
	return true;
}

bool net_rule_has_port(const struct net_rule *rule, uint16_t port)
{
	for (uint32_t i = 0; i < rule->port_count; i++) {
		if (port >= rule->ports[i].first && port <= rule->ports[i].last)
			return true;
	}
	return false;
}

bool net_rule_has_address(const struct net_rule *rule, const struct net_address *address)
{
	for (uint32_t i = 0; i < rule->host_count; i++) {
		const struct net_rule_host *host = &rule->hosts[i];

		if (host->name[0] == '\0' && net_prefix_has(&host->prefix, address))
			return true;
	}
	return false;
}

bool net_rule_has_name(const struct net_rule *rule, const char *name, size_t length_bytes)
{
	const size_t length = without_dot(name, length_bytes);

	if (length == 0)
		return false;
	for (uint32_t i = 0; i < rule->host_count; i++) {
		if (rule->hosts[i].name[0] != '\0' && name_is(rule->hosts[i].name, name, length))
			return true;
	}
	return false;
}

uint16_t net_rule_next_port(const struct net_rule *rule, uint16_t after)
{
	for (uint32_t i = 0; i < rule->port_count; i++) {
		const struct net_port_range *range = &rule->ports[i];

		if (after == 0)
			return range->first;
		if (after < range->first || after > range->last)
			continue;
		if (after < range->last)
			return (uint16_t)(after + 1u);
		/* The next range begins. */
		after = 0;
	}
	return 0;
}

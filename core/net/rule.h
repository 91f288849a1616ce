/*
 * Rules: the hosts and ports that the holders of one authority may speak to, or be heard from.
 *
 * A host is a name, an address or a prefix. A name of a rule allows what a client asks for by this
 * name, whatever address it has; that address itself is not allowed by it. So nobody who answers
 * for a name can widen a rule that is written in addresses. Names are compared without regard to
 * the case of ASCII letters, and a dot at the end counts for nothing. Nothing is allowed by a rule
 * that is empty.
 */
#ifndef CORE_NET_RULE_H
#define CORE_NET_RULE_H

#include "abi/base.h"
#include "core/net/address.h"

#define NET_RULE_HOSTS 8u
#define NET_RULE_PORTS 8u
#define NET_NAME_BYTES 254u
#define NET_RULE_NAME_BYTES 64u

struct net_rule_host {
	char name[NET_RULE_NAME_BYTES]; /* empty: `prefix` counts */
	struct net_prefix prefix;
};

struct net_port_range {
	uint16_t first, last;
};

struct net_rule {
	uint32_t host_count, port_count;
	struct net_rule_host hosts[NET_RULE_HOSTS];
	struct net_port_range ports[NET_RULE_PORTS];
};

/* Adds a host. False: the rule is full, or the text is neither name nor prefix. */
MUST_CHECK bool net_rule_add_host(struct net_rule *rule, const char *text, size_t length_bytes);

/* Adds ports. False: the rule is full, or the last one is below the first one. */
MUST_CHECK bool net_rule_add_ports(struct net_rule *rule, uint16_t first, uint16_t last);

MUST_CHECK bool net_rule_has_port(const struct net_rule *rule, uint16_t port);
MUST_CHECK bool net_rule_has_address(const struct net_rule *rule,
				     const struct net_address *address);
MUST_CHECK bool net_rule_has_name(const struct net_rule *rule, const char *name,
				  size_t length_bytes);

/*
 * The port that follows `after` in the rule's own order; 0 begins, and is given back at the end.
 */
uint16_t net_rule_next_port(const struct net_rule *rule, uint16_t after);

/*
 * Whether a text is the name of a host: 1 to 253 bytes, labels of 1 to 63 letters, digits and `-`,
 * not all of the last one digits; one dot may follow.
 */
MUST_CHECK bool net_name_is_right(const char *name, size_t length_bytes);

#endif

/*
 * Ping: echo requests of ICMP, in both versions.
 *
 * lwIP shows each packet of ICMP here first. One that is the answer to a request of ours is taken;
 * all others lwIP answers, or drops, as if nobody had looked.
 */
#include <lwip/icmp.h>
#include <lwip/icmp6.h>
#include <lwip/inet_chksum.h>
#include <lwip/ip.h>
#include <lwip/raw.h>

#include "core/generated/network.h"
#include "user/rt/generated/network_server.h"
#include "user/rt/memory.h"
#include "user/services/net/net.h"

#define MILLISECOND_NS UINT64_C(1000000)
#define LONGEST_MS 10000u
#define ECHO_BYTES 40u

/* ---- answers --------------------------------------------------------------------------------- */

static void ping_free(struct net_ping *ping)
{
	rt_server_moment_unset(&ping->net->clock, &ping->late);
	net_question_drop(ping->question);
	ping->question = NULL;
	net_share_give(ping->share, NET_SHARE_ASKED, 1);
	ping->used = false;
}

static void ping_fail(struct net_ping *ping, struct capnp_text text)
{
	struct rt_server *server = &ping->net->server;
	struct rt_request *answer = rt_server_answer(server, ping->deferred);

	rt_server_reply(server, answer, rt_request_fail(answer, CALL_EXCEPTION_KIND_FAILED, text));
	ping_free(ping);
}

static void ping_answer(struct net_ping *ping)
{
	struct rt_server *server = &ping->net->server;
	struct rt_request *answer = rt_server_answer(server, ping->deferred);
	struct ping_ping_results_builder results;
	char text[NET_ADDRESS_TEXT_BYTES];
	enum status status = ping_ping_results_builder_root(&answer->results, &results);

	if (status == STATUS_OK) {
		ping_ping_results_builder_set_round_trip_ns(&results,
							    ping->answered_ns - ping->sent_ns);
		status = ping_ping_results_builder_set_address(
			&results, capnp_text_make(text, net_address_print(&ping->host, text)));
	}
	rt_server_reply(server, answer, status);
	ping_free(ping);
}

void net_pings_settle(struct net_service *net)
{
	for (uint32_t i = 0; i < NET_PINGS; i++) {
		if (net->pings[i].used && net->pings[i].answered_ns != 0)
			ping_answer(&net->pings[i]);
	}
}

/* An echo reply with this header, from this host. */
static bool reply_take(struct net_service *net, const struct icmp_echo_hdr *echo,
		       const ip_addr_t *from)
{
	const struct net_address host = net_address_of(from);

	for (uint32_t i = 0; i < NET_PINGS; i++) {
		struct net_ping *ping = &net->pings[i];

		if (!ping->used || !ping->sent || ping->answered_ns != 0 || ping->id != echo->id ||
		    ping->sequence != echo->seqno || !net_address_equal(&ping->host, &host))
			continue;
		ping->answered_ns =
			net->stack.now_ns > ping->sent_ns ? net->stack.now_ns : ping->sent_ns + 1u;
		net->is_changed = true;
		return true;
	}
	return false;
}

/* lwIP's callback: true takes the packet. */
static u8_t looked_at(void *argument, struct raw_pcb *pcb, struct pbuf *packet,
		      const ip_addr_t *from)
{
	const uint16_t at = ip_current_header_tot_len();
	struct icmp_echo_hdr echo;
	const uint8_t wanted = IP_IS_V6(from) ? ICMP6_TYPE_EREP : ICMP_ER;

	(void)pcb;
	if (packet->tot_len < at + sizeof(echo) ||
	    pbuf_copy_partial(packet, &echo, sizeof(echo), at) != sizeof(echo) ||
	    ICMPH_TYPE(&echo) != wanted || !reply_take(argument, &echo, from))
		return 0;
	pbuf_free(packet);
	return 1;
}

/* ---- requests -------------------------------------------------------------------------------- */

/* A request as a packet; null: lwIP has no room. */
static struct pbuf *request_make(const struct net_ping *ping)
{
	struct pbuf *packet = pbuf_alloc(PBUF_IP, ECHO_BYTES, PBUF_RAM);
	struct icmp_echo_hdr *echo;

	if (!packet)
		return NULL;
	echo = packet->payload;
	memset(echo, 0, ECHO_BYTES);
	ICMPH_TYPE_SET(echo, ping->host.length == NET_ADDRESS_BYTES ? ICMP6_TYPE_EREQ : ICMP_ECHO);
	echo->id = ping->id;
	echo->seqno = ping->sequence;
	/* That of the longer addresses covers a header that only lwIP knows. */
	if (ping->host.length == NET_ADDRESS_4_BYTES)
		echo->chksum = inet_chksum(echo, ECHO_BYTES);
	return packet;
}

static bool request_send(struct net_ping *ping)
{
	const ip_addr_t to = net_lwip_address(&ping->host);
	struct pbuf *packet = request_make(ping);
	struct raw_pcb *pcb = ping->net->ping_pcbs[IP_IS_V6(&to) ? 1 : 0];
	err_t error;

	if (!packet)
		return false;
	error = raw_sendto(pcb, packet, &to);
	pbuf_free(packet);
	return error == ERR_OK;
}

static void late(void *context)
{
	struct net_ping *ping = context;

	net_enter(ping->net);
	if (ping->used)
		ping_fail(ping, CAPNP_TEXT("The host does not answer."));
	net_leave(ping->net);
}

static void named(void *context, const struct net_address *address)
{
	struct net_ping *ping = context;
	struct net_service *net = ping->net;

	ping->question = NULL;
	if (address->length == 0) {
		ping_fail(ping, net_question_unanswered());
		return;
	}
	ping->host = *address;
	ping->sequence = ++net->ping_sequence;
	ping->sent_ns = net->stack.now_ns;
	ping->sent = true;
	if (!request_send(ping))
		ping_fail(ping, CAPNP_TEXT("No network leads to this host."));
}

static void asker_gone(void *context, struct rt_server_deferred *deferred)
{
	(void)deferred;
	ping_free(context);
}

static struct net_ping *place_of(struct net_service *net)
{
	for (uint32_t i = 0; i < NET_PINGS; i++) {
		if (!net->pings[i].used)
			return &net->pings[i];
	}
	return NULL;
}

static enum status ping_begin(struct net_service *net, struct rt_request *request,
			      const struct net_text *host, uint32_t timeout_ms)
{
	struct net_ping *ping = place_of(net);
	struct net_share *share = net_share_of(net, request);
	enum status status;

	if (!ping || !share || !net_share_take(&net->shares, share, NET_SHARE_ASKED, 1))
		return STATUS_NO_ROOM;
	*ping = (struct net_ping){.net = net,
				  .used = true,
				  .share = share,
				  .id = (uint16_t)net_chance(net),
				  .late = {.come = late, .context = ping}};
	status = net_question_ask(net, share, host, named, ping, &ping->question);
	if (status == STATUS_OK)
		status = rt_server_defer(&net->server, request, asker_gone, ping, &ping->deferred);
	if (status != STATUS_OK) {
		ping_free(ping);
		return status;
	}
	rt_server_moment_set(&net->clock, &ping->late,
			     net->stack.now_ns + timeout_ms * MILLISECOND_NS);
	return STATUS_OK;
}

static enum status ping_ping_handle(void *self, struct rt_request *request,
				    const struct ping_ping_params_reader *params,
				    const struct ping_ping_results_builder *results)
{
	struct net_service *net = self;
	const uint32_t timeout_ms = ping_ping_params_get_timeout_ms(params);
	struct capnp_text text;
	struct net_text host;
	enum status status = ping_ping_params_get_host(params, &text);

	(void)results;
	if (status != STATUS_OK)
		return status;
	if (!net_text_take(&host, text) || timeout_ms == 0 || timeout_ms > LONGEST_MS)
		return STATUS_INVALID_ARGUMENT;
	net_enter(net);
	status = ping_begin(net, request, &host, timeout_ms);
	net_leave(net);
	return status;
}

static const struct ping_handlers ping_handlers = {.ping = ping_ping_handle};
RT_SERVER_DISPATCH(ping, ping_handlers)

const struct rt_server_class net_ping_class = {
	.interface_id = PING_INTERFACE_ID,
	.dispatch = ping_serve,
	.waiting_per_caller = NET_ASKED_PER_CLIENT,
};

bool net_ping_prepare(struct net_service *net)
{
	net->ping_pcbs[0] = raw_new_ip_type(IPADDR_TYPE_V4, IP_PROTO_ICMP);
	net->ping_pcbs[1] = raw_new_ip_type(IPADDR_TYPE_V6, IP6_NEXTH_ICMP6);
	if (!net->ping_pcbs[0] || !net->ping_pcbs[1])
		return false;
	net->ping_pcbs[1]->chksum_reqd = 1;
	net->ping_pcbs[1]->chksum_offset = offsetof(struct icmp_echo_hdr, chksum);
	for (uint32_t i = 0; i < ARRAY_COUNT(net->ping_pcbs); i++)
		raw_recv(net->ping_pcbs[i], looked_at, net);
	return true;
}

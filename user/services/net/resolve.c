/*
 * Names: questions to lwIP's resolver, which keeps its own table of answers. Random numbers and
 * ports, and only one question for the same name at a time, are lwIP's part (lwipopts.h).
 *
 * lwIP cannot take a question back. So one that nobody wants any more keeps its record, and its
 * client's share, until lwIP has answered or given up.
 */
#include <lwip/dns.h>

#include "core/generated/network.h"
#include "user/rt/generated/network_server.h"
#include "user/rt/memory.h"
#include "user/services/net/net.h"

/* ---- questions ------------------------------------------------------------------------------- */

static void question_free(struct net_question *question)
{
	net_share_give(question->share, NET_SHARE_ASKED, 1);
	question->used = false;
}

/* lwIP's callback: only notes it. */
static void found(const char *name, const ip_addr_t *address, void *argument)
{
	struct net_question *question = argument;

	(void)name;
	question->asked = false;
	question->answered = true;
	if (address)
		question->address = net_address_of(address);
	question->net->is_changed = true;
}

void net_question_drop(struct net_question *question)
{
	if (!question)
		return;
	question->dropped = true;
	if (!question->asked)
		question_free(question);
}

struct capnp_text net_question_unanswered(void)
{
	if (ip_addr_isany(dns_getserver(0)) || !netif_default || !netif_is_link_up(netif_default))
		return CAPNP_TEXT("No name server can be asked.");
	return CAPNP_TEXT("The name has no address.");
}

void net_questions_settle(struct net_service *net)
{
	for (uint32_t i = 0; i < NET_QUESTIONS; i++) {
		struct net_question *question = &net->questions[i];
		const struct net_address address = question->address;

		if (!question->used || !question->answered)
			continue;
		question_free(question);
		if (!question->dropped)
			question->done(question->context, &address);
	}
}

static struct net_question *place_of(struct net_service *net)
{
	for (uint32_t i = 0; i < NET_QUESTIONS; i++) {
		if (!net->questions[i].used)
			return &net->questions[i];
	}
	return NULL;
}

/* Asks lwIP, unless the text is an address. */
static enum status question_put(struct net_question *question, const struct net_text *host)
{
	ip_addr_t address;
	err_t error;

	question->answered = true;
	if (net_address_parse(host->bytes, host->length, &question->address))
		return STATUS_OK;
	if (!net_name_is_right(host->bytes, host->length))
		return STATUS_INVALID_ARGUMENT;
	error = dns_gethostbyname_addrtype(host->bytes, &address, found, question,
					   LWIP_DNS_ADDRTYPE_IPV4_IPV6);
	if (error == ERR_OK)
		question->address = net_address_of(&address);
	question->asked = error == ERR_INPROGRESS;
	question->answered = error != ERR_INPROGRESS;
	return STATUS_OK;
}

enum status net_question_ask(struct net_service *net, struct net_share *share,
			     const struct net_text *host,
			     void (*done)(void *context, const struct net_address *address),
			     void *context, struct net_question **question)
{
	struct net_question *place = place_of(net);
	enum status status;

	if (!place || !net_share_take(&net->shares, share, NET_SHARE_ASKED, 1))
		return STATUS_NO_ROOM;
	*place = (struct net_question){
		.net = net, .used = true, .share = share, .done = done, .context = context};
	status = question_put(place, host);
	if (status != STATUS_OK) {
		question_free(place);
		return status;
	}
	net->is_changed = true;
	*question = place;
	return STATUS_OK;
}

/* ---- Resolver -------------------------------------------------------------------------------- */

static void resolved(void *context, const struct net_address *address)
{
	struct net_resolving *resolving = context;
	struct rt_server *server = &resolving->net->server;
	struct resolver_resolve_results_builder results;
	char text[NET_ADDRESS_TEXT_BYTES];
	struct rt_request *answer;
	enum status status;

	resolving->used = false;
	answer = rt_server_answer(server, resolving->deferred);
	if (address->length == 0) {
		rt_server_reply(server, answer,
				rt_request_fail(answer, CALL_EXCEPTION_KIND_FAILED,
						net_question_unanswered()));
		return;
	}
	status = resolver_resolve_results_builder_root(&answer->results, &results);
	if (status == STATUS_OK)
		status = resolver_resolve_results_builder_set_address(
			&results, capnp_text_make(text, net_address_print(address, text)));
	rt_server_reply(server, answer, status);
}

static void asker_gone(void *context, struct rt_server_deferred *deferred)
{
	struct net_resolving *resolving = context;

	(void)deferred;
	net_question_drop(resolving->question);
	resolving->used = false;
}

static struct net_resolving *resolving_place(struct net_service *net)
{
	for (uint32_t i = 0; i < NET_QUESTIONS; i++) {
		if (!net->resolvings[i].used)
			return &net->resolvings[i];
	}
	return NULL;
}

static enum status resolver_begin(struct net_service *net, struct rt_request *request,
				  const struct net_text *name)
{
	struct net_resolving *resolving = resolving_place(net);
	struct net_share *share = net_share_of(net, request);
	enum status status;

	if (!resolving || !share)
		return STATUS_NO_ROOM;
	*resolving = (struct net_resolving){.net = net};
	status = net_question_ask(net, share, name, resolved, resolving, &resolving->question);
	if (status != STATUS_OK)
		return status;
	status =
		rt_server_defer(&net->server, request, asker_gone, resolving, &resolving->deferred);
	if (status != STATUS_OK)
		net_question_drop(resolving->question);
	resolving->used = status == STATUS_OK;
	return status;
}

static enum status resolver_resolve(void *self, struct rt_request *request,
				    const struct resolver_resolve_params_reader *params,
				    const struct resolver_resolve_results_builder *results)
{
	struct net_service *net = self;
	struct capnp_text text;
	struct net_text name;
	enum status status = resolver_resolve_params_get_name(params, &text);

	(void)results;
	if (status != STATUS_OK)
		return status;
	if (!net_text_take(&name, text))
		return STATUS_INVALID_ARGUMENT;
	net_enter(net);
	status = resolver_begin(net, request, &name);
	net_leave(net);
	return status;
}

static const struct resolver_handlers resolver_handlers = {.resolve = resolver_resolve};
RT_SERVER_DISPATCH(resolver, resolver_handlers)

const struct rt_server_class net_resolver_class = {
	.interface_id = RESOLVER_INTERFACE_ID,
	.dispatch = resolver_serve,
	.waiting_per_caller = NET_ASKED_PER_CLIENT,
};

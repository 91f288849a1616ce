/*
 * Bundle.next: up to eight capabilities of a session's profile, in the policy's order. Those of
 * services are asked of their issuers, one after the other; then all are given at once.
 *
 * A service that is given up has no facet any more. A shell does without it; nobody is kept out
 * because some service has failed too often. A launcher's part is all there, or nothing is given.
 */
#include "core/generated/session.h"
#include "core/generated/supervisor.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/supervisor_client.h"
#include "user/rt/memory.h"
#include "user/services/broker/broker.h"

static const struct rt_method issuer_method = {
	.interface_id = ISSUER_INTERFACE_ID,
	.method = ISSUER_METHOD_ISSUE,
	.message_words = 8,
	.result_words = 16,
	.result_capabilities = 1,
};

struct broker_bundle *broker_bundle_place(struct broker *broker)
{
	for (uint32_t i = 0; i < BROKER_BUNDLES; i++) {
		if (!broker->bundles[i].used)
			return &broker->bundles[i];
	}
	return NULL;
}

/* Those that were made and that nobody gets. */
static void given_drop(struct broker_bundle *bundle)
{
	for (uint32_t i = 0; i < bundle->given_count; i++) {
		if (bundle->moves[i])
			rt_ring_release(&bundle->broker->rt->ring, bundle->given[i]);
	}
	bundle->given_count = 0;
	bundle->looked = 0;
}

/* The capabilities of the bundle's profile, as long as its session lives; `message` is storage. */
static bool grants_read(const struct broker_bundle *bundle, struct capnp_message *message,
			struct profile_grant_list_reader *list)
{
	struct profile_reader profile;
	char label[CAPSET_NAME_BYTES];

	return bundle->session->serial == bundle->serial &&
	       broker_session_label(bundle->broker, bundle->session->reference, label) &&
	       broker_profile_find(&bundle->broker->policy, message,
				   broker_text(bundle->session->profile), &profile) &&
	       profile_get_capabilities(&profile, list) == STATUS_OK;
}

/* ---- the answer ------------------------------------------------------------------------------ */

static enum status item_write(struct rt_request *answer, const struct bundle_item_builder *item,
			      const struct profile_grant_reader *grant,
			      const struct broker_bundle *bundle, uint32_t index)
{
	struct capnp_text name;
	enum status status = profile_grant_get_name(grant, &name);

	if (status == STATUS_OK)
		status = bundle_item_builder_set_name(item, name);
	if (status != STATUS_OK)
		return status;
	bundle_item_builder_set_launcher(item, profile_grant_get_launcher(grant));
	return bundle_item_send_capability(answer, item, bundle->given[index],
					   bundle->moves[index] ? RT_TRANSFER_MOVE
								: RT_TRANSFER_COPY);
}

/* From the first of `given` on that was not sent, none is the loop's: it is dropped here. */
static enum status items_write(struct broker_bundle *bundle, struct rt_request *answer,
			       const struct bundle_next_results_builder *results)
{
	struct profile_grant_list_reader grants;
	struct bundle_item_list_builder list;
	struct capnp_message message;
	uint32_t sent = 0;
	enum status status = STATUS_SESSION_ENDED;

	if (grants_read(bundle, &message, &grants))
		status = bundle_next_results_builder_new_items(results, bundle->given_count, &list);
	for (; status == STATUS_OK && sent < bundle->given_count; sent++) {
		struct bundle_item_builder item = bundle_item_list_builder_get(&list, sent);
		struct profile_grant_reader grant =
			profile_grant_list_get(&grants, bundle->given_as[sent]);

		status = item_write(answer, &item, &grant, bundle, sent);
		if (status != STATUS_OK)
			break;
		bundle->moves[sent] = false;
	}
	if (status == STATUS_OK) {
		bundle->next += bundle->looked;
		bundle_next_results_builder_set_more(results, bundle->next < grants.raw.count);
	}
	given_drop(bundle);
	return status;
}

static void answer(struct broker_bundle *bundle, enum status status)
{
	struct rt_server *server = &bundle->broker->server;
	struct bundle_next_results_builder results;
	struct rt_request *request;

	if (!bundle->waiting) {
		given_drop(bundle);
		return;
	}
	request = rt_server_answer(server, bundle->waiting);
	bundle->waiting = NULL;
	if (status == STATUS_OK)
		status = bundle_next_results_builder_root(&request->results, &results);
	if (status == STATUS_OK)
		status = items_write(bundle, request, &results);
	else
		given_drop(bundle);
	if (status != STATUS_OK)
		status = rt_request_fail(request, CALL_EXCEPTION_KIND_FAILED,
					 CAPNP_TEXT("A capability of the profile cannot be made."));
	rt_server_reply(server, request, status);
}

/* ---- what is given --------------------------------------------------------------------------- */

static enum status collect(struct broker_bundle *bundle, bool *asked);

/* Keeps the capability that was looked at last. */
static void give(struct broker_bundle *bundle, struct cap_id capability, bool moves)
{
	bundle->given_as[bundle->given_count] = bundle->next + bundle->looked - 1u;
	bundle->moves[bundle->given_count] = moves;
	bundle->given[bundle->given_count++] = capability;
}

/* Whether the one that was looked at last may be missing, its service having been given up. */
static bool may_be_missing(const struct broker_bundle *bundle, enum status status)
{
	const struct rt *rt = bundle->broker->rt;
	struct profile_grant_list_reader grants;
	struct profile_grant_reader grant;
	struct capnp_message message;

	if (status != STATUS_EXCEPTION || rt->exception.kind != CALL_EXCEPTION_KIND_DISCONNECTED ||
	    !grants_read(bundle, &message, &grants))
		return false;
	grant = profile_grant_list_get(&grants, bundle->next + bundle->looked - 1u);
	return !profile_grant_get_launcher(&grant);
}

static void issued(void *context, enum status status)
{
	struct broker_bundle *bundle = context;
	struct issuer_issue_results_reader results;
	struct cap_id facet = {0};
	bool asked = false;

	if (status == STATUS_OK)
		status = issuer_issue_results_root(rt_call_results(&bundle->ask.call), &results);
	if (status == STATUS_OK)
		status = issuer_issue_results_take_facet(&bundle->ask.call, &results, &facet);
	rt_call_close(&bundle->ask.call);
	if (status == STATUS_OK && facet.key == 0)
		status = STATUS_NOT_FOUND;
	if (status == STATUS_OK)
		give(bundle, facet, true);
	if (status == STATUS_OK || may_be_missing(bundle, status))
		status = collect(bundle, &asked);
	if (!asked)
		answer(bundle, status);
}

static enum status issuer_ask(struct broker_bundle *bundle, struct cap_id issuer)
{
	struct rt_call *call = &bundle->ask.call;
	struct issuer_issue_params_builder params;
	enum status status = rt_call_open(call, bundle->broker->rt, issuer, &issuer_method);

	if (status == STATUS_OK)
		status = issuer_issue_params_builder_root(rt_call_message(call), &params);
	if (status == STATUS_OK)
		status = issuer_issue_params_pass_session(call, &params, bundle->session->reference,
							  RT_TRANSFER_COPY);
	bundle->ask.done = issued;
	bundle->ask.context = bundle;
	if (status == STATUS_OK)
		status = rt_server_ask(&bundle->broker->clock, &bundle->ask, BROKER_SECONDS);
	if (status != STATUS_OK)
		rt_call_close(call);
	return status;
}

static bool is_given(const struct broker_bundle *bundle, struct cap_id capability)
{
	for (uint32_t i = 0; i < bundle->given_count; i++) {
		if (bundle->given[i].key == capability.key)
			return true;
	}
	return false;
}

/* Takes what is there at once, up to an issuer that is asked (`*asked`) or to the eighth. */
static enum status collect(struct broker_bundle *bundle, bool *asked)
{
	struct profile_grant_list_reader grants;
	struct capnp_message message;

	*asked = false;
	if (!grants_read(bundle, &message, &grants))
		return STATUS_SESSION_ENDED;
	while (bundle->given_count < BROKER_ITEMS &&
	       bundle->next + bundle->looked < grants.raw.count) {
		struct profile_grant_reader grant =
			profile_grant_list_get(&grants, bundle->next + bundle->looked);
		struct cap_id capability;
		struct capnp_text from;
		enum status status = profile_grant_get_from(&grant, &from);

		if (status != STATUS_OK)
			return status;
		capability = broker_grant(bundle->broker, from, 0);
		if (profile_grant_get_kind(&grant) == GRANT_KIND_ISSUER) {
			bundle->looked++;
			status = issuer_ask(bundle, capability);
			*asked = status == STATUS_OK;
			return status;
		}
		/* One answer cannot carry a capability twice. */
		if (is_given(bundle, capability))
			return STATUS_OK;
		bundle->looked++;
		give(bundle, capability, false);
	}
	return STATUS_OK;
}

/* ---- the interface --------------------------------------------------------------------------- */

static void caller_gone(void *context, struct rt_server_deferred *deferred)
{
	struct broker_bundle *bundle = context;

	(void)deferred;
	bundle->waiting = NULL;
}

static enum status next_serve(void *self, struct rt_request *request,
			      const struct bundle_next_params_reader *params,
			      const struct bundle_next_results_builder *results)
{
	struct broker_bundle *bundle = self;
	bool asked;
	enum status status;

	(void)params;
	if (bundle->waiting || bundle->ask.asked)
		return STATUS_BUSY;
	status = collect(bundle, &asked);
	if (status == STATUS_OK && !asked)
		return items_write(bundle, request, results);
	if (status == STATUS_OK) {
		status = rt_server_defer(&bundle->broker->server, request, caller_gone, bundle,
					 &bundle->waiting);
		if (status != STATUS_OK)
			rt_server_ask_drop(&bundle->ask);
	}
	if (status != STATUS_OK)
		given_drop(bundle);
	return status;
}

static void closed(void *self)
{
	struct broker_bundle *bundle = self;

	rt_server_ask_drop(&bundle->ask);
	given_drop(bundle);
	bundle->used = false;
}

static const struct bundle_handlers bundle_handlers = {.next = next_serve};
RT_SERVER_DISPATCH(bundle, bundle_handlers)

const struct rt_server_class broker_bundle_class = {
	.interface_id = BUNDLE_INTERFACE_ID,
	.dispatch = bundle_serve,
	.closed = closed,
};

/*
 * Logins by key: set-up, and SshAuthorizers. Read first: authorizer.h.
 *
 * Ends with 2 when something that it needs is missing, otherwise when its endpoint is gone, with 4.
 */
#include "user/services/authorizer/authorizer.h"

#include "core/generated/accounts.h"
#include "core/generated/endpoint.h"
#include "core/generated/ssh.h"
#include "core/generated/system.h"
#include "user/rt/generated/ssh_client.h"
#include "user/rt/memory.h"
#include "user/rt/state.h"

#define RECEIVES 4u
#define RESULT_WORDS 32u

static const struct rt_method claim_method = {
	.interface_id = SSH_IDENTIFIERS_INTERFACE_ID,
	.method = SSH_IDENTIFIERS_METHOD_CLAIM,
	.message_words = 4,
	.result_words = 24,
};

static void let_go(struct authorizer *authorizer, struct cap_id *capability)
{
	if (capability->key != 0)
		rt_ring_release(&authorizer->rt->ring, *capability);
	capability->key = 0;
}

void authorizer_connection_release(struct authorizer_connection *connection)
{
	if (connection->is_held || connection->waiting || connection->ask.asked)
		return;
	let_go(connection->authorizer, &connection->identifier.id);
	rt_wipe(connection, sizeof(*connection));
}

static struct authorizer_connection *connection_place(struct authorizer *authorizer)
{
	for (uint32_t i = 0; i < AUTHORIZER_CONNECTIONS; i++) {
		if (!authorizer->connections[i].used)
			return &authorizer->connections[i];
	}
	return NULL;
}

/* ---- SshAuthorizers -------------------------------------------------------------------------- */

static enum status opened_write(struct authorizer_connection *connection, struct rt_request *answer)
{
	const struct rt_server_object object = {.class = &authorizer_class, .self = connection};
	const struct rt_server_life life = {.move_only = true};
	struct ssh_authorizers_open_results_builder results;
	struct rt_server_facet facet = {0};
	struct ssh_authorizer given;
	enum status status = ssh_authorizers_open_results_builder_root(&answer->results, &results);

	if (status == STATUS_OK)
		status = rt_server_mint_for(&connection->authorizer->server, NULL, &object, &life,
					    &facet);
	if (status != STATUS_OK)
		return status;
	connection->is_held = true;
	given.id = facet.capability;
	status = ssh_authorizers_open_results_send_authorizer(answer, &results, given,
							      RT_TRANSFER_MOVE);
	if (status != STATUS_OK)
		rt_ring_release(&connection->authorizer->rt->ring, facet.capability);
	return status;
}

static void claimed(void *context, enum status status)
{
	struct authorizer_connection *connection = context;
	struct rt_server *server = &connection->authorizer->server;
	struct ssh_identifiers_claim_results_reader results;
	bool is_found = false;

	if (status == STATUS_OK) {
		connection->identifier.id.key = 0;
		status = ssh_identifiers_claim_results_root(rt_call_results(&connection->ask.call),
							    &results);
	}
	if (status == STATUS_OK) {
		is_found = ssh_identifiers_claim_results_get_found(&results);
		connection->number = ssh_identifiers_claim_results_get_number(&results);
	}
	rt_call_close(&connection->ask.call);
	if (connection->waiting) {
		struct rt_request *answer = rt_server_answer(server, connection->waiting);

		connection->waiting = NULL;
		rt_server_reply(server, answer,
				is_found ? opened_write(connection, answer)
					 : STATUS_INVALID_ARGUMENT);
	}
	authorizer_connection_release(connection);
}

static enum status claim_ask(struct authorizer_connection *connection)
{
	struct authorizer *authorizer = connection->authorizer;
	struct rt_call *call = &connection->ask.call;
	struct ssh_identifiers_claim_params_builder params;
	enum status status =
		rt_call_open(call, authorizer->rt, authorizer->identifiers.id, &claim_method);

	if (status == STATUS_OK)
		status = ssh_identifiers_claim_params_builder_root(rt_call_message(call), &params);
	if (status == STATUS_OK)
		status = ssh_identifiers_claim_params_pass_identifier(
			call, &params, connection->identifier, RT_TRANSFER_MOVE);
	connection->ask.done = claimed;
	connection->ask.context = connection;
	if (status == STATUS_OK)
		status = rt_server_ask(&authorizer->clock, &connection->ask, AUTHORIZER_SECONDS);
	if (status != STATUS_OK)
		rt_call_close(call);
	return status;
}

static void caller_gone(void *context, struct rt_server_deferred *deferred)
{
	struct authorizer_connection *connection = context;

	(void)deferred;
	connection->waiting = NULL;
}

static enum status open_serve(void *self, struct rt_request *request,
			      const struct ssh_authorizers_open_params_reader *params,
			      const struct ssh_authorizers_open_results_builder *results)
{
	struct authorizer *authorizer = self;
	struct authorizer_connection *connection = connection_place(authorizer);
	enum status status;

	(void)results;
	if (!connection)
		return rt_request_fail(request, CALL_EXCEPTION_KIND_OVERLOADED,
				       CAPNP_TEXT("There are too many connections."));
	*connection = (struct authorizer_connection){.authorizer = authorizer, .used = true};
	status = ssh_authorizers_open_params_receive_identifier(request, params,
								&connection->identifier);
	if (status == STATUS_OK && connection->identifier.id.key == 0)
		status = STATUS_INVALID_ARGUMENT;
	if (status == STATUS_OK)
		status = claim_ask(connection);
	if (status == STATUS_OK) {
		status = rt_server_defer(&authorizer->server, request, caller_gone, connection,
					 &connection->waiting);
		if (status != STATUS_OK)
			rt_server_ask_drop(&connection->ask);
	}
	if (status != STATUS_OK)
		authorizer_connection_release(connection);
	return status;
}

static const struct ssh_authorizers_handlers authorizers_handlers = {.open = open_serve};
RT_SERVER_DISPATCH(ssh_authorizers, authorizers_handlers)

static const struct rt_server_class authorizers_class = {
	.interface_id = SSH_AUTHORIZERS_INTERFACE_ID,
	.dispatch = ssh_authorizers_serve,
	.waiting_per_caller = RT_SERVER_NO_BOUND,
};

/* ---- starting -------------------------------------------------------------------------------- */

int capos_main(struct rt *rt)
{
	struct authorizer *authorizer = RT_STATE(struct authorizer);
	struct timer timer;
	struct rt_server_config config = {
		.rt = rt,
		.result_words = RESULT_WORDS,
		.receives = RECEIVES,
		.objects = authorizer->objects,
		.object_count = AUTHORIZER_OBJECTS,
	};
	const struct rt_capset_want wants[] = {
		{RT_SERVICE_ENDPOINT, ENDPOINT_INTERFACE_ID, &config.endpoint.id},
		{"keys", AUTHORIZED_KEY_STORE_INTERFACE_ID, &authorizer->keys.id},
		{"identifiers", SSH_IDENTIFIERS_INTERFACE_ID, &authorizer->identifiers.id},
		{"timer", TIMER_INTERFACE_ID, &timer.id},
	};

	authorizer->rt = rt;
	if (rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants)) != NULL ||
	    rt_server_init(&authorizer->server, &config) != STATUS_OK)
		return 2;
	rt_server_clock_init(&authorizer->clock, &authorizer->server, timer);
	rt_server_add(&authorizer->server, AUTHORIZER_TAG_AUTHORIZERS, &authorizers_class,
		      authorizer);
	rt_server_add(&authorizer->server, AUTHORIZER_TAG_REDEEMER, &authorizer_redeemer_class,
		      authorizer);
	return rt_server_run(&authorizer->server) == STATUS_OK ? 0 : 4;
}

/* One connection's logins: SshAuthorizer. See authorizer.h. */
#include "core/generated/accounts.h"
#include "core/generated/ssh.h"
#include "user/rt/format.h"
#include "user/rt/generated/accounts_client.h"
#include "user/rt/generated/ssh_client.h"
#include "user/rt/memory.h"
#include "user/services/authorizer/authorizer.h"
#include "user/ssh/crypto.h"

static const struct rt_method tell_method = {
	.interface_id = SSH_IDENTIFIERS_INTERFACE_ID,
	.method = SSH_IDENTIFIERS_METHOD_TELL,
	.message_words = 4,
	.result_words = 24,
};
static const struct rt_method find_method = {
	.interface_id = AUTHORIZED_KEY_STORE_INTERFACE_ID,
	.method = AUTHORIZED_KEY_STORE_METHOD_FIND,
	.message_words = 20,
	.result_words = 24,
};

static struct capnp_text user_of(const struct authorizer_connection *connection)
{
	return capnp_text_make(connection->user, (uint32_t)rt_string_length(connection->user));
}

/* Asks the call that was built, unless `status` says that it was not. */
static enum status ask(struct authorizer_connection *connection, enum status status,
		       void (*done)(void *context, enum status status))
{
	connection->ask.done = done;
	connection->ask.context = connection;
	if (status == STATUS_OK)
		status = rt_server_ask(&connection->authorizer->clock, &connection->ask,
				       AUTHORIZER_SECONDS);
	if (status != STATUS_OK)
		rt_call_close(&connection->ask.call);
	return status;
}

/* ---- the answer ------------------------------------------------------------------------------ */

static enum status accepted_write(struct authorizer_connection *connection,
				  struct rt_request *answer, uint64_t principal)
{
	struct ssh_authorizer_authenticate_results_builder results;
	struct key_proof proof = {{0}};
	enum status status =
		ssh_authorizer_authenticate_results_builder_root(&answer->results, &results);

	if (status == STATUS_OK && principal != 0)
		status = authorizer_proof_mint(connection->authorizer, principal, connection->user,
					       &proof);
	if (status != STATUS_OK || principal == 0)
		return status;
	ssh_authorizer_authenticate_results_builder_set_accepted(&results, true);
	status = ssh_authorizer_authenticate_results_send_proof(answer, &results, proof,
								RT_TRANSFER_MOVE);
	if (status != STATUS_OK)
		rt_ring_release(&connection->authorizer->rt->ring, proof.id);
	return status;
}

/* Answers, with a proof when `principal` is not 0. */
static void answer_send(struct authorizer_connection *connection, uint64_t principal)
{
	struct rt_server *server = &connection->authorizer->server;

	if (connection->waiting) {
		struct rt_request *answer = rt_server_answer(server, connection->waiting);

		connection->waiting = NULL;
		rt_server_reply(server, answer, accepted_write(connection, answer, principal));
	}
	authorizer_connection_release(connection);
}

/* ---- accounts -------------------------------------------------------------------------------- */

static void found(void *context, enum status status)
{
	struct authorizer_connection *connection = context;
	struct authorized_key_store_find_results_reader results;
	uint64_t principal = 0;

	if (status == STATUS_OK)
		status = authorized_key_store_find_results_root(
			rt_call_results(&connection->ask.call), &results);
	if (status == STATUS_OK && authorized_key_store_find_results_get_found(&results))
		principal = authorized_key_store_find_results_get_principal(&results);
	rt_call_close(&connection->ask.call);
	answer_send(connection, connection->is_signed ? principal : 0);
}

static enum status find_ask(struct authorizer_connection *connection)
{
	struct rt_call *call = &connection->ask.call;
	struct authorized_key_store_find_params_builder params;
	enum status status = rt_call_open(call, connection->authorizer->rt,
					  connection->authorizer->keys.id, &find_method);

	if (status == STATUS_OK)
		status = authorized_key_store_find_params_builder_root(rt_call_message(call),
								       &params);
	if (status == STATUS_OK)
		status = authorized_key_store_find_params_builder_set_user(&params,
									   user_of(connection));
	if (status == STATUS_OK)
		status = authorized_key_store_find_params_builder_set_key(
			&params, capnp_data_make(connection->key, sizeof(connection->key)));
	return ask(connection, status, found);
}

/* ---- the signature --------------------------------------------------------------------------- */

static bool signature_holds(const struct authorizer_connection *connection,
			    struct capnp_data session)
{
	uint8_t request[SSH_REQUEST_BYTES_MOST];
	uint8_t scratch[2u * (SSH_SIGNATURE_BYTES + SSH_REQUEST_BYTES_MOST)];
	struct ssh_writer writer = ssh_writer_of(request, sizeof(request));

	ssh_request_write(&writer, ssh_span_of(session.bytes, session.length_bytes),
			  ssh_span_of(connection->user, rt_string_length(connection->user)),
			  connection->key);
	return !writer.is_bad && ssh_crypto.verify(connection->key, connection->signature,
						   ssh_written(&writer), scratch);
}

static void told(void *context, enum status status)
{
	struct authorizer_connection *connection = context;
	struct ssh_identifiers_tell_results_reader results;
	struct capnp_data session = {.length_bytes = 0};
	bool is_known = false;

	if (status == STATUS_OK)
		status = ssh_identifiers_tell_results_root(rt_call_results(&connection->ask.call),
							   &results);
	if (status == STATUS_OK)
		status = ssh_identifiers_tell_results_get_session(&results, &session);
	if (status == STATUS_OK)
		is_known = ssh_identifiers_tell_results_get_found(&results) &&
			   session.length_bytes != 0;
	connection->is_signed = is_known && signature_holds(connection, session);
	rt_call_close(&connection->ask.call);
	/* The account is asked for also after a wrong signature: nobody learns which it was. */
	if (find_ask(connection) != STATUS_OK)
		answer_send(connection, 0);
}

static enum status tell_ask(struct authorizer_connection *connection)
{
	struct rt_call *call = &connection->ask.call;
	struct ssh_identifiers_tell_params_builder params;
	enum status status = rt_call_open(call, connection->authorizer->rt,
					  connection->authorizer->identifiers.id, &tell_method);

	if (status == STATUS_OK)
		status = ssh_identifiers_tell_params_builder_root(rt_call_message(call), &params);
	if (status == STATUS_OK)
		ssh_identifiers_tell_params_builder_set_number(&params, connection->number);
	return ask(connection, status, told);
}

/* ---- SshAuthorizer --------------------------------------------------------------------------- */

static enum status login_take(struct authorizer_connection *connection,
			      const struct ssh_authorizer_authenticate_params_reader *params)
{
	struct capnp_text user;
	struct capnp_data key, signature;
	enum status status = ssh_authorizer_authenticate_params_get_user(params, &user);

	if (status == STATUS_OK)
		status = ssh_authorizer_authenticate_params_get_key(params, &key);
	if (status == STATUS_OK)
		status = ssh_authorizer_authenticate_params_get_signature(params, &signature);
	if (status != STATUS_OK)
		return status;
	if (key.length_bytes != sizeof(connection->key) ||
	    signature.length_bytes != sizeof(connection->signature) || user.length_bytes == 0 ||
	    !rt_string_copy(connection->user, sizeof(connection->user), user.bytes,
			    user.length_bytes))
		return STATUS_INVALID_ARGUMENT;
	memcpy(connection->key, key.bytes, key.length_bytes);
	memcpy(connection->signature, signature.bytes, signature.length_bytes);
	return STATUS_OK;
}

static void caller_gone(void *context, struct rt_server_deferred *deferred)
{
	struct authorizer_connection *connection = context;

	(void)deferred;
	connection->waiting = NULL;
}

static enum status authenticate_serve(
	void *self, struct rt_request *request,
	const struct ssh_authorizer_authenticate_params_reader *params,
	const struct ssh_authorizer_authenticate_results_builder *results)
{
	struct authorizer_connection *connection = self;
	enum status status;

	(void)results;
	if (connection->waiting || connection->ask.asked)
		return STATUS_BUSY;
	if (connection->tries == SSH_TRIES)
		return rt_request_fail(request, CALL_EXCEPTION_KIND_OVERLOADED,
				       CAPNP_TEXT("There were too many tries."));
	status = login_take(connection, params);
	if (status != STATUS_OK)
		return status;
	connection->tries++;
	status = tell_ask(connection);
	if (status != STATUS_OK)
		return status;
	status = rt_server_defer(&connection->authorizer->server, request, caller_gone, connection,
				 &connection->waiting);
	if (status != STATUS_OK)
		rt_server_ask_drop(&connection->ask);
	return status;
}

static void connection_closed(void *self)
{
	struct authorizer_connection *connection = self;

	connection->is_held = false;
	rt_server_ask_drop(&connection->ask);
	authorizer_connection_release(connection);
}

static const struct ssh_authorizer_handlers authorizer_handlers = {.authenticate =
									   authenticate_serve};
RT_SERVER_DISPATCH(ssh_authorizer, authorizer_handlers)

const struct rt_server_class authorizer_class = {
	.interface_id = SSH_AUTHORIZER_INTERFACE_ID,
	.dispatch = ssh_authorizer_serve,
	.closed = connection_closed,
	.objects_per_caller = RT_SERVER_NO_BOUND,
	.waiting_per_caller = RT_SERVER_NO_BOUND,
};

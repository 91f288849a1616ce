/* The things that the machine wants: cookies, signatures, logins. See connection.h. */
#include "core/generated/ssh.h"
#include "core/ssh/exchange.h"
#include "user/rt/format.h"
#include "user/rt/generated/ssh_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/memory.h"
#include "user/services/ssh-connection/connection.h"

static const struct rt_method begin_method = {
	.interface_id = SSH_HOST_KEY_INTERFACE_ID,
	.method = SSH_HOST_KEY_METHOD_BEGIN,
	.message_words = 1,
	.result_words = 24,
};
static const struct rt_method add_method = {
	.interface_id = SSH_HOST_KEY_INTERFACE_ID,
	.method = SSH_HOST_KEY_METHOD_ADD,
	.message_words = CONNECTION_PIECE_BYTES / 8u + 8u,
	.result_words = 24,
};
static const struct rt_method sign_method = {
	.interface_id = SSH_HOST_KEY_INTERFACE_ID,
	.method = SSH_HOST_KEY_METHOD_SIGN,
	.message_words = 1,
	.result_words = 32,
};
static const struct rt_method authenticate_method = {
	.interface_id = SSH_AUTHORIZER_INTERFACE_ID,
	.method = SSH_AUTHORIZER_METHOD_AUTHENTICATE,
	.message_words = 32,
	.result_words = 24,
	.result_capabilities = 1,
};

bool want_ask(struct connection *connection, enum status status,
	      void (*done)(void *context, enum status status), uint32_t seconds)
{
	connection->want.done = done;
	connection->want.context = connection;
	if (status == STATUS_OK)
		status = rt_server_ask(&connection->clock, &connection->want, seconds);
	if (status != STATUS_OK)
		rt_call_close(&connection->want.call);
	return status == STATUS_OK;
}

/* Without the host's key there is no connection. */
static void key_failed(struct connection *connection)
{
	ssh_end(&connection->machine, SSH_DISCONNECT_KEY_EXCHANGE_FAILED);
}

/* ---- COOKIE ---------------------------------------------------------------------------------- */

static bool chance(struct connection *connection, uint8_t *bytes, uint32_t length)
{
	const struct entropy_fill_args args = {.length = length};
	struct entropy_fill_result result = {.data = {.bytes = bytes, .capacity_bytes = length}};

	return entropy_fill(connection->rt, connection->entropy, &args, &result) == STATUS_OK &&
	       result.data.length_bytes == length;
}

static bool cookie_read(struct rt_call *call, struct ssh_cookie *cookie)
{
	struct ssh_host_key_begin_results_reader results;
	struct capnp_data bytes, key;

	if (ssh_host_key_begin_results_root(rt_call_results(call), &results) != STATUS_OK ||
	    ssh_host_key_begin_results_get_cookie(&results, &bytes) != STATUS_OK ||
	    ssh_host_key_begin_results_get_public_key(&results, &key) != STATUS_OK ||
	    bytes.length_bytes != sizeof(cookie->cookie) ||
	    key.length_bytes != sizeof(cookie->host_key))
		return false;
	memcpy(cookie->cookie, bytes.bytes, bytes.length_bytes);
	memcpy(cookie->host_key, key.bytes, key.length_bytes);
	return true;
}

static void began(void *context, enum status status)
{
	struct connection *connection = context;
	struct ssh_cookie cookie;
	bool good = status == STATUS_OK && cookie_read(&connection->want.call, &cookie);

	rt_call_close(&connection->want.call);
	if (good && chance(connection, cookie.seed, sizeof(cookie.seed)))
		ssh_give_cookie(&connection->machine, &cookie);
	else
		key_failed(connection);
	rt_wipe(&cookie, sizeof(cookie));
	connection_run(connection);
}

static bool cookie_ask(struct connection *connection)
{
	return want_ask(connection,
			rt_call_open(&connection->want.call, connection->rt,
				     connection->host_key.id, &begin_method),
			began, CONNECTION_SECONDS);
}

/* ---- SIGNATURE ------------------------------------------------------------------------------- */

static void signed_by_host(void *context, enum status status)
{
	struct connection *connection = context;
	struct rt_call *call = &connection->want.call;
	struct ssh_host_key_sign_results_reader results;
	struct capnp_data hash, signature;

	if (status == STATUS_OK)
		status = ssh_host_key_sign_results_root(rt_call_results(call), &results);
	if (status == STATUS_OK)
		status = ssh_host_key_sign_results_get_hash(&results, &hash);
	if (status == STATUS_OK)
		status = ssh_host_key_sign_results_get_signature(&results, &signature);
	if (status == STATUS_OK && signature.length_bytes == SSH_SIGNATURE_BYTES)
		ssh_give_signature(&connection->machine, ssh_span_of(hash.bytes, hash.length_bytes),
				   signature.bytes);
	else
		key_failed(connection);
	rt_call_close(call);
	connection_run(connection);
}

static bool sign_ask(struct connection *connection)
{
	return want_ask(connection,
			rt_call_open(&connection->want.call, connection->rt,
				     connection->host_key.id, &sign_method),
			signed_by_host, CONNECTION_SECONDS);
}

static void piece_taken(void *context, enum status status);

/* The next piece of the part that is being brought. */
static bool piece_ask(struct connection *connection)
{
	const struct ssh_machine *machine = &connection->machine;
	const struct ssh_span part = ssh_exchange_part(machine, connection->part);
	struct rt_call *call = &connection->want.call;
	struct ssh_host_key_add_params_builder params;
	uint32_t length = part.length - connection->part_done;
	enum status status =
		rt_call_open(call, connection->rt, connection->host_key.id, &add_method);

	length = length < CONNECTION_PIECE_BYTES ? length : CONNECTION_PIECE_BYTES;
	if (status == STATUS_OK)
		status = ssh_host_key_add_params_builder_root(rt_call_message(call), &params);
	if (status == STATUS_OK) {
		ssh_host_key_add_params_builder_set_kex(&params, (uint16_t)machine->kex.chosen.kex);
		ssh_host_key_add_params_builder_set_part(&params, (uint16_t)connection->part);
		ssh_host_key_add_params_builder_set_length(&params, part.length);
		status = ssh_host_key_add_params_builder_set_data(
			&params, capnp_data_make(part.bytes + connection->part_done, length));
	}
	connection->part_done += length;
	return want_ask(connection, status, piece_taken, CONNECTION_SECONDS);
}

static void piece_taken(void *context, enum status status)
{
	struct connection *connection = context;
	struct ssh_machine *machine = &connection->machine;
	bool good = status == STATUS_OK;

	/* The last part is the secret. */
	rt_call_wipe(&connection->want.call);
	rt_call_close(&connection->want.call);
	if (machine->want == SSH_WANT_SIGNATURE && good) {
		if (connection->part_done == ssh_exchange_part(machine, connection->part).length) {
			connection->part++;
			connection->part_done = 0;
		}
		good = connection->part < SSH_PART_COUNT ? piece_ask(connection)
							 : sign_ask(connection);
	}
	if (!good)
		key_failed(connection);
	connection_run(connection);
}

static bool signature_ask(struct connection *connection)
{
	connection->part = 0;
	connection->part_done = 0;
	return piece_ask(connection);
}

/* ---- AUTHENTICATION -------------------------------------------------------------------------- */

static void authenticated(void *context, enum status status)
{
	struct connection *connection = context;
	struct rt_call *call = &connection->want.call;
	struct ssh_authorizer_authenticate_results_reader results;

	connection_let_go(connection, &connection->proof.id);
	if (status == STATUS_OK)
		status = ssh_authorizer_authenticate_results_root(rt_call_results(call), &results);
	if (status == STATUS_OK && ssh_authorizer_authenticate_results_get_accepted(&results))
		status = ssh_authorizer_authenticate_results_take_proof(call, &results,
									&connection->proof);
	rt_call_close(call);
	ssh_give_authentication(&connection->machine,
				status == STATUS_OK && connection->proof.id.key != 0);
	connection_run(connection);
}

static bool authentication_ask(struct connection *connection)
{
	const struct ssh_login *login = &connection->machine.login;
	struct rt_call *call = &connection->want.call;
	struct ssh_authorizer_authenticate_params_builder params;
	enum status status =
		rt_call_open(call, connection->rt, connection->authorizer.id, &authenticate_method);

	if (status == STATUS_OK)
		status = ssh_authorizer_authenticate_params_builder_root(rt_call_message(call),
									 &params);
	if (status == STATUS_OK)
		status = ssh_authorizer_authenticate_params_builder_set_user(
			&params,
			capnp_text_make(login->user, (uint32_t)rt_string_length(login->user)));
	if (status == STATUS_OK)
		status = ssh_authorizer_authenticate_params_builder_set_key(
			&params, capnp_data_make(login->key, sizeof(login->key)));
	if (status == STATUS_OK)
		status = ssh_authorizer_authenticate_params_builder_set_signature(
			&params, capnp_data_make(login->signature, sizeof(login->signature)));
	return want_ask(connection, status, authenticated, CONNECTION_SECONDS);
}

/*
 * ---- what is asked for -------------------------------------------------------------------------
 */

void want_go_on(struct connection *connection)
{
	struct ssh_machine *machine = &connection->machine;

	if (connection->want.asked)
		return;
	switch (machine->want) {
	case SSH_WANT_NOTHING:
		break;
	case SSH_WANT_COOKIE:
		if (!cookie_ask(connection))
			key_failed(connection);
		break;
	case SSH_WANT_SIGNATURE:
		if (!signature_ask(connection))
			key_failed(connection);
		break;
	case SSH_WANT_AUTHENTICATION:
		if (!authentication_ask(connection))
			ssh_give_authentication(machine, false);
		break;
	case SSH_WANT_START:
		if (!session_begin(connection))
			ssh_give_start(machine, false);
		break;
	}
}

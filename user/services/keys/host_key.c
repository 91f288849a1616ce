/* A connection's exchanges: SshHostKey. See keys.h. */
#include "user/rt/memory.h"
#include "user/services/keys/keys.h"
#include "user/ssh/crypto.h"

static enum status begin_serve(void *self, struct rt_request *request,
			       const struct ssh_host_key_begin_params_reader *params,
			       const struct ssh_host_key_begin_results_builder *results)
{
	struct keys_connection *connection = self;
	struct keys *keys = connection->keys;
	uint8_t cookie[SSH_COOKIE_BYTES];
	enum status status;

	(void)params;
	if (connection->exchanges == KEYS_EXCHANGES)
		return rt_request_fail(request, CALL_EXCEPTION_KIND_FAILED,
				       CAPNP_TEXT("There were too many exchanges."));
	status = keys_chance(keys, cookie, sizeof(cookie));
	if (status != STATUS_OK)
		return status;
	connection->exchanges++;
	connection->is_exchanging = true;
	ssh_exchange_begin(&connection->exchange, &ssh_crypto, cookie, keys->public_key);
	status = ssh_host_key_begin_results_builder_set_cookie(
		results, capnp_data_make(cookie, sizeof(cookie)));
	return status == STATUS_OK ? ssh_host_key_begin_results_builder_set_public_key(
					     results, capnp_data_make(keys->public_key,
								      sizeof(keys->public_key)))
				   : status;
}

static enum status add_serve(void *self, struct rt_request *request,
			     const struct ssh_host_key_add_params_reader *params,
			     const struct ssh_host_key_add_results_builder *results)
{
	struct keys_connection *connection = self;
	struct ssh_piece piece;
	struct capnp_data data;
	enum status status = ssh_host_key_add_params_get_data(params, &data);
	bool good;

	(void)results;
	if (status != STATUS_OK)
		return status;
	piece = (struct ssh_piece){
		.kex = (enum ssh_kex)ssh_host_key_add_params_get_kex(params),
		.part = (enum ssh_part)ssh_host_key_add_params_get_part(params),
		.length = ssh_host_key_add_params_get_length(params),
		.bytes = ssh_span_of(data.bytes, data.length_bytes),
	};
	good = connection->is_exchanging && data.length_bytes <= KEYS_PIECE_BYTES &&
	       ssh_exchange_add(&connection->exchange, &piece);
	/* The secret of the exchange is among the parts. */
	rt_request_wipe(request);
	if (good)
		return STATUS_OK;
	connection->is_exchanging = false;
	return STATUS_INVALID_ARGUMENT;
}

static enum status sign_serve(void *self, struct rt_request *request,
			      const struct ssh_host_key_sign_params_reader *params,
			      const struct ssh_host_key_sign_results_builder *results)
{
	struct keys_connection *connection = self;
	struct keys *keys = connection->keys;
	uint8_t hash[SSH_HASH_BYTES_MOST], signature[SSH_SIGNATURE_BYTES], seed[SSH_SEED_BYTES];
	uint32_t length = 0;
	enum status status = keys_chance(keys, seed, sizeof(seed));

	(void)request;
	(void)params;
	if (status != STATUS_OK)
		return status;
	if (!connection->is_exchanging || !ssh_exchange_end(&connection->exchange, hash, &length))
		return STATUS_INVALID_ARGUMENT;
	connection->is_exchanging = false;
	ssh_sign(keys->secret, ssh_span_of(hash, length), seed, signature);
	if (connection->session_length == 0) {
		memcpy(connection->session, hash, length);
		connection->session_length = length;
	}
	status = ssh_host_key_sign_results_builder_set_hash(results, capnp_data_make(hash, length));
	return status == STATUS_OK ? ssh_host_key_sign_results_builder_set_signature(
					     results, capnp_data_make(signature, sizeof(signature)))
				   : status;
}

static void host_key_closed(void *self)
{
	struct keys_connection *connection = self;

	connection->has_key = false;
	/* Nobody signs in this session any more. */
	connection->session_length = 0;
	keys_connection_release(connection);
}

static const struct ssh_host_key_handlers host_key_handlers = {
	.begin = begin_serve,
	.add = add_serve,
	.sign = sign_serve,
};
RT_SERVER_DISPATCH(ssh_host_key, host_key_handlers)

const struct rt_server_class keys_host_key_class = {
	.interface_id = SSH_HOST_KEY_INTERFACE_ID,
	.dispatch = ssh_host_key_serve,
	.closed = host_key_closed,
	.objects_per_caller = RT_SERVER_NO_BOUND,
};

/* Session identifiers: SshIdentifier and SshIdentifiers. See keys.h. */
#include "user/services/keys/keys.h"

/* An identifier is called by nobody: its interface has no methods. */
static enum status identifier_serve(void *self, struct rt_request *request)
{
	(void)self;
	(void)request;
	return STATUS_BAD_METHOD;
}

static void identifier_closed(void *self)
{
	struct keys_connection *connection = self;

	connection->has_identifier = false;
	keys_connection_release(connection);
}

const struct rt_server_class keys_identifier_class = {
	.interface_id = SSH_IDENTIFIER_INTERFACE_ID,
	.dispatch = identifier_serve,
	.closed = identifier_closed,
	.objects_per_caller = RT_SERVER_NO_BOUND,
};

static enum status claim_serve(void *self, struct rt_request *request,
			       const struct ssh_identifiers_claim_params_reader *params,
			       const struct ssh_identifiers_claim_results_builder *results)
{
	struct keys *keys = self;
	const struct keys_connection *connection;
	struct ssh_identifier identifier;
	uint32_t tag;
	enum status status =
		ssh_identifiers_claim_params_receive_identifier(request, params, &identifier);

	if (status != STATUS_OK || identifier.id.key == 0)
		return status;
	/* Not one of ours: nothing is found. */
	if (rt_server_identify(&keys->server, identifier.id, &tag) != STATUS_OK)
		return STATUS_OK;
	connection = rt_server_object_of(&keys->server, tag, &keys_identifier_class);
	if (!connection || !connection->has_key)
		return STATUS_OK;
	ssh_identifiers_claim_results_builder_set_found(results, true);
	ssh_identifiers_claim_results_builder_set_number(results, connection->number);
	return STATUS_OK;
}

static enum status tell_serve(void *self, struct rt_request *request,
			      const struct ssh_identifiers_tell_params_reader *params,
			      const struct ssh_identifiers_tell_results_builder *results)
{
	const struct keys *keys = self;
	const uint64_t number = ssh_identifiers_tell_params_get_number(params);

	(void)request;
	for (uint32_t i = 0; i < KEYS_CONNECTIONS; i++) {
		const struct keys_connection *connection = &keys->connections[i];

		if (!connection->used || connection->number != number ||
		    connection->session_length == 0)
			continue;
		ssh_identifiers_tell_results_builder_set_found(results, true);
		return ssh_identifiers_tell_results_builder_set_session(
			results, capnp_data_make(connection->session, connection->session_length));
	}
	return STATUS_OK;
}

static const struct ssh_identifiers_handlers identifiers_handlers = {
	.claim = claim_serve,
	.tell = tell_serve,
};
RT_SERVER_DISPATCH(ssh_identifiers, identifiers_handlers)

const struct rt_server_class keys_identifiers_class = {
	.interface_id = SSH_IDENTIFIERS_INTERFACE_ID,
	.dispatch = ssh_identifiers_serve,
};

/* Bytes from and to the peer. See connection.h. */
#include "core/generated/network.h"
#include "user/rt/generated/network_client.h"
#include "user/rt/memory.h"
#include "user/services/ssh-connection/connection.h"

/* As generated, but with as much room as is used. */
static const struct rt_method read_method = {
	.interface_id = BYTE_STREAM_INTERFACE_ID,
	.method = BYTE_STREAM_METHOD_READ,
	.message_words = 4,
	.result_words = CONNECTION_BYTES / 8u + 8u,
};
static const struct rt_method write_method = {
	.interface_id = BYTE_STREAM_INTERFACE_ID,
	.method = BYTE_STREAM_METHOD_WRITE,
	.message_words = CONNECTION_BYTES / 8u + 8u,
	.result_words = 24,
};

/* The peer is told nothing any more. */
static void lost(struct connection *connection)
{
	connection->is_lost = true;
	ssh_end(&connection->machine, SSH_DISCONNECT_CONNECTION_LOST);
}

static enum status ask(struct connection *connection, struct rt_server_ask *ask, enum status status,
		       void (*done)(void *context, enum status status))
{
	ask->done = done;
	ask->context = connection;
	if (status == STATUS_OK)
		status = rt_server_ask(&connection->clock, ask, 0);
	if (status != STATUS_OK)
		rt_call_close(&ask->call);
	return status;
}

/* ---- reading --------------------------------------------------------------------------------- */

static void kept_feed(struct connection *connection)
{
	uint32_t taken = ssh_input(&connection->machine,
				   ssh_span_of(connection->kept, connection->kept_length));

	connection->kept_length -= taken;
	memmove(connection->kept, connection->kept + taken, connection->kept_length);
}

static void read_done(void *context, enum status status)
{
	struct connection *connection = context;
	struct byte_stream_read_results_reader results;
	struct capnp_data data = {.length_bytes = 0};

	if (status == STATUS_OK)
		status = byte_stream_read_results_root(rt_call_results(&connection->reading.call),
						       &results);
	if (status == STATUS_OK)
		status = byte_stream_read_results_get_data(&results, &data);
	if (status == STATUS_OK && data.length_bytes <= sizeof(connection->kept)) {
		if (data.length_bytes > 0)
			memcpy(connection->kept, data.bytes, data.length_bytes);
		connection->kept_length = data.length_bytes;
	}
	rt_call_close(&connection->reading.call);
	if (connection->kept_length == 0)
		lost(connection);
	else
		kept_feed(connection);
	connection_run(connection);
}

static void read_begin(struct connection *connection)
{
	struct rt_call *call = &connection->reading.call;
	struct byte_stream_read_params_builder params;
	enum status status =
		rt_call_open(call, connection->rt, connection->stream.id, &read_method);

	if (status == STATUS_OK)
		status = byte_stream_read_params_builder_root(rt_call_message(call), &params);
	if (status == STATUS_OK)
		byte_stream_read_params_builder_set_limit(&params, CONNECTION_BYTES);
	if (ask(connection, &connection->reading, status, read_done) != STATUS_OK)
		lost(connection);
}

/* ---- writing --------------------------------------------------------------------------------- */

static void write_done(void *context, enum status status)
{
	struct connection *connection = context;

	rt_call_close(&connection->writing.call);
	ssh_sent(&connection->machine, connection->sending);
	if (status != STATUS_OK)
		lost(connection);
	connection_run(connection);
}

static void write_begin(struct connection *connection, struct ssh_span bytes)
{
	struct rt_call *call = &connection->writing.call;
	struct byte_stream_write_params_builder params;
	enum status status =
		rt_call_open(call, connection->rt, connection->stream.id, &write_method);

	connection->sending = bytes.length < CONNECTION_BYTES ? bytes.length : CONNECTION_BYTES;
	if (status == STATUS_OK)
		status = byte_stream_write_params_builder_root(rt_call_message(call), &params);
	if (status == STATUS_OK)
		status = byte_stream_write_params_builder_set_data(
			&params, capnp_data_make(bytes.bytes, connection->sending));
	if (ask(connection, &connection->writing, status, write_done) != STATUS_OK)
		lost(connection);
}

void network_go_on(struct connection *connection)
{
	const struct ssh_span out = ssh_output(&connection->machine);

	if (connection->is_lost)
		return;
	if (out.length > 0 && !connection->writing.asked)
		write_begin(connection, out);
	if (connection->kept_length > 0)
		kept_feed(connection);
	if (connection->kept_length == 0 && !connection->reading.asked && !connection->is_lost)
		read_begin(connection);
}

/* The objects that are served: the channel as a ByteStream, and TerminalSizes. See connection.h. */
#include "core/generated/network.h"
#include "core/generated/terminal.h"
#include "user/rt/memory.h"
#include "user/services/ssh-connection/connection.h"

/* ---- ByteStream.read ------------------------------------------------------------------------- */

static bool has_input(const struct connection *connection)
{
	return connection->machine.channel.input_count > 0 ||
	       ssh_channel_read_over(&connection->machine);
}

static enum status input_write(struct connection *connection,
			       const struct byte_stream_read_results_builder *results)
{
	uint8_t bytes[CHANNEL_BYTES];
	uint32_t length = ssh_channel_read(&connection->machine, bytes, connection->channel_limit);
	enum status status =
		byte_stream_read_results_builder_set_data(results, capnp_data_make(bytes, length));

	/* The bytes may be a part of a secret. */
	rt_wipe(bytes, sizeof(bytes));
	return status;
}

static void reader_gone(void *context, struct rt_server_deferred *deferred)
{
	struct connection *connection = context;

	(void)deferred;
	connection->channel_reading = NULL;
}

/* Each is deferred, so that its answer can be wiped. */
static enum status read_serve(void *self, struct rt_request *request,
			      const struct byte_stream_read_params_reader *params,
			      const struct byte_stream_read_results_builder *results)
{
	struct connection *connection = self;
	const uint32_t limit = byte_stream_read_params_get_limit(params);
	enum status status;

	(void)results;
	if (limit == 0 || limit > CONNECTION_BYTES)
		return STATUS_INVALID_ARGUMENT;
	if (connection->channel_reading)
		return STATUS_BUSY;
	connection->channel_limit = limit < CHANNEL_BYTES ? limit : CHANNEL_BYTES;
	status = rt_server_defer(&connection->server, request, reader_gone, connection,
				 &connection->channel_reading);
	if (status == STATUS_OK)
		connection_run(connection);
	return status;
}

static void read_answer(struct connection *connection)
{
	struct rt_server *server = &connection->server;
	struct byte_stream_read_results_builder results;
	struct rt_request *answer;
	enum status status;

	if (!connection->channel_reading || !has_input(connection))
		return;
	answer = rt_server_answer(server, connection->channel_reading);
	connection->channel_reading = NULL;
	status = byte_stream_read_results_builder_root(&answer->results, &results);
	if (status == STATUS_OK)
		status = input_write(connection, &results);
	rt_server_reply_and_wipe(server, answer, status);
}

/* ---- ByteStream.write ------------------------------------------------------------------------ */

static void writer_gone(void *context, struct rt_server_deferred *deferred)
{
	struct connection *connection = context;

	(void)deferred;
	connection->channel_writing = NULL;
}

static enum status write_serve(void *self, struct rt_request *request,
			       const struct byte_stream_write_params_reader *params,
			       const struct byte_stream_write_results_builder *results)
{
	struct connection *connection = self;
	struct capnp_data data;
	enum status status = byte_stream_write_params_get_data(params, &data);

	(void)results;
	if (status != STATUS_OK)
		return status;
	if (data.length_bytes > CHANNEL_BYTES)
		return STATUS_INVALID_ARGUMENT;
	if (connection->channel_writing || connection->out_done < connection->out_length)
		return STATUS_BUSY;
	status = rt_server_defer(&connection->server, request, writer_gone, connection,
				 &connection->channel_writing);
	if (status != STATUS_OK)
		return status;
	if (data.length_bytes > 0)
		memcpy(connection->out, data.bytes, data.length_bytes);
	connection->out_length = data.length_bytes;
	connection->out_done = 0;
	connection_run(connection);
	return STATUS_OK;
}

/* Gives the client what it takes; the call is answered when all of it was taken. */
static void write_answer(struct connection *connection)
{
	struct rt_server *server = &connection->server;
	struct byte_stream_write_results_builder results;
	struct rt_request *answer;
	uint32_t taken = 1;

	while (connection->out_done < connection->out_length && taken > 0) {
		taken = ssh_channel_write(
			&connection->machine,
			ssh_span_of(connection->out + connection->out_done,
				    connection->out_length - connection->out_done));
		connection->out_done += taken;
	}
	if (!connection->channel_writing || connection->out_done < connection->out_length)
		return;
	answer = rt_server_answer(server, connection->channel_writing);
	connection->channel_writing = NULL;
	rt_server_reply(server, answer,
			byte_stream_write_results_builder_root(&answer->results, &results));
}

/* ---- the rest of ByteStream ------------------------------------------------------------------ */

/* The session says when the channel ends, and not its terminal. */
static enum status shutdown_serve(void *self, struct rt_request *request,
				  const struct byte_stream_shutdown_params_reader *params,
				  const struct byte_stream_shutdown_results_builder *results)
{
	(void)self;
	(void)request;
	(void)params;
	(void)results;
	return STATUS_OK;
}

static enum status abort_serve(void *self, struct rt_request *request,
			       const struct byte_stream_abort_params_reader *params,
			       const struct byte_stream_abort_results_builder *results)
{
	struct connection *connection = self;

	(void)request;
	(void)params;
	(void)results;
	ssh_end(&connection->machine, SSH_DISCONNECT_BY_APPLICATION);
	connection_run(connection);
	return STATUS_OK;
}

static const struct byte_stream_handlers stream_handlers = {
	.read = read_serve,
	.write = write_serve,
	.shutdown = shutdown_serve,
	.abort = abort_serve,
};
RT_SERVER_DISPATCH(byte_stream, stream_handlers)

static const struct rt_server_class stream_class = {
	.interface_id = BYTE_STREAM_INTERFACE_ID,
	.dispatch = byte_stream_serve,
	.waiting_per_caller = RT_SERVER_NO_BOUND,
};

/* ---- TerminalSizes --------------------------------------------------------------------------- */

static enum status size_write(struct connection *connection,
			      const struct terminal_sizes_next_results_builder *results)
{
	const struct ssh_channel *channel = &connection->machine.channel;

	terminal_sizes_next_results_builder_set_columns(results, (uint16_t)channel->columns);
	terminal_sizes_next_results_builder_set_rows(results, (uint16_t)channel->rows);
	terminal_sizes_next_results_builder_set_present(results, channel->has_terminal);
	connection->size_told = channel->size_changes + 1u;
	return STATUS_OK;
}

static void sizer_gone(void *context, struct rt_server_deferred *deferred)
{
	struct connection *connection = context;

	(void)deferred;
	connection->size_waiting = NULL;
}

static enum status next_serve(void *self, struct rt_request *request,
			      const struct terminal_sizes_next_params_reader *params,
			      const struct terminal_sizes_next_results_builder *results)
{
	struct connection *connection = self;

	(void)params;
	if (connection->size_waiting)
		return STATUS_BUSY;
	if (connection->size_told != connection->machine.channel.size_changes + 1u)
		return size_write(connection, results);
	return rt_server_defer(&connection->server, request, sizer_gone, connection,
			       &connection->size_waiting);
}

static void size_answer(struct connection *connection)
{
	struct rt_server *server = &connection->server;
	struct terminal_sizes_next_results_builder results;
	struct rt_request *answer;
	enum status status;

	if (!connection->size_waiting ||
	    connection->size_told == connection->machine.channel.size_changes + 1u)
		return;
	answer = rt_server_answer(server, connection->size_waiting);
	connection->size_waiting = NULL;
	status = terminal_sizes_next_results_builder_root(&answer->results, &results);
	if (status == STATUS_OK)
		status = size_write(connection, &results);
	rt_server_reply(server, answer, status);
}

static const struct terminal_sizes_handlers sizes_handlers = {.next = next_serve};
RT_SERVER_DISPATCH(terminal_sizes, sizes_handlers)

static const struct rt_server_class sizes_class = {
	.interface_id = TERMINAL_SIZES_INTERFACE_ID,
	.dispatch = terminal_sizes_serve,
	.waiting_per_caller = RT_SERVER_NO_BOUND,
};

/* ---- both ------------------------------------------------------------------------------------ */

static enum status mint(struct connection *connection, const struct rt_server_class *class,
			struct cap_id *capability)
{
	const struct rt_server_object object = {.class = class, .self = connection};
	const struct rt_server_life life = {.move_only = true};
	struct rt_server_facet facet;
	const enum status status =
		rt_server_mint_for(&connection->server, NULL, &object, &life, &facet);

	*capability = facet.capability;
	return status;
}

enum status channel_mint(struct connection *connection, struct byte_stream *stream,
			 struct terminal_sizes *sizes)
{
	enum status status = mint(connection, &stream_class, &stream->id);

	if (status != STATUS_OK)
		return status;
	status = mint(connection, &sizes_class, &sizes->id);
	if (status != STATUS_OK)
		connection_let_go(connection, &stream->id);
	return status;
}

void channel_go_on(struct connection *connection)
{
	read_answer(connection);
	write_answer(connection);
	size_answer(connection);
}

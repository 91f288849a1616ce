/*
 * ByteStream: the bytes of one connection for the client that holds it.
 */
#include "core/generated/network.h"
#include "user/rt/generated/network_server.h"
#include "user/rt/memory.h"
#include "user/services/net/net.h"

/* ---- reading --------------------------------------------------------------------------------- */

static bool can_read(const struct net_stream *stream)
{
	return stream->connection.received.length_bytes > 0 || stream->connection.peer_ended ||
	       stream->connection.state == NET_CONNECTION_LOST;
}

/* The answer to a read that need not wait. */
static enum status read_fill(struct net_stream *stream,
			     const struct byte_stream_read_results_builder *results, uint32_t limit)
{
	struct net_connection *connection = &stream->connection;
	uint32_t length = connection->received.length_bytes;
	uint8_t *bytes;
	enum status status;

	if (length == 0)
		return connection->peer_ended ? STATUS_OK : STATUS_DISCONNECTED;
	if (length > limit)
		length = limit;
	status = byte_stream_read_results_builder_new_data(results, length, &bytes);
	if (status == STATUS_OK)
		(void)net_connection_read(connection, bytes, length);
	return status;
}

static void reader_gone(void *context, struct rt_server_deferred *deferred)
{
	struct net_stream *stream = context;

	(void)deferred;
	stream->reading = NULL;
}

static enum status stream_read(void *self, struct rt_request *request,
			       const struct byte_stream_read_params_reader *params,
			       const struct byte_stream_read_results_builder *results)
{
	struct net_stream *stream = self;
	const uint32_t limit = byte_stream_read_params_get_limit(params);
	enum status status;

	if (limit == 0 || limit > NET_DATA_BYTES)
		return STATUS_INVALID_ARGUMENT;
	if (stream->reading)
		return STATUS_BUSY;
	stream->limit = limit;
	if (!can_read(stream))
		return rt_server_defer(&stream->net->server, request, reader_gone, stream,
				       &stream->reading);
	net_enter(stream->net);
	status = read_fill(stream, results, limit);
	net_leave(stream->net);
	return status;
}

static void read_answer(struct net_stream *stream)
{
	struct rt_server *server = &stream->net->server;
	struct rt_request *answer = rt_server_answer(server, stream->reading);
	struct byte_stream_read_results_builder results;
	enum status status = byte_stream_read_results_builder_root(&answer->results, &results);

	stream->reading = NULL;
	if (status == STATUS_OK)
		status = read_fill(stream, &results, stream->limit);
	rt_server_reply(server, answer, status);
}

/* ---- writing --------------------------------------------------------------------------------- */

static void writer_gone(void *context, struct rt_server_deferred *deferred)
{
	struct net_stream *stream = context;

	(void)deferred;
	stream->writing = NULL;
}

static enum status stream_write(void *self, struct rt_request *request,
				const struct byte_stream_write_params_reader *params,
				const struct byte_stream_write_results_builder *results)
{
	struct net_stream *stream = self;
	struct net_connection *connection = &stream->connection;
	struct capnp_data data;
	enum status status = byte_stream_write_params_get_data(params, &data);

	(void)results;
	if (status != STATUS_OK)
		return status;
	if (data.length_bytes > NET_DATA_BYTES)
		return STATUS_INVALID_ARGUMENT;
	if (stream->writing || connection->writing.length_bytes > 0)
		return STATUS_BUSY;
	if (connection->state == NET_CONNECTION_LOST || connection->ended)
		return STATUS_DISCONNECTED;
	net_enter(stream->net);
	status = net_connection_write(connection, data.bytes, data.length_bytes);
	if (status == STATUS_OK && connection->writing.length_bytes > 0)
		status = rt_server_defer(&stream->net->server, request, writer_gone, stream,
					 &stream->writing);
	net_leave(stream->net);
	return status;
}

static void write_answer(struct net_stream *stream, enum status status)
{
	struct rt_server *server = &stream->net->server;
	struct rt_request *answer = rt_server_answer(server, stream->writing);

	stream->writing = NULL;
	rt_server_reply(server, answer, status);
}

/* ---- the rest -------------------------------------------------------------------------------- */

static enum status stream_shutdown(void *self, struct rt_request *request,
				   const struct byte_stream_shutdown_params_reader *params,
				   const struct byte_stream_shutdown_results_builder *results)
{
	struct net_stream *stream = self;

	(void)request;
	(void)params;
	(void)results;
	net_enter(stream->net);
	net_connection_end(&stream->connection);
	net_leave(stream->net);
	return STATUS_OK;
}

static enum status stream_abort(void *self, struct rt_request *request,
				const struct byte_stream_abort_params_reader *params,
				const struct byte_stream_abort_results_builder *results)
{
	struct net_stream *stream = self;

	(void)request;
	(void)params;
	(void)results;
	net_enter(stream->net);
	net_connection_reset(&stream->connection);
	net_leave(stream->net);
	return STATUS_OK;
}

static const struct byte_stream_handlers stream_handlers = {.read = stream_read,
							    .write = stream_write,
							    .shutdown = stream_shutdown,
							    .abort = stream_abort};
RT_SERVER_DISPATCH(byte_stream, stream_handlers)

void net_stream_changed(void *context)
{
	struct net_stream *stream = context;
	const struct net_connection *connection = &stream->connection;

	if (stream->attempt) {
		net_attempt_changed(stream->attempt);
		return;
	}
	if (stream->reading && can_read(stream))
		read_answer(stream);
	if (!stream->writing)
		return;
	if (connection->state == NET_CONNECTION_LOST)
		write_answer(stream, STATUS_DISCONNECTED);
	else if (connection->writing.length_bytes == 0)
		write_answer(stream, STATUS_OK);
}

void net_stream_released(void *context)
{
	struct net_stream *stream = context;

	if (stream->left)
		stream->net->leaving--;
	stream->used = false;
}

/* The holder has let go, or is gone. */
static void stream_closed(void *self)
{
	struct net_stream *stream = self;
	struct net_service *net = stream->net;

	stream->left = true;
	net->leaving++;
	net_enter(net);
	net_connection_close(&stream->connection);
	net_leave(net);
}

/* The client's sockets bound both: core/net/share.h. */
const struct rt_server_class net_stream_class = {
	.interface_id = BYTE_STREAM_INTERFACE_ID,
	.dispatch = byte_stream_serve,
	.closed = stream_closed,
	.objects_per_caller = RT_SERVER_NO_BOUND,
	.waiting_per_caller = RT_SERVER_NO_BOUND,
};

enum status net_stream_give(struct net_stream *stream, struct rt_request *request,
			    struct ledger payer, struct byte_stream *facet)
{
	const struct rt_server_object object = {.class = &net_stream_class, .self = stream};
	const struct rt_server_life life = {.payer = payer, .move_only = true};
	struct rt_server_facet minted;
	const enum status status =
		rt_server_mint_for(&stream->net->server, request, &object, &life, &minted);

	facet->id = minted.capability;
	return status;
}

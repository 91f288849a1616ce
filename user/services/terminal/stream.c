/*
 * A ByteStream as the port of the service: see terminal.h. When it fails, the line is lost; when
 * the other end sends no more, the line has an end, as by Ctrl-D, and goes on taking what is
 * written.
 */
#include "user/services/terminal/terminal.h"

#include "core/generated/network.h"
#include "user/rt/generated/network_client.h"

/* As generated, but with as much room as is used. */
static const struct rt_method read_method = {
	.interface_id = BYTE_STREAM_INTERFACE_ID,
	.method = BYTE_STREAM_METHOD_READ,
	.message_words = 4,
	.result_words = 8u + PORT_READ_BYTES / 8u,
};

static const struct rt_method write_method = {
	.interface_id = BYTE_STREAM_INTERFACE_ID,
	.method = BYTE_STREAM_METHOD_WRITE,
	.message_words = 4u + PORT_WRITE_BYTES / 8u,
	.result_words = 24,
};

static enum status read_open(struct terminal_service *service, struct rt_call *call)
{
	struct byte_stream_read_params_builder params;
	enum status status = rt_call_open(call, service->server.config.rt, service->port.capability,
					  &read_method);

	if (status == STATUS_OK)
		status = byte_stream_read_params_builder_root(rt_call_message(call), &params);
	if (status == STATUS_OK)
		byte_stream_read_params_builder_set_limit(&params, PORT_READ_BYTES);
	return status;
}

/* No bytes: no more will come. */
static enum status read_take(struct terminal_service *service, struct rt_call *call)
{
	struct byte_stream_read_results_reader results;
	struct capnp_data data;
	enum status status = byte_stream_read_finish(call, &results);

	if (status == STATUS_OK)
		status = byte_stream_read_results_get_data(&results, &data);
	if (status != STATUS_OK)
		return status;
	if (data.length_bytes == 0) {
		static const uint8_t end = 0x04;

		service->port.has_ended = true;
		data = capnp_data_make(&end, sizeof(end));
	}
	terminal_station_input(&service->station, data.bytes, data.length_bytes,
			       rt_server_clock_now(&service->clock));
	return STATUS_OK;
}

static enum status write_open(struct terminal_service *service, struct rt_call *call,
			      struct capnp_data bytes)
{
	struct byte_stream_write_params_builder params;
	enum status status = rt_call_open(call, service->server.config.rt, service->port.capability,
					  &write_method);

	if (status == STATUS_OK)
		status = byte_stream_write_params_builder_root(rt_call_message(call), &params);
	return status == STATUS_OK ? byte_stream_write_params_builder_set_data(&params, bytes)
				   : status;
}

static enum status write_take(struct rt_call *call)
{
	struct byte_stream_write_results_reader results;

	return byte_stream_write_finish(call, &results);
}

const struct port_kind stream_kind = {read_open, write_open, read_take, write_take};

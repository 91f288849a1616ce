/*
 * The serial port of the service: one read and one write are in progress, but for moments. A line
 * that fails is lost for good.
 */
#include "user/services/terminal/terminal.h"

#include "user/rt/generated/console_client.h"
#include "user/rt/pending.h"
#include "user/rt/rt.h"

#define READ_BYTES 256u
#define WRITE_BYTES 512u

/* As generated, but with as much room as is used. */
static const struct rt_method read_method = {
	.interface_id = SERIAL_PORT_INTERFACE_ID,
	.method = SERIAL_PORT_METHOD_READ,
	.message_words = 4,
	.result_words = 8u + READ_BYTES / 8u,
};

static const struct rt_method write_method = {
	.interface_id = SERIAL_PORT_INTERFACE_ID,
	.method = SERIAL_PORT_METHOD_WRITE,
	.message_words = 4u + WRITE_BYTES / 8u,
	.result_words = 2,
};

static void line_failed(struct terminal_service *service)
{
	service->serial.has_failed = true;
	terminal_station_hangup(&service->station);
}

/* ---- reading --------------------------------------------------------------------------------- */

/* Gives the station what has arrived. */
static enum status read_take(struct terminal_service *service, struct rt_call *call)
{
	struct serial_port_read_results_reader results;
	struct capnp_data data;
	enum status status = serial_port_read_finish(call, &results);

	if (status == STATUS_OK)
		status = serial_port_read_results_get_data(&results, &data);
	if (status != STATUS_OK)
		return status;
	if (serial_port_read_results_get_lost(&results) > 0)
		terminal_station_bytes_lost(&service->station);
	terminal_station_input(&service->station, data.bytes, data.length_bytes,
			       rt_server_clock_now(&service->clock));
	return STATUS_OK;
}

static void read_done(void *context, struct rt_call *call)
{
	struct terminal_service *service = context;

	service->serial.is_reading = false;
	if (read_take(service, call) != STATUS_OK)
		line_failed(service);
	/* The bytes may be a part of a secret. */
	rt_call_wipe(call);
	rt_call_close(call);
	service_run(service);
}

static enum status read_begin(struct terminal_service *service)
{
	struct serial *serial = &service->serial;
	struct serial_port_read_params_builder params;
	enum status status = rt_call_open(&serial->read, service->server.config.rt, serial->port.id,
					  &read_method);

	if (status == STATUS_OK)
		status = serial_port_read_params_builder_root(rt_call_message(&serial->read),
							      &params);
	if (status == STATUS_OK) {
		serial_port_read_params_builder_set_limit(&params, READ_BYTES);
		status = rt_call_submit(&serial->read);
	}
	if (status != STATUS_OK) {
		rt_call_close(&serial->read);
		return status;
	}
	serial->is_reading = true;
	serial->read_watch = (struct rt_server_watch){
		.call = &serial->read, .done = read_done, .context = service};
	rt_server_watch(&service->server, &serial->read_watch);
	return STATUS_OK;
}

/* ---- writing --------------------------------------------------------------------------------- */

static void write_done(void *context, struct rt_call *call)
{
	struct terminal_service *service = context;
	struct serial_port_write_results_reader results;

	service->serial.is_writing = false;
	terminal_station_sent(&service->station, service->serial.sending);
	if (serial_port_write_finish(call, &results) != STATUS_OK)
		line_failed(service);
	rt_call_close(call);
	service_run(service);
}

static enum status write_begin(struct terminal_service *service, const char *bytes, size_t length)
{
	struct serial *serial = &service->serial;
	struct serial_port_write_params_builder params;
	enum status status = rt_call_open(&serial->write, service->server.config.rt,
					  serial->port.id, &write_method);

	if (status == STATUS_OK)
		status = serial_port_write_params_builder_root(rt_call_message(&serial->write),
							       &params);
	if (status == STATUS_OK)
		status = serial_port_write_params_builder_set_data(
			&params, capnp_data_make(bytes, (uint32_t)length));
	if (status == STATUS_OK)
		status = rt_call_submit(&serial->write);
	if (status != STATUS_OK) {
		rt_call_close(&serial->write);
		return status;
	}
	serial->is_writing = true;
	serial->sending = length;
	serial->write_watch = (struct rt_server_watch){
		.call = &serial->write, .done = write_done, .context = service};
	rt_server_watch(&service->server, &serial->write_watch);
	return STATUS_OK;
}

/* ---- both ------------------------------------------------------------------------------------ */

void serial_go_on(struct terminal_service *service)
{
	struct serial *serial = &service->serial;
	const char *bytes;
	size_t length = terminal_station_output(&service->station, &bytes);

	if (serial->has_failed) {
		terminal_station_sent(&service->station, length);
		return;
	}
	if (length > WRITE_BYTES)
		length = WRITE_BYTES;
	if (!serial->is_writing && length > 0 && write_begin(service, bytes, length) != STATUS_OK)
		line_failed(service);
	if (!serial->is_reading && !serial->has_failed &&
	    terminal_station_input_due_ns(&service->station) <= service->station.now_ns &&
	    read_begin(service) != STATUS_OK)
		line_failed(service);
}

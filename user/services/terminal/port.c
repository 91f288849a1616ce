/*
 * The port of the service: one read and one write are in progress, but for moments. A line that
 * fails is lost for good.
 */
#include "user/services/terminal/terminal.h"

#include "user/rt/pending.h"
#include "user/rt/rt.h"

static void line_failed(struct terminal_service *service)
{
	service->port.has_failed = true;
	terminal_station_hangup(&service->station);
}

/* ---- reading --------------------------------------------------------------------------------- */

static void read_done(void *context, struct rt_call *call)
{
	struct terminal_service *service = context;

	service->port.is_reading = false;
	if (service->port.kind->read_take(service, call) != STATUS_OK)
		line_failed(service);
	/* The bytes may be a part of a secret. */
	rt_call_wipe(call);
	rt_call_close(call);
	service_run(service);
}

static enum status read_begin(struct terminal_service *service)
{
	struct port *port = &service->port;
	enum status status = port->kind->read_open(service, &port->read);

	if (status == STATUS_OK)
		status = rt_call_submit(&port->read);
	if (status != STATUS_OK) {
		rt_call_close(&port->read);
		return status;
	}
	port->is_reading = true;
	port->read_watch = (struct rt_server_watch){
		.call = &port->read, .done = read_done, .context = service};
	rt_server_watch(&service->server, &port->read_watch);
	return STATUS_OK;
}

/* ---- writing --------------------------------------------------------------------------------- */

static void write_done(void *context, struct rt_call *call)
{
	struct terminal_service *service = context;

	service->port.is_writing = false;
	terminal_station_sent(&service->station, service->port.sending);
	if (service->port.kind->write_take(call) != STATUS_OK)
		line_failed(service);
	rt_call_close(call);
	service_run(service);
}

static enum status write_begin(struct terminal_service *service, const char *bytes, size_t length)
{
	struct port *port = &service->port;
	enum status status = port->kind->write_open(service, &port->write,
						    capnp_data_make(bytes, (uint32_t)length));

	if (status == STATUS_OK)
		status = rt_call_submit(&port->write);
	if (status != STATUS_OK) {
		rt_call_close(&port->write);
		return status;
	}
	port->is_writing = true;
	port->sending = length;
	port->write_watch = (struct rt_server_watch){
		.call = &port->write, .done = write_done, .context = service};
	rt_server_watch(&service->server, &port->write_watch);
	return STATUS_OK;
}

/* ---- both ------------------------------------------------------------------------------------ */

void port_go_on(struct terminal_service *service)
{
	struct port *port = &service->port;
	const char *bytes;
	size_t length = terminal_station_output(&service->station, &bytes);

	if (port->has_failed) {
		terminal_station_sent(&service->station, length);
		return;
	}
	if (length > PORT_WRITE_BYTES)
		length = PORT_WRITE_BYTES;
	if (!port->is_writing && length > 0 && write_begin(service, bytes, length) != STATUS_OK)
		line_failed(service);
	if (!port->is_reading && !port->has_failed && !port->has_ended &&
	    terminal_station_input_due_ns(&service->station) <= service->station.now_ns &&
	    read_begin(service) != STATUS_OK)
		line_failed(service);
}

/*
 * The terminal service (schema/terminal.capnp): a line that several hold in turn. See terminal.h.
 *
 * Ends with 2 when it has no endpoint, no port or no timer, otherwise when its endpoint is gone,
 * with 4.
 */
#include "user/services/terminal/terminal.h"

#include "core/generated/console.h"
#include "core/generated/endpoint.h"
#include "core/generated/network.h"
#include "core/generated/system.h"
#include "user/rt/rt.h"
#include "user/rt/state.h"

#define NAME "serial"
#define RECEIVES 4u
/* The longest line, and what else an outcome has. */
#define RESULT_WORDS (TERMINAL_LINE_BYTES / 8u + 16u)
/* The least that the service's ledger must be able to put out in a second: the manifest says so. */
#define BYTES_PER_SECOND 65536u

void service_run(struct terminal_service *service)
{
	uint64_t now_ns = rt_server_clock_now(&service->clock);
	uint64_t due_ns = terminal_station_run(&service->station, now_ns);
	uint64_t input_ns;

	port_go_on(service);
	input_ns = terminal_station_input_due_ns(&service->station);
	if (input_ns != 0 && input_ns < due_ns && !service->port.is_reading)
		due_ns = input_ns;
	if (due_ns == TERMINAL_NEVER_NS)
		rt_server_moment_unset(&service->clock, &service->moment);
	else if (!service->moment.is_set || service->moment.at_ns != due_ns)
		rt_server_moment_set(&service->clock, &service->moment, due_ns);
}

static void moment_come(void *context)
{
	service_run(context);
}

static void parts_init(struct terminal_service *service)
{
	struct terminal_listener listener = {.answered = waiting_answered, .context = service};

	terminal_station_init(&service->station, NAME, BYTES_PER_SECOND, &listener);
	service->moment.come = moment_come;
	service->moment.context = service;
	service->attention.service = service;
	service->attention.wait = TERMINAL_WAIT_ATTENTION;
	rt_server_add(&service->server, TAG_MASTER, &master_class, service);
	rt_server_add(&service->server, TAG_OWN_SESSION, &own_session_class, service);
	rt_server_add(&service->server, TAG_OWN_CONTROL, &own_control_class, service);
}

/* The line is a serial port, or a stream to somebody far away. */
static bool port_find(struct terminal_service *service, struct rt *rt)
{
	struct port *port = &service->port;

	port->kind = &serial_kind;
	if (rt_capset_get(&rt->capset, "line", SERIAL_PORT_INTERFACE_ID, &port->capability) ==
	    STATUS_OK)
		return true;
	port->kind = &stream_kind;
	return rt_capset_get(&rt->capset, "stream", BYTE_STREAM_INTERFACE_ID, &port->capability) ==
	       STATUS_OK;
}

int capos_main(struct rt *rt)
{
	struct terminal_service *service = RT_STATE(struct terminal_service);
	struct timer timer;
	struct rt_server_config config = {
		.rt = rt,
		.result_words = RESULT_WORDS,
		.receives = RECEIVES,
		.objects = service->objects,
		.object_count = OBJECTS,
	};

	if (rt_capset_get(&rt->capset, RT_SERVICE_ENDPOINT, ENDPOINT_INTERFACE_ID,
			  &config.endpoint.id) != STATUS_OK ||
	    !port_find(service, rt) ||
	    rt_capset_get(&rt->capset, "timer", TIMER_INTERFACE_ID, &timer.id) != STATUS_OK ||
	    rt_server_init(&service->server, &config) != STATUS_OK)
		return 2;
	rt_server_clock_init(&service->clock, &service->server, timer);
	parts_init(service);
	service_run(service);
	return rt_server_run(&service->server) == STATUS_OK ? 0 : 4;
}

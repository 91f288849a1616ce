/*
 * The ordered stop: services are stopped one by one, in reverse starting order, so that each still
 * has what it was granted. One with an endpoint is asked to stop and has its time for that; whoever
 * has none, or does not stop in time, is ended. The loop is over when none runs.
 */
#include "user/services/init/init.h"

static void service_ask_stop(struct init_service *service)
{
	struct init *init = service->init;

	say(init, "stopping %s", service->name);
	ask_end(service);
	planner_stopping(&service->plan, clock_now(init));
	clock_set(init);
	/* The place that its heartbeat had, if it had one, is free. */
	if (service_watch(service) == STATUS_OK && service->plan.rules.stop_ns != 0 &&
	    service_ask_to_stop(service))
		return;
	planner_ending(&service->plan);
	service_terminate(service);
}

void stop_next(struct init *init)
{
	for (uint32_t i = init->service_count; i > 0; i--) {
		struct init_service *service = &init->services[i - 1u];

		if (!service->running)
			continue;
		/* A service that is stopping already goes first. */
		if (service->plan.state == SERVICE_STATE_RUNNING)
			service_ask_stop(service);
		return;
	}
	rt_server_end(&init->server);
}

void stop_begin(struct init *init, int code)
{
	if (init->stopping)
		return;
	init->stopping = true;
	init->exit_code = code;
	/*
	 * Whoever waits for one that would have been started again must hear, to be able to stop.
	 */
	for (uint32_t i = 0; i < init->service_count; i++) {
		struct init_service *service = &init->services[i];

		if (service->plan.state != SERVICE_STATE_WAITING)
			continue;
		planner_ended(&service->plan);
		scope_close(init, service);
	}
	stop_next(init);
}

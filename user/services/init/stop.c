/*
 * The ordered stop: services are stopped one by one, in reverse starting order, so that each still has
 * what it was granted. One with an endpoint is asked to stop and has its time for that; whoever has
 * none, or does not stop in time, is ended. The loop is over when none runs.
 */
#include "user/services/init/init.h"

#define NS_PER_MS UINT64_C(1000000)

static const struct rt_method stop_method = {
	.interface_id = SERVICE_CONTROL_INTERFACE_ID,
	.method = SERVICE_CONTROL_METHOD_STOP,
	.message_words = 1,
	.result_words = 16,
};

/* It has heard; its end follows. */
static void stop_answered(void *context, struct rt_call *call)
{
	enum status status = rt_call_finish(call);

	(void)status;
	ask_end(context);
}

static void service_ask_stop(struct init_service *service)
{
	struct init *init = service->init;

	rt_console_print(&init->log, "init: stopping %s\n", service->name);
	ask_end(service);
	service->state = SERVICE_STATE_STOPPING;
	service->due_ns = 0;
	if (service->stop_ms == 0 || init->timer.id.key == 0 ||
		!ask_begin(service, &stop_method, stop_answered)) {
		service_terminate(service);
		return;
	}
	service->due_ns = clock_now(init) + service->stop_ms * NS_PER_MS;
	clock_set(init);
}

void stop_next(struct init *init)
{
	for (uint32_t i = init->service_count; i > 0; i--) {
		struct init_service *service = &init->services[i - 1u];

		if (!service->running)
			continue;
		/* One that is stopping already goes first. */
		if (service->state == SERVICE_STATE_RUNNING)
			service_ask_stop(service);
		return;
	}
	rt_server_end(&init->server);
}

void stop_begin(struct init *init, uint32_t code)
{
	if (init->stopping)
		return;
	init->stopping = true;
	init->exit_code = code;
	/* Whoever waits for one that would have been started again must hear, to be able to stop. */
	for (uint32_t i = 0; i < init->service_count; i++) {
		struct init_service *service = &init->services[i];

		if (service->state != SERVICE_STATE_WAITING)
			continue;
		service->state = SERVICE_STATE_ENDED;
		service->due_ns = 0;
		scope_close(init, service);
	}
	stop_next(init);
}

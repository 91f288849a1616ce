/*
 * The operation that init has in progress for an instance of a service: the wait for its end or, in
 * its place, the question whether it lives.
 *
 * The question also tells the end: the instance's endpoint goes with its process, and then the call
 * is answered DISCONNECTED. So a service never takes more than one operation of init's ring, and
 * however many hang, there is room to ask all others. The question is a call upon the parent's
 * facet of an instance, which nobody else has; the service's library answers it as soon as it gets
 * round to it.
 */
#include "user/services/init/init.h"

static const struct rt_method ping_method = {
	.interface_id = SERVICE_CONTROL_INTERFACE_ID,
	.method = SERVICE_CONTROL_METHOD_PING,
	.message_words = 1,
	.result_words = 16,
};

static const struct rt_method stop_method = {
	.interface_id = SERVICE_CONTROL_INTERFACE_ID,
	.method = SERVICE_CONTROL_METHOD_STOP,
	.message_words = 1,
	.result_words = 16,
};

/* ---- the end --------------------------------------------------------------------------------- */

static void waited(void *context, struct rt_call *call)
{
	(void)call;
	service_ended(context);
}

enum status service_watch(struct init_service *service)
{
	enum status status;

	if (service->waiting)
		return STATUS_OK;
	status = rt_process_wait_begin(&service->wait, service->init->rt, service->process);
	if (status != STATUS_OK)
		return status;
	service->waiting = true;
	service->wait_watch = (struct rt_server_watch){
		.call = &service->wait, .done = waited, .context = service};
	rt_server_watch(&service->init->server, &service->wait_watch);
	return STATUS_OK;
}

void watch_end(struct init_service *service)
{
	if (!service->waiting)
		return;
	service->waiting = false;
	rt_server_unwatch(&service->init->server, &service->wait_watch);
	rt_call_close(&service->wait);
}

/* ---- asking ---------------------------------------------------------------------------------- */

static bool ask_begin(struct init_service *service, const struct rt_method *method,
		      void (*done)(void *context, struct rt_call *call))
{
	struct init *init = service->init;
	enum status status;

	if (service->control.id.key == 0)
		return false;
	status = rt_call_open(&service->ask, init->rt, service->control.id, method);
	if (status == STATUS_OK)
		status = rt_call_submit(&service->ask);
	if (status != STATUS_OK) {
		rt_call_close(&service->ask);
		return false;
	}
	service->asking = true;
	service->ask_watch =
		(struct rt_server_watch){.call = &service->ask, .done = done, .context = service};
	rt_server_watch(&init->server, &service->ask_watch);
	return true;
}

void ask_end(struct init_service *service)
{
	if (!service->asking)
		return;
	service->asking = false;
	rt_server_unwatch(&service->init->server, &service->ask_watch);
	rt_call_close(&service->ask);
}

static void ping_answered(void *context, struct rt_call *call)
{
	struct init_service *service = context;
	enum status status = rt_call_finish(call);
	uint64_t now_ns = clock_now(service->init);

	ask_end(service);
	/* No answer is no sign of life: the process is gone, or its deadline goes on. */
	if (status == STATUS_OK || status == STATUS_EXCEPTION)
		planner_answered(&service->plan, now_ns);
	if (service_watch(service) != STATUS_OK)
		planner_again(&service->plan, now_ns);
	clock_set(service->init);
}

void service_ping(struct init_service *service, uint64_t now_ns)
{
	/* The instance has ended, which is reported next; or there was no room to wait. */
	if (service_watch(service) != STATUS_OK || rt_call_is_done(&service->wait)) {
		planner_again(&service->plan, now_ns);
		return;
	}
	watch_end(service);
	if (ask_begin(service, &ping_method, ping_answered)) {
		planner_asked(&service->plan, now_ns);
		return;
	}
	planner_again(&service->plan, now_ns);
	/* There was one a moment before. */
	if (service_watch(service) != STATUS_OK)
		say(service->init, "%s is not watched for a moment", service->name);
}

/* The instance has been told; its end follows. */
static void stop_answered(void *context, struct rt_call *call)
{
	enum status status = rt_call_finish(call);

	(void)status;
	ask_end(context);
}

bool service_ask_to_stop(struct init_service *service)
{
	return ask_begin(service, &stop_method, stop_answered);
}

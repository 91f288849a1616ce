/*
 * What has its time: heartbeats, back-offs, and deadlines. One timer goes off for whatever is due
 * first; then all services are looked at.
 *
 * A heartbeat is a call upon the parent's facet of an instance, which nobody else has; the service's
 * library answers it as soon as it gets round to it. No answer in time: the instance hangs, and is
 * ended. No more than INIT_PINGS are asked at a time, and the others a little later.
 */
#include "user/services/init/init.h"

#include "user/rt/generated/process_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/words.h"

#define NS_PER_MS UINT64_C(1000000)
/* Until a ping that found no place is tried again. */
#define AGAIN_NS (10u * NS_PER_MS)

static const struct rt_method ping_method = {
	.interface_id = SERVICE_CONTROL_INTERFACE_ID,
	.method = SERVICE_CONTROL_METHOD_PING,
	.message_words = 1,
	.result_words = 16,
};

uint64_t clock_now(struct init *init)
{
	struct timer_now_result now;

	if (init->timer.id.key == 0 || timer_now(init->rt, init->timer, &now) != STATUS_OK)
		return 0;
	return now.time_ns;
}

void service_terminate(struct init_service *service)
{
	struct init *init = service->init;
	enum status status = process_handle_terminate(init->rt, service->process);

	service->due_ns = 0;
	/* One that has ended by itself meanwhile is no failure. */
	if (status != STATUS_OK && status != STATUS_DISCONNECTED && status != STATUS_BUSY)
		rt_console_print(&init->log, "init: %s cannot be ended: %s\n", service->name,
			rt_status_text(status));
}

/* ---- asking ---------------------------------------------------------------------------------- */

bool ask_begin(struct init_service *service, const struct rt_method *method,
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
	service->ask_watch = (struct rt_server_watch){
		.call = &service->ask, .done = done, .context = service};
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
	if (service->state == SERVICE_STATE_RUNNING)
		service->init->pings--;
}

static void ping_answered(void *context, struct rt_call *call)
{
	struct init_service *service = context;
	enum status status = rt_call_finish(call);

	/* Any answer is a sign of life; that it is gone is told by its end. */
	(void)status;
	ask_end(service);
	service->due_ns =
		clock_now(service->init) + service->heartbeat_period_ms * NS_PER_MS;
	clock_set(service->init);
}

void heartbeat_begin(struct init_service *service)
{
	if (service->heartbeat_period_ms == 0 || service->control.id.key == 0)
		return;
	service->due_ns =
		clock_now(service->init) + service->heartbeat_period_ms * NS_PER_MS;
	clock_set(service->init);
}

static void ping(struct init_service *service, uint64_t now)
{
	struct init *init = service->init;

	service->due_ns = now + AGAIN_NS;
	if (init->pings == INIT_PINGS || !ask_begin(service, &ping_method, ping_answered))
		return;
	init->pings++;
	service->due_ns = now + service->heartbeat_deadline_ms * NS_PER_MS;
}

/* ---- what is due ----------------------------------------------------------------------------- */

static void hangs(struct init_service *service)
{
	rt_console_print(&service->init->log, "init: %s (pid %lu) has not answered for %u ms\n",
		service->name, (unsigned long)service->process_id, service->heartbeat_deadline_ms);
	ask_end(service);
	service_terminate(service);
}

static void service_due(struct init_service *service, uint64_t now)
{
	switch (service->state) {
	case SERVICE_STATE_RUNNING:
		if (!service->asking)
			ping(service, now);
		else if (rt_call_is_done(&service->ask))
			/* It has answered in time; it was init that had no time to look. */
			service->due_ns = now + AGAIN_NS;
		else
			hangs(service);
		return;
	case SERVICE_STATE_WAITING:
		service->due_ns = 0;
		service_restart(service);
		return;
	case SERVICE_STATE_STOPPING:
		rt_console_print(&service->init->log, "init: %s has not stopped for %u ms\n",
			service->name, service->stop_ms);
		ask_end(service);
		service_terminate(service);
		return;
	case SERVICE_STATE_ENDED:
	case SERVICE_STATE_GAVE_UP:
		break;
	}
	service->due_ns = 0;
}

static void clock_expired(void *context, enum status status)
{
	struct init *init = context;
	uint64_t now = clock_now(init);

	(void)status;
	init->clock_ns = 0;
	for (uint32_t i = 0; i < init->service_count; i++) {
		struct init_service *service = &init->services[i];

		if (service->due_ns != 0 && service->due_ns <= now)
			service_due(service, now);
	}
	clock_set(init);
}

void clock_set(struct init *init)
{
	uint64_t first = 0;

	if (!init->serving || init->timer.id.key == 0)
		return;
	for (uint32_t i = 0; i < init->service_count; i++) {
		uint64_t due = init->services[i].due_ns;

		if (due != 0 && (first == 0 || due < first))
			first = due;
	}
	/* One that goes off too early does no harm. */
	if (first == 0 || (init->clock_ns != 0 && init->clock_ns <= first))
		return;
	if (init->clock_ns != 0)
		rt_server_timer_stop(&init->server, &init->clock);
	init->clock.expired = clock_expired;
	init->clock.context = init;
	init->clock_ns = first;
	if (rt_server_timer_start(&init->server, &init->clock, init->timer, first) != STATUS_OK) {
		init->clock_ns = 0;
		rt_console_print(&init->log, "init: the clock cannot be set\n");
	}
}

/*
 * Heartbeats, back-offs and deadlines (planner.h). One timer goes off for whatever is due first;
 * then every service that is due has a turn, the one that is due longest first.
 */
#include "user/services/init/init.h"

#include "user/rt/generated/system_client.h"

uint64_t clock_now(struct init *init)
{
	struct timer_now_result now;

	if (init->timer.id.key == 0 || timer_now(init->rt, init->timer, &now) != STATUS_OK)
		return 0;
	return now.time_ns;
}

static struct planner_list plans(struct init *init)
{
	return (struct planner_list){
		.first = &init->services[0].plan,
		.stride_bytes = sizeof(init->services[0]),
		.count = init->service_count,
	};
}

/* Whether the instance has answered in time, although init has not looked yet. */
static bool has_answered(struct init_service *service)
{
	return service->asking && rt_call_is_done(&service->ask);
}

static void end_by_force(struct init_service *service, uint64_t now_ns)
{
	struct init *init = service->init;

	if (has_answered(service)) {
		planner_again(&service->plan, now_ns);
		return;
	}
	if (service->plan.state == SERVICE_STATE_STOPPING)
		say(init, "%s has not stopped for %lu ms", service->name,
		    (unsigned long)(service->plan.rules.stop_ns / NS_PER_MS));
	else
		say(init, "%s (pid %lu) has not answered for %lu ms", service->name,
		    (unsigned long)service->process_id,
		    (unsigned long)(service->plan.rules.deadline_ns / NS_PER_MS));
	planner_ending(&service->plan);
	if (service_force_end(service) != STATUS_OK)
		planner_again(&service->plan, now_ns);
}

static void service_due(struct init_service *service, uint64_t now_ns)
{
	switch (planner_action(&service->plan)) {
	case PLANNER_ASK:
		service_ping(service, now_ns);
		return;
	case PLANNER_END:
		end_by_force(service, now_ns);
		return;
	case PLANNER_START:
		service_restart(service);
		return;
	case PLANNER_NOTHING:
		break;
	}
	planner_ending(&service->plan);
}

static void clock_expired(void *context, enum status status)
{
	struct init *init = context;
	struct planner_list list = plans(init);
	uint64_t now_ns = clock_now(init);

	(void)status;
	init->clock_ns = 0;
	/* One turn for each of them: a service that is due by then has its turn at the next expiry,
	 * at once. */
	for (uint32_t i = 0; i < init->service_count; i++) {
		uint32_t who = planner_due(&list, now_ns);

		if (who == PLANNER_NOBODY)
			break;
		service_due(&init->services[who], now_ns);
	}
	clock_set(init);
}

void clock_set(struct init *init)
{
	struct planner_list list = plans(init);
	uint64_t next_ns;

	if (!init->serving || init->timer.id.key == 0)
		return;
	next_ns = planner_next_ns(&list);
	/* A timer that goes off too early does no harm. */
	if (next_ns == 0 || (init->clock_ns != 0 && init->clock_ns <= next_ns))
		return;
	if (init->clock_ns != 0)
		rt_server_timer_stop(&init->server, &init->clock);
	init->clock.expired = clock_expired;
	init->clock.context = init;
	init->clock_ns = next_ns;
	if (rt_server_timer_start(&init->server, &init->clock, init->timer, next_ns) != STATUS_OK) {
		init->clock_ns = 0;
		say(init, "the clock cannot be set");
	}
}

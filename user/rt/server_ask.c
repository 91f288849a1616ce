/*
 * Calls with a deadline, and moments: see server_ask.h.
 */
#include "user/rt/server_ask.h"

#include "user/rt/generated/system_client.h"
#include "user/rt/pending.h"

/* When a Timer fails, moments come late rather than never: with the next thing that is set. */
static void clock_expired(void *context, enum status status);

static void clock_arm(struct rt_server_clock *clock)
{
	uint64_t at_ns = clock->first ? clock->first->at_ns : 0;

	if (clock->source.id.key == 0 || at_ns == clock->timer_ns)
		return;
	if (clock->timer_ns != 0)
		rt_server_timer_stop(clock->server, &clock->timer);
	clock->timer_ns = 0;
	if (at_ns != 0 &&
	    rt_server_timer_start(clock->server, &clock->timer, clock->source, at_ns) == STATUS_OK)
		clock->timer_ns = at_ns;
}

static void clock_expired(void *context, enum status status)
{
	struct rt_server_clock *clock = context;
	uint64_t reached_ns = clock->timer_ns;

	clock->timer_ns = 0;
	/* One that comes may set others, which are later than the moment that was reached. */
	while (status == STATUS_OK && clock->first && clock->first->at_ns <= reached_ns) {
		struct rt_server_moment *moment = clock->first;

		clock->first = moment->next;
		moment->is_set = false;
		moment->come(moment->context);
	}
	clock_arm(clock);
}

void rt_server_clock_init(struct rt_server_clock *clock, struct rt_server *server,
			  struct timer source)
{
	*clock = (struct rt_server_clock){.server = server, .source = source};
	clock->timer.expired = clock_expired;
	clock->timer.context = clock;
}

uint64_t rt_server_clock_now(const struct rt_server_clock *clock)
{
	struct timer_now_result now;

	if (clock->source.id.key == 0 ||
	    timer_now(clock->server->config.rt, clock->source, &now) != STATUS_OK)
		return 0;
	return now.time_ns;
}

static void moment_unlink(struct rt_server_clock *clock, struct rt_server_moment *moment)
{
	struct rt_server_moment **link = &clock->first;

	/* As many as the service has moments. */
	while (*link && *link != moment)
		link = &(*link)->next;
	if (*link)
		*link = moment->next;
	moment->is_set = false;
}

void rt_server_moment_set(struct rt_server_clock *clock, struct rt_server_moment *moment,
			  uint64_t at_ns)
{
	struct rt_server_moment **link = &clock->first;

	if (moment->is_set)
		moment_unlink(clock, moment);
	if (at_ns != 0) {
		/* As many as the service has moments. */
		while (*link && (*link)->at_ns <= at_ns)
			link = &(*link)->next;
		moment->at_ns = at_ns;
		moment->next = *link;
		moment->is_set = true;
		*link = moment;
	}
	clock_arm(clock);
}

void rt_server_moment_unset(struct rt_server_clock *clock, struct rt_server_moment *moment)
{
	if (!moment->is_set)
		return;
	moment_unlink(clock, moment);
	clock_arm(clock);
}

/* ---- calls ----------------------------------------------------------------------------------- */

static void answered(void *context, struct rt_call *call)
{
	struct rt_server_ask *ask = context;

	ask->asked = false;
	rt_server_moment_unset(ask->clock, &ask->deadline);
	ask->done(ask->context, rt_call_finish(call));
}

static void late(void *context)
{
	struct rt_server_ask *ask = context;
	enum status status;

	ask->asked = false;
	rt_server_unwatch(ask->clock->server, &ask->watch);
	rt_call_cancel(&ask->call);
	/* An answer that came meanwhile counts. */
	status = rt_call_finish(&ask->call);
	ask->done(ask->context, status == STATUS_CANCELLED ? STATUS_TIMED_OUT : status);
}

enum status rt_server_ask(struct rt_server_clock *clock, struct rt_server_ask *ask,
			  uint32_t seconds)
{
	enum status status = rt_call_submit(&ask->call);
	uint64_t now_ns;

	if (status != STATUS_OK)
		return status;
	ask->clock = clock;
	ask->asked = true;
	ask->watch = (struct rt_server_watch){.call = &ask->call, .done = answered, .context = ask};
	rt_server_watch(clock->server, &ask->watch);
	ask->deadline = (struct rt_server_moment){.come = late, .context = ask};
	now_ns = seconds != 0 ? rt_server_clock_now(clock) : 0;
	if (now_ns != 0)
		rt_server_moment_set(clock, &ask->deadline, now_ns + seconds * RT_SECOND_NS);
	return STATUS_OK;
}

void rt_server_ask_drop(struct rt_server_ask *ask)
{
	if (!ask->asked)
		return;
	ask->asked = false;
	rt_server_unwatch(ask->clock->server, &ask->watch);
	rt_server_moment_unset(ask->clock, &ask->deadline);
	rt_call_close(&ask->call);
}

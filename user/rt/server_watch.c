/*
 * Calls and moments that a service itself waits for while it serves.
 */
#include "user/rt/generated/system_client.h"
#include "user/rt/memory.h"
#include "user/rt/pending.h"
#include "user/rt/rt.h"
#include "user/rt/server_parts.h"

void rt_server_watch(struct rt_server *server, struct rt_server_watch *watch)
{
	struct rt_server_watch **link = &server->watches;

	/*
	 * At the end, so that whoever is watched longest is served first. As many as there are
	 * operations.
	 */
	while (*link)
		link = &(*link)->next;
	watch->next = NULL;
	*link = watch;
}

void rt_server_unwatch(struct rt_server *server, struct rt_server_watch *watch)
{
	struct rt_server_watch **link = &server->watches;

	/* As many as the thread has operations, at most. */
	while (*link && *link != watch)
		link = &(*link)->next;
	if (*link == watch)
		*link = watch->next;
}

uint64_t server_watches_bits(const struct rt_server *server)
{
	uint64_t bits = 0;

	for (const struct rt_server_watch *w = server->watches; w; w = w->next)
		bits |= rt_call_bit(w->call);
	return bits;
}

static struct rt_server_watch *watch_done(struct rt_server *server)
{
	struct rt_server_watch *w = server->watches;

	while (w && !rt_call_is_done(w->call))
		w = w->next;
	return w;
}

void server_watches_serve(struct rt_server *server)
{
	/* A function that is called back may watch and unwatch, so each is looked for anew. */
	for (uint32_t i = 0; i < RING_OPERATIONS && !server->ending; i++) {
		struct rt_server_watch *watch = watch_done(server);

		if (!watch)
			return;
		rt_server_unwatch(server, watch);
		server->progress = true;
		watch->done(watch->context, watch->call);
	}
}

/* ---- moments --------------------------------------------------------------------------------- */

static void slept(void *context, struct rt_call *call)
{
	struct rt_server_timer *timer = context;
	enum status status = rt_call_finish(call);

	rt_call_close(call);
	timer->expired(timer->context, status);
}

enum status rt_server_timer_start(struct rt_server *server, struct rt_server_timer *timer,
				  struct timer source, uint64_t until_ns)
{
	struct timer_sleep_params_builder params;
	enum status status = timer_sleep_begin(&timer->call, server->config.rt, source, &params);

	if (status == STATUS_OK) {
		timer_sleep_params_builder_set_until_ns(&params, until_ns);
		status = rt_call_submit(&timer->call);
	}
	if (status != STATUS_OK) {
		rt_call_close(&timer->call);
		return status;
	}
	timer->watch =
		(struct rt_server_watch){.call = &timer->call, .done = slept, .context = timer};
	rt_server_watch(server, &timer->watch);
	return STATUS_OK;
}

void rt_server_timer_stop(struct rt_server *server, struct rt_server_timer *timer)
{
	rt_server_unwatch(server, &timer->watch);
	/* Closed before: does nothing. */
	rt_call_close(&timer->call);
}

/*
 * The planner: see planner.h.
 */
#include "user/services/init/planner.h"

void planner_init(struct planner *planner, const struct planner_rules *rules)
{
	*planner = (struct planner){.rules = *rules, .state = SERVICE_STATE_ENDED};
}

void planner_started(struct planner *planner, uint64_t now_ns)
{
	planner->state = SERVICE_STATE_RUNNING;
	planner->since_ns = now_ns;
	planner->asked = false;
	planner->renewing = false;
	planner->due_ns = planner->rules.period_ns != 0 ? now_ns + planner->rules.period_ns : 0;
}

void planner_asked(struct planner *planner, uint64_t now_ns)
{
	planner->asked = true;
	planner->asked_ns = now_ns;
	planner->due_ns = now_ns + planner->rules.deadline_ns;
}

void planner_answered(struct planner *planner, uint64_t now_ns)
{
	planner->asked = false;
	planner->due_ns = now_ns + planner->rules.period_ns;
}

void planner_again(struct planner *planner, uint64_t now_ns)
{
	planner->due_ns = now_ns + PLANNER_AGAIN_NS;
}

void planner_waits(struct planner *planner, uint64_t now_ns)
{
	planner->state = SERVICE_STATE_WAITING;
	planner_again(planner, now_ns);
}

void planner_ending(struct planner *planner)
{
	planner->due_ns = 0;
}

/* ---- budget and window ----------------------------------------------------------------------- */

/*
 * Healthy running of the window so far. The state of an instance that owes an answer is not known.
 */
static uint64_t healthy_ns(const struct planner *planner, uint64_t now_ns)
{
	uint64_t until_ns = planner->asked ? planner->asked_ns : now_ns;

	return planner->healthy_ns +
	       (planner->state == SERVICE_STATE_RUNNING ? until_ns - planner->since_ns : 0);
}

static bool window_is_over(const struct planner *planner, uint64_t now_ns)
{
	return planner->rules.window_ns != 0 &&
	       healthy_ns(planner, now_ns) >= planner->rules.window_ns;
}

uint32_t planner_spent(const struct planner *planner, uint64_t now_ns)
{
	return window_is_over(planner, now_ns) ? 0 : planner->spent;
}

void planner_renew(struct planner *planner, uint64_t now_ns)
{
	if (planner->state == SERVICE_STATE_RUNNING) {
		planner_ending(planner);
		planner->renewing = true;
	} else if (planner->state == SERVICE_STATE_WAITING) {
		planner->due_ns = now_ns;
	}
}

void planner_renewed(struct planner *planner, uint64_t now_ns)
{
	/* The window goes on: a wish neither spends the budget nor makes it whole. */
	planner->healthy_ns = healthy_ns(planner, now_ns);
	planner->state = SERVICE_STATE_WAITING;
	planner->asked = false;
	planner->renewing = false;
	planner->restarts++;
	planner->due_ns = 0;
}

static uint64_t backoff_ns(const struct planner *planner)
{
	uint64_t backoff = planner->rules.backoff_ns;

	/* At most as many turns as doublings fit below the limit. */
	for (uint32_t i = 1; i < planner->spent && backoff < PLANNER_BACKOFF_NS_MOST; i++)
		backoff *= 2u;
	return backoff < PLANNER_BACKOFF_NS_MOST ? backoff : PLANNER_BACKOFF_NS_MOST;
}

enum planner_verdict planner_failed(struct planner *planner, uint64_t now_ns)
{
	planner->spent = planner_spent(planner, now_ns);
	/* The restart that opens a window has none before it. */
	planner->healthy_ns = planner->spent == 0 ? 0 : healthy_ns(planner, now_ns);
	planner->asked = false;
	planner->due_ns = 0;
	if (planner->spent >= planner->rules.budget) {
		planner->state = SERVICE_STATE_GAVE_UP;
		return PLANNER_GIVE_UP;
	}
	planner->state = SERVICE_STATE_WAITING;
	planner->spent++;
	planner->restarts++;
	if (planner->rules.backoff_ns == 0)
		return PLANNER_RESTART;
	planner->due_ns = now_ns + backoff_ns(planner);
	return PLANNER_WAIT;
}

void planner_ended(struct planner *planner)
{
	planner_ending(planner);
	planner->state = SERVICE_STATE_ENDED;
}

void planner_given_up(struct planner *planner)
{
	planner_ending(planner);
	planner->state = SERVICE_STATE_GAVE_UP;
}

void planner_stopping(struct planner *planner, uint64_t now_ns)
{
	planner_ending(planner);
	planner->state = SERVICE_STATE_STOPPING;
	planner->asked = false;
	if (planner->rules.stop_ns != 0)
		planner->due_ns = now_ns + planner->rules.stop_ns;
}

/* ---- whose turn it is ------------------------------------------------------------------------ */

enum planner_action planner_action(const struct planner *planner)
{
	switch (planner->state) {
	case SERVICE_STATE_RUNNING:
		return planner->asked ? PLANNER_END : PLANNER_ASK;
	case SERVICE_STATE_WAITING:
		return PLANNER_START;
	case SERVICE_STATE_STOPPING:
		return PLANNER_END;
	case SERVICE_STATE_ENDED:
	case SERVICE_STATE_GAVE_UP:
		break;
	}
	return PLANNER_NOTHING;
}

static const struct planner *planner_at(const struct planner_list *list, uint32_t index)
{
	const char *first = (const char *)list->first;

	return (const struct planner *)(const void *)(first + index * list->stride_bytes);
}

/* The index of the service that is due first, now or later. */
static uint32_t first_due(const struct planner_list *list)
{
	uint64_t first_ns = UINT64_MAX;
	uint32_t first = PLANNER_NOBODY;

	for (uint32_t i = 0; i < list->count; i++) {
		uint64_t due_ns = planner_at(list, i)->due_ns;

		if (due_ns == 0 || due_ns >= first_ns)
			continue;
		first_ns = due_ns;
		first = i;
	}
	return first;
}

uint32_t planner_due(const struct planner_list *list, uint64_t now_ns)
{
	uint32_t first = first_due(list);

	if (first == PLANNER_NOBODY || planner_at(list, first)->due_ns > now_ns)
		return PLANNER_NOBODY;
	return first;
}

uint64_t planner_next_ns(const struct planner_list *list)
{
	uint32_t first = first_due(list);

	return first == PLANNER_NOBODY ? 0 : planner_at(list, first)->due_ns;
}

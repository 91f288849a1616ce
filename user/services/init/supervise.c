/*
 * Supervision: what follows when an instance of a service has ended, or could not be started.
 *
 * An end is good when the service has exited by itself with the code 0; no code is read as a wish.
 * One that was ended because somebody wished for another instance (manage.c) has not failed.
 * Any other end is followed by a new start, after a back-off, while the manifest's budget lasts
 * (planner.h), unless no start could succeed. Then the service is given up: its scope is closed, so
 * that its clients are told, and the rest of the system runs on. The system ends with an essential
 * service: in good order when that has ended well, as failed when it is given up; and when nothing
 * is left to wait for.
 */
#include "user/services/init/init.h"

#include "abi/exit_record.h"
#include "user/rt/format.h"
#include "user/rt/words.h"

static bool is_good(const struct rt_exit_record *record)
{
	return record->cause == EXIT_CAUSE_EXITED && record->code == 0;
}

/* Says how an instance has ended, and remembers it. */
static void end_note(struct init *init, struct init_service *service,
		     const struct rt_exit_record *record)
{
	char words[RT_EXIT_WORDS_BYTES];

	rt_exit_record_words(record, init->program_names[service->program], words);
	(void)rt_format(service->how, sizeof(service->how), "%s%s",
			record->cause == EXIT_CAUSE_FAULT ? "ended by " : "", words);
	say(init, "%s (pid %lu) %s", service->name, (unsigned long)service->process_id,
	    service->how);
	/* Why it was terminated says more. */
	if (record->cause == EXIT_CAUSE_TERMINATED && service->plan.asked)
		(void)rt_format(service->how, sizeof(service->how), "has not answered for %lu ms",
				(unsigned long)(service->plan.rules.deadline_ns / NS_PER_MS));
}

/* ---- starting again -------------------------------------------------------------------------- */

static void give_up(struct init *init, struct init_service *service)
{
	if (service->plan.rules.budget > 0)
		say(init, "%s has failed too often and is given up", service->name);
	else
		say(init, "%s is not started again", service->name);
	scope_close(init, service);
}

/* A refusal that cannot change is final: no start after it would go better. */
static void give_up_at_once(struct init *init, struct init_service *service)
{
	say(init, "%s is given up: its start is refused each time", service->name);
	planner_given_up(&service->plan);
	scope_close(init, service);
}

/*
 * The service has failed: plans what follows. True: it is to be started again, now. A start that
 * fails uses the budget up as an end does.
 */
static bool failure_plan(struct init *init, struct init_service *service)
{
	const struct planner *plan = &service->plan;
	uint64_t now_ns = clock_now(init);

	switch (planner_failed(&service->plan, now_ns)) {
	case PLANNER_WAIT:
		say(init, "restarting %s in %lu ms (%u of %u)", service->name,
		    (unsigned long)((plan->due_ns - now_ns) / NS_PER_MS), plan->spent,
		    plan->rules.budget);
		clock_set(init);
		return false;
	case PLANNER_RESTART:
		say(init, "restarting %s (%u of %u)", service->name, plan->spent,
		    plan->rules.budget);
		return true;
	case PLANNER_GIVE_UP:
		break;
	}
	give_up(init, service);
	return false;
}

/* Starts an instance, or plans when; or the service is given up. */
static void service_begin(struct init *init, struct init_service *service)
{
	/* Each turn but the first uses one restart of the budget. */
	do {
		switch (service_start(init, service)) {
		case SERVICE_STARTED:
			return;
		case SERVICE_SOON:
			planner_waits(&service->plan, clock_now(init));
			clock_set(init);
			return;
		case SERVICE_NEVER:
			give_up_at_once(init, service);
			return;
		case SERVICE_NOT_NOW:
			break;
		}
	} while (failure_plan(init, service));
}

/* ---- what it means for the system ------------------------------------------------------------ */

static bool any_left(const struct init *init)
{
	for (uint32_t i = 0; i < init->service_count; i++) {
		if (init->services[i].running ||
		    init->services[i].plan.state == SERVICE_STATE_WAITING)
			return true;
	}
	return false;
}

/* Nothing runs any more, and nothing will: all went well unless some were given up. */
static void system_is_empty(struct init *init)
{
	int code = INIT_EXIT_POWER_OFF;

	for (uint32_t i = 0; i < init->service_count; i++) {
		if (init->services[i].plan.state != SERVICE_STATE_GAVE_UP)
			continue;
		say_loud(init, "%s is given up: it %s", init->services[i].name,
			 init->services[i].how);
		code = INIT_EXIT_FAILED;
	}
	say(init, "no service is left");
	stop_begin(init, code);
}

/* After a service has ended or has failed. */
static void system_settle(struct init *init, const struct init_service *service)
{
	if (init->stopping) {
		stop_next(init);
	} else if (service->plan.rules.essential && service->plan.state == SERVICE_STATE_GAVE_UP) {
		say_loud(init,
			 "%s is essential and is given up, so the system has failed and stops: it "
			 "%s",
			 service->name, service->how);
		stop_begin(init, INIT_EXIT_FAILED);
	} else if (service->plan.rules.essential && service->plan.state == SERVICE_STATE_ENDED) {
		stop_begin(init, INIT_EXIT_POWER_OFF);
	} else if (!any_left(init)) {
		system_is_empty(init);
	}
}

void service_restart(struct init_service *service)
{
	struct init *init = service->init;

	service_begin(init, service);
	system_settle(init, service);
}

void service_ended(struct init_service *service)
{
	struct init *init = service->init;
	struct rt_exit_record record = {.cause = EXIT_CAUSE_NONE};
	enum status status = rt_process_wait_finish(&service->wait, &record);

	service->waiting = false;
	if (status != STATUS_OK) {
		(void)rt_format(service->how, sizeof(service->how), "is lost: %s",
				rt_status_text(status));
		say(init, "%s %s", service->name, service->how);
	} else {
		end_note(init, service, &record);
	}
	service_end(init, service);
	if (service->plan.renewing && !init->stopping) {
		planner_renewed(&service->plan, clock_now(init));
		say(init, "%s is started anew, as was wished", service->name);
		service_begin(init, service);
	} else if (is_good(&record) || init->stopping) {
		planner_ended(&service->plan);
		scope_close(init, service);
	} else if (failure_plan(init, service)) {
		service_begin(init, service);
	}
	system_settle(init, service);
}

/* ---- the beginning and the loop -------------------------------------------------------------- */

void services_start(struct init *init)
{
	for (uint32_t i = 0; i < init->service_count && !init->stopping; i++) {
		struct init_service *service = &init->services[i];

		service_begin(init, service);
		if (service->plan.rules.essential && service->plan.state == SERVICE_STATE_GAVE_UP)
			system_settle(init, service);
	}
	if (!init->stopping && !any_left(init))
		system_is_empty(init);
}

int supervise(struct init *init)
{
	enum status status;

	clock_set(init);
	status = rt_server_run(&init->server);
	if (init->clock_ns != 0)
		rt_server_timer_stop(&init->server, &init->clock);
	if (status != STATUS_OK) {
		say_loud(init, "the loop has failed: %s", rt_status_text(status));
		return INIT_EXIT_FAILED;
	}
	return init->exit_code;
}

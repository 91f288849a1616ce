/*
 * Supervision: what follows when an instance of a service has ended, or could not be started.
 *
 * An end is abnormal when the service did not exit by itself, or, unless it is essential, with a
 * code other than zero. An abnormal end is followed by a new start, after a back-off that doubles,
 * while the manifest's budget lasts; the budget is whole again when its window is over. Then the
 * service is given up: its scope is closed, so that its clients are told, and the rest of the system
 * runs on. The system ends when an essential service has ended for good, with that service's code;
 * and when nothing is left to wait for.
 */
#include "user/services/init/init.h"

#include "abi/exit_record.h"
#include "user/rt/words.h"

#define NS_PER_MS UINT64_C(1000000)
/* The longest back-off. */
#define BACKOFF_NS_MOST (30000u * NS_PER_MS)

static bool is_abnormal(const struct init_service *service, const struct rt_exit_record *record)
{
	if (service->state == SERVICE_STATE_STOPPING)
		return false;
	if (record->cause != EXIT_CAUSE_EXITED)
		return true;
	/* An essential service's code is its wish for the system. */
	return !service->essential && record->code != 0;
}

static void end_log(struct init *init, const struct init_service *service,
	const struct rt_exit_record *record)
{
	char words[RT_EXIT_WORDS_BYTES];

	rt_exit_record_words(record, words);
	rt_console_print(&init->log, "init: %s (pid %lu) %s%s\n", service->name,
		(unsigned long)service->process_id,
		record->cause == EXIT_CAUSE_FAULT ? "ended by " : "", words);
}

/* ---- starting again -------------------------------------------------------------------------- */

static uint64_t backoff_ns(const struct init_service *service)
{
	uint64_t backoff = service->restart_backoff_ms * NS_PER_MS;

	/* At most as many turns as doublings fit below the limit. */
	for (uint32_t i = 1; i < service->window_restarts && backoff < BACKOFF_NS_MOST; i++)
		backoff *= 2u;
	return backoff < BACKOFF_NS_MOST ? backoff : BACKOFF_NS_MOST;
}

/* Uses one restart of the budget. False: there is none left. */
static bool budget_take(struct init_service *service)
{
	uint64_t now = clock_now(service->init);
	uint64_t window = service->restart_window_ms * NS_PER_MS;

	if (window != 0 && now - service->window_start_ns >= window)
		service->window_restarts = 0;
	if (service->window_restarts == 0)
		service->window_start_ns = now;
	if (service->window_restarts >= service->restart_budget)
		return false;
	service->window_restarts++;
	service->restarts++;
	return true;
}

static void give_up(struct init *init, struct init_service *service)
{
	service->state = SERVICE_STATE_GAVE_UP;
	if (service->restart_budget > 0)
		rt_console_print(&init->log, "init: %s has failed too often and is given up\n",
			service->name);
	else
		rt_console_print(&init->log, "init: %s is not started again\n", service->name);
	scope_close(init, service);
}

/*
 * The service has failed: it will be started again, or has been, or is given up. A start that fails
 * uses the budget up as an end does.
 */
static void service_failed(struct init *init, struct init_service *service)
{
	while (budget_take(service)) {
		uint64_t backoff = init->timer.id.key != 0 ? backoff_ns(service) : 0;

		if (backoff != 0) {
			service->state = SERVICE_STATE_WAITING;
			service->due_ns = clock_now(init) + backoff;
			rt_console_print(&init->log, "init: restarting %s in %lu ms (%u of %u)\n",
				service->name, (unsigned long)(backoff / NS_PER_MS),
				service->window_restarts, service->restart_budget);
			clock_set(init);
			return;
		}
		rt_console_print(&init->log, "init: restarting %s (%u of %u)\n", service->name,
			service->window_restarts, service->restart_budget);
		if (service_start(init, service))
			return;
	}
	give_up(init, service);
}

/* ---- what it means for the system ------------------------------------------------------------ */

static bool any_left(const struct init *init)
{
	for (uint32_t i = 0; i < init->service_count; i++) {
		if (init->services[i].running ||
			init->services[i].state == SERVICE_STATE_WAITING)
			return true;
	}
	return false;
}

/* After a service has ended or has failed: `code` is the system's if it was an essential one's. */
static void system_settle(struct init *init, const struct init_service *service, uint32_t code)
{
	bool over = !service->running && service->state != SERVICE_STATE_WAITING;

	if (init->stopping) {
		stop_next(init);
	} else if (over && service->essential) {
		stop_begin(init, code);
	} else if (!any_left(init)) {
		rt_console_print(&init->log, "init: no service is left\n");
		stop_begin(init, INIT_EXIT_POWER_OFF);
	}
}

void service_restart(struct init_service *service)
{
	struct init *init = service->init;

	if (!service_start(init, service))
		service_failed(init, service);
	system_settle(init, service, INIT_EXIT_FAILED);
}

void service_ended(struct init_service *service)
{
	struct init *init = service->init;
	struct rt_exit_record record = {.cause = EXIT_CAUSE_NONE};
	enum status status = rt_process_wait_finish(&service->wait, &record);

	ask_end(service);
	if (status == STATUS_OK)
		end_log(init, service, &record);
	else
		rt_console_print(&init->log, "init: %s is lost: %s\n", service->name,
			rt_status_text(status));
	service_end(init, service);
	if (is_abnormal(service, &record) && !init->stopping) {
		service_failed(init, service);
	} else {
		service->state = SERVICE_STATE_ENDED;
		scope_close(init, service);
	}
	system_settle(init, service,
		record.cause == EXIT_CAUSE_EXITED ? (uint32_t)record.code : INIT_EXIT_FAILED);
}

/* ---- the beginning and the loop -------------------------------------------------------------- */

bool services_start(struct init *init)
{
	for (uint32_t i = 0; i < init->service_count; i++) {
		struct init_service *service = &init->services[i];

		if (service_start(init, service))
			continue;
		service_failed(init, service);
		if (service->essential && service->state == SERVICE_STATE_GAVE_UP)
			return false;
	}
	return true;
}

uint32_t supervise(struct init *init)
{
	enum status status;

	if (!any_left(init)) {
		rt_console_print(&init->log, "init: no service is left\n");
		return INIT_EXIT_POWER_OFF;
	}
	clock_set(init);
	status = rt_server_run(&init->server);
	if (init->clock_ns != 0)
		rt_server_timer_stop(&init->server, &init->clock);
	if (status != STATUS_OK) {
		rt_console_print(&init->log, "init: the loop has failed: %s\n",
			rt_status_text(status));
		return INIT_EXIT_FAILED;
	}
	return init->exit_code;
}

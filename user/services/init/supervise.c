/*
 * Waiting for all services at once, and deciding what follows when one has ended.
 *
 * An end is abnormal when the service did not exit by itself, or, unless it is essential, with a
 * code other than zero. An abnormal end is followed by a new start while the manifest's budget
 * lasts. The system ends when an essential service has ended for good, with that service's code;
 * and when nothing is left to wait for.
 */
#include "user/services/init/init.h"

#include "abi/exit_record.h"
#include "user/rt/words.h"

/* What the end of a service means for the system. */
enum verdict {
	VERDICT_GO_ON,
	VERDICT_END,
};

static bool is_abnormal(const struct init_service *service, const struct rt_exit_record *record)
{
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

static bool restart(struct init *init, struct init_service *service)
{
	/* A start that fails uses the budget up as an end does. */
	while (service->restarts < service->restart_budget) {
		service->restarts++;
		rt_console_print(&init->log, "init: restarting %s (%u of %u)\n", service->name,
			service->restarts, service->restart_budget);
		if (service_start(init, service))
			return true;
	}
	return false;
}

/* One service has ended. `*code` is the system's when the verdict is its end. */
static enum verdict service_ended(struct init *init, struct init_service *service, uint32_t *code)
{
	struct rt_exit_record record = {.cause = EXIT_CAUSE_NONE};
	enum status status = rt_process_wait_finish(&service->wait, &record);

	if (status == STATUS_OK)
		end_log(init, service, &record);
	else
		rt_console_print(&init->log, "init: %s is lost: %s\n", service->name,
			rt_status_text(status));
	service_stop(init, service);
	if (is_abnormal(service, &record) && restart(init, service))
		return VERDICT_GO_ON;
	if (!service->essential)
		return VERDICT_GO_ON;
	*code = record.cause == EXIT_CAUSE_EXITED ? (uint32_t)record.code : INIT_EXIT_FAILED;
	return VERDICT_END;
}

/* The next service to end, or null when none runs. */
static struct init_service *wait_next(struct init *init)
{
	struct rt_call *calls[INIT_SERVICES] = {NULL};
	bool any = false;

	for (uint32_t i = 0; i < init->service_count; i++) {
		if (!init->services[i].running)
			continue;
		calls[i] = &init->services[i].wait;
		any = true;
	}
	if (!any)
		return NULL;
	return &init->services[rt_call_wait_any(init->rt, calls, init->service_count)];
}

uint32_t supervise(struct init *init)
{
	uint32_t code = INIT_EXIT_POWER_OFF;

	/* Ends with the essential service, or when every service has ended and is not restarted. */
	for (;;) {
		struct init_service *service = wait_next(init);

		if (service == NULL) {
			rt_console_print(&init->log, "init: no service is left\n");
			break;
		}
		if (service_ended(init, service, &code) == VERDICT_END)
			break;
	}
	for (uint32_t i = init->service_count; i > 0; i--) {
		struct init_service *service = &init->services[i - 1u];

		if (!service->running)
			continue;
		rt_console_print(&init->log, "init: stopping %s\n", service->name);
		/* Withdrawn first: what the end would say is not asked any more. */
		rt_call_close(&service->wait);
		service_stop(init, service);
	}
	return code;
}

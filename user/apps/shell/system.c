/*
 * The system's services, for a shell that was granted to see or to stop them.
 */
#include "user/apps/shell/shell.h"

#include "core/generated/supervisor.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/supervisor_client.h"
#include "user/rt/words.h"

static const char *state_text(enum service_state state)
{
	switch (state) {
	case SERVICE_STATE_WAITING:
		return "waits to be restarted";
	case SERVICE_STATE_RUNNING:
		return "running";
	case SERVICE_STATE_STOPPING:
		return "stopping";
	case SERVICE_STATE_ENDED:
		return "ended";
	case SERVICE_STATE_GAVE_UP:
		return "given up";
	}
	return "unknown";
}

static void row_print(struct shell *shell, const struct service_status_reader *row)
{
	char name[CAPSET_NAME_BYTES];
	struct capnp_text text;

	if (service_status_get_name(row, &text) != STATUS_OK ||
	    !rt_string_copy(name, sizeof(name), text.bytes, text.length_bytes))
		return;
	rt_console_print(&shell->out, "  %-12s %-22s", name,
			 state_text(service_status_get_state(row)));
	if (service_status_get_process_id(row) != 0)
		rt_console_print(&shell->out, " pid %-4lu",
				 (unsigned long)service_status_get_process_id(row));
	else
		rt_console_print(&shell->out, " %-8s", "");
	rt_console_print(&shell->out, " restarts %u, budget %u of %u\n",
			 service_status_get_restarts(row),
			 service_status_get_budget(row) - service_status_get_spent(row),
			 service_status_get_budget(row));
}

/* Where a person has read so far. */
struct listing {
	uint32_t first; /* the next row */
	bool more;
	bool any_given_up;
};

/* Prints the rows that came, and goes on past them. */
static enum status rows_print(struct shell *shell,
			      const struct supervisor_list_results_reader *results,
			      struct listing *listing)
{
	struct service_status_list_reader list;
	enum status status = supervisor_list_results_get_services(results, &list);

	if (status != STATUS_OK)
		return status;
	for (uint32_t i = 0; i < list.raw.count; i++) {
		struct service_status_reader row = service_status_list_get(&list, i);

		row_print(shell, &row);
		listing->any_given_up |= service_status_get_state(&row) == SERVICE_STATE_GAVE_UP;
	}
	listing->first += list.raw.count;
	listing->more =
		list.raw.count > 0 && listing->first < supervisor_list_results_get_total(results);
	return STATUS_OK;
}

/* One page of rows. False: it was the last one. */
static bool page_print(struct shell *shell, struct supervisor supervisor, struct listing *listing)
{
	struct supervisor_list_params_builder params;
	struct supervisor_list_results_reader results;
	struct rt_call call;
	enum status status = supervisor_list_begin(&call, shell->rt, supervisor, &params);

	if (status == STATUS_OK) {
		supervisor_list_params_builder_set_first(&params, listing->first);
		status = input_call(shell, &call);
	}
	if (status == STATUS_OK)
		status = supervisor_list_finish(&call, &results);
	if (status == STATUS_OK)
		status = rows_print(shell, &results, listing);
	if (status != STATUS_OK)
		rt_console_print(&shell->out, "the services cannot be seen: %s\n",
				 rt_failure_words(shell->rt, status));
	rt_call_close(&call);
	return status == STATUS_OK && listing->more;
}

void system_services(struct shell *shell)
{
	const struct held *held =
		held_find_as(shell, "services", SUPERVISOR_INTERFACE_ID, "a Supervisor");
	struct listing listing = {.first = 0};

	if (!held)
		return;
	while (page_print(shell, (struct supervisor){held->capability}, &listing))
		continue;
	if (listing.any_given_up)
		rt_console_print(&shell->out, "the kernel's log says why a service is given up\n");
}

static enum status power_off(struct shell *shell, struct system_control control)
{
	struct system_control_power_off_params_builder params;
	struct system_control_power_off_results_reader results;
	struct rt_call call;
	enum status status = system_control_power_off_begin(&call, shell->rt, control, &params);

	if (status == STATUS_OK)
		status = input_call(shell, &call);
	if (status == STATUS_OK)
		status = system_control_power_off_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

static enum status reboot(struct shell *shell, struct system_control control)
{
	struct system_control_reboot_params_builder params;
	struct system_control_reboot_results_reader results;
	struct rt_call call;
	enum status status = system_control_reboot_begin(&call, shell->rt, control, &params);

	if (status == STATUS_OK)
		status = input_call(shell, &call);
	if (status == STATUS_OK)
		status = system_control_reboot_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

bool system_stop(struct shell *shell, enum shell_verb verb)
{
	const struct held *held =
		held_find_as(shell, "control", SYSTEM_CONTROL_INTERFACE_ID, "a SystemControl");
	struct system_control control;
	enum status status;

	if (!held)
		return false;
	control.id = held->capability;
	status = verb == SHELL_REBOOT ? reboot(shell, control) : power_off(shell, control);
	if (status != STATUS_OK)
		rt_console_print(&shell->out, "the system does not stop: %s\n",
				 rt_failure_words(shell->rt, status));
	return status == STATUS_OK;
}

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

static enum say_ink state_ink(enum service_state state)
{
	return state == SERVICE_STATE_RUNNING   ? SAY_GOOD
	       : state == SERVICE_STATE_GAVE_UP ? SAY_BAD
						: SAY_PLAIN;
}

static bool row_name(const struct service_status_reader *row, char name[CAPSET_NAME_BYTES])
{
	struct capnp_text text;

	return service_status_get_name(row, &text) == STATUS_OK &&
	       rt_string_copy(name, CAPSET_NAME_BYTES, text.bytes, text.length_bytes);
}

/* `context` is a bool: whether any service is given up. */
static void row_print(void *context, struct shell *shell, const struct service_status_reader *row)
{
	bool *any_given_up = context;
	char name[CAPSET_NAME_BYTES];

	*any_given_up |= service_status_get_state(row) == SERVICE_STATE_GAVE_UP;
	if (!row_name(row, name))
		return;
	say(shell, "  %-12s %s%-22s%s", name,
	    say_ink(shell, state_ink(service_status_get_state(row))),
	    state_text(service_status_get_state(row)), say_ink(shell, SAY_PLAIN));
	if (service_status_get_process_id(row) != 0)
		say(shell, " pid %-4lu", (unsigned long)service_status_get_process_id(row));
	else
		say(shell, " %-8s", "");
	say(shell, " restarts %u, budget %u of %u\n", service_status_get_restarts(row),
	    service_status_get_budget(row) - service_status_get_spent(row),
	    service_status_get_budget(row));
}

/* `context` is a struct shell_names. */
static void row_offer(void *context, struct shell *shell, const struct service_status_reader *row)
{
	const struct shell_names *names = context;
	char name[CAPSET_NAME_BYTES];

	(void)shell;
	if (row_name(row, name))
		names->take(names->context, name, state_text(service_status_get_state(row)));
}

/* ---- the rows -------------------------------------------------------------------------------- */

/* Where the list has been read to. */
struct listing {
	uint32_t first; /* the next row */
	bool more;
};

/* One page of rows, each for `each`. */
static enum status page_read(struct shell *shell, struct supervisor supervisor,
			     struct listing *listing, system_service_function *each, void *context)
{
	struct supervisor_list_params_builder params;
	struct supervisor_list_results_reader results;
	struct service_status_list_reader list = {.raw.count = 0};
	struct rt_call call;
	enum status status = supervisor_list_begin(&call, shell->rt, supervisor, &params);

	if (status == STATUS_OK) {
		supervisor_list_params_builder_set_first(&params, listing->first);
		status = input_call(shell, &call);
	}
	if (status == STATUS_OK)
		status = supervisor_list_finish(&call, &results);
	if (status == STATUS_OK)
		status = supervisor_list_results_get_services(&results, &list);
	for (uint32_t i = 0; i < list.raw.count; i++) {
		const struct service_status_reader row = service_status_list_get(&list, i);

		each(context, shell, &row);
	}
	listing->first += list.raw.count;
	listing->more = status == STATUS_OK && list.raw.count > 0 &&
			listing->first < supervisor_list_results_get_total(&results);
	rt_call_close(&call);
	return status;
}

enum status system_services_each(struct shell *shell, struct supervisor supervisor,
				 system_service_function *each, void *context)
{
	struct listing listing = {.more = true};
	enum status status = STATUS_OK;

	while (listing.more && status == STATUS_OK)
		status = page_read(shell, supervisor, &listing, each, context);
	return status;
}

/* ---- starting one anew ----------------------------------------------------------------------- */

static void outcome_print(struct shell *shell, const char *name, enum restart_outcome outcome)
{
	switch (outcome) {
	case RESTART_OUTCOME_RESTARTING:
		say(shell, "%s is started anew: services shows how it is\n", name);
		return;
	case RESTART_OUTCOME_UNKNOWN:
		say_error(shell, "no service is named \"%s\": services lists all", name);
		return;
	case RESTART_OUTCOME_OVER:
		say_error(shell,
			  "%s has ended for good, and is not started before the next boot: "
			  "reboot starts all",
			  name);
		return;
	case RESTART_OUTCOME_STOPPING:
		say_error(shell, "%s was asked to stop already: the system stops", name);
		return;
	}
	say(shell, "%s has an outcome that this shell does not know\n", name);
}

static void service_restart(struct shell *shell, const char *name)
{
	const struct held *held =
		held_find_for(shell, SHELL_SERVICES, "restart", SERVICE_MANAGER_INTERFACE_ID);
	struct service_manager_restart_params_builder params;
	struct service_manager_restart_results_reader results;
	struct rt_call call;
	enum status status;

	if (!held)
		return;
	status = service_manager_restart_begin(&call, shell->rt,
					       (struct service_manager){held->capability}, &params);
	if (status == STATUS_OK)
		status = service_manager_restart_params_builder_set_name(
			&params, capnp_text_make(name, (uint32_t)rt_string_length(name)));
	if (status == STATUS_OK)
		status = input_call(shell, &call);
	if (status == STATUS_OK)
		status = service_manager_restart_finish(&call, &results);
	if (status != STATUS_OK)
		say_failure(shell, status, "%s is not started anew", name);
	else
		outcome_print(shell, name, service_manager_restart_results_get_outcome(&results));
	rt_call_close(&call);
}

/* ---- all of them ----------------------------------------------------------------------------- */

static void services_list(struct shell *shell)
{
	const struct held *held =
		held_find_for(shell, SHELL_SERVICES, "services", SUPERVISOR_INTERFACE_ID);
	bool any_given_up = false;
	enum status status;

	if (!held)
		return;
	status = system_services_each(shell, (struct supervisor){held->capability}, row_print,
				      &any_given_up);
	if (status != STATUS_OK)
		say_failure(shell, status, "the services cannot be seen");
	if (any_given_up)
		say(shell, "the kernel's log says why a service is given up\n");
}

void system_service_names(struct shell *shell, const struct shell_names *names)
{
	const struct held *held = held_named(shell, "services");
	struct shell_names offered = *names;

	if (held && held->interface_id == SUPERVISOR_INTERFACE_ID)
		(void)!system_services_each(shell, (struct supervisor){held->capability}, row_offer,
					    &offered);
}

void system_services(struct shell *shell, const struct shell_command *command)
{
	if (command->method[0] != '\0')
		service_restart(shell, command->name);
	else
		services_list(shell);
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
		held_find_for(shell, verb, "control", SYSTEM_CONTROL_INTERFACE_ID);
	struct system_control control;
	enum status status;

	if (!held)
		return false;
	control.id = held->capability;
	status = verb == SHELL_REBOOT ? reboot(shell, control) : power_off(shell, control);
	if (status != STATUS_OK)
		say_failure(shell, status, "the system does not stop");
	return status == STATUS_OK;
}

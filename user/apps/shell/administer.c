/*
 * Sessions: who is there, for those whose profile has the right to see them, or to end them.
 */
#include "user/apps/shell/shell.h"

#include "core/generated/login.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/login_client.h"

static struct capnp_text text_of(const char *string)
{
	return capnp_text_make(string, (uint32_t)rt_string_length(string));
}

/* A list is read as rows for a person or, when they are wanted, as names for whoever takes them. */
struct listing {
	struct shell *shell;
	const struct shell_names *names;
};

/* ---- sessions -------------------------------------------------------------------------------- */

static enum status session_print(const struct listing *listing,
				 const struct session_description_reader *description)
{
	struct capnp_text id, account, profile, line;
	enum status status = session_description_get_id(description, &id);

	if (status == STATUS_OK)
		status = session_description_get_account(description, &account);
	if (status == STATUS_OK)
		status = session_description_get_profile(description, &profile);
	if (status == STATUS_OK)
		status = session_description_get_line(description, &line);
	if (status != STATUS_OK)
		return status;
	if (listing->names)
		listing->names->take(listing->names->context, id.bytes, account.bytes);
	else
		say(listing->shell, "  %.26s  %-10.31s %-12.31s %.31s\n", id.bytes, line.bytes,
		    profile.bytes, account.bytes);
	return STATUS_OK;
}

/* One page. False: it was the last one, or there was none. */
static bool sessions_page(const struct listing *listing, struct session_manager manager,
			  uint32_t *first)
{
	struct shell *shell = listing->shell;
	struct session_manager_list_params_builder params;
	struct session_manager_list_results_reader results;
	struct session_description_list_reader list = {0};
	struct rt_call call;
	enum status status = session_manager_list_begin(&call, shell->rt, manager, &params);

	if (status == STATUS_OK) {
		session_manager_list_params_builder_set_first(&params, *first);
		status = input_call(shell, &call);
	}
	if (status == STATUS_OK)
		status = session_manager_list_finish(&call, &results);
	if (status == STATUS_OK)
		status = session_manager_list_results_get_sessions(&results, &list);
	for (uint32_t i = 0; i < list.raw.count && status == STATUS_OK; i++) {
		struct session_description_reader row = session_description_list_get(&list, i);

		status = session_print(listing, &row);
	}
	*first += list.raw.count;

	bool more = status == STATUS_OK && list.raw.count > 0 &&
		    *first < session_manager_list_results_get_total(&results);

	if (status != STATUS_OK && !listing->names)
		say_failure(shell, status, "the sessions cannot be seen");
	rt_call_close(&call);
	return more;
}

static void session_end_ask(struct shell *shell, struct session_manager manager, const char *id)
{
	struct session_manager_end_params_builder params;
	struct session_manager_end_results_reader results;
	struct rt_call call;
	enum status status = session_manager_end_begin(&call, shell->rt, manager, &params);

	if (status == STATUS_OK)
		status = session_manager_end_params_builder_set_id(&params, text_of(id));
	if (status == STATUS_OK)
		status = input_call(shell, &call);
	if (status == STATUS_OK)
		status = session_manager_end_finish(&call, &results);
	if (status != STATUS_OK)
		say_failure(shell, status, "the session does not end");
	else if (session_manager_end_results_get_found(&results))
		say(shell, "session %s is ended\n", id);
	else
		say_error(shell, "no session has this id: sessions lists all with their ids");
	rt_call_close(&call);
}

void administer_sessions(struct shell *shell, const struct shell_command *command)
{
	const struct held *held =
		held_find_for(shell, SHELL_SESSIONS, "sessions", SESSION_MANAGER_INTERFACE_ID);
	const struct listing listing = {.shell = shell};
	struct session_manager manager;
	uint32_t first = 0;

	if (!held)
		return;
	manager.id = held->capability;
	if (command->method[0] != '\0') {
		session_end_ask(shell, manager, command->name);
		return;
	}
	say(shell, "  %s%-26s  %-10s %-12s %s%s\n", say_ink(shell, SAY_NAME), "id", "line",
	    "profile", "account", say_ink(shell, SAY_PLAIN));
	while (sessions_page(&listing, manager, &first))
		continue;
}

void administer_session_ids(struct shell *shell, const struct shell_names *names)
{
	const struct listing listing = {.shell = shell, .names = names};
	const struct held *held = held_named(shell, "sessions");
	uint32_t first = 0;

	if (!held || held->interface_id != SESSION_MANAGER_INTERFACE_ID)
		return;
	while (sessions_page(&listing, (struct session_manager){held->capability}, &first))
		continue;
}

/*
 * A person's commands. The shell drives login and setup by asking the line's desk, and never sees a
 * secret: the desk asks for that itself, on the line.
 */
#include "user/apps/shell/shell.h"

#include "core/generated/login.h"
#include "core/generated/system.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/login_client.h"
#include "user/rt/generated/system_client.h"

#define SECOND_NS UINT64_C(1000000000)
#define DESK "desk"
#define SESSION "session"

/* The desk of the line; null after saying where there is one. */
static const struct held *desk_find(struct shell *shell)
{
	const struct held *held = held_named(shell, DESK);

	if (held && held->interface_id == LOGIN_DESK_INTERFACE_ID)
		return held;
	say(shell, "this shell has no desk: only a shell that the service sessions has "
		   "started has one; type caps to see what is held\n");
	return NULL;
}

static const struct held *session_find(struct shell *shell)
{
	const struct held *held = held_named(shell, SESSION);

	if (held && held->interface_id == USER_SESSION_INTERFACE_ID)
		return held;
	say(shell, "this shell is in no session of a person: it is the system's own; exit "
		   "ends it\n");
	return NULL;
}

/* ---- the desk -------------------------------------------------------------------------------- */

/* The method of each command: all have the same parameters and results. */
static const struct rt_method desk_methods[] = {
	{LOGIN_DESK_INTERFACE_ID, LOGIN_DESK_METHOD_LOGIN, 1, 24, 0},
	{LOGIN_DESK_INTERFACE_ID, LOGIN_DESK_METHOD_SETUP, 1, 24, 0},
	{LOGIN_DESK_INTERFACE_ID, LOGIN_DESK_METHOD_GUEST, 1, 24, 0},
	{LOGIN_DESK_INTERFACE_ID, LOGIN_DESK_METHOD_CHANGE_PASSWORD, 1, 24, 0},
};

static const struct rt_method *desk_method(enum shell_verb verb)
{
	return &desk_methods[verb == SHELL_LOGIN   ? 0
			     : verb == SHELL_SETUP ? 1
			     : verb == SHELL_GUEST ? 2
						   : 3];
}

static const char *not_allowed(enum shell_verb verb)
{
	if (verb == SHELL_GUEST)
		return "this system lets no guests in: type login";
	if (verb == SHELL_PASSWD)
		return "this session is nobody's, so it has no password: type login first";
	return "that is not allowed here: type whoami to see whose session this is";
}

static void refusal_print(struct shell *shell, enum shell_verb verb, enum desk_refusal refusal)
{
	const char *text = "the desk refuses";

	switch (refusal) {
	case DESK_REFUSAL_NONE:
		return;
	case DESK_REFUSAL_NOT_FOREGROUND:
		text = "this session has not got the line: only the one in the foreground can ask";
		break;
	case DESK_REFUSAL_BUSY:
		text = "the desk is busy on this line: finish what it asks, then try again";
		break;
	case DESK_REFUSAL_NOT_ALLOWED:
		text = not_allowed(verb);
		break;
	case DESK_REFUSAL_UNAVAILABLE:
		text = "passwords cannot be checked now: type services to see what is missing";
		break;
	}
	say(shell, "%s\n", text);
}

void people_ask(struct shell *shell, enum shell_verb verb)
{
	const struct held *desk = desk_find(shell);
	struct login_desk_login_results_reader results;
	struct rt_call call;
	enum status status;

	if (!desk)
		return;
	/* The desk writes on the same line: the shell's own output comes first. */
	say_flush(shell);
	status = rt_call_open(&call, shell->rt, desk->capability, desk_method(verb));
	if (status == STATUS_OK)
		status = input_call(shell, &call);
	if (status == STATUS_OK)
		status = login_desk_login_finish(&call, &results);
	if (status == STATUS_OK)
		refusal_print(shell, verb, login_desk_login_results_get_refusal(&results));
	else
		say_failure(shell, status, "the desk does not answer");
	rt_call_close(&call);
}

void people_logout(struct shell *shell)
{
	const struct held *session = session_find(shell);
	struct user_session_logout_params_builder params;
	struct user_session_logout_results_reader results;
	struct rt_call call;
	enum status status;

	if (!session)
		return;
	say_flush(shell);
	status = user_session_logout_begin(&call, shell->rt,
					   (struct user_session){session->capability}, &params);
	if (status == STATUS_OK)
		status = input_call(shell, &call);
	if (status == STATUS_OK)
		status = user_session_logout_finish(&call, &results);
	rt_call_close(&call);
	/* Whoever reads this is still there: the session has ended for whoever is not. */
	if (status != STATUS_OK)
		say_failure(shell, status, "the session does not end");
}

/* ---- whoami ---------------------------------------------------------------------------------- */

uint64_t shell_now_ns(struct shell *shell)
{
	const struct held *timer = held_named(shell, "timer");
	struct timer_now_result now;

	if (!timer || timer->interface_id != TIMER_INTERFACE_ID ||
	    timer_now(shell->rt, (struct timer){timer->capability}, &now) != STATUS_OK)
		return 0;
	return now.time_ns;
}

static const char *kind_text(enum session_kind kind)
{
	switch (kind) {
	case SESSION_KIND_ANONYMOUS:
		return "nobody";
	case SESSION_KIND_GUEST:
		return "a guest";
	case SESSION_KIND_ACCOUNT:
	case SESSION_KIND_RECOVERY:
		break;
	}
	return "nobody that is known";
}

static void expiry_print(struct shell *shell, const struct session_description_reader *description)
{
	uint64_t expires_ns = session_description_get_expires_ns(description);
	uint32_t idle = session_description_get_idle_seconds(description);
	uint64_t now = shell_now_ns(shell);

	if (expires_ns == 0)
		say(shell, "  it does not expire");
	else if (now != 0 && expires_ns > now)
		say(shell, "  it expires in %lu minutes",
		    (unsigned long)((expires_ns - now) / (60u * SECOND_NS)));
	else
		say(shell, "  it expires");
	if (idle != 0)
		say(shell, ", or %u minutes after the last key", idle / 60u);
	say(shell, "\n");
}

static enum status description_print(struct shell *shell,
				     const struct user_session_describe_results_reader *results)
{
	struct session_description_reader description;
	struct capnp_text account, profile, line, id;
	enum status status = user_session_describe_results_get_description(results, &description);

	if (status == STATUS_OK)
		status = session_description_get_account(&description, &account);
	if (status == STATUS_OK)
		status = session_description_get_profile(&description, &profile);
	if (status == STATUS_OK)
		status = session_description_get_line(&description, &line);
	if (status == STATUS_OK)
		status = session_description_get_id(&description, &id);
	if (status != STATUS_OK)
		return status;
	say(shell, "%.31s, profile %.31s, on line %.31s\n  session %.26s\n",
	    account.length_bytes != 0 ? account.bytes
				      : kind_text(session_description_get_kind(&description)),
	    profile.bytes, line.bytes, id.bytes);
	expiry_print(shell, &description);
	return STATUS_OK;
}

void people_whoami(struct shell *shell)
{
	const struct held *session = session_find(shell);
	struct user_session_describe_params_builder params;
	struct user_session_describe_results_reader results;
	struct rt_call call;
	enum status status;

	if (!session)
		return;
	status = user_session_describe_begin(&call, shell->rt,
					     (struct user_session){session->capability}, &params);
	if (status == STATUS_OK)
		status = input_call(shell, &call);
	if (status == STATUS_OK)
		status = user_session_describe_finish(&call, &results);
	if (status == STATUS_OK)
		status = description_print(shell, &results);
	if (status != STATUS_OK)
		say_failure(shell, status, "nobody says whose session this is");
	rt_call_close(&call);
}

bool people_account_name(struct shell *shell, char name[CAPSET_NAME_BYTES])
{
	const struct held *session = session_find(shell);
	struct user_session_describe_params_builder params;
	struct user_session_describe_results_reader results;
	struct session_description_reader description;
	struct capnp_text account = {0};
	struct rt_call call;
	enum status status;

	if (!session)
		return false;
	status = user_session_describe_begin(&call, shell->rt,
					     (struct user_session){session->capability}, &params);
	if (status == STATUS_OK)
		status = input_call(shell, &call);
	if (status == STATUS_OK)
		status = user_session_describe_finish(&call, &results);
	if (status == STATUS_OK)
		status = user_session_describe_results_get_description(&results, &description);
	if (status == STATUS_OK)
		status = session_description_get_account(&description, &account);
	if (status != STATUS_OK)
		say_failure(shell, status, "nobody says whose session this is");
	else if (account.length_bytes == 0)
		say_error(shell, "this session is of no account: type login first");
	else
		(void)rt_string_copy(name, CAPSET_NAME_BYTES, account.bytes, account.length_bytes);
	rt_call_close(&call);
	return status == STATUS_OK && account.length_bytes != 0;
}

/* ---- step-ups -------------------------------------------------------------------------------- */

/* Keeps what came, under its name. False: it does not stay. */
static bool stepped_keep(struct shell *shell, const char *name, struct rt_call *call,
			 const struct user_session_step_up_results_reader *results)
{
	struct cap_id capability;
	uint32_t index;

	if (user_session_step_up_results_get_capability(results, &index) != STATUS_OK ||
	    rt_call_capability(call, index, 0, &capability) != STATUS_OK || capability.key == 0)
		return false;
	if (!held_keep(shell, name, capability, call->received[index].interface))
		return false;
	rt_call_keep(call, index);
	return true;
}

static void stepped_print(struct shell *shell, const char *name, uint64_t until_ns)
{
	uint64_t now = shell_now_ns(shell);

	say(shell, "%s is held", name);
	if (now != 0 && until_ns > now)
		say(shell, " for %lu seconds", (unsigned long)((until_ns - now) / SECOND_NS));
	say(shell, ": inspect %s shows its methods\n", name);
}

static enum status offers_give(const struct user_session_step_ups_results_reader *results,
			       const struct shell_names *names)
{
	struct step_up_offer_list_reader list;
	enum status status = user_session_step_ups_results_get_step_ups(results, &list);

	for (uint32_t i = 0; status == STATUS_OK && i < list.raw.count; i++) {
		struct step_up_offer_reader offer = step_up_offer_list_get(&list, i);
		struct capnp_text name, description;

		status = step_up_offer_get_name(&offer, &name);
		if (status == STATUS_OK)
			status = step_up_offer_get_description(&offer, &description);
		if (status == STATUS_OK)
			names->take(names->context, name.bytes, description.bytes);
	}
	return status;
}

static enum status offers_ask(struct shell *shell, const struct held *session,
			      const struct shell_names *names)
{
	struct user_session_step_ups_params_builder params;
	struct user_session_step_ups_results_reader results;
	struct rt_call call;
	enum status status = user_session_step_ups_begin(
		&call, shell->rt, (struct user_session){session->capability}, &params);

	if (status == STATUS_OK)
		status = input_call(shell, &call);
	if (status == STATUS_OK)
		status = user_session_step_ups_finish(&call, &results);
	if (status == STATUS_OK)
		status = offers_give(&results, names);
	rt_call_close(&call);
	return status;
}

void people_step_up_names(struct shell *shell, const struct shell_names *names)
{
	const struct held *session = held_named(shell, SESSION);

	if (session && session->interface_id == USER_SESSION_INTERFACE_ID)
		(void)!offers_ask(shell, session, names);
}

/* Rows for a person, and how many they were. */
struct offers {
	struct shell *shell;
	uint32_t count;
};

static void offer_print(void *context, const char *name, const char *about)
{
	struct offers *offers = context;
	struct shell *shell = offers->shell;

	say(shell, "  %s%-18.31s%s \t%.96s\n", say_ink(shell, SAY_NAME), name,
	    say_ink(shell, SAY_PLAIN), about);
	offers->count++;
}

static void step_ups_list(struct shell *shell)
{
	struct offers offers = {.shell = shell};
	const struct shell_names rows = {.take = offer_print, .context = &offers};
	const struct held *session = session_find(shell);
	enum status status;

	if (!session)
		return;
	status = offers_ask(shell, session, &rows);
	if (status != STATUS_OK)
		say_failure(shell, status, "nobody says what this session can get");
	else if (offers.count == 0)
		say(shell, "this session gets nothing by step-up: whoami tells whose it is, login "
			   "opens another one\n");
}

void people_step_up(struct shell *shell, const char *name)
{
	const struct held *session = name[0] != '\0' ? session_find(shell) : NULL;
	struct user_session_step_up_params_builder params;
	struct user_session_step_up_results_reader results;
	struct rt_call call;
	enum status status;

	if (name[0] == '\0') {
		step_ups_list(shell);
		return;
	}
	if (!session || !held_can_keep(shell, name))
		return;
	say_flush(shell);
	status = user_session_step_up_begin(&call, shell->rt,
					    (struct user_session){session->capability}, &params);
	if (status == STATUS_OK)
		status = user_session_step_up_params_builder_set_name(
			&params, capnp_text_make(name, (uint32_t)rt_string_length(name)));
	if (status == STATUS_OK)
		status = input_call(shell, &call);
	if (status == STATUS_OK)
		status = user_session_step_up_finish(&call, &results);
	input_foreground(shell);
	if (status != STATUS_OK)
		say_failure(shell, status, "%s is not held", name);
	else if (stepped_keep(shell, name, &call, &results))
		stepped_print(shell, name, user_session_step_up_results_get_until_ns(&results));
	else
		say(shell, "%s came, and could not be kept\n", name);
	rt_call_close(&call);
}

/* ---- the greeting ---------------------------------------------------------------------------- */

static enum status greeting_print(struct shell *shell,
				  const struct login_desk_state_results_reader *results)
{
	struct capnp_text message;
	enum status status = login_desk_state_results_get_message_of_the_day(results, &message);

	if (status != STATUS_OK)
		return status;
	if (message.length_bytes != 0)
		say(shell, "%s\n", message.bytes);
	if (!login_desk_state_results_get_available(results))
		say_error(shell, "nobody can log in: passwords cannot be checked");
	else if (!login_desk_state_results_get_set_up(results))
		say(shell, "this system is not set up: type setup to set the operator's "
			   "password\n");
	return STATUS_OK;
}

void people_greet(struct shell *shell)
{
	const struct held *desk = held_named(shell, DESK);
	struct login_desk_state_params_builder params;
	struct login_desk_state_results_reader results;
	struct rt_call call;
	enum status status;

	if (!desk || desk->interface_id != LOGIN_DESK_INTERFACE_ID)
		return;
	status = login_desk_state_begin(&call, shell->rt, (struct login_desk){desk->capability},
					&params);
	if (status == STATUS_OK)
		status = input_call(shell, &call);
	if (status == STATUS_OK)
		status = login_desk_state_finish(&call, &results);
	if (status == STATUS_OK)
		status = greeting_print(shell, &results);
	if (status != STATUS_OK)
		say_failure(shell, status, "the desk of this line does not answer");
	rt_call_close(&call);
}

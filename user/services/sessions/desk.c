/*
 * The interface LoginDesk: a facet for each session, whose line it is about.
 */
#include "core/generated/credentials.h"
#include "user/rt/generated/credentials_client.h"
#include "user/services/sessions/sessions.h"

#define STATE_SECONDS 5u

static const struct rt_method state_method = {
	.interface_id = CREDENTIAL_STORE_INTERFACE_ID,
	.method = CREDENTIAL_STORE_METHOD_STATE,
	.message_words = 1,
	.result_words = 16,
};

/* Begins a flow on the line of a session, unless that has not the line. */
static enum desk_refusal ask(struct stay *stay, enum login_flow flow)
{
	struct line *line = stay->line;
	enum desk_refusal refusal;

	if (line->stay != stay)
		return DESK_REFUSAL_NOT_FOREGROUND;
	refusal = login_line_ask(&line->desk, flow, true);
	line_run(line);
	return refusal;
}

static enum status login_serve(void *self, struct rt_request *request,
			       const struct login_desk_login_params_reader *params,
			       const struct login_desk_login_results_builder *results)
{
	(void)request;
	(void)params;
	login_desk_login_results_builder_set_refusal(results, ask(self, LOGIN_FLOW_LOGIN));
	return STATUS_OK;
}

static enum status setup_serve(void *self, struct rt_request *request,
			       const struct login_desk_setup_params_reader *params,
			       const struct login_desk_setup_results_builder *results)
{
	(void)request;
	(void)params;
	login_desk_setup_results_builder_set_refusal(results, ask(self, LOGIN_FLOW_SETUP));
	return STATUS_OK;
}

static enum status guest_serve(void *self, struct rt_request *request,
			       const struct login_desk_guest_params_reader *params,
			       const struct login_desk_guest_results_builder *results)
{
	(void)request;
	(void)params;
	login_desk_guest_results_builder_set_refusal(results, ask(self, LOGIN_FLOW_GUEST));
	return STATUS_OK;
}

static enum status change_serve(void *self, struct rt_request *request,
				const struct login_desk_change_password_params_reader *params,
				const struct login_desk_change_password_results_builder *results)
{
	(void)request;
	(void)params;
	login_desk_change_password_results_builder_set_refusal(results,
							       ask(self, LOGIN_FLOW_CHANGE));
	return STATUS_OK;
}

/* ---- state ----------------------------------------------------------------------------------- */

static enum status state_write(const struct stay *stay, struct rt_request *answer, bool set_up,
			       bool available)
{
	const struct sessions *sessions = stay->sessions;
	struct login_desk_state_results_builder results;
	enum status status = login_desk_state_results_builder_root(&answer->results, &results);

	if (status == STATUS_OK)
		status = login_desk_state_results_builder_set_line(&results,
								   sessions_text(stay->line->name));
	if (status == STATUS_OK)
		status = login_desk_state_results_builder_set_message_of_the_day(
			&results, sessions_text(sessions->message));
	if (status != STATUS_OK)
		return status;
	/* Nobody sets the system up from far away, so nobody is asked to. */
	login_desk_state_results_builder_set_set_up(&results, set_up || stay->line->remote);
	login_desk_state_results_builder_set_available(&results, available);
	login_desk_state_results_builder_set_guests(&results, sessions->guest_profile[0] != '\0');
	return STATUS_OK;
}

/* Without an answer of credentials nobody can log in: that is the state. */
static void state_told(void *context, enum status status)
{
	struct stay *stay = context;
	struct rt_server *server = &stay->sessions->server;
	struct credential_store_state_results_reader results;
	bool set_up = false, available = false;

	if (status == STATUS_OK)
		status = credential_store_state_results_root(rt_call_results(&stay->state.call),
							     &results);
	if (status == STATUS_OK) {
		set_up = credential_store_state_results_get_set_up(&results);
		available = credential_store_state_results_get_available(&results);
	}
	rt_call_close(&stay->state.call);
	if (stay->state_waits) {
		struct rt_request *answer = rt_server_answer(server, stay->state_waits);

		stay->state_waits = NULL;
		rt_server_reply(server, answer, state_write(stay, answer, set_up, available));
	}
}

static void caller_gone(void *context, struct rt_server_deferred *deferred)
{
	struct stay *stay = context;

	(void)deferred;
	stay->state_waits = NULL;
}

static enum status state_serve(void *self, struct rt_request *request,
			       const struct login_desk_state_params_reader *params,
			       const struct login_desk_state_results_builder *results)
{
	struct stay *stay = self;
	struct sessions *sessions = stay->sessions;
	enum status status;

	(void)params;
	(void)results;
	if (stay->state.asked || stay->state_waits || stay->line->stay != stay)
		return STATUS_BUSY;
	status = rt_call_open(&stay->state.call, sessions->rt, sessions->credentials.id,
			      &state_method);
	stay->state.done = state_told;
	stay->state.context = stay;
	if (status == STATUS_OK)
		status = rt_server_ask(&sessions->clock, &stay->state, STATE_SECONDS);
	if (status != STATUS_OK) {
		rt_call_close(&stay->state.call);
		return status;
	}
	status = rt_server_defer(&sessions->server, request, caller_gone, stay, &stay->state_waits);
	if (status != STATUS_OK)
		rt_server_ask_drop(&stay->state);
	return status;
}

void desk_state_drop(struct stay *stay)
{
	rt_server_ask_drop(&stay->state);
}

static const struct login_desk_handlers desk_handlers = {
	.login = login_serve,
	.setup = setup_serve,
	.guest = guest_serve,
	.change_password = change_serve,
	.state = state_serve,
};
RT_SERVER_DISPATCH(login_desk, desk_handlers)

const struct rt_server_class desk_class = {
	.interface_id = LOGIN_DESK_INTERFACE_ID,
	.dispatch = login_desk_serve,
	.closed = stay_facet_closed,
	.waiting_per_caller = 2,
};

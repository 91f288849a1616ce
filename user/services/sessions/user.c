/*
 * The interfaces UserSession, which is the session's shell's, and SessionInfo.
 */
#include "core/generated/session.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/session_client.h"
#include "user/rt/memory.h"
#include "user/services/sessions/sessions.h"

/* Renewals count as a change that services see. */
static void epoch_raise(struct stay *stay)
{
	struct session_renew_result renewed;

	(void)!session_renew(stay->sessions->rt, stay->session, &renewed);
}

enum status stay_describe(const struct stay *stay,
			  const struct session_description_builder *description)
{
	const struct identity *identity = &stay->identity;
	enum status status =
		session_description_builder_set_id(description, sessions_text(stay->label));

	if (status == STATUS_OK)
		status = session_description_builder_set_account(description,
								 sessions_text(identity->account));
	if (status == STATUS_OK)
		status = session_description_builder_set_profile(description,
								 sessions_text(identity->profile));
	if (status == STATUS_OK)
		status = session_description_builder_set_line(description,
							      sessions_text(stay->line->name));
	session_description_builder_set_kind(description, identity->kind);
	session_description_builder_set_principal(description, identity->principal);
	session_description_builder_set_opened_ns(description, stay->times.opened_ns);
	session_description_builder_set_expires_ns(description, stay->times.expires_ns);
	session_description_builder_set_idle_seconds(description, identity->bounds.idle_seconds);
	return status;
}

/* Whether the session is there: not put together any more, and not over. */
static bool is_open(const struct stay *stay)
{
	return stay->line->stay == stay && stay->line->desk.session == LOGIN_SESSION_OPEN;
}

static enum status describe_serve(void *self, struct rt_request *request,
				  const struct user_session_describe_params_reader *params,
				  const struct user_session_describe_results_builder *results)
{
	struct session_description_builder description;
	enum status status =
		user_session_describe_results_builder_new_description(results, &description);

	(void)request;
	(void)params;
	return status == STATUS_OK ? stay_describe(self, &description) : status;
}

static enum status renew_serve(void *self, struct rt_request *request,
			       const struct user_session_renew_params_reader *params,
			       const struct user_session_renew_results_builder *results)
{
	struct stay *stay = self;

	(void)request;
	(void)params;
	if (!is_open(stay))
		return STATUS_SESSION_ENDED;
	user_session_renew_results_builder_set_expires_ns(
		results,
		login_times_renew(&stay->times, rt_server_clock_now(&stay->sessions->clock)));
	epoch_raise(stay);
	line_watch_time(stay->line);
	return STATUS_OK;
}

static enum status logout_serve(void *self, struct rt_request *request,
				const struct user_session_logout_params_reader *params,
				const struct user_session_logout_results_builder *results)
{
	struct stay *stay = self;

	(void)request;
	(void)params;
	(void)results;
	if (is_open(stay))
		line_end_session(stay->line, SESSION_END_REASON_LOGOUT);
	return STATUS_OK;
}

/* ---- step-ups -------------------------------------------------------------------------------- */

static void step_up_gone(void *context, struct rt_server_deferred *deferred)
{
	struct stay *stay = context;

	(void)deferred;
	stay->step_up_waits = NULL;
}

static enum status step_up_refuse(struct rt_request *request, enum desk_refusal refusal)
{
	if (refusal == DESK_REFUSAL_NOT_ALLOWED)
		return rt_request_fail(request, CALL_EXCEPTION_KIND_FAILED,
				       CAPNP_TEXT("This session is nobody's: log in first."));
	return rt_request_fail(request, CALL_EXCEPTION_KIND_OVERLOADED,
			       CAPNP_TEXT("The desk of this line is busy."));
}

static enum status step_up_serve(void *self, struct rt_request *request,
				 const struct user_session_step_up_params_reader *params,
				 const struct user_session_step_up_results_builder *results)
{
	struct stay *stay = self;
	struct line *line = stay->line;
	enum desk_refusal refusal;
	struct capnp_text name;
	enum status status = user_session_step_up_params_get_name(params, &name);

	(void)results;
	if (status != STATUS_OK)
		return status;
	if (stay->step_up_waits || !is_open(stay))
		return step_up_refuse(request, DESK_REFUSAL_BUSY);
	if (name.length_bytes == 0 || name.length_bytes >= sizeof(line->step_up))
		return STATUS_INVALID_ARGUMENT;
	/* Nobody types a password for what could not be held. */
	if (!stay_can_step_up(stay, name))
		return rt_request_fail(request, CALL_EXCEPTION_KIND_OVERLOADED,
				       CAPNP_TEXT("Four stronger capabilities are held: each "
						  "goes when its time is over."));
	status = rt_server_defer(&stay->sessions->server, request, step_up_gone, stay,
				 &stay->step_up_waits);
	if (status != STATUS_OK)
		return status;
	refusal = login_line_ask(&line->desk, LOGIN_FLOW_STEP_UP, true);
	if (refusal != DESK_REFUSAL_NONE) {
		stay->step_up_waits = NULL;
		return step_up_refuse(request, refusal);
	}
	(void)!sessions_take(line->step_up, sizeof(line->step_up), name);
	line_run(line);
	return STATUS_OK;
}

static enum status granted_write(struct line *line, struct rt_request *answer)
{
	struct user_session_step_up_results_builder results;
	uint64_t until_ns =
		rt_server_clock_now(&line->sessions->clock) + line->seconds * RT_SECOND_NS;
	enum status status = user_session_step_up_results_builder_root(&answer->results, &results);

	if (status == STATUS_OK &&
	    !stay_step_up(line->stay, line->step_up, line->step_up_ledger, until_ns))
		status = STATUS_NO_ROOM;
	if (status != STATUS_OK)
		return status;
	/* The ledger is closed when the time is over, and whatever it pays for is gone. */
	line->step_up_ledger.id.key = 0;
	user_session_step_up_results_builder_set_until_ns(&results, until_ns);
	status = user_session_step_up_results_send_capability(
		answer, &results, line->step_up_capability, RT_TRANSFER_MOVE);
	if (status != STATUS_OK)
		return status;
	line->step_up_capability.key = 0;
	rt_request_narrow(answer, 0, HOLD_SAME_SESSION);
	return STATUS_OK;
}

static enum status refused_write(const struct line *line, struct rt_request *answer)
{
	char text[RT_EXCEPTION_TEXT_BYTES];
	enum login_say say =
		line->desk.say == LOGIN_SAY_NOTHING ? LOGIN_SAY_NO_STEP_UP : line->desk.say;
	size_t length = rt_format(text, sizeof(text), login_say_text(say), line->seconds);

	return rt_request_fail(answer, CALL_EXCEPTION_KIND_FAILED,
			       capnp_text_make(text, (uint32_t)length));
}

void user_step_up_answer(struct line *line, bool good)
{
	struct stay *stay = line->stay;
	struct rt_server *server = &line->sessions->server;
	struct rt_request *answer;

	if (!stay || !stay->step_up_waits)
		return;
	answer = rt_server_answer(server, stay->step_up_waits);
	stay->step_up_waits = NULL;
	rt_server_reply(server, answer,
			good ? granted_write(line, answer) : refused_write(line, answer));
}

static enum status step_ups_serve(void *self, struct rt_request *request,
				  const struct user_session_step_ups_params_reader *params,
				  const struct user_session_step_ups_results_builder *results)
{
	const struct stay *stay = self;
	const struct identity *identity = &stay->identity;
	struct step_up_offer_list_builder list;
	enum status status = user_session_step_ups_results_builder_new_step_ups(
		results, identity->offer_count, &list);

	(void)request;
	(void)params;
	for (uint32_t i = 0; status == STATUS_OK && i < identity->offer_count; i++) {
		struct step_up_offer_builder offer = step_up_offer_list_builder_get(&list, i);

		status = step_up_offer_builder_set_name(&offer,
							sessions_text(identity->offers[i].name));
		if (status == STATUS_OK)
			status = step_up_offer_builder_set_description(
				&offer, sessions_text(identity->offers[i].description));
		step_up_offer_builder_set_seconds(&offer, identity->offers[i].seconds);
	}
	return status;
}

/* ---- SessionInfo ----------------------------------------------------------------------------- */

static enum status info_describe_serve(void *self, struct rt_request *request,
				       const struct session_info_describe_params_reader *params,
				       const struct session_info_describe_results_builder *results)
{
	struct session_description_builder description;
	enum status status =
		session_info_describe_results_builder_new_description(results, &description);

	(void)request;
	(void)params;
	session_info_describe_results_builder_set_live(results, is_open(self));
	return status == STATUS_OK ? stay_describe(self, &description) : status;
}

static void watcher_gone(void *context, struct rt_server_deferred *deferred)
{
	struct stay *stay = context;

	for (uint32_t i = 0; i < SESSIONS_WATCHES; i++) {
		if (stay->watches[i] == deferred)
			stay->watches[i] = NULL;
	}
}

static enum status watch_serve(void *self, struct rt_request *request,
			       const struct session_info_watch_params_reader *params,
			       const struct session_info_watch_results_builder *results)
{
	struct stay *stay = self;

	(void)params;
	if (!is_open(stay)) {
		session_info_watch_results_builder_set_reason(results, stay->reason);
		return STATUS_OK;
	}
	for (uint32_t i = 0; i < SESSIONS_WATCHES; i++) {
		if (!stay->watches[i])
			return rt_server_defer(&stay->sessions->server, request, watcher_gone, stay,
					       &stay->watches[i]);
	}
	return rt_request_fail(request, CALL_EXCEPTION_KIND_OVERLOADED,
			       CAPNP_TEXT("Four watch this session already."));
}

void user_watches_answer(struct stay *stay)
{
	struct rt_server *server = &stay->sessions->server;

	for (uint32_t i = 0; i < SESSIONS_WATCHES; i++) {
		struct session_info_watch_results_builder results;
		struct rt_request *answer;
		enum status status;

		if (!stay->watches[i])
			continue;
		answer = rt_server_answer(server, stay->watches[i]);
		stay->watches[i] = NULL;
		status = session_info_watch_results_builder_root(&answer->results, &results);
		if (status == STATUS_OK)
			session_info_watch_results_builder_set_reason(&results, stay->reason);
		rt_server_reply(server, answer, status);
	}
}

static const struct session_info_handlers info_handlers = {.describe = info_describe_serve,
							   .watch = watch_serve};
RT_SERVER_DISPATCH(session_info, info_handlers)

const struct rt_server_class info_class = {
	.interface_id = SESSION_INFO_INTERFACE_ID,
	.dispatch = session_info_serve,
	.closed = stay_facet_closed,
	.waiting_per_caller = SESSIONS_WATCHES,
};

/* One that a program gets from the shell: two of them, besides desk and UserSession. */
static enum status info_serve(void *self, struct rt_request *request,
			      const struct user_session_info_params_reader *params,
			      const struct user_session_info_results_builder *results)
{
	struct stay *stay = self;
	struct session_info info;
	enum status status;

	(void)params;
	if (!is_open(stay))
		return STATUS_SESSION_ENDED;
	if (stay->facets >= 4u)
		return rt_request_fail(request, CALL_EXCEPTION_KIND_OVERLOADED,
				       CAPNP_TEXT("A session has at most two of these."));
	status = stay_mint(stay, &info_class, &info.id);
	if (status != STATUS_OK)
		return status;
	status = user_session_info_results_send_info(request, results, info, RT_TRANSFER_MOVE);
	if (status != STATUS_OK)
		sessions_let_go(stay->sessions, &info.id);
	return status;
}

static enum status command_serve(void *self, struct rt_request *request,
				 const struct user_session_command_params_reader *params,
				 const struct user_session_command_results_builder *results)
{
	const struct stay *stay = self;
	const struct remote *remote = stay->line->stay == stay ? stay->line->remote : NULL;

	(void)request;
	(void)params;
	if (!remote || !remote->is_command)
		return STATUS_OK;
	user_session_command_results_builder_set_present(results, true);
	return user_session_command_results_builder_set_line(results,
							     sessions_text(remote->command));
}

static const struct user_session_handlers user_handlers = {
	.describe = describe_serve,
	.renew = renew_serve,
	.logout = logout_serve,
	.step_up = step_up_serve,
	.info = info_serve,
	.step_ups = step_ups_serve,
	.command = command_serve,
};
RT_SERVER_DISPATCH(user_session, user_handlers)

const struct rt_server_class user_class = {
	.interface_id = USER_SESSION_INTERFACE_ID,
	.dispatch = user_session_serve,
	.closed = stay_facet_closed,
	.waiting_per_caller = 2,
};

/*
 * A line: its desk says what comes next (core/login/line.h), and this file does it.
 */
#include "core/generated/session.h"
#include "core/generated/terminal.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/ledger_client.h"
#include "user/rt/generated/session_client.h"
#include "user/rt/generated/terminal_client.h"
#include "user/rt/memory.h"
#include "user/services/sessions/steps.h"

/* How often a line is asked whether somebody is at its other end. */
#define LOOK_SECONDS 10u
#define LOOK_DEADLINE_SECONDS 5u
#define ATTENTION_AGAIN_SECONDS 1u
#define CLOSE_AGAIN_SECONDS 1u
/*
 * Twelve lines have little room in the ring. A step leaves so much of it, for calls upon the kernel
 * that a step makes when it has its answer; otherwise it is tried again so soon, and so often.
 */
#define ROOM_WORDS 64u
#define ROOM_NS UINT64_C(20000000)
#define ROOM_TRIES 500u

static const struct step *const steps[LOGIN_STEP_COUNT] = {
	[LOGIN_STEP_RESET] = &step_reset,       [LOGIN_STEP_TAKE] = &step_take,
	[LOGIN_STEP_ASK_NAME] = &step_ask_name, [LOGIN_STEP_VERIFY] = &step_verify,
	[LOGIN_STEP_SET_UP] = &step_set_up,     [LOGIN_STEP_CHANGE] = &step_change,
	[LOGIN_STEP_PROFILE] = &step_profile,   [LOGIN_STEP_LIMITS] = &step_limits,
	[LOGIN_STEP_MAKE] = &step_make,         [LOGIN_STEP_ISSUE] = &step_issue,
	[LOGIN_STEP_COLLECT] = &step_collect,   [LOGIN_STEP_LAUNCH] = &step_launch,
	[LOGIN_STEP_LEASE] = &step_lease,       [LOGIN_STEP_BEGIN] = &step_begin,
	[LOGIN_STEP_GRANT] = &step_grant,       [LOGIN_STEP_RECORD] = &step_record,
	[LOGIN_STEP_START] = &step_start,       [LOGIN_STEP_DESCRIBE] = &step_describe,
	[LOGIN_STEP_CARVE] = &step_carve,       [LOGIN_STEP_STEP_UP] = &step_step_up,
	[LOGIN_STEP_SAY] = &step_say,
};

/* ---- steps ----------------------------------------------------------------------------------- */

static void step_answered(void *context, enum status status);

/* Whether a person is asked for a secret in this step. */
static bool asks_secret(enum login_step step)
{
	return step == LOGIN_STEP_VERIFY || step == LOGIN_STEP_SET_UP || step == LOGIN_STEP_CHANGE;
}

static void room_come(void *context);

static bool room_is_left(const struct line *line)
{
	struct rt_arena *arena = &line->sessions->rt->arena;
	struct rt_arena_span span;

	if (rt_arena_allocate(arena, ROOM_WORDS, &span) != STATUS_OK)
		return false;
	rt_arena_free(arena, span);
	return true;
}

/*
 * Other lines have taken the room of the ring: their calls will be over. True: the step is tried
 * again then.
 */
static bool room_wait(struct line *line)
{
	struct rt_server_clock *clock = &line->sessions->clock;
	const uint64_t now_ns = rt_server_clock_now(clock);

	if (now_ns == 0 || line->room_tries == ROOM_TRIES)
		return false;
	line->room_tries++;
	line->room_stay = line->stay;
	line->room.come = room_come;
	line->room.context = line;
	rt_server_moment_set(clock, &line->room, now_ns + ROOM_NS);
	return true;
}

/* Asks the call of a step. False: there is no room for it, and none has come for a long time. */
static bool step_ask(struct line *line, const struct step *step)
{
	struct sessions *sessions = line->sessions;
	struct rt_call *call = &line->step.call;
	enum status status = rt_call_open(call, sessions->rt, step->target(line), step->method);

	if (status == STATUS_OK && !room_is_left(line)) {
		rt_call_close(call);
		return room_wait(line);
	}
	if (status == STATUS_OK)
		status = step->build(line, call);
	line->step.done = step_answered;
	line->step.context = line;
	line->secret_asked = line->secret_asked || asks_secret(line->desk.step);
	if (status == STATUS_OK)
		status = rt_server_ask(&sessions->clock, &line->step,
				       login_step_seconds(&line->desk, sessions->secret_seconds));
	if (status != STATUS_OK)
		rt_call_close(call);
	if (status == STATUS_NO_ROOM)
		return room_wait(line);
	line->room_tries = 0;
	return status == STATUS_OK;
}

static void rested(void *context)
{
	line_done(context, LOGIN_OK);
}

static void rest(struct line *line)
{
	uint64_t now_ns = rt_server_clock_now(&line->sessions->clock);

	line->rest.come = rested;
	line->rest.context = line;
	rt_server_moment_set(
		&line->sessions->clock, &line->rest,
		now_ns + login_step_seconds(&line->desk, line->sessions->secret_seconds) *
				 RT_SECOND_NS);
}

/* Begins the step that the desk has named. True: its result is here already, in `*result`. */
static bool step_begin_now(struct line *line, enum login_result *result)
{
	const struct step *step = steps[line->desk.step];

	*result = LOGIN_FAILED;
	if (line->desk.step == LOGIN_STEP_REST) {
		rest(line);
		return false;
	}
	if (line->desk.step == LOGIN_STEP_CLOSE) {
		/* stay.c tells when the ledger is back. */
		*result = LOGIN_OK;
		return !line->stay;
	}
	if (!step->now)
		return !step_ask(line, step);
	if (!room_is_left(line) && room_wait(line))
		return false;
	line->room_tries = 0;
	*result = step->now(line);
	return true;
}

/* A step that failed here: there was no room, unless it has said why itself. */
static void step_failure_report(const struct line *line)
{
	if (line->desk.step != LOGIN_STEP_MAKE && line->desk.step != LOGIN_STEP_LAUNCH)
		line_report(line, STATUS_NO_ROOM);
}

/* The session that the step was begun in may be over. */
static void room_come(void *context)
{
	struct line *line = context;
	enum login_result result = LOGIN_FAILED;

	rt_server_moment_unset(&line->sessions->clock, &line->room);
	if (line->stay == line->room_stay && !step_begin_now(line, &result))
		return;
	line->room_tries = 0;
	if (result == LOGIN_FAILED)
		step_failure_report(line);
	line_done(line, result);
}

/* ---- effects --------------------------------------------------------------------------------- */

static void session_over(struct line *line)
{
	struct stay *stay = line->stay;

	rt_server_moment_unset(&line->sessions->clock, &line->lapse);
	if (!stay)
		return;
	stay->reason = line->desk.end_reason;
	record_end(line->sessions, stay);
	stay_end(stay, line->desk.end_reason);
}

/* A step-up that did not come: its ledger closes, some time later if that cannot be at once. */
static void step_up_ledger_close(struct line *line)
{
	struct sessions *sessions = line->sessions;
	enum status status;

	if (line->step_up_ledger.id.key == 0)
		return;
	status = ledger_close(sessions->rt, line->step_up_ledger);
	if (status != STATUS_OK && status != STATUS_DISCONNECTED && status != STATUS_REVOKED &&
	    line->stay &&
	    stay_step_up(line->stay, "", line->step_up_ledger,
			 rt_server_clock_now(&sessions->clock) +
				 CLOSE_AGAIN_SECONDS * RT_SECOND_NS))
		line->step_up_ledger.id.key = 0;
	sessions_let_go(sessions, &line->step_up_ledger.id);
}

/*
 * A flow that is over leaves nothing: a proof or a capability that stayed would be passed to the
 * session that is opened next, and what was typed for a name may be a password.
 */
static void flow_clear(struct line *line)
{
	struct sessions *sessions = line->sessions;

	opening_clear(line);
	rt_wipe(line->typed, sizeof(line->typed));
	rt_wipe(line->initial, sizeof(line->initial));
	if (!line->desk.stack_lost)
		line->secret_asked = false;
	sessions_let_go(sessions, &line->step_up_capability);
	step_up_ledger_close(line);
}

static void effects_apply(struct line *line)
{
	const struct login_effects effects = line->desk.effects;
	struct sessions *sessions = line->sessions;

	if (effects.rest_stop)
		rt_server_moment_unset(&sessions->clock, &line->rest);
	if (effects.lease_release)
		sessions_let_go(sessions, &line->lease.id);
	if (effects.step_up_answer)
		user_step_up_answer(line, effects.step_up_good);
	if (effects.epoch_raise && line->stay) {
		struct session_renew_result renewed;

		(void)!session_renew(sessions->rt, line->stay->session, &renewed);
	}
	if (effects.session_end)
		session_over(line);
	if (effects.flow_over)
		flow_clear(line);
}

/* A session that was made for a desk that did not want it any more. */
static void stray_drop(struct line *line)
{
	if (line->stay && line->desk.session == LOGIN_SESSION_NONE && !line->stay->close.asked)
		stay_end(line->stay, SESSION_END_REASON_FAILED);
}

void line_run(struct line *line)
{
	enum login_result result;

	effects_apply(line);
	/* A flow has so many steps; only a person or time begins another one. */
	while (line->desk.effects.begin != LOGIN_STEP_NONE && step_begin_now(line, &result)) {
		if (result == LOGIN_FAILED)
			step_failure_report(line);
		login_line_done(&line->desk, result, line->lease.id.key != 0);
		stray_drop(line);
		effects_apply(line);
	}
	line->desk.effects.begin = LOGIN_STEP_NONE;
	if (line->remote)
		remote_settle(line->remote);
}

void line_done(struct line *line, enum login_result result)
{
	bool was_start = line->desk.step == LOGIN_STEP_START;

	login_line_done(&line->desk, result, line->lease.id.key != 0);
	line_run(line);
	if (was_start && line->desk.session == LOGIN_SESSION_OPEN)
		line_watch_time(line);
}

void line_report(const struct line *line, enum status status)
{
	struct sessions *sessions = line->sessions;

	rt_console_print(&sessions->log, "sessions: %s: %s failed: %s\n", line->name,
			 login_step_text(line->desk.step),
			 status != STATUS_OK ? rt_failure_words(sessions->rt, status)
					     : "the answer was no");
	rt_console_flush(&sessions->log);
}

static void step_answered(void *context, enum status status)
{
	struct line *line = context;
	const struct step *step = steps[line->desk.step];
	enum login_result result = step->read(line, &line->step.call, status);

	if (result == LOGIN_FAILED || (result == LOGIN_TIMED_OUT && status != STATUS_OK))
		line_report(line, status);
	/* These come after the person's Enter; a terminal that goes makes CANCELLED as well. */
	if (result == LOGIN_OK || result == LOGIN_DENIED || result == LOGIN_TRY_LATER ||
	    result == LOGIN_ALREADY)
		line->secret_asked = false;

	/* A name that was typed lies in some of them. */
	rt_call_wipe(&line->step.call);
	rt_call_close(&line->step.call);
	if (result == (enum login_result)STEP_AGAIN) {
		if (step_ask(line, step))
			return;
		result = LOGIN_FAILED;
	}
	line_done(line, result);
}

void line_end_session(struct line *line, enum session_end_reason reason)
{
	login_line_end(&line->desk, reason);
	line_run(line);
}

/* ---- the attention screen -------------------------------------------------------------------- */

static const struct rt_method attention_method = {
	.interface_id = TERMINAL_MASTER_INTERFACE_ID,
	.method = TERMINAL_MASTER_METHOD_ATTENTION,
	.message_words = 8,
	.result_words = 8,
};

static void attention_again(void *context)
{
	line_attend(context);
}

/* A call that the terminal did not answer has gone with it; one that it refused is made again. */
static void attention_failed(struct line *line, enum status status)
{
	struct rt_server_clock *clock = &line->sessions->clock;

	if (status == STATUS_DISCONNECTED) {
		login_line_lost(&line->desk);
		line_run(line);
		return;
	}
	line->attention_again.come = attention_again;
	line->attention_again.context = line;
	rt_server_moment_set(clock, &line->attention_again,
			     rt_server_clock_now(clock) + ATTENTION_AGAIN_SECONDS * RT_SECOND_NS);
}

static void attended(void *context, enum status status)
{
	struct line *line = context;
	struct terminal_master_attention_results_reader results;
	enum attention_choice choice = ATTENTION_CHOICE_BACK;

	if (status == STATUS_OK)
		status = terminal_master_attention_results_root(
			rt_call_results(&line->attention.call), &results);
	if (status == STATUS_OK)
		choice = terminal_master_attention_results_get_choice(&results);
	rt_call_close(&line->attention.call);
	if (status != STATUS_OK) {
		attention_failed(line, status);
		return;
	}
	line_attend(line);
	login_line_attention(&line->desk, choice);
	line_run(line);
}

/* The screen calls the line as the manifest does. */
static enum status attention_build(struct line *line)
{
	struct terminal_master_attention_params_builder params;
	enum status status = terminal_master_attention_params_builder_root(
		rt_call_message(&line->attention.call), &params);

	return status == STATUS_OK ? terminal_master_attention_params_builder_set_line(
					     &params, sessions_text(line->name))
				   : status;
}

void line_attend(struct line *line)
{
	enum status status;

	if (line->attention.asked)
		return;
	rt_server_moment_unset(&line->sessions->clock, &line->attention_again);
	status = rt_call_open(&line->attention.call, line->sessions->rt, line->master.id,
			      &attention_method);
	line->attention.done = attended;
	line->attention.context = line;
	if (status == STATUS_OK)
		status = attention_build(line);
	if (status == STATUS_OK)
		status = rt_server_ask(&line->sessions->clock, &line->attention, 0);
	if (status != STATUS_OK) {
		rt_call_close(&line->attention.call);
		attention_failed(line, status);
	}
}

/* ---- time ------------------------------------------------------------------------------------ */

static const struct rt_method look_method = {
	.interface_id = TERMINAL_MASTER_INTERFACE_ID,
	.method = TERMINAL_MASTER_METHOD_DESCRIBE,
	.message_words = 1,
	.result_words = 16,
};

static void time_look(struct line *line, uint64_t key_ns)
{
	struct stay *stay = line->stay;
	struct rt_server_clock *clock = &line->sessions->clock;
	uint64_t now_ns = rt_server_clock_now(clock);
	uint64_t next_ns = login_times_next(&stay->times, key_ns);
	uint64_t look_ns = now_ns + LOOK_SECONDS * RT_SECOND_NS;

	switch (login_times_lapse(&stay->times, key_ns, now_ns)) {
	case LOGIN_LAPSE_EXPIRED:
		line_end_session(line, SESSION_END_REASON_EXPIRED);
		return;
	case LOGIN_LAPSE_IDLE:
		line_end_session(line, SESSION_END_REASON_IDLE);
		return;
	case LOGIN_LAPSE_NONE:
		break;
	}
	/* Nobody is missed in a session that is nobody's. */
	if (stay->identity.kind != SESSION_KIND_ANONYMOUS && (next_ns == 0 || next_ns > look_ns))
		next_ns = look_ns;
	rt_server_moment_set(clock, &line->lapse, next_ns);
}

static void looked(void *context, enum status status)
{
	struct line *line = context;
	struct terminal_master_describe_results_reader results;
	/* A terminal that does not tell ends no session by that. */
	uint64_t key_ns = rt_server_clock_now(&line->sessions->clock);
	bool is_lost = false;

	if (status == STATUS_OK)
		status = terminal_master_describe_results_root(rt_call_results(&line->look.call),
							       &results);
	if (status == STATUS_OK) {
		is_lost = terminal_master_describe_results_get_lost(&results);
		key_ns = terminal_master_describe_results_get_key_ns(&results);
	}
	rt_call_close(&line->look.call);
	if (!line->stay || line->desk.session != LOGIN_SESSION_OPEN)
		return;
	if (is_lost)
		line_end_session(line, SESSION_END_REASON_HANGUP);
	else
		time_look(line, key_ns);
}

static void time_come(void *context)
{
	struct line *line = context;
	enum status status;

	if (!line->stay || line->look.asked)
		return;
	status = rt_call_open(&line->look.call, line->sessions->rt, line->master.id, &look_method);
	line->look.done = looked;
	line->look.context = line;
	if (status == STATUS_OK)
		status = rt_server_ask(&line->sessions->clock, &line->look, LOOK_DEADLINE_SECONDS);
	if (status == STATUS_OK)
		return;
	rt_call_close(&line->look.call);
	time_look(line, rt_server_clock_now(&line->sessions->clock));
}

void line_watch_time(struct line *line)
{
	line->lapse.come = time_come;
	line->lapse.context = line;
	if (line->stay)
		time_look(line, rt_server_clock_now(&line->sessions->clock));
}

void line_begin(struct line *line, bool anonymous)
{
	login_line_init(&line->desk, anonymous, line->sessions->guest_profile[0] != '\0');
	line_run(line);
}

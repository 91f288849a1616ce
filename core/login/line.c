/*
 * The order of the steps: see line.h. The words and times are in core/login/say.c.
 */
#include "core/login/line.h"

#define REST_DOUBLINGS 5u

static void begin(struct login_line *line, enum login_step step)
{
	line->step = step;
	line->effects.begin = step;
}

static void effects_none(struct login_line *line)
{
	line->effects = (struct login_effects){.begin = LOGIN_STEP_NONE};
}

/* ---- ends ------------------------------------------------------------------------------------ */

static void session_end(struct login_line *line, enum session_end_reason reason)
{
	line->effects.session_end = true;
	line->end_reason = reason;
	line->session = LOGIN_SESSION_CLOSING;
}

static void lease_release(struct login_line *line)
{
	line->effects.lease_release = line->has_lease;
	line->has_lease = false;
}

/* Whoever waits has the line again when it reads the answer. */
static void step_up_answer(struct login_line *line)
{
	if (line->step_up_waits) {
		line->effects.step_up_answer = true;
		line->effects.step_up_good = line->step_up_good;
	}
	line->step_up_waits = false;
	line->step_up_good = false;
}

/* ---- flows ----------------------------------------------------------------------------------- */

/* The first steps of any opening: what there was before is gone first. */
static void open_begin(struct login_line *line)
{
	if (line->session == LOGIN_SESSION_OPEN)
		session_end(line, SESSION_END_REASON_REPLACED);
	begin(line, line->session == LOGIN_SESSION_CLOSING ? LOGIN_STEP_CLOSE : LOGIN_STEP_MAKE);
}

static void flow_none(struct login_line *line)
{
	line->flow = LOGIN_FLOW_NONE;
	line->step = LOGIN_STEP_NONE;
	line->failures = 0;
}

static void flow_begin(struct login_line *line, enum login_flow flow)
{
	line->flow = flow;
	line->say = LOGIN_SAY_NOTHING;
	line->taken_to_say = false;
	if (flow == LOGIN_FLOW_FRESH && line->stack_lost)
		begin(line, LOGIN_STEP_RESET);
	else if (flow == LOGIN_FLOW_FRESH && line->session == LOGIN_SESSION_CLOSING)
		begin(line, LOGIN_STEP_CLOSE);
	else if (flow == LOGIN_FLOW_FRESH && line->anonymous)
		begin(line, LOGIN_STEP_LIMITS);
	else if (flow == LOGIN_FLOW_STEP_UP)
		begin(line, LOGIN_STEP_DESCRIBE);
	else if (flow == LOGIN_FLOW_GUEST)
		begin(line, LOGIN_STEP_LIMITS);
	else if (flow == LOGIN_FLOW_REMOTE)
		begin(line, LOGIN_STEP_PROFILE);
	else if (flow != LOGIN_FLOW_FRESH)
		begin(line, LOGIN_STEP_TAKE);
	else
		flow_none(line);
}

/* A flow is over: the lease goes, and unless a session is open, a fresh one comes. */
static void flow_end(struct login_line *line)
{
	bool was_fresh = line->flow == LOGIN_FLOW_FRESH;

	lease_release(line);
	step_up_answer(line);
	line->effects.flow_over = true;
	line->flow = LOGIN_FLOW_NONE;
	line->step = LOGIN_STEP_NONE;
	if (line->session == LOGIN_SESSION_OPEN && !line->stack_lost)
		return;
	if (was_fresh && line->failures > 0) {
		line->flow = LOGIN_FLOW_FRESH;
		begin(line, LOGIN_STEP_REST);
		return;
	}
	flow_begin(line, LOGIN_FLOW_FRESH);
}

/* The person reads one line, then the flow is over. */
static void flow_say(struct login_line *line, enum login_say say)
{
	line->say = say;
	if (line->stack_lost) {
		flow_end(line);
	} else if (line->has_lease) {
		begin(line, LOGIN_STEP_SAY);
	} else if (!line->taken_to_say) {
		line->taken_to_say = true;
		begin(line, LOGIN_STEP_TAKE);
	} else {
		flow_end(line);
	}
}

/* ---- failures -------------------------------------------------------------------------------- */

/* The line that a failed step is told by. */
static enum login_say say_of_step(enum login_step step)
{
	switch (step) {
	case LOGIN_STEP_VERIFY:
	case LOGIN_STEP_SET_UP:
	case LOGIN_STEP_CHANGE:
		return LOGIN_SAY_NO_CREDENTIALS;
	case LOGIN_STEP_PROFILE:
	case LOGIN_STEP_LIMITS:
		return LOGIN_SAY_NO_PROFILE;
	case LOGIN_STEP_MAKE:
	case LOGIN_STEP_CLOSE:
		return LOGIN_SAY_NO_SESSION;
	case LOGIN_STEP_ISSUE:
	case LOGIN_STEP_COLLECT:
	case LOGIN_STEP_RECORD:
		return LOGIN_SAY_NO_BUNDLE;
	case LOGIN_STEP_LAUNCH:
	case LOGIN_STEP_BEGIN:
	case LOGIN_STEP_GRANT:
	case LOGIN_STEP_START:
		return LOGIN_SAY_NO_SHELL;
	case LOGIN_STEP_DESCRIBE:
		return LOGIN_SAY_UNKNOWN_STEP_UP;
	case LOGIN_STEP_CARVE:
	case LOGIN_STEP_STEP_UP:
		return LOGIN_SAY_NO_STEP_UP;
	case LOGIN_STEP_RESET:
	case LOGIN_STEP_TAKE:
	case LOGIN_STEP_ASK_NAME:
	case LOGIN_STEP_LEASE:
		return LOGIN_SAY_NO_TERMINAL;
	case LOGIN_STEP_NONE:
	case LOGIN_STEP_SAY:
	case LOGIN_STEP_REST:
	case LOGIN_STEP_COUNT:
		break;
	}
	return LOGIN_SAY_NOTHING;
}

static enum login_say say_of_denial(enum login_step step, enum login_flow flow)
{
	if (step == LOGIN_STEP_SET_UP)
		return LOGIN_SAY_WRONG_TOKEN;
	if (step == LOGIN_STEP_CHANGE || flow == LOGIN_FLOW_STEP_UP)
		return LOGIN_SAY_WRONG_PASSWORD;
	return LOGIN_SAY_DENIED;
}

static enum login_say say_of(enum login_step step, enum login_flow flow, enum login_result result)
{
	switch (result) {
	case LOGIN_DENIED:
		return say_of_denial(step, flow);
	case LOGIN_TRY_LATER:
		return LOGIN_SAY_TRY_LATER;
	case LOGIN_CANCELLED:
		return LOGIN_SAY_CANCELLED;
	case LOGIN_ALREADY:
		return LOGIN_SAY_ALREADY_SET_UP;
	case LOGIN_TIMED_OUT:
		if (step == LOGIN_STEP_ASK_NAME || step == LOGIN_STEP_VERIFY ||
		    step == LOGIN_STEP_SET_UP || step == LOGIN_STEP_CHANGE)
			return LOGIN_SAY_TIMED_OUT;
		break;
	case LOGIN_OK:
	case LOGIN_FAILED:
	case LOGIN_RESULT_COUNT:
		break;
	}
	return say_of_step(step);
}

static void step_failed(struct login_line *line, enum login_result result)
{
	enum login_step step = line->step;

	if (line->session == LOGIN_SESSION_OPENING)
		session_end(line, SESSION_END_REASON_FAILED);
	if (line->flow == LOGIN_FLOW_FRESH && line->failures <= REST_DOUBLINGS)
		line->failures++;
	/* The line has told nobody anything, or cannot: it is not tried a second time. */
	if (step == LOGIN_STEP_SAY || step == LOGIN_STEP_TAKE || step == LOGIN_STEP_RESET)
		flow_end(line);
	else
		flow_say(line, say_of(step, line->flow, result));
}

/* ---- successes ------------------------------------------------------------------------------- */

static void step_after_take(struct login_line *line)
{
	if (line->taken_to_say) {
		begin(line, LOGIN_STEP_SAY);
		return;
	}
	switch (line->flow) {
	case LOGIN_FLOW_LOGIN:
		begin(line, LOGIN_STEP_ASK_NAME);
		return;
	case LOGIN_FLOW_SETUP:
		begin(line, LOGIN_STEP_SET_UP);
		return;
	case LOGIN_FLOW_CHANGE:
		begin(line, LOGIN_STEP_CHANGE);
		return;
	case LOGIN_FLOW_STEP_UP:
		begin(line, LOGIN_STEP_VERIFY);
		return;
	case LOGIN_FLOW_GUEST:
		open_begin(line);
		return;
	case LOGIN_FLOW_NONE:
	case LOGIN_FLOW_FRESH:
	case LOGIN_FLOW_REMOTE:
		break;
	}
	flow_end(line);
}

/* The steps that need an open session, and where it has gone meanwhile. */
static bool step_up_is_void(const struct login_line *line)
{
	return line->flow == LOGIN_FLOW_STEP_UP && line->session != LOGIN_SESSION_OPEN;
}

/* A session of nobody that ends by itself may do so again and again: the next one comes later. */
static bool ends_itself(const struct login_line *line, enum session_end_reason reason)
{
	return line->kind == SESSION_KIND_ANONYMOUS &&
	       (reason == SESSION_END_REASON_SHELL_ENDED ||
		reason == SESSION_END_REASON_LAUNCHER_ENDED || reason == SESSION_END_REASON_LOGOUT);
}

static void session_opened(struct login_line *line)
{
	line->session = LOGIN_SESSION_OPEN;
	line->failures = 0;
	line->kind = line->flow == LOGIN_FLOW_FRESH   ? SESSION_KIND_ANONYMOUS
		     : line->flow == LOGIN_FLOW_GUEST ? SESSION_KIND_GUEST
						      : SESSION_KIND_ACCOUNT;
	if (line->is_over) {
		line->failures = ends_itself(line, line->over_reason) ? 1 : 0;
		session_end(line, line->over_reason);
	}
	flow_end(line);
}

static void step_after_limits(struct login_line *line)
{
	if (line->flow == LOGIN_FLOW_GUEST)
		begin(line, LOGIN_STEP_TAKE);
	else
		open_begin(line);
}

static void step_after_close(struct login_line *line)
{
	line->session = LOGIN_SESSION_NONE;
	if (line->flow == LOGIN_FLOW_FRESH)
		flow_begin(line, LOGIN_FLOW_FRESH);
	else
		begin(line, LOGIN_STEP_MAKE);
}

static void step_after_reset(struct login_line *line)
{
	line->stack_lost = false;
	flow_begin(line, LOGIN_FLOW_FRESH);
}

static void step_after_verify(struct login_line *line)
{
	begin(line, line->flow == LOGIN_FLOW_STEP_UP ? LOGIN_STEP_CARVE : LOGIN_STEP_PROFILE);
}

static void step_after_set_up(struct login_line *line)
{
	flow_say(line, LOGIN_SAY_SET_UP);
}

static void step_after_change(struct login_line *line)
{
	line->effects.epoch_raise = line->session == LOGIN_SESSION_OPEN;
	flow_say(line, LOGIN_SAY_CHANGED);
}

static void step_after_make(struct login_line *line)
{
	line->session = LOGIN_SESSION_OPENING;
	line->is_over = false;
	begin(line, LOGIN_STEP_ISSUE);
}

static void step_after_step_up(struct login_line *line)
{
	line->step_up_good = true;
	line->effects.epoch_raise = true;
	flow_say(line, LOGIN_SAY_STEPPED_UP);
}

static void step_after_rest(struct login_line *line)
{
	flow_begin(line, LOGIN_FLOW_FRESH);
}

static void step_succeeded(struct login_line *line)
{
	/* The steps that are followed by the same one whatever the flow is. */
	static const enum login_step after[LOGIN_STEP_COUNT] = {
		[LOGIN_STEP_ASK_NAME] = LOGIN_STEP_VERIFY, [LOGIN_STEP_PROFILE] = LOGIN_STEP_LIMITS,
		[LOGIN_STEP_ISSUE] = LOGIN_STEP_COLLECT,   [LOGIN_STEP_COLLECT] = LOGIN_STEP_LAUNCH,
		[LOGIN_STEP_LAUNCH] = LOGIN_STEP_LEASE,    [LOGIN_STEP_LEASE] = LOGIN_STEP_BEGIN,
		[LOGIN_STEP_BEGIN] = LOGIN_STEP_GRANT,     [LOGIN_STEP_GRANT] = LOGIN_STEP_RECORD,
		[LOGIN_STEP_RECORD] = LOGIN_STEP_START,    [LOGIN_STEP_DESCRIBE] = LOGIN_STEP_TAKE,
		[LOGIN_STEP_CARVE] = LOGIN_STEP_STEP_UP,
	};
	static void (*const then[LOGIN_STEP_COUNT])(struct login_line * line) = {
		[LOGIN_STEP_RESET] = step_after_reset,
		[LOGIN_STEP_TAKE] = step_after_take,
		[LOGIN_STEP_VERIFY] = step_after_verify,
		[LOGIN_STEP_SET_UP] = step_after_set_up,
		[LOGIN_STEP_CHANGE] = step_after_change,
		[LOGIN_STEP_LIMITS] = step_after_limits,
		[LOGIN_STEP_CLOSE] = step_after_close,
		[LOGIN_STEP_MAKE] = step_after_make,
		[LOGIN_STEP_START] = session_opened,
		[LOGIN_STEP_STEP_UP] = step_after_step_up,
		[LOGIN_STEP_SAY] = flow_end,
		[LOGIN_STEP_REST] = step_after_rest,
	};

	if (then[line->step])
		then[line->step](line);
	else
		begin(line, after[line->step]);
}

/* ---- events ---------------------------------------------------------------------------------- */

void login_line_init(struct login_line *line, bool anonymous, bool guests)
{
	*line = (struct login_line){
		.anonymous = anonymous,
		.guests = guests,
		.stack_lost = true,
	};
	flow_begin(line, LOGIN_FLOW_FRESH);
}

void login_line_init_remote(struct login_line *line)
{
	login_line_init(line, false, false);
	line->remote = true;
}

/* Whether a flow is for this kind of line. */
static bool is_of_line(const struct login_line *line, enum login_flow flow)
{
	if (!line->remote)
		return flow != LOGIN_FLOW_REMOTE;
	return flow == LOGIN_FLOW_REMOTE || flow == LOGIN_FLOW_CHANGE || flow == LOGIN_FLOW_STEP_UP;
}

/* Whether the desk may begin: it rests, or it has nothing to do. */
static bool is_free(const struct login_line *line)
{
	if (line->stack_lost)
		return false;
	return line->flow == LOGIN_FLOW_NONE ||
	       (line->flow == LOGIN_FLOW_FRESH && line->step == LOGIN_STEP_REST);
}

enum desk_refusal login_line_ask(struct login_line *line, enum login_flow flow,
				 bool asks_from_session)
{
	bool has_person =
		line->session == LOGIN_SESSION_OPEN &&
		(line->kind == SESSION_KIND_ACCOUNT || line->kind == SESSION_KIND_RECOVERY);

	effects_none(line);
	if (asks_from_session && line->session != LOGIN_SESSION_OPEN)
		return DESK_REFUSAL_NOT_FOREGROUND;
	if (!is_of_line(line, flow) || (flow == LOGIN_FLOW_GUEST && !line->guests) ||
	    ((flow == LOGIN_FLOW_CHANGE || flow == LOGIN_FLOW_STEP_UP) && !has_person))
		return DESK_REFUSAL_NOT_ALLOWED;
	if (!is_free(line))
		return DESK_REFUSAL_BUSY;
	line->effects.rest_stop = line->step == LOGIN_STEP_REST;
	line->step_up_waits = flow == LOGIN_FLOW_STEP_UP;
	flow_begin(line, flow);
	return DESK_REFUSAL_NONE;
}

void login_line_done(struct login_line *line, enum login_result result, bool lease_is_back)
{
	effects_none(line);
	if (line->step == LOGIN_STEP_TAKE && result == LOGIN_OK)
		line->has_lease = true;
	if (line->step == LOGIN_STEP_VERIFY || line->step == LOGIN_STEP_SET_UP ||
	    line->step == LOGIN_STEP_CHANGE)
		line->has_lease = lease_is_back;
	if (line->step == LOGIN_STEP_CLOSE || line->step == LOGIN_STEP_REST)
		/* A ledger that is being taken apart comes back: there is no other result. */
		result = LOGIN_OK;
	else if (line->stack_lost && line->step != LOGIN_STEP_RESET)
		/* Whatever was leased meanwhile, RESET takes away. */
		result = LOGIN_FAILED;
	if (result == LOGIN_OK && step_up_is_void(line) && line->step != LOGIN_STEP_SAY &&
	    !line->taken_to_say)
		flow_say(line, LOGIN_SAY_NO_STEP_UP);
	else if (result == LOGIN_OK)
		step_succeeded(line);
	else
		step_failed(line, result);
}

void login_line_end(struct login_line *line, enum session_end_reason reason)
{
	effects_none(line);
	/* The step in progress may have succeeded before: the end waits for the last one. */
	if (line->session == LOGIN_SESSION_OPENING && !line->is_over) {
		line->is_over = true;
		line->over_reason = reason;
	}
	if (line->session != LOGIN_SESSION_OPEN)
		return;
	session_end(line, reason);
	line->step_up_good = false;
	step_up_answer(line);
	if (line->flow != LOGIN_FLOW_NONE)
		return;
	if (ends_itself(line, reason)) {
		line->failures = 1;
		line->flow = LOGIN_FLOW_FRESH;
		begin(line, LOGIN_STEP_REST);
		return;
	}
	flow_begin(line, LOGIN_FLOW_FRESH);
}

void login_line_lost(struct login_line *line)
{
	effects_none(line);
	line->stack_lost = true;
	if (line->session == LOGIN_SESSION_OPEN)
		session_end(line, SESSION_END_REASON_HANGUP);
	line->step_up_good = false;
	step_up_answer(line);
	if (line->flow == LOGIN_FLOW_NONE)
		flow_begin(line, LOGIN_FLOW_FRESH);
}

void login_line_attention(struct login_line *line, enum attention_choice choice)
{
	effects_none(line);
	switch (choice) {
	case ATTENTION_CHOICE_BACK:
		return;
	case ATTENTION_CHOICE_LOGIN:
		(void)!login_line_ask(line, LOGIN_FLOW_LOGIN, false);
		return;
	case ATTENTION_CHOICE_END_SESSION:
		login_line_end(line, SESSION_END_REASON_ATTENTION);
		return;
	}
}

/*
 * The steps that the terminal does.
 */
#include "core/generated/session.h"
#include "core/generated/terminal.h"
#include "user/rt/format.h"
#include "user/rt/generated/terminal_client.h"
#include "user/services/sessions/steps.h"

#define PROMPT "login: "
#define TITLE_BYTES 64u

static struct cap_id master_of(const struct line *line)
{
	return line->master.id;
}

static struct cap_id lease_of(const struct line *line)
{
	return line->lease.id;
}

static enum status build_nothing(struct line *line, struct rt_call *call)
{
	(void)line;
	(void)call;
	return STATUS_OK;
}

static enum login_result result_of(enum status status)
{
	return status == STATUS_OK          ? LOGIN_OK
	       : status == STATUS_TIMED_OUT ? LOGIN_TIMED_OUT
					    : LOGIN_FAILED;
}

/* ---- reset and take -------------------------------------------------------------------------- */

static const struct rt_method reset_method = {
	.interface_id = TERMINAL_MASTER_INTERFACE_ID,
	.method = TERMINAL_MASTER_METHOD_RESET,
	.message_words = 8,
	.result_words = 16,
};

static enum status reset_build(struct line *line, struct rt_call *call)
{
	struct terminal_master_reset_params_builder params;
	enum status status =
		terminal_master_reset_params_builder_root(rt_call_message(call), &params);

	/* The terminal that had asked for it is gone, and the rest of it is nobody's. */
	if (status == STATUS_OK)
		terminal_master_reset_params_builder_set_secret(&params, line->secret_asked);
	return status;
}

static enum login_result reset_read(struct line *line, struct rt_call *call, enum status status)
{
	(void)call;
	if (status == STATUS_OK) {
		line->secret_asked = false;
		line_attend(line);
	}
	return result_of(status);
}

const struct step step_reset = {&reset_method, master_of, reset_build, reset_read, NULL};

static const struct rt_method take_method = {
	.interface_id = TERMINAL_MASTER_INTERFACE_ID,
	.method = TERMINAL_MASTER_METHOD_TAKE,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 1,
};

static enum login_result take_read(struct line *line, struct rt_call *call, enum status status)
{
	struct terminal_master_take_results_reader results;

	if (status == STATUS_OK)
		status = terminal_master_take_results_root(rt_call_results(call), &results);
	if (status == STATUS_OK)
		status = terminal_master_take_results_take_lease(call, &results, &line->lease);
	line->initial[0] = '\0';
	return line->lease.id.key != 0 ? LOGIN_OK
	       : status == STATUS_OK   ? LOGIN_FAILED
				       : result_of(status);
}

const struct step step_take = {&take_method, master_of, build_nothing, take_read, NULL};

/* ---- the name -------------------------------------------------------------------------------- */

static const struct rt_method read_line_method = {
	.interface_id = TERMINAL_SESSION_INTERFACE_ID,
	.method = TERMINAL_SESSION_METHOD_READ_LINE,
	.message_words = 24,
	.result_words = 24,
};

static enum status ask_name_build(struct line *line, struct rt_call *call)
{
	const struct sessions *sessions = line->sessions;
	struct terminal_session_read_line_params_builder params;
	uint64_t now_ns = rt_server_clock_now(&sessions->clock);
	enum status status =
		terminal_session_read_line_params_builder_root(rt_call_message(call), &params);

	if (status == STATUS_OK)
		status = terminal_session_read_line_params_builder_set_prompt(&params,
									      CAPNP_TEXT(PROMPT));
	if (status == STATUS_OK)
		status = terminal_session_read_line_params_builder_set_initial(
			&params, sessions_text(line->initial));
	if (status != STATUS_OK)
		return status;
	terminal_session_read_line_params_builder_set_limit_bytes(&params,
								  SESSIONS_NAME_BYTES - 1u);
	terminal_session_read_line_params_builder_set_echo(&params, ECHO_MODE_VISIBLE);
	terminal_session_read_line_params_builder_set_cursor(
		&params, (uint32_t)rt_string_length(line->initial));
	if (now_ns != 0)
		terminal_session_read_line_params_builder_set_deadline_ns(
			&params, now_ns + sessions->secret_seconds * RT_SECOND_NS);
	return STATUS_OK;
}

/* Names are neither completed nor remembered: the line goes on as it was. */
static enum login_result name_again(struct line *line, enum status status, struct capnp_text text)
{
	if (status != STATUS_OK || !sessions_take(line->initial, sizeof(line->initial), text))
		line->initial[0] = '\0';
	return (enum login_result)STEP_AGAIN;
}

static enum login_result outcome_read(struct line *line, const struct line_outcome_reader *outcome)
{
	struct edited_line_reader edited;
	struct history_wish_reader wish;
	struct capnp_text text = {0};
	enum status status;

	switch (line_outcome_which(outcome)) {
	case LINE_OUTCOME_WHICH_LINE:
		status = line_outcome_get_line(outcome, &text);
		return status == STATUS_OK && text.length_bytes != 0 &&
				       sessions_take(line->typed, sizeof(line->typed), text)
			       ? LOGIN_OK
			       : LOGIN_CANCELLED;
	case LINE_OUTCOME_WHICH_END:
	case LINE_OUTCOME_WHICH_CANCELLED:
	case LINE_OUTCOME_WHICH_INTERRUPTED:
	case LINE_OUTCOME_WHICH_TOO_LONG:
		return LOGIN_CANCELLED;
	case LINE_OUTCOME_WHICH_TIMED_OUT:
		return LOGIN_TIMED_OUT;
	case LINE_OUTCOME_WHICH_NOT_FOREGROUND:
		return LOGIN_FAILED;
	case LINE_OUTCOME_WHICH_COMPLETION_REQUESTED:
		status = line_outcome_get_completion_requested(outcome, &edited);
		if (status == STATUS_OK)
			status = edited_line_get_text(&edited, &text);
		return name_again(line, status, text);
	case LINE_OUTCOME_WHICH_HISTORY_REQUESTED:
		status = line_outcome_get_history_requested(outcome, &wish);
		if (status == STATUS_OK)
			status = history_wish_get_text(&wish, &text);
		return name_again(line, status, text);
	}
	return LOGIN_FAILED;
}

static enum login_result ask_name_read(struct line *line, struct rt_call *call, enum status status)
{
	struct terminal_session_read_line_results_reader results;
	struct line_outcome_reader outcome;

	if (status == STATUS_OK)
		status = terminal_session_read_line_results_root(rt_call_results(call), &results);
	if (status == STATUS_OK)
		status = terminal_session_read_line_results_get_outcome(&results, &outcome);
	return status == STATUS_OK ? outcome_read(line, &outcome) : result_of(status);
}

const struct step step_ask_name = {&read_line_method, lease_of, ask_name_build, ask_name_read,
				   NULL};

/* ---- a line for the person ------------------------------------------------------------------- */

static const struct rt_method write_method = {
	.interface_id = TERMINAL_SESSION_INTERFACE_ID,
	.method = TERMINAL_SESSION_METHOD_WRITE,
	.message_words = 32,
	.result_words = 16,
};

static enum status say_build(struct line *line, struct rt_call *call)
{
	struct terminal_session_write_params_builder params;
	char text[160];
	size_t length =
		rt_format(text, sizeof(text) - 1u, login_say_text(line->desk.say), line->seconds);
	enum status status =
		terminal_session_write_params_builder_root(rt_call_message(call), &params);

	text[length++] = '\n';
	return status == STATUS_OK
		       ? terminal_session_write_params_builder_set_data(
				 &params, capnp_data_make((const uint8_t *)text, (uint32_t)length))
		       : status;
}

static enum login_result say_read(struct line *line, struct rt_call *call, enum status status)
{
	(void)line;
	(void)call;
	return result_of(status);
}

const struct step step_say = {&write_method, lease_of, say_build, say_read, NULL};

/* ---- the session's lease --------------------------------------------------------------------- */

static const struct rt_method lease_method = {
	.interface_id = TERMINAL_MASTER_INTERFACE_ID,
	.method = TERMINAL_MASTER_METHOD_LEASE,
	.message_words = 16,
	.result_words = 16,
	.result_capabilities = 2,
};

/* The words on the attention screen: who has the line, and since when. */
static size_t title_write(const struct line *line, char *title)
{
	const struct identity *identity = &line->stay->identity;
	unsigned long minutes = (unsigned long)(line->stay->times.opened_ns / (60u * RT_SECOND_NS));

	if (identity->account[0] == '\0')
		return rt_format(title, TITLE_BYTES, "%s, since minute %lu", identity->profile,
				 minutes);
	return rt_format(title, TITLE_BYTES, "%.20s (%.20s), since minute %lu", identity->account,
			 identity->profile, minutes);
}

static enum status lease_build(struct line *line, struct rt_call *call)
{
	struct terminal_master_lease_params_builder params;
	char title[TITLE_BYTES];
	size_t length = title_write(line, title);
	enum status status =
		terminal_master_lease_params_builder_root(rt_call_message(call), &params);

	if (status == STATUS_OK)
		status = terminal_master_lease_params_builder_set_title(
			&params, capnp_text_make(title, (uint32_t)length));
	if (status == STATUS_OK)
		terminal_master_lease_params_builder_set_plain(&params, line->sessions->is_plain);
	return status == STATUS_OK ? terminal_master_lease_params_pass_session(
					     call, &params, line->stay->reference, RT_TRANSFER_COPY)
				   : status;
}

static enum login_result lease_read(struct line *line, struct rt_call *call, enum status status)
{
	struct terminal_master_lease_results_reader results;

	if (status == STATUS_OK)
		status = terminal_master_lease_results_root(rt_call_results(call), &results);
	if (status == STATUS_OK)
		status = terminal_master_lease_results_take_terminal(call, &results,
								     &line->terminal);
	if (status == STATUS_OK)
		status = terminal_master_lease_results_take_control(call, &results, &line->control);
	if (status == STATUS_OK && (line->terminal.id.key == 0 || line->control.id.key == 0))
		status = STATUS_BAD_MESSAGE;
	return result_of(status);
}

const struct step step_lease = {&lease_method, master_of, lease_build, lease_read, NULL};

/*
 * The terminal, and waiting for whatever happens next: a line that is read, a notice of the
 * terminal, and the waits for all jobs.
 */
#include "user/apps/shell/shell.h"

#include "core/generated/system.h"
#include "user/rt/format.h"
#include "user/rt/generated/terminal_client.h"

#define PROMPT "capos> "
#define LINE_WORDS (TERMINAL_LINE_BYTES / 8u)

/* As generated, but with as much room as a line needs. */
static const struct rt_method read_method = {
	.interface_id = TERMINAL_SESSION_INTERFACE_ID,
	.method = TERMINAL_SESSION_METHOD_READ_LINE,
	.message_words = 12u + sizeof(PROMPT) / 8u + LINE_WORDS,
	.result_words = 16u + LINE_WORDS,
};

/* ---- notices --------------------------------------------------------------------------------- */

static void notice_begin(struct shell *shell)
{
	struct terminal_control_wait_params_builder params;

	shell->is_told = terminal_control_wait_begin(&shell->notice, shell->rt, shell->control,
						     &params) == STATUS_OK &&
			 rt_call_submit(&shell->notice) == STATUS_OK;
	if (shell->is_told)
		return;
	rt_call_close(&shell->notice);
	shell->is_lost = true;
}

static void notice_take(struct shell *shell)
{
	struct terminal_control_wait_results_reader results;
	enum status status = terminal_control_wait_finish(&shell->notice, &results);

	shell->is_told = false;
	if (status != STATUS_OK) {
		shell->is_lost = true;
		rt_call_close(&shell->notice);
		return;
	}
	switch (terminal_control_wait_results_get_event(&results)) {
	case TERMINAL_EVENT_RETURNED:
		shell->has_foreground = true;
		break;
	case TERMINAL_EVENT_INTERRUPTED:
		shell->is_interrupted = true;
		break;
	case TERMINAL_EVENT_HANGUP:
		shell->is_lost = true;
		break;
	case TERMINAL_EVENT_RESIZED:
		break;
	}
	rt_call_close(&shell->notice);
	if (!shell->is_lost)
		notice_begin(shell);
}

/* ---- lines ----------------------------------------------------------------------------------- */

static enum status read_params(struct shell *shell)
{
	const struct terminal_text *text = &shell->edit.text;
	struct terminal_session_read_line_params_builder params;
	enum status status = terminal_session_read_line_params_builder_root(
		rt_call_message(&shell->read), &params);

	if (status != STATUS_OK)
		return status;
	terminal_session_read_line_params_builder_set_limit_bytes(&params, TERMINAL_LINE_BYTES);
	terminal_session_read_line_params_builder_set_echo(&params, ECHO_MODE_VISIBLE);
	terminal_session_read_line_params_builder_set_cursor(&params, (uint32_t)text->cursor);
	status = terminal_session_read_line_params_builder_set_prompt(&params, CAPNP_TEXT(PROMPT));
	if (status != STATUS_OK)
		return status;
	return terminal_session_read_line_params_builder_set_initial(
		&params, capnp_text_make(text->bytes, (uint32_t)text->length));
}

static void read_begin(struct shell *shell)
{
	enum status status;

	/* A control-c from before this line is about nothing any more. */
	shell->is_interrupted = false;
	/* The prompt stands below all that was printed. */
	say_flush(shell);
	terminal_wrap_restart(&shell->wrap);
	status = rt_call_open(&shell->read, shell->rt, shell->terminal.id, &read_method);
	if (status == STATUS_OK)
		status = read_params(shell);
	if (status == STATUS_OK)
		status = rt_call_submit(&shell->read);
	shell->is_reading = status == STATUS_OK;
	if (shell->is_reading)
		return;
	rt_call_close(&shell->read);
	shell->is_lost = true;
}

static void text_take(struct shell *shell, struct capnp_text text, size_t cursor)
{
	terminal_text_set(&shell->edit.text, text.bytes, text.length_bytes);
	shell->edit.text.cursor = cursor <= shell->edit.text.length ? cursor : 0;
}

/* A question about a line that is not finished. */
static enum status question_take(struct shell *shell, const struct line_outcome_reader *outcome)
{
	struct edited_line_reader edited;
	struct history_wish_reader wish;
	struct capnp_text text;
	enum status status;

	if (line_outcome_which(outcome) == LINE_OUTCOME_WHICH_HISTORY_REQUESTED) {
		status = line_outcome_get_history_requested(outcome, &wish);
		if (status == STATUS_OK)
			status = history_wish_get_text(&wish, &text);
		if (status != STATUS_OK)
			return status;
		text_take(shell, text, text.length_bytes);
		edit_history(shell, history_wish_get_direction(&wish));
		return STATUS_OK;
	}
	status = line_outcome_get_completion_requested(outcome, &edited);
	if (status == STATUS_OK)
		status = edited_line_get_text(&edited, &text);
	if (status != STATUS_OK)
		return status;
	text_take(shell, text, edited_line_get_cursor(&edited));
	edit_complete(shell);
	return STATUS_OK;
}

/* Whether the shell's lease has the line: when not, a notice will say that it is back. */
static bool foreground_look(struct shell *shell)
{
	struct terminal_session_describe_result terminal;

	return terminal_session_describe(shell->rt, shell->terminal, &terminal) == STATUS_OK &&
	       terminal.foreground;
}

static enum status outcome_take(struct shell *shell, const struct line_outcome_reader *outcome)
{
	struct capnp_text text;
	enum status status;

	switch (line_outcome_which(outcome)) {
	case LINE_OUTCOME_WHICH_LINE:
		status = line_outcome_get_line(outcome, &text);
		if (status != STATUS_OK)
			return status;
		text_take(shell, text, text.length_bytes);
		shell->is_entered = true;
		return STATUS_OK;
	case LINE_OUTCOME_WHICH_COMPLETION_REQUESTED:
	case LINE_OUTCOME_WHICH_HISTORY_REQUESTED:
		return question_take(shell, outcome);
	case LINE_OUTCOME_WHICH_END:
		say(shell, "exit ends the shell\n");
		break;
	case LINE_OUTCOME_WHICH_TOO_LONG:
		say(shell, "a line has at most %u bytes: nothing was done\n", TERMINAL_LINE_BYTES);
		break;
	case LINE_OUTCOME_WHICH_NOT_FOREGROUND:
		shell->has_foreground = foreground_look(shell);
		break;
	case LINE_OUTCOME_WHICH_INTERRUPTED:
	case LINE_OUTCOME_WHICH_CANCELLED:
	case LINE_OUTCOME_WHICH_TIMED_OUT:
		break;
	}
	edit_begin(shell);
	return STATUS_OK;
}

static void read_take(struct shell *shell)
{
	struct terminal_session_read_line_results_reader results;
	struct line_outcome_reader outcome;
	enum status status = terminal_session_read_line_finish(&shell->read, &results);

	shell->is_reading = false;
	if (status == STATUS_OK)
		status = terminal_session_read_line_results_get_outcome(&results, &outcome);
	if (status == STATUS_OK)
		status = outcome_take(shell, &outcome);
	if (status != STATUS_OK)
		shell->is_lost = true;
	rt_call_close(&shell->read);
}

/* ---- waiting --------------------------------------------------------------------------------- */

enum {
	CALL_READ = SHELL_JOBS_MOST,
	CALL_NOTICE,
	CALL_GIVEN,
	CALLS,
};

/*
 * Waits until the terminal has something to say, `call` is done (unless it is null), or a job has
 * ended, which it then returns.
 */
static struct job *wait_next(struct shell *shell, struct rt_call *call)
{
	struct rt_call *calls[CALLS] = {NULL};
	uint32_t which;

	for (uint32_t i = 0; i < SHELL_JOBS_MOST; i++) {
		if (shell->jobs[i].number != 0)
			calls[i] = &shell->jobs[i].wait;
	}
	if (shell->is_reading)
		calls[CALL_READ] = &shell->read;
	if (shell->is_told)
		calls[CALL_NOTICE] = &shell->notice;
	calls[CALL_GIVEN] = call;
	say_flush(shell);
	which = rt_call_wait_any(shell->rt, calls, CALLS);
	if (which < SHELL_JOBS_MOST)
		return &shell->jobs[which];
	if (which == CALL_READ)
		read_take(shell);
	else if (which == CALL_NOTICE)
		notice_take(shell);
	return NULL;
}

enum status input_init(struct shell *shell)
{
	const struct rt_capset *capset = &shell->rt->capset;
	enum status status = rt_capset_get(capset, "console", TERMINAL_SESSION_INTERFACE_ID,
					   &shell->terminal.id);

	if (status == STATUS_OK)
		status = rt_capset_get(capset, "terminalControl", TERMINAL_CONTROL_INTERFACE_ID,
				       &shell->control.id);
	if (status == STATUS_OK)
		status = rt_console_init(&shell->out, shell->rt, shell->terminal.id,
					 TERMINAL_SESSION_INTERFACE_ID);
	if (status != STATUS_OK)
		return status;
	if (rt_capset_get(capset, "timer", TIMER_INTERFACE_ID, &shell->timer.id) != STATUS_OK)
		shell->timer.id.key = 0;
	shell->has_foreground = true;
	notice_begin(shell);
	return STATUS_OK;
}

const char *input_line(struct shell *shell)
{
	edit_begin(shell);
	shell->is_entered = false;
	while (!shell->is_entered) {
		struct job *ended;

		if (shell->is_lost)
			return NULL;
		if (!shell->is_reading && shell->has_foreground)
			read_begin(shell);
		ended = shell->is_lost ? NULL : wait_next(shell, NULL);
		/* The report stands above the line that is typed: the terminal makes room. */
		if (ended)
			job_report(shell, ended, JOB_REPORT_BACKGROUND);
	}
	return shell->edit.text.bytes;
}

void input_foreground(struct shell *shell)
{
	shell->has_foreground = foreground_look(shell);
	while (!shell->has_foreground && !shell->is_lost) {
		struct job *ended = wait_next(shell, NULL);

		if (ended)
			job_report(shell, ended, JOB_REPORT_BACKGROUND);
	}
}

/*
 * Waits for what may take long: a job, or a call when that is not null. False: the person wants to
 * go on, or there is no terminal from which it could be ended.
 */
static bool wait_long(struct shell *shell, struct job *job, struct rt_call *call)
{
	while (call ? !rt_call_is_done(call) : !job_has_ended(job)) {
		if (shell->is_interrupted || shell->is_lost) {
			shell->is_interrupted = false;
			return false;
		}

		struct job *ended = wait_next(shell, call);

		if (ended && ended != job)
			job_report(shell, ended, JOB_REPORT_BACKGROUND);
	}
	return true;
}

bool input_wait_job(struct shell *shell, struct job *job)
{
	bool has_ended = wait_long(shell, job, NULL);

	/* The program's lease goes before the shell says anything. */
	if (!shell->is_lost)
		(void)!terminal_control_reclaim(shell->rt, shell->control);
	if (!has_ended)
		say(shell, "^C\n");
	return has_ended;
}

enum status input_call(struct shell *shell, struct rt_call *call)
{
	enum status status = rt_call_submit(call);

	if (status != STATUS_OK || wait_long(shell, NULL, call))
		return status;
	say(shell, "^C\n");
	rt_call_cancel(call);
	return status;
}

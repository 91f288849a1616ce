/*
 * Asking for a secret on a lease. The answer is copied once and wiped where it arrived.
 */
#include "user/services/credentials/credentials.h"

#include "core/generated/terminal.h"
#include "user/rt/format.h"
#include "user/rt/memory.h"
#include "user/rt/pending.h"

/* A prompt; and a line of CREDENTIALS_PASSWORD_BYTES, or an exception. */
#define MESSAGE_WORDS 48u
#define RESULT_WORDS 48u
/* The terminal keeps the deadline; this one is for a terminal that does not. */
#define GRACE_SECONDS 5u
#define WRITE_SECONDS 10u

static const struct rt_method read_line = {
	.interface_id = TERMINAL_SESSION_INTERFACE_ID,
	.method = TERMINAL_SESSION_METHOD_READ_LINE,
	.message_words = MESSAGE_WORDS,
	.result_words = RESULT_WORDS,
};

static const struct rt_method write_text = {
	.interface_id = TERMINAL_SESSION_INTERFACE_ID,
	.method = TERMINAL_SESSION_METHOD_WRITE,
	.message_words = MESSAGE_WORDS,
	.result_words = RESULT_WORDS,
};

static enum secret_end line_take(struct work *work, const struct line_outcome_reader *outcome)
{
	struct capnp_text line;

	if (line_outcome_which(outcome) == LINE_OUTCOME_WHICH_TOO_LONG)
		return SECRET_TOO_LONG;
	if (line_outcome_which(outcome) != LINE_OUTCOME_WHICH_LINE ||
	    line_outcome_get_line(outcome, &line) != STATUS_OK)
		return SECRET_NONE;
	if (line.length_bytes > sizeof(work->secret))
		return SECRET_TOO_LONG;
	memcpy(work->secret, line.bytes, line.length_bytes);
	work->secret_length = line.length_bytes;
	return SECRET_TYPED;
}

static void line_came(void *context, enum status status)
{
	struct work *work = context;
	struct rt_call *call = &work->ask.call;
	struct terminal_session_read_line_results_reader results;
	struct line_outcome_reader outcome;
	enum secret_end end = SECRET_NONE;

	work->secret_length = 0;
	if (status == STATUS_OK &&
	    terminal_session_read_line_results_root(rt_call_results(call), &results) == STATUS_OK &&
	    terminal_session_read_line_results_get_outcome(&results, &outcome) == STATUS_OK)
		end = line_take(work, &outcome);
	rt_call_wipe(call);
	rt_call_close(call);
	work_secret_came(work, end);
}

void secret_drop(struct work *work)
{
	if (!work->ask.asked)
		return;
	/* A line that comes at the same moment lies in the arena then. */
	rt_call_cancel(&work->ask.call);
	rt_call_wipe(&work->ask.call);
	rt_server_ask_drop(&work->ask);
}

static void text_came(void *context, enum status status)
{
	struct work *work = context;

	/* The text may be a recovery code. */
	rt_call_wipe(&work->ask.call);
	rt_call_close(&work->ask.call);
	work_text_shown(work, status == STATUS_OK);
}

enum status text_show(struct work *work, const char *text)
{
	struct terminal_session_write_params_builder params;
	const struct capnp_data data =
		capnp_data_make((const uint8_t *)text, (uint32_t)rt_string_length(text));
	enum status status;

	work->ask = (struct rt_server_ask){.done = text_came, .context = work};
	status = rt_call_open(&work->ask.call, work->service->server.config.rt, work->lease.id,
			      &write_text);
	if (status == STATUS_OK)
		status = terminal_session_write_params_builder_root(
			rt_call_message(&work->ask.call), &params);
	if (status == STATUS_OK)
		status = terminal_session_write_params_builder_set_data(&params, data);
	if (status == STATUS_OK)
		status = rt_server_ask(&work->service->clock, &work->ask, WRITE_SECONDS);
	if (status != STATUS_OK)
		rt_call_close(&work->ask.call);
	return status;
}

static enum status question_build(struct work *work, const char *prompt)
{
	struct rt_server_clock *clock = &work->service->clock;
	struct terminal_session_read_line_params_builder params;
	enum status status = terminal_session_read_line_params_builder_root(
		rt_call_message(&work->ask.call), &params);

	if (status != STATUS_OK)
		return status;
	terminal_session_read_line_params_builder_set_limit_bytes(&params,
								  CREDENTIALS_PASSWORD_BYTES);
	terminal_session_read_line_params_builder_set_echo(&params, ECHO_MODE_HIDDEN);
	terminal_session_read_line_params_builder_set_deadline_ns(
		&params, rt_server_clock_now(clock) + CREDENTIALS_SECRET_SECONDS * RT_SECOND_NS);
	return terminal_session_read_line_params_builder_set_prompt(
		&params, capnp_text_make(prompt, (uint32_t)rt_string_length(prompt)));
}

enum status secret_ask(struct work *work, const char *prompt)
{
	enum status status;

	work->ask = (struct rt_server_ask){.done = line_came, .context = work};
	status = rt_call_open(&work->ask.call, work->service->server.config.rt, work->lease.id,
			      &read_line);
	if (status == STATUS_OK)
		status = question_build(work, prompt);
	if (status == STATUS_OK)
		status = rt_server_ask(&work->service->clock, &work->ask,
				       CREDENTIALS_SECRET_SECONDS + GRACE_SECONDS);
	if (status != STATUS_OK)
		rt_call_close(&work->ask.call);
	return status;
}

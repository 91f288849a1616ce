/*
 * The terminal, and waiting for whatever happens next: a read of the terminal is always in
 * progress, beside the waits for all jobs.
 */
#include "user/apps/shell/shell.h"

#include "user/rt/format.h"
#include "user/rt/generated/console_client.h"
#include "user/rt/memory.h"
#include "user/rt/words.h"

#define PROMPT "capos> "
#define READ_BYTES 64u
#define CONTROL_C 3

/* As generated, but with little room: a person types slowly, and the read stays for ever. */
static const struct rt_method read_method = {
	.interface_id = SERIAL_PORT_INTERFACE_ID,
	.method = SERIAL_PORT_METHOD_READ,
	.message_words = 4,
	.result_words = 8u + READ_BYTES / 8u,
};

/* ---- the terminal ---------------------------------------------------------------------------- */

static void read_begin(struct shell *shell)
{
	struct serial_port_read_params_builder params;
	enum status status =
		rt_call_open(&shell->read, shell->rt, shell->terminal.id, &read_method);

	if (status == STATUS_OK)
		status = serial_port_read_params_builder_root(rt_call_message(&shell->read), &params);
	if (status == STATUS_OK) {
		serial_port_read_params_builder_set_limit(&params, READ_BYTES);
		status = rt_call_submit(&shell->read);
	}
	if (status != STATUS_OK) {
		rt_call_close(&shell->read);
		shell->read_failed = true;
	}
}

/* Takes what was read, and begins the next read. What does not fit is lost: it is typed ahead. */
static void read_take(struct shell *shell)
{
	struct serial_port_read_results_reader results;
	struct capnp_data data;
	size_t room = sizeof(shell->typed) - shell->typed_count;
	enum status status = serial_port_read_finish(&shell->read, &results);

	if (status == STATUS_OK)
		status = serial_port_read_results_get_data(&results, &data);
	if (status == STATUS_OK) {
		size_t count = data.length_bytes < room ? data.length_bytes : room;

		memcpy(shell->typed + shell->typed_count, data.bytes, count);
		shell->typed_count += count;
	} else {
		shell->read_failed = true;
	}
	rt_call_close(&shell->read);
	if (!shell->read_failed)
		read_begin(shell);
}

static void typed_drop(struct shell *shell, size_t count)
{
	shell->typed_count -= count;
	memmove(shell->typed, shell->typed + count, shell->typed_count);
}

/* ---- waiting --------------------------------------------------------------------------------- */

/*
 * Waits until bytes have been typed, the terminal has failed, `call` is done (unless it is null), or a
 * job has ended: then it is given.
 */
static struct job *wait_next(struct shell *shell, struct rt_call *call)
{
	struct rt_call *calls[SHELL_JOBS_MOST + 2u] = {NULL};
	uint32_t which;

	for (uint32_t i = 0; i < SHELL_JOBS_MOST; i++) {
		if (shell->jobs[i].number != 0)
			calls[i] = &shell->jobs[i].wait;
	}
	if (!shell->read_failed)
		calls[SHELL_JOBS_MOST] = &shell->read;
	calls[SHELL_JOBS_MOST + 1u] = call;
	rt_console_flush(&shell->out);
	which = rt_call_wait_any(shell->rt, calls, SHELL_JOBS_MOST + 2u);
	if (which < SHELL_JOBS_MOST)
		return &shell->jobs[which];
	if (which == SHELL_JOBS_MOST)
		read_take(shell);
	return NULL;
}

/* ---- the line editor ------------------------------------------------------------------------- */

static void sink_put(void *context, const char *bytes, size_t length)
{
	struct shell *shell = context;

	rt_console_write(&shell->out, bytes, length);
}

static size_t complete(void *context, const char *text, size_t cursor, char *insertion, size_t size)
{
	struct shell *shell = context;
	const char *names[SHELL_HELD];

	for (uint32_t i = 0; i < shell->held_count; i++)
		names[i] = shell->held[i].name;
	return complete_word(names, shell->held_count, text, cursor, insertion, size);
}

enum status input_init(struct shell *shell)
{
	struct serial_port_console_result made;
	struct line_sink sink = {.put = sink_put, .context = shell};
	struct line_completer completer = {.complete = complete, .context = shell};
	enum status status = rt_capset_get(&shell->rt->capset, "terminal", SERIAL_PORT_INTERFACE_ID,
		&shell->terminal.id);

	if (status == STATUS_OK)
		status = serial_port_console(shell->rt, shell->terminal, &made);
	if (status != STATUS_OK)
		return status;
	rt_console_init(&shell->out, shell->rt, made.console.id);
	held_add(shell, "console", made.console.id, CONSOLE_INTERFACE_ID);
	line_init(&shell->line, &sink, &completer);
	read_begin(shell);
	return STATUS_OK;
}

/* Feeds what has been typed to the editor, up to the end of a line. */
static enum line_event feed(struct shell *shell)
{
	enum line_event event = LINE_EVENT_NONE;
	size_t fed = 0;

	while (fed < shell->typed_count && event == LINE_EVENT_NONE)
		event = line_feed(&shell->line, (uint8_t)shell->typed[fed++]);
	typed_drop(shell, fed);
	return event;
}

/* A job has ended while a line is being typed: the report takes the line's place. */
static void interrupt_line(struct shell *shell, struct job *job)
{
	rt_console_print(&shell->out, "\r\033[K");
	job_report(shell, job, JOB_REPORT_BACKGROUND);
	line_redraw(&shell->line);
}

const char *input_line(struct shell *shell)
{
	line_begin(&shell->line, PROMPT, LINE_ECHO_VISIBLE);
	for (;;) {
		enum line_event event = feed(shell);

		if (event == LINE_EVENT_LINE)
			return shell->line.text;
		if (event == LINE_EVENT_END)
			rt_console_print(&shell->out, "exit ends the shell\n");
		if (event != LINE_EVENT_NONE) {
			line_begin(&shell->line, PROMPT, LINE_ECHO_VISIBLE);
			continue;
		}
		if (shell->read_failed)
			return NULL;

		struct job *ended = wait_next(shell, NULL);

		if (ended != NULL)
			interrupt_line(shell, ended);
	}
}

/* Whether control-c was typed; it, and what was typed before it, is dropped then. */
static bool typed_interrupt(struct shell *shell)
{
	for (size_t i = shell->typed_count; i > 0; i--) {
		if (shell->typed[i - 1u] == CONTROL_C) {
			typed_drop(shell, i);
			return true;
		}
	}
	return false;
}

/*
 * Waits for what may take long: a job, or a call when that is not null. False: the person wants to go on,
 * or there is no terminal, and nobody could end it.
 */
static bool wait_long(struct shell *shell, struct job *job, struct rt_call *call)
{
	while (call != NULL ? !rt_call_is_done(call) : !job_has_ended(job)) {
		if (typed_interrupt(shell)) {
			rt_console_print(&shell->out, "^C\n");
			return false;
		}
		if (shell->read_failed)
			return false;
		/* Full of what nobody reads: control-c must still be seen. */
		if (shell->typed_count == sizeof(shell->typed))
			typed_drop(shell, shell->typed_count);

		struct job *ended = wait_next(shell, call);

		if (ended != NULL && ended != job)
			job_report(shell, ended, JOB_REPORT_BACKGROUND);
	}
	return true;
}

bool input_wait_job(struct shell *shell, struct job *job)
{
	return wait_long(shell, job, NULL);
}

enum status input_call(struct shell *shell, struct rt_call *call)
{
	enum status status = rt_call_submit(call);

	if (status == STATUS_OK && !wait_long(shell, NULL, call))
		rt_call_cancel(call);
	return status;
}

/*
 * The terminal, and waiting for whatever happens next: a read of the terminal is always in
 * progress, and so are the waits for all jobs.
 */
#include "user/apps/shell/shell.h"

#include "user/rt/format.h"
#include "user/rt/generated/console_client.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/memory.h"
#include "user/rt/words.h"

#define PROMPT "capos> "
#define READ_BYTES 64u
#define CONTROL_C 3
/* After so long an Escape was a key of its own. */
#define IDLE_NS UINT64_C(150000000)

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
		status = serial_port_read_params_builder_root(rt_call_message(&shell->read),
							      &params);
	if (status == STATUS_OK) {
		serial_port_read_params_builder_set_limit(&params, READ_BYTES);
		status = rt_call_submit(&shell->read);
	}
	if (status != STATUS_OK) {
		rt_call_close(&shell->read);
		shell->read_failed = true;
	}
}

/* ---- what is typed ahead --------------------------------------------------------------------- */

static bool is_line_end(char byte)
{
	return byte == '\r' || byte == '\n';
}

/* The last line, which has no end yet, is dropped, with what will still come of it. */
static void typed_drop_line(struct shell *shell)
{
	while (shell->typed_count > 0 && !is_line_end(shell->typed[shell->typed_count - 1u]))
		shell->typed_count--;
	shell->typed_dropping = true;
	shell->lines_dropped++;
	rt_console_write(&shell->out, "\a", 1);
}

static void typed_add(struct shell *shell, char byte)
{
	/* Whatever was typed before control-c goes: so there is room for it. */
	if (byte == CONTROL_C && !shell->is_editing) {
		shell->typed_count = 0;
		shell->typed_dropping = false;
	}
	if (!shell->typed_dropping && shell->typed_count == sizeof(shell->typed))
		typed_drop_line(shell);
	if (shell->typed_dropping)
		shell->typed_dropping = !is_line_end(byte);
	else
		shell->typed[shell->typed_count++] = byte;
}

/* Bytes were lost on the way: the line that they belong to is none. */
static void typed_lost(struct shell *shell)
{
	if (shell->is_editing)
		terminal_line_lost(&shell->line);
	else
		typed_drop_line(shell);
}

/* Takes what was read, and begins the next read. */
static void read_take(struct shell *shell)
{
	struct serial_port_read_results_reader results;
	struct capnp_data data;
	enum status status = serial_port_read_finish(&shell->read, &results);

	shell->reads++;
	if (status == STATUS_OK)
		status = serial_port_read_results_get_data(&results, &data);
	if (status == STATUS_OK) {
		if (serial_port_read_results_get_guard_used(&results))
			shell_screen_covered(shell);
		if (serial_port_read_results_get_lost(&results) > 0)
			typed_lost(shell);
		for (uint32_t i = 0; i < data.length_bytes; i++)
			typed_add(shell, (char)data.bytes[i]);
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

/* ---- Escape alone ---------------------------------------------------------------------------- */

/* Begins to wait for what follows an Escape, if there is a timer. */
static void idle_begin(struct shell *shell)
{
	struct timer_sleep_params_builder params;
	struct timer_now_result now;

	if (shell->idle_runs || shell->timer.id.key == 0 ||
	    timer_now(shell->rt, shell->timer, &now) != STATUS_OK ||
	    timer_sleep_begin(&shell->idle, shell->rt, shell->timer, &params) != STATUS_OK)
		return;
	timer_sleep_params_builder_set_until_ns(&params, now.time_ns + IDLE_NS);
	shell->idle_runs = rt_call_submit(&shell->idle) == STATUS_OK;
	shell->idle_reads = shell->reads;
	if (!shell->idle_runs)
		rt_call_close(&shell->idle);
}

/* Time is over. It may have been for an Escape before: then the wait begins anew. */
static void idle_end(struct shell *shell)
{
	shell->idle_runs = false;
	rt_call_close(&shell->idle);
	if (shell->reads == shell->idle_reads && !rt_call_is_done(&shell->read))
		terminal_line_idle(&shell->line);
}

/* ---- waiting --------------------------------------------------------------------------------- */

#define CALL_READ SHELL_JOBS_MOST
#define CALL_IDLE (SHELL_JOBS_MOST + 1u)
#define CALL_GIVEN (SHELL_JOBS_MOST + 2u)
#define CALLS (SHELL_JOBS_MOST + 3u)

/*
 * Waits until bytes have been typed, the terminal has failed, `call` is done (unless it is null),
 * or a job has ended: then it is given.
 */
static struct job *wait_next(struct shell *shell, struct rt_call *call)
{
	struct rt_call *calls[CALLS] = {NULL};
	uint32_t which;

	for (uint32_t i = 0; i < SHELL_JOBS_MOST; i++) {
		if (shell->jobs[i].number != 0)
			calls[i] = &shell->jobs[i].wait;
	}
	if (terminal_line_is_undecided(&shell->line))
		idle_begin(shell);
	if (!shell->read_failed)
		calls[CALL_READ] = &shell->read;
	if (shell->idle_runs)
		calls[CALL_IDLE] = &shell->idle;
	calls[CALL_GIVEN] = call;
	shell_screen_show(shell);
	which = rt_call_wait_any(shell->rt, calls, CALLS);
	if (which < SHELL_JOBS_MOST)
		return &shell->jobs[which];
	if (which == CALL_READ)
		read_take(shell);
	else if (which == CALL_IDLE)
		idle_end(shell);
	return NULL;
}

/* ---- the line editor ------------------------------------------------------------------------- */

enum status input_init(struct shell *shell)
{
	struct serial_port_console_result made;
	struct terminal_sink sink;
	struct terminal_completer completer = {.complete = shell_complete, .context = shell};
	enum status status = rt_capset_get(&shell->rt->capset, "terminal", SERIAL_PORT_INTERFACE_ID,
					   &shell->terminal.id);

	if (status == STATUS_OK)
		status = serial_port_console(shell->rt, shell->terminal, &made);
	if (status != STATUS_OK)
		return status;
	if (rt_capset_get(&shell->rt->capset, "timer", TIMER_INTERFACE_ID, &shell->timer.id) !=
	    STATUS_OK)
		shell->timer.id.key = 0;
	rt_console_init_port(&shell->out, shell->rt, shell->terminal.id);
	held_add(shell, "console", made.console.id, CONSOLE_INTERFACE_ID);
	shell_screen_init(shell, &sink);
	terminal_line_init(&shell->line, &sink, &completer);
	read_begin(shell);
	return STATUS_OK;
}

/* Feeds what has been typed to the editor, up to the end of a line. */
static enum terminal_line_event feed(struct shell *shell)
{
	enum terminal_line_event event = TERMINAL_LINE_NONE;
	size_t fed = 0;

	while (fed < shell->typed_count && event == TERMINAL_LINE_NONE) {
		event = terminal_line_feed(&shell->line, (uint8_t)shell->typed[fed++]);
		shell_screen_make_room(shell);
	}
	typed_drop(shell, fed);
	return event;
}

/* A job has ended while a line is being typed: the report stands above it. */
static void interrupt_line(struct shell *shell, struct job *job)
{
	terminal_line_hide(&shell->line);
	shell_screen_show(shell);
	job_report(shell, job, JOB_REPORT_BACKGROUND);
	terminal_line_show(&shell->line);
}

static void line_begin(struct shell *shell)
{
	shell_screen_show(shell);
	if (shell->lines_dropped > 0)
		rt_console_print(&shell->out, "%u line%s typed ahead had no room and %s dropped\n",
				 shell->lines_dropped, shell->lines_dropped == 1 ? "" : "s",
				 shell->lines_dropped == 1 ? "was" : "were");
	shell->lines_dropped = 0;
	terminal_line_begin(&shell->line, PROMPT, TERMINAL_ECHO_VISIBLE);
}

/* Edits until the end of a line; null when the terminal is gone. */
static const char *line_edit(struct shell *shell)
{
	line_begin(shell);
	for (;;) {
		enum terminal_line_event event = feed(shell);

		if (event == TERMINAL_LINE_ENTERED)
			return shell->line.text.bytes;
		if (event != TERMINAL_LINE_NONE)
			shell_screen_show(shell);
		if (event == TERMINAL_LINE_END)
			rt_console_print(&shell->out, "exit ends the shell\n");
		if (event != TERMINAL_LINE_NONE) {
			line_begin(shell);
			continue;
		}
		if (shell->read_failed)
			return NULL;

		struct job *ended = wait_next(shell, NULL);

		if (ended)
			interrupt_line(shell, ended);
	}
}

const char *input_line(struct shell *shell)
{
	const char *line;

	shell->is_editing = true;
	line = line_edit(shell);
	shell->is_editing = false;
	shell_screen_show(shell);
	return line;
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
 * Waits for what may take long: a job, or a call when that is not null. False: the person wants to
 * go on, or there is no terminal from which it could be ended.
 */
static bool wait_long(struct shell *shell, struct job *job, struct rt_call *call)
{
	while (call ? !rt_call_is_done(call) : !job_has_ended(job)) {
		if (typed_interrupt(shell)) {
			rt_console_print(&shell->out, "^C\n");
			return false;
		}
		if (shell->read_failed)
			return false;

		struct job *ended = wait_next(shell, call);

		if (ended && ended != job)
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

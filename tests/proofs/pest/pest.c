/*
 * Pesters the line on which it was started, with whatever it was given.
 *
 * With a desk it asks that for a login, setup and a new password, for ever; with `tricks` for a
 * guest's session, too, which ends its own; and with a control it pushes leases besides. With a
 * console and `tricks` it prints everything that
 * could make a terminal lie, answer or change. With a console alone it imitates the desk's
 * question, and tells how many bytes it was given, and whether the attention key was among them.
 * Ends with 0; with 3 when it was given nothing, with 4 when the console fails.
 */
#include "core/generated/login.h"
#include "core/generated/terminal.h"
#include "user/rt/console.h"
#include "user/rt/generated/login_client.h"
#include "user/rt/generated/terminal_client.h"
#include "user/rt/rt.h"

#define ATTENTION 0x1d

/* The attempts are what counts: their outcomes are not looked at. */
static _Noreturn void flood(struct rt *rt, struct login_desk desk, struct terminal_control control,
			    bool asks_for_guests)
{
	for (;;) {
		struct login_desk_login_result login;
		struct login_desk_guest_result guest;
		struct login_desk_setup_result setup;
		struct login_desk_change_password_result change;
		struct terminal_control_push_result pushed;

		(void)!login_desk_login(rt, desk, &login);
		if (asks_for_guests)
			(void)!login_desk_guest(rt, desk, &guest);
		(void)!login_desk_setup(rt, desk, &setup);
		(void)!login_desk_change_password(rt, desk, &change);
		if (control.id.key != 0 && terminal_control_push(rt, control, &pushed) == STATUS_OK)
			rt_ring_release(&rt->ring, pushed.lease.id);
	}
}

/* ---- output ---------------------------------------------------------------------------------- */

#define TRICK(text)                     \
	{                               \
		text, sizeof(text) - 1u \
	}

static const struct trick {
	const char *bytes;
	size_t length;
} tricks[] = {
	/* Titles, the clipboard, device control and other strings. */
	TRICK("\x1b]0;title\x07"),
	TRICK("\x1b]52;c;aGk=\x07"),
	TRICK("\x1bP+q544e\x1b\\"),
	TRICK("\x1b_string\x1b\\"),
	TRICK("\x1b^string\x1b\\"),
	TRICK("\x1bXstring\x1b\\"),
	/* Questions that the terminal would answer as if somebody typed. */
	TRICK("\x1b[6n"),
	TRICK("\x1b[5n"),
	TRICK("\x1b[c"),
	TRICK("\x1b[>c"),
	TRICK("\x1b[=c"),
	TRICK("\x1b[21t"),
	TRICK("\x1bZ"),
	TRICK("\x05"),
	/* Modes, character sets, regions, printing, reset. */
	TRICK("\x1b[?1049h"),
	TRICK("\x1b[?25l"),
	TRICK("\x1b[20h"),
	TRICK("\x1b[2;5r"),
	TRICK("\x1b[5i"),
	TRICK("\x1b[!p"),
	TRICK("\x1b"
	      "c"),
	TRICK("\x1b(0"),
	TRICK("\x1b#8"),
	TRICK("\x0e"),
	TRICK("\x0f"),
	/* Hidden text, and lines that have scrolled away. */
	TRICK("\x1b[8m"),
	TRICK("\x1b[0;8m"),
	TRICK("\x1b[3J"),
	/* The same with bytes of C1, plain and as UTF-8. */
	TRICK("\x9b"
	      "6n"),
	TRICK("\xc2\x9b"
	      "6n"),
	TRICK("\xc2\x9d"
	      "0;title\xc2\x9c"),
	TRICK("\xc2\x90"
	      "string\xc2\x9c"),
	/* Characters that turn text around, or have no width; bytes that are no text. */
	TRICK("\xe2\x80\xae"),
	TRICK("\xe2\x81\xa6"),
	TRICK("\xe2\x80\x8b"),
	TRICK("\xef\xbb\xbf"),
	TRICK("\xff\xfe"),
	TRICK("\xed\xa0\x80"),
	TRICK("\xc0\x9b"),
	TRICK("\x7f"),
	TRICK("\0"),
	/* A sequence without an end, and one that is too long. */
	TRICK("\x1b["),
	TRICK("\x1b[1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1m"),
	TRICK("\x1b"),
};

static int tricks_print(struct rt_console *console)
{
	rt_console_print(console, "tricks begin\n");
	for (unsigned i = 0; i < ARRAY_COUNT(tricks); i++) {
		rt_console_print(console, "trick %u <", i);
		rt_console_write(console, tricks[i].bytes, tricks[i].length);
		rt_console_print(console, "> is over\n");
	}
	rt_console_print(console, "tricks end\n");
	return console->status == STATUS_OK ? 0 : 4;
}

/* ---- the imitation --------------------------------------------------------------------------- */

static enum status line_read(struct rt *rt, struct terminal_session terminal, uint32_t *length,
			     bool *has_key)
{
	struct terminal_session_read_line_params_builder params;
	struct terminal_session_read_line_results_reader results;
	struct line_outcome_reader outcome;
	struct capnp_text line;
	struct rt_call call;
	enum status status = terminal_session_read_line_begin(&call, rt, terminal, &params);

	if (status == STATUS_OK)
		status = terminal_session_read_line_params_builder_set_prompt(
			&params, CAPNP_TEXT("Password: press Ctrl-] to type it "));
	if (status == STATUS_OK) {
		terminal_session_read_line_params_builder_set_limit_bytes(&params, 64);
		terminal_session_read_line_params_builder_set_echo(&params, ECHO_MODE_HIDDEN);
		status = terminal_session_read_line_finish(&call, &results);
	}
	if (status == STATUS_OK)
		status = terminal_session_read_line_results_get_outcome(&results, &outcome);
	if (status == STATUS_OK && line_outcome_which(&outcome) == LINE_OUTCOME_WHICH_LINE)
		status = line_outcome_get_line(&outcome, &line);
	else if (status == STATUS_OK)
		status = STATUS_CANCELLED;
	*length = 0;
	*has_key = false;
	for (uint32_t i = 0; status == STATUS_OK && i < line.length_bytes; i++) {
		*length += 1u;
		*has_key |= line.bytes[i] == ATTENTION;
	}
	rt_call_close(&call);
	return status;
}

static int imitate(struct rt *rt, struct rt_console *console)
{
	struct terminal_session terminal;
	uint32_t length;
	bool has_key;

	if (rt_capset_get(&rt->capset, "console", TERMINAL_SESSION_INTERFACE_ID, &terminal.id) !=
		    STATUS_OK ||
	    line_read(rt, terminal, &length, &has_key) != STATUS_OK)
		return 4;
	rt_console_print(console, "the imitation got %u bytes, %s the key\n", length,
			 has_key ? "with" : "without");
	return 0;
}

int capos_main(struct rt *rt)
{
	struct rt_console console;
	struct login_desk desk;
	struct terminal_control control;

	if (rt_capset_get(&rt->capset, "terminalControl", TERMINAL_CONTROL_INTERFACE_ID,
			  &control.id) != STATUS_OK)
		control.id.key = 0;
	if (rt_capset_get(&rt->capset, "desk", LOGIN_DESK_INTERFACE_ID, &desk.id) == STATUS_OK)
		flood(rt, desk, control, rt_capset_find(&rt->capset, "tricks") != NULL);
	if (rt_console_open(&console, rt, "console") != STATUS_OK)
		return 3;
	if (rt_capset_find(&rt->capset, "tricks"))
		return tricks_print(&console);
	return imitate(rt, &console);
}

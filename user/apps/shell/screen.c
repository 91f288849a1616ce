/*
 * The editor's bytes to a terminal that programs in the background also write to.
 *
 * The editor believes that the screen is as it left it. So its bytes are collected, and the kernel
 * takes them only while that is so: otherwise prompt and line are painted once more, as they were,
 * below the others' output, and the bytes come after that. The guard takes both off the screen
 * before the others write.
 */
#include "user/apps/shell/shell.h"

#include "user/rt/generated/console_client.h"
#include "user/rt/memory.h"

/*
 * Sends bytes and sets a guard; false: others have written, and neither was done. A terminal that
 * is gone takes all.
 */
static bool paint(struct shell *shell, const struct serial_port_paint_args *args, bool *mid_line)
{
	struct serial_port_paint_result result;

	if (serial_port_paint(shell->rt, shell->terminal, args, &result) != STATUS_OK)
		return true;
	*mid_line = result.mid_line;
	return result.painted;
}

/* Paints what the others' output has covered, until no other write comes in between. */
static void paint_again(struct shell *shell, bool mid_line)
{
	struct shell_screen *screen = &shell->screen;
	struct serial_port_paint_args args = {
		.before = capnp_data_make(screen->guard, (uint32_t)screen->guard_length)};

	do {
		size_t skipped = mid_line ? 0 : SHELL_SCREEN_LINE_END_BYTES;

		args.data = capnp_data_make(
			screen->again + skipped,
			(uint32_t)(SHELL_SCREEN_LINE_END_BYTES + screen->again_length - skipped));
	} while (!paint(shell, &args, &mid_line));
}

/* Sends the first `count` of the bytes that have been collected. */
static void send(struct shell *shell, size_t count, const char *guard, size_t guard_length)
{
	struct shell_screen *screen = &shell->screen;
	struct serial_port_paint_args args = {
		.data = capnp_data_make(screen->bytes, (uint32_t)count),
		.before = capnp_data_make(guard, (uint32_t)guard_length),
	};
	bool mid_line;

	while (!paint(shell, &args, &mid_line))
		paint_again(shell, mid_line);
	memcpy(screen->guard, guard, guard_length);
	screen->guard_length = guard_length;
	screen->again_length = 0;
	screen->length -= count;
	memmove(screen->bytes, screen->bytes + count, screen->length);
}

/*
 * Only a list of what fits is longer than the room: rows that stay, and lines of others may come
 * between. Prompt and line come last, in the half that is kept.
 */
static void send_rows(struct shell *shell)
{
	size_t count = SHELL_SCREEN_AGAIN_BYTES;

	while (count > 1u && shell->screen.bytes[count - 1u] != '\n')
		count--;
	send(shell, count, "", 0);
}

static void sink_put(void *context, const char *bytes, size_t length)
{
	struct shell *shell = context;
	struct shell_screen *screen = &shell->screen;

	while (length > 0) {
		size_t room = sizeof(screen->bytes) - screen->length;
		size_t piece = length < room ? length : room;

		memcpy(screen->bytes + screen->length, bytes, piece);
		screen->length += piece;
		bytes += piece;
		length -= piece;
		if (screen->length == sizeof(screen->bytes))
			send_rows(shell);
	}
}

/* Remembers what paints prompt and line as they stand. */
static void again_put(void *context, const char *bytes, size_t length)
{
	struct shell_screen *screen = context;
	size_t room = SHELL_SCREEN_AGAIN_BYTES - screen->again_length;
	size_t taken = length < room ? length : room;

	memcpy(screen->again + SHELL_SCREEN_LINE_END_BYTES + screen->again_length, bytes, taken);
	screen->again_length += taken;
}

void shell_screen_init(struct shell *shell, struct terminal_sink *sink)
{
	*sink = (struct terminal_sink){.put = sink_put, .context = shell};
	memcpy(shell->screen.again, "\r\n", SHELL_SCREEN_LINE_END_BYTES);
}

void shell_screen_show(struct shell *shell)
{
	struct shell_screen *screen = &shell->screen;
	struct terminal_sink sink = {.put = again_put, .context = screen};
	char guard[TERMINAL_GUARD_BYTES];
	size_t length = terminal_line_guard(&shell->line, guard);

	rt_console_flush(&shell->out);
	if (screen->length == 0 && length == screen->guard_length &&
	    memcmp(guard, screen->guard, length) == 0)
		return;
	send(shell, screen->length, guard, length);
	terminal_line_again(&shell->line, &sink);
}

void shell_screen_make_room(struct shell *shell)
{
	if (shell->screen.length > SHELL_SCREEN_AGAIN_BYTES)
		shell_screen_show(shell);
}

void shell_screen_covered(struct shell *shell)
{
	struct shell_screen *screen = &shell->screen;
	struct serial_port_paint_args args = {
		.before = capnp_data_make(screen->guard, (uint32_t)screen->guard_length)};
	bool mid_line;

	if (!paint(shell, &args, &mid_line))
		paint_again(shell, mid_line);
}

/*
 * The words of the shell to a person: text whose rows are broken between words, and colours where
 * the terminal has them and the system's policy does not say otherwise. Programs that the shell
 * starts print for themselves.
 */
#include "user/apps/shell/shell.h"

#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/terminal_client.h"

static void wrapped_put(void *context, const char *bytes, size_t length)
{
	struct shell *shell = context;

	rt_console_write(&shell->out, bytes, length);
}

void say_init(struct shell *shell)
{
	const struct terminal_sink sink = {.put = wrapped_put, .context = shell};

	terminal_wrap_init(&shell->wrap, &sink, TERMINAL_COLUMNS_DEFAULT);
}

void say_look(struct shell *shell)
{
	struct terminal_session_describe_result terminal;

	if (terminal_session_describe(shell->rt, shell->terminal, &terminal) != STATUS_OK)
		return;
	terminal_wrap_resize(&shell->wrap, terminal.columns);
	shell->has_colours = terminal.colours;
}

const char *say_ink(const struct shell *shell, enum say_ink ink)
{
	if (!shell->has_colours)
		return "";
	switch (ink) {
	case SAY_PLAIN:
		break;
	case SAY_NAME:
		return "\033[1m";
	case SAY_GOOD:
		return "\033[32m";
	case SAY_BAD:
		return "\033[31m";
	}
	return "\033[0m";
}

void say_bytes(struct shell *shell, const char *bytes, size_t length)
{
	terminal_wrap_put(&shell->wrap, bytes, length);
}

void say_flush(struct shell *shell)
{
	terminal_wrap_flush(&shell->wrap);
	rt_console_flush(&shell->out);
}

static void say_list(struct shell *shell, const char *format, va_list arguments)
	__attribute__((format(printf, 2, 0)));

static void say_list(struct shell *shell, const char *format, va_list arguments)
{
	char text[RT_CONSOLE_PRINT_BYTES];
	size_t length = rt_format_list(text, sizeof(text), format, arguments);

	if (length >= sizeof(text))
		length = sizeof(text) - 1u;
	terminal_wrap_put(&shell->wrap, text, length);
	if (length > 0 && text[length - 1u] == '\n')
		say_flush(shell);
}

void say(struct shell *shell, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	say_list(shell, format, arguments);
	va_end(arguments);
}

void say_error(struct shell *shell, const char *format, ...)
{
	va_list arguments;

	say(shell, "%s", say_ink(shell, SAY_BAD));
	va_start(arguments, format);
	say_list(shell, format, arguments);
	va_end(arguments);
	say(shell, "%s\n", say_ink(shell, SAY_PLAIN));
}

void say_command(struct shell *shell, const char *format, ...)
{
	uint32_t columns = shell->wrap.columns;
	va_list arguments;

	/* The terminal itself breaks it, so that a person copies one line. */
	terminal_wrap_resize(&shell->wrap, 0);
	va_start(arguments, format);
	say_list(shell, format, arguments);
	va_end(arguments);
	say(shell, "\n");
	terminal_wrap_resize(&shell->wrap, columns);
}

/* A word on what may help; empty: nothing that the shell knows. */
static const char *remedy(const struct shell *shell, enum status status)
{
	bool is_disconnected = status == STATUS_DISCONNECTED ||
			       (status == STATUS_EXCEPTION &&
				shell->rt->exception.kind == CALL_EXCEPTION_KIND_DISCONNECTED);

	if (status == STATUS_LEDGER_LIMIT)
		return "; ledger shows what is used, kill ends a job";
	if (is_disconnected && held_named(shell, "services"))
		return "; services shows whether one is started again";
	if (is_disconnected)
		return "; try again, for a service that has ended is started again";
	if (status == STATUS_EXCEPTION &&
	    shell->rt->exception.kind == CALL_EXCEPTION_KIND_OVERLOADED)
		return "; try again later";
	return "";
}

void say_failure(struct shell *shell, enum status status, const char *format, ...)
{
	va_list arguments;

	say(shell, "%s", say_ink(shell, SAY_BAD));
	va_start(arguments, format);
	say_list(shell, format, arguments);
	va_end(arguments);
	say(shell, ": %s%s%s\n", rt_failure_words(shell->rt, status), remedy(shell, status),
	    say_ink(shell, SAY_PLAIN));
}

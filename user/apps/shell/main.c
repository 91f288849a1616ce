/*
 * The shell: a prompt on the terminal line. Read next: user/apps/shell/shell.h.
 *
 * Ends with the code that `exit` names; with 2 when it was given no terminal, with 4 when the
 * terminal fails.
 */
#include "user/apps/shell/shell.h"

#include "user/rt/memory.h"
#include "user/rt/state.h"

int capos_main(struct rt *rt)
{
	struct shell *shell = RT_STATE(struct shell);
	struct shell_command command;
	char error[SHELL_ERROR_BYTES];

	/* A test runs the program more than once. */
	shell->rt = rt;
	held_init(shell);
	if (input_init(shell) != STATUS_OK)
		return 2;
	describe_init(shell);
	/* The desk has the line until it knows that this runs. */
	input_foreground(shell);
	rt_console_print(&shell->out,
			 "capOS shell. help lists the commands, caps what it holds.\n");
	people_greet(shell);
	while (!shell->ended) {
		const char *line = input_line(shell);

		if (!line)
			return 4;
		if (shell_parse(line, &command, error))
			command_run(shell, &command);
		else if (command.verb != SHELL_NOTHING || !command_is_held(shell, command.name))
			rt_console_print(&shell->out, "%s\n", error);
	}
	rt_console_flush(&shell->out);
	return (int)shell->exit_code;
}

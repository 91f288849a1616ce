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

	/* A test runs the program more than once. */
	shell->rt = rt;
	held_init(shell);
	if (input_init(shell) != STATUS_OK)
		return 2;
	say_init(shell);
	describe_init(shell);
	/* The desk has the line until it knows that this runs. */
	input_foreground(shell);
	say_look(shell);
	say(shell, "capOS shell. help lists the commands, caps what it holds.\n");
	people_greet(shell);
	while (!shell->ended) {
		const char *line = input_line(shell);

		if (!line)
			return 4;
		say_look(shell);
		(void)!command_line(shell, line);
	}
	say_flush(shell);
	return (int)shell->exit_code;
}

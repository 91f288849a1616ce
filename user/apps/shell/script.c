/*
 * The command `script`: lines that the system's manifest has, done as if a person had typed them.
 *
 * They come in a config (schema/shell.capnp), a sealed memory object that the shell holds as
 * `scripts`. A script has no right of its own: what the shell does not hold it cannot use.
 */
#include "user/apps/shell/shell.h"

#include "core/generated/memory.h"
#include "core/generated/shell.h"
#include "user/rt/config.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/memory_types.h"

#define SCRIPTS "scripts"

/* Opens the scripts. False: there are none, or they cannot be read. */
static bool scripts_open(struct shell *shell, struct rt_config *config,
			 struct shell_script_list_reader *list)
{
	const struct held *held = held_named(shell, SCRIPTS);
	struct shell_scripts_reader root;
	enum status status;

	*config = (struct rt_config){.words = NULL};
	if (!held || held->interface_id != MEMORY_OBJECT_INTERFACE_ID)
		return false;
	status = rt_config_read(shell->rt, (struct memory_object){held->capability},
				RT_CONFIG_BYTES_MOST, config);
	if (status == STATUS_OK)
		status = shell_scripts_root(&config->message, &root);
	if (status == STATUS_OK)
		status = shell_scripts_get_scripts(&root, list);
	if (status != STATUS_OK)
		rt_config_close(shell->rt, config);
	return status == STATUS_OK;
}

void script_names(struct shell *shell, const struct shell_names *names)
{
	struct shell_script_list_reader list;
	struct rt_config config;

	if (!scripts_open(shell, &config, &list))
		return;
	for (uint32_t i = 0; i < list.raw.count; i++) {
		struct shell_script_reader script = shell_script_list_get(&list, i);
		struct capnp_text name, help;

		if (shell_script_get_name(&script, &name) == STATUS_OK &&
		    shell_script_get_help(&script, &help) == STATUS_OK)
			names->take(names->context, name.bytes, help.bytes);
	}
	rt_config_close(shell->rt, &config);
}

static void row_print(void *context, const char *name, const char *help)
{
	struct shell *shell = context;

	say(shell, "  %s%-18.31s%s \t%.96s\n", say_ink(shell, SAY_NAME), name,
	    say_ink(shell, SAY_PLAIN), help);
}

/* The script of this name. False: there is none. */
static bool script_find(const struct shell_script_list_reader *list, const char *name,
			struct shell_script_reader *script)
{
	struct capnp_text is;

	for (uint32_t i = 0; i < list->raw.count; i++) {
		*script = shell_script_list_get(list, i);
		if (shell_script_get_name(script, &is) == STATUS_OK &&
		    rt_string_equal(is.bytes, name))
			return true;
	}
	return false;
}

/* Does the lines, each after it has been shown, until one is wrong or the shell has ended. */
static enum status lines_do(struct shell *shell, const struct shell_script_reader *script)
{
	char line[TERMINAL_LINE_BYTES + 1u];
	struct capnp_list lines;
	struct capnp_text text;
	enum status status = shell_script_get_lines(script, &lines);

	for (uint32_t i = 0; i < lines.count && status == STATUS_OK && !shell->ended; i++) {
		status = capnp_pointer_get_text(capnp_list_get_pointer(&lines, i), &text);
		if (status == STATUS_OK &&
		    !rt_string_copy(line, sizeof(line), text.bytes, text.length_bytes))
			status = STATUS_NO_ROOM;
		if (status != STATUS_OK)
			break;
		say_command(shell, "> %s", line);
		if (!command_line(shell, line))
			break;
		if (shell->is_lost || !shell->has_foreground)
			break;
	}
	return status;
}

static void script_do(struct shell *shell, const struct shell_script_list_reader *list,
		      const char *name)
{
	struct shell_script_reader script;
	enum status status;

	if (!script_find(list, name, &script)) {
		say_error(shell, "no script is named \"%s\": script lists all of them", name);
		return;
	}
	shell->in_script = true;
	status = lines_do(shell, &script);
	shell->in_script = false;
	if (status != STATUS_OK)
		say_error(shell, "the rest of the script cannot be read: %s",
			  rt_failure_words(shell->rt, status));
}

void script_run(struct shell *shell, const char *name)
{
	const struct shell_names rows = {.take = row_print, .context = shell};
	struct shell_script_list_reader list;
	struct rt_config config;

	if (shell->in_script) {
		say_error(shell, "a script starts no other script");
		return;
	}
	if (!scripts_open(shell, &config, &list)) {
		say_error(shell, "this system has no scripts: a manifest grants them to its shells "
				 "as \"" SCRIPTS "\"");
		return;
	}
	if (name[0] == '\0')
		script_names(shell, &rows);
	else
		script_do(shell, &list, name);
	rt_config_close(shell->rt, &config);
}

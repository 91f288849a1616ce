/*
 * The shell's commands, one function each.
 */
#include "user/apps/shell/shell.h"

#include "core/generated/process.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/system_client.h"

#define SECOND_NS UINT64_C(1000000000)

/* The plural ending for a number of things. */
static const char *plural(uint64_t count, const char *ending)
{
	return count == 1 ? "" : ending;
}

/* One command: its form, what it does, and an example. */
static void help_one(struct shell *shell, enum shell_verb verb)
{
	const struct shell_verb_text *text = shell_verb_text(verb);

	say(shell, "  %s%s%s\n  %s\n", say_ink(shell, SAY_NAME), text->form,
	    say_ink(shell, SAY_PLAIN), text->help);
	say_command(shell, "  for example: %s", text->example);
}

/* A row of the list: the form, and the help beside it or, where there is no room, below. */
static void help_row(struct shell *shell, const struct shell_verb_text *text)
{
	const char *name = say_ink(shell, SAY_NAME), *plain = say_ink(shell, SAY_PLAIN);

	if (rt_string_length(text->form) <= 18u)
		say(shell, "  %s%-18s%s \t%s\n", name, text->form, plain, text->help);
	else
		say(shell, "  %s%s%s\n  %-18s \t%s\n", name, text->form, plain, "", text->help);
}

static void help(struct shell *shell, const struct shell_command *command)
{
	if (command->about != SHELL_NOTHING) {
		help_one(shell, command->about);
		return;
	}
	for (uint32_t i = 0; i < SHELL_VERB_COUNT; i++)
		help_row(shell, shell_verb_text((enum shell_verb)i));
	say(shell, "help COMMAND shows an example of each; the tab key completes what is typed;\n"
		   "control-c leaves a command, and ends the program in the foreground.\n");
}

static void caps(struct shell *shell)
{
	char interface_name[CAPSET_NAME_BYTES];

	for (uint32_t i = 0; i < shell->held_count; i++) {
		const struct held *held = &shell->held[i];

		describe_interface_name(shell, held->interface_id, interface_name);
		say(shell, "  %s%-18s%s %-20s 0x%016lx\n", say_ink(shell, SAY_NAME), held->name,
		    say_ink(shell, SAY_PLAIN), interface_name, (unsigned long)held->capability.key);
	}
	if (launch_held(shell))
		launch_list(shell);
}

static void inspect_unknown(struct shell *shell, const char *name)
{
	struct nearest nearest;

	nearest_begin(&nearest, name);
	held_offer(shell, &nearest);
	describe_offer(shell, &nearest);
	say_error(shell, "no capability or type named \"%s\"%s%s", name,
		  nearest.best ? ": did you mean " : "; caps lists what is held",
		  nearest.best ? nearest.best : "");
}

static void inspect(struct shell *shell, const struct shell_command *command)
{
	char interface_name[CAPSET_NAME_BYTES];
	const struct held *held = held_named(shell, command->name);

	if (!held) {
		if (!describe_type(shell, command->name) && !needs_show(shell, command->name))
			inspect_unknown(shell, command->name);
		return;
	}
	describe_interface_name(shell, held->interface_id, interface_name);
	say(shell, "%s: %s (0x%016lx)\n", held->name, interface_name,
	    (unsigned long)held->interface_id);
	if (held->interface_id == IMAGE_INTERFACE_ID)
		(void)!needs_show(shell, held->name);
	describe_methods(shell, held->interface_id);
}

/* ---- jobs ------------------------------------------------------------------------------------ */

/* Ends a job and tells how it ended; a person who does not wait for that is told later. */
static void end(struct shell *shell, struct job *job, enum job_report_form form)
{
	job_terminate(shell, job);
	if (input_wait_job(shell, job))
		job_report(shell, job, form);
	else
		say(shell, "[%u] %s is being ended\n", job->number, job->name);
}

static void run(struct shell *shell, const struct shell_command *command)
{
	struct job *job = job_start(shell, command, JOB_FOREGROUND);

	if (!job)
		return;
	if (input_wait_job(shell, job))
		job_report(shell, job, JOB_REPORT_FOREGROUND);
	else
		end(shell, job, JOB_REPORT_FOREGROUND);
}

static void spawn(struct shell *shell, const struct shell_command *command)
{
	struct job *job = job_start(shell, command, JOB_BACKGROUND);

	if (job)
		say(shell, "[%u] %s (pid %lu)\n", job->number, job->name,
		    (unsigned long)job->process_id);
}

static void jobs(struct shell *shell)
{
	bool any = false;

	for (uint32_t i = 0; i < SHELL_JOBS_MOST; i++) {
		struct job *job = &shell->jobs[i];

		if (job->number == 0)
			continue;
		any = true;
		if (job_has_ended(job))
			job_report(shell, job, JOB_REPORT_BACKGROUND);
		else
			say(shell, "[%u] %s (pid %lu): running\n", job->number, job->name,
			    (unsigned long)job->process_id);
	}
	if (!any)
		say(shell, "no jobs\n");
}

static void wait(struct shell *shell, const struct shell_command *command)
{
	struct job *job = job_find(shell, command->number);

	if (job && input_wait_job(shell, job))
		job_report(shell, job, JOB_REPORT_BACKGROUND);
}

static void kill(struct shell *shell, const struct shell_command *command)
{
	struct job *job = job_find(shell, command->number);

	if (job)
		end(shell, job, JOB_REPORT_BACKGROUND);
}

static void leave(struct shell *shell, uint32_t code)
{
	for (uint32_t i = 0; i < SHELL_JOBS_MOST; i++) {
		if (shell->jobs[i].number == 0)
			continue;
		end(shell, &shell->jobs[i], JOB_REPORT_BACKGROUND);
	}
	shell->ended = true;
	shell->exit_code = code;
}

/* ---- facts ----------------------------------------------------------------------------------- */

static void info(struct shell *shell)
{
	char version[64] = "";
	char features[256] = "";
	struct system_info_describe_result facts = {
		.version = {.bytes = version, .capacity_bytes = sizeof(version) - 1u},
		.features = {.bytes = features, .capacity_bytes = sizeof(features) - 1u},
	};
	const struct held *held =
		held_find_for(shell, SHELL_INFO, "systemInfo", SYSTEM_INFO_INTERFACE_ID);
	enum status status;

	if (!held)
		return;
	status = system_info_describe(shell->rt, (struct system_info){held->capability}, &facts);
	if (status != STATUS_OK) {
		say_failure(shell, status, "no facts");
		return;
	}
	say(shell, "  %s, up for %lu.%lu seconds\n", version,
	    (unsigned long)(facts.uptime_ns / SECOND_NS),
	    (unsigned long)(facts.uptime_ns % SECOND_NS / (SECOND_NS / 10u)));
	say(shell, "  %u processor%s at %lu MHz: %s\n", facts.cpus, plural(facts.cpus, "s"),
	    (unsigned long)(facts.clock_hz / 1000000u), features);
	say(shell, "  %lu of %lu frames of %u bytes free\n", (unsigned long)facts.frames_free,
	    (unsigned long)facts.frames_total, facts.page_bytes);
	say(shell, "  %u process%s, %u thread%s\n", facts.processes, plural(facts.processes, "es"),
	    facts.threads, plural(facts.threads, "s"));
}

/*
 * For a word that is no command. True: something is held under this name, and the person has been
 * told how it is used.
 */
static bool command_is_held(struct shell *shell, const char *word)
{
	const struct held *held = held_named(shell, word);
	char interface_name[CAPSET_NAME_BYTES];

	if (!held)
		return false;
	describe_interface_name(shell, held->interface_id, interface_name);
	if (held->interface_id == IMAGE_INTERFACE_ID)
		say(shell, "\"%s\" is a program: run %s starts it\n", word, word);
	else
		say(shell,
		    "\"%s\" is no command, but %s %s: inspect %s shows its methods, "
		    "call %s.METHOD calls one\n",
		    word, held_article(interface_name), interface_name, word, word);
	return true;
}

static void command_run(struct shell *shell, const struct shell_command *command)
{
	switch (command->verb) {
	case SHELL_HELP:
		help(shell, command);
		return;
	case SHELL_CAPS:
		caps(shell);
		return;
	case SHELL_INSPECT:
		inspect(shell, command);
		return;
	case SHELL_CALL:
	case SHELL_LET:
		call_run(shell, command);
		return;
	case SHELL_DROP:
		held_drop(shell, command->name);
		return;
	case SHELL_RELEASE:
		held_release(shell, command->name);
		return;
	case SHELL_RUN:
		run(shell, command);
		return;
	case SHELL_SPAWN:
		spawn(shell, command);
		return;
	case SHELL_JOBS:
		jobs(shell);
		return;
	case SHELL_WAIT:
		wait(shell, command);
		return;
	case SHELL_KILL:
		kill(shell, command);
		return;
	case SHELL_LEDGER:
		ledgers_show(shell);
		return;
	case SHELL_GRAPH:
		graph_show(shell, command->name);
		return;
	case SHELL_INFO:
		info(shell);
		return;
	case SHELL_SERVICES:
		system_services(shell, command);
		return;
	case SHELL_LOGIN:
	case SHELL_SETUP:
	case SHELL_GUEST:
	case SHELL_PASSWD:
		people_ask(shell, command->verb);
		return;
	case SHELL_LOGOUT:
		people_logout(shell);
		return;
	case SHELL_WHOAMI:
		people_whoami(shell);
		return;
	case SHELL_STEPUP:
		people_step_up(shell, command->name);
		return;
	case SHELL_SESSIONS:
		administer_sessions(shell, command);
		return;
	case SHELL_ACCOUNTS:
		accounts_run(shell, command);
		return;
	case SHELL_KEYS:
		keys_run(shell, command);
		return;
	case SHELL_AUDIT:
		audit_show(shell, command);
		return;
	case SHELL_SCRIPT:
		script_run(shell, command->name);
		return;
	case SHELL_DEVICES:
		devices_show(shell);
		return;
	case SHELL_NET:
		network_show(shell);
		return;
	case SHELL_PING:
		network_ping(shell, command->arguments);
		return;
	case SHELL_RESOLVE:
		network_resolve(shell, command->arguments);
		return;
	case SHELL_SHUTDOWN:
	case SHELL_REBOOT:
		if (system_stop(shell, command->verb))
			leave(shell, 0);
		return;
	case SHELL_EXIT:
		leave(shell, command->number);
		return;
	case SHELL_NOTHING:
		return;
	}
}

bool command_line(struct shell *shell, const char *line)
{
	struct shell_command command;
	char error[SHELL_ERROR_BYTES];

	if (shell_parse(line, &command, error)) {
		command_run(shell, &command);
		return true;
	}
	if (command.verb != SHELL_NOTHING || !command_is_held(shell, command.name))
		say_error(shell, "%s", error);
	return false;
}

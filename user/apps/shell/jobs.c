/*
 * Programs that the shell has started. A job holds its ProcessHandle, and a wait for its end that
 * is in progress from the start.
 */
#include "user/apps/shell/shell.h"

#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/ledger_client.h"
#include "user/rt/generated/process_client.h"
#include "user/rt/generated/terminal_client.h"
#include "user/rt/memory.h"
#include "user/rt/process.h"
#include "user/rt/words.h"

struct job *job_find(struct shell *shell, uint32_t number)
{
	bool any = false;

	for (uint32_t i = 0; i < SHELL_JOBS_MOST; i++) {
		if (number != 0 && shell->jobs[i].number == number)
			return &shell->jobs[i];
	}
	say(shell, "%sno job %u;", say_ink(shell, SAY_BAD), number);
	for (uint32_t i = 0; i < SHELL_JOBS_MOST; i++) {
		if (shell->jobs[i].number == 0)
			continue;
		say(shell, "%s %u", any ? "" : " jobs:", shell->jobs[i].number);
		any = true;
	}
	say(shell, "%s%s\n", any ? "" : " there are no jobs: spawn starts one",
	    say_ink(shell, SAY_PLAIN));
	return NULL;
}

/* The lowest free place; its index is one below the job's number. */
static struct job *job_place(struct shell *shell)
{
	for (uint32_t i = 0; i < SHELL_JOBS_MOST; i++) {
		if (shell->jobs[i].number == 0) {
			memset(&shell->jobs[i], 0, sizeof(shell->jobs[i]));
			return &shell->jobs[i];
		}
	}
	say_error(shell, "there are %u jobs, and no more can be: end one with kill JOB",
		  SHELL_JOBS_MOST);
	return NULL;
}

/* ---- the terminal ---------------------------------------------------------------------------- */

/* The parts of the terminal that a job gets; the id zero: none. */
struct job_terminal {
	struct terminal_session lease; /* moved to it */
	struct terminal_output output; /* copied to it */
};

static enum status lease_push(struct shell *shell, struct job_terminal *terminal)
{
	struct terminal_control_push_result pushed;
	enum status status = terminal_control_push(shell->rt, shell->control, &pushed);

	if (status == STATUS_OK)
		terminal->lease = pushed.lease;
	return status;
}

/* One output is enough for all names under which a job gets it. */
static enum status output_open(struct shell *shell, const char *name, struct job_terminal *terminal)
{
	struct terminal_control_output_result made;
	struct terminal_control_output_args args;
	char mark[SHELL_MARK_BYTES];
	enum status status;

	if (terminal->output.id.key != 0)
		return STATUS_OK;
	(void)rt_format(mark, sizeof(mark), "%s", name);
	args.mark = capnp_text_make(mark, (uint32_t)rt_string_length(mark));
	status = terminal_control_output(shell->rt, shell->control, &args, &made);
	if (status == STATUS_OK)
		terminal->output = made.output;
	return status;
}

/*
 * The grant of the shell's terminal to a job: its first one to a program in the foreground is a
 * lease, all others are an output. False after saying what is wrong.
 */
static bool terminal_grant(struct shell *shell, const char *name, enum job_form form,
			   struct job_terminal *terminal, struct rt_spawn_grant *grant)
{
	bool is_lease = form == JOB_FOREGROUND && terminal->lease.id.key == 0;
	enum status status =
		is_lease ? lease_push(shell, terminal) : output_open(shell, name, terminal);

	if (status != STATUS_OK) {
		say_failure(shell, status, "the terminal cannot be shared with %s", name);
		return false;
	}
	grant->kind = is_lease ? RT_SPAWN_GRANT_MOVE : RT_SPAWN_GRANT_COPY;
	grant->capability = is_lease ? terminal->lease.id : terminal->output.id;
	return true;
}

/* After the program has been started, or has not: the job has what it was given. */
static void terminal_release(struct shell *shell, const struct job_terminal *terminal,
			     enum status status)
{
	if (terminal->output.id.key != 0)
		rt_ring_release(&shell->rt->ring, terminal->output.id);
	/* A lease that moved is the program's. */
	if (terminal->lease.id.key != 0 && status != STATUS_OK)
		rt_ring_release(&shell->rt->ring, terminal->lease.id);
	if (terminal->lease.id.key != 0 && status != STATUS_OK)
		(void)!terminal_control_reclaim(shell->rt, shell->control);
}

/* ---- starting -------------------------------------------------------------------------------- */

/* Finds spawner and image, where the shell holds both. False after saying what is wrong. */
static bool program_find(struct shell *shell, const struct shell_command *command,
			 struct rt_spawn *spawn)
{
	const struct held *spawner =
		held_find_as(shell, "spawner", PROCESS_SPAWNER_INTERFACE_ID, "a ProcessSpawner");
	const struct held *image =
		held_find_as(shell, command->name, IMAGE_INTERFACE_ID, "an Image");

	if (!spawner || !image)
		return false;
	spawn->spawner.id = spawner->capability;
	spawn->image.id = image->capability;
	return true;
}

/* Looks up everything that a command names. False after saying what is wrong. */
static bool spawn_prepare(struct shell *shell, const struct shell_command *command,
			  struct rt_spawn_grant grants[SHELL_GRANTS], struct rt_spawn *spawn,
			  uint32_t *failed_grant)
{
	const struct held *held;

	*spawn = (struct rt_spawn){
		.name = command->name,
		.grants = grants,
		.grant_count = command->grant_count,
		.failed_grant = failed_grant,
	};
	/* In a session the launcher has the programs. */
	if (!launch_held(shell) && !program_find(shell, command, spawn))
		return false;
	if (!needs_are_met(shell, command))
		return false;
	if (command->ledger[0] != '\0') {
		held = held_find_as(shell, command->ledger, LEDGER_INTERFACE_ID, "a Ledger");
		if (!held)
			return false;
		spawn->ledger.id = held->capability;
	}
	for (uint32_t i = 0; i < command->grant_count; i++) {
		held = held_find(shell, command->grants[i].held);
		if (!held)
			return false;
		grants[i] = (struct rt_spawn_grant){
			.name = command->grants[i].child,
			.kind = RT_SPAWN_GRANT_COPY,
			.capability = held->capability,
		};
	}
	return true;
}

/* The second look, after nothing can be wrong with the command any more. */
static bool terminal_prepare(struct shell *shell, const struct rt_spawn *spawn, enum job_form form,
			     struct rt_spawn_grant grants[SHELL_GRANTS],
			     struct job_terminal *terminal)
{
	for (uint32_t i = 0; i < spawn->grant_count; i++) {
		if (grants[i].capability.key == shell->terminal.id.key &&
		    !terminal_grant(shell, spawn->name, form, terminal, &grants[i]))
			return false;
	}
	return true;
}

void job_terminate(struct shell *shell, struct job *job)
{
	enum status status = process_handle_terminate(shell->rt, job->process);

	/* A job that has ended by itself meanwhile is no failure. */
	if (status != STATUS_OK && status != STATUS_DISCONNECTED && status != STATUS_BUSY)
		say_failure(shell, status, "%s cannot be ended", job->name);
}

/* Says why a program has not been started. */
static void failure_print(struct shell *shell, const struct shell_command *command,
			  enum rt_spawn_step step, enum status status, uint32_t failed_grant)
{
	const char *words = rt_failure_words(shell->rt, status);

	if (step == RT_SPAWN_CREATE && status == STATUS_EXCEPTION && launch_held(shell) &&
	    shell->rt->exception.kind == CALL_EXCEPTION_KIND_INVALID_ARGUMENT)
		launch_unknown(shell, command->name);
	else if (step == RT_SPAWN_GRANT && failed_grant < command->grant_count)
		say_error(shell, "%s was not started: @%s cannot be given to it as \"%s\": %s",
			  command->name, command->grants[failed_grant].held,
			  command->grants[failed_grant].child, words);
	else
		say_error(shell, "%s was not started: %s failed: %s", command->name,
			  rt_spawn_step_text(step), words);
}

struct job *job_start(struct shell *shell, const struct shell_command *command, enum job_form form)
{
	struct rt_spawn_grant grants[SHELL_GRANTS];
	struct job_terminal terminal = {{{0}}, {{0}}};
	struct rt_spawn spawn;
	enum rt_spawn_step step;
	enum status status;
	struct job *job = job_place(shell);
	uint32_t failed_grant = 0;

	if (!job || !spawn_prepare(shell, command, grants, &spawn, &failed_grant))
		return NULL;
	/* The program prints on the same line: the shell's own output comes first. */
	say_flush(shell);
	if (!terminal_prepare(shell, &spawn, form, grants, &terminal)) {
		terminal_release(shell, &terminal, STATUS_BUSY);
		return NULL;
	}
	status = launch_held(shell) ? launch_spawn(shell, &spawn, &job->process, &step)
				    : rt_process_spawn(shell->rt, &spawn, &job->process, &step);
	terminal_release(shell, &terminal, status);
	if (status != STATUS_OK) {
		failure_print(shell, command, step, status, failed_grant);
		return NULL;
	}
	status = rt_process_wait_begin(&job->wait, shell->rt, job->process);
	if (status != STATUS_OK) {
		/* A program that nobody watches must not stay. */
		say_failure(shell, status, "%s is ended, for it cannot be watched", command->name);
		job_terminate(shell, job);
		rt_ring_release(&shell->rt->ring, job->process.id);
		return NULL;
	}
	job->number = (uint32_t)(job - shell->jobs) + 1u;
	(void)rt_string_copy(job->name, sizeof(job->name), command->name,
			     rt_string_length(command->name));
	if (rt_process_id(shell->rt, job->process, &job->process_id) != STATUS_OK)
		job->process_id = 0;
	return job;
}

bool job_has_ended(struct job *job)
{
	return rt_call_is_done(&job->wait);
}

void job_report(struct shell *shell, struct job *job, enum job_report_form form)
{
	char words[RT_EXIT_WORDS_BYTES];
	struct rt_exit_record record;
	enum status status = rt_process_wait_finish(&job->wait, &record);

	if (status == STATUS_OK)
		rt_exit_record_words(&record, job->name, words);
	else if (status == STATUS_DISCONNECTED || status == STATUS_REVOKED)
		(void)rt_format(words, sizeof(words), "ended with its ledger");
	else
		(void)rt_format(words, sizeof(words), "nobody knows how it ended: %s",
				rt_failure_words(shell->rt, status));
	if (form == JOB_REPORT_BACKGROUND)
		say(shell, "[%u] ", job->number);
	say(shell, "%s: %s\n", job->name, words);
	rt_ring_release(&shell->rt->ring, job->process.id);
	job->number = 0;
}

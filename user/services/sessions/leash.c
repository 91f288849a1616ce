/*
 * The leash of a remote session: RestrictedShellLauncher. When nobody holds it any more, the
 * session ends; when the session ends, whoever waits here is told. See sessions.h.
 */
#include "abi/exit_record.h"
#include "core/generated/process.h"
#include "user/rt/format.h"
#include "user/rt/generated/process_client.h"
#include "user/rt/memory.h"
#include "user/services/sessions/sessions.h"

/* The name of a fault, for those that wait, is its code. */
void leash_shell_ended(struct remote *remote, struct rt_call *call, enum status status)
{
	struct process_handle_wait_results_reader results;
	struct exit_record_reader record;

	remote->faulted = true;
	if (status == STATUS_OK)
		status = process_handle_wait_results_root(rt_call_results(call), &results);
	if (status == STATUS_OK)
		status = process_handle_wait_results_get_record(&results, &record);
	if (status != STATUS_OK)
		return;
	remote->faulted = exit_record_get_cause(&record) == EXIT_CAUSE_FAULT;
	remote->code = (uint32_t)exit_record_get_code(&record);
}

/* ---- start ----------------------------------------------------------------------------------- */

static void start_gone(void *context, struct rt_server_deferred *deferred)
{
	struct remote *remote = context;

	(void)deferred;
	remote->start_waits = NULL;
}

static enum status start_serve(
	void *self, struct rt_request *request,
	const struct restricted_shell_launcher_start_params_reader *params,
	const struct restricted_shell_launcher_start_results_builder *results)
{
	struct remote *remote = self;
	struct capnp_text text;
	enum status status = restricted_shell_launcher_start_params_get_line(params, &text);

	(void)results;
	if (status != STATUS_OK)
		return status;
	if (remote->state != REMOTE_OPENED || remote->start_waits || remote->has_end)
		return STATUS_BUSY;
	if (text.length_bytes != 0 &&
	    !sessions_take(remote->command, sizeof(remote->command), text))
		return STATUS_INVALID_ARGUMENT;
	remote->is_command = text.length_bytes != 0;
	status = rt_server_defer(&remote->sessions->server, request, start_gone, remote,
				 &remote->start_waits);
	if (status == STATUS_OK)
		remote_settle(remote);
	return status;
}

static void start_answer(struct remote *remote)
{
	struct rt_server *server = &remote->sessions->server;
	const bool is_open = remote->line.desk.session == LOGIN_SESSION_OPEN;
	struct restricted_shell_launcher_start_results_builder results;
	struct rt_request *answer;
	enum status status;

	if (!remote->start_waits || (!is_open && !remote->has_end))
		return;
	answer = rt_server_answer(server, remote->start_waits);
	remote->start_waits = NULL;
	if (is_open)
		status = restricted_shell_launcher_start_results_builder_root(&answer->results,
									      &results);
	else
		status = rt_request_fail(answer, CALL_EXCEPTION_KIND_FAILED,
					 sessions_text(login_say_text(remote->line.desk.say)));
	rt_server_reply(server, answer, status);
}

/* ---- wait ------------------------------------------------------------------------------------ */

static void wait_gone(void *context, struct rt_server_deferred *deferred)
{
	struct remote *remote = context;

	(void)deferred;
	remote->wait_waits = NULL;
}

static enum status end_write(const struct remote *remote,
			     const struct restricted_shell_launcher_wait_results_builder *results)
{
	restricted_shell_launcher_wait_results_builder_set_reason(results, remote->reason);
	restricted_shell_launcher_wait_results_builder_set_faulted(results, remote->faulted);
	restricted_shell_launcher_wait_results_builder_set_code(results, remote->code);
	return STATUS_OK;
}

static enum status wait_serve(void *self, struct rt_request *request,
			      const struct restricted_shell_launcher_wait_params_reader *params,
			      const struct restricted_shell_launcher_wait_results_builder *results)
{
	struct remote *remote = self;

	(void)params;
	if (remote->has_end)
		return end_write(remote, results);
	if (remote->wait_waits)
		return STATUS_BUSY;
	return rt_server_defer(&remote->sessions->server, request, wait_gone, remote,
			       &remote->wait_waits);
}

static void wait_answer(struct remote *remote)
{
	struct rt_server *server = &remote->sessions->server;
	struct restricted_shell_launcher_wait_results_builder results;
	struct rt_request *answer;
	enum status status;

	if (!remote->wait_waits || !remote->has_end)
		return;
	answer = rt_server_answer(server, remote->wait_waits);
	remote->wait_waits = NULL;
	status = restricted_shell_launcher_wait_results_builder_root(&answer->results, &results);
	if (status == STATUS_OK)
		status = end_write(remote, &results);
	rt_server_reply(server, answer, status);
}

void leash_answer(struct remote *remote)
{
	start_answer(remote);
	wait_answer(remote);
}

/* ---- the facet ------------------------------------------------------------------------------- */

static void leash_closed(void *self)
{
	struct remote *remote = self;

	remote->has_leash = false;
	remote_cut(remote);
}

static const struct restricted_shell_launcher_handlers leash_handlers = {
	.start = start_serve,
	.wait = wait_serve,
};
RT_SERVER_DISPATCH(restricted_shell_launcher, leash_handlers)

const struct rt_server_class leash_class = {
	.interface_id = RESTRICTED_SHELL_LAUNCHER_INTERFACE_ID,
	.dispatch = restricted_shell_launcher_serve,
	.closed = leash_closed,
	.objects_per_caller = RT_SERVER_NO_BOUND,
	.waiting_per_caller = RT_SERVER_NO_BOUND,
};

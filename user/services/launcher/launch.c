/*
 * One program that is put together: see launcher.h.
 */
#include "core/generated/audit.h"
#include "core/generated/login.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/audit_client.h"
#include "user/rt/generated/process_client.h"
#include "user/rt/memory.h"
#include "user/rt/words.h"
#include "user/services/launcher/launcher.h"

/* How long the audit log may take. */
#define RECORD_SECONDS 5u

static const struct rt_method append_method = {
	.interface_id = AUDIT_SINK_INTERFACE_ID,
	.method = AUDIT_SINK_METHOD_APPEND,
	.message_words = 24,
	.result_words = 24,
};

struct program_launch *launch_place(struct launcher *launcher)
{
	for (uint32_t i = 0; i < LAUNCHER_LAUNCHES; i++) {
		if (!launcher->launches[i].used)
			return &launcher->launches[i];
	}
	return NULL;
}

enum status launch_begin(struct program_launch *launch, struct image image,
			 struct capnp_text program, struct ledger ledger)
{
	struct process_spawner_create_args args = {
		.image = image, .ledger = ledger, .name = program};
	struct process_spawner_create_result created;
	struct launcher *launcher = launch->launcher;
	enum status status =
		process_spawner_create(launcher->rt, launcher->spawner, &args, &created);

	if (status != STATUS_OK)
		return status;
	launch->builder = created.builder;
	(void)rt_string_copy(launch->program, sizeof(launch->program), program.bytes,
			     program.length_bytes);
	return STATUS_OK;
}

enum status launch_heap(struct program_launch *launch, uint64_t bytes)
{
	const struct process_builder_heap_args args = {.bytes = bytes};

	return process_builder_heap(launch->launcher->rt, launch->builder, &args);
}

enum status launch_grant(struct program_launch *launch, struct capnp_text name,
			 struct cap_id capability, enum rt_transfer how, enum hold_mode hold)
{
	struct process_builder_grant_params_builder params;
	struct process_builder_grant_results_reader results;
	struct rt *rt = launch->launcher->rt;
	struct grant_list_builder list;
	struct grant_builder grant;
	struct rt_call call;
	enum status status = process_builder_grant_begin(&call, rt, launch->builder, &params);

	if (status == STATUS_OK)
		status = process_builder_grant_params_builder_new_grants(&params, 1, &list);
	if (status == STATUS_OK) {
		grant = grant_list_builder_get(&list, 0);
		status = grant_builder_set_name(&grant, name);
	}
	if (status == STATUS_OK)
		status = grant_pass_capability(&call, &grant, capability, how);
	if (status == STATUS_OK) {
		rt_call_narrow(&call, 0, hold);
		status = process_builder_grant_finish(&call, &results);
	}
	rt_call_close(&call);
	if (status != STATUS_OK && how == RT_TRANSFER_MOVE)
		rt_ring_release(&rt->ring, capability);
	return status;
}

void launch_drop(struct program_launch *launch)
{
	rt_ring_release(&launch->launcher->rt->ring, launch->builder.id);
	launch->used = false;
}

/* ---- the interface --------------------------------------------------------------------------- */

static enum status grant_serve(void *self, struct rt_request *request,
			       const struct launch_grant_params_reader *params,
			       const struct launch_grant_results_builder *results)
{
	struct program_launch *launch = self;
	struct capnp_text name;
	struct cap_id capability;
	uint32_t index;
	enum status status = launch_grant_params_get_name(params, &name);

	(void)results;
	if (launch->started || launch->starting)
		return STATUS_BUSY;
	if (status == STATUS_OK)
		status = launch_grant_params_get_capability(params, &index);
	if (status == STATUS_OK)
		status = launch_grant_params_receive_capability(request, params, &capability);
	if (status != STATUS_OK)
		return status;
	if (capability.key == 0)
		return rt_request_fail(request, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
				       CAPNP_TEXT("No capability came with the grant."));
	/* A UserSession is the shell's, which can pass it on to nobody. */
	return launch_grant(launch, name, capability, RT_TRANSFER_MOVE,
			    request->received[index].interface == USER_SESSION_INTERFACE_ID
				    ? HOLD_NON_TRANSFERABLE
				    : HOLD_FREE);
}

static enum status start(struct program_launch *launch, struct rt_request *request,
			 const struct launch_start_results_builder *results)
{
	struct process_builder_start_result started;
	struct rt *rt = launch->launcher->rt;
	enum status status = process_builder_start(rt, launch->builder, &started);

	if (status != STATUS_OK)
		return rt_request_fail(
			request, CALL_EXCEPTION_KIND_FAILED,
			capnp_text_make(rt_status_text(status),
					(uint32_t)rt_string_length(rt_status_text(status))));
	launch->started = true;
	status = launch_start_results_send_process(request, results, started.process,
						   RT_TRANSFER_MOVE);
	if (status != STATUS_OK)
		rt_ring_release(&rt->ring, started.process.id);
	return status;
}

static enum status start_answer(struct program_launch *launch, struct rt_request *answer)
{
	struct launch_start_results_builder results;
	enum status status = launch_start_results_builder_root(&answer->results, &results);

	return status == STATUS_OK ? start(launch, answer, &results) : status;
}

/*
 * A session's shell starts without a record of its own when there are too many: that the session
 * is open was recorded before, and whoever starts programs all the time must not keep others out.
 */
static bool is_needless(struct program_launch *launch, enum status status)
{
	struct capnp_text text;

	return launch->is_shell && status == STATUS_EXCEPTION &&
	       rt_exception_read(&launch->record.call, &text) == CALL_EXCEPTION_KIND_OVERLOADED;
}

/* The record is written, or it cannot be: then nothing starts. */
static void recorded(void *context, enum status status)
{
	struct program_launch *launch = context;
	struct rt_server *server = &launch->launcher->server;
	struct rt_request *answer;

	if (is_needless(launch, status))
		status = STATUS_OK;
	rt_call_close(&launch->record.call);
	if (!launch->starting)
		return;
	answer = rt_server_answer(server, launch->starting);
	launch->starting = NULL;
	if (status == STATUS_OK)
		status = start_answer(launch, answer);
	else
		status = rt_request_fail(answer, CALL_EXCEPTION_KIND_FAILED,
					 CAPNP_TEXT("The audit log does not take the record of "
						    "this start, so nothing starts."));
	rt_server_reply(server, answer, status);
}

static void starter_gone(void *context, struct rt_server_deferred *deferred)
{
	struct program_launch *launch = context;

	(void)deferred;
	launch->starting = NULL;
}

static enum status record_ask(struct program_launch *launch)
{
	struct launcher *launcher = launch->launcher;
	struct audit_sink_append_params_builder params;
	struct audit_event_builder event;
	struct rt_call *call = &launch->record.call;
	enum status status = rt_call_open(call, launcher->rt, launcher->audit.id, &append_method);

	if (status == STATUS_OK)
		status = audit_sink_append_params_builder_root(rt_call_message(call), &params);
	if (status == STATUS_OK)
		status = audit_sink_append_params_builder_new_event(&params, &event);
	if (status == STATUS_OK)
		status = audit_event_builder_set_program_started(
			&event, capnp_text_make(launch->program,
						(uint32_t)rt_string_length(launch->program)));
	if (status == STATUS_OK && launcher->has_id)
		status = audit_event_builder_set_session(
			&event, capnp_data_make(launcher->id, sizeof(launcher->id)));
	launch->record.done = recorded;
	launch->record.context = launch;
	if (status == STATUS_OK)
		status = rt_server_ask(&launcher->clock, &launch->record, RECORD_SECONDS);
	if (status != STATUS_OK)
		rt_call_close(call);
	return status;
}

static enum status start_serve(void *self, struct rt_request *request,
			       const struct launch_start_params_reader *params,
			       const struct launch_start_results_builder *results)
{
	struct program_launch *launch = self;
	struct rt_server *server = &launch->launcher->server;
	enum status status;

	(void)params;
	if (launch->started || launch->starting || launch->record.asked)
		return STATUS_BUSY;
	if (launch->launcher->audit.id.key == 0)
		return start(launch, request, results);
	status = record_ask(launch);
	if (status != STATUS_OK)
		return status;
	status = rt_server_defer(server, request, starter_gone, launch, &launch->starting);
	if (status != STATUS_OK)
		rt_server_ask_drop(&launch->record);
	return status;
}

static void closed(void *self)
{
	struct program_launch *launch = self;

	rt_server_ask_drop(&launch->record);
	launch_drop(launch);
}

static const struct launch_handlers launch_handlers = {.grant = grant_serve, .start = start_serve};
RT_SERVER_DISPATCH(launch, launch_handlers)

const struct rt_server_class launch_class = {
	.interface_id = LAUNCH_INTERFACE_ID,
	.dispatch = launch_serve,
	.closed = closed,
};
